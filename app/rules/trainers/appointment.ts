/** From the proposal of a centre to the order of its authorised person, and to the end (397/2.12, 397/28b, 397/29). Who may do it is for access/policy.ts. */
import { addMonths, type CalendarDate } from '../calendar/calendar-date.ts'
import { allow, refuse, type Decision } from '../kernel/decision.ts'
import { isCoveredKind } from '../learning/enrolment.ts'
import { hasTenure, mayState, type Service, type TenureStanding } from './tenure.ts'
import { TRAINER_CATEGORIES, type TrainerState } from './trainer.ts'

/** A reasoned statement is more than a word: the order sets no measure of high professional qualities, the platform no score (397/2.12.qualities). */
export const STATEMENT_WORDS = 5
export const REASON_LENGTH = 3
/** A proposal looks so many months ahead at most. */
export const MONTHS_AHEAD = 12

export interface Candidate {
  /** on the day: the categories of the jobs in the labour mobility centre and its branches; empty: works in none of them */
  categories: readonly string[]
  /** as the staff records have it, and as the proposer states it */
  service: readonly Service[]
  stated: readonly Service[]
}
export interface Proposal {
  plannedOn: CalendarDate
  statement: string
}

const isReason = (text: string): boolean => text.trim().length >= REASON_LENGTH
const words = (text: string): number => text.trim().split(/\s+/).filter((word) => /\p{L}/u.test(word)).length

/** Do the conditions of 397/2.12 hold on the day: a worker of the centre, of the managerial or core personnel, with two full years in the field? */
export function mayBeTrainer({ categories, service, stated }: Candidate, on: CalendarDate): Decision<TenureStanding> {
  if (categories.length === 0) return refuse('trainer.not-of-centre', { on }, '397/2.12')
  if (!categories.some((category) => TRAINER_CATEGORIES.includes(category))) return refuse('trainer.category', { on }, '397/2.12.category')
  const tenure = hasTenure([...service, ...stated], on)
  return tenure.allowed ? allow(tenure.value, '397/2.12', '397/2.12.category', '397/2.12.tenure') : tenure
}

/** May the worker be proposed for the planned day? `openEntry`: stands in the register already, undecided or appointed. */
export function mayPropose(candidate: Candidate & { openEntry: boolean }, { plannedOn, statement }: Proposal, today: CalendarDate): Decision<TenureStanding> {
  if (candidate.openEntry) return refuse('trainer.open-entry', {}, '397/2.12')
  const wrong = candidate.stated.map((one) => mayState(one, today)).find(({ allowed }) => !allowed)
  if (wrong && !wrong.allowed) return wrong
  if (words(statement) < STATEMENT_WORDS) return refuse('trainer.statement-missing', { least: STATEMENT_WORDS }, '397/2.12.qualities')
  const latest = addMonths(today, MONTHS_AHEAD)
  if (plannedOn < today || plannedOn > latest) return refuse('trainer.planned-out-of-range', { today, latest }, '397/28b')
  const fit = mayBeTrainer(candidate, plannedOn)
  return fit.allowed ? allow(fit.value, ...fit.clauses, '397/2.12.qualities') : fit
}

export interface AppointmentOrder {
  number: string
  orderedOn: CalendarDate
  /** the signatory holds the authority of an authorised person for this centre */
  signedByAuthorisedPerson: boolean
}

/** May the order appoint the proposed worker? The conditions are those of the day of the order, because the role begins with it (397/28b). */
export function mayAppoint({ state, proposedOn, candidate }: { state: TrainerState; proposedOn: CalendarDate; candidate: Candidate }, { number, orderedOn, signedByAuthorisedPerson }: AppointmentOrder, today: CalendarDate): Decision<TenureStanding> {
  if (state !== 'proposed') return refuse('trainer.already-decided', { trainerState: state }, '397/28b')
  if (number.trim() === '') return refuse('trainer.order-missing', {}, '397/28b')
  if (!signedByAuthorisedPerson) return refuse('trainer.signatory', {}, '397/28b')
  if (orderedOn > today) return refuse('trainer.order-in-future', { orderedOn, today }, '397/28b')
  if (orderedOn < proposedOn) return refuse('trainer.order-before-proposal', { orderedOn, proposedOn }, '397/28b')
  const fit = mayBeTrainer(candidate, orderedOn)
  return fit.allowed ? allow(fit.value, ...fit.clauses, '397/28b') : fit
}

