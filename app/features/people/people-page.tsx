import { Form } from '@remix-run/react'
import { useFormat, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import { Anchor, ClauseRef, DataTable, EmptyState, LinkButton, Notice, PageHeading, SearchField } from '../../ui/index.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { Pages } from '../shell/pages.tsx'
import { HoursOfYear } from './hours-of-year.tsx'

interface Props {
  query: string
  /** the end of somebody's employment was just recorded */
  ended: boolean
  page: number
  pages: number
  total: number
  year: number
  target: number
  people: { id: string; name: string; position: string; organisation: string; minutes: number }[]
  clauses: ClauseLink[]
}

/** The people somebody answers for, each with the year's hours. */
export function PeoplePage({ ended, query, page, pages, total, year, target, people, clauses }: Props) {
  const t = useT()
  const { number } = useFormat()
  return (
    <>
      <PageHeading title={t('people.list.title')} lead={t('people.list.lead', { year })} />
      {ended ? <Notice tone="success" live title={t('adaptation.end.saved')} /> : null}
      <div className="tags">
        {clauses.map((clause) => (
          <ClauseRef key={clause.id} label={clause.label} text={clause.text} href={clause.href} moreLabel={t('common.clause.more')} />
        ))}
      </div>
      <Form method="get" action={paths.people()} key={query}>
        <SearchField id="q" name="q" label={t('people.list.search')} submitLabel={t('common.search')} defaultValue={query} />
      </Form>
      {people.length > 0 ? <p className="meta" role="status">{t('people.list.total', { count: total, total: number(total) })}</p> : null}
      <DataTable
        caption={t('people.list.title')}
        hideCaption
        rows={people}
        rowKey={({ id, position, organisation }) => `${id} ${position} ${organisation}`}
        empty={
          query ? (
            <EmptyState icon="search" title={t('people.list.nobody', { query })} text={t('people.list.nobody-text')} action={<LinkButton href={paths.people()} variant="secondary">{t('people.list.all')}</LinkButton>} />
          ) : (
            <EmptyState icon="people" title={t('people.list.empty')} text={t('people.list.empty-text')} />
          )
        }
        columns={[
          { key: 'name', header: t('people.list.name'), rowHeader: true, cell: ({ id, name }) => <Anchor href={paths.person(id)}>{name}</Anchor> },
          { key: 'position', header: t('people.list.position'), cell: ({ position }) => position },
          { key: 'organisation', header: t('people.list.organisation'), cell: ({ organisation }) => organisation },
          { key: 'hours', header: t('people.list.hours', { year }), cell: ({ minutes }) => <HoursOfYear minutes={minutes} target={target} /> },
        ]}
      />
      <Pages path={paths.people()} query={{ q: query }} page={page} pages={pages} />
    </>
  )
}
