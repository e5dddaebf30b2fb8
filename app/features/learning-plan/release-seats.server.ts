/** Seats that nobody is going to take: those of a worker who has left. */
import { toDateColumn } from '../../platform/clock.server.ts'
import type { Db } from '../../platform/db.server.ts'
import type { CalendarDate } from '../../rules/calendar/calendar-date.ts'
import { lockRuns, moveSeats, seatsOf } from '../courses/course-runs.server.ts'

/**
 * Frees the seats a person holds in runs that begin after the day, in plans and drafts; returns how many. In the caller's
 * transaction, before its audit entry. A published plan gets no amendment: nobody fulfils it any more (397/21).
 */
export async function releaseSeats(tx: Db, personId: string, after: CalendarDate): Promise<number> {
  const held = { removedBy: null, plan: { personId }, run: { startsOn: { gt: toDateColumn(after) } } }
  const seen = await tx.planItem.findMany({ where: held, select: { runId: true } })
  if (seen.length === 0) return 0
  const runs = await lockRuns(tx, seen.map(({ runId }) => runId))
  await tx.$queryRaw`select 1 from "LearningPlan" where "personId" = ${personId}::uuid order by id for update`
  // whoever was faster has moved some of them
  const items = await tx.planItem.findMany({ where: { ...held, runId: { in: [...runs.keys()] } }, select: { id: true, runId: true, planId: true } })
  await tx.planItem.updateMany({ where: { id: { in: items.map(({ id }) => id) } }, data: { runId: null } })
  // whoever has a draft open does not save its old seats over this
  await tx.learningPlan.updateMany({ where: { id: { in: items.map(({ planId }) => planId) }, status: 'draft' }, data: { version: { increment: 1 } } })
  await moveSeats(tx, new Map([...seatsOf(items.map(({ runId }) => runId))].map(([id, count]) => [id, -count])))
  return items.length
}
