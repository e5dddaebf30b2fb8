/** Every route × GET and POST × every kind of actor × own and others' things, against the table written by hand (S1). */
import { describe, expect, inject, test } from 'vitest'
import type { Actor, Role } from '../../app/access/actor.ts'
import { HOT_ROUTES, ROUTE_POLICY, type RoutePolicy } from '../../app/access/route-policy.ts'
import { makeGate } from '../../app/server/gate.ts'
import { aDemoDatabase, aSession, fingerprint, inParallel, startTalim } from '../server/support/talim.ts'
import type { Answer } from '../server/support/browser.ts'
import { ACTORS, cellsOf, EMAILS, HOT_TABLE, TABLE, type ActorName, type Row, type Things } from './matrix-table.ts'

const { routes } = inject('talim')
const pages = Object.keys(routes).filter((id) => id !== 'root')
const database = await aDemoDatabase()
const talim = await startTalim({ databaseUrl: database.url })

async function thingsOf(email: string, enrolment: 'active' | 'not-completed', newcomer: string, course: string, trainer: string): Promise<Things> {
  const one = async <T>(sql: string, ...values: unknown[]) => (await database.pool.query(sql, values)).rows[0] as T
  const { accountId, personId } = await one<{ accountId: string; personId: string }>('select id as "accountId", "personId" from "Account" where email = $1', email)
  const { id: enrolmentId } = await one<{ id: string }>('select id from "Enrolment" where "personId" = $1 and status = $2', personId, enrolment)
  const { lessonId } = await one<{ lessonId: string }>('select "lessonId" from "LessonProgress" where "enrolmentId" = $1 and "doneAt" is not null order by "doneAt" limit 1', enrolmentId)
  const { id: attemptId } = await one<{ id: string }>(`select a.id from "Attempt" a join "Enrolment" e on e.id = a."enrolmentId" where e."personId" = $1 and a.status = 'passed'`, personId)
  const { number, key } = await one<{ number: string; key: string }>('select number, key from "Certificate" where "personId" = $1', personId)
  const image = await one<{ editionId: string; name: string }>('select "editionId", name from "EditionImage" order by name limit 1')
  const { caseId } = await one<{ caseId: string }>('select c.id as "caseId" from "AdaptationCase" c join "Employment" e on e.id = c."employmentId" join "Account" a on a."personId" = e."personId" where a.email = $1', newcomer)
  const run = await one<{ runId: string; sessionId: string }>(`select r.id as "runId", s.id as "sessionId" from "CourseRun" r join "RunSession" s on s."runId" = r.id where r."courseCode" = $1 and r."startsOn" > current_date order by r."startsOn", s."startsAt" limit 1`, course)
  const { trainerId } = await one<{ trainerId: string }>('select t.id as "trainerId" from "Trainer" t join "Account" a on a."personId" = t."personId" where a.email = $1', trainer)
  return { ...run, trainerId, caseId, enrolmentId, lessonId, attemptId, number, key, personId, accountId, image: `/course-images/${image.editionId}/${image.name}` }
}
const things = { near: await thingsOf(EMAILS.worker, 'active', EMAILS.newcomer, 'KD-005', EMAILS.trainer), far: await thingsOf(EMAILS.other, 'not-completed', 'newcomer5@talim.example.kz', 'KD-014', EMAILS.other) }
const tokens = new Map(await Promise.all(ACTORS.filter((name) => name !== 'anonymous').map(async (name) => [name, await aSession(database.pool, EMAILS[name])] as const)))
const browserOf = (name: ActorName) => talim.browser(name === 'anonymous' ? {} : { talim: tokens.get(name)! })

/** The letter of an answer. */
function letterOf({ status, location }: Pick<Answer, 'status' | 'location'>): string {
  if (status === 401 && location === '') return 'r'
  if (status >= 300 && status < 400) return location.startsWith('/sign-in') ? 's' : '>'
  if (status >= 200 && status < 300) return '+'
  return { 400: 'r', 403: '3', 404: '4', 405: '5', 410: 'r', 422: 'r', 429: 'r' }[status] ?? String(status)
}

