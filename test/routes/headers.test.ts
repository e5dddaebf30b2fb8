/** What every answer says beside its body (S10). */
import { connect } from 'node:net'
import { describe, expect, test } from 'vitest'
import { aDemoDatabase, aSession, startTalim, type Talim } from '../server/support/talim.ts'
import type { Answer } from '../server/support/browser.ts'
import { DEMO_PASSWORD, EMAILS } from './demo.ts'

const database = await aDemoDatabase()
const plain = await startTalim({ databaseUrl: database.url })
const secure = await startTalim({ databaseUrl: database.url, env: { TALIM_PUBLIC_URL: 'https://talim.example.kz' } })
const one = async <T>(sql: string, ...values: unknown[]) => (await database.pool.query(sql, values)).rows[0] as T
const token = await aSession(database.pool, EMAILS.worker)
const certificate = await one<{ number: string; key: string }>(`select number, key from "Certificate" where status = 'valid' and "personId" = (select "personId" from "Account" where email = $1)`, EMAILS.worker)
const image = await one<{ editionId: string; name: string }>('select "editionId", name from "EditionImage" order by name limit 1')
const enrolment = await one<{ id: string }>(`select id from "Enrolment" where status = 'active' and "personId" = (select "personId" from "Account" where email = $1)`, EMAILS.worker)

const PERSONAL = ['/cabinet', '/hours', '/hours.csv', '/profile', '/learning', `/learning/${enrolment.id}`, '/certificates', `/certificates/${certificate.number}`, `/certificates/${certificate.number}.pdf`, '/cabinet.data', '/courses', '/regulations']
const OPEN = ['/', '/sign-in', '/forgot-password', '/reset-password/x', '/courses', '/courses/KD-001', '/courses.data', '/regulations', '/regulations/397/26', '/courses/KD-001/standard.pdf', `/course-images/${image.editionId}/${image.name}`, '/outbox']
const VERIFYING = ['/verify', `/verify/${certificate.number}`, `/v/${certificate.number}/${certificate.key}`, '/verify/0000-0000-0000', '/verify/%', '/v/a/b/c']
const REFUSED = ['/no-such-page', '/admin/accounts', '/course-images/x/y', '/courses/KD-999', '/%00', '//evil.example', '/learning/00000000-0000-7000-8000-000000000000']
const MACHINES = ['/healthz', '/readyz', '/metrics', '/icon.svg', '/robots.txt', '/scan.js']

/** What is wrong with the headers of an answer. */
function wrong(path: string, { status, headers }: Answer, { https, personal }: { https: boolean; personal: boolean }): string[] {
  const found: string[] = []
  const must = (name: string, right: RegExp) => {
    const value = headers[name]
    if (typeof value !== 'string' || !right.test(value)) found.push(`${path} (${status}): ${name} is ${String(value)}`)
  }
  must('x-content-type-options', /^nosniff$/)
  must('content-security-policy', /^default-src 'none'/)
  must('content-security-policy', /frame-ancestors 'none'|sandbox/)
  must('referrer-policy', /^(same-origin|no-referrer)$/)
  must('x-frame-options', /^DENY$/)
  must('cross-origin-resource-policy', /^same-origin$/)
  if (https) must('strict-transport-security', /max-age=\d{8}/)
  if (personal) must('cache-control', /no-store/)
  if (status !== 204 && status !== 304 && Number(headers['content-length']) > 0) must('content-type', /^[a-z]+\/[a-z0-9.+-]+/)
  if (/script-src[^;]*('unsafe-inline'|'unsafe-eval'|\*|https?:)/.test(String(headers['content-security-policy']))) found.push(`${path}: ${String(headers['content-security-policy'])}`)
  if (headers['x-powered-by'] || headers.server) found.push(`${path} says what it runs on`)
  return found
}

