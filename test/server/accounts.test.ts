/** Who has an account is nobody's business (S6), hashing does not hold up others (U3), what is taken away is gone at once (S13). */
import { describe, expect, test } from 'vitest'
import { aDemoDatabase, aSession, inParallel, median, sleep, startTalim, type Talim } from './support/talim.ts'
import type { Answer } from './support/browser.ts'

const PASSWORD = 'Tanysu-kuni-2026'
const database = await aDemoDatabase()
const talim = await startTalim({ databaseUrl: database.url, env: { TALIM_TRUST_PROXY: 'on' } })
await database.pool.query(`update "Account" set "blockedAt" = now() where email = 'employer@talim.example.kz'`)
let place = 0
const from = () => ({ headers: { 'X-Forwarded-For': `10.9.${(++place >> 8) & 255}.${place & 255}` } })
const IIN = '990101500016'

/** An answer without what differs from one to the next anyway, and without what was typed. */
const essence = ({ status, text }: Answer, typed: string) => `${status}\n${text.replaceAll(typed, 'TYPED').replace(/nonce="[^"]*"/g, '').replace(/"requestId\\?",\\?"[\w-]+/g, '').replace(/[\w-]{12}(?=\\?",\\?"root)/g, '')}`

async function compare(kinds: Record<string, () => string>, ask: (typed: string) => Promise<Answer>, rounds: number) {
  const times: Record<string, number[]> = {}
  const essences = new Map<string, string>()
  for (let round = 0; round < rounds; round++)
    for (const [kind, typed] of Object.entries(kinds)) {
      const name = typed()
      const answer = await ask(name)
      ;(times[kind] ??= []).push(answer.milliseconds)
      if (round < 3) essences.set(kind, essence(answer, name))
    }
  return { medians: Object.fromEntries(Object.entries(times).map(([kind, values]) => [kind, median(values.slice(3))])), essences }
}

describe('whether somebody has an account', () => {
  const clear = () => database.pool.query('delete from "Throttle"')
  const kinds = { existing: () => 'worker@talim.example.kz', unknown: () => 'nobody@talim.example.kz', blocked: () => 'employer@talim.example.kz', iin: () => IIN, 'unknown iin': () => '980101300017' }

  test('cannot be learned from signing in', { timeout: 100_000 }, async () => {
    const { medians, essences } = await compare(kinds, async (typed) => { await clear(); return talim.browser().signIn(typed, 'not the password', from()) }, 30)
    const [first, ...others] = [...essences.values()]
    expect(first).toMatch(/^401\n/)
    for (const other of others) expect(other).toBe(first)
    const values = Object.values(medians)
    // far less than one hash more or less
    expect(Math.max(...values) / Math.min(...values), JSON.stringify(medians)).toBeLessThan(1.6)
  })

  test('nor with the right password of a blocked account', async () => {
    await clear()
    const blocked = await talim.browser().signIn('employer@talim.example.kz', PASSWORD, from())
    const unknown = await talim.browser().signIn('nobody@talim.example.kz', PASSWORD, from())
    expect(essence(blocked, 'employer@talim.example.kz')).toBe(essence(unknown, 'nobody@talim.example.kz'))
  })

  test('nor from asking for a new password', { timeout: 100_000 }, async () => {
    const { iin: _, 'unknown iin': __, ...addresses } = kinds
    const { medians, essences } = await compare(addresses, async (typed) => { await clear(); return talim.browser().post('/forgot-password', { email: typed }, from()) }, 30)
    const [first, ...others] = [...essences.values()]
    expect(first).toMatch(/^200\n/)
    for (const other of others) expect(other).toBe(first)
    const values = Object.values(medians)
    expect(Math.max(...values) / Math.min(...values), JSON.stringify(medians)).toBeLessThan(1.6)
    const { rows } = await database.pool.query<{ to: string }>(`select distinct "toAddress" as to from "OutboxMail" where key not like 'year-result:%'`)
    expect(rows).toEqual([{ to: 'worker@talim.example.kz' }])
  })

  test('a page that says more would be found', async () => {
    const answer = await talim.browser().signIn('nobody@talim.example.kz', 'x', from())
    expect(essence({ ...answer, text: answer.text.replace('</main>', 'unknown</main>') }, 'x')).not.toBe(essence(answer, 'x'))
  })
})

