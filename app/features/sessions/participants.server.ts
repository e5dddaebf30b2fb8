/** Who is in a run: signed up, waiting, foreseen by plans and not confirmed, and those who gave the place back (397/23.1, 397/23.2). */
import type { Actor } from '../../access/actor.ts'
import { Denied } from '../../access/authorise.server.ts'
import { may, visiblePaths } from '../../access/policy.ts'
import { today } from '../../platform/clock.server.ts'
import { statement, type Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { fullName } from '../../rules/identity/name.ts'
import { attendantsOf, teachersOf, type RunRecord } from '../courses/run-record.server.ts'
import { PARTICIPANT_VIEWS, type ParticipantView } from './participant-views.ts'
import { shownRun, someRun, type ShownRun } from './sign-up.server.ts'

export const PARTICIPANTS_A_PAGE = 50

export interface Participant {
  view: ParticipantView
  personId: string
  name: string
  positionCode: string
  organisation: { kk: string; ru: string; en: string } | null
  /** since when it stands so; of a seat that the plan foresees nothing is known */
  since: string | null
  source: 'own-choice' | 'nominated' | null
  release: 'with' | 'without' | null
  /** why a course for another position was taken, or why the place was given back */
  reason: string | null
  /** the plan holds the seat */
  byPlan: boolean
  /** on the waitlist, from 1 */
  place: number | null
  /** something is written of them in a sheet */
  marked: boolean
}
export type ParticipantCounts = Readonly<Record<ParticipantView, number>>

interface Row extends Omit<Participant, 'name' | 'organisation' | 'since'> {
  surname: string | null
  givenName: string
  patronymic: string | null
  kk: string | null
  ru: string | null
  en: string | null
  since: Date | null
}

/** $1 the run, $2 paths in reach (null: everybody), $3 today, $4 drafts count too. */
const PARTICIPANTS = `
  select x.view, p.id::text as "personId", p.surname, p."givenName", p.patronymic, coalesce(j."positionCode", '') as "positionCode", j.kk, j.ru, j.en, x.since, x.source, x.release, x.reason, x."byPlan", x.place,
    exists (select 1 from "AttendanceMark" m join "RunSession" s on s.id = m."sessionId" where s."runId" = $1::uuid and m."personId" = p.id) as marked
  from (
    select case u.status when 'signed-up' then 'signed-up' when 'waitlisted' then 'waiting' else 'left' end as view, u."personId", u.since, u.source, u.release, case when u.status = 'cancelled' then u."cancelReason" else u.reason end as reason,
      u.status = 'signed-up' and not u."ownSeat" as "byPlan", case when u.status = 'waitlisted' then (row_number() over (partition by u.status order by u.since, u.id))::int end as place
    from "SignUp" u where u."runId" = $1::uuid
    union all
    select distinct 'foreseen', l."personId", null::timestamptz, null, null, null, true, null::int from "PlanItem" i join "LearningPlan" l on l.id = i."planId"
    where i."runId" = $1::uuid and i."removedBy" is null and (l.status = 'published' or $4::boolean) and not exists (select 1 from "SignUp" u where u."runId" = $1::uuid and u."personId" = l."personId" and u.status = 'signed-up')
  ) x join "Person" p on p.id = x."personId"
    left join lateral (
      select a."positionCode", o."nameKk" as kk, o."nameRu" as ru, o."nameEn" as en from "JobAssignment" a join "Organisation" o on o.id = a."organisationId"
      where a."personId" = p.id and a."fromOn" <= $3::date and (a."toOn" is null or a."toOn" >= $3::date) order by a."fromOn" desc, a.id desc limit 1) j on true
  where $2::text[] is null or exists (
    select 1 from "JobAssignment" a join "Organisation" o on o.id = a."organisationId", unnest($2::text[]) as reach
    where a."personId" = p.id and a."fromOn" <= $3::date and (a."toOn" is null or a."toOn" >= $3::date) and starts_with(o.path, reach))`
const ORDER = `order by array_position(array['signed-up', 'waiting', 'foreseen', 'left'], view), place nulls last, concat_ws(' ', surname, "givenName", patronymic) collate "und-x-icu", "personId"`

const asParticipant = ({ surname, givenName, patronymic, kk, ru, en, since, ...row }: Row): Participant => ({ ...row, since: since && since.toISOString(), name: fullName({ surname, givenName, patronymic }), organisation: kk === null ? null : { kk, ru: ru!, en: en! } })

interface Reach {
  run: RunRecord
  /** paths; null: everybody */
  paths: readonly string[] | null
  mayTakeOff: boolean
  mayNominate: boolean
  parameters: unknown[]
}

/** Whom the actor may see: whoever takes the sheet everybody, superiors their own people; Denied for anybody else. */
async function reachOf(actor: Actor, runId: string, deps: Pick<Deps, 'db' | 'clock'>): Promise<Reach> {
  const run = await someRun(runId, deps)
  const attends = may(actor, 'attendance.take', attendantsOf(run))
  const superior = may(actor, 'person.list')
  if (!attends && !superior) throw new Denied(404)
  const reach = visiblePaths(actor)
  const paths = attends || reach === 'all' ? null : reach
  return { run, paths, mayTakeOff: attends && may(actor, 'attendance.take', await teachersOf(run, deps)), mayNominate: superior, parameters: [run.id, paths, today(deps.clock), may(actor, 'learning-plan.manage')] }
}

const countsOf = async (db: Db, parameters: readonly unknown[]): Promise<ParticipantCounts> => {
  const rows = await db.$queryRaw<{ view: ParticipantView; count: number }[]>(statement(`select view, count(*)::int as count from (${PARTICIPANTS}) x group by view`, ...parameters))
  return Object.fromEntries(PARTICIPANT_VIEWS.map((view) => [view, rows.find((row) => row.view === view)?.count ?? 0])) as Record<ParticipantView, number>
}

export interface ParticipantsPage {
  run: ShownRun
  /** only the actor's own people are shown */
  ownOnly: boolean
  mayTakeOff: boolean
  mayNominate: boolean
  counts: ParticipantCounts
  people: Participant[]
}

/** One view of them, a page at a time. */
export async function readParticipants(actor: Actor, runId: string, { view, page }: { view: ParticipantView; page: number }, deps: Deps): Promise<ParticipantsPage> {
  const { run, paths, mayTakeOff, mayNominate, parameters } = await reachOf(actor, runId, deps)
  const [shown, counts, rows] = await Promise.all([
    shownRun(run, deps), countsOf(deps.db, parameters),
    deps.db.$queryRaw<Row[]>(statement(`select * from (${PARTICIPANTS}) x where view = $5 ${ORDER} limit ${PARTICIPANTS_A_PAGE} offset $6`, ...parameters, view, (page - 1) * PARTICIPANTS_A_PAGE)),
  ])
  return { run: shown, ownOnly: paths !== null, mayTakeOff, mayNominate, counts, people: rows.map(asParticipant) }
}

/** All of them with their counts, for the download. */
export async function allParticipants(actor: Actor, runId: string, deps: Deps): Promise<{ run: ShownRun; counts: ParticipantCounts; people: Participant[] }> {
  const { run, parameters } = await reachOf(actor, runId, deps)
  const [shown, counts, rows] = await Promise.all([shownRun(run, deps), countsOf(deps.db, parameters), deps.db.$queryRaw<Row[]>(statement(`select * from (${PARTICIPANTS}) x ${ORDER}`, ...parameters))])
  return { run: shown, counts, people: rows.map(asParticipant) }
}

/** Somebody signed up or waiting, for whoever may take them off. */
export async function participantToTakeOff(actor: Actor, runId: string, personId: string, deps: Deps): Promise<Participant | null> {
  const { mayTakeOff, parameters } = await reachOf(actor, runId, deps)
  if (!mayTakeOff) return null
  const rows = await deps.db.$queryRaw<Row[]>(statement(`select * from (${PARTICIPANTS}) x where "personId" = $5 and view in ('signed-up', 'waiting')`, ...parameters, personId.toLowerCase()))
  return rows[0] ? asParticipant(rows[0]) : null
}
