/** Where a learner stands in a course: read once, judged by the rule of 397/25. */
import type { Db } from '../../platform/db.server.ts'
import type { AttemptFacts } from '../../rules/learning/test.ts'
import { standing, type LearnerFacts, type Standing } from '../../rules/learning/completion.ts'
import { editionById, lessonsOf } from '../courses/catalogue.server.ts'
import type { Edition, LessonHeading } from '../courses/edition.ts'

export interface EnrolmentState {
  id: string
  personId: string
  courseCode: string
  language: 'kk' | 'ru'
  status: 'active' | 'completed' | 'not-completed'
  enrolledAt: string
  lastLessonId: string | null
  edition: Edition
  lessons: LessonHeading[]
  progress: Map<string, { openedAt: string; doneAt: string | null; secondsStudied: number; position: number }>
  attempts: (AttemptFacts & { id: string; startedAt: string; points: number | null; maxPoints: number | null; passMark: number })[]
  standing: Standing
  secondsStudied: number
  certificateNumber: string | null
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
      (select c.number from "Completion" d join "Certificate" c on c."completionId" = d.id where d."enrolmentId" = e.id and c."supersededBy" is null limit 1) as "certificateNumber"
    from "Enrolment" e where e.id = ${id}::uuid`
  if (!row) return null
  const edition = await editionById({ db }, row.editionId)
  const lessons = await lessonsOf({ db }, row.editionId)
  const iso = (at: string) => new Date(at).toISOString()
  const attempts = row.attempts.map((attempt) => ({ ...attempt, startedAt: iso(attempt.startedAt), endsAt: iso(attempt.endsAt), submittedAt: attempt.submittedAt && iso(attempt.submittedAt) }))
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
    standing: standing({ lessons: lessons.map(({ lessonId, module }) => ({ id: lessonId, module })) }, factsOf(progress, attempts)),
    secondsStudied: row.progress.reduce((sum, one) => sum + one.secondsStudied, 0),
    certificateNumber: row.certificateNumber,
  }
}

export function factsOf(progress: EnrolmentState['progress'], attempts: EnrolmentState['attempts']): LearnerFacts {
  const lessonsDone = new Map([...progress].flatMap(([lessonId, { doneAt }]) => (doneAt ? [[lessonId, doneAt] as const] : [])))
  return { lessonsDone, testPassedAt: attempts.find(({ status }) => status === 'passed')?.submittedAt ?? null }
}
