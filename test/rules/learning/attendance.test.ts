import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  attendanceOf, checkInOpen, codeFits, fullFrom, mayCheckIn, mayConfirmSheet, mayGiveFeedback, mayMark, mayReopen, minutesOf, minutesPresent, readCode, runOutcome, secondsOfSlice, sessionsDone, slicesTaken, type MarkFacts, type SessionAttendance,
} from '../../../app/rules/learning/attendance.ts'
import { mayComplete, standing } from '../../../app/rules/learning/completion.ts'
import { mayStartAttempt } from '../../../app/rules/learning/test.ts'
import { proves } from '../../support/proves.ts'

// Wednesday, 4 November 2026, nine to twelve in Kazakhstan, with a pause of half an hour
const SESSION = { startsAt: '2026-11-04T04:00:00.000Z', endsAt: '2026-11-04T07:00:00.000Z', minutes: 150 }
const at = (time: string) => `2026-11-04T${time}:00.000Z`
const code = (decision: { allowed: boolean }) => (decision.allowed ? 'allowed' : (decision as { code: string } & typeof decision).code)

describe('what so many minutes are', () => {
  proves('397/25', 'all of a session from the share of the settings on, a part below, nothing at none', () => {
    expect(fullFrom(150, 90)).toBe(135)
    expect([0, 1, 134, 135, 150].map((minutes) => attendanceOf(minutes, 150, 90))).toEqual(['absent', 'partial', 'partial', 'full', 'full'])
    // a share that is no whole number of minutes is not rounded down
    expect(fullFrom(95, 90)).toBe(86)
    expect([85, 86].map((minutes) => attendanceOf(minutes, 95, 90))).toEqual(['partial', 'full'])
    expect([149, 150].map((minutes) => attendanceOf(minutes, 150, 100))).toEqual(['partial', 'full'])
    expect((['full', 'partial', 'absent'] as const).map((status) => minutesOf(status, 60, 150))).toEqual([150, 60, 0])
  })
  proves('397/23.1', 'stays in the room count once where they overlap, not before the beginning nor after the end, and never for more than the session has', () => {
    const stay = (from: string, to: string) => ({ from: at(from), to: at(to) })
    expect(minutesPresent([], SESSION)).toBe(0)
    expect(minutesPresent([stay('04:00', '04:30'), stay('05:00', '05:15')], SESSION)).toBe(45)
    // the same person at a computer and with a phone
    expect(minutesPresent([stay('04:00', '05:00'), stay('04:30', '05:30'), stay('04:40', '04:50')], SESSION)).toBe(90)
    expect(minutesPresent([stay('05:00', '05:30'), stay('03:30', '04:10'), stay('06:50', '09:00')], SESSION)).toBe(50)
    expect(minutesPresent([stay('03:00', '03:59')], SESSION)).toBe(0)
    expect(minutesPresent([stay('07:00', '08:00')], SESSION)).toBe(0)
    expect(minutesPresent([stay('03:00', '08:00')], SESSION)).toBe(150)
    expect(minutesPresent([{ from: at('04:00'), to: '2026-11-04T04:00:59.000Z' }], SESSION)).toBe(0)
  })
  test('whatever the stays and their order: the minutes somebody was there, each once', () => {
    const minute = fc.integer({ min: -120, max: 400 })
    const begin = Date.parse(SESSION.startsAt)
    const instant = (minutes: number) => new Date(begin + minutes * 60_000).toISOString()
    fc.assert(fc.property(fc.array(fc.tuple(minute, minute), { maxLength: 8 }), (given) => {
      const stays = given.map(([one, other]) => ({ from: instant(Math.min(one, other)), to: instant(Math.max(one, other)) }))
      const there = Array.from({ length: 180 }, (_, place) => given.some(([one, other]) => Math.min(one, other) <= place && Math.max(one, other) > place)).filter(Boolean).length
      expect(minutesPresent(stays, SESSION)).toBe(Math.min(there, SESSION.minutes))
      expect(minutesPresent(stays.toReversed(), SESSION)).toBe(Math.min(there, SESSION.minutes))
    }))
  })
  proves('397/23.1', 'a session across midnight and the year\'s end is one session', () => {
    const night = { startsAt: '2026-12-31T17:00:00.000Z', endsAt: '2026-12-31T21:00:00.000Z', minutes: 240 } // ten in the evening to two in the morning
    expect(minutesPresent([{ from: '2026-12-31T18:30:00.000Z', to: '2026-12-31T19:30:00.000Z' }], night)).toBe(60)
  })
})

