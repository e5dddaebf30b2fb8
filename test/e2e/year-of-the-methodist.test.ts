/** The year as the professional development organisation brings it about: results from files, plans for many; and what a head sees of it. */
import writeXlsxFile from 'write-excel-file/node'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Page } from 'playwright'
import { formatter } from '../../app/i18n/format.ts'
import { translate } from '../../app/i18n/messages.server.ts'
import { paths } from '../../app/paths.ts'
import { today } from '../../app/platform/clock.server.ts'
import { dayBefore } from '../../app/rules/calendar/calendar-date.ts'
import { arrive, awake, DESKTOP, expectNoProblems, follow, messageAt, press, shows, visit, visitor } from './support/browser.ts'
import { aPlan, askedAbout, courseNow, rowOf, runningYear } from './support/year.ts'
import { aConsultant, demo, world } from './support/world.ts'

const t = translate('kk')
const { date, number } = formatter('kk')
const REFUSED = /\b4(?:00|22)\b/
const year = runningYear()
const now = today(world.clock)
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

test('results come from a file: wrong cells named, nothing half imported, taken back whole', { timeout: 180_000 }, async () => {
  const [methodist, one, other] = [await demo('qualification-organisation'), await aConsultant({ surname: 'Құлмағанбет', givenName: 'Әсет' }), await aConsultant({ surname: 'Ғабдуллина', givenName: 'Мөлдір' })]
  const { asked } = await askedAbout()
  const results = () => world.db.externalAssessment.groupBy({ by: ['status'], where: { personId: { in: [one.actor.personId, other.actor.personId] } }, _count: true })
  const head = [t('campaign.import.column.email'), ...asked.map(({ code }) => code), t('campaign.import.column.source'), t('campaign.import.column.sourceDate')]
  const table = ({ level = '2', on = date(dayBefore(now)) } = {}) => [head, ...[one, other].map(({ email }, row) => [email, ...asked.map((_, place) => (row === 1 && place === 2 ? level : '2')), 'Тоқсандық есеп', row === 0 ? on : date(dayBefore(now))])]
  const csv = (rows: string[][]) => ({ name: 'natizheler.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.map((cells) => cells.join(';')).join('\r\n')) })
  const xlsx = async (rows: string[][]) => ({ name: 'natizheler.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: await writeXlsxFile(rows.map((cells) => cells.map((value) => ({ value, type: String })))).toBuffer() })

  const desk = await visitor({ as: methodist, viewport: DESKTOP })
  const { page } = desk
  await visit(page, paths.campaign())
  await follow(page, t('campaign.import.action'))
  await arrive(page, paths.importAssessments())
  await awake(page)
  const file = page.getByLabel(t('campaign.import.file'), { exact: true })
  await press(page, t('campaign.import.look'))
  await page.getByRole('alert').filter({ hasText: t('common.form.errors') }).waitFor()
  expect(await messageAt(file)).toBe(t('campaign.import.fault.missing'))
  // the template there is to fill in
  const [template] = await Promise.all([page.waitForEvent('download'), follow(page, t('campaign.import.template-action'))])
  expect(readFileSync(await template.path()).subarray(0, 2).toString()).toBe('PK')

  // a level there is not, and a date in American order
  for (const [wrong, cell, reason, suggestion] of [
    [csv(table({ level: '7' })), 'D3', t('campaign.import.reason.level-wrong'), ''],
    [await xlsx(table({ on: `02/25/${year - 1}` })), `${String.fromCharCode(65 + head.length - 1)}2`, t('campaign.import.reason.date-american'), `25.02.${year - 1}`],
  ] as const) {
    await awake(page)
    await file.setInputFiles(wrong)
    await press(page, t('campaign.import.look'))
    await arrive(page, /^\/assessments\/imports\/[0-9a-f-]{36}$/)
    await shows(page, t('campaign.import.problems', { count: 1, total: number(1) }))
    const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: cell, exact: true }) })
    await row.getByText(reason).waitFor()
    if (suggestion) await row.getByText(suggestion).waitFor()
    await shows(page, t('campaign.import.nothing-imported', { rows: number(2), ready: number(1) }))
    expect(await page.getByRole('button', { name: t('campaign.import.submit'), exact: true }).count()).toBe(0)
    const [list] = await Promise.all([page.waitForEvent('download'), follow(page, t('campaign.import.problems-csv'))])
    expect(readFileSync(await list.path(), 'utf8')).toContain(cell)
    expect(await results()).toEqual([])
    await follow(page, t('campaign.import.other-file'))
    await arrive(page, paths.importAssessments())
  }

  await awake(page)
  await file.setInputFiles(await xlsx(table()))
  await press(page, t('campaign.import.look'))
  await arrive(page, /^\/assessments\/imports\/[0-9a-f-]{36}$/)
  await shows(page, t('campaign.import.lead-ready'))
  await shows(page, t('campaign.import.what', { count: 2, total: number(2) }))
  expect(await results()).toEqual([])
  await awake(page)
  await press(page, t('campaign.import.submit'))
  await shows(page, t('campaign.import.done.imported', { count: 2, total: number(2) }))
  expect((await results()).map(({ status, _count }) => [status, _count])).toEqual([['final', 2]])
  await page.getByRole('link', { name: one.name, exact: true }).click()
  await arrive(page, new RegExp(`^/people/${one.actor.personId}/assessment$`))
  await shows(page, 'Тоқсандық есеп')
  await page.goBack()
  await awake(page)

  await follow(page, t('campaign.import.undo'))
  await shows(page, t('campaign.import.undo-title'))
  await awake(page)
  await press(page, t('campaign.import.undo'))
  await shows(page, t('campaign.import.done.undone', { count: 2, total: number(2) }))
  expect((await results()).map(({ status, _count }) => [status, _count])).toEqual([['withdrawn', 2]])
  expectNoProblems(desk, [REFUSED])
})

