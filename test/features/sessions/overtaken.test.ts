/** Two who wait for each other: whoever the database gives up is told that somebody was faster, and nothing is written (decision 0012). */
import { beforeEach, describe, expect, test } from 'vitest'
import { publishCalendar } from '../../../app/features/calendar/working-calendar.server.ts'
import { cancelRun } from '../../../app/features/courses/course-runs.server.ts'
import { endEmployment } from '../../../app/features/employment/leave.server.ts'
import { assignRun } from '../../../app/features/learning-plan/assign-run.server.ts'
import { discardDraft, saveDraft } from '../../../app/features/learning-plan/build.server.ts'
import { unlessOvertaken } from '../../../app/platform/db.server.ts'
import type { Decision } from '../../../app/rules/kernel/decision.ts'
import { aCourse } from '../../support/courses.ts'
import { inACircle, patient, type Row } from '../../support/deadlock.ts'
import { anOfficial, anOrganisationTree, aWorker, type Someone } from '../../support/people.ts'
import { aPlan, aRun } from '../../support/plans.ts'
import { openTestWorld } from '../../support/world.ts'

const world = await patient(await openTestWorld({ at: '2026-12-10T04:00:00.000Z' }))
const tree = await anOrganisationTree(world)
await publishCalendar(world)
await aCourse(world, { code: 'BIG', minutes: [1200, 1200] })
await aCourse(world, { code: 'SEM', minutes: [240, 240], form: 'in-person-seminar', inPreparation: true })
const qo = await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation)
const hr = await anOfficial(world, 'hr-service', tree.centre)

let run: Row
let worker: Someone
beforeEach(async () => {
  run = { table: 'CourseRun', id: await aRun(world, 'SEM', { startsOn: '2027-02-01', seatsTaken: 1 }) }
  worker = await aWorker(world, { centre: tree.careerCentre })
})
const planned = async (published: boolean): Promise<Row> => ({ table: 'LearningPlan', id: await aPlan(world, worker, { year: 2027, published, courses: ['BIG', { code: 'SEM', runId: run.id }] }) })

/** Given up once, it says so and has written nothing; without the other it goes. */
async function expectGivenUp(circle: { earlier: Row; later: Row }, work: () => Promise<Decision<unknown>>) {
  const written = () => world.db.auditEntry.count()
  const before = await written()
  expect(await inACircle(world, circle, work)).toMatchObject({ allowed: false, code: 'changed-meanwhile' })
  expect(await written()).toBe(before)
  expect((await work()).allowed).toBe(true)
}

describe('whoever is given up is told that somebody was faster', { timeout: 60_000 }, () => {
  test('ending an employment', async () => {
    const later = await planned(true)
    await expectGivenUp({ earlier: run, later }, () => endEmployment(hr.actor, worker.personId, { number: '1-б', endsOn: '2026-12-10' }, world))
  })
  test('giving an item of a plan a date', async () => {
    const later = await planned(true)
    const next: Row = { table: 'CourseRun', id: await aRun(world, 'SEM', { startsOn: '2027-03-01' }) }
    const { id } = await world.db.planItem.findFirstOrThrow({ where: { planId: later.id, courseCode: 'SEM' } })
    await expectGivenUp({ earlier: next, later }, () => assignRun(qo.actor, worker.personId, 2027, { itemId: id, runId: next.id }, world))
  })
  test('saving a draft, and discarding it', async () => {
    const later = await planned(false)
    await expectGivenUp({ earlier: run, later }, () => saveDraft(qo.actor, worker.personId, 2027, { version: 1, items: [{ course: 'BIG', runId: null }, { course: 'SEM', runId: run.id }], reason: '' }, world))
    await expectGivenUp({ earlier: run, later }, () => discardDraft(qo.actor, worker.personId, 2027, 2, world))
  })
  test('cancelling a run', async () => {
    const later = await planned(true)
    await expectGivenUp({ earlier: run, later }, () => cancelRun(qo.actor, run.id, 'Оқытушы ауырып қалды', world))
  })
  test('anything else stays what it is', async () => {
    await expect(unlessOvertaken(Promise.reject(new Error('a mistake of ours')), () => 'overtaken')).rejects.toThrow('a mistake of ours')
    expect(await unlessOvertaken(Promise.reject(Object.assign(new Error('deadlock detected'), { code: '40P01' })), () => 'overtaken')).toBe('overtaken')
    expect(await unlessOvertaken(Promise.resolve('done'), () => 'overtaken')).toBe('done')
  })
})
