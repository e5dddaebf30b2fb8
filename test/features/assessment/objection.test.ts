import { describe, expect, test } from 'vitest'
import { readAssessment } from '../../../app/features/assessment/assessment-view.server.ts'
import { saveExternalDraft } from '../../../app/features/assessment/external.server.ts'
import { askedOf } from '../../../app/features/assessment/framework.ts'
import { answerObjection, listObjections, OBJECTIONS_A_PAGE, previewAnswer, previewObjection, raiseObjection, readObjection, type GivenAnswer } from '../../../app/features/assessment/objection.server.ts'
import { externalById, externalResult } from '../../../app/features/assessment/results.server.ts'
import { toDateColumn } from '../../../app/platform/clock.server.ts'
import { granted } from '../../support/learning.ts'
import { anOfficial, anOrganisationTree, aWorker, type Someone } from '../../support/people.ts'
import { proves } from '../../support/proves.ts'
import { openTestWorld } from '../../support/world.ts'
import { aCampaign, assessed, external, ground } from './support.ts'

const world = await openTestWorld()
const second = world.anotherProcess()
const tree = await anOrganisationTree(world)
const framework = await ground(world)
await aCampaign(world, 2026)
const assessor = await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation)
const colleague = await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation, { surname: 'Жұмабаев' })
const head = await anOfficial(world, 'career-centre-head', tree.careerCentre)
const asked = askedOf(framework, 'CAREER_CONSULTANT').map(({ code }) => code)
const REASON = 'С3 бойынша үш есеп те мерзімінде тапсырылған.'
const worker = () => aWorker(world, { centre: tree.careerCentre })
const code = (decision: { allowed: boolean }) => ('code' in decision ? decision.code : 'done')
const levels = (but: Record<string, number> = {}) => new Map(asked.map((competence) => [competence, but[competence] ?? 2]))
const answer = (but: Partial<GivenAnswer> = {}): GivenAnswer => ({ outcome: 'upheld', answer: 'Есептер мерзімінен кеш түскен, журналда белгіленген.', levels: levels(), conclusion: '', ...but })
const objected = async (): Promise<{ someone: Someone; resultId: string; id: string }> => {
  const someone = await worker()
  const resultId = await assessed(world, assessor, someone, framework)
  return { someone, resultId, id: granted(await raiseObjection(someone.actor, { year: 2026, reason: REASON }, world)).id }
}
const see = (someone: Someone) => readAssessment(someone.actor, someone.personId, null, world, 'kk')

describe('raising it (internal: the order names no objection)', () => {
  test('the worker, against a final result of their own, once, with a reason', async () => {
    const someone = await worker()
    const raise = (reason = REASON, year = 2026) => raiseObjection(someone.actor, { year, reason }, world)
    expect(code(await raise())).toBe('assessment.objection-no-result')
    granted(await saveExternalDraft(assessor.actor, someone.personId, external(world, framework), world))
    expect(code(await raise())).toBe('assessment.objection-no-result')
    await assessed(world, assessor, someone, framework, { version: 1 })
    expect(await raise('  жоқ ')).toMatchObject({ code: 'assessment.objection-reason-missing', facts: { least: 10 } })
    expect(code(await raise(REASON, 2025))).toBe('assessment.objection-no-result')
    expect(await previewObjection(someone.actor, { year: 2026, reason: REASON }, world)).toMatchObject({ allowed: true })
    expect(await see(someone)).toMatchObject({ mayObject: true, objection: null })
    const all = await Promise.all([world, second, world, second].map((where) => raiseObjection(someone.actor, { year: 2026, reason: REASON }, where)))
    expect(all.map(code).toSorted()).toEqual(['assessment.objection-raised', 'assessment.objection-raised', 'assessment.objection-raised', 'done'])
    expect(await see(someone)).toMatchObject({ mayObject: false, objection: { raisedOn: '2026-10-14', reason: REASON, outcome: null } })
    expect(await previewObjection(someone.actor, { year: 2026, reason: REASON }, world)).toMatchObject({ code: 'assessment.objection-raised' })
    expect(await world.db.auditEntry.count({ where: { subjectId: someone.personId, event: 'assessment.objection-raised' } })).toBe(1)
    // another person raises nothing for this one: it is always the own result
    expect(code(await raiseObjection(head.actor, { year: 2026, reason: REASON }, world))).toBe('assessment.objection-no-result')
  })
})

