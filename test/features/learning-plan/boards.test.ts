import { describe, expect, test } from 'vitest'
import { publishFramework } from '../../../app/features/assessment/framework.server.ts'
import { publishCalendar } from '../../../app/features/calendar/working-calendar.server.ts'
import { addOwnCourse } from '../../../app/features/learning-plan/amendments.server.ts'
import { allPlans, countPlans, leaversWithPlan, listChanges, listExceptions, listPlans, type BoardCounts } from '../../../app/features/learning-plan/board.server.ts'
import { BOARD_STATES, LACKS, type BoardFilter } from '../../../app/features/learning-plan/board.ts'
import { queuePlanNotices } from '../../../app/features/learning-plan/notices.server.ts'
import { personYears } from '../../../app/features/learning-plan/person-year.server.ts'
import { toDateColumn } from '../../../app/platform/clock.server.ts'
import { newId } from '../../../app/platform/ids.server.ts'
import { aCourse } from '../../support/courses.ts'
import { granted } from '../../support/learning.ts'
import { anOfficial, anOrganisationTree, aWorker, transfer, type Organisation, type Someone } from '../../support/people.ts'
import { aCompletion, anAssessment, anExternalResult, aPlan } from '../../support/plans.ts'
import { proves } from '../../support/proves.ts'
import { openTestWorld } from '../../support/world.ts'

const world = await openTestWorld({ at: '2025-09-01T05:00:00.000Z' })
const tree = await anOrganisationTree(world)
await publishCalendar(world)
await publishFramework(world)
const CODES = ['B-1', 'B-2', 'B-3', 'B-4', 'B-5']
for (const code of CODES) await aCourse(world, { code, title: `Курс ${code}`, minutes: [300, 300] })
const FOUR = CODES.slice(0, 4)
const [head, director, hr, otherDirector, qo] = [
  await anOfficial(world, 'career-centre-head', tree.careerCentre, { position: 'CC_HEAD' }), await anOfficial(world, 'centre-authorised-person', tree.centre, { position: 'LMC_DIRECTOR' }),
  await anOfficial(world, 'hr-service', tree.centre), await anOfficial(world, 'centre-authorised-person', tree.otherCentre), await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation),
]
const on = (day: string) => world.clock.set(`${day}T09:00:00+05:00`)
const filter = (but: Partial<BoardFilter> = {}): BoardFilter => ({ year: 2027, view: 'all', state: null, lack: null, region: '', centre: '', unit: '', query: '', ...but })
const since2025 = (centre: Organisation, surname: string) => { on('2025-09-01'); return aWorker(world, { centre, surname }) }
const nameOf = ({ actor }: Someone) => actor.name

// one worker for everything a year can come to
const people = {
  none: await since2025(tree.careerCentre, 'Жоспарсызов'),
  draft: await since2025(tree.careerCentre, 'Жобаев'),
  running: await since2025(tree.careerCentre, 'Оқушиев'),
  reached: await since2025(tree.siblingCareerCentre, 'Бітіргенов'),
  open: await since2025(tree.siblingCareerCentre, 'Ашықов'),
  direct: await since2025(tree.centre, 'Орталықов'),
  far: await since2025(tree.otherCareerCentre, 'Алыстауов'),
  moved: await since2025(tree.careerCentre, 'Көшкенов'),
  gone: await since2025(tree.careerCentre, 'Кеткенов'),
  auxiliary: await (async () => { on('2025-09-01'); return aWorker(world, { centre: tree.careerCentre, surname: 'Хатшиев', position: 'CLEANER' }) })(),
}
on('2026-11-06')
const assessed = await anAssessment(world, people.running, 2026, { C1: 2 })
await anExternalResult(world, people.reached, 2026, { C1: 2 }) // one form alone is no assessment (397/17)
on('2026-12-10')
for (const [who, but] of [['draft', { published: false }], ['running', { externalAssessmentId: assessed }], ['reached', {}], ['open', { courses: CODES }], ['far', {}], ['moved', {}], ['gone', {}]] as const) await aPlan(world, people[who], { year: 2027, courses: FOUR, ...but })
on('2027-02-01')
const hired = await aWorker(world, { centre: tree.careerCentre, surname: 'Жаңаев' })
for (const code of FOUR) { await aCompletion(world, people.reached, code, '2027-03-10T05:00:00Z'); await aCompletion(world, people.open, code, '2027-03-10T05:00:00Z') }
for (const code of ['B-1', 'B-2', 'B-3']) await aCompletion(world, people.moved, code, '2027-03-10T05:00:00Z')
on('2027-03-31')
await transfer(world, people.moved, tree.otherCareerCentre)
await world.db.jobAssignment.updateMany({ where: { personId: people.gone.personId }, data: { toOn: toDateColumn('2027-03-15') } })
on('2027-04-20')
granted(await addOwnCourse(people.running.actor, { year: 2027, code: 'B-5' }, world))

