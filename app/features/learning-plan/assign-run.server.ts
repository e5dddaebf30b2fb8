/** A date for an item of a published plan that has none, or another one: after a run was cancelled, or once one is scheduled (397/19.schedule). */
import type { Trilingual } from '#content'
import type { Actor } from '../../access/actor.ts'
import { authorise } from '../../access/authorise.server.ts'
import { record } from '../../platform/audit.server.ts'
import { toDateColumn, today } from '../../platform/clock.server.ts'
import { unlessOvertaken } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { isUuid } from '../../platform/ids.server.ts'
import { fullName } from '../../rules/identity/name.ts'
import { allow, refuse, type Decision } from '../../rules/kernel/decision.ts'
import { creditYear } from '../../rules/learning/hours.ts'
import { mayGiveDate } from '../../rules/learning-plan/plan.ts'
import { publishedEditions } from '../courses/catalogue.server.ts'
import { lockRuns, moveSeats, openRuns } from '../courses/course-runs.server.ts'
import { lockPlansAndPeople, promoteWaitlist } from '../sessions/places.server.ts'
import { placesOfYear, seatsHeldByPlan } from '../sessions/plan-places.server.ts'
import { afterPlansChanged } from './after-change.server.ts'
import type { RunChoice } from './build-page.server.ts'
import { seatsDecision } from './build.server.ts'
import { byCourse, isOpenAllYear, runsFor } from './offers.ts'
import { personYears } from './person-year.server.ts'
import type { ItemSchedule } from './plan-page.server.ts'
import { itemsAt, newestAmendment, readPlan, type PlanItemRecord } from './plan-record.server.ts'

/** The worker a plan is of, for whoever manages plans; Denied for everybody else. */
async function workerFor(actor: Actor, personId: string, { db }: Pick<Deps, 'db'>) {
  const person = isUuid(personId) ? await db.person.findUnique({ where: { id: personId }, select: { id: true, surname: true, givenName: true, patronymic: true } }) : null
  authorise(actor, 'learning-plan.manage', person && { personId: person.id })
  return person!
}

export interface DateGiven {
  itemId: string
  runId: string
}
export interface DateSet {
  planId: string
  /** of the newest amendment */
  number: number
}

/** Puts an item of a published plan on a run; a numbered amendment, worker and head are told. A second press with the same run changes nothing. */
export async function assignRun(actor: Actor, personId: string, year: number, given: DateGiven, deps: Deps): Promise<Decision<DateSet>> {
  const { id: worker } = await workerFor(actor, personId, deps)
  const [seen, years] = await Promise.all([readPlan(deps, worker, year), personYears([worker], year, deps)])
  if (seen?.status !== 'published') return refuse('plan.none-published', { year }, '397/19.schedule')
  const { positionCode, path, items } = years.get(worker)!
  const itemId = given.itemId.toLowerCase()
  const runId = given.runId.toLowerCase()
  const before = itemsAt(seen).find(({ id }) => id === itemId)?.run?.id ?? null
  const day = today(deps.clock)
  return unlessOvertaken(deps.db.$transaction(async (tx): Promise<Decision<DateSet>> => {
    const runs = await lockRuns(tx, [runId, before])
    await lockPlansAndPeople(tx, { planIds: [seen.id], freed: [runId, before].flatMap((id) => (id !== null && isUuid(id) ? [id] : [])) })
    const plan = (await readPlan({ db: tx }, worker, year))!
    const item = itemsAt(plan).find(({ id }) => id === itemId)
    if (!item) return refuse('changed-meanwhile')
    if (item.run?.id === runId) return allow({ planId: plan.id, number: newestAmendment(plan) }, '397/19.schedule')
    if ((item.run?.id ?? null) !== before) return refuse('changed-meanwhile')
    const decision = mayGiveDate({ planYear: year, course: item.course, completed: Boolean(items.find(({ id }) => id === itemId)?.completed) }, day)
    if (!decision.allowed) return decision
    if (positionCode === null || path === null) return refuse('learning.not-covered', {}, '397/1', '397/2.2')
    // whoever is signed up has a seat already, and gives it back before going elsewhere
    const place = (await placesOfYear(tx, [worker], year)).get(worker)?.get(item.course)
    if (place && (place.runId !== runId || !place.ownSeat)) return refuse('plan.signed-up', { course: item.course, startsOn: place.startsOn }, '397/19.schedule')
    const seat = seatsDecision(path, [{ course: item.course, runId }], new Map(place ? [[runId, 1]] : []), runs, year, day)
    if (!seat.allowed) return seat
    const { startsOn, endsOn } = runs.get(runId)!
    const now = deps.clock.now()
    const number = newestAmendment(plan) + 1
    await tx.planItem.update({ where: { id: item.id }, data: { runId } })
    await tx.planAmendment.create({ data: { planId: plan.id, number, kind: 'rescheduled', courseCode: item.course, madeAt: now, madeOn: toDateColumn(day), madeById: actor.personId } })
    await tx.learningPlan.update({ where: { id: plan.id }, data: { version: { increment: 1 } } })
    await moveSeats(tx, new Map([[runId, place ? 0 : 1], ...(before === null ? [] : [[before, -1] as const])]))
    if (place) await seatsHeldByPlan(tx, [{ personId: worker, runId }], true)
    await afterPlansChanged(tx, deps, 'rescheduled', [{ id: plan.id, personId: worker, year }])
    await promoteWaitlist(tx, deps, before === null ? [runId] : [runId, before])
    await record(tx, { actor, at: now, event: 'plan.course-scheduled', subject: ['LearningPlan', plan.id], data: { person: worker, year, course: item.course, number, from: startsOn, to: endsOn, clauses: [...decision.clauses] } })
    return allow({ planId: plan.id, number }, ...decision.clauses)
  }), () => refuse('changed-meanwhile'))
}

