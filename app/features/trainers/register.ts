/** What the register of trainers is asked for. No database here: this file may go to the browser. */
import type { TrainerKind, TrainerState } from '../../rules/trainers/trainer.ts'

/** As the register shows them; somebody from outside is there or is not any more. */
export const REGISTER_STATES = ['proposed', 'appointed', 'in-preparation', 'active', 'suspended', 'ended', 'declined', 'outside'] as const
export type RegisterState = (typeof REGISTER_STATES)[number]

/** Under which clause somebody stands where they stand. */
export const STATE_CLAUSES = {
  proposed: '397/28b', appointed: '397/28b', 'in-preparation': '397/29', active: '397/2.12', suspended: '397/2.12.category', ended: '397/28b', declined: '397/28b', outside: '397/23.1',
} as const satisfies Record<RegisterState, string>

export const registerState = ({ kind, state, endedOn }: { kind: TrainerKind; state: TrainerState | null; endedOn: string | null }): RegisterState => (kind === 'internal' ? state! : endedOn === null ? 'outside' : 'ended')

export interface RegisterFilter {
  state: RegisterState | null
  region: string
  /** a labour mobility centre */
  centre: string
  language: 'kk' | 'ru' | null
  /** code of a course */
  topic: string
  query: string
}
