import { useLoaderData } from '@remix-run/react'
import { AuditPage } from '../../features/audit/audit-page.tsx'
import { ENTRIES_A_PAGE, readAudit } from '../../features/audit/read-audit.server.ts'
import { pagesOf, withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { pageNumber, redirect, signedIn } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, deps, url, t }) => {
  const read = (name: string) => (url.searchParams.get(name) ?? '').replace(/\u0000/g, '').trim().slice(0, 100)
  const filter = { event: read('event'), subject: read('subject') }
  const page = pageNumber(url)
  const { total, entries } = await readAudit(actor, { page, ...filter }, deps)
  const pages = pagesOf(total, ENTRIES_A_PAGE)
  if (page > pages) throw redirect(withQuery(paths.audit(), { ...filter, page: pages > 1 ? pages : undefined }))
  return { title: t('admin.audit.title'), filter, page, pages, total, entries }
})

export default function AuditRoute() {
  return <AuditPage {...useLoaderData<typeof loader>()} />
}
