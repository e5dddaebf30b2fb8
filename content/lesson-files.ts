import { join } from 'node:path'
import { isFile, listed, problemOfFile, readText, slashes } from './files.ts'
import { isCopy, LANGUAGES, type Language } from './languages.ts'
import type { ContentProblem, TextFinding } from './problem.ts'
import { isBlank, type CourseFile } from './schema.ts'
import { checkText, firstDifference, type TextReport } from './text-rules.ts'

/** Lesson files by name. */
export type LessonTexts = Map<string, { text: string; report: TextReport }>
const fileOf = (lesson: string, language: Language) => `${lesson}.${language}.md`
export const textOf = (texts: LessonTexts, lesson: string, language: Language) => texts.get(fileOf(lesson, language))?.text ?? ''

/** Every file of lessons/, checked on its own; `images` are the names it may show. */
export function readLessons(folder: string, images: ReadonlySet<string>): { problems: ContentProblem[]; texts: LessonTexts } {
  const texts: LessonTexts = new Map()
  const problems = listed(folder).flatMap((name): ContentProblem[] => {
    const path = join(folder, name)
    if (!isFile(path) || !/\.(kk|ru)\.md$/.test(name))
      return [problemOfFile(path, 'file.unexpected', `${name} is not a lesson; name lessons <id>.kk.md and <id>.ru.md.`)]
    const read = readText(path)
    if ('problem' in read) return [read.problem]
    const report = checkText(read.text, images)
    texts.set(name, { text: read.text, report })
    if (isBlank(read.text)) return [problemOfFile(path, 'field.blank', 'The lesson is blank; write it.', '397/24')]
    return report.findings.map((finding) => inText(path, finding))
  })
  return { problems, texts }
}

/** Every lesson of the standard in both languages, built alike, and no file besides. */
export function lessonFiles(folder: string, { modules }: CourseFile, texts: LessonTexts): ContentProblem[] {
  const ids = modules.flatMap(({ lessons = [] }) => lessons.map(({ id }) => id))
  const known = new Set(ids.flatMap((id) => LANGUAGES.map((language) => fileOf(id, language))))
  const path = (name: string) => join(folder, 'lessons', name)
  const missing = [...known].filter((name) => !isFile(path(name))).map((name) =>
    problemOfFile(path(name), 'language.missing', `Lesson file ${name} is not there; every lesson is written in kk and ru.`, '397/24'))
  const stray = [...texts.keys()].filter((name) => !known.has(name)).map((name) =>
    problemOfFile(path(name), 'file.unexpected', `${name} belongs to no lesson of course.yaml; add the lesson there or remove the file.`))
  return [...missing, ...stray, ...[...new Set(ids)].flatMap((id) => unequal(path(fileOf(id, 'ru')), id, texts))]
}

function unequal(path: string, id: string, texts: LessonTexts): ContentProblem[] {
  const [kk, ru] = [texts.get(fileOf(id, 'kk')), texts.get(fileOf(id, 'ru'))]
  if (!kk || !ru) return []
  if (isCopy(kk.text, ru.text))
    return [problemOfFile(path, 'language.unequal', 'The Russian lesson is a copy of the Kazakh one; write each language in itself.', '397/24')]
  const difference = firstDifference(kk.report, ru.report)
  return difference ? [{ ...inText(path, difference), clause: '397/24' }] : []
}

const inText = (path: string, finding: TextFinding): ContentProblem => ({ file: slashes(path), path: '', ...finding })
