import { Form } from '@remix-run/react'
import { useFormat, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import { Anchor, Button, ConfirmPanel, ErrorSummary, FormActions, LinkButton, Notice, Section, TextareaField } from '../../ui/index.ts'
import { ConfirmPasswordField } from '../identity/confirm-password-field.tsx'
import { Refused } from '../shell/refused.tsx'
import { RowsRead } from './marks-page.tsx'
import { Due, errorList, Grounds, Kept, NotNow, SignedLine, StepHeading, useBroughtIntoView, useBusy, Written, type Last } from './step-parts.tsx'
import type { EvaluationStep } from './steps.server.ts'

interface Props {
  step: EvaluationStep
  last: Last | undefined
}

/** The mentor evaluates how the plan was fulfilled, all marks in view (397/13). */
export function EvaluationPage({ step, last }: Props) {
  const t = useT()
  useBroughtIntoView(last)
  const { date } = useFormat()
  const { head, rows, evaluation, mayEvaluate, closed, report, noReport, due, mentor } = step
  const open = rows.filter(({ mark }) => mark === null).length
  const confirming = mayEvaluate && last?.confirm
  return (
    <>
      <StepHeading head={head} title={t('adaptation.evaluation.title')} lead={t(mayEvaluate ? 'adaptation.evaluation.lead-mentor' : 'adaptation.evaluation.lead')} />
      <ErrorSummary title={t('common.form.errors')} errors={errorList(last?.errors)} />
      <Refused refusal={last?.refusal}>
        {last?.refusal?.code === 'adaptation.rows-unmarked' ? <p><Anchor href={paths.adaptationMarks(head.caseId)}>{t('adaptation.evaluation.to-marks')}</Anchor></p> : null}
      </Refused>
      <NotNow refusal={closed} />
      {evaluation ? (
        <Section id="whole" title={t('adaptation.evaluation.given', { date: date(evaluation.on) })}>
          <div className="stack stack-tight">
            <Written text={evaluation.text} />
            <SignedLine signed={evaluation.signed} />
          </div>
          {mentor && !step.concluded ? <FormActions><LinkButton href={paths.adaptationConclusion(head.caseId)}>{t('adaptation.evaluation.to-conclusion')}</LinkButton></FormActions> : null}
        </Section>
      ) : null}
      <Due label={t('adaptation.evaluation.due')} due={due} />
      {confirming ? <Confirm step={step} last={last} /> : null}
      {mayEvaluate && open > 0 && !confirming ? (
        <Notice tone="warning" title={t('adaptation.evaluation.unmarked', { count: open })} actions={<LinkButton href={paths.adaptationMarks(head.caseId)} variant="secondary">{t('adaptation.evaluation.to-marks')}</LinkButton>} />
      ) : null}
      {confirming ? null : (
        <>
          <Section id="report" title={t('adaptation.report.title')}>
            {report ? <div className="stack stack-tight"><p className="meta">{t('adaptation.report.handed', { date: date(report.on) })}</p><Written text={report.text} /></div> : <p>{noReport ? t('adaptation.report.none-text', { date: date(noReport.on), reason: noReport.reason }) : t('adaptation.report.not-yet')}</p>}
          </Section>
          {rows.length > 0 ? <Section id="rows" title={t('adaptation.evaluation.rows')}><RowsRead rows={rows} /></Section> : null}
          {mayEvaluate ? <EvaluationForm step={step} last={last} /> : null}
        </>
      )}
    </>
  )
}

function EvaluationForm({ step, last }: { step: EvaluationStep; last: Last | undefined }) {
  const t = useT()
  const busy = useBusy()
  return (
    <Form method="post" noValidate>
      <TextareaField id="text" name="text" label={t('adaptation.evaluation.text')} hint={t('adaptation.evaluation.text-hint')} defaultValue={last?.values.text ?? ''} error={last?.errors.text} rows={8} maxLength={9000} required />
      <Grounds clauses={step.clauses} apart />
      <FormActions>
        <Button name="step" value="look" busy={busy}>{t('adaptation.evaluation.look')}</Button>
        <Anchor href={paths.adaptation(step.head.caseId)}>{t('common.cancel')}</Anchor>
      </FormActions>
    </Form>
  )
}

function Confirm({ step, last }: { step: EvaluationStep; last: Last }) {
  const t = useT()
  const busy = useBusy()
  const marks = ([5, 4, 3, 2] as const).map((mark) => ({ mark, count: step.rows.filter((row) => row.mark === mark).length })).filter(({ count }) => count > 0)
  return (
    <Form method="post" noValidate>
      <Kept values={last.values} />
      <ConfirmPanel
        title={t('adaptation.evaluation.confirm')}
        facts={[
          { term: t('adaptation.step.worker'), description: step.head.worker },
          { term: t('adaptation.evaluation.marks'), description: marks.map(({ mark, count }) => t('adaptation.evaluation.count', { mark: t(`adaptation.marks.${mark}`), count })).join('; ') },
          { term: t('adaptation.evaluation.text'), description: <Written text={last.values.text ?? ''} /> },
        ]}
        clauses={step.clauses.map(({ label, text, href }) => ({ label, text, href, moreLabel: t('common.clause.more') }))}
        warning={t('adaptation.evaluation.confirm-warning')}
        confirm={<Button name="step" value="evaluate" busy={busy}>{t('adaptation.evaluation.submit')}</Button>}
        cancel={<Button name="step" value="edit" variant="secondary">{t('adaptation.step.edit')}</Button>}
      >
        <ConfirmPasswordField error={last.errors.password} />
      </ConfirmPanel>
    </Form>
  )
}
