import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { correctMark, previewCorrection, previewSignOff, readSheet, saveMarks, signOffSheet, type MarkGiven } from '../../../app/features/attendance/sheet.server.ts'
import { taughtSessions } from '../../../app/features/attendance/taught.server.ts'
import { startAttempt, submitAttempt } from '../../../app/features/learning/attempt.server.ts'
import { coursesOf, ledgerOf } from '../../../app/features/learning/cabinet.server.ts'
import { ownEnrolment } from '../../../app/features/learning/study.server.ts'
import { requestChange, decideChange } from '../../../app/features/certificates/certificates.server.ts'
import { newId } from '../../../app/platform/ids.server.ts'
import type { AttendanceStatus } from '../../../app/rules/learning/attendance.ts'
import { aCourse } from '../../support/courses.ts'
import { answerAll, granted } from '../../support/learning.ts'
import { anOfficial, anOrganisationTree, aWorker, type Someone, type Tree } from '../../support/people.ts'
import { proves } from '../../support/proves.ts'
import { anOutsideTrainer, aPlanLine, aSessionRun, aSignUp, aTrainer, type SessionTimes } from '../../support/sessions.ts'
import { openTestWorld, type World } from '../../support/world.ts'

const world = await openTestWorld({ at: '2026-10-01T04:00:00.000Z' })
const second = world.anotherProcess()
let tree: Tree
let trainer: Someone
let trainerId: string
let methodist: Someone

beforeAll(async () => {
  tree = await anOrganisationTree(world)
  await aCourse(world, { code: 'KD-014', form: 'in-person-seminar' })
  await aCourse(world, { code: 'W-1', form: 'webinar', minutes: [240, 120], coolingHours: 0 })
  await aCourse(world, { code: 'W-2', form: 'webinar', minutes: [60, 60], attempts: 1, coolingHours: 0 })
  trainer = await aWorker(world, { centre: tree.careerCentre, surname: 'Оспанов', givenName: 'Дәурен' })
  trainerId = await aTrainer(world, trainer, { centre: tree.centre, prepared: true })
  methodist = await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation)
})
afterEach(() => world.clock.set('2026-10-01T04:00:00.000Z'))

/** Two days of the worked example: Wednesday 14 and Thursday 15 October 2026, nine to twelve. */
const TWO_DAYS: SessionTimes[] = [{ from: '2026-10-14T04:00:00.000Z', to: '2026-10-14T07:00:00.000Z' }, { from: '2026-10-15T04:00:00.000Z', to: '2026-10-15T07:00:00.000Z' }]

interface Held {
  runId: string
  sessionIds: string[]
  learners: (Someone & { enrolmentId: string })[]
}
async function held(people: number, sessions: readonly SessionTimes[] = TWO_DAYS, code = 'W-1', where: World = world): Promise<Held> {
  const { runId, sessionIds } = await aSessionRun(where, code, { sessions, capacity: 50, planLineId: null })
  for (const id of sessionIds) {
    const { startsAt, endsAt } = await world.db.runSession.findUniqueOrThrow({ where: { id } })
    // every run of this file is the trainer's, also where two are held at once: an entry of the register of its own takes up nobody
    const lead = await world.db.trainer.create({ data: { id: newId(), kind: 'organisation', name: 'Орынбасар', affiliation: '', email: '', languages: ['kk'], topics: [], createdAt: startsAt, createdById: trainer.personId, personId: trainer.personId } })
    await world.db.booking.create({ data: { sessionId: id, subjectId: newId(), role: 'trainer', trainerId: lead.id, startsAt, endsAt } })
  }
  const learners: Held['learners'] = []
  for (let index = 0; index < people; index++) {
    const learner = await aWorker(world, { centre: tree.careerCentre, surname: `Қатысушы${String(index).padStart(2, '0')}` })
    learners.push({ ...learner, enrolmentId: (await aSignUp(world, runId, learner)).enrolmentId })
  }
  return { runId, sessionIds, learners }
}
const given = (personId: string, status: AttendanceStatus, minutes = Number.NaN, seen = 0, shown: MarkGiven['shown'] = null): MarkGiven => ({ personId, status, minutes, seen, shown })

/** Marks everybody as told, and signs the sheet off as the page does. */
async function signOff(sessionId: string, marks: Readonly<Record<string, readonly [AttendanceStatus, number?]>>, by: Someone = trainer, where: World = world) {
  const saved = await saveMarks(by.actor, sessionId, Object.entries(marks).map(([personId, [status, minutes]]) => given(personId, status, minutes)), where)
  if (saved.kind !== 'saved') throw new Error(JSON.stringify(saved.kind === 'problems' ? [...saved.problems] : saved))
  const sheet = await readSheet(by.actor, sessionId, where)
  const accepted = new Map(sheet.people.filter(({ mark }) => mark === null).map(({ personId, proposal }) => [personId, proposal?.minutes ?? 0]))
  return granted(await signOffSheet(by.actor, sessionId, { seen: sheet.seen, accepted }, where))
}
const enrolmentOf = (id: string) => world.db.enrolment.findUniqueOrThrow({ where: { id } })
const codeOf = (decision: { allowed: boolean }) => (decision.allowed ? 'allowed' : (decision as unknown as { code: string }).code)