describe('a mark', () => {
  const facts: MarkFacts = { signedUp: true, own: false, cancelled: false, session: SESSION, confirmed: false, minutes: 150, previous: null, completed: false, reason: '', attendedPercent: 90 }
  const mark = (changed: Partial<MarkFacts>, now = at('04:00')) => mayMark({ ...facts, ...changed }, now)

  proves(['397/23.1', '397/23.2'], 'is made from the moment the class begins, not a moment before', () => {
    expect(mark({}, at('04:00'))).toEqual({ allowed: true, value: { status: 'full', minutes: 150, late: false }, clauses: ['397/23.1', '397/23.2'] })
    expect(mark({}, '2026-11-04T03:59:59.999Z')).toMatchObject({ code: 'attendance.before-session', facts: { startsAt: SESSION.startsAt }, clauses: ['397/23.1', '397/23.2'] })
  })
  proves('397/23.2', 'is for who is signed up, by somebody else, in a run that is held, and for no more minutes than there are', () => {
    expect(code(mark({ signedUp: false }))).toBe('attendance.not-signed-up')
    expect(code(mark({ own: true }))).toBe('attendance.own')
    expect(code(mark({ cancelled: true }))).toBe('attendance.run-cancelled')
    for (const minutes of [-1, 151, 12.5, Number.NaN]) expect(mark({ minutes })).toMatchObject({ code: 'attendance.minutes-out-of-range', facts: { most: 150 } })
    for (const [minutes, status] of [[0, 'absent'], [134, 'partial'], [135, 'full']] as const) expect(mark({ minutes })).toMatchObject({ value: { status, minutes } })
  })
  proves('397/23.2', 'after the sign-off asks for a reason and is marked as late', () => {
    for (const reason of ['', '  ', 'ия ']) expect(code(mark({ confirmed: true, reason }))).toBe('attendance.reason-missing')
    expect(mark({ confirmed: true, reason: 'Қате белгіленген', minutes: 60 })).toMatchObject({ value: { status: 'partial', minutes: 60, late: true } })
    expect(mark({ confirmed: false, reason: '' })).toMatchObject({ value: { late: false } })
  })
  proves(['397/25', '397/25¶2'], 'that carries a completed course is not taken away', () => {
    const previous = { status: 'full', minutes: 150 } as const
    const late = { confirmed: true, completed: true, previous, reason: 'Қате белгіленген' }
    for (const minutes of [0, 134]) expect(mark({ ...late, minutes })).toMatchObject({ code: 'attendance.completed', clauses: ['397/25', '397/25¶2'] })
    expect(mark({ ...late, minutes: 140 }).allowed).toBe(true)
    expect(mark({ ...late, completed: false, minutes: 0 }).allowed).toBe(true)
  })
})

describe('the sign-off', () => {
  proves(['397/23.1', '397/23.2'], 'comes once the class can have been attended fully, with a mark for everybody, by nobody who learned in it', () => {
    const sheet = { cancelled: false, participant: false, session: SESSION, people: 3, unmarked: 0, attendedPercent: 90 }
    // 135 of the 150 minutes
    expect(mayConfirmSheet(sheet, at('06:15')).allowed).toBe(true)
    expect(mayConfirmSheet(sheet, '2026-11-04T06:14:59.999Z')).toMatchObject({ code: 'attendance.too-early', facts: { opensAt: at('06:15') }, clauses: ['397/23.2'] })
    expect(code(mayConfirmSheet(sheet, at('04:00')))).toBe('attendance.too-early')
    expect(mayConfirmSheet({ ...sheet, attendedPercent: 100 }, at('06:15'))).toMatchObject({ code: 'attendance.too-early', facts: { opensAt: at('06:30') } })
    expect(code(mayConfirmSheet(sheet, at('03:59')))).toBe('attendance.before-session')
    expect(mayConfirmSheet({ ...sheet, unmarked: 1 }, at('06:15'))).toMatchObject({ code: 'attendance.unmarked', facts: { open: 1 } })
    expect(code(mayConfirmSheet({ ...sheet, participant: true }, at('06:15')))).toBe('attendance.own')
    expect(code(mayConfirmSheet({ ...sheet, cancelled: true }, at('06:15')))).toBe('attendance.run-cancelled')
    expect(code(mayConfirmSheet({ ...sheet, people: 0 }, at('06:15')))).toBe('attendance.nobody')
  })
})

