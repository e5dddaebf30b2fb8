import { Form, useNavigation } from '@remix-run/react'
import { useFormat, useLocale, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import type { RefusalView } from '../../server/page.server.ts'
import { Anchor, Button, ClauseRef, ConfirmPanel, DataTable, DescriptionList, EmptyState, ErrorSummary, FormActions, LinkButton, Notice, PageHeading, Section, StateTag, Tabs, TextareaField, type Column } from '../../ui/index.ts'
import { inLocale } from '../courses/edition.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { Pages, withQuery } from '../shell/pages.tsx'
import { Refused } from '../shell/refused.tsx'
import { PARTICIPANT_VIEWS, type ParticipantView } from './participant-views.ts'
import type { Participant, ParticipantsPage as Page } from './participants.server.ts'
import { useRunFacts } from './sign-up-parts.tsx'

type Shown = Omit<Participant, 'positionCode' | 'organisation'> & { position: string; unit: string }
interface Props extends Omit<Page, 'people'> {
  view: ParticipantView
  page: number
  pages: number
  people: Shown[]
  /** the person who is about to be taken off */
  takeOff: { personId: string; name: string; waits: boolean } | null
  saved: boolean
  clauses: ClauseLink[]
  last: { errors: Record<string, string>; values: { reason: string }; refusal: RefusalView | null; confirm: boolean } | undefined
}

/** Everybody of a run, by how they stand to it. */
export function ParticipantsPage(props: Props) {
  const { run, ownOnly, mayNominate, counts, view, page, pages, people, takeOff, saved, clauses } = props
  const t = useT()
  const locale = useLocale()
  const { number } = useFormat()
  const facts = useRunFacts(run)
  if (takeOff) return <><PageHeading title={t('signup.take-off.title')} eyebrow={`${run.course} ${inLocale(run.title, locale)}`} lead={takeOff.name} back={{ href: paths.participants(run.id), label: t('signup.participants.title') }} /><TakeOff {...props} person={takeOff} /></>
  return (
    <>
      <PageHeading
        title={t('signup.participants.title')}
        eyebrow={run.course}
        lead={inLocale(run.title, locale)}
        back={{ href: paths.courseRun(run.id), label: t('signup.page.back') }}
        actions={<>{mayNominate && !run.cancelled ? <LinkButton href={paths.nominate(run.id)} icon="people">{t('signup.nominate.title')}</LinkButton> : null}<LinkButton href={paths.participantsCsv(run.id)} variant="secondary" icon="download" plain>{t('learning.hours.csv')}</LinkButton></>}
      />
      {saved ? <Notice tone="success" live title={t('signup.participants.saved')} /> : null}
      {ownOnly ? <Notice title={t('signup.participants.own-only')} /> : null}
      <DescriptionList items={[...facts.slice(2), { term: t('signup.run.seats'), description: t('signup.participants.seats', { taken: number(run.capacity - run.seatsLeft), all: number(run.capacity) }) }]} />
      <Tabs label={t('signup.participants.views')} tabs={PARTICIPANT_VIEWS.map((one) => ({ href: withQuery(paths.participants(run.id), { view: one === 'signed-up' ? undefined : one }), label: t(`signup.participants.view.${one}`), current: one === view, count: counts[one] }))} />
      <p className="meta">{t(`signup.participants.text.${view}`)}</p>
      <People {...props} people={people} />
      <Pages path={paths.participants(run.id)} query={{ view: view === 'signed-up' ? '' : view }} page={page} pages={pages} />
      <div className="tags">{clauses.map((clause) => <ClauseRef key={clause.id} label={clause.label} text={clause.text} href={clause.href} moreLabel={t('common.clause.more')} />)}</div>
    </>
  )
}

function People({ run, view, people, mayTakeOff, mayNominate }: Props) {
  const t = useT()
  const { dateTime } = useFormat()
  const columns: Column<Shown>[] = [
    ...(view === 'waiting' ? [{ key: 'place', header: t('signup.participants.place'), cell: ({ place }: Shown) => place }] : []),
    { key: 'name', header: t('people.list.name'), rowHeader: true, cell: ({ name }) => name },
    { key: 'position', header: t('people.list.position'), cell: ({ position, unit }) => <>{position}<br /><span className="meta">{unit}</span></> },
    ...(view === 'foreseen' ? [] : [{
      key: 'how', header: t('signup.participants.how'),
      cell: ({ source, release, since, byPlan, reason }: Shown) => (
        <div className="stack stack-tight">
          <span>{[source && t(`signup.source.${source}`), view !== 'left' && release && t(`signup.release.${release}`)].filter(Boolean).join(' · ')}</span>
          {byPlan ? <StateTag state="neutral" icon="list">{t('signup.participants.by-plan')}</StateTag> : null}
          {reason ? <span className="meta">{reason}</span> : null}
          {since ? <span className="meta">{dateTime(since)}</span> : null}
        </div>
      ),
    }]),
    ...(mayTakeOff && (view === 'signed-up' || view === 'waiting') ? [{ key: 'action', header: t('planning.runs.action'), cell: ({ personId, name, marked }: Shown) => (marked ? <StateTag state="neutral" icon="check">{t('signup.participants.marked')}</StateTag> : <Anchor href={withQuery(paths.participants(run.id), { off: personId })} aria-label={`${t('signup.take-off.link')}: ${name}`}>{t('signup.take-off.link')}</Anchor>) }] : []),
    ...(mayNominate && view === 'foreseen' && !run.cancelled ? [{ key: 'action', header: t('planning.runs.action'), cell: ({ personId, name }: Shown) => <Anchor href={withQuery(paths.nominate(run.id), { person: personId })} aria-label={`${t('signup.participants.sign-up')}: ${name}`}>{t('signup.participants.sign-up')}</Anchor> }] : []),
  ]
  return <DataTable caption={t(`signup.participants.view.${view}`)} hideCaption rows={people} rowKey={({ personId }) => personId} columns={columns} empty={<EmptyState icon="people" title={t('signup.participants.nobody')} />} />
}

/** Somebody is taken off the run, with a reason that they are told. */
function TakeOff({ run, person, clauses, last }: Props & { person: NonNullable<Props['takeOff']> }) {
  const t = useT()
  const busy = useNavigation().state === 'submitting'
  const facts = useRunFacts(run)
  const reason = last?.values.reason ?? ''
  return (
    <>
      <ErrorSummary title={t('common.form.errors')} errors={Object.entries(last?.errors ?? {}).map(([id, message]) => ({ id, message }))} />
      <Refused refusal={last?.refusal} />
      {last?.confirm ? (
        <Form method="post" noValidate>
          <input type="hidden" name="reason" value={reason} />
          <ConfirmPanel
            tone="danger"
            title={t('signup.take-off.confirm')}
            facts={[{ term: t('people.list.name'), description: person.name }, ...facts, { term: t('signup.withdraw.reason'), description: reason }]}
            clauses={clauses.map((clause) => ({ label: clause.label, text: clause.text, href: clause.href, moreLabel: t('common.clause.more') }))}
            warning={t(person.waits ? 'signup.take-off.warning-waitlist' : 'signup.take-off.warning')}
            confirm={<Button name="confirmed" value="yes" variant="danger" busy={busy}>{t('signup.take-off.submit')}</Button>}
            cancel={<Button name="change" value="yes" variant="secondary" icon="edit">{t('planning.change')}</Button>}
          />
        </Form>
      ) : (
        <Section id="reason-of" title={t('signup.withdraw.reason')}>
          <Form method="post" noValidate>
            <TextareaField id="reason" name="reason" rows={3} maxLength={1000} label={t('signup.withdraw.reason')} hint={t('signup.take-off.reason-hint')} error={last?.errors.reason} defaultValue={reason} required />
            <FormActions>
              <Button busy={busy}>{t('signup.withdraw.look')}</Button>
              <Anchor href={paths.participants(run.id)}>{t('common.cancel')}</Anchor>
            </FormActions>
          </Form>
        </Section>
      )}
    </>
  )
}
