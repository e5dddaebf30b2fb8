import { useActionData, useLoaderData } from '@remix-run/react'
import { AbsencesPage } from '../../features/employment/absences-page.tsx'
import { previewAbsence, readAbsences, recordAbsence, type ProbationEffect } from '../../features/employment/leave.server.ts'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { ABSENCE_KINDS } from '../../rules/adaptation/absence.ts'
import { readDay } from '../../rules/calendar/calendar-date.ts'
import { data, readForm, redirect, refusalView, signedIn, type RefusalView } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, params, deps, url, locale, t }) => {
  const id = params.personId ?? ''
  return {
    title: t('adaptation.absences.title'),
    id,
    ...(await readAbsences(actor, id, deps)),
    kinds: [...ABSENCE_KINDS],
    saved: url.searchParams.get('saved') === 'absence',
    clauses: clauseLinks(['397/6.probation'], locale),
  }
})

interface Answer {
  errors: Record<string, string>
  values: { kind: string; from: string; to: string }
  refusal: RefusalView | null
  /** what recording it would do */
  effect: ProbationEffect | null
}

export const action = signedIn(async ({ actor, params, deps, request, locale, t }) => {
  const id = params.personId ?? ''
  const { kind = '', from = '', to = '', confirmed = '', change = '' } = await readForm(request)
  const values = { kind, from, to }
  const answer = (given: Partial<Answer>, status: number) => data<Answer>({ errors: {}, values, refusal: null, effect: null, ...given }, status)
  const known = ABSENCE_KINDS.find((one) => one === kind)
  const [first, last] = [readDay(from.trim()), readDay(to.trim())]
  const errors = { ...(!known && { kind: t('adaptation.absences.error.kind') }), ...(!first && { from: t('adaptation.hire.error.day') }), ...(!last && { to: t('adaptation.hire.error.day') }) }
  if (!known || !first || !last) {
    await readAbsences(actor, id, deps)
    return answer({ errors }, 400)
  }
  const absence = { kind: known, from: first, to: last }
  const decision = confirmed === 'yes' && !change ? await recordAbsence(actor, id, absence, deps) : await previewAbsence(actor, id, absence, deps)
  if (!decision.allowed) return answer({ refusal: refusalView(decision, locale) }, 422)
  if (change) return answer({}, 200)
  return confirmed === 'yes' ? redirect(withQuery(paths.absences(id), { saved: 'absence' })) : answer({ effect: decision.value }, 200)
})

export default function AbsencesRoute() {
  return <AbsencesPage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
