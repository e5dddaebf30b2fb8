import { useActionData, useLoaderData } from '@remix-run/react'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { emptyProposal, errorOfRefusal, readProposalForm, typedProposal, type ProposalForm } from '../../features/trainers/proposal-form.ts'
import { ProposePage } from '../../features/trainers/propose-page.tsx'
import { previewProposal, proposeTrainer, readProposal, type ProposalOutlook } from '../../features/trainers/propose.server.ts'
import { formatter } from '../../i18n/format.ts'
import { paths } from '../../paths.ts'
import { today } from '../../platform/clock.server.ts'
import { TENURE_MONTHS } from '../../rules/trainers/tenure.ts'
import { data, readForm, redirect, refusalView, signedIn, type RefusalView } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, params, deps, locale, t }) => ({
  title: t('trainer.propose.title'), ...(await readProposal(actor, params.personId ?? '', deps)), start: emptyProposal(), today: today(deps.clock), needed: TENURE_MONTHS,
  clauses: clauseLinks(['397/2.12', '397/2.12.category', '397/2.12.qualities'], locale), tenureClauses: clauseLinks(['397/2.12.tenure'], locale),
}))

interface Answer {
  errors: Record<string, string>
  values: ProposalForm
  refusal: RefusalView | null
  outlook: ProposalOutlook | null
}

export const action = signedIn(async ({ actor, params, deps, request, locale, t }) => {
  const id = params.personId ?? ''
  const fields = await readForm(request)
  const values = typedProposal(fields, fields.more === 'yes')
  const answer = (given: Partial<Answer>, status: number) => data<Answer>({ errors: {}, values, refusal: null, outlook: null, ...given }, status)
  await readProposal(actor, id, deps)
  if (fields.more === 'yes' || fields.change === 'yes') return answer({}, 200)
  const format = formatter(locale)
  const { errors, given } = readProposalForm(values, today(deps.clock), t, format)
  if (!given || Object.keys(errors).length > 0) return answer({ errors }, 400)
  if (fields.confirmed === 'yes') {
    const decision = await proposeTrainer(actor, id, given, deps)
    return decision.allowed ? redirect(withQuery(paths.trainer(decision.value), { saved: 'proposed' })) : answer({ refusal: refusalView(decision, locale) }, 422)
  }
  const decision = await previewProposal(actor, id, given, deps)
  if (decision.allowed) return answer({ outlook: decision.value }, 200)
  const atField = errorOfRefusal(decision, t, format)
  return atField ? answer({ errors: atField }, 422) : answer({ refusal: refusalView(decision, locale) }, 422)
})

export default function ProposeRoute() {
  return <ProposePage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
