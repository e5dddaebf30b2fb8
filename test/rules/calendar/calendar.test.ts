/** Days, the law on holidays, changes by an act, editions: the edges. */
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, dayAfter, dayBefore, daysBetween, daysFrom, isWeekend, readDay, weekday, yearOf } from '../../../app/rules/calendar/calendar-date.ts'
import { mayChangeDay, mayConfirmYear } from '../../../app/rules/calendar/changes.ts'
import { editionOn, type ActEdition } from '../../../app/rules/calendar/editions.ts'
import { lawfulDays, onOrAfter, onOrBefore, workingCalendar, workingDaysBetween } from '../../../app/rules/calendar/working-calendar.ts'
import { term } from '../../../app/rules/kernel/deadline.ts'
import { calendarWith, kz, LAW, shippedDays } from './support.ts'

describe('a calendar day', () => {
  test('is read only as YYYY-MM-DD of a day there is', () => {
    for (const day of ['2026-02-28', '2024-02-29', '1900-01-01', '2199-12-31']) expect(readDay(day)).toBe(day)
    for (const text of ['', '2026-02-29', '2026-2-3', '03.02.2026', '1899-12-31', '2200-01-01', '2026-13-01', '2026-00-10', '2026-01-01T00:00', ' 2026-01-01', '２０２６-01-01']) expect(readDay(text), text).toBeNull()
  })
  test('goes over months, leap days and years', () => {
    expect([addMonths('2026-01-31', 1), addMonths('2024-01-31', 1), addMonths('2026-08-31', 6), addMonths('2026-03-31', -1), addMonths('2026-12-31', 2)]).toEqual(['2026-02-28', '2024-02-29', '2027-02-28', '2026-02-28', '2027-02-28'])
    expect([dayAfter('2024-02-28'), dayAfter('2026-02-28'), dayBefore('2027-01-01'), addDays('2026-12-31', 1), addDays('2026-03-01', -1)]).toEqual(['2024-02-29', '2026-03-01', '2026-12-31', '2027-01-01', '2026-02-28'])
    expect([daysBetween('2026-01-01', '2027-01-01'), daysBetween('2024-01-01', '2025-01-01'), daysBetween('2026-01-02', '2026-01-01')]).toEqual([365, 366, -1])
    expect([weekday('2026-11-16'), weekday('2026-11-15'), isWeekend('2025-01-05'), yearOf('2027-03-01')]).toEqual([1, 7, true, 2027])
    expect([...daysFrom('2026-02-27', '2026-03-01')]).toEqual(['2026-02-27', '2026-02-28', '2026-03-01'])
    expect([...daysFrom('2026-03-01', '2026-02-27')]).toEqual([])
  })
})

describe('the law on holidays', () => {
  const inOrder = <Day extends { on: string }>(days: readonly Day[]) => days.toSorted((one, other) => (one.on < other.on ? -1 : 1))
  test.each([2024, 2025, 2026, 2027])('gives the holidays and substitutes of %i, but for Kurban Ait and ordered transfers', (year) => {
    const computable = shippedDays(year).filter(({ reason, holiday }) => reason !== 'transfer' && holiday !== 'kurban-ait')
    expect(inOrder(lawfulDays(year, LAW))).toEqual(inOrder(computable))
    expect(shippedDays(year).filter(({ holiday }) => holiday === 'kurban-ait')).toHaveLength(1)
  })
  test('moves what falls on a weekend past other holidays, and 7 January never', () => {
    const days = lawfulDays(2028, LAW)
    expect(days.filter(({ reason }) => reason === 'substitute').map(({ on, for: other }) => [other, on])).toEqual([['2028-01-01', '2028-01-03'], ['2028-01-02', '2028-01-04'], ['2028-05-07', '2028-05-08'], ['2028-12-16', '2028-12-18']])
    expect(lawfulDays(2029, LAW).filter(({ holiday }) => holiday === 'orthodox-christmas')).toEqual([{ on: '2029-01-07', kind: 'off', reason: 'religious', holiday: 'orthodox-christmas' }])
  })
  test('has Constitution Day on 30 August until 2025, nowhere in 2026, on 15 March from 2027', () => {
    const constitution = (year: number) => lawfulDays(year, LAW).filter(({ holiday, reason }) => holiday === 'constitution-day' && reason === 'holiday').map(({ on }) => on)
    expect([2024, 2025, 2026, 2027, 2040].map(constitution)).toEqual([['2024-08-30'], ['2025-08-30'], [], ['2027-03-15'], ['2040-03-15']])
  })
})

