/** A course of two modules, four lessons (none where it is taught in sessions) and a bank with every type of question, published from files like any other. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { stringify } from 'yaml'
import { loadCourses, type Course } from '#content'
import { publishContent } from '../../app/features/courses/publish-content.server.ts'
import type { World } from './world.ts'

export interface CourseTraits {
  code: string
  title: string
  form: 'online-course' | 'webinar' | 'in-person-seminar'
  /** of the two modules; each has two lessons of half of it */
  minutes: readonly [number, number]
  positions: readonly string[]
  minimumQualification: number
  passMark: number
  timeLimitMinutes: number
  attempts: number
  coolingHours: number
  minimumSecondsPerLesson: number
  /** how many of the four questions of either module are drawn */
  draw: readonly [number, number]
  /** without lessons and test */
  inPreparation: boolean
  /** the programme of the adaptation training (397/9.programme) */
  adaptationProgramme: boolean
  /** changes the text of the first lesson, and so makes another edition */
  wording: string
}

export const LESSONS = ['papers', 'copies', 'consent', 'storage'] as const
const TITLES: Record<(typeof LESSONS)[number], readonly [kk: string, ru: string]> = {
  papers: ['Қағаз', 'Бумага'], copies: ['Көшірме', 'Копия'], consent: ['Келісім', 'Согласие'], storage: ['Сақтау', 'Хранение'],
}
const both = (kk: string, ru: string) => ({ kk, ru })
const option = (id: string, kk: string, ru: string, correct = false) => ({ id, kk, ru, ...(correct && { correct }) })

const BANK = [
  {
    id: 'papers-single', module: 1, lesson: 'papers', outcome: 'o1', type: 'single', text: both('Қай құжат керек?', 'Какой документ нужен?'), explanation: both('Ереже солай.', 'Таково правило.'),
    options: [option('a', 'Жеке куәлік', 'Удостоверение', true), option('b', 'Билет', 'Проездной'), option('c', 'Хат', 'Письмо'), option('d', 'Чек', 'Квитанция')],
  },
  {
    id: 'copies-single', module: 1, lesson: 'copies', outcome: 'o1', type: 'single', text: both('Көшірмені кім куәландырады?', 'Кто заверяет копию?'), explanation: both('Ереже солай.', 'Таково правило.'),
    options: [option('a', 'Нотариус', 'Нотариус конторы', true), option('b', 'Көрші', 'Сосед'), option('c', 'Сатушы', 'Продавец')],
  },
  {
    id: 'copies-multiple', module: 1, lesson: 'copies', outcome: 'o1', type: 'multiple', text: both('Не көшіріледі?', 'Что копируют?'), explanation: both('Тізім бойынша.', 'По перечню.'),
    options: [option('a', 'Диплом', 'Диплом об образовании', true), option('b', 'Шарт', 'Договор', true), option('c', 'Сурет', 'Фото'), option('d', 'Хат', 'Письмо')],
  },
  { id: 'papers-number', module: 1, lesson: 'papers', outcome: 'o1', type: 'number', text: both('Неше күн?', 'Сколько дней?'), explanation: both('Он бес.', 'Пятнадцать.'), answer: { value: 15, tolerance: 0, unit: both('күн', 'дней') } },
  {
    id: 'consent-matching', module: 2, lesson: 'consent', outcome: 'o2', type: 'matching', text: both('Сәйкестендіріңіз', 'Соотнесите'), explanation: both('Солай.', 'Так.'),
    pairs: [['a', 'Бір', 'Один', 'Қызыл', 'Красный'], ['b', 'Екі', 'Два', 'Көк', 'Синий'], ['c', 'Үш', 'Три', 'Сары', 'Жёлтый'], ['d', 'Төрт', 'Четыре', 'Ақ', 'Белый']].map(([id, kk, ru, rightKk, rightRu]) => ({ id, left: both(kk!, ru!), right: both(rightKk!, rightRu!) })),
  },
  {
    id: 'consent-ordering', module: 2, lesson: 'consent', outcome: 'o2', type: 'ordering', text: both('Реттеңіз', 'Упорядочьте'), explanation: both('Солай.', 'Так.'),
    items: [option('a', 'Сәлемдесу', 'Приветствие'), option('b', 'Түсіндіру', 'Объяснение'), option('c', 'Қол қою', 'Подпись')],
  },
  { id: 'consent-text', module: 2, lesson: 'consent', outcome: 'o2', type: 'text', text: both('Қалай аталады?', 'Как называется?'), explanation: both('Келісім.', 'Согласие.'), answer: { kk: ['келісім'], ru: ['согласие'] } },
  {
    id: 'storage-single', module: 2, lesson: 'storage', outcome: 'o2', type: 'single', text: both('Қайда сақталады?', 'Где хранят?'), explanation: both('Мұрағатта.', 'В архиве.'),
    options: [option('a', 'Мұрағатта', 'В архиве', true), option('b', 'Терезеде', 'На окне')],
  },
]

