import { certificatePdf } from '../../features/certificates/certificates.server.ts'
import { withQuery } from '../../features/shell/pages.tsx'
import { paths } from '../../paths.ts'
import { redirect, signedIn } from '../../server/page.server.ts'

/** The sheet as PDF. Where it cannot be drawn, the page of the certificate says why. */
export const loader = signedIn(async ({ actor, params, deps }) => {
  const number = (params.number ?? '').replace(/\.pdf$/i, '')
  const sheet = await certificatePdf(actor, number, deps)
  if (!sheet.allowed) return redirect(withQuery(paths.certificate(number), { refused: sheet.code, ...sheet.facts }))
  return new Response(new Uint8Array(sheet.value), {
    headers: { 'Content-Type': 'application/pdf', 'Content-Disposition': `inline; filename="certificate-${number.replace(/[^\w-]/g, '')}.pdf"`, 'Cache-Control': 'private, no-store' },
  })
})
