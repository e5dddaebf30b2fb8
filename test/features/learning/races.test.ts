/** Many at once: exactly one effect, equal answers (R5). */
import { describe, expect, test, vi } from 'vitest'
import { enrol } from '../../../app/features/learning/enrol.server.ts'
import { closeOverdueAttempts, readRunningAttempt, saveAnswer, startAttempt, submitAttempt } from '../../../app/features/learning/attempt.server.ts'
import { finishLesson } from '../../../app/features/learning/study.server.ts'
import { publishedEditions } from '../../../app/features/courses/catalogue.server.ts'
import { verifyAudit } from '../../../app/platform/audit.server.ts'
import { aCourse } from '../../support/courses.ts'
import { answerAll, completed, drawnQuestions, enrolled, granted, rightAnswer, study, testBegun, wrongAnswer } from '../../support/learning.ts'
import { anOrganisationTree, aWorker } from '../../support/people.ts'
import { proves } from '../../support/proves.ts'
import { openTestWorld } from '../../support/world.ts'

const world = await openTestWorld()
const second = world.anotherProcess()
const tree = await anOrganisationTree(world)
await aCourse(world)
const worker = () => aWorker(world, { centre: tree.careerCentre })
const times = <Result>(count: number, run: (index: number) => Promise<Result>) => Promise.all(Array.from({ length: count }, (_, index) => run(index)))

async function effectsOf(personId: string) {
  const where = { personId }
  const [completions, ledger, certificates] = await Promise.all([world.db.completion.count({ where }), world.db.ledgerEntry.count({ where }), world.db.certificate.count({ where })])
  return { completions, ledger, certificates }
}

