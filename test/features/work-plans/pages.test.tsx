/** The pages of needs, work plans and coordination as the server sends them: in three languages, and what the forms answer. */
import { describe, expect, test } from 'vitest'
import { publishFramework } from '../../../app/features/assessment/framework.server.ts'
import { actorOf } from '../../../app/features/identity/sessions.server.ts'
import { readWorkPlan } from '../../../app/features/work-plans/plan-record.server.ts'
import { paths } from '../../../app/paths.ts'
import * as board from '../../../app/routes/work-plans/board.tsx'
import * as boardCsv from '../../../app/routes/work-plans/board-csv.ts'
import * as line from '../../../app/routes/work-plans/line.tsx'
import * as needs from '../../../app/routes/work-plans/needs.tsx'
import * as plan from '../../../app/routes/work-plans/plan.tsx'
import * as planPdf from '../../../app/routes/work-plans/plan-pdf.ts'
import * as review from '../../../app/routes/work-plans/review.tsx'
import { toDateColumn } from '../../../app/platform/clock.server.ts'
import { newId } from '../../../app/platform/ids.server.ts'
import { aCourse } from '../../support/courses.ts'
import { anOfficial, anOrganisationTree, aWorker } from '../../support/people.ts'
import { aPlan } from '../../support/plans.ts'
import { proves } from '../../support/proves.ts'
import { rendered, type Rendered } from '../../support/rendered.tsx'
import { aPlanLine, aSessionRun, aTrainer } from '../../support/sessions.ts'
import { openTestWorld } from '../../support/world.ts'

const world = await openTestWorld({ at: '2026-11-27T05:00:00.000Z' })
const tree = await anOrganisationTree(world)
await world.db.organisation.update({ where: { id: tree.centre.id }, data: { regionKato: '610000000' } })
await world.db.organisation.update({ where: { id: tree.otherCentre.id }, data: { regionKato: '100000000' } })
await publishFramework(world)
await aCourse(world, { code: 'W-SEM', title: 'Семинар', form: 'in-person-seminar', minutes: [240, 120], inPreparation: true })
await aCourse(world, { code: 'W-WEB', title: 'Вебинар', form: 'webinar', minutes: [60, 40], inPreparation: true })
await aCourse(world, { code: 'W-ON', title: 'Онлайн', minutes: [1200, 1200] })
await aCourse(world, { code: 'KD-014', title: 'Даярлау', form: 'in-person-seminar', minutes: [240, 240], inPreparation: true })
const [qo, head, director] = [await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation, { surname: 'Төлегенова' }), await anOfficial(world, 'career-centre-head', tree.careerCentre), await anOfficial(world, 'centre-authorised-person', tree.centre)]
const worker = await aWorker(world, { centre: tree.careerCentre })
for (const centre of [tree.careerCentre, tree.siblingCareerCentre, tree.otherCareerCentre]) {
  const planId = await aPlan(world, await aWorker(world, { centre }), { year: 2026, courses: ['W-ON', 'W-SEM'], published: false })
  await world.db.learningPlan.update({ where: { id: planId }, data: { status: 'published', publishedAt: world.clock.now(), publishedOn: toDateColumn('2026-11-27'), publishedById: qo.personId, gaps: { closed: [], open: [{ competence: 'C8', expected: 3, actual: 1 }] } } })
}
async function trainer(surname: string) {
  const someone = await aWorker(world, { centre: tree.careerCentre, surname })
  const trainerId = await aTrainer(world, someone, { centre: tree.centre, orderedOn: '2026-09-01', prepared: true })
  return { ...someone, actor: await actorOf(world, someone.accountId), trainerId }
}
const full = await trainer('Толықова')
const held = await aPlanLine(world, full.trainerId, 'W-SEM', { from: '2026-10-01', to: '2026-10-31', audiencePath: tree.careerCentre.path })
await aPlanLine(world, full.trainerId, 'W-WEB', { from: '2026-11-01', to: '2026-11-26', audiencePath: tree.centre.path })
await aPlanLine(world, full.trainerId, 'W-SEM', { from: '2026-11-01', to: '2026-12-15', audiencePath: tree.centre.path, people: 2, language: 'ru' })
const { sessionIds } = await aSessionRun(world, 'W-SEM', { planLineId: held, trainerIds: [full.trainerId], sessions: [{ from: '2026-10-14T04:00:00Z', to: '2026-10-14T10:00:00Z' }, { from: '2026-10-15T04:00:00Z', to: '2026-10-15T10:00:00Z' }] })
await world.db.runSession.update({ where: { id: sessionIds[0]! }, data: { sheetConfirmedAt: world.clock.now(), sheetConfirmedById: full.personId } })
const fresh = await trainer('Жаңаева')