async function passTest(learner: Held['learners'][number], how: 'right' | 'wrong' = 'right') {
  const attemptId = granted(await startAttempt(learner.actor, learner.enrolmentId, world))
  await answerAll(world, learner, attemptId, how)
  return submitAttempt(learner.actor, attemptId, world)
}

/** Minutes of the year, as the ledger of the trainer adds them up. */
const taughtBy = async (trainerId: string, year: number) => (await taughtSessions(trainerId, year, world)).reduce((sum, { minutes }) => sum + minutes, 0)

describe('the worked example (C.4)', () => {
  proves(['397/25', '397/25¶2', '397/23.1', '397/31.delivery'], 'attended on Wednesday and Thursday, failed on Friday, passed on Tuesday 20 October at 23:40: completed, credited to 2026, certificate of that day', async () => {
    const { sessionIds: [first, last], learners: [learner] } = await held(1)
    const enrolmentId = learner!.enrolmentId
    // registered, nothing attended: the test is shut
    expect(await startAttempt(learner!.actor, enrolmentId, world)).toMatchObject({ code: 'test.sessions-open', facts: { open: 2 } })
    world.clock.set('2026-10-14T07:05:00.000Z')
    expect(await signOff(first!, { [learner!.personId]: ['full'] })).toMatchObject({ people: 1, opened: [], notCompleted: [] })
    expect(await startAttempt(learner!.actor, enrolmentId, world)).toMatchObject({ code: 'test.sessions-open', facts: { open: 1 } })
    expect(await coursesOf(learner!.personId, world)).toMatchObject([{ percent: 33, done: 1, total: 3, lessonsDone: false, resumeLessonId: null, minutesStudied: 180 }])

    world.clock.set('2026-10-15T07:05:00.000Z')
    expect(await signOff(last!, { [learner!.personId]: ['full'] })).toMatchObject({ opened: [enrolmentId], notCompleted: [], completed: [] })
    expect(await ownEnrolment(learner!.actor, enrolmentId, world)).toMatchObject({ standing: { done: 2, total: 3, lessonsDone: true, complete: false }, run: { sessions: [{ confirmedAt: '2026-10-14T07:05:00.000Z', mark: { status: 'full', minutes: 180 } }, { confirmedAt: '2026-10-15T07:05:00.000Z' }] } })
    const letters = await world.db.outboxMail.findMany({ where: { toAddress: learner!.email } })
    expect(letters.map(({ subject }) => subject)).toEqual(['Тест ашылды: W-1 Құжат қабылдау'])
    expect(letters[0]!.text).toContain(`https://talim.example.kz/learning/${enrolmentId}`)

    world.clock.set('2026-10-16T05:00:00.000Z')
    expect(await passTest(learner!, 'wrong')).toMatchObject({ passed: false, certificateNumber: null })
    expect(await enrolmentOf(enrolmentId)).toMatchObject({ status: 'active' })
    world.clock.set('2026-10-20T18:40:00.000Z')
    const { certificateNumber } = await passTest(learner!)
    expect(await world.db.completion.findUniqueOrThrow({ where: { enrolmentId } })).toMatchObject({ minutes: 360, completedOn: new Date('2026-10-20'), completedAt: new Date('2026-10-20T18:40:00.000Z') })
    expect(await world.db.certificate.findUniqueOrThrow({ where: { number: certificateNumber! } })).toMatchObject({ minutes: 360, issuedOn: new Date('2026-10-20') })
    expect(await ledgerOf(learner!.personId, world)).toMatchObject([{ minutes: 360, completedOn: '2026-10-20', attempts: 2, percent: 100, minutesStudied: 360 }])
    expect(await world.db.ledgerEntry.findFirstOrThrow({ where: { personId: learner!.personId } })).toMatchObject({ year: 2026 })
    expect(await enrolmentOf(enrolmentId)).toMatchObject({ status: 'completed' })
    // the place in the run is history, another run of the course may be taken
    expect(await world.db.signUp.findFirstOrThrow({ where: { enrolmentId } })).toMatchObject({ status: 'signed-up', over: true })
  })
  proves(['397/25', '397/25¶2'], 'attended in 2026, passed on 1 January 2027 at 00:05 in Kazakhstan: credited to 2027', async () => {
    const { sessionIds, learners: [learner] } = await held(1)
    world.clock.set('2026-10-15T08:00:00.000Z')
    for (const id of sessionIds) await signOff(id, { [learner!.personId]: ['full'] })
    world.clock.set('2026-12-31T19:05:00.000Z')
    await passTest(learner!)
    expect(await ledgerOf(learner!.personId, world, 2026)).toEqual([])
    expect(await ledgerOf(learner!.personId, world, 2027)).toMatchObject([{ completedOn: '2027-01-01', minutes: 360 }])
  })
  proves(['397/25', '397/25¶2'], 'a session across the end of the year is credited to the year it was completed in; nothing is completed in the future', async () => {
    // ten in the evening of 31 December to one in the morning
    const { runId, sessionIds: [night], learners: [learner] } = await held(1, [{ from: '2026-12-31T17:00:00.000Z', to: '2026-12-31T20:00:00.000Z' }], 'W-2')
    world.clock.set('2026-12-31T20:05:00.000Z')
    await signOff(night!, { [learner!.personId]: ['full'] })
    await passTest(learner!)
    expect(await world.db.completion.findUniqueOrThrow({ where: { enrolmentId: learner!.enrolmentId } })).toMatchObject({ completedOn: new Date('2027-01-01'), completedAt: new Date('2026-12-31T20:05:00.000Z') })
    expect(await ledgerOf(learner!.personId, world, 2027)).toMatchObject([{ minutes: 120 }])
    const lead = (await world.db.booking.findFirstOrThrow({ where: { sessionId: night!, role: 'trainer' } })).trainerId!
    expect([await taughtBy(lead, 2027), await taughtBy(trainerId, 2027), await taughtBy(lead, 2026)]).toEqual([180, 0, 0])

    const early = await held(1, [{ from: '2027-12-31T16:05:00.000Z', to: '2027-12-31T19:05:00.000Z' }], 'W-2')
    world.clock.set('2027-12-31T18:50:00.000Z') // over at ten to midnight
    await signOff(early.sessionIds[0]!, { [early.learners[0]!.personId]: ['full'] })
    await passTest(early.learners[0]!)
    expect(await ledgerOf(early.learners[0]!.personId, world, 2027)).toMatchObject([{ minutes: 120, completedOn: '2027-12-31' }])
    expect(await taughtSessions(lead, 2027, world)).toMatchObject([{ runId, courseCode: 'W-2', minutes: 180, full: 1, partial: 0, absent: 0, planLineId: null }])
  })
})

