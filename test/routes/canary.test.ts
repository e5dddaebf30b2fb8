/** An IIN, a password and the secret of a link, put in wherever something can be put in: where they turn up again (S12). */
import { expect, test } from 'vitest'
import { createHash } from 'node:crypto'
import { isIin } from '../../app/rules/identity/iin.ts'
import { aDemoDatabase, aSession, startTalim } from '../server/support/talim.ts'

const IIN = Array.from({ length: 10 }, (_, digit) => `01010160001${digit}`).find(isIin)!
const PASSWORD = 'canary-Құпия-7f3a9c51'
const TOKEN = 'canary-token-5b2e8d17-0123456789abcdefABCDEF'
const EMAIL = 'canary-6d0f@example.kz'

/** Where a canary was found. */
const found = (places: Record<string, string>, canaries: readonly string[]): string[] =>
  Object.entries(places).flatMap(([place, text]) => canaries.filter((canary) => [canary, encodeURIComponent(canary), JSON.stringify(canary).slice(1, -1)].some((form) => text.includes(form))).map((canary) => `${canary} in ${place}`))

test('an IIN, a password and a token stay where they belong', { timeout: 110_000 }, async () => {
  const { url, pool } = await aDemoDatabase()
  const talim = await startTalim({ databaseUrl: url, env: { TALIM_LOG: 'debug' } })
  const admin = talim.browser({ talim: await aSession(pool, 'admin@talim.example.kz') })
  const worker = talim.browser({ talim: await aSession(pool, 'worker@talim.example.kz') })
  const hr = talim.browser({ talim: await aSession(pool, 'hr@talim.example.kz') })
  const stranger = talim.browser()
  const { rows: [organisation] } = await pool.query<{ id: string }>(`select id from "Organisation" where kind = 'career-centre' and "nameEn" like '%Kyzylorda%'`)
  const places: Record<string, string> = {}
  const locations: string[] = []
  const see = async (name: string, asking: ReturnType<typeof admin.get>) => {
    const answer = await asking
    places[`answer to ${name}`] = answer.text
    locations.push(answer.location, JSON.stringify(answer.headers))
    return answer
  }

  // an account with that IIN, which chooses that password by its letter, signs in with both, and changes it
  const made = await see('new account', admin.post('/admin/accounts/new', { surname: 'Канарина', givenName: 'Айгүл', patronymic: '', email: EMAIL, iin: IIN, organisationId: organisation!.id, positionCode: 'CAREER_CONSULTANT', language: 'kk' }))
  expect(made.status, made.text.slice(0, 500)).toBe(302)
  const { rows: [letter] } = await pool.query<{ text: string }>('select text from "OutboxMail" where "toAddress" = $1', [EMAIL])
  const link = /\/reset-password\/([\w-]+)/.exec(letter!.text)!
  await see('the link', stranger.get(link[0]))
  expect((await see('choosing the password', stranger.post(link[0], { password: PASSWORD }))).status).toBe(200)
  const own = talim.browser()
  expect((await see('signing in by IIN', own.signIn(IIN, PASSWORD))).status).toBe(302)
  await see('a wrong current password', own.post('/profile', { intent: 'password', current: `${PASSWORD}x`, next: PASSWORD }))
  await see('a change of the password', own.post('/profile', { intent: 'password', current: PASSWORD, next: `${PASSWORD}2` }))
  await see('a change of e-mail', own.post('/profile', { intent: 'contact', email: EMAIL, phone: '', password: PASSWORD }))
  // the same in fields that are not meant for it, wrong and twice
  await see('a taken IIN', admin.post('/admin/accounts/new', { surname: 'Б', givenName: 'Б', patronymic: '', email: 'two@example.kz', iin: IIN, organisationId: organisation!.id, positionCode: 'CAREER_CONSULTANT', language: 'kk' }))
  for (const browser of [worker, own, stranger]) {
    await browser.signIn('nobody@talim.example.kz', PASSWORD)
    await browser.post('/reset-password/x', { password: PASSWORD })
    await browser.post(`/reset-password/${TOKEN}`, { password: PASSWORD })
    await browser.get('/cabinet', { headers: { Cookie: `talim=${TOKEN}` } })
    await browser.ask('/attempts/x/answers', { method: 'POST', json: { password: PASSWORD, iin: IIN, token: TOKEN }, headers: { Origin: talim.url } })
  }
  await pool.query('alter table "OutboxMail" rename to "Away"')
  expect((await stranger.post('/forgot-password', { email: 'worker@talim.example.kz', password: PASSWORD, iin: IIN })).status).toBe(500)
  await pool.query('alter table "Away" rename to "OutboxMail"')

  const { rows: [account] } = await pool.query<{ id: string; personId: string }>('select id, "personId" from "Account" where email = $1', [EMAIL])
  for (const path of ['/cabinet', '/profile', '/hours', '/hours.csv', '/certificates', '/cabinet.data', '/profile.data']) await see(path, own.get(path))
  for (const path of ['/admin/accounts', `/admin/accounts/${account!.id}`, '/admin/audit', '/admin/audit.data', '/admin/accounts?q=canary']) await see(path, admin.get(path))
  for (const path of ['/people', `/people/${account!.personId}`, `/people/${account!.personId}/name`, `/people/${account!.personId}.data`]) await see(path, hr.get(path))
  await see('/metrics', stranger.get('/metrics'))
  const masked = (await hr.get(`/people/${account!.personId}`)).text
  expect(masked).toMatch(/[*•·]{4,}/)

  // the page that was just filled in may give the IIN back to who typed it, for correction; nothing else may show it
  const { 'answer to a taken IIN': corrected, ...elsewhere } = places
  expect(corrected).toContain(IIN)
  expect(found(elsewhere, [IIN, PASSWORD, TOKEN])).toEqual([])
  // the secret of the link is in its letter, and in the address of its own page; the table has its hash
  const { 'answer to the link': page, 'answer to choosing the password': chosen, ...others } = elsewhere
  expect(page! + chosen!).not.toContain(createHash('sha256').update(link[1]!).digest('base64url'))
  expect(found({ ...others, locations: locations.join('\n') }, [link[1]!, IIN, PASSWORD, TOKEN])).toEqual([])

  // the log, and every table but the ones listed
  const session = own.cookies.get('talim')!
  expect(found({ log: talim.log() }, [IIN, PASSWORD, TOKEN, link[1]!, session, EMAIL])).toEqual([])
  expect(talim.log()).toContain('request.failed')
  const { rows: tables } = await pool.query<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'public'`)
  const stored: Record<string, string> = {}
  for (const { name } of tables) stored[name] = (await pool.query<{ text: string }>(`select coalesce(string_agg(t::text, '\n'), '') as text from "${name}" t`)).rows[0]!.text
  expect(found(stored, [IIN, PASSWORD, TOKEN, session])).toEqual([])
  expect(found(stored, [link[1]!])).toEqual([`${link[1]!} in OutboxMail`])
  expect(found(stored, [EMAIL]).sort()).toEqual([`${EMAIL} in Account`, `${EMAIL} in OutboxMail`])

  // the net has no holes: what is put somewhere is found there
  expect(found({ log: `x ${IIN}`, page: JSON.stringify(PASSWORD), url: encodeURIComponent(PASSWORD) }, [IIN, PASSWORD])).toHaveLength(3)
})
test('the secret address of a calendar is in one answer, and neither in the log, on other pages nor in a table', async () => {
  const { url, pool } = await aDemoDatabase()
  const talim = await startTalim({ databaseUrl: url, env: { TALIM_LOG: 'debug' } })
  const own = talim.browser({ talim: await aSession(pool, 'mentor@talim.example.kz') })
  const stranger = talim.browser()
  const made = await own.post('/calendar-feed', { intent: 'make' })
  const [path, token] = /\/calendar-feed\/([\w-]{43})\.ics/.exec(made.text)!
  const calendar = await stranger.get(path)
  expect([calendar.status, calendar.headers['content-type'], calendar.headers['cache-control']]).toEqual([200, 'text/calendar; charset=utf-8', 'no-store'])
  const answers = await Promise.all(['/calendar-feed', '/calendar-feed.data', '/obligations', '/profile'].map((page) => own.get(page)))
  await pool.query('alter table "Obligation" rename to "Away"')
  expect((await stranger.get(path)).status).toBe(500)
  await pool.query('alter table "Away" rename to "Obligation"')
  await stranger.get(`${path}/x`)
  await own.post('/calendar-feed', { intent: 'end' })
  expect((await stranger.get(path)).status).toBe(404)
  expect(talim.log()).toContain('request.failed')
  const metrics = await stranger.get('/metrics')
  const rows = await Promise.all(['CalendarFeed', 'AuditEntry'].map((name) => pool.query<{ text: string }>(`select coalesce(string_agg(t::text, '\n'), '') as text from "${name}" t`)))
  expect(found({ log: talim.log(), calendar: calendar.text, metrics: metrics.text, pages: answers.map(({ text }) => text).join(), tables: rows.map(({ rows: [row] }) => row!.text).join() }, [token!])).toEqual([])
})
test('the address of a mistyped link is not logged', async () => {
  const { url } = await aDemoDatabase()
  const talim = await startTalim({ databaseUrl: url })
  await talim.browser().get(`/reset-password/${TOKEN}/x`)
  expect(found({ log: talim.log() }, [TOKEN])).toEqual([])
})
