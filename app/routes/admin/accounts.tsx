import { useLoaderData } from '@remix-run/react'
import { ACCOUNTS_A_PAGE, listAccounts } from '../../features/identity/accounts.server.ts'
import { AccountsPage } from '../../features/identity/accounts-page.tsx'
import { pagesOf, withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { pageNumber, redirect, signedIn } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, deps, url, t }) => {
  const query = (url.searchParams.get('q') ?? '').replace(/\u0000/g, '').slice(0, 100)
  const page = pageNumber(url)
  const { total, accounts } = await listAccounts(actor, { query, page }, deps)
  const pages = pagesOf(total, ACCOUNTS_A_PAGE)
  if (page > pages) throw redirect(withQuery(paths.accounts(), { q: query, page: pages > 1 ? pages : undefined }))
  return { title: t('admin.accounts.title'), query, page, pages, total, accounts }
})

export default function AccountsRoute() {
  return <AccountsPage {...useLoaderData<typeof loader>()} />
}
