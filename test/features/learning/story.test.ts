import { describe, expect, test } from 'vitest'
import { readCabinet } from '../../../app/features/learning/cabinet.server.ts'
import { changeLanguage, enrol } from '../../../app/features/learning/enrol.server.ts'
import { readReview, readRunningAttempt, saveAnswer, startAttempt, submitAttempt } from '../../../app/features/learning/attempt.server.ts'
import { finishLesson, openLesson, reportReading } from '../../../app/features/learning/study.server.ts'
import { readEnrolment } from '../../../app/features/learning/standing.server.ts'
import { fromDateColumn } from '../../../app/platform/clock.server.ts'
import { newId } from '../../../app/platform/ids.server.ts'
import { verifyAudit } from '../../../app/platform/audit.server.ts'
import { aCourse } from '../../support/courses.ts'
import { answerAll, completed, drawnQuestions, enrolled, granted, rightAnswer, study, testBegun } from '../../support/learning.ts'
import { anOrganisation, anOrganisationTree, aWorker, transfer } from '../../support/people.ts'
import { proves } from '../../support/proves.ts'
import { openTestWorld } from '../../support/world.ts'

const world = await openTestWorld()
const tree = await anOrganisationTree(world)
await aCourse(world)

describe('from enrolment to certificate', () => {
  proves(['397/22', '397/25', '397/25¶2', '397/26', '397/26¶2.course', '397/26¶2.hours', '397/26¶2.date'], 'a worker enrols, studies, passes, and finds completion, hours and certificate', async () => {
    const aigul = await aWorker(world, { centre: tree.careerCentre })
    const enrolmentId = await enrolled(world, aigul)
    expect(await readEnrolment(world, enrolmentId)).toMatchObject({ status: 'active', language: 'kk', standing: { percent: 0, total: 5 } })

    await study(world, aigul, enrolmentId)
    expect((await readEnrolment(world, enrolmentId))!.standing).toMatchObject({ done: 4, percent: 80, testLeft: true })
    expect(await world.db.completion.count({ where: { enrolmentId } })).toBe(0)

    const attemptId = await testBegun(world, aigul, enrolmentId)
    await answerAll(world, aigul, attemptId, 'right')
    world.clock.advance(20 * 60_000)
    const submitted = await submitAttempt(aigul.actor, attemptId, world)
    expect(submitted).toMatchObject({ enrolmentId, passed: true })

    const completion = await world.db.completion.findUniqueOrThrow({ where: { enrolmentId }, include: { ledger: true, certificates: true } })
    expect(completion).toMatchObject({ personId: aigul.personId, courseCode: 'T-1', minutes: 360 })
    expect(fromDateColumn(completion.completedOn)).toBe('2026-10-14')
    expect(completion.ledger).toMatchObject([{ year: 2026, minutes: 360, kind: 'completion', personId: aigul.personId }])
    const [certificate, ...more] = completion.certificates
    expect(more).toEqual([])
    expect(certificate).toMatchObject({
      number: submitted.certificateNumber, status: 'valid', surname: 'Серікова', givenName: 'Айгүл', patronymic: 'Нұрланқызы', courseCode: 'T-1', titleKk: 'Құжат қабылдау',
      titleRu: 'Құжат қабылдау (ru)', minutes: 360, verifyBase: 'https://talim.example.kz', template: 'certificate/1',
    })
    expect(fromDateColumn(certificate!.issuedOn)).toBe('2026-10-14')

    const cabinet = await readCabinet(aigul.actor, world)
    expect(cabinet).toMatchObject({ year: 2026, balance: { done: 360, missing: 2040 }, courses: [{ percent: 100, status: 'completed', certificateNumber: submitted.certificateNumber }], credited: [{ minutes: 360 }] })

    const trail = await world.db.auditEntry.findMany({ where: { subjectId: { in: [enrolmentId, attemptId, certificate!.number] } }, orderBy: { seq: 'asc' } })
    expect(trail.map(({ event }) => event)).toEqual(['enrolment.created', 'attempt.started', 'course.completed', 'certificate.issued', 'attempt.submitted'])
    expect(await verifyAudit(world.pool)).toMatchObject({ intact: true })
  })

  proves('397/21', 'a course taken again in the same year has its certificate, but its hours count once; in another year they count again', async () => {
    const again = await anOrganisationTree(world).then(({ careerCentre }) => aWorker(world, { centre: careerCentre, surname: 'Қайталаева' }))
    const minutesOf = async (year: number) => (await world.db.ledgerEntry.findMany({ where: { personId: again.personId, year } })).map(({ minutes }) => minutes)
    const start = world.clock.now().toISOString()
    await completed(world, again, 'T-1')
    const retake = async () => {
      const { id, editionId } = await world.db.enrolment.findFirstOrThrow({ where: { personId: again.personId, courseCode: 'T-1' } })
      const copy = newId()
      await world.db.enrolment.create({ data: { id: copy, personId: again.personId, editionId, courseCode: 'T-1', language: 'kk', source: 'assigned', release: 'with', status: 'active', enrolledAt: world.clock.now() } })
      await study(world, again, copy)
      const attempt = await testBegun(world, again, copy)
      await answerAll(world, again, attempt, 'right')
      expect(id).not.toBe(copy)
      return submitAttempt(again.actor, attempt, world)
    }
    // hired anew, say: the same course is assigned once more
    expect((await retake()).certificateNumber).not.toBeNull()
    expect(await minutesOf(2026)).toEqual([360])
    world.clock.set('2027-02-01T04:00:00.000Z')
    await retake()
    expect([await minutesOf(2026), await minutesOf(2027)]).toEqual([[360], [360]])
    world.clock.set(start)
  })
  proves('397/25', 'the lessons alone give nothing, and the test cannot be taken before them', async () => {
    const worker = await aWorker(world, { centre: tree.careerCentre })
    const enrolmentId = await enrolled(world, worker)
    await study(world, worker, enrolmentId, ['papers', 'copies', 'consent'])
    expect(await startAttempt(worker.actor, enrolmentId, world)).toMatchObject({ allowed: false, code: 'test.lessons-open', facts: { open: 1 } })
    await study(world, worker, enrolmentId, ['storage'])
    expect(await world.db.completion.count({ where: { enrolmentId } })).toBe(0)
    expect((await startAttempt(worker.actor, enrolmentId, world)).allowed).toBe(true)
  })

  proves('397/25', 'a failed test gives neither completion nor hours nor certificate', async () => {
    const worker = await aWorker(world, { centre: tree.careerCentre })
    expect(await completed(world, worker, 'T-1', 'wrong')).toMatchObject({ passed: false, certificateNumber: null })
    expect(await world.db.completion.count({ where: { personId: worker.personId } })).toBe(0)
    expect(await world.db.ledgerEntry.count({ where: { personId: worker.personId } })).toBe(0)
    expect(await world.db.certificate.count({ where: { personId: worker.personId } })).toBe(0)
  })

  proves('397/25', 'eighty percent pass and one question less fails', async () => {
    await aCourse(world, { code: 'T-HALF', passMark: 50, coolingHours: 0, draw: [4, 4] })
    const worker = await aWorker(world, { centre: tree.careerCentre })
    const enrolmentId = await enrolled(world.anotherProcess(), worker, 'T-HALF')
    const first = await testBegun(world, worker, enrolmentId)
    await answerAll(world, worker, first, { right: 3 })
    expect(await submitAttempt(worker.actor, first, world)).toMatchObject({ passed: false })
    const second = await testBegun(world, worker, enrolmentId)
    await answerAll(world, worker, second, { right: 4 })
    expect(await submitAttempt(worker.actor, second, world)).toMatchObject({ passed: true })
    expect(await readReview(worker.actor, second, world)).toMatchObject({ percent: 50, points: 4, maxPoints: 8, passed: true })
  })

  proves('397/2.2', 'a head of a centre learns and is certified like a specialist', async () => {
    const head = await aWorker(world, { centre: tree.careerCentre, position: 'CC_HEAD', role: 'career-centre-head' })
    expect(await completed(world, head)).toMatchObject({ passed: true, certificateNumber: expect.stringMatching(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/) })
  })

  proves(['397/1', '397/2.2'], 'an employee of another organisation is not enrolled, nor is somebody without a job', async () => {
    const outside = await aWorker(world, { centre: await anOrganisation(world, 'employer') })
    expect(await enrol(outside.actor, 'T-1', { language: 'kk', reason: null, release: 'without' }, world)).toMatchObject({ allowed: false, code: 'learning.not-covered' })
    const jobless = await aWorker(world, { centre: null })
    expect(await enrol(jobless.actor, 'T-1', { language: 'kk', reason: null, release: 'without' }, world)).toMatchObject({ allowed: false, code: 'learning.not-covered' })
    expect(await world.db.enrolment.count({ where: { personId: { in: [outside.personId, jobless.personId] } } })).toBe(0)
  })

  proves('397/27', 'hours and certificate go along with a transfer to another region, and nothing expires', async () => {
    const worker = await aWorker(world, { centre: tree.careerCentre })
    const { certificateNumber } = await completed(world, worker)
    await transfer(world, worker, tree.otherCareerCentre)
    expect((await readCabinet(worker.actor, world)).balance.done).toBe(360)
    const now = world.clock.now().toISOString()
    world.clock.set('2056-01-01T00:00:00.000Z')
    expect(await world.db.certificate.findUnique({ where: { number: certificateNumber! } })).toMatchObject({ status: 'valid' })
    world.clock.set(now)
  })

  proves('397/23.3', 'a lesson never opened, or closed sooner than the edition asks, is not done', async () => {
    const worker = await aWorker(world, { centre: tree.careerCentre })
    const enrolmentId = await enrolled(world, worker)
    expect(await finishLesson(worker.actor, enrolmentId, 'papers', world)).toMatchObject({ allowed: false, code: 'learning.lesson-not-opened' })
    await openLesson(worker.actor, enrolmentId, 'papers', world)
    world.clock.advance(4000)
    expect(await finishLesson(worker.actor, enrolmentId, 'papers', world)).toMatchObject({ allowed: false, code: 'learning.lesson-too-fast', facts: { minimum: 5, spent: 4 } })
    world.clock.advance(1000)
    expect(await finishLesson(worker.actor, enrolmentId, 'papers', world)).toMatchObject({ allowed: true })
    expect(await openLesson(worker.actor, enrolmentId, 'no-such-lesson', world)).toBeNull()
  })

  proves('397/25¶2', 'time spent is counted by the clock of the server, not by what a browser claims', async () => {
    const worker = await aWorker(world, { centre: tree.careerCentre })
    const enrolmentId = await enrolled(world, worker)
    await openLesson(worker.actor, enrolmentId, 'papers', world)
    const spent = async () => (await world.db.lessonProgress.findFirstOrThrow({ where: { enrolmentId } })).secondsStudied
    world.clock.advance(20_000)
    await reportReading(worker.actor, enrolmentId, 'papers', { seconds: 3000, position: 300 }, world)
    expect(await spent()).toBe(20)
    await reportReading(worker.actor, enrolmentId, 'papers', { seconds: 3000, position: 300 }, world)
    expect(await spent()).toBe(20)
    world.clock.advance(3_600_000)
    await reportReading(worker.actor, enrolmentId, 'papers', { seconds: 3600, position: 200 }, world)
    expect(await spent()).toBe(80)
    expect((await world.db.lessonProgress.findFirstOrThrow({ where: { enrolmentId } })).position).toBe(300)
  })

  test('a browser cannot take time away either', async () => {
    const worker = await aWorker(world, { centre: tree.careerCentre })
    const enrolmentId = await enrolled(world, worker)
    await openLesson(worker.actor, enrolmentId, 'papers', world)
    world.clock.advance(20_000)
    await reportReading(worker.actor, enrolmentId, 'papers', { seconds: -500, position: 0 }, world)
    expect((await world.db.lessonProgress.findFirstOrThrow({ where: { enrolmentId } })).secondsStudied).toBeGreaterThanOrEqual(0)
  })
})

