import { Form, useNavigation } from '@remix-run/react'
import { useFormat, useLocale, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import type { RefusalView } from '../../server/page.server.ts'
import { Anchor, Button, ConfirmPanel, ErrorSummary, FormActions, Notice, PageHeading, Section, TextareaField, TextField } from '../../ui/index.ts'
import { inLocale } from '../courses/edition.ts'
import type { ClauseLink } from '../regulations/clauses.server.ts'
import { Refused } from '../shell/refused.tsx'
import { LONGEST_TEXT } from './proposal-form.ts'
import type { StatusAct } from './status.server.ts'
import { clauseRefs } from './trainer-words.tsx'

export interface StatusForm {
  act: string
  number: string
  endsOn: string
  reason: string
}
interface ShownSession {
  sessionId: string
  runId: string
  startsAt: string
  course: string
  kk: string
  ru: string
  en: string
}
interface Props {
  id: string
  name: string
  internal: boolean
  acts: StatusAct[]
  sessions: ShownSession[]
  clauses: ClauseLink[]
  last: { errors: Record<string, string>; values: StatusForm; refusal: RefusalView | null; confirm: boolean; sessions: ShownSession[] } | undefined
}

/** Suspending, going on, ending: which classes are left without this trainer is said before. */
export function StatusPage({ id, name, internal, acts, sessions, clauses, last }: Props) {
  const t = useT()
  const locale = useLocale()
  const { dateTime, longDate } = useFormat()
  const busy = useNavigation().state === 'submitting'
  const values = last?.values
  const errors = last?.errors ?? {}
  const heading = <PageHeading title={t('trainer.status.title')} eyebrow={name} back={{ href: paths.trainer(id), label: name }} />
  const list = (shown: ShownSession[]) => (
    <ul className="stack stack-tight">
      {shown.map((one) => <li key={one.sessionId}><Anchor href={paths.courseRun(one.runId)}>{`${dateTime(one.startsAt)}: ${one.course} ${inLocale(one, locale)}`}</Anchor></li>)}
    </ul>
  )
  if (last?.confirm && values) {
    const act = values.act as StatusAct
    return (
      <>
        {heading}
        <Form method="post" noValidate>
          {Object.entries(values).map(([field, value]) => <input key={field} type="hidden" name={field} value={value} />)}
          <ConfirmPanel
            tone={act === 'resume' ? 'binding' : 'danger'}
            title={t(`trainer.status.confirm-${act}`)}
            facts={[
              { term: t('trainer.field.trainer'), description: name },
              ...(act === 'end' && internal ? [{ term: t('trainer.field.order'), description: t('trainer.field.order-of', { number: values.number, date: longDate(values.endsOn) }) }] : []),
              ...(act === 'resume' ? [] : [{ term: t('trainer.field.reason'), description: values.reason }]),
              ...(last.sessions.length > 0 ? [{ term: t(act === 'end' ? 'trainer.status.sessions-lost' : 'trainer.status.sessions-open'), description: list(last.sessions) }] : []),
            ]}
            clauses={clauseRefs(clauses, t)}
            warning={t(`trainer.status.warning-${act}`)}
            confirm={<Button name="confirmed" value="yes" variant={act === 'resume' ? 'primary' : 'danger'} busy={busy}>{t(`trainer.status.submit-${act}`)}</Button>}
            cancel={<Button name="change" value="yes" variant="secondary" icon="edit">{t('trainer.change')}</Button>}
          />
        </Form>
      </>
    )
  }
  const reason = (act: StatusAct) => <TextareaField id={act === (values?.act ?? acts[0]) ? 'reason' : `reason-${act}`} name="reason" rows={3} maxLength={LONGEST_TEXT.reason} label={t('trainer.field.reason')} defaultValue={values?.act === act ? values.reason : ''} error={values?.act === act ? errors.reason : undefined} required />
  return (
    <>
      {heading}
      <ErrorSummary title={t('common.form.errors')} errors={Object.entries(errors).map(([field, message]) => ({ id: field, message }))} />
      <Refused refusal={last?.refusal} />
      {sessions.length > 0 ? <Section id="sessions" title={t('trainer.status.sessions')}>{list(sessions)}</Section> : null}
      {acts.length === 0 ? <Notice title={t('trainer.status.nothing')} /> : null}
      {acts.includes('suspend') ? (
        <Section id="suspend" title={t('trainer.status.suspend')} description={t('trainer.status.suspend-text')}>
          <Form method="post" noValidate>
            <input type="hidden" name="act" value="suspend" />
            {reason('suspend')}
            <FormActions><Button variant="secondary" busy={busy}>{t('trainer.status.look-suspend')}</Button></FormActions>
          </Form>
        </Section>
      ) : null}
      {acts.includes('resume') ? (
        <Section id="resume" title={t('trainer.status.resume')} description={t('trainer.status.resume-text')}>
          <Form method="post" noValidate>
            <input type="hidden" name="act" value="resume" />
            <FormActions><Button busy={busy}>{t('trainer.status.look-resume')}</Button></FormActions>
          </Form>
        </Section>
      ) : null}
      {acts.includes('end') ? (
        <Section id="end" title={t('trainer.status.end')} description={t(internal ? 'trainer.status.end-text' : 'trainer.status.end-outside-text')}>
          <Form method="post" noValidate>
            <input type="hidden" name="act" value="end" />
            {internal ? (
              <>
                <TextField id="number" name="number" size="medium" maxLength={LONGEST_TEXT.orderNumber} label={t('trainer.field.number')} defaultValue={values?.act === 'end' ? values.number : ''} error={errors.number} autoComplete="off" required />
                <TextField id="endsOn" name="endsOn" type="date" size="medium" label={t('trainer.field.endsOn')} defaultValue={values?.act === 'end' ? values.endsOn : ''} error={errors.endsOn} required />
              </>
            ) : null}
            {reason('end')}
            <FormActions>
              <Button variant="secondary" busy={busy}>{t('trainer.status.look-end')}</Button>
              <Anchor href={paths.trainer(id)}>{t('common.cancel')}</Anchor>
            </FormActions>
          </Form>
        </Section>
      ) : null}
    </>
  )
}
