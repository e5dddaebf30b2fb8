/** From the proposal to the order: conditions, offices, letters, and two at once. */
import { describe, expect, test } from 'vitest'
import { decideTrainer, previewDecision, readDecision } from '../../../app/features/trainers/decide.server.ts'
import { previewProposal, proposeTrainer, readProposal, type ProposalGiven } from '../../../app/features/trainers/propose.server.ts'
import { readTrainerPage } from '../../../app/features/trainers/trainer-page.server.ts'
import { readTrainer } from '../../../app/features/trainers/trainer-record.server.ts'
import { actorOf } from '../../../app/features/identity/sessions.server.ts'
import { toDateColumn, today } from '../../../app/platform/clock.server.ts'
import { newId } from '../../../app/platform/ids.server.ts'
import { loadTrainingSettings } from '#content'
import { aCourse } from '../../support/courses.ts'
import { granted } from '../../support/learning.ts'
import { anOfficial, anOrganisation, anOrganisationTree, aWorker, type Organisation, type Someone } from '../../support/people.ts'
import { aCompletion } from '../../support/plans.ts'
import { proves } from '../../support/proves.ts'
import { openTestWorld } from '../../support/world.ts'

const world = await openTestWorld({ at: '2026-09-20T04:00:00.000Z' })
const second = world.anotherProcess()
const tree = await anOrganisationTree(world)
const PROGRAMME = loadTrainingSettings().trainerProgramme
await aCourse(world, { code: PROGRAMME, form: 'in-person-seminar', inPreparation: true })
const head = await anOfficial(world, 'career-centre-head', tree.careerCentre, { position: 'CC_HEAD', surname: 'Оспанов' })
const otherHead = await anOfficial(world, 'career-centre-head', tree.siblingCareerCentre)
const authorised = await anOfficial(world, 'centre-authorised-person', tree.centre, { position: 'LMC_DIRECTOR', language: 'ru' })
const otherAuthorised = await anOfficial(world, 'centre-authorised-person', tree.otherCentre)
const hr = await anOfficial(world, 'hr-service', tree.centre)
const methodist = await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation, { language: 'en' })
const on = (day: string) => world.clock.set(`${day}T04:00:00.000Z`)

/** Works in the centre since the day. */
async function since(day: string, organisation: Organisation = tree.careerCentre, position = 'CAREER_CONSULTANT'): Promise<Someone> {
  const worker = await aWorker(world, { centre: organisation, position, surname: 'Тасболатова' })
  await world.db.jobAssignment.updateMany({ where: { personId: worker.personId }, data: { fromOn: toDateColumn(day) } })
  return worker
}
const given = (but: Partial<ProposalGiven> = {}): ProposalGiven => ({ plannedOn: '2026-10-01', statement: 'Он жыл кеңесші болды, әріптестерін үйретеді', service: [], ...but })
const mails = (key: string) => world.db.outboxMail.findMany({ where: { key: { startsWith: key } }, orderBy: { toAddress: 'asc' } })
const events = (subjectId: string) => world.db.auditEntry.findMany({ where: { subjectId }, orderBy: { seq: 'asc' } })
const proposed = async (worker: { personId: string }, but: Partial<ProposalGiven> = {}) => granted(await proposeTrainer(head.actor, worker.personId, given(but), world))
const order = (orderedOn: string, number = '77-ж') => ({ decision: 'appoint' as const, number, orderedOn })

