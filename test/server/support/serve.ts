/** The server as `npm start` runs it, on a database that is ready; ends the same way. */
import { readEnv } from '../../../app/platform/env.server.ts'
import { startServer } from '../../../app/server/main.ts'

const env = readEnv(process.env)
const server = await startServer(env, env.DATABASE_URL!)
let stopping = false
process.on('SIGTERM', () => {
  if (stopping) return
  stopping = true
  void server.close().then(() => process.exit(0))
})
process.stdout.write(`ready: ${server.url}\n`)
