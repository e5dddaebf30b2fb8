import { describe, expect, test } from 'vitest'
import { checkConclusion, checkEvaluation, checkReport, conclude, evaluatePlan, fileConclusion, goOnWithoutReport, saveReport, submitReport, type WrittenReport } from '../../../app/features/adaptation/closing.server.ts'
import { conclusionPdf, reportPdf } from '../../../app/features/adaptation/documents.server.ts'
import { attachMentor } from '../../../app/features/adaptation/mentor.server.ts'
import { readConclusionStep, readEvaluationStep, readFilingStep, readReportStep } from '../../../app/features/adaptation/steps.server.ts'
import { markRows } from '../../../app/features/adaptation/training.server.ts'
import { obligationsOfCase } from '../../../app/features/obligations/obligations.server.ts'
import { adaptationStaff, aNewcomer, planned, theCase } from '../../support/adaptation.ts'
import { granted } from '../../support/learning.ts'
import { anOrganisationTree, aWorker } from '../../support/people.ts'
import { proves } from '../../support/proves.ts'
import { openTestWorld } from '../../support/world.ts'

const world = await openTestWorld({ at: '2026-03-02T04:00:00.000Z' })
const tree = await anOrganisationTree(world)
const { head, hr, authorised } = await adaptationStaff(world, tree)
const on = (day: string) => world.clock.set(`${day}T05:00:00.000Z`)
type Traits = Parameters<typeof aNewcomer>[2]

async function inForce(traits: Traits = {}) {
  on('2026-03-02')
  const all = await aNewcomer(world, tree, { startsOn: '2026-03-02', periodEndsOn: '2026-05-22', probationEndsOn: '2026-06-02', ...traits })
  await planned(world, all)
  const rows = (await theCase(world, all.caseId)).planInForce!.rows
  const report = (changes: Partial<WrittenReport> = {}): WrittenReport => ({ text: 'Барлық іс-шара орындалды', comments: new Map(rows.map(({ id }) => [id, 'Орындалды'])), ...changes })
  const mark = (markedOn: string, some = rows) => markRows(all.mentor!.actor, all.caseId, some.map(({ id }) => ({ rowId: id, mark: 4, markedOn })), world)
  return { ...all, mentor: all.mentor!, rows, report, mark }
}
async function reported(traits: Traits = {}) {
  const all = await inForce(traits)
  on('2026-05-22')
  granted(await all.mark('2026-05-22'))
  granted(await submitReport(all.newcomer.actor, all.caseId, all.report(), world))
  return all
}
async function evaluated(traits: Traits = {}) {
  const all = await reported(traits)
  granted(await evaluatePlan(all.mentor.actor, all.caseId, 'Жоспарды жақсы орындады', world))
  return all
}
const PASSED = { outcome: 'passed', reasons: '' }
const owed = async (caseId: string, kind: string) => (await obligationsOfCase(caseId, world)).find((one) => one.kind === kind)

