/**
 * Proposes the courses of a plan: the smallest set that closes the gaps of the assessment and reaches the yearly minimum.
 * The same input gives the same plan; every line says why it is there (397/15, 397/16, 397/18).
 */
import { YEARLY_MINIMUM_MINUTES } from '../learning/hours.ts'
import type { Gap } from '../assessment/assessment.ts'

export interface CourseOffer {
  code: string
  minutes: number
  /** competence → level the course takes a person up to */
  effects: Readonly<Record<string, number>>
  /** made for the position held, or for every position (397/22) */
  fitsPosition: boolean
  /** may be taken this year: seats and dates exist, or it is open all year */
  available: boolean
}

export type ProposedReason = { kind: 'closes-gap'; competence: string; from: number; to: number } | { kind: 'reaches-minimum' }

export interface ProposedItem {
  course: string
  minutes: number
  reasons: ProposedReason[]
}

export interface Proposal {
  items: ProposedItem[]
  minutes: number
  /** gaps no available course closes */
  open: Gap[]
  /** the catalogue has not enough minutes for this person */
  belowMinimum: boolean
}

/** Does the course close the gap, all the way to the level the position asks for? */
const closes = ({ effects }: CourseOffer, { competence, expected }: Gap): boolean => (effects[competence] ?? 0) >= expected

/**
 * The proposal: of the smallest sets that close every closable gap and reach the minimum, the one with most courses for the position,
 * then the fewest minutes, then the order of codes. Courses taken are not offered again. A course made for another position that
 * closes no gap of the worker answers neither the duties nor the competences (397/22): it comes in only when the others cannot
 * reach the minimum.
 */
export function proposePlan(gaps: readonly Gap[], catalogue: readonly CourseOffer[], minimum: number = YEARLY_MINIMUM_MINUTES): Proposal {
  const offers = catalogue.filter(({ available }) => available).toSorted((a, b) => (a.code < b.code ? -1 : 1))
  const closable = gaps.filter((gap) => offers.some((offer) => closes(offer, gap)))
  const open = gaps.filter((gap) => !closable.includes(gap))
  const matching = offers.filter((offer) => offer.fitsPosition || closable.some((gap) => closes(offer, gap)))
  const pool = total(matching) >= minimum ? matching : offers
  const candidates = pool.map((offer): Candidate => ({
    minutes: offer.minutes,
    fits: offer.fitsPosition,
    bits: closable.reduce((bits, gap, index) => (closes(offer, gap) ? bits | (1 << index) : bits), 0),
  }))
  const { chosen } = smallestSet(candidates, (1 << closable.length) - 1, Math.min(minimum, total(pool)))
  const items = chosen.map((index): ProposedItem => {
    const offer = pool[index]!
    const reasons = closable.filter((gap) => closes(offer, gap)).map(({ competence, expected, actual }): ProposedReason => ({ kind: 'closes-gap', competence, from: actual, to: expected }))
    return { course: offer.code, minutes: offer.minutes, reasons: reasons.length > 0 ? reasons : [{ kind: 'reaches-minimum' }] }
  })
  const minutes = total(items)
  return { items, minutes, open, belowMinimum: minutes < minimum }
}

const total = (list: readonly { minutes: number }[]): number => list.reduce((sum, { minutes }) => sum + minutes, 0)

export interface Candidate {
  minutes: number
  fits: boolean
  /** the gaps it closes, a bit each */
  bits: number
}
/** The best that can still be added: how many for the position, how many minutes, and whether the next candidate is part of it. */
interface Best {
  fits: number
  minutes: number
  take: boolean
}
const NOTHING: Best = { fits: 0, minutes: 0, take: false }

/**
 * Places in the list of the smallest set that covers all bits and has the minutes of the goal, in the order described above; both
 * must be reachable. What is best from a candidate on depends only on how many may still be taken, which bits are open and how many
 * minutes are missing, so each such standing is looked at once; `looked` counts them.
 */
export function smallestSet(candidates: readonly Candidate[], all: number, goal: number): { chosen: number[]; looked: number } {
  const count = candidates.length
  // what the candidates from here on can still add at most and at least, so that hopeless branches are left at once
  const rests = Array.from({ length: count + 1 }, (_, from) => candidates.slice(from))
  const restBits = rests.map((rest) => rest.reduce((bits, one) => bits | one.bits, 0))
  const mostBits = rests.map((rest) => Math.max(0, ...rest.map(({ bits }) => ones(bits))))
  const shortest = rests.map((rest) => sums(rest.map(({ minutes }) => minutes).sort((a, b) => a - b)))
  const longest = rests.map((rest) => sums(rest.map(({ minutes }) => minutes).sort((a, b) => b - a)))

  const known = Array.from({ length: (count + 1) * (count + 1) }, () => new Map<number, Best | null>())
  let looked = 0
  /** null: no set of exactly so many candidates from here on closes what is open and has the missing minutes */
  const best = (from: number, left: number, open: number, missing: number): Best | null => {
    if (left === 0) return open === 0 && missing === 0 ? NOTHING : null
    if (left > count - from || (open & ~restBits[from]!) !== 0 || ones(open) > left * mostBits[from]! || longest[from]![left]! < missing) return null
    const short = missing <= shortest[from]![left]! ? 0 : missing // any set will do
    const standings = known[from * (count + 1) + left]!
    const key = open * (goal + 1) + short
    const before = standings.get(key)
    if (before !== undefined) return before
    looked++
    const { minutes, fits, bits } = candidates[from]!
    const rest = best(from + 1, left - 1, open & ~bits, Math.max(0, short - minutes))
    const taken = rest && { fits: rest.fits + Number(fits), minutes: rest.minutes + minutes, take: true }
    const skipped = best(from + 1, left, open, short)
    // of equals the earlier code
    const better = taken && (!skipped || taken.fits > skipped.fits || (taken.fits === skipped.fits && taken.minutes <= skipped.minutes))
    const found = better ? taken : skipped && { ...skipped, take: false }
    standings.set(key, found)
    return found
  }

  let size = 0
  while (size <= count && best(0, size, all, goal) === null) size++
  const chosen: number[] = []
  for (let [from, open, missing] = [0, all, goal]; chosen.length < size && from < count; from++) {
    if (!best(from, size - chosen.length, open, missing)?.take) continue
    chosen.push(from)
    open &= ~candidates[from]!.bits
    missing = Math.max(0, missing - candidates[from]!.minutes)
  }
  return { chosen, looked }
}

/** How many bits are set. */
function ones(bits: number): number {
  let number = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) number++
  return number
}

/** The sum of the first none, one, two … of them. */
function sums(numbers: readonly number[]): number[] {
  const all = [0]
  for (const one of numbers) all.push(all.at(-1)! + one)
  return all
}
