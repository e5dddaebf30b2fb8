/**
 * The year of people, derived: what their plans ask for, what is completed, where the year stands and what can still be made of it
 * (397/19.status, 397/21). For one person or for a page of a list: one query for all of them, and one for the runs where a
 * course with dates is open.
 */
import type { Trilingual } from '#content'
import { today } from '../../platform/clock.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import type { CalendarDate } from '../../rules/calendar/calendar-date.ts'
import type { Period } from '../../rules/kernel/deadline.ts'
import { creditYear } from '../../rules/learning/hours.ts'
import { forecast, type Forecast, type Offer, type OpenCourse } from '../../rules/learning-plan/forecast.ts'
import { answers, isMandatory, yearStanding, type ItemOrigin, type YearStanding } from '../../rules/learning-plan/plan.ts'
import { calendarNow } from '../calendar/working-calendar.server.ts'
import { editionById, publishedEditions, type CataloguedEdition } from '../courses/catalogue.server.ts'
import { openRuns, type OpenRun } from '../courses/course-runs.server.ts'
import { COVERED_KINDS_SQL, COVERED_POSITIONS } from '../employment/covered.server.ts'
import { isOpenAllYear, levelReaches, matchFor, runsFor } from './offers.ts'

interface ItemRow {
  id: string
  course: string
  editionId: string
  minutes: number
  origin: ItemOrigin
  addedAt: string | null
  run: OpenRun | null
}
interface CompletedRow {
  course: string
  editionId: string
  enrolmentId: string
  on: CalendarDate
  at: string
  /** as the ledger has them: 0 where the hours of the course were counted already */
  minutes: number
}
interface Row {
  personId: string
  level: number | null
  positionCode: string | null
  path: string | null
  endedOn: CalendarDate | null
  planId: string | null
  publishedOn: CalendarDate | null
  items: ItemRow[]
  completed: CompletedRow[]
  absences: Period[]
  active: { course: string; minutesLeft: number }[]
  taken: string[]
}

/** An instant as the rules compare it: in UTC, to the microsecond. */
const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

/** $1 the people, $2 the year, $3 the day seen from: today, or the last day of a year that is over; $4 positions of order 397. */
const YEARS = `
  select p.id as "personId", p."qualificationLevel" as level, job."positionCode", job.path,
    case when job."positionCode" is null then (
      select max(j."toOn")::text from "JobAssignment" j join "Organisation" o on o.id = j."organisationId"
      where j."personId" = p.id and j."toOn" < $3::date and ${COVERED_KINDS_SQL} and j."positionCode" = any($4::text[])) end as "endedOn",
    l.id as "planId", l."publishedOn"::text,
    coalesce((select json_agg(json_build_object('id', i.id, 'course', i."courseCode", 'editionId', i."editionId", 'minutes', i.minutes, 'origin', i.origin, 'addedAt', ${instant('a."madeAt"')},
        'run', case when r.id is not null and r."cancelledAt" is null then json_build_object('id', r.id, 'courseCode', r."courseCode", 'language', r.language, 'startsOn', r."startsOn", 'endsOn', r."endsOn", 'place', case when r.meeting = 'link' then '' else r.place end, 'capacity', r.capacity, 'seatsTaken', r."seatsTaken", 'audiencePath', r."audiencePath") end)
        order by i."addedBy", i.position, i."courseCode")
      from "PlanItem" i left join "PlanAmendment" a on a."planId" = i."planId" and a.number = i."addedBy" left join "CourseRun" r on r.id = i."runId" where i."planId" = l.id and i."removedBy" is null), '[]') as items,
    coalesce((select json_agg(json_build_object('course', k."courseCode", 'editionId', k."editionId", 'enrolmentId', k."enrolmentId", 'on', k."completedOn", 'at', ${instant('k."completedAt"')},
        'minutes', (select coalesce(sum(g.minutes), 0) from "LedgerEntry" g where g."personId" = p.id and g.year = $2 and g."completionId" = k.id)) order by k."completedAt", k.id)
      from "Completion" k join "Enrolment" e on e.id = k."enrolmentId"
      where k."personId" = p.id and e.status = 'completed' and k."completedOn" between make_date($2, 1, 1) and make_date($2, 12, 31)), '[]') as completed,
    coalesce((select json_agg(json_build_object('from', a."fromOn", 'to', a."toOn") order by a."fromOn") from "Absence" a
      where a."personId" = p.id and a."toOn" >= $3::date and a."fromOn" <= make_date($2, 12, 31)), '[]') as absences,
    coalesce((select json_agg(json_build_object('course', e."courseCode", 'minutesLeft', (
        select coalesce(sum(s.minutes), 0) from "Lesson" s where s."editionId" = e."editionId" and not exists (
          select 1 from "LessonProgress" g where g."enrolmentId" = e.id and g."lessonId" = s."lessonId" and g."doneAt" is not null))))
      from "Enrolment" e left join "CourseRun" r on r.id = e."runId" where e."personId" = p.id and e.status = 'active' and (r.id is null or r."endsOn" < $3::date)), '[]') as active,
    coalesce((select json_agg(distinct e."editionId") from "Enrolment" e where e."personId" = p.id and e.status = 'completed'), '[]') as taken
  from "Person" p
    left join "LearningPlan" l on l."personId" = p.id and l.year = $2 and l.status = 'published'
    left join lateral (
      select j."positionCode", o.path from "JobAssignment" j join "Organisation" o on o.id = j."organisationId"
      where j."personId" = p.id and j."fromOn" <= $3::date and (j."toOn" is null or j."toOn" >= $3::date) and ${COVERED_KINDS_SQL} and j."positionCode" = any($4::text[])
      order by j."fromOn" desc, j.id desc limit 1) job on true
  where p.id = any($1::uuid[])`

