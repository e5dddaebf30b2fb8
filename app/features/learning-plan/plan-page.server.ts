/** The individual plan as its worker, the superiors and the qualification organisation see it: list, schedule, status, every version (397/19). */
import { dictionaries, type Trilingual } from '#content'
import type { Actor } from '../../access/actor.ts'
import { authorise } from '../../access/authorise.server.ts'
import { may } from '../../access/policy.ts'
import { dayInKazakhstan, today } from '../../platform/clock.server.ts'
import type { Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { isUuid } from '../../platform/ids.server.ts'
import type { CalendarDate } from '../../rules/calendar/calendar-date.ts'
import { fullName } from '../../rules/identity/name.ts'
import { matchOf, type Match } from '../../rules/learning/enrolment.ts'
import { creditYear, YEARLY_MINIMUM_MINUTES } from '../../rules/learning/hours.ts'
import type { ProposedReason } from '../../rules/learning-plan/builder.ts'
import type { Forecast } from '../../rules/learning-plan/forecast.ts'
import { mayRemove, publishedLate, type ItemOrigin, type YearStanding } from '../../rules/learning-plan/plan.ts'
import { editionById, publishedEditions } from '../courses/catalogue.server.ts'
import { withStaffPaths } from '../employment/reach.server.ts'
import { coursesOf, type CourseOnTheWay } from '../learning/cabinet.server.ts'
import { comingRuns, type ComingRun } from '../sessions/coming-runs.server.ts'
import { hoursOfPlan, type HoursOfPlan } from './amendments.server.ts'
import type { AmendmentKind } from './notices.server.ts'
import { isOpenAllYear } from './offers.ts'
import { personYears, type PersonYear } from './person-year.server.ts'
import { itemsAt, newestAmendment, readPlan, type PlanItemRecord, type PlanRecord } from './plan-record.server.ts'

export type ItemStatus =
  | { kind: 'completed'; on: CalendarDate; certificateNumber: string | null }
  | { kind: 'under-way'; percent: number; failed: number }
  | { kind: 'failed'; failed: number }
  | { kind: 'not-begun' }
export type ItemSchedule =
  | { kind: 'all-year' }
  | { kind: 'run'; startsOn: CalendarDate; endsOn: CalendarDate; language: 'kk' | 'ru'; place: string; cancelled: boolean }
  | { kind: 'not-scheduled' }

export interface PlanLine {
  id: string
  course: string
  title: Trilingual
  form: PlanItemRecord['form']
  minutes: number
  origin: ItemOrigin
  /** how it fits the job of today (397/22); null for whoever has none */
  match: Match | null
  /** competences whose gap it closes, with the levels */
  gaps: { name: Trilingual; from: number; to: number }[]
  reachesMinimum: boolean
  jobDuty: string | null
  competence: Trilingual | null
  editionStatus: PlanItemRecord['editionStatus']
  schedule: ItemSchedule
  status: ItemStatus
  enrolmentId: string | null
  mayEnrol: boolean
  mayTakeOut: boolean
  /** of a webinar or seminar that is open in the own plan: its runs to come in the year, the one with the own place first */
  runs: ComingRun[]
}
export interface PlanChange {
  number: number
  kind: AmendmentKind
  title: Trilingual
  course: string
  reason: string
  madeOn: CalendarDate
  by: string
}
export interface PlanView {
  status: 'draft' | 'published'
  publishedOn: CalendarDate | null
  publishedBy: string | null
  late: boolean
  /** amendment shown, and the newest */
  version: number
  newest: number
  lines: PlanLine[]
  hours: HoursOfPlan
  changes: PlanChange[]
  basis: { assessmentYear: number | null; withoutReason: string | null }
  openGaps: { name: Trilingual; from: number; to: number }[]
}
export interface PlanPage {
  person: { id: string; name: string; own: boolean }
  year: number
  thisYear: number
  years: number[]
  plan: PlanView | null
  standing: YearStanding
  /** completed courses of the year with the minutes the ledger has */
  completed: { course: string; title: Trilingual; minutes: number; on: CalendarDate; enrolmentId: string }[]
  planned: { course: string; title: Trilingual; minutes: number }[]
  minimum: number
  forecast: Forecast | null
  /** titles of the courses the forecast names */
  titles: Record<string, Trilingual>
  mayAdd: boolean
  mayManage: boolean
}

/** The plan of a person for a year, and of an earlier version of it; Denied for those who do not answer for them. A draft is for the qualification organisation alone. */
export async function readPlanPage(actor: Actor, personId: string, wanted: { year: number | null; version: number | null }, deps: Deps): Promise<PlanPage> {
  const found = isUuid(personId) ? await deps.db.person.findUnique({ where: { id: personId }, select: { id: true, surname: true, givenName: true, patronymic: true } }) : null
  const person = authorise(actor, 'learning-plan.read', found && (await withStaffPaths(deps, { ...found, personId: found.id })))
  const own = person.id === actor.personId
  const mayManage = may(actor, 'learning-plan.manage')
  const thisYear = creditYear(today(deps.clock))
  const visible = (await deps.db.learningPlan.findMany({ where: { personId: person.id, ...(!mayManage && { status: 'published' }) }, select: { year: true } })).map(({ year }) => year)
  const year = wanted.year !== null && wanted.year <= thisYear + 1 ? wanted.year : thisYear
  const years = [...new Set([thisYear, year, ...visible])].sort((one, other) => one - other)

  const [record, ofYear, courses] = await Promise.all([visible.includes(year) ? readPlan(deps, person.id, year) : null, personYears([person.id], year, deps), coursesOf(person.id, deps)])
  const stands = ofYear.get(person.id)!
  const plan = record && (record.status === 'published' || mayManage) ? await viewOf(record, stands, courses, { actor: own ? actor : null, version: wanted.version }, deps) : null
  const open = stands.items.filter((item) => item.completed === null)
  return {
    person: { id: person.id, name: fullName(person), own }, year, thisYear, years, plan, standing: stands.standing, minimum: YEARLY_MINIMUM_MINUTES,
    completed: stands.completed.filter(({ course }, place, all) => all.findIndex((one) => one.course === course) === place),
    planned: [...new Map(open.filter(({ course }) => !stands.completed.some((one) => one.course === course)).map(({ course, title, minutes }) => [course, { course, title, minutes }])).values()],
    forecast: stands.forecast, titles: Object.fromEntries(stands.items.map(({ course, title }) => [course, title])),
    mayAdd: own && stands.positionCode !== null && record?.status === 'published' && year === thisYear, mayManage,
  }
}

const competenceName = (code: string): Trilingual => dictionaries.competences.find((entry) => entry.code === code)?.name ?? { kk: code, ru: code, en: code }
const inWords = (reasons: readonly ProposedReason[]) => reasons.flatMap((reason) => (reason.kind === 'closes-gap' ? [{ name: competenceName(reason.competence), from: reason.from, to: reason.to }] : []))

async function viewOf(plan: PlanRecord, year: PersonYear, courses: readonly CourseOnTheWay[], { actor, version }: { actor: Actor | null; version: number | null }, deps: Deps): Promise<PlanView> {
  const own = actor !== null
  const newest = newestAmendment(plan)
  const shown = version !== null && version >= 0 && version < newest ? version : newest
  const [published, failed, names] = await Promise.all([
    publishedEditions(deps), failedAttempts(deps.db, courses.map(({ id }) => id)),
    namesOf(deps.db, plan),
  ])
  const openAllYear = new Set(published.filter(isOpenAllYear).map(({ code }) => code))
  const current = shown === newest && plan.year === creditYear(today(deps.clock))
  // the own plan of the next year may be signed up for as well
  const dated = actor && shown === newest && plan.status === 'published' && year.positionCode !== null ? itemsAt(plan).filter(({ form, id }) => form !== 'online-course' && year.items.find((item) => item.id === id)?.completed === null) : []
  const runs = await comingRuns([...new Set(dated.map(({ course }) => course))], actor, deps)
  const lines = await Promise.all(itemsAt(plan, shown).map(async (item): Promise<PlanLine> => {
    const { standard } = await editionById(deps, item.editionId)
    const answer = year.items.find(({ id }) => id === item.id)?.completed ?? null
    const enrolment = courses.find(({ id }) => id === answer?.enrolmentId) ?? (answer ? undefined : enrolmentOf(item, plan.year, courses))
    return {
      id: item.id, course: item.course, title: item.title, form: item.form, minutes: item.minutes, origin: item.origin,
      match: year.positionCode === null ? null : matchOf(standard.positions.length > 0 ? standard.positions.map(({ code }) => code) : ['*'], [year.positionCode]),
      gaps: inWords(item.reasons), reachesMinimum: item.reasons.some(({ kind }) => kind === 'reaches-minimum'), jobDuty: item.jobDuty, competence: item.competence ? competenceName(item.competence) : null,
      editionStatus: item.editionStatus, schedule: scheduleOf(item, openAllYear), status: statusOf(answer, enrolment, failed), enrolmentId: own ? (enrolment?.id ?? null) : null,
      mayEnrol: own && current && !answer && enrolment?.status !== 'active' && openAllYear.has(item.course),
      mayTakeOut: own && current && mayRemove(item, year.positionCode !== null).allowed && enrolment === undefined,
      runs: dated.some(({ id }) => id === item.id) ? runsFor(runs.get(item.course) ?? [], plan.year) : [],
    }
  }))
  return {
    status: plan.status, publishedOn: plan.publishedOn, publishedBy: names.get('published') ?? null, late: plan.publishedOn !== null && publishedLate(plan.year, plan.publishedOn), version: shown, newest, lines,
    hours: hoursOfPlan(itemsAt(plan, shown)),
    changes: plan.amendments.map(({ number, kind, course, reason, madeOn, madeById }) => ({ number, kind: kind as AmendmentKind, course, reason, madeOn, by: names.get(madeById) ?? '–', title: plan.items.find((item) => item.course === course)?.title ?? { kk: course, ru: course, en: course } })),
    basis: { assessmentYear: await assessmentYear(deps.db, plan), withoutReason: plan.withoutAssessmentReason },
    openGaps: plan.gaps.open.map(({ competence, actual, expected }) => ({ name: competenceName(competence), from: actual, to: expected })),
  }
}

/** A few runs of the plan's year; the one with the own place first. */
const RUNS_OF_AN_ITEM = 3
const runsFor = (runs: readonly ComingRun[], year: number): ComingRun[] => {
  const ofYear = runs.filter(({ endsOn }) => creditYear(endsOn) === year)
  return [...ofYear.filter(({ own }) => own !== null), ...ofYear.filter(({ own }) => own === null)].slice(0, RUNS_OF_AN_ITEM)
}

/** The enrolment an open item is at: the one under way, else the last that came to nothing in the year. */
function enrolmentOf({ course, addedOn, origin }: PlanItemRecord, year: number, courses: readonly CourseOnTheWay[]): CourseOnTheWay | undefined {
  const theirs = courses.filter(({ courseCode }) => courseCode === course)
  const since = origin === 'retake' && addedOn !== null ? addedOn : `${year}-01-01`
  return theirs.find(({ status }) => status === 'active') ?? theirs.find(({ status, lastSeenAt }) => status === 'not-completed' && dayInKazakhstan(new Date(lastSeenAt)) >= since)
}

function statusOf(answer: PersonYear['completed'][number] | PersonYear['items'][number]['completed'], enrolment: CourseOnTheWay | undefined, failed: ReadonlyMap<string, number>): ItemStatus {
  if (answer) return { kind: 'completed', on: answer.on, certificateNumber: enrolment?.certificateNumber ?? null }
  if (!enrolment) return { kind: 'not-begun' }
  const attempts = failed.get(enrolment.id) ?? 0
  return enrolment.status === 'active' ? { kind: 'under-way', percent: enrolment.percent, failed: attempts } : { kind: 'failed', failed: attempts }
}

function scheduleOf({ run, course }: PlanItemRecord, openAllYear: ReadonlySet<string>): ItemSchedule {
  if (run) return { kind: 'run', ...run }
  return openAllYear.has(course) ? { kind: 'all-year' } : { kind: 'not-scheduled' }
}

async function failedAttempts(db: Db, enrolmentIds: readonly string[]): Promise<Map<string, number>> {
  const rows = enrolmentIds.length === 0 ? [] : await db.attempt.groupBy({ by: ['enrolmentId'], where: { enrolmentId: { in: [...enrolmentIds] }, status: 'failed' }, _count: true })
  return new Map(rows.map(({ enrolmentId, _count }) => [enrolmentId, _count]))
}

/** Who published and changed the plan, by their ids; 'published' for the publication. */
async function namesOf(db: Db, plan: PlanRecord): Promise<Map<string, string>> {
  const { publishedById } = await db.learningPlan.findUniqueOrThrow({ where: { id: plan.id }, select: { publishedById: true } })
  const people = await db.person.findMany({ where: { id: { in: [...new Set([...plan.amendments.map(({ madeById }) => madeById), ...(publishedById ? [publishedById] : [])])] } }, select: { id: true, surname: true, givenName: true, patronymic: true } })
  const names = new Map(people.map((person) => [person.id, fullName(person)]))
  const publisher = publishedById && names.get(publishedById)
  if (publisher) names.set('published', publisher)
  return names
}

/** The year of the assessment the plan rests on; null when it rests on none. */
async function assessmentYear(db: Db, { externalAssessmentId, selfAssessmentId }: PlanRecord): Promise<number | null> {
  if (externalAssessmentId) return (await db.externalAssessment.findUnique({ where: { id: externalAssessmentId }, select: { year: true } }))?.year ?? null
  return selfAssessmentId ? ((await db.selfAssessment.findUnique({ where: { id: selfAssessmentId }, select: { year: true } }))?.year ?? null) : null
}

/** How a course stands to the own plan of this year: in it, to be added, or there is no plan. One small query, for course pages. */
export async function courseInPlan(actor: Actor, code: string, { pool, clock }: Pick<Deps, 'pool' | 'clock'>): Promise<'in-plan' | 'not-in-plan' | null> {
  const { rows } = await pool.query<{ has: boolean }>({
    name: 'course-in-plan',
    text: `select exists (select 1 from "PlanItem" i where i."planId" = l.id and i."courseCode" = $3 and i."removedBy" is null) as has
      from "LearningPlan" l where l."personId" = $1 and l.year = $2 and l.status = 'published'`,
    values: [actor.personId, creditYear(today(clock)), code],
  })
  const [row] = rows
  return row ? (row.has ? 'in-plan' : 'not-in-plan') : null
}

