import { useActionData, useLoaderData } from '@remix-run/react'
import { ChangeRunPage, type ChangeRunAnswer } from '../../features/courses/change-run-page.tsx'
import { audienceName, shownSessions } from '../../features/courses/course-runs.server.ts'
import { changeRun, previewChange, readChange } from '../../features/courses/run-change.server.ts'
import { choicesFor, errorOfRefusal, meetingOf, readRun, typedOf, typedOfRun, withMoreRows } from '../../features/courses/run-form.server.ts'
import { CHANGE_FIELDS } from '../../features/courses/run-form.ts'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { formatter } from '../../i18n/format.ts'
import { paths } from '../../paths.ts'
import type { Refusal } from '../../rules/kernel/decision.ts'
import { data, readForm, redirect, refusalView, signedIn } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, params, deps, locale, t }) => {
  const { run, seen } = await readChange(actor, params.courseRunId ?? '', deps)
  const now = deps.clock.now()
  return {
    title: t('run.change.title'), run: { id: run.id, course: run.courseCode, title: run.title, trainers: run.trainers.map(({ name }) => name), sessions: shownSessions(run.sessions) }, choices: await choicesFor(actor, deps), start: typedOfRun(run, seen),
    fixed: run.sessions.flatMap(({ startsAt, sheetConfirmedAt }, row) => (startsAt <= now || sheetConfirmedAt !== null ? [row] : [])), clauses: clauseLinks(['397/19.schedule', '397/23', '397/30'], locale),
  }
})

export const action = signedIn(async ({ actor, params, deps, request, locale, t }) => {
  const id = params.courseRunId ?? ''
  const { run } = await readChange(actor, id, deps)
  const fields = await readForm(request)
  const values = typedOf(fields, CHANGE_FIELDS)
  const answer = (given: Partial<ChangeRunAnswer>, status: number) => data<ChangeRunAnswer>({ errors: {}, values, refusal: null, outlook: null, ...given }, status)
  if (fields.more) return answer({ values: withMoreRows(values) }, 200)
  if (fields.change) return answer({}, 200)
  const { errors, ...read } = readRun(values, t)
  if (Object.keys(errors).length > 0) return answer({ errors }, 400)
  const given = { ...read, ...meetingOf(run.form, read, deps), seen: values.seen ?? '', reason: values.reason ?? '', signOff: (fields.signOff ?? '').split(',').filter(Boolean) }
  // a run of before keeps its place without being asked for a link
  if (run.sessions.length === 0 && given.sessions.length === 0) Object.assign(given, { meeting: run.meeting })
  const refuses = (refusal: Refusal) => {
    const atField = errorOfRefusal(refusal, values, t, formatter(locale))
    return atField ? answer({ errors: atField }, 422) : answer({ refusal: refusalView(refusal, locale) }, 422)
  }
  if (fields.confirmed === 'yes') {
    const decision = await changeRun(actor, id, given, deps)
    return decision.allowed ? redirect(withQuery(paths.courseRun(id), { saved: 'changed' })) : refuses(decision)
  }
  const decision = await previewChange(actor, id, given, deps)
  return decision.allowed ? answer({ outlook: { ...decision.value, sessions: shownSessions(given.sessions), audience: await audienceName(deps, given.audiencePath) } }, 200) : refuses(decision)
})

export default function ChangeRunRoute() {
  return <ChangeRunPage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
