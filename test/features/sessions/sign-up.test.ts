/** Signing up, waiting, being promoted and giving back: what holds of seats and places at every moment, also when several press at once (397/22, 397/23, 397/24, 397/20.1). */
import { afterEach, describe, expect } from 'vitest'
import { publishCalendar } from '../../../app/features/calendar/working-calendar.server.ts'
import { nominate, nominateAll, readNominees } from '../../../app/features/sessions/nominate.server.ts'
import { promoteWaitlist, readSignUp, signUp, shownAs, takeOff, withdraw } from '../../../app/features/sessions/sign-up.server.ts'
import { lockRuns } from '../../../app/features/courses/course-runs.server.ts'
import { readRunView } from '../../../app/features/courses/run-overview.server.ts'
import { readRun } from '../../../app/features/courses/run-record.server.ts'
import { translate } from '../../../app/i18n/messages.server.ts'
import { toDateColumn } from '../../../app/platform/clock.server.ts'
import { newId } from '../../../app/platform/ids.server.ts'
import type { Decision } from '../../../app/rules/kernel/decision.ts'
import { aCourse } from '../../support/courses.ts'
import { granted } from '../../support/learning.ts'
import { anOfficial, anOrganisation, anOrganisationTree, aWorker, type Someone } from '../../support/people.ts'
import { aCompletion, aPlan } from '../../support/plans.ts'
import { proves } from '../../support/proves.ts'
import { anOutsideTrainer, aSessionRun, aTrainer, seatsAddUp, type SessionRunTraits } from '../../support/sessions.ts'
import { openTestWorld } from '../../support/world.ts'

const world = await openTestWorld({ at: '2027-03-01T05:00:00.000Z' })
const second = world.anotherProcess()
const tree = await anOrganisationTree(world)
await publishCalendar(world)
await aCourse(world, { code: 'BIG', minutes: [1200, 1200] })
await aCourse(world, { code: 'SEM', title: 'Семинар', minutes: [120, 120], form: 'in-person-seminar', inPreparation: true })
await aCourse(world, { code: 'WEB', title: 'Вебинар', minutes: [60, 60], form: 'webinar', inPreparation: true })
await aCourse(world, { code: 'HEADS', title: 'Басшыларға', minutes: [60, 60], form: 'webinar', inPreparation: true, positions: ['CC_HEAD'], minimumQualification: 6 })
const qo = await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation)
const head = await anOfficial(world, 'career-centre-head', tree.careerCentre)
const teacher = await aWorker(world, { centre: tree.careerCentre, surname: 'Оспанов' })
await aTrainer(world, teacher, { centre: tree.centre, prepared: false })

const teacherId = (await world.db.trainer.findFirstOrThrow({ where: { personId: teacher.personId } })).id
const worker = () => aWorker(world, { centre: tree.careerCentre })
let days = 0
/** A run of one session on a day of its own, so that runs of different tests do not clash. */
const aDay = (): string => new Date(Date.UTC(2027, 3, 1) + 86_400_000 * days++).toISOString().slice(0, 10)
const hours = (day: string, from = '04', to = '06') => ({ from: `${day}T${from}:00:00Z`, to: `${day}T${to}:00:00Z` })
const run = async (code = 'SEM', traits: Partial<SessionRunTraits> = {}) => (await aSessionRun(world, code, { sessions: [hours(aDay())], trainerIds: [await anOutsideTrainer(world)], ...traits })).runId
const up = (someone: Someone, runId: string, { where = world, reason = null as string | null } = {}) => signUp(someone.actor, runId, { release: 'with', reason }, where)
const off = (someone: Someone, runId: string, where = world) => withdraw(someone.actor, runId, 'Ауырып қалдым', where)
const codeOf = (decision: Decision<unknown>) => (decision.allowed ? 'allowed' : decision.code)
const seats = async (id: string) => (await world.db.courseRun.findUniqueOrThrow({ where: { id } })).seatsTaken
const signUpOf = (runId: string, { personId }: Someone) => world.db.signUp.findUnique({ where: { runId_personId: { runId, personId } }, include: { enrolment: true } })
const letters = ({ email }: Someone) => world.db.outboxMail.findMany({ where: { toAddress: email }, orderBy: { id: 'asc' } })
/** How a letter about a run of the course begins. */
const told = (kind: 'waitlisted' | 'promoted' | 'nominated', title: string) => translate('kk')(`session.mail.first.${kind}`, { title })
/** The value, and a moment passes: who comes later waits later. */
const later = <Value>(decision: Decision<Value>): Value => { world.clock.advance(1000); return granted(decision) }
/** As of another instant, and back again. */
async function at<Value>(instant: string, work: () => Promise<Value>): Promise<Value> {
  const before = world.clock.now().toISOString()
  world.clock.set(instant)
  try { return await work() } finally { world.clock.set(before) }
}

