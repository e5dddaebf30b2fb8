import { spawn, type ChildProcess } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeEach, describe, expect, inject, onTestFinished, test } from 'vitest'

const { server, template } = inject('postgres')
const NAMES = readdirSync('prisma/migrations', { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).toSorted()
const made: string[] = []

const on = async <Row extends pg.QueryResultRow>(url: string, text: string) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client.query<Row>(text).finally(() => client.end())
}
let url: string
beforeEach(async () => {
  const name = `${template}_m${randomBytes(4).toString('hex')}`
  await on(server, `create database ${name}`)
  made.push(name)
  const address = new URL(server)
  address.pathname = `/${name}`
  url = address.href
})
afterAll(async () => {
  for (const name of made) await on(server, `drop database if exists ${name} with (force)`)
})
const tables = async () => (await on<{ n: number }>(url, `select count(*)::int as n from pg_tables where schemaname = 'public' and tablename <> '_prisma_migrations'`)).rows[0]!.n
const finished = async () => (await on<{ migration_name: string }>(url, 'select migration_name from _prisma_migrations where finished_at is not null order by 1')).rows.map(({ migration_name }) => migration_name)

/** A process of its own that migrates and says what it applied, so many times in a row. */
function aProcess(address: string, folder = 'prisma/migrations', times = 1): { child: ChildProcess; done: Promise<string[]> } {
  const script = `
    const { migrate } = await import(${JSON.stringify(join(process.cwd(), 'app/platform/migrate.server.ts'))})
    const applied = []
    for (let round = 0; round < ${times}; round++) applied.push(...(await migrate(${JSON.stringify(address)}, ${JSON.stringify(folder)})))
    process.stdout.write(JSON.stringify(applied), () => process.exit())`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'pipe'] })
  let [out, problem] = ['', '']
  child.stdout.on('data', (piece) => (out += piece))
  child.stderr.on('data', (piece) => (problem += piece))
  const done = new Promise<string[]>((resolve, reject) => child.once('close', (code) => (code === 0 ? resolve(JSON.parse(out) as string[]) : reject(new Error(problem || `ended with ${code}`)))))
  done.catch(() => {}) // looked at by whoever waits for it
  return { child, done }
}
const migrate = (address: string, folder?: string) => aProcess(address, folder).done

/** A copy of the migrations with one more at the end. */
function withOneMore(sql: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'talim-migrations-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  cpSync('prisma/migrations', folder, { recursive: true })
  mkdirSync(join(folder, '29990101000000_more'))
  writeFileSync(join(folder, '29990101000000_more', 'migration.sql'), sql)
  return folder
}

describe('migrating', () => {
  test('makes every table of the schema, and a second time does nothing', async () => {
    expect(await migrate(url)).toEqual(NAMES)
    const models = [...readFileSync('prisma/schema.prisma', 'utf8').matchAll(/^model (\w+)/gm)].map(([, name]) => name!)
    const { rows } = await on<{ tablename: string }>(url, `select tablename from pg_tables where schemaname = 'public'`)
    expect(rows.map(({ tablename }) => tablename)).toEqual(expect.arrayContaining(models))
    expect(await tables()).toBe(models.length)
    expect(await migrate(url)).toEqual([])
    expect(await finished()).toEqual(NAMES)
  })
  test('by three processes at once happens once', async () => {
    const applied = await Promise.all([migrate(url), migrate(url), migrate(url)])
    expect(applied.flat().toSorted()).toEqual(NAMES)
    expect(await finished()).toEqual(NAMES)
  })
  test('a killed process leaves nothing half done, and the next one carries on', async () => {
    // the script of the killed one is held up in its middle, after tables were made
    const slow = withOneMore('create table "Slow" (id int); select pg_sleep(30); create table "Slower" (id int);')
    await migrate(url)
    const { child, done } = aProcess(url, slow)
    for (let wait = 0; ; wait++) {
      const { rows } = await on(url, `select 1 from pg_stat_activity where query like '%pg_sleep(30)%' and state = 'active' and pid <> pg_backend_pid() and datname = current_database()`)
      if (rows.length) break
      if (wait > 200) throw new Error('the migration was never seen at work')
      await new Promise((next) => setTimeout(next, 50))
    }
    child.kill('SIGKILL')
    await expect(done).rejects.toThrow()
    await on(url, `select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()`)
    expect((await on(url, `select 1 from pg_tables where tablename in ('Slow', 'Slower')`)).rowCount).toBe(0)

    const quick = withOneMore('create table "Slow" (id int); create table "Slower" (id int);')
    expect(await migrate(url, quick)).toEqual(['29990101000000_more'])
    expect((await on(url, `select 1 from pg_tables where tablename in ('Slow', 'Slower')`)).rowCount).toBe(2)
    expect(await migrate(url, quick)).toEqual([])
  })
  test('a wrong script says the database’s own words, leaves nothing, and can be put right', async () => {
    await migrate(url)
    await expect(migrate(url, withOneMore('create table "Half" (id int); select no_such_function();'))).rejects.toThrow(/no_such_function/)
    expect((await on(url, `select 1 from pg_tables where tablename = 'Half'`)).rowCount).toBe(0)
    expect(await migrate(url, withOneMore('create table "Half" (id int);'))).toEqual(['29990101000000_more'])
  })
  test('an empty folder of migrations is an error, not a quiet nothing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'talim-migrations-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    await expect(migrate(url, folder)).rejects.toThrow('The migrations ended without making the tables.')
  })
  test('twice in one process is as good as once', async () => {
    expect(await aProcess(url, undefined, 2).done).toEqual(NAMES)
  }, 20_000)
  test('leaves no connection behind', async () => {
    const script = `
      const { migrate } = await import(${JSON.stringify(join(process.cwd(), 'app/platform/migrate.server.ts'))})
      const pg = (await import('pg')).default
      await migrate(${JSON.stringify(url)})
      const client = new pg.Client({ connectionString: ${JSON.stringify(url)} })
      await client.connect()
      await new Promise((next) => setTimeout(next, 500))
      const { rowCount } = await client.query('select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()')
      process.stdout.write(String(rowCount), () => process.exit())`
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
    let out = ''
    child.stdout.on('data', (piece) => (out += piece))
    await new Promise((closed) => child.once('close', closed))
    expect(out).toBe('0')
  })
})
