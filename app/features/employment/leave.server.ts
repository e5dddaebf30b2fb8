/** Absences and the end of employment, recorded by HR; what hangs on them follows at once. */
import type { Actor } from '../../access/actor.ts'
import { authorise, withPaths } from '../../access/authorise.server.ts'
import { record } from '../../platform/audit.server.ts'
import { fromDateColumn, toDateColumn, today } from '../../platform/clock.server.ts'
import type { Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { newId } from '../../platform/ids.server.ts'
import { mayRecordAbsence, type AbsenceKind } from '../../rules/adaptation/absence.ts'
import { mayEndEmployment } from '../../rules/adaptation/hiring.ts'
import type { CalendarDate } from '../../rules/calendar/calendar-date.ts'
import { refuse, type Decision } from '../../rules/kernel/decision.ts'
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

/** Records an absence; probation moves by its days, the terms of order 397 do not (397/6.probation). */
export async function recordAbsence(actor: Actor, personId: string, absence: { kind: AbsenceKind; from: CalendarDate; to: CalendarDate }, deps: Deps): Promise<Decision> {
  await personOfHr(actor, 'absence.record', personId, deps)
  return deps.db.$transaction(async (tx) => {
    await lockPerson(tx, personId)
    const employment = await tx.employment.findFirst({ where: { personId }, orderBy: { startsOn: 'desc' } })
    if (!employment) return refuse('absence.outside-employment', { startsOn: absence.from }, '397/3')
    const others = (await tx.absence.findMany({ where: { personId } })).map(({ fromOn, toOn }) => ({ from: fromDateColumn(fromOn), to: fromDateColumn(toOn) }))
    const decision = mayRecordAbsence(absence, { startsOn: fromDateColumn(employment.startsOn), endedOn: employment.endedOn && fromDateColumn(employment.endedOn) }, others)
    if (!decision.allowed) return decision
    const now = deps.clock.now()
    await tx.absence.create({ data: { id: newId(now.getTime()), personId, kind: absence.kind, fromOn: toDateColumn(absence.from), toOn: toDateColumn(absence.to), recordedAt: now, recordedById: actor.personId } })
    for (const { id } of await openCases(tx, personId)) await refreshObligations(tx, deps, id)
    await record(tx, { actor, at: now, event: 'absence.recorded', subject: ['Person', personId], data: { ...absence, clauses: [...decision.clauses] } })
    return decision
  })
}

/**
 * Employment ends: the job ends, an open case of the worker ends with it, and the newcomers the person mentors stand
 * without a mentor from the next moment (397/3, 397/7).
 */
export async function endEmployment(actor: Actor, personId: string, order: { number: string; endsOn: CalendarDate }, deps: Deps): Promise<Decision> {
  await personOfHr(actor, 'employment.record', personId, deps)
  return deps.db.$transaction(async (tx) => {
    await lockPerson(tx, personId)
    const employment = await tx.employment.findFirst({ where: { personId, endedOn: null }, orderBy: { startsOn: 'desc' } })
    const job = employment ? null : await tx.jobAssignment.findFirst({ where: { personId, toOn: null }, orderBy: { fromOn: 'desc' } })
    if (!employment && !job) return refuse('employment.already-ended', { endedOn: order.endsOn }, '397/3')
    const startsOn = fromDateColumn(employment?.startsOn ?? job!.fromOn)
    const decision = mayEndEmployment({ startsOn, endedOn: null }, order, today(deps.clock))
    if (!decision.allowed) return decision
    const now = deps.clock.now()
    const endsOn = toDateColumn(order.endsOn)
    const mentoring = await tx.mentorAttachment.findMany({ where: { mentorId: personId, toOn: null, case: { concludedOn: null } } })
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
