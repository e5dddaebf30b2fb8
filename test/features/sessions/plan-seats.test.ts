/** A place in a run and the plan of the year: one seat for a person, whoever holds it; what the plan does not have comes into it, and leaves by an amendment (397/22, 397/20.1, 397/19.schedule). */
import { afterEach, describe, expect } from 'vitest'
import { publishFramework } from '../../../app/features/assessment/framework.server.ts'
import { publishCalendar } from '../../../app/features/calendar/working-calendar.server.ts'
import { cancelRun } from '../../../app/features/courses/course-runs.server.ts'
import { endEmployment } from '../../../app/features/employment/leave.server.ts'
import { addOwnCourse, removeOwnCourse } from '../../../app/features/learning-plan/amendments.server.ts'
import { assignRun, readSchedule } from '../../../app/features/learning-plan/assign-run.server.ts'
import { discardDraft, proposeFor, publishPlan, saveDraft, type PlannedCourse } from '../../../app/features/learning-plan/build.server.ts'
import { cancelPlanRun, continuePlanRuns, publishPlanRun, startPlanRun } from '../../../app/features/learning-plan/plan-run.server.ts'
import { personYears } from '../../../app/features/learning-plan/person-year.server.ts'
import { nominate } from '../../../app/features/sessions/nominate.server.ts'
import { readSignUp, signUp, withdraw } from '../../../app/features/sessions/sign-up.server.ts'
import type { Decision } from '../../../app/rules/kernel/decision.ts'
import { aCourse } from '../../support/courses.ts'
import { granted } from '../../support/learning.ts'
import { anOfficial, anOrganisation, anOrganisationTree, aWorker, type Someone } from '../../support/people.ts'
import { anAssessment, aPlan } from '../../support/plans.ts'
import { proves } from '../../support/proves.ts'
import { anOutsideTrainer, aSessionRun, seatsAddUp, type SessionRunTraits } from '../../support/sessions.ts'
import { openTestWorld } from '../../support/world.ts'

const world = await openTestWorld({ at: '2026-12-10T04:00:00.000Z' })
const second = world.anotherProcess()
const tree = await anOrganisationTree(world)
await publishCalendar(world)
await publishFramework(world)
// what everybody may take is 40 hours without a date; the seminar closes a gap in C2 nobody else closes
await aCourse(world, { code: 'KD-001', minutes: [480, 480] })
await aCourse(world, { code: 'KD-006', minutes: [480, 480] })
await aCourse(world, { code: 'KD-010', minutes: [240, 240] })
await aCourse(world, { code: 'KD-004', title: 'Семинар', minutes: [120, 120], form: 'in-person-seminar', inPreparation: true })
await aCourse(world, { code: 'WEB', title: 'Вебинар', minutes: [60, 60], form: 'webinar', inPreparation: true })
const LEVELS = { C1: 3, C2: 1, C3: 2, C4: 3, C5: 2, C6: 3, C7: 3, C8: 3, C9: 3, C10: 2, C11: 3 }
const qo = await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation)
const head = await anOfficial(world, 'career-centre-head', tree.careerCentre)
const hr = await anOfficial(world, 'hr-service', tree.centre)
const trainer = await anOutsideTrainer(world)

