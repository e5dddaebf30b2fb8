/**
 * The way of a class, each party doing their part: a trainer is appointed and prepared, another plans what colleagues need, schedules it
 * and moves it; learners sign up, wait, and get a place that came free. Their calendars follow.
 */
import ICAL from 'ical.js'
import type { Page } from 'playwright'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { calendarNow } from '../../app/features/calendar/working-calendar.server.ts'
import { formatter } from '../../app/i18n/format.ts'
import { translate } from '../../app/i18n/messages.server.ts'
import { paths } from '../../app/paths.ts'
import { instantInKazakhstan, today } from '../../app/platform/clock.server.ts'
import { addDays, dayAfter, daysFrom, type CalendarDate } from '../../app/rules/calendar/calendar-date.ts'
import { onOrAfter } from '../../app/rules/calendar/working-calendar.ts'
import { arrive, awake, DESKTOP, expectNoProblems, field, follow, messageAt, press, shows, visit, visitor, type Visitor } from './support/browser.ts'
import { aRun, aTrainer, inMinutes, seated } from './support/training.ts'
import { aConsultant, demo, SITE, world, type Someone } from './support/world.ts'
import { aPlan, courseNow, rowOf, runningYear } from './support/year.ts'

const t = translate('kk')
const { date, dateTime } = formatter('kk')
/** refusals and wrong fields are answers 400 and 422, which the browser notes */
const REFUSED = /\b4(?:00|22)\b/
const COURSE = 'KD-004'
const LINK = 'https://meet.talim.example.kz/kd-004'

const year = runningYear() + 1
const now = today(world.clock)

let trainer: Someone
let methodist: Someone
let first: Someone
let second: Someone
let third: Someone
let course: Awaited<ReturnType<typeof courseNow>>
/** two working days of the run, and one that nobody works on */
let days: [CalendarDate, CalendarDate]
let dayOff: CalendarDate

beforeAll(async () => {
  ;[trainer, methodist, course] = await Promise.all([demo('internal-trainer'), demo('qualification-organisation'), courseNow(COURSE)])
  ;[first, second, third] = [await aConsultant({ surname: 'Әділова', givenName: 'Гауһар' }), await aConsultant({ surname: 'Ғабит', givenName: 'Олжас' }), await aConsultant({ surname: 'Қажымұрат', givenName: 'Ілияс' })]
  for (const someone of [first, second, third]) await aPlan(someone, ['KD-001', 'KD-006', 'KD-009', COURSE], year)
  const calendar = await calendarNow(world)
  const monday = onOrAfter(`${year}-02-15`, calendar)
  days = [monday, onOrAfter(dayAfter(monday), calendar)]
  dayOff = [...daysFrom(`${year}-02-15`, addDays(`${year}-02-15`, 13))].find((day) => !calendar.isWorking(day))!
})

// one story: where it breaks, the rest cannot happen
let broken = false
beforeEach(({ skip }) => skip(broken, 'an earlier part of the story failed'))
afterEach(({ task }) => {
  broken ||= task.result?.state === 'fail'
})

const register = ({ actor }: Someone) => world.db.trainer.findFirstOrThrow({ where: { personId: actor.personId } })
const alert = (page: Page, words: string) => page.getByRole('alert').filter({ hasText: words })
const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)
/** the panel where something binding is confirmed */
const asked = async (page: Page, question: string) => {
  await page.getByText(question, { exact: true }).waitFor()
  await awake(page)
}

