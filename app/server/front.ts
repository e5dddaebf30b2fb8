/**
 * The front: everything that comes in on the socket passes here. Malformed requests end here, the hot path
 * (verification) is answered here, access is decided here, and only then Remix draws a page.
 */
import { randomBytes } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { createRequestHandler, type AppLoadContext, type ServerBuild } from '@remix-run/server-runtime'
import type { Actor } from '../access/actor.ts'
import { UPLOAD_ROUTES } from '../access/route-policy.ts'
import { readSession } from '../features/identity/sessions.server.ts'
import type { VerificationDoor } from '../features/verification/door.server.ts'
import { DEFAULT_LOCALE, fromAcceptLanguage, isLocale, type Locale } from '../i18n/locale.ts'
import { paths } from '../paths.ts'
import { stopwatch } from '../platform/clock.server.ts'
import { isDatabaseGone } from '../platform/db.server.ts'
import type { Deps } from '../platform/deps.server.ts'
import type { Env } from '../platform/env.server.ts'
import { log } from '../platform/log.server.ts'
import type { RequestContext } from './context.ts'
import { readCookies, sessionCookieName } from './cookies.ts'
import { makeGate } from './gate.ts'
import { BodyBroken, BodyTooLarge, clientAddress, isLoopback, isOwnForm, readBody, readUrl, send } from './http.ts'
import type { Metrics } from './metrics.ts'
import { PLAIN_STYLE_HASH, plainPage, type PlainPage } from './plain-page.ts'
import type { serveFolder } from './static-files.ts'
import { makeTurns } from './turns.ts'

export interface FrontParts {
  env: Env
  deps: Deps
  build: ServerBuild
  verification: VerificationDoor
  assets: ReturnType<typeof serveFolder>
  metrics: Metrics
  /** what /readyz says */
  readiness(): Promise<{ ready: boolean; parts: Record<string, string> }>
}

const METHODS = new Set(['GET', 'HEAD', 'POST'])
const BODY_TYPES = /^(?:application\/x-www-form-urlencoded|application\/json|text\/plain)(?:\s*;|$)/i
/** A form with a file; taken at the addresses of UPLOAD_ROUTES alone, from whoever may open them. */
const UPLOAD_TYPE = /^multipart\/form-data\s*;/i
const STATUS_OF: Record<PlainPage, number> = { unavailable: 503, failed: 500, forbidden: 403, 'not-found': 404, 'bad-request': 400, 'too-large': 413, 'foreign-form': 403, method: 405 }

/** On every answer; pages bring a Content-Security-Policy of their own. */
export const baseHeaders = (secure: boolean): Record<string, string> => ({
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(self), microphone=(), geolocation=(), payment=()',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  ...(secure && { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' }),
})

export const contentSecurityPolicy = (nonce: string): string =>
  `default-src 'none'; script-src 'self' 'nonce-${nonce}'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`

