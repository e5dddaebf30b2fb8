/** Somebody who uses no mouse: everything by Tab, Enter, Space and arrows, and always sees where they are. */
import type { Locator, Page } from 'playwright'
import { expect, test } from 'vitest'
import { translate } from '../../app/i18n/messages.server.ts'
import { paths } from '../../app/paths.ts'
import { approvePlan } from '../../app/features/adaptation/plan.server.ts'
import { today } from '../../app/platform/clock.server.ts'
import { addDays, dayAfter, daysFrom } from '../../app/rules/calendar/calendar-date.ts'
import { startAttempt } from '../../app/features/learning/attempt.server.ts'
import { beginCourse } from '../../prisma/scenarios/demo.ts'
import { aNewcomer, planRow } from './support/adaptation.ts'
import { arrive, awake, DESKTOP, expectNoProblems, messageAt, shows, visit, visitor } from './support/browser.ts'
import { aRun, aTrainer, inMinutes, seated } from './support/training.ts'
import { aConsultant, daysAgo, demo, questionsOf, savedAnswer, world } from './support/world.ts'
import { answered, askedAbout, runningYear } from './support/year.ts'

const t = translate('kk')

/** Where the focus is: on the target? And is it drawn: on the thing itself, on what covers it, or on the row it stands in? */
const focusOn = (target: Locator) =>
  target.evaluate((element) => {
    const here = document.activeElement
    const on = here === element
    if (!here || here === document.body) return { on, seen: true }
    const drawn = (one: Element, part?: string) => {
      const style = getComputedStyle(one, part)
      return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none'
    }
    const inDrawing = here.querySelector('.year-touch')
    // on the browser's own button inside a date field, which the browser rings itself
    const browserOwn = here.matches('input[type=date]:not(:focus)')
    return { on, seen: here.id === 'content' || browserOwn || drawn(here) || drawn(here, '::after') || (here.parentElement !== null && drawn(here.parentElement)) || (inDrawing !== null && getComputedStyle(inDrawing).stroke !== 'none') }
  })
const focusIsSeen = async (page: Page) => (await focusOn(page.locator('body'))).seen
const isFocused = async (target: Locator) => (await focusOn(target)).on

/** Presses Tab until the focus is on the target; fails when the focus is not to be seen on the way. */
async function tabTo(page: Page, target: Locator, { most = 80 } = {}) {
  await target.waitFor({ state: 'attached' })
  for (let steps = 0; steps < most; steps++) {
    await page.keyboard.press('Tab')
    const { on, seen } = await focusOn(target)
    if (!seen) throw new Error(`the focus is not to be seen on ${await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 160))}`)
    if (on) return
  }
  throw new Error(`Tab does not reach ${String(target)}`)
}

test('skip link, sign in, search, enrol and one question without a mouse', { timeout: 180_000 }, async () => {
  const learner = await aConsultant({ surname: 'Ұзақова', givenName: 'Динара' })
  const desk = await visitor({ viewport: DESKTOP })
  const { page } = desk

  await visit(page, paths.home())
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: t('common.skip') })
  expect(await isFocused(skip)).toBe(true)
  expect(await focusIsSeen(page)).toBe(true)
  expect((await skip.boundingBox())!.y).toBeGreaterThanOrEqual(0)
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('content')
  // the next Tab goes on from there, not from the top
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.querySelector('main')!.contains(document.activeElement))).toBe(true)

  await visit(page, paths.signIn())
  await tabTo(page, page.getByRole('textbox', { name: t('account.sign-in.identifier.label') }))
  await page.keyboard.type(learner.email)
  await tabTo(page, page.getByLabel(t('account.password.label'), { exact: true }))
  await page.keyboard.type(learner.password)
  await page.keyboard.press('Enter')
  await arrive(page, paths.cabinet())
  await awake(page)

  await visit(page, paths.courses())
  await tabTo(page, page.getByRole('searchbox', { name: t('courses.search.label') }))
  await page.keyboard.type('әдеп')
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.searchParams.get('q') === 'әдеп')
  await awake(page)
  await tabTo(page, page.locator('.card').filter({ hasText: 'KD-010' }).getByRole('link'))
  await page.keyboard.press('Enter')
  await arrive(page, paths.course('KD-010'))
  await tabTo(page, page.getByRole('link', { name: t('courses.action.enrol') }))
  await page.keyboard.press('Enter')
  await arrive(page, paths.enrol('KD-010'))
  await tabTo(page, page.getByRole('radio', { name: t('courses.language.kk') }))
  await page.keyboard.press('ArrowDown')
  expect(await page.getByRole('radio', { name: t('courses.language.ru') }).isChecked()).toBe(true)
  await page.keyboard.press('ArrowUp')
  await tabTo(page, page.getByRole('button', { name: t('learning.enrol.submit') }))
  await page.keyboard.press('Enter')
  await arrive(page, /^\/learning\/[0-9a-f-]{36}$/)

  // a question of another course, whose lessons are done
  const clock = daysAgo(2)
  const enrolmentId = await beginCourse(learner.actor, 'KD-009', 6, { ...world, clock }, clock)
  const started = await startAttempt(learner.actor, enrolmentId, world)
  if (!started.allowed) throw new Error(started.code)
  const questions = await questionsOf(started.value)
  const number = questions.findIndex(({ question }) => question.type === 'single') + 1
  const asked = questions[number - 1]!
  await visit(page, paths.attempt(started.value, number))
  await tabTo(page, page.getByRole('radio').first())
  await page.keyboard.press('Space')
  for (let at = 0; at < (asked.right as number); at++) await page.keyboard.press('ArrowDown')
  expect(await focusIsSeen(page)).toBe(true)
  expect(await page.getByRole('radio').nth(asked.right as number).isChecked()).toBe(true)
  await expect.poll(() => savedAnswer(started.value, asked.question.id), { timeout: 15_000 }).toBe(asked.right)
  await tabTo(page, page.locator('#next-question'))
  await page.keyboard.press('Enter')
  if (number < questions.length) await shows(page, t('learning.test.question', { number: number + 1, count: questions.length }))
  expectNoProblems(desk)
})

