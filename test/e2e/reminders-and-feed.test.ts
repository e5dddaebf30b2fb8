/** Who is reminded of what, and one's own deadlines in a calendar of one's own. */
import { expect, test } from 'vitest'
import { calendarNow } from '../../app/features/calendar/working-calendar.server.ts'
import { formatter } from '../../app/i18n/format.ts'
import { translate } from '../../app/i18n/messages.server.ts'
import { paths } from '../../app/paths.ts'
import { today } from '../../app/platform/clock.server.ts'
import { dayAfter } from '../../app/rules/calendar/calendar-date.ts'
import { onOrAfter } from '../../app/rules/calendar/working-calendar.ts'
import { eventsOf, parseCalendar, valueOf } from '../support/ical.ts'
import { arrive, DESKTOP, expectNoProblems, field, follow, press, shows, visit, visitor } from './support/browser.ts'
import { demo, SITE, world } from './support/world.ts'

const t = translate('kk')
const { longDate } = formatter('kk')

test('the administrator looks who gets which letter on the next working day', async () => {
  const [administrator, mentor] = [await demo('administrator'), await demo('mentor')]
  const day = onOrAfter(dayAfter(today(world.clock)), await calendarNow(world))
  const desk = await visitor({ as: administrator, viewport: DESKTOP })
  const { page } = desk
  await visit(page, paths.cabinet())
  await follow(page, t('common.place.reminders'))
  await arrive(page, paths.reminders())
  await field(page, t('obligation.reminders.day'), 'kk').fill(day)
  await press(page, t('obligation.reminders.show'))
  await page.waitForURL((url) => url.searchParams.get('day') === day)
  const coming = page.getByRole('region', { name: t('obligation.reminders.coming', { date: longDate(day) }), exact: true })
  // the conclusion of the demo that is due on that day, to the mentor who owes it
  const letter = coming.locator('.card').filter({ hasText: mentor.email })
  await letter.getByText(t('obligation.kind.conclude')).first().waitFor()
  expect(await letter.count()).toBe(1)
  expect(await letter.textContent()).toContain(mentor.name)
  expect(await letter.textContent()).toContain('Ким Виктория')

  await visit(page, `${paths.reminders()}?day=32.13.2026`)
  await page.getByRole('alert').filter({ hasText: t('obligation.reminders.wrong-day') }).waitFor()
  expectNoProblems(desk)

  const phone = await visitor({ as: mentor })
  expect((await phone.context.request.get(paths.reminders())).status()).toBe(403)
})

test('a newcomer subscribes to the deadlines, changes the address and ends it', async () => {
  const newcomer = await demo('newcomer')
  const phone = await visitor({ as: newcomer })
  const { page } = phone
  const address = () => field(page, t('obligation.feed.address'), 'kk').inputValue()
  await visit(page, paths.obligations())
  await follow(page, t('obligation.page.calendar'))
  await arrive(page, paths.calendarFeed())
  await press(page, t('obligation.feed.make'))
  await shows(page, t('obligation.feed.made'))
  const first = await address()
  expect(first.startsWith(`${SITE}/calendar-feed/`)).toBe(true)

  // whoever knows the address reads it, without signing in
  const answer = await fetch(first)
  expect(`${answer.status} ${answer.headers.get('content-type')}`).toBe('200 text/calendar; charset=utf-8')
  const training = await world.db.obligation.findFirstOrThrow({ where: { aboutId: newcomer.actor.personId, ownerId: newcomer.actor.personId, kind: 'adaptation-training' } })
  const event = eventsOf(parseCalendar(await answer.text())).find((one) => valueOf(one, 'SUMMARY').includes(t('obligation.kind.adaptation-training')))
  expect(event && valueOf(event, 'DTSTART')).toBe(training.dueOn.toISOString().slice(0, 10).replaceAll('-', ''))

  // the address is shown once; a new one ends the old one
  await visit(page, paths.calendarFeed())
  expect(await page.getByRole('textbox', { name: t('obligation.feed.address'), exact: true }).count()).toBe(0)
  expect(await page.getByText(t('obligation.feed.never-read')).count()).toBe(0)
  await press(page, t('obligation.feed.renew'))
  await shows(page, t('obligation.feed.made'))
  const second = await address()
  expect([(await fetch(first)).status, (await fetch(second)).status]).toEqual([404, 200])
  await press(page, t('obligation.feed.end'))
  await shows(page, t('obligation.feed.ended'))
  await shows(page, t('obligation.feed.none'))
  expect((await fetch(second)).status).toBe(404)
  expectNoProblems(phone)
})
