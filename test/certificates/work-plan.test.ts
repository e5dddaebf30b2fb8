import { PDFDocument } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { InvalidViewError, MissingGlyphError, renderWorkPlan, type Language, type WorkPlanView } from '#certificates'
import { proves } from '../support/proves.ts'
import { textOf } from './reading.ts'
import { workPlan, workPlanDraft } from './work-plan-samples.ts'

const LANGUAGES: readonly Language[] = ['kk', 'ru']
const textIn = async (view: WorkPlanView, language: Language) => (await renderWorkPlan(view, language).then(textOf)).join(' ').replaceAll(/_{20,}/g, '____')

const WORDS = {
  kk: {
    title: 'Ішкі жаттықтырушының 2026 жылға арналған жұмыс жоспары', mark: 'ҮЙЛЕСТІРІЛДІ Біліктілікті арттыру ұйымы Төлегенова Сәуле Һасенқызы 2026 ж. "30" қазан', blank: 'ҮЙЛЕСТІРІЛДІ Біліктілікті арттыру ұйымы ____ (аты-жөні, қолы)',
    submitted: 'Жоспар тапсырылған күн: 2026 жылғы 28 қазан', notSubmitted: 'Жоспар тапсырылмаған', head: '№ р/с Курс Нысаны, тілі Күндері Кімдерге арналған Адам саны Сағаты Өткізілді Ескертпе, ауытқу себебі',
    total: 'Барлығы 110 21 сағ 20 мин 6 сағ, 19 адам', entries: ['28.10.2026, ескертпе (Төлегенова', '29.10.2026, қайтарылды (', '02.11.2026, түзету (Әбдіғаппарқызы Ұлжалғас Өмірзаққызы): Жаттықтырушы іссапарда болады, күндері ауысты'],
    signature: 'Ішкі жаттықтырушы ____ Әбдіғаппарқызы Ұлжалғас Өмірзаққызы (қолы) (қолының толық жазылуы)', draft: 'Жоба', notOfficial: 'Жұмыс нысаны, ресми нысан емес', empty: 'Жоспарда әзірше оқыту жоқ.',
  },
  ru: {
    title: 'План работы внутреннего тренера на 2026 год', mark: 'СКООРДИНИРОВАНО Организация повышения квалификации Тулегенова Сауле Хасеновна «30» октября 2026 г.', blank: 'СКООРДИНИРОВАНО Организация повышения квалификации ____ (Ф. И. О., подпись)',
    submitted: 'План сдан: 28 октября 2026 г.', notSubmitted: 'План не сдан', head: '№ п/п Курс Форма, язык Дни Для кого Число людей Часы Проведено Примечание, причина отклонения',
    total: 'Всего 110 21 ч 20 мин 6 ч, 19 чел.', entries: ['28.10.2026, замечание (Тулегенова', '29.10.2026, возвращён (', '02.11.2026, поправка (Абдигаппаркызы Улжалгас Омирзаккызы): Тренер будет в командировке, дни перенесены'],
    signature: 'Внутренний тренер ____ Абдигаппаркызы Улжалгас Омирзаккызы (подпись) (расшифровка подписи)', draft: 'Проект', notOfficial: 'Рабочая форма, не является официальной', empty: 'В плане пока нет обучения.',
  },
} as const

