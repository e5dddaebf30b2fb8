import { describe, expect, test } from 'vitest'
import {
  conclusionDue, lastSafeEnd, mayProbationEnd, mayRun, periodEnds, periodWarnings, planDue, probationEndsSoon, trainingDue,
} from '../../../app/rules/adaptation/terms.ts'
import { addDays, daysBetween, daysFrom, isWeekend } from '../../../app/rules/calendar/calendar-date.ts'
import { proves } from '../../support/proves.ts'
import { calendarWith, kz } from './support.ts'

/** days of a month, as dates: `days('2026-03', 3, 4, 5)` */
const days = (month: string, ...numbers: number[]) => numbers.map((number) => `${month}-${String(number).padStart(2, '0')}`)
const offDays = ({ off }: { off: readonly { on: string }[] }) => off.map(({ on }) => on)

describe('the plan: three working days from the attachment', () => {
  const counted = (from: string) => { const due = planDue(from, kz); return [due.on, due.counted, offDays(due)] }
  proves('397/8', 'the day of the attachment is not counted', () => {
    expect(counted('2026-03-02')).toEqual(['2026-03-05', days('2026-03', 3, 4, 5), []])
  })
  proves('397/8', 'the day off for 8 March is skipped', () => {
    expect(counted('2026-03-05')).toEqual(['2026-03-11', days('2026-03', 6, 10, 11), ['2026-03-09']])
  })
  proves('397/8', 'Nauryz and its moved days are skipped', () => {
    expect(counted('2026-03-19')).toEqual(['2026-03-27', days('2026-03', 20, 26, 27), days('2026-03', 23, 24, 25)])
    expect(counted('2026-03-20')).toEqual(['2026-03-30', days('2026-03', 26, 27, 30), days('2026-03', 23, 24, 25)])
  })
  proves('397/8', 'the last days of December count, and the calendar of the next year is not asked', () => {
    expect(counted('2026-12-25')).toEqual(['2026-12-30', days('2026-12', 28, 29, 30), []])
    expect(planDue('2026-12-25', kz).provisional).toBe(false)
  })
  proves('397/8', 'attached on a Saturday, a Sunday or a Friday, the first day is Monday', () => {
    for (const from of days('2026-04', 10, 11, 12)) expect(planDue(from, kz).on).toBe('2026-04-15')
  })
  proves('397/8', 'a worked Saturday counts, the day off it was given for does not', () => {
    const due = planDue('2024-05-03', kz)
    expect([due.counted, offDays(due), due.worked.map(({ on }) => on)]).toEqual([['2024-05-04', '2024-05-06', '2024-05-10'], ['2024-05-07', '2024-05-08', '2024-05-09'], ['2024-05-04']])
  })
})

describe('the adaptation training: fifteen working days from hire', () => {
  proves('397/9', 'working days, not calendar days, and the day of hire is not counted', () => {
    const due = trainingDue('2026-03-02', kz)
    expect(due.counted).toEqual(days('2026-03', 3, 4, 5, 6, 10, 11, 12, 13, 16, 17, 18, 19, 20, 26, 27))
    expect([due.on, offDays(due)]).toEqual(['2026-03-27', days('2026-03', 9, 23, 24, 25)])
    expect(due.on).not.toBe('2026-03-17')
  })
  proves('397/9', 'public holidays are skipped one by one', () => {
    expect([trainingDue('2026-04-13', kz).on, offDays(trainingDue('2026-04-13', kz))]).toEqual(['2026-05-05', ['2026-05-01']])
    expect([trainingDue('2026-08-10', kz).on, offDays(trainingDue('2026-08-10', kz))]).toEqual(['2026-08-31', []])
  })
  proves('397/9', 'hired on the eve of Nauryz', () => {
    const due = trainingDue('2026-03-20', kz)
    expect([due.on, due.counted[0], offDays(due)]).toEqual(['2026-04-15', '2026-03-26', days('2026-03', 23, 24, 25)])
  })
  proves('397/9', 'over New Year into a year whose calendar is not confirmed, which is said', () => {
    const due = trainingDue('2026-12-14', kz)
    expect(due.counted).toEqual([...days('2026-12', 15, 17, 18, 21, 22, 23, 24, 25, 28, 29, 30, 31), ...days('2027-01', 5, 6, 8)])
    expect([due.on, offDays(due), due.provisional]).toEqual(['2027-01-08', ['2026-12-16', '2027-01-01', '2027-01-04', '2027-01-07'], true])
    expect(trainingDue('2026-12-08', kz)).toMatchObject({ on: '2026-12-30', provisional: false })
  })
  test('both terms on every day of four years: as many working days as the order says, none of them a day off', () => {
    for (const from of daysFrom('2024-10-25', '2027-11-30'))
      for (const [due, amount] of [[planDue(from, kz), 3], [trainingDue(from, kz), 15]] as const) {
        expect(due.counted, from).toHaveLength(amount)
        expect(due.counted.at(-1), from).toBe(due.on)
        expect(due.counted.every((day) => day > from && kz.isWorking(day)), from).toBe(true)
        const passed = [...daysFrom(addDays(from, 1), due.on)]
        expect(passed.length, from).toBe(due.counted.length + due.off.length + passed.filter((day) => isWeekend(day) && !due.counted.includes(day)).length)
      }
  })
})

