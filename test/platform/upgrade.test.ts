/**
 * A database from a landed state upgrades with its data. Each file of test/support/landed is a small world as one
 * migration left it; it is loaded into the tables of that day, and everything that came since is applied on top.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, describe, expect, inject, test } from 'vitest'
import { readCasePage } from '../../app/features/adaptation/case-page.server.ts'
import { readCase } from '../../app/features/adaptation/case.server.ts'
import { conclusionPdf } from '../../app/features/adaptation/documents.server.ts'
import { acknowledgePlan, approvePlan, submitPlan } from '../../app/features/adaptation/plan.server.ts'
import { calendarNow } from '../../app/features/calendar/working-calendar.server.ts'
import { readCertificatePage, certificatePdf } from '../../app/features/certificates/certificates.server.ts'
import { readCabinet } from '../../app/features/learning/cabinet.server.ts'
import { submitAttempt } from '../../app/features/learning/attempt.server.ts'
import { actorOf, readSession } from '../../app/features/identity/sessions.server.ts'
import { signIn } from '../../app/features/identity/sign-in.server.ts'
import { readFeed } from '../../app/features/obligations/feed.server.ts'
import { obligationsOfCase, sweepObligations } from '../../app/features/obligations/obligations.server.ts'
import { sendReminders } from '../../app/features/obligations/reminders.server.ts'
import { CertificateIndex } from '../../app/features/verification/certificate-index.server.ts'
import { verifyAudit } from '../../app/platform/audit.server.ts'
import { fixedClock } from '../../app/platform/clock.server.ts'
import { connect } from '../../app/platform/db.server.ts'
import { migrate } from '../../app/platform/migrate.server.ts'
import { secretsFrom } from '../../app/platform/secrets.server.ts'
import { answerAll, enrolled, granted, study, testBegun } from '../support/learning.ts'
import { PUBLIC_URL, seeded, type World } from '../support/world.ts'

const { server, template } = inject('postgres')
const LANDED = 'test/support/landed'
const STATES = readdirSync(LANDED).filter((file) => file.endsWith('.sql')).map((file) => file.slice(0, -4)).toSorted()
const MIGRATIONS = 'prisma/migrations'
const NAMES = readdirSync(MIGRATIONS, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).toSorted()

async function ask<Row extends pg.QueryResultRow>(url: string, text: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client.query<Row>(text, values).then(({ rows }) => rows).finally(() => client.end())
}

const made: string[] = []
afterAll(async () => {
  for (const name of made) await ask(server, `drop database if exists ${name} with (force)`)
})

/** A new database, with the migrations up to this one and the data of that day. */
async function landed(state: string): Promise<string> {
  const name = `${template}_u${randomBytes(4).toString('hex')}`
  await ask(server, `create database ${name}`)
  made.push(name)
  const address = new URL(server)
  address.pathname = `/${name}`
  const folder = mkdtempSync(join(tmpdir(), 'talim-landed-'))
  try {
    for (const migration of NAMES.filter((one) => one <= state)) cpSync(join(MIGRATIONS, migration), join(folder, migration), { recursive: true })
    await migrate(address.href, folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  await ask(address.href, readFileSync(join(LANDED, `${state}.sql`), 'utf8'))
  return address.href
}

/** Every table with the columns it has. */
async function tablesOf(url: string): Promise<Map<string, string[]>> {
  const rows = await ask<{ name: string; columns: string[] }>(
    url,
    `select table_name::text as name, array_agg(column_name::text order by ordinal_position) as columns from information_schema.columns
     where table_schema = 'public' and table_name <> '_prisma_migrations' group by 1 order by 1`,
  )
  return new Map(rows.map(({ name, columns }) => [name, columns]))
}

/** How many rows each table has, and a hash of what stands in these columns of them. */
async function contents(url: string, tables: ReadonlyMap<string, readonly string[]>): Promise<Record<string, { rows: number; hash: string }>> {
  const found: Record<string, { rows: number; hash: string }> = {}
  for (const [name, columns] of tables) {
    const row = columns.map((column) => `"${column}"`).join(', ')
    const [counted] = await ask<{ rows: number; hash: string }>(
      url,
      `select count(*)::int as rows, encode(sha256(convert_to(coalesce(string_agg(line, chr(30) order by line), ''), 'UTF8')), 'hex') as hash
       from (select jsonb_build_array(${row})::text as line from "${name}") as lines`,
    )
    found[name] = counted!
  }
  return found
}

describe('a database from a landed state', () => {
  test.each(STATES)('%s upgrades with its data', async (state) => {
    const url = await landed(state)
    const before = await tablesOf(url)
    const old = await contents(url, before)
    expect(Object.entries(old).flatMap(([table, { rows }]) => (rows === 0 ? [table] : [])), 'tables the landed world forgot').toEqual([])
    expect(NAMES).toContain(state)

    expect(await migrate(url)).toEqual(NAMES.filter((name) => name > state))
    expect(await contents(url, before)).toEqual(old)

    const after = await tablesOf(url)
    expect([...before.keys()].filter((name) => !after.has(name))).toEqual([])
    const fresh = new Map([...after].filter(([name]) => !before.has(name)))
    expect([...after.keys()].toSorted()).toEqual([...readFileSync('prisma/schema.prisma', 'utf8').matchAll(/^model (\w+)/gm)].map(([, name]) => name!).toSorted())
    for (const [table, { rows }] of Object.entries(await contents(url, fresh))) expect(rows, table).toBe(0)
    expect(await migrate(url)).toEqual([])
  })

  test.each(STATES)('%s: a change of one cell or a lost row would be seen', async (state) => {
    const url = await landed(state)
    const tables = await tablesOf(url)
    const first = await contents(url, tables)
    await ask(url, `update "Person" set "givenName" = "givenName" || 'а' where "surname" = 'Серікова'`)
    await ask(url, `delete from "Session"`)
    const second = await contents(url, tables)
    expect(Object.keys(first).filter((table) => first[table]!.hash !== second[table]!.hash)).toEqual(['Person', 'Session'])
    expect([first.Session!.rows - second.Session!.rows, first.Person!.rows - second.Person!.rows]).toEqual([1, 0])
  })
})

/** The landed world on the tables of today. */
async function upgraded(state: string, at: string): Promise<World> {
  const url = await landed(state)
  await migrate(url)
  const { db, pool, close } = connect(url)
  afterAll(close)
  return {
    db, pool, clock: fixedClock(at), url, secrets: secretsFrom('the secret of a world that is made for one test file'), chance: seeded(397), publicUrl: PUBLIC_URL,
    anotherProcess: () => { throw new Error('one process is enough here') },
  }
}

describe('after the upgrade from 20261121000000_ground', async () => {
  const STATE = '20261121000000_ground'
  // what stands in the landed world and nobody can read back out of it
  const WORKER = { email: 'aigul@example.kz', iin: '990101500708', password: 'қыркүйек таңы ашық', session: 'fgAL7Lyyw2tkSJC6Bc04ZaSoe2-lf2HLIBlCXBp2vs0' }
  const CERTIFICATES = { valid: 'G77F-JB7Z-1BP4', superseded: 'QC86-N2PQ-3C0E', annulled: 'ZBBV-DMM5-5HK4' }
  const AUDIT_HEAD = { seq: 32, hash: '720faf09cd0519c90b067754b52dd8cf7a51935f89e47fa8549cadcff2d6b61d' }

  // half an hour after the last thing that happened there
  const world = await upgraded(STATE, '2026-10-15T06:34:40.000Z')
  const { db, pool, clock, url } = world
  const signedIn = async (identifier: string) => {
    const answer = await signIn({ identifier, password: WORKER.password, address: '198.51.100.20', device: 'Firefox' }, world)
    expect(answer).toMatchObject({ ok: true, language: 'kk' })
    return (await readSession(world, answer.ok ? answer.token : ''))!
  }

  test('the audit chain is whole up to the head noted before, and goes on', async () => {
    expect(await verifyAudit(pool, AUDIT_HEAD)).toEqual({ intact: true, entries: AUDIT_HEAD.seq, head: AUDIT_HEAD.hash })
    await signedIn(WORKER.email)
    expect(await verifyAudit(pool, AUDIT_HEAD)).toMatchObject({ intact: true, entries: AUDIT_HEAD.seq + 1 })
  })

  test('certificates verify as they did: valid, superseded, annulled', async () => {
    const index = new CertificateIndex(pool, url, 100)
    await index.start()
    try {
      expect(await index.find(CERTIFICATES.valid)).toMatchObject({ status: 'valid', surname: 'Серікова', givenName: 'Айгүл', titleKk: 'Құжат қабылдау', minutes: 360, issuedOn: '2026-10-14', key: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/) })
      const superseded = (await index.find(CERTIFICATES.superseded))!
      expect(superseded).toMatchObject({ status: 'superseded', surname: 'Ысқақова', reasonGroup: 'name-corrected' })
      expect(await index.find(superseded.supersededBy!)).toMatchObject({ status: 'valid', surname: 'Әлімова', supersedes: CERTIFICATES.superseded })
      expect(await index.find(CERTIFICATES.annulled)).toMatchObject({ status: 'annulled', endedOn: '2026-10-14', reasonGroup: 'result-annulled' })
    } finally {
      await index.close()
    }
  })

  test('the session of that day is still open, and the worker signs in with the password, by e-mail or IIN', async () => {
    expect(await readSession(world, WORKER.session)).toMatchObject({ name: 'Серікова Айгүл Нұрланқызы', jobs: [{ kind: 'career-centre' }] })
    const [byMail, byIin] = [await signedIn(WORKER.email), await signedIn(WORKER.iin)]
    expect(byMail).toEqual(byIin)
    expect(await signIn({ identifier: WORKER.email, password: 'басқа құпиясөз', address: '198.51.100.21', device: '' }, world)).toEqual({ ok: false, why: 'wrong' })
    const { iinSealed } = await db.person.findUniqueOrThrow({ where: { id: byMail.personId } })
    expect(world.secrets.open(iinSealed!)).toBe(WORKER.iin)
    const page = await readCertificatePage(byMail, CERTIFICATES.valid, world)
    expect(page.certificate).toMatchObject({ number: CERTIFICATES.valid, holder: 'Серікова Айгүл Нұрланқызы' })
    expect(Buffer.from(granted(await certificatePdf(byMail, CERTIFICATES.valid, world))).subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('the worker goes on with the course where it stopped, and completes it', async () => {
    const actor = await signedIn(WORKER.email)
    const cabinet = await readCabinet(actor, world)
    expect(cabinet.balance.done).toBe(360)
    const { id: enrolmentId } = await db.enrolment.findFirstOrThrow({ where: { personId: actor.personId, status: 'active' } })
    const done = await db.lessonProgress.findMany({ where: { enrolmentId, doneAt: { not: null } }, orderBy: { lessonId: 'asc' } })
    expect(done.map(({ lessonId }) => lessonId)).toEqual(['copies', 'papers'])
    await study(world, { actor }, enrolmentId, ['consent', 'storage'])
    const attemptId = await testBegun(world, { actor }, enrolmentId)
    await answerAll(world, { actor }, attemptId, 'right')
    const submitted = await submitAttempt(actor, attemptId, world)
    expect(submitted).toMatchObject({ passed: true, certificateNumber: expect.any(String) })
    expect(await db.certificate.findUniqueOrThrow({ where: { number: submitted.certificateNumber! } })).toMatchObject({ status: 'valid', courseCode: 'T-2', surname: 'Серікова' })
    expect((await readCabinet(actor, world)).balance.done).toBe(720)
    expect(await verifyAudit(pool, AUDIT_HEAD)).toMatchObject({ intact: true })
  })

  test('an attempt that was open stays open, with the answers given', async () => {
    const attempt = await db.attempt.findFirstOrThrow({ where: { status: 'open' }, include: { answers: true, enrolment: { include: { person: { include: { account: true } } } } } })
    expect(attempt.answers).toHaveLength(8)
    clock.set('2026-10-14T06:20:00.000Z') // within its time
    const actor = await actorOf(world, attempt.enrolment.person.account!.id)
    expect((await submitAttempt(actor, attempt.id, world)).passed).toBe(false) // five of eight were right
  })

  test('what was written once still cannot be changed', async () => {
    for (const table of ['AuditEntry', 'LedgerEntry', 'Completion', 'Lesson', 'Question', 'EditionImage', 'Certificate', 'CourseEdition'])
      await expect(ask(url, `delete from "${table}"`), table).rejects.toThrow(/not possible/)
    await expect(ask(url, `update "Certificate" set "surname" = 'Басқа' where "number" = $1`, [CERTIFICATES.valid])).rejects.toThrow(/as it was issued/)
  })

  test('somebody else of that day enrols in the newer edition', async () => {
    const person = await db.person.findFirstOrThrow({ where: { surname: 'Құрманғазин' }, include: { account: true } })
    clock.set('2026-10-15T07:00:00.000Z')
    const actor = await actorOf(world, person.account!.id)
    const enrolment = await enrolled(world, { actor }, 'T-1')
    expect(await db.enrolment.findUniqueOrThrow({ where: { id: enrolment }, include: { edition: true } })).toMatchObject({ edition: { code: 'T-1', edition: 2 } })
  })
})

describe('after the upgrade from 20261122000000_first_months', async () => {
  const FEED = 'lO5_u3daC8iYejQlK7mYdeffD7JzuBv8YcRXpS_UQGY'
  const AUDIT_HEAD = { seq: 72, hash: '151ebc4ee965f4eeb53e6a3163de05926cc7624669bc24ebfa2e1fc27fc8d662' }
  // the day after the last thing that happened there
  const world = await upgraded('20261122000000_first_months', '2026-11-27T05:00:00.000Z')
  const { db, pool, url } = world
  const person = async (surname: string) => {
    const { id, account } = await db.person.findFirstOrThrow({ where: { surname }, include: { account: true } })
    return { id, actor: await actorOf(world, account!.id) }
  }
  const caseOf = async (surname: string) => (await db.adaptationCase.findFirstOrThrow({ where: { employment: { person: { surname } } } })).id
  const owed = async (caseId: string) => (await obligationsOfCase(caseId, world)).flatMap(({ kind, dueOn, doneOn, lateBy }) => (doneOn === null ? [`${kind} ${dueOn}${lateBy ? ` late by ${lateBy}` : ''}`] : []))

  test('the audit chain is whole up to the head noted before', async () => {
    expect(await verifyAudit(pool, AUDIT_HEAD)).toEqual({ intact: true, entries: AUDIT_HEAD.seq, head: AUDIT_HEAD.hash })
  })

  test('the case that was closed reads from its page as it was signed, and prints', async () => {
    const hr = await person('Ахметова')
    const page = await readCasePage(hr.actor, await caseOf('Тоқтарова'), world, 'kk')
    expect(page).toMatchObject({ state: 'closed', worker: { name: 'Тоқтарова Аружан Ерланқызы' }, next: null })
    expect(page.happened.map(({ what }) => what)).toEqual(expect.arrayContaining(['hired', 'plan-acknowledged', 'report', 'evaluation', 'conclusion', 'filed']))
    expect(Buffer.from((await conclusionPdf(hr.actor, await caseOf('Тоқтарова'), 'kk', world)).bytes).subarray(0, 5).toString()).toBe('%PDF-')
    for (const table of ['Signature', 'PracticeEntry', 'CalendarDay', 'Employment']) await expect(ask(url, `delete from "${table}"`), table).rejects.toThrow(/not possible/)
  })

  test('what was owed is still owed, by the days administrators entered; nothing is owed anew', async () => {
    // 31 December, then days off by the act and the holidays: 6 and 8 January (397/14)
    const sanzhar = ['confirm-practice 2026-11-23 late by 4', 'adaptation-training 2026-11-23 late by 4', 'report 2026-12-30', 'conclude 2027-01-08', 'evaluate 2027-01-08']
    expect(await owed(await caseOf('Ибраев'))).toEqual(sanzhar)
    expect(await sweepObligations(world)).toBe(0)
    expect(await owed(await caseOf('Ибраев'))).toEqual(sanzhar)
    expect(await owed(await caseOf('Досжанова'))).toEqual(['attach-mentor 2026-11-23 late by 4', 'adaptation-training 2026-12-14'])
    expect(await owed(await caseOf('Есімов'))).toEqual([])
    const calendar = await calendarNow(world)
    expect([calendar.isWorking('2027-01-05'), calendar.isWorking('2027-01-06'), calendar.isProvisional(2027), calendar.isProvisional(2028)]).toEqual([false, true, false, true])
    expect(await readFeed(FEED, world)).toMatch(/BEGIN:VEVENT[^]*20261230/)
    expect(await sendReminders(world)).toBeGreaterThan(0)
  })

  test('the second mentor puts the draft forward, and the case goes on with the mark given before', async () => {
    const caseId = await caseOf('Ибраев')
    const [mentor, head, newcomer] = [await person('Құрманғазин'), await person('Байжанова'), await person('Ибраев')]
    const { planUnderWay, periodEndsOn } = (await readCase(world, caseId))!
    const rows = planUnderWay!.rows.map(({ section, activity, result, completeOn, topic }) => ({ section, activity, result, completeOn, topic }))
    expect(granted(await submitPlan(mentor.actor, caseId, { periodEndsOn, rows, version: 2 }, world))).toBe(2)
    granted(await approvePlan(head.actor, caseId, 2, world))
    granted(await acknowledgePlan(newcomer.actor, caseId, 2, world))
    const { planInForce, state } = (await readCase(world, caseId))!
    expect([state, planInForce!.version, planInForce!.rows[0]!.mark, planInForce!.rows.length]).toEqual(['in-adaptation', 2, 4, rows.length])
    expect(await verifyAudit(pool, AUDIT_HEAD)).toMatchObject({ intact: true })
  })
})