const states = async (actor: Someone, but: Partial<BoardFilter> = {}) => new Map((await listPlans(actor.actor, filter(but), 1, world)).rows.map(({ name, state }) => [name, state]))

describe('the board of a centre', () => {
  proves(['397/19.status', '397/21'], 'says of each worker what the page of the plan says, in every year and on every day', async () => {
    for (const [day, year] of [['2026-12-20', 2027], ['2027-04-20', 2027], ['2027-12-31', 2027], ['2028-01-01', 2027], ['2028-03-01', 2027], ['2028-03-01', 2028], ['2027-04-20', 2026]] as const) {
      on(day)
      const rows = await allPlans(qo.actor, filter({ year }), world)
      const years = await personYears(rows.map(({ personId }) => personId), year, world)
      for (const row of rows) {
        const { standing, planId } = years.get(row.personId)!
        expect([row.done, row.mandatoryOpen], `${row.name} ${day}`).toEqual([standing.done, row.state === 'draft' || row.state === 'no-plan' ? row.mandatoryOpen : standing.mandatoryOpen.length])
        const running = year > Number(day.slice(0, 4)) ? 'upcoming' : standing.missing > 0 ? 'running' : standing.mandatoryOpen.length > 0 ? 'mandatory-open' : 'reached'
        expect(row.state, `${row.name} ${day}`).toBe(planId === null ? (row.state === 'draft' ? 'draft' : 'no-plan') : standing.outcome === 'running' ? running : standing.outcome)
      }
    }
    on('2027-04-20')
  })
  proves('397/27', 'follows the job of today: who moved is counted by the next centre with plan and hours, who left by none', async () => {
    expect((await states(otherDirector)).get(nameOf(people.moved))).toBe('running')
    expect((await states(director)).has(nameOf(people.moved))).toBe(false)
    expect((await listPlans(otherDirector.actor, filter({ query: 'Көшкенов' }), 1, world)).rows).toMatchObject([{ done: 1800, forecast: { verdict: 'reachable', reason: null } }])
    expect((await states(qo)).has(nameOf(people.gone))).toBe(false)
    expect([await leaversWithPlan(qo.actor, 2027, world), await leaversWithPlan(director.actor, 2027, world)]).toEqual([1, null])
  })
  proves('397/19', 'superiors see no draft, only that there is no plan; nobody without an office sees anything', async () => {
    for (const reader of [head, director, hr]) expect((await states(reader)).get(nameOf(people.draft)), reader.actor.name).toBe('no-plan')
    expect((await states(qo)).get(nameOf(people.draft))).toBe('draft')
    for (const call of [listPlans, listExceptions, listChanges]) await expect(call(people.running.actor, filter(), 1, world)).rejects.toMatchObject({ name: 'Denied' })
    await expect(countPlans(people.running.actor, filter(), world)).rejects.toMatchObject({ name: 'Denied' })
  })
  test('auxiliary staff are not in it; the filters work together', async () => {
    const all = await states(director)
    expect(all.has(nameOf(people.auxiliary))).toBe(false)
    expect([...(await states(director, { state: 'mandatory-open' })).keys()]).toEqual([nameOf(people.open)])
    expect([...(await states(director, { centre: tree.siblingCareerCentre.id })).keys()].sort()).toEqual([nameOf(people.open), nameOf(people.reached)].sort())
    expect([...(await states(director, { centre: tree.otherCentre.id })).keys()]).toEqual([])
    for (const none of ['x', newId(), '%']) expect([(await states(qo, { centre: none })).size, (await states(qo, { unit: none })).size], none).toEqual([0, 0])
    expect([...(await states(qo, { query: 'ашық' })).keys()]).toEqual([nameOf(people.open)])
    expect((await states(qo, { query: '%' })).size).toBe(0)
    expect([...(await states(head, { lack: 'assessment', state: 'running' })).keys()]).toEqual([])
  })
})

