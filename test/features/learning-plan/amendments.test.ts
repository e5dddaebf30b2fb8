import { describe, expect, test } from 'vitest'
import { addOwnCourse, previewAdd, previewRemove, removeOwnCourse } from '../../../app/features/learning-plan/amendments.server.ts'
import { itemsAt, readPlan } from '../../../app/features/learning-plan/plan-record.server.ts'
import { queuePlanNotices } from '../../../app/features/learning-plan/notices.server.ts'
import { verifyAudit } from '../../../app/platform/audit.server.ts'
import { aCourse } from '../../support/courses.ts'
import { completed, enrolled, granted } from '../../support/learning.ts'
import { anOfficial, anOrganisationTree, aWorker } from '../../support/people.ts'
import { aPlan } from '../../support/plans.ts'
import { proves } from '../../support/proves.ts'
import { openTestWorld } from '../../support/world.ts'

const world = await openTestWorld({ at: '2027-04-20T05:00:00.000Z' })
const second = world.anotherProcess()
const tree = await anOrganisationTree(world)
for (const code of ['A-1', 'A-2', 'A-3', 'A-4']) await aCourse(world, { code, title: `Курс ${code}`, minutes: [360, 240] })
await aCourse(world, { code: 'OWN-6', title: 'Таңдау', minutes: [240, 120] })
await aCourse(world, { code: 'OWN-4', title: 'Қысқа', minutes: [120, 120] })
const head = await anOfficial(world, 'career-centre-head', tree.careerCentre, { language: 'ru' })
const director = await anOfficial(world, 'centre-authorised-person', tree.centre)
const YEAR = 2027
const MANDATORY = ['A-1', 'A-2', 'A-3', 'A-4']

const planned = async () => {
  const worker = await aWorker(world, { centre: tree.careerCentre })
  return { worker, planId: await aPlan(world, worker, { year: YEAR, courses: MANDATORY, published: '2026-12-10' }) }
}
const plan = async (personId: string) => (await readPlan(world, personId, YEAR))!
const letters = (prefix: string) => world.db.outboxMail.findMany({ where: { key: { startsWith: prefix } }, orderBy: { key: 'asc' } })

describe('a course of own choice', () => {
  proves('397/20.1', 'comes in as self-chosen by a numbered amendment, and the head is told in the own language', async () => {
    const { worker, planId } = await planned()
    expect(granted(await previewAdd(worker.actor, 'OWN-6', world))).toEqual({ year: YEAR, seen: 0, course: { code: 'OWN-6', title: { kk: 'Таңдау', ru: 'Таңдау (ru)', en: 'Таңдау (en)' }, minutes: 360 }, before: { mandatory: 2400, all: 2400 }, after: { mandatory: 2400, all: 2760 } })
    expect(granted(await addOwnCourse(worker.actor, { year: YEAR, code: 'OWN-6', seen: 0 }, world))).toEqual({ planId, number: 1 })
    const now = await plan(worker.personId)
    expect(now).toMatchObject({ version: 2, amendments: [{ number: 1, kind: 'self-chosen', course: 'OWN-6', madeOn: '2027-04-20', madeById: worker.personId }] })
    expect(itemsAt(now).map(({ course, origin, addedBy, addedOn }) => [course, origin, addedBy, addedOn])).toEqual([...MANDATORY.map((code) => [code, 'mandatory', 0, null]), ['OWN-6', 'self-chosen', 1, '2027-04-20']])
    expect(itemsAt(now, 0).map(({ course }) => course)).toEqual(MANDATORY)
    const [toHead, ...more] = (await letters('plan-amended:')).filter(({ text }) => text.includes(worker.personId))
    expect(more).toEqual([])
    expect(toHead).toMatchObject({ toAddress: head.email, language: 'ru', subject: 'Изменён план обучения на 2027 год: 1 работник' })
    expect(toHead!.text).toContain('Работник добавил курс по своему выбору: Таңдау (ru)')
    expect(await world.db.auditEntry.findFirst({ where: { event: 'plan.course-chosen', subjectId: planId } })).toMatchObject({ data: { course: 'OWN-6', number: 1, clauses: ['397/20.1'] } })
  })
  proves('397/20.1', 'is refused when it stands in the plan, has no published standard, or the year is another; a plan there must be', async () => {
    const { worker } = await planned()
    const code = async (choice: { year?: number; code: string }) => { const decision = await addOwnCourse(worker.actor, { year: YEAR, ...choice }, world); return decision.allowed ? 'added' : decision.code }
    expect(await code({ code: 'A-1' })).toBe('plan.course-in-plan')
    expect(await code({ code: 'NO-1' })).toBe('plan.item-without-standard')
    expect(await code({ code: 'OWN-6', year: 2028 })).toBe('plan.none-published')
    await aPlan(world, worker, { year: 2028, courses: MANDATORY })
    expect(await code({ code: 'OWN-6', year: 2028 })).toBe('plan.other-year')
    expect(await code({ code: 'OWN-6' })).toBe('added')
    expect(await code({ code: 'OWN-6' })).toBe('plan.course-in-plan')
    const draft = await aWorker(world, { centre: tree.careerCentre })
    await aPlan(world, draft, { year: YEAR, courses: MANDATORY, published: false })
    expect(await addOwnCourse(draft.actor, { year: YEAR, code: 'OWN-6' }, world)).toMatchObject({ code: 'plan.none-published', facts: { year: YEAR } })
    expect(await previewAdd(worker.actor, 'NO-1', world)).toBeNull()
  })
  proves('397/20.1', 'two presses, from two processes, add it once and both find the same amendment', async () => {
    const { worker } = await planned()
    const all = await Promise.all([world, second, world, second].map((where) => addOwnCourse(worker.actor, { year: YEAR, code: 'OWN-6', seen: 0 }, where)))
    expect(all.map((one) => granted(one).number)).toEqual([1, 1, 1, 1])
    expect((await plan(worker.personId)).amendments).toHaveLength(1)
    expect(await world.db.auditEntry.count({ where: { event: 'plan.course-chosen', data: { path: ['person'], equals: worker.personId } } })).toBe(1)
  })
  proves('397/20.1', 'different courses at the same moment from two processes: numbers without a gap', async () => {
    const { worker } = await planned()
    await Promise.all([addOwnCourse(worker.actor, { year: YEAR, code: 'OWN-6', seen: 0 }, world), addOwnCourse(worker.actor, { year: YEAR, code: 'OWN-4', seen: 0 }, second)])
    await Promise.all([removeOwnCourse(worker.actor, { year: YEAR, code: 'OWN-6' }, world), removeOwnCourse(worker.actor, { year: YEAR, code: 'OWN-6' }, second), removeOwnCourse(worker.actor, { year: YEAR, code: 'OWN-4' }, second)])
    const now = await plan(worker.personId)
    expect(now.amendments.map(({ number }) => number)).toEqual([1, 2, 3, 4])
    expect(itemsAt(now).map(({ course }) => course)).toEqual(MANDATORY)
    expect(itemsAt(now, 2).map(({ course }) => course).sort()).toEqual([...MANDATORY, 'OWN-4', 'OWN-6'])
    expect(now.version).toBe(5)
  })
})

