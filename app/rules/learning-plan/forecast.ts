/**
 * Can the year still be made? From what is done, what is open and what is on offer, the worker's absences and the working days
 * left: the 40 hours of 397/21 and the mandatory courses of the plan, each with the reasons. The forecast is a service to the
 * worker: no order knows it, nothing follows from it.
 */
import { daysFrom, type CalendarDate } from '../calendar/calendar-date.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import type { Period } from '../kernel/deadline.ts'
import { creditYear, MINUTES_PER_ACADEMIC_HOUR, YEARLY_MINIMUM_MINUTES } from '../learning/hours.ts'

/** Internal, no order sets it: study beside one's work goes on well at two hours a working day. */
export const COMFORTABLE_MINUTES_A_DAY = 2 * MINUTES_PER_ACADEMIC_HOUR
/** Internal, no order sets it: more than a whole working day of eight hours cannot be studied in a day. */
export const FULL_MINUTES_A_DAY = 8 * MINUTES_PER_ACADEMIC_HOUR

export interface OfferedRun {
  id: string
  startsOn: CalendarDate
  endsOn: CalendarDate
  language: 'kk' | 'ru'
  seatsLeft: number
  /** a seat is foreseen for this plan */
  reserved: boolean
}
/** How a course can be taken: at any time, in one of its runs, or not at all for now. */
export type Offer = { kind: 'all-year' } | { kind: 'runs'; runs: readonly OfferedRun[] } | { kind: 'nothing'; why: 'in-preparation' | 'withdrawn' }

export interface OpenCourse {
  course: string
  /** minutes it brings when it is completed; 0 where the course was counted this year already (397/21) */
  credit: number
  /** minutes of study still left in it */
  left: number
  mandatory: boolean
  offer: Offer
}
export interface ForecastFacts {
  year: number
  /** minutes credited in the year */
  done: number
  /** open courses of the plan; of one that stands in it twice, its hours count once */
  open: readonly OpenCourse[]
  /** courses outside the plan that the worker could add and take at any time (397/20.1) */
  addable: readonly Pick<OpenCourse, 'course' | 'credit' | 'left'>[]
  absences: readonly Period[]
}

/** From best to worst. */
export const VERDICTS = ['reached', 'reachable', 'at-risk', 'impossible'] as const
export type ForecastVerdict = (typeof VERDICTS)[number]

export type ForecastReason =
  | { kind: 'year-over' }
  | { kind: 'in-preparation' | 'withdrawn' | 'no-run'; course: string; mandatory: boolean }
  | { kind: 'no-seat'; course: string; mandatory: boolean; runs: number }
  | { kind: 'absent'; course: string; mandatory: boolean; startsOn: CalendarDate; endsOn: CalendarDate }
  | { kind: 'one-run-left'; course: string; mandatory: boolean; startsOn: CalendarDate; endsOn: CalendarDate; seatsLeft: number }
  | { kind: 'days-too-few'; pace: 'comfortable' | 'full'; needed: number; days: number; minutesADay: number }
  | { kind: 'another-course-needed'; missing: number }
  | { kind: 'catalogue-exhausted'; missing: number }

export interface Forecast {
  /** all of it: the hours and the mandatory courses */
  verdict: ForecastVerdict
  /** the 40 hours alone: what decides between fulfilled and not fulfilled (397/21) */
  hours: ForecastVerdict
  reasons: ForecastReason[]
  /** minutes still missing to the yearly minimum */
  missing: number
  /** minutes of study still needed for all of it */
  needed: number
  /** working days left from today to 31 December on which the worker is there, and those on which not */
  days: number
  absentDays: number
  /** minutes a day that would be enough; null when no day is left */
  minutesADay: number | null
  mandatoryOpen: number
}

interface Way {
  credit: number
  mandatory: boolean
  /** minutes of days it takes at a pace: a run takes at most its own working days */
  costAt: (pace: number) => number
}

