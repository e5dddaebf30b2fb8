/** Ten thousand requests nobody sends on purpose: no 5xx, no hang, the same process afterwards (U1). */
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { seeded } from '../support/world.ts'
import { aDemoDatabase, inParallel, startTalim, type Talim } from '../server/support/talim.ts'

const database = await aDemoDatabase()
const talim = await startTalim({ databaseUrl: database.url, env: { TALIM_TRUST_PROXY: 'on', TALIM_LOG: 'error' } })
const HANG = 10_000

const ADDRESSES = ['/', '/sign-in', '/sign-out', '/forgot-password', '/reset-password/x', '/preferences', '/outbox', '/courses', '/courses/KD-001', '/courses/KD-001/enrol', '/courses/KD-001/standard.pdf', '/course-images/x/y.svg', '/regulations', '/regulations/397/26', '/cabinet', '/learning/x', '/attempts/x/answers', '/certificates/x.pdf', '/people/x', '/admin/accounts', '/verify', '/verify/x', '/v/x/y', '/healthz', '/readyz', '/metrics', '/icon.svg', '/assets/x.js', '/_root.data', '/courses.data', '/courses/KD-001.data', '/__manifest', '/no-such']
const PIECES = ['%', '%%', '%0', '%00', '%0a%0d', '%c0%af', '%e0%80%80', '%ed%a0%80', '%ff', '%2e%2e/', '../', '..\\', '//', ';', '?', '#', '&&', '=', '\\', '%5c', '{{7*7}}', '${x}', "'--", '"', '<script>', '\u00e9', '%f0%9f%98%80', ' '.repeat(2), '%20', '.data', '.json', '/..;/', '~', '*', ':', '@', '[', ']', '|', 'A'.repeat(300)]
const METHODS = ['GET', 'GET', 'GET', 'POST', 'POST', 'POST', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'CONNECT', 'PROPFIND', 'get', 'FOO', 'M-SEARCH', 'PURGE', 'SOURCE', 'QUERY']
const HOSTS = ['', ' ', 'a b', 'x'.repeat(300), '[::1', '[::1]', 'evil.example', 'localhost:99999', 'localhost:x', '127.0.0.1', 'a@b', 'a/b', '%00', '-', '.', '..', 'xn--', '☃'.normalize(), '1.1.1.1.1', '[]', 'a,b', 'http://x', 'x:80:80']
const TYPES = ['application/x-www-form-urlencoded', 'application/json', 'text/plain', 'multipart/form-data', 'multipart/form-data; boundary=', 'multipart/form-data; boundary=x', 'application/json; charset=utf-16', 'text/xml', '', ';', 'application', '*/*', 'application/x-www-form-urlencoded; charset=koi8-r', 'x'.repeat(2000)]
const BODIES = ['', '{', '[]', 'null', '{"a":', '"\\ud800"', '{"questionId":"\\u0000","answer":"\\ud800","sequence":1e999}', '{"__proto__":{"admin":true}}', '['.repeat(5000), 'a=%', 'a=%zz&%00=%00', '&&&===', 'identifier=%00&password=%00', 'email=%ED%A0%80@x.kz', 'language=%00&theme=..&next=//evil.example', 'next=/%0d%0aSet-Cookie:x=y', '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1', '\0\0\0', '\u00ff\u00fe', 'x'.repeat(20_000), 'password=' + 'x'.repeat(5000), 'constructor=1&__proto__=2&toString=3', 'a=1&'.repeat(3000)]
const COOKIES = ['talim=', 'talim=x', `talim=${'A'.repeat(43)}`, `talim=${'A'.repeat(43)}; talim=${'B'.repeat(43)}`, ';;;', '=', 'a', 'locale=xx; theme=xx', 'locale=__proto__', `x=${'y'.repeat(9000)}`, 'talim=%00', '"', '\u00e9=\u00ff', '__proto__=x; constructor=y']
const HEADERS: [string, string[]][] = [
  ['Accept-Language', ['', '*', ';q', 'kk;q=9', 'x'.repeat(3000), 'kk,'.repeat(500), '-', 'zz-ZZ-zz']], ['Accept', ['', 'application/json', 'text/html;q=nan', '*/*'.repeat(300)]],
  ['Accept-Encoding', ['br', 'gzip', 'br;q=0', 'zstd', '\u00ff']], ['Sec-Fetch-Site', ['same-origin', 'none', 'cross-site', '', 'x']], ['Origin', ['null', 'http://', 'x', 'http://[', 'about:blank', 'http://a\u00ff']],
  ['Referer', ['', 'x', 'http://[', `http://x/${'y'.repeat(2000)}`]], ['X-Forwarded-For', ['', ',', 'x'.repeat(2000), '::1, \u00ff', '1.2.3.4,,']], ['X-Forwarded-Host', ['evil.example']], ['Content-Encoding', ['gzip', 'x']],
  ['If-None-Match', ['*', '"']], ['Range', ['bytes=0-0', 'bytes=-', 'x']], ['Upgrade', ['websocket', 'h2c']], ['Connection', ['Upgrade', 'keep-alive, Upgrade', 'close', 'x']], ['Expect', ['100-continue', 'x']],
  ['Content-Length', ['0', '-1', 'x', '1e3', '99999999999', '5']], ['Transfer-Encoding', ['chunked', 'identity', 'gzip, chunked', 'x']], ['X-HTTP-Method-Override', ['DELETE']], ['User-Agent', ['', '\u00ff'.repeat(50), '() { :;};']], ['X', ['\t', 'a\tb', '\u0001']], ['Bad Name', ['x']], ['', ['x']],
]

