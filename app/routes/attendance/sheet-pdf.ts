import { asPdf, languageOf } from '../../features/adaptation/documents.server.ts'
import { sheetPdf } from '../../features/attendance/sheet-pdf.server.ts'
import { signedIn } from '../../server/page.server.ts'

/** The attendance sheet of a session as PDF, for whoever takes the attendance. */
export const loader = signedIn(async ({ actor, params, url, deps }) => asPdf(await sheetPdf(actor, params.sessionId ?? '', languageOf(url), deps)))
