/** The individual plan of one worker: proposed from gaps, position and dates that exist, adjusted, published; and what is added after an external assessment (397/15, 397/16, 397/18, 397/20.2). */
import type { Prisma } from '#db'
import type { Actor } from '../../access/actor.ts'
import { authorise, Denied } from '../../access/authorise.server.ts'
import { may } from '../../access/policy.ts'
import { record } from '../../platform/audit.server.ts'
import { toDateColumn, today } from '../../platform/clock.server.ts'
import { isOvertaken, isUniqueViolation, unlessOvertaken, type Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { isUuid, newId } from '../../platform/ids.server.ts'
import type { Gap } from '../../rules/assessment/assessment.ts'
import type { CalendarDate } from '../../rules/calendar/calendar-date.ts'
import { allow, refuse, type Decision } from '../../rules/kernel/decision.ts'
import { isFor, mayForesee } from '../../rules/learning/course-run.ts'
import { creditYear } from '../../rules/learning/hours.ts'
import { proposePlan, type ProposedReason } from '../../rules/learning-plan/builder.ts'
import { mayAddRequired, mayMakePlan, mayPublishPlan, publishedLate } from '../../rules/learning-plan/plan.ts'
import { profileOf, type Framework } from '../assessment/framework.ts'
import { frameworkById } from '../assessment/framework.server.ts'
import { holdResult } from '../assessment/result-notices.server.ts'
import { newestExternalResult } from '../assessment/results.server.ts'
import { publishedEditions, type CataloguedEdition } from '../courses/catalogue.server.ts'
import { isOffered, lockRuns, maySit, moveSeats, openRuns, seatsOf, type LockedRun, type OpenRun } from '../courses/course-runs.server.ts'
import { lockPlansAndPeople, promoteWaitlist } from '../sessions/places.server.ts'
import { placesOfYear, seatsHeldByPlan, type PlaceOfYear } from '../sessions/plan-places.server.ts'
import { afterPlansChanged } from './after-change.server.ts'
import { frameworkFor, gapsFrom, isAssessed, needsOf, planFacts, type PlanFacts } from './facts.server.ts'
import { answersNeed, byCourse, gapsWith, isOpenAllYear, offersFor, reasonsOf, runsFor, seatFor } from './offers.ts'
import { readPlan, type PlanRecord } from './plan-record.server.ts'

export interface PlannedCourse {
  course: string
  /** null: open all year, or not scheduled */
  runId: string | null
}
export interface ProposedCourse extends PlannedCourse {
  minutes: number
  reasons: ProposedReason[]
}
export interface ProposedPlan {
  items: ProposedCourse[]
  minutes: number
  gaps: Gap[]
  /** gaps no course on offer closes */
  open: Gap[]
  /** dates and lessons that exist do not add up to the minimum */
  belowMinimum: boolean
}
/** Everything a plan of the year is made from for one worker. */
export interface Ground {
  facts: PlanFacts
  framework: Framework | null
  gaps: Gap[]
  editions: readonly CataloguedEdition[]
  runs: ReadonlyMap<string, readonly OpenRun[]>
  /** runs of the year the worker is signed up for, by course */
  places: ReadonlyMap<string, PlaceOfYear>
}

/** The facts behind the proposal; null for nobody. */
export async function groundOf(personId: string, year: number, deps: Deps): Promise<Ground | null> {
  const facts = isUuid(personId) ? (await planFacts([personId], year, deps)).get(personId.toLowerCase()) : undefined
  if (!facts) return null
  const [framework, editions, runs, places] = await Promise.all([frameworkFor(facts, year, deps), publishedEditions(deps), openRuns(deps, year, today(deps.clock), facts.personId), placesOf(deps.db, facts.personId, year)])
  return { facts, framework, gaps: gapsFrom(facts, framework), editions, runs: byCourse(runsFor(facts.job?.path, runs)), places }
}

/** The proposal these facts give; the same facts give the same one. */
export function proposalFrom({ facts, framework, gaps, editions, runs, places }: Ground): ProposedPlan {
  const seat = (code: string): string | null => places.get(code)?.runId ?? seatFor(runs.get(code) ?? [], facts.language)?.id ?? null
  const { items, minutes, open, belowMinimum } = proposePlan(gaps, offersFor(facts, editions, needsOf(facts, framework), (code) => seat(code) !== null))
  const openAllYear = new Set(editions.filter(isOpenAllYear).map(({ code }) => code))
  return { items: items.map((item) => ({ ...item, runId: openAllYear.has(item.course) ? null : seat(item.course) })), minutes, gaps, open, belowMinimum }
}

/** May a plan of the year be made for this worker at all: a job the order is about, a year that is open, no plan published yet. */
export function mayBuild({ job, plan }: Pick<PlanFacts, 'job' | 'plan'>, year: number, day: CalendarDate): Decision {
  if (!job) return refuse('learning.not-covered', {}, '397/1', '397/2.2')
  return mayMakePlan({ year, otherPlan: plan?.status === 'published' }, day)
}

/** The plan the platform proposes for a worker and a year; nothing is written. */
export async function proposeFor(personId: string, year: number, deps: Deps): Promise<Decision<ProposedPlan>> {
  const ground = await groundOf(personId, year, deps)
  if (!ground) throw new Denied(404)
  const decision = mayBuild(ground.facts, year, today(deps.clock))
  return decision.allowed ? allow(proposalFrom(ground), '397/16', '397/18', '397/22') : decision
}

/** Everything for the builder, for whoever manages plans; Denied for everybody else. */
export async function groundFor(actor: Actor, personId: string, year: number, deps: Deps): Promise<Ground> {
  const ground = may(actor, 'learning-plan.manage', { personId }) ? await groundOf(personId, year, deps) : null
  authorise(actor, 'learning-plan.manage', ground && { personId })
  return ground!
}

export interface DraftGiven {
  /** of the draft that was seen; 0: there was none */
  version: number
  items: readonly PlannedCourse[]
  /** why it rests on no assessment (397/16) */
  reason: string
}
export interface SavedDraft {
  planId: string
  version: number
}

interface DraftItem {
  course: string
  editionId: string
  minutes: number
  runId: string | null
  reasons: ProposedReason[]
}

/** What was chosen as items with their standards; a course without a published standard is refused. */
function draftItems(ground: Ground, given: readonly PlannedCourse[], before: readonly { course: string; reasons: readonly ProposedReason[] }[]): Decision<DraftItem[]> {
  const { framework, gaps, editions } = ground
  const proposed = new Set([...proposalFrom(ground).items.map(({ course }) => course), ...before.filter(({ reasons }) => reasons.some(({ kind }) => kind === 'reaches-minimum')).map(({ course }) => course)])
  const items: DraftItem[] = []
  for (const { course, runId } of new Map(given.map((one) => [one.course, one])).values()) {
    const edition = editions.find(({ code }) => code === course)
    if (!edition) return refuse('plan.item-without-standard', { course }, '397/2.6')
    items.push({ course, editionId: edition.id, minutes: edition.standard.minutes, runId, reasons: reasonsOf(gaps, framework?.effects[course], proposed.has(course)) })
  }
  return allow(items.sort((a, b) => (a.course < b.course ? -1 : 1)))
}

/** Every run belongs to its course, is not cancelled and lies in the year of the plan; one that is chosen anew has not begun, still takes somebody, is for the worker's centre, and has a seat. */
export function seatsDecision(path: string, items: readonly PlannedCourse[], held: ReadonlyMap<string, number>, runs: ReadonlyMap<string, LockedRun>, year: number, day: CalendarDate): Decision {
  const wanted = new Map<string, number>()
  for (const { course, runId } of items) {
    if (runId === null) continue
    const run = runs.get(runId)
    const offered = isOffered(run, course)
    if (!offered.allowed) return offered
    const foreseen = mayForesee(run!, year)
    if (!foreseen.allowed) return foreseen
    wanted.set(runId, (wanted.get(runId) ?? 0) + 1)
    if (wanted.get(runId)! <= (held.get(runId) ?? 0)) continue
    if (run!.startsOn < day) return refuse('run.not-offered', { course }, '397/19.schedule')
    if (run!.signUpUntil !== null && day > run!.signUpUntil) return refuse('sign-up.closed', { until: run!.signUpUntil }, '397/19.schedule')
    if (!isFor(run!.audiencePath, [path])) return refuse('sign-up.other-audience', {}, '397/22')
    const seat = maySit(run, course, wanted.get(runId)! - (held.get(runId) ?? 0))
    if (!seat.allowed) return seat
  }
  return allow(true)
}

/** May what stands in the form be published? Asked before it is saved, so that nothing is saved that is going to be refused. */
export async function previewPublication(actor: Actor, personId: string, year: number, given: DraftGiven, deps: Deps): Promise<Decision> {
  const ground = await groundFor(actor, personId, year, deps)
  const possible = mayBuild(ground.facts, year, today(deps.clock))
  if (!possible.allowed) return possible
  const items = draftItems(ground, given.items, [])
  if (!items.allowed) return items
  const plan = { year, status: 'draft', withoutAssessmentReason: given.reason, externalAssessmentId: ground.facts.external?.id ?? null, items: items.value.map(({ course, minutes }) => ({ course, minutes, origin: 'mandatory', editionStatus: 'published' } as const)) } as const
  return decidePublication(plan, ground.facts, ground, today(deps.clock))
}

/** Who is signed up for a run of a course keeps it in the plan: without a date the item gets that run, another date is refused. */
function withPlaces(items: readonly DraftItem[], places: ReadonlyMap<string, PlaceOfYear>): Decision<DraftItem[]> {
  const other = items.find(({ course, runId }) => runId !== null && places.has(course) && places.get(course)!.runId !== runId)
  if (other) return refuse('plan.signed-up', { course: other.course, startsOn: places.get(other.course)!.startsOn }, '397/19.schedule')
  return allow(items.map((item) => ({ ...item, runId: places.get(item.course)?.runId ?? item.runId })))
}

const placesOf = async (db: Db, personId: string, year: number): Promise<ReadonlyMap<string, PlaceOfYear>> => (await placesOfYear(db, [personId], year)).get(personId) ?? new Map<string, PlaceOfYear>()
const samePlaces = (one: ReadonlyMap<string, PlaceOfYear>, other: ReadonlyMap<string, PlaceOfYear>): boolean => JSON.stringify([...one].toSorted()) === JSON.stringify([...other].toSorted())

/** Saves the draft of a worker's plan whole. The seats of its runs are held from now on; those it no longer needs are free, and go to whoever waits (397/18). */
export async function saveDraft(actor: Actor, personId: string, year: number, given: DraftGiven, deps: Deps): Promise<Decision<SavedDraft>> {
  const ground = await groundFor(actor, personId, year, deps)
  const { facts } = ground
  const day = today(deps.clock)
  const possible = mayBuild(facts, year, day)
  if (!possible.allowed) return possible
  const before = await readPlan(deps, facts.personId, year)
  if ((before?.version ?? 0) !== given.version) return refuse('changed-meanwhile')
  const chosen = draftItems(ground, given.items, before?.items ?? [])
  if (!chosen.allowed) return chosen
  const { places } = ground
  const items = withPlaces(chosen.value, places)
  if (!items.allowed) return items
  try {
    return await deps.db.$transaction(async (tx) => {
      // a person has one seat in a run, whether the plan holds it or the sign-up
      const own = [...places].filter(([, { ownSeat }]) => ownSeat).map(([, { runId }]) => runId)
      const goingOn = [...places].filter(([course]) => !items.value.some((item) => item.course === course)).map(([, { runId }]) => runId)
      const held = seatsOf([...(before?.items ?? []).map(({ run }) => run?.id ?? null), ...own])
      const wanted = seatsOf([...items.value.map(({ runId }) => runId), ...goingOn])
      const touched = [...new Set([...held.keys(), ...wanted.keys()])]
      const runs = await lockRuns(tx, touched)
      const seats = seatsDecision(facts.job!.path, items.value, held, runs, year, day)
      if (!seats.allowed) return seats
      await lockPlansAndPeople(tx, { planIds: before ? [before.id] : [], freed: touched })
      if (!samePlaces(places, await placesOf(tx, facts.personId, year))) return refuse('changed-meanwhile')
      if (facts.external && !(await holdResult(tx, facts.external.id))) return refuse('changed-meanwhile')
      const now = deps.clock.now()
      const planId = before?.id ?? newId(now.getTime())
      const rests = { selfAssessmentId: facts.selfId, externalAssessmentId: facts.external?.id ?? null, withoutAssessmentReason: given.reason.trim() || null, gaps: gapsWith(ground.gaps, items.value.map(({ course }) => course), ground.framework?.effects ?? {}) as unknown as Prisma.InputJsonValue }
      if (before) {
        const { count } = await tx.learningPlan.updateMany({ where: { id: planId, status: 'draft', version: given.version }, data: { ...rests, planRunId: null, version: { increment: 1 } } })
        if (count !== 1) return refuse('changed-meanwhile')
        await leaveRuns(tx, planId, year)
        await tx.planItem.deleteMany({ where: { planId } })
      } else await tx.learningPlan.create({ data: { id: planId, personId: facts.personId, year, status: 'draft', ...rests, createdAt: now, createdById: actor.personId } })
      await tx.planItem.createMany({
        data: items.value.map(({ course, editionId, minutes, runId, reasons }, at) => ({ id: newId(now.getTime()), planId, position: at + 1, courseCode: course, editionId, minutes, origin: 'mandatory', reasons: reasons as unknown as Prisma.InputJsonValue, runId })),
      })
      await moveSeats(tx, new Map(touched.map((id) => [id, (wanted.get(id) ?? 0) - (held.get(id) ?? 0)])))
      for (const inPlan of [true, false]) await seatsHeldByPlan(tx, [...places.values()].filter(({ runId }) => goingOn.includes(runId) !== inPlan).map(({ runId }) => ({ personId: facts.personId, runId })), inPlan)
      await promoteWaitlist(tx, deps, touched)
      await record(tx, { actor, at: now, event: 'plan.draft-saved', subject: ['LearningPlan', planId], data: { person: facts.personId, year, courses: items.value.length, minutes: items.value.reduce((sum, { minutes }) => sum + minutes, 0), clauses: ['397/18'] } })
      return allow({ planId, version: given.version + 1 }, '397/18')
    })
  } catch (error) {
    if (isUniqueViolation(error) || isOvertaken(error)) return refuse('changed-meanwhile') // somebody made one meanwhile
    throw error
  }
}

/** A draft that somebody has changed by hand is theirs: the run it came from neither publishes nor deletes it any more, and its entry says so. */
const leaveRuns = (tx: Db, planId: string, year: number) =>
  tx.planRunEntry.updateMany({ where: { planId, state: { in: ['proposed', 'refused'] } }, data: { state: 'exception', planId: null, code: 'plan.draft-exists', facts: { year } } })

/** Deletes a draft; its seats are free. */
export async function discardDraft(actor: Actor, personId: string, year: number, version: number, deps: Deps): Promise<Decision> {
  authorise(actor, 'learning-plan.manage', { personId })
  const before = isUuid(personId) ? await readPlan(deps, personId, year) : null
  if (before?.status !== 'draft' || before.version !== version) return refuse('changed-meanwhile')
  return unlessOvertaken(deps.db.$transaction(async (tx): Promise<Decision> => {
    const seats = seatsOf(before.items.map(({ run }) => run?.id ?? null))
    await lockRuns(tx, [...seats.keys()])
    await lockPlansAndPeople(tx, { planIds: [before.id], freed: [...seats.keys()] })
    // whoever is signed up keeps the seat
    const places = [...(await placesOf(tx, before.personId, before.year)).values()].filter(({ runId, ownSeat }) => !ownSeat && seats.has(runId))
    for (const { runId } of places) seats.set(runId, seats.get(runId)! - 1)
    const { count } = await tx.learningPlan.deleteMany({ where: { id: before.id, status: 'draft', version } })
    if (count !== 1) return refuse('changed-meanwhile')
    await moveSeats(tx, new Map([...seats].map(([id, number]) => [id, -number])))
    await seatsHeldByPlan(tx, places.map(({ runId }) => ({ personId: before.personId, runId })), false)
    await promoteWaitlist(tx, deps, [...seats.keys()])
    await record(tx, { actor, at: deps.clock.now(), event: 'plan.draft-discarded', subject: ['LearningPlan', before.id], data: { person: before.personId, year } })
    return allow(true)
  }), () => refuse('changed-meanwhile'))
}

type Publishable = Pick<PlanRecord, 'year' | 'status' | 'withoutAssessmentReason' | 'externalAssessmentId'> & { items: readonly Pick<PlanRecord['items'][number], 'course' | 'minutes' | 'origin' | 'editionStatus'>[] }

/** May this draft be published, as it and its worker are now? Its gaps and reasons are those of the result it rests on: with another result it is made anew (397/16). */
export function decidePublication(plan: Publishable, facts: Pick<PlanFacts, 'job' | 'positionCode' | 'external' | 'selfId' | 'level'>, { framework, editions }: Pick<Ground, 'framework' | 'editions'>, day: CalendarDate): Decision {
  if (!facts.job) return refuse('learning.not-covered', {}, '397/1', '397/2.2')
  const fit = { positionCode: facts.positionCode, ...needsOf(facts, framework) }
  const decision = mayPublishPlan({
    year: plan.year, otherPlan: plan.status === 'published', assessed: isAssessed(facts), withoutAssessmentReason: plan.withoutAssessmentReason, byQualificationOrganisation: true, qualificationLevel: facts.level,
    items: plan.items.map(({ course, minutes, origin, editionStatus }) => {
      const edition = editionStatus === 'published' ? editions.find(({ code }) => code === course) : undefined
      return { course, minutes, origin, published: edition !== undefined, matches: edition !== undefined && answersNeed(edition, fit), minimumLevel: edition?.standard.minimumQualification.level ?? 0 }
    }),
  }, day)
  return decision.allowed && plan.externalAssessmentId !== (facts.external?.id ?? null) ? refuse('changed-meanwhile', {}, '397/16') : decision
}

export interface Published {
  planId: string
  minutes: number
  /** made after its year began (397/18) */
  late: boolean
}

/** Publishes a draft; of two people who press at once one publishes, the other is told. Worker and head are told (397/15, 397/16, 397/18). */
export async function publishPlan(actor: Actor, planId: string, { version }: { version: number }, deps: Deps): Promise<Decision<Published>> {
  const found = isUuid(planId) ? await deps.db.learningPlan.findUnique({ where: { id: planId }, select: { personId: true, year: true } }) : null
  const { personId, year } = authorise(actor, 'learning-plan.manage', found)
  const facts = (await planFacts([personId], year, deps)).get(personId)!
  const [framework, editions] = await Promise.all([frameworkFor(facts, year, deps), publishedEditions(deps)])
  const day = today(deps.clock)
  return deps.db.$transaction(async (tx) => {
    await lockPlan(tx, planId)
    const plan = await readPlan({ db: tx }, personId, year)
    if (!plan || plan.id !== planId) return refuse('changed-meanwhile')
    const decision = decidePublication(plan, facts, { framework, editions }, day)
    if (!decision.allowed) return decision
    if (plan.version !== version || (facts.external && !(await holdResult(tx, facts.external.id)))) return refuse('changed-meanwhile')
    const now = deps.clock.now()
    await tx.learningPlan.update({
      where: { id: planId },
      data: { status: 'published', selfAssessmentId: facts.selfId, externalAssessmentId: facts.external?.id ?? null, publishedAt: now, publishedOn: toDateColumn(day), publishedById: actor.personId, version: { increment: 1 } },
    })
    await afterPlansChanged(tx, deps, 'published', [{ id: planId, personId, year }])
    const minutes = plan.items.reduce((sum, item) => sum + item.minutes, 0)
    const late = publishedLate(year, day)
    await record(tx, { actor, at: now, event: 'plan.published', subject: ['LearningPlan', planId], data: { person: personId, year, courses: plan.items.length, minutes, ...(late && { late }), ...(!isAssessed(facts) && { reason: plan.withoutAssessmentReason }), clauses: [...decision.clauses] } })
    return allow({ planId, minutes, late }, ...decision.clauses)
  })
}

/** Of two acts on one plan the second sees the first; after runs, where runs are locked at all. */
export const lockPlan = (tx: Db, planId: string) => tx.$queryRaw`select 1 from "LearningPlan" where id = ${planId}::uuid for update`

export interface RequiredGiven {
  course: string
  retake: boolean
  /** competence of the newest final external result; its level is read from there, never typed */
  competence: string
  jobDuty: string
  runId: string | null
}

/** Adds a course to a published plan after an external assessment; a numbered amendment, and worker and head are told (397/20.2). */
export async function addRequired(actor: Actor, personId: string, year: number, given: RequiredGiven, deps: Deps): Promise<Decision<{ number: number }>> {
  const person = isUuid(personId) ? await deps.db.person.findUnique({ where: { id: personId }, select: { id: true } }) : null
  authorise(actor, 'learning-plan.manage', person && { personId: person.id })
  const [result, editions, facts] = await Promise.all([newestExternalResult(deps, personId, year), publishedEditions(deps), planFacts([personId], year, deps)])
  const edition = editions.find(({ code }) => code === given.course)
  const level = result?.ratings.get(given.competence)?.level ?? null
  const lack = result && level !== null ? { competence: given.competence, level, expected: profileOf(await frameworkById(deps, result.frameworkId), result.positionCode)[given.competence] ?? 0 } : null
  const completedBefore = facts.get(person!.id)?.completed.has(given.course) ?? false
  const day = today(deps.clock)
  const job = facts.get(person!.id)?.job
  if (!job) return refuse('learning.not-covered', {}, '397/1', '397/2.2')
  try {
    return await deps.db.$transaction(async (tx) => {
      const seated = (await placesOf(tx, person!.id, year)).get(given.course)
      const runs = await lockRuns(tx, [given.runId, seated?.runId ?? null])
      const found = await tx.learningPlan.findUnique({ where: { personId_year: { personId, year } }, select: { id: true, status: true } })
      if (found?.status !== 'published') return refuse('plan.none-published', { year }, '397/20.2')
      await lockPlan(tx, found.id)
      const plan = (await readPlan({ db: tx }, personId, year))!
      const items = plan.items.filter(({ removedBy }) => removedBy === null)
      const decision = mayAddRequired({ planYear: year, course: { code: given.course, published: edition !== undefined }, retake: given.retake, completedBefore, externalResult: lack, jobDuty: given.jobDuty }, items, true, day)
      if (!decision.allowed) return decision
      if (!(await holdResult(tx, result!.id))) return refuse('changed-meanwhile')
      // the seat of whoever is signed up already is the item's, unless another item holds it
      const place = (await placesOf(tx, person!.id, year)).get(given.course)
      if (place?.runId !== seated?.runId) return refuse('changed-meanwhile')
      if (place && given.runId !== null && (!place.ownSeat || given.runId !== place.runId)) return refuse('plan.signed-up', { course: given.course, startsOn: place.startsOn }, '397/19.schedule')
      const run = runs.get((place?.ownSeat ? place.runId : given.runId) ?? '')
      const seat = seatsDecision(job.path, [{ course: given.course, runId: place?.ownSeat ? place.runId : given.runId }], new Map(place?.ownSeat ? [[place.runId, 1]] : []), runs, year, day)
      if (!seat.allowed) return seat
      const now = deps.clock.now()
      const number = (plan.amendments.at(-1)?.number ?? 0) + 1
      const origin = given.retake ? 'retake' : 'required'
      await tx.planItem.create({
        data: {
          id: newId(now.getTime()), planId: plan.id, position: Math.max(0, ...plan.items.map((_, at) => at + 1)) + 1, courseCode: given.course, editionId: edition!.id, minutes: edition!.standard.minutes, origin, runId: run?.id ?? null,
          addedBy: number, addedOn: toDateColumn(day), externalAssessmentId: result!.id, competence: given.competence, jobDuty: given.jobDuty.trim(),
        },
      })
      await tx.planAmendment.create({ data: { planId: plan.id, number, kind: origin, courseCode: given.course, reason: given.jobDuty.trim(), madeAt: now, madeOn: toDateColumn(day), madeById: actor.personId } })
      await tx.learningPlan.update({ where: { id: plan.id }, data: { version: { increment: 1 } } })
      if (place?.ownSeat) await seatsHeldByPlan(tx, [{ personId: person!.id, runId: place.runId }], true)
      else if (run) await moveSeats(tx, new Map([[run.id, 1]]))
      if (run) await promoteWaitlist(tx, deps, [run.id])
      await afterPlansChanged(tx, deps, 'amended', [{ id: plan.id, personId, year }])
      await record(tx, { actor, at: now, event: 'plan.course-required', subject: ['LearningPlan', plan.id], data: { person: personId, year, course: given.course, kind: origin, number, competence: given.competence, level: level!, clauses: [...decision.clauses] } })
      return allow({ number }, ...decision.clauses)
    })
  } catch (error) {
    if (isUniqueViolation(error)) return refuse('plan.course-in-plan', { course: given.course }, '397/20.2')
    throw error
  }
}

/** The year a plan is built for: as asked, where it is open; else the next one (397/18). */
export function planYearFrom(asked: string | null, deps: Pick<Deps, 'clock'>): number {
  const now = creditYear(today(deps.clock))
  return asked !== null && Number(asked) === now ? now : now + 1
}
