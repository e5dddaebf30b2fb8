import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gapsOf, type Gap } from '../../../app/rules/assessment/assessment.ts'
import { proposePlan, smallestSet, type Candidate, type CourseOffer, type Proposal } from '../../../app/rules/learning-plan/builder.ts'
import { mayPublishPlan } from '../../../app/rules/learning-plan/plan.ts'
import { proves } from '../../support/proves.ts'
import { COURSES, numbers, offersFor, POSITIONS, profiles, subsets, total } from './support.ts'

const offer = (code: string, hours: number, effects: Record<string, number> = {}, but: Partial<CourseOffer> = {}): CourseOffer => ({ code, minutes: hours * 60, effects, fitsPosition: true, available: true, ...but })
const gap = (competence: string, expected = 3, actual = 1): Gap => ({ competence, expected, actual })
const codes = ({ items }: Proposal) => items.map(({ course }) => course)
const closes = (gap: Gap) => (one: CourseOffer) => (one.effects[gap.competence] ?? 0) >= gap.expected

describe('the proposal', () => {
  proves('397/15', 'reaches 40 academic hours with the fewest courses', () => {
    expect(proposePlan([], [offer('A', 10), offer('B', 10), offer('C', 20), offer('D', 20)])).toMatchObject({ items: [{ course: 'C' }, { course: 'D' }], minutes: 2400, belowMinimum: false })
    expect(codes(proposePlan([], [offer('A', 39), offer('B', 1), offer('C', 1)]))).toEqual(['A', 'B'])
    expect(codes(proposePlan([], [offer('A', 40), offer('B', 1)]))).toEqual(['A'])
  })
  proves('397/16', 'closes every gap a course closes, and every line says why it is there', () => {
    const plan = proposePlan([gap('C4', 3, 0), gap('C8', 2, 1)], [offer('A', 16, { C4: 3, C8: 2 }), offer('B', 16), offer('C', 8), offer('D', 4, { C8: 1 })])
    expect(plan).toEqual({
      items: [
        { course: 'A', minutes: 960, reasons: [{ kind: 'closes-gap', competence: 'C4', from: 0, to: 3 }, { kind: 'closes-gap', competence: 'C8', from: 1, to: 2 }] },
        { course: 'B', minutes: 960, reasons: [{ kind: 'reaches-minimum' }] },
        { course: 'C', minutes: 480, reasons: [{ kind: 'reaches-minimum' }] },
      ],
      minutes: 2400, open: [], belowMinimum: false,
    })
  })
  proves('397/16', 'a gap no course closes all the way stays open and is named', () => {
    const [tooHigh, unknown, closable] = [gap('C2', 4, 1), gap('C5', 1, 0), gap('C1', 2, 0)]
    const plan = proposePlan([tooHigh, unknown, closable], [offer('A', 40, { C2: 3, C1: 2 })])
    expect(plan.open).toEqual([tooHigh, unknown])
    expect(plan.items[0]!.reasons).toEqual([{ kind: 'closes-gap', competence: 'C1', from: 0, to: 2 }])
  })
  proves('397/15', 'with too few minutes on offer everything is proposed and it is said', () => {
    expect(proposePlan([], [offer('A', 20), offer('B', 19)])).toMatchObject({ items: [{ course: 'A' }, { course: 'B' }], minutes: 39 * 60, belowMinimum: true })
    expect(proposePlan([gap('C1')], [])).toEqual({ items: [], minutes: 0, open: [gap('C1')], belowMinimum: true })
    expect(proposePlan([], [offer('A', 20), offer('B', 20)]).belowMinimum).toBe(false)
    expect(proposePlan([], [{ ...offer('A', 0), minutes: 2399 }]).belowMinimum).toBe(true)
  })
  test('closes gaps beyond the minimum too', () => {
    expect(codes(proposePlan([gap('C1'), gap('C2')], [offer('A', 40), offer('B', 4, { C1: 3 }), offer('C', 4, { C2: 3 })]))).toEqual(['A', 'B', 'C'])
  })
  test('of sets of the same size: more courses for the position, then fewer minutes, then the order of codes', () => {
    const other = { fitsPosition: false }
    expect(codes(proposePlan([gap('C1')], [offer('A', 40, { C1: 3 }, other), offer('B', 44, { C1: 3 })]))).toEqual(['B'])
    expect(codes(proposePlan([], [offer('A', 44), offer('B', 41), offer('C', 43)]))).toEqual(['B'])
    expect(codes(proposePlan([], [offer('C', 20), offer('B', 20), offer('A', 20)]))).toEqual(['A', 'B'])
  })
  test('what is taken or has no seat is not offered', () => {
    expect(proposePlan([gap('C1')], [offer('A', 40, { C1: 3 }, { available: false }), offer('B', 40)])).toMatchObject({ items: [{ course: 'B' }], open: [gap('C1')] })
  })
  proves('397/22', 'a course for another position that closes no gap comes in only when the others do not reach the minimum', () => {
    const other = { fitsPosition: false }
    const fitting = [offer('A', 16), offer('B', 16), offer('C', 6), offer('D', 6)]
    expect(codes(proposePlan([], [...fitting, offer('X', 16, {}, other)]))).toEqual(['A', 'B', 'C', 'D'])
    expect(codes(proposePlan([], [...fitting.slice(0, 3), offer('X', 16, {}, other)]))).toEqual(['A', 'B', 'X'])
    expect(codes(proposePlan([gap('C1')], [...fitting, offer('X', 16, { C1: 3 }, other)]))).toEqual(['A', 'B', 'X'])
  })
})

