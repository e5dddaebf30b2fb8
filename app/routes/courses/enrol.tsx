import { useActionData, useLoaderData } from '@remix-run/react'
import { findEdition } from '../../features/courses/catalogue.server.ts'
import { inLocale } from '../../features/courses/edition.ts'
import { EnrolPage } from '../../features/learning/enrol-page.tsx'
import { enrol, enrolmentOffer } from '../../features/learning/enrol.server.ts'
import { courseInPlan } from '../../features/learning-plan/plan-page.server.ts'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { notFound, readForm, redirect, refusalView, refused, signedIn } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ params, deps, actor, locale, t }) => {
  const edition = await findEdition(deps, params.code ?? '')
  if (!edition) throw notFound()
  const { decision, enrolmentId } = await enrolmentOffer(actor, edition, { language: 'kk', reason: null }, deps)
  if (!decision.allowed && decision.code === 'learning.already-enrolled' && enrolmentId) throw redirect(paths.enrolment(enrolmentId))
  const needsReason = !decision.allowed && decision.code === 'learning.other-position-needs-reason'
  return {
    title: t('learning.enrol.title'),
    code: edition.code,
    course: inLocale(edition.standard.title, locale),
    minutes: edition.standard.minutes,
    positions: edition.standard.positions.map(({ name }) => inLocale(name, locale)),
    needsReason,
    refusal: decision.allowed || needsReason ? null : refusalView(decision, locale),
    suggested: locale === 'ru' ? 'ru' : 'kk',
    addsToPlan: (await courseInPlan(actor, edition.code, deps)) === 'not-in-plan',
    clauses: clauseLinks(['397/24', '397/23', '397/22', '397/20.1'], locale),
  }
})

export const action = signedIn(async ({ request, params, deps, actor, locale }) => {
  const { language = '', reason = '', release = '' } = await readForm(request)
  const values = { language, reason, release }
  const outcome = await enrol(actor, params.code ?? '', { language, reason, release: release === 'with' ? 'with' : 'without' }, deps)
  if (outcome === null) throw notFound()
  return outcome.allowed ? redirect(paths.enrolment(outcome.value)) : refused(outcome, locale, values)
})

export default function EnrolRoute() {
  return <EnrolPage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
