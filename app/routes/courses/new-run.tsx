import { useActionData, useLoaderData } from '@remix-run/react'
import { publishedEditions } from '../../features/courses/catalogue.server.ts'
import { audienceName, previewRun, scheduleRun, shownSessions } from '../../features/courses/course-runs.server.ts'
import { NewRunPage, type NewRunAnswer } from '../../features/courses/new-run-page.tsx'
import { choicesFor, coursesToSchedule, errorOfRefusal, meetingOf, readRun, startOf, typedOf, withMoreRows } from '../../features/courses/run-form.server.ts'
import { NEW_FIELDS } from '../../features/courses/run-form.ts'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { formatter } from '../../i18n/format.ts'
import { paths } from '../../paths.ts'
import type { Refusal } from '../../rules/kernel/decision.ts'
import { data, readForm, redirect, refusalView, signedIn } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, deps, url, locale, t }) => {
  const [choices, courses] = await Promise.all([choicesFor(actor, deps), coursesToSchedule(deps)])
  const line = choices.lines.find(({ id }) => id === url.searchParams.get('line'))
  return {
    title: t('planning.new-run.title'), choices, courses, start: startOf(actor, { line, course: url.searchParams.get('course') ?? '' }, deps),
    clauses: clauseLinks(['397/22¶3', '397/22¶2', '397/23', '397/31.delivery', '397/19.schedule'], locale),
  }
})

export const action = signedIn(async ({ actor, deps, request, locale, t }) => {
  const fields = await readForm(request)
  const values = typedOf(fields, NEW_FIELDS)
  const answer = (given: Partial<NewRunAnswer>, status: number) => data<NewRunAnswer>({ errors: {}, values, refusal: null, outlook: null, ...given }, status)
  if (fields.more) return answer({ values: withMoreRows(values) }, 200)
  if (fields.change) return answer({}, 200)
  const { errors, ...read } = readRun(values, t)
  if (!values.course) errors.course = t('planning.new-run.error.course')
  if (read.sessions.length === 0 && Object.keys(errors).every((name) => !name.startsWith('day-'))) errors['day-0'] = t('run.form.error.day')
  if (Object.keys(errors).length > 0) return answer({ errors }, 400)
  const form = (await publishedEditions(deps)).find(({ code }) => code === values.course)?.standard.form
  const given = { ...read, ...meetingOf(form, read, deps), course: values.course!, language: values.language || 'kk', planLineId: values.planLineId || null, requestKey: values.requestKey || null }
  const refuses = (refusal: Refusal) => {
    const atField = errorOfRefusal(refusal, values, t, formatter(locale))
    return atField ? answer({ errors: atField }, 422) : answer({ refusal: refusalView(refusal, locale) }, 422)
  }
  if (fields.confirmed === 'yes') {
    const decision = await scheduleRun(actor, given, deps)
    return decision.allowed ? redirect(withQuery(paths.courseRun(decision.value), { saved: 'scheduled' })) : refuses(decision)
  }
  const decision = await previewRun(actor, given, deps)
  if (!decision.allowed) return refuses(decision)
  return answer({ outlook: { ...decision.value, sessions: shownSessions(given.sessions), audience: await audienceName(deps, given.audiencePath) } }, 200)
})

export default function NewRunRoute() {
  return <NewRunPage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
