/** Somebody who uses no mouse: everything by Tab, Enter, Space and arrows, and always sees where they are. */
import type { Locator, Page } from 'playwright'
import { expect, test } from 'vitest'
import { translate } from '../../app/i18n/messages.server.ts'
import { paths } from '../../app/paths.ts'
import { startAttempt } from '../../app/features/learning/attempt.server.ts'
import { beginCourse } from '../../prisma/scenarios/demo.ts'
import { arrive, awake, DESKTOP, expectNoProblems, shows, visit, visitor } from './support/browser.ts'
import { aConsultant, daysAgo, questionsOf, savedAnswer, world } from './support/world.ts'

const t = translate('kk')

/** Is the focus drawn: on the thing itself, on what covers it, or on the row it stands in? */
const focusIsSeen = (page: Page) =>
  page.evaluate(() => {
    const here = document.activeElement
    if (!here || here === document.body) return true
    const drawn = (element: Element, part?: string) => {
      const style = getComputedStyle(element, part)
      return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none'
    }
    const inDrawing = here.querySelector('.year-touch')
    return here.id === 'content' || drawn(here) || drawn(here, '::after') || (here.parentElement !== null && drawn(here.parentElement)) || (inDrawing !== null && getComputedStyle(inDrawing).stroke !== 'none')
  })

const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement)

/** Presses Tab until the focus is on the target; fails when the focus is not to be seen on the way. */
async function tabTo(page: Page, target: Locator) {
  await target.waitFor({ state: 'attached' })
  for (let steps = 0; steps < 80; steps++) {
    await page.keyboard.press('Tab')
    expect(await focusIsSeen(page), `focus on ${await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 160))}`).toBe(true)
    if (await isFocused(target)) return
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
