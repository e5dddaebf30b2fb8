/**
 * Every worked example of a term: the day that starts it, the days that count, the weekdays that do not, the day it is due.
 * All of them were counted by hand on a wall calendar, none by the program.
 */
import { describe, expect, test } from 'vitest'
import { conclusionDue, mayRun, planDue, trainingDue } from '../../../app/rules/adaptation/terms.ts'
import { addDays, addMonths, dayBefore } from '../../../app/rules/calendar/calendar-date.ts'
import { effectiveFrom } from '../../../app/rules/calendar/editions.ts'
import { onOrBefore, type WorkingCalendar } from '../../../app/rules/calendar/working-calendar.ts'
import type { ClauseId } from '../../../app/rules/clauses.ts'
import { endsAllowed, fixedDate, suspended, term, workingDaysLate, type Deadline } from '../../../app/rules/kernel/deadline.ts'
import { proves } from '../../support/proves.ts'
import { calendarWith, day, kz, near } from './support.ts'

type Row = readonly [from: string, counted: string, off: string, due: string]
type Count = (from: string, calendar: WorkingCalendar) => Deadline

function expectRows(count: Count, rows: readonly Row[]) {
  for (const [from, counted, off, due] of rows) {
    const start = day(from)
    const deadline = count(start, kz)
    const found = { on: deadline.on, counted: deadline.counted, off: deadline.off.map(({ on }) => on) }
    expect(found, from).toEqual({ on: day(due), counted: near(start, counted), off: near(start, off) })
  }
}
const after = (amount: number, clause: ClauseId) => term(amount, 'working-days', clause)
const before = (amount: number, clause: ClauseId) => term(amount, 'working-days', clause, 'before')
const table = (clause: ClauseId, title: string, count: Count, rows: readonly Row[]) => test(`${clause}: ${title}`, () => expectRows(count, rows))

describe('the first months', () => {
  proves('397/8', 'the plan is drawn up within three working days', () => expectRows(planDue, [
    ['Mon 2 Mar 2026', '3, 4, 5 Mar', '', 'Thu 5 Mar 2026'],
    ['Thu 5 Mar 2026', '6, 10, 11 Mar', '9 Mar', 'Wed 11 Mar 2026'],
    ['Thu 19 Mar 2026', '20, 26, 27 Mar', '23, 24, 25 Mar', 'Fri 27 Mar 2026'],
    ['Fri 25 Dec 2026', '28, 29, 30 Dec', '', 'Wed 30 Dec 2026'],
  ]))
  proves('397/9', 'the adaptation training takes fifteen working days', () => expectRows(trainingDue, [
    ['Mon 2 Mar 2026', '3, 4, 5, 6, 10, 11, 12, 13, 16, 17, 18, 19, 20, 26, 27 Mar', '9, 23, 24, 25 Mar', 'Fri 27 Mar 2026'],
    ['Mon 13 Apr 2026', '14, 15, 16, 17, 20, 21, 22, 23, 24, 27, 28, 29, 30 Apr, 4, 5 May', '1 May', 'Tue 5 May 2026'],
    ['Mon 10 Aug 2026', '11, 12, 13, 14, 17, 18, 19, 20, 21, 24, 25, 26, 27, 28, 31 Aug', '', 'Mon 31 Aug 2026'],
    ['Mon 14 Dec 2026', '15, 17, 18, 21, 22, 23, 24, 25, 28, 29, 30, 31 Dec, 5, 6, 8 Jan', '16 Dec, 1, 4, 7 Jan', 'Fri 8 Jan 2027'],
  ]))
  proves('397/9', 'with 31 August 2026 still a day off, as in the older calendar, the last row would be a day later', () => {
    const older = calendarWith({ on: '2026-08-31', kind: 'off', reason: 'substitute', for: '2026-08-30' })
    expect(trainingDue('2026-08-10', older).on).toBe(day('Tue 1 Sep 2026'))
  })
  proves('397/6.term', 'the period ends between a month less a day and three months, and keeps its dates', () => {
    for (const [from, earliest, exclusive, latest] of [
      ['Mon 2 Mar 2026', 'Wed 1 Apr 2026', 'Thu 2 Apr 2026', 'Tue 2 Jun 2026'],
      ['Fri 31 Jul 2026', 'Sun 30 Aug 2026', 'Mon 31 Aug 2026', 'Sat 31 Oct 2026'],
      ['Mon 30 Nov 2026', 'Tue 29 Dec 2026', 'Wed 30 Dec 2026', 'Sun 28 Feb 2027'],
    ] as const) {
      const startsOn = day(from)
      const mayEnd = (endsOn: string) => mayRun({ startsOn, endsOn, probationEndsOn: null }).allowed
      expect(endsAllowed(startsOn, 1, 3), from).toEqual({ earliest: day(earliest), latest: day(latest) })
      expect([dayBefore(day(earliest)), day(earliest), day(exclusive), day(latest), addDays(day(latest), 1)].map(mayEnd), from).toEqual([false, true, true, true, false])
    }
  })
  proves('397/14', 'the decision follows within three working days', () => expectRows((from, calendar) => conclusionDue(from, null, calendar), [
    ['Fri 22 May 2026', '25, 26, 28 May', '27 May', 'Thu 28 May 2026'],
    ['Fri 29 May 2026', '1, 2, 3 Jun', '', 'Wed 3 Jun 2026'],
    ['Fri 23 Oct 2026', '27, 28, 29 Oct', '26 Oct', 'Thu 29 Oct 2026'],
    ['Tue 15 Dec 2026', '17, 18, 21 Dec', '16 Dec', 'Mon 21 Dec 2026'],
  ]))
  proves('397/14', 'of the end of mentoring and the report the later one starts the term', () => {
    expect(conclusionDue(day('Fri 22 May 2026'), day('Fri 29 May 2026'), kz).on).toBe(day('Wed 3 Jun 2026'))
    expect(conclusionDue(day('Fri 22 May 2026'), day('Wed 20 May 2026'), kz).on).toBe(day('Thu 28 May 2026'))
  })
})

