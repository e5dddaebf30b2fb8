import { useActionData, useLoaderData } from '@remix-run/react'
import { previewSignUp, readSignUp, signUp } from '../../features/sessions/sign-up.server.ts'
import { SignUpPage, type SignUpValues } from '../../features/sessions/sign-up-page.tsx'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { cutTo } from '../../rules/kernel/text.ts'
import { data, readForm, redirect, refusalView, signedIn, type RefusalView } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, params, deps, url, locale, t }) => {
  const { decision, ...page } = await readSignUp(actor, params.courseRunId ?? '', deps)
  return {
    title: t('signup.page.title'), ...page, refusal: decision.allowed ? null : refusalView(decision, locale),
    saved: (['signed-up', 'waitlisted', 'withdrawn'] as const).find((one) => one === url.searchParams.get('saved')) ?? null,
    clauses: clauseLinks(['397/23', '397/22', '397/24', '397/20.1'], locale),
  }
})

interface Answer {
  errors: Record<string, string>
  values: SignUpValues
  refusal: RefusalView | null
  confirm: boolean
}

export const action = signedIn(async ({ actor, params, deps, request, locale, t }) => {
  const id = params.courseRunId ?? ''
  const fields = await readForm(request)
  const values = { release: (fields.release ?? '').slice(0, 20), reason: cutTo((fields.reason ?? '').trim(), 1000) }
  const answer = (given: Partial<Answer>, status: number) => data<Answer>({ errors: {}, values, refusal: null, confirm: false, ...given }, status)
  const given = { release: values.release, reason: values.reason || null, ...(fields.seen && { seen: fields.seen }) }
  const confirmed = fields.confirmed === 'yes' && !fields.change
  const decision = confirmed ? await signUp(actor, id, given, deps) : await previewSignUp(actor, id, given, deps)
  if (!decision.allowed) {
    if (decision.code === 'sign-up.release-missing') return answer({ errors: { release: t('refusal.sign-up.release-missing.title') } }, 400)
    if (decision.code === 'learning.other-position-needs-reason') return answer({ errors: { reason: t('learning.enrol.reason-missing') } }, 400)
    return answer({ refusal: refusalView(decision, locale) }, 422)
  }
  if (decision.value !== true) return redirect(withQuery(paths.signUp(id), { saved: decision.value.status }))
  return answer({ confirm: !fields.change }, 200)
})

export default function SignUpRoute() {
  return <SignUpPage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
