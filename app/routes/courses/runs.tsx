import { useLoaderData } from '@remix-run/react'
import { may } from '../../access/policy.ts'
import { formGiven, listRuns, RUN_STATES, RUNS_A_PAGE, stateGiven } from '../../features/courses/run-list.server.ts'
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
  const maySchedule = may(actor, 'course-run.schedule')
  // what is to be seen to concerns those who can see to it
  const states = RUN_STATES.filter((state) => state !== 'attention' || maySchedule)
  const [form, asked] = [formGiven(url.searchParams.get('form')), stateGiven(url.searchParams.get('state'))]
  const state = asked && states.includes(asked) ? asked : null
  const { total, runs } = await listRuns({ year, form, state, page }, deps)
  if (page > 1 && runs.length === 0) throw redirect(paths.courseRuns(year))
  return {
    title: t('planning.runs.title', { year }),
    year, years, form, state, states, page, pages: pagesOf(total, RUNS_A_PAGE), total, maySchedule, mayKeepRooms: may(actor, 'room.register'),
    runs: maySchedule ? runs : runs.map((run) => ({ ...run, flags: [] })),
    clauses: clauseLinks(['397/19.schedule', '397/23'], locale),
  }
})

export default function RunsRoute() {
  return <RunsPage {...useLoaderData<typeof loader>()} />
}
