import { asPdf, conclusionPdf, languageOf } from '../../features/adaptation/documents.server.ts'
import { signedIn } from '../../server/page.server.ts'

/** Evaluation and conclusion as PDF: `?language=kk|ru`. */
export const loader = signedIn(async ({ actor, params, url, deps }) => asPdf(await conclusionPdf(actor, params.caseId ?? '', languageOf(url), deps)))
