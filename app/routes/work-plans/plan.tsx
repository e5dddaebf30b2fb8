import { useActionData, useLoaderData } from '@remix-run/react'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { pageMeta } from '../../features/shell/title.ts'
import { yearAsked } from '../../features/work-plans/asked.server.ts'
import { planSaved, WORK_PLAN_CLAUSES, WORK_PLAN_SAVED, WorkPlanPage } from '../../features/work-plans/plan-page.tsx'
import { readWorkPlanPage } from '../../features/work-plans/plan-page.server.ts'
import { explainDeviation, previewSubmit, submitWorkPlan } from '../../features/work-plans/work-plan.server.ts'
import type { MessageKey } from '../../i18n/translate.ts'
import { cutTo } from '../../rules/kernel/text.ts'
import { data, readForm, redirect, refusalView, signedIn, type RefusalView } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, params, deps, url, locale, t }) => {
  const year = yearAsked(url, deps)
  return {
    title: t('workplan.page.title', { year }), ...(await readWorkPlanPage(actor, params.trainerId ?? '', year, deps)),
    saved: WORK_PLAN_SAVED.find((one) => one === url.searchParams.get('saved')) ?? null,
    clauses: Object.fromEntries(WORK_PLAN_CLAUSES.map((id) => [id, clauseLinks([id], locale)[0]!])) as Record<(typeof WORK_PLAN_CLAUSES)[number], ReturnType<typeof clauseLinks>[number]>,
  }
})

interface Answer {
  errors: Record<string, string>
  values: Record<string, string>
  refusal: RefusalView | null
  confirm: boolean
}

export const action = signedIn(async ({ actor, params, deps, url, request, locale, t }) => {
  const id = params.trainerId ?? ''
  const year = yearAsked(url, deps)
  const fields = await readForm(request)
  const answer = (given: Partial<Answer>, status: number) => data<Answer>({ errors: {}, values: {}, refusal: null, confirm: false, ...given }, status)
  if (fields.intent === 'explain') {
    const values = { line: fields.line ?? '', text: cutTo((fields.text ?? '').trim(), 1000) }
    const decision = await explainDeviation(actor, id, year, values, deps)
    if (decision.allowed) return redirect(planSaved(id, year, 'explained'))
    return decision.code === 'work-plan.deviation-missing' ? answer({ values, errors: { text: t(`refusal.${decision.code}.text` as MessageKey) } }, 400) : answer({ values, refusal: refusalView(decision, locale) }, 422)
  }
  const confirmed = fields.intent === 'submit' && fields.confirmed === 'yes'
  const decision = confirmed ? await submitWorkPlan(actor, id, year, Number(fields.version) || 0, deps) : await previewSubmit(actor, id, year, deps)
  if (!decision.allowed) return answer({ refusal: refusalView(decision, locale) }, 422)
  return confirmed ? redirect(planSaved(id, year, 'submitted')) : answer({ confirm: true }, 200)
})

export default function WorkPlanRoute() {
  return <WorkPlanPage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
