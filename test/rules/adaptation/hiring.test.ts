import { describe, expect } from 'vitest'
import { mayEndEmployment, mayHappenOn, mayHire, standsInTheWay, type HiringFacts } from '../../../app/rules/adaptation/hiring.ts'
import { effectiveFrom } from '../../../app/rules/calendar/editions.ts'
import { ORGANISATION_KINDS } from '../../../app/rules/organisation/tree.ts'
import { proves } from '../../support/proves.ts'
import { EDITIONS } from './support.ts'

const TODAY = '2026-03-02'
const hire = (but: Partial<HiringFacts> = {}): HiringFacts => ({
  order: { number: '41-ж', orderedOn: '2026-03-02' }, startsOn: '2026-03-02', signedByAuthorisedPerson: true, organisationKind: 'career-centre',
  category: 'core', position: { code: 'CAREER_CONSULTANT', staffGroup: 'core' }, basis: 'first-hired', openEmployment: false, orderRecorded: false, ...but,
})
const ACCOUNTANT = { code: 'ACCOUNTANT', staffGroup: 'support' } as const
const hiring = (but: Partial<HiringFacts> = {}, today = TODAY) => mayHire(hire(but), today, EDITIONS)
const orderOf = (orderedOn: string, number = '41-ж') => ({ order: { number, orderedOn }, startsOn: orderedOn })

describe('the hiring order', () => {
  proves(['397/3', '397/6', '397/2.7'], 'opens an adaptation case at once', () => {
    expect(hiring()).toEqual({ allowed: true, value: 'case-opened', clauses: ['397/2.7', '397/3', '397/6', '397/6.category'] })
  })
  proves('397/3', 'without a number it is no order, and blanks are no number', () => {
    for (const number of ['', '   ', '\t']) expect(hiring(orderOf(TODAY, number))).toMatchObject({ allowed: false, code: 'employment.order-missing', clauses: ['397/3'] })
    expect(hiring(orderOf(TODAY, '1')).allowed).toBe(true)
  })
  proves('397/3', 'dated today it is accepted, dated tomorrow it is not', () => {
    expect(hiring(orderOf('2026-03-02')).allowed).toBe(true)
    expect(hiring(orderOf('2026-03-03'))).toMatchObject({ code: 'employment.order-in-future', facts: { orderedOn: '2026-03-03', today: '2026-03-02' }, clauses: ['397/3'] })
    expect(hiring({ ...orderOf('2026-03-02'), startsOn: '2026-03-16' }).allowed).toBe(true)
  })
  proves('397/3', 'work starts on the day of the order or later, never before it', () => {
    const starting = (startsOn: string) => hiring({ order: { number: '41-ж', orderedOn: '2026-02-27' }, startsOn })
    expect(starting('2026-02-26')).toMatchObject({ code: 'employment.starts-before-order', facts: { startsOn: '2026-02-26', orderedOn: '2026-02-27' }, clauses: ['397/3'] })
    expect([starting('2026-02-27').allowed, starting('2026-02-28').allowed]).toEqual([true, true])
  })
  proves('397/3', 'names a first working day at most three months ahead', () => {
    const starting = (startsOn: string) => hiring({ startsOn })
    expect(starting('2026-06-02').allowed).toBe(true)
    expect(starting('2026-06-03')).toMatchObject({ code: 'employment.starts-too-late', facts: { startsOn: '2026-06-03', latest: '2026-06-02' }, clauses: ['397/3'] })
    expect(starting('9999-12-31')).toMatchObject({ code: 'employment.starts-too-late' })
  })
  proves('397/O4', 'dated before the rules applied it opens nothing; on their first day it does', () => {
    expect(effectiveFrom('2024-10-14')).toBe('2024-10-25')
    expect(hiring(orderOf('2024-10-24'))).toMatchObject({ code: 'employment.before-the-rules', facts: { orderedOn: '2024-10-24', from: '2024-10-25' }, clauses: ['397/O4'] })
    expect(hiring(orderOf('2024-10-25')).allowed).toBe(true)
    expect(hiring(orderOf('2024-02-29'))).toMatchObject({ code: 'employment.before-the-rules' })
  })
  proves('397/3', 'of 29 February is an order like any other, once that day has come', () => {
    expect(hiring(orderOf('2028-02-29'))).toMatchObject({ code: 'employment.order-in-future' })
    expect(hiring(orderOf('2028-02-29'), '2028-02-28')).toMatchObject({ code: 'employment.order-in-future' })
    expect(hiring(orderOf('2028-02-29'), '2028-02-29')).toMatchObject({ allowed: true, value: 'case-opened' })
  })
  proves(['397/3', '397/7¶2'], 'signed by anybody but the authorised person it is refused', () => {
    expect(hiring({ signedByAuthorisedPerson: false })).toEqual({ allowed: false, code: 'employment.signatory', facts: {}, clauses: ['397/3', '397/7¶2'] })
  })
  proves('397/1', 'only labour mobility centres and career centres hire under these rules', () => {
    expect(ORGANISATION_KINDS.filter((organisationKind) => hiring({ organisationKind }).allowed)).toEqual(['labour-mobility-centre', 'career-centre'])
    for (const organisationKind of ['employer', 'state-body', 'qualification-organisation', '', 'CAREER-CENTRE'])
      expect(hiring({ organisationKind })).toMatchObject({ allowed: false, code: 'employment.organisation-not-covered', clauses: ['397/1', '397/2.2'] })
  })
  proves('397/1', 'the refusal of another organisation names its kind', () => {
    const refused = hiring({ organisationKind: 'employer' })
    expect(refused.allowed ? [] : Object.values(refused.facts)).toContain('employer')
  })
})

