/** Lists of cases: who sees which, in what order, with what is next; and who should have a case and has none. */
import { describe, expect, test } from 'vitest'
import type { Actor } from '../../../app/access/actor.ts'
import { may } from '../../../app/access/policy.ts'
import { caseViews, centreCases, mentorBoard, missingCases, ownAdaptation, stateInSql, type CentreQuery } from '../../../app/features/adaptation/cases.server.ts'
import { endEmployment } from '../../../app/features/employment/leave.server.ts'
import { hire } from '../../../app/features/employment/hire.server.ts'
import { inPerson, placesFor } from '../../../app/features/shell/navigation.server.ts'
import { toDateColumn } from '../../../app/platform/clock.server.ts'
import { adaptationState, PLAN_STATUSES, type CaseFacts } from '../../../app/rules/adaptation/workflow.ts'
import { adaptationStaff, aNewcomer, planned, theCase } from '../../support/adaptation.ts'
import { granted, study } from '../../support/learning.ts'
import { anOfficial, anOrganisationTree, aWorker, transfer } from '../../support/people.ts'
import { proves } from '../../support/proves.ts'
import { openTestWorld } from '../../support/world.ts'

const world = await openTestWorld({ at: '2026-03-02T04:00:00.000Z' })
const tree = await anOrganisationTree(world)
const { hr, head, authorised } = await adaptationStaff(world, tree)
const qualification = await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation)
const otherHr = await anOfficial(world, 'hr-service', tree.otherCentre)
const siblingHead = await anOfficial(world, 'career-centre-head', tree.siblingCareerCentre)
const administrator = await anOfficial(world, 'administrator', tree.top)
const colleague = await aWorker(world, { centre: tree.careerCentre, surname: 'Қасымов', givenName: 'Олжас' })
const on = (day: string) => world.clock.set(`${day}T04:00:00.000Z`)

const first = await aNewcomer(world, tree, { startsOn: '2026-03-02', surname: 'Тоқтарова' })
const withoutMentor = await aNewcomer(world, tree, { startsOn: '2026-03-02', surname: 'Әбілова', mentor: null })
const elsewhere = await aNewcomer(world, tree, { startsOn: '2026-03-02', surname: 'Досова', centre: tree.siblingCareerCentre, mentor: first.mentor })

const ALL: CentreQuery = { state: null, onlyOverdue: false, query: '', page: 1 }
const seen = async (actor: Actor, query: Partial<CentreQuery> = {}) => (await centreCases(actor, { ...ALL, ...query }, world)).cases.map(({ id }) => id).sort()
const ids = (...given: { caseId: string }[]) => given.map(({ caseId }) => caseId).sort()

describe('who sees which cases', () => {
  proves(['397/6', '397/7'], 'a table of roles: one’s own, the newcomers one is mentor of, the centre one answers for', async () => {
    const table: [string, Actor, { own: string | null; mentored: string[]; centre: string[] }][] = [
      ['the newcomer', first.newcomer.actor, { own: first.caseId, mentored: [], centre: [] }],
      ['the mentor', first.mentor!.actor, { own: null, mentored: ids(first, elsewhere), centre: [] }],
      ['the head', head.actor, { own: null, mentored: [], centre: ids(first, withoutMentor) }],
      ['the head of a sibling', siblingHead.actor, { own: null, mentored: [], centre: ids(elsewhere) }],
      ['the authorised person', authorised.actor, { own: null, mentored: [], centre: ids(first, withoutMentor, elsewhere) }],
      ['HR', hr.actor, { own: null, mentored: [], centre: ids(first, withoutMentor, elsewhere) }],
      ['the qualification organisation', qualification.actor, { own: null, mentored: [], centre: ids(first, withoutMentor, elsewhere) }],
      ['HR of another centre', otherHr.actor, { own: null, mentored: [], centre: [] }],
      ['the administrator', administrator.actor, { own: null, mentored: [], centre: [] }],
      ['a colleague', colleague.actor, { own: null, mentored: [], centre: [] }],
    ]
    for (const [who, actor, wanted] of table) {
      const own = (await ownAdaptation(actor, world))?.id ?? null
      const mentored = (await mentorBoard(actor, world)).open.map(({ id }) => id).sort()
      expect({ own, mentored, centre: await seen(actor) }, who).toEqual(wanted)
      // the list shows nobody what the case itself does not open for
      for (const { caseId } of [first, withoutMentor, elsewhere])
        expect(may(actor, 'adaptation.read', await theCase(world, caseId)), who).toBe([own, ...mentored, ...wanted.centre].includes(caseId))
    }
  })
  test('views and places are there for those who have something there', async () => {
    const views: [Actor, string[]][] = [[first.newcomer.actor, []], [first.mentor!.actor, ['mentor']], [head.actor, ['centre']], [hr.actor, ['centre', 'exceptions']], [authorised.actor, ['centre', 'exceptions']], [qualification.actor, ['centre']], [colleague.actor, []]]
    for (const [actor, wanted] of views) expect(await caseViews(actor, world)).toEqual(wanted)
    const places = async (actor: Actor) => { const { main, more } = placesFor(actor, false, await inPerson(actor, world)); expect(main).toEqual(actor.jobs.some(({ kind }) => kind.endsWith('-centre') && kind !== 'workforce-development-centre') ? ['today', 'learning', 'plan', 'courses'] : ['today', 'learning', 'courses', 'certificates']); return more.filter((key) => ['obligations', 'adaptations', 'hiring'].includes(key)) }
    expect(await places(first.newcomer.actor)).toEqual(['obligations', 'adaptations'])
    expect(await places(first.mentor!.actor)).toEqual(['obligations', 'adaptations'])
    expect(await places(hr.actor)).toEqual(['obligations', 'adaptations', 'hiring'])
    expect(await places(head.actor)).toEqual(['obligations', 'adaptations'])
    expect(await places(qualification.actor)).toEqual(['adaptations'])
    for (const { actor } of [colleague, administrator]) expect(await places(actor)).toEqual([])
  })
})

