import { basename, join } from 'node:path'
import { bankAgainstCourse, readBank } from './bank.ts'
import { courseFindings } from './course-rules.ts'
import type { Course, CourseModule, CourseStandard } from './course.ts'
import { dictionaries } from './dictionaries.ts'
import { listed, problemOfFile, readYaml, slashes } from './files.ts'
import { fingerprint } from './fingerprint.ts'
import { readImages, unusedImages } from './image-files.ts'
import type { CourseImage } from './images.ts'
import { LANGUAGES } from './languages.ts'
import { lessonFiles, readLessons, textOf, type LessonTexts } from './lesson-files.ts'
import { printPath, type ContentProblem } from './problem.ts'
import { CourseFile, hasLessons, type Question } from './schema.ts'
import { shapeFindings } from './shape.ts'
import type { YamlSource } from './source.ts'
import { checkText } from './text-rules.ts'

/** `course` is there when its file has the right shape, even if there are problems elsewhere. */
export type CourseReading = {
  problems: ContentProblem[]
  identifier?: { code: string; file: string; line: number }
  course?: Course
}

/** Reads one folder of a course whole, so that an author sees every problem at once. */
export function readCourse(folder: string): CourseReading {
  const images = readImages(join(folder, 'images'))
  const lessons = readLessons(join(folder, 'lessons'), new Set(images.all))
  const standard = readStandard(folder)
  const bank = readBank(join(folder, 'questions.yaml'))
  const problems = [...unexpected(folder), ...images.problems, ...lessons.problems, ...standard.problems, ...bank.problems]

  const { file, source } = standard
  if (!file || !source) return { problems }
  problems.push(
    ...lessonFiles(folder, file, lessons.texts),
    ...unusedImages(folder, images.all, lessons.texts),
    ...bankAgainstCourse(folder, file, source, bank),
  )
  const identifier = { code: file.code, file: slashes(join(folder, 'course.yaml')), line: source.lineOf(['code']) }
  return { problems, identifier, course: assemble(file, lessons.texts, bank.questions, images.sound) }
}

function assemble(file: CourseFile, texts: LessonTexts, questions: Question[], images: CourseImage[]): Course {
  const { modules: entries, test: settings, ...fields } = file
  const test = settings ? { minimumSecondsPerLesson: 0, ...settings } : null
  const standard: CourseStandard = { ...fields, modules: entries.map(({ number, minutes, title }) => ({ number, minutes, title })) }
  const modules: CourseModule[] = entries.map(({ lessons = [], ...module }) => ({
    ...module,
    lessons: lessons.map((lesson) => ({
      ...lesson,
      markdown: { kk: textOf(texts, lesson.id, 'kk'), ru: textOf(texts, lesson.id, 'ru') },
    })),
  }))
  return {
    code: file.code,
    standard,
    test,
    modules,
    questions,
    images,
    complete: (!hasLessons(file.form) || modules.every(({ lessons }) => lessons.length > 0)) && test !== null && questions.length > 0,
    contentHash: fingerprint({
      standard,
      test,
      modules,
      questions,
      images: images.map(({ name, sha256 }) => ({ name, sha256 })),
    }),
  }
}

function readStandard(folder: string): { problems: ContentProblem[]; file?: CourseFile; source?: YamlSource } {
  const path = join(folder, 'course.yaml')
  const { problems, source } = readYaml(path)
  if (!source) return { problems }
  const shape = shapeFindings(CourseFile, source.value, { standard: true })
  if (shape.length > 0) return { problems: shape.map((finding) => source.locate(finding)) }

  const file = CourseFile.parse(source.value)
  const findings = courseFindings(file, basename(folder), dictionaries)
  return { file, source, problems: [...findings.map((finding) => source.locate(finding)), ...contentProblems(path, file, source)] }
}

/** The content of a standard is Markdown inside YAML: its lines are lines of the YAML file. */
function contentProblems(path: string, { content }: CourseFile, source: YamlSource): ContentProblem[] {
  return LANGUAGES.flatMap((language) => {
    const place = ['content', language]
    return checkText(content[language]).findings.map(({ line, ...finding }) => ({
      file: slashes(path),
      line: source.lineWithin(place, line),
      path: printPath(place),
      ...finding,
    }))
  })
}

function unexpected(folder: string): ContentProblem[] {
  const known = ['course.yaml', 'questions.yaml', 'lessons', 'images']
  return listed(folder)
    .filter((name) => !known.includes(name))
    .map((name) => problemOfFile(join(folder, name), 'file.unexpected', `${name} is not part of a course; a course has ${known.join(', ')}.`))
}
