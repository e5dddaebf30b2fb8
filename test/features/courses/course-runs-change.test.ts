/** A run changes: who loses what is said first, nothing is lost by accident, and calendars hear of it. */
import { describe, expect, test } from 'vitest'
import { publishCalendar } from '../../../app/features/calendar/working-calendar.server.ts'
import { cancelRun, previewCancel, readCancel, scheduleRun, type RunGiven } from '../../../app/features/courses/course-runs.server.ts'
import { changeRun, previewChange, readChange, seenOf, type RunChange } from '../../../app/features/courses/run-change.server.ts'
import { readRunView } from '../../../app/features/courses/run-overview.server.ts'
import { readRun } from '../../../app/features/courses/run-record.server.ts'
import { actorOf } from '../../../app/features/identity/sessions.server.ts'
import { readParticipants } from '../../../app/features/sessions/participants.server.ts'
import { signUp, takeOff } from '../../../app/features/sessions/sign-up.server.ts'
import { addRunFile, runWithFiles } from '../../../app/features/courses/run-files.server.ts'
import { readSheet } from '../../../app/features/attendance/sheet.server.ts'
import { instantInKazakhstan, toDateColumn } from '../../../app/platform/clock.server.ts'
import { newId } from '../../../app/platform/ids.server.ts'
import type { Actor } from '../../../app/access/actor.ts'
import { aCourse } from '../../support/courses.ts'
import { granted } from '../../support/learning.ts'
import { anOfficial, anOrganisationTree, aWorker } from '../../support/people.ts'
import { aPlan, aRun } from '../../support/plans.ts'
import { proves } from '../../support/proves.ts'
import { anOutsideTrainer, aPlanLine, aSessionRun, aSignUp, aTrainer } from '../../support/sessions.ts'
import { openTestWorld } from '../../support/world.ts'

const NOW = '2026-12-10T04:00:00.000Z'
const world = await openTestWorld({ at: NOW })
const second = world.anotherProcess()
const tree = await anOrganisationTree(world)
await publishCalendar(world)
const qo = await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation)
const head = await anOfficial(world, 'career-centre-head', tree.careerCentre)
await aCourse(world, { code: 'T-40', minutes: [1200, 1200] })
await aCourse(world, { code: 'T-SEM', minutes: [240, 240], form: 'in-person-seminar', inPreparation: true })
await aCourse(world, { code: 'T-WEB', minutes: [120, 60], form: 'webinar', inPreparation: true })
await aCourse(world, { code: 'KD-014', title: 'Жаттықтырушыларды даярлау' })

