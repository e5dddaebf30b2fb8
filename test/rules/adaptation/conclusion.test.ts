import { describe, expect } from 'vitest'
import {
  mayConclude, mayEvaluate, mayGoOnWithoutReport, maySubmitReport, type ConclusionFacts, type EvaluationFacts, type ReportFacts, type WaiverFacts,
} from '../../../app/rules/adaptation/conclusion.ts'
import { proves } from '../../support/proves.ts'
import { kz } from './support.ts'

const END = '2026-05-22'
const report = (but: Partial<ReportFacts> = {}): ReportFacts => ({ authorId: 'worker', workerId: 'worker', mentoringEndsOn: END, openRows: 0, uncommentedRows: 0, text: 'Жоспар толық орындалды.', ...but })

describe('the report', () => {
  const submitting = (but: Partial<ReportFacts> = {}, today = END) => maySubmitReport(report(but), today)
  proves('397/12', 'by the worker and nobody else', () => {
    expect(submitting()).toEqual({ allowed: true, value: true, clauses: ['397/12'] })
    for (const authorId of ['mentor', 'head']) expect(submitting({ authorId })).toMatchObject({ allowed: false, code: 'adaptation.report-by-other', clauses: ['397/12'] })
  })
  proves('397/12', 'before the end with open rows it is refused; on the last day it is not', () => {
    expect(submitting({ openRows: 2 }, '2026-05-21')).toEqual({ allowed: false, code: 'adaptation.report-too-early', facts: { endsOn: END, open: 2 }, clauses: ['397/12'] })
    expect([submitting({ openRows: 2 }, END).allowed, submitting({ openRows: 2 }, '2026-06-30').allowed]).toEqual([true, true])
  })
  proves('397/12', 'before the end with every row closed it is accepted', () => {
    expect(submitting({ openRows: 0 }, '2026-05-21').allowed).toBe(true)
    expect(submitting({ openRows: 1 }, '2026-05-21').allowed).toBe(false)
  })
  proves('397/12', 'says a word on every row, and something on the whole', () => {
    expect(submitting({ uncommentedRows: 1 })).toMatchObject({ allowed: false, code: 'adaptation.report-rows-uncommented', facts: { open: 1 } })
    for (const text of ['', '   ', ' ab ']) expect(submitting({ text })).toMatchObject({ allowed: false, code: 'adaptation.report-empty' })
    expect(submitting({ text: 'иә!' }).allowed).toBe(true)
  })
})

describe('going on without a report', () => {
  const waiver = (but: Partial<WaiverFacts> = {}): WaiverFacts => ({ reported: false, reason: 'Есеп тапсырылмады', mentoringEndsOn: END, probationEndsOn: '2026-06-02', ...but })
  const going = (today: string, but: Partial<WaiverFacts> = {}) => mayGoOnWithoutReport(waiver(but), today, kz)
  proves(['397/12', '397/14'], 'when three working days of probation are left, not earlier', () => {
    expect(going('2026-05-27')).toEqual({ allowed: false, code: 'adaptation.report-still-possible', facts: { probationEndsOn: '2026-06-02' }, clauses: ['397/12', '397/14'] })
    expect([going('2026-05-28').allowed, going('2026-06-02').allowed, going('2026-06-10').allowed]).toEqual([true, true, true])
  })
  proves('397/14', 'with the reason recorded', () => {
    for (const reason of ['', '  ', ' а ']) expect(going('2026-05-28', { reason })).toMatchObject({ allowed: false, code: 'adaptation.no-report-reason-missing', clauses: ['397/14'] })
  })
  proves('397/14', 'not before the end of mentoring', () => {
    const atTheEnd = { mentoringEndsOn: '2026-06-01' }
    expect(going('2026-05-31', atTheEnd)).toMatchObject({ code: 'adaptation.mentoring-not-ended', facts: { endsOn: '2026-06-01' } })
    expect(going('2026-06-01', atTheEnd).allowed).toBe(true)
  })
  proves('397/12', 'not when there is a report', () => {
    expect(going('2026-05-28', { reported: true })).toMatchObject({ allowed: false, code: 'adaptation.report-exists', clauses: ['397/12'] })
  })
  proves(['397/6.probation', '397/14'], 'without probation, as soon as mentoring has ended', () => {
    expect([going('2026-05-21', { probationEndsOn: null }).allowed, going('2026-05-22', { probationEndsOn: null }).allowed]).toEqual([false, true])
  })
})

