import { useActionData, useLoaderData } from '@remix-run/react'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { pageMeta } from '../../features/shell/title.ts'
import { yearAsked } from '../../features/work-plans/asked.server.ts'
import { planSaved } from '../../features/work-plans/plan-page.tsx'
import { readReviewPage } from '../../features/work-plans/plan-page.server.ts'
import { ReviewPage, type ReviewValues } from '../../features/work-plans/review-page.tsx'
import { previewReview, reviewWorkPlan } from '../../features/work-plans/work-plan.server.ts'
import { REVIEWS } from '../../rules/trainers/work-plan.ts'
import { cutTo } from '../../rules/kernel/text.ts'
import { data, readForm, redirect, refusalView, signedIn, type RefusalView } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, params, deps, url, locale, t }) => ({
  title: t('workplan.review.title'),
  ...(await readReviewPage(actor, params.trainerId ?? '', yearAsked(url, deps), deps)),
  clauses: clauseLinks(['397/30'], locale),
}))

interface Answer {
  errors: Record<string, string>
  values: ReviewValues
  refusal: RefusalView | null
  confirm: boolean
}

export const action = signedIn(async ({ actor, params, deps, url, request, locale, t }) => {
  const id = params.trainerId ?? ''
  const year = yearAsked(url, deps)
  const fields = await readForm(request)
  const review = REVIEWS.find((one) => one === fields.review)
  const values: ReviewValues = { review: review ?? '', text: cutTo((fields.text ?? '').trim(), 2000), version: fields.version ?? '' }
  const answer = (given: Partial<Answer>, status: number) => data<Answer>({ errors: {}, values, refusal: null, confirm: false, ...given }, status)
  const form = { review: review ?? ('commented' as const), text: values.text, version: Number(values.version) || 0 }
  const confirmed = fields.confirmed === 'yes' && !fields.change && review !== undefined
  const decision = confirmed ? await reviewWorkPlan(actor, id, year, form, deps) : await previewReview(actor, id, year, form, deps)
  if (review === undefined) return answer({ errors: { review: t('workplan.review.error.what') } }, 400)
  if (!decision.allowed) return decision.code === 'work-plan.remarks-missing' ? answer({ errors: { text: t('refusal.work-plan.remarks-missing.text') } }, 400) : answer({ refusal: refusalView(decision, locale) }, 422)
  return confirmed ? redirect(planSaved(id, year, 'reviewed')) : answer({ confirm: !fields.change }, 200)
})

export default function ReviewRoute() {
  return <ReviewPage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
