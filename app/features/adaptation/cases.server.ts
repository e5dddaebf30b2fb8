/** Adaptation cases as lists: one's own, the mentor's newcomers, a centre, and the workers who should have a case and have none. */
import { dictionaries, loadEditions } from '#content'
import type { Actor } from '../../access/actor.ts'
import { staffingPaths, visiblePaths } from '../../access/policy.ts'
import { today } from '../../platform/clock.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { FINAL_STATES, type AdaptationState } from '../../rules/adaptation/workflow.ts'
import { daysBetween, type CalendarDate } from '../../rules/calendar/calendar-date.ts'
import { fullName } from '../../rules/identity/name.ts'
import { isOpenNow } from '../obligations/action.ts'
import { openObligationsOf, type ListedObligation } from '../obligations/obligations.server.ts'
import type { TrilingualName } from './case.server.ts'

export const CASE_VIEWS = ['centre', 'mentor', 'exceptions'] as const
export type CaseView = (typeof CASE_VIEWS)[number]
export const CASES_A_PAGE = 50
/** More than a mentor ever has under way; of what is over, the first of them. */
const MENTORED_SHOWN = 100

export interface CaseLine {
  id: string
  worker: { personId: string; name: string; positionCode: string }
  organisation: TrilingualName
  mentor: string | null
  startsOn: CalendarDate
  periodEndsOn: CalendarDate
  state: AdaptationState
  over: boolean
  /** the day of the adaptation today is and how many it has; null before it begins and after it ended */
  day: { number: number; of: number } | null
}
export interface NewcomerLine extends CaseLine {
  /** what is due next in the case, whoever owes it */
  next: ListedObligation | null
  /** what the actor owes first in it and can do now */
  mine: ListedObligation | null
  /** elements of the training: theory and practice of every topic */
  training: { done: number; all: number }
}

/** Whose cases: exactly one of these is asked for. */
interface Scope {
  workerId?: string
  mentorId?: string
  ids?: readonly string[]
  /** null: every centre */
  paths?: readonly string[] | null
}
interface Wanted {
  /** cases that are over, or those that are not */
  over: boolean
  query?: string
  state?: AdaptationState | null
  onlyOverdue?: boolean
  first?: number
  most: number
}
interface Row {
  id: string
  personId: string
  surname: string | null
  givenName: string
  patronymic: string | null
  positionCode: string
  kk: string
  ru: string
  en: string
  mentor: string | null
  startsOn: string
  periodEndsOn: string
  state: AdaptationState
}

/** Where a case stands, from the columns of `f` and the day: `adaptationState` in the words of the database, and compared with it in every case there is. */
export const stateInSql = (on: string): string => `case
  when f.filed then 'closed' when f.ended then 'terminated' when f.concluded then 'decided'
  when not f.mentored then case when f."inForce" then 'mentor-gap' else 'mentor-pending' end
  when f.evaluated then 'decision-due'
  when not f."inForce" then case f."newestPlan" when 'submitted' then 'plan-submitted' when 'approved' then 'plan-approved' else 'plan-due' end
  when ${on} < f."periodEndsOn" then 'in-adaptation'
  when f.settled then 'evaluation-due' else 'report-due' end`

/**
 * A window of the cases of a scope in one query: filtered, counted, ordered and cut where the rows are; what only
 * a page shows is read for the rows of the window.
 */
