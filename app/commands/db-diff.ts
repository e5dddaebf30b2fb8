/** npm run db:diff -- OLD_SCHEMA_FILE: prints the SQL from an older schema file (or from nothing) to prisma/schema.prisma. */
import { readFile } from 'node:fs/promises'
import { startEmbeddedPostgres } from '../platform/embedded-postgres.server.ts'
import { diffSchemas } from '../platform/schema-engine.server.ts'

const old = process.argv[2]
const server = await startEmbeddedPostgres('.data/postgres')
try {
  const to = await readFile('prisma/schema.prisma', 'utf8')
  process.stdout.write(await diffSchemas(server.url, old ? await readFile(old, 'utf8') : null, to))
} finally {
  if (!server.adopted) await server.stop()
}
