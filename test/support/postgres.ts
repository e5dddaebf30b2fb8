/**
 * The PostgreSQL of a run: the one of TEST_DATABASE_URL, or one started in a temporary folder and ended with
 * the run. A template is migrated once; every test file clones it (test/support/world.ts).
 */
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { removeEmbeddedPostgres, startEmbeddedPostgres, type EmbeddedPostgres } from '../../app/platform/embedded-postgres.server.ts'
import { migrate } from '../../app/platform/migrate.server.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** where databases are made, and from which one */
    postgres: { server: string; template: string }
  }
}

// Tests do not survive a power cut, and need not.
const HASTY = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off', max_connections: '300' }

interface Running {
  server: string
  template: string
  end(): Promise<void>
}
// Several rooms of one run ask for it; vitest loads this file once for each of them.
const shared = globalThis as { talimTestPostgres?: { running: Promise<Running>; users: number } }

export default async function setup(project: TestProject) {
  shared.talimTestPostgres ??= { running: start(), users: 0 }
  const mine = shared.talimTestPostgres
  mine.users++
  const release = async () => {
    if (--mine.users > 0) return
    delete shared.talimTestPostgres
    await mine.running.then(({ end }) => end(), () => {})
  }
  try {
    const { server, template } = await mine.running
    project.provide('postgres', { server, template })
  } catch (error) {
    await release()
    throw error
  }
  return release
}

async function start(): Promise<Running> {
  const template = `talim_test_${randomBytes(5).toString('hex')}`
  const given = process.env.TEST_DATABASE_URL
  if (given) {
    await prepare(given, template)
    return { server: given, template, end: () => dropAll(given, template) }
  }
  const folder = join(tmpdir(), `talim-test-postgres-${process.pid}-${randomBytes(4).toString('hex')}`)
  const embedded = await startEmbeddedPostgres(folder, HASTY)
  const forget = endWithProcess(embedded, folder)
  const end = async () => {
    await embedded.stop()
    forget()
    removeEmbeddedPostgres(folder)
  }
  try {
    await prepare(embedded.url, template)
  } catch (error) {
    await end()
    throw error
  }
  return { server: embedded.url, template, end }
}

/** It runs apart from us, so a run that is cut short has to take it along. */
function endWithProcess({ pid }: EmbeddedPostgres, folder: string) {
  const atOnce = () => {
    try {
      process.kill(pid, 'SIGQUIT')
      removeEmbeddedPostgres(folder)
    } catch {
      // it is gone already, or still at its files: what is left lies in the temporary folder
    }
  }
  const bySignal = () => {
    atOnce()
    process.exit(143)
  }
  process.once('exit', atOnce)
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.once(signal, bySignal)
  return () => {
    process.off('exit', atOnce)
    for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.off(signal, bySignal)
  }
}

async function prepare(server: string, template: string) {
  await ask(server, `create database ${template}`)
  const url = new URL(server)
  url.pathname = `/${template}`
  await migrate(url.href)
  // a template is cloned only while nobody is connected to it
  await ask(server, `alter database ${template} with allow_connections false`)
  await ask(server, `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${template}'`)
}

async function dropAll(server: string, template: string) {
  const { rows } = await ask(server, `select datname from pg_database where datname like '${template}%'`)
  for (const { datname } of rows) await ask(server, `drop database if exists "${datname}" with (force)`)
}

async function ask(server: string, text: string) {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    return await client.query<{ datname: string }>(text)
  } finally {
    await client.end()
  }
}