interface Result {
  said: string
  status: number
  hung: boolean
}
/** Writes bytes on a socket of their own and waits for what comes back, or for the end. */
const speak = (to: Talim, bytes: Buffer, patience = HANG): Promise<Result> =>
  new Promise((done) => {
    let said = ''
    const socket = connect(to.port, '127.0.0.1')
    const end = (hung: boolean) => {
      clearTimeout(timer)
      socket.destroy()
      done({ said, status: Number(/^HTTP\/1\.1 (\d{3})/.exec(said.replace(/^HTTP\/1\.1 100[^]*?\r\n\r\n/, ''))?.[1] ?? 0), hung })
    }
    const timer = setTimeout(() => end(true), patience)
    socket.on('connect', () => socket.write(bytes))
    socket.on('data', (part: Buffer) => { if (said.length < 4000) said += part.toString('latin1') })
    socket.on('close', () => end(false)).on('error', () => end(false))
  })

/** One malformed request: well formed enough to reach us, with one to four things wrong; sometimes no HTTP at all. */
function malformed(chance: () => number): Buffer {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)]!
  const now = (likely: number) => chance() < likely
  const noise = (length: number) => Buffer.from(Array.from({ length }, () => Math.floor(chance() * 256)))
  if (now(0.04)) return noise(1 + Math.floor(chance() * 200))
  if (now(0.03)) return Buffer.from(pick(['GET\r\n\r\n', 'GET /\r\n\r\n', 'GET / HTTP/9.9\r\n\r\n', 'GET / HTTP/1.1\r\n\r\n', ' / HTTP/1.1\r\nHost: x\r\n\r\n', 'GET http:// HTTP/1.1\r\nHost: x\r\n\r\n', 'GET * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 'GET  / HTTP/1.1\r\n\r\n', '\r\n\r\n\r\n\r\nGET', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', '\u0016\u0003\u0001\u0002\u0000', 'GET / HTTP/1.0\r\n\r\n', 'GET / HTTP/1.1\nHost: x\n\n', 'GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\nConnection: close\r\n\r\n', `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`]), 'latin1')

  const method = now(0.7) ? pick(METHODS.slice(0, 7)) : pick(METHODS)
  let path = pick(ADDRESSES)
  for (let more = Math.floor(chance() * 3); more > 0; more--) path = now(0.3) ? pick(PIECES) + path : path + (now(0.5) ? '/' : '') + pick(PIECES)
  if (now(0.35)) path += `?${pick(['lang', 'page', 'q', 'number', 'edition', 'language', '_routes', 'index', 'next', 'year', '__proto__'])}=${pick([...PIECES, '-1', '1e99', 'NaN', '99999999999999999999', 'x'.repeat(3000)])}`
  const headers: string[] = []
  headers.push(`Host: ${now(0.85) ? `127.0.0.1:${talim.port}` : pick(HOSTS)}`)
  for (let more = Math.floor(chance() * 3); more > 0; more--) {
    const [name, values] = pick(HEADERS)
    headers.push(`${name}: ${pick(values)}`)
  }
  if (now(0.4)) headers.push(`Cookie: ${pick(COOKIES)}`)
  let body = Buffer.alloc(0)
  if (method === 'POST' || now(0.1)) {
    if (now(0.9)) headers.push(`Origin: http://127.0.0.1:${talim.port}`)
    if (now(0.8)) headers.push(`Content-Type: ${now(0.7) ? pick(TYPES.slice(0, 3)) : pick(TYPES)}`)
    body = now(0.9) ? Buffer.from(pick(BODIES), 'latin1') : noise(200)
    if (now(0.1)) {
      headers.push('Transfer-Encoding: chunked')
      body = Buffer.from(pick(['0\r\n\r\n', 'zz\r\n', '5\r\nab', 'ffffffffffffffff\r\n', '5\r\nhello\r\n0\r\n\r\n', '-1\r\n\r\n', `5;${'x'.repeat(5000)}\r\nhello\r\n0\r\n\r\n`]), 'latin1')
    } else headers.push(`Content-Length: ${now(0.95) ? body.length : body.length + 3}`)
  }
  if (now(0.9)) headers.push('Connection: close')
  return Buffer.concat([Buffer.from(`${method} ${path} HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n`, 'latin1'), body])
}

