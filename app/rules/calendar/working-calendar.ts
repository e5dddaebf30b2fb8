/**
 * The working calendar of the five-day week: which days are worked, and why the others are not.
 * Days that are not Monday to Friday as usual come in as entries with their ground; years without entries are
 * computed from the law on holidays and stay provisional until somebody confirms them.
 */
import { addDays, dayAfter, dayBefore, isWeekend, yearOf, type CalendarDate } from './calendar-date.ts'

/** Why a day is not an ordinary one. */
export const DAY_REASONS = ['holiday', 'religious', 'substitute', 'transfer'] as const
export type DayReason = (typeof DAY_REASONS)[number]
/** ordinary: an entry that says that nothing is special about the day any more */
export const DAY_KINDS = ['off', 'worked', 'ordinary'] as const
export type DayKind = (typeof DAY_KINDS)[number]

export interface CalendarEntry {
  on: CalendarDate
  kind: DayKind
  reason: DayReason
  /** the holiday a substitute stands for, or the other day of a transfer */
  for?: CalendarDate
  /** key of the holiday's name */
  holiday?: string
  /** the act that ordered it */
  act?: string
}

/** Why a day is off: the entry, or the weekend. */
export type Off = { weekend: true } | { weekend: false; entry: CalendarEntry }

export interface WorkingCalendar {
  isWorking(day: CalendarDate): boolean
  /** null when the day is worked */
  whyOff(day: CalendarDate): Off | null
  /** the entry of a weekend day that is worked, or null */
  workedBy(day: CalendarDate): CalendarEntry | null
  /** nobody has confirmed the calendar of this year */
  isProvisional(year: number): boolean
}

export interface CalendarFacts {
  /** the days that are not as usual; of two entries of a day the later one holds */
  entries: Iterable<CalendarEntry>
  /** years whose entries are complete; the others are computed from the law */
  known: Iterable<number>
  /** of those, the years somebody has confirmed */
  confirmed: Iterable<number>
  law: readonly LawfulHoliday[]
}

/** The working calendar these facts make. */
export function workingCalendar({ entries, known, confirmed, law }: CalendarFacts): WorkingCalendar {
  const days = new Map<CalendarDate, CalendarEntry>()
  for (const entry of entries) days.set(entry.on, entry)
  const confirmedYears = new Set(confirmed)
  const given = new Set(known)
  const computed = new Map<number, Map<CalendarDate, CalendarEntry>>()
  const entryOf = (day: CalendarDate): CalendarEntry | undefined => {
    const stored = days.get(day)
    const year = yearOf(day)
    if (stored || given.has(year)) return stored
    if (!computed.has(year)) computed.set(year, new Map(lawfulDays(year, law).map((entry) => [entry.on, entry])))
    return computed.get(year)!.get(day)
  }
  const whyOff = (day: CalendarDate): Off | null => {
    const entry = entryOf(day)
    if (entry?.kind === 'worked') return null
    if (entry?.kind === 'off' && !isWeekend(day)) return { weekend: false, entry }
    return isWeekend(day) ? { weekend: true } : null
  }
  return {
    whyOff,
    isWorking: (day) => whyOff(day) === null,
    workedBy: (day) => { const entry = entryOf(day); return entry?.kind === 'worked' ? entry : null },
    isProvisional: (year) => !confirmedYears.has(year),
  }
}

/** One holiday of the law, as month-day, with the years it is kept in. The list is content with a source. */
export interface LawfulHoliday {
  /** MM-DD */
  day: string
  holiday: string
  /** religious days off are not moved when they fall on a weekend */
  reason: 'holiday' | 'religious'
  /** first and last year */
  from?: number
  until?: number
}

/**
 * The days off of a year as the law gives them: its holidays, and for each state holiday on a weekend the next free
 * working day. Kurban Ait is announced and transfers are ordered; neither can be computed.
 */
export function lawfulDays(year: number, law: readonly LawfulHoliday[]): CalendarEntry[] {
  const days = law.filter(({ from = 0, until = 9999 }) => year >= from && year <= until).map(({ day, holiday, reason }): CalendarEntry => ({ on: `${year}-${day}`, kind: 'off', reason, holiday }))
  const moving = days.filter(({ reason }) => reason === 'holiday')
  const taken = new Set(days.map(({ on }) => on))
  for (const { on, holiday } of moving) {
    if (!isWeekend(on)) continue
    let next = dayAfter(on)
    while (isWeekend(next) || taken.has(next)) next = dayAfter(next)
    taken.add(next)
    days.push({ on: next, kind: 'off', reason: 'substitute', for: on, ...(holiday !== undefined && { holiday }) })
  }
  return days
}

/** The first working day on or after the day. */
export function onOrAfter(day: CalendarDate, calendar: WorkingCalendar): CalendarDate {
  let next = day
  while (!calendar.isWorking(next)) next = dayAfter(next)
  return next
}

/** The last working day on or before the day. */
export function onOrBefore(day: CalendarDate, calendar: WorkingCalendar): CalendarDate {
  let last = day
  while (!calendar.isWorking(last)) last = dayBefore(last)
  return last
}

/** Working days after the first day up to and including the second; negative when the second is earlier. */
export function workingDaysBetween(from: CalendarDate, to: CalendarDate, calendar: WorkingCalendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar)
  let count = 0
  for (let day = dayAfter(from); day <= to; day = addDays(day, 1)) if (calendar.isWorking(day)) count++
  return count
}
