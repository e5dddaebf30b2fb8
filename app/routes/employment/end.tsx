import { useActionData, useLoaderData } from '@remix-run/react'
import { EndPage } from '../../features/employment/end-page.tsx'
import { endEmployment, previewEnd, readEnd, type EndEffect } from '../../features/employment/leave.server.ts'
import { LONGEST } from '../../features/employment/limits.ts'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { readDay } from '../../rules/calendar/calendar-date.ts'
import { data, readForm, redirect, refusalView, signedIn, type RefusalView } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, params, deps, locale, t }) => {
  const id = params.personId ?? ''
  return { title: t('adaptation.end.title'), id, ...(await readEnd(actor, id, deps)), clauses: clauseLinks(['397/3', '397/7'], locale) }
})

interface Answer {
  errors: Record<string, string>
  values: { number: string; endsOn: string }
  refusal: RefusalView | null
  /** what recording it would do */
  effect: EndEffect | null
}

export const action = signedIn(async ({ actor, params, deps, request, locale, t }) => {
  const id = params.personId ?? ''
  const { number = '', endsOn = '', confirmed = '', change = '' } = await readForm(request)
  const values = { number, endsOn }
  const answer = (given: Partial<Answer>, status: number) => data<Answer>({ errors: {}, values, refusal: null, effect: null, ...given }, status)
  const day = readDay(endsOn.trim())
  const long = number.trim().length > LONGEST.orderNumber
  if (!day || !number.trim() || long) {
    await readEnd(actor, id, deps)
    return answer({ errors: { ...(!number.trim() && { number: t('adaptation.end.error.number') }), ...(long && { number: t('adaptation.hire.error.long', { count: LONGEST.orderNumber }) }), ...(!day && { endsOn: t('adaptation.hire.error.day') }) } }, 400)
  }
  const order = { number, endsOn: day }
  if (confirmed === 'yes' && !change) {
    const decision = await endEmployment(actor, id, order, deps)
    // who has left may be out of reach already: the list of people always opens
    return decision.allowed ? redirect(withQuery(paths.people(), { saved: 'ended' })) : answer({ refusal: refusalView(decision, locale) }, 422)
  }
  const decision = await previewEnd(actor, id, order, deps)
  if (!decision.allowed) return answer({ refusal: refusalView(decision, locale) }, 422)
  return answer(change ? {} : { effect: decision.value }, 200)
})

export default function EndRoute() {
  return <EndPage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
