import { useActionData, useLoaderData, type ShouldRevalidateFunction } from '@remix-run/react'
import { AttemptPage } from '../../features/learning/attempt-page.tsx'
import { attemptEnrolment, readRunningAttempt, saveAnswer } from '../../features/learning/attempt.server.ts'
import { readAnswer } from '../../features/learning/read-answer.ts'
import { findEdition } from '../../features/courses/catalogue.server.ts'
import { inLocale } from '../../features/courses/edition.ts'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { data, redirect, refusalView, signedIn, type RefusalView } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ params, deps, actor, locale, t }) => {
  const id = params.attemptId ?? ''
  const attempt = await readRunningAttempt(actor, id, deps)
  if (!attempt) {
    await attemptEnrolment(actor, id, deps)
    throw redirect(paths.attemptReview(id))
  }
  const edition = await findEdition(deps, attempt.courseCode)
  return { title: t('learning.test.title'), course: edition ? inLocale(edition.standard.title, locale) : attempt.courseCode, attempt }
})

/** Without scripts: saves the answer of the question shown and goes on to the next. */
export const action = signedIn(async ({ request, params, url, deps, actor, locale, t }) => {
  const id = params.attemptId ?? ''
  const fields = new URLSearchParams(await request.text())
  const number = Math.max(1, Number(url.searchParams.get('question')) || 1)
  const attempt = await readRunningAttempt(actor, id, deps)
  const question = attempt?.questions[number - 1]
  if (!attempt || !question) return redirect(paths.attemptReview(id))
  const answer = readAnswer(question, fields)
  if (answer === 'unreadable') return data({ error: t('learning.question.no-number'), typed: fields.get('answer') ?? '', refusal: null as RefusalView | null }, 400)
  if (answer !== null) {
    const outcome = await saveAnswer(actor, id, { questionId: question.id, answer, sequence: null }, deps)
    if (!outcome.allowed) return data({ error: '', typed: '', refusal: refusalView(outcome, locale) as RefusalView | null }, 422)
  }
  return redirect(number < attempt.questions.length ? paths.attempt(id, number + 1) : paths.submitAttempt(id))
})

/** All questions are here already; going from one to another must work without a connection. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ currentUrl, nextUrl, formMethod, defaultShouldRevalidate }) =>
  currentUrl.pathname === nextUrl.pathname && !formMethod ? false : defaultShouldRevalidate

export default function AttemptRoute() {
  return <AttemptPage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
