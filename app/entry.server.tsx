import { Writable } from 'node:stream'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { type AppLoadContext, type EntryContext } from '@remix-run/server-runtime'
import type { ReactElement } from 'react'
import { renderToPipeableStream } from 'react-dom/server'
import { NonceContext } from './features/shell/nonce.ts'
import { LanguageProvider } from './i18n/context.tsx'
import { MESSAGES } from './i18n/messages.server.ts'
import { log } from './platform/log.server.ts'

export default async function handleRequest(request: Request, status: number, headers: Headers, remix: EntryContext, { locale, nonce }: AppLoadContext) {
  const html = await renderWhole(
    <NonceContext.Provider value={nonce}>
      <LanguageProvider locale={locale} messages={MESSAGES[locale]}>
        <RemixServer context={remix} url={request.url} nonce={nonce} />
      </LanguageProvider>
    </NonceContext.Provider>,
    nonce,
  )
  headers.set('Content-Type', 'text/html; charset=utf-8')
  headers.set('Content-Language', locale)
  return new Response(html, { status, headers })
}

/**
 * The whole page at once: the loader's data for the browser comes as a suspended part at its end, so a plain string would lack it.
 * React 18 hands over its buffer of 2048 bytes whole when a letter of several bytes does not fit its end, and the bytes left
 * over are zero; a browser shows them as a broken letter inside a word, and a form sends that back. No page holds a zero byte otherwise.
 */
function renderWhole(page: ReactElement, nonce: string): Promise<string> {
  return new Promise((done, fail) => {
    const parts: Buffer[] = []
    const sink = new Writable({ write: (part: Buffer, _, next) => { parts.push(part); next() }, final: (next) => { done(Buffer.concat(parts).toString('utf8').replaceAll('\0', '')); next() } })
    const stream = renderToPipeableStream(page, { nonce, onAllReady: () => void stream.pipe(sink), onShellError: fail, onError: fail })
  })
}

/** A bug: logged with the id the reader is shown. An address that leads nowhere is none, and may hold what must not be logged. */
export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }) {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return
  log().error({ event: 'request.failed', requestId: context.requestId, method: request.method, err: error })
}
