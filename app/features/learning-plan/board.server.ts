/**
 * Plans of many: how the years of a centre, a region or the country stand, who has no plan and why, what was changed. Everything
 * is counted and cut where the rows are; states are derived in the database by the same rule as on the page of one plan
 * (rules/learning-plan/plan.ts: `yearStanding`), and compared with it in a test. The statements have no names: a plan made for every
 * filter at once is the wrong one for each of them.
 */
import type { Trilingual } from '#content'
import type { Actor } from '../../access/actor.ts'
import { authorise } from '../../access/authorise.server.ts'
import { may, visiblePaths } from '../../access/policy.ts'
import { today } from '../../platform/clock.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { isUuid } from '../../platform/ids.server.ts'
import { dayBefore, type CalendarDate } from '../../rules/calendar/calendar-date.ts'
import { workingDaysBetween } from '../../rules/calendar/working-calendar.ts'
import { fullName } from '../../rules/identity/name.ts'
import { creditYear, YEARLY_MINIMUM_MINUTES } from '../../rules/learning/hours.ts'
import { COMFORTABLE_MINUTES_A_DAY, type Forecast, type ForecastReason } from '../../rules/learning-plan/forecast.ts'
import { calendarNow } from '../calendar/working-calendar.server.ts'
import { COVERED_KINDS_SQL, COVERED_POSITIONS, COVERED_STAFF, coveredStaff, placesWithin } from '../employment/covered.server.ts'
import type { BoardFilter, BoardState, ExceptionReason, Lack } from './board.ts'
import type { AmendmentKind } from './notices.server.ts'
import { personYears, type PersonYear } from './person-year.server.ts'

export const PLANS_A_PAGE = 50

/**
 * A year that is over is seen from its last day: who left since still has it. $1 today, $2 positions of order 397, $3 paths in reach or null for all, $4 the year, $5 whether drafts are seen, $6 minutes the year asks for,
 * $7 minutes that can be studied comfortably until it ends (null outside the year), $8 the day the year is seen from, $9 region, $10 path of the centre, $11 the organisation or null, $12 the name.
 */
