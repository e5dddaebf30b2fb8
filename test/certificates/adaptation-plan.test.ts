import { PDFDocument, PDFName, PDFString } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { InvalidViewError, MissingGlyphError, renderAdaptationPlan, type AdaptationPlanView, type Language } from '#certificates'
import { proves } from '../support/proves.ts'
import { planApproved, planDraft, planMarked, planSubmitted } from './adaptation-samples.ts'
import { textOf } from './reading.ts'

const LANGUAGES: readonly Language[] = ['kk', 'ru']
const pages = (view: AdaptationPlanView, language: Language) => renderAdaptationPlan(view, language).then(textOf)
/** Blanks have the length the sheet has room for; the order prints them as a row of underscores. */
const textIn = async (view: AdaptationPlanView, language: Language) => (await pages(view, language)).join(' ').replaceAll(/_{20,}/g, '____')

/** Every word of annex 1, in its order. */
const FORM = {
  kk: {
    annex: 'Еңбек мобильділігі орталықтары мен мансап орталықтары жұмыскерлерінің үздіксіз кәсіптік даму қағидаларына 1-қосымша',
    formMark: 'Нысан',
    approval: '"БЕКІТІЛГЕН" ____ 20__ж. "___"______________',
    title: 'Кәсіптік-бейімдеу даярлығынан өту кезеңіне еңбек мобильділігі орталығы (мансап орталығы) жұмыскерін бейімдеу жоспары',
    header: [
      'Тегі, аты, әкесінің аты (бар болса)',
      'Құрылымдық бөлімше',
      'Лауазымы',
      'Жұмысқа шығу күні',
      'Сынақ мерзімінің аяқталу күні',
      'Тәлімгердің тегі, аты, әкесінің аты (бар болса), лауазымы',
    ],
    head: '№ р/с Іс-шараның атауы Жоспарланған нәтиже Іс-шараның аяқталу уақыты Орындалған іс-шараның бағасы (2-ден 5-ке дейін) Тәлімгердің қолы',
    sections: [
      'I. Еңбек мобильділігі орталығының (мансап орталығының) қызметін зерделеуге бағытталған іс-шаралар',
      'II. Бейімдік оқытудан өтуге бағытталған іс-шаралар',
      'III. Атқаратын лауазымының кәсіптік ерекшелігін зерделеуге бағытталған іс-шаралар',
    ],
    acknowledgement: 'Бейімделу жоспарымен таныстым ____ ____ (қолы) (қолының толық жазылуы) Күні: 20__ж. "___" ______________',
    noProbation: 'Еңбек шартында сынақ мерзімі белгіленбеген',
    start: '2026 жылғы 2 наурыз',
    probationEnd: '2026 жылғы 1 маусым',
    draft: 'Жоба',
  },
  ru: {
    annex: 'Приложение 1 к Правилам непрерывного профессионального развития работников центров трудовой мобильности и карьерных центров',
    formMark: 'Форма',
    approval: '«УТВЕРЖДЁН» ____ (должность, Ф. И. О. и подпись утверждающего) «___» ______________ 20__ г.',
    title: 'План адаптации работника центра трудовой мобильности (карьерного центра) на период прохождения профессионально-адаптационной подготовки',
    header: [
      'Фамилия, имя, отчество (при наличии)',
      'Структурное подразделение',
      'Должность',
      'Дата выхода на работу',
      'Дата окончания испытательного срока',
      'Фамилия, имя, отчество (при наличии), должность наставника',
    ],
    head: '№ п/п Наименование мероприятия Запланированный результат Срок завершения мероприятия Оценка выполненного мероприятия (от 2 до 5) Подпись наставника',
    sections: [
      'I. Мероприятия, направленные на изучение деятельности центра трудовой мобильности (карьерного центра)',
      'II. Мероприятия, направленные на прохождение адаптационного обучения',
      'III. Мероприятия, направленные на изучение профессиональной специфики занимаемой должности',
    ],
    acknowledgement: 'С планом адаптации ознакомлен(а) ____ ____ (подпись) (расшифровка подписи) Дата: «___» ______________ 20__ г.',
    noProbation: 'Трудовым договором испытательный срок не установлен',
    start: '2 марта 2026 г.',
    probationEnd: '1 июня 2026 г.',
    draft: 'Проект',
  },
} as const

