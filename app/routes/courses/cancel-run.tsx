import { useActionData, useLoaderData } from '@remix-run/react'
import { CancelRunPage } from '../../features/courses/cancel-run-page.tsx'
import { cancelRun, previewCancel, readCancel } from '../../features/courses/course-runs.server.ts'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { cutTo } from '../../rules/kernel/text.ts'
import { data, readForm, redirect, refusalView, signedIn, type RefusalView } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, params, deps, locale, t }) => ({
  title: t('planning.cancel-run.title'),
  run: await readCancel(actor, params.courseRunId ?? '', deps),
  clauses: clauseLinks(['397/19.schedule'], locale),
}))

interface Answer {
  errors: Record<string, string>
  values: { reason: string }
  refusal: RefusalView | null
  confirm: boolean
}

export const action = signedIn(async ({ actor, params, deps, request, locale, t }) => {
  const id = params.courseRunId ?? ''
  const fields = await readForm(request)
  const reason = cutTo((fields.reason ?? '').trim(), 1000)
  const answer = (given: Partial<Answer>, status: number) => data<Answer>({ errors: {}, values: { reason }, refusal: null, confirm: false, ...given }, status)
  const confirmed = fields.confirmed === 'yes' && !fields.change
  const decision = confirmed ? await cancelRun(actor, id, reason, deps) : await previewCancel(actor, id, reason, deps)
  if (!decision.allowed) return decision.code === 'run.reason-missing' ? answer({ errors: { reason: t('refusal.run.reason-missing.text') } }, 400) : answer({ refusal: refusalView(decision, locale) }, 422)
  return confirmed ? redirect(withQuery(paths.courseRun(id), { saved: 'cancelled' })) : answer({ confirm: !fields.change }, 200)
})

export default function CancelRunRoute() {
  return <CancelRunPage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
