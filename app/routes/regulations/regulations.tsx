import { useLoaderData } from '@remix-run/react'
import { allActs, searchClauses } from '../../features/regulations/clauses.server.ts'
import { chapterOf } from '../../features/regulations/chapters.ts'
import { RegulationsPage } from '../../features/regulations/regulations-page.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { open } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = open(async ({ url, locale, t }) => {
  const query = (url.searchParams.get('q') ?? '').slice(0, 100)
  const found = searchClauses(query, locale).map(({ id, citation, title }) => ({ id, actId: id.split('/')[0]!, chapter: chapterOf(id), citation: citation[locale], title: title[locale] }))
  return {
    title: t('regulations.title'),
    query,
    found: found.length,
    acts: allActs().map(({ id, number, date, edition, registration, status, title, order, inForce, unofficial }) => ({
      id, number, date, edition: edition ?? null, registration: registration ?? null, status, title: title[locale], order: order[locale], inForce: inForce[locale], unofficial: unofficial.includes(locale),
      clauses: found.filter(({ actId }) => actId === id),
    })),
  }
})

export default function RegulationsRoute() {
  return <RegulationsPage {...useLoaderData<typeof loader>()} />
}
