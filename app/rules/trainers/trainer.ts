/** Internal trainers (397/2.12, 397/28b, 397/29): where one stands follows from facts, and who may teach follows from that. */
import type { CalendarDate } from '../calendar/calendar-date.ts'
import { allow, refuse, type Decision } from '../kernel/decision.ts'

/** Who may teach (397/23.1, 397/23.2); only the first is appointed by an order of the centre. */
export const TRAINER_KINDS = ['internal', 'organisation', 'national-expert', 'international-expert'] as const
export type TrainerKind = (typeof TRAINER_KINDS)[number]

export const TRAINER_STATES = ['proposed', 'declined', 'appointed', 'in-preparation', 'active', 'suspended', 'ended'] as const
export type TrainerState = (typeof TRAINER_STATES)[number]

export interface TrainerFacts {
  declinedOn: CalendarDate | null
  /** day of the order of the authorised person (397/28b) */
  orderedOn: CalendarDate | null
  endedOn: CalendarDate | null
  suspendedOn: CalendarDate | null
  /** managerial, core or auxiliary, of the jobs of the day; empty: has none any more (397/2.12.category) */
  categories: readonly string[]
  /** day the trainer-preparation programme of the qualification organisation was completed (397/2.12.tot, 397/29) */
  preparedOn: CalendarDate | null
  /** is enrolled in the programme */
  inPreparation: boolean
}

/** Of which personnel internal trainers are (397/2.12.category). */
export const TRAINER_CATEGORIES: readonly string[] = ['managerial', 'core']

/** Where an internal trainer stands on a day. */
export function trainerState(facts: TrainerFacts, today: CalendarDate): TrainerState {
  const { declinedOn, orderedOn, endedOn, suspendedOn, categories, preparedOn, inPreparation } = facts
  if (declinedOn !== null) return 'declined'
  if (endedOn !== null && endedOn <= today) return 'ended'
  if (orderedOn === null || orderedOn > today) return 'proposed'
  if (suspendedOn !== null || !categories.some((category) => TRAINER_CATEGORIES.includes(category))) return 'suspended'
  if (preparedOn !== null && preparedOn <= today) return 'active'
  return inPreparation ? 'in-preparation' : 'appointed'
}

/** May this trainer lead a class on the day? An internal one when active (397/2.12.tot); the others always, they answer for themselves (397/23.1). */
export function mayTeach(trainer: { kind: TrainerKind; state: TrainerState | null }): Decision {
  if (trainer.kind !== 'internal') return allow(true, '397/23.1', '397/23.2')
  return trainer.state === 'active' ? allow(true, '397/2.12', '397/2.12.tot') : refuse('trainer.not-active', {}, '397/2.12', '397/2.12.tot', '397/29')
}
