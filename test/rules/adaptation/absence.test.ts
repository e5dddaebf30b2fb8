import { describe, expect } from 'vitest'
import { ABSENCE_KINDS, mayRecordAbsence, suspendsProbation } from '../../../app/rules/adaptation/absence.ts'
import { mayRun, probationWithAbsences } from '../../../app/rules/adaptation/terms.ts'
import { proves } from '../../support/proves.ts'

const employed = { startsOn: '2026-03-02', endedOn: null as string | null }
const away = (from: string, to: string) => ({ from, to })
const recording = (from: string, to: string, others: { from: string; to: string }[] = [], endedOn: string | null = null) => mayRecordAbsence(away(from, to), { ...employed, endedOn }, others, '2026-04-06')

describe('an absence', () => {
  proves('397/6.probation', 'ends on its first day or later', () => {
    expect(recording('2026-04-06', '2026-04-06')).toEqual({ allowed: true, value: true, clauses: ['397/6.probation'] })
    expect(recording('2026-04-06', '2026-04-05')).toMatchObject({ allowed: false, code: 'absence.ends-before-start', facts: { from: '2026-04-06', to: '2026-04-05' }, clauses: ['397/6.probation'] })
  })
  proves('397/3', 'lies inside the employment', () => {
    expect(recording('2026-03-02', '2026-03-03').allowed).toBe(true)
    expect(recording('2026-03-01', '2026-03-03')).toMatchObject({ code: 'absence.outside-employment', facts: { startsOn: '2026-03-02' }, clauses: ['397/3'] })
    expect(recording('2026-04-29', '2026-04-30', [], '2026-04-30').allowed).toBe(true)
    expect(recording('2026-04-29', '2026-05-01', [], '2026-04-30')).toMatchObject({ code: 'absence.outside-employment' })
  })
  proves('397/6.probation', 'is at most eighteen months long, and ends at most eighteen months ahead', () => {
    expect(recording('2026-03-02', '2027-09-01').allowed).toBe(true)
    expect(recording('2026-03-02', '2027-09-02')).toMatchObject({ allowed: false, code: 'absence.too-long', facts: { months: 18, latest: '2027-09-01' }, clauses: ['397/6.probation'] })
    expect(recording('2027-10-01', '2027-10-06').allowed).toBe(true)
    expect(recording('2027-10-01', '2027-10-07')).toMatchObject({ code: 'absence.too-long', facts: { latest: '2027-10-06' } })
    expect(recording('2026-04-06', '9999-12-31')).toMatchObject({ code: 'absence.too-long' })
  })
  proves('397/6.probation', 'does not lie over another one, not even by a day; right beside it, it does not', () => {
    const ill = away('2026-04-06', '2026-04-10')
    expect([recording('2026-04-01', '2026-04-05', [ill]).allowed, recording('2026-04-11', '2026-04-12', [ill]).allowed]).toEqual([true, true])
    for (const [from, to] of [['2026-04-01', '2026-04-06'], ['2026-04-10', '2026-04-12'], ['2026-04-07', '2026-04-08'], ['2026-04-01', '2026-04-30']] as const)
      expect(recording(from, to, [ill]), `${from} to ${to}`).toMatchObject({ allowed: false, code: 'absence.overlaps', facts: ill, clauses: ['397/6.probation'] })
  })
})

describe('probation during absences', () => {
  proves('397/6.probation', 'illness and leave suspend it, a business trip does not: the worker is at work', () => {
    expect(ABSENCE_KINDS.map((kind) => [kind, suspendsProbation(kind)])).toEqual([['illness', true], ['leave', true], ['business-trip', false], ['other', true]])
  })
  const until = (...absences: { from: string; to: string }[]) => probationWithAbsences('2026-03-02', '2026-06-02', absences)
  proves('397/6.probation', 'stands still: the end moves by every calendar day away, weekends too', () => {
    expect(until()).toEqual({ to: '2026-06-02', days: 0 })
    expect(until(away('2026-04-06', '2026-04-06'))).toEqual({ to: '2026-06-03', days: 1 })
    expect(until(away('2026-04-06', '2026-04-12'))).toEqual({ to: '2026-06-09', days: 7 })
    expect(until(away('2026-04-06', '2026-04-12'), away('2026-05-18', '2026-05-20'))).toEqual({ to: '2026-06-12', days: 10 })
  })
  proves('397/6.probation', 'a day that two absences cover counts once', () => {
    expect(until(away('2026-04-06', '2026-04-12'), away('2026-04-10', '2026-04-14'))).toEqual({ to: '2026-06-11', days: 9 })
    expect(until(away('2026-04-06', '2026-04-12'), away('2026-04-06', '2026-04-12'))).toEqual({ to: '2026-06-09', days: 7 })
    expect(until(away('2026-04-08', '2026-04-09'), away('2026-04-06', '2026-04-12'))).toEqual({ to: '2026-06-09', days: 7 })
  })
  proves('397/6.probation', 'only days inside probation count: the first and the last do, the day before and the day after do not', () => {
    expect(until(away('2026-03-02', '2026-03-02')).days).toBe(1)
    expect(until(away('2026-02-20', '2026-03-01')).days).toBe(0)
    expect(until(away('2026-06-02', '2026-06-02'))).toEqual({ to: '2026-06-03', days: 1 })
    expect(until(away('2026-06-03', '2026-06-30'))).toEqual({ to: '2026-06-02', days: 0 })
  })
  proves('397/6.probation', 'an absence that begins inside and goes on is counted to its end, and so is one in the days gained', () => {
    expect(until(away('2026-06-01', '2026-06-10'))).toEqual({ to: '2026-06-12', days: 10 })
    expect(until(away('2026-05-25', '2026-05-29'), away('2026-06-05', '2026-06-06'))).toEqual({ to: '2026-06-09', days: 7 })
  })
  proves(['397/6.probation', '397/6.term'], 'gives room inside probation, and never beyond three months', () => {
    const short = '2026-05-15'
    const run = (endsOn: string, probationEndsOn: string) => mayRun({ startsOn: '2026-03-02', endsOn, probationEndsOn })
    expect(run('2026-05-18', short)).toMatchObject({ allowed: false, code: 'adaptation.period-beyond-probation' })
    const moved = probationWithAbsences('2026-03-02', short, [away('2026-04-06', '2026-04-08')]).to
    expect([moved, run('2026-05-18', moved).allowed]).toEqual(['2026-05-18', true])
    const long = probationWithAbsences('2026-03-02', '2026-06-02', [away('2026-04-01', '2026-04-30')]).to
    expect([long, run('2026-06-02', long).allowed, run('2026-06-03', long).allowed]).toEqual(['2026-07-02', true, false])
  })
})
