import { useFormat, useLocale, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import { Anchor, Badge, ClauseRef, DataTable, EmptyState, FilterBar, LinkButton, PageHeading, SearchField, Section, SelectField, StateTag, type Option, type OptionGroup } from '../../ui/index.ts'
import { inLocale } from '../courses/edition.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { Pages, withQuery } from '../shell/pages.tsx'
import { REGISTER_STATES, type RegisterFilter, type RegisterState } from './register.ts'
import type { CentreWithTrainers, RegisterRow } from './register.server.ts'
import { clauseRefs, TrainerStateTag } from './trainer-words.tsx'

interface Props {
  filter: RegisterFilter
  query: Record<string, string>
  rows: RegisterRow[]
  total: number
  page: number
  pages: number
  year: number
  centres: CentreWithTrainers[]
  regions: Option[]
  centreOptions: (Option | OptionGroup)[]
  topics: Option[]
  coordinates: boolean
  clauses: ClauseLink[]
  stateClauses: Record<RegisterState, ClauseLink>
}

/** The register: who teaches, of which centre, where they stand, what and how much; and the centres with and without trainers (397/28a). */
export function RegisterPage(props: Props) {
  const { filter, query, rows, total, page, pages, year, centres, regions, centreOptions, topics, coordinates, clauses, stateClauses } = props
  const t = useT()
  const locale = useLocale()
  const { dateTime, hours, number } = useFormat()
  const any = t('courses.filter.any')
  const filtered = Object.keys(query).length > 0
  const academic = (minutes: number) => t('common.academic-hours', { count: minutes / 60, hours: hours(minutes) })
  return (
    <>
      <PageHeading title={t('trainer.register.title')} lead={t('trainer.register.lead')} actions={coordinates ? <LinkButton href={paths.outsideTrainer()} variant="secondary">{t('trainer.outside.title')}</LinkButton> : undefined} />
      <div className="tags">{clauseRefs(clauses, t).map((ref) => <ClauseRef key={ref.href} {...ref} />)}</div>
      <Centres centres={centres} year={year} />
      <Section id="trainers" title={t('trainer.register.list')} action={<LinkButton href={withQuery(paths.trainersCsv(), query)} variant="secondary" size="small" icon="download" plain>{t('learning.hours.csv')}</LinkButton>}>
        <FilterBar
          action={paths.trainers()}
          label={t('trainer.register.filter')}
          summary={t('trainer.register.filter')}
          submitLabel={t('common.show')}
          open={Object.keys(query).some((name) => name !== 'q')}
          {...(filtered && { reset: { href: paths.trainers(), label: t('common.reset-filters') } })}
          search={<SearchField id="q" name="q" label={t('trainer.register.search')} submitLabel={t('common.search')} defaultValue={filter.query} />}
        >
          <SelectField id="state" name="state" label={t('trainer.field.state')} placeholder={any} options={REGISTER_STATES.filter((state) => coordinates || state !== 'outside').map((value) => ({ value, label: t(`trainer.state.${value}`) }))} defaultValue={filter.state ?? ''} />
          {regions.length > 1 ? <SelectField id="region" name="region" label={t('trainer.field.region')} placeholder={any} options={regions} defaultValue={filter.region} /> : null}
          {centres.length > 1 ? <SelectField id="centre" name="centre" label={t('trainer.field.centre')} placeholder={any} options={centreOptions} defaultValue={filter.centre} /> : null}
          <SelectField id="language" name="language" label={t('trainer.field.language')} placeholder={any} options={[{ value: 'kk', label: t('courses.language.kk') }, { value: 'ru', label: t('courses.language.ru') }]} defaultValue={filter.language ?? ''} />
          <SelectField id="topic" name="topic" label={t('trainer.field.topic')} placeholder={any} options={topics} defaultValue={filter.topic} />
        </FilterBar>
        {total > 0 ? <p className="meta" role="status">{t('trainer.register.total', { count: total, total: number(total) })}</p> : null}
        <DataTable
          caption={t('trainer.register.list')}
          hideCaption
          rows={rows}
          rowKey={({ id }) => id}
          empty={filtered ? <EmptyState level={3} icon="search" title={t('trainer.register.no-match')} action={<LinkButton href={paths.trainers()} variant="secondary">{t('common.reset-filters')}</LinkButton>} /> : <EmptyState level={3} icon="people" title={t('trainer.register.empty')} text={t('trainer.register.empty-text')} />}
          columns={[
            { key: 'name', header: t('trainer.field.name'), rowHeader: true, cell: ({ id, name, centre, affiliation }) => <><Anchor href={paths.trainer(id)}>{name}</Anchor><br /><span className="meta">{centre ? inLocale(centre, locale) : affiliation}</span></> },
            { key: 'state', header: t('trainer.field.state'), cell: ({ state }) => <div className="tags"><TrainerStateTag state={state} />{clauseRefs([stateClauses[state]], t).map(({ label, href }) => <ClauseRef key={href} label={label} {...(href && { href })} />)}</div> },
            { key: 'languages', header: t('trainer.field.languages'), cell: ({ languages }) => (languages.length === 0 ? '–' : languages.map((one) => t(one === 'ru' ? 'courses.language.ru' : 'courses.language.kk')).join(', ')) },
            { key: 'topics', header: t('trainer.field.topics'), cell: ({ topics: codes }) => (codes.length === 0 ? '–' : <span className="tags">{codes.map((code) => <Badge key={code}>{code}</Badge>)}</span>) },
            {
              key: 'load', header: t('trainer.load.title', { year }),
              cell: ({ plannedMinutes, taughtMinutes, coming, nextAt }) => (
                <>
                  {t('trainer.load.value', { planned: academic(plannedMinutes), taught: academic(taughtMinutes) })}
                  {nextAt ? <><br /><span className="meta">{t('trainer.load.next', { count: coming, date: dateTime(nextAt) })}</span></> : null}
                </>
              ),
            },
          ]}
        />
        <Pages path={paths.trainers()} query={query} page={page} pages={pages} />
      </Section>
    </>
  )
}

/** No order says how many trainers a centre needs: one without any is named, nothing more (397/28a). */
function Centres({ centres, year }: Pick<Props, 'centres' | 'year'>) {
  const t = useT()
  const locale = useLocale()
  const { number } = useFormat()
  if (centres.length === 0) return null
  const behind = (id: string, state: RegisterState, count: number, name: string) => (count === 0 ? '0' : <Anchor href={`${withQuery(paths.trainers(), { centre: id, state })}#trainers`} aria-label={`${name}: ${t(`trainer.state.${state}`)}, ${number(count)}`}>{number(count)}</Anchor>)
  const without = centres.filter(({ active }) => active === 0).length
  return (
    <Section id="centres" title={t('trainer.centres.title')} description={without > 0 ? t('trainer.centres.without', { count: without, total: number(without) }) : t('trainer.centres.all')}>
      <DataTable
        caption={t('trainer.centres.title')}
        hideCaption
        rows={centres}
        rowKey={({ id }) => id}
        columns={[
          { key: 'centre', header: t('trainer.field.centre'), rowHeader: true, cell: ({ name, active }) => <>{inLocale(name, locale)}{active === 0 ? <> <StateTag state="provisional">{t('trainer.centres.none')}</StateTag></> : null}</> },
          { key: 'active', header: t('trainer.centres.active'), align: 'end', cell: ({ id, name, active }) => behind(id, 'active', active, inLocale(name, locale)) },
          { key: 'on-the-way', header: t('trainer.centres.on-the-way'), align: 'end', cell: ({ onTheWay }) => number(onTheWay) },
          { key: 'planned', header: t('trainer.centres.planned', { year }), align: 'end', cell: ({ planned }) => number(planned) },
          { key: 'held', header: t('trainer.centres.held'), align: 'end', cell: ({ held }) => number(held) },
        ]}
      />
    </Section>
  )
}