describe('the year', () => {
  test('both assessments are limited by 15 November itself, which does not move', () => {
    for (const [on, lastWorking, moved] of [
      ['Fri 15 Nov 2024', 'Fri 15 Nov 2024', 'Fri 15 Nov 2024'], ['Sat 15 Nov 2025', 'Fri 14 Nov 2025', 'Mon 17 Nov 2025'],
      ['Sun 15 Nov 2026', 'Fri 13 Nov 2026', 'Mon 16 Nov 2026'], ['Mon 15 Nov 2027', 'Mon 15 Nov 2027', 'Mon 15 Nov 2027'],
    ] as const) {
      expect(fixedDate(day(on), '397/17', kz)).toMatchObject({ on: day(on), movedFrom: null, provisional: false })
      expect(onOrBefore(day(on), kz)).toBe(day(lastWorking))
      expect(fixedDate(day(on), '397/17', kz, { moves: true }).on).toBe(day(moved))
      expect(addDays(day(on), 1) > fixedDate(day(on), '397/17', kz).on).toBe(true)
    }
    expect(workingDaysLate(day('Sun 15 Nov 2026'), day('Mon 16 Nov 2026'), kz)).toBe(1)
    expect(workingDaysLate(day('Sat 15 Nov 2025'), day('Sun 16 Nov 2025'), kz)).toBe(0)
  })
  test('the plan of a year is ready on the last working day before it', () => {
    for (const [begins, last] of [['Thu 1 Jan 2026', 'Wed 31 Dec 2025'], ['Fri 1 Jan 2027', 'Thu 31 Dec 2026'], ['Sat 1 Jan 2028', 'Fri 31 Dec 2027']] as const)
      expect(onOrBefore(dayBefore(day(begins)), kz)).toBe(day(last))
  })
})

describe('two full years', () => {
  const complete = (since: string, months: number) => dayBefore(addMonths(since, months))
  test('are complete at the end of the day before the same day of the month', () => {
    expect(complete('2024-10-01', 24)).toBe('2026-09-30')
    expect([complete('2023-03-01', 12), complete('2025-09-01', 12)]).toEqual(['2024-02-29', '2026-08-31'])
    expect(addMonths('2024-02-29', 24)).toBe('2026-02-28')
  })
})

