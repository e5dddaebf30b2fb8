/** What a worker owes in a year: the questionnaire by 15 November, forty hours by 31 December; computed from facts, each once, whoever comes and goes. */
import { beforeEach, describe, expect, test } from 'vitest'
import { openCampaign } from '../../../app/features/assessment/campaign.server.ts'
import { publishFramework } from '../../../app/features/assessment/framework.server.ts'
import { calendarNow, publishCalendar } from '../../../app/features/calendar/working-calendar.server.ts'
import { submitAttempt } from '../../../app/features/learning/attempt.server.ts'
import { owedBy } from '../../../app/features/obligations/my-obligations.server.ts'
import { digestWords } from '../../../app/features/obligations/reminder-mail.server.ts'
import { dueReminders } from '../../../app/features/obligations/reminders.server.ts'
import { settleYearObligations, sweepYearObligations } from '../../../app/features/obligations/year-obligations.server.ts'
import { fromDateColumn, toDateColumn, today } from '../../../app/platform/clock.server.ts'
import { newId } from '../../../app/platform/ids.server.ts'
import { aCourse } from '../../support/courses.ts'
import { answerAll, completed, enrolled, granted, testBegun } from '../../support/learning.ts'
import { anOfficial, anOrganisationTree, aWorker, transfer, type Someone } from '../../support/people.ts'
import { aCompletion, aPlan } from '../../support/plans.ts'
import { proves } from '../../support/proves.ts'
import { openTestWorld } from '../../support/world.ts'

const world = await openTestWorld({ at: '2026-01-12T04:00:00.000Z' })
const second = world.anotherProcess()
const at = (iso: string) => world.clock.set(iso)
const on = (day: string) => at(`${day}T05:00:00.000Z`)
await publishCalendar(world)
await publishFramework(world)
const kz = await calendarNow(world)
const tree = await anOrganisationTree(world)
for (const code of ['T-1', 'T-2', 'T-3']) await aCourse(world, { code, minutes: [480, 320] })
await aCourse(world, { code: 'T-40', minutes: [1400, 1000] })
await aCourse(world, { code: 'T-39', minutes: [1385, 1000] })
const qualification = await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation)
const head = await anOfficial(world, 'career-centre-head', tree.careerCentre, { position: 'CC_HEAD' })
const rows = async ({ personId }: Pick<Someone, 'personId'>, kind?: string) =>
  (await world.db.obligation.findMany({ where: { subjectId: personId, ...(kind && { kind }) }, orderBy: { key: 'asc' } })).map(({ key, kind: of, doneOn, cancelledAt, dueOn, fromOn, sequence, organisationId, clause, trigger }) => ({
    key, kind: of, clause, trigger, from: fromDateColumn(fromOn), due: fromDateColumn(dueOn), done: doneOn && fromDateColumn(doneOn), cancelled: cancelledAt !== null, sequence, organisationId,
  }))
const worker = (surname = 'Серікова') => aWorker(world, { centre: tree.careerCentre, surname })
async function handsIn({ personId }: Someone) {
  const now = world.clock.now()
  await world.db.$transaction(async (tx) => {
    await tx.selfAssessment.create({ data: { id: newId(), personId, year: 2026, positionCode: 'CAREER_CONSULTANT', startedAt: now, submittedAt: now, submittedOn: toDateColumn(today(world.clock)) } })
    await settleYearObligations(tx, world, [personId], 2026)
  })
}

const early = await worker('Ерте')
const leaver = await worker('Кетер')
beforeEach(() => on('2026-10-01'))

