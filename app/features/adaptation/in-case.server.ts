/** How anything happens in a case: authorise, lock, look again, decide, write, recount what is owed, record. */
import type { Actor } from '../../access/actor.ts'
import { authorise, Denied } from '../../access/authorise.server.ts'
import type { Action } from '../../access/policy.ts'
import { record } from '../../platform/audit.server.ts'
import { today } from '../../platform/clock.server.ts'
import { isUniqueViolation, type Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { isUuid, newId } from '../../platform/ids.server.ts'
import { mayMove, type AdaptationMove } from '../../rules/adaptation/workflow.ts'
import type { CalendarDate } from '../../rules/calendar/calendar-date.ts'
import type { ClauseId } from '../../rules/clauses.ts'
import { refuse, type Decision } from '../../rules/kernel/decision.ts'
import type { Prisma } from '#db'
import { lockPeople } from '../employment/reach.server.ts'
import { refreshObligations } from '../obligations/obligations.server.ts'
import { readCase, type CaseRecord } from './case.server.ts'

/** The case, for somebody who may see it; Denied for everybody else, as if it were not there. */
export async function openCase(actor: Actor, caseId: string, deps: Deps, action: Action = 'adaptation.read'): Promise<CaseRecord> {
  return authorise(actor, action, isUuid(caseId) ? await readCase(deps, caseId) : null)
}

export interface Act {
  action: Action
  move: AdaptationMove
  /** audit event, adaptation.something-done */
  event: string
  /** people the act depends on; locked before the case, so that nobody leaves unseen meanwhile */
  people?: readonly string[]
}
interface Room {
  tx: Db
  record: CaseRecord
  on: CalendarDate
  now: Date
}
/** What was done, for the audit trail; or the refusal, before anything was written. */
export type Done<Value> = { decision: Decision<Value>; data?: Prisma.InputJsonObject }

/**
 * One act in a case: one transaction, the case locked and read again, so that of two people deciding at once the
 * second is told what the first did. `work` decides before it writes.
 */
export async function act<Value>(actor: Actor, caseId: string, { action, move, event, people = [] }: Act, deps: Deps, work: (room: Room) => Promise<Done<Value>>): Promise<Decision<Value>> {
  const { id } = await openCase(actor, caseId, deps, action)
  try {
    return await deps.db.$transaction(async (tx) => {
      if (people.length > 0) await lockPeople(tx, people)
      await tx.$queryRaw`select 1 from "AdaptationCase" where "id" = ${id}::uuid for update`
      const found = await readCase({ db: tx, clock: deps.clock }, id)
      if (!found) throw new Denied(404)
      authorise(actor, action, found) // a mentor may have been replaced a moment ago
      const moved = mayMove(found.state, move)
      if (!moved.allowed) return moved
      const now = deps.clock.now()
      const { decision, data } = await work({ tx, record: found, on: today(deps.clock), now })
      if (!decision.allowed) return decision
      await refreshObligations(tx, deps, id)
      await record(tx, { actor, at: now, event, subject: ['AdaptationCase', id], data: { ...data, clauses: [...new Set<ClauseId>([...moved.clauses, ...decision.clauses])] } })
      return decision
    })
  } catch (error) {
    if (isUniqueViolation(error)) return refuse('changed-meanwhile')
    throw error
  }
}

/** Signing in the system: who, in which position of this centre, when, which version, and the hash of what was signed. */
export async function sign(
  { tx, now, record: { id, employment } }: Pick<Room, 'tx' | 'now' | 'record'>,
  actor: Actor,
  { purpose, version, rowId = null, contentHash }: { purpose: string; version: number; rowId?: string | null; contentHash: string },
): Promise<void> {
  const job = actor.jobs.find(({ path }) => path.startsWith(employment.centrePath)) ?? actor.jobs[0]
  await tx.signature.create({
    data: { id: newId(now.getTime()), caseId: id, purpose, version, rowId, personId: actor.personId, name: actor.name, position: job?.positionCode ?? '', signedAt: now, contentHash },
  })
}
