/** Courses added after an external assessment (397/20.2): with its result and the duty they are needed for, as numbered amendments. */
import { describe, expect } from 'vitest'
import { publishFramework } from '../../../app/features/assessment/framework.server.ts'
import { publishCalendar } from '../../../app/features/calendar/working-calendar.server.ts'
import { isAskedAgain } from '../../../app/features/learning-plan/amendments.server.ts'
import { listPlans } from '../../../app/features/learning-plan/board.server.ts'
import { addRequired, type RequiredGiven } from '../../../app/features/learning-plan/build.server.ts'
import { personYears } from '../../../app/features/learning-plan/person-year.server.ts'
import { itemsAt, readPlan } from '../../../app/features/learning-plan/plan-record.server.ts'
import { aCourse } from '../../support/courses.ts'
import { granted } from '../../support/learning.ts'
import { anOfficial, anOrganisationTree, aWorker } from '../../support/people.ts'
import { aCompletion, anExternalResult, aPlan, aRun } from '../../support/plans.ts'
import { proves } from '../../support/proves.ts'
import { openTestWorld } from '../../support/world.ts'

const world = await openTestWorld({ at: '2027-09-08T04:00:00.000Z' })
const second = world.anotherProcess()
const tree = await anOrganisationTree(world)
await publishCalendar(world)
await publishFramework(world)
const qo = await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation)
const head = await anOfficial(world, 'career-centre-head', tree.careerCentre)
await aCourse(world, { code: 'T-40', minutes: [1200, 1200] })
await aCourse(world, { code: 'T-4', minutes: [120, 120] })
await aCourse(world, { code: 'T-SEM', minutes: [240, 240], form: 'in-person-seminar', inPreparation: true })

const DUTY = 'Жұмыс іздеушілерге кеңес беру'
const needed = (given: Partial<RequiredGiven> = {}): RequiredGiven => ({ course: 'T-4', retake: false, competence: 'C4', jobDuty: DUTY, runId: null, ...given })
const WHOLE_COUNTRY = { year: 2027, view: 'all', state: null, lack: null, region: '', centre: '', unit: '', query: '' } as const
const planned = async ({ year = 2027, result = true }: { year?: number; result?: boolean } = {}) => {
  const one = await aWorker(world, { centre: tree.careerCentre })
  const planId = await aPlan(world, one, { year, courses: ['T-40'], published: `${year - 1}-12-10` })
  return { one, planId, externalId: result ? await anExternalResult(world, one, 2027, { C4: 1, C9: 3 }) : null }
}

