/** A database of one's own, a clock that stands still and chance that repeats itself: what use-cases get in tests. */
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { fixedClock } from '../../app/platform/clock.server.ts'
import { connect } from '../../app/platform/db.server.ts'
import type { Deps } from '../../app/platform/deps.server.ts'
import { secretsFrom } from '../../app/platform/secrets.server.ts'
import type { Chance } from '../../app/rules/learning/test.ts'

export interface World extends Deps {
  clock: ReturnType<typeof fixedClock>
  /** address of the database of this test file */
  url: string
  /** the same world as another process sees it: connections of its own, nothing remembered of the catalogue */
  anotherProcess(): World
}

export const PUBLIC_URL = 'https://talim.example.kz'
/** Wednesday, 14 October 2026, nine in the morning in Kazakhstan. */
export const MORNING = '2026-10-14T04:00:00.000Z'

/** A repeatable source of chance (mulberry32). */
export function seeded(seed: number): Chance {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A database cloned from the migrated template, for one test file; it goes when the file is done. */
export async function aDatabase(): Promise<string> {
  const { server, template } = inject('postgres')
  const name = `${template}_${randomBytes(5).toString('hex')}`
  const ask = async (text: string) => {
    const client = new pg.Client({ connectionString: server })
    await client.connect()
    await client.query(text).finally(() => client.end())
  }
  await ask(`create database ${name} template ${template}`)
  afterAll(() => ask(`drop database if exists ${name} with (force)`))
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

/** Everything a use-case needs, on a database of this test file's own. Call it at the top of the file. */
export async function openTestWorld({ at = MORNING, connections = 12 } = {}): Promise<World> {
  const url = await aDatabase()
  const clock = fixedClock(at)
  const open = (): World => {
    const { db, pool, close } = connect(url, connections)
    afterAll(close)
    return { db, pool, clock, url, secrets: secretsFrom('the secret of a world that is made for one test file'), chance: seeded(397), publicUrl: PUBLIC_URL, anotherProcess: open }
  }
  return open()
}