describe('the working calendar', () => {
  test('knows why a day is off, and which weekend is worked', () => {
    expect(kz.whyOff('2026-11-15')).toEqual({ weekend: true })
    expect(kz.whyOff('2026-11-16')).toBeNull()
    expect(kz.whyOff('2026-03-24')).toMatchObject({ weekend: false, entry: { reason: 'substitute', for: '2026-03-21', holiday: 'nauryz' } })
    expect(kz.whyOff('2026-03-21')).toEqual({ weekend: true })
    expect([kz.whyOff('2025-01-05'), kz.workedBy('2025-01-05')?.for, kz.workedBy('2026-11-16')]).toEqual([null, '2025-01-03', null])
    expect(kz.isWorking('2026-08-31')).toBe(true)
  })
  test('goes to the next and the last working day', () => {
    expect([onOrAfter('2026-03-21', kz), onOrAfter('2026-03-20', kz), onOrBefore('2026-03-25', kz), onOrBefore('2026-01-02', kz)]).toEqual(['2026-03-26', '2026-03-20', '2026-03-20', '2025-12-31'])
    expect([workingDaysBetween('2026-03-20', '2026-03-26', kz), workingDaysBetween('2026-03-26', '2026-03-20', kz), workingDaysBetween('2026-03-20', '2026-03-20', kz)]).toEqual([1, -1, 0])
  })
  test('over the end of the seeds counts on by the law, provisionally', () => {
    expect(kz.isProvisional(2026)).toBe(false)
    expect([2027, 2028, 2035].map((year) => kz.isProvisional(year))).toEqual([true, true, true])
    const due = term(3, 'working-days', '397/8')('2027-12-30', kz)
    expect(due).toMatchObject({ on: '2028-01-06', counted: ['2027-12-31', '2028-01-05', '2028-01-06'], provisional: true })
    expect(due.off.map(({ on, reason }) => [on, reason])).toEqual([['2028-01-03', 'substitute'], ['2028-01-04', 'substitute']])
    expect(term(3, 'working-days', '397/8')('2026-12-25', kz).provisional).toBe(false)
    expect(term(5, 'working-days', '397/8')('2026-12-25', kz).provisional).toBe(true)
    expect(term(3, 'working-days', '397/8', 'before')('2027-01-05', kz).provisional).toBe(true)
  })
  test('of two entries of a day the later one holds, also where the law would speak', () => {
    const entries = [{ on: '2028-03-08', kind: 'ordinary', reason: 'transfer' }, { on: '2027-05-18', kind: 'off', reason: 'religious' }, { on: '2027-05-18', kind: 'ordinary', reason: 'religious' }] as const
    const calendar = calendarWith(...entries)
    expect([kz, calendar].map((one) => [one.isWorking('2028-03-08'), one.isWorking('2027-05-18')])).toEqual([[false, true], [true, true]])
  })
  test('without any facts Monday to Friday are worked and every year is provisional', () => {
    const bare = workingCalendar({ entries: [], known: [], confirmed: [], law: [] })
    expect(['2026-01-01', '2026-01-03'].map(bare.isWorking)).toEqual([true, false])
    expect(bare.isProvisional(2026)).toBe(true)
  })
})

describe('a day changed by an act', () => {
  const act = 'order of the minister, 12 October 2026, No 400'
  test('changes something, in a year that can be meant, with the act named', () => {
    for (const [on, kind, code] of [
      ['2026-11-16', 'off', null], ['2026-11-15', 'worked', null], ['2026-12-16', 'ordinary', null], ['2025-01-05', 'ordinary', null], ['2025-01-05', 'off', null], ['2028-03-08', 'ordinary', null],
      ['2026-11-15', 'off', 'calendar.nothing-changes'], ['2026-11-16', 'worked', 'calendar.nothing-changes'], ['2026-11-16', 'ordinary', 'calendar.nothing-changes'], ['2026-11-15', 'ordinary', 'calendar.nothing-changes'],
      ['2025-01-05', 'worked', 'calendar.nothing-changes'], ['2026-12-16', 'off', 'calendar.nothing-changes'], ['2026-12-16', 'worked', 'calendar.weekday-is-worked'],
      ['2019-12-31', 'off', 'calendar.year-out-of-range'], ['2061-01-03', 'off', 'calendar.year-out-of-range'],
    ] as const) {
      const decision = mayChangeDay({ on, kind, act }, kz)
      expect(decision.allowed ? null : decision.code, `${on} ${kind}`).toBe(code)
    }
    expect(mayChangeDay({ on: '2026-11-16', kind: 'off', act: ' x ' }, kz)).toMatchObject({ code: 'calendar.act-missing' })
  })
  test('a year is confirmed once, with its source', () => {
    expect(mayConfirmYear(2027, 'https://adilet.zan.kz', kz).allowed).toBe(true)
    expect(mayConfirmYear(2028, 'https://adilet.zan.kz', kz).allowed).toBe(true)
    expect(mayConfirmYear(2026, 'https://adilet.zan.kz', kz)).toMatchObject({ code: 'calendar.year-confirmed', facts: { year: 2026 } })
    expect(mayConfirmYear(2027, '  ', kz)).toMatchObject({ code: 'calendar.source-missing' })
    for (const year of [2019, 2061, 2027.5, Number.NaN]) expect(mayConfirmYear(year, 'somewhere', kz)).toMatchObject({ code: 'calendar.year-out-of-range', facts: { first: 2020, last: 2060 } })
  })
})

describe('the edition of an act', () => {
  const editions: ActEdition[] = [
    { act: '197', edition: 'old', from: '2024-06-30', until: '2026-06-05', certain: true }, { act: '197', edition: 'new', from: '2026-06-06', until: null, certain: false }, { act: '148', edition: '148', from: '2020-01-01', until: null, certain: true },
  ]
  test('is the one in force on the day of the fact', () => {
    expect(['2024-06-29', '2024-06-30', '2026-06-05', '2026-06-06', '2030-01-01'].map((day) => editionOn(editions, '197', day)?.edition ?? null)).toEqual([null, 'old', 'old', 'new', 'new'])
    expect(editionOn(editions, '397', '2026-01-01')).toBeNull()
  })
})
