import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { Denied } from '../../../app/access/authorise.server.ts'
import { readSheet } from '../../../app/features/attendance/sheet.server.ts'
import { endMeeting, joinSession, readRoom, takeRecordings, watchRooms } from '../../../app/features/webinar/webinar.server.ts'
import { bigBlueButton } from '../../../app/platform/bigbluebutton.server.ts'
import { aBigBlueButton } from '../../support/bigbluebutton-server.ts'
import { aCourse } from '../../support/courses.ts'
import { granted } from '../../support/learning.ts'
import { anOfficial, anOrganisationTree, aWorker } from '../../support/people.ts'
import { proves } from '../../support/proves.ts'
import { anOutsideTrainer, aPlanLine, aSessionRun, aSignUp, aTrainer } from '../../support/sessions.ts'
import { openTestWorld } from '../../support/world.ts'

const server = await aBigBlueButton()
afterAll(() => server.stop())
const world = { ...(await openTestWorld({ at: '2026-11-04T03:50:00.000Z' })), webinars: bigBlueButton({ url: server.url, secret: server.secret, timeoutMilliseconds: 500 }) }
const tree = await anOrganisationTree(world)
await aCourse(world, { code: 'T-1', form: 'online-course' })
const trainer = await aWorker(world, { centre: tree.centre, surname: 'Төлегенова', givenName: 'Сәуле', patronymic: null })
const [learner, second, stranger] = [await aWorker(world, { centre: tree.careerCentre }), await aWorker(world, { centre: tree.careerCentre, surname: 'Өтеген', givenName: 'Әсел' }), await aWorker(world, { centre: tree.otherCareerCentre })]
const qo = await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation)
const trainerId = await anOutsideTrainer(world, { personId: trainer.personId })

const SESSION = { from: '2026-11-04T04:00:00Z', to: '2026-11-04T07:00:00Z' }
/** A run of one morning, on a day of its own, with two learners. */
let day = 3
async function aWebinar(traits: Partial<Parameters<typeof aSessionRun>[2]> = {}) {
  const on = `2026-11-${String(++day).padStart(2, '0')}`
  world.clock.set(`${on}T03:50:00.000Z`)
  const { runId, sessionIds } = await aSessionRun(world, 'T-1', { sessions: [{ from: `${on}${SESSION.from.slice(10)}`, to: `${on}${SESSION.to.slice(10)}` }], trainerIds: [trainerId], meeting: 'bigbluebutton', place: '', ...traits })
  for (const one of [learner, second]) {
    await world.db.signUp.updateMany({ where: { personId: one.personId, status: 'signed-up' }, data: { status: 'cancelled', cancelReason: 'Басқа күні', ownSeat: false } })
    await world.db.enrolment.updateMany({ where: { personId: one.personId, status: 'active' }, data: { status: 'withdrawn' } })
    await aSignUp(world, runId, one)
  }
  return { runId, sessionId: sessionIds[0]!, at: (time: string) => world.clock.set(`${on}T${time}.000Z`) }
}
beforeEach(() => {
  server.trouble = 'none'
  server.meetings.clear()
  server.calls.length = 0
})
/** As the sheet of the trainer has them. */
const minutesSeen = async (sessionId: string) => new Map((await readSheet(trainer.actor, sessionId, world)).people.flatMap(({ personId, minutesInRoom }) => (minutesInRoom === null ? [] : [[personId, minutesInRoom] as const])))
const code = (decision: Awaited<ReturnType<typeof joinSession>>) => (decision.allowed ? 'in' : decision.code)