describe('a course that is required', () => {
  proves('397/20.2', 'comes with the external result and the duty; the amendment has a number, the earlier version stays, worker and head are told', async () => {
    const { one, planId, externalId } = await planned()
    expect(granted(await addRequired(qo.actor, one.personId, 2027, needed(), world))).toEqual({ number: 1 })
    const plan = (await readPlan(world, one.personId, 2027))!
    expect(plan.amendments).toMatchObject([{ number: 1, kind: 'required', course: 'T-4', reason: DUTY, madeOn: '2027-09-08', madeById: qo.personId }])
    expect([itemsAt(plan, 0), itemsAt(plan, 1)].map((items) => items.map(({ course, origin }) => [course, origin]))).toEqual([[['T-40', 'mandatory']], [['T-40', 'mandatory'], ['T-4', 'required']]])
    expect(await world.db.planItem.findFirstOrThrow({ where: { planId, courseCode: 'T-4' } })).toMatchObject({ externalAssessmentId: externalId, competence: 'C4', jobDuty: DUTY, addedBy: 1 })
    for (const email of [one.email, head.email]) expect(await world.db.outboxMail.count({ where: { toAddress: email } })).toBeGreaterThan(0)
    expect(await world.db.auditEntry.findFirst({ where: { subjectId: planId, event: 'plan.course-required' } })).toMatchObject({ data: { course: 'T-4', kind: 'required', number: 1, competence: 'C4', level: 1, clauses: ['397/20.2'] } })
  })
  proves('397/20.2', 'is refused without an external result, on a self-assessment alone, on a competence it did not look at, and without a duty', async () => {
    const { one } = await planned({ result: false })
    const code = async (given: Partial<RequiredGiven>) => { const decision = await addRequired(qo.actor, one.personId, 2027, needed(given), world); return decision.allowed ? 'added' : decision.code }
    expect(await code({})).toBe('plan.without-external-result')
    const framework = await world.db.competencyFramework.findFirstOrThrow()
    await world.db.assessmentCampaign.create({ data: { year: 2027, frameworkId: framework.id, openedOn: new Date('2027-09-01'), openedAt: world.clock.now(), openedById: qo.personId } })
    await world.db.selfAssessment.create({ data: { id: crypto.randomUUID(), personId: one.personId, year: 2027, positionCode: 'CAREER_CONSULTANT', startedAt: world.clock.now(), submittedAt: world.clock.now(), submittedOn: new Date('2027-09-08'), ratings: {} } })
    expect(await code({})).toBe('plan.without-external-result')
    await anExternalResult(world, one, 2026, { C4: 1 })
    expect(await code({ competence: 'C9' })).toBe('plan.without-external-result')
    expect(await code({ competence: '' })).toBe('plan.without-external-result')
    for (const jobDuty of ['', '  ', 'ab']) expect(await code({ jobDuty })).toBe('plan.duty-missing')
    expect(await code({ course: 'NO-SUCH' })).toBe('plan.item-without-standard')
    expect(await code({ course: 'T-40' })).toBe('plan.course-in-plan')
    expect(await code({})).toBe('added')
    expect(await code({})).toBe('plan.course-in-plan')
  })
  proves('397/20.2', 'is refused for a competence the result shows no lack of', async () => {
    const { one } = await planned()
    expect(await addRequired(qo.actor, one.personId, 2027, needed({ competence: 'C9' }), world)).toMatchObject({ allowed: false, code: 'plan.no-lack', facts: { competence: 'C9', level: 3, expected: 3 }, clauses: ['397/20.2'] })
    expect((await readPlan(world, one.personId, 2027))!.amendments).toEqual([])
  })
  proves(['397/20.2', '397/21'], 'ordered to be retaken is not answered by the completion of that morning, in the year, on the board, or at enrolment', async () => {
    const { one } = await planned()
    await aCompletion(world, one, 'T-40', '2027-09-08T03:59:00.000Z')
    const open = async () => ({
      mandatoryOpen: (await personYears([one.personId], 2027, world)).get(one.personId)!.standing.mandatoryOpen,
      onBoard: (await listPlans(qo.actor, { ...WHOLE_COUNTRY, query: one.actor.name }, 1, world)).rows.find(({ personId }) => personId === one.personId)!.state,
      asked: await isAskedAgain(one.actor, 'T-40', world),
    })
    expect(await open()).toEqual({ mandatoryOpen: [], onBoard: 'reached', asked: false })
    granted(await addRequired(qo.actor, one.personId, 2027, needed({ course: 'T-40', retake: true }), world))
    expect(await open()).toEqual({ mandatoryOpen: ['T-40'], onBoard: 'mandatory-open', asked: true })
    await aCompletion(world, one, 'T-40', '2027-09-08T04:00:01.000Z')
    expect(await open()).toEqual({ mandatoryOpen: [], onBoard: 'reached', asked: false })
  })
  proves('397/20.2', 'may be one that is to be retaken: once beside the item it repeats', async () => {
    const { one } = await planned()
    expect(await addRequired(qo.actor, one.personId, 2027, needed({ course: 'T-40', retake: true }), world)).toMatchObject({ allowed: false, code: 'plan.nothing-to-retake', facts: { course: 'T-40' } })
    await aCompletion(world, one, 'T-40', '2027-09-08T03:00:00.000Z')
    expect(granted(await addRequired(qo.actor, one.personId, 2027, needed({ course: 'T-40', retake: true }), world))).toEqual({ number: 1 })
    expect(await addRequired(qo.actor, one.personId, 2027, needed({ course: 'T-40', retake: true }), world)).toMatchObject({ allowed: false, code: 'plan.course-in-plan' })
    expect(itemsAt((await readPlan(world, one.personId, 2027))!).map(({ course, origin }) => [course, origin])).toEqual([['T-40', 'mandatory'], ['T-40', 'retake']])
  })
  proves(['397/20.2', '397/19.schedule'], 'takes a seat where it has a date of the year, and is refused where there is none', async () => {
    const { one } = await planned()
    const [later, full] = [await aRun(world, 'T-SEM', { startsOn: '2028-01-10' }), await aRun(world, 'T-SEM', { startsOn: '2027-10-04', capacity: 1, seatsTaken: 1 })]
    const free = await aRun(world, 'T-SEM', { startsOn: '2027-11-01', capacity: 1 })
    const add = (runId: string) => addRequired(qo.actor, one.personId, 2027, needed({ course: 'T-SEM', runId }), world)
    expect(await add(later)).toMatchObject({ allowed: false, code: 'run.outside-plan-year' })
    expect(await add(full)).toMatchObject({ allowed: false, code: 'run.full' })
    expect((await add(free)).allowed).toBe(true)
    expect((await world.db.courseRun.findUniqueOrThrow({ where: { id: free } })).seatsTaken).toBe(1)
  })
  proves('397/20.2', 'needs a published plan of this year or the next; two people at once make two numbers, and the same course once', async () => {
    const without = await aWorker(world, { centre: tree.careerCentre })
    await anExternalResult(world, without, 2027, { C4: 1 })
    expect(await addRequired(qo.actor, without.personId, 2027, needed(), world)).toMatchObject({ allowed: false, code: 'plan.none-published' })
    await aPlan(world, without, { year: 2028, courses: ['T-40'], published: false })
    expect(await addRequired(qo.actor, without.personId, 2028, needed(), world)).toMatchObject({ allowed: false, code: 'plan.none-published' })
    const over = await planned({ year: 2026 })
    expect(await addRequired(qo.actor, over.one.personId, 2026, needed(), world)).toMatchObject({ allowed: false })

    const { one } = await planned()
    await aCompletion(world, one, 'T-40', '2027-03-01T05:00:00.000Z')
    const decisions = await Promise.all([[needed(), world], [needed(), second], [needed({ course: 'T-40', retake: true }), second]].map(([given, where]) => addRequired(qo.actor, one.personId, 2027, given as RequiredGiven, where as typeof world)))
    expect(decisions.filter(({ allowed }) => allowed)).toHaveLength(2)
    expect((await readPlan(world, one.personId, 2027))!.amendments.map(({ number }) => number)).toEqual([1, 2])
    for (const { actor } of [head, one]) await expect(addRequired(actor, one.personId, 2027, needed(), world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
  })
})
