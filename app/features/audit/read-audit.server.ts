/** The audit trail for the administrator, newest first. */
import type { Actor } from '../../access/actor.ts'
import { authorise } from '../../access/authorise.server.ts'
import type { Deps } from '../../platform/deps.server.ts'

export const ENTRIES_A_PAGE = 100

export async function readAudit(actor: Actor, { page, event, subject }: { page: number; event: string; subject: string }, { db }: Pick<Deps, 'db'>) {
  authorise(actor, 'audit.read', {})
  const where = { ...(event && { event: { startsWith: event } }), ...(subject && { subjectId: subject }) }
  const [total, rows] = await Promise.all([
    db.auditEntry.count({ where }),
    db.auditEntry.findMany({ where, orderBy: { seq: 'desc' }, skip: (page - 1) * ENTRIES_A_PAGE, take: ENTRIES_A_PAGE }),
  ])
  return {
    total,
    entries: rows.map((row) => ({
      seq: Number(row.seq), at: row.at.toISOString(), actor: row.actorName, event: row.event, subjectType: row.subjectType, subjectId: row.subjectId,
      data: row.data as Record<string, unknown>, hash: row.hash,
    })),
  }
}
