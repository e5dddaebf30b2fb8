/** Signing up for a run of a webinar or seminar, and giving the place back (397/20.1, 397/22, 397/23, 397/24). */
import type { Trilingual } from '#content'
import type { Actor } from '../../access/actor.ts'
import { authorise, Denied } from '../../access/authorise.server.ts'
import { record } from '../../platform/audit.server.ts'
import { isOvertaken, isUniqueViolation, unlessOvertaken, type Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { contentHash } from '../../platform/hash.server.ts'
import { isUuid } from '../../platform/ids.server.ts'
import { yearOf, type CalendarDate } from '../../rules/calendar/calendar-date.ts'
import { allow, refuse, type Decision, type Refusal } from '../../rules/kernel/decision.ts'
import { mayForesee, type RunForm } from '../../rules/learning/course-run.ts'
import { mayWithdraw, type Release } from '../../rules/learning/sign-up.ts'
import { lockRuns } from '../courses/course-runs.server.ts'
import { readRun, teachersOf, type RunRecord } from '../courses/run-record.server.ts'
import { tellOfPlans } from '../learning-plan/plan-seat.server.ts'
import { tellOfRun } from './invitations.server.ts'
import { cancelSignUps, lockPlansAndPeople, promoteWaitlist, takePlace } from './places.server.ts'
import { candidatesOf, decide, editionOfRun, runFacts, type Asked, type Candidate, type SignUpStatus } from './sign-up-facts.server.ts'

export { cancelSignUps, promoteWaitlist } from './places.server.ts'

export interface SignUpGiven {
  release: string
  /** why a course for another position is taken; of the qualification organisation also why somebody below the level is admitted */
  reason: string | null
  /** what the run was like when it was looked at (`shownAs`); another time or place is a question anew */
  seen?: string
}
export interface Placed {
  status: 'signed-up' | 'waitlisted'
  /** on the waitlist, from 1 */
  place: number | null
}

/** The run as somebody saw it before confirming: times and place in short. */
export const shownAs = ({ sessions, place, room, meeting }: Pick<RunRecord, 'sessions' | 'place' | 'room' | 'meeting'>): string =>
  contentHash([sessions.map(({ startsAt, endsAt }) => [startsAt.toISOString(), endsAt.toISOString()]), place, room?.id ?? null, meeting]).slice(0, 16)

/** The run, or Denied: whoever is signed in may look at any. */
export async function someRun(runId: string, deps: { db: Db }): Promise<RunRecord> {
  const run = await readRun(deps, runId)
  if (!run) throw new Denied(404)
  return run
}

/** The place of the person on the waitlist, from 1; null for whoever does not wait. */
export async function placeOnWaitlist(db: Db, runId: string, personId: string): Promise<number | null> {
  const [row] = await db.$queryRaw<{ place: number }[]>`
    select (select count(*)::int from "SignUp" o where o."runId" = u."runId" and o.status = 'waitlisted' and (o.since, o.id) <= (u.since, u.id)) as place
    from "SignUp" u where u."runId" = ${runId}::uuid and u."personId" = ${personId}::uuid and u.status = 'waitlisted'`
  return row?.place ?? null
}

/** Signs the actor up, or puts them on the waitlist where no seat is left; a second press finds the first place (397/22, 397/23). */
export async function signUp(actor: Actor, runId: string, { release, reason, seen }: SignUpGiven, deps: Deps): Promise<Decision<Placed>> {
  const run = await someRun(runId, deps)
  authorise(actor, 'course-run.sign-up', { personId: actor.personId })
  if (seen && seen !== shownAs(run)) return refuse('changed-meanwhile')
  return placePerson({ actor, runId: run.id, personId: actor.personId, asked: { by: 'worker', release, reason, levelOverride: null }, source: 'own-choice' }, deps)
}

export interface Placing {
  actor: Actor
  runId: string
  personId: string
  asked: Asked
  source: 'own-choice' | 'nominated'
}

/** One person gets a place or a place on the waitlist; what is freed by it goes on to others. The caller has authorised. */
export async function placePerson(placing: Placing, deps: Deps): Promise<Decision<Placed>> {
  const { actor, runId, personId, asked, source } = placing
  try {
    return await deps.db.$transaction(async (tx) => {
      const before = await runsInPlan(tx, personId, runId)
      const locked = (await lockRuns(tx, [runId, ...before])).get(runId)!
      const others = await runsInPlan(tx, personId, runId)
      if (others.some((id) => !before.includes(id))) return refuse('changed-meanwhile')
      // a seat that is free although somebody waits is theirs first, where nothing stands against it by now
      const firstTheirs = locked.seatsTaken < locked.capacity && (await tx.signUp.count({ where: { runId, status: 'waitlisted' } })) > 0
      await lockPlansAndPeople(tx, { personIds: [personId], freed: [...others, ...(firstTheirs ? [runId] : [])] })
      if (firstTheirs) await promoteWaitlist(tx, deps, [runId])
      const run = (await readRun({ db: tx }, runId))!
      const [candidate] = await candidatesOf(tx, deps, run, [personId])
      if (!candidate) throw new Denied(404)
      const now = candidate.place?.status ?? null
      if (now === 'signed-up' || now === 'waitlisted') return allow({ status: now, place: await placeOnWaitlist(tx, runId, personId) }, '397/22', '397/23')
      const standard = await editionOfRun(tx, run)
      const decision = decide(runFacts(run, standard), candidate, asked, deps)
      if (!decision.allowed) return decision
      const taken = await takePlace(tx, deps, { run, seats: run, edition: standard.edition, candidate, asked, match: decision.value, source, actor })
      await tellOfRun(tx, deps, { runId, personIds: [personId], kind: taken.status === 'waitlisted' ? 'waitlisted' : source === 'nominated' ? 'nominated' : 'signed-up' })
      await tellOfPlans(tx, deps, taken.plans, actor)
      const place = await placeOnWaitlist(tx, runId, personId)
      if (taken.left !== null) await promoteWaitlist(tx, deps, [taken.left])
      await record(tx, ...taken.records)
      return allow({ status: taken.status, place }, ...decision.clauses)
    })
  } catch (error) {
    if (!isOvertaken(error) && !isUniqueViolation(error)) throw error
    return (await refusalNow(placing, deps)) ?? refuse('changed-meanwhile')
  }
}

/** Other runs of the course that plans of the person name: one of them may be given up for this one. */
const runsInPlan = async (tx: Db, personId: string, runId: string): Promise<string[]> =>
  (await tx.$queryRaw<{ id: string }[]>`
    select distinct i."runId"::text as id from "PlanItem" i join "LearningPlan" p on p.id = i."planId" join "CourseRun" r on r.id = ${runId}::uuid and r."courseCode" = i."courseCode"
    where p."personId" = ${personId}::uuid and i."removedBy" is null and i."runId" <> r.id`).map(({ id }) => id)

/** Why it does not go, once somebody was faster; null: nothing stands against it by now. */
async function refusalNow({ runId, personId, asked }: Placing, deps: Deps): Promise<Refusal | null> {
  const run = await someRun(runId, deps)
  const [candidate] = await candidatesOf(deps.db, deps, run, [personId])
  if (!candidate) return null
  const decision = decide(runFacts(run, await editionOfRun(deps.db, run)), candidate, asked, deps)
  return decision.allowed ? null : decision
}

// ── Giving a place back ─────────────────────────────────────────────────────

/** The worker gives the own place back, or leaves the waitlist; the seat goes to whoever waits first. Twice is once. */
export async function withdraw(actor: Actor, runId: string, reason: string, deps: Deps): Promise<Decision> {
  const run = await someRun(runId, deps)
  authorise(actor, 'course-run.sign-up', { personId: actor.personId })
  return giveBack({ actor, runId: run.id, personId: actor.personId, reason, by: 'worker' }, deps)
}

/** Whoever teaches the run takes somebody off, with a reason, before anything is marked. */
export async function takeOff(actor: Actor, runId: string, personId: string, reason: string, deps: Deps): Promise<Decision> {
  const run = await someRun(runId, deps)
  authorise(actor, 'attendance.take', await teachersOf(run, deps))
  if (!isUuid(personId)) throw new Denied(404)
  return giveBack({ actor, runId: run.id, personId: personId.toLowerCase(), reason, by: 'attendant' }, deps)
}

interface GivingBack {
  actor: Actor
  runId: string
  personId: string
  reason: string
  by: 'worker' | 'attendant'
}

const giveBack = (giving: GivingBack, deps: Deps): Promise<Decision> => unlessOvertaken(deps.db.$transaction((tx) => givenBack(tx, giving, deps)), () => refuse('changed-meanwhile'))

async function givenBack(tx: Db, { actor, runId, personId, reason, by }: GivingBack, deps: Deps): Promise<Decision> {
  // the hours are free again for a run the person waits for
  const waits = (await tx.signUp.findMany({ where: { personId, status: 'waitlisted', runId: { not: runId } }, select: { runId: true } })).map((one) => one.runId)
  await lockRuns(tx, [runId, ...waits])
  await lockPlansAndPeople(tx, { personIds: [personId], freed: [runId, ...waits] })
  const run = (await readRun({ db: tx }, runId))!
  const { decision, status } = await decideWithdrawal(tx, run, { personId, reason, by }, deps)
  if (!decision.allowed) return decision
  await cancelSignUps(tx, deps, { runId, personIds: [personId], reason, byId: actor.personId })
  await tellOfRun(tx, deps, { runId, personIds: [personId], kind: 'withdrawn', reason: reason.trim() })
  if (status === 'signed-up') await promoteWaitlist(tx, deps, [runId, ...waits])
  await record(tx, { actor, at: deps.clock.now(), event: by === 'worker' ? 'sign-up.withdrawn' : 'sign-up.taken-off', subject: ['CourseRun', runId], data: { person: personId, course: run.courseCode, from: run.startsOn, to: run.endsOn, reason: reason.trim(), clauses: [...decision.clauses] } })
  return decision
}

async function decideWithdrawal(db: Db, run: RunRecord, { personId, reason, by }: Pick<GivingBack, 'personId' | 'reason' | 'by'>, deps: Pick<Deps, 'clock'>): Promise<{ decision: Decision; status: SignUpStatus | null }> {
  const [row, marked] = [await db.signUp.findUnique({ where: { runId_personId: { runId: run.id, personId } }, select: { status: true } }), await db.attendanceMark.count({ where: { personId, session: { runId: run.id } } })]
  const status = (row?.status ?? null) as SignUpStatus | null
  return { status, decision: mayWithdraw({ status, by, startsAt: run.sessions[0]?.startsAt.toISOString() ?? null, marked: marked > 0, reason }, deps.clock.now().toISOString()) }
}

/** May the place be given back? Asked before it is confirmed. */
export async function previewWithdrawal(actor: Actor, runId: string, reason: string, deps: Deps): Promise<Decision> {
  const run = await someRun(runId, deps)
  authorise(actor, 'course-run.sign-up', { personId: actor.personId })
  return (await decideWithdrawal(deps.db, run, { personId: actor.personId, reason, by: 'worker' }, deps)).decision
}

/** The same before somebody is taken off. */
export async function previewTakingOff(actor: Actor, runId: string, personId: string, reason: string, deps: Deps): Promise<Decision> {
  const run = await someRun(runId, deps)
  authorise(actor, 'attendance.take', await teachersOf(run, deps))
  if (!isUuid(personId)) throw new Denied(404)
  return (await decideWithdrawal(deps.db, run, { personId, reason, by: 'attendant' }, deps)).decision
}

// ── What the pages show ─────────────────────────────────────────────────────

/** A run in the words of a page: days and hours, place, language, trainers, seats. */
export interface ShownRun {
  id: string
  course: string
  title: Trilingual
  form: RunForm
  language: 'kk' | 'ru'
  startsOn: CalendarDate
  endsOn: CalendarDate
  sessions: { id: string; startsAt: string; endsAt: string; minutes: number }[]
  place: string
  room: { name: string; address: string } | null
  meeting: RunRecord['meeting']
  trainers: string[]
  capacity: number
  seatsLeft: number
  waiting: number
  signUpUntil: CalendarDate | null
  cancelled: boolean
  cancelReason: string | null
}
export async function shownRun(run: RunRecord, { db }: Pick<Deps, 'db'>): Promise<ShownRun> {
  return {
    id: run.id, course: run.courseCode, title: run.title, form: run.form, language: run.language, startsOn: run.startsOn, endsOn: run.endsOn,
    sessions: run.sessions.map(({ id, startsAt, endsAt, minutes }) => ({ id, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), minutes })),
    place: run.meeting === 'none' ? run.place : '', room: run.room && { name: run.room.name, address: run.room.address }, meeting: run.meeting, trainers: run.trainers.map(({ name }) => name), capacity: run.capacity, seatsLeft: Math.max(0, run.capacity - run.seatsTaken),
    waiting: await db.signUp.count({ where: { runId: run.id, status: 'waitlisted' } }), signUpUntil: run.signUpUntil, cancelled: run.cancelled, cancelReason: run.cancelReason,
  }
}

