/** The adaptation plan in the form of annex 1 (397/8.form, 397/A1). */
import type { CalendarDate } from '../calendar/calendar-date.ts'
import { trainingDue, type Warning } from './terms.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { allow, refuse, type Decision } from '../kernel/decision.ts'

/** The three sections of the form, in its order: the centre's activity, the adaptation training, the specifics of the position. */
export const PLAN_SECTIONS = [1, 2, 3] as const
export type PlanSection = (typeof PLAN_SECTIONS)[number]

/** Marks of the form: whole numbers; 2 means not fulfilled (397/A1.mark). */
export const MARKS = [2, 3, 4, 5] as const
export type Mark = (typeof MARKS)[number]

export const ROW_TEXT = { least: 3, most: 1000 } as const

export interface PlanRow {
  section: number
  activity: string
  result: string
  completeOn: CalendarDate | null
}
export interface PlanFacts {
  rows: readonly PlanRow[]
  header: { unit: string | null; position: string | null; startsOn: CalendarDate | null; probation: 'set' | 'none' | 'unknown'; mentor: string | null }
  period: { from: CalendarDate; to: CalendarDate }
  attachedOn: CalendarDate
}

const fits = (text: string) => text.trim().length >= ROW_TEXT.least && text.trim().length <= ROW_TEXT.most

/** What is wrong with one row, or null; `section` and `number` are its place in the form. */
export function rowProblem(row: PlanRow, period: PlanFacts['period']): 'activity' | 'result' | 'date-missing' | 'date-outside' | null {
  if (!fits(row.activity)) return 'activity'
  if (!fits(row.result)) return 'result'
  if (row.completeOn === null) return 'date-missing'
  return row.completeOn < period.from || row.completeOn > period.to ? 'date-outside' : null
}

/** May the plan go to approval? Header complete, three sections with at least one row each, every row complete and inside the period. */
export function maySubmitPlan({ rows, header, period, attachedOn }: PlanFacts, today: CalendarDate): Decision {
  if (!header.unit?.trim() || !header.position?.trim() || !header.startsOn || !header.mentor?.trim() || header.probation === 'unknown') return refuse('adaptation.header-incomplete', {}, '397/A1.header')
  if (header.startsOn !== period.from) return refuse('adaptation.start-differs', { startsOn: header.startsOn, from: period.from }, '397/A1.header')
  if (today < attachedOn) return refuse('adaptation.plan-before-mentor', { attachedOn }, '397/8')
  if (rows.some(({ section }) => !(PLAN_SECTIONS as readonly number[]).includes(section))) return refuse('adaptation.section-unknown', {}, '397/A1.sections')
  const empty = PLAN_SECTIONS.find((section) => !rows.some((row) => row.section === section))
  if (empty !== undefined) return refuse('adaptation.section-empty', { section: 'I'.repeat(empty) }, '397/A1.sections')
  for (const section of PLAN_SECTIONS)
    for (const [index, row] of rows.filter((one) => one.section === section).entries())
      if (rowProblem(row, period)) return refuse('adaptation.row-incomplete', { section: 'I'.repeat(section), row: index + 1, from: period.from, to: period.to }, '397/A1.table')
  return allow(true, '397/8', '397/8.form', '397/A1.header', '397/A1.table', '397/A1.sections')
}

/** Rows of section II that end after the term of the training (397/9). */
export function planWarnings(rows: readonly PlanRow[], hiredOn: CalendarDate, calendar: WorkingCalendar): Warning[] {
  const due = trainingDue(hiredOn, calendar).on
  const late = rows.filter(({ section, completeOn }) => section === 2 && completeOn !== null && completeOn > due).length
  return late > 0 ? [{ code: 'adaptation.training-rows-late', facts: { count: late, dueOn: due }, clauses: ['397/9', '397/A1.table'] }] : []
}

export interface ApprovalFacts {
  approverId: string
  /** the mentor of today; who drew the plan up may be another one */
  mentorId: string
  drawnUpById: string
  workerId: string
  drawnUpOn: CalendarDate
}

/** May this person approve the plan? Neither the worker, nor the mentor, nor who drew it up, and not before that day (397/A1.approval). */
export function mayApprovePlan({ approverId, mentorId, drawnUpById, workerId, drawnUpOn }: ApprovalFacts, on: CalendarDate): Decision {
  if ([mentorId, drawnUpById, workerId].includes(approverId)) return refuse('adaptation.approver-is-party', {}, '397/A1.approval')
  return on < drawnUpOn ? refuse('adaptation.approval-before-plan', { drawnUpOn }, '397/A1.approval') : allow(true, '397/A1.approval')
}

/** A plan goes back to the mentor only with a reason. */
export const mayReturnPlan = (reason: string): Decision => (reason.trim() === '' ? refuse('adaptation.return-reason-missing', {}, '397/A1.approval') : allow(true, '397/A1.approval'))

/** May this person acknowledge the plan? Only the worker, not before approval (397/A1.ack). */
export function mayAcknowledge({ signerId, workerId, approvedOn }: { signerId: string; workerId: string; approvedOn: CalendarDate | null }, on: CalendarDate): Decision {
  if (signerId !== workerId) return refuse('adaptation.acknowledged-by-other', {}, '397/A1.ack')
  return approvedOn === null || on < approvedOn ? refuse('adaptation.not-approved-yet', {}, '397/A1.ack') : allow(true, '397/A1.ack')
}

/** What tells rows of versions apart: their section and words, and which of several equal ones it is; the same key in another version is the same row. */
export function rowKeys(rows: readonly Pick<PlanRow, 'section' | 'activity' | 'result'>[]): string[] {
  const seen = new Map<string, number>()
  return rows.map(({ section, activity, result }) => {
    const words = JSON.stringify([section, activity.trim(), result.trim()])
    const place = seen.get(words) ?? 0
    seen.set(words, place + 1)
    return `${words}#${place}`
  })
}

/** The mark as typed, or null when it is no whole number from 2 to 5 (397/A1.mark). */
export const readMark = (typed: string): Mark | null => (/^[2-5]$/.test(typed.trim()) ? (Number(typed) as Mark) : null)

export interface MarkFacts {
  markerId: string
  mentorId: string
  mark: number
  markedOn: CalendarDate
  period: { from: CalendarDate }
}

/** May the row be marked so? By the mentor, 2 to 5, on a day from the start of work up to today (397/A1.mark, 397/A1.table). */
export function mayMark({ markerId, mentorId, mark, markedOn, period }: MarkFacts, today: CalendarDate): Decision<Mark> {
  if (markerId !== mentorId) return refuse('adaptation.marked-by-other', {}, '397/A1.table')
  if (!(MARKS as readonly number[]).includes(mark)) return refuse('adaptation.mark-out-of-range', { least: MARKS[0], most: MARKS.at(-1)! }, '397/A1.mark')
  if (markedOn < period.from) return refuse('adaptation.mark-before-start', { from: period.from }, '397/A1.table')
  if (markedOn > today) return refuse('adaptation.mark-in-future', { today }, '397/A1.table')
  return allow(mark as Mark, '397/A1.mark', '397/A1.table')
}