describe('a sheet', () => {
  proves('397/23.2', 'is not kept before the class, nor for who is not signed up, nor for oneself', async () => {
    const { runId, sessionIds: [id], learners: [one] } = await held(1)
    world.clock.set('2026-10-14T03:59:59.000Z')
    expect(await saveMarks(trainer.actor, id!, [given(one!.personId, 'full')], world)).toMatchObject({ kind: 'problems', problems: new Map([[one!.personId, expect.objectContaining({ code: 'attendance.before-session', clauses: ['397/23.1', '397/23.2'] })]]) })
    expect(codeOf(await previewSignOff(trainer.actor, id!, world))).toBe('attendance.before-session')
    expect(codeOf(await signOffSheet(trainer.actor, id!, { seen: 0, accepted: new Map([[one!.personId, 180]]) }, world))).toBe('attendance.before-session')
    world.clock.set('2026-10-14T04:00:00.000Z')
    const stranger = await aWorker(world, { centre: tree.careerCentre })
    const refused = await saveMarks(trainer.actor, id!, [given(stranger.personId, 'full'), given(one!.personId, 'full')], world)
    expect(refused).toMatchObject({ kind: 'problems' })
    if (refused.kind === 'problems') expect([...refused.problems].map(([person, { code }]) => [person, code])).toEqual([[stranger.personId, 'attendance.not-signed-up']])
    // all of it or nothing
    expect(await world.db.attendanceMark.count({ where: { sessionId: id! } })).toBe(0)
    // somebody of the qualification organisation who learns in the run
    await aSignUp(world, runId, methodist)
    const own = await saveMarks(methodist.actor, id!, [given(methodist.personId, 'full')], world)
    expect(own.kind === 'problems' && own.problems.get(methodist.personId)).toMatchObject({ code: 'attendance.own' })
    expect(codeOf(await signOffSheet(methodist.actor, id!, { seen: 0, accepted: new Map([[one!.personId, 0], [methodist.personId, 180]]) }, world))).toBe('attendance.own')
    // neither learners nor trainers of other runs know of it
    const other = await aWorker(world, { centre: tree.careerCentre })
    await aTrainer(world, other, { centre: tree.centre, prepared: false })
    for (const somebody of [one!, other]) await expect(readSheet(somebody.actor, id!, world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
  })
  proves('397/23.2', 'is signed off once the class can have been attended fully, not in its first minute with everybody there', async () => {
    const { sessionIds: [id], learners: [one] } = await held(1)
    const accepted = new Map([[one!.personId, 180]])
    for (const early of ['2026-10-14T04:00:00.000Z', '2026-10-14T06:41:59.000Z']) {
      world.clock.set(early)
      for (const decision of [await previewSignOff(trainer.actor, id!, world), await signOffSheet(trainer.actor, id!, { seen: 0, accepted }, world)])
        expect(decision, early).toMatchObject({ code: 'attendance.too-early', facts: { opensAt: '2026-10-14T06:42:00.000Z' }, clauses: ['397/23.2'] })
    }
    expect(await world.db.attendanceMark.count({ where: { sessionId: id! } })).toBe(0)
    // 162 of 180 minutes are nine tenths
    world.clock.set('2026-10-14T06:42:00.000Z')
    expect((await previewSignOff(trainer.actor, id!, world)).allowed).toBe(true)
    expect((await signOffSheet(trainer.actor, id!, { seen: 0, accepted }, world)).allowed).toBe(true)
  })
  proves('397/23.2', 'takes minutes of a part, and knows from which on it was all; what was not touched stays', async () => {
    const { sessionIds: [id], learners: [one, two, three] } = await held(3)
    world.clock.set('2026-10-14T06:00:00.000Z')
    for (const minutes of [Number.NaN, 0, 181, 1.5]) expect(await saveMarks(trainer.actor, id!, [given(one!.personId, 'partial', minutes)], world), String(minutes)).toMatchObject({ kind: 'problems' })
    expect(await saveMarks(trainer.actor, id!, [given(one!.personId, 'partial', 161), given(two!.personId, 'partial', 162), given(three!.personId, 'absent')], world)).toEqual({ kind: 'saved', changed: 3 })
    const marks = (await readSheet(trainer.actor, id!, world)).people.map(({ mark }) => [mark?.status, mark?.minutes, mark?.number])
    expect(marks).toEqual([['partial', 161, 1], ['full', 162, 1], ['absent', 0, 1]])
    // the same once more: nothing is added; full stays the full it was
    const again = (await readSheet(trainer.actor, id!, world)).people.map(({ personId, mark }) => given(personId, mark!.status, mark!.minutes, 1, mark))
    expect(await saveMarks(trainer.actor, id!, again, world)).toEqual({ kind: 'saved', changed: 0 })
    expect(await world.db.auditEntry.count({ where: { subjectId: id!, event: 'attendance.marked' } })).toBe(1)
  })
  proves('397/23.2', 'shows what the check-in and the room suggest; nothing of it is a mark before the sign-off', async () => {
    const { sessionIds: [id], learners: [checked, inRoom, byLink, both] } = await held(4)
    const at = (time: string) => new Date(`2026-10-14T${time}:00.000Z`)
    const sessionId = id!
    await world.db.checkIn.createMany({ data: [{ sessionId, personId: checked!.personId, at: at('03:55') }, { sessionId, personId: both!.personId, at: at('03:55') }] })
    const visit = (personId: string, source: string, from: string, to: string | null, seen = to ?? from) => ({ id: newId(), sessionId, personId, source, joinedAt: at(from), lastSeenAt: at(seen), leftAt: to === null ? null : at(to) })
    await world.db.roomVisit.createMany({ data: [visit(inRoom!.personId, 'bigbluebutton', '03:50', '04:30'), visit(inRoom!.personId, 'bigbluebutton', '05:00', null, '05:30'), visit(byLink!.personId, 'link', '04:02', null), visit(both!.personId, 'bigbluebutton', '04:00', '04:20')] })
    world.clock.set('2026-10-14T07:00:00.000Z')
    const { people } = await readSheet(trainer.actor, sessionId, world)
    expect(people.map(({ proposal, minutesInRoom, joinedAt, mark }) => [proposal, minutesInRoom, joinedAt?.slice(11, 16) ?? null, mark])).toEqual([
      [{ from: 'check-in', status: 'full', minutes: 180 }, null, null, null],
      [{ from: 'room', status: 'partial', minutes: 60 }, 60, '03:50', null],
      [null, null, '04:02', null],
      [{ from: 'room', status: 'partial', minutes: 20 }, 20, '04:00', null],
    ])
    // not touched, not saved
    expect(await saveMarks(trainer.actor, sessionId, people.flatMap(({ personId, proposal }) => (proposal ? [given(personId, proposal.status, proposal.minutes, 0, proposal)] : [])), world)).toEqual({ kind: 'saved', changed: 0 })
    // whoever has no mark is entered only as it was shown
    const sheet = await readSheet(trainer.actor, sessionId, world)
    expect(await signOffSheet(trainer.actor, sessionId, { seen: sheet.seen, accepted: new Map([[checked!.personId, 180]]) }, world)).toMatchObject({ code: 'attendance.unmarked', facts: { open: 3 } })
    await signOff(sessionId, {})
    expect((await readSheet(trainer.actor, sessionId, world)).people.map(({ mark }) => [mark?.status, mark?.minutes])).toEqual([['full', 180], ['partial', 60], ['absent', 0], ['partial', 20]])
  })
  proves(['397/23.2', '397/25'], 'suggests of whoever checked in late what was left of the session: all of it up to a tenth, a part after it', async () => {
    const { sessionIds: [sessionId], learners } = await held(4)
    const times = ['04:18', '04:19', '06:59', '07:00']
    await world.db.checkIn.createMany({ data: learners.map(({ personId }, place) => ({ sessionId: sessionId!, personId, at: new Date(`2026-10-14T${times[place]}:00.000Z`) })) })
    world.clock.set('2026-10-14T07:00:00.000Z')
    expect((await readSheet(trainer.actor, sessionId!, world)).people.map(({ proposal }) => proposal)).toEqual([['full', 162], ['partial', 161], ['partial', 1], ['absent', 0]].map(([status, minutes]) => ({ from: 'check-in', status, minutes })))
  })
  proves('397/23.2', 'of two trainers: what the other entered is not written over silently, what each entered alone is kept', async () => {
    const { sessionIds: [id], learners: [one, two] } = await held(2)
    world.clock.set('2026-10-14T06:00:00.000Z')
    await saveMarks(trainer.actor, id!, [given(one!.personId, 'full')], world)
    // the other has the sheet open from before: touches the same row, and one of the own
    const late = await saveMarks(methodist.actor, id!, [given(one!.personId, 'absent'), given(two!.personId, 'full')], world)
    expect(late.kind === 'problems' && [...late.problems].map(([person, { code }]) => [person, code])).toEqual([[one!.personId, 'changed-meanwhile']])
    expect(await world.db.attendanceMark.count({ where: { sessionId: id! } })).toBe(1)
    // having seen it, decides otherwise
    expect(await saveMarks(methodist.actor, id!, [given(one!.personId, 'absent', Number.NaN, 1, { status: 'full', minutes: 180 }), given(two!.personId, 'full')], world)).toEqual({ kind: 'saved', changed: 2 })
    // an untouched row of the first trainer leaves it as it is; a row changed back after a save in the background is changed back
    expect(await saveMarks(trainer.actor, id!, [given(one!.personId, 'full', Number.NaN, 1, { status: 'full', minutes: 180 })], world)).toEqual({ kind: 'saved', changed: 0 })
    expect(await saveMarks(methodist.actor, id!, [given(two!.personId, 'absent', Number.NaN, 0, { status: 'full', minutes: 180 })], world)).toEqual({ kind: 'saved', changed: 1 })
    expect(await saveMarks(methodist.actor, id!, [given(two!.personId, 'full', Number.NaN, 0, { status: 'full', minutes: 180 })], world)).toEqual({ kind: 'saved', changed: 1 })
    expect((await readSheet(trainer.actor, id!, world)).people.map(({ mark, history }) => [mark?.status, history.map(({ status, by }) => `${status} ${by}`)])).toEqual([
      ['absent', ['full Оспанов Дәурен Нұрланқызы', 'absent Ахметов Болат']],
      ['full', ['full Ахметов Болат', 'absent Ахметов Болат', 'full Ахметов Болат']],
    ])
    const both = await Promise.all([saveMarks(trainer.actor, id!, [given(two!.personId, 'absent', Number.NaN, 3, { status: 'full', minutes: 180 })], world), saveMarks(methodist.actor, id!, [given(two!.personId, 'partial', 30, 3, { status: 'full', minutes: 180 })], second)])
    expect(both.map(({ kind }) => kind).sort()).toEqual(['problems', 'saved'])
  })
  proves('397/23.2', 'signed off by two at once is signed off once; what changed since it was looked at is looked at again', async () => {
    const { sessionIds: [id], learners } = await held(2)
    world.clock.set('2026-10-14T07:00:00.000Z')
    const sheet = await readSheet(trainer.actor, id!, world)
    const accepted = new Map(learners.map(({ personId }) => [personId, 180]))
    // somebody checks in meanwhile
    await world.db.checkIn.create({ data: { sessionId: id!, personId: learners[0]!.personId, at: world.clock.now() } })
    expect(codeOf(await signOffSheet(trainer.actor, id!, { seen: sheet.seen, accepted }, world))).toBe('changed-meanwhile')
    const { seen } = await readSheet(trainer.actor, id!, world)
    const all = await Promise.all([[trainer, world], [methodist, second], [trainer, second], [methodist, world]].map(([by, where]) => signOffSheet((by as Someone).actor, id!, { seen, accepted }, where as World)))
    expect(all.map(codeOf)).toEqual(['allowed', 'allowed', 'allowed', 'allowed'])
    expect(await world.db.attendanceMark.count({ where: { sessionId: id! } })).toBe(2)
    expect(await world.db.auditEntry.count({ where: { subjectId: id!, event: 'attendance.confirmed' } })).toBe(1)
    // a sheet that was open before is not saved any more
    expect(await saveMarks(trainer.actor, id!, [given(learners[0]!.personId, 'absent', Number.NaN, 1, { status: 'full', minutes: 180 })], world)).toMatchObject({ kind: 'refused', refusal: { code: 'changed-meanwhile' } })
  })
})

describe('who missed something', () => {
  proves('397/25', 'is not completed once every sheet is signed off, is told with the head, and may take another run', async () => {
    const { runId, sessionIds: [first, last], learners: [full, partly, away] } = await held(3)
    const head = await anOfficial(world, 'career-centre-head', tree.careerCentre, { language: 'ru' })
    world.clock.set('2026-10-15T08:00:00.000Z')
    await signOff(first!, { [full!.personId]: ['full'], [partly!.personId]: ['full'], [away!.personId]: ['absent'] })
    // there is still a sheet to come
    expect(await enrolmentOf(away!.enrolmentId)).toMatchObject({ status: 'active' })
    const settled = await signOff(last!, { [full!.personId]: ['full'], [partly!.personId]: ['partial', 100], [away!.personId]: ['absent'] })
    expect({ ...settled, notCompleted: settled.notCompleted.toSorted() }).toEqual({ people: 3, opened: [full!.enrolmentId], notCompleted: [partly!.enrolmentId, away!.enrolmentId].toSorted(), completed: [] })
    expect((await Promise.all([full, partly, away].map((one) => enrolmentOf(one!.enrolmentId)))).map(({ status }) => status)).toEqual(['active', 'not-completed', 'not-completed'])
    expect(codeOf(await startAttempt(partly!.actor, partly!.enrolmentId, world))).toBe('learning.not-active')
    expect((await world.db.outboxMail.findMany({ where: { toAddress: partly!.email } })).map(({ subject }) => subject)).toEqual(['Курс аяқталмады: W-1 Құжат қабылдау'])
    const [toHead, ...more] = await world.db.outboxMail.findMany({ where: { toAddress: head.email, subject: { contains: 'W-1' } } })
    expect(more).toEqual([])
    expect(toHead!.subject).toBe('W-1 Құжат қабылдау (ru): курс не завершили 2 человека')
    expect(toHead!.text).toMatch(/• Қатысушы01 Айгүл Нұрланқызы\n• Қатысушы02 Айгүл Нұрланқызы/)
    expect(toHead!.text).toContain(`/course-runs/${runId}`)
    // the sign-up stays as history, the next one is no second
    expect(await world.db.signUp.findFirstOrThrow({ where: { enrolmentId: away!.enrolmentId } })).toMatchObject({ status: 'signed-up', over: true })
    const next = await aSessionRun(world, 'W-1', { sessions: [{ from: '2026-11-11T04:00:00.000Z', to: '2026-11-11T10:00:00.000Z' }] })
    await expect(aSignUp(world, next.runId, away!)).resolves.toMatchObject({ enrolmentId: expect.any(String) })
    await expect(aSignUp(world, (await aSessionRun(world, 'W-1', { sessions: [{ from: '2026-11-18T04:00:00.000Z', to: '2026-11-18T10:00:00.000Z' }] })).runId, full!)).rejects.toThrow()
  })
  proves('397/25', 'two sheets of a run signed off at once: the one who missed one of them is not completed all the same', async () => {
    const { sessionIds: [first, last], learners: [one, two] } = await held(2)
    world.clock.set('2026-10-15T08:00:00.000Z')
    await saveMarks(trainer.actor, first!, [given(one!.personId, 'full'), given(two!.personId, 'absent')], world)
    await saveMarks(trainer.actor, last!, [given(one!.personId, 'full'), given(two!.personId, 'full')], world)
    await Promise.all([signOff(first!, {}), signOff(last!, {}, methodist, second)])
    expect((await Promise.all([one, two].map((person) => enrolmentOf(person!.enrolmentId)))).map(({ status }) => status)).toEqual(['active', 'not-completed'])
    expect(await world.db.outboxMail.count({ where: { toAddress: one!.email } })).toBe(1)
  })
})

describe('a late change', () => {
  const correction = (personId: string, status: AttendanceStatus, seen: number, { minutes = Number.NaN, reason = 'Басқа адаммен шатастырылды' } = {}) => ({ personId, status, minutes, reason, seen })

  proves(['397/23.2', '397/25'], 'keeps both rows and the reason, closes and opens the enrolment in one transaction', async () => {
    const { sessionIds: [first, last], learners: [one] } = await held(1)
    const { personId, enrolmentId } = one!
    world.clock.set('2026-10-15T08:00:00.000Z')
    await signOff(first!, { [personId]: ['full'] })
    await signOff(last!, { [personId]: ['full'] })
    expect(codeOf(await correctMark(trainer.actor, last!, correction(personId, 'absent', 1, { reason: ' ' }), world))).toBe('attendance.reason-missing')
    expect(codeOf(await correctMark(trainer.actor, last!, correction(personId, 'absent', 0), world))).toBe('changed-meanwhile')
    expect(await previewCorrection(trainer.actor, last!, correction(personId, 'partial', 1, { minutes: 30 }), world)).toMatchObject({ value: { was: { status: 'full' }, is: { status: 'partial', minutes: 30 }, effect: 'not-completed' } })
    expect(await world.db.attendanceMark.count({ where: { sessionId: last!, personId } })).toBe(1)
    // pressed twice, by two processes: once
    const twice = await Promise.all([world, second].map((where) => correctMark(trainer.actor, last!, correction(personId, 'partial', 1, { minutes: 30 }), where)))
    expect(twice.map(codeOf)).toEqual(['allowed', 'allowed'])
    expect(await enrolmentOf(enrolmentId)).toMatchObject({ status: 'not-completed' })
    expect(await previewCorrection(methodist.actor, last!, correction(personId, 'full', 2), world)).toMatchObject({ value: { effect: 'reopens' } })
    granted(await correctMark(methodist.actor, last!, correction(personId, 'full', 2), world))
    expect(await enrolmentOf(enrolmentId)).toMatchObject({ status: 'active' })
    const [person] = (await readSheet(trainer.actor, last!, world)).people
    expect(person!.history.map(({ number, status, late, reason }) => [number, status, late, reason])).toEqual([[1, 'full', false, null], [2, 'partial', true, 'Басқа адаммен шатастырылды'], [3, 'full', true, 'Басқа адаммен шатастырылды']])
    expect(await ownEnrolment(one!.actor, enrolmentId, world)).toMatchObject({ run: { sessions: [{}, { mark: { status: 'full', late: true, reason: 'Басқа адаммен шатастырылды' } }] } })
    await expect(world.db.attendanceMark.deleteMany({ where: { sessionId: last! } })).rejects.toThrow()
    expect((await world.db.outboxMail.findMany({ where: { toAddress: one!.email }, orderBy: { createdAt: 'asc' } })).map(({ subject }) => subject.split(':')[0]).sort()).toEqual(['Курс аяқталмады', 'Тест ашылды', 'Тест ашылды'])
    expect(await world.db.auditEntry.findMany({ where: { subjectId: last!, event: 'attendance.corrected' }, orderBy: { seq: 'asc' } })).toMatchObject([{ data: { person: personId, was: 'full', is: 'partial', minutes: 30 } }, { data: { was: 'partial', is: 'full' } }])
  })
  proves(['397/25', '397/25¶2'], 'that takes full attendance from a holder of the certificate is refused with the way out', async () => {
    const { sessionIds, learners: [one] } = await held(1)
    const { personId, enrolmentId } = one!
    world.clock.set('2026-10-15T08:00:00.000Z')
    for (const id of sessionIds) await signOff(id, { [personId]: ['full'] })
    const { certificateNumber } = await passTest(one!)
    const wrong = correction(personId, 'absent', 1)
    expect(await correctMark(trainer.actor, sessionIds[0]!, wrong, world)).toMatchObject({ code: 'attendance.completed', clauses: ['397/25', '397/25¶2'] })
    expect(await world.db.attendanceMark.count({ where: { personId } })).toBe(2)
    // the way out: annulled by two people of the qualification organisation, the hours go with it
    const colleague = await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation)
    granted(await requestChange(methodist.actor, certificateNumber!, { kind: 'annulment', reasonGroup: 'result-annulled', reason: 'Қатысу қате белгіленген' }, world))
    const request = await world.db.certificateRequest.findFirstOrThrow({ where: { number: certificateNumber! } })
    granted(await decideChange(colleague.actor, request.id, 'confirmed', world))
    granted(await correctMark(trainer.actor, sessionIds[0]!, wrong, world))
    // and back: what was annulled does not come back by itself
    expect(granted(await correctMark(trainer.actor, sessionIds[0]!, correction(personId, 'full', 2), world))).toMatchObject({ effect: 'none' })
    expect(await enrolmentOf(enrolmentId)).toMatchObject({ status: 'not-completed' })
    expect((await ledgerOf(personId, world)).reduce((sum, { minutes }) => sum + minutes, 0)).toBe(0)
  })
  proves('397/25', 'completes who had passed before it, at the later of the two instants; with a test under way neither is lost', async () => {
    const { sessionIds: [first, last], learners: [one] } = await held(1)
    const { personId, enrolmentId, actor } = one!
    world.clock.set('2026-10-15T08:00:00.000Z')
    for (const id of [first!, last!]) await signOff(id, { [personId]: ['full'] })
    const attemptId = granted(await startAttempt(actor, enrolmentId, world))
    await answerAll(world, one!, attemptId, 'right')
    granted(await correctMark(trainer.actor, last!, correction(personId, 'absent', 1), world))
    world.clock.set('2026-10-15T08:10:00.000Z')
    // passed, and parked: without full attendance nothing is completed
    expect(await submitAttempt(actor, attemptId, world)).toMatchObject({ passed: true, certificateNumber: null })
    expect(await world.db.completion.count({ where: { enrolmentId } })).toBe(0)
    world.clock.set('2026-10-16T05:00:00.000Z')
    expect(granted(await correctMark(trainer.actor, last!, correction(personId, 'full', 2), world))).toMatchObject({ effect: 'completes' })
    expect(await world.db.completion.findUniqueOrThrow({ where: { enrolmentId } })).toMatchObject({ completedAt: new Date('2026-10-15T08:10:00.000Z') })
    expect(await enrolmentOf(enrolmentId)).toMatchObject({ status: 'completed' })
    expect(await world.db.certificate.count({ where: { personId } })).toBe(1)
  })
  proves('397/25', 'races the test: either it is completed and the change refused, or changed and not completed', async () => {
    for (let round = 0; round < 3; round++) {
      const { sessionIds: [first, last], learners: [one] } = await held(1, TWO_DAYS.map(({ from, to }) => ({ from, to })))
      const { personId, enrolmentId, actor } = one!
      world.clock.set('2026-10-15T08:00:00.000Z')
      for (const id of [first!, last!]) await signOff(id, { [personId]: ['full'] })
      const attemptId = granted(await startAttempt(actor, enrolmentId, world))
      await answerAll(world, one!, attemptId, 'right')
      const [submitted, changed] = await Promise.all([submitAttempt(actor, attemptId, world), correctMark(methodist.actor, last!, correction(personId, 'absent', 1), second)])
      const { status } = await enrolmentOf(enrolmentId)
      expect([status, changed.allowed, submitted.certificateNumber !== null]).toEqual(changed.allowed ? ['not-completed', true, false] : ['completed', false, true])
    }
  })
  proves('397/25', 'reopens nothing where the attempts are used up, and is refused where the course is learned anew', async () => {
    const hour = (from: string, to: string): SessionTimes => ({ from: `2026-10-14T${from}:00.000Z`, to: `2026-10-14T${to}:00.000Z` })
    const { sessionIds: [only], learners: [failed, again] } = await held(2, [hour('04:00', '06:00')], 'W-2')
    world.clock.set('2026-10-14T06:30:00.000Z')
    await signOff(only!, { [failed!.personId]: ['full'], [again!.personId]: ['absent'] })
    await passTest(failed!, 'wrong')
    expect(await enrolmentOf(failed!.enrolmentId)).toMatchObject({ status: 'not-completed' })
    granted(await correctMark(trainer.actor, only!, correction(failed!.personId, 'absent', 1), world))
    expect(granted(await correctMark(trainer.actor, only!, correction(failed!.personId, 'full', 2), world))).toMatchObject({ effect: 'none' })
    expect(await enrolmentOf(failed!.enrolmentId)).toMatchObject({ status: 'not-completed' })
    await aSignUp(world, (await aSessionRun(world, 'W-2', { sessions: [{ from: '2026-11-11T04:00:00.000Z', to: '2026-11-11T06:00:00.000Z' }] })).runId, again!)
    expect(codeOf(await correctMark(trainer.actor, only!, correction(again!.personId, 'full', 1), world))).toBe('attendance.enrolled-again')
    expect(await world.db.attendanceMark.count({ where: { personId: again!.personId } })).toBe(1)
  })
})

describe('thirty people', () => {
  test('cost as many statements as three', async () => {
    const counted = async (people: number) => {
      const { sessionIds: [id], learners } = await held(people, [{ from: '2026-10-14T04:00:00.000Z', to: '2026-10-14T07:00:00.000Z' }])
      world.clock.set('2026-10-14T07:30:00.000Z')
      const before = sent
      await signOff(id!, Object.fromEntries(learners.map(({ personId }, index) => [personId, [index % 3 === 0 ? 'absent' : 'full'] as const])))
      world.clock.set('2026-10-01T04:00:00.000Z')
      return sent - before
    }
    await counted(3)
    const three = await counted(3)
    expect(three).toBeGreaterThan(10)
    expect(await counted(30)).toBe(three)
  })
  /** Statements this process has sent. */
  let sent = 0
  world.pool.on('acquire', (client) => {
    const wrapped = client as unknown as { counted?: boolean; query: (...args: unknown[]) => unknown }
    if (wrapped.counted) return
    wrapped.counted = true
    const original = wrapped.query.bind(client)
    wrapped.query = (...args) => { sent++; return original(...args) }
  })
})

describe('hours taught', () => {
  proves('397/31.delivery', 'are the minutes of signed sessions under the line of the work plan, for a whole register in one query', async () => {
    const lineId = await aPlanLine(world, trainerId, 'W-1', { from: '2026-10-01', to: '2026-10-31' })
    const { runId, sessionIds } = await aSessionRun(world, 'W-1', { sessions: [{ from: '2026-10-21T04:00:00.000Z', to: '2026-10-21T07:00:00.000Z' }, { from: '2026-10-22T04:00:00.000Z', to: '2026-10-22T07:00:00.000Z', minutes: 150 }], trainerIds: [trainerId], planLineId: lineId })
    const learner = await aWorker(world, { centre: tree.careerCentre })
    await aSignUp(world, runId, learner)
    world.clock.set('2026-10-22T08:00:00.000Z')
    const outside = await anOutsideTrainer(world)
    expect([await taughtBy(trainerId, 2026), await taughtBy(outside, 2026)]).toEqual([0, 0])
    await signOff(sessionIds[0]!, { [learner.personId]: ['partial', 60] })
    expect(await taughtBy(trainerId, 2026)).toBe(180)
    await signOff(sessionIds[1]!, { [learner.personId]: ['full'] })
    expect(await taughtBy(trainerId, 2026)).toBe(330)
    expect((await taughtSessions(trainerId, 2026, world)).map(({ sessionId, full, partial, absent, planLineId }) => [sessionId, full, partial, absent, planLineId])).toEqual([[sessionIds[1], 1, 0, 0, lineId], [sessionIds[0], 0, 1, 0, lineId]])
  })
})
