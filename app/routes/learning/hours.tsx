import { useLoaderData } from '@remix-run/react'
import { HoursPage } from '../../features/learning/hours-page.tsx'
import { ledgerOf } from '../../features/learning/cabinet.server.ts'
import { evidenceOf } from '../../features/learning/evidence.server.ts'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { pageMeta } from '../../features/shell/title.ts'
import { today } from '../../platform/clock.server.ts'
import { creditYear, yearBalance } from '../../rules/learning/hours.ts'
import { signedIn } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, deps, url, locale, t }) => {
  const thisYear = creditYear(today(deps.clock))
  const wished = Number(url.searchParams.get('year'))
  const year = Number.isInteger(wished) && wished >= 2024 && wished <= thisYear + 1 ? wished : thisYear
  const [all, evidence] = await Promise.all([ledgerOf(actor.personId, deps), evidenceOf(actor.personId, deps)])
  const lines = all.filter(({ completedOn }) => creditYear(completedOn) === year)
  return {
    title: t('learning.hours.title'),
    year,
    years: [...new Set([thisYear, ...all.map(({ completedOn }) => creditYear(completedOn))])].sort((a, b) => b - a),
    lines,
    balance: yearBalance(lines.map(({ minutes }) => ({ year, minutes })), year),
    clauses: clauseLinks(['397/25¶2', '397/15¶2', '397/21'], locale),
    evidence: evidence.filter(({ completedOn }) => creditYear(completedOn) === year),
    evidenceClause: clauseLinks(['397/25'], locale)[0]!,
  }
})

export default function HoursRoute() {
  return <HoursPage {...useLoaderData<typeof loader>()} />
}
