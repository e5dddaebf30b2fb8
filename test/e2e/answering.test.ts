/** A learner and the kinds of questions: what is on the screen is what is kept, however it was put there. */
import { beforeAll, expect, test } from 'vitest'
import { startAttempt } from '../../app/features/learning/attempt.server.ts'
import { bankOf } from '../../app/features/courses/catalogue.server.ts'
import { translate } from '../../app/i18n/messages.server.ts'
import { paths } from '../../app/paths.ts'
import { beginCourse } from '../../prisma/scenarios/demo.ts'
import { DESKTOP, expectNoProblems, follow, shows, visit, visitor } from './support/browser.ts'
import { answerRight, answerWith, expectSaved } from './support/learning.ts'
import { aConsultant, daysAgo, questionsOf, savedAnswer, world, type Asked, type Someone } from './support/world.ts'

const t = translate('kk')
const KINDS = ['single', 'multiple', 'matching', 'ordering', 'number', 'text'] as const

let learner: Someone
let attemptId = ''
let questions: Asked[] = []

beforeAll(async () => {
  learner = await aConsultant({ surname: 'Ыбырай' })
  const clock = daysAgo(2)
  const enrolmentId = await beginCourse(learner.actor, 'KD-009', 6, { ...world, clock }, clock)
  const started = await startAttempt(learner.actor, enrolmentId, world)
  if (!started.allowed) throw new Error(started.code)
  attemptId = started.value
  // one question of every kind, in this order
  const { enrolment } = await world.db.attempt.findUniqueOrThrow({ where: { id: attemptId }, include: { enrolment: true } })
  const bank = [...(await bankOf(world, enrolment.editionId)).values()]
  const parts = (question: (typeof bank)[number]) => ('options' in question ? question.options.length : 'pairs' in question ? question.pairs.length : 'items' in question ? question.items.length : 0)
  const draw = KINDS.map((kind) => bank.find(({ type }) => type === kind)!).map((question) => ({ questionId: question.id, order: Array.from({ length: parts(question) }, (_, at) => (at + 1) % parts(question)) }))
  await world.db.attempt.update({ where: { id: attemptId }, data: { draw } })
  questions = await questionsOf(attemptId)
})

const place = (kind: (typeof KINDS)[number]) => KINDS.indexOf(kind) + 1
const of = (kind: (typeof KINDS)[number]) => questions[place(kind) - 1]!

test('every kind of question is answered with its own widgets, kept, and there again after a reload', async () => {
  const desk = await visitor({ as: learner, viewport: DESKTOP })
  const { page } = desk
  for (const kind of KINDS) {
    await visit(page, paths.attempt(attemptId, place(kind)))
    await answerRight(page, of(kind), 'kk')
    await expectSaved(attemptId, of(kind))
  }
  await visit(page, paths.attempt(attemptId, place('single')))
  expect(await page.getByRole('radio').nth(of('single').right as number).isChecked()).toBe(true)
  await follow(page, t('learning.test.next'))
  for (const shown of of('multiple').right as number[]) expect(await page.getByRole('checkbox').nth(shown).isChecked()).toBe(true)
  expectNoProblems(desk)
})

test('one thing moved to another place: kept in the order that is seen', async () => {
  const desk = await visitor({ as: learner, viewport: DESKTOP })
  const { page } = desk
  const { question, order } = of('ordering')
  if (question.type !== 'ordering') throw new Error('not a question to order')
  await world.db.response.deleteMany({ where: { attemptId, questionId: question.id } })
  await visit(page, paths.attempt(attemptId, place('ordering')))
  const seen = () => page.getByRole('combobox').evaluateAll((selects) => selects.map((select) => Number((select as HTMLSelectElement).name.slice(5))))
  const last = question.items.length - 1
  const name = (shown: number) => `${t('learning.question.place')} ${question.items[order[shown]!]!.kk}`
  for (const [shown, to] of [[last, 0], [0, last], [1, 0]] as const) {
    await page.getByRole('combobox', { name: name(shown), exact: true }).selectOption(String(to + 1))
    await expect.poll(async () => ((await seen()) as number[])[to]).toBe(shown)
    await expect.poll(() => savedAnswer(attemptId, question.id), { timeout: 10_000, message: `item ${shown} moved to place ${to + 1}` }).toEqual(await seen())
  }
  expectNoProblems(desk)
})

test('a number with a comma, and one that is none', async () => {
  const desk = await visitor({ as: learner, viewport: DESKTOP })
  const { page } = desk
  const asked = of('number')
  await visit(page, paths.attempt(attemptId, place('number')))
  const box = page.getByRole('textbox', { name: t('learning.question.number') })
  await box.fill('он бес')
  await shows(page, t('learning.question.no-number'))
  expect(await box.inputValue()).toBe('он бес')
  await box.fill('1,5')
  await expect.poll(() => savedAnswer(attemptId, asked.question.id)).toBe(1.5)
  // gone on at once, faster than the pause after which typing is saved
  await answerWith(page, asked, asked.right, 'kk')
  await follow(page, t('learning.test.next'))
  await expectSaved(attemptId, asked)
  expectNoProblems(desk)
})

test('an answer touched before the scripts arrive is not lost', async () => {
  const desk = await visitor({ as: learner, viewport: DESKTOP })
  const { page } = desk
  const asked = of('single')
  await world.db.response.deleteMany({ where: { attemptId, questionId: asked.question.id } })
  let release = () => {}
  const gate = new Promise<void>((open) => (release = open))
  await page.route(/\/assets\/.*\.js$/, async (route) => {
    await gate
    await route.continue()
  })
  await page.goto(paths.attempt(attemptId, place('single')), { waitUntil: 'commit' })
  await answerRight(page, asked, 'kk')
  release()
  await expectSaved(attemptId, asked)
  expectNoProblems(desk)
})
