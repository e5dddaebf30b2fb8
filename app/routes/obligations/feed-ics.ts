import { readFeed } from '../../features/obligations/feed.server.ts'
import { notFound, open } from '../../server/page.server.ts'

/** What a calendar program reads: no session, no cookie; whoever knows the address may. */
export const loader = open(async ({ params, deps }) => {
  const calendar = await readFeed((params.token ?? '').replace(/\.ics$/i, ''), deps)
  if (calendar === null) throw notFound()
  return new Response(calendar, {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8', 'Content-Disposition': 'inline; filename="talim.ics"', 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' },
  })
})
