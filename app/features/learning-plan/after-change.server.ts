/** What follows from plans that were published or amended: people are told, and what is owed for the year is counted again. */
import type { Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { settleYearObligations } from '../obligations/year-obligations.server.ts'
import { queuePlanNotices, type PlanNotice } from './notices.server.ts'

/** In the transaction of the change, before its audit entry; all plans are of one year. Those who `know` of it already, from a letter about the same act or because it is theirs, get none. */
export async function afterPlansChanged(tx: Db, deps: Deps, kind: PlanNotice, plans: readonly { id: string; personId: string; year: number }[], know: readonly string[] = []): Promise<void> {
  const [first] = plans
  if (!first) return
  await queuePlanNotices(tx, deps, kind, plans.map(({ id }) => id), know)
  if (kind === 'published') await settleYearObligations(tx, deps, plans.map(({ personId }) => personId), first.year)
}