test('the mentor draws up a plan, the newcomer acknowledges it, without a mouse', { timeout: 180_000 }, async () => {
  const { caseId, mentor, newcomer } = await aNewcomer('hired', { surname: 'Жанұзақов', givenName: 'Ернар' })
  const desk = await visitor({ as: mentor, viewport: DESKTOP })
  const { page } = desk
  const enter = async (target: Locator, how?: { most?: number }) => {
    await tabTo(page, target, how)
    await page.keyboard.press('Enter')
  }
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const cell = (section: 'I' | 'II' | 'III', row: number, name: 'activity' | 'result') => planRow(page, section, row, 'kk').getByRole('textbox', { name: t(`adaptation.plan.${name}`), exact: true })

  await visit(page, paths.adaptation(caseId))
  await enter(page.getByRole('region', { name: t('adaptation.case.next'), exact: true }).getByRole('link', { name: t('obligation.action.draw-up-plan'), exact: true }))
  await arrive(page, paths.adaptationPlan(caseId))
  await awake(page)
  await enter(page.getByRole('link', { name: t('adaptation.plan.template-kk'), exact: true }))
  await page.waitForURL((url) => url.searchParams.get('template') === 'kk')
  await awake(page)

  // the first row in other words, the second one away, a new one at the end of the section
  await tabTo(page, cell('I', 1, 'activity'))
  await page.keyboard.press('Control+A')
  await page.keyboard.type('Орталықты аралап көру')
  const second = await cell('I', 2, 'activity').inputValue()
  const count = await page.getByRole('group').filter({ has: page.getByRole('textbox', { name: t('adaptation.plan.activity'), exact: true }) }).count()
  await enter(button(`${t('adaptation.plan.remove')}: ${t('adaptation.plan.row', { section: 'I', row: 2 })}`))
  await expect.poll(() => cell('I', 2, 'activity').inputValue()).not.toBe(second)
  expect(await cell('I', 1, 'activity').inputValue()).toBe('Орталықты аралап көру')
  await enter(button(t('adaptation.plan.add', { section: 'I' })))
  // the new row is where one is
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toMatch(/^activity-\d+$/)
  expect(await page.getByRole('group').filter({ has: page.getByRole('textbox', { name: t('adaptation.plan.activity'), exact: true }) }).count()).toBe(count)
  await page.keyboard.type('Бөлім басшысымен әңгімелесу')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Міндеттері түсіндірілді')

  // put forward without a day: the summary leads to the field
  await enter(button(t('adaptation.plan.submit')), { most: 400 })
  const errors = page.getByRole('alert').filter({ hasText: t('common.form.errors') })
  await errors.waitFor()
  await enter(errors.getByRole('link').first())
  const wrong = await page.evaluate(() => document.activeElement?.id)
  expect(wrong).toMatch(/^completeOn-\d+$/)
  expect(await messageAt(page.locator(`#${wrong}`))).not.toBe('')
  // and nothing that was typed is gone
  await errors.waitFor()
  expect(await cell('I', 1, 'activity').inputValue()).toBe('Орталықты аралап көру')
  // a day that reads the same whether day or month is written first
  const same = [...daysFrom(dayAfter(today(world.clock)), addDays(today(world.clock), 40))].find((day) => day.slice(5, 7) === day.slice(8))!
  await page.keyboard.type(`${same.slice(5, 7)}${same.slice(8)}${same.slice(0, 4)}`)
  expect(await page.locator(`#${wrong}`).inputValue()).toBe(same)
  await enter(button(t('adaptation.plan.submit')), { most: 400 })
  await shows(page, t('adaptation.plan.confirm-question'))
  await awake(page)
  await enter(button(t('adaptation.plan.confirm')))
  await shows(page, t('adaptation.plan.submitted'))
  expectNoProblems(desk, [/400/])

  const head = await demo('career-centre-head')
  expect((await approvePlan(head.actor, caseId, 1, world)).allowed).toBe(true)
  const worker = await visitor({ as: newcomer, viewport: DESKTOP })
  await visit(worker.page, paths.cabinet())
  await tabTo(worker.page, worker.page.getByRole('link', { name: t('obligation.action.acknowledge-plan'), exact: true }))
  await worker.page.keyboard.press('Enter')
  await arrive(worker.page, paths.acknowledgePlan(caseId))
  await awake(worker.page)
  await tabTo(worker.page, worker.page.getByLabel(t('account.confirm.label'), { exact: true }))
  await worker.page.keyboard.type('бұл басқа құпиясөз')
  await worker.page.keyboard.press('Enter')
  await worker.page.getByRole('alert').filter({ hasText: t('profile.error.password-wrong') }).waitFor()
  await tabTo(worker.page, worker.page.getByLabel(t('account.confirm.label'), { exact: true }))
  await worker.page.keyboard.press('Control+A')
  await worker.page.keyboard.type(newcomer.password)
  await tabTo(worker.page, worker.page.getByRole('button', { name: t('adaptation.plan.acknowledge'), exact: true }))
  await worker.page.keyboard.press('Space')
  await arrive(worker.page, paths.adaptation(caseId))
  await shows(worker.page, t('adaptation.case.just.acknowledged'))
  expectNoProblems(worker, [/400/])
})

