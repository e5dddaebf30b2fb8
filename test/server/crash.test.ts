/** kill -9 in the middle of issuing: nothing acknowledged is lost, nothing is double (R1, R3, R5). */
import { describe, expect, inject, test } from 'vitest'
import pg from 'pg'
import { verifyAudit } from '../../app/platform/audit.server.ts'
import { anOwnPostgres } from './support/own-postgres.ts'
import { SECRET } from './support/setup.ts'
import { aPool, aSession, inParallel, run, sleep, startTalim, until, type Talim } from './support/talim.ts'

const LEARNERS = 200
const postgres = await anOwnPostgres()
const prepared = run('test/server/support/prepare-learners.ts', { env: { DATABASE_URL: postgres.url, TALIM_SECRET: SECRET, TALIM_DEMO: 'on', TALIM_DATA: `${inject('talim').project}/home`, PORT: '1' } })
if ((await prepared.gone) !== 0) throw new Error(prepared.said.err)

const pool = aPool(postgres.url)
const { rows: learners } = await pool.query<{ email: string; attempt: string; enrolment: string }>(
  `select a.email, t.id as attempt, e.id as enrolment from "Account" a join "Enrolment" e on e."personId" = a."personId" join "Attempt" t on t."enrolmentId" = e.id where a.email like 'learner-%' order by a.email`,
)
const sessions = await Promise.all(learners.map(({ email }) => aSession(pool, email)))

/** Presses "submit"; true when the server acknowledged it. */
async function submit(talim: Talim, place: number): Promise<boolean> {
  const { attempt } = learners[place]!
  const answer = await talim.browser({ talim: sessions[place]! }).post(`/attempts/${attempt}/submit`).catch(() => null)
  return answer !== null && answer.status >= 300 && answer.status < 400 && answer.location.startsWith(`/attempts/${attempt}/review`)
}

/** What is wrong with the records, given who was told "done". */
async function damage(acknowledged: ReadonlySet<number>, source: pg.Pool | pg.Client = pool): Promise<string[]> {
  const { rows } = await source.query<{ enrolment: string; status: string; completions: number; certificates: number; credits: number; passed: number }>(
    `select e.id as enrolment, e.status,
       (select count(*)::int from "Completion" c where c."enrolmentId" = e.id) as completions,
       (select count(*)::int from "Certificate" s join "Completion" c on c.id = s."completionId" where c."enrolmentId" = e.id) as certificates,
       (select count(*)::int from "LedgerEntry" l join "Completion" c on c.id = l."completionId" where c."enrolmentId" = e.id) as credits,
       (select count(*)::int from "Attempt" a where a."enrolmentId" = e.id and a.status = 'passed') as passed
     from "Enrolment" e where e.id = any($1)`,
    [learners.map(({ enrolment }) => enrolment)],
  )
  const byId = new Map(rows.map((row) => [row.enrolment, row]))
  return learners.flatMap(({ enrolment, email }, place) => {
    const { status, completions, certificates, credits, passed } = byId.get(enrolment)!
    const counts = [completions, certificates, credits, passed, status === 'completed' ? 1 : 0]
    const all = counts.every((count) => count === 1)
    const none = counts.every((count) => count === 0)
    if (acknowledged.has(place) && !all) return [`${email} was told "done" and has ${counts.join(', ')}`]
    return all || none ? [] : [`${email} has half: ${counts.join(', ')}`]
  })
}
const numbers = async () => new Map((await pool.query<{ enrolment: string; number: string }>('select c."enrolmentId" as enrolment, s.number from "Certificate" s join "Completion" c on c.id = s."completionId" where c."enrolmentId" = any($1)', [learners.map(({ enrolment }) => enrolment)])).rows.map(({ enrolment, number }) => [enrolment, number]))