afterEach(async () => {
  expect(await seatsAddUp(world)).toEqual([])
})

describe('a seat that is free', () => {
  proves(['397/22', '397/23', '397/24'], 'is the worker\'s with an enrolment in the language of the run and all its hours; pressed again, nothing changes', async () => {
    const someone = await worker()
    const day = aDay()
    const { runId, sessionIds } = await aSessionRun(world, 'SEM', { sessions: [hours(day, '04', '06'), hours(day, '07', '09')], trainerIds: [await anOutsideTrainer(world)], language: 'ru' })
    expect(granted(await up(someone, runId))).toEqual({ status: 'signed-up', place: null })
    expect(await signUpOf(runId, someone)).toMatchObject({ status: 'signed-up', ownSeat: true, release: 'with', source: 'own-choice', enrolment: { status: 'active', language: 'ru', release: 'with', source: 'own-choice', runId } })
    const booked = await world.db.booking.findMany({ where: { subjectId: someone.personId }, select: { sessionId: true, role: true } })
    expect(booked.map(({ sessionId }) => sessionId).sort()).toEqual([...sessionIds].sort())
    expect(new Set(booked.map(({ role }) => role))).toEqual(new Set(['learner']))
    const presses = await Promise.all([world, second, world, second].map((where) => up(someone, runId, { where })))
    for (const press of presses) expect(granted(press)).toEqual({ status: 'signed-up', place: null })
    expect([await seats(runId), await world.db.enrolment.count({ where: { personId: someone.personId } })]).toEqual([1, 1])
    expect(await world.db.auditEntry.count({ where: { event: 'enrolment.created', data: { path: ['person'], equals: someone.personId } } })).toBe(1)
    expect(await letters(someone)).toHaveLength(2) // one for each session
  })
  proves('397/22', 'four presses at once are one place', async () => {
    const [someone, runId] = [await worker(), await run()]
    const presses = await Promise.all([world, second, world, second].map((where) => up(someone, runId, { where })))
    for (const press of presses) expect(granted(press)).toEqual({ status: 'signed-up', place: null })
    expect([await seats(runId), await world.db.enrolment.count({ where: { personId: someone.personId } })]).toEqual([1, 1])
  })
  proves('397/19.schedule', 'is not taken for another time or place than the worker saw', async () => {
    const [someone, day] = [await worker(), aDay()]
    const { runId, sessionIds } = await aSessionRun(world, 'SEM', { sessions: [hours(day)], trainerIds: [await anOutsideTrainer(world)] })
    const seen = shownAs((await readRun(world, runId))!)
    await world.db.runSession.update({ where: { id: sessionIds[0]! }, data: { startsAt: new Date(`${day}T08:00:00Z`), endsAt: new Date(`${day}T10:00:00Z`) } })
    expect(await signUp(someone.actor, runId, { release: 'with', reason: null, seen }, world)).toMatchObject({ code: 'changed-meanwhile' })
    expect(granted(await signUp(someone.actor, runId, { release: 'with', reason: null, seen: shownAs((await readRun(world, runId))!) }, world)).status).toBe('signed-up')
  })
})