describe('answering it', () => {
  test('who made the result final does not answer; a second assessor does, once', async () => {
    const { someone, resultId, id } = await objected()
    expect((await readObjection(assessor.actor, id, world, 'kk')).notNow).toMatchObject({ code: 'assessment.objection-same-assessor' })
    expect(await readObjection(colleague.actor, id, world, 'kk')).toMatchObject({ notNow: null, reason: REASON, finalisedBy: assessor.actor.name, outcome: null })
    expect(code(await answerObjection(assessor.actor, id, answer(), world))).toBe('assessment.objection-same-assessor')
    expect(code(await answerObjection(colleague.actor, id, answer({ outcome: null }), world))).toBe('assessment.objection-outcome-missing')
    expect(code(await answerObjection(colleague.actor, id, answer({ answer: 'Жоқ' }), world))).toBe('assessment.objection-answer-missing')
    expect(await previewAnswer(colleague.actor, id, answer(), world)).toMatchObject({ allowed: true })
    const all = await Promise.all([world, second, world, second].map((where) => answerObjection(colleague.actor, id, answer(), where)))
    expect(all.map(code).toSorted()).toEqual(['assessment.objection-answered', 'assessment.objection-answered', 'assessment.objection-answered', 'done'])
    expect(await externalResult(world, someone.personId, 2026)).toMatchObject({ id: resultId, status: 'final' })
    expect(await see(someone)).toMatchObject({ objection: { outcome: 'upheld', answeredOn: '2026-10-14', before: [] } })
    expect(await readObjection(colleague.actor, id, world, 'kk')).toMatchObject({ outcome: 'upheld', answeredBy: colleague.actor.name, notNow: { code: 'assessment.objection-answered' } })
    await expect(world.pool.query(`delete from "AssessmentObjection" where id = '${id}'`)).rejects.toThrow()
  })
  proves('397/17.1', 'a changed result takes the place of the first in one moment, with its figures and sources; the first stays as it was found, and nobody becomes late by it', async () => {
    const { someone, resultId, id } = await objected()
    const first = await externalById(world, resultId)
    world.clock.set('2026-11-20T04:00:00Z')
    const changed = await answerObjection(colleague.actor, id, answer({ outcome: 'changed', levels: levels({ C3: 3 }), conclusion: 'Қайта қаралды.' }), world)
    const { resultId: newId } = granted(changed)
    expect(changed).toMatchObject({ clauses: ['397/17.1'] })
    expect(await externalById(world, resultId)).toEqual({ ...first, status: 'superseded' })
    const result = (await externalResult(world, someone.personId, 2026))!
    expect(result).toMatchObject({ id: newId, finalisedOn: '2026-11-20', finalisedById: colleague.personId, conclusion: 'Қайта қаралды.', sources: first!.sources, positionCode: first!.positionCode })
    expect(Object.fromEntries([...result.ratings].map(([competence, { level }]) => [competence, level]))).toEqual(Object.fromEntries(levels({ C3: 3 })))
    const view = await see(someone)
    expect(view).toMatchObject({ standing: { state: 'external-done', late: ['worker'] }, mayObject: false, objection: { outcome: 'changed', reason: REASON } })
    expect(view.compared.find((line) => line.code === 'C3')).toMatchObject({ external: 3 })
    expect(view.objection!.before.find((line) => line.code === 'C3')).toMatchObject({ external: 2 })
    expect(code(await raiseObjection(someone.actor, { year: 2026, reason: REASON }, world))).toBe('assessment.objection-raised')
    expect(await world.db.auditEntry.findFirst({ where: { subjectId: someone.personId, event: 'assessment.objection-answered' } })).toMatchObject({ data: { outcome: 'changed', assessment: newId } })
    world.clock.set('2026-10-14T04:00:00Z')
  })
  proves('397/17.1', 'a change is complete, of levels that exist, and a change; refused it leaves everything as it was', async () => {
    const { someone, resultId, id } = await objected()
    const change = async (given: Map<string, number>) => code(await answerObjection(colleague.actor, id, answer({ outcome: 'changed', levels: given }), world))
    expect(await change(levels())).toBe('assessment.objection-nothing-changed')
    expect(await change(levels({ C3: 5 }))).toBe('assessment.external-incomplete')
    expect(await change(new Map([['C3', 3]]))).toBe('assessment.external-incomplete')
    expect(await externalResult(world, someone.personId, 2026)).toMatchObject({ id: resultId, status: 'final' })
    expect(await world.db.externalAssessment.count({ where: { personId: someone.personId } })).toBe(1)
  })
  proves('397/16', 'a plan that rests on the first result stays as it is', async () => {
    const { someone, resultId, id } = await objected()
    const plan = await world.db.learningPlan.create({ data: { id: crypto.randomUUID(), personId: someone.personId, year: 2027, status: 'draft', externalAssessmentId: resultId, createdAt: world.clock.now(), createdById: assessor.personId } })
    granted(await answerObjection(colleague.actor, id, answer({ outcome: 'changed', levels: levels({ C1: 4 }) }), world))
    expect(await world.db.learningPlan.findUnique({ where: { id: plan.id } })).toEqual(plan)
  })
  test('is for the qualification organisation alone, and never about oneself', async () => {
    const { someone, id } = await objected()
    const hr = await anOfficial(world, 'hr-service', tree.centre)
    for (const { actor } of [someone, head, hr])
      for (const call of [() => readObjection(actor, id, world, 'kk'), () => previewAnswer(actor, id, answer(), world), () => answerObjection(actor, id, answer(), world), () => listObjections(actor, { page: 1 }, world, 'kk')]) await expect(call()).rejects.toMatchObject({ name: 'Denied', status: 404 })
    for (const nobody of ['', 'x', '00000000-0000-4000-8000-000000000000']) await expect(readObjection(colleague.actor, nobody, world, 'kk')).rejects.toMatchObject({ status: 404 })
    const both = await aWorker(world, { centre: tree.careerCentre, role: 'qualification-organisation', roleIn: tree.qualificationOrganisation })
    await assessed(world, assessor, both, framework)
    const own = granted(await raiseObjection(both.actor, { year: 2026, reason: REASON }, world)).id
    expect(code(await answerObjection(both.actor, own, answer(), world))).toBe('assessment.external-by-other')
  })
})

