import { sessionFile } from '../../features/sessions/session-calendar.server.ts'
import { signedIn } from '../../server/page.server.ts'

/** One session for the calendar of whoever is signed up for it or teaches it. */
export const loader = signedIn(async ({ actor, params, deps, locale }) => {
  const sessionId = (params.sessionId ?? '').toLowerCase()
  return new Response(await sessionFile(actor, sessionId, locale, deps), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8', 'Content-Disposition': `attachment; filename="talim-${sessionId}.ics"`, 'Cache-Control': 'private, no-store' },
  })
})