/** A request whose end is missing is closed by us in good time; that is no hang. One on a kept connection is answered and stays open. */
const judge = ({ said, status, hung }: Result): string | null => {
  if (status >= 500) return `answered ${status}`
  return hung && said === '' ? 'hung' : null
}

test.each([1, 2, 3])('seed %i: no 5xx and no hang', { timeout: 200_000 }, async (seed) => {
  const chance = seeded(seed)
  const requests = Array.from({ length: 3400 }, () => malformed(chance))
  const statuses = new Map<number, number>()
  const wrong = await inParallel(requests, 120, async (bytes) => {
    // an answer that came is enough; only silence has to be waited for
    const result = await speakUntilAnswered(bytes)
    statuses.set(result.status, (statuses.get(result.status) ?? 0) + 1)
    const why = judge(result)
    return why ? [`${why}: ${JSON.stringify(bytes.toString('latin1').slice(0, 400))} → ${result.said.slice(0, 60)}`] : []
  })
  expect(wrong.flat().slice(0, 10), talim.log().slice(-2000)).toEqual([])
  // the run would prove nothing if all of it ended at the first check
  for (const status of [200, 302, 400, 404, 405]) expect(statuses.get(status) ?? 0, `answers ${status}`).toBeGreaterThan(20)
  expect(talim.process.exitCode).toBeNull()
  expect((await talim.browser().get('/courses')).status).toBe(200)
  expect(talim.log()).not.toMatch(/"stack"|unhandled/i)
})

const speakUntilAnswered = (bytes: Buffer): Promise<Result> =>
  new Promise((done) => {
    let said = ''
    const socket = connect(talim.port, '127.0.0.1')
    const end = (hung: boolean) => {
      clearTimeout(timer)
      socket.destroy()
      done({ said, status: Number(/^HTTP\/1\.1 (\d{3})/.exec(said)?.[1] ?? 0), hung })
    }
    const timer = setTimeout(() => end(true), HANG)
    socket.on('connect', () => socket.write(bytes)).on('close', () => end(false)).on('error', () => end(false))
    socket.on('data', (part: Buffer) => {
      said = (said + part.toString('latin1')).replace(/^HTTP\/1\.1 100[^]*?\r\n\r\n/, '').slice(0, 500)
      if (said.includes('\r\n\r\n')) end(false)
    })
  })

