import { Form, useNavigation } from '@remix-run/react'
import { useLocale, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import type { RefusalView } from '../../server/page.server.ts'
import { Anchor, Button, ConfirmPanel, ErrorSummary, FormActions, LinkButton, Notice, PageHeading, Section, TextareaField } from '../../ui/index.ts'
import { inLocale } from '../courses/edition.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { Refused } from '../shell/refused.tsx'
import { RunFacts, useRunFacts } from './sign-up-parts.tsx'
import type { ShownRun, SignUpPage } from './sign-up.server.ts'

interface Props {
  run: ShownRun
  own: SignUpPage['own']
  /** the plan keeps the course, without this date */
  planYear: number | null
  clauses: ClauseLink[]
  last: { errors: Record<string, string>; values: { reason: string }; refusal: RefusalView | null; confirm: boolean } | undefined
}

/** The worker gives the place back, or leaves the waitlist: the seat goes to whoever waits. */
export function WithdrawPage({ run, own, planYear, clauses, last }: Props) {
  const t = useT()
  const locale = useLocale()
  const busy = useNavigation().state === 'submitting'
  const facts = useRunFacts(run)
  const waits = own?.status === 'waitlisted'
  const reason = last?.values.reason ?? ''
  const title = t(waits ? 'signup.withdraw.title-waitlist' : 'signup.withdraw.title')
  return (
    <>
      <PageHeading title={title} eyebrow={run.course} lead={inLocale(run.title, locale)} back={{ href: paths.signUp(run.id), label: t('signup.page.title') }} />
      <ErrorSummary title={t('common.form.errors')} errors={Object.entries(last?.errors ?? {}).map(([id, message]) => ({ id, message }))} />
      <Refused refusal={last?.refusal} />
      {own === null ? (
        <Notice title={t('signup.withdraw.none')} actions={<LinkButton href={paths.signUp(run.id)} variant="secondary">{t('signup.page.title')}</LinkButton>} />
      ) : last?.confirm ? (
        <Form method="post" noValidate>
          <input type="hidden" name="reason" value={reason} />
          <ConfirmPanel
            tone="danger"
            title={t(waits ? 'signup.withdraw.confirm-waitlist' : 'signup.withdraw.confirm')}
            facts={[...facts, ...(reason ? [{ term: t('signup.withdraw.reason'), description: reason }] : []), ...(planYear !== null ? [{ term: t('signup.form.plan'), description: t('signup.withdraw.plan', { year: planYear }) }] : [])]}
            clauses={clauses.map((clause) => ({ label: clause.label, text: clause.text, href: clause.href, moreLabel: t('common.clause.more') }))}
            warning={t(waits ? 'signup.withdraw.warning-waitlist' : 'signup.withdraw.warning')}
            confirm={<Button name="confirmed" value="yes" variant="danger" busy={busy}>{t(waits ? 'signup.page.leave-waitlist' : 'signup.page.withdraw')}</Button>}
            cancel={<Button name="change" value="yes" variant="secondary" icon="edit">{t('planning.change')}</Button>}
          />
        </Form>
      ) : (
        <>
          <Section id="run" title={t('signup.page.run')}>
            <RunFacts run={run} />
          </Section>
          <Form method="post" noValidate>
            {waits ? null : <TextareaField id="reason" name="reason" rows={3} maxLength={1000} label={t('signup.withdraw.reason')} hint={t('signup.withdraw.reason-hint')} error={last?.errors.reason} defaultValue={reason} required />}
            <FormActions>
              <Button busy={busy}>{t('signup.withdraw.look')}</Button>
              <Anchor href={paths.signUp(run.id)}>{t('common.cancel')}</Anchor>
            </FormActions>
          </Form>
        </>
      )}
    </>
  )
}
