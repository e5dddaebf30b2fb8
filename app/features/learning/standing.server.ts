/** Where a learner stands in a course: read once, judged by the rule of 397/25. */
import { loadTrainingSettings } from '#content'
import type { Db } from '../../platform/db.server.ts'
import type { Decision } from '../../rules/kernel/decision.ts'
import { sessionsDone, type AttendanceStatus } from '../../rules/learning/attendance.ts'
import { mayStartAttempt, type AttemptFacts, type TestSettings } from '../../rules/learning/test.ts'
import { standing, type CourseParts, type LearnerFacts, type Standing } from '../../rules/learning/completion.ts'
import { editionById, lessonsOf } from '../courses/catalogue.server.ts'
import type { Edition, LessonHeading } from '../courses/edition.ts'

const { checkIn } = loadTrainingSettings()

export interface EnrolmentState {
  id: string
  personId: string
  courseCode: string
  language: 'kk' | 'ru'
  status: 'active' | 'completed' | 'not-completed' | 'withdrawn'
  enrolledAt: string
  lastLessonId: string | null
  edition: Edition
  lessons: LessonHeading[]
  progress: Map<string, { openedAt: string; doneAt: string | null; secondsStudied: number; position: number }>
  attempts: (AttemptFacts & { id: string; startedAt: string; points: number | null; maxPoints: number | null; passMark: number })[]
  standing: Standing
  secondsStudied: number
  /** the run it is taken in; null: an online course */
  run: RunTaken | null
  certificateNumber: string | null
}

/** A session as the learner attended it. The mark counts, and is shown, once the sheet is signed off. */
export interface SessionTaken {
  id: string
  startsAt: string
  endsAt: string
  minutes: number
  /** when the sheet was signed off; null: not yet */
  confirmedAt: string | null
  mark: { status: AttendanceStatus; minutes: number; late: boolean; reason: string | null } | null
  checkedInAt: string | null
}
export interface RunTaken {
  id: string
  place: string
  cancelled: boolean
  /** by time */
  sessions: SessionTaken[]
  feedbackGiven: boolean
}

interface EnrolmentRow {
  id: string
  personId: string
  courseCode: string
  editionId: string
  language: 'kk' | 'ru'
  status: EnrolmentState['status']
  enrolledAt: Date
  lastLessonId: string | null
  progress: { lessonId: string; openedAt: string; doneAt: string | null; secondsStudied: number; position: number }[]
  attempts: EnrolmentState['attempts']
  run: RunTaken | null
  certificateNumber: string | null
}

