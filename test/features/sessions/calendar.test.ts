/** The calendar of sessions: month, week and list for learner, trainer and coordinator; the file of one session; the personal feed. */
import fc from 'fast-check'
import ICAL from 'ical.js'
import { beforeEach, describe, expect, test } from 'vitest'
import { Denied } from '../../../app/access/authorise.server.ts'
import { publishCalendar } from '../../../app/features/calendar/working-calendar.server.ts'
import { makeFeed, readFeed } from '../../../app/features/obligations/feed.server.ts'
import { eventFile, invitation, type TimedEvent } from '../../../app/features/obligations/ical.ts'
import { dayAsked, readCalendar, sessionFile, type View, type Whose } from '../../../app/features/sessions/session-calendar.server.ts'
import { sessionHours } from '../../../app/features/sessions/session-time.ts'
import { formatter } from '../../../app/i18n/format.ts'
import { newId } from '../../../app/platform/ids.server.ts'
import { actorOf } from '../../../app/features/identity/sessions.server.ts'
import { aCourse } from '../../support/courses.ts'
import { eventsOf, parseCalendar, valueOf, type Component } from '../../support/ical.ts'
import { anOfficial, anOrganisationTree, aWorker, type Someone } from '../../support/people.ts'
import { proves } from '../../support/proves.ts'
import { aSessionRun, aSignUp, aTrainer } from '../../support/sessions.ts'
import { MORNING, openTestWorld } from '../../support/world.ts'

const world = await openTestWorld()
const tree = await anOrganisationTree(world)
await publishCalendar(world)
await aCourse(world, { code: 'S-1', title: 'Бағдар беру', form: 'in-person-seminar' })
await aCourse(world, { code: 'W-1', title: 'Жұмыс іздеу', form: 'webinar' })
const learner = await aWorker(world, { centre: tree.careerCentre, surname: 'Жаңабаева' })
const teacher = await aWorker(world, { centre: tree.centre, surname: 'Оспанова' })
const far = await aWorker(world, { centre: tree.otherCareerCentre })
const head = await anOfficial(world, 'career-centre-head', tree.careerCentre)
const farHead = await anOfficial(world, 'career-centre-head', tree.otherCareerCentre)
const methodist = await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation)
const administrator = await anOfficial(world, 'administrator', tree.top, { centre: null })
const trainerId = await aTrainer(world, teacher, { centre: tree.centre })
teacher.actor = await actorOf(world, teacher.accountId)

beforeEach(async () => {
  world.clock.set(MORNING)
  await world.pool.query('delete from "Booking"; delete from "RunSession"; update "SignUp" set status = \'cancelled\', "ownSeat" = false, "cancelReason" = \'test\', since = \'2020-01-01\'; update "Enrolment" set status = \'withdrawn\'; delete from "CalendarFeed"')
})

const at = (day: string, from = '04:00', to = '07:00') => ({ from: `${day}T${from}:00Z`, to: `${day}T${to}:00Z` })
const aSeminar = (days: readonly ReturnType<typeof at>[], traits: Partial<Parameters<typeof aSessionRun>[2]> = {}) => aSessionRun(world, 'S-1', { sessions: days, trainerIds: [trainerId], place: 'Түркістан, Бекзат, 5', ...traits })
const read = (someone: Someone, view: View, on: string, whose: Whose = 'mine', page = 1) => readCalendar(someone.actor, { view, whose, on, page }, world)
const shown = async (someone: Someone, view: View, on: string, whose: Whose = 'mine') => (await read(someone, view, on, whose)).days.flatMap(({ on: day, sessions }) => sessions.map(({ id, standing, state }) => [day, id, standing, state]))
const waits = ({ personId }: Someone, runId: string, courseCode = 'S-1') =>
  world.db.signUp.create({ data: { id: newId(), runId, personId, courseCode, status: 'waitlisted', source: 'own-choice', release: 'with', since: world.clock.now() } })

