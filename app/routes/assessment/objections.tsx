import { useLoaderData } from '@remix-run/react'
import { listObjections, OBJECTIONS_A_PAGE } from '../../features/assessment/objection.server.ts'
import { ObjectionsPage } from '../../features/assessment/objections-page.tsx'
import { pagesOf } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { pageNumber, redirect, signedIn } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, deps, url, locale, t }) => {
  const page = pageNumber(url)
  const { objections, total, open } = await listObjections(actor, { page }, deps, locale)
  if (page > 1 && objections.length === 0) throw redirect(paths.objections())
  return { title: t('assessment.objections'), objections, open, page, pages: pagesOf(total, OBJECTIONS_A_PAGE), done: url.searchParams.get('done') === 'answered' }
})

export default function ObjectionsRoute() {
  return <ObjectionsPage {...useLoaderData<typeof loader>()} />
}
