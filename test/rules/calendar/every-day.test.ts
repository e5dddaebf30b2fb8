/** Terms on every day of 2024 to 2027, against a plain second way of counting that shares no code with the first. */
import { describe, expect, test } from 'vitest'
import { mayRun } from '../../../app/rules/adaptation/terms.ts'
import { workingDaysBetween } from '../../../app/rules/calendar/working-calendar.ts'
import { count, endsAllowed, suspended, type Term } from '../../../app/rules/kernel/deadline.ts'
import { calendarWith, kz, YEARS } from './support.ts'

const DAY = 86_400_000
const FIRST = Date.UTC(2023, 0, 1)
const text = (at: number) => new Date(at).toISOString().slice(0, 10)
const at = (day: string) => Date.parse(`${day}T00:00:00Z`)

/** The working days of 2024 to 2027 as plain text, from the files alone. */
const worked = new Set<string>()
for (let moment = Date.UTC(2024, 0, 1); moment < Date.UTC(2028, 0, 1); moment += DAY) if (![0, 6].includes(new Date(moment).getUTCDay())) worked.add(text(moment))
for (const { days } of YEARS) for (const { on, kind } of days) if (kind === 'worked') worked.add(on); else worked.delete(on)
/** How many working days there are up to a day, which makes a term a search in a sorted list. */
const sorted = [...worked].sort()
const upTo = new Map<string, number>()
for (let moment = FIRST, sum = 0; moment < Date.UTC(2028, 0, 1); moment += DAY) upTo.set(text(moment), (sum += worked.has(text(moment)) ? 1 : 0))

const everyDay = (from: string, to: string) => Array.from({ length: (at(to) - at(from)) / DAY + 1 }, (_, index) => text(at(from) + index * DAY))
const WHOLE = everyDay('2024-01-01', '2027-12-31')

/** Days on which two ways of counting differ; a list is easier to read than the first difference. */
const differing = <Value>(days: readonly string[], one: (day: string) => Value, other: (day: string) => Value) =>
  days.filter((day) => JSON.stringify(one(day)) !== JSON.stringify(other(day))).map((day) => `${day}: ${JSON.stringify(one(day))} is not ${JSON.stringify(other(day))}`)
const rule = (amount: number, unit: Term['unit'], direction: Term['direction'] = 'after'): Term => ({ amount, unit, direction, clause: null })

describe('working days', () => {
  test('which they are', () => {
    expect(differing(WHOLE, (day) => kz.isWorking(day), (day) => worked.has(day))).toEqual([])
    const later = (day: string) => text(at(day) + 29 * DAY)
    const pairs = WHOLE.filter((day, index) => index % 7 === 0 && later(day) < '2028')
    expect(differing(pairs, (day) => workingDaysBetween(day, later(day), kz), (day) => upTo.get(later(day))! - upTo.get(day)!)).toEqual([])
  })

  /** The terms the orders use on every day; all from 1 to 20 on every eleventh, which in time is every weekday. */
  const AMOUNTS = Array.from({ length: 20 }, (_, index) => index + 1)
  const on = (amount: number) => ([1, 2, 3, 5, 10, 15].includes(amount) ? WHOLE : WHOLE.filter((_, index) => index % 11 === 0))

  test.each(AMOUNTS)('%i after: that many in a row, from the first one after the day', (amount) => {
    const days = on(amount).filter((day) => sorted.length >= upTo.get(day)! + amount)
    expect(days.length).toBeGreaterThan(on(amount).length - 30)
    const found = (day: string): (string | readonly string[] | undefined)[] => { const { on: due, counted } = count(rule(amount, 'working-days'), day, kz); return [due, counted] }
    expect(differing(days, found, (day) => [sorted[upTo.get(day)! + amount - 1], sorted.slice(upTo.get(day)!, upTo.get(day)! + amount)])).toEqual([])
  })

  test.each(AMOUNTS)('%i before: that many in a row, back from the last one before the day', (amount) => {
    const previous = (day: string) => upTo.get(text(at(day) - DAY))!
    const days = on(amount).filter((day) => previous(day) >= amount)
    expect(days.length).toBeGreaterThan(on(amount).length - 30)
    const found = (day: string): (string | readonly string[] | undefined)[] => { const { on: due, counted } = count(rule(amount, 'working-days', 'before'), day, kz); return [due, counted] }
    expect(differing(days, found, (day) => [sorted[previous(day) - amount], sorted.slice(previous(day) - amount, previous(day)).reverse()])).toEqual([])
  })

  test('what is named as off and what is counted make up every Monday to Friday of the term', () => {
    const days = everyDay('2024-01-01', '2027-11-30')
    const between = (day: string, due: string) => everyDay(text(at(day) + DAY), due)
    const atWeekend = (day: string) => [0, 6].includes(new Date(at(day)).getUTCDay())
    const found = (day: string) => { const { off, worked: extra } = count(rule(5, 'working-days'), day, kz); return [off.map(({ on: one }) => one), extra.map(({ on: one }) => one)] }
    expect(differing(days, found, (day) => {
      const within = between(day, sorted[upTo.get(day)! + 4]!)
      return [within.filter((one) => !worked.has(one) && !atWeekend(one)), within.filter((one) => worked.has(one) && atWeekend(one))]
    })).toEqual([])
  })
})

