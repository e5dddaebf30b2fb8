/**
 * Coordination of the internal trainers of those in reach, in the whole country for the qualification organisation: their plans, what is planned
 * and held, centres without an active trainer, and the need that no plan covers (397/28a, 397/30). The list has its filter in the database.
 */
import type { Trilingual } from '#content'
import type { Actor } from '../../access/actor.ts'
import { authorise } from '../../access/authorise.server.ts'
import { visiblePaths } from '../../access/policy.ts'
import { today } from '../../platform/clock.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import type { TrainerState } from '../../rules/trainers/trainer.ts'
import { CLASS_FORMS, type WorkPlanState } from '../../rules/trainers/work-plan.ts'
import { readTrainers } from '../trainers/trainer-record.server.ts'
import { courseNeeds, type CourseNeed } from './needs.server.ts'

export const TRAINERS_A_PAGE = 50

export interface CoordinationFilter {
  year: number
  /** '' or a region by its code */
  region: string
  state: 'none' | WorkPlanState | null
}
export interface Measure {
  /** classes */
  lines: number
  minutes: number
  people: number
}
export interface CoordinationRow {
  trainerId: string
  name: string
  trainerState: Exclude<TrainerState, 'proposed' | 'declined'>
  centreId: string
  centre: Trilingual
  state: 'none' | WorkPlanState
  /** changed after the qualification organisation looked at it */
  changed: boolean
  planned: Measure
  held: Measure
  /** lines whose days are over without a class; and of these without a reason */
  notHeld: number
  unexplained: number
}
export interface CentreRow {
  id: string
  name: Trilingual
  active: number
  planned: Measure
  held: Measure
}
export interface Coordination {
  rows: CoordinationRow[]
  centres: CentreRow[]
  /** classes with people who wait for a date and no place in a plan */
  uncovered: CourseNeed[]
}

/** $1 the year, $2 today, $3 paths in reach or null, $4 region or ''. In reach is whose centre or whose place of work is. */
const ROWS = `
  with reached as materialized (
    select t.id, t."personId", t."centreId", o."nameKk", o."nameRu", o."nameEn" from "Trainer" t join "Organisation" o on o.id = t."centreId"
    where t.kind = 'internal' and t."orderNumber" is not null and ($4::text = '' or o."regionKato" = $4) and ($3::text[] is null or exists (
      select 1 from unnest($3::text[]) as reach where starts_with(o.path, reach) or exists (
        select 1 from "JobAssignment" j join "Organisation" w on w.id = j."organisationId" where j."personId" = t."personId" and j."fromOn" <= $2::date and (j."toOn" is null or j."toOn" >= $2::date) and starts_with(w.path, reach))))),
    plans as materialized (select p.id, p."trainerId" from "TrainerPlan" p where p.year = $1 and p."trainerId" in (select id from reached)),
    lines as materialized (select n.id, n."planId", n.minutes, n.people, n."toOn", n.deviation from "TrainerPlanLine" n join plans p on p.id = n."planId" where n."removedBy" is null),
    sheets as materialized (
      select r."planLineId", r.id as run, s.id, s.minutes from lines n join "CourseRun" r on r."planLineId" = n.id and r."cancelledAt" is null join "RunSession" s on s."runId" = r.id and s."sheetConfirmedAt" is not null),
    came as (
      select s."planLineId", count(distinct (s.run, m."personId"))::int as people
      from sheets s join "AttendanceMark" m on m."sessionId" = s.id
      where m.status in ('full', 'partial') and not exists (select 1 from "AttendanceMark" n where n."sessionId" = m."sessionId" and n."personId" = m."personId" and n.number > m.number) group by 1),
    held as (select s."planLineId", sum(s.minutes)::int as minutes from sheets s group by 1),
    counted as (
      select n."planId", count(*)::int as lines, sum(n.minutes)::int as minutes, sum(n.people)::int as people, count(h.minutes)::int as "heldLines", coalesce(sum(h.minutes), 0)::int as "heldMinutes", coalesce(sum(c.people), 0)::int as "heldPeople",
        count(*) filter (where h.minutes is null and n."toOn" < $2::date)::int as "notHeld", count(*) filter (where h.minutes is null and n."toOn" < $2::date and n.deviation is null)::int as unexplained
      from lines n left join held h on h."planLineId" = n.id left join came c on c."planLineId" = n.id group by 1),
    steps as (
      select e."planId", (array_agg(e.kind order by e.number desc) filter (where e.kind in ('submitted', 'coordinated', 'returned')))[1] as state,
        coalesce(max(e.number) filter (where e.kind = 'amended'), 0) > coalesce(max(e.number) filter (where e.kind in ('coordinated', 'returned')), 0) as changed
      from "TrainerPlanEvent" e where e."planId" in (select id from plans) group by 1)
  select t.id::text as "trainerId", t."centreId"::text, t."nameKk", t."nameRu", t."nameEn", case when p.id is null then 'none' else coalesce(s.state, 'draft') end as state, coalesce(s.changed, false) as changed,
    coalesce(c.lines, 0) as lines, coalesce(c.minutes, 0) as minutes, coalesce(c.people, 0) as people, coalesce(c."heldLines", 0) as "heldLines", coalesce(c."heldMinutes", 0) as "heldMinutes", coalesce(c."heldPeople", 0) as "heldPeople",
    coalesce(c."notHeld", 0) as "notHeld", coalesce(c.unexplained, 0) as unexplained
  from reached t join "Person" w on w.id = t."personId" left join plans p on p."trainerId" = t.id left join counted c on c."planId" = p.id left join steps s on s."planId" = p.id
  order by concat_ws(' ', w.surname, w."givenName", w.patronymic) collate "und-x-icu", t.id`

