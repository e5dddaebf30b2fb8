import { PDFDocument } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { InvalidViewError, MissingGlyphError, renderAdaptationConclusion, type AdaptationConclusionView, type Language } from '#certificates'
import { conclusion, conclusionUnsigned } from './adaptation-samples.ts'
import { textOf } from './reading.ts'

const LANGUAGES: readonly Language[] = ['kk', 'ru']
const textIn = async (view: AdaptationConclusionView, language: Language) =>
  (await renderAdaptationConclusion(view, language).then(textOf)).join(' ').replaceAll(/_{20,}/g, '____')

const WORDS = {
  kk: {
    title: 'Бейімдеу жоспарының орындалуын бағалау және тәлімгердің сынақ мерзімі туралы қорытындысы',
    probationEnd: 'Сынақ мерзімінің аяқталу күні 2026 жылғы 1 маусым',
    report: 'Тапсырылған күні: 2026 жылғы 1 маусым',
    missing: 'Есеп тапсырылмаған. Жазып алынған себебі: жұмыскер маусымның басынан еңбекке уақытша жарамсыз',
    conclusion: 'Тәлімгердің қорытындысы',
    passed: 'Жұмыскер сынақ мерзімінен өтті.',
    notPassed: 'Жұмыскер сынақ мерзімінен өтпеді.',
    notApplicable: 'Еңбек шартында сынақ мерзімі белгіленбеген, сондықтан одан өту туралы қорытынды шығарылмайды.',
    standing: 'Бұл – тәлімгердің орталық ішіндегі қорытындысы. Ол еңбек шартын өзгертпейді және тоқтатпайды: еңбек шарты бойынша актіні жұмыс беруші шығарады.',
    labels: ['Тәлімгер (бағалау)', 'Тәлімгер (қорытынды)', 'Жеке іске тігілді'],
    signed: 'Тәлімгер (қорытынды) Жүйеде қол қойылды: 02.06.2026 11:35, 1-нұсқа, 9f2c41d07ab6 Һасенова Гүлжаһан Үсіпқызы бас маман (қолы) (қолының толық жазылуы) Күні: 2026 ж. "2" маусым',
    blank: '____ ____ (қолы) (қолының толық жазылуы) Күні: 20__ж. "___" ______________',
    notOfficial: 'Жұмыс нысаны, ресми нысан емес',
  },
  ru: {
    title: 'Оценка исполнения плана адаптации и заключение наставника об испытательном сроке',
    probationEnd: 'Дата окончания испытательного срока 1 июня 2026 г.',
    report: 'Представлен: 1 июня 2026 г.',
    missing: 'Не представлен. Записанная причина: с начала июня работник временно нетрудоспособен',
    conclusion: 'Заключение наставника',
    passed: 'Испытательный срок работником пройден.',
    notPassed: 'Испытательный срок работником не пройден.',
    notApplicable: 'Трудовым договором испытательный срок не установлен, заключение о его прохождении не выносится.',
    standing: 'Это заключение наставника внутри центра. Оно не изменяет и не прекращает трудовой договор: акт по трудовому договору издаёт работодатель.',
    labels: ['Наставник (оценка)', 'Наставник (заключение)', 'Подшито в личное дело'],
    signed: 'Наставник (заключение) Подписано в системе: 02.06.2026 11:35, версия 1, 9f2c41d07ab6 Хасенова Гульжахан Усипкызы главный специалист (подпись) (расшифровка подписи) Дата: «2» июня 2026 г.',
    blank: '____ ____ (подпись) (расшифровка подписи) Дата: «___» ______________ 20__ г.',
    notOfficial: 'Рабочая форма, не является официальной',
  },
} as const

describe.each(LANGUAGES)('the conclusion in %s', (language) => {
  const words = WORDS[language]
  const view = conclusion[language]

  test('says who, every mark, the evaluation, the conclusion with its reasons, and whose it is', async () => {
    const text = await textIn(view, language)
    const marks = view.marks.map(({ number, activity, mark }) => `${number} ${activity} ${mark}`)
    const written = [...view.evaluation.split('\n\n'), words.labels[0], words.conclusion, words.passed, view.reasons, words.standing]
    let from = 0
    for (const part of [view.centre, words.title, view.worker.fullName, words.probationEnd, view.mentor.fullName, words.report, ...marks, ...written, words.signed, words.labels[2]]) {
      const at = text.indexOf(part, from)
      expect(at, `${part}\n--- not found in\n${text.slice(from, from + 500)}`).toBeGreaterThanOrEqual(from)
      from = at + part.length
    }
  })

  test('whatever the outcome, it is the mentor’s word inside the centre, and the act is the employer’s', async () => {
    const notPassed = await textIn({ ...view, outcome: 'not-passed' }, language)
    expect(notPassed).toContain(words.notPassed)
    expect(notPassed).toContain(words.standing)
    const notApplicable = await textIn(conclusionUnsigned[language], language)
    expect(notApplicable).toContain(words.notApplicable)
    expect(notApplicable).toContain(words.missing)
    expect(notApplicable).toContain(words.standing)
  })

  test('has a line for every signature that the system does not have', async () => {
    const text = await textIn(conclusionUnsigned[language], language)
    for (const label of words.labels) expect(text).toContain(`${label} ${words.blank}`)
    expect(text).not.toContain(words.signed)
  })

  test('is upright A4 and says on every page that it is no official form', async () => {
    const bytes = await renderAdaptationConclusion(view, language)
    const document = await PDFDocument.load(bytes, { updateMetadata: false })
    const texts = await textOf(bytes)
    texts.forEach((text, index) => {
      const { width, height } = document.getPage(index).getSize()
      expect([Math.round(width), Math.round(height)]).toEqual([595, 842])
      expect(text).toContain(words.notOfficial)
    })
  })

  test('the same view gives the same bytes', async () => {
    expect(Buffer.compare(await renderAdaptationConclusion(view, language), await renderAdaptationConclusion(view, language))).toBe(0)
  })
})

test('what the conclusion must say is required, and it may not contradict itself', async () => {
  const refused = (changed: Partial<AdaptationConclusionView>) => expect(renderAdaptationConclusion({ ...conclusion.kk, ...changed }, 'kk')).rejects
  const [first] = conclusion.kk.marks
  await refused({ evaluation: '' }).toThrow(InvalidViewError)
  await refused({ marks: [] }).toMatchObject({ field: 'marks' })
  await refused({ marks: [{ ...first!, mark: 6 as never }] }).toMatchObject({ field: 'marks.0.mark' })
  await refused({ outcome: 'not-passed', reasons: ' ' }).toMatchObject({ field: 'reasons' })
  await refused({ outcome: 'not-applicable' }).toMatchObject({ field: 'outcome' })
  await refused({ probationEnd: null }).toMatchObject({ field: 'outcome' })
  await refused({ report: { missing: '' } }).toMatchObject({ field: 'report.missing' })
  await refused({ report: { submittedOn: '1 маусым' } }).toMatchObject({ field: 'report.submittedOn' })
  await refused({ decided: { ...conclusion.kk.decided!, name: '' } }).toMatchObject({ field: 'decided.name' })
  await refused({ reasons: '漢' }).toMatchObject({ field: 'reasons' })
  await refused({ reasons: '漢' }).toThrow(MissingGlyphError)
})