test('an answer of 500 and a silence would be found', async () => {
  expect(judge({ said: 'HTTP/1.1 500 x', status: 500, hung: false })).toBe('answered 500')
  expect(judge(await speak(talim, Buffer.from('GET / HTTP/1.1\r\nHo'), 300))).toBe('hung')
})

test('members who send nonsense get no 5xx either', { timeout: 60_000 }, async () => {
  const chance = seeded(4)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)]!
  const { aSession } = await import('../server/support/talim.ts')
  const { rows: [own] } = await database.pool.query<{ enrolment: string; lesson: string; attempt: string; person: string; account: string; number: string }>(
    `select e.id as enrolment, l."lessonId" as lesson, t.id as attempt, a."personId" as person, a.id as account, c.number from "Account" a join "Enrolment" e on e."personId" = a."personId" join "LessonProgress" l on l."enrolmentId" = e.id join "Attempt" t on t."enrolmentId" = e.id join "Certificate" c on c."personId" = a."personId" where a.email = 'worker@talim.example.kz' limit 1`,
  )
  const paths = [`/learning/${own!.enrolment}`, `/learning/${own!.enrolment}/lessons/${own!.lesson}`, `/learning/${own!.enrolment}/lessons/${own!.lesson}/progress`, `/learning/${own!.enrolment}/test`, `/attempts/${own!.attempt}`, `/attempts/${own!.attempt}/answers`, `/attempts/${own!.attempt}/submit`, `/attempts/${own!.attempt}/review`, '/courses/KD-002/enrol', '/profile', '/preferences', '/hours', '/hours.csv', `/certificates/${own!.number}`, `/certificates/${own!.number}/change`, '/certificate-changes', '/people', `/people/${own!.person}`, `/people/${own!.person}/name`, '/admin/accounts', '/admin/accounts/new', `/admin/accounts/${own!.account}`, '/admin/audit']
  const members = await Promise.all(['worker', 'hr', 'methodist', 'admin'].map(async (name) => talim.browser({ talim: await aSession(database.pool, `${name}@talim.example.kz`) })))
  const FIELDS = ['intent', 'language', 'theme', 'email', 'phone', 'current', 'next', 'version', 'surname', 'givenName', 'patronymic', 'reason', 'ground', 'kind', 'requestId', 'role', 'organisationId', 'grantId', 'positionCode', 'iin', 'answer', 'release', 'everywhere']
  const VALUES = ['', '\0', '\ud800', '-1', '99999999999999', 'grant', 'revoke', 'contact', 'confirm', 'annulment', '-'.repeat(36), '0'.repeat(36), own!.person, 'kk', 'ж'.repeat(9000), '__proto__', '{}', 'А', 'а@б.кз', '\u202e', '=1+1']
  const wrong = await inParallel(Array.from({ length: 900 }), 8, async () => {
    const browser = pick(members)
    const path = `${pick(paths)}${chance() < 0.2 ? `?${pick(['page', 'q', 'year', 'question', 'done', 'event', 'subject', 'refused', 'lang', 'kind'])}=${encodeURIComponent(pick(VALUES.filter((value) => value !== '\ud800')))}` : ''}`
    const form = Object.fromEntries(Array.from({ length: 4 }, () => [pick(FIELDS), pick(VALUES)]))
    const kind = chance()
    const { status } = kind < 0.3 ? await browser.get(path) : kind < 0.8 ? await browser.post(path, form) : await browser.ask(path, { method: 'POST', json: pick([null, [], form, { questionId: '\0', answer: '\0', sequence: 0 }, { seconds: 1e9, position: -1 }]), headers: { Origin: talim.url } })
    return status >= 500 ? [`${status} ${path} ${JSON.stringify(form).slice(0, 200)}`] : []
  })
  expect(wrong.flat(), talim.log().slice(-3000)).toEqual([])
})
