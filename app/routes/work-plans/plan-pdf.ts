import { asPdf, languageOf } from '../../features/adaptation/documents.server.ts'
import { yearAsked } from '../../features/work-plans/asked.server.ts'
import { workPlanPdf } from '../../features/work-plans/plan-pdf.server.ts'
import { signedIn } from '../../server/page.server.ts'

/** The work plan of a year to print. */
export const loader = signedIn(async ({ actor, params, url, deps }) => asPdf(await workPlanPdf(actor, params.trainerId ?? '', yearAsked(url, deps), languageOf(url), deps)))
