/** The pages of the year as the server sends them: every one in three languages, and what the forms answer. */
import { describe, expect, test } from 'vitest'
import { publishFramework } from '../../../app/features/assessment/framework.server.ts'
import { publishCalendar } from '../../../app/features/calendar/working-calendar.server.ts'
import * as course from '../../../app/routes/courses/course.tsx'
import * as enrolPage from '../../../app/routes/courses/enrol.tsx'
import * as add from '../../../app/routes/learning-plan/add.tsx'
import * as own from '../../../app/routes/learning-plan/own.tsx'
import * as person from '../../../app/routes/learning-plan/person.tsx'
import * as plans from '../../../app/routes/learning-plan/plans.tsx'
import * as plansCsv from '../../../app/routes/learning-plan/plans-csv.ts'
import * as remove from '../../../app/routes/learning-plan/remove.tsx'
import * as cabinet from '../../../app/routes/learning/cabinet.tsx'
import * as evidence from '../../../app/routes/learning/evidence.tsx'
import * as hours from '../../../app/routes/learning/hours.tsx'
import * as personPage from '../../../app/routes/people/person.tsx'
import { aCourse } from '../../support/courses.ts'
import { anOfficial, anOrganisationTree, aWorker } from '../../support/people.ts'
import { aCompletion, anExternalResult, aPlan, aRun } from '../../support/plans.ts'
import { proves } from '../../support/proves.ts'
import { rendered, type Rendered } from '../../support/rendered.tsx'
import { openTestWorld } from '../../support/world.ts'

const world = await openTestWorld({ at: '2027-04-20T05:00:00.000Z' })
const tree = await anOrganisationTree(world)
await publishCalendar(world)
await publishFramework(world)
for (const code of ['P-12', 'P-10', 'P-8', 'OWN-6']) await aCourse(world, { code, title: `Курс ${code}`, minutes: code === 'P-12' ? [360, 360] : code === 'P-10' ? [300, 300] : code === 'P-8' ? [240, 240] : [180, 180] })
await aCourse(world, { code: 'SEM-8', title: 'Семинар', minutes: [240, 240], form: 'in-person-seminar', inPreparation: true })
await aCourse(world, { code: 'PREP-8', title: 'Дайындықта', minutes: [240, 240], inPreparation: true })
const [head, qo] = [await anOfficial(world, 'career-centre-head', tree.careerCentre), await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation)]
const [worker, without] = [await aWorker(world, { centre: tree.careerCentre }), await aWorker(world, { centre: tree.careerCentre, surname: 'Жоспарсызов' })]
const runId = await aRun(world, 'SEM-8', { startsOn: '2027-06-07', endsOn: '2027-06-08', place: 'Кентау' })
await aPlan(world, worker, {
  year: 2027, published: '2026-12-10', externalAssessmentId: await anExternalResult(world, worker, 2026, { C1: 1 }), createdById: qo.personId,
  courses: [{ code: 'P-12', reasons: [{ kind: 'closes-gap', competence: 'C1', from: 1, to: 3 }] }, 'P-10', 'P-8', { code: 'SEM-8', runId }, 'PREP-8'],
})
await aCompletion(world, worker, 'P-12', '2027-03-10T05:00:00Z')