describe('at once', () => {
  test('sixteen enrolments: one, and sixteen equal answers', async () => {
    const { actor, personId } = await worker()
    const answers = await times(16, (index) => enrol(actor, 'T-1', { language: 'kk', reason: null, release: 'without' }, index % 2 ? world : second))
    expect(new Set(answers.map((answer) => granted(answer))).size).toBe(1)
    expect(await world.db.enrolment.count({ where: { personId } })).toBe(1)
    expect(await world.db.auditEntry.count({ where: { event: 'enrolment.created', subjectId: granted(answers[0]!) } })).toBe(1)
  })

  test('sixteen starts of a test: one attempt, and sixteen equal answers', async () => {
    const learner = await worker()
    const enrolmentId = await enrolled(world, learner)
    await study(world, learner, enrolmentId)
    const answers = await times(16, (index) => startAttempt(learner.actor, enrolmentId, index % 2 ? world : second))
    expect(new Set(answers.map((answer) => granted(answer))).size).toBe(1)
    expect(await world.db.attempt.count({ where: { enrolmentId } })).toBe(1)
  })

  proves(['397/25', '397/26'], 'sixteen submissions: one completion, one ledger entry, one certificate, sixteen equal answers', async () => {
    for (let round = 0; round < 5; round++) {
      const learner = await worker()
      const attemptId = await testBegun(world, learner, await enrolled(world, learner))
      await answerAll(world, learner, attemptId, 'right')
      const answers = await times(16, (index) => submitAttempt(learner.actor, attemptId, index % 2 ? world : second))
      for (const answer of answers) expect(answer).toEqual(answers[0])
      expect(answers[0]).toMatchObject({ passed: true, certificateNumber: expect.any(String) })
      expect(await effectsOf(learner.personId)).toEqual({ completions: 1, ledger: 1, certificates: 1 })
    }
  })

  test('a submission sent again later gets the first answer', async () => {
    const learner = await worker()
    const first = await completed(world, learner)
    world.clock.advance(7 * 24 * 3_600_000)
    expect(await submitAttempt(learner.actor, first.attemptId, second)).toEqual(first)
    expect(await effectsOf(learner.personId)).toEqual({ completions: 1, ledger: 1, certificates: 1 })
  })

  proves(['397/25', '397/26'], 'sixteen submissions to a process that has just started', async () => {
    const learner = await worker()
    const attemptId = await testBegun(world, learner, await enrolled(world, learner))
    await answerAll(world, learner, attemptId, 'right')
    vi.resetModules()
    const started = await import('../../../app/features/learning/attempt.server.ts')
    const answers = await times(16, () => started.submitAttempt(learner.actor, attemptId, second))
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(await effectsOf(learner.personId)).toEqual({ completions: 1, ledger: 1, certificates: 1 })
  })

  test('saving and submitting: what was answered as saved is marked, what came too late is refused', async () => {
    for (let round = 0; round < 20; round++) {
      const learner = await worker()
      const attemptId = await testBegun(world, learner, await enrolled(world, learner))
      await answerAll(world, learner, attemptId, 'wrong')
      const drawn = await drawnQuestions(world, attemptId)
      world.clock.advance(1000)
      const saves = drawn.map(({ question, order }, index) => saveAnswer(learner.actor, attemptId, { questionId: question.id, answer: rightAnswer(question, order), sequence: 60_000 }, index % 2 ? world : second))
      const [submitted, ...saved] = await Promise.all([submitAttempt(learner.actor, attemptId, world), ...saves])
      const attempt = await world.db.attempt.findUniqueOrThrow({ where: { id: attemptId }, include: { answers: true } })
      const taken = saved.filter((decision) => decision.allowed).length
      expect(attempt.points).toBe(taken)
      expect(submitted.passed).toBe(taken >= 7)
      for (const decision of saved) if (!decision.allowed) expect(decision.code).toBe('test.closed')
      expect(attempt.answers.reduce((sum, { points }) => sum + (points ?? 0), 0)).toBe(taken)
    }
  })

  test('the last lesson and the submission of a parked test', async () => {
    // Cannot come about through the pages, which let nobody start a test before the last lesson; an import may bring it.
    for (let round = 0; round < 8; round++) {
      const learner = await worker()
      const enrolmentId = await enrolled(world, learner)
      const attemptId = await testBegun(world, learner, enrolmentId)
      await answerAll(world, learner, attemptId, 'right')
      await world.db.lessonProgress.update({ where: { enrolmentId_lessonId: { enrolmentId, lessonId: 'storage' } }, data: { doneAt: null } })
      const [submitted] = await Promise.all([submitAttempt(learner.actor, attemptId, world), finishLesson(learner.actor, enrolmentId, 'storage', second)])
      if (!submitted.certificateNumber) granted(await finishLesson(learner.actor, enrolmentId, 'storage', second))
      expect(submitted.passed).toBe(true)
      expect(await effectsOf(learner.personId)).toEqual({ completions: 1, ledger: 1, certificates: 1 })
    }
  })

  test('the sweep in two processes and the learner who submits in the last second', async () => {
    const learner = await worker()
    const attemptId = await testBegun(world, learner, await enrolled(world, learner))
    await answerAll(world, learner, attemptId, 'right')
    world.clock.advance(31 * 60_000)
    const [submitted] = await Promise.all([submitAttempt(learner.actor, attemptId, world), closeOverdueAttempts(world), closeOverdueAttempts(second)])
    expect(submitted.passed).toBe(true)
    expect(await effectsOf(learner.personId)).toEqual({ completions: 1, ledger: 1, certificates: 1 })
    expect(await world.db.auditEntry.count({ where: { event: 'attempt.submitted', subjectId: attemptId } })).toBe(1)
  })

  proves('397/2.10', 'the same course published by four processes: one edition', async () => {
    await times(4, () => aCourse(world.anotherProcess(), { code: 'T-RACE' }))
    expect(await world.db.courseEdition.count({ where: { code: 'T-RACE' } })).toBe(1)
    expect((await publishedEditions(world.anotherProcess())).filter(({ code }) => code === 'T-RACE')).toHaveLength(1)
  })

  test('twenty learners finish together: twenty different numbers, and a chain without a gap', async () => {
    const learners = await times(20, worker)
    const attempts: { learner: (typeof learners)[number]; attemptId: string }[] = []
    for (const learner of learners) {
      const attemptId = await testBegun(world, learner, await enrolled(world, learner))
      await answerAll(world, learner, attemptId, 'right')
      attempts.push({ learner, attemptId })
    }
    const submitted = await Promise.all(attempts.map(({ learner, attemptId }, index) => submitAttempt(learner.actor, attemptId, index % 2 ? world : second)))
    expect(new Set(submitted.map(({ certificateNumber }) => certificateNumber)).size).toBe(20)
    expect(await verifyAudit(world.pool)).toMatchObject({ intact: true, entries: await world.db.auditEntry.count() })
  })
})

