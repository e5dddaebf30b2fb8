import { codeNow } from '../../features/attendance/check-in.server.ts'
import { signedIn } from '../../server/page.server.ts'

/** The code of the moment as JSON, for the page on the wall; 422 with the code of the refusal while the check-in is closed. */
export const loader = signedIn(async ({ actor, params, deps }) => {
  const shown = await codeNow(actor, params.sessionId ?? '', deps)
  return Response.json(shown.allowed ? shown.value : { error: shown.code }, { status: shown.allowed ? 200 : 422, headers: { 'Cache-Control': 'no-store' } })
})
