/** The hiring order: it opens continuous professional development (397/3) and, for those it is about, an adaptation case (397/6). */
import { addMonths, type CalendarDate } from '../calendar/calendar-date.ts'
import { editionOn, type ActEdition } from '../calendar/editions.ts'
import { allow, refuse, type Decision } from '../kernel/decision.ts'

/** Personnel categories; the adaptation covers the first two (397/6.category). */
export const PERSONNEL_CATEGORIES = ['managerial', 'core', 'auxiliary'] as const
export type PersonnelCategory = (typeof PERSONNEL_CATEGORIES)[number]

/** Groups of the positions in the dictionary. */
export type StaffGroup = 'managerial' | 'core' | 'support'

/** Why a case is opened: hired for the first time, or newly entered the service of the centre (397/2.7). */
export const HIRING_BASES = ['first-hired', 'newly-entered'] as const
export type HiringBasis = (typeof HIRING_BASES)[number]

/** Organisations whose workers the rules are about (397/1). */
const COVERED_KINDS = ['labour-mobility-centre', 'career-centre']

export interface HiringFacts {
  order: { number: string; orderedOn: CalendarDate }
  startsOn: CalendarDate
  /** the signatory holds the authority of an authorised person for this centre */
  signedByAuthorisedPerson: boolean
  organisationKind: string
  category: PersonnelCategory | null
  /** the position of the order as the dictionary knows it */
  position: { code: string; staffGroup: StaffGroup }
  basis: HiringBasis | null
  /** an employment of the same person that has not ended before the new one starts */
  openEmployment: boolean
  /** this order of this centre already hires this person */
  orderRecorded: boolean
}

/** What recording the order leads to. */
export type HiringOutcome = 'case-opened' | 'not-applicable'

/** An order is recorded at most so many months before the first working day. */
const MONTHS_AHEAD = 3

/** Auxiliary staff work in positions of support, managerial and core personnel in all others; which of those two is for HR to say (397/6.category). */
const suits = (category: PersonnelCategory, staffGroup: StaffGroup): boolean => (category === 'auxiliary') === (staffGroup === 'support')

/** May the hiring order be recorded, and does it open an adaptation case? Auxiliary staff are recorded without one. */
export function mayHire(facts: HiringFacts, today: CalendarDate, editions: readonly ActEdition[]): Decision<HiringOutcome> {
  const { order, startsOn, category, basis } = facts
  if (!COVERED_KINDS.includes(facts.organisationKind)) return refuse('employment.organisation-not-covered', { kind: facts.organisationKind }, '397/1', '397/2.2')
  if (order.number.trim() === '') return refuse('employment.order-missing', {}, '397/3')
  if (order.orderedOn > today) return refuse('employment.order-in-future', { orderedOn: order.orderedOn, today }, '397/3')
  if (startsOn < order.orderedOn) return refuse('employment.starts-before-order', { startsOn, orderedOn: order.orderedOn }, '397/3')
  const latest = addMonths(today, MONTHS_AHEAD)
  if (startsOn > latest) return refuse('employment.starts-too-late', { startsOn, latest }, '397/3')
  const edition = editionOn(editions, '397', order.orderedOn)
  if (edition === null) return refuse('employment.before-the-rules', { orderedOn: order.orderedOn, from: editions.find(({ act }) => act === '397')?.from ?? '' }, '397/O4')
  if (!facts.signedByAuthorisedPerson) return refuse('employment.signatory', {}, '397/3', '397/7¶2')
  if (category === null) return refuse('employment.category-missing', {}, '397/6.category')
  if (!suits(category, facts.position.staffGroup)) return refuse('employment.category-contradicts-position', { category, position: facts.position.code }, '397/6.category')
  if (facts.orderRecorded) return refuse('employment.order-already-recorded', { number: order.number }, '397/6')
  if (facts.openEmployment) return refuse('employment.already-employed', {}, '397/6')
  if (category === 'auxiliary') return allow('not-applicable', '397/3', '397/6.category')
  if (basis === null) return refuse('adaptation.basis-missing', {}, '397/2.7')
  return allow('case-opened', '397/2.7', '397/3', '397/6', '397/6.category')
}

/** May something of professional development carry this date? Only while the person is employed (397/3). */
export function mayHappenOn(employment: { orderedOn: CalendarDate; endedOn: CalendarDate | null }, day: CalendarDate): Decision {
  if (day < employment.orderedOn) return refuse('employment.before-order', { day, orderedOn: employment.orderedOn }, '397/3')
  if (employment.endedOn !== null && day > employment.endedOn) return refuse('employment.after-end', { day, endedOn: employment.endedOn }, '397/3')
  return allow(true, '397/3')
}

/**
 * May employment end on this day? Recorded by order, not before it began and not ahead of time. One that has not begun
 * may end on its first day already now: the worker never came, or the order was recorded by mistake.
 */
export function mayEndEmployment(employment: { startsOn: CalendarDate; endedOn: CalendarDate | null }, { number, endsOn }: { number: string; endsOn: CalendarDate }, today: CalendarDate): Decision {
  if (employment.endedOn !== null) return refuse('employment.already-ended', { endedOn: employment.endedOn }, '397/3')
  if (number.trim() === '') return refuse('employment.order-missing', {}, '397/3')
  if (endsOn < employment.startsOn) return refuse('employment.ends-before-start', { startsOn: employment.startsOn, endsOn }, '397/3')
  if (endsOn > today && endsOn > employment.startsOn) return refuse('employment.ends-in-future', { endsOn, today }, '397/3')
  return allow(true, '397/3')
}

/** Does an employment stand in the way of another one from this day on? One that ended on its first day never took place and does not. */
export const standsInTheWay = ({ startsOn, endedOn }: { startsOn: CalendarDate; endedOn: CalendarDate | null }, from: CalendarDate): boolean => endedOn === null || (endedOn >= from && endedOn > startsOn)
