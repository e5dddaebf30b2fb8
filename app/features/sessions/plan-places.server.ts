/** Where plans and sign-ups meet: who is signed up has one seat, and the plan that foresees the run holds it (decision 0012). */
import { fromDateColumn, toDateColumn } from '../../platform/clock.server.ts'
import type { Db } from '../../platform/db.server.ts'
import type { CalendarDate } from '../../rules/calendar/calendar-date.ts'

export interface PlaceOfYear {
  runId: string
  startsOn: CalendarDate
  /** false: the plan holds the seat */
  ownSeat: boolean
}

/** Of these people, by course: the run that lies in the year and that they are signed up for. Whoever moves items of plans has locked the runs. */
export async function placesOfYear(db: Db, personIds: readonly string[], year: number): Promise<Map<string, Map<string, PlaceOfYear>>> {
  const rows = await db.signUp.findMany({
    where: { personId: { in: [...personIds] }, status: 'signed-up', over: false, run: { cancelledAt: null, startsOn: { gte: toDateColumn(`${year}-01-01`) }, endsOn: { lte: toDateColumn(`${year}-12-31`) } } },
    select: { personId: true, courseCode: true, runId: true, ownSeat: true, run: { select: { startsOn: true } } },
    orderBy: { id: 'asc' },
  })
  const places = new Map<string, Map<string, PlaceOfYear>>()
  for (const { personId, courseCode, runId, ownSeat, run } of rows) {
    if (!places.has(personId)) places.set(personId, new Map())
    places.get(personId)!.set(courseCode, { runId, startsOn: fromDateColumn(run.startsOn), ownSeat })
  }
  return places
}

/** The plans of these people hold the seats from now on, or do not any more; counters of seats are the caller's. */
export async function seatsHeldByPlan(tx: Db, places: readonly { personId: string; runId: string }[], held: boolean): Promise<void> {
  if (places.length === 0) return
  await tx.$executeRaw`
    update "SignUp" u set "ownSeat" = ${!held} from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as p("personId" uuid, "runId" uuid)
    where u."personId" = p."personId" and u."runId" = p."runId" and u.status = 'signed-up'`
}
