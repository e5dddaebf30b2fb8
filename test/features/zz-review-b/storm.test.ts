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

for (const seed of (process.env.SEEDS ?? '1,2,3').split(',').map(Number))
  for (const parallel of [1, 8])
    test(`seed ${seed} parallel ${parallel}`, { timeout: 280_000 }, async () => {
      const chance = seeded(seed * 100 + parallel)
      const pick = <T,>(list: readonly T[]): T => list[Math.floor(chance() * list.length)]!
      const trainers = [await anOutsideTrainer(world)]
      const teaching = [await aWorker(world, { centre: tree.centre }), await aWorker(world, { centre: tree.centre })]
      for (const who of teaching) trainers.push(await aTrainer(world, who, { centre: tree.centre, prepared: true }))
      const workers = []
      for (let i = 0; i < 16; i++) workers.push(await aWorker(world, { centre: tree.careerCentre }))
      const all = [...workers, ...teaching]
      for (const [i, someone] of workers.entries()) if (i % 3 !== 0) await aPlan(world, someone, { year: 2027, published: i % 3 === 1, courses: [...BIG, ...(i % 2 ? ['KD-004'] : []), ...(i % 4 ? ['WEB'] : [])] as never })
      const runs: string[] = []
      for (let i = 0; i < 7; i++) {
        const day = new Date(Date.UTC(2027, 1, 1 + seed * 20 + Math.floor(i * 0.7))).toISOString().slice(0, 10)
        const code = i % 2 ? 'WEB' : 'KD-004'
        const hour = pick(['04', '05', '07'])
        const to = String(Number(hour) + 2).padStart(2, '0')
        try { runs.push((await aSessionRun(world, code, { sessions: [{ from: `${day}T${hour}:00:00Z`, to: `${day}T${to}:00:00Z` }], trainerIds: [trainers[i % 3]!], capacity: 1 + (i % 3), ...(code === 'WEB' && { meeting: 'link', place: 'https://a.example.kz/x' }) })).runId) } catch { /* clash of a trainer */ }
      }
      const act = async (): Promise<void> => {
        const someone = pick(all); const runId = pick(runs); const kind = Math.floor(chance() * 100)
        const other = pick(runs)
        const cap = 1 + Math.floor(chance() * 4)
        const shift = Math.floor(chance() * 4)
        let name = '?'
        try {
          let answer: { allowed: boolean; code?: string } | undefined
          if (kind < 30) { name = 'signUp'; answer = await signUp(someone.actor, runId, { release: 'with', reason: 'керек' }, world) }
          else if (kind < 45) { name = 'withdraw'; answer = await withdraw(someone.actor, runId, 'Жұмыс көп', world) }
          else if (kind < 53) { name = 'nominate'; answer = await nominate(chance() < 0.5 ? head.actor : qo.actor, runId, someone.personId, { release: 'with', reason: 'керек' }, world) }
          else if (kind < 57) { name = 'takeOff'; answer = await takeOff(qo.actor, runId, someone.personId, 'Жұмыс көп', world) }
          else if (kind < 67) {
            name = 'assign'
            const item = await world.db.planItem.findFirst({ where: { removedBy: null, plan: { personId: someone.personId, status: 'published', year: 2027 }, courseCode: pick(['KD-004', 'WEB']) } })
            if (item) answer = await assignRun(qo.actor, someone.personId, 2027, { itemId: item.id, runId }, world)
          } else if (kind < 78) {
            name = 'draft'
            const plan = await world.db.learningPlan.findUnique({ where: { personId_year: { personId: someone.personId, year: 2027 } } })
            const courseOf = async (id: string) => (await world.db.courseRun.findUniqueOrThrow({ where: { id } })).courseCode
            const items: PlannedCourse[] = [...BIG.map((course) => ({ course, runId: null })), { course: await courseOf(runId), runId }]
            if (await courseOf(other) !== await courseOf(runId)) items.push({ course: await courseOf(other), runId: other })
            answer = await saveDraft(qo.actor, someone.personId, 2027, { version: plan?.version ?? 0, items, reason: 'Бағалаудан кейін' }, world)
          } else if (kind < 83) {
            name = 'discard'
            const plan = await world.db.learningPlan.findUnique({ where: { personId_year: { personId: someone.personId, year: 2027 } } })
            if (plan) answer = await discardDraft(qo.actor, someone.personId, 2027, plan.version, world)
          } else if (kind < 92) {
            name = 'change'
            const { run, seen } = await readChange(qo.actor, runId, world)
            const sessions = run.sessions.map(({ id, startsAt, endsAt, minutes }) => ({ id, minutes, startsAt: new Date(startsAt.getTime() + shift * 3_600_000 * (chance() < 0.5 ? 1 : 0)), endsAt })).map((s, i) => ({ ...s, endsAt: new Date(s.startsAt.getTime() + (run.sessions[i]!.endsAt.getTime() - run.sessions[i]!.startsAt.getTime())) }))
            const signOff = (await world.db.signUp.findMany({ where: { runId, status: 'signed-up' } })).map((u) => u.personId)
            answer = await changeRun(qo.actor, runId, { seen, reason: 'Қажет', sessions, trainerIds: [pick(trainers)], place: run.place, roomId: null, meeting: run.meeting, capacity: cap, minimum: 1, signUpUntil: null, audiencePath: '', signOff }, world)
          } else if (kind < 93 && chance() < 0.25) { name = 'cancel'; answer = await cancelRun(qo.actor, runId, 'Қажет', world) }
          else if (kind < 95 && chance() < 0.2) { name = 'end'; answer = await endEmployment(hr.actor, someone.personId, { number: '5-ж', endsOn: '2026-12-10' }, world) }
          else if (kind < 98) { name = 'absence'; answer = await recordAbsence(hr.actor, someone.personId, { kind: 'leave' as never, from: '2026-12-11', to: '2026-12-12' }, world) }
          else {
            name = 'planrun'
            const started = await startPlanRun(qo.actor, { year: 2027, organisationId: tree.careerCentre.id, withoutAssessmentReason: 'Бағалау болмады' } as never, world) as { allowed: boolean; value: never; code?: string }
            answer = started
            await continuePlanRuns(world)
            if (started.allowed && chance() < 0.7) await cancelPlanRun(qo.actor, (typeof started.value === 'string' ? started.value : (started.value as { id: string }).id), world)
          }
          const key = `${name} ${answer ? (answer.allowed ? 'ok' : answer.code) : '-'}`
          tally.set(key, (tally.get(key) ?? 0) + 1)
        } catch (error) {
          const e = error as { code?: string; message: string; meta?: unknown; status?: number }
          errors.push(`${seed}/${parallel} ${name}: ${e.code ?? ''} ${e.status ?? ''} ${JSON.stringify(e.meta ?? '').slice(0, 200)} ${e.message.slice(-250)}`)
        }
      }
      for (let round = 0; round < 400 / parallel; round++) {
        await Promise.all(Array.from({ length: parallel }, act))
        const wrong = await seatsAddUp(world)
        if (wrong.length > 0) { errors.push(`round ${round}: ${wrong.join('; ')}`); break }
      }
      const waitingWithFree = await world.pool.query(`select r.id, r.capacity, r."seatsTaken", count(*) from "CourseRun" r join "SignUp" u on u."runId" = r.id and u.status='waitlisted' where r."seatsTaken" < r.capacity and r."cancelledAt" is null group by r.id`)
      console.log(`free with waiting: ${JSON.stringify(waitingWithFree.rows)}`)
    })


