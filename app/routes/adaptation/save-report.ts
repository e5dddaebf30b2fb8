import { saveReport } from '../../features/adaptation/closing.server.ts'
import { readReport } from '../../features/adaptation/written-report.ts'
import { readForm, signedIn } from '../../server/page.server.ts'

/** The report as written so far, kept while it is being written: 204, or 422 with the code of the refusal. */
export const action = signedIn(async ({ actor, params, deps, request }) => {
  const decision = await saveReport(actor, params.caseId ?? '', readReport(await readForm(request)), deps)
  return decision.allowed ? new Response(null, { status: 204 }) : Response.json({ error: decision.code }, { status: 422 })
})
