/**
 * What a worker owes in a year: the questionnaire of the assessment (397/17.2) and a fulfilled plan (397/21). Derived from
 * campaigns, plans, submissions and credited minutes in one statement for one person or for all; never written by hand.
 */
import { fromDateColumn, today } from '../../platform/clock.server.ts'
import { statement, type Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { assessmentDue } from '../../rules/assessment/assessment.ts'
import { yearOf, type CalendarDate } from '../../rules/calendar/calendar-date.ts'
import type { WorkingCalendar } from '../../rules/calendar/working-calendar.ts'
import type { Deadline } from '../../rules/kernel/deadline.ts'
import { fulfilmentDue } from '../../rules/learning-plan/plan.ts'
import { YEARLY_MINIMUM_MINUTES } from '../../rules/learning/hours.ts'
import { ASSESSMENT_SETTINGS } from '../assessment/limit.server.ts'
import { calendarNow, shareCalendar } from '../calendar/working-calendar.server.ts'
import { coveredParameters, coveredStaff } from '../employment/covered.server.ts'

export const YEAR_SUBJECT = 'Year'
const EDITION = '397'

/** Brings what these people owe in a year in line with the facts, in the caller's transaction. Doing it twice changes nothing. */
export async function settleYearObligations(tx: Db, deps: Pick<Deps, 'clock'>, personIds: readonly string[], year: number): Promise<void> {
  const ids = [...new Set(personIds)].sort()
  if (ids.length === 0) return
  // of two acts of one person at once the second waits here and counts what the first has done
  await tx.$queryRaw`select 1 from "Obligation" where "subjectId" = any(${ids}::uuid[]) and "subjectType" = ${YEAR_SUBJECT} order by key for update`
  await refreshYear(tx, deps, year, ids)
}

/** The same for everybody of the year, in one statement; returns how many rows changed. */
export async function refreshYear(tx: Db, deps: Pick<Deps, 'clock'>, year: number, personIds: readonly string[] | null = null): Promise<number> {
  await shareCalendar(tx)
  const terms = await termsOf(tx, year)
  const now = deps.clock.now()
  const [counted] = await tx.$queryRaw<[{ changes: number }]>(statement(REFRESH, ...coveredParameters(deps), year, JSON.stringify(terms), personIds, YEARLY_MINIMUM_MINUTES, now, EDITION))
  return counted.changes
}

/** Everybody, in the year before, this one, the one that plans are made for, and wherever something is still open. */
export async function sweepYearObligations(deps: Deps): Promise<number> {
  const year = yearOf(today(deps.clock))
  const { rows } = await deps.pool.query<{ year: number }>(`select distinct split_part(key, '/', 2)::int as year from "Obligation" where "subjectType" = $1 and "doneOn" is null and "cancelledAt" is null`, [YEAR_SUBJECT])
  let changes = 0
  for (const each of new Set([year - 1, year, year + 1, ...rows.map((row) => row.year)].sort())) changes += await deps.db.$transaction((tx) => refreshYear(tx, deps, each), { timeout: SWEEP_TAKES })
  return changes
}
const SWEEP_TAKES = 60_000

interface Term {
  kind: 'assess-self' | 'fulfil-plan'
  /** null: the day the plan of each worker was published */
  fromOn: CalendarDate | null
  dueOn: CalendarDate
  provisional: boolean
  deadline: Deadline
}

/** The terms that run in a year: to hand in the questionnaire once the campaign is open, to fulfil the plan by its last day. */
async function termsOf(db: Db, year: number): Promise<Term[]> {
  const calendar: WorkingCalendar = await calendarNow({ db })
  const campaign = await db.assessmentCampaign.findUnique({ where: { year }, select: { openedOn: true } })
  const term = (kind: Term['kind'], fromOn: CalendarDate | null, deadline: Deadline): Term => ({ kind, fromOn, dueOn: deadline.on, provisional: deadline.provisional, deadline: fromOn === null ? deadline : { ...deadline, from: fromOn } })
  return [
    ...(campaign ? [term('assess-self', fromDateColumn(campaign.openedOn), assessmentDue(year, ASSESSMENT_SETTINGS, calendar))] : []),
    term('fulfil-plan', null, fulfilmentDue(year, calendar)),
  ]
}

/**
 * $1 the day, $2 the positions of order 397, $3 the year, $4 the terms, $5 the people or null for all, $6 minutes the year asks for, $7 now, $8 the edition.
 * The questionnaire is owed by whoever works in a centre today and did so on the last day; a plan by whoever has one. What
 * was done stays judged by the day that held when it was done. What is open ends when the worker leaves or the next year's
 * campaign begins.
 */
const REFRESH = `
  with covered as (${coveredStaff({ among: '($5::uuid[] is null or j."personId" = any($5::uuid[]))' })}),
  terms as materialized (select * from jsonb_to_recordset($4::jsonb) as t(kind text, "fromOn" date, "dueOn" date, provisional boolean, deadline jsonb)),
  passed as (select exists (select 1 from "AssessmentCampaign" where year > $3::int) as yes),
  credits as (
    select l."personId", k."completedOn" as on_day, sum(l.minutes) as minutes from "LedgerEntry" l join "Completion" k on k.id = l."completionId"
    where l.year = $3::int and l."personId" in (select p."personId" from "LearningPlan" p where p.year = $3::int and p.status = 'published') and ($5::uuid[] is null or l."personId" = any($5::uuid[]))
    group by l."personId", k."completedOn"),
  reached as (
    select "personId", min(on_day) as on_day from (select "personId", on_day, sum(minutes) over (partition by "personId" order by on_day) as total from credits) c
    where total >= $6::int group by "personId"),
  facts as (
    select t.kind, c."personId", c."organisationId", '397/17.2' as clause, 'campaign-opened' as trigger, t."fromOn", t."dueOn", t.provisional, t.deadline, s."submittedOn" as "doneOn"
    from terms t cross join covered c left join "SelfAssessment" s on s."personId" = c."personId" and s.year = $3::int
    where t.kind = 'assess-self' and (s."submittedOn" is not null or $1::date <= t."dueOn" or exists (
      select 1 from "JobAssignment" j join "Organisation" o on o.id = j."organisationId"
      where j."personId" = c."personId" and j."fromOn" <= t."dueOn" and (j."toOn" is null or j."toOn" >= t."dueOn") and o.kind in ('labour-mobility-centre', 'career-centre') and j."positionCode" = any($2::text[])))
    union all
    select t.kind, c."personId", c."organisationId", '397/21', 'plan-published', p."publishedOn", t."dueOn", t.provisional,
      t.deadline || jsonb_build_object('from', to_char(p."publishedOn", 'YYYY-MM-DD')), r.on_day
    from terms t join "LearningPlan" p on p.year = $3::int and p.status = 'published' join covered c on c."personId" = p."personId" left join reached r on r."personId" = c."personId"
    where t.kind = 'fulfil-plan'),
  wanted as materialized (
    select 'year/' || $3::int || '/' || f."personId" || '/' || f.kind as key, f.* from facts f, passed where f."doneOn" is not null or not passed.yes),
  present as (
    select o.* from "Obligation" o where o."subjectType" = 'Year' and o.key like 'year/' || $3::int || '/%' and ($5::uuid[] is null or o."subjectId" = any($5::uuid[]))),
  changed as (
    select w.key, w.kind, w."personId", w."organisationId", w.clause, w.trigger, w."doneOn",
      case when settled then p."fromOn" else w."fromOn" end as "fromOn", case when settled then p."dueOn" else w."dueOn" end as "dueOn",
      case when settled then p.provisional else w.provisional end as provisional, case when settled then p.deadline else w.deadline end as deadline
    from wanted w left join present p on p.key = w.key cross join lateral (select coalesce(p."doneOn" = w."doneOn" and p."cancelledAt" is null, false) as settled) s
    where p.key is null or p."cancelledAt" is not null or p."doneOn" is distinct from w."doneOn" or p."organisationId" <> w."organisationId"
      or (not settled and (p."fromOn", p."dueOn", p.provisional) is distinct from (w."fromOn", w."dueOn", w.provisional))),
  written as (
    insert into "Obligation" (key, kind, "subjectType", "subjectId", "aboutId", "ownerId", "ownerRole", "organisationId", clause, edition, internal, trigger, "fromOn", "dueOn", provisional, deadline, "doneOn", sequence, "cancelledAt", "changedAt")
    select key, kind, 'Year', "personId", "personId", "personId", null, "organisationId", clause, $8, false, trigger, "fromOn", "dueOn", provisional, deadline, "doneOn", 0, null, $7::timestamptz from changed order by key
    on conflict (key) do update set "organisationId" = excluded."organisationId", "fromOn" = excluded."fromOn", "dueOn" = excluded."dueOn", provisional = excluded.provisional, deadline = excluded.deadline,
      "doneOn" = excluded."doneOn", "cancelledAt" = null, sequence = "Obligation".sequence + 1, "changedAt" = excluded."changedAt"
    -- written meanwhile by somebody else: nothing is left to change
    where ("Obligation"."organisationId", "Obligation"."fromOn", "Obligation"."dueOn", "Obligation".provisional, "Obligation"."doneOn", "Obligation"."cancelledAt")
      is distinct from (excluded."organisationId", excluded."fromOn", excluded."dueOn", excluded.provisional, excluded."doneOn", null::timestamptz)
    returning 1),
  gone as (
    select p.key from present p where p."doneOn" is null and p."cancelledAt" is null and not exists (select 1 from wanted w where w.key = p.key)),
  held as (select o.key from "Obligation" o join gone g on g.key = o.key where o."doneOn" is null and o."cancelledAt" is null order by o.key for update of o),
  cancelled as (
    update "Obligation" o set "cancelledAt" = $7::timestamptz, sequence = o.sequence + 1, "changedAt" = $7::timestamptz from held where o.key = held.key returning 1)
  select (select count(*) from written)::int + (select count(*) from cancelled)::int as changes`
