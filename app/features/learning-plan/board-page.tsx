import { useFormat, useLocale, useT } from '../../i18n/context.tsx'
import type { MessageKey } from '../../i18n/translate.ts'
import { paths } from '../../paths.ts'
import { Anchor, ClauseRef, DataTable, EmptyState, FilterBar, LinkButton, Notice, PageHeading, SearchField, Section, SelectField, StateTag, Tabs, Toolbar, type Column, type OptionGroup } from '../../ui/index.ts'
import { inLocale } from '../courses/edition.ts'
import { HoursOfYear } from '../people/hours-of-year.tsx'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { Pages, withQuery } from '../shell/pages.tsx'
import { BOARD_STATES, LACKS, PLAN_VIEWS, type BoardFilter, type BoardState, type Lack } from './board.ts'
import type { BoardCounts, BoardRow, BranchCounts, ChangeRow, ExceptionRow } from './board.server.ts'
import { reasonInWords, VERDICT_STATES } from './forecast-words.ts'
import { PlanStateTag } from './plan-words.tsx'

type Placed<Row> = Omit<Row, 'positionCode'> & { position: string }
interface Props {
  filter: BoardFilter
  query: Record<string, string>
  years: number[]
  counts: BoardCounts
  leavers: number | null
  list: { view: 'all'; total: number; rows: Placed<BoardRow>[] } | { view: 'exceptions'; total: number; rows: (Placed<ExceptionRow> & { codeKnown: boolean })[] } | { view: 'changes'; total: number; rows: ChangeRow[] }
  page: number
  pages: number
  regions: { value: string; label: string }[]
  centres: OptionGroup[]
  manages: boolean
  target: number
  clauses: ClauseLink[]
}

/** The board of plans: how the years of those in reach stand, by branch and worker; every number opens its rows (397/5). */
export function PlansPage(props: Props) {
  const { filter, query, years, leavers, list, page, pages, regions, centres, manages, clauses } = props
  const t = useT()
  const { number } = useFormat()
  const { year, view } = filter
  const filtered = Object.keys(query).some((key) => !['year', 'view'].includes(key))
  return (
    <>
      <PageHeading title={t('plan.board.title', { year })} lead={t('plan.board.lead')} />
      <Tabs label={t('plan.page.years')} tabs={years.map((one) => ({ href: paths.plans(one, view === 'all' ? undefined : view), label: String(one), current: one === year }))} />
      {manages ? (
        <Toolbar label={t('plan.board.actions')}>
          <LinkButton href={paths.planRuns()} variant="secondary">{t('plan.board.runs')}</LinkButton>
          <LinkButton href={paths.courseRuns(year)} variant="secondary" icon="calendar">{t('plan.board.course-runs')}</LinkButton>
        </Toolbar>
      ) : null}
      <Numbers {...props} />
      <Branches {...props} />
      {leavers ? <Notice title={t('plan.board.leavers', { count: leavers })}>{t('plan.board.leavers-text')}</Notice> : null}

      <Section id="workers" title={t(`plan.board.view.${view}`)} description={t(`plan.board.view-text.${view}`)} action={view === 'all' ? <LinkButton href={withQuery(paths.plansCsv(year).split('?')[0]!, query)} variant="secondary" size="small" icon="download" plain>{t('learning.hours.csv')}</LinkButton> : undefined}>
        <Tabs label={t('plan.board.views')} tabs={PLAN_VIEWS.map((one) => ({ href: `${withQuery(paths.plans(), { ...query, view: one === 'all' ? undefined : one, state: undefined, lack: undefined })}#workers`, label: t(`plan.board.view.${one}`), current: one === view }))} />
        <FilterBar
          action={paths.plans()}
          label={t('plan.board.filter')}
          summary={t('plan.board.filter')}
          submitLabel={t('common.show')}
          open={filter.state !== null || filter.lack !== null || filter.region !== '' || filter.centre !== ''}
          {...(filtered && { reset: { href: paths.plans(year, view === 'all' ? undefined : view), label: t('common.reset-filters') } })}
          search={<SearchField id="q" name="q" label={t('people.list.search')} submitLabel={t('common.search')} defaultValue={filter.query} />}
        >
          <input type="hidden" name="year" value={year} />
          {view === 'all' ? null : <input type="hidden" name="view" value={view} />}
          {view === 'all' ? <SelectField id="state" name="state" label={t('plan.board.state')} placeholder={t('courses.filter.any')} options={BOARD_STATES.filter((state) => manages || state !== 'draft').map((value) => ({ value, label: t(`plan.state.${value}`) }))} defaultValue={filter.state ?? ''} /> : null}
          {view === 'all' ? <SelectField id="lack" name="lack" label={t('plan.board.lack')} placeholder={t('courses.filter.any')} options={LACKS.map((value) => ({ value, label: t(`plan.lack.${value}`) }))} defaultValue={filter.lack ?? ''} /> : null}
          {regions.length > 1 ? <SelectField id="region" name="region" label={t('plan.board.region')} placeholder={t('courses.filter.any')} options={regions} defaultValue={filter.region} /> : null}
          <SelectField id="centre" name="centre" label={t('plan.board.centre')} placeholder={t('courses.filter.any')} options={centres} defaultValue={filter.centre} />
        </FilterBar>
        {list.total > 0 ? <p className="meta" role="status">{list.view === 'changes' ? t('plan.changes.found', { count: list.total }) : t('people.list.total', { count: list.total, total: number(list.total) })}</p> : null}
        {list.view === 'all' ? <Workers rows={list.rows} {...props} /> : list.view === 'exceptions' ? <Exceptions rows={list.rows} year={year} manages={manages} /> : <AmendmentsOfAll rows={list.rows} year={year} />}
        <Pages path={paths.plans()} query={query} page={page} pages={pages} />
      </Section>
      <div className="tags">{clauses.map((clause) => <ClauseRef key={clause.id} label={clause.label} text={clause.text} href={clause.href} moreLabel={t('common.clause.more')} />)}</div>
    </>
  )
}

