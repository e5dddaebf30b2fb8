/** Where an obligation is met: the page of its one action, for lists, cards and reminders. */
import { paths } from '../../paths.ts'
import { yearOf, type CalendarDate } from '../../rules/calendar/calendar-date.ts'
import { mayMove, type AdaptationMove, type AdaptationState } from '../../rules/adaptation/workflow.ts'
import type { ObligationKind } from '../../rules/kernel/obligation.ts'

const PAGES: Readonly<Record<ObligationKind, (subjectId: string, year?: number) => string>> = {
  'attach-mentor': paths.attachMentor,
  'replace-mentor': paths.attachMentor,
  'draw-up-plan': (caseId) => paths.adaptationPlan(caseId),
  'approve-plan': paths.approvePlan,
  'acknowledge-plan': paths.acknowledgePlan,
  'adaptation-training': paths.adaptationTraining,
  'confirm-practice': paths.adaptationTraining,
  report: paths.adaptationReport,
  evaluate: paths.adaptationEvaluation,
  conclude: paths.adaptationConclusion,
  'file-conclusion': paths.adaptationFiling,
  // the year of a worker has its pages by itself
  'assess-self': (_, year) => paths.assessment(year),
  'fulfil-plan': (_, year) => paths.plan(year),
}

/** The move of a case that meets it; the training is taken whatever the state of the case is, and what a year asks for belongs to no case. */
export const MOVES: Readonly<Record<ObligationKind, AdaptationMove | null>> = {
  'attach-mentor': 'attachMentor',
  'replace-mentor': 'replaceMentor',
  'draw-up-plan': 'submitPlan',
  'approve-plan': 'approvePlan',
  'acknowledge-plan': 'acknowledgePlan',
  'adaptation-training': null,
  'confirm-practice': 'confirmPractice',
  report: 'submitReport',
  evaluate: 'evaluate',
  conclude: 'conclude',
  'file-conclusion': 'file',
  'assess-self': null,
  'fulfil-plan': null,
}

/** Can it be met now, or is something else due before it? */
export function isOpenNow(kind: ObligationKind, state: AdaptationState): boolean {
  const move = MOVES[kind]
  if (move === null) return true
  // a mentor who left before there was a plan in force is followed by a first one: the same page, the other move
  return mayMove(state, move).allowed || (move === 'replaceMentor' && mayMove(state, 'attachMentor').allowed)
}

/** `dueOn` tells one year of a worker from the next: plans of two years may be owed at once. */
export const actionPath = (kind: ObligationKind, subjectId: string, dueOn?: CalendarDate): string => PAGES[kind](subjectId, dueOn === undefined ? undefined : yearOf(dueOn))