export interface ItemToSchedule {
  id: string
  course: string
  title: Trilingual
  form: PlanItemRecord['form']
  minutes: number
  schedule: ItemSchedule
  runId: string | null
  /** runs to come with a seat left; the one it is on is not among them */
  runs: RunChoice[]
}
export interface SchedulePage {
  personId: string
  name: string
  year: number
  published: boolean
  items: ItemToSchedule[]
}

/** The open items of a plan that are taken on a date, each with the runs there are: those without one first. */
export async function readSchedule(actor: Actor, personId: string, year: number, deps: Deps): Promise<SchedulePage> {
  const person = await workerFor(actor, personId, deps)
  const [plan, years, editions, runs] = await Promise.all([readPlan(deps, person.id, year), personYears([person.id], year, deps), publishedEditions(deps), openRuns(deps, year, today(deps.clock))])
  const stands = years.get(person.id)!
  const published = plan?.status === 'published'
  const openAllYear = new Set(editions.filter(isOpenAllYear).map(({ code }) => code))
  const free = byCourse(runsFor(stands.path, runs).filter(({ capacity, seatsTaken }) => seatsTaken < capacity))
  const open = published && stands.positionCode !== null && year >= creditYear(today(deps.clock)) ? itemsAt(plan).filter(({ id }) => stands.items.some((one) => one.id === id && one.completed === null)) : []
  return {
    personId: person.id, name: fullName(person), year, published,
    items: open
      .map(({ id, course, title, form, minutes, run }): ItemToSchedule => ({
        id, course, title, form, minutes, runId: run?.id ?? null,
        schedule: run ? { kind: 'run', ...run } : { kind: openAllYear.has(course) ? 'all-year' : 'not-scheduled' },
        runs: (free.get(course) ?? []).filter((one) => one.id !== run?.id).map((one) => ({ id: one.id, startsOn: one.startsOn, endsOn: one.endsOn, language: one.language, place: one.place, left: one.capacity - one.seatsTaken })),
      }))
      .filter(({ schedule, runs: offered }) => schedule.kind !== 'all-year' || offered.length > 0)
      .toSorted((one, other) => ORDER.indexOf(one.schedule.kind) - ORDER.indexOf(other.schedule.kind)),
  }
}
const ORDER: readonly ItemSchedule['kind'][] = ['not-scheduled', 'run', 'all-year']
