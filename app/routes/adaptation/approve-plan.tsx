import { useActionData, useLoaderData } from '@remix-run/react'
import { ApprovePlanPage } from '../../features/adaptation/approve-plan-page.tsx'
import { approvePlan, returnPlan } from '../../features/adaptation/plan.server.ts'
import { readApproval } from '../../features/adaptation/plan-page.server.ts'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { readForm, redirect, refusalView, refused, signedIn, wrongFields } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, params, deps, locale, t }) => {
  const caseId = params.caseId ?? ''
  const found = await readApproval(actor, caseId, deps, locale)
  return {
    title: found ? t('adaptation.plan.approve-title', { version: found.sheet.version }) : t('adaptation.plan.approve-nothing'), caseId, page: found && { ...found, refusal: null }, refusal: found?.refusal ? refusalView(found.refusal, locale) : null,
    clauses: clauseLinks(['397/A1.approval'], locale),
  }
})

export const action = signedIn(async ({ actor, params, deps, request, locale, t }) => {
  const caseId = params.caseId ?? ''
  const { intent = '', reason = '', version = '' } = await readForm(request)
  const read = Math.trunc(Number(version)) || 0
  const decision = intent === 'return' ? await returnPlan(actor, caseId, read, reason, deps) : await approvePlan(actor, caseId, read, deps)
  if (decision.allowed) return redirect(withQuery(paths.adaptation(caseId), { done: intent === 'return' ? 'returned' : 'approved' }))
  return decision.code === 'adaptation.return-reason-missing' ? wrongFields({ reason: t('adaptation.plan.return-reason-missing') }, { reason }) : refused(decision, locale, { reason })
})

export default function ApprovePlanRoute() {
  return <ApprovePlanPage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
