/** The register: the database derives states as the rules do, reach is cut where the rows are, load and centres are counted. */
import { describe, expect, test } from 'vitest'
import { loadTrainingSettings } from '#content'
import { allTrainers, centresWithTrainers, listTrainers, registerFilter, TRAINERS_A_PAGE } from '../../../app/features/trainers/register.server.ts'
import { knownCandidate } from '../../../app/features/trainers/candidate.server.ts'
import { registerState, type RegisterFilter } from '../../../app/features/trainers/register.ts'
import { readTrainers } from '../../../app/features/trainers/trainer-record.server.ts'
import { readTrainerPage } from '../../../app/features/trainers/trainer-page.server.ts'
import { actorOf } from '../../../app/features/identity/sessions.server.ts'
import { toDateColumn } from '../../../app/platform/clock.server.ts'
import { newId } from '../../../app/platform/ids.server.ts'
import * as csvRoute from '../../../app/routes/trainers/trainers-csv.ts'
import { aCourse } from '../../support/courses.ts'
import { anOfficial, anOrganisationTree, aWorker } from '../../support/people.ts'
import { aCompletion } from '../../support/plans.ts'
import { proves } from '../../support/proves.ts'
import { anOutsideTrainer, aPlanLine, aSessionRun, aTrainer } from '../../support/sessions.ts'
import { openTestWorld } from '../../support/world.ts'

const world = await openTestWorld({ at: '2026-11-27T04:00:00.000Z' })
const tree = await anOrganisationTree(world)
await world.db.organisation.update({ where: { id: tree.centre.id }, data: { regionKato: '610000000' } })
await world.db.organisation.update({ where: { id: tree.otherCentre.id }, data: { regionKato: '100000000' } })
const PROGRAMME = loadTrainingSettings().trainerProgramme
await aCourse(world, { code: PROGRAMME, form: 'in-person-seminar', inPreparation: true })
for (const code of ['R-1', 'R-2']) await aCourse(world, { code, form: 'in-person-seminar', inPreparation: true })
const head = await anOfficial(world, 'career-centre-head', tree.careerCentre)
const authorised = await anOfficial(world, 'centre-authorised-person', tree.centre)
const otherAuthorised = await anOfficial(world, 'centre-authorised-person', tree.otherCentre)
const methodist = await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation)
const NONE: RegisterFilter = { state: null, region: '', centre: '', language: null, topic: '', query: '' }
const person = (surname: string, position = 'CAREER_CONSULTANT', centre = tree.careerCentre) => aWorker(world, { centre, surname, position })
const update = (id: string, data: Parameters<typeof world.db.trainer.update>[0]['data']) => world.db.trainer.update({ where: { id }, data })
const day = toDateColumn