const hours = (day: string, from = '09:00', to = '13:00') => ({ startsAt: instantInKazakhstan(day, from), endsAt: instantInKazakhstan(day, to), minutes: (instantInKazakhstan(day, to).getTime() - instantInKazakhstan(day, from).getTime()) / 60_000 })
const on = (instant: string) => world.clock.set(instant)
/** A seminar of two mornings with a trainer of its own. */
async function scheduled(first: string, next: string, given: Partial<RunGiven> = {}) {
  on(NOW)
  const trainerId = await anOutsideTrainer(world, { name: `Сарапшы ${first}` })
  const runId = granted(await scheduleRun(qo.actor, { course: 'T-SEM', language: 'kk', sessions: [hours(first), hours(next)], trainerIds: [trainerId], place: 'Түркістан', capacity: 3, ...given }, world))
  return { runId, trainerId }
}
/** The form as it is opened, with what is changed in it. */
async function changed(runId: string, given: Partial<RunChange> & { move?: Record<number, { startsAt: Date; endsAt: Date; minutes: number; dayOffReason?: string }> } = {}): Promise<RunChange> {
  const run = (await readRun(world, runId))!
  const { move = {}, ...rest } = given
  return {
    seen: seenOf(run), reason: 'Оқу кестесі өзгерді', sessions: run.sessions.map((session, place) => ({ id: session.id, startsAt: session.startsAt, endsAt: session.endsAt, minutes: session.minutes, ...move[place] })),
    trainerIds: run.trainers.map(({ id }) => id), place: run.place, roomId: run.room?.id ?? null, meeting: run.meeting, capacity: run.capacity, minimum: run.minimum, signUpUntil: run.signUpUntil, audiencePath: run.audiencePath, ...rest,
  }
}
const change = async (runId: string, given: Parameters<typeof changed>[1], actor: Actor = qo.actor) => { const decision = await changeRun(actor, runId, await changed(runId, given), world); return decision.allowed ? decision.value : decision.code }
const participant = async (runId: string) => {
  const worker = await aWorker(world, { centre: tree.careerCentre })
  granted(await signUp(worker.actor, runId, { release: 'with', reason: null }, world))
  return worker
}
const sequences = async (runId: string) => (await readRun(world, runId))!.sessions.map(({ sequence }) => sequence)
const letters = async (email: string) => (await world.db.outboxMail.findMany({ where: { toAddress: email }, orderBy: { createdAt: 'asc' } })).map(({ calendar }) => ['REQUEST', 'CANCEL'].find((method) => calendar?.includes(`METHOD:${method}`)) ?? null)
const room = async (name: string, seats = 20) => { const id = newId(); await world.db.room.create({ data: { id, organisationId: tree.centre.id, name, address: 'Түркістан, 1', seats, createdAt: world.clock.now(), createdById: qo.personId } }); return id }
async function trainerSomeone(surname: string) {
  const worker = await aWorker(world, { centre: tree.centre, position: 'METHODOLOGIST', surname })
  const trainerId = await aTrainer(world, worker, { centre: tree.centre, prepared: true })
  return { ...worker, actor: await actorOf(world, worker.accountId), trainerId }
}

