/** The campaign of a year: until when, how far it is in every region and centre, and the people behind each number. */
import { useFormat, useT } from '../../i18n/context.tsx'
import type { Translate } from '../../i18n/translate.ts'
import { paths } from '../../paths.ts'
import { Anchor, DataTable, EmptyState, Explain, FilterBar, LinkButton, Notice, PageHeading, ProgressBar, SearchField, Section, SelectField, StateTag, Tabs, Toolbar, type Column } from '../../ui/index.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { Pages, withQuery } from '../shell/pages.tsx'
import { AssessmentLimit } from './assessment-limit.tsx'
import { COLUMNS, STANDINGS, type Counts, type Standing } from './coverage.ts'
import type { AssessedPerson, Coverage } from './coverage.server.ts'
import type { LimitView } from './limit.server.ts'

export interface CampaignFilter {
  standing: Standing
  region: string | null
  centreId: string | null
  unitId: string | null
  query: string
}
interface Props {
  year: number
  years: number[]
  campaign: { openedOn: string; closedOn: string | null } | null
  limit: LimitView
  manage: { open: boolean; close: boolean; import: boolean; objections: boolean }
  done: 'opened' | 'closed' | null
  told: number | null
  coverage: Coverage | null
  filter: CampaignFilter
  filtered: boolean
  people: (Omit<AssessedPerson, 'positionCode'> & { position: string })[]
  total: number
  page: number
  pages: number
  clauses: { limit: ClauseLink; forms: ClauseLink[]; sums: ClauseLink }
}

/** The address of the rows behind a number. */
const rowsOf = (year: number, place: { region?: string; centre?: string; unit?: string }, state: Standing) => `${withQuery(paths.campaign(), { year, ...place, state })}#people`

export function CampaignPage(props: Props) {
  const { year, years, campaign, limit, manage, done, told, coverage, clauses } = props
  const t = useT()
  const { longDate, number } = useFormat()
  return (
    <>
      <PageHeading
        title={t('campaign.title', { year })}
        lead={t('campaign.lead')}
        tags={
          campaign ? (
            <>
              <StateTag state="neutral">{t('campaign.opened-on', { date: longDate(campaign.openedOn) })}</StateTag>
              {campaign.closedOn ? <StateTag state="done">{t('campaign.closed-on', { date: longDate(campaign.closedOn) })}</StateTag> : null}
            </>
          ) : undefined
        }
        actions={manage.open ? <LinkButton href={paths.openCampaign()}>{t('campaign.open.action')}</LinkButton> : undefined}
      />
      {done ? <Notice tone="success" live title={t(`campaign.done.${done}`)}>{told !== null ? <p>{t('campaign.done.told', { count: told, total: number(told) })}</p> : null}</Notice> : null}
      {years.length > 1 ? <Tabs label={t('campaign.years')} tabs={years.map((one) => ({ href: paths.campaign(one), label: String(one), current: one === year }))} /> : null}
      {manage.import || manage.close || manage.objections ? (
        <Toolbar label={t('campaign.actions')}>
          {manage.import ? <LinkButton href={paths.importAssessments()} variant="secondary" icon="upload">{t('campaign.import.action')}</LinkButton> : null}
          {manage.objections ? <LinkButton href={paths.objections()} variant="secondary">{t('assessment.objections')}</LinkButton> : null}
          {manage.close ? <LinkButton href={paths.closeCampaign()} variant="secondary">{t('campaign.close.action')}</LinkButton> : null}
        </Toolbar>
      ) : null}
      <AssessmentLimit limit={limit} clause={clauses.limit} size="large" />
      {campaign && coverage ? <Board {...props} coverage={coverage} /> : <EmptyState icon="calendar" title={t('campaign.not-opened', { year })} text={t('campaign.not-opened-text')} />}
    </>
  )
}

