/** Which edition of an act applies: chosen by the day of the fact that starts an obligation, and kept for good. */
import { addDays, type CalendarDate } from './calendar-date.ts'

/** An edition of an act with its days, from content (never a constant of the rules). */
export interface ActEdition<Edition extends string = string> {
  act: string
  edition: Edition
  from: CalendarDate
  /** last day, or null while it is in force */
  until: CalendarDate | null
  /** false: the day is the earliest conceivable one, the source does not give it */
  certain: boolean
}

/** The edition of the act in force on the day of the fact, or null when there was none. */
export function editionOn(editions: readonly ActEdition[], act: string, day: CalendarDate): ActEdition | null {
  return editions.find((edition) => edition.act === act && edition.from <= day && (edition.until === null || day <= edition.until)) ?? null
}

/** The first day in force of an act that takes effect when ten calendar days have passed since its publication; not moved. */
export const effectiveFrom = (publishedOn: CalendarDate): CalendarDate => addDays(publishedOn, 11)
