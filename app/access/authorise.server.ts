/** Turning "no" into an answer: what somebody may not know of is not found. */
import type { Deps } from '../platform/deps.server.ts'
import { today } from '../platform/clock.server.ts'
import type { Actor } from './actor.ts'
import { may, type Action, type Subject } from './policy.ts'

/** Thrown where access is denied; the server answers 404 for a thing, 403 for an action. */
export class Denied extends Error {
  override name = 'Denied'
  readonly status: 403 | 404
  constructor(status: 403 | 404 = 404) {
    super(`denied with ${status}`)
    this.status = status
  }
}

/** The thing itself when the actor may do the action to it; otherwise Denied, as if it were not there. */
export function authorise<Thing extends Subject>(actor: Actor, action: Action, thing: Thing | null): Thing {
  if (thing === null) throw new Denied(404)
  if (!may(actor, action, thing)) throw new Denied(action === 'account.manage' || action === 'audit.read' ? 403 : 404)
  return thing
}

/** Adds where a person works today, which is what superiors are measured by. */
export async function withPaths<Thing extends { personId: string }>({ pool, clock }: Pick<Deps, 'pool' | 'clock'>, thing: Thing): Promise<Thing & { paths: string[] }> {
  const { rows } = await pool.query<{ path: string }>(
    `select o.path from "JobAssignment" j join "Organisation" o on o.id = j."organisationId"
     where j."personId" = $1 and j."fromOn" <= $2::date and (j."toOn" is null or j."toOn" >= $2::date)`,
    [thing.personId, today(clock)],
  )
  return { ...thing, paths: rows.map(({ path }) => path) }
}
