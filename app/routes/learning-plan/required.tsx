import { useActionData, useLoaderData } from '@remix-run/react'
import { addRequired } from '../../features/learning-plan/build.server.ts'
import { readRequired } from '../../features/learning-plan/required-page.server.ts'
import { REQUIRED_FIELDS, RequiredPage, type RequiredForm } from '../../features/learning-plan/required-page.tsx'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { today } from '../../platform/clock.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { creditYear } from '../../rules/learning/hours.ts'
import { data, readForm, redirect, refusalView, signedIn, type RefusalView } from '../../server/page.server.ts'

export const meta = pageMeta

/** Of this year, unless the next one is asked for. */
const yearFrom = (url: URL, deps: Deps): number => { const now = creditYear(today(deps.clock)); return Number(url.searchParams.get('year')) === now + 1 ? now + 1 : now }

export const loader = signedIn(async ({ actor, params, url, deps, locale, t }) => {
  const year = yearFrom(url, deps)
  return { title: t('planning.required.title', { year }), ...(await readRequired(actor, params.personId ?? '', year, deps)), clauses: clauseLinks(['397/20.2'], locale) }
})

interface Answer {
  errors: Record<string, string>
  values: RequiredForm
  refusal: RefusalView | null
  confirm: boolean
}

export const action = signedIn(async ({ actor, params, url, deps, request, locale, t }) => {
  const id = params.personId ?? ''
  const year = yearFrom(url, deps)
  const fields = await readForm(request)
  const values = Object.fromEntries(REQUIRED_FIELDS.map((name) => [name, (fields[name] ?? '').trim().slice(0, 300)])) as RequiredForm
  const answer = (given: Partial<Answer>, status: number) => data<Answer>({ errors: {}, values, refusal: null, confirm: false, ...given }, status)
  const page = await readRequired(actor, id, year, deps)
  if (fields.confirmed === 'yes' && !fields.change) {
    const decision = await addRequired(actor, id, year, { course: values.course, retake: values.kind === 'retake', competence: values.competence, jobDuty: values.jobDuty, runId: values.runId || null }, deps)
    return decision.allowed ? redirect(paths.personPlan(id, year)) : answer({ refusal: refusalView(decision, locale) }, 422)
  }
  const course = page.courses.find(({ code }) => code === values.course)
  const errors = {
    ...(!page.result?.competences.some(({ code }) => code === values.competence) && { competence: t('planning.required.error.competence') }),
    ...(!course && { course: t('planning.required.error.course') }),
    ...(course?.inPlan && values.kind !== 'retake' && { course: t('planning.required.error.in-plan') }),
    ...(course && values.runId !== '' && !course.runs.some((run) => run.id === values.runId) && { runId: t('planning.required.error.run') }),
    ...(values.jobDuty.length < 3 && { jobDuty: t('refusal.plan.duty-missing.text') }),
  }
  if (Object.keys(errors).length > 0) return answer({ errors }, 400)
  return answer({ confirm: !fields.change }, 200)
})

export default function RequiredRoute() {
  return <RequiredPage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
