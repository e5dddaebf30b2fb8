import { useActionData, useLoaderData } from '@remix-run/react'
import { dictionaries } from '#content'
import { createAccount, listOrganisations, type NewAccountError } from '../../features/identity/accounts.server.ts'
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
  const { surname = '', givenName = '', patronymic = '', iin = '', organisationId = '', positionCode = '', email = '', language = '' } = await readForm(request)
  const given = { surname, givenName, patronymic, iin, organisationId, positionCode, email, language }
  const result = await createAccount(actor, given, deps)
  if (result.ok) return redirect(withQuery(paths.account(result.id), { done: 'created' }))
  const words = (field: string, error: NewAccountError) => (error !== 'choose' ? t(`admin.new-account.error.${error}`) : t(field === 'positionCode' ? 'admin.choose-position' : 'admin.choose-organisation'))
  // in the order of the fields on the page
  return wrongFields(Object.fromEntries(Object.keys(given).flatMap((field) => { const error = result.errors[field as keyof typeof given]; return error ? [[field, words(field, error)]] : [] })), given)
})

export default function NewAccountRoute() {
  return <NewAccountPage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
