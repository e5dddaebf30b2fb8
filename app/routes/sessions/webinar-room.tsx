import { useActionData, useLoaderData } from '@remix-run/react'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { WebinarRoomPage } from '../../features/webinar/room-page.tsx'
import { endMeeting, readRoom, takeRecordings } from '../../features/webinar/webinar.server.ts'
import { paths } from '../../paths.ts'
import { data, readForm, redirect, refusalView, signedIn, type RefusalView } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, params, deps, url, locale, t }) => {
  const saved = url.searchParams.get('saved')
  const found = Number(/^\d{1,4}$/.exec(url.searchParams.get('found') ?? '')?.[0] ?? 0)
  return {
    title: t('webinar.room.title'),
    room: await readRoom(actor, params.sessionId ?? '', deps),
    clauses: clauseLinks(['397/23.1'], locale),
    saved: saved === 'ended' ? { kind: 'ended' as const } : saved === 'recordings' ? { kind: 'recordings' as const, found } : null,
  }
})

export const action = signedIn(async ({ actor, params, deps, request, locale }) => {
  const sessionId = params.sessionId ?? ''
  const { end, recordings } = await readForm(request)
  const answer = (refusal: RefusalView | null, confirm: boolean, status: number) => data({ refusal, confirm }, status)
  if (recordings === 'take') {
    const decision = await takeRecordings(actor, sessionId, deps)
    return decision.allowed ? redirect(withQuery(paths.webinarRoom(sessionId), { saved: 'recordings', found: String(decision.value) })) : answer(refusalView(decision, locale), false, 422)
  }
  if (end === 'confirmed') {
    const decision = await endMeeting(actor, sessionId, deps)
    return decision.allowed ? redirect(withQuery(paths.webinarRoom(sessionId), { saved: 'ended' })) : answer(refusalView(decision, locale), false, 422)
  }
  await readRoom(actor, sessionId, deps)
  return answer(null, end === 'ask', end === 'ask' ? 200 : 400)
})

export default function WebinarRoomRoute() {
  return <WebinarRoomPage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
