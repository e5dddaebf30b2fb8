/** The personal cabinet: what needs me, my year of hours, where I stopped (397/25¶2). */
import type { Actor } from '../../access/actor.ts'
import { today } from '../../platform/clock.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { creditYear, yearBalance, type YearBalance } from '../../rules/learning/hours.ts'
import type { Forecast } from '../../rules/learning-plan/forecast.ts'
import { standing } from '../../rules/learning/completion.ts'
import { editionById, lessonsOf } from '../courses/catalogue.server.ts'
import { personYears, type PersonYear } from '../learning-plan/person-year.server.ts'
import { comingSessions, type ComingSession, type WaitingPlace } from '../sessions/coming-runs.server.ts'
import { attendedOf, partsOf, type SessionTaken } from './standing.server.ts'

export interface CourseOnTheWay {
  id: string
  courseCode: string
  title: { kk: string; ru: string; en: string }
  minutes: number
  status: 'active' | 'completed' | 'not-completed'
  percent: number
  done: number
  total: number
  lessonsDone: boolean
  openAttemptId: string | null
  resumeLessonId: string | null
  minutesStudied: number
  certificateNumber: string | null
  lastSeenAt: string
}

export interface LedgerLine {
  id: string
  courseCode: string
  title: { kk: string; ru: string; en: string }
  minutes: number
  kind: 'completion' | 'reversal'
  reason: string | null
  completedOn: string
  enrolmentId: string
  certificateNumber: string | null
  attempts: number
  percent: number | null
  language: 'kk' | 'ru'
  minutesStudied: number
}

interface EnrolmentRow {
  id: string
  courseCode: string
  editionId: string
  status: CourseOnTheWay['status']
  enrolledAt: Date
  lastLessonId: string | null
  progress: { lessonId: string; doneAt: string | null; lastSeenAt: string; seconds: number }[]
  /** of the run it is taken in; null: an online course */
  sessions: Pick<SessionTaken, 'id' | 'endsAt' | 'confirmedAt' | 'mark'>[] | null
  openAttemptId: string | null
  passedAt: string | null
  certificateNumber: string | null
}

/** Every course the person is or was enrolled in, the one touched last first. One query. */
export async function coursesOf(personId: string, deps: Deps): Promise<CourseOnTheWay[]> {
  const { rows } = await deps.pool.query<EnrolmentRow>({
    name: 'courses-of',
    text: `select e.id, e."courseCode", e."editionId", e.status, e."enrolledAt", e."lastLessonId",
        coalesce((select json_agg(json_build_object('lessonId', l."lessonId", 'doneAt', l."doneAt", 'lastSeenAt', l."lastSeenAt", 'seconds', l."secondsStudied")) from "LessonProgress" l where l."enrolmentId" = e.id), '[]') as progress,
        case when e."runId" is not null then coalesce((
          select json_agg(json_build_object('id', s.id, 'endsAt', s."endsAt", 'confirmedAt', s."sheetConfirmedAt", 'mark', case when s."sheetConfirmedAt" is not null then (
            select json_build_object('status', m.status, 'minutes', m.minutes) from "AttendanceMark" m where m."sessionId" = s.id and m."personId" = e."personId" order by m.number desc limit 1) end) order by s."startsAt")
          from "RunSession" s where s."runId" = e."runId"), '[]') end as sessions,
        (select a.id from "Attempt" a where a."enrolmentId" = e.id and a.status = 'open') as "openAttemptId",
        (select a."submittedAt"::text from "Attempt" a where a."enrolmentId" = e.id and a.status = 'passed') as "passedAt",
        (select c.number from "Completion" d join "Certificate" c on c."completionId" = d.id where d."enrolmentId" = e.id and c."supersededBy" is null limit 1) as "certificateNumber"
      from "Enrolment" e where e."personId" = $1 and e.status <> 'withdrawn'`,
    values: [personId],
  })
  const courses = await Promise.all(
    rows.map(async (row): Promise<CourseOnTheWay> => {
      const [edition, lessons] = await Promise.all([editionById(deps, row.editionId), lessonsOf(deps, row.editionId)])
      const run = row.sessions && edition.standard.form !== 'online-course' ? { sessions: row.sessions.map((session) => ({ ...session, endsAt: new Date(session.endsAt).toISOString(), confirmedAt: session.confirmedAt && new Date(session.confirmedAt).toISOString() })) } : null
      const doneAt = run ? attendedOf(run.sessions) : new Map(row.progress.flatMap((one) => (one.doneAt ? [[one.lessonId, one.doneAt] as const] : [])))
      const now = standing(partsOf({ lessons, run }), { lessonsDone: doneAt, testPassedAt: row.passedAt })
      const lastUnfinished = row.lastLessonId && !doneAt.has(row.lastLessonId) ? row.lastLessonId : null
      return {
        id: row.id, courseCode: row.courseCode, title: edition.standard.title, minutes: edition.standard.minutes, status: row.status,
        percent: now.percent, done: now.done, total: now.total, lessonsDone: now.lessonsDone, openAttemptId: row.openAttemptId,
        resumeLessonId: run ? null : (lastUnfinished ?? now.lessonsLeft[0] ?? null),
        minutesStudied: Math.round(row.progress.reduce((sum, { seconds }) => sum + seconds, 0) / 60) + (run?.sessions ?? []).reduce((sum, { mark }) => sum + (mark?.minutes ?? 0), 0),
        certificateNumber: row.certificateNumber,
        lastSeenAt: row.progress.reduce((last, one) => { const at = new Date(one.lastSeenAt).toISOString(); return at > last ? at : last }, row.enrolledAt.toISOString()),
      }
    }),
  )
  return courses.sort((a, b) => (a.lastSeenAt < b.lastSeenAt ? 1 : -1))
}

