import { useActionData, useLoaderData } from '@remix-run/react'
import { readQuestionnaire, submitSelf } from '../../features/assessment/self.server.ts'
import { assessmentClauses } from '../../features/assessment/page-parts.server.ts'
import { SubmitPage } from '../../features/assessment/submit-page.tsx'
import { withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { refuse } from '../../rules/kernel/decision.ts'
import { readForm, redirect, refusalView, refused, signedIn } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, deps, locale, t }) => {
  const decision = await readQuestionnaire(actor, deps, locale)
  return { title: t('assessment.submit'), clauses: assessmentClauses(locale), questionnaire: decision.allowed ? decision.value : null, refusal: decision.allowed ? null : refusalView(decision, locale) }
})

export const action = signedIn(async ({ actor, deps, request, locale }) => {
  const { year = '' } = await readForm(request)
  const questionnaire = await readQuestionnaire(actor, deps, locale)
  if (!questionnaire.allowed) return refused(questionnaire, locale)
  // what was confirmed is the questionnaire of that year, not of one opened meanwhile
  if (year !== String(questionnaire.value.year)) return refused(refuse('changed-meanwhile'), locale)
  const decision = await submitSelf(actor, deps)
  return decision.allowed ? redirect(withQuery(paths.assessment(), { year: decision.value.year, done: 'submitted' })) : refused(decision, locale)
})

export default function SubmitSelfRoute() {
  return <SubmitPage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
