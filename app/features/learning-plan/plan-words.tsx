/** How plans and their parts stand, in tags and words. */
import { useFormat, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import type { YearOutcome } from '../../rules/learning-plan/plan.ts'
import { Anchor, StateTag, type State } from '../../ui/index.ts'
import type { ItemSchedule, ItemStatus } from './plan-page.server.ts'

/** An outcome of the year, or what comes before it. */
export type PlanState = YearOutcome | 'upcoming' | 'draft' | 'reached'
const STATES: Readonly<Record<PlanState, State>> = { 'no-plan': 'neutral', draft: 'provisional', upcoming: 'due', running: 'due', reached: 'earned', fulfilled: 'earned', 'mandatory-open': 'soon', 'not-fulfilled': 'late', 'employment-ended': 'neutral' }

export function PlanStateTag({ state }: { state: PlanState }) {
  const t = useT()
  return <StateTag state={STATES[state]}>{t(`plan.state.${state}`)}</StateTag>
}

/** When and where an item is taken (397/19.schedule). */
export function Schedule({ schedule }: { schedule: ItemSchedule }) {
  const t = useT()
  const { date } = useFormat()
  if (schedule.kind !== 'run') return schedule.kind === 'all-year' ? <>{t('plan.schedule.all-year')}</> : <StateTag state="provisional">{t('plan.schedule.not-scheduled')}</StateTag>
  const { startsOn, endsOn, language, place, cancelled } = schedule
  return (
    <>
      <span>{startsOn === endsOn ? date(startsOn) : t('plan.schedule.from-to', { from: date(startsOn), to: date(endsOn) })}</span>
      <br />
      <span className="meta">{[t(`courses.language.${language}`), place].filter(Boolean).join(', ')}</span>
      {cancelled ? <><br /><StateTag state="late" icon="close">{t('plan.schedule.cancelled')}</StateTag></> : null}
    </>
  )
}

/** How far an item is (397/19.status); completed ones lead to the certificate. */
export function Status({ status }: { status: ItemStatus }) {
  const t = useT()
  const { date, number } = useFormat()
  const failed = status.kind !== 'completed' && status.kind !== 'not-begun' && status.failed > 0 ? <><br /><span className="meta">{t('plan.status.failed-attempts', { count: status.failed })}</span></> : null
  switch (status.kind) {
    case 'completed':
      return (
        <>
          <StateTag state="earned">{t('plan.status.completed')}</StateTag>
          <br />
          <span className="meta">
            {date(status.on)}
            {status.certificateNumber ? <>, <Anchor href={paths.certificate(status.certificateNumber)}>{t('learning.card.certificate')}</Anchor></> : null}
          </span>
        </>
      )
    case 'under-way':
      return <><StateTag state="due" icon="play">{t('plan.status.under-way', { percent: number(status.percent, 0) })}</StateTag>{failed}</>
    case 'failed':
      return <><StateTag state="late" icon="close">{t('plan.status.failed')}</StateTag>{failed}</>
    case 'not-begun':
      return <StateTag state="neutral">{t('plan.status.not-begun')}</StateTag>
  }
}
