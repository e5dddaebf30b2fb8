/**
 * Places in runs: taken, given back, and passed on to whoever waits first. A place is a seat (its own, or the one the plan holds), an
 * enrolment and the hours of every session (397/22, 397/23). Runs are locked first, with the other runs of their courses; then plans,
 * then people (decision 0012).
 */
import type { Actor } from '../../access/actor.ts'
import type { AuditRecord } from '../../platform/audit.server.ts'
import { record } from '../../platform/audit.server.ts'
import { isExclusionViolation, isUniqueViolation, type Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { newId } from '../../platform/ids.server.ts'
import { yearOf } from '../../rules/calendar/calendar-date.ts'
import { mayForesee } from '../../rules/learning/course-run.ts'
import type { Match } from '../../rules/learning/enrolment.ts'
import { isOpenToSignUp } from '../../rules/learning/sign-up.ts'
import { lockRuns, moveSeats, type LockedRun } from '../courses/course-runs.server.ts'
import type { Edition } from '../courses/edition.ts'
import { readRun, type RunRecord } from '../courses/run-record.server.ts'
import { lockPeople } from '../employment/reach.server.ts'
import { couldHold, takeRunOutOfPlans, tellOfPlans, writeRunIntoPlan, type ChangedPlan } from '../learning-plan/plan-seat.server.ts'
import { tellOfRun } from './invitations.server.ts'
import { askedBefore, candidatesOf, decide, editionOfRun, runFacts, type Asked, type Candidate } from './sign-up-facts.server.ts'

/** Who waits for a run of the courses of these: a plan that gives up another run of the course for a seat frees one there. */
const waitingFor = async (tx: Db, runIds: readonly string[]): Promise<string[]> =>
  runIds.length === 0 ? [] : (await tx.$queryRaw<{ id: string }[]>`
    select u."personId"::text as id from "SignUp" u where u.status = 'waitlisted' and u."courseCode" in (select r."courseCode" from "CourseRun" r where r.id = any(${[...runIds]}::uuid[]))`).map(({ id }) => id)

/**
 * Locks plans and people once the runs are locked: those named, and those who wait for a seat that may become free, so that passing
 * it on waits for nobody. In the order of ids.
 */
export async function lockPlansAndPeople(tx: Db, { planIds = [], personIds = [], freed }: { planIds?: readonly string[]; personIds?: readonly string[]; freed: readonly string[] }): Promise<void> {
  const people = [...personIds, ...(await waitingFor(tx, freed))]
  await tx.$queryRaw`select 1 from "LearningPlan" where id = any(${[...planIds]}::uuid[]) or "personId" = any(${people}::uuid[]) order by id for update`
  await lockPeople(tx, people)
}

export interface PlaceTaken {
  status: 'signed-up' | 'waitlisted'
  /** a run whose seat the plan has given up for this one */
  left: string | null
  records: AuditRecord[]
  /** whose heads are to be told */
  plans: ChangedPlan[]
}

interface Taking {
  run: RunRecord
  /** as locked */
  seats: Pick<LockedRun, 'capacity' | 'seatsTaken'>
  edition: Edition
  candidate: Candidate
  asked: Asked
  match: Match
  source: 'own-choice' | 'nominated'
  /** null: the platform, from the waitlist */
  actor: Actor | null
}

/** Takes the place, or a place on the waitlist where no seat is left; whether it may be taken was asked before. */
export async function takePlace(tx: Db, deps: Deps, { run, seats, edition, candidate, asked, match, source, actor }: Taking): Promise<PlaceTaken> {
  const { personId, plan } = candidate
  const now = deps.clock.now()
  const nowhere = { release: asked.release, reason: asked.reason?.trim() || null, source, since: now, cancelReason: null, cancelledById: null, courseCode: run.courseCode }
  // what was waited for elsewhere has begun without the worker
  await tx.signUp.updateMany({ where: { personId, courseCode: run.courseCode, status: 'waitlisted', runId: { not: run.id } }, data: { status: 'cancelled', cancelReason: '', cancelledById: null } })
  const held = candidate.worker.holdsSeat
  if (!held && seats.seatsTaken >= seats.capacity) {
    // the queue is in the order of the lock, also where two come within a moment or clocks differ
    const { _max: last } = await tx.signUp.aggregate({ where: { runId: run.id, status: 'waitlisted' }, _max: { since: true } })
    const waits = { ...nowhere, status: 'waitlisted', since: new Date(Math.max(now.getTime(), (last.since?.getTime() ?? 0) + 1)) }
    await tx.signUp.upsert({ where: { runId_personId: { runId: run.id, personId } }, create: { id: newId(now.getTime()), runId: run.id, personId, ...waits }, update: { ...waits, ownSeat: false } })
    return { status: 'waitlisted', left: null, plans: [], records: [{ actor, at: now, event: 'sign-up.waitlisted', subject: ['CourseRun', run.id], data: { person: personId, course: run.courseCode, from: run.startsOn, to: run.endsOn, clauses: ['397/22', '397/23'] } }] }
  }
  const foreseeable = mayForesee(run, yearOf(run.endsOn)).allowed
  const byPlan = held || couldHold(plan, foreseeable)
  const left = plan?.item && byPlan && !held ? plan.item.runId : null
  const planned = plan ? await writeRunIntoPlan(tx, deps, { personId, plan, edition, run: foreseeable ? run : null, actor, reason: source === 'nominated' ? (asked.reason?.trim() ?? '') : '' }) : { records: [], changed: [] }

  // an enrolment that nothing can come of any more gives way to this one
  if (candidate.missedEnrolmentId) await tx.enrolment.updateMany({ where: { id: candidate.missedEnrolmentId, status: 'active' }, data: { status: 'not-completed' } })
  const enrolment = { personId, editionId: run.editionId, courseCode: run.courseCode, language: run.language, source: source === 'nominated' ? 'assigned' : 'own-choice', reason: nowhere.reason, release: asked.release, status: 'active', enrolledAt: now, runId: run.id }
  const before = candidate.place?.enrolmentId ? await tx.enrolment.updateMany({ where: { id: candidate.place.enrolmentId, status: 'withdrawn' }, data: enrolment }) : { count: 0 }
  const enrolmentId = before.count === 1 ? candidate.place!.enrolmentId! : newId(now.getTime())
  if (before.count === 0) await tx.enrolment.create({ data: { id: enrolmentId, ...enrolment } })
  const signUp = { status: 'signed-up', ownSeat: !byPlan, enrolmentId, ...nowhere }
  await tx.signUp.upsert({ where: { runId_personId: { runId: run.id, personId } }, create: { id: newId(now.getTime()), runId: run.id, personId, ...signUp }, update: { ...signUp, sequence: { increment: 1 } } })
  await tx.booking.createMany({ data: run.sessions.map(({ id, startsAt, endsAt }) => ({ sessionId: id, subjectId: personId, role: 'learner', startsAt, endsAt })) })
  await moveSeats(tx, new Map([[run.id, held ? 0 : 1], ...(left === null ? [] : [[left, -1] as const])]))
  return {
    status: 'signed-up', left, plans: planned.changed,
    records: [...planned.records, {
      actor, at: now, event: 'enrolment.created', subject: ['Enrolment', enrolmentId],
      data: { person: personId, course: run.courseCode, edition: edition.edition, language: run.language, from: run.startsOn, to: run.endsOn, match, clauses: [source === 'nominated' ? '397/22' : '397/20.1', '397/22¶3', '397/23', '397/24'] },
    }],
  }
}

export interface Leaving {
  runId: string
  /** null: everybody who has a place or waits */
  personIds: readonly string[] | null
  reason: string
  /** null: the platform */
  byId: string | null
}
export interface Left {
  /** who had a place */
  signedUp: string[]
  waitlisted: string[]
}

/**
 * Gives places back, those on the waitlist too: enrolments are withdrawn, the hours are free, the plans have the course without a date
 * again and the seats are there for others. Run, plans and people are locked by the caller, who tells, records, and passes the seats on.
 */
export async function cancelSignUps(tx: Db, deps: Deps, { runId, personIds, reason, byId }: Leaving): Promise<Left> {
  const rows = await tx.signUp.findMany({ where: { runId, status: { not: 'cancelled' }, ...(personIds && { personId: { in: [...personIds] } }) }, select: { id: true, personId: true, status: true, ownSeat: true, enrolmentId: true, courseCode: true } })
  if (rows.length === 0) return { signedUp: [], waitlisted: [] }
  const signedUp = rows.filter(({ status }) => status === 'signed-up')
  const people = signedUp.map(({ personId }) => personId)
  await tx.signUp.updateMany({ where: { id: { in: rows.map(({ id }) => id) } }, data: { status: 'cancelled', cancelReason: reason.trim(), cancelledById: byId, ownSeat: false, since: deps.clock.now(), sequence: { increment: 1 } } })
  if (signedUp.length > 0) {
    await tx.enrolment.updateMany({ where: { id: { in: signedUp.flatMap(({ enrolmentId }) => enrolmentId ?? []) }, status: 'active' }, data: { status: 'withdrawn' } })
    await tx.booking.deleteMany({ where: { session: { runId }, subjectId: { in: people }, role: 'learner' } })
    const inPlans = await takeRunOutOfPlans(tx, deps, { runId, courseCode: rows[0]!.courseCode, personIds: people, reason: reason.trim(), by: byId === null ? null : { personId: byId } })
    await moveSeats(tx, new Map([[runId, -(inPlans + signedUp.filter(({ ownSeat }) => ownSeat).length)]]))
  }
  return { signedUp: people, waitlisted: rows.filter(({ status }) => status === 'waitlisted').map(({ personId }) => personId) }
}

/**
 * Passes free seats on to those who wait, in their order; who may not any more, or is taken up at these hours by now, stays where
 * they are and the next is asked. Whose own plan holds a seat meanwhile needs none. A plan that gives up another run for it
 * frees a seat there, and so on. The runs are locked by the caller, with plans and people if it has locked any; it
 * calls this before its own audit entry. Returns how many got a place.
 */
export async function promoteWaitlist(tx: Db, deps: Deps, runIds: readonly string[]): Promise<number> {
  const open = [...new Set(runIds)]
  const records: AuditRecord[] = []
  const plans: ChangedPlan[] = []
  let promoted = 0
  for (let runId = open.shift(); runId !== undefined; runId = open.shift()) {
    const waiting = await tx.signUp.findMany({ where: { runId, status: 'waitlisted' }, orderBy: [{ since: 'asc' }, { id: 'asc' }], select: { personId: true } })
    if (waiting.length === 0) continue
    await lockPlansAndPeople(tx, { freed: [runId] })
    const [locked, run] = [(await lockRuns(tx, [runId])).get(runId), await readRun({ db: tx }, runId)]
    if (!locked || !run) continue
    const ids = waiting.map(({ personId }) => personId)
    if (locked.seatsTaken >= locked.capacity && (await tx.planItem.count({ where: { runId, removedBy: null, plan: { personId: { in: ids } } } })) === 0) continue
    const standard = await editionOfRun(tx, run)
    const facts = runFacts(run, standard)
    if (!isOpenToSignUp({ by: 'waitlist', run: facts }, deps.clock.now().toISOString(), '').allowed) continue
    const told: string[] = []
    for (const candidate of await candidatesOf(tx, deps, run, ids)) {
      if (locked.seatsTaken >= locked.capacity && !candidate.worker.holdsSeat) continue
      const asked = askedBefore(candidate.place!)
      const decision = decide(facts, candidate, asked, deps)
      if (!decision.allowed) continue
      const taken = await orNothing(tx, () => takePlace(tx, deps, { run, seats: locked, edition: standard.edition, candidate, asked, match: decision.value, source: candidate.place!.source, actor: null }))
      if (!taken) continue
      if (!candidate.worker.holdsSeat) locked.seatsTaken += 1
      if (taken.left !== null) open.push(taken.left)
      told.push(candidate.personId)
      records.push(...taken.records)
      plans.push(...taken.plans)
    }
    if (told.length > 0) await tellOfRun(tx, deps, { runId, personIds: told, kind: 'promoted' })
    promoted += told.length
  }
  await tellOfPlans(tx, deps, plans, null)
  if (records.length > 0) await record(tx, ...records)
  return promoted
}

/** All of it, or nothing where somebody was faster: the rest of the transaction goes on. */
async function orNothing<Value>(tx: Db, work: () => Promise<Value>): Promise<Value | null> {
  await tx.$executeRaw`savepoint place`
  try {
    const value = await work()
    await tx.$executeRaw`release savepoint place`
    return value
  } catch (error) {
    if (!isExclusionViolation(error) && !isUniqueViolation(error)) throw error
    await tx.$executeRaw`rollback to savepoint place`
    return null
  }
}