describe('the questionnaire', () => {
  proves('397/17.2', 'is owed by every worker from the opening, due on 15 November; a second run changes nothing', async () => {
    expect(await rows(early)).toEqual([])
    granted(await openCampaign(qualification.actor, 2026, world))
    expect(await rows(early)).toEqual([{ key: `year/2026/${early.personId}/assess-self`, kind: 'assess-self', clause: '397/17.2', trigger: 'campaign-opened', from: '2026-10-01', due: '2026-11-15', done: null, cancelled: false, sequence: 0, organisationId: tree.careerCentre.id }])
    expect([await sweepYearObligations(world), await sweepYearObligations(second)]).toEqual([0, 0])
    const { groups } = await owedBy(early.actor, 'kk', world)
    expect(groups).toMatchObject([{ group: 'later', owed: [{ kind: 'assess-self', about: null, waits: false, deadline: { on: '2026-11-15', from: '2026-10-01', fixed: true, clause: { id: '397/17.2' } } }] }])
  })
  proves('397/17', 'handed in at the last second of 15 November it is in time, a second later it is late', async () => {
    const [inTime, late] = [await worker('Бұрын'), await worker('Кеш')]
    await sweepYearObligations(world)
    at('2026-11-15T18:59:59.000Z')
    await handsIn(inTime)
    at('2026-11-15T19:00:00.000Z')
    await handsIn(late)
    expect([(await rows(inTime))[0], (await rows(late))[0]]).toMatchObject([{ done: '2026-11-15', due: '2026-11-15' }, { done: '2026-11-16', due: '2026-11-15' }])
    expect(await sweepYearObligations(world)).toBe(0)
  })
  test('whoever leaves owes it no more, and owes it again on coming back; a move to another centre takes it along', async () => {
    on('2026-10-05')
    await world.db.jobAssignment.updateMany({ where: { personId: leaver.personId }, data: { toOn: toDateColumn('2026-10-05') } })
    expect(await sweepYearObligations(world)).toBe(0)
    on('2026-10-06')
    expect(await sweepYearObligations(world)).toBe(1)
    expect(await rows(leaver)).toMatchObject([{ cancelled: true, sequence: 1 }])
    expect(await sweepYearObligations(world)).toBe(0)
    await world.db.jobAssignment.create({ data: { id: newId(), personId: leaver.personId, organisationId: tree.otherCareerCentre.id, positionCode: 'ASSISTANT', fromOn: toDateColumn('2026-10-06') } })
    await sweepYearObligations(world)
    expect(await rows(leaver)).toMatchObject([{ cancelled: false, done: null, sequence: 2, organisationId: tree.otherCareerCentre.id }])
    const mover = await worker('Көшер')
    await sweepYearObligations(world)
    await transfer(world, mover, tree.otherCareerCentre)
    await sweepYearObligations(world)
    expect(await rows(mover)).toMatchObject([{ cancelled: false, organisationId: tree.otherCareerCentre.id, sequence: 1 }])
  })
  test('two sweeps at once write each row once', async () => {
    on('2026-10-08')
    await sweepYearObligations(world)
    const people = await Promise.all(Array.from({ length: 5 }, (_, index) => worker(`Қатар${'абвгд'[index]!}`)))
    const changes = await Promise.all([sweepYearObligations(world), sweepYearObligations(second)])
    expect(changes[0]! + changes[1]!).toBe(5)
    for (const one of people) expect(await rows(one)).toMatchObject([{ sequence: 0 }])
  })
  test('the head hears of it once the day has passed; before it only the worker', async () => {
    on('2026-11-13')
    const lines = async () => Object.fromEntries((await dueReminders(world)).coming.map(({ email, lines: count }) => [email, count]))
    expect((await lines())[early.email]).toBe(1)
    expect((await lines())[head.email]).toBe(1) // the own one
    on('2026-11-16')
    expect((await lines())[head.email]).toBeGreaterThan(2)
  })
  test('whoever is hired after the opening owes it with the next sweep; whoever comes after the last day does not', async () => {
    on('2026-11-10')
    const newcomer = await worker('Жаңа')
    await sweepYearObligations(world)
    expect(await rows(newcomer)).toMatchObject([{ kind: 'assess-self', due: '2026-11-15', cancelled: false }])
    on('2026-11-16')
    const later = await worker('Кейінгі')
    await sweepYearObligations(world)
    expect(await rows(later)).toEqual([])
    expect(await rows(newcomer)).toMatchObject([{ kind: 'assess-self', cancelled: false, sequence: 0 }])
  })
})