describe.each(LANGUAGES)('the work plan in %s', (language) => {
  const words = WORDS[language]
  const view = workPlan[language]

  proves(['397/31', '397/30'], 'says whose plan of which year it is, every class with days, people and hours, what was said of it, and who coordinated it', async () => {
    const text = await textIn(view, language)
    let from = 0
    for (const part of [words.mark, view.centre, words.title, view.trainer, words.submitted, words.head, ...view.lines.map(({ code, course }) => `${code} ${course}`), words.total, ...words.entries, words.signature]) {
      const at = text.indexOf(part, from)
      expect(at, `${part}\n--- not found in\n${text.slice(from, from + 600)}`).toBeGreaterThanOrEqual(from)
      from = at + part.length
    }
    for (const { note, audience } of view.lines) expect(text).toContain(note || audience)
    expect(text).toMatch(language === 'kk' ? /02\.11\.2026 – 04\.11\.2026 Арал ауданының мансап орталығы 21 1 сағ 40 мин – Топ/ : /02\.11\.2026 – 04\.11\.2026 Карьерный центр Аральского района 21 1 ч 40 мин – Группа/)
    expect(text).not.toContain(words.draft)
  })

  test('a draft says so on it, with places for the mark and the date', async () => {
    const text = await textIn(workPlanDraft[language], language)
    for (const part of [words.draft, words.blank, words.notSubmitted]) expect(text).toContain(part)
    for (const part of words.entries) expect(text).not.toContain(part)
    expect(await textIn({ ...workPlanDraft[language], lines: [] }, language)).toContain(words.empty)
  })

  test('is A4 across, says on every page that it is no official form, and repeats the head', async () => {
    const bytes = await renderWorkPlan({ ...view, lines: Array.from({ length: 40 }, (_, index) => view.lines[index % 5]!) }, language)
    const document = await PDFDocument.load(bytes, { updateMetadata: false })
    const texts = await textOf(bytes)
    expect(texts.length).toBeGreaterThan(3)
    texts.forEach((text, index) => {
      const { width, height } = document.getPage(index).getSize()
      expect([Math.round(width), Math.round(height)]).toEqual([842, 595])
      expect(text).toContain(words.notOfficial)
      expect(text).toContain(`${index + 1} / ${texts.length}`)
    })
    expect(texts.filter((text) => text.includes(words.head)).length).toBeGreaterThanOrEqual(texts.length - 1)
  })

  test('the same view gives the same bytes', async () => {
    expect(Buffer.compare(await renderWorkPlan(view, language), await renderWorkPlan(view, language))).toBe(0)
  })
})

test('the signature never stands alone on a page', async () => {
  for (let count = 1; count <= 30; count++) {
    const lines = Array.from({ length: count }, (_, index) => workPlan.kk.lines[index % 5]!)
    const texts = await textOf(await renderWorkPlan({ ...workPlan.kk, entries: [], lines }, 'kk'))
    expect(texts.at(-1), `${count} lines`).toMatch(/Барлығы .*\(қолы\)/)
    const said = await textOf(await renderWorkPlan({ ...workPlan.kk, entries: Array.from({ length: count }, () => workPlan.kk.entries[0]!) }, 'kk'))
    expect(said.at(-1), `${count} entries`).toMatch(/қосыңыз .*\(қолы\)/)
  }
})

test('what the plan must say is required', async () => {
  const refused = (changed: Partial<WorkPlanView>) => expect(renderWorkPlan({ ...workPlan.kk, ...changed }, 'kk')).rejects
  const [first] = workPlan.kk.lines
  await refused({ form: 'work-plan/2' as never }).toThrow(InvalidViewError)
  await refused({ trainer: ' ' }).toMatchObject({ field: 'trainer' })
  await refused({ year: 26 }).toMatchObject({ field: 'year' })
  await refused({ submittedOn: '28.10.2026' }).toMatchObject({ field: 'submittedOn' })
  await refused({ coordinated: { by: '', on: '2026-10-30' } }).toMatchObject({ field: 'coordinated.by' })
  await refused({ lines: [{ ...first!, course: '' }] }).toMatchObject({ field: 'lines.0.course' })
  await refused({ lines: [{ ...first!, to: '2026-02-30' }] }).toMatchObject({ field: 'lines.0.to' })
  await refused({ lines: [{ ...first!, people: 0 }] }).toMatchObject({ field: 'lines.0.people' })
  await refused({ lines: [{ ...first!, delivered: { minutes: -1, people: 0 } }] }).toMatchObject({ field: 'lines.0.delivered.minutes' })
  await refused({ entries: [{ on: '2026-10-30', kind: 'amended', by: 'x', text: ' ' }] }).toMatchObject({ field: 'entries.0.text' })
  await refused({ lines: [{ ...first!, note: 'жарайды 👍' }] }).toThrow(MissingGlyphError)
})
