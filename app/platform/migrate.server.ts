/** Brings a database to the present tables. Forward only; several processes may ask at once. */
import pg from 'pg'
import { applyMigrations } from './schema-engine.server.ts'

const LOCK = 7397197001

/** Applies what is missing and returns the names; throws when afterwards the tables are not there. */
export async function migrate(databaseUrl: string, directory = 'prisma/migrations'): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    // Every script runs as one transaction: one that was begun and never finished (a kill, a power cut) left nothing behind.
    if (await hasTable(client, '_prisma_migrations'))
      await client.query('delete from _prisma_migrations where finished_at is null and rolled_back_at is null')
    const applied = await applyMigrations(databaseUrl, directory)
    if (!(await hasTable(client, 'Certificate'))) throw new Error('The migrations ended without making the tables.')
    return applied
  } finally {
    await client.end()
  }
}

const hasTable = async (client: pg.Client, name: string): Promise<boolean> =>
  (await client.query('select to_regclass($1) as found', [`public."${name}"`])).rows[0].found !== null
