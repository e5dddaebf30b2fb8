/** Who the yearly assessment and plan are about: whoever works in a labour mobility or career centre today, in a position of order 397 (397/1, 397/2.2). */
import { dictionaries } from '#content'
import { today } from '../../platform/clock.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { isUuid } from '../../platform/ids.server.ts'
import { fullName } from '../../rules/identity/name.ts'
import { COVERED_KINDS, isCoveredKind } from '../../rules/learning/enrolment.ts'

/** Of an organisation `o`: a labour mobility or career centre. */
export const COVERED_KINDS_SQL = `o.kind in (${COVERED_KINDS.map((kind) => `'${kind}'`).join(', ')})`

export const COVERED_POSITIONS: readonly string[] = dictionaries.positions.filter(({ in397 }) => in397).map(({ code }) => code)

/** Is the job one the order is about? */
export const isCovered = ({ positionCode, organisation }: { positionCode: string; organisation: { kind: string } }): boolean => isCoveredKind(organisation.kind) && COVERED_POSITIONS.includes(positionCode)

/**
 * One row a person: of several jobs of the day the newest; `day` is a parameter, `among` a condition over the jobs `j`, $2 the positions of
 * order 397. For `with covered as (…)`: "personId", "positionCode", "organisationId", path, "regionKato", "fromOn".
 */
export const coveredStaff = ({ day = '$1', among = 'true' }: { day?: `$${number}`; among?: string } = {}) => `
  select distinct on (j."personId") j."personId", j."positionCode", j."organisationId", o.path, o."regionKato", j."fromOn"
  from "JobAssignment" j join "Organisation" o on o.id = j."organisationId"
  where ${among} and j."fromOn" <= ${day}::date and (j."toOn" is null or j."toOn" >= ${day}::date)
    and ${COVERED_KINDS_SQL} and j."positionCode" = any($2::text[])
  order by j."personId", j."fromOn" desc, j.id desc`

/** The same of everybody today. */
export const COVERED_STAFF = coveredStaff()

/**
 * The organisations of covered staff within reach (a parameter with paths, null for all), each with its labour mobility centre, itself
 * if there is none above, and the region of either; looked up once an organisation, not once a worker.
 */
export const placesWithin = (reach: `$${number}`) => `
  select o.id, coalesce(m.id, o.id) as centre, coalesce(m."regionKato", o."regionKato", '') as region
  from "Organisation" o left join "Organisation" m on m.kind = 'labour-mobility-centre' and starts_with(o.path, m.path)
  where ${COVERED_KINDS_SQL} and (${reach}::text[] is null or exists (select 1 from unnest(${reach}::text[]) as reach where starts_with(o.path, reach)))`

/** The first two parameters of a query that begins with COVERED_STAFF. */
export const coveredParameters = ({ clock }: Pick<Deps, 'clock'>): [string, readonly string[]] => [today(clock), COVERED_POSITIONS]

export interface CoveredWorker {
  personId: string
  name: string
  positionCode: string
  organisationId: string
  organisation: { kk: string; ru: string; en: string }
  path: string
}

/** The covered job a person has today; null for somebody the order is not about. */
export async function coveredWorker(personId: string, deps: Pick<Deps, 'pool' | 'clock'>): Promise<CoveredWorker | null> {
  if (!isUuid(personId)) return null
  const { rows } = await deps.pool.query<Omit<CoveredWorker, 'name' | 'organisation'> & { surname: string | null; givenName: string; patronymic: string | null; kk: string; ru: string; en: string }>({
    name: 'covered-worker',
    text: `with covered as (${coveredStaff({ among: 'j."personId" = $3::uuid' })})
      select c."personId", c."positionCode", c."organisationId", c.path, p.surname, p."givenName", p.patronymic, o."nameKk" as kk, o."nameRu" as ru, o."nameEn" as en
      from covered c join "Person" p on p.id = c."personId" join "Organisation" o on o.id = c."organisationId"`,
    values: [...coveredParameters(deps), personId],
  })
  const [row] = rows
  if (!row) return null
  const { surname, givenName, patronymic, kk, ru, en, ...job } = row
  return { ...job, name: fullName({ surname, givenName, patronymic }), organisation: { kk, ru, en } }
}
