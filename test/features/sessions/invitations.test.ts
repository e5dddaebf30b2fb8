/** Letters about a run and the calendar that goes with them: who gets which, that programs take the change for a change, and that nothing is sent twice. */
import ICAL from 'ical.js'
import pg from 'pg'
import PostalMime from 'postal-mime'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { tellOfRun, type RunTelling } from '../../../app/features/sessions/invitations.server.ts'
import { newId } from '../../../app/platform/ids.server.ts'
import { translate } from '../../../app/i18n/messages.server.ts'
import { sendDueMail } from '../../../app/platform/mail.server.ts'
import { aCourse } from '../../support/courses.ts'
import { eventsOf, parseCalendar, valueOf, type Component } from '../../support/ical.ts'
import { aMailServer } from '../../support/mail-server.ts'
import { anOrganisationTree, aWorker, type Someone } from '../../support/people.ts'
import { proves } from '../../support/proves.ts'
import { anOutsideTrainer, aSessionRun, aSignUp, aTrainer } from '../../support/sessions.ts'
import { MORNING, openTestWorld } from '../../support/world.ts'

const world = await openTestWorld()
const second = world.anotherProcess()
const tree = await anOrganisationTree(world)
await aCourse(world, { code: 'S-1', title: 'Әлеуметтік көмек, «бір терезе»; түсіндіру', form: 'in-person-seminar' })
await aCourse(world, { code: 'W-1', title: 'Жұмыс іздеу', form: 'webinar' })
const learner = await aWorker(world, { centre: tree.careerCentre, surname: 'Жаңабаева' })
const russian = await aWorker(world, { centre: tree.careerCentre, surname: 'Мұратов', language: 'ru' })
const teacher = await aWorker(world, { centre: tree.centre, surname: 'Оспанова', language: 'en' })
const other = await aWorker(world, { centre: tree.centre, surname: 'Ермеков' })
const trainerId = await aTrainer(world, teacher, { centre: tree.centre })
const otherTrainerId = await aTrainer(world, other, { centre: tree.centre })
const FIRST = { from: '2026-11-04T04:00:00Z', to: '2026-11-04T07:00:00Z' }
const NEXT = { from: '2026-11-05T04:00:00Z', to: '2026-11-05T07:00:00Z' }

beforeEach(async () => {
  world.clock.set(MORNING)
  await world.pool.query(`delete from "OutboxMail"; delete from "Booking"; update "SignUp" set status = 'cancelled', "ownSeat" = false, "cancelReason" = 'test'; update "Enrolment" set status = 'withdrawn'`)
})

const tell = (telling: RunTelling) => world.db.$transaction((tx) => tellOfRun(tx, world, telling))
interface Letter { to: string; subject: string; text: string; language: string; key: string; calendar: string | null; event: Component | null; method: string | null }
/** What was queued since the last time, by the hour of the event. */
async function letters(): Promise<Letter[]> {
  const rows = await world.db.outboxMail.findMany({ orderBy: { id: 'asc' } })
  await world.pool.query('update "OutboxMail" set "toAddress" = $1 where "toAddress" <> $1', ['told@example.kz'])
  return rows.filter(({ toAddress }) => toAddress !== 'told@example.kz').map(({ toAddress, subject, text, language, key, calendar }) => {
    const parsed = calendar === null ? null : parseCalendar(calendar)
    return { to: toAddress, subject, text, language, key, calendar, event: parsed && eventsOf(parsed)[0]!, method: parsed && valueOf(parsed, 'METHOD') }
  }).toSorted((one, other) => ((one.event && valueOf(one.event, 'DTSTART')) ?? '').localeCompare((other.event && valueOf(other.event, 'DTSTART')) ?? ''))
}
const to = (all: readonly Letter[], { email }: Someone) => all.filter((one) => one.to === email)
const facts = ({ method, event }: Letter) => [method, ...['UID', 'SEQUENCE', 'DTSTART', 'DTEND', 'STATUS'].map((name) => event && valueOf(event, name))]
const parameter = (event: Component, name: string) => event.properties.find((one) => one.name === name)!
const uid = (sessionId: string) => `${sessionId}@talim.example.kz`
const setSequence = (runId: string, { personId }: Someone, status: 'signed-up' | 'cancelled' | 'waitlisted') =>
  world.db.signUp.update({ where: { runId_personId: { runId, personId } }, data: { status, ownSeat: status === 'signed-up', sequence: { increment: 1 }, since: world.clock.now(), cancelReason: status === 'cancelled' ? 'Науқастанып қалды' : null } })