/** Finds each text after the one before it. */
function expectInOrder(text: string, wanted: readonly string[]) {
  let from = 0
  for (const each of wanted) {
    const at = text.indexOf(each, from)
    expect(at, `${each}\n--- not found in\n${text.slice(from, from + 400)}`).toBeGreaterThanOrEqual(from)
    from = at + each.length
  }
}

const headerOf = ({ worker, mentor }: AdaptationPlanView, language: Language, probationEnd: string) => {
  const values = [worker.fullName, worker.structuralUnit, worker.position, FORM[language].start, probationEnd, `${mentor.fullName}, ${mentor.position}`]
  return FORM[language].header.map((label, index) => `${label} ${values[index]}`)
}

describe.each(LANGUAGES)('the form in %s', (language) => {
  const form = FORM[language]

  proves('397/8.form', `has every part of annex 1 with its wording, in its order (${language})`, async () => {
    const view = planSubmitted[language]
    const rows = view.sections.flatMap((section, index) => [
      form.sections[index]!,
      ...section.flatMap((row, at) => [`${at + 1} ${row.activity}`, row.result]),
    ])
    const parts = [form.annex, form.formMark, form.approval, form.title, ...headerOf(view, language, form.noProbation), form.head]
    expectInOrder(await textIn(view, language), [...parts, ...rows, form.acknowledgement])
  })

  proves('397/A1.approval', `opens with the approver and the date, or a line to sign (${language})`, async () => {
    expect(await textIn(planSubmitted[language], language)).toContain(`${form.formMark} ${form.approval} ${form.title}`)
    const { name, position } = planApproved[language].approval!
    const record =
      language === 'kk'
        ? '2026 ж. "5" наурыз Жүйеде қол қойылды: 05.03.2026 16:40, 2-нұсқа, 9f2c41d07ab6'
        : '«5» марта 2026 г. Подписано в системе: 05.03.2026 16:40, версия 2, 9f2c41d07ab6'
    const title = form.approval.split(' ')[0]
    expect(await textIn(planApproved[language], language)).toContain(`${title} ${position} ${name} ${record} ${form.title}`)
  })

  proves('397/A1.header', `names worker, unit, position, start, end of probation and mentor (${language})`, async () => {
    expectInOrder(await textIn(planApproved[language], language), headerOf(planApproved[language], language, form.probationEnd))
    expectInOrder(await textIn(planSubmitted[language], language), headerOf(planSubmitted[language], language, form.noProbation))
  })

  proves('397/A1.table', `the six columns stand again on every page the table reaches, and the mentor's signature in the last (${language})`, async () => {
    const texts = await pages(planMarked[language], language)
    expect(texts.length).toBeGreaterThan(1)
    for (const text of texts) expect(text).toContain(form.head)
    const { name, position } = planMarked[language].sections[0][0]!.markedBy!
    const record =
      language === 'kk'
        ? '2026 жылғы 6 наурыз Жүйеде қол қойылды: 06.03.2026 17:05, 2-нұсқа, 9f2c41d07ab6'
        : '6 марта 2026 г. Подписано в системе: 06.03.2026 17:05, версия 2, 9f2c41d07ab6'
    expect(texts[0]).toContain(`5 ${name} ${position} ${record}`)
  })

  proves('397/A1.mark', `the mark stands between term and signature; before it is given, its place is empty (${language})`, async () => {
    const row = planMarked[language].sections[0][1]!
    const on = language === 'kk' ? '2026 жылғы 13 наурыз' : '13 марта 2026 г.'
    expect(await textIn(planMarked[language], language)).toContain(`${row.result} ${on} ${row.mark} ${row.markedBy!.name}`)
    expect(await textIn(planApproved[language], language)).toContain(`${row.result} ${on} ${form.sections[1]}`)
  })

  proves('397/A1.sections', `three sections in their order, rows numbered anew in each (${language})`, async () => {
    const text = await textIn(planApproved[language], language)
    const sections = planApproved[language].sections.map((rows, index) => [form.sections[index]!, ...rows.map(({ activity }, at) => `${at + 1} ${activity}`)])
    expectInOrder(text, sections.flat())
    for (const section of form.sections) expect(text.split(section).length).toBe(2)
  })

  proves('397/A1.ack', `closes with the worker's signature, name and date, or lines for them (${language})`, async () => {
    expect(await textIn(planApproved[language], language)).toContain(form.acknowledgement)
    const { name, position } = planMarked[language].acknowledgement!
    const signed =
      language === 'kk'
        ? `Бейімделу жоспарымен таныстым Жүйеде қол қойылды: 06.03.2026 09:12, 2-нұсқа, 9f2c41d07ab6 ${name} ${position} (қолы) (қолының толық жазылуы) Күні: 2026 ж. "6" наурыз`
        : `С планом адаптации ознакомлен(а) Подписано в системе: 06.03.2026 09:12, версия 2, 9f2c41d07ab6 ${name} ${position} (подпись) (расшифровка подписи) Дата: «6» марта 2026 г.`
    expect(await textIn(planMarked[language], language)).toContain(signed)
  })

  test('only a draft says that it is one, on every page', async () => {
    const saysDraft = (text: string) => new RegExp(`^${form.draft} |${form.draft} (Бейімдеу жоспары|План адаптации), `).test(text)
    for (const text of await pages(planDraft[language], language)) expect(saysDraft(text)).toBe(true)
    for (const view of [planSubmitted, planApproved, planMarked])
      for (const text of await pages(view[language], language)) expect(saysDraft(text)).toBe(false)
  })

  test('is A4 on its side, in its language, with worker, version and page on every page', async () => {
    const bytes = await renderAdaptationPlan(planMarked[language], language)
    const document = await PDFDocument.load(bytes, { updateMetadata: false })
    expect(document.catalog.lookup(PDFName.of('Lang'), PDFString).asString()).toBe(language)
    expect(document.getTitle()).toContain(planMarked[language].worker.fullName)
    expect(document.getCreationDate()?.toISOString()).toBe('2026-06-02T00:00:00.000Z')
    const texts = await textOf(bytes)
    texts.forEach((text, index) => {
      const { width, height } = document.getPage(index).getSize()
      expect([Math.round(width), Math.round(height)]).toEqual([842, 595])
      expect(text).toContain(`${index + 1} / ${texts.length}`)
      expect(text).toContain(language === 'kk' ? 'Бейімдеу жоспары, 2-нұсқа ·' : 'План адаптации, версия 2 ·')
      expect(text).toContain(planMarked[language].centre)
    })
  })

  test('the same view gives the same bytes', async () => {
    const [first, second] = [await renderAdaptationPlan(planMarked[language], language), await renderAdaptationPlan(planMarked[language], language)]
    expect(Buffer.compare(first, second)).toBe(0)
  })
})