describe('a session moves', () => {
  proves(['397/19.schedule', '397/23.2'], 'its hours, those of trainers, room and learners with it; its sequence grows, and everybody is told', async () => {
    const roomId = await room('101')
    const { runId, trainerId } = await scheduled('2027-02-01', '2027-02-02', { roomId })
    const learner = await participant(runId)
    const given = await changed(runId, { move: { 1: hours('2027-02-03', '14:00', '18:00') } })
    expect(granted(await previewChange(qo.actor, runId, given, world))).toMatchObject({ changes: ['sessions'], shown: true, endsOn: '2027-02-03', signedUp: 1, learners: [] })
    expect(granted(await changeRun(qo.actor, runId, given, world))).toEqual({ signedOff: 0 })
    const run = (await readRun(world, runId))!
    expect(run).toMatchObject({ startsOn: '2027-02-01', endsOn: '2027-02-03', sessions: [{ sequence: 0 }, { sequence: 1, changedAt: new Date(NOW), startsAt: instantInKazakhstan('2027-02-03', '14:00') }] })
    const bookings = await world.db.booking.findMany({ where: { sessionId: run.sessions[1]!.id } })
    expect(bookings.map(({ subjectId }) => subjectId).toSorted()).toEqual([roomId, trainerId, learner.personId].toSorted())
    for (const one of bookings) expect(one.startsAt).toEqual(instantInKazakhstan('2027-02-03', '14:00'))
    // two of the sign-up, one of the moved session
    expect(await letters(learner.email)).toEqual(['REQUEST', 'REQUEST', 'REQUEST'])
    expect(await world.db.auditEntry.findFirst({ where: { subjectId: runId, event: 'course-run.changed' } })).toMatchObject({ data: { changes: ['sessions'], from: '2027-02-01', to: '2027-02-03', reason: 'Оқу кестесі өзгерді' } })
    // once more the same is no change; an old form is told that somebody was first
    expect(await change(runId, {})).toBe('run.nothing-changes')
    expect(await changeRun(qo.actor, runId, given, world)).toMatchObject({ code: 'changed-meanwhile' })
  })
  proves('397/19.schedule', 'two sessions may change places with each other, and a third may be added that takes up those who are signed up', async () => {
    const { runId, trainerId } = await scheduled('2027-02-08', '2027-02-09')
    const learner = await participant(runId)
    const [first, next] = (await readRun(world, runId))!.sessions
    expect(await change(runId, { move: { 0: hours('2027-02-09'), 1: hours('2027-02-08') } })).toEqual({ signedOff: 0 })
    expect((await readRun(world, runId))!.sessions.map(({ id, position }) => [id, position])).toEqual([[next!.id, 0], [first!.id, 1]])
    const given = await changed(runId)
    expect(granted(await changeRun(qo.actor, runId, { ...given, sessions: [...given.sessions, { id: null, ...hours('2027-02-10', '09:00', '10:00') }] }, world))).toEqual({ signedOff: 0 })
    const added = (await readRun(world, runId))!.sessions[2]!
    expect((await world.db.booking.findMany({ where: { sessionId: added.id } })).map(({ subjectId }) => subjectId).toSorted()).toEqual([trainerId, learner.personId].toSorted())
    expect(await changeRun(qo.actor, runId, { ...(await changed(runId)), sessions: given.sessions }, world)).toMatchObject({ code: 'run.session-stays' })
  })
  proves('397/19.schedule', 'to a holiday only with a reason', async () => {
    const { runId } = await scheduled('2027-03-17', '2027-03-18')
    expect(await change(runId, { move: { 1: hours('2027-03-22') } })).toBe('run.day-off-needs-reason')
    expect(await change(runId, { move: { 1: { ...hours('2027-03-22'), dayOffReason: 'Қатысушылар сұрады' } } })).toEqual({ signedOff: 0 })
    expect((await readRun(world, runId))!.sessions[1]).toMatchObject({ dayOffReason: 'Қатысушылар сұрады' })
  })
  proves(['397/19.schedule', '397/23.2'], 'not once it has begun, nor once its sheet was signed off; the others do', async () => {
    const { runId } = await scheduled('2027-02-15', '2027-02-16')
    const [first] = (await readRun(world, runId))!.sessions
    on('2027-02-15T04:00:00Z')
    expect(await change(runId, { move: { 0: hours('2027-02-17') } })).toBe('run.session-begun')
    await world.db.runSession.update({ where: { id: first!.id }, data: { sheetConfirmedAt: world.clock.now(), sheetConfirmedById: qo.personId } })
    expect(await change(runId, { move: { 0: hours('2027-02-17') } })).toBe('run.sheet-confirmed')
    await expect(world.db.runSession.update({ where: { id: first!.id }, data: { startsAt: instantInKazakhstan('2027-02-17', '09:00'), endsAt: instantInKazakhstan('2027-02-17', '13:00') } })).rejects.toThrow()
    expect(await change(runId, { move: { 1: hours('2027-02-18') } })).toEqual({ signedOff: 0 })
    on('2027-02-18T08:00:00Z')
    expect(await change(runId, { capacity: 10 })).toBe('run.over')
  })
  proves(['397/23.2', '397/25'], 'none is added once every sheet is signed off; with one still open it is', async () => {
    const { runId } = await scheduled('2027-02-22', '2027-02-23')
    const confirm = async (place: number) => {
      const { sessions } = (await readRun(world, runId))!
      await world.db.runSession.update({ where: { id: sessions[place]!.id }, data: { sheetConfirmedAt: world.clock.now(), sheetConfirmedById: qo.personId } })
    }
    const add = async (day: string) => { const given = await changed(runId); return changeRun(qo.actor, runId, { ...given, sessions: [...given.sessions, { id: null, ...hours(day, '09:00', '10:00') }] }, world) }
    on('2027-02-23T07:50:00Z')
    await confirm(0)
    expect((await add('2027-02-24')).allowed).toBe(true)
    on('2027-02-24T04:56:00Z')
    await confirm(1)
    expect((await add('2027-02-25')).allowed).toBe(true)
    on('2027-02-25T04:56:00Z')
    for (const place of [2, 3]) await confirm(place)
    expect(await add('2027-02-26')).toMatchObject({ code: 'run.sheets-confirmed', clauses: ['397/23.2', '397/25'] })
    expect((await readRun(world, runId))!.sessions).toHaveLength(4)
  })
})

