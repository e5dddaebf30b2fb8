/** The public door: nobody guesses their way in, nobody is told something stale (S5). */
import { describe, expect, test } from 'vitest'
import { newCertificateKey, newCertificateNumber } from '#certificates'
import { seeded } from '../support/world.ts'
import { aDemoDatabase, inParallel, median, sleep, startTalim, until } from './support/talim.ts'

const database = await aDemoDatabase()
const [talim, second] = await Promise.all([0, 1].map(() => startTalim({ databaseUrl: database.url, env: { TALIM_TRUST_PROXY: 'on' } })) as [ReturnType<typeof startTalim>, ReturnType<typeof startTalim>])
const { rows: certificates } = await database.pool.query<{ number: string; key: string; status: string }>('select number, key, status from "Certificate" order by "issuedAt"')
const known = new Set(certificates.map(({ number }) => number))
const ofStatus = (status: string) => certificates.find((one) => one.status === status)!
const browser = talim.browser()
let address = 0
const fresh = () => `10.${(++address >> 16) & 255}.${(address >> 8) & 255}.${address & 255}`
const look = (path: string, from = fresh()) => browser.get(path, { headers: { 'X-Forwarded-For': from, Accept: 'application/json' } })
const stateOf = (text: string) => (JSON.parse(text) as { state: string }).state

const chance = seeded(5)
const randomBytes = (size: number) => Uint8Array.from({ length: size }, () => Math.floor(chance() * 256))

describe('guessing', () => {
  test('2 000 random numbers with a right check character: no hit', { timeout: 120_000 }, async () => {
    const numbers = Array.from({ length: 2000 }, () => newCertificateNumber(randomBytes)).filter((number) => !known.has(number))
    const found = await inParallel(numbers, 16, async (number) => stateOf((await look(`/verify/${number}`)).text))
    expect(found.filter((state) => state !== 'unknown')).toEqual([])
  })

  test('1 000 near misses of number and key: no hit', { timeout: 120_000 }, async () => {
    const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
    const nearly = (text: string): string => {
      const place = Math.floor(chance() * text.length)
      const other = ALPHABET[Math.floor(chance() * 32)]!
      return text[place] === '-' || text[place] === other ? nearly(text) : text.slice(0, place) + other + text.slice(place + 1)
    }
    const paths = Array.from({ length: 1000 }, (_, place) => {
      const { number, key } = certificates[place % certificates.length]!
      return place % 2 ? `/verify/${nearly(number)}` : `/v/${number}/${place % 4 ? newCertificateKey(randomBytes) : nearly(key)}`
    })
    const found = await inParallel(paths, 16, async (path) => [path, stateOf((await look(path)).text)] as const)
    expect(found.filter(([, state]) => state !== 'unknown' && state !== 'malformed')).toEqual([])
    expect(stateOf((await look(`/v/${certificates[0]!.number}/${certificates[0]!.key}`)).text)).toBe(certificates[0]!.status)
  })

  test('an address is limited after 30 misses, others are not, and a right QR code still opens for it', async () => {
    const guesser = '203.0.113.7'
    const answers: number[] = []
    for (let miss = 0; miss < 40; miss++) answers.push((await look(`/verify/${newCertificateNumber(randomBytes)}`, guesser)).status)
    expect(answers.slice(0, 30).every((status) => status === 404)).toBe(true)
    expect(answers.slice(30).every((status) => status === 429)).toBe(true)
    const limited = await look(`/verify/${ofStatus('valid').number}`, guesser)
    expect([limited.status, stateOf(limited.text)]).toEqual([429, 'throttled'])
    expect(Number(limited.headers['retry-after'])).toBeGreaterThan(0)
    const { number, key } = ofStatus('valid')
    expect(stateOf((await look(`/v/${number}/${key}`, guesser)).text)).toBe('valid')
    expect(stateOf((await look(`/v/${number}/${newCertificateKey(randomBytes)}`, guesser)).text)).toBe('throttled')
    expect(stateOf((await look(`/verify/${number}`)).text)).toBe('valid')
    // what a client writes in front of the proxy's own entry does not make it somebody else
    expect((await look(`/verify/${number}`, `198.51.100.1, ${guesser}`)).status).toBe(429)
  })

  test('without a proxy of ours the header does not count', async () => {
    const direct = (await startTalim({ databaseUrl: database.url })).browser()
    const statuses: number[] = []
    for (let miss = 0; miss < 32; miss++) statuses.push((await direct.get(`/verify/${newCertificateNumber(randomBytes)}`, { headers: { 'X-Forwarded-For': fresh() } })).status)
    expect(statuses.slice(30)).toEqual([429, 429])
  })

  test('unknown, malformed and annulled take the same time', async () => {
    const times: Record<string, number[]> = { unknown: [], malformed: [], annulled: [] }
    for (let round = 0; round < 60; round++)
      for (const [kind, path] of [['unknown', `/verify/${newCertificateNumber(randomBytes)}`], ['malformed', `/verify/${'QQQQ-QQQQ-QQQ'}${round % 10}U`], ['annulled', `/verify/${ofStatus('annulled').number}`]] as const)
        times[kind]!.push((await look(path)).milliseconds)
    const medians = Object.values(times).map((values) => median(values.slice(10)))
    expect(Math.max(...medians) - Math.min(...medians)).toBeLessThan(5)
  })
})

