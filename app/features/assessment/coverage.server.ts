/**
 * Who has been through the assessment of a year, live: by region, centre and branch, and person by person. One statement each;
 * totals are sums of the rows below them, so that no branch is missing from its parent (397/5, 397/17).
 */
import { dictionaries } from '#content'
import type { Actor } from '../../access/actor.ts'
import { authorise } from '../../access/authorise.server.ts'
import { visiblePaths } from '../../access/policy.ts'
import type { Locale } from '../../i18n/locale.ts'
import { today } from '../../platform/clock.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { isUuid } from '../../platform/ids.server.ts'
import { assessmentStanding, type AssessmentStanding } from '../../rules/assessment/assessment.ts'
import type { CalendarDate } from '../../rules/calendar/calendar-date.ts'
import { fullName } from '../../rules/identity/name.ts'
import { COVERED_KINDS_SQL, COVERED_STAFF, coveredParameters, placesWithin } from '../employment/covered.server.ts'
import { STANDINGS, type Counts, type Standing } from './coverage.ts'

/**
 * $3 the year, $4 the last day, $5 paths within reach or null: one row a worker, with both forms. The external form is done on the
 * day of the first final result, also where another one took its place since. Nobody is late who did not work in a centre on the last day.
 */
const FACTS = `
  covered as (${COVERED_STAFF}),
  places as materialized (${placesWithin('$5')}),
  there as materialized (
    select distinct j."personId" from "JobAssignment" j join "Organisation" o on o.id = j."organisationId"
    where ${COVERED_KINDS_SQL} and j."positionCode" = any($2::text[]) and j."fromOn" <= $4::date and (j."toOn" is null or j."toOn" >= $4::date)),
  external as materialized (select e."personId", min(e."finalisedOn") as "finalisedOn" from "ExternalAssessment" e where e.year = $3::int and e.status in ('final', 'superseded') group by 1),
  facts as materialized (
    select c."personId", c."positionCode", c."organisationId", c.path, w.region, w.centre, s."submittedOn" as self_on, e."finalisedOn" as external_on, $4::date as due_on, t."personId" is not null as there
    from covered c join places w on w.id = c."organisationId" left join there t on t."personId" = c."personId"
      left join "SelfAssessment" s on s."personId" = c."personId" and s.year = $3::int left join external e on e."personId" = c."personId")`

/** What each number counts, as a condition over the facts; the list below the board filters by the same. */
const CONDITION: Readonly<Record<Standing, string>> = {
  covered: 'true',
  'self-in-time': 'self_on is not null and (self_on <= due_on or not there)',
  'self-late': 'there and self_on > due_on',
  external: 'external_on is not null',
  assessed: 'self_on is not null and external_on is not null',
  missing: '(self_on is null or external_on is null)',
  'self-missing': 'self_on is null',
  'external-missing': 'external_on is null',
  'late-worker': 'there and coalesce(self_on, $1::date) > due_on',
  'late-organisation': 'there and coalesce(external_on, $1::date) > due_on',
}

export interface BranchCounts {
  organisationId: string
  /** the labour mobility centre it belongs to, itself for the centre's own staff */
  centreId: string
  region: string
  name: string
  counts: Counts
}
export interface CentreCounts {
  centreId: string
  name: string
  counts: Counts
  branches: BranchCounts[]
}
export interface RegionCounts {
  /** KATO; empty where an organisation has none */
  region: string
  name: string
  counts: Counts
  centres: CentreCounts[]
}
export interface Coverage {
  counts: Counts
  regions: RegionCounts[]
}