describe('what a line says', () => {
  test('the state is the state of the case; the day, what is next, the training', async () => {
    on('2026-03-04')
    await planned(world, first)
    const { enrolmentId } = await theCase(world, first.caseId)
    await study(world, first.newcomer, enrolmentId!)
    for (const { caseId } of [first, withoutMentor, elsewhere]) {
      const line = (await centreCases(hr.actor, ALL, world)).cases.find(({ id }) => id === caseId)!
      expect(line.state).toBe((await theCase(world, caseId)).state)
    }
    const own = (await ownAdaptation(first.newcomer.actor, world))!
    expect(own).toMatchObject({ state: 'in-adaptation', day: { number: 3 }, mentor: first.mentor!.actor.name, training: { done: 2, all: 4 }, mine: { kind: 'adaptation-training', dueOn: '2026-03-27' } })
    const board = (await mentorBoard(first.mentor!.actor, world)).open
    expect(board.find(({ id }) => id === elsewhere.caseId)).toMatchObject({ state: 'plan-due', mine: { kind: 'draw-up-plan', dueOn: '2026-03-05', state: 'due-soon' } })
    expect((await centreCases(hr.actor, ALL, world)).cases.find(({ id }) => id === withoutMentor.caseId)).toMatchObject({ mentor: null, state: 'mentor-pending', mine: null })
  })
  test('overdue first; by state, by name as it is typed, only overdue; what is over is apart', async () => {
    on('2026-03-12')
    const { cases, overdue, total } = await centreCases(hr.actor, ALL, world)
    expect({ overdue, total }).toEqual({ overdue: 2, total: 3 })
    expect(cases.at(-1)!.id).toBe(first.caseId)
    expect(cases[0]!.next).toMatchObject({ state: 'overdue' })
    expect(await seen(hr.actor, { onlyOverdue: true })).toEqual(ids(withoutMentor, elsewhere))
    expect(await seen(hr.actor, { state: 'plan-due' })).toEqual(ids(elsewhere))
    expect(await seen(hr.actor, { query: 'тоқт' })).toEqual(ids(first))
    for (const query of ['%', '_', "'", '\\']) expect(await seen(hr.actor, { query }), query).toEqual([])
    expect(await seen(hr.actor, { page: 2 })).toEqual([])
    granted(await endEmployment(hr.actor, withoutMentor.newcomer.personId, { number: '1-б', endsOn: '2026-03-12' }, world))
    expect(await seen(hr.actor)).toEqual(ids(first, elsewhere))
    expect(await seen(hr.actor, { state: 'terminated' })).toEqual(ids(withoutMentor))
    expect(await ownAdaptation(withoutMentor.newcomer.actor, world)).toBeNull()
  })
  test('a page of many cases takes as many questions to the database as a page of one', async () => {
    const asked: string[] = []
    const counting = { ...world, pool: new Proxy(world.pool, { get: (pool, name) => (name === 'query' ? (...given: Parameters<typeof pool.query>) => { asked.push('pool'); return Reflect.apply(pool.query, pool, given) as unknown } : Reflect.get(pool, name)) }) }
    await centreCases(hr.actor, ALL, counting)
    expect(asked).toHaveLength(2)
  })
})

