/** A day off is given by an act: the administrator sees which deadlines move, and those they belong to are told once. */
import { afterAll, expect, test } from 'vitest'
import { changeDay } from '../../app/features/calendar/change-calendar.server.ts'
import { calendarNow } from '../../app/features/calendar/working-calendar.server.ts'
import { actorOf } from '../../app/features/identity/sessions.server.ts'
import { formatter } from '../../app/i18n/format.ts'
import { translate } from '../../app/i18n/messages.server.ts'
import { paths } from '../../app/paths.ts'
import { fromDateColumn } from '../../app/platform/clock.server.ts'
import { fullName } from '../../app/rules/identity/name.ts'
import { nextThing } from './support/adaptation.ts'
import { arrive, awake, DESKTOP, expectNoProblems, field, follow, messageAt, press, shows, visit, visitor } from './support/browser.ts'
import { demo, rows, world } from './support/world.ts'

const t = translate('kk')
const { date, longDate } = formatter('kk')
const EMAIL = 'newcomer2@talim.example.kz'
const ACT = 'Үкіметтің демалыс күнін ауыстыру туралы № 512 қаулысы'
const REPEAL = 'Үкіметтің № 512 қаулының күшін жою туралы № 519 қаулысы'

/** The training of the newcomer whose plan waits for approval: open, and due on a working day ahead. */
async function theDeadline() {
  const { id, person } = await world.db.account.findUniqueOrThrow({ where: { email: EMAIL }, include: { person: true } })
  const { subjectId, dueOn, sequence } = await world.db.obligation.findFirstOrThrow({ where: { aboutId: person.id, kind: 'adaptation-training', doneOn: null, cancelledAt: null } })
  return { caseId: subjectId, dueOn: fromDateColumn(dueOn), sequence, newcomer: { email: EMAIL, password: '', name: fullName(person), actor: await actorOf(world, id) } }
}

// no other journey finds the day off, whatever happened here
let day = ''
afterAll(async () => {
  if (day && !(await calendarNow(world)).isWorking(day)) await changeDay((await demo('administrator')).actor, { on: day, kind: 'ordinary', act: REPEAL }, world)
})

test('a day off moves open deadlines, and the act that repeals it moves them back', async () => {
  const before = await theDeadline()
  const { caseId, newcomer } = before
  const letters = (act: string) => rows<{ subject: string }>('select subject from "OutboxMail" where "toAddress" = $1 and text like $2', EMAIL, `%${act}%`)
  day = before.dueOn
  const phone = await visitor({ as: newcomer })
  await visit(phone.page, paths.adaptation(caseId))
  await nextThing(phone.page, 'kk').getByText(longDate(day)).first().waitFor()

  const administrator = await demo('administrator')
  const desk = await visitor({ as: administrator, viewport: DESKTOP })
  const { page } = desk
  await visit(page, paths.cabinet())
  await follow(page, t('common.place.calendar'))
  await arrive(page, paths.workingCalendar())
  await follow(page, t('calendar.change.title'))
  await arrive(page, paths.changeDay())
  await awake(page)
  const act = field(page, t('calendar.change.act'), 'kk')
  await press(page, t('calendar.preview.show'))
  await page.getByRole('alert').filter({ hasText: t('calendar.error.day') }).waitFor()
  await field(page, t('calendar.change.day'), 'kk').fill(day)
  await page.getByRole('radio', { name: t('calendar.kind.off'), exact: true }).check()
  await page.getByRole('radio', { name: t('calendar.reason.transfer'), exact: true }).check()
  await press(page, t('calendar.preview.show'))
  await expect.poll(() => messageAt(act)).toBe(t('refusal.calendar.act-missing.text'))
  await act.fill(ACT)
  await press(page, t('calendar.preview.show'))

  // what moves is shown before anything is done
  await shows(page, t('calendar.preview.title'))
  const line = page.getByRole('row').filter({ hasText: newcomer.name }).filter({ hasText: t('obligation.kind.adaptation-training') })
  await line.getByText(date(day), { exact: true }).waitFor()
  const to = (await line.getByRole('cell').last().textContent())!.trim()
  expect((await theDeadline()).dueOn).toBe(day)
  expect(await letters(ACT)).toEqual([])

  // a second window shows the same and is pressed afterwards
  const second = await desk.newTab()
  await visit(second, paths.changeDay(day))
  expect(await field(second, t('calendar.change.day'), 'kk').inputValue()).toBe(day)
  await second.getByRole('radio', { name: t('calendar.kind.off'), exact: true }).check()
  await second.getByRole('radio', { name: t('calendar.reason.transfer'), exact: true }).check()
  await field(second, t('calendar.change.act'), 'kk').fill(ACT)
  await press(second, t('calendar.preview.show'))
  await shows(second, t('calendar.preview.title'))

  await press(page, t('calendar.preview.change'))
  await arrive(page, /^\/working-calendar$/)
  await shows(page, t('calendar.changed'))
  await shows(page, t('calendar.entry.off', { act: ACT }))
  const moved = await theDeadline()
  expect(moved.dueOn > day).toBe(true)
  expect(moved.sequence).toBe(before.sequence + 1)
  expect(date(moved.dueOn)).toBe(to)
  await press(second, t('calendar.preview.change'))
  await expect.poll(() => messageAt(field(second, t('calendar.change.day'), 'kk'))).toBe(t('refusal.calendar.nothing-changes.text', { on: date(day) }))

  // the newcomer finds another day, which explains itself, and one letter
  await visit(phone.page, paths.adaptation(caseId))
  const next = nextThing(phone.page, 'kk')
  await next.getByText(longDate(moved.dueOn)).first().waitFor()
  await next.locator('summary').first().click()
  await next.getByText(t('obligation.count.transfer', { act: ACT })).waitFor()
  await next.getByText(date(day), { exact: true }).waitFor()
  expect(await letters(ACT)).toHaveLength(1)
  await visit(phone.page, paths.outbox())
  await phone.page.locator('.card').filter({ hasText: EMAIL }).filter({ hasText: ACT }).getByText(date(moved.dueOn)).waitFor()

  // repealed: an ordinary day again
  await visit(page, paths.changeDay(day))
  await page.getByRole('radio', { name: t('calendar.kind.ordinary'), exact: true }).check()
  await page.getByRole('radio', { name: t('calendar.reason.transfer'), exact: true }).check()
  await act.fill(REPEAL)
  await press(page, t('calendar.preview.show'))
  await shows(page, t('calendar.preview.title'))
  await press(page, t('calendar.preview.change'))
  await shows(page, t('calendar.changed'))
  await visit(phone.page, paths.adaptation(caseId))
  await nextThing(phone.page, 'kk').getByText(longDate(day)).first().waitFor()
  expect([await letters(ACT), await letters(REPEAL)].map(({ length }) => length)).toEqual([1, 1])
  expectNoProblems(desk, [/\b4(?:00|22)\b/])
  expectNoProblems(phone)
})
