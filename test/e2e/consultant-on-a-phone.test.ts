/**
 * Ұлжалғас, career consultant in Kyzylorda, in Kazakh: a course begun on her phone, gone on with at the desk,
 * the test in a bus without a connection, the certificate, and what somebody sees who checks it.
 */
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { VERIFICATION_WORDS } from '../../app/features/verification/words.ts'
import { formatter } from '../../app/i18n/format.ts'
import { translate } from '../../app/i18n/messages.server.ts'
import { paths } from '../../app/paths.ts'
import { pagesOf, qrCodeOn, textOf } from '../certificates/reading.ts'
import { arrive, awake, DESKTOP, expectNoProblems, follow, OFFLINE, PHONE, press, shows, signIn, visit, visitor } from './support/browser.ts'
import { answerRight, attemptIn, enrolmentIn, expectSaved } from './support/learning.ts'
import { demo, minutesOfYear, questionsOf, savedAnswer, SITE, timePasses, world, type Someone } from './support/world.ts'

const t = translate('kk')
const { hours, longDate } = formatter('kk')
const words = VERIFICATION_WORDS.kk
const COURSE = 'KD-010'
const IIN = '990101500016'

let she: Someone
let hoursBefore = 0
let title = ''
let enrolmentId = ''
let attemptId = ''
let certificate = ''

const ofYear = (minutes: number) => t('learning.year.of', { done: hours(minutes), target: 40 })

beforeAll(async () => {
  she = await demo('worker')
  hoursBefore = await minutesOfYear(she)
})

// one story: where it breaks, the rest cannot happen
let broken = false
beforeEach(({ skip }) => skip(broken, 'an earlier part of the story failed'))
afterEach(({ task }) => {
  broken ||= task.result?.state === 'fail'
})