export interface YearItem extends ItemRow {
  title: Trilingual
  /** the completion that answers it; null while it is open */
  completed: CompletedRow | null
}
export interface PersonYear {
  personId: string
  year: number
  planId: string | null
  publishedOn: CalendarDate | null
  /** the job of the day that order 397 is about, and where it is */
  positionCode: string | null
  path: string | null
  items: YearItem[]
  completed: (CompletedRow & { title: Trilingual })[]
  standing: YearStanding
  /** minutes the open courses of the plan still bring */
  planned: number
  /** null: no plan, or the year is over */
  forecast: Forecast | null
  /** the open course whose run comes next */
  next: { course: string; title: Trilingual; run: OpenRun } | null
}

/** The year of these people. Everybody who exists is among them, with a plan or without. */
export async function personYears(personIds: readonly string[], year: number, deps: Deps): Promise<Map<string, PersonYear>> {
  if (personIds.length === 0) return new Map()
  const day = today(deps.clock)
  const { rows } = await deps.pool.query<Row>({ name: 'person-years', text: YEARS, values: [personIds, year, day < `${year}-12-31` ? day : `${year}-12-31`, COVERED_POSITIONS] })
  const looksAhead = creditYear(day) <= year && rows.some(({ planId }) => planId !== null)
  const [catalogue, calendar] = looksAhead ? await Promise.all([publishedEditions(deps), calendarNow(deps)]) : [[], null]
  const editions = new Map(catalogue.map((edition) => [edition.code, edition]))
  const stood = rows.map((row) => ({ row, standing: standingOf(row, year, day), items: row.items.map((item) => ({ ...item, completed: answerTo(item, row.completed) })) }))
  const dated = looksAhead && stood.some(({ items }) => items.some((item) => item.completed === null && needsRun(editions.get(item.course))))
  const runs = dated ? await openRuns(deps, year, day) : []

  const years = await Promise.all(stood.map(async ({ row, standing, items }): Promise<PersonYear> => {
    const titled = await Promise.all(items.map(async (item) => ({ ...item, title: (await editionById(deps, item.editionId)).standard.title })))
    const completed = await Promise.all(row.completed.map(async (one) => ({ ...one, title: (await editionById(deps, one.editionId)).standard.title })))
    const open = openCourses(row, titled, editions, runsFor(row.path, runs))
    const coming = titled.filter((item) => item.completed === null && item.run !== null && item.run.endsOn >= day).toSorted((one, other) => (one.run!.startsOn < other.run!.startsOn ? -1 : 1))
    const [next] = coming
    return {
      personId: row.personId, year, planId: row.planId, publishedOn: row.publishedOn, positionCode: row.positionCode, path: row.path, items: titled, completed, standing,
      planned: [...new Map(open.map(({ course, credit }) => [course, credit])).values()].reduce((sum, credit) => sum + credit, 0),
      forecast: row.planId !== null && calendar ? forecast({ year, done: standing.done, open, addable: addable(row, catalogue), absences: row.absences }, day, calendar) : null,
      next: next ? { course: next.course, title: next.title, run: next.run! } : null,
    }
  }))
  return new Map(years.map((one) => [one.personId, one]))
}

