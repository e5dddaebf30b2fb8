/** npm run --silent demo:facts: address, accounts and certificates of the demo world as JSON. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { connect } from '../platform/db.server.ts'
import { publicUrlOf } from '../platform/deps.server.ts'
import { env } from '../platform/env.server.ts'
import { withDatabase } from './with-database.ts'
import { demoFacts } from './demo.ts'

const started = join(env().TALIM_DATA, 'server.json')
const url = existsSync(started) ? (JSON.parse(readFileSync(started, 'utf8')) as { url: string }).url : publicUrlOf(env())
await withDatabase(async (databaseUrl) => {
  const connection = connect(databaseUrl, 2)
  try {
    process.stdout.write(`${JSON.stringify(await demoFacts({ db: connection.db, publicUrl: url }), null, 2)}\n`)
  } finally {
    await connection.close()
  }
})
