/** Where a learner stands in a course: read once, judged by the rule of 397/25. */
import type { Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
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

/** Everything about one enrolment, or null. */
export async function readEnrolment(deps: Pick<Deps, 'db'>, id: string, db: Db = deps.db): Promise<EnrolmentState | null> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return null
  const row = await db.enrolment.findUnique({
    where: { id },
    include: {
      progress: true,
      attempts: { orderBy: { number: 'asc' }, select: { id: true, number: true, status: true, startedAt: true, endsAt: true, submittedAt: true, points: true, maxPoints: true, passMark: true } },
      completion: { select: { certificates: { where: { supersededBy: null }, select: { number: true } } } },
    },
  })
  if (!row) return null
  const [edition, lessons] = await Promise.all([editionById(deps, row.editionId), lessonsOf(deps, row.editionId)])
  const attempts = row.attempts.map((attempt) => ({
    ...attempt,
    status: attempt.status as AttemptFacts['status'],
    startedAt: attempt.startedAt.toISOString(),
    endsAt: attempt.endsAt.toISOString(),
    submittedAt: attempt.submittedAt?.toISOString() ?? null,
  }))
  const progress = new Map(
    row.progress.map(({ lessonId, openedAt, doneAt, secondsStudied, position }) => [
      lessonId, { openedAt: openedAt.toISOString(), doneAt: doneAt?.toISOString() ?? null, secondsStudied, position },
    ]),
  )
  return {
    id: row.id,
    personId: row.personId,
    courseCode: row.courseCode,
    language: row.language as 'kk' | 'ru',
    status: row.status as EnrolmentState['status'],
    enrolledAt: row.enrolledAt.toISOString(),
    lastLessonId: row.lastLessonId,
    edition,
    lessons,
    progress,
    attempts,
    standing: standing({ lessons: lessons.map(({ lessonId, module }) => ({ id: lessonId, module })) }, factsOf(progress, attempts)),
    secondsStudied: row.progress.reduce((sum, one) => sum + one.secondsStudied, 0),
    certificateNumber: row.completion?.certificates[0]?.number ?? null,
  }
}

export function factsOf(progress: EnrolmentState['progress'], attempts: EnrolmentState['attempts']): LearnerFacts {
  const lessonsDone = new Map([...progress].flatMap(([lessonId, { doneAt }]) => (doneAt ? [[lessonId, doneAt] as const] : [])))
  return { lessonsDone, testPassedAt: attempts.find(({ status }) => status === 'passed')?.submittedAt ?? null }
}
