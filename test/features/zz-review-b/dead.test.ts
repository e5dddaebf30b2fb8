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



test('deadlock', { timeout: 60_000 }, async () => {
  const trainer = await anOutsideTrainer(world)
  const mk = async (code: string, day: string, extra = {}) => (await aSessionRun(world, code, { sessions: [{ from: `${day}T04:00:00Z`, to: `${day}T06:00:00Z` }], trainerIds: [trainer], capacity: 40, ...extra })).runId
  const who = await aWorker(world, { centre: tree.centre })
  const [a, c] = [await mk('KD-004', '2027-06-01'), await mk('WEB', '2027-06-02', { meeting: 'link', place: 'https://a.example.kz/x' })]
  await aPlan(world, who, { year: 2027, published: true, courses: [...BIG, 'KD-004', 'WEB'] as never })
  await signUp(who.actor, a, { release: 'with', reason: 'керек' }, world)
  const second = world.anotherProcess()
  const waiting = async (n: number) => { for (let i = 0; i < 400; i++) { if ((await second.pool.query('select 1 from pg_locks where not granted')).rows.length >= n) return; await new Promise((r) => setTimeout(r, 10)) } }
  const out = await second.db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "Person" where id = ${who.personId}::uuid for update`
    const end = endEmployment(hr.actor, who.personId, { number: '5-ж', endsOn: '2026-12-10' }, world).catch((e: unknown) => `end threw ${(e as { code?: string }).code} ${(e as Error).message.slice(-200)}`)
    await waiting(1)
    const up = signUp(who.actor, c, { release: 'with', reason: 'керек' }, world).catch((e: unknown) => `up threw ${(e as Error).message.slice(-200)}`)
    await waiting(2)
    return { end, up }
  })
  console.log(JSON.stringify([await out.end, await out.up]))
  console.log(JSON.stringify(await world.db.signUp.findMany({ where: { personId: who.personId } })))
})
