import { useFormat, useLocale, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import type { YearBalance } from '../../rules/learning/hours.ts'
import { Anchor, ClauseRef, DataTable, EmptyState, LinkButton, PageHeading, StateTag, Tabs } from '../../ui/index.ts'
import { inLocale } from '../courses/edition.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import type { LedgerLine } from './cabinet.server.ts'
import { EvidenceSection } from './evidence-table.tsx'
import type { Evidence } from './evidence.server.ts'

interface Props {
  year: number
  years: number[]
  lines: LedgerLine[]
  balance: YearBalance
  clauses: ClauseLink[]
  /** learning outside the platform, of the year */
  evidence: Evidence[]
  evidenceClause: ClauseLink
}

/** The ledger of academic hours: every entry with its source; a reversal is an entry too (397/25¶2). */
export function HoursPage({ year, years, lines, balance, clauses, evidence, evidenceClause }: Props) {
  const t = useT()
  const locale = useLocale()
  const { hours, date, number } = useFormat()
  return (
    <>
      <PageHeading
        title={t('learning.hours.title')}
        lead={t('learning.year.summary', { done: hours(balance.done), target: 40 })}
        actions={lines.length > 0 ? <LinkButton href={paths.hoursCsv()} variant="secondary" icon="download" plain>{t('learning.hours.csv')}</LinkButton> : undefined}
      />
      {years.length > 1 ? <Tabs label={t('learning.hours.years')} tabs={years.map((one) => ({ href: paths.hours(one), label: String(one), current: one === year }))} /> : null}
      <DataTable
        caption={t('learning.hours.caption', { year })}
        rows={lines}
        rowKey={({ id }) => id}
        empty={<EmptyState icon="clock" title={t('learning.hours.empty', { year })} text={t('learning.hours.empty-text')} action={<LinkButton href={paths.courses()}>{t('learning.cabinet.find')}</LinkButton>} />}
        columns={[
          { key: 'course', header: t('learning.hours.course'), rowHeader: true, cell: (line) => <Anchor href={paths.enrolment(line.enrolmentId)}>{inLocale(line.title, locale)}</Anchor> },
          { key: 'kind', header: t('learning.hours.source'), cell: (line) => (line.kind === 'reversal' ? <StateTag state="late" icon="history">{t('learning.hours.reversal', { reason: line.reason ?? '' })}</StateTag> : t('learning.hours.completion')) },
          { key: 'date', header: t('learning.hours.date'), cell: (line) => date(line.completedOn) },
          { key: 'result', header: t('learning.hours.result'), align: 'end', cell: (line) => (line.percent === null ? '–' : t('learning.hours.percent', { percent: number(line.percent, 1), attempts: line.attempts })) },
          { key: 'studied', header: t('learning.hours.studied'), align: 'end', cell: (line) => t('learning.hours.minutes', { minutes: line.minutesStudied }) },
          { key: 'hours', header: t('learning.hours.hours'), align: 'end', cell: (line) => hours(line.minutes) },
          { key: 'certificate', header: t('learning.hours.certificate'), cell: (line) => (line.certificateNumber ? <Anchor href={paths.certificate(line.certificateNumber)}>{line.certificateNumber}</Anchor> : '–') },
        ]}
      />
      <p>{clauses.map((clause) => <ClauseRef key={clause.id} label={clause.label} href={clause.href} />)}</p>
      <EvidenceSection evidence={evidence} clause={evidenceClause} action={<LinkButton href={paths.evidence()} variant="secondary" size="small">{t('plan.evidence.record')}</LinkButton>} />
    </>
  )
}
