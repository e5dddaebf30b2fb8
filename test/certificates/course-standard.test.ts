import { PDFDocument, PDFName, PDFString } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { InvalidViewError, MissingGlyphError, renderCourseStandard, type CourseStandardView, type Language } from '#certificates'
import { proves } from '../support/proves.ts'
import { textOf } from './reading.ts'
import { standardKk, standardRu } from './samples.ts'

const SHEETS: Record<Language, CourseStandardView> = { kk: standardKk, ru: standardRu }
const pages = (language: Language, changed: Partial<CourseStandardView> = {}) =>
  renderCourseStandard({ ...SHEETS[language], ...changed }, language).then(textOf)

/** Every label of the form, in its order, each with what stands beside or under it. */
const FORM: Record<Language, [label: string, value: string][]> = {
  kk: [
    ['Еңбек мобильділігі орталықтары мен мансап орталықтары жұмыскерлерінің үздіксіз кәсіптік даму қағидаларына 2-қосымша', ''],
    ['Нысан', ''],
    ['Оқу курсының (модулінің) стандарты', ''],
    ['Атауы', standardKk.name],
    ['Сәйкестендіргіш', 'LMC-KEN-01'],
    ['Оқыту нысаны', 'онлайн-курс'],
    ['Сағат саны', '16'],
    ['Бизнес-процестердің функционалдық карталары', standardKk.functionalMaps.join(' ')],
    ['Құзыреттер', standardKk.competences.join(' ')],
    ['Лауазымы', standardKk.positions.join(' ')],
    ['Біліктіліктің ең төменгі деңгейі', standardKk.minimumQualification],
    ['Оқу курсының соңында тыңдаушылар мыналарды біліп шығады:', standardKk.outcomes.map((outcome, index) => `${index + 1}) ${outcome}`).join(' ')],
    ['Оқу курсының құрылымы:', ''],
    ['Модульдер Атауы Ұзақтығы, сағ', '1 Кеңестік қабылдаудың құқықтық негіздері 2,5 2 Алғашқы әңгіме: қажеттілікті анықтау 3'],
    ['Оқу курсының мазмұны:', '1-модуль. Кеңестік қабылдаудың құқықтық негіздері Модульде жұмыспен қамту саласындағы негізгі ұғымдар,'],
  ],
  ru: [
    ['Приложение 2 к Правилам непрерывного профессионального развития работников центров трудовой мобильности и карьерных центров', ''],
    ['Форма', ''],
    ['Стандарт учебного курса (модуля)', ''],
    ['Наименование', standardRu.name],
    ['Идентификатор', 'LMC-KEN-01'],
    ['Форма обучения', 'онлайн-курс'],
    ['Количество часов', '16'],
    ['Функциональные карты бизнес-процессов', standardRu.functionalMaps.join(' ')],
    ['Компетенции', standardRu.competences.join(' ')],
    ['Должность', standardRu.positions.join(' ')],
    ['Минимальный уровень квалификации', standardRu.minimumQualification],
    ['По окончании учебного курса слушатели будут знать:', standardRu.outcomes.map((outcome, index) => `${index + 1}) ${outcome}`).join(' ')],
    ['Структура учебного курса:', ''],
    ['Модули Наименование Продолжительность, ч', `1 ${standardRu.modules[0]!.name} 0,5`],
    ['Содержание учебного курса:', 'Курс состоит из практических занятий.'],
  ],
}

