import { Form, useNavigation } from '@remix-run/react'
import { useLocale, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import type { RefusalView } from '../../server/page.server.ts'
import { Anchor, Button, ClauseRef, ConfirmPanel, ErrorSummary, FormActions, LinkButton, Notice, PageHeading, RadioGroup, Section, TextareaField } from '../../ui/index.ts'
import { inLocale } from '../courses/edition.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { Refused } from '../shell/refused.tsx'
import { RunFacts, useRunFacts } from './sign-up-parts.tsx'
import type { SignUpPage as Page } from './sign-up.server.ts'

export interface SignUpValues {
  release: string
  reason: string
}
interface Props extends Omit<Page, 'decision'> {
  refusal: RefusalView | null
  saved: 'signed-up' | 'waitlisted' | 'withdrawn' | null
  clauses: ClauseLink[]
  last: { errors: Record<string, string>; values: SignUpValues; refusal: RefusalView | null; confirm: boolean } | undefined
}

/** A place in a run: what it is like, how one stands, and what signing up does, said before it is done. */
export function SignUpPage(props: Props) {
  const { run, own, refusal, saved, clauses, last } = props
  const t = useT()
  const locale = useLocale()
  const refs = clauses.map((clause) => ({ label: clause.label, text: clause.text, href: clause.href, moreLabel: t('common.clause.more') }))
  const open = own === null && refusal === null
  return (
    <>
      <PageHeading title={t('signup.page.title')} eyebrow={run.course} lead={inLocale(run.title, locale)} back={{ href: paths.courseRun(run.id), label: t('signup.page.back') }} />
      {saved === 'withdrawn' ? <Notice tone="success" live title={t('signup.page.saved-withdrawn')} /> : null}
      {own?.status === 'signed-up' ? (
        <Notice tone="success" live={saved === 'signed-up'} title={t(own.nominated ? 'signup.page.nominated' : 'signup.page.signed-up')} actions={<>{own.enrolmentId ? <LinkButton href={paths.enrolment(own.enrolmentId)} icon="book">{t('signup.page.to-course')}</LinkButton> : null}<LinkButton href={paths.withdraw(run.id)} variant="quiet">{t('signup.page.withdraw')}</LinkButton></>}>
          <p>{t('signup.page.signed-up-text')} {t(`signup.release.${own.release}`)}. {t('signup.release.pay')}</p>
        </Notice>
      ) : null}
      {own?.status === 'waitlisted' ? (
        <Notice tone="warning" live={saved === 'waitlisted'} icon="clock" title={t('signup.page.waitlisted', { place: own.place ?? 1 })} actions={<LinkButton href={paths.withdraw(run.id)} variant="secondary">{t('signup.page.leave-waitlist')}</LinkButton>}>
          <p>{t(saved === 'waitlisted' && own.place === 1 ? 'signup.page.waitlisted-first' : 'signup.page.waitlisted-text')}</p>
        </Notice>
      ) : null}
      {own === null ? <Refused refusal={refusal}><Anchor href={`${paths.course(run.course)}#runs`}>{t('signup.page.other-runs')}</Anchor></Refused> : null}
      {last?.confirm && open ? (
        <Confirm {...props} last={last} refs={refs} />
      ) : (
        <>
          <Section id="run" title={t('signup.page.run')}>
            <RunFacts run={run} />
          </Section>
          {open ? <SignUpForm {...props} refs={refs} /> : null}
        </>
      )}
    </>
  )
}

type Refs = { label: ClauseLink['label']; text?: ClauseLink['text']; href?: string; moreLabel: string }[]

/** What signing up does to the plan of the year, in words; nothing where it does nothing. */
function usePlanEffect({ effect, effectYear }: Pick<Props, 'effect' | 'effectYear'>): string | null {
  const t = useT()
  return effect === 'none' ? null : t(`signup.effect.${effect}`, { year: effectYear })
}

function SignUpForm({ run, needsReason, positions, effect, effectYear, seen, last, refs }: Props & { refs: Refs }) {
  const t = useT()
  const locale = useLocale()
  const busy = useNavigation().state === 'submitting'
  const planned = usePlanEffect({ effect, effectYear })
  const errors = last?.errors ?? {}
  const full = run.seatsLeft === 0 && effect !== 'holds-seat'
  return (
    <Section id="sign-up" title={t(full ? 'signup.form.title-full' : 'signup.form.title')} {...(full && { description: t('signup.form.full-text', { place: run.waiting + 1 }) })}>
      <ErrorSummary title={t('common.form.errors')} errors={Object.entries(errors).map(([id, message]) => ({ id, message }))} />
      <Refused refusal={last?.refusal} />
      <Form method="post" noValidate>
        <input type="hidden" name="seen" value={seen} />
        <RadioGroup id="release" name="release" legend={t('signup.form.release')} hint={<>{t('signup.release.pay')} <ClauseRef {...refs[0]!} /></>} error={errors.release} {...(last?.values.release && { defaultValue: last.values.release })} choices={[{ value: 'with', label: t('signup.release.with') }, { value: 'without', label: t('signup.release.without') }]} required />
        {needsReason ? (
          <TextareaField id="reason" name="reason" rows={3} maxLength={1000} label={t('learning.enrol.reason')} hint={t('learning.enrol.other-position-text', { positions: positions.map((name) => inLocale(name, locale)).join(', ') })} error={errors.reason} defaultValue={last?.values.reason ?? ''} required />
        ) : null}
        {planned ? <Notice title={t('signup.form.plan')}><p>{planned}</p><ClauseRef {...refs[1]!} /></Notice> : null}
        <FormActions>
          <Button busy={busy}>{t(full ? 'signup.form.look-full' : 'signup.form.look')}</Button>
          <Anchor href={paths.courseRun(run.id)}>{t('common.cancel')}</Anchor>
        </FormActions>
      </Form>
    </Section>
  )
}

function Confirm({ run, effect, effectYear, seen, last, refs }: Props & { last: NonNullable<Props['last']>; refs: Refs }) {
  const t = useT()
  const busy = useNavigation().state === 'submitting'
  const facts = useRunFacts(run)
  const planned = usePlanEffect({ effect, effectYear })
  const full = run.seatsLeft === 0 && effect !== 'holds-seat'
  const { release, reason } = last.values
  return (
    <Form method="post" noValidate>
      <input type="hidden" name="seen" value={seen} />
      <input type="hidden" name="release" value={release} />
      <input type="hidden" name="reason" value={reason} />
      <ConfirmPanel
        title={t(full ? 'signup.confirm.title-full' : 'signup.confirm.title')}
        facts={[
          ...facts,
          { term: t('signup.form.release'), description: t(release === 'with' ? 'signup.release.with' : 'signup.release.without') },
          { term: t('signup.confirm.pay'), description: t('signup.release.pay') },
          ...(reason ? [{ term: t('learning.enrol.reason'), description: reason }] : []),
          ...(planned ? [{ term: t('signup.form.plan'), description: planned }] : []),
          ...(full ? [{ term: t('signup.confirm.place'), description: t('signup.state.waitlisted', { place: run.waiting + 1 }) }] : []),
        ]}
        clauses={refs}
        warning={t(full ? 'signup.confirm.warning-full' : 'signup.confirm.warning')}
        confirm={<Button name="confirmed" value="yes" busy={busy}>{t(full ? 'signup.confirm.submit-full' : 'signup.confirm.submit')}</Button>}
        cancel={<Button name="change" value="yes" variant="secondary" icon="edit">{t('planning.change')}</Button>}
      />
    </Form>
  )
}