describe('learners who cannot come', () => {
  proves('397/19.schedule', 'are named first; confirmed, they lose the place with the reason, the seat goes to whoever waits', async () => {
    const { runId } = await scheduled('2027-03-01', '2027-03-02', { capacity: 3 })
    const [busy, away, stays] = [await participant(runId), await participant(runId), await participant(runId)]
    const waits = await participant(runId)
    expect(await world.db.signUp.findFirstOrThrow({ where: { runId, personId: waits.personId } })).toMatchObject({ status: 'waitlisted' })
    const webinar = granted(await scheduleRun(qo.actor, { course: 'T-WEB', language: 'kk', sessions: [hours('2027-03-04', '10:00', '13:00')], trainerIds: [await anOutsideTrainer(world, { name: 'Вебинаршы' })], place: 'https://meet.example.kz/w', meeting: 'link', capacity: 5 }, world))
    granted(await signUp(busy.actor, webinar, { release: 'with', reason: null }, world))
    await world.db.absence.create({ data: { id: newId(), personId: away.personId, kind: 'illness', fromOn: toDateColumn('2027-03-04'), toOn: toDateColumn('2027-03-05'), recordedAt: world.clock.now(), recordedById: qo.personId } })

    const given = await changed(runId, { move: { 1: hours('2027-03-04') } })
    const { learners } = granted(await previewChange(qo.actor, runId, given, world))
    expect(learners.map(({ personId, course, from, to }) => ({ personId, course, from, to })).toSorted((one, other) => (one.personId < other.personId ? -1 : 1))).toEqual(
      [{ personId: busy.personId, course: 'T-WEB', from: null, to: null }, { personId: away.personId, course: null, from: '2027-03-04', to: '2027-03-05' }].toSorted((one, other) => (one.personId < other.personId ? -1 : 1)),
    )
    // nobody loses a place who was not shown
    expect(await changeRun(qo.actor, runId, given, world)).toMatchObject({ allowed: false, code: 'run.clash-learners', facts: { people: 2 } })
    expect(await changeRun(qo.actor, runId, { ...given, signOff: [busy.personId] }, world)).toMatchObject({ code: 'run.clash-learners' })
    expect(await sequences(runId)).toEqual([0, 0])
    expect(granted(await changeRun(qo.actor, runId, { ...given, signOff: learners.map(({ personId }) => personId) }, world))).toEqual({ signedOff: 2 })
    const status = async (personId: string) => (await world.db.signUp.findFirstOrThrow({ where: { runId, personId }, include: { enrolment: true } }))
    for (const { personId } of [busy, away]) expect(await status(personId)).toMatchObject({ status: 'cancelled', cancelReason: 'Оқу кестесі өзгерді', enrolment: { status: 'withdrawn' } })
    expect([await status(stays.personId), await status(waits.personId)]).toMatchObject([{ status: 'signed-up' }, { status: 'signed-up' }])
    expect((await world.db.courseRun.findUniqueOrThrow({ where: { id: runId } })).seatsTaken).toBe(2)
    expect(await world.db.booking.count({ where: { subjectId: busy.personId } })).toBe(1)
    expect((await letters(away.email)).slice(-2)).toEqual(['CANCEL', 'CANCEL'])
  })
})