function Board(props: Props & { coverage: Coverage }) {
  const { year, coverage: { counts, regions }, filter, clauses } = props
  const t = useT()
  const { number } = useFormat()
  const opened = regions.find(({ region }) => region === filter.region) ?? regions.find(({ centres }) => centres.some(({ centreId, branches }) => centreId === filter.centreId || branches.some(({ organisationId }) => organisationId === filter.unitId))) ?? (regions.length === 1 ? regions[0] : undefined)
  const line = (key: Standing) => ({ label: t(`campaign.standing.${key}`), value: <Anchor href={rowsOf(year, {}, key)}>{number(counts[key])}</Anchor> })
  const numbers = <Row extends { counts: Counts; name: string }>(place: (row: Row) => { region?: string; centre?: string; unit?: string }): Column<Row>[] =>
    COLUMNS.map((key) => ({
      key, header: t(`campaign.standing.${key}`), align: 'end',
      cell: (row) => (row.counts[key] === 0 ? '0' : <Anchor href={rowsOf(year, place(row), key)} aria-label={`${row.name}: ${t(`campaign.standing.${key}`)}, ${number(row.counts[key])}`}>{number(row.counts[key])}</Anchor>),
    }))
  return (
    <>
      <Section id="coverage" title={t('campaign.coverage')}>
        <div className="stack">
          <ProgressBar value={counts.assessed} max={Math.max(1, counts.covered)} label={t('campaign.assessed-of', { done: number(counts.assessed), total: number(counts.covered) })} />
          <Explain
            label={t('campaign.standing.assessed')}
            value={number(counts.assessed)}
            note={t('campaign.of-covered', { total: number(counts.covered) })}
            howLabel={t('obligation.how')}
            steps={[
              { ...line('covered'), kind: 'start', note: t('campaign.covered-note') },
              { ...line('self-in-time') }, { ...line('self-late'), note: t('campaign.late-note') }, { ...line('external') },
              { ...line('self-missing'), kind: 'skipped' }, { ...line('external-missing'), kind: 'skipped' },
            ]}
            result={line('assessed')}
            clauses={clauses.forms.map((clause) => ({ ...clause, moreLabel: t('common.clause.more') }))}
            footnote={t('campaign.both-note')}
          />
          {counts['late-worker'] + counts['late-organisation'] > 0 ? (
            <Notice tone="warning" title={t('campaign.late')}>
              <ul className="stack stack-tight">
                {(['late-worker', 'late-organisation'] as const).map((key) => <li key={key}><Anchor href={rowsOf(year, {}, key)}>{`${t(`campaign.standing.${key}`)}: ${number(counts[key])}`}</Anchor></li>)}
              </ul>
            </Notice>
          ) : null}
        </div>
      </Section>
      <Section id="regions" title={t('campaign.by-region')} description={t('campaign.by-region-text')}>
        <DataTable
          caption={t('campaign.by-region')}
          hideCaption
          wide
          rows={[...regions.map((region) => ({ ...region, name: region.name || t('campaign.no-region') })), ...(regions.length > 1 ? [{ region: null, name: t('campaign.total'), counts, centres: [] }] : [])]}
          rowKey={({ region }) => region ?? 'total'}
          empty={<p className="soft">{t('campaign.nobody')}</p>}
          columns={[
            { key: 'name', header: t('campaign.region'), rowHeader: true, cell: ({ region, name }) => (region === null ? name : <Anchor href={`${withQuery(paths.campaign(), { year, region: region || 'none' })}#centres`} aria-current={region === opened?.region ? 'true' : undefined}>{name}</Anchor>) },
            ...numbers<{ region: string | null; name: string; counts: Counts }>(({ region }) => (region === null ? {} : { region: region || 'none' })),
          ]}
        />
      </Section>
      {opened ? (
        <Section id="centres" title={t('campaign.by-centre', { region: opened.name || t('campaign.no-region') })}>
          <DataTable
            caption={t('campaign.by-centre', { region: opened.name || t('campaign.no-region') })}
            hideCaption
            wide
            rows={opened.centres.flatMap(({ centreId, name, counts: ofCentre, branches }) => [
              { key: `centre ${centreId}`, name, own: '', place: { centre: centreId }, counts: ofCentre },
              ...branches.map(({ organisationId, name: branch, counts: ofBranch }) => ({ key: organisationId, name: organisationId === centreId ? t('campaign.own-staff') : branch, own: name, place: { unit: organisationId }, counts: ofBranch })),
            ])}
            rowKey={({ key }) => key}
            columns={[
              { key: 'name', header: t('campaign.centre'), rowHeader: true, cell: ({ name, own }) => (own ? <span className="soft">{`– ${name}`}</span> : name) },
              ...numbers<{ name: string; place: { centre?: string; unit?: string }; counts: Counts }>(({ place }) => place),
            ]}
          />
          <p className="meta">{t('campaign.sums')} <Anchor href={clauses.sums.href}>{clauses.sums.label}</Anchor></p>
        </Section>
      ) : null}
      <People {...props} />
    </>
  )
}

