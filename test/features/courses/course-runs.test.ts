/** The schedule: runs of published standards with their sessions, who provides and leads them, what clashes, and what a cancelled one does. */
import { describe, expect, test } from 'vitest'
import { publishFramework } from '../../../app/features/assessment/framework.server.ts'
import { publishCalendar } from '../../../app/features/calendar/working-calendar.server.ts'
import { cancelRun, previewCancel, previewRun, readCancel, scheduleRun, type RunGiven, type SessionGiven } from '../../../app/features/courses/course-runs.server.ts'
import { listRuns } from '../../../app/features/courses/run-list.server.ts'
import { readRun } from '../../../app/features/courses/run-record.server.ts'
import { actorOf } from '../../../app/features/identity/sessions.server.ts'
import { publishPlan, saveDraft } from '../../../app/features/learning-plan/build.server.ts'
import { readPlan } from '../../../app/features/learning-plan/plan-record.server.ts'
import { instantInKazakhstan, toDateColumn } from '../../../app/platform/clock.server.ts'
import { newId } from '../../../app/platform/ids.server.ts'
import { aCourse } from '../../support/courses.ts'
import { granted } from '../../support/learning.ts'
import { anOfficial, anOrganisationTree, aWorker, type Someone } from '../../support/people.ts'
import { aCompletion, aRun } from '../../support/plans.ts'
import { proves } from '../../support/proves.ts'
import { anOutsideTrainer, aPlanLine, aSignUp, aTrainer } from '../../support/sessions.ts'
import { openTestWorld } from '../../support/world.ts'

const world = await openTestWorld({ at: '2026-10-21T04:00:00.000Z' })
const second = world.anotherProcess()
const tree = await anOrganisationTree(world)
await publishCalendar(world)
await publishFramework(world)
const qo = await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation)
const head = await anOfficial(world, 'career-centre-head', tree.careerCentre)
const authorised = await anOfficial(world, 'centre-authorised-person', tree.centre)
await aCourse(world, { code: 'T-40', minutes: [1200, 1200] })
await aCourse(world, { code: 'T-SEM', minutes: [240, 240], form: 'in-person-seminar', inPreparation: true })
await aCourse(world, { code: 'T-WEB', minutes: [120, 60], form: 'webinar', inPreparation: true })
await aCourse(world, { code: 'KD-014', title: 'Жаттықтырушыларды даярлау' })
const guest = await anOutsideTrainer(world)

/** Hours in Kazakhstan, with an hour of pause where it is longer than five. */
const session = (day: string, from = '09:00', to = '13:00', given: Partial<SessionGiven> & { until?: string } = {}): SessionGiven => {
  const { until = day, ...rest } = given
  const [startsAt, endsAt] = [instantInKazakhstan(day, from), instantInKazakhstan(until, to)]
  return { startsAt, endsAt, minutes: (endsAt.getTime() - startsAt.getTime()) / 60_000, ...rest }
}
/** Days of their own for every test, so that nobody clashes with another one. */
const run = (given: Partial<RunGiven> = {}): RunGiven => ({ course: 'T-SEM', language: 'kk', sessions: [session('2027-02-01'), session('2027-02-02')], trainerIds: [guest], place: 'Түркістан', capacity: 2, ...given })
const code = async (given: Partial<RunGiven>, who: { actor: Someone['actor'] } = qo) => { const decision = await scheduleRun(who.actor, run(given), world); return decision.allowed ? 'scheduled' : decision.code }
const on = (instant: string) => world.clock.set(instant)
/** An internal trainer who signs in as one. */
async function trainerSomeone({ prepared = true, languages = ['kk', 'ru'] as ('kk' | 'ru')[], surname = 'Мұқанова' } = {}) {
  const worker = await aWorker(world, { centre: tree.centre, position: 'METHODOLOGIST', surname })
  const trainerId = await aTrainer(world, worker, { centre: tree.centre, prepared, languages })
  return { ...worker, actor: await actorOf(world, worker.accountId), trainerId }
}
const taken = (subjectId: string) => world.db.booking.count({ where: { subjectId } })

