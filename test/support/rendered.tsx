/** A page as the server sends it, from its own route module: loader or action, then the component; without the frame around it. */
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router-dom/server.js'
import type { ActionFunction, LoaderFunction } from 'react-router-dom'
import type { ComponentType } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Actor } from '../../app/access/actor.ts'
import { LanguageProvider } from '../../app/i18n/context.tsx'
import type { Locale } from '../../app/i18n/locale.ts'
import { MESSAGES } from '../../app/i18n/messages.server.ts'
import type { World } from './world.ts'

interface RouteModule {
  loader?: unknown
  action?: unknown
  default?: ComponentType
}
export interface Rendered {
  status: number
  location: string | null
  /** as a browser sends it back */
  cookie: string | null
  html: string
  /** what can be read, in one line */
  text: string
}

/** Asks for an address of the route as this actor; `form` posts. */
export async function rendered(module: RouteModule, path: string, pattern: string, { actor, world, locale = 'en', form, cookie = null, address = '127.0.0.1' }: { actor: Actor; world: World; locale?: Locale; form?: Record<string, string>; cookie?: string | null; address?: string }): Promise<Rendered> {
  const context = { actor, deps: world, locale, requestId: 'test', clientAddress: address, secureCookies: false }
  const withContext = (work: unknown) => work && ((args: object) => (work as (args: object) => unknown)({ ...args, context }))
  const handler = createStaticHandler([{ path: pattern, loader: withContext(module.loader) as LoaderFunction, action: withContext(module.action) as ActionFunction, Component: module.default ?? null }])
  const request = new Request(`https://talim.example.kz${path}`, { ...(cookie !== null && { headers: { cookie } }), ...(form && { method: 'POST', body: new URLSearchParams(form) }) })
  const result = await handler.query(request)
  if (result instanceof Response) return { status: result.status, location: result.headers.get('Location'), cookie: result.headers.get('Set-Cookie')?.split(';')[0] ?? null, html: '', text: '' }
  const [failure] = Object.values(result.errors ?? {})
  if (failure) {
    const status = (failure as { status?: number }).status
    if (status === undefined) throw failure
    return { status, location: null, cookie: null, html: '', text: '' }
  }
  const html = renderToStaticMarkup(
    <LanguageProvider locale={locale} messages={MESSAGES[locale]}>
      <StaticRouterProvider router={createStaticRouter(handler.dataRoutes, result)} context={result} hydrate={false} />
    </LanguageProvider>,
  )
  return { status: result.statusCode, location: null, cookie: null, html, text: html.replace(/<title>.*?<\/title>/g, ' ').replace(/<[^>]+>/g, ' ').replace(/&#x27;/g, "'").replace(/&quot;/g, '"').replace(/&amp;/g, '&').replace(/\s+/g, ' ') }
}
