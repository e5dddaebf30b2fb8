import { asPdf, reportPdf, languageOf } from '../../features/adaptation/documents.server.ts'
import { signedIn } from '../../server/page.server.ts'

/** The report as PDF: `?language=kk|ru`. */
export const loader = signedIn(async ({ actor, params, url, deps }) => asPdf(await reportPdf(actor, params.caseId ?? '', languageOf(url), deps)))
