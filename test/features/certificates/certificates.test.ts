import { describe, expect, test } from 'vitest'
import { certificatePdf, certificatesOf, decideChange, openRequests, readCertificatePage, requestChange, viewOf } from '../../../app/features/certificates/certificates.server.ts'
import { readCabinet } from '../../../app/features/learning/cabinet.server.ts'
import { renamePerson } from '../../../app/features/people/people.server.ts'
import { aCourse } from '../../support/courses.ts'
import { completed, granted } from '../../support/learning.ts'
import { anOfficial, anOrganisationTree, aWorker, type Someone } from '../../support/people.ts'
import { proves } from '../../support/proves.ts'
import { openTestWorld } from '../../support/world.ts'

const world = await openTestWorld()
const second = world.anotherProcess()
const tree = await anOrganisationTree(world)
await aCourse(world)
for (const code of ['RE-1', 'RE-2']) await aCourse(world, { code })
const first = await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation)
const other = await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation, { surname: 'Омаров' })
const hr = await anOfficial(world, 'hr-service', tree.centre)

const certified = async () => {
  const holder = await aWorker(world, { centre: tree.careerCentre })
  return { holder, number: (await completed(world, holder)).certificateNumber! }
}
const annulment = (reasonGroup: 'issued-in-error' | 'result-annulled' | 'data-wrong' | 'court-decision' = 'result-annulled') => ({ kind: 'annulment', reasonGroup, reason: 'Тестті басқа адам тапсырған' }) as const
const correction = { kind: 'correction', reasonGroup: 'name-corrected', reason: 'Тегі неке қию кезінде өзгерген' } as const
const requestOf = async (number: string) => (await world.db.certificateRequest.findFirstOrThrow({ where: { number, decidedAt: null } })).id
const rename = async ({ personId }: Someone, surname: string) => {
  const { version, givenName, patronymic } = await world.db.person.findUniqueOrThrow({ where: { id: personId } })
  expect(await renamePerson(hr.actor, personId, { surname, givenName, patronymic: patronymic ?? '', version }, world)).toEqual({ ok: true })
}

