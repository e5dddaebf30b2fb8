import { Form } from '@remix-run/react'
import { useFormat, useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import { Badge, Button, DescriptionList, ErrorSummary, FormActions, Notice, PageHeading, PasswordField, Section, TextField } from '../../ui/index.ts'
import type { OpenSession } from './sessions.server.ts'

interface Props {
  name: string
  contact: { email: string; phone: string }
  sessions: (Omit<OpenSession, 'device'> & { device: string | null })[]
  saved: 'contact' | 'password' | null
  last: { form: 'contact' | 'password'; errors: Record<string, string>; values: { email: string; phone: string } } | undefined
}

/** What everyone keeps up for themselves: contact data, password, open sessions. */
export function ProfilePage({ name, contact, sessions, saved, last }: Props) {
  const t = useT()
  const { dateTime } = useFormat()
  const errors = last?.errors ?? {}
  const values = last?.form === 'contact' ? last.values : contact
  const show = { showLabel: t('account.password.show'), hideLabel: t('account.password.hide') }
  const summary = (form: 'contact' | 'password') =>
    last?.form === form ? <ErrorSummary title={t('common.form.errors')} errors={Object.entries(errors).map(([id, message]) => ({ id, message }))} /> : null
  return (
    <>
      <PageHeading title={t('profile.title')} />
      {saved && !last ? <Notice tone="success" live title={t(`profile.saved.${saved}`)} /> : null}

      <Section id="name" title={t('profile.name.title')}>
        <p>{name}</p>
        <p className="meta">{t('profile.name.hint')}</p>
      </Section>

      <Section id="contact" title={t('profile.contact.title')}>
        <div className="stack">
          {summary('contact')}
          <Form method="post" noValidate>
            <input type="hidden" name="intent" value="contact" />
            <TextField id="email" name="email" type="email" label={t('account.email.label')} hint={t('profile.contact.email-hint')} autoComplete="email" required defaultValue={values.email} error={errors.email} />
            <TextField id="phone" name="phone" type="tel" size="medium" label={t('profile.contact.phone')} optionalLabel={t('common.optional')} hint={t('profile.contact.phone-hint')} autoComplete="tel" defaultValue={values.phone} error={errors.phone} />
            <PasswordField id="password" name="password" label={t('profile.contact.password')} hint={t('profile.contact.password-hint')} autoComplete="current-password" error={errors.password} {...show} />
            <FormActions>
              <Button>{t('profile.contact.submit')}</Button>
            </FormActions>
          </Form>
        </div>
      </Section>

      <Section id="change-password" title={t('profile.password.title')} description={t('profile.password.description')}>
        <div className="stack">
          {summary('password')}
          <Form method="post" noValidate>
            <input type="hidden" name="intent" value="password" />
            <input type="hidden" name="username" autoComplete="username" value={contact.email} />
            <PasswordField id="current" name="current" label={t('profile.password.current')} autoComplete="current-password" required error={errors.current} {...show} />
            <PasswordField id="next" name="next" label={t('account.password.new')} hint={t('account.password.hint')} autoComplete="new-password" required error={errors.next} {...show} />
            <FormActions>
              <Button>{t('profile.password.submit')}</Button>
            </FormActions>
          </Form>
        </div>
      </Section>

      <Section id="sessions" title={t('profile.sessions.title')} description={t('profile.sessions.description')}>
        <DescriptionList
          items={sessions.map((session) => ({
            term: (
              <>
                {session.device ?? t('profile.sessions.unknown-device')} {session.current ? <Badge icon="device">{t('profile.sessions.this-one')}</Badge> : null}
              </>
            ),
            description: t('profile.sessions.times', { since: dateTime(session.createdAt), last: dateTime(session.lastSeenAt) }),
          }))}
        />
        <form method="post" action={paths.signOut()}>
          <input type="hidden" name="everywhere" value="1" />
          <FormActions>
            <Button variant="danger" icon="sign-out">{t('profile.sessions.sign-out-everywhere')}</Button>
          </FormActions>
        </form>
      </Section>
    </>
  )
}
