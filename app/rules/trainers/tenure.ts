/** Service in the field of employment: two full years must be complete before somebody is appointed as an internal trainer (397/2.12.tenure). */
import { addDays, addMonths, dayAfter, daysBetween, type CalendarDate } from '../calendar/calendar-date.ts'
import { allow, refuse, type Decision } from '../kernel/decision.ts'

/** A time of work in the field, first and last day included; null: it goes on. */
export interface Service {
  from: CalendarDate
  to: CalendarDate | null
}
/** Full months, and the days that make no full month. */
export interface Tenure {
  months: number
  days: number
}

/**
 * Organisations of the employment field as the platform knows them: the centres (397/1), the Workforce Development Centre above them and
 * the qualification organisation inside it. An employer or a state body counts where the proposer states that the work was in this field.
 */
export const EMPLOYMENT_FIELD_KINDS: readonly string[] = ['labour-mobility-centre', 'career-centre', 'workforce-development-centre', 'qualification-organisation']

export const TENURE_MONTHS = 24
/** Days of interrupted periods are added up, so many to a month. */
const DAYS_A_MONTH = 30

/** Periods in order; what overlaps or follows without a day between is one. A period that ends before it begins is none. */
export function mergedService(periods: readonly Service[]): Service[] {
  const merged: Service[] = []
  for (const { from, to } of periods.filter((one) => one.to === null || one.to >= one.from).toSorted((one, other) => (one.from < other.from ? -1 : Number(one.from > other.from)))) {
    const last = merged.at(-1)
    if (!last || (last.to !== null && from > dayAfter(last.to))) merged.push({ from, to })
    else if (last.to !== null && (to === null || to > last.to)) last.to = to
  }
  return merged
}

/** The first day after so many full months. A month that has no such day ends with its last day (R4): 29 February 2024 and two years are complete with 28 February 2026. */
function afterMonths(from: CalendarDate, months: number): CalendarDate {
  const same = addMonths(from, months)
  return same.slice(8) === from.slice(8) ? same : dayAfter(same)
}

/** From one day to another, the second not counted. */
function between(from: CalendarDate, until: CalendarDate): Tenure {
  let months = (Number(until.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(until.slice(5, 7)) - Number(from.slice(5, 7))
  if (afterMonths(from, months) > until) months -= 1
  return { months, days: daysBetween(afterMonths(from, months), until) }
}

/** Thirtieths of a month; a month that is not full never counts as one, however long it is. */
const parts = ({ months, days }: Tenure): number => months * DAYS_A_MONTH + Math.min(days, DAYS_A_MONTH - 1)
const whole = (sum: number): Tenure => ({ months: Math.floor(sum / DAYS_A_MONTH), days: sum % DAYS_A_MONTH })

/** A period as it counts up to a day: what was served before it. */
export interface CountedService extends Service, Tenure {}

/** Each period that had begun before the day, and what of it was complete then; overlaps are counted once. */
export const countedService = (periods: readonly Service[], day: CalendarDate): CountedService[] =>
  mergedService(periods).flatMap(({ from, to }) => (from < day ? [{ from, to, ...between(from, to !== null && to < day ? dayAfter(to) : day) }] : []))

/** What was complete before the day; interrupted periods are added up. */
export const tenureBefore = (periods: readonly Service[], day: CalendarDate): Tenure => whole(countedService(periods, day).reduce((sum, one) => sum + parts(one), 0))

/** The first day before which so many months are complete; null: the periods end earlier. */
export function earliestWith(periods: readonly Service[], months: number = TENURE_MONTHS): CalendarDate | null {
  const wanted = months * DAYS_A_MONTH
  let sum = 0
  for (const { from, to } of mergedService(periods)) {
    const lacking = wanted - sum
    const end = to === null ? null : dayAfter(to)
    if (end === null || sum + parts(between(from, end)) >= wanted) {
      // never more than a month too early: from there day by day
      for (let day = afterMonths(from, Math.max(0, Math.floor(lacking / DAYS_A_MONTH) - 1)); ; day = addDays(day, 1)) if (parts(between(from, day)) >= lacking) return day
    }
    sum += parts(between(from, end))
  }
  return null
}

export interface TenureStanding extends Tenure {
  earliest: CalendarDate | null
}

/** How the service stands on a day. */
export const tenureOn = (periods: readonly Service[], day: CalendarDate): TenureStanding => ({ ...tenureBefore(periods, day), earliest: earliestWith(periods) })

/** Are two full years complete before the day? If not, the refusal names the first day on which they are. */
export function hasTenure(periods: readonly Service[], day: CalendarDate): Decision<TenureStanding> {
  const standing = tenureOn(periods, day)
  if (standing.months >= TENURE_MONTHS) return allow(standing, '397/2.12.tenure')
  const { months, days, earliest } = standing
  return earliest === null ? refuse('trainer.tenure-ends', { months, days }, '397/2.12.tenure') : refuse('trainer.tenure-short', { on: day, months, days, earliest }, '397/2.12.tenure')
}

/** May the period be stated as service? In order, and begun by today: nobody has served in the future. */
export function mayState({ from, to }: Service, today: CalendarDate): Decision {
  if (to !== null && to < from) return refuse('trainer.service-ends-before-start', { from, to }, '397/2.12.tenure')
  if (from > today || (to !== null && to > today)) return refuse('trainer.service-in-future', { today }, '397/2.12.tenure')
  return allow(true, '397/2.12.tenure')
}
