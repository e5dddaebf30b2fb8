/**
 * Obligations: who owes what, by when, under which clause, because of which fact; done when, late by how much.
 * They are derived from facts by pure functions of the subjects; a table keeps them and is only ever recomputed.
 */
import type { CalendarDate } from '../calendar/calendar-date.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import type { ClauseId } from '../clauses.ts'
import { workingDaysLate, type Deadline } from './deadline.ts'

/** In an adaptation case. */
export const CASE_KINDS = [
  'attach-mentor', 'replace-mentor', 'draw-up-plan', 'approve-plan', 'acknowledge-plan', 'adaptation-training', 'confirm-practice',
  'report', 'evaluate', 'conclude', 'file-conclusion',
] as const
/** In a calendar year: the questionnaire of the assessment (397/17.2) and a fulfilled plan (397/21). */
export const YEAR_KINDS = ['assess-self', 'fulfil-plan'] as const
export const OBLIGATION_KINDS = [...CASE_KINDS, ...YEAR_KINDS] as const
export type ObligationKind = (typeof OBLIGATION_KINDS)[number]

/** Facts that start a term; each has words in the catalogues. */
export const CASE_TRIGGERS = ['hired', 'mentor-attached', 'mentor-left', 'plan-submitted', 'plan-approved', 'period-ends', 'report-submitted', 'concluded'] as const
export const YEAR_TRIGGERS = ['campaign-opened', 'plan-published'] as const
export const TRIGGERS = [...CASE_TRIGGERS, ...YEAR_TRIGGERS] as const
export type Trigger = (typeof TRIGGERS)[number]

/** Roles that owe something by their office rather than in person. */
export const OWNER_ROLES = ['career-centre-head', 'centre-authorised-person', 'hr-service'] as const
export type OwnerRole = (typeof OWNER_ROLES)[number]

export interface Obligation {
  /** stable within its subject */
  key: string
  kind: ObligationKind
  /** a person, or whoever holds the role for the worker's centre */
  owner: { personId: string } | { role: OwnerRole }
  /** the clause it rests on; the term itself may be an internal target (`internal`) */
  clause: ClauseId
  /** no order sets this term: a target of the platform */
  internal: boolean
  trigger: Trigger
  due: Deadline
  doneOn: CalendarDate | null
}

/** Working days done too late, at least 1 when late at all; 0 in time; null while open. */
export function lateBy(due: CalendarDate, doneOn: CalendarDate | null, calendar: WorkingCalendar): number | null {
  if (doneOn === null) return null
  return doneOn <= due ? 0 : Math.max(1, workingDaysLate(due, doneOn, calendar))
}

export type ObligationState = 'open' | 'due-soon' | 'due-today' | 'overdue' | 'done' | 'done-late'

/** How an obligation stands on a day; the day it is due is still in time, until midnight in Kazakhstan. Soon: three working days. */
export function obligationState({ dueOn, doneOn }: { dueOn: CalendarDate; doneOn: CalendarDate | null }, today: CalendarDate, calendar: WorkingCalendar): ObligationState {
  if (doneOn !== null) return doneOn <= dueOn ? 'done' : 'done-late'
  if (today > dueOn) return 'overdue'
  if (today === dueOn) return 'due-today'
  return workingDaysLate(today, dueOn, calendar) <= 3 ? 'due-soon' : 'open'
}