const SEM = 'KD-004'
const BIG = ['KD-001', 'KD-006', 'KD-010'] as const
const worker = (centre = tree.careerCentre) => aWorker(world, { centre })
let days = 0
const aDay = (): string => new Date(Date.UTC(2027, 1, 1) + 86_400_000 * days++).toISOString().slice(0, 10)
const run = async (traits: Partial<SessionRunTraits> & { day?: string } = {}, code: string = SEM) => {
  const { day = aDay(), ...rest } = traits
  return (await aSessionRun(world, code, { sessions: [{ from: `${day}T04:00:00Z`, to: `${day}T06:00:00Z` }], trainerIds: [trainer], ...rest })).runId
}
const up = (someone: Someone, runId: string, where = world) => signUp(someone.actor, runId, { release: 'with', reason: null }, where)
const off = (someone: Someone, runId: string) => withdraw(someone.actor, runId, 'Жұмыс жоспары өзгерді', world)
const codeOf = (decision: Decision<unknown>) => (decision.allowed ? 'allowed' : decision.code)
const seats = async (id: string) => (await world.db.courseRun.findUniqueOrThrow({ where: { id } })).seatsTaken
const signUpOf = (runId: string, { personId }: Someone) => world.db.signUp.findUniqueOrThrow({ where: { runId_personId: { runId, personId } } })
const planOf = async ({ personId }: Someone, year = 2027) => {
  const plan = await world.db.learningPlan.findUniqueOrThrow({ where: { personId_year: { personId, year } }, include: { items: { where: { removedBy: null } }, amendments: { orderBy: { number: 'asc' } } } })
  return { ...plan, item: (code: string) => plan.items.find(({ courseCode }) => courseCode === code) }
}
/** A plan whose seat is counted. */
const planned = async (someone: Someone, { runId, course = SEM, published = true, year = 2027 }: { runId?: string; course?: string | null; published?: boolean; year?: number } = {}) => {
  await aPlan(world, someone, { year, published, courses: [...BIG, ...(course === null ? [] : [{ code: course, ...(runId && { runId }) }])] })
  if (runId) await world.db.courseRun.update({ where: { id: runId }, data: { seatsTaken: { increment: 1 } } })
}
const draftOf = (items: PlannedCourse[], version: number) => ({ version, items, reason: 'Бағалаудан кейін қабылданды' })
const courses = (runId: string | null): PlannedCourse[] => [...BIG.map((course) => ({ course, runId: null })), { course: SEM, runId }]

afterEach(async () => {
  expect(await seatsAddUp(world)).toEqual([])
})

describe('a run for one centre only', () => {
  proves(['397/22', '397/19.schedule'], 'is foreseen by plans of its own staff alone: proposed, chosen, given as a date or found by the job for many', async () => {
    const elsewhere = await anOrganisation(world, 'career-centre', tree.centre)
    const [own, other] = [await worker(), await worker(elsewhere)]
    const runId = await run({ audiencePath: tree.careerCentre.path })
    for (const one of [own, other]) await anAssessment(world, one, 2026, LEVELS)
    const proposed = async (one: Someone) => granted(await proposeFor(one.personId, 2027, world)).items.find(({ course }) => course === SEM)?.runId
    expect([await proposed(own), (await proposed(other)) === runId]).toEqual([runId, false])
    expect(codeOf(await saveDraft(qo.actor, other.personId, 2027, draftOf(courses(runId), 0), world))).toBe('sign-up.other-audience')
    granted(await saveDraft(qo.actor, own.personId, 2027, draftOf(courses(runId), 0), world))
    await planned(other)
    const itemId = (await planOf(other)).item(SEM)!.id
    expect(codeOf(await assignRun(qo.actor, other.personId, 2027, { itemId, runId }, world))).toBe('sign-up.other-audience')
    expect((await readSchedule(qo.actor, other.personId, 2027, world)).items.find(({ course }) => course === SEM)!.runs.filter(({ id }) => id === runId)).toEqual([])
    expect(await seats(runId)).toBe(1)
  })
})

