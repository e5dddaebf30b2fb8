import { useActionData, useLoaderData } from '@remix-run/react'
import { previewWithdrawal, readSignUp, withdraw } from '../../features/sessions/sign-up.server.ts'
import { WithdrawPage } from '../../features/sessions/withdraw-page.tsx'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { LEAST_REASON } from '../../rules/learning/sign-up.ts'
import { cutTo } from '../../rules/kernel/text.ts'
import { data, readForm, redirect, refusalView, signedIn, type RefusalView } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, params, deps, locale, t }) => {
  const { run, own, effect, effectYear } = await readSignUp(actor, params.courseRunId ?? '', deps)
  return { title: t(own?.status === 'waitlisted' ? 'signup.withdraw.title-waitlist' : 'signup.withdraw.title'), run, own, planYear: effect === 'holds-seat' ? effectYear : null, clauses: clauseLinks(['397/19.schedule', '397/22'], locale) }
})

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
  const decision = confirmed ? await withdraw(actor, id, reason, deps) : await previewWithdrawal(actor, id, reason, deps)
  if (!decision.allowed) {
    if (decision.code === 'sign-up.reason-missing') return answer({ errors: { reason: t('refusal.sign-up.reason-missing.text', { least: LEAST_REASON }) } }, 400)
    return answer({ refusal: refusalView(decision, locale) }, 422)
  }
  return confirmed ? redirect(withQuery(paths.signUp(id), { saved: 'withdrawn' })) : answer({ confirm: !fields.change }, 200)
})

export default function WithdrawRoute() {
  return <WithdrawPage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