describe('seats', () => {
  proves('397/19.schedule', 'never fewer than are taken, by sign-ups and by plans; the refusal says the number', async () => {
    const { runId } = await scheduled('2027-04-05', '2027-04-06', { capacity: 5, minimum: 1 })
    await participant(runId)
    const planned = await aWorker(world, { centre: tree.careerCentre })
    await aPlan(world, planned, { year: 2027, courses: ['T-40', { code: 'T-SEM', runId }] })
    await world.db.courseRun.update({ where: { id: runId }, data: { seatsTaken: 2 } })
    const given = await changed(runId, { capacity: 1 })
    expect(await changeRun(qo.actor, runId, given, world)).toMatchObject({ allowed: false, code: 'run.capacity-below-seats', facts: { capacity: 1, seats: 2 } })
    expect(granted(await previewChange(qo.actor, runId, await changed(runId, { capacity: 2 }), world))).toMatchObject({ changes: ['capacity'], shown: false })
    expect(await change(runId, { capacity: 2 })).toEqual({ signedOff: 0 })
    // nothing a calendar shows has changed
    expect(await sequences(runId)).toEqual([0, 0])
    await expect(world.db.courseRun.update({ where: { id: runId }, data: { capacity: 1 } })).rejects.toThrow()
  })
  proves('397/19.schedule', 'more of them go to whoever waits; while somebody signs up, the last seat and the lowered number never meet', async () => {
    const { runId } = await scheduled('2027-04-12', '2027-04-13', { capacity: 1 })
    await participant(runId)
    const waits = await participant(runId)
    expect(await change(runId, { capacity: 2 })).toEqual({ signedOff: 0 })
    expect(await world.db.signUp.findFirstOrThrow({ where: { runId, personId: waits.personId } })).toMatchObject({ status: 'signed-up' })
    expect(await change(runId, { capacity: 3 })).toEqual({ signedOff: 0 })
    const comes = await aWorker(world, { centre: tree.careerCentre })
    const given = await changed(runId, { capacity: 2 })
    const [lowered, placed] = await Promise.all([changeRun(qo.actor, runId, given, world), signUp(comes.actor, runId, { release: 'with', reason: null }, second)])
    const { capacity, seatsTaken } = await world.db.courseRun.findUniqueOrThrow({ where: { id: runId } })
    expect(granted(placed).status).toBe(lowered.allowed ? 'waitlisted' : 'signed-up')
    expect(seatsTaken).toBe(lowered.allowed ? 2 : 3)
    expect(seatsTaken).toBeLessThanOrEqual(capacity)
  })
})

