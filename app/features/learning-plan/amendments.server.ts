/** What a worker changes in the own plan: courses of own choice come in and go again, each by a numbered amendment (397/20.1). */
import type { Actor } from '../../access/actor.ts'
import { authorise } from '../../access/authorise.server.ts'
import type { Locale } from '../../i18n/locale.ts'
import { record, type AuditRecord } from '../../platform/audit.server.ts'
import { dayInKazakhstan, fromDateColumn, toDateColumn, today } from '../../platform/clock.server.ts'
import { isUniqueViolation, type Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { newId } from '../../platform/ids.server.ts'
import { allow, refuse, type Decision } from '../../rules/kernel/decision.ts'
import { matchOf, type Match } from '../../rules/learning/enrolment.ts'
import { creditYear } from '../../rules/learning/hours.ts'
import { mandatoryMinutes, mayAddOwn, mayRemove } from '../../rules/learning-plan/plan.ts'
import { findEdition, searchCatalogue, type CataloguedEdition } from '../courses/catalogue.server.ts'
import type { Edition } from '../courses/edition.ts'
import { lockRuns, moveSeats } from '../courses/course-runs.server.ts'
import { coveredWorker } from '../employment/covered.server.ts'
import { lockPlansAndPeople, promoteWaitlist } from '../sessions/places.server.ts'
import { placesOfYear, seatsHeldByPlan } from '../sessions/plan-places.server.ts'
import { afterPlansChanged } from './after-change.server.ts'
import { asksAgain } from './asks-again.ts'
import { itemsAt, newestAmendment, readPlan, type PlanItemRecord, type PlanRecord } from './plan-record.server.ts'

export interface OwnChoice {
  year: number
  code: string
  /** number of the newest amendment the worker had seen: of two presses the second finds the course added after it */
  seen?: number
}
export interface Amended {
  planId: string
  /** of the amendment */
  number: number
}

/** The published plan of the person and year, locked: of two changes the second sees the first. Null when there is none. */
async function lockedPlan(tx: Db, personId: string, year: number): Promise<PlanRecord | null> {
  const rows = await tx.$queryRaw<unknown[]>`select 1 from "LearningPlan" where "personId" = ${personId}::uuid and year = ${year} and status = 'published' for update`
  return rows.length === 0 ? null : readPlan({ db: tx }, personId, year)
}

/** Has the actor a job today that the order is about? Asked before a transaction. */
export const isCovered = async (actor: Actor, deps: Pick<Deps, 'pool' | 'clock'>): Promise<boolean> => (await coveredWorker(actor.personId, deps)) !== null

const decideAdd = (actor: Actor, covered: boolean, plan: PlanRecord, code: string, edition: Edition | null, deps: Pick<Deps, 'clock'>): Decision =>
  mayAddOwn({ isOwner: actor.personId === plan.personId, covered, planYear: plan.year, items: itemsAt(plan), course: { code, published: edition?.status === 'published' } }, today(deps.clock))

/** The next amendment with what it does to the items; the caller tells and records. */
async function amend(tx: Db, deps: Pick<Deps, 'clock'>, plan: PlanRecord, by: Actor, change: { kind: 'self-chosen'; edition: Edition; runId: string | null } | { kind: 'removed'; item: PlanItemRecord }): Promise<number> {
  const now = deps.clock.now()
  const on = toDateColumn(today(deps.clock))
  const number = newestAmendment(plan) + 1
  if (change.kind === 'self-chosen') {
    const { id: editionId, code: courseCode, standard } = change.edition
    await tx.planItem.create({ data: { id: newId(now.getTime()), planId: plan.id, position: plan.items.length + 1, courseCode, editionId, minutes: standard.minutes, origin: 'self-chosen', addedBy: number, addedOn: on, runId: change.runId } })
  } else await tx.planItem.update({ where: { id: change.item.id }, data: { removedBy: number } })
  await tx.planAmendment.create({ data: { planId: plan.id, number, kind: change.kind, courseCode: change.kind === 'removed' ? change.item.course : change.edition.code, madeAt: now, madeOn: on, madeById: by.personId } })
  await tx.learningPlan.update({ where: { id: plan.id }, data: { version: { increment: 1 } } })
  return number
}

const entry = (actor: Actor, deps: Pick<Deps, 'clock'>, event: 'plan.course-chosen' | 'plan.course-removed', { id, personId, year }: PlanRecord, course: string, number: number): AuditRecord => ({
  actor, at: deps.clock.now(), event, subject: ['LearningPlan', id], data: { person: personId, year, course, number, clauses: ['397/20.1'] },
})

/** Adds a course of the worker's own choice to the plan of the year; a second press finds what the first has added. */
export async function addOwnCourse(actor: Actor, { year, code, seen }: OwnChoice, deps: Deps): Promise<Decision<Amended>> {
  authorise(actor, 'learning-plan.choose', { personId: actor.personId })
  const [edition, covered] = await Promise.all([findEdition(deps, code), isCovered(actor, deps)])
  try {
    return await deps.db.$transaction(async (tx) => {
      // whoever is signed up for the course already has its date, and the plan holds the seat from now on
      const seated = (await placesOfYear(tx, [actor.personId], year)).get(actor.personId)?.get(code)
      if (seated) await lockRuns(tx, [seated.runId])
      const plan = await lockedPlan(tx, actor.personId, year)
      if (!plan) return refuse('plan.none-published', { year }, '397/20.1')
      const place = (await placesOfYear(tx, [actor.personId], year)).get(actor.personId)?.get(code)
      if (place?.runId !== seated?.runId) return refuse('changed-meanwhile')
      const added = itemsAt(plan).find((item) => item.course === code && item.origin === 'self-chosen')
      if (added && seen !== undefined && added.addedBy > seen) return allow({ planId: plan.id, number: added.addedBy }, '397/20.1')
      const decision = decideAdd(actor, covered, plan, code, edition, deps)
      if (!decision.allowed) return decision
      const number = await amend(tx, deps, plan, actor, { kind: 'self-chosen', edition: edition!, runId: place?.runId ?? null })
      if (place) await seatsHeldByPlan(tx, [{ personId: actor.personId, runId: place.runId }], true)
      await afterPlansChanged(tx, deps, 'amended', [plan])
      await record(tx, entry(actor, deps, 'plan.course-chosen', plan, code, number))
      return allow({ planId: plan.id, number }, ...decision.clauses)
    })
  } catch (error) {
    if (isUniqueViolation(error)) return refuse('plan.course-in-plan', { course: code }, '397/20.1')
    throw error
  }
}

/**
 * Whoever enrols in a course that is not in the plan of the year adds it first (397/22): in the transaction of the enrolment.
 * Returns what the caller records at its end; nothing where there is no plan, or the course stands in it.
 */
export async function addOnEnrolment(tx: Db, actor: Actor, covered: boolean, edition: Edition, deps: Deps): Promise<AuditRecord[]> {
  const plan = await lockedPlan(tx, actor.personId, creditYear(today(deps.clock)))
  if (!plan || !decideAdd(actor, covered, plan, edition.code, edition, deps).allowed) return []
  const number = await amend(tx, deps, plan, actor, { kind: 'self-chosen', edition, runId: null })
  await afterPlansChanged(tx, deps, 'amended', [plan])
  return [entry(actor, deps, 'plan.course-chosen', plan, edition.code, number)]
}

/** Does the plan of this year ask for a course that was completed before: in an earlier year, or before a retake of it was ordered? */
export async function isAskedAgain(actor: Actor, code: string, { pool, clock }: Pick<Deps, 'pool' | 'clock'>): Promise<boolean> {
  const { rowCount } = await pool.query({
    name: 'plan-asks-again',
    text: `select 1 from "LearningPlan" l where l."personId" = $1 and l.year = $2 and ${asksAgain({ plan: 'l', person: '$1', code: '$3', year: '$2' })}`,
    values: [actor.personId, creditYear(today(clock)), code],
  })
  return (rowCount ?? 0) > 0
}

/** Has the course been begun for this plan? Enrolled now, enrolled or completed in its year. */
async function begunInYear(db: Db, personId: string, code: string, year: number): Promise<boolean> {
  const enrolments = await db.enrolment.findMany({ where: { personId, courseCode: code }, select: { status: true, enrolledAt: true, completion: { select: { completedOn: true } } } })
  return enrolments.some(({ status, enrolledAt, completion }) => status === 'active' || (status !== 'withdrawn' && creditYear(dayInKazakhstan(enrolledAt)) === year) || (completion !== null && creditYear(fromDateColumn(completion.completedOn)) === year))
}

function decideRemove(plan: PlanRecord, code: string, { begun, covered }: { begun: boolean; covered: boolean }, deps: Pick<Deps, 'clock'>): Decision<PlanItemRecord | null> {
  const items = itemsAt(plan).filter(({ course }) => course === code)
  if (creditYear(today(deps.clock)) !== plan.year) return refuse('plan.other-year', { year: plan.year }, '397/20.1')
  const [item] = items
  if (!item) return plan.items.some(({ course, removedBy }) => course === code && removedBy !== null) ? allow(null, '397/20.1') : refuse('plan.course-not-in-plan', { course: code }, '397/20.1')
  for (const one of items) {
    const decision = mayRemove(one, covered)
    if (!decision.allowed) return decision
  }
  return begun ? refuse('plan.course-begun', { course: code }, '397/20.1') : allow(item, '397/20.1')
}

/** The worker takes a course of own choice out again, as long as it was not begun; a second press finds it gone. */
export async function removeOwnCourse(actor: Actor, { year, code }: Omit<OwnChoice, 'seen'>, deps: Deps): Promise<Decision<Amended>> {
  authorise(actor, 'learning-plan.choose', { personId: actor.personId })
  const covered = await isCovered(actor, deps)
  return deps.db.$transaction(async (tx) => {
    // a date the course was given goes with it
    const seat = await tx.planItem.findFirst({ where: { courseCode: code, origin: 'self-chosen', removedBy: null, runId: { not: null }, plan: { personId: actor.personId, year } }, select: { runId: true } })
    if (seat) {
      await lockRuns(tx, [seat.runId])
      await lockPlansAndPeople(tx, { personIds: [actor.personId], freed: [seat.runId!] })
    }
    const plan = await lockedPlan(tx, actor.personId, year)
    if (!plan) return refuse('plan.none-published', { year }, '397/20.1')
    const decision = decideRemove(plan, code, { begun: await begunInYear(tx, actor.personId, code, year), covered }, deps)
    if (!decision.allowed) return decision
    if (decision.value === null) return allow({ planId: plan.id, number: Math.max(...plan.items.flatMap(({ course, removedBy }) => (course === code && removedBy !== null ? [removedBy] : []))) }, '397/20.1')
    if ((decision.value.run?.id ?? null) !== (seat?.runId ?? null)) return refuse('changed-meanwhile')
    const number = await amend(tx, deps, plan, actor, { kind: 'removed', item: decision.value })
    await afterPlansChanged(tx, deps, 'amended', [plan])
    if (seat) {
      await moveSeats(tx, new Map([[seat.runId!, -1]]))
      await promoteWaitlist(tx, deps, [seat.runId!])
    }
    await record(tx, entry(actor, deps, 'plan.course-removed', plan, code, number))
    return allow({ planId: plan.id, number }, ...decision.clauses)
  })
}

/** What a change of the plan does to its hours, in minutes. */
export interface HoursOfPlan {
  mandatory: number
  all: number
}
export const hoursOfPlan = (items: readonly Pick<PlanItemRecord, 'course' | 'minutes' | 'origin'>[]): HoursOfPlan => ({
  mandatory: mandatoryMinutes(items),
  all: [...new Map(items.map(({ course, minutes }) => [course, minutes])).values()].reduce((sum, minutes) => sum + minutes, 0),
})

export interface OwnChange {
  year: number
  /** number of the newest amendment */
  seen: number
  course: { code: string; title: { kk: string; ru: string; en: string }; minutes: number }
  before: HoursOfPlan
  after: HoursOfPlan
}

/** Looks before a course of own choice is added: refused, or what it does. Null: no such course. */
export async function previewAdd(actor: Actor, code: string, deps: Deps): Promise<Decision<OwnChange> | null> {
  const year = creditYear(today(deps.clock))
  const [plan, edition, covered] = await Promise.all([ownPlan(actor, year, deps), findEdition(deps, code), isCovered(actor, deps)])
  if (!edition) return null
  if (!plan) return refuse('plan.none-published', { year }, '397/20.1')
  const decision = decideAdd(actor, covered, plan, code, edition, deps)
  if (!decision.allowed) return decision
  const items = itemsAt(plan)
  const { title, minutes } = edition.standard
  return allow({ year, seen: newestAmendment(plan), course: { code, title, minutes }, before: hoursOfPlan(items), after: hoursOfPlan([...items, { course: code, minutes, origin: 'self-chosen' }]) }, ...decision.clauses)
}

/** The same before one is taken out. */
export async function previewRemove(actor: Actor, code: string, deps: Deps): Promise<Decision<OwnChange> | null> {
  const year = creditYear(today(deps.clock))
  const [plan, covered] = await Promise.all([ownPlan(actor, year, deps), isCovered(actor, deps)])
  if (!plan) return refuse('plan.none-published', { year }, '397/20.1')
  const decision = decideRemove(plan, code, { begun: await begunInYear(deps.db, actor.personId, code, year), covered }, deps)
  if (!decision.allowed) return decision
  if (decision.value === null) return null
  const items = itemsAt(plan)
  const { id, title, minutes } = decision.value
  return allow({ year, seen: newestAmendment(plan), course: { code, title, minutes }, before: hoursOfPlan(items), after: hoursOfPlan(items.filter((item) => item.id !== id)) }, ...decision.clauses)
}

/** Published courses that are not in the own plan of this year, as searched for; null: there is no plan. */
export async function addableCourses(actor: Actor, query: string, locale: Locale, deps: Pick<Deps, 'db' | 'clock'>): Promise<(CataloguedEdition & { match: Match })[] | null> {
  const plan = await ownPlan(actor, creditYear(today(deps.clock)), deps)
  if (!plan) return null
  const inPlan = new Set(itemsAt(plan).map(({ course }) => course))
  const found = await searchCatalogue(deps, { query, form: '', language: '', competence: '', position: '', hours: '' }, locale)
  return found.filter(({ code }) => !inPlan.has(code)).map((edition) => ({ ...edition, match: matchOf(edition.standard.positions.length > 0 ? edition.standard.positions.map(({ code }) => code) : ['*'], actor.jobs.map(({ positionCode }) => positionCode)) }))
}

/** The actor's own published plan of a year; null when there is none. */
export async function ownPlan(actor: Actor, year: number, deps: Pick<Deps, 'db'>): Promise<PlanRecord | null> {
  const plan = await readPlan(deps, actor.personId, year)
  return plan?.status === 'published' ? plan : null
}
