import { describe, expect } from 'vitest'
import { mayAcknowledge, mayApprovePlan, mayMark, mayReturnPlan, maySubmitPlan, planWarnings, PLAN_SECTIONS, readMark, ROW_TEXT, rowProblem, type PlanFacts, type PlanRow } from '../../../app/rules/adaptation/plan.ts'
import { proves } from '../../support/proves.ts'
import { kz } from './support.ts'

const period = { from: '2026-03-02', to: '2026-05-22' }
const row = (section: number, but: Partial<PlanRow> = {}): PlanRow => ({ section, activity: 'Орталықтың қызметімен танысу', result: 'Қызмет түрлерін біледі', completeOn: '2026-03-20', ...but })
const header = (but: Partial<PlanFacts['header']> = {}): PlanFacts['header'] => ({ unit: 'Кентау қаласының мансап орталығы', position: 'Мансап кеңесшісі', startsOn: '2026-03-02', probation: 'set', mentor: 'Байжанова Мәдина', ...but })
const submitting = (but: Partial<PlanFacts> = {}, today = '2026-03-04') =>
  maySubmitPlan({ rows: [row(1), row(2), row(3)], header: header(), period, attachedOn: '2026-03-02', ...but }, today)
const withRow = (but: Partial<PlanRow>) => submitting({ rows: [row(1), row(2), row(3, but)] })

