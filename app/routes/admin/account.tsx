import { useActionData, useLoaderData } from '@remix-run/react'
import { ROLES } from '../../access/actor.ts'
import { AccountPage } from '../../features/identity/account-page.tsx'
import { grantRole, listOrganisations, readAccount, revokeRole, setBlocked, startReset } from '../../features/identity/accounts.server.ts'
import { organisationOptions } from '../../features/identity/organisation-options.ts'
import { withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { readForm, redirect, signedIn, wrongFields } from '../../server/page.server.ts'

export const meta = pageMeta
const DONE = ['created', 'granted', 'revoked', 'blocked', 'unblocked', 'reset'] as const

export const loader = signedIn(async ({ actor, params, deps, url, locale }) => {
  const { grants, ...account } = await readAccount(actor, params.accountId ?? '', deps)
  return {
    title: account.name,
    account,
    grants: grants.map(({ id, role, organisation }) => ({ id, role, organisation: organisation[locale] })),
    roles: [...ROLES],
    organisations: organisationOptions(await listOrganisations(deps), locale),
    done: DONE.find((one) => one === url.searchParams.get('done')) ?? null,
  }
})

export const action = signedIn(async ({ actor, params, deps, request, t }) => {
  const id = params.accountId ?? ''
  const { intent = '', role = '', organisationId = '', grantId = '' } = await readForm(request)
  await readAccount(actor, id, deps) // 404 for what is no account
  const back = (done: (typeof DONE)[number]) => redirect(withQuery(paths.account(id), { done }))
  switch (intent) {
    case 'grant': {
      const missing = { role: t('admin.choose-role'), organisationId: t('admin.choose-organisation') }
      const errors = { ...(!role && { role: missing.role }), ...(!organisationId && { organisationId: missing.organisationId }) }
      if (Object.keys(errors).length > 0) return wrongFields(errors, { role, organisationId })
      return (await grantRole(actor, id, role, organisationId, deps)) ? back('granted') : wrongFields(missing, {})
    }
    case 'revoke':
      await revokeRole(actor, id, grantId, deps)
      return back('revoked')
    case 'block':
    case 'unblock':
      await setBlocked(actor, id, intent === 'block', deps)
      return back(intent === 'block' ? 'blocked' : 'unblocked')
    case 'reset':
      await startReset(actor, id, deps)
      return back('reset')
    default:
      return redirect(paths.account(id))
  }
})

export default function AccountRoute() {
  return <AccountPage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
