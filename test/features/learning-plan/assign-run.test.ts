/** Dates for items of a published plan (397/19.schedule): the seat, the numbered amendment, who is told, and what the page answers. */
import { describe, expect } from 'vitest'
import { publishCalendar } from '../../../app/features/calendar/working-calendar.server.ts'
import { cancelRun } from '../../../app/features/courses/course-runs.server.ts'
import { endEmployment } from '../../../app/features/employment/leave.server.ts'
import { assignRun, readSchedule } from '../../../app/features/learning-plan/assign-run.server.ts'
import { readPlan } from '../../../app/features/learning-plan/plan-record.server.ts'
import * as person from '../../../app/routes/learning-plan/person.tsx'
import * as schedule from '../../../app/routes/learning-plan/schedule.tsx'
import { aCourse } from '../../support/courses.ts'
import { granted } from '../../support/learning.ts'
import { anOfficial, anOrganisationTree, aWorker } from '../../support/people.ts'
import { aCompletion, aPlan, aRun } from '../../support/plans.ts'
import { proves } from '../../support/proves.ts'
import { rendered } from '../../support/rendered.tsx'
import { openTestWorld } from '../../support/world.ts'

const world = await openTestWorld({ at: '2027-04-20T05:00:00.000Z' })
const second = world.anotherProcess()
const tree = await anOrganisationTree(world)
await publishCalendar(world)
await aCourse(world, { code: 'BIG', minutes: [1200, 1200] })
await aCourse(world, { code: 'SEM', title: 'Семинар', minutes: [240, 240], form: 'in-person-seminar', inPreparation: true })
await aCourse(world, { code: 'WEB', title: 'Вебинар', minutes: [120, 120], form: 'webinar', inPreparation: true })
const qo = await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation)
const head = await anOfficial(world, 'career-centre-head', tree.careerCentre)
const hr = await anOfficial(world, 'hr-service', tree.centre)
const YEAR = 2027

const planned = async ({ runId, year = YEAR, published = true }: { runId?: string; year?: number; published?: boolean } = {}) => {
  const worker = await aWorker(world, { centre: tree.careerCentre })
  const planId = await aPlan(world, worker, { year, published: published && `${year - 1}-12-10`, courses: ['BIG', { code: 'SEM', ...(runId && { runId }) }, 'WEB'] })
  const items = await world.db.planItem.findMany({ where: { planId } })
  return { worker, planId, item: (code: string) => items.find(({ courseCode }) => courseCode === code)!.id }
}
const assign = (worker: { personId: string }, itemId: string, runId: string, { where = world, year = YEAR, by = qo } = {}) => assignRun(by.actor, worker.personId, year, { itemId, runId }, where)
const seats = async (id: string) => (await world.db.courseRun.findUniqueOrThrow({ where: { id } })).seatsTaken
const plan = async ({ personId }: { personId: string }) => (await readPlan(world, personId, YEAR))!
const runOf = async (id: string) => (await world.db.planItem.findUniqueOrThrow({ where: { id } })).runId

