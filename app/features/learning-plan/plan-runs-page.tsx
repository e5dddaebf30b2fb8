import { useFormat, useLocale, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import { Anchor, ClauseRef, DataTable, EmptyState, LinkButton, PageHeading } from '../../ui/index.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { Pages } from '../shell/pages.tsx'
import type { PlanRunView } from './plan-run.server.ts'
import { PlanRunTag } from './plan-run-words.tsx'

interface Props {
  runs: PlanRunView[]
  page: number
  pages: number
  clauses: ClauseLink[]
}

/** Plans that were made for many at once, the newest first. */
export function PlanRunsPage({ runs, page, pages, clauses }: Props) {
  const t = useT()
  const locale = useLocale()
  const { dateTime, number } = useFormat()
  const start = <LinkButton href={paths.newPlanRun()} icon="people">{t('planning.plan-runs.start')}</LinkButton>
  return (
    <>
      <PageHeading title={t('planning.plan-runs.title')} lead={t('planning.plan-runs.lead')} back={{ href: paths.plans(), label: t('common.place.plans') }} actions={start} />
      <div className="tags">{clauses.map((clause) => <ClauseRef key={clause.id} label={clause.label} text={clause.text} href={clause.href} moreLabel={t('common.clause.more')} />)}</div>
      <DataTable
        caption={t('planning.plan-runs.title')}
        hideCaption
        rows={runs}
        rowKey={({ id }) => id}
        empty={<EmptyState icon="people" title={t('planning.plan-runs.empty')} text={t('planning.plan-runs.empty-text')} action={start} />}
        columns={[
          { key: 'scope', header: t('planning.plan-runs.scope'), rowHeader: true, cell: (run) => <Anchor href={paths.planRun(run.id)}>{run.scope ? run.scope[locale] : t('planning.plan-runs.country')}</Anchor> },
          { key: 'year', header: t('planning.build.year'), cell: (run) => String(run.year) },
          { key: 'status', header: t('planning.plan-runs.status'), cell: (run) => <PlanRunTag status={run.status} /> },
          { key: 'plans', header: t('planning.plan-runs.plans'), cell: (run) => t('planning.plan-runs.of', { done: number(run.counts.proposed + run.counts.published), all: number(run.counts.people) }) },
          { key: 'exceptions', header: t('planning.plan-run.exceptions'), align: 'end', cell: (run) => number(run.counts.exceptions + run.counts.refused) },
          { key: 'started', header: t('planning.plan-runs.started'), cell: (run) => <>{dateTime(run.startedAt)}<br /><span className="meta">{run.startedBy}</span></> },
        ]}
      />
      <Pages path={paths.planRuns()} page={page} pages={pages} />
    </>
  )
}