describe('somebody else leads it', () => {
  proves(['397/30', '397/2.12.tot', '397/31.delivery'], 'the qualification organisation substitutes a trainer who left: what was held stays with who held it, what is to come goes to the other', async () => {
    on(NOW)
    const [leaves, substitute] = [await trainerSomeone('Кеткен'), await trainerSomeone('Алмастырған')]
    const planLineId = await aPlanLine(world, leaves.trainerId, 'T-SEM', { year: 2027, from: '2027-05-01', to: '2027-05-31' })
    const runId = granted(await scheduleRun(leaves.actor, { course: 'T-SEM', language: 'kk', sessions: [hours('2027-05-11'), hours('2027-05-12')], trainerIds: [leaves.trainerId], planLineId, place: 'Түркістан', capacity: 5 }, world))
    const learner = await participant(runId)
    // the trainer goes on managing the own run until then, and gives it to nobody
    expect(await change(runId, { trainerIds: [substitute.trainerId] }, leaves.actor)).toBe('run.provider-other')
    on('2027-05-11T09:00:00Z')
    await world.db.trainer.update({ where: { id: leaves.trainerId }, data: { endedOn: toDateColumn('2027-05-11'), endReason: 'Жұмыстан шықты' } })
    expect((await readRunView(qo.actor, runId, world)).flags).toContain('needs-trainer')
    const before = await sequences(runId)
    expect(await change(runId, { trainerIds: [substitute.trainerId], reason: 'Жаттықтырушы жұмыстан шықты' })).toEqual({ signedOff: 0 })
    const run = (await readRun(world, runId))!
    expect(run.sessions.map(({ trainers }) => trainers.map(({ id }) => id))).toEqual([[leaves.trainerId], [substitute.trainerId]])
    expect(run).toMatchObject({ provider: 'internal-trainer', planLineId })
    expect(await sequences(runId)).toEqual([before[0], before[1]! + 1])
    expect((await readRunView(qo.actor, runId, world)).flags).not.toContain('needs-trainer')
    expect((await letters(substitute.email)).at(-1)).toBe('REQUEST')
    expect((await letters(leaves.email)).at(-1)).toBe('CANCEL')
    expect((await letters(learner.email)).at(-1)).toBe('REQUEST')
    // by a trainer of the organisation alone it is a run of the organisation
    const guest = await anOutsideTrainer(world, { name: 'Ұйымнан' })
    expect(await change(runId, { trainerIds: [guest] })).toEqual({ signedOff: 0 })
    expect(await readRun(world, runId)).toMatchObject({ provider: 'qualification-organisation', planLineId })
  })
  proves(['397/2.12.tot', '397/19.schedule'], 'nobody who may not teach, is elsewhere, or is one of the learners of the run', async () => {
    const { runId, trainerId } = await scheduled('2027-06-01', '2027-06-02')
    const unprepared = await aTrainer(world, await aWorker(world, { centre: tree.centre }), { centre: tree.centre })
    expect(await change(runId, { trainerIds: [unprepared] })).toBe('run.trainer-not-active')
    expect(await change(runId, { trainerIds: [] })).toBe('run.trainer-missing')
    const elsewhere = (await scheduled('2027-06-02', '2027-06-03')).trainerId
    expect(await change(runId, { trainerIds: [elsewhere] })).toBe('run.clash-trainer')
    const learns = await trainerSomeone('Тыңдаушы')
    granted(await signUp(learns.actor, runId, { release: 'with', reason: null }, world))
    expect(await change(runId, { trainerIds: [trainerId, learns.trainerId] })).toBe('run.clash-trainer-learns')
  })
  proves('397/31.delivery', 'a trainer moves the own run within the line of the work plan, beyond it only with an amendment', async () => {
    on(NOW)
    const trainer = await trainerSomeone('Жоспарлы')
    const planLineId = await aPlanLine(world, trainer.trainerId, 'T-SEM', { year: 2027, from: '2027-09-01', to: '2027-09-15' })
    const runId = granted(await scheduleRun(trainer.actor, { course: 'T-SEM', language: 'kk', sessions: [hours('2027-09-07'), hours('2027-09-08')], trainerIds: [trainer.trainerId], planLineId, place: 'Түркістан', capacity: 5 }, world))
    expect(await change(runId, { move: { 1: hours('2027-09-15') } }, trainer.actor)).toEqual({ signedOff: 0 })
    expect(await change(runId, { move: { 1: hours('2027-09-16') } }, trainer.actor)).toBe('run.not-in-work-plan')
    expect(await change(runId, { move: { 1: hours('2027-09-16') }, amendment: 'Орталық басшысы сұрады' }, trainer.actor)).toEqual({ signedOff: 0 })
    const run = (await readRun(world, runId))!
    expect(run.planLineId).not.toBe(planLineId)
    expect(await world.db.trainerPlanLine.findUniqueOrThrow({ where: { id: run.planLineId! } })).toMatchObject({ fromOn: toDateColumn('2027-09-07'), toOn: toDateColumn('2027-09-16') })
    // the qualification organisation coordinates: it moves it as it has to
    expect(await change(runId, { move: { 1: hours('2027-09-20') } })).toEqual({ signedOff: 0 })
  })
})