test('a competence is answered, the questionnaire handed in and a plan published without a mouse', { timeout: 180_000 }, async () => {
  const worker = await aConsultant({ surname: 'Еркінбекова', givenName: 'Айдана' })
  const { asked, levels } = await askedAbout()
  await answered(worker, asked.length - 1)
  const desk = await visitor({ as: worker, viewport: DESKTOP })
  await visit(desk.page, paths.assessment())
  const enterOn = async (page: Page, target: Locator, how?: { most?: number }) => {
    await tabTo(page, target, how)
    await page.keyboard.press('Enter')
  }
  await enterOn(desk.page, desk.page.getByRole('link', { name: t('assessment.self.continue'), exact: true }))
  await arrive(desk.page, paths.questionnaire())
  await awake(desk.page)
  await tabTo(desk.page, desk.page.getByRole('radio').first())
  await desk.page.keyboard.press('Space')
  for (let step = 0; step < 2; step++) await desk.page.keyboard.press('ArrowDown')
  expect(await focusIsSeen(desk.page)).toBe(true)
  expect(await desk.page.getByRole('radio', { name: `2. ${levels.find(({ level }) => level === 2)!.name.kk}`, exact: true }).isChecked()).toBe(true)
  await tabTo(desk.page, desk.page.getByRole('textbox', { name: new RegExp(`^${t('assessment.questionnaire.comment')}`) }))
  await desk.page.keyboard.type('Клиенттермен сөйлесу')
  await enterOn(desk.page, desk.page.getByRole('button', { name: t('assessment.questionnaire.last'), exact: true }))
  await arrive(desk.page, paths.submitSelfAssessment())
  await shows(desk.page, 'Клиенттермен сөйлесу')
  await awake(desk.page)
  await enterOn(desk.page, desk.page.getByRole('button', { name: t('assessment.submit.confirm'), exact: true }))
  await arrive(desk.page, paths.assessment())
  await shows(desk.page, t('assessment.done.submitted'))
  expectNoProblems(desk)

  const office = await visitor({ as: await demo('qualification-organisation'), viewport: DESKTOP })
  const { page } = office
  const year = runningYear()
  await visit(page, paths.personPlan(worker.actor.personId, year))
  await enterOn(page, page.getByRole('link', { name: t('plan.page.build'), exact: true }))
  await arrive(page, paths.buildPlan(worker.actor.personId, year))
  await awake(page)
  const course = page.getByRole('checkbox', { checked: true }).first()
  const code = (await course.getAttribute('id'))!
  const box = page.locator(`#${code}`)
  await tabTo(page, box)
  await page.keyboard.press('Space')
  expect(await box.isChecked()).toBe(false)
  await page.keyboard.press('Space')
  expect(await box.isChecked()).toBe(true)
  await enterOn(page, page.getByRole('button', { name: t('planning.build.publish'), exact: true }), { most: 200 })
  await page.getByRole('alert').filter({ hasText: t('refusal.plan.without-assessment.title') }).waitFor()
  await awake(page)
  const reason = page.getByRole('textbox', { name: t('planning.build.reason'), exact: true })
  expect(await messageAt(reason)).toBe(t('refusal.plan.without-assessment.title'))
  await tabTo(page, reason, { most: 200 })
  await page.keyboard.type('Сырттай бағалау әлі аяқталған жоқ')
  await enterOn(page, page.getByRole('button', { name: t('planning.build.publish'), exact: true }))
  await shows(page, t('planning.build.confirm'))
  await awake(page)
  await enterOn(page, page.getByRole('button', { name: t('planning.build.publish-now'), exact: true }))
  await shows(page, t('planning.build.saved-published'))
  expectNoProblems(office, [/422/])
})

