/** The plan as typed: rows of a form that can be added, removed and moved without losing a word. Runs on both sides. */
import { PLAN_SECTIONS, ROW_TEXT, rowProblem, type PlanSection } from '../../rules/adaptation/plan.ts'
import { readDay, type CalendarDate } from '../../rules/calendar/calendar-date.ts'

export interface TypedRow {
  section: PlanSection
  activity: string
  result: string
  completeOn: string
  topic: string
}
export interface TypedPlan {
  rows: TypedRow[]
  periodEndsOn: string
  version: number
  seen: string
}

export const ROMAN: Record<PlanSection, string> = { 1: 'I', 2: 'II', 3: 'III' }
const MOST_ROWS = 120

const sectionOf = (text: string | undefined): PlanSection | null => PLAN_SECTIONS.find((section) => String(section) === text) ?? null

/** The rows of a form in the order of their numbers, grouped by section. */
export function readPlanForm(form: Readonly<Record<string, string>>): TypedPlan {
  const numbers = Object.keys(form).flatMap((name) => (/^section-\d{1,3}$/.test(name) ? [Number(name.slice(8))] : [])).toSorted((a, b) => a - b)
  const rows = numbers.slice(0, MOST_ROWS).flatMap((number): TypedRow[] => {
    const section = sectionOf(form[`section-${number}`])
    const typed = (field: string) => (form[`${field}-${number}`] ?? '').replaceAll('\r\n', '\n')
    return section ? [{ section, activity: typed('activity'), result: typed('result'), completeOn: typed('completeOn').trim(), topic: typed('topic') }] : []
  })
  return { rows: inOrder(rows), periodEndsOn: (form.periodEndsOn ?? '').trim(), version: Math.max(0, Math.trunc(Number(form.version)) || 0), seen: form.seen ?? '' }
}

/** Rows as the form has them: section by section. */
export const inOrder = (rows: readonly TypedRow[]): TypedRow[] => PLAN_SECTIONS.flatMap((section) => rows.filter((row) => row.section === section))

export const readDayOrNull = (text: string): CalendarDate | null => (text === '' ? null : readDay(text))

export const emptyRow = (section: PlanSection): TypedRow => ({ section, activity: '', result: '', completeOn: '', topic: '' })

/** What a button of the form does to its rows; null when it is not about rows. */
export function changeRows(rows: readonly TypedRow[], intent: string): TypedRow[] | null {
  const [, what, number] = /^(add|remove|up|down)-(\d{1,3})$/.exec(intent) ?? []
  if (what === undefined) return null
  const at = Number(number)
  if (what === 'add') {
    const section = sectionOf(number)
    return section && rows.length < MOST_ROWS ? inOrder([...rows, emptyRow(section)]) : [...rows]
  }
  const row = rows[at]
  if (!row) return [...rows]
  if (what === 'remove') return rows.filter((_, index) => index !== at)
  const other = what === 'up' ? at - 1 : at + 1
  if (rows[other]?.section !== row.section) return [...rows]
  return rows.map((one, index) => (index === at ? rows[other]! : index === other ? row : one))
}

export type RowError = 'activity' | 'result' | 'date-missing' | 'date-outside' | 'too-long' | 'day'
/** name of the field → what is wrong there, with the row's place in the form */
export type PlanErrors = Record<string, { problem: RowError | 'period' | 'section-empty'; section: string; row: number }>

/** What is wrong field by field. A draft may be incomplete: then only what cannot be kept is named. */
export function planErrors({ rows, periodEndsOn }: TypedPlan, startsOn: CalendarDate, { complete }: { complete: boolean }): PlanErrors {
  const errors: PlanErrors = {}
  const period = readDay(periodEndsOn)
  if (period === null) errors.periodEndsOn = { problem: 'period', section: '', row: 0 }
  for (const [at, row] of rows.entries()) {
    const place = { section: ROMAN[row.section], row: rows.slice(0, at).filter(({ section }) => section === row.section).length + 1 }
    for (const field of ['activity', 'result'] as const) {
      if (row[field].trim().length > ROW_TEXT.most) errors[`${field}-${at}`] = { problem: 'too-long', ...place }
      else if (complete && rowProblem({ section: row.section, activity: FULL, result: FULL, completeOn: startsOn, [field]: row[field] }, { from: startsOn, to: startsOn })) errors[`${field}-${at}`] = { problem: field, ...place }
    }
    const day = readDayOrNull(row.completeOn)
    if (row.completeOn !== '' && day === null) errors[`completeOn-${at}`] = { problem: 'day', ...place }
    else if (complete && period !== null) {
      const problem = rowProblem({ section: row.section, activity: FULL, result: FULL, completeOn: day }, { from: startsOn, to: period })
      if (problem) errors[`completeOn-${at}`] = { problem, ...place }
    }
  }
  if (complete) for (const section of PLAN_SECTIONS) if (!rows.some((row) => row.section === section)) errors[`add-${section}`] = { problem: 'section-empty', section: ROMAN[section], row: 0 }
  return errors
}
const FULL = '———'