describe('what follows', () => {
  const sessions = (...statuses: [confirmed: boolean, status: SessionAttendance['status']][]): SessionAttendance[] =>
    statuses.map(([confirmed, status], index) => ({ id: `s${index}`, endsAt: `2026-11-0${index + 4}T07:00:00.000Z`, confirmedAt: confirmed ? '2026-11-09T04:00:00.000Z' : null, status }))

  proves('397/25', 'a session is done at its end, once its sheet is signed off and it was attended fully; sessions take the place of lessons', () => {
    const three = sessions([true, 'full'], [false, 'full'], [true, 'partial'])
    expect([...sessionsDone(three)]).toEqual([['s0', '2026-11-04T07:00:00.000Z']])
    // signed before its end, it was over then
    expect([...sessionsDone([{ ...three[0]!, confirmedAt: '2026-11-04T06:50:00.000Z' }])]).toEqual([['s0', '2026-11-04T06:50:00.000Z']])
    const parts = { lessons: three.map(({ id }) => ({ id, module: 0 })) }
    expect(standing(parts, { lessonsDone: sessionsDone(three), testPassedAt: null })).toMatchObject({ done: 1, total: 4, lessonsLeft: ['s1', 's2'], lessonsDone: false })
    const all = sessions([true, 'full'], [true, 'full'])
    const whole = { lessons: all.map(({ id }) => ({ id, module: 0 })) }
    // the later of the last session and the test
    expect(mayComplete(whole, { lessonsDone: sessionsDone(all), testPassedAt: '2026-11-06T05:00:00.000Z' })).toMatchObject({ value: '2026-11-06T05:00:00.000Z' })
    expect(mayComplete(whole, { lessonsDone: sessionsDone(all), testPassedAt: '2026-11-04T08:00:00.000Z' })).toMatchObject({ value: '2026-11-05T07:00:00.000Z' })
    expect(mayComplete(whole, { lessonsDone: sessionsDone(all), testPassedAt: null }).allowed).toBe(false)
    expect(mayComplete(parts, { lessonsDone: sessionsDone(three), testPassedAt: '2026-11-06T05:00:00.000Z' }).allowed).toBe(false)
  })
  proves('397/25', 'the test opens after full attendance', () => {
    const settings = { attempts: 3, coolingHours: 24 }
    expect(mayStartAttempt({ lessonsLeft: 0, sessionsLeft: 1, previous: [], now: at('08:00') }, settings)).toMatchObject({ code: 'test.sessions-open', facts: { open: 1 }, clauses: ['397/25'] })
    expect(mayStartAttempt({ lessonsLeft: 0, sessionsLeft: 0, previous: [], now: at('08:00') }, settings)).toMatchObject({ value: 1 })
  })
  proves('397/25', 'somebody has missed a session for good once every sheet is signed off, not before', () => {
    expect(runOutcome([])).toBe('open')
    expect(runOutcome(sessions([true, 'absent'], [false, null]))).toBe('open')
    expect(runOutcome(sessions([true, 'full'], [true, 'full']))).toBe('attended')
    for (const status of ['partial', 'absent', null] as const) expect(runOutcome(sessions([true, 'full'], [true, status]))).toBe('missed')
  })
  proves('397/25', 'a late correction opens the enrolment again, unless the attempts or an annulment closed it, or the course is learned anew', () => {
    const facts = { attemptsUsedUp: false, completedBefore: false, enrolledAgain: false }
    expect(mayReopen(facts).allowed).toBe(true)
    expect(code(mayReopen({ ...facts, attemptsUsedUp: true }))).toBe('learning.not-active')
    expect(code(mayReopen({ ...facts, completedBefore: true }))).toBe('learning.not-active')
    expect(code(mayReopen({ ...facts, enrolledAgain: true }))).toBe('attendance.enrolled-again')
  })
})

