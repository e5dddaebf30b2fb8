/** Obligations as a table: recomputed from the facts of a case, never written by hand; and the lists people see. */
import { loadInternalTargets } from '#content'
import type { Prisma } from '#db'
import type { Actor } from '../../access/actor.ts'
import { offices } from '../../access/policy.ts'
import { fromDateColumn, toDateColumn, today } from '../../platform/clock.server.ts'
import type { Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { contentHash } from '../../platform/hash.server.ts'
import { log } from '../../platform/log.server.ts'
import { adaptationObligations, type InternalTargets } from '../../rules/adaptation/obligations.ts'
import { FINAL_STATES } from '../../rules/adaptation/workflow.ts'
import type { CalendarDate } from '../../rules/calendar/calendar-date.ts'
import type { CalendarEntry, WorkingCalendar } from '../../rules/calendar/working-calendar.ts'
import type { Deadline } from '../../rules/kernel/deadline.ts'
import { lateBy, obligationState, type Obligation, type ObligationKind, type ObligationState, type OwnerRole, type Trigger } from '../../rules/kernel/obligation.ts'
import { fullName } from '../../rules/identity/name.ts'
import { readCase, type CaseRecord } from '../adaptation/case.server.ts'
import { calendarBelieved, calendarNow, shareCalendar } from '../calendar/working-calendar.server.ts'

/** Working days of the targets no order sets. */
export const TARGETS = Object.fromEntries(loadInternalTargets().map(({ key, amount }) => [key, amount])) as InternalTargets

/** What is owed in a case, from its record. */
export function obligationsOf(record: CaseRecord, calendarFor: (doneOn: CalendarDate | null) => WorkingCalendar): Obligation[] {
  const submitted = record.plans.flatMap(({ submittedOn }) => submittedOn ?? [])
  const firstSubmittedOn = submitted.reduce<CalendarDate | null>((first, on) => (first === null || on < first ? on : first), null)
  return adaptationObligations(
    {
      workerId: record.personId,
      startsOn: record.employment.startsOn,
      periodEndsOn: record.periodEndsOn,
      probationSet: record.probation !== null,
      overOn: record.employment.endedOn,
      mentors: record.mentors,
      plans: record.plans.map(({ version, status, submittedOn, approvedOn, acknowledgedOn }) => ({ version, firstSubmittedOn, submittedOn, returned: status === 'returned', approvedOn, acknowledgedOn, superseded: status === 'superseded' })),
      approver: record.approver,
      training: record.training,
      trainingBegun: record.topics.some(({ openedOn }) => openedOn !== null),
      reportedOn: record.report?.on ?? null,
      reportWaived: record.noReport !== null,
      doneBy: {
        plan: record.plans.find(({ submittedOn }) => submittedOn !== null && submittedOn === firstSubmittedOn)?.drawnUpById ?? null,
        practice: record.topics.reduce<{ on: CalendarDate; by: string } | null>((last, { practice }) => (practice && (last === null || practice.confirmedOn >= last.on) ? { on: practice.confirmedOn, by: practice.confirmedBy } : last), null)?.by ?? null,
        evaluation: record.signatures.findLast(({ purpose }) => purpose === 'evaluation')?.personId ?? null,
        conclusion: record.signatures.findLast(({ purpose }) => purpose === 'conclusion')?.personId ?? null,
      },
      evaluatedOn: record.evaluation?.on ?? null,
      concludedOn: record.conclusion?.on ?? null,
      filedOn: record.filedOn,
    },
    TARGETS,
    calendarFor,
  )
}

/** Brings the table in line with the facts of one case, in the caller's transaction; returns how many rows changed. Doing it twice changes nothing. */
export async function refreshObligations(tx: Db, deps: Pick<Deps, 'clock'>, caseId: string): Promise<number> {
  await shareCalendar(tx) // no day changes between the count and its being stored
  const record = await readCase({ db: tx, clock: deps.clock }, caseId)
  if (!record) return 0
  const calendarFor = await calendarBelieved({ db: tx })
  const now = deps.clock.now()
  const prefix = `adaptation/${record.id}/`
  const stored = new Map((await tx.obligation.findMany({ where: { subjectId: record.id } })).map((row) => [row.key, row]))
  let changes = 0
  for (const obligation of obligationsOf(record, calendarFor).toSorted((a, b) => (a.key < b.key ? -1 : 1))) {
    const key = prefix + obligation.key
    const before = stored.get(key)
    const { owner } = obligation
    // what was done by then was judged by what was believed then, and stays judged
    const settled = before?.doneOn && dayOf(before.doneOn) === obligation.doneOn && before.cancelledAt === null
    const due = settled ? (before.deadline as unknown as Deadline) : obligation.due
    const row = {
      kind: obligation.kind, subjectType: 'AdaptationCase', subjectId: record.id, aboutId: record.personId, organisationId: record.worker.organisation.id,
      ownerId: 'personId' in owner ? owner.personId : null, ownerRole: 'role' in owner ? owner.role : null,
      clause: obligation.clause, edition: record.edition, internal: obligation.internal, trigger: obligation.trigger,
      fromOn: toDateColumn(due.from), dueOn: toDateColumn(due.on), provisional: due.provisional, deadline: due as unknown as Prisma.InputJsonValue,
      doneOn: obligation.doneOn === null ? null : toDateColumn(obligation.doneOn), cancelledAt: null,
    }
    stored.delete(key)
    if (before && unchanged(before, row)) continue
    changes++
    if (before) await tx.obligation.update({ where: { key }, data: { ...row, sequence: { increment: 1 }, changedAt: now } })
    else await tx.obligation.create({ data: { key, ...row, changedAt: now } })
  }
  for (const { key, cancelledAt } of stored.values()) {
    if (cancelledAt) continue
    changes++
    await tx.obligation.update({ where: { key }, data: { cancelledAt: now, sequence: { increment: 1 }, changedAt: now } })
  }
  return changes
}

type StoredObligation = Prisma.ObligationGetPayload<object>
const dayOf = (value: Date | null) => value && fromDateColumn(value)
function unchanged(before: StoredObligation, row: Omit<Prisma.ObligationUncheckedCreateInput, 'key' | 'changedAt'>): boolean {
  const same = (['kind', 'ownerId', 'ownerRole', 'organisationId', 'clause', 'edition', 'internal', 'trigger', 'provisional'] as const).every((field) => before[field] === row[field])
  return same && before.cancelledAt === null && (['fromOn', 'dueOn', 'doneOn'] as const).every((field) => dayOf(before[field]) === dayOf(row[field] as Date | null)) && contentHash(asCounted(before.deadline as unknown as Deadline)) === contentHash(asCounted(row.deadline as unknown as Deadline))
}
/** The count with its days alone: under which row and when a day was entered moves no term, and is not known yet when a change is being counted. */
const asCounted = ({ off, worked, ...deadline }: Deadline): Deadline => ({ ...deadline, off: off.map(asEntry), worked: worked.map(asEntry) })
const asEntry = ({ on, kind, reason, for: forOn, holiday, act }: CalendarEntry) => ({ on, kind, reason, for: forOn, holiday, act })

/** Recomputes every case that is not over, or in which something is still owed; small, safe to run twice, after a missed week, or by two processes. Returns how many rows changed. */
export async function sweepObligations(deps: Deps): Promise<number> {
  const { rows } = await deps.pool.query<{ id: string }>(
    `select c.id from "AdaptationCase" c join "Employment" e on e.id = c."employmentId"
     where (e."endedOn" is null and c."filedOn" is null) or exists (select 1 from "Obligation" o where o."subjectId" = c.id and o."doneOn" is null and o."cancelledAt" is null) order by c.id`,
  )
  let changes = 0
  for (const { id } of rows)
    try {
      changes += await deps.db.$transaction((tx) => refreshLocked(tx, deps, id))
    } catch (error) {
      // one case that cannot be counted keeps no other from being counted
      log().error({ event: 'sweep.case-failed', id, err: error })
    }
  return changes
}

async function refreshLocked(tx: Db, deps: Pick<Deps, 'clock'>, caseId: string): Promise<number> {
  await tx.$queryRaw`select 1 from "AdaptationCase" where "id" = ${caseId}::uuid for update`
  return refreshObligations(tx, deps, caseId)
}

/** Recounts what the person owes and is owed for a course that is somebody's adaptation programme; after a lesson of it was finished. */
export async function refreshTrainingOf(personId: string, courseCode: string, deps: Deps): Promise<void> {
  const cases = await deps.db.adaptationCase.findMany({ where: { employment: { personId, endedOn: null }, programme: { code: courseCode } }, select: { id: true } })
  for (const { id } of cases) await deps.db.$transaction((tx) => refreshLocked(tx, deps, id))
}

export interface ListedObligation {
  key: string
  kind: ObligationKind
  /** the case, or the worker whose year it is */
  subjectId: string
  about: { personId: string; name: string }
  /** null: the actor owes it in person */
  ownerRole: OwnerRole | null
  ownerId: string | null
  ownerName: string | null
  clause: string
  internal: boolean
  trigger: Trigger
  deadline: Deadline
  dueOn: CalendarDate
  doneOn: CalendarDate | null
  provisional: boolean
  state: ObligationState
  /** working days late: of what is done, or until today */
  lateBy: number
}

const asListed = (row: StoredObligation & { about: { surname: string | null; givenName: string; patronymic: string | null } }, ownerName: string | null, on: CalendarDate, calendar: WorkingCalendar): ListedObligation => {
  const [dueOn, doneOn] = [fromDateColumn(row.dueOn), dayOf(row.doneOn)]
  return {
    key: row.key, kind: row.kind as ObligationKind, subjectId: row.subjectId, about: { personId: row.aboutId, name: fullName(row.about) }, ownerRole: row.ownerRole as OwnerRole | null, ownerId: row.ownerId, ownerName,
    clause: row.clause, internal: row.internal, trigger: row.trigger as Trigger, deadline: row.deadline as unknown as Deadline, dueOn, doneOn, provisional: row.provisional,
    state: obligationState({ dueOn, doneOn }, on, calendar), lateBy: lateBy(dueOn, doneOn ?? on, calendar) ?? 0,
  }
}

/** Where a row is owed by an office the actor holds: by role and subtree. */
const byOffice = (actor: Actor): Prisma.ObligationWhereInput[] => offices(actor).map(({ role, path }) => ({ ownerRole: role, organisation: { path: { startsWith: path } } }))

/** What the actor owes, in person or by office; open ones, oldest due day first. */
export async function myObligations(actor: Actor, deps: Pick<Deps, 'db' | 'clock'>, limit = 200): Promise<ListedObligation[]> {
  const rows = await deps.db.obligation.findMany({
    where: { doneOn: null, cancelledAt: null, OR: [{ ownerId: actor.personId }, ...byOffice(actor)] },
    include: { about: true }, orderBy: [{ dueOn: 'asc' }, { key: 'asc' }], take: limit,
  })
  const calendar = await calendarNow(deps)
  return rows.map((row) => asListed(row, null, today(deps.clock), calendar))
}

/** Everything owed and done in a case, in the order it is due. */
export async function obligationsOfCase(caseId: string, deps: Pick<Deps, 'db' | 'clock'>): Promise<ListedObligation[]> {
  const rows = await deps.db.obligation.findMany({ where: { subjectId: caseId, cancelledAt: null }, include: { about: true }, orderBy: [{ dueOn: 'asc' }, { key: 'asc' }] })
  const owners = new Map((await deps.db.person.findMany({ where: { id: { in: rows.flatMap(({ ownerId }) => ownerId ?? []) } } })).map((person) => [person.id, fullName(person)]))
  const calendar = await calendarNow(deps)
  return rows.map((row) => asListed(row, row.ownerId && (owners.get(row.ownerId) ?? null), today(deps.clock), calendar))
}

/** What is open in each of these cases, the oldest due day first; one query for all of them. */
export async function openObligationsOf(caseIds: readonly string[], deps: Pick<Deps, 'db' | 'clock'>): Promise<ListedObligation[]> {
  if (caseIds.length === 0) return []
  const rows = await deps.db.obligation.findMany({ where: { subjectId: { in: [...caseIds] }, doneOn: null, cancelledAt: null }, include: { about: true }, orderBy: [{ dueOn: 'asc' }, { key: 'asc' }] })
  const calendar = await calendarNow(deps)
  return rows.map((row) => asListed(row, null, today(deps.clock), calendar))
}

export const isOver = (record: Pick<CaseRecord, 'state'>): boolean => FINAL_STATES.includes(record.state)
