import { useLoaderData } from '@remix-run/react'
import { dictionaries } from '#content'
import { may } from '../../access/policy.ts'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { pageMeta } from '../../features/shell/title.ts'
import { readTrainer } from '../../features/trainers/trainer-record.server.ts'
import { regionAsked, regionsInReach, yearAsked } from '../../features/work-plans/asked.server.ts'
import { NeedsPage } from '../../features/work-plans/needs-page.tsx'
import { areaOf, courseNeeds, openGaps } from '../../features/work-plans/needs.server.ts'
import { workPlanYears } from '../../features/work-plans/plan-page.server.ts'
import { today } from '../../platform/clock.server.ts'
import { signedIn } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, deps, url, locale, t }) => {
  const year = yearAsked(url, deps)
  const organises = may(actor, 'trainer.coordinate')
  const region = organises ? regionAsked(url) : ''
  const area = await areaOf(actor, region, deps)
  const [needs, gaps, regions, trainer] = await Promise.all([courseNeeds(area, year, deps), openGaps(area, year, deps), organises ? regionsInReach(actor, locale, deps) : [], actor.trainerId === null ? null : readTrainer(deps, actor.trainerId)])
  return {
    title: t('workplan.needs.title', { year }), year, years: workPlanYears(today(deps.clock)), region, regions, place: organises ? '' : (trainer?.centre?.name[locale] ?? ''),
    classes: needs.filter(({ form }) => form !== 'online-course'), online: needs.filter(({ form }) => form === 'online-course'),
    gaps: gaps.map((gap) => ({ ...gap, name: dictionaries.competences.find(({ code }) => code === gap.competence)?.name[locale] ?? gap.competence })),
    trainerId: trainer?.id ?? null, organises, clauses: clauseLinks(['397/31', '397/28a'], locale),
  }
})

export default function NeedsRoute() {
  return <NeedsPage {...useLoaderData<typeof loader>()} />
}