describe('the plan', () => {
  proves('397/21', 'is owed from its publication until 31 December of its year; done on the day the credited minutes reach 2,400', async () => {
    on('2026-01-20')
    const one = await worker('Жоспар')
    await aPlan(world, one, { year: 2026, courses: ['T-1', 'T-2', 'T-3'] })
    await sweepYearObligations(world)
    expect(await rows(one, 'fulfil-plan')).toMatchObject([{ key: `year/2026/${one.personId}/fulfil-plan`, clause: '397/21', trigger: 'plan-published', from: '2026-01-20', due: '2026-12-31', done: null }])
    await aCompletion(world, one, 'T-1', '2026-03-02T05:00:00.000Z')
    await aCompletion(world, one, 'T-2', '2026-04-02T05:00:00.000Z')
    expect(await sweepYearObligations(world)).toBe(0)
    await aCompletion(world, one, 'T-3', '2026-05-02T05:00:00.000Z')
    expect(await sweepYearObligations(world)).toBe(1)
    expect(await rows(one, 'fulfil-plan')).toMatchObject([{ done: '2026-05-02', sequence: 1 }])
    // a result that is annulled takes its minutes back, and the plan is open again
    const entry = await world.db.ledgerEntry.findFirstOrThrow({ where: { personId: one.personId, completion: { courseCode: 'T-2' } } })
    await world.db.ledgerEntry.create({ data: { id: newId(), personId: one.personId, year: 2026, minutes: -entry.minutes, kind: 'reversal', completionId: entry.completionId, reversesId: entry.id, reason: 'Нәтиже жойылды', at: world.clock.now() } })
    await sweepYearObligations(world)
    expect(await rows(one, 'fulfil-plan')).toMatchObject([{ done: null, cancelled: false, sequence: 2 }])
  })
  proves('397/21', 'a course completed on 31 December at 23:59 counts, a minute later it belongs to the next year; the act itself settles it', async () => {
    on('2026-01-21')
    const [inTime, late] = [await worker('Үлгерген'), await worker('Үлгермеген')]
    for (const one of [inTime, late]) await aPlan(world, one, { year: 2026, courses: ['T-40'] })
    await sweepYearObligations(world)
    const attempts = await Promise.all([inTime, late].map(async (one) => { on('2026-12-30'); const id = await testBegun(world, one, await enrolled(world, one, 'T-40')); return [one, id] as const }))
    await world.db.attempt.updateMany({ where: { id: { in: attempts.map(([, id]) => id) } }, data: { startedAt: new Date('2026-12-31T18:40:00.000Z'), endsAt: new Date('2026-12-31T19:10:00.000Z') } })
    for (const [[one, id], instant] of [[attempts[0]!, '2026-12-31T18:59:00.000Z'], [attempts[1]!, '2026-12-31T19:00:00.000Z']] as const) {
      at(instant)
      await answerAll(world, one, id, 'right')
      await submitAttempt(one.actor, id, world)
    }
    expect(await rows(inTime, 'fulfil-plan')).toMatchObject([{ done: '2026-12-31', due: '2026-12-31' }])
    expect(await rows(late, 'fulfil-plan')).toMatchObject([{ done: null, cancelled: false }])
  })
  test('whatever the course, every credited minute counts; 39 hours 45 minutes are not 40', async () => {
    on('2026-02-02')
    const one = await worker('Минут')
    await aPlan(world, one, { year: 2026, courses: ['T-40'] })
    await sweepYearObligations(world)
    await completed(world, one, 'T-39')
    expect(await rows(one, 'fulfil-plan')).toMatchObject([{ done: null }])
    await completed(world, one, 'T-1')
    expect(await rows(one, 'fulfil-plan')).toMatchObject([{ done: '2026-02-02' }])
  })
  test('a draft obliges nobody; a plan of the next year is owed from its publication on', async () => {
    on('2026-12-10')
    const [draft, next] = [await worker('Жоба'), await worker('Келесі')]
    await aPlan(world, draft, { year: 2027, courses: ['T-40'], published: false })
    await aPlan(world, next, { year: 2027, courses: ['T-40'] })
    await world.db.$transaction((tx) => settleYearObligations(tx, world, [draft.personId, next.personId], 2027))
    expect([await rows(draft, 'fulfil-plan'), await rows(next, 'fulfil-plan')]).toMatchObject([[], [{ key: `year/2027/${next.personId}/fulfil-plan`, from: '2026-12-10', due: '2027-12-31' }]])
  })
})

test('what is still open ends when the next year’s campaign begins; what was done stays', async () => {
  on('2027-10-01')
  const before = await rows(early)
  expect(before).toMatchObject([{ kind: 'assess-self', done: null, cancelled: false }])
  granted(await openCampaign(qualification.actor, 2027, world))
  await sweepYearObligations(world)
  expect(await world.db.obligation.count({ where: { key: { startsWith: 'year/2026/' }, doneOn: null, cancelledAt: null } })).toBe(0)
  expect(await world.db.obligation.count({ where: { key: { startsWith: 'year/2026/' }, doneOn: { not: null }, cancelledAt: null } })).toBe(4)
  expect(await rows(early)).toMatchObject([{ cancelled: true }, { key: `year/2027/${early.personId}/assess-self`, cancelled: false }])
})

test('a letter lists so many and says how many more there are', () => {
  const entries = Array.from({ length: 43 }, (_, index) => ({ kind: 'assess-self' as const, subjectId: newId(), aboutName: `Жұмыскер ${index}`, owner: null, clause: '397/17.2', internal: false, provisional: false, dueOn: '2026-11-15' }))
  const words = (count: number) => digestWords(entries.slice(0, count), '2026-11-16', kz, 'kk', world).text
  expect([words(40).split('• ').length - 1, words(40).includes('Тағы')]).toEqual([40, false])
  expect([words(43).split('• ').length - 1, words(43).includes('Тағы 3 мерзім бар'), words(43).includes('Жұмыскер 40')]).toEqual([41, true, false])
})
