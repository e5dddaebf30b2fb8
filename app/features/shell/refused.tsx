/** A refusal of the rules on a page: what, why, under which clause. */
import type { ReactNode } from 'react'
import { useFormat, useT } from '../../i18n/context.tsx'
import type { Formatter } from '../../i18n/format.ts'
import type { MessageKey, Translate } from '../../i18n/translate.ts'
import type { RefusalView } from '../../server/page.server.ts'
import { RefusalPanel } from '../../ui/index.ts'

/** Instants and days as people write them, states and kinds of organisations by their names; everything else as it is. */
export function factInWords(name: string, fact: string | number, t: Translate, format: Formatter): string | number {
  if (typeof fact !== 'string') return fact
  if (/^\d{4}-\d\d-\d\dT/.test(fact)) return format.dateTime(fact)
  if (/^\d{4}-\d\d-\d\d$/.test(fact)) return format.date(fact)
  if (name === 'kind') return t(`adaptation.organisation-kind.${fact}` as MessageKey)
  if (name === 'trainerState') return t(`trainer.state.${fact}` as MessageKey)
  return name === 'state' ? t(`adaptation.state.${fact}` as MessageKey) : fact
}

export function Refused({ refusal, children }: { refusal: RefusalView | null | undefined; children?: ReactNode }) {
  const t = useT()
  const format = useFormat()
  if (!refusal) return null
  const facts = Object.fromEntries(Object.entries(refusal.facts).map(([name, fact]) => [name, factInWords(name, fact, t, format)]))
  return (
    <RefusalPanel title={t(`refusal.${refusal.code}.title` as MessageKey, facts)} explanation={t(`refusal.${refusal.code}.text` as MessageKey, facts)} clauses={refusal.clauses} clausesLabel={t('common.clauses')} moreLabel={t('common.clause.more')}>
      {children}
    </RefusalPanel>
  )
}
