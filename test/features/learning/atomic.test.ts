/** Completion, hours, certificate and audit are one: a failure anywhere leaves nothing. */
import { describe, expect, test } from 'vitest'
import { submitAttempt } from '../../../app/features/learning/attempt.server.ts'
import { verifyAudit } from '../../../app/platform/audit.server.ts'
import { aCourse } from '../../support/courses.ts'
import { answerAll, enrolled, testBegun } from '../../support/learning.ts'
import { anOrganisationTree, aWorker } from '../../support/people.ts'
import { openTestWorld } from '../../support/world.ts'

const world = await openTestWorld()
const tree = await anOrganisationTree(world)
await aCourse(world)

/** While `run` runs, the database refuses every insert into the table. */
async function withoutInsertsInto(table: string, run: () => Promise<void>) {
  await world.pool.query(`create or replace function break_down() returns trigger language plpgsql as $$ begin raise exception 'the test pulled the plug'; end $$`)
  await world.pool.query(`create trigger "ZZ_break_down" before insert on "${table}" for each row execute function break_down()`)
  await run().finally(() => world.pool.query(`drop trigger "ZZ_break_down" on "${table}"`))
}

describe('a breakdown while a passed test is submitted', () => {
  test.each(['Completion', 'LedgerEntry', 'Certificate', 'AuditEntry'])('at %s leaves nothing behind, and the next press succeeds', async (table) => {
    const learner = await aWorker(world, { centre: tree.careerCentre })
    const enrolmentId = await enrolled(world, learner)
    const attemptId = await testBegun(world, learner, enrolmentId)
    await answerAll(world, learner, attemptId, 'right')
    const entries = await world.db.auditEntry.count()

    await withoutInsertsInto(table, async () => {
      await expect(submitAttempt(learner.actor, attemptId, world)).rejects.toThrow('the test pulled the plug')
    })
    expect(await world.db.attempt.findUniqueOrThrow({ where: { id: attemptId } })).toMatchObject({ status: 'open', submittedAt: null, points: null })
    expect(await world.db.enrolment.findUniqueOrThrow({ where: { id: enrolmentId } })).toMatchObject({ status: 'active' })
    const where = { personId: learner.personId }
    expect([await world.db.completion.count({ where }), await world.db.ledgerEntry.count({ where }), await world.db.certificate.count({ where }), (await world.db.auditEntry.count()) - entries]).toEqual([0, 0, 0, 0])

    expect(await submitAttempt(learner.actor, attemptId, world)).toMatchObject({ passed: true, certificateNumber: expect.any(String) })
    expect([await world.db.completion.count({ where }), await world.db.ledgerEntry.count({ where }), await world.db.certificate.count({ where })]).toEqual([1, 1, 1])
    expect(await verifyAudit(world.pool)).toMatchObject({ intact: true })
  })
})
