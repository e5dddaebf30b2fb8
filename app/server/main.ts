/** Puts the parts together and listens. The same function starts the real server, the tests' and the benchmark's. */
import { createServer, STATUS_CODES, type Server } from 'node:http'
import { Server as TcpServer } from 'node:net'
import { pathToFileURL } from 'node:url'
import { resolve } from 'node:path'
import type { ServerBuild } from '@remix-run/server-runtime'
import { closeOverdueAttempts } from '../features/learning/attempt.server.ts'
import { continuePlanRuns } from '../features/learning-plan/plan-run.server.ts'
import { sweepObligations } from '../features/obligations/obligations.server.ts'
import { sweepYearObligations } from '../features/obligations/year-obligations.server.ts'
import { DIGEST_KEY, isQuiet, sendReminders } from '../features/obligations/reminders.server.ts'
import { tellYearResults } from '../features/learning-plan/year-end.server.ts'
import { watchRooms } from '../features/webinar/webinar.server.ts'
import { CertificateIndex } from '../features/verification/certificate-index.server.ts'
import { VerificationDoor } from '../features/verification/door.server.ts'
import { connect } from '../platform/db.server.ts'
import { depsFrom, type Deps } from '../platform/deps.server.ts'
import type { Env } from '../platform/env.server.ts'
import { log } from '../platform/log.server.ts'
import { sendDueMail } from '../platform/mail.server.ts'
import { baseHeaders, makeFront } from './front.ts'
import { makeMetrics } from './metrics.ts'
import { serveFolder } from './static-files.ts'

export interface RunningServer {
  url: string
  deps: Deps
  /** Stops taking connections, answers what came in on those that are open (at most 8 s), and closes the database connections. */
  close(): Promise<void>
}

/** How long a kept connection may still bring a request once the server is closing. */
const LET_IN_MILLISECONDS = 250

/** Runs something again and again, one at a time; what fails is told and tried again at the next turn. */
function repeat(name: string, everyMilliseconds: number, work: () => Promise<unknown>) {
  const job = { name, failing: false, running: null as Promise<void> | null }
  const run = async () => {
    try {
      await work()
      job.failing = false
    } catch (error) {
      job.failing = true
      log().warn({ event: 'job.failed', job: name, code: (error as { code?: string }).code })
    }
  }
  const timer = setInterval(() => {
    job.running ??= run().finally(() => (job.running = null))
  }, everyMilliseconds)
  job.running = run().finally(() => (job.running = null))
  return { job, stop: async () => { clearInterval(timer); await job.running } }
}