export const QUESTIONS_DRAWN = 8

/** The files of the course in a temporary folder; `use` is given the folder. */
async function inFolder<Result>(traits: Partial<CourseTraits>, use: (folder: string) => Result | Promise<Result>): Promise<Result> {
  const {
    code = 'T-1', title = 'Құжат қабылдау', form = 'online-course', minutes = [240, 120], positions = ['*'], minimumQualification = 5, passMark = 80, timeLimitMinutes = 30, attempts = 3,
    coolingHours = 24, minimumSecondsPerLesson = 5, draw = [4, 4], inPreparation = false, adaptationProgramme = false, wording = 'Мәтін.',
  } = traits
  const inSessions = form !== 'online-course'
  const standard = {
    code, form, adaptationProgramme,
    title: { kk: title, ru: `${title} (ru)`, en: `${title} (en)` },
    summary: { kk: 'Құжатты қалай қабылдау туралы.', ru: 'О том, как принимать документы.', en: 'How to take documents.' },
    hours: (minutes[0] + minutes[1]) / 60,
    functionalMaps: ['F1'], competences: ['C1', 'C9'], positions: [...positions], minimumQualification,
    outcomes: [{ id: 'o1', kk: 'Құжатты тексереді', ru: 'Проверяет документ' }, { id: 'o2', kk: 'Келісім алады', ru: 'Берёт согласие' }],
    content: both('Курс құжат туралы.', 'Курс о документах.'),
    modules: [0, 1].map((module) => ({
      number: module + 1, minutes: minutes[module],
      title: [{ kk: 'Құжат', ru: 'Документ', en: 'The document' }, { kk: 'Келісім беру', ru: 'Дача согласия', en: 'Consent' }][module],
      ...(!inPreparation && !inSessions && {
        lessons: LESSONS.slice(module * 2, module * 2 + 2).map((id, place) => ({
          id, minutes: place === 0 ? Math.floor(minutes[module]! / 2) : Math.ceil(minutes[module]! / 2), title: both(...TITLES[id]),
        })),
      }),
    })),
    ...(!inPreparation && { test: { passMark, timeLimitMinutes, attempts, coolingHours, draw: { 1: draw[0], 2: draw[1] }, minimumSecondsPerLesson } }),
  }
  const folder = mkdtempSync(join(tmpdir(), 'talim-course-'))
  const write = (name: string, body: string) => {
    mkdirSync(dirname(join(folder, code, name)), { recursive: true })
    writeFileSync(join(folder, code, name), body)
  }
  try {
    write('course.yaml', stringify(standard))
    if (!inPreparation) {
      write('questions.yaml', stringify(inSessions ? BANK.map(({ lesson: _, ...question }) => question) : BANK, { aliasDuplicateObjects: false }))
      if (!inSessions) for (const [place, id] of LESSONS.entries()) {
        write(`lessons/${id}.kk.md`, `## Бөлім\n\n${place === 0 ? wording : 'Мәтін.'} Құжат қабылдау реті.\n`)
        write(`lessons/${id}.ru.md`, `## Раздел\n\n${place === 0 ? wording : 'Текст.'} Порядок приёма документов.\n`)
      }
    }
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The course as content/ reads it; throws its problems. */
export const aCourseFile = (traits: Partial<CourseTraits> = {}): Promise<Course> =>
  inFolder(traits, (folder) => {
    const { courses, problems } = loadCourses(folder)
    if (problems.length > 0) throw new Error(problems.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'))
    return courses[0]!
  })

/** Publishes the course: `aCourse(world, { coolingHours: 0, attempts: 1 })`. Returns its code. */
export async function aCourse(world: World, traits: Partial<CourseTraits> = {}): Promise<string> {
  await inFolder(traits, (folder) => publishContent(world, folder))
  return traits.code ?? 'T-1'
}