const waits = ({ personId }: Someone, runId: string, courseCode = 'S-1') =>
  world.db.signUp.create({ data: { id: newId(), runId, personId, courseCode, status: 'waitlisted', source: 'own-choice', release: 'with', since: world.clock.now() } })
const aSeminar = (traits: Partial<Parameters<typeof aSessionRun>[2]> = {}) => aSessionRun(world, 'S-1', { sessions: [FIRST], trainerIds: [trainerId], place: 'Қызылорда, Абай к-сі, 1', ...traits })

describe('an invitation', () => {
  proves(['397/19.schedule', '397/23.2'], 'who signs up for a seminar is told when, where and by whom, and gets it into the calendar', async () => {
    const { runId, sessionIds } = await aSeminar()
    await aSignUp(world, runId, learner)
    await tell({ runId, personIds: [learner.personId], kind: 'signed-up' })
    const [letter, ...others] = await letters()
    expect(others).toEqual([])
    expect([letter!.to, letter!.language, letter!.subject]).toEqual([learner.email, 'kk', 'Жазылдыңыз: Әлеуметтік көмек, «бір терезе»; түсіндіру'])
    for (const said of ['сәрсенбі, 2026 жылғы 4 қараша, 09:00–12:00', 'Қызылорда, Абай к-сі, 1', 'Оспанова Айгүл Нұрланқызы', 'жалақыңыз сақталады', `https://talim.example.kz/course-runs/${runId}`]) expect(letter!.text).toContain(said)
    expect(letter!.text).toMatch(/397[^\n]*23/)
    expect(facts(letter!)).toEqual(['REQUEST', uid(sessionIds[0]!), '0', '20261104T040000Z', '20261104T070000Z', 'CONFIRMED'])
    const event = letter!.event!
    expect(['SUMMARY', 'LOCATION', 'URL'].map((name) => valueOf(event, name))).toEqual(['Әлеуметтік көмек, «бір терезе»; түсіндіру', 'Қызылорда, Абай к-сі, 1', `https://talim.example.kz/course-runs/${runId}`])
    expect(parameter(event, 'ORGANIZER')).toMatchObject({ value: 'mailto:talim@talim.example.kz', parameters: { CN: 'Tälim' } })
    expect(parameter(event, 'ATTENDEE')).toMatchObject({ value: `mailto:${learner.email}`, parameters: { ROLE: 'REQ-PARTICIPANT', PARTSTAT: 'ACCEPTED', RSVP: 'FALSE', CN: 'Жаңабаева Айгүл Нұрланқызы' } })
  })
  proves('397/23.1', 'a webinar is entered by the door of the platform, in the letter and in the calendar', async () => {
    const { runId, sessionIds } = await aSessionRun(world, 'W-1', { sessions: [FIRST], trainerIds: [trainerId], meeting: 'link', place: 'https://meet.example.kz/secret' })
    await aSignUp(world, runId, russian)
    await tell({ runId, personIds: [russian.personId], kind: 'nominated' })
    const [letter] = await letters()
    const door = `https://talim.example.kz/sessions/${sessionIds[0]}/join`
    expect(valueOf(letter!.event!, 'LOCATION')).toBe(door)
    expect(letter!.text).toContain(`среда, 4 ноября 2026 г., 09:00–12:00\n${door}`)
    expect(letter!.text + letter!.calendar).not.toContain('secret')
    expect([letter!.language, letter!.subject]).toEqual(['ru', 'Вы направлены на обучение: Жұмыс іздеу (ru)'])
  })
  test('of a room names room and address', async () => {
    const roomId = newId()
    await world.db.room.create({ data: { id: roomId, organisationId: tree.centre.id, name: '204-бөлме', address: 'Түркістан, Бекзат, 5', seats: 20, createdAt: world.clock.now(), createdById: newId() } })
    const { runId } = await aSeminar({ roomId, place: '' })
    await aSignUp(world, runId, learner)
    await tell({ runId, personIds: [learner.personId], kind: 'signed-up' })
    expect(valueOf((await letters())[0]!.event!, 'LOCATION')).toBe('204-бөлме, Түркістан, Бекзат, 5')
  })
  test('one letter with the words and the first session, a short one for each further session: one UID a file', async () => {
    const { runId, sessionIds } = await aSeminar({ sessions: [FIRST, NEXT] })
    await aSignUp(world, runId, learner)
    await tell({ runId, personIds: [learner.personId], kind: 'promoted' })
    const [main, further, ...others] = await letters()
    expect(others).toEqual([])
    expect([main, further].map((letter) => facts(letter!)[1])).toEqual(sessionIds.map(uid))
    expect(main!.text).toContain('09:00–12:00\n• бейсенбі, 2026 жылғы 5 қараша, 09:00–12:00')
    expect(main!.text).toContain('Тағы 1 сабақтың файлы бөлек хатпен келеді.')
    expect(further!.subject).toBe('05.11.2026, сабақ: Әлеуметтік көмек, «бір терезе»; түсіндіру')
  })
  test('across midnight and across the end of the year: the hours are those of the letter, the instants those of the calendar', async () => {
    const { runId } = await aSeminar({ sessions: [{ from: '2026-12-31T17:00:00Z', to: '2026-12-31T20:30:00Z' }] })
    await aSignUp(world, runId, russian)
    await tell({ runId, personIds: [russian.personId], kind: 'signed-up' })
    const [letter] = await letters()
    expect(letter!.text).toContain('четверг, 31 декабря 2026 г., 22:00 – 01.01.2027, 01:30')
    expect(facts(letter!).slice(3, 5)).toEqual(['20261231T170000Z', '20261231T203000Z'])
    expect(eventIn(letter!).startDate.toJSDate().toISOString()).toBe('2026-12-31T17:00:00.000Z')
  })
  test('the trainers are invited too, as those who chair; an expert from outside at the address of the register', async () => {
    const expert = await anOutsideTrainer(world, { kind: 'international-expert', name: 'Smith, "Jo"' })
    const { runId } = await aSeminar({ trainerIds: [trainerId, expert] })
    await tell({ runId, personIds: [], kind: 'teaching', trainerIds: [trainerId, expert] })
    const all = await letters()
    expect(all.map(({ to: address }) => address).toSorted()).toEqual([teacher.email, 'trainer@example.kz'].toSorted())
    const [mine] = to(all, teacher)
    expect([mine!.language, mine!.subject]).toEqual(['en', 'You teach: Әлеуметтік көмек, «бір терезе»; түсіндіру (en)'])
    expect(parameter(mine!.event!, 'ATTENDEE').parameters.ROLE).toBe('CHAIR')
    expect(mine!.text).not.toContain('pay')
    expect(parameter(all.find((one) => one.to === 'trainer@example.kz')!.event!, 'ATTENDEE').parameters.CN).toBe("Smith, 'Jo'")
  })
  test('who waits gets a letter and nothing into the calendar', async () => {
    const { runId } = await aSeminar()
    await waits(learner, runId)
    await tell({ runId, personIds: [learner.personId], kind: 'nominated' }) // the run was full by then
    const [letter] = await letters()
    expect([letter!.subject, letter!.calendar]).toEqual(['Кезектесіз: Әлеуметтік көмек, «бір терезе»; түсіндіру', null])
    expect(letter!.text).toContain('сәрсенбі, 2026 жылғы 4 қараша, 09:00–12:00')
    expect(letter!.text).not.toMatch(/жалақы|файл/)
  })
  test('a blocked account, somebody without an account and a run that is not there get none', async () => {
    const { runId } = await aSeminar()
    const blocked = await aWorker(world, { centre: tree.careerCentre })
    await world.db.account.update({ where: { id: blocked.accountId }, data: { blockedAt: world.clock.now() } })
    const unknown = await world.db.person.create({ data: { id: newId(), givenName: 'Ұлан' } })
    for (const one of [blocked, { personId: unknown.id }]) await aSignUp(world, runId, one)
    await tell({ runId, personIds: null, kind: 'changed', reason: 'Бөлме ауысты' })
    expect((await letters()).map((letter) => letter.to)).toEqual([teacher.email])
    await tell({ runId: newId(), personIds: null, kind: 'changed' })
    expect(await letters()).toEqual([])
  })
})

