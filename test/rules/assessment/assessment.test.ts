import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assessmentDue, assessmentStanding, gapsOf, LEVELS, mayFinaliseExternal, mayOpenCampaign, maySubmitSelf, type ExternalFacts, type SelfAssessmentFacts } from '../../../app/rules/assessment/assessment.ts'
import { addDays, daysFrom } from '../../../app/rules/calendar/calendar-date.ts'
import { onOrBefore } from '../../../app/rules/calendar/working-calendar.ts'
import { proves } from '../../support/proves.ts'
import { day, kz } from '../calendar/support.ts'

const FIXED = { limit: '11-15', moves: false }
const due = (year: number, settings = FIXED) => assessmentDue(year, settings, kz)
const standing = (selfOn: string | null, externalOn: string | null, today: string) => assessmentStanding({ selfOn, externalOn, dueOn: due(2026).on }, today)

describe('the limit of the year, 15 November', () => {
  proves('397/17', 'does not move from a weekend: 2024 to 2027 with the last working day before it and the first late day', () => {
    for (const [year, limit, lastWorking, lateFrom] of [
      [2024, 'Fri 15 Nov 2024', 'Fri 15 Nov 2024', 'Sat 16 Nov 2024'],
      [2025, 'Sat 15 Nov 2025', 'Fri 14 Nov 2025', 'Sun 16 Nov 2025'],
      [2026, 'Sun 15 Nov 2026', 'Fri 13 Nov 2026', 'Mon 16 Nov 2026'],
      [2027, 'Mon 15 Nov 2027', 'Mon 15 Nov 2027', 'Tue 16 Nov 2027'],
    ] as const) {
      const { on, term, movedFrom } = due(year)
      expect({ on, clause: term.clause, movedFrom }).toEqual({ on: day(limit), clause: '397/17', movedFrom: null })
      expect(onOrBefore(on, kz)).toBe(day(lastWorking))
      const late = (selfOn: string) => assessmentStanding({ selfOn, externalOn: on, dueOn: on }, selfOn).late
      expect([late(day(lastWorking)), late(day(limit)), late(day(lateFrom))]).toEqual([[], [], ['worker']])
      expect(day(lateFrom)).toBe(addDays(on, 1))
    }
  })
  proves('397/17', 'moves to the next working day only where the setting says so', () => {
    const moved = (year: number) => due(year, { ...FIXED, moves: true })
    expect([moved(2024), moved(2025), moved(2026), moved(2027)].map(({ on, movedFrom }) => [on, movedFrom])).toEqual([
      [day('Fri 15 Nov 2024'), null], [day('Mon 17 Nov 2025'), day('Sat 15 Nov 2025')], [day('Mon 16 Nov 2026'), day('Sun 15 Nov 2026')], [day('Mon 15 Nov 2027'), null],
    ])
  })
  test('is a setting: another day of the year is taken as it is', () => {
    expect(due(2026, { limit: '12-01', moves: false }).on).toBe('2026-12-01')
  })
})

describe('the campaign', () => {
  proves('397/17', 'is opened once a year', () => {
    expect(mayOpenCampaign({ year: 2026, exists: false }, '2026-10-01')).toEqual({ allowed: true, value: true, clauses: ['397/17'] })
    expect(mayOpenCampaign({ year: 2026, exists: true }, '2026-10-01')).toEqual({ allowed: false, code: 'assessment.campaign-exists', facts: { year: 2026 }, clauses: ['397/17'] })
  })
  proves('397/17', 'belongs to the current year, from its first day to its last', () => {
    const on = (today: string) => mayOpenCampaign({ year: 2026, exists: false }, today)
    expect([on('2026-01-01').allowed, on('2026-12-31').allowed]).toEqual([true, true])
    for (const today of ['2025-12-31', '2027-01-01']) expect(on(today)).toEqual({ allowed: false, code: 'assessment.campaign-other-year', facts: { year: 2026 }, clauses: ['397/17'] })
  })
})

