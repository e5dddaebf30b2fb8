import { describe, expect, test } from 'vitest'
import { readCabinet, ledgerOf } from '../../../app/features/learning/cabinet.server.ts'
import { evidenceOf, readEvidence, recordEvidence, removeEvidence, type EvidenceForm } from '../../../app/features/learning/evidence.server.ts'
import { personYears } from '../../../app/features/learning-plan/person-year.server.ts'
import { readPerson } from '../../../app/features/people/people.server.ts'
import { anOfficial, anOrganisationTree, aWorker } from '../../support/people.ts'
import { proves } from '../../support/proves.ts'
import { openTestWorld } from '../../support/world.ts'

const world = await openTestWorld({ at: '2027-04-20T05:00:00.000Z' })
const second = world.anotherProcess()
const tree = await anOrganisationTree(world)
const form = (but: Partial<EvidenceForm> = {}): EvidenceForm => ({ title: 'Мемлекеттік қызмет этикасы', provider: 'Басқару академиясы', hours: '12,5', completedOn: '2027-03-01', link: 'https://academy.example.kz/certificates/1', ...but })
const problems = (but: Partial<EvidenceForm>) => { const read = readEvidence(form(but), '2027-04-20'); return read.ok ? {} : read.errors }

describe('what is recorded', () => {
  test('is read as it was meant', () => {
    expect(readEvidence(form({ title: '  Мемлекеттік   қызмет этикасы ' }), '2027-04-20')).toEqual({ ok: true, evidence: { title: 'Мемлекеттік қызмет этикасы', provider: 'Басқару академиясы', hours: 12.5, completedOn: '2027-03-01', link: 'https://academy.example.kz/certificates/1' } })
    expect(readEvidence(form({ hours: '', link: '' }), '2027-04-20')).toMatchObject({ ok: true, evidence: { hours: null, link: '' } })
  })
  test('names each field that is wrong', () => {
    expect(problems({ title: ' ', provider: '' })).toEqual({ title: 'required', provider: 'required' })
    expect(problems({ title: 'а'.repeat(201) })).toEqual({ title: 'long' })
    for (const hours of ['0', '-1', 'он', '1e3', '12.345', '99999', 'NaN', 'Infinity']) expect(problems({ hours }), hours).toEqual({ hours: 'hours' })
    for (const completedOn of ['', '01.03.2027', '2027-02-30']) expect(problems({ completedOn }), completedOn).toEqual({ completedOn: 'day' })
    expect([problems({ completedOn: '2027-04-20' }), problems({ completedOn: '2027-04-21' })]).toEqual([{}, { completedOn: 'future' }])
    for (const link of ['javascript:alert(1)', 'data:text/html,x', 'ftp://example.kz/x', 'academy.example.kz', 'https://', 'https://localhost', `https://example.kz/${'x'.repeat(500)}`]) expect(problems({ link }), link).toEqual({ link: 'link' })
    expect(problems({ link: 'http://example.kz' })).toEqual({})
  })
})

const given = (but: Partial<EvidenceForm> = {}) => { const read = readEvidence(form(but), '2027-04-20'); if (!read.ok) throw new Error(JSON.stringify(read.errors)); return read.evidence }

proves(['397/25', '397/21'], 'learning outside the platform stands beside the ledger and is never counted', async () => {
  const worker = await aWorker(world, { centre: tree.careerCentre })
  await recordEvidence(worker.actor, given({ hours: '400' }), world)
  expect(await evidenceOf(worker.personId, world)).toMatchObject([{ title: 'Мемлекеттік қызмет этикасы', hours: 400 }])
  expect(await ledgerOf(worker.personId, world)).toEqual([])
  expect(await readCabinet(worker.actor, world)).toMatchObject({ balance: { done: 0, missing: 2400 }, credited: [] })
  expect((await personYears([worker.personId], 2027, world)).get(worker.personId)).toMatchObject({ standing: { done: 0 } })
})

describe('whose it is', () => {
  test('two presses record it once; taking it back keeps the row, and only the owner can', async () => {
    const worker = await aWorker(world, { centre: tree.careerCentre })
    const ids = await Promise.all([world, second, world].map((where) => recordEvidence(worker.actor, given(), where)))
    expect(new Set(ids).size).toBe(1)
    await recordEvidence(worker.actor, given({ hours: '3' }), world)
    expect(await evidenceOf(worker.personId, world)).toHaveLength(2)
    const [id] = ids
    for (const stranger of [await aWorker(world, { centre: tree.careerCentre }), await anOfficial(world, 'career-centre-head', tree.careerCentre), await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation)])
      await expect(removeEvidence(stranger.actor, id!, world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
    for (const none of ['', 'x', crypto.randomUUID()]) await expect(removeEvidence(worker.actor, none, world)).rejects.toMatchObject({ name: 'Denied' })
    await removeEvidence(worker.actor, id!, world)
    await removeEvidence(worker.actor, id!, second)
    expect((await evidenceOf(worker.personId, world)).map(({ hours }) => hours)).toEqual([3])
    expect(await world.db.learningEvidence.findUniqueOrThrow({ where: { id: id! } })).toMatchObject({ removedAt: world.clock.now() })
    expect((await world.db.auditEntry.findMany({ where: { subjectId: id! }, orderBy: { seq: 'asc' } })).map(({ event }) => event)).toEqual(['evidence.recorded', 'evidence.removed'])
    await expect(world.db.learningEvidence.delete({ where: { id: id! } })).rejects.toThrow()
  })
  test('superiors and the qualification organisation see it on the person page', async () => {
    const worker = await aWorker(world, { centre: tree.careerCentre })
    await recordEvidence(worker.actor, given(), world)
    for (const reader of [worker, await anOfficial(world, 'hr-service', tree.centre), await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation)])
      expect((await readPerson(reader.actor, worker.personId, world)).evidence).toMatchObject([{ provider: 'Басқару академиясы' }])
    await expect(readPerson((await anOfficial(world, 'career-centre-head', tree.otherCareerCentre)).actor, worker.personId, world)).rejects.toMatchObject({ name: 'Denied' })
  })
})
