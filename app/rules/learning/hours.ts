/** Academic hours. Everything is counted in minutes; hours are only shown. */

/** 397/15¶2: one academic hour is 60 minutes, never 45. */
export const MINUTES_PER_ACADEMIC_HOUR = 60

/** 397/15, 397/21: what a calendar year asks of a worker, in minutes (40 academic hours). */
export const YEARLY_MINIMUM_MINUTES = 40 * MINUTES_PER_ACADEMIC_HOUR

/** Minutes as academic hours, exact (53 × 45 minutes are 39.75, not 53). */
export const inAcademicHours = (minutes: number): number => minutes / MINUTES_PER_ACADEMIC_HOUR

export interface CreditedMinutes {
  year: number
  /** negative for a reversal */
  minutes: number
}

export interface YearBalance {
  done: number
  missing: number
  beyond: number
  reached: boolean
}

/** The year's sum against the minimum; nothing is rounded, so 39 h 59 min is not 40 h (397/21). */
export function yearBalance(entries: readonly CreditedMinutes[], year: number): YearBalance {
  const done = entries.filter((entry) => entry.year === year).reduce((sum, entry) => sum + entry.minutes, 0)
  return {
    done,
    missing: Math.max(0, YEARLY_MINIMUM_MINUTES - done),
    beyond: Math.max(0, done - YEARLY_MINIMUM_MINUTES),
    reached: done >= YEARLY_MINIMUM_MINUTES,
  }
}

/** The calendar year a day in Kazakhstan is credited to. */
export const creditYear = (day: string): number => Number(day.slice(0, 4))