describe('a published plan of the year the run ends in', () => {
  proves(['397/22', '397/19.schedule'], 'that has the course without a date gets this run, by a numbered amendment; the plan holds the seat, and the head is told', async () => {
    const [someone, runId] = [await worker(), await run()]
    await planned(someone)
    expect((await readSignUp(someone.actor, runId, world)).effect).toBe('gets-date')
    granted(await up(someone, runId))
    const plan = await planOf(someone)
    expect([plan.item(SEM)!.runId, await seats(runId), (await signUpOf(runId, someone)).ownSeat]).toEqual([runId, 1, false])
    expect(plan.amendments).toMatchObject([{ number: 1, kind: 'rescheduled', courseCode: SEM, madeById: someone.personId }])
    expect(plan.version).toBe(2)
    // the worker has the letter about the run, the head the one about the plan
    const about = async ({ email }: Someone) => (await world.db.outboxMail.findMany({ where: { toAddress: email } })).filter(({ key }) => key.startsWith('plan-rescheduled')).length
    expect([await about(someone), await about(head) > 0]).toEqual([0, true])
    // pressed again there is no second amendment
    granted(await up(someone, runId, second))
    expect((await planOf(someone)).amendments).toHaveLength(1)
    expect((await personYears([someone.personId], 2027, world)).get(someone.personId)!.next).toMatchObject({ course: SEM, run: { id: runId } })
  })
  proves(['397/22', '397/23'], 'that holds the seat already lets the worker in although the run is full for everybody else', async () => {
    const [someone, stranger, runId] = [await worker(), await worker(), await run({ capacity: 1 })]
    await planned(someone, { runId })
    expect(granted(await up(stranger, runId))).toEqual({ status: 'waitlisted', place: 1 })
    expect((await readSignUp(someone.actor, runId, world)).effect).toBe('holds-seat')
    expect(granted(await up(someone, runId))).toEqual({ status: 'signed-up', place: null })
    expect([await seats(runId), (await signUpOf(runId, someone)).ownSeat, (await planOf(someone)).amendments.length]).toEqual([1, false, 0])
  })
  proves(['397/22', '397/19.schedule'], 'that names another run moves to this one; the seat there goes to whoever waits for it', async () => {
    const [someone, waits] = [await worker(), await worker()]
    const [first, next] = [await run({ capacity: 1 }), await run()]
    await planned(someone, { runId: first })
    await planned(waits)
    expect(granted(await up(waits, first)).status).toBe('waitlisted')
    expect((await planOf(waits)).amendments).toEqual([])
    granted(await up(someone, next))
    expect([await seats(first), await seats(next)]).toEqual([1, 1])
    expect([(await planOf(someone)).item(SEM)!.runId, (await planOf(waits)).item(SEM)!.runId, (await signUpOf(first, waits)).status]).toEqual([next, first, 'signed-up'])
    expect((await planOf(waits)).amendments).toMatchObject([{ kind: 'rescheduled', madeById: waits.personId }])
  })
  proves(['397/22', '397/20.1'], 'that does not have the course gets it, self-chosen and with the date, before the enrolment; also by nomination, with the reason', async () => {
    const [someone, sent, runId] = [await worker(), await worker(), await run()]
    await planned(someone, { course: null })
    await planned(sent, { course: null })
    expect((await readSignUp(someone.actor, runId, world)).effect).toBe('added')
    granted(await up(someone, runId))
    expect((await planOf(someone)).item(SEM)).toMatchObject({ origin: 'self-chosen', addedBy: 1, runId })
    expect((await planOf(someone)).amendments).toMatchObject([{ kind: 'self-chosen', madeById: someone.personId }])
    granted(await nominate(head.actor, runId, sent.personId, { release: 'with', reason: 'Жаңа міндеттері үшін' }, world))
    expect((await planOf(sent)).amendments).toMatchObject([{ kind: 'self-chosen', madeById: head.personId, reason: 'Жаңа міндеттері үшін' }])
    expect(await seats(runId)).toBe(2)
    const trail = await world.db.auditEntry.findMany({ where: { data: { path: ['person'], equals: someone.personId } }, orderBy: { seq: 'asc' } })
    expect(trail.map(({ event }) => event)).toEqual(['plan.course-chosen', 'enrolment.created'])
  })
  proves(['397/22', '397/20.1'], 'has nothing new while one only waits', async () => {
    const [one, waits, runId] = [await worker(), await worker(), await run({ capacity: 1 })]
    await planned(waits, { course: null })
    granted(await up(one, runId))
    granted(await up(waits, runId))
    expect((await planOf(waits)).item(SEM)).toBeUndefined()
    granted(await off(one, runId))
    expect((await planOf(waits)).item(SEM)).toMatchObject({ origin: 'self-chosen', runId })
  })
  proves('397/2.6', 'that cannot foresee a run across the end of the year gets the course alone, and the sign-up has its own seat', async () => {
    world.clock.set('2027-12-10T04:00:00.000Z')
    const someone = await worker()
    const runId = (await aSessionRun(world, SEM, { sessions: [{ from: '2027-12-31T04:00:00Z', to: '2027-12-31T06:00:00Z' }, { from: '2028-01-05T04:00:00Z', to: '2028-01-05T06:00:00Z' }], trainerIds: [trainer] })).runId
    await planned(someone, { course: null, year: 2028 })
    granted(await up(someone, runId))
    expect([(await planOf(someone, 2028)).item(SEM), await signUpOf(runId, someone)]).toMatchObject([{ origin: 'self-chosen', runId: null }, { ownSeat: true }])
    world.clock.set('2026-12-10T04:00:00.000Z')
  })
  proves(['397/19.schedule', '397/20.1'], 'keeps the course without a date when the place is given back; one of own choice may leave then', async () => {
    const [someone, other, runId] = [await worker(), await worker(), await run()]
    await planned(someone)
    await planned(other, { course: null })
    for (const one of [someone, other]) granted(await up(one, runId))
    world.clock.set('2027-01-11T04:00:00.000Z')
    expect(codeOf(await removeOwnCourse(other.actor, { year: 2027, code: SEM }, world))).toBe('plan.course-begun')
    for (const one of [someone, other]) granted(await off(one, runId))
    expect((await planOf(someone)).amendments).toMatchObject([{ kind: 'rescheduled' }, { number: 2, kind: 'rescheduled', reason: 'Жұмыс жоспары өзгерді', madeById: someone.personId }])
    expect([(await planOf(someone)).item(SEM)!.runId, await seats(runId)]).toEqual([null, 0])
    granted(await removeOwnCourse(other.actor, { year: 2027, code: SEM }, world))
    expect((await planOf(other)).item(SEM)).toBeUndefined()
    world.clock.set('2026-12-10T04:00:00.000Z')
  })
  proves('397/19.schedule', 'a course of own choice that leaves frees the seat of its date, for whoever waits', async () => {
    world.clock.set('2027-01-11T04:00:00.000Z')
    const [someone, waits, runId] = [await worker(), await worker(), await run({ capacity: 1 })]
    await planned(someone, { course: null })
    granted(await addOwnCourse(someone.actor, { year: 2027, code: SEM }, world))
    granted(await assignRun(qo.actor, someone.personId, 2027, { itemId: (await planOf(someone)).item(SEM)!.id, runId }, world))
    expect(granted(await up(waits, runId)).status).toBe('waitlisted')
    granted(await removeOwnCourse(someone.actor, { year: 2027, code: SEM }, world))
    expect([await seats(runId), (await signUpOf(runId, waits)).status]).toEqual([1, 'signed-up'])
    world.clock.set('2026-12-10T04:00:00.000Z')
  })
})

