/** A place in a run of a webinar or seminar: who may have one, who may give it back (397/20.1, 397/22 to 397/24, 397/A2.position, 397/A2.minQualification). Instants are ISO texts in UTC. */
import type { CalendarDate } from '../calendar/calendar-date.ts'
import { allow, refuse, type Decision } from '../kernel/decision.ts'
import { isFor } from './course-run.ts'
import { matchOf, type Match } from './enrolment.ts'

export const RELEASES = ['with', 'without'] as const
/** With or without release from work; pay is retained either way (397/23). */
export type Release = (typeof RELEASES)[number]
export const isRelease = (text: string): text is Release => (RELEASES as readonly string[]).includes(text)

/** Who asks for the place: the worker, whoever answers for the worker, or the waitlist whose turn has come. */
export type SignUpBy = 'worker' | 'superior' | 'waitlist'

/** What takes up the worker at the hours of the run. */
export type Clash =
  | { kind: 'learner' | 'trainer'; course: string; startsAt: string; endsAt: string }
  | { kind: 'absence'; from: CalendarDate; to: CalendarDate }

export interface SignUpFacts {
  by: SignUpBy
  run: {
    cancelled: boolean
    /** its edition is the published one (397/22¶3) */
    published: boolean
    hasTrainer: boolean
    /** by time */
    sessions: readonly { startsAt: string; endsAt: string }[]
    /** last day of sign-up by the worker; null: until it begins */
    signUpUntil: CalendarDate | null
    /** staff at and below this organisation; empty: of the whole country */
    audiencePath: string
    positions: readonly string[]
    minimumQualification: number
  }
  worker: {
    /** has a job today that the order is about (397/1, 397/2.2) */
    covered: boolean
    /** last day of that work where it is known to end before the run does */
    leavesOn: CalendarDate | null
    /** where the worker works today */
    paths: readonly string[]
    positions: readonly string[]
    qualificationLevel: number | null
    /** is one of those who teach this run */
    teaches: boolean
    activeEnrolment: boolean
    /** the own plan holds a seat of this run */
    holdsSeat: boolean
    /** has completed the edition, and no plan of the year asks for it again */
    completedEdition: boolean
    /** first day of another run of the course the worker has a place in, or waits for */
    otherRun: CalendarDate | null
    clashes: readonly Clash[]
  }
  choice: {
    release: string
    /** why a course for another position is taken */
    reason: string | null
    /** the qualification organisation's reason to admit somebody below the level */
    levelOverride: string | null
  }
}

/** Is the run open to sign-up at all: it takes place, its times and trainers are known, and it is not too late? */
export function isOpenToSignUp({ by, run, holdsSeat = false }: Pick<SignUpFacts, 'by'> & { holdsSeat?: boolean; run: Pick<SignUpFacts['run'], 'cancelled' | 'published' | 'hasTrainer' | 'sessions' | 'signUpUntil'> }, now: string, today: CalendarDate): Decision {
  const [first] = run.sessions
  if (run.cancelled) return refuse('sign-up.run-cancelled', {}, '397/19.schedule')
  if (!first) return refuse('sign-up.times-follow', {}, '397/19.schedule')
  if (!run.hasTrainer) return refuse('sign-up.no-trainer', {}, '397/23.1', '397/23.2')
  if (!run.published) return refuse('learning.edition-not-published', {}, '397/22¶3')
  const last = run.sessions.at(-1)!
  // whoever answers for the worker sends somebody late, too: what was missed is made up for elsewhere
  if (by === 'superior') return now < last.startsAt ? allow(true, '397/22') : refuse('sign-up.last-begun', { startsAt: last.startsAt }, '397/19.schedule')
  if (now >= first.startsAt) return refuse('sign-up.begun', { startsAt: first.startsAt }, '397/19.schedule')
  // a seat that a plan holds is only confirmed: nobody else could have it
  if (by === 'worker' && !holdsSeat && run.signUpUntil !== null && today > run.signUpUntil) return refuse('sign-up.closed', { until: run.signUpUntil }, '397/19.schedule')
  return allow(true, '397/22')
}

/** May the worker have a place in the run? Whether a seat is left is no question here: who may come and finds none, waits. */
export function maySignUp(facts: SignUpFacts, now: string, today: CalendarDate): Decision<Match> {
  const { run, worker, choice } = facts
  const open = isOpenToSignUp({ ...facts, holdsSeat: worker.holdsSeat }, now, today)
  if (!open.allowed) return open
  if (!worker.covered) return refuse('learning.not-covered', {}, '397/1', '397/2.2')
  if (worker.leavesOn !== null) return refuse('sign-up.leaves', { endsOn: worker.leavesOn }, '397/1', '397/2.2')
  if (!isFor(run.audiencePath, worker.paths)) return refuse('sign-up.other-audience', {}, '397/22')
  if (worker.teaches) return refuse('sign-up.teaches', {}, '397/2.12')
  if (worker.otherRun !== null) return refuse('sign-up.other-run', { startsOn: worker.otherRun }, '397/22')
  if (worker.activeEnrolment) return refuse('learning.already-enrolled', {}, '397/22')
  if (worker.completedEdition) return refuse('learning.already-completed', {}, '397/25')
  const recorded = worker.qualificationLevel
  if (recorded !== null && recorded < run.minimumQualification && !choice.levelOverride?.trim())
    return refuse('learning.qualification-too-low', { needed: run.minimumQualification, recorded }, '397/A2.minQualification')
  const [clash] = worker.clashes
  if (clash) return clash.kind === 'absence' ? refuse('sign-up.absent', { from: clash.from, to: clash.to }, '397/19.schedule') : refuse(`sign-up.clash-${clash.kind}`, { course: clash.course, startsAt: clash.startsAt, endsAt: clash.endsAt }, '397/19.schedule')
  if (!isRelease(choice.release)) return refuse('sign-up.release-missing', {}, '397/23')
  const match = matchOf(run.positions, worker.positions)
  if (match === 'other-position' && !choice.reason?.trim()) return refuse('learning.other-position-needs-reason', {}, '397/22', '397/A2.position')
  return allow(match, '397/22', '397/22¶3', '397/23', '397/24')
}

export const LEAST_REASON = 3

export interface WithdrawalFacts {
  /** as it stands; null: there is none */
  status: 'signed-up' | 'waitlisted' | 'cancelled' | null
  /** the worker, or whoever takes the sheet of the run */
  by: 'worker' | 'attendant'
  /** begin of the first session */
  startsAt: string | null
  /** something is written of the worker in a sheet of the run */
  marked: boolean
  reason: string
}

/** May the place be given back? By the worker until the first session begins, afterwards by whoever takes the sheet, before anything is marked; with a reason that is told. Who only waits goes without one. */
export function mayWithdraw({ status, by, startsAt, marked, reason }: WithdrawalFacts, now: string): Decision {
  if (status === null || status === 'cancelled') return refuse('sign-up.none', {}, '397/19.schedule')
  if (marked) return refuse('sign-up.attended', {}, '397/25')
  if (by === 'worker' && startsAt !== null && now >= startsAt) return refuse('sign-up.begun-withdraw', { startsAt }, '397/19.schedule')
  if ((status === 'signed-up' || by === 'attendant') && reason.trim().length < LEAST_REASON) return refuse('sign-up.reason-missing', { least: LEAST_REASON }, '397/19.schedule')
  return allow(true, '397/19.schedule')
}
