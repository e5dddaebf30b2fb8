/** What the database itself keeps of the first months: a plan that was submitted, and tables that are never emptied. */
import { describe, expect, test } from 'vitest'
import { newId } from '../../../app/platform/ids.server.ts'
import { aNewcomer, aPlan, planned } from '../../support/adaptation.ts'
import { savePlanDraft } from '../../../app/features/adaptation/plan.server.ts'
import { granted } from '../../support/learning.ts'
import { anOrganisationTree } from '../../support/people.ts'
import { proves } from '../../support/proves.ts'
import { openTestWorld } from '../../support/world.ts'

const world = await openTestWorld({ at: '2026-03-02T04:00:00.000Z' })
const tree = await anOrganisationTree(world)
const submitted = await aNewcomer(world, tree)
await planned(world, submitted, 'submitted')
const drafting = await aNewcomer(world, tree, { surname: 'Досова', mentor: submitted.mentor })
granted(await savePlanDraft(drafting.mentor!.actor, drafting.caseId, await aPlan(world, drafting.caseId), world))
const planOf = async (caseId: string) => world.db.adaptationPlan.findFirstOrThrow({ where: { caseId }, include: { rows: true } })

describe('a plan that was submitted', () => {
  proves('397/A1.approval', 'no row comes in, changes, goes, or moves out to another plan or in from one', async () => {
    const [frozen, draft] = [await planOf(submitted.caseId), await planOf(drafting.caseId)]
    const refused = async (statement: string, ...values: string[]) => expect(world.pool.query(statement, values), statement).rejects.toMatchObject({ code: '23001' })
    await refused('update "PlanRow" set activity = $2 where id = $1', frozen.rows[0]!.id, 'x')
    await refused('delete from "PlanRow" where id = $1', frozen.rows[0]!.id)
    await refused('update "PlanRow" set "planId" = $2 where id = $1', frozen.rows[0]!.id, draft.id)
    await refused('update "PlanRow" set "planId" = $2 where id = $1', draft.rows[0]!.id, frozen.id)
    await refused(`insert into "PlanRow" (id, "planId", section, position, activity, result) values ($1, $2, 1, 99, 'x', 'y')`, newId(), frozen.id)
    await world.pool.query('update "PlanRow" set activity = $2 where id = $1', [draft.rows[0]!.id, 'x'])
    expect((await planOf(submitted.caseId)).rows).toEqual(frozen.rows)
  })
})

test.each(['PracticeEntry', 'CalendarDay', 'CalendarYear', 'Employment', 'AdaptationCase', 'Signature'])('%s is not emptied', async (table) => {
  const client = await world.pool.connect()
  try {
    await client.query('begin')
    await expect(client.query(`truncate "${table}" cascade`)).rejects.toMatchObject({ code: '23001', message: expect.stringContaining('TRUNCATE') })
  } finally {
    await client.query('rollback')
    client.release()
  }
  const { rowCount } = await world.pool.query(`select 1 from pg_trigger where tgname = $1`, [`${table}_no_truncate`])
  expect(rowCount).toBe(1)
})
