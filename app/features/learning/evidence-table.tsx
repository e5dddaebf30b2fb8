/** Learning outside the platform: shown beside the ledger, apart from it, never added to it. */
import type { ReactNode } from 'react'
import { useFormat, useT } from '../../i18n/context.tsx'
import { ClauseRef, DataTable, Notice, Section } from '../../ui/index.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import type { Evidence } from './evidence.server.ts'

interface Props {
  evidence: Evidence[]
  clause: ClauseLink
  action?: ReactNode
  /** what can be done with a row */
  rowAction?: (row: Evidence) => ReactNode
}

export function EvidenceSection({ evidence, clause, action, rowAction }: Props) {
  const t = useT()
  const { date, number } = useFormat()
  return (
    <Section id="evidence" title={t('plan.evidence.title')} action={action}>
      <div className="stack">
        <Notice title={t('plan.evidence.not-credited')}>
          <p>{t('plan.evidence.not-credited-text')}</p>
          <ClauseRef label={clause.label} text={clause.text} href={clause.href} moreLabel={t('common.clause.more')} />
        </Notice>
        <DataTable
          caption={t('plan.evidence.title')}
          hideCaption
          rows={evidence}
          rowKey={({ id }) => id}
          empty={<p className="soft">{t('plan.evidence.none')}</p>}
          columns={[
            { key: 'title', header: t('plan.evidence.what'), rowHeader: true, cell: ({ title, link }) => (link ? <a href={link} rel="noreferrer nofollow external">{title}</a> : title) },
            { key: 'provider', header: t('plan.evidence.provider'), cell: ({ provider }) => provider },
            { key: 'date', header: t('plan.evidence.date'), cell: ({ completedOn }) => date(completedOn) },
            { key: 'hours', header: t('plan.evidence.hours'), align: 'end', cell: ({ hours }) => (hours === null ? '–' : number(hours, 2)) },
            ...(rowAction ? [{ key: 'action', header: t('plan.column.action'), cell: rowAction }] : []),
          ]}
        />
      </div>
    </Section>
  )
}
