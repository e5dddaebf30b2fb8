import { useLoaderData } from '@remix-run/react'
import { ClausePage } from '../../features/regulations/clause-page.tsx'
import { allActs, findClause, neighboursOf } from '../../features/regulations/clauses.server.ts'
import { pageMeta } from '../../features/shell/title.ts'
import { notFound, open } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = open(async ({ params, locale }) => {
  const clause = findClause(params['*'] ?? '')
  const act = clause && allActs().find(({ id }) => clause.id.startsWith(`${id}/`))
  if (!clause || !act) throw notFound()
  const { previous, next } = neighboursOf(clause.id)
  const asLink = (other: typeof previous) => other && { id: other.id, title: other.title[locale] }
  return {
    title: clause.title[locale],
    clause: { id: clause.id, citation: clause.citation[locale], title: clause.title[locale], text: clause.text[locale], reading: clause.reading?.[locale] ?? null },
    act: { id: act.id, order: act.order[locale], inForce: act.inForce[locale], status: act.status },
    previous: asLink(previous),
    next: asLink(next),
  }
})

export default function ClauseRoute() {
  return <ClausePage {...useLoaderData<typeof loader>()} />
}