/** Where the years of these people stand, without titles and forecast: what thousands of results are told by. */
export async function standingsOf(personIds: readonly string[], year: number, deps: Pick<Deps, 'pool' | 'clock'>): Promise<Map<string, YearStanding>> {
  const day = today(deps.clock)
  const { rows } = await deps.pool.query<Row>({ name: 'person-years', text: YEARS, values: [personIds, year, day < `${year}-12-31` ? day : `${year}-12-31`, COVERED_POSITIONS] })
  return new Map(rows.map((row) => [row.personId, standingOf(row, year, day)]))
}

const standingOf = ({ planId, items, completed, endedOn }: Row, year: number, day: CalendarDate): YearStanding =>
  yearStanding({ year, items: planId === null ? null : items, completed, employmentEndedOn: endedOn }, day)

/** What answers an item: the first completion of the course in the year, of a retake the first since it was ordered (397/20.2). */
const answerTo = (item: ItemRow, completed: readonly CompletedRow[]): CompletedRow | null => completed.find((one) => answers(item, one)) ?? null

const needsRun = (edition: CataloguedEdition | undefined): boolean => edition !== undefined && !isOpenAllYear(edition)

/** The courses that are open, each with what is on offer for it. */
const openCourses = ({ completed, active }: Row, items: readonly YearItem[], editions: ReadonlyMap<string, CataloguedEdition>, runs: readonly OpenRun[]): OpenCourse[] =>
  items.filter((item) => item.completed === null).map((item) => {
    const underWay = active.find(({ course }) => course === item.course)
    return {
      course: item.course, mandatory: isMandatory(item),
      credit: completed.some(({ course }) => course === item.course) ? 0 : item.minutes,
      left: underWay?.minutesLeft ?? item.minutes,
      offer: underWay ? { kind: 'all-year' } : offerOf(item, editions.get(item.course), runs),
    }
  })

function offerOf({ course, run }: YearItem, edition: CataloguedEdition | undefined, runs: readonly OpenRun[]): Offer {
  if (!edition) return { kind: 'nothing', why: 'withdrawn' }
  if (isOpenAllYear(edition)) return { kind: 'all-year' }
  const offered = runs.filter(({ courseCode }) => courseCode === course)
  const all = run && !offered.some(({ id }) => id === run.id) ? [...offered, run] : offered
  if (all.length === 0 && edition.standard.form === 'online-course') return { kind: 'nothing', why: 'in-preparation' }
  return { kind: 'runs', runs: all.map(({ id, startsOn, endsOn, language, capacity, seatsTaken }) => ({ id, startsOn, endsOn, language, seatsLeft: capacity - seatsTaken, reserved: id === run?.id })) }
}

/** Courses open all year that match the job and were not taken yet: what could be added (397/20.1, 397/22). */
const addable = ({ items, completed, taken, level, positionCode }: Row, catalogue: readonly CataloguedEdition[]) =>
  catalogue
    .filter((edition) => isOpenAllYear(edition) && levelReaches(edition, level) && matchFor(edition, positionCode ?? '') !== 'other-position')
    .filter(({ id, code }) => !taken.includes(id) && !items.some(({ course }) => course === code) && !completed.some(({ course }) => course === code))
    .map(({ code, standard: { minutes } }) => ({ course: code, credit: minutes, left: minutes }))
