import { Form, useNavigation } from '@remix-run/react'
import { useFormat, useLocale, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import type { Mark } from '../../rules/learning/attendance.ts'
import type { RefusalView } from '../../server/page.server.ts'
import { Button, Card, ClauseRef, ConfirmPanel, EmptyState, ErrorSummary, FormActions, LinkButton, Notice, NumberInput, PageHeading, RadioGroup, SaveState, SearchField, Section, Tabs } from '../../ui/index.ts'
import { useKept } from '../adaptation/use-kept.ts'
import { inLocale } from '../courses/edition.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { sessionWhen } from '../sessions/session-time.ts'
import { withQuery } from '../shell/pages.tsx'
import { Refused } from '../shell/refused.tsx'
import { acceptField, minutesField, shownField, shownValue, statusField } from './sheet-form.ts'
import { CorrectionForm, SignedSheet, type CorrectionAsked } from './signed-off.tsx'
import type { Sheet, SheetPerson } from './sheet.server.ts'

export interface Last {
  refusal: RefusalView | null
  errors: Record<string, string>
  values: Readonly<Record<string, string>>
  /** asked to confirm the sign-off, or a late change with what it does */
  confirm?: 'sign-off' | CorrectionAsked
}
interface Props {
  sheet: Sheet
  show: 'all' | 'open'
  query: string
  /** whose mark is to be changed after the sign-off */
  person: string | null
  done: 'saved' | 'confirmed' | 'corrected' | null
  clauses: ClauseLink[]
  last: Last | undefined
}

/** The attendance sheet under the thumb of the trainer: everybody with three big choices, then one signature for all (397/23.2). */
export function SheetPage({ sheet, show, query, person, done, clauses, last }: Props) {
  const t = useT()
  const locale = useLocale()
  const format = useFormat()
  const { head, people } = sheet
  const refs = clauses.map(({ label, text, href }) => ({ label, text, href, moreLabel: t('common.clause.more') }))
  const corrected = head.confirmedAt && people.find(({ personId, own }) => personId === person && !own)
  const asked = last?.confirm && last.confirm !== 'sign-off' ? last.confirm : null
  return (
    <>
      <PageHeading
        eyebrow={`${head.courseCode} ${inLocale(head.title, locale)}`}
        title={t('attendance.sheet.title')}
        lead={<>{sessionWhen(head, format)}{head.place ? <><br />{head.place}</> : null}</>}
        back={{ href: paths.courseRun(head.runId), label: t('attendance.run') }}
        tags={head.sessions > 1 ? <span className="meta">{t('attendance.session-of', { number: head.number, of: head.sessions })}</span> : undefined}
        actions={
          <>
            {head.confirmedAt === null && !head.cancelled ? <LinkButton href={paths.checkInCode(head.sessionId)} variant="secondary" icon="device">{t('attendance.sheet.code')}</LinkButton> : null}
            {(['kk', 'ru'] as const).map((language) => <LinkButton key={language} href={paths.attendancePdf(head.sessionId, language)} plain variant="quiet" icon="print">{t(`attendance.sheet.print-${language}`)}</LinkButton>)}
            {head.begun ? <LinkButton href={paths.signedSheet(head.sessionId)} variant="quiet" icon="upload">{t('attendance.sheet.photograph')}</LinkButton> : null}
          </>
        }
      />
      <ErrorSummary title={t('common.form.errors')} errors={Object.entries(last?.errors ?? {}).map(([id, message]) => ({ id, message }))} />
      <Refused refusal={last?.refusal} />
      {done ? <Notice tone="success" live title={t(`attendance.sheet.done-${done}`)} /> : null}
      <div className="tags">{refs.map((ref) => <ClauseRef key={ref.href} {...ref} />)}</div>
      {people.length === 0 ? (
        <EmptyState icon="people" title={t('attendance.sheet.nobody')} text={t('attendance.sheet.nobody-text')} />
      ) : head.confirmedAt ? (
        corrected ? <CorrectionForm sheet={sheet} person={corrected} last={last} asked={asked} clauses={refs} /> : <SignedSheet sheet={sheet} />
      ) : !head.begun ? (
        <>
          <Notice title={t('attendance.sheet.not-begun', { at: format.dateTime(head.startsAt) })}>{t('attendance.sheet.not-begun-text')}</Notice>
          <People people={people} />
        </>
      ) : last?.confirm === 'sign-off' ? (
        <SignOff sheet={sheet} clauses={refs} />
      ) : (
        <MarksForm key={`${show}-${query}`} sheet={sheet} show={show} query={query} last={last} />
      )}
    </>
  )
}

function People({ people }: { people: readonly SheetPerson[] }) {
  const t = useT()
  const locale = useLocale()
  return (
    <Section id="people" title={t('attendance.sheet.people', { count: people.length })}>
      <ol className="stack stack-tight">
        {people.map(({ personId, name, centre }) => <li key={personId}>{name}{centre ? <> <span className="meta">{inLocale(centre, locale)}</span></> : null}</li>)}
      </ol>
    </Section>
  )
}

const proposedOr = ({ mark, proposal }: SheetPerson): Mark | null => mark ?? proposal
const folded = (text: string) => text.toLocaleLowerCase('kk')

function MarksForm({ sheet, show, query, last }: Pick<Props, 'sheet' | 'show' | 'query' | 'last'>) {
  const t = useT()
  const address = paths.attendance(sheet.head.sessionId)
  const { form, keeping, begin, keep } = useKept(address)
  const busy = useNavigation().state === 'submitting'
  const open = sheet.people.filter(({ mark }) => mark === null)
  const shown = (show === 'open' ? open : sheet.people).filter(({ name }) => folded(name).includes(folded(query)))
  return (
    <>
      <Tabs label={t('attendance.sheet.filter')} tabs={(['all', 'open'] as const).map((one) => ({ href: withQuery(address, { show: one === 'open' ? one : undefined }), label: t(`attendance.sheet.show-${one}`), current: one === show, count: one === 'open' ? open.length : sheet.people.length }))} />
      <form method="get" action={address}>
        {show === 'open' ? <input type="hidden" name="show" value="open" /> : null}
        <SearchField id="q" name="q" label={t('attendance.sheet.search')} submitLabel={t('common.search')} defaultValue={query} />
      </form>
      {shown.length === 0 ? <EmptyState icon="check" title={t('attendance.sheet.none-shown')} action={<LinkButton href={address} variant="secondary">{t('attendance.sheet.show-all')}</LinkButton>} /> : null}
      <Form method="post" noValidate ref={form} onFocus={begin} onChange={(event) => { if (event.target instanceof HTMLInputElement && event.target.type === 'radio') void keep() }} onBlur={() => void keep()}>
        <div className="stack">
          {shown.map((person) => <PersonRow key={person.personId} person={person} sheet={sheet} last={last} />)}
        </div>
        {keeping ? <SaveState state={keeping}>{t(`adaptation.report.keep-${keeping}`)}</SaveState> : null}
        <FormActions sticky>
          <Button name="step" value="look" busy={busy}>{t('attendance.sheet.look')}</Button>
          {shown.length > 0 ? <Button name="step" value="save" variant="secondary" busy={busy}>{t('common.save')}</Button> : null}
        </FormActions>
      </Form>
    </>
  )
}

function PersonRow({ person, sheet, last }: { person: SheetPerson; sheet: Sheet; last: Last | undefined }) {
  const t = useT()
  const locale = useLocale()
  const { time } = useFormat()
  const { personId, name, centre, checkedInAt, joinedAt, minutesInRoom, mark, proposal, own } = person
  const stands = proposedOr(person)
  const typed = last?.values[statusField(personId)]
  const facts = [
    ...(centre ? [inLocale(centre, locale)] : []),
    ...(checkedInAt ? [t('attendance.sheet.checked-in', { time: time(checkedInAt) })] : []),
    ...(minutesInRoom !== null ? [t('attendance.sheet.in-room', { minutes: minutesInRoom })] : joinedAt ? [t('attendance.sheet.joined', { time: time(joinedAt) })] : []),
    ...(mark ? [t('attendance.sheet.marked-by', { status: t(`attendance.status.${mark.status}`), name: mark.by, time: time(mark.at) })] : proposal ? [t('attendance.sheet.proposed')] : []),
  ]
  if (own) return <Card title={name}><p>{t('refusal.attendance.own.text')}</p></Card>
  return (
    <Card>
      <input type="hidden" name={shownField(personId)} value={shownValue(mark?.number ?? 0, stands)} />
      <RadioGroup
        key={`${mark?.number ?? 0}-${typed ?? ''}`}
        id={statusField(personId)}
        name={statusField(personId)}
        inline
        legend={name}
        hint={facts.length > 0 ? facts.map((fact) => <div key={fact}>{fact}</div>) : undefined}
        error={last?.errors[statusField(personId)]}
        defaultValue={typed ?? stands?.status ?? ''}
        choices={(['full', 'partial', 'absent'] as const).map((status) => ({ value: status, label: t(`attendance.choice.${status}`) }))}
      />
      <NumberInput
        id={minutesField(personId)}
        name={minutesField(personId)}
        key={`minutes-${mark?.number ?? 0}`}
        inputMode="numeric"
        label={t('attendance.sheet.minutes')}
        unit={t('attendance.sheet.minutes-of', { minutes: sheet.head.minutes })}
        hint={t('attendance.sheet.minutes-hint', { minutes: sheet.fullFrom })}
        error={last?.errors[minutesField(personId)]}
        defaultValue={last?.values[minutesField(personId)] ?? (stands?.status === 'partial' ? stands.minutes : '')}
      />
    </Card>
  )
}

/** Asked once: what the sheet says, who is entered without a mark, and what follows. */
function SignOff({ sheet, clauses }: { sheet: Sheet; clauses: { label: string; text: string; href: string; moreLabel: string }[] }) {
  const t = useT()
  const locale = useLocale()
  const format = useFormat()
  const busy = useNavigation().state === 'submitting'
  const { head, people, seen } = sheet
  const rows = people.map((person) => ({ person, is: proposedOr(person) ?? { status: 'absent' as const, minutes: 0 } }))
  const names = (chosen: typeof rows) => (chosen.length === 0 ? '–' : <ul className="stack stack-tight">{chosen.map(({ person, is }) => <li key={person.personId}>{person.name}{is.status === 'partial' ? `, ${t('attendance.sheet.minutes-of', { minutes: is.minutes })}` : ''}</li>)}</ul>)
  const having = (status: Mark['status']) => rows.filter(({ is }) => is.status === status)
  const unmarked = rows.filter(({ person }) => person.mark === null)
  return (
    <Form method="post" noValidate>
      <input type="hidden" name="seen" value={seen} />
      {unmarked.map(({ person, is }) => <input key={person.personId} type="hidden" name={acceptField(person.personId)} value={is.minutes} />)}
      <ConfirmPanel
        title={t('attendance.sign-off.title')}
        facts={[
          { term: t('attendance.sign-off.session'), description: <>{head.courseCode} {inLocale(head.title, locale)}<br />{sessionWhen(head, format)}</> },
          { term: t('attendance.sign-off.full'), description: t('attendance.sign-off.people', { count: having('full').length }) },
          { term: t('attendance.sign-off.partial'), description: names(having('partial')) },
          { term: t('attendance.sign-off.absent'), description: names(having('absent')) },
          ...(unmarked.some(({ person }) => person.proposal) ? [{ term: t('attendance.sign-off.taken-over'), description: names(unmarked.filter(({ person }) => person.proposal)) }] : []),
          ...(unmarked.some(({ person }) => !person.proposal) ? [{ term: t('attendance.sign-off.unmarked'), description: names(unmarked.filter(({ person }) => !person.proposal)) }] : []),
        ]}
        clauses={clauses}
        warning={t('attendance.sign-off.warning')}
        confirm={<Button name="step" value="confirm" busy={busy}>{t('attendance.sign-off.submit')}</Button>}
        cancel={<LinkButton variant="secondary" href={paths.attendance(head.sessionId)}>{t('attendance.sign-off.back')}</LinkButton>}
      />
    </Form>
  )
}