describe('mine', () => {
  proves(['397/19.schedule', '397/23.2'], 'what I am signed up for, wait for and teach, with hours, course, place and trainer', async () => {
    const one = await aSeminar([at('2026-11-04'), at('2026-11-05')])
    const two = await aSessionRun(world, 'W-1', { sessions: [at('2026-11-06')], meeting: 'link', place: 'https://meet.example.kz/secret' })
    await aSignUp(world, one.runId, learner)
    await waits(learner, two.runId, 'W-1')
    expect(await shown(learner, 'month', '2026-11-20')).toEqual([['2026-11-04', one.sessionIds[0], 'signed-up', null], ['2026-11-05', one.sessionIds[1], 'signed-up', null], ['2026-11-06', two.sessionIds[0], 'waitlisted', null]])
    expect(await shown(teacher, 'list', '2026-11-05')).toEqual([['2026-11-05', one.sessionIds[1], 'teaching', null]])
    const [first, , last] = (await read(learner, 'list', '2026-11-01')).days.flatMap(({ sessions }) => sessions)
    expect(first).toMatchObject({ runId: one.runId, courseCode: 'S-1', title: { kk: 'Бағдар беру' }, form: 'in-person-seminar', startsAt: '2026-11-04T04:00:00.000Z', endsAt: '2026-11-04T07:00:00.000Z', place: 'Түркістан, Бекзат, 5', trainers: ['Оспанова Айгүл Нұрланқызы'] })
    expect([last!.place, JSON.stringify(last).includes('secret')]).toEqual([null, false]) // the door is the platform's (397/23.1)
    for (const someone of [far, methodist, administrator]) expect(await shown(someone, 'month', '2026-11-20')).toEqual([])
  })
  test('a cancelled run stays to be seen by those who were in it; what I gave up does not', async () => {
    const { runId, sessionIds } = await aSeminar([at('2026-11-04')])
    await aSignUp(world, runId, learner)
    const off = await aWorker(world, { centre: tree.careerCentre })
    await aSignUp(world, runId, off)
    const withdraw = ({ personId }: Someone) => world.db.signUp.update({ where: { runId_personId: { runId, personId } }, data: { status: 'cancelled', ownSeat: false, cancelReason: 'себеп', since: world.clock.now() } })
    await withdraw(off)
    await world.db.booking.deleteMany({ where: { subjectId: off.personId } })
    world.clock.advance(1000)
    await world.db.courseRun.update({ where: { id: runId }, data: { cancelledAt: world.clock.now(), cancelReason: 'Аз адам' } })
    expect(await shown(learner, 'month', '2026-11-20')).toEqual([['2026-11-04', sessionIds[0], 'signed-up', 'cancelled']])
    await withdraw(learner)
    await world.db.booking.deleteMany({})
    expect(await shown(learner, 'month', '2026-11-20')).toEqual([['2026-11-04', sessionIds[0], null, 'cancelled']])
    expect(await shown(off, 'month', '2026-11-20')).toEqual([])
  })
})