test('plans for a whole centre: looked through, published, everybody has theirs', { timeout: 240_000 }, async () => {
  const [methodist, far] = [await demo('qualification-organisation'), await demo('worker-of-another-centre')]
  const next = year + 1
  const desk = await visitor({ as: methodist, viewport: DESKTOP })
  const { page } = desk
  await visit(page, paths.cabinet())
  await follow(page, t('common.place.plans'))
  await arrive(page, paths.plans())
  await follow(page, t('plan.board.runs'))
  await arrive(page, paths.planRuns())

  // the proposals for Kyzylorda, and whom there are none for
  const run = await world.db.planRun.findFirstOrThrow({ where: { year: next }, orderBy: { createdAt: 'asc' } })
  await page.locator(`a[href="${paths.planRun(run.id)}"]`).click()
  await arrive(page, paths.planRun(run.id))
  await shows(page, t('planning.plan-run.status.proposed'))
  const without = await world.db.planRunEntry.count({ where: { runId: run.id, state: 'exception' } })
  expect(without).toBeGreaterThan(0)
  await page.getByRole('link', { name: new RegExp(`^${escaped(t('planning.plan-run.view.exceptions'))}`) }).click()
  await page.waitForURL((url) => url.searchParams.get('view') === 'exceptions')
  await shows(page, t('people.list.total', { count: without, total: number(without) }))
  await page.getByRole('row').filter({ hasText: t('refusal.plan.without-assessment.title') }).first().getByRole('link', { name: t('planning.plan-run.build-one'), exact: true }).waitFor()

  // one for Almaty, from the beginning
  await visit(page, paths.planRuns())
  await follow(page, t('planning.plan-runs.start'))
  await arrive(page, paths.newPlanRun())
  await awake(page)
  const scope = page.getByRole('combobox', { name: t('planning.plan-runs.scope'), exact: true })
  const reason = page.getByRole('textbox', { name: new RegExp(`^${escaped(t('planning.new-plan-run.reason'))}`) })
  const words = 'Алматыда бағалау келесі тоқсанда аяқталады'
  await reason.fill(words)
  await press(page, t('planning.new-plan-run.look'))
  await page.getByRole('alert').filter({ hasText: t('common.form.errors') }).waitFor()
  expect(await messageAt(scope)).toBe(t('planning.new-plan-run.error.scope'))
  expect(await reason.inputValue()).toBe(words)
  expect(await page.getByRole('radio', { name: String(next), exact: true }).isChecked()).toBe(true)
  await awake(page)
  const almaty = await world.db.organisation.findFirstOrThrow({ where: { kind: 'labour-mobility-centre', nameKk: { contains: 'Алматы' } } })
  await scope.selectOption(almaty.id)
  await press(page, t('planning.new-plan-run.look'))
  await shows(page, t('planning.new-plan-run.confirm'))
  await shows(page, almaty.nameKk)
  await awake(page)
  await press(page, t('planning.change'))
  await scope.waitFor()
  expect([await scope.inputValue(), await reason.inputValue()]).toEqual([almaty.id, words])
  await awake(page)
  await press(page, t('planning.new-plan-run.look'))
  await shows(page, t('planning.new-plan-run.confirm'))
  await awake(page)
  await press(page, t('planning.new-plan-run.submit'))
  const { pathname } = await arrive(page, /^\/plans\/runs\/[0-9a-f-]{36}$/)
  const runId = pathname.split('/').at(-1)!

  // proposed, then published; the page looks by itself
  await page.getByText(t('planning.plan-run.status.proposed'), { exact: true }).first().waitFor({ timeout: 60_000 })
  const count = await world.db.planRunEntry.count({ where: { runId, state: 'proposed' } })
  expect(count).toBeGreaterThan(0)
  await awake(page)
  await follow(page, t('planning.plan-run.publish', { count, plans: number(count) }))
  await shows(page, t('planning.plan-run.confirm-publish'))
  await awake(page)
  await press(page, t('planning.build.publish-now'))
  await shows(page, t('planning.plan-run.done-publishing'))
  await page.getByText(t('planning.plan-run.status.published'), { exact: true }).first().waitFor({ timeout: 60_000 })
  await rowOf(page, far.name).getByText(t('planning.plan-run.line-published')).waitFor()
  expectNoProblems(desk, [REFUSED])

  const r = translate('ru')
  const his = await visitor({ as: far, language: 'ru' })
  await visit(his.page, paths.plan())
  await follow(his.page, String(next))
  await his.page.getByRole('heading', { level: 1, name: r('plan.page.title', { year: next }), exact: true }).waitFor()
  await shows(his.page, r('plan.state.upcoming'))
  await shows(his.page, words)
  expectNoProblems(his)
})

