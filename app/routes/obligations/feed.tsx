import { useActionData, useLoaderData } from '@remix-run/react'
import { FeedPage } from '../../features/obligations/feed-page.tsx'
import { feedOf, makeFeed, revokeFeed } from '../../features/obligations/feed.server.ts'
import { withQuery } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { data, readForm, redirect, signedIn } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, deps, url, t }) => ({
  title: t('obligation.feed.title'),
  feed: await feedOf(actor, deps),
  ended: url.searchParams.get('done') === 'ended',
}))

/** The address stands in this answer only: no redirect, for it must not come into an address bar or a log. */
export const action = signedIn(async ({ actor, deps, request }) => {
  const { intent } = await readForm(request)
  if (intent === 'make') return data({ address: await makeFeed(actor, deps) })
  if (intent !== 'end') throw new Response(null, { status: 400 })
  await revokeFeed(actor, deps)
  return redirect(withQuery(paths.calendarFeed(), { done: 'ended' }))
})

export default function FeedRoute() {
  return <FeedPage {...useLoaderData<typeof loader>()} address={useActionData<typeof action>()?.address ?? null} />
}