// one of each state, and the ways to it
const active = await person('Абаева')
const ids = {
  active: await aTrainer(world, active, { centre: tree.centre, prepared: true, languages: ['ru'], topics: ['R-1'] }),
  proposed: await aTrainer(world, await person('Бекова'), { centre: tree.centre, orderedOn: null }),
  appointed: await aTrainer(world, await person('Венова', 'CAREER_CONSULTANT', tree.siblingCareerCentre), { centre: tree.centre }),
  preparing: await aTrainer(world, await person('Ганиева'), { centre: tree.centre }),
  suspended: await aTrainer(world, await person('Дәуітова'), { centre: tree.centre, prepared: true }),
  auxiliary: await aTrainer(world, await person('Есенова', 'ACCOUNTANT'), { centre: tree.centre, prepared: true }),
  jobless: await aTrainer(world, await person('Жанова'), { centre: tree.centre, prepared: true }),
  ended: await aTrainer(world, await person('Зейнова'), { centre: tree.centre, prepared: true }),
  declined: await aTrainer(world, await person('Иманова'), { centre: tree.centre, orderedOn: null }),
  annulled: await aTrainer(world, await person('Кенова'), { centre: tree.centre }),
  far: await aTrainer(world, await person('Лесова', 'CAREER_CONSULTANT', tree.otherCareerCentre), { centre: tree.otherCentre, topics: ['R-2'] }),
  later: await aTrainer(world, await person('Мәлікова'), { centre: tree.centre, prepared: true, orderedOn: '2026-11-28' }),
  // a core job elsewhere makes nobody a trainer of this centre, an auxiliary one elsewhere takes nothing away
  elsewhere: await aTrainer(world, await person('Нұрова', 'ACCOUNTANT'), { centre: tree.centre, prepared: true }),
  teachesElsewhere: await aTrainer(world, await person('Оразова', 'ACCOUNTANT'), { centre: tree.centre, prepared: true }),
  both: await aTrainer(world, await person('Пірова'), { centre: tree.centre, prepared: true }),
  neverBegun: await aTrainer(world, await person('Рахымова', 'CAREER_CONSULTANT', tree.careerCentre), { centre: tree.centre, prepared: true }),
  expert: await anOutsideTrainer(world, { name: 'Төлегенова Сәуле' }),
  gone: await anOutsideTrainer(world, { name: 'Кетті' }),
}
const ALL = Object.keys(ids).length
const personOf = async (id: string) => (await world.db.trainer.findUniqueOrThrow({ where: { id } })).personId!
const edition = await world.db.courseEdition.findFirstOrThrow({ where: { code: PROGRAMME } })
await world.db.enrolment.create({ data: { id: newId(), personId: await personOf(ids.preparing), editionId: edition.id, courseCode: PROGRAMME, language: 'kk', source: 'own-choice', release: 'with', status: 'active', enrolledAt: world.clock.now() } })
await update(ids.suspended, { suspendedOn: day('2026-11-20'), suspendReason: 'Демалыс' })
await update(ids.ended, { endedOn: day('2026-11-27'), endReason: 'Өтініш', endOrderNumber: '1' })
await update(ids.declined, { declinedOn: day('2026-11-20'), declineReason: 'Жоқ' })
await update(ids.gone, { endedOn: day('2026-11-01'), endReason: 'Аяқталды' })
await world.db.jobAssignment.updateMany({ where: { personId: await personOf(ids.jobless) }, data: { fromOn: day('2020-01-01'), toOn: day('2026-11-26') } })
for (const [id, organisation, positionCode] of [[ids.elsewhere, tree.otherCareerCentre, 'CAREER_CONSULTANT'], [ids.teachesElsewhere, tree.qualificationOrganisation, 'METHODOLOGIST'], [ids.both, tree.otherCareerCentre, 'ACCOUNTANT']] as const)
  await world.db.jobAssignment.create({ data: { id: newId(), personId: await personOf(id), organisationId: organisation.id, positionCode, fromOn: day('2026-01-01') } })
const annulledJob = await world.db.jobAssignment.findFirstOrThrow({ where: { personId: await personOf(ids.neverBegun) } })
await world.db.jobAssignment.update({ where: { id: annulledJob.id }, data: { toOn: day('2026-11-27') } })
await world.db.employment.create({ data: { id: newId(), personId: annulledJob.personId, centreId: tree.centre.id, jobId: annulledJob.id, orderNumber: '9', orderedOn: day('2026-11-26'), signatoryId: authorised.personId, signatoryName: 'Ахметов Б.', startsOn: day('2026-11-27'), endedOn: day('2026-11-27'), endOrderNumber: '10', basis: 'first-hired', category: 'core', recordedAt: world.clock.now() } })
// the completion was reversed: the enrolment is not completed any more
await world.db.enrolment.updateMany({ where: { id: await aCompletion(world, { personId: await personOf(ids.annulled) }, PROGRAMME, '2026-05-01T05:00:00Z') }, data: { status: 'not-completed' } })

const listed = async (actor = methodist.actor, filter: Partial<RegisterFilter> = {}) => (await listTrainers(actor, { ...NONE, ...filter }, 1, world)).rows.map(({ id }) => id)