describe('the check-in', () => {
  const opening = { cancelled: false, confirmed: false, startsAt: SESSION.startsAt, endsAt: SESSION.endsAt, opensMinutesBefore: 30 }

  proves('397/23.2', 'is open from half an hour before the session to its end, both included', () => {
    expect(checkInOpen(opening, at('03:30')).allowed).toBe(true)
    expect(checkInOpen(opening, at('07:00')).allowed).toBe(true)
    expect(checkInOpen(opening, '2026-11-04T03:29:59.999Z')).toMatchObject({ code: 'check-in.not-open', facts: { opensAt: at('03:30') } })
    expect(checkInOpen(opening, '2026-11-04T07:00:00.001Z')).toMatchObject({ code: 'check-in.over', facts: { endsAt: SESSION.endsAt } })
    expect(code(checkInOpen({ ...opening, confirmed: true }, at('05:00')))).toBe('check-in.sheet-confirmed')
    expect(code(checkInOpen({ ...opening, cancelled: true }, at('05:00')))).toBe('attendance.run-cancelled')
  })
  test('a code holds for its slice and the one after it', () => {
    const [present, previous] = slicesTaken(at('04:00'), 30)
    expect(previous).toBe(present - 1)
    expect(slicesTaken('2026-11-04T04:00:29.999Z', 30)).toEqual([present, previous])
    expect(slicesTaken('2026-11-04T04:00:30.000Z', 30)).toEqual([present + 1, present])
    expect(secondsOfSlice(at('04:00'), 30)).toBe(30)
    expect(secondsOfSlice('2026-11-04T04:00:29.999Z', 30)).toBe(1)
  })
  proves('397/23.2', 'takes the code of the moment however it is typed, and nothing else', () => {
    expect(['12345678', ' 1234 5678 ', '1234-5678'].map(readCode)).toEqual(['12345678', '12345678', '12345678'])
    expect(codeFits('1234 5678', ['12345678', '87654321']).allowed).toBe(true)
    expect(code(codeFits('12345679', ['12345678', '87654321']))).toBe('check-in.code-other')
    for (const typed of ['', '1234567', '123456789', 'abcdefgh', '١٢٣٤٥٦٧٨', '1234567a', '../../etc']) expect(codeFits(typed, ['12345678'])).toMatchObject({ code: 'check-in.code-malformed', facts: { digits: 8 } })
  })
  proves('397/23.2', 'is confirmed within ten minutes of the scan, by who is signed up', () => {
    const facts = { signedUp: true, cancelled: false, confirmed: false, scannedAt: at('04:00'), confirmWithinMinutes: 10 }
    expect(mayCheckIn(facts, at('04:00')).allowed).toBe(true)
    expect(mayCheckIn(facts, at('04:10')).allowed).toBe(true)
    expect(mayCheckIn(facts, '2026-11-04T04:10:00.001Z')).toMatchObject({ code: 'check-in.too-late', facts: { within: 10 } })
    // a ticket out of the future was made up
    expect(code(mayCheckIn(facts, at('03:59')))).toBe('check-in.too-late')
    expect(code(mayCheckIn({ ...facts, signedUp: false }, at('04:00')))).toBe('check-in.not-signed-up')
    expect(code(mayCheckIn({ ...facts, cancelled: true }, at('04:00')))).toBe('attendance.run-cancelled')
    expect(code(mayCheckIn({ ...facts, confirmed: true }, at('04:00')))).toBe('check-in.sheet-confirmed')
  })
})

describe('feedback', () => {
  test('comes after the last session from who was there, and may be changed for fourteen days', () => {
    const facts = { present: true, lastEndsAt: SESSION.endsAt, givenAt: null as string | null }
    expect(mayGiveFeedback(facts, SESSION.endsAt).allowed).toBe(true)
    expect(mayGiveFeedback(facts, '2026-11-04T06:59:59.999Z')).toMatchObject({ code: 'feedback.before-end', facts: { endsAt: SESSION.endsAt } })
    expect(code(mayGiveFeedback({ ...facts, present: false }, SESSION.endsAt))).toBe('feedback.not-present')
    expect(code(mayGiveFeedback({ ...facts, lastEndsAt: null }, SESSION.endsAt))).toBe('feedback.not-present')
    const given = { ...facts, givenAt: '2026-11-05T05:00:00.000Z' }
    expect(mayGiveFeedback(given, '2026-11-19T05:00:00.000Z').allowed).toBe(true)
    expect(mayGiveFeedback(given, '2026-11-19T05:00:00.001Z')).toMatchObject({ code: 'feedback.no-more-changes', facts: { until: '2026-11-19T05:00:00.000Z' } })
  })
})