test('an empty section of a draft is printed as the order prints it', async () => {
  expect(await textIn(planDraft.kk, 'kk')).toContain(`${FORM.kk.sections[1]} 1 2 … ${FORM.kk.sections[2]}`)
})

test('rows of a thousand letters break between their lines, and nothing is lost', async () => {
  const words = (prefix: string) => Array.from({ length: 130 }, (_, index) => `${prefix}${index}`).join(' ')
  const view = planMarked.kk
  const long = view.sections.map((rows, section) => rows.map((row, at) => ({ ...row, activity: words(`әрекет-${section}-${at}-`), result: words(`нәтиже-${section}-${at}-`) })))
  const texts = await pages({ ...view, sections: long as unknown as AdaptationPlanView['sections'] }, 'kk')
  const all = texts.join(' ')
  for (const row of long.flat())
    for (const word of [...row.activity.split(' '), ...row.result.split(' ')]) expect(all.split(new RegExp(`${word}(?!\\d)`)).length, word).toBe(2)
  expect(texts.at(-1)).toContain('әрекет-2-')
  expect(texts.at(-1)).toContain('Бейімделу жоспарымен таныстым')
})

test('nobody signs on a page that shows nothing of the plan', async () => {
  for (let count = 1; count <= 14; count++) {
    const rows = Array.from({ length: count }, (_, index) => ({ ...planApproved.kk.sections[0][0]!, activity: `Іс-шара ${index}`, result: 'нәтиже' }))
    const { sections } = planApproved.kk
    const texts = await pages({ ...planApproved.kk, sections: [sections[0], sections[1], rows] }, 'kk')
    expect(texts.at(-1)).toContain(`Іс-шара ${count - 1}`)
    for (const text of texts) expect(text, 'a section heading stands alone').not.toMatch(/іс-шаралар( \S+){0,3} Бейімдеу жоспары, 2-нұсқа/)
  }
})