describe('foreign specialists, the edition of 2024', () => {
  table('197-2024/appointment', 'the act on the mentor, five working days', after(5, '197-2024/appointment'), [
    ['Mon 1 Jul 2024', '2, 3, 4, 5, 9 Jul', '8 Jul', 'Tue 9 Jul 2024'],
    ['Wed 23 Oct 2024', '24, 28, 29, 30, 31 Oct', '25 Oct', 'Thu 31 Oct 2024'],
    ['Thu 6 Mar 2025', '7, 11, 12, 13, 14 Mar', '10 Mar', 'Fri 14 Mar 2025'],
  ])
  table('197-2024/report.prepare', 'the report, three working days before the end', before(3, '197-2024/report.prepare'), [
    ['Tue 31 Dec 2024', '30, 27, 26 Dec', '', 'Thu 26 Dec 2024'],
    ['Thu 9 Jan 2025', '8, 6, 5 Jan', '7 Jan', 'Sun 5 Jan 2025'],
    ['Fri 27 Jun 2025', '26, 25, 24 Jun', '', 'Tue 24 Jun 2025'],
    ['Mon 30 Jun 2025', '27, 26, 25 Jun', '', 'Wed 25 Jun 2025'],
  ])
  table('197-2024/report.send', 'the report sent, two working days', after(2, '197-2024/report.send'), [
    ['Tue 31 Dec 2024', '5, 6 Jan', '1, 2, 3 Jan', 'Mon 6 Jan 2025'],
    ['Thu 9 Jan 2025', '10, 13 Jan', '', 'Mon 13 Jan 2025'],
    ['Fri 27 Jun 2025', '30 Jun, 1 Jul', '', 'Tue 1 Jul 2025'],
  ])
  test('Sunday 5 January 2025 was worked, and says so with its act', () => {
    expect(term(2, 'working-days', '197-2024/report.send')('2024-12-31', kz).worked).toMatchObject([{ on: '2025-01-05', reason: 'transfer', for: '2025-01-03', act: expect.stringContaining('№ 436') }])
  })
})

describe('foreign specialists, both editions', () => {
  test('mentoring lasts six to twelve months', () => {
    for (const [from, earliest, latest] of [
      ['Thu 2 Jul 2026', 'Fri 1 Jan 2027', 'Fri 2 Jul 2027'], ['Mon 31 Aug 2026', 'Sat 27 Feb 2027', 'Tue 31 Aug 2027'], ['Fri 15 Jan 2027', 'Wed 14 Jul 2027', 'Sat 15 Jan 2028'],
      ['Tue 9 Jul 2024', 'Wed 8 Jan 2025', 'Wed 9 Jul 2025'], ['Fri 1 Nov 2024', 'Wed 30 Apr 2025', 'Sat 1 Nov 2025'], ['Mon 31 Mar 2025', 'Mon 29 Sep 2025', 'Tue 31 Mar 2026'],
    ] as const)
      expect(endsAllowed(day(from), 6, 12), from).toEqual({ earliest: day(earliest), latest: day(latest) })
  })
})

