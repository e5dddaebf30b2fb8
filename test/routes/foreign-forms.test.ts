/** A form from another site changes nothing, at any address (S7). */
import { describe, expect, inject, test } from 'vitest'
import { aDemoDatabase, aSession, fingerprint, inParallel, startTalim } from '../server/support/talim.ts'
import { ANNULMENT_GROUNDS } from '../../app/rules/certificate/certificate.ts'
import { systemClock, today } from '../../app/platform/clock.server.ts'
import { EMAILS, TABLE, type Things } from './matrix-table.ts'

const database = await aDemoDatabase()
const talim = await startTalim({ databaseUrl: database.url })
const one = async <T>(sql: string, ...values: unknown[]) => (await database.pool.query(sql, values)).rows[0] as T

const worker = await one<{ id: string; personId: string }>('select id, "personId" from "Account" where email = $1', EMAILS.worker)
const enrolment = await one<{ id: string }>(`select id from "Enrolment" where "personId" = $1 and status = 'active'`, worker.personId)
const lesson = await one<{ lessonId: string }>('select "lessonId" from "LessonProgress" where "enrolmentId" = $1 and "doneAt" is null limit 1', enrolment.id)
const certificate = await one<{ number: string; key: string }>('select number, key from "Certificate" where "personId" = $1', worker.personId)
const attempt = await one<{ id: string }>(`select a.id from "Attempt" a join "Enrolment" e on e.id = a."enrolmentId" where e."personId" = $1`, worker.personId)
const adaptation = await one<{ id: string }>('select c.id from "AdaptationCase" c join "Employment" e on e.id = c."employmentId" join "Account" a on a."personId" = e."personId" where a.email = $1', EMAILS.newcomer)
const run = await one<{ runId: string; sessionId: string }>(`select r.id as "runId", s.id as "sessionId" from "CourseRun" r join "RunSession" s on s."runId" = r.id where r."courseCode" = 'KD-005' and r."startsOn" > current_date order by r."startsOn" limit 1`)
const { id: trainerId } = await one<{ id: string }>('select t.id from "Trainer" t join "Account" a on a."personId" = t."personId" where a.email = $1', EMAILS.trainer)
const things: Things = { ...run, trainerId, caseId: adaptation.id, enrolmentId: enrolment.id, lessonId: lesson.lessonId, attemptId: attempt.id, number: certificate.number, key: certificate.key, personId: worker.personId, accountId: worker.id, image: '/course-images/x/y' }

