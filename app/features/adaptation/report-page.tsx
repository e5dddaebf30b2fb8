import { Form } from '@remix-run/react'
import { useFormat, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import { Anchor, Button, Card, ConfirmPanel, DataTable, EmptyState, ErrorSummary, FormActions, Notice, SaveState, Section, TextareaField } from '../../ui/index.ts'
import { ConfirmPasswordField } from '../identity/confirm-password-field.tsx'
import { Refused } from '../shell/refused.tsx'
import { DocumentLinks } from './document-links.tsx'
import { RowsRead } from './marks-page.tsx'
import { Due, Grounds, Kept, MarkTag, NotNow, rowErrors, rowNumber, SignedLine, StepHeading, useBroughtIntoView, useBusy, Written, type Last } from './step-parts.tsx'
import type { ReportStep, RowView } from './steps.server.ts'
import { useKept } from './use-kept.ts'
import { commentField } from './written-report.ts'

interface Props {
  step: ReportStep
  done: string | null
  last: Last | undefined
}

/** The worker writes and hands in the report; the others read it once it is there. */
export function ReportPage({ step, done, last }: Props) {
  const t = useT()
  useBroughtIntoView(last)
  const { date } = useFormat()
  const { head, own, writes, early, closed, report, noReport, waiver, due } = step
  const confirming = writes && last?.confirm
  return (
    <>
      <StepHeading head={head} title={t('adaptation.report.title')} lead={t(writes ? 'adaptation.report.lead-own' : 'adaptation.report.lead')} />
      {done === 'saved' && !last ? <Notice tone="success" live title={t('adaptation.report.saved')} /> : null}
      {done === 'submitted' ? <Notice tone="success" live title={t('adaptation.report.submitted')}><p>{t('adaptation.report.submitted-text')}</p></Notice> : null}
      {done === 'waived' ? <Notice tone="success" live title={t('adaptation.report.waived')} /> : null}
      <ErrorSummary title={t('common.form.errors')} errors={rowErrors(last?.errors, step.rows)} />
      <Refused refusal={last?.refusal} />
      <NotNow refusal={closed} />
      {last?.refusal ? null : <NotNow refusal={early} />}
      {report ? (
        <Handed step={step} />
      ) : noReport ? (
        <Notice title={t('adaptation.report.none')}>
          <p>{t('adaptation.report.none-text', { date: date(noReport.on), reason: noReport.reason })}</p>
        </Notice>
      ) : (
        <>
          <Due label={t('adaptation.report.due')} due={due} />
          {confirming ? <Confirm step={step} last={last} /> : writes ? <ReportForm step={step} last={last} /> : own ? null : <EmptyState icon="list" title={t('adaptation.report.not-yet')} text={t('adaptation.report.not-yet-text', { name: head.worker })} />}
        </>
      )}
      {waiver ? <Waiver waiver={waiver} last={last} /> : null}
    </>
  )
}

function ReportForm({ step, last }: { step: ReportStep; last: Last | undefined }) {
  const t = useT()
  const busy = useBusy()
  const { form, keeping, begin, keep } = useKept(paths.saveAdaptationReport(step.head.caseId))
  const of = (id: string, usual: string) => ({ id, name: id, defaultValue: last?.values[id] ?? usual, error: last?.errors[id] })
  return (
    <Form method="post" noValidate ref={form} onFocus={begin} onBlur={() => void keep()}>
      <Training step={step} />
      <Section id="rows" title={t('adaptation.report.rows')} description={t('adaptation.report.rows-text')}>
        <div className="stack">
          {step.rows.map((row) => (
            <Card key={row.id} title={`${rowNumber(row)}. ${row.activity}`} tags={<MarkTag mark={row.mark} />}>
              <p>{t('adaptation.step.result')}: {row.result}</p>
              <TextareaField {...of(commentField(row.id), row.comment ?? '')} label={<>{t('adaptation.report.comment')}<span className="visually-hidden"> {rowNumber(row)}</span></>} rows={3} maxLength={3000} />
            </Card>
          ))}
        </div>
      </Section>
      <Section id="whole" title={t('adaptation.report.whole')}>
        <TextareaField {...of('text', step.draft)} label={t('adaptation.report.text')} hint={t('adaptation.report.text-hint')} rows={10} maxLength={9000} />
      </Section>
      <Grounds clauses={step.clauses} apart />
      {keeping ? <SaveState state={keeping}>{t(`adaptation.report.keep-${keeping}`)}</SaveState> : null}
      <FormActions sticky>
        <Button name="step" value="check" busy={busy}>{t('adaptation.report.check')}</Button>
        <Button name="step" value="save" variant="secondary">{t('adaptation.report.save')}</Button>
        <Anchor href={paths.adaptation(step.head.caseId)}>{t('common.cancel')}</Anchor>
      </FormActions>
    </Form>
  )
}

/** Asked once: from here on the text is locked. */
function Confirm({ step, last }: { step: ReportStep; last: Last }) {
  const t = useT()
  const busy = useBusy()
  const { date } = useFormat()
  const text = last.values.text ?? ''
  return (
    <Form method="post" noValidate>
      <Kept values={last.values} />
      <Section id="look" title={t('adaptation.report.look')}>
        <RowsRead rows={step.rows.map((row): RowView => ({ ...row, comment: last.values[commentField(row.id)] ?? row.comment }))} />
        <Written text={text} />
      </Section>
      <ConfirmPanel
        title={t('adaptation.report.confirm')}
        facts={[
          { term: t('adaptation.step.worker'), description: step.head.worker },
          { term: t('adaptation.step.period-end'), description: date(step.head.periodEndsOn) },
          { term: t('adaptation.report.goes-to'), description: step.head.mentor ? `${step.head.mentor.name}, ${step.head.mentor.position}` : t('adaptation.report.goes-to-none') },
        ]}
        clauses={step.clauses.map(({ label, text: words, href }) => ({ label, text: words, href, moreLabel: t('common.clause.more') }))}
        warning={t('adaptation.report.confirm-warning')}
        confirm={<Button name="step" value="submit" busy={busy}>{t('adaptation.report.submit')}</Button>}
        cancel={<Button name="step" value="edit" variant="secondary">{t('adaptation.step.edit')}</Button>}
      >
        <ConfirmPasswordField error={last.errors.password} />
      </ConfirmPanel>
    </Form>
  )
}

function Handed({ step }: { step: ReportStep }) {
  const t = useT()
  const { date } = useFormat()
  return (
    <>
      <Notice title={t('adaptation.report.handed', { date: date(step.report!.on) })}>
        <p>{t('adaptation.report.handed-text')}</p>
        <SignedLine signed={step.signed} />
        <DocumentLinks id={step.head.caseId} plan={null} report />
      </Notice>
      <Due label={t('adaptation.report.due')} due={step.due} />
      <Section id="whole" title={t('adaptation.report.whole')}><Written text={step.report!.text} /></Section>
      <Training step={step} />
      <Section id="rows" title={t('adaptation.report.rows')}><RowsRead rows={step.rows} /></Section>
    </>
  )
}

/** What the platform knows of the training, so that nobody has to type it. */
function Training({ step: { topics, passedOn } }: { step: ReportStep }) {
  const t = useT()
  const { date } = useFormat()
  const day = (on: string | null) => (on ? date(on) : '–')
  return (
    <Section id="training" title={t('adaptation.report.training')} description={passedOn ? t('adaptation.training.passed', { date: date(passedOn) }) : t('adaptation.report.training-open')}>
      <DataTable
        caption={t('adaptation.report.training')}
        hideCaption
        rows={topics}
        rowKey={({ topic }) => String(topic)}
        columns={[
          { key: 'topic', header: t('adaptation.report.topic'), rowHeader: true, cell: ({ topic, title }) => `${topic}. ${title}` },
          { key: 'theory', header: t('adaptation.training.theory'), cell: ({ theoryOn }) => day(theoryOn) },
          { key: 'practice', header: t('adaptation.training.practice'), cell: ({ practiceOn }) => day(practiceOn) },
        ]}
      />
    </Section>
  )
}

/** No report, and probation is about to end: the case goes on with the reason recorded. */
function Waiver({ waiver, last }: { waiver: NonNullable<ReportStep['waiver']>; last: Last | undefined }) {
  const t = useT()
  const busy = useBusy()
  return (
    <Section id="without" title={t('adaptation.report.waive')} description={t('adaptation.report.waive-text')}>
      {waiver.may ? (
        <Form method="post" noValidate>
          <TextareaField id="reason" name="reason" label={t('adaptation.report.waive-reason')} hint={t('adaptation.report.waive-hint')} defaultValue={last?.values.reason ?? ''} error={last?.errors.reason} rows={3} maxLength={2000} required />
          <FormActions>
            <Button name="step" value="waive" variant="danger" busy={busy}>{t('adaptation.report.waive-submit')}</Button>
          </FormActions>
        </Form>
      ) : (
        <NotNow refusal={waiver.why} />
      )}
    </Section>
  )
}
