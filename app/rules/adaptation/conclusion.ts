/** The end of the first months: the worker's report, the mentor's evaluation, the conclusion on probation (397/12 to 397/14). */
import type { CalendarDate } from '../calendar/calendar-date.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { allow, refuse, type Decision } from '../kernel/decision.ts'
import { probationEndsSoon } from './terms.ts'

export interface ReportFacts {
  authorId: string
  workerId: string
  mentoringEndsOn: CalendarDate
  /** rows of the plan without a mark */
  openRows: number
  /** rows the worker has said nothing about */
  uncommentedRows: number
  text: string
}

/** May the report be handed in? By the worker, when the period has ended or every row is closed, with a word on every row (397/12). */
export function maySubmitReport({ authorId, workerId, mentoringEndsOn, openRows, uncommentedRows, text }: ReportFacts, today: CalendarDate): Decision {
  if (authorId !== workerId) return refuse('adaptation.report-by-other', {}, '397/12')
  if (today < mentoringEndsOn && openRows > 0) return refuse('adaptation.report-too-early', { endsOn: mentoringEndsOn, open: openRows }, '397/12')
  if (uncommentedRows > 0) return refuse('adaptation.report-rows-uncommented', { open: uncommentedRows }, '397/12')
  if (text.trim().length < 3) return refuse('adaptation.report-empty', {}, '397/12')
  return allow(true, '397/12')
}

export interface WaiverFacts {
  reported: boolean
  reason: string
  mentoringEndsOn: CalendarDate
  probationEndsOn: CalendarDate | null
}

/** May the case go on without a report? When probation is about to end (three working days), with the reason recorded (397/14). */
export function mayGoOnWithoutReport({ reported, reason, mentoringEndsOn, probationEndsOn }: WaiverFacts, today: CalendarDate, calendar: WorkingCalendar): Decision {
  if (reported) return refuse('adaptation.report-exists', {}, '397/12')
  if (today < mentoringEndsOn) return refuse('adaptation.mentoring-not-ended', { endsOn: mentoringEndsOn }, '397/14')
  if (probationEndsOn !== null && !probationEndsSoon(today, probationEndsOn, calendar)) return refuse('adaptation.report-still-possible', { probationEndsOn }, '397/12', '397/14')
  if (reason.trim().length < 3) return refuse('adaptation.no-report-reason-missing', {}, '397/14')
  return allow(true, '397/14')
}

export interface EvaluationFacts {
  evaluatorId: string
  mentorId: string
  mentoringEndsOn: CalendarDate
  unmarkedRows: number
  text: string
}

/** May the mentor evaluate the plan? When mentoring has ended and every row has its mark (397/13). */
export function mayEvaluate({ evaluatorId, mentorId, mentoringEndsOn, unmarkedRows, text }: EvaluationFacts, today: CalendarDate): Decision {
  if (evaluatorId !== mentorId) return refuse('adaptation.evaluated-by-other', {}, '397/13')
  if (today < mentoringEndsOn) return refuse('adaptation.mentoring-not-ended', { endsOn: mentoringEndsOn }, '397/13')
  if (unmarkedRows > 0) return refuse('adaptation.rows-unmarked', { open: unmarkedRows }, '397/13', '397/A1.mark')
  if (text.trim().length < 3) return refuse('adaptation.evaluation-empty', {}, '397/13')
  return allow(true, '397/13')
}

/** What the mentor concludes; without probation there is nothing to conclude and only the evaluation is recorded (397/6.probation). */
export const CONCLUSIONS = ['passed', 'not-passed', 'not-applicable'] as const
export type ConclusionOutcome = (typeof CONCLUSIONS)[number]

export interface ConclusionFacts {
  deciderId: string
  mentorId: string
  mentoringEndsOn: CalendarDate
  evaluated: boolean
  /** the report is there, or its absence recorded with a reason */
  reportSettled: boolean
  probationSet: boolean
  outcome: string
  reasons: string
}

/** May the mentor conclude so? A late conclusion is accepted and shown as late; the act on the contract is the employer's (397/14). */
export function mayConclude(facts: ConclusionFacts, today: CalendarDate): Decision<ConclusionOutcome> {
  const { outcome } = facts
  if (facts.deciderId !== facts.mentorId) return refuse('adaptation.concluded-by-other', {}, '397/14')
  if (today < facts.mentoringEndsOn) return refuse('adaptation.mentoring-not-ended', { endsOn: facts.mentoringEndsOn }, '397/14')
  if (!facts.reportSettled) return refuse('adaptation.report-missing', {}, '397/12', '397/14')
  if (!facts.evaluated) return refuse('adaptation.not-evaluated', {}, '397/13', '397/14')
  if (!facts.probationSet) return allow('not-applicable', '397/6.probation', '397/14')
  if (outcome !== 'passed' && outcome !== 'not-passed') return refuse('adaptation.outcome-missing', {}, '397/14')
  if (outcome === 'not-passed' && facts.reasons.trim().length < 3) return refuse('adaptation.reasons-missing', {}, '397/14')
  return allow(outcome, '397/14')
}