/** The ledger of a person: one line an entry, newest first, of one year or of all. */
export async function ledgerOf(personId: string, deps: Deps, year?: number): Promise<LedgerLine[]> {
  const { rows } = await deps.pool.query<LedgerLine & { titleKk: string; titleRu: string; titleEn: string }>({
    name: 'ledger-of',
    text: `select l.id, d."courseCode", ed."titleKk", ed."titleRu", ed."titleEn", l.minutes, l.kind, l.reason, to_char(d."completedOn", 'YYYY-MM-DD') as "completedOn",
        e.id as "enrolmentId", e.language,
        (select c.number from "Certificate" c where c."completionId" = d.id and c."supersededBy" is null limit 1) as "certificateNumber",
        (select count(*)::int from "Attempt" a where a."enrolmentId" = e.id) as attempts,
        (select round((a.points / nullif(a."maxPoints", 0) * 100)::numeric, 1)::float8 from "Attempt" a where a."enrolmentId" = e.id and a.status = 'passed') as percent,
        (select round(coalesce(sum(p."secondsStudied"), 0) / 60.0)::int from "LessonProgress" p where p."enrolmentId" = e.id) + (
          select coalesce(sum(m.minutes), 0)::int from "RunSession" s join lateral (
            select x.minutes from "AttendanceMark" x where x."sessionId" = s.id and x."personId" = e."personId" order by x.number desc limit 1) m on true
          where s."runId" = e."runId" and s."sheetConfirmedAt" is not null) as "minutesStudied"
      from "LedgerEntry" l join "Completion" d on d.id = l."completionId" join "Enrolment" e on e.id = d."enrolmentId" join "CourseEdition" ed on ed.id = d."editionId"
      where l."personId" = $1 and ($2::int is null or l.year = $2) order by l.at desc, l.id desc`,
    values: [personId, year ?? null],
  })
  return rows.map(({ titleKk, titleRu, titleEn, ...line }) => ({ ...line, title: { kk: titleKk, ru: titleRu, en: titleEn } }))
}

export interface Cabinet {
  year: number
  balance: YearBalance
  courses: CourseOnTheWay[]
  credited: { enrolmentId: string; courseCode: string; title: LedgerLine['title']; minutes: number }[]
  /** the plan of the year in short; null when there is none (397/19) */
  plan: CabinetPlan | null
  /** sessions to come that the person is signed up for, and places waited for */
  sessions: ComingSession[]
  waiting: WaitingPlace[]
}
export interface CabinetPlan {
  planned: { courseCode: string; title: LedgerLine['title']; minutes: number }[]
  plannedMinutes: number
  forecast: Pick<Forecast, 'verdict' | 'reasons'> | null
  /** titles of the courses the reasons name */
  titles: Record<string, LedgerLine['title']>
  next: { courseCode: string; title: LedgerLine['title']; startsOn: string; endsOn: string; place: string } | null
}

/** What the first page of a signed-in person shows. */
export async function readCabinet(actor: Actor, deps: Deps): Promise<Cabinet> {
  const year = creditYear(today(deps.clock))
  const [courses, lines, years, coming] = await Promise.all([coursesOf(actor.personId, deps), ledgerOf(actor.personId, deps, year), personYears([actor.personId], year, deps), comingSessions(actor.personId, deps)])
  const reversed = new Set(lines.filter(({ kind }) => kind === 'reversal').map(({ enrolmentId }) => enrolmentId))
  return {
    year,
    balance: yearBalance(lines.map(({ minutes }) => ({ year, minutes })), year),
    courses,
    credited: lines.filter(({ kind, enrolmentId }) => kind === 'completion' && !reversed.has(enrolmentId)).map(({ enrolmentId, courseCode, title, minutes }) => ({ enrolmentId, courseCode, title, minutes })).reverse(),
    plan: inShort(years.get(actor.personId)),
    ...coming,
  }
}

/** What the cabinet says of the plan: what is still planned, how it looks, what comes next. */
function inShort(ofYear: PersonYear | undefined): CabinetPlan | null {
  if (!ofYear?.planId) return null
  const { items, completed, planned, forecast, next } = ofYear
  const open = items.filter((item) => item.completed === null && !completed.some(({ course }) => course === item.course))
  const reasons = forecast?.reasons.slice(0, 1) ?? []
  const named = new Set(reasons.flatMap((reason) => ('course' in reason ? [reason.course] : [])))
  return {
    planned: [...new Map(open.map(({ course, title, minutes }) => [course, { courseCode: course, title, minutes }])).values()],
    plannedMinutes: planned,
    forecast: forecast && { verdict: forecast.verdict, reasons },
    titles: Object.fromEntries(items.filter(({ course }) => named.has(course)).map(({ course, title }) => [course, title])),
    next: next && { courseCode: next.course, title: next.title, startsOn: next.run.startsOn, endsOn: next.run.endsOn, place: next.run.place },
  }
}
