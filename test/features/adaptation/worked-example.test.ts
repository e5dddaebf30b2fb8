/** The example of 2 March 2026, lived through day by day on a real database: each party acts, and every due day is the one counted by hand. */
import { describe, expect } from 'vitest'
import { conclude, evaluatePlan, fileConclusion, submitReport } from '../../../app/features/adaptation/closing.server.ts'
import { acknowledgePlan, approvePlan, submitPlan } from '../../../app/features/adaptation/plan.server.ts'
import { confirmPractice, markRow } from '../../../app/features/adaptation/training.server.ts'
import { obligationsOfCase, sweepObligations } from '../../../app/features/obligations/obligations.server.ts'
import { today } from '../../../app/platform/clock.server.ts'
import { adaptationStaff, aNewcomer, aPlan, theCase, type Newcomer } from '../../support/adaptation.ts'
import { granted, study } from '../../support/learning.ts'
import { anOrganisationTree } from '../../support/people.ts'
import { proves } from '../../support/proves.ts'
import { openTestWorld } from '../../support/world.ts'

const world = await openTestWorld({ at: '2026-03-02T04:00:00.000Z' })
const tree = await anOrganisationTree(world)
await adaptationStaff(world, tree)
const on = (day: string, hour = 10) => world.clock.set(new Date(Date.parse(`${day}T00:00:00Z`) + (hour - 5) * 3_600_000).toISOString())

const stateOf = async (caseId: string) => (await theCase(world, caseId)).state
const rowsOf = async (caseId: string) => (await theCase(world, caseId)).planInForce!.rows
/** kind → due day, and how many working days too late it was done */
async function owed(caseId: string) {
  return Object.fromEntries((await obligationsOfCase(caseId, world)).map(({ kind, dueOn, doneOn, lateBy }) => [kind, doneOn === null ? dueOn : `${dueOn} done ${doneOn}${lateBy ? ` late by ${lateBy}` : ''}`]))
}
async function marked({ caseId, mentor }: Newcomer, mark: number, markedOn: string) {
  for (const { id } of await rowsOf(caseId)) granted(await markRow(mentor!.actor, caseId, { rowId: id, mark, markedOn }, world))
}
async function reported({ caseId, newcomer }: Newcomer, text: string) {
  granted(await submitReport(newcomer.actor, caseId, { text, comments: new Map((await rowsOf(caseId)).map(({ id }) => [id, 'Орындалды'])) }, world))
}

describe('from the order to the file', () => {
  proves(['397/6', '397/7¶2', '397/8', '397/9', '397/12', '397/13', '397/14', '397/A1.approval', '397/A1.ack'], 'hired on 2 March 2026: every step on its day, every term as counted by hand', async () => {
    on('2026-03-02')
    const newcomer = await aNewcomer(world, tree, { startsOn: '2026-03-02', periodEndsOn: '2026-05-22', probationEndsOn: '2026-06-02' })
    const { caseId, mentor, head, hr } = newcomer
    expect(await stateOf(caseId)).toBe('plan-due')
    expect(await owed(caseId)).toMatchObject({ 'draw-up-plan': '2026-03-05', 'adaptation-training': '2026-03-27' })

    on('2026-03-04')
    granted(await submitPlan(mentor!.actor, caseId, await aPlan(world, caseId), world))
    expect(await stateOf(caseId)).toBe('plan-submitted')
    on('2026-03-05')
    granted(await approvePlan(head.actor, caseId, 1, world))
    expect(await stateOf(caseId)).toBe('plan-approved')
    on('2026-03-06')
    granted(await acknowledgePlan(newcomer.newcomer.actor, caseId, 1, world))
    expect(await stateOf(caseId)).toBe('in-adaptation')
    expect(await owed(caseId)).toMatchObject({ 'draw-up-plan': '2026-03-05 done 2026-03-04', report: '2026-05-22', conclude: '2026-05-28' })

    on('2026-03-10')
    const { enrolmentId } = await theCase(world, caseId)
    await study(world, newcomer.newcomer, enrolmentId!)
    on('2026-03-26')
    for (const { topic } of (await theCase(world, caseId)).topics)
      granted(await confirmPractice(mentor!.actor, caseId, { topic, doneOn: '2026-03-25', what: 'Бірге қабылдау жүргіздік', result: 'Өз бетінше қабылдады' }, world))
    expect((await owed(caseId))['adaptation-training']).toBe('2026-03-27 done 2026-03-26')

    on('2026-05-20')
    await marked(newcomer, 5, today(world.clock))
    expect(await stateOf(caseId)).toBe('in-adaptation')
    on('2026-05-22', 23)
    expect(await stateOf(caseId)).toBe('report-due')
    await reported(newcomer, 'Жоспар толық орындалды')
    expect(await stateOf(caseId)).toBe('evaluation-due')
    expect((await owed(caseId)).conclude).toBe('2026-05-28')
    on('2026-05-26')
    granted(await evaluatePlan(mentor!.actor, caseId, 'Жақсы жұмыс істеді', world))
    expect(await stateOf(caseId)).toBe('decision-due')
    granted(await conclude(mentor!.actor, caseId, { outcome: 'passed', reasons: '' }, world))
    expect(await stateOf(caseId)).toBe('decided')
    on('2026-05-29')
    granted(await fileConclusion(hr.actor, caseId, world))
    expect(await stateOf(caseId)).toBe('closed')
    expect(await owed(caseId)).toMatchObject({ evaluate: '2026-05-28 done 2026-05-26', conclude: '2026-05-28 done 2026-05-26', 'file-conclusion': '2026-06-01 done 2026-05-29' })
  })

  proves(['397/8', '397/9', '397/14'], 'what comes too late is accepted and says by how many working days', async () => {
    on('2026-03-19')
    const newcomer = await aNewcomer(world, tree, { startsOn: '2026-03-19', periodEndsOn: '2026-05-29', probationEndsOn: '2026-06-19' })
    const { caseId, mentor, head } = newcomer
    expect((await owed(caseId))['draw-up-plan']).toBe('2026-03-27')
    on('2026-03-31')
    granted(await submitPlan(mentor!.actor, caseId, await aPlan(world, caseId, {}, 'ru'), world))
    expect((await owed(caseId))['draw-up-plan']).toBe('2026-03-27 done 2026-03-31 late by 2')
    granted(await approvePlan(head.actor, caseId, 1, world))
    granted(await acknowledgePlan(newcomer.newcomer.actor, caseId, 1, world))
    on('2026-06-01')
    await marked(newcomer, 3, '2026-05-29')
    await reported(newcomer, 'Есеп мерзімінен кеш берілді')
    // the term of the conclusion runs from the later of end of period and report
    expect((await owed(caseId)).conclude).toBe('2026-06-04')
    on('2026-06-08')
    granted(await evaluatePlan(mentor!.actor, caseId, 'Бейімдік оқытудан өтпеді', world))
    granted(await conclude(mentor!.actor, caseId, { outcome: 'not-passed', reasons: 'Бейімдік оқытудан өтпеді' }, world))
    expect((await owed(caseId)).conclude).toBe('2026-06-04 done 2026-06-08 late by 2')
    expect((await owed(caseId))['adaptation-training']).toBe('2026-04-14')
    // a sweep, or two, or one after a quiet week, changes nothing
    const before = await owed(caseId)
    on('2026-06-15')
    expect([await sweepObligations(world), await sweepObligations(world)]).toEqual([0, 0])
    expect(await owed(caseId)).toEqual(before)
  })
})
