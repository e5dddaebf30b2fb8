import { coordinationFilter } from '../../features/work-plans/asked.server.ts'
import { coordinationRows } from '../../features/work-plans/board.server.ts'
import { csv } from '../../platform/csv.ts'
import { signedIn } from '../../server/page.server.ts'

/** The list of trainers with their plans as CSV, whole and with the same filter. */
export const loader = signedIn(async ({ actor, deps, url, locale, t }) => {
  const filter = coordinationFilter(url, deps)
  const head = ['trainer', 'centre', 'trainer-state', 'plan-state', 'changed', 'planned-lines', 'planned-hours', 'planned-people', 'held-lines', 'held-hours', 'held-people', 'not-held', 'unexplained'] as const
  const rows = (await coordinationRows(actor, filter, deps)).map(({ name, centre, trainerState, state, changed, planned, held, notHeld, unexplained }) => [
    name, centre[locale], t(`workplan.trainer.${trainerState}`), t(`workplan.state.${state}`), changed ? t('common.yes') : '', planned.lines, planned.minutes / 60, planned.people, held.lines, held.minutes / 60, held.people, notHeld, unexplained,
  ])
  return new Response(csv([head.map((column) => t(`workplan.csv.${column}`)), ...rows]), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="talim-work-plans-${filter.year}.csv"` },
  })
})
