/** npm run audit:verify [-- --expect SEQ:HASH]: walks the audit chain; names the first broken entry; exit 1 when there is one. */
import pg from 'pg'
import { verifyAudit } from '../platform/audit.server.ts'
import { withDatabase } from './with-database.ts'

const flag = process.argv.indexOf('--expect')
const [seq, hash] = flag > 0 ? (process.argv[flag + 1] ?? '').split(':') : []
if (flag > 0 && !(Number(seq) > 0 && /^[0-9a-f]{64}$/.test(hash ?? ''))) {
  process.stderr.write('--expect wants the number and hash of an earlier head, as SEQ:HASH.\n')
  process.exit(2)
}
const verdict = await withDatabase(async (databaseUrl) => {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 })
  try {
    return await verifyAudit(pool, hash ? { seq: Number(seq), hash } : undefined)
  } finally {
    await pool.end()
  }
})
const WHY = { missing: 'an entry is missing', changed: 'the entry was changed', unlinked: 'the entry does not follow the one before', head: 'the entry is not the one noted earlier' }
if (verdict.intact) process.stdout.write(`The audit trail is intact: ${verdict.entries} entries. Head to note elsewhere: ${verdict.entries}:${verdict.head}\n`)
else process.stdout.write(`The audit trail is broken at entry ${verdict.brokenAt}: ${WHY[verdict.why]}.\n`)
process.exit(verdict.intact ? 0 : 1)