describe('whom the case is for', () => {
  proves(['397/6.category', '397/2.2'], 'heads of the managerial and specialists of the core personnel alike', () => {
    for (const category of ['managerial', 'core'] as const) expect(hiring({ category })).toMatchObject({ allowed: true, value: 'case-opened' })
  })
  proves('397/6.category', 'auxiliary staff are hired without a case, and the answer says so', () => {
    expect(hiring({ category: 'auxiliary', position: ACCOUNTANT, basis: null })).toEqual({ allowed: true, value: 'not-applicable', clauses: ['397/3', '397/6.category'] })
    expect(hiring({ category: 'auxiliary', position: ACCOUNTANT, basis: 'first-hired' })).toMatchObject({ value: 'not-applicable' })
  })
  proves('397/6.category', 'without a category nobody is hired', () => {
    expect(hiring({ category: null })).toMatchObject({ allowed: false, code: 'employment.category-missing', clauses: ['397/6.category'] })
  })
  proves('397/6.category', 'a position of managerial or core personnel is no way around the adaptation, and support staff need none', () => {
    const as = (category: HiringFacts['category'], staffGroup: HiringFacts['position']['staffGroup']) => hiring({ category, position: { code: 'ANY', staffGroup } })
    for (const staffGroup of ['managerial', 'core'] as const) {
      expect(as('auxiliary', staffGroup)).toEqual({ allowed: false, code: 'employment.category-contradicts-position', facts: { category: 'auxiliary', position: 'ANY' }, clauses: ['397/6.category'] })
      expect([as('managerial', staffGroup).allowed, as('core', staffGroup).allowed]).toEqual([true, true])
    }
    expect([as('managerial', 'support'), as('core', 'support')]).toMatchObject([{ code: 'employment.category-contradicts-position' }, { code: 'employment.category-contradicts-position' }])
  })
  proves('397/2.7', 'somebody hired for the first time or newly entered; without a basis the case is refused', () => {
    for (const basis of ['first-hired', 'newly-entered'] as const) expect(hiring({ basis })).toMatchObject({ allowed: true, value: 'case-opened' })
    expect(hiring({ basis: null })).toMatchObject({ allowed: false, code: 'adaptation.basis-missing', clauses: ['397/2.7'] })
  })
  proves('397/6', 'one employment, one case: a second order of an open employment and the same order twice are refused', () => {
    expect(hiring({ openEmployment: true })).toMatchObject({ allowed: false, code: 'employment.already-employed', clauses: ['397/6'] })
    expect(hiring({ orderRecorded: true })).toMatchObject({ allowed: false, code: 'employment.order-already-recorded', facts: { number: '41-ж' }, clauses: ['397/6'] })
    expect(hiring({ category: 'auxiliary', position: ACCOUNTANT, openEmployment: true })).toMatchObject({ code: 'employment.already-employed' })
  })
})

