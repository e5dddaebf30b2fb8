/**
 * The shape of course.yaml and questions.yaml. Each `expected` ends the sentence "… write ___." that
 * an author reads; what one field says about another is in course-rules.ts and question-rules.ts.
 */
import { z } from 'zod'

const INVISIBLE = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/gu
export const isBlank = (text: string) => text.replace(INVISIBLE, '') === ''

export const text = (expected: string) =>
  z.string({ error: expected }).trim().refine((value) => !isBlank(value), { error: expected, params: { blank: true } })
export const object = <Shape extends z.ZodRawShape>(expected: string, shape: Shape) =>
  z.strictObject(shape, { error: (issue) => (issue.code === 'unrecognized_keys' ? undefined : expected) })
export const oneOf = <const Values extends readonly string[]>(values: Values) =>
  z.enum(values, { error: `one of ${values.join(', ')}` })
export const wholeNumber = (min: number, max: number, expected: string) =>
  z.number({ error: expected }).int({ error: expected }).min(min, { error: expected }).max(max, { error: expected })
const flag = z.boolean({ error: 'true or false' })
const list = <Item extends z.ZodType>(item: Item, min: number, max: number, expected: string) =>
  z.array(item, { error: expected }).min(min, { error: expected }).max(max, { error: expected })
const matching = (pattern: RegExp, expected: string) => z.string({ error: expected }).regex(pattern, { error: expected })

const KK = text('the text in Kazakh, in quotes if it is a number')
const RU = text('the text in Russian, in quotes if it is a number')
const EN = text('the text in English, in quotes if it is a number')
/** Both languages of training (397/24). */
export const Bilingual = object('the text in kk and ru', { kk: KK, ru: RU })
/** Names shown in every language of the interface. */
export const Trilingual = object('the text in kk, ru and en', { kk: KK, ru: RU, en: EN })

const Id = matching(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id of small Latin letters, digits and single hyphens')
const Minutes = wholeNumber(1, 100_000, 'a whole number of minutes, at least 1')
const Code = text('a code of the dictionary')

export const FORMS = ['online-course', 'webinar', 'in-person-seminar'] as const // 397/23
/** An online course is studied in lessons (397/23.3); a webinar and a seminar are taught in sessions and have none. */
export const hasLessons = (form: (typeof FORMS)[number]): boolean => form === 'online-course'
const ModuleNumber = wholeNumber(1, 99, 'the number of the module: 1, 2, 3 …')
const LessonEntry = object('an id, minutes and a title', { id: Id, minutes: Minutes, title: Bilingual })
const ModuleEntry = object('a number, minutes and a title', {
  number: ModuleNumber,
  minutes: Minutes,
  title: Trilingual,
  lessons: list(LessonEntry, 1, 50, 'at least one lesson, or leave `lessons` out').optional(),
})

const TestSettings = object('the settings of the test', {
  passMark: wholeNumber(1, 100, 'a percentage from 1 to 100'),
  timeLimitMinutes: wholeNumber(1, 600, 'minutes from 1 to 600'),
  attempts: wholeNumber(1, 20, 'a number of attempts from 1 to 20'),
  coolingHours: wholeNumber(0, 720, 'whole hours from 0 to 720'),
  draw: z.record(
    matching(/^[1-9]\d?$/, 'the number of a module as the key'),
    wholeNumber(1, 100, 'how many questions to draw, from 1 to 100'),
    { error: 'the number of questions for each module, such as { 1: 5, 2: 5 }' },
  ),
  minimumSecondsPerLesson: wholeNumber(0, 3600, 'seconds from 0 to 3600').optional(),
})

export const CourseFile = object('the fields of the standard, from `code` to `modules`', {
  code: matching(/^[A-Z0-9][A-Z0-9._-]{1,31}$/, 'the identifier in capital Latin letters and digits, such as KD-009'),
  form: oneOf(FORMS),
  adaptationProgramme: flag,
  title: Trilingual,
  summary: Trilingual,
  hours: z
    .number({ error: 'the number of academic hours, more than 0' })
    .positive({ error: 'the number of academic hours, more than 0' })
    .refine((hours) => Math.abs(hours * 60 - Math.round(hours * 60)) < 1e-6, { error: 'hours that make whole minutes (an academic hour has 60)' }),
  functionalMaps: z.array(Code, { error: 'codes of functional maps, or [] with functionalMapsNone' }),
  functionalMapsNone: Bilingual.optional(),
  competences: list(Code, 1, 12, 'the code of at least one competence'),
  positions: list(Code, 1, 100, "the code of at least one position, or ['*'] for every position"),
  minimumQualification: wholeNumber(1, 8, 'a level of the national qualifications framework, from 1 to 8'),
  outcomes: list(object('an id, kk and ru', { id: Id, kk: KK, ru: RU }), 1, 20, 'at least one outcome'),
  content: Bilingual,
  modules: list(ModuleEntry, 1, 99, 'at least one module'),
  test: TestSettings.optional(),
})
export type CourseFile = z.infer<typeof CourseFile>
export type TestSettings = Required<z.infer<typeof TestSettings>>

const Option = object('an id, kk, ru and, if it is right, correct: true', { id: Id, kk: KK, ru: RU, correct: flag.default(false) })
const Pair = object('an id, left and right', { id: Id, left: Bilingual, right: Bilingual })
const Item = object('an id, kk and ru', { id: Id, kk: KK, ru: RU })
const accepted = (language: string) =>
  list(text('a word or a short phrase, in quotes if it is a number'), 1, 20, `the accepted answers in ${language}, as a list`)

const common = {
  id: Id,
  module: ModuleNumber,
  lesson: Id.optional(),
  outcome: Id,
  text: Bilingual,
  explanation: Bilingual,
}
export const QUESTION_TYPES = ['single', 'multiple', 'matching', 'ordering', 'number', 'text'] as const
const question = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  object('a question', { ...common, type: z.literal(type), ...shape })

export const Question = z.discriminatedUnion(
  'type',
  [
    question('single', { options: list(Option, 2, 8, 'two to eight options') }),
    question('multiple', { options: list(Option, 3, 8, 'three to eight options') }),
    question('matching', { pairs: list(Pair, 3, 6, 'three to six pairs') }),
    question('ordering', { items: list(Item, 3, 7, 'three to seven items in the correct order') }),
    question('number', {
      answer: object('a value and, if need be, a tolerance and a unit', {
        value: z.number({ error: 'the right number' }),
        tolerance: z.number({ error: 'a number, 0 or more' }).nonnegative({ error: 'a number, 0 or more' }).default(0),
        unit: Bilingual.optional(),
      }),
    }),
    question('text', { answer: object('accepted answers in kk and ru', { kk: accepted('Kazakh'), ru: accepted('Russian') }) }),
  ],
  { error: `one of ${QUESTION_TYPES.join(', ')} as the type of the question` },
)
export type Question = z.infer<typeof Question>
export type Bilingual = z.infer<typeof Bilingual>
export type Trilingual = z.infer<typeof Trilingual>