describe('taking it out again', () => {
  proves('397/20.1', 'is for what the worker chose alone: a mandatory course stays', async () => {
    const { worker } = await planned()
    granted(await addOwnCourse(worker.actor, { year: YEAR, code: 'OWN-6' }, world))
    expect(await removeOwnCourse(worker.actor, { year: YEAR, code: 'A-1' }, world)).toMatchObject({ allowed: false, code: 'plan.mandatory-stays', clauses: ['397/20.1'] })
    expect(granted(await previewRemove(worker.actor, 'OWN-6', world))).toMatchObject({ before: { mandatory: 2400, all: 2760 }, after: { mandatory: 2400, all: 2400 } })
    expect(granted(await removeOwnCourse(worker.actor, { year: YEAR, code: 'OWN-6' }, world)).number).toBe(2)
    expect(granted(await removeOwnCourse(worker.actor, { year: YEAR, code: 'OWN-6' }, world)).number).toBe(2)
    expect(await removeOwnCourse(worker.actor, { year: YEAR, code: 'OWN-4' }, world)).toMatchObject({ code: 'plan.course-not-in-plan' })
    expect(granted(await addOwnCourse(worker.actor, { year: YEAR, code: 'OWN-6' }, world)).number).toBe(3)
    expect(itemsAt(await plan(worker.personId), 2).map(({ course }) => course)).toEqual(MANDATORY)
  })
  proves('397/20.1', 'not once it is begun, and not when it is completed', async () => {
    const { worker } = await planned()
    await enrolled(world, worker, 'OWN-6')
    expect(await removeOwnCourse(worker.actor, { year: YEAR, code: 'OWN-6' }, world)).toMatchObject({ code: 'plan.course-begun', facts: { course: 'OWN-6' } })
    await completed(world, worker, 'OWN-4')
    expect(await removeOwnCourse(worker.actor, { year: YEAR, code: 'OWN-4' }, world)).toMatchObject({ code: 'plan.course-begun' })
    expect((await plan(worker.personId)).amendments.map(({ kind }) => kind)).toEqual(['self-chosen', 'self-chosen'])
  })
})

proves(['397/1', '397/2.2', '397/20.1'], 'whoever has left adds nothing to the plan and takes nothing out', async () => {
  const { worker } = await planned()
  granted(await addOwnCourse(worker.actor, { year: YEAR, code: 'OWN-6' }, world))
  await world.db.jobAssignment.updateMany({ where: { personId: worker.personId }, data: { toOn: new Date('2027-04-20') } })
  world.clock.set('2027-04-21T05:00:00.000Z')
  const refused = { allowed: false, code: 'learning.not-covered', clauses: ['397/1', '397/2.2'] }
  expect(await previewAdd(worker.actor, 'OWN-4', world)).toMatchObject(refused)
  expect(await addOwnCourse(worker.actor, { year: YEAR, code: 'OWN-4' }, world)).toMatchObject(refused)
  expect(await previewRemove(worker.actor, 'OWN-6', world)).toMatchObject(refused)
  expect(await removeOwnCourse(worker.actor, { year: YEAR, code: 'OWN-6' }, world)).toMatchObject(refused)
  expect((await plan(worker.personId)).amendments).toHaveLength(1)
  world.clock.set('2027-04-20T05:00:00.000Z')
})

