/** Ерлан of Almaly district, at his desk, in Russian: the same way, another course. */
import { expect, test } from 'vitest'
import { formatter } from '../../app/i18n/format.ts'
import { translate } from '../../app/i18n/messages.server.ts'
import { paths } from '../../app/paths.ts'
import { pagesOf, qrCodeOn, textOf } from '../certificates/reading.ts'
import { arrive, awake, DESKTOP, expectNoProblems, follow, press, shows, signIn, visit, visitor } from './support/browser.ts'
import { answerRight, attemptIn, enrolmentIn, expectSaved } from './support/learning.ts'
import { demo, minutesOfYear, questionsOf, SITE, timePasses, world } from './support/world.ts'

const t = translate('ru')
const { hours, number: figure } = formatter('ru')

test('learns in Russian, passes, and holds a certificate', { timeout: 180_000 }, async () => {
  const he = await demo('worker-of-another-centre')
  const before = await minutesOfYear(he)
  const desk = await visitor({ viewport: DESKTOP, language: 'ru' })
  const { page } = desk
  await signIn(page, he, 'ru')
  await follow(page, t('common.place.courses'))
  await arrive(page, paths.courses())
  await page.locator('.card').filter({ hasText: 'KD-009' }).getByRole('link').first().click()
  await arrive(page, paths.course('KD-009'))
  await follow(page, t('courses.action.enrol'))
  await arrive(page, paths.enrol('KD-009'))
  // the language of his pages is suggested
  expect(await page.getByRole('radio', { name: t('courses.language.ru') }).isChecked()).toBe(true)
  await press(page, t('learning.enrol.submit'))
  const enrolmentId = enrolmentIn((await arrive(page, /^\/learning\/[0-9a-f-]{36}$/)).pathname)
  await follow(page, t('learning.course.begin'))

  const lessons = await world.db.lesson.findMany({ where: { edition: { code: 'KD-009', status: 'published' } }, orderBy: { position: 'asc' } })
  for (const [place, { lessonId, titleRu }] of lessons.entries()) {
    await arrive(page, paths.lesson(enrolmentId, lessonId))
    await page.getByRole('heading', { level: 1, name: titleRu }).waitFor()
    await timePasses(enrolmentId)
    await press(page, t(place < lessons.length - 1 ? 'learning.lesson.done-next' : 'learning.lesson.done-last'))
  }
  await arrive(page, paths.enrolment(enrolmentId))
  await follow(page, t('learning.test.start'))
  await arrive(page, paths.startTest(enrolmentId))
  await press(page, t('learning.test.start'))
  const attemptId = attemptIn((await arrive(page, /^\/attempts\/[0-9a-f-]{36}$/)).pathname)
  await awake(page)
  const questions = await questionsOf(attemptId)
  for (const [place, asked] of questions.entries()) {
    await shows(page, t('learning.test.question', { number: place + 1, count: questions.length }))
    await answerRight(page, asked, 'ru')
    await expectSaved(attemptId, asked)
    await follow(page, t(place < questions.length - 1 ? 'learning.test.next' : 'learning.test.finish'))
  }
  await arrive(page, paths.submitAttempt(attemptId))
  await press(page, t('learning.submit.confirm'))
  await arrive(page, paths.attemptReview(attemptId))
  await shows(page, t('learning.review.passed', { percent: figure(100, 1), passMark: 80 }))

  const { number, key } = await world.db.certificate.findFirstOrThrow({ where: { personId: he.actor.personId, courseCode: 'KD-009' } })
  await follow(page, t('learning.review.certificate-page'))
  await arrive(page, paths.certificate(number))
  const sheet = await desk.context.request.get(paths.certificatePdf(number))
  const pdf = await sheet.body()
  const [text] = await textOf(pdf)
  expect(text).toContain(number)
  for (const part of he.name.split(' ')) expect(text!.toLowerCase()).toContain(part.toLowerCase())
  expect(qrCodeOn((await pagesOf(pdf, 150))[0]!)).toBe(`${SITE}${paths.verifySheet(number, key)}`)
  await visit(page, paths.cabinet())
  await shows(page, t('learning.year.of', { done: hours(before + 240), target: 40 }))
  expectNoProblems(desk)
})
