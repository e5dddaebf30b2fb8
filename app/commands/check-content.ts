/** npm run content:check — every problem of the dictionaries and courses, with file and line. */
import { checkDictionaries } from '../../content/check-dictionaries.ts'
import type { ContentProblem } from '#content'

process.exitCode = report(checkDictionaries('content/dictionaries')) || (await checkCourses())

/** The door reads the dictionaries as it opens, so it is opened when they are known to be sound. */
async function checkCourses(): Promise<number> {
  const { loadCourses, readCalendar, readCompetencyFramework, readEditions, readInternalTargets, readPlanTemplates, readPracticeSuggestions, readRegulations, readReminderSchedules, readYearlyLimits } = await import('#content')
  const { courses, problems } = loadCourses('content/courses')
  const others = [readRegulations(), readCalendar(), readEditions(), readInternalTargets(), readYearlyLimits(), readPlanTemplates(), readPracticeSuggestions(), readReminderSchedules(), readCompetencyFramework()]
  const wrong = [...problems, ...others.flatMap((read) => read.problems)]
  if (wrong.length > 0) return report(wrong)

  const complete = courses.filter((course) => course.complete).length
  const questions = courses.reduce((total, course) => total + course.questions.length, 0)
  console.log(`Content is fine: ${courses.length} courses (${complete} complete), ${questions} questions.`)
  return 0
}

/** Prints the problems; the exit code. */
function report(problems: readonly ContentProblem[]): number {
  for (const { file, line, message } of problems) console.error(`${file}:${line}  ${message}`)
  if (problems.length > 0) console.error(`\n${problems.length} problem(s). Put them right and run npm run content:check again.`)
  return problems.length > 0 ? 1 : 0
}
