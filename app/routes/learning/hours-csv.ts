import { ledgerOf } from '../../features/learning/cabinet.server.ts'
import { csv } from '../../platform/csv.ts'
import { signedIn } from '../../server/page.server.ts'

/** The whole ledger of the actor as CSV (397/25¶2: the worker can see and export it). */
export const loader = signedIn(async ({ actor, deps, locale, t }) => {
  const lines = await ledgerOf(actor.personId, deps)
  const head = ['code', 'course', 'source', 'date', 'minutes', 'hours', 'result', 'attempts', 'studied', 'language', 'certificate'] as const
  const rows = lines.map((line) => [
    line.courseCode, line.title[locale], t(line.kind === 'completion' ? 'learning.hours.completion' : 'learning.hours.reversal', { reason: line.reason ?? '' }), line.completedOn,
    line.minutes, line.minutes / 60, line.percent ?? '', line.attempts, line.minutesStudied, line.language, line.certificateNumber ?? '',
  ])
  return new Response(csv([head.map((column) => t(`learning.csv.${column}`)), ...rows]), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': 'attachment; filename="talim-hours.csv"' },
  })
})
