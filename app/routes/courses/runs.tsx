import { useLoaderData } from '@remix-run/react'
import { may } from '../../access/policy.ts'
import { listRuns, RUNS_A_PAGE } from '../../features/courses/course-runs.server.ts'
import { RunsPage } from '../../features/courses/runs-page.tsx'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { pagesOf } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { today } from '../../platform/clock.server.ts'
import { creditYear } from '../../rules/learning/hours.ts'
import { pageNumber, redirect, signedIn } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, deps, url, locale, t }) => {
  const now = creditYear(today(deps.clock))
  const years = [now - 1, now, now + 1]
  const year = years.find((one) => String(one) === url.searchParams.get('year')) ?? now
  const page = pageNumber(url)
  const { total, runs } = await listRuns({ year, page }, deps)
  if (page > 1 && runs.length === 0) throw redirect(paths.courseRuns(year))
  return {
    title: t('planning.runs.title', { year }),
    year, years, page, pages: pagesOf(total, RUNS_A_PAGE), runs, maySchedule: may(actor, 'course-run.schedule'),
    saved: (['scheduled', 'cancelled'] as const).find((one) => one === url.searchParams.get('saved')) ?? null,
    clauses: clauseLinks(['397/19.schedule', '397/23'], locale),
  }
})

export default function RunsRoute() {
  return <RunsPage {...useLoaderData<typeof loader>()} />
}
