/** The year of a worker, each party doing their part: both forms of the assessment, an objection, the plan that comes of it, and what becomes of the plan. */
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Page } from 'playwright'
import { proposeFor } from '../../app/features/learning-plan/build.server.ts'
import { settleYearObligations } from '../../app/features/obligations/year-obligations.server.ts'
import { clauseLinks } from '../../app/features/regulations/clauses.server.ts'
import { formatter } from '../../app/i18n/format.ts'
import { translate } from '../../app/i18n/messages.server.ts'
import { paths } from '../../app/paths.ts'
import { today } from '../../app/platform/clock.server.ts'
import { addDays, dayBefore } from '../../app/rules/calendar/calendar-date.ts'
import { YEARLY_MINIMUM_MINUTES } from '../../app/rules/learning/hours.ts'
import { arrive, awake, DESKTOP, expectNoProblems, field, follow, messageAt, press, shows, visit, visitor } from './support/browser.ts'
import { answered, askedAbout, courseNow, done, isLateToday, placeOnPhone, rowOf, runningYear, type Asked } from './support/year.ts'
import { aConsultant, demo, minutesOfYear, SITE, world, type Someone } from './support/world.ts'

const t = translate('kk')
const r = translate('ru')
const { date, hours } = formatter('kk')
/** refusals and wrong fields are answers 400 and 422, which the browser notes */
const REFUSED = /\b4(?:00|22)\b/

const year = runningYear()
const now = today(world.clock)

let worker: Someone
let methodist: Someone
let second: Someone
let head: Someone
let asked: Asked[]
let levels: Awaited<ReturnType<typeof askedAbout>>['levels']

beforeAll(async () => {
  ;[worker, methodist, second, head] = await Promise.all([
    aConsultant({ surname: 'Нұрпейісова', givenName: 'Жансая', patronymic: 'Ерланқызы' }), demo('qualification-organisation'), demo('qualification-organisation-second'), demo('career-centre-head'),
  ])
  ;({ asked, levels } = await askedAbout())
})

// one story: where it breaks, the rest cannot happen
let broken = false
beforeEach(({ skip }) => skip(broken, 'an earlier part of the story failed'))
afterEach(({ task }) => {
  broken ||= task.result?.state === 'fail'
})

const level = (value: number, language: 'kk' | 'ru' = 'kk') => `${value}. ${levels.find((one) => one.level === value)!.name[language]}`
const refusal = (page: Page, title: string) => page.getByRole('alert').filter({ hasText: title })
const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)
const status = async (visitorOf: { context: { request: { get(path: string): Promise<{ status(): number }> } } }, path: string) => (await visitorOf.context.request.get(path)).status()