const LOCALES = ['kk', 'ru', 'en'] as const
type Locale = (typeof LOCALES)[number]
const PATTERNS = { needs: '/training-needs', plan: '/trainers/:trainerId/work-plan', line: '/trainers/:trainerId/work-plan/line', review: '/trainers/:trainerId/work-plan/review', board: '/work-plans' }
interface By {
  actor: typeof qo.actor
  world: typeof world
  locale: Locale
  form?: Record<string, string>
}
const by = (who: { actor: typeof qo.actor }, locale: Locale = 'en', form?: Record<string, string>): By => ({ actor: who.actor, world, locale, ...(form && { form }) })
const headings = (html: string) => [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level))

/** One h1, no level skipped, every id once, no place left unfilled. */
function sound({ status, html, text }: Rendered) {
  expect(status).toBe(200)
  const levels = headings(html)
  expect(levels.filter((level) => level === 1)).toHaveLength(1)
  for (const [place, level] of levels.entries()) expect(level - (levels[place - 1] ?? 0), text.slice(0, 80)).toBeLessThanOrEqual(1)
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([])
  expect(text).not.toMatch(/\{\w+\}|undefined|NaN|\[object/)
  expect(html).not.toMatch(/ style=|javascript:/)
}

describe.each(LOCALES)('in %s', (locale) => {
  test.each<readonly [string, () => Promise<Rendered>]>([
    ['the need of the country', () => rendered(needs, '/training-needs', PATTERNS.needs, by(qo, locale))],
    ['of a region', () => rendered(needs, '/training-needs?year=2026&region=610000000', PATTERNS.needs, by(qo, locale))],
    ['of a trainer', () => rendered(needs, '/training-needs?year=2026', PATTERNS.needs, by(full, locale))],
    ['of a year without plans', () => rendered(needs, '/training-needs?year=2027', PATTERNS.needs, by(head, locale))],
    ['the plan of the trainer', () => rendered(plan, paths.workPlan(full.trainerId), PATTERNS.plan, by(full, locale))],
    ['the plan for the director', () => rendered(plan, paths.workPlan(full.trainerId, 2026), PATTERNS.plan, by(director, locale))],
    ['no plan', () => rendered(plan, paths.workPlan(fresh.trainerId, 2027), PATTERNS.plan, by(fresh, locale))],
    ['a new line', () => rendered(line, paths.workPlanLine(fresh.trainerId, 2026, { course: 'W-SEM' }), PATTERNS.line, by(fresh, locale))],
    ['a new line nobody needs', () => rendered(line, paths.workPlanLine(fresh.trainerId, 2026, { course: 'W-WEB' }), PATTERNS.line, by(fresh, locale))],
    ['a line with a class', () => rendered(line, paths.workPlanLine(full.trainerId, 2026, { line: held }), PATTERNS.line, by(full, locale))],
    ['the review', () => rendered(review, paths.reviewWorkPlan(full.trainerId, 2026), PATTERNS.review, by(qo, locale))],
    ['the review of nothing', () => rendered(review, paths.reviewWorkPlan(fresh.trainerId, 2026), PATTERNS.review, by(qo, locale))],
    ['the coordination', () => rendered(board, '/work-plans', PATTERNS.board, by(qo, locale))],
    ['of a head', () => rendered(board, '/work-plans?year=2026&state=coordinated', PATTERNS.board, by(head, locale))],
    ['of a region without trainers', () => rendered(board, '/work-plans?region=100000000', PATTERNS.board, by(qo, locale))],
  ])('%s', async (_, ask) => sound(await ask()))
})

describe('the need', () => {
  proves('397/31', 'says how many people in how many centres, explains the count, and leads to where it is answered', async () => {
    const all = await rendered(needs, '/training-needs', PATTERNS.needs, by(qo))
    expect(all.text).toContain('Needed by 3 people in 3 centres')
    expect(all.html).toContain('/course-runs/new?course=W-SEM')
    expect(all.text).toMatch(/Free places in work plans -2 .* Not covered by a plan 1/)
    const own = await rendered(needs, '/training-needs', PATTERNS.needs, by(full))
    expect(own.text).toContain('Needed by 2 people in 2 centres')
    expect(own.html).toContain(paths.workPlanLine(full.trainerId, 2026, { course: 'W-SEM' }).replaceAll('&', '&amp;'))
    expect(own.html).not.toContain('/course-runs/new')
    // a region in the address of somebody who has none to choose from changes nothing
    expect((await rendered(needs, '/training-needs?region=100000000', PATTERNS.needs, by(director))).text).toContain('Needed by 2 people in 2 centres')
    expect((await rendered(needs, '/training-needs', PATTERNS.needs, by(worker))).status).toBe(404)
    for (const odd of ['?year=abc', '?year=1999', '?region=%00x', `?region=${'9'.repeat(500)}`]) sound(await rendered(needs, `/training-needs${odd}`, PATTERNS.needs, by(qo)))
  })
})

describe('the forms', () => {
  const address = paths.workPlanLine(fresh.trainerId, 2026)
  const good = () => ({ intent: 'save', id: newId(), course: 'W-SEM', language: 'kk', from: '2026-12-01', to: '2026-12-10', audience: tree.careerCentre.path, people: '25', note: '', reason: '' })
  const send = (form: Record<string, string>, to = address, locale: Locale = 'en') => rendered(line, to, PATTERNS.line, by(fresh, locale, form))
  proves('397/31', 'a line: wrong fields come back with what was typed, at the field; a refusal that belongs to a field too', async () => {
    for (const [field, value, words] of [
      ['course', '', 'Choose a course'], ['from', '2026-02-30', 'Choose a day'], ['to', 'tomorrow', 'Choose a day'], ['people', '-5', 'whole number'], ['people', '1e3', 'whole number'], ['people', '0', 'from 1 to 1000'], ['people', '9999999', 'whole number'],
      ['from', '2025-12-31', 'Both must be in that year'], ['to', '2026-11-30', 'Last day: 30.11.2026'], ['audience', tree.otherCentre.path, 'Choose your own'], ['language', 'de', 'Kazakh'], ['course', 'W-ON', 'online course'], ['course', 'NO-SUCH', 'whose standard'], ['course', 'W-WEB', 'Nobody'],
    ] as const) {
      const answer = await send({ ...good(), note: '', [field]: value })
      expect(answer.status, `${field} ${value}`).toBe(400)
      expect(answer.text.toLowerCase(), `${field} ${value}`).toContain(words.toLowerCase())
      expect(answer.html).toContain(field === 'people' ? 'value="2026-12-10"' : 'value="25"')
    }
    expect((await send({})).status).toBe(400)
    expect((await send({ ...good(), id: 'x' })).status).toBe(400)
    expect(await readWorkPlan(world, fresh.trainerId, 2026)).toBeNull()
  })
  proves(['397/31', '397/30'], 'from a line to a coordinated plan, by forms alone', async () => {
    const id = newId()
    expect(await send({ ...good(), id })).toMatchObject({ status: 302, location: `${paths.workPlan(fresh.trainerId)}?year=2026&saved=line` })
    sound(await rendered(line, paths.workPlanLine(fresh.trainerId, 2026, { line: id }), PATTERNS.line, by(fresh)))
    expect((await rendered(line, paths.workPlanLine(fresh.trainerId, 2026, { line: newId() }), PATTERNS.line, by(fresh))).status).toBe(404)
    const own = paths.workPlan(fresh.trainerId, 2026)
    expect((await rendered(plan, own, PATTERNS.plan, by(fresh))).text).toContain('Hand in the plan')
    const asked = await rendered(plan, own, PATTERNS.plan, by(fresh, 'en', { intent: 'submit' }))
    sound(asked)
    expect(asked.text).toContain('Hand in the plan?')
    const version = /name="version" value="(\d+)"/.exec(asked.html)![1]!
    expect((await rendered(plan, own, PATTERNS.plan, by(fresh, 'en', { intent: 'submit', confirmed: 'yes', version: '1' }))).status).toBe(422)
    expect(await rendered(plan, own, PATTERNS.plan, by(fresh, 'en', { intent: 'submit', confirmed: 'yes', version }))).toMatchObject({ status: 302 })

    const look = (form: Record<string, string>) => rendered(review, paths.reviewWorkPlan(fresh.trainerId, 2026), PATTERNS.review, by(qo, 'en', form))
    const seen = /name="version" value="(\d+)"/.exec((await rendered(review, paths.reviewWorkPlan(fresh.trainerId, 2026), PATTERNS.review, by(qo))).html)![1]!
    expect(await look({ review: 'forbid', version: seen })).toMatchObject({ status: 400 })
    const short = await look({ review: 'returned', text: '', version: seen })
    expect(short).toMatchObject({ status: 400 })
    expect(short.text).toContain('what the trainer should do')
    const confirm = await look({ review: 'coordinated', text: 'Жақсы', version: seen })
    sound(confirm)
    expect(confirm.text).toContain('Mark the plan as coordinated?')
    expect(await look({ review: 'coordinated', text: 'Жақсы', version: '1', confirmed: 'yes' })).toMatchObject({ status: 422 })
    expect(await look({ review: 'coordinated', text: 'Жақсы', version: seen, confirmed: 'yes' })).toMatchObject({ status: 302 })
    const shown = await rendered(plan, own, PATTERNS.plan, by(fresh))
    expect(shown.text).toContain('Coordinated')
    expect(shown.html).toContain(`/course-runs/new?line=${id}`)

    // afterwards by amendment
    const [kept] = (await readWorkPlan(world, fresh.trainerId, 2026))!.lines
    const change = paths.workPlanLine(fresh.trainerId, 2026, { line: id })
    const without = await send({ ...good(), seen: kept!.seen, people: '30' }, change)
    expect(without).toMatchObject({ status: 400 })
    expect(without.text).toContain('amendment with a reason')
    const out = await send({ intent: 'remove', seen: kept!.seen }, change)
    sound(out)
    expect(out.text).toContain('Take it out of the plan?')
    expect(await send({ intent: 'remove', confirmed: 'yes', seen: kept!.seen, reason: '' }, change)).toMatchObject({ status: 400 })
    expect(await send({ intent: 'remove', confirmed: 'yes', seen: 'old', reason: 'Керек емес' }, change)).toMatchObject({ status: 422 })
    expect(await send({ intent: 'remove', confirmed: 'yes', seen: kept!.seen, reason: 'Керек емес' }, change)).toMatchObject({ status: 302 })
    sound(await rendered(plan, own, PATTERNS.plan, by(fresh, 'kk')))
  })
  proves('397/31.delivery', 'what was not held is shown as such and explained at its place', async () => {
    const own = paths.workPlan(full.trainerId, 2026)
    const shown = await rendered(plan, own, PATTERNS.plan, by(full))
    for (const words of ['Not held', 'Attendance sheet not signed off', 'Nobody needs it', '6 h / 6 h', 'Not held as planned']) expect(shown.text).toContain(words)
    const lineId = /name="line" value="([^"]+)"/.exec(shown.html)![1]!
    const empty = await rendered(plan, own, PATTERNS.plan, by(full, 'ru', { intent: 'explain', line: lineId, text: ' ' }))
    expect(empty).toMatchObject({ status: 400 })
    expect(empty.html).toContain('aria-invalid="true"')
    expect((await rendered(plan, own, PATTERNS.plan, by(full, 'en', { intent: 'explain', line: newId(), text: 'abc' }))).status).toBe(404)
    expect((await rendered(plan, own, PATTERNS.plan, by(full, 'en', { intent: 'explain', line: 'x', text: 'abc' }))).status).toBe(404)
    expect(await rendered(plan, own, PATTERNS.plan, by(full, 'en', { intent: 'explain', line: lineId, text: 'Топ жиналмады' }))).toMatchObject({ status: 302 })
    expect((await rendered(plan, own, PATTERNS.plan, by(director))).text).toContain('Топ жиналмады')
    expect((await rendered(plan, own, PATTERNS.plan, by(director))).html).not.toContain('intent')
  })
})

