import { useLoaderData } from '@remix-run/react'
import { dayAsked, readCalendar, SESSIONS_A_PAGE, VIEWS, WHOSE } from '../../features/sessions/session-calendar.server.ts'
import { SessionCalendarPage } from '../../features/sessions/session-calendar-page.tsx'
import { pagesOf } from '../../features/shell/pages.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { paths } from '../../paths.ts'
import { today } from '../../platform/clock.server.ts'
import { pageNumber, redirect, signedIn } from '../../server/page.server.ts'

export const meta = pageMeta

/** Without a wish: the list, which every screen can show. */
export const loader = signedIn(async ({ actor, deps, url, t }) => {
  const asked = url.searchParams
  const view = VIEWS.find((one) => one === asked.get('view')) ?? 'list'
  const whose = WHOSE.find((one) => one === asked.get('whose')) ?? 'mine'
  const on = dayAsked(asked.get('on'), today(deps.clock))
  const page = view === 'list' ? pageNumber(url) : 1
  const calendar = await readCalendar(actor, { view, whose, on, page }, deps)
  const pages = pagesOf(calendar.total, SESSIONS_A_PAGE)
  if (page > pages) throw redirect(paths.sessions({ view, on, whose }))
  return { title: t('session.calendar.title'), ...calendar, views: VIEWS, everybodys: WHOSE, pages: view === 'list' ? pages : 1 }
})

export default function CalendarRoute() {
  return <SessionCalendarPage {...useLoaderData<typeof loader>()} />
}
