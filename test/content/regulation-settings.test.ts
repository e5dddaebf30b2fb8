import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { loadEditions, loadInternalTargets, loadReminderSchedules, loadYearlyLimits, readEditions, readInternalTargets, readRegulations, readReminderSchedules, readYearlyLimits } from '#content'

const editions = loadEditions()
const targets = loadInternalTargets()
const schedules = loadReminderSchedules()

/** The path of a shipped file with one piece of text replaced. */
function spoilt(name: string, from: string, to: string): string {
  const dir = mkdtempSync(join(tmpdir(), 'talim-settings-'))
  onTestFinished(() => rmSync(dir, { recursive: true }))
  const text = readFileSync(join('content', name), 'utf8')
  expect(text).toContain(from)
  const path = join(dir, 'spoilt.yaml')
  writeFileSync(path, text.replace(from, to))
  return path
}

function inThreeLanguages(name: string, { kk, ru, en }: { kk: string; ru: string; en: string }) {
  expect(kk, name).toMatch(/[әғқңөұүһі]/iu)
  expect(ru, name).toMatch(/\p{Script=Cyrillic}/u)
  expect(ru, name).not.toMatch(/[әғқңөұүһі]/iu)
  expect(en, name).not.toMatch(/\p{Script=Cyrillic}/u)
}

describe('the editions', () => {
  test('are those of the acts, with their days and how certain they are', () => {
    expect(editions.map(({ act, edition, from, until, certain }) => [act, edition, from, until, certain])).toEqual([
      ['397', '397', '2024-10-25', null, false],
      ['197', '197-2024', '2024-06-30', '2026-06-05', true],
      ['197', '197-2026', '2026-06-06', null, false],
      ['148', '148', '2013-10-18', '2015-12-28', false],
    ])
    expect(editions.map(({ edition }) => edition)).toEqual(readRegulations().acts.map(({ id }) => id))
    for (const { edition, source } of editions) inThreeLanguages(edition, source)
  })

  test('begin at the earliest eleven days after the date of their order', () => {
    for (const { edition, from } of editions.filter(({ edition }) => edition !== '148')) {
      const act = readRegulations().acts.find(({ id }) => id === edition)
      const signed = new Date(`${act?.edition ?? act?.date}T00:00:00Z`)
      const earliest = new Date(signed.getTime() + 11 * 86_400_000).toISOString().slice(0, 10)
      expect(from >= earliest, edition).toBe(true)
    }
  })

  test.each([
    ['two editions on one day', 'until: 2026-06-05', 'until: 2026-06-06', 'field.wrong', '[2].from'],
    ['an edition of another act', "- act: '197'\n  edition: 197-2024", "- act: '397'\n  edition: 197-2024", 'field.wrong', '[1].act'],
    ['an end before the beginning', 'until: 2015-12-28', 'until: 2012-12-28', 'field.wrong', '[3].until'],
    ['a day that is none', 'from: 2024-10-25', 'from: 25.10.2024', 'field.wrong', '[0].from'],
    ['the same edition twice', 'edition: 197-2026', 'edition: 197-2024', 'id.duplicate', '[2].edition'],
  ])('%s: refused', (_, from, to, code, path) => {
    expect(readEditions(spoilt('regulations/editions.yaml', from, to)).problems).toContainEqual(expect.objectContaining({ code, path }))
  })

  test('a source that is not named is no source', () => {
    const path = spoilt('regulations/editions.yaml', 'ru: ', 'uk: ')
    expect(readEditions(path).problems).toContainEqual(expect.objectContaining({ code: 'language.missing', path: '[0].source.ru', line: 10 }))
    expect(() => loadEditions(path)).toThrow(/spoilt\.yaml:10 /)
    expect(readEditions('nowhere.yaml').problems).toMatchObject([{ code: 'file.missing' }])
  })
})

describe('the internal targets', () => {
  test('are working days which no order sets, each with its reason', () => {
    expect(Object.fromEntries(targets.map(({ key, amount }) => [key, amount]))).toEqual({
      'attach-mentor': 0,
      'approve-plan': 2,
      'acknowledge-plan': 1,
      'replace-mentor': 0,
      report: 0,
      evaluate: 3,
      'file-conclusion': 3,
    })
    for (const { key, unit, why } of targets) {
      expect(unit).toBe('working-days')
      inThreeLanguages(key, why)
    }
  })

  test('a target that is missing, repeated or unknown is a problem', () => {
    const read = (from: string, to: string) => readInternalTargets(spoilt('regulations/internal-targets.yaml', from, to)).problems
    expect(read('key: evaluate', 'key: report')).toMatchObject([{ code: 'field.missing' }, { code: 'id.duplicate', path: '[5].key' }])
    expect(read('key: evaluate', 'key: judge')).toMatchObject([{ code: 'field.wrong', path: '[5].key' }])
    expect(read('amount: 2', 'amount: -2')).toMatchObject([{ code: 'field.wrong', path: '[1].amount' }])
  })
})