describe('the self-assessment', () => {
  const asked = ['C1', 'C2', 'C3']
  const all = { C1: 0, C2: 2, C3: 4 }
  const submit = (but: Partial<Omit<SelfAssessmentFacts, 'answers'>> & { answers?: Record<string, number> } = {}) =>
    maySubmitSelf({ authorId: 'worker', workerId: 'worker', alreadySubmitted: false, asked, ...but, answers: new Map(Object.entries(but.answers ?? all)) })

  proves('397/17.2', 'is handed in by the worker, complete, once', () => {
    expect(submit()).toEqual({ allowed: true, value: true, clauses: ['397/17.2'] })
  })
  proves('397/17.2', 'never on behalf of another person', () => {
    for (const authorId of ['colleague', 'head', 'qualification-organisation', 'WORKER', '']) expect(submit({ authorId })).toEqual({ allowed: false, code: 'assessment.self-by-other', facts: {}, clauses: ['397/17.2'] })
  })
  proves('397/17.2', 'not a second time', () => {
    expect(submit({ alreadySubmitted: true })).toEqual({ allowed: false, code: 'assessment.self-submitted', facts: {}, clauses: ['397/17.2'] })
  })
  proves('397/17.2', 'an incomplete questionnaire says how much is open; level 0 is an answer, no answer is none', () => {
    const open = (answers: Record<string, number>) => submit({ answers })
    expect(open({ C1: 0, C2: 0, C3: 0 }).allowed).toBe(true)
    expect(open({ C1: 0, C2: 2 })).toEqual({ allowed: false, code: 'assessment.self-incomplete', facts: { open: 1 }, clauses: ['397/17.2'] })
    expect(open({})).toMatchObject({ code: 'assessment.self-incomplete', facts: { open: 3 } })
    expect(open({ C1: 1, C2: 1, C9: 1 })).toMatchObject({ code: 'assessment.self-incomplete', facts: { open: 1 } })
  })
  proves('397/17.2', 'a level that does not exist is no answer', () => {
    expect(LEVELS).toEqual([0, 1, 2, 3, 4])
    for (const C2 of [-1, 5, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) expect(submit({ answers: { ...all, C2 } }), String(C2)).toMatchObject({ code: 'assessment.self-incomplete', facts: { open: 1 } })
  })
})

describe('the external assessment', () => {
  const sources = [{ name: 'Әкімшілік есептілік', on: '2026-10-05' }]
  const all = { C1: 1, C2: 3 }
  const finalise = (but: Partial<Omit<ExternalFacts, 'levels'>> & { levels?: Record<string, number> } = {}) =>
    mayFinaliseExternal({ byQualificationOrganisation: true, alreadyFinal: false, sources, asked: ['C1', 'C2'], ...but, levels: new Map(Object.entries(but.levels ?? all)) })

  proves('397/17.1', 'is made final by the qualification organisation, with sources and a level for each competence', () => {
    expect(finalise()).toEqual({ allowed: true, value: true, clauses: ['397/17.1'] })
  })
  proves('397/17.1', 'entered by the worker or the centre it is refused, whatever else it has', () => {
    for (const but of [{}, { alreadyFinal: true }, { sources: [] }]) expect(finalise({ byQualificationOrganisation: false, ...but })).toEqual({ allowed: false, code: 'assessment.external-by-other', facts: {}, clauses: ['397/17.1'] })
  })
  proves('397/17.1', 'without a named and dated source it cannot be made final', () => {
    for (const none of [[], [{ name: '', on: '2026-10-05' }], [{ name: '  a ', on: '2026-10-05' }], [{ name: 'Есеп', on: '' }], [{ name: 'Есеп', on: '2026-02-30' }], [{ name: 'Есеп', on: '5.10.2026' }]])
      expect(finalise({ sources: none }), JSON.stringify(none)).toEqual({ allowed: false, code: 'assessment.external-sources-missing', facts: {}, clauses: ['397/17.1'] })
    expect(finalise({ sources: [{ name: 'АБЖ', on: '2026-10-05' }] }).allowed).toBe(true)
  })
  proves('397/17.1', 'a competence without a level leaves it open', () => {
    expect(finalise({ levels: { C1: 0 } })).toEqual({ allowed: false, code: 'assessment.external-incomplete', facts: { open: 1 }, clauses: ['397/17.1'] })
    for (const C2 of [-1, 5, 2.5, Number.NaN]) expect(finalise({ levels: { ...all, C2 } })).toMatchObject({ code: 'assessment.external-incomplete', facts: { open: 1 } })
    expect(finalise({ levels: { C1: 0, C2: 0 } }).allowed).toBe(true)
  })
  proves('397/17.1', 'what is final stays as it is', () => {
    expect(finalise({ alreadyFinal: true })).toEqual({ allowed: false, code: 'assessment.external-final', facts: {}, clauses: ['397/17.1'] })
  })
})

describe('where the assessment stands', () => {
  proves('397/17', 'with one form missing nobody is assessed', () => {
    const states = [standing(null, null, '2026-10-01'), standing('2026-11-12', null, '2026-11-12'), standing(null, '2026-11-06', '2026-11-06'), standing('2026-11-12', '2026-11-06', '2026-11-12')]
    expect(states.map(({ state }) => state)).toEqual(['open', 'self-done', 'external-done', 'assessed'])
    expect(states.flatMap(({ late }) => late)).toEqual([])
  })
  proves('397/17', 'the example of 2026: external on 6 November, self on 12 November, in time', () => {
    expect(standing(null, day('Fri 6 Nov 2026'), day('Fri 6 Nov 2026'))).toEqual({ state: 'external-done', late: [] })
    expect(standing(day('Thu 12 Nov 2026'), day('Fri 6 Nov 2026'), day('Thu 12 Nov 2026'))).toEqual({ state: 'assessed', late: [] })
    expect(standing(day('Thu 12 Nov 2026'), day('Fri 6 Nov 2026'), day('Thu 10 Dec 2026'))).toEqual({ state: 'assessed', late: [] })
  })
  proves('397/17', 'only the day counts: all of Sunday 15 November is in time, Monday 16 November is accepted and late', () => {
    expect(standing(day('Sun 15 Nov 2026'), '2026-11-06', day('Sun 15 Nov 2026'))).toEqual({ state: 'assessed', late: [] })
    expect(standing(day('Mon 16 Nov 2026'), '2026-11-06', day('Mon 16 Nov 2026'))).toEqual({ state: 'assessed', late: ['worker'] })
    expect(maySubmitSelf({ authorId: 'w', workerId: 'w', alreadySubmitted: false, asked: ['C1'], answers: new Map([['C1', 2]]) }).allowed).toBe(true) // no rule asks the day
  })
  proves('397/17', 'after the limit it names who is late: the worker, the organisation, or both', () => {
    const after = (selfOn: string | null, externalOn: string | null) => standing(selfOn, externalOn, '2026-11-16')
    expect(after(null, null)).toEqual({ state: 'open', late: ['worker', 'qualification-organisation'] })
    expect(after('2026-11-12', null)).toEqual({ state: 'self-done', late: ['qualification-organisation'] })
    expect(after(null, '2026-11-06')).toEqual({ state: 'external-done', late: ['worker'] })
    expect(after('2026-11-12', '2026-11-16')).toEqual({ state: 'assessed', late: ['qualification-organisation'] })
    expect(standing(null, null, '2026-11-15')).toEqual({ state: 'open', late: [] })
  })
  test('on every day of the autumn: late is who came, or has not come, by the limit', () => {
    for (const today of daysFrom('2026-10-01', '2026-12-31')) {
      const late = today > '2026-11-15'
      expect(standing(null, '2026-10-01', today).late, today).toEqual(late ? ['worker'] : [])
      expect(standing(today, '2026-10-01', '2027-03-01').late, today).toEqual(late ? ['worker'] : [])
    }
  })
})

describe('gaps', () => {
  const gaps = (profile: Record<string, number>, levels: Record<string, number>) => gapsOf(profile, new Map(Object.entries(levels))).map(({ competence, expected, actual }) => `${competence} ${actual}→${expected}`)
  proves('397/16', 'are where the external level stays below the profile, the largest first, then by code', () => {
    expect(gaps({ C1: 3, C2: 2, C3: 3, C4: 1 }, { C1: 2, C2: 0, C3: 0, C4: 0 })).toEqual(['C3 0→3', 'C2 0→2', 'C1 2→3', 'C4 0→1'])
  })
  proves('397/16', 'at or above the profile there is none; what the position does not ask for is none either', () => {
    expect(gaps({ C1: 3, C2: 2, C3: 0 }, { C1: 3, C2: 4, C3: 0 })).toEqual([])
    expect(gaps({ C1: 1 }, { C2: 0 })).toEqual(['C1 0→1']) // not assessed is not shown yet
  })
  test('the same gaps in whatever order the profile names its competences', () => {
    const level = fc.integer({ min: 0, max: 4 })
    const profile = fc.uniqueArray(fc.record({ code: fc.integer({ min: 1, max: 12 }).map((number) => `C${number}`), expected: level, actual: level }), { selector: ({ code }) => code })
    fc.assert(
      fc.property(profile, (rows) => {
        const levels = new Map(rows.map(({ code, actual }) => [code, actual]))
        const found = gapsOf(Object.fromEntries(rows.map(({ code, expected }) => [code, expected])), levels)
        expect(gapsOf(Object.fromEntries(rows.toReversed().map(({ code, expected }) => [code, expected])), levels)).toEqual(found)
        expect(found).toHaveLength(rows.filter(({ expected, actual }) => actual < expected).length)
      }),
    )
  })
})