describe('enrolling', () => {
  proves(['397/22', '397/20.1'], 'in a course that is not in the plan adds it first, in the same act; one that is in it adds nothing', async () => {
    const { worker } = await planned()
    await enrolled(world, worker, 'A-1')
    expect((await plan(worker.personId)).amendments).toEqual([])
    const all = await Promise.allSettled([world, second].map((where) => enrolled(where, worker, 'OWN-6')))
    expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled'])
    expect((await plan(worker.personId)).amendments).toMatchObject([{ number: 1, kind: 'self-chosen', course: 'OWN-6' }])
    expect(await world.db.enrolment.count({ where: { personId: worker.personId, courseCode: 'OWN-6' } })).toBe(1)
  })
  proves('397/22', 'without a plan for the year it is as it always was', async () => {
    const worker = await aWorker(world, { centre: tree.careerCentre })
    await aPlan(world, worker, { year: YEAR, courses: MANDATORY, published: false })
    await enrolled(world, worker, 'OWN-6')
    expect((await plan(worker.personId)).items.map(({ course }) => course)).toEqual(MANDATORY)
  })
  proves(['397/20.2', '397/21'], 'again is possible when the plan of a later year asks for the course, or a retake was ordered', async () => {
    const worker = await aWorker(world, { centre: tree.careerCentre })
    world.clock.set('2026-05-05T05:00:00.000Z')
    await completed(world, worker, 'A-1')
    await expect(enrolled(world, worker, 'A-1')).rejects.toThrow('learning.already-completed')
    world.clock.set('2027-04-20T05:00:00.000Z')
    await expect(enrolled(world, worker, 'A-1')).rejects.toThrow('learning.already-completed')
    await aPlan(world, worker, { year: YEAR, courses: MANDATORY })
    await completed(world, worker, 'A-1')
    expect((await world.db.ledgerEntry.findMany({ where: { personId: worker.personId }, orderBy: { year: 'asc' } })).map(({ year, minutes }) => [year, minutes])).toEqual([[2026, 600], [2027, 600]])
    await expect(enrolled(world, worker, 'A-1')).rejects.toThrow('learning.already-completed')
  })
})

describe('letters', () => {
  proves(['397/18', '397/19'], 'of a publication: one to each worker, one to each head however many plans; said twice, nothing more', async () => {
    const centre = await anOrganisationTree(world)
    const itsHead = await anOfficial(world, 'career-centre-head', centre.careerCentre)
    const itsDirector = await anOfficial(world, 'centre-authorised-person', centre.centre, { language: 'en' })
    const workers = [await aWorker(world, { centre: centre.careerCentre, language: 'en' }), await aWorker(world, { centre: centre.careerCentre, language: 'ru' }), await aWorker(world, { centre: centre.siblingCareerCentre })]
    const ids = [] as string[]
    for (const worker of [...workers, itsHead]) ids.push(await aPlan(world, worker, { year: YEAR, courses: MANDATORY }))
    const before = await world.db.outboxMail.count()
    for (const where of [world, second, world]) await where.db.$transaction((tx) => queuePlanNotices(tx, where, 'published', ids))
    // four workers, the head of the first centre, the director for the centre without a head and for the head
    expect(await world.db.outboxMail.count()).toBe(before + 6)
    const [english, russian] = await Promise.all([0, 1].map((place) => world.db.outboxMail.findUniqueOrThrow({ where: { key: `plan-published:${ids[place]}` } })))
    expect([english!.subject, russian!.subject]).toEqual(['Your individual learning plan for 2027 has been published', 'Опубликован ваш индивидуальный план обучения на 2027 год'])
    expect(english!.text).toContain('40 academic hours')
    const toHead = await world.db.outboxMail.findFirstOrThrow({ where: { toAddress: itsHead.email, key: { startsWith: 'plan-published:head:' } } })
    expect(toHead.subject).toBe('2 жұмыскердің 2027 жылғы жеке оқу жоспары жарияланды')
    const toDirector = await world.db.outboxMail.findFirstOrThrow({ where: { toAddress: itsDirector.email } })
    expect(toDirector).toMatchObject({ language: 'en', subject: 'The learning plans of 2 employees for 2027 have been published' })
  })
  test('nobody but the nearest head is told of what a worker chose', async () => {
    expect((await letters('plan-amended:')).some(({ toAddress }) => toAddress === director.email)).toBe(false)
  })
})

test('the trail is whole', async () => expect(await verifyAudit(world.pool)).toMatchObject({ intact: true }))
