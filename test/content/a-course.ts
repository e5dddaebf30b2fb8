import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { loadCourses, type ContentProblem, type Course } from '#content'

const COURSE = `code: T-1
form: online-course
adaptationProgramme: false
title: { kk: Құжат қабылдау, ru: Приём документов, en: Taking documents }
summary:
  kk: Құжатты қалай қабылдау керегі туралы.
  ru: О том, как принимать документы.
  en: How to take documents.
hours: 1.5
functionalMaps: [F1]
competences: [C1, C9]
positions: ['*']
minimumQualification: 5
outcomes:
  - { id: o1, kk: Құжатты тексереді, ru: Проверяет документ }
  - { id: o2, kk: Келісім алады, ru: Берёт согласие }
content:
  kk: |
    Бірінші абзац.

    Екінші абзац.
  ru: |
    Первый абзац.

    Второй абзац.
modules:
  - number: 1
    minutes: 60
    title: { kk: Құжат, ru: Документ, en: The document }
    lessons:
      - { id: papers, minutes: 40, title: { kk: Қағаз, ru: Бумага } }
      - { id: copies, minutes: 20, title: { kk: Көшірме, ru: Копия } }
  - number: 2
    minutes: 30
    title: { kk: Келісім, ru: Согласие, en: Consent }
    lessons:
      - { id: consent, minutes: 30, title: { kk: Келісім, ru: Согласие } }
test:
  passMark: 80
  timeLimitMinutes: 30
  attempts: 3
  coolingHours: 24
  draw: { 1: 2, 2: 1 }
  minimumSecondsPerLesson: 5
`

const QUESTIONS = `- id: papers-01
  module: 1
  lesson: papers
  outcome: o1
  type: single
  text: { kk: Қай құжат?, ru: Какой документ? }
  options:
    - { id: a, kk: Жеке куәлік, ru: Удостоверение, correct: true }
    - { id: b, kk: Билет, ru: Билет на автобус }
  explanation: { kk: Заң бойынша., ru: По закону. }
- id: copies-01
  module: 1
  lesson: copies
  outcome: o1
  type: multiple
  text: { kk: Не көшіріледі?, ru: Что копируют? }
  options:
    - { id: a, kk: Диплом, ru: Диплом об образовании, correct: true }
    - { id: b, kk: Шарт, ru: Договор, correct: true }
    - { id: c, kk: Хат, ru: Письмо }
  explanation: { kk: Тізім бойынша., ru: По перечню. }
- id: consent-01
  module: 2
  lesson: consent
  outcome: o2
  type: matching
  text: { kk: Сәйкестендіріңіз, ru: Соотнесите }
  pairs:
    - { id: a, left: { kk: Бір, ru: Один }, right: { kk: Қызыл, ru: Красный } }
    - { id: b, left: { kk: Екі, ru: Два }, right: { kk: Көк, ru: Синий } }
    - { id: c, left: { kk: Үш, ru: Три }, right: { kk: Сары, ru: Жёлтый } }
  explanation: { kk: Солай., ru: Так. }
- id: consent-02
  module: 2
  lesson: consent
  outcome: o2
  type: ordering
  text: { kk: Реттеңіз, ru: Упорядочьте }
  items:
    - { id: a, kk: Сәлемдесу, ru: Приветствие }
    - { id: b, kk: Түсіндіру, ru: Объяснение }
    - { id: c, kk: Қол қою, ru: Подпись }
  explanation: { kk: Солай., ru: Так. }
- id: consent-03
  module: 2
  lesson: consent
  outcome: o2
  type: number
  text: { kk: Неше күн?, ru: Сколько дней? }
  answer: { value: 15 }
  explanation: { kk: Он бес., ru: Пятнадцать. }
- id: consent-04
  module: 2
  lesson: consent
  outcome: o2
  type: text
  text: { kk: Қалай аталады?, ru: Как называется? }
  answer: { kk: [келісім], ru: [согласие] }
  explanation: { kk: Келісім., ru: Согласие. }
`

