import { useActionData, useLoaderData } from '@remix-run/react'
import { decideChange, readCertificatePage, readVerdict } from '../../features/certificates/certificates.server.ts'
import { CertificatePage } from '../../features/certificates/certificate-page.tsx'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { refuse } from '../../rules/kernel/decision.ts'
import { readForm, redirect, refusalView, refused, signedIn } from '../../server/page.server.ts'

export const meta = pageMeta
const DONE = ['requested', 'confirmed', 'rejected', 'withdrawn', 'corrected'] as const

export const loader = signedIn(async ({ actor, params, deps, url, locale, t }) => {
  const page = await readCertificatePage(actor, params.number ?? '', deps)
  // the PDF could not be drawn and sent us here
  const unprintable = url.searchParams.get('refused') === 'certificate.letter-missing' ? refuse('certificate.letter-missing', { letter: [...(url.searchParams.get('letter') ?? '')].slice(0, 1).join('') }, '397/26¶2.name') : null
  return {
    title: t('certificate.page.title', { number: page.certificate.number }),
    page,
    own: page.holderId === actor.personId,
    unprintable: unprintable && refusalView(unprintable, locale),
    done: DONE.find((one) => one === url.searchParams.get('done')) ?? null,
    clauses: clauseLinks(['397/26', '397/27'], locale),
    changeClauses: clauseLinks(['397/26'], locale),
  }
})

/** A second person confirms or rejects what was asked for; the first may withdraw it. */
export const action = signedIn(async ({ actor, params, deps, request, locale }) => {
  const { intent, requestId = '' } = await readForm(request)
  const verdict = readVerdict(intent)
  if (!verdict) return redirect(paths.certificate(params.number ?? ''))
  const decision = await decideChange(actor, requestId, verdict, deps)
  if (!decision.allowed) return refused(decision, locale)
  return redirect(decision.value ? withQuery(paths.certificate(decision.value), { done: 'corrected' }) : withQuery(paths.certificate(params.number ?? ''), { done: verdict }))
})

export default function CertificateRoute() {
  return <CertificatePage {...useLoaderData<typeof loader>()} last={useActionData<typeof action>()} />
}