describe('a certificate', () => {
  proves('397/26¶2.name', 'keeps the name it was issued with when the person is renamed', async () => {
    const { holder, number } = await certified()
    const before = await world.db.certificate.findUniqueOrThrow({ where: { number } })
    const sheet = granted(await certificatePdf(holder.actor, number, world))
    world.clock.advance(3_600_000)
    await rename(holder, 'Ахметова')
    expect(await world.db.certificate.findUniqueOrThrow({ where: { number } })).toEqual(before)
    expect(Buffer.from(granted(await certificatePdf(holder.actor, number, world))).equals(Buffer.from(sheet))).toBe(true)
    expect(await readCertificatePage(holder.actor, number, world)).toMatchObject({ nameDiffers: true, nameNow: 'Ахметова Айгүл Нұрланқызы', certificate: { holder: 'Серікова Айгүл Нұрланқызы' } })
  })

  proves('397/26¶2.qr', 'leads to its own number, unguessable and unique', async () => {
    const { number } = await certified()
    const row = await world.db.certificate.findUniqueOrThrow({ where: { number } })
    expect(row.key).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/)
    expect(viewOf(row).verifyUrl).toBe(`https://talim.example.kz/v/${number}/${row.key}`)
    await expect(world.db.certificate.create({ data: { ...row, supersedes: null } })).rejects.toThrow()
  })

  proves('397/26', 'a second one for the same completion is impossible in the database', async () => {
    const { number } = await certified()
    const row = await world.db.certificate.findUniqueOrThrow({ where: { number } })
    await expect(world.db.certificate.create({ data: { ...row, number: '0000-0000-0000' } })).rejects.toThrow(/completionId|Unique/)
  })

  test('is read by its holder, the holder’s superiors and the qualification organisation, and by nobody else', async () => {
    const { holder, number } = await certified()
    const head = await anOfficial(world, 'career-centre-head', tree.careerCentre)
    const readers = [holder, hr, head, first]
    for (const { actor } of readers) expect((await readCertificatePage(actor, number, world)).certificate.number).toBe(number)
    const strangers = [await aWorker(world, { centre: tree.careerCentre }), await anOfficial(world, 'career-centre-head', tree.siblingCareerCentre), await anOfficial(world, 'hr-service', tree.otherCentre), await anOfficial(world, 'administrator', tree.top)]
    for (const { actor } of strangers) {
      await expect(readCertificatePage(actor, number, world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
      await expect(certificatePdf(actor, number, world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
      await expect(requestChange(actor, number, annulment(), world)).rejects.toMatchObject({ name: 'Denied' })
    }
    for (const typed of ['', 'x', '0000-0000-0000', "'; --"]) await expect(readCertificatePage(first.actor, typed, world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
    await expect(requestChange(holder.actor, number, annulment(), world)).rejects.toMatchObject({ name: 'Denied' })
    await expect(requestChange(head.actor, number, annulment(), world)).rejects.toMatchObject({ name: 'Denied' })
  })
})

describe('annulment', () => {
  proves(['397/26', '397/25¶2'], 'takes two people; the one who asked is refused; the hours are taken back once', async () => {
    const { holder, number } = await certified()
    granted(await requestChange(first.actor, number, annulment(), world))
    const id = await requestOf(number)
    expect(await openRequests(other.actor, world)).toEqual(expect.arrayContaining([expect.objectContaining({ id, number, mine: false })]))
    expect(await openRequests(first.actor, world)).toEqual(expect.arrayContaining([expect.objectContaining({ id, mine: true })]))
    expect(await decideChange(first.actor, id, 'confirmed', world)).toMatchObject({ allowed: false, code: 'certificate.second-person' })
    expect(await world.db.certificate.findUniqueOrThrow({ where: { number } })).toMatchObject({ status: 'valid' })

    expect(await decideChange(other.actor, id, 'confirmed', world)).toMatchObject({ allowed: true, value: null })
    expect(await world.db.certificate.findUniqueOrThrow({ where: { number } })).toMatchObject({ status: 'annulled', reasonGroup: 'result-annulled', endedById: other.accountId })
    expect(await decideChange(other.actor, id, 'confirmed', world)).toMatchObject({ allowed: false, code: 'certificate.no-request' })
    expect(await requestChange(first.actor, number, annulment(), world)).toMatchObject({ allowed: false, code: 'certificate.not-valid' })
    const ledger = await world.db.ledgerEntry.findMany({ where: { personId: holder.personId }, orderBy: { minutes: 'desc' } })
    expect(ledger.map(({ kind, minutes, year }) => [kind, minutes, year])).toEqual([['completion', 360, 2026], ['reversal', -360, 2026]])
    expect((await readCabinet(holder.actor, world)).balance.done).toBe(0)
    const events = await world.db.auditEntry.findMany({ where: { subjectType: 'Certificate', subjectId: number }, orderBy: { seq: 'asc' } })
    expect(events.map(({ event }) => event)).toEqual(['certificate.issued', 'certificate.annulment-requested', 'certificate.annulment-confirmed'])
  })

  proves(['397/21', '397/25¶2'], 'of the first of two completions of a year leaves the hours with the second, and of the second takes them back', async () => {
    const twice = async (code: string) => {
      const holder = await aWorker(world, { centre: tree.careerCentre })
      const one = (await completed(world, holder, code)).certificateNumber!
      // a new edition may be taken in the same year
      await aCourse(world, { code, wording: 'Жаңа мәтін.' })
      return { holder, one, two: (await completed(world.anotherProcess(), holder, code)).certificateNumber! }
    }
    const annul = async (number: string) => {
      granted(await requestChange(first.actor, number, annulment(), world))
      granted(await decideChange(other.actor, await requestOf(number), 'confirmed', world))
    }
    const credited = async ({ actor }: Someone) => (await readCabinet(actor, world)).balance.done
    const { holder, one, two } = await twice('RE-1')
    expect(await credited(holder)).toBe(360)
    await annul(one)
    expect(await credited(holder)).toBe(360)
    const later = await world.db.certificate.findUniqueOrThrow({ where: { number: two } })
    expect(await world.db.ledgerEntry.findMany({ where: { completionId: later.completionId } })).toMatchObject([{ kind: 'completion', minutes: 360, year: 2026 }])
    expect(await world.db.auditEntry.findFirst({ where: { subjectId: one, event: 'certificate.annulment-confirmed' } })).toMatchObject({ data: { credited: later.completionId, clauses: ['397/26', '397/25¶2'] } })
    await annul(two)
    expect(await credited(holder)).toBe(0)

    const backwards = await twice('RE-2')
    await annul(backwards.two)
    expect(await credited(backwards.holder)).toBe(360)
    await annul(backwards.one)
    expect(await credited(backwards.holder)).toBe(0)
  })

  test('a ground that leaves the result alone leaves the hours alone', async () => {
    const { holder, number } = await certified()
    granted(await requestChange(first.actor, number, annulment('data-wrong'), world))
    granted(await decideChange(other.actor, await requestOf(number), 'confirmed', world))
    expect((await readCabinet(holder.actor, world)).balance.done).toBe(360)
  })

  test('asked for by two at once: one request; confirmed and rejected at once: one decision', async () => {
    const { number } = await certified()
    const asked = await Promise.all(Array.from({ length: 8 }, (_, index) => requestChange((index % 2 ? first : other).actor, number, annulment(), index % 2 ? world : second)))
    expect(asked.filter(({ allowed }) => allowed)).toHaveLength(1)
    for (const decision of asked) if (!decision.allowed) expect(decision.code).toBe('certificate.request-open')
    const request = await world.db.certificateRequest.findFirstOrThrow({ where: { number } })
    const decider = request.requestedById === first.accountId ? other : first
    const decided = await Promise.all(Array.from({ length: 8 }, (_, index) => decideChange(decider.actor, request.id, index % 2 ? 'confirmed' : 'rejected', index % 2 ? world : second)))
    expect(decided.filter(({ allowed }) => allowed)).toHaveLength(1)
    expect(await world.db.ledgerEntry.count({ where: { completion: { certificates: { some: { number } } }, kind: 'reversal' } })).toBeLessThanOrEqual(1)
  })

  test('rejected by the second, withdrawn by the first: the certificate stays valid and may be asked about again', async () => {
    const { number } = await certified()
    granted(await requestChange(first.actor, number, annulment(), world))
    granted(await decideChange(other.actor, await requestOf(number), 'rejected', world))
    granted(await requestChange(first.actor, number, annulment(), world))
    const id = await requestOf(number)
    granted(await decideChange(first.actor, id, 'withdrawn', world))
    expect(await decideChange(first.actor, id, 'withdrawn', world)).toMatchObject({ allowed: false, code: 'certificate.no-request' })
    expect(await world.db.certificate.findUniqueOrThrow({ where: { number } })).toMatchObject({ status: 'valid' })
    expect(await decideChange(first.actor, 'no-such-request', 'confirmed', world)).toMatchObject({ allowed: false, code: 'certificate.no-request' })
  })

  test('needs a reason', async () => {
    const { number } = await certified()
    expect(await requestChange(first.actor, number, { ...annulment(), reason: '   қате    ' }, world)).toMatchObject({ allowed: false, code: 'certificate.reason-missing' })
  })

  proves('397/25', 'of a result lets the worker take the course again', async () => {
    const { holder, number } = await certified()
    granted(await requestChange(first.actor, number, annulment('result-annulled'), world))
    granted(await decideChange(other.actor, await requestOf(number), 'confirmed', world))
    expect(await completed(world, holder)).toMatchObject({ passed: true })
  })
})

describe('correction', () => {
  proves('397/26¶2.name', 'issues a new certificate with the name of the staff record, and the old one points to it', async () => {
    const { holder, number } = await certified()
    expect(await requestChange(first.actor, number, correction, world)).toMatchObject({ allowed: false, code: 'certificate.nothing-to-correct' })
    await rename(holder, 'Ахметова')
    granted(await requestChange(first.actor, number, correction, world))
    const successor = granted(await decideChange(other.actor, await requestOf(number), 'confirmed', world))!
    expect(await world.db.certificate.findUniqueOrThrow({ where: { number } })).toMatchObject({ status: 'superseded', supersededBy: successor, surname: 'Серікова' })
    const next = await world.db.certificate.findUniqueOrThrow({ where: { number: successor } })
    expect(next).toMatchObject({ status: 'valid', supersedes: number, surname: 'Ахметова', minutes: 360, titleKk: 'Құжат қабылдау' })
    expect(next.key).not.toBe((await world.db.certificate.findUniqueOrThrow({ where: { number } })).key)
    expect((await certificatesOf(holder.personId, world)).map((one) => [one.number, one.status]).toSorted()).toEqual([[number, 'superseded'], [successor, 'valid']].toSorted())
    expect(await world.db.ledgerEntry.count({ where: { personId: holder.personId } })).toBe(1)

    // and once more, then annulled: the hours are taken back once
    await rename(holder, 'Оспанова')
    granted(await requestChange(first.actor, successor, correction, world))
    const third = granted(await decideChange(other.actor, await requestOf(successor), 'confirmed', world))!
    granted(await requestChange(first.actor, third, annulment(), world))
    granted(await decideChange(other.actor, await requestOf(third), 'confirmed', world))
    expect((await readCabinet(holder.actor, world)).balance.done).toBe(0)
    expect(await world.db.ledgerEntry.count({ where: { personId: holder.personId, kind: 'reversal' } })).toBe(1)
  })
})