describe('where it is held', () => {
  proves('397/23.2', 'another room when it is free and large enough; who comes is told', async () => {
    const [small, large] = [await room('201', 2), await room('202', 10)]
    const { runId } = await scheduled('2027-06-07', '2027-06-08', { roomId: large, capacity: 5 })
    expect(await change(runId, { roomId: small })).toBe('run.room-too-small')
    const other = await scheduled('2027-06-08', '2027-06-09', { roomId: await room('203') })
    expect(await change(other.runId, { roomId: large })).toBe('run.clash-room')
    expect(await change(runId, { roomId: null, place: 'Кентау, 5' })).toEqual({ signedOff: 0 })
    expect(await world.db.booking.count({ where: { subjectId: large } })).toBe(0)
    expect(await sequences(runId)).toEqual([1, 1])
    expect(await change(other.runId, { roomId: large })).toEqual({ signedOff: 0 })
    expect(await world.db.booking.count({ where: { subjectId: large } })).toBe(2)
  })
  proves('397/19.schedule', 'two runs that want the same room at the same moment: one gets it', async () => {
    const wanted = await room('204')
    const runs = [await scheduled('2027-06-14', '2027-06-15'), await scheduled('2027-06-15', '2027-06-16')]
    const given = await Promise.all(runs.map(({ runId }) => changed(runId, { roomId: wanted })))
    const all = await Promise.all(runs.map(({ runId }, place) => changeRun(qo.actor, runId, given[place]!, place === 0 ? world : second)))
    expect(all.filter(({ allowed }) => allowed)).toHaveLength(1)
    for (const one of all) if (!one.allowed) expect(['run.clash-room', 'run.clash-meanwhile']).toContain(one.code)
    expect(await world.db.courseRun.count({ where: { roomId: wanted } })).toBe(1)
  })
})

describe('a run of before', () => {
  proves(['397/19.schedule', '397/23.1'], 'has days only: it is read, says that times follow, and is given sessions and trainers', async () => {
    on(NOW)
    const runId = await aRun(world, 'T-WEB', { startsOn: '2027-10-05', endsOn: '2027-10-06', capacity: 10, place: 'https://meet.example.kz/old' })
    const guest = await anOutsideTrainer(world, { name: 'Ескі ағын сарапшысы' })
    expect(await readRunView(qo.actor, runId, world)).toMatchObject({ sessions: [], flags: ['needs-times'], actions: expect.arrayContaining(['change', 'cancel']) })
    expect(await change(runId, { capacity: 12, meeting: 'link' })).toEqual({ signedOff: 0 })
    const given = { ...(await changed(runId, { meeting: 'link' })), trainerIds: [guest], sessions: [{ id: null, ...hours('2027-10-05', '09:00', '12:00') }] }
    expect(await changeRun(qo.actor, runId, { ...given, trainerIds: [] }, world)).toMatchObject({ code: 'run.trainer-missing' })
    expect(granted(await changeRun(qo.actor, runId, given, world))).toEqual({ signedOff: 0 })
    expect(await readRun(world, runId)).toMatchObject({ startsOn: '2027-10-05', endsOn: '2027-10-05', meeting: 'link', sessions: [{ minutes: 180, trainers: [{ id: guest }] }] })
    expect(await participant(runId)).toBeDefined()
  })
})

