import { Form } from '@remix-run/react'
import { useFormat, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import { Anchor, Button, ConfirmPanel, ErrorSummary, FormActions, LinkButton, Notice, RadioGroup, Section, StateTag, TextareaField } from '../../ui/index.ts'
import { ConfirmPasswordField } from '../identity/confirm-password-field.tsx'
import { Refused } from '../shell/refused.tsx'
import { DocumentLinks } from './document-links.tsx'
import { CaseFacts, Due, errorList, Grounds, Kept, NotNow, SignedLine, StepHeading, useBroughtIntoView, useBusy, Written, type Last } from './step-parts.tsx'
import type { ConclusionStep } from './steps.server.ts'

interface Props {
  step: ConclusionStep
  done: string | null
  last: Last | undefined
}

/** The mentor's conclusion on probation, inside the centre; the act on the contract is the employer's (397/14). */
export function ConclusionPage({ step, done, last }: Props) {
  const t = useT()
  useBroughtIntoView(last)
  const { date } = useFormat()
  const { head, conclusion, evaluation, mayConclude, closed, due, afterProbation, filedOn, mayFile } = step
  const confirming = mayConclude && last?.confirm
  const applies = head.probationEndsOn !== null
  return (
    <>
      <StepHeading head={head} title={t('adaptation.conclusion.title')} lead={t(mayConclude ? (applies ? 'adaptation.conclusion.lead-mentor' : 'adaptation.conclusion.lead-none') : 'adaptation.conclusion.lead')} />
      {done === 'evaluated' && !last ? <Notice tone="success" live title={t('adaptation.conclusion.evaluated')} /> : null}
      {done === 'concluded' ? <Notice tone="success" live title={t('adaptation.conclusion.done')}><p>{t('adaptation.conclusion.done-text')}</p></Notice> : null}
      <ErrorSummary title={t('common.form.errors')} errors={errorList(last?.errors)} />
      <Refused refusal={last?.refusal} />
      <NotNow refusal={closed} />
      {afterProbation && due ? (
        <Notice tone="warning" title={t('adaptation.conclusion.after-probation')}>
          <p>{t('adaptation.conclusion.after-probation-text', { due: date(due.deadline.on), probation: date(head.probationEndsOn!) })}</p>
        </Notice>
      ) : null}
      {conclusion ? <Given step={step} /> : null}
      <Due label={t('adaptation.conclusion.due')} due={due} />
      {applies ? null : <Notice title={t('adaptation.outcome.not-applicable')}><p>{t('adaptation.conclusion.none-text')}</p></Notice>}
      {confirming ? <Confirm step={step} last={last} /> : mayConclude ? <ConclusionForm step={step} last={last} /> : null}
      {conclusion && mayFile ? <FormActions><LinkButton href={paths.adaptationFiling(head.caseId)}>{t('adaptation.conclusion.to-filing')}</LinkButton></FormActions> : null}
      {filedOn ? <p><StateTag state="done">{t('adaptation.filing.filed', { date: date(filedOn) })}</StateTag></p> : null}
      {confirming ? null : (
        <>
          <Section id="case" title={t('adaptation.conclusion.case')}><CaseFacts head={head} /></Section>
          {evaluation ? (
            <Section id="evaluation" title={t('adaptation.evaluation.given', { date: date(evaluation.on) })}>
              <div className="stack stack-tight">
                <Marks step={step} />
                <Written text={evaluation.text} />
                <SignedLine signed={evaluation.signed} />
                <p><Anchor href={paths.adaptationEvaluation(head.caseId)}>{t('adaptation.conclusion.to-evaluation')}</Anchor></p>
              </div>
            </Section>
          ) : null}
        </>
      )}
      {confirming ? null : <Grounds clauses={step.clauses} apart />}
    </>
  )
}

function Marks({ step: { marks } }: { step: ConclusionStep }) {
  const t = useT()
  const counted = ([5, 4, 3, 2] as const).map((mark) => ({ mark, count: marks.filter((one) => one === mark).length })).filter(({ count }) => count > 0)
  return counted.length > 0 ? <p className="meta">{counted.map(({ mark, count }) => t('adaptation.evaluation.count', { mark: t(`adaptation.marks.${mark}`), count })).join('; ')}</p> : null
}

function ConclusionForm({ step, last }: { step: ConclusionStep; last: Last | undefined }) {
  const t = useT()
  const busy = useBusy()
  const applies = step.head.probationEndsOn !== null
  return (
    <Form method="post" noValidate>
      <div className="stack">
        {applies ? (
          <>
            <Notice title={t('adaptation.conclusion.standing')}><p>{t('adaptation.conclusion.standing-text')}</p></Notice>
            <RadioGroup
              id="outcome" name="outcome" legend={t('adaptation.conclusion.outcome')} defaultValue={last?.values.outcome ?? ''} error={last?.errors.outcome} required
              choices={(['passed', 'not-passed'] as const).map((value) => ({ value, label: t(`adaptation.outcome.${value}`), hint: t(`adaptation.conclusion.hint-${value}`) }))}
            />
          </>
        ) : null}
        <TextareaField id="reasons" name="reasons" label={t(applies ? 'adaptation.conclusion.reasons' : 'adaptation.conclusion.note')} {...(!applies && { optionalLabel: t('common.optional') })} hint={applies ? t('adaptation.conclusion.reasons-hint') : undefined} defaultValue={last?.values.reasons ?? ''} error={last?.errors.reasons} rows={6} maxLength={9000} />
      </div>
      <FormActions>
        <Button name="step" value="look" busy={busy}>{t('adaptation.conclusion.look')}</Button>
        <Anchor href={paths.adaptation(step.head.caseId)}>{t('common.cancel')}</Anchor>
      </FormActions>
    </Form>
  )
}

function Confirm({ step, last }: { step: ConclusionStep; last: Last }) {
  const t = useT()
  const busy = useBusy()
  const { head } = step
  const outcome = head.probationEndsOn === null ? 'not-applicable' : last.values.outcome === 'passed' ? 'passed' : 'not-passed'
  return (
    <Form method="post" noValidate>
      <Kept values={last.values} />
      <ConfirmPanel
        title={t('adaptation.conclusion.confirm')}
        tone={outcome === 'not-passed' ? 'danger' : 'binding'}
        facts={[
          { term: t('adaptation.step.worker'), description: `${head.worker}, ${head.position}` },
          { term: t('adaptation.conclusion.outcome'), description: <strong>{t(`adaptation.outcome.${outcome}`)}</strong> },
          { term: t('adaptation.conclusion.reasons'), description: last.values.reasons?.trim() ? <Written text={last.values.reasons} /> : '–' },
          { term: t('adaptation.conclusion.goes-to'), description: t('adaptation.conclusion.goes-to-text') },
          { term: t('adaptation.conclusion.means'), description: t('adaptation.conclusion.standing-text') },
        ]}
        clauses={step.clauses.map(({ label, text, href }) => ({ label, text, href, moreLabel: t('common.clause.more') }))}
        warning={t('adaptation.conclusion.confirm-warning')}
        confirm={<Button name="step" value="conclude" busy={busy}>{t('adaptation.conclusion.submit')}</Button>}
        cancel={<Button name="step" value="edit" variant="secondary">{t('adaptation.step.edit')}</Button>}
      >
        <ConfirmPasswordField error={last.errors.password} />
      </ConfirmPanel>
    </Form>
  )
}

/** The conclusion as it was signed. */
export function Given({ step: { head, conclusion } }: { step: Pick<ConclusionStep, 'head' | 'conclusion'> }) {
  const t = useT()
  const { date } = useFormat()
  if (!conclusion) return null
  return (
    <Section id="conclusion" title={t(`adaptation.outcome.${conclusion.outcome}`)} description={t('adaptation.conclusion.given', { date: date(conclusion.on) })}>
      <div className="stack">
        {conclusion.reasons ? <Written text={conclusion.reasons} /> : null}
        <SignedLine signed={conclusion.signed} />
        {conclusion.outcome === 'not-applicable' ? null : <p>{t('adaptation.conclusion.standing-text')}</p>}
        <DocumentLinks id={head.caseId} plan={null} conclusion />
      </div>
    </Section>
  )
}
