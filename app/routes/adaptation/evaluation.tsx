import { useActionData, useLoaderData } from '@remix-run/react'
import { checkEvaluation, evaluatePlan } from '../../features/adaptation/closing.server.ts'
import { EvaluationPage } from '../../features/adaptation/evaluation-page.tsx'
import { openCase } from '../../features/adaptation/in-case.server.ts'
import { readEvaluationStep } from '../../features/adaptation/steps.server.ts'
import { confirmPassword } from '../../features/identity/confirm-password.server.ts'
import { withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { data, readForm, redirect, refused, signedIn, wrongFields, type RefusalView } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, params, deps, locale, t }) => ({
  title: t('adaptation.evaluation.title'),
  step: await readEvaluationStep({ actor, deps, locale }, params.caseId ?? ''),
}))

export const action = signedIn(async ({ actor, params, deps, request, locale, t }) => {
  const caseId = params.caseId ?? ''
  await openCase(actor, caseId, deps, 'adaptation.conclude')
  const { step = '', password = '', text = '' } = await readForm(request)
  const values = { text }
  const none = { refusal: null as RefusalView | null, errors: {} as Record<string, string>, values }
  if (step === 'edit') return data(none)
  if (text.trim().length < 3) return wrongFields({ text: t('adaptation.evaluation.text-missing') }, values)
  if (step === 'evaluate') {
    const problem = await confirmPassword(actor, password, deps)
    if (problem) return data({ ...none, errors: { password: t(`profile.error.${problem}`) } as Record<string, string>, confirm: true }, 400)
    const decision = await evaluatePlan(actor, caseId, text, deps)
    return decision.allowed ? redirect(withQuery(paths.adaptationConclusion(caseId), { done: 'evaluated' })) : refused(decision, locale, values)
  }
  const decision = await checkEvaluation(actor, caseId, text, deps)
  return decision.allowed ? data({ ...none, confirm: true }) : refused(decision, locale, values)
})

export default function EvaluationRoute() {
  return <EvaluationPage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