describe('the list', () => {
  test('open ones first, the oldest of them at the top; a page holds fifty; one whose result was taken back is gone', async () => {
    world.clock.set('2026-10-15T04:00:00Z')
    const { id: newest, resultId, someone } = await objected()
    const before = await listObjections(colleague.actor, { page: 1 }, world, 'kk')
    expect(before.objections.map(({ outcome }) => outcome === null)).toEqual(before.objections.map(({ outcome }) => outcome === null).toSorted((a, b) => Number(b) - Number(a)))
    const open = before.objections.filter(({ outcome }) => outcome === null)
    expect(open).toHaveLength(before.open)
    expect(open.at(-1)).toMatchObject({ id: newest, name: someone.actor.name, year: 2026, raisedOn: '2026-10-15', own: false, organisation: 'Kentau (kk)' })
    expect((await listObjections(assessor.actor, { page: 1 }, world, 'ru')).objections.find(({ id }) => id === newest)).toMatchObject({ own: true, organisation: 'Kentau (ru)' })
    expect(before.total).toBe(before.objections.length)
    expect(OBJECTIONS_A_PAGE).toBe(50)
    expect(await listObjections(colleague.actor, { page: 2 }, world, 'kk')).toMatchObject({ objections: [] })
    await world.db.externalAssessment.update({ where: { id: resultId }, data: { status: 'withdrawn' } })
    expect((await listObjections(colleague.actor, { page: 1 }, world, 'kk')).objections.map(({ id }) => id)).not.toContain(newest)
    await expect(answerObjection(colleague.actor, newest, answer(), world)).rejects.toMatchObject({ status: 404 })
    // brought in again, the result may be objected to again
    await assessed(world, assessor, someone, framework)
    granted(await raiseObjection(someone.actor, { year: 2026, reason: REASON }, world))
    expect(await world.db.assessmentObjection.count({ where: { raisedOn: toDateColumn('2026-10-15') } })).toBe(2)
  })
})
