/** Words that the pages of work plans share. */
import { useFormat, useT } from '../../i18n/context.tsx'
import type { WorkPlanState, LineState } from '../../rules/trainers/work-plan.ts'
import { StateTag, type State } from '../../ui/index.ts'

const PLAN_TAGS: Record<'none' | WorkPlanState, State> = { none: 'neutral', draft: 'provisional', submitted: 'due', coordinated: 'done', returned: 'late' }
const LINE_TAGS: Record<LineState, State> = { open: 'provisional', scheduled: 'due', held: 'done', 'not-held': 'late', removed: 'neutral' }

/** Where the plan stands, and whether it was changed since somebody looked at it. */
export function WorkPlanTag({ state, changed = false }: { state: 'none' | WorkPlanState; changed?: boolean }) {
  const t = useT()
  return (
    <>
      <StateTag state={PLAN_TAGS[state]}>{t(`workplan.state.${state}`)}</StateTag>
      {changed ? <> <StateTag state="soon">{t('workplan.state.changed')}</StateTag></> : null}
    </>
  )
}

export function LineTag({ state }: { state: LineState }) {
  const t = useT()
  return <StateTag state={LINE_TAGS[state]}>{t(`workplan.line-state.${state}`)}</StateTag>
}

/** «142 people in 6 centres»: how many need it. */
export function useNeedInWords(): (need: { people: number; centres: number; below: number }) => string {
  const t = useT()
  const { number } = useFormat()
  return ({ people, centres, below }) => {
    if (people > 0) return t('workplan.need.sentence', { people: t('workplan.need.people', { count: people, number: number(people) }), centres: t('workplan.need.centres', { count: centres, number: number(centres) }) })
    return below > 0 ? t('workplan.need.below-only', { count: below, number: number(below) }) : t('workplan.need.nobody')
  }
}

/** Days from one to another, or the one day. */
export function useDays(): (from: string, to: string) => string {
  const t = useT()
  const { date } = useFormat()
  return (from, to) => (from === to ? date(from) : t('planning.from-to', { from: date(from), to: date(to) }))
}
