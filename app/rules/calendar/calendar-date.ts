/** Calendar days as ISO text, which compares and prints as it is. The only arithmetic with dates there is. */
import { Temporal } from 'temporal-polyfill'

/** A day without a time, as YYYY-MM-DD; in Kazakhstan, where it matters. */
export type CalendarDate = string

const SHAPE = /^\d{4}-\d{2}-\d{2}$/
const plain = (day: CalendarDate) => Temporal.PlainDate.from(day)

/** The day written as YYYY-MM-DD, or null for anything that is no day from 1900 to 2199. */
export function readDay(text: string): CalendarDate | null {
  if (!SHAPE.test(text) || text < '1900-01-01' || text > '2199-12-31') return null
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString()
  } catch {
    return null
  }
}

const DAY = 86_400_000
/** Days are counted as whole days of UTC, which knows no summer time; thousands of them are counted for one year of plans. */
const number = (day: CalendarDate): number => Date.parse(`${day}T00:00:00Z`) / DAY
const written = (days: number): CalendarDate => new Date(days * DAY).toISOString().slice(0, 10)

/** So many calendar days later (earlier when negative). */
export const addDays = (day: CalendarDate, days: number): CalendarDate => written(number(day) + days)
export const dayBefore = (day: CalendarDate): CalendarDate => addDays(day, -1)
export const dayAfter = (day: CalendarDate): CalendarDate => addDays(day, 1)

/** The same day so many months later; the last day of the month where there is no such day. */
export const addMonths = (day: CalendarDate, months: number): CalendarDate => plain(day).add({ months }, { overflow: 'constrain' }).toString()

/** Calendar days from one day to another; negative when the second is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => number(to) - number(from)

/** 1 Monday to 7 Sunday. */
export const weekday = (day: CalendarDate): number => ((number(day) + 3) % 7 + 7) % 7 + 1
export const isWeekend = (day: CalendarDate): boolean => weekday(day) > 5
export const yearOf = (day: CalendarDate): number => Number(day.slice(0, 4))

/** Every day from the first to the last, both included. */
export function* daysFrom(first: CalendarDate, last: CalendarDate): Generator<CalendarDate> {
  for (let day = first; day <= last; day = dayAfter(day)) yield day
}