/** Where the year leads, seen on a day of it or before it. */
export function forecast({ year, done, open, addable, absences }: ForecastFacts, today: CalendarDate, calendar: WorkingCalendar): Forecast {
  const missing = Math.max(0, YEARLY_MINIMUM_MINUTES - done)
  const courses = onceEach(open)
  const mandatoryOpen = courses.filter(({ mandatory }) => mandatory).length
  const [first, last] = [today > `${year}-01-01` ? today : `${year}-01-01`, `${year}-12-31`]
  const isAway = (day: CalendarDate) => absences.some(({ from, to }) => day >= from && day <= to)
  const working = creditYear(today) > year ? [] : [...daysFrom(first, last)].filter((day) => calendar.isWorking(day))
  const days = working.filter((day) => !isAway(day)).length
  const absentDays = working.length - days
  const settled = (verdict: ForecastVerdict, reasons: ForecastReason[], hours: ForecastVerdict = verdict): Forecast => ({ verdict, hours, reasons, missing, needed: 0, days, absentDays, minutesADay: null, mandatoryOpen })

  if (missing === 0 && mandatoryOpen === 0) return settled('reached', [])
  if (creditYear(today) > year) return settled('impossible', [{ kind: 'year-over' }], missing === 0 ? 'reached' : 'impossible')

  const looked = courses.map((course) => waysOf(course, first, last, absences, calendar))
  const itemReasons = looked.flatMap(({ reason }) => reason ?? [])
  const ways = looked.flatMap(({ way }) => way ?? [])
  const inPlan = new Set(courses.map(({ course }) => course))
  const extra = addable.filter(({ course }) => !inPlan.has(course)).map(({ credit, left }): Way => ({ credit, mandatory: false, costAt: () => left }))
  const sum = (list: readonly Way[]) => list.reduce((total, { credit }) => total + credit, 0)

  const [planBrings, allBrings] = [sum(ways), sum(ways) + sum(extra)]
  const costFor = (which: readonly Way[], goal: number, pace: number) => leastCost(which.map(({ credit, costAt }) => ({ credit, cost: costAt(pace) })), goal)
  const neededForHours = (pace: number) => costFor([...ways, ...extra], missing, pace)
  /** every mandatory course that can be taken, and what the others must bring on top */
  const neededForAll = (pace: number) => {
    const bound = ways.filter(({ mandatory }) => mandatory)
    const rest = Math.max(0, missing - sum(bound))
    return bound.reduce((total, { costAt }) => total + costAt(pace), 0) + costFor([...ways.filter(({ mandatory }) => !mandatory), ...extra], rest, pace)
  }
  const tooFew = (needed: number, pace: 'comfortable' | 'full'): ForecastReason => ({ kind: 'days-too-few', pace, needed, days, minutesADay: days === 0 ? needed : Math.ceil(needed / days) })
  const byDays = (needed: (pace: number) => number): { verdict: ForecastVerdict; reason: ForecastReason | null } => {
    const full = needed(FULL_MINUTES_A_DAY)
    if (full > days * FULL_MINUTES_A_DAY) return { verdict: 'impossible', reason: tooFew(full, 'full') }
    const comfortable = needed(COMFORTABLE_MINUTES_A_DAY)
    return comfortable > days * COMFORTABLE_MINUTES_A_DAY ? { verdict: 'at-risk', reason: tooFew(comfortable, 'comfortable') } : { verdict: 'reachable', reason: null }
  }

  const exhausted = allBrings < missing
  const lacking = !exhausted && planBrings < missing
  const hoursByDays = missing === 0 ? { verdict: 'reached' as const, reason: null } : exhausted ? { verdict: 'impossible' as const, reason: null } : byDays(neededForHours)
  const hours = lacking ? worst(hoursByDays.verdict, 'at-risk') : hoursByDays.verdict
  const allByDays = exhausted ? { verdict: 'impossible' as const, reason: null } : byDays(neededForAll)
  const blocked = looked.some(({ way, mandatory }) => mandatory && way === null)
  const fragile = itemReasons.some((reason) => reason.kind === 'one-run-left' && reason.mandatory)
  const verdict = worst(hours === 'reached' ? 'reachable' : hours, allByDays.verdict, blocked ? 'impossible' : fragile ? 'at-risk' : 'reachable')
  const needed = exhausted ? costFor(ways, Math.min(missing, planBrings), FULL_MINUTES_A_DAY) : neededForAll(FULL_MINUTES_A_DAY)
  return {
    verdict, hours, missing, needed, days, absentDays, mandatoryOpen,
    minutesADay: days === 0 ? null : Math.ceil(needed / days),
    // what decides comes first
    reasons: [
      ...(exhausted ? [{ kind: 'catalogue-exhausted', missing: missing - allBrings } as const] : []),
      ...[allByDays.reason ?? hoursByDays.reason].flatMap((reason) => reason ?? []),
      ...itemReasons.filter((reason) => isBlocking(reason)),
      ...(lacking ? [{ kind: 'another-course-needed', missing: missing - planBrings } as const] : []),
      ...itemReasons.filter((reason) => !isBlocking(reason)),
    ],
  }
}