describe('all', () => {
  proves('397/19.schedule', 'what the audience allows me, open or full; superiors see what reaches their staff, the qualification organisation everything', async () => {
    const country = await aSeminar([at('2026-11-04')])
    const region = await aSeminar([at('2026-11-05')], { audiencePath: tree.centre.path, capacity: 1, seatsTaken: 1 })
    const theirs = await aSeminar([at('2026-11-06')], { audiencePath: tree.otherCentre.path })
    const own = await aSeminar([at('2026-11-09')], { audiencePath: tree.siblingCareerCentre.path })
    const ids = async (someone: Someone) => (await shown(someone, 'month', '2026-11-01', 'all')).map(([, id]) => id)
    const [c, r, t, o] = [country, region, theirs, own].map(({ sessionIds }) => sessionIds[0])
    expect(await shown(learner, 'month', '2026-11-01', 'all')).toEqual([['2026-11-04', c, null, 'open'], ['2026-11-05', r, null, 'full']])
    expect(await ids(far)).toEqual([c, t])
    expect(await ids(head)).toEqual([c, r])
    expect(await ids(farHead)).toEqual([c, t])
    expect(await ids(teacher)).toEqual([c, r, t, o]) // teaches them all
    expect(await ids(methodist)).toEqual([c, r, t, o])
    expect(await ids(administrator)).toEqual([])
  })
  test('is open until the last day of sign-up, or until it begins; without a trainer it is not', async () => {
    const until = await aSeminar([at('2026-11-04')], { signUpUntil: '2026-10-20' })
    const free = await aSeminar([at('2026-11-05')])
    const nobody = await aSeminar([at('2026-11-06')], { trainerIds: [] })
    const states = async () => Object.fromEntries((await shown(learner, 'month', '2026-11-01', 'all')).map(([, id, , state]) => [id, state]))
    const [u, f, n] = [until, free, nobody].map(({ sessionIds }) => sessionIds[0]!)
    world.clock.set('2026-10-20T18:59:59Z')
    expect(await states()).toEqual({ [u!]: 'open', [f!]: 'open', [n!]: null })
    world.clock.set('2026-10-20T19:00:00Z') // the 21st in Kazakhstan
    expect(await states()).toEqual({ [u!]: null, [f!]: 'open', [n!]: null })
    world.clock.set('2026-11-05T04:00:00Z')
    expect((await states())[f!]).toBe(null)
  })
})

