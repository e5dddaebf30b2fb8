/** Runs a command on the database of this installation; starts the embedded one for as long as it takes when nobody has. */
import { join } from 'node:path'
import { startEmbeddedPostgres } from '../platform/embedded-postgres.server.ts'
import { env } from '../platform/env.server.ts'

export async function withDatabase<Result>(work: (databaseUrl: string) => Promise<Result>): Promise<Result> {
  const { DATABASE_URL, TALIM_DATA } = env()
  if (DATABASE_URL) return work(DATABASE_URL)
  const server = await startEmbeddedPostgres(join(TALIM_DATA, 'postgres'))
  try {
    return await work(server.url)
  } finally {
    if (!server.adopted) await server.stop()
  }
}