const FACTS = `
  with covered as materialized (${coveredStaff({ day: '$8' })}),
    places as materialized (${placesWithin('$3')}),
    begun as (
      select j."personId", min(j."fromOn") as "firstOn", bool_or(j."fromOn" <= $8::date and (j."toOn" is null or j."toOn" >= $8::date)) as present, bool_or(j."toOn" < $8::date) as left_before
      from "JobAssignment" j join "Organisation" o on o.id = j."organisationId" where ${COVERED_KINDS_SQL} and j."positionCode" = any($2::text[]) group by 1),
    done as materialized (
      select k."personId", k."courseCode", max(k."completedAt") as at from "Completion" k join "Enrolment" e on e.id = k."enrolmentId"
      where e.status = 'completed' and k."completedOn" between make_date($4, 1, 1) and make_date($4, 12, 31) group by 1, 2),
    credited as (select l."personId", sum(l.minutes)::int as minutes from "LedgerEntry" l where l.year = $4 group by 1),
    plans as materialized (select l.id, l."personId", l.status, l."publishedOn", l."withoutAssessmentReason" is not null as "withoutBasis" from "LearningPlan" l where l.year = $4 and (l.status = 'published' or $5::bool)),
    opened as (
      select p."personId", count(distinct i."courseCode")::int as courses from plans p join "PlanItem" i on i."planId" = p.id and i."removedBy" is null and i.origin <> 'self-chosen'
        left join "PlanAmendment" a on a."planId" = p.id and a.number = i."addedBy"
        left join done d on d."personId" = p."personId" and d."courseCode" = i."courseCode" and (i.origin <> 'retake' or a."madeAt" is null or d.at >= a."madeAt")
      where d."personId" is null group by 1),
    assessed as (
      select e."personId" from "ExternalAssessment" e join "SelfAssessment" s on s."personId" = e."personId" and s.year = e.year and s."submittedOn" is not null where e.status = 'final' and e.year = $4 - 1),
    unmentored as (
      select e."personId" from "AdaptationCase" c join "Employment" e on e.id = c."employmentId"
      where c."filedOn" is null and c."concludedOn" is null and e."endedOn" is null and not exists (select 1 from "MentorAttachment" m where m."caseId" = c.id and m."toOn" is null)),
    overdue as (select b."aboutId" from "Obligation" b where b."doneOn" is null and b."cancelledAt" is null and b."dueOn" < $1::date),
    -- whether somebody is in one of these is asked of a hash, whatever the planner thinks of their number
    facts as (
      select c."personId", c."positionCode", c."organisationId", c.path, n."firstOn", l.id as "planId", l."publishedOn", l.status = 'published' and l."withoutBasis" as "withoutBasis", coalesce(g.minutes, 0) as done, coalesce(w.courses, 0) as "mandatoryOpen",
        place.centre as "centreId", place.region,
        c."personId" not in (select "personId" from assessed) as unassessed, c."personId" in (select "personId" from unmentored) as unmentored, c."personId" in (select "aboutId" from overdue) as overdue,
        case
          when l.id is null then 'no-plan'
          when l.status = 'draft' then 'draft'
          when not n.present and n.left_before then 'employment-ended'
          when make_date($4, 1, 1) > $1::date then 'upcoming'
          when coalesce(g.minutes, 0) >= $6 then case when coalesce(w.courses, 0) > 0 then 'mandatory-open' when $1::date <= make_date($4, 12, 31) then 'reached' else 'fulfilled' end
          when $1::date <= make_date($4, 12, 31) then 'running'
          else 'not-fulfilled' end as state
      from covered c join places place on place.id = c."organisationId" join begun n on n."personId" = c."personId"
        left join plans l on l."personId" = c."personId" left join credited g on g."personId" = c."personId" left join opened w on w."personId" = c."personId"),
    known as materialized (
      select f.*, array_remove(array[
        case when f.state in ('no-plan', 'draft') then 'plan' end,
        case when f.done < $6 then 'hours' end,
        case when f.state = 'running' and $6 - f.done > $7::int then 'pace' end,
        case when f.unassessed then 'assessment' end, case when f."withoutBasis" then 'basis' end, case when f.unmentored then 'mentor' end, case when f.overdue then 'overdue' end], null) as lacks
      from facts f
      where f."firstOn" <= make_date($4, 12, 31) and ($10::text = '' or starts_with(f.path, $10)) and ($11::uuid is null or f."organisationId" = $11)
        and ($9::text = '' or f.region = $9))`

const NOBODY = '00000000-0000-0000-0000-000000000000'

async function parameters(actor: Actor, { year, region, centre, unit }: BoardFilter, deps: Deps) {
  const reach = visiblePaths(actor)
  const day = today(deps.clock)
  const last = `${year}-12-31`
  const capacity = creditYear(day) === year ? workingDaysBetween(dayBefore(day), last, await calendarNow(deps)) * COMFORTABLE_MINUTES_A_DAY : null
  const row = isUuid(centre) ? await deps.db.organisation.findUnique({ where: { id: centre }, select: { path: true } }) : null
  // a centre that is none names nobody
  const path = centre === '' ? '' : (row?.path ?? '-')
  return [day, COVERED_POSITIONS, reach === 'all' ? null : reach, year, may(actor, 'learning-plan.manage'), YEARLY_MINIMUM_MINUTES, capacity, day < last ? day : last, region, path, unit === '' ? null : isUuid(unit) ? unit : NOBODY]
}