describe('the conclusion: three working days from the later of the end of mentoring and the report', () => {
  proves('397/14', 'from the end of mentoring, Kurban Ait skipped', () => {
    const due = conclusionDue('2026-05-22', '2026-05-22', kz)
    expect([due.on, due.counted, offDays(due)]).toEqual(['2026-05-28', days('2026-05', 25, 26, 28), ['2026-05-27']])
    expect(conclusionDue('2026-05-22', null, kz)).toEqual(due)
  })
  proves('397/14', 'Republic Day and Independence Day are skipped', () => {
    expect([conclusionDue('2026-10-23', null, kz).on, offDays(conclusionDue('2026-10-23', null, kz))]).toEqual(['2026-10-29', ['2026-10-26']])
    expect([conclusionDue('2026-12-15', null, kz).on, offDays(conclusionDue('2026-12-15', null, kz))]).toEqual(['2026-12-21', ['2026-12-16']])
  })
  proves(['397/14', '397/12'], 'a report after the end moves it, one before the end does not', () => {
    expect(conclusionDue('2026-05-22', '2026-05-20', kz)).toMatchObject({ from: '2026-05-22', on: '2026-05-28' })
    expect(conclusionDue('2026-05-22', '2026-05-23', kz)).toMatchObject({ from: '2026-05-23', on: '2026-05-28' })
    expect(conclusionDue('2026-05-22', '2026-05-25', kz)).toMatchObject({ from: '2026-05-25', on: '2026-05-29' })
  })
  proves('397/14', 'if Kurban Ait is announced for another day, the term follows the calendar', () => {
    const moved = calendarWith({ on: '2026-05-27', kind: 'ordinary', reason: 'religious' }, { on: '2026-05-28', kind: 'off', reason: 'religious', holiday: 'kurban-ait' })
    expect([conclusionDue('2026-05-22', null, moved).counted, conclusionDue('2026-05-22', null, moved).on]).toEqual([days('2026-05', 25, 26, 27), '2026-05-27'])
    expect(conclusionDue('2026-05-26', null, moved).on).toBe('2026-06-01')
  })
})

