/** Runs of webinars and seminars: when, where, in which language, with how many seats. */
import { fromDateColumn, toDateColumn } from '../../platform/clock.server.ts'
import type { Db } from '../../platform/db.server.ts'
import type { CalendarDate } from '../../rules/calendar/calendar-date.ts'

export interface OpenRun {
  id: string
  courseCode: string
  language: 'kk' | 'ru'
  startsOn: CalendarDate
  endsOn: CalendarDate
  place: string
  capacity: number
  seatsTaken: number
}

/** Runs that end in the year, begin on or after the day, and were not cancelled; by course, then day. */
export async function openRuns({ db }: { db: Db }, year: number, from: CalendarDate): Promise<OpenRun[]> {
  const first = `${year}-01-01`
  const rows = await db.courseRun.findMany({
    where: { cancelledAt: null, startsOn: { gte: toDateColumn(from > first ? from : first) }, endsOn: { lte: toDateColumn(`${year}-12-31`) } },
    orderBy: [{ courseCode: 'asc' }, { startsOn: 'asc' }, { id: 'asc' }],
  })
  return rows.map((row) => ({ id: row.id, courseCode: row.courseCode, language: row.language as 'kk' | 'ru', startsOn: fromDateColumn(row.startsOn), endsOn: fromDateColumn(row.endsOn), place: row.place, capacity: row.capacity, seatsTaken: row.seatsTaken }))
}
