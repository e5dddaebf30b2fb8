import { filterOf } from '../../features/assessment/campaign-form.ts'
import { campaignYears } from '../../features/assessment/campaign.server.ts'
import { listAssessed } from '../../features/assessment/coverage.server.ts'
import { limitView } from '../../features/assessment/limit.server.ts'
import { yearAsked } from '../../features/assessment/page-parts.server.ts'
import { positionName } from '../../features/people/positions.server.ts'
import { csv } from '../../platform/csv.ts'
import { today } from '../../platform/clock.server.ts'
import { notFound, signedIn } from '../../server/page.server.ts'

/** The list below the board as CSV, whole and with the same filter. */
export const loader = signedIn(async ({ actor, deps, url, locale, t }) => {
  const years = await campaignYears(deps)
  const year = yearAsked(url) ?? years[0]
  if (year === undefined || !years.includes(year)) throw notFound()
  const { on: dueOn } = await limitView(year, today(deps.clock), deps)
  const { people } = await listAssessed(actor, { year, dueOn, ...filterOf(url), page: null }, locale, deps)
  const head = [t('campaign.worker'), t('people.list.position'), t('people.list.organisation'), t('campaign.region'), t('campaign.self'), t('campaign.external'), t('campaign.standing'), t('campaign.late')]
  const rows = people.map(({ name, positionCode, organisation, region, selfOn, externalOn, state, late }) => [
    name, positionName(positionCode, locale), organisation, region, selfOn ?? '', externalOn ?? '', t(`campaign.state.${state}`), late.map((who) => t(`campaign.late-by.${who}`)).join(', '),
  ])
  return new Response(csv([head, ...rows]), { headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="talim-assessment-${year}.csv"` } })
})
