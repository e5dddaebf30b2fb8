/** The field that asks for the password once more before something is signed. */
import { useT } from '../../i18n/context.tsx'
import { PasswordField } from '../../ui/index.ts'

export const CONFIRM_PASSWORD = 'password'

export function ConfirmPasswordField({ error }: { error: string | undefined }) {
  const t = useT()
  return (
    <PasswordField
      id={CONFIRM_PASSWORD} name={CONFIRM_PASSWORD} label={t('account.confirm.label')} hint={t('account.confirm.hint')} autoComplete="current-password" required error={error}
      showLabel={t('account.password.show')} hideLabel={t('account.password.hide')}
    />
  )
}