/** Starts the application on a migrated database. The database may be away later; pages then say so until it is back. */
export async function startServer(env: Env, databaseUrl: string, buildFolder = 'build'): Promise<RunningServer> {
  const connection = connect(databaseUrl, env.TALIM_POOL)
  const deps = depsFrom(env, connection)
  // a connection that breaks while somebody holds it tells so by an event, too; unheard it would end the process
  deps.pool.on('connect', (client) => client.on('error', () => {}))
  const index = new CertificateIndex(deps.pool, databaseUrl, env.TALIM_VERIFY_CACHE)
  await index.start()

  const obligations = repeat('obligations', 600_000, async () => { await sweepObligations(deps); await sweepYearObligations(deps) })
  const mail = async (smtpUrl: string) => sendDueMail(deps, { smtpUrl, from: env.MAIL_FROM, heldBack: (await isQuiet(deps)) ? DIGEST_KEY : null })
  const jobs = [
    repeat('attempts', 15_000, () => closeOverdueAttempts(deps)),
    repeat('plan-runs', 1000, () => continuePlanRuns(deps)),
    obligations,
    // what is owed is computed first; people are reminded of what is owed now
    repeat('reminders', 300_000, async () => { await obligations.job.running; await sendReminders(deps) }),
    repeat('webinar-rooms', 30_000, () => watchRooms(deps)),
    repeat('year-results', 900_000, () => tellYearResults(deps)),
    ...(env.SMTP_URL ? [repeat('mail', 2_000, () => mail(env.SMTP_URL!))] : []),
    repeat('cleaning', 3_600_000, () => deps.pool.query(`with s as (delete from "Session" where "expiresAt" < now()), d as (delete from "ImportDraft" where "createdAt" < $1::timestamptz - interval '7 days') delete from "Throttle" where "resetAt" < now()`, [deps.clock.now()])),
  ]
  const readiness = async () => {
    const database = await Promise.race([
      deps.pool.query('select 1 from _prisma_migrations where finished_at is null').then(({ rowCount }) => (rowCount === 0 ? 'ok' : 'migrating')),
      new Promise<string>((late) => setTimeout(late, 2000, 'no answer').unref()),
    ]).catch(() => 'away')
    const jobState = jobs.some(({ job }) => job.failing) ? 'failing' : 'ok'
    return { ready: database === 'ok', parts: { database, migrations: database === 'ok' ? 'applied' : 'unknown', jobs: jobState, verification: index.trusted ? 'ok' : 'asking the database' } }
  }

  const build = (await import(pathToFileURL(resolve(buildFolder, 'server/index.js')).href)) as ServerBuild
  const headers = baseHeaders(deps.publicUrl.startsWith('https:'))
  const front = makeFront({
    env, deps, build, readiness, metrics: makeMetrics(),
    verification: new VerificationDoor(index, deps.publicUrl),
    assets: serveFolder(resolve(buildFolder, 'client'), headers),
  })
  let closing = false
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 5_000, connectionsCheckingInterval: 1000, keepAliveTimeout: 20_000, maxHeaderSize: 16_384 }, (request, response) => {
    if (closing) response.setHeader('Connection', 'close')
    front(request, response)
  })
  server.on('checkExpectation', (request, response) => {
    request.resume()
    response.writeHead(417, { ...headers, 'Cache-Control': 'no-store', 'Content-Length': '0' }).end()
  })
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const status = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400
    const lines = Object.entries({ ...headers, 'Cache-Control': 'no-store', Connection: 'close', 'Content-Length': '0' }).map(([name, value]) => `${name}: ${value}`)
    if (socket.writable) socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', ''].join('\r\n'))
  })
  await listen(server, env.PORT, env.HOST)
  const warming = index.warm().catch(() => 0)

  return {
    url: deps.publicUrl,
    deps,
    async close() {
      closing = true
      await new Promise<void>((done) => {
        // http's own close() would at once cut kept connections on which a request is just arriving
        TcpServer.prototype.close.call(server, () => done())
        setTimeout(() => setInterval(() => server.closeIdleConnections(), 50).unref(), LET_IN_MILLISECONDS).unref()
        setTimeout(() => server.closeAllConnections(), 8000).unref()
      })
      await Promise.all(jobs.map(({ stop }) => stop()))
      await warming
      await index.close()
      await connection.close()
    },
  }
}

const LISTEN_PROBLEMS: Readonly<Record<string, (host: string, port: number) => string>> = {
  EADDRINUSE: (host, port) => `Port ${port} on ${host} is in use by another program. Give another one with PORT=…`,
  EADDRNOTAVAIL: (host) => `The address ${host} is not one of this machine. Give another one with HOST=…, 0.0.0.0 for all of them.`,
  ENOTFOUND: (host) => `The name ${host} leads to no address. Give another one with HOST=…, 0.0.0.0 for all addresses of this machine.`,
  EAI_AGAIN: (host) => `The name ${host} leads to no address. Give another one with HOST=…, 0.0.0.0 for all addresses of this machine.`,
  EACCES: (host, port) => `This user may not listen on port ${port} of ${host}. Give one from 1024 with PORT=…`,
}

const listen = (server: Server, port: number, host: string) =>
  new Promise<void>((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => fail(new Error(LISTEN_PROBLEMS[error.code ?? '']?.(host, port) ?? error.message)))
    server.listen(port, host, () => done())
  })
