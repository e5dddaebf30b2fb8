import { asPdf, languageOf, planPdf } from '../../features/adaptation/documents.server.ts'
import { signedIn } from '../../server/page.server.ts'

/** A version of the plan in the form of annex 1; the newest unless `version` says which. */
export const loader = signedIn(async ({ actor, params, url, deps }) => {
  const version = Number(url.searchParams.get('version') ?? 0)
  return asPdf(await planPdf(actor, params.caseId ?? '', { language: languageOf(url), version: Number.isInteger(version) && version > 0 ? version : null }, deps))
})
