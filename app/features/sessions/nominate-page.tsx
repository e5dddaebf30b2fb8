import { Form, useNavigation } from '@remix-run/react'
import { useFormat, useLocale, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import type { RefusalView } from '../../server/page.server.ts'
import { Anchor, Button, CheckboxField, ConfirmPanel, DataTable, EmptyState, ErrorSummary, FormActions, LinkButton, Notice, PageHeading, RadioGroup, SearchField, Section, StateTag, TextareaField } from '../../ui/index.ts'
import { inLocale } from '../courses/edition.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { Pages } from '../shell/pages.tsx'
import { Refused } from '../shell/refused.tsx'
import { blockedInWords } from './blocked.ts'
import type { Nominee } from './nominate.server.ts'
import { RunFacts, useRunFacts } from './sign-up-parts.tsx'
import type { ShownRun } from './sign-up.server.ts'

export interface NominateValues {
  personIds: string[]
  release: string
  reason: string
}
export interface NominationResult {
  personId: string
  name: string
  placed: { status: 'signed-up' | 'waitlisted'; place: number | null } | null
  refusal: { code: string; facts: Readonly<Record<string, string | number>> } | null
}
interface Props {
  run: ShownRun
  closed: RefusalView | null
  organisation: boolean
  total: number
  query: string
  page: number
  pages: number
  nominees: (Omit<Nominee, 'positionCode' | 'organisation' | 'refusal'> & { position: string; unit: string; refusal: { code: string; facts: Readonly<Record<string, string | number>> } | null })[]
  clauses: ClauseLink[]
  last: { errors: Record<string, string>; values: NominateValues; refusal: RefusalView | null; confirm: { personId: string; name: string }[] | null; results: NominationResult[] | null } | undefined
}

/** The head sends people of the own staff: whose plan asks for the course comes first, who may not go is shown with the reason. */
export function NominatePage(props: Props) {
  const { run, closed, last } = props
  const t = useT()
  const locale = useLocale()
  return (
    <>
      <PageHeading title={t('signup.nominate.title')} eyebrow={run.course} lead={inLocale(run.title, locale)} back={{ href: paths.participants(run.id), label: t('signup.participants.title') }} />
      {last?.results ? <Results results={last.results} runId={run.id} /> : null}
      <Refused refusal={closed} />
      {closed ? null : last?.confirm ? <Confirm {...props} values={last.values} people={last.confirm} /> : <Choice {...props} />}
    </>
  )
}

/** What came of it, for each of them. */
function Results({ results, runId }: { results: NominationResult[]; runId: string }) {
  const t = useT()
  const format = useFormat()
  const done = results.filter(({ placed }) => placed !== null).length
  return (
    <Section id="results" title={t('signup.nominate.results')}>
      <Notice tone={done === results.length ? 'success' : 'warning'} live title={t('signup.nominate.done', { count: done, all: results.length })} actions={<LinkButton href={paths.participants(runId)} variant="secondary">{t('signup.participants.title')}</LinkButton>} />
      <DataTable
        caption={t('signup.nominate.results')}
        hideCaption
        rows={results}
        rowKey={({ personId }) => personId}
        columns={[
          { key: 'name', header: t('people.list.name'), rowHeader: true, cell: ({ name }) => name },
          {
            key: 'result', header: t('signup.nominate.result'),
            cell: ({ placed, refusal }) =>
              placed?.status === 'signed-up' ? <StateTag state="done">{t('signup.state.signed-up')}</StateTag> : placed ? <StateTag state="soon">{t('signup.state.waitlisted', { place: placed.place ?? 1 })}</StateTag> : <><StateTag state="late" icon="close">{t('signup.nominate.not')}</StateTag> {refusal ? blockedInWords(refusal, t, format) : null}</>,
          },
        ]}
      />
    </Section>
  )
}

function Choice({ run, organisation, total, query, page, pages, nominees, last }: Props) {
  const t = useT()
  const format = useFormat()
  const busy = useNavigation().state === 'submitting'
  const errors = last?.errors ?? {}
  const values = last?.results ? undefined : last?.values
  const chosen = new Set(values?.personIds ?? [])
  const free = nominees.filter(({ status, refusal }) => status === null && refusal === null)
  return (
    <>
      <Section id="run" title={t('signup.page.run')}>
        <RunFacts run={run} />
      </Section>
      <Section id="people" title={t('signup.nominate.people')} description={t('signup.nominate.people-text')}>
        <Form method="get" key={query}>
          <SearchField id="q" name="q" label={t('people.list.search')} submitLabel={t('common.search')} defaultValue={query} />
        </Form>
        <ErrorSummary title={t('common.form.errors')} errors={Object.entries(errors).map(([id, message]) => ({ id, message }))} />
        <Refused refusal={last?.refusal} />
        {total > 0 ? <p className="meta" role="status">{t('people.list.total', { count: total, total: format.number(total) })}</p> : null}
        <Form method="post" noValidate>
          <DataTable
            caption={t('signup.nominate.people')}
            hideCaption
            rows={nominees}
            rowKey={({ personId }) => personId}
            empty={<EmptyState icon="people" level={3} title={t('signup.nominate.nobody')} text={t('signup.nominate.nobody-text')} />}
            columns={[
              {
                key: 'name', header: t('people.list.name'), rowHeader: true,
                cell: (one) => (one.status === null && one.refusal === null ? <CheckboxField id={`person-${one.personId}`} name={`person-${one.personId}`} value="yes" label={one.name} defaultChecked={chosen.has(one.personId)} error={one.personId === free[0]?.personId ? errors[`person-${one.personId}`] : undefined} /> : one.name),
              },
              { key: 'position', header: t('people.list.position'), cell: ({ position, unit }) => <>{position}<br /><span className="meta">{unit}</span></> },
              {
                key: 'plan', header: t('signup.nominate.plan'),
                cell: ({ openInPlan }) => (openInPlan ? <StateTag state="due" icon="list">{t('signup.nominate.in-plan')}</StateTag> : <span className="meta">{t('signup.nominate.not-in-plan')}</span>),
              },
              {
                key: 'state', header: t('signup.nominate.state'),
                cell: ({ status, refusal, needsReason }) =>
                  status === 'signed-up' ? <StateTag state="done">{t('signup.state.signed-up')}</StateTag> : status === 'waitlisted' ? <StateTag state="soon">{t('signup.participants.view.waiting')}</StateTag> : refusal ? blockedInWords(refusal, t, format) : needsReason ? t('signup.blocked.needs-reason') : <span className="soft">{t('signup.nominate.may')}</span>,
              },
            ]}
          />
          {nominees.length > 0 ? (
            <>
              <RadioGroup id="release" name="release" legend={t('signup.form.release')} hint={t('signup.release.pay')} error={errors.release} {...(values?.release && { defaultValue: values.release })} choices={[{ value: 'with', label: t('signup.release.with') }, { value: 'without', label: t('signup.release.without') }]} required />
              <TextareaField id="reason" name="reason" rows={3} maxLength={1000} label={t('signup.nominate.reason')} hint={t(organisation ? 'signup.nominate.reason-hint-organisation' : 'signup.nominate.reason-hint')} optionalLabel={t('common.optional')} error={errors.reason} defaultValue={values?.reason ?? ''} />
              <FormActions>
                <Button busy={busy}>{t('signup.nominate.look')}</Button>
                <Anchor href={paths.participants(run.id)}>{t('common.cancel')}</Anchor>
              </FormActions>
            </>
          ) : null}
        </Form>
        <Pages path={paths.nominate(run.id)} query={{ q: query }} page={page} pages={pages} />
      </Section>
    </>
  )
}

function Confirm({ run, clauses, values, people }: Props & { values: NominateValues; people: { personId: string; name: string }[] }) {
  const t = useT()
  const busy = useNavigation().state === 'submitting'
  const facts = useRunFacts(run)
  const over = Math.max(0, people.length - run.seatsLeft)
  return (
    <Form method="post" noValidate>
      {people.map(({ personId }) => <input key={personId} type="hidden" name={`person-${personId}`} value="yes" />)}
      <input type="hidden" name="release" value={values.release} />
      <input type="hidden" name="reason" value={values.reason} />
      <ConfirmPanel
        title={t('signup.nominate.confirm', { count: people.length })}
        facts={[
          { term: t('signup.nominate.who'), description: people.length === 1 ? people[0]!.name : <ul className="plain-list">{people.map(({ personId, name }) => <li key={personId}>{name}</li>)}</ul> },
          ...facts,
          { term: t('signup.form.release'), description: t(values.release === 'with' ? 'signup.release.with' : 'signup.release.without') },
          { term: t('signup.confirm.pay'), description: t('signup.release.pay') },
          ...(values.reason ? [{ term: t('signup.nominate.reason'), description: values.reason }] : []),
          { term: t('signup.run.seats'), description: t('signup.nominate.seats', { left: run.seatsLeft }) },
        ]}
        clauses={clauses.map((clause) => ({ label: clause.label, text: clause.text, href: clause.href, moreLabel: t('common.clause.more') }))}
        warning={over > 0 ? t('signup.nominate.warning-full', { count: over }) : t('signup.nominate.warning')}
        confirm={<Button name="confirmed" value="yes" busy={busy}>{t('signup.nominate.submit')}</Button>}
        cancel={<Button name="change" value="yes" variant="secondary" icon="edit">{t('planning.change')}</Button>}
      />
    </Form>
  )
}
