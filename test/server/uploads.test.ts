/** Files are taken at one address, from those who may send them there, up to a size; everything else about forms stays as it was. */
import { describe, expect, test } from 'vitest'
import { EMAILS } from '../routes/matrix-table.ts'
import { aDemoDatabase, aSession, startTalim } from './support/talim.ts'

const LIMIT_KB = 256
const database = await aDemoDatabase()
const talim = await startTalim({ databaseUrl: database.url, env: { TALIM_UPLOAD_LIMIT_KB: String(LIMIT_KB), TALIM_BODY_LIMIT_KB: '16' } })
const as = async (who: keyof typeof EMAILS) => talim.browser({ talim: await aSession(database.pool, EMAILS[who]) })
const qualification = await as('qualification')
const worker = await as('worker')
const IMPORT = '/assessments/import'
const drafts = async () => (await database.pool.query<{ count: number }>('select count(*)::int as count from "ImportDraft"')).rows[0]!.count

const BOUNDARY = 'talim-boundary'
const part = (name: string, value: string | Buffer, file?: string) => Buffer.concat([
  Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${file === undefined ? '' : `; filename="${file}"`}\r\n${file === undefined ? '' : 'Content-Type: application/octet-stream\r\n'}\r\n`), Buffer.from(value), Buffer.from('\r\n'),
])
const form = (...parts: Buffer[]) => Buffer.concat([...parts, Buffer.from(`--${BOUNDARY}--\r\n`)])
const send = (browser: typeof qualification, body: Buffer, { path = IMPORT, type = `multipart/form-data; boundary=${BOUNDARY}`, headers = {} }: { path?: string; type?: string; headers?: Record<string, string> } = {}) =>
  browser.ask(path, { method: 'POST', body, headers: { 'Content-Type': type, Origin: talim.url, 'Sec-Fetch-Site': 'same-origin', 'Accept-Language': 'kk', ...headers } })
const year = new Date(Date.now() + 5 * 3_600_000).getUTCFullYear()
const table = (text: string, file = 'есеп.csv') => form(part('year', String(year)), part('file', text, file))

describe('a file', () => {
  test('is looked at, and the page it leads to names every wrong cell', async () => {
    const answer = await send(qualification, table('ЖСН;C1;Дереккөз;Дереккөз күні\n990101500017;9;Е;11/13/2020\n'))
    expect(answer.status, answer.text.slice(0, 300)).toBe(302)
    expect(answer.location).toMatch(/^\/assessments\/imports\/[0-9a-f-]{36}$/)
    const page = await qualification.get(answer.location)
    expect(page.status).toBe(200)
    for (const cell of ['A2', 'B2', 'C2', 'D2', '13.11.2020']) expect(page.text).toContain(cell)
    const csv = await qualification.get(`${answer.location}/problems.csv`)
    expect([csv.status, csv.headers['content-type'], csv.text.includes('13.11.2020')]).toEqual([200, 'text/csv; charset=utf-8', true])
    expect((await worker.get(answer.location)).status).toBe(403)
  })
  test('that is none, is empty, or comes in pieces is an answer with words, never an error', async () => {
    const before = await drafts()
    for (const body of [form(part('year', String(year))), form(part('file', '', '')), table(''), table('\u0000\u0001'), Buffer.from('nothing of the kind'), table('a;b').subarray(0, 120), Buffer.alloc(0)]) {
      const answer = await send(qualification, body)
      expect(answer.status, body.toString().slice(0, 80)).toBe(400)
      expect(answer.text).toContain('id="file-error"')
    }
    expect(await drafts()).toBe(before)
  })
  test('may be as large as the setting says and not a byte more', async () => {
    const rows = (bytes: number) => `ЖСН;C1;Дереккөз;Дереккөз күні\n${'x;1;Есеп;01.01.2020\n'.repeat(Math.floor(bytes / 24))}`
    expect((await send(qualification, table(rows((LIMIT_KB - 8) * 1024)))).status).toBe(302)
    expect((await send(qualification, Buffer.concat([table(''), Buffer.alloc(LIMIT_KB * 1024)]))).status).toBe(413)
    // an ordinary form keeps its own limit
    expect((await qualification.post(IMPORT, { year: 'x'.repeat(17 * 1024) })).status).toBe(413)
  })
})

describe('nowhere else, and from nobody else', () => {
  test.each(['/sign-in', '/profile', '/assessments/open', '/assessments', '/no-such-page'])('%s takes none', async (path) => {
    expect((await send(qualification, table('a;b'), { path })).status).toBe(400)
  })
  test.each([['multipart/form-data', 400], ['multipart/mixed; boundary=x', 400], ['application/octet-stream', 400]])('%s: %i', async (type, status) => {
    expect((await send(qualification, table('a;b'), { type })).status).toBe(status)
  })
  test('a stranger is led to sign in, a worker is not let in; what they send is not read', async () => {
    const before = await drafts()
    const large = Buffer.concat([table('a;b'), Buffer.alloc(2 * LIMIT_KB * 1024)])
    expect(await send(talim.browser(), large)).toMatchObject({ status: 303, location: expect.stringMatching(/^\/sign-in/) })
    expect((await send(worker, large)).status).toBe(403)
    expect(await drafts()).toBe(before)
    expect((await worker.get('/cabinet')).status).toBe(200)
  })
  test('a form of another site is refused before anything is read', async () => {
    expect((await send(qualification, table('a;b'), { headers: { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' } })).status).toBe(403)
  })
})