export function makeFront({ env, deps, build, verification, assets, metrics, readiness }: FrontParts): RequestListener {
  const secure = deps.publicUrl.startsWith('https:')
  const publicHost = env.TALIM_TRUST_PROXY ? new URL(deps.publicUrl).host : null
  const gate = makeGate(build.routes)
  const remix = createRequestHandler(build, process.env.NODE_ENV === 'development' ? 'development' : 'production')
  const headers = baseHeaders(secure)
  // more pages at once would only wait for a database connection, and give up
  const inTurn = makeTurns(2 * env.TALIM_POOL)

  const json = (request: IncomingMessage, response: ServerResponse, status: number, value: object) =>
    send(request, response, status, { ...headers, 'Content-Type': 'application/json', 'Cache-Control': 'no-store' }, Buffer.from(JSON.stringify(value)))

  return function front(request, response) {
    const target = request.url ?? ''
    if (target.startsWith('/v/') || target.startsWith('/verify') || target.startsWith('/V/')) {
      verification.answer(request, response, headers, clientAddress(request, env.TALIM_TRUST_PROXY)).then(
        (status) => metrics.requests.inc({ route: 'verification', status: `${Math.floor(status / 100)}xx` }),
        (error: unknown) => broken(request, response, error),
      )
      return
    }
    const started = stopwatch()
    slow(request, response).then(
      (route) => {
        metrics.requests.inc({ route, status: `${Math.floor(response.statusCode / 100)}xx` })
        metrics.seconds.observe({ route }, (stopwatch() - started) / 1000)
      },
      (error: unknown) => broken(request, response, error),
    )
  }

  /** Everything but verification; resolves to the name of the route for the metrics. */
  async function slow(request: IncomingMessage, response: ServerResponse): Promise<string> {
    const requestId = randomBytes(9).toString('base64url')
    const cookies = readCookies(request.headers.cookie)
    const cookieLocale = cookies.get('locale')
    const locale: Locale = isLocale(cookieLocale) ? cookieLocale : request.headers['accept-language'] ? fromAcceptLanguage(request.headers['accept-language']) : DEFAULT_LOCALE
    const plain = (page: PlainPage, extra: Record<string, string> = {}) => sendPlain(request, response, page, locale, requestId, extra)

    if (!METHODS.has(request.method ?? '')) return await plain('method', { Allow: 'GET, HEAD, POST' }), 'refused'
    const url = readUrl(request, secure)
    if (!url) return await plain('bad-request'), 'refused'
    const { pathname } = url
    if (assets(request, response, pathname)) return 'asset'
    if (pathname === '/healthz') return await json(request, response, 200, { status: 'ok' }), 'healthz'
    if (pathname === '/readyz') {
      const { ready, parts } = await readiness()
      return await json(request, response, ready ? 200 : 503, { status: ready ? 'ready' : 'not ready', ...parts }), 'readyz'
    }
    if (pathname === '/metrics') {
      if (!isLoopback(request) || request.headers['x-forwarded-for']) return await plain('not-found'), 'refused'
      await send(request, response, 200, { ...headers, 'Content-Type': metrics.registry.contentType }, Buffer.from(await metrics.registry.metrics()))
      return 'metrics'
    }

    let body: Buffer | null = null
    if (request.method === 'POST') {
      if (!isOwnForm(request, publicHost)) return await plain('foreign-form'), 'refused'
      const type = request.headers['content-type'] ?? 'application/x-www-form-urlencoded'
      const routeId = UPLOAD_TYPE.test(type) ? gate.routeOf(pathname) : null
      const upload = routeId !== null && UPLOAD_ROUTES.has(routeId)
      if (!upload && !BODY_TYPES.test(type)) return await plain('bad-request'), 'refused'
      try {
        // who may not send a file here is answered without its being read
        if (!upload || gate.enter(routeId, await whoAsks(cookies)).open) body = await readBody(request, (upload ? env.TALIM_UPLOAD_LIMIT_KB : env.TALIM_BODY_LIMIT_KB) * 1024)
      } catch (error) {
        if (error instanceof BodyTooLarge) return await plain('too-large', { Connection: 'close' }), 'refused'
        if (error instanceof BodyBroken) return await plain('bad-request', { Connection: 'close' }), 'refused'
        throw error
      }
    }

    return inTurn(() => (response.destroyed ? Promise.resolve('gone') : page(request, response, { url, body, cookies, locale, requestId })))
  }

  /** Whoever the session cookie belongs to. */
  async function whoAsks(cookies: ReturnType<typeof readCookies>): Promise<Actor | null> {
    const token = cookies.get(sessionCookieName(secure)) ?? null
    return token && /^[\w-]{43}$/.test(token) ? readSession(deps, token) : null
  }

  /** A page, or what a form does, by Remix. */
  async function page(
    request: IncomingMessage,
    response: ServerResponse,
    { url, body, cookies, requestId, ...asked }: { url: URL; body: Buffer | null; cookies: ReturnType<typeof readCookies>; locale: Locale; requestId: string },
  ): Promise<string> {
    const { pathname } = url
    const sessionToken = cookies.get(sessionCookieName(secure)) ?? null
    const actor = await whoAsks(cookies)
    const wished = url.searchParams.get('lang')
    const locale = isLocale(wished) ? wished : (actor?.language ?? asked.locale)
    const plain = (which: PlainPage) => sendPlain(request, response, which, locale, requestId)
    const cookieTheme = cookies.get('theme')
    const nonce = randomBytes(16).toString('base64url')

    const routeId = gate.routeOf(pathname)
    const verdict = gate.enter(routeId, actor)
    const wantsData = pathname.endsWith('.data')
    if (!verdict.open && verdict.status === 401) {
      if (request.method === 'GET' && !wantsData && !(request.headers.accept ?? '').startsWith('application/json')) {
        response.writeHead(302, { ...headers, Location: paths.signIn(pathname + url.search), 'Cache-Control': 'no-store' }).end()
        return 'sign-in'
      }
      if (!wantsData && !(request.headers.accept ?? '').includes('application/json')) {
        response.writeHead(303, { ...headers, Location: paths.signIn(request.headers.referer ? sameSitePath(request.headers.referer, url) : pathname), 'Cache-Control': 'no-store' }).end()
        return 'sign-in'
      }
      await json(request, response, 401, { error: 'session-over', signIn: paths.signIn() })
      return 'sign-in'
    }
    if (!verdict.open && verdict.status === 403) return await plain('forbidden'), 'refused'
    // a route without a policy opens for nobody; an address without a route goes on, for Remix draws that page
    if (!verdict.open && routeId !== null) return await plain('not-found'), 'refused'

    const context: RequestContext = {
      deps, actor, sessionToken, locale, theme: cookieTheme === 'light' || cookieTheme === 'dark' ? cookieTheme : (actor?.theme ?? 'system'),
      nonce, requestId, clientAddress: clientAddress(request, env.TALIM_TRUST_PROXY), demo: env.TALIM_DEMO, secureCookies: secure,
    }
    const answer = await remix(asFetchRequest(request, url, body), context as AppLoadContext)
    const out: Record<string, string | string[]> = { ...headers, 'X-Request-Id': requestId }
    if (answer.headers.has('content-security-policy')) delete out['Content-Security-Policy']
    for (const [name, value] of answer.headers) if (name !== 'set-cookie') out[name] = value
    const set = answer.headers.getSetCookie()
    if (set.length > 0) out['Set-Cookie'] = set
    const type = answer.headers.get('content-type') ?? ''
    if (type.startsWith('text/html')) out['Content-Security-Policy'] = contentSecurityPolicy(nonce)
    if (answer.status === 503 && !answer.headers.has('retry-after')) out['Retry-After'] = '5'
    if (!out['cache-control']) out['Cache-Control'] = actor || request.method === 'POST' ? 'no-store' : 'private, no-cache'
    await send(request, response, answer.status, out, Buffer.from(await answer.arrayBuffer()))
    return routeId ?? 'unknown'
  }

  async function sendPlain(request: IncomingMessage, response: ServerResponse, page: PlainPage, locale: Locale, requestId: string, extra: Record<string, string> = {}): Promise<void> {
    request.resume()
    await send(request, response, STATUS_OF[page], {
      ...headers, ...extra, 'Content-Type': 'text/html; charset=utf-8', 'Content-Language': locale, 'Cache-Control': 'no-store',
      'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${PLAIN_STYLE_HASH}'; frame-ancestors 'none'; base-uri 'none'`,
    }, Buffer.from(plainPage(page, locale, requestId)))
  }

  /** The last resort: something threw. The database being away is not our bug and is said so. */
  function broken(request: IncomingMessage, response: ServerResponse, error: unknown) {
    const requestId = randomBytes(9).toString('base64url')
    const gone = isDatabaseGone(error)
    if (gone) log().warn({ event: 'database.gone', requestId })
    else log().error({ event: 'request.failed', requestId, method: request.method, err: error })
    metrics.requests.inc({ route: 'broken', status: gone ? '503' : '5xx' })
    if (response.headersSent || response.destroyed) return response.destroy()
    const locale = fromAcceptLanguage(request.headers['accept-language'])
    void sendPlain(request, response, gone ? 'unavailable' : 'failed', locale, requestId, gone ? { 'Retry-After': '5' } : {})
  }
}

/** The path of a referring page of ours; home for any other. */
function sameSitePath(referer: string, url: URL): string {
  try {
    const from = new URL(referer)
    return from.host === url.host ? from.pathname + from.search : paths.home()
  } catch {
    return paths.home()
  }
}

function asFetchRequest(request: IncomingMessage, url: URL, body: Buffer | null): Request {
  const headers = new Headers()
  for (let at = 0; at < request.rawHeaders.length; at += 2) {
    const [name, value] = [request.rawHeaders[at]!, request.rawHeaders[at + 1]!]
    if (!name.startsWith(':')) headers.append(name, value)
  }
  if (body && !headers.has('content-type')) headers.set('content-type', 'application/x-www-form-urlencoded')
  headers.delete('content-length')
  // where a form came from was decided above; Remix decides once more from these two, and throws where a proxy or a stranger wrote them
  headers.delete('origin')
  headers.delete('x-forwarded-host')
  return new Request(url, { method: request.method, headers, ...(body && { body: new Uint8Array(body) }) })
}
