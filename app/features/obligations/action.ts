/** Where an obligation is met: the page of its one action, for lists, cards and reminders. */
import { paths } from '../../paths.ts'
import type { ObligationKind } from '../../rules/kernel/obligation.ts'

const PAGES: Readonly<Record<ObligationKind, (caseId: string) => string>> = {
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
}

export const actionPath = (kind: ObligationKind, caseId: string): string => PAGES[kind](caseId)
