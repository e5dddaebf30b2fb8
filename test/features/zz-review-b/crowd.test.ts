import { expect, test } from 'vitest'
import { publishFramework } from '../../../app/features/assessment/framework.server.ts'
import { publishCalendar } from '../../../app/features/calendar/working-calendar.server.ts'
import { cancelRun } from '../../../app/features/courses/course-runs.server.ts'
import { changeRun, readChange } from '../../../app/features/courses/run-change.server.ts'
import { endEmployment } from '../../../app/features/employment/leave.server.ts'
import { addOwnCourse, removeOwnCourse } from '../../../app/features/learning-plan/amendments.server.ts'
import { assignRun } from '../../../app/features/learning-plan/assign-run.server.ts'
import { discardDraft, saveDraft, type PlannedCourse } from '../../../app/features/learning-plan/build.server.ts'
import { cancelPlanRun, continuePlanRuns, startPlanRun } from '../../../app/features/learning-plan/plan-run.server.ts'
import { nominate } from '../../../app/features/sessions/nominate.server.ts'
import { signUp, takeOff, withdraw } from '../../../app/features/sessions/sign-up.server.ts'
import { recordAbsence } from '../../../app/features/employment/leave.server.ts'
import { aCourse } from '../../support/courses.ts'
import { anOfficial, anOrganisationTree, aWorker } from '../../support/people.ts'
import { aPlan } from '../../support/plans.ts'
import { anOutsideTrainer, aSessionRun, aTrainer, seatsAddUp } from '../../support/sessions.ts'
import { openTestWorld, seeded } from '../../support/world.ts'

const world = await openTestWorld({ at: '2026-12-10T04:00:00.000Z', connections: 16 })
const tree = await anOrganisationTree(world)
await publishCalendar(world)
await publishFramework(world)
await aCourse(world, { code: 'KD-014', minutes: [240, 240] })
await aCourse(world, { code: 'KD-001', minutes: [480, 480] })
await aCourse(world, { code: 'KD-006', minutes: [480, 480] })
await aCourse(world, { code: 'KD-010', minutes: [240, 240] })
await aCourse(world, { code: 'KD-004', title: 'Семинар', minutes: [60, 60], form: 'in-person-seminar', inPreparation: true })
await aCourse(world, { code: 'WEB', title: 'Вебинар', minutes: [60, 60], form: 'webinar', inPreparation: true })
const qo = await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation)
const head = await anOfficial(world, 'career-centre-head', tree.careerCentre)
const hr = await anOfficial(world, 'hr-service', tree.centre)
const BIG = ['KD-001', 'KD-006', 'KD-010']
const tally = new Map<string, number>()
const errors: string[] = []



test('crowd', { timeout: 200_000 }, async () => {
  const trainer = await anOutsideTrainer(world)
  const runId = (await aSessionRun(world, 'KD-004', { sessions: [{ from: '2027-06-01T04:00:00Z', to: '2027-06-01T06:00:00Z' }], trainerIds: [trainer], capacity: 60 })).runId
  const people = []
  for (let i = 0; i < 120; i++) { const w = await aWorker(world, { centre: tree.careerCentre }); people.push(w); if (i % 2) await aPlan(world, w, { year: 2027, published: true, courses: [...BIG, 'KD-004'] as never }) }
  const started = Date.now()
  const out = await Promise.all(people.map((p) => signUp(p.actor, runId, { release: 'with', reason: 'x' }, world).then((d) => (d.allowed ? d.value.status : d.code), (e: unknown) => `threw ${(e as { code?: string }).code} ${(e as Error).message.slice(-160)}`)))
  const count = new Map<string, number>(); for (const o of out) count.set(o, (count.get(o) ?? 0) + 1)
  console.log(JSON.stringify([...count]), Date.now() - started)
  console.log(await seatsAddUp(world))
  const t2 = Date.now()
  const { run, seen } = await readChange(qo.actor, runId, world)
  const r = await changeRun(qo.actor, runId, { seen, reason: 'Қажет', sessions: run.sessions.map(({ id, startsAt, endsAt, minutes }) => ({ id, startsAt, endsAt, minutes })), trainerIds: [trainer], place: run.place, roomId: null, meeting: 'none', capacity: 200, minimum: 1, signUpUntil: null, audiencePath: '' }, world)
  console.log('raise', r.allowed, Date.now() - t2, await seatsAddUp(world), (await world.db.courseRun.findUniqueOrThrow({ where: { id: runId } })).seatsTaken)
  const t3 = Date.now()
  console.log((await cancelRun(qo.actor, runId, 'Қажет', world)).allowed, Date.now() - t3, await seatsAddUp(world))
})