describe('the record of professional development', () => {
  const employed = { orderedOn: '2026-03-02', endedOn: '2026-08-31' }
  proves('397/3', 'runs from the day of the hiring order', () => {
    expect(mayHappenOn(employed, '2026-03-01')).toMatchObject({ allowed: false, code: 'employment.before-order', facts: { day: '2026-03-01', orderedOn: '2026-03-02' }, clauses: ['397/3'] })
    expect(mayHappenOn(employed, '2026-03-02').allowed).toBe(true)
  })
  proves('397/3', 'closes with the employment and stays open without an end', () => {
    expect(mayHappenOn(employed, '2026-08-31').allowed).toBe(true)
    expect(mayHappenOn(employed, '2026-09-01')).toMatchObject({ allowed: false, code: 'employment.after-end', facts: { day: '2026-09-01', endedOn: '2026-08-31' }, clauses: ['397/3'] })
    expect(mayHappenOn({ ...employed, endedOn: null }, '2036-01-01').allowed).toBe(true)
  })
  proves('397/3', 'a gap belongs to neither employment: the next order opens it anew', () => {
    const next = { orderedOn: '2026-10-01', endedOn: null }
    expect(['2026-08-31', '2026-09-15', '2026-10-01'].map((day) => [employed, next].filter((one) => mayHappenOn(one, day).allowed).length)).toEqual([1, 0, 1])
  })
})

describe('the end of employment', () => {
  const employed = { startsOn: '2026-03-02', endedOn: null }
  const ending = (endsOn: string, number = '57-ж', employment: { startsOn: string; endedOn: string | null } = employed) => mayEndEmployment(employment, { number, endsOn }, '2026-05-18')
  proves('397/3', 'is recorded by an order with a number', () => {
    expect(ending('2026-05-18').allowed).toBe(true)
    expect(ending('2026-05-18', '  ')).toMatchObject({ code: 'employment.order-missing', clauses: ['397/3'] })
  })
  proves('397/3', 'not ahead of time, not before the work began, and once', () => {
    expect(ending('2026-05-19')).toMatchObject({ code: 'employment.ends-in-future', facts: { endsOn: '2026-05-19', today: '2026-05-18' } })
    expect(ending('2026-03-01')).toMatchObject({ code: 'employment.ends-before-start', facts: { startsOn: '2026-03-02', endsOn: '2026-03-01' } })
    expect(ending('2026-03-02').allowed).toBe(true)
    expect(ending('2026-05-18', '57-ж', { startsOn: '2026-03-02', endedOn: '2026-04-30' })).toMatchObject({ code: 'employment.already-ended', facts: { endedOn: '2026-04-30' } })
  })
  proves('397/3', 'one that has not begun may end on its first day already now, and then stands in nobody\'s way', () => {
    const later = { startsOn: '2026-06-01', endedOn: null }
    expect(ending('2026-06-01', '57-ж', later).allowed).toBe(true)
    expect(ending('2026-06-02', '57-ж', later)).toMatchObject({ code: 'employment.ends-in-future' })
    expect(ending('2026-05-18', '57-ж', later)).toMatchObject({ code: 'employment.ends-before-start' })
    expect([standsInTheWay({ startsOn: '2026-06-01', endedOn: '2026-06-01' }, '2026-05-01'), standsInTheWay({ startsOn: '2026-06-01', endedOn: '2026-06-01' }, '2026-06-01')]).toEqual([false, false])
    expect([standsInTheWay(later, '2026-05-01'), standsInTheWay({ startsOn: '2026-03-02', endedOn: '2026-05-01' }, '2026-05-01'), standsInTheWay({ startsOn: '2026-03-02', endedOn: '2026-05-01' }, '2026-05-02')]).toEqual([true, true, false])
  })
})
