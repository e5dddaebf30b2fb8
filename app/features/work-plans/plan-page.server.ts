/** What the pages of a work plan show: to the trainer, to those who answer for the centre, to the qualification organisation (397/30, 397/31). */
import type { Trilingual } from '#content'
import type { Actor } from '../../access/actor.ts'
import { authorise, Denied, withPaths } from '../../access/authorise.server.ts'
import { may } from '../../access/policy.ts'
import { today } from '../../platform/clock.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { newId } from '../../platform/ids.server.ts'
import { addDays, type CalendarDate } from '../../rules/calendar/calendar-date.ts'
import { SEATS, type RunForm } from '../../rules/learning/course-run.ts'
import type { TrainerState } from '../../rules/trainers/trainer.ts'
import { changedSinceReview, CLASS_FORMS, isInForce, mayCommit, mayDrawUp, mayWriteYear, type WorkPlanState } from '../../rules/trainers/work-plan.ts'
import { publishedEditions } from '../courses/catalogue.server.ts'
import { readTrainer, type TrainerRecord } from '../trainers/trainer-record.server.ts'
import { courseNeeds, type CourseNeed } from './needs.server.ts'
import { readWorkPlan, totalsOf, type PlanLine, type WorkPlanRecord } from './plan-record.server.ts'

export interface PlanTrainer {
  id: string
  name: string
  own: boolean
  state: TrainerState
  centre: Trilingual
}
export interface WorkPlanPage {
  trainer: PlanTrainer
  year: number
  years: number[]
  today: CalendarDate
  /** null: nothing was written for the year */
  plan: (Omit<WorkPlanRecord, 'id' | 'trainerId' | 'lines' | 'events'> & { changed: boolean; totals: ReturnType<typeof totalsOf>; lines: (PlanLine & { now: Pick<CourseNeed, 'people' | 'centres' | 'withoutDate' | 'below'> })[]; events: Omit<WorkPlanRecord['events'][number], 'byId'>[] }) | null
  mayWrite: boolean
  maySubmit: boolean
  /** why it cannot be handed in although it is the trainer's own: the programme of 397/29 is not done */
  unprepared: boolean
  maySchedule: boolean
  mayReview: boolean
}

/** The internal trainer whose plan somebody looks at; Denied for whoever may not, as if there were none. */
export async function trainerForReader(actor: Actor, trainerId: string, deps: Deps): Promise<TrainerRecord> {
  const trainer = await readTrainer(deps, trainerId)
  if (!trainer?.personId || !trainer.centre || trainer.kind !== 'internal' || trainer.order === null) throw new Denied(404)
  const { paths } = await withPaths(deps, { personId: trainer.personId })
  authorise(actor, 'work-plan.read', { personId: trainer.personId, paths: [...paths, trainer.centre.path] })
  return trainer
}

const asShown = (actor: Actor, trainer: TrainerRecord): PlanTrainer => ({ id: trainer.id, name: trainer.name, own: trainer.personId === actor.personId, state: trainer.state!, centre: trainer.centre!.name })

/** Years a plan can be asked for: the one before, this one and the next. */
export const workPlanYears = (day: CalendarDate): number[] => [-1, 0, 1].map((step) => Number(day.slice(0, 4)) + step)

/** The plan of the year with the need of the area as it is today, and what may be done. */
export async function readWorkPlanPage(actor: Actor, trainerId: string, year: number, deps: Deps): Promise<WorkPlanPage> {
  const trainer = await trainerForReader(actor, trainerId, deps)
  const [record, needs] = await Promise.all([readWorkPlan(deps, trainer.id, year), courseNeeds({ paths: [trainer.centre!.path] }, year, deps)])
  const day = today(deps.clock)
  const own = may(actor, 'work-plan.draw-up', { personId: trainer.personId! })
  const kinds = (record?.events ?? []).map(({ kind }) => kind)
  const inForce = record !== null && isInForce(record.state)
  const amends = kinds.includes('submitted')
  const writable = own && mayWriteYear(year, day).allowed && (amends ? mayCommit(trainer.state) : mayDrawUp(trainer.state)).allowed
  const needOf = (code: string) => {
    const { people = 0, centres = 0, withoutDate = 0, below = 0 } = needs.find((need) => need.code === code) ?? {}
    return { people, centres, withoutDate, below }
  }
  return {
    trainer: asShown(actor, trainer), year, years: workPlanYears(day), today: day,
    plan: record && {
      year: record.year, version: record.version, state: record.state, changed: changedSinceReview(kinds), totals: totalsOf(record.lines), lines: record.lines.map((line) => ({ ...line, now: needOf(line.courseCode) })),
      events: record.events.map(({ byId: _, ...event }) => event).toReversed(),
    },
    mayWrite: writable,
    maySubmit: writable && !inForce && (record?.lines.some(({ removedBy }) => removedBy === null) ?? false) && mayCommit(trainer.state).allowed,
    unprepared: own && !inForce && mayDrawUp(trainer.state).allowed && !mayCommit(trainer.state).allowed,
    maySchedule: own && inForce && trainer.state === 'active',
    mayReview: may(actor, 'trainer.coordinate') && kinds.includes('submitted'),
  }
}

