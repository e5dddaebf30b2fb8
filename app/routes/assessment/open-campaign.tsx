import { useActionData, useLoaderData } from '@remix-run/react'
import { authorise } from '../../access/authorise.server.ts'
import { ConfirmCampaignPage } from '../../features/assessment/confirm-campaign-page.tsx'
import { countToTell, openCampaign, readCampaign, thisYear } from '../../features/assessment/campaign.server.ts'
import { limitView } from '../../features/assessment/limit.server.ts'
import { yearGiven } from '../../features/assessment/campaign-form.ts'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { formatter } from '../../i18n/format.ts'
import { paths } from '../../paths.ts'
import { today } from '../../platform/clock.server.ts'
import { mayOpenCampaign } from '../../rules/assessment/assessment.ts'
import { readForm, redirect, refused, refusalView, signedIn } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, deps, locale, t }) => {
  authorise(actor, 'campaign.manage', {})
  const year = thisYear(deps)
  const decision = mayOpenCampaign({ year, exists: (await readCampaign(deps, year)) !== null }, today(deps.clock))
  const { longDate, number } = formatter(locale)
  const told = await countToTell(deps)
  return {
    title: t('campaign.open.title', { year }), lead: t('campaign.open.lead'), year, warning: t('campaign.open.warning'), submit: t('campaign.open.submit'),
    facts: [
      { term: t('campaign.open.what'), description: t('campaign.open.what-text', { year }) },
      { term: t('campaign.open.told'), description: t('campaign.open.told-text', { count: told, total: number(told) }) },
      { term: t('campaign.open.until'), description: longDate((await limitView(year, today(deps.clock), deps)).on) },
    ],
    clauses: clauseLinks(['397/17', '397/17.1', '397/17.2'], locale),
    refusal: decision.allowed ? null : refusalView(decision, locale),
  }
})

export const action = signedIn(async ({ actor, deps, request, locale }) => {
  const year = yearGiven((await readForm(request)).year) ?? thisYear(deps)
  const decision = await openCampaign(actor, year, deps)
  return decision.allowed ? redirect(withQuery(paths.campaign(), { year, done: 'opened', told: decision.value.told })) : refused(decision, locale)
})

export default function OpenCampaignRoute() {
  const page = useLoaderData<typeof loader>()
  return <ConfirmCampaignPage {...page} refusal={useActionData<typeof action>()?.refusal ?? page.refusal} />
}
