import { useActionData, useLoaderData } from '@remix-run/react'
import { checkIn, readBrowser, readTicket, scan } from '../../features/attendance/check-in.server.ts'
import { CheckInPage } from '../../features/attendance/check-in-page.tsx'
import { TYPED } from '../../features/attendance/code-field.tsx'
import { withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { newToken } from '../../platform/ids.server.ts'
import { checkInCookie, checkInCookieName, readCookies } from '../../server/cookies.ts'
import { data, open, readForm, redirect, refusalView, refused, type RefusalView } from '../../server/page.server.ts'

export const meta = pageMeta

const browserOf = (request: Request, secure: boolean) => readBrowser(readCookies(request.headers.get('cookie') ?? undefined).get(checkInCookieName(secure)))

/** Looks at a code, at the moment it was scanned; from then on a sealed ticket stands in the address, which survives signing in in the same browser. */
export const loader = open(async ({ actor, params, url, deps, locale, t, request, clientAddress, secureCookies }) => {
  const sessionId = params.sessionId ?? ''
  const code = params.code ?? ''
  const ticket = url.searchParams.get('ticket') ?? ''
  const answer = (refusal: RefusalView | null, page: Awaited<ReturnType<typeof readTicket>> | null) => ({ title: t('attendance.check-in.title'), sessionId, page: page?.allowed ? page.value : null, refusal, ticket, signIn: actor ? null : paths.signIn(withQuery(paths.checkIn(sessionId, code), { ticket })) })
  if (ticket === '') {
    const browser = browserOf(request, secureCookies) ?? newToken()
    const scanned = await scan(actor, sessionId, code === TYPED ? (url.searchParams.get('code') ?? '') : code, deps, { browser, address: clientAddress })
    if (scanned.allowed) throw redirect(withQuery(paths.checkIn(sessionId, code), { ticket: scanned.value }), actor ? {} : { headers: { 'Set-Cookie': checkInCookie(browser, secureCookies) } })
    return data(answer(refusalView(scanned, locale), null), scanned.code === 'check-in.too-many-codes' ? 429 : 422)
  }
  const page = await readTicket(actor, sessionId, ticket, deps, browserOf(request, secureCookies))
  return page.allowed ? data(answer(null, page), 200) : data(answer(refusalView(page, locale), null), 422)
})

/** One press: the person was there at the moment of the scan. */
export const action = open(async ({ actor, request, params, deps, locale, url, secureCookies }) => {
  const sessionId = params.sessionId ?? ''
  const { ticket = '' } = await readForm(request)
  const here = withQuery(paths.checkIn(sessionId, params.code ?? ''), { ticket: ticket || (url.searchParams.get('ticket') ?? undefined) })
  if (!actor) return redirect(paths.signIn(here))
  const decision = await checkIn(actor, sessionId, ticket, deps, browserOf(request, secureCookies))
  return decision.allowed ? redirect(here) : refused(decision, locale)
})

export default function CheckInRoute() {
  return <CheckInPage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
