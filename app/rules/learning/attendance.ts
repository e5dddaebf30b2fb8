/** Attendance of webinars and seminars (397/23.1, 397/23.2, 397/25): what a person attended, who marks it and when, the check-in, what is said afterwards. Instants are ISO texts in UTC. */
import { allow, refuse, type Decision } from '../kernel/decision.ts'

export const ATTENDANCE_STATUSES = ['full', 'partial', 'absent'] as const
export type AttendanceStatus = (typeof ATTENDANCE_STATUSES)[number]
export const isAttendanceStatus = (text: string): text is AttendanceStatus => (ATTENDANCE_STATUSES as readonly string[]).includes(text)

const MINUTE = 60_000

export interface SessionFacts {
  startsAt: string
  endsAt: string
  /** of learning, without pauses */
  minutes: number
}

/** The fewest minutes that count as all of a session. */
export const fullFrom = (sessionMinutes: number, attendedPercent: number): number => Math.ceil((sessionMinutes * attendedPercent) / 100)

/** What so many minutes of a session are: all of it from the share of the settings on, a part of it below, nothing at none (397/25). */
export function attendanceOf(minutes: number, sessionMinutes: number, attendedPercent: number): AttendanceStatus {
  if (minutes <= 0) return 'absent'
  return minutes * 100 >= sessionMinutes * attendedPercent ? 'full' : 'partial'
}

export interface Stay {
  from: string
  to: string
}

/** Minutes somebody was there: stays that overlap count once, nothing before the beginning or after the end counts, pauses are not learning (397/23.1). */
export function minutesPresent(stays: readonly Stay[], { startsAt, endsAt, minutes }: SessionFacts): number {
  const [first, last] = [Date.parse(startsAt), Date.parse(endsAt)]
  const clipped = stays.map(({ from, to }) => [Math.max(first, Date.parse(from)), Math.min(last, Date.parse(to))] as const).toSorted(([one], [other]) => one - other)
  let [present, until] = [0, first]
  for (const [from, to] of clipped) {
    present += Math.max(0, to - Math.max(from, until))
    until = Math.max(until, to)
  }
  return Math.min(minutes, Math.floor(present / MINUTE))
}

export interface Mark {
  status: AttendanceStatus
  minutes: number
}

/** The minutes a choice on the sheet stands for: all, so many, none. */
export const minutesOf = (status: AttendanceStatus, typed: number, sessionMinutes: number): number => (status === 'full' ? sessionMinutes : status === 'absent' ? 0 : typed)

export interface MarkFacts {
  /** has a place in the run */
  signedUp: boolean
  /** whoever marks is the person marked */
  own: boolean
  cancelled: boolean
  session: SessionFacts
  /** the sheet is signed off */
  confirmed: boolean
  minutes: number
  /** what holds now */
  previous: Mark | null
  /** the course is completed on the strength of what holds now */
  completed: boolean
  /** of a change after the sheet was signed off */
  reason: string
  attendedPercent: number
}
export interface MarkToMake extends Mark {
  /** made after the sheet was signed off */
  late: boolean
}

/** May so many minutes be entered for the person? Once the class has begun, for who is signed up, by somebody else; after the sign-off with a reason (397/23.1, 397/23.2). */
export function mayMark({ signedUp, own, cancelled, session, confirmed, minutes, previous, completed, reason, attendedPercent }: MarkFacts, now: string): Decision<MarkToMake> {
  if (cancelled) return refuse('attendance.run-cancelled', {}, '397/19.schedule')
  if (!signedUp) return refuse('attendance.not-signed-up', {}, '397/23.2')
  if (own) return refuse('attendance.own', {}, '397/23.2')
  if (now < session.startsAt) return refuse('attendance.before-session', { startsAt: session.startsAt }, '397/23.1', '397/23.2')
  if (!Number.isInteger(minutes) || minutes < 0 || minutes > session.minutes) return refuse('attendance.minutes-out-of-range', { most: session.minutes }, '397/23.2')
  const status = attendanceOf(minutes, session.minutes, attendedPercent)
  if (confirmed) {
    if (completed && previous?.status === 'full' && status !== 'full') return refuse('attendance.completed', {}, '397/25', '397/25¶2')
    if (reason.trim().length < 3) return refuse('attendance.reason-missing', {}, '397/23.2')
  }
  return allow({ status, minutes, late: confirmed }, '397/23.1', '397/23.2')
}

