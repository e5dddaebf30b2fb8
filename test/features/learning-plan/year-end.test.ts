import { describe, expect, test } from 'vitest'
import { publishCalendar } from '../../../app/features/calendar/working-calendar.server.ts'
import { readPlanPage } from '../../../app/features/learning-plan/plan-page.server.ts'
import { tellYearResults } from '../../../app/features/learning-plan/year-end.server.ts'
import { toDateColumn } from '../../../app/platform/clock.server.ts'
import { aCourse } from '../../support/courses.ts'
import { enrolled, testBegun } from '../../support/learning.ts'
import { anOfficial, anOrganisationTree, aWorker, transfer } from '../../support/people.ts'
import { aCompletion, aPlan } from '../../support/plans.ts'
import { proves } from '../../support/proves.ts'
import { openTestWorld } from '../../support/world.ts'

const world = await openTestWorld({ at: '2026-12-10T05:00:00.000Z' })
const second = world.anotherProcess()
const tree = await anOrganisationTree(world)
await publishCalendar(world)
const CODES = ['Y-1', 'Y-2', 'Y-3', 'Y-4', 'Y-5']
for (const code of CODES) await aCourse(world, { code, minutes: [300, 300] })
const [head, otherHead, qo] = [await anOfficial(world, 'career-centre-head', tree.careerCentre), await anOfficial(world, 'career-centre-head', tree.otherCareerCentre, { language: 'ru' }), await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation, { language: 'en' })]
const on = (day: string, hour = '09:00') => world.clock.set(`${day}T${hour}:00+05:00`)
const someone = (surname: string, language: 'kk' | 'ru' | 'en' = 'kk') => aWorker(world, { centre: tree.careerCentre, surname, language })

const people = { fulfilled: await someone('Бітіргенов'), open: await someone('Ашықов', 'ru'), failed: await someone('Қалғанов'), left: await someone('Кеткенов'), moved: await someone('Көшкенов'), none: await someone('Жоспарсызов'), nextYear: await someone('Келерев') }
const plans = new Map<string, string>()
for (const [name, worker] of Object.entries(people)) if (name !== 'none') plans.set(name, await aPlan(world, worker, { year: name === 'nextYear' ? 2028 : 2027, courses: name === 'open' ? CODES : CODES.slice(0, 4), published: '2026-12-10' }))
for (const name of ['fulfilled', 'open'] as const) for (const code of CODES.slice(0, 4)) await aCompletion(world, people[name], code, '2027-12-31T18:59:00Z')
for (const code of CODES.slice(0, 3)) await aCompletion(world, people.moved, code, '2027-05-05T05:00:00Z')
await world.db.jobAssignment.updateMany({ where: { personId: people.left.personId }, data: { toOn: toDateColumn('2027-06-30') } })
on('2027-08-31')
await transfer(world, people.moved, tree.otherCareerCentre)

const results = () => world.db.outboxMail.findMany({ where: { key: { startsWith: 'year-result:' } }, orderBy: { key: 'asc' } })
const letterTo = async (email: string) => (await results()).filter(({ toAddress }) => toAddress === email)

