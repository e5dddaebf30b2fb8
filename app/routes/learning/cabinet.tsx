import { useLoaderData } from '@remix-run/react'
import { CabinetPage } from '../../features/learning/cabinet-page.tsx'
import { readCabinet } from '../../features/learning/cabinet.server.ts'
import { newcomerLine } from '../../features/adaptation/case-lines.server.ts'
import { ownAdaptation } from '../../features/adaptation/cases.server.ts'
import { owedBy } from '../../features/obligations/my-obligations.server.ts'
import { openRequests } from '../../features/certificates/certificates.server.ts'
import { may } from '../../access/policy.ts'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { pageMeta } from '../../features/shell/title.ts'
import { signedIn } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, deps, locale, t }) => {
  const [cabinet, requests, owed, own] = await Promise.all([readCabinet(actor, deps), may(actor, 'certificate.list-changes') ? openRequests(actor, deps) : [], owedBy(actor, locale, deps, 5), ownAdaptation(actor, deps)])
  return {
    title: t('learning.cabinet.title'),
    name: actor.name,
    cabinet,
    owed: owed.owed,
    moreOwed: owed.more,
    own: own && newcomerLine(own, locale),
    waitingRequests: requests.filter(({ mine }) => !mine).length,
    clauses: clauseLinks(['397/15', '397/15¶2', '397/21', '397/25¶2'], locale),
  }
})

export default function CabinetRoute() {
  return <CabinetPage {...useLoaderData<typeof loader>()} />
}
