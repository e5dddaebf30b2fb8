import { describe, expect } from 'vitest'
import { submitAttempt } from '../../../app/features/learning/attempt.server.ts'
import { readEnrolment } from '../../../app/features/learning/standing.server.ts'
import { aCourse } from '../../support/courses.ts'
import { answerAll, enrolled, study, testBegun } from '../../support/learning.ts'
import { anOrganisationTree, aWorker } from '../../support/people.ts'
import { proves } from '../../support/proves.ts'
import { openTestWorld } from '../../support/world.ts'

const world = await openTestWorld()
const tree = await anOrganisationTree(world)
await aCourse(world)

describe('training happens on the platform', () => {
  proves('397/2.4', 'every step from enrolment to certificate leaves its entry in the trail, with actor and instant', async () => {
    const worker = await aWorker(world, { centre: tree.careerCentre })
    const enrolmentId = await enrolled(world, worker)
    await study(world, worker, enrolmentId)
    const attemptId = await testBegun(world, worker, enrolmentId)
    await answerAll(world, worker, attemptId, 'right')
    const { certificateNumber } = await submitAttempt(worker.actor, attemptId, world)

    const entries = await world.db.auditEntry.findMany({ where: { subjectId: { in: [enrolmentId, attemptId, certificateNumber!] } }, orderBy: { seq: 'asc' } })
    expect(new Set(entries.map(({ event }) => event))).toEqual(new Set(['enrolment.created', 'attempt.started', 'attempt.submitted', 'course.completed', 'certificate.issued']))
    const byWorker = entries.filter(({ event }) => event !== 'certificate.issued')
    expect(byWorker.every(({ actorId, actorName }) => actorId === worker.actor.accountId && actorName === worker.actor.name)).toBe(true)
    // the certificate is the platform's own act (397/26)
    expect(entries.find(({ event }) => event === 'certificate.issued')).toMatchObject({ actorId: null, actorName: 'Tälim' })
  })

  proves('397/2.4', 'a passed test submitted for unread lessons completes nothing: a step is closed by doing it here only', async () => {
    const worker = await aWorker(world, { centre: tree.careerCentre })
    const enrolmentId = await enrolled(world, worker)
    await study(world, worker, enrolmentId)
    const attemptId = await testBegun(world, worker, enrolmentId)
    await world.db.lessonProgress.updateMany({ where: { enrolmentId }, data: { doneAt: null } })
    await answerAll(world, worker, attemptId, 'right')
    expect(await submitAttempt(worker.actor, attemptId, world)).toMatchObject({ passed: true, certificateNumber: null })
    expect((await readEnrolment(world, enrolmentId))!.status).toBe('active')
    expect(await world.db.completion.count({ where: { enrolmentId } })).toBe(0)
  })
})
