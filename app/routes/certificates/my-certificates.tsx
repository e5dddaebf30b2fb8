import { useLoaderData } from '@remix-run/react'
import { certificatesOf } from '../../features/certificates/certificates.server.ts'
import { MyCertificatesPage } from '../../features/certificates/my-certificates-page.tsx'
import { clauseLinks } from '../../features/regulations/clauses.server.ts'
import { pageMeta } from '../../features/shell/title.ts'
import { signedIn } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, deps, locale, t }) => ({
  title: t('certificate.list.title'),
  certificates: await certificatesOf(actor.personId, deps),
  clauses: clauseLinks(['397/26', '397/27'], locale),
}))

export default function MyCertificatesRoute() {
  return <MyCertificatesPage {...useLoaderData<typeof loader>()} />
}