describe('the period of adaptation', () => {
  const ends = (startsOn: string, endsOn: string, probationEndsOn: string | null = null) => mayRun({ startsOn, endsOn, probationEndsOn })
  /** refused, allowed, allowed, refused around the two edges */
  const around = (startsOn: string, earliest: string, latest: string) => [addDays(earliest, -1), earliest, latest, addDays(latest, 1)].map((day) => ends(startsOn, day).allowed)
  const EDGES = [false, true, true, false]

  proves('397/6.term', 'lasts one to three months, a day less accepted at the lower edge', () => {
    expect(around('2026-03-02', '2026-04-01', '2026-06-02')).toEqual(EDGES)
    expect(ends('2026-03-02', '2026-04-02').allowed).toBe(true)
    expect(ends('2026-03-02', '2026-03-31')).toEqual({ allowed: false, code: 'adaptation.period-out-of-range', facts: { earliest: '2026-04-01', latest: '2026-06-02' }, clauses: ['397/6.term'] })
    expect(ends('2026-03-02', '2026-06-03')).toMatchObject({ facts: { earliest: '2026-04-01', latest: '2026-06-02' } })
  })
  proves('397/6.term', 'keeps its dates on days off: only acts that are due move', () => {
    expect(around('2026-07-31', '2026-08-30', '2026-10-31')).toEqual(EDGES) // a Sunday and a Saturday
  })
  proves('397/6.term', 'takes the last day of the month where there is no such day', () => {
    expect(around('2026-11-30', '2026-12-29', '2027-02-28')).toEqual(EDGES)
    expect(around('2025-01-31', '2025-02-27', '2025-04-30')).toEqual(EDGES) // hired on 31 January for a month
    expect(ends('2025-01-31', '2025-02-28').allowed).toBe(true)
    expect(around('2026-12-31', '2027-01-30', '2027-03-31')).toEqual(EDGES)
  })
  proves('397/6.term', 'knows 29 February', () => {
    expect(around('2027-11-30', '2027-12-29', '2028-02-29')).toEqual(EDGES)
    expect(around('2028-01-31', '2028-02-28', '2028-04-30')).toEqual(EDGES)
    expect(around('2028-02-29', '2028-03-28', '2028-05-29')).toEqual(EDGES)
  })
  proves('397/6.term', 'never ends before it starts', () => {
    for (const endsOn of ['2026-03-01', '2026-03-02', '2025-05-02']) expect(ends('2026-03-02', endsOn)).toMatchObject({ allowed: false, code: 'adaptation.period-out-of-range' })
  })
  proves('397/6.probation', 'lies inside probation: its last day is the latest end', () => {
    expect(ends('2026-03-02', '2026-05-15', '2026-05-15')).toEqual({ allowed: true, value: true, clauses: ['397/6.term', '397/6.probation'] })
    expect(ends('2026-03-02', '2026-05-16', '2026-05-15')).toEqual({ allowed: false, code: 'adaptation.period-beyond-probation', facts: { probationEndsOn: '2026-05-15', latest: '2026-05-15' }, clauses: ['397/6.probation'] })
  })
  proves(['397/6.probation', '397/6.term'], 'longer probation does not make it longer than three months', () => {
    expect(ends('2026-03-02', '2026-06-03', '2026-09-02')).toMatchObject({ code: 'adaptation.period-out-of-range' })
    expect(periodEnds('2026-03-02', '2026-09-02')).toEqual({ earliest: '2026-04-01', latest: '2026-06-02' })
    expect(periodEnds('2026-03-02', '2026-05-15')).toEqual({ earliest: '2026-04-01', latest: '2026-05-15' })
  })
  proves('397/6.probation', 'without probation it still lasts one to three months', () => {
    expect(around('2026-03-02', '2026-04-01', '2026-06-02')).toEqual(EDGES)
    expect(periodEnds('2026-03-02', null)).toEqual({ earliest: '2026-04-01', latest: '2026-06-02' })
  })
  proves('397/6.probation', 'probation ends after the start of work', () => {
    expect(mayProbationEnd('2026-03-02', '2026-03-03').allowed).toBe(true)
    for (const endsOn of ['2026-03-02', '2026-03-01'])
      expect(mayProbationEnd('2026-03-02', endsOn)).toEqual({ allowed: false, code: 'adaptation.probation-before-start', facts: { startsOn: '2026-03-02', endsOn }, clauses: ['397/6.probation'] })
  })
  test('on every start of four years: the edges offered are accepted, the days beyond them refused', () => {
    for (const startsOn of daysFrom('2024-10-25', '2028-12-31')) {
      const { earliest, latest } = periodEnds(startsOn, null)
      expect(around(startsOn, earliest, latest), startsOn).toEqual(EDGES)
      expect(daysBetween(startsOn, earliest), startsOn).toBeGreaterThanOrEqual(27)
      expect(daysBetween(startsOn, latest), startsOn).toBeLessThanOrEqual(92)
    }
  })
})

