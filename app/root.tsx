import { isRouteErrorResponse, Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteError, useRouteLoaderData, type ShouldRevalidateFunction } from '@remix-run/react'
import { useContext, type ReactNode } from 'react'
import { NonceContext } from './features/shell/nonce.ts'
import { inPerson, placesFor } from './features/shell/navigation.server.ts'
import { Shell } from './features/shell/shell.tsx'
import { useLocale, useT } from './i18n/context.tsx'
import { paths } from './paths.ts'
import { open } from './server/page.server.ts'
import { ErrorPage, LinkButton } from './ui/index.ts'
import { fontPreloads } from './ui/fonts.ts'
import './ui/fonts.css'
import './ui/styles.css'

export const loader = open(async ({ actor, theme, demo, requestId, deps }) => ({
  places: placesFor(actor, demo, await inPerson(actor, deps)),
  name: actor?.name ?? null,
  theme,
  trainerId: actor?.trainerId ?? null,
  requestId,
}))

/** Nothing here depends on the query: going from question to question of a test must work without a connection. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ currentUrl, nextUrl, formMethod, defaultShouldRevalidate }) =>
  currentUrl.pathname === nextUrl.pathname && !formMethod ? false : defaultShouldRevalidate

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useContext(NonceContext)
  const locale = useLocale()
  const data = useRouteLoaderData<typeof loader>('root')
  return (
    <html lang={locale} {...(data && data.theme !== 'system' && { 'data-theme': data.theme })}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {fontPreloads(locale).map((href) => (
          <link key={href} rel="preload" as="font" type="font/woff2" href={href} crossOrigin="anonymous" />
        ))}
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <Meta />
        <Links />
      </head>
      <body>
        <Shell data={data ?? null}>{children}</Shell>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

export default function Root() {
  return <Outlet />
}

const KNOWN = { 401: 'signed-out', 403: 'forbidden', 404: 'not-found', 503: 'unavailable' } as const

/** Denials, missing things, a database that is away, and bugs: what happened, what is safe, what to do now. */
export function ErrorBoundary() {
  const error = useRouteError()
  const t = useT()
  const data = useRouteLoaderData<typeof loader>('root')
  const known = isRouteErrorResponse(error) ? KNOWN[error.status as keyof typeof KNOWN] : undefined
  const kind = known ?? 'failed'
  return (
    <>
      <title>{`${t(`common.error.${kind}.title`)} · ${t('common.brand')}`}</title>
      <ErrorPage
        title={t(`common.error.${kind}.title`)}
        text={t(`common.error.${kind}.text`)}
        {...(kind === 'unavailable' || kind === 'failed' ? { safe: t('common.error.safe') } : {})}
        action={<LinkButton href={kind === 'signed-out' ? paths.signIn() : paths.home()} plain>{t(kind === 'signed-out' ? 'common.place.signIn' : 'common.error.home')}</LinkButton>}
        {...(kind === 'failed' && data && { errorId: { label: t('common.error.id-label'), value: data.requestId } })}
      />
    </>
  )
}