describe.each(['kk', 'ru'] as const)('the form in %s', (language) => {
  proves(
    ['397/A2.name', '397/A2.identifier', '397/A2.form', '397/A2.hours', '397/A2.functionMaps', '397/A2.competences', '397/A2.position', '397/A2.minQualification', '397/A2.outcomes', '397/A2.structure', '397/A2.content'],
    `has every field of annex 2 with its label, in its order (${language})`,
    async () => {
      const text = (await pages(language)).join(' ')
      let from = 0
      for (const [label, value] of FORM[language]) {
        const wanted = `${label} ${value}`.trim()
        const at = text.indexOf(wanted, from)
        expect(at, `${wanted}\n--- not found in\n${text.slice(from, from + 400)}`).toBeGreaterThanOrEqual(from)
        from = at + wanted.length
      }
    },
  )

  test('is A4 upright in its language, with edition and page numbers on every page', async () => {
    const bytes = await renderCourseStandard(SHEETS[language], language)
    const document = await PDFDocument.load(bytes, { updateMetadata: false })
    expect(document.catalog.lookup(PDFName.of('Lang'), PDFString).asString()).toBe(language)
    expect(document.getTitle()).toContain(SHEETS[language].name)
    const texts = await textOf(bytes)
    expect(texts.length).toBe(document.getPageCount())
    texts.forEach((text, index) => {
      const { width, height } = document.getPage(index).getSize()
      expect([Math.round(width), Math.round(height)]).toEqual([595, 842])
      expect(text).toMatch(new RegExp(`${index + 1} / ${texts.length}$`))
      expect(text).toContain(language === 'kk' ? '3-басылым, жарияланған күні: 2026 жылғы 2 наурыз' : 'Редакция 3, дата публикации: 2 марта 2026 г.')
    })
  })
})

proves('397/A2.structure', 'the table head stands again on every page the table reaches', async () => {
  const texts = await pages('ru')
  const withRows = texts.filter((text) => text.includes('Практическое занятие'))
  expect(withRows.length).toBeGreaterThan(2)
  for (const text of withRows) expect(text).toContain('Модули Наименование Продолжительность, ч')
  const all = texts.join(' ')
  for (let module = 1; module <= 32; module++) expect(all.split(`Практическое занятие ${module}:`).length).toBe(2)
})

proves(['397/A2.hours', '397/15¶2'], 'durations are minutes divided by sixty; what is not exact is said in minutes', async () => {
  const [text] = await pages('kk', { minutes: 90 })
  expect(text).toContain('Сағат саны 1,5')
  expect((await pages('kk')).join(' ')).toContain('Бос жұмыс орындарын іріктеу және ұсыну 1 сағ 20 мин')
})

test('a row taller than a page is broken between its lines, and nothing is lost', async () => {
  const name = Array.from({ length: 1500 }, (_, index) => `сөз${index}`).join(' ')
  const texts = await pages('kk', { modules: [{ number: 1, name, minutes: 960 }] })
  const words = texts.join(' ').match(/сөз\d+/g)!
  expect(words).toEqual(name.split(' '))
  expect(texts.length).toBeGreaterThan(2)
})

test('long content runs over as many pages as it needs', async () => {
  const content = Array.from({ length: 400 }, (_, index) => `${index + 1}. тармақ-${index + 1}.`).join('\n')
  const texts = await pages('kk', { content })
  expect(texts.join(' ').match(/тармақ-\d+/g)?.length).toBe(400)
})

test('the same view gives the same bytes', async () => {
  const [first, second] = [await renderCourseStandard(standardKk, 'kk'), await renderCourseStandard(standardKk, 'kk')]
  expect(Buffer.compare(first, second)).toBe(0)
})

test('what the form must say is required', async () => {
  const refused = (changed: Partial<CourseStandardView>) => expect(renderCourseStandard({ ...standardKk, ...changed }, 'kk')).rejects
  await refused({ name: ' ' }).toThrow(InvalidViewError)
  await refused({ modules: [] }).toMatchObject({ field: 'modules' })
  await refused({ outcomes: [] }).toMatchObject({ field: 'outcomes' })
  await refused({ minutes: 0 }).toMatchObject({ field: 'minutes' })
  await refused({ publishedOn: '2026-02-30' }).toMatchObject({ field: 'publishedOn' })
  await refused({ outcomes: ['білім', 'Ծ'] }).toThrow(MissingGlyphError)
  await refused({ outcomes: ['білім', 'Ծ'] }).toMatchObject({ field: 'outcomes.1' })
})
