import { Form } from '@remix-run/react'
import { useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import { Anchor, Button, ErrorSummary, FormActions, Notice, PageHeading, PasswordField, TextField } from '../../ui/index.ts'

interface Props {
  next: string
  expected: boolean
  last: { errors: Record<string, string>; values: { identifier: string }; problem: string | null } | undefined
}

export function SignInPage({ next, expected, last }: Props) {
  const t = useT()
  const errors = Object.entries(last?.errors ?? {}).map(([id, message]) => ({ id, message }))
  return (
    <div className="narrow">
      <PageHeading title={t('account.sign-in.title')} lead={expected ? t('account.sign-in.expected') : t('account.sign-in.lead')} />
      {errors.length > 0 ? <ErrorSummary title={t('common.form.errors')} errors={errors} /> : null}
      {last?.problem ? <Notice tone="error" live title={last.problem}>{t('account.sign-in.help')}</Notice> : null}
      <Form method="post" action={paths.signIn()} noValidate className="stack" reloadDocument>
        <input type="hidden" name="next" value={next} />
        <TextField id="identifier" name="identifier" label={t('account.sign-in.identifier.label')} hint={t('account.sign-in.identifier.hint')} autoComplete="username" autoCapitalize="none" spellCheck={false} required defaultValue={last?.values.identifier} error={last?.errors.identifier} />
        <PasswordField id="password" name="password" label={t('account.password.label')} showLabel={t('account.password.show')} hideLabel={t('account.password.hide')} autoComplete="current-password" required error={last?.errors.password} />
        <FormActions>
          <Button>{t('account.sign-in.submit')}</Button>
          <Anchor href={paths.forgotPassword()}>{t('account.sign-in.forgot')}</Anchor>
        </FormActions>
      </Form>
    </div>
  )
}
