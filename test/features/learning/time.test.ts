/** The clock of the server decides: both sides of every edge (T1). */
import { describe, expect, test } from 'vitest'
import { readCabinet } from '../../../app/features/learning/cabinet.server.ts'
import { enrol } from '../../../app/features/learning/enrol.server.ts'
import { closeOverdueAttempts, readRunningAttempt, saveAnswer, startAttempt, submitAttempt } from '../../../app/features/learning/attempt.server.ts'
import { openSession, readSession } from '../../../app/features/identity/sessions.server.ts'
import { readEnrolment } from '../../../app/features/learning/standing.server.ts'
import { openLesson } from '../../../app/features/learning/study.server.ts'
import { fromDateColumn } from '../../../app/platform/clock.server.ts'
import { aCourse } from '../../support/courses.ts'
import { answerAll, completed, drawnQuestions, enrolled, granted, rightAnswer, testBegun } from '../../support/learning.ts'
import { anOrganisationTree, aWorker } from '../../support/people.ts'
import { proves } from '../../support/proves.ts'
import { MORNING, openTestWorld } from '../../support/world.ts'

const world = await openTestWorld()
const tree = await anOrganisationTree(world)
await aCourse(world)
await aCourse(world, { code: 'T-NOW', coolingHours: 0, attempts: 2 })
const MINUTES = 60_000
const worker = async (at = MORNING) => {
  world.clock.set(at)
  return aWorker(world, { centre: tree.careerCentre })
}

describe('the time of a test', () => {
  test.each([
    [-1, true], [0, true], [1, true], [10, true], [11, false],
  ])('an answer %i s after the end: taken %s', async (seconds, taken) => {
    const learner = await worker()
    const attemptId = await testBegun(world, learner, await enrolled(world, learner))
    const [{ question, order }] = (await drawnQuestions(world, attemptId)) as [Awaited<ReturnType<typeof drawnQuestions>>[number]]
    world.clock.advance(30 * MINUTES + seconds * 1000)
    const decision = await saveAnswer(learner.actor, attemptId, { questionId: question.id, answer: rightAnswer(question, order), sequence: null }, world)
    if (taken) granted(decision)
    else expect(decision).toMatchObject({ allowed: false, code: 'test.time-over', clauses: ['397/25'] })
    expect(await world.db.response.count({ where: { attemptId } })).toBe(taken ? 1 : 0)
  })

  proves('397/25', 'an attempt nobody submits is closed by the sweep with what was saved, and passes if that is enough', async () => {
    const learner = await worker()
    const enrolmentId = await enrolled(world, learner)
    const attemptId = await testBegun(world, learner, enrolmentId)
    await answerAll(world, learner, attemptId, 'right')
    const endsAt = new Date(world.clock.now().getTime() + 30 * MINUTES)
    world.clock.advance(30 * MINUTES + 10_000)
    await closeOverdueAttempts(world)
    expect(await world.db.attempt.findUniqueOrThrow({ where: { id: attemptId } })).toMatchObject({ status: 'open' })
    world.clock.advance(1000)
    expect(await closeOverdueAttempts(world)).toBeGreaterThan(0)
    expect(await closeOverdueAttempts(world)).toBe(0)
    // it ended when its time was over, not when the sweep came by
    expect(await world.db.attempt.findUniqueOrThrow({ where: { id: attemptId } })).toMatchObject({ status: 'passed', submittedAt: endsAt, points: 8 })
    expect((await readEnrolment(world, enrolmentId))!).toMatchObject({ status: 'completed', certificateNumber: expect.any(String) })
    expect((await world.db.completion.findUniqueOrThrow({ where: { enrolmentId } })).completedAt).toEqual(endsAt)
  })

  test('an attempt with nothing saved is closed as failed, and the pause counts from its end', async () => {
    const learner = await worker()
    const enrolmentId = await enrolled(world, learner)
    await testBegun(world, learner, enrolmentId)
    const ended = world.clock.now().getTime() + 30 * MINUTES
    world.clock.set(new Date(ended + 24 * 60 * MINUTES - 1000).toISOString())
    expect(await startAttempt(learner.actor, enrolmentId, world)).toMatchObject({ allowed: false, code: 'test.cooling', facts: { until: new Date(ended + 24 * 60 * MINUTES).toISOString() } })
    world.clock.advance(1000)
    expect(await startAttempt(learner.actor, enrolmentId, world)).toMatchObject({ allowed: true })
    expect(await world.db.attempt.findMany({ where: { enrolmentId }, orderBy: { number: 'asc' }, select: { number: true, status: true } })).toEqual([{ number: 1, status: 'failed' }, { number: 2, status: 'open' }])
  })

  test('the browser is told what is left, and finds the attempt closed when it comes back too late', async () => {
    const learner = await worker()
    const attemptId = await testBegun(world, learner, await enrolled(world, learner))
    world.clock.advance(10 * MINUTES)
    expect(await readRunningAttempt(learner.actor, attemptId, world)).toMatchObject({ secondsLeft: 1200, secondsAllowed: 1800, elapsed: 600_000 })
    world.clock.advance(20 * MINUTES + 5000)
    expect(await readRunningAttempt(learner.actor, attemptId, world)).toMatchObject({ secondsLeft: 0 })
    world.clock.advance(6000)
    expect(await readRunningAttempt(learner.actor, attemptId, world)).toBeNull()
    expect(await submitAttempt(learner.actor, attemptId, world)).toMatchObject({ passed: false, certificateNumber: null })
  })

  test('a session that ends during the test loses no answer', async () => {
    const learner = await worker()
    const token = await openSession(world, learner.accountId, 'test')
    const attemptId = await testBegun(world, learner, await enrolled(world, learner))
    await answerAll(world, learner, attemptId, 'right')
    world.clock.advance(25 * MINUTES)
    await world.db.session.deleteMany({ where: { accountId: learner.accountId } })
    expect(await readSession(world, token)).toBeNull()
    const back = (await readSession(world, await openSession(world, learner.accountId, 'test')))!
    const running = (await readRunningAttempt(back, attemptId, world))!
    expect(Object.keys(running.answers)).toHaveLength(8)
    expect(running.secondsLeft).toBe(300)
    expect(await submitAttempt(back, attemptId, world)).toMatchObject({ passed: true })
  })
})

