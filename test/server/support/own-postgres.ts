/** A durable PostgreSQL of one's own that can be ended, killed, and started again on the same port and data. */
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readFileSync, rmSync, existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { removeEmbeddedPostgres, startEmbeddedPostgres } from '../../../app/platform/embedded-postgres.server.ts'
import { closeSet } from './close-set.ts'
import { sleep, until } from './talim.ts'

export interface OwnPostgres {
  url: string
  urlOf(database: string): string
  /** ends it as an administrator would */
  stop(): Promise<void>
  /** kill -9 */
  kill(): Promise<void>
  start(): Promise<void>
}

const alive = (pid: number) => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

export async function anOwnPostgres(): Promise<OwnPostgres> {
  const folder = join(tmpdir(), `talim-own-postgres-${process.pid}-${randomBytes(4).toString('hex')}`)
  const { url, urlOf, pid: first } = await startEmbeddedPostgres(folder)
  let pid = first
  const [program, ...args] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').slice(0, -1) as [string, ...string[]]
  const environment = Object.fromEntries(readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').filter(Boolean).map((line) => line.split(/=(.*)/s).slice(0, 2)))
  const owner = Number(/^Uid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1])
  const data = args[args.indexOf('-D') + 1]!
  const end = async (signal: NodeJS.Signals) => {
    if (alive(pid)) process.kill(pid, signal)
    await until('the end of PostgreSQL', () => !alive(pid) || readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z'))
  }
  const own: OwnPostgres = {
    url,
    urlOf,
    stop: () => end('SIGINT'),
    kill: () => end('SIGKILL'),
    async start() {
      for (;;) {
        rmSync(join(data, 'postmaster.pid'), { force: true })
        const child = spawn(program, args, { cwd: '/', env: environment as never, detached: true, stdio: 'ignore', ...(process.getuid?.() === 0 && { uid: owner, gid: owner }) })
        child.unref()
        pid = child.pid!
        let failed = false
        child.once('exit', () => (failed = true)) // processes of the killed one still hold its memory for a moment
        const client = () => new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
        for (;;) {
          if (failed) break
          const probe = client()
          probe.on('error', () => {})
          const ready = await probe.connect().then(() => true, () => false)
          await probe.end().catch(() => {})
          if (ready) return
          await sleep(50)
        }
        await sleep(100)
      }
    },
  }
  closeSet.add(async () => {
    await own.stop()
    await until('PostgreSQL has let go of its data', () => !existsSync(join(data, 'postmaster.pid')), 20_000).catch(() => {})
    removeEmbeddedPostgres(folder)
  })
  return own
}
