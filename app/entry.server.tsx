import { RemixServer } from '@remix-run/react'
import { type AppLoadContext, type EntryContext } from '@remix-run/server-runtime'
import { renderToString } from 'react-dom/server'
import { NonceContext } from './features/shell/nonce.ts'
import { LanguageProvider } from './i18n/context.tsx'
import { MESSAGES } from './i18n/messages.server.ts'
import { log } from './platform/log.server.ts'

export default function handleRequest(request: Request, status: number, headers: Headers, remix: EntryContext, { locale, nonce }: AppLoadContext) {
  const html = renderToString(
    <NonceContext.Provider value={nonce}>
      <LanguageProvider locale={locale} messages={MESSAGES[locale]}>
        <RemixServer context={remix} url={request.url} nonce={nonce} />
      </LanguageProvider>
    </NonceContext.Provider>,
  )
  headers.set('Content-Type', 'text/html; charset=utf-8')
  headers.set('Content-Language', locale)
  return new Response(`<!doctype html>${html}`, { status, headers })
}

/** A bug: logged with the id the reader is shown. */
export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }) {
  if (request.signal.aborted) return
  log().error({ event: 'request.failed', requestId: context.requestId, method: request.method, err: error })
}