describe('who may change what', () => {
  test('the qualification organisation any run, a trainer the own ones, nobody else; with a reason', async () => {
    const { runId } = await scheduled('2027-11-02', '2027-11-03')
    const trainer = await trainerSomeone('Бөгде')
    for (const actor of [head.actor, trainer.actor]) {
      await expect(readChange(actor, runId, world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
      await expect(changeRun(actor, runId, await changed(runId, { capacity: 9 }), world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
    }
    expect(await change(runId, { capacity: 9, reason: ' ' })).toBe('run.change-reason-missing')
    expect(await change(runId, { audiencePath: '/nowhere/' })).toBe('run.audience-unknown')
    for (const id of ['', 'x', '00000000-0000-7000-8000-000000000000']) await expect(readChange(qo.actor, id, world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
    await expect(readRunView(head.actor, newId(), world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
  })
  proves(['397/2.12', '397/2.12.category'], 'an internal trainer as long as the role goes on: suspended or ended, nothing of the run is changed, but the sheet of what was held is there to be signed', async () => {
    on(NOW)
    const trainer = await trainerSomeone('Ұзақова')
    const line = await aPlanLine(world, trainer.trainerId, 'T-SEM')
    const { runId, sessionIds } = await aSessionRun(world, 'T-SEM', { sessions: [{ from: '2026-12-09T04:00:00Z', to: '2026-12-09T06:00:00Z' }, { from: '2026-12-23T04:00:00Z', to: '2026-12-23T06:00:00Z' }], trainerIds: [trainer.trainerId], planLineId: line })
    const learner = await aWorker(world, { centre: tree.careerCentre })
    await aSignUp(world, runId, learner)
    const file = { kind: 'material' as const, title: 'Таныстыру', content: { url: 'https://a.example.kz/1' } }
    const acts = async () => [
      () => readChange(trainer.actor, runId, world), async () => previewChange(trainer.actor, runId, await changed(runId, { capacity: 9 }), world), async () => changeRun(trainer.actor, runId, await changed(runId, { capacity: 9 }), world),
      () => readCancel(trainer.actor, runId, world), () => previewCancel(trainer.actor, runId, 'Себебі бар', world), () => cancelRun(trainer.actor, runId, 'Себебі бар', world),
      () => addRunFile(trainer.actor, runId, file, world), () => takeOff(trainer.actor, runId, learner.personId, 'Себебі бар', world),
    ]
    const view = async () => (await readRunView(trainer.actor, runId, world)).actions
    const suspended = { suspendedOn: toDateColumn('2026-12-10'), suspendReason: 'Тексеру' }
    const ended = { ...{ suspendedOn: null, suspendReason: null }, endedOn: toDateColumn('2026-12-10'), endReason: 'Өтініш', endOrderNumber: '1' }
    await readChange(trainer.actor, runId, world)
    expect(await view()).toEqual(expect.arrayContaining(['change', 'files']))
    expect((await readParticipants(trainer.actor, runId, { view: 'signed-up', page: 1 }, world)).mayTakeOff).toBe(true)
    for (const data of [suspended, ended]) {
      await world.db.trainer.update({ where: { id: trainer.trainerId }, data })
      for (const act of await acts()) await expect(act()).rejects.toMatchObject({ name: 'Denied', status: 404 })
      expect((await view()).filter((action) => ['change', 'cancel', 'files'].includes(action))).toEqual([])
      expect((await runWithFiles(trainer.actor, runId, world)).adds).toBe(false)
      expect((await readParticipants(trainer.actor, runId, { view: 'signed-up', page: 1 }, world)).mayTakeOff).toBe(false)
      expect((await readSheet(trainer.actor, sessionIds[0]!, world)).people).toHaveLength(1)
    }
    // moved to auxiliary personnel it is the same without anybody's decision
    await world.db.trainer.update({ where: { id: trainer.trainerId }, data: { endedOn: null, endReason: null, endOrderNumber: null } })
    await world.db.jobAssignment.updateMany({ where: { personId: trainer.personId }, data: { positionCode: 'ACCOUNTANT' } })
    await expect(readChange(trainer.actor, runId, world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
    await readChange(qo.actor, runId, world)
  })
  test('the page offers each what they may do', async () => {
    const { runId } = await scheduled('2027-11-09', '2027-11-10', { capacity: 1 })
    const learner = await participant(runId)
    const waits = await participant(runId)
    const stranger = await aWorker(world, { centre: tree.otherCareerCentre })
    const of = async (actor: Actor) => { const { actions, own, sessions, files } = await readRunView(actor, runId, world); return { actions, own: own.state, session: sessions[0]!.actions, files: files !== null } }
    expect(await of(learner.actor)).toEqual({ actions: ['withdraw'], own: 'signed-up', session: ['ics'], files: true })
    expect(await of(waits.actor)).toEqual({ actions: ['withdraw'], own: 'waitlisted', session: [], files: false })
    expect(await of(stranger.actor)).toEqual({ actions: ['sign-up'], own: null, session: [], files: false })
    expect(await of(head.actor)).toMatchObject({ actions: ['sign-up', 'nominate', 'participants'], files: true })
    expect(await of(qo.actor)).toMatchObject({ actions: expect.arrayContaining(['nominate', 'participants', 'files', 'change', 'cancel']), session: ['attendance', 'check-in-code'], files: true })
    on('2027-11-10T09:00:00Z')
    expect((await of(learner.actor)).actions).toEqual(['feedback'])
  })
})
