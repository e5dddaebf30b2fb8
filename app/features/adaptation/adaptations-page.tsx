import { useFormat, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import type { AdaptationState } from '../../rules/adaptation/workflow.ts'
import { Anchor, Card, CardGrid, CheckboxField, ClauseRef, DataTable, EmptyState, FilterBar, LinkButton, PageHeading, ProgressBar, SearchField, Section, SelectField, StateTag, Tabs } from '../../ui/index.ts'
import { actionPath } from '../obligations/action.ts'
import { ObligationTag } from '../obligations/deadline.tsx'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { Pages, withQuery } from '../shell/pages.tsx'
import type { CaseLineView, DueView, NewcomerView } from './case-lines.server.ts'
import type { CaseView } from './cases.server.ts'
import { OwnAdaptation } from './own-adaptation.tsx'

interface Missing {
  personId: string
  name: string
  position: string
  organisation: string
  since: string
}
interface Props {
  views: CaseView[]
  view: CaseView | null
  page: number
  pages: number
  filter: { state: AdaptationState | null; onlyOverdue: boolean; query: string }
  filtered: boolean
  states: AdaptationState[]
  own: NewcomerView | null
  board: { open: NewcomerView[]; over: CaseLineView[] } | null
  centre: { total: number; overdue: number; cases: NewcomerView[] } | null
  missing: { total: number; since: string; mayRecord: boolean; people: Missing[] } | null
  mayHire: boolean
  clauses: ClauseLink[]
}

/** Newcomers and their first months: one's own, those one is mentor of, those of a centre, and those without a case. */
export function AdaptationsPage(props: Props) {
  const { views, view, page, pages, filter, own, board, centre, missing, mayHire, clauses } = props
  const t = useT()
  return (
    <>
      <PageHeading title={t('adaptation.list.title')} lead={t('adaptation.list.lead')} actions={mayHire ? <LinkButton href={paths.hire()} icon="edit">{t('adaptation.list.record-order')}</LinkButton> : undefined} />
      {own ? <OwnAdaptation own={own} level={2} /> : null}
      {views.length > 1 ? <Tabs label={t('adaptation.list.views')} tabs={views.map((one) => ({ href: paths.adaptations(one), label: t(`adaptation.list.view.${one}`), current: one === view }))} /> : null}
      {view ? (
        <div className="tags">
          {clauses.map((clause) => <ClauseRef key={clause.id} label={clause.label} text={clause.text} href={clause.href} moreLabel={t('common.clause.more')} />)}
        </div>
      ) : null}
      {board ? <Board {...board} /> : null}
      {centre ? <Centre {...props} {...centre} /> : null}
      {missing ? <MissingCases {...missing} /> : null}
      {!view && !own ? <EmptyState icon="people" title={t('adaptation.list.nothing')} text={t('adaptation.list.nothing-text')} action={<LinkButton href={paths.cabinet()} variant="secondary">{t('common.place.today')}</LinkButton>} /> : null}
      {view ? <Pages path={paths.adaptations()} query={{ view, q: filter.query, state: filter.state ?? '', overdue: filter.onlyOverdue ? '1' : '' }} page={page} pages={pages} /> : null}
    </>
  )
}

/** The day of the adaptation in words, before, during and after it. */
export function DayOfAdaptation({ day, startsOn, periodEndsOn, labelled }: Pick<CaseLineView, 'day' | 'startsOn' | 'periodEndsOn'> & { labelled?: boolean }) {
  const t = useT()
  const { date } = useFormat()
  if (day) return <>{t('adaptation.list.day', { number: day.number, of: day.of })}</>
  return <>{t(labelled ? 'adaptation.list.starts-or-ended' : 'adaptation.list.period', { from: date(startsOn), to: date(periodEndsOn) })}</>
}

/** What is due: the thing, the day, how it stands. */
export function NextDue({ due }: { due: DueView | null }) {
  const t = useT()
  const { date } = useFormat()
  if (!due) return <span className="soft">{t('adaptation.list.nothing-due')}</span>
  return (
    <div className="stack stack-tight">
      <span>{t(`obligation.kind.${due.kind}`)}</span>
      <span className="tags">
        <span>{t('adaptation.list.until', { date: date(due.dueOn) })}</span>
        <ObligationTag state={due.state} lateBy={due.lateBy} />
      </span>
    </div>
  )
}

function Board({ open, over }: { open: NewcomerView[]; over: CaseLineView[] }) {
  const t = useT()
  const { date } = useFormat()
  return (
    <>
      <Section id="newcomers" title={t('adaptation.list.newcomers')}>
        {open.length === 0 ? (
          <EmptyState level={3} icon="people" title={t('adaptation.list.no-newcomers')} text={t('adaptation.list.no-newcomers-text')} />
        ) : (
          <CardGrid>
            {open.map((one) => (
              <Card
                key={one.id}
                eyebrow={one.position}
                title={<Anchor href={paths.adaptation(one.id)}>{one.name}</Anchor>}
                tags={<StateTag state="neutral">{t(`adaptation.state.${one.state}`)}</StateTag>}
                footer={
                  one.mine ? (
                    <LinkButton href={actionPath(one.mine.kind, one.id)} aria-label={`${t(`obligation.action.${one.mine.kind}`)}: ${one.name}`}>{t(`obligation.action.${one.mine.kind}`)}</LinkButton>
                  ) : (
                    <LinkButton href={paths.adaptation(one.id)} variant="secondary" aria-label={`${t('adaptation.list.open')}: ${one.name}`}>{t('adaptation.list.open')}</LinkButton>
                  )
                }
              >
                <p className="meta"><DayOfAdaptation {...one} labelled /></p>
                <NextDue due={one.mine ?? one.next} />
                {one.training.all > 0 ? <ProgressBar value={one.training.done} max={one.training.all} label={t('adaptation.list.training')} text={t('adaptation.list.training-of', { done: one.training.done, all: one.training.all })} /> : null}
              </Card>
            ))}
          </CardGrid>
        )}
      </Section>
      {over.length > 0 ? (
        <Section id="over" title={t('adaptation.list.over')}>
          <DataTable
            caption={t('adaptation.list.over')}
            hideCaption
            rows={over}
            rowKey={({ id }) => id}
            columns={[
              { key: 'name', header: t('adaptation.list.worker'), rowHeader: true, cell: ({ id, name }) => <Anchor href={paths.adaptation(id)}>{name}</Anchor> },
              { key: 'state', header: t('adaptation.list.state'), cell: ({ state }) => t(`adaptation.state.${state}`) },
              { key: 'period', header: t('adaptation.list.when'), cell: ({ startsOn, periodEndsOn }) => t('adaptation.list.period', { from: date(startsOn), to: date(periodEndsOn) }) },
            ]}
          />
        </Section>
      ) : null}
    </>
  )
}

function Centre({ filter, filtered, states, total, overdue, cases }: Props & { total: number; overdue: number; cases: NewcomerView[] }) {
  const t = useT()
  const { number } = useFormat()
  return (
    <>
      <FilterBar
        action={paths.adaptations()}
        label={t('adaptation.list.filter')}
        summary={t('adaptation.list.filter')}
        submitLabel={t('common.show')}
        open={filter.state !== null || filter.onlyOverdue}
        {...(filtered && { reset: { href: paths.adaptations('centre'), label: t('common.reset-filters') } })}
        search={<SearchField id="q" name="q" label={t('people.list.search')} submitLabel={t('common.search')} defaultValue={filter.query} />}
      >
        <input type="hidden" name="view" value="centre" />
        <SelectField id="state" name="state" label={t('adaptation.list.state')} placeholder={t('adaptation.list.state-open')} options={states.map((value) => ({ value, label: t(`adaptation.state.${value}`) }))} defaultValue={filter.state ?? ''} />
        <CheckboxField id="overdue" name="overdue" value="1" label={t('adaptation.list.only-overdue')} defaultChecked={filter.onlyOverdue} />
      </FilterBar>
      {total > 0 ? (
        <p className="meta" role="status">
          {t('adaptation.list.total', { count: total, total: number(total) })}
          {overdue > 0 && !filter.onlyOverdue ? <> · <Anchor href={withQuery(paths.adaptations(), { view: 'centre', overdue: 1, q: filter.query, state: filter.state ?? '' })}>{t('adaptation.list.overdue', { count: overdue, total: number(overdue) })}</Anchor></> : null}
        </p>
      ) : null}
      <DataTable
        caption={t('adaptation.list.title')}
        hideCaption
        rows={cases}
        rowKey={({ id }) => id}
        empty={
          filtered ? (
            <EmptyState icon="search" title={t('adaptation.list.no-match')} action={<LinkButton href={paths.adaptations('centre')} variant="secondary">{t('adaptation.list.all')}</LinkButton>} />
          ) : (
            <EmptyState icon="people" title={t('adaptation.list.empty')} text={t('adaptation.list.empty-text')} />
          )
        }
        columns={[
          {
            key: 'name',
            header: t('adaptation.list.worker'),
            rowHeader: true,
            cell: ({ id, name, position, organisation }) => (
              <>
                <Anchor href={paths.adaptation(id)}>{name}</Anchor>
                <br />
                <span className="meta">{position}, {organisation}</span>
              </>
            ),
          },
          { key: 'mentor', header: t('adaptation.list.mentor'), cell: ({ mentor }) => mentor ?? <span className="soft">{t('adaptation.list.no-mentor')}</span> },
          { key: 'state', header: t('adaptation.list.state'), cell: ({ state }) => t(`adaptation.state.${state}`) },
          { key: 'day', header: t('adaptation.list.when'), cell: (one) => <DayOfAdaptation {...one} /> },
          { key: 'next', header: t('adaptation.list.next'), cell: ({ next }) => <NextDue due={next} /> },
        ]}
      />
    </>
  )
}

function MissingCases({ total, since, mayRecord, people }: { total: number; since: string; mayRecord: boolean; people: Missing[] }) {
  const t = useT()
  const { date, longDate, number } = useFormat()
  return (
    <Section id="missing" title={t('adaptation.list.missing')} description={t('adaptation.list.missing-text', { since: longDate(since) })}>
      {total > 0 ? <p className="meta" role="status">{t('people.list.total', { count: total, total: number(total) })}</p> : null}
      <DataTable
        caption={t('adaptation.list.missing')}
        hideCaption
        rows={people}
        rowKey={({ personId }) => personId}
        empty={<EmptyState level={3} icon="check" title={t('adaptation.list.none-missing')} text={t('adaptation.list.none-missing-text')} />}
        columns={[
          { key: 'name', header: t('adaptation.list.worker'), rowHeader: true, cell: ({ personId, name }) => <Anchor href={paths.person(personId)}>{name}</Anchor> },
          { key: 'position', header: t('people.list.position'), cell: ({ position }) => position },
          { key: 'organisation', header: t('people.list.organisation'), cell: ({ organisation }) => organisation },
          { key: 'since', header: t('adaptation.list.works-since'), cell: (one) => date(one.since) },
          ...(mayRecord ? [{ key: 'action', header: t('adaptation.list.action'), cell: ({ personId, name }: Missing) => <LinkButton size="small" variant="secondary" href={withQuery(paths.hire(), { person: personId })} aria-label={`${t('adaptation.list.record-order')}: ${name}`}>{t('adaptation.list.record-order')}</LinkButton> }] : []),
        ]}
      />
    </Section>
  )
}