describe('a run that is full', () => {
  proves(['397/22', '397/23'], 'the last seat goes to one of two at once; the other is the first to wait and knows it', async () => {
    for (let round = 0; round < 3; round++) {
      const [one, other, runId] = [await worker(), await worker(), await run('SEM', { capacity: 1 })]
      const race = (await Promise.all([up(one, runId), up(other, runId, { where: second })])).map(granted)
      expect(race.map(({ status, place }) => [status, place]).toSorted()).toEqual([['signed-up', null], ['waitlisted', 1]])
      const loser = race[0]!.status === 'waitlisted' ? one : other
      expect((await readSignUp(loser.actor, runId, world)).own).toMatchObject({ status: 'waitlisted', place: 1 })
      expect(await world.db.enrolment.count({ where: { personId: loser.personId } })).toBe(0)
      expect((await letters(loser)).at(-1)!.text).toContain(told('waitlisted', 'Семинар'))
    }
  })
  proves(['397/22', '397/23'], 'thirty at once for ten seats: ten have one, twenty wait in one order without a gap', async () => {
    const people = await Promise.all(Array.from({ length: 30 }, worker))
    const runId = await run('SEM', { capacity: 10 })
    const answers = (await Promise.all(people.map((someone, at) => up(someone, runId, { where: at % 2 ? world : second })))).map(granted)
    expect(answers.filter(({ status }) => status === 'signed-up')).toHaveLength(10)
    expect(answers.flatMap(({ place }) => place ?? []).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1))
    const waiting = await world.db.signUp.findMany({ where: { runId, status: 'waitlisted' }, orderBy: [{ since: 'asc' }, { id: 'asc' }] })
    for (const [at, { personId }] of waiting.entries()) expect((await readSignUp(people.find((one) => one.personId === personId)!.actor, runId, world)).own!.place).toBe(at + 1)
    expect(await seats(runId)).toBe(10)
  })
  proves(['397/22', '397/23'], 'a place given back goes to the first who waits, with a letter; coming back is the end of the queue and the same enrolment', async () => {
    const [one, two, three, runId] = [await worker(), await worker(), await worker(), await run('SEM', { capacity: 1 })]
    expect([granted(await up(one, runId)), later(await up(two, runId)), later(await up(three, runId))].map(({ place }) => place)).toEqual([null, 1, 2])
    const first = (await signUpOf(runId, one))!
    granted(await off(one, runId))
    expect(await signUpOf(runId, one)).toMatchObject({ status: 'cancelled', cancelReason: 'Ауырып қалдым', cancelledById: one.personId, enrolment: { status: 'withdrawn' } })
    expect(await signUpOf(runId, two)).toMatchObject({ status: 'signed-up', ownSeat: true, enrolment: { status: 'active' } })
    expect((await letters(two)).some(({ text }) => text.includes(told('promoted', 'Семинар')))).toBe(true)
    expect((await readSignUp(three.actor, runId, world)).own).toMatchObject({ status: 'waitlisted', place: 1 })
    expect(later(await up(one, runId))).toEqual({ status: 'waitlisted', place: 2 })
    granted(await off(two, runId))
    granted(await off(three, runId))
    expect(await signUpOf(runId, one)).toMatchObject({ status: 'signed-up', cancelReason: null, enrolmentId: first.enrolmentId, enrolment: { status: 'active' } })
    expect((await signUpOf(runId, one))!.sequence).toBeGreaterThan(first.sequence)
    expect(await world.db.enrolment.count({ where: { personId: one.personId } })).toBe(1)
    // twice is once
    const again = await Promise.all([off(one, runId), off(one, runId, second)])
    expect(again.map(codeOf).toSorted()).toEqual(['allowed', 'sign-up.none'])
  })
  proves('397/23', 'who leaves the waitlist at the very moment a seat becomes free has none, and the next one does', async () => {
    for (let round = 0; round < 4; round++) {
      const [one, two, three, runId] = [await worker(), await worker(), await worker(), await run('SEM', { capacity: 1 })]
      granted(await up(one, runId)); later(await up(two, runId)); later(await up(three, runId))
      await Promise.all([off(one, runId), withdraw(two.actor, runId, 'Қатыса алмаймын', second)])
      expect((await signUpOf(runId, two))!.status).toBe('cancelled')
      expect((await signUpOf(runId, three))!.status).toBe('signed-up')
      expect(await seats(runId)).toBe(1)
    }
  })
  proves('397/23', 'several give back, come and go at once: every seat is somebody\'s, and nobody waits beside a free one', async () => {
    const people = await Promise.all(Array.from({ length: 12 }, worker))
    const runId = await run('SEM', { capacity: 4 })
    for (const someone of people.slice(0, 8)) later(await up(someone, runId))
    await Promise.all([...people.slice(0, 3).map((someone, at) => off(someone, runId, at % 2 ? world : second)), ...people.slice(8).map((someone, at) => up(someone, runId, { where: at % 2 ? second : world })), off(people[5]!, runId, second)])
    expect(await seatsAddUp(world)).toEqual([])
    expect(await seats(runId)).toBe(4)
  })
  proves(['397/19.schedule', '397/23'], 'whoever is taken up by then is passed over and stays first; the seat is the next one\'s', async () => {
    const day = aDay()
    const [one, two, three] = [await worker(), await worker(), await worker()]
    const runId = await run('SEM', { capacity: 1, sessions: [hours(day)] })
    const elsewhere = await run('WEB', { sessions: [hours(day, '05', '07')] })
    granted(await up(one, runId)); later(await up(two, runId)); later(await up(three, runId))
    granted(await up(two, elsewhere))
    granted(await off(one, runId))
    expect([(await signUpOf(runId, two))!.status, (await signUpOf(runId, three))!.status]).toEqual(['waitlisted', 'signed-up'])
    expect((await readSignUp(two.actor, runId, world)).own).toMatchObject({ status: 'waitlisted', place: 1 })
    // whoever gives back what was in the way gets the seat that is free meanwhile
    granted(await off(three, runId))
    expect([(await signUpOf(runId, two))!.status, await seats(runId)]).toEqual(['waitlisted', 0])
    granted(await off(two, elsewhere))
    expect((await signUpOf(runId, two))!.status).toBe('signed-up')
  })
  proves('397/23', 'a seat that is free although somebody waits is theirs before a newcomer\'s, once nothing stands against it', async () => {
    const day = aDay()
    const [one, waits, newcomer] = [await worker(), await worker(), await worker()]
    const runId = await run('SEM', { capacity: 1, sessions: [hours(day)] })
    granted(await up(one, runId)); later(await up(waits, runId))
    const absence = await world.db.absence.create({ data: { id: newId(), personId: waits.personId, kind: 'leave', fromOn: toDateColumn(day), toOn: toDateColumn(day), recordedAt: world.clock.now(), recordedById: newId() } })
    granted(await off(one, runId))
    expect((await signUpOf(runId, waits))!.status).toBe('waitlisted')
    await world.db.absence.delete({ where: { id: absence.id } })
    expect(later(await up(newcomer, runId))).toEqual({ status: 'waitlisted', place: 1 })
    expect((await signUpOf(runId, waits))!.status).toBe('signed-up')
  })
  proves('397/23', 'more seats promote as many, in order; none once the run has begun', async () => {
    const people = await Promise.all(Array.from({ length: 5 }, worker))
    const day = aDay()
    const runId = await run('SEM', { capacity: 1, sessions: [hours(day)] })
    for (const someone of people) later(await up(someone, runId))
    const raise = (capacity: number) => world.db.$transaction(async (tx) => {
      await lockRuns(tx, [runId])
      await tx.courseRun.update({ where: { id: runId }, data: { capacity } })
      return promoteWaitlist(tx, world, [runId])
    })
    expect(await raise(3)).toBe(2)
    expect(await Promise.all(people.map(async (someone) => (await signUpOf(runId, someone))!.status))).toEqual(['signed-up', 'signed-up', 'signed-up', 'waitlisted', 'waitlisted'])
    await at(`${day}T04:00:00.000Z`, async () => expect(await raise(5)).toBe(0))
    expect(await raise(5)).toBe(2)
  })
})