async function caseRows({ workerId, mentorId, ids, paths }: Scope, { over, query = '', state = null, onlyOverdue = false, first = 0, most }: Wanted, { pool, clock }: Pick<Deps, 'pool' | 'clock'>): Promise<{ cases: CaseLine[]; total: number; overdue: number }> {
  const on = today(clock)
  const { rows } = await pool.query<Row & { total: number; overdue: number }>({
    name: 'adaptation-cases',
    text: `with facts as (
        select c.id, c."programmeId", c."periodEndsOn", e."startsOn", e."jobId", p.id as "personId", p.surname, p."givenName", p.patronymic, m."mentorId",
          c."filedOn" is not null as filed, e."endedOn" is not null as ended, c."concludedOn" is not null as concluded, c."evaluatedOn" is not null as evaluated,
          (c."reportedOn" is not null or c."noReportOn" is not null) as settled, m.id is not null as mentored, coalesce(plan."inForce", false) as "inForce", plan."newestPlan", owed."dueOn"
        from "AdaptationCase" c join "Employment" e on e.id = c."employmentId" join "Person" p on p.id = e."personId"
          join "JobAssignment" j on j.id = e."jobId" join "Organisation" o on o.id = j."organisationId"
          left join "MentorAttachment" m on m."caseId" = c.id and m."toOn" is null
          left join lateral (select bool_or(l.status = 'acknowledged') as "inForce", (array_agg(l.status order by l.version desc))[1] as "newestPlan" from "AdaptationPlan" l where l."caseId" = c.id) plan on true
          left join lateral (select min(b."dueOn") as "dueOn" from "Obligation" b where b."subjectId" = c.id and b."doneOn" is null and b."cancelledAt" is null) owed on true
        where ($1::uuid is null or e."personId" = $1)
          and ($2::uuid is null or m."mentorId" = $2)
          and ($3::text[] is null or exists (select 1 from unnest($3::text[]) as reach where o.path like reach || '%'))
          and ($6::uuid[] is null or c.id = any($6))
          and (c."filedOn" is not null or e."endedOn" is not null) = $4
          and ($5 = '' or concat_ws(' ', p.surname, p."givenName", p.patronymic) ilike '%' || $5 || '%')),
      found as (select f.*, f."dueOn" < $7::date as late, ${stateInSql('$7::date')} as state from facts f),
      counted as (
        select count(*) filter (where late)::int as overdue, count(*) filter (where ($8::text is null or state = $8) and (late or not $9::bool))::int as total from found),
      shown as (
        select *, concat_ws(' ', surname, "givenName", patronymic) as name from found where ($8::text is null or state = $8) and (late or not $9::bool)
        order by "dueOn" asc nulls last, concat_ws(' ', surname, "givenName", patronymic) collate "und-x-icu", id limit $10 offset $11)
      select counted.*, s.id, s."personId", s.surname, s."givenName", s.patronymic, s.state, s."startsOn"::text, s."periodEndsOn"::text, j."positionCode", o."nameKk" as kk, o."nameRu" as ru, o."nameEn" as en,
        case when w.id is not null then concat_ws(' ', w.surname, w."givenName", w.patronymic) end as mentor
      from counted left join shown s on true left join "JobAssignment" j on j.id = s."jobId" left join "Organisation" o on o.id = j."organisationId" left join "Person" w on w.id = s."mentorId"
      order by s."dueOn" asc nulls last, s.name collate "und-x-icu", s.id`,
    values: [workerId ?? null, mentorId ?? null, paths ?? null, over, query.normalize('NFC').trim().slice(0, 100).replace(/[\\%_]/g, '\\$&'), ids ?? null, on, state, onlyOverdue, most, first],
  })
  const { total = 0, overdue = 0 } = rows[0] ?? {}
  const cases = rows.filter(({ id }) => id !== null).map((row): CaseLine => ({
    id: row.id, startsOn: row.startsOn, periodEndsOn: row.periodEndsOn, state: row.state, over, mentor: row.mentor,
    worker: { personId: row.personId, name: fullName(row), positionCode: row.positionCode },
    organisation: { kk: row.kk, ru: row.ru, en: row.en },
    day: on < row.startsOn || on > row.periodEndsOn ? null : { number: daysBetween(row.startsOn, on) + 1, of: daysBetween(row.startsOn, row.periodEndsOn) + 1 },
  }))
  return { cases, total, overdue }
}