describe('foreign specialists, the edition of 2026', () => {
  table('197-2026/4¶3', 'the act attaching the mentor, five working days', after(5, '197-2026/4¶3'), [
    ['Mon 29 Jun 2026', '30 Jun, 1, 2, 3, 7 Jul', '6 Jul', 'Tue 7 Jul 2026'],
    ['Mon 19 Oct 2026', '20, 21, 22, 23, 27 Oct', '26 Oct', 'Tue 27 Oct 2026'],
    ['Fri 11 Dec 2026', '14, 15, 17, 18, 21 Dec', '16 Dec', 'Mon 21 Dec 2026'],
  ])
  table('197-2026/3.2.approve', 'the plan approved, five working days', after(5, '197-2026/3.2.approve'), [
    ['Thu 2 Jul 2026', '3, 7, 8, 9, 10 Jul', '6 Jul', 'Fri 10 Jul 2026'],
    ['Tue 27 Oct 2026', '28, 29, 30 Oct, 2, 3 Nov', '', 'Tue 3 Nov 2026'],
    ['Mon 28 Dec 2026', '29, 30, 31 Dec, 5, 6 Jan', '1, 4 Jan', 'Wed 6 Jan 2027'],
  ])
  table('197-2026/4¶4', 'the workers informed, three working days', after(3, '197-2026/4¶4'), [
    ['Thu 2 Jul 2026', '3, 7, 8 Jul', '6 Jul', 'Wed 8 Jul 2026'],
    ['Thu 22 Oct 2026', '23, 27, 28 Oct', '26 Oct', 'Wed 28 Oct 2026'],
    ['Wed 30 Dec 2026', '31 Dec, 5, 6 Jan', '1, 4 Jan', 'Wed 6 Jan 2027'],
  ])
  table('197-2026/6¶1', 'the report, three working days before the end, which does not move', before(3, '197-2026/6¶1'), [
    ['Thu 31 Dec 2026', '30, 29, 28 Dec', '', 'Mon 28 Dec 2026'],
    ['Mon 11 Jan 2027', '8, 6, 5 Jan', '7 Jan', 'Tue 5 Jan 2027'],
    ['Sun 28 Feb 2027', '26, 25, 24 Feb', '', 'Wed 24 Feb 2027'],
    ['Wed 12 May 2027', '11, 6, 5 May', '10, 7 May', 'Wed 5 May 2027'],
  ])
  table('197-2026/6¶2', 'the report sent, two working days', after(2, '197-2026/6¶2'), [
    ['Thu 31 Dec 2026', '5, 6 Jan', '1, 4 Jan', 'Wed 6 Jan 2027'],
    ['Mon 11 Jan 2027', '12, 13 Jan', '', 'Wed 13 Jan 2027'],
    ['Sun 28 Feb 2027', '1, 2 Mar', '', 'Tue 2 Mar 2027'],
    ['Wed 12 May 2027', '13, 14 May', '', 'Fri 14 May 2027'],
  ])
  table('197-2026/8¶1', 'the mentor replaced, five working days', after(5, '197-2026/8¶1'), [
    ['Wed 14 Oct 2026', '15, 16, 19, 20, 21 Oct', '', 'Wed 21 Oct 2026'],
    ['Fri 4 Dec 2026', '7, 8, 9, 10, 11 Dec', '', 'Fri 11 Dec 2026'],
    ['Mon 21 Dec 2026', '22, 23, 24, 25, 28 Dec', '', 'Mon 28 Dec 2026'],
    ['Thu 18 Mar 2027', '19, 25, 26, 29, 30 Mar', '22, 23, 24 Mar', 'Tue 30 Mar 2027'],
  ])
})

