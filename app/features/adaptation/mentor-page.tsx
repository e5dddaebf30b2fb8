import { Form } from '@remix-run/react'
import { useFormat, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import { Anchor, Button, ConfirmPanel, DataTable, ErrorSummary, FormActions, Notice, Section, SelectField, StateTag, TextareaField, TextField, type OptionGroup } from '../../ui/index.ts'
import { DeadlineExplained } from '../obligations/deadline.tsx'
import { Refused } from '../shell/refused.tsx'
import { errorList, Grounds, Kept, NotNow, StepHeading, useBroughtIntoView, useBusy, type Last } from './step-parts.tsx'
import type { DueView, MentorStep } from './steps.server.ts'
import { Warnings, type WarningView } from './warnings.tsx'

export interface MentorLast extends Last {
  ahead?: { mentor: string; position: string; organisation: string; newcomers: number; plan: DueView | null; warnings: WarningView[] }
}
interface Props {
  step: MentorStep
  done: boolean
  last: MentorLast | undefined
}

/** The authorised person attaches the mentor by order, or another one in place of the mentor until now. */
export function MentorPage({ step, done, last }: Props) {
  const t = useT()
  useBroughtIntoView(last)
  const { head, first, closed } = step
  return (
    <>
      <StepHeading head={head} title={t(first ? 'adaptation.mentor.attach-title' : 'adaptation.mentor.replace-title')} lead={t(first ? 'adaptation.mentor.attach-lead' : 'adaptation.mentor.replace-lead')} />
      {done ? (
        <Notice tone="success" live title={t('adaptation.mentor.done', { name: head.mentor?.name ?? '' })}>
          <p>{t('adaptation.mentor.done-text')}</p>
          <p><Anchor href={paths.adaptation(head.caseId)}>{t('adaptation.step.to-case')}</Anchor></p>
        </Notice>
      ) : null}
      <ErrorSummary title={t('common.form.errors')} errors={errorList(last?.errors)} />
      <Refused refusal={last?.refusal} />
      <NotNow refusal={closed} />
      {step.mentors.length > 0 ? <History step={step} /> : null}
      {closed ? null : last?.confirm && last.ahead ? <Ahead step={step} values={last.values} ahead={last.ahead} /> : done ? null : <OrderForm step={step} last={last} />}
    </>
  )
}

function OrderForm({ step, last }: { step: MentorStep; last: MentorLast | undefined }) {
  const t = useT()
  const busy = useBusy()
  const { date } = useFormat()
  const { first, gap, colleagues, order, head } = step
  const usual: Record<string, string> = first ? { orderNumber: order.number, orderedOn: order.orderedOn, fromOn: head.startsOn } : {}
  const of = (id: string) => ({ id, name: id, defaultValue: last?.values[id] ?? usual[id] ?? '', error: last?.errors[id] })
  const groups = [...new Set(colleagues.map(({ organisation }) => organisation))].map((label): OptionGroup => ({
    label,
    options: colleagues.filter(({ organisation }) => organisation === label).map((one) => ({
      value: one.personId,
      label: [one.name, one.position, t('adaptation.mentor.load', { count: one.newcomers }), ...(one.inAdaptation ? [t('adaptation.mentor.in-adaptation')] : [])].join(' · '),
    })),
  }))
  const anyNewcomer = colleagues.some(({ inAdaptation }) => inAdaptation)
  return (
    <Form method="post" noValidate>
      <Section id="who" title={t('adaptation.mentor.who')} description={t('adaptation.mentor.who-text')}>
        <SelectField {...of('mentorId')} label={t('adaptation.mentor.mentor')} hint={t('adaptation.mentor.mentor-hint')} placeholder={t('adaptation.mentor.choose')} options={groups} required />
        {anyNewcomer ? <TextareaField {...of('overrideReason')} label={t('adaptation.mentor.override')} optionalLabel={t('adaptation.mentor.override-when')} hint={t('adaptation.mentor.override-hint')} rows={2} maxLength={1000} /> : null}
        {first || gap ? null : <TextareaField {...of('reason')} label={t('adaptation.mentor.reason')} hint={t('adaptation.mentor.reason-hint')} rows={3} maxLength={1000} required />}
      </Section>
      <Section id="order" title={t('adaptation.mentor.order')} description={first ? t('adaptation.mentor.order-text', { number: order.number, date: date(order.orderedOn) }) : t('adaptation.mentor.order-text-new')}>
        <TextField {...of('orderNumber')} label={t('adaptation.mentor.order-number')} size="medium" autoComplete="off" maxLength={100} required />
        <TextField {...of('orderedOn')} type="date" label={t('adaptation.mentor.ordered-on')} size="medium" required />
        <TextField {...of('fromOn')} type="date" label={t('adaptation.mentor.from-on')} hint={t('adaptation.mentor.from-hint')} size="medium" required />
      </Section>
      <Grounds clauses={step.clauses} apart />
      <FormActions>
        <Button name="step" value="look" busy={busy}>{t('adaptation.mentor.look')}</Button>
        <Anchor href={paths.adaptation(head.caseId)}>{t('common.cancel')}</Anchor>
      </FormActions>
    </Form>
  )
}

/** Before it is written: who, by which order, and the deadline that follows. */
function Ahead({ step, values, ahead }: { step: MentorStep; values: Readonly<Record<string, string>>; ahead: NonNullable<MentorLast['ahead']> }) {
  const t = useT()
  const busy = useBusy()
  const { date } = useFormat()
  const { head, first } = step
  return (
    <Form method="post">
      <Kept values={values} />
      <Warnings warnings={ahead.warnings} />
      <ConfirmPanel
        title={t(first ? 'adaptation.mentor.confirm-attach' : 'adaptation.mentor.confirm-replace')}
        facts={[
          { term: t('adaptation.mentor.mentor'), description: `${ahead.mentor}, ${ahead.position}, ${ahead.organisation}` },
          { term: t('adaptation.mentor.load-now'), description: t('adaptation.mentor.load', { count: ahead.newcomers }) },
          { term: t('adaptation.step.worker'), description: head.worker },
          ...(first || !head.mentor ? [] : [{ term: t('adaptation.mentor.until-now'), description: head.mentor.name }]),
          ...(values.reason ? [{ term: t('adaptation.mentor.reason'), description: values.reason }] : []),
          ...(values.overrideReason ? [{ term: t('adaptation.mentor.override'), description: values.overrideReason }] : []),
          { term: t('adaptation.mentor.order'), description: t('adaptation.mentor.order-line', { number: values.orderNumber ?? '', date: date(values.orderedOn ?? '') }) },
          { term: t('adaptation.mentor.from-on'), description: date(values.fromOn ?? '') },
        ]}
        clauses={step.clauses.map(({ label, text, href }) => ({ label, text, href, moreLabel: t('common.clause.more') }))}
        warning={t('adaptation.mentor.confirm-warning')}
        confirm={<Button name="step" value="attach" busy={busy}>{t(first ? 'adaptation.mentor.attach' : 'adaptation.mentor.replace')}</Button>}
        cancel={<Button name="step" value="edit" variant="secondary">{t('adaptation.step.edit')}</Button>}
      >
        {ahead.plan ? (
          <DeadlineExplained label={t('adaptation.mentor.plan-due')} deadline={ahead.plan.deadline} state={ahead.plan.state} lateBy={ahead.plan.lateBy} />
        ) : (
          <p>{t('adaptation.mentor.plan-stays')}</p>
        )}
      </ConfirmPanel>
    </Form>
  )
}

function History({ step: { mentors } }: { step: MentorStep }) {
  const t = useT()
  const { date } = useFormat()
  return (
    <Section id="mentors" title={t('adaptation.mentor.history')}>
      <DataTable
        caption={t('adaptation.mentor.history')}
        hideCaption
        rows={mentors}
        rowKey={({ name, fromOn }) => name + fromOn}
        columns={[
          { key: 'name', header: t('adaptation.mentor.mentor'), rowHeader: true, cell: ({ name, position }) => <>{name}<br /><span className="meta">{position}</span></> },
          { key: 'order', header: t('adaptation.mentor.order'), cell: ({ orderNumber, orderedOn, signatoryName }) => <>{t('adaptation.mentor.order-line', { number: orderNumber, date: date(orderedOn) })}<br /><span className="meta">{signatoryName}</span></> },
          { key: 'time', header: t('adaptation.mentor.time'), cell: ({ fromOn, toOn }) => (toOn ? t('adaptation.mentor.from-to', { from: date(fromOn), to: date(toOn) }) : <>{t('adaptation.mentor.since', { from: date(fromOn) })}<br /><StateTag state="done">{t('adaptation.mentor.active')}</StateTag></>) },
          { key: 'why', header: t('adaptation.mentor.reasons'), cell: ({ reason, overrideReason }) => [reason, overrideReason].filter(Boolean).join('; ') || '–' },
        ]}
      />
    </Section>
  )
}