describe('compared with every subset of a small catalogue', () => {
  const level = fc.integer({ min: 1, max: 4 })
  const effect = fc.dictionary(fc.constantFrom('C1', 'C2', 'C3', 'C4'), level, { maxKeys: 3 })
  const catalogues = fc
    .array(fc.record({ minutes: fc.integer({ min: 1, max: 8 }).map((quarters) => quarters * 15), effects: effect, fitsPosition: fc.boolean(), available: fc.boolean() }), { maxLength: 9 })
    .map((courses) => courses.map((course, index): CourseOffer => ({ code: `K${index}`, ...course })))
  const gapLists = fc.uniqueArray(fc.record({ competence: fc.constantFrom('C1', 'C2', 'C3', 'C4', 'C5'), expected: level, below: fc.integer({ min: 1, max: 4 }) }), { selector: ({ competence }) => competence, maxLength: 5 })
    .map((gaps) => gaps.map(({ competence, expected, below }): Gap => ({ competence, expected, actual: Math.max(0, expected - below) })))
  const minimums = fc.integer({ min: 0, max: 30 }).map((quarters) => quarters * 15)

  /** The best set, by looking at all of them. */
  function byBruteForce(gaps: readonly Gap[], catalogue: readonly CourseOffer[], minimum: number): string[] {
    const offers = catalogue.filter(({ available }) => available)
    const closable = gaps.filter((one) => offers.some(closes(one)))
    const matching = offers.filter((one) => one.fitsPosition || closable.some((gap) => closes(gap)(one)))
    const pool = total(matching) >= minimum ? matching : offers
    const goal = Math.min(minimum, total(pool))
    const rank = (set: CourseOffer[]) => [set.length, -set.filter(({ fitsPosition }) => fitsPosition).length, total(set)]
    return subsets(pool)
      .filter((set) => total(set) >= goal && closable.every((one) => set.some(closes(one))))
      .map((set) => ({ rank: rank(set), codes: set.map(({ code }) => code).toSorted() }))
      .toSorted((a, b) => a.rank.reduce((difference, one, index) => difference || one - b.rank[index]!, 0) || (a.codes.join() < b.codes.join() ? -1 : 1))[0]!.codes
  }

  test('it is the same set', () => {
    fc.assert(
      fc.property(gapLists, catalogues, minimums, (gaps, catalogue, minimum) => {
        expect(codes(proposePlan(gaps, catalogue, minimum))).toEqual(byBruteForce(gaps, catalogue, minimum))
      }),
      { numRuns: 1000 },
    )
  })
  test('the order of catalogue and gaps changes nothing', () => {
    const shuffled = catalogues.chain((catalogue) => fc.tuple(fc.constant(catalogue), fc.shuffledSubarray(catalogue, { minLength: catalogue.length, maxLength: catalogue.length })))
    fc.assert(
      fc.property(gapLists, shuffled, minimums, (gaps, [catalogue, other], minimum) => {
        const plan = proposePlan(gaps, catalogue, minimum)
        expect(proposePlan(gaps, catalogue, minimum)).toEqual(plan)
        expect(proposePlan(gaps, other, minimum)).toEqual(plan)
        expect(codes(proposePlan(gaps.toReversed(), other, minimum))).toEqual(codes(plan))
      }),
    )
  })
  proves(['397/15', '397/16'], 'closable gaps are closed, open ones named, the minimum reached where the catalogue can, every line has its reason', () => {
    fc.assert(
      fc.property(gapLists, catalogues, minimums, (gaps, catalogue, minimum) => {
        const given = JSON.stringify([gaps, catalogue])
        const plan = proposePlan(gaps, catalogue, minimum)
        const offers = catalogue.filter(({ available }) => available)
        const chosen = plan.items.map(({ course }) => offers.find(({ code }) => code === course)!)
        expect(new Set(chosen).size).toBe(plan.items.length)
        expect(plan.minutes).toBe(total(chosen))
        expect(plan.belowMinimum).toBe(total(offers) < minimum)
        expect(plan.open).toEqual(gaps.filter((one) => !offers.some(closes(one))))
        for (const one of gaps) expect(chosen.some(closes(one))).toBe(!plan.open.includes(one))
        for (const [index, { reasons }] of plan.items.entries()) {
          const closed = gaps.filter((one) => closes(one)(chosen[index]!)).map(({ competence, actual, expected }) => ({ kind: 'closes-gap', competence, from: actual, to: expected }))
          expect(reasons).toEqual(closed.length > 0 ? closed : [{ kind: 'reaches-minimum' }])
        }
        expect(JSON.stringify([gaps, catalogue])).toBe(given)
      }),
      { numRuns: 500 },
    )
  })
})