describe('an annulment is seen', () => {
  const watch = async (number: string, key: string, name: 'talim' | 'second') =>
    stateOf((await (name === 'talim' ? talim : second).browser().get(`/v/${number}/${key}`, { headers: { Accept: 'application/json', 'X-Forwarded-For': fresh() } })).text)
  const another = async () => {
    // another valid certificate: a copy with its own number, on the same completion, as a successor would be
    const { number, key } = { number: newCertificateNumber(), key: newCertificateKey() }
    await database.pool.query(
      `insert into "Certificate" select (jsonb_populate_record(c, jsonb_build_object('number', $1::text, 'key', $2::text, 'supersedes', 'ZZZZ-' || substr($1, 6), 'status', 'valid', 'endedOn', null, 'endedById', null, 'reason', null, 'reasonGroup', null, 'supersededBy', null))).* from "Certificate" c where number = $3`,
      [number, key, ofStatus('valid').number],
    )
    for (const name of ['talim', 'second'] as const) await until(`${name} knows the certificate`, async () => (await watch(number, key, name)) === 'valid')
    return { number, key }
  }
  const annul = (number: string) => database.pool.query(`update "Certificate" set status = 'annulled', "endedOn" = current_date, "reasonGroup" = 'result-annulled', reason = 'x' where number = $1`, [number])
  const listening = async () => (await database.pool.query(`select 1 from pg_stat_activity where application_name = 'talim-listen' and datname = current_database()`)).rowCount ?? 0
  const cutListeners = () => database.pool.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'talim-listen' and datname = current_database()`)

  test('within a second, by another process on the same database', async () => {
    const { number, key } = await another()
    await annul(number)
    await sleep(1000)
    expect(await Promise.all([watch(number, key, 'talim'), watch(number, key, 'second')])).toEqual(['annulled', 'annulled'])
  })

  test.each([0, 5, 60, 350])('also when the connection that listens was cut %i ms before', async (before) => {
    const { number, key } = await another()
    await until('everybody listens', async () => (await listening()) === 3)
    expect((await cutListeners()).rowCount).toBe(3)
    await sleep(before)
    await annul(number)
    await sleep(1000)
    const seen = await Promise.all([watch(number, key, 'talim'), watch(number, key, 'second')])
    for (const state of seen) expect(['annulled', 'could-not-check']).toContain(state)
    await until('everybody listens again', async () => (await listening()) === 3)
    expect(await watch(number, key, 'second')).toBe('annulled')
  })

  test('a process that is not told would be found: without the notice memory keeps the old answer for a while', async () => {
    const untold = async () => {
      await until('everybody listens', async () => (await listening()) === 3)
      const { number, key } = await another()
      await until('memory is believed', async () => JSON.parse((await second.browser().get('/readyz')).text).verification === 'ok')
      await watch(number, key, 'second')
      await database.pool.query('alter table "Certificate" disable trigger "Certificate_changed"')
      await annul(number)
      await database.pool.query('alter table "Certificate" enable trigger "Certificate_changed"')
      return watch(number, key, 'second')
    }
    // a process that is just connecting anew, after the cuts before, asks the database: another certificate then
    let seen = await untold()
    for (let again = 0; seen !== 'valid' && again < 4; again++) seen = await untold()
    expect(seen).toBe('valid')
  })
})
