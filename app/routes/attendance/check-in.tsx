import { useActionData, useLoaderData } from '@remix-run/react'
import { checkIn, readTicket, scan } from '../../features/attendance/check-in.server.ts'
import { CheckInPage } from '../../features/attendance/check-in-page.tsx'
import { TYPED } from '../../features/attendance/code-field.tsx'
import { withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { data, open, readForm, redirect, refusalView, refused, type RefusalView } from '../../server/page.server.ts'

export const meta = pageMeta

/** Looks at a code, at the moment it was scanned; from then on a sealed ticket stands in the address, which survives signing in. Nothing is written. */
export const loader = open(async ({ actor, params, url, deps, locale, t }) => {
  const sessionId = params.sessionId ?? ''
  const code = params.code ?? ''
  const ticket = url.searchParams.get('ticket') ?? ''
  const answer = (refusal: RefusalView | null, page: Awaited<ReturnType<typeof readTicket>> | null) => ({ title: t('attendance.check-in.title'), sessionId, page: page?.allowed ? page.value : null, refusal, ticket, signIn: actor ? null : paths.signIn(withQuery(paths.checkIn(sessionId, code), { ticket })) })
  if (ticket === '') {
    const scanned = await scan(actor, sessionId, code === TYPED ? (url.searchParams.get('code') ?? '') : code, deps)
    if (scanned.allowed) throw redirect(withQuery(paths.checkIn(sessionId, code), { ticket: scanned.value }))
    return data(answer(refusalView(scanned, locale), null), 422)
  }
  const page = await readTicket(actor, sessionId, ticket, deps)
  return page.allowed ? data(answer(null, page), 200) : data(answer(refusalView(page, locale), null), 422)
})

/** One press: the person was there at the moment of the scan. */
export const action = open(async ({ actor, request, params, deps, locale, url }) => {
  const sessionId = params.sessionId ?? ''
  const { ticket = '' } = await readForm(request)
  const here = withQuery(paths.checkIn(sessionId, params.code ?? ''), { ticket: ticket || (url.searchParams.get('ticket') ?? undefined) })
  if (!actor) return redirect(paths.signIn(here))
  const decision = await checkIn(actor, sessionId, ticket, deps)
  return decision.allowed ? redirect(here) : refused(decision, locale)
})

export default function CheckInRoute() {
  return <CheckInPage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
