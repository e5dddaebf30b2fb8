/** Absences and the end of employment, recorded by HR; what hangs on them follows at once. */
import type { Actor } from '../../access/actor.ts'
import { authorise, withPaths } from '../../access/authorise.server.ts'
import { record } from '../../platform/audit.server.ts'
import { fromDateColumn, toDateColumn, today } from '../../platform/clock.server.ts'
import type { Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { newId } from '../../platform/ids.server.ts'
import { mayRecordAbsence, suspendsProbation, type AbsenceKind } from '../../rules/adaptation/absence.ts'
import { mayEndEmployment } from '../../rules/adaptation/hiring.ts'
import { probationWithAbsences } from '../../rules/adaptation/terms.ts'
import type { CalendarDate } from '../../rules/calendar/calendar-date.ts'
import { allow, refuse, type Decision } from '../../rules/kernel/decision.ts'
import { fullName } from '../../rules/identity/name.ts'
import { refreshObligations } from '../obligations/obligations.server.ts'

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Locks the person, so that of two records the second sees the first. */
const lockPerson = (tx: Db, personId: string) => tx.$queryRaw`select 1 from "Person" where "id" = ${personId}::uuid for update`

/** Somebody HR answers for; Denied for anybody else. */
async function personOfHr(actor: Actor, action: 'absence.record' | 'employment.record', personId: string, deps: Deps): Promise<void> {
  const person = UUID.test(personId) ? await deps.db.person.findUnique({ where: { id: personId }, select: { id: true } }) : null
  authorise(actor, action, person && (await withPaths(deps, { personId })))
}

const openCases = (tx: Db, personId: string) => tx.adaptationCase.findMany({ where: { filedOn: null, employment: { personId } }, select: { id: true } })

export interface AbsenceGiven {
  kind: AbsenceKind
  from: CalendarDate
  to: CalendarDate
}

/** May the absence be recorded for the newest employment, and what does it do to probation? */
async function decideAbsence(tx: Db, personId: string, absence: AbsenceGiven): Promise<Decision<ProbationEffect>> {
  const employment = await tx.employment.findFirst({ where: { personId }, orderBy: { startsOn: 'desc' } })
  if (!employment) return refuse('absence.outside-employment', { startsOn: absence.from }, '397/3')
  const others = (await tx.absence.findMany({ where: { personId } })).map(({ kind, fromOn, toOn }) => ({ kind, from: fromDateColumn(fromOn), to: fromDateColumn(toOn) }))
  const startsOn = fromDateColumn(employment.startsOn)
  const decision = mayRecordAbsence(absence, { startsOn, endedOn: employment.endedOn && fromDateColumn(employment.endedOn) }, others)
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
  await personOfHr(actor, 'absence.record', personId, deps)
  return decideAbsence(deps.db, personId, absence)
}

/** Records an absence; probation moves by its days, the terms of order 397 do not (397/6.probation). */
export async function recordAbsence(actor: Actor, personId: string, absence: AbsenceGiven, deps: Deps): Promise<Decision<ProbationEffect>> {
  await personOfHr(actor, 'absence.record', personId, deps)
  return deps.db.$transaction(async (tx) => {
    await lockPerson(tx, personId)
    const decision = await decideAbsence(tx, personId, absence)
    if (!decision.allowed) return decision
    const now = deps.clock.now()
    await tx.absence.create({ data: { id: newId(now.getTime()), personId, kind: absence.kind, fromOn: toDateColumn(absence.from), toOn: toDateColumn(absence.to), recordedAt: now, recordedById: actor.personId } })
    for (const { id } of await openCases(tx, personId)) await refreshObligations(tx, deps, id)
    await record(tx, { actor, at: now, event: 'absence.recorded', subject: ['Person', personId], data: { kind: absence.kind, from: absence.from, to: absence.to, clauses: [...decision.clauses] } })
    return decision
  })
}

export interface EndGiven {
  number: string
  endsOn: CalendarDate
}

/** May the employment end so? The employment by order, else the job an earlier record knows. */
async function decideEnd(tx: Db, personId: string, order: EndGiven, deps: Deps) {
  const employment = await tx.employment.findFirst({ where: { personId, endedOn: null }, orderBy: { startsOn: 'desc' } })
  const job = employment ? null : await tx.jobAssignment.findFirst({ where: { personId, toOn: null }, orderBy: { fromOn: 'desc' } })
  if (!employment && !job) return { employment, decision: refuse('employment.already-ended', { endedOn: await lastDay(tx, personId, order) }, '397/3') }
  const startsOn = fromDateColumn(employment?.startsOn ?? job!.fromOn)
  return { employment, decision: mayEndEmployment({ startsOn, endedOn: null }, order, today(deps.clock)) }
}

const lastDay = async (tx: Db, personId: string, { endsOn }: EndGiven): Promise<CalendarDate> => {
  const job = await tx.jobAssignment.findFirst({ where: { personId, toOn: { not: null } }, orderBy: { toOn: 'desc' } })
  return job?.toOn ? fromDateColumn(job.toOn) : endsOn
}

/** Newcomers whose mentor the person is until the conclusion. */
const mentored = (personId: string) => ({ mentorId: personId, toOn: null, case: { concludedOn: null } })

export interface EndEffect {
  /** newcomers who stand without a mentor from then on */
  newcomers: { caseId: string; name: string }[]
  /** the open adaptation case that ends with the employment */
  ownCaseId: string | null
}

/** Looks before the end is recorded: refused, or what it does. */
export async function previewEnd(actor: Actor, personId: string, order: EndGiven, deps: Deps): Promise<Decision<EndEffect>> {
  await personOfHr(actor, 'employment.record', personId, deps)
  const { decision } = await decideEnd(deps.db, personId, order, deps)
  return decision.allowed ? allow(await endEffect(personId, deps), ...decision.clauses) : decision
}

/** What hangs on the employment of the person today. */
export async function endEffect(personId: string, { db }: Pick<Deps, 'db'>): Promise<EndEffect> {
  const mentoring = await db.mentorAttachment.findMany({ where: mentored(personId), include: { case: { include: { employment: { include: { person: true } } } } }, orderBy: { fromOn: 'asc' } })
  const [own] = await openCases(db, personId)
  return { newcomers: mentoring.filter((one) => one.case.employment.endedOn === null).map((one) => ({ caseId: one.caseId, name: fullName(one.case.employment.person) })), ownCaseId: own?.id ?? null }
}

/**
 * Employment ends: the job ends, an open case of the worker ends with it, and the newcomers the person mentors stand
 * without a mentor from the next moment (397/3, 397/7).
 */
export async function endEmployment(actor: Actor, personId: string, order: EndGiven, deps: Deps): Promise<Decision> {
  await personOfHr(actor, 'employment.record', personId, deps)
  return deps.db.$transaction(async (tx) => {
    await lockPerson(tx, personId)
    const { employment, decision } = await decideEnd(tx, personId, order, deps)
    if (!decision.allowed) return decision
    const now = deps.clock.now()
    const endsOn = toDateColumn(order.endsOn)
    const mentoring = await tx.mentorAttachment.findMany({ where: mentored(personId) })
    for (const caseId of [...new Set([...mentoring.map((one) => one.caseId), ...(await openCases(tx, personId)).map(({ id }) => id)])].sort())
      await tx.$queryRaw`select 1 from "AdaptationCase" where "id" = ${caseId}::uuid for update`
    if (employment) await tx.employment.update({ where: { id: employment.id }, data: { endedOn: endsOn, endOrderNumber: order.number.trim() } })
    await tx.jobAssignment.updateMany({ where: { personId, toOn: null, fromOn: { lte: endsOn } }, data: { toOn: endsOn } })
    for (const { id, fromOn } of mentoring) await tx.mentorAttachment.update({ where: { id }, data: { toOn: fromOn > endsOn ? fromOn : endsOn } })
    const own = await tx.adaptationCase.findMany({ where: { employment: { personId } }, select: { id: true } })
    for (const caseId of new Set([...mentoring.map((one) => one.caseId), ...own.map(({ id }) => id)])) await refreshObligations(tx, deps, caseId)
    await record(tx, { actor, at: now, event: 'employment.ended', subject: ['Person', personId], data: { order: order.number.trim(), endsOn: order.endsOn, newcomers: mentoring.length, clauses: [...decision.clauses, '397/7'] } })
    return decision
  })
}

export interface AbsencesPage {
  name: string
  /** the newest employment and its probation with what is recorded */
  employment: { startsOn: CalendarDate; endedOn: CalendarDate | null; probationContract: CalendarDate | null; probationEndsOn: CalendarDate | null } | null
  absences: { id: string; kind: AbsenceKind; from: CalendarDate; to: CalendarDate; suspends: boolean }[]
}

/** What the page of absences shows; for HR alone. */
export async function readAbsences(actor: Actor, personId: string, deps: Deps): Promise<AbsencesPage> {
  await personOfHr(actor, 'absence.record', personId, deps)
  const person = await deps.db.person.findUniqueOrThrow({ where: { id: personId }, include: { absences: { orderBy: { fromOn: 'desc' } }, employments: { orderBy: { startsOn: 'desc' }, take: 1 } } })
  const absences = person.absences.map(({ id, kind, fromOn, toOn }) => ({ id, kind: kind as AbsenceKind, from: fromDateColumn(fromOn), to: fromDateColumn(toOn), suspends: suspendsProbation(kind) }))
  const [employment] = person.employments
  const startsOn = employment && fromDateColumn(employment.startsOn)
  const contract = employment?.probationEndsOn ? fromDateColumn(employment.probationEndsOn) : null
  return {
    name: fullName(person),
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

/** What the page of the end of employment shows; for HR alone. */
export async function readEnd(actor: Actor, personId: string, deps: Deps): Promise<EndPage> {
  await personOfHr(actor, 'employment.record', personId, deps)
  const person = await deps.db.person.findUniqueOrThrow({ where: { id: personId }, include: { employments: { orderBy: { startsOn: 'desc' } }, jobs: { where: { toOn: null }, select: { id: true } } } })
  return {
    name: fullName(person),
    employments: person.employments.map(({ id, orderNumber, orderedOn, startsOn, endedOn, endOrderNumber }) => ({ id, orderNumber, orderedOn: fromDateColumn(orderedOn), startsOn: fromDateColumn(startsOn), endedOn: endedOn && fromDateColumn(endedOn), endOrderNumber })),
    open: person.jobs.length > 0 || person.employments.some(({ endedOn }) => endedOn === null),
    effect: await endEffect(personId, deps),
  }
}
