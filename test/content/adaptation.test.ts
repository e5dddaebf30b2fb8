import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { dictionaries, loadCourses, loadPlanTemplates, loadPracticeSuggestions, readPlanTemplates, readPracticeSuggestions, type PlanTemplateRow } from '#content'

const KAZAKH = /[әғқңөұүһі]/iu
const { templates } = loadPlanTemplates()
const practice = loadPracticeSuggestions()
const covered = dictionaries.positions.filter(({ staffGroup, in397 }) => in397 && staffGroup !== 'support')
const lists: [string, PlanTemplateRow[]][] = [
  ['common', templates.common],
  ['heads', templates.heads],
  ['training', templates.training],
  ...Object.entries(templates.positions),
]

/** The path of a shipped file with one piece of text replaced. */
function spoilt(name: string, from: string, to: string): string {
  const dir = mkdtempSync(join(tmpdir(), 'talim-adaptation-'))
  onTestFinished(() => rmSync(dir, { recursive: true }))
  const text = readFileSync(join('content/adaptation', name), 'utf8')
  expect(text).toContain(from)
  const path = join(dir, name)
  writeFileSync(path, text.replace(from, to))
  return path
}

describe('the practice at the workplace', () => {
  const programme = loadCourses('content/courses').courses.find(({ standard }) => standard.adaptationProgramme)

  test('follows every module of the adaptation programme, and no other', () => {
    expect(programme?.code).toBe('KD-001')
    expect(Object.keys(practice).map(Number)).toEqual(programme?.modules.map(({ number }) => number))
  })

  test('is told in three languages', () => {
    for (const [module, { task, result }] of Object.entries(practice))
      for (const words of [task, result]) {
        expect(words.kk, module).toMatch(KAZAKH)
        expect(words.ru, module).not.toMatch(KAZAKH)
        expect(words.en, module).not.toMatch(/\p{Script=Cyrillic}/u)
        for (const text of Object.values(words)) expect(text.length, module).toBeGreaterThan(60)
      }
  })

  test('a module that stands twice or lacks a language is a problem with its line', () => {
    expect(readPracticeSuggestions(spoilt('programme.yaml', 'module: 2', 'module: 1')).problems).toMatchObject([{ code: 'id.duplicate', path: '[1].module' }])
    const path = spoilt('programme.yaml', '    en: ', '    de: ')
    expect(readPracticeSuggestions(path).problems).toContainEqual(expect.objectContaining({ code: 'language.missing', path: '[0].task.en', line: 5 }))
    expect(() => loadPracticeSuggestions(path)).toThrow(/programme\.yaml:5 /)
  })
})

describe('the rows of the adaptation plan', () => {
  test('are there for every position the order covers', () => {
    expect(Object.keys(templates.positions)).toEqual(covered.map(({ code }) => code))
    expect(covered).toHaveLength(16)
    for (const [code, rows] of Object.entries(templates.positions)) {
      expect(rows.length, code).toBeGreaterThanOrEqual(4)
      expect(rows.length, code).toBeLessThanOrEqual(6)
    }
    expect([templates.common, templates.heads, templates.training].map(({ length }) => length)).toEqual([8, 4, 1])
  })

  test.each(lists)('%s: both languages, within the limits of the form', (_, rows) => {
    for (const { activity, result } of rows)
      for (const { kk, ru } of [activity, result]) {
        for (const text of [kk, ru]) {
          expect(text.length).toBeGreaterThanOrEqual(3)
          expect(text.length).toBeLessThanOrEqual(1000)
          expect(text, 'a row of a table has no full stop').not.toMatch(/[.;,\s]$/)
        }
        expect(kk).toMatch(KAZAKH)
        expect(ru).not.toMatch(KAZAKH)
        expect(ru).toMatch(/\p{Script=Cyrillic}/u)
      }
  })

  test.each(lists)('%s: the days rise, within three months of work', (_, rows) => {
    const days = rows.map(({ byWorkingDay }) => byWorkingDay)
    expect(days).toEqual([...new Set(days)].toSorted((a, b) => a - b))
    for (const day of days) expect(Number.isInteger(day) && day >= 1 && day <= 60).toBe(true)
  })

  test('the closing row of the training keeps its fifteen working days', () => {
    expect(templates.training.at(-1)?.byWorkingDay).toBeLessThanOrEqual(15)
  })

  test('no activity stands twice, and none comes before the plan can be drawn up', () => {
    const activities = lists.flatMap(([, rows]) => rows.flatMap(({ activity }) => [activity.kk, activity.ru]))
    expect(new Set(activities).size).toBe(activities.length)
    for (const [name, rows] of lists) expect(rows[0]?.byWorkingDay, name).toBeGreaterThan(3)
  })

  test.each([
    ['a position nobody has', '  METHODOLOGIST:', '  METODIST:', 'id.unknown', 'positions.METODIST'],
    ['a position without rows', '  METHODOLOGIST:', '  METODIST:', 'field.missing', 'positions'],
    ['support staff', '  METHODOLOGIST:', '  LAWYER:', 'id.unknown', 'positions.LAWYER'],
    ['days out of order', 'byWorkingDay: 6', 'byWorkingDay: 4', 'field.wrong', 'common[1].byWorkingDay'],
    ['a day after the last', 'byWorkingDay: 22', 'byWorkingDay: 220', 'field.wrong', 'heads[3].byWorkingDay'],
    ['a text too short', "ru: 'Сдача итогового теста адаптационного обучения'", "ru: 'ок'", 'field.wrong', 'training[0].activity.ru'],
    ['a missing language', "      ru: 'Сдача итогового теста адаптационного обучения'\n", '', 'language.missing', 'training[0].activity.ru'],
  ])('%s: refused', (_, from, to, code, path) => {
    const { problems } = readPlanTemplates(spoilt('plan-templates.yaml', from, to))
    expect(problems).toContainEqual(expect.objectContaining({ code, path }))
    expect(problems[0]?.line).toBeGreaterThan(1)
  })

  test('an activity that stands twice in its list is a problem', () => {
    const first = templates.heads[0]!.activity.kk
    const { problems } = readPlanTemplates(spoilt('plan-templates.yaml', templates.heads[1]!.activity.kk, first))
    expect(problems).toMatchObject([{ code: 'id.duplicate', path: 'heads[1].activity.kk' }])
  })

  test('what ships is read once', () => {
    expect(loadPlanTemplates()).toBe(loadPlanTemplates())
    expect(loadPracticeSuggestions()).toBe(practice)
    expect(readPlanTemplates('nowhere.yaml').problems).toMatchObject([{ code: 'file.missing' }])
  })
})