test('a place in a class is taken, and a sheet of attendance signed off, without a mouse', { timeout: 180_000 }, async () => {
  const leads = await aTrainer({ surname: 'Байғабылова', givenName: 'Мөлдір' })
  const [learner, away] = [await aConsultant({ surname: 'Арғынғазы', givenName: 'Інжу' }), await aConsultant({ surname: 'Яхиева', givenName: 'Сәбира' })]
  const coming = await aRun('KD-011', leads, { sessions: [{ from: inMinutes(3 * 1440), to: inMinutes(3 * 1440 + 480) }] })
  const enter = async (page: Page, target: Locator, how?: { most?: number }) => {
    await tabTo(page, target, how)
    await page.keyboard.press('Enter')
  }
  const desk = await visitor({ as: learner, viewport: DESKTOP })
  await visit(desk.page, paths.courseRun(coming.runId))
  await enter(desk.page, desk.page.getByRole('link', { name: t('run.action.sign-up'), exact: true }))
  await arrive(desk.page, paths.signUp(coming.runId))
  await awake(desk.page)
  await tabTo(desk.page, desk.page.getByRole('radio').first())
  await desk.page.keyboard.press('ArrowDown')
  expect(await focusIsSeen(desk.page)).toBe(true)
  expect(await desk.page.getByRole('radio', { name: t('signup.release.without'), exact: true }).isChecked()).toBe(true)
  await enter(desk.page, desk.page.getByRole('button', { name: t('signup.form.look'), exact: true }))
  await shows(desk.page, t('signup.confirm.title'))
  await awake(desk.page)
  await enter(desk.page, desk.page.getByRole('button', { name: t('signup.confirm.submit'), exact: true }))
  await shows(desk.page, t('signup.page.signed-up'))
  expectNoProblems(desk)

  const { runId, sessionIds } = await aRun('KD-005', leads, { sessions: [{ from: inMinutes(-450), to: inMinutes(30) }] })
  for (const someone of [learner, away]) await seated(runId, someone)
  const room = await visitor({ as: leads, viewport: DESKTOP })
  const { page } = room
  await visit(page, paths.attendance(sessionIds[0]!))
  const choice = ({ name }: { name: string }, status: 'full' | 'absent') => page.getByRole('group', { name, exact: true }).getByRole('radio', { name: t(`attendance.choice.${status}`), exact: true })
  for (const [someone, status, steps] of [[learner, 'full', 0], [away, 'absent', 2]] as const) {
    await tabTo(page, choice(someone, 'full'))
    await page.keyboard.press('Space')
    for (let step = 0; step < steps; step++) await page.keyboard.press('ArrowDown')
    expect(await choice(someone, status).isChecked()).toBe(true)
    // kept meanwhile, and one is still there
    await expect.poll(async () => (await world.db.attendanceMark.findMany({ where: { sessionId: sessionIds[0]!, personId: someone.actor.personId }, orderBy: { number: 'desc' }, take: 1 }))[0]?.status, { timeout: 15_000 }).toBe(status)
    expect(await isFocused(choice(someone, status))).toBe(true)
  }
  await enter(page, page.getByRole('button', { name: t('attendance.sheet.look'), exact: true }))
  await shows(page, t('attendance.sign-off.title'))
  await awake(page)
  await enter(page, page.getByRole('button', { name: t('attendance.sign-off.submit'), exact: true }))
  await shows(page, t('attendance.sheet.done-confirmed'))
  await page.getByRole('row').filter({ hasText: away.name }).getByText(t('attendance.status.absent'), { exact: true }).waitFor()
  expectNoProblems(room)
})
