import { useActionData, useLoaderData } from '@remix-run/react'
import { deviceName } from '../../features/identity/device.ts'
import { changePassword, readProfile, saveProfile } from '../../features/identity/profile.server.ts'
import { ProfilePage } from '../../features/identity/profile-page.tsx'
import { listSessions, openSession } from '../../features/identity/sessions.server.ts'
import { pageMeta } from '../../features/shell/title.ts'
import { withQuery } from '../../features/shell/pages.tsx'
import { paths } from '../../paths.ts'
import { sessionCookie } from '../../server/cookies.ts'
import { data, readForm, redirect, signedIn } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, deps, sessionToken, url, t }) => {
  const [profile, sessions] = await Promise.all([readProfile(actor, deps), listSessions(deps, actor.accountId, sessionToken ?? '')])
  const saved = url.searchParams.get('saved')
  return {
    title: t('profile.title'),
    name: profile.name,
    contact: { email: profile.email, phone: profile.phone },
    sessions: sessions.map(({ device, ...session }) => ({ ...session, device: deviceName(device) })),
    saved: (['contact', 'password'] as const).find((one) => one === saved) ?? null,
  }
})

export const action = signedIn(async ({ actor, deps, request, secureCookies, t }) => {
  const { intent, email = '', phone = '', password = '', current = '', next = '' } = await readForm(request)
  const wrong = (form: 'contact' | 'password', errors: Record<string, string>) => data({ form, errors, values: { email, phone } }, 400)

  if (intent === 'contact') {
    const found = await saveProfile(actor, { email, phone, password }, deps)
    const errors = Object.fromEntries(Object.entries(found).map(([field, error]) => [field, t(`profile.error.${error}`)]))
    return Object.keys(errors).length > 0 ? wrong('contact', errors) : redirect(withQuery(paths.profile(), { saved: 'contact' }))
  }
  if (intent === 'password') {
    const found = await changePassword(actor, { current, next }, deps)
    const errors = { ...(found.current && { current: t(`profile.error.${found.current}`) }), ...(found.next && { next: t(`account.password.${found.next}`) }) }
    if (Object.keys(errors).length > 0) return wrong('password', errors)
    // every session ended with the old password; this browser goes on with a new one
    const token = await openSession(deps, actor.accountId, request.headers.get('user-agent') ?? '')
    return redirect(withQuery(paths.profile(), { saved: 'password' }), { headers: { 'Set-Cookie': sessionCookie(token, secureCookies) } })
  }
  return redirect(paths.profile())
})

export default function ProfileRoute() {
  return <ProfilePage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