const reachOf = (actor: Actor): readonly string[] | null => {
  const reach = visiblePaths(actor)
  return reach === 'all' ? null : reach
}
const nothing = (): Counts => Object.fromEntries(STANDINGS.map((key) => [key, 0])) as Counts
const sum = (all: readonly Counts[]): Counts => Object.fromEntries(STANDINGS.map((key) => [key, all.reduce((total, counts) => total + counts[key], 0)])) as Counts
function grouped<Row>(rows: readonly Row[], by: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = by(row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}
const REGIONS = new Map(dictionaries.regions.map(({ kato, name }) => [kato, name]))

/** The name of a region in a language; a code the dictionary does not know is shown as it is. */
export const regionName = (kato: string, locale: Locale): string => REGIONS.get(kato)?.[locale] ?? kato

/** The counts of a year within the actor's reach; for whoever answers for staff. */
export async function readCoverage(actor: Actor, { year, dueOn }: { year: number; dueOn: CalendarDate }, locale: Locale, deps: Deps): Promise<Coverage> {
  authorise(actor, 'campaign.read', {})
  const { rows } = await deps.pool.query<{ region: string; centreId: string; organisationId: string; names: Record<Locale, string>; centreNames: Record<Locale, string> } & Record<Standing, number>>(
    `with ${FACTS},
     counted as (select region, centre, "organisationId", ${STANDINGS.map((key) => `count(*) filter (where ${CONDITION[key]})::int as "${key}"`).join(', ')} from facts group by region, centre, "organisationId")
     select k.region, k.centre as "centreId", k."organisationId", jsonb_build_object('kk', o."nameKk", 'ru', o."nameRu", 'en', o."nameEn") as names,
       jsonb_build_object('kk', m."nameKk", 'ru', m."nameRu", 'en', m."nameEn") as "centreNames", ${STANDINGS.map((key) => `k."${key}"`).join(', ')}
     from counted k join "Organisation" o on o.id = k."organisationId" join "Organisation" m on m.id = k.centre`,
    [...coveredParameters(deps), year, dueOn, reachOf(actor)],
  )
  const collator = new Intl.Collator(locale)
  const byName = (one: { name: string }, other: { name: string }) => collator.compare(one.name, other.name)
  const branches = rows.map((row): BranchCounts & { centreName: string } => ({
    organisationId: row.organisationId, centreId: row.centreId, region: row.region, name: row.names[locale], centreName: row.centreNames[locale],
    counts: Object.fromEntries(STANDINGS.map((key) => [key, row[key]])) as Counts,
  }))
  const regions = [...grouped(branches, ({ region }) => region)].map(([region, ofRegion]): RegionCounts => {
    const centres = [...grouped(ofRegion, ({ centreId }) => centreId)].map(([centreId, ofCentre]): CentreCounts => ({
      centreId, name: ofCentre[0]!.centreName, counts: sum(ofCentre.map(({ counts }) => counts)),
      // the centre's own staff first, then its branches by name
      branches: ofCentre.toSorted((one, other) => Number(other.organisationId === centreId) - Number(one.organisationId === centreId) || byName(one, other)),
    }))
    return { region, name: region === '' ? (centres.length === 1 ? centres[0]!.name : '') : regionName(region, locale), counts: sum(centres.map(({ counts }) => counts)), centres: centres.toSorted(byName) }
  })
  return { counts: regions.length === 0 ? nothing() : sum(regions.map(({ counts }) => counts)), regions: regions.toSorted(byName) }
}

export interface CoveredFilter {
  standing: Standing
  /** KATO of a region; null: all */
  region: string | null
  /** a labour mobility centre with its branches; null: all */
  centreId: string | null
  /** one organisation by itself; null: all */
  unitId: string | null
  query: string
}
export interface AssessedPerson extends AssessmentStanding {
  personId: string
  name: string
  positionCode: string
  organisation: string
  region: string
  selfOn: CalendarDate | null
  externalOn: CalendarDate | null
}
export const ASSESSED_A_PAGE = 50

const standingOf = ({ selfOn, externalOn, there }: { selfOn: CalendarDate | null; externalOn: CalendarDate | null; there: boolean }, dueOn: CalendarDate, day: CalendarDate): AssessmentStanding => {
  const standing = assessmentStanding({ selfOn, externalOn, dueOn }, day)
  return there ? standing : { ...standing, late: [] }
}

const idOrNull = (id: string | null) => (id !== null && isUuid(id) ? id : null)

/** The people behind a number, by name. `page` null: all of them, for the file. */
export async function listAssessed(actor: Actor, { year, dueOn, standing, region, centreId, unitId, query, page }: CoveredFilter & { year: number; dueOn: CalendarDate; page: number | null }, locale: Locale, deps: Deps): Promise<{ people: AssessedPerson[]; total: number }> {
  authorise(actor, 'campaign.read', {})
  const { rows } = await deps.pool.query<{ personId: string; surname: string | null; givenName: string; patronymic: string | null; positionCode: string; names: Record<Locale, string>; region: string; selfOn: CalendarDate | null; externalOn: CalendarDate | null; there: boolean; total: number }>(
    `with ${FACTS}
     select f."personId", p.surname, p."givenName", p.patronymic, f."positionCode", jsonb_build_object('kk', o."nameKk", 'ru', o."nameRu", 'en', o."nameEn") as names, f.region,
       to_char(f.self_on, 'YYYY-MM-DD') as "selfOn", to_char(f.external_on, 'YYYY-MM-DD') as "externalOn", f.there, count(*) over ()::int as total
     from facts f join "Person" p on p.id = f."personId" join "Organisation" o on o.id = f."organisationId"
     where ${CONDITION[standing]} and ($6::text is null or f.region = $6) and ($7::uuid is null or f.centre = $7) and ($9::uuid is null or f."organisationId" = $9)
       and ($8 = '' or concat_ws(' ', p.surname, p."givenName", p.patronymic) ilike '%' || $8 || '%')
     order by concat_ws(' ', p.surname, p."givenName", p.patronymic) collate "und-x-icu", p.id ${page === null ? '' : `limit ${ASSESSED_A_PAGE} offset ${(page - 1) * ASSESSED_A_PAGE}`}`,
    [...coveredParameters(deps), year, dueOn, reachOf(actor), region, idOrNull(centreId), query.normalize('NFC').trim().slice(0, 100).replace(/[\\%_]/g, '\\$&'), idOrNull(unitId)],
  )
  const day = today(deps.clock)
  return {
    people: rows.map((row) => ({
      personId: row.personId, name: fullName(row), positionCode: row.positionCode, organisation: row.names[locale], region: row.region === '' ? '' : regionName(row.region, locale), selfOn: row.selfOn, externalOn: row.externalOn,
      ...standingOf(row, dueOn, day),
    })),
    total: rows[0]?.total ?? 0,
  }
}