describe('the evaluation', () => {
  const evaluating = (but: Partial<EvaluationFacts> = {}, today = END) => mayEvaluate({ evaluatorId: 'mentor', mentorId: 'mentor', mentoringEndsOn: END, unmarkedRows: 0, text: 'Барлық іс-шара орындалды.', ...but }, today)
  proves('397/13', 'by the mentor, when mentoring has ended', () => {
    expect(evaluating()).toEqual({ allowed: true, value: true, clauses: ['397/13'] })
    expect(evaluating({}, '2026-05-21')).toMatchObject({ allowed: false, code: 'adaptation.mentoring-not-ended', facts: { endsOn: END }, clauses: ['397/13'] })
    for (const evaluatorId of ['worker', 'head', 'former-mentor']) expect(evaluating({ evaluatorId })).toMatchObject({ code: 'adaptation.evaluated-by-other', clauses: ['397/13'] })
  })
  proves(['397/13', '397/A1.mark'], 'with a mark on every row', () => {
    expect(evaluating({ unmarkedRows: 1 })).toEqual({ allowed: false, code: 'adaptation.rows-unmarked', facts: { open: 1 }, clauses: ['397/13', '397/A1.mark'] })
  })
  proves('397/13', 'in words', () => {
    for (const text of ['', ' \n ', 'ок']) expect(evaluating({ text })).toMatchObject({ code: 'adaptation.evaluation-empty', clauses: ['397/13'] })
  })
  proves('397/13', 'late, it is accepted', () => {
    expect(evaluating({}, '2026-07-01').allowed).toBe(true)
  })
})

describe('the conclusion', () => {
  const concluding = (but: Partial<ConclusionFacts> = {}, today = '2026-05-26') =>
    mayConclude({ deciderId: 'mentor', mentorId: 'mentor', mentoringEndsOn: END, evaluated: true, reportSettled: true, probationSet: true, outcome: 'passed', reasons: '', ...but }, today)
  proves('397/14', 'passed, or not passed with reasons', () => {
    expect(concluding()).toEqual({ allowed: true, value: 'passed', clauses: ['397/14'] })
    expect(concluding({ outcome: 'not-passed', reasons: 'Оқыту аяқталмады' })).toMatchObject({ allowed: true, value: 'not-passed' })
    for (const reasons of ['', '   ', ' аб ']) expect(concluding({ outcome: 'not-passed', reasons })).toMatchObject({ allowed: false, code: 'adaptation.reasons-missing', clauses: ['397/14'] })
  })
  proves('397/14', 'one of the two, and nothing else', () => {
    for (const outcome of ['', 'PASSED', 'maybe', 'not-applicable', 'notpassed']) expect(concluding({ outcome })).toMatchObject({ allowed: false, code: 'adaptation.outcome-missing' })
  })
  proves('397/14', 'by the mentor and nobody else', () => {
    for (const deciderId of ['head', 'worker', 'former-mentor']) expect(concluding({ deciderId })).toMatchObject({ allowed: false, code: 'adaptation.concluded-by-other', clauses: ['397/14'] })
  })
  proves('397/14', 'not before the end of mentoring; on the last day it may be', () => {
    expect(concluding({}, '2026-05-21')).toMatchObject({ allowed: false, code: 'adaptation.mentoring-not-ended', facts: { endsOn: END } })
    expect(concluding({}, END).allowed).toBe(true)
  })
  proves('397/14', 'after its term it is accepted: late is a fact, not a refusal', () => {
    expect([concluding({}, '2026-05-28').allowed, concluding({}, '2026-05-29').allowed, concluding({}, '2026-09-01').allowed]).toEqual([true, true, true])
  })
  proves(['397/12', '397/14'], 'without a report only when its absence is on record', () => {
    expect(concluding({ reportSettled: false })).toEqual({ allowed: false, code: 'adaptation.report-missing', facts: {}, clauses: ['397/12', '397/14'] })
  })
  proves(['397/13', '397/14'], 'after the evaluation', () => {
    expect(concluding({ evaluated: false })).toEqual({ allowed: false, code: 'adaptation.not-evaluated', facts: {}, clauses: ['397/13', '397/14'] })
  })
  proves(['397/6.probation', '397/14'], 'where the contract sets no probation nothing is concluded, whatever was ticked', () => {
    for (const outcome of ['', 'passed', 'not-passed', 'not-applicable'])
      expect(concluding({ probationSet: false, outcome })).toEqual({ allowed: true, value: 'not-applicable', clauses: ['397/6.probation', '397/14'] })
    expect(concluding({ probationSet: false, evaluated: false }).allowed).toBe(false)
  })
})
