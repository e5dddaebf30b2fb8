import { useActionData, useLoaderData } from '@remix-run/react'
import { readCertificatePage, requestChange } from '../../features/certificates/certificates.server.ts'
import { RequestChangePage } from '../../features/certificates/request-change-page.tsx'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { ANNULMENT_GROUNDS } from '../../rules/certificate/certificate.ts'
import { readForm, redirect, refused, signedIn, wrongFields } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, params, deps, url, locale, t }) => {
  const { certificate, mayRequest, nameDiffers, nameNow } = await readCertificatePage(actor, params.number ?? '', deps)
  if (!mayRequest) throw redirect(paths.certificate(certificate.number))
  return {
    title: t('certificate.change.title'),
    certificate, nameDiffers, nameNow,
    kind: url.searchParams.get('kind') === 'correction' ? ('correction' as const) : ('annulment' as const),
    grounds: [...ANNULMENT_GROUNDS],
    clauses: clauseLinks(['397/26'], locale),
  }
})

/** Asks; a second person decides. */
export const action = signedIn(async ({ actor, params, deps, request, locale, t }) => {
  const number = params.number ?? ''
  const { kind = '', ground = '', reason = '' } = await readForm(request)
  const values = { ground, reason }
  const missing = { reason: t('certificate.change.reason-missing') }
  const known = ANNULMENT_GROUNDS.find((one) => one === ground)
  if (kind !== 'correction' && !known) return wrongFields({ ground: t('certificate.change.ground-missing'), ...(reason.trim() === '' && missing) }, values)
  const decision = await requestChange(actor, number, kind === 'correction' ? { kind, reasonGroup: 'name-corrected', reason } : { kind: 'annulment', reasonGroup: known!, reason }, deps)
  if (decision.allowed) return redirect(withQuery(paths.certificate(number), { done: 'requested' }))
  return decision.code === 'certificate.reason-missing' ? wrongFields(missing, values) : refused(decision, locale, values)
})

export default function RequestChangeRoute() {
  return <RequestChangePage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