test('what the form must say is required, and it may not contradict itself', async () => {
  const refused = (changed: Partial<AdaptationPlanView>, view = planMarked.kk) => expect(renderAdaptationPlan({ ...view, ...changed }, 'kk')).rejects
  const [first] = planMarked.kk.sections[0]
  const withRow = (changed: Partial<typeof first>): Partial<AdaptationPlanView> => ({ sections: [[{ ...first!, ...changed } as never], ...planMarked.kk.sections.slice(1)] as never })
  await refused({ centre: ' ' }).toThrow(InvalidViewError)
  await refused({ form: 'adaptation-plan/2' as never }).toMatchObject({ field: 'form' })
  await refused({ worker: { ...planMarked.kk.worker, structuralUnit: '' } }).toMatchObject({ field: 'worker.structuralUnit' })
  await refused({ mentor: { ...planMarked.kk.mentor, position: '' } }).toMatchObject({ field: 'mentor.position' })
  await refused({ startOfWork: '2026-02-30' }).toMatchObject({ field: 'startOfWork' })
  await refused({ probationEnd: '' }).toMatchObject({ field: 'probationEnd' })
  await refused({ version: 0 }).toMatchObject({ field: 'version' })
  await refused({ sections: [[], planMarked.kk.sections[1], planMarked.kk.sections[2]] }).toMatchObject({ field: 'sections.0' })
  await refused(withRow({ result: ' ' })).toMatchObject({ field: 'sections.0.0.result' })
  await refused(withRow({ completeBy: '' })).toMatchObject({ field: 'sections.0.0.completeBy' })
  for (const mark of [0, 1, 6, 4.5]) await refused(withRow({ mark: mark as never })).toMatchObject({ field: 'sections.0.0.mark' })
  await refused(withRow({ mark: null })).toMatchObject({ field: 'sections.0.0.markedBy' })
  await refused({ approval: null }).toMatchObject({ field: 'approval' })
  await refused({ approval: planMarked.kk.approval }, planDraft.kk).toMatchObject({ field: 'approval' })
  await refused({ acknowledgement: planMarked.kk.acknowledgement }, planSubmitted.kk).toMatchObject({ field: 'acknowledgement' })
  await refused({ stage: 'acknowledged', acknowledgement: null }).toMatchObject({ field: 'acknowledgement' })
  await refused({ approval: { ...planMarked.kk.approval!, at: '2026-03-05T16:40' } }).toMatchObject({ field: 'approval.at' })
  await refused({ approval: { ...planMarked.kk.approval!, hash: 'abc' } }).toMatchObject({ field: 'approval.hash' })
  await refused(withRow({ activity: 'Կ' })).toThrow(MissingGlyphError)
  await refused(withRow({ activity: 'Կ' })).toMatchObject({ field: 'sections.0.0.activity' })
})