const eventIn = ({ calendar }: Letter) => new ICAL.Event(new ICAL.Component(ICAL.parse(calendar!) as [string, unknown[], unknown[]]).getFirstSubcomponent('vevent')!)

describe('a change', () => {
  proves(['397/19.schedule', '397/23.2'], 'a moved session is one new letter for each, with the same UID and a higher sequence', async () => {
    const { runId, sessionIds } = await aSeminar({ sessions: [FIRST, NEXT] })
    await aSignUp(world, runId, learner)
    await waits(russian, runId)
    await tell({ runId, personIds: [learner.personId], kind: 'signed-up' })
    await tell({ runId, personIds: [], kind: 'teaching', trainerIds: [trainerId] })
    await tell({ runId, personIds: [russian.personId], kind: 'waitlisted' })
    const before = await letters()
    expect(before).toHaveLength(5)
    await world.db.runSession.update({ where: { id: sessionIds[1]! }, data: { startsAt: new Date('2026-11-06T05:00:00Z'), endsAt: new Date('2026-11-06T08:00:00Z'), sequence: { increment: 1 } } })
    await tell({ runId, personIds: null, kind: 'changed', reason: 'Мереке күніне түсті' })
    const after = await letters()
    expect(after.map((one) => one.to).toSorted()).toEqual([learner.email, teacher.email, russian.email].toSorted())
    for (const someone of [learner, teacher]) expect(to(after, someone).map(facts)).toEqual([['REQUEST', uid(sessionIds[1]!), '1', '20261106T050000Z', '20261106T080000Z', 'CONFIRMED']])
    expect(to(after, learner)[0]!.text).toContain('Себебі: Мереке күніне түсті')
    expect(to(after, learner)[0]!.text).toContain('жұма, 2026 жылғы 6 қараша, 10:00–13:00')
    expect(to(after, russian)).toMatchObject([{ calendar: null, subject: 'Изменение: Әлеуметтік көмек, «бір терезе»; түсіндіру (ru)' }])
  })
  test('a session taken out of the run is taken out of every calendar', async () => {
    const { runId, sessionIds } = await aSeminar({ sessions: [FIRST, NEXT] })
    await aSignUp(world, runId, learner)
    await tell({ runId, personIds: [learner.personId], kind: 'signed-up' })
    await letters()
    const gone = await world.db.runSession.findUniqueOrThrow({ where: { id: sessionIds[1]! } })
    await world.db.booking.deleteMany({ where: { sessionId: gone.id } })
    await world.db.runSession.delete({ where: { id: gone.id } })
    await tell({ runId, personIds: [learner.personId], kind: 'changed', removedSessions: [gone] })
    const [letter, ...others] = await letters()
    expect(others).toEqual([])
    expect(facts(letter!)).toEqual(['CANCEL', uid(gone.id), '1', '20261105T040000Z', '20261105T070000Z', 'CANCELLED'])
    expect(letter!.text).toContain('Өткізілмейтін сабақтар:\n• бейсенбі, 2026 жылғы 5 қараша, 09:00–12:00')
    expect(letter!.text).toContain('Сабақты күнтізбеңізден алатын файл тіркелген.')
  })
  test('a replaced trainer loses the session, the new one gets it', async () => {
    const { runId, sessionIds } = await aSeminar()
    await tell({ runId, personIds: [], kind: 'teaching', trainerIds: [trainerId] })
    await letters()
    await world.db.booking.deleteMany({ where: { sessionId: sessionIds[0]!, role: 'trainer' } })
    await world.db.booking.create({ data: { sessionId: sessionIds[0]!, subjectId: other.personId, role: 'trainer', trainerId: otherTrainerId, startsAt: new Date(FIRST.from), endsAt: new Date(FIRST.to) } })
    await world.db.runSession.update({ where: { id: sessionIds[0]! }, data: { sequence: { increment: 1 } } })
    await tell({ runId, personIds: [], kind: 'withdrawn', trainerIds: [trainerId], reason: 'Іссапар' })
    await tell({ runId, personIds: null, kind: 'changed' })
    const all = await letters()
    expect(to(all, teacher).map((letter) => [letter.subject.split(':')[0], ...facts(letter).slice(0, 3)])).toEqual([['You no longer teach', 'CANCEL', uid(sessionIds[0]!), '1']])
    expect(to(all, other).map(facts)).toEqual([['REQUEST', uid(sessionIds[0]!), '1', '20261104T040000Z', '20261104T070000Z', 'CONFIRMED']])
  })
  test('a replaced trainer is told of the own sessions, not of those a colleague teaches all along', async () => {
    const { runId, sessionIds } = await aSeminar({ sessions: [FIRST, NEXT] })
    const hers = await world.db.runSession.findFirstOrThrow({ where: { runId }, orderBy: { startsAt: 'asc' } })
    const next = sessionIds.find((id) => id !== hers.id)!
    await world.db.booking.deleteMany({ where: { sessionId: next, role: 'trainer' } })
    await world.db.booking.create({ data: { sessionId: next, subjectId: other.personId, role: 'trainer', trainerId: otherTrainerId, startsAt: new Date(NEXT.from), endsAt: new Date(NEXT.to) } })
    await tell({ runId, personIds: [], kind: 'teaching', trainerIds: [trainerId, otherTrainerId] })
    expect(to(await letters(), teacher).map((letter) => facts(letter).slice(0, 2))).toEqual([['REQUEST', uid(hers.id)]])
    await world.db.booking.deleteMany({ where: { sessionId: hers.id, role: 'trainer' } })
    await world.db.runSession.update({ where: { id: hers.id }, data: { sequence: { increment: 1 } } })
    await tell({ runId, personIds: [], kind: 'withdrawn', trainerIds: [trainerId] })
    const told = to(await letters(), teacher)
    expect(told.map((letter) => facts(letter).slice(0, 3))).toEqual([['CANCEL', uid(hers.id), '1']])
    expect(told[0]!.text).not.toContain('5 November')
  })
  test('what is over stays in the calendar as it was', async () => {
    const { runId, sessionIds } = await aSeminar({ sessions: [FIRST, NEXT] })
    await aSignUp(world, runId, learner)
    world.clock.set('2026-11-04T08:00:00Z')
    await world.db.runSession.updateMany({ where: { runId }, data: { sequence: { increment: 1 } } })
    await tell({ runId, personIds: [learner.personId], kind: 'changed' })
    expect((await letters()).map((letter) => facts(letter)[1])).toEqual([uid(sessionIds[1]!)])
  })
})

