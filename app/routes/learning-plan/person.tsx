import { useLoaderData } from '@remix-run/react'
import { PlanPage } from '../../features/learning-plan/plan-page.tsx'
import { planPageView } from '../../features/learning-plan/plan-page-view.server.ts'
import { pageMeta } from '../../features/shell/title.ts'
import { signedIn } from '../../server/page.server.ts'

export const meta = pageMeta
export const loader = signedIn(async ({ actor, params, url, deps, locale, t }) => planPageView(actor, params.personId ?? '', url, deps, locale, t))

export default function PersonPlanRoute() {
  return <PlanPage {...useLoaderData<typeof loader>()} />
}
