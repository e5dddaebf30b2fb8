import { useActionData, useLoaderData } from '@remix-run/react'
import { dictionaries } from '#content'
import { createAccount, listOrganisations } from '../../features/identity/accounts.server.ts'
import { NewAccountPage } from '../../features/identity/new-account-page.tsx'
import { organisationOptions } from '../../features/identity/organisation-options.ts'
import { withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { readForm, redirect, signedIn, wrongFields } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ deps, locale, t }) => ({
  title: t('admin.new-account.title'),
  organisations: organisationOptions(await listOrganisations(deps), locale),
  positions: (['managerial', 'core', 'support'] as const).map((group) => ({
    label: t(`admin.staff-group.${group}`),
    options: dictionaries.positions.filter(({ staffGroup }) => staffGroup === group).map(({ code, name }) => ({ value: code, label: name[locale] })),
  })),
}))

export const action = signedIn(async ({ actor, deps, request, t }) => {
  const { surname = '', givenName = '', patronymic = '', email = '', iin = '', organisationId = '', positionCode = '', language = '' } = await readForm(request)
  const given = { surname, givenName, patronymic, email, iin, organisationId, positionCode, language }
  const result = await createAccount(actor, given, deps)
  if (result.ok) return redirect(withQuery(paths.account(result.id), { done: 'created' }))
  return wrongFields(Object.fromEntries(Object.entries(result.errors).map(([field, error]) => [field, t(`admin.new-account.error.${error}`)])), given)
})

export default function NewAccountRoute() {
  return <NewAccountPage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
