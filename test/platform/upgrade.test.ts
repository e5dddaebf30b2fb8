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
import { Denied } from '../../app/access/authorise.server.ts'
import { readCasePage } from '../../app/features/adaptation/case-page.server.ts'
import { readCase } from '../../app/features/adaptation/case.server.ts'
import { conclusionPdf } from '../../app/features/adaptation/documents.server.ts'
import { acknowledgePlan, approvePlan, submitPlan } from '../../app/features/adaptation/plan.server.ts'
import { readCampaign } from '../../app/features/assessment/campaign.server.ts'
import { confirmImport, readImport, undoImport } from '../../app/features/assessment/import.server.ts'
import { answerObjection, listObjections } from '../../app/features/assessment/objection.server.ts'
import { externalDraft, externalResult } from '../../app/features/assessment/results.server.ts'
import { readQuestionnaire, saveRating, submitSelf } from '../../app/features/assessment/self.server.ts'
import { calendarNow } from '../../app/features/calendar/working-calendar.server.ts'
import { readCertificatePage, certificatePdf } from '../../app/features/certificates/certificates.server.ts'
import { readCabinet } from '../../app/features/learning/cabinet.server.ts'
import { submitAttempt } from '../../app/features/learning/attempt.server.ts'
import { evidenceOf } from '../../app/features/learning/evidence.server.ts'
import { assignRun } from '../../app/features/learning-plan/assign-run.server.ts'
import { publishPlan } from '../../app/features/learning-plan/build.server.ts'
import { readPlanPage } from '../../app/features/learning-plan/plan-page.server.ts'
import { readPlan } from '../../app/features/learning-plan/plan-record.server.ts'
import { continuePlanRuns, planRunLines, publishPlanRun, readPlanRun } from '../../app/features/learning-plan/plan-run.server.ts'
import { actorOf, readSession } from '../../app/features/identity/sessions.server.ts'
import { signIn } from '../../app/features/identity/sign-in.server.ts'
import { readFeed } from '../../app/features/obligations/feed.server.ts'
import { obligationsOfCase, sweepObligations } from '../../app/features/obligations/obligations.server.ts'
import { sendReminders } from '../../app/features/obligations/reminders.server.ts'
import { sweepYearObligations } from '../../app/features/obligations/year-obligations.server.ts'
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

