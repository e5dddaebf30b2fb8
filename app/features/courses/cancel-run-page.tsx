import { Form, useNavigation } from '@remix-run/react'
import { useFormat, useLocale, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import type { RefusalView } from '../../server/page.server.ts'
import { Anchor, Button, ConfirmPanel, FormActions, Notice, PageHeading, TextareaField } from '../../ui/index.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { Refused } from '../shell/refused.tsx'
import type { CancelPage as Page } from './course-runs.server.ts'
import { inLocale } from './edition.ts'

interface Props {
  run: Page
  clauses: ClauseLink[]
  last: { errors: Record<string, string>; values: { reason: string }; refusal: RefusalView | null; confirm: boolean } | undefined
}

/** A run is called off: how many plans lose its date is said before. */
export function CancelRunPage({ run, clauses, last }: Props) {
  const t = useT()
  const locale = useLocale()
  const { date, number } = useFormat()
  const busy = useNavigation().state === 'submitting'
  const dates = run.startsOn === run.endsOn ? date(run.startsOn) : t('planning.from-to', { from: date(run.startsOn), to: date(run.endsOn) })
  const reason = last?.values.reason ?? ''
  return (
    <>
      <PageHeading title={t('planning.cancel-run.title')} eyebrow={`${run.course} ${inLocale(run.title, locale)}`} lead={dates} back={{ href: paths.courseRun(run.id), label: t('run.title') }} />
      <Refused refusal={last?.refusal} />
      {run.cancelled ? (
        <Notice title={t('planning.runs.cancelled')} />
      ) : last?.confirm ? (
        <Form method="post" noValidate>
          <input type="hidden" name="reason" value={reason} />
          <ConfirmPanel
            tone="danger"
            title={t('planning.cancel-run.confirm')}
            facts={[
              { term: t('planning.runs.course'), description: `${run.course} ${inLocale(run.title, locale)}` },
              { term: t('planning.runs.dates'), description: dates },
              { term: t('planning.cancel-run.reason'), description: reason },
              { term: t('planning.cancel-run.plans'), description: t('planning.cancel-run.plans-text', { count: run.published, plans: number(run.published) }) },
              { term: t('run.signed-up'), description: t('run.cancel.signed-up', { count: run.signedUp, waiting: number(run.waiting), people: number(run.signedUp) }) },
              ...(run.drafts > 0 ? [{ term: t('planning.cancel-run.drafts'), description: t('planning.cancel-run.drafts-text', { count: run.drafts, drafts: number(run.drafts) }) }] : []),
            ]}
            clauses={clauses.map((clause) => ({ label: clause.label, text: clause.text, href: clause.href, moreLabel: t('common.clause.more') }))}
            warning={t('planning.cancel-run.warning')}
            confirm={<Button name="confirmed" value="yes" variant="danger" busy={busy}>{t('planning.cancel-run.submit')}</Button>}
            cancel={<Button name="change" value="yes" variant="secondary" icon="edit">{t('planning.change')}</Button>}
          />
        </Form>
      ) : (
        <Form method="post" noValidate>
          <TextareaField id="reason" name="reason" rows={3} maxLength={1000} label={t('planning.cancel-run.reason')} hint={t('planning.cancel-run.reason-hint')} defaultValue={reason} error={last?.errors.reason} required />
          <FormActions>
            <Button busy={busy}>{t('planning.cancel-run.look')}</Button>
            <Anchor href={paths.courseRun(run.id)}>{t('common.cancel')}</Anchor>
          </FormActions>
        </Form>
      )}
    </>
  )
}
