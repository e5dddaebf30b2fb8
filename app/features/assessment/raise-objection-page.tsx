import { Form, useNavigation } from '@remix-run/react'
import { useFormat, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import type { RefusalView } from '../../server/page.server.ts'
import { Anchor, Button, ConfirmPanel, ErrorSummary, FormActions, Notice, PageHeading, Section, TextareaField } from '../../ui/index.ts'
import { NotNow } from '../adaptation/step-parts.tsx'
import { Refused } from '../shell/refused.tsx'
import type { AssessmentView } from './assessment-view.server.ts'
import { SideBySide } from './side-by-side.tsx'

interface Props {
  view: AssessmentView
  refusal: RefusalView | null
  least: number
  longest: number
  last: { errors: Record<string, string>; values: { reason: string }; refusal: RefusalView | null; confirm: boolean } | undefined
}

/** The worker says why the external result is not right; asked once before it goes to a second assessor. */
export function RaiseObjectionPage({ view, refusal, least, longest, last }: Props) {
  const t = useT()
  const { date } = useFormat()
  const busy = useNavigation().state === 'submitting'
  const reason = last?.values.reason ?? ''
  const back = paths.assessment(view.year)
  return (
    <>
      <PageHeading title={t('assessment.objection.raise')} lead={t('assessment.objection.lead', { year: view.year })} back={{ href: back, label: t('assessment.own.title') }} />
      <Notice icon="info"><p>{t('assessment.objection.internal')}</p></Notice>
      <ErrorSummary title={t('common.form.errors')} errors={Object.entries(last?.errors ?? {}).map(([id, message]) => ({ id, message }))} />
      <Refused refusal={last?.refusal} />
      {refusal ? (
        last?.refusal ? null : <NotNow refusal={refusal} />
      ) : last?.confirm ? (
        <Form method="post">
          <input type="hidden" name="year" value={view.year} />
          <input type="hidden" name="reason" value={reason} />
          <ConfirmPanel
            title={t('assessment.objection.question')}
            facts={[
              { term: t('assessment.objection.against'), description: t('assessment.objection.against-text', { year: view.year, date: view.external?.on ? date(view.external.on) : '–' }) },
              { term: t('assessment.objection.reason'), description: reason },
              { term: t('assessment.submit.to-whom'), description: t('assessment.objection.to-whom') },
            ]}
            warning={t('assessment.objection.warning')}
            confirm={<Button name="confirmed" value="yes" icon="check" busy={busy}>{t('assessment.objection.confirm')}</Button>}
            cancel={<Button name="change" value="yes" variant="secondary" icon="edit">{t('assessment.objection.change')}</Button>}
          />
        </Form>
      ) : (
        <Form method="post" noValidate>
          <input type="hidden" name="year" value={view.year} />
          <TextareaField id="reason" name="reason" label={t('assessment.objection.reason')} hint={t('assessment.objection.reason-hint', { least })} rows={6} maxLength={longest} defaultValue={reason} error={last?.errors.reason} required />
          <FormActions>
            <Button busy={busy}>{t('assessment.objection.look')}</Button>
            <Anchor href={back}>{t('common.cancel')}</Anchor>
          </FormActions>
        </Form>
      )}
      {view.compared.length > 0 ? <Section id="results" title={t('assessment.results', { year: view.year })}><SideBySide compared={view.compared} levels={view.levels} /></Section> : null}
    </>
  )
}
