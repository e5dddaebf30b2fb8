import { describe, expect, test } from 'vitest'
import { readAssessment, readOwnAssessment } from '../../../app/features/assessment/assessment-view.server.ts'
import { askedOf } from '../../../app/features/assessment/framework.ts'
import { readQuestionnaire, saveRating, submitSelf } from '../../../app/features/assessment/self.server.ts'
import { endEmployment } from '../../../app/features/employment/leave.server.ts'
import { granted } from '../../support/learning.ts'
import { anOfficial, anOrganisationTree, aWorker, transfer } from '../../support/people.ts'
import { proves } from '../../support/proves.ts'
import { openTestWorld } from '../../support/world.ts'
import { aCampaign, answered, assessed, ground } from './support.ts'

const world = await openTestWorld({ at: '2026-10-05T04:00:00Z' })
const second = world.anotherProcess()
const tree = await anOrganisationTree(world)
const framework = await ground(world)
const hr = await anOfficial(world, 'hr-service', tree.centre)
const head = await anOfficial(world, 'career-centre-head', tree.careerCentre)
const otherHead = await anOfficial(world, 'career-centre-head', tree.otherCareerCentre)
const assessor = await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation)
const asked = askedOf(framework, 'CAREER_CONSULTANT').map(({ code }) => code)
const at = (moment: string) => world.clock.set(moment)
const worker = () => aWorker(world, { centre: tree.careerCentre })
const code = (decision: { allowed: boolean }) => ('code' in decision ? decision.code : 'done')
const own = (someone: { actor: Parameters<typeof readOwnAssessment>[0] }) => readOwnAssessment(someone.actor, null, world, 'kk')

test('before the campaign is opened there is no questionnaire', async () => {
  const early = await worker()
  expect(await readQuestionnaire(early.actor, world, 'kk')).toMatchObject({ allowed: false, code: 'assessment.no-campaign', facts: { year: 2026 }, clauses: ['397/17'] })
  expect(code(await saveRating(early.actor, { competence: 'C1', level: 1, comment: '' }, world))).toBe('assessment.no-campaign')
  expect(code(await submitSelf(early.actor, world))).toBe('assessment.no-campaign')
  expect(await own(early)).toMatchObject({ campaign: null, mayAnswer: false, standing: { state: 'open', late: [] } })
  await aCampaign(world, 2026)
})

