/**
 * Terms and the deadlines they give. A deadline knows how it was counted: from which day, which days counted,
 * which did not and why, and under which clause; a page only has to put that into words.
 */
import { addDays, addMonths, dayAfter, dayBefore, daysBetween, yearOf, type CalendarDate } from '../calendar/calendar-date.ts'
import { onOrAfter, workingDaysBetween, type CalendarEntry, type WorkingCalendar } from '../calendar/working-calendar.ts'
import type { ClauseId } from '../clauses.ts'

export type TermUnit = 'working-days' | 'calendar-days' | 'months'

export interface Term {
  amount: number
  unit: TermUnit
  direction: 'after' | 'before'
  /** null: an internal target, which no order sets */
  clause: ClauseId | null
}

export interface Deadline {
  /** the last day; it ends at 23:59:59 in Kazakhstan */
  on: CalendarDate
  term: Term
  /** the day of the fact that starts the term; never counted itself */
  from: CalendarDate
  /** the days that count, in the order they are counted */
  counted: readonly CalendarDate[]
  /** Monday to Friday days that did not count */
  off: readonly CalendarEntry[]
  /** weekend days that counted because they are worked */
  worked: readonly CalendarEntry[]
  /** the day the term ended on before it moved to a working day, or null */
  movedFrom: CalendarDate | null
  /** a day of it lies in a year whose calendar nobody has confirmed */
  provisional: boolean
}

/** A term as a function of the day that starts it: `const planDue = term(3, 'working-days', '397/8')`. */
export function term(amount: number, unit: TermUnit, clause: ClauseId | null, direction: 'after' | 'before' = 'after') {
  const rule: Term = { amount, unit, direction, clause }
  return (from: CalendarDate, calendar: WorkingCalendar): Deadline => count(rule, from, calendar)
}

/** Counts a term. The day of the fact is never day 1, even when it is worked (dates of terms in days, months and backwards). */
export function count(rule: Term, from: CalendarDate, calendar: WorkingCalendar): Deadline {
  return rule.unit === 'working-days' ? inWorkingDays(rule, from, calendar) : inCalendar(rule, from, calendar)
}

function inWorkingDays(rule: Term, from: CalendarDate, calendar: WorkingCalendar): Deadline {
  const step = rule.direction === 'after' ? dayAfter : dayBefore
  const counted: CalendarDate[] = []
  const off: CalendarEntry[] = []
  const worked: CalendarEntry[] = []
  let day = from
  while (counted.length < rule.amount) {
    day = step(day)
    const why = calendar.whyOff(day)
    if (why === null) {
      counted.push(day)
      const entry = calendar.workedBy(day)
      if (entry) worked.push(entry)
    } else if (!why.weekend) off.push(why.entry)
  }
  return { on: day, term: rule, from, counted, off, worked, movedFrom: null, provisional: isProvisional(from, day, calendar) }
}

/** Calendar days and months: every day counts; a last day that is off gives way to the next working day, never backwards. */
function inCalendar(rule: Term, from: CalendarDate, calendar: WorkingCalendar): Deadline {
  const amount = rule.direction === 'after' ? rule.amount : -rule.amount
  const end = rule.unit === 'months' ? addMonths(from, amount) : addDays(from, amount)
  const on = rule.direction === 'after' ? onOrAfter(end, calendar) : end
  const off: CalendarEntry[] = []
  for (let day = end; day < on; day = dayAfter(day)) {
    const why = calendar.whyOff(day)
    if (why && !why.weekend) off.push(why.entry)
  }
  return { on, term: rule, from, counted: [end], off, worked: [], movedFrom: on === end ? null : end, provisional: isProvisional(from, on, calendar) }
}

function isProvisional(one: CalendarDate, other: CalendarDate, calendar: WorkingCalendar): boolean {
  const [first, last] = one < other ? [one, other] : [other, one]
  for (let year = yearOf(first); year <= yearOf(last); year++) if (calendar.isProvisional(year)) return true
  return false
}

/** A calendar date that is itself the limit ("not later than 15 November"); it moves only if told so. */
export function fixedDate(day: CalendarDate, clause: ClauseId | null, calendar: WorkingCalendar, { moves = false } = {}): Deadline {
  const on = moves ? onOrAfter(day, calendar) : day
  const rule: Term = { amount: 0, unit: 'calendar-days', direction: 'after', clause }
  return { on, term: rule, from: day, counted: [day], off: [], worked: [], movedFrom: on === day ? null : day, provisional: moves && calendar.isProvisional(yearOf(on)) }
}

/** Working days an act came too late: 0 when in time. */
export const workingDaysLate = (due: CalendarDate, doneOn: CalendarDate, calendar: WorkingCalendar): number => (doneOn <= due ? 0 : workingDaysBetween(due, doneOn, calendar))

export interface Period {
  from: CalendarDate
  to: CalendarDate
}

/**
 * The ends a period of so many months may have: one day less is accepted at the lower end (both ways of counting the
 * first month), the same day of the month at the upper. A period keeps its dates; they never move to a working day.
 */
export const endsAllowed = (from: CalendarDate, least: number, most: number): { earliest: CalendarDate; latest: CalendarDate } => ({
  earliest: dayBefore(addMonths(from, least)),
  latest: addMonths(from, most),
})

export interface Suspension {
  /** the end moved by the days the term stood still */
  to: CalendarDate
  /** calendar days the term stood still, each once however many absences cover it */
  days: number
}

/** No term ends later: the last day that is written with four digits of the year. */
const LAST_DAY: CalendarDate = '9999-12-31'

/**
 * The end of a term that stands still during absences: every calendar day of absence inside it moves the end by one.
 * An absence that begins by the end as moved so far counts whole, because each of its days moves the end further.
 */
export function suspended({ from, to }: Period, absences: readonly Period[]): Suspension {
  const inside = absences.filter((absence) => absence.to >= from && absence.to >= absence.from).toSorted((one, other) => (one.from < other.from ? -1 : 1))
  let end = to
  let days = 0
  /** the last day that was looked at */
  let seen = dayBefore(from)
  for (const absence of inside) {
    const first = absence.from > seen ? absence.from : dayAfter(seen)
    if (first > end || end === LAST_DAY) break
    if (absence.to < first) continue
    const more = Math.min(daysBetween(first, absence.to) + 1, daysBetween(end, LAST_DAY))
    days += more
    end = addDays(end, more)
    seen = absence.to
  }
  return { to: end, days }
}
