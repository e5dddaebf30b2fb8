/** The head sends somebody of the own staff, the qualification organisation anybody; who was sent is told and may give the place back (397/22, 397/23). */
import type { Actor } from '../../access/actor.ts'
import { authorise } from '../../access/authorise.server.ts'
import { may, visiblePaths } from '../../access/policy.ts'
import { statement } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { isUuid } from '../../platform/ids.server.ts'
import { yearOf } from '../../rules/calendar/calendar-date.ts'
import { allow, refuse, type Decision, type Refusal } from '../../rules/kernel/decision.ts'
import { isOpenToSignUp } from '../../rules/learning/sign-up.ts'
import type { RunRecord } from '../courses/run-record.server.ts'
import { COVERED_STAFF, coveredParameters } from '../employment/covered.server.ts'
import { withStaffPaths } from '../employment/reach.server.ts'
import { asksAgain } from '../learning-plan/asks-again.ts'
import { candidatesOf, decide, editionOfRun, runFacts, type Asked, type Candidate, type SignUpStatus } from './sign-up-facts.server.ts'
import { placePerson, shownRun, someRun, type Placed, type ShownRun } from './sign-up.server.ts'

export interface NominationGiven {
  release: string
  /** why a course for another position is taken; of the qualification organisation also why somebody below the level is admitted */
  reason: string | null
}

/** Gives one person a place, or a place on the waitlist; a second press finds the first one. */
export async function nominate(actor: Actor, runId: string, personId: string, { release, reason }: NominationGiven, deps: Deps): Promise<Decision<Placed>> {
  const run = await someRun(runId, deps)
  const person = isUuid(personId) ? await deps.db.person.findUnique({ where: { id: personId.toLowerCase() }, select: { id: true } }) : null
  authorise(actor, 'course-run.nominate', person && (await withStaffPaths(deps, { personId: person.id })))
  return placePerson({ actor, runId: run.id, personId: person!.id, asked: askedBy(actor, { release, reason }), source: 'nominated' }, deps)
}

/** The qualification organisation may admit somebody below the level, with its reason (397/A2.minQualification). */
const askedBy = (actor: Actor, { release, reason }: NominationGiven): Asked => ({ by: 'superior', release, reason, levelOverride: may(actor, 'learning-plan.manage') ? reason : null })

export interface Nominated {
  personId: string
  name: string
  decision: Decision<Placed>
}

/** Several people, each on their own: who may not, stands in nobody's way. In the order they were named. */
export async function nominateAll(actor: Actor, runId: string, personIds: readonly string[], given: NominationGiven, deps: Deps): Promise<Nominated[]> {
  const { people } = await chosenPeople(actor, runId, personIds, given, deps)
  const done: Nominated[] = []
  for (const { personId, name } of people) done.push({ personId, name, decision: await nominate(actor, runId, personId, given, deps) })
  return done
}

/** Nobody is sent by the hundred: one page of the list at a time. */
export const NOMINEES_A_PAGE = 50

export interface Nominee {
  personId: string
  name: string
  positionCode: string
  organisation: { kk: string; ru: string; en: string }
  /** the plan of the year asks for the course, and it is not completed */
  openInPlan: boolean
  status: SignUpStatus | null
  /** why not; null: nothing stands against it, or only a reason is missing */
  refusal: Refusal | null
  /** the course is made for other positions, or asks for a higher level: it takes a reason */
  needsReason: boolean
}
export interface NominatePage {
  run: ShownRun
  /** why nobody can be sent there at all */
  closed: Refusal | null
  total: number
  nominees: Nominee[]
  /** may admit below the level */
  organisation: boolean
}

interface Row {
  personId: string
  positionCode: string
  kk: string
  ru: string
  en: string
  total: number
}

/** $1 today, $2 positions of the order, $3 paths in reach (null: all), $4 the audience, $5 a name or part of it, $6 the run, $7 its course, $8 its year, $9 one person or null. */
const NOMINEES = `
  with covered as (${COVERED_STAFF})
  select c."personId"::text, c."positionCode", o."nameKk" as kk, o."nameRu" as ru, o."nameEn" as en, count(*) over ()::int as total
  from covered c join "Person" p on p.id = c."personId" join "Organisation" o on o.id = c."organisationId"
    left join "LearningPlan" l on l."personId" = p.id and l.year = $8
    left join "SignUp" u on u."runId" = $6::uuid and u."personId" = p.id and u.status <> 'cancelled'
  where ($3::text[] is null or exists (select 1 from unnest($3::text[]) as reach where starts_with(c.path, reach))) and starts_with(c.path, $4)
    and ($5 = '' or concat_ws(' ', p.surname, p."givenName", p.patronymic) ilike '%' || $5 || '%') and ($9::uuid is null or p.id = $9::uuid)
  order by u.id is not null, coalesce(${asksAgain({ plan: 'l', person: 'p.id', code: '$7', year: '$8::int' })}, false) desc, concat_ws(' ', p.surname, p."givenName", p.patronymic) collate "und-x-icu", p.id`