describe('who may not', () => {
  proves(['397/19.schedule', '397/23.1', '397/23.2'], 'nobody into a run without hours or without a trainer, closed or begun; the head may send somebody late, until the last session begins', async () => {
    const day = aDay()
    const someone = await worker()
    const bare = newId()
    const edition = await world.db.courseEdition.findFirstOrThrow({ where: { code: 'SEM' } })
    await world.db.courseRun.create({ data: { id: bare, editionId: edition.id, courseCode: 'SEM', language: 'kk', startsOn: toDateColumn(day), endsOn: toDateColumn(day), capacity: 5, createdAt: world.clock.now(), createdById: newId() } })
    expect(codeOf(await up(someone, bare))).toBe('sign-up.times-follow')
    expect(codeOf(await up(someone, await run('SEM', { trainerIds: [] })))).toBe('sign-up.no-trainer')
    expect(codeOf(await up(someone, await run('SEM', { signUpUntil: '2027-02-28' })))).toBe('sign-up.closed')
    const [late, next] = [aDay(), aDay()]
    const runId = await run('SEM', { sessions: [hours(late), hours(next)] })
    await at(`${late}T04:00:00.000Z`, async () => {
      expect(codeOf(await up(someone, runId))).toBe('sign-up.begun')
      expect(granted(await nominate(head.actor, runId, someone.personId, { release: 'with', reason: null }, world)).status).toBe('signed-up')
    })
    await at(`${next}T04:00:00.000Z`, async () => expect(codeOf(await nominate(head.actor, runId, (await worker()).personId, { release: 'with', reason: null }, world))).toBe('sign-up.last-begun'))
  })
  proves(['397/19.schedule', '397/22'], 'nobody after the last day of sign-up, but whose plan holds the seat: they confirm it until the first session begins', async () => {
    const [planned, draft, other, day] = [await worker(), await worker(), await worker(), aDay()]
    const { runId } = await aSessionRun(world, 'SEM', { sessions: [hours(day)], trainerIds: [await anOutsideTrainer(world)], signUpUntil: '2027-02-28', capacity: 2, seatsTaken: 2 })
    await aPlan(world, planned, { year: 2027, published: '2026-12-10', courses: ['BIG', { code: 'SEM', runId }] })
    await aPlan(world, draft, { year: 2027, published: false, courses: ['BIG', { code: 'SEM', runId }] })
    expect(codeOf(await up(other, runId))).toBe('sign-up.closed')
    expect((await readSignUp(planned.actor, runId, world)).decision.allowed).toBe(true)
    expect((await readSignUp(other.actor, runId, world)).decision).toMatchObject({ code: 'sign-up.closed' })
    expect([(await readRunView(planned.actor, runId, world)).actions, (await readRunView(other.actor, runId, world)).actions].map((actions) => actions.includes('sign-up'))).toEqual([true, false])
    expect(await at(`${day}T04:00:00.000Z`, async () => codeOf(await up(planned, runId)))).toBe('sign-up.begun')
    expect(await at(`${day}T03:59:00.000Z`, async () => codeOf(await up(planned, runId)))).toBe('allowed')
    expect(codeOf(await up(draft, runId))).toBe('allowed')
    expect(await seats(runId)).toBe(2)
  })
  proves(['397/1', '397/2.2', '397/22'], 'nobody outside the audience, and nobody the order is not about', async () => {
    const far = await aWorker(world, { centre: tree.otherCareerCentre })
    const runId = await run('SEM', { audiencePath: tree.centre.path })
    expect(codeOf(await up(far, runId))).toBe('sign-up.other-audience')
    expect(codeOf(await up(qo, runId))).toBe('learning.not-covered')
    expect(granted(await up(await worker(), runId)).status).toBe('signed-up')
  })
  proves('397/22', 'nobody twice at a time: another run is named with its day; after giving it back it goes', async () => {
    const someone = await worker()
    const [day, runId] = [aDay(), await run()]
    const other = await run('SEM', { sessions: [hours(day)] })
    granted(await up(someone, other))
    expect(await up(someone, runId)).toMatchObject({ code: 'sign-up.other-run', facts: { startsOn: day } })
    granted(await off(someone, other))
    expect(granted(await up(someone, runId)).status).toBe('signed-up')
    const two = await worker()
    const race = await Promise.all([up(two, runId), up(two, other, { where: second })])
    expect(race.map(codeOf).toSorted()).toEqual(['allowed', 'sign-up.other-run'])
  })
  proves('397/25', 'who has completed it only where the plan of the year asks again', async () => {
    const someone = await worker()
    await aCompletion(world, someone, 'SEM', '2027-01-15T05:00:00.000Z')
    const runId = await run()
    expect(codeOf(await up(someone, runId))).toBe('learning.already-completed')
    const asked = await worker()
    await aCompletion(world, asked, 'SEM', '2026-06-15T05:00:00.000Z')
    await aPlan(world, asked, { year: 2027, courses: ['BIG', 'SEM'] })
    expect(granted(await up(asked, runId)).status).toBe('signed-up')
  })
  proves(['397/A2.minQualification', '397/A2.position'], 'who is below the level only by the qualification organisation with a reason; for another position with the worker\'s own', async () => {
    const low = await aWorker(world, { centre: tree.careerCentre, level: 5, position: 'CC_HEAD' })
    const runId = await run('HEADS')
    expect(await up(low, runId, { reason: 'Қажет' })).toMatchObject({ code: 'learning.qualification-too-low', facts: { needed: 6, recorded: 5 } })
    expect(codeOf(await nominate(head.actor, runId, low.personId, { release: 'with', reason: 'Қажет' }, world))).toBe('learning.qualification-too-low')
    expect(codeOf(await nominate(qo.actor, runId, low.personId, { release: 'with', reason: '  ' }, world))).toBe('learning.qualification-too-low')
    expect(granted(await nominate(qo.actor, runId, low.personId, { release: 'with', reason: 'Тәжірибесі жеткілікті' }, world)).status).toBe('signed-up')
    const someone = await worker()
    expect(codeOf(await up(someone, runId))).toBe('learning.other-position-needs-reason')
    granted(await up(someone, runId, { reason: 'Басшыны алмастырамын' }))
    expect(await signUpOf(runId, someone)).toMatchObject({ reason: 'Басшыны алмастырамын', enrolment: { reason: 'Басшыны алмастырамын' } })
  })
  proves('397/19.schedule', 'who learns or teaches elsewhere at these hours, is absent, or teaches this very run; and of two clashing at once one', async () => {
    const [day, someone] = [aDay(), await worker()]
    const web = await run('WEB', { sessions: [hours(day)] })
    const sem = await run('SEM', { sessions: [hours(day, '05', '07')] })
    const race = await Promise.all([up(someone, web), up(someone, sem, { where: second })])
    expect(race.map(codeOf).toSorted()).toEqual(['allowed', 'sign-up.clash-learner'])
    // one that ends when the other begins is none
    expect(codeOf(await up(await worker(), await run('SEM', { sessions: [hours(day, '06', '08')] })))).toBe('allowed')
    const trainerDay = aDay()
    const own = await run('WEB', { sessions: [hours(trainerDay)], trainerIds: [teacherId] })
    expect(codeOf(await up(teacher, own))).toBe('sign-up.teaches')
    expect(await up(teacher, await run('SEM', { sessions: [hours(trainerDay, '05', '07')] }))).toMatchObject({ code: 'sign-up.clash-trainer', facts: { course: 'WEB' } })
    const absent = await worker()
    const absenceDay = aDay()
    await world.db.absence.create({ data: { id: newId(), personId: absent.personId, kind: 'leave', fromOn: toDateColumn(absenceDay), toOn: toDateColumn(absenceDay), recordedAt: world.clock.now(), recordedById: newId() } })
    expect(await up(absent, await run('SEM', { sessions: [hours(absenceDay)] }))).toMatchObject({ code: 'sign-up.absent', facts: { from: absenceDay, to: absenceDay } })
    // half past midnight of the day after in Kazakhstan is still the evening of the day in UTC
    const midnight = await run('SEM', { sessions: [{ from: `${absenceDay}T19:30:00Z`, to: `${absenceDay}T20:30:00Z` }] })
    expect(codeOf(await up(absent, midnight))).toBe('allowed')
  })
  proves('397/25', 'a run that was missed gives way to another one; while its sheet is open nothing is decided', async () => {
    const [someone, day] = [await worker(), aDay()]
    const { runId, sessionIds } = await aSessionRun(world, 'SEM', { sessions: [hours(day)], trainerIds: [await anOutsideTrainer(world)] })
    const next = await run()
    granted(await up(someone, runId))
    const enrolmentId = (await signUpOf(runId, someone))!.enrolmentId
    await at(`${day}T07:00:00.000Z`, async () => {
      expect(codeOf(await up(someone, next))).toBe('sign-up.other-run')
      await world.db.attendanceMark.create({ data: { id: newId(), sessionId: sessionIds[0]!, personId: someone.personId, number: 1, status: 'absent', minutes: 0, markedAt: world.clock.now(), markedById: qo.personId } })
      await world.db.runSession.update({ where: { id: sessionIds[0]! }, data: { sheetConfirmedAt: world.clock.now(), sheetConfirmedById: qo.personId } })
      expect(granted(await up(someone, next)).status).toBe('signed-up')
    })
    expect(await world.db.enrolment.findUniqueOrThrow({ where: { id: enrolmentId! } })).toMatchObject({ status: 'not-completed' })
    expect(await signUpOf(runId, someone)).toMatchObject({ status: 'signed-up', over: true })
  })
  proves('397/22', 'nobody for somebody else, and nobody in a run that is none', async () => {
    const someone = await worker()
    for (const id of ['', 'x', '00000000-0000-7000-8000-000000000000']) {
      await expect(up(someone, id)).rejects.toMatchObject({ name: 'Denied', status: 404 })
      await expect(off(someone, id)).rejects.toMatchObject({ name: 'Denied', status: 404 })
    }
    const runId = await run()
    const far = await aWorker(world, { centre: tree.otherCareerCentre })
    for (const [by, whom] of [[head, far], [someone, someone], [teacher, someone]] as const)
      await expect(nominate(by.actor, runId, whom.personId, { release: 'with', reason: null }, world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
    for (const whom of ['', 'x', '00000000-0000-7000-8000-000000000000']) await expect(nominate(qo.actor, runId, whom, { release: 'with', reason: null }, world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
  })
})

describe('nomination', () => {
  proves(['397/22', '397/23'], 'gives the place as assigned, tells the worker, who may give it back; pressed again, nothing changes', async () => {
    const [someone, runId] = [await worker(), await run()]
    const send = (where = world) => nominate(head.actor, runId, someone.personId, { release: 'without', reason: null }, where)
    for (const one of await Promise.all([send(), send(second)])) expect(granted(one)).toEqual({ status: 'signed-up', place: null })
    expect(await signUpOf(runId, someone)).toMatchObject({ source: 'nominated', release: 'without', enrolment: { source: 'assigned', status: 'active', release: 'without' } })
    expect((await letters(someone))[0]!.text).toContain(told('nominated', 'Семинар'))
    granted(await off(someone, runId))
    expect((await signUpOf(runId, someone))!.status).toBe('cancelled')
  })
  proves('397/22', 'several at once: each on their own, who may not stands in nobody\'s way', async () => {
    const [one, busy, three] = [await worker(), await worker(), await worker()]
    const day = aDay()
    granted(await up(busy, await run('WEB', { sessions: [hours(day)] })))
    const runId = await run('SEM', { sessions: [hours(day)], capacity: 1 })
    const far = await aWorker(world, { centre: tree.otherCareerCentre })
    const results = await nominateAll(head.actor, runId, [one, busy, three, far].map(({ personId }) => personId), { release: 'with', reason: null }, world)
    expect(results.map(({ personId, decision }) => [personId, decision.allowed ? decision.value : decision.code])).toEqual([
      [one.personId, { status: 'signed-up', place: null }], [busy.personId, 'sign-up.clash-learner'], [three.personId, { status: 'waitlisted', place: 1 }],
    ])
  })
  proves('397/22', 'the list has the own staff alone, whose plan asks for the course first, with what stands against it', async () => {
    const centre = await anOrganisation(world, 'career-centre', tree.centre, 'Ordabasy')
    const boss = await anOfficial(world, 'career-centre-head', centre, { surname: 'Яқов' })
    const [plain, planned, absent] = [await aWorker(world, { centre, surname: 'Абаев' }), await aWorker(world, { centre, surname: 'Жанов' }), await aWorker(world, { centre, surname: 'Болатов' })]
    await aPlan(world, planned, { year: 2027, courses: ['BIG', 'SEM'] })
    const day = aDay()
    await world.db.absence.create({ data: { id: newId(), personId: absent.personId, kind: 'illness', fromOn: toDateColumn(day), toOn: toDateColumn(day), recordedAt: world.clock.now(), recordedById: newId() } })
    const runId = await run('SEM', { sessions: [hours(day)] })
    const list = async (query = '') => (await readNominees(boss.actor, runId, { query, page: 1, personId: null }, world)).nominees
    expect((await list()).map(({ personId }) => personId)).toEqual([planned, plain, absent, boss].map(({ personId }) => personId))
    expect((await list()).map(({ openInPlan, refusal, status }) => [openInPlan, refusal?.code ?? null, status])).toEqual([[true, null, null], [false, null, null], [false, 'sign-up.absent', null], [false, null, null]])
    granted(await nominate(boss.actor, runId, planned.personId, { release: 'with', reason: null }, world))
    expect((await list()).map(({ personId }) => personId).at(-1)).toBe(planned.personId)
    expect((await list('абаев')).map(({ personId }) => personId)).toEqual([plain.personId])
    await expect(readNominees(plain.actor, runId, { query: '', page: 1, personId: null }, world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
    // the qualification organisation sees everybody the run is for
    expect((await readNominees(qo.actor, runId, { query: '', page: 1, personId: planned.personId }, world)).nominees.map(({ status }) => status)).toEqual(['signed-up'])
    const elsewhere = await run('SEM', { audiencePath: tree.otherCentre.path })
    expect((await readNominees(boss.actor, elsewhere, { query: '', page: 1, personId: null }, world)).total).toBe(0)
  })
})

describe('being taken off', () => {
  proves(['397/23.1', '397/23.2', '397/25'], 'by whoever takes the sheet, with a reason, after the begin too, and not once something is marked; the worker alone not after the begin', async () => {
    const [one, two, day] = [await worker(), await worker(), aDay()]
    const { runId, sessionIds } = await aSessionRun(world, 'SEM', { sessions: [hours(day)], trainerIds: [teacherId], capacity: 1 })
    granted(await up(one, runId)); later(await up(two, runId))
    const take = (by: Someone, whom: Someone, reason = 'Топқа сыймайды') => takeOff(by.actor, runId, whom.personId, reason, world)
    for (const by of [one, head]) await expect(take(by, two)).rejects.toMatchObject({ name: 'Denied', status: 404 })
    expect(codeOf(await take(teacher, one, ' '))).toBe('sign-up.reason-missing')
    granted(await take(teacher, one))
    expect(await signUpOf(runId, one)).toMatchObject({ status: 'cancelled', cancelReason: 'Топқа сыймайды', cancelledById: teacher.personId })
    expect((await signUpOf(runId, two))!.status).toBe('signed-up')
    await at(`${day}T04:30:00.000Z`, async () => {
      expect(codeOf(await off(two, runId))).toBe('sign-up.begun-withdraw')
      await world.db.attendanceMark.create({ data: { id: newId(), sessionId: sessionIds[0]!, personId: two.personId, number: 1, status: 'full', minutes: 120, markedAt: world.clock.now(), markedById: teacher.personId } })
      expect(codeOf(await take(qo, two))).toBe('sign-up.attended')
    })
    const three = await worker()
    const another = await run('SEM', { sessions: [hours(aDay())], trainerIds: [teacherId] })
    granted(await up(three, another))
    granted(await takeOff(qo.actor, another, three.personId.toUpperCase(), 'Қате жазылған', world))
    expect(codeOf(await takeOff(qo.actor, another, three.personId, 'Қате жазылған', world))).toBe('sign-up.none')
  })
})
