/** Absences of a worker; probation stands still while one lasts (397/6.probation). */
import { addMonths, dayBefore, type CalendarDate } from '../calendar/calendar-date.ts'
import { allow, refuse, type Decision } from '../kernel/decision.ts'
import type { Period } from '../kernel/deadline.ts'

export const ABSENCE_KINDS = ['illness', 'leave', 'business-trip', 'other'] as const
export type AbsenceKind = (typeof ABSENCE_KINDS)[number]

/** Does probation stand still? Not on a business trip: the worker is away from the desk, not from work. */
export const suspendsProbation = (kind: string): boolean => kind !== 'business-trip'

/** One record is at most so many months long and reaches at most so far ahead; the same leave going on is another record. */
const MONTHS = 18

/** May the absence be recorded? In order, not endless, inside employment, and not over another one. */
export function mayRecordAbsence(absence: Period, { startsOn, endedOn }: { startsOn: CalendarDate; endedOn: CalendarDate | null }, others: readonly Period[], today: CalendarDate): Decision {
  if (absence.to < absence.from) return refuse('absence.ends-before-start', { from: absence.from, to: absence.to }, '397/6.probation')
  const [long, far] = [dayBefore(addMonths(absence.from, MONTHS)), addMonths(today, MONTHS)]
  const latest = long < far ? long : far
  if (absence.to > latest) return refuse('absence.too-long', { months: MONTHS, latest }, '397/6.probation')
  if (absence.from < startsOn || (endedOn !== null && absence.to > endedOn)) return refuse('absence.outside-employment', { startsOn }, '397/3')
  const other = others.find(({ from, to }) => absence.from <= to && absence.to >= from)
  return other ? refuse('absence.overlaps', { from: other.from, to: other.to }, '397/6.probation') : allow(true, '397/6.probation')
}
