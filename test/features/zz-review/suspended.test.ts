import { expect, test, describe } from 'vitest'
import { actorOf } from '../../../app/features/identity/sessions.server.ts'
import { joinSession, endMeeting } from '../../../app/features/webinar/webinar.server.ts'
import { may } from '../../../app/access/policy.ts'
import { managersOf, readRun } from '../../../app/features/courses/run-record.server.ts'
import { readSheet } from '../../../app/features/attendance/sheet.server.ts'
import { readTrainer } from '../../../app/features/trainers/trainer-record.server.ts'
import { sessionFile, sessionEvents, readCalendar } from '../../../app/features/sessions/session-calendar.server.ts'
import { aCourse } from '../../support/courses.ts'
import { anOfficial, anOrganisationTree, aWorker } from '../../support/people.ts'
import { aSessionRun, aTrainer, aPlanLine, aSignUp } from '../../support/sessions.ts'
import { openTestWorld } from '../../support/world.ts'
const world = await openTestWorld({ at: '2026-11-04T03:50:00.000Z' })
const tree = await anOrganisationTree(world)
await aCourse(world, { code: 'W-1', form: 'webinar' })
await aCourse(world, { code: 'KD-014', form: 'in-person-seminar' })
test('suspended trainer', async () => {
  const w = await aWorker(world, { centre: tree.centre })
  const id = await aTrainer(world, w, { centre: tree.centre, prepared: true })
  const line = await aPlanLine(world, id, 'W-1')
  const { runId, sessionIds } = await aSessionRun(world, 'W-1', { sessions: [{ from: '2026-11-04T04:00:00Z', to: '2026-11-04T07:00:00Z' }], trainerIds: [id], planLineId: line, meeting: 'link', place: 'https://meet.example.kz/x', provider: 'internal-trainer' } as never)
  await world.db.trainer.update({ where: { id }, data: { suspendedOn: new Date('2026-11-03'), suspendReason: 'xxx' } })
  console.log('state', (await readTrainer(world, id))!.state)
  const run = (await readRun(world, runId))!
  console.log('provider', run.provider, 'manage', may(w.actor, 'course-run.manage', managersOf(run)))
  console.log('join', JSON.stringify(await joinSession(w.actor, sessionIds[0]!, world)))
  const learner = await aWorker(world, { centre: tree.careerCentre })
  await aSignUp(world, runId, learner)
  const f = await sessionFile(learner.actor, sessionIds[0]!, 'kk', world)
  console.log(f)
})