describe('the schedule', () => {
  proves(['397/22¶2', '397/22¶3', '397/23'], 'a run of a published standard, in its form, with its provider, sessions and trainers; a centre makes none, nor does a course without a standard', async () => {
    const id = granted(await scheduleRun(qo.actor, run({ minimum: 2, signUpUntil: '2027-01-25', audiencePath: tree.centre.path }), world))
    expect(await world.db.courseRun.findUniqueOrThrow({ where: { id } })).toMatchObject({ courseCode: 'T-SEM', provider: 'qualification-organisation', startsOn: toDateColumn('2027-02-01'), endsOn: toDateColumn('2027-02-02'), capacity: 2, minimum: 2, seatsTaken: 0, audiencePath: tree.centre.path, createdById: qo.personId })
    expect(await readRun(world, id)).toMatchObject({ sessions: [{ position: 0, minutes: 240, sequence: 0, trainers: [{ id: guest }] }, { position: 1, startsAt: new Date('2027-02-02T04:00:00Z') }], trainers: [{ id: guest, kind: 'organisation', name: 'Төлегенова Сәуле' }] })
    expect(await world.db.auditEntry.findFirst({ where: { subjectId: id } })).toMatchObject({ event: 'course-run.scheduled', data: { course: 'T-SEM', sessions: 2, trainers: ['Төлегенова Сәуле'], clauses: expect.arrayContaining(['397/22¶3', '397/22¶2', '397/23']) } })
    // who teaches is told, with the hours for the calendar
    expect((await world.db.outboxMail.findMany({ where: { toAddress: 'trainer@example.kz', calendar: { not: null } } })).length).toBeGreaterThan(0)
    expect(await code({ course: 'NO-STANDARD' })).toBe('run.course-without-standard')
    for (const form of ['self-study-pdf', 'webinar']) expect(await code({ form })).toBe('run.other-form')
    for (const provider of ['national-expert', 'labour-mobility-centre']) expect(await code({ provider })).toBe('run.provider-unknown')
    expect(await code({ provider: 'internal-trainer' })).toBe('run.provider-other')
    expect(await code({ audiencePath: '/nowhere/' })).toBe('run.audience-unknown')
    await expect(world.pool.query(`update "CourseRun" set provider = 'somebody' where id = $1`, [id])).rejects.toThrow('CourseRun_check')
    for (const { actor } of [head, authorised]) for (const call of [() => scheduleRun(actor, run(), world), () => previewRun(actor, run(), world), () => cancelRun(actor, id, 'себебі бар', world), () => readCancel(actor, id, world)]) await expect(call()).rejects.toMatchObject({ name: 'Denied', status: 404 })
  })
  proves(['397/23.1', '397/23.2'], 'a webinar has trainers and somewhere to meet, a seminar trainers and a room or an address', async () => {
    const web = (given: Partial<RunGiven>) => code({ course: 'T-WEB', sessions: [session('2027-02-03', '09:00', '12:00')], meeting: 'link', place: 'https://meet.example.kz/t-web', ...given })
    expect(await web({ trainerIds: [] })).toBe('run.trainer-missing')
    expect(await web({ trainerIds: [newId(), 'nobody'] })).toBe('run.trainer-missing')
    expect(await web({ place: 'Түркістан' })).toBe('run.link-missing')
    expect(await web({ meeting: 'bigbluebutton', place: '' })).toBe('run.webinar-room-missing')
    expect(await web({})).toBe('scheduled')
    expect(await code({ sessions: [session('2027-02-04'), session('2027-02-05')], place: '' })).toBe('run.place-missing')
    expect(await code({ sessions: [session('2027-02-04'), session('2027-02-05')], trainerIds: [] })).toBe('run.trainer-missing')
  })
  proves(['397/19.schedule', '397/A2.hours'], 'with the minutes of the standard at least, apart, to come, and on a day off only for a reason', async () => {
    expect(await code({ sessions: [session('2027-02-08'), session('2027-02-09', '09:00', '12:59')] })).toBe('run.minutes-missing')
    expect(await code({ sessions: [session('2027-02-08'), session('2027-02-08', '12:59', '17:00')] })).toBe('run.sessions-overlap')
    expect(await code({ sessions: [session('2026-10-20'), session('2027-02-09')] })).toBe('run.session-in-past')
    // Nauryz, and a Saturday
    expect(await code({ sessions: [session('2027-03-22'), session('2027-03-24')] })).toBe('run.day-off-needs-reason')
    const kept = granted(await scheduleRun(qo.actor, run({ sessions: [session('2027-03-27', '09:00', '13:00', { dayOffReason: ' Басқа күні бос емес ' }), session('2027-03-26', '14:00', '18:00', { dayOffReason: 'керек емес' })] }), world))
    // by time, whatever the order they were given in; a reason is kept where there is a day off
    expect((await readRun(world, kept))!.sessions.map(({ startsAt, dayOffReason }) => [startsAt.toISOString(), dayOffReason])).toEqual([['2027-03-26T09:00:00.000Z', null], ['2027-03-27T04:00:00.000Z', 'Басқа күні бос емес']])
    expect(granted(await previewRun(qo.actor, run({ sessions: [session('2027-04-03', '09:00', '17:00', { dayOffReason: 'Сенбі ғана бос' })] }), world))).toMatchObject({ daysOff: ['2027-04-03'], minutes: 480, courseMinutes: 480 })
  })
  proves(['397/19.schedule', '397/23.1'], 'across midnight and the end of the year: it stands in both years, on the days it touches', async () => {
    const id = granted(await scheduleRun(qo.actor, run({ course: 'T-WEB', meeting: 'link', place: 'https://meet.example.kz/night', sessions: [session('2027-12-31', '22:00', '01:00', { until: '2028-01-01', dayOffReason: 'Түнгі кезекшілерге арналған' })] }), world))
    expect(await world.db.courseRun.findUniqueOrThrow({ where: { id } })).toMatchObject({ startsOn: toDateColumn('2027-12-31'), endsOn: toDateColumn('2028-01-01') })
    const ids = async (year: number) => (await listRuns({ year, page: 1 }, world)).runs.map((one) => one.id)
    expect([(await ids(2027)).at(-1), await ids(2028)]).toEqual([id, [id]])
    // a session up to midnight touches one day
    const until = granted(await scheduleRun(qo.actor, run({ course: 'T-WEB', meeting: 'link', place: 'https://meet.example.kz/late', sessions: [session('2027-12-30', '21:00', '00:00', { until: '2027-12-31' })] }), world))
    expect(await world.db.courseRun.findUniqueOrThrow({ where: { id: until } })).toMatchObject({ endsOn: toDateColumn('2027-12-30') })
  })
})

