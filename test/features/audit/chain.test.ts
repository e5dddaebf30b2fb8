/** The chain of the audit trail finds every change, wherever it is made (S2). Triggers are switched off, as an intruder with all rights would. */
import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readAudit } from '../../../app/features/audit/read-audit.server.ts'
import { record, verifyAudit } from '../../../app/platform/audit.server.ts'
import { anOfficial, anOrganisationTree, aWorker } from '../../support/people.ts'
import { openTestWorld } from '../../support/world.ts'

const world = await openTestWorld()
const COUNT = 12
const write = (count: number, from = 0) =>
  record(world.db, ...Array.from({ length: count }, (_, index) => ({ actor: null, at: new Date(Date.UTC(2026, 9, 14, 4, 0, from + index, 123)), event: 'test.happened', subject: ['Test', `t${from + index}`] as const, data: { number: from + index, name: 'Әйгерім "A"', list: [1, 2.5, null] } })))
const asIntruder = async (...statements: string[]) => {
  const client = await world.pool.connect()
  try {
    await client.query(`begin; set local session_replication_role = replica; ${statements.join(';')}; commit`)
  } finally {
    client.release()
  }
}

beforeEach(() => write(COUNT))
afterEach(() => asIntruder('delete from "AuditEntry"'))

describe('the chain', () => {
  test('of untouched entries is intact, and its head is the last hash', async () => {
    const last = await world.db.auditEntry.findFirstOrThrow({ orderBy: { seq: 'desc' } })
    expect(await verifyAudit(world.pool)).toEqual({ intact: true, entries: COUNT, head: last.hash })
    expect(await verifyAudit(world.pool, { seq: COUNT, hash: last.hash })).toMatchObject({ intact: true })
    expect(last.hash).toMatch(/^[0-9a-f]{64}$/)
  })
  test('an empty trail is intact', async () => {
    await asIntruder('delete from "AuditEntry"')
    expect(await verifyAudit(world.pool)).toEqual({ intact: true, entries: 0, head: '0'.repeat(64) })
  })

  const EDITS: Record<string, string> = {
    at: `"at" = "at" + interval '1 microsecond'`, actorId: `"actorId" = gen_random_uuid()`, actorName: `"actorName" = 'Talim'`, event: `"event" = 'test.happenee'`, subjectType: `"subjectType" = 'Tess'`,
    subjectId: `"subjectId" = 't99'`, 'a value in data': `data = jsonb_set(data, '{number}', '99')`, 'a key in data': `data = data - 'name'`, previousHash: `"previousHash" = repeat('0', 63) || '1'`, hash: `"hash" = repeat('f', 64)`,
  }
  for (const [what, edit] of Object.entries(EDITS))
    test(`an edit of ${what} is found, in the first, a middle and the last entry`, async () => {
      for (const seq of [1, 6, COUNT]) {
        await asIntruder(`update "AuditEntry" set ${edit} where seq = ${seq}`)
        expect(await verifyAudit(world.pool)).toMatchObject({ intact: false, brokenAt: seq })
        await asIntruder('delete from "AuditEntry"')
        await write(COUNT)
      }
    })
  test('every single letter of the text is covered', async () => {
    const { subjectId } = await world.db.auditEntry.findUniqueOrThrow({ where: { seq: 3 } })
    for (const [place] of [...subjectId].entries()) {
      await asIntruder(`update "AuditEntry" set "subjectId" = overlay("subjectId" placing '#' from ${place + 1} for 1) where seq = 3`)
      expect(await verifyAudit(world.pool)).toEqual({ intact: false, brokenAt: 3, why: 'changed' })
      await asIntruder(`update "AuditEntry" set "subjectId" = '${subjectId}' where seq = 3`)
      expect(await verifyAudit(world.pool)).toMatchObject({ intact: true })
    }
  })
  test('two entries changing places are found', async () => {
    await asIntruder('update "AuditEntry" set seq = 1000 where seq = 4', 'update "AuditEntry" set seq = 4 where seq = 5', 'update "AuditEntry" set seq = 5 where seq = 1000')
    expect(await verifyAudit(world.pool)).toMatchObject({ intact: false, brokenAt: 4 })
  })
  test('an entry taken out is found: the first, one in the middle, and with those behind moved up', async () => {
    await asIntruder('delete from "AuditEntry" where seq = 5')
    expect(await verifyAudit(world.pool)).toEqual({ intact: false, brokenAt: 5, why: 'missing' })
    await asIntruder('update "AuditEntry" set seq = seq - 1 where seq > 5')
    expect(await verifyAudit(world.pool)).toMatchObject({ intact: false, brokenAt: 5 })
    await asIntruder('delete from "AuditEntry" where seq = 1')
    expect(await verifyAudit(world.pool)).toEqual({ intact: false, brokenAt: 1, why: 'missing' })
  })
  test('an entry put in is found', async () => {
    await asIntruder(
      'update "AuditEntry" set seq = -seq where seq > 5', 'update "AuditEntry" set seq = -seq + 1 where seq < 0',
      `insert into "AuditEntry" select 6, "at", "actorId", "actorName", 'test.invented', "subjectType", "subjectId", data, "hash", repeat('a', 64) from "AuditEntry" where seq = 5`,
    )
    expect(await verifyAudit(world.pool)).toMatchObject({ intact: false, brokenAt: 6 })
  })
  test('a cut at the end is found against a head noted elsewhere, and only so', async () => {
    const { hash } = await world.db.auditEntry.findUniqueOrThrow({ where: { seq: COUNT } })
    await asIntruder(`delete from "AuditEntry" where seq > ${COUNT - 2}`)
    expect(await verifyAudit(world.pool)).toMatchObject({ intact: true, entries: COUNT - 2 })
    expect(await verifyAudit(world.pool, { seq: COUNT, hash })).toEqual({ intact: false, brokenAt: COUNT - 1, why: 'missing' })
  })
  test('a chain written anew, every hash computed afresh, is found against the head', async () => {
    const noted = await world.db.auditEntry.findUniqueOrThrow({ where: { seq: 8 } })
    await asIntruder('delete from "AuditEntry"')
    await write(COUNT, 100)
    expect(await verifyAudit(world.pool)).toMatchObject({ intact: true, entries: COUNT })
    expect(await verifyAudit(world.pool, { seq: 8, hash: noted.hash })).toEqual({ intact: false, brokenAt: 8, why: 'head' })
  })
  test('is the one anybody can compute: SHA-256 over the fields, from the bytes in the table', async () => {
    const [, row] = await world.db.auditEntry.findMany({ orderBy: { seq: 'asc' } })
    const { rows } = await world.pool.query<{ data: string }>('select data::text from "AuditEntry" where seq = 2')
    const text = [row!.previousHash, '2', '2026-10-14T04:00:01.123000Z', '-', 'Tälim', 'test.happened', 'Test', 't1', rows[0]!.data].join('\x1f')
    expect(row!.hash).toBe(createHash('sha256').update(text).digest('hex'))
  })
  test('goes on over many pages and many writers at once without a gap', async () => {
    const second = world.anotherProcess()
    await Promise.all(Array.from({ length: 60 }, (_, index) => record((index % 2 ? world : second).db, { actor: null, at: new Date(), event: 'test.raced', subject: ['Test', `r${index}`] })))
    expect(await verifyAudit(world.pool)).toMatchObject({ intact: true, entries: COUNT + 60 })
    await world.pool.query(`insert into "AuditEntry" ("seq", "at", "actorName", "event", "subjectType", "subjectId", "data", "previousHash", "hash") select 0, now(), 'x', 'test.many', 'Test', n::text, '{}', '', '' from generate_series(1, 5000) n`)
    expect(await verifyAudit(world.pool)).toMatchObject({ intact: true, entries: COUNT + 5060 })
    await asIntruder('update "AuditEntry" set "subjectId" = \'x\' where seq = 5050')
    expect(await verifyAudit(world.pool)).toEqual({ intact: false, brokenAt: 5050, why: 'changed' })
  })
  test('an act that is rolled back leaves no entry and no gap', async () => {
    await expect(world.db.$transaction(async (tx) => {
      await record(tx, { actor: null, at: new Date(), event: 'test.undone', subject: ['Test', 'x'] })
      throw new Error('undone')
    })).rejects.toThrow('undone')
    await write(1, 500)
    expect(await verifyAudit(world.pool)).toMatchObject({ intact: true, entries: COUNT + 1 })
  })
})

describe('reading the trail', () => {
  test('is for the administrator, newest first, by page, event and subject', async () => {
    const tree = await anOrganisationTree(world)
    const administrator = await anOfficial(world, 'administrator', tree.top)
    const { total, entries } = await readAudit(administrator.actor, { page: 1, event: 'test.', subject: '' }, world)
    expect([total, entries.length, entries[0]!.seq, entries.at(-1)!.seq]).toEqual([COUNT, COUNT, COUNT, 1])
    expect((await readAudit(administrator.actor, { page: 1, event: '', subject: 't3' }, world)).entries).toMatchObject([{ subjectId: 't3', data: { number: 3 } }])
    expect((await readAudit(administrator.actor, { page: 2, event: '', subject: '' }, world)).entries).toEqual([])
    for (const { actor } of [await aWorker(world, { centre: tree.careerCentre }), await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation), await anOfficial(world, 'hr-service', tree.centre)])
      await expect(readAudit(actor, { page: 1, event: '', subject: '' }, world)).rejects.toMatchObject({ name: 'Denied', status: 403 })
  })
})
