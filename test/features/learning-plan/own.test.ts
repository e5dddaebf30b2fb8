import { describe, expect, test } from 'vitest'
import { decideChange, requestChange } from '../../../app/features/certificates/certificates.server.ts'
import { addOwnCourse } from '../../../app/features/learning-plan/amendments.server.ts'
import { personYears } from '../../../app/features/learning-plan/person-year.server.ts'
import { courseInPlan, readPlanPage } from '../../../app/features/learning-plan/plan-page.server.ts'
import { publishFramework } from '../../../app/features/assessment/framework.server.ts'
import { publishCalendar } from '../../../app/features/calendar/working-calendar.server.ts'
import { aCourse } from '../../support/courses.ts'
import { answerAll, completed, enrolled, granted, study, testBegun } from '../../support/learning.ts'
import { anOfficial, anOrganisationTree, aWorker, transfer, type Someone } from '../../support/people.ts'
import { aCompletion, anExternalResult, aPlan, aRun } from '../../support/plans.ts'
import { proves } from '../../support/proves.ts'
import { openTestWorld } from '../../support/world.ts'
import { toDateColumn } from '../../../app/platform/clock.server.ts'
import { newId } from '../../../app/platform/ids.server.ts'

const world = await openTestWorld({ at: '2027-04-20T05:00:00.000Z' })
const tree = await anOrganisationTree(world)
await publishCalendar(world)
await publishFramework(world)
const HOURS: Record<string, readonly [number, number]> = { 'M-12': [360, 360], 'M-10': [300, 300], 'M-8A': [240, 240], 'M-8B': [240, 240], 'M-6': [180, 180], 'OWN-6': [180, 180] }
for (const [code, minutes] of Object.entries(HOURS)) await aCourse(world, { code, title: `Курс ${code}`, minutes })
await aCourse(world, { code: 'SEM-8', title: 'Семинар', minutes: [240, 240], form: 'in-person-seminar', inPreparation: true })
await aCourse(world, { code: 'PREP-8', title: 'Дайындықта', minutes: [240, 240], inPreparation: true })
await aCourse(world, { code: 'HEADS-8', title: 'Басшыларға', minutes: [240, 240], positions: ['CC_HEAD'] })
await aCourse(world, { code: 'OLD-8', minutes: [240, 240] })
await aCourse(world, { code: 'GONE-8', minutes: [240, 240] })
await aCourse(world, { code: 'FAIL-8', minutes: [240, 240], attempts: 1 })
const FIVE = ['M-12', 'M-10', 'M-8A', 'M-8B', 'M-6']
const [head, otherHead, hr, qo, qo2, administrator] = [
  await anOfficial(world, 'career-centre-head', tree.careerCentre), await anOfficial(world, 'career-centre-head', tree.otherCareerCentre), await anOfficial(world, 'hr-service', tree.centre),
  await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation), await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation), await anOfficial(world, 'administrator', tree.top),
]
const NOW = { year: null, version: null }
const on = (day: string, hour = '09:00') => world.clock.set(`${day}T${hour}:00+05:00`)
const someone = (traits: Parameters<typeof aWorker>[1] = { centre: tree.careerCentre }) => aWorker(world, traits)
const own = (worker: Someone, year: number | null = null, version: number | null = null) => readPlanPage(worker.actor, worker.personId, { year, version }, world)