describe('state bodies', () => {
  test('the mentorship of one or two months is extended by the days the servant was away, not the mentor', () => {
    expect(endsAllowed(day('Mon 8 Jun 2026'), 1, 2)).toEqual({ earliest: day('Tue 7 Jul 2026'), latest: day('Sat 8 Aug 2026') })
    const away = (from: string, to: string) => ({ from: day(from), to: day(to) })
    for (const [from, to, absences, days, end] of [
      ['Mon 8 Jun 2026', 'Sat 8 Aug 2026', [away('Mon 15 Jun 2026', 'Fri 19 Jun 2026')], 5, 'Thu 13 Aug 2026'],
      ['Tue 1 Sep 2026', 'Wed 30 Sep 2026', [away('Mon 7 Sep 2026', 'Fri 11 Sep 2026'), away('Mon 21 Sep 2026', 'Mon 21 Sep 2026')], 6, 'Tue 6 Oct 2026'],
      ['Thu 31 Dec 2026', 'Sun 28 Feb 2027', [], 0, 'Sun 28 Feb 2027'],
    ] as const)
      expect(suspended({ from: day(from), to: day(to) }, absences), from).toEqual({ to: day(end), days })
    expect(endsAllowed(day('Thu 31 Dec 2026'), 1, 2).latest).toBe(day('Sun 28 Feb 2027'))
  })
  test('calendar days: a last day that is off gives way to the next working day', () => {
    for (const [amount, clause, from, end, due] of [
      [5, '148/9', 'Mon 1 Jun 2026', 'Sat 6 Jun 2026', 'Mon 8 Jun 2026'], [5, '148/9', 'Tue 9 Jun 2026', 'Sun 14 Jun 2026', 'Mon 15 Jun 2026'],
      [5, '148/9', 'Fri 12 Jun 2026', 'Wed 17 Jun 2026', 'Wed 17 Jun 2026'], [5, '148/9', 'Wed 1 Jul 2026', 'Mon 6 Jul 2026', 'Tue 7 Jul 2026'],
      [3, '148/12', 'Thu 4 Jun 2026', 'Sun 7 Jun 2026', 'Mon 8 Jun 2026'], [3, '148/12', 'Mon 8 Jun 2026', 'Thu 11 Jun 2026', 'Thu 11 Jun 2026'], [3, '148/12', 'Fri 3 Jul 2026', 'Mon 6 Jul 2026', 'Tue 7 Jul 2026'],
    ] as const) {
      const deadline = term(amount, 'calendar-days', clause)(day(from), kz)
      expect(deadline, from).toMatchObject({ on: day(due), counted: [day(end)], movedFrom: end === due ? null : day(end), term: { clause } })
      expect(deadline.off.map(({ on }) => on), from).toEqual(day(end) === '2026-07-06' ? ['2026-07-06'] : [])
    }
    expect(term(5, 'working-days', '148/9')('2026-07-01', kz).on).toBe(day('Thu 9 Jul 2026')) // the other reading
  })
  table('148/11', 'the mentor changed after dismissal or transfer, five working days', after(5, '148/11'), [
    ['Fri 12 Jun 2026', '15, 16, 17, 18, 19 Jun', '', 'Fri 19 Jun 2026'],
    ['Wed 1 Jul 2026', '2, 3, 7, 8, 9 Jul', '6 Jul', 'Thu 9 Jul 2026'],
    ['Wed 21 Oct 2026', '22, 23, 27, 28, 29 Oct', '26 Oct', 'Thu 29 Oct 2026'],
  ])
  table('148/11.absence', 'the mentor changed because of absence, ten working days from its first day', after(10, '148/11.absence'), [
    ['Mon 15 Jun 2026', '16, 17, 18, 19, 22, 23, 24, 25, 26, 29 Jun', '', 'Mon 29 Jun 2026'],
    ['Wed 24 Jun 2026', '25, 26, 29, 30 Jun, 1, 2, 3, 7, 8, 9 Jul', '6 Jul', 'Thu 9 Jul 2026'],
    ['Mon 12 Oct 2026', '13, 14, 15, 16, 19, 20, 21, 22, 23, 27 Oct', '26 Oct', 'Tue 27 Oct 2026'],
  ])
  table('148/17', 'report and reference, five working days', after(5, '148/17'), [
    ['Fri 7 Aug 2026', '10, 11, 12, 13, 14 Aug', '', 'Fri 14 Aug 2026'],
    ['Wed 8 Jul 2026', '9, 10, 13, 14, 15 Jul', '', 'Wed 15 Jul 2026'],
    ['Thu 13 Aug 2026', '14, 17, 18, 19, 20 Aug', '', 'Thu 20 Aug 2026'],
    ['Tue 15 Dec 2026', '17, 18, 21, 22, 23 Dec', '16 Dec', 'Wed 23 Dec 2026'],
  ])
})

describe('entry into force', () => {
  test('when ten calendar days have passed since publication, whatever day that is', () => {
    for (const [published, tenth, inForce] of [
      ['2024-06-19', '2024-06-29', 'Sun 30 Jun 2024'], ['2024-10-14', '2024-10-24', 'Fri 25 Oct 2024'], ['2026-05-26', '2026-06-05', 'Sat 6 Jun 2026'], ['2026-05-29', '2026-06-08', 'Tue 9 Jun 2026'],
    ] as const)
      expect([addDays(published, 10), effectiveFrom(published)]).toEqual([tenth, day(inForce)])
  })
})