export interface LinePage {
  trainer: PlanTrainer
  year: number
  planState: WorkPlanState
  /** a change of a plan that was handed in: an amendment */
  amends: boolean
  /** id for a line that is new, or takes the place of another */
  id: string
  /** the line that is changed */
  line: Pick<PlanLine, 'id' | 'seen' | 'courseCode' | 'title' | 'language' | 'from' | 'to' | 'people' | 'note' | 'audience' | 'state'> & { runs: number } | null
  /** what the form begins with */
  start: { course: string; language: string; from: string; to: string; audience: string; people: string; note: string }
  /** classes with a published standard; those the area needs first */
  courses: { code: string; title: Trilingual; form: RunForm; minutes: number; need: Pick<CourseNeed, 'people' | 'centres' | 'withoutDate' | 'below'> | null }[]
  audiences: { path: string; name: Trilingual }[]
}

/** The days proposed for a new class: a month that begins in two weeks, as far as the year goes. */
export function proposedDays(year: number, day: CalendarDate): { from: CalendarDate; to: CalendarDate } {
  const last = `${year}-12-31`
  const first = `${year}-01-15`
  const soon = addDays(day, 14) > first ? addDays(day, 14) : first
  const from = soon > last ? (day > `${year}-01-01` ? day : `${year}-01-01`) : soon
  const to = addDays(from, 30)
  return { from, to: to > last ? last : to }
}

/** The form of a line: empty, with what the need proposes, or with the line as it stands. For the trainer in person. */
export async function readLinePage(actor: Actor, trainerId: string, year: number, asked: { line: string | null; course: string | null }, deps: Deps): Promise<LinePage> {
  const trainer = await trainerForReader(actor, trainerId, deps)
  authorise(actor, 'work-plan.draw-up', { personId: trainer.personId! })
  const area = trainer.centre!.path
  const [record, needs, editions, audiences] = await Promise.all([
    readWorkPlan(deps, trainer.id, year),
    courseNeeds({ paths: [area] }, year, deps),
    publishedEditions(deps),
    deps.db.organisation.findMany({ where: { path: { startsWith: area } }, orderBy: [{ path: 'asc' }], select: { path: true, nameKk: true, nameRu: true, nameEn: true } }),
  ])
  const line = asked.line === null ? null : (record?.lines.find(({ id, removedBy }) => id === asked.line && removedBy === null) ?? null)
  if (asked.line !== null && line === null) throw new Denied(404)
  const needOf = new Map(needs.map((need) => [need.code, need]))
  const order = (code: string) => { const found = needs.findIndex((need) => need.code === code); return found < 0 ? needs.length : found }
  const courses = editions.filter(({ standard }) => CLASS_FORMS.includes(standard.form)).map(({ code, standard }) => {
    const found = needOf.get(code)
    return { code, title: standard.title, form: standard.form, minutes: standard.minutes, need: found && (found.people > 0 || found.below > 0) ? { people: found.people, centres: found.centres, withoutDate: found.withoutDate, below: found.below } : null }
  }).toSorted((one, other) => order(one.code) - order(other.code))
  const proposed = asked.course === null ? undefined : needOf.get(asked.course)
  const waiting = proposed ? proposed.withoutDate || proposed.people || proposed.below : 0
  const language = proposed && proposed.languages.ru > proposed.languages.kk ? 'ru' : 'kk'
  const days = proposedDays(year, today(deps.clock))
  return {
    trainer: asShown(actor, trainer), year, planState: record?.state ?? 'draft', amends: (record?.events ?? []).some(({ kind }) => kind === 'submitted'), id: newId(deps.clock.now().getTime()), courses,
    line: line && { id: line.id, seen: line.seen, courseCode: line.courseCode, title: line.title, language: line.language, from: line.from, to: line.to, people: line.people, note: line.note, audience: line.audience, state: line.state, runs: line.runs.length },
    start: line
      ? { course: line.courseCode, language: line.language, from: line.from, to: line.to, audience: line.audience.path, people: String(line.people), note: line.note }
      : { course: asked.course ?? '', language: trainer.languages.length === 1 ? trainer.languages[0]! : language, ...days, audience: area, people: waiting > 0 ? String(Math.min(waiting, SEATS.most)) : '', note: '' },
    audiences: audiences.map(({ path, nameKk, nameRu, nameEn }) => ({ path, name: { kk: nameKk, ru: nameRu, en: nameEn } })),
  }
}

export interface ReviewPage {
  trainer: PlanTrainer
  year: number
  plan: { state: WorkPlanState; version: number; changed: boolean; totals: ReturnType<typeof totalsOf>; lines: PlanLine[]; events: Omit<WorkPlanRecord['events'][number], 'byId'>[] } | null
  /** what may be said of it now: coordinated and returned only of what was not looked at yet */
  open: boolean
}

/** The plan as the qualification organisation looks at it. */
export async function readReviewPage(actor: Actor, trainerId: string, year: number, deps: Deps): Promise<ReviewPage> {
  authorise(actor, 'trainer.coordinate', {})
  const trainer = await trainerForReader(actor, trainerId, deps)
  const record = await readWorkPlan(deps, trainer.id, year)
  const kinds = (record?.events ?? []).map(({ kind }) => kind)
  return {
    trainer: asShown(actor, trainer), year, open: record?.state === 'submitted' || (record !== null && changedSinceReview(kinds)),
    plan: record && { state: record.state, version: record.version, changed: changedSinceReview(kinds), totals: totalsOf(record.lines), lines: record.lines.filter(({ removedBy }) => removedBy === null), events: record.events.map(({ byId: _, ...event }) => event).toReversed() },
  }
}
