/** Tälim as it runs for people, on a database that is there already. */
import { readEnv } from '../../app/platform/env.server.ts'
import { startServer } from '../../app/server/main.ts'

const env = readEnv(process.env)
const server = await startServer(env, env.DATABASE_URL!, process.env.BENCH_BUILD)
process.once('SIGTERM', () => void server.close().then(() => process.exit(0)))
process.send?.({ port: env.PORT })
