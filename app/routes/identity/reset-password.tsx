import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { passwordProblem } from '../../features/identity/passwords.server.ts'
import { readReset, resetPassword } from '../../features/identity/password-reset.server.ts'
import { pageMeta } from '../../features/shell/title.ts'
import { useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import { data, open, readForm } from '../../server/page.server.ts'
import { Button, FormActions, LinkButton, Notice, PageHeading, PasswordField } from '../../ui/index.ts'

export const meta = pageMeta
export const loader = open(async ({ params, deps, t }) => ({ title: t('account.reset.title'), good: (await readReset(params.token ?? '', deps)) !== null }))

export const action = open(async ({ request, params, deps, t }) => {
  const { password = '' } = await readForm(request)
  const problem = passwordProblem(password)
  if (problem) return data({ done: false, over: false, error: t(`account.password.${problem}`) }, 400)
  const done = await resetPassword({ token: params.token ?? '', password }, deps)
  return data({ done, over: !done, error: '' }, done ? 200 : 410)
})

export default function ResetPasswordRoute() {
  const t = useT()
  const { good } = useLoaderData<typeof loader>()
  const last = useActionData<typeof action>()
  const body = last?.done ? (
    <Notice tone="success" live title={t('account.reset.done')} actions={<LinkButton href={paths.signIn()}>{t('account.sign-in.submit')}</LinkButton>} />
  ) : last?.over || !good ? (
    <Notice tone="error" live={last?.over} title={t('account.reset.over')} actions={<LinkButton href={paths.forgotPassword()}>{t('account.reset.again')}</LinkButton>}>{t('account.reset.over-text')}</Notice>
  ) : (
    <Form method="post" noValidate className="stack">
      <PasswordField id="password" name="password" label={t('account.password.new')} hint={t('account.password.hint')} showLabel={t('account.password.show')} hideLabel={t('account.password.hide')} autoComplete="new-password" required error={last?.error} />
      <FormActions>
        <Button>{t('account.reset.submit')}</Button>
      </FormActions>
    </Form>
  )
  return (
    <div className="narrow">
      <PageHeading title={t('account.reset.title')} />
      {body}
    </div>
  )
}