async function everyAnswer(talim: Talim, cookie: string, https: boolean): Promise<string[]> {
  const member = () => talim.browser({ [cookie]: token })
  const stranger = talim.browser()
  const { text } = await stranger.get('/')
  const assets = [...new Set([...text.matchAll(/\/assets\/[\w.-]+/g)].map(([path]) => path))]
  expect(assets.length).toBeGreaterThan(3)
  const styles = assets.find((path) => path.endsWith('.css'))!
  const fonts = [...(await stranger.get(styles)).text.matchAll(/\/assets\/[\w.-]+\.woff2/g)].slice(0, 2).map(([path]) => path)

  const found: string[] = []
  const see = async (path: string, personal: boolean, asking: Promise<Answer>) => found.push(...wrong(path, await asking, { https, personal }))
  for (const path of PERSONAL) await see(path, true, member().get(path))
  for (const path of PERSONAL.slice(0, 3)) await see(`${path} signed out`, true, stranger.get(path))
  for (const path of [...OPEN, ...VERIFYING, ...REFUSED, ...MACHINES, ...assets, ...fonts]) await see(path, false, stranger.get(path))
  for (const path of VERIFYING) await see(path, true, stranger.get(path, { headers: { Accept: 'application/json' } }))
  for (const path of REFUSED) await see(path, false, member().get(path))
  const own = { Origin: talim.url }
  await see('wrong password', true, stranger.post('/sign-in', { identifier: 'x', password: 'y' }, { headers: own }))
  await see('right password', true, stranger.signIn(EMAILS.newcomer, DEMO_PASSWORD, { headers: own }))
  await see('foreign form', true, stranger.post('/sign-in', {}, { headers: { Origin: 'https://evil.example' } }))
  await see('other method', true, stranger.ask('/', { method: 'DELETE' }))
  await see('POST to verification', false, stranger.post('/verify'))
  await see('too large', true, stranger.post('/sign-in', { identifier: 'x'.repeat(1_100_000) }, { headers: own }))
  await see('wrong type', true, stranger.ask('/sign-in', { method: 'POST', body: '<a/>', headers: { ...own, 'Content-Type': 'text/xml' } }))
  await see('saved answer', true, member().ask(`/learning/${enrolment.id}/lessons/x/progress`, { method: 'POST', json: { seconds: 1, position: 1 }, headers: own }))
  await see('session over, as JSON', true, stranger.get('/cabinet', { headers: { Accept: 'application/json' } }))
  await see('HEAD', false, stranger.ask('/courses', { method: 'HEAD' }))
  await see('expectation', false, stranger.ask('/courses', { headers: { Expect: 'a miracle' } }))
  for (let miss = 0; miss < 32; miss++) await stranger.get(`/verify/ZZZZ-ZZZZ-${String(miss).padStart(4, '0')}`)
  await see('limited', true, stranger.get('/verify/ZZZZ-ZZZZ-ZZZZ'))
  return found
}

