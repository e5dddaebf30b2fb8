import { PDFDocument } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { InvalidViewError, MissingGlyphError, renderAdaptationReport, type AdaptationReportView, type Language } from '#certificates'
import { report, reportUnsigned } from './adaptation-samples.ts'
import { textOf } from './reading.ts'

const LANGUAGES: readonly Language[] = ['kk', 'ru']
const textIn = async (view: AdaptationReportView, language: Language) =>
  (await renderAdaptationReport(view, language).then(textOf)).join(' ').replaceAll(/_{20,}/g, '____')

const WORDS = {
  kk: {
    title: 'Бейімдеу жоспарының орындалуы туралы есеп',
    head: '№ р/с Іс-шараның атауы Жоспарланған нәтиже Аяқталу уақыты Бағасы (2–5) Жұмыскердің түсініктемесі',
    sections: ['I. Еңбек мобильділігі', 'II. Бейімдік оқытудан', 'III. Атқаратын лауазымының'],
    training: ['Бейімдік оқытудан өтудің соңғы күні: 2026 жылғы 27 наурыз.', 'Бейімдік оқытудан өткен күн: 2026 жылғы 25 наурыз.'],
    notPassed: 'Бейімдік оқыту аяқталмаған.',
    signed: 'Жұмыскер Жүйеде қол қойылды: 01.06.2026 15:30, 1-нұсқа, 9f2c41d07ab6 Әбдіғаппарқызы Ұлжалғас Өмірзаққызы мансап кеңесшісі (қолы) (қолының толық жазылуы) Күні: 2026 ж. "1" маусым',
    blank: 'Жұмыскер ____ ____ (қолы) (қолының толық жазылуы) Күні: 20__ж. "___" ______________',
    notOfficial: 'Жұмыс нысаны, ресми нысан емес',
  },
  ru: {
    title: 'Отчёт об исполнении плана адаптации',
    head: '№ п/п Наименование мероприятия Запланированный результат Срок завершения Оценка (2–5) Пояснение работника',
    sections: ['I. Мероприятия, направленные на изучение деятельности', 'II. Мероприятия', 'III. Мероприятия'],
    training: ['Последний день для прохождения адаптационного обучения: 27 марта 2026 г.', 'Адаптационное обучение пройдено: 25 марта 2026 г.'],
    notPassed: 'Адаптационное обучение не завершено.',
    signed: 'Работник Подписано в системе: 01.06.2026 15:30, версия 1, 9f2c41d07ab6 Абдигаппаркызы Улжалгас Омирзаккызы карьерный консультант (подпись) (расшифровка подписи) Дата: «1» июня 2026 г.',
    blank: 'Работник ____ ____ (подпись) (расшифровка подписи) Дата: «___» ______________ 20__ г.',
    notOfficial: 'Рабочая форма, не является официальной',
  },
} as const

describe.each(LANGUAGES)('the report in %s', (language) => {
  const words = WORDS[language]
  const view = report[language]

  test('says who, how the training went, row by row what became of the plan, and what the worker writes', async () => {
    const text = (await textIn(view, language)).replaceAll(/\s+/g, ' ')
    const topics = view.training.topics.map(({ name }, index) => `${index + 1} ${name} 1${index}.03.2026 ${index < 3 ? `1${index + 4}.03.2026` : '–'}`)
    const rows = view.rows.map(({ number, activity, result, completeBy, mark, comment }) =>
      [number, activity, result, completeBy.split('-').reverse().join('.'), mark, comment || '–'].join(' '),
    )
    const parts = [view.centre, words.title, view.worker.fullName, view.worker.structuralUnit, view.worker.position, view.mentor.fullName, ...topics, ...words.training, words.head]
    let from = 0
    for (const part of [...parts, ...rows, ...view.text.split('\n\n').slice(0, 2)]) {
      const at = text.indexOf(part, from)
      expect(at, `${part}\n--- not found in\n${text.slice(from, from + 500)}`).toBeGreaterThanOrEqual(from)
      from = at + part.length
    }
    for (const section of words.sections) expect(text).toContain(section)
    expect(text).toContain(view.text.split('\n\n')[2])
  })

  test('is signed in the system, or has a line to sign on', async () => {
    expect(await textIn(view, language)).toContain(words.signed)
    const blank = await textIn(reportUnsigned[language], language)
    expect(blank).toContain(words.blank)
    expect(blank).toContain(words.notPassed)
  })

  test('is upright A4 and says on every page that it is no official form', async () => {
    const bytes = await renderAdaptationReport(view, language)
    const document = await PDFDocument.load(bytes, { updateMetadata: false })
    const texts = await textOf(bytes)
    texts.forEach((text, index) => {
      const { width, height } = document.getPage(index).getSize()
      expect([Math.round(width), Math.round(height)]).toEqual([595, 842])
      expect(text).toContain(words.notOfficial)
      expect(text).toContain(`${index + 1} / ${texts.length}`)
    })
  })

  test('the same view gives the same bytes', async () => {
    expect(Buffer.compare(await renderAdaptationReport(view, language), await renderAdaptationReport(view, language))).toBe(0)
  })
})

test('the signature never stands alone on a page', async () => {
  for (let sentences = 1; sentences <= 60; sentences += 3) {
    const text = 'Жұмыс күні аяқталғанда тәлімгермен бірге өткен әңгімелерді талдап, келесі күннің жоспарын жасадық. '.repeat(sentences).trim()
    const texts = await textOf(await renderAdaptationReport({ ...report.kk, text }, 'kk'))
    expect(texts.at(-1), `${sentences} sentences`).toMatch(/жоспарын жасадық\. Жұмыскер Жүйеде/)
  }
})

test('what the report must say is required', async () => {
  const refused = (changed: Partial<AdaptationReportView>) => expect(renderAdaptationReport({ ...report.kk, ...changed }, 'kk')).rejects
  const [first] = report.kk.rows
  await refused({ text: ' ' }).toThrow(InvalidViewError)
  await refused({ rows: [] }).toMatchObject({ field: 'rows' })
  await refused({ rows: [{ ...first!, section: 4 as never }] }).toMatchObject({ field: 'rows.0.section' })
  await refused({ rows: [{ ...first!, mark: 1 as never }] }).toMatchObject({ field: 'rows.0.mark' })
  await refused({ rows: [{ ...first!, activity: '' }] }).toMatchObject({ field: 'rows.0.activity' })
  await refused({ training: { ...report.kk.training, dueOn: '27.03.2026' } }).toMatchObject({ field: 'training.dueOn' })
  await refused({ training: { ...report.kk.training, topics: [{ name: '', theoryOn: null, practiceOn: null }] } }).toMatchObject({ field: 'training.topics.0.name' })
  await refused({ submitted: { ...report.kk.submitted!, version: 1.5 } }).toMatchObject({ field: 'submitted.version' })
  await refused({ rows: [{ ...first!, comment: 'жарайды 👍' }] }).toThrow(MissingGlyphError)
})
