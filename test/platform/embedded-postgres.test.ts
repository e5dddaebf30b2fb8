/** The PostgreSQL of those who have none: what it promises about a power cut is pinned here. */
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { removeEmbeddedPostgres, startEmbeddedPostgres } from '../../app/platform/embedded-postgres.server.ts'

const folder = join(tmpdir(), `talim-test-durable-${process.pid}-${randomBytes(4).toString('hex')}`)
const server = await startEmbeddedPostgres(folder)
afterAll(async () => {
  await server.stop()
  removeEmbeddedPostgres(folder)
})
const ask = async <Row extends pg.QueryResultRow>(text: string, url = server.url) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client.query<Row>(text).then(({ rows }) => rows).finally(() => client.end())
}

describe('the embedded PostgreSQL', () => {
  test.each(['fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums'])('has %s on', async (setting) => {
    expect(await ask(`select setting from pg_settings where name = '${setting}'`)).toEqual([{ setting: 'on' }])
  })
  test('listens on this machine only, asks for its password, and speaks UTF-8', async () => {
    expect(await ask(`select name, setting from pg_settings where name in ('listen_addresses', 'unix_socket_directories', 'server_encoding', 'password_encryption') order by name`)).toEqual([
      { name: 'listen_addresses', setting: '127.0.0.1' }, { name: 'password_encryption', setting: 'scram-sha-256' }, { name: 'server_encoding', setting: 'UTF8' }, { name: 'unix_socket_directories', setting: '' },
    ])
    const wrong = new URL(server.url)
    wrong.password = 'wrong'
    await expect(ask('select 1', wrong.href)).rejects.toMatchObject({ code: '28P01' })
  })
  test('never runs as root', () => {
    if (process.platform !== 'linux') return
    const [, uid] = /^Uid:\s+(\d+)/m.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))!
    expect(Number(uid)).not.toBe(0)
  })
  test('asked for again is found, not started twice', async () => {
    const again = await startEmbeddedPostgres(folder)
    expect(again).toMatchObject({ pid: server.pid, adopted: true, url: server.url })
  })
  test('killed the hard way under load, it comes back with everything it had confirmed', async () => {
    await ask('create table if not exists kept (n int)')
    const client = new pg.Client({ connectionString: server.url })
    client.on('error', () => {}) // it is about to be cut off
    await client.connect()
    let confirmed = 0
    const writing = (async () => {
      for (;;) {
        await client.query(`insert into kept values (${confirmed + 1})`)
        confirmed++
      }
    })().catch(() => {})
    while (confirmed < 50) await new Promise((next) => setTimeout(next, 5))
    process.kill(server.pid, 'SIGKILL')
    await writing
    await client.end().catch(() => {})
    const back = await startEmbeddedPostgres(folder)
    try {
      const [{ n }] = (await ask<{ n: number }>('select count(*)::int as n from kept', back.url)) as [{ n: number }]
      expect(n).toBeGreaterThanOrEqual(confirmed)
      expect(n).toBeLessThanOrEqual(confirmed + 1)
    } finally {
      await back.stop()
    }
  })
})