/** From when on somebody can have been there for all of it: a sheet signed before that would say of the class what has not happened yet (397/23.2). */
export const confirmableFrom = ({ startsAt, minutes }: SessionFacts, attendedPercent: number): string => new Date(Date.parse(startsAt) + fullFrom(minutes, attendedPercent) * MINUTE).toISOString()

export interface SheetFacts {
  cancelled: boolean
  participant: boolean
  session: SessionFacts
  people: number
  unmarked: number
  attendedPercent: number
}
/** May the sheet be signed off? Once the class can have been attended fully, with a mark for everybody; whoever learned in the run does not sign for it (397/23.2). */
export function mayConfirmSheet({ cancelled, participant, session, people, unmarked, attendedPercent }: SheetFacts, now: string): Decision {
  const { startsAt } = session
  const opensAt = confirmableFrom(session, attendedPercent)
  if (cancelled) return refuse('attendance.run-cancelled', {}, '397/19.schedule')
  if (participant) return refuse('attendance.own', {}, '397/23.2')
  if (now < startsAt) return refuse('attendance.before-session', { startsAt }, '397/23.1', '397/23.2')
  if (now < opensAt) return refuse('attendance.too-early', { opensAt }, '397/23.2')
  if (people === 0) return refuse('attendance.nobody', {}, '397/23.2')
  return unmarked > 0 ? refuse('attendance.unmarked', { open: unmarked }, '397/23.2') : allow(true, '397/23.1', '397/23.2')
}

/** What a sheet says of a person in one session of the run. */
export interface SessionAttendance {
  id: string
  endsAt: string
  /** when the sheet was signed off; null: not yet */
  confirmedAt: string | null
  /** the newest mark */
  status: AttendanceStatus | null
}

/**
 * The sessions that are done: signed off, and attended fully. They take the place of lessons (397/25). Each is done at its end; where the
 * trainer had it signed before that, it was over then, so that nothing is ever completed in the future.
 */
export const sessionsDone = (sessions: readonly SessionAttendance[]): Map<string, string> =>
  new Map(sessions.flatMap(({ id, endsAt, confirmedAt, status }) => (confirmedAt !== null && status === 'full' ? [[id, confirmedAt < endsAt ? confirmedAt : endsAt] as const] : [])))

export type RunOutcome = 'open' | 'attended' | 'missed'
/** Where a person stands in a run: attended fully, something missed for good once every sheet is signed off, or still open. */
export function runOutcome(sessions: readonly SessionAttendance[]): RunOutcome {
  if (sessions.length === 0 || sessions.some(({ confirmedAt }) => confirmedAt === null)) return 'open'
  return sessionsDone(sessions).size === sessions.length ? 'attended' : 'missed'
}

export interface ReopenFacts {
  /** full attendance was the only thing missing: not the attempts, not an annulled result */
  attemptsUsedUp: boolean
  completedBefore: boolean
  /** learns the course anew already */
  enrolledAgain: boolean
}
/** May an enrolment that ended for want of attendance be open again, once a late correction fills the gap (397/25)? */
export function mayReopen({ attemptsUsedUp, completedBefore, enrolledAgain }: ReopenFacts): Decision {
  if (attemptsUsedUp || completedBefore) return refuse('learning.not-active', {}, '397/25')
  return enrolledAgain ? refuse('attendance.enrolled-again', {}, '397/25') : allow(true, '397/25')
}

// ── The check-in ────────────────────────────────────────────────────────────
// A code of a session changes every few seconds; it shows that whoever has it was in the room a moment ago.

/** The slice of time an instant falls into. */
export const sliceOf = (now: string, codeSeconds: number): number => Math.floor(Date.parse(now) / (codeSeconds * 1000))
/** The slices whose code is taken: that of the moment, and the one before, which may have been on the wall when the camera was raised. */
export const slicesTaken = (now: string, codeSeconds: number): readonly [present: number, previous: number] => [sliceOf(now, codeSeconds), sliceOf(now, codeSeconds) - 1]
/** Seconds until the code changes. */
export const secondsOfSlice = (now: string, codeSeconds: number): number => codeSeconds - Math.floor((Date.parse(now) % (codeSeconds * 1000)) / 1000)