export interface BranchCounts {
  id: string
  name: { kk: string; ru: string; en: string }
  kind: string
  workers: number
  states: Partial<Record<BoardState, number>>
  lacks: Partial<Record<Lack, number>>
}
export interface BoardCounts {
  workers: number
  states: Partial<Record<BoardState, number>>
  lacks: Partial<Record<Lack, number>>
  /** the country by labour mobility centre; one centre by its own staff and each of its career centres */
  branches: BranchCounts[]
  /** what the branches are: centres with all below them, or single organisations */
  level: 'centre' | 'unit'
}

/** How the years stand, in all and by branch: the totals are the sum of the branches, because they are nothing else (397/5). */
export async function countPlans(actor: Actor, filter: BoardFilter, deps: Deps): Promise<BoardCounts> {
  authorise(actor, 'learning-plan.list', {})
  const given = await parameters(actor, filter, deps)
  const { rows } = await deps.pool.query<{ id: string; kk: string; ru: string; en: string; kind: string; country: boolean; state: BoardState; lacks: Lack[]; workers: number }>({
    text: `${FACTS},
      level as materialized (select count(distinct "centreId") > 1 as country from known),
      counted as (
        select case when (select country from level) then "centreId" else "organisationId" end as branch, state, lacks, count(*)::int as workers from known group by 1, 2, 3)
      select b.id, b."nameKk" as kk, b."nameRu" as ru, b."nameEn" as en, b.kind, (select country from level) as country, k.state, k.lacks, k.workers from counted k join "Organisation" b on b.id = k.branch order by b.kind = 'labour-mobility-centre' desc, b."nameKk" collate "und-x-icu", b.id`,
    values: given,
  })
  const branches = new Map<string, BranchCounts>()
  for (const { id, kk, ru, en, kind, state, lacks, workers } of rows) {
    const branch = branches.get(id) ?? { id, name: { kk, ru, en }, kind, workers: 0, states: {}, lacks: {} }
    branches.set(id, branch)
    branch.workers += workers
    branch.states[state] = (branch.states[state] ?? 0) + workers
    for (const lack of lacks) branch.lacks[lack] = (branch.lacks[lack] ?? 0) + workers
  }
  const list = [...branches.values()]
  const sum = <Key extends string>(of: (branch: BranchCounts) => Partial<Record<Key, number>>) => {
    const total: Partial<Record<Key, number>> = {}
    for (const branch of list) for (const [key, count] of Object.entries(of(branch)) as [Key, number][]) total[key] = (total[key] ?? 0) + count
    return total
  }
  return { workers: list.reduce((total, { workers }) => total + workers, 0), states: sum(({ states }) => states), lacks: sum(({ lacks }) => lacks), branches: list, level: rows[0]?.country ? 'centre' : 'unit' }
}

export interface BoardRow {
  personId: string
  name: string
  positionCode: string
  organisation: { kk: string; ru: string; en: string }
  state: BoardState
  done: number
  mandatoryOpen: number
  publishedOn: CalendarDate | null
  lacks: Lack[]
  /** of the rows of a page, with the reason that decides; null where there is no plan or the year is over */
  forecast: (Pick<Forecast, 'verdict'> & { reason: ForecastReason | null; course: Trilingual | null }) | null
}
export interface ExceptionRow extends Omit<BoardRow, 'forecast'> {
  reason: ExceptionReason
  /** the refusal of the builder, by its code */
  code: string | null
  since: CalendarDate
}
export interface Listed<Row> {
  total: number
  rows: Row[]
}

interface Row {
  personId: string
  surname: string | null
  givenName: string
  patronymic: string | null
  positionCode: string
  kk: string
  ru: string
  en: string
  state: BoardState
  done: number
  mandatoryOpen: number
  publishedOn: CalendarDate | null
  lacks: Lack[]
  firstOn: CalendarDate
  code: string | null
  total: number
}
const searched = (query: string) => query.normalize('NFC').trim().slice(0, 100).replace(/[\\%_]/g, '\\$&')

