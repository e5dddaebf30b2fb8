import { problemsOfImport } from '../../features/assessment/import.server.ts'
import type { MessageKey } from '../../i18n/translate.ts'
import { csv } from '../../platform/csv.ts'
import { cellName } from '../../rules/assessment/import-row.ts'
import { signedIn } from '../../server/page.server.ts'

/** Every wrong cell of a file that was looked at, as CSV to work through. */
export const loader = signedIn(async ({ actor, params, deps, t }) => {
  const { problems } = await problemsOfImport(actor, params.batchId ?? '', deps)
  const rows = problems.map((problem) => [cellName(problem), problem.given, t(`campaign.import.reason.${problem.reason}` as MessageKey, { row: problem.other ?? 0 }), problem.suggestion])
  return new Response(csv([[t('campaign.import.cell'), t('campaign.import.given'), t('campaign.import.why'), t('campaign.import.suggestion')], ...rows]), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': 'attachment; filename="talim-import-problems.csv"' },
  })
})
