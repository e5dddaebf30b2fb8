import { useLoaderData } from '@remix-run/react'
import { owedBy } from '../../features/obligations/my-obligations.server.ts'
import { ObligationsPage } from '../../features/obligations/obligations-page.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { signedIn } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, deps, locale, t }) => {
  const { groups, more } = await owedBy(actor, locale, deps)
  return { title: t('obligation.page.title'), groups, more }
})

export default function ObligationsRoute() {
  return <ObligationsPage {...useLoaderData<typeof loader>()} />
}
