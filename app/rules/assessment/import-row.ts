/**
 * Results of external assessments from a table (397/17.1): every cell is checked before anything is taken over, and what is
 * wrong is named by its cell, with the reason and what to write instead. Pure: people and today are arguments.
 */
import { addDays, readDay, type CalendarDate } from '../calendar/calendar-date.ts'
import { isIin } from '../identity/iin.ts'
import { allow, refuse, type Decision } from '../kernel/decision.ts'
import { LEVELS, type Level } from './assessment.ts'

/** More rows than there are workers in the country come from no report. */
export const MOST_ROWS = 20_000
export const LONGEST_CONCLUSION = 4000
export const LONGEST_SOURCE = 300

/** What a column may hold, apart from levels. */
export const IMPORT_FIELDS = ['iin', 'email', 'name', 'conclusion', 'source', 'sourceDate'] as const
export type ImportField = (typeof IMPORT_FIELDS)[number]

export const IMPORT_REASONS = [
  'column-unknown', 'column-twice', 'columns-person', 'columns-levels', 'columns-source', 'columns-source-date', 'no-rows',
  'person-missing', 'iin-wrong', 'email-wrong', 'person-unknown', 'persons-differ', 'person-own', 'not-covered', 'duplicate', 'already-final',
  'level-missing', 'level-no-column', 'level-wrong', 'source-missing', 'source-long', 'conclusion-long', 'date-missing', 'date-wrong', 'date-american', 'date-future',
] as const
export type ImportReason = (typeof IMPORT_REASONS)[number]

/** What is taken over all the same, and said. */
export const IMPORT_NOTICES = ['date-read-day-first', 'level-not-asked', 'name-differs', 'draft-replaced'] as const
export type ImportNotice = (typeof IMPORT_NOTICES)[number]

interface At {
  /** as the sheet numbers it */
  row: number
  /** from 0 */
  column: number
  given: string
  /** what to write instead, or how it was read; empty: nobody can know */
  suggestion: string
}
export interface ImportProblem extends At {
  reason: ImportReason
  /** the other row of a duplicate */
  other: number | null
}
export interface ImportRemark extends At {
  notice: ImportNotice
}

/** The name of a cell as a sheet shows it: C17. */
export function cellName({ row, column }: { row: number; column: number }): string {
  let letters = ''
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) letters = String.fromCharCode(65 + (rest % 26)) + letters
  return `${letters}${row}`
}

export interface ImportColumns {
  fields: Partial<Record<ImportField, number>>
  /** competence → column */
  levels: ReadonlyMap<string, number>
}

const folded = (text: string) => text.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** Which column holds what. `words` are the headings of the template in every language; a competence is known by its code. */
export function readHeader(cells: readonly string[], words: Readonly<Record<ImportField, readonly string[]>>, competences: readonly string[]): { columns: ImportColumns; problems: ImportProblem[] } {
  const known = new Map(IMPORT_FIELDS.flatMap((field) => words[field].map((word) => [folded(word), field] as const)))
  const codes = new Map(competences.map((code) => [folded(code), code]))
  const fields: Partial<Record<ImportField, number>> = {}
  const levels = new Map<string, number>()
  const problems: ImportProblem[] = []
  const wrong = (column: number, reason: ImportReason, given: string) => problems.push({ row: 1, column, reason, given, suggestion: '', other: null })
  for (const [column, cell] of cells.entries()) {
    const given = cell.trim()
    if (given === '') continue
    const field = known.get(folded(given))
    const code = codes.get(folded(given)) ?? codes.get(folded(/^\S+/.exec(given)![0]))
    if (field !== undefined) {
      if (fields[field] === undefined) fields[field] = column
      else wrong(column, 'column-twice', given)
    } else if (code !== undefined) {
      if (levels.has(code)) wrong(column, 'column-twice', given)
      else levels.set(code, column)
    } else wrong(column, 'column-unknown', given)
  }
  if (fields.iin === undefined && fields.email === undefined) wrong(0, 'columns-person', '')
  if (levels.size === 0) wrong(0, 'columns-levels', '')
  if (fields.source === undefined) wrong(0, 'columns-source', '')
  if (fields.sourceDate === undefined) wrong(0, 'columns-source-date', '')
  return { columns: { fields, levels }, problems }
}

export interface PersonFact {
  personId: string
  name: string
  /** the position of the covered job of today; null: the order is not about this person */
  positionCode: string | null
  /** competences the position asks for */
  asked: readonly string[]
  alreadyFinal: boolean
  hasDraft: boolean
  /** whoever imports does not assess themselves */
  isActor: boolean
}
export interface KnownPeople {
  byIin: ReadonlyMap<string, PersonFact>
  byEmail: ReadonlyMap<string, PersonFact>
}