describe('taken back', () => {
  proves('397/19.schedule', 'signed off: CANCEL; signed up again: the invitation has a higher sequence than the CANCEL', async () => {
    const { runId, sessionIds } = await aSeminar()
    await aSignUp(world, runId, learner)
    const sequences: number[] = []
    const sent = async (kind: 'signed-up' | 'withdrawn') => {
      await tell({ runId, personIds: [learner.personId], kind })
      const [letter, ...others] = await letters()
      expect(others).toEqual([])
      expect([letter!.method, valueOf(letter!.event!, 'UID'), valueOf(letter!.event!, 'STATUS')]).toEqual(kind === 'withdrawn' ? ['CANCEL', uid(sessionIds[0]!), 'CANCELLED'] : ['REQUEST', uid(sessionIds[0]!), 'CONFIRMED'])
      sequences.push(Number(valueOf(letter!.event!, 'SEQUENCE')))
      return letter!
    }
    await sent('signed-up')
    await setSequence(runId, learner, 'cancelled')
    const off = await sent('withdrawn')
    expect(off.text).toContain('Себебі: Науқастанып қалды')
    expect(off.text).not.toContain('жалақы')
    await setSequence(runId, learner, 'signed-up')
    await sent('signed-up')
    expect(sequences).toEqual([0, 1, 2])
  })
  proves(['397/19.schedule', '397/23.2'], 'a cancelled run is taken out of the calendars of all, with the reason; who waited is told without a calendar', async () => {
    const { runId, sessionIds } = await aSeminar({ sessions: [FIRST, NEXT] })
    await aSignUp(world, runId, learner)
    await waits(russian, runId)
    const earlier = await aWorker(world, { centre: tree.careerCentre })
    await aSignUp(world, runId, earlier)
    await setSequence(runId, earlier, 'cancelled')
    await tell({ runId, personIds: [], kind: 'teaching', trainerIds: [trainerId] })
    await letters()
    world.clock.advance(60_000)
    await world.db.courseRun.update({ where: { id: runId }, data: { cancelledAt: world.clock.now(), cancelReason: 'Адам аз жазылды' } })
    await world.db.runSession.updateMany({ where: { runId }, data: { sequence: { increment: 1 } } })
    for (const one of [learner, russian]) await setSequence(runId, one, 'cancelled')
    await world.db.booking.deleteMany({ where: { sessionId: { in: sessionIds } } })
    await tell({ runId, personIds: null, kind: 'cancelled', trainerIds: [trainerId] })
    const all = await letters()
    expect(to(all, earlier)).toEqual([])
    expect(to(all, learner).map((letter) => facts(letter).slice(0, 3))).toEqual(sessionIds.map((id) => ['CANCEL', uid(id), '2']))
    expect(to(all, teacher).map((letter) => facts(letter).slice(0, 3))).toEqual(sessionIds.map((id) => ['CANCEL', uid(id), '1']))
    expect(to(all, russian)).toMatchObject([{ calendar: null, subject: 'Отменено: Әлеуметтік көмек, «бір терезе»; түсіндіру (ru)' }])
    expect(to(all, learner)[0]!.text).toContain('Адам аз жазылды')
    await tell({ runId, personIds: null, kind: 'cancelled', trainerIds: [trainerId] })
    expect(await letters()).toEqual([])
  })
})

