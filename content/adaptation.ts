/** What a mentor may start from: rows of the adaptation plan, and the practice that follows each module of the programme. */
import { z } from 'zod'
import { dictionaries } from './dictionaries.ts'
import { isCopy, copied } from './languages.ts'
import { cached, demand, readList, readOne, shipped } from './lists.ts'
import { repetitions, unique, type ContentProblem, type Finding, type Path } from './problem.ts'
import { object, text, Trilingual, wholeNumber, type Trilingual as Words } from './schema.ts'

const MAX_LENGTH = 1000 // of a text in the form of annex 1
const MAX_DAY = 60

const PracticeEntry = object('a practice', {
  module: wholeNumber(1, 99, 'the number of the module: 1, 2, 3 …'),
  task: Trilingual,
  result: Trilingual,
})
const words = (language: string) => text(`the text in ${language}`).refine((value) => value.length >= 3 && value.length <= MAX_LENGTH, { error: `three to ${MAX_LENGTH} characters` })
const RowText = object('the text in kk and ru', { kk: words('Kazakh'), ru: words('Russian') })
const Row = object('a row', {
  byWorkingDay: wholeNumber(1, MAX_DAY, `a working day from 1 to ${MAX_DAY}`),
  activity: RowText,
  result: RowText,
})
const Rows = z.array(Row, { error: 'rows, as a list' }).min(1, { error: 'at least one row' })
const PlanTemplates = object('common, heads, training and positions', {
  common: Rows,
  heads: Rows,
  training: Rows,
  positions: z.record(z.string(), Rows, { error: 'rows by the code of the position' }),
})

export type PlanTemplateRow = z.infer<typeof Row>
export type PlanTemplates = z.infer<typeof PlanTemplates>
export type PracticeSuggestion = { task: Words; result: Words }
export type PracticeSuggestions = Record<number, PracticeSuggestion>

const shippedPractice = cached(() => practice())
const shippedTemplates = cached(() => templates())

/** Number of the module -> the practice suggested for it. Throws what `readPracticeSuggestions` finds. */
export function loadPracticeSuggestions(path?: string): PracticeSuggestions {
  return path === undefined ? shippedPractice() : practice(path)
}

/** Rows to start a plan from. Throws what `readPlanTemplates` finds. */
export function loadPlanTemplates(path?: string): { templates: PlanTemplates } {
  return path === undefined ? shippedTemplates() : templates(path)
}

export function readPracticeSuggestions(path: string = shipped('adaptation', 'programme.yaml')) {
  return readList(path, PracticeEntry, (entries) => [
    ...unique(entries.map(({ module }) => String(module)), (index) => [index, 'module']),
    ...entries.flatMap(({ task, result }, index) => [
      ...(isCopy(task.kk, task.ru) ? [copied([index, 'task', 'ru'])] : []),
      ...(isCopy(result.kk, result.ru) ? [copied([index, 'result', 'ru'])] : []),
    ]),
  ])
}

export function readPlanTemplates(path: string = shipped('adaptation', 'plan-templates.yaml')): { value?: PlanTemplates; problems: ContentProblem[] } {
  return readOne(path, PlanTemplates, ({ common, heads, training, positions }) => [
    ...rowFindings(common, ['common']),
    ...rowFindings(heads, ['heads']),
    ...rowFindings(training, ['training']),
    ...Object.entries(positions).flatMap(([code, rows]) => rowFindings(rows, ['positions', code])),
    ...positionFindings(Object.keys(positions)),
  ])
}

/** The order is about managerial and core staff (397/6.category): each of their positions has rows, no other has. */
function positionFindings(codes: readonly string[]): Finding[] {
  const covered = dictionaries.positions.filter(({ staffGroup, in397 }) => in397 && staffGroup !== 'support').map(({ code }) => code)
  return [
    ...covered
      .filter((code) => !codes.includes(code))
      .map((code): Finding => ({ path: ['positions'], code: 'field.missing', message: `The position ${code} has no rows; add them.` })),
    ...codes
      .filter((code) => !covered.includes(code))
      .map((code): Finding => ({ path: ['positions', code], code: 'id.unknown', message: `${code} is no position of managerial or core staff; correct the code or remove it.` })),
  ]
}

function rowFindings(rows: readonly PlanTemplateRow[], path: Path): Finding[] {
  return [
    ...rows.flatMap(({ byWorkingDay }, index): Finding[] => {
      const before = rows[index - 1]
      return before && before.byWorkingDay >= byWorkingDay
        ? [{ path: [...path, index, 'byWorkingDay'], code: 'field.wrong', message: `Day ${byWorkingDay} does not come after day ${before.byWorkingDay} of the row above; keep the rows in the order of time.` }]
        : []
    }),
    ...(['kk', 'ru'] as const).flatMap((language) =>
      repetitions(rows.map(({ activity }) => activity[language])).map(
        ({ index }): Finding => ({ path: [...path, index, 'activity', language], code: 'id.duplicate', message: 'This activity stands twice; keep one.' }),
      ),
    ),
    ...rows.flatMap((row, index) =>
      (['activity', 'result'] as const).filter((field) => isCopy(row[field].kk, row[field].ru)).map((field) => copied([...path, index, field, 'ru'])),
    ),
  ]
}

function practice(path?: string): PracticeSuggestions {
  const { entries, problems } = readPracticeSuggestions(path)
  demand(problems)
  return Object.fromEntries(entries.map(({ module, task, result }) => [module, { task, result }]))
}

function templates(path?: string): { templates: PlanTemplates } {
  const { value, problems } = readPlanTemplates(path)
  demand(problems)
  return { templates: value! } // without problems there is a value
}
