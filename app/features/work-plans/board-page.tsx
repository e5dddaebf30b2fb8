import { useFormat, useLocale, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import { WORK_PLAN_STATES } from '../../rules/trainers/work-plan.ts'
import { Anchor, ClauseRef, DataTable, EmptyState, FilterBar, LinkButton, Notice, PageHeading, Section, SelectField, StateTag, Tabs } from '../../ui/index.ts'
import { inLocale } from '../courses/edition.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { Pages, withQuery } from '../shell/pages.tsx'
import type { CentreRow, CoordinationFilter, CoordinationRow, Measure } from './board.server.ts'
import type { CourseNeed } from './needs.server.ts'
import { WorkPlanTag } from './words.tsx'

interface Props {
  filter: CoordinationFilter
  query: Record<string, string>
  years: number[]
  regions: { value: string; label: string }[]
  total: number
  page: number
  pages: number
  rows: CoordinationRow[]
  centres: CentreRow[]
  uncovered: (Omit<CourseNeed, 'byCentre'> & { places: { name: { kk: string; ru: string; en: string }; uncovered: number }[] })[]
  coordinates: boolean
  clauses: ClauseLink[]
}

/** All trainers in reach with their plans, the centres, and what no plan covers (397/28a, 397/30). */
export function CoordinationPage(props: Props) {
  const { filter, query, years, regions, clauses } = props
  const t = useT()
  const { year, region, state } = filter
  return (
    <>
      <PageHeading title={t('workplan.board.title', { year })} lead={t('workplan.board.lead')} />
      <Tabs label={t('workplan.years')} tabs={years.map((one) => ({ href: withQuery(paths.workPlans(), { ...query, year: one }), label: String(one), current: one === year }))} />
      <FilterBar action={paths.workPlans()} label={t('plan.board.filter')} summary={t('plan.board.filter')} submitLabel={t('common.show')} open={region !== '' || state !== null} {...((region !== '' || state !== null) && { reset: { href: paths.workPlans(year), label: t('common.reset-filters') } })}>
        <input type="hidden" name="year" value={year} />
        {regions.length > 1 ? <SelectField id="region" name="region" label={t('plan.board.region')} placeholder={t('courses.filter.any')} options={regions} defaultValue={region} /> : null}
        <SelectField id="state" name="state" label={t('workplan.board.state')} placeholder={t('courses.filter.any')} options={(['none', ...WORK_PLAN_STATES] as const).map((value) => ({ value, label: t(`workplan.state.${value}`) }))} defaultValue={state ?? ''} />
      </FilterBar>
      <Trainers {...props} />
      <Centres {...props} />
      <Uncovered {...props} />
      <div className="tags">{clauses.map((clause) => <ClauseRef key={clause.id} label={clause.label} text={clause.text} href={clause.href} moreLabel={t('common.clause.more')} />)}</div>
    </>
  )
}

function useMeasure() {
  const t = useT()
  const { hours, number } = useFormat()
  return ({ lines, minutes, people }: Measure) => (lines === 0 ? '–' : t('workplan.board.measure', { lines: number(lines), hours: hours(minutes), people: number(people) }))
}

function Trainers({ filter, query, rows, total, page, pages }: Props) {
  const t = useT()
  const locale = useLocale()
  const measure = useMeasure()
  return (
    <Section id="trainers" title={t('workplan.board.trainers')} description={t('workplan.board.trainers-text')} action={total > 0 ? <LinkButton href={withQuery(paths.workPlansCsv(filter.year).split('?')[0]!, query)} variant="secondary" size="small" icon="download" plain>{t('learning.hours.csv')}</LinkButton> : undefined}>
      <DataTable
        caption={t('workplan.board.trainers')}
        hideCaption
        rows={rows}
        rowKey={({ trainerId }) => trainerId}
        empty={<EmptyState level={3} icon="people" title={t('workplan.board.nobody')} />}
        columns={[
          { key: 'name', header: t('workplan.board.trainer'), rowHeader: true, cell: ({ trainerId, name, centre, trainerState }) => <><Anchor href={paths.workPlan(trainerId, filter.year)}>{name}</Anchor><br /><span className="meta">{inLocale(centre, locale)}</span>{trainerState === 'active' ? null : <><br /><StateTag state="neutral">{t(`workplan.trainer.${trainerState}`)}</StateTag></>}</> },
          { key: 'state', header: t('workplan.board.state'), cell: ({ state, changed }) => <WorkPlanTag state={state} changed={changed} /> },
          { key: 'planned', header: t('workplan.totals.planned'), cell: ({ planned }) => measure(planned) },
          { key: 'held', header: t('workplan.totals.held'), cell: ({ held }) => measure(held) },
          { key: 'missed', header: t('workplan.board.not-held'), cell: ({ notHeld, unexplained }) => (notHeld === 0 ? '–' : unexplained === 0 ? t('workplan.board.explained', { count: notHeld }) : <StateTag state="late">{t('workplan.board.unexplained', { count: notHeld, open: unexplained })}</StateTag>) },
        ]}
      />
      <Pages path={paths.workPlans()} query={query} page={page} pages={pages} />
    </Section>
  )
}

function Centres({ centres }: Props) {
  const t = useT()
  const locale = useLocale()
  const { number } = useFormat()
  const measure = useMeasure()
  if (centres.length === 0) return null
  const without = centres.filter(({ active }) => active === 0).length
  return (
    <Section id="centres" title={t('workplan.board.centres')} description={t('workplan.board.centres-text')}>
      {without > 0 ? <Notice title={t('workplan.board.without-trainer', { count: without })}>{t('workplan.board.without-trainer-text')}</Notice> : null}
      <DataTable
        caption={t('workplan.board.centres')}
        hideCaption
        rows={centres}
        rowKey={({ id }) => id}
        columns={[
          { key: 'name', header: t('plan.board.centre'), rowHeader: true, cell: ({ name }) => inLocale(name, locale) },
          { key: 'active', header: t('workplan.board.active'), align: 'end', cell: ({ active }) => (active === 0 ? <StateTag state="soon">{t('workplan.board.no-active')}</StateTag> : number(active)) },
          { key: 'planned', header: t('workplan.totals.planned'), cell: ({ planned }) => measure(planned) },
          { key: 'held', header: t('workplan.totals.held'), cell: ({ held }) => measure(held) },
        ]}
      />
    </Section>
  )
}

function Uncovered({ uncovered, coordinates, filter }: Props) {
  const t = useT()
  const locale = useLocale()
  const { number } = useFormat()
  return (
    <Section id="uncovered" title={t('workplan.board.uncovered')} description={t('workplan.board.uncovered-text')} action={<LinkButton href={withQuery(paths.trainingNeeds(), { year: filter.year, region: filter.region })} variant="secondary" size="small">{t('workplan.page.needs')}</LinkButton>}>
      <DataTable
        caption={t('workplan.board.uncovered')}
        hideCaption
        rows={uncovered}
        rowKey={({ code }) => code}
        empty={<EmptyState level={3} icon="check" title={t('workplan.board.all-covered')} />}
        columns={[
          { key: 'course', header: t('planning.runs.course'), rowHeader: true, cell: ({ code, title }) => <>{code} {inLocale(title, locale)}</> },
          { key: 'people', header: t('workplan.needs.without-date'), align: 'end', cell: ({ withoutDate }) => number(withoutDate) },
          { key: 'uncovered', header: t('workplan.needs.uncovered'), align: 'end', cell: (need) => number(need.uncovered) },
          { key: 'where', header: t('workplan.board.where'), cell: ({ places }) => <ul className="plain-list">{places.slice(0, 5).map(({ name, uncovered: count }) => <li key={name.kk}>{inLocale(name, locale)}: {number(count)}</li>)}{places.length > 5 ? <li className="meta">{t('workplan.board.more-centres', { count: places.length - 5 })}</li> : null}</ul> },
          ...(coordinates ? [{ key: 'action', header: t('planning.runs.action'), cell: ({ code, title }: { code: string; title: { kk: string; ru: string; en: string } }) => <LinkButton size="small" variant="secondary" href={paths.newCourseRun({ course: code })} aria-label={`${t('workplan.needs.schedule')}: ${inLocale(title, locale)}`}>{t('workplan.needs.schedule')}</LinkButton> }] : []),
        ]}
      />
    </Section>
  )
}