const parameters = (actor: Actor, run: RunRecord, { query, personId }: { query: string; personId: string | null }, deps: Deps): unknown[] => {
  const reach = visiblePaths(actor)
  return [...coveredParameters(deps), reach === 'all' ? null : reach, run.audiencePath, query.normalize('NFC').trim().slice(0, 100).replace(/[\\%_]/g, '\\$&'), run.id, run.courseCode, yearOf(run.endsOn), personId]
}

/** The own staff to choose from: whose plan asks for the course comes first, who has a place already last. */
export async function readNominees(actor: Actor, runId: string, { query, page, personId }: { query: string; page: number; personId: string | null }, deps: Deps): Promise<NominatePage> {
  const run = await someRun(runId, deps)
  authorise(actor, 'person.list', {})
  const organisation = may(actor, 'learning-plan.manage')
  const [standard, shown, rows] = await Promise.all([
    editionOfRun(deps.db, run), shownRun(run, deps),
    deps.db.$queryRaw<Row[]>(statement(`${NOMINEES} limit ${NOMINEES_A_PAGE} offset $10`, ...parameters(actor, run, { query, personId }, deps), (page - 1) * NOMINEES_A_PAGE)),
  ])
  const facts = runFacts(run, standard)
  const open = isOpenToSignUp({ by: 'superior', run: facts }, deps.clock.now().toISOString(), run.startsOn)
  const candidates = new Map((await candidatesOf(deps.db, deps, run, rows.map((row) => row.personId))).map((candidate) => [candidate.personId, candidate]))
  return {
    run: shown, organisation, closed: open.allowed ? null : open, total: rows[0]?.total ?? 0,
    nominees: rows.map(({ kk, ru, en, total: _, ...row }) => ({ ...row, organisation: { kk, ru, en }, ...outlook(candidates.get(row.personId)!, (asked) => decide(facts, candidates.get(row.personId)!, asked, deps), organisation) })),
  }
}

/** How it stands with one of them, before anything is chosen. */
function outlook(candidate: Candidate, judge: (asked: Asked) => Decision<unknown>, organisation: boolean): Pick<Nominee, 'name' | 'openInPlan' | 'status' | 'refusal' | 'needsReason'> {
  const status = candidate.place?.status ?? null
  const without = judge({ by: 'superior', release: 'without', reason: null, levelOverride: null })
  const withReason = without.allowed ? without : judge({ by: 'superior', release: 'without', reason: '…', levelOverride: organisation ? '…' : null })
  return { name: candidate.name, openInPlan: candidate.openInPlan, status: status === 'cancelled' ? null : status, refusal: withReason.allowed ? null : withReason, needsReason: !without.allowed && withReason.allowed }
}

export interface Chosen {
  people: { personId: string; name: string }[]
  /** who needs a reason that is not given */
  reasonMissing: string[]
}

/** Those who were ticked and are in reach, as the rules see them; whoever is not is nobody. */
async function chosenPeople(actor: Actor, runId: string, personIds: readonly string[], { reason }: NominationGiven, deps: Deps): Promise<Chosen & { run: RunRecord }> {
  const run = await someRun(runId, deps)
  authorise(actor, 'person.list', {})
  const ids = [...new Set(personIds.filter(isUuid).map((id) => id.toLowerCase()))].slice(0, NOMINEES_A_PAGE)
  const inReach = new Set((await deps.db.$queryRaw<{ personId: string }[]>(statement(`select x."personId" from (${NOMINEES}) x where x."personId" = any($10::text[])`, ...parameters(actor, run, { query: '', personId: null }, deps), ids))).map(({ personId }) => personId))
  const standard = await editionOfRun(deps.db, run)
  const candidates = await candidatesOf(deps.db, deps, run, ids.filter((id) => inReach.has(id)))
  const organisation = may(actor, 'learning-plan.manage')
  const needs = candidates.filter((candidate) => outlook(candidate, (asked) => decide(runFacts(run, standard), candidate, asked, deps), organisation).needsReason)
  return { run, people: candidates.map(({ personId, name }) => ({ personId, name })), reasonMissing: reason?.trim() ? [] : needs.map(({ name }) => name) }
}

/** What is going to be done, before it is confirmed. */
export async function previewNomination(actor: Actor, runId: string, personIds: readonly string[], given: NominationGiven, deps: Deps): Promise<Decision<Chosen>> {
  const { run, people, reasonMissing } = await chosenPeople(actor, runId, personIds, given, deps)
  const open = isOpenToSignUp({ by: 'superior', run: runFacts(run, await editionOfRun(deps.db, run)) }, deps.clock.now().toISOString(), run.startsOn)
  if (!open.allowed) return open
  return people.length === 0 ? refuse('sign-up.nobody-chosen', {}, '397/22') : allow({ people, reasonMissing }, '397/22', '397/23')
}