test('a course that has no date yet gets one', async () => {
  const [methodist, worker] = [await demo('qualification-organisation'), await aConsultant({ surname: 'Сағынтай', givenName: 'Ләззат' })]
  const next = year + 1
  await aPlan(worker, ['KD-001', 'KD-006', 'KD-009', 'KD-010', 'KD-013'], next)
  const { title } = await courseNow('KD-013')
  const run = await world.db.courseRun.findFirstOrThrow({ where: { courseCode: 'KD-013', cancelledAt: null, startsOn: { gte: new Date(`${next}-01-01`) } }, orderBy: { startsOn: 'asc' } })
  const phone = await visitor({ as: worker })
  await visit(phone.page, paths.plan(next))
  await rowOf(phone.page, 'KD-013').getByText(t('plan.schedule.not-scheduled')).waitFor()

  const desk = await visitor({ as: methodist, viewport: DESKTOP })
  const { page } = desk
  await visit(page, paths.personPlan(worker.actor.personId, next))
  await follow(page, t('planning.schedule.link'))
  await arrive(page, paths.schedulePlan(worker.actor.personId, next))
  await awake(page)
  const submit = `${t('planning.schedule.submit')}: ${title.kk}`
  const dates = page.getByRole('combobox', { name: t('planning.build.date-of', { course: 'KD-013' }), exact: true })
  await press(page, submit)
  await page.getByRole('alert').filter({ hasText: t('common.form.errors') }).waitFor()
  expect(await messageAt(dates)).toBe(t('planning.schedule.error.run'))
  await awake(page)
  await dates.selectOption(run.id)
  await press(page, submit)
  await shows(page, t('planning.schedule.saved'))
  expectNoProblems(desk, [REFUSED])

  await phone.page.reload()
  await rowOf(phone.page, 'KD-013').getByText(date(run.startsOn.toISOString().slice(0, 10))).first().waitFor()
  await shows(phone.page, t('plan.changes.entry', { number: 1, change: t('plan.change.rescheduled', { course: title.kk }) }))
  expectNoProblems(phone)
})

/** Follows the first number of the board that is more than none, and finds as many rows as it says. */
async function numberOpensRows(page: Page, standing: string) {
  const link = page.getByRole('link', { name: new RegExp(`: ${escaped(standing)}, \\d+$`) }).first()
  const [, count] = /, (\d+)$/.exec((await link.getAttribute('aria-label'))!)!
  await link.click()
  await page.waitForURL((url) => url.search.length > 0 && url.hash !== '')
  await shows(page, t('people.list.total', { count: Number(count), total: number(Number(count)) }))
  return Number(count)
}

test('the head sees the own centre alone; numbers open their people', async () => {
  const [head, near, far] = [await demo('career-centre-head'), await demo('worker'), await demo('worker-of-another-centre')]
  const desk = await visitor({ as: head, viewport: DESKTOP })
  const { page } = desk
  for (const [place, path, standing, csv] of [
    ['campaign', paths.campaign(), t('campaign.standing.covered'), t('campaign.csv')],
    ['plans', paths.plans(), t('plan.board.workers'), t('learning.hours.csv')],
  ] as const) {
    await visit(page, paths.cabinet())
    await follow(page, t(`common.place.${place}`))
    await arrive(page, path)
    await awake(page)
    const [sheet] = await Promise.all([page.waitForEvent('download'), follow(page, csv)])
    const lines = readFileSync(await sheet.path(), 'utf8').trim().split('\r\n')
    expect(lines.some((line) => line.includes(near.name))).toBe(true)
    expect(lines.some((line) => line.includes(far.name))).toBe(false)
    const count = await numberOpensRows(page, standing)
    expect(count).toBe(lines.length - 1)
    // nor by asking for it
    await page.getByRole('searchbox', { name: t('people.list.search') }).fill(far.name)
    await press(page, t('common.search'))
    await page.waitForURL((url) => url.searchParams.get('q') === far.name)
    expect(await page.getByRole('link', { name: far.name, exact: true }).count()).toBe(0)
    await page.getByRole('searchbox', { name: t('people.list.search') }).fill(near.name)
    await press(page, t('common.search'))
    await page.getByRole('link', { name: near.name, exact: true }).first().waitFor()
  }
  expectNoProblems(desk)
  const phone = await visitor({ as: near })
  for (const path of [paths.campaign(), paths.plans(), paths.campaignCsv(year), paths.plansCsv(year), paths.planRuns(), paths.importAssessments()]) expect((await phone.context.request.get(path)).status(), path).toBe(403)
})