const LESSON_KK = `## Бөлім

Мәтін және [сілтеме](https://example.kz).

![Қабылдау терезесі](images/counter.svg)

:::check
Қайсысы дұрыс?
- [ ] Біріншісі
- [x] Екіншісі
> Себебі солай.
:::
`
const LESSON_RU = `## Раздел

Текст и [ссылка](https://example.kz).

![Окно приёма](images/counter.svg)

:::check
Что верно?
- [ ] Первое
- [x] Второе
> Потому что так.
:::
`
export const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><title>x</title><rect width="4" height="4"/></svg>\n'

const FILES: Record<string, string> = {
  'course.yaml': COURSE,
  'questions.yaml': QUESTIONS,
  'images/counter.svg': SVG,
  ...Object.fromEntries(
    ['papers', 'copies', 'consent'].flatMap((id) => [[`lessons/${id}.kk.md`, LESSON_KK], [`lessons/${id}.ru.md`, LESSON_RU]]),
  ),
}

const withoutLessons = (text: string) => text.replace(/^ {4}lessons:\n(?: {6}.*\n)+/gm, '')

/** A sound, complete course in a folder of its own, to be spoilt by a test; the folder goes with the test. */
export function aCourse(code = 'T-1') {
  const dir = mkdtempSync(join(tmpdir(), 'talim-content-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  const files = new Map<string, string | Uint8Array>(Object.entries(FILES))
  let load: ReturnType<typeof loadCourses> | undefined

  const course = {
    /** Writes a file, relative to the course. */
    with(name: string, body: string | Uint8Array) {
      files.set(name, body)
      return course
    },
    without(...names: string[]) {
      for (const name of names) files.delete(name)
      return course
    },
    /** Replaces a piece of text that is there exactly once. */
    edit(name: string, from: string, to: string) {
      const pieces = String(files.get(name)).split(from)
      if (pieces.length !== 2) throw new Error(`${from} is ${pieces.length - 1} times in ${name}`)
      return course.with(name, pieces.join(to))
    },
    /** Without lessons and test, as a course in preparation. */
    inPreparation() {
      for (const name of [...files.keys()]) if (name !== 'course.yaml') files.delete(name)
      return course.with('course.yaml', withoutLessons(course.text('course.yaml')).replace(/^test:[^]*/m, ''))
    },
    /** A webinar or a seminar: modules and the final test, no lessons. */
    inSessions(form: 'webinar' | 'in-person-seminar') {
      for (const name of [...files.keys()]) if (/^(lessons|images)\//.test(name)) files.delete(name)
      course.edit('course.yaml', 'form: online-course', `form: ${form}`)
      course.with('course.yaml', withoutLessons(course.text('course.yaml')).replace('  minimumSecondsPerLesson: 5\n', ''))
      return course.with('questions.yaml', course.text('questions.yaml').replace(/^ {2}lesson: .*\n/gm, ''))
    },
    load() {
      if (load) return load
      for (const [name, body] of files) {
        mkdirSync(dirname(join(dir, code, name)), { recursive: true })
        writeFileSync(join(dir, code, name), body)
      }
      return (load = loadCourses(dir))
    },
    problems: (): ContentProblem[] => course.load().problems.map((problem) => ({ ...problem, file: problem.file.slice(dir.length + code.length + 2) })),
    /** The one problem there is; fails when there are none or several. */
    problem(): ContentProblem {
      const [first, ...more] = course.problems()
      if (!first || more.length > 0) throw new Error(`expected one problem: ${JSON.stringify(course.problems(), null, 1)}`)
      return first
    },
    loaded(): Course {
      const [first] = course.load().courses
      if (!first) throw new Error(JSON.stringify(course.problems(), null, 1))
      return first
    },
    /** Line of a piece of text, counted from 1. */
    line(name: string, piece: string) {
      const text = String(files.get(name))
      const at = text.indexOf(piece)
      if (at < 0) throw new Error(`${piece} is not in ${name}`)
      return text.slice(0, at).split('\n').length
    },
    text: (name: string) => String(files.get(name)),
  }
  return course
}
