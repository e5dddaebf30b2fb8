/**
 * The register of trainers: who, of which centre, where they stand, what they teach and how much (397/2.12, 397/28a). Cut and counted where the
 * rows are; states are derived in the database by the same rule as for one trainer (rules/trainers/trainer.ts: `trainerState`), and compared with it in a test.
 */
import { loadTrainingSettings, type Trilingual } from '#content'
import type { Actor } from '../../access/actor.ts'
import { authorise } from '../../access/authorise.server.ts'
import { visiblePaths } from '../../access/policy.ts'
import { today } from '../../platform/clock.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { isUuid } from '../../platform/ids.server.ts'
import { creditYear } from '../../rules/learning/hours.ts'
import { cutTo } from '../../rules/kernel/text.ts'
import { TRAINER_CATEGORIES, type TrainerKind } from '../../rules/trainers/trainer.ts'
import { REGISTER_STATES, type RegisterFilter, type RegisterState } from './register.ts'
import { COVERED_KINDS_SQL } from '../employment/covered.server.ts'
import { CATEGORY_OF } from './trainer-record.server.ts'

export const TRAINERS_A_PAGE = 50

/** Hours of a class belong to the year it ends in. */
const OF_YEAR = `((s."endsAt" - interval '1 millisecond') at time zone 'Asia/Almaty')::date between make_date($5, 1, 1) and make_date($5, 12, 31)`

/** $1 today, $2 and $3 positions with their categories, $4 the programme of 397/29, $5 the year, $6 the categories of trainers. */
const ENTRIES = `
  entries as materialized (
    select t.id, t.kind, t."personId", t.affiliation, t.languages, t.topics, t."centreId", c.path, c."regionKato" as region, c."nameKk" as kk, c."nameRu" as ru, c."nameEn" as en,
      case when p.id is null then t.name else concat_ws(' ', p.surname, p."givenName", p.patronymic) end as name, works.paths,
      case
        when t.kind <> 'internal' then case when t."endedOn" is null then 'outside' else 'ended' end
        when t."declinedOn" is not null then 'declined'
        when t."endedOn" <= $1::date then 'ended'
        when t."orderedOn" is null or t."orderedOn" > $1::date then 'proposed'
        when t."suspendedOn" is not null or not works.fit then 'suspended'
        when prepared."on" <= $1::date then 'active'
        when exists (select 1 from "Enrolment" n where n."personId" = t."personId" and n."courseCode" = $4 and n.status = 'active') then 'in-preparation'
        else 'appointed' end as state
    from "Trainer" t left join "Person" p on p.id = t."personId" left join "Organisation" c on c.id = t."centreId"
      left join lateral (
        select coalesce(bool_or(coalesce(e.category, g.category) = any($6::text[])) filter (where ${COVERED_KINDS_SQL} and starts_with(o.path, c.path) and (e."endedOn" is null or e."endedOn" > e."startsOn")), false) as fit, coalesce(array_agg(o.path), '{}') as paths
        from "JobAssignment" j join "Organisation" o on o.id = j."organisationId" left join "Employment" e on e."jobId" = j.id left join unnest($2::text[], $3::text[]) as g(code, category) on g.code = j."positionCode"
        where j."personId" = t."personId" and j."fromOn" <= $1::date and (j."toOn" is null or j."toOn" >= $1::date)) works on true
      left join lateral (
        select min(k."completedOn") as "on" from "Completion" k join "Enrolment" n on n.id = k."enrolmentId" where k."personId" = t."personId" and k."courseCode" = $4 and n.status = 'completed') prepared on true)`

const facts = (deps: Pick<Deps, 'clock'>): unknown[] => [today(deps.clock), [...CATEGORY_OF.keys()], [...CATEGORY_OF.values()], loadTrainingSettings().trainerProgramme, creditYear(today(deps.clock)), TRAINER_CATEGORIES]

export interface RegisterRow {
  id: string
  kind: TrainerKind
  name: string
  affiliation: string
  /** null: from outside */
  centre: Trilingual | null
  state: RegisterState
  languages: ('kk' | 'ru')[]
  topics: string[]
  /** of the year's classes, and of those held with a signed sheet */
  plannedMinutes: number
  taughtMinutes: number
  /** classes to come, and the next one */
  coming: number
  nextAt: string | null
}
interface Row extends Omit<RegisterRow, 'centre' | 'nextAt'> {
  kk: string | null
  ru: string | null
  en: string | null
  nextAt: Date | null
  total: number
}
export interface Register {
  total: number
  year: number
  rows: RegisterRow[]
}

const reachOf = (actor: Actor): readonly string[] | null => {
  const reach = visiblePaths(actor)
  return reach === 'all' ? null : reach
}
const searched = (query: string) => cutTo(query.normalize('NFC').trim(), 100).replace(/[\\%_]/g, '\\$&')
const NOWHERE = '00000000-0000-0000-0000-000000000000'