describe('the plan in the form of annex 1', () => {
  proves(['397/8', '397/8.form'], 'complete, it goes to approval', () => {
    expect(submitting()).toEqual({ allowed: true, value: true, clauses: ['397/8', '397/8.form', '397/A1.header', '397/A1.table', '397/A1.sections'] })
  })
  proves('397/8', 'not dated before the mentor was attached; on that day it may be', () => {
    expect(submitting({ attachedOn: '2026-03-05' }, '2026-03-04')).toMatchObject({ allowed: false, code: 'adaptation.plan-before-mentor', facts: { attachedOn: '2026-03-05' }, clauses: ['397/8'] })
    expect(submitting({ attachedOn: '2026-03-05' }, '2026-03-05').allowed).toBe(true)
  })
  proves('397/8', 'late, it is accepted all the same', () => {
    expect([submitting({}, '2026-03-05').allowed, submitting({}, '2026-03-06').allowed, submitting({}, '2026-05-29').allowed]).toEqual([true, true, true])
  })

  proves('397/A1.header', 'a missing unit, position, start or mentor blocks it', () => {
    for (const missing of [{ unit: null }, { position: null }, { startsOn: null }, { mentor: null }, { unit: '' }, { position: '' }, { mentor: '' }])
      expect(submitting({ header: header(missing) }), JSON.stringify(missing)).toMatchObject({ allowed: false, code: 'adaptation.header-incomplete', clauses: ['397/A1.header'] })
  })
  proves('397/A1.header', 'a header of blanks is missing too', () => {
    for (const blank of [{ unit: '  ' }, { position: ' ' }, { mentor: '   ' }])
      expect(submitting({ header: header(blank) }), JSON.stringify(blank)).toMatchObject({ allowed: false, code: 'adaptation.header-incomplete', clauses: ['397/A1.header'] })
  })
  proves(['397/A1.header', '397/6.probation'], 'probation is set or there is none; not knowing blocks it', () => {
    expect([submitting({ header: header({ probation: 'set' }) }).allowed, submitting({ header: header({ probation: 'none' }) }).allowed]).toEqual([true, true])
    expect(submitting({ header: header({ probation: 'unknown' }) })).toMatchObject({ allowed: false, code: 'adaptation.header-incomplete' })
  })
  proves('397/A1.header', 'the start of work is that of the hiring record', () => {
    expect(submitting({ header: header({ startsOn: '2026-03-03' }) })).toMatchObject({ allowed: false, code: 'adaptation.start-differs', facts: { startsOn: '2026-03-03', from: '2026-03-02' }, clauses: ['397/A1.header'] })
  })

  proves('397/A1.sections', 'three sections, each with at least one row', () => {
    expect(PLAN_SECTIONS).toEqual([1, 2, 3])
    for (const [empty, name] of [[1, 'I'], [2, 'II'], [3, 'III']] as const)
      expect(submitting({ rows: PLAN_SECTIONS.filter((section) => section !== empty).map((section) => row(section)) })).toMatchObject({ allowed: false, code: 'adaptation.section-empty', facts: { section: name }, clauses: ['397/A1.sections'] })
    expect(submitting({ rows: [] })).toMatchObject({ code: 'adaptation.section-empty', facts: { section: 'I' } })
  })
  proves('397/A1.sections', 'no fourth section is invented', () => {
    for (const section of [0, 4, -1, 1.5]) expect(submitting({ rows: [row(1), row(2), row(3), row(section)] })).toMatchObject({ allowed: false, code: 'adaptation.section-unknown', clauses: ['397/A1.sections'] })
  })
  proves('397/A1.sections', 'rows without limit', () => {
    expect(submitting({ rows: Array.from({ length: 300 }, (_, index) => row((index % 3) + 1)) }).allowed).toBe(true)
  })

  proves('397/A1.table', 'activity and planned result are words, not blanks', () => {
    for (const empty of ['', '   ', 'ab', ' ab '])
      for (const field of ['activity', 'result'] as const) {
        expect(rowProblem(row(3, { [field]: empty }), period)).toBe(field)
        expect(withRow({ [field]: empty })).toMatchObject({ allowed: false, code: 'adaptation.row-incomplete', facts: { section: 'III', row: 1, from: '2026-03-02', to: '2026-05-22' }, clauses: ['397/A1.table'] })
      }
    expect(withRow({ activity: 'оқу' }).allowed).toBe(true)
  })
  proves('397/A1.table', 'a text has at most a thousand characters', () => {
    expect([withRow({ activity: 'ж'.repeat(ROW_TEXT.most) }).allowed, withRow({ activity: 'ж'.repeat(ROW_TEXT.most + 1) }).allowed]).toEqual([true, false])
  })
  proves('397/A1.table', 'every row has a completion date, inside the period', () => {
    expect(rowProblem(row(3, { completeOn: null }), period)).toBe('date-missing')
    expect(withRow({ completeOn: null }).allowed).toBe(false)
    const at = (completeOn: string) => [rowProblem(row(3, { completeOn }), period), withRow({ completeOn }).allowed]
    expect([at('2026-03-01'), at('2026-03-02'), at('2026-05-22'), at('2026-05-23')]).toEqual([['date-outside', false], [null, true], [null, true], ['date-outside', false]])
  })
  proves('397/A1.table', 'the refusal names the row by its place in its section, however the rows are mixed', () => {
    const rows = [row(3), row(1), row(2), row(1), row(2, { result: '' }), row(3)]
    expect(submitting({ rows })).toMatchObject({ facts: { section: 'II', row: 2 } })
  })

  proves(['397/9', '397/A1.table'], 'rows of the training planned after its term are pointed out, not refused', () => {
    const rows = [row(1, { completeOn: '2026-05-01' }), row(2, { completeOn: '2026-03-27' }), row(2, { completeOn: '2026-03-28' }), row(2, { completeOn: '2026-05-22' }), row(2, { completeOn: null }), row(3)]
    expect(planWarnings(rows, '2026-03-02', kz)).toEqual([{ code: 'adaptation.training-rows-late', facts: { count: 2, dueOn: '2026-03-27' }, clauses: ['397/9', '397/A1.table'] }])
    expect(planWarnings(rows.slice(0, 2), '2026-03-02', kz)).toEqual([])
    expect(submitting({ rows: [row(1), row(2, { completeOn: '2026-05-22' }), row(3)] }).allowed).toBe(true)
  })
})