export interface ImportedResult {
  row: number
  personId: string
  positionCode: string
  levels: ReadonlyMap<string, Level>
  conclusion: string
  source: string
  sourceOn: CalendarDate
}

/** An IIN or an address as it is looked up; spaces and dashes between the digits do not matter. */
export const readIin = (text: string): string => text.replace(/[\s\u00a0'-]/g, '')
export const readEmail = (text: string): string => text.trim().toLowerCase()

type ReadDate = { on: CalendarDate; readDayFirst: boolean } | { reason: 'date-wrong' | 'date-american'; suggestion: string }

const isDay = (text: string): boolean => readDay(text) !== null
const two = (part: string) => part.padStart(2, '0')
const written = (on: CalendarDate) => `${on.slice(8, 10)}.${on.slice(5, 7)}.${on.slice(0, 4)}`

/** A date as people write it here: day, month, year. 11/13/2026 is an American one and refused; 03/04/2026 is read as 3 April, and that is said. */
export function readImportDate(text: string): ReadDate {
  const iso = /^(\d{4})-(\d\d?)-(\d\d?)$/.exec(text)
  if (iso) {
    const on = `${iso[1]}-${two(iso[2]!)}-${two(iso[3]!)}`
    return isDay(on) ? { on, readDayFirst: false } : { reason: 'date-wrong', suggestion: '' }
  }
  const parts = /^(\d\d?)([./-])(\d\d?)\2(\d{4}|\d\d)\.?(?:\s*[жг]\.?)?$/u.exec(text)
  if (parts) {
    const [, first, between, next, year] = parts as unknown as [string, string, string, string, string]
    const full = year.length === 2 ? `20${year}` : year
    const dayFirst = `${full}-${two(next)}-${two(first)}`
    const monthFirst = `${full}-${two(first)}-${two(next)}`
    if (!isDay(dayFirst)) return isDay(monthFirst) ? { reason: 'date-american', suggestion: written(monthFirst) } : { reason: 'date-wrong', suggestion: '' }
    if (year.length === 2) return { reason: 'date-wrong', suggestion: written(dayFirst) }
    return { on: dayFirst, readDayFirst: between === '/' && isDay(monthFirst) && dayFirst !== monthFirst }
  }
  // a day that lost its format shows as the number of days since 30 December 1899
  return { reason: 'date-wrong', suggestion: /^[345]\d{4}$/.test(text) ? written(addDays('1899-12-30', Number(text))) : '' }
}

/** What an IIN that cannot be one was probably meant to be: sheets drop the zeros in front of a number. */
function iinMeant(text: string): string {
  const padded = text.padStart(12, '0')
  return /^\d{9,11}$/.test(text) && isIin(padded) ? padded : ''
}

const LEVEL_TEXTS: ReadonlySet<string> = new Set(LEVELS.map(String))
/** The whole level a sheet may have written with a fraction or a sign; anything else nobody can know. */
const levelMeant = (text: string): string => {
  const value = /^\+?(\d)(?:[.,]0+)?$/.exec(text.replaceAll(/\s/g, ''))?.[1]
  return value !== undefined && LEVEL_TEXTS.has(value) ? value : ''
}

/** Is the name of the sheet somebody else's? Of the names in it at least one has to be one of the person's. */
const isOther = (given: string, name: string): boolean => {
  const names = new Set(name.split(/[\s.]+/).map(folded))
  const parts = given.split(/[\s.]+/).map(folded).filter((part) => part.length > 1)
  return parts.length > 0 && !parts.some((part) => names.has(part))
}

export interface CheckedImport {
  problems: ImportProblem[]
  remarks: ImportRemark[]
  /** rows without a problem; taken over only when there is none at all */
  results: ImportedResult[]
}

/** Checks every row below the header; empty rows are passed over. `rows[0]` is the header. */
export function checkRows(rows: readonly (readonly string[])[], { fields, levels }: ImportColumns, people: KnownPeople, today: CalendarDate): CheckedImport {
  const problems: ImportProblem[] = []
  const remarks: ImportRemark[] = []
  const results: ImportedResult[] = []
  const seen = new Map<string, number>()
  for (const [index, cells] of rows.entries()) {
    if (index === 0 || cells.every((cell) => cell.trim() === '')) continue
    const row = index + 1
    const at = (column: number | undefined) => (column === undefined ? '' : (cells[column] ?? '').trim())
    // the cell that names the person
    const columnOf = fields.iin !== undefined && (fields.email === undefined || at(fields.iin) !== '' || at(fields.email) === '') ? fields.iin : (fields.email ?? 0)
    const before = problems.length
    const wrong = (column: number, reason: ImportReason, suggestion = '', other: number | null = null) => void problems.push({ row, column, reason, given: at(column), suggestion, other })
    const remark = (column: number, notice: ImportNotice, suggestion = '') => remarks.push({ row, column, notice, given: at(column), suggestion })

    const person = whoIs()
    if (person) {
      const known = seen.get(person.personId)
      if (known !== undefined) wrong(columnOf, 'duplicate', '', known)
      else seen.set(person.personId, row)
      if (person.isActor) wrong(columnOf, 'person-own')
      else if (person.positionCode === null || person.asked.length === 0) wrong(columnOf, 'not-covered')
      else if (person.alreadyFinal) wrong(columnOf, 'already-final')
      if (fields.name !== undefined && at(fields.name) !== '' && isOther(at(fields.name), person.name)) remark(fields.name, 'name-differs', person.name)
      if (person.hasDraft) remark(columnOf, 'draft-replaced')
    }

    const found = new Map<string, Level>()
    for (const [competence, column] of levels) {
      const given = at(column)
      const asked = person?.asked.includes(competence) ?? given !== ''
      if (given === '') {
        if (asked) wrong(column, 'level-missing')
      } else if (!LEVEL_TEXTS.has(given)) wrong(column, 'level-wrong', levelMeant(given))
      else if (asked) found.set(competence, Number(given) as Level)
      else remark(column, 'level-not-asked')
    }
    // a competence the position asks for and the sheet has no column for
    for (const competence of person?.asked ?? []) if (!levels.has(competence)) problems.push({ row, column: columnOf, reason: 'level-no-column', given: competence, suggestion: '', other: null })

    const conclusion = at(fields.conclusion)
    if (conclusion.length > LONGEST_CONCLUSION) wrong(fields.conclusion!, 'conclusion-long')
    const source = at(fields.source)
    if (source.length < 3) wrong(fields.source ?? columnOf, 'source-missing')
    else if (source.length > LONGEST_SOURCE) wrong(fields.source!, 'source-long')
    const dateColumn = fields.sourceDate ?? columnOf
    const sourceOn = dayOf(at(fields.sourceDate))
    if (problems.length === before && person && person.positionCode !== null && sourceOn !== null) results.push({ row, personId: person.personId, positionCode: person.positionCode, levels: found, conclusion, source, sourceOn })

    function dayOf(given: string): CalendarDate | null {
      if (given === '') return wrong(dateColumn, 'date-missing'), null
      const date = readImportDate(given)
      if ('reason' in date) return wrong(dateColumn, date.reason, date.suggestion), null
      if (date.on > today) return wrong(dateColumn, 'date-future'), null
      if (date.readDayFirst) remark(dateColumn, 'date-read-day-first', written(date.on))
      return date.on
    }

    function whoIs(): PersonFact | null {
      const iin = readIin(at(fields.iin))
      const email = readEmail(at(fields.email))
      if (iin === '' && email === '') return wrong(columnOf, 'person-missing'), null
      if (iin !== '' && !isIin(iin)) return wrong(fields.iin!, 'iin-wrong', iinMeant(iin)), null
      if (iin === '' && !/^\S+@\S+\.\S+$/.test(email)) return wrong(fields.email!, 'email-wrong'), null
      const byIin = iin === '' ? null : (people.byIin.get(iin) ?? null)
      const byEmail = email === '' ? null : (people.byEmail.get(email) ?? null)
      if (byIin && byEmail && byIin.personId !== byEmail.personId) return wrong(fields.email!, 'persons-differ'), null
      if (iin !== '' && !byIin) return wrong(fields.iin!, 'person-unknown'), null
      if (iin === '' && !byEmail) return wrong(fields.email!, 'person-unknown'), null
      return byIin ?? byEmail
    }
  }
  if (rows.slice(1).every((cells) => cells.every((cell) => cell.trim() === ''))) problems.push({ row: 2, column: 0, reason: 'no-rows', given: '', suggestion: '', other: null })
  return { problems: problems.toSorted((one, other) => one.row - other.row || one.column - other.column), remarks, results }
}

/** May an import be taken back? Whole, once, and while nothing rests on any of its results. */
export function mayUndoImport({ undone, resting }: { undone: boolean; resting: number }): Decision {
  if (undone) return refuse('assessment.import-undone', {}, '397/17.1')
  return resting > 0 ? refuse('assessment.import-in-use', { resting }, '397/17.1') : allow(true, '397/17.1')
}
