import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayBefore, type CalendarDate } from '../../../app/rules/calendar/calendar-date.ts'
import { countedService, earliestWith, EMPLOYMENT_FIELD_KINDS, hasTenure, mayState, mergedService, tenureBefore, tenureOn, type Service } from '../../../app/rules/trainers/tenure.ts'
import { ORGANISATION_KINDS } from '../../../app/rules/organisation/tree.ts'
import { proves } from '../../support/proves.ts'

const since = (from: CalendarDate): Service => ({ from, to: null })
const period = (from: CalendarDate, to: CalendarDate): Service => ({ from, to })
const FEBRUARY: Service[] = [period('2023-03-01', '2024-02-29'), since('2025-09-01')]

describe('two full years', () => {
  proves('397/2.12.tenure', 'are complete before the first admissible date: the worked examples, the day before and the day itself', () => {
    for (const [periods, first] of [[[since('2024-10-01')], '2026-10-01'], [FEBRUARY, '2026-09-01'], [[since('2024-02-29')], '2026-03-01']] as const) {
      expect(earliestWith(periods)).toBe(first)
      expect(hasTenure(periods, first)).toMatchObject({ allowed: true, value: { months: 24, days: 0, earliest: first }, clauses: ['397/2.12.tenure'] })
      expect(hasTenure(periods, dayBefore(first))).toMatchObject({ allowed: false, code: 'trainer.tenure-short', facts: { on: dayBefore(first), months: 23, earliest: first }, clauses: ['397/2.12.tenure'] })
    }
  })
  proves('397/2.12.tenure', 'are not one year and 364 days, in long months and in leap years either', () => {
    for (const from of ['2024-11-01', '2024-12-01', '2024-03-01', '2023-01-31', '2024-01-01', '2023-12-31', '2024-08-31']) {
      const first = earliestWith([since(from)])!
      expect(tenureBefore([since(from)], dayBefore(first)).months, from).toBe(23)
      expect(tenureBefore([since(from)], first), from).toEqual({ months: 24, days: 0 })
    }
    expect([earliestWith([since('2024-11-01')]), earliestWith([since('2023-01-31')]), earliestWith([since('2024-08-31')])]).toEqual(['2026-11-01', '2025-01-31', '2026-08-31'])
  })
  proves('397/2.12.tenure', 'add up over interruptions, days to months of thirty, and a month that is not full is none', () => {
    // five months and 14 days, a day without work, then 18 months and 16 days
    expect(earliestWith([period('2024-10-01', '2025-03-14'), since('2025-03-16')])).toBe('2026-10-02')
    expect(tenureBefore([period('2024-10-01', '2025-03-14'), since('2025-03-16')], '2026-10-01')).toEqual({ months: 23, days: 29 })
    // thirty days of October are no month
    expect(tenureBefore([period('2024-10-01', '2024-10-30')], '2026-10-01')).toEqual({ months: 0, days: 29 })
    expect(tenureBefore([period('2024-10-01', '2024-10-31')], '2026-10-01')).toEqual({ months: 1, days: 0 })
  })
  proves('397/2.12.tenure', 'count an overlap once, and what follows the next day as one', () => {
    const twice = [since('2025-10-01'), since('2025-10-01'), period('2025-11-01', '2026-05-31')]
    expect(mergedService(twice)).toEqual([since('2025-10-01')])
    expect(hasTenure(twice, '2026-10-01')).toMatchObject({ code: 'trainer.tenure-short', facts: { months: 12, days: 0, earliest: '2027-10-01' } })
    expect(mergedService([period('2025-01-01', '2025-03-14'), since('2025-03-15')])).toEqual([since('2025-01-01')])
    expect(mergedService([since('2025-03-16'), period('2025-01-01', '2025-03-14')])).toEqual([period('2025-01-01', '2025-03-14'), since('2025-03-16')])
  })
  proves('397/2.12.tenure', 'cannot be reached by what begins later, and the first day is shown all the same; of what has ended there is none', () => {
    expect(hasTenure([since('2027-01-01')], '2026-12-01')).toMatchObject({ code: 'trainer.tenure-short', facts: { months: 0, days: 0, earliest: '2029-01-01' } })
    expect(hasTenure([period('2020-01-01', '2021-12-30')], '2026-12-01')).toMatchObject({ code: 'trainer.tenure-ends', facts: { months: 23, days: 29 } })
    expect(hasTenure([period('2020-01-01', '2021-12-31')], '2026-12-01').allowed).toBe(true)
    expect(hasTenure([], '2026-12-01')).toMatchObject({ code: 'trainer.tenure-ends', facts: { months: 0, days: 0 } })
  })
  test('explain themselves: every period with what it gives, cut off at the day', () => {
    expect(countedService(FEBRUARY, '2026-01-01')).toEqual([{ from: '2023-03-01', to: '2024-02-29', months: 12, days: 0 }, { from: '2025-09-01', to: null, months: 4, days: 0 }])
    expect(tenureOn(FEBRUARY, '2026-01-01')).toEqual({ months: 16, days: 0, earliest: '2026-09-01' })
    expect(countedService([period('2025-01-01', '2025-12-31'), since('2026-06-01')], '2025-07-01')).toEqual([{ from: '2025-01-01', to: '2025-12-31', months: 6, days: 0 }])
  })
})