describe('the language of training', () => {
  proves('397/24', 'is the worker’s choice, may change with the progress kept, and stays while a test runs', async () => {
    const worker = await aWorker(world, { centre: tree.careerCentre })
    const enrolmentId = await enrolled(world, worker, 'T-1', { language: 'ru' })
    expect((await openLesson(worker.actor, enrolmentId, 'papers', world))!.html).toContain('Порядок приёма документов')
    world.clock.advance(10_000)
    granted(await finishLesson(worker.actor, enrolmentId, 'papers', world))
    granted(await changeLanguage(worker.actor, enrolmentId, 'kk', world))
    expect((await openLesson(worker.actor, enrolmentId, 'copies', world))!.html).toContain('Құжат қабылдау реті')
    expect((await readEnrolment(world, enrolmentId))!.standing.done).toBe(1)

    const attemptId = await testBegun(world, worker, enrolmentId)
    expect(await readRunningAttempt(worker.actor, attemptId, world)).toMatchObject({ language: 'kk' })
    expect(await changeLanguage(worker.actor, enrolmentId, 'ru', world)).toMatchObject({ allowed: false, code: 'learning.language-fixed-by-test' })
    await submitAttempt(worker.actor, attemptId, world)
    expect(await changeLanguage(worker.actor, enrolmentId, 'ru', world)).toMatchObject({ allowed: true, value: 'ru' })
    expect(await changeLanguage(worker.actor, enrolmentId, 'en', world)).toMatchObject({ allowed: false, code: 'learning.language-not-offered' })
  })

  proves(['397/24', '397/25¶2'], 'of a completed course is a fact and does not change any more', async () => {
    const worker = await aWorker(world, { centre: tree.careerCentre })
    const { enrolmentId } = await completed(world, worker)
    expect(await changeLanguage(worker.actor, enrolmentId, 'ru', world)).toMatchObject({ allowed: false })
    expect((await readEnrolment(world, enrolmentId))!.language).toBe('kk')
  })
})

