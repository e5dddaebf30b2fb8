import { useLoaderData } from '@remix-run/react'
import { ASSESSMENT_DONE, AssessmentPage } from '../../features/assessment/assessment-page.tsx'
import { readAssessment } from '../../features/assessment/assessment-view.server.ts'
import { assessmentClauses, yearAsked } from '../../features/assessment/page-parts.server.ts'
import { pageMeta } from '../../features/shell/title.ts'
import { signedIn } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, params, deps, url, locale, t }) => {
  const view = await readAssessment(actor, params.personId ?? '', yearAsked(url), deps, locale)
  return { title: t('assessment.person.page-title', { name: view.name, year: view.year }), view, done: ASSESSMENT_DONE.find((one) => one === url.searchParams.get('done')) ?? null, clauses: assessmentClauses(locale) }
})

export default function PersonAssessmentRoute() {
  return <AssessmentPage {...useLoaderData<typeof loader>()} />
}