describe('filling in the questionnaire', () => {
  proves('397/17.2', 'asks what the position asks, in the words of the framework, in the three languages', async () => {
    const someone = await worker()
    const questionnaire = granted(await readQuestionnaire(someone.actor, world, 'kk'))
    expect(questionnaire).toMatchObject({ year: 2026, begun: false, submittedOn: null, answered: 0, positionToday: null })
    expect(questionnaire.items.map(({ code: competence }) => competence)).toEqual(asked)
    expect(asked).not.toContain('C12') // a career consultant is not asked about it
    for (const { levels } of questionnaire.items) {
      expect(levels.map(({ level }) => level)).toEqual([0, 1, 2, 3, 4])
      expect(levels.slice(1).every(({ behaviour }) => behaviour.length > 20)).toBe(true)
    }
    const russian = granted(await readQuestionnaire(someone.actor, world, 'ru'))
    expect(russian.items[0]!.levels[3]!.behaviour).toBe(framework.competences[0]!.behaviour[3].ru)
  })
  proves('397/17.2', 'keeps every answer as it is given, until it is handed in; the same answer twice changes nothing', async () => {
    const someone = await worker()
    granted(await saveRating(someone.actor, { competence: 'C1', level: 3, comment: '  Топпен жұмыс  ' }, world))
    const kept = () => world.db.selfRating.findMany({ where: { selfAssessment: { personId: someone.personId } } })
    const before = await kept()
    expect(before).toMatchObject([{ competence: 'C1', level: 3, comment: 'Топпен жұмыс' }])
    world.clock.advance(60_000)
    granted(await saveRating(someone.actor, { competence: 'C1', level: 3, comment: 'Топпен жұмыс' }, world))
    expect(await kept()).toEqual(before)
    granted(await saveRating(someone.actor, { competence: 'C1', level: null, comment: '' }, world))
    expect(await kept()).toMatchObject([{ level: null, comment: '' }])
    granted(await saveRating(someone.actor, { competence: 'C1', level: 0, comment: '' }, world))
    expect(granted(await readQuestionnaire(someone.actor, world, 'kk'))).toMatchObject({ begun: true, answered: 1 })
    expect(await own(someone)).toMatchObject({ self: { state: 'begun', answered: 1, asked: asked.length }, mayAnswer: true, compared: [] })
  })
  proves('397/17.2', 'takes no level that does not exist and no competence it does not ask', async () => {
    const someone = await worker()
    for (const level of [-1, 5, 2.5, Number.NaN]) expect(code(await saveRating(someone.actor, { competence: 'C1', level, comment: '' }, world)), String(level)).toBe('assessment.level-unknown')
    for (const competence of ['C12', 'C99', '', 'C1 ']) expect(code(await saveRating(someone.actor, { competence, level: 1, comment: '' }, world)), competence).toBe('assessment.not-asked')
    expect(await world.db.selfAssessment.count({ where: { personId: someone.personId } })).toBe(0)
  })
  test('begun in two windows at once it is one questionnaire', async () => {
    const someone = await worker()
    const all = await Promise.all([world, second, world, second].map((where, index) => saveRating(someone.actor, { competence: asked[index]!, level: index, comment: '' }, where)))
    expect(all.map(code)).toEqual(['done', 'done', 'done', 'done'])
    expect(await world.db.selfAssessment.findMany({ where: { personId: someone.personId }, include: { ratings: { orderBy: { level: 'asc' } } } })).toMatchObject([{ ratings: [0, 1, 2, 3].map((level) => ({ level })) }])
  })
  proves('397/17.2', 'after a move it stays the questionnaire of the position it was begun for, and says so', async () => {
    at('2026-10-06T04:00:00Z')
    const someone = await worker()
    granted(await saveRating(someone.actor, { competence: asked[0]!, level: 2, comment: '' }, world))
    await transfer(world, someone, tree.otherCareerCentre, 'LABOUR_MARKET_ANALYST')
    const moved = granted(await readQuestionnaire(someone.actor, world, 'en'))
    expect(moved.items.map(({ code: competence }) => competence)).toEqual(asked)
    expect(moved).toMatchObject({ position: 'Career consultant', positionToday: 'Labour market analyst' })
    await answered(world, someone, framework, 2)
    granted(await submitSelf(someone.actor, world))
    expect(await world.db.selfAssessment.findFirst({ where: { personId: someone.personId } })).toMatchObject({ positionCode: 'CAREER_CONSULTANT' })
  })
})

