/** A deadline that explains itself: the day, how far away it is, and on touch every day of the count. */
import { useFormat, useT } from '../../i18n/context.tsx'
import type { ObligationState } from '../../rules/kernel/obligation.ts'
import { Explain, StateTag, type ExplainStep, type State } from '../../ui/index.ts'
import type { DeadlineView, SpecialDay } from './deadline-view.server.ts'

const TAGS: Record<ObligationState, State> = { open: 'due', 'due-soon': 'soon', 'due-today': 'soon', overdue: 'late', done: 'done', 'done-late': 'late' }

/** How an obligation stands, in drawing and words. */
export function ObligationTag({ state, lateBy }: { state: ObligationState; lateBy: number }) {
  const t = useT()
  return <StateTag state={TAGS[state]}>{state === 'overdue' || state === 'done-late' ? t('obligation.late-by', { count: lateBy }) : t(`obligation.state.${state}`)}</StateTag>
}

interface Props {
  label?: string
  deadline: DeadlineView
  state: ObligationState
  lateBy: number
  size?: 'large' | 'normal' | 'inline'
}

export function DeadlineExplained({ label, deadline, state, lateBy, size = 'normal' }: Props) {
  const t = useT()
  const { date, longDate } = useFormat()
  const offWords = (day: SpecialDay) =>
    day.reason === 'transfer' ? t('obligation.count.transfer', { act: day.act }) : day.reason === 'substitute' ? t('obligation.count.off-for', { for: date(day.for ?? day.on), name: day.name })
      : day.act ? t('obligation.count.off-by-act', { name: day.name || t(`calendar.reason.${day.reason}`), act: day.act }) : t('obligation.count.off', { name: day.name })
  const days: (ExplainStep & { on: string })[] = [
    { on: deadline.from, label: t(`obligation.trigger.${deadline.trigger}`), value: date(deadline.from), kind: 'start', note: deadline.fixed || deadline.counted.includes(deadline.from) ? undefined : t('obligation.count.start', { date: date(deadline.from) }) },
    ...(deadline.unit === 'working-days'
      ? deadline.counted.map((on, index) => {
          const worked = deadline.worked.find((day) => day.on === on)
          return { on, label: t('obligation.count.day', { number: index + 1 }), value: date(on), kind: 'counted' as const, ...(worked && { note: t('obligation.count.worked', { act: worked.act }) }) }
        })
      : deadline.counted.filter((on) => on !== deadline.from).map((on) => ({ on, label: t('obligation.count.fixed'), value: date(on), kind: 'counted' as const }))),
    ...deadline.off.map((day) => ({ on: day.on, label: offWords(day), value: date(day.on), kind: 'skipped' as const })),
  ]
  const steps = days.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  return (
    <Explain
      {...(label !== undefined && { label })}
      value={<time dateTime={deadline.on}>{longDate(deadline.on)}</time>}
      tag={<ObligationTag state={state} lateBy={lateBy} />}
      {...(deadline.internal && { note: t('obligation.internal') })}
      howLabel={t('obligation.how')}
      steps={steps}
      result={{ label: deadline.movedFrom ? t('obligation.count.moved') : t('obligation.count.result'), value: date(deadline.on) }}
      clauses={[deadline.clause]}
      {...(deadline.provisional && { footnote: t('obligation.provisional'), provisional: true })}
      size={size}
    />
  )
}