describe('never twice', () => {
  test('said again, or at the same time by two processes, it is sent once', async () => {
    const { runId } = await aSeminar({ sessions: [FIRST, NEXT] })
    await aSignUp(world, runId, learner)
    await waits(russian, runId)
    const saying = (deps: typeof world) => deps.db.$transaction((tx) => tellOfRun(tx, deps, { runId, personIds: null, kind: 'changed' }))
    await Promise.all([saying(world), saying(second), saying(world)])
    await saying(second)
    expect((await letters()).map((letter) => letter.to).toSorted()).toEqual([learner.email, learner.email, russian.email, teacher.email, teacher.email].toSorted())
  })
  test('an act that is rolled back tells nobody', async () => {
    const { runId } = await aSeminar()
    await aSignUp(world, runId, learner)
    await expect(world.db.$transaction(async (tx) => {
      await tellOfRun(tx, world, { runId, personIds: null, kind: 'changed' })
      throw new Error('undone')
    })).rejects.toThrow('undone')
    expect(await letters()).toEqual([])
  })
  test('five hundred take as many statements as five', { timeout: 120_000 }, async () => {
    const { runId } = await aSeminar({ sessions: [FIRST, NEXT], capacity: 600 })
    await aSignUp(world, runId, learner)
    const statements = async () => {
      const asked = vi.spyOn(pg.Client.prototype, 'query')
      try {
        await tell({ runId, personIds: null, kind: 'changed' })
        return asked.mock.calls.length
      } finally {
        asked.mockRestore()
      }
    }
    const few = await statements()
    await world.pool.query('delete from "OutboxMail"')
    const many = Array.from({ length: 500 }, () => ({ person: newId(), enrolment: newId() }))
    await world.pool.query(`insert into "Person" (id, "givenName") select id, 'Адам' from unnest($1::uuid[]) p(id)`, [many.map(({ person }) => person)])
    await world.pool.query(`insert into "Account" (id, "personId", email) select gen_random_uuid(), id, id || '@example.kz' from unnest($1::uuid[]) p(id)`, [many.map(({ person }) => person)])
    await world.pool.query(
      `insert into "Enrolment" (id, "personId", "editionId", "courseCode", language, source, release, status, "enrolledAt", "runId")
       select n.enrolment, n.person, r."editionId", r."courseCode", 'kk', 'own-choice', 'with', 'active', now(), r.id from "CourseRun" r, unnest($1::uuid[], $2::uuid[]) n(person, enrolment) where r.id = $3::uuid`,
      [many.map(({ person }) => person), many.map(({ enrolment }) => enrolment), runId],
    )
    await world.pool.query(
      `insert into "SignUp" (id, "runId", "personId", "courseCode", status, source, release, "ownSeat", since, "enrolmentId")
       select gen_random_uuid(), $3::uuid, n.person, 'S-1', 'signed-up', 'own-choice', 'with', true, now(), n.enrolment from unnest($1::uuid[], $2::uuid[]) n(person, enrolment)`,
      [many.map(({ person }) => person), many.map(({ enrolment }) => enrolment), runId],
    )
    const lots = await statements()
    expect(few).toBeLessThan(20)
    // letters are written five hundred a statement
    expect(lots - few).toBeLessThanOrEqual(2)
    expect(await world.db.outboxMail.count()).toBe(502 * 2)
  })
})