describe('going in', () => {
  proves('397/23.1', 'a learner who is signed up goes into the room under the own name as viewer, the trainer as moderator', async () => {
    const { sessionId } = await aWebinar()
    expect(await server.visit(granted(await joinSession(learner.actor, sessionId, world)))).toBe(302)
    expect(await server.visit(granted(await joinSession(trainer.actor, sessionId, world)))).toBe(302)
    expect([...server.meetings.get(sessionId)!.people.values()]).toEqual([{ name: 'Серікова Айгүл Нұрланқызы', role: 'VIEWER' }, { name: 'Төлегенова Сәуле', role: 'MODERATOR' }])
    expect(code(await joinSession(stranger.actor, sessionId, world))).toBe('webinar.not-signed-up')
    expect(code(await joinSession(qo.actor, sessionId, world))).toBe('in')
  })

  proves('397/2.12', 'a suspended trainer leads nothing; the class goes on with whoever answers for it', async () => {
    const worker = await aWorker(world, { centre: tree.centre })
    const internal = await aTrainer(world, worker, { centre: tree.centre })
    const { sessionId } = await aWebinar({ trainerIds: [internal], planLineId: await aPlanLine(world, internal, 'T-1') })
    await world.db.trainer.update({ where: { id: internal }, data: { suspendedOn: new Date('2026-11-01'), suspendReason: 'Тексеру' } })
    expect(code(await joinSession(worker.actor, sessionId, world))).toBe('trainer.not-active')
    expect(code(await joinSession(qo.actor, sessionId, world))).toBe('in')
    await world.db.trainer.update({ where: { id: internal }, data: { suspendedOn: null, suspendReason: null } })
    expect(code(await joinSession(worker.actor, sessionId, world))).toBe('in')
  })

  proves('397/23.1', 'five hundred at once ask the room once', async () => {
    const { sessionId } = await aWebinar()
    const answers = await Promise.all(Array.from({ length: 500 }, () => joinSession(learner.actor, sessionId, world)))
    expect(new Set(answers.map(code))).toEqual(new Set(['in']))
    expect(server.calls.filter(({ call }) => call === 'create')).toHaveLength(1)
  })

  proves('397/23.1', 'the room is down at the beginning: said so; once it is back the next press goes in', async () => {
    const { sessionId } = await aWebinar()
    server.trouble = 'hangs'
    expect(code(await joinSession(learner.actor, sessionId, world))).toBe('webinar.room-unavailable')
    expect(await watchRooms(world)).toBe(0)
    server.trouble = 'none'
    expect(code(await joinSession(learner.actor, sessionId, world))).toBe('in')
    expect(await watchRooms(world)).toBe(1)
  })

  test('no server set: said so, not thrown', async () => {
    const { sessionId } = await aWebinar()
    const { webinars: _, ...without } = world
    expect(code(await joinSession(learner.actor, sessionId, without))).toBe('webinar.room-unavailable')
    expect(await watchRooms(without)).toBe(0)
  })

  proves('397/23.1', 'a link is followed as it is, and only the going in is written down', async () => {
    const { sessionId, at } = await aWebinar({ meeting: 'link', place: 'https://meet.example.kz/talim?a=1' })
    expect(granted(await joinSession(learner.actor, sessionId, world))).toBe('https://meet.example.kz/talim?a=1')
    at('04:05:00')
    granted(await joinSession(learner.actor, sessionId, world))
    granted(await joinSession(trainer.actor, sessionId, world))
    expect(await world.db.roomVisit.findMany({ where: { sessionId }, select: { personId: true, source: true } })).toEqual([{ personId: learner.personId, source: 'link' }])
    expect(await minutesSeen(sessionId)).toEqual(new Map())
    expect(server.calls).toEqual([])
  })

  test('a session that is not there is not there', async () => {
    await expect(joinSession(learner.actor, learner.personId, world)).rejects.toThrow(Denied)
    await expect(joinSession(learner.actor, 'nothing', world)).rejects.toThrow(Denied)
  })
})

describe('who was there', () => {
  proves('397/23.1', 'join and leave become minutes: of two stays both count, before and after the session nothing does', async () => {
    const { sessionId, at } = await aWebinar()
    const goesIn = async (who: typeof learner) => server.visit(granted(await joinSession(who.actor, sessionId, world)))
    await goesIn(learner)
    for (const time of ['03:50:00', '03:52:00', '03:54:30', '03:57:00', '03:59:30', '04:02:00', '04:04:30', '04:07:00', '04:09:30', '04:10:00']) { at(time); await watchRooms(world) }
    server.leave(sessionId, learner.personId)
    for (const time of ['04:12:00', '04:14:00']) { at(time); await watchRooms(world) }
    at('06:55:00')
    await goesIn(learner)
    for (const time of ['06:55:00', '06:57:30', '07:00:00', '07:02:00']) { at(time); await watchRooms(world) }
    expect(await minutesSeen(sessionId)).toEqual(new Map([[learner.personId, 10 + 5]]))
    expect(await world.db.roomVisit.count({ where: { sessionId } })).toBe(2)
  })

  test('the trainer, and whoever is not of the run, are no participants', async () => {
    const { sessionId } = await aWebinar()
    await server.visit(granted(await joinSession(trainer.actor, sessionId, world)))
    await server.visit(world.webinars.joinUrl({ meetingId: sessionId, name: 'Біреу', userId: stranger.personId, role: 'viewer' }))
    await server.visit(world.webinars.joinUrl({ meetingId: sessionId, name: 'Қонақ', userId: "x'; drop table", role: 'viewer' }))
    expect(await watchRooms(world)).toBe(1)
    expect(await world.db.roomVisit.count({ where: { sessionId } })).toBe(0)
  })

  test('while nobody could look, nobody has left; after a long silence a new stay begins', async () => {
    const { sessionId, at } = await aWebinar()
    await server.visit(granted(await joinSession(learner.actor, sessionId, world)))
    for (const time of ['04:00:00', '04:02:00']) { at(time); await watchRooms(world) }
    server.trouble = 'html'
    at('04:03:00'); await watchRooms(world)
    server.trouble = 'none'
    at('04:04:00'); await watchRooms(world)
    expect(await minutesSeen(sessionId)).toEqual(new Map([[learner.personId, 4]]))
    at('05:00:00'); await watchRooms(world)
    at('05:02:00'); await watchRooms(world)
    expect(await minutesSeen(sessionId)).toEqual(new Map([[learner.personId, 6]]))
  })

  test('rooms are looked into eight at a time: a server that is slow does not hold up the others', async () => {
    const { at } = await aWebinar()
    const { from, to } = { from: `2026-11-${String(day).padStart(2, '0')}T04:00:00Z`, to: `2026-11-${String(day).padStart(2, '0')}T07:00:00Z` }
    for (let more = 0; more < 9; more++) await aSessionRun(world, 'T-1', { sessions: [{ from, to }], meeting: 'bigbluebutton', place: '' })
    at('04:30:00')
    let [asking, most, asked] = [0, 0, 0]
    const present = async () => {
      most = Math.max(most, ++asking)
      asked++
      await new Promise((later) => setTimeout(later, 20))
      asking--
      return null
    }
    expect(await watchRooms({ ...world, webinars: { ...world.webinars, present } })).toBe(10)
    expect([most, asked]).toEqual([8, 10])
  })

  test('two processes that look at once write one stay', async () => {
    const { sessionId } = await aWebinar()
    await server.visit(granted(await joinSession(learner.actor, sessionId, world)))
    await Promise.all(Array.from({ length: 6 }, () => watchRooms(world)))
    expect(await world.db.roomVisit.count({ where: { sessionId } })).toBe(1)
  })
})

