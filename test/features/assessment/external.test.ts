import { describe, expect, test } from 'vitest'
import { readAssessment } from '../../../app/features/assessment/assessment-view.server.ts'
import { asExternal, changeSources, externalErrors, parseFigure, readExternal, typedOf } from '../../../app/features/assessment/external-form.ts'
import { finaliseExternal, readExternalForm, saveExternalDraft, type GivenExternal } from '../../../app/features/assessment/external.server.ts'
import { askedOf, profileOf } from '../../../app/features/assessment/framework.ts'
import { externalResult } from '../../../app/features/assessment/results.server.ts'
import { saveRating, submitSelf } from '../../../app/features/assessment/self.server.ts'
import { gapsFrom, planFacts } from '../../../app/features/learning-plan/facts.server.ts'
import { granted } from '../../support/learning.ts'
import { anOfficial, anOrganisationTree, aWorker, transfer } from '../../support/people.ts'
import { proves } from '../../support/proves.ts'
import { openTestWorld } from '../../support/world.ts'
import { aCampaign, answered, assessed, external, ground } from './support.ts'

const world = await openTestWorld()
const second = world.anotherProcess()
const tree = await anOrganisationTree(world)
const framework = await ground(world)
const assessor = await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation)
const colleague = await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation)
const asked = askedOf(framework, 'CAREER_CONSULTANT')
const worker = () => aWorker(world, { centre: tree.careerCentre })
const code = (decision: { allowed: boolean }) => ('code' in decision ? decision.code : 'done')
const given = (but: Partial<GivenExternal> = {}, level = 2) => external(world, framework, but, level)
const C1 = asked[0]!
const share = C1.indicators.find(({ unit }) => unit === 'percent')!.key

