/** The page of a run as each role sees it: what is held when, by whom, where, and what one may do with it. */
import type { Trilingual } from '#content'
import type { Actor } from '../../access/actor.ts'
import { Denied } from '../../access/authorise.server.ts'
import { may, visiblePaths } from '../../access/policy.ts'
import { today } from '../../platform/clock.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import type { CalendarDate } from '../../rules/calendar/calendar-date.ts'
import type { RunFlag, RunForm, RunProvider } from '../../rules/learning/course-run.ts'
import { isOpenToSignUp } from '../../rules/learning/sign-up.ts'
import type { TrainerKind } from '../../rules/trainers/trainer.ts'
import { audienceName } from './course-runs.server.ts'
import { filesOf, mayReadFiles, type ListedFile } from './run-files.server.ts'
import { flagsOf, placeOf, standingOf } from './run-list.server.ts'
import { attendantsOf, managersOf, readRun, teachersOf } from './run-record.server.ts'

export interface SessionView {
  id: string
  startsAt: string
  endsAt: string
  minutes: number
  /** of the span, minutes without learning */
  pause: number
  dayOffReason: string | null
  over: boolean
  confirmed: boolean
  /** where not all of the run teach it */
  trainers: string[] | null
  actions: ('join' | 'room' | 'attendance' | 'check-in-code' | 'ics')[]
}
export type OwnState = 'signed-up' | 'waitlisted' | 'cancelled' | 'teaches' | 'planned' | null
export interface RunView {
  id: string
  courseCode: string
  title: Trilingual
  form: RunForm
  courseMinutes: number
  provider: RunProvider
  language: 'kk' | 'ru'
  startsOn: CalendarDate
  endsOn: CalendarDate
  online: boolean
  place: string
  room: string | null
  capacity: number
  seatsTaken: number
  waiting: number
  minimum: number
  signUpUntil: CalendarDate | null
  /** null: the whole country */
  audience: Trilingual | null
  cancelReason: string | null
  sessions: SessionView[]
  trainers: { id: string; name: string; kind: TrainerKind; affiliation: string }[]
  flags: RunFlag[]
  own: { state: OwnState; enrolmentId: string | null; reason: string | null; place: number | null }
  actions: ('sign-up' | 'withdraw' | 'nominate' | 'participants' | 'change' | 'cancel' | 'files' | 'feedback')[]
  /** null: they are for participants */
  files: ListedFile[] | null
}

/** The run for whoever is signed in; Denied where there is none. */
export async function readRunView(actor: Actor, runId: string, deps: Deps): Promise<RunView> {
  const run = await readRun(deps, runId)
  if (!run) throw new Denied(404)
  const { db, clock } = deps
  const now = clock.now()
  const leads = may(actor, 'attendance.take', attendantsOf(run))
  const [managers, teachers] = leads ? await Promise.all([managersOf(run, deps), teachersOf(run, deps)]) : [{}, {}]
  const [manages, fills] = [may(actor, 'course-run.manage', managers), may(actor, 'attendance.take', teachers)]
  const paths = visiblePaths(actor)
  const superior = paths === 'all' || paths.length > 0
  const [signUp, planned, waiting, audience, mayRead] = await Promise.all([
    db.signUp.findUnique({ where: { runId_personId: { runId: run.id, personId: actor.personId } } }),
    db.planItem.count({ where: { runId: run.id, removedBy: null, plan: { personId: actor.personId, status: 'published' } } }),
    db.signUp.findMany({ where: { runId: run.id, status: 'waitlisted' }, orderBy: [{ since: 'asc' }, { id: 'asc' }], select: { personId: true } }),
    audienceName(deps, run.audiencePath),
    mayReadFiles(actor, run, deps),
  ])
  const teaches = run.trainers.some(({ personId }) => personId === actor.personId)
  const status = (signUp?.status ?? null) as 'signed-up' | 'waitlisted' | 'cancelled' | null
  const comes = status === 'signed-up'
  const state: OwnState = teaches ? 'teaches' : status === 'signed-up' || status === 'waitlisted' ? status : planned > 0 ? 'planned' : status
  const [first, last] = [run.sessions[0], run.sessions.at(-1)]
  const over = last ? last.endsAt <= now : run.endsOn < today(clock)
  const begun = first ? first.startsAt <= now : run.startsOn <= today(clock)
  const open = isOpenToSignUp({ by: 'worker', holdsSeat: planned > 0, run: { cancelled: run.cancelled, published: true, hasTrainer: run.trainers.length > 0, signUpUntil: run.signUpUntil, sessions: run.sessions.map(({ startsAt, endsAt }) => ({ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() })) } }, now.toISOString(), today(clock)).allowed
  const timed = first !== undefined && !run.cancelled
  const actions: [RunView['actions'][number], boolean][] = [
    ['sign-up', open && !teaches && status !== 'signed-up' && status !== 'waitlisted'],
    ['withdraw', timed && !begun && (status === 'signed-up' || status === 'waitlisted')],
    ['nominate', timed && !over && superior],
    ['participants', timed && (leads || superior)],
    ['files', !run.cancelled && fills],
    ['feedback', timed && over && (comes || leads)],
    ['change', manages && !run.cancelled && !over],
    ['cancel', manages && !run.cancelled && !begun],
  ]
  const all = run.trainers.map(({ id }) => id).toSorted().join()
  return {
    id: run.id, courseCode: run.courseCode, title: run.title, form: run.form, courseMinutes: run.courseMinutes, provider: run.provider, language: run.language, startsOn: run.startsOn, endsOn: run.endsOn, ...placeOf(run),
    capacity: run.capacity, seatsTaken: run.seatsTaken, waiting: waiting.length, minimum: run.minimum, signUpUntil: run.signUpUntil, audience, cancelReason: run.cancelReason,
    sessions: run.sessions.map((session): SessionView => {
      const { startsAt, endsAt, minutes } = session
      const done = endsAt <= now
      const offered: [SessionView['actions'][number], boolean][] = [
        ['join', run.meeting !== 'none' && !done && comes],
        ['room', run.meeting !== 'none' && leads],
        ['attendance', leads],
        ['check-in-code', leads && run.form === 'in-person-seminar' && !done],
        ['ics', comes || teaches],
      ]
      return {
        id: session.id, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), minutes, pause: Math.floor((endsAt.getTime() - startsAt.getTime()) / 60_000) - minutes, dayOffReason: session.dayOffReason, over: done, confirmed: session.sheetConfirmedAt !== null,
        trainers: session.trainers.map(({ id }) => id).toSorted().join() === all ? null : session.trainers.map(({ name }) => name), actions: run.cancelled ? [] : offered.flatMap(([action, may]) => (may ? [action] : [])),
      }
    }),
    trainers: run.trainers.map(({ id, name, kind, affiliation }) => ({ id, name, kind, affiliation })),
    flags: leads || manages ? flagsOf(run, await standingOf([run], deps), deps) : [],
    own: { state, enrolmentId: comes ? signUp!.enrolmentId : null, reason: status === 'cancelled' ? signUp!.cancelReason : null, place: status === 'waitlisted' ? waiting.findIndex(({ personId }) => personId === actor.personId) + 1 : null },
    actions: actions.flatMap(([action, may]) => (may ? [action] : [])),
    files: mayRead ? await filesOf(run.id, deps) : null,
  }
}