test('the database reads the state as the rules do, from every set of facts there can be', async () => {
  const both = [true, false]
  const ON = '2026-05-22'
  const facts: { sql: object; rules: CaseFacts }[] = []
  for (const filed of both) for (const ended of both) for (const concluded of both) for (const evaluated of both) for (const settled of both) for (const mentored of both)
    for (const periodEndsOn of ['2026-05-21', ON, '2026-05-23']) for (const inForce of both) for (const newestPlan of [null, ...PLAN_STATUSES])
      facts.push({
        sql: { filed, ended, concluded, evaluated, settled, mentored, periodEndsOn, inForce: inForce || newestPlan === 'acknowledged', newestPlan },
        rules: {
          mentors: [{ fromOn: '2026-03-02', toOn: '2026-03-09' }, ...(mentored ? [{ fromOn: '2026-03-09', toOn: null }] : [])],
          plans: [...(inForce ? [{ version: 1, status: 'acknowledged' as const }] : []), ...(newestPlan ? [{ version: 2, status: newestPlan }] : [])],
          periodEndsOn, reportSettled: settled, evaluated, concluded, filed, employmentEndedOn: ended ? '2026-05-01' : null,
        },
      })
  const asked = facts.map(({ sql, rules }, place) => ({ ...sql, place, newestPlan: rules.plans.at(-1)?.status ?? null }))
  const { rows } = await world.pool.query<{ state: string }>(
    `select ${stateInSql('$2::date')} as state from jsonb_to_recordset($1::jsonb) as f(place int, filed bool, ended bool, concluded bool, evaluated bool, settled bool, mentored bool, "periodEndsOn" date, "inForce" bool, "newestPlan" text) order by place`,
    [JSON.stringify(asked), ON],
  )
  expect(rows.map(({ state }) => state)).toEqual(facts.map(({ rules }) => adaptationState(rules, ON)))
  expect(new Set(rows.map(({ state }) => state)).size).toBe(12)
})

describe('workers without a case', () => {
  const missing = async (actor: Actor) => (await missingCases(actor, 1, world)).people.map(({ personId }) => personId)
  proves(['397/4.1', '397/6', '397/6.category'], 'managerial and core workers since the order took effect; gone from the list with the hiring order; support staff never on it', async () => {
    on('2026-03-16')
    const worker = await aWorker(world, { centre: tree.careerCentre, surname: 'Жаңабаев' })
    const accountant = await aWorker(world, { centre: tree.careerCentre, position: 'ACCOUNTANT' })
    const longAgo = await aWorker(world, { centre: tree.careerCentre })
    await world.db.jobAssignment.updateMany({ where: { personId: longAgo.personId }, data: { fromOn: toDateColumn('2024-10-24') } })
    const firstDay = await aWorker(world, { centre: tree.careerCentre })
    await world.db.jobAssignment.updateMany({ where: { personId: firstDay.personId }, data: { fromOn: toDateColumn('2024-10-25') } })
    for (const { actor } of [hr, authorised]) {
      const listed = await missing(actor)
      expect([worker, firstDay].map(({ personId }) => listed.includes(personId))).toEqual([true, true])
      for (const { personId } of [accountant, longAgo, first.newcomer, elsewhere.newcomer]) expect(listed).not.toContain(personId)
    }
    for (const { actor } of [head, qualification, otherHr, worker, administrator]) expect(await missing(actor)).not.toContain(worker.personId)
    expect(await missing(head.actor)).toEqual([])

    const form = { surname: '', givenName: '', patronymic: '', iin: '', email: '', language: 'kk', organisationId: tree.careerCentre.id, unit: 'Бөлім', positionCode: 'CAREER_CONSULTANT', category: 'core', basis: 'newly-entered', orderNumber: '77-ж', orderedOn: '2026-03-16', signatoryId: authorised.personId, startsOn: '2026-03-16', probation: 'none', probationEndsOn: '', periodEndsOn: '', mentorId: '', releaseMinutes: '', inWorkingHours: 'yes' }
    expect(await hire(hr.actor, form, { personId: worker.personId, confirmed: true }, world)).toMatchObject({ kind: 'recorded' })
    expect(await missing(hr.actor)).not.toContain(worker.personId)
    expect(await hire(hr.actor, { ...form, orderNumber: '78-ж', positionCode: 'ACCOUNTANT', category: 'auxiliary' }, { personId: firstDay.personId, confirmed: true }, world)).toMatchObject({ kind: 'recorded', outcome: 'not-applicable' })
    expect(await missing(hr.actor)).not.toContain(firstDay.personId)
  })
  proves('397/2.7', 'a transfer inside the centre makes nobody a newcomer; who comes back after a gap is one', async () => {
    on('2026-03-16')
    const moved = await aWorker(world, { centre: tree.careerCentre })
    await world.db.jobAssignment.updateMany({ where: { personId: moved.personId }, data: { fromOn: toDateColumn('2023-02-01') } })
    await transfer(world, moved, tree.siblingCareerCentre)
    expect(await missing(hr.actor)).not.toContain(moved.personId)
    const back = await aWorker(world, { centre: tree.careerCentre })
    await world.db.jobAssignment.updateMany({ where: { personId: back.personId }, data: { fromOn: toDateColumn('2022-02-01'), toOn: toDateColumn('2023-02-01') } })
    expect(await missing(hr.actor)).not.toContain(back.personId)
    await world.db.jobAssignment.create({ data: { id: crypto.randomUUID(), personId: back.personId, organisationId: tree.siblingCareerCentre.id, positionCode: 'CAREER_CONSULTANT', fromOn: toDateColumn('2026-03-10') } })
    expect((await missingCases(hr.actor, 1, world)).people.find(({ personId }) => personId === back.personId)).toMatchObject({ since: '2026-03-10' })
  })
})
