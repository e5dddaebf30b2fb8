/**
 * What the workers of an area need: courses that stand open in their plans of the year, with and without a date, and what the
 * assessment shows beyond that (397/31). Counted where the rows are, by course and labour mobility centre; the same
 * statement serves the page, the coordination and the line that is being written.
 */
import type { Trilingual } from '#content'
import type { Actor } from '../../access/actor.ts'
import { authorise } from '../../access/authorise.server.ts'
import { visiblePaths } from '../../access/policy.ts'
import { today } from '../../platform/clock.server.ts'
import { statement, type Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { RUN_FORMS, type RunForm } from '../../rules/learning/course-run.ts'
import { COVERED_POSITIONS, coveredStaff, placesWithin } from '../employment/covered.server.ts'
import { readTrainer } from '../trainers/trainer-record.server.ts'
import { NO_NEED, type FoundNeed } from './need.ts'

/** Whose need: staff at and below these paths, null for the whole country, in this region if it is named. */
export interface Area {
  paths: readonly string[] | null
  region?: string
}

/** $1 today, $2 positions of order 397, $3 paths or null, $4 the year, $5 region or '', $6 one course or null. */
const AREA = `
  with covered as materialized (${coveredStaff()}),
    places as materialized (${placesWithin('$3')}),
    area as materialized (
      select c."personId", c."positionCode", c."organisationId", p.centre from covered c join places p on p.id = c."organisationId" where $5::text = '' or p.region = $5)`

/**
 * An item is open as the page of the plan has it: not completed in the year, a retake not since it was ordered. A seat counts as a date while
 * the run is to come, and when all of it was attended and only the test is left.
 */
const NEEDS = `${AREA},
    offered as materialized (select e.code, e.form, e.minutes, e."titleKk", e."titleRu", e."titleEn", e.standard->'positions' as positions from "CourseEdition" e where e.status = 'published' and ($6::text is null or e.code = $6)),
    done as materialized (
      select k."personId", k."courseCode", max(k."completedAt") as at, max(k."completedOn") as day from "Completion" k join "Enrolment" e on e.id = k."enrolmentId"
      where e.status = 'completed' and ($6::text is null or k."courseCode" = $6) group by 1, 2),
    seated as materialized (
      select s."personId", s."courseCode", e.language from "SignUp" s join "CourseRun" r on r.id = s."runId" join "Enrolment" e on e.id = s."enrolmentId"
      where s.status = 'signed-up' and e.status = 'active' and r."cancelledAt" is null and ($6::text is null or s."courseCode" = $6)
        and (r."endsOn" >= $1::date or not exists (
          select 1 from "RunSession" t left join lateral (select m.status from "AttendanceMark" m where m."sessionId" = t.id and m."personId" = s."personId" order by m.number desc limit 1) a on true
          where t."runId" = r.id and (t."sheetConfirmedAt" is null or a.status is distinct from 'full')))),
    opened as materialized (
      select a."personId", a.centre, a."organisationId", i."courseCode", bool_or(r.id is not null or s."personId" is not null) as dated, coalesce(max(s.language), max(r.language), max(n.language), max(c.language)) as language
      from area a join "LearningPlan" l on l."personId" = a."personId" and l.year = $4 and l.status = 'published'
        join "PlanItem" i on i."planId" = l.id and i."removedBy" is null and ($6::text is null or i."courseCode" = $6)
        left join "PlanAmendment" m on m."planId" = l.id and m.number = i."addedBy"
        left join done d on d."personId" = a."personId" and d."courseCode" = i."courseCode" and d.day >= make_date($4, 1, 1) and (i.origin <> 'retake' or m."madeAt" is null or d.at >= m."madeAt")
        left join "CourseRun" r on r.id = i."runId" and r."cancelledAt" is null and r."endsOn" >= $1::date
        left join seated s on s."personId" = a."personId" and s."courseCode" = i."courseCode"
        left join "Enrolment" n on n."personId" = a."personId" and n."courseCode" = i."courseCode" and n.status = 'active'
        left join "Account" c on c."personId" = a."personId" and c.language in ('kk', 'ru')
      where d."personId" is null group by 1, 2, 3, 4),
    results as materialized (
      select distinct on (e."personId") e."personId", e.id, e."frameworkId", e."positionCode" from "ExternalAssessment" e
      where e.status = 'final' and e.year between $4 - 1 and $4 and e."personId" in (select "personId" from area)
      order by e."personId", exists (select 1 from "SelfAssessment" s where s."personId" = e."personId" and s.year = e.year and s."submittedOn" is not null) desc, e.year desc),
    profiles as materialized (
      select f.id, p.key as position, c.key as competence, c.value::int as expected from "CompetencyFramework" f, jsonb_each(f.body->'profiles') p, jsonb_each_text(p.value) c
      where f.id in (select "frameworkId" from results) and c.value::int > 0),
    effects as materialized (
      select f.id, p.key as course, c.key as competence, c.value::int as level from "CompetencyFramework" f, jsonb_each(f.body->'effects') p, jsonb_each_text(p.value) c
      where f.id in (select "frameworkId" from results) and p.key in (select code from offered)),
    ratings as materialized (select g."externalAssessmentId" as result, g.competence, g.level from "ExternalRating" g where g.competence in (select competence from effects) and g."externalAssessmentId" in (select id from results)),
    lacking as materialized (
      select a."personId", a.centre, a."positionCode", e."frameworkId", p.competence, coalesce(g.level, 0) as level
      from area a join results e on e."personId" = a."personId" join profiles p on p.id = e."frameworkId" and p.position = e."positionCode" and p.competence in (select competence from effects)
        left join ratings g on g.result = e.id and g.competence = p.competence
      where coalesce(g.level, 0) < p.expected),
    below as (
      select l.centre, f.course, count(distinct l."personId")::int as people
      from lacking l join effects f on f.id = l."frameworkId" and f.competence = l.competence and f.level > l.level join offered o on o.code = f.course
      where (jsonb_array_length(o.positions) = 0 or exists (select 1 from jsonb_array_elements(o.positions) x where x->>'code' = l."positionCode"))
        and (l."personId", f.course) not in (select "personId", "courseCode" from opened) and (l."personId", f.course) not in (select "personId", "courseCode" from done)
      group by 1, 2),
    planned as (
      select centre, "courseCode" as course, count(*)::int as people, count(distinct "organisationId")::int as organisations, count(*) filter (where not dated)::int as undated,
        count(*) filter (where language = 'kk')::int as kk, count(*) filter (where language = 'ru')::int as ru
      from opened group by 1, 2)
  select coalesce(p.centre, b.centre) as centre, o.code, o.form, o.minutes, o."titleKk", o."titleRu", o."titleEn",
    coalesce(p.people, 0) as people, coalesce(p.organisations, 0) as organisations, coalesce(p.undated, 0) as undated, coalesce(p.kk, 0) as kk, coalesce(p.ru, 0) as ru, coalesce(b.people, 0) as below
  from planned p full join below b on b.centre = p.centre and b.course = p.course join offered o on o.code = coalesce(p.course, b.course)`

interface Row extends Record<'titleKk' | 'titleRu' | 'titleEn', string> {
  centre: string
  code: string
  form: RunForm
  minutes: number
  people: number
  organisations: number
  undated: number
  kk: number
  ru: number
  below: number
}
const parameters = ({ paths, region = '' }: Area, year: number, course: string | null, { clock }: Pick<Deps, 'clock'>) => [today(clock), COVERED_POSITIONS, paths, year, region, course]

/** How many need one course in the area; also within a transaction. */
export async function needOfCourse({ db, clock }: { db: Db; clock: Deps['clock'] }, area: Area, year: number, course: string): Promise<FoundNeed & { languages: { kk: number; ru: number } }> {
  const rows = await db.$queryRaw<Row[]>(statement(NEEDS, ...parameters(area, year, course, { clock })))
  const sum = (of: (row: Row) => number) => rows.reduce((total, row) => total + of(row), 0)
  return { ...NO_NEED, people: sum(({ people }) => people), centres: sum(({ organisations }) => organisations), withoutDate: sum(({ undated }) => undated), below: sum(({ below }) => below), foundOn: today(clock), languages: { kk: sum(({ kk }) => kk), ru: sum(({ ru }) => ru) } }
}

export interface CourseNeed extends Omit<FoundNeed, 'foundOn'> {
  code: string
  title: Trilingual
  form: RunForm
  minutes: number
  /** foreseen on runs */
  foreseen: number
  /** chosen where known */
  languages: { kk: number; ru: number }
  /** places in work plans in force that nobody sits on yet */
  planned: number
  /** without a date, and without a place in a work plan of the centre */
  uncovered: number
  /** the same by labour mobility centre, where any are left */
  byCentre: { id: string; uncovered: number }[]
}

/** Places of lines still to come in plans in force, less what is taken on their runs; by labour mobility centre of the trainer. */
const PLANNED_PLACES = `
  select t."centreId"::text as centre, n."courseCode" as code, sum(greatest(0, n.people - coalesce(r.taken, 0)))::int as places
  from "TrainerPlanLine" n join "TrainerPlan" p on p.id = n."planId" join "Trainer" t on t.id = p."trainerId"
    join lateral (select e.kind from "TrainerPlanEvent" e where e."planId" = p.id and e.kind in ('submitted', 'coordinated', 'returned') order by e.number desc limit 1) s on s.kind <> 'returned'
    left join lateral (select sum(r."seatsTaken") as taken from "CourseRun" r where r."planLineId" = n.id and r."cancelledAt" is null) r on true
  where p.year = $1 and n."removedBy" is null and n."toOn" >= $2::date and t."endedOn" is null and ($3::text is null or n."courseCode" = $3)
  group by 1, 2`

/** Courses the area needs, classes first, by the number of people who wait. */
export async function courseNeeds(area: Area, year: number, { pool, clock }: Pick<Deps, 'pool' | 'clock'>): Promise<CourseNeed[]> {
  const [{ rows }, { rows: places }] = await Promise.all([
    pool.query<Row>({ text: NEEDS, values: parameters(area, year, null, { clock }) }),
    pool.query<{ centre: string; code: string; places: number }>({ text: PLANNED_PLACES, values: [year, today(clock), null] }),
  ])
  const placesOf = new Map(places.map(({ centre, code, places: count }) => [`${centre} ${code}`, count]))
  const courses = new Map<string, CourseNeed>()
  for (const row of rows) {
    const need = courses.get(row.code) ?? {
      code: row.code, title: { kk: row.titleKk, ru: row.titleRu, en: row.titleEn }, form: row.form, minutes: row.minutes, people: 0, centres: 0, withoutDate: 0, below: 0, foreseen: 0, languages: { kk: 0, ru: 0 }, planned: 0, uncovered: 0, byCentre: [],
    }
    courses.set(row.code, need)
    const planned = placesOf.get(`${row.centre} ${row.code}`) ?? 0
    const uncovered = Math.max(0, row.undated - planned)
    need.people += row.people
    need.centres += row.organisations
    need.withoutDate += row.undated
    need.foreseen += row.people - row.undated
    need.below += row.below
    need.languages.kk += row.kk
    need.languages.ru += row.ru
    need.planned += planned
    need.uncovered += uncovered
    if (uncovered > 0) need.byCentre.push({ id: row.centre, uncovered })
  }
  return [...courses.values()].toSorted((one, other) => RUN_FORMS.indexOf(other.form) - RUN_FORMS.indexOf(one.form) || other.withoutDate - one.withoutDate || other.people - one.people || other.below - one.below || (one.code < other.code ? -1 : 1))
}

export interface OpenGap {
  competence: string
  people: number
  centres: number
}

/** Gaps that no course on offer closes, as the plans of the year were published with them. */
export async function openGaps(area: Area, year: number, { pool, clock }: Pick<Deps, 'pool' | 'clock'>): Promise<OpenGap[]> {
  const { rows } = await pool.query<OpenGap>({
    text: `${AREA}
      select g->>'competence' as competence, count(distinct a."personId")::int as people, count(distinct a."organisationId")::int as centres
      from area a join "LearningPlan" l on l."personId" = a."personId" and l.year = $4 and l.status = 'published'
        cross join lateral jsonb_array_elements(case when jsonb_typeof(l.gaps->'open') = 'array' then l.gaps->'open' else '[]'::jsonb end) g
      group by 1 order by 2 desc, 1`,
    values: parameters(area, year, null, { clock }).slice(0, 5),
  })
  return rows
}

/** Whose need somebody sees: the staff of the own centres; of a trainer that of the labour mobility centre; of the qualification organisation everybody's. */
export async function areaOf(actor: Actor, region: string, deps: Pick<Deps, 'db' | 'clock'>): Promise<Area> {
  authorise(actor, 'training-need.read', {})
  const visible = visiblePaths(actor)
  if (visible === 'all') return { paths: null, region }
  const trainer = actor.trainerId === null ? null : await readTrainer(deps, actor.trainerId)
  return { paths: [...visible, ...(trainer?.centre ? [trainer.centre.path] : [])], region }
}
