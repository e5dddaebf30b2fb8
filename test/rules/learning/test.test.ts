import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  ANSWER_GRACE_SECONDS, drawQuestions, foldAnswer, mark, mayAnswer, maySaveAnswer, mayStartAttempt, outcome, shuffled,
  type Answer, type AnswerKey, type AttemptFacts, type Chance,
} from '../../../app/rules/learning/test.ts'
import { proves } from '../../support/proves.ts'

/** A repeatable source of chance (mulberry32). */
function seeded(seed: number): Chance {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const single: AnswerKey = { type: 'single', options: [{ correct: true }, { correct: false }, { correct: false }, { correct: false }] }
const multiple: AnswerKey = { type: 'multiple', options: [{ correct: true }, { correct: true }, { correct: false }, { correct: false }] }
const matching: AnswerKey = { type: 'matching', pairs: [1, 2, 3, 4] }
const ordering: AnswerKey = { type: 'ordering', items: [1, 2, 3] }
const number: AnswerKey = { type: 'number', answer: { value: 15, tolerance: 0.5 } }
const exact: AnswerKey = { type: 'number', answer: { value: 15, tolerance: 0 } }
const text: AnswerKey = { type: 'text', answer: { kk: ['келісім', 'жазбаша келісім'], ru: ['согласие'] } }

const bank = (...keys: [module: number, count: number, key?: AnswerKey][]) =>
  keys.flatMap(([module, count, key = single]) => Array.from({ length: count }, (_, index) => ({ questionId: `m${module}-${index}-${key.type}`, module, key })))

describe('drawing', () => {
  proves('397/25', 'every module gives its quota, no question twice, none of a module without a quota', () => {
    const held = bank([1, 10], [2, 7], [3, 4])
    for (let seed = 0; seed < 200; seed++) {
      const drawn = drawQuestions(held, { 1: 4, 2: 3 }, seeded(seed)).map(({ questionId }) => questionId)
      expect(new Set(drawn).size).toBe(7)
      expect([1, 2, 3].map((module) => drawn.filter((id) => id.startsWith(`m${module}-`)).length)).toEqual([4, 3, 0])
    }
  })
  test('what is drawn, its order and the order of its parts differ from attempt to attempt', () => {
    const held = bank([1, 20], [2, 20])
    const draws = Array.from({ length: 50 }, (_, seed) => drawQuestions(held, { 1: 5, 2: 5 }, seeded(seed)))
    expect(new Set(draws.map((draw) => draw.map(({ questionId }) => questionId).toSorted().join())).size).toBeGreaterThan(45)
    expect(new Set(draws.map((draw) => draw.map(({ questionId }) => questionId[1]).join(''))).size).toBeGreaterThan(20)
    expect(new Set(draws.flatMap((draw) => draw.map(({ order }) => order.join('')))).size).toBe(24)
  })
  test('parts to be put in order are never shown in order already, whatever the chance', () => {
    for (const chance of [() => 0, () => 0.999999, () => 0.5, ...Array.from({ length: 300 }, (_, seed) => seeded(seed))])
      for (const count of [2, 3, 7]) {
        const key: AnswerKey = { type: 'ordering', items: Array.from({ length: count }) }
        const [{ order }] = drawQuestions([{ questionId: 'q', module: 1, key }], { 1: 1 }, chance) as unknown as [{ order: number[] }]
        expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, at) => at))
        expect(order.every((from, shown) => from === shown)).toBe(false)
      }
  })
  test('a shuffle keeps every item, leaves the list alone, and is fair', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer(), (items, seed) => {
        const before = [...items]
        expect(shuffled(items, seeded(seed)).toSorted()).toEqual(items.toSorted())
        expect(items).toEqual(before)
      }),
    )
    const counts = new Map<string, number>()
    const chance = seeded(2026)
    for (let round = 0; round < 12_000; round++) {
      const order = shuffled(['a', 'b', 'c', 'd'], chance).join('')
      counts.set(order, (counts.get(order) ?? 0) + 1)
    }
    expect(counts.size).toBe(24)
    // 500 each are expected; five standard deviations are about 110
    for (const count of counts.values()) expect(Math.abs(count - 500)).toBeLessThan(110)
  })
  test('questions without parts have no order', () => {
    expect(drawQuestions([{ questionId: 'n', module: 1, key: number }, { questionId: 't', module: 1, key: text }], { 1: 2 }, () => 0).map(({ order }) => order)).toEqual([[], []])
  })
})