describe('the end of the year', () => {
  proves('397/21', 'nothing is told while it lasts, nor at night or on a day off', async () => {
    for (const [day, hour] of [['2027-12-31', '19:59'], ['2028-01-01', '00:00'], ['2028-01-01', '11:00'], ['2028-01-05', '06:00']] as const) {
      on(day, hour)
      expect(await tellYearResults(world), `${day} ${hour}`).toBe(0)
    }
  })
  proves('397/21', 'each worker is told once, in the own language, what came of the plan; heads and the qualification organisation get one letter each', async () => {
    on('2028-01-05')
    const told = await Promise.all([tellYearResults(world), tellYearResults(second)])
    expect(await results()).toHaveLength(5 + 3)
    expect(Math.max(...told)).toBe(8)
    expect(await tellYearResults(world)).toBe(0)
    on('2028-02-10')
    expect(await tellYearResults(second)).toBe(0)
    expect(await results()).toHaveLength(8)

    const subject = async (name: keyof typeof people) => (await world.db.outboxMail.findUnique({ where: { key: `year-result:${plans.get(name)}` } }))?.subject
    expect(await subject('fulfilled')).toBe('2027 жылғы жеке оқу жоспары: Орындалды')
    expect(await subject('open')).toBe('Индивидуальный план обучения за 2027 год: 40 часов набраны, обязательные курсы не завершены')
    expect(await subject('failed')).toBe('2027 жылғы жеке оқу жоспары: Орындалмады')
    expect(await subject('left')).toBe('2027 жылғы жеке оқу жоспары: Еңбек қатынасы тоқтатылды')
    expect(await letterTo(people.none.email)).toEqual([])
    expect(await letterTo(people.nextYear.email)).toEqual([])

    const [toHead] = await letterTo(head.email)
    expect(toHead!.text).toContain('• Орындалмады: 1\n• 40 сағат жиналды, міндетті курстар аяқталмаған: 1\n• Орындалды: 1')
    expect(toHead!.text).toContain('• Қалғанов Айгүл Нұрланқызы: 0 сағ')
    expect(toHead!.text).not.toContain('Жоспарсызов')
    const [toQualification] = await letterTo(qo.email)
    expect(toQualification!.text).toContain('• Not fulfilled: 2\n• 40 hours reached, mandatory courses open: 1\n• Fulfilled: 1\n• Employment ended: 1')
  })
  proves('397/27', 'who was transferred is told of by the head of the centre of today, with all hours', async () => {
    const [letter] = await letterTo(otherHead.email)
    expect(letter).toMatchObject({ language: 'ru', subject: 'Итоги индивидуальных планов обучения за 2027 год' })
    expect(letter!.text).toContain('• Көшкенов Айгүл Нұрланқызы: 30 ч')
  })
  proves('397/21', 'nothing is stored: an outcome is derived anew when a result is taken back', async () => {
    const outcome = async () => (await readPlanPage(people.fulfilled.actor, people.fulfilled.personId, { year: 2027, version: null }, world)).standing.outcome
    expect(await outcome()).toBe('fulfilled')
    const entry = await world.db.ledgerEntry.findFirstOrThrow({ where: { personId: people.fulfilled.personId } })
    await world.db.ledgerEntry.create({ data: { id: crypto.randomUUID(), personId: entry.personId, year: 2027, minutes: -entry.minutes, kind: 'reversal', completionId: entry.completionId, reversesId: entry.id, reason: 'x', at: world.clock.now() } })
    await world.db.enrolment.updateMany({ where: { completion: { id: entry.completionId } }, data: { status: 'not-completed' } })
    expect(await outcome()).toBe('not-fulfilled')
    expect(await tellYearResults(world)).toBe(0)
  })
  test('waits for a test that was over before the year was and is not marked yet', async () => {
    on('2028-12-31', '23:00')
    const late = await someone('Кешіккенов')
    await aPlan(world, late, { year: 2028, courses: CODES.slice(0, 4), published: '2027-12-10' })
    const attemptId = await testBegun(world, late, await enrolled(world, late, 'Y-5'))
    on('2029-01-05')
    expect(await tellYearResults(world)).toBe(0)
    await world.db.attempt.update({ where: { id: attemptId }, data: { status: 'failed', submittedAt: world.clock.now(), points: 0, maxPoints: 1 } })
    expect(await tellYearResults(world)).toBeGreaterThan(0)
  })
  test('ten thousand plans, cut off in the middle and begun again', { timeout: 180_000 }, async () => {
    on('2029-12-10')
    await world.pool.query(`insert into "Person" (id, surname, "givenName") select gen_random_uuid(), 'Көпшілік', 'Жұмыскер ' || n from generate_series(1, 10000) n`)
    await world.pool.query(`insert into "JobAssignment" (id, "personId", "organisationId", "positionCode", "fromOn") select gen_random_uuid(), id, $1, 'CAREER_CONSULTANT', '2025-01-01' from "Person" where surname = 'Көпшілік'`, [tree.careerCentre.id])
    await world.pool.query(`insert into "Account" (id, "personId", email) select gen_random_uuid(), id, id || '@example.kz' from "Person" where surname = 'Көпшілік'`)
    await world.pool.query(`insert into "LearningPlan" (id, "personId", year, status, "withoutAssessmentReason", "createdAt", "createdById") select gen_random_uuid(), id, 2030, 'draft', 'x', now(), id from "Person" where surname = 'Көпшілік'`)
    await world.pool.query(`insert into "PlanItem" (id, "planId", position, "courseCode", "editionId", minutes, origin) select gen_random_uuid(), l.id, 0, c.code, c.id, c.minutes, 'mandatory' from "LearningPlan" l cross join "CourseEdition" c where l.year = 2030 and c.code = any($1) and c.status = 'published'`, [CODES.slice(0, 4)])
    await world.pool.query(`update "LearningPlan" set status = 'published', "publishedAt" = now(), "publishedOn" = '2029-12-10', "publishedById" = "personId" where year = 2030`)
    await world.pool.query('analyze')
    on('2031-01-06')
    /** the connection breaks after so many statements with letters */
    const cutAfter = (statements: number) => ({ ...world, db: new Proxy(world.db, { get: (target, name) => { if (name === 'outboxMail' && statements-- <= 0) throw new Error('cut off'); return Reflect.get(target, name) as unknown } }) }) as typeof world
    const told = () => world.db.outboxMail.count({ where: { key: { startsWith: 'year-result:' }, createdAt: world.clock.now() } })
    await expect(tellYearResults(cutAfter(7))).rejects.toThrow('cut off')
    expect(await told()).toBe(3500)
    // and again when the workers are told, but nobody else
    await expect(tellYearResults(cutAfter(20))).rejects.toThrow('cut off')
    expect(await told()).toBe(10_000)
    expect(await tellYearResults(world)).toBe(2)
    expect((await world.db.outboxMail.findUniqueOrThrow({ where: { key: `year-result:2030:${head.personId}` } })).text).toContain('• Орындалмады: 10000')
    expect(await tellYearResults(world)).toBe(0)
  })
})
