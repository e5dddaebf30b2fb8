/** A change of the working calendar: a day added or corrected by an act, or a year confirmed. */
import { allow, refuse, type Decision } from '../kernel/decision.ts'
import { isWeekend, yearOf, type CalendarDate } from './calendar-date.ts'
import type { DayKind, DayReason, WorkingCalendar } from './working-calendar.ts'

export interface DayChange {
  on: CalendarDate
  kind: DayKind
  /** on what ground; a transfer where nothing is said */
  reason?: ChangeReason
  /** key of the holiday's name, where the day is a holiday that has one */
  holiday?: string
  /** the act that ordered it, in words with its number and date */
  act: string
}

/** Why a day changes: moved by an act, announced as a religious holiday (Kurban Ait), or a holiday by law. Substitutes follow from the law alone. */
export const CHANGE_REASONS = ['transfer', 'religious', 'holiday'] as const satisfies readonly DayReason[]
export type ChangeReason = (typeof CHANGE_REASONS)[number]

/** First and last year a day may be entered for, as against a slip of the pen. */
export const YEARS = { first: 2020, last: 2060 } as const

/** May the day be entered so? Always with its act; a weekday is worked and a weekend is off without being told. */
export function mayChangeDay({ on, kind, reason = 'transfer', act }: DayChange, calendar: WorkingCalendar): Decision {
  if (yearOf(on) < YEARS.first || yearOf(on) > YEARS.last) return refuse('calendar.year-out-of-range', YEARS)
  if (act.trim().length < 3) return refuse('calendar.act-missing')
  const working = calendar.isWorking(on)
  if ((kind === 'off' && !working) || (kind === 'worked' && working) || (kind === 'ordinary' && working === !isWeekend(on))) return refuse('calendar.nothing-changes', { on })
  if (kind === 'worked' && !isWeekend(on)) return refuse('calendar.weekday-is-worked', { on })
  return kind === 'worked' && reason !== 'transfer' ? refuse('calendar.worked-is-transfer', { on }) : allow(true)
}

/** May the calendar of the year be confirmed? Once, with the source that publishes it. */
export function mayConfirmYear(year: number, source: string, calendar: WorkingCalendar): Decision {
  if (!Number.isInteger(year) || year < YEARS.first || year > YEARS.last) return refuse('calendar.year-out-of-range', YEARS)
  if (!calendar.isProvisional(year)) return refuse('calendar.year-confirmed', { year })
  return source.trim().length < 3 ? refuse('calendar.source-missing') : allow(true)
}