describe('totals', () => {
  const countsOf = (reader: Someone, but: Partial<BoardFilter> = {}) => countPlans(reader.actor, filter(but), world)
  const listed = async (reader: Someone, but: Partial<BoardFilter>) => (await listPlans(reader.actor, filter(but), 1, world)).total
  const summed = ({ branches }: BoardCounts) => branches.reduce((sum, { workers }) => sum + workers, 0)

  proves('397/5', 'are the sum over the branches, none missing, for the country, a centre and a branch; each number opens so many rows', async () => {
    const country = await countsOf(qo)
    expect(country.branches.map(({ id }) => id).sort()).toEqual([tree.centre.id, tree.otherCentre.id].sort())
    const centre = await countsOf(director)
    expect(centre.branches.map(({ id }) => id)).toEqual([tree.centre.id, tree.careerCentre.id, tree.siblingCareerCentre.id])
    // the centre in the parent's table has what its own table adds up to
    const inCountry = country.branches.find(({ id }) => id === tree.centre.id)!
    expect([inCountry.workers, inCountry.lacks.hours, inCountry.states.running]).toEqual([centre.workers, centre.lacks.hours, centre.states.running])
    expect(await countsOf(qo, { centre: tree.centre.id })).toMatchObject({ workers: centre.workers })
    for (const [reader, counts] of [[qo, country], [director, centre], [head, await countsOf(head)], [otherDirector, await countsOf(otherDirector)]] as const) {
      expect(summed(counts)).toBe(counts.workers)
      expect(await listed(reader, {})).toBe(counts.workers)
      expect(Object.values(counts.states).reduce((sum, count) => sum + count, 0)).toBe(counts.workers)
      for (const state of BOARD_STATES) expect(await listed(reader, { state }), state).toBe(counts.states[state] ?? 0)
      for (const lack of LACKS) {
        expect(await listed(reader, { lack }), lack).toBe(counts.lacks[lack] ?? 0)
        for (const branch of counts.branches) expect(await listed(reader, { lack, [counts.level]: branch.id }), `${lack} ${branch.name.en}`).toBe(branch.lacks[lack] ?? 0)
      }
    }
  })
  proves('397/5', 'workers without mentor, plan, assessment, 40 hours and with overdue items are counted where they work', async () => {
    const before = await countsOf(head)
    const now = world.clock.now()
    const { id: jobId } = await world.db.jobAssignment.findFirstOrThrow({ where: { personId: hired.personId } })
    const programme = await world.db.courseEdition.findFirstOrThrow()
    const employmentId = newId()
    await world.db.employment.create({ data: { id: employmentId, personId: hired.personId, centreId: tree.centre.id, jobId, orderNumber: '1', orderedOn: toDateColumn('2027-02-01'), signatoryId: director.personId, signatoryName: 'x', startsOn: toDateColumn('2027-02-01'), basis: 'first-hired', category: 'core', recordedAt: now } })
    await world.db.adaptationCase.create({ data: { id: newId(), employmentId, edition: '397', programmeId: programme.id, periodEndsOn: toDateColumn('2027-04-30'), openedAt: now } })
    await world.db.obligation.create({ data: { key: `test/${hired.personId}`, kind: 'attach-mentor', subjectType: 'AdaptationCase', subjectId: newId(), aboutId: hired.personId, ownerRole: 'centre-authorised-person', organisationId: tree.centre.id, clause: '397/7', edition: '397', internal: true, trigger: 'hired', fromOn: toDateColumn('2027-02-01'), dueOn: toDateColumn('2027-02-03'), provisional: false, deadline: {}, changedAt: now } })
    const after = await countsOf(head)
    expect([after.lacks.mentor, after.lacks.overdue]).toEqual([(before.lacks.mentor ?? 0) + 1, (before.lacks.overdue ?? 0) + 1])
    expect([...(await states(head, { lack: 'mentor' })).keys()]).toEqual([nameOf(hired)])
    expect(after.lacks).toMatchObject({ plan: 4, assessment: 4 })
    await world.db.obligation.delete({ where: { key: `test/${hired.personId}` } })
  })
  proves('397/16', 'a plan that rests on a reason instead of an assessment is listed as such; one form alone is no assessment', async () => {
    expect([...(await states(qo, { lack: 'basis' })).keys()].toSorted()).toEqual([people.reached, people.open, people.far, people.moved].map(nameOf).toSorted())
    expect([...(await states(qo, { lack: 'assessment' })).keys()]).toContain(nameOf(people.reached))
  })
  proves('397/21', 'a year that is over keeps those who left after it', async () => {
    on('2028-02-01')
    const before = await countsOf(qo)
    const job = await world.db.jobAssignment.findFirstOrThrow({ where: { personId: people.far.personId } })
    await world.db.jobAssignment.update({ where: { id: job.id }, data: { toOn: toDateColumn('2028-02-05') } })
    on('2028-02-10')
    expect(await countsOf(qo)).toEqual(before)
    expect((await states(qo, {})).get(nameOf(people.far))).toBe('not-fulfilled')
    await world.db.jobAssignment.update({ where: { id: job.id }, data: { toOn: null } })
    on('2027-04-20')
  })
  test('who needs more than two hours a day late in the year', async () => {
    on('2027-12-20')
    expect([...(await states(director, { lack: 'pace' })).keys()]).toEqual([nameOf(people.running)])
    on('2027-04-20')
    expect((await states(director, { lack: 'pace' })).size).toBe(0)
  })
})