describe('answers', () => {
  test('an older save that arrives late does not overwrite a newer one', async () => {
    const learner = await worker()
    const attemptId = await testBegun(world, learner, await enrolled(world, learner))
    const [{ question, order }] = (await drawnQuestions(world, attemptId)) as [Awaited<ReturnType<typeof drawnQuestions>>[number]]
    world.clock.advance(60_000)
    const save = (answer: ReturnType<typeof rightAnswer>, sequence: number) => saveAnswer(learner.actor, attemptId, { questionId: question.id, answer, sequence }, world)
    granted(await save(rightAnswer(question, order), 50_000))
    granted(await save(wrongAnswer(question, order), 40_000))
    const kept = () => world.db.response.findFirstOrThrow({ where: { attemptId } })
    expect(await kept()).toMatchObject({ answer: rightAnswer(question, order), sequence: 50_000 })
    granted(await save(wrongAnswer(question, order), 55_000))
    expect(await kept()).toMatchObject({ answer: wrongAnswer(question, order), sequence: 55_000 })
  })

  test('can be taken back: an empty answer counts nothing and is shown as none', async () => {
    const learner = await worker()
    const attemptId = await testBegun(world, learner, await enrolled(world, learner))
    const [{ question, order }] = (await drawnQuestions(world, attemptId)) as [Awaited<ReturnType<typeof drawnQuestions>>[number]]
    world.clock.advance(10_000)
    granted(await saveAnswer(learner.actor, attemptId, { questionId: question.id, answer: rightAnswer(question, order), sequence: 5_000 }, world))
    granted(await saveAnswer(learner.actor, attemptId, { questionId: question.id, answer: null, sequence: 6_000 }, world))
    expect((await readRunningAttempt(learner.actor, attemptId, world))!.answers).toEqual({})
    await submitAttempt(learner.actor, attemptId, world)
    expect(await world.db.attempt.findUniqueOrThrow({ where: { id: attemptId } })).toMatchObject({ points: 0, status: 'failed' })
  })

  test('a number a browser invents does not lock out the answers that follow', async () => {
    const learner = await worker()
    const attemptId = await testBegun(world, learner, await enrolled(world, learner))
    const [{ question, order }] = (await drawnQuestions(world, attemptId)) as [Awaited<ReturnType<typeof drawnQuestions>>[number]]
    const save = (answer: ReturnType<typeof rightAnswer>, sequence: number) => saveAnswer(learner.actor, attemptId, { questionId: question.id, answer, sequence }, world)
    granted(await save(wrongAnswer(question, order), 2_000_000_000))
    world.clock.advance(61_000)
    granted(await save(rightAnswer(question, order), 61_000))
    expect(await world.db.response.findFirstOrThrow({ where: { attemptId } })).toMatchObject({ answer: rightAnswer(question, order) })
  })

  test('are not lost when the clock of the server is set back', async () => {
    const learner = await worker()
    const attemptId = await testBegun(world, learner, await enrolled(world, learner))
    const [{ question, order }] = (await drawnQuestions(world, attemptId)) as [Awaited<ReturnType<typeof drawnQuestions>>[number]]
    const save = (answer: ReturnType<typeof rightAnswer>, sequence: number) => saveAnswer(learner.actor, attemptId, { questionId: question.id, answer, sequence }, world)
    world.clock.advance(600_000)
    granted(await save(wrongAnswer(question, order), 600_000))
    world.clock.advance(-3_600_000)
    granted(await save(rightAnswer(question, order), 605_000))
    expect(await world.db.response.findFirstOrThrow({ where: { attemptId } })).toMatchObject({ answer: rightAnswer(question, order) })
    world.clock.advance(3_600_000)
  })
})