describe('a trainer is appointed and prepared', () => {
  test('the director issues the order; without its number nothing happens', async () => {
    const director = await demo('centre-authorised-person')
    const candidate = await demo('second-mentor')
    const desk = await visitor({ as: director, viewport: DESKTOP })
    const { page } = desk
    await visit(page, paths.trainers())
    await page.getByRole('link', { name: candidate.name, exact: true }).click()
    const { id } = await register(candidate)
    await arrive(page, paths.trainer(id))
    await shows(page, t('trainer.next.proposed'))
    await follow(page, t('trainer.decide.title'))
    await arrive(page, paths.decideTrainer(id))
    await awake(page)
    const [number, on] = [field(page, t('trainer.field.number'), 'kk'), field(page, t('trainer.field.orderedOn'), 'kk')]
    await on.fill(now)
    await press(page, t('trainer.decide.look'))
    await alert(page, t('common.form.errors')).waitFor()
    expect(await messageAt(number)).toBe(t('trainer.error.number'))
    expect(await on.inputValue()).toBe(now)
    await number.fill('64-ж')
    await on.fill(addDays(now, 3))
    await press(page, t('trainer.decide.look'))
    await page.getByRole('main').getByRole('alert').filter({ hasNotText: t('common.form.errors') }).first().waitFor()
    expect((await register(candidate)).orderedOn).toBeNull()
    await on.fill(now)
    await press(page, t('trainer.decide.look'))
    await asked(page, t('trainer.decide.confirm-appoint'))
    await press(page, t('trainer.decide.appoint'))
    await arrive(page, paths.trainer(id))
    await shows(page, t('trainer.saved.appointed'))
    await shows(page, t('trainer.state.appointed'))
    expectNoProblems(desk, [REFUSED])
  })

  test('the qualification organisation sees what is needed and enrols the new trainer in the programme', async () => {
    const candidate = await demo('second-mentor')
    const { id } = await register(candidate)
    const desk = await visitor({ as: methodist, viewport: DESKTOP })
    const { page } = desk
    await visit(page, paths.trainingNeeds(year))
    await page.getByRole('heading', { level: 1, name: t('workplan.needs.title', { year }), exact: true }).waitFor()
    const needed = rowOf(page, COURSE).first()
    await needed.getByText(t('workplan.needs.how')).waitFor()
    expect(Number(await needed.getByRole('cell').nth(1).textContent())).toBeGreaterThanOrEqual(3)

    await visit(page, paths.trainer(id))
    await follow(page, t('trainer.preparation.title'))
    await arrive(page, paths.prepareTrainer(id))
    await awake(page)
    await press(page, t('trainer.preparation.look'))
    await alert(page, t('common.form.errors')).waitFor()
    await page.getByRole('group', { name: t('trainer.preparation.run'), exact: true }).getByText(t('trainer.error.run')).waitFor()
    await page.getByRole('group', { name: t('trainer.preparation.run'), exact: true }).getByRole('radio').first().check()
    await press(page, t('trainer.preparation.look'))
    await asked(page, t('trainer.preparation.confirm'))
    await press(page, t('trainer.preparation.submit'))
    await arrive(page, paths.trainer(id))
    await shows(page, t('trainer.saved.in-preparation'))
    await shows(page, t('trainer.state.in-preparation'))
    expectNoProblems(desk, [REFUSED])
  })
})

