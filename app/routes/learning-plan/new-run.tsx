import { useActionData, useLoaderData } from '@remix-run/react'
import { authorise } from '../../access/authorise.server.ts'
import { listOrganisations } from '../../features/identity/accounts.server.ts'
import { organisationOptions, type OrganisationRow } from '../../features/identity/organisation-options.ts'
import { planRunOutlook, startPlanRun, type PlanRunOutlook } from '../../features/learning-plan/plan-run.server.ts'
import { NewPlanRunPage, PLAN_RUN_FIELDS, type PlanRunForm } from '../../features/learning-plan/new-plan-run-page.tsx'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { today } from '../../platform/clock.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { isCoveredKind } from '../../rules/learning/enrolment.ts'
import { creditYear } from '../../rules/learning/hours.ts'
import { data, readForm, redirect, refusalView, signedIn, type RefusalView } from '../../server/page.server.ts'

export const meta = pageMeta
const COUNTRY = 'country'
const yearsOf = (deps: Pick<Deps, 'clock'>): number[] => { const now = creditYear(today(deps.clock)); return [now, now + 1] }
const scopesOf = async (deps: Pick<Deps, 'db'>): Promise<OrganisationRow[]> => (await listOrganisations(deps)).filter(({ kind }) => isCoveredKind(kind))

export const loader = signedIn(async ({ actor, deps, locale, t }) => {
  authorise(actor, 'learning-plan.manage', {})
  const years = yearsOf(deps)
  const start: PlanRunForm = { year: String(years[1]), scope: '', reason: '' }
  return {
    title: t('planning.new-plan-run.title'), years, start,
    // a labour mobility centre stands for its region with the career centres of it
    scopes: [{ value: COUNTRY, label: t('planning.plan-runs.country') }, ...organisationOptions(await scopesOf(deps), locale)],
    clauses: clauseLinks(['397/18', '397/16', '397/15'], locale),
  }
})

interface Answer {
  errors: Record<string, string>
  values: PlanRunForm
  refusal: RefusalView | null
  outlook: (PlanRunOutlook & { scope: string }) | null
}

export const action = signedIn(async ({ actor, deps, request, locale, t }) => {
  authorise(actor, 'learning-plan.manage', {})
  const fields = await readForm(request)
  const values = Object.fromEntries(PLAN_RUN_FIELDS.map((name) => [name, (fields[name] ?? '').trim().slice(0, 1000)])) as PlanRunForm
  const answer = (given: Partial<Answer>, status: number) => data<Answer>({ errors: {}, values, refusal: null, outlook: null, ...given }, status)
  const organisation = values.scope === COUNTRY ? null : (await scopesOf(deps)).find(({ id }) => id === values.scope)
  const year = yearsOf(deps).find((one) => String(one) === values.year)
  const errors = { ...(year === undefined && { year: t('planning.new-plan-run.error.year') }), ...(organisation === undefined && { scope: t('planning.new-plan-run.error.scope') }) }
  if (year === undefined || organisation === undefined) return answer({ errors }, 400)
  const scopePath = organisation?.path ?? ''
  if (fields.confirmed === 'yes' && !fields.change) {
    const decision = await startPlanRun(actor, { year, scopePath, reason: values.reason }, deps)
    return decision.allowed ? redirect(withQuery(paths.planRun(decision.value), { done: 'started' })) : answer({ refusal: refusalView(decision, locale) }, 422)
  }
  if (fields.change) return answer({}, 200)
  const scope = organisation === null ? t('planning.plan-runs.country') : { kk: organisation.nameKk, ru: organisation.nameRu, en: organisation.nameEn }[locale]
  return answer({ outlook: { ...(await planRunOutlook(actor, { year, scopePath }, deps)), scope } }, 200)
})

export default function NewPlanRunRoute() {
  return <NewPlanRunPage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