describe('approval', () => {
  const approving = (approverId: string, on = '2026-03-05') => mayApprovePlan({ drawnUpById: 'mentor', approverId, mentorId: 'mentor', workerId: 'worker', drawnUpOn: '2026-03-04' }, on)
  proves('397/A1.approval', 'by the head, and by neither the mentor nor the worker', () => {
    expect(approving('head')).toEqual({ allowed: true, value: true, clauses: ['397/A1.approval'] })
    for (const party of ['mentor', 'worker']) expect(approving(party)).toEqual({ allowed: false, code: 'adaptation.approver-is-party', facts: {}, clauses: ['397/A1.approval'] })
  })
  proves('397/A1.approval', 'not dated before the plan was drawn up; on that day it may be', () => {
    expect(approving('head', '2026-03-03')).toMatchObject({ allowed: false, code: 'adaptation.approval-before-plan', facts: { drawnUpOn: '2026-03-04' } })
    expect(approving('head', '2026-03-04').allowed).toBe(true)
  })
  proves('397/A1.approval', 'returned to the mentor with a reason only', () => {
    for (const reason of ['', '  ', '\n']) expect(mayReturnPlan(reason)).toMatchObject({ allowed: false, code: 'adaptation.return-reason-missing', clauses: ['397/A1.approval'] })
    expect(mayReturnPlan('Мерзімі көрсетілмеген').allowed).toBe(true)
  })
})

describe('acknowledgement', () => {
  const signing = (signerId: string, on: string, approvedOn: string | null = '2026-03-05') => mayAcknowledge({ signerId, workerId: 'worker', approvedOn }, on)
  proves('397/A1.ack', 'by the worker and nobody else', () => {
    expect(signing('worker', '2026-03-06')).toEqual({ allowed: true, value: true, clauses: ['397/A1.ack'] })
    for (const other of ['mentor', 'head', '']) expect(signing(other, '2026-03-06')).toMatchObject({ allowed: false, code: 'adaptation.acknowledged-by-other', clauses: ['397/A1.ack'] })
  })
  proves('397/A1.ack', 'not before approval; on that day it may be', () => {
    expect(signing('worker', '2026-03-04')).toMatchObject({ allowed: false, code: 'adaptation.not-approved-yet', clauses: ['397/A1.ack'] })
    expect(signing('worker', '2026-03-05').allowed).toBe(true)
    expect(signing('worker', '2026-03-06', null)).toMatchObject({ code: 'adaptation.not-approved-yet' })
  })
})

describe('marks', () => {
  proves('397/A1.mark', 'whole numbers from 2 to 5, as typed', () => {
    expect(['2', '3', '4', '5', ' 4 '].map(readMark)).toEqual([2, 3, 4, 5, 4])
    for (const typed of ['', '0', '1', '6', '4.5', '4,5', '-3', '22', '+4', '4e0', 'төрт', 'NaN', '٤', '2 3']) expect(readMark(typed), typed).toBeNull()
  })
  const marking = (but: Partial<Parameters<typeof mayMark>[0]> = {}, today = '2026-04-10') => mayMark({ markerId: 'mentor', mentorId: 'mentor', mark: 4, markedOn: '2026-04-10', period: { from: '2026-03-02' }, ...but }, today)
  proves('397/A1.mark', 'whole numbers from 2 to 5, as a number', () => {
    for (const mark of [2, 3, 4, 5]) expect(marking({ mark })).toMatchObject({ allowed: true, value: mark })
    for (const mark of [0, 1, 6, 4.5, -4, 50, Number.NaN, Number.POSITIVE_INFINITY]) expect(marking({ mark })).toEqual({ allowed: false, code: 'adaptation.mark-out-of-range', facts: { least: 2, most: 5 }, clauses: ['397/A1.mark'] })
  })
  proves('397/A1.table', 'signed by the mentor and nobody else', () => {
    for (const markerId of ['worker', 'head', 'former-mentor']) expect(marking({ markerId })).toMatchObject({ allowed: false, code: 'adaptation.marked-by-other', clauses: ['397/A1.table'] })
  })
  proves('397/A1.table', 'dated from the start of work to today', () => {
    const at = (markedOn: string) => marking({ markedOn })
    expect([at('2026-03-02').allowed, at('2026-04-10').allowed]).toEqual([true, true])
    expect(at('2026-03-01')).toMatchObject({ code: 'adaptation.mark-before-start', facts: { from: '2026-03-02' } })
    expect(at('2026-04-11')).toMatchObject({ code: 'adaptation.mark-in-future', facts: { today: '2026-04-10' } })
  })
})
