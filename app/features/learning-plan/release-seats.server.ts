/** Seats that nobody is going to take: those of a worker who has left. */
import { toDateColumn } from '../../platform/clock.server.ts'
import type { Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import type { CalendarDate } from '../../rules/calendar/calendar-date.ts'
import { lockRuns, moveSeats, seatsOf } from '../courses/course-runs.server.ts'
import { tellOfRun } from '../sessions/invitations.server.ts'
import { cancelSignUps, lockPlansAndPeople, promoteWaitlist } from '../sessions/places.server.ts'

/** What a person holds in runs that begin after the day: in plans and drafts, and by sign-up. */
async function heldAfter(tx: Db, personId: string, after: CalendarDate) {
  const run = { startsOn: { gt: toDateColumn(after) } }
  const [items, signUps] = [
    await tx.planItem.findMany({ where: { removedBy: null, plan: { personId }, run }, select: { id: true, runId: true, planId: true } }),
    await tx.signUp.findMany({ where: { personId, status: { not: 'cancelled' }, run }, select: { runId: true, ownSeat: true } }),
  ]
  return { items, signUps, runIds: [...new Set([...items.flatMap(({ runId }) => runId ?? []), ...signUps.map(({ runId }) => runId)])] }
}

/** The runs that begin after the day and that the person holds a seat in: locked before the person is. */
export const runsHeld = async (tx: Db, personId: string, after: CalendarDate): Promise<string[]> => (await heldAfter(tx, personId, after)).runIds

/**
 * Frees the seats a person holds in runs that begin after the day, in plans and drafts and by sign-up, which ends; whoever waits for
 * them gets them. Returns how many. In the caller's transaction, before its audit entry. A published plan gets no amendment: nobody
 * fulfils it any more (397/21).
 */
export async function releaseSeats(tx: Db, deps: Deps, personId: string, after: CalendarDate, byId: string): Promise<number> {
  const seen = await heldAfter(tx, personId, after)
  if (seen.runIds.length === 0) return 0
  const runs = await lockRuns(tx, seen.runIds)
  await lockPlansAndPeople(tx, { personIds: [personId], freed: [...runs.keys()] })
  // whoever was faster has moved some of them
  const held = await heldAfter(tx, personId, after)
  const items = held.items.filter(({ runId }) => runs.has(runId!))
  const signUps = held.signUps.filter(({ runId }) => runs.has(runId))
  await tx.planItem.updateMany({ where: { id: { in: items.map(({ id }) => id) } }, data: { runId: null } })
  // whoever has a draft open does not save its old seats over this
  await tx.learningPlan.updateMany({ where: { id: { in: items.map(({ planId }) => planId) }, status: 'draft' }, data: { version: { increment: 1 } } })
  await moveSeats(tx, new Map([...seatsOf(items.map(({ runId }) => runId))].map(([id, count]) => [id, -count])))
  for (const { runId } of signUps) {
    await cancelSignUps(tx, deps, { runId, personIds: [personId], reason: '', byId })
    await tellOfRun(tx, deps, { runId, personIds: [personId], kind: 'withdrawn' })
  }
  await promoteWaitlist(tx, deps, [...runs.keys()])
  return items.length + signUps.filter(({ ownSeat }) => ownSeat).length
}
