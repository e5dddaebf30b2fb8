/** The example of 2026 and 2027, lived through day by day on a real database: assessment, plan, two corrections, the year's end, and its variant. */
import { describe, expect } from 'vitest'
import { readAssessment } from '../../../app/features/assessment/assessment-view.server.ts'
import { openCampaign, readCampaign } from '../../../app/features/assessment/campaign.server.ts'
import { submitSelf } from '../../../app/features/assessment/self.server.ts'
import { addOwnCourse } from '../../../app/features/learning-plan/amendments.server.ts'
import { addRequired, publishPlan, saveDraft } from '../../../app/features/learning-plan/build.server.ts'
import { allPlans } from '../../../app/features/learning-plan/board.server.ts'
import { readPlanPage, type PlanPage } from '../../../app/features/learning-plan/plan-page.server.ts'
import { tellYearResults } from '../../../app/features/learning-plan/year-end.server.ts'
import { verifyAudit } from '../../../app/platform/audit.server.ts'
import { aCourse } from '../../support/courses.ts'
import { completed, granted } from '../../support/learning.ts'
import { anOfficial, anOrganisationTree, aWorker, type Someone } from '../../support/people.ts'
import { proves } from '../../support/proves.ts'
import { openTestWorld } from '../../support/world.ts'
import { answered, assessed, ground } from '../assessment/support.ts'

const world = await openTestWorld({ at: '2026-10-01T04:00:00.000Z' })
const tree = await anOrganisationTree(world)
const framework = await ground(world)
/** Five mandatory courses of 12, 10, 8, 8 and 6 hours, one of 6 the worker chooses, one of 4 that is required later. */
const HOURS = { 'E-12': 12, 'E-10': 10, 'E-8A': 8, 'E-8B': 8, 'E-6': 6, 'OWN-6': 6, 'REQ-4': 4 }
for (const [code, hours] of Object.entries(HOURS)) await aCourse(world, { code, title: `Курс ${code}`, minutes: [hours * 30, hours * 30] })
const FIVE = ['E-12', 'E-10', 'E-8A', 'E-8B', 'E-6']
const qo = await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation)
const head = await anOfficial(world, 'career-centre-head', tree.careerCentre, { position: 'CC_HEAD' })
const [worker, onSunday, onMonday, variant] = [await aWorker(world, { centre: tree.careerCentre }), await aWorker(world, { centre: tree.careerCentre, surname: 'Жексенбиев' }), await aWorker(world, { centre: tree.careerCentre, surname: 'Дүйсенбиев' }), await aWorker(world, { centre: tree.careerCentre, surname: 'Нұсқаев' })]

const on = (day: string, hour = '10:00') => world.clock.set(`${day}T${hour}:00+05:00`)
const assessment = async ({ personId }: Someone) => (await readAssessment(qo.actor, personId, 2026, world, 'kk')).standing
const plan = ({ actor, personId }: Someone, reader: Someone = worker) => readPlanPage(reader === worker ? actor : reader.actor, personId, { year: 2027, version: null }, world)
const hours = ({ plan: view }: PlanPage) => ({ mandatory: view!.hours.mandatory / 60, all: view!.hours.all / 60 })
const mailsTo = async ({ email }: Someone, prefix: string) => (await world.db.outboxMail.findMany({ where: { toAddress: email, key: { startsWith: prefix } } })).length

/** A draft of the five courses, published. */
async function published(someone: Someone) {
  const saved = granted(await saveDraft(qo.actor, someone.personId, 2027, { version: 0, items: FIVE.map((course) => ({ course, runId: null })), reason: '' }, world))
  return granted(await publishPlan(qo.actor, saved.planId, { version: saved.version }, world))
}

