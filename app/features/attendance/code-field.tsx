import { useT } from '../../i18n/context.tsx'
import { paths } from '../../paths.ts'
import { Button, FormActions, TextField } from '../../ui/index.ts'

/** Stands in the address where a scanned code would; what was typed follows in the query. */
export const TYPED = 'typed'

/** The digits under the QR code, for a phone whose camera does not read it. */
export function CodeField({ sessionId }: { sessionId: string }) {
  const t = useT()
  return (
    <form method="get" action={paths.checkIn(sessionId, TYPED)}>
      <TextField id="code" name="code" size="short" inputMode="numeric" autoComplete="off" maxLength={20} label={t('attendance.check-in.code')} hint={t('attendance.check-in.code-hint')} required />
      <FormActions><Button variant="secondary">{t('attendance.check-in.go-on')}</Button></FormActions>
    </form>
  )
}