describe('an internal trainer', () => {
  proves(['397/2.12.tot', '397/29', '397/31.delivery'], 'of the worked example: ordered on 1 October, refused on 21 October while in preparation, scheduled for 4 November once active', async () => {
    on('2026-10-01T04:00:00Z')
    const worker = await aWorker(world, { centre: tree.centre, position: 'METHODOLOGIST', surname: 'Үлгі' })
    const trainerId = await aTrainer(world, worker, { centre: tree.centre, orderedOn: '2026-10-01' })
    const edition = await world.db.courseEdition.findFirstOrThrow({ where: { code: 'KD-014' } })
    await world.db.enrolment.create({ data: { id: newId(), personId: worker.personId, editionId: edition.id, courseCode: 'KD-014', language: 'kk', source: 'assigned', release: 'with', status: 'active', enrolledAt: world.clock.now() } })
    const planLineId = await aPlanLine(world, trainerId, 'T-SEM', { from: '2026-11-01', to: '2026-12-31' })
    on('2026-10-21T04:00:00Z')
    const actor = await actorOf(world, worker.accountId)
    const seminar = run({ sessions: [session('2026-11-04', '09:00', '18:00', { minutes: 480 })], trainerIds: [trainerId], planLineId })
    expect(await scheduleRun(actor, seminar, world)).toMatchObject({ allowed: false, code: 'run.trainer-not-active', facts: { trainer: worker.actor.name }, clauses: expect.arrayContaining(['397/2.12.tot']) })
    // nor does the qualification organisation have the class led by somebody who is not prepared
    expect(await scheduleRun(qo.actor, { ...seminar, planLineId: null }, world)).toMatchObject({ code: 'run.trainer-not-active' })
    on('2026-10-23T12:00:00Z')
    await aCompletion(world, worker, 'KD-014', '2026-10-23T11:00:00Z')
    const id = granted(await scheduleRun(actor, seminar, world))
    expect(await world.db.courseRun.findUniqueOrThrow({ where: { id } })).toMatchObject({ provider: 'internal-trainer', planLineId, startsOn: toDateColumn('2026-11-04') })
  })
  proves(['397/22¶2', '397/31.delivery'], 'schedules what the own work plan says; anything else only together with an amendment of the plan', async () => {
    const trainer = await trainerSomeone()
    const planLineId = await aPlanLine(world, trainer.trainerId, 'T-SEM', { year: 2027, from: '2027-05-03', to: '2027-05-31' })
    const own = (given: Partial<RunGiven> = {}) => run({ trainerIds: [trainer.trainerId], planLineId, sessions: [session('2027-05-11'), session('2027-05-12')], ...given })
    const of = async (given: Partial<RunGiven>) => { const decision = await scheduleRun(trainer.actor, own(given), world); return decision.allowed ? 'scheduled' : decision.code }
    expect(await of({ language: 'ru' })).toBe('run.not-in-work-plan')
    expect(await of({ sessions: [session('2027-05-31'), session('2027-06-01')] })).toBe('run.not-in-work-plan')
    expect(await of({ planLineId: null })).toBe('run.not-in-work-plan')
    expect(await of({ course: 'T-WEB', meeting: 'link', place: 'https://meet.example.kz/a', sessions: [session('2027-05-11', '09:00', '12:00')] })).toBe('run.not-in-work-plan')
    // in the name of the qualification organisation, or led by others alone
    expect(await of({ provider: 'qualification-organisation' })).toBe('run.provider-other')
    expect(await of({ trainerIds: [guest] })).toBe('run.provider-other')
    const id = granted(await scheduleRun(trainer.actor, own({ trainerIds: [trainer.trainerId, guest] }), world))
    expect(await world.db.courseRun.findUniqueOrThrow({ where: { id } })).toMatchObject({ provider: 'internal-trainer', planLineId })
    // a line of somebody else's plan is none of the own
    const other = await trainerSomeone({ surname: 'Басқа' })
    expect(await scheduleRun(other.actor, own({ trainerIds: [other.trainerId], sessions: [session('2027-05-13'), session('2027-05-14')] }), world)).toMatchObject({ code: 'run.not-in-work-plan' })

    const before = await world.db.trainerPlanLine.count({ where: { plan: { trainerId: trainer.trainerId } } })
    const amended = own({ planLineId: null, amendment: 'Орталық басшысы сұрады', sessions: [session('2027-06-14'), session('2027-06-15')] })
    expect(granted(await previewRun(trainer.actor, amended, world))).toMatchObject({ amends: true, provider: 'internal-trainer' })
    const added = granted(await scheduleRun(trainer.actor, amended, world))
    const line = await world.db.trainerPlanLine.findFirstOrThrow({ where: { runs: { some: { id: added } } }, include: { plan: { include: { events: true } } } })
    expect(line).toMatchObject({ courseCode: 'T-SEM', fromOn: toDateColumn('2027-06-14'), toOn: toDateColumn('2027-06-15'), reason: 'Орталық басшысы сұрады' })
    expect(line.plan.events.map(({ kind }) => kind)).toEqual(['submitted', 'coordinated', 'amended'])
    expect(await world.db.trainerPlanLine.count({ where: { plan: { trainerId: trainer.trainerId } } })).toBe(before + 1)
    // what is refused leaves no line behind
    expect(await scheduleRun(trainer.actor, { ...amended, sessions: [session('2027-06-14'), session('2027-06-15')] }, world)).toMatchObject({ code: 'run.clash-trainer' })
    expect(await world.db.trainerPlanLine.count({ where: { plan: { trainerId: trainer.trainerId } } })).toBe(before + 1)
  })
  proves(['397/31.delivery', '397/24'], 'not by a plan that is still a draft or was given back, nor in a language they do not have', async () => {
    const trainer = await trainerSomeone({ languages: ['kk'] })
    const planLineId = await aPlanLine(world, trainer.trainerId, 'T-SEM', { year: 2027, from: '2027-05-03', to: '2027-05-31', coordinated: false })
    const given = run({ trainerIds: [trainer.trainerId], planLineId, sessions: [session('2027-05-17'), session('2027-05-18')] })
    expect(await scheduleRun(trainer.actor, given, world)).toMatchObject({ code: 'run.not-in-work-plan' })
    const plan = await world.db.trainerPlan.findFirstOrThrow({ where: { trainerId: trainer.trainerId } })
    const event = (number: number, kind: string) => world.db.trainerPlanEvent.create({ data: { planId: plan.id, number, kind, text: 'Себебі бар', at: world.clock.now(), on: toDateColumn('2026-10-23'), byId: trainer.personId, byName: trainer.actor.name } })
    await event(1, 'submitted')
    expect(granted(await previewRun(trainer.actor, given, world)).provider).toBe('internal-trainer')
    await event(2, 'returned')
    expect(await previewRun(trainer.actor, given, world)).toMatchObject({ code: 'run.not-in-work-plan' })
    expect(await code({ language: 'ru', trainerIds: [trainer.trainerId], sessions: [session('2027-05-17'), session('2027-05-18')] })).toBe('run.trainer-other-language')
    // by the qualification organisation an active trainer is invited into its own run
    expect(await code({ trainerIds: [trainer.trainerId], sessions: [session('2027-05-17'), session('2027-05-18')] })).toBe('scheduled')
  })
  proves('397/31.delivery', 'not by a line that is taken out of the plan, or a plan that is given back, at the same moment', async () => {
    const trainer = await trainerSomeone({ surname: 'Кезекті' })
    const planLineId = await aPlanLine(world, trainer.trainerId, 'T-SEM', { year: 2027, from: '2027-05-03', to: '2027-05-31' })
    const given = run({ trainerIds: [trainer.trainerId], planLineId, sessions: [session('2027-05-24'), session('2027-05-25')] })
    granted(await previewRun(trainer.actor, given, world))
    const { planId } = await world.db.trainerPlanLine.findUniqueOrThrow({ where: { id: planLineId } })
    // somebody has the plan in hand, and the class waits for what becomes of its line
    const { scheduling } = await second.db.$transaction(async (tx) => {
      await tx.$queryRaw`select 1 from "TrainerPlan" where id = ${planId}::uuid for update`
      let answered = false
      const scheduling = scheduleRun(trainer.actor, given, world).finally(() => (answered = true))
      const waits = async () => (await world.pool.query('select 1 from pg_locks where not granted')).rows.length > 0
      while (!answered && !(await waits())) await new Promise((later) => setTimeout(later, 5))
      await tx.trainerPlanLine.update({ where: { id: planLineId }, data: { removedBy: 3, removeReason: 'Керек емес' } })
      return { scheduling }
    })
    expect(await scheduling).toMatchObject({ allowed: false, code: 'changed-meanwhile' })
    expect(await world.db.courseRun.count({ where: { planLineId } })).toBe(0)
  })
  test('cancels own runs only', async () => {
    const [own, other] = [await trainerSomeone(), await trainerSomeone({ surname: 'Басқа' })]
    const planLineId = await aPlanLine(world, own.trainerId, 'T-SEM', { year: 2027, from: '2027-05-03', to: '2027-05-31' })
    const id = granted(await scheduleRun(own.actor, run({ trainerIds: [own.trainerId], planLineId, sessions: [session('2027-05-19'), session('2027-05-20')] }), world))
    const ofOrganisation = granted(await scheduleRun(qo.actor, run({ trainerIds: [own.trainerId], sessions: [session('2027-05-25'), session('2027-05-26')] }), world))
    await expect(cancelRun(other.actor, id, 'себебі бар', world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
    await expect(cancelRun(own.actor, ofOrganisation, 'себебі бар', world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
    granted(await cancelRun(own.actor, id, 'Ауырып қалдым', world))
    expect(await taken(own.personId)).toBe(2)
  })
})

describe('clashes', () => {
  const busy = { sessions: [session('2027-07-05'), session('2027-07-08')] }
  proves(['397/19.schedule', '397/23'], 'a trainer who teaches, learns, is absent or does not work there any more is named, with what and when', async () => {
    const trainer = await trainerSomeone()
    const led = { ...busy, trainerIds: [trainer.trainerId] }
    granted(await scheduleRun(qo.actor, run(led), world))
    expect(await scheduleRun(qo.actor, run({ ...led, sessions: [session('2027-07-05', '12:59', '17:00'), session('2027-07-07', '09:00', '13:00')] }), world)).toMatchObject({
      allowed: false, code: 'run.clash-trainer', facts: { trainer: trainer.actor.name, course: 'T-SEM', startsAt: '2027-07-05T04:00:00.000Z', endsAt: '2027-07-05T08:00:00.000Z' },
    })
    // one hour after the other is no clash
    expect(await code({ ...led, sessions: [session('2027-07-05', '13:00', '17:00'), session('2027-07-09')] })).toBe('scheduled')

    const learns = await trainerSomeone({ surname: 'Оқушы' })
    const web = granted(await scheduleRun(qo.actor, run({ course: 'T-WEB', meeting: 'link', place: 'https://meet.example.kz/b', sessions: [session('2027-07-12', '09:00', '12:00')] }), world))
    await aSignUp(world, web, learns)
    expect(await scheduleRun(qo.actor, run({ trainerIds: [learns.trainerId], sessions: [session('2027-07-12', '11:00', '15:00'), session('2027-07-13')] }), world)).toMatchObject({ code: 'run.clash-trainer-learns', facts: { trainer: learns.actor.name, course: 'T-WEB' } })

    await world.db.absence.create({ data: { id: newId(), personId: learns.personId, kind: 'leave', fromOn: toDateColumn('2027-07-14'), toOn: toDateColumn('2027-07-16'), recordedAt: world.clock.now(), recordedById: qo.personId } })
    for (const day of ['2027-07-14', '2027-07-16']) expect(await scheduleRun(qo.actor, run({ trainerIds: [learns.trainerId], sessions: [session(day), session('2027-07-20')] }), world), day).toMatchObject({ code: 'run.clash-absence', facts: { from: '2027-07-14', to: '2027-07-16' } })
    expect(await code({ trainerIds: [learns.trainerId], sessions: [session('2027-07-13'), session('2027-07-19')] })).toBe('scheduled')

    const leaves = await trainerSomeone({ surname: 'Кетуші' })
    await world.db.jobAssignment.updateMany({ where: { personId: leaves.personId }, data: { toOn: toDateColumn('2027-07-20') } })
    expect(await scheduleRun(qo.actor, run({ trainerIds: [leaves.trainerId], sessions: [session('2027-07-20'), session('2027-07-21')] }), world)).toMatchObject({ code: 'run.clash-employment', facts: { trainer: leaves.actor.name, day: '2027-07-21' } })
    expect(await code({ trainerIds: [leaves.trainerId], sessions: [session('2027-07-19'), session('2027-07-20')] })).toBe('scheduled')
  })
  proves('397/23.2', 'a room is held once at a time, and seats those who may come', async () => {
    const roomId = newId()
    await world.db.room.create({ data: { id: roomId, organisationId: tree.centre.id, name: '204', address: 'Түркістан, 1', seats: 20, createdAt: world.clock.now(), createdById: qo.personId } })
    const other = await anOutsideTrainer(world, { name: 'Басқа Сарапшы' })
    const in204 = (given: Partial<RunGiven> = {}) => run({ roomId, place: '', sessions: [session('2027-08-02'), session('2027-08-03')], ...given })
    expect(await scheduleRun(qo.actor, in204({ capacity: 21 }), world)).toMatchObject({ code: 'run.room-too-small', facts: { room: '204', seats: 20, capacity: 21 } })
    granted(await scheduleRun(qo.actor, in204({ capacity: 20 }), world))
    expect(await scheduleRun(qo.actor, in204({ trainerIds: [other] }), world)).toMatchObject({ code: 'run.clash-room', facts: { room: '204', course: 'T-SEM', startsAt: '2027-08-02T04:00:00.000Z' } })
    await world.db.room.update({ where: { id: roomId }, data: { retiredAt: world.clock.now() } })
    expect(await code({ roomId, sessions: [session('2027-08-09'), session('2027-08-10')] })).toBe('run.room-retired')
  })
  proves('397/19.schedule', 'two runs for one room, or one trainer, at the same moment: one is scheduled, the others are told why not', async () => {
    const roomId = newId()
    await world.db.room.create({ data: { id: roomId, organisationId: tree.centre.id, name: '205', address: 'Түркістан, 1', seats: 20, createdAt: world.clock.now(), createdById: qo.personId } })
    const leaders = await Promise.all(Array.from({ length: 4 }, (_, place) => anOutsideTrainer(world, { name: `Сарапшы ${place}` })))
    const sessions = [session('2027-08-16'), session('2027-08-17')]
    const forRoom = await Promise.all(leaders.map((trainerId, place) => scheduleRun(qo.actor, run({ roomId, place: '', sessions, trainerIds: [trainerId] }), place % 2 === 0 ? world : second)))
    expect(forRoom.filter(({ allowed }) => allowed)).toHaveLength(1)
    for (const decision of forRoom) if (!decision.allowed) expect(['run.clash-room', 'run.clash-meanwhile']).toContain(decision.code)
    expect(await world.db.courseRun.count({ where: { roomId } })).toBe(1)

    const forTrainer = await Promise.all([1, 2, 3, 4].map((place) => scheduleRun(qo.actor, run({ place: `Кентау, ${place}`, sessions: [session('2027-08-19'), session('2027-08-20')] }), place % 2 === 0 ? world : second)))
    expect(forTrainer.filter(({ allowed }) => allowed)).toHaveLength(1)
    for (const decision of forTrainer) if (!decision.allowed) expect(['run.clash-trainer', 'run.clash-meanwhile']).toContain(decision.code)
  })
})

describe('pressed twice', () => {
  test('is one run and one entry of the trail; another form is another run', async () => {
    const given = run({ sessions: [session('2027-09-06'), session('2027-09-07')], requestKey: newId() })
    const ids = (await Promise.all([world, second, world].map((where) => scheduleRun(qo.actor, given, where)))).map(granted)
    ids.push(granted(await scheduleRun(qo.actor, given, world)))
    expect(new Set(ids).size).toBe(1)
    expect(await world.db.auditEntry.count({ where: { event: 'course-run.scheduled', subjectId: ids[0]! } })).toBe(1)
    expect(await scheduleRun(qo.actor, { ...given, requestKey: newId() }, world)).toMatchObject({ code: 'run.clash-trainer' })
    const [parallel] = [await anOutsideTrainer(world, { name: 'Қатар Сарапшы' })]
    expect(ids).not.toContain(granted(await scheduleRun(qo.actor, { ...given, requestKey: newId(), trainerIds: [parallel] }, world)))
    // the key of somebody else's form answers nobody
    expect(await scheduleRun((await trainerSomeone()).actor, given, world)).toMatchObject({ allowed: false })
  })
})

describe('the list of a year', () => {
  proves(['397/19.schedule', '397/30'], 'by day, by form and state; who teaches, and what is to be seen to', async () => {
    on('2026-10-23T12:00:00Z')
    const trainer = await trainerSomeone({ surname: 'Тізімдегі' })
    const id = granted(await scheduleRun(qo.actor, run({ trainerIds: [trainer.trainerId], minimum: 2, signUpUntil: '2026-11-02', sessions: [session('2026-11-10'), session('2026-11-11')] }), world))
    const timeless = await aRun(world, 'T-WEB', { startsOn: '2026-11-12', place: 'https://meet.example.kz/old' })
    const find = async (given: Partial<Parameters<typeof listRuns>[0]> = {}) => (await listRuns({ year: 2026, page: 1, ...given }, world)).runs
    const flags = async (runId: string) => (await find()).find((one) => one.id === runId)!.flags
    expect((await find()).map(({ startsOn }) => startsOn)).toEqual((await find()).map(({ startsOn }) => startsOn).toSorted())
    expect((await find()).find((one) => one.id === id)).toMatchObject({ trainers: [trainer.actor.name], flags: [], sessions: [{ startsAt: '2026-11-10T04:00:00.000Z' }, {}], online: false })
    expect((await find({ form: 'webinar' })).map((one) => one.id)).toEqual([timeless])
    expect((await find({ state: 'cancelled' }))).toEqual([])
    expect(await flags(timeless)).toEqual(['needs-times'])
    // the trainer is ill on the second day
    const { id: illness } = await world.db.absence.create({ data: { id: newId(), personId: trainer.personId, kind: 'illness', fromOn: toDateColumn('2026-11-11'), toOn: toDateColumn('2026-11-20'), recordedAt: world.clock.now(), recordedById: qo.personId } })
    expect(await flags(id)).toEqual(['needs-trainer'])
    await world.db.absence.delete({ where: { id: illness } })
    // the trainer leaves on the day before; the window of sign-up is over and nobody came
    await world.db.trainer.update({ where: { id: trainer.trainerId }, data: { endedOn: toDateColumn('2026-11-09'), endReason: 'Жұмыстан шықты' } })
    expect(await flags(id)).toEqual(['needs-trainer'])
    on('2026-11-09T04:00:00Z')
    expect(await flags(id)).toEqual(['needs-trainer', 'below-minimum'])
    expect((await find({ state: 'attention' })).map((one) => one.id)).toEqual([id, timeless])
    // the day is declared a day off afterwards
    await world.db.calendarDay.create({ data: { id: newId(), on: toDateColumn('2026-11-11'), kind: 'off', reason: 'holiday', act: 'Үкімет қаулысы', recordedAt: world.clock.now(), recordedById: qo.accountId } })
    expect(await flags(id)).toEqual(['needs-trainer', 'day-off', 'below-minimum'])
    on('2026-11-13T04:00:00Z')
    expect((await find({ state: 'over' })).map((one) => one.id)).toEqual(expect.arrayContaining([id, timeless]))
    expect((await find({ state: 'coming' })).map((one) => one.id)).not.toContain(id)
  })
})

describe('a run that is called off', () => {
  proves(['397/19.schedule', '397/15', '397/22'], 'plans keep the course without a date by a numbered amendment, sign-ups end, trainer, room and learners are free, and everybody is told', async () => {
    on('2026-12-10T04:00:00.000Z')
    const roomId = newId()
    await world.db.room.create({ data: { id: roomId, organisationId: tree.centre.id, name: '301', address: 'Түркістан, 1', seats: 20, createdAt: world.clock.now(), createdById: qo.personId } })
    const leader = await trainerSomeone({ surname: 'Жетекші' })
    const runId = granted(await scheduleRun(qo.actor, run({ sessions: [session('2027-06-07'), session('2027-06-08')], capacity: 5, roomId, place: '', trainerIds: [leader.trainerId] }), world))
    const [published, drafted, free] = [await aWorker(world, { centre: tree.careerCentre }), await aWorker(world, { centre: tree.careerCentre }), await aWorker(world, { centre: tree.careerCentre })]
    for (const one of [published, drafted]) {
      const saved = granted(await saveDraft(qo.actor, one.personId, 2027, { version: 0, items: [{ course: 'T-40', runId: null }, { course: 'T-SEM', runId }], reason: 'Бағалаудан кейін қабылданды' }, world))
      if (one === published) granted(await publishPlan(qo.actor, saved.planId, { version: saved.version }, world))
    }
    const { enrolmentId } = await aSignUp(world, runId, free)
    expect(await readCancel(qo.actor, runId, world)).toMatchObject({ published: 1, drafts: 1, signedUp: 1, waiting: 0, cancelled: false, place: '301' })
    expect(await previewCancel(qo.actor, runId, '', world)).toMatchObject({ allowed: false, code: 'run.reason-missing' })
    expect((await world.db.courseRun.findUniqueOrThrow({ where: { id: runId } })).seatsTaken).toBe(3)

    const decisions = await Promise.all([world, second].map((where) => cancelRun(qo.actor, runId, 'Оқытушы ауырып қалды', where)))
    expect(decisions.filter(({ allowed }) => allowed)).toMatchObject([{ value: { plans: 2 } }])
    expect(decisions.find(({ allowed }) => !allowed)).toMatchObject({ code: 'run.already-cancelled' })
    expect(await world.db.courseRun.findUniqueOrThrow({ where: { id: runId } })).toMatchObject({ seatsTaken: 0, cancelReason: 'Оқытушы ауырып қалды' })
    expect(await world.db.signUp.findFirstOrThrow({ where: { runId } })).toMatchObject({ status: 'cancelled', cancelReason: 'Оқытушы ауырып қалды', ownSeat: false })
    expect(await world.db.enrolment.findUniqueOrThrow({ where: { id: enrolmentId } })).toMatchObject({ status: 'withdrawn' })
    expect([await taken(roomId), await taken(leader.personId), await taken(free.personId)]).toEqual([0, 0, 0])
    // the sessions stay to be read, with a sequence that takes them out of calendars
    expect((await readRun(world, runId))!.sessions.map(({ sequence }) => sequence)).toEqual([1, 1])
    const plan = (await readPlan(world, published.personId, 2027))!
    expect(plan.items.map(({ course, run: date }) => [course, date])).toEqual([['T-40', null], ['T-SEM', null]])
    expect(plan.amendments).toMatchObject([{ number: 1, kind: 'rescheduled', course: 'T-SEM', reason: 'Оқытушы ауырып қалды' }])
    expect(await readPlan(world, drafted.personId, 2027)).toMatchObject({ status: 'draft', amendments: [], version: 2 })
    const letters = async (email: string) => (await world.db.outboxMail.findMany({ where: { toAddress: email }, orderBy: { key: 'asc' } })).map(({ key, calendar }) => [key.split(':')[0], calendar?.includes('METHOD:CANCEL') ?? false])
    expect(await letters(published.email)).toEqual([['plan-published', false], ['plan-rescheduled', false]])
    expect(await letters(drafted.email)).toEqual([])
    expect(await letters(free.email)).toEqual([['session-calendar', true], ['session-calendar', true]])
    expect((await letters(leader.email)).filter(([, cancels]) => cancels)).toHaveLength(2)
    expect((await letters(head.email)).map(([kind]) => kind)).toEqual(expect.arrayContaining(['plan-rescheduled']))
    // the hours are free for another run
    expect(await code({ sessions: [session('2027-06-07'), session('2027-06-08')], roomId, place: '', trainerIds: [leader.trainerId] })).toBe('scheduled')
  })
  test('until its first session begins, and not one there is none of', async () => {
    on('2026-12-10T04:00:00.000Z')
    const runId = granted(await scheduleRun(qo.actor, run({ sessions: [session('2026-12-11'), session('2026-12-14')] }), world))
    on('2026-12-11T04:00:00.000Z')
    expect(await cancelRun(qo.actor, runId, 'себебі бар', world)).toMatchObject({ allowed: false, code: 'run.begun' })
    on('2026-12-11T03:59:59.000Z')
    granted(await cancelRun(qo.actor, runId, 'себебі бар', world))
    for (const id of ['', 'x', '00000000-0000-7000-8000-000000000000']) await expect(cancelRun(qo.actor, id, 'себебі бар', world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
  })
})