describe('a class from the need to the calendar', () => {
  let trainerId = ''
  let lineId = ''
  let runId = ''

  test('the qualification organisation coordinates the plan of the next year', async () => {
    ;({ id: trainerId } = await register(trainer))
    const desk = await visitor({ as: methodist, viewport: DESKTOP })
    const { page } = desk
    await visit(page, paths.workPlans(year))
    await page.getByRole('link', { name: trainer.name, exact: true }).click()
    await arrive(page, paths.workPlan(trainerId, year))
    await shows(page, t('workplan.state.submitted'))
    await follow(page, t('workplan.page.review'))
    await arrive(page, paths.reviewWorkPlan(trainerId, year))
    await awake(page)
    await page.getByRole('radio', { name: t('workplan.review.returned'), exact: true }).check()
    await press(page, t('workplan.review.look'))
    await alert(page, t('common.form.errors')).waitFor()
    expect(await messageAt(page.locator('#text'))).toBe(t('refusal.work-plan.remarks-missing.text'))
    expect(await page.getByRole('radio', { name: t('workplan.review.returned'), exact: true }).isChecked()).toBe(true)
    await page.getByRole('radio', { name: t('workplan.review.coordinated'), exact: true }).check()
    await press(page, t('workplan.review.look'))
    await asked(page, t('workplan.review.confirm-coordinated'))
    await press(page, t('workplan.review.now'))
    await arrive(page, /\/work-plan$/)
    await shows(page, t('workplan.saved.reviewed'))
    await shows(page, t('workplan.state.coordinated'))
    expectNoProblems(desk, [REFUSED])
  })

  test('the trainer takes a class from the need into the plan, with a reason', async () => {
    const desk = await visitor({ as: trainer, viewport: DESKTOP })
    const { page } = desk
    await visit(page, paths.trainingNeeds(year))
    await follow(page, `${t('workplan.needs.plan')}: ${course.title.kk}`)
    await arrive(page, paths.workPlanLine(trainerId, year, { course: COURSE }))
    await awake(page)
    await shows(page, t('workplan.line.amends'))
    expect(await page.locator('#course').inputValue()).toBe(COURSE)
    // as many as wait for a date
    expect(Number(await page.locator('#people').inputValue())).toBeGreaterThanOrEqual(3)
    await page.locator('#from').fill(`${year}-03-05`)
    await page.locator('#to').fill(`${year}-02-01`)
    await page.locator('#reason').fill('Үш орталықтың жоспарында бар, күні жоқ')
    await press(page, t('common.save'))
    await alert(page, t('common.form.errors')).waitFor()
    expect(await messageAt(page.locator('#to'))).toBe(t('refusal.run.ends-before-start.text', { startsOn: date(`${year}-03-05`), endsOn: date(`${year}-02-01`) }))
    expect(await page.locator('#reason').inputValue()).toBe('Үш орталықтың жоспарында бар, күні жоқ')
    await page.locator('#from').fill(`${year}-02-01`)
    await page.locator('#to').fill(`${year}-03-05`)
    await press(page, t('common.save'))
    await arrive(page, /\/work-plan$/)
    await shows(page, t('workplan.saved.line'))
    await shows(page, t('workplan.state.changed'))
    const line = rowOf(page, COURSE).first()
    await line.getByText(t('workplan.lines.amended', { reason: 'Үш орталықтың жоспарында бар, күні жоқ' })).waitFor()
    const schedule = line.getByRole('link', { name: `${t('workplan.lines.schedule')}: ${course.title.kk}`, exact: true })
    lineId = new URL((await schedule.getAttribute('href'))!, SITE).searchParams.get('line')!
    expectNoProblems(desk, [REFUSED])
  })

  test('schedules it on an old computer without scripts: everything wrong is said, nothing typed is lost', async () => {
    const { page } = await visitor({ as: trainer, viewport: DESKTOP, javaScriptEnabled: false })
    await page.goto(paths.newCourseRun({ line: lineId }))
    const cell = (part: 'day' | 'from' | 'to' | 'pause', row: number) => page.locator(`#${part}-${row}`)
    expect(await page.locator('#course').inputValue()).toBe(COURSE)
    expect(await page.locator('#planLineId').inputValue()).toBe(lineId)
    const typed: Record<string, string> = { 'day-0': days[0], 'from-0': '09:00', 'to-0': '09:00', 'day-1': days[1], 'from-1': '09:00', 'to-1': '14:00', place: LINK, capacity: 'көп', signUpUntil: '' }
    const fill = async () => {
      for (const [id, text] of Object.entries(typed)) await page.locator(`#${id}`).fill(text)
    }
    const stands = async () => {
      for (const [id, text] of Object.entries(typed)) expect(await page.locator(`#${id}`).inputValue(), id).toBe(text)
    }
    await fill()
    // three rows more, and what was typed is there
    await press(page, t('run.form.more'))
    await cell('day', 5).waitFor()
    await stands()

    await press(page, t('planning.new-run.look'))
    await alert(page, t('common.form.errors')).waitFor()
    expect(await messageAt(cell('to', 0))).toBe(t('run.form.error.same-time'))
    expect(await messageAt(page.locator('#capacity'))).toBe(t('planning.new-run.error.seats'))
    await stands()

    const look = async (change: Record<string, string>, words: string) => {
      Object.assign(typed, change)
      await fill()
      await press(page, t('planning.new-run.look'))
      await alert(page, words).waitFor()
      await stands()
    }
    // from the evening to the morning of the next day
    const tooLong = t('refusal.run.session-too-long.text', { startsAt: dateTime(instantInKazakhstan(days[0], '18:00').toISOString()), hours: 12 })
    await look({ capacity: '2', 'from-0': '18:00', 'to-0': '09:00' }, tooLong)
    expect(await messageAt(cell('to', 0))).toBe(tooLong)
    await look({ 'from-0': '09:00', 'to-0': '12:00' }, t('refusal.run.minutes-missing.title'))
    await shows(page, t('refusal.run.minutes-missing.text', { needed: course.minutes, given: course.minutes - 120, missing: 120 }))
    const off = t('refusal.run.day-off-needs-reason.text', { day: date(dayOff) })
    await look({ 'day-0': dayOff, 'to-0': '14:00' }, off)
    expect(await messageAt(page.locator('#dayOffReason'))).toBe(off)

    Object.assign(typed, { 'day-0': days[0] })
    await fill()
    await press(page, t('planning.new-run.look'))
    await page.getByText(t('planning.new-run.confirm'), { exact: true }).waitFor()
    await shows(page, t('run.work-plan-line'))
    // back to the form, and on again
    await press(page, t('planning.change'))
    await stands()
    await press(page, t('planning.new-run.look'))
    await press(page, t('planning.new-run.submit'))
    const { pathname } = await arrive(page, /^\/course-runs\/[0-9a-f-]{36}$/)
    runId = pathname.split('/').at(-1)!
    await shows(page, t('planning.runs.saved-scheduled'))
    expect(await world.db.courseRun.count({ where: { planLineId: lineId } })).toBe(1)
  })

  const place = async ({ actor }: Someone) => (await world.db.signUp.findUnique({ where: { runId_personId: { runId, personId: actor.personId } } }))?.status
  /** From the page of sign-up to the question whether it is meant. */
  async function toTheQuestion(page: Page) {
    await arrive(page, paths.signUp(runId))
    await awake(page)
    await page.getByRole('radio', { name: t('signup.release.with'), exact: true }).check()
    await press(page, t('signup.form.look'))
    await asked(page, t('signup.confirm.title'))
  }
  const phoneOf = (someone: Someone) => visitor({ as: someone })

  test('one signs up from the plan, another from the course; who was overtaken is first in the queue and reads it', async () => {
    const one = await phoneOf(first)
    await visit(one.page, paths.plan(year))
    await rowOf(one.page, COURSE).getByRole('link', { name: new RegExp(`^${date(days[0]).replaceAll('.', '\\.')}`) }).click()
    await arrive(one.page, paths.signUp(runId))
    await awake(one.page)
    await press(one.page, t('signup.form.look'))
    await alert(one.page, t('common.form.errors')).waitFor()
    await one.page.getByRole('group', { name: t('signup.form.release') }).getByText(t('refusal.sign-up.release-missing.title')).waitFor()
    await shows(one.page, t('signup.effect.gets-date', { year }))
    await toTheQuestion(one.page)
    expect(await place(first)).toBeUndefined()
    await press(one.page, t('signup.confirm.submit'))
    await shows(one.page, t('signup.page.signed-up'))
    expect(await fits(one.page)).toBe(true)

    // both stand before the question while one seat is left
    const [other, late] = [await phoneOf(second), await phoneOf(third)]
    for (const { page } of [other, late]) {
      await visit(page, paths.course(COURSE))
      await page.getByRole('region', { name: t('signup.runs.title'), exact: true }).getByRole('link', { name: new RegExp(`^${date(days[0]).replaceAll('.', '\\.')}`) }).click()
      await toTheQuestion(page)
    }
    await press(other.page, t('signup.confirm.submit'))
    await shows(other.page, t('signup.page.signed-up'))
    await press(late.page, t('signup.confirm.submit'))
    await shows(late.page, t('signup.page.waitlisted', { place: 1 }))
    await shows(late.page, t('signup.page.waitlisted-first'))
    expect([await place(first), await place(second), await place(third)]).toEqual(['signed-up', 'signed-up', 'waitlisted'])
    for (const one_ of [one, other, late]) expectNoProblems(one_, [REFUSED])
  })

  test('a place is given back with a reason, and goes to who waits: on the page and by letter', async () => {
    const one = await phoneOf(first)
    await visit(one.page, paths.signUp(runId))
    await follow(one.page, t('signup.page.withdraw'))
    await arrive(one.page, paths.withdraw(runId))
    await awake(one.page)
    await press(one.page, t('signup.withdraw.look'))
    await alert(one.page, t('common.form.errors')).waitFor()
    expect(await messageAt(one.page.locator('#reason'))).not.toBe('')
    await one.page.locator('#reason').fill('Сол күндері іссапарда боламын')
    await press(one.page, t('signup.withdraw.look'))
    await asked(one.page, t('signup.withdraw.confirm'))
    expect(await place(third)).toBe('waitlisted')
    await press(one.page, t('signup.page.withdraw'))
    await arrive(one.page, paths.signUp(runId))
    await shows(one.page, t('signup.page.saved-withdrawn'))
    expectNoProblems(one, [REFUSED])

    const late = await phoneOf(third)
    await visit(late.page, paths.cabinet())
    await late.page.getByRole('region', { name: t('signup.cabinet.title'), exact: true }).getByRole('link', { name: course.title.kk, exact: true }).first().click()
    await arrive(late.page, paths.courseRun(runId))
    await shows(late.page, t('run.own.signed-up'))
    await visit(late.page, paths.outbox())
    await letterTo(late.page, third, t('session.mail.subject.promoted', { title: course.title.kk })).waitFor()
    expectNoProblems(late)
  })

  /** What a program of calendars reads. */
  function eventOf(text: string) {
    const root = new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0])
    const event = new ICAL.Event(root.getFirstSubcomponent('vevent')!)
    return { method: root.getFirstPropertyValue('method'), uid: event.uid, sequence: event.sequence, from: event.startDate.toJSDate().toISOString(), to: event.endDate.toJSDate().toISOString() }
  }
  const letterTo = (page: Page, { email }: Someone, subject: string) => page.locator('article, .card').filter({ hasText: email }).filter({ hasText: subject }).first()

  test('the trainer moves a session: the file and the invitation say so under the same name, with a higher number', async () => {
    const late = await phoneOf(third)
    const [session] = await world.db.runSession.findMany({ where: { runId }, orderBy: { startsAt: 'asc' } })
    const file = async () => {
      const answer = await late.context.request.get(paths.sessionIcs(session!.id))
      expect(`${answer.status()} ${answer.headers()['content-type']}`).toBe('200 text/calendar; charset=utf-8')
      return eventOf(await answer.text())
    }
    const invitations = async () => (await world.db.outboxMail.findMany({ where: { toAddress: third.email, calendar: { not: null } }, orderBy: { createdAt: 'asc' } })).map(({ calendar }) => eventOf(calendar!)).filter(({ uid }) => uid === before.uid)
    const before = await file()
    expect([before.from, before.to]).toEqual([instantInKazakhstan(days[0], '09:00').toISOString(), instantInKazakhstan(days[0], '14:00').toISOString()])
    expect((await invitations()).at(-1)).toMatchObject({ method: 'REQUEST', from: before.from })

    const desk = await visitor({ as: trainer, viewport: DESKTOP })
    const { page } = desk
    await visit(page, paths.courseRun(runId))
    await follow(page, t('run.action.change'))
    await arrive(page, paths.changeCourseRun(runId))
    await awake(page)
    await page.locator('#from-0').fill('10:30')
    await page.locator('#to-0').fill('15:30')
    await press(page, t('planning.cancel-run.look'))
    await alert(page, t('common.form.errors')).waitFor()
    expect(await messageAt(page.locator('#reason'))).toBe(t('refusal.run.change-reason-missing.text'))
    expect(await page.locator('#from-0').inputValue()).toBe('10:30')
    await page.locator('#reason').fill('Таңертең зал бос емес')
    await press(page, t('planning.cancel-run.look'))
    await asked(page, t('run.change.confirm'))
    await press(page, t('run.change.submit'))
    await arrive(page, paths.courseRun(runId))
    await shows(page, t('run.saved-changed'))
    expectNoProblems(desk, [REFUSED])

    const after = await file()
    expect(after).toMatchObject({ uid: before.uid, from: instantInKazakhstan(days[0], '10:30').toISOString(), to: instantInKazakhstan(days[0], '15:30').toISOString() })
    expect(after.sequence).toBeGreaterThan(before.sequence)
    const told = (await invitations()).at(-1)!
    expect(told).toEqual({ ...after, method: 'REQUEST' })
    await visit(late.page, paths.outbox())
    const letter = letterTo(late.page, third, t('session.mail.subject.changed', { title: course.title.kk }))
    await letter.getByText(t('session.mail.reason', { reason: 'Таңертең зал бос емес' })).waitFor()
    // and the calendar on the site
    await visit(late.page, paths.sessions({ view: 'week', on: days[0], whose: 'mine' }))
    await shows(late.page, '10:30–15:30')
    expect(await fits(late.page)).toBe(true)
    expectNoProblems(late)
  })
})