describe('whoever leads', () => {
  test('sees how many are there, ends the meeting once and takes over its recordings once', async () => {
    const { sessionId, at } = await aWebinar()
    for (const one of [learner, second, trainer]) await server.visit(granted(await joinSession(one.actor, sessionId, world)))
    await watchRooms(world)
    expect(await readRoom(trainer.actor, sessionId, world)).toMatchObject({ open: true, present: 2, recordings: [] })
    granted(await endMeeting(trainer.actor, sessionId, world))
    expect(server.meetings.size).toBe(0)
    expect(await world.db.roomVisit.count({ where: { sessionId, leftAt: null } })).toBe(0)
    granted(await endMeeting(trainer.actor, sessionId, world))
    at('07:30:00')
    server.recordings.set(sessionId, [{ id: 'r-1', url: 'https://bbb.example.kz/playback/r-1', startTime: Date.parse('2026-11-03T19:30:00Z'), length: 180 }])
    expect((await Promise.all([1, 2].map(() => takeRecordings(trainer.actor, sessionId, world)))).map((decision) => granted(decision)).toSorted()).toEqual([0, 1])
    expect((await readRoom(qo.actor, sessionId, world)).recordings).toMatchObject([{ url: 'https://bbb.example.kz/playback/r-1', title: 'T-1, 2026-11-04, 180 min' }])
  })

  proves('397/23.1', 'ends it for everybody: no learner opens it again, whoever leads does, and then learners come in', async () => {
    const { sessionId, at } = await aWebinar()
    for (const one of [learner, trainer]) await server.visit(granted(await joinSession(one.actor, sessionId, world)))
    at('05:00:00')
    granted(await endMeeting(trainer.actor, sessionId, world))
    server.calls.length = 0
    for (const one of [learner, second]) expect(code(await joinSession(one.actor, sessionId, world))).toBe('webinar.ended')
    expect([server.calls, server.meetings.size]).toEqual([[], 0])
    expect(await server.visit(granted(await joinSession(trainer.actor, sessionId, world)))).toBe(302)
    expect(await server.visit(granted(await joinSession(learner.actor, sessionId, world)))).toBe(302)
    expect(server.meetings.get(sessionId)!.people.size).toBe(2)
  })
  test('a room that does not answer is not ended', async () => {
    const { sessionId } = await aWebinar()
    granted(await joinSession(trainer.actor, sessionId, world))
    server.trouble = 'html'
    expect(await endMeeting(trainer.actor, sessionId, world)).toMatchObject({ code: 'webinar.room-unavailable' })
    server.trouble = 'none'
    expect(code(await joinSession(learner.actor, sessionId, world))).toBe('in')
  })
  proves('397/23.1', 'who ended it inside the room sends nobody into one that is gone: the next look, and whoever leads, open it again', async () => {
    const { sessionId } = await aWebinar()
    await server.visit(granted(await joinSession(learner.actor, sessionId, world)))
    server.meetings.clear()
    expect(await watchRooms(world)).toBe(1)
    expect(await server.visit(granted(await joinSession(second.actor, sessionId, world)))).toBe(302)
    server.meetings.clear()
    expect(await server.visit(granted(await joinSession(trainer.actor, sessionId, world)))).toBe(302)
  })

  test('nobody else does', async () => {
    const { sessionId } = await aWebinar()
    for (const one of [learner, stranger]) {
      await expect(readRoom(one.actor, sessionId, world)).rejects.toMatchObject({ status: 404 })
      await expect(endMeeting(one.actor, sessionId, world)).rejects.toThrow(Denied)
      await expect(takeRecordings(one.actor, sessionId, world)).rejects.toThrow(Denied)
    }
  })

  test('a room that is down refuses with words', async () => {
    const { sessionId } = await aWebinar()
    server.trouble = 'other-secret'
    for (const act of [endMeeting, takeRecordings]) expect(await act(trainer.actor, sessionId, world)).toMatchObject({ allowed: false, code: 'webinar.room-unavailable' })
  })
})