describe('the proposal', () => {
  proves(['397/2.12.tenure', '397/2.12', '397/2.12.qualities'], 'is refused for 30 September 2026 and accepted for 1 October: the worked example, shown before and kept with its reasons', async () => {
    on('2026-09-20')
    const worker = await since('2024-10-01')
    expect(await readProposal(head.actor, worker.personId, world)).toMatchObject({ openEntryId: null, tenure: { months: 23, earliest: '2026-10-01' }, counted: [{ from: '2024-10-01', to: null }], centre: { id: tree.centre.id } })
    expect(await previewProposal(head.actor, worker.personId, given({ plannedOn: '2026-09-30' }), world)).toMatchObject({ allowed: false, code: 'trainer.tenure-short', facts: { earliest: '2026-10-01' } })
    expect(granted(await previewProposal(head.actor, worker.personId, given(), world))).toMatchObject({ months: 24, days: 0, counted: [{ months: 24 }] })
    expect(await world.db.trainer.count({ where: { personId: worker.personId } })).toBe(0)
    const id = await proposed(worker)
    expect(await readTrainer(world, id)).toMatchObject({ kind: 'internal', state: 'proposed', centre: { id: tree.centre.id }, proposedOn: '2026-09-20', plannedOn: '2026-10-01', statement: 'Он жыл кеңесші болды, әріптестерін үйретеді', order: null, createdById: head.personId })
    expect((await events(id)).map(({ event }) => event)).toEqual(['trainer.proposed'])
    // the authorised person decides, the qualification organisation reads the reasons
    const letters = await mails(`trainer-proposed:${id}`)
    expect(letters.map(({ toAddress, language }) => [toAddress, language]).sort()).toEqual([[authorised.email, 'ru'], [methodist.email, 'en']].sort())
    for (const { text } of letters) expect(text).toContain('Он жыл кеңесші болды')
    expect(letters.find(({ language }) => language === 'ru')!.text).toContain(`/trainers/${id}/decision`)
    expect((await readTrainerPage(methodist.actor, id, null, world)).trainer.statement).toContain('кеңесші')
  })
  proves('397/2.12.tenure', 'adds up interrupted service and what the proposer states, counts overlaps once, and takes no employer for the field by itself', async () => {
    on('2026-08-20')
    const worker = await since('2025-09-01')
    await world.db.jobAssignment.create({ data: { id: newId(), personId: worker.personId, organisationId: tree.otherCareerCentre.id, positionCode: 'CAREER_CONSULTANT', fromOn: toDateColumn('2023-03-01'), toOn: toDateColumn('2024-02-29') } })
    const firm = await anOrganisation(world, 'employer')
    await world.db.jobAssignment.create({ data: { id: newId(), personId: worker.personId, organisationId: firm.id, positionCode: 'CAREER_CONSULTANT', fromOn: toDateColumn('2010-01-01'), toOn: toDateColumn('2020-12-31') } })
    expect((await readProposal(head.actor, worker.personId, world)).service.map(({ from }) => from)).toEqual(['2023-03-01', '2025-09-01'])
    expect(await previewProposal(head.actor, worker.personId, given({ plannedOn: '2026-08-31' }), world)).toMatchObject({ code: 'trainer.tenure-short', facts: { months: 23, earliest: '2026-09-01' } })
    expect(granted(await previewProposal(head.actor, worker.personId, given({ plannedOn: '2026-09-01' }), world))).toMatchObject({ months: 24 })
    // the same year stated again adds nothing, another month does
    const stated = (from: string, to: string | null) => given({ plannedOn: '2026-08-31', service: [{ organisation: 'Жұмыспен қамту орталығы', from, to }] })
    expect(await previewProposal(head.actor, worker.personId, stated('2023-03-01', '2024-02-29'), world)).toMatchObject({ code: 'trainer.tenure-short', facts: { earliest: '2026-09-01' } })
    expect(granted(await previewProposal(head.actor, worker.personId, stated('2022-05-01', '2022-05-31'), world))).toMatchObject({ months: 24, days: 29 })
    expect(await previewProposal(head.actor, worker.personId, stated('2026-08-21', null), world)).toMatchObject({ code: 'trainer.service-in-future' })
    const id = granted(await proposeTrainer(head.actor, worker.personId, stated('2022-05-01', '2022-05-31'), world))
    expect((await readTrainer(world, id))!.service).toEqual([{ organisation: 'Жұмыспен қамту орталығы', from: '2022-05-01', to: '2022-05-31' }])
    on('2026-09-20')
  })
  proves('397/2.12.category', 'of auxiliary personnel is refused: by the position, and by the hiring order where there is one', async () => {
    const accountant = await since('2020-01-01', tree.careerCentre, 'ACCOUNTANT')
    expect(await proposeTrainer(head.actor, accountant.personId, given(), world)).toMatchObject({ code: 'trainer.category', clauses: ['397/2.12.category'] })
    const worker = await since('2020-01-01')
    const job = await world.db.jobAssignment.findFirstOrThrow({ where: { personId: worker.personId } })
    await world.db.employment.create({ data: { id: newId(), personId: worker.personId, centreId: tree.centre.id, jobId: job.id, orderNumber: '1', orderedOn: toDateColumn('2025-01-01'), signatoryId: authorised.personId, signatoryName: 'А', startsOn: toDateColumn('2025-01-01'), category: 'auxiliary', recordedAt: world.clock.now() } })
    expect(await proposeTrainer(head.actor, worker.personId, given(), world)).toMatchObject({ code: 'trainer.category' })
    expect(await world.db.trainer.count({ where: { personId: { in: [accountant.personId, worker.personId] } } })).toBe(0)
  })
  proves('397/2.12', 'is for workers of a centre: the qualification organisation has none to propose, and a career centre is part of its labour mobility centre', async () => {
    const boss = await anOfficial(world, 'centre-authorised-person', tree.top, { position: 'LMC_DIRECTOR' })
    const teacher = await since('2020-01-01', tree.qualificationOrganisation, 'METHODOLOGIST')
    expect(await proposeTrainer(boss.actor, teacher.personId, given(), world)).toMatchObject({ code: 'trainer.not-of-centre', clauses: ['397/2.12'] })
    const own = await since('2020-01-01', tree.centre, 'METHODOLOGIST')
    expect(await readTrainer(world, granted(await proposeTrainer(authorised.actor, own.personId, given(), world)))).toMatchObject({ centre: { id: tree.centre.id } })
  })
  test('is for those who answer for the worker', async () => {
    const worker = await since('2020-01-01')
    for (const { actor } of [otherHead, otherAuthorised, hr, methodist, worker])
      for (const call of [() => readProposal(actor, worker.personId, world), () => previewProposal(actor, worker.personId, given(), world), () => proposeTrainer(actor, worker.personId, given(), world)]) await expect(call()).rejects.toMatchObject({ name: 'Denied', status: 404 })
    for (const id of ['', 'x', newId()]) await expect(readProposal(head.actor, id, world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
  })
  proves('397/2.12', 'two at once: one entry, the second finds it; the same one pressed twice is one', async () => {
    const worker = await since('2020-01-01')
    const [a, b] = [given(), given({ statement: 'Мүлде басқа негіздеме, басқа адам жазған' })]
    const all = await Promise.all([proposeTrainer(head.actor, worker.personId, a, world), proposeTrainer(authorised.actor, worker.personId, b, second)])
    expect(all.filter(({ allowed }) => allowed)).toHaveLength(1)
    expect(all.find(({ allowed }) => !allowed)).toMatchObject({ code: 'trainer.open-entry' })
    const other = await since('2020-01-01')
    const twice = await Promise.all([world, second, world].map((where) => proposeTrainer(head.actor, other.personId, a, where)))
    expect(new Set(twice.map(granted)).size).toBe(1)
    expect(await world.db.trainer.count({ where: { personId: { in: [worker.personId, other.personId] } } })).toBe(2)
    const { openEntryId } = await readProposal(head.actor, other.personId, world)
    expect(openEntryId).toBe(granted(twice[0]!))
  })
})

describe('the order', () => {
  proves(['397/28b', '397/2.12'], 'appoints with number, day and signatory; the role begins that day, and trainer, organisation and head are told', async () => {
    on('2026-09-20')
    const worker = await since('2024-10-01')
    const id = await proposed(worker)
    on('2026-10-01')
    expect((await readDecision(authorised.actor, id, world)).counted).toMatchObject([{ from: '2024-10-01', months: 24 }])
    expect(granted(await previewDecision(authorised.actor, id, order('2026-10-01'), world))).toMatchObject({ months: 24 })
    expect((await actorOf(world, worker.accountId)).trainerId).toBeNull()
    granted(await decideTrainer(authorised.actor, id, order('2026-10-01', ' 77-ж '), world))
    expect(await readTrainer(world, id)).toMatchObject({ state: 'appointed', order: { number: '77-ж', on: '2026-10-01', signatoryId: authorised.personId, signatoryName: authorised.actor.name } })
    expect((await actorOf(world, worker.accountId)).trainerId).toBe(id)
    expect((await mails(`trainer-appointed:${id}`)).map(({ toAddress }) => toAddress).sort()).toEqual([worker.email, methodist.email, head.email].sort())
    expect((await events(id)).map(({ event, data }) => [event, (data as { order?: string }).order])).toEqual([['trainer.proposed', undefined], ['trainer.appointed', '77-ж']])
    on('2026-09-30')
    expect((await readTrainer(world, id))!.state).toBe('proposed')
    on('2026-10-01')
  })
  proves('397/28b', 'is checked as of its day: too short a service, auxiliary personnel, before the proposal, ahead of time, without a number', async () => {
    on('2026-09-20')
    const worker = await since('2024-10-01')
    const id = await proposed(worker)
    const code = async (given: Parameters<typeof decideTrainer>[2]) => { const decision = await decideTrainer(authorised.actor, id, given, world); return decision.allowed ? 'done' : decision.code }
    on('2026-10-02')
    expect(await code(order('2026-09-30'))).toBe('trainer.tenure-short')
    expect(await code(order('2026-09-19'))).toBe('trainer.order-before-proposal')
    expect(await code(order('2026-10-03'))).toBe('trainer.order-in-future')
    expect(await code(order('2026-10-01', '  '))).toBe('trainer.order-missing')
    await world.db.jobAssignment.updateMany({ where: { personId: worker.personId }, data: { positionCode: 'ACCOUNTANT' } })
    expect(await code(order('2026-10-01'))).toBe('trainer.category')
    await world.db.jobAssignment.updateMany({ where: { personId: worker.personId }, data: { positionCode: 'CAREER_CONSULTANT' } })
    expect((await readTrainer(world, id))!.state).toBe('proposed')
    expect(await code(order('2026-10-01'))).toBe('done')
  })
  proves('397/28b', 'is issued by the authorised person of that centre alone, while working there', async () => {
    on('2026-09-20')
    const id = await proposed(await since('2020-01-01'))
    for (const { actor } of [head, otherAuthorised, hr, methodist])
      for (const call of [() => readDecision(actor, id, world), () => previewDecision(actor, id, order('2026-09-20'), world), () => decideTrainer(actor, id, order('2026-09-20'), world), () => decideTrainer(actor, id, { decision: 'decline', reason: 'Орын жоқ' }, world)])
        await expect(call()).rejects.toMatchObject({ name: 'Denied', status: 404 })
    // the role is still there, the job is not
    const gone = await anOfficial(world, 'centre-authorised-person', tree.centre)
    await world.db.jobAssignment.updateMany({ where: { personId: gone.personId }, data: { fromOn: toDateColumn('2020-01-01'), toOn: toDateColumn('2026-09-01') } })
    expect(await decideTrainer(gone.actor, id, order('2026-09-20'), world)).toMatchObject({ code: 'trainer.signatory', clauses: ['397/28b'] })
    for (const missing of ['', 'x', newId()]) await expect(readDecision(authorised.actor, missing, world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
  })
  proves('397/28b', 'or the refusal with its reason is told to whoever proposed; a new proposal is possible then', async () => {
    on('2026-09-20')
    const worker = await since('2020-01-01')
    const id = await proposed(worker)
    expect(await decideTrainer(authorised.actor, id, { decision: 'decline', reason: ' ' }, world)).toMatchObject({ code: 'trainer.reason-missing' })
    granted(await decideTrainer(authorised.actor, id, { decision: 'decline', reason: 'Штатта орын жоқ' }, world))
    expect(await readTrainer(world, id)).toMatchObject({ state: 'declined', declineReason: 'Штатта орын жоқ', declinedOn: '2026-09-20' })
    const [letter, ...more] = await mails(`trainer-declined:${id}`)
    expect([letter?.toAddress, more.length]).toEqual([head.email, 0])
    expect(letter!.text).toContain('Штатта орын жоқ')
    expect(await decideTrainer(authorised.actor, id, order('2026-09-20'), world)).toMatchObject({ code: 'trainer.already-decided', facts: { trainerState: 'declined' } })
    expect(await proposed(worker)).not.toBe(id)
  })
  proves('397/28b', 'two decisions at once: one holds, the second is told of it', async () => {
    on('2026-09-20')
    const id = await proposed(await since('2020-01-01'))
    const all = await Promise.all([decideTrainer(authorised.actor, id, order('2026-09-20'), world), decideTrainer(authorised.actor, id, { decision: 'decline', reason: 'Орын жоқ' }, second), decideTrainer(authorised.actor, id, order('2026-09-20', '78-ж'), second)])
    expect(all.filter(({ allowed }) => allowed)).toHaveLength(1)
    for (const one of all) if (!one.allowed) expect(one.code).toBe('trainer.already-decided')
    expect((await events(id)).filter(({ event }) => event !== 'trainer.proposed')).toHaveLength(1)
  })
  proves(['397/2.12.tot', '397/29'], 'makes active at once whoever completed the programme before; another course prepares nobody', async () => {
    on('2026-09-20')
    await aCourse(world, { code: 'OTHER-TOT', form: 'in-person-seminar', inPreparation: true })
    const [prepared, elsewhere] = [await since('2020-01-01'), await since('2020-01-01')]
    await aCompletion(world, prepared, PROGRAMME, '2026-05-20T10:00:00Z')
    await aCompletion(world, elsewhere, 'OTHER-TOT', '2026-05-20T10:00:00Z')
    const ids = [await proposed(prepared), await proposed(elsewhere)]
    for (const id of ids) granted(await decideTrainer(authorised.actor, id, order(today(world.clock)), world))
    expect(await Promise.all(ids.map(async (id) => (await readTrainer(world, id))!.state))).toEqual(['active', 'appointed'])
    expect((await mails(`trainer-appointed:${ids[0]}`)).find(({ toAddress }) => toAddress === prepared.email)!.text).toContain('бірден')
  })
})
