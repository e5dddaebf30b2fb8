/** Absences and the end of employment, recorded by HR; what hangs on them follows at once. */
import type { Actor } from '../../access/actor.ts'
import { authorise, Denied, withPaths } from '../../access/authorise.server.ts'
import { record } from '../../platform/audit.server.ts'
import { fromDateColumn, toDateColumn, today } from '../../platform/clock.server.ts'
import { unlessOvertaken, type Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { newId } from '../../platform/ids.server.ts'
import { mayRecordAbsence, suspendsProbation, type AbsenceKind } from '../../rules/adaptation/absence.ts'
import { mayEndEmployment } from '../../rules/adaptation/hiring.ts'
import { probationWithAbsences } from '../../rules/adaptation/terms.ts'
import { dayAfter, type CalendarDate } from '../../rules/calendar/calendar-date.ts'
import { allow, refuse, type Decision } from '../../rules/kernel/decision.ts'
import { fullName } from '../../rules/identity/name.ts'
import { lockRuns } from '../courses/course-runs.server.ts'
import { releaseSeats, runsHeld } from '../learning-plan/release-seats.server.ts'
import { refreshObligations } from '../obligations/obligations.server.ts'
import { lockPlansAndPeople } from '../sessions/places.server.ts'
import { endTrainerOnLeaving, runsToTeach, servingTrainer, suspendedByJobs, trainerToEnd } from '../trainers/status.server.ts'
import { isCovered } from './covered.server.ts'
import { employmentsInReach, jobsInReach, lockPeople, staffOf, within, type Staff, type StaffEmployment, type StaffJob } from './reach.server.ts'

/** Somebody whose staff records HR keeps, by an employment or by a job of today; Denied for anybody else. */
async function personOfHr(actor: Actor, action: 'absence.record' | 'employment.record', personId: string, deps: Deps): Promise<Staff> {
  const staff = await staffOf(deps.db, personId)
  if (!staff) throw new Denied(404)
  if (employmentsInReach(actor, staff).length === 0) authorise(actor, action, await withPaths(deps, { personId: staff.id }))
  return staff
}

/** The same once the person is locked, as it is now. */
async function lockedStaff(tx: Db, personId: string): Promise<Staff> {
  await lockPeople(tx, [personId])
  return (await staffOf(tx, personId))!
}

const openCases = (tx: Db, personId: string) => tx.adaptationCase.findMany({ where: { filedOn: null, employment: { personId } }, select: { id: true } })

export interface AbsenceGiven {
  kind: AbsenceKind
  from: CalendarDate
  to: CalendarDate
}

/** May the absence be recorded for the employment of HR's own centre it falls into, else its newest, and what does it do to probation? */
async function decideAbsence(tx: Db, actor: Actor, staff: Staff, absence: AbsenceGiven, deps: Pick<Deps, 'clock'>): Promise<Decision<ProbationEffect>> {
  const employments = employmentsInReach(actor, staff)
  const employment = employments.find((one) => within([one], absence.from)) ?? employments[0]
  if (!employment) return refuse('absence.outside-employment', { startsOn: absence.from }, '397/3')
  const others = (await tx.absence.findMany({ where: { personId: staff.id } })).map(({ kind, fromOn, toOn }) => ({ kind, from: fromDateColumn(fromOn), to: fromDateColumn(toOn) }))
  const startsOn = fromDateColumn(employment.startsOn)
  const decision = mayRecordAbsence(absence, { startsOn, endedOn: employment.endedOn && fromDateColumn(employment.endedOn) }, others, today(deps.clock))
  if (!decision.allowed) return decision
  const contract = employment.probationEndsOn && fromDateColumn(employment.probationEndsOn)
  const ends = (absences: readonly { kind: string; from: CalendarDate; to: CalendarDate }[]) => contract && probationWithAbsences(startsOn, contract, absences.filter(({ kind }) => suspendsProbation(kind))).to
  return allow({ before: ends(others), after: ends([...others, absence]) }, ...decision.clauses)
}

/** The last day of probation before and with an absence; null where the contract sets none. */
export interface ProbationEffect {
  before: CalendarDate | null
  after: CalendarDate | null
}

/** Looks before the absence is recorded: refused, or what it does. */
export async function previewAbsence(actor: Actor, personId: string, absence: AbsenceGiven, deps: Deps): Promise<Decision<ProbationEffect>> {
  return decideAbsence(deps.db, actor, await personOfHr(actor, 'absence.record', personId, deps), absence, deps)
}

/** Records an absence; probation moves by its days, the terms of order 397 do not (397/6.probation). */
export async function recordAbsence(actor: Actor, personId: string, absence: AbsenceGiven, deps: Deps): Promise<Decision<ProbationEffect>> {
  const { id: worker } = await personOfHr(actor, 'absence.record', personId, deps)
  return deps.db.$transaction(async (tx) => {
    const decision = await decideAbsence(tx, actor, await lockedStaff(tx, worker), absence, deps)
    if (!decision.allowed) return decision
    const now = deps.clock.now()
    await tx.absence.create({ data: { id: newId(now.getTime()), personId: worker, kind: absence.kind, fromOn: toDateColumn(absence.from), toOn: toDateColumn(absence.to), recordedAt: now, recordedById: actor.personId } })
    for (const { id } of await openCases(tx, worker)) await refreshObligations(tx, deps, id)
    // the kind is the worker's own business: the trail says when, not why
    await record(tx, { actor, at: now, event: 'absence.recorded', subject: ['Person', worker], data: { from: absence.from, to: absence.to, clauses: [...decision.clauses] } })
    return decision
  })
}

export interface EndGiven {
  number: string
  endsOn: CalendarDate
}

interface Ending {
  employment: StaffEmployment | null
  jobs: StaffJob[]
  /** the employer left, with its branches */
  centrePath: string
}

/** What would end: the employment by an order of HR's own centre with its jobs there, else the jobs in reach that an earlier record knows; null: nothing goes on. */
async function endingOf(tx: Db, actor: Actor, staff: Staff): Promise<Ending | null> {
  const employment = employmentsInReach(actor, staff).find(({ endedOn }) => endedOn === null) ?? null
  if (employment) {
    const { path: centrePath } = employment.centre
    return { employment, centrePath, jobs: staff.jobs.filter(({ id, employment: order, organisation }) => id === employment.jobId || (order === null && organisation.path.startsWith(centrePath))) }
  }
  const open = jobsInReach(actor, staff)
  if (!open[0]) return null
  const { path } = open[0].organisation
  const centre = await tx.organisation.findFirst({ where: { kind: 'labour-mobility-centre', id: { in: path.split('/').filter(Boolean) } }, select: { path: true } })
  const centrePath = centre?.path ?? path
  return { employment, centrePath, jobs: open.filter(({ organisation }) => organisation.path.startsWith(centrePath)) }
}

/** May the employment end so? */
async function decideEnd(tx: Db, actor: Actor, staff: Staff, order: EndGiven, deps: Pick<Deps, 'clock'>): Promise<Decision<Ending>> {
  const ending = await endingOf(tx, actor, staff)
  if (!ending) return refuse('employment.already-ended', { endedOn: lastDay(actor, staff) ?? order.endsOn }, '397/3')
  const startsOn = fromDateColumn(ending.employment?.startsOn ?? ending.jobs[0]!.fromOn)
  const decision = mayEndEmployment({ startsOn, endedOn: null }, order, today(deps.clock))
  return decision.allowed ? allow(ending, ...decision.clauses) : decision
}

const lastDay = (actor: Actor, staff: Staff): CalendarDate | null => {
  const ended = employmentsInReach(actor, staff).find(({ endedOn }) => endedOn !== null)?.endedOn ?? staff.jobs.find(({ toOn }) => toOn !== null)?.toOn
  return ended ? fromDateColumn(ended) : null
}

export interface EndEffect {
  /** newcomers who stand without a mentor from then on */
  newcomers: { caseId: string; name: string }[]
  /** the open adaptation case that ends with the employment */
  ownCaseId: string | null
  /** the role of internal trainer that ends with it, and the classes to come that are left without a trainer */
  trainer: { id: string; sessions: number } | null
}

/** Looks before the end is recorded: refused, or what it does. */
export async function previewEnd(actor: Actor, personId: string, order: EndGiven, deps: Deps): Promise<Decision<EndEffect>> {
  const staff = await personOfHr(actor, 'employment.record', personId, deps)
  const decision = await decideEnd(deps.db, actor, staff, order, deps)
  return decision.allowed ? allow(await endEffect(staff.id, deps, order.endsOn), ...decision.clauses) : decision
}

/** What hangs on the employment of the person, ending on the day. */
export async function endEffect(personId: string, { db, clock }: Pick<Deps, 'db' | 'clock'>, lastDay: CalendarDate = today(clock)): Promise<EndEffect> {
  const mentoring = await db.mentorAttachment.findMany({ where: { mentorId: personId, toOn: null, case: { concludedOn: null } }, include: { case: { include: { employment: { include: { person: true } } } } }, orderBy: { fromOn: 'asc' } })
  const [[own], trainer] = [await openCases(db, personId), await trainerToEnd({ db, clock }, personId, lastDay)]
  return { trainer, newcomers: mentoring.filter((one) => one.case.employment.endedOn === null).map((one) => ({ caseId: one.caseId, name: fullName(one.case.employment.person) })), ownCaseId: own?.id ?? null }
}

/**
 * Employment ends: its job ends, an open case of the worker ends with it, the newcomers the person mentors stand without
 * a mentor from the next moment, nobody acts or teaches for a centre that was left, and nobody sits on seats of courses to come (397/2.12, 397/3, 397/7).
 */
export async function endEmployment(actor: Actor, personId: string, order: EndGiven, deps: Deps): Promise<Decision> {
  const { id: worker } = await personOfHr(actor, 'employment.record', personId, deps)
  return unlessOvertaken(deps.db.$transaction(async (tx): Promise<Decision> => {
    // runs are locked before plans, and plans before people, by everybody
    const held = await runsHeld(tx, worker, order.endsOn)
    await lockRuns(tx, [...(await runsToTeach({ db: tx }, { personId: worker }, toDateColumn(order.endsOn))), ...held])
    await lockPlansAndPeople(tx, { personIds: [worker], freed: held })
    const staff = await lockedStaff(tx, worker)
    const decision = await decideEnd(tx, actor, staff, order, deps)
    if (!decision.allowed) return decision
    const { employment, jobs, centrePath } = decision.value
    const now = deps.clock.now()
    const endsOn = toDateColumn(order.endsOn)
    const goesOn = ({ toOn }: StaffJob) => toOn === null || toOn > endsOn
    const ending = jobs.filter(goesOn)
    const others = staff.jobs.filter((job) => goesOn(job) && !ending.includes(job))
    const left = others.map(({ organisation }) => organisation.path)
    const isLeft = (path: string) => !left.some((job) => job.startsWith(path))

    const attached = await tx.mentorAttachment.findMany({ where: { mentorId: worker, toOn: null }, include: { case: { select: { employment: { select: { centre: { select: { path: true } } } } } } } })
    const mentoring = attached.filter((one) => isLeft(one.case.employment.centre.path))
    for (const caseId of [...new Set([...mentoring.map((one) => one.caseId), ...(await openCases(tx, worker)).map(({ id }) => id)])].sort())
      await tx.$queryRaw`select 1 from "AdaptationCase" where "id" = ${caseId}::uuid for update`

    const [firstDay, on] = [dayAfter(order.endsOn), today(deps.clock)]
    const without = firstDay > on ? firstDay : on
    const serving = await servingTrainer(tx, deps, worker, without)
    if (employment) {
      await tx.employment.update({ where: { id: employment.id }, data: { endedOn: endsOn, endOrderNumber: order.number.trim() } })
      // nobody is absent from work that is over, and the days are free for the next employer
      const later = { personId: worker, fromOn: { gte: employment.startsOn }, toOn: { gt: endsOn } }
      await tx.absence.deleteMany({ where: { ...later, AND: { fromOn: { gt: endsOn } } } })
      await tx.absence.updateMany({ where: later, data: { toOn: endsOn } })
    }
    for (const { id, fromOn } of ending) await tx.jobAssignment.update({ where: { id }, data: { toOn: fromOn > endsOn ? fromOn : endsOn } })
    for (const { id, fromOn } of mentoring) await tx.mentorAttachment.update({ where: { id }, data: { toOn: fromOn > endsOn ? fromOn : endsOn } })
    const grants = isLeft(centrePath) ? await tx.roleGrant.findMany({ where: { account: { personId: worker }, revokedAt: null, organisation: { path: { startsWith: centrePath } } }, select: { id: true, accountId: true } }) : []
    if (grants.length > 0) {
      await tx.roleGrant.updateMany({ where: { id: { in: grants.map(({ id }) => id) } }, data: { revokedAt: now } })
      await tx.session.deleteMany({ where: { accountId: grants[0]!.accountId } })
    }
    // whoever goes on elsewhere goes on with the plan and its dates
    const seats = others.some(isCovered) ? 0 : await releaseSeats(tx, deps, worker, order.endsOn, actor.personId)
    const trainer = await endTrainerOnLeaving(tx, deps, { personId: worker, lastDay: order.endsOn, orderNumber: order.number.trim(), goesOnAt: left })
    // who stays in the centre may stay as auxiliary personnel alone
    const suspended = trainer ? [] : await suspendedByJobs(tx, deps, actor, serving, { day: without, orderNumber: order.number.trim() })
    const own = await tx.adaptationCase.findMany({ where: { employment: { personId: worker } }, select: { id: true } })
    for (const caseId of new Set([...mentoring.map((one) => one.caseId), ...own.map(({ id }) => id)])) await refreshObligations(tx, deps, caseId)
    await record(
      tx,
      { actor, at: now, event: 'employment.ended', subject: ['Person', worker], data: { order: order.number.trim(), endsOn: order.endsOn, newcomers: mentoring.length, seats, clauses: [...decision.clauses, '397/7'] } },
      ...(trainer ? [{ actor, at: now, event: 'trainer.ended', subject: ['Trainer', trainer.trainerId] as const, data: { person: worker, order: order.number.trim(), endsOn: order.endsOn, sessions: trainer.sessions, clauses: ['397/2.12'] } }] : []),
      ...suspended,
      ...grants.map(({ id, accountId }) => ({ actor, at: now, event: 'role.revoked', subject: ['Account', accountId] as const, data: { grant: id } })),
    )
    return allow(true, ...decision.clauses)
  }), () => refuse('changed-meanwhile'))
}

export interface AbsencesPage {
  name: string
  /** the newest employment and its probation with what is recorded */
  employment: { startsOn: CalendarDate; endedOn: CalendarDate | null; probationContract: CalendarDate | null; probationEndsOn: CalendarDate | null } | null
  absences: { id: string; kind: AbsenceKind; from: CalendarDate; to: CalendarDate; suspends: boolean }[]
}

/** What the page of absences shows; for HR alone, and of the employments in its own centre alone. */
export async function readAbsences(actor: Actor, personId: string, deps: Deps): Promise<AbsencesPage> {
  const staff = await personOfHr(actor, 'absence.record', personId, deps)
  const employments = employmentsInReach(actor, staff)
  const absences = (await deps.db.absence.findMany({ where: { personId: staff.id }, orderBy: { fromOn: 'desc' } }))
    .map(({ id, kind, fromOn, toOn }) => ({ id, kind: kind as AbsenceKind, from: fromDateColumn(fromOn), to: fromDateColumn(toOn), suspends: suspendsProbation(kind) }))
    .filter(({ from }) => within(employments, from))
  const [employment] = employments
  const startsOn = employment && fromDateColumn(employment.startsOn)
  const contract = employment?.probationEndsOn ? fromDateColumn(employment.probationEndsOn) : null
  return {
    name: fullName(staff),
    absences,
    employment: employment && startsOn ? { startsOn, endedOn: employment.endedOn && fromDateColumn(employment.endedOn), probationContract: contract, probationEndsOn: contract && probationWithAbsences(startsOn, contract, absences.filter(({ suspends }) => suspends)).to } : null,
  }
}

export interface EndPage {
  name: string
  employments: { id: string; orderNumber: string; orderedOn: CalendarDate; startsOn: CalendarDate; endedOn: CalendarDate | null; endOrderNumber: string | null }[]
  /** somebody works here without a hiring order on the platform */
  open: boolean
  effect: EndEffect
}

/** What the page of the end of employment shows; for HR alone, and of its own centre alone. */
export async function readEnd(actor: Actor, personId: string, deps: Deps): Promise<EndPage> {
  const staff = await personOfHr(actor, 'employment.record', personId, deps)
  return {
    name: fullName(staff),
    employments: employmentsInReach(actor, staff).map(({ id, orderNumber, orderedOn, startsOn, endedOn, endOrderNumber }) => ({ id, orderNumber, orderedOn: fromDateColumn(orderedOn), startsOn: fromDateColumn(startsOn), endedOn: endedOn && fromDateColumn(endedOn), endOrderNumber })),
    open: (await endingOf(deps.db, actor, staff)) !== null,
    effect: await endEffect(staff.id, deps),
  }
}