interface Cell {
  name: string
  row: Row
  method: 'GET' | 'POST'
  actor: ActorName
  whose: 'near' | 'far'
  expected: string
}
const cells: Cell[] = Object.entries({ ...TABLE, ...HOT_TABLE }).flatMap(([name, row]) =>
  (['GET', 'POST'] as const).flatMap((method) =>
    (['near', 'far'] as const).flatMap((whose) =>
      ACTORS.map((actor, place) => ({ name, row, method, actor, whose, expected: cellsOf(method === 'GET' ? row.get : row.post)[whose][place]! })),
    ),
  ),
)
const DENIED = 's34'
const title = ({ name, method, actor, whose }: Cell) => `${method} ${name} (${whose}) as ${actor}`

async function ask({ row, method, actor, whose }: Cell, suffix = ''): Promise<Answer> {
  const browser = browserOf(actor)
  const path = row.path(things[whose]) + suffix
  if (method === 'GET') return browser.get(path)
  return row.json === undefined ? browser.post(path, row.form ?? {}) : browser.ask(path, { method: 'POST', json: row.json, headers: { Origin: talim.url } })
}
async function mismatches(asked: readonly Cell[]): Promise<string[]> {
  const found = await inParallel(asked, 8, async (cell) => {
    const letter = letterOf(await ask(cell))
    return letter === cell.expected ? [] : [`${title(cell)}: ${letter} instead of ${cell.expected}`]
  })
  return found.flat()
}

/** Open to everybody, and lead strangers to sign in by themselves: when they have signed out, or to check in. */
const LEADS_TO_SIGN_IN: ReadonlySet<string> = new Set(['routes/identity/sign-out', 'routes/attendance/check-in'])

/** What the list of routes, the policy and the table do not agree on; answers need no server. */
function gaps(policy: Readonly<Record<string, RoutePolicy>>, table: Readonly<Record<string, Row>>, hot: Readonly<Record<string, Row>> = HOT_TABLE): string[] {
  const gate = makeGate(routes as never, policy)
  const found: string[] = []
  for (const id of pages) {
    if (!Object.hasOwn(policy, id)) found.push(`${id} has no policy`)
    if (!Object.hasOwn(table, id)) found.push(`${id} has no row`)
  }
  for (const id of Object.keys(policy)) if (!pages.includes(id)) found.push(`${id} has a policy and is no route`)
  for (const address of HOT_ROUTES) if (!Object.hasOwn(hot, address)) found.push(`${address} has no row`)
  for (const [id, row] of Object.entries(table)) {
    for (const row_ of [row.get, row.post]) for (const letters of Object.values(cellsOf(row_))) if (letters.length !== ACTORS.length) found.push(`${id} has a row of ${letters.length}`)
    for (const [place, name] of ACTORS.entries()) {
      const [get, post] = [cellsOf(row.get), cellsOf(row.post)]
      const letters = [get.near, get.far, post.near, post.far].map((line) => line[place]!)
      const verdict = gate.enter(id, actors[name])
      const stopped = verdict.open ? null : { 401: 's', 403: '3', 404: '4' }[verdict.status]
      // where the gate stops somebody every cell says so; where it lets them in, none says "sign in" or "forbidden"
      if (stopped ? letters.some((letter) => letter !== stopped) : letters.some((letter) => letter === '3' || (letter === 's' && !LEADS_TO_SIGN_IN.has(id)))) found.push(`${id} as ${name}: the gate says ${stopped ?? 'open'}, the table ${letters.join('')}`)
    }
  }
  return found
}
const anActor = (role: Role | null): Actor => ({ accountId: 'a', personId: 'p', name: '', email: '', language: 'kk', theme: 'system', qualificationLevel: null, trainerId: null, grants: role ? [{ role, organisationId: 'o', path: '/o/' }] : [], jobs: [] })
const actors: Record<ActorName, Actor | null> = {
  anonymous: null, worker: anActor(null), newcomer: anActor(null), other: { ...anActor(null), trainerId: 't' }, head: anActor('career-centre-head'), authorised: anActor('centre-authorised-person'), hr: anActor('hr-service'),
  qualification: anActor('qualification-organisation'), administrator: anActor('administrator'), employer: anActor(null), trainer: { ...anActor(null), trainerId: 't' },
}

