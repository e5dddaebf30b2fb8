import { useActionData, useLoaderData } from '@remix-run/react'
import { inLocale } from '../../features/courses/edition.ts'
import { positionName } from '../../features/people/positions.server.ts'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { PARTICIPANT_VIEWS } from '../../features/sessions/participant-views.ts'
import { PARTICIPANTS_A_PAGE, participantToTakeOff, readParticipants } from '../../features/sessions/participants.server.ts'
import { ParticipantsPage } from '../../features/sessions/participants-page.tsx'
import { previewTakingOff, takeOff } from '../../features/sessions/sign-up.server.ts'
import { pagesOf, withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { isUuid } from '../../platform/ids.server.ts'
import { LEAST_REASON } from '../../rules/learning/sign-up.ts'
import { cutTo } from '../../rules/kernel/text.ts'
import { data, pageNumber, readForm, redirect, refusalView, signedIn, type RefusalView } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, params, deps, url, locale, t }) => {
  const id = params.courseRunId ?? ''
  const view = PARTICIPANT_VIEWS.find((one) => one === url.searchParams.get('view')) ?? 'signed-up'
  const page = pageNumber(url)
  const off = url.searchParams.get('off') ?? ''
  const read = await readParticipants(actor, id, { view, page }, deps)
  if (page > 1 && read.people.length === 0) throw redirect(withQuery(paths.participants(id), { view }))
  const leaving = isUuid(off) ? await participantToTakeOff(actor, id, off, deps) : null
  return {
    title: t(leaving ? 'signup.take-off.title' : 'signup.participants.title'), ...read, view, page, pages: pagesOf(read.counts[view], PARTICIPANTS_A_PAGE), saved: url.searchParams.get('saved') === 'off',
    takeOff: leaving && { personId: leaving.personId, name: leaving.name, waits: leaving.view === 'waiting' },
    people: read.people.map(({ positionCode, organisation, ...one }) => ({ ...one, position: positionCode && positionName(positionCode, locale), unit: organisation ? inLocale(organisation, locale) : '' })),
    clauses: clauseLinks(leaving ? ['397/19.schedule', '397/25'] : ['397/22', '397/23'], locale),
  }
})

interface Answer {
  errors: Record<string, string>
  values: { reason: string }
  refusal: RefusalView | null
  confirm: boolean
}

export const action = signedIn(async ({ actor, params, deps, url, request, locale, t }) => {
  const id = params.courseRunId ?? ''
  const personId = url.searchParams.get('off') ?? ''
  const fields = await readForm(request)
  const reason = cutTo((fields.reason ?? '').trim(), 1000)
  const answer = (given: Partial<Answer>, status: number) => data<Answer>({ errors: {}, values: { reason }, refusal: null, confirm: false, ...given }, status)
  const confirmed = fields.confirmed === 'yes' && !fields.change
  const decision = confirmed ? await takeOff(actor, id, personId, reason, deps) : await previewTakingOff(actor, id, personId, reason, deps)
  if (!decision.allowed) {
    if (decision.code === 'sign-up.reason-missing') return answer({ errors: { reason: t('refusal.sign-up.reason-missing.text', { least: LEAST_REASON }) } }, 400)
    return answer({ refusal: refusalView(decision, locale) }, 422)
  }
  return confirmed ? redirect(withQuery(paths.participants(id), { saved: 'off' })) : answer({ confirm: !fields.change }, 200)
})

export default function ParticipantsRoute() {
  return <ParticipantsPage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
