import { useLoaderData } from '@remix-run/react'
import { CASE_DONE, CasePage } from '../../features/adaptation/case-page.tsx'
import { readCasePage } from '../../features/adaptation/case-page.server.ts'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { pageMeta } from '../../features/shell/title.ts'
import { signedIn } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, params, deps, url, locale, t }) => {
  const page = await readCasePage(actor, params.caseId ?? '', deps, locale)
  const [period, probation, pay, practice, mentor] = clauseLinks(['397/6.term', '397/6.probation', '397/10.pay', '397/11.practice', '397/7'], locale)
  return { title: page.own ? t('adaptation.case.own-title') : t('adaptation.case.title', { name: page.worker.name }), page, done: CASE_DONE.find((one) => one === url.searchParams.get('done')) ?? null, clauses: { period: period!, probation: probation!, pay: pay!, practice: practice!, mentor: mentor! } }
})

export default function CaseRoute() {
  return <CasePage {...useLoaderData<typeof loader>()} />
}
