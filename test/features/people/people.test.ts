import { describe, expect, test } from 'vitest'
import { listPeople, readPerson, renamePerson } from '../../../app/features/people/people.server.ts'
import { aCourse } from '../../support/courses.ts'
import { completed } from '../../support/learning.ts'
import { anOfficial, anOrganisationTree, aWorker, transfer } from '../../support/people.ts'
import { proves } from '../../support/proves.ts'
import { openTestWorld } from '../../support/world.ts'

const world = await openTestWorld()
const second = world.anotherProcess()
const tree = await anOrganisationTree(world)
await aCourse(world)
const hr = await anOfficial(world, 'hr-service', tree.centre)
const head = await anOfficial(world, 'career-centre-head', tree.careerCentre)
const authorised = await anOfficial(world, 'centre-authorised-person', tree.centre)
const otherHr = await anOfficial(world, 'hr-service', tree.otherCentre)
const qualification = await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation)
const administrator = await anOfficial(world, 'administrator', tree.top)
const NAME = { surname: 'Ахметова', givenName: 'Айгүл', patronymic: 'Нұрланқызы' }
const IIN = '990101500708'

describe('renaming', () => {
  test('two at once: the second sees a conflict, and nothing is overwritten silently', async () => {
    const { personId } = await aWorker(world, { centre: tree.careerCentre })
    for (let round = 0; round < 10; round++) {
      const { version } = await world.db.person.findUniqueOrThrow({ where: { id: personId } })
      const names = ['Ахметова', 'Оспанова', 'Байжанова', 'Төлегенова']
      const outcomes = await Promise.all(names.map((surname, index) => renamePerson(hr.actor, personId, { ...NAME, surname, version }, index % 2 ? world : second)))
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
      for (const outcome of outcomes) if (!outcome.ok) expect(outcome).toMatchObject({ refusal: { allowed: false, code: 'changed-meanwhile' } })
      expect(await world.db.person.findUniqueOrThrow({ where: { id: personId } })).toMatchObject({ surname: names[outcomes.findIndex(({ ok }) => ok)], version: version + 1 })
    }
    expect(await world.db.auditEntry.count({ where: { event: 'person.renamed', subjectId: personId } })).toBe(10)
  })
  test('names the fields that are wrong and changes nothing', async () => {
    const { personId } = await aWorker(world, { centre: tree.careerCentre })
    expect(await renamePerson(hr.actor, personId, { surname: 'Ах2', givenName: ' ', patronymic: '<i>', version: 1 }, world)).toEqual({ ok: false, errors: { surname: 'name.letters', givenName: 'name.required', patronymic: 'name.letters' } })
    expect(await renamePerson(hr.actor, personId, { surname: '', givenName: 'Айгүл', patronymic: '', version: 1 }, world)).toEqual({ ok: true })
    expect(await world.db.person.findUniqueOrThrow({ where: { id: personId } })).toMatchObject({ surname: null, patronymic: null, version: 2 })
  })
  test('is for HR of that centre only; not for heads, not for the person', async () => {
    const me = await aWorker(world, { centre: tree.careerCentre })
    for (const { actor } of [me, head, authorised, otherHr, qualification, administrator])
      await expect(renamePerson(actor, me.personId, { ...NAME, version: 1 }, world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
    for (const id of ['', 'x', '00000000-0000-4000-8000-000000000000']) await expect(renamePerson(hr.actor, id, { ...NAME, version: 1 }, world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
  })
})

describe('a person', () => {
  test('is seen by those who answer for them; the IIN, masked, by HR alone', async () => {
    const me = await aWorker(world, { centre: tree.careerCentre, iin: IIN })
    const iinFor = async (actor: typeof me.actor) => (await readPerson(actor, me.personId, world)).iin
    expect(await iinFor(hr.actor)).toBe('9901******08')
    for (const { actor } of [me, head, authorised, qualification]) expect(await iinFor(actor)).toBeNull()
    for (const { actor } of [otherHr, administrator, await aWorker(world, { centre: tree.careerCentre })]) await expect(readPerson(actor, me.personId, world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
    const { rows } = await world.pool.query<{ iinSealed: string; iinLookup: string }>('select "iinSealed", "iinLookup" from "Person" where id = $1', [me.personId])
    expect(Object.values(rows[0]!).join()).not.toMatch(/9901|500708/)
    expect(JSON.stringify(await readPerson(hr.actor, me.personId, world))).not.toContain(IIN)
  })
  proves('397/27', 'who moves to another centre takes the learning record along; the old centre no longer reads it', async () => {
    const me = await aWorker(world, { centre: tree.careerCentre })
    const { certificateNumber } = await completed(world, me)
    expect((await readPerson(hr.actor, me.personId, world)).done).toBe(360)
    const moved = world.clock.now().toISOString()
    await transfer(world, me, tree.otherCareerCentre)
    const page = await readPerson(otherHr.actor, me.personId, world)
    expect(page).toMatchObject({ done: 360, certificates: [{ number: certificateNumber, status: 'valid' }], ledger: [{ minutes: 360 }], courses: [{ status: 'completed' }] })
    await expect(readPerson(hr.actor, me.personId, world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
    world.clock.set(moved)
  })
})

describe('the list of people', () => {
  test('shows each superior the people of their part of the tree, and nobody else the list', async () => {
    const [here, sibling, elsewhere] = [await aWorker(world, { centre: tree.careerCentre, surname: 'Бақытов' }), await aWorker(world, { centre: tree.siblingCareerCentre, surname: 'Бақытов' }), await aWorker(world, { centre: tree.otherCareerCentre, surname: 'Бақытов' })]
    const seenBy = async (actor: typeof here.actor) => (await listPeople(actor, { query: 'бақытов', page: 1 }, world)).people.map(({ id }) => id).toSorted()
    expect(await seenBy(head.actor)).toEqual([here.personId])
    expect(await seenBy(hr.actor)).toEqual([here.personId, sibling.personId].toSorted())
    expect(await seenBy(authorised.actor)).toEqual([here.personId, sibling.personId].toSorted())
    expect(await seenBy(otherHr.actor)).toEqual([elsewhere.personId])
    expect(await seenBy(qualification.actor)).toEqual([here.personId, sibling.personId, elsewhere.personId].toSorted())
    for (const { actor } of [here, administrator]) await expect(listPeople(actor, { query: '', page: 1 }, world)).rejects.toMatchObject({ name: 'Denied' })
  })
  test('the page and the list agree: whoever is listed can be read, whoever is not cannot', async () => {
    const everybody = (await world.db.person.findMany({ select: { id: true } })).map(({ id }) => id)
    for (const { actor } of [head, hr, otherHr, authorised]) {
      const listed = new Set((await listPeople(actor, { query: '', page: 1 }, world)).people.map(({ id }) => id))
      for (const id of everybody) {
        const readable = await readPerson(actor, id, world).then(() => true, () => false)
        if (id !== actor.personId) expect([id, readable]).toEqual([id, listed.has(id)])
      }
    }
  })
  test('signs with a meaning in SQL are only signs', async () => {
    for (const query of ['%', '_', '\\', "'", '";--', '%%%', 'Бақыт_в']) expect((await listPeople(qualification.actor, { query, page: 1 }, world)).people).toEqual([])
  })
})