describe('what counts', () => {
  proves('397/2.12.tenure', 'is work in the organisations of the employment field; work for others as the proposer states it', () => {
    expect(ORGANISATION_KINDS.filter((kind) => EMPLOYMENT_FIELD_KINDS.includes(kind))).toEqual(['workforce-development-centre', 'qualification-organisation', 'labour-mobility-centre', 'career-centre'])
  })
  proves('397/2.12.tenure', 'is stated in order and not in the future', () => {
    expect(mayState(period('2024-05-02', '2024-05-01'), '2026-11-27')).toMatchObject({ code: 'trainer.service-ends-before-start', facts: { from: '2024-05-02', to: '2024-05-01' } })
    expect(mayState(period('2024-05-01', '2024-05-01'), '2026-11-27').allowed).toBe(true)
    expect([since('2026-11-27'), period('2026-01-01', '2026-11-27')].map((one) => mayState(one, '2026-11-27').allowed)).toEqual([true, true])
    for (const one of [since('2026-11-28'), period('2026-01-01', '2026-11-28')]) expect(mayState(one, '2026-11-27')).toMatchObject({ code: 'trainer.service-in-future', facts: { today: '2026-11-27' } })
  })
})

describe('whatever the periods are', () => {
  const day = fc.integer({ min: 0, max: 2500 }).map((days) => addDays('2020-01-01', days))
  const service = fc.tuple(day, fc.option(fc.integer({ min: 0, max: 900 }), { nil: null })).map(([from, length]): Service => ({ from, to: length === null ? null : addDays(from, length) }))
  const services = fc.array(service, { maxLength: 6 })

  proves('397/2.12.tenure', 'their order does not matter, and nothing counts twice', () => {
    fc.assert(fc.property(services, day, fc.nat(5), (periods, on, turn) => {
      for (const other of [periods.toReversed(), [...periods.slice(turn), ...periods.slice(0, turn)]]) expect(tenureOn(other, on)).toEqual(tenureOn(periods, on))
      expect(tenureOn([...periods, ...periods], on)).toEqual(tenureOn(periods, on))
      // a part of what is there adds nothing
      for (const { from, to } of periods) expect(tenureOn([...periods, { from: to === null || addDays(from, 3) <= to ? addDays(from, 3) : from, to }], on)).toEqual(tenureOn(periods, on))
    }))
  })
  proves('397/2.12.tenure', 'the first admissible date is the first: not a day earlier, and on every later day too', () => {
    fc.assert(fc.property(services, fc.integer({ min: 0, max: 1500 }), (periods, later) => {
      const earliest = earliestWith(periods)
      expect(hasTenure(periods, '2199-12-31').allowed).toBe(earliest !== null)
      if (earliest === null) return
      expect(hasTenure(periods, dayBefore(earliest)).allowed).toBe(false)
      expect(hasTenure(periods, addDays(earliest, later)).allowed).toBe(true)
    }))
  })
  proves('397/2.12.tenure', 'another period never takes anything away, and no more is served than days have passed', () => {
    fc.assert(fc.property(services, service, day, (periods, more, on) => {
      const [less, all] = [tenureBefore(periods, on), tenureBefore([...periods, more], on)]
      // where a gap closes, a February by itself (28 days, a month) may become 28 days of a longer time
      expect(all.months * 30 + all.days).toBeGreaterThanOrEqual(less.months * 30 + less.days - 3 * periods.length)
      expect(all.months).toBeLessThanOrEqual((Date.parse(on) - Date.parse('2020-01-01')) / 86_400_000 / 28)
    }))
  })

  test('a period that begins on the very day has nothing to count, the day after it has one day', () => {
    expect(countedService([{ from: '2026-10-01', to: null }], '2026-10-01')).toEqual([])
    expect(countedService([{ from: '2026-10-01', to: null }], '2026-10-02')).toMatchObject([{ months: 0, days: 1 }])
  })
})