describe('marking', () => {
  // order[shown] = place in the bank: the right option of `single` is shown third
  test('one of several: all or nothing, by position as shown', () => {
    const order = [1, 2, 0, 3]
    expect([0, 1, 2, 3].map((shown) => mark(single, order, shown))).toEqual([0, 0, 1, 0])
    for (const odd of [4, -1, 0.5, Number.NaN, '2', [2]] as Answer[]) expect(mark(single, order, odd)).toBe(0)
  })
  test('several: each right one gives its share, each wrong one takes a share back, never below nothing', () => {
    const order = [2, 0, 3, 1] // right ones are shown second and fourth
    const marks: [number[], number][] = [[[1, 3], 1], [[3, 1], 1], [[1], 0.5], [[3], 0.5], [[0, 1, 3], 0.5], [[0, 1, 2, 3], 0], [[0, 1], 0], [[0], 0], [[0, 2], 0], [[], 0], [[1, 1], 0.5], [[1, 3, 3], 1]]
    for (const [answer, points] of marks) expect([answer, mark(multiple, order, answer)]).toEqual([answer, points])
    expect(mark(multiple, order, 1)).toBe(0)
  })
  test('pairs: each right pair gives its share', () => {
    const order = [2, 3, 1, 0] // the partner of the first left side is shown fourth, of the second third, …
    expect(mark(matching, order, [3, 2, 0, 1])).toBe(1)
    expect(mark(matching, order, [3, 2, 1, 0])).toBe(0.5)
    expect(mark(matching, order, [3, null, null, null])).toBe(0.25)
    expect(mark(matching, order, [3, 3, 3, 3])).toBe(0.25)
    expect(mark(matching, order, [null, null, null, null])).toBe(0)
    expect(mark(matching, order, [])).toBe(0)
  })
  test('an order is right as a whole or not at all', () => {
    const order = [2, 0, 1] // first comes what is shown second, then third, then first
    expect(mark(ordering, order, [1, 2, 0])).toBe(1)
    for (const wrong of [[0, 1, 2], [1, 0, 2], [2, 1, 0], [1, 2], []]) expect(mark(ordering, order, wrong)).toBe(0)
  })
  test('a number: right within the tolerance, both edges of it', () => {
    expect([14.4, 14.5, 15, 15.5, 15.6].map((given) => mark(number, [], given))).toEqual([0, 1, 1, 1, 0])
    expect([14.999, 15, 15.001, Number.NaN].map((given) => mark(exact, [], given))).toEqual([0, 1, 0, 0])
    expect(mark({ type: 'number', answer: { value: 0.3, tolerance: 0 } }, [], 0.1 + 0.2)).toBe(1)
    expect(mark(exact, [], '15')).toBe(0)
  })
  proves('397/24', 'a word counts in either language, without regard to case, spaces and the keyboard it was typed on', () => {
    for (const typed of ['келісім', 'КЕЛІСІМ', '  келісім ', '«Келісім».', 'келисим', 'согласие', 'Согласие!', 'жазбаша  келісім', 'жазбаша\u00a0келісім']) expect([typed, mark(text, [], typed)]).toEqual([typed, 1])
    for (const typed of ['', '   ', '.', 'келіс', 'жазбашакелісім', 'несогласие']) expect([typed, mark(text, [], typed)]).toEqual([typed, 0])
  })
  test('no answer gives no point', () => {
    for (const key of [single, multiple, matching, ordering, number, text]) expect(mark(key, [0, 1, 2, 3], null)).toBe(0)
  })
  test('folding an answer is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'аәіе  .,«»"!'), maxLength: 8 }), (typed) => {
        expect(foldAnswer(foldAnswer(typed))).toBe(foldAnswer(typed))
      }),
      { numRuns: 3000 },
    )
  })
  test('whatever a browser sends, points are between 0 and 1, and what may not be answered earns none', () => {
    const anything = fc.oneof(fc.integer({ min: -3, max: 9 }), fc.double(), fc.string({ maxLength: 6 }), fc.array(fc.oneof(fc.integer({ min: -3, max: 9 }), fc.constant(null)), { maxLength: 6 })) as fc.Arbitrary<Answer>
    fc.assert(
      fc.property(fc.constantFrom(single, multiple, matching, ordering, number, text), anything, fc.integer(), (key, answer, seed) => {
        const [{ order }] = drawQuestions([{ questionId: 'q', module: 1, key }], { 1: 1 }, seeded(seed)) as unknown as [{ order: readonly number[] }]
        const points = mark(key, order, answer)
        expect(points).toBeGreaterThanOrEqual(0)
        expect(points).toBeLessThanOrEqual(1)
      }),
      { numRuns: 1000 },
    )
  })
  test('the right answer of any draw earns the whole point', () => {
    fc.assert(
      fc.property(fc.constantFrom(single, multiple, matching, ordering), fc.integer(), (key, seed) => {
        const [{ order }] = drawQuestions([{ questionId: 'q', module: 1, key }], { 1: 1 }, seeded(seed)) as unknown as [{ order: number[] }]
        const answer: Answer =
          key.type === 'single' ? order.indexOf(0) : key.type === 'multiple' ? [order.indexOf(0), order.indexOf(1)] : order.map((_, place) => order.indexOf(place))
        expect(mayAnswer(key, order, answer).allowed).toBe(true)
        expect(mark(key, order, answer)).toBe(1)
      }),
    )
  })
})