const tagsOf = ({ state, late }: Pick<AssessedPerson, 'state' | 'late'>, t: Translate) => (
  <span className="tags">
    <StateTag state={state === 'assessed' ? 'done' : 'due'}>{t(`campaign.state.${state}`)}</StateTag>
    {late.map((who) => <StateTag key={who} state="late">{t(`campaign.late-by.${who}`)}</StateTag>)}
  </span>
)

function People({ year, coverage, filter, filtered, people, total, page, pages }: Props) {
  const t = useT()
  const { date, number } = useFormat()
  const query = { year: String(year), state: filter.standing, region: filter.region === '' ? 'none' : (filter.region ?? ''), centre: filter.centreId ?? '', unit: filter.unitId ?? '', q: filter.query }
  const centres = coverage?.regions.flatMap((region) => region.centres) ?? []
  return (
    <Section
      id="people"
      title={t('campaign.people')}
      action={<LinkButton href={`${paths.campaignCsv(year)}&${new URLSearchParams(Object.entries(query).filter(([name, value]) => name !== 'year' && value !== ''))}`} variant="quiet" icon="download" plain>{t('campaign.csv')}</LinkButton>}
    >
      <FilterBar
        action={paths.campaign()}
        label={t('campaign.filter')}
        summary={t('campaign.filter')}
        submitLabel={t('common.show')}
        open={filtered}
        {...(filtered && { reset: { href: paths.campaign(year), label: t('common.reset-filters') } })}
        search={<SearchField id="q" name="q" label={t('people.list.search')} submitLabel={t('common.search')} defaultValue={filter.query} />}
      >
        <input type="hidden" name="year" value={year} />
        {filter.unitId ? <input type="hidden" name="unit" value={filter.unitId} /> : null}
        <SelectField id="state" name="state" label={t('campaign.standing')} options={STANDINGS.map((value) => ({ value, label: t(`campaign.standing.${value}`) }))} defaultValue={filter.standing} />
        <SelectField id="region" name="region" label={t('campaign.region')} placeholder={t('campaign.all')} options={(coverage?.regions ?? []).map(({ region, name }) => ({ value: region || 'none', label: name || t('campaign.no-region') }))} defaultValue={query.region} />
        <SelectField id="centre" name="centre" label={t('campaign.centre')} placeholder={t('campaign.all')} options={centres.map(({ centreId, name }) => ({ value: centreId, label: name }))} defaultValue={query.centre} />
      </FilterBar>
      <p className="meta" role="status">{t('people.list.total', { count: total, total: number(total) })}</p>
      <DataTable
        caption={t('campaign.people')}
        hideCaption
        rows={people}
        rowKey={({ personId }) => personId}
        empty={<EmptyState level={3} icon="search" title={t('campaign.no-match')} action={<LinkButton href={paths.campaign(year)} variant="secondary">{t('common.reset-filters')}</LinkButton>} />}
        columns={[
          { key: 'name', header: t('campaign.worker'), rowHeader: true, cell: ({ personId, name, position, organisation }) => <><Anchor href={paths.personAssessment(personId, year)}>{name}</Anchor><br /><span className="meta">{position}, {organisation}</span></> },
          { key: 'self', header: t('campaign.self'), cell: ({ selfOn }) => (selfOn ? date(selfOn) : <span className="soft">{t('campaign.none')}</span>) },
          { key: 'external', header: t('campaign.external'), cell: ({ externalOn }) => (externalOn ? date(externalOn) : <span className="soft">{t('campaign.none')}</span>) },
          { key: 'state', header: t('campaign.standing'), cell: (person) => tagsOf(person, t) },
        ]}
      />
      <Pages path={paths.campaign()} query={query} page={page} pages={pages} />
    </Section>
  )
}