async function rowsOf(actor: Actor, filter: BoardFilter, { first, most }: { first: number; most: number | null }, deps: Deps): Promise<Listed<Row>> {
  authorise(actor, 'learning-plan.list', {})
  const { rows } = await deps.pool.query<Row>({
    text: `${FACTS}
      select s.*, o."nameKk" as kk, o."nameRu" as ru, o."nameEn" as en, x.code from (
        select k."personId", p.surname, p."givenName", p.patronymic, k."positionCode", k."organisationId", k.state, k.done, k."mandatoryOpen", k."publishedOn"::text, k.lacks, k."firstOn"::text,
          count(*) over ()::int as total
        from known k join "Person" p on p.id = k."personId"
        where ($12::text = '' or concat_ws(' ', p.surname, p."givenName", p.patronymic) ilike '%' || $12 || '%')
          and ($13::text is null or k.state = $13) and ($14::text is null or $14 = any(k.lacks))
        order by concat_ws(' ', p.surname, p."givenName", p.patronymic) collate "und-x-icu", p.id limit $15 offset $16) s
        join "Organisation" o on o.id = s."organisationId"
        left join lateral (
          select e.code from "PlanRunEntry" e join "PlanRun" r on r.id = e."runId"
          where s.state in ('no-plan', 'draft') and e."personId" = s."personId" and r.year = $4 and e.state in ('exception', 'refused') order by r."createdAt" desc limit 1) x on true
      order by concat_ws(' ', s.surname, s."givenName", s.patronymic) collate "und-x-icu", s."personId"`,
    values: [...(await parameters(actor, filter, deps)), searched(filter.query), filter.state, filter.lack, most, first],
  })
  return { total: rows[0]?.total ?? 0, rows }
}

const asRow = (row: Row): Omit<BoardRow, 'forecast'> => ({
  personId: row.personId, name: fullName(row), positionCode: row.positionCode, organisation: { kk: row.kk, ru: row.ru, en: row.en },
  state: row.state, done: row.done, mandatoryOpen: row.mandatoryOpen, publishedOn: row.publishedOn, lacks: row.lacks,
})

/** One page of the workers in reach with their year; the forecast of those shown. */
export async function listPlans(actor: Actor, filter: BoardFilter, page: number, deps: Deps): Promise<Listed<BoardRow>> {
  const { total, rows } = await rowsOf(actor, filter, { first: (page - 1) * PLANS_A_PAGE, most: PLANS_A_PAGE }, deps)
  const years = await personYears(rows.filter(({ state }) => !['no-plan', 'draft'].includes(state)).map(({ personId }) => personId), filter.year, deps)
  return { total, rows: rows.map((row) => ({ ...asRow(row), forecast: inShort(years.get(row.personId)) })) }
}

function inShort(year: PersonYear | undefined): BoardRow['forecast'] {
  if (!year?.forecast) return null
  const [reason = null] = year.forecast.reasons
  return { verdict: year.forecast.verdict, reason, course: (reason && 'course' in reason && year.items.find(({ course }) => course === reason.course)?.title) || null }
}

/** All of them, for a file. */
export async function allPlans(actor: Actor, filter: BoardFilter, deps: Deps): Promise<Omit<BoardRow, 'forecast'>[]> {
  return (await rowsOf(actor, filter, { first: 0, most: null }, deps)).rows.map(asRow)
}

/** Covered workers without a published plan for the year, each with the reason (397/4.2). */
export async function listExceptions(actor: Actor, filter: BoardFilter, page: number, deps: Deps): Promise<Listed<ExceptionRow>> {
  const { total, rows } = await rowsOf(actor, { ...filter, lack: 'plan' }, { first: (page - 1) * PLANS_A_PAGE, most: PLANS_A_PAGE }, deps)
  return { total, rows: rows.map((row) => ({ ...asRow(row), code: row.code, since: row.firstOn, reason: reasonOf(row, filter.year) })) }
}

