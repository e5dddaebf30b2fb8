import { allTrainers, registerFilter } from '../../features/trainers/register.server.ts'
import { csv } from '../../platform/csv.ts'
import { signedIn } from '../../server/page.server.ts'

/** The register as CSV, whole and with the same filter; the last row is the control total. */
export const loader = signedIn(async ({ actor, deps, url, locale, t }) => {
  const { rows, year } = await allTrainers(actor, registerFilter(url), deps)
  const head = ['name', 'kind', 'centre', 'state', 'languages', 'topics', 'planned', 'taught', 'coming', 'next'] as const
  const lines = rows.map(({ name, kind, centre, affiliation, state, languages, topics, plannedMinutes, taughtMinutes, coming, nextAt }) => [
    name, t(`trainer.kind.${kind}`), centre ? centre[locale] : affiliation, t(`trainer.state.${state}`), languages.join(' '), topics.join(' '), plannedMinutes, taughtMinutes, coming, nextAt ?? '',
  ])
  const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0)
  const total = [t('trainer.csv.total', { count: rows.length }), '', '', '', '', '', sum((row) => row.plannedMinutes), sum((row) => row.taughtMinutes), sum((row) => row.coming), '']
  return new Response(csv([head.map((column) => t(`trainer.csv.${column}`)), ...lines, total]), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="talim-trainers-${year}.csv"` },
  })
})
