import { join } from 'node:path'
import { readCourse, type CourseReading } from './course-folder.ts'
import type { Course } from './course.ts'
import { isFolder, listed, problemOfFile } from './files.ts'
import { repetitions, type ContentProblem } from './problem.ts'

/**
 * Reads every course of a folder. A course with a problem is left out of `courses`, so that none
 * reaches a learner half right; problems come in the order of files and lines. Never throws for
 * what an author wrote.
 */
export function loadCourses(dir: string): { courses: Course[]; problems: ContentProblem[] } {
  if (!isFolder(dir))
    return { courses: [], problems: [problemOfFile(dir, 'file.missing', 'The folder of the courses is not there; check the path.')] }

  const readings = listed(dir).map((name): CourseReading => {
    const path = join(dir, name)
    if (isFolder(path)) return readCourse(path)
    return { problems: [problemOfFile(path, 'file.unexpected', `${name} is not the folder of a course; move it into one or remove it.`)] }
  })
  return {
    courses: readings.flatMap(({ course, problems }) => (course && problems.length === 0 ? [course] : [])),
    problems: [...readings.flatMap(({ problems }) => problems), ...repeatedIdentifiers(readings)].sort(byPlace),
  }
}

/** An identifier names one course (397/A2.identifier). */
function repeatedIdentifiers(readings: readonly CourseReading[]): ContentProblem[] {
  const identifiers = readings.flatMap(({ identifier }) => identifier ?? [])
  return repetitions(identifiers.map(({ code }) => code)).flatMap(({ value, index }) => {
    const { file = '', line = 1 } = identifiers[index] ?? {}
    return {
      file,
      line,
      path: 'code',
      code: 'course.duplicate',
      message: `${value} is already the identifier of another course; give this one its own.`,
      clause: '397/A2.identifier',
    }
  })
}

function byPlace(a: ContentProblem, b: ContentProblem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return a.line - b.line
}
