import { useActionData, useLoaderData } from '@remix-run/react'
import { previewRemove, removeOwnCourse } from '../../features/learning-plan/amendments.server.ts'
import { RemoveFromPlanPage } from '../../features/learning-plan/change-own-pages.tsx'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { today } from '../../platform/clock.server.ts'
import { creditYear } from '../../rules/learning/hours.ts'
import { readForm, redirect, refusalView, refused, signedIn } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, url, deps, locale, t }) => {
  const code = (url.searchParams.get('course') ?? '').replace(/\u0000/g, '').slice(0, 100)
  const preview = code ? await previewRemove(actor, code, deps) : null
  // gone already: the plan says how it stands
  if (code && preview === null) throw redirect(paths.plan())
  return { title: t('plan.remove.title'), year: creditYear(today(deps.clock)), change: preview?.allowed ? preview.value : null, refusal: preview && !preview.allowed ? refusalView(preview, locale) : null, clauses: clauseLinks(['397/20.1'], locale) }
})

export const action = signedIn(async ({ actor, request, deps, locale }) => {
  const { course = '' } = await readForm(request)
  const decision = await removeOwnCourse(actor, { year: creditYear(today(deps.clock)), code: course.slice(0, 100) }, deps)
  return decision.allowed ? redirect(withQuery(paths.plan(), { saved: 'removed' })) : refused(decision, locale)
})

export default function RemoveFromPlanRoute() {
  const { refusal, ...page } = useLoaderData<typeof loader>()
  const last = useActionData<typeof action>()
  return <RemoveFromPlanPage {...page} change={last ? null : page.change} refusal={last?.refusal ?? refusal} />
}
