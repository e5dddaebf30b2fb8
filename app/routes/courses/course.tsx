import { useLoaderData } from '@remix-run/react'
import { findEdition, lessonsOf } from '../../features/courses/catalogue.server.ts'
import { CoursePage } from '../../features/courses/course-page.tsx'
import { inLocale } from '../../features/courses/edition.ts'
import { enrolmentOffer } from '../../features/learning/enrol.server.ts'
import { courseInPlan } from '../../features/learning-plan/plan-page.server.ts'
import { comingRuns } from '../../features/sessions/coming-runs.server.ts'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { pageMeta } from '../../features/shell/title.ts'
import { notFound, open, refusalView } from '../../server/page.server.ts'

export const meta = pageMeta

const FIELD_CLAUSES = ['name', 'identifier', 'form', 'hours', 'functionMaps', 'competences', 'position', 'minQualification', 'outcomes', 'structure', 'content'] as const

export const loader = open(async ({ params, url, deps, locale, actor }) => {
  const wished = Number(url.searchParams.get('edition'))
  const edition = await findEdition(deps, params.code ?? '', Number.isInteger(wished) && wished > 0 && wished < 1e6 ? wished : undefined)
  if (!edition) throw notFound()
  const lessons = await lessonsOf(deps, edition.id)
  const dated = edition.standard.form !== 'online-course'
  const runs = dated ? ((await comingRuns([edition.code], actor, deps)).get(edition.code) ?? []) : null
  const [offer, inPlan] = actor ? await Promise.all([enrolmentOffer(actor, edition, { language: 'kk', reason: null }, deps), courseInPlan(actor, edition.code, deps)]) : [null, null]
  const clauses = clauseLinks(FIELD_CLAUSES.map((field) => `397/A2.${field}`), locale)
  return {
    title: inLocale(edition.standard.title, locale),
    edition,
    lessons,
    signedIn: actor !== null,
    enrolmentId: offer?.enrolmentId ?? null,
    refusal: offer && !offer.decision.allowed ? refusalView(offer.decision, locale) : null,
    inPlan,
    runs,
    match: offer?.decision.allowed ? offer.decision.value : null,
    clauses: Object.fromEntries(FIELD_CLAUSES.map((field, place) => [field, clauses[place]!])) as Record<(typeof FIELD_CLAUSES)[number], (typeof clauses)[number]>,
  }
})

export default function CourseRoute() {
  return <CoursePage {...useLoaderData<typeof loader>()} />
}
