/** A learner whose session ends in the middle of a test, as after hours away from the desk. */
import { expect, test } from 'vitest'
import { startAttempt } from '../../app/features/learning/attempt.server.ts'
import { closeAllSessions } from '../../app/features/identity/sessions.server.ts'
import { translate } from '../../app/i18n/messages.server.ts'
import { paths } from '../../app/paths.ts'
import { beginCourse } from '../../prisma/scenarios/demo.ts'
import { arrive, awake, expectNoProblems, follow, shows, signInHere, visit, visitor } from './support/browser.ts'
import { answerRight, expectSaved } from './support/learning.ts'
import { aConsultant, daysAgo, questionsOf, savedAnswer, world } from './support/world.ts'

const t = translate('ru')

test('is told to sign in again, keeps the answer, and finds it saved after signing in', async () => {
  const learner = await aConsultant({ surname: 'Петрова', givenName: 'Анна', patronymic: '', language: 'ru' })
  const clock = daysAgo(2)
  const enrolmentId = await beginCourse(learner.actor, 'KD-010', 6, { ...world, clock }, clock)
  const started = await startAttempt(learner.actor, enrolmentId, world)
  if (!started.allowed) throw new Error(started.code)
  const attemptId = started.value
  const questions = await questionsOf(attemptId)

  const phone = await visitor({ as: learner, language: 'ru' })
  const { page } = phone
  await visit(page, paths.attempt(attemptId, 1))
  await answerRight(page, questions[0]!, 'ru')
  await expectSaved(attemptId, questions[0]!)
  await follow(page, t('learning.test.next'))
  await shows(page, t('learning.test.question', { number: 2, count: questions.length }))

  await closeAllSessions(world, learner.actor.accountId)
  await answerRight(page, questions[1]!, 'ru')
  await page.getByRole('alert').filter({ hasText: t('learning.test.session-over') }).waitFor()
  await shows(page, t('learning.test.session-over-text'))
  expect(await savedAnswer(attemptId, questions[1]!.question.id)).toBeUndefined()

  await page.getByRole('alert').getByRole('link', { name: t('account.sign-in.submit') }).click()
  await arrive(page, /^\/sign-in$/)
  await awake(page)
  await signInHere(page, { identifier: learner.email, password: learner.password }, 'ru')
  await arrive(page, paths.attempt(attemptId, 2))
  await expectSaved(attemptId, questions[1]!)
  await awake(page)
  await page.getByRole('link', { name: t('learning.test.map-answered', { number: 2 }), exact: true }).waitFor()
  await page.getByText(t('learning.save.saved'), { exact: true }).waitFor()
  expectNoProblems(phone, [/401/])
})
