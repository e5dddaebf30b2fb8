import { useLoaderData } from '@remix-run/react'
import { may } from '../../access/policy.ts'
import { CalendarPage } from '../../features/calendar/calendar-page.tsx'
import { calendarYear, yearAsked } from '../../features/calendar/calendar-year.server.ts'
import { calendarHistory } from '../../features/calendar/working-calendar.server.ts'
import { pageMeta } from '../../features/shell/title.ts'
import { today } from '../../platform/clock.server.ts'
import { yearOf } from '../../rules/calendar/calendar-date.ts'
import { open } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = open(async ({ actor, deps, url, locale, t }) => {
  const year = yearAsked(url.searchParams.get('year'), yearOf(today(deps.clock)))
  const moved = url.searchParams.get('moved') ?? ''
  const history = await calendarHistory(deps, year)
  return {
    title: `${t('calendar.title')} ${year}`,
    ...(await calendarYear(deps, year, locale)),
    // who entered it is named to those who are signed in
    history: actor ? history : history.map((line) => ({ ...line, by: line.by && t('calendar.history.administrator') })),
    mayManage: actor !== null && may(actor, 'calendar.manage'),
    moved: /^\d{1,5}$/.test(moved) ? Number(moved) : null,
  }
})

export default function CalendarRoute() {
  return <CalendarPage {...useLoaderData<typeof loader>()} />
}