describe('what is an answer at all', () => {
  const order = [1, 2, 0, 3]
  const cases: [AnswerKey, Answer[], unknown[]][] = [
    [single, [0, 3], [4, -1, 1.5, '0', [0], Number.NaN]],
    [multiple, [[], [0], [3, 0]], [[4], [0, 0], [0.5], 0, ['0'], [null]]],
    [matching, [[0, 1, 2, 3], [null, null, null, null], [0, 0, 0, 0]], [[0, 1, 2], [0, 1, 2, 4], [0, 1, 2, 3, 0], 'x', [undefined, 1, 2, 3]]],
    [{ type: 'ordering', items: [1, 2, 3, 4] }, [[3, 2, 1, 0]], [[0, 1, 2], [0, 1, 2, 2], [0, 1, 2, null], [0, 1, 2, 3, 4]]],
    [number, [0, -5, 1.5], [Number.NaN, Number.POSITIVE_INFINITY, '15', []]],
    [text, ['', 'келісім', 'а'.repeat(200)], ['а'.repeat(201), 5, ['а']]],
  ]
  for (const [key, good, bad] of cases)
    test(`${key.type}: ${good.length} that are, ${bad.length} that are not`, () => {
      for (const answer of good) expect(mayAnswer(key, order, answer)).toMatchObject({ allowed: true })
      for (const answer of bad) expect([answer, mayAnswer(key, order, answer as Answer)]).toMatchObject([answer, { allowed: false, code: 'test.answer-unreadable' }])
    })
})