describe('where everybody stands', () => {
  proves(['397/2.12', '397/28b', '397/29', '397/2.12.category'], 'is the same in the list as by the rule, whatever the way to it', async () => {
    const { rows, total } = await listTrainers(methodist.actor, NONE, 1, world)
    const records = await readTrainers(world, rows.map(({ id }) => id))
    expect(total).toBe(Object.keys(ids).length)
    expect(Object.fromEntries(rows.map(({ id, state }) => [id, state]))).toEqual(Object.fromEntries([...records].map(([id, record]) => [id, registerState(record)])))
    const stateOf = (id: string) => rows.find((row) => row.id === id)?.state
    expect(Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, stateOf(id)]))).toEqual({
      active: 'active', proposed: 'proposed', appointed: 'appointed', preparing: 'in-preparation', suspended: 'suspended', auxiliary: 'suspended', jobless: 'suspended', ended: 'ended', declined: 'declined', annulled: 'appointed', far: 'appointed', later: 'proposed', elsewhere: 'suspended', teachesElsewhere: 'suspended', both: 'active', neverBegun: 'suspended', expert: 'outside', gone: 'ended',
    })
    expect(rows.find(({ id }) => id === ids.expert)).toMatchObject({ centre: null, affiliation: 'Біліктілікті арттыру ұйымы' })
    // and whoever is proposed is looked at in the same way
    for (const record of records.values()) if (record.centre) expect((await knownCandidate(world, record.personId!, record.centre.path, '2026-11-27')).categories, record.name).toEqual(record.categories)
  })
})

