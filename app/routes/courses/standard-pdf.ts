import { standardPdf } from '../../features/courses/standard-pdf.server.ts'
import { notFound, open } from '../../server/page.server.ts'

/** The official form of annex 2 as PDF: `?language=kk|ru`, `?edition=N` for an older one. */
export const loader = open(async ({ params, url, deps, locale }) => {
  const language = url.searchParams.get('language') === 'ru' || (!url.searchParams.has('language') && locale === 'ru') ? 'ru' : 'kk'
  const wished = Number(url.searchParams.get('edition'))
  const pdf = await standardPdf(deps, params.code ?? '', language, Number.isInteger(wished) && wished > 0 && wished < 1e6 ? wished : undefined)
  if (!pdf) throw notFound()
  const name = `${params.code}-${pdf.edition}-${language}.pdf`.replace(/[^\w.-]/g, '')
  return new Response(new Uint8Array(pdf.bytes), { headers: { 'Content-Type': 'application/pdf', 'Content-Disposition': `inline; filename="${name}"`, 'Content-Language': language } })
})
