import { useActionData, useLoaderData } from '@remix-run/react'
import { FeedbackPage } from '../../features/attendance/feedback-page.tsx'
import { FEWEST_ANSWERS, giveFeedback, readFeedback, readFeedbackForm } from '../../features/attendance/feedback.server.ts'
import { withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { readForm, redirect, refusalView, refused, signedIn, wrongFields } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, params, deps, url, locale, t }) => {
  const { own, ...page } = await readFeedback(actor, params.courseRunId ?? '', deps)
  return {
    title: t('attendance.feedback.title'), page: { ...page, own: own && { given: own.given, changeableUntil: own.changeableUntil } }, refusal: own && !own.decision.allowed ? refusalView(own.decision, locale) : null,
    fewest: FEWEST_ANSWERS, saved: url.searchParams.get('done') === 'saved',
  }
})

export const action = signedIn(async ({ actor, params, deps, request, locale, t }) => {
  const id = params.courseRunId ?? ''
  await readFeedback(actor, id, deps)
  const { useful = '', clear = '', pace = '', comment = '' } = await readForm(request)
  const values = { useful, clear, pace, comment }
  const form = readFeedbackForm(values)
  if (!form.ok) return wrongFields(Object.fromEntries(form.missing.map((rating) => [rating, t('attendance.feedback.rating-missing')])), values)
  const decision = await giveFeedback(actor, id, form.given, deps)
  return decision.allowed ? redirect(withQuery(paths.runFeedback(id), { done: 'saved' })) : refused(decision, locale, values)
})

export default function FeedbackRoute() {
  return <FeedbackPage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