describe('the report', () => {
  proves('397/12', 'opens when the period ends or every row is closed; nothing typed is lost before', async () => {
    const { caseId, newcomer, report, mark, rows } = await inForce()
    on('2026-04-10')
    expect(await submitReport(newcomer.actor, caseId, report(), world)).toMatchObject({ code: 'adaptation.report-too-early', facts: { endsOn: '2026-05-22', open: rows.length } })
    expect(await checkReport(newcomer.actor, caseId, report(), world)).toMatchObject({ code: 'adaptation.report-too-early' })
    const kept = await readReportStep({ actor: newcomer.actor, deps: world, locale: 'kk' }, caseId)
    expect(kept).toMatchObject({ writes: true, draft: 'Барлық іс-шара орындалды', early: { code: 'adaptation.report-too-early' } })
    expect(kept.rows.every(({ comment }) => comment === 'Орындалды')).toBe(true)
    granted(await mark('2026-04-10'))
    granted(await submitReport(newcomer.actor, caseId, report(), world))
    expect((await theCase(world, caseId)).report).toEqual({ text: 'Барлық іс-шара орындалды', on: '2026-04-10' })
  })

  proves('397/12', 'needs a word on every row and about the whole', async () => {
    const { caseId, newcomer, report, rows } = await inForce()
    on('2026-05-22')
    expect(await submitReport(newcomer.actor, caseId, report({ comments: new Map([[rows[0]!.id, 'Орындалды'], [rows[1]!.id, '  ']]) }), world)).toMatchObject({ code: 'adaptation.report-rows-uncommented', facts: { open: rows.length - 1 } })
    expect(await submitReport(newcomer.actor, caseId, report({ text: ' \n ' }), world)).toMatchObject({ code: 'adaptation.report-empty' })
    expect((await theCase(world, caseId)).state).toBe('report-due')
  })

  proves('397/12', 'is the worker’s own until it is handed in, and locked from then on', async () => {
    const { caseId, newcomer, mentor, report } = await inForce()
    on('2026-05-22')
    granted(await saveReport(newcomer.actor, caseId, report(), world))
    for (const { actor } of [mentor, head, hr, authorised]) {
      const seen = await readReportStep({ actor, deps: world, locale: 'ru' }, caseId)
      expect(seen).toMatchObject({ own: false, writes: false, draft: '', report: null })
      expect(seen.rows.every(({ comment }) => comment === null)).toBe(true)
      await expect(submitReport(actor, caseId, report(), world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
      await expect(saveReport(actor, caseId, report(), world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
      await expect(reportPdf(actor, caseId, 'kk', world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
    }
    granted(await submitReport(newcomer.actor, caseId, report(), world))
    expect(await saveReport(newcomer.actor, caseId, report({ text: 'Басқа мәтін' }), world)).toMatchObject({ code: 'adaptation.report-exists' })
    expect((await submitReport(newcomer.actor, caseId, report({ text: 'Басқа мәтін' }), world)).allowed).toBe(false)
    const seen = await readReportStep({ actor: mentor.actor, deps: world, locale: 'ru' }, caseId)
    expect(seen).toMatchObject({ report: { text: 'Барлық іс-шара орындалды', on: '2026-05-22' }, signed: { name: newcomer.actor.name } })
    expect(seen.rows.every(({ comment }) => comment === 'Орындалды')).toBe(true)
    expect((await reportPdf(mentor.actor, caseId, 'ru', world)).bytes.length).toBeGreaterThan(1000)
  })

  proves('397/12', 'pressed twice at once, is handed in once', async () => {
    const { caseId, newcomer, report } = await inForce()
    on('2026-05-22')
    const results = await Promise.all(['Бірінші мәтін', 'Екінші мәтін'].map((text) => submitReport(newcomer.actor, caseId, report({ text }), world.anotherProcess())))
    expect(results.map(({ allowed }) => allowed).sort()).toEqual([false, true])
    expect(await world.db.signature.count({ where: { caseId, purpose: 'report' } })).toBe(1)
  })

  proves(['397/12', '397/14'], 'handed in late, is late by an internal target, and the term of the conclusion runs from it', async () => {
    const { caseId, newcomer, report } = await inForce()
    on('2026-05-26')
    granted(await submitReport(newcomer.actor, caseId, report(), world))
    expect(await owed(caseId, 'report')).toMatchObject({ internal: true, dueOn: '2026-05-22', doneOn: '2026-05-26', state: 'done-late' })
    expect(await owed(caseId, 'conclude')).toMatchObject({ internal: false, trigger: 'report-submitted', dueOn: '2026-06-01' }) // 27 May is Kurban Ait
  })

  proves('397/14', 'missing, lets the case go on only when probation is about to end, with a reason', async () => {
    const { caseId, newcomer, mentor, report, mark } = await inForce()
    on('2026-05-22')
    granted(await mark('2026-05-22'))
    expect(await goOnWithoutReport(mentor.actor, caseId, 'Есеп жоқ', world)).toMatchObject({ code: 'adaptation.report-still-possible', facts: { probationEndsOn: '2026-06-02' } })
    expect((await readReportStep({ actor: mentor.actor, deps: world, locale: 'kk' }, caseId)).waiver).toMatchObject({ may: false, why: { code: 'adaptation.report-still-possible' } })
    expect(await evaluatePlan(mentor.actor, caseId, 'Жақсы', world)).toMatchObject({ code: 'adaptation.not-now' })
    on('2026-05-29')
    expect(await goOnWithoutReport(mentor.actor, caseId, ' ', world)).toMatchObject({ code: 'adaptation.no-report-reason-missing' })
    for (const { actor } of [newcomer, head]) await expect(goOnWithoutReport(actor, caseId, 'Есеп жоқ', world)).rejects.toMatchObject({ name: 'Denied' })
    granted(await goOnWithoutReport(hr.actor, caseId, 'Ауырып қалды, есеп тапсырмады', world))
    expect(await theCase(world, caseId)).toMatchObject({ state: 'evaluation-due', noReport: { reason: 'Ауырып қалды, есеп тапсырмады', on: '2026-05-29' } })
    expect(await submitReport(newcomer.actor, caseId, report(), world)).toMatchObject({ code: 'adaptation.not-now' })
    granted(await evaluatePlan(mentor.actor, caseId, 'Жақсы', world))
    granted(await conclude(mentor.actor, caseId, PASSED, world))
  })
})

describe('the evaluation', () => {
  proves('397/13', 'comes after mentoring has ended, with every row marked, from the mentor', async () => {
    const { caseId, newcomer, mentor, report, mark, rows } = await inForce()
    on('2026-05-20')
    expect(await checkEvaluation(mentor.actor, caseId, 'Жақсы', world)).toMatchObject({ code: 'adaptation.not-now' })
    expect((await readEvaluationStep({ actor: mentor.actor, deps: world, locale: 'kk' }, caseId)).closed).toMatchObject({ code: 'adaptation.mentoring-not-ended', facts: { endsOn: '2026-05-22' } })
    on('2026-05-22')
    expect((await readEvaluationStep({ actor: mentor.actor, deps: world, locale: 'kk' }, caseId)).closed).toMatchObject({ code: 'adaptation.report-missing' })
    granted(await mark('2026-05-22', rows.slice(1)))
    granted(await submitReport(newcomer.actor, caseId, report(), world))
    expect(await evaluatePlan(mentor.actor, caseId, 'Жақсы', world)).toMatchObject({ code: 'adaptation.rows-unmarked', facts: { open: 1 } })
    granted(await mark('2026-05-22', rows.slice(0, 1)))
    expect(await evaluatePlan(mentor.actor, caseId, ' ', world)).toMatchObject({ code: 'adaptation.evaluation-empty' })
    for (const { actor } of [newcomer, head, hr, authorised]) await expect(evaluatePlan(actor, caseId, 'Жақсы', world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
    granted(await checkEvaluation(mentor.actor, caseId, 'Жақсы', world))
    expect((await theCase(world, caseId)).evaluation).toBeNull()
    granted(await evaluatePlan(mentor.actor, caseId, 'Жақсы', world))
    expect(await theCase(world, caseId)).toMatchObject({ state: 'decision-due', evaluation: { text: 'Жақсы', on: '2026-05-22' } })
    expect(await evaluatePlan(mentor.actor, caseId, 'Тағы да', world)).toMatchObject({ code: 'adaptation.not-now' })
  })
})

describe('the conclusion', () => {
  proves('397/14', 'passed or not passed, the latter with reasons; the mentor’s alone', async () => {
    const { caseId, mentor, newcomer } = await evaluated()
    expect(await conclude(mentor.actor, caseId, { outcome: 'perhaps', reasons: '' }, world)).toMatchObject({ code: 'adaptation.outcome-missing' })
    expect(await conclude(mentor.actor, caseId, { outcome: 'not-applicable', reasons: '' }, world)).toMatchObject({ code: 'adaptation.outcome-missing' })
    expect(await checkConclusion(mentor.actor, caseId, { outcome: 'not-passed', reasons: ' ' }, world)).toMatchObject({ code: 'adaptation.reasons-missing' })
    for (const { actor } of [newcomer, head, hr, authorised]) await expect(conclude(actor, caseId, PASSED, world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
    await expect(conclusionPdf(mentor.actor, caseId, 'kk', world)).rejects.toMatchObject({ name: 'Denied' })
    on('2026-05-28')
    granted(await conclude(mentor.actor, caseId, { outcome: 'not-passed', reasons: 'Іс-шаралар орындалмады' }, world))
    expect(await theCase(world, caseId)).toMatchObject({ state: 'decided', conclusion: { outcome: 'not-passed', reasons: 'Іс-шаралар орындалмады', on: '2026-05-28' } })
    expect(await owed(caseId, 'conclude')).toMatchObject({ dueOn: '2026-05-28', state: 'done', lateBy: 0 })
    expect((await conclusionPdf(newcomer.actor, caseId, 'kk', world)).bytes.length).toBeGreaterThan(1000)
    expect(await readConclusionStep({ actor: newcomer.actor, deps: world, locale: 'kk' }, caseId)).toMatchObject({ mayConclude: false, mayFile: false, conclusion: { outcome: 'not-passed', signed: { name: mentor.actor.name } } })
  })

  proves('397/14', 'not before the evaluation, and not by a mentor replaced in the meantime', async () => {
    const { caseId, mentor } = await reported()
    expect(await conclude(mentor.actor, caseId, PASSED, world)).toMatchObject({ code: 'adaptation.not-now' })
    expect((await readConclusionStep({ actor: mentor.actor, deps: world, locale: 'kk' }, caseId)).closed).toMatchObject({ code: 'adaptation.not-evaluated' })
    const next = await aWorker(world, { centre: tree.careerCentre })
    granted(await attachMentor(authorised.actor, caseId, { mentorId: next.personId, orderNumber: '50-к', orderedOn: '2026-05-22', fromOn: '2026-05-22', reason: 'Ауысып кетті', overrideReason: null }, world))
    await expect(evaluatePlan(mentor.actor, caseId, 'Жақсы', world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
    granted(await evaluatePlan(next.actor, caseId, 'Жақсы', world))
    await expect(conclude(mentor.actor, caseId, PASSED, world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
    granted(await conclude(next.actor, caseId, PASSED, world))
  })

  proves('397/14', 'late, is accepted and recorded as late', async () => {
    const { caseId, mentor } = await evaluated()
    on('2026-06-02')
    granted(await conclude(mentor.actor, caseId, PASSED, world))
    expect(await world.db.obligation.findFirst({ where: { subjectId: caseId, kind: 'conclude' } })).toMatchObject({ dueOn: new Date('2026-05-28'), doneOn: new Date('2026-06-02') })
    expect(await owed(caseId, 'conclude')).toMatchObject({ state: 'done-late', lateBy: 3 })
  })

  proves('397/14', 'two at once: one stands, the other is told', async () => {
    const { caseId, mentor } = await evaluated()
    const results = await Promise.all([PASSED, { outcome: 'not-passed', reasons: 'Орындалмады' }].map((written) => conclude(mentor.actor, caseId, written, world.anotherProcess())))
    expect(results.map(({ allowed }) => allowed).sort()).toEqual([false, true])
    expect(results.find(({ allowed }) => !allowed)).toMatchObject({ code: 'adaptation.not-now', facts: { state: 'decided' } })
    expect(await world.db.signature.count({ where: { caseId, purpose: 'conclusion' } })).toBe(1)
  })

  proves('397/14', 'when its last day lies after the end of probation, the page says so', async () => {
    const { caseId, mentor } = await evaluated({ periodEndsOn: '2026-05-22', probationEndsOn: '2026-05-26' })
    expect(await readConclusionStep({ actor: mentor.actor, deps: world, locale: 'kk' }, caseId)).toMatchObject({ mayConclude: true, afterProbation: true, due: { deadline: { on: '2026-05-28' } } })
  })

  proves('397/6.probation', 'without probation is recorded as not applicable with the evaluation, whatever is sent afterwards', async () => {
    const { caseId, mentor } = await evaluated({ probationEndsOn: null })
    expect(await owed(caseId, 'conclude')).toBeUndefined()
    for (const trying of [checkConclusion, conclude]) expect(await trying(mentor.actor, caseId, { outcome: 'not-passed', reasons: 'Себеп' }, world)).toMatchObject({ allowed: false, code: 'adaptation.not-now' })
    expect((await theCase(world, caseId)).conclusion).toMatchObject({ outcome: 'not-applicable' })
  })

  proves('397/14', 'nothing else can be stored: no outcome without evaluation, none without reasons, no filing before', async () => {
    const { caseId } = await reported()
    const write = (set: string) => world.pool.query(`update "AdaptationCase" set ${set} where id = $1`, [caseId])
    await expect(write(`outcome = 'passed', "concludedOn" = '2026-05-22'`)).rejects.toThrow(/outcome_check/)
    await expect(write(`"evaluatedOn" = '2026-05-22', evaluation = 'x', outcome = 'not-passed', reasons = ' ', "concludedOn" = '2026-05-22'`)).rejects.toThrow(/outcome_check/)
    await expect(write(`"evaluatedOn" = '2026-05-22', evaluation = 'x', outcome = 'perhaps', "concludedOn" = '2026-05-22'`)).rejects.toThrow(/outcome_check/)
    await expect(write(`"filedOn" = '2026-05-22'`)).rejects.toThrow(/outcome_check/)
  })
})

describe('filing', () => {
  proves('397/14', 'HR or the authorised person takes note; once; then the case is closed', async () => {
    const { caseId, mentor, newcomer } = await evaluated()
    expect(await fileConclusion(hr.actor, caseId, world)).toMatchObject({ code: 'adaptation.not-now' })
    expect((await readFilingStep({ actor: hr.actor, deps: world, locale: 'kk' }, caseId)).closed).toMatchObject({ code: 'adaptation.not-now' })
    granted(await conclude(mentor.actor, caseId, PASSED, world))
    for (const { actor } of [mentor, newcomer, head]) {
      await expect(fileConclusion(actor, caseId, world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
      await expect(readFilingStep({ actor, deps: world, locale: 'kk' }, caseId)).rejects.toMatchObject({ name: 'Denied', status: 404 })
    }
    on('2026-05-25')
    const results = await Promise.all([fileConclusion(hr.actor, caseId, world), fileConclusion(authorised.actor, caseId, world.anotherProcess())])
    expect(results.map(({ allowed }) => allowed).sort()).toEqual([false, true])
    expect(await theCase(world, caseId)).toMatchObject({ state: 'closed', filedOn: '2026-05-25' })
    expect(await world.db.signature.count({ where: { caseId, purpose: 'filed' } })).toBe(1)
    expect(await owed(caseId, 'file-conclusion')).toMatchObject({ internal: true, doneOn: '2026-05-25', state: 'done' })
  })

  test('what was signed is never changed', async () => {
    const { caseId } = await evaluated()
    await expect(world.pool.query(`update "Signature" set name = 'x' where "caseId" = $1`, [caseId])).rejects.toThrow()
    await expect(world.pool.query(`delete from "Signature" where "caseId" = $1`, [caseId])).rejects.toThrow()
  })
})