describe('views', () => {
  test('a month has all its days, with the days nobody works; the months beside it', async () => {
    const december = await read(learner, 'month', '2026-12-31')
    expect([december.from, december.to, december.previous, december.next, december.days.length]).toEqual(['2026-12-01', '2026-12-31', '2026-11-01', '2027-01-01', 31])
    expect(december.days.filter(({ sign }) => sign === 'off').map(({ on }) => on)).toContain('2026-12-16') // Independence Day
    expect(december.days.find(({ on }) => on === '2026-12-12')!.sign).toBe('weekend')
    const february = await read(learner, 'month', '2028-02-10')
    expect([february.days.length, february.previous, february.next]).toEqual([29, '2028-01-01', '2028-03-01'])
  })
  test('a week begins on Monday and goes over the end of a year', async () => {
    const week = await read(learner, 'week', '2027-01-02')
    expect([week.from, week.to, week.previous, week.next, week.days.map(({ on }) => on).at(4)]).toEqual(['2026-12-28', '2027-01-03', '2026-12-21', '2027-01-04', '2027-01-01'])
  })
  test('across midnight and the end of the year it stands on both days of the week, once in the list, and the next month has it', async () => {
    const { runId, sessionIds } = await aSeminar([at('2026-12-31', '17:00', '20:30')])
    await aSignUp(world, runId, learner)
    const id = sessionIds[0]
    expect(await shown(learner, 'week', '2026-12-31')).toEqual([['2026-12-31', id, 'signed-up', null], ['2027-01-01', id, 'signed-up', null]])
    expect(await shown(learner, 'month', '2026-12-01')).toEqual([['2026-12-31', id, 'signed-up', null]])
    expect(await shown(learner, 'month', '2027-01-31')).toEqual([['2027-01-01', id, 'signed-up', null]])
    expect(await shown(learner, 'list', '2026-12-31')).toEqual([['2026-12-31', id, 'signed-up', null]])
    expect(sessionHours({ startsAt: '2026-12-31T17:00:00.000Z', endsAt: '2026-12-31T20:30:00.000Z' }, formatter('kk'))).toBe('22:00 – 01.01.2027, 01:30')
  })
  test('one that ends at midnight belongs to its day; the edges of a week are those of Kazakhstan', async () => {
    const late = await aSeminar([at('2026-11-08', '16:00', '19:00')])
    const early = await aSeminar([at('2026-11-08', '19:00', '21:00')])
    for (const someone of [late, early]) expect(someone.sessionIds).toHaveLength(1)
    expect((await shown(teacher, 'week', '2026-11-08')).map(([day, id]) => [day, id])).toEqual([['2026-11-08', late.sessionIds[0]]])
    expect((await shown(teacher, 'week', '2026-11-09')).map(([day, id]) => [day, id])).toEqual([['2026-11-09', early.sessionIds[0]]])
  })
  test('the list has fifty a page and the same number of statements however many there are', { timeout: 60_000 }, async () => {
    const edition = await world.db.courseEdition.findFirstOrThrow({ where: { code: 'S-1' } })
    const [runId, start] = [newId(), Date.parse('2026-11-02T03:00:00Z')]
    await world.pool.query(`insert into "CourseRun" (id, "editionId", "courseCode", language, "startsOn", "endsOn", capacity, "createdAt", "createdById") values ($1, $2, 'S-1', 'kk', '2026-11-02', '2026-11-29', 10, now(), $1)`, [runId, edition.id])
    const many = Array.from({ length: 320 }, (_, index) => ({ id: newId(), startsAt: new Date(start + index * 2 * 3_600_000), endsAt: new Date(start + (index * 2 + 1) * 3_600_000) }))
    await world.db.runSession.createMany({ data: many.map(({ id, startsAt, endsAt }, position) => ({ id, runId, position, startsAt, endsAt, minutes: 60, changedAt: world.clock.now() })) })
    const pages = await Promise.all([1, 7].map((page) => read(learner, 'list', '2026-11-01', 'all', page)))
    expect(pages.map(({ total, days }) => [total, days.flatMap(({ sessions }) => sessions).length])).toEqual([[320, 50], [320, 20]])
    expect(pages[1]!.days.at(-1)!.sessions.at(-1)!.id).toBe(many.at(-1)!.id)
    const month = await read(learner, 'month', '2026-11-01', 'all')
    expect([month.cut, month.total, new Set(month.days.flatMap(({ sessions }) => sessions.map(({ id }) => id))).size]).toEqual([true, 320, 300])
  })
  test('a day that is none is today', () => {
    for (const wrong of [null, '', '2026-02-30', '1700-01-01', '9999-01-01', 'tomorrow', '2026-1-1']) expect(dayAsked(wrong, '2026-10-14'), String(wrong)).toBe('2026-10-14')
    expect(dayAsked('2028-02-29', '2026-10-14')).toBe('2028-02-29')
  })
})

const only = (text: string): Component => { const [event, ...others] = eventsOf(parseCalendar(text)); expect(others).toEqual([]); return event! }
const said = (event: Component, ...names: string[]) => names.map((name) => valueOf(event, name))

describe('the file of a session', () => {
  proves('397/19.schedule', 'opens for those who are signed up, those who teach and the qualification organisation, and for nobody else', async () => {
    const { runId, sessionIds: [id] } = await aSeminar([at('2026-11-04')])
    await aSignUp(world, runId, learner)
    await waits(far, runId)
    for (const someone of [learner, teacher, methodist]) {
      const text = await sessionFile(someone.actor, id!, 'ru', world)
      expect(said(parseCalendar(text), 'METHOD')).toEqual(['PUBLISH'])
      expect(said(only(text), 'UID', 'SEQUENCE', 'DTSTART', 'DTEND', 'STATUS', 'SUMMARY')).toEqual([`${id}@talim.example.kz`, '0', '20261104T040000Z', '20261104T070000Z', 'CONFIRMED', 'Бағдар беру (ru)'])
    }
    for (const someone of [far, head, administrator]) await expect(sessionFile(someone.actor, id!, 'kk', world)).rejects.toThrow(Denied)
    await expect(sessionFile(learner.actor, newId(), 'kk', world)).rejects.toThrow(Denied)
    await expect(sessionFile(learner.actor, 'no-id', 'kk', world)).rejects.toThrow(Denied)
  })
})