describe('who sees whom', () => {
  test('the qualification organisation everybody; a centre its own, also who works there no more; a head the own staff; a trainer the own entry', async () => {
    expect(await listed()).toHaveLength(ALL)
    const own = Object.entries(ids).filter(([name]) => !['far', 'expert', 'gone'].includes(name)).map(([, id]) => id)
    expect((await listed(authorised.actor)).sort()).toEqual(own.sort())
    expect((await listed(head.actor)).sort()).toEqual(own.filter((id) => id !== ids.appointed && id !== ids.jobless).sort())
    expect((await listed(otherAuthorised.actor)).sort()).toEqual([ids.far, ids.elsewhere, ids.both].sort())
    const trainer = await actorOf(world, active.accountId)
    expect(await listed(trainer)).toEqual([ids.active])
    await expect(listTrainers((await person('Ешкім')).actor, NONE, 1, world)).rejects.toMatchObject({ name: 'Denied' })
    // one page is for the same people
    for (const [actor, id] of [[trainer, ids.active], [authorised.actor, ids.jobless], [head.actor, ids.active], [methodist.actor, ids.expert]] as const) expect((await readTrainerPage(actor, id, null, world)).trainer.id).toBe(id)
    for (const [actor, id] of [[trainer, ids.proposed], [head.actor, ids.appointed], [otherAuthorised.actor, ids.active], [authorised.actor, ids.expert]] as const) await expect(readTrainerPage(actor, id, null, world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
  })
  test('the filter is asked of the database, with what is typed as it is', async () => {
    expect(await listed(methodist.actor, { state: 'suspended' })).toHaveLength(6)
    expect(await listed(methodist.actor, { region: '100000000' })).toEqual([ids.far])
    expect(await listed(methodist.actor, { centre: tree.otherCentre.id })).toEqual([ids.far])
    for (const centre of ['x', newId(), "'; drop"]) expect(await listed(methodist.actor, { centre })).toEqual([])
    expect(await listed(methodist.actor, { topic: 'R-1' })).toEqual([ids.active])
    expect(await listed(methodist.actor, { language: 'ru', topic: 'R-2' })).toEqual([ids.far])
    expect(await listed(methodist.actor, { query: 'АБАЕВ' })).toEqual([ids.active])
    for (const query of ['%', '_', '\\']) expect(await listed(methodist.actor, { query })).toEqual([])
    expect(registerFilter(new URL('https://x/trainers?state=nonsense&language=en&centre=ABC'))).toMatchObject({ state: null, language: null, centre: 'abc' })
  })
  test(`${TRAINERS_A_PAGE} a page, each once, by name`, async () => {
    const more = Array.from({ length: TRAINERS_A_PAGE }, (_, at) => ({ id: newId(), kind: 'national-expert', name: `Яя Сарапшы ${String(at).padStart(3, '0')}`, languages: [], topics: [], createdAt: world.clock.now(), createdById: newId() }))
    await world.db.trainer.createMany({ data: more })
    const filter = { ...NONE, query: 'Яя Сарапшы' }
    const pages = await Promise.all([1, 2].map((page) => listTrainers(methodist.actor, { ...NONE }, page, world)))
    expect(pages.map(({ rows }) => rows.length)).toEqual([TRAINERS_A_PAGE, ALL])
    expect(new Set(pages.flatMap(({ rows }) => rows.map(({ id }) => id))).size).toBe(TRAINERS_A_PAGE + ALL)
    expect((await allTrainers(methodist.actor, filter, world)).rows.map(({ name }) => name)).toEqual(more.map(({ name }) => name))
    await world.db.trainer.updateMany({ where: { id: { in: more.map(({ id }) => id) } }, data: { endedOn: day('2026-01-01'), endReason: 'Сынақ' } })
  })
})

describe('load and centres', () => {
  proves(['397/28a', '397/4.4'], 'hours planned and held, the next class, and per centre the active trainers and classes; a centre without any is named and nothing more', async () => {
    const line = await aPlanLine(world, ids.active, 'R-1')
    const hour = (from: string, to: string) => ({ from, to })
    const { sessionIds } = await aSessionRun(world, 'R-1', { sessions: [hour('2026-11-10T04:00:00Z', '2026-11-10T06:00:00Z'), hour('2026-12-02T04:00:00Z', '2026-12-02T07:00:00Z')], trainerIds: [ids.active], planLineId: line })
    // over the end of the year: of the year it ends in
    await aSessionRun(world, 'R-1', { sessions: [hour('2026-12-31T18:00:00Z', '2026-12-31T20:00:00Z')], trainerIds: [ids.active], planLineId: line })
    const cancelled = await aSessionRun(world, 'R-1', { sessions: [hour('2026-12-05T04:00:00Z', '2026-12-05T07:00:00Z')], trainerIds: [ids.active], planLineId: line })
    await world.db.courseRun.update({ where: { id: cancelled.runId }, data: { cancelledAt: world.clock.now(), cancelReason: 'Себеп' } })
    await world.db.runSession.update({ where: { id: sessionIds[0]! }, data: { sheetConfirmedAt: new Date('2026-11-10T07:00:00Z'), sheetConfirmedById: active.personId } })
    const [row] = (await listTrainers(methodist.actor, { ...NONE, topic: 'R-1' }, 1, world)).rows
    expect(row).toMatchObject({ plannedMinutes: 300, taughtMinutes: 120, coming: 2, nextAt: '2026-12-02T04:00:00.000Z' })
    expect(await readTrainerPage(methodist.actor, ids.active, null, world)).toMatchObject({ plannedMinutes: 300, taughtMinutes: 120, sessions: [{ course: 'R-1', startsAt: '2026-12-02T04:00:00.000Z' }, { startsAt: '2026-12-31T18:00:00.000Z' }] })
    expect(await centresWithTrainers(methodist.actor, world)).toEqual([
      expect.objectContaining({ id: tree.otherCentre.id, active: 0, onTheWay: 1, planned: 0, held: 0 }),
      expect.objectContaining({ id: tree.centre.id, active: 2, onTheWay: 5, planned: 2, held: 1 }),
    ])
    // a head of a career centre sees the labour mobility centre it belongs to, and a trainer the own one
    for (const actor of [head.actor, authorised.actor, await actorOf(world, active.accountId)]) expect((await centresWithTrainers(actor, world)).map(({ id }) => id)).toEqual([tree.centre.id])
  })
  test('the file has the same rows and a control total', async () => {
    const answer = await (csvRoute.loader as unknown as (args: object) => Promise<Response>)({ request: new Request('https://talim.example.kz/trainers.csv?topic=R-1'), params: {}, context: { actor: methodist.actor, deps: world, locale: 'en', requestId: 'test' } })
    const lines = (await answer.text()).trim().split('\r\n')
    expect(answer.headers.get('Content-Disposition')).toContain('talim-trainers-2026.csv')
    expect(lines).toHaveLength(3)
    expect(lines[1]).toMatch(/^Абаева .*;Internal trainer;Turkistan \(en\);Active;ru;R-1;300;120;2;2026-12-02T04:00:00\.000Z$/)
    expect(lines[2]).toBe('Total: 1 trainer;;;;;;300;120;2;')
  })
})
