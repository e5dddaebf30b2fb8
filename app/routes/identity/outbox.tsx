import { useLoaderData } from '@remix-run/react'
import { latestLetters } from '../../features/identity/outbox.server.ts'
import { OutboxPage } from '../../features/identity/outbox-page.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { notFound, open } from '../../server/page.server.ts'

export const meta = pageMeta

/** Answers in the demo only, and there to everybody. */
export const loader = open(async ({ demo, deps, t }) => {
  if (!demo) throw notFound()
  return { title: t('account.outbox.title'), letters: await latestLetters(deps) }
})

export default function OutboxRoute() {
  return <OutboxPage {...useLoaderData<typeof loader>()} />
}