/** Everything about one enrolment in one query, or null. */
export async function readEnrolment({ db }: { db: Db }, id: string): Promise<EnrolmentState | null> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return null
  const [row] = await db.$queryRaw<EnrolmentRow[]>`
    select e.id::text, e."personId"::text, e."courseCode", e."editionId"::text, e.language, e.status, e."enrolledAt", e."lastLessonId",
      coalesce((select json_agg(json_build_object('lessonId', l."lessonId", 'openedAt', l."openedAt", 'doneAt', l."doneAt", 'secondsStudied', l."secondsStudied", 'position', l.position))
        from "LessonProgress" l where l."enrolmentId" = e.id), '[]') as progress,
      coalesce((select json_agg(json_build_object('id', a.id, 'number', a.number, 'status', a.status, 'startedAt', a."startedAt", 'endsAt', a."endsAt", 'submittedAt', a."submittedAt",
          'points', a.points, 'maxPoints', a."maxPoints", 'passMark', a."passMark") order by a.number)
        from "Attempt" a where a."enrolmentId" = e.id), '[]') as attempts,
      (select json_build_object('id', r.id, 'place', r.place, 'cancelled', r."cancelledAt" is not null, 'feedbackGiven', exists (select 1 from "RunFeedback" f where f."runId" = r.id and f."personId" = e."personId"),
          'sessions', coalesce((select json_agg(json_build_object('id', s.id, 'startsAt', s."startsAt", 'endsAt', s."endsAt", 'minutes', s.minutes, 'confirmedAt', s."sheetConfirmedAt", 'mark', case when s."sheetConfirmedAt" is not null then (
              select json_build_object('status', m.status, 'minutes', m.minutes, 'late', m.late, 'reason', m.reason) from "AttendanceMark" m where m."sessionId" = s.id and m."personId" = e."personId" order by m.number desc limit 1) end,
              'checkedInAt', (select min(c.at) from "CheckIn" c where c."sessionId" = s.id and c."personId" = e."personId" and c.at between s."startsAt" - ${checkIn.opensMinutesBefore}::int * interval '1 minute' and s."endsAt")) order by s."startsAt") from "RunSession" s where s."runId" = r.id), '[]'))
        from "CourseRun" r where r.id = e."runId") as run,
      (select c.number from "Completion" d join "Certificate" c on c."completionId" = d.id where d."enrolmentId" = e.id and c."supersededBy" is null limit 1) as "certificateNumber"
    from "Enrolment" e where e.id = ${id}::uuid`
  if (!row) return null
  const edition = await editionById({ db }, row.editionId)
  const lessons = await lessonsOf({ db }, row.editionId)
  const iso = (at: string) => new Date(at).toISOString()
  const attempts = row.attempts.map((attempt) => ({ ...attempt, startedAt: iso(attempt.startedAt), endsAt: iso(attempt.endsAt), submittedAt: attempt.submittedAt && iso(attempt.submittedAt) }))
  // an online course that a run only dates is studied in its lessons all the same (397/23.3)
  const run = row.run && edition.standard.form !== 'online-course' ? { ...row.run, sessions: row.run.sessions.map((session) => ({ ...session, startsAt: iso(session.startsAt), endsAt: iso(session.endsAt), confirmedAt: session.confirmedAt && iso(session.confirmedAt), checkedInAt: session.checkedInAt && iso(session.checkedInAt) })) } : null
  const progress = new Map(row.progress.map(({ lessonId, openedAt, doneAt, ...rest }) => [lessonId, { openedAt: iso(openedAt), doneAt: doneAt && iso(doneAt), ...rest }]))
  return {
    id: row.id,
    personId: row.personId,
    courseCode: row.courseCode,
    language: row.language,
    status: row.status,
    enrolledAt: row.enrolledAt.toISOString(),
    lastLessonId: row.lastLessonId,
    edition,
    lessons,
    progress,
    attempts,
    standing: standing(partsOf({ lessons, run }), factsOf({ progress, attempts, run })),
    secondsStudied: row.progress.reduce((sum, one) => sum + one.secondsStudied, 0),
    run,
    certificateNumber: row.certificateNumber,
  }
}

/** What has to be gone through: the lessons of an online course; of a course taken in a run its sessions (397/23.1, 397/23.2, 397/25). */
export const partsOf = ({ lessons, run }: { lessons: readonly Pick<LessonHeading, 'lessonId' | 'module'>[]; run: { sessions: readonly { id: string }[] } | null }): CourseParts => ({
  lessons: run ? run.sessions.map(({ id }) => ({ id, module: 0 })) : lessons.map(({ lessonId, module }) => ({ id: lessonId, module })),
})

/** What of it is done, and the test. */
export function factsOf({ progress, attempts, run }: Pick<EnrolmentState, 'progress' | 'attempts' | 'run'>): LearnerFacts {
  const done = run ? attendedOf(run.sessions) : new Map([...progress].flatMap(([lessonId, { doneAt }]) => (doneAt ? [[lessonId, doneAt] as const] : [])))
  return { lessonsDone: done, testPassedAt: attempts.find(({ status }) => status === 'passed')?.submittedAt ?? null }
}

/** The sessions that are done, each with its instant. */
export const attendedOf = (sessions: readonly Pick<SessionTaken, 'id' | 'endsAt' | 'confirmedAt' | 'mark'>[]): Map<string, string> =>
  sessionsDone(sessions.map(({ id, endsAt, confirmedAt, mark }) => ({ id, endsAt, confirmedAt, status: mark?.status ?? null })))

/** May the test begin? After every lesson, or after full attendance: also where the times of a run are not known yet, there is something left (397/25). */
export function mayStartTest({ standing: now, attempts, run }: Pick<EnrolmentState, 'standing' | 'attempts' | 'run'>, settings: Pick<TestSettings, 'attempts' | 'coolingHours'>, at: string): Decision<number> {
  const left = run && !now.lessonsDone ? Math.max(1, now.lessonsLeft.length) : now.lessonsLeft.length
  return mayStartAttempt({ lessonsLeft: run ? 0 : left, sessionsLeft: run ? left : 0, previous: attempts, now: at }, settings)
}
