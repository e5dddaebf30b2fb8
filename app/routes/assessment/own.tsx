import { useLoaderData } from '@remix-run/react'
import { ASSESSMENT_DONE, AssessmentPage } from '../../features/assessment/assessment-page.tsx'
import { readOwnAssessment } from '../../features/assessment/assessment-view.server.ts'
import { assessmentClauses, yearAsked } from '../../features/assessment/page-parts.server.ts'
import { pageMeta } from '../../features/shell/title.ts'
import { signedIn } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, deps, url, locale, t }) => ({
  title: t('assessment.own.title'),
  view: await readOwnAssessment(actor, yearAsked(url), deps, locale),
  done: ASSESSMENT_DONE.find((one) => one === url.searchParams.get('done')) ?? null,
  clauses: assessmentClauses(locale),
}))

export default function OwnAssessmentRoute() {
  return <AssessmentPage {...useLoaderData<typeof loader>()} />
}
