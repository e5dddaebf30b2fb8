/** What to know before a date is saved; each with its clause. */
import { useFormat, useT } from '../../i18n/context.tsx'
import type { MessageKey } from '../../i18n/translate.ts'
import { ClauseRef, Notice } from '../../ui/index.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { factInWords } from '../shell/refused.tsx'

export interface WarningView {
  code: string
  facts: Readonly<Record<string, string | number>>
  clauses: ClauseLink[]
}

export function Warnings({ warnings }: { warnings: readonly WarningView[] }) {
  const t = useT()
  const format = useFormat()
  return (
    <>
      {warnings.map(({ code, facts, clauses }) => {
        const words = Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, factInWords(name, fact, t, format)]))
        const key = code.replace('adaptation.', '')
        return (
          <Notice key={code} tone="warning" title={t(`adaptation.warning.${key}.title` as MessageKey, words)}>
            <p>{t(`adaptation.warning.${key}.text` as MessageKey, words)}</p>
            <div className="tags">{clauses.map((clause) => <ClauseRef key={clause.id} {...clause} moreLabel={t('common.clause.more')} />)}</div>
          </Notice>
        )
      })}
    </>
  )
}