describe('a course from the phone to the certificate', () => {
  test('signs in by e-mail; the cabinet shows the hours of her year', async () => {
    const phone = await visitor()
    await signIn(phone.page, she, 'kk')
    await shows(phone.page, she.name)
    await shows(phone.page, ofYear(hoursBefore))
    // how the sum came about opens on a touch
    await phone.page.getByText(t('learning.year.how')).click()
    await shows(phone.page, t('learning.year.hour-rule'))
    expectNoProblems(phone)
  })

  test('finds a course however she types it', async () => {
    const phone = await visitor({ as: she })
    const { page } = phone
    await visit(page, paths.courses())
    for (const typed of ['әлеум', 'алеум', 'alem']) {
      await page.getByRole('searchbox', { name: t('courses.search.label') }).fill(typed)
      await press(page, t('common.search'))
      await page.waitForURL((url) => url.searchParams.get('q') === typed)
      await shows(page, 'KD-006')
      expect(await page.getByRole('searchbox', { name: t('courses.search.label') }).inputValue()).toBe(typed)
    }
    expectNoProblems(phone)
  })

  test('reads the whole standard of the course and enrols in Kazakh', async () => {
    const phone = await visitor({ as: she })
    const { page } = phone
    await visit(page, paths.course(COURSE))
    const edition = await world.db.courseEdition.findFirstOrThrow({ where: { code: COURSE, status: 'published' } })
    const standard = edition.standard as unknown as { title: { kk: string }; content: { kk: string }; modules: { title: { kk: string } }[]; outcomes: { kk: string }[]; competences: { name: { kk: string } }[]; functionalMaps: { name: { kk: string } }[] }
    title = standard.title.kk
    const form = page.getByRole('region', { name: t('courses.standard.title') })
    for (const field of ['name', 'identifier', 'form', 'hours', 'functionMaps', 'competences', 'position', 'minQualification', 'structure', 'content'] as const)
      await form.locator('dt, h3').filter({ hasText: t(`courses.standard.${field}`) }).first().waitFor()
    for (const value of [title, COURSE, t('courses.form.online-course'), t('common.academic-hours', { count: 4, hours: hours(240) }), standard.functionalMaps[0]!.name.kk, standard.competences[0]!.name.kk, t('courses.every-position'), ...standard.modules.map((module) => module.title.kk), standard.content.kk.slice(0, 60)])
      await form.getByText(value).first().waitFor()
    for (const outcome of standard.outcomes) await shows(page, outcome.kk)

    await follow(page, t('courses.action.enrol'))
    await arrive(page, paths.enrol(COURSE))
    await page.getByRole('radio', { name: t('courses.language.kk') }).check()
    await page.getByRole('radio', { name: t('learning.enrol.without') }).check()
    await press(page, t('learning.enrol.submit'))
    enrolmentId = enrolmentIn((await arrive(page, /^\/learning\/[0-9a-f-]{36}$/)).pathname)
    await shows(page, title)
    expectNoProblems(phone)
  })

  test('reads two lessons and is interrupted in the middle of the third', async () => {
    const phone = await visitor({ as: she })
    const { page } = phone
    await visit(page, paths.enrolment(enrolmentId))
    await follow(page, t('learning.course.begin'))
    await arrive(page, paths.lesson(enrolmentId, 'equal-treatment'))
    await awake(page)
    // a lesson closed at once does not count, and it is said why
    await press(page, t('learning.lesson.done-next'))
    await shows(page, t('refusal.learning.lesson-too-fast.title'))
    for (const next of ['gifts', 'confidentiality']) {
      await timePasses(enrolmentId)
      await press(page, t('learning.lesson.done-next'))
      await arrive(page, paths.lesson(enrolmentId, next))
      await shows(page, t('learning.lesson.number', { number: next === 'gifts' ? 2 : 3, count: 6 }))
    }
    await page.mouse.wheel(0, 900)
    await phone.context.close()
    // a refusal is an answer 422, which the browser notes
    expectNoProblems(phone, [/422/])
  })

  test('goes on at the desk, signed in by IIN, in the very lesson, and finishes all of them', async () => {
    const desk = await visitor({ viewport: DESKTOP })
    const { page } = desk
    await signIn(page, she, 'kk', IIN)
    await follow(page, `${t('learning.card.continue')}: ${title}`)
    await arrive(page, paths.lesson(enrolmentId, 'confidentiality'))
    await awake(page)
    for (const next of ['conflict', 'pressure', 'reporting']) {
      await timePasses(enrolmentId)
      await press(page, t('learning.lesson.done-next'))
      await arrive(page, paths.lesson(enrolmentId, next))
      await page.getByText(t('learning.lesson.number', { number: ['', '', '', 'conflict', 'pressure', 'reporting'].indexOf(next) + 1, count: 6 })).waitFor()
    }
    await timePasses(enrolmentId)
    await press(page, t('learning.lesson.done-last'))
    await arrive(page, paths.enrolment(enrolmentId))
    await shows(page, t('learning.still.lessons', { done: 6, total: 6 }))
    expectNoProblems(desk)
  })

  test('answers the test, also while the connection is away and after the tab was killed', { timeout: 180_000 }, async () => {
    const phone = await visitor({ as: she })
    const { page, context } = phone
    await visit(page, paths.startTest(enrolmentId))
    await press(page, t('learning.test.start'))
    attemptId = attemptIn((await arrive(page, /^\/attempts\/[0-9a-f-]{36}$/)).pathname)
    await awake(page)
    const questions = await questionsOf(attemptId)
    const count = questions.length
    expect(count).toBe(10)
    const at = (number: number) => page.getByText(t('learning.test.question', { number, count })).waitFor()
    const status = (state: 'saved' | 'waiting') => page.getByText(t(`learning.save.${state}`), { exact: true }).waitFor()

    for (let number = 1; number <= 6; number++) {
      await at(number)
      await answerRight(page, questions[number - 1]!, 'kk')
      await expectSaved(attemptId, questions[number - 1]!)
      await status('saved')
      await page.getByRole('link', { name: t('learning.test.map-answered', { number }), exact: true }).waitFor()
      await follow(page, t('learning.test.next'))
    }

    // the bus goes into a tunnel
    await at(7)
    await context.setOffline(true)
    await answerRight(page, questions[6]!, 'kk')
    await status('waiting')
    await follow(page, t('learning.test.next'))
    await at(8)
    await answerRight(page, questions[7]!, 'kk')
    await status('waiting')
    expect(await savedAnswer(attemptId, questions[6]!.question.id)).toBeUndefined()
    await context.setOffline(false)
    await status('saved')
    await expectSaved(attemptId, questions[6]!)
    await expectSaved(attemptId, questions[7]!)

    // and the phone closes the tab while the answer to the ninth waits on it
    await follow(page, t('learning.test.next'))
    await at(9)
    await context.setOffline(true)
    await answerRight(page, questions[8]!, 'kk')
    await status('waiting')
    await page.close()
    await context.setOffline(false)
    expect(await savedAnswer(attemptId, questions[8]!.question.id)).toBeUndefined()
    const later = await phone.newTab()
    await visit(later, paths.attempt(attemptId))
    await later.getByRole('link', { name: t('learning.test.map-answered', { number: 9 }), exact: true }).waitFor()
    await expectSaved(attemptId, questions[8]!)

    await later.getByRole('link', { name: t('learning.test.map-open', { number: 10 }), exact: true }).click()
    await later.getByText(t('learning.test.question', { number: 10, count })).waitFor()
    await answerRight(later, questions[9]!, 'kk')
    await expectSaved(attemptId, questions[9]!)
    await follow(later, t('learning.test.finish'))
    await arrive(later, paths.submitAttempt(attemptId))
    await shows(later, t('learning.test.answered', { done: count, count }))
    await press(later, t('learning.submit.confirm'))
    await arrive(later, paths.attemptReview(attemptId))
    await shows(later, t('learning.review.passed', { percent: formatter('kk').number(100, 1), passMark: 80 }))
    expectNoProblems(phone, [OFFLINE])
  })

  test('has a certificate whose code leads to the truth, and four hours more', async () => {
    const phone = await visitor({ as: she, viewport: PHONE })
    const { page } = phone
    await visit(page, paths.attemptReview(attemptId))
    const address = await page.getByRole('link', { name: t('learning.review.certificate'), exact: true }).getAttribute('href')
    certificate = /\/certificates\/(.+)\.pdf$/.exec(address!)![1]!
    const sheet = await phone.context.request.get(address!)
    expect(sheet.headers()['content-type']).toBe('application/pdf')
    const pdf = await sheet.body()
    expect(pdf.subarray(0, 4).toString()).toBe('%PDF')
    const [text] = await textOf(pdf)
    expect(text).toContain(certificate)
    expect(text).toContain('Әдеп')

    const [picture] = await pagesOf(pdf, 150)
    const code = qrCodeOn(picture!)
    const row = await world.db.certificate.findUniqueOrThrow({ where: { number: certificate } })
    expect(code).toBe(`${SITE}${paths.verifySheet(certificate, row.key)}`)

    // an employer scans it
    const employer = await visitor()
    await employer.page.goto(code!)
    expect(await employer.page.getByRole('heading', { level: 1 }).textContent()).toBe(words.valid)
    const line = (term: string) => employer.page.locator('dl div').filter({ has: employer.page.getByText(term, { exact: true }) }).locator('dd').textContent()
    expect(await line(words.holder)).toBe(she.name)
    expect(await line(words.course)).toBe(row.titleKk)
    expect(await line(words.hours)).toBe(t('common.academic-hours', { count: 4, hours: hours(240) }))
    expect(await line(words.issuedOn)).toBe(longDate(row.issuedOn.toISOString().slice(0, 10)))
    expectNoProblems(employer)

    await visit(page, paths.cabinet())
    await shows(page, ofYear(hoursBefore + 240))
    await visit(page, paths.hours())
    await page.getByRole('link', { name: certificate, exact: true }).waitFor()
    expectNoProblems(phone)
  })
})

