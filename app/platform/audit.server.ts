/**
 * The audit trail: who, when, what, on what, written in the transaction of the act itself.
 * The database numbers and chains the entries (see the migration); call `record` last in a transaction,
 * because it holds the chain's lock until commit.
 */
import { createHash } from 'node:crypto'
import type pg from 'pg'
import type { Prisma } from '#db'
import type { Db } from './db.server.ts'

export interface AuditRecord {
  /** null: the platform itself */
  actor: { accountId: string; name: string } | null
  at: Date
  event: string
  subject: readonly [type: string, id: string]
  /** facts, clause ids; never passwords, tokens or IINs */
  data?: Prisma.InputJsonObject
}

/** Adds entries to the trail, in this order. */
export async function record(db: Db, ...entries: AuditRecord[]): Promise<void> {
  for (const { actor, at, event, subject, data } of entries)
    await db.$executeRaw`
      insert into "AuditEntry" ("seq", "at", "actorId", "actorName", "event", "subjectType", "subjectId", "data", "previousHash", "hash")
      values (0, ${at}, ${actor?.accountId ?? null}::uuid, ${actor?.name ?? 'Tälim'}, ${event}, ${subject[0]}, ${subject[1]}, ${JSON.stringify(data ?? {})}::jsonb, '', '')`
}

export type AuditVerdict =
  | { intact: true; entries: number; head: string }
  | { intact: false; brokenAt: number; why: 'missing' | 'changed' | 'unlinked' | 'head' }

const ZERO = '0'.repeat(64)
const PAGE = 5000

/**
 * Walks the whole chain and names the first broken entry.
 * `expected` is a head noted earlier and elsewhere: it finds entries cut off at the end, or a chain written anew.
 */
export async function verifyAudit(pool: pg.Pool, expected?: { seq: number; hash: string }): Promise<AuditVerdict> {
  let [seq, previous] = [0, ZERO]
  let headSeen = expected === undefined
  for (;;) {
    const { rows } = await pool.query<{ seq: string; fields: string[]; previousHash: string; hash: string }>(
      `select seq, "previousHash", hash,
         array[seq::text, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), coalesce("actorId"::text, '-'),
               "actorName", event, "subjectType", "subjectId", data::text] as fields
       from "AuditEntry" where seq > $1 order by seq limit ${PAGE}`,
      [seq],
    )
    for (const row of rows) {
      const here = Number(row.seq)
      if (here !== seq + 1) return { intact: false, brokenAt: seq + 1, why: 'missing' }
      if (row.previousHash !== previous) return { intact: false, brokenAt: here, why: 'unlinked' }
      const hash = createHash('sha256').update([row.previousHash, ...row.fields].join('\x1f')).digest('hex')
      if (hash !== row.hash) return { intact: false, brokenAt: here, why: 'changed' }
      ;[seq, previous] = [here, hash]
      if (expected?.seq === here) {
        if (expected.hash !== hash) return { intact: false, brokenAt: here, why: 'head' }
        headSeen = true
      }
    }
    if (rows.length < PAGE) return headSeen ? { intact: true, entries: seq, head: previous } : { intact: false, brokenAt: seq + 1, why: 'missing' }
  }
}