describe('as programs get it', () => {
  const ending: (() => Promise<void>)[] = []
  afterEach(async () => { while (ending.length) await ending.pop()!() })

  test('by mail: an alternative with its method for Outlook and Google, and a file for the others', async () => {
    const server = await aMailServer()
    ending.push(server.stop)
    const { runId, sessionIds } = await aSeminar()
    await aSignUp(world, runId, learner)
    await tell({ runId, personIds: [learner.personId], kind: 'signed-up' })
    await setSequence(runId, learner, 'cancelled')
    await tell({ runId, personIds: [learner.personId], kind: 'withdrawn' })
    await waits(russian, runId)
    await tell({ runId, personIds: [russian.personId], kind: 'waitlisted' })
    const queued = await world.db.outboxMail.findMany({ orderBy: { id: 'asc' } })
    expect(await sendDueMail(world, server.settings)).toBe(3)
    const mails = await Promise.all(server.got.map(async ({ to: addresses, raw }) => ({ to: addresses[0], raw, mail: await PostalMime.parse(raw, { attachmentEncoding: 'utf8' }) })))
    const own = mails.filter((one) => one.to === learner.email)
    const began = (which: 'signed-up' | 'withdrawn') => translate('kk')(`session.mail.subject.${which}`, { title: '' }).trim()
    expect(own.map(({ mail }) => [began('signed-up'), began('withdrawn')].findIndex((words) => mail.subject!.startsWith(words))).toSorted()).toEqual([0, 1])
    for (const { mail, raw } of own) {
      const method = mail.subject!.startsWith(began('signed-up')) ? 'REQUEST' : 'CANCEL'
      const text = queued.find(({ subject }) => subject === mail.subject)!.calendar!
      expect(mail.from?.address).toBe('talim@talim.example.kz') // as the ORGANIZER: an update of somebody else would not be taken
      expect(mail.text?.trim()).toContain(`https://talim.example.kz/course-runs/${runId}`)
      expect(raw).toMatch(new RegExp(`^Content-Type: multipart/alternative`, 'm'))
      expect(raw.replace(/\r\n[ \t]+/g, ' ')).toMatch(new RegExp(`^Content-Type: text/calendar; charset=utf-8; method=${method}`, 'm'))
      const files = mail.attachments.filter(({ mimeType }) => mimeType === 'text/calendar' || mimeType === 'application/ics')
      expect(files.map(({ mimeType, filename }) => [mimeType, filename]).toSorted()).toEqual([['application/ics', 'invitation.ics'], ['text/calendar', null]].toSorted())
      for (const { content } of files) {
        const calendar = parseCalendar((content as string).replace(/\r?\n/g, '\r\n'))
        expect((content as string).replace(/\r?\n/g, '\r\n')).toBe(text)
        expect([valueOf(calendar, 'METHOD'), valueOf(eventsOf(calendar)[0]!, 'UID')]).toEqual([method, uid(sessionIds[0]!)])
      }
    }
    const [plain] = mails.filter((one) => one.to === russian.email)
    expect([plain!.mail.attachments, /multipart/.test(plain!.raw)]).toEqual([[], false])
  })
  test('by a reader that is not ours: instants, sequence, organizer and attendee are the same', async () => {
    const { runId, sessionIds } = await aSeminar()
    await aSignUp(world, runId, learner)
    await tell({ runId, personIds: null, kind: 'changed' })
    for (const letter of await letters()) {
      const event = eventIn(letter)
      expect([event.uid, event.sequence, event.summary.startsWith('Әлеуметтік көмек, «бір терезе»; түсіндіру'), event.startDate.toJSDate().toISOString(), event.endDate.toJSDate().toISOString()]).toEqual([uid(sessionIds[0]!), 0, true, '2026-11-04T04:00:00.000Z', '2026-11-04T07:00:00.000Z'])
      expect([event.organizer, event.attendees.map((one) => one.getFirstValue())]).toEqual(['mailto:talim@talim.example.kz', [`mailto:${letter.to}`]])
    }
  })
})
