/** One year of the working calendar, as the public page shows it. */
import { loadCalendar, loadHolidayLaw } from '#content'
import type { Locale } from '../../i18n/locale.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { daysFrom, isWeekend, weekday, yearOf, type CalendarDate } from '../../rules/calendar/calendar-date.ts'
import { YEARS } from '../../rules/calendar/changes.ts'
import { lawfulDays, type DayKind, type DayReason, type WorkingCalendar } from '../../rules/calendar/working-calendar.ts'
import { calendarOf, currentRows } from './working-calendar.server.ts'

/** How a day stands: worked, an ordinary weekend, a holiday or day off, or worked although a weekend; one letter each. */
export type DayMark = 'd' | 'e' | 'o' | 'w'

export interface SpecialDay {
  on: CalendarDate
  kind: DayKind
  reason: DayReason
  name: string | null
  for: CalendarDate | null
  act: string | null
}
export interface CalendarMonth {
  /** 1 to 12 */
  month: number
  /** weekday of the first, 1 Monday to 7 Sunday */
  begins: number
  /** a DayMark for each day */
  marks: string
  working: number
  special: SpecialDay[]
}
export interface CalendarYear {
  year: number
  working: number
  provisional: boolean
  /** nobody entered it: the days are those of the law */
  byLaw: boolean
  months: CalendarMonth[]
  /** as published, in Kazakh */
  sources: string[]
  notes: string[]
  previous: number | null
  next: number | null
}

/** The year asked for in the address, or this one. */
export const yearAsked = (text: string | null, thisYear: number): number => {
  const year = /^\d{4}$/.test(text ?? '') ? Number(text) : thisYear
  return Math.min(YEARS.last, Math.max(YEARS.first, year))
}

export async function calendarYear({ db }: Pick<Deps, 'db'>, year: number, locale: Locale): Promise<CalendarYear> {
  const rows = await currentRows({ db })
  const calendar = calendarOf(rows)
  const newest = rows.years.findLast((row) => row.year === year)
  const { holidays, years: seeds } = loadCalendar()
  const entries = new Map((newest ? [] : lawfulDays(year, loadHolidayLaw())).map((entry) => [entry.on, entry]))
  for (const row of rows.days) {
    if (yearOf(row.on) !== year) continue
    if (row.kind === 'ordinary' && row.act === undefined) entries.delete(row.on)
    else entries.set(row.on, row)
  }
  const special = [...entries.values()].toSorted((one, other) => (one.on < other.on ? -1 : 1)).map(({ on, kind, reason, holiday, for: other, act }): SpecialDay => ({
    on, kind, reason, name: holiday === undefined ? null : (holidays[holiday]?.[locale] ?? holiday), for: other ?? null, act: act ?? null,
  }))
  const months = Array.from({ length: 12 }, (_, index) => monthOf(year, index + 1, calendar, special))
  return {
    year, months, provisional: calendar.isProvisional(year), byLaw: newest === undefined,
    working: months.reduce((sum, { working }) => sum + working, 0),
    sources: newest?.source.split('\n') ?? [],
    notes: seeds.find((seed) => seed.year === year)?.notes ?? [],
    previous: year > YEARS.first ? year - 1 : null,
    next: year < YEARS.last ? year + 1 : null,
  }
}

function monthOf(year: number, month: number, calendar: WorkingCalendar, special: readonly SpecialDay[]): CalendarMonth {
  const prefix = `${year}-${String(month).padStart(2, '0')}`
  const own = special.filter(({ on }) => on.startsWith(prefix))
  const marks = [...daysFrom(`${prefix}-01`, `${prefix}-31`)].map((day): DayMark => {
    if (calendar.isWorking(day)) return isWeekend(day) ? 'w' : 'd'
    return isWeekend(day) && !own.some(({ on, kind }) => on === day && kind === 'off') ? 'e' : 'o'
  })
  return {
    month, begins: weekday(`${prefix}-01`), marks: marks.join(''),
    working: marks.filter((mark) => mark === 'd' || mark === 'w').length,
    special: own,
  }
}
