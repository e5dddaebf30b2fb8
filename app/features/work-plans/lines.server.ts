/**
 * Lines of a work plan as scheduling needs them: those a class may be held by, and a line that comes into the plan together with the run
 * (397/31.delivery).
 */
import type { Actor } from '../../access/actor.ts'
import { authorise, Denied } from '../../access/authorise.server.ts'
import type { AuditRecord } from '../../platform/audit.server.ts'
import { toDateColumn, today } from '../../platform/clock.server.ts'
import type { Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { newId } from '../../platform/ids.server.ts'
import { yearOf, type CalendarDate } from '../../rules/calendar/calendar-date.ts'
import { allow, refuse, type Decision } from '../../rules/kernel/decision.ts'
import { isOfLine } from '../../rules/learning/course-run.ts'
import { isInForce, mayAmendForClass, mayPlanClass } from '../../rules/trainers/work-plan.ts'
import { readTrainer, type TrainerRecord } from '../trainers/trainer-record.server.ts'
import { isNeeded } from './need.ts'
import { needOfCourse } from './needs.server.ts'
import { readWorkPlan, type PlanLine, type WorkPlanRecord } from './plan-record.server.ts'

/** A class as the trainer means to hold it. */
export interface LineGiven {
  course: string
  /** as in the standard, unless somebody says otherwise */
  form?: string
  language: string
  from: CalendarDate
  to: CalendarDate
  /** staff at and below this organisation; empty: of the whole area of the trainer */
  audiencePath: string
  people: number
  /** why a course nobody in the area needs is held */
  note?: string
}

/** What a line may be written from: the standard, the audience and the need as they are now. */
export interface LineGround {
  form: string
  minutes: number
  audiencePath: string
  need: Awaited<ReturnType<typeof needOfCourse>>
}

/** May the class stand in the trainer's plan of the year, as things are now? The need is that of the audience. */
export async function decideLine(deps: { db: Db; clock: Deps['clock'] }, trainer: TrainerRecord, year: number, given: LineGiven): Promise<Decision<LineGround>> {
  const { db, clock } = deps
  const area = trainer.centre!.path
  const audiencePath = given.audiencePath === '' ? area : given.audiencePath
  const edition = await db.courseEdition.findFirst({ where: { code: given.course, status: 'published' }, select: { code: true, form: true, minutes: true } })
  const audience = audiencePath === area ? area : (await db.organisation.findFirst({ where: { path: audiencePath }, select: { path: true } }))?.path
  const inArea = audience !== undefined && audience.startsWith(area)
  const need = await needOfCourse(deps, { paths: [inArea ? audience : area] }, year, given.course)
  const decision = mayPlanClass(
    { course: edition, code: given.course, form: given.form ?? edition?.form ?? '', language: given.language, from: given.from, to: given.to, people: given.people, inArea, needed: isNeeded(need), note: given.note ?? '' },
    year, today(clock),
  )
  return decision.allowed ? allow({ form: edition!.form, minutes: edition!.minutes, audiencePath, need }, ...decision.clauses) : decision
}

/** The columns of a line; `need` as it was found. */
export const lineColumns = (given: LineGiven, { form, minutes, audiencePath, need: { languages: _, ...need } }: LineGround) => ({
  courseCode: given.course, form, language: given.language, fromOn: toDateColumn(given.from), toOn: toDateColumn(given.to), audiencePath, people: given.people, minutes, need: { ...need, note: (given.note ?? '').trim() },
})

/** Locks the entry of the trainer, before the plan: of a suspension and a change of the plan the second sees the first. */
export const lockTrainer = (tx: Db, trainerId: string) => tx.$queryRaw`select 1 from "Trainer" where id = ${trainerId}::uuid for no key update`

/** Locks the plan of the trainer for the year, as it is now: of two changes the second sees the first. Null when there is none. */
export async function lockWorkPlan(tx: Db, deps: Pick<Deps, 'clock'>, trainerId: string, year: number): Promise<WorkPlanRecord | null> {
  const rows = await tx.$queryRaw<unknown[]>`select 1 from "TrainerPlan" where "trainerId" = ${trainerId}::uuid and year = ${year} for update`
  return rows.length === 0 ? null : readWorkPlan({ db: tx, clock: deps.clock }, trainerId, year)
}

/** The next event of a locked plan. */
export async function addEvent(tx: Db, deps: Pick<Deps, 'clock'>, actor: Actor, plan: Pick<WorkPlanRecord, 'id' | 'events'>, kind: string, text: string): Promise<number> {
  const number = plan.events.length + 1
  await tx.trainerPlanEvent.create({ data: { planId: plan.id, number, kind, text: text.trim(), at: deps.clock.now(), on: toDateColumn(today(deps.clock)), byId: actor.personId, byName: actor.name } })
  await tx.trainerPlan.update({ where: { id: plan.id }, data: { version: { increment: 1 } } })
  return number
}

/** The trainer whose plan it is, for whoever may write it: the trainer in person; Denied for anybody else. */
export async function trainerOfPlan(deps: { db: Db; clock: Deps['clock'] }, actor: Actor, trainerId: string): Promise<TrainerRecord> {
  const trainer = await readTrainer(deps, trainerId)
  if (!trainer?.personId || trainer.kind !== 'internal') throw new Denied(404)
  authorise(actor, 'work-plan.draw-up', { personId: trainer.personId })
  return trainer
}

/**
 * Adds a line to a plan in force by an amendment, in the caller's transaction: that of the run which delivers it. Returns the id of the line.
 * What it leaves in the trail the caller records at its end (`amendedForClass`), because that lock comes last.
 */
export async function addLineByAmendment(tx: Db, deps: Pick<Deps, 'clock'>, actor: Actor, trainerId: string, line: LineGiven, reason: string): Promise<Decision<string>> {
  const inside = { db: tx, clock: deps.clock }
  const trainer = await trainerOfPlan(inside, actor, trainerId)
  const year = yearOf(line.from)
  const plan = await lockWorkPlan(tx, deps, trainer.id, year)
  const amends = mayAmendForClass((plan?.events ?? []).map(({ kind }) => kind), trainer.state, reason)
  if (!amends.allowed) return amends
  const given = { ...line, note: line.note?.trim() || reason }
  const decision = await decideLine(inside, trainer, year, given)
  if (!decision.allowed) return decision
  const number = await addEvent(tx, deps, actor, plan!, 'amended', reason)
  const id = newId(deps.clock.now().getTime())
  await tx.trainerPlanLine.create({ data: { id, planId: plan!.id, position: plan!.lines.length, ...lineColumns(given, decision.value), addedBy: number, reason: reason.trim() } })
  return allow(id, ...amends.clauses, ...decision.clauses)
}

/** The entry in the trail of a line added together with a run. */
export const amendedForClass = (actor: Actor, deps: Pick<Deps, 'clock'>, trainerId: string, line: Pick<LineGiven, 'course' | 'from'>, reason: string): AuditRecord => ({
  actor, at: deps.clock.now(), event: 'work-plan.amended', subject: ['Trainer', trainerId], data: { course: line.course, year: yearOf(line.from), reason: reason.trim(), clauses: ['397/31.delivery'] },
})

/** Holds a line in the transaction of the run that delivers it: it still stands in a plan in force, as the class it is held for, and nobody changes it or takes it out meanwhile (397/31.delivery). Returns its id. */
export async function holdLine(tx: Db, deps: Pick<Deps, 'clock'>, trainerId: string, lineId: string, held: { course: string; language: string; startsOn: CalendarDate; endsOn: CalendarDate }): Promise<Decision<string>> {
  const plan = await lockWorkPlan(tx, deps, trainerId, yearOf(held.startsOn))
  const line = plan?.lines.find(({ id, removedBy }) => id === lineId && removedBy === null)
  if (!plan || !line || !isOfLine({ course: line.courseCode, language: line.language, fromOn: line.from, toOn: line.to }, held)) return refuse('changed-meanwhile')
  return isInForce(plan.state) ? allow(line.id, '397/31.delivery') : refuse('work-plan.not-in-force', {}, '397/31.delivery')
}

export interface SchedulableLine extends Pick<PlanLine, 'id' | 'courseCode' | 'title' | 'form' | 'language' | 'from' | 'to' | 'people' | 'minutes' | 'runs'> {
  audiencePath: string
  /** seats of the runs that were scheduled for it */
  scheduled: number
}

/** Lines of a plan in force whose days are not over, with the runs scheduled for them. Whoever asks has been authorised. */
export async function linesToSchedule(trainerId: string, year: number, deps: Pick<Deps, 'db' | 'clock'>): Promise<SchedulableLine[]> {
  const plan = await readWorkPlan(deps, trainerId, year)
  if (!plan || !isInForce(plan.state)) return []
  const day = today(deps.clock)
  return plan.lines
    .filter(({ removedBy, to }) => removedBy === null && to >= day)
    .map(({ id, courseCode, title, form, language, from, to, people, minutes, runs, audience }) => ({ id, courseCode, title, form, language, from, to, people, minutes, runs, audiencePath: audience.path, scheduled: runs.reduce((sum, { capacity }) => sum + capacity, 0) }))
}