describe('who sees the plan', () => {
  proves('397/19', 'the worker from publication on, superiors of the centre and the qualification organisation; nobody else', async () => {
    const worker = await someone()
    await aPlan(world, worker, { year: 2027, courses: FIVE })
    for (const reader of [worker, head, hr, qo]) expect((await readPlanPage(reader.actor, worker.personId, NOW, world)).plan, reader.actor.name).toMatchObject({ status: 'published' })
    const colleague = await someone()
    for (const stranger of [colleague, otherHead, administrator]) await expect(readPlanPage(stranger.actor, worker.personId, NOW, world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
    for (const id of ['', 'x', newId()]) await expect(readPlanPage(qo.actor, id, NOW, world)).rejects.toMatchObject({ name: 'Denied' })
  })
  proves('397/19', 'a draft is hidden from the worker and the centre, also by its year; the next year shows once it is published', async () => {
    const worker = await someone()
    await aPlan(world, worker, { year: 2027, courses: FIVE, published: false })
    await aPlan(world, worker, { year: 2028, courses: FIVE, published: false })
    for (const reader of [worker, head, hr]) for (const year of [null, 2027, 2028]) expect(await readPlanPage(reader.actor, worker.personId, { year, version: null }, world)).toMatchObject({ plan: null, standing: { outcome: 'no-plan', mandatoryOpen: [] }, planned: [], forecast: null, mayAdd: false, titles: {} })
    expect(await readPlanPage(qo.actor, worker.personId, { year: 2028, version: null }, world)).toMatchObject({ plan: { status: 'draft' }, years: [2027, 2028], mayManage: true })
    await world.db.learningPlan.update({ where: { personId_year: { personId: worker.personId, year: 2028 } }, data: { status: 'published', publishedAt: world.clock.now(), publishedOn: toDateColumn('2027-04-20'), publishedById: qo.personId } })
    expect(await own(worker, 2028)).toMatchObject({ year: 2028, years: [2027, 2028], plan: { status: 'published', late: false, publishedBy: qo.actor.name }, mayAdd: false })
  })
})

describe('what it shows', () => {
  proves(['397/19.list', '397/22'], 'each course with identifier, name, form, hours, origin, why it is there and how it matches', async () => {
    const worker = await someone()
    const externalAssessmentId = await anExternalResult(world, worker, 2026, { C1: 1 })
    await aPlan(world, worker, { year: 2027, courses: ['M-12', { code: 'M-10', reasons: [{ kind: 'closes-gap', competence: 'C1', from: 1, to: 3 }] }, 'M-8A', 'HEADS-8', 'SEM-8'], externalAssessmentId })
    granted(await addOwnCourse(worker.actor, { year: 2027, code: 'OWN-6' }, world))
    const { plan } = await own(worker)
    expect(plan!.lines.map(({ course, form, minutes, origin, match }) => [course, form, minutes, origin, match])).toEqual([
      ['M-12', 'online-course', 720, 'mandatory', 'every-position'], ['M-10', 'online-course', 600, 'mandatory', 'every-position'], ['M-8A', 'online-course', 480, 'mandatory', 'every-position'],
      ['HEADS-8', 'online-course', 480, 'mandatory', 'other-position'], ['SEM-8', 'in-person-seminar', 480, 'mandatory', 'every-position'], ['OWN-6', 'online-course', 360, 'self-chosen', 'every-position'],
    ])
    expect(plan!.lines[1]).toMatchObject({ title: { kk: 'Курс M-10' }, gaps: [{ from: 1, to: 3, name: { en: expect.any(String) } }], reachesMinimum: false })
    expect(plan!.lines[0]).toMatchObject({ gaps: [], reachesMinimum: true })
    expect(plan).toMatchObject({ hours: { mandatory: 2760, all: 3120 }, basis: { assessmentYear: 2026, withoutReason: null } })
  })
  proves('397/19.list', 'a course whose standard was replaced or withdrawn stays, with a notice', async () => {
    const worker = await someone()
    await aPlan(world, worker, { year: 2027, courses: ['M-12', 'M-10', 'M-8A', 'GONE-8', 'OLD-8'] })
    await aCourse(world, { code: 'OLD-8', minutes: [240, 240], wording: 'Жаңа мәтін.' })
    expect((await own(worker)).plan!.lines.at(-1)).toMatchObject({ course: 'OLD-8', editionStatus: 'superseded' })
    await world.db.courseEdition.updateMany({ where: { code: 'GONE-8' }, data: { status: 'withdrawn' } })
    const { plan, forecast } = await readPlanPage(worker.actor, worker.personId, NOW, world.anotherProcess())
    expect(plan!.lines.map(({ course, editionStatus, mayEnrol }) => [course, editionStatus, mayEnrol]).slice(3)).toEqual([['GONE-8', 'withdrawn', false], ['OLD-8', 'superseded', true]])
    expect(forecast).toMatchObject({ verdict: 'impossible', reasons: expect.arrayContaining([{ kind: 'withdrawn', course: 'GONE-8', mandatory: true }]) })
  })
  proves('397/19.schedule', 'dates, language and place of a run, the window of what is open all year, and "not scheduled"', async () => {
    const worker = await someone()
    const runId = await aRun(world, 'SEM-8', { startsOn: '2027-06-07', endsOn: '2027-06-08', place: 'Кентау', capacity: 10, seatsTaken: 10 })
    await aPlan(world, worker, { year: 2027, courses: ['M-12', 'M-10', 'M-8A', { code: 'SEM-8', runId }, 'PREP-8'] })
    const { plan, forecast } = await own(worker)
    expect(plan!.lines.map(({ schedule }) => schedule.kind)).toEqual(['all-year', 'all-year', 'all-year', 'run', 'not-scheduled'])
    expect(plan!.lines[3]!.schedule).toEqual({ kind: 'run', id: runId, startsOn: '2027-06-07', endsOn: '2027-06-08', language: 'kk', place: 'Кентау', cancelled: false })
    // 38 hours can be taken: a course of own choice would bring the rest
    expect(forecast).toMatchObject({ verdict: 'impossible', hours: 'at-risk', reasons: [{ kind: 'in-preparation', course: 'PREP-8' }, { kind: 'another-course-needed', missing: 120 }] })
    expect((await personYears([worker.personId], 2027, world)).get(worker.personId)!.next).toMatchObject({ course: 'SEM-8', run: { startsOn: '2027-06-07' } })
    await world.db.courseRun.update({ where: { id: runId }, data: { cancelledAt: world.clock.now(), cancelReason: 'Жаттықтырушы ауырды' } })
    const after = await own(worker)
    expect(after.plan!.lines[3]!.schedule).toMatchObject({ cancelled: true })
    expect(after.forecast!.reasons.map(({ kind }) => kind).sort()).toEqual(['another-course-needed', 'in-preparation', 'no-run'])
  })
  proves('397/19.status', 'every state of an item, derived from what was done; the annulled result takes the hours back', async () => {
    on('2027-04-20')
    const worker = await someone()
    await aPlan(world, worker, { year: 2027, courses: ['M-12', 'M-10', 'M-8A', 'M-6', 'FAIL-8'] })
    const { certificateNumber } = await completed(world, worker, 'M-12')
    const half = await enrolled(world, worker, 'M-10')
    await study(world, worker, half, ['papers', 'copies'])
    const failing = await enrolled(world, worker, 'M-8A')
    await answerAll(world, worker, await testBegun(world, worker, failing), 'wrong')
    const { submitAttempt } = await import('../../../app/features/learning/attempt.server.ts')
    await submitAttempt(worker.actor, (await world.db.attempt.findFirstOrThrow({ where: { enrolmentId: failing } })).id, world)
    await completed(world, worker, 'FAIL-8', 'wrong')
    const page = await own(worker)
    const statusOf = (code: string) => page.plan!.lines.find(({ course }) => course === code)!.status
    expect(statusOf('M-12')).toEqual({ kind: 'completed', on: '2027-04-20', certificateNumber })
    expect(statusOf('M-10')).toEqual({ kind: 'under-way', percent: 40, failed: 0 })
    expect(statusOf('M-8A')).toEqual({ kind: 'under-way', percent: 80, failed: 1 })
    expect(statusOf('FAIL-8')).toEqual({ kind: 'failed', failed: 1 })
    expect(statusOf('M-6')).toEqual({ kind: 'not-begun' })
    expect(page.standing).toMatchObject({ outcome: 'running', done: 720, missing: 1680 })
    expect(page.plan!.lines.map(({ mayEnrol, mayTakeOut }) => [mayEnrol, mayTakeOut])).toEqual([[false, false], [false, false], [false, false], [true, false], [true, false]])
    // another reader follows no link into the course
    expect((await readPlanPage(head.actor, worker.personId, NOW, world)).plan!.lines.every(({ enrolmentId, mayEnrol }) => enrolmentId === null && !mayEnrol)).toBe(true)

    granted(await requestChange(qo.actor, certificateNumber!, { kind: 'annulment', reasonGroup: 'result-annulled', reason: 'Нәтиже жойылды' }, world))
    const request = await world.db.certificateRequest.findFirstOrThrow({ where: { number: certificateNumber! } })
    granted(await decideChange(qo2.actor, request.id, 'confirmed', world))
    const after = await own(worker)
    expect(after.standing).toMatchObject({ done: 0, missing: 2400 })
    expect(after.plan!.lines[0]!.status).toMatchObject({ kind: 'failed' })
    expect(after.completed).toEqual([])
  })
  proves(['397/20.1', '397/20.2'], 'any earlier version, clearly told apart; a number that is none shows the newest', async () => {
    const worker = await someone()
    await aPlan(world, worker, { year: 2027, courses: FIVE, published: '2026-12-10' })
    granted(await addOwnCourse(worker.actor, { year: 2027, code: 'OWN-6' }, world))
    granted(await addOwnCourse(worker.actor, { year: 2027, code: 'HEADS-8' }, world))
    expect((await own(worker, 2027, 0)).plan).toMatchObject({ version: 0, newest: 2, lines: FIVE.map((course) => ({ course, mayEnrol: false, mayTakeOut: false })), hours: { all: 2640 } })
    expect((await own(worker, 2027, 1)).plan!.lines.map(({ course }) => course)).toEqual([...FIVE, 'OWN-6'])
    for (const version of [null, 2, 3, 99]) expect((await own(worker, 2027, version)).plan).toMatchObject({ version: 2, newest: 2 })
    expect((await own(worker)).plan!.changes).toMatchObject([{ number: 1, kind: 'self-chosen', course: 'OWN-6', title: { ru: 'Курс OWN-6 (ru)' }, by: worker.actor.name, madeOn: '2027-04-20' }, { number: 2, course: 'HEADS-8' }])
    expect((await own(worker)).plan!.lines.filter(({ mayTakeOut }) => mayTakeOut).map(({ course }) => course)).toEqual(['OWN-6', 'HEADS-8'])
    expect([await courseInPlan(worker.actor, 'OWN-6', world), await courseInPlan(worker.actor, 'SEM-8', world), await courseInPlan(qo.actor, 'OWN-6', world)]).toEqual(['in-plan', 'not-in-plan', null])
  })
})

describe('where the year stands', () => {
  const at = async (worker: Someone, day: string) => { on(day); const page = await own(worker, 2027); on('2027-04-20'); return page.standing }

  proves('397/21', '36 of 40 hours is not fulfilled, 40 is; 40 with a mandatory course open is neither', async () => {
    const worker = await someone()
    await aPlan(world, worker, { year: 2027, courses: FIVE, published: '2026-12-10' })
    for (const code of ['M-12', 'M-10', 'M-8A', 'M-6']) await aCompletion(world, worker, code, '2027-11-10T05:00:00Z')
    expect(await at(worker, '2027-12-31')).toEqual({ outcome: 'running', done: 2160, missing: 240, mandatoryOpen: ['M-8B'] })
    expect(await at(worker, '2028-01-01')).toMatchObject({ outcome: 'not-fulfilled', missing: 240 })
    await aCompletion(world, worker, 'OWN-6', '2027-12-01T05:00:00Z')
    expect(await at(worker, '2028-01-01')).toMatchObject({ outcome: 'mandatory-open', done: 2520, missing: 0, mandatoryOpen: ['M-8B'] })
    await aCompletion(world, worker, 'M-8B', '2027-12-20T05:00:00Z')
    expect(await at(worker, '2028-01-01')).toMatchObject({ outcome: 'fulfilled', done: 3000 })
  })
  proves(['397/21', '397/25'], 'a course completed on 31 December at 23:59 in Kazakhstan is inside the year, a minute later it is of the next', async () => {
    const [inside, after] = [await someone(), await someone()]
    for (const [worker, moment] of [[inside, '2027-12-31T18:59:59Z'], [after, '2027-12-31T19:00:00Z']] as const) {
      await aPlan(world, worker, { year: 2027, courses: FIVE, published: '2026-12-10' })
      for (const code of ['M-12', 'M-10', 'M-8A', 'M-8B']) await aCompletion(world, worker, code, '2027-11-10T05:00:00Z')
      await aCompletion(world, worker, 'M-6', moment)
    }
    expect(await at(inside, '2028-01-01')).toMatchObject({ outcome: 'fulfilled', done: 2640 })
    expect(await at(after, '2028-01-01')).toMatchObject({ outcome: 'not-fulfilled', done: 2280 })
  })
  proves('397/15', 'a worker hired in spring has no plan this year, which is never "not fulfilled"; hours count all the same', async () => {
    const newcomer = await someone()
    await aCompletion(world, newcomer, 'M-6', '2027-05-10T05:00:00Z')
    expect(await at(newcomer, '2027-12-31')).toMatchObject({ outcome: 'no-plan', done: 360 })
    expect(await at(newcomer, '2028-03-01')).toMatchObject({ outcome: 'no-plan', done: 360, mandatoryOpen: [] })
    // and the qualification organisation may make one during the year: marked late
    await aPlan(world, newcomer, { year: 2027, courses: FIVE, published: '2027-05-20' })
    expect((await own(newcomer)).plan).toMatchObject({ late: true, basis: { assessmentYear: null, withoutReason: 'Жұмыскер бағалаудан кейін қабылданды' } })
  })
  proves('397/27', 'a transfer in the middle of the year takes plan and hours along; the next centre sees them, the former does not', async () => {
    const worker = await someone()
    await aPlan(world, worker, { year: 2027, courses: FIVE, published: '2026-12-10' })
    await aCompletion(world, worker, 'M-12', '2027-03-10T05:00:00Z')
    await transfer(world, worker, tree.otherCareerCentre)
    for (const reader of [worker, otherHead]) expect(await readPlanPage(reader.actor, worker.personId, NOW, world)).toMatchObject({ plan: { status: 'published' }, standing: { outcome: 'running', done: 720 } })
    await expect(readPlanPage(head.actor, worker.personId, NOW, world)).rejects.toMatchObject({ name: 'Denied' })
    on('2027-04-20')
  })
  proves('397/21', 'whoever leaves during the year has it ended, not failed; after the year nothing of it changes', async () => {
    const [leaver, later] = [await someone(), await someone()]
    for (const [worker, day] of [[leaver, '2027-10-15'], [later, '2028-02-01']] as const) {
      await aPlan(world, worker, { year: 2027, courses: FIVE, published: '2026-12-10' })
      await world.db.jobAssignment.updateMany({ where: { personId: worker.personId }, data: { toOn: toDateColumn(day) } })
    }
    expect(await at(leaver, '2027-10-15')).toMatchObject({ outcome: 'running' })
    expect(await at(leaver, '2027-10-16')).toMatchObject({ outcome: 'employment-ended' })
    expect(await at(leaver, '2028-03-01')).toMatchObject({ outcome: 'employment-ended' })
    expect(await at(later, '2028-03-01')).toMatchObject({ outcome: 'not-fulfilled' })
  })
  test('leave over the last weeks and the seats that are left are in the forecast', async () => {
    const worker = await someone()
    await aPlan(world, worker, { year: 2027, courses: ['M-12', 'M-10', 'M-8A', 'M-8B', 'SEM-8'], published: '2026-12-10' })
    await aRun(world, 'SEM-8', { startsOn: '2027-06-07', endsOn: '2027-06-08' })
    const runId = await aRun(world, 'SEM-8', { startsOn: '2027-11-22', capacity: 5 })
    expect((await own(worker)).forecast).toMatchObject({ verdict: 'reachable' })
    await world.db.absence.create({ data: { id: newId(), personId: worker.personId, kind: 'leave', fromOn: toDateColumn('2027-06-07'), toOn: toDateColumn('2027-06-09'), recordedAt: world.clock.now(), recordedById: hr.personId } })
    expect((await own(worker)).forecast).toMatchObject({ verdict: 'at-risk', absentDays: 3, reasons: [{ kind: 'one-run-left', course: 'SEM-8', startsOn: '2027-11-22' }] })
    await world.db.courseRun.update({ where: { id: runId }, data: { seatsTaken: 5 } })
    expect((await own(worker)).forecast).toMatchObject({ verdict: 'impossible', hours: 'at-risk', reasons: expect.arrayContaining([{ kind: 'absent', course: 'SEM-8', mandatory: true, startsOn: '2027-06-07', endsOn: '2027-06-08' }]) })
    on('2028-01-02')
    expect((await own(worker, 2027)).forecast).toBeNull()
    on('2027-04-20')
  })
})
