import { useActionData, useLoaderData } from '@remix-run/react'
import { checkConclusion, conclude } from '../../features/adaptation/closing.server.ts'
import { ConclusionPage } from '../../features/adaptation/conclusion-page.tsx'
import { openCase } from '../../features/adaptation/in-case.server.ts'
import { readConclusionStep } from '../../features/adaptation/steps.server.ts'
import { confirmPassword } from '../../features/identity/confirm-password.server.ts'
import { withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import type { Refusal } from '../../rules/kernel/decision.ts'
import { data, readForm, redirect, refusalView, signedIn, type RefusalView } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, params, deps, url, locale, t }) => ({
  title: t('adaptation.conclusion.title'),
  step: await readConclusionStep({ actor, deps, locale }, params.caseId ?? ''),
  done: url.searchParams.get('done'),
}))

export const action = signedIn(async ({ actor, params, deps, request, locale, t }) => {
  const caseId = params.caseId ?? ''
  await openCase(actor, caseId, deps, 'adaptation.conclude')
  const { step = '', password = '', outcome = '', reasons = '' } = await readForm(request)
  const values = { outcome, reasons }
  const none = { refusal: null as RefusalView | null, errors: {} as Record<string, string>, values }
  if (step === 'edit') return data(none)
  const again = (refusal: Refusal) => {
    const errors: Record<string, string> = {
      ...(refusal.code === 'adaptation.outcome-missing' && { outcome: t('adaptation.conclusion.outcome-missing') }),
      ...(refusal.code === 'adaptation.reasons-missing' && { reasons: t('adaptation.conclusion.reasons-missing') }),
    }
    return data({ ...none, refusal: refusalView(refusal, locale) as RefusalView | null, errors }, 422)
  }
  if (step === 'conclude') {
    const problem = await confirmPassword(actor, password, deps)
    if (problem) return data({ ...none, errors: { password: t(`profile.error.${problem}`) } as Record<string, string>, confirm: true }, 400)
    const decision = await conclude(actor, caseId, { outcome, reasons }, deps)
    return decision.allowed ? redirect(withQuery(paths.adaptationConclusion(caseId), { done: 'concluded' })) : again(decision)
  }
  const decision = await checkConclusion(actor, caseId, { outcome, reasons }, deps)
  return decision.allowed ? data({ ...none, confirm: true }) : again(decision)
})

export default function ConclusionRoute() {
  return <ConclusionPage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
