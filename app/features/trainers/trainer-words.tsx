/** Words that all pages about trainers share: where one stands, and how service was counted. */
import { useFormat, useT } from '../../i18n/context.tsx'
import type { Translate } from '../../i18n/translate.ts'
import { Explain, StateTag, type ClauseRefProps, type State } from '../../ui/index.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import type { RegisterState } from './register.ts'

const TAGS: Record<RegisterState, State> = { proposed: 'due', appointed: 'soon', 'in-preparation': 'soon', active: 'done', suspended: 'late', ended: 'neutral', declined: 'neutral', outside: 'neutral' }

export function TrainerStateTag({ state }: { state: RegisterState }) {
  const t = useT()
  return <StateTag state={TAGS[state]}>{t(`trainer.state.${state}`)}</StateTag>
}

export const clauseRefs = (clauses: readonly ClauseLink[], t: Translate): ClauseRefProps[] => clauses.map(({ label, text, href }) => ({ label, text, href, moreLabel: t('common.clause.more') }))

interface Counted {
  from: string
  to: string | null
  months: number
  days: number
}
/** «27 ай 3 күн», "27 months 3 days" */
export const tenureInWords = ({ months, days }: { months: number; days: number }, t: Translate): string =>
  [...(months > 0 || days === 0 ? [t('trainer.tenure.months', { count: months })] : []), ...(days > 0 ? [t('trainer.tenure.days', { count: days })] : [])].join(' ')

/** The count that explains itself: each period with what it gives, the sum, and the first admissible date (397/2.12.tenure). */
export function TenureExplained({ on, tenure, earliest, counted, needed, clauses, open }: { on: string; tenure: { months: number; days: number }; earliest?: string | null; counted: readonly Counted[]; needed: number; clauses: readonly ClauseLink[]; open?: boolean }) {
  const t = useT()
  const { date, longDate } = useFormat()
  return (
    <Explain
      label={t('trainer.tenure.label', { date: date(on) })}
      value={tenureInWords(tenure, t)}
      note={tenure.months >= needed ? t('trainer.tenure.enough') : earliest ? t('trainer.tenure.earliest', { date: longDate(earliest) }) : t('trainer.tenure.never')}
      howLabel={t('trainer.tenure.how')}
      steps={counted.map((one) => ({ label: one.to === null ? t('trainer.service.since', { from: date(one.from) }) : t('trainer.service.from-to', { from: date(one.from), to: date(one.to) }), value: tenureInWords(one, t) }))}
      result={{ label: t('trainer.tenure.sum'), value: tenureInWords(tenure, t) }}
      clauses={clauseRefs(clauses, t)}
      footnote={t('trainer.tenure.footnote', { count: needed })}
      {...(open && { open })}
    />
  )
}