describe('calendar days and months', () => {
  /** The first of the sorted working days that is not earlier. */
  const moved = (day: string) => sorted.find((one) => one >= day)
  test.each([1, 2, 3, 5, 7, 10, 30])('%i calendar days end on a working day', (amount) => {
    const days = everyDay('2024-01-01', '2027-11-20')
    expect(differing(days, (day) => count(rule(amount, 'calendar-days'), day, kz).on, (day) => moved(text(at(day) + amount * DAY)))).toEqual([])
    expect(differing(WHOLE.slice(40), (day) => count(rule(amount, 'calendar-days', 'before'), day, kz).on, (day) => text(at(day) - amount * DAY))).toEqual([])
  })

  /** Month arithmetic without a calendar library: the same day, or the day before the first of the month after. */
  function months(day: string, amount: number): string {
    const [year, month, date] = day.split('-').map(Number) as [number, number, number]
    const last = new Date(Date.UTC(year, month - 1 + amount + 1, 0)).getUTCDate()
    return text(Date.UTC(year, month - 1 + amount, Math.min(date, last)))
  }
  test.each([1, 2, 3, 6, 12, 24])('%i months keep the day of the month, or take the last one', (amount) => {
    const days = WHOLE.filter((day) => months(day, amount) <= '2027-12-20')
    expect(differing(days, (day) => count(rule(amount, 'months'), day, kz).on, (day) => moved(months(day, amount)))).toEqual([])
  })

  test('the ends a period may have, and nothing outside them', () => {
    expect(differing(WHOLE, (day) => endsAllowed(day, 1, 3), (day) => ({ earliest: text(at(months(day, 1)) - DAY), latest: months(day, 3) }))).toEqual([])
    expect(differing(WHOLE, (day) => endsAllowed(day, 6, 12), (day) => ({ earliest: text(at(months(day, 6)) - DAY), latest: months(day, 12) }))).toEqual([])
    for (const startsOn of WHOLE) {
      const { earliest, latest } = endsAllowed(startsOn, 1, 3)
      const ends = [text(at(earliest) - DAY), earliest, latest, text(at(latest) + DAY)]
      expect(ends.map((endsOn) => mayRun({ startsOn, endsOn, probationEndsOn: null }).allowed), startsOn).toEqual([false, true, true, false])
    }
  })
})