describe('the coordination', () => {
  proves(['397/30', '397/28a'], 'shows trainers with their plans, centres without one, and what no plan covers', async () => {
    const { text } = await rendered(board, '/work-plans?year=2026', PATTERNS.board, by(qo))
    for (const words of ['Толықова', 'Coordinated', 'Turkistan (en)', 'Abai (en)', '1 centre without an active trainer', 'W-SEM', 'lines: 3']) expect(text).toContain(words)
    expect(await rendered(board, '/work-plans?page=7', PATTERNS.board, by(qo))).toMatchObject({ status: 302 })
    expect((await rendered(board, '/work-plans', PATTERNS.board, by(worker))).status).toBe(404)
  })
  test('as CSV with the same rows, and the plan as PDF', async () => {
    const context = { actor: director.actor, deps: world, locale: 'en', requestId: 'test' }
    const get = async (loader: unknown, path: string, params = {}) => (loader as (args: object) => Promise<Response>)({ request: new Request(`https://talim.example.kz${path}`), params, context })
    const csv = await (await get(boardCsv.loader, '/work-plans.csv?year=2026')).text()
    const [, ...rows] = csv.trim().split('\r\n')
    expect(rows.map((row) => row.split(';')[0]).toSorted()).toEqual([fresh.actor.name, full.actor.name].toSorted())
    expect(rows.find((row) => row.startsWith(full.actor.name))).toMatch(/;3;13,666\d*;42;1;6;0;1;/)
    const pdf = await get(planPdf.loader, paths.workPlanPdf(full.trainerId, 2026, 'ru'), { trainerId: full.trainerId })
    expect([pdf.headers.get('Content-Type'), pdf.headers.get('Content-Disposition')]).toEqual(['application/pdf', `inline; filename="work-plan-${full.trainerId.slice(-6)}-2026-ru.pdf"`])
    expect(new TextDecoder().decode((await pdf.arrayBuffer()).slice(0, 5))).toBe('%PDF-')
    await expect(get(planPdf.loader, '/x', { trainerId: newId() })).rejects.toMatchObject({ status: 404 })
    await expect(get(planPdf.loader, '/x', { trainerId: 'x' })).rejects.toMatchObject({ status: 404 })
  })
})
