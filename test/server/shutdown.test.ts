/** Stopping, starting again, and more than one process (U4). */
import { request } from 'node:http'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { closeSet } from './support/close-set.ts'
import { freePort } from '../../app/platform/embedded-postgres.server.ts'
import { aDemoDatabase, aSession, inParallel, run, sleep, startTalim } from './support/talim.ts'
import { removeEmbeddedPostgres } from '../../app/platform/embedded-postgres.server.ts'

const PASSWORD = 'Tanysu-kuni-2026'
const database = await aDemoDatabase()

describe('SIGTERM', () => {
  test('under load: every request that came in is answered, and the process ends by itself within ten seconds', async () => {
    const talim = await startTalim({ databaseUrl: database.url })
    const token = await aSession(database.pool, 'worker@talim.example.kz')
    const paths = ['/courses', '/cabinet', '/regulations', '/learning', '/verify', '/hours.csv']
    for (const path of paths) await talim.browser({ talim: token }).get(path)
    let stopping = false
    const lost: string[] = []
    let answered = 0
    let [afterwards, refused] = [0, 0]
    // clients on kept connections, each asking again as soon as it has its answer
    const load = Array.from({ length: 40 }, async (_, place) => {
      const browser = talim.browser({ talim: token })
      for (let round = 0; ; round++) {
        const startedBefore = !stopping
        try {
          const { status } = await browser.get(paths[(place + round) % paths.length]!)
          if (status === 200) answered++
          else lost.push(`status ${status}`)
          if (!startedBefore) afterwards++
        } catch (error) {
          const { code = '' } = error as { code?: string }
          // only what was begun after the signal, on a new connection, may find the door closed
          if (startedBefore || (code !== 'ECONNREFUSED' && code !== 'ECONNRESET')) lost.push(`${code} ${String(error)} ${startedBefore ? 'before' : 'after'}`)
          else refused++
          return
        }
      }
    })
    // and one whose form is half sent when the signal comes
    const slow = new Promise<number>((done, fail) => {
      const half = request({ host: '127.0.0.1', port: talim.port, path: '/preferences', method: 'POST', headers: { Origin: talim.url, 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': '11' } }, (response) => { response.resume(); done(response.statusCode!) })
      half.on('error', fail).write('language')
      setTimeout(() => half.end('=kk'), 2500)
    })
    await sleep(1500)
    stopping = true
    const asked = performance.now()
    talim.process.kill('SIGTERM')
    expect(await talim.gone).toBe(0)
    expect(performance.now() - asked).toBeLessThan(10_000)
    expect(await slow).toBe(302)
    await Promise.all(load)
    expect(lost).toEqual([])
    expect(refused).toBe(40)
    expect(answered).toBeGreaterThan(40)
    expect(afterwards).toBeGreaterThanOrEqual(0)
  })

  test('a client that never sends its end does not keep it from ending', async () => {
    const talim = await startTalim({ databaseUrl: database.url })
    const half = request({ host: '127.0.0.1', port: talim.port, path: '/preferences', method: 'POST', headers: { Origin: talim.url, 'Content-Length': '1000' } })
    half.on('error', () => {}).write('x')
    await sleep(300)
    talim.process.kill('SIGTERM')
    const asked = performance.now()
    expect(await talim.gone).toBe(0)
    expect(performance.now() - asked).toBeLessThan(12_000)
  })

  test('a process killed at once loses requests, so losing them can be seen', async () => {
    const talim = await startTalim({ databaseUrl: database.url })
    const asking = inParallel(Array.from({ length: 60 }), 60, () => talim.browser().get('/courses').then(() => 'answered', () => 'lost'))
    await sleep(30)
    talim.process.kill('SIGKILL')
    expect(await asking).toContain('lost')
  })
})

describe('two processes', () => {
  test('serve one application: sign in on one, use, change and sign out on the other', async () => {
    const [one, two] = await Promise.all([startTalim({ databaseUrl: database.url }), startTalim({ databaseUrl: database.url })])
    const here = one.browser()
    expect((await here.signIn('newcomer@talim.example.kz', PASSWORD)).status).toBe(302)
    const there = two.browser(Object.fromEntries(here.cookies))
    expect((await there.get('/cabinet')).status).toBe(200)
    await there.post('/profile', { intent: 'contact', email: 'newcomer@talim.example.kz', phone: '8 701 000 11 22' })
    expect((await here.get('/profile')).text).toContain('+77010001122')
    await there.post('/sign-out')
    expect((await here.get('/cabinet')).location).toMatch(/^\/sign-in/)
    // failures are counted together
    for (let miss = 0; miss < 5; miss++) await (miss % 2 ? one : two).browser().signIn('head@talim.example.kz', 'wrong')
    expect([(await one.browser().signIn('head@talim.example.kz', PASSWORD)).status, (await two.browser().signIn('head@talim.example.kz', PASSWORD)).status]).toEqual([429, 429])
  })
})

describe('npm start', () => {
  test('keeps what it has: stopped, started again, killed, started again', { timeout: 180_000 }, async () => {
    const data = mkdtempSync(join(tmpdir(), 'talim-data-'))
    closeSet.add(() => {
      removeEmbeddedPostgres(join(data, 'postgres'))
      rmSync(data, { recursive: true, force: true })
    })
    const port = await freePort()
    const start = () => startTalim({ port, script: 'app/commands/start.ts', env: { TALIM_DATA: data } })
    const first = await start()
    const worker = first.browser()
    expect((await worker.signIn('worker@talim.example.kz', PASSWORD)).status).toBe(302)
    const facts = JSON.parse((await runFacts(data, port)).out) as { certificates: { valid: { number: string } } }
    await worker.post('/profile', { intent: 'contact', email: 'worker@talim.example.kz', phone: '87015554433' })
    first.process.kill('SIGTERM')
    expect(await first.gone).toBe(0)

    const second = await start()
    expect((await second.browser(Object.fromEntries(worker.cookies)).get('/profile')).text).toContain('+77015554433')
    expect((await second.browser().get(`/verify/${facts.certificates.valid.number}`)).status).toBe(200)
    second.process.kill('SIGKILL')
    await second.gone

    const third = await start()
    const again = third.browser(Object.fromEntries(worker.cookies))
    expect((await again.get('/profile')).text).toContain('+77015554433')
    // a second one on the same port says why it cannot, and the first goes on
    const another = run('app/commands/start.ts', { env: { PORT: String(port), TALIM_DATA: data } })
    expect(await another.gone).toBe(1)
    expect(another.said.err).toMatch(/^\nTälim did not start\. Port \d+ .*in use/)
    stillThere = (await again.get('/cabinet')).status
    third.process.kill('SIGTERM')
    expect(await third.gone).toBe(0)
  })
  let stillThere = 0
  test('a second start that fails leaves the database of the first alone', () => expect(stillThere).toBe(200))
})

async function runFacts(data: string, port: number) {
  const { said, gone } = run('app/commands/demo-facts.ts', { env: { TALIM_DATA: data, PORT: String(port) } })
  await gone
  return said
}