async function rowsOf(actor: Actor, { state, region, centre, language, topic, query }: RegisterFilter, { first, most }: { first: number; most: number | null }, deps: Deps): Promise<Register> {
  authorise(actor, 'trainer.list', {})
  const { rows } = await deps.pool.query<Row>({
    text: `with ${ENTRIES}
      select x.id, x.kind, x.name, x.affiliation, x.kk, x.ru, x.en, x.state, x.languages, x.topics, x.total, load.* from (
        select e.*, count(*) over ()::int as total from entries e
        where ($7::text[] is null or e."personId" = $8::uuid or exists (select 1 from unnest($7::text[]) as reach where starts_with(e.path, reach) or exists (select 1 from unnest(e.paths) as work where starts_with(work, reach))))
          and ($9::text is null or e.state = $9) and ($10::text = '' or e.region = $10) and ($11::uuid is null or e."centreId" = $11) and ($12::text is null or $12 = any(e.languages)) and ($13::text = '' or $13 = any(e.topics))
          and ($14::text = '' or e.name ilike '%' || $14 || '%')
        order by e.name collate "und-x-icu", e.id limit $15 offset $16) x
        left join lateral (
          select coalesce(sum(s.minutes) filter (where ${OF_YEAR}), 0)::int as "plannedMinutes", coalesce(sum(s.minutes) filter (where ${OF_YEAR} and s."sheetConfirmedAt" is not null), 0)::int as "taughtMinutes",
            count(*) filter (where s."startsAt" > $17)::int as coming, min(s."startsAt") filter (where s."startsAt" > $17) as "nextAt"
          from "Booking" b join "RunSession" s on s.id = b."sessionId" join "CourseRun" r on r.id = s."runId" where b."trainerId" = x.id and b.role = 'trainer' and r."cancelledAt" is null) load on true
      order by x.name collate "und-x-icu", x.id`,
    values: [...facts(deps), reachOf(actor), actor.personId, state, region, centre === '' ? null : isUuid(centre) ? centre : NOWHERE, language, topic, searched(query), most, first, deps.clock.now()],
  })
  return {
    total: rows[0]?.total ?? 0, year: creditYear(today(deps.clock)),
    rows: rows.map(({ total: _, kk, ru, en, nextAt, ...row }) => ({ ...row, centre: kk === null ? null : { kk, ru: ru!, en: en! }, nextAt: nextAt?.toISOString() ?? null })),
  }
}

/** One page of the trainers in reach: those of the centres the actor answers for, the own entry, and everybody for the qualification organisation. */
export const listTrainers = (actor: Actor, filter: RegisterFilter, page: number, deps: Deps): Promise<Register> => rowsOf(actor, filter, { first: (page - 1) * TRAINERS_A_PAGE, most: TRAINERS_A_PAGE }, deps)

/** All of them, for a file. */
export const allTrainers = (actor: Actor, filter: RegisterFilter, deps: Deps): Promise<Register> => rowsOf(actor, filter, { first: 0, most: null }, deps)

export interface CentreWithTrainers {
  id: string
  name: Trilingual
  region: string | null
  active: number
  /** proposed to in preparation */
  onTheWay: number
  /** classes of the year led by its trainers, and those held */
  planned: number
  held: number
}

/** Labour mobility centres in reach with their active internal trainers and the classes of the year; one without any is information, no number is set (397/28a). */
export async function centresWithTrainers(actor: Actor, deps: Deps): Promise<CentreWithTrainers[]> {
  authorise(actor, 'trainer.list', {})
  const reach = reachOf(actor)
  // a trainer without an office sees the centre worked for
  const paths = reach !== null && reach.length === 0 ? actor.jobs.map(({ path }) => path) : reach
  const { rows } = await deps.pool.query<Omit<CentreWithTrainers, 'name'> & { kk: string; ru: string; en: string }>({
    text: `with ${ENTRIES},
      classes as (
        select e."centreId", count(distinct s.id) filter (where ${OF_YEAR})::int as planned, count(distinct s.id) filter (where ${OF_YEAR} and s."sheetConfirmedAt" is not null)::int as held
        from entries e join "Booking" b on b."trainerId" = e.id and b.role = 'trainer' join "RunSession" s on s.id = b."sessionId" join "CourseRun" r on r.id = s."runId" where r."cancelledAt" is null group by 1)
      select o.id, o."nameKk" as kk, o."nameRu" as ru, o."nameEn" as en, o."regionKato" as region,
        (select count(*)::int from entries e where e."centreId" = o.id and e.state = 'active') as active,
        (select count(*)::int from entries e where e."centreId" = o.id and e.state in ('proposed', 'appointed', 'in-preparation')) as "onTheWay",
        coalesce(k.planned, 0) as planned, coalesce(k.held, 0) as held
      from "Organisation" o left join classes k on k."centreId" = o.id
      where o.kind = 'labour-mobility-centre' and ($7::text[] is null or exists (select 1 from unnest($7::text[]) as reach where starts_with(o.path, reach) or starts_with(reach, o.path)))
      order by o."nameKk" collate "und-x-icu", o.id`,
    values: [...facts(deps), paths],
  })
  return rows.map(({ kk, ru, en, ...row }) => ({ ...row, name: { kk, ru, en } }))
}

/** The filter as the address asks for it. */
export function registerFilter(url: URL): RegisterFilter {
  const read = (name: string) => (url.searchParams.get(name) ?? '').replace(/\u0000/g, '').toWellFormed().slice(0, 100)
  const one = <Value extends string>(values: readonly Value[], name: string): Value | null => values.find((value) => value === read(name)) ?? null
  return { state: one(REGISTER_STATES, 'state'), region: read('region'), centre: read('centre').toLowerCase(), language: one(['kk', 'ru'] as const, 'language'), topic: read('topic'), query: read('q') }
}

/** The filter as the address has it, without what is not set. */
export const registerQuery = ({ state, region, centre, language, topic, query }: RegisterFilter): Record<string, string> =>
  Object.fromEntries(Object.entries({ state: state ?? '', region, centre, language: language ?? '', topic, q: query }).filter(([, value]) => value !== ''))
