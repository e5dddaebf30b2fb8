import { useActionData, useLoaderData } from '@remix-run/react'
import { authorise } from '../../access/authorise.server.ts'
import { ConfirmCampaignPage } from '../../features/assessment/confirm-campaign-page.tsx'
import { campaignYears, closeCampaign, readCampaign, thisYear } from '../../features/assessment/campaign.server.ts'
import { readCoverage } from '../../features/assessment/coverage.server.ts'
import { limitView } from '../../features/assessment/limit.server.ts'
import { yearGiven } from '../../features/assessment/campaign-form.ts'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { formatter } from '../../i18n/format.ts'
import { paths } from '../../paths.ts'
import { today } from '../../platform/clock.server.ts'
import { mayCloseCampaign } from '../../rules/assessment/assessment.ts'
import { readForm, redirect, refused, refusalView, signedIn } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, deps, locale, t }) => {
  authorise(actor, 'campaign.manage', {})
  // the newest that is still open
  const [newest] = await campaignYears(deps)
  const year = newest ?? thisYear(deps)
  const campaign = await readCampaign(deps, year)
  const { on: dueOn } = await limitView(year, today(deps.clock), deps)
  const decision = mayCloseCampaign({ year, exists: campaign !== null, closed: campaign !== null && campaign.closedOn !== null, dueOn: campaign?.deadline.on ?? null }, today(deps.clock))
  const { counts } = await readCoverage(actor, { year, dueOn }, locale, deps)
  const { number } = formatter(locale)
  return {
    title: t('campaign.close.title', { year }), lead: t('campaign.close.lead'), year, warning: t('campaign.close.warning'), submit: t('campaign.close.submit'),
    facts: [
      { term: t('campaign.standing.assessed'), description: number(counts.assessed) },
      { term: t('campaign.standing.self-missing'), description: number(counts['self-missing']) },
      { term: t('campaign.standing.external-missing'), description: number(counts['external-missing']) },
      { term: t('campaign.close.next'), description: t('campaign.close.next-text', { year: year + 1 }) },
    ],
    clauses: clauseLinks(['397/18'], locale),
    refusal: decision.allowed ? null : refusalView(decision, locale),
  }
})

export const action = signedIn(async ({ actor, deps, request, locale }) => {
  const year = yearGiven((await readForm(request)).year) ?? thisYear(deps)
  const decision = await closeCampaign(actor, year, deps)
  return decision.allowed ? redirect(withQuery(paths.campaign(), { year, done: 'closed' })) : refused(decision, locale)
})

export default function CloseCampaignRoute() {
  const page = useLoaderData<typeof loader>()
  return <ConfirmCampaignPage {...page} refusal={useActionData<typeof action>()?.refusal ?? page.refusal} />
}