describe('the feed', () => {
  const feedOf = async ({ actor }: Someone) => {
    const token = /([\w-]{43})\.ics$/.exec(await makeFeed(actor, world))![1]!
    return async () => eventsOf(parseCalendar((await readFeed(token, world))!))
  }
  proves(['397/19.schedule', '397/23.1', '397/23.2'], 'has the sessions I am signed up for, wait for and teach, by the UIDs of the invitations', async () => {
    const one = await aSeminar([at('2026-11-04')])
    const two = await aSessionRun(world, 'W-1', { sessions: [at('2026-11-06')], meeting: 'bigbluebutton' })
    await aSignUp(world, one.runId, learner)
    await waits(learner, two.runId, 'W-1')
    const [mine, theirs] = [await feedOf(learner), await feedOf(teacher)]
    const uid = (id: string | undefined) => `${id}@talim.example.kz`
    expect((await mine()).map((event) => said(event, 'UID', 'STATUS', 'SUMMARY', 'DTSTART', 'LOCATION'))).toEqual([
      [uid(one.sessionIds[0]), 'CONFIRMED', 'Бағдар беру', '20261104T040000Z', 'Түркістан, Бекзат, 5'],
      [uid(two.sessionIds[0]), 'TENTATIVE', 'Кезекте: Жұмыс іздеу', '20261106T040000Z', `https://talim.example.kz/sessions/${two.sessionIds[0]}/join`],
    ])
    expect((await theirs()).map((event) => said(event, 'UID', 'STATUS'))).toEqual([[uid(one.sessionIds[0]), 'CONFIRMED']])
  })
  test('what was cancelled or given up is marked for sixty days and then goes; a change raises the sequence', async () => {
    const { runId } = await aSeminar([at('2027-01-20')])
    await aSignUp(world, runId, learner)
    const other = await aWorker(world, { centre: tree.careerCentre })
    await aSignUp(world, runId, other)
    const [mine, theirs] = [await feedOf(learner), await feedOf(other)]
    await world.db.runSession.updateMany({ where: { runId }, data: { sequence: 2, changedAt: world.clock.now() } })
    expect((await mine()).map((event) => said(event, 'SEQUENCE', 'STATUS'))).toEqual([['2', 'CONFIRMED']])
    await world.db.booking.deleteMany({ where: { subjectId: other.personId } })
    await world.db.signUp.update({ where: { runId_personId: { runId, personId: other.personId } }, data: { status: 'cancelled', ownSeat: false, cancelReason: 'себеп', sequence: 1, since: world.clock.now() } })
    expect((await theirs()).map((event) => said(event, 'SEQUENCE', 'STATUS', 'SUMMARY'))).toEqual([['3', 'CANCELLED', 'Қатыспайсыз: Бағдар беру']])
    await world.db.courseRun.update({ where: { id: runId }, data: { cancelledAt: world.clock.now(), cancelReason: 'Аз адам' } })
    expect((await mine()).map((event) => said(event, 'STATUS', 'SUMMARY'))).toEqual([['CANCELLED', 'Өткізілмейді: Бағдар беру']])
    world.clock.set('2026-12-13T18:59:00Z')
    expect([(await mine()).length, (await theirs()).length]).toEqual([1, 1])
    world.clock.set('2026-12-13T19:00:00Z')
    expect([(await mine()).length, (await theirs()).length]).toEqual([0, 0])
  })
  test('what is over stays sixty days', async () => {
    const { runId } = await aSeminar([at('2026-11-04')])
    await aSignUp(world, runId, learner)
    const mine = await feedOf(learner)
    world.clock.set('2027-01-03T12:00:00Z')
    expect(await mine()).toHaveLength(1)
    world.clock.set('2027-01-04T12:00:00Z')
    expect(await mine()).toHaveLength(0)
  })
})

