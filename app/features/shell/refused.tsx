/** A refusal of the rules on a page: what, why, under which clause. */
import type { ReactNode } from 'react'
import { useFormat, useT } from '../../i18n/context.tsx'
import type { MessageKey } from '../../i18n/translate.ts'
import type { RefusalView } from '../../server/page.server.ts'
import { RefusalPanel } from '../../ui/index.ts'

export function Refused({ refusal, children }: { refusal: RefusalView | null | undefined; children?: ReactNode }) {
  const t = useT()
  const format = useFormat()
  if (!refusal) return null
  const facts = Object.fromEntries(Object.entries(refusal.facts).map(([name, fact]) => [name, typeof fact === 'string' && /^\d{4}-\d\d-\d\dT/.test(fact) ? format.dateTime(fact) : fact]))
  return (
    <RefusalPanel title={t(`refusal.${refusal.code}.title` as MessageKey, facts)} explanation={t(`refusal.${refusal.code}.text` as MessageKey, facts)} clauses={refusal.clauses} clausesLabel={t('common.clauses')} moreLabel={t('common.clause.more')}>
      {children}
    </RefusalPanel>
  )
}