describe('handing it in', () => {
  proves(['397/17', '397/17.2'], 'at 23:59:59 of Sunday 15 November it is in time, at 00:00:00 of the 16th it is accepted and late, by the time of Kazakhstan', async () => {
    at('2026-11-10T04:00:00Z')
    const [inTime, late] = [await worker(), await worker()]
    for (const someone of [inTime, late]) await answered(world, someone, framework)
    at('2026-11-15T18:59:59.999Z')
    expect(granted(await submitSelf(inTime.actor, world))).toEqual({ year: 2026, on: '2026-11-15' })
    expect((await own(late)).standing.late).toEqual([])
    at('2026-11-15T19:00:00.000Z')
    expect((await own(late)).standing.late).toEqual(['worker', 'qualification-organisation'])
    expect(granted(await submitSelf(late.actor, world))).toEqual({ year: 2026, on: '2026-11-16' })
    await assessed(world, assessor, inTime, framework)
    expect(await own(inTime)).toMatchObject({ standing: { state: 'assessed', late: ['qualification-organisation'] }, limit: { on: '2026-11-15', dayOff: true, moves: false, lastWorkingDay: '2026-11-13', lateFrom: '2026-11-16', state: 'over' } })
    expect(await own(late)).toMatchObject({ standing: { state: 'self-done', late: ['worker', 'qualification-organisation'] } })
    const owed = (personId: string) => world.db.obligation.findMany({ where: { ownerId: personId, kind: 'assess-self' } })
    expect(await owed(inTime.personId)).toMatchObject([{ doneOn: new Date('2026-11-15') }])
    expect(await owed(late.personId)).toMatchObject([{ doneOn: new Date('2026-11-16'), dueOn: new Date('2026-11-15') }])
  })
  proves('397/17.2', 'incomplete it is refused, with how much is open', async () => {
    at('2026-11-10T04:00:00Z')
    const someone = await worker()
    expect(await submitSelf(someone.actor, world)).toMatchObject({ allowed: false, code: 'assessment.self-incomplete', facts: { open: asked.length }, clauses: ['397/17.2'] })
    await answered(world, someone, framework)
    granted(await saveRating(someone.actor, { competence: asked[3]!, level: null, comment: 'Кейін' }, world))
    expect(await submitSelf(someone.actor, world)).toMatchObject({ code: 'assessment.self-incomplete', facts: { open: 1 } })
    expect(await world.db.selfAssessment.findFirst({ where: { personId: someone.personId } })).toMatchObject({ submittedAt: null, submittedOn: null })
    expect(await world.db.auditEntry.count({ where: { subjectId: someone.personId, event: 'assessment.self-submitted' } })).toBe(0)
  })
  proves('397/17.2', 'once: pressed twice at once in two windows one is recorded, and a second submission is refused', async () => {
    const someone = await worker()
    await answered(world, someone, framework)
    const all = await Promise.all([world, second, world, second].map((where) => submitSelf(someone.actor, where)))
    expect(all.map(code).toSorted()).toEqual(['assessment.self-submitted', 'assessment.self-submitted', 'assessment.self-submitted', 'done'])
    expect(await submitSelf(someone.actor, world)).toMatchObject({ code: 'assessment.self-submitted', clauses: ['397/17.2'] })
    expect(await saveRating(someone.actor, { competence: 'C1', level: 4, comment: '' }, world)).toMatchObject({ code: 'assessment.self-submitted' })
    expect(await world.db.auditEntry.findMany({ where: { subjectId: someone.personId, event: 'assessment.self-submitted' } })).toMatchObject([{ data: { year: 2026, clauses: ['397/17', '397/17.2'] } }])
    expect(await own(someone)).toMatchObject({ mayAnswer: false, self: { state: 'submitted' } })
  })
  proves('397/17.2', 'what was handed in is frozen in the database itself', async () => {
    const someone = await worker()
    await answered(world, someone, framework)
    granted(await submitSelf(someone.actor, world))
    const { id } = (await world.db.selfAssessment.findFirst({ where: { personId: someone.personId } }))!
    const refused = (text: string) => expect(world.pool.query(text), text).rejects.toThrow(/does not change \(397\/17\.2\)/)
    await refused(`update "SelfRating" set level = 4 where "selfAssessmentId" = '${id}'`)
    await refused(`update "SelfRating" set comment = 'x' where "selfAssessmentId" = '${id}'`)
    await refused(`delete from "SelfRating" where "selfAssessmentId" = '${id}'`)
    await refused(`insert into "SelfRating" ("selfAssessmentId", competence, level, "savedAt") values ('${id}', 'C12', 1, now())`)
    await refused(`update "SelfAssessment" set "submittedOn" = '2026-11-01' where id = '${id}'`)
    await refused(`update "SelfAssessment" set "submittedAt" = null, "submittedOn" = null where id = '${id}'`)
    await refused(`delete from "SelfAssessment" where id = '${id}'`)
    const open = (await world.db.selfAssessment.findFirst({ where: { submittedAt: null, ratings: { some: {} } } }))!
    await expect(world.pool.query(`update "SelfAssessment" set "submittedOn" = '2026-11-01' where id = '${open.id}'`)).rejects.toThrow(/SelfAssessment_check/)
    await expect(world.pool.query(`update "SelfRating" set level = 5 where "selfAssessmentId" = '${open.id}'`)).rejects.toThrow(/SelfRating_level_check/)
    await expect(world.pool.query(`update "SelfRating" set "selfAssessmentId" = '${id}', competence = 'C12' where "selfAssessmentId" = '${open.id}'`)).rejects.toThrow(/397\/17\.2/)
  })
})

