import { closeAllSessions, closeSession } from '../../features/identity/sessions.server.ts'
import { paths } from '../../paths.ts'
import { endedSessionCookie } from '../../server/cookies.ts'
import { open, readForm, redirect } from '../../server/page.server.ts'

export const loader = open(async () => redirect(paths.home()))

/** Ends this session, or with `everywhere` all of the account. */
export const action = open(async ({ request, deps, actor, sessionToken, secureCookies }) => {
  const { everywhere } = await readForm(request)
  if (actor && everywhere) await closeAllSessions(deps, actor.accountId)
  else if (sessionToken) await closeSession(deps, sessionToken)
  return redirect(paths.signIn(), { headers: { 'Set-Cookie': endedSessionCookie(secureCookies) } })
})