describe('headers', () => {
  test('are on every answer, over http', async () => {
    expect(await everyAnswer(plain, 'talim', false)).toEqual([])
  })
  test('are on every answer, with HSTS where the site is https', async () => {
    expect(await everyAnswer(secure, '__Host-talim', true)).toEqual([])
  })
  test('a missing header and an open policy are found', async () => {
    const answer = await plain.browser().get('/')
    const { 'x-frame-options': _, ...headers } = answer.headers
    expect(wrong('/', { ...answer, headers }, { https: false, personal: false })).toHaveLength(1)
    expect(wrong('/', { ...answer, headers: { ...answer.headers, 'content-security-policy': `default-src 'none'; frame-ancestors 'none'; script-src 'unsafe-inline'` } }, { https: false, personal: false })).toHaveLength(1)
    expect(wrong('/', answer, { https: true, personal: true })).toHaveLength(2)
  })

  test('what is no HTTP is answered with headers too', async () => {
    const answer = await new Promise<string>((done, fail) => {
      const socket = connect(secure.port, '127.0.0.1', () => socket.write('NOT HTTP AT ALL\r\n\r\n'))
      let said = ''
      socket.on('data', (bytes) => void (said += bytes)).on('end', () => done(said)).on('error', fail)
    })
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
    for (const header of [/nosniff/, /Strict-Transport-Security/, /default-src 'none'/]) expect(answer).toMatch(header)
  })

  test('every page has a nonce of its own, and every script bears it', async () => {
    const nonces = new Set<string>()
    for (let page = 0; page < 20; page++) {
      const { headers, text } = await plain.browser().get('/sign-in')
      const nonce = /'nonce-([\w-]{22})'/.exec(String(headers['content-security-policy']))![1]!
      nonces.add(nonce)
      const scripts = [...text.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag)
      expect(scripts.length).toBeGreaterThan(0)
      for (const tag of scripts) expect(tag).toMatch(new RegExp(`nonce="${nonce}"|src="/`))
      expect(text).not.toMatch(/<[a-z][^>]*\son[a-z]+=|\sstyle="|javascript:/)
    }
    expect(nonces.size).toBe(20)
  })

  test('a page that failed on us says so with all headers and nothing of the inside', async () => {
    const own = await aDemoDatabase()
    const talim = await startTalim({ databaseUrl: own.url })
    await own.pool.query('alter table "OutboxMail" rename to "Away"')
    const answer = await talim.browser().get('/outbox')
    expect(answer.status).toBe(500)
    expect(wrong('/outbox', answer, { https: false, personal: false })).toEqual([])
    expect(answer.text).not.toMatch(/OutboxMail|prisma|node_modules|at \w+ \(|select /i)
    expect(talim.log()).toContain('request.failed')
  })
})

describe('cookies', () => {
  const cookiesOf = async (talim: Talim) => {
    const browser = talim.browser()
    const signedIn = await browser.signIn(EMAILS.worker, DEMO_PASSWORD, { headers: { Origin: talim.url } })
    const chosen = await browser.post('/preferences', { language: 'ru', theme: 'dark' }, { headers: { Origin: talim.url } })
    const out = await browser.post('/sign-out', {}, { headers: { Origin: talim.url } })
    return [signedIn, chosen, out].map(({ headers }) => headers['set-cookie'] ?? [])
  }
  test('over http: HttpOnly, SameSite, the whole site', async () => {
    const [signedIn, chosen, out] = await cookiesOf(plain)
    expect(signedIn).toHaveLength(1)
    expect(signedIn![0]).toMatch(/^talim=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
    expect(chosen).toHaveLength(2)
    for (const cookie of chosen!) expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Lax; Max-Age=31536000$/)
    expect(out![0]).toMatch(/^talim=; .*Max-Age=0$/)
  })
  test('over https: __Host- and Secure', async () => {
    const [signedIn, chosen, out] = await cookiesOf(secure)
    expect(signedIn![0]).toMatch(/^__Host-talim=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/)
    for (const cookie of [...chosen!, ...out!]) expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Lax; Secure/)
    for (const cookie of signedIn!) expect(cookie).not.toMatch(/domain/i)
  })
  test('a session comes only with the name it was given: no __Host- cookie, no session', async () => {
    expect((await secure.browser({ talim: token }).get('/cabinet')).status).toBe(302)
    expect((await secure.browser({ '__Host-talim': token }).get('/cabinet')).status).toBe(200)
  })
})

describe('pages', () => {
  test('come with every letter whole: no zero byte, nothing that is no letter', async () => {
    const member = plain.browser({ talim: token })
    const broken: string[] = []
    for (const language of ['kk', 'ru'])
      for (const path of [...PERSONAL, ...OPEN, '/obligations', '/adaptations', '/working-calendar']) {
        const { headers, text } = await member.get(path, { headers: { 'Accept-Language': language } })
        if (/^text\/html/.test(headers['content-type'] ?? '') && /[\0\ufffd]/.test(text)) broken.push(`${path} in ${language}`)
      }
    expect(broken).toEqual([])
  })
})
