/**
 * Plans of many people as one job (397/18): proposed, looked through, published, in batches that are one transaction each.
 * Cut off in the middle it goes on where it was: a batch is there whole or not at all, and what is done is marked. People
 * come in one order (organisation, name, id), so that the same facts give the same plans and the same seats. A run is
 * locked while a batch of it is made, so that two processes never make the same one.
 */
import { createHash } from 'node:crypto'
import type { Actor } from '../../access/actor.ts'
import { authorise, Denied } from '../../access/authorise.server.ts'
import { record } from '../../platform/audit.server.ts'
import { stopwatch, toDateColumn, today } from '../../platform/clock.server.ts'
import { isUniqueViolation, type Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { isUuid, newId } from '../../platform/ids.server.ts'
import { log } from '../../platform/log.server.ts'
import { fullName } from '../../rules/identity/name.ts'
import { allow, refuse, type Decision, type Fact, type Refusal } from '../../rules/kernel/decision.ts'
import type { RefusalCode } from '../../rules/kernel/refusals.ts'
import { inAcademicHours, YEARLY_MINIMUM_MINUTES } from '../../rules/learning/hours.ts'
import { proposePlan, type Proposal } from '../../rules/learning-plan/builder.ts'
import { mayMakePlan, publishedLate, type ItemOrigin } from '../../rules/learning-plan/plan.ts'
import { holdResults } from '../assessment/result-notices.server.ts'
import { frameworkById } from '../assessment/framework.server.ts'
import { profileOf, type Framework } from '../assessment/framework.ts'
import { publishedEditions, type CataloguedEdition } from '../courses/catalogue.server.ts'
import { lockRuns, moveSeats, openRuns, seatsOf, type OpenRun } from '../courses/course-runs.server.ts'
import { COVERED_STAFF, coveredParameters } from '../employment/covered.server.ts'
import { lockPlansAndPeople, promoteWaitlist } from '../sessions/places.server.ts'
import { placesOfYear, seatsHeldByPlan, type PlaceOfYear } from '../sessions/plan-places.server.ts'
import { afterPlansChanged } from './after-change.server.ts'
import { decidePublication, mayBuild } from './build.server.ts'
import { frameworkFor, gapsFrom, isAssessed, needsOf, planFacts, type PlanFacts } from './facts.server.ts'
import { byCourse, gapsWith, isOpenAllYear, offersFor, runsFor, seatFor } from './offers.ts'

export type PlanRunStatus = 'proposing' | 'proposed' | 'publishing' | 'published' | 'cancelled'

// ── Starting ────────────────────────────────────────────────────────────────

export interface PlanRunGiven {
  year: number
  /** path of a centre, with what is below it; '': the whole country */
  scopePath: string
  /** the reason for people who were not fully assessed; empty: they are exceptions (397/16) */
  reason: string
}

export interface PlanRunOutlook {
  people: number
  /** with both forms */
  assessed: number
  /** who have a plan of the year already, as a draft or published */
  planned: number
}

const IN_SCOPE = `with covered as (${COVERED_STAFF}) select c."personId" from covered c join "Person" p on p.id = c."personId" where c.path like $3 || '%'`

/** How many people the run would be about. */
export async function planRunOutlook(actor: Actor, { year, scopePath }: Pick<PlanRunGiven, 'year' | 'scopePath'>, deps: Deps): Promise<PlanRunOutlook> {
  authorise(actor, 'learning-plan.manage', {})
  const { rows } = await deps.pool.query<PlanRunOutlook>({
    text: `with people as (${IN_SCOPE})
      select count(*)::int as people,
        count(*) filter (where exists (select 1 from "ExternalAssessment" e join "SelfAssessment" s on s."personId" = e."personId" and s.year = e.year and s."submittedOn" is not null
          where e."personId" = people."personId" and e.status = 'final' and e.year between $4 - 1 and $4))::int as assessed,
        count(*) filter (where exists (select 1 from "LearningPlan" l where l."personId" = people."personId" and l.year = $4))::int as planned
      from people`,
    values: [...coveredParameters(deps), scopePath, year],
  })
  return rows[0]!
}

/** Starts a run over everybody who works in the scope today; the work itself is done in the background (397/18). */
export async function startPlanRun(actor: Actor, { year, scopePath, reason }: PlanRunGiven, deps: Deps): Promise<Decision<string>> {
  authorise(actor, 'learning-plan.manage', {})
  const decision = mayMakePlan({ year, otherPlan: false }, today(deps.clock))
  if (!decision.allowed) return decision
  const { rows } = await deps.pool.query<{ personId: string }>({
    text: `${IN_SCOPE} order by c.path, concat_ws(' ', p.surname, p."givenName", p.patronymic) collate "und-x-icu", p.id`,
    values: [...coveredParameters(deps), scopePath],
  })
  if (rows.length === 0) return refuse('plan-run.nobody', {}, '397/18')
  const now = deps.clock.now()
  const id = newId(now.getTime())
  try {
    await deps.db.$transaction(async (tx) => {
      await tx.planRun.create({ data: { id, year, scopePath, status: 'proposing', withoutAssessmentReason: reason.trim() || null, createdAt: now, createdById: actor.personId, changedAt: now } })
      await tx.$executeRaw`
        insert into "PlanRunEntry" ("runId", position, "personId", state) select ${id}::uuid, at, person, 'waiting' from unnest(${rows.map(({ personId }) => personId)}::uuid[]) with ordinality as p(person, at)`
      await record(tx, { actor, at: now, event: 'plan.run-started', subject: ['PlanRun', id], data: { year, people: rows.length, ...(reason.trim() && { reason: reason.trim() }), clauses: [...decision.clauses] } })
    })
    return allow(id, ...decision.clauses)
  } catch (error) {
    if (isUniqueViolation(error)) return refuse('plan-run.under-way', {}, '397/18')
    throw error
  }
}

// ── The loop ────────────────────────────────────────────────────────────────

export interface LoopOptions {
  /** people a transaction */
  batch?: number
  /** ends after so many milliseconds; what is left is done at the next turn */
  milliseconds?: number
}

/** Makes batches of runs that wait, until nothing waits or the time is over; returns how many people were gone through. Safe to end anywhere, safe in two processes. */
export async function continuePlanRuns(deps: Deps, { batch = 250, milliseconds = 4000 }: LoopOptions = {}): Promise<number> {
  // asked every second: nothing to do is the usual answer
  if ((await deps.pool.query(`select 1 from "PlanRun" where status in ('proposing', 'publishing') limit 1`)).rowCount === 0) return 0
  const until = stopwatch() + milliseconds
  const memory: Memory = new Map()
  let done = 0
  do {
    const made = await nextBatch(deps, batch, memory)
    if (made === null) return done
    done += made
  } while (stopwatch() < until)
  return done
}

interface RunRow {
  id: string
  year: number
  status: 'proposing' | 'publishing'
  withoutAssessmentReason: string | null
  createdById: string
  publishedById: string | null
}

/** One batch of the oldest run that nobody else is working on; null when there is none. */
async function nextBatch(deps: Deps, size: number, memory: Memory): Promise<number | null> {
  let current: RunRow | null = null
  try {
    return await deps.db.$transaction(async (tx) => {
      const [run] = await tx.$queryRaw<RunRow[]>`
        select id::text, year, status, "withoutAssessmentReason", "createdById"::text, "publishedById"::text from "PlanRun"
        where status in ('proposing', 'publishing') order by "lastError" is not null, "createdAt", id limit 1 for update skip locked`
      if (!run) return null
      current = run
      return run.status === 'proposing' ? proposeBatch(tx, run, size, deps, memory) : publishBatch(tx, run, size, deps)
    }, { timeout: 60_000 })
  } catch (error) {
    // said on the page of the run; the batch is tried again, after the runs that go well
    const run = current as RunRow | null
    if (run) await deps.db.planRun.updateMany({ where: { id: run.id }, data: { lastError: codeOf(error) } }).catch(() => {})
    log().warn({ event: 'plan-run.batch-failed', run: run?.id, code: codeOf(error), message: (error as Error).message })
    throw error
  }
}
const codeOf = (error: unknown): string => (error as { code?: string }).code ?? 'failed'

interface Entry {
  personId: string
  position: number
}

const waiting = (tx: Db, runId: string, state: 'waiting' | 'proposed', size: number) =>
  tx.$queryRaw<(Entry & { planId: string | null })[]>`select "personId"::text, position, "planId"::text from "PlanRunEntry" where "runId" = ${runId}::uuid and state = ${state} order by position limit ${size}`

interface Outcome {
  personId: string
  state: 'proposed' | 'exception' | 'published' | 'refused'
  planId?: string
  code?: RefusalCode
  facts?: Readonly<Record<string, Fact>>
}
const exception = (personId: string, { code, facts }: Refusal): Outcome => ({ personId, state: 'exception', code, facts })

const mark = (tx: Db, runId: string, outcomes: readonly Outcome[]) => tx.$executeRaw`
  update "PlanRunEntry" e set state = o.state, "planId" = coalesce(o."planId", e."planId"), code = o.code, facts = coalesce(o.facts, '{}')
  from jsonb_to_recordset(${JSON.stringify(outcomes)}::jsonb) as o("personId" uuid, state text, "planId" uuid, code text, facts jsonb) where e."runId" = ${runId}::uuid and e."personId" = o."personId"`

/** Proposals by what they follow from, for one turn of the loop. */
type Memory = Map<string, Proposal>
const REMEMBERED = 5000

interface Shelf {
  editions: readonly CataloguedEdition[]
  openAllYear: ReadonlySet<string>
  runs: ReadonlyMap<string, readonly OpenRun[]>
  seatsLeft: Map<string, number>
}

async function proposeBatch(tx: Db, run: RunRow, size: number, deps: Deps, memory: Memory): Promise<number> {
  const entries = await waiting(tx, run.id, 'waiting', size)
  const now = deps.clock.now()
  if (entries.length === 0) {
    await tx.planRun.update({ where: { id: run.id }, data: { status: 'proposed', changedAt: now, lastError: null } })
    const counts = Object.fromEntries((await tx.planRunEntry.groupBy({ by: ['state'], where: { runId: run.id }, _count: true })).map(({ state, _count }) => [state, _count]))
    await record(tx, { actor: null, at: now, event: 'plan.run-proposed', subject: ['PlanRun', run.id], data: { year: run.year, plans: counts.proposed ?? 0, exceptions: counts.exception ?? 0, clauses: ['397/18'] } })
    return 0
  }
  const facts = await planFacts(entries.map(({ personId }) => personId), run.year, deps)
  const frameworks = await frameworksOf([...facts.values()], run.year, deps)
  const editions = await publishedEditions(deps)
  // seats are counted while nobody else moves them
  const day = today(deps.clock)
  await tx.$queryRaw`select 1 from "CourseRun" where "cancelledAt" is null and "endsOn" >= ${`${run.year}-01-01`}::date order by id for no key update`
  const open = await openRuns({ db: tx }, run.year, day)
  const held = await holdResults(tx, [...facts.values()].flatMap(({ external }) => external?.id ?? []))
  const places = await placesOfYear(tx, entries.map(({ personId }) => personId), run.year)
  const shelf: Shelf = { editions, openAllYear: new Set(editions.filter(isOpenAllYear).map(({ code }) => code)), runs: byCourse(open), seatsLeft: new Map(open.map(({ id, capacity, seatsTaken }) => [id, capacity - seatsTaken])) }

  const outcomes: Outcome[] = []
  const proposed: { personId: string; planId: string; facts: PlanFacts; framework: Framework | null; items: Item[] }[] = []
  for (const { personId } of entries) {
    const known = facts.get(personId)!
    const framework = frameworks(known)
    // its import was undone at this very moment
    const answer = known.external && !held.has(known.external.id) ? refuse('changed-meanwhile') : proposeOne(known, framework, run, shelf, places.get(personId), day, memory)
    if (answer.allowed) {
      for (const { course, runId } of answer.value) if (runId !== null && !places.get(personId)?.has(course)) shelf.seatsLeft.set(runId, shelf.seatsLeft.get(runId)! - 1)
      proposed.push({ personId, planId: newId(now.getTime()), facts: known, framework, items: answer.value })
    } else outcomes.push(exception(personId, answer))
  }
  if (proposed.length > 0) {
    const plans = proposed.map(({ personId, planId, facts: { selfId, external }, facts: own, framework, items }) => ({
      id: planId, personId, selfId, externalId: external?.id ?? null, reason: isAssessed(own) ? null : run.withoutAssessmentReason, gaps: gapsWith(gapsFrom(own, framework), items.map(({ course }) => course), framework?.effects ?? {}),
    }))
    const inserted = await tx.$queryRaw<{ id: string }[]>`
      insert into "LearningPlan" (id, "personId", year, status, "selfAssessmentId", "externalAssessmentId", "withoutAssessmentReason", gaps, "createdAt", "createdById", "planRunId")
      select p.id, p."personId", ${run.year}, 'draft', p."selfId", p."externalId", p.reason, p.gaps, ${now}, ${run.createdById}::uuid, ${run.id}::uuid
      from jsonb_to_recordset(${JSON.stringify(plans)}::jsonb) as p(id uuid, "personId" uuid, "selfId" uuid, "externalId" uuid, reason text, gaps jsonb)
      on conflict ("personId", year) do nothing returning id::text`
    const kept = new Set(inserted.map(({ id }) => id))
    // somebody made a plan for the person at this very moment
    for (const { personId, planId } of proposed) outcomes.push(kept.has(planId) ? { personId, state: 'proposed', planId } : exception(personId, refuse('plan.draft-exists', { year: run.year }, '397/2.6')))
    const items = proposed.filter(({ planId }) => kept.has(planId)).flatMap(({ planId, items: list }) => list.map((item, at) => ({ id: newId(now.getTime()), planId, position: at + 1, ...item })))
    await tx.$executeRaw`
      insert into "PlanItem" (id, "planId", position, "courseCode", "editionId", minutes, origin, reasons, "runId")
      select i.id, i."planId", i.position, i.course, i."editionId", i.minutes, 'mandatory', i.reasons, i."runId"
      from jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as i(id uuid, "planId" uuid, position int, course text, "editionId" uuid, minutes int, reasons jsonb, "runId" uuid)`
    // whoever is signed up has the seat already: the plan holds it from now on
    const signedUp = proposed.filter(({ planId }) => kept.has(planId)).flatMap(({ personId, items: list }) => list.flatMap(({ course, runId }) => (runId !== null && places.get(personId)?.has(course) ? [{ personId, runId }] : [])))
    const seats = seatsOf([...items.map(({ runId }) => runId)])
    for (const { runId } of signedUp) seats.set(runId, seats.get(runId)! - 1)
    await moveSeats(tx, seats)
    await seatsHeldByPlan(tx, signedUp, true)
    await promoteWaitlist(tx, deps, [...seats.keys()])
  }
  await mark(tx, run.id, outcomes)
  return entries.length
}

interface Item {
  course: string
  editionId: string
  minutes: number
  reasons: Proposal['items'][number]['reasons']
  runId: string | null
}

/** The plan of one worker with the seats that are left, or why there is none. */
function proposeOne(facts: PlanFacts, framework: Framework | null, run: RunRow, { editions, openAllYear, runs, seatsLeft }: Shelf, places: ReadonlyMap<string, PlaceOfYear> | undefined, day: string, memory: Memory): Decision<Item[]> {
  const possible = mayBuild(facts, run.year, day)
  if (!possible.allowed) return possible
  // a draft that somebody has begun is theirs to finish
  if (facts.plan) return refuse('plan.draft-exists', { year: run.year }, '397/2.6')
  if (!isAssessed(facts) && run.withoutAssessmentReason === null) return refuse('plan.without-assessment', {}, '397/16')
  if (!framework || Object.keys(profileOf(framework, facts.external?.positionCode ?? facts.positionCode)).length === 0) return refuse('plan.no-profile', {}, '397/16')
  const left = ({ id }: OpenRun) => seatsLeft.get(id) ?? 0
  const seat = (code: string): string | null => places?.get(code)?.runId ?? seatFor(runsFor(facts.job?.path, runs.get(code) ?? []), facts.language, left)?.id ?? null
  const gaps = gapsFrom(facts, framework)
  const offers = offersFor(facts, editions, needsOf(facts, framework), (code) => seat(code) !== null)
  const key = JSON.stringify([facts.positionCode, framework.id, gaps, offers.map(({ code, available }) => `${code}${available ? '+' : '-'}`)])
  let proposal = memory.get(key)
  if (!proposal) {
    if (memory.size >= REMEMBERED) memory.clear()
    memory.set(key, (proposal = proposePlan(gaps, offers)))
  }
  if (proposal.belowMinimum) return refuse('plan.below-minimum', { hours: inAcademicHours(proposal.minutes), missing: YEARLY_MINIMUM_MINUTES - proposal.minutes, minimum: inAcademicHours(YEARLY_MINIMUM_MINUTES) }, '397/15', '397/15¶2')
  return allow(proposal.items.map(({ course, minutes, reasons }) => ({ course, editionId: editions.find(({ code }) => code === course)!.id, minutes, reasons, runId: openAllYear.has(course) ? null : seat(course) })))
}

/** The framework of each worker's result; one look-up for each edition there is. */
async function frameworksOf(all: readonly PlanFacts[], year: number, deps: Deps): Promise<(facts: PlanFacts) => Framework | null> {
  const otherwise = await frameworkFor({ external: null }, year, deps)
  const byId = new Map<string, Framework>()
  for (const id of new Set(all.flatMap(({ external }) => external?.frameworkId ?? []))) byId.set(id, await frameworkById(deps, id))
  return ({ external }) => (external ? byId.get(external.frameworkId)! : otherwise)
}

interface DraftRow {
  id: string
  personId: string
  year: number
  status: 'draft' | 'published'
  planRunId: string | null
  externalAssessmentId: string | null
  withoutAssessmentReason: string | null
  items: { course: string; minutes: number; origin: ItemOrigin; editionStatus: 'published' | 'superseded' | 'withdrawn' }[]
}

async function publishBatch(tx: Db, run: RunRow, size: number, deps: Deps): Promise<number> {
  const entries = await waiting(tx, run.id, 'proposed', size)
  const now = deps.clock.now()
  const day = today(deps.clock)
  if (entries.length === 0) {
    await tx.planRun.update({ where: { id: run.id }, data: { status: 'published', changedAt: now, lastError: null } })
    return 0
  }
  const ids = entries.map(({ planId }) => planId!)
  await tx.$queryRaw`select 1 from "LearningPlan" where id = any(${ids}::uuid[]) order by id for update`
  const drafts = new Map((await tx.$queryRaw<DraftRow[]>`
    select p.id::text, p."personId"::text, p.year, p.status, p."planRunId"::text, p."externalAssessmentId"::text, p."withoutAssessmentReason",
      coalesce(json_agg(json_build_object('course', i."courseCode", 'minutes', i.minutes, 'origin', i.origin, 'editionStatus', e.status)) filter (where i.id is not null), '[]') as items
    from "LearningPlan" p left join "PlanItem" i on i."planId" = p.id and i."removedBy" is null left join "CourseEdition" e on e.id = i."editionId"
    where p.id = any(${ids}::uuid[]) group by p.id`).map((row) => [row.id, row]))
  const facts = await planFacts(entries.map(({ personId }) => personId), run.year, deps)
  const [frameworks, editions] = await Promise.all([frameworksOf([...facts.values()], run.year, deps), publishedEditions(deps)])
  const held = await holdResults(tx, [...facts.values()].flatMap(({ external }) => external?.id ?? []))

  const outcomes: Outcome[] = []
  const published: { id: string; personId: string; year: number; selfId: string | null; externalId: string | null }[] = []
  for (const { personId, planId } of entries) {
    const draft = drafts.get(planId!)
    const known = facts.get(personId)!
    // discarded meanwhile, or published by somebody on its own page
    if (!draft) { outcomes.push({ personId, state: 'refused', code: 'changed-meanwhile' }); continue }
    if (draft.status === 'published') { outcomes.push({ personId, state: 'published' }); continue }
    // changed by hand at this very moment: theirs to finish
    if (draft.planRunId !== run.id) { outcomes.push(exception(personId, refuse('plan.draft-exists', { year: run.year }, '397/2.6'))); continue }
    // its import was undone at this very moment
    const decision = known.external && !held.has(known.external.id) ? refuse('changed-meanwhile') : decidePublication(draft, known, { framework: frameworks(known), editions }, day)
    if (decision.allowed) {
      outcomes.push({ personId, state: 'published' })
      published.push({ id: draft.id, personId, year: run.year, selfId: known.selfId, externalId: known.external?.id ?? null })
    } else outcomes.push({ personId, state: 'refused', code: decision.code, facts: decision.facts })
  }
  await mark(tx, run.id, outcomes)
  if (published.length > 0) {
    await tx.$executeRaw`
      update "LearningPlan" p set status = 'published', "selfAssessmentId" = n."selfId", "externalAssessmentId" = n."externalId", "publishedAt" = ${now}, "publishedOn" = ${toDateColumn(day)}::date, "publishedById" = ${run.publishedById}::uuid, version = p.version + 1
      from jsonb_to_recordset(${JSON.stringify(published)}::jsonb) as n(id uuid, "selfId" uuid, "externalId" uuid) where p.id = n.id`
    await afterPlansChanged(tx, deps, 'published', published)
    const plans = published.map(({ id }) => id).sort()
    const late = publishedLate(run.year, day)
    await record(tx, {
      actor: await publisherOf(tx, run), at: now, event: 'plan.batch-published', subject: ['PlanRun', run.id],
      data: { year: run.year, plans: plans.length, contentHash: createHash('sha256').update(plans.join()).digest('hex'), ...(late && { late }), clauses: ['397/2.6', '397/15', '397/16', '397/18'] },
    })
  }
  return entries.length
}

/** Who pressed "publish": the entries of the trail are theirs, although the work is done in the background. */
async function publisherOf(tx: Db, { publishedById }: RunRow): Promise<{ accountId: string; name: string } | null> {
  const account = publishedById && (await tx.account.findUnique({ where: { personId: publishedById }, include: { person: true } }))
  return account ? { accountId: account.id, name: fullName(account.person) } : null
}

// ── Decisions about a run ───────────────────────────────────────────────────

const lockedRun = async (tx: Db, runId: string): Promise<{ id: string; year: number; status: PlanRunStatus } | null> =>
  (await tx.$queryRaw<{ id: string; year: number; status: PlanRunStatus }[]>`select id::text, year, status from "PlanRun" where id = ${runId}::uuid for update`)[0] ?? null

/** Everything proposed is to be published now; it happens in the background, in batches (397/18). */
export async function publishPlanRun(actor: Actor, runId: string, deps: Deps): Promise<Decision<number>> {
  authorise(actor, 'learning-plan.manage', {})
  return deps.db.$transaction(async (tx) => {
    const run = isUuid(runId) ? await lockedRun(tx, runId) : null
    if (!run) throw new Denied(404)
    if (run.status !== 'proposed') return refuse('plan-run.not-now', {}, '397/18')
    const decision = mayMakePlan({ year: run.year, otherPlan: false }, today(deps.clock))
    if (!decision.allowed) return decision
    const now = deps.clock.now()
    const plans = await tx.planRunEntry.count({ where: { runId, state: 'proposed' } })
    if (plans === 0) return refuse('plan-run.nobody', {}, '397/18')
    await tx.planRun.update({ where: { id: runId }, data: { status: 'publishing', publishedById: actor.personId, changedAt: now, lastError: null } })
    await record(tx, { actor, at: now, event: 'plan.run-publishing', subject: ['PlanRun', runId], data: { year: run.year, plans, clauses: [...decision.clauses] } })
    return allow(plans, ...decision.clauses)
  })
}

/** Deletes the drafts of a run that were not published, and frees their seats: before publication that ends the run, after it what was refused goes. Published plans stay, and so do drafts changed by hand. */
export async function cancelPlanRun(actor: Actor, runId: string, deps: Deps): Promise<Decision<number>> {
  authorise(actor, 'learning-plan.manage', {})
  return deps.db.$transaction(async (tx) => {
    const run = isUuid(runId) ? await lockedRun(tx, runId) : null
    if (!run) throw new Denied(404)
    const over = run.status === 'published'
    const left = over ? await tx.learningPlan.count({ where: { planRunId: runId, status: 'draft' } }) : 0
    if (over ? left === 0 : run.status !== 'proposing' && run.status !== 'proposed') return refuse('plan-run.not-now', {}, '397/18')
    await lockRuns(tx, (await tx.planItem.findMany({ where: { runId: { not: null }, plan: { planRunId: runId, status: 'draft' } }, select: { runId: true }, distinct: ['runId'] })).map(({ runId: id }) => id))
    await tx.$queryRaw`select 1 from "LearningPlan" where "planRunId" = ${runId}::uuid and status = 'draft' order by id for update`
    const held = await tx.$queryRaw<{ runId: string; personId: string; signedUp: boolean }[]>`
      select i."runId"::text, p."personId"::text, u.id is not null as "signedUp" from "PlanItem" i join "LearningPlan" p on p.id = i."planId"
        left join "SignUp" u on u."runId" = i."runId" and u."personId" = p."personId" and u.status = 'signed-up'
      where p."planRunId" = ${runId}::uuid and p.status = 'draft' and i."runId" is not null`
    const freed = seatsOf(held.flatMap(({ runId: id, signedUp }) => (signedUp ? [] : [id])))
    await lockPlansAndPeople(tx, { freed: [...freed.keys()] })
    await moveSeats(tx, new Map([...freed].map(([id, count]) => [id, -count])))
    // whoever is signed up keeps the seat
    await seatsHeldByPlan(tx, held.filter(({ signedUp }) => signedUp), false)
    const { count } = await tx.learningPlan.deleteMany({ where: { planRunId: runId, status: 'draft' } })
    await promoteWaitlist(tx, deps, [...freed.keys()])
    const now = deps.clock.now()
    if (!over) await tx.planRun.update({ where: { id: runId }, data: { status: 'cancelled', changedAt: now, lastError: null } })
    await record(tx, { actor, at: now, event: over ? 'plan.run-drafts-discarded' : 'plan.run-cancelled', subject: ['PlanRun', runId], data: { year: run.year, plans: count } })
    return allow(count)
  }, { timeout: 60_000 })
}

// ── Looking at runs ─────────────────────────────────────────────────────────

export interface PlanRunView {
  id: string
  year: number
  status: PlanRunStatus
  /** null: the whole country */
  scope: { kk: string; ru: string; en: string } | null
  reason: string | null
  startedAt: string
  startedBy: string
  publishedBy: string | null
  counts: { people: number; waiting: number; proposed: number; exceptions: number; published: number; refused: number; drafts: number }
  /** what is left of the present step, in seconds, as far as can be told */
  secondsLeft: number | null
  failing: boolean
}

interface ViewRow {
  id: string
  year: number
  status: PlanRunStatus
  reason: string | null
  createdAt: Date
  changedAt: Date
  lastError: string | null
  kk: string | null
  ru: string | null
  en: string | null
  starter: string | null
  publisher: string | null
  people: number
  waiting: number
  proposed: number
  exceptions: number
  published: number
  refused: number
  drafts: number
}

const VIEW = `
  select r.id, r.year, r.status, r."withoutAssessmentReason" as reason, r."createdAt", r."changedAt", r."lastError", o."nameKk" as kk, o."nameRu" as ru, o."nameEn" as en,
    concat_ws(' ', s.surname, s."givenName", s.patronymic) as starter, nullif(concat_ws(' ', u.surname, u."givenName", u.patronymic), '') as publisher, c.*,
    (select count(*)::int from "LearningPlan" d where d."planRunId" = r.id and d.status = 'draft') as drafts
  from "PlanRun" r left join "Organisation" o on o.path = r."scopePath" left join "Person" s on s.id = r."createdById" left join "Person" u on u.id = r."publishedById"
    cross join lateral (
      select count(*)::int as people, count(*) filter (where e.state = 'waiting')::int as waiting, count(*) filter (where e.state = 'proposed')::int as proposed, count(*) filter (where e.state = 'exception')::int as exceptions,
        count(*) filter (where e.state = 'published')::int as published, count(*) filter (where e.state = 'refused')::int as refused
      from "PlanRunEntry" e where e."runId" = r.id) c`

function asView(row: ViewRow, now: Date): PlanRunView {
  const { people, waiting: left, proposed, exceptions, published, refused, drafts } = row
  const [done, open] = row.status === 'proposing' ? [people - left, left] : row.status === 'publishing' ? [published + refused, proposed] : [0, 0]
  const spent = now.getTime() - row.changedAt.getTime()
  return {
    id: row.id, year: row.year, status: row.status, scope: row.kk === null ? null : { kk: row.kk, ru: row.ru!, en: row.en! }, reason: row.reason, startedAt: row.createdAt.toISOString(), startedBy: row.starter ?? '–', publishedBy: row.publisher,
    counts: { people, waiting: left, proposed, exceptions, published, refused, drafts }, failing: row.lastError !== null,
    secondsLeft: done > 0 && open > 0 && spent > 0 ? Math.max(1, Math.round((spent / done) * (open / 1000))) : null,
  }
}

export const PLAN_RUNS_A_PAGE = 20

/** Runs, the newest first. */
export async function listPlanRuns(actor: Actor, page: number, deps: Deps): Promise<{ total: number; runs: PlanRunView[] }> {
  authorise(actor, 'learning-plan.manage', {})
  const [total, { rows }] = await Promise.all([deps.db.planRun.count(), deps.pool.query<ViewRow>(`${VIEW} order by r."createdAt" desc, r.id desc limit ${PLAN_RUNS_A_PAGE} offset $1`, [(page - 1) * PLAN_RUNS_A_PAGE])])
  return { total, runs: rows.map((row) => asView(row, deps.clock.now())) }
}

/** A run by its id; Denied when there is none. */
export async function readPlanRun(actor: Actor, runId: string, deps: Deps): Promise<PlanRunView> {
  authorise(actor, 'learning-plan.manage', {})
  const { rows } = isUuid(runId) ? await deps.pool.query<ViewRow>(`${VIEW} where r.id = $1`, [runId]) : { rows: [] }
  if (!rows[0]) throw new Denied(404)
  return asView(rows[0], deps.clock.now())
}

export interface PlanRunLine {
  personId: string
  name: string
  organisation: { kk: string; ru: string; en: string } | null
  state: 'waiting' | 'proposed' | 'exception' | 'published' | 'refused'
  code: RefusalCode | null
  facts: Readonly<Record<string, Fact>>
  minutes: number
  /** codes with the day of their run */
  courses: { code: string; startsOn: string | null }[]
}
export const LINES_A_PAGE = 50
export const RUN_VIEWS = ['plans', 'exceptions'] as const
export type RunView = (typeof RUN_VIEWS)[number]

/** What the run made of people, in its order: proposed or published plans, or those it made none for, with the reason. */
export async function planRunLines(actor: Actor, runId: string, { view, query, page }: { view: RunView; query: string; page: number }, deps: Deps): Promise<{ total: number; lines: PlanRunLine[] }> {
  authorise(actor, 'learning-plan.manage', {})
  if (!isUuid(runId)) throw new Denied(404)
  const { rows } = await deps.pool.query<Omit<PlanRunLine, 'name' | 'organisation'> & { surname: string | null; givenName: string; patronymic: string | null; kk: string | null; ru: string | null; en: string | null; total: number }>(
    `with lines as (
       select e.position, e."personId", e.state, e.code, e.facts, e."planId", p.surname, p."givenName", p.patronymic, count(*) over ()::int as total
       from "PlanRunEntry" e join "Person" p on p.id = e."personId"
       where e."runId" = $1 and e.state = any($2::text[]) and ($3 = '' or concat_ws(' ', p.surname, p."givenName", p.patronymic) ilike '%' || $3 || '%')
       order by e.position limit ${LINES_A_PAGE} offset $4)
     select l.*, j.kk, j.ru, j.en, coalesce(i.minutes, 0) as minutes, coalesce(i.courses, '[]') as courses
     from lines l
       left join lateral (select sum(i.minutes)::int as minutes, json_agg(json_build_object('code', i."courseCode", 'startsOn', r."startsOn") order by i.position) as courses
         from "PlanItem" i left join "CourseRun" r on r.id = i."runId" where i."planId" = l."planId" and i."removedBy" is null) i on true
       left join lateral (select o."nameKk" as kk, o."nameRu" as ru, o."nameEn" as en from "JobAssignment" a join "Organisation" o on o.id = a."organisationId"
         where a."personId" = l."personId" and a."fromOn" <= $5::date and (a."toOn" is null or a."toOn" >= $5::date) order by a."fromOn" desc, a.id desc limit 1) j on true
     order by l.position`,
    [runId, view === 'plans' ? ['proposed', 'published'] : ['exception', 'refused'], query.normalize('NFC').trim().slice(0, 100).replace(/[\\%_]/g, '\\$&'), (page - 1) * LINES_A_PAGE, today(deps.clock)],
  )
  return {
    total: rows[0]?.total ?? 0,
    lines: rows.map(({ surname, givenName, patronymic, kk, ru, en, personId, state, code, facts, minutes, courses }) => ({
      personId, name: fullName({ surname, givenName, patronymic }), organisation: kk === null ? null : { kk, ru: ru!, en: en! }, state, code, facts, minutes, courses,
    })),
  }
}