describe('with the framework and the catalogue that ship', () => {
  const STANDINGS = { 'all at nothing': () => 0, 'all one below the profile': (expected: number) => Math.max(0, expected - 1), 'all at the profile': (expected: number) => expected }
  const gapsFor = (position: string, level: (expected: number) => number) => gapsOf(profiles[position]!, new Map(Object.entries(profiles[position]!).map(([competence, expected]) => [competence, level(expected)])))
  const needed = (position: string, { fitsPosition, effects }: CourseOffer) => fitsPosition || Object.keys(effects).some((competence) => (profiles[position]![competence] ?? 0) > 0)
  const publishable = ({ items }: Proposal, position: string, offers: readonly CourseOffer[]) =>
    mayPublishPlan({ year: 2027, qualificationLevel: null, items: items.map(({ course, minutes }) => ({ course, minutes, origin: 'mandatory', published: true, minimumLevel: 5, matches: needed(position, offers.find(({ code }) => code === course)!) })), otherPlan: false, assessed: true, withoutAssessmentReason: null, byQualificationOrganisation: true }, '2026-12-10').allowed

  test('there are sixteen courses and sixteen positions', () => expect([COURSES.length, POSITIONS.length]).toEqual([16, 16]))

  for (const [standing, level] of Object.entries(STANDINGS))
    proves(['397/15', '397/16', '397/18'], `${standing}: every position gets a plan that may be published`, () => {
      for (const position of POSITIONS) {
        const gaps = gapsFor(position, level)
        const offers = offersFor(position)
        const plan = proposePlan(gaps, offers)
        expect(publishable(plan, position, offers), position).toBe(true)
        expect(plan.belowMinimum, position).toBe(false)
        for (const one of gaps) expect(codes(plan).some((code) => closes(one)(offers.find((course) => course.code === code)!)), `${position} ${one.competence}`).toBe(!plan.open.includes(one))
        for (const { course, reasons } of plan.items) expect(reasons.some(({ kind }) => kind === 'closes-gap') || offers.find(({ code }) => code === course)!.fitsPosition, `${position} ${course}`).toBe(true)
        expect(proposePlan(gaps, offers.toReversed()), position).toEqual(plan)
      }
    })
  test('somebody at the profile gets three courses of exactly 40 hours', () => {
    expect(proposePlan([], offersFor('CAREER_CONSULTANT'))).toMatchObject({ minutes: 2400, open: [], items: [{ course: 'KD-001' }, { course: 'KD-002' }, { course: 'KD-006' }] })
  })
  test('what no course closes is said: level 4 of the analyst and the director', () => {
    const open = (position: string) => proposePlan(gapsFor(position, STANDINGS['all one below the profile']), offersFor(position)).open.map(({ competence, expected }) => `${competence} ${expected}`).toSorted()
    expect([open('ASSISTANT'), open('LABOUR_MARKET_ANALYST'), open('LMC_DIRECTOR')]).toEqual([[], ['C2 4'], ['C12 4']])
  })
  test('whatever was taken before, the plan reaches the minimum or takes all that is left', () => {
    const next = numbers(397)
    for (const position of POSITIONS)
      for (let round = 0; round < 10; round++) {
        const taken = COURSES.map(({ code }) => code).filter(() => next() < 0.5)
        const left = offersFor(position, taken).filter(({ available }) => available)
        const plan = proposePlan(gapsFor(position, STANDINGS['all one below the profile']), offersFor(position, taken))
        expect(codes(plan).filter((code) => taken.includes(code))).toEqual([])
        expect(plan.belowMinimum).toBe(total(left) < 2400)
        if (plan.belowMinimum) expect(plan.items).toHaveLength(left.length)
      }
  })
})

