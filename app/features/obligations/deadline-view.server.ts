/** A deadline ready for a page: the days off in it by their names, its clause in words. */
import { loadCalendar } from '#content'
import type { Locale } from '../../i18n/locale.ts'
import type { CalendarDate } from '../../rules/calendar/calendar-date.ts'
import type { CalendarEntry } from '../../rules/calendar/working-calendar.ts'
import type { Deadline } from '../../rules/kernel/deadline.ts'
import type { Trigger } from '../../rules/kernel/obligation.ts'
import { clauseLinks, type ClauseLink } from '../regulations/clauses.server.ts'

export interface SpecialDay {
  on: CalendarDate
  name: string
  reason: CalendarEntry['reason']
  for: CalendarDate | null
  act: string
}
export interface DeadlineView {
  on: CalendarDate
  from: CalendarDate
  counted: readonly CalendarDate[]
  unit: Deadline['term']['unit']
  off: SpecialDay[]
  worked: SpecialDay[]
  movedFrom: CalendarDate | null
  /** a day that is itself the limit: nothing is counted from the fact that started it */
  fixed: boolean
  provisional: boolean
  internal: boolean
  trigger: Trigger
  clause: ClauseLink
}

const special = ({ on, holiday, reason, for: forOn, act }: CalendarEntry, locale: Locale): SpecialDay => ({
  on, reason, for: forOn ?? null, act: act ?? '', name: holiday ? (loadCalendar().holidays[holiday]?.[locale] ?? holiday) : '',
})

/** The deadline of an obligation with everything its explanation needs. */
export const deadlineView = ({ deadline, trigger, clause, internal }: { deadline: Deadline; trigger: Trigger; clause: string; internal: boolean }, locale: Locale): DeadlineView => ({
  on: deadline.on, from: deadline.from, counted: deadline.counted, unit: deadline.term.unit, movedFrom: deadline.movedFrom, fixed: deadline.term.unit === 'calendar-days' && deadline.term.amount === 0, provisional: deadline.provisional, internal, trigger,
  off: deadline.off.map((entry) => special(entry, locale)),
  worked: deadline.worked.map((entry) => special(entry, locale)),
  clause: clauseLinks([clause], locale)[0]!,
})
