import { Form } from '@remix-run/react'
import { useFormat, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import { Anchor, Badge, EmptyState, LinkButton, Notice, PageHeading, SearchField, Section, StateTag } from '../../ui/index.ts'
import { CHAPTERS, type Chapter } from './chapters.ts'

interface ListedClause {
  id: string
  chapter: Chapter | null
  citation: string
  title: string
}
interface Props {
  query: string
  found: number
  acts: {
    id: string
    number: string
    date: string
    edition: string | null
    registration: string | null
    status: 'in-force' | 'superseded' | 'repealed'
    title: string
    order: string
    inForce: string
    unofficial: boolean
    clauses: ListedClause[]
  }[]
}

function ClauseList({ clauses }: { clauses: ListedClause[] }) {
  return (
    <ul className="stack stack-tight">
      {clauses.map(({ id, citation, title }) => (
        <li key={id}>
          <Anchor href={paths.clause(id)}>{title}</Anchor>
          <p className="meta">{citation}</p>
        </li>
      ))}
    </ul>
  )
}

/** The acts and their clauses in plain words, with one box to search. */
export function RegulationsPage({ query, found, acts }: Props) {
  const t = useT()
  const { date } = useFormat()
  const shown = acts.filter((act) => !query || act.clauses.length > 0)
  return (
    <>
      <PageHeading title={t('regulations.title')} lead={t('regulations.lead')} />
      <Form method="get" action={paths.regulations()} key={query}>
        <SearchField id="q" name="q" label={t('regulations.search')} submitLabel={t('common.search')} defaultValue={query} />
      </Form>
      {query && found > 0 ? (
        <p role="status">
          {t('regulations.found', { count: found, query })} <Anchor href={paths.regulations()}>{t('regulations.all')}</Anchor>
        </p>
      ) : query ? null : (
        <Notice icon="scale" title={t('regulations.not-official')}>{t('regulations.not-official-text')}</Notice>
      )}
      {query && found === 0 ? <EmptyState icon="search" title={t('regulations.none')} text={t('regulations.none-text')} action={<LinkButton href={paths.regulations()} variant="secondary">{t('regulations.all')}</LinkButton>} /> : null}
      {shown.map((act) => (
        <Section key={act.id} id={`act-${act.id}`} title={act.edition ? t('regulations.edition', { number: act.number, date: date(act.date), edition: date(act.edition) }) : t('regulations.order', { number: act.number, date: date(act.date) })}>
          <div className="stack">
            <div className="tags">
              <StateTag state={act.status === 'in-force' ? 'done' : 'neutral'} {...(act.status !== 'in-force' && { icon: 'history' as const })}>{t(`regulations.status.${act.status}`)}</StateTag>
              {act.registration ? <Badge>{t('regulations.registration', { number: act.registration })}</Badge> : null}
            </div>
            <p>
              <strong>{act.title}</strong>
            </p>
            {query ? null : (
              <>
                <p>{act.order}</p>
                <p className="soft">{act.inForce}</p>
                {act.unofficial ? <p className="meta">{t('regulations.unofficial-name')}</p> : null}
                {act.clauses.length === 0 ? <p className="soft">{t('regulations.no-clauses')}</p> : null}
              </>
            )}
            {CHAPTERS.map((chapter) => ({ chapter, clauses: act.clauses.filter((clause) => clause.chapter === chapter) })).map(({ chapter, clauses }) =>
              clauses.length === 0 ? null : (
                <Section key={chapter} level={3} id={`${act.id}-${chapter}`} title={t(`regulations.chapter.${chapter}`)}>
                  <ClauseList clauses={clauses} />
                </Section>
              ),
            )}
            {act.clauses.some(({ chapter }) => chapter === null) ? <ClauseList clauses={act.clauses.filter(({ chapter }) => chapter === null)} /> : null}
          </div>
        </Section>
      ))}
    </>
  )
}