/** A mandatory course nobody can take as things stand. */
const isBlocking = (reason: ForecastReason): boolean => 'mandatory' in reason && reason.mandatory && reason.kind !== 'one-run-left'

const worst = (...verdicts: ForecastVerdict[]): ForecastVerdict => VERDICTS[Math.max(...verdicts.map((verdict) => VERDICTS.indexOf(verdict)))]!

/** A course that stands in the plan twice, as itself and as a retake, is taken once. */
function onceEach(open: readonly OpenCourse[]): OpenCourse[] {
  const once = new Map<string, OpenCourse>()
  for (const one of open) {
    const other = once.get(one.course)
    once.set(one.course, other ? { ...one, mandatory: one.mandatory || other.mandatory, credit: Math.max(one.credit, other.credit), left: Math.max(one.left, other.left) } : one)
  }
  return [...once.values()]
}

/** Is there a way to take the course before the year ends, and what does it cost; if not, why? */
function waysOf({ course, credit, left, mandatory, offer }: OpenCourse, first: CalendarDate, last: CalendarDate, absences: readonly Period[], calendar: WorkingCalendar): { way: Way | null; reason: ForecastReason | null; mandatory: boolean } {
  if (offer.kind === 'nothing') return { way: null, mandatory, reason: { kind: offer.why, course, mandatory } }
  if (offer.kind === 'all-year') return { way: { credit, mandatory, costAt: () => left }, reason: null, mandatory }
  const coming = offer.runs.filter(({ startsOn, endsOn, reserved }) => endsOn <= last && (startsOn >= first || (reserved && endsOn >= first)))
  if (coming.length === 0) return { way: null, mandatory, reason: { kind: 'no-run', course, mandatory } }
  const withSeat = coming.filter(({ seatsLeft, reserved }) => reserved || seatsLeft > 0)
  if (withSeat.length === 0) return { way: null, mandatory, reason: { kind: 'no-seat', course, mandatory, runs: coming.length } }
  const [soonest] = withSeat.toSorted((one, other) => (one.startsOn < other.startsOn ? -1 : 1))
  const fitting = withSeat.filter(({ startsOn, endsOn }) => !absences.some(({ from, to }) => startsOn <= to && endsOn >= from))
  if (fitting.length === 0) return { way: null, mandatory, reason: { kind: 'absent', course, mandatory, startsOn: soonest!.startsOn, endsOn: soonest!.endsOn } }
  // what is over of a run under way takes no more days
  const dayCounts = fitting.map(({ startsOn, endsOn }) => Math.max(1, [...daysFrom(startsOn > first ? startsOn : first, endsOn)].filter((day) => calendar.isWorking(day)).length))
  const shortest = Math.min(...dayCounts)
  const [only] = fitting
  const fragile = fitting.length === 1 && !only!.reserved
  return {
    way: { credit, mandatory, costAt: (pace) => Math.min(left, shortest * pace) }, mandatory,
    reason: fragile ? { kind: 'one-run-left', course, mandatory, startsOn: only!.startsOn, endsOn: only!.endsOn, seatsLeft: only!.seatsLeft } : null,
  }
}

/** The least that has to be studied so that courses of at least the goal are completed; all of it when they do not bring so much. */
function leastCost(courses: readonly { credit: number; cost: number }[], goal: number): number {
  if (goal <= 0) return 0
  // best[n]: the least cost of n minutes of credit or more, n up to the goal
  const best = new Float64Array(goal + 1).fill(Number.POSITIVE_INFINITY)
  best[0] = 0
  for (const { credit, cost } of courses) {
    if (credit <= 0) continue
    for (let has = goal; has > 0; has--) {
      const before = best[Math.max(0, has - credit)]!
      if (before + cost < best[has]!) best[has] = before + cost
    }
  }
  return Number.isFinite(best[goal]!) ? best[goal]! : courses.reduce((total, { cost }) => total + cost, 0)
}
