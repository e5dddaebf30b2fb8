import { useActionData, useLoaderData } from '@remix-run/react'
import { readPerson, renamePerson } from '../../features/people/people.server.ts'
import { RenamePage } from '../../features/people/rename-page.tsx'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { data, notFound, readForm, redirect, refusalView, signedIn, type RefusalView } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, params, deps, locale, t }) => {
  const { id, name, surname, givenName, patronymic, version, mayRename, certificates } = await readPerson(actor, params.personId ?? '', deps)
  if (!mayRename) throw notFound()
  return {
    title: t('people.rename.title'),
    id, name, version, certificates: certificates.filter(({ status }) => status === 'valid').length,
    record: { surname: surname ?? '', givenName, patronymic: patronymic ?? '' },
    clauses: clauseLinks(['397/26¶2.name'], locale),
  }
})

export const action = signedIn(async ({ actor, params, deps, request, locale, t }) => {
  const id = params.personId ?? ''
  const { surname = '', givenName = '', patronymic = '', version = '' } = await readForm(request)
  const values = { surname, givenName, patronymic }
  const result = await renamePerson(actor, id, { ...values, version: Math.trunc(Number(version)) || 0 }, deps)
  if (result.ok) return redirect(withQuery(paths.person(id), { saved: 'name' }))
  if ('errors' in result) {
    const errors: Record<string, string> = Object.fromEntries(Object.entries(result.errors).map(([field, error]) => [field, t(error === 'name.required' ? 'people.rename.required' : 'people.rename.letters')]))
    return data({ errors, values, version, refusal: null as RefusalView | null, meanwhile: null as string | null }, 400)
  }
  // somebody was quicker: what the record says now, so that the next press is made knowing it
  const now = await readPerson(actor, id, deps)
  return data({ errors: {} as Record<string, string>, values, version: String(now.version), refusal: refusalView(result.refusal, locale) as RefusalView | null, meanwhile: now.name as string | null }, 422)
})

export default function RenameRoute() {
  return <RenamePage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