/** Everybody presses twice at once; `interrupt` is called when some have been told "done". */
async function everybodySubmits(talim: Talim, after: number, interrupt: () => Promise<void>): Promise<Set<number>> {
  const acknowledged = new Set<number>()
  let interrupted: Promise<void> | null = null
  await inParallel(learners.map((_, place) => place), 100, async (place) => {
    await Promise.all([0, 1].map(async () => {
      if (await submit(talim, place)) acknowledged.add(place)
      if (acknowledged.size >= after) interrupted ??= interrupt()
    }))
  })
  await interrupted
  return acknowledged
}

describe('killed in the middle', () => {
  test('the server, then the database, during 200 completions sent twice at once', { timeout: 180_000 }, async () => {
    expect(learners).toHaveLength(LEARNERS)
    const first = await startTalim({ databaseUrl: postgres.url })
    const told = await everybodySubmits(first, 40, async () => void first.process.kill('SIGKILL'))
    expect(await first.gone).toBe('SIGKILL')
    expect(told.size).toBeGreaterThanOrEqual(40)
    expect(told.size, 'the kill came too late to prove anything').toBeLessThan(LEARNERS)
    expect(await damage(told)).toEqual([])
    const afterServer = await numbers()

    // a second server goes on; this time PostgreSQL is killed, and comes back without a restart of ours
    const second = await startTalim({ databaseUrl: postgres.url })
    const toldBySecond = await everybodySubmits(second, told.size + 40, async () => {
      await postgres.kill()
      await sleep(500)
      await postgres.start()
    })
    expect(second.process.exitCode ?? second.process.signalCode, second.log().slice(-3000)).toBeNull()
    await until('the server has the database again', async () => (await second.browser().get('/readyz')).status === 200)
    for (const place of toldBySecond) told.add(place)
    expect(await damage(told)).toEqual([])

    // everybody presses once more
    const retried = await inParallel(learners.map((_, place) => place), 32, (place) => submit(second, place))
    expect(retried.every(Boolean)).toBe(true)
    const everybody = new Set(learners.keys())
    expect(await damage(everybody)).toEqual([])
    const afterAll = await numbers()
    for (const [enrolment, number] of afterServer) expect(afterAll.get(enrolment)).toBe(number)
    expect(new Set(afterAll.values()).size).toBe(afterAll.size)
    const events = await pool.query<{ event: string; count: number }>(`select event, count(*)::int as count from "AuditEntry" where "subjectId" = any($1) group by 1`, [learners.flatMap(({ enrolment, attempt }) => [enrolment, attempt])])
    expect(Object.fromEntries(events.rows.map(({ event, count }) => [event, count]))).toEqual({ 'course.completed': LEARNERS, 'attempt.submitted': LEARNERS })
    expect(await verifyAudit(pool)).toMatchObject({ intact: true })
    second.process.kill('SIGTERM')
    expect(await second.gone).toBe(0)
  })

  test('a lost certificate, a lost credit and a broken chain would be found', async () => {
    const client = new pg.Client({ connectionString: postgres.url })
    await client.connect()
    try {
      await client.query(`begin; set local session_replication_role = replica`)
      await client.query('delete from "Certificate" where "completionId" = (select id from "Completion" where "enrolmentId" = $1)', [learners[7]!.enrolment])
      await client.query('delete from "LedgerEntry" where "completionId" = (select id from "Completion" where "enrolmentId" = $1)', [learners[9]!.enrolment])
      expect(await damage(new Set(learners.keys()), client)).toHaveLength(2)
      await client.query('delete from "AuditEntry" where seq = 5')
      expect(await verifyAudit(client as never)).toMatchObject({ intact: false, brokenAt: 5 })
    } finally {
      await client.query('rollback')
      await client.end()
    }
  })

  test('durability is not switched off', async () => {
    for (const [setting, value] of [['fsync', 'on'], ['synchronous_commit', 'on'], ['full_page_writes', 'on'], ['data_checksums', 'on']] as const)
      expect((await pool.query(`show ${setting}`)).rows[0]).toEqual({ [setting]: value })
  })
})