/** May the proposal be declined? Once, with a reason that the proposer reads. */
export function mayDecline({ state }: { state: TrainerState }, reason: string): Decision {
  if (state !== 'proposed') return refuse('trainer.already-decided', { trainerState: state }, '397/28b')
  return isReason(reason) ? allow(true, '397/28b') : refuse('trainer.reason-missing', {}, '397/28b')
}

/** Does the programme of the qualification organisation come next? */
export const mayPrepare = ({ state }: { state: TrainerState }): Decision => (state === 'appointed' ? allow(true, '397/2.12.tot', '397/29') : refuse('trainer.not-now', { trainerState: state }, '397/29'))

/** Appointed and not ended, whatever else holds them up. */
const SERVING: readonly TrainerState[] = ['appointed', 'in-preparation', 'active']
export const isServing = (state: TrainerState): boolean => SERVING.includes(state)

export const maySuspend = ({ state }: { state: TrainerState }, reason: string): Decision => {
  if (!isServing(state)) return refuse('trainer.not-now', { trainerState: state }, '397/2.12')
  return isReason(reason) ? allow(true, '397/2.12') : refuse('trainer.reason-missing', {}, '397/2.12')
}

/** May a suspended trainer go on? Not while auxiliary personnel (397/2.12.category). */
export function mayResume({ state, suspendedOn, categories }: { state: TrainerState; suspendedOn: CalendarDate | null; categories: readonly string[] }, today: CalendarDate): Decision {
  if (!categories.some((category) => TRAINER_CATEGORIES.includes(category)) && state === 'suspended') return refuse('trainer.category', { on: today }, '397/2.12.category')
  return state === 'suspended' && suspendedOn !== null ? allow(true, '397/2.12', '397/2.12.category') : refuse('trainer.not-now', { trainerState: state }, '397/2.12')
}

export interface EndOrder {
  number: string
  endsOn: CalendarDate
  reason: string
}

/** May the authorised person end the role? By an order, with a reason, not before it began and not ahead of time. */
export function mayEnd({ state, orderedOn }: { state: TrainerState; orderedOn: CalendarDate | null }, { number, endsOn, reason }: EndOrder, today: CalendarDate): Decision {
  if (orderedOn === null || state === 'declined' || state === 'ended') return refuse('trainer.not-now', { trainerState: state }, '397/28b')
  if (number.trim() === '') return refuse('trainer.order-missing', {}, '397/28b')
  if (!isReason(reason)) return refuse('trainer.reason-missing', {}, '397/28b')
  if (endsOn < orderedOn) return refuse('trainer.ends-before-order', { endsOn, orderedOn }, '397/28b')
  return endsOn > today ? refuse('trainer.ends-in-future', { endsOn, today }, '397/28b') : allow(true, '397/28b', '397/2.12')
}

/** May somebody from outside be taken off the register? There is no order to end; a reason is enough (397/23.1). */
export function mayDismiss({ endedOn }: { endedOn: CalendarDate | null }, reason: string): Decision {
  if (endedOn !== null) return refuse('trainer.not-now', { trainerState: 'ended' }, '397/23.1')
  return isReason(reason) ? allow(true, '397/23.1', '397/23.2') : refuse('trainer.reason-missing', {}, '397/23.1')
}

/** May somebody of these organisations come onto the register from outside? A worker of the centres teaches as an internal trainer, appointed by order and prepared (397/2.12, 397/28b); in the qualification organisation as well, for that one. */
export const mayComeFromOutside = (organisationKinds: readonly string[]): Decision =>
  organisationKinds.some(isCoveredKind) && !organisationKinds.includes('qualification-organisation') ? refuse('trainer.outside-of-centre', {}, '397/2.12', '397/28b') : allow(true, '397/23.1', '397/23.2')

/** May the entry still be described? Not once it is over: what it said stays. */
export function mayDescribe({ state, endedOn }: { state: TrainerState | null; endedOn: CalendarDate | null }): Decision {
  const trainerState = endedOn !== null ? 'ended' : state
  return trainerState === 'ended' || trainerState === 'declined' ? refuse('trainer.not-now', { trainerState }, '397/2.12') : allow(true, '397/22¶3')
}