/** What is next and how far the training is, for the cases of a page: two queries for all of them. */
async function withWhatIsNext(actor: Actor, cases: readonly CaseLine[], deps: Deps): Promise<NewcomerLine[]> {
  const ids = cases.map(({ id }) => id)
  const [owed, training] = await Promise.all([openObligationsOf(ids, deps), trainingOf(ids, deps)])
  return cases.map((one) => {
    const ofCase = owed.filter(({ subjectId }) => subjectId === one.id)
    return { ...one, next: ofCase[0] ?? null, mine: ofCase.find(({ ownerId, kind }) => ownerId === actor.personId && isOpenNow(kind, one.state)) ?? null, training: training.get(one.id) ?? { done: 0, all: 0 } }
  })
}

/** Topics with all lessons done and topics with practice, of twice as many as the programme has. */
async function trainingOf(caseIds: readonly string[], { pool }: Pick<Deps, 'pool'>): Promise<Map<string, { done: number; all: number }>> {
  if (caseIds.length === 0) return new Map()
  const { rows } = await pool.query<{ id: string; done: number; all: number }>({
    name: 'adaptation-training',
    text: `select c.id, jsonb_array_length(d.standard::jsonb -> 'modules') * 2 as all,
        (select count(*)::int from "PracticeEntry" r where r."caseId" = c.id) +
        (select count(distinct t.module)::int from (
          select l.module from "Enrolment" n join "Lesson" l on l."editionId" = n."editionId" left join "LessonProgress" g on g."enrolmentId" = n.id and g."lessonId" = l."lessonId"
          where n."personId" = e."personId" and n."courseCode" = d.code group by n.id, l.module having count(*) = count(g."doneAt")) t) as done
      from "AdaptationCase" c join "Employment" e on e.id = c."employmentId" join "CourseEdition" d on d.id = c."programmeId" where c.id = any($1::uuid[])`,
    values: [caseIds],
  })
  return new Map(rows.map(({ id, done, all }) => [id, { done: Math.min(done, all), all }]))
}

/** Where cases that are not over stand, in one query. */
export const statesOf = async (ids: readonly string[], deps: Pick<Deps, 'pool' | 'clock'>): Promise<Map<string, AdaptationState>> =>
  new Map(ids.length === 0 ? [] : (await caseRows({ ids }, { over: false, most: ids.length }, deps)).cases.map(({ id, state }) => [id, state]))

/** Paths for the list, or null where everything is visible; undefined where nothing is. */
const centrePaths = (actor: Actor): readonly string[] | null | undefined => {
  const reach = visiblePaths(actor)
  return reach === 'all' ? null : reach.length > 0 ? reach : undefined
}

/** The views of the list that have something for the actor; the mentor's is there while somebody is attached. */
export async function caseViews(actor: Actor, { db }: Pick<Deps, 'db'>): Promise<CaseView[]> {
  const mentoring = (await db.mentorAttachment.count({ where: { mentorId: actor.personId, toOn: null } })) > 0
  return CASE_VIEWS.filter((view) => (view === 'mentor' ? mentoring : view === 'centre' ? centrePaths(actor) !== undefined : staffingPaths(actor).length > 0))
}

/** The actor's own adaptation that is under way, with what the actor owes next in it; null for everybody else. */
export async function ownAdaptation(actor: Actor, deps: Deps): Promise<NewcomerLine | null> {
  const [own] = (await caseRows({ workerId: actor.personId }, { over: false, most: 1 }, deps)).cases
  return own ? (await withWhatIsNext(actor, [own], deps))[0]! : null
}

/** The newcomers whose mentor the actor is: those on their way as a board, the others in short. */
export async function mentorBoard(actor: Actor, deps: Deps): Promise<{ open: NewcomerLine[]; over: CaseLine[] }> {
  const mine = { mentorId: actor.personId }
  const [open, over] = await Promise.all([caseRows(mine, { over: false, most: MENTORED_SHOWN }, deps), caseRows(mine, { over: true, most: MENTORED_SHOWN }, deps)])
  return { open: await withWhatIsNext(actor, open.cases, deps), over: over.cases }
}

export interface CentreQuery {
  state: AdaptationState | null
  onlyOverdue: boolean
  query: string
  page: number
}