describe('the effort, counted and not timed', () => {
  /** Courses of whole steps of minutes that close up to so many of twelve gaps. */
  function catalogue(count: number, step: number, [least, most]: [number, number], bits: number, next: () => number): Candidate[] {
    return Array.from({ length: count }, () => ({
      minutes: step * (least + Math.floor(next() * (most - least + 1))),
      fits: next() < 0.5,
      bits: Array.from({ length: Math.floor(next() * (bits + 1)) }, () => 1 << Math.floor(next() * 12)).reduce((all, one) => all | one, 0),
    }))
  }
  const look = (candidates: Candidate[]) => smallestSet(candidates, candidates.reduce((all, { bits }) => all | bits, 0), Math.min(2400, total(candidates)))

  test('sixteen courses, twelve gaps: some hundred standings of 65,536 subsets', () => {
    const next = numbers(16)
    for (let round = 0; round < 50; round++) expect(look(catalogue(16, 60, [4, 16], 3, next)).looked).toBeLessThan(2_000)
  })
  test.each([
    ['long courses', 60, [4, 16], 3], ['short courses', 60, [1, 4], 3], ['half hours', 30, [1, 6], 2], ['one gap at most', 60, [2, 8], 1],
  ] as const)('forty courses, twelve gaps, %s: some ten thousand standings of a million million subsets', (_name, step, [least, most], bits) => {
    const next = numbers(40)
    for (let round = 0; round < 10; round++) expect(look(catalogue(40, step, [least, most], bits, next)).looked).toBeLessThan(100_000)
  })
  test('forty courses alike, twenty of which reach the minimum: the first twenty by code', () => {
    const { chosen, looked } = look(Array.from({ length: 40 }, () => ({ minutes: 120, fits: true, bits: 0 })))
    expect(chosen).toEqual(Array.from({ length: 20 }, (_, index) => index))
    expect(looked).toBeLessThan(2_000)
  })
  test('minutes that hit the minimum nowhere do not make it explode', () => {
    const next = numbers(7)
    for (let round = 0; round < 5; round++) expect(look(catalogue(40, 7, [10, 20], 2, next)).looked).toBeLessThan(300_000)
  })
  test('every course needed: all are taken at once', () => {
    expect(look(Array.from({ length: 40 }, () => ({ minutes: 60, fits: false, bits: 0 })))).toMatchObject({ chosen: { length: 40 } })
    expect(smallestSet([], 0, 0)).toEqual({ chosen: [], looked: 0 })
    expect(smallestSet([{ minutes: 60, fits: true, bits: 0 }], 1, 60).chosen).toEqual([]) // what cannot be reached
  })
})