describe('without a published plan', () => {
  proves('397/22', 'the sign-up has its own seat; a course added afterwards brings the date and holds the seat, which stays one', async () => {
    const [someone, runId] = [await worker(), await run()]
    granted(await up(someone, runId))
    expect([await seats(runId), (await signUpOf(runId, someone)).ownSeat]).toEqual([1, true])
    await planned(someone, { course: null })
    world.clock.set('2027-01-11T04:00:00.000Z')
    granted(await addOwnCourse(someone.actor, { year: 2027, code: SEM }, world))
    expect([(await planOf(someone)).item(SEM)!.runId, await seats(runId), (await signUpOf(runId, someone)).ownSeat]).toEqual([runId, 1, false])
    world.clock.set('2026-12-10T04:00:00.000Z')
  })
  proves(['397/18', '397/19.schedule'], 'a draft takes the run without an amendment, and whoever has it open saves nothing over it', async () => {
    const [someone, runId] = [await worker(), await run()]
    await planned(someone, { published: false })
    granted(await up(someone, runId))
    const draft = await planOf(someone)
    expect([draft.item(SEM)!.runId, draft.version, draft.amendments, await seats(runId), (await signUpOf(runId, someone)).ownSeat]).toEqual([runId, 2, [], 1, false])
    expect(codeOf(await saveDraft(qo.actor, someone.personId, 2027, draftOf(courses(null), 1), world))).toBe('changed-meanwhile')
  })
})

