import { useLoaderData } from '@remix-run/react'
import { may } from '../../access/policy.ts'
import { AdaptationsPage } from '../../features/adaptation/adaptations-page.tsx'
import { CASES_A_PAGE, caseViews, centreCases, mentorBoard, missingCases, ownAdaptation, rulesSince } from '../../features/adaptation/cases.server.ts'
import { caseLine, newcomerLine } from '../../features/adaptation/case-lines.server.ts'
import { positionName } from '../../features/people/positions.server.ts'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { pagesOf, withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { ADAPTATION_STATES } from '../../rules/adaptation/workflow.ts'
import { pageNumber, redirect, signedIn } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, deps, url, locale, t }) => {
  const views = await caseViews(actor, deps)
  const asked = url.searchParams.get('view')
  const view = views.find((one) => one === asked) ?? views[0] ?? null
  const page = pageNumber(url)
  const filter = {
    state: ADAPTATION_STATES.find((one) => one === url.searchParams.get('state')) ?? null,
    onlyOverdue: url.searchParams.get('overdue') === '1',
    query: (url.searchParams.get('q') ?? '').replace(/\u0000/g, '').slice(0, 100),
  }
  const own = await ownAdaptation(actor, deps)
  const board = view === 'mentor' ? await mentorBoard(actor, deps) : null
  const centre = view === 'centre' ? await centreCases(actor, { ...filter, page }, deps) : null
  const missing = view === 'exceptions' ? await missingCases(actor, page, deps) : null
  const total = centre?.total ?? missing?.total ?? 0
  if (page > 1 && page > pagesOf(total, CASES_A_PAGE)) throw redirect(paths.adaptations(view ?? undefined))
  return {
    title: t('adaptation.list.title'),
    views, view, page, pages: pagesOf(total, CASES_A_PAGE), filter, states: [...ADAPTATION_STATES],
    own: own && newcomerLine(own, locale),
    board: board && { open: board.open.map((one) => newcomerLine(one, locale)), over: board.over.map((one) => caseLine(one, locale)) },
    centre: centre && { total, overdue: centre.overdue, cases: centre.cases.map((one) => newcomerLine(one, locale)) },
    missing: missing && { total, since: rulesSince(), mayRecord: may(actor, 'employment.list'), people: missing.people.map(({ positionCode, organisation, ...person }) => ({ ...person, position: positionName(positionCode, locale), organisation: organisation[locale] })) },
    mayHire: may(actor, 'employment.list'),
    filtered: withQuery('', { q: filter.query, state: filter.state ?? '', overdue: filter.onlyOverdue ? 1 : '' }) !== '',
    clauses: clauseLinks(view === 'exceptions' ? ['397/4.1', '397/6', '397/6.category'] : ['397/6', '397/6.term'], locale),
  }
})

export default function AdaptationsRoute() {
  return <AdaptationsPage {...useLoaderData<typeof loader>()} />
}