/** Somebody of the landed world, by surname. */
async function someone(world: World, surname: string) {
  const { id, account } = await world.db.person.findFirstOrThrow({ where: { surname }, include: { account: true } })
  return { id, actor: await actorOf(world, account!.id) }
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
  const person = (surname: string) => someone(world, surname)
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

describe('after the upgrade from 20261127000000_year', async () => {
  const FEED = '_QEXVvHG8TWIVJM98-Zz3Uhjf_wYj0_V_VEyCFzvW0o'
  const AUDIT_HEAD = { seq: 141, hash: 'ca020cc05f38f7d593f330c2ae5e0dc331ff0a69e6bc7aed87893bd5cd87ca48' }
  // the Monday after the last thing that happened there
  const world = await upgraded('20261127000000_year', '2026-11-30T05:00:00.000Z')
  const { db, pool, url } = world
  const person = (surname: string) => someone(world, surname)
  const [qualification, second, worker] = [await person('Төлегенова'), await person('Омаров'), await person('Есенгелдина')]
  const planOf = (surname: string, year: number) => person(surname).then(async ({ id }) => (await readPlan(world, id, year))!)
  /** Runs whose seats are not those of the plans. */
  const miscounted = () => ask(url, `select r."courseCode" from "CourseRun" r where r."seatsTaken" <> (select count(*) from "PlanItem" i where i."runId" = r.id and i."removedBy" is null)`)

  test('the audit chain is whole up to the head noted before', async () => {
    expect(await verifyAudit(pool, AUDIT_HEAD)).toEqual({ intact: true, entries: AUDIT_HEAD.seq, head: AUDIT_HEAD.hash })
  })

  test('what was owed for the year is still owed; nothing is owed anew', async () => {
    expect([await sweepObligations(world), await sweepYearObligations(world)]).toEqual([0, 0])
    const owed = await db.obligation.findMany({ where: { subjectType: 'Year', subjectId: worker.id }, orderBy: { key: 'asc' } })
    expect(owed.map(({ kind, dueOn, doneOn }) => [kind, ...[dueOn, doneOn].map((day) => day?.toISOString().slice(0, 10))])).toEqual([
      ['assess-self', '2025-11-15', '2025-10-21'], ['assess-self', '2026-11-15', '2026-11-12'], ['fulfil-plan', '2026-12-31', undefined],
    ])
    expect(await readFeed(FEED, world)).toMatch(/BEGIN:VEVENT[^]*20261231/)
    expect(await sendReminders(world)).toBeGreaterThan(0)
  })

  test('a published plan reads as it stands and as it was published, for the worker and those above', async () => {
    const { plan, standing } = await readPlanPage(worker.actor, worker.id, { year: 2026, version: null }, world)
    expect(plan).toMatchObject({ status: 'published', publishedOn: '2025-12-10', publishedBy: 'Төлегенова Сәуле', version: 6, newest: 6, basis: { assessmentYear: 2025, withoutReason: null }, openGaps: [] })
    expect(plan!.lines.map(({ course, origin, schedule, status }) => [course, origin, schedule.kind === 'run' ? schedule.startsOn : schedule.kind, status.kind])).toEqual([
      ['T-3', 'mandatory', 'all-year', 'completed'], ['T-4', 'mandatory', '2026-03-17', 'not-begun'], ['T-5', 'mandatory', '2026-12-09', 'not-begun'],
      ['T-2', 'self-chosen', 'all-year', 'completed'], ['T-3', 'retake', 'all-year', 'under-way'],
    ])
    expect(plan!.changes.map(({ kind, course }) => `${kind} ${course}`)).toEqual(['rescheduled T-5', 'rescheduled T-5', 'self-chosen T-2', 'self-chosen T-1', 'removed T-1', 'retake T-3'])
    expect(standing).toMatchObject({ outcome: 'running', done: 1860, missing: 540, mandatoryOpen: ['T-4', 'T-5', 'T-3'] })
    const director = await person('Нұрпейісов')
    expect((await readPlanPage(director.actor, worker.id, { year: 2026, version: 0 }, world)).plan!.lines.map(({ course }) => course)).toEqual(['T-3', 'T-4', 'T-5'])
    await expect(readPlanPage((await person('Байжанова')).actor, worker.id, { year: 2026, version: null }, world)).rejects.toThrow(Denied)
    expect((await evidenceOf(worker.id, world)).map(({ hours, completedOn }) => [hours, completedOn])).toEqual([[12, '2026-05-22']])
  })

  test('a retake goes on where it stopped and answers its item; the hours of the year are counted once', async () => {
    const { id: enrolmentId } = await db.enrolment.findFirstOrThrow({ where: { personId: worker.id, status: 'active' } })
    await study(world, worker, enrolmentId, ['consent', 'storage'])
    const attemptId = await testBegun(world, worker, enrolmentId)
    await answerAll(world, worker, attemptId, 'right')
    expect(await submitAttempt(worker.actor, attemptId, world)).toMatchObject({ passed: true, certificateNumber: expect.any(String) })
    const { plan, standing } = await readPlanPage(worker.actor, worker.id, { year: 2026, version: null }, world)
    expect(plan!.lines.filter(({ course }) => course === 'T-3').map(({ status }) => status.kind)).toEqual(['completed', 'completed'])
    expect(standing).toMatchObject({ done: 1860, mandatoryOpen: ['T-4', 'T-5'] })
  })

  test('the campaign that was closed stays closed; in the open one a questionnaire is finished, late', async () => {
    expect(await readCampaign(world, 2025)).toMatchObject({ closedOn: '2025-12-01', deadline: { on: '2025-11-15' } })
    expect(await readCampaign(world, 2026)).toMatchObject({ openedOn: '2026-10-01', closedOn: null })
    const { actor } = await person('Құрманғазин')
    const { items, begun, answered } = granted(await readQuestionnaire(actor, world, 'kk'))
    expect([begun, answered, items.length]).toEqual([true, 2, 4])
    for (const { code, level } of items) if (level === null) granted(await saveRating(actor, { competence: code, level: 2, comment: '' }, world))
    expect(granted(await submitSelf(actor, world))).toEqual({ year: 2026, on: '2026-11-30' })
  })

  test('results read as they were found, and the objection that was open is answered by a second assessor', async () => {
    const levels = async (surname: string, year: number) => {
      const result = (await externalResult(world, (await person(surname)).id, year))!
      return [...result.ratings].map(([code, { level }]) => `${code} ${level}`).toSorted().join(', ')
    }
    expect(await levels('Есенгелдина', 2025)).toBe('C1 2, C4 3, C6 3, C9 2') // as changed by an objection
    expect(await levels('Өтеген', 2026)).toBe('C1 1, C4 3, C6 3, C9 2') // from a file
    expect((await externalDraft(world, (await person('Әлімова')).id, 2026))!.ratings.size).toBe(3)
    const { objections, total, open } = await listObjections(qualification.actor, { page: 1 }, world, 'kk')
    expect([total, open, objections.map(({ outcome }) => outcome)]).toEqual([3, 1, [null, 'upheld', 'changed']])
    const answer = { outcome: 'changed', answer: 'Нөмір шынымен де басқа маманның нөмірі болған.', levels: new Map([['C1', 3], ['C4', 3], ['C6', 3], ['C9', 3]]), conclusion: '' } as const
    expect(await answerObjection(qualification.actor, objections[0]!.id, answer, world)).toMatchObject({ code: 'assessment.objection-same-assessor' })
    expect(granted(await answerObjection(second.actor, objections[0]!.id, answer, world)).resultId).not.toBeNull()
    expect(await levels('Һәкімова', 2026)).toBe('C1 3, C4 3, C6 3, C9 3')
  })

  test('a file that was only looked at is taken over; of two that were, the undone one stays undone, and plans hold the other', async () => {
    const { id } = await db.importDraft.findFirstOrThrow()
    expect(granted(await readImport(qualification.actor, id, 1, world))).toMatchObject({ kind: 'draft', fileName: 'sauran-2.csv', ready: 1, allProblems: 0 })
    expect(granted(await confirmImport(qualification.actor, id, world))).toEqual({ rows: 1 })
    const [held, undone] = await db.importBatch.findMany({ orderBy: { createdAt: 'asc' } })
    expect(granted(await readImport(qualification.actor, undone!.id, 1, world))).toMatchObject({ kind: 'batch', undoneBy: 'Төлегенова Сәуле', people: [{ name: 'Тоқтарова Аружан Ерланқызы', status: 'withdrawn' }] })
    expect(await undoImport(qualification.actor, held!.id, world)).toMatchObject({ code: 'assessment.import-in-use', facts: { resting: 1 } })
  })

  test('a run of plans that was cut off goes on and is published, with the seats of its plans', async () => {
    expect(await miscounted()).toEqual([])
    const { id } = await db.planRun.findFirstOrThrow({ where: { status: 'proposing' } })
    expect((await readPlanRun(qualification.actor, id, world)).counts).toMatchObject({ people: 5, proposed: 1, exceptions: 1, waiting: 3 })
    while ((await continuePlanRuns(world)) > 0);
    expect(granted(await publishPlanRun(qualification.actor, id, world))).toBe(4)
    while ((await continuePlanRuns(world)) > 0);
    expect(await readPlanRun(qualification.actor, id, world)).toMatchObject({ status: 'published', counts: { published: 4, exceptions: 1, refused: 0, waiting: 0 } })
    const kentau = await db.planRun.findFirstOrThrow({ where: { status: 'published', NOT: { id } } })
    const { lines } = await planRunLines(qualification.actor, kentau.id, { view: 'exceptions', query: '', page: 1 }, world)
    expect(lines.map(({ name, state, code }) => [name.split(' ')[0], state, code])).toEqual([['Қасым', 'refused', 'changed-meanwhile'], ['Серікова', 'exception', 'plan.draft-exists']])
    expect(await miscounted()).toEqual([])
  })

  test('a draft made by hand is published, and its webinar gets another date', async () => {
    const { id, version, personId } = await planOf('Серікова', 2027)
    expect(granted(await publishPlan(qualification.actor, id, { version }, world))).toMatchObject({ minutes: 2580, late: false })
    const { items, gaps } = await planOf('Серікова', 2027)
    expect([gaps.closed.map(({ competence }) => competence), gaps.open.map(({ competence }) => competence)]).toEqual([['C1'], ['C6']])
    const russian = await db.courseRun.findFirstOrThrow({ where: { courseCode: 'T-4', language: 'ru', cancelledAt: null } })
    expect(granted(await assignRun(qualification.actor, personId, 2027, { itemId: items.find(({ course }) => course === 'T-4')!.id, runId: russian.id }, world)).number).toBe(1)
    expect(await miscounted()).toEqual([])
    expect(await verifyAudit(pool, AUDIT_HEAD)).toMatchObject({ intact: true })
  })

  test('what was written once, handed in, found or published still cannot be changed', async () => {
    for (const table of ['CompetencyFramework', 'AssessmentCampaign', 'AssessmentObjection', 'ImportBatch', 'CourseRun', 'PlanAmendment', 'LearningEvidence'])
      await expect(ask(url, `delete from "${table}"`), table).rejects.toThrow(/not possible/)
    await expect(ask(url, `update "SelfRating" set "level" = 4`)).rejects.toThrow(/was submitted/)
    await expect(ask(url, `update "ExternalRating" set "level" = 4`)).rejects.toThrow(/is final/)
    await expect(ask(url, `update "LearningPlan" set "year" = "year" + 1 where "status" = 'published'`)).rejects.toThrow(/by amendments only/)
    await expect(ask(url, `update "PlanItem" i set "position" = 9 from "LearningPlan" l where l.id = i."planId" and l."status" = 'published'`)).rejects.toThrow(/by amendments only/)
  })
})