describe('the door of a webinar', () => {
  const join = (who: Visitor, sessionId: string) => who.context.request.get(paths.joinSession(sessionId), { maxRedirects: 0 })

  test('opens in its time to those signed up; to others it says why not', async () => {
    const leads = await aTrainer({ surname: 'Досмағанбет', givenName: 'Әлия' })
    const times = [{ from: inMinutes(-5), to: inMinutes(175) }, { from: inMinutes(240), to: inMinutes(420) }]
    const { runId, sessionIds } = await aRun('KD-012', leads, { sessions: times, meeting: 'link', place: 'https://meet.talim.example.kz/kd-012' })
    await seated(runId, second)
    const phone = await visitor({ as: second })
    const { page } = phone
    const open = await join(phone, sessionIds[0]!)
    expect([open.status(), open.headers().location]).toEqual([302, 'https://meet.talim.example.kz/kd-012'])

    await visit(page, paths.courseRun(runId))
    await page.getByRole('link', { name: t('run.session.join'), exact: true }).first().waitFor()
    expect((await visit(page, paths.joinSession(sessionIds[1]!))).status()).toBe(422)
    await shows(page, t('refusal.webinar.not-open-yet.title'))
    await shows(page, t('refusal.webinar.not-open-yet.text', { opensAt: dateTime(new Date(Date.parse(times[1]!.from) - 15 * 60_000).toISOString()) }))
    expect(await fits(page)).toBe(true)
    expectNoProblems(phone, [REFUSED])

    const stranger = await visitor({ as: third })
    expect((await visit(stranger.page, paths.joinSession(sessionIds[0]!))).status()).toBe(422)
    await shows(stranger.page, t('refusal.webinar.not-signed-up.title'))
    expectNoProblems(stranger, [REFUSED])
  })
})
