/** The moment the programme is completed by its test: whoever was appointed is active, and everybody concerned knows. */
import { expect } from 'vitest'
import { loadTrainingSettings } from '#content'
import { readTrainer } from '../../../app/features/trainers/trainer-record.server.ts'
import { aCourse } from '../../support/courses.ts'
import { completed } from '../../support/learning.ts'
import { anOfficial, anOrganisationTree, aWorker } from '../../support/people.ts'
import { proves } from '../../support/proves.ts'
import { aTrainer } from '../../support/sessions.ts'
import { openTestWorld } from '../../support/world.ts'

const world = await openTestWorld({ at: '2026-10-12T04:00:00.000Z' })
const tree = await anOrganisationTree(world)
const PROGRAMME = loadTrainingSettings().trainerProgramme
// online in this world, so that it can be worked through by itself: the form decides nothing here
for (const code of [PROGRAMME, 'S-2']) await aCourse(world, { code, minimumSecondsPerLesson: 1 })
const head = await anOfficial(world, 'career-centre-head', tree.careerCentre)
const methodist = await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation)

proves(['397/29', '397/2.12.tot'], 'the test of the programme makes active at once, and trainer, organisation and head are told; another course does not, nor an undecided proposal', async () => {
  const [worker, other, undecided] = [await aWorker(world, { centre: tree.careerCentre }), await aWorker(world, { centre: tree.careerCentre }), await aWorker(world, { centre: tree.careerCentre })]
  const ids = [await aTrainer(world, worker, { centre: tree.centre }), await aTrainer(world, other, { centre: tree.centre }), await aTrainer(world, undecided, { centre: tree.centre, orderedOn: null })]
  await completed(world, worker, PROGRAMME)
  await completed(world, other, 'S-2')
  await completed(world, undecided, PROGRAMME)
  expect(await Promise.all(ids.map(async (id) => (await readTrainer(world, id))!.state))).toEqual(['active', 'appointed', 'proposed'])
  const told = async (id: string) => (await world.db.outboxMail.findMany({ where: { key: { startsWith: `trainer-active:${id}` } } })).map(({ toAddress }) => toAddress).sort()
  expect(await told(ids[0]!)).toEqual([worker.email, methodist.email, head.email].sort())
  expect([await told(ids[1]!), await told(ids[2]!)]).toEqual([[], []])
})
