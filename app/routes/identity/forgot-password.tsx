import { Form, useActionData } from '@remix-run/react'
import { requestReset } from '../../features/identity/password-reset.server.ts'
import { pageMeta } from '../../features/shell/title.ts'
import { useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import { data, open, readForm } from '../../server/page.server.ts'
import { Button, FormActions, LinkButton, Notice, PageHeading, TextField } from '../../ui/index.ts'

export const meta = pageMeta
export const loader = open(async ({ t }) => ({ title: t('account.forgot.title') }))

export const action = open(async ({ request, deps, clientAddress, t, demo }) => {
  const { email = '' } = await readForm(request)
  if (!/^\S+@\S+\.\S+$/.test(email.trim())) return data({ sent: false, demo, email, error: t('account.email.wrong') }, 400)
  await requestReset({ email, address: clientAddress }, deps)
  return data({ sent: true, demo, email, error: '' })
})

export default function ForgotPasswordRoute() {
  const t = useT()
  const last = useActionData<typeof action>()
  return (
    <div className="narrow">
      <PageHeading title={t('account.forgot.title')} lead={t('account.forgot.lead')} back={{ href: paths.signIn(), label: t('account.sign-in.title') }} />
      {last?.sent ? (
        <Notice tone="success" live title={t('account.forgot.sent')} actions={last.demo ? <LinkButton href={paths.outbox()} variant="secondary">{t('account.outbox.title')}</LinkButton> : undefined}>
          {t('account.forgot.sent-text')}
        </Notice>
      ) : (
        <Form method="post" noValidate className="stack">
          <TextField id="email" name="email" type="email" label={t('account.email.label')} autoComplete="email" required defaultValue={last?.email} error={last?.error} />
          <FormActions>
            <Button>{t('account.forgot.submit')}</Button>
          </FormActions>
        </Form>
      )}
    </div>
  )
}
