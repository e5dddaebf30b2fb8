import { describe, expect, test } from 'vitest'
import { mayAnswerObjection, mayObject, LEAST_REASON, type ObjectionAnswerFacts, type ObjectionFacts } from '../../../app/rules/assessment/objection.ts'
import { isFigure, maySaveExternal, maySaveRating, type ExternalDraftFacts, type RatingFacts } from '../../../app/rules/assessment/assessment.ts'
import { proves } from '../../support/proves.ts'

const REASON = 'С3 бойынша есеп мерзімінде тапсырылған.'

describe('raising an objection (internal)', () => {
  const object = (but: Partial<ObjectionFacts> = {}) => mayObject({ authorId: 'worker', workerId: 'worker', resultFinal: true, alreadyRaised: false, reason: REASON, ...but })

  test('the worker, once, to a final result, with a reason; no clause is claimed for it', () => {
    expect(object()).toEqual({ allowed: true, value: true, clauses: [] })
    for (const authorId of ['head', 'colleague', '']) expect(object({ authorId })).toMatchObject({ code: 'assessment.objection-by-other', clauses: [] })
    expect(object({ alreadyRaised: true })).toMatchObject({ code: 'assessment.objection-raised' })
    expect(object({ resultFinal: false })).toMatchObject({ code: 'assessment.objection-no-result', clauses: ['397/17.1'] })
  })
  test('a reason has ten characters at least, spaces around it not counted', () => {
    expect(LEAST_REASON).toBe(10)
    expect(object({ reason: '  тоғыз әрп  ' }).allowed).toBe(false)
    expect(object({ reason: 'он екі әріп' }).allowed).toBe(true)
    for (const reason of ['', ' '.repeat(50), '123456789']) expect(object({ reason })).toEqual({ allowed: false, code: 'assessment.objection-reason-missing', facts: { least: 10 }, clauses: [] })
    expect(object({ reason: '1234567890' }).allowed).toBe(true)
  })
})

describe('answering it', () => {
  const before = new Map([['C1', 1], ['C2', 3]])
  const answer = (but: Partial<ObjectionAnswerFacts> = {}) =>
    mayAnswerObjection({ byQualificationOrganisation: true, assessorId: 'second', workerId: 'worker', finalisedById: 'first', alreadyAnswered: false, outcome: 'upheld', answer: REASON, before, levels: new Map(), asked: ['C1', 'C2'], ...but })

  test('by a second assessor, once, decided and explained', () => {
    expect(answer()).toEqual({ allowed: true, value: true, clauses: [] })
    expect(answer({ assessorId: 'first' })).toMatchObject({ code: 'assessment.objection-same-assessor' })
    expect(answer({ finalisedById: null }).allowed).toBe(true)
    expect(answer({ alreadyAnswered: true })).toMatchObject({ code: 'assessment.objection-answered' })
    expect(answer({ outcome: null })).toMatchObject({ code: 'assessment.objection-outcome-missing' })
    expect(answer({ answer: ' жоқ ' })).toEqual({ allowed: false, code: 'assessment.objection-answer-missing', facts: { least: 10 }, clauses: [] })
  })
  proves('397/17.1', 'neither the worker nor the centre answers for the qualification organisation', () => {
    expect(answer({ byQualificationOrganisation: false })).toEqual({ allowed: false, code: 'assessment.external-by-other', facts: {}, clauses: ['397/17.1'] })
    expect(answer({ assessorId: 'worker' })).toMatchObject({ code: 'assessment.external-by-other' })
  })
  proves('397/17.1', 'a changed result is complete, of levels that exist, and differs', () => {
    const changed = (levels: Record<string, number>) => answer({ outcome: 'changed', levels: new Map(Object.entries(levels)) })
    expect(changed({ C1: 2, C2: 3 })).toEqual({ allowed: true, value: true, clauses: ['397/17.1'] })
    expect(changed({ C1: 2 })).toEqual({ allowed: false, code: 'assessment.external-incomplete', facts: { open: 1 }, clauses: ['397/17.1'] })
    for (const C1 of [-1, 5, 1.5, Number.NaN]) expect(changed({ C1, C2: 3 })).toMatchObject({ code: 'assessment.external-incomplete', facts: { open: 1 } })
    expect(changed({ C1: 1, C2: 3 })).toMatchObject({ code: 'assessment.objection-nothing-changed' })
    expect(changed({ C1: 1, C2: 3, C9: 4 })).toMatchObject({ code: 'assessment.objection-nothing-changed' })
  })
})

describe('what is kept before it binds', () => {
  const rate = (but: Partial<RatingFacts> = {}) => maySaveRating({ alreadySubmitted: false, competence: 'C1', level: 2, asked: ['C1'], ...but })
  proves('397/17.2', 'an answer is kept until the questionnaire is handed in, for what it asks, with a level that exists or none yet', () => {
    for (const level of [null, 0, 1, 2, 3, 4]) expect(rate({ level }), String(level)).toEqual({ allowed: true, value: true, clauses: ['397/17.2'] })
    for (const level of [-1, 5, 1.5, Number.NaN]) expect(rate({ level }), String(level)).toMatchObject({ code: 'assessment.level-unknown', clauses: ['397/17.2'] })
    expect(rate({ competence: 'C2' })).toMatchObject({ code: 'assessment.not-asked' })
    expect(rate({ alreadySubmitted: true })).toMatchObject({ code: 'assessment.self-submitted' })
  })

  const draft = (but: Partial<Omit<ExternalDraftFacts, 'ratings'>> & { ratings?: Record<string, { level: number | null; figures: Record<string, number> }> } = {}) =>
    maySaveExternal({ byQualificationOrganisation: true, alreadyFinal: false, sources: [], asked: new Map([['C1', new Map([['share', 'percent'], ['cases', 'number']])]]), ...but, ratings: new Map(Object.entries(but.ratings ?? {})) }, '2026-10-14')
  proves('397/17.1', 'a draft of the external assessment may be incomplete, never untrue, and is the qualification organisation\'s', () => {
    expect(draft().allowed).toBe(true)
    expect(draft({ ratings: { C1: { level: null, figures: { share: 100, cases: 0 } } }, sources: [{ name: '', on: '2026-10-14' }] }).allowed).toBe(true)
    expect(draft({ byQualificationOrganisation: false })).toMatchObject({ code: 'assessment.external-by-other', clauses: ['397/17.1'] })
    expect(draft({ alreadyFinal: true })).toMatchObject({ code: 'assessment.external-final' })
    expect(draft({ ratings: { C2: { level: 1, figures: {} } } })).toMatchObject({ code: 'assessment.not-asked' })
    expect(draft({ ratings: { C1: { level: 5, figures: {} } } })).toMatchObject({ code: 'assessment.level-unknown' })
    for (const figures of [{ share: 100.1 }, { share: -1 }, { cases: Number.NaN }, { cases: 1e12 }, { other: 1 }] as Record<string, number>[]) expect(draft({ ratings: { C1: { level: 1, figures } } }), JSON.stringify(figures)).toMatchObject({ code: 'assessment.figure-unreadable' })
    expect(draft({ sources: [{ name: 'Есеп', on: '2026-10-15' }] })).toMatchObject({ code: 'assessment.source-in-future', facts: { today: '2026-10-14' } })
  })
  test('a share goes to a hundred, other figures further', () => {
    expect([isFigure(100, 'percent'), isFigure(100.01, 'percent'), isFigure(100.01, 'number'), isFigure(-0.01, 'calendar-days'), isFigure(Infinity, 'number')]).toEqual([true, false, true, false, false])
  })
})
