import { useActionData, useLoaderData } from '@remix-run/react'
import { savePlanDraft } from '../../features/adaptation/plan.server.ts'
import { changeRows, planErrors, readPlanForm, type TypedPlan } from '../../features/adaptation/plan-form.ts'
import { planFormFacts, prepareSubmission, readPlanPage, submitDraft, written } from '../../features/adaptation/plan-page.server.ts'
import { PlanPage, type PlanFormAnswer } from '../../features/adaptation/plan-page.tsx'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { data, readForm, redirect, refusalView, signedIn } from '../../server/page.server.ts'

export const meta = pageMeta
const TEMPLATES = ['kk', 'ru', 'empty'] as const

export const loader = signedIn(async ({ actor, params, url, deps, locale, t }) => {
  const asked = url.searchParams
  const version = Number(asked.get('version') ?? 0)
  const { periodRefusal, ...page } = await readPlanPage(
    actor,
    params.caseId ?? '',
    {
      version: Number.isInteger(version) && version > 0 ? version : null, template: TEMPLATES.find((one) => one === asked.get('template')) ?? null,
      change: asked.has('change'), confirm: asked.has('confirm'),
    },
    deps,
    locale,
  )
  const [form, term, approval, acknowledgement] = clauseLinks(['397/8.form', '397/6.term', '397/A1.approval', '397/A1.ack'], locale)
  return {
    title: t('adaptation.plan.page-title', { name: page.name }), page: { ...page, periodRefusal: null }, periodRefusal: periodRefusal && refusalView(periodRefusal, locale), saved: asked.has('saved'), submitted: asked.has('submitted'),
    clauses: { form: form!, term: term!, approval: approval!, acknowledgement: acknowledgement! },
  }
})

/** Rows come and go, the draft is kept, or it goes to the confirmation and from there to the head; what was typed always comes back. */
export const action = signedIn(async ({ actor, params, deps, request, locale }) => {
  const caseId = params.caseId ?? ''
  const fields = await readForm(request)
  const { intent = 'save' } = fields
  const path = paths.adaptationPlan(caseId)
  const facts = await planFormFacts(actor, caseId, deps)
  const answer = (typed: TypedPlan | null, given: Partial<PlanFormAnswer> = {}): PlanFormAnswer => ({ typed, errors: {}, refusal: null, focus: null, turn: deps.clock.now().getTime(), ...given })
  if (intent === 'confirm') {
    const decision = await submitDraft(actor, caseId, { version: Number(fields.version) || 0, seen: fields.seen ?? '' }, deps)
    return decision.allowed ? redirect(withQuery(path, { submitted: 1 })) : data(answer(null, { refusal: refusalView(decision, locale) }), 422)
  }
  const typed = readPlanForm(fields)
  const rows = changeRows(typed.rows, intent)
  if (rows) return data(answer({ ...typed, rows }, { focus: intent.startsWith('add-') ? rows.findLastIndex(({ section }) => `add-${section}` === intent) : null }))
  const complete = intent === 'submit'
  const errors = planErrors(typed, facts.startsOn, { complete })
  if (Object.keys(errors).length > 0) return data(answer(typed, { errors }), 400)
  const decision = complete ? await prepareSubmission(actor, caseId, typed, deps) : await savePlanDraft(actor, caseId, written(typed), deps)
  if (decision.allowed) return redirect(withQuery(path, complete ? { confirm: 1 } : { saved: 1 }))
  // somebody was quicker: what was typed stays, and the next press is made knowing it
  const next = decision.code === 'changed-meanwhile' ? { ...typed, version: facts.version, seen: facts.seen } : typed
  return data(answer(next, { refusal: refusalView(decision, locale) }), 422)
})

export default function PlanRoute() {
  return <PlanPage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
