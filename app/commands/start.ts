/** npm start: everything that is needed to use Tälim, in order, and then the server itself. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../platform/embedded-postgres.server.ts'
import { readEnv, SettingError } from '../platform/env.server.ts'
import { build, generateClient } from './build.ts'

const say = (text: string) => process.stdout.write(`${text}\n`)
const prepareOnly = process.argv.includes('--prepare-only')

const running: { postgres: EmbeddedPostgres | null; starting?: Promise<EmbeddedPostgres> } = { postgres: null }
let stopping = false

async function start() {
  process.env.NODE_ENV ??= 'production'
  const env = readEnv(process.env)
  generateClient()
  await build(say)
  enableCompileCache(join('.cache', 'compiled')) // what was compiled once is not compiled at every start
  if (!env.DATABASE_URL) {
    say('Starting PostgreSQL …')
    running.starting = startEmbeddedPostgres(join(env.TALIM_DATA, 'postgres'))
    running.starting.catch(() => {}) // heard below; meanwhile the rest is loaded
  }
  // these need Prisma's client, which exists only now
  const { connect } = await import('../platform/db.server.ts')
  const { depsFrom } = await import('../platform/deps.server.ts')
  const { migrate } = await import('../platform/migrate.server.ts')
  const { publishContent } = await import('../features/courses/publish-content.server.ts')
  const { publishCalendar } = await import('../features/calendar/working-calendar.server.ts')
  const { publishFramework } = await import('../features/assessment/framework.server.ts')
  const { demoFacts, ensureDemo, printDemo } = await import('./demo.ts')
  const { startServer } = await import('../server/main.ts')

  running.postgres = (await running.starting) ?? null
  const databaseUrl = env.DATABASE_URL ?? running.postgres!.url
  const applied = await migrate(databaseUrl)
  if (applied.length > 0) say(`Database brought up to date (${applied.length} ${applied.length === 1 ? 'migration' : 'migrations'}).`)

  const preparing = connect(databaseUrl, 4)
  const deps = depsFrom(env, preparing)
  try {
    const { published } = await publishContent(deps)
    const { years } = await publishCalendar(deps)
    const frameworkPublished = await publishFramework(deps)
    if (published.length > 0) say(`Courses published: ${published.join(', ')}.`)
    if (years.length > 0) say(`Working calendar: ${years.join(', ')}.`)
    if (frameworkPublished) say('Competency framework published.')
    if (env.TALIM_DEMO && (await ensureDemo(deps, say))) say('The demo world is there: invented people, real rules.')
    if (prepareOnly) {
      await preparing.close()
      return await stop()
    }
    const server = await startServer(env, databaseUrl)
    mkdirSync(env.TALIM_DATA, { recursive: true })
    writeFileSync(join(env.TALIM_DATA, 'server.json'), JSON.stringify({ url: server.url }))
    const end = () => {
      if (stopping) return
      stopping = true
      server.close().then(stop, stop)
    }
    process.once('SIGTERM', end)
    process.once('SIGINT', end)
    if (env.TALIM_DEMO) printDemo(await demoFacts(deps), say)
    say(`\nTälim is ready: ${server.url}`)
  } finally {
    await preparing.close()
  }
}

/** Stops PostgreSQL unless another Tälim on the same data still uses it; that one will stop it. */
async function stopPostgres() {
  const postgres = await running.starting?.catch(() => null)
  if (postgres && !(await postgres.usedByOthers().catch(() => false))) await postgres.stop().catch(() => {})
}

async function stop() {
  await stopPostgres()
  process.exit(0)
}

try {
  await start()
} catch (error) {
  process.stderr.write(`\nTälim did not start. ${error instanceof SettingError ? error.message : error instanceof Error ? error.message : String(error)}\n`)
  if (process.env.TALIM_LOG === 'debug') console.error(error)
  await stopPostgres()
  process.exit(1)
}