export const CODE_DIGITS = 8
/** The code as it was typed or scanned, in its digits alone; null: this is none. */
export function readCode(text: string): string | null {
  const digits = text.replace(/[\s-]/g, '')
  return new RegExp(`^\\d{${CODE_DIGITS}}$`).test(digits) ? digits : null
}

/** From when on a check-in says that somebody was there: one made before the session was moved is older, and says nothing. */
export const checkInOpensAt = (startsAt: string, opensMinutesBefore: number): string => new Date(Date.parse(startsAt) - opensMinutesBefore * MINUTE).toISOString()

/** Is the window of the check-in open: a while before the beginning, until the end? */
export function checkInOpen({ cancelled, confirmed, startsAt, endsAt, opensMinutesBefore }: { cancelled: boolean; confirmed: boolean; startsAt: string; endsAt: string; opensMinutesBefore: number }, now: string): Decision {
  const opensAt = checkInOpensAt(startsAt, opensMinutesBefore)
  if (cancelled) return refuse('attendance.run-cancelled', {}, '397/19.schedule')
  if (now < opensAt) return refuse('check-in.not-open', { opensAt }, '397/23.2')
  if (now > endsAt) return refuse('check-in.over', { endsAt }, '397/23.2')
  return confirmed ? refuse('check-in.sheet-confirmed', {}, '397/23.2') : allow(true, '397/23.2')
}

/** Does the code fit: well-formed, of this session, of the moment or the one just gone? `taken` are the codes of this session that are taken now. */
export function codeFits(typed: string, taken: readonly string[]): Decision {
  const code = readCode(typed)
  if (code === null) return refuse('check-in.code-malformed', { digits: CODE_DIGITS }, '397/23.2')
  return taken.includes(code) ? allow(true, '397/23.2') : refuse('check-in.code-other', {}, '397/23.2')
}

/** May the scan be confirmed: by who is signed up, soon enough after it (signing in takes a while)? */
export function mayCheckIn({ signedUp, cancelled, confirmed, scannedAt, confirmWithinMinutes }: { signedUp: boolean; cancelled: boolean; confirmed: boolean; scannedAt: string; confirmWithinMinutes: number }, now: string): Decision {
  if (cancelled) return refuse('attendance.run-cancelled', {}, '397/19.schedule')
  if (!signedUp) return refuse('check-in.not-signed-up', {}, '397/23.2')
  if (now < scannedAt || Date.parse(now) > Date.parse(scannedAt) + confirmWithinMinutes * MINUTE) return refuse('check-in.too-late', { within: confirmWithinMinutes }, '397/23.2')
  return confirmed ? refuse('check-in.sheet-confirmed', {}, '397/23.2') : allow(true, '397/23.2')
}

// ── What participants say afterwards ────────────────────────────────────────

/** An answer may be changed for so many days. */
export const FEEDBACK_CHANGEABLE_DAYS = 14
/** Fewer answers are not shown: they would tell who gave them. */
export const FEWEST_ANSWERS = 3
export const RATINGS = ['useful', 'clear', 'pace'] as const
export type Rating = (typeof RATINGS)[number]

/** May a participant say something: after the last session, having been there, once, and change it for a while? */
export function mayGiveFeedback({ present, lastEndsAt, givenAt }: { present: boolean; lastEndsAt: string | null; givenAt: string | null }, now: string): Decision {
  if (lastEndsAt !== null && now < lastEndsAt) return refuse('feedback.before-end', { endsAt: lastEndsAt }, '397/23')
  if (lastEndsAt === null || !present) return refuse('feedback.not-present', {}, '397/23')
  const until = givenAt === null ? null : new Date(Date.parse(givenAt) + FEEDBACK_CHANGEABLE_DAYS * 24 * 60 * MINUTE).toISOString()
  return until !== null && now > until ? refuse('feedback.no-more-changes', { until }, '397/23') : allow(true, '397/23')
}
