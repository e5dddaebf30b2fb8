import { useLoaderData } from '@remix-run/react'
import { ReviewPage } from '../../features/learning/review-page.tsx'
import { closeOverdueAttempts, readReview } from '../../features/learning/attempt.server.ts'
import { mayStartTest } from '../../features/learning/standing.server.ts'
import { ownEnrolment } from '../../features/learning/study.server.ts'
import { inLocale } from '../../features/courses/edition.ts'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { redirect, refusalView, signedIn } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ params, deps, actor, locale, t }) => {
  const id = params.attemptId ?? ''
  let review = await readReview(actor, id, deps)
  if (!review && (await closeOverdueAttempts(deps)) > 0) review = await readReview(actor, id, deps)
  if (!review) throw redirect(paths.attempt(id))
  const enrolment = await ownEnrolment(actor, review.enrolmentId, deps)
  const { test } = enrolment.edition
  const again = test ? mayStartTest(enrolment, test, deps.clock.now().toISOString()) : null
  return {
    title: t('learning.review.title'),
    course: inLocale(enrolment.edition.standard.title, locale),
    lessons: Object.fromEntries(enrolment.lessons.map((lesson) => [lesson.lessonId, enrolment.language === 'ru' ? lesson.titleRu : lesson.titleKk])),
    certificateNumber: review.passed ? enrolment.certificateNumber : null,
    again: again?.allowed ?? false,
    refusal: again && !again.allowed && again.code !== 'test.already-passed' ? refusalView(again, locale) : null,
    review,
  }
})

export default function ReviewRoute() {
  return <ReviewPage {...useLoaderData<typeof loader>()} />
}
