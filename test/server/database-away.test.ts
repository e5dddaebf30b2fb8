/** The database is gone for ten seconds: what people see meanwhile, and that nobody has to do anything afterwards. */
import { expect, inject, test } from 'vitest'
import { anOwnPostgres } from './support/own-postgres.ts'
import { SECRET } from './support/setup.ts'
import { aPool, aSession, run, sleep, startTalim, until } from './support/talim.ts'

test('pages say so and when to come again, verification says it could not check, and it all comes back by itself', { timeout: 120_000 }, async () => {
  const postgres = await anOwnPostgres()
  const prepared = run('test/server/support/prepare-learners.ts', { env: { DATABASE_URL: postgres.url, TALIM_SECRET: SECRET, TALIM_DEMO: 'on', TALIM_DATA: `${inject('talim').project}/home`, PORT: '1' } })
  expect(await prepared.gone, prepared.said.err).toBe(0)
  const pool = aPool(postgres.url)
  const { rows: [certificate] } = await pool.query<{ number: string; key: string }>(`select number, key from "Certificate" where status = 'valid'`)
  const talim = await startTalim({ databaseUrl: postgres.url })
  const member = talim.browser({ talim: await aSession(pool, 'worker@talim.example.kz') })
  const stranger = talim.browser()
  const sheet = `/v/${certificate!.number}/${certificate!.key}`
  const before = { cabinet: await member.get('/cabinet'), sheet: await stranger.get(sheet), ready: await stranger.get('/readyz'), sign: await stranger.get('/sign-in') }
  expect([before.cabinet.status, before.sheet.status, before.ready.status, before.sign.status]).toEqual([200, 200, 200, 200])

  await postgres.stop()
  const gone = performance.now()
  await sleep(1200) // what is in memory is believed for less than a second
  for (let round = 0; performance.now() - gone < 10_000; round++) {
    const pages = [await member.get('/cabinet'), await member.get('/learning'), await stranger.get('/outbox'), await member.post('/profile', { intent: 'contact', email: 'x@y.kz' }), await stranger.signIn('worker@talim.example.kz', 'x')]
    for (const { status, headers, text } of pages) {
      expect(status, text.slice(0, 300)).toBe(503)
      expect(Number(headers['retry-after'])).toBeGreaterThan(0)
      expect(text).toMatch(/<h1/)
      expect(text).not.toMatch(/ECONNREFUSED|prisma|127\.0\.0\.1|stack/i)
    }
    const json = await member.ask('/attempts/00000000-0000-7000-8000-000000000000/answers', { method: 'POST', json: { questionId: 'x', answer: 1, sequence: 1 }, headers: { Origin: talim.url } })
    expect(json.status).toBe(503)
    for (const path of [sheet, `/verify/${certificate!.number}`]) {
      const answer = await stranger.get(path, { headers: { Accept: 'application/json' } })
      expect([answer.status, JSON.parse(answer.text).state]).toEqual([503, 'could-not-check'])
      expect((await stranger.get(path)).status).toBe(503)
    }
    expect((await stranger.get('/healthz')).status).toBe(200)
    const ready = await stranger.get('/readyz')
    expect([ready.status, JSON.parse(ready.text).database]).toEqual([503, 'away'])
    expect((await stranger.get('/sign-in')).status).toBe(200)
    expect((await stranger.get('/verify')).status).toBe(200)
    await sleep(1500)
    expect(round).toBeLessThan(50)
  }

  await postgres.start()
  await until('everything is as before', async () => (await stranger.get('/readyz')).status === 200 && (await member.get('/cabinet')).status === 200, 20_000)
  const after = await stranger.get(sheet, { headers: { Accept: 'application/json' } })
  expect([after.status, JSON.parse(after.text).state]).toEqual([200, 'valid'])
  expect(talim.process.exitCode).toBeNull()
  await until('memory is believed again', async () => JSON.parse((await stranger.get('/readyz')).text).verification === 'ok')
})
