/**
 * Seats of runs in plans, as sign-up moves them: the item of the course gets the run, a course that is not in the plan comes in with it
 * (397/22, 397/20.1), and whoever gives the place back has an item without a date again (397/19.schedule). Runs, plans and people
 * are locked before.
 */
import type { Actor } from '../../access/actor.ts'
import type { AuditRecord } from '../../platform/audit.server.ts'
import { toDateColumn, today } from '../../platform/clock.server.ts'
import type { Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { newId } from '../../platform/ids.server.ts'
import type { CalendarDate } from '../../rules/calendar/calendar-date.ts'
import { mayAddOwn } from '../../rules/learning-plan/plan.ts'
import type { Edition } from '../courses/edition.ts'
import { afterPlansChanged } from './after-change.server.ts'

/** The plan of the year a run ends in, and its item of the course; a draft holds seats, too. */
export interface PlanForRun {
  id: string
  year: number
  status: 'draft' | 'published'
  item: { id: string; runId: string | null } | null
}

export interface PlanChange {
  personId: string
  plan: PlanForRun
  /** the published edition of the course */
  edition: Edition
  /** the run; null: the plan cannot foresee it, because it does not lie in its year */
  run: { id: string; startsOn: CalendarDate; endsOn: CalendarDate } | null
  /** null: the platform, for somebody who waited */
  actor: Actor | null
  /** of an amendment that the worker has not made: why */
  reason: string
}

/** Does the plan hold the seat, or could it? A draft without the course is left to those who make it. */
export const couldHold = (plan: PlanForRun | null, foreseeable: boolean): boolean => plan !== null && foreseeable && (plan.item !== null || plan.status === 'published')

/** A published plan that changed: who answers for its worker is told by `tellOfPlans`. */
export interface ChangedPlan {
  kind: 'rescheduled' | 'amended'
  id: string
  personId: string
  year: number
}
export interface PlanWritten {
  /** for the audit, at the end of the transaction */
  records: AuditRecord[]
  changed: ChangedPlan[]
}

/** One letter a head for all of these plans; their workers have the one about the run, and whoever did it knows. */
export async function tellOfPlans(tx: Db, deps: Deps, changed: readonly ChangedPlan[], by: Pick<Actor, 'personId'> | null): Promise<void> {
  for (const key of new Set(changed.map(({ kind, year }) => `${kind} ${year}`))) {
    const plans = changed.filter(({ kind, year }) => `${kind} ${year}` === key)
    await afterPlansChanged(tx, deps, plans[0]!.kind, plans, [...plans.map(({ personId }) => personId), ...(by ? [by.personId] : [])])
  }
}

/**
 * Writes the run into the plan, or the course with the run, or the course alone where the plan cannot foresee the run. Counters of
 * seats, letters and the audit are the caller's.
 */
export async function writeRunIntoPlan(tx: Db, deps: Deps, { personId, plan, edition, run, actor, reason }: PlanChange): Promise<PlanWritten> {
  const nothing = { records: [], changed: [] }
  const now = deps.clock.now()
  const day = today(deps.clock)
  const { item } = plan
  if (item && (run === null || item.runId === run.id)) return nothing
  if (plan.status === 'draft') {
    if (!item) return nothing
    await tx.planItem.update({ where: { id: item.id }, data: { runId: run!.id } })
    // whoever has the draft open does not save its old dates over this
    await tx.learningPlan.update({ where: { id: plan.id }, data: { version: { increment: 1 } } })
    return nothing
  }
  if (!item && !mayAddOwn({ isOwner: true, covered: true, planYear: plan.year, runYear: plan.year, items: [], course: { code: edition.code, published: true } }, day).allowed) return nothing
  const [{ number, position }] = await tx.$queryRaw<[{ number: number; position: number }]>`
    select coalesce((select max(a.number) from "PlanAmendment" a where a."planId" = ${plan.id}::uuid), 0) + 1 as number, (select count(*)::int from "PlanItem" i where i."planId" = ${plan.id}::uuid) + 1 as position`
  if (item) await tx.planItem.update({ where: { id: item.id }, data: { runId: run!.id } })
  else await tx.planItem.create({ data: { id: newId(now.getTime()), planId: plan.id, position, courseCode: edition.code, editionId: edition.id, minutes: edition.standard.minutes, origin: 'self-chosen', addedBy: number, addedOn: toDateColumn(day), runId: run?.id ?? null } })
  await tx.planAmendment.create({ data: { planId: plan.id, number, kind: item ? 'rescheduled' : 'self-chosen', courseCode: edition.code, reason, madeAt: now, madeOn: toDateColumn(day), madeById: actor?.personId ?? personId } })
  await tx.learningPlan.update({ where: { id: plan.id }, data: { version: { increment: 1 } } })
  const record: AuditRecord = {
    actor, at: now, event: item ? 'plan.course-scheduled' : 'plan.course-chosen', subject: ['LearningPlan', plan.id],
    data: { person: personId, year: plan.year, course: edition.code, number, ...(run && { from: run.startsOn, to: run.endsOn }), clauses: item ? ['397/19.schedule', '397/22'] : ['397/20.1', '397/22'] },
  }
  return { records: [record], changed: [{ kind: item ? 'rescheduled' : 'amended', id: plan.id, personId, year: plan.year }] }
}

/** Takes the run out of the plans of these people: published ones by a numbered amendment, drafts as they are. Returns how many items held a seat; counters are the caller's. */
export async function takeRunOutOfPlans(tx: Db, deps: Deps, { runId, courseCode, personIds, reason, by }: { runId: string; courseCode: string; personIds: readonly string[]; reason: string; by: Pick<Actor, 'personId'> | null }): Promise<number> {
  const now = deps.clock.now()
  const day = today(deps.clock)
  const held = await tx.$queryRaw<{ itemId: string; id: string; personId: string; year: number; published: boolean }[]>`
    select i.id::text as "itemId", p.id::text, p."personId"::text, p.year, p.status = 'published' as published
    from "PlanItem" i join "LearningPlan" p on p.id = i."planId" where i."runId" = ${runId}::uuid and i."removedBy" is null and p."personId" = any(${[...personIds]}::uuid[])`
  if (held.length === 0) return 0
  const published = held.filter((one) => one.published)
  await tx.$executeRaw`
    insert into "PlanAmendment" ("planId", number, kind, "courseCode", reason, "madeAt", "madeOn", "madeById")
    select p.id, coalesce((select max(a.number) from "PlanAmendment" a where a."planId" = p.id), 0) + 1, 'rescheduled', ${courseCode}, ${reason}, ${now}, ${day}::date, coalesce(${by?.personId ?? null}::uuid, l."personId")
    from unnest(${published.map(({ id }) => id)}::uuid[]) p(id) join "LearningPlan" l on l.id = p.id`
  await tx.planItem.updateMany({ where: { id: { in: held.map(({ itemId }) => itemId) } }, data: { runId: null } })
  await tx.learningPlan.updateMany({ where: { id: { in: held.map(({ id }) => id) } }, data: { version: { increment: 1 } } })
  await tellOfPlans(tx, deps, published.map((one) => ({ ...one, kind: 'rescheduled' as const })), by)
  return held.length
}
