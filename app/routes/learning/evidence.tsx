import { useActionData, useLoaderData } from '@remix-run/react'
import { EvidencePage } from '../../features/learning/evidence-page.tsx'
import { evidenceOf, readEvidence, recordEvidence, removeEvidence } from '../../features/learning/evidence.server.ts'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { today } from '../../platform/clock.server.ts'
import { readForm, redirect, signedIn, wrongFields } from '../../server/page.server.ts'

export const meta = pageMeta
const SAVED = ['recorded', 'removed'] as const

export const loader = signedIn(async ({ actor, deps, url, locale, t }) => ({
  title: t('plan.evidence.page'),
  evidence: await evidenceOf(actor.personId, deps),
  clause: clauseLinks(['397/25'], locale)[0]!,
  today: today(deps.clock),
  saved: SAVED.find((one) => one === url.searchParams.get('saved')) ?? null,
}))

export const action = signedIn(async ({ actor, request, deps, t }) => {
  const { intent = '', id = '', title = '', provider = '', hours = '', completedOn = '', link = '' } = await readForm(request)
  if (intent === 'remove') {
    await removeEvidence(actor, id, deps)
    return redirect(withQuery(paths.evidence(), { saved: 'removed' }))
  }
  const values = { title, provider, hours, completedOn, link }
  const read = readEvidence(values, today(deps.clock))
  if (!read.ok) return wrongFields(Object.fromEntries(Object.entries(read.errors).map(([field, problem]) => [field, t(`plan.evidence.error.${problem}`)])), values)
  await recordEvidence(actor, read.evidence, deps)
  return redirect(withQuery(paths.evidence(), { saved: 'recorded' }))
})

export default function EvidenceRoute() {
  return <EvidencePage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
