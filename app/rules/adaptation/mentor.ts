/** The mentor of order 397: a colleague of the newcomer, attached by order (397/2.13, 397/7, 397/7¶2). */
import type { CalendarDate } from '../calendar/calendar-date.ts'
import { allow, refuse, type Decision } from '../kernel/decision.ts'
import type { Warning } from './terms.ts'

export interface MentorFacts {
  workerId: string
  mentorId: string
  /** the mentor works today in the same labour mobility centre or one of its branches */
  worksInSameCentre: boolean
  /** the mentor is a newcomer in adaptation */
  inAdaptation: boolean
  /** why a mentor who is in adaptation is attached all the same */
  overrideReason: string | null
  order: { number: string; orderedOn: CalendarDate; signedByAuthorisedPerson: boolean }
  /** the first day of the mentor, as the order says */
  fromOn: CalendarDate
}
export interface AttachmentContext {
  startsOn: CalendarDate
  hiringOrderedOn: CalendarDate
  /** the mentor until now, whom the order replaces, and why; one who left on `leftOn` is reason enough; null for the first mentor */
  replaces: { mentorId: string; fromOn: CalendarDate; reason: string | null; leftOn: CalendarDate | null } | null
}

/** May this person be attached as mentor by this order? The order sets no term for a replacement and no cap. */
export function mayAttachMentor(facts: MentorFacts, { hiringOrderedOn, startsOn, replaces }: AttachmentContext, today: CalendarDate): Decision {
  const { order } = facts
  if (facts.mentorId === facts.workerId) return refuse('adaptation.self-mentoring', {}, '397/2.13')
  if (!facts.worksInSameCentre) return refuse('adaptation.mentor-elsewhere', {}, '397/2.13')
  if (order.number.trim() === '') return refuse('adaptation.mentor-order-missing', {}, '397/7¶2')
  if (!order.signedByAuthorisedPerson) return refuse('adaptation.mentor-signatory', {}, '397/7¶2')
  if (order.orderedOn > today) return refuse('adaptation.mentor-order-in-future', { orderedOn: order.orderedOn, today }, '397/7¶2')
  if (order.orderedOn < hiringOrderedOn) return refuse('adaptation.mentor-before-hiring', { orderedOn: order.orderedOn, hiringOrderedOn }, '397/7¶2')
  if (facts.fromOn < order.orderedOn) return refuse('adaptation.mentor-from-before-order', { fromOn: facts.fromOn, orderedOn: order.orderedOn }, '397/7¶2')
  if (facts.fromOn > startsOn && facts.fromOn > today) return refuse('adaptation.mentor-from-in-future', { fromOn: facts.fromOn, today }, '397/7')
  if (facts.inAdaptation && !facts.overrideReason?.trim()) return refuse('adaptation.mentor-in-adaptation', {}, '397/2.13')
  if (replaces) {
    if (replaces.mentorId === facts.mentorId && replaces.leftOn === null) return refuse('adaptation.same-mentor', {}, '397/7')
    if (replaces.leftOn === null && !replaces.reason?.trim()) return refuse('adaptation.replacement-reason-missing', {}, '397/7')
    const free = replaces.leftOn ?? replaces.fromOn
    if (facts.fromOn < free) return refuse('adaptation.replacement-before-predecessor', { fromOn: facts.fromOn, predecessorFrom: free }, '397/7')
  }
  return allow(true, '397/2.13', '397/7', '397/7¶2')
}

const MANY_NEWCOMERS = 4

/** The order sets no cap on a mentor's newcomers; from four of them on the load is pointed out (397/7). */
export const mentorWarnings = (newcomers: number): Warning[] => (newcomers >= MANY_NEWCOMERS ? [{ code: 'adaptation.mentor-load', facts: { count: newcomers }, clauses: ['397/7'] }] : [])
