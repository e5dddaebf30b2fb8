/** "My obligations": who owes what, by name or by office, oldest first, by how near it is; each leads to one page. */
import { describe, expect, test } from 'vitest'
import type { Actor } from '../../../app/access/actor.ts'
import { attachMentor } from '../../../app/features/adaptation/mentor.server.ts'
import { endEmployment } from '../../../app/features/employment/leave.server.ts'
import { actionPath } from '../../../app/features/obligations/action.ts'
import { groupOf, owedBy } from '../../../app/features/obligations/my-obligations.server.ts'
import { myObligations, obligationsOfCase } from '../../../app/features/obligations/obligations.server.ts'
import { CASE_KINDS, YEAR_KINDS } from '../../../app/rules/kernel/obligation.ts'
import { adaptationStaff, aNewcomer, planned } from '../../support/adaptation.ts'
import { granted } from '../../support/learning.ts'
import { anOfficial, anOrganisationTree, aWorker } from '../../support/people.ts'
import { proves } from '../../support/proves.ts'
import { openTestWorld } from '../../support/world.ts'

const world = await openTestWorld({ at: '2026-03-02T04:00:00.000Z' })
const tree = await anOrganisationTree(world)
const { hr, head, authorised } = await adaptationStaff(world, tree)
const otherAuthorised = await anOfficial(world, 'centre-authorised-person', tree.otherCentre)
const siblingHead = await anOfficial(world, 'career-centre-head', tree.siblingCareerCentre)
const qualification = await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation)
const on = (day: string) => world.clock.set(`${day}T04:00:00.000Z`)
const kinds = async (actor: Actor) => (await myObligations(actor, world)).map(({ kind }) => kind)

describe('who owes what', () => {
  proves(['397/7', '397/8', '397/9', '397/A1.approval', '397/A1.ack'], 'step by step, each to whom it belongs and to nobody else', async () => {
    const given = await aNewcomer(world, tree, { startsOn: '2026-03-02' })
    const { newcomer, mentor } = given
    const table = async () => Object.fromEntries(await Promise.all(Object.entries({ newcomer, mentor: mentor!, head, authorised, hr, otherAuthorised, siblingHead, qualification }).map(async ([who, { actor }]) => [who, await kinds(actor)] as const)))
    const nobody = { newcomer: ['adaptation-training'], mentor: [], head: [], authorised: [], hr: [], otherAuthorised: [], siblingHead: [], qualification: [] }
    expect(await table()).toEqual({ ...nobody, mentor: ['draw-up-plan'] })
    on('2026-03-03')
    await planned(world, given, 'submitted')
    expect(await table()).toEqual({ ...nobody, head: ['approve-plan'] })
  })
  proves(['397/7', '397/9.programme'], 'a mentor is owed by office until one is attached; a mentor who leaves is owed again', async () => {
    on('2026-03-02')
    const { caseId } = await aNewcomer(world, tree, { startsOn: '2026-03-02', centre: tree.siblingCareerCentre, mentor: null })
    const owed = async () => (await myObligations(authorised.actor, world)).filter((one) => one.subjectId === caseId).map(({ kind }) => kind)
    expect(await owed()).toEqual(['attach-mentor'])
    expect(await kinds(otherAuthorised.actor)).toEqual([])
    const mentor = await aWorker(world, { centre: tree.siblingCareerCentre, surname: 'Бекова' })
    granted(await attachMentor(authorised.actor, caseId, { mentorId: mentor.personId, orderNumber: '1-т', orderedOn: '2026-03-02', fromOn: '2026-03-02', reason: null, overrideReason: null }, world))
    expect(await owed()).toEqual([])
    expect(await kinds(mentor.actor)).toEqual(['draw-up-plan'])
    granted(await endEmployment(hr.actor, mentor.personId, { number: '2-б', endsOn: '2026-03-02' }, world))
    expect(await owed()).toEqual(['replace-mentor'])
    expect((await obligationsOfCase(caseId, world)).some(({ kind, doneOn, ownerId }) => kind === 'draw-up-plan' && doneOn === null && ownerId === mentor.personId)).toBe(false)
  })
})

describe('the page', () => {
  test('groups by how near the last day is: until midnight of it nothing is overdue; then seven days, whatever day of the week it is', () => {
    const of = (dueOn: string) => groupOf(dueOn, '2026-03-04')
    expect(['2026-03-03', '2026-03-04', '2026-03-05', '2026-03-11', '2026-03-12'].map(of)).toEqual(['overdue', 'today', 'week', 'week', 'later'])
    expect([groupOf('2026-03-09', '2026-03-08'), groupOf('2027-01-07', '2026-12-31'), groupOf('2027-01-08', '2026-12-31')]).toEqual(['week', 'week', 'later'])
  })
  test('oldest first, each with its count, its clause and what an order does not set; about oneself or about whom', async () => {
    on('2026-03-02')
    const { newcomer, mentor } = await aNewcomer(world, tree, { startsOn: '2026-03-02', surname: 'Сұлтанова', givenName: 'Дана' })
    on('2026-03-05')
    expect((await owedBy(mentor!.actor, 'kk', world)).groups).toMatchObject([{ group: 'today', owed: [{ kind: 'draw-up-plan', about: newcomer.actor.name, office: null, state: 'due-today', deadline: { on: '2026-03-05', counted: ['2026-03-03', '2026-03-04', '2026-03-05'], clause: { id: '397/8' }, internal: false } }] }])
    on('2026-03-10')
    expect((await owedBy(mentor!.actor, 'ru', world)).groups).toMatchObject([{ group: 'overdue', owed: [{ state: 'overdue', lateBy: 2 }] }])
    expect((await owedBy(newcomer.actor, 'en', world)).groups).toMatchObject([{ group: 'later', owed: [{ kind: 'adaptation-training', about: null, waits: false }] }])
    const all = await owedBy(authorised.actor, 'kk', world)
    expect(all.owed.every(({ office }) => office === 'centre-authorised-person')).toBe(true)
    expect(all.owed.map(({ deadline }) => deadline.on)).toEqual(all.owed.map(({ deadline }) => deadline.on).toSorted())
    expect(await owedBy(qualification.actor, 'kk', world)).toEqual({ groups: [], owed: [], more: false })
  })
  test('so many at most, and whether there are more', async () => {
    const mentor = await aWorker(world, { centre: tree.careerCentre, surname: 'Мұратова' })
    for (let one = 0; one < 3; one++) await aNewcomer(world, tree, { mentor })
    expect(await owedBy(mentor.actor, 'kk', world, 2)).toMatchObject({ more: true, owed: [{ kind: 'draw-up-plan' }, { kind: 'draw-up-plan' }] })
    expect((await owedBy(mentor.actor, 'kk', world, 3)).more).toBe(false)
  })
  test('every kind leads to a page of the case, or of the year', () => {
    for (const kind of CASE_KINDS) expect(actionPath(kind, 'a b'), kind).toMatch(/^\/adaptations\/a%20b\/[a-z]/)
    expect(YEAR_KINDS.map((kind) => actionPath(kind, 'a b', '2027-12-31'))).toEqual(['/assessment?year=2027', '/plan?year=2027'])
  })
})
