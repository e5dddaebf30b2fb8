import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as door from '../../../app/features/attendance/check-in.server.ts'
import { codeNow, readCodePage, sessionToCheckInTo, WRONG_CODES } from '../../../app/features/attendance/check-in.server.ts'
import { readSheet, signOffSheet } from '../../../app/features/attendance/sheet.server.ts'
import { ownEnrolment } from '../../../app/features/learning/study.server.ts'
import { paths } from '../../../app/paths.ts'
import type { Actor } from '../../../app/access/actor.ts'
import { newToken } from '../../../app/platform/ids.server.ts'
import { secretsFrom } from '../../../app/platform/secrets.server.ts'
import { safeNext } from '../../../app/server/page.server.ts'
import { aCourse } from '../../support/courses.ts'
import { granted } from '../../support/learning.ts'
import { anOfficial, anOrganisationTree, aWorker, type Someone, type Tree } from '../../support/people.ts'
import { proves } from '../../support/proves.ts'
import { aSessionRun, aSignUp, aTrainer } from '../../support/sessions.ts'
import { openTestWorld, type World } from '../../support/world.ts'

const world = await openTestWorld({ at: '2026-11-01T04:00:00.000Z' })
const second = world.anotherProcess()
let tree: Tree
let trainer: Someone
let learner: Someone & { enrolmentId: string }
let runId: string
/** Wednesday 4 and Thursday 5 November, nine to twelve; and another run at the hours of the first */
let today: string
let tomorrow: string
let elsewhere: string

/** The phone everybody has in their hand here, unless told otherwise. */
const phone = newToken()
const scan = (actor: Actor | null, sessionId: string, code: string, where: World, { browser = phone, address = '198.51.100.7' } = {}) => door.scan(actor, sessionId, code, where, { browser, address })
const readTicket = (actor: Actor | null, sessionId: string, ticket: string, where: World, browser: string | null = phone) => door.readTicket(actor, sessionId, ticket, where, browser)
const checkIn = (actor: Actor, sessionId: string, ticket: string, where: World, browser: string | null = phone) => door.checkIn(actor, sessionId, ticket, where, browser)

const at = (time: string, day = '04') => world.clock.set(`2026-11-${day}T${time}.000Z`)
const codeOf = (decision: { allowed: boolean }) => (decision.allowed ? 'allowed' : (decision as unknown as { code: string }).code)
const shown = async (sessionId = today, where = world) => granted(await codeNow(trainer.actor, sessionId, where)).code

beforeAll(async () => {
  tree = await anOrganisationTree(world)
  await aCourse(world, { code: 'KD-014', form: 'in-person-seminar' })
  await aCourse(world, { code: 'S-1', form: 'in-person-seminar' })
  trainer = await aWorker(world, { centre: tree.careerCentre, surname: 'Оспанов' })
  const trainerId = await aTrainer(world, trainer, { centre: tree.centre, prepared: true })
  const days = ['04', '05'].map((day) => ({ from: `2026-11-${day}T04:00:00.000Z`, to: `2026-11-${day}T07:00:00.000Z` }))
  const run = await aSessionRun(world, 'S-1', { sessions: days, trainerIds: [trainerId] })
  runId = run.runId
  ;[today, tomorrow] = run.sessionIds as [string, string]
  elsewhere = (await aSessionRun(world, 'S-1', { sessions: [days[0]!] })).sessionIds[0]!
})
beforeEach(async () => {
  at('04:00:00', '01')
  const worker = await aWorker(world, { centre: tree.careerCentre })
  learner = { ...worker, enrolmentId: (await aSignUp(world, runId, worker)).enrolmentId }
})

