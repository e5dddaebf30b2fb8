import { Form, useNavigation, useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import { useFormat, useLocale, useT } from '../../i18n/context.tsx'
import type { MessageKey } from '../../i18n/translate.ts'
import { paths } from '../../paths.ts'
import type { RefusalView } from '../../server/page.server.ts'
import { Anchor, Badge, Button, Card, ClauseRef, ConfirmPanel, DataTable, DescriptionList, EmptyState, LinkButton, Notice, PageHeading, ProgressBar, SearchField, Section, StateTag, Tabs } from '../../ui/index.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { Pages, withQuery } from '../shell/pages.tsx'
import { factInWords, Refused } from '../shell/refused.tsx'
import type { PlanRunLine, PlanRunView, RunView } from './plan-run.server.ts'
import { PlanRunTag, timeLeft } from './plan-run-words.tsx'

interface Props {
  run: PlanRunView
  view: RunView
  query: string
  page: number
  pages: number
  total: number
  lines: PlanRunLine[]
  /** asked for, not yet confirmed */
  ask: 'publish' | 'cancel' | null
  done: 'started' | 'publishing' | 'cancelled' | 'discarded' | null
  clauses: ClauseLink[]
  last: { refusal: RefusalView | null } | undefined
}

const REFRESH_MILLISECONDS = 2000

/** Plans for many: how far it is, what was proposed, whom it made none for and why; published or cancelled after one question. */
export function PlanRunPage(props: Props) {
  const { run, view, query, page, pages, ask, done, clauses, last } = props
  const t = useT()
  const locale = useLocale()
  const { number, dateTime } = useFormat()
  const { counts, status } = run
  const working = status === 'proposing' || status === 'publishing'
  useRefresh(working)
  const path = paths.planRun(run.id)
  const scope = run.scope ? run.scope[locale] : t('planning.plan-runs.country')
  return (
    <>
      <PageHeading title={t('planning.plan-run.title', { year: run.year })} eyebrow={scope} back={{ href: paths.planRuns(), label: t('planning.plan-runs.title') }} tags={<PlanRunTag status={status} />} />
      {done && !last && !ask ? <Notice tone="success" live title={t(`planning.plan-run.done-${done}`)} /> : null}
      <Refused refusal={last?.refusal} />
      {ask && !last ? <Ask {...props} ask={ask} /> : null}
      {working ? (
        <Card title={t(`planning.plan-run.working-${status}`)} level={2}>
          <div className="stack" role="status">
            <ProgressBar
              {...(status === 'proposing' ? { value: counts.people - counts.waiting, max: Math.max(1, counts.people) } : { value: counts.published + counts.refused, max: Math.max(1, counts.published + counts.refused + counts.proposed) })}
              label={t('planning.plan-run.progress')}
              text={status === 'proposing' ? t('planning.plan-runs.of', { done: number(counts.people - counts.waiting), all: number(counts.people) }) : t('planning.plan-runs.of', { done: number(counts.published + counts.refused), all: number(counts.published + counts.refused + counts.proposed) })}
            />
            <p className="soft">{run.secondsLeft === null ? t('planning.plan-run.counting') : timeLeft(run.secondsLeft, t)} {t('planning.plan-run.may-leave')}</p>
            {run.failing ? <Notice tone="warning" title={t('planning.plan-run.failing')}>{t('planning.plan-run.failing-text')}</Notice> : null}
            <p><Anchor href={path}>{t('planning.plan-run.refresh')}</Anchor></p>
          </div>
        </Card>
      ) : null}
      {status === 'proposed' && !ask ? (
        <Card
          title={t('planning.plan-run.next')} level={2}
          footer={
            <>
              {counts.proposed > 0 ? <LinkButton href={withQuery(path, { ask: 'publish' })} icon="check">{t('planning.plan-run.publish', { count: counts.proposed, plans: number(counts.proposed) })}</LinkButton> : null}
              <LinkButton href={withQuery(path, { ask: 'cancel' })} variant="secondary">{t('planning.plan-run.cancel')}</LinkButton>
            </>
          }
        >
          <p className="soft">{t('planning.plan-run.next-text')}</p>
        </Card>
      ) : null}
      {status === 'published' && counts.drafts > 0 && !ask ? (
        <Card
          title={t('planning.plan-run.left')} level={2}
          footer={
            <>
              <LinkButton href={withQuery(path, { view: 'exceptions' })}>{t('planning.plan-run.left-who')}</LinkButton>
              <LinkButton href={withQuery(path, { ask: 'cancel' })} variant="secondary">{t('planning.plan-run.discard')}</LinkButton>
            </>
          }
        >
          <p className="soft">{t('planning.plan-run.left-text')}</p>
        </Card>
      ) : null}
      {status === 'proposing' && !ask ? <p><LinkButton href={withQuery(path, { ask: 'cancel' })} variant="secondary" size="small">{t('planning.plan-run.cancel')}</LinkButton></p> : null}

      <Section id="facts" title={t('planning.plan-run.facts')}>
        <DescriptionList
          items={[
            { term: t('planning.new-plan-run.people'), description: number(counts.people) },
            { term: t('planning.plan-run.proposed'), description: number(counts.proposed + counts.published) },
            ...(counts.published + counts.refused > 0 ? [{ term: t('planning.plan-run.published'), description: number(counts.published) }] : []),
            { term: t('planning.plan-run.exceptions'), description: number(counts.exceptions + counts.refused) },
            { term: t('planning.new-plan-run.not-assessed'), description: run.reason ?? t('planning.new-plan-run.as-exceptions') },
            { term: t('planning.plan-runs.started'), description: t('planning.plan-run.by-at', { who: run.startedBy, when: dateTime(run.startedAt) }) },
            ...(run.publishedBy ? [{ term: t('planning.plan-run.publisher'), description: run.publishedBy }] : []),
          ]}
        />
        <div className="tags">{clauses.map((clause) => <ClauseRef key={clause.id} label={clause.label} text={clause.text} href={clause.href} moreLabel={t('common.clause.more')} />)}</div>
      </Section>

      {status === 'cancelled' ? null : (
        <Section id="people" title={t('planning.plan-run.people')}>
          <Tabs
            label={t('planning.plan-run.people')}
            tabs={[
              { href: path, label: t('planning.plan-run.view.plans'), current: view === 'plans', count: counts.proposed + counts.published },
              { href: withQuery(path, { view: 'exceptions' }), label: t('planning.plan-run.view.exceptions'), current: view === 'exceptions', count: counts.exceptions + counts.refused },
            ]}
          />
          <Form method="get" action={path} key={`${view} ${query}`}>
            {view === 'exceptions' ? <input type="hidden" name="view" value="exceptions" /> : null}
            <SearchField id="q" name="q" label={t('people.list.search')} submitLabel={t('common.search')} defaultValue={query} />
          </Form>
          <Lines {...props} />
          <Pages path={path} query={{ ...(view === 'exceptions' && { view }), q: query }} page={page} pages={pages} />
        </Section>
      )}
    </>
  )
}

/** Looks again every two seconds while there is something to see; without scripts a link does it. */
function useRefresh(working: boolean) {
  const { revalidate, state } = useRevalidator()
  useEffect(() => {
    if (!working || state !== 'idle') return
    const timer = setTimeout(() => { if (document.visibilityState === 'visible') revalidate() }, REFRESH_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [working, state, revalidate])
}

function Ask({ run, ask, clauses }: Props & { ask: 'publish' | 'cancel' }) {
  const t = useT()
  const locale = useLocale()
  const { number } = useFormat()
  const busy = useNavigation().state === 'submitting'
  const path = paths.planRun(run.id)
  const scope = run.scope ? run.scope[locale] : t('planning.plan-runs.country')
  const plans = number(run.counts.proposed)
  const drafts = number(run.counts.drafts)
  return (
    <Form method="post" action={path}>
      {ask === 'publish' ? (
        <ConfirmPanel
          title={t('planning.plan-run.confirm-publish')}
          facts={[
            { term: t('planning.plan-run.how-many'), description: t('planning.plan-run.plans-of', { count: run.counts.proposed, plans }) },
            { term: t('planning.build.year'), description: String(run.year) },
            { term: t('planning.plan-runs.scope'), description: scope },
            { term: t('planning.build.told'), description: t('planning.build.told-text') },
            { term: t('planning.plan-run.exceptions'), description: t('planning.plan-run.stay-without', { count: run.counts.exceptions, people: number(run.counts.exceptions) }) },
          ]}
          clauses={clauses.map((clause) => ({ label: clause.label, text: clause.text, href: clause.href, moreLabel: t('common.clause.more') }))}
          warning={t('planning.plan-run.publish-warning')}
          confirm={<Button name="intent" value="publish" icon="check" busy={busy}>{t('planning.build.publish-now')}</Button>}
          cancel={<Anchor href={path}>{t('planning.plan-run.back')}</Anchor>}
        />
      ) : (
        <ConfirmPanel
          tone="danger"
          title={t('planning.plan-run.confirm-cancel')}
          facts={[{ term: t('planning.plan-run.how-many'), description: t('planning.plan-run.drafts-go', { count: run.counts.drafts, plans: drafts }) }, { term: t('planning.plan-runs.scope'), description: scope }]}
          confirm={<Button name="intent" value="cancel" variant="danger" busy={busy}>{t('planning.plan-run.cancel-now')}</Button>}
          cancel={<Anchor href={path}>{t('planning.plan-run.back')}</Anchor>}
        />
      )}
    </Form>
  )
}

function Lines({ run, view, query, lines, total }: Props) {
  const t = useT()
  const locale = useLocale()
  const format = useFormat()
  const { hours, date, number } = format
  const person = { key: 'person', header: t('people.list.name'), rowHeader: true, cell: (line: PlanRunLine) => <Anchor href={paths.buildPlan(line.personId, run.year)}>{line.name}</Anchor> }
  const organisation = { key: 'organisation', header: t('people.list.organisation'), cell: (line: PlanRunLine) => (line.organisation ? line.organisation[locale] : <span className="soft">–</span>) }
  const empty = <EmptyState icon={query ? 'search' : 'list'} level={3} title={t(query ? 'planning.plan-run.nobody-found' : view === 'plans' ? 'planning.plan-run.no-plans' : 'planning.plan-run.no-exceptions')} />
  const why = (line: PlanRunLine) => {
    if (line.code === null) return null
    const facts = Object.fromEntries(Object.entries(line.facts).map(([name, fact]) => [name, factInWords(name, fact, t, format)]))
    return (
      <>
        {t(`refusal.${line.code}.title` as MessageKey, facts)}
        {typeof line.facts.hours === 'number' ? <><br /><span className="meta">{t('planning.plan-run.hours-found', { hours: hours(line.facts.hours * 60), missing: number(Number(line.facts.missing ?? 0)) })}</span></> : null}
      </>
    )
  }
  return (
    <>
      {total > 0 ? <p className="meta" role="status">{t('people.list.total', { count: total, total: number(total) })}</p> : null}
      <DataTable
        caption={t(`planning.plan-run.view.${view}`)}
        hideCaption
        rows={lines}
        rowKey={({ personId }) => personId}
        empty={empty}
        columns={
          view === 'plans'
            ? [
                person, organisation,
                { key: 'courses', header: t('planning.build.courses'), cell: (line) => <span className="tags">{line.courses.map(({ code, startsOn }) => <Badge key={code}>{startsOn ? `${code}, ${date(startsOn)}` : code}</Badge>)}</span> },
                { key: 'hours', header: t('planning.build.hours'), align: 'end', cell: (line) => t('learning.hours.short', { hours: hours(line.minutes) }) },
                { key: 'state', header: t('planning.plan-runs.status'), cell: (line) => <StateTag state={line.state === 'published' ? 'done' : 'provisional'}>{t(line.state === 'published' ? 'planning.plan-run.line-published' : 'planning.build.draft')}</StateTag> },
              ]
            : [person, organisation, { key: 'why', header: t('planning.plan-run.why'), cell: why }, { key: 'then', header: t('planning.runs.action'), cell: (line) => <Anchor href={paths.buildPlan(line.personId, run.year)}>{t('planning.plan-run.build-one')}</Anchor> }]
        }
      />
    </>
  )
}
