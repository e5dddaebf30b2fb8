/**
 * 397/25: a course is completed when the worker has gone through all of it AND passed the test.
 * The one function here draws the bar, lists what still counts and takes the decision, so they cannot disagree.
 */
import { allow, refuse, type Decision } from '../kernel/decision.ts'

export interface CourseParts {
  /** of an online course; of a webinar or seminar the sessions stand in their place (rules/learning/attendance.ts) */
  lessons: readonly { id: string; module: number }[]
}
export interface LearnerFacts {
  /** lesson or session → instant it was done, as ISO text that sorts by time */
  lessonsDone: ReadonlyMap<string, string>
  /** instant of the passed attempt, or null */
  testPassedAt: string | null
}
export interface Standing {
  /** parts done and to do: every lesson and the test */
  done: number
  total: number
  /** 0 to 100; 100 only when complete */
  percent: number
  lessonsLeft: readonly string[]
  testLeft: boolean
  lessonsDone: boolean
  complete: boolean
  /** the later of the last lesson and the passed test, once complete */
  completedAt: string | null
}

/** How far the learner is, what still counts, and whether the course is completed. */
export function standing({ lessons }: CourseParts, { lessonsDone, testPassedAt }: LearnerFacts): Standing {
  const lessonsLeft = lessons.filter(({ id }) => !lessonsDone.has(id)).map(({ id }) => id)
  const total = lessons.length + 1
  const done = lessons.length - lessonsLeft.length + (testPassedAt ? 1 : 0)
  const allLessons = lessons.length > 0 && lessonsLeft.length === 0
  const complete = allLessons && testPassedAt !== null
  const instants = [...lessons.map(({ id }) => lessonsDone.get(id) ?? ''), testPassedAt ?? '']
  return {
    done,
    total,
    percent: complete ? 100 : Math.min(99, Math.floor((done / total) * 100)),
    lessonsLeft,
    testLeft: testPassedAt === null,
    lessonsDone: allLessons,
    complete,
    completedAt: complete ? instants.reduce((last, at) => (at > last ? at : last)) : null,
  }
}

/** May the course be recorded as completed? Lessons without the test, or the test without a lesson, leave it in progress. */
export function mayComplete(parts: CourseParts, facts: LearnerFacts): Decision<string> {
  const { complete, completedAt } = standing(parts, facts)
  return complete && completedAt ? allow(completedAt, '397/25') : refuse('certificate.not-completed', {}, '397/25')
}

/** A lesson closed sooner than the technical minimum of the edition does not count (397/23.3). Seconds. */
export function mayFinishLesson(secondsOpen: number | null, minimumSeconds: number): Decision {
  if (secondsOpen === null) return refuse('learning.lesson-not-opened', {}, '397/23.3')
  if (secondsOpen < minimumSeconds)
    return refuse('learning.lesson-too-fast', { minimum: minimumSeconds, spent: Math.max(0, Math.floor(secondsOpen)) }, '397/23.3')
  return allow(true, '397/23.3')
}
