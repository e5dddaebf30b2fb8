import { savePreferences } from '../../features/identity/profile.server.ts'
import { isLocale } from '../../i18n/locale.ts'
import { paths } from '../../paths.ts'
import { preferenceCookie } from '../../server/cookies.ts'
import { open, readForm, redirect, safeNext } from '../../server/page.server.ts'

export const loader = open(async () => redirect(paths.home()))

/** Language and theme: kept in a cookie, and with the account when somebody is signed in. */
export const action = open(async ({ request, deps, actor, secureCookies }) => {
  const { language, theme, next } = await readForm(request)
  const headers = new Headers()
  const chosen: { language?: string; theme?: string } = {}
  if (isLocale(language)) {
    chosen.language = language
    headers.append('Set-Cookie', preferenceCookie('locale', language, secureCookies))
  }
  if (theme === 'system' || theme === 'light' || theme === 'dark') {
    chosen.theme = theme
    headers.append('Set-Cookie', preferenceCookie('theme', theme, secureCookies))
  }
  if (actor && Object.keys(chosen).length > 0) await savePreferences(actor, chosen, deps)
  const target = new URL(safeNext(next, paths.home()), 'http://here')
  target.searchParams.delete('lang')
  return redirect(target.pathname + target.search, { headers })
})
