import { useActionData, useLoaderData } from '@remix-run/react'
import { AcknowledgePlanPage } from '../../features/adaptation/acknowledge-plan-page.tsx'
import { acknowledgePlan } from '../../features/adaptation/plan.server.ts'
import { readAcknowledgement } from '../../features/adaptation/plan-page.server.ts'
import { openCase } from '../../features/adaptation/in-case.server.ts'
import { afterPassword } from '../../features/identity/confirm-password.server.ts'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { readForm, redirect, refusalView, refused, signedIn, wrongFields } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, params, deps, locale, t }) => {
  const caseId = params.caseId ?? ''
  const found = await readAcknowledgement(actor, caseId, deps, locale)
  return { title: t('adaptation.plan.acknowledge-title'), caseId, page: found && { ...found, refusal: null }, refusal: found?.refusal ? refusalView(found.refusal, locale) : null, clauses: clauseLinks(['397/A1.ack'], locale) }
})

export const action = signedIn(async ({ actor, params, deps, request, locale, t }) => {
  const caseId = params.caseId ?? ''
  const { version = '', password = '' } = await readForm(request)
  await openCase(actor, caseId, deps, 'adaptation.acknowledge-plan') // nobody tries passwords at a case of others
  const signed = await afterPassword(actor, password, deps, () => acknowledgePlan(actor, caseId, Math.trunc(Number(version)) || 0, deps))
  if (signed.problem) return wrongFields({ password: t(`profile.error.${signed.problem}`) }, {})
  return signed.result.allowed ? redirect(withQuery(paths.adaptation(caseId), { done: 'acknowledged' })) : refused(signed.result, locale)
})

export default function AcknowledgePlanRoute() {
  return <AcknowledgePlanPage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
