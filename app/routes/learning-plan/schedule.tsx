import { useActionData, useLoaderData } from '@remix-run/react'
import { assignRun, readSchedule } from '../../features/learning-plan/assign-run.server.ts'
import { SchedulePage } from '../../features/learning-plan/schedule-page.tsx'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { today } from '../../platform/clock.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { creditYear } from '../../rules/learning/hours.ts'
import { data, readForm, redirect, refusalView, signedIn, type RefusalView } from '../../server/page.server.ts'

export const meta = pageMeta

/** Of this year, unless the next one is asked for. */
const yearFrom = (url: URL, deps: Deps): number => { const now = creditYear(today(deps.clock)); return Number(url.searchParams.get('year')) === now + 1 ? now + 1 : now }

export const loader = signedIn(async ({ actor, params, url, deps, locale, t }) => {
  const year = yearFrom(url, deps)
  return { title: t('planning.schedule.title', { year }), ...(await readSchedule(actor, params.personId ?? '', year, deps)), saved: url.searchParams.get('saved') === 'date', clauses: clauseLinks(['397/19.schedule'], locale) }
})

interface Answer {
  item: string
  run: string
  error: string | null
  refusal: RefusalView | null
}

export const action = signedIn(async ({ actor, params, url, deps, request, locale, t }) => {
  const id = params.personId ?? ''
  const year = yearFrom(url, deps)
  const { item = '', run = '' } = await readForm(request)
  const answer = (given: Partial<Answer>, status: number) => data<Answer>({ item, run, error: null, refusal: null, ...given }, status)
  if (run === '') { await readSchedule(actor, id, year, deps); return answer({ error: t('planning.schedule.error.run') }, 400) }
  const decision = await assignRun(actor, id, year, { itemId: item, runId: run }, deps)
  return decision.allowed ? redirect(withQuery(paths.schedulePlan(id), { year, saved: 'date' })) : answer({ refusal: refusalView(decision, locale) }, 422)
})

export default function ScheduleRoute() {
  return <SchedulePage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
