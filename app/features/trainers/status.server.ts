/** A trainer is suspended, goes on, or the role ends; classes to come lose a trainer who is not coming back. */
import type { Actor } from '../../access/actor.ts'
import { authorise } from '../../access/authorise.server.ts'
import { may, type Action } from '../../access/policy.ts'
import type { AuditRecord } from '../../platform/audit.server.ts'
import { toDateColumn, today } from '../../platform/clock.server.ts'
import type { Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { dayAfter, type CalendarDate } from '../../rules/calendar/calendar-date.ts'
import { allow, refuse, type Decision } from '../../rules/kernel/decision.ts'
import { isServing, mayDismiss, mayEnd, mayResume, maySuspend } from '../../rules/trainers/appointment.ts'
import { lockRuns } from '../courses/course-runs.server.ts'
import { tellOfRun } from '../sessions/invitations.server.ts'
import { actOn, openTrainer, type Done } from './in-trainer.server.ts'
import { LEFT, tellOfStatus, type LostSession } from './notices.server.ts'
import { readTrainer, type TrainerRecord } from './trainer-record.server.ts'

export type StatusGiven = { act: 'suspend'; reason: string } | { act: 'resume' } | { act: 'end'; number: string; endsOn: CalendarDate; reason: string }
export type StatusAct = StatusGiven['act']

/** What a change leaves open: classes to come that were to be led by the trainer. */
export interface StatusOutlook {
  sessions: LostSession[]
}

/** An internal trainer is the business of the centre (397/28b), everybody else of the qualification organisation. */
const actionFor = ({ kind }: Pick<TrainerRecord, 'kind'>): Action => (kind === 'internal' ? 'trainer.appoint' : 'trainer.coordinate')

/** Classes to come led by the trainer, of the day and later. What has begun stays with whoever held it, signed off or not: an order recorded late takes no class back. */
const sessionsFrom = (db: Db, trainerId: string, day: CalendarDate, { clock }: Pick<Deps, 'clock'>): Promise<LostSession[]> => db.$queryRaw<LostSession[]>`
  select s.id::text as "sessionId", s."runId"::text, s."startsAt", r."courseCode" as course, e."titleKk" as kk, e."titleRu" as ru, e."titleEn" as en
  from "Booking" b join "RunSession" s on s.id = b."sessionId" join "CourseRun" r on r.id = s."runId" join "CourseEdition" e on e.id = r."editionId"
  where b."trainerId" = ${trainerId}::uuid and b.role = 'trainer' and r."cancelledAt" is null and s."startsAt" > ${clock.now()} and (s."startsAt" at time zone 'Asia/Almaty')::date >= ${day}::date
  order by s."startsAt", s.id`

function decide(trainer: TrainerRecord, given: StatusGiven, on: CalendarDate): Decision {
  const { kind, suspendedOn, categories, order } = trainer
  if (kind !== 'internal') return given.act === 'end' ? mayDismiss(trainer, given.reason) : refuse('trainer.not-now', { trainerState: trainer.endedOn === null ? 'active' : 'ended' }, '397/23.1')
  const state = trainer.state!
  if (given.act === 'suspend') return maySuspend({ state }, given.reason)
  return given.act === 'resume' ? mayResume({ state, suspendedOn, categories }, on) : mayEnd({ state, orderedOn: order?.on ?? null }, given, on)
}
/** The last day as a trainer; somebody from outside has no order and ends today. */
const lastDayOf = ({ kind }: TrainerRecord, given: StatusGiven, on: CalendarDate): CalendarDate => (given.act === 'end' && kind === 'internal' ? given.endsOn : on)

async function openForChange(actor: Actor, trainerId: string, deps: Deps): Promise<TrainerRecord> {
  const trainer = await openTrainer(actor, trainerId, deps, 'trainer.read')
  authorise(actor, actionFor(trainer), { paths: trainer.centre ? [trainer.centre.path] : [] })
  return trainer
}

export interface StatusPage {
  trainer: TrainerRecord
  /** classes from tomorrow on */
  sessions: LostSession[]
  acts: StatusAct[]
}

/** What can be changed, and what hangs on it. */
export async function readStatus(actor: Actor, trainerId: string, deps: Deps): Promise<StatusPage> {
  const trainer = await openForChange(actor, trainerId, deps)
  const on = today(deps.clock)
  const tries: StatusGiven[] = [{ act: 'suspend', reason: '---' }, { act: 'resume' }, { act: 'end', number: '-', endsOn: on, reason: '---' }]
  return { trainer, sessions: await sessionsFrom(deps.db, trainer.id, dayAfter(on), deps), acts: tries.filter((given) => decide(trainer, given, on).allowed).map(({ act }) => act) }
}

/** Looks before anything is changed: refused, or which classes need somebody else. */
export async function previewStatus(actor: Actor, trainerId: string, given: StatusGiven, deps: Deps): Promise<Decision<StatusOutlook>> {
  const trainer = await openForChange(actor, trainerId, deps)
  const on = today(deps.clock)
  const decision = decide(trainer, given, on)
  return decision.allowed ? allow({ sessions: given.act === 'resume' ? [] : await sessionsFrom(deps.db, trainer.id, dayAfter(lastDayOf(trainer, given, on)), deps) }, ...decision.clauses) : decision
}

const EVENT = { suspend: 'trainer.suspended', resume: 'trainer.resumed', end: 'trainer.ended' } as const
const NOTICE = { suspend: 'suspended', resume: 'resumed', end: 'ended' } as const

/** Suspends, lets go on, or ends. Who is suspended may come back: classes keep the trainer until the qualification organisation substitutes; at the end they lose the trainer, and everybody is told. */
export async function changeStatus(actor: Actor, trainerId: string, given: StatusGiven, deps: Deps): Promise<Decision<StatusOutlook>> {
  const { id, kind } = await openForChange(actor, trainerId, deps)
  return actOn(actor, id, { action: actionFor({ kind }), event: EVENT[given.act], ...(given.act === 'end' && { runs: (db) => runsToTeach({ db }, { id }, deps.clock.now()) }) }, deps, async ({ tx, trainer, on }): Promise<Done<StatusOutlook>> => {
    const decision = decide(trainer, given, on)
    if (!decision.allowed) return { decision }
    const last = lastDayOf(trainer, given, on)
    const reason = given.act === 'resume' ? '' : given.reason.trim()
    const version = trainer.version + 1
    if (given.act === 'suspend') await tx.trainer.update({ where: { id }, data: { suspendedOn: toDateColumn(on), suspendReason: reason, version } })
    if (given.act === 'resume') await tx.trainer.update({ where: { id }, data: { suspendedOn: null, suspendReason: null, version } })
    if (given.act === 'end') await tx.trainer.update({ where: { id }, data: { endedOn: toDateColumn(last), endReason: reason, endOrderNumber: given.number.trim() || null, version } })
    const sessions = given.act === 'resume' ? [] : await sessionsFrom(tx, id, dayAfter(last), deps)
    if (given.act === 'end') await leaveSessions(tx, deps, id, sessions)
    await tellOfStatus(tx, deps, NOTICE[given.act], trainer, { reason, lost: sessions, version })
    const order = given.act === 'end' ? given.number.trim() : ''
    return { decision: allow({ sessions }, ...decision.clauses), data: { ...(reason && { reason }), ...(order && { order }), ...(given.act === 'end' && { endsOn: last }), sessions: sessions.length } }
  })
}

/** The trainer is taken out of the classes; each is another one in every calendar, and whoever comes is told. The caller has locked the runs before people; a run that came up meanwhile is locked here. */
async function leaveSessions(tx: Db, deps: Deps, trainerId: string, sessions: readonly LostSession[]): Promise<void> {
  if (sessions.length === 0) return
  const ids = sessions.map(({ sessionId }) => sessionId)
  const runs = [...new Set(sessions.map(({ runId }) => runId))].sort()
  await lockRuns(tx, runs)
  await tx.booking.deleteMany({ where: { trainerId, role: 'trainer', sessionId: { in: ids } } })
  await tx.runSession.updateMany({ where: { id: { in: ids } }, data: { sequence: { increment: 1 }, changedAt: deps.clock.now() } })
  for (const runId of runs) {
    await tellOfRun(tx, deps, { runId, personIds: null, kind: 'changed' })
    await tellOfRun(tx, deps, { runId, personIds: [], kind: 'withdrawn', trainerIds: [trainerId] })
  }
}

export interface Leaving {
  personId: string
  lastDay: CalendarDate
  /** of the dismissal */
  orderNumber: string
  /** where the person goes on working */
  goesOnAt: readonly string[]
}

/**
 * The end of employment ends the role in the centre that is left (397/2.12): in the caller's transaction, the person locked. Classes after
 * the last day lose their trainer, the qualification organisation and whoever comes are told. Returns what to record; null: there was no role.
 */
export async function endTrainerOnLeaving(tx: Db, deps: Deps, { personId, lastDay, orderNumber, goesOnAt }: Leaving): Promise<{ trainerId: string; sessions: number } | null> {
  const [locked] = await tx.$queryRaw<{ id: string }[]>`select id::text from "Trainer" where "personId" = ${personId}::uuid and kind = 'internal' and "declinedOn" is null and "endedOn" is null for update`
  const trainer = locked ? await readTrainer({ db: tx, clock: deps.clock }, locked.id) : null
  if (!trainer || goesOnAt.some((path) => path.startsWith(trainer.centre!.path))) return null
  const version = trainer.version + 1
  // a dismissal recorded late may lie before the order of the role: nothing ends before it began
  const endedOn = trainer.order !== null && trainer.order.on > lastDay ? trainer.order.on : lastDay
  await tx.trainer.update({ where: { id: trainer.id }, data: { endedOn: toDateColumn(endedOn), endReason: LEFT, endOrderNumber: orderNumber, version } })
  const sessions = await sessionsFrom(tx, trainer.id, dayAfter(lastDay), deps)
  await leaveSessions(tx, deps, trainer.id, sessions)
  await tellOfStatus(tx, deps, 'ended', trainer, { reason: LEFT, lost: sessions, version })
  return { trainerId: trainer.id, sessions: sessions.length }
}

/** The internal trainer somebody is to be on the day as jobs stand, locked before they change; null: none, or none who serves. The person is locked. */
export async function servingTrainer(tx: Db, deps: Pick<Deps, 'clock'>, personId: string, day: CalendarDate): Promise<TrainerRecord | null> {
  const [locked] = await tx.$queryRaw<{ id: string }[]>`select id::text from "Trainer" where "personId" = ${personId}::uuid and kind = 'internal' and "declinedOn" is null and "endedOn" is null for update`
  const trainer = locked ? await readTrainer({ db: tx, clock: deps.clock }, locked.id, day) : null
  return trainer && isServing(trainer.state!) ? trainer : null
}

/**
 * Jobs have changed: whoever is left in auxiliary personnel alone is suspended by it from the day on (397/2.12.category), and it is told as a
 * suspension by hand is. Nothing is kept of it but the trail: another job takes it back. Returns what to record.
 */
export async function suspendedByJobs(tx: Db, deps: Deps, actor: Actor, before: TrainerRecord | null, { day, orderNumber }: { day: CalendarDate; orderNumber: string }): Promise<AuditRecord[]> {
  const trainer = before && (await readTrainer({ db: tx, clock: deps.clock }, before.id, day))
  if (trainer?.state !== 'suspended') return []
  const version = trainer.version + 1
  await tx.trainer.update({ where: { id: trainer.id }, data: { version } })
  const lost = await sessionsFrom(tx, trainer.id, day, deps)
  await tellOfStatus(tx, deps, 'suspended', trainer, { reason: { auxiliaryFrom: day }, lost, version })
  return [{ actor, at: deps.clock.now(), event: 'trainer.suspended', subject: ['Trainer', trainer.id], data: { person: trainer.personId!, order: orderNumber, startsOn: day, sessions: lost.length, clauses: ['397/2.12.category'] } }]
}

/** Runs that a trainer is to teach after the instant; locked before people by whoever ends an employment or the role. */
export async function runsToTeach({ db }: { db: Db }, trainer: { id: string } | { personId: string }, after: Date): Promise<string[]> {
  const rows = await db.runSession.findMany({ where: { startsAt: { gt: after }, bookings: { some: { role: 'trainer', trainer } } }, select: { runId: true }, distinct: ['runId'] })
  return rows.map(({ runId }) => runId)
}

/** The open entry of somebody whose employment is to end, with the classes after the last day; null: no trainer. Told before it is recorded. */
export async function trainerToEnd({ db, clock }: { db: Db; clock: Deps['clock'] }, personId: string, lastDay: CalendarDate): Promise<{ id: string; sessions: number } | null> {
  const entry = await db.trainer.findFirst({ where: { personId, kind: 'internal', declinedOn: null, endedOn: null }, select: { id: true } })
  return entry && { id: entry.id, sessions: (await sessionsFrom(db, entry.id, dayAfter(lastDay), { clock })).length }
}

/** May the actor change how the trainer stands? */
export const mayChangeStatus = (actor: Actor, trainer: TrainerRecord): boolean => may(actor, actionFor(trainer), { paths: trainer.centre ? [trainer.centre.path] : [] })
