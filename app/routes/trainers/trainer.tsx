import { useLoaderData } from '@remix-run/react'
import { may } from '../../access/policy.ts'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { pageMeta } from '../../features/shell/title.ts'
import { registerState, STATE_CLAUSES } from '../../features/trainers/register.ts'
import { SAVED, TrainerPage } from '../../features/trainers/trainer-page.tsx'
import { readTrainerPage } from '../../features/trainers/trainer-page.server.ts'
import { yearAsked } from '../../features/work-plans/asked.server.ts'
import { workPlanYears } from '../../features/work-plans/plan-page.server.ts'
import { today } from '../../platform/clock.server.ts'
import { TENURE_MONTHS } from '../../rules/trainers/tenure.ts'
import { signedIn } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, params, deps, url, locale }) => {
  const page = await readTrainerPage(actor, params.trainerId ?? '', yearAsked(url, deps), deps)
  const state = registerState(page.trainer)
  const [qualities, order, programme] = clauseLinks(['397/2.12.qualities', '397/28b', '397/29'], locale)
  return {
    title: page.trainer.name, ...page, years: workPlanYears(today(deps.clock)), state, byCategory: state === 'suspended' && page.trainer.suspendedOn === null, mayList: may(actor, 'trainer.list'), needed: TENURE_MONTHS,
    saved: SAVED.find((one) => one === url.searchParams.get('saved')) ?? null,
    stateClauses: clauseLinks([STATE_CLAUSES[state]], locale), tenureClauses: clauseLinks(['397/2.12.tenure'], locale), timelineClauses: { qualities: qualities!, order: order!, programme: programme! },
  }
})

export default function TrainerRoute() {
  return <TrainerPage {...useLoaderData<typeof loader>()} />
}