/** What signing up does to the own plan of the year the run ends in. */
export type PlanEffect = 'none' | 'holds-seat' | 'gets-date' | 'moves-date' | 'added'

function planEffect({ plan }: Pick<Candidate, 'plan'>, run: RunRecord): PlanEffect {
  if (!plan || (plan.status === 'draft' && !plan.item)) return 'none'
  if (!plan.item) return 'added'
  if (plan.item.runId === run.id) return 'holds-seat'
  if (!mayForesee(run, yearOf(run.endsOn)).allowed) return 'none'
  return plan.item.runId === null ? 'gets-date' : 'moves-date'
}

export interface SignUpPage {
  run: ShownRun
  seen: string
  /** as it stands; null: never signed up, or not any more */
  own: { status: 'signed-up' | 'waitlisted'; release: Release; place: number | null; enrolmentId: string | null; nominated: boolean } | null
  decision: Decision
  /** the course is made for other positions: a reason is asked for */
  needsReason: boolean
  positions: Trilingual[]
  effect: PlanEffect
  effectYear: number
}

/** What the page of sign-up shows: the run, the own place, and what would come of it. */
export async function readSignUp(actor: Actor, runId: string, deps: Deps): Promise<SignUpPage> {
  const run = await someRun(runId, deps)
  authorise(actor, 'course-run.sign-up', { personId: actor.personId })
  const [[candidate], standard, shown] = await Promise.all([candidatesOf(deps.db, deps, run, [actor.personId]), editionOfRun(deps.db, run), shownRun(run, deps)])
  const decision = decide(runFacts(run, standard), candidate!, { by: 'worker', release: 'without', reason: null, levelOverride: null }, deps)
  const needsReason = !decision.allowed && decision.code === 'learning.other-position-needs-reason'
  const { place } = candidate!
  return {
    run: shown, seen: shownAs(run), needsReason, positions: standard.edition.standard.positions.map(({ name }) => name), effect: planEffect(candidate!, run), effectYear: yearOf(run.endsOn),
    own: place === null || place.status === 'cancelled' ? null : { status: place.status, release: place.release, place: await placeOnWaitlist(deps.db, run.id, actor.personId), enrolmentId: place.enrolmentId, nominated: place.source === 'nominated' },
    decision: decision.allowed || needsReason ? allow(true, '397/22') : decision,
  }
}

/** May this be signed up for, as it was filled in? Asked before it is confirmed. */
export async function previewSignUp(actor: Actor, runId: string, { release, reason }: SignUpGiven, deps: Deps): Promise<Decision> {
  const run = await someRun(runId, deps)
  authorise(actor, 'course-run.sign-up', { personId: actor.personId })
  const [[candidate], standard] = await Promise.all([candidatesOf(deps.db, deps, run, [actor.personId]), editionOfRun(deps.db, run)])
  const decision = decide(runFacts(run, standard), candidate!, { by: 'worker', release, reason, levelOverride: null }, deps)
  return decision.allowed ? allow(true, ...decision.clauses) : decision
}


