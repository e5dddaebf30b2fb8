/** The terms of the first months (order 397, paragraph 1), and what to say while a date can still be changed. */
import { addMonths, daysFrom, type CalendarDate } from '../calendar/calendar-date.ts'
import { onOrBefore, workingDaysBetween, type WorkingCalendar } from '../calendar/working-calendar.ts'
import type { ClauseId } from '../clauses.ts'
import { allow, refuse, type Decision, type Fact } from '../kernel/decision.ts'
import { endsAllowed, suspended, term, type Deadline, type Period, type Suspension } from '../kernel/deadline.ts'

/** Days from the order attaching the mentor. */
export const planDue = term(3, 'working-days', '397/8')
/** Days from the day the order hires the person; that day is not counted. */
export const trainingDue = term(15, 'working-days', '397/9')
/** Days from hire to the last practice confirmed: practice is part of the training, but no order gives the mentor a term of his own. */
export const practiceDue = term(15, 'working-days', null)
const decision = term(3, 'working-days', '397/14')

/** From the later of the end of mentoring and the worker's report; until there is a report, from the end of mentoring. */
export const conclusionDue = (mentoringEndsOn: CalendarDate, reportedOn: CalendarDate | null, calendar: WorkingCalendar): Deadline =>
  decision(reportedOn !== null && reportedOn > mentoringEndsOn ? reportedOn : mentoringEndsOn, calendar)

/** Something to know before a date is saved; it refuses nothing. */
export interface Warning {
  code: WarningCode
  facts: Readonly<Record<string, Fact>>
  clauses: readonly ClauseId[]
}
export const WARNINGS = [
  'adaptation.conclusion-after-probation', 'adaptation.period-ends-off', 'adaptation.provisional-calendar', 'adaptation.training-rows-late',
  'adaptation.training-outside-hours', 'adaptation.mentor-load', 'adaptation.probation-long', 'adaptation.probation-short',
] as const
export type WarningCode = (typeof WARNINGS)[number]

/** The end of probation with the days of absence added: probation stands still while the worker is actually away (397/6.probation). */
export const probationWithAbsences = (startsOn: CalendarDate, endsOn: CalendarDate, absences: readonly Period[]): Suspension => suspended({ from: startsOn, to: endsOn }, absences)

/** May probation end on this day? It lies after the start of work (397/6.probation). */
export function mayProbationEnd(startsOn: CalendarDate, endsOn: CalendarDate): Decision {
  return endsOn > startsOn ? allow(true, '397/6.probation') : refuse('adaptation.probation-before-start', { startsOn, endsOn }, '397/6.probation')
}

export interface PeriodFacts {
  startsOn: CalendarDate
  endsOn: CalendarDate
  probationEndsOn: CalendarDate | null
}

/** The last days the period may end on: one to three months from the start, and not after probation (397/6.term, 397/6.probation). */
export function periodEnds(startsOn: CalendarDate, probationEndsOn: CalendarDate | null): { earliest: CalendarDate; latest: CalendarDate } {
  const { earliest, latest } = endsAllowed(startsOn, 1, 3)
  return { earliest, latest: probationEndsOn !== null && probationEndsOn < latest ? probationEndsOn : latest }
}

/** One to three months, inside probation. Both ways of counting the first month are accepted. */
export function mayRun({ startsOn, endsOn, probationEndsOn }: PeriodFacts): Decision {
  const { earliest, latest } = endsAllowed(startsOn, 1, 3)
  if (endsOn < earliest || endsOn > latest) return refuse('adaptation.period-out-of-range', { earliest, latest }, '397/6.term')
  if (probationEndsOn !== null && endsOn > probationEndsOn) return refuse('adaptation.period-beyond-probation', { probationEndsOn, latest: probationEndsOn }, '397/6.probation')
  return allow(true, '397/6.term', '397/6.probation')
}

/** What to say about a period when it is entered, not when it is too late. */
export function periodWarnings({ startsOn, endsOn, probationEndsOn }: PeriodFacts, calendar: WorkingCalendar): Warning[] {
  const conclusion = conclusionDue(endsOn, null, calendar)
  const warnings: Warning[] = []
  if (probationEndsOn !== null && conclusion.on > probationEndsOn) {
    const safeEnd = lastSafeEnd(startsOn, probationEndsOn, calendar)
    if (safeEnd === null) warnings.push({ code: 'adaptation.probation-short', facts: { probationEndsOn }, clauses: ['397/14', '397/6.probation'] })
    else warnings.push({ code: 'adaptation.conclusion-after-probation', facts: { dueOn: conclusion.on, probationEndsOn, safeEnd }, clauses: ['397/14', '397/6.probation'] })
  }
  if (probationEndsOn !== null && probationEndsOn > addMonths(startsOn, 3)) warnings.push({ code: 'adaptation.probation-long', facts: { probationEndsOn }, clauses: ['397/6.term', '397/6.probation'] })
  if (!calendar.isWorking(endsOn)) warnings.push({ code: 'adaptation.period-ends-off', facts: { endsOn }, clauses: ['397/6.term'] })
  if (conclusion.provisional) warnings.push({ code: 'adaptation.provisional-calendar', facts: { dueOn: conclusion.on }, clauses: ['397/14'] })
  return warnings
}

/** The latest end of the period whose conclusion still falls inside probation, or null when there is none. */
export function lastSafeEnd(startsOn: CalendarDate, probationEndsOn: CalendarDate, calendar: WorkingCalendar): CalendarDate | null {
  const { earliest, latest } = periodEnds(startsOn, probationEndsOn)
  if (latest < earliest) return null
  return [...daysFrom(earliest, latest)].reverse().find((day) => conclusionDue(day, null, calendar).on <= probationEndsOn) ?? null
}

/** The end the platform proposes: the latest working day with room for the conclusion, else the latest that is allowed. */
export function proposedEnd(startsOn: CalendarDate, probationEndsOn: CalendarDate | null, calendar: WorkingCalendar): CalendarDate {
  const { earliest, latest } = periodEnds(startsOn, probationEndsOn)
  const end = (probationEndsOn === null ? null : lastSafeEnd(startsOn, probationEndsOn, calendar)) ?? latest
  const working = onOrBefore(end, calendar)
  return working < earliest ? end : working
}

/** Has probation so few working days left that the conclusion cannot wait for the report (states: three of them)? */
export const probationEndsSoon = (today: CalendarDate, probationEndsOn: CalendarDate, calendar: WorkingCalendar): boolean => workingDaysBetween(today, probationEndsOn, calendar) <= decisionDays
const decisionDays = 3
