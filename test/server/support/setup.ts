/**
 * What the rooms with a real server share: the project as it is now, copied and built once, and the demo world in a
 * database that every test file clones. Changes made while the tests run do not reach them.
 */
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import type { ServerBuild } from '@remix-run/server-runtime'
import { closeSet } from './close-set.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    talim: Provided
  }
}
export interface Provided {
  /** the copied and built project */
  project: string
  /** the template with the demo world */
  demo: string
  /** the routes of the build */
  routes: Record<string, { id: string; path?: string; index?: boolean; parentId?: string }>
}

export const SECRET = 'the secret of the tests with a real server'
const COPIED = ['app', 'content', 'certificates', 'prisma', 'build', 'package.json', 'package-lock.json', 'remix.config.js', 'vite.config.ts', 'tsconfig.json', 'prisma.config.ts', 'test/server/support']

const shared = globalThis as { talimServerRooms?: { made: Promise<Provided>; users: number } }

export default async function setup(project: TestProject) {
  const { postgres } = project.getProvidedContext()
  shared.talimServerRooms ??= { made: make(postgres), users: 0 }
  const mine = shared.talimServerRooms
  mine.users++
  const release = async () => {
    if (--mine.users > 0) return
    delete shared.talimServerRooms
    await closeSet.run()
  }
  try {
    project.provide('talim', await mine.made)
  } catch (error) {
    await release()
    throw error
  }
  return release
}

async function make({ server, template }: { server: string; template: string }): Promise<Provided> {
  const project = mkdtempSync(join(tmpdir(), 'talim-project-'))
  closeSet.add(() => rmSync(project, { recursive: true, force: true }))
  for (const path of COPIED) if (existsSync(path)) cpSync(path, join(project, path), { recursive: true, preserveTimestamps: true })
  mkdirSync(join(project, 'home'))
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'))
  const run = (script: string, env: Record<string, string> = {}) => {
    const done = spawnSync(process.execPath, [script], { cwd: project, encoding: 'utf8', maxBuffer: 64 << 20, env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env } as never })
    if (done.status !== 0) throw new Error(`${script} failed:\n${done.stdout}${done.stderr}`)
    return done.stdout
  }
  run('app/commands/build.ts')
  const demo = `${template}_demo_${randomBytes(3).toString('hex')}`
  const url = new URL(server)
  url.pathname = `/${demo}`
  await ask(server, `create database ${demo} template ${template}`)
  const routes = JSON.parse(run('test/server/support/make-demo.ts', { DATABASE_URL: url.href, TALIM_SECRET: SECRET, TALIM_DEMO: 'on', TALIM_DATA: join(project, 'home'), PORT: '1' })) as ServerBuild['routes']
  await ask(server, `alter database ${demo} with allow_connections false`)
  await ask(server, `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${demo}'`)
  return { project, demo, routes: routes as Provided['routes'] }
}

async function ask(server: string, text: string) {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(text).finally(() => client.end())
}
