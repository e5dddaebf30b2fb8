import { boardFilter } from '../../features/learning-plan/board-form.server.ts'
import { allPlans } from '../../features/learning-plan/board.server.ts'
import { positionName } from '../../features/people/positions.server.ts'
import { csv } from '../../platform/csv.ts'
import { signedIn } from '../../server/page.server.ts'

/** The board's list as CSV, whole and with the same filter. */
export const loader = signedIn(async ({ actor, deps, url, locale, t }) => {
  const filter = boardFilter(url, deps)
  const head = ['worker', 'position', 'organisation', 'state', 'published', 'minutes', 'hours', 'mandatory-open'] as const
  const rows = (await allPlans(actor, filter, deps)).map(({ name, positionCode, organisation, state, publishedOn, done, mandatoryOpen }) => [
    name, positionName(positionCode, locale), organisation[locale], t(`plan.state.${state}`), publishedOn ?? '', done, done / 60, mandatoryOpen,
  ])
  return new Response(csv([head.map((column) => t(`plan.csv.${column}`)), ...rows]), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="talim-plans-${filter.year}.csv"` },
  })
})