describe('said while a date can still be changed', () => {
  const warn = (endsOn: string, probationEndsOn: string | null = '2026-06-02') => periodWarnings({ startsOn: '2026-03-02', endsOn, probationEndsOn }, kz)
  const codes = (...args: Parameters<typeof warn>) => warn(...args).map(({ code }) => code)
  proves(['397/14', '397/6.probation'], 'a period ending on 29 May: the conclusion would be due on 3 June, after probation; 28 May is safe', () => {
    expect(warn('2026-05-29')).toEqual([
      { code: 'adaptation.conclusion-after-probation', facts: { dueOn: '2026-06-03', probationEndsOn: '2026-06-02', safeEnd: '2026-05-28' }, clauses: ['397/14', '397/6.probation'] },
    ])
    expect(warn('2026-05-28')).toEqual([])
    expect(warn('2026-05-22')).toEqual([])
  })
  proves('397/14', 'the last safe end is safe and the day after it is not, wherever probation ends', () => {
    for (const probationEndsOn of daysFrom('2026-04-07', '2026-06-02')) {
      const safe = lastSafeEnd('2026-03-02', probationEndsOn, kz)!
      expect(conclusionDue(safe, null, kz).on <= probationEndsOn, probationEndsOn).toBe(true)
      expect(conclusionDue(addDays(safe, 1), null, kz).on > probationEndsOn, probationEndsOn).toBe(true)
      expect(codes(safe, probationEndsOn), probationEndsOn).not.toContain('adaptation.conclusion-after-probation')
    }
  })
  proves(['397/14', '397/6.probation'], 'where no end is safe, probation itself is too short, which is said instead', () => {
    expect(lastSafeEnd('2026-03-02', '2026-04-03', kz)).toBeNull() // a Friday, two working days after the earliest end
    expect(warn('2026-04-01', '2026-04-03')).toEqual([{ code: 'adaptation.probation-short', facts: { probationEndsOn: '2026-04-03' }, clauses: ['397/14', '397/6.probation'] }])
    expect(lastSafeEnd('2026-03-02', '2026-04-06', kz)).toBe('2026-04-01')
    expect(warn('2026-04-02', '2026-04-06')).toMatchObject([{ code: 'adaptation.conclusion-after-probation', facts: { dueOn: '2026-04-07', safeEnd: '2026-04-01' } }])
    expect(lastSafeEnd('2026-03-02', '2026-03-20', kz)).toBeNull() // shorter than the shortest period
  })
  proves(['397/6.term', '397/6.probation'], 'probation of more than three months is pointed out: the period ends before it', () => {
    expect(codes('2026-05-22', '2026-06-02')).toEqual([])
    expect(warn('2026-05-22', '2026-06-03')).toEqual([{ code: 'adaptation.probation-long', facts: { probationEndsOn: '2026-06-03' }, clauses: ['397/6.term', '397/6.probation'] }])
  })
  proves('397/6.probation', 'without probation no conclusion comes too late', () => {
    expect(codes('2026-05-29', null)).toEqual([])
  })
  proves('397/6.term', 'an end on a day off is possible and pointed out', () => {
    expect(warn('2026-05-24', null)).toEqual([{ code: 'adaptation.period-ends-off', facts: { endsOn: '2026-05-24' }, clauses: ['397/6.term'] }])
    expect(codes('2026-05-27', null)).toEqual(['adaptation.period-ends-off']) // Kurban Ait
    expect(codes('2026-05-25', null)).toEqual([])
  })
  proves('397/14', 'a conclusion counted in a year nobody has confirmed is pointed out', () => {
    const at = (endsOn: string) => periodWarnings({ startsOn: '2026-10-01', endsOn, probationEndsOn: null }, kz).map(({ code }) => code)
    expect([at('2026-12-28'), at('2026-12-29')]).toEqual([[], ['adaptation.provisional-calendar']])
  })
  proves('397/14', 'probation ends soon when three working days of it are left', () => {
    const soon = (today: string) => probationEndsSoon(today, '2026-06-02', kz)
    expect([soon('2026-05-26'), soon('2026-05-27'), soon('2026-05-28'), soon('2026-06-02'), soon('2026-06-03')]).toEqual([false, false, true, true, true])
  })
})
