import { useLoaderData } from '@remix-run/react'
import { previewReminders } from '../../features/obligations/reminders.server.ts'
import { RemindersPage } from '../../features/obligations/reminders-page.tsx'
import { pageMeta } from '../../features/shell/title.ts'
import { readDay } from '../../rules/calendar/calendar-date.ts'
import { signedIn } from '../../server/page.server.ts'

export const meta = pageMeta

export const loader = signedIn(async ({ actor, deps, url, t }) => {
  const asked = (url.searchParams.get('day') ?? '').trim()
  const day = readDay(asked)
  return { title: t('obligation.reminders.title'), asked: day ?? asked.slice(0, 20), wrong: asked !== '' && day === null, ...(await previewReminders(actor, day, deps)) }
})

export default function RemindersRoute() {
  return <RemindersPage {...useLoaderData<typeof loader>()} />
}