test('ending', { timeout: 280_000 }, async () => {
  const trainer = await anOutsideTrainer(world)
  const mk = async (code: string, day: string, h: string, extra = {}) => (await aSessionRun(world, code, { sessions: [{ from: `${day}T${h}:00:00Z`, to: `${day}T${String(Number(h) + 2).padStart(2, '0')}:00:00Z` }], trainerIds: [trainer], capacity: 40, ...extra })).runId
  for (let i = 0; i < 25; i++) {
    const who = await aWorker(world, { centre: tree.centre }); const other = await aWorker(world, { centre: tree.careerCentre })
    const trainerId = await aTrainer(world, who, { centre: tree.centre, prepared: true })
    const d = new Date(Date.UTC(2027, 5, 1 + i * 3)); const day = (n: number) => new Date(d.getTime() + n * 86_400_000).toISOString().slice(0, 10)
    const [a, b, c] = [await mk('KD-004', day(0), '04'), await mk('KD-004', day(1), '04'), await mk('WEB', day(2), '04', { meeting: 'link', place: 'https://a.example.kz/x' })]
    const taught = (await aSessionRun(world, 'WEB', { sessions: [{ from: `${day(0)}T08:00:00Z`, to: `${day(0)}T10:00:00Z` }], trainerIds: [trainerId], capacity: 1, meeting: 'link', place: 'https://a.example.kz/x' })).runId
    await aPlan(world, who, { year: 2027, published: i % 2 === 0, courses: [...BIG, 'KD-004', 'WEB'] as never })
    await signUp(other.actor, taught, { release: 'with', reason: 'x' }, world)
    await signUp(who.actor, a, { release: 'with', reason: 'керек' }, world)
    const item = await world.db.planItem.findFirst({ where: { removedBy: null, plan: { personId: who.personId }, courseCode: 'WEB' } })
    const draft = async () => { const plan = await world.db.learningPlan.findUniqueOrThrow({ where: { personId_year: { personId: who.personId, year: 2027 } } }); return saveDraft(qo.actor, who.personId, 2027, { version: plan.version, items: [...BIG.map((course) => ({ course, runId: null })), { course: 'KD-004', runId: a }, { course: 'WEB', runId: c }], reason: 'Бағалаудан кейін' }, world) }
    const ops: [string, () => Promise<unknown>][] = [
      ['end', () => endEmployment(hr.actor, who.personId, { number: '5-ж', endsOn: '2026-12-10' }, world)],
      ['signUp c', () => signUp(who.actor, c, { release: 'with', reason: 'керек' }, world)],
      ['assign', () => assignRun(qo.actor, who.personId, 2027, { itemId: item!.id, runId: c }, world)],
      ['withdraw a', () => withdraw(who.actor, a, 'Жұмыс көп', world)],
      ['draft', draft],
      ['discard', async () => { const plan = await world.db.learningPlan.findUniqueOrThrow({ where: { personId_year: { personId: who.personId, year: 2027 } } }); return discardDraft(qo.actor, who.personId, 2027, plan.version, world) }],
      ['other taught', () => withdraw(other.actor, taught, 'Жұмыс көп', world)],
      ['other b', () => signUp(other.actor, b, { release: 'with', reason: 'x' }, world)],
      ['nominate', () => nominate(qo.actor, b, who.personId, { release: 'with', reason: 'x' }, world)],
    ]
    await Promise.all(ops.map(async ([name, op]) => { try { const r = await op() as { allowed: boolean; code: string }; const key = `E ${name} ${r.allowed ? 'ok' : r.code}`; tally.set(key, (tally.get(key) ?? 0) + 1) } catch (error) { const e = error as { code?: string; message: string; meta?: unknown; status?: number }; errors.push(`ending ${name}: ${e.code ?? ''} ${e.status ?? ''} ${JSON.stringify(e.meta ?? '').slice(0, 300)} ${e.message.slice(-250)}`) } }))
    const wrong = await seatsAddUp(world)
    if (wrong.length > 0) errors.push(wrong.join('; '))
    const left = await world.pool.query(`select count(*)::int as n from "SignUp" where "personId" = $1 and status <> 'cancelled'`, [who.personId])
    const open = await world.db.jobAssignment.count({ where: { personId: who.personId, toOn: null } })
    if (open === 0 && left.rows[0].n > 0) errors.push('left with a place')
  }
})

test('result', () => {
  console.log([...tally].sort().map(([k, n]) => `${n} ${k}`).join('\n'))
  console.log([...new Set(errors)].join('\n'))
  expect(errors).toEqual([])
})