describe('the reminders', () => {
  test('there is a schedule for each kind of obligation', () => {
    expect(schedules.map(({ kind }) => kind)).toEqual([
      'attach-mentor',
      'replace-mentor',
      'draw-up-plan',
      'approve-plan',
      'acknowledge-plan',
      'adaptation-training',
      'confirm-practice',
      'report',
      'evaluate',
      'conclude',
      'file-conclusion',
      'assess-self',
      'fulfil-plan',
    ])
  })

  test.each(schedules)('$kind: every step is well formed and reaches somebody', ({ steps }) => {
    expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length)
    for (const { id, when, workingDays, repeatEvery, to } of steps) {
      expect(workingDays === 0, id).toBe(when === 'on')
      expect(to, id).not.toHaveLength(0)
      if (repeatEvery !== undefined) expect(when, id).toBe('after')
    }
    expect(steps.some(({ when }) => when === 'on')).toBe(true)
  })

  test.each(schedules)('$kind: what is not done is asked for until it is, by head and authorised person', ({ kind, steps }) => {
    // the hours of a year that is over cannot be made up for: that is said once
    if (kind === 'fulfil-plan') expect(steps.at(-1)?.repeatEvery).toBeUndefined()
    else expect(steps.at(-1)?.repeatEvery).toBeGreaterThan(0)
    expect(steps.at(-1)?.to).toEqual(expect.arrayContaining(['head', 'authorised-person']))
  })

  test('a newcomer without a mentor is a matter of every day', () => {
    expect(schedules.find(({ kind }) => kind === 'replace-mentor')?.steps).toEqual([
      { id: 'due', when: 'on', workingDays: 0, to: ['head', 'authorised-person'] },
      { id: 'daily', when: 'after', workingDays: 1, repeatEvery: 1, to: ['head', 'authorised-person'] },
    ])
  })

  test('the training is recalled earlier than the rest of a case, and what a year asks for from the beginning of October', () => {
    const earliest = schedules.filter(({ steps }) => steps.some(({ when, workingDays }) => when === 'before' && workingDays >= 5))
    expect(earliest.map(({ kind }) => kind)).toEqual(['adaptation-training', 'assess-self', 'fulfil-plan'])
    expect(earliest.map(({ steps }) => steps[0]?.workingDays)).toEqual([5, 30, 60])
  })

  test.each([
    ['a step nobody gets', '{ id: before-5, when: before, workingDays: 5, to: [owner] }', '{ id: before-5, when: before, workingDays: 5, to: [] }', '[5].steps[0].to'],
    ['an unknown recipient', '{ id: before-5, when: before, workingDays: 5, to: [owner] }', '{ id: before-5, when: before, workingDays: 5, to: [chief] }', '[5].steps[0].to[0]'],
    ['the last day with days', "{ id: due, when: 'on', workingDays: 0, to: [head", "{ id: due, when: 'on', workingDays: 2, to: [head", '[1].steps[0].workingDays'],
    ['steps out of order', 'id: before-5, when: before, workingDays: 5', 'id: before-5, when: before, workingDays: 2', '[5].steps[1].workingDays'],
    ['a repetition before the last day', 'id: before-5, when: before, workingDays: 5', 'id: before-5, when: before, workingDays: 5, repeatEvery: 1', '[5].steps[0].repeatEvery'],
  ])('%s: refused', (_, from, to, path) => {
    expect(readReminderSchedules(spoilt('reminders.yaml', from, to)).problems).toContainEqual(expect.objectContaining({ path }))
  })

  test('a kind without a schedule and an id that stands twice are problems', () => {
    expect(readReminderSchedules(spoilt('reminders.yaml', 'kind: report', 'kind: evaluate')).problems).toMatchObject([{ code: 'field.missing' }, { code: 'id.duplicate' }])
    expect(readReminderSchedules(spoilt('reminders.yaml', 'id: daily', 'id: due')).problems).toMatchObject([{ code: 'id.duplicate', path: '[1].steps[1].id' }])
  })
})

describe('limits of the year', () => {
  test('the assessment ends on 15 November and does not move', () => {
    expect(loadYearlyLimits()).toMatchObject([{ key: 'competency-assessment', limit: '11-15', moves: false }])
  })
  test('a day that is none, or not of every year, an unknown key and a missing one are problems', () => {
    const read = (from: string, to: string) => readYearlyLimits(spoilt('regulations/yearly-limits.yaml', from, to)).problems
    for (const day of ['11-31', '02-29', '15-11', '1-5', '']) expect(read("'11-15'", `'${day}'`), day).toMatchObject([{ code: expect.stringContaining('field'), path: '[0].limit' }])
    expect(read("'11-15'", "'02-28'")).toEqual([])
    expect(read('moves: false', 'moves: perhaps')).toMatchObject([{ path: '[0].moves' }])
    expect(read('key: competency-assessment', 'key: other')).toMatchObject([{ code: 'field.wrong', path: '[0].key' }])
  })
})

test('what ships is read once', () => {
  expect(loadEditions()).toBe(editions)
  expect(loadInternalTargets()).toBe(targets)
  expect(loadYearlyLimits()).toBe(loadYearlyLimits())
  expect(loadReminderSchedules()).toBe(schedules)
})
