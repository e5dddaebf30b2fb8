/** A learner on an old office computer where scripts are switched off: everything by links and forms. */
import { expect, test } from 'vitest'
import { translate } from '../../app/i18n/messages.server.ts'
import { paths } from '../../app/paths.ts'
import { arrive, follow, press, shows, signInHere, visitor } from './support/browser.ts'
import { answerRight, attemptIn, enrolmentIn } from './support/learning.ts'
import { aRun, aTrainer, inMinutes, seated } from './support/training.ts'
import { aConsultant, questionsOf, savedAnswer, timePasses, world } from './support/world.ts'
import { answered, aPlan, askedAbout, courseNow, rowOf, runningYear } from './support/year.ts'

const t = translate('kk')
const COURSE = 'KD-010'

test('search, course, lessons and the whole test by forms', { timeout: 180_000 }, async () => {
  const learner = await aConsultant({ surname: 'Қуанышев', givenName: 'Нұрлан' })
  const { page } = await visitor({ javaScriptEnabled: false })
  await page.goto(paths.signIn())
  await signInHere(page, { identifier: learner.email, password: learner.password }, 'kk')
  await arrive(page, paths.cabinet())
  await page.goto(paths.courses())
  await page.getByRole('searchbox', { name: t('courses.search.label') }).fill('adep')
  await press(page, t('common.search'))
  await page.locator('.card').filter({ hasText: COURSE }).getByRole('link').click()
  await arrive(page, paths.course(COURSE))
  await shows(page, t('courses.standard.title'))
  await follow(page, t('courses.action.enrol'))
  await press(page, t('learning.enrol.submit'))
  const enrolmentId = enrolmentIn((await arrive(page, /^\/learning\/[0-9a-f-]{36}$/)).pathname)
  await follow(page, t('learning.course.begin'))
  for (let lesson = 1; lesson <= 6; lesson++) {
    await shows(page, t('learning.lesson.number', { number: lesson, count: 6 }))
    await timePasses(enrolmentId)
    await press(page, t(lesson < 6 ? 'learning.lesson.done-next' : 'learning.lesson.done-last'))
  }
  await arrive(page, paths.enrolment(enrolmentId))
  await follow(page, t('learning.test.start'))
  await press(page, t('learning.test.start'))
  const attemptId = attemptIn((await arrive(page, /^\/attempts\/[0-9a-f-]{36}$/)).pathname)
  const questions = await questionsOf(attemptId)
  for (const [place, asked] of questions.entries()) {
    await shows(page, t('learning.test.question', { number: place + 1, count: questions.length }))
    // only the button that saves is there to go on with
    expect(await page.getByRole('link', { name: t('learning.test.next'), exact: true }).count()).toBe(0)
    await answerRight(page, asked, 'kk')
    await press(page, t(place < questions.length - 1 ? 'learning.test.save-next' : 'learning.test.save-finish'))
    await page.waitForURL((url) => url.search !== `?question=${place + 1}` && !(place === 0 && url.search === ''))
    expect(await savedAnswer(attemptId, asked.question.id), `${asked.question.id} (${asked.question.type})`).toEqual(asked.right)
  }
  await arrive(page, paths.submitAttempt(attemptId))
  await press(page, t('learning.submit.confirm'))
  await arrive(page, paths.attemptReview(attemptId))
  await shows(page, t('learning.review.passed-text'))
  expect(await world.db.certificate.count({ where: { personId: learner.actor.personId } })).toBe(1)
})

test('the questionnaire and a course for the plan, by forms', async () => {
  const worker = await aConsultant({ surname: 'Мырзабеков', givenName: 'Тимур' })
  await aPlan(worker, ['KD-001', 'KD-006', 'KD-009', 'KD-010'])
  const { asked, levels } = await askedAbout()
  await answered(worker, asked.length - 2)
  const [first, last] = asked.slice(-2)
  const level = (value: number) => `${value}. ${levels.find((one) => one.level === value)!.name.kk}`
  const { page } = await visitor({ as: worker, javaScriptEnabled: false })
  const ratings = () => world.db.selfRating.count({ where: { selfAssessment: { personId: worker.actor.personId }, level: { not: null } } })

  await page.goto(paths.assessment())
  await follow(page, t('assessment.self.continue'))
  await page.getByRole('heading', { level: 1, name: first!.name.kk, exact: true }).waitFor()
  await press(page, t('assessment.questionnaire.next'))
  await page.getByRole('alert').filter({ hasText: t('common.form.errors') }).waitFor()
  await page.getByRole('radio', { name: level(2), exact: true }).check()
  expect(await ratings()).toBe(asked.length - 2)
  await press(page, t('assessment.questionnaire.next'))
  await page.getByRole('heading', { level: 1, name: last!.name.kk, exact: true }).waitFor()
  expect(await ratings()).toBe(asked.length - 1)
  await page.getByRole('radio', { name: level(1), exact: true }).check()
  await press(page, t('assessment.questionnaire.last'))
  await arrive(page, paths.submitSelfAssessment())
  await press(page, t('assessment.submit.confirm'))
  await arrive(page, paths.assessment())
  await shows(page, t('assessment.done.submitted'))

  const { title } = await courseNow('KD-008')
  await page.goto(paths.plan())
  await follow(page, t('plan.page.add'))
  await arrive(page, paths.addToPlan())
  await page.getByRole('searchbox', { name: t('courses.search.label') }).fill('KD-008')
  await press(page, t('common.search'))
  await follow(page, `${t('plan.add.choose')}: ${title.kk}`)
  await arrive(page, paths.addToPlan('KD-008'))
  await press(page, t('plan.add.submit'))
  await arrive(page, paths.plan())
  await shows(page, t('plan.page.saved-added'))
  await rowOf(page, 'KD-008').getByText(t('plan.origin.self-chosen')).waitFor()
  expect(await world.db.planAmendment.count({ where: { plan: { personId: worker.actor.personId, year: runningYear() } } })).toBe(1)
})