const LOCALES = ['kk', 'ru', 'en'] as const
const planOf = (locale: (typeof LOCALES)[number] = 'en', query = '') => rendered(own, `/plan${query}`, '/plan', { actor: worker.actor, world, locale })
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
  const by = (actor = worker.actor) => ({ actor, world, locale })
  test.each<readonly [string, () => Promise<Rendered>]>([
    ['the plan', () => planOf(locale)],
    ['without a plan', () => rendered(own, '/plan', '/plan', by(without.actor))],
    ['by the head', () => rendered(person, `/people/${worker.personId}/plan`, '/people/:personId/plan', by(head.actor))],
    ['by the qualification organisation', () => rendered(person, `/people/${without.personId}/plan`, '/people/:personId/plan', by(qo.actor))],
    ['courses to add', () => rendered(add, '/plan/add', '/plan/add', by())],
    ['nothing found to add', () => rendered(add, '/plan/add?q=zzzz', '/plan/add', by())],
    ['one to add', () => rendered(add, '/plan/add?course=OWN-6', '/plan/add', by())],
    ['one that is in it', () => rendered(add, '/plan/add?course=P-8', '/plan/add', by())],
    ['adding without a plan', () => rendered(add, '/plan/add', '/plan/add', by(without.actor))],
    ['nothing named to take out', () => rendered(remove, '/plan/remove', '/plan/remove', by())],
    ['a mandatory one to take out', () => rendered(remove, '/plan/remove?course=P-8', '/plan/remove', by())],
    ['the cabinet', () => rendered(cabinet, '/cabinet', '/cabinet', by())],
    ['the cabinet without a plan', () => rendered(cabinet, '/cabinet', '/cabinet', by(without.actor))],
    ['hours', () => rendered(hours, '/hours', '/hours', by())],
    ['evidence', () => rendered(evidence, '/hours/evidence', '/hours/evidence', by())],
    ['a person', () => rendered(personPage, `/people/${worker.personId}`, '/people/:personId', by(head.actor))],
    ['a course', () => rendered(course, '/courses/OWN-6', '/courses/:code', by())],
    ['enrolling', () => rendered(enrolPage, '/courses/OWN-6/enrol', '/courses/:code/enrol', by())],
    ['the board', () => rendered(plans, '/plans', '/plans', by(qo.actor))],
    ['the board of a head', () => rendered(plans, '/plans?lack=plan&q=x', '/plans', by(head.actor))],
    ['exceptions', () => rendered(plans, '/plans?view=exceptions', '/plans', by(qo.actor))],
    ['changes', () => rendered(plans, '/plans?view=changes', '/plans', by(head.actor))],
    ['next year', () => rendered(plans, '/plans?year=2028', '/plans', by(qo.actor))],
  ])('%s is sound', async (_, ask) => sound(await ask()))
})

describe('the plan', () => {
  proves(['397/19', '397/19.list', '397/19.schedule', '397/19.status'], 'shows list, schedule and status, the count and the forecast with their reasons', async () => {
    const { text, html } = await planOf()
    for (const words of ['Individual learning plan for 2027', 'Under way', '12 h done', '28 h missing to 40 h', 'P-12 Курс P-12 (en)', 'Mandatory', ': level 1 → 3', 'Brings the year to 40 hours', 'Completed 10.03.2027', 'Not begun', 'Open all year', '07.06.2027 to 08.06.2027', 'Kazakh, Кентау', 'Not scheduled', 'The whole plan can no longer be done as things stand', 'Дайындықта (en): the course is still in preparation', 'No order sets this forecast', 'Result of the assessment of 2026', 'The plan was published', qo.actor.name])
      expect(text, words).toContain(words)
    // each segment of the meter opens its course
    expect(html).toMatch(/<a [^>]*href="\/courses\/P-10"[^>]*class="year-link"|class="year-link"[^>]*href="\/courses\/P-10"/)
  })
  proves('397/20.1', 'a course is added and taken out in the browser: confirmed once with what it does, the second press finds it done', async () => {
    const look = await rendered(add, '/plan/add?course=OWN-6', '/plan/add', { actor: worker.actor, world })
    expect(look.text).toContain('46 academic hours → 52 academic hours')
    expect(look.text).toContain('46 academic hours, as before')
    for (let press = 0; press < 2; press++) expect(await rendered(add, '/plan/add?course=OWN-6', '/plan/add', { actor: worker.actor, world, form: { course: 'OWN-6', seen: '0' } })).toMatchObject({ status: 302, location: '/plan?saved=added' })
    const added = await planOf('en', '?saved=added')
    expect(added.text).toContain('The course was added to the plan')
    expect(added.text).toContain('Amendment 1. The employee added a course of their own choice: Курс OWN-6 (en)')
    const before = await planOf('en', '?year=2027&version=0')
    sound(before)
    expect(before.text).toContain('This is the plan as published on 10.12.2026')
    expect(before.text).not.toContain('OWN-6 Курс')
    expect((await rendered(course, '/courses/OWN-6', '/courses/:code', { actor: worker.actor, world })).text).toContain('In your plan')
    expect((await rendered(plans, '/plans?view=changes', '/plans', { actor: head.actor, world })).text).toContain('Курс OWN-6 (en)')

    sound(await rendered(remove, '/plan/remove?course=OWN-6', '/plan/remove', { actor: worker.actor, world }))
    for (let press = 0; press < 2; press++) expect(await rendered(remove, '/plan/remove?course=OWN-6', '/plan/remove', { actor: worker.actor, world, form: { course: 'OWN-6' } })).toMatchObject({ status: 302, location: '/plan?saved=removed' })
    expect(await rendered(remove, '/plan/remove?course=OWN-6', '/plan/remove', { actor: worker.actor, world })).toMatchObject({ status: 302, location: '/plan' })
  })
  proves('397/20.1', 'what is refused is refused with its clause', async () => {
    const refused = await rendered(add, '/plan/add', '/plan/add', { actor: worker.actor, world, form: { course: 'P-8' } })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('/regulations/397/20.1')
    expect((await rendered(remove, '/plan/remove', '/plan/remove', { actor: worker.actor, world, form: { course: 'P-8' } })).status).toBe(422)
    for (const form of [{}, { course: '' }, { course: 'x'.repeat(5000), seen: '-1' }, { course: 'P\u0000', seen: '9'.repeat(99) }]) expect((await rendered(add, '/plan/add', '/plan/add', { actor: worker.actor, world, form: form as Record<string, string> })).status).toBe(422)
    expect((await rendered(add, '/plan/add?course=NO-SUCH', '/plan/add', { actor: worker.actor, world })).status).toBe(404)
    for (const query of ['?year=1', '?year=99999', '?version=-1', '?version=x', '?year=2027&version=9999', '?year=%00']) expect((await planOf('en', query)).status, query).toBe(200)
  })
  proves('397/19', 'of somebody else is not found', async () => {
    expect((await rendered(person, `/people/${worker.personId}/plan`, '/people/:personId/plan', { actor: without.actor, world })).status).toBe(404)
    expect((await rendered(person, '/people/x/plan', '/people/:personId/plan', { actor: qo.actor, world })).status).toBe(404)
  })
})

