/** Steps of reminders on a grid of days: never on a day off, never before the term begins, each once, and only the newest is said. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysFrom } from '../../../app/rules/calendar/calendar-date.ts'
import { onOrAfter, workingCalendar, workingDaysBetween, type CalendarEntry } from '../../../app/rules/calendar/working-calendar.ts'
import { DAY_BEGINS_AT, DAY_ENDS_AT, firedSteps, latestDueOn, mayDisturb, reminderAmong, type Remindable, type ScheduleStep } from '../../../app/rules/reminders/schedule.ts'

const off = (on: string): CalendarEntry => ({ on, kind: 'off', reason: 'holiday' })
/** Nauryz on Saturday to Monday, its substitutes after it, and a worked Saturday. */
const calendar = workingCalendar({
  entries: [off('2026-03-23'), off('2026-03-24'), off('2026-03-25'), { on: '2026-04-11', kind: 'worked', reason: 'transfer' }],
  known: [2026, 2027], confirmed: [2026], law: [],
})
const STEPS: ScheduleStep[] = [
  { id: 'before-3', when: 'before', workingDays: 3, to: ['owner'] },
  { id: 'before-1', when: 'before', workingDays: 1, to: ['owner'] },
  { id: 'due', when: 'on', workingDays: 0, to: ['owner'] },
  { id: 'after-1', when: 'after', workingDays: 1, to: ['owner', 'head'] },
  { id: 'after-3', when: 'after', workingDays: 3, repeatEvery: 5, to: ['owner', 'head', 'authorised-person'] },
]
const owed = (dueOn: string, more: Partial<Remindable> = {}): Remindable => ({ fromOn: addDays(dueOn, -30), dueOn, doneOn: null, cancelled: false, ...more })
const fired = (obligation: Remindable, today: string, steps = STEPS) => firedSteps(obligation, steps, today, calendar).map(({ step, on }) => `${step} ${on}`)
const NOTHING_SAID = () => false

describe('steps', () => {
  test('are counted in working days before and after the last day; holidays and weekends do not count', () => {
    // Thursday 26 March: before it lie Friday 20, Thursday 19, Wednesday 18; 21 to 25 are off
    expect(fired(owed('2026-03-26'), '2026-04-30')).toEqual([
      'before-3 2026-03-18', 'before-1 2026-03-20', 'due 2026-03-26', 'after-1 2026-03-27', 'after-3 2026-03-31', 'after-3:2 2026-04-07', 'after-3:3 2026-04-13', 'after-3:4 2026-04-20', 'after-3:5 2026-04-27',
    ])
  })
  test('fire on their day, not the day before', () => {
    expect(fired(owed('2026-03-26'), '2026-03-17')).toEqual([])
    expect(fired(owed('2026-03-26'), '2026-03-18')).toEqual(['before-3 2026-03-18'])
    expect(fired(owed('2026-03-26'), '2026-03-26').at(-1)).toBe('due 2026-03-26')
  })
  test('a last day that is off: its own step waits for the next working day', () => {
    expect(fired(owed('2026-03-22'), '2026-03-25')).toEqual(['before-3 2026-03-18', 'before-1 2026-03-20'])
    expect(fired(owed('2026-03-22'), '2026-03-26')).toEqual(['before-3 2026-03-18', 'before-1 2026-03-20', 'due 2026-03-26', 'after-1 2026-03-26'])
  })
  test('none comes before the day that starts the term', () => {
    expect(fired(owed('2026-03-26', { fromOn: '2026-03-20' }), '2026-03-26')).toEqual(['before-1 2026-03-20', 'due 2026-03-26'])
    expect(fired(owed('2026-03-26', { fromOn: '2026-03-21' }), '2026-03-26')).toEqual(['due 2026-03-26'])
  })
  test('a date that is its own limit, and a term that runs backwards, are reminded of beforehand', () => {
    expect(fired(owed('2026-03-26', { fromOn: '2026-03-26' }), '2026-03-20')).toEqual(['before-3 2026-03-18', 'before-1 2026-03-20'])
    expect(fired(owed('2026-03-26', { fromOn: '2026-04-02' }), '2026-03-20')).toEqual(['before-3 2026-03-18', 'before-1 2026-03-20'])
  })
  test('what is done or owed no more is not reminded of', () => {
    expect(fired(owed('2026-03-26', { doneOn: '2026-04-30' }), '2026-04-30')).toEqual([])
    expect(fired(owed('2026-03-26', { cancelled: true }), '2026-04-30')).toEqual([])
  })
  test('a worked Saturday is a day like any other', () => {
    expect(fired(owed('2026-04-10'), '2026-04-11').at(-1)).toBe('after-1 2026-04-11')
  })
})

describe('what is said', () => {
  const on = (today: string, said: readonly string[] = []) => reminderAmong(firedSteps(owed('2026-03-26'), STEPS, today, calendar), (step) => said.includes(step))
  test('the newest that has fired, with those it takes the place of', () => {
    expect(on('2026-03-17')).toBeNull()
    expect(on('2026-03-30')).toEqual({ step: 'after-1', on: '2026-03-27', to: ['owner', 'head'], replaces: ['before-3', 'before-1', 'due'] })
    expect(on('2026-03-30', ['before-3'])?.replaces).toEqual(['before-1', 'due'])
  })
  test('nothing when the newest was said, even if an older one was not', () => {
    expect(on('2026-03-30', ['after-1'])).toBeNull()
    expect(on('2026-03-31', ['after-1'])).toMatchObject({ step: 'after-3' })
  })
})