/** The cases the actor may see by office, overdue first; without a state asked for, those that are not over. */
export async function centreCases(actor: Actor, { state, onlyOverdue, query, page }: CentreQuery, deps: Deps): Promise<{ cases: NewcomerLine[]; total: number; overdue: number }> {
  const paths = centrePaths(actor)
  if (paths === undefined) return { cases: [], total: 0, overdue: 0 }
  const over = state !== null && FINAL_STATES.includes(state)
  const { cases, total, overdue } = await caseRows({ paths }, { over, query, state, onlyOverdue, first: (page - 1) * CASES_A_PAGE, most: CASES_A_PAGE }, deps)
  return { cases: await withWhatIsNext(actor, cases, deps), total, overdue }
}

export interface MissingCase {
  personId: string
  name: string
  positionCode: string
  organisation: TrilingualName
  since: CalendarDate
}

const COVERED = dictionaries.positions.filter(({ in397, staffGroup }) => in397 && staffGroup !== 'support').map(({ code }) => code)
/** The first day of order 397. */
export const rulesSince = (): CalendarDate => loadEditions().filter(({ act }) => act === '397').map(({ from }) => from).sort()[0]!

/**
 * Managerial and core workers of the actor's centre who came under order 397 and have no adaptation case (397/4.1, 397/6).
 * Since when: the first day of jobs in the centre without a gap, so that a transfer inside it makes nobody a newcomer.
 */
export async function missingCases(actor: Actor, page: number, { pool, clock }: Pick<Deps, 'pool' | 'clock'>): Promise<{ people: MissingCase[]; total: number }> {
  const paths = staffingPaths(actor)
  if (paths.length === 0) return { people: [], total: 0 }
  const { rows } = await pool.query<{ id: string; surname: string | null; givenName: string; patronymic: string | null; positionCode: string; kk: string; ru: string; en: string; since: string; total: number }>(
    `select p.id, p.surname, p."givenName", p.patronymic, j."positionCode", j.kk, j.ru, j.en, first.since::text, count(*) over ()::int as total
     from "Person" p
       join lateral (select w."positionCode", o.path, o."nameKk" as kk, o."nameRu" as ru, o."nameEn" as en from "JobAssignment" w join "Organisation" o on o.id = w."organisationId"
         where w."personId" = p.id and w."fromOn" <= $1::date and (w."toOn" is null or w."toOn" >= $1::date) and w."positionCode" = any($2::text[])
           and o.kind in ('labour-mobility-centre', 'career-centre') and exists (select 1 from unnest($3::text[]) as reach where o.path like reach || '%')
         order by w."fromOn" desc, w.id desc limit 1) j on true
       join "Organisation" centre on centre.kind = 'labour-mobility-centre' and j.path like centre.path || '%'
       join lateral (select max(k."fromOn") as since from "JobAssignment" k join "Organisation" ko on ko.id = k."organisationId"
         where k."personId" = p.id and k."fromOn" <= $1::date and ko.path like centre.path || '%' and not exists (
           -- a job before it without a gap, a weekend between the two left out
           select 1 from "JobAssignment" b join "Organisation" bo on bo.id = b."organisationId"
           where b."personId" = p.id and bo.path like centre.path || '%' and b.id <> k.id and b."fromOn" < k."fromOn" and (b."toOn" is null or b."toOn" >= k."fromOn" - 3))) first on true
     where first.since >= $4::date
       and not exists (select 1 from "Employment" e where e."personId" = p.id and e."centreId" = centre.id and (e."endedOn" is null or e."endedOn" >= $1::date))
     order by first.since desc, concat_ws(' ', p.surname, p."givenName", p.patronymic) collate "und-x-icu", p.id limit ${CASES_A_PAGE} offset $5`,
    [today(clock), COVERED, paths, rulesSince(), (page - 1) * CASES_A_PAGE],
  )
  return {
    people: rows.map((row) => ({ personId: row.id, name: fullName(row), positionCode: row.positionCode, organisation: { kk: row.kk, ru: row.ru, en: row.en }, since: row.since })),
    total: rows[0]?.total ?? 0,
  }
}
