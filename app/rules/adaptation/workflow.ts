/**
 * The adaptation case: where it stands follows from its facts and the day; what may be done next is a table.
 * Being late is no state: a late act is recorded as late and the case goes on.
 */
import type { CalendarDate } from '../calendar/calendar-date.ts'
import type { ClauseId } from '../clauses.ts'
import { allow, refuse, type Decision } from '../kernel/decision.ts'

export const ADAPTATION_STATES = [
  'mentor-pending', 'plan-due', 'plan-submitted', 'plan-approved', 'in-adaptation', 'mentor-gap',
  'report-due', 'evaluation-due', 'decision-due', 'decided', 'closed', 'terminated',
] as const
export type AdaptationState = (typeof ADAPTATION_STATES)[number]
export const FINAL_STATES: readonly AdaptationState[] = ['closed', 'terminated']

export const PLAN_STATUSES = ['draft', 'submitted', 'returned', 'approved', 'acknowledged', 'superseded'] as const
export type PlanStatus = (typeof PLAN_STATUSES)[number]

export interface CaseFacts {
  mentors: readonly { fromOn: CalendarDate; toOn: CalendarDate | null }[]
  plans: readonly { version: number; status: PlanStatus }[]
  /** last day of the adaptation period, as in the plan in force, else as foreseen at hiring */
  periodEndsOn: CalendarDate
  /** the report is handed in, or its absence recorded with a reason */
  reportSettled: boolean
  evaluated: boolean
  concluded: boolean
  filed: boolean
  employmentEndedOn: CalendarDate | null
}

/** Has the case a mentor who has not left? */
export const hasMentor = ({ mentors }: Pick<CaseFacts, 'mentors'>): boolean => mentors.some(({ toOn }) => toOn === null)

/** Where the case stands on a day. */
export function adaptationState(facts: CaseFacts, today: CalendarDate): AdaptationState {
  if (facts.filed) return 'closed'
  if (facts.employmentEndedOn !== null) return 'terminated'
  if (facts.concluded) return 'decided'
  const inForce = facts.plans.some(({ status }) => status === 'acknowledged')
  const status = facts.plans.reduce((newest, plan) => (plan.version > newest.version ? plan : newest), { version: 0, status: 'draft' as PlanStatus }).status
  if (!hasMentor(facts)) return inForce ? 'mentor-gap' : 'mentor-pending'
  if (facts.evaluated) return 'decision-due'
  if (!inForce) return status === 'submitted' ? 'plan-submitted' : status === 'approved' ? 'plan-approved' : 'plan-due'
  if (today < facts.periodEndsOn) return 'in-adaptation'
  return facts.reportSettled ? 'evaluation-due' : 'report-due'
}

interface Move {
  from: readonly AdaptationState[]
  /** where it leads, when it leads anywhere else */
  to: AdaptationState | null
  clause: ClauseId
}
const UNDER_WAY = ['in-adaptation', 'report-due', 'evaluation-due'] as const
/** A version on its way is read and signed also while there is no mentor, and after the period has ended; not once the report speaks of the plan in force. */
const SIGNING = ['mentor-pending', 'mentor-gap', 'in-adaptation', 'report-due'] as const
const OPEN = ['plan-due', 'plan-submitted', 'plan-approved', 'in-adaptation', 'mentor-gap', 'report-due', 'evaluation-due', 'decision-due'] as const

/** What may be done in which state. A change of the plan under way takes the same steps as the first plan (397/A1.approval, 397/A1.ack). */
export const ADAPTATION_MOVES = {
  attachMentor: { from: ['mentor-pending'], to: 'plan-due', clause: '397/7' },
  replaceMentor: { from: OPEN, to: null, clause: '397/7' },
  submitPlan: { from: ['plan-due', 'in-adaptation'], to: 'plan-submitted', clause: '397/8' },
  returnPlan: { from: ['plan-submitted', ...SIGNING], to: 'plan-due', clause: '397/A1.approval' },
  approvePlan: { from: ['plan-submitted', ...SIGNING], to: 'plan-approved', clause: '397/A1.approval' },
  acknowledgePlan: { from: ['plan-approved', ...SIGNING], to: 'in-adaptation', clause: '397/A1.ack' },
  confirmPractice: { from: ['plan-due', 'plan-submitted', 'plan-approved', ...UNDER_WAY, 'decision-due', 'decided', 'closed'], to: null, clause: '397/11.practice' },
  mark: { from: UNDER_WAY, to: null, clause: '397/A1.mark' },
  submitReport: { from: ['in-adaptation', 'report-due', 'mentor-gap'], to: 'evaluation-due', clause: '397/12' },
  goOnWithoutReport: { from: ['report-due'], to: 'evaluation-due', clause: '397/14' },
  evaluate: { from: ['evaluation-due'], to: 'decision-due', clause: '397/13' },
  conclude: { from: ['decision-due'], to: 'decided', clause: '397/14' },
  file: { from: ['decided'], to: 'closed', clause: '397/14' },
  endEmployment: { from: ['mentor-pending', ...OPEN, 'decided'], to: 'terminated', clause: '397/3' },
} as const satisfies Record<string, Move>
export type AdaptationMove = keyof typeof ADAPTATION_MOVES

/** May this be done now? */
export function mayMove(state: AdaptationState, move: AdaptationMove): Decision {
  const { from, clause }: Move = ADAPTATION_MOVES[move]
  return from.includes(state) ? allow(true, clause) : refuse('adaptation.not-now', { state }, clause)
}