interface Row {
  trainerId: string
  centreId: string
  nameKk: string
  nameRu: string
  nameEn: string
  state: 'none' | WorkPlanState
  changed: boolean
  lines: number
  minutes: number
  people: number
  heldLines: number
  heldMinutes: number
  heldPeople: number
  notHeld: number
  unexplained: number
}
const NOTHING: Measure = { lines: 0, minutes: 0, people: 0 }
const added = (one: Measure, other: Measure): Measure => ({ lines: one.lines + other.lines, minutes: one.minutes + other.minutes, people: one.people + other.people })

/** Internal trainers in reach with their plans of the year; who was only proposed has none. Somebody whose appointment is over stays with a plan of the year. */
async function rowsInReach(actor: Actor, { year, region }: CoordinationFilter, deps: Deps): Promise<CoordinationRow[]> {
  authorise(actor, 'work-plan.list', {})
  const reach = visiblePaths(actor)
  const { rows } = await deps.pool.query<Row>({ text: ROWS, values: [year, today(deps.clock), reach === 'all' ? null : reach, region] })
  const trainers = await readTrainers(deps, rows.map(({ trainerId }) => trainerId))
  return rows.flatMap((row): CoordinationRow[] => {
    const trainer = trainers.get(row.trainerId)!
    const { state } = trainer
    if (state === null || state === 'proposed' || state === 'declined' || (state === 'ended' && row.state === 'none')) return []
    return [{
      trainerId: row.trainerId, name: trainer.name, trainerState: state, centreId: row.centreId, centre: { kk: row.nameKk, ru: row.nameRu, en: row.nameEn }, state: row.state, changed: row.changed,
      planned: { lines: row.lines, minutes: row.minutes, people: row.people }, held: { lines: row.heldLines, minutes: row.heldMinutes, people: row.heldPeople }, notHeld: row.notHeld, unexplained: row.unexplained,
    }]
  })
}

/** Labour mobility centres in reach, each with its active trainers and what is planned and held (397/28a). */
async function centresInReach(actor: Actor, { region }: CoordinationFilter, rows: readonly CoordinationRow[], { pool }: Pick<Deps, 'pool'>): Promise<CentreRow[]> {
  const reach = visiblePaths(actor)
  const { rows: centres } = await pool.query<{ id: string; kk: string; ru: string; en: string }>({
    text: `select o.id::text, o."nameKk" as kk, o."nameRu" as ru, o."nameEn" as en from "Organisation" o
      where o.kind = 'labour-mobility-centre' and ($2::text = '' or o."regionKato" = $2) and ($1::text[] is null or exists (select 1 from unnest($1::text[]) as reach where starts_with(o.path, reach)))
      order by o."nameKk" collate "und-x-icu", o.id`,
    values: [reach === 'all' ? null : reach, region],
  })
  return centres.map(({ id, kk, ru, en }) => {
    const own = rows.filter(({ centreId }) => centreId === id)
    return {
      id, name: { kk, ru, en }, active: own.filter(({ trainerState }) => trainerState === 'active').length,
      planned: own.reduce((sum, { planned }) => added(sum, planned), NOTHING), held: own.reduce((sum, { held }) => added(sum, held), NOTHING),
    }
  })
}

/** Everything the coordination shows; the totals of centres are the sum of their trainers. */
export async function coordination(actor: Actor, filter: CoordinationFilter, deps: Deps): Promise<Coordination> {
  const rows = await rowsInReach(actor, filter, deps)
  const reach = visiblePaths(actor)
  const [centres, needs] = await Promise.all([centresInReach(actor, filter, rows, deps), courseNeeds({ paths: reach === 'all' ? null : reach, region: filter.region }, filter.year, deps)])
  return { rows: ofState(rows, filter), centres, uncovered: needs.filter(({ form, uncovered }) => CLASS_FORMS.includes(form) && uncovered > 0).toSorted((one, other) => other.uncovered - one.uncovered) }
}
const ofState = (rows: CoordinationRow[], { state }: CoordinationFilter) => rows.filter((row) => state === null || row.state === state)

/** The list alone, for a file. */
export const coordinationRows = async (actor: Actor, filter: CoordinationFilter, deps: Deps): Promise<CoordinationRow[]> => ofState(await rowsInReach(actor, filter, deps), filter)
