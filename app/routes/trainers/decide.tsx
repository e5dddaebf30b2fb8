import { useActionData, useLoaderData } from '@remix-run/react'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { DecidePage, type DecisionForm } from '../../features/trainers/decide-page.tsx'
import { decideTrainer, previewDecision, readDecision, type DecisionGiven, type DecisionOutlook } from '../../features/trainers/decide.server.ts'
import { LONGEST_TEXT } from '../../features/trainers/proposal-form.ts'
import { paths } from '../../paths.ts'
import { readDay } from '../../rules/calendar/calendar-date.ts'
import { TENURE_MONTHS, tenureBefore } from '../../rules/trainers/tenure.ts'
import { cutTo } from '../../rules/kernel/text.ts'
import { data, readForm, redirect, refusalView, signedIn, type RefusalView } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, params, deps, locale, t }) => {
  const page = await readDecision(actor, params.trainerId ?? '', deps)
  return {
    title: t('trainer.decide.title'), ...page, needed: TENURE_MONTHS, tenure: tenureBefore([...page.service, ...page.trainer.service], page.trainer.plannedOn!),
    clauses: clauseLinks(['397/28b', '397/2.12'], locale), tenureClauses: clauseLinks(['397/2.12.tenure'], locale),
  }
})

interface Answer {
  errors: Record<string, string>
  values: DecisionForm
  refusal: RefusalView | null
  confirm: boolean
  outlook: DecisionOutlook
}

export const action = signedIn(async ({ actor, params, deps, request, locale, t }) => {
  const id = params.trainerId ?? ''
  const fields = await readForm(request)
  const values: DecisionForm = { decision: fields.decision === 'decline' ? 'decline' : 'appoint', number: cutTo((fields.number ?? '').trim(), LONGEST_TEXT.orderNumber), orderedOn: (fields.orderedOn ?? '').trim().slice(0, 10), reason: cutTo((fields.reason ?? '').trim(), LONGEST_TEXT.reason) }
  const answer = (given: Partial<Answer>, status: number) => data<Answer>({ errors: {}, values, refusal: null, confirm: false, outlook: null, ...given }, status)
  await readDecision(actor, id, deps)
  if (fields.change === 'yes') return answer({}, 200)
  const orderedOn = readDay(values.orderedOn)
  const errors: Record<string, string> = values.decision === 'appoint'
    ? { ...(values.number === '' && { number: t('trainer.error.number') }), ...(!orderedOn && { orderedOn: t('trainer.error.day') }) }
    : values.reason.length < 3 ? { reason: t('trainer.error.reason') } : {}
  if (Object.keys(errors).length > 0) return answer({ errors }, 400)
  const given: DecisionGiven = values.decision === 'appoint' ? { decision: 'appoint', number: values.number, orderedOn: orderedOn! } : { decision: 'decline', reason: values.reason }
  const confirmed = fields.confirmed === 'yes'
  const decision = confirmed ? await decideTrainer(actor, id, given, deps) : await previewDecision(actor, id, given, deps)
  if (!decision.allowed) return answer({ refusal: refusalView(decision, locale) }, 422)
  return confirmed ? redirect(withQuery(paths.trainer(id), { saved: given.decision === 'appoint' ? 'appointed' : 'declined' })) : answer({ confirm: true, outlook: decision.value }, 200)
})

export default function DecideRoute() {
  return <DecidePage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
