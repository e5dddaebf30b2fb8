/** Plans of many as a job: exceptions, seats in one order, two processes, and kill -9 in the middle. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, test } from 'vitest'
import { publishFramework } from '../../../app/features/assessment/framework.server.ts'
import { publishCalendar } from '../../../app/features/calendar/working-calendar.server.ts'
import { discardDraft, publishPlan, saveDraft } from '../../../app/features/learning-plan/build.server.ts'
import { cancelPlanRun, continuePlanRuns, listPlanRuns, planRunLines, planRunOutlook, publishPlanRun, readPlanRun, startPlanRun } from '../../../app/features/learning-plan/plan-run.server.ts'
import * as runPage from '../../../app/routes/learning-plan/run.tsx'
import { verifyAudit } from '../../../app/platform/audit.server.ts'
import { aCourse } from '../../support/courses.ts'
import { granted } from '../../support/learning.ts'
import { anOfficial, anOrganisation, anOrganisationTree, aWorker, type Organisation } from '../../support/people.ts'
import { anAssessment, anExternalResult, aPlan, aRun } from '../../support/plans.ts'
import { proves } from '../../support/proves.ts'
import { rendered } from '../../support/rendered.tsx'
import { openTestWorld, type World } from '../../support/world.ts'

const DAY = '2026-12-10'
const world = await openTestWorld({ at: `${DAY}T04:00:00.000Z` })
const second = world.anotherProcess()
const tree = await anOrganisationTree(world)
await publishCalendar(world)
await publishFramework(world)
const qo = await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation)
const head = await anOfficial(world, 'career-centre-head', tree.careerCentre, { position: 'CC_HEAD' })
// what everybody may take is 36 hours; the seminar of 8 hours makes it 40 and needs a seat
await aCourse(world, { code: 'KD-001', minutes: [480, 480] })
await aCourse(world, { code: 'KD-006', minutes: [480, 480] })
await aCourse(world, { code: 'KD-010', minutes: [120, 120] })
await aCourse(world, { code: 'KD-011', minutes: [240, 240], form: 'in-person-seminar', inPreparation: true })
const LEVELS = { C1: 3, C2: 2, C3: 2, C4: 3, C5: 2, C6: 3, C7: 3, C8: 3, C9: 3, C10: 2, C11: 3 }

const aCentre = (name: string) => anOrganisation(world, 'career-centre', tree.centre, name)
const leave = ({ personId }: { personId: string }) => world.db.jobAssignment.updateMany({ where: { personId }, data: { fromOn: new Date('2026-01-05'), toOn: new Date('2026-12-09') } })
/** Until nothing waits. */
const work = async (where: World = world, batch = 250) => { while ((await continuePlanRuns(where, { batch, milliseconds: 200 })) > 0); }
const start = async (scope: Organisation, reason = '', year = 2027) => granted(await startPlanRun(qo.actor, { year, scopePath: scope.path, reason }, world))
const entries = async (runId: string) => (await world.db.planRunEntry.findMany({ where: { runId }, orderBy: { position: 'asc' } })).map(({ personId, state, code, facts }) => ({ personId, state, code, facts }))
/** Until some statement waits for another one. */
const waitsForLock = async () => { for (let turn = 0; turn < 200 && !(await world.pool.query(`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)).rowCount; turn++) await new Promise((next) => setTimeout(next, 25)) }
/** So many workers of a centre, written at once, with accounts and both forms of the assessment. */
async function aCrowd(centre: Organisation, count: number): Promise<void> {
  const framework = await world.db.competencyFramework.findFirstOrThrow()
  await world.db.assessmentCampaign.createMany({ data: [{ year: 2026, frameworkId: framework.id, openedOn: new Date('2026-10-01'), openedAt: world.clock.now(), openedById: qo.personId }], skipDuplicates: true })
  await world.pool.query(
    `with crowd as materialized (select n, gen_random_uuid() as person, gen_random_uuid() as external from generate_series(1, $1::int) n),
      p as (insert into "Person" (id, surname, "givenName", "qualificationLevel") select person, 'Оқушы ' || lpad(n::text, 4, '0'), 'Айгүл', 6 from crowd),
      j as (insert into "JobAssignment" (id, "personId", "organisationId", "positionCode", "fromOn") select gen_random_uuid(), person, $2::uuid, 'CAREER_CONSULTANT', '2026-01-05' from crowd),
      a as (insert into "Account" (id, "personId", email) select gen_random_uuid(), person, $2 || '-' || n || '@example.kz' from crowd),
      s as (insert into "SelfAssessment" (id, "personId", year, "positionCode", "startedAt", "submittedAt", "submittedOn") select gen_random_uuid(), person, 2026, 'CAREER_CONSULTANT', now(), now(), '2026-11-10' from crowd)
    insert into "ExternalAssessment" (id, "personId", year, "frameworkId", "positionCode", status, "createdAt", "createdById") select external, person, 2026, $3::uuid, 'CAREER_CONSULTANT', 'draft', now(), $4::uuid from crowd`,
    [count, centre.id, framework.id, qo.personId],
  )
  await world.pool.query(`insert into "ExternalRating" ("externalAssessmentId", competence, level) select e.id, r.key, r.value::int from "ExternalAssessment" e cross join jsonb_each_text($1::jsonb) r where e.status = 'draft'`, [JSON.stringify({ ...LEVELS, C4: 1 })])
  await world.pool.query(`update "ExternalAssessment" set status = 'final', "finalisedAt" = now(), "finalisedOn" = '2026-11-06', "finalisedById" = $1 where status = 'draft'`, [qo.personId])
}
/** What must be true of a run, whatever happened: a plan for each marked entry and no other, whole, and a seat for each date. */
async function damage(runId: string): Promise<string[]> {
  const { rows } = await world.pool.query<{ problem: string }>(
    `select 'entry ' || e."personId" || ' is ' || e.state || ' with plan ' || coalesce(p.status, 'none') as problem from "PlanRunEntry" e left join "LearningPlan" p on p.id = e."planId"
       where e."runId" = $1 and (case e.state when 'proposed' then 'draft' when 'published' then 'published' else 'none' end) <> coalesce(p.status, 'none')
     union all select 'plan ' || p.id || ' without entry' from "LearningPlan" p where p."planRunId" = $1 and not exists (select 1 from "PlanRunEntry" e where e."planId" = p.id)
     union all select 'plan ' || p.id || ' has ' || coalesce(sum(i.minutes), 0) from "LearningPlan" p left join "PlanItem" i on i."planId" = p.id where p."planRunId" = $1 group by p.id having coalesce(sum(i.minutes), 0) < 2400
     union all select 'run ' || r.id || ' has ' || r."seatsTaken" || ' seats, plans ' || count(i.id) from "CourseRun" r left join "PlanItem" i on i."runId" = r.id and i."removedBy" is null group by r.id having r."seatsTaken" <> count(i.id)`,
    [runId],
  )
  return rows.map(({ problem }) => problem)
}

describe('plans of many', () => {
  proves(['397/18', '397/16', '397/15', '397/2.6'], 'everybody of the centre gets a plan or stands among the exceptions with the reason; nothing is published before somebody says so', async () => {
    const centre = await aCentre('Арыс')
    const run = await aRun(world, 'KD-011', { startsOn: '2027-03-01', capacity: 2 })
    // its last day of sign-up is past: a seat in it is nobody's any more
    const closed = await aRun(world, 'KD-011', { startsOn: '2027-02-15', signUpUntil: '2026-12-01' })
    const person = (surname: string, position = 'CAREER_CONSULTANT') => aWorker(world, { centre, surname, position })
    // seats are given in the order of names
    const [anar, berik, gulnar] = [await person('Анарова'), await person('Беріков'), await person('Гүлнарова')]
    for (const one of [gulnar, berik, anar]) await anAssessment(world, one, 2026, { ...LEVELS, C4: 1 })
    const half = await person('Дәулетова')
    await anExternalResult(world, half, 2026, LEVELS)
    const none = await person('Еркінова')
    const planned = await person('Жандосов')
    await anAssessment(world, planned, 2026, LEVELS)
    const drafted = await person('Зейнелова')
    await anAssessment(world, drafted, 2026, LEVELS)
    const gone = await person('Исаева')
    await anAssessment(world, gone, 2026, LEVELS)
    await aPlan(world, planned, { year: 2027, courses: ['KD-001', 'KD-006', 'KD-010', 'KD-011'] })
    await aPlan(world, drafted, { year: 2027, courses: ['KD-001'], published: false })
    expect(await planRunOutlook(qo.actor, { year: 2027, scopePath: centre.path }, world)).toEqual({ people: 8, assessed: 6, planned: 2 })

    const runId = await start(centre)
    await leave(gone)
    await work()
    expect(await entries(runId)).toMatchObject([
      { personId: anar.personId, state: 'proposed' }, { personId: berik.personId, state: 'proposed' },
      { personId: gulnar.personId, state: 'exception', code: 'plan.below-minimum', facts: { hours: 36, missing: 240, minimum: 40 } },
      { personId: half.personId, state: 'exception', code: 'plan.without-assessment' }, { personId: none.personId, state: 'exception', code: 'plan.without-assessment' },
      { personId: planned.personId, state: 'exception', code: 'plan.second-for-year' }, { personId: drafted.personId, state: 'exception', code: 'plan.draft-exists' },
      { personId: gone.personId, state: 'exception', code: 'learning.not-covered' },
    ])
    expect(await readPlanRun(qo.actor, runId, world)).toMatchObject({ status: 'proposed', scope: { en: 'Арыс (en)' }, counts: { people: 8, waiting: 0, proposed: 2, exceptions: 6, published: 0, refused: 0 }, secondsLeft: null })
    expect(await Promise.all([run, closed].map(async (id) => (await world.db.courseRun.findUniqueOrThrow({ where: { id } })).seatsTaken))).toEqual([2, 0])
    expect(await world.db.learningPlan.findMany({ where: { planRunId: runId }, select: { status: true, withoutAssessmentReason: true, gaps: true } })).toMatchObject(Array.from({ length: 2 }, () => ({ status: 'draft', withoutAssessmentReason: null, gaps: { closed: [{ competence: 'C4', actual: 1, expected: 3 }], open: [] } })))
    expect(await world.db.outboxMail.count({ where: { key: { startsWith: 'plan-published' } } })).toBe(0)

    const lines = await planRunLines(qo.actor, runId, { view: 'plans', query: '', page: 1 }, world)
    expect(lines).toMatchObject({ total: 2, lines: [{ personId: anar.personId, minutes: 2400, courses: expect.arrayContaining([{ code: 'KD-011', startsOn: '2027-03-01' }]) }, { personId: berik.personId }] })
    expect((await planRunLines(qo.actor, runId, { view: 'exceptions', query: 'дәулет', page: 1 }, world)).lines).toMatchObject([{ personId: half.personId, code: 'plan.without-assessment' }])
    expect((await planRunLines(qo.actor, runId, { view: 'plans', query: '%', page: 1 }, world)).total).toBe(0)

    // one draft is published on its own page, one is thrown away; the rest of the run goes on
    expect(granted(await publishPlanRun(qo.actor, runId, world))).toBe(2)
    expect(await publishPlanRun(qo.actor, runId, world)).toMatchObject({ allowed: false, code: 'plan-run.not-now' })
    expect(await cancelPlanRun(qo.actor, runId, world)).toMatchObject({ allowed: false, code: 'plan-run.not-now' })
    const [first] = await world.db.learningPlan.findMany({ where: { personId: anar.personId } })
    granted(await publishPlan(qo.actor, first!.id, { version: 1 }, world))
    await work()
    expect(await readPlanRun(qo.actor, runId, world)).toMatchObject({ status: 'published', counts: { published: 2, refused: 0 }, publishedBy: qo.actor.name })
    for (const one of [anar, berik]) expect(await world.db.outboxMail.count({ where: { toAddress: one.email, key: { startsWith: 'plan-published' } } })).toBe(1)
    expect(await world.db.auditEntry.findMany({ where: { subjectId: runId }, orderBy: { seq: 'asc' }, select: { event: true, actorId: true, data: true } })).toMatchObject([
      { event: 'plan.run-started', actorId: qo.accountId, data: { people: 8 } }, { event: 'plan.run-proposed', actorId: null, data: { plans: 2, exceptions: 6 } }, { event: 'plan.run-publishing', data: { plans: 2 } },
      { event: 'plan.batch-published', actorId: qo.accountId, data: { plans: 1, contentHash: expect.stringMatching(/^[0-9a-f]{64}$/), clauses: expect.arrayContaining(['397/18']) } },
    ])
    expect(await damage(runId)).toEqual([])
  })

  proves('397/16', 'with a common reason those who were not fully assessed get a plan, too, and the reason stays with it', async () => {
    const centre = await aCentre('Жетісай')
    await aRun(world, 'KD-011', { startsOn: '2027-04-05', capacity: 10 })
    const hired = await aWorker(world, { centre })
    const assessed = await aWorker(world, { centre })
    await anAssessment(world, assessed, 2026, LEVELS)
    const runId = await start(centre, '  Бағалаудан кейін қабылданды ')
    await work()
    granted(await publishPlanRun(qo.actor, runId, world))
    await work()
    const reasons = new Map((await world.db.learningPlan.findMany({ where: { planRunId: runId, status: 'published' } })).map(({ personId, withoutAssessmentReason }) => [personId, withoutAssessmentReason]))
    expect(reasons).toEqual(new Map([[hired.personId, 'Бағалаудан кейін қабылданды'], [assessed.personId, null]]))
  })

  proves(['397/18', '397/15', '397/16'], 'at publication each plan is looked at once more: one with fewer hours, thrown away, whose worker has left or has another result by now is refused, the others go on; what is left is discarded and proposed anew', async () => {
    const centre = await aCentre('Шардара')
    const run = await aRun(world, 'KD-011', { startsOn: '2027-05-03', capacity: 10 })
    await world.db.courseRun.updateMany({ where: { id: { not: run } }, data: { cancelledAt: world.clock.now(), cancelReason: 'тек бір топ' } })
    const people = await Promise.all(['А', 'Б', 'В', 'Г', 'Д'].map((surname) => aWorker(world, { centre, surname: `${surname}лиева` })))
    for (const one of people) await anAssessment(world, one, 2026, LEVELS)
    const runId = await start(centre)
    await work()
    await world.db.planItem.deleteMany({ where: { plan: { planRunId: runId, personId: people[0]!.personId }, courseCode: 'KD-001' } })
    granted(await discardDraft(qo.actor, people[1]!.personId, 2027, 1, world))
    await leave(people[2]!)
    await world.db.externalAssessment.updateMany({ where: { personId: people[3]!.personId }, data: { status: 'superseded' } })
    const newest = await anExternalResult(world, people[3]!, 2026, { ...LEVELS, C4: 1 })
    granted(await publishPlanRun(qo.actor, runId, world))
    expect(await cancelPlanRun(qo.actor, runId, world)).toMatchObject({ allowed: false, code: 'plan-run.not-now' })
    await work()
    expect((await entries(runId)).map(({ state, code }) => [state, code])).toEqual([['refused', 'plan.below-minimum'], ['refused', 'changed-meanwhile'], ['refused', 'learning.not-covered'], ['refused', 'changed-meanwhile'], ['published', null]])
    expect((await planRunLines(qo.actor, runId, { view: 'exceptions', query: '', page: 1 }, world)).total).toBe(4)

    const seats = async () => (await world.db.courseRun.findUniqueOrThrow({ where: { id: run } })).seatsTaken
    expect([await seats(), (await readPlanRun(qo.actor, runId, world)).counts.drafts]).toEqual([4, 3])
    const page = (query = '', form?: Record<string, string>) => rendered(runPage, `/plans/runs/${runId}${query}`, '/plans/runs/:planRunId', { actor: qo.actor, world, ...(form && { form }) })
    expect((await page()).text).toContain('Delete these drafts')
    expect((await page('?ask=cancel')).text).toContain('3 drafts are deleted, their seats are free')
    const decisions = await Promise.all([world, second].map((where) => cancelPlanRun(qo.actor, runId, where)))
    expect((await page()).text).not.toContain('Delete these drafts')
    expect((await page('', { intent: 'cancel' })).status).toBe(422)
    expect(decisions.map((decision) => (decision.allowed ? decision.value : decision.code)).sort()).toEqual([3, 'plan-run.not-now'])
    expect(await readPlanRun(qo.actor, runId, world)).toMatchObject({ status: 'published', counts: { published: 1, refused: 4, drafts: 0 } })
    expect(await world.db.learningPlan.findMany({ where: { planRunId: runId } })).toMatchObject([{ status: 'published', personId: people[4]!.personId }])
    expect(await seats()).toBe(1)
    expect(await world.db.auditEntry.findMany({ where: { subjectId: runId, event: 'plan.run-drafts-discarded' } })).toMatchObject([{ data: { year: 2027, plans: 3 } }])

    const anew = await start(centre)
    await work()
    expect((await entries(anew)).map(({ state, code }) => [state, code])).toEqual([['proposed', null], ['proposed', null], ['proposed', null], ['exception', 'plan.second-for-year']])
    expect(await world.db.learningPlan.findFirst({ where: { planRunId: anew, personId: people[3]!.personId } })).toMatchObject({ externalAssessmentId: newest, gaps: { closed: [{ competence: 'C4', actual: 1, expected: 3 }] } })
  })

  proves('397/18', 'a draft that was changed by hand is no longer of the run: publishing leaves it alone, cancelling spares it with its seat', async () => {
    const centre = await aCentre('Келес')
    const run = await aRun(world, 'KD-011', { startsOn: '2027-05-10', capacity: 10 })
    await world.db.courseRun.updateMany({ where: { id: { not: run } }, data: { cancelledAt: world.clock.now(), cancelReason: 'тек бір топ' } })
    const [own, other] = await Promise.all(['А', 'Б'].map((surname) => aWorker(world, { centre, surname: `${surname}лиева` })))
    for (const one of [own!, other!]) await anAssessment(world, one, 2026, LEVELS)
    const change = (version: number) => saveDraft(qo.actor, own!.personId, 2027, { version, items: [...['KD-001', 'KD-006', 'KD-010'].map((course) => ({ course, runId: null })), { course: 'KD-011', runId: run }], reason: '' }, world)
    const plans = () => world.db.learningPlan.findMany({ where: { personId: { in: [own!.personId, other!.personId] } }, select: { personId: true, status: true, planRunId: true } })
    const first = await start(centre)
    await work()
    granted(await change(1))
    expect(await entries(first)).toMatchObject([{ personId: own!.personId, state: 'exception', code: 'plan.draft-exists', facts: { year: 2027 } }, { personId: other!.personId, state: 'proposed' }])
    expect((await planRunLines(qo.actor, first, { view: 'exceptions', query: '', page: 1 }, world)).lines).toMatchObject([{ personId: own!.personId, code: 'plan.draft-exists' }])
    expect(granted(await cancelPlanRun(qo.actor, first, world))).toBe(1)
    expect(await plans()).toEqual([{ personId: own!.personId, status: 'draft', planRunId: null }])
    expect((await world.db.courseRun.findUniqueOrThrow({ where: { id: run } })).seatsTaken).toBe(1)

    granted(await discardDraft(qo.actor, own!.personId, 2027, 2, world))
    const next = await start(centre)
    await work()
    granted(await change(1))
    expect(granted(await publishPlanRun(qo.actor, next, world))).toBe(1)
    await work()
    expect(new Set(await plans())).toEqual(new Set([{ personId: own!.personId, status: 'draft', planRunId: null }, { personId: other!.personId, status: 'published', planRunId: next }]))
    expect(await cancelPlanRun(qo.actor, next, world)).toMatchObject({ allowed: false, code: 'plan-run.not-now' })
  })

  proves(['397/16', '397/17.1'], 'rests on no result that is taken back while it is being proposed', async () => {
    const centre = await aCentre('Созақ')
    await aRun(world, 'KD-011', { startsOn: '2027-05-17', capacity: 10 })
    const one = await aWorker(world, { centre })
    const result = await anAssessment(world, one, 2026, LEVELS)
    const runId = await start(centre)
    // taken back at the moment between looking and writing
    const client = await world.pool.connect()
    await client.query('begin')
    await client.query(`update "ExternalAssessment" set status = 'withdrawn' where id = $1`, [result])
    const proposing = work()
    await waitsForLock()
    await client.query('commit')
    client.release()
    await proposing
    expect(await entries(runId)).toMatchObject([{ state: 'exception', code: 'changed-meanwhile' }])
    expect(await world.db.learningPlan.count({ where: { personId: one.personId } })).toBe(0)
  })

  test('is refused for nobody, for a year that is over, and while the same is under way; is cancelled with its drafts and seats; is for the qualification organisation alone', async () => {
    const centre = await aCentre('Сарыағаш')
    expect(await startPlanRun(qo.actor, { year: 2027, scopePath: centre.path, reason: '' }, world)).toMatchObject({ allowed: false, code: 'plan-run.nobody' })
    const run = await aRun(world, 'KD-011', { startsOn: '2027-06-07', capacity: 50 })
    await aCrowd(centre, 30)
    for (const year of [2025, 2028]) expect(await startPlanRun(qo.actor, { year, scopePath: centre.path, reason: '' }, world)).toMatchObject({ allowed: false, code: 'plan.other-year' })
    const decisions = await Promise.all([world, second].map((where) => startPlanRun(qo.actor, { year: 2027, scopePath: centre.path, reason: '' }, where)))
    expect(decisions.map((decision) => (decision.allowed ? 'started' : decision.code)).sort()).toEqual(['plan-run.under-way', 'started'])
    const runId = granted(decisions.find(({ allowed }) => allowed)!)
    await continuePlanRuns(world, { batch: 20, milliseconds: 0 })
    expect(await readPlanRun(qo.actor, runId, world)).toMatchObject({ status: 'proposing', counts: { people: 30, waiting: 10, proposed: 20 } })
    expect((await listPlanRuns(qo.actor, 1, world)).runs.map(({ id }) => id)).toContain(runId)
    const held = (await world.db.courseRun.findUniqueOrThrow({ where: { id: run } })).seatsTaken
    expect(granted(await cancelPlanRun(qo.actor, runId, world))).toBe(20)
    await work()
    expect(await world.db.learningPlan.count({ where: { planRunId: runId } })).toBe(0)
    expect((await world.db.courseRun.findMany({ where: { courseCode: 'KD-011' } })).reduce((sum, { seatsTaken }) => sum + seatsTaken, 0)).toBe((await world.db.planItem.count({ where: { runId: { not: null } } })))
    expect(held).toBeGreaterThan(0)
    for (const { actor } of [head]) for (const call of [() => startPlanRun(actor, { year: 2027, scopePath: centre.path, reason: '' }, world), () => publishPlanRun(actor, runId, world), () => cancelPlanRun(actor, runId, world), () => readPlanRun(actor, runId, world), () => listPlanRuns(actor, 1, world), () => planRunLines(actor, runId, { view: 'plans', query: '', page: 1 }, world), () => planRunOutlook(actor, { year: 2027, scopePath: '' }, world)]) await expect(call()).rejects.toMatchObject({ name: 'Denied' })
    for (const id of ['x', '00000000-0000-7000-8000-000000000000']) await expect(readPlanRun(qo.actor, id, world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
  })

  proves('397/18', 'two processes at once make no batch twice, and the plans and seats are those of one process', async () => {
    const centre = await aCentre('Түлкібас')
    await aCrowd(centre, 120)
    const run = await aRun(world, 'KD-011', { startsOn: '2027-09-06', capacity: 70 })
    await world.db.courseRun.updateMany({ where: { id: { not: run } }, data: { cancelledAt: world.clock.now(), cancelReason: 'тек бір топ' } })
    const plansOf = async (runId: string) => (await world.db.planRunEntry.findMany({ where: { runId }, orderBy: { position: 'asc' } })).map(({ personId, state, code }) => [personId, state, code])
    const alone = await start(centre)
    await work(world, 25)
    const wanted = await plansOf(alone)
    expect(wanted.filter(([, state]) => state === 'proposed')).toHaveLength(70)
    granted(await cancelPlanRun(qo.actor, alone, world))
    expect((await world.db.courseRun.findUniqueOrThrow({ where: { id: run } })).seatsTaken).toBe(0)

    const both = await start(centre)
    const drive = async (where: World) => { for (let idle = 0; idle < 30; ) { const made = await continuePlanRuns(where, { batch: 10, milliseconds: 0 }); if (made > 0) idle = 0; else { idle++; await new Promise((next) => setTimeout(next, 10)) } } }
    await Promise.all([drive(world), drive(second)])
    expect(await plansOf(both)).toEqual(wanted)
    expect(await damage(both)).toEqual([])
    granted(await publishPlanRun(qo.actor, both, world))
    await Promise.all([drive(world), drive(second)])
    expect(await readPlanRun(qo.actor, both, world)).toMatchObject({ status: 'published', counts: { published: 70, exceptions: 50 } })
    expect(await damage(both)).toEqual([])
    expect((await world.db.auditEntry.findMany({ where: { subjectId: both, event: 'plan.batch-published' } })).reduce((sum, { data }) => sum + (data as { plans: number }).plans, 0)).toBe(70)
  })

  proves('397/18', 'killed in the middle of 600 people, proposing and publishing: nothing twice, nothing lost, the seats right', async () => {
    const centre = await aCentre('Мақтаарал')
    await aCrowd(centre, 600)
    await aRun(world, 'KD-011', { startsOn: '2027-10-04', capacity: 580 })
    const runId = await start(centre)
    /** Runs the loop in a process of its own and kills it once so many people are done. */
    const killedAfter = async (people: number) => {
      const child = spawn(process.execPath, ['test/support/plan-run-process.ts', DAY, '20'], { env: { ...process.env, DATABASE_URL: world.url }, stdio: ['ignore', 'pipe', 'inherit'] })
      const gone = once(child, 'exit')
      child.stdout.setEncoding('utf8').on('data', (said: string) => { if (Number(said.trim().split('\n').at(-1)) >= people) child.kill('SIGKILL') })
      expect(await gone).toEqual([null, 'SIGKILL'])
      // what PostgreSQL was still doing for it comes to its end
      for (let turn = 0; turn < 200 && (await world.pool.query(`select 1 from pg_stat_activity where datname = current_database() and state <> 'idle' and pid <> pg_backend_pid()`)).rowCount; turn++) await new Promise((next) => setTimeout(next, 25))
    }
    await killedAfter(200)
    const after = await readPlanRun(qo.actor, runId, world)
    expect(after.status).toBe('proposing')
    expect(after.counts.proposed).toBeGreaterThanOrEqual(200)
    expect(after.counts.waiting).toBeGreaterThan(0)
    expect(await damage(runId)).toEqual([])
    await work(second)
    expect(await readPlanRun(qo.actor, runId, world)).toMatchObject({ status: 'proposed', counts: { people: 600, proposed: 580, exceptions: 20 } })
    expect(await damage(runId)).toEqual([])

    granted(await publishPlanRun(qo.actor, runId, world))
    await killedAfter(100)
    const half = await readPlanRun(qo.actor, runId, world)
    expect(half.status).toBe('publishing')
    expect(half.counts.published).toBeGreaterThanOrEqual(100)
    expect(half.counts.proposed).toBeGreaterThan(0)
    expect(await damage(runId)).toEqual([])
    await work()
    expect(await readPlanRun(qo.actor, runId, world)).toMatchObject({ status: 'published', counts: { published: 580, proposed: 0, exceptions: 20 } })
    expect(await damage(runId)).toEqual([])
    const { rows } = await world.pool.query<{ letters: number; people: number; owed: number; told: number }>(
      `select (select count(*)::int from "OutboxMail" where key like 'plan-published:%' and "toAddress" like $1 || '%') as letters,
         (select count(distinct "toAddress")::int from "OutboxMail" where key like 'plan-published:%' and "toAddress" like $1 || '%') as people,
         (select count(*)::int from "Obligation" o join "LearningPlan" p on p."personId" = o."aboutId" where p."planRunId" = $2 and o.kind = 'fulfil-plan' and o."cancelledAt" is null) as owed,
         (select sum((data->>'plans')::int)::int from "AuditEntry" where "subjectId" = $2::text and event = 'plan.batch-published') as told`,
      [centre.id, runId],
    )
    expect(rows[0]).toEqual({ letters: 580, people: 580, owed: 580, told: 580 })
    expect(await verifyAudit(world.pool)).toMatchObject({ intact: true })
  })
})