describe('a term that stands still', () => {
  /** Another way of seeing it: the term is so many days of presence, counted out one by one. */
  function plain(from: string, to: string, absences: readonly (readonly [string, string])[]) {
    const away = new Set(absences.flatMap(([first, last]) => everyDay(first, last)))
    let present = (at(to) - at(from)) / DAY + 1
    let moment = at(from) - DAY
    while (present > 0) {
      moment += DAY
      if (!away.has(text(moment))) present--
    }
    return text(moment)
  }
  test('is as many days of presence long as without absences, on every day', () => {
    for (const from of WHOLE.filter((_, index) => index % 13 === 0)) {
      const day = (offset: number) => text(at(from) + offset * DAY)
      const to = day(61)
      const cases: (readonly (readonly [string, string])[])[] = [
        [], [[day(-5), day(3)]], [[day(10), day(19)], [day(15), day(24)]], [[day(61), day(70)]], [[day(60), day(60)], [day(62), day(62)]], [[day(-9), day(-1)]], [[day(70), day(80)]],
      ]
      for (const absences of cases) {
        const end = plain(from, to, absences)
        const found = suspended({ from, to }, absences.map(([first, last]) => ({ from: first, to: last })))
        // days away after the last day of presence move the end only if they touch the term itself
        const endsAway = absences.some(([first, last]) => first <= found.to && found.to <= last)
        expect(endsAway, from).toBe(false)
        expect(found, `${from} ${JSON.stringify(absences)}`).toEqual({ to: end, days: (at(end) - at(to)) / DAY })
      }
    }
  })
})

describe('absences in any order and of any length', () => {
  /** Day by day, as the rule is worded. */
  function dayByDay(from: string, to: string, absences: readonly { from: string; to: string }[]) {
    let [end, days] = [to, 0]
    for (let day = from; day <= end; day = text(at(day) + DAY))
      if (absences.some((absence) => day >= absence.from && day <= absence.to)) {
        days++
        end = text(at(end) + DAY)
      }
    return { to: end, days }
  }
  test('count as day by day', () => {
    let seed = 20261122
    const below = (limit: number) => (seed = (seed * 48271) % 2147483647) % limit
    for (let round = 0; round < 3000; round++) {
      const from = text(at('2026-01-01') + below(400) * DAY)
      const to = text(at(from) + below(130) * DAY)
      const absences = Array.from({ length: below(6) }, () => {
        const first = at(from) + (below(220) - 40) * DAY
        return { from: text(first), to: text(first + (below(45) - 3) * DAY) } // some end before they begin
      })
      expect(suspended({ from, to }, absences), `${from} ${to} ${JSON.stringify(absences)}`).toEqual(dayByDay(from, to, absences))
    }
  })
  test('however absurd, and at once', () => {
    expect(suspended({ from: '2026-03-02', to: '2026-06-01' }, [{ from: '2026-03-10', to: '2199-12-31' }])).toEqual(dayByDay('2026-03-02', '2026-06-01', [{ from: '2026-03-10', to: '2199-12-31' }]))
    const endless = { from: '0001-01-01', to: '9999-12-31' }
    for (const absences of [[endless], [endless, endless], [{ from: '2026-03-10', to: '9999-12-31' }, endless]]) expect(suspended({ from: '2026-03-02', to: '2026-06-01' }, absences).to).toBe('9999-12-31')
    expect(suspended({ from: '2026-03-02', to: '2026-06-01' }, Array.from({ length: 50_000 }, () => ({ from: '2026-03-03', to: '2026-03-04' })))).toEqual({ to: '2026-06-03', days: 2 })
  })
})

describe('days entered later', () => {
  test('a day off entered anywhere moves exactly the terms that counted it', () => {
    const off = '2026-11-11'
    const changed = calendarWith({ on: off, kind: 'off', reason: 'transfer', act: 'an act' })
    for (const day of everyDay('2026-10-01', '2026-12-10')) {
      const [was, is] = [count(rule(5, 'working-days'), day, kz), count(rule(5, 'working-days'), day, changed)]
      expect(is.on > was.on, day).toBe(was.counted.includes(off))
      expect(is.on === was.on, day).toBe(!was.counted.includes(off))
    }
  })
})