describe('exceptions', () => {
  proves('397/4.2', 'every employed worker without a plan for the running year is listed, with the reason', async () => {
    const reasons = async (reader: Someone) => new Map((await listExceptions(reader.actor, filter(), 1, world)).rows.map(({ name, reason, code }) => [name, code ?? reason]))
    on('2026-11-08')
    await anAssessment(world, people.direct, 2026, { C1: 2 })
    on('2027-04-20')
    expect(await reasons(qo)).toEqual(new Map([
      [nameOf(people.draft), 'draft'], [nameOf(people.none), 'not-assessed'], [nameOf(people.direct), 'not-made'], [nameOf(hired), 'hired'],
      ...[head, director, hr, otherDirector].map((official) => [nameOf(official), 'not-assessed'] as const),
    ].toSorted(([one], [other]) => one!.localeCompare(other!, 'kk')) as [string, string][]))
    expect((await reasons(head)).get(nameOf(people.draft))).toBe('not-assessed')

    const runId = newId()
    await world.db.planRun.create({ data: { id: runId, year: 2027, scopePath: tree.centre.path, status: 'proposed', createdAt: world.clock.now(), createdById: qo.personId, changedAt: world.clock.now() } })
    await world.db.planRunEntry.create({ data: { runId, position: 0, personId: people.none.personId, state: 'exception', code: 'plan.below-minimum', facts: {} } })
    expect((await reasons(director)).get(nameOf(people.none))).toBe('plan.below-minimum')
  })
})

describe('changes', () => {
  proves(['397/20.1'], 'a course of own choice is shown to the centre and the qualification organisation, to no other centre', async () => {
    for (const reader of [head, director, qo]) expect((await listChanges(reader.actor, filter(), 1, world)).rows, reader.actor.name).toMatchObject([{ name: nameOf(people.running), number: 1, kind: 'self-chosen', course: { kk: 'Курс B-5' }, madeOn: '2027-04-20' }])
    expect(await listChanges(otherDirector.actor, filter(), 1, world)).toEqual({ total: 0, rows: [] })
  })
})