describe('whoever makes plans', () => {
  proves('397/19.schedule', 'does not move somebody signed up, and gives no second seat in the same run', async () => {
    const [someone, runId, other] = [await worker(), await run(), await run()]
    granted(await up(someone, runId))
    await planned(someone)
    const item = (await planOf(someone)).item(SEM)!.id
    const assign = (to: string) => assignRun(qo.actor, someone.personId, 2027, { itemId: item, runId: to }, world)
    const { startsOn } = await world.db.courseRun.findUniqueOrThrow({ where: { id: runId } })
    expect(await assign(other)).toMatchObject({ code: 'plan.signed-up', facts: { course: SEM, startsOn: startsOn.toISOString().slice(0, 10) } })
    granted(await assign(runId))
    expect([await seats(runId), (await signUpOf(runId, someone)).ownSeat]).toEqual([1, false])
    expect(codeOf(await assign(other))).toBe('plan.signed-up')
    granted(await off(someone, runId))
    granted(await assign(other))
    expect([await seats(runId), await seats(other)]).toEqual([0, 1])
  })
  proves('397/19.schedule', 'who moves an item away frees the seat for the first who waits, and lets in whoever waits and has the seat by the plan now', async () => {
    const [someone, first, next] = [await worker(), await worker(), await worker()]
    const [runId, other] = [await run({ capacity: 1 }), await run()]
    await planned(someone, { runId })
    await planned(next)
    for (const one of [first, next]) { granted(await up(one, runId)); world.clock.advance(1000) }
    granted(await assignRun(qo.actor, someone.personId, 2027, { itemId: (await planOf(someone)).item(SEM)!.id, runId: other }, world))
    expect([(await signUpOf(runId, first)).status, (await signUpOf(runId, next)).status]).toEqual(['signed-up', 'waitlisted'])
    await world.db.courseRun.update({ where: { id: runId }, data: { capacity: 2 } })
    granted(await assignRun(qo.actor, next.personId, 2027, { itemId: (await planOf(next)).item(SEM)!.id, runId }, world))
    expect(await signUpOf(runId, next)).toMatchObject({ status: 'signed-up', ownSeat: false })
    expect(await seats(runId)).toBe(2)
  })
  proves(['397/18', '397/22'], 'proposes and saves the run somebody is signed up for, refuses another one, and leaves the seat to the sign-up when the draft goes', async () => {
    const [someone, runId, other] = [await worker(), await run({ capacity: 1 }), await run()]
    await anAssessment(world, someone, 2026, LEVELS)
    granted(await up(someone, runId))
    expect(granted(await proposeFor(someone.personId, 2027, world)).items.find(({ course }) => course === SEM)!.runId).toBe(runId)
    const save = (items: PlannedCourse[], version: number) => saveDraft(qo.actor, someone.personId, 2027, draftOf(items, version), world)
    expect(await save(courses(other), 0)).toMatchObject({ code: 'plan.signed-up', facts: { course: SEM } })
    const { version } = granted(await save(courses(null), 0))
    expect([(await planOf(someone)).item(SEM)!.runId, await seats(runId), (await signUpOf(runId, someone)).ownSeat]).toEqual([runId, 1, false])
    // without the course the sign-up has the seat, and with it again the plan
    const without = granted(await save(courses(null).slice(0, 3), version))
    expect([await seats(runId), (await signUpOf(runId, someone)).ownSeat]).toEqual([1, true])
    const again = granted(await save(courses(runId), without.version))
    expect([await seats(runId), (await signUpOf(runId, someone)).ownSeat]).toEqual([1, false])
    granted(await discardDraft(qo.actor, someone.personId, 2027, again.version, world))
    expect([await seats(runId), (await signUpOf(runId, someone)).ownSeat]).toEqual([1, true])
    const last = granted(await save(courses(runId), 0))
    granted(await publishPlan(qo.actor, last.planId, { version: last.version }, world))
    expect((await planOf(someone)).status).toBe('published')
  })
  proves('397/18', 'the seat of a draft that is discarded goes to whoever waits first', async () => {
    const [someone, waits, runId] = [await worker(), await worker(), await run({ capacity: 1 })]
    await planned(someone, { runId, published: false })
    expect(granted(await up(waits, runId)).status).toBe('waitlisted')
    granted(await discardDraft(qo.actor, someone.personId, 2027, 1, world))
    expect([await seats(runId), (await signUpOf(runId, waits)).status]).toEqual([1, 'signed-up'])
  })
  proves(['397/18', '397/22'], 'a job for many keeps everybody in the run they are signed up for, with one seat each, also when it is called off', async () => {
    const centre = await anOrganisation(world, 'career-centre', tree.centre, 'Arys')
    const [signed, plain] = [await worker(centre), await worker(centre)]
    for (const one of [signed, plain]) await anAssessment(world, one, 2026, LEVELS)
    const [full, free] = [await run({ capacity: 1, day: '2027-11-08' }), await run({ day: '2027-11-09' })]
    granted(await up(signed, full))
    const start = async () => {
      const id = granted(await startPlanRun(qo.actor, { year: 2027, scopePath: centre.path, reason: '' }, world))
      while ((await continuePlanRuns(world, { batch: 1, milliseconds: 200 })) > 0);
      return id
    }
    const cancelled = await start()
    expect([(await planOf(signed)).item(SEM)!.runId, await seats(full), (await signUpOf(full, signed)).ownSeat]).toEqual([full, 1, false])
    expect((await planOf(plain)).item(SEM)!.runId).not.toBe(full)
    expect(await seatsAddUp(world)).toEqual([])
    granted(await cancelPlanRun(qo.actor, cancelled, world))
    expect([await seats(full), await seats(free), (await signUpOf(full, signed)).ownSeat]).toEqual([1, 0, true])
    expect(await seatsAddUp(world)).toEqual([])
    const kept = await start()
    granted(await publishPlanRun(qo.actor, kept, world))
    while ((await continuePlanRuns(world, { milliseconds: 200 })) > 0);
    expect(await planOf(signed)).toMatchObject({ status: 'published' })
    expect([(await planOf(signed)).item(SEM)!.runId, await seats(full), (await signUpOf(full, signed)).ownSeat]).toEqual([full, 1, false])
  })
  proves('397/19.schedule', 'several at once over the same runs: one seat a person, whatever comes first', async () => {
    const people = await Promise.all(Array.from({ length: 6 }, () => worker()))
    const [one, two] = [await run({ capacity: 3 }), await run({ capacity: 3 })]
    for (const someone of people) await planned(someone)
    const items = await Promise.all(people.map(async (someone) => (await planOf(someone)).item(SEM)!.id))
    await Promise.all(people.flatMap((someone, at) => [up(someone, at % 2 ? one : two, at % 2 ? world : second), assignRun(qo.actor, someone.personId, 2027, { itemId: items[at]!, runId: at % 2 ? two : one }, at % 2 ? second : world)]))
    expect(await seatsAddUp(world)).toEqual([])
    await Promise.all(people.flatMap((someone, at) => [withdraw(someone.actor, at % 2 ? one : two, 'Қатыса алмаймын', second), assignRun(qo.actor, someone.personId, 2027, { itemId: items[at]!, runId: at % 2 ? one : two }, world)]))
    expect(await seatsAddUp(world)).toEqual([])
  })
})

