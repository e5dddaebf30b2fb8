import { InvalidViewError } from '../engine/errors.ts'
import { isCalendarDay } from '../words/calendar-day.ts'

/** Who a form is about, in the words of the staff record. */
export interface Worker {
  fullName: string
  structuralUnit: string
  position: string
}

export interface Mentor {
  fullName: string
  position: string
}

/** A signature recorded in the system. */
export interface Signed {
  name: string
  position: string
  /** The day of the act, `YYYY-MM-DD`. */
  on: string
  /** `YYYY-MM-DD HH:MM`, Kazakhstan time. */
  at: string
  /** Which version of the document was signed, and its hash. */
  version: number
  hash: string
}

/** The mark of an activity (397/A1.mark). */
export type Mark = 2 | 3 | 4 | 5

export function checkFilled(field: string, text: string): void {
  if (!text.trim()) throw new InvalidViewError(field, 'is empty')
}

export function checkDay(field: string, day: string): void {
  if (!isCalendarDay(day)) throw new InvalidViewError(field, 'is not a day written YYYY-MM-DD')
}

export function checkVersion(field: string, version: number): void {
  if (!Number.isInteger(version) || version < 1) throw new InvalidViewError(field, 'is not a whole number above zero')
}

export function checkMark(field: string, mark: number): void {
  if (![2, 3, 4, 5].includes(mark)) throw new InvalidViewError(field, 'is not a mark from 2 to 5 (397/A1.mark)')
}

/** A row that names an activity of the plan by section and number. */
export function checkNumbered(field: string, row: { section: number; number: number; activity: string }): void {
  if (![1, 2, 3].includes(row.section)) throw new InvalidViewError(`${field}.section`, 'is no section of the plan (397/A1.sections)')
  if (!Number.isInteger(row.number) || row.number < 1) throw new InvalidViewError(`${field}.number`, 'is not a whole number above zero')
  checkFilled(`${field}.activity`, row.activity)
}

export function checkPerson(field: string, person: Worker | Mentor): void {
  for (const [key, text] of Object.entries(person)) checkFilled(`${field}.${key}`, text)
}

export function checkSigned(field: string, signed: Signed | null): void {
  if (!signed) return
  checkFilled(`${field}.name`, signed.name)
  checkFilled(`${field}.position`, signed.position)
  checkDay(`${field}.on`, signed.on)
  const [day = '', time = ''] = signed.at.split(' ')
  if (!isCalendarDay(day) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time) || signed.at !== `${day} ${time}`)
    throw new InvalidViewError(`${field}.at`, 'is not a time written YYYY-MM-DD HH:MM')
  checkVersion(`${field}.version`, signed.version)
  if (!/^\S{12,}$/.test(signed.hash)) throw new InvalidViewError(`${field}.hash`, 'is shorter than twelve characters')
}
