/** How a case and a version of its plan stand, in drawing and words. */
import { useT } from '../../i18n/context.tsx'
import type { AdaptationState, PlanStatus } from '../../rules/adaptation/workflow.ts'
import { StateTag, type State } from '../../ui/index.ts'

const CASES: Record<AdaptationState, State> = {
  'mentor-pending': 'due', 'plan-due': 'due', 'plan-submitted': 'due', 'plan-approved': 'due', 'in-adaptation': 'neutral', 'mentor-gap': 'late', 'report-due': 'due', 'evaluation-due': 'due', 'decision-due': 'due',
  decided: 'done', closed: 'done', terminated: 'neutral',
}
export function CaseStateTag({ state }: { state: AdaptationState }) {
  const t = useT()
  return <StateTag state={CASES[state]}>{t(`adaptation.state.${state}`)}</StateTag>
}

const PLANS: Record<PlanStatus, State> = { draft: 'provisional', submitted: 'due', returned: 'late', approved: 'due', acknowledged: 'done', superseded: 'neutral' }
export function PlanStatusTag({ status }: { status: PlanStatus }) {
  const t = useT()
  return <StateTag state={PLANS[status]}>{t(`adaptation.plan-status.${status}`)}</StateTag>
}
