import { useActionData, useLoaderData } from '@remix-run/react'
import { readOwnAssessment } from '../../features/assessment/assessment-view.server.ts'
import { LONGEST_EXTERNAL } from '../../features/assessment/external-form.ts'
import { previewObjection, raiseObjection } from '../../features/assessment/objection.server.ts'
import { yearAsked } from '../../features/assessment/page-parts.server.ts'
import { RaiseObjectionPage } from '../../features/assessment/raise-objection-page.tsx'
import { withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { LEAST_REASON } from '../../rules/assessment/objection.ts'
import { data, readForm, redirect, refusalView, signedIn, type RefusalView } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, deps, url, locale, t }) => {
  const view = await readOwnAssessment(actor, yearAsked(url), deps, locale)
  const decision = await previewObjection(actor, { year: view.year, reason: '–'.repeat(LEAST_REASON) }, deps)
  return { title: t('assessment.objection.raise'), view, refusal: decision.allowed ? null : refusalView(decision, locale), least: LEAST_REASON, longest: LONGEST_EXTERNAL.note }
})

interface Answer {
  errors: Record<string, string>
  values: { reason: string }
  refusal: RefusalView | null
  confirm: boolean
}

export const action = signedIn(async ({ actor, deps, request, locale, t }) => {
  const { year: text = '', reason = '', confirmed = '', change = '' } = await readForm(request)
  const year = /^\d{4}$/.test(text) ? Number(text) : 0
  const answer = (given: Partial<Answer>, status: number) => data<Answer>({ errors: {}, values: { reason }, refusal: null, confirm: false, ...given }, status)
  if (change) return answer({}, 200)
  if (reason.length > LONGEST_EXTERNAL.note) return answer({ errors: { reason: t('assessment.questionnaire.error.long', { count: LONGEST_EXTERNAL.note }) } }, 400)
  const decision = confirmed === 'yes' ? await raiseObjection(actor, { year, reason }, deps) : await previewObjection(actor, { year, reason }, deps)
  if (!decision.allowed) return decision.code === 'assessment.objection-reason-missing' ? answer({ errors: { reason: t('assessment.objection.error.reason', { least: LEAST_REASON }) } }, 400) : answer({ refusal: refusalView(decision, locale) }, 422)
  return confirmed === 'yes' ? redirect(withQuery(paths.assessment(), { year, done: 'objected' })) : answer({ confirm: true }, 200)
})

export default function RaiseObjectionRoute() {
  return <RaiseObjectionPage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
