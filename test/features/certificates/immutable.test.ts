/** What was written stays written: the database itself refuses. */
import { beforeAll, describe, expect, test } from 'vitest'
import { aCourse } from '../../support/courses.ts'
import { completed } from '../../support/learning.ts'
import { anOrganisation, anOrganisationTree, aWorker } from '../../support/people.ts'
import { proves } from '../../support/proves.ts'
import { openTestWorld } from '../../support/world.ts'

const world = await openTestWorld()
beforeAll(async () => {
  const tree = await anOrganisationTree(world)
  await aCourse(world)
  await completed(world, await aWorker(world, { centre: tree.careerCentre }))
  await completed(world, await aWorker(world, { centre: tree.otherCareerCentre }))
})
const refused = (statement: string) => expect(world.pool.query(statement), statement).rejects.toMatchObject({ code: '23001' })

describe('the database refuses', () => {
  const COLUMNS: Record<string, string> = {
    AuditEntry: '"event" = \'x\'', LedgerEntry: '"minutes" = 1', Completion: '"minutes" = 1', Lesson: '"bodyKk" = \'x\'', Question: '"type" = \'single\'',
  }
  test.each(Object.entries(COLUMNS))('to change a row of %s', async (table, change) => {
    await refused(`update "${table}" set ${change}`)
  })
  test.each(['AuditEntry', 'LedgerEntry', 'Completion', 'Lesson', 'Question', 'CourseEdition', 'Certificate'])('to delete a row of %s', async (table) => {
    expect((await world.pool.query(`select 1 from "${table}"`)).rowCount).toBeGreaterThan(0)
    await expect(world.pool.query(`delete from "${table}"`)).rejects.toMatchObject({ code: expect.stringMatching(/^2300[13]$|^23503$/) })
  })
  test.each(['AuditEntry', 'LedgerEntry', 'Certificate', 'CourseEdition', 'Completion', 'Person', 'Enrolment'])('to empty %s and what hangs on it', async (table) => {
    await expect(world.pool.query(`truncate "${table}" cascade`)).rejects.toMatchObject({ code: '23001' })
  })
  test.each(['Lesson', 'Question', 'EditionImage'])('to empty %s', async (table) => {
    const client = await world.pool.connect()
    try {
      await client.query('begin')
      await expect(client.query(`truncate "${table}"`)).rejects.toMatchObject({ code: '23001' })
    } finally {
      await client.query('rollback')
      client.release()
    }
  })

  proves('397/2.10', 'any change of a published edition but its end', async () => {
    for (const change of ['"titleKk" = \'x\'', '"minutes" = 1', '"standard" = \'{}\'', '"test" = null', '"contentHash" = \'x\'', '"edition" = 9', '"publishedAt" = now()']) await refused(`update "CourseEdition" set ${change}`)
    await world.pool.query(`update "CourseEdition" set status = 'withdrawn'`)
    await refused(`update "CourseEdition" set status = 'published'`)
  })

  proves('397/26', 'any change of a certificate but its one end', async () => {
    for (const change of ['"surname" = \'x\'', '"givenName" = \'x\'', '"patronymic" = null', '"titleKk" = \'x\'', '"minutes" = 1', '"issuedOn" = \'2020-01-01\'', '"number" = \'0000-0000-0000\'', '"key" = \'x\'', '"personId" = "completionId"', '"verifyBase" = \'x\'', '"supersedes" = \'x\''])
      await refused(`update "Certificate" set ${change}`)
    const { rows } = await world.pool.query<{ number: string }>('select number from "Certificate"')
    const [one] = rows
    await expect(world.pool.query('update "Certificate" set status = \'annulled\' where number = $1', [one!.number])).rejects.toMatchObject({ code: '23514' })
    await world.pool.query('update "Certificate" set status = \'annulled\', "endedOn" = \'2026-11-01\', "reasonGroup" = \'data-wrong\' where number = $1', [one!.number])
    await expect(world.pool.query('update "Certificate" set status = \'valid\', "endedOn" = null where number = $1', [one!.number])).rejects.toMatchObject({ code: '23001' })
    await expect(world.pool.query('update "Certificate" set reason = \'x\' where number = $1', [one!.number])).rejects.toMatchObject({ code: '23001' })
  })

  proves('397/2.8', 'a career centre under anything but a labour mobility centre, and a move', async () => {
    const top = await anOrganisation(world, 'workforce-development-centre')
    await expect(anOrganisation(world, 'career-centre', top)).rejects.toThrow('397/2.8')
    await expect(anOrganisation(world, 'career-centre')).rejects.toThrow('397/2.8')
    const [one, two] = [await anOrganisation(world, 'labour-mobility-centre', top), await anOrganisation(world, 'labour-mobility-centre', top)]
    const branch = await anOrganisation(world, 'career-centre', one)
    expect(branch.path).toBe(`/${top.id}/${one.id}/${branch.id}/`)
    await expect(world.db.organisation.update({ where: { id: branch.id }, data: { parentId: two.id } })).rejects.toThrow('organisations do not move')
    await world.db.organisation.update({ where: { id: branch.id }, data: { path: '/everything/' } })
    expect((await world.db.organisation.findUniqueOrThrow({ where: { id: branch.id } })).path).toBe(branch.path)
  })
  proves('397/2.5', 'a qualification organisation outside the Workforce Development Centre', async () => {
    await expect(anOrganisation(world, 'qualification-organisation')).rejects.toThrow('397/2.5')
  })
  proves('397/25¶2', 'hours that are neither credited nor taken back with a reason', async () => {
    const entry = await world.db.ledgerEntry.findFirstOrThrow()
    const written = (but: object) => world.db.ledgerEntry.create({ data: { ...entry, id: crypto.randomUUID(), ...but } })
    await expect(written({})).rejects.toThrow() // a second one for the completion
    await expect(written({ kind: 'reversal', minutes: -360, reversesId: entry.id })).rejects.toThrow() // no reason
    await expect(written({ kind: 'reversal', minutes: 360, reversesId: entry.id, reason: 'x' })).rejects.toThrow()
    await expect(written({ kind: 'gift', minutes: 60 })).rejects.toThrow()
    await written({ kind: 'reversal', minutes: -360, reversesId: entry.id, reason: 'x' })
    await expect(written({ kind: 'reversal', minutes: -360, reversesId: entry.id, reason: 'x' })).rejects.toThrow()
  })
})