describe('the code on the wall', () => {
  proves('397/23.2', 'is shown to those who take the attendance, in the window alone, and changes every half minute', async () => {
    at('03:29:59')
    expect(await codeNow(trainer.actor, today, world)).toMatchObject({ code: 'check-in.not-open', facts: { opensAt: '2026-11-04T03:30:00.000Z' } })
    expect((await readCodePage(trainer.actor, today, world)).head).toMatchObject({ courseCode: 'S-1', number: 1, sessions: 2 })
    at('03:30:00')
    const first = granted(await codeNow(trainer.actor, today, world))
    expect(first).toMatchObject({ code: expect.stringMatching(/^\d{4} \d{4}$/), secondsLeft: 30, secondsOfCode: 30, there: 0, signedUp: expect.any(Number) })
    at('03:30:29')
    expect(granted(await codeNow(trainer.actor, today, second))).toMatchObject({ code: first.code, path: first.path, secondsLeft: 1 })
    at('03:30:30')
    expect(await shown()).not.toBe(first.code)
    expect(await shown()).not.toBe(granted(await codeNow((await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation)).actor, elsewhere, world)).code)
    at('07:00:01')
    expect(await codeNow(trainer.actor, today, world)).toMatchObject({ code: 'check-in.over' })
    const head = await anOfficial(world, 'career-centre-head', tree.careerCentre)
    for (const somebody of [learner, head]) await expect(codeNow(somebody.actor, today, world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
  })
  test('cannot be computed without the secret of the installation', async () => {
    at('04:00:00')
    const other = { ...world, secrets: secretsFrom('the secret of another installation, as long as this one') }
    expect(await shown(today, other)).not.toBe(await shown())
    expect(codeOf(await scan(learner.actor, today, await shown(today, other), world))).toBe('check-in.code-other')
  })
})

describe('checking in', () => {
  proves('397/23.2', 'takes the code of the moment or the one just gone, typed or scanned, with one press; a second press finds the first', async () => {
    at('04:00:05')
    const code = await shown()
    const ticket = granted(await scan(learner.actor, today, code.replace(' ', ''), world))
    // looking changes nothing
    expect(await world.db.checkIn.count({ where: { personId: learner.personId } })).toBe(0)
    at('04:00:55')
    expect((await scan(learner.actor, today, code, world)).allowed).toBe(true)
    at('04:01:00')
    expect(codeOf(await scan(learner.actor, today, code, world))).toBe('check-in.code-other')
    expect(granted(await readTicket(learner.actor, today, ticket, world))).toMatchObject({ scannedAt: '2026-11-04T04:00:05.000Z', confirmUntil: '2026-11-04T04:10:05.000Z', checkedInAt: null })
    const pressed = await Promise.all([world, second, world].map((where) => checkIn(learner.actor, today, ticket, where)))
    expect(pressed.map(granted)).toEqual([1, 2, 3].map(() => ({ at: '2026-11-04T04:00:05.000Z' })))
    expect(await world.db.auditEntry.count({ where: { subjectId: today, event: 'attendance.checked-in', data: { path: ['person'], equals: learner.personId } } })).toBe(1)
    at('06:00:00')
    expect(granted(await checkIn(learner.actor, today, 'whatever', world))).toEqual({ at: '2026-11-04T04:00:05.000Z' })
    expect(granted(await readTicket(learner.actor, today, ticket, world))).toMatchObject({ checkedInAt: '2026-11-04T04:00:05.000Z', enrolmentId: learner.enrolmentId })
    // suggested to the trainer, no mark yet, and shown to the learner
    expect((await readSheet(trainer.actor, today, world)).people.find(({ personId }) => personId === learner.personId)).toMatchObject({ mark: null, proposal: { status: 'full', from: 'check-in' } })
    expect(await ownEnrolment(learner.actor, learner.enrolmentId, world)).toMatchObject({ standing: { done: 0 }, run: { sessions: [{ checkedInAt: '2026-11-04T04:00:05.000Z', mark: null }, {}] } })
    await expect(world.db.checkIn.deleteMany({ where: { personId: learner.personId } })).rejects.toThrow()
  })
  proves('397/23.2', 'refuses yesterday\'s code, another session\'s, and what is no code, each with words', async () => {
    at('04:00:00')
    const [yesterdays, others] = [await shown(), granted(await codeNow((await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation)).actor, elsewhere, world)).code]
    expect(await scan(learner.actor, today, others, world)).toMatchObject({ code: 'check-in.code-other', clauses: ['397/23.2'] })
    for (const typed of ['', '123', 'abcdefgh', '%00', '12345678901234567890']) expect(codeOf(await scan(learner.actor, today, typed, world)), typed).toBe('check-in.code-malformed')
    at('04:00:00', '05')
    expect(codeOf(await scan(learner.actor, tomorrow, yesterdays, world))).toBe('check-in.code-other')
    expect(codeOf(await scan(learner.actor, today, yesterdays, world))).toBe('check-in.code-other')
    await expect(scan(learner.actor, '00000000-0000-7000-8000-000000000000', yesterdays, world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
    expect(await world.db.checkIn.count({ where: { personId: learner.personId } })).toBe(0)
  })
  proves('397/23.2', 'is for who is signed up; a ticket is for its session, for ten minutes, and for whoever scanned it', async () => {
    at('04:00:00')
    const ticket = granted(await scan(learner.actor, today, await shown(), world))
    const stranger = await aWorker(world, { centre: tree.careerCentre })
    expect(codeOf(await checkIn(stranger.actor, today, granted(await scan(stranger.actor, today, await shown(), world)), world))).toBe('check-in.not-signed-up')
    const colleague = await aWorker(world, { centre: tree.careerCentre })
    at('04:00:00', '01')
    await aSignUp(world, runId, colleague)
    at('04:05:00')
    // passed on by message
    expect(codeOf(await checkIn(colleague.actor, today, ticket, world))).toBe('check-in.code-other')
    expect(codeOf(await readTicket(colleague.actor, today, ticket, world))).toBe('check-in.code-other')
    expect(codeOf(await checkIn(learner.actor, tomorrow, ticket, world))).toBe('check-in.code-other')
    for (const made of ['', 'x', ticket.slice(0, -4), `${ticket.slice(0, 60)}${ticket[60] === 'A' ? 'B' : 'A'}${ticket.slice(61)}`, Buffer.from(world.secrets.seal('check-in'), 'base64').toString('base64url'), Buffer.from(world.secrets.seal('010203400506'), 'base64').toString('base64url')])
      expect(codeOf(await checkIn(learner.actor, today, made, world)), made).toBe('check-in.code-other')
    at('04:10:01')
    expect(await checkIn(learner.actor, today, ticket, world)).toMatchObject({ code: 'check-in.too-late', facts: { within: 10 } })
    at('04:10:00')
    expect((await checkIn(learner.actor, today, ticket, world)).allowed).toBe(true)
  })
  proves('397/23.2', 'survives signing in: what was scanned before it is confirmed after it, though the code has changed', async () => {
    at('04:00:00')
    const code = (await shown()).replace(' ', '')
    const ticket = granted(await scan(null, today, code, world))
    // the address to come back to is one that signing in leads on to
    const back = `${paths.checkIn(today, code)}?ticket=${encodeURIComponent(ticket)}`
    expect(safeNext(back, '/cabinet')).toBe(back)
    at('04:04:00')
    expect(granted(await readTicket(null, today, ticket, world))).toMatchObject({ scannedAt: '2026-11-04T04:00:00.000Z', checkedInAt: null, enrolmentId: null })
    expect(codeOf(await scan(learner.actor, today, code, world))).toBe('check-in.code-other')
    expect(granted(await checkIn(learner.actor, today, ticket, world))).toEqual({ at: '2026-11-04T04:00:00.000Z' })
  })
  proves('397/23.2', 'scanned before signing in it is for the browser it was scanned with; sent on, the address is worth nothing', async () => {
    at('04:00:00')
    const ticket = granted(await scan(null, today, await shown(), world))
    at('04:01:00')
    for (const browser of [null, newToken(), '']) {
      expect(codeOf(await checkIn(learner.actor, today, ticket, world, browser)), String(browser)).toBe('check-in.code-other')
      for (const somebody of [learner.actor, null]) expect(codeOf(await readTicket(somebody, today, ticket, world, browser)), String(browser)).toBe('check-in.code-other')
    }
    // a browser that keeps nothing has nothing to show for itself
    const kept = granted(await door.scan(null, today, await shown(), world, { browser: null, address: '198.51.100.7' }))
    expect(codeOf(await checkIn(learner.actor, today, kept, world, null))).toBe('check-in.code-other')
    expect(await world.db.checkIn.count({ where: { personId: learner.personId } })).toBe(0)
    expect((await checkIn(learner.actor, today, ticket, world)).allowed).toBe(true)
    // who was signed in may go on in another browser
    const other = await aWorker(world, { centre: tree.careerCentre })
    at('04:00:00', '01')
    await aSignUp(world, runId, other)
    at('04:02:00')
    expect((await checkIn(other.actor, today, granted(await scan(other.actor, today, await shown(), world)), world, null)).allowed).toBe(true)
    expect(['', 'x', `${phone}x`, phone].map((text) => door.readBrowser(text))).toEqual([null, null, null, phone])
  })
  proves('397/23.2', 'wrong codes are counted for a session and for whoever tries them; guesses of others close the door to nobody', async () => {
    at('04:00:00')
    const [guesser, code] = [{ address: '203.0.113.9' }, await shown()]
    const wrong = code.startsWith('0') ? '10000000' : '00000000'
    // what is no code is no guess
    for (let time = 0; time < 3; time++) expect(codeOf(await scan(null, today, '12', world, guesser))).toBe('check-in.code-malformed')
    const tried = []
    for (let time = 0; time < WRONG_CODES; time++) tried.push(codeOf(await scan(null, today, wrong, time % 2 ? world : second, guesser)))
    expect(new Set(tried)).toEqual(new Set(['check-in.code-other']))
    for (const now of [wrong, code]) expect(await scan(null, today, now, world, guesser)).toMatchObject({ code: 'check-in.too-many-codes', facts: { minutes: 10 }, clauses: ['397/23.2'] })
    // from another address, at another session, and who is signed in at the same address
    expect((await scan(null, today, code, world)).allowed).toBe(true)
    expect((await scan(learner.actor, today, code, world, guesser)).allowed).toBe(true)
    expect(codeOf(await scan(null, elsewhere, wrong, world, guesser))).toBe('check-in.code-other')
    // a person's guesses are theirs from wherever they come, and at once as well
    const many = await Promise.all(Array.from({ length: WRONG_CODES + 5 }, (_, time) => scan(learner.actor, today, wrong, world, { address: `203.0.113.${time}` })))
    expect(many.filter((one) => codeOf(one) === 'check-in.code-other').length).toBeLessThanOrEqual(WRONG_CODES)
    expect(codeOf(await scan(learner.actor, today, code, world))).toBe('check-in.too-many-codes')
    at('04:10:00')
    expect((await scan(null, today, await shown(), world, guesser)).allowed).toBe(true)
    expect((await scan(learner.actor, today, await shown(), world)).allowed).toBe(true)
    // the address stands nowhere as it is
    expect((await world.db.throttle.findMany()).map(({ key }) => key).join()).not.toContain('203.0.113')
  })
  proves('397/23.2', 'at the edges of the window, after the end within ten minutes of the scan, and not any more once the sheet is signed off or the run cancelled', async () => {
    at('03:30:00')
    expect((await scan(learner.actor, today, await shown(), world)).allowed).toBe(true)
    at('07:00:00')
    const late = granted(await scan(learner.actor, today, await shown(), world))
    at('07:00:05')
    await expect(shown()).rejects.toThrow('check-in.over')
    expect((await checkIn(learner.actor, today, late, world)).allowed).toBe(true)

    const { runId: cancelled, sessionIds: [id] } = await aSessionRun(world, 'S-1', { sessions: [{ from: '2026-11-12T04:00:00.000Z', to: '2026-11-12T07:00:00.000Z' }] })
    const qualification = await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation)
    const other = await aWorker(world, { centre: tree.careerCentre })
    await aSignUp(world, cancelled, other)
    at('06:42:00', '12')
    const ticket = granted(await scan(other.actor, id!, granted(await codeNow(qualification.actor, id!, world)).code, world))
    const { seen } = await readSheet(qualification.actor, id!, world)
    granted(await signOffSheet(qualification.actor, id!, { seen, accepted: new Map([[other.personId, 180]]) }, world))
    expect(codeOf(await checkIn(other.actor, id!, ticket, world))).toBe('check-in.sheet-confirmed')
    await world.db.courseRun.update({ where: { id: cancelled }, data: { cancelledAt: world.clock.now(), cancelReason: 'Ауа райы' } })
    expect(codeOf(await codeNow(qualification.actor, id!, world))).toBe('attendance.run-cancelled')
    expect(codeOf(await checkIn(other.actor, id!, ticket, world))).toBe('attendance.run-cancelled')
  })
  proves(['397/23.1', '397/23.2'], 'says nothing of a session that was moved after it: neither to the trainer nor to the learner, who checks in anew', async () => {
    const { runId: moved, sessionIds: [id] } = await aSessionRun(world, 'S-1', { sessions: [{ from: '2026-11-18T04:00:00.000Z', to: '2026-11-18T07:00:00.000Z' }] })
    const qualification = await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation)
    const other = await aWorker(world, { centre: tree.careerCentre })
    const { enrolmentId } = await aSignUp(world, moved, other)
    const scanned = async () => granted(await scan(other.actor, id!, granted(await codeNow(qualification.actor, id!, world)).code, world))
    const person = async () => (await readSheet(qualification.actor, id!, world)).people[0]!
    at('03:40:00', '18')
    granted(await checkIn(other.actor, id!, await scanned(), world))
    const [before] = [await scanned(), expect(await person()).toMatchObject({ proposal: { status: 'full' } })]
    // the trainer does not come; it is held the day after
    await world.db.runSession.update({ where: { id: id! }, data: { startsAt: new Date('2026-11-19T04:00:00.000Z'), endsAt: new Date('2026-11-19T07:00:00.000Z') } })
    expect(codeOf(await checkIn(other.actor, id!, before, world))).toBe('check-in.not-open')
    at('04:00:00', '19')
    expect(granted(await codeNow(qualification.actor, id!, world)).there).toBe(0)
    expect(await person()).toMatchObject({ checkedInAt: null, proposal: null })
    expect((await ownEnrolment(other.actor, enrolmentId, world)).run!.sessions[0]!.checkedInAt).toBeNull()
    expect(granted(await checkIn(other.actor, id!, await scanned(), world))).toEqual({ at: '2026-11-19T04:00:00.000Z' })
    expect(granted(await codeNow(qualification.actor, id!, world)).there).toBe(1)
    expect(await person()).toMatchObject({ checkedInAt: '2026-11-19T04:00:00.000Z', proposal: { status: 'full', minutes: 180 } })
  })
  test('the page of the course offers the session of the moment, until it is done', () => {
    const session = { id: today, startsAt: '2026-11-04T04:00:00.000Z', endsAt: '2026-11-04T07:00:00.000Z', minutes: 180, confirmedAt: null as string | null, checkedInAt: null as string | null }
    const later = { ...session, id: tomorrow, startsAt: '2026-11-05T04:00:00.000Z', endsAt: '2026-11-05T07:00:00.000Z' }
    at('03:29:00')
    expect(sessionToCheckInTo([session, later], false, world)).toBeNull()
    at('03:30:00')
    expect(sessionToCheckInTo([session, later], false, world)).toBe(today)
    expect(sessionToCheckInTo([session, later], true, world)).toBeNull()
    expect(sessionToCheckInTo([{ ...session, checkedInAt: '2026-11-04T03:30:00.000Z' }, later], false, world)).toBeNull()
    at('04:00:00', '05')
    expect(sessionToCheckInTo([session, later], false, world)).toBe(tomorrow)
  })
})
