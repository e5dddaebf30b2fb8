import { useLoaderData } from '@remix-run/react'
import { may } from '../../access/policy.ts'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { pagesOf, withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { coordinationFilter, regionsInReach } from '../../features/work-plans/asked.server.ts'
import { CoordinationPage } from '../../features/work-plans/board-page.tsx'
import { coordination, TRAINERS_A_PAGE } from '../../features/work-plans/board.server.ts'
import { workPlanYears } from '../../features/work-plans/plan-page.server.ts'
import { paths } from '../../paths.ts'
import { today } from '../../platform/clock.server.ts'
import { pageNumber, redirect, signedIn } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, deps, url, locale, t }) => {
  const filter = coordinationFilter(url, deps)
  const { year, region, state } = filter
  const page = pageNumber(url)
  const query = Object.fromEntries(Object.entries({ year: String(year), region, state: state ?? '' }).filter(([, value]) => value !== ''))
  const [{ rows, centres, uncovered }, regions] = await Promise.all([coordination(actor, filter, deps), regionsInReach(actor, locale, deps)])
  const shown = rows.slice((page - 1) * TRAINERS_A_PAGE, page * TRAINERS_A_PAGE)
  if (page > 1 && shown.length === 0) throw redirect(withQuery(paths.workPlans(), query))
  const nameOf = new Map(centres.map(({ id, name }) => [id, name]))
  return {
    title: t('workplan.board.title', { year }), filter, query, years: workPlanYears(today(deps.clock)), regions, total: rows.length, page, pages: pagesOf(rows.length, TRAINERS_A_PAGE), rows: shown, centres,
    uncovered: uncovered.map(({ byCentre, ...need }) => ({ ...need, places: byCentre.flatMap(({ id, uncovered: count }) => { const name = nameOf.get(id); return name ? [{ name, uncovered: count }] : [] }).toSorted((one, other) => other.uncovered - one.uncovered) })),
    coordinates: may(actor, 'trainer.coordinate'), clauses: clauseLinks(['397/30', '397/28a', '397/31', '397/4.4'], locale),
  }
})

export default function BoardRoute() {
  return <CoordinationPage {...useLoaderData<typeof loader>()} />
}
