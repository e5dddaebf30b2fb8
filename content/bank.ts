import { join } from 'node:path'
import { bankFindings } from './course-rules.ts'
import { isFile, problemOfFile, readYaml } from './files.ts'
import { unique, type ContentProblem } from './problem.ts'
import { questionFindings, referenceFindings } from './question-rules.ts'
import { Question, type CourseFile } from './schema.ts'
import { shapeFindings } from './shape.ts'
import type { YamlSource } from './source.ts'

export type Bank = { problems: ContentProblem[]; questions: Question[]; isThere: boolean; isSound: boolean; source?: YamlSource }

/** questions.yaml on its own: the shape of every question, and what it says about itself. */
export function readBank(path: string): Bank {
  if (!isFile(path)) return { problems: [], questions: [], isThere: false, isSound: true }
  const { problems, source } = readYaml(path)
  const broken = { questions: [], isThere: true, isSound: false }
  if (!source) return { ...broken, problems }
  if (!Array.isArray(source.value))
    return { ...broken, problems: [problemOfFile(path, 'field.wrong', 'questions.yaml is not a list; begin every question with "- id: …".')] }

  const entries: unknown[] = source.value
  const questions: Question[] = []
  const findings = entries.flatMap((entry, index) => {
    const shape = shapeFindings(Question, entry, { base: [index] })
    if (shape.length > 0) return shape
    const question = Question.parse(entry)
    questions.push(question)
    return questionFindings(question, [index])
  })
  const ids = entries.map((entry, index) => String((entry as { id?: unknown } | null)?.id ?? `#${index}`))
  const repeated = unique(ids, (index) => [index, 'id'])
  return {
    problems: [...findings, ...repeated].map((finding) => source.locate(finding)),
    questions,
    isThere: true,
    isSound: questions.length === entries.length,
    source,
  }
}

/** The bank and the course beside each other: both or none, and every reference leads somewhere. */
export function bankAgainstCourse(folder: string, file: CourseFile, course: YamlSource, bank: Bank): ContentProblem[] {
  const path = join(folder, 'questions.yaml')
  if (file.test && !bank.isThere)
    return [problemOfFile(path, 'test.incomplete', 'course.yaml has a `test`, but questions.yaml is not there; write the bank, or leave `test` out.')]
  if (!file.test && bank.isThere)
    return [problemOfFile(path, 'test.incomplete', 'There are questions, but course.yaml has no `test`; add its settings.')]
  const { source } = bank
  if (!source || !bank.isSound) return []
  return [
    ...bank.questions.flatMap((question, index) => referenceFindings(question, file, [index])).map((finding) => source.locate(finding)),
    ...bankFindings(file, bank.questions).map((finding) => course.locate(finding)),
  ]
}
