/** The fields of the attendance sheet: their names, and what was filled in. For pages and routes alike; no database here. */
import { isAttendanceStatus, type AttendanceStatus, type Mark } from '../../rules/learning/attendance.ts'
import { cutTo } from '../../rules/kernel/text.ts'

export const statusField = (personId: string): string => `status-${personId}`
export const minutesField = (personId: string): string => `minutes-${personId}`
export const shownField = (personId: string): string => `shown-${personId}`
export const acceptField = (personId: string): string => `accept-${personId}`

/** What stood in a row when the page was drawn: the number of its mark (0: none yet) and what it said. */
export const shownValue = (seen: number, mark: Mark | null): string => `${seen}:${mark?.status ?? ''}:${mark?.minutes ?? ''}`

function readShown(text: string): { seen: number; shown: Mark | null } {
  const [seen = '', status = '', minutes = ''] = text.split(':')
  const number = /^\d{1,6}$/.test(seen) ? Number(seen) : 0
  return { seen: number, shown: isAttendanceStatus(status) && /^\d{1,5}$/.test(minutes) ? { status, minutes: Number(minutes) } : null }
}

/** Minutes as typed; not a number for whatever is no whole one. */
export const readMinutes = (text: string): number => (/^\d{1,5}$/.test(text.trim()) ? Number(text.trim()) : Number.NaN)

export interface RowGiven extends Mark {
  personId: string
  seen: number
  shown: Mark | null
}
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The rows somebody has decided on. */
export const readRows = (fields: Readonly<Record<string, string>>): RowGiven[] =>
  Object.entries(fields).flatMap(([name, status]) => {
    const personId = name.startsWith('status-') ? name.slice('status-'.length) : ''
    return UUID.test(personId) && isAttendanceStatus(status) ? [{ personId, status, minutes: readMinutes(fields[minutesField(personId)] ?? ''), ...readShown(fields[shownField(personId)] ?? '') }] : []
  })

/** What is entered with the sign-off for those who have no mark yet. */
export const readAccepted = (fields: Readonly<Record<string, string>>): Map<string, number> =>
  new Map(Object.entries(fields).flatMap(([name, minutes]) => {
    const personId = name.startsWith('accept-') ? name.slice('accept-'.length) : ''
    return UUID.test(personId) ? [[personId, readMinutes(minutes)] as const] : []
  }))

export interface CorrectionFields {
  person: string
  status: AttendanceStatus | null
  minutes: string
  reason: string
  seen: number
}
export const readCorrection = (fields: Readonly<Record<string, string>>): CorrectionFields => ({
  person: UUID.test(fields.person ?? '') ? fields.person! : '', status: isAttendanceStatus(fields.status ?? '') ? (fields.status as AttendanceStatus) : null, minutes: (fields.minutes ?? '').trim().slice(0, 10), reason: cutTo((fields.reason ?? '').trim(), 1000),
  seen: readMinutes(fields.seen ?? '') || 0,
})
