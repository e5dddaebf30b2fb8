import { importTemplate } from '../../features/assessment/import-template.server.ts'
import { signedIn } from '../../server/page.server.ts'

/** The empty table for results of the external assessment (397/17.1). */
export const loader = signedIn(async ({ actor, deps, locale }) =>
  new Response(new Uint8Array(await importTemplate(actor, locale, deps)), {
    headers: { 'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'Content-Disposition': 'attachment; filename="talim-external-assessment.xlsx"' },
  }),
)
