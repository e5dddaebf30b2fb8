import { useActionData, useLoaderData } from '@remix-run/react'
import { publishedEditions } from '../../features/courses/catalogue.server.ts'
import { previewRun, scheduleRun, type RunOutlook } from '../../features/courses/course-runs.server.ts'
import { inLocale } from '../../features/courses/edition.ts'
import { NewRunPage, RUN_FIELDS, type RunForm } from '../../features/courses/new-run-page.tsx'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { readDay } from '../../rules/calendar/calendar-date.ts'
import { RUN_FORMS } from '../../rules/learning/course-run.ts'
import { data, readForm, redirect, refusalView, signedIn, type RefusalView } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ deps, url, locale, t }) => {
  const editions = await publishedEditions(deps)
  const start: RunForm = { course: url.searchParams.get('course') ?? '', language: 'kk', startsOn: '', endsOn: '', place: '', capacity: '' }
  return {
    title: t('planning.new-run.title'),
    start,
    // what needs a date comes first
    courses: [...RUN_FORMS].reverse().map((form) => ({ label: t(`courses.form.${form}`), options: editions.filter(({ standard }) => standard.form === form).map(({ code, standard }) => ({ value: code, label: `${code} ${inLocale(standard.title, locale)}` })) })).filter(({ options }) => options.length > 0),
    clauses: clauseLinks(['397/22¶3', '397/22¶2', '397/23', '397/19.schedule'], locale),
  }
})

interface Answer {
  errors: Record<string, string>
  values: RunForm
  refusal: RefusalView | null
  outlook: RunOutlook | null
}

export const action = signedIn(async ({ actor, deps, request, locale, t }) => {
  const fields = await readForm(request)
  const values = Object.fromEntries(RUN_FIELDS.map((name) => [name, (fields[name] ?? '').trim().slice(0, 300)])) as RunForm
  const answer = (given: Partial<Answer>, status: number) => data<Answer>({ errors: {}, values, refusal: null, outlook: null, ...given }, status)
  const [startsOn, endsOn] = [readDay(values.startsOn), values.endsOn === '' ? readDay(values.startsOn) : readDay(values.endsOn)]
  const capacity = /^\d{1,6}$/.test(values.capacity) ? Number(values.capacity) : null
  const errors = {
    ...(values.course === '' && { course: t('planning.new-run.error.course') }),
    ...(!startsOn && { startsOn: t('planning.new-run.error.day') }),
    ...(!endsOn && startsOn && { endsOn: t('planning.new-run.error.day') }),
    ...(capacity === null && { capacity: t('planning.new-run.error.seats') }),
  }
  if (!startsOn || !endsOn || capacity === null || Object.keys(errors).length > 0) return answer({ errors }, 400)
  values.endsOn = endsOn
  const given = { ...values, startsOn, endsOn, capacity }
  if (fields.confirmed === 'yes' && !fields.change) {
    const decision = await scheduleRun(actor, given, deps)
    return decision.allowed ? redirect(withQuery(paths.courseRuns(), { year: startsOn.slice(0, 4), saved: 'scheduled' })) : answer({ refusal: refusalView(decision, locale) }, 422)
  }
  const decision = await previewRun(actor, given, deps)
  if (!decision.allowed) return answer({ refusal: refusalView(decision, locale) }, 422)
  return answer(fields.change ? {} : { outlook: decision.value }, 200)
})

export default function NewRunRoute() {
  return <NewRunPage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