describe('the table covers every route and agrees with the gate', () => {
  test('no route without policy, none without row, none that is written and gone', () => {
    expect(pages.length).toBeGreaterThan(30)
    expect(gaps(ROUTE_POLICY, TABLE)).toEqual([])
  })

  test('a missing row, a missing policy, a wrong "public" and a new hot address are found', () => {
    const without = (id: string) => Object.fromEntries(Object.entries(TABLE).filter(([name]) => name !== id))
    expect(gaps(ROUTE_POLICY, without('routes/admin/audit'))).toEqual(['routes/admin/audit has no row'])
    const { 'routes/admin/audit': _, ...noPolicy } = ROUTE_POLICY
    expect(gaps(noPolicy, TABLE)).toContain('routes/admin/audit has no policy')
    expect(gaps({ ...ROUTE_POLICY, 'routes/admin/accounts': 'public' }, TABLE).join('\n')).toMatch(/routes\/admin\/accounts as anonymous: the gate says open/)
    expect(gaps({ ...ROUTE_POLICY, 'routes/people/people': 'signed-in' }, TABLE).join('\n')).toMatch(/routes\/people\/people as worker/)
    const { '/readyz': __, ...noReadiness } = HOT_TABLE
    expect(gaps(ROUTE_POLICY, TABLE, noReadiness)).toEqual(['/readyz has no row'])
  })

  test('a route without a policy opens for nobody, not even as data', () => {
    const { 'routes/courses/catalogue': _, ...rest } = ROUTE_POLICY
    const gate = makeGate(routes as never, rest)
    for (const path of ['/courses', '/courses.data', '/courses/']) expect(gate.enter(gate.routeOf(path), actors.administrator)).toEqual({ open: false, status: 404 })
  })
})