describe('attempts', () => {
  proves('397/25', 'used up end the enrolment as not completed, and the course may be taken again', async () => {
    const learner = await worker()
    const enrolmentId = await enrolled(world, learner, 'T-NOW')
    for (const _attempt of [1, 2]) {
      const attemptId = await testBegun(world, learner, enrolmentId)
      await answerAll(world, learner, attemptId, 'wrong')
      expect(await submitAttempt(learner.actor, attemptId, world)).toMatchObject({ passed: false })
    }
    expect(await world.db.enrolment.findUniqueOrThrow({ where: { id: enrolmentId } })).toMatchObject({ status: 'not-completed' })
    const again = granted(await enrol(learner.actor, 'T-NOW', { language: 'kk', reason: null, release: 'without' }, world))
    expect(again).not.toBe(enrolmentId)
  })
  test('used up, no further one starts', async () => {
    const learner = await worker()
    const enrolmentId = await enrolled(world, learner, 'T-NOW')
    for (const _attempt of [1, 2]) await submitAttempt(learner.actor, await testBegun(world, learner, enrolmentId), world)
    expect((await startAttempt(learner.actor, enrolmentId, world)).allowed).toBe(false)
    expect(await world.db.attempt.count({ where: { enrolmentId } })).toBe(2)
  })
  test('wait after a failure: one second too early is refused, on the second it starts', async () => {
    const learner = await worker()
    const enrolmentId = await enrolled(world, learner)
    await submitAttempt(learner.actor, await testBegun(world, learner, enrolmentId), world)
    world.clock.advance(24 * 60 * MINUTES - 1000)
    expect(await startAttempt(learner.actor, enrolmentId, world)).toMatchObject({ allowed: false, code: 'test.cooling' })
    world.clock.advance(1000)
    expect((await startAttempt(learner.actor, enrolmentId, world)).allowed).toBe(true)
  })
  test('a passed test is not taken again, a completed edition not enrolled in again', async () => {
    const learner = await worker()
    const { enrolmentId } = await completed(world, learner)
    expect(await startAttempt(learner.actor, enrolmentId, world)).toMatchObject({ allowed: false, code: 'test.already-passed' })
    expect(await enrol(learner.actor, 'T-1', { language: 'kk', reason: null, release: 'without' }, world)).toMatchObject({ allowed: false, code: 'learning.already-completed' })
    expect((await openLesson(learner.actor, enrolmentId, 'papers', world))!.html).toContain('Құжат')
  })
})

describe('the year hours count for', () => {
  const passingAt = async (instant: string) => {
    const learner = await worker(new Date(Date.parse(instant) - 24 * 60 * MINUTES).toISOString())
    const enrolmentId = await enrolled(world, learner)
    await testBegun(world, learner, enrolmentId)
    world.clock.set(new Date(Date.parse(instant) - 5 * MINUTES).toISOString())
    await closeOverdueAttempts(world)
    await world.db.attempt.deleteMany({ where: { enrolmentId } })
    const attemptId = granted(await startAttempt(learner.actor, enrolmentId, world))
    await answerAll(world, learner, attemptId, 'right')
    world.clock.set(instant)
    const { certificateNumber } = await submitAttempt(learner.actor, attemptId, world)
    const entry = await world.db.ledgerEntry.findFirstOrThrow({ where: { personId: learner.personId }, include: { completion: true } })
    const certificate = await world.db.certificate.findUniqueOrThrow({ where: { number: certificateNumber! } })
    const cabinet = await readCabinet(learner.actor, world)
    return { year: entry.year, completedOn: fromDateColumn(entry.completion.completedOn), issuedOn: fromDateColumn(certificate.issuedOn), shown: { year: cabinet.year, done: cabinet.balance.done } }
  }
  proves(['397/25¶2', '397/26¶2.date'], 'five past midnight of 1 January in Kazakhstan, still 31 December in UTC: the new year', async () => {
    expect(await passingAt('2026-12-31T19:05:00.000Z')).toEqual({ year: 2027, completedOn: '2027-01-01', issuedOn: '2027-01-01', shown: { year: 2027, done: 360 } })
  })
  proves(['397/25¶2', '397/26¶2.date'], 'one second before midnight: the old year; at midnight: the new one', async () => {
    expect(await passingAt('2026-12-31T18:59:59.000Z')).toEqual({ year: 2026, completedOn: '2026-12-31', issuedOn: '2026-12-31', shown: { year: 2026, done: 360 } })
    expect(await passingAt('2026-12-31T19:00:00.000Z')).toMatchObject({ year: 2027, completedOn: '2027-01-01' })
  })
  proves('397/25¶2', '20 October 2026, 23:40 in Kazakhstan, is 20 October, as in UTC', async () => {
    expect(await passingAt('2026-10-20T18:40:00.000Z')).toMatchObject({ year: 2026, completedOn: '2026-10-20', issuedOn: '2026-10-20' })
  })
  proves('397/25¶2', '29 February is a day to finish on', async () => {
    expect(await passingAt('2028-02-29T05:00:00.000Z')).toMatchObject({ year: 2028, completedOn: '2028-02-29' })
  })
})
