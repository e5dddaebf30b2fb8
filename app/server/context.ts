/** What every loader and action is handed (Remix's load context): who asks, in which language, and the outside world. */
import type { Actor } from '../access/actor.ts'
import type { Locale } from '../i18n/locale.ts'
import type { Deps } from '../platform/deps.server.ts'

export interface RequestContext {
  deps: Deps
  actor: Actor | null
  /** token of the session cookie, for signing out and for "this device" */
  sessionToken: string | null
  locale: Locale
  theme: 'system' | 'light' | 'dark'
  nonce: string
  requestId: string
  /** address of the client, for throttling */
  clientAddress: string
  demo: boolean
  secureCookies: boolean
}

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
}

declare module '@remix-run/server-runtime' {
  interface Future {
    v3_singleFetch: true
  }

  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- Remix wants its interface widened in this way
  interface AppLoadContext extends RequestContext {}
}
