import { useLoaderData } from '@remix-run/react'
import { listPeople, PEOPLE_A_PAGE } from '../../features/people/people.server.ts'
import { PeoplePage } from '../../features/people/people-page.tsx'
import { positionName } from '../../features/people/positions.server.ts'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { pagesOf, withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { YEARLY_MINIMUM_MINUTES } from '../../rules/learning/hours.ts'
import { pageNumber, redirect, signedIn } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, deps, url, locale, t }) => {
  const query = (url.searchParams.get('q') ?? '').replace(/\u0000/g, '').slice(0, 100)
  const page = pageNumber(url)
  const { people, total, year } = await listPeople(actor, { query, page }, deps)
  if (page > 1 && people.length === 0) throw redirect(withQuery(paths.people(), { q: query }))
  return {
    title: t('people.list.title'),
    ended: url.searchParams.get('saved') === 'ended',
    query, page, pages: pagesOf(total, PEOPLE_A_PAGE), total, year, target: YEARLY_MINIMUM_MINUTES,
    people: people.map(({ positionCode, organisation, ...person }) => ({ ...person, position: positionName(positionCode, locale), organisation: organisation[locale] })),
    clauses: clauseLinks(['397/15', '397/21'], locale),
  }
})

export default function PeopleRoute() {
  return <PeoplePage {...useLoaderData<typeof loader>()} />
}