describe('what a browser is given', () => {
  test('no right answer before submission, everything afterwards', async () => {
    const worker = await aWorker(world, { centre: tree.careerCentre })
    const enrolmentId = await enrolled(world, worker)
    const attemptId = await testBegun(world, worker, enrolmentId)
    const running = (await readRunningAttempt(worker.actor, attemptId, world))!
    expect(running.questions).toHaveLength(8)
    expect(JSON.stringify(running)).not.toMatch(/correct|tolerance|explanation|келісім"|"order"|outcome/)
    expect(await readReview(worker.actor, attemptId, world)).toBeNull()
    const ordering = (await drawnQuestions(world, attemptId)).find(({ question }) => question.type === 'ordering')!
    expect(ordering.order).not.toEqual([0, 1, 2])

    await answerAll(world, worker, attemptId, 'right')
    await submitAttempt(worker.actor, attemptId, world)
    expect(await readRunningAttempt(worker.actor, attemptId, world)).toBeNull()
    const review = (await readReview(worker.actor, attemptId, world))!
    expect(review).toMatchObject({ passed: true, percent: 100 })
    for (const { points, explanation, answer, right, shown } of review.questions) {
      expect([shown.type, points, explanation.length > 0]).toEqual([shown.type, 1, true])
      if (shown.type !== 'multiple') expect(answer).toEqual(right)
    }
  })

  test('an answer to a question that was not drawn, or that is no answer, is refused', async () => {
    const worker = await aWorker(world, { centre: tree.careerCentre })
    const attemptId = await testBegun(world, worker, await enrolled(world, worker))
    expect(await saveAnswer(worker.actor, attemptId, { questionId: 'no-such', answer: 0, sequence: null }, world)).toMatchObject({ allowed: false, code: 'test.not-in-draw' })
    expect(await saveAnswer(worker.actor, attemptId, { questionId: 'papers-single', answer: 9, sequence: null }, world)).toMatchObject({ allowed: false, code: 'test.answer-unreadable' })
  })

  test('nobody else’s enrolment or attempt', async () => {
    const [owner, stranger] = [await aWorker(world, { centre: tree.careerCentre }), await aWorker(world, { centre: tree.careerCentre })]
    const enrolmentId = await enrolled(world, owner)
    const attemptId = await testBegun(world, owner, enrolmentId)
    const [{ question, order }] = (await drawnQuestions(world, attemptId)) as [Awaited<ReturnType<typeof drawnQuestions>>[number]]
    const denied = { name: 'Denied', status: 404 }
    await expect(openLesson(stranger.actor, enrolmentId, 'papers', world)).rejects.toMatchObject(denied)
    await expect(finishLesson(stranger.actor, enrolmentId, 'papers', world)).rejects.toMatchObject(denied)
    await expect(changeLanguage(stranger.actor, enrolmentId, 'ru', world)).rejects.toMatchObject(denied)
    await expect(startAttempt(stranger.actor, enrolmentId, world)).rejects.toMatchObject(denied)
    await expect(readRunningAttempt(stranger.actor, attemptId, world)).rejects.toMatchObject(denied)
    await expect(readReview(stranger.actor, attemptId, world)).rejects.toMatchObject(denied)
    await expect(saveAnswer(stranger.actor, attemptId, { questionId: question.id, answer: rightAnswer(question, order), sequence: null }, world)).rejects.toMatchObject(denied)
    await expect(submitAttempt(stranger.actor, attemptId, world)).rejects.toMatchObject(denied)
    expect(await world.db.response.count({ where: { attemptId } })).toBe(0)
  })
  test('an address somebody made up is not found', async () => {
    const worker = await aWorker(world, { centre: tree.careerCentre })
    for (const id of ['', 'x', "'; drop table", '00000000-0000-0000-0000-000000000000']) {
      await expect(openLesson(worker.actor, id, 'papers', world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
      await expect(readRunningAttempt(worker.actor, id, world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
      await expect(startAttempt(worker.actor, id, world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
      await expect(changeLanguage(worker.actor, id, 'ru', world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
    }
  })
})
