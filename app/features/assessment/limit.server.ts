/** The limit of the yearly assessment as content/ sets it, and what a page shows of it (397/17). */
import { loadYearlyLimits } from '#content'
import type { Db } from '../../platform/db.server.ts'
import { assessmentDue, type AssessmentSettings } from '../../rules/assessment/assessment.ts'
import { dayAfter, daysBetween, type CalendarDate } from '../../rules/calendar/calendar-date.ts'
import { onOrBefore, workingDaysBetween, type WorkingCalendar } from '../../rules/calendar/working-calendar.ts'
import { calendarNow } from '../calendar/working-calendar.server.ts'

export const ASSESSMENT_SETTINGS: AssessmentSettings = loadYearlyLimits().find(({ key }) => key === 'competency-assessment')!

/** The last day for both forms of the year by the calendar given (397/17). */
export const assessmentLimit = (year: number, calendar: WorkingCalendar): CalendarDate => assessmentDue(year, ASSESSMENT_SETTINGS, calendar).on

/** The limit with everything its explanation needs. */
export interface LimitView {
  year: number
  on: CalendarDate
  /** the day the order names */
  named: CalendarDate
  dayOff: boolean
  moves: boolean
  lastWorkingDay: CalendarDate
  lateFrom: CalendarDate
  /** working days until it; after it, calendar days that have passed */
  away: { unit: 'working-days' | 'days'; count: number }
  state: 'open' | 'today' | 'over'
}

/** How the limit of a year stands today. */
export async function limitView(year: number, today: CalendarDate, deps: { db: Db }): Promise<LimitView> {
  const calendar = await calendarNow(deps)
  const named: CalendarDate = `${year}-${ASSESSMENT_SETTINGS.limit}`
  const on = assessmentLimit(year, calendar)
  const over = today > on
  return {
    year, on, named, dayOff: !calendar.isWorking(named), moves: ASSESSMENT_SETTINGS.moves,
    lastWorkingDay: onOrBefore(on, calendar), lateFrom: dayAfter(on),
    state: over ? 'over' : today === on ? 'today' : 'open',
    away: over ? { unit: 'days', count: daysBetween(on, today) } : { unit: 'working-days', count: workingDaysBetween(today, on, calendar) },
  }
}