describe('the running server keeps the table', () => {
  test('whoever is denied gets the right denial, and nothing changes', { timeout: 120_000 }, async () => {
    const denied = cells.filter(({ expected, name }) => DENIED.includes(expected) && name !== 'routes/identity/sign-out')
    expect(denied.length).toBeGreaterThan(500)
    const before = await fingerprint(database.pool, ['Session'])
    expect(await mismatches(denied)).toEqual([])
    expect(await fingerprint(database.pool, ['Session'])).toEqual(before)
  })

  test('nor do they get it as data', { timeout: 120_000 }, async () => {
    const denied = cells.filter(({ name, method, expected }) => DENIED.includes(expected) && method === 'GET' && name in TABLE && !/pdf|csv|image|progress|save-answer/.test(name))
    const open = await inParallel(denied, 8, async (cell) => {
      const { status } = await ask(cell, '.data')
      return [401, 403, 404].includes(status) ? [] : [`${title(cell)}: ${status}`]
    })
    expect(open.flat()).toEqual([])
  })

  test('everybody else gets what the table says', { timeout: 120_000 }, async () => {
    const allowed = cells.filter(({ expected, name }) => !DENIED.includes(expected) && name !== 'routes/identity/sign-out')
    expect(await mismatches(allowed), talim.log().slice(-3000)).toEqual([])
  })

  test('a table with one wrong letter fails', async () => {
    const cell = cells.find(({ name, actor, whose, method }) => name === 'routes/certificates/certificate' && actor === 'newcomer' && whose === 'near' && method === 'GET')!
    expect(await mismatches([{ ...cell, expected: '+' }])).toEqual([`${title(cell)}: 4 instead of +`])
  })

  test('ids that are none, and values that cannot be stored, are not there or refused, never an error', async () => {
    const odd = ['x', '-'.repeat(36), '0'.repeat(36), `${things.near.enrolmentId}0`, 'null', '%ED%A0%80']
    const addresses = odd.flatMap((id) => [['worker', `/learning/${id}`], ['worker', `/learning/${id}/lessons/x`], ['worker', `/learning/${id}/lessons/x/progress`], ['worker', `/learning/${id}/test`], ['worker', `/attempts/${id}`], ['worker', `/attempts/${id}/answers`], ['worker', `/attempts/${id}/submit`], ['worker', `/attempts/${id}/review`], ['worker', `/certificates/${id}`], ['hr', `/people/${id}`], ['hr', `/people/${id}/name`], ['administrator', `/admin/accounts/${id}`], ['worker', `/course-runs/${id}`], ['worker', `/course-runs/${id}/sign-up`], ['qualification', `/course-runs/${id}/files/${id}`], ['trainer', `/sessions/${id}/attendance`], ['trainer', `/sessions/${id}.ics`], ['worker', `/check-in/${id}/${id}`], ['trainer', `/trainers/${id}/work-plan`], ['qualification', `/trainers/${id}`], ['anonymous', `/course-images/${id}/a.svg`]] as const)
    const wrong = await inParallel(addresses, 8, async ([name, path]) => {
      const browser = browserOf(name)
      const answers = [await browser.get(path), await browser.post(path, { language: 'kk', intent: 'block', version: '99999999999', givenName: 'А', role: 'hr-service', organisationId: '-'.repeat(36) }), await browser.ask(path, { method: 'POST', json: { seconds: 1, position: 1, questionId: '\u0000', answer: '\ud800', sequence: 1 }, headers: { Origin: talim.url } })]
      return answers.filter(({ status }) => status >= 500).map(({ status }) => `${path}: ${status}`)
    })
    expect(wrong.flat()).toEqual([])
    const late: string[] = []
    const posts: [ActorName, string, Record<string, string>][] = [
      ['hr', `/people/${things.near.personId}/name`, { surname: 'А', givenName: 'А', patronymic: '', version: '99999999999' }],
      ['administrator', `/admin/accounts/${things.near.accountId}`, { intent: 'grant', role: 'hr-service', organisationId: '-'.repeat(36) }],
      ['administrator', `/admin/accounts/${things.near.accountId}`, { intent: 'revoke', grantId: '-'.repeat(36) }],
      ['qualification', '/certificate-changes', { intent: 'confirm', requestId: '-'.repeat(36) }],
      ['worker', '/courses/KD-002/enrol', { language: 'kk', reason: '\u0000\ud800'.repeat(10), release: 'x' }],
      ['worker', '/profile', { intent: 'contact', email: 'a\u0000@b.kz', phone: '\u0000' }],
    ]
    for (const [name, path, form] of posts) {
      const { status } = await browserOf(name).post(path, form)
      if (status >= 500) late.push(`${path}: ${status}`)
    }
    expect(late, talim.log().slice(-3000)).toEqual([])
  })

  test('signing out ends this session and no other', async () => {
    const [one, two] = await Promise.all([aSession(database.pool, EMAILS.worker), aSession(database.pool, EMAILS.worker)])
    const [first, second] = [talim.browser({ talim: one }), talim.browser({ talim: two })]
    expect(letterOf(await first.post('/sign-out'))).toBe('s')
    expect(letterOf(await talim.browser({ talim: one }).get('/cabinet'))).toBe('s')
    expect(letterOf(await second.get('/cabinet'))).toBe('+')
    await second.post('/sign-out', { everywhere: 'yes' })
    expect(letterOf(await browserOf('worker').get('/cabinet'))).toBe('s')
  })
})