const day = fc.integer({ min: 0, max: 500 }).map((days) => addDays('2026-01-05', days))
const someSteps = fc.record({ before: fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { maxLength: 3 }), on: fc.boolean(), after: fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { maxLength: 3 }), every: fc.option(fc.integer({ min: 1, max: 7 }), { nil: undefined }) }).map(({ before, on, after, every }): ScheduleStep[] => [
  ...before.toSorted((a, b) => b - a).map((workingDays): ScheduleStep => ({ id: `before-${workingDays}`, when: 'before', workingDays, to: ['owner'] })),
  ...(on ? [{ id: 'due', when: 'on', workingDays: 0, to: ['owner'] } satisfies ScheduleStep] : []),
  ...after.toSorted((a, b) => a - b).map((workingDays, index, all): ScheduleStep => ({ id: `after-${workingDays}`, when: 'after', workingDays, to: ['owner'], ...(index === all.length - 1 && { repeatEvery: every }) })),
])
const cases = fc.record({ dueOn: day, term: fc.integer({ min: 0, max: 40 }), later: fc.integer({ min: -40, max: 60 }), steps: someSteps })

describe('for every due day, term, schedule and calendar', () => {
  const holds = (check: (given: { obligation: Remindable; today: string; steps: ScheduleStep[] }) => void, numRuns = 200) =>
    fc.assert(fc.property(cases, ({ dueOn, term, later, steps }) => { check({ obligation: owed(dueOn, { fromOn: addDays(dueOn, -term) }), today: addDays(dueOn, later), steps }) }), { numRuns })

  test('a step fires on a working day, not after today, not before the term, in the order of time, under a name of its own', () =>
    holds(({ obligation, today, steps }) => {
      const all = firedSteps(obligation, steps, today, calendar)
      for (const { on } of all) {
        expect(calendar.isWorking(on)).toBe(true)
        expect(on <= today).toBe(true)
        if (obligation.fromOn < obligation.dueOn) expect(on >= obligation.fromOn).toBe(true)
      }
      expect(all.map(({ on }) => on)).toEqual(all.map(({ on }) => on).toSorted())
      expect(new Set(all.map(({ step }) => step)).size).toBe(all.length)
    }))

  test('what has fired stays fired: a later day only adds', () =>
    holds(({ obligation, today, steps }) => {
      const earlier = firedSteps(obligation, steps, today, calendar)
      expect(firedSteps(obligation, steps, addDays(today, 9), calendar).slice(0, earlier.length)).toEqual(earlier)
    }))

  test('the distance from the last day is the one of the schedule', () =>
    holds(({ obligation, today, steps }) => {
      const ids = new Map(steps.map((step) => [step.id, step]))
      for (const { step, on } of firedSteps(obligation, steps, today, calendar)) {
        const [id, time = '1'] = step.split(':')
        const { when, workingDays, repeatEvery = 0 } = ids.get(id!)!
        if (when === 'on') expect(on).toBe(onOrAfter(obligation.dueOn, calendar))
        else if (when === 'after') expect(workingDaysBetween(obligation.dueOn, on, calendar)).toBe(workingDays + (Number(time) - 1) * repeatEvery)
        // a last day that is off is no working day of its own: then one less lies between
        else expect(workingDaysBetween(on, obligation.dueOn, calendar)).toBe(calendar.isWorking(obligation.dueOn) ? workingDays : workingDays - 1)
      }
    }))

  test('whoever looks every day is told each step on its day, at most one a day; whoever looks once is told the newest only', () =>
    holds(({ obligation, today, steps }) => {
      const said = new Set<string>()
      const told: string[] = []
      for (const now of daysFrom(addDays(obligation.dueOn, -45), today)) {
        const reminder = reminderAmong(firedSteps(obligation, steps, now, calendar), (step) => said.has(step))
        if (reminder === null) continue
        expect(said.has(reminder.step)).toBe(false)
        for (const step of [reminder.step, ...reminder.replaces]) said.add(step)
        expect(reminder.on).toBe(now)
        told.push(reminder.step)
      }
      const all = firedSteps(obligation, steps, today, calendar)
      expect(all.map(({ step }) => step).filter((step) => said.has(step))).toEqual(all.map(({ step }) => step))
      const once = reminderAmong(all, NOTHING_SAID)
      expect(once?.step ?? null).toBe(told.at(-1) ?? null)
      expect([...(once?.replaces ?? []), ...(once ? [once.step] : [])]).toEqual(all.map(({ step }) => step))
      // and looking again, on this day or any before, says nothing
      for (const back of [0, -1, -10, -400]) expect(reminderAmong(firedSteps(obligation, steps, addDays(today, back), calendar), (step) => said.has(step))).toBeNull()
    }, 40))

  test('nothing fires so early that it would be looked for in vain', () =>
    fc.assert(fc.property(day, (now) => {
      expect(fired(owed(addDays(latestDueOn(now), 1), { fromOn: '2026-01-01' }), now, [{ id: 'first', when: 'before', workingDays: 60, to: ['owner'] }])).toEqual([])
    })))
})

test('working hours: from eight to eight, on working days', () => {
  const hours = (on: string) => Array.from({ length: 24 }, (_, hour) => hour).filter((hour) => mayDisturb(on, hour, calendar))
  expect([DAY_BEGINS_AT, DAY_ENDS_AT]).toEqual([8, 20])
  expect(hours('2026-03-26')).toEqual([8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19])
  expect([hours('2026-03-25'), hours('2026-03-28')]).toEqual([[], []])
  expect(hours('2026-04-11')).toHaveLength(12)
})