/** The address of the rows behind a number. */
const rowsBehind = (query: Record<string, string>, but: { state?: BoardState; lack?: Lack; centre?: string; unit?: string }) => {
  const { view: _, q: __, state: ___, lack: ____, ...place } = query
  return `${withQuery(paths.plans(), { ...place, ...but })}#workers`
}

function Numbers({ counts, query, manages }: Props) {
  const t = useT()
  const { number } = useFormat()
  const states = BOARD_STATES.filter((state) => (counts.states[state] ?? 0) > 0 && (manages || state !== 'draft'))
  return (
    <Section id="states" title={t('plan.board.states')}>
      <ul className="plain-list">
        {states.map((state) => (
          <li key={state}>
            <PlanStateTag state={state} /> <Anchor href={rowsBehind(query, { state })} aria-label={`${t(`plan.state.${state}`)}: ${number(counts.states[state]!)}`}>{number(counts.states[state]!)}</Anchor>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Totals are the sum of the rows above them, and nothing else (397/5). */
function Branches({ counts, query }: Props) {
  const t = useT()
  const locale = useLocale()
  const { number } = useFormat()
  const total: BranchCounts = { id: '', name: { kk: '', ru: '', en: '' }, kind: '', workers: counts.workers, states: counts.states, lacks: counts.lacks }
  const nameOf = (row: BranchCounts) => (row.id === '' ? t('plan.board.total') : counts.level === 'unit' && row.kind === 'labour-mobility-centre' ? t('plan.board.own-staff', { name: inLocale(row.name, locale) }) : inLocale(row.name, locale))
  const place = (row: BranchCounts) => (row.id === '' ? {} : { [counts.level]: row.id })
  const cell = (row: BranchCounts, count: number, but: { lack?: Lack }, header: string) => (count === 0 ? '0' : <Anchor href={rowsBehind(query, { ...place(row), ...but })} aria-label={`${nameOf(row)}: ${header}, ${number(count)}`}>{number(count)}</Anchor>)
  const column = (key: Lack): Column<BranchCounts> => ({ key, header: t(`plan.lack.${key}`), align: 'end', cell: (row) => cell(row, row.lacks[key] ?? 0, { lack: key }, t(`plan.lack.${key}`)) })
  return (
    <Section id="branches" title={t('plan.board.branches')} description={t('plan.board.branches-text')}>
      <DataTable
        caption={t('plan.board.branches')}
        hideCaption
        wide
        rows={counts.branches.length > 1 ? [...counts.branches, total] : counts.branches}
        rowKey={({ id }) => id || 'total'}
        empty={<p className="soft">{t('plan.board.nobody')}</p>}
        columns={[
          { key: 'name', header: t('plan.board.centre'), rowHeader: true, cell: nameOf },
          { key: 'workers', header: t('plan.board.workers'), align: 'end', cell: (row) => cell(row, row.workers, {}, t('plan.board.workers')) },
          ...LACKS.map(column),
        ]}
      />
    </Section>
  )
}

function Workers({ rows, filter, target, query }: Props & { rows: Placed<BoardRow>[] }) {
  const t = useT()
  const locale = useLocale()
  const format = useFormat()
  return (
    <DataTable
      caption={t('plan.board.view.all')}
      hideCaption
      rows={rows}
      rowKey={({ personId }) => personId}
      empty={<EmptyState level={3} icon="search" title={t('plan.board.no-match')} action={<LinkButton href={paths.plans(filter.year)} variant="secondary">{t('common.reset-filters')}</LinkButton>} />}
      columns={[
        { key: 'name', header: t('people.list.name'), rowHeader: true, cell: ({ personId, name, position, organisation }) => <><Anchor href={paths.personPlan(personId, Number(query.year))}>{name}</Anchor><br /><span className="meta">{position}, {inLocale(organisation, locale)}</span></> },
        { key: 'state', header: t('plan.board.state'), cell: ({ state }) => <PlanStateTag state={state} /> },
        { key: 'hours', header: t('people.list.hours', { year: filter.year }), cell: ({ done }) => <HoursOfYear minutes={done} target={target} /> },
        {
          key: 'outlook', header: t('plan.outlook.short'),
          cell: ({ forecast }) => forecast ? (
            <div className="stack stack-tight">
              <span><StateTag state={VERDICT_STATES[forecast.verdict]}>{t(`plan.verdict.${forecast.verdict}`)}</StateTag></span>
              {forecast.reason ? <span className="meta">{reasonInWords(forecast.reason, t, format, (course) => (forecast.course ? inLocale(forecast.course, locale) : course))}</span> : null}
            </div>
          ) : '–',
        },
      ]}
    />
  )
}

function Exceptions({ rows, year, manages }: { rows: (Placed<ExceptionRow> & { codeKnown: boolean })[]; year: number; manages: boolean }) {
  const t = useT()
  const locale = useLocale()
  const { date } = useFormat()
  return (
    <DataTable
      caption={t('plan.board.view.exceptions')}
      hideCaption
      rows={rows}
      rowKey={({ personId }) => personId}
      empty={<EmptyState level={3} icon="check" title={t('plan.board.no-exceptions')} />}
      columns={[
        { key: 'name', header: t('people.list.name'), rowHeader: true, cell: ({ personId, name, position, organisation }) => <><Anchor href={paths.person(personId)}>{name}</Anchor><br /><span className="meta">{position}, {inLocale(organisation, locale)}</span></> },
        { key: 'reason', header: t('plan.exception.reason'), cell: ({ reason, code, codeKnown, since }) => (reason === 'hired' ? t('plan.exception.hired', { date: date(since) }) : reason === 'refused' && code && codeKnown ? t('plan.exception.refused-because', { why: t(`refusal.${code}.title` as MessageKey) }) : t(`plan.exception.${reason === 'refused' ? 'refused' : reason}`)) },
        ...(manages ? [{ key: 'action', header: t('plan.column.action'), cell: ({ personId, name }: Placed<ExceptionRow>) => <LinkButton size="small" variant="secondary" href={paths.buildPlan(personId, year)} aria-label={`${t('plan.page.build')}: ${name}`}>{t('plan.page.build')}</LinkButton> }] : []),
      ]}
    />
  )
}

function AmendmentsOfAll({ rows, year }: { rows: ChangeRow[]; year: number }) {
  const t = useT()
  const locale = useLocale()
  const { date } = useFormat()
  return (
    <DataTable
      caption={t('plan.board.view.changes')}
      hideCaption
      rows={rows}
      rowKey={({ personId, number }) => `${personId} ${number}`}
      empty={<EmptyState level={3} icon="history" title={t('plan.board.no-changes')} />}
      columns={[
        { key: 'name', header: t('people.list.name'), rowHeader: true, cell: ({ personId, name, organisation }) => <><Anchor href={paths.personPlan(personId, year)}>{name}</Anchor><br /><span className="meta">{inLocale(organisation, locale)}</span></> },
        { key: 'date', header: t('plan.changes.date'), cell: ({ madeOn }) => date(madeOn) },
        { key: 'change', header: t('plan.changes.what'), cell: ({ number, kind, course, reason }) => <>{t('plan.changes.entry', { number, change: t(`plan.change.${kind}`, { course: inLocale(course, locale) }) })}{reason ? <><br /><span className="meta">{t('plan.changes.reason', { reason })}</span></> : null}</> },
      ]}
    />
  )
}