describe('an attempt', () => {
  const SETTINGS = { attempts: 3, coolingHours: 24 }
  const failed = (submittedAt: string | null, but: Partial<AttemptFacts> = {}): AttemptFacts => ({ number: 1, status: 'failed', endsAt: '2026-10-16T09:30:00.000Z', submittedAt, ...but })
  const starting = (previous: AttemptFacts[], now: string, lessonsLeft = 0) => mayStartAttempt({ lessonsLeft, previous, now }, SETTINGS)

  proves('397/25', 'the test comes after every lesson: one left is refused, none is not', () => {
    expect(starting([], '2026-10-16T09:00:00.000Z', 1)).toEqual({ allowed: false, code: 'test.lessons-open', facts: { open: 1 }, clauses: ['397/25'] })
    expect(starting([], '2026-10-16T09:00:00.000Z', 0)).toMatchObject({ allowed: true, value: 1 })
  })
  test('after a failed one the next waits: one second too early, on the second, one second later', () => {
    const once = [failed('2026-10-16T09:12:34.000Z')]
    expect(starting(once, '2026-10-17T09:12:33.000Z')).toEqual({ allowed: false, code: 'test.cooling', facts: { until: '2026-10-17T09:12:34.000Z' }, clauses: [] })
    expect(starting(once, '2026-10-17T09:12:34.000Z')).toMatchObject({ allowed: true, value: 2 })
    expect(starting(once, '2026-10-17T09:12:35.000Z')).toMatchObject({ allowed: true, value: 2 })
  })
  test('the wait counts from the last one, and from the end of one that ran out of time', () => {
    const twice = [failed('2026-10-16T09:12:34.000Z'), failed(null, { number: 2, endsAt: '2026-10-18T10:00:00.000Z' })]
    expect(starting(twice, '2026-10-19T09:59:59.000Z').allowed).toBe(false)
    expect(starting(twice, '2026-10-19T10:00:00.000Z')).toMatchObject({ allowed: true, value: 3 })
  })
  test('29 February and the turn of the year are days like others', () => {
    expect(starting([failed('2028-02-28T12:00:00.000Z')], '2028-02-29T11:59:59.000Z').allowed).toBe(false)
    expect(starting([failed('2028-02-28T12:00:00.000Z')], '2028-02-29T12:00:00.000Z').allowed).toBe(true)
    expect(starting([failed('2026-12-31T18:59:59.000Z')], '2027-01-01T18:59:58.000Z').allowed).toBe(false)
    expect(starting([failed('2026-12-31T18:59:59.000Z')], '2027-01-01T18:59:59.000Z').allowed).toBe(true)
  })
  test('a pause of no hours is none', () => {
    expect(mayStartAttempt({ lessonsLeft: 0, previous: [failed('2026-10-16T09:12:34.000Z')], now: '2026-10-16T09:12:34.000Z' }, { attempts: 2, coolingHours: 0 }).allowed).toBe(true)
  })
  test('three are three: the third may start, the fourth may not', () => {
    const past = (count: number) => Array.from({ length: count }, (_, index) => failed('2026-10-01T09:00:00.000Z', { number: index + 1 }))
    expect(starting(past(2), '2026-10-16T09:00:00.000Z')).toMatchObject({ allowed: true, value: 3 })
    expect(starting(past(3), '2026-10-16T09:00:00.000Z')).toMatchObject({ allowed: false, code: 'test.attempts-used-up', facts: { attempts: 3 } })
  })
  test('a passed one is the last, and only one runs at a time', () => {
    expect(starting([failed('2026-10-01T09:00:00.000Z', { status: 'passed' })], '2026-10-16T09:00:00.000Z')).toMatchObject({ code: 'test.already-passed' })
    expect(starting([failed(null, { status: 'open' })], '2026-10-16T09:00:00.000Z')).toMatchObject({ code: 'test.already-open' })
  })

  test('an answer is taken until ten seconds after the end, not eleven', () => {
    expect(ANSWER_GRACE_SECONDS).toBe(10)
    const open = { status: 'open', endsAt: '2026-10-16T09:30:00.000Z' } as const
    const at = (now: string) => maySaveAnswer(open, now)
    expect([at('2026-10-16T09:29:59.000Z'), at('2026-10-16T09:30:00.000Z'), at('2026-10-16T09:30:01.000Z'), at('2026-10-16T09:30:10.000Z')].every(({ allowed }) => allowed)).toBe(true)
    expect(at('2026-10-16T09:30:10.001Z')).toMatchObject({ allowed: false, code: 'test.time-over' })
    expect(at('2026-10-16T09:30:11.000Z')).toMatchObject({ allowed: false, code: 'test.time-over', clauses: ['397/25'] })
    expect(maySaveAnswer({ ...open, status: 'failed' }, '2026-10-16T09:00:00.000Z')).toMatchObject({ allowed: false, code: 'test.closed' })
  })

  proves('397/25', 'the mark is not rounded up: 79.99 percent of 80 fails, 80 passes', () => {
    expect(outcome([1, 1, 1, 1, 0], 80)).toEqual({ points: 4, maxPoints: 5, percent: 80, passed: true })
    expect(outcome([1, 1, 1, 0.9995, 0], 80).passed).toBe(false)
    expect(outcome([1, 1, 1, 0.75, 0], 75)).toMatchObject({ percent: 75, passed: true })
    // seven shares of a third and one of two thirds: 3 points of 3 in exact arithmetic
    expect(outcome([1 / 3, 1 / 3, 1 / 3, 1 / 3, 1 / 3, 1 / 3, 1, 1, 1, 1], 60).passed).toBe(true)
    expect(outcome([], 1)).toEqual({ points: 0, maxPoints: 0, percent: 0, passed: false })
  })
})
