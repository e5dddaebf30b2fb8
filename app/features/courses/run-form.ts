/** Names of the fields a run is scheduled and changed by; up to ten rows of sessions, each of a day, two times and pauses. */
import { SESSIONS } from '../../rules/learning/course-run.ts'

export type Typed = Readonly<Record<string, string>>

export const SHARED_FIELDS = ['place', 'roomId', 'capacity', 'minimum', 'signUpUntil', 'audiencePath', 'amendment', 'dayOffReason', 'rows'] as const
export const NEW_FIELDS = ['course', 'language', 'planLineId', 'requestKey', ...SHARED_FIELDS] as const
export const CHANGE_FIELDS = ['seen', 'reason', ...SHARED_FIELDS] as const

export const ROW_PARTS = ['id', 'day', 'from', 'to', 'pause'] as const
export const rowFields = (row: number) => ROW_PARTS.map((part) => `${part}-${row}`)
/** how many rows stand there first, and come with each press */
export const ROWS_AT_ONCE = 3
export const MOST_TRAINERS = 5
const TRAINERS_AT_ONCE = 2

export const rowsOf = (typed: Typed): number => Math.min(SESSIONS.most, Math.max(1, Number.parseInt(typed.rows ?? '', 10) || ROWS_AT_ONCE))
/** Fields of trainers: what is filled in and one more. */
export const trainerFields = (typed: Typed): string[] => {
  const all = Array.from({ length: MOST_TRAINERS }, (_, place) => `trainer-${place}`)
  return all.slice(0, Math.max(TRAINERS_AT_ONCE, all.findLastIndex((name) => (typed[name] ?? '') !== '') + 2))
}
/** Every field that is typed, to be sent again. */
export const allFields = (typed: Typed, names: readonly string[]): string[] => [...names, ...Array.from({ length: rowsOf(typed) }, (_, row) => rowFields(row)).flat(), ...trainerFields(typed)]
