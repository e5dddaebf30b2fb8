import { useActionData, useLoaderData } from '@remix-run/react'
import { decideChange, openRequests, readVerdict } from '../../features/certificates/certificates.server.ts'
import { ChangesPage } from '../../features/certificates/changes-page.tsx'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { readForm, redirect, refused, signedIn } from '../../server/page.server.ts'

export const meta = pageMeta
const DONE = ['confirmed', 'rejected', 'withdrawn'] as const

export const loader = signedIn(async ({ actor, deps, url, locale, t }) => ({
  title: t('certificate.changes.title'),
  requests: await openRequests(actor, deps),
  done: DONE.find((one) => one === url.searchParams.get('done')) ?? null,
  clauses: clauseLinks(['397/26'], locale),
}))

export const action = signedIn(async ({ actor, deps, request, locale }) => {
  const { intent, requestId = '' } = await readForm(request)
  const verdict = readVerdict(intent)
  if (!verdict) return redirect(paths.certificateChanges())
  const decision = await decideChange(actor, requestId, verdict, deps)
  if (!decision.allowed) return refused(decision, locale)
  return redirect(decision.value ? withQuery(paths.certificate(decision.value), { done: 'corrected' }) : withQuery(paths.certificateChanges(), { done: verdict }))
})

export default function ChangesRoute() {
  return <ChangesPage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