describe('the assessment', () => {
  const HALF = 5
  const comment = 'Биыл сегіз топтық кездесу өткіздім'

  test('the worker goes on with the questionnaire on a phone, leaves and comes back', async () => {
    await answered(worker, HALF)
    await world.db.$transaction((tx) => settleYearObligations(tx, world, [worker.actor.personId], year))
    const phone = await visitor({ as: worker })
    const { page } = phone
    await visit(page, paths.cabinet())
    await shows(page, t('obligation.kind.assess-self'))
    await placeOnPhone(page, t('common.place.assessment'), 'kk')
    await arrive(page, paths.assessment())
    await page.getByRole('heading', { level: 1, name: t('assessment.own.title'), exact: true }).waitFor()
    await shows(page, t('assessment.self.answered', { answered: HALF, count: asked.length }))
    expect(await page.getByText(t('assessment.late.own')).count()).toBe((await isLateToday()) ? 1 : 0)
    await follow(page, t('assessment.self.continue'))
    await arrive(page, paths.questionnaire())
    await awake(page)
    // where the worker stopped
    const [first] = asked.slice(HALF)
    await page.getByRole('heading', { level: 1, name: first!.name.kk, exact: true }).waitFor()
    for (const one of [1, 2, 3, 4] as const) await shows(page, first!.behaviour[one].kk)

    // a comment alone does not lead on, and is not lost
    await field(page, t('assessment.questionnaire.comment'), 'kk').fill(comment)
    await press(page, t('assessment.questionnaire.next'))
    await page.getByRole('alert').filter({ hasText: t('common.form.errors') }).waitFor()
    await page.getByRole('group', { name: t('assessment.questionnaire.question') }).getByText(t('assessment.questionnaire.error.level')).waitFor()
    expect(await field(page, t('assessment.questionnaire.comment'), 'kk').inputValue()).toBe(comment)

    await page.getByRole('radio', { name: level(3), exact: true }).check()
    await shows(page, t('assessment.save.saved'))
    await page.close()
    const later = await phone.newTab()
    await visit(later, paths.questionnaire(first!.code))
    expect(await later.getByRole('radio', { name: level(3), exact: true }).isChecked()).toBe(true)
    expect(await field(later, t('assessment.questionnaire.comment'), 'kk').inputValue()).toBe(comment)
    expect(await fits(later)).toBe(true)
    expectNoProblems(phone, [REFUSED])
  })

  test('with gaps it is not handed in; complete it is, once, in time or late', async () => {
    const late = await isLateToday()
    const phone = await visitor({ as: worker })
    const { page, context } = phone
    await visit(page, paths.submitSelfAssessment())
    await shows(page, t('assessment.submit.missing', { count: asked.length - HALF - 1 }))
    expect(await page.getByRole('button', { name: t('assessment.submit.confirm'), exact: true }).count()).toBe(0)
    // not even by sending the form the page does not show
    const submit = () => context.request.post(paths.submitSelfAssessment(), { form: { year: String(year) }, headers: { Origin: SITE } })
    const forced = await submit()
    expect(forced.status()).toBe(422)
    expect(await forced.text()).toContain(t('refusal.assessment.self-incomplete.title'))
    await shows(page, comment)

    await page.getByRole('main').getByRole('link', { name: asked[HALF + 1]!.name.kk, exact: true }).first().click()
    for (const [place, { code, name, expected }] of asked.entries()) {
      if (place <= HALF) continue
      await page.waitForURL((url) => url.searchParams.get('competence') === code)
      await page.getByRole('heading', { level: 1, name: name.kk, exact: true }).waitFor()
      await awake(page)
      await page.getByRole('radio', { name: level(expected), exact: true }).check()
      await press(page, t(place < asked.length - 1 ? 'assessment.questionnaire.next' : 'assessment.questionnaire.last'))
    }
    await arrive(page, paths.submitSelfAssessment())
    await shows(page, t(late ? 'assessment.submit.warning-late' : 'assessment.submit.warning'))
    await awake(page)
    await press(page, t('assessment.submit.confirm'))
    await arrive(page, paths.assessment())
    await shows(page, t('assessment.done.submitted'))
    await shows(page, t(late ? 'assessment.done.submitted-late' : 'assessment.done.submitted-in-time', { date: date(now) }))
    await shows(page, t(late ? 'assessment.self.submitted-late' : 'assessment.self.submitted', { date: date(now) }))
    await shows(page, t('assessment.results-self'))

    // nothing is owed any more
    await visit(page, paths.obligations())
    await page.getByRole('heading', { level: 1, name: t('obligation.page.title'), exact: true }).waitFor()
    expect(await page.getByText(t('obligation.kind.assess-self')).count()).toBe(0)

    // once: neither the page nor the form takes it again
    await visit(page, paths.questionnaire())
    await shows(page, t('assessment.questionnaire.submitted'))
    expect(await page.getByRole('radio').count()).toBe(0)
    const again = await submit()
    expect(again.status()).toBe(422)
    expect(await again.text()).toContain(t('refusal.assessment.self-submitted.title'))
    const { ratings } = await world.db.selfAssessment.findUniqueOrThrow({ where: { personId_year: { personId: worker.actor.personId, year } }, include: { ratings: true } })
    expect(ratings.length).toBe(asked.length)
    expectNoProblems(phone)
  })

  /** what the methodist finds below the profile */
  const FOUND: Readonly<Record<string, number>> = { C6: 2, C8: 2, C9: 2 }
  const source = 'Орталықтың III тоқсандағы ведомстволық есебі'
  const conclusion = 'Деректермен жұмысты нығайту керек.'

  test('the methodist assesses from outside: wrong first, then final', async () => {
    const desk = await visitor({ as: methodist, viewport: DESKTOP })
    const { page } = desk
    await visit(page, paths.campaign())
    await page.getByRole('searchbox', { name: t('people.list.search') }).fill(worker.name)
    await press(page, t('common.search'))
    await page.waitForURL((url) => url.searchParams.get('q') === worker.name)
    await page.getByRole('link', { name: worker.name, exact: true }).click()
    await arrive(page, new RegExp(`^/people/${worker.actor.personId}/assessment$`))
    await follow(page, t('assessment.person.assess'))
    await arrive(page, paths.externalAssessment(worker.actor.personId))
    await awake(page)

    const competence = (code: string) => page.getByRole('group', { name: asked.find((one) => one.code === code)!.name.kk, exact: true })
    const chosen = (code: string) => competence(code).getByRole('combobox', { name: t('assessment.submit.level'), exact: true })
    const found = (code: string, expected: number) => FOUND[code] ?? expected
    const last = asked.at(-1)!
    for (const { code, expected } of asked.slice(0, -1)) await chosen(code).selectOption({ label: level(found(code, expected)) })
    const share = asked.find(({ indicators }) => indicators.some(({ unit }) => unit === 'percent'))!
    const figure = competence(share.code).getByRole('textbox', { name: share.indicators.find(({ unit }) => unit === 'percent')!.name.kk, exact: true })
    await figure.fill('112,5')
    await field(page, t('assessment.found.source'), 'kk').fill(source)
    await field(page, t('assessment.enter.conclusion'), 'kk').fill(conclusion)
    await press(page, t('assessment.enter.review'))
    const errors = page.getByRole('alert').filter({ hasText: t('common.form.errors') })
    await errors.getByRole('link', { name: `${last.name.kk}: ${t('assessment.enter.error.level-missing')}`, exact: true }).waitFor()
    expect(await messageAt(chosen(last.code))).toBe(t('assessment.enter.error.level-missing'))
    expect(await messageAt(figure)).toBe(t('assessment.enter.error.share'))
    expect(await messageAt(field(page, t('assessment.found.source-on'), 'kk'))).toBe(t('assessment.enter.error.source-on'))
    // and everything is still there
    for (const { code, expected } of asked.slice(0, -1)) expect(await chosen(code).inputValue(), code).toBe(String(found(code, expected)))
    expect(await figure.inputValue()).toBe('112,5')
    expect(await field(page, t('assessment.found.source'), 'kk').inputValue()).toBe(source)
    expect(await field(page, t('assessment.enter.conclusion'), 'kk').inputValue()).toBe(conclusion)

    await awake(page)
    await figure.fill('12,5')
    await chosen(last.code).selectOption({ label: level(found(last.code, last.expected)) })
    const on = field(page, t('assessment.found.source-on'), 'kk')
    await on.fill(addDays(now, 3))
    await press(page, t('assessment.enter.review'))
    await expect.poll(() => messageAt(on), { timeout: 15_000 }).toBe(t('assessment.enter.error.source-future', { today: date(now) }))
    await awake(page)
    await on.fill(dayBefore(now))
    await press(page, t('assessment.enter.review'))
    await shows(page, t('assessment.enter.question'))
    await shows(page, `${source}, ${date(dayBefore(now))}`)
    await awake(page)
    await press(page, t('assessment.enter.confirm'))
    await arrive(page, new RegExp(`^/people/${worker.actor.personId}/assessment$`))
    await shows(page, t('assessment.done.finalised'))
    await shows(page, t('assessment.state.assessed'))
    expectNoProblems(desk, [REFUSED])
  })

  const reason = 'Дербес деректермен жұмысым есептерде дұрыс көрсетілмеген: үшінші тоқсандағы хабарламалар түгел ескерілмеген.'

  test('the worker sees both forms side by side and objects', async () => {
    const phone = await visitor({ as: worker })
    const { page } = phone
    await visit(page, paths.assessment())
    await shows(page, t('assessment.results-text'))
    await page.locator('summary').filter({ hasText: t('assessment.compare.table') }).click()
    const table = page.getByRole('table', { name: t('assessment.compare.table'), exact: true })
    for (const { code, name, expected } of asked) {
      const row = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: name.kk, exact: true }) })
      const gap = FOUND[code] === undefined ? 0 : expected - FOUND[code]
      await row.getByText(gap > 0 ? t('assessment.compare.gap-of', { count: gap }) : t('assessment.compare.no-gap')).waitFor()
    }
    // the drawing says the same in words
    const { name, expected } = asked.find(({ code }) => code === 'C8')!
    const said = (value: number) => `${value} (${levels.find((one) => one.level === value)!.name.kk})`
    await page.getByRole('img', { name: t('assessment.compare.row', { name: name.kk, self: said(expected), external: said(2), expected: said(expected) }), exact: true }).waitFor()
    await shows(page, conclusion)
    await shows(page, source)
    expect(await fits(page)).toBe(true)

    await follow(page, t('assessment.objection.raise'))
    await arrive(page, /^\/assessment\/objection$/)
    await awake(page)
    const words = page.getByRole('textbox', { name: t('assessment.objection.reason'), exact: true })
    await words.fill('Жоқ')
    await press(page, t('assessment.objection.look'))
    await page.getByRole('alert').filter({ hasText: t('common.form.errors') }).waitFor()
    expect(await messageAt(words)).not.toBe('')
    expect(await words.inputValue()).toBe('Жоқ')
    await words.fill(reason)
    await press(page, t('assessment.objection.look'))
    await shows(page, t('assessment.objection.question'))
    await awake(page)
    await press(page, t('assessment.objection.confirm'))
    await arrive(page, paths.assessment())
    await shows(page, t('assessment.done.objected'))
    await shows(page, reason)
    await page.locator('section', { has: page.locator('#objection') }).getByText(t('assessment.objection.open'), { exact: true }).waitFor()
    expect(await page.getByRole('link', { name: t('assessment.objection.raise'), exact: true }).count()).toBe(0)
    expectNoProblems(phone, [REFUSED])
  })

  test('whoever made the result cannot answer; a second assessor does', async () => {
    const { id } = await world.db.assessmentObjection.findFirstOrThrow({ where: { externalAssessment: { personId: worker.actor.personId } } })
    const desk = await visitor({ as: methodist, viewport: DESKTOP })
    await visit(desk.page, paths.objections())
    const own = rowOf(desk.page, worker.name)
    await own.getByText(t('assessment.objections.own')).waitFor()
    await own.getByRole('link', { name: worker.name, exact: true }).click()
    await arrive(desk.page, paths.objection(id))
    await shows(desk.page, reason)
    await shows(desk.page, t('refusal.assessment.objection-same-assessor.title'))
    expect(await desk.page.getByRole('button', { name: t('assessment.objection.look'), exact: true }).count()).toBe(0)
    const forced = await desk.context.request.post(paths.objection(id), { form: { outcome: 'upheld', answer: 'Нәтиже дұрыс, көрсеткіштер қайта тексерілді.', confirmed: 'yes' }, headers: { Origin: SITE } })
    expect(forced.status()).toBe(422)
    expect(await forced.text()).toContain(t('refusal.assessment.objection-same-assessor.title'))
    expectNoProblems(desk)

    const other = await visitor({ as: second, viewport: DESKTOP, language: 'ru' })
    const { page } = other
    await visit(page, paths.objections())
    await rowOf(page, worker.name).getByRole('link', { name: worker.name, exact: true }).click()
    await arrive(page, paths.objection(id))
    await awake(page)
    await page.getByRole('radio', { name: r('assessment.objection.choose-changed'), exact: true }).check()
    const answer = page.getByRole('textbox', { name: r('assessment.objection.answer'), exact: true })
    await answer.fill('Да')
    await press(page, r('assessment.objection.look'))
    await page.getByRole('alert').filter({ hasText: r('common.form.errors') }).waitFor()
    expect(await messageAt(answer)).not.toBe('')
    expect(await answer.inputValue()).toBe('Да')
    expect(await page.getByRole('radio', { name: r('assessment.objection.choose-changed'), exact: true }).isChecked()).toBe(true)
    const words = 'Показатели перепроверены: семь уведомлений оформлены в срок, уровень выше.'
    await answer.fill(words)
    await press(page, r('assessment.objection.look'))
    await refusal(page, r('refusal.assessment.objection-nothing-changed.title')).waitFor()
    expect(await answer.inputValue()).toBe(words)
    await page.getByRole('combobox', { name: asked.find(({ code }) => code === 'C8')!.name.ru, exact: true }).selectOption({ label: level(3, 'ru') })
    await press(page, r('assessment.objection.look'))
    await shows(page, r('assessment.objection.question-changed'))
    await shows(page, r('assessment.objection.change-of', { name: asked.find(({ code }) => code === 'C8')!.name.ru, was: 2, is: '3' }))
    await awake(page)
    await press(page, r('assessment.objection.answer-confirm'))
    await arrive(page, paths.objections())
    await shows(page, r('assessment.objections.done'))
    expectNoProblems(other, [REFUSED])

    const phone = await visitor({ as: worker })
    await visit(phone.page, paths.assessment())
    await shows(phone.page, t('assessment.objection.changed'))
    await shows(phone.page, words)
    await phone.page.locator('summary').filter({ hasText: t('assessment.compare.table') }).click()
    const row = phone.page.getByRole('table', { name: t('assessment.compare.table'), exact: true }).first().getByRole('row').filter({ has: phone.page.getByRole('rowheader', { name: asked.find(({ code }) => code === 'C8')!.name.kk, exact: true }) })
    await row.getByText(t('assessment.compare.no-gap')).waitFor()
    expectNoProblems(phone)
  })
})

