/** What the loaders of the steps send to a browser: what the page shows, and nobody's id. */
import { expect, test } from 'vitest'
import { readCasePage } from '../../../app/features/adaptation/case-page.server.ts'
import { readConclusionStep, readEvaluationStep, readMarksStep, readMentorStep, readReportStep, readTrainingStep } from '../../../app/features/adaptation/steps.server.ts'
import { confirmPractice } from '../../../app/features/adaptation/training.server.ts'
import { aNewcomer, planned, theCase } from '../../support/adaptation.ts'
import { granted, study } from '../../support/learning.ts'
import { anOrganisationTree } from '../../support/people.ts'
import { openTestWorld } from '../../support/world.ts'

const world = await openTestWorld({ at: '2026-03-02T04:00:00.000Z' })
const tree = await anOrganisationTree(world)
const all = await aNewcomer(world, tree)
const { caseId, newcomer, mentor, head, authorised } = all

test('no step says who people are by their ids; who may be chosen is the one exception', async () => {
  world.clock.set('2026-03-04T04:00:00.000Z')
  await planned(world, all)
  await study(world, newcomer, (await theCase(world, caseId)).enrolmentId!)
  granted(await confirmPractice(mentor!.actor, caseId, { topic: 1, doneOn: '2026-03-04', what: 'Қабылдауды бақылау', result: 'Қабылдау жүргізілді' }, world))
  const people = [newcomer, mentor!, head, authorised].flatMap(({ personId, accountId }) => [personId, accountId])
  for (const { actor } of [newcomer, mentor!, head, authorised]) {
    const reader = { actor, deps: world, locale: 'kk' } as const
    const sent = { training: await readTrainingStep(reader, caseId), marks: await readMarksStep(reader, caseId), report: await readReportStep(reader, caseId), evaluation: await readEvaluationStep(reader, caseId), conclusion: await readConclusionStep(reader, caseId) }
    for (const [step, data] of Object.entries(sent)) for (const id of people) expect(JSON.stringify(data), step).not.toContain(id)
    expect(Object.keys(sent.training.topics[0]!.practice!).sort()).toEqual(['confirmedOn', 'doneOn', 'result', 'what'])
    if (actor !== newcomer.actor) expect(sent.report).toMatchObject({ rows: [], draft: '' })
    // the case links to the page of the worker for those who may open it
    const { personPage, ...page } = await readCasePage(actor, caseId, world, 'kk')
    expect([null, newcomer.personId]).toContain(personPage)
    for (const id of people) expect(JSON.stringify(page)).not.toContain(id)
  }
  const { colleagues, ...rest } = await readMentorStep({ actor: authorised.actor, deps: world, locale: 'kk' }, caseId)
  expect(colleagues.length).toBeGreaterThan(0)
  for (const id of people) expect(JSON.stringify(rest)).not.toContain(id)
})
