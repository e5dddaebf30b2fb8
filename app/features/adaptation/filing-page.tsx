import { Form } from '@remix-run/react'
import { useFormat, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import { Anchor, Button, ConfirmPanel, Notice, Section } from '../../ui/index.ts'
import { Refused } from '../shell/refused.tsx'
import { Given } from './conclusion-page.tsx'
import { DocumentLinks } from './document-links.tsx'
import { CaseFacts, Due, NotNow, SignedLine, StepHeading, useBusy, type Last } from './step-parts.tsx'
import type { FilingStep } from './steps.server.ts'

interface Props {
  step: FilingStep
  last: Last | undefined
}

/** HR or the authorised person takes note of the conclusion and files it; with this the case is closed. */
export function FilingPage({ step, last }: Props) {
  const t = useT()
  const busy = useBusy()
  const { date } = useFormat()
  const { head, mayFile, closed, filedOn, filedBy, conclusion, due } = step
  return (
    <>
      <StepHeading head={head} title={t('adaptation.filing.title')} lead={t('adaptation.filing.lead')} />
      {filedOn ? <Notice tone="success" live title={t('adaptation.filing.filed', { date: date(filedOn) })}><SignedLine signed={filedBy} /></Notice> : null}
      <Refused refusal={last?.refusal} />
      <NotNow refusal={closed} />
      <Due label={t('adaptation.filing.due')} due={due} />
      <Given step={step} />
      <Section id="case" title={t('adaptation.conclusion.case')}>
        <CaseFacts head={head} />
        {step.report ? <DocumentLinks id={head.caseId} plan={null} report /> : null}
      </Section>
      {mayFile && conclusion ? (
        <Form method="post">
          <ConfirmPanel
            title={t('adaptation.filing.confirm')}
            facts={[
              { term: t('adaptation.step.worker'), description: `${head.worker}, ${head.position}` },
              { term: t('adaptation.conclusion.outcome'), description: t(`adaptation.outcome.${conclusion.outcome}`) },
              { term: t('adaptation.filing.means'), description: t('adaptation.filing.means-text') },
            ]}
            clauses={step.clauses.map(({ label, text, href }) => ({ label, text, href, moreLabel: t('common.clause.more') }))}
            warning={conclusion.outcome === 'not-applicable' ? undefined : t('adaptation.filing.employer')}
            confirm={<Button busy={busy}>{t('adaptation.filing.submit')}</Button>}
            cancel={<Anchor href={paths.adaptation(head.caseId)}>{t('common.cancel')}</Anchor>}
          />
        </Form>
      ) : null}
    </>
  )
}