test('a place in a class, the check-in by digits, and the sheet of attendance, by forms', async () => {
  const leads = await aTrainer({ surname: 'Дәулетбай', givenName: 'Нұрбек' })
  const [learner, away] = [await aConsultant({ surname: 'Есенжолова', givenName: 'Ақмарал' }), await aConsultant({ surname: 'Зейнолла', givenName: 'Рауан' })]
  const coming = await aRun('KD-011', leads, { sessions: [{ from: inMinutes(3 * 1440), to: inMinutes(3 * 1440 + 480) }] })
  const { page } = await visitor({ as: learner, javaScriptEnabled: false })
  await page.goto(paths.courseRun(coming.runId))
  await follow(page, t('run.action.sign-up'))
  await press(page, t('signup.form.look'))
  await page.getByRole('alert').filter({ hasText: t('common.form.errors') }).waitFor()
  await page.getByRole('radio', { name: t('signup.release.with'), exact: true }).check()
  await press(page, t('signup.form.look'))
  await shows(page, t('signup.confirm.title'))
  await press(page, t('signup.confirm.submit'))
  await shows(page, t('signup.page.signed-up'))
  expect(await world.db.signUp.count({ where: { runId: coming.runId, status: 'signed-up' } })).toBe(1)

  const { runId, sessionIds } = await aRun('KD-005', leads, { sessions: [{ from: inMinutes(-450), to: inMinutes(30) }] })
  const sessionId = sessionIds[0]!
  const enrolmentId = await seated(runId, learner)
  await seated(runId, away)
  const room = await visitor({ as: leads, javaScriptEnabled: false })
  await room.page.goto(paths.checkInCode(sessionId))
  const digits = (await room.page.getByRole('heading', { level: 2 }).filter({ hasText: /^\d{4} \d{4}$/ }).textContent())!
  // the page brings the next code by itself
  expect(await room.page.locator('meta[http-equiv=refresh]').count()).toBe(1)
  await page.goto(paths.enrolment(enrolmentId))
  await page.getByRole('textbox', { name: t('attendance.check-in.code'), exact: true }).fill(digits)
  await press(page, t('attendance.check-in.go-on'))
  await press(page, t('attendance.check-in.confirm'))
  await shows(page, t('attendance.check-in.done-title'))

  await room.page.goto(paths.attendance(sessionId))
  const choice = ({ name }: { name: string }, status: 'full' | 'partial') => room.page.getByRole('group', { name, exact: true }).getByRole('radio', { name: t(`attendance.choice.${status}`), exact: true })
  expect(await choice(learner, 'partial').isChecked()).toBe(true)
  await choice(learner, 'full').check()
  await choice(away, 'partial').check()
  const minutes = room.page.locator(`#minutes-${away.actor.personId}`)
  await minutes.fill('999')
  await press(room.page, t('attendance.sheet.look'))
  await room.page.getByRole('alert').filter({ hasText: t('common.form.errors') }).waitFor()
  expect(await minutes.inputValue()).toBe('999')
  expect(await choice(away, 'partial').isChecked()).toBe(true)
  await minutes.fill('120')
  await press(room.page, t('attendance.sheet.look'))
  await shows(room.page, t('attendance.sign-off.title'))
  await press(room.page, t('attendance.sign-off.submit'))
  await shows(room.page, t('attendance.sheet.done-confirmed'))
  await rowOf(room.page, away.name).getByText(`${t('attendance.status.partial')}, ${t('attendance.sheet.minutes-of', { minutes: 120 })}`).waitFor()
})