describe('a date for an item of a published plan', () => {
  proves('397/19.schedule', 'comes by a numbered amendment with a seat; worker and head are told; pressed again, nothing changes', async () => {
    const { worker, planId, item } = await planned()
    const run = await aRun(world, 'SEM', { startsOn: '2027-06-07', endsOn: '2027-06-08', place: 'Кентау' })
    expect(granted(await assign(worker, item('SEM'), run))).toEqual({ planId, number: 1 })
    const once = await plan(worker)
    expect(once).toMatchObject({ version: 2, amendments: [{ number: 1, kind: 'rescheduled', course: 'SEM', madeOn: '2027-04-20', madeById: qo.personId }] })
    expect(once.items.find(({ course }) => course === 'SEM')!.run).toMatchObject({ id: run, startsOn: '2027-06-07', place: 'Кентау' })
    expect(await seats(run)).toBe(1)
    const letters = () => world.db.outboxMail.findMany({ where: { toAddress: { in: [worker.email, head.email] }, text: { contains: 'Семинар' } } })
    expect(new Set((await letters()).map(({ toAddress }) => toAddress))).toEqual(new Set([worker.email, head.email]))
    expect(await world.db.auditEntry.findFirst({ where: { subjectId: planId, event: 'plan.course-scheduled' } })).toMatchObject({ data: { person: worker.personId, year: YEAR, course: 'SEM', number: 1, from: '2027-06-07', to: '2027-06-08', clauses: ['397/19.schedule'] } })
    const written = (await letters()).length
    expect(granted(await assign(worker, item('SEM'), run))).toEqual({ planId, number: 1 })
    expect(await plan(worker)).toEqual(once)
    expect([await seats(run), (await letters()).length, await world.db.auditEntry.count({ where: { subjectId: planId } })]).toEqual([1, written, 1])
  })
  proves('397/19.schedule', 'comes again after its run was cancelled, and another one moves the seat', async () => {
    const [first, next, third] = [await aRun(world, 'SEM', { startsOn: '2027-05-03', seatsTaken: 1 }), await aRun(world, 'SEM', { startsOn: '2027-06-14' }), await aRun(world, 'SEM', { startsOn: '2027-09-13' })]
    const { worker, item } = await planned({ runId: first })
    granted(await cancelRun(qo.actor, first, 'Оқытушы ауырып қалды', world))
    expect(await runOf(item('SEM'))).toBeNull()
    expect(granted(await assign(worker, item('SEM'), next)).number).toBe(2)
    expect(granted(await assign(worker, item('SEM'), third)).number).toBe(3)
    expect([await seats(first), await seats(next), await seats(third), await runOf(item('SEM'))]).toEqual([0, 0, 1, third])
    expect((await plan(worker)).amendments.map(({ kind }) => kind)).toEqual(['rescheduled', 'rescheduled', 'rescheduled'])
  })
  proves(['397/19.schedule', '397/2.6'], 'is refused for a run outside the plan year, of another course, cancelled, begun, or without a seat left', async () => {
    const { worker, planId, item } = await planned()
    const refusal = async (runId: string, itemId = item('SEM')) => { const decision = await assign(worker, itemId, runId); return decision.allowed ? 'assigned' : decision.code }
    const cancelled = await aRun(world, 'SEM', { startsOn: '2027-07-05' })
    granted(await cancelRun(qo.actor, cancelled, 'Топ жиналмады', world))
    expect(await refusal(await aRun(world, 'SEM', { startsOn: '2027-12-31', endsOn: '2028-01-01' }))).toBe('run.outside-plan-year')
    expect(await refusal(await aRun(world, 'SEM', { startsOn: '2028-01-01' }))).toBe('run.outside-plan-year')
    expect(await refusal(await aRun(world, 'WEB', { startsOn: '2027-07-05' }))).toBe('run.not-offered')
    expect(await refusal(cancelled)).toBe('run.not-offered')
    expect(await refusal(await aRun(world, 'SEM', { startsOn: '2027-04-19', endsOn: '2027-04-23' }))).toBe('run.not-offered')
    expect(await refusal(await aRun(world, 'SEM', { startsOn: '2027-07-05', capacity: 1, seatsTaken: 1 }))).toBe('run.full')
    for (const id of ['', 'x', '00000000-0000-7000-8000-000000000000']) {
      expect(await refusal(id)).toBe('run.not-offered')
      expect(await refusal(cancelled, id)).toBe('changed-meanwhile')
    }
    expect(await world.db.auditEntry.count({ where: { subjectId: planId } })).toBe(0)
    expect(await plan(worker)).toMatchObject({ version: 1, amendments: [] })
    expect(await refusal(await aRun(world, 'SEM', { startsOn: '2027-12-31' }))).toBe('assigned')
    expect(await refusal(await aRun(world, 'WEB', { startsOn: '2027-04-20' }), item('WEB'))).toBe('assigned')
  })
  proves('397/19.schedule', 'is not given after the last day of sign-up, nor offered; on that day it still is', async () => {
    const { worker, item } = await planned()
    const [closed, open] = [await aRun(world, 'SEM', { startsOn: '2027-07-12', signUpUntil: '2027-04-19' }), await aRun(world, 'SEM', { startsOn: '2027-07-13', signUpUntil: '2027-04-20' })]
    expect(await assign(worker, item('SEM'), closed)).toMatchObject({ code: 'sign-up.closed', facts: { until: '2027-04-19' }, clauses: ['397/19.schedule'] })
    expect([await seats(closed), await runOf(item('SEM'))]).toEqual([0, null])
    const offered = (await readSchedule(qo.actor, worker.personId, YEAR, world)).items.find(({ course }) => course === 'SEM')!.runs.map(({ id }) => id)
    expect([offered.includes(closed), offered.includes(open)]).toEqual([false, true])
    expect((await assign(worker, item('SEM'), open)).allowed).toBe(true)
  })
  proves('397/19.schedule', 'is for open items of a published plan of this year or the next, of a worker in office', async () => {
    const run = await aRun(world, 'SEM', { startsOn: '2027-08-02' })
    const draft = await planned({ published: false })
    expect(await assign(draft.worker, draft.item('SEM'), run)).toMatchObject({ code: 'plan.none-published', facts: { year: YEAR } })
    const done = await planned()
    await aCompletion(world, done.worker, 'SEM', '2027-02-01T05:00:00.000Z')
    expect(await assign(done.worker, done.item('SEM'), run)).toMatchObject({ code: 'plan.course-completed', facts: { course: 'SEM' } })
    const over = await planned({ year: 2026 })
    expect(await assign(over.worker, over.item('SEM'), run, { year: 2026 })).toMatchObject({ code: 'plan.other-year' })
    const next = await planned({ year: 2028 })
    expect((await assign(next.worker, next.item('SEM'), await aRun(world, 'SEM', { startsOn: '2028-02-07' }), { year: 2028 })).allowed).toBe(true)
    const left = await planned()
    granted(await endEmployment(hr.actor, left.worker.personId, { number: '1-б', endsOn: '2027-04-20' }, world))
    world.clock.set('2027-04-21T05:00:00.000Z')
    expect(await assign(left.worker, left.item('SEM'), run)).toMatchObject({ code: 'learning.not-covered' })
    expect((await readSchedule(qo.actor, left.worker.personId, YEAR, world)).items).toEqual([])
    world.clock.set('2027-04-20T05:00:00.000Z')
    expect(await seats(run)).toBe(0)
  })
  proves('397/19.schedule', 'the last seat goes to one of two, four presses are one, and of two dates at once one counts', async () => {
    const [one, other] = [await planned(), await planned()]
    const last = await aRun(world, 'SEM', { startsOn: '2027-10-04', capacity: 1 })
    const race = await Promise.all([assign(one.worker, one.item('SEM'), last), assign(other.worker, other.item('SEM'), last, { where: second })])
    expect(race.map((decision) => (decision.allowed ? 'assigned' : decision.code)).sort()).toEqual(['assigned', 'run.full'])
    const web = await aRun(world, 'WEB', { startsOn: '2027-10-05' })
    const presses = await Promise.all([world, second, world, second].map((where) => assign(one.worker, one.item('WEB'), web, { where })))
    expect(new Set(presses.map((decision) => granted(decision).number)).size).toBe(1)
    expect(await seats(web)).toBe(1)
    const [early, late] = [await aRun(world, 'WEB', { startsOn: '2027-11-01' }), await aRun(world, 'WEB', { startsOn: '2027-11-02' })]
    await Promise.all([assign(other.worker, other.item('WEB'), early), assign(other.worker, other.item('WEB'), late, { where: second })])
    expect([await seats(early), await seats(late)].toSorted((a, b) => a - b)).toEqual([0, 1])
    expect(await seats((await runOf(other.item('WEB')))!)).toBe(1)
  })
  proves('397/19.schedule', 'is given by the qualification organisation alone', async () => {
    const { worker, item } = await planned()
    const run = await aRun(world, 'SEM', { startsOn: '2027-10-18' })
    for (const by of [worker, head, hr]) {
      await expect(assign(worker, item('SEM'), run, { by })).rejects.toMatchObject({ name: 'Denied', status: 404 })
      await expect(readSchedule(by.actor, worker.personId, YEAR, world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
    }
    for (const personId of ['', 'x', '00000000-0000-7000-8000-000000000000']) await expect(assign({ personId }, item('SEM'), run)).rejects.toMatchObject({ name: 'Denied', status: 404 })
  })
})

describe('the page', () => {
  const at = ({ personId }: { personId: string }, query = '') => `/people/${personId}/plan/schedule${query}`
  const page = (worker: { personId: string }, given: { locale?: 'kk' | 'ru' | 'en'; form?: Record<string, string>; query?: string } = {}) => rendered(schedule, at(worker, given.query), '/people/:personId/plan/schedule', { actor: qo.actor, world, ...given })

  proves('397/19.schedule', 'lists what has no date first, with the runs that have a seat, and sets one without a script', async () => {
    const { worker, item } = await planned({ runId: await aRun(world, 'SEM', { startsOn: '2027-05-17', seatsTaken: 1 }) })
    const [free, full] = [await aRun(world, 'WEB', { startsOn: '2027-12-06', endsOn: '2027-12-07', capacity: 3, seatsTaken: 1, language: 'ru', place: 'https://meet.example.kz' }), await aRun(world, 'WEB', { startsOn: '2027-12-13', capacity: 1, seatsTaken: 1 })]
    const { items } = await readSchedule(qo.actor, worker.personId, YEAR, world)
    expect(items.map(({ course, schedule: { kind } }) => [course, kind])).toEqual([['WEB', 'not-scheduled'], ['SEM', 'run']])
    expect(items[0]!.runs).toContainEqual({ id: free, startsOn: '2027-12-06', endsOn: '2027-12-07', language: 'ru', place: 'https://meet.example.kz', left: 2 })
    expect(items[0]!.runs.map(({ id }) => id)).not.toContain(full)
    expect(items[1]!.runs.map(({ id }) => id)).not.toContain(items[1]!.runId)
    for (const locale of ['kk', 'ru', 'en'] as const) {
      const { status, html, text } = await page(worker, { locale })
      expect(status).toBe(200)
      expect(html).toContain(`value="${free}"`)
      expect(text).not.toMatch(/\{\w+\}|undefined|NaN|\[object|planning\./)
      expect(html.match(/<h1/g)).toHaveLength(1)
    }
    expect(await page(worker, { form: { item: item('WEB'), run: '' } })).toMatchObject({ status: 400, text: expect.stringContaining('Choose a course run') as string })
    const refused = await page(worker, { form: { item: item('WEB'), run: full } })
    expect(refused).toMatchObject({ status: 422, text: expect.stringContaining('No seat is left') as string })
    expect(await page(worker, { form: { item: item('WEB'), run: free } })).toMatchObject({ status: 302, location: `${at(worker)}?year=${YEAR}&saved=date` })
    expect((await page(worker, { query: `?year=${YEAR}&saved=date` })).text).toContain('The date is set')
  })
  proves('397/19.schedule', 'the plan leads there for the qualification organisation, while something takes a date', async () => {
    const { worker } = await planned()
    const link = async (someone: { personId: string }, by = qo) => (await rendered(person, `/people/${someone.personId}/plan`, '/people/:personId/plan', { actor: by.actor, world })).html.includes('/plan/schedule')
    expect([await link(worker), await link(worker, head)]).toEqual([true, false])
    for (const code of ['SEM', 'WEB']) await aCompletion(world, worker, code, '2027-03-01T05:00:00.000Z')
    expect(await link(worker)).toBe(false)
    expect((await page(worker)).text).toContain('No course needs a date')
    const without = await aWorker(world, { centre: tree.careerCentre })
    expect(await link(without)).toBe(false)
    expect((await page(without)).text).toContain('There is no published plan for 2027')
  })
})