describe('the plan', () => {
  const box = (page: Page, code: string) => page.locator(`#course-${code}`)
  const chosen = async (page: Page) => {
    const codes = await page.locator('input[type=checkbox][name^="course-"]:checked').evaluateAll((boxes) => boxes.map((one) => one.id.slice('course-'.length)))
    return codes.toSorted()
  }

  test('the methodist builds the plan of the next year from the proposal', async () => {
    const next = year + 1
    const proposal = done(await proposeFor(worker.actor.personId, next, world))
    const codes = proposal.items.map(({ course }) => course).toSorted()
    const desk = await visitor({ as: methodist, viewport: DESKTOP })
    const { page } = desk
    await visit(page, paths.person(worker.actor.personId))
    await follow(page, t('plan.person.open'))
    await arrive(page, paths.personPlan(worker.actor.personId))
    await follow(page, t('plan.page.build'))
    await arrive(page, paths.buildPlan(worker.actor.personId))
    await follow(page, String(next))
    await page.waitForURL((url) => url.searchParams.get('year') === String(next))
    await page.getByRole('heading', { level: 1, name: t('planning.build.title', { year: next }), exact: true }).waitFor()
    await awake(page)
    expect(await chosen(page)).toEqual(codes)
    await shows(page, t('planning.build.external-done'))
    await shows(page, t('planning.build.self-done'))
    // every gap of the assessment stands there, and what closes it
    for (const { competence } of proposal.gaps) await rowOf(page, asked.find(({ code }) => code === competence)!.name.kk).first().waitFor()
    for (const { course, reasons } of proposal.items) for (const reason of reasons) if (reason.kind === 'closes-gap') await rowOf(page, course).getByText(reason.competence).first().waitFor()

    // lines go out until it is too little
    let minutes = proposal.minutes
    const out: string[] = []
    for (const { course, minutes: one } of proposal.items) {
      if (minutes < YEARLY_MINIMUM_MINUTES) break
      await box(page, course).uncheck()
      out.push(course)
      minutes -= one
    }
    const missing = YEARLY_MINIMUM_MINUTES - minutes
    await shows(page, t('planning.build.sum-missing', { count: missing, minutes: missing }))
    await press(page, t('planning.build.publish'))
    const refused = refusal(page, t('refusal.plan.below-minimum.title'))
    await refused.waitFor()
    expect(await refused.textContent()).toContain(t('refusal.plan.below-minimum.text', { minimum: 40, missing, hours: minutes / 60 }))
    const [minimum] = clauseLinks(['397/15'], 'kk')
    await refused.getByText(minimum!.label).first().waitFor()
    expect(await chosen(page)).toEqual(codes.filter((code) => !out.includes(code)))

    // back in again
    await awake(page)
    await page.locator('summary').filter({ hasText: new RegExp(`^${t('planning.build.others-count', { count: 16 }).replace('16', '\\d+')}$`) }).click()
    for (const code of out) await box(page, code).check()
    await shows(page, t('planning.build.sum-reached'))
    await press(page, t('planning.build.publish'))
    await shows(page, t('planning.build.confirm'))
    await shows(page, t('planning.build.sum-of', { done: hours(proposal.minutes), target: hours(YEARLY_MINIMUM_MINUTES) }))
    await awake(page)
    await press(page, t('planning.build.publish-now'))
    await shows(page, t('planning.build.saved-published'))
    // a second plan for the year there is not
    await visit(page, paths.buildPlan(worker.actor.personId, next))
    await shows(page, t('planning.build.published'))
    expect(await page.getByRole('button', { name: t('planning.build.publish'), exact: true }).count()).toBe(0)
    expectNoProblems(desk, [REFUSED])

    const phone = await visitor({ as: worker })
    await visit(phone.page, paths.cabinet())
    await phone.page.getByRole('navigation', { name: t('common.navigation') }).getByRole('link', { name: t('common.place.plan'), exact: true }).click()
    await arrive(phone.page, paths.plan())
    await shows(phone.page, t('plan.none.title', { year }))
    await follow(phone.page, String(next))
    await phone.page.getByRole('heading', { level: 1, name: t('plan.page.title', { year: next }), exact: true }).waitFor()
    await shows(phone.page, t('plan.state.upcoming'))
    for (const { course } of proposal.items) await rowOf(phone.page, course).first().waitFor()
    expect(await fits(phone.page)).toBe(true)
    expectNoProblems(phone)
  })

  test('for the running year another one, late, which nobody sees before it is published', async () => {
    const desk = await visitor({ as: methodist, viewport: DESKTOP })
    const { page } = desk
    await visit(page, paths.buildPlan(worker.actor.personId, year))
    await shows(page, t('planning.build.late-title', { year }))
    const codes = await chosen(page)
    await press(page, t('planning.build.save'))
    await shows(page, t('planning.build.saved-draft'))
    expect(await chosen(page)).toEqual(codes)
    const curious = await visitor({ as: worker })
    await visit(curious.page, paths.plan())
    await shows(curious.page, t('plan.none.title', { year }))
    await awake(page)
    await press(page, t('planning.build.publish'))
    await shows(page, t('planning.build.confirm'))
    await shows(page, t('planning.build.rests-on-assessment', { year }))
    await awake(page)
    await press(page, t('planning.build.publish-now'))
    await shows(page, t('planning.build.saved-published'))
    // now it is owed, and found
    await visit(curious.page, paths.obligations())
    await shows(curious.page, t('obligation.kind.fulfil-plan'))
    // that of each year leads to its own
    const ways = curious.page.getByRole('link', { name: t('obligation.action.fulfil-plan'), exact: true })
    expect(await ways.evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([paths.plan(year), paths.plan(year + 1)])
    await ways.first().click()
    await arrive(curious.page, paths.plan(year))
    await shows(curious.page, t('plan.state.running'))
    await shows(curious.page, t('plan.page.late'))
    expectNoProblems(desk)
    expectNoProblems(curious)
  })

  const planNow = async () => world.db.learningPlan.findUniqueOrThrow({ where: { personId_year: { personId: worker.actor.personId, year } }, include: { items: true, amendments: { orderBy: { number: 'asc' } } } })
  const changeOf = (number: number, kind: 'self-chosen' | 'required', title: string) => t('plan.changes.entry', { number, change: t(`plan.change.${kind}`, { course: title }) })
  /** neither in the plan, nor taken before */
  const others = async () => {
    const taken = new Set((await planNow()).items.map(({ courseCode }) => courseCode))
    const editions = await world.db.courseEdition.findMany({ where: { status: 'published', adaptationProgramme: false }, orderBy: { code: 'asc' }, include: { _count: { select: { lessons: true } } } })
    return editions.filter(({ code }) => !taken.has(code)).toSorted((one, other) => other._count.lessons - one._count.lessons)
  }

  test('the worker adds a course of own choice and enrols from the plan; the head sees it', async () => {
    const [own] = await others()
    const before = await planNow()
    const phone = await visitor({ as: worker })
    const { page } = phone
    await visit(page, paths.course(own!.code))
    await follow(page, t('plan.course.add'))
    await arrive(page, paths.addToPlan(own!.code))
    await shows(page, t('plan.add.confirm'))
    expect(await fits(page)).toBe(true)
    await awake(page)
    await press(page, t('plan.add.submit'))
    await arrive(page, paths.plan())
    await shows(page, t('plan.page.saved-added'))
    await rowOf(page, own!.code).getByText(t('plan.origin.self-chosen')).waitFor()
    await shows(page, changeOf(1, 'self-chosen', own!.titleKk))
    // what is mandatory cannot be taken out
    expect(await page.getByRole('link', { name: new RegExp(`^${t('plan.page.remove')}: `) }).count()).toBe(1)

    const open = before.items.find(({ courseCode }) => courseCode === 'KD-009') ?? before.items[0]!
    const { title } = await courseNow(open.courseCode)
    await follow(page, `${t('courses.action.enrol')}: ${title.kk}`)
    await arrive(page, paths.enrol(open.courseCode))
    // it is in the plan already
    expect(await page.getByText(t('plan.enrol.adds')).count()).toBe(0)
    await awake(page)
    await page.getByRole('radio', { name: t('courses.language.kk') }).check()
    await page.getByRole('radio', { name: t('learning.enrol.without') }).check()
    await press(page, t('learning.enrol.submit'))
    await arrive(page, /^\/learning\/[0-9a-f-]{36}$/)
    await visit(page, paths.plan())
    await rowOf(page, open.courseCode).getByText(t('plan.status.under-way', { percent: '0' })).waitFor()
    expectNoProblems(phone)

    const desk = await visitor({ as: head, viewport: DESKTOP })
    await visit(desk.page, paths.person(worker.actor.personId))
    await follow(desk.page, t('plan.person.open'))
    await arrive(desk.page, paths.personPlan(worker.actor.personId))
    await shows(desk.page, changeOf(1, 'self-chosen', own!.titleKk))
    expect(await desk.page.getByRole('link', { name: t('plan.page.build'), exact: true }).count()).toBe(0)
    // of another centre nothing
    const far = await demo('worker-of-another-centre')
    for (const path of [paths.personPlan(far.actor.personId), paths.personAssessment(far.actor.personId)]) expect(await status(desk, path), path).toBe(404)
    for (const path of [paths.buildPlan(worker.actor.personId), paths.externalAssessment(worker.actor.personId), paths.addRequiredCourse(worker.actor.personId)]) expect(await status(desk, path), path).toBe(403)
    expectNoProblems(desk)
  })

  test('after the external assessment a course is required; every version can be opened', async () => {
    const [first] = await others()
    const course = first!
    const desk = await visitor({ as: methodist, viewport: DESKTOP })
    const { page } = desk
    await visit(page, paths.personPlan(worker.actor.personId, year))
    await follow(page, t('plan.page.add-required'))
    await arrive(page, paths.addRequiredCourse(worker.actor.personId, year))
    await awake(page)
    const select = (label: string) => page.getByRole('combobox', { name: label, exact: true })
    await select(t('planning.runs.course')).selectOption(course.code)
    await press(page, t('planning.required.look'))
    await page.getByRole('alert').filter({ hasText: t('common.form.errors') }).waitFor()
    const duty = page.getByRole('textbox', { name: t('planning.required.duty'), exact: true })
    expect(await messageAt(select(t('planning.required.competence')))).toBe(t('planning.required.error.competence'))
    expect(await messageAt(duty)).toBe(t('refusal.plan.duty-missing.text'))
    expect(await select(t('planning.runs.course')).inputValue()).toBe(course.code)
    await awake(page)
    await select(t('planning.required.competence')).selectOption('C6')
    await duty.fill('Жұмыс іздеушінің деректерін жүйеге енгізу')
    await press(page, t('planning.required.look'))
    await shows(page, t('planning.required.confirm'))
    await awake(page)
    await press(page, t('planning.required.submit'))
    await arrive(page, new RegExp(`^/people/${worker.actor.personId}/plan$`))
    await shows(page, changeOf(2, 'required', course.titleKk))
    expectNoProblems(desk, [REFUSED])

    const plan = await planNow()
    expect(plan.amendments.map(({ kind }) => kind)).toEqual(['self-chosen', 'required'])
    const phone = await visitor({ as: worker })
    await visit(phone.page, paths.plan())
    await rowOf(phone.page, course.code).getByText('Жұмыс іздеушінің деректерін жүйеге енгізу').waitFor()
    await follow(phone.page, t('plan.version.look', { date: date(now) }))
    await phone.page.waitForURL((url) => url.searchParams.get('version') === '0')
    await shows(phone.page, t('plan.version.as-published', { date: date(now) }))
    const courses = phone.page.getByRole('table', { name: t('plan.courses.title') })
    const added = plan.items.filter(({ origin }) => origin !== 'mandatory').map(({ courseCode }) => courseCode)
    for (const code of added) expect(await courses.getByRole('row').filter({ hasText: code }).count(), code).toBe(0)
    await visit(phone.page, paths.plan(year, 1))
    await shows(phone.page, t('plan.version.after', { number: 1, date: date(now) }))
    expect(await courses.getByRole('row').filter({ hasText: course.code }).count()).toBe(0)
    await follow(phone.page, t('plan.version.newest'))
    await courses.getByRole('row').filter({ hasText: course.code }).waitFor()
    expectNoProblems(phone)
  })

  test('learning elsewhere is evidence, shown apart and not counted', async () => {
    const before = await minutesOfYear(worker)
    const phone = await visitor({ as: worker })
    const { page } = phone
    await visit(page, paths.hours())
    await follow(page, t('plan.evidence.record'))
    await arrive(page, paths.evidence())
    await awake(page)
    const [what, provider, on, lasted] = [t('plan.evidence.what'), t('plan.evidence.provider'), t('plan.evidence.date'), t('plan.evidence.hours')].map((label) => field(page, label, 'kk')) as [ReturnType<typeof field>, ReturnType<typeof field>, ReturnType<typeof field>, ReturnType<typeof field>]
    await what.fill('Медиация негіздері')
    await on.fill(addDays(now, 2))
    await lasted.fill('он екі')
    await press(page, t('plan.evidence.submit'))
    await page.getByRole('alert').filter({ hasText: t('common.form.errors') }).waitFor()
    expect(await messageAt(provider)).toBe(t('plan.evidence.error.required'))
    expect(await messageAt(on)).toBe(t('plan.evidence.error.future'))
    expect(await messageAt(lasted)).toBe(t('plan.evidence.error.hours'))
    expect([await what.inputValue(), await lasted.inputValue(), await on.inputValue()]).toEqual(['Медиация негіздері', 'он екі', addDays(now, 2)])
    await awake(page)
    await provider.fill('«Келісім» орталығы')
    await on.fill(now)
    await lasted.fill('12,5')
    await press(page, t('plan.evidence.submit'))
    await shows(page, t('plan.evidence.saved-recorded'))
    expect(await what.inputValue()).toBe('')
    await visit(page, paths.hours())
    const apart = page.getByRole('region', { name: t('plan.evidence.title'), exact: true })
    await apart.getByText('Медиация негіздері').waitFor()
    await apart.getByText(t('plan.evidence.not-credited'), { exact: true }).waitFor()
    expect(await fits(page)).toBe(true)
    expect(await minutesOfYear(worker)).toBe(before)
    // those who answer for the worker see it, too
    const desk = await visitor({ as: head, viewport: DESKTOP })
    await visit(desk.page, paths.person(worker.actor.personId))
    await desk.page.getByRole('region', { name: t('plan.evidence.title'), exact: true }).getByText('Медиация негіздері').waitFor()
    expectNoProblems(phone, [REFUSED])
    expectNoProblems(desk)
  })
})
