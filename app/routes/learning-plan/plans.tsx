import { useLoaderData } from '@remix-run/react'
import { dictionaries } from '#content'
import { may } from '../../access/policy.ts'
import { organisationOptions } from '../../features/identity/organisation-options.ts'
import { boardFilter, boardQuery, boardYears } from '../../features/learning-plan/board-form.server.ts'
import { PlansPage } from '../../features/learning-plan/board-page.tsx'
import { centresInReach, countPlans, leaversWithPlan, listChanges, listExceptions, listPlans, PLANS_A_PAGE } from '../../features/learning-plan/board.server.ts'
import { positionName } from '../../features/people/positions.server.ts'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { pagesOf, withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { REFUSALS } from '../../rules/kernel/refusals.ts'
import { YEARLY_MINIMUM_MINUTES } from '../../rules/learning/hours.ts'
import { pageNumber, redirect, signedIn } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, deps, url, locale, t }) => {
  const filter = boardFilter(url, deps)
  const page = pageNumber(url)
  const query = boardQuery(filter)
  const placed = <Row extends { positionCode: string }>({ positionCode, ...row }: Row) => ({ ...row, position: positionName(positionCode, locale) })
  const read = async () => {
    if (filter.view === 'changes') return { view: 'changes' as const, ...(await listChanges(actor, filter, page, deps)) }
    if (filter.view === 'exceptions') {
      const { total, rows } = await listExceptions(actor, filter, page, deps)
      return { view: 'exceptions' as const, total, rows: rows.map((row) => ({ ...placed(row), codeKnown: row.code !== null && row.code in REFUSALS })) }
    }
    const { total, rows } = await listPlans(actor, filter, page, deps)
    return { view: 'all' as const, total, rows: rows.map(placed) }
  }
  const [counts, list, leavers, centres] = await Promise.all([countPlans(actor, filter, deps), read(), leaversWithPlan(actor, filter.year, deps), centresInReach(actor, deps)])
  if (page > 1 && list.rows.length === 0) throw redirect(withQuery(paths.plans(), query))
  const regions = [...new Set(centres.flatMap(({ regionKato }) => regionKato ?? []))].map((value) => ({ value, label: dictionaries.regions.find(({ kato }) => kato === value)?.name[locale] ?? value })).toSorted((one, other) => one.label.localeCompare(other.label, locale))
  return {
    title: t('plan.board.title', { year: filter.year }), filter, query, years: boardYears(deps), counts, leavers, list, page, pages: pagesOf(list.total, PLANS_A_PAGE), regions, centres: organisationOptions(centres, locale),
    manages: may(actor, 'learning-plan.manage'), target: YEARLY_MINIMUM_MINUTES, clauses: clauseLinks(['397/5', '397/4.2', '397/15', '397/21'], locale),
  }
})

export default function PlansRoute() {
  return <PlansPage {...useLoaderData<typeof loader>()} />
}