function reasonOf({ state, code, firstOn, lacks }: Row, year: number): ExceptionReason {
  if (state === 'draft') return 'draft'
  if (code !== null) return 'refused'
  if (creditYear(firstOn) === year) return 'hired'
  return lacks.includes('assessment') ? 'not-assessed' : 'not-made'
}

export interface ChangeRow {
  personId: string
  name: string
  organisation: { kk: string; ru: string; en: string }
  number: number
  kind: AmendmentKind
  course: { kk: string; ru: string; en: string }
  reason: string
  madeOn: CalendarDate
}

/** What was changed in the plans of those in reach, the newest first: the centre and the qualification organisation see every version (397/20.1). */
export async function listChanges(actor: Actor, filter: BoardFilter, page: number, deps: Deps): Promise<Listed<ChangeRow>> {
  authorise(actor, 'learning-plan.list', {})
  const { rows } = await deps.pool.query<Omit<ChangeRow, 'name' | 'organisation' | 'course'> & Record<'surname' | 'patronymic', string | null> & Record<'givenName' | 'kk' | 'ru' | 'en' | 'titleKk' | 'titleRu' | 'titleEn', string> & { total: number }>({
    text: `${FACTS}
      select k."personId", p.surname, p."givenName", p.patronymic, o."nameKk" as kk, o."nameRu" as ru, o."nameEn" as en, a.number, a.kind, a.reason, a."madeOn"::text, e."titleKk", e."titleRu", e."titleEn", count(*) over ()::int as total
      from known k join "PlanAmendment" a on a."planId" = k."planId" join "Person" p on p.id = k."personId" join "Organisation" o on o.id = k."organisationId"
        join lateral (select c."titleKk", c."titleRu", c."titleEn" from "CourseEdition" c where c.code = a."courseCode" order by c.edition desc limit 1) e on true
      where ($12::text = '' or concat_ws(' ', p.surname, p."givenName", p.patronymic) ilike '%' || $12 || '%')
      order by a."madeAt" desc, a."planId", a.number desc limit ${PLANS_A_PAGE} offset $13`,
    values: [...(await parameters(actor, filter, deps)), searched(filter.query), (page - 1) * PLANS_A_PAGE],
  })
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.map((row) => ({
      personId: row.personId, name: fullName(row), organisation: { kk: row.kk, ru: row.ru, en: row.en }, number: row.number, kind: row.kind, course: { kk: row.titleKk, ru: row.titleRu, en: row.titleEn }, reason: row.reason, madeOn: row.madeOn,
    })),
  }
}

/** Workers whose employment ended with a plan of the year: no centre counts them any more; for the qualification organisation alone, null for everybody else. */
export async function leaversWithPlan(actor: Actor, year: number, deps: Deps): Promise<number | null> {
  if (visiblePaths(actor) !== 'all') return null
  const { rows } = await deps.pool.query<{ count: number }>({
    text: `with covered as (${COVERED_STAFF}) select count(*)::int as count from "LearningPlan" l where l.year = $3 and l.status = 'published' and not exists (select 1 from covered c where c."personId" = l."personId")`,
    values: [today(deps.clock) < `${year}-12-31` ? today(deps.clock) : `${year}-12-31`, COVERED_POSITIONS, year],
  })
  return rows[0]?.count ?? 0
}

/** Centres a filter may name: those in reach. */
export async function centresInReach(actor: Actor, { pool }: Pick<Deps, 'pool'>): Promise<{ id: string; kind: string; nameKk: string; nameRu: string; nameEn: string; path: string; regionKato: string | null }[]> {
  const reach = visiblePaths(actor)
  const { rows } = await pool.query({
    name: 'plan-board-centres',
    text: `select o.id, o.kind, o."nameKk", o."nameRu", o."nameEn", o.path, o."regionKato" from "Organisation" o
      where ${COVERED_KINDS_SQL} and ($1::text[] is null or exists (select 1 from unnest($1::text[]) as reach where starts_with(o.path, reach)))`,
    values: [reach === 'all' ? null : reach],
  })
  return rows
}