describe('any words', () => {
  const letters = fc.string({ unit: fc.oneof(fc.constantFrom('ә', 'ғ', 'ү', 'Ж', '\\', ';', ',', '\n', '\r\n', '"', ':', ' ', '^', '👩🏽‍🎓', '漢'), fc.string({ minLength: 1, maxLength: 1 })), minLength: 1, maxLength: 200 })
  const EVENT: TimedEvent = { uid: 'a@talim.example.kz', sequence: 3, changedAt: new Date(MORNING), startsAt: new Date('2026-12-31T17:00:00Z'), endsAt: new Date('2026-12-31T20:00:00Z'), location: '', summary: 'x', description: 'x', url: 'https://talim.example.kz/course-runs/1', status: 'CONFIRMED' }
  const clean = (text: string) => text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
  test('come through an invitation, its withdrawal and a file as they were, for our strict reader and for one that is not ours', () =>
    fc.assert(fc.property(letters, letters, letters, fc.constantFrom('REQUEST', 'CANCEL', 'PUBLISH'), (summary, description, name, method) => {
      const event = { ...EVENT, summary, description, location: summary, status: method === 'CANCEL' ? 'CANCELLED' as const : 'CONFIRMED' as const }
      const sender = { name: 'Tälim', address: 'talim@talim.example.kz' }
      const text = method === 'PUBLISH' ? eventFile(event, 'kk', sender) : invitation({ method, language: 'kk', event, organizer: sender, attendee: { name, address: 'a@example.kz', role: 'CHAIR' } }, new Date(MORNING))
      const ours = only(text)
      expect(said(ours, 'SUMMARY', 'DESCRIPTION', 'LOCATION', 'SEQUENCE', 'DTSTART', 'DTEND', 'DTSTAMP')).toEqual([clean(summary), clean(description), clean(summary), '3', '20261231T170000Z', '20261231T200000Z', '20261014T040000Z'])
      const theirs = new ICAL.Event(new ICAL.Component(ICAL.parse(text) as [string, unknown[], unknown[]]).getFirstSubcomponent('vevent')!)
      expect([theirs.uid, theirs.sequence, theirs.startDate.toJSDate().getTime(), theirs.endDate.toJSDate().getTime()]).toEqual([EVENT.uid, 3, EVENT.startsAt.getTime(), EVENT.endsAt.getTime()])
      expect([theirs.summary, theirs.description]).toEqual([clean(summary), clean(description)])
    })))
  test('the strict reader refuses what programs would', () => {
    const good = invitation({ method: 'REQUEST', language: 'kk', event: EVENT, organizer: { name: 'T', address: 't@example.kz' }, attendee: { name: 'A', address: 'a@example.kz', role: 'CHAIR' } }, new Date(MORNING))
    expect(() => parseCalendar(good)).not.toThrow()
    const lines = (pattern: RegExp) => good.replace(/\r\n[ \t]/g, '').split('\r\n').filter((line) => !pattern.test(line)).join('\r\n')
    const event = good.slice(good.indexOf('BEGIN:VEVENT'), good.indexOf('END:VCALENDAR'))
    for (const bad of [
      lines(/^ORGANIZER/), lines(/^ATTENDEE/), lines(/^SEQUENCE/), good.replace('METHOD:REQUEST', 'METHOD:CANCEL'), good.replace('METHOD:REQUEST', 'METHOD:REPLY'), good.replace('METHOD:REQUEST', 'METHOD:PUBLISH'),
      good.replace('T200000Z', 'T160000Z'), good.replace('T170000Z', 'T170000'), good.replace('END:VCALENDAR', `${event.replace('UID:a', 'UID:b')}END:VCALENDAR`), good.replace('mailto:t', 'http:t'),
    ]) expect(() => parseCalendar(bad), bad).toThrow()
  })
})