describe('ten thousand workers', () => {
  test('are counted and paged with as many statements as a handful, and told of in one call', { timeout: 180_000 }, async () => {
    on('2026-12-10')
    await world.pool.query(`insert into "Person" (id, surname, "givenName") select gen_random_uuid(), 'Көпшілік', 'Жұмыскер ' || n from generate_series(1, 10000) n`)
    await world.pool.query(`insert into "JobAssignment" (id, "personId", "organisationId", "positionCode", "fromOn") select gen_random_uuid(), id, (array[$1::uuid, $2::uuid, $3::uuid])[1 + (row_number() over ())::int % 3], 'CAREER_CONSULTANT', '2025-01-01' from "Person" where surname = 'Көпшілік'`, [tree.careerCentre.id, tree.siblingCareerCentre.id, tree.otherCareerCentre.id])
    await world.pool.query(`insert into "Account" (id, "personId", email) select gen_random_uuid(), id, id || '@example.kz' from "Person" where surname = 'Көпшілік'`)
    await world.pool.query(`insert into "LearningPlan" (id, "personId", year, status, "withoutAssessmentReason", "createdAt", "createdById") select gen_random_uuid(), id, 2027, 'draft', 'x', now(), id from "Person" where surname = 'Көпшілік'`)
    await world.pool.query(`insert into "PlanItem" (id, "planId", position, "courseCode", "editionId", minutes, origin) select gen_random_uuid(), l.id, 0, c.code, c.id, c.minutes, 'mandatory' from "LearningPlan" l join "Person" p on p.id = l."personId" and p.surname = 'Көпшілік' cross join "CourseEdition" c where c.code = any($1) and c.status = 'published'`, [FOUR])
    await world.pool.query(`update "LearningPlan" l set status = 'published', "publishedAt" = now(), "publishedOn" = '2026-12-10', "publishedById" = "personId" from "Person" p where p.id = l."personId" and p.surname = 'Көпшілік'`)
    await world.pool.query(`insert into "Enrolment" (id, "personId", "editionId", "courseCode", language, source, release, status, "enrolledAt") select gen_random_uuid(), p.id, c.id, c.code, 'kk', 'own-choice', 'without', 'completed', '2027-02-01' from "Person" p cross join "CourseEdition" c where p.surname = 'Көпшілік' and c.code = any($1) and c.status = 'published'`, [FOUR.slice(0, 2)])
    await world.pool.query(`insert into "Completion" (id, "enrolmentId", "personId", "editionId", "courseCode", minutes, "completedAt", "completedOn") select gen_random_uuid(), e.id, e."personId", e."editionId", e."courseCode", 600, '2027-02-10', '2027-02-10' from "Enrolment" e join "Person" p on p.id = e."personId" and p.surname = 'Көпшілік'`)
    await world.pool.query(`insert into "LedgerEntry" (id, "personId", year, minutes, kind, "completionId", at) select gen_random_uuid(), k."personId", 2027, k.minutes, 'completion', k.id, '2027-02-10' from "Completion" k join "Person" p on p.id = k."personId" and p.surname = 'Көпшілік'`)
    await world.pool.query(`insert into "ExternalAssessment" (id, "personId", year, "frameworkId", "positionCode", status, "createdAt", "createdById", "finalisedAt", "finalisedOn", "finalisedById") select gen_random_uuid(), p.id, 2026, (select id from "CompetencyFramework" limit 1), 'CAREER_CONSULTANT', 'final', '2026-11-01', p.id, '2026-11-01', '2026-11-01', p.id from "Person" p where surname = 'Көпшілік'`)
    await world.pool.query(`insert into "SelfAssessment" (id, "personId", year, "positionCode", "startedAt", "submittedAt", "submittedOn") select gen_random_uuid(), p.id, 2026, 'CAREER_CONSULTANT', '2026-11-01', '2026-11-01', '2026-11-01' from "Person" p where surname = 'Көпшілік'`)
    await world.pool.query('analyze')
    on('2027-04-20')
    /** how many statements it takes: as many for thousands as for a handful */
    const asked = async (work: () => Promise<unknown>) => {
      const { query } = world.pool
      let count = 0
      world.pool.query = ((...given: never[]) => { count++; return (query as (...all: never[]) => unknown).apply(world.pool, given) }) as typeof query
      await work().finally(() => (world.pool.query = query))
      return count
    }
    expect(await asked(() => countPlans(qo.actor, filter(), world))).toBeLessThanOrEqual(2)
    expect(await asked(() => listPlans(qo.actor, filter(), 100, world))).toBeLessThanOrEqual(8)
    expect(await asked(() => listExceptions(qo.actor, filter(), 1, world))).toBeLessThanOrEqual(3)
    expect((await listPlans(qo.actor, filter({ query: 'Көпшілік' }), 200, world)).rows.map(({ done }) => done)).toEqual(Array.from({ length: 50 }, () => 1200))
    expect(await countPlans(qo.actor, filter(), world)).toMatchObject({ states: { running: 10_003 }, lacks: { assessment: 11 } })
    expect(await listPlans(qo.actor, filter({ query: 'Көпшілік' }), 201, world)).toEqual({ total: 0, rows: [] })

    const ids = (await world.db.learningPlan.findMany({ where: { person: { surname: 'Көпшілік' } }, select: { id: true } })).map(({ id }) => id)
    const before = await world.db.outboxMail.count()
    await world.db.$transaction((tx) => queuePlanNotices(tx, world, 'published', ids), { timeout: 60_000 })
    // the head, the director for the sibling centre, the other director: one letter each
    expect(await world.db.outboxMail.count()).toBe(before + 10_000 + 3)
  })
})
