import { useActionData, useLoaderData } from '@remix-run/react'
import { SignInPage } from '../../features/identity/sign-in-page.tsx'
import { signIn } from '../../features/identity/sign-in.server.ts'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { data, open, readForm, redirect, safeNext } from '../../server/page.server.ts'
import { sessionCookie } from '../../server/cookies.ts'

export const meta = pageMeta

export const loader = open(async ({ actor, url, t }) => {
  const next = safeNext(url.searchParams.get('next'), paths.cabinet())
  if (actor) throw redirect(next)
  return { title: t('account.sign-in.title'), next, expected: url.searchParams.has('next') }
})

export const action = open(async ({ request, deps, clientAddress, secureCookies, t }) => {
  const form = await readForm(request)
  const [identifier = '', password = ''] = [form.identifier?.trim(), form.password]
  const values = { identifier }
  const errors: Record<string, string> = {}
  if (!identifier) errors.identifier = t('account.sign-in.identifier.missing')
  if (!password) errors.password = t('account.sign-in.password.missing')
  if (Object.keys(errors).length > 0) return data({ errors, values, problem: null }, 400)
  const result = await signIn({ identifier, password, address: clientAddress, device: request.headers.get('user-agent') ?? '' }, deps)
  if (result.ok) return redirect(safeNext(form.next, paths.cabinet()), { headers: { 'Set-Cookie': sessionCookie(result.token, secureCookies) } })
  const problem = result.why === 'wait' ? t('account.sign-in.wait', { count: Math.ceil(result.seconds / 60) }) : t('account.sign-in.wrong')
  return data({ errors, values, problem }, result.why === 'wait' ? 429 : 401)
})

export default function SignInRoute() {
  return <SignInPage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
