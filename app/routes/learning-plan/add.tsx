import { useActionData, useLoaderData } from '@remix-run/react'
import { inLocale, isReady } from '../../features/courses/edition.ts'
import { addOwnCourse, addableCourses, previewAdd } from '../../features/learning-plan/amendments.server.ts'
import { AddToPlanPage } from '../../features/learning-plan/change-own-pages.tsx'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { pagesOf, withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { today } from '../../platform/clock.server.ts'
import { creditYear } from '../../rules/learning/hours.ts'
import { notFound, pageNumber, readForm, redirect, refusalView, refused, signedIn } from '../../server/page.server.ts'

export const meta = pageMeta
const A_PAGE = 50

export const loader = signedIn(async ({ actor, url, deps, locale, t }) => {
  const year = creditYear(today(deps.clock))
  const read = (name: string) => (url.searchParams.get(name) ?? '').replace(/\u0000/g, '').slice(0, 100)
  const [code, query, page] = [read('course'), read('q'), pageNumber(url)]
  const found = await addableCourses(actor, query, locale, deps)
  const preview = code && found ? await previewAdd(actor, code, deps) : null
  if (code && found && preview === null) throw notFound()
  return {
    title: t('plan.add.title'), year, hasPlan: found !== null, query, page, total: found?.length ?? 0, pages: pagesOf(found?.length ?? 0, A_PAGE),
    courses: (found ?? []).slice((page - 1) * A_PAGE, page * A_PAGE).map(({ code, standard, test, match }) => ({ code, title: inLocale(standard.title, locale), form: standard.form, minutes: standard.minutes, match, ready: isReady({ test }) })),
    change: preview?.allowed ? preview.value : null,
    refusal: preview && !preview.allowed ? refusalView(preview, locale) : null,
    clauses: clauseLinks(['397/20.1', '397/15'], locale),
  }
})

export const action = signedIn(async ({ actor, request, deps, locale }) => {
  const { course = '', seen = '' } = await readForm(request)
  const year = creditYear(today(deps.clock))
  const decision = await addOwnCourse(actor, { year, code: course.slice(0, 100), ...(/^\d{1,4}$/.test(seen) && { seen: Number(seen) }) }, deps)
  return decision.allowed ? redirect(withQuery(paths.plan(), { saved: 'added' })) : refused(decision, locale)
})

export default function AddToPlanRoute() {
  const { refusal, ...page } = useLoaderData<typeof loader>()
  const last = useActionData<typeof action>()
  return <AddToPlanPage {...page} change={last ? null : page.change} refusal={last?.refusal ?? refusal} />
}
