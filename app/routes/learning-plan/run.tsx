import { useActionData, useLoaderData } from '@remix-run/react'
import { cancelPlanRun, LINES_A_PAGE, planRunLines, publishPlanRun, readPlanRun, RUN_VIEWS } from '../../features/learning-plan/plan-run.server.ts'
import { PlanRunPage } from '../../features/learning-plan/plan-run-page.tsx'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { pagesOf, withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { data, pageNumber, readForm, redirect, refusalView, signedIn, type RefusalView } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, params, url, deps, locale, t }) => {
  const id = params.planRunId ?? ''
  const asked = url.searchParams
  const run = await readPlanRun(actor, id, deps)
  const view = RUN_VIEWS.find((one) => one === asked.get('view')) ?? 'plans'
  const query = (asked.get('q') ?? '').replace(/\u0000/g, '').slice(0, 100)
  const page = pageNumber(url)
  const { total, lines } = await planRunLines(actor, id, { view, query, page }, deps)
  if (page > 1 && lines.length === 0) throw redirect(withQuery(paths.planRun(id), { ...(view === 'exceptions' && { view }), q: query }))
  const possible = (ask: 'publish' | 'cancel') => (ask === 'publish' ? run.status === 'proposed' && run.counts.proposed > 0 : run.status === 'proposed' || run.status === 'proposing' || (run.status === 'published' && run.counts.drafts > 0))
  return {
    title: t('planning.plan-run.title', { year: run.year }), run, view, query, page, pages: pagesOf(total, LINES_A_PAGE), total, lines,
    ask: (['publish', 'cancel'] as const).find((one) => one === asked.get('ask') && possible(one)) ?? null,
    done: (['started', 'publishing', 'cancelled', 'discarded'] as const).find((one) => one === asked.get('done')) ?? null,
    clauses: clauseLinks(['397/18', '397/15', '397/16', '397/2.6'], locale),
  }
})

export const action = signedIn(async ({ actor, params, deps, request, locale }) => {
  const id = params.planRunId ?? ''
  const { intent } = await readForm(request)
  const { status } = await readPlanRun(actor, id, deps)
  if (intent !== 'publish' && intent !== 'cancel') {
    return data<{ refusal: RefusalView | null }>({ refusal: null }, 400)
  }
  const decision = intent === 'publish' ? await publishPlanRun(actor, id, deps) : await cancelPlanRun(actor, id, deps)
  return decision.allowed ? redirect(withQuery(paths.planRun(id), { done: intent === 'publish' ? 'publishing' : status === 'published' ? 'discarded' : 'cancelled' })) : data<{ refusal: RefusalView | null }>({ refusal: refusalView(decision, locale) }, 422)
})

export default function PlanRunRoute() {
  return <PlanRunPage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
