import { useLoaderData } from '@remix-run/react'
import { listPlanRuns, PLAN_RUNS_A_PAGE } from '../../features/learning-plan/plan-run.server.ts'
import { PlanRunsPage } from '../../features/learning-plan/plan-runs-page.tsx'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { pagesOf } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { pageNumber, redirect, signedIn } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, deps, url, locale, t }) => {
  const page = pageNumber(url)
  const { total, runs } = await listPlanRuns(actor, page, deps)
  if (page > 1 && runs.length === 0) throw redirect(paths.planRuns())
  return { title: t('planning.plan-runs.title'), runs, page, pages: pagesOf(total, PLAN_RUNS_A_PAGE), clauses: clauseLinks(['397/18', '397/16'], locale) }
})

export default function PlanRunsRoute() {
  return <PlanRunsPage {...useLoaderData<typeof loader>()} />
}
