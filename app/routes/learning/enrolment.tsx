import { useActionData, useLoaderData } from '@remix-run/react'
import { sessionToCheckInTo } from '../../features/attendance/check-in.server.ts'
import { feedbackOpen } from '../../features/attendance/feedback.server.ts'
import { EnrolmentPage } from '../../features/learning/enrolment-page.tsx'
import { closeOverdueAttempts } from '../../features/learning/attempt.server.ts'
import { changeLanguage } from '../../features/learning/enrol.server.ts'
import { mayStartTest } from '../../features/learning/standing.server.ts'
import { ownEnrolment } from '../../features/learning/study.server.ts'
import { inLocale } from '../../features/courses/edition.ts'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { readForm, redirect, refusalView, refused, signedIn } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ params, deps, actor, locale }) => {
  const id = params.enrolmentId ?? ''
  const first = await ownEnrolment(actor, id, deps)
  const overdue = first.attempts.some(({ status, endsAt }) => status === 'open' && Date.parse(endsAt) < deps.clock.now().getTime())
  const enrolment = overdue && (await closeOverdueAttempts(deps, id)) > 0 ? await ownEnrolment(actor, id, deps) : first
  const test = enrolment.edition.test
  const start = test ? mayStartTest(enrolment, test, deps.clock.now().toISOString()) : null
  return {
    title: inLocale(enrolment.edition.standard.title, locale),
    enrolment: { ...enrolment, progress: Object.fromEntries(enrolment.progress) },
    mayStart: start?.allowed ?? false,
    startRefusal: start && !start.allowed ? refusalView(start, locale) : null,
    checkInSession: enrolment.run ? sessionToCheckInTo(enrolment.run.sessions, enrolment.run.cancelled, deps) : null,
    mayGiveFeedback: enrolment.run !== null && feedbackOpen(enrolment.run, deps.clock.now().toISOString()),
    clauses: clauseLinks(['397/25', '397/24'], locale),
  }
})

/** Changes the language of training (397/24). */
export const action = signedIn(async ({ request, params, deps, actor, locale }) => {
  const { language = '' } = await readForm(request)
  const outcome = await changeLanguage(actor, params.enrolmentId ?? '', language, deps)
  return outcome.allowed ? redirect(paths.enrolment(params.enrolmentId ?? '')) : refused(outcome, locale)
})

export default function EnrolmentRoute() {
  return <EnrolmentPage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
