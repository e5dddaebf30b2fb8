/** The schedule: runs of published standards, and what a cancelled one does to plans. */
import { describe, expect, test } from 'vitest'
import { publishFramework } from '../../../app/features/assessment/framework.server.ts'
import { publishCalendar } from '../../../app/features/calendar/working-calendar.server.ts'
import { cancelRun, listRuns, previewCancel, previewRun, readCancel, scheduleRun, type RunGiven } from '../../../app/features/courses/course-runs.server.ts'
import { publishPlan, saveDraft } from '../../../app/features/learning-plan/build.server.ts'
import { readPlan } from '../../../app/features/learning-plan/plan-record.server.ts'
import { aCourse } from '../../support/courses.ts'
import { granted } from '../../support/learning.ts'
import { anOfficial, anOrganisationTree, aWorker } from '../../support/people.ts'
import { proves } from '../../support/proves.ts'
import { openTestWorld } from '../../support/world.ts'

const world = await openTestWorld({ at: '2026-12-10T04:00:00.000Z' })
const second = world.anotherProcess()
const tree = await anOrganisationTree(world)
await publishCalendar(world)
await publishFramework(world)
const qo = await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation)
const head = await anOfficial(world, 'career-centre-head', tree.careerCentre)
const authorised = await anOfficial(world, 'centre-authorised-person', tree.centre)
await aCourse(world, { code: 'T-40', minutes: [1200, 1200] })
await aCourse(world, { code: 'T-SEM', minutes: [240, 240], form: 'in-person-seminar', inPreparation: true })

const run = (given: Partial<RunGiven> = {}): RunGiven => ({ course: 'T-SEM', language: 'kk', startsOn: '2027-02-01', endsOn: '2027-02-02', place: 'Түркістан', capacity: 2, ...given })
const code = async (given: Partial<RunGiven>) => { const decision = await scheduleRun(qo.actor, run(given), world); return decision.allowed ? 'scheduled' : decision.code }

describe('the schedule', () => {
  proves(['397/22¶2', '397/22¶3', '397/23'], 'a run of a published standard, in its form, with its provider; a centre makes none, nor does a course without a standard', async () => {
    const id = granted(await scheduleRun(qo.actor, run(), world))
    expect(await world.db.courseRun.findUniqueOrThrow({ where: { id } })).toMatchObject({ courseCode: 'T-SEM', provider: 'qualification-organisation', capacity: 2, seatsTaken: 0, createdById: qo.personId })
    expect(await world.db.auditEntry.findFirst({ where: { subjectId: id } })).toMatchObject({ event: 'course-run.scheduled', data: { course: 'T-SEM', clauses: expect.arrayContaining(['397/22¶3', '397/22¶2', '397/23']) } })
    expect(await code({ course: 'NO-STANDARD' })).toBe('run.course-without-standard')
    for (const form of ['self-study-pdf', 'webinar']) expect(await code({ form })).toBe('run.other-form')
    expect(await code({ provider: 'internal-trainer' })).toBe('run.provider-unknown')
    await expect(world.pool.query(`update "CourseRun" set provider = 'somebody' where id = $1`, [id])).rejects.toThrow('CourseRun_check')
    for (const { actor } of [head, authorised]) for (const call of [() => scheduleRun(actor, run(), world), () => previewRun(actor, run(), world), () => cancelRun(actor, id, 'себебі бар', world), () => readCancel(actor, id, world)]) await expect(call()).rejects.toMatchObject({ name: 'Denied', status: 404 })
  })
  proves('397/19.schedule', 'shows a year by day, with seats and the days nobody works on; a run over the turn of the year stands in both', async () => {
    const preview = granted(await previewRun(qo.actor, run({ startsOn: '2027-03-19', endsOn: '2027-03-24' }), world))
    expect(preview.daysOff).toEqual(expect.arrayContaining(['2027-03-20', '2027-03-21', '2027-03-22', '2027-03-23']))
    const over = granted(await scheduleRun(qo.actor, run({ startsOn: '2027-12-30', endsOn: '2028-01-05' }), world))
    const days = async (year: number) => (await listRuns({ year, page: 1 }, world)).runs.map(({ id, startsOn }) => [id, startsOn])
    expect((await days(2027)).at(-1)).toEqual([over, '2027-12-30'])
    expect(await days(2028)).toEqual([[over, '2027-12-30']])
    expect((await days(2027)).map(([, startsOn]) => startsOn)).toEqual((await days(2027)).map(([, startsOn]) => startsOn).toSorted())
  })
})

