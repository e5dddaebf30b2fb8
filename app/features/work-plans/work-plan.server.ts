/**
 * The work plan of a trainer: drawn up line by line, handed in, looked at by the qualification organisation, changed afterwards by amendments
 * with a reason, and explained where it went otherwise (397/30, 397/31, 397/31.delivery).
 */
import type { Actor } from '../../access/actor.ts'
import { authorise, Denied } from '../../access/authorise.server.ts'
import { record } from '../../platform/audit.server.ts'
import { today } from '../../platform/clock.server.ts'
import { isUniqueViolation, type Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { isUuid, newId } from '../../platform/ids.server.ts'
import type { ClauseId } from '../../rules/clauses.ts'
import { allow, refuse, type Decision } from '../../rules/kernel/decision.ts'
import { mayChange, mayDrawUp, mayExplain, mayReview, maySubmit, mayTouchLine, mayWriteYear, type Review } from '../../rules/trainers/work-plan.ts'
import { readTrainer, type TrainerRecord } from '../trainers/trainer-record.server.ts'
import { addEvent, decideLine, lineColumns, lockTrainer, lockWorkPlan, trainerOfPlan, type LineGiven } from './lines.server.ts'
import { queueWorkPlanNotice } from './notices.server.ts'
import { readWorkPlan, type PlanLine, type WorkPlanRecord } from './plan-record.server.ts'

const CHANGED = refuse('changed-meanwhile')
const kindsOf = (plan: WorkPlanRecord | null) => (plan?.events ?? []).map(({ kind }) => kind)
const entry = (actor: Actor, deps: Pick<Deps, 'clock'>, event: string, trainerId: string, data: Record<string, string | number>, clauses: readonly ClauseId[]) =>
  ({ actor, at: deps.clock.now(), event, subject: ['Trainer', trainerId] as const, data: { ...data, clauses: [...new Set(clauses)] } })

/** The plan of the year, begun and locked; of two who begin it the second finds what the first wrote. */
async function begunPlan(tx: Db, deps: Pick<Deps, 'clock'>, trainerId: string, year: number): Promise<WorkPlanRecord> {
  const now = deps.clock.now()
  await tx.$executeRaw`insert into "TrainerPlan" (id, "trainerId", year, "createdAt") values (${newId(now.getTime())}::uuid, ${trainerId}::uuid, ${year}, ${now}) on conflict do nothing`
  return (await lockWorkPlan(tx, deps, trainerId, year))!
}

export interface LineForm extends LineGiven {
  /** of the form it is written with: sent twice is one line */
  id: string
  /** the line that is changed, and what was seen of it */
  line: string | null
  seen: string
  /** of the amendment; a first draft needs none */
  reason: string
}

const sameAs = (line: PlanLine, given: LineGiven, area: string): boolean =>
  line.courseCode === given.course && line.language === given.language && line.from === given.from && line.to === given.to && line.audience.path === (given.audiencePath || area) && line.people === given.people && line.note === (given.note ?? '').trim()

/** May this year be written by this trainer at all? Looked at before a plan is begun. */
const mayWrite = (trainer: TrainerRecord, year: number, deps: Pick<Deps, 'clock'>): Decision => {
  const decision = mayWriteYear(year, today(deps.clock))
  return decision.allowed ? mayDrawUp(trainer.state) : decision
}

/** Writes a line: a new one, or another content of one. In a plan that was handed in it is an amendment: the old line stays to be seen. Returns the id of the line. */
export async function saveLine(actor: Actor, trainerId: string, year: number, form: LineForm, deps: Deps): Promise<Decision<string>> {
  const { id: ownerId } = await trainerOfPlan(deps, actor, trainerId)
  if (!isUuid(form.id)) throw new Denied(404)
  try {
    return await deps.db.$transaction(async (tx) => {
      // runs come before trainers and plans, whoever locks them
      if (form.line !== null && isUuid(form.line)) await tx.$queryRaw`select 1 from "CourseRun" where "planLineId" = ${form.line}::uuid order by id for no key update`
      await lockTrainer(tx, ownerId)
      const trainer = await trainerOfPlan({ db: tx, clock: deps.clock }, actor, ownerId)
      const write = mayWrite(trainer, year, deps)
      if (!write.allowed) return write
      const before = await lockWorkPlan(tx, deps, trainer.id, year)
      if (!before) {
        // what is refused begins no plan
        const first = form.line === null ? mayChange([], trainer.state, form.reason) : CHANGED
        const fits = first.allowed ? await decideLine({ db: tx, clock: deps.clock }, trainer, year, form) : first
        if (!fits.allowed) return fits
      }
      const plan = before ?? (await begunPlan(tx, deps, trainer.id, year))
      if (plan.lines.some(({ id }) => id === form.id)) return allow(form.id, '397/31')
      const line = form.line === null ? null : (plan.lines.find(({ id }) => id === form.line) ?? null)
      if (form.line !== null && (line === null || line.removedBy !== null)) return CHANGED
      if (line && sameAs(line, form, trainer.centre!.path)) return allow(line.id, '397/31')
      if (line && line.seen !== form.seen) return CHANGED
      const touch = line ? mayTouchLine({ held: line.delivered.minutes > 0, scheduled: line.runs.length > 0, keepsCourse: line.courseCode === form.course }) : allow(true, '397/31')
      if (!touch.allowed) return touch
      const change = mayChange(kindsOf(plan), trainer.state, form.reason)
      if (!change.allowed) return change
      const decision = await decideLine({ db: tx, clock: deps.clock }, trainer, year, form)
      if (!decision.allowed) return decision
      const columns = lineColumns(form, decision.value)
      const clauses = [...decision.clauses, ...change.clauses]
      const facts = { course: form.course, year, people: form.people, from: form.from, to: form.to }
      if (!change.value.amends) {
        if (line) await tx.trainerPlanLine.update({ where: { id: line.id }, data: columns })
        else await tx.trainerPlanLine.create({ data: { id: form.id, planId: plan.id, position: plan.lines.length, ...columns } })
        await tx.trainerPlan.update({ where: { id: plan.id }, data: { version: { increment: 1 } } })
        await record(tx, entry(actor, deps, 'work-plan.line-saved', trainer.id, facts, clauses))
        return allow(line?.id ?? form.id, ...clauses)
      }
      const reason = form.reason.trim()
      const number = await addEvent(tx, deps, actor, plan, 'amended', reason)
      if (line) await tx.trainerPlanLine.update({ where: { id: line.id }, data: { removedBy: number, removeReason: reason } })
      await tx.trainerPlanLine.create({ data: { id: form.id, planId: plan.id, position: plan.lines.length, ...columns, addedBy: number, reason } })
      // what was scheduled for it is scheduled for what takes its place
      if (line && line.runs.length > 0) await tx.courseRun.updateMany({ where: { planLineId: line.id, cancelledAt: null }, data: { planLineId: form.id } })
      await record(tx, entry(actor, deps, 'work-plan.amended', trainer.id, { ...facts, reason }, clauses))
      return allow(form.id, ...clauses)
    })
  } catch (error) {
    // the same form twice at once, or an id that belongs to another plan
    if (isUniqueViolation(error)) return CHANGED
    throw error
  }
}

export interface LineRemoval {
  line: string
  seen: string
  reason: string
}

/** Takes a line out: out of a draft for good, out of a plan that was handed in by an amendment. A second press finds it gone. */
export async function removeLine(actor: Actor, trainerId: string, year: number, { line: lineId, seen, reason }: LineRemoval, deps: Deps): Promise<Decision> {
  const { id: ownerId } = await trainerOfPlan(deps, actor, trainerId)
  return deps.db.$transaction(async (tx) => {
    await lockTrainer(tx, ownerId)
    const trainer = await trainerOfPlan({ db: tx, clock: deps.clock }, actor, ownerId)
    const write = mayWrite(trainer, year, deps)
    if (!write.allowed) return write
    const plan = await lockWorkPlan(tx, deps, trainer.id, year)
    const line = plan?.lines.find(({ id }) => id === lineId)
    if (!plan || !line || line.removedBy !== null) return allow(true, '397/31')
    if (line.seen !== seen) return CHANGED
    const touch = mayTouchLine({ held: line.delivered.minutes > 0, scheduled: line.runs.length > 0, keepsCourse: false })
    if (!touch.allowed) return touch
    const change = mayChange(kindsOf(plan), trainer.state, reason)
    if (!change.allowed) return change
    const facts = { course: line.courseCode, year, people: line.people }
    if (change.value.amends) {
      const number = await addEvent(tx, deps, actor, plan, 'amended', reason)
      await tx.trainerPlanLine.update({ where: { id: line.id }, data: { removedBy: number, removeReason: reason.trim() } })
      await record(tx, entry(actor, deps, 'work-plan.line-removed', trainer.id, { ...facts, reason: reason.trim() }, change.clauses))
    } else {
      await tx.trainerPlanLine.delete({ where: { id: line.id } })
      await tx.trainerPlan.update({ where: { id: plan.id }, data: { version: { increment: 1 } } })
      await record(tx, entry(actor, deps, 'work-plan.line-removed', trainer.id, facts, change.clauses))
    }
    return allow(true, ...change.clauses)
  })
}

/** Lines a plan is handed in with. */
const keptLines = (plan: WorkPlanRecord | null): PlanLine[] => (plan?.lines ?? []).filter(({ removedBy }) => removedBy === null)

function decideSubmit(plan: WorkPlanRecord | null, trainer: TrainerRecord, year: number, deps: Pick<Deps, 'clock'>): Decision {
  const write = mayWriteYear(year, today(deps.clock))
  return write.allowed ? maySubmit({ events: kindsOf(plan), trainer: trainer.state, lines: keptLines(plan).length }) : write
}

/** Looks before the plan is handed in. */
export async function previewSubmit(actor: Actor, trainerId: string, year: number, deps: Deps): Promise<Decision> {
  const trainer = await trainerOfPlan(deps, actor, trainerId)
  return decideSubmit(await readWorkPlan(deps, trainer.id, year), trainer, year, deps)
}

/** Hands the plan in, as it was seen; the qualification organisation is told. Pressed twice it is handed in once. */
export async function submitWorkPlan(actor: Actor, trainerId: string, year: number, version: number, deps: Deps): Promise<Decision> {
  const { id: ownerId } = await trainerOfPlan(deps, actor, trainerId)
  return deps.db.$transaction(async (tx) => {
    await lockTrainer(tx, ownerId)
    const trainer = await trainerOfPlan({ db: tx, clock: deps.clock }, actor, ownerId)
    const plan = await lockWorkPlan(tx, deps, trainer.id, year)
    if (plan?.state === 'submitted') return allow(true, '397/31')
    const decision = decideSubmit(plan, trainer, year, deps)
    if (!decision.allowed) return decision
    if (plan!.version !== version) return CHANGED
    const number = await addEvent(tx, deps, actor, plan!, 'submitted', '')
    await queueWorkPlanNotice(tx, deps, { kind: 'submitted', planId: plan!.id, number, year, text: '', trainer, byName: actor.name })
    await record(tx, entry(actor, deps, 'work-plan.submitted', trainer.id, { year, number, rows: keptLines(plan).length }, decision.clauses))
    return decision
  })
}

export interface ReviewForm {
  review: Review
  text: string
  /** of the plan that was looked at */
  version: number
}

/** An internal trainer whose plan is coordinated. */
async function coordinated(actor: Actor, trainerId: string, deps: { db: Db; clock: Deps['clock'] }): Promise<TrainerRecord> {
  authorise(actor, 'trainer.coordinate', {})
  const trainer = await readTrainer(deps, trainerId)
  if (!trainer || trainer.kind !== 'internal') throw new Denied(404)
  return trainer
}

/** Looks before the qualification organisation says something of the plan. */
export async function previewReview(actor: Actor, trainerId: string, year: number, form: ReviewForm, deps: Deps): Promise<Decision> {
  const trainer = await coordinated(actor, trainerId, deps)
  return decideReview(await readWorkPlan(deps, trainer.id, year), form)
}

function decideReview(plan: WorkPlanRecord | null, { review, text, version }: ReviewForm): Decision {
  const decision = mayReview(kindsOf(plan), review, text)
  return decision.allowed && plan!.version !== version ? CHANGED : decision
}

/** The qualification organisation marks the plan as coordinated, returns it with remarks, or says something of it; the trainer is told (397/30). */
export async function reviewWorkPlan(actor: Actor, trainerId: string, year: number, form: ReviewForm, deps: Deps): Promise<Decision> {
  const { id: ownerId } = await coordinated(actor, trainerId, deps)
  return deps.db.$transaction(async (tx) => {
    await lockTrainer(tx, ownerId)
    const trainer = await coordinated(actor, ownerId, { db: tx, clock: deps.clock })
    const plan = await lockWorkPlan(tx, deps, trainer.id, year)
    const last = plan?.events.at(-1)
    // the same said twice by one person is said once
    if (last && last.kind === form.review && last.byId === actor.personId && last.text === form.text.trim()) return allow(true, '397/30')
    const decision = decideReview(plan, form)
    if (!decision.allowed) return decision
    const text = form.text.trim()
    const number = await addEvent(tx, deps, actor, plan!, form.review, text)
    await queueWorkPlanNotice(tx, deps, { kind: form.review, planId: plan!.id, number, year, text, trainer, byName: actor.name })
    await record(tx, entry(actor, deps, `work-plan.${form.review}`, trainer.id, { year, number, ...(text && { reason: text }) }, decision.clauses))
    return decision
  })
}

/** The trainer says why a class was not held as planned (397/31.delivery). */
export async function explainDeviation(actor: Actor, trainerId: string, year: number, { line: lineId, text }: { line: string; text: string }, deps: Deps): Promise<Decision> {
  const trainer = await trainerOfPlan(deps, actor, trainerId)
  return deps.db.$transaction(async (tx) => {
    const plan = await lockWorkPlan(tx, deps, trainer.id, year)
    const line = plan?.lines.find(({ id }) => id === lineId)
    if (!line) throw new Denied(404)
    const why = text.trim()
    const decision = mayExplain({ removed: line.removedBy !== null, to: line.to, text: why }, today(deps.clock))
    if (!decision.allowed || line.deviation === why) return decision
    await tx.trainerPlanLine.update({ where: { id: line.id }, data: { deviation: why } })
    await record(tx, entry(actor, deps, 'work-plan.deviation-explained', trainer.id, { course: line.courseCode, year, from: line.from, to: line.to, reason: why }, decision.clauses))
    return decision
  })
}

