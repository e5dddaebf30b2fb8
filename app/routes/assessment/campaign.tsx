import { useLoaderData } from '@remix-run/react'
import { authorise } from '../../access/authorise.server.ts'
import { may } from '../../access/policy.ts'
import { filterOf, isFiltered } from '../../features/assessment/campaign-form.ts'
import { CampaignPage } from '../../features/assessment/campaign-page.tsx'
import { campaignYears, readCampaign, thisYear } from '../../features/assessment/campaign.server.ts'
import { ASSESSED_A_PAGE, listAssessed, readCoverage } from '../../features/assessment/coverage.server.ts'
import { limitView } from '../../features/assessment/limit.server.ts'
import { yearAsked } from '../../features/assessment/page-parts.server.ts'
import { positionName } from '../../features/people/positions.server.ts'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { pagesOf, withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { today } from '../../platform/clock.server.ts'
import { pageNumber, redirect, signedIn } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, deps, url, locale, t }) => {
  authorise(actor, 'campaign.read', {})
  const opened = await campaignYears(deps)
  const years = [...new Set([thisYear(deps), ...opened])].toSorted((one, other) => other - one)
  const asked = yearAsked(url)
  const year = asked !== null && years.includes(asked) ? asked : (opened[0] ?? years[0]!)
  const campaign = await readCampaign(deps, year)
  const limit = await limitView(year, today(deps.clock), deps)
  const filter = filterOf(url)
  const page = pageNumber(url)
  const round = { year, dueOn: limit.on }
  const [coverage, { people, total }] = campaign ? await Promise.all([readCoverage(actor, round, locale, deps), listAssessed(actor, { ...round, ...filter, page }, locale, deps)]) : [null, { people: [], total: 0 }]
  if (page > 1 && people.length === 0) throw redirect(withQuery(paths.campaign(), { year }))
  const manages = may(actor, 'campaign.manage')
  const done = (['opened', 'closed'] as const).find((one) => one === url.searchParams.get('done')) ?? null
  const told = Number(url.searchParams.get('told') ?? Number.NaN)
  const [limitClause, self, external, sums] = clauseLinks(['397/17', '397/17.2', '397/17.1', '397/5'], locale)
  return {
    title: t('campaign.title', { year }), year, years, limit, filter, filtered: isFiltered(filter), page, pages: pagesOf(total, ASSESSED_A_PAGE), total, coverage,
    campaign: campaign && { openedOn: campaign.openedOn, closedOn: campaign.closedOn },
    done, told: done === 'opened' && Number.isInteger(told) && told >= 0 ? told : null,
    manage: {
      open: manages && campaign === null && year === thisYear(deps), close: manages && campaign !== null && campaign.closedOn === null && today(deps.clock) > limit.on,
      import: may(actor, 'assessment.assess-externally'), objections: may(actor, 'assessment.answer-objection'),
    },
    people: people.map(({ positionCode, ...person }) => ({ ...person, position: positionName(positionCode, locale) })),
    clauses: { limit: limitClause!, forms: [self!, external!], sums: sums! },
  }
})

export default function CampaignRoute() {
  return <CampaignPage {...useLoaderData<typeof loader>()} />
}
