/** A wrong setting ends with one sentence that says which and why, and exit code 1. */
import { createServer } from 'node:net'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync, appendFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, inject, test } from 'vitest'
import { SECRET } from './support/setup.ts'
import { closeSet } from './support/close-set.ts'
import { aDemoDatabase, run } from './support/talim.ts'

const database = await aDemoDatabase()
const data = mkdtempSync(join(tmpdir(), 'talim-start-'))
afterAll(() => rmSync(data, { recursive: true, force: true }))
const RIGHT = { DATABASE_URL: database.url, TALIM_SECRET: SECRET, TALIM_DEMO: 'on', TALIM_DATA: data, PORT: '0' }

const busy = createServer()
await new Promise<void>((done) => busy.listen(0, '127.0.0.1', done))
const busyPort = String((busy.address() as { port: number }).port)
afterAll(() => void busy.close())

const WRONG: Record<string, [Record<string, string>, RegExp]> = {
  'a port that is none': [{ PORT: 'abc' }, /PORT is "abc"/],
  'a port beyond all ports': [{ PORT: '70000' }, /PORT/],
  'an address of another machine': [{ HOST: '203.0.113.1' }, /203\.0\.113\.1 is not one of this machine/],
  'a busy port': [{ PORT: busyPort }, new RegExp(`Port ${busyPort} .* in use`)],
  'a database that is not there': [{ DATABASE_URL: 'postgresql://talim:geheim@127.0.0.1:1/talim' }, /ECONNREFUSED|reach/],
  'an address of a database that is none': [{ DATABASE_URL: 'mysql://x' }, /DATABASE_URL/],
  'a database with another password': [{ DATABASE_URL: database.url.replace(/:[^:@]+@/, ':geheim@') }, /password/],
  'a short secret': [{ TALIM_SECRET: 'geheim' }, /TALIM_SECRET.*32/],
  'no secret with a database of one’s own': [{ TALIM_SECRET: '' }, /TALIM_SECRET is missing/],
  'a public address that is none': [{ TALIM_PUBLIC_URL: 'talim.kz' }, /TALIM_PUBLIC_URL/],
  'no public address outside the demo': [{ TALIM_DEMO: 'off' }, /TALIM_PUBLIC_URL is missing/],
  'a moved clock outside the demo': [{ TALIM_DEMO: 'off', TALIM_PUBLIC_URL: 'https://talim.kz', TALIM_TODAY: '2026-01-01' }, /TALIM_TODAY/],
  'a day that is none': [{ TALIM_TODAY: '2026-02-30' }, /TALIM_TODAY/],
  'a flag that is none': [{ TALIM_DEMO: 'perhaps' }, /TALIM_DEMO/],
  'a log level that is none': [{ TALIM_LOG: 'loud' }, /TALIM_LOG/],
}

describe('npm start', () => {
  // two at a time: each is a process of its own
  test.concurrent.each(Object.keys(WRONG))('with %s', { timeout: 110_000 }, async (name) => {
    const [settings, sentence] = WRONG[name]!
    const { said, gone } = run('app/commands/start.ts', { env: { ...RIGHT, ...settings } })
    expect(await gone, said.err).toBe(1)
    const lines = said.err.split('\n').filter((line) => line.trim() !== '')
    expect(lines, said.err).toHaveLength(1)
    expect(lines[0]).toMatch(/^Tälim did not start\. \S/)
    expect(lines[0]).toMatch(sentence)
    expect(said.err + said.out).not.toMatch(/geheim|    at |node:internal/)
  })

  test('with a broken course: which file, and what is wrong in it', { timeout: 110_000 }, async () => {
    const { project } = inject('talim')
    const copy = mkdtempSync(join(tmpdir(), 'talim-broken-'))
    closeSet.add(() => rmSync(copy, { recursive: true, force: true }))
    for (const path of ['app', 'content', 'certificates', 'prisma', 'build', 'package.json', 'package-lock.json', 'remix.config.js', 'vite.config.ts']) cpSync(join(project, path), join(copy, path), { recursive: true, preserveTimestamps: true })
    symlinkSync(resolve('node_modules'), join(copy, 'node_modules'))
    mkdirSync(join(copy, 'home'))
    const course = join(copy, 'content/courses/KD-009/course.yaml')
    writeFileSync(course, `${readFileSync(course, 'utf8')}\n`)
    appendFileSync(course, 'unknown-field: [1, 2\n')
    const { said, gone } = run('app/commands/start.ts', { project: copy, env: { ...RIGHT, TALIM_DATA: join(copy, 'home') } })
    expect(await gone, said.err).toBe(1)
    expect(said.err).toMatch(/Tälim did not start\./)
    expect(said.err).toMatch(/KD-009\/course\.yaml/)
    expect(said.err).not.toMatch(/    at |node:internal/)
  })
})
