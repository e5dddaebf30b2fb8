/** Tälim in a process of its own, as a test sees it: an address, what it says on stderr, and signals. */
import { spawn, type ChildProcess } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { freePort } from '../../../app/platform/embedded-postgres.server.ts'
import { Browser } from './browser.ts'
import { closeSet } from './close-set.ts'
import { SECRET } from './setup.ts'

// what a test starts in its middle is ended with its file, too
afterAll(() => closeSet.run())

export interface Talim {
  url: string
  port: number
  pid: number
  process: ChildProcess
  /** everything said on stderr so far */
  log(): string
  /** resolves with code or signal when the process is gone */
  gone: Promise<number | string>
  browser(cookies?: Record<string, string>): Browser
}


interface Wish {
  databaseUrl?: string
  env?: Record<string, string>
  port?: number
  /** run this instead of the plain server: app/commands/start.ts does everything */
  script?: string
  project?: string
}

/** A process without any setting of ours but the given ones. */
export function run(script: string, { env = {}, project = inject('talim').project }: Pick<Wish, 'env' | 'project'> = {}) {
  const child = spawn(process.execPath, [script], { cwd: project, stdio: ['ignore', 'pipe', 'pipe'], env: { PATH: process.env.PATH, HOME: process.env.HOME, TMPDIR: process.env.TMPDIR, NODE_ENV: 'production', ...env } as never })
  const said = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => void (said.out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => void (said.err += text))
  const gone = new Promise<number | string>((done) => child.once('close', (code, signal) => done(code ?? signal ?? 'gone')))
  return { child, said, gone }
}

/** Starts a server and waits until it is ready; it ends with the test file. */
export async function startTalim({ databaseUrl, env = {}, port, script = 'test/server/support/serve.ts', project }: Wish): Promise<Talim> {
  const at = port ?? (await freePort())
  const { child, said, gone } = run(script, {
    ...(project && { project }),
    env: { PORT: String(at), ...(databaseUrl && { DATABASE_URL: databaseUrl, TALIM_SECRET: SECRET, TALIM_DATA: inject('talim').project + '/home' }), TALIM_DEMO: 'on', TALIM_LOG: 'info', ...env },
  })
  closeSet.add(async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
    await gone
  })
  await new Promise<void>((ready, fail) => {
    child.stdout!.on('data', () => /^(?:ready: |Tälim is ready)/m.test(said.out) && ready())
    void gone.then((how) => fail(new Error(`the server ended with ${how}: ${said.err}`)))
  })
  const url = `http://127.0.0.1:${at}`
  return { url, port: at, pid: child.pid!, process: child, log: () => said.err, gone, browser: (cookies) => new Browser(url, cookies) }
}

/** A clone of the demo world for one test file. */
export async function aDemoDatabase(): Promise<{ url: string; pool: pg.Pool }> {
  const { server } = inject('postgres')
  const { demo } = inject('talim')
  const name = `${demo}_${randomBytes(5).toString('hex')}`
  const ask = async (text: string) => {
    const client = new pg.Client({ connectionString: server })
    await client.connect()
    await client.query(text).finally(() => client.end())
  }
  await ask(`create database ${name} template ${demo}`)
  closeSet.add(() => ask(`drop database if exists ${name} with (force)`))
  const url = new URL(server)
  url.pathname = `/${name}`
  return { url: url.href, pool: aPool(url.href) }
}

export function aPool(url: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: 6, connectionTimeoutMillis: 20_000 })
  pool.on('error', () => {})
  closeSet.add(() => pool.end())
  return pool
}

/** Opens a session for an account without its password; the token for the cookie. */
export async function aSession(pool: pg.Pool, email: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const { rowCount } = await pool.query(
    `insert into "Session" ("tokenHash", "accountId", "createdAt", "lastSeenAt", "expiresAt", device) select $1, id, now(), now(), now() + interval '12 hours', 'a test' from "Account" where email = $2`,
    [createHash('sha256').update(token).digest('base64url'), email],
  )
  if (rowCount !== 1) throw new Error(`no account ${email}`)
  return token
}

/** Everything that is stored, in one line a table; two calls differ when anything was written in between. */
export async function fingerprint(pool: pg.Pool, without: readonly string[] = []): Promise<Record<string, string>> {
  const { rows } = await pool.query<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'public' and tablename not like '\\_%' order by 1`)
  const out: Record<string, string> = {}
  for (const { name } of rows)
    if (!without.includes(name)) out[name] = (await pool.query<{ print: string }>(`select count(*) || ':' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as print from "${name}" t`)).rows[0]!.print
  return out
}

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!

/** Runs work for every item, so many at a time. */
export async function inParallel<Item, Result>(items: readonly Item[], atOnce: number, work: (item: Item, place: number) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = []
  let next = 0
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, async () => {
    for (let place = next++; place < items.length; place = next++) results[place] = await work(items[place]!, place)
  }))
  return results
}

export const sleep = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds))

export async function until(what: string, ready: () => Promise<boolean> | boolean, milliseconds = 60_000): Promise<void> {
  for (const end = Date.now() + milliseconds; Date.now() < end; await sleep(50)) if (await ready()) return
  throw new Error(`${what} did not happen within ${milliseconds / 1000} s`)
}