describe('from the campaign to the end of the plan', () => {
  proves(['397/17', '397/17.1', '397/17.2'], '1 October to 16 November 2026: external on the 6th, the questionnaire on the 12th; Sunday the 15th counts, Monday the 16th is late', async () => {
    granted(await openCampaign(qo.actor, 2026, world))
    expect((await readCampaign(world, 2026))!.deadline.on).toBe('2026-11-15')
    on('2026-11-06')
    for (const someone of [worker, onSunday, onMonday, variant]) await assessed(world, qo, someone, framework, {}, 2)
    expect(await assessment(worker)).toEqual({ state: 'external-done', late: [] })
    on('2026-11-12')
    for (const someone of [worker, variant]) { await answered(world, someone, framework); granted(await submitSelf(someone.actor, world)) }
    expect(await assessment(worker)).toEqual({ state: 'assessed', late: [] })
    on('2026-11-15', '21:00')
    await answered(world, onSunday, framework)
    granted(await submitSelf(onSunday.actor, world))
    expect(await assessment(onSunday)).toEqual({ state: 'assessed', late: [] })
    on('2026-11-16', '09:00')
    await answered(world, onMonday, framework)
    granted(await submitSelf(onMonday.actor, world))
    expect(await assessment(onMonday)).toEqual({ state: 'assessed', late: ['worker'] })
  })

  proves(['397/18', '397/15', '397/2.6', '397/19'], '10 December 2026: the plan of five mandatory courses, 44 hours, is published; the worker sees it from then on', async () => {
    on('2026-12-09')
    expect((await plan(worker)).plan).toBeNull()
    on('2026-12-10')
    expect(await published(worker)).toMatchObject({ minutes: 2640, late: false })
    await published(variant)
    const page = await plan(worker)
    expect(page).toMatchObject({ year: 2027, plan: { status: 'published', publishedOn: '2026-12-10', basis: { assessmentYear: 2026 } }, standing: { outcome: 'running', done: 0 } })
    expect(hours(page)).toEqual({ mandatory: 44, all: 44 })
    expect(page.forecast).toMatchObject({ verdict: 'reachable', missing: 2400, needed: 2640 })
    expect([await mailsTo(worker, 'plan-published:'), await mailsTo(head, 'plan-published:')]).toEqual([1, 2])
  })

  proves(['397/20.1', '397/20.2'], '20 April and 8 September 2027: the worker adds six hours, the qualification organisation four after an external assessment', async () => {
    on('2027-04-20')
    for (const someone of [worker, variant]) granted(await addOwnCourse(someone.actor, { year: 2027, code: 'OWN-6', seen: 0 }, world))
    expect(hours(await plan(worker))).toEqual({ mandatory: 44, all: 50 })

    on('2027-09-08')
    // on self-assessment or an old result alone nothing is required
    await assessed(world, qo, worker, framework, {}, 1)
    expect(granted(await addRequired(qo.actor, worker.personId, 2027, { course: 'REQ-4', retake: false, competence: 'C1', jobDuty: 'Жұмыс іздеушіге кеңес беру', runId: null }, world))).toEqual({ number: 2 })
    const page = await plan(worker)
    expect(hours(page)).toEqual({ mandatory: 48, all: 54 })
    expect(page.plan!.lines.at(-1)).toMatchObject({ course: 'REQ-4', origin: 'required', jobDuty: 'Жұмыс іздеушіге кеңес беру', status: { kind: 'not-begun' } })
    expect(page.plan!.changes.map(({ number, kind, madeOn }) => [number, kind, madeOn])).toEqual([[1, 'self-chosen', '2027-04-20'], [2, 'required', '2027-09-08']])
    expect([await mailsTo(worker, 'plan-amended:'), await mailsTo(head, 'plan-amended:')]).toEqual([1, 3])
    expect(hours(await readPlanPage(worker.actor, worker.personId, { year: 2027, version: 0 }, world))).toEqual({ mandatory: 44, all: 44 })
  })

  proves(['397/21', '397/25'], '31 December 2027: 42 hours, one course of eight and the added one open: the threshold is met, mandatory courses are open', async () => {
    for (const [day, code] of [['2027-02-15', 'E-12'], ['2027-04-05', 'E-10'], ['2027-10-11', 'E-8A'], ['2027-11-22', 'E-6'], ['2027-12-06', 'OWN-6']] as const) {
      on(day)
      await completed(world, worker, code)
      await completed(world, variant, code, code === 'OWN-6' ? 'wrong' : 'right')
    }
    on('2027-12-31', '23:59')
    const last = await plan(worker)
    expect(last.standing).toEqual({ outcome: 'running', done: 2520, missing: 0, mandatoryOpen: ['E-8B', 'REQ-4'] })
    expect(last.forecast).toMatchObject({ hours: 'reached', verdict: 'impossible', reasons: [{ kind: 'days-too-few', pace: 'full', days: 1, needed: 720 }] })
    on('2028-01-01', '00:00')
    expect((await plan(worker)).standing).toMatchObject({ outcome: 'mandatory-open', done: 2520 })
    expect((await plan(worker, head)).standing.outcome).toBe('mandatory-open')
  })

  proves('397/21', 'the variant: the test of the chosen course failed, 36 hours, and the plan is not fulfilled; its failed course counts nothing', async () => {
    const page = await plan(variant)
    expect(page.standing).toMatchObject({ outcome: 'not-fulfilled', done: 2160, missing: 240 })
    expect(page.plan!.lines.find(({ course }) => course === 'OWN-6')!.status).toMatchObject({ kind: 'under-way', failed: 1 })
    on('2028-01-05')
    expect(await tellYearResults(world)).toBe(2 + 2)
    expect((await world.db.outboxMail.findFirstOrThrow({ where: { toAddress: variant.email, key: { startsWith: 'year-result:' } } })).subject).toBe('2027 жылғы жеке оқу жоспары: Орындалмады')
    const board = await allPlans(head.actor, { year: 2027, view: 'all', state: null, lack: null, region: '', centre: '', unit: '', query: '' }, world)
    expect(Object.fromEntries(board.map(({ name, state }) => [name.split(' ')[0], state]))).toMatchObject({ [worker.actor.name.split(' ')[0]!]: 'mandatory-open', Нұсқаев: 'not-fulfilled', Жексенбиев: 'no-plan' })
    expect(await verifyAudit(world.pool)).toMatchObject({ intact: true })
  })
})