describe('whose it is', () => {
  proves('397/17.2', 'nobody answers or hands in for another: the head has a questionnaire of their own, the qualification organisation has none', async () => {
    at('2026-11-10T04:00:00Z')
    const someone = await worker()
    await answered(world, someone, framework)
    const manager = await anOfficial(world, 'career-centre-head', tree.careerCentre, { position: 'CC_HEAD' })
    granted(await saveRating(manager.actor, { competence: 'C12', level: 2, comment: '' }, world))
    expect(code(await submitSelf(manager.actor, world))).toBe('assessment.self-incomplete')
    expect(await saveRating(assessor.actor, { competence: 'C1', level: 4, comment: '' }, world)).toMatchObject({ code: 'assessment.not-covered', clauses: ['397/1'] })
    expect(code(await submitSelf(assessor.actor, world))).toBe('assessment.not-covered')
    expect(await world.db.selfAssessment.findMany({ where: { personId: { in: [someone.personId, assessor.personId] } }, include: { ratings: true } })).toMatchObject([{ personId: someone.personId, submittedAt: null, ratings: asked.map(() => ({ level: 2 })) }])
  })
  test('what is not handed in yet is seen by the worker alone; the rest by those who answer for the worker', async () => {
    const someone = await worker()
    await answered(world, someone, framework, 3)
    const see = (actor: typeof head.actor) => readAssessment(actor, someone.personId, null, world, 'kk')
    for (const { actor } of [head, hr, assessor]) expect(await see(actor)).toMatchObject({ own: false, self: { state: 'none', on: null, answered: 0 }, compared: [], mayAnswer: false, mayObject: false })
    granted(await submitSelf(someone.actor, world))
    for (const { actor } of [head, hr, assessor]) expect((await see(actor)).compared.map(({ self }) => self)).toEqual(asked.map(() => 3))
    expect(await see(assessor.actor)).toMatchObject({ mayAssess: true })
    expect(await see(head.actor)).toMatchObject({ mayAssess: false })
    for (const { actor } of [otherHead, await worker()]) await expect(see(actor)).rejects.toMatchObject({ name: 'Denied', status: 404 })
    for (const id of ['', 'x', '00000000-0000-4000-8000-000000000000']) await expect(readAssessment(assessor.actor, id, null, world, 'kk')).rejects.toMatchObject({ name: 'Denied', status: 404 })
  })
  proves('397/17', 'who is hired after the limit is late with nothing; who left hands nothing in', async () => {
    at('2026-11-20T04:00:00Z')
    const hired = await worker()
    expect(await own(hired)).toMatchObject({ standing: { state: 'open', late: [] }, mayAnswer: true })
    at('2026-11-10T04:00:00Z')
    const leaver = await worker()
    await answered(world, leaver, framework)
    granted(await endEmployment(hr.actor, leaver.personId, { number: '1-б', endsOn: '2026-11-10' }, world))
    at('2026-11-11T04:00:00Z')
    expect(code(await submitSelf(leaver.actor, world))).toBe('assessment.not-covered')
    expect(await own(leaver)).toMatchObject({ mayAnswer: false })
  })
})

describe('the year after', () => {
  proves('397/17', 'a closed campaign still takes it, as late; the next year\'s campaign is another questionnaire', async () => {
    at('2026-11-10T04:00:00Z')
    const [someone, never] = [await worker(), await worker()]
    await answered(world, someone, framework)
    granted(await saveRating(never.actor, { competence: 'C1', level: 1, comment: '' }, world))
    await world.db.assessmentCampaign.update({ where: { year: 2026 }, data: { closedOn: new Date('2026-11-20'), closedAt: new Date('2026-11-20T05:00:00Z'), closedById: crypto.randomUUID() } })
    at('2027-01-12T04:00:00Z')
    expect(granted(await submitSelf(someone.actor, world))).toEqual({ year: 2026, on: '2027-01-12' })
    expect(await own(someone)).toMatchObject({ year: 2026, years: [2027, 2026], standing: { late: ['worker', 'qualification-organisation'] } })
    await aCampaign(world, 2027)
    at('2027-10-05T04:00:00Z')
    expect(granted(await readQuestionnaire(someone.actor, world, 'kk'))).toMatchObject({ year: 2027, begun: false, answered: 0 })
    expect(await readOwnAssessment(never.actor, 2026, world, 'kk')).toMatchObject({ year: 2027, mayAnswer: true })
  })
})