describe('making the external assessment final', () => {
  proves('397/17.1', 'by the qualification organisation, with figures, sources and a level for each competence, before any campaign is opened', async () => {
    const someone = await worker()
    const ratings = new Map(given().ratings).set('C1', { level: 1, figures: { [share]: 87.5 }, note: ' Екі жоспар кешікті ' })
    granted(await finaliseExternal(assessor.actor, someone.personId, given({ ratings, sources: [{ name: ' Орталықтың тоқсандық есебі ', on: '2026-10-01' }, { name: 'АБЖ деректері', on: '2026-10-14' }] }), world))
    const result = (await externalResult(world, someone.personId, 2026))!
    expect(result).toMatchObject({ status: 'final', finalisedOn: '2026-10-14', finalisedById: assessor.personId, frameworkId: framework.id, positionCode: 'CAREER_CONSULTANT', sources: [{ name: 'Орталықтың тоқсандық есебі', on: '2026-10-01' }, { name: 'АБЖ деректері', on: '2026-10-14' }] })
    expect(result.ratings.get('C1')).toEqual({ level: 1, figures: { [share]: 87.5 }, note: 'Екі жоспар кешікті' })
    expect(await world.db.auditEntry.findFirst({ where: { subjectId: someone.personId, event: 'assessment.external-finalised' } })).toMatchObject({ data: { year: 2026, sources: 2, clauses: ['397/17.1'] } })
  })
  proves('397/17.1', 'entered by the worker or the centre it is refused, on the person\'s page as on any other', async () => {
    const someone = await worker()
    for (const role of ['career-centre-head', 'centre-authorised-person', 'hr-service', 'administrator'] as const) {
      const { actor } = await anOfficial(world, role, tree.centre)
      for (const call of [() => saveExternalDraft(actor, someone.personId, given(), world), () => finaliseExternal(actor, someone.personId, given(), world), () => readExternalForm(actor, someone.personId, null, world, 'kk')]) await expect(call(), role).rejects.toMatchObject({ name: 'Denied', status: 404 })
    }
    await expect(finaliseExternal(someone.actor, someone.personId, given(), world)).rejects.toMatchObject({ name: 'Denied' })
    // an assessor who also works in a centre is a worker there
    const both = await aWorker(world, { centre: tree.careerCentre, role: 'qualification-organisation', roleIn: tree.qualificationOrganisation })
    expect(await finaliseExternal(both.actor, both.personId, given(), world)).toMatchObject({ code: 'assessment.external-by-other', clauses: ['397/17.1'] })
    expect(await saveExternalDraft(both.actor, both.personId, given(), world)).toMatchObject({ code: 'assessment.external-by-other' })
    expect((await readExternalForm(both.actor, both.personId, null, world, 'kk')).form).toMatchObject({ code: 'assessment.external-by-other' })
    granted(await finaliseExternal(both.actor, someone.personId, given(), world))
    expect(await world.db.externalAssessment.count({ where: { personId: both.personId } })).toBe(0)
  })
  proves('397/17.1', 'without named and dated sources it stays a draft', async () => {
    const someone = await worker()
    for (const sources of [[], [{ name: '  ', on: '2026-10-01' }], [{ name: 'аб', on: '2026-10-01' }]]) expect(await finaliseExternal(assessor.actor, someone.personId, given({ sources }), world)).toMatchObject({ code: 'assessment.external-sources-missing', clauses: ['397/17.1'] })
    expect(await finaliseExternal(assessor.actor, someone.personId, given({ sources: [{ name: 'Есептілік', on: '2026-10-15' }] }), world)).toMatchObject({ code: 'assessment.source-in-future', facts: { today: '2026-10-14' } })
    expect(await world.db.externalAssessment.count({ where: { personId: someone.personId } })).toBe(0)
  })
  proves('397/17.1', 'wrong levels, foreign competences and impossible figures are refused; a missing level keeps it open', async () => {
    const someone = await worker()
    const wrong = (competence: string, rating: { level: number | null; figures?: Record<string, number> }) => given({ ratings: new Map(given().ratings).set(competence, { figures: {}, note: '', ...rating }) })
    for (const level of [-1, 5, 2.5, Number.NaN]) expect(code(await finaliseExternal(assessor.actor, someone.personId, wrong('C1', { level }), world)), String(level)).toBe('assessment.level-unknown')
    expect(code(await finaliseExternal(assessor.actor, someone.personId, wrong('C12', { level: 1 }), world))).toBe('assessment.not-asked')
    for (const figures of [{ [share]: 101 }, { [share]: -1 }, { unknown: 1 }, { [share]: Number.NaN }]) expect(code(await finaliseExternal(assessor.actor, someone.personId, wrong('C1', { level: 1, figures }), world)), JSON.stringify(figures)).toBe('assessment.figure-unreadable')
    expect(await finaliseExternal(assessor.actor, someone.personId, wrong('C1', { level: null }), world)).toMatchObject({ code: 'assessment.external-incomplete', facts: { open: 1 }, clauses: ['397/17.1'] })
  })
  proves('397/17.1', 'final is final: pressed twice at once one is recorded; the database keeps it as it was found', async () => {
    const someone = await worker()
    const all = await Promise.all([world, second, world, second].map((where) => finaliseExternal(assessor.actor, someone.personId, given(), where)))
    expect(all.map(code).toSorted()).toEqual(['assessment.external-final', 'assessment.external-final', 'assessment.external-final', 'done'])
    expect(code(await saveExternalDraft(colleague.actor, someone.personId, given(), world))).toBe('assessment.external-final')
    const { id } = (await externalResult(world, someone.personId, 2026))!
    const refused = (text: string) => expect(world.pool.query(text), text).rejects.toThrow(/final and does not change \(397\/17\.1\)/)
    await refused(`update "ExternalRating" set level = 4 where "externalAssessmentId" = '${id}'`)
    await refused(`delete from "ExternalRating" where "externalAssessmentId" = '${id}'`)
    await refused(`update "ExternalSource" set name = 'other' where "externalAssessmentId" = '${id}'`)
    await refused(`insert into "ExternalSource" (id, "externalAssessmentId", position, name, "on") values ('${crypto.randomUUID()}', '${id}', 9, 'later', '2026-10-01')`)
    await refused(`update "ExternalAssessment" set conclusion = 'other' where id = '${id}'`)
    await refused(`update "ExternalAssessment" set status = 'draft' where id = '${id}'`)
    await refused(`delete from "ExternalAssessment" where id = '${id}'`)
  })
  test('for somebody who works in no centre, for nobody, and for a year that is not being assessed there is none', async () => {
    const outsider = await aWorker(world, { centre: tree.qualificationOrganisation })
    expect(await finaliseExternal(assessor.actor, outsider.personId, given(), world)).toMatchObject({ code: 'assessment.not-covered', clauses: ['397/1'] })
    const someone = await worker()
    for (const year of [2025, 2027]) await expect(finaliseExternal(assessor.actor, someone.personId, given({ year }), world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
    for (const id of ['', 'x', '00000000-0000-4000-8000-000000000000']) await expect(finaliseExternal(assessor.actor, id, given(), world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
  })
})

describe('the draft', () => {
  test('two people at one draft: the second is told, and nothing is written over', async () => {
    const someone = await worker()
    const half = given({ ratings: new Map([['C1', { level: 3, figures: {}, note: 'бірінші' }]]), sources: [], conclusion: '' })
    expect(granted(await saveExternalDraft(assessor.actor, someone.personId, half, world))).toEqual({ version: 1 })
    expect(await saveExternalDraft(colleague.actor, someone.personId, { ...half, conclusion: 'екінші' }, world)).toMatchObject({ code: 'changed-meanwhile' })
    expect(await finaliseExternal(colleague.actor, someone.personId, given(), world)).toMatchObject({ code: 'changed-meanwhile' })
    expect(granted(await saveExternalDraft(colleague.actor, someone.personId, { ...half, version: 1, conclusion: 'екінші' }, world))).toEqual({ version: 2 })
    const all = await Promise.all([world, second, world, second].map((where, index) => saveExternalDraft(assessor.actor, someone.personId, { ...half, version: 2, conclusion: String(index) }, where)))
    expect(all.filter(({ allowed }) => allowed)).toHaveLength(1)
    const { form } = await readExternalForm(colleague.actor, someone.personId, null, world, 'kk')
    expect(granted(form)).toMatchObject({ finalisedOn: null, draft: { version: 3 } })
    granted(await finaliseExternal(colleague.actor, someone.personId, given({ version: 3 }), world))
    expect(granted((await readExternalForm(colleague.actor, someone.personId, null, world, 'kk')).form)).toMatchObject({ finalisedOn: '2026-10-14', draft: null })
  })
  test('is seen by nobody else, and stays the one of the position it was begun for', async () => {
    const someone = await worker()
    granted(await saveExternalDraft(assessor.actor, someone.personId, given(), world))
    expect(await readAssessment(someone.actor, someone.personId, null, world, 'kk')).toMatchObject({ external: null, compared: [] })
    const day = world.clock.now().toISOString()
    await transfer(world, someone, tree.otherCareerCentre, 'LABOUR_MARKET_ANALYST')
    expect(granted((await readExternalForm(assessor.actor, someone.personId, null, world, 'kk')).form).items.map((item) => item.code)).toEqual(asked.map((one) => one.code))
    world.clock.set(day)
  })
})

describe('the form', () => {
  const fields = { version: '2', conclusion: 'Жақсы\r\nжұмыс', 'level-C1': '3', 'note-C1': ' x ', [`figure-C1-${share}`]: ' 87,5 ', 'level-C12': '4', 'source-name-1': 'Есеп', 'source-on-1': '2026-10-01', 'source-name-4': '', 'source-on-4': '' }
  const items = asked.map(({ code: competence, indicators }) => ({ code: competence, indicators: indicators.map(({ key, unit }) => ({ key, unit })) }))
  test('reads figures with a comma or a point, in the order of the rows, and nothing that was not asked', () => {
    expect(['87,5', '87.5', ' 1 234,5 ', '1 234', '0', '007'].map(parseFigure)).toEqual([87.5, 87.5, 1234.5, 1234, 0, 7])
    for (const text of ['', 'жоқ', '1,2,3', '1.2.3', '-1', '1e3', '0x10', '٣', '5%']) expect(parseFigure(text), text).toBeNull()
    const typed = readExternal(fields, items)
    expect(typed).toMatchObject({ version: 2, conclusion: 'Жақсы\nжұмыс', sources: [{ name: 'Есеп', on: '2026-10-01' }, { name: '', on: '' }] })
    expect(Object.keys(typed.ratings)).toEqual(items.map((item) => item.code))
    const result = asExternal(typed, items, 2026)
    expect(result.ratings.get('C1')).toEqual({ level: 3, figures: { [share]: 87.5 }, note: 'x' })
    expect(result.sources).toEqual([{ name: 'Есеп', on: '2026-10-01' }])
    expect(typedOf(result, items)).toMatchObject({ version: 2, ratings: { C1: { level: '3', note: 'x', figures: { [share]: '87,5' } } } })
  })
  test('names every field that is wrong; a draft may be incomplete', () => {
    const typed = readExternal({ ...fields, 'level-C2': '7', [`figure-C1-${share}`]: '120', 'source-on-4': '2026-10-20', 'source-name-5': 'Болашақ', 'source-on-5': '2027-01-01', 'source-name-6': 'Күнсіз', 'source-on-6': '31.02.2026', 'note-C3': 'ә'.repeat(2001) }, items)
    const errors = { 'level-C2': 'level', [`figure-C1-${share}`]: 'share', 'source-name-1': 'source-name', 'source-on-1': 'source-future', 'source-on-2': 'source-future', 'source-on-3': 'source-on', 'note-C3': 'long' }
    expect(externalErrors(typed, items, '2026-10-14', { complete: false })).toEqual(errors)
    const complete = externalErrors(readExternal({}, items), items, '2026-10-14', { complete: true })
    expect(complete).toEqual({ ...Object.fromEntries(items.map((item) => [`level-${item.code}`, 'level-missing'])), 'source-name-0': 'source-missing' })
    expect(externalErrors(readExternal({}, items), items, '2026-10-14', { complete: false })).toEqual({})
  })
  test('rows of sources come and go, ten at most, one at least', () => {
    const rows = [{ name: 'а', on: '' }, { name: 'б', on: '' }]
    expect(changeSources(rows, 'remove-source-0')).toEqual([{ name: 'б', on: '' }])
    expect(changeSources([rows[0]!], 'remove-source-0')).toEqual([{ name: '', on: '' }])
    expect(changeSources(rows, 'add-source')).toHaveLength(3)
    expect(changeSources(Array.from({ length: 10 }, () => rows[0]!), 'add-source')).toHaveLength(10)
    expect(changeSources(rows, 'save')).toBeNull()
  })
})

describe('side by side', () => {
  proves(['397/16', '397/17'], 'own level, external level, what the position expects and the gap, competence by competence; both forms make it assessed', async () => {
    await aCampaign(world, 2026)
    const someone = await worker()
    await answered(world, someone, framework, 3)
    granted(await saveRating(someone.actor, { competence: 'C2', level: 4, comment: 'Шолу жасаймын' }, world))
    granted(await submitSelf(someone.actor, world))
    await assessed(world, assessor, someone, framework, { ratings: new Map(given().ratings).set('C1', { level: 1, figures: { [share]: 40 }, note: 'Аз' }) })
    const view = await readAssessment(someone.actor, someone.personId, null, world, 'kk')
    expect(view).toMatchObject({ standing: { state: 'assessed', late: [] }, mayObject: true, external: { on: '2026-10-14', conclusion: 'Жалпы жақсы.', sources: [{ name: 'Әкімшілік есептілік', on: '2026-10-14' }], edition: framework.edition } })
    const profile = profileOf(framework, 'CAREER_CONSULTANT')
    expect(view.compared).toEqual(asked.map(({ code: competence, name, indicators }) => {
      const level = competence === 'C1' ? 1 : 2
      return {
        code: competence, name: name.kk, expected: profile[competence], self: competence === 'C2' ? 4 : 3, external: level, gap: Math.max(0, profile[competence]! - level),
        comment: competence === 'C2' ? 'Шолу жасаймын' : '', note: competence === 'C1' ? 'Аз' : '', figures: competence === 'C1' ? [{ name: indicators.find(({ key }) => key === share)!.name.kk, value: 40, unit: 'percent' }] : [],
      }
    }))
    // the plan of the next year answers the same gaps
    const gaps = gapsFrom((await planFacts([someone.personId], 2027, world)).get(someone.personId)!, framework)
    expect(gaps).toEqual(view.compared.filter(({ gap }) => gap! > 0).map(({ code: competence, expected, external: actual }) => ({ competence, expected, actual })).toSorted((a, b) => b.expected! - b.actual! - (a.expected! - a.actual!) || (a.competence < b.competence ? -1 : 1)))
    expect(gaps[0]).toEqual({ competence: 'C1', expected: 3, actual: 1 })
  })
  proves('397/17', 'a late external result is accepted, still for the year of the campaign, and the organisation is named', async () => {
    const someone = await worker()
    await answered(world, someone, framework)
    granted(await submitSelf(someone.actor, world))
    world.clock.set('2027-01-12T04:00:00Z')
    await assessed(world, assessor, someone, framework, { year: 2026 })
    expect(await readAssessment(someone.actor, someone.personId, 2026, world, 'kk')).toMatchObject({ standing: { state: 'assessed', late: ['qualification-organisation'] } })
    world.clock.set('2026-10-14T04:00:00Z')
  })
})
