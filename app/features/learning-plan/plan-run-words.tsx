/** How a run over many people stands, in tags and words. */
import { useT } from '../../i18n/context.tsx'
import type { Translate } from '../../i18n/translate.ts'
import { StateTag, type State } from '../../ui/index.ts'
import type { PlanRunStatus } from './plan-run.server.ts'

const STATES: Readonly<Record<PlanRunStatus, State>> = { proposing: 'due', proposed: 'soon', publishing: 'due', published: 'done', cancelled: 'neutral' }

export function PlanRunTag({ status }: { status: PlanRunStatus }) {
  const t = useT()
  return <StateTag state={STATES[status]}>{t(`planning.plan-run.status.${status}`)}</StateTag>
}

/** What is left, rounded so that it does not jump. */
export function timeLeft(seconds: number, t: Translate): string {
  if (seconds < 60) return t('planning.plan-run.seconds-left', { count: Math.max(5, Math.ceil(seconds / 5) * 5) })
  return t('planning.plan-run.minutes-left', { count: Math.ceil(seconds / 60) })
}