proves('397/22', 'enrolling says that it adds the course to the plan', async () => {
  expect((await rendered(enrolPage, '/courses/OWN-6/enrol', '/courses/:code/enrol', { actor: worker.actor, world })).text).toContain('The course will be added to your plan')
  expect((await rendered(enrolPage, '/courses/P-8/enrol', '/courses/:code/enrol', { actor: worker.actor, world })).text).not.toContain('added to your plan')
  expect((await rendered(enrolPage, '/courses/OWN-6/enrol', '/courses/:code/enrol', { actor: without.actor, world })).text).not.toContain('added to your plan')
})

describe('evidence', () => {
  const post = (form: Record<string, string>) => rendered(evidence, '/hours/evidence', '/hours/evidence', { actor: worker.actor, world, form })
  test('wrong fields are named where they stand, with what was typed; right ones are recorded and taken back', async () => {
    const wrong = await post({ intent: 'record', title: 'Этика', provider: '', hours: 'он', completedOn: '2099-01-01', link: 'javascript:1' })
    expect(wrong.status).toBe(400)
    for (const words of ['value="Этика"', 'value="он"', 'value="2099-01-01"']) expect(wrong.html).toContain(words)
    for (const words of ['Fill in this field', 'Give the hours as a number', 'This day has not come yet', 'Give the full address']) expect(wrong.text).toContain(words)
    expect(await post({ intent: 'record', title: 'Этика', provider: 'Академия', hours: '8', completedOn: '2027-04-01', link: '' })).toMatchObject({ status: 302, location: '/hours/evidence?saved=recorded' })
    const shown = await rendered(hours, '/hours', '/hours', { actor: worker.actor, world })
    expect(shown.text).toContain('Not credited by the order')
    expect(shown.text).toContain('Этика')
    expect((await rendered(personPage, `/people/${worker.personId}`, '/people/:personId', { actor: head.actor, world })).text).toContain('Этика')
    const { id } = await world.db.learningEvidence.findFirstOrThrow()
    expect(await post({ intent: 'remove', id })).toMatchObject({ status: 302 })
    expect((await post({ intent: 'remove', id: 'x' })).status).toBe(404)
  })
})

describe('the board', () => {
  test('counts open their rows; the file has the same rows', async () => {
    const board = await rendered(plans, '/plans', '/plans', { actor: head.actor, world })
    expect(board.html).toContain(`lack=plan`)
    const { html, text } = await rendered(plans, '/plans?state=running', '/plans', { actor: head.actor, world })
    expect(text).toContain(worker.actor.name)
    expect(text).not.toContain(without.actor.name)
    expect(html).toContain('/plans.csv?year=2027&amp;state=running')
    const file = await rendered(plansCsv, '/plans.csv?state=running', '/plans.csv', { actor: head.actor, world })
    expect(file.status).toBe(200)
    expect((await rendered(plans, '/plans', '/plans', { actor: worker.actor, world })).status).toBe(404)
    expect(await rendered(plans, '/plans?page=9', '/plans', { actor: head.actor, world })).toMatchObject({ status: 302, location: '/plans?year=2027' })
    for (const query of ['?year=x&view=y&state=z&lack=w', '?centre=%00', '?q=%25%5C', '?unit=zz', '?page=-4']) expect((await rendered(plans, `/plans${query}`, '/plans', { actor: qo.actor, world })).status, query).toBe(200)
  })
})