describe('guessing', () => {
  test('a hundred guesses sent at once count as a hundred guesses', { timeout: 60_000 }, async () => {
    await database.pool.query('delete from "Throttle"')
    const guesses = await inParallel(Array.from({ length: 100 }), 100, (_, guess) => talim.browser().signIn('hr@talim.example.kz', `guess ${guess}`, { headers: { 'X-Forwarded-For': '203.0.113.99' } }))
    const looked = guesses.filter(({ status }) => status === 401).length
    expect(guesses.every(({ status }) => status === 401 || status === 429)).toBe(true)
    expect(looked).toBeGreaterThanOrEqual(5)
    expect(looked).toBeLessThanOrEqual(7) // two are compared at a time
    // the owner, from elsewhere, is not locked out
    expect((await talim.browser().signIn('hr@talim.example.kz', PASSWORD, from())).status).toBe(302)
  })

  test('nor do twenty requests for a new password send twenty letters', async () => {
    await database.pool.query('delete from "Throttle"; delete from "OutboxMail"')
    await inParallel(Array.from({ length: 20 }), 20, () => talim.browser().post('/forgot-password', { email: 'hr@talim.example.kz' }, from()))
    expect((await database.pool.query('select 1 from "OutboxMail"')).rowCount).toBe(3)
  })
})

describe('hashing', () => {
  test('forty people signing in at once do not hold up a page', { timeout: 60_000 }, async () => {
    await database.pool.query('delete from "Throttle"')
    const reader = talim.browser()
    const read = async (times: number) => {
      const values: number[] = []
      for (let round = 0; round < times; round++) values.push((await reader.get('/regulations')).milliseconds)
      return values
    }
    await read(10)
    const idle = median(await read(20))
    const signingIn = inParallel(Array.from({ length: 40 }), 40, () => talim.browser().signIn('worker@talim.example.kz', PASSWORD, from()))
    await sleep(20)
    const busy = median(await read(8))
    const signedIn = await signingIn
    expect(signedIn.every(({ status }) => status === 302)).toBe(true)
    const queued = Math.max(...signedIn.map(({ milliseconds }) => milliseconds))
    // beside the sign-ins, not behind them: what waits in their queue takes many times as long
    expect(busy / queued, JSON.stringify({ idle, busy, queued })).toBeLessThan(0.5)
    expect(busy / Math.max(idle, 3), JSON.stringify({ idle, busy, queued })).toBeLessThan(20)
  })
})

describe('what is taken away', () => {
  const administrator = async (on: Talim) => on.browser({ talim: await aSession(database.pool, 'admin@talim.example.kz') })
  const one = async (sql: string, value: string) => (await database.pool.query<{ id: string }>(sql, [value])).rows[0]!.id

  test('a role: the next request is refused, the session is over, a new one does not have it', async () => {
    const head = talim.browser({ talim: await aSession(database.pool, 'head@talim.example.kz') })
    expect((await head.get('/people')).status).toBe(200)
    const id = await one('select id from "Account" where email = $1', 'head@talim.example.kz')
    await (await administrator(talim)).post(`/admin/accounts/${id}`, { intent: 'revoke', grantId: await one('select id from "RoleGrant" where "accountId" = $1', id) })
    expect((await head.get('/people')).location).toMatch(/^\/sign-in/)
    expect((await talim.browser({ talim: await aSession(database.pool, 'head@talim.example.kz') }).get('/people')).status).toBe(403)
  })

  test('an account: all its sessions end, on every process; links that were sent open nothing', async () => {
    const second = await startTalim({ databaseUrl: database.url })
    const sessions = [talim.browser({ talim: await aSession(database.pool, 'director@talim.example.kz') }), second.browser({ talim: await aSession(database.pool, 'director@talim.example.kz') })]
    for (const browser of sessions) expect((await browser.get('/people')).status).toBe(200)
    await talim.browser().post('/forgot-password', { email: 'director@talim.example.kz' }, from())
    const { rows: [letter] } = await database.pool.query<{ text: string }>(`select text from "OutboxMail" where "toAddress" = 'director@talim.example.kz'`)
    const link = /\/reset-password\/[\w-]+/.exec(letter!.text)![0]
    const id = await one('select id from "Account" where email = $1', 'director@talim.example.kz')
    await (await administrator(second)).post(`/admin/accounts/${id}`, { intent: 'block' })
    for (const browser of sessions) expect((await browser.get('/people')).location).toMatch(/^\/sign-in/)
    expect((await talim.browser().signIn('director@talim.example.kz', PASSWORD, from())).status).toBe(401)
    expect((await talim.browser().post(link, { password: 'жаңа құпиясөз 2026' })).status).toBe(410)
  })
})
