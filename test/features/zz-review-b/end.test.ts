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


test('ending', { timeout: 280_000 }, async () => {
  const trainer = await anOutsideTrainer(world)
  const mk = async (code: string, day: string, h: string, extra = {}) => (await aSessionRun(world, code, { sessions: [{ from: `${day}T${h}:00:00Z`, to: `${day}T${String(Number(h) + 2).padStart(2, '0')}:00:00Z` }], trainerIds: [trainer], capacity: 40, ...extra })).runId
  for (let i = 0; i < 30; i++) {
    const who = await aWorker(world, { centre: tree.centre })
    const d = new Date(Date.UTC(2027, 5, 1 + i * 3)); const day = (n: number) => new Date(d.getTime() + n * 86_400_000).toISOString().slice(0, 10)
    const [a, c] = [await mk('KD-004', day(0), '04'), await mk('WEB', day(2), '04', { meeting: 'link', place: 'https://a.example.kz/x' })]
    await aPlan(world, who, { year: 2027, published: true, courses: [...BIG, 'KD-004', 'WEB'] as never })
    await signUp(who.actor, a, { release: 'with', reason: 'керек' }, world)
    const ops: [string, () => Promise<unknown>][] = [
      ['end', async () => { await new Promise((r) => setTimeout(r, i)); return endEmployment(hr.actor, who.personId, { number: '5-ж', endsOn: '2026-12-10' }, world) }],
      ['signUp c', () => signUp(who.actor, c, { release: 'with', reason: 'керек' }, world)],
    ]
    await Promise.all(ops.map(async ([name, op]) => { try { const r = await op() as { allowed: boolean; code: string }; const key = `E ${name} ${r.allowed ? 'ok' : r.code}`; tally.set(key, (tally.get(key) ?? 0) + 1) } catch (error) { const e = error as { code?: string; message: string; meta?: unknown; status?: number }; errors.push(`ending ${name}: ${e.code ?? ''} ${e.status ?? ''} ${JSON.stringify(e.meta ?? '').slice(0, 300)} ${e.message.slice(-250)}`) } }))
    const left = await world.pool.query(`select count(*)::int as n from "SignUp" where "personId" = $1 and status <> 'cancelled'`, [who.personId])
    const open = await world.db.jobAssignment.count({ where: { personId: who.personId, toOn: null } })
    if (open === 0 && left.rows[0].n > 0) errors.push('left with a place')
  }
  expect(await seatsAddUp(world)).toEqual([])
})
test('result', () => {
  console.log([...tally].sort().map(([k, n]) => `${n} ${k}`).join('\n'))
  console.log([...new Set(errors)].join('\n'))
  expect(errors).toEqual([])
})