/** What would have an effect if it came from our own page, and who could do it. */
const EFFECTIVE: Record<string, [keyof typeof EMAILS, Record<string, string>]> = {
  'routes/identity/sign-out': ['worker', { everywhere: 'yes' }],
  'routes/identity/forgot-password': ['worker', { email: EMAILS.worker }],
  'routes/identity/preferences': ['worker', { language: 'en', theme: 'dark' }],
  'routes/identity/profile': ['worker', { intent: 'contact', email: EMAILS.worker, phone: '+77011234567' }],
  'routes/courses/enrol': ['other', { language: 'kk', release: 'with', reason: 'қажет' }],
  'routes/learning/enrolment': ['worker', { language: 'ru' }],
  'routes/learning/lesson': ['worker', {}],
  'routes/certificates/request-change': ['qualification', { kind: 'annulment', ground: ANNULMENT_GROUNDS[0], reason: 'Нәтиже тексерілді және жойылды' }],
  'routes/people/rename': ['hr', { surname: 'Басқа', givenName: 'Есім', patronymic: '', version: '1' }],
  'routes/adaptation/training': ['worker', { topic: '2', doneOn: today(systemClock), what: 'Қабылдау', result: 'Орындады' }],
  'routes/adaptation/save-report': ['newcomer', { text: 'Есеп' }],
  'routes/sessions/sign-up': ['worker', { release: 'with', reason: '', confirmed: 'yes' }],
  'routes/obligations/feed': ['worker', { intent: 'make' }],
  'routes/admin/account': ['administrator', { intent: 'block' }],
  'routes/admin/new-account': ['administrator', { givenName: 'А', email: 'new@example.kz', positionCode: 'CAREER_CONSULTANT' }],
}
const FOREIGN: Record<string, (own: string) => Record<string, string>> = {
  'Sec-Fetch-Site: cross-site': (own) => ({ 'Sec-Fetch-Site': 'cross-site', Origin: own }),
  'Sec-Fetch-Site: same-site': (own) => ({ 'Sec-Fetch-Site': 'same-site', Origin: own }),
  'a foreign Origin': () => ({ Origin: 'https://evil.example' }),
  'a foreign Origin that claims to be same-origin': () => ({ 'Sec-Fetch-Site': 'same-origin', Origin: 'https://evil.example' }),
  'Origin: null': () => ({ Origin: 'null' }),
  'no header and a foreign Referer': () => ({ Referer: 'https://evil.example/form' }),
  'no header at all': () => ({}),
  'our name in front of a foreign one': (own) => ({ Origin: `${own}.evil.example` }),
  'another port of ours': (own) => ({ Origin: own.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10)) }),
}
const session = new Map(await Promise.all((Object.keys(EMAILS) as (keyof typeof EMAILS)[]).map(async (name) => [name, await aSession(database.pool, EMAILS[name])] as const)))
const send = (id: string, headers: Record<string, string>, { method = 'POST', suffix = '', json = false } = {}) => {
  const [who, form] = EFFECTIVE[id] ?? ['worker', TABLE[id]!.form ?? {}]
  const type: Record<string, string> = json ? { 'Content-Type': 'text/plain' } : { 'Content-Type': 'application/x-www-form-urlencoded' }
  return talim.browser({ talim: session.get(who)! }).ask(TABLE[id]!.path(things) + suffix, { method, headers: { ...type, ...headers }, body: json ? JSON.stringify(TABLE[id]!.json ?? form) : new URLSearchParams(form).toString() })
}

describe('forms of other sites', () => {
  const ids = Object.keys(inject('talim').routes).filter((id) => id !== 'root')

  test.each(Object.keys(FOREIGN))('%s: 403 everywhere and nothing written', async (variant) => {
    const headers = FOREIGN[variant]!(talim.url)
    const before = await fingerprint(database.pool)
    const asked = ids.flatMap((id) => [{ id, suffix: '' }, { id, suffix: '.data' }, { id, suffix: '', json: true }])
    const answers = await inParallel(asked, 8, async ({ id, ...how }) => [`${id}${how.suffix}`, (await send(id, headers, how)).status] as const)
    expect(answers.filter(([, status]) => status !== 403)).toEqual([])
    expect(await fingerprint(database.pool)).toEqual(before)
  })

  test('other methods are not possible at all', async () => {
    const before = await fingerprint(database.pool)
    const asked = ids.flatMap((id) => ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'].map((method) => ({ id, method })))
    const answers = await inParallel(asked, 8, async ({ id, method }) => [`${method} ${id}`, (await send(id, { Origin: talim.url, 'Sec-Fetch-Site': 'same-origin' }, { method })).status] as const)
    expect(answers.filter(([, status]) => status !== 405)).toEqual([])
    expect(await fingerprint(database.pool)).toEqual(before)
  })

  test('reading changes nothing that matters, whatever is in the address', async () => {
    const before = await fingerprint(database.pool, ['Session', 'LessonProgress', 'Enrolment'])
    await inParallel(Object.entries(EFFECTIVE), 8, ([id, [who, form]]) => talim.browser({ talim: session.get(who)! }).get(`${TABLE[id]!.path(things)}?${new URLSearchParams({ ...form, _method: 'POST' })}`))
    expect(await fingerprint(database.pool, ['Session', 'LessonProgress', 'Enrolment'])).toEqual(before)
  })

  test('the same forms from our own pages do have an effect, so that their refusal means something', async () => {
    const without: string[] = []
    for (const id of Object.keys(EFFECTIVE).filter((one) => !/sign-out|new-account|lesson$/.test(one))) {
      const before = JSON.stringify(await fingerprint(database.pool, ['Session']))
      const { status } = await send(id, { Origin: talim.url })
      if (status === 403 || JSON.stringify(await fingerprint(database.pool, ['Session'])) === before) without.push(`${id}: ${status}`)
    }
    expect(without).toEqual([])
  })
})