describe('pressed twice', () => {
  test('is one run and one entry of the trail; another place, language or day is another run, and a cancelled one may be scheduled anew', async () => {
    const given = run({ startsOn: '2027-09-06', endsOn: '2027-09-07' })
    const ids = (await Promise.all([world, second, world].map((where) => scheduleRun(qo.actor, given, where)))).map(granted)
    ids.push(granted(await scheduleRun(qo.actor, { ...given, place: ' Түркістан ' }, world)))
    expect(new Set(ids).size).toBe(1)
    const count = () => world.db.courseRun.count({ where: { startsOn: new Date('2027-09-06') } })
    expect([await count(), await world.db.auditEntry.count({ where: { event: 'course-run.scheduled', subjectId: ids[0]! } })]).toEqual([1, 1])
    for (const other of [{ place: 'Кентау' }, { language: 'ru' }, { endsOn: '2027-09-08' }]) expect(ids).not.toContain(granted(await scheduleRun(qo.actor, { ...given, ...other }, world)))
    granted(await cancelRun(qo.actor, ids[0]!, 'Оқытушы ауырып қалды', world))
    expect(ids).not.toContain(granted(await scheduleRun(qo.actor, given, world)))
    expect(await count()).toBe(5)
  })
})

describe('a run that is called off', () => {
  proves(['397/19.schedule', '397/15'], 'plans keep the course without a date, by a numbered amendment, and are told; drafts lose the date, too; the seats are free', async () => {
    const runId = granted(await scheduleRun(qo.actor, run({ startsOn: '2027-06-07', endsOn: '2027-06-08', capacity: 5 }), world))
    const [published, drafted] = [await aWorker(world, { centre: tree.careerCentre }), await aWorker(world, { centre: tree.careerCentre })]
    for (const one of [published, drafted]) {
      const saved = granted(await saveDraft(qo.actor, one.personId, 2027, { version: 0, items: [{ course: 'T-40', runId: null }, { course: 'T-SEM', runId }], reason: 'Бағалаудан кейін қабылданды' }, world))
      if (one === published) granted(await publishPlan(qo.actor, saved.planId, { version: saved.version }, world))
    }
    expect(await readCancel(qo.actor, runId, world)).toMatchObject({ published: 1, drafts: 1, cancelled: false })
    expect(await previewCancel(qo.actor, runId, '', world)).toMatchObject({ allowed: false, code: 'run.reason-missing' })
    expect((await world.db.courseRun.findUniqueOrThrow({ where: { id: runId } })).seatsTaken).toBe(2)

    const decisions = await Promise.all([world, second].map((where) => cancelRun(qo.actor, runId, 'Оқытушы ауырып қалды', where)))
    expect(decisions.filter(({ allowed }) => allowed)).toMatchObject([{ value: { plans: 2 } }])
    expect(decisions.find(({ allowed }) => !allowed)).toMatchObject({ code: 'run.already-cancelled' })
    expect(await world.db.courseRun.findUniqueOrThrow({ where: { id: runId } })).toMatchObject({ seatsTaken: 0, cancelReason: 'Оқытушы ауырып қалды' })
    const plan = (await readPlan(world, published.personId, 2027))!
    expect(plan.items.map(({ course, run: date }) => [course, date])).toEqual([['T-40', null], ['T-SEM', null]])
    expect(plan.amendments).toMatchObject([{ number: 1, kind: 'rescheduled', course: 'T-SEM', reason: 'Оқытушы ауырып қалды' }])
    expect(await readPlan(world, drafted.personId, 2027)).toMatchObject({ status: 'draft', amendments: [], version: 2 })
    const letters = async (email: string) => (await world.db.outboxMail.findMany({ where: { toAddress: email } })).map(({ key }) => key.split(':')[0])
    expect(await letters(published.email)).toEqual(['plan-published', 'plan-rescheduled'])
    expect(await letters(drafted.email)).toEqual([])
    expect(await letters(head.email)).toEqual(expect.arrayContaining(['plan-rescheduled']))
  })
  test('not on its first day, and not one there is none of', async () => {
    const runId = granted(await scheduleRun(qo.actor, run({ startsOn: '2026-12-10', endsOn: '2026-12-11' }), world))
    expect(await cancelRun(qo.actor, runId, 'себебі бар', world)).toMatchObject({ allowed: false, code: 'run.begun' })
    for (const id of ['', 'x', '00000000-0000-7000-8000-000000000000']) await expect(cancelRun(qo.actor, id, 'себебі бар', world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
  })
})