describe('the end', () => {
  proves(['397/19.schedule', '397/21'], 'who leaves the job gives every place to come back, own seats and those of plans, and whoever waits gets them', async () => {
    const [leaver, waits] = [await worker(), await worker()]
    const [byPlan, own] = [await run({ capacity: 1 }), await run({ capacity: 1 }, 'WEB')]
    await planned(leaver)
    granted(await up(leaver, byPlan))
    await world.db.planItem.deleteMany({ where: { courseCode: 'WEB', plan: { personId: leaver.personId } } })
    granted(await up(leaver, own))
    granted(await up(waits, byPlan))
    granted(await endEmployment(hr.actor, leaver.personId, { number: '7-б', endsOn: '2026-12-10' }, world))
    expect([(await signUpOf(byPlan, leaver)).status, (await signUpOf(own, leaver)).status, (await signUpOf(byPlan, waits)).status]).toEqual(['cancelled', 'cancelled', 'signed-up'])
    expect([await seats(byPlan), await seats(own)]).toEqual([1, 0])
    expect(await world.db.enrolment.count({ where: { personId: leaver.personId, status: 'active' } })).toBe(0)
    expect(await world.db.auditEntry.findFirst({ where: { subjectId: leaver.personId, event: 'employment.ended' } })).toMatchObject({ data: { seats: 2 } })
  })
  proves('397/19.schedule', 'leaving and signing up at the same moment leave nobody in a run they cannot come to', async () => {
    for (let round = 0; round < 4; round++) {
      const [leaver, runId] = [await worker(), await run({ capacity: 1 })]
      const [, placed] = await Promise.all([endEmployment(hr.actor, leaver.personId, { number: `${round}-с`, endsOn: '2026-12-10' }, world), up(leaver, runId, second)])
      // the last day is worked: whoever was faster, the place ends with the job or was refused because it ends
      expect(placed.allowed ? (await signUpOf(runId, leaver)).status : placed.code).toBe(placed.allowed ? 'cancelled' : 'sign-up.leaves')
    }
  })
  proves('397/19.schedule', 'leaving and signing up for another course wait for each other in one order: both are answered, and nobody keeps a place', async () => {
    const [leaver, first, next] = [await worker(), await run(), await run({}, 'WEB')]
    await planned(leaver)
    granted(await up(leaver, first))
    // both wait for the worker, the end of the job first
    const waiting = async (people: number) => { while ((await world.pool.query('select 1 from pg_locks where not granted')).rows.length < people) await new Promise((later) => setTimeout(later, 5)) }
    const both = await second.db.$transaction(async (tx) => {
      await tx.$queryRaw`select 1 from "Person" where id = ${leaver.personId}::uuid for update`
      const end = endEmployment(hr.actor, leaver.personId, { number: '9-с', endsOn: '2026-12-10' }, world)
      await waiting(1)
      const placed = up(leaver, next)
      await waiting(2)
      return { end, placed }
    })
    granted(await both.end)
    expect(codeOf(await both.placed)).toBe('sign-up.leaves')
    expect(await world.db.signUp.count({ where: { personId: leaver.personId, status: { not: 'cancelled' } } })).toBe(0)
  })
  proves('397/19.schedule', 'a run that is cancelled ends places and waiting; the courses stay in the plans, and another run may be chosen', async () => {
    const [byPlan, own, waits] = [await worker(), await worker(), await worker()]
    const [runId, next] = [await run({ capacity: 2 }), await run()]
    await planned(byPlan)
    for (const one of [byPlan, own, waits]) { granted(await up(one, runId)); world.clock.advance(1000) }
    expect((await signUpOf(runId, waits)).status).toBe('waitlisted')
    granted(await cancelRun(qo.actor, runId, 'Топ жиналмады', world))
    for (const one of [byPlan, own, waits]) expect((await signUpOf(runId, one)).status).toBe('cancelled')
    expect([await seats(runId), (await planOf(byPlan)).item(SEM)!.runId]).toEqual([0, null])
    expect(codeOf(await up(own, runId))).toBe('sign-up.run-cancelled')
    for (const one of [byPlan, own, waits]) expect(granted(await up(one, next)).status).toBe('signed-up')
  })
})
