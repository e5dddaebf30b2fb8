/** What comes after the order: the programme, a suspension, the end, and the end of employment with everything that hangs on it. */
import { beforeEach, describe, expect, test } from 'vitest'
import { loadTrainingSettings } from '#content'
import { endEffect, endEmployment, previewEnd } from '../../../app/features/employment/leave.server.ts'
import { publishCalendar } from '../../../app/features/calendar/working-calendar.server.ts'
import { hire, type HiringForm } from '../../../app/features/employment/hire.server.ts'
import { translate } from '../../../app/i18n/messages.server.ts'
import { actorOf } from '../../../app/features/identity/sessions.server.ts'
import { readSheet } from '../../../app/features/attendance/sheet.server.ts'
import { proposeTrainer } from '../../../app/features/trainers/propose.server.ts'
import { putInPreparation, readPreparation } from '../../../app/features/trainers/preparation.server.ts'
import { addOutsideTrainer, describeTrainer, readProfile } from '../../../app/features/trainers/profile.server.ts'
import { changeStatus, previewStatus, readStatus, type StatusGiven } from '../../../app/features/trainers/status.server.ts'
import { readTrainer } from '../../../app/features/trainers/trainer-record.server.ts'
import { toDateColumn } from '../../../app/platform/clock.server.ts'
import { newId } from '../../../app/platform/ids.server.ts'
import { mayTeach } from '../../../app/rules/trainers/trainer.ts'
import { aCourse } from '../../support/courses.ts'
import { granted } from '../../support/learning.ts'
import { anOfficial, anOrganisationTree, aWorker, type Someone } from '../../support/people.ts'
import { aCompletion } from '../../support/plans.ts'
import { proves } from '../../support/proves.ts'
import { anOutsideTrainer, aPlanLine, aSessionRun, aSignUp, aTrainer } from '../../support/sessions.ts'
import { openTestWorld } from '../../support/world.ts'

const world = await openTestWorld({ at: '2026-10-12T04:00:00.000Z' })
const second = world.anotherProcess()
const tree = await anOrganisationTree(world)
const PROGRAMME = loadTrainingSettings().trainerProgramme
await publishCalendar(world)
await aCourse(world, { code: PROGRAMME, title: 'Даярлық', form: 'in-person-seminar', inPreparation: true })
await aCourse(world, { code: 'S-1', title: 'Семинар', form: 'in-person-seminar', inPreparation: true })
const head = await anOfficial(world, 'career-centre-head', tree.careerCentre, { position: 'CC_HEAD', surname: 'Оспанов' })
const authorised = await anOfficial(world, 'centre-authorised-person', tree.centre, { position: 'LMC_DIRECTOR' })
const otherAuthorised = await anOfficial(world, 'centre-authorised-person', tree.otherCentre)
const hr = await anOfficial(world, 'hr-service', tree.centre)
const methodist = await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation, { language: 'ru' })
const on = (day: string) => world.clock.set(`${day}T04:00:00.000Z`)
beforeEach(() => on('2026-10-12'))

const ru = translate('ru')
const state = async (id: string) => (await readTrainer(world, id))!.state
const mails = (key: string) => world.db.outboxMail.findMany({ where: { key: { startsWith: key } } })
const trail = async (subjectId: string) => (await world.db.auditEntry.findMany({ where: { subjectId }, orderBy: { seq: 'asc' } })).map(({ event }) => event)
const aWorkerHere = (surname = 'Тасболатова') => aWorker(world, { centre: tree.careerCentre, surname })
/** A trainer who may teach, and the two seminars to come: on the day and the day after. */
async function teaching(days: readonly string[] = ['2026-11-04', '2026-11-05'], who?: Someone) {
  const worker = who ?? (await aWorkerHere())
  const id = await aTrainer(world, worker, { centre: tree.centre, prepared: true })
  const line = await aPlanLine(world, id, 'S-1')
  const { runId, sessionIds } = await aSessionRun(world, 'S-1', { sessions: days.map((day) => ({ from: `${day}T04:00:00Z`, to: `${day}T06:00:00Z` })), trainerIds: [id], planLineId: line })
  return { worker, id, runId, sessionIds }
}
const bookings = (trainerId: string) => world.db.booking.findMany({ where: { trainerId }, select: { sessionId: true } }).then((rows) => rows.map(({ sessionId }) => sessionId).sort())

describe('the programme', () => {
  const aProgrammeRun = (from: string, capacity = 10) => aSessionRun(world, PROGRAMME, { sessions: [{ from: `${from}T04:00:00Z`, to: `${from}T10:00:00Z` }], trainerIds: [], capacity })
  proves(['397/29', '397/2.12.tot'], 'the qualification organisation enrols whoever was appointed, once, and completion makes active: nobody teaches before', async () => {
    const worker = await aWorkerHere()
    const id = await aTrainer(world, worker, { centre: tree.centre })
    const teacher = await anOutsideTrainer(world)
    const { runId } = await aSessionRun(world, PROGRAMME, { sessions: [{ from: '2026-10-22T04:00:00Z', to: '2026-10-22T10:00:00Z' }], trainerIds: [teacher] })
    const full = await aProgrammeRun('2026-10-01')
    const page = await readPreparation(methodist.actor, id, world)
    expect(page).toMatchObject({ decision: { allowed: true }, programme: { code: PROGRAMME } })
    expect(page.runs.map((run) => run.id)).toEqual([runId])
    expect(await putInPreparation(methodist.actor, id, { runId: full.runId, release: 'with' }, world)).toMatchObject({ allowed: false })
    const all = await Promise.all([world, second].map((where) => putInPreparation(methodist.actor, id, { runId, release: 'with' }, where)))
    expect(all.map(granted)).toEqual([{ status: 'signed-up' }, { status: 'signed-up' }])
    expect(await state(id)).toBe('in-preparation')
    expect(mayTeach((await readTrainer(world, id))!)).toMatchObject({ code: 'trainer.not-active' })
    expect((await mails(`trainer-in-preparation:${id}`)).map(({ toAddress }) => toAddress)).toEqual([worker.email])
    expect(await trail(id)).toEqual(['trainer.in-preparation'])
    on('2026-10-23')
    await aCompletion(world, worker, PROGRAMME, '2026-10-23T10:00:00Z')
    expect(await state(id)).toBe('active')
    expect(mayTeach((await readTrainer(world, id))!).allowed).toBe(true)
    expect((await readPreparation(methodist.actor, id, world)).decision).toMatchObject({ code: 'trainer.not-now', facts: { trainerState: 'active' } })
  })
  proves('397/29', 'a run of another course is refused, and whoever was only proposed or is active is not enrolled', async () => {
    const id = await aTrainer(world, await aWorkerHere(), { centre: tree.centre })
    const other = await aSessionRun(world, 'S-1', { sessions: [{ from: '2026-11-10T04:00:00Z', to: '2026-11-10T06:00:00Z' }], trainerIds: [] })
    for (const runId of [other.runId, newId(), 'x']) expect(await putInPreparation(methodist.actor, id, { runId, release: 'with' }, world)).toMatchObject({ code: 'run.not-offered', facts: { course: PROGRAMME }, clauses: ['397/29'] })
    const { runId } = await aProgrammeRun('2026-11-11')
    const undecided = await aTrainer(world, await aWorkerHere(), { centre: tree.centre, orderedOn: null })
    expect(await putInPreparation(methodist.actor, undecided, { runId, release: 'with' }, world)).toMatchObject({ code: 'trainer.not-now', facts: { trainerState: 'proposed' } })
    await expect(putInPreparation(authorised.actor, id, { runId, release: 'with' }, world)).rejects.toMatchObject({ name: 'Denied' })
    await expect(readPreparation(methodist.actor, await anOutsideTrainer(world), world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
  })
})

describe('a suspension', () => {
  const suspend: StatusGiven = { act: 'suspend', reason: 'Ұзақ еңбек демалысы' }
  proves('397/2.12', 'stops teaching with a reason, keeps the classes for a substitute, is told, and can be taken back', async () => {
    const { worker, id, sessionIds } = await teaching()
    expect(await readStatus(authorised.actor, id, world)).toMatchObject({ acts: ['suspend', 'end'], sessions: [{ sessionId: sessionIds[0] }, { sessionId: sessionIds[1] }] })
    expect(granted(await previewStatus(authorised.actor, id, suspend, world)).sessions).toHaveLength(2)
    expect(await changeStatus(authorised.actor, id, { act: 'suspend', reason: ' ' }, world)).toMatchObject({ code: 'trainer.reason-missing' })
    granted(await changeStatus(authorised.actor, id, suspend, world))
    expect(await state(id)).toBe('suspended')
    expect(await bookings(id)).toHaveLength(2)
    const letters = await mails(`trainer-suspended:${id}`)
    expect(letters.map(({ toAddress }) => toAddress).sort()).toEqual([worker.email, methodist.email].sort())
    expect(letters.find(({ toAddress }) => toAddress === methodist.email)!.text).toMatch(new RegExp(`Ұзақ еңбек демалысы[^]*${ru('trainer.mail.lost-sessions', { count: 2 })}[^]*04\\.11\\.2026, 09:00`))
    expect(await changeStatus(authorised.actor, id, suspend, world)).toMatchObject({ code: 'trainer.not-now', facts: { trainerState: 'suspended' } })
    expect((await readStatus(authorised.actor, id, world)).acts).toEqual(['resume', 'end'])
    granted(await changeStatus(authorised.actor, id, { act: 'resume' }, world))
    expect(await readTrainer(world, id)).toMatchObject({ state: 'active', suspendedOn: null, suspendReason: null })
    // suspended again, it is told again
    granted(await changeStatus(authorised.actor, id, suspend, world))
    expect(await mails(`trainer-suspended:${id}`)).toHaveLength(4)
    expect(await trail(id)).toEqual(['trainer.suspended', 'trainer.resumed', 'trainer.suspended'])
  })
  proves('397/2.12.category', 'follows a move to auxiliary personnel by itself, and cannot be taken back before another move', async () => {
    const { worker, id } = await teaching(['2026-11-24'])
    await world.db.jobAssignment.updateMany({ where: { personId: worker.personId }, data: { positionCode: 'ACCOUNTANT' } })
    expect(await state(id)).toBe('suspended')
    expect(mayTeach((await readTrainer(world, id))!)).toMatchObject({ code: 'trainer.not-active' })
    expect(await changeStatus(authorised.actor, id, { act: 'resume' }, world)).toMatchObject({ code: 'trainer.category' })
    expect((await readStatus(authorised.actor, id, world)).acts).toEqual(['end'])
    await world.db.jobAssignment.updateMany({ where: { personId: worker.personId }, data: { positionCode: 'SECTOR_HEAD' } })
    expect(await state(id)).toBe('active')
  })
  const order = (worker: Someone, changes: Partial<HiringForm> = {}): HiringForm => ({
    surname: '', givenName: '', patronymic: '', iin: '', email: worker.email, language: 'kk', organisationId: tree.careerCentre.id, unit: 'Бухгалтерия', positionCode: 'ACCOUNTANT', category: 'auxiliary', basis: '', orderNumber: newId().slice(-8),
    orderedOn: '2026-10-12', signatoryId: authorised.personId, startsOn: '2026-10-12', probation: 'none', probationEndsOn: '', periodEndsOn: '', mentorId: '', releaseMinutes: '0', inWorkingHours: 'yes', ...changes,
  })
  const hired = (worker: Someone, changes: Partial<HiringForm> = {}) => hire(hr.actor, order(worker, changes), { personId: worker.personId, confirmed: true }, world)
  proves('397/2.12.category', 'by an order that hires into auxiliary personnel: in the trail, and told as one by hand, with the classes of that day on', async () => {
    const { worker, id, sessionIds } = await teaching(['2026-10-12', '2026-11-17'])
    await world.db.runSession.update({ where: { id: sessionIds[0]! }, data: { startsAt: new Date('2026-10-12T02:00:00Z'), endsAt: new Date('2026-10-12T04:00:00Z') } })
    expect(await hired(worker)).toMatchObject({ kind: 'recorded', outcome: 'not-applicable' })
    expect(await state(id)).toBe('suspended')
    const letters = await mails(`trainer-suspended:${id}`)
    expect(letters.map(({ toAddress }) => toAddress).sort()).toEqual([worker.email, methodist.email].sort())
    const known = letters.find(({ toAddress }) => toAddress === methodist.email)!
    expect(known.subject).toContain('Тасболатова')
    expect(known.text).toContain(ru('trainer.suspend-reason.auxiliary', { date: '12 октября 2026 г.' }))
    expect(known.text).toMatch(new RegExp(`${ru('trainer.mail.lost-sessions', { count: 1 })}[^]*17\\.11\\.2026, 09:00`))
    expect(await world.db.auditEntry.findMany({ where: { subjectId: id } })).toMatchObject([{ event: 'trainer.suspended', data: { person: worker.personId, startsOn: '2026-10-12', sessions: 1, clauses: ['397/2.12.category'] } }])
    // the same order again finds it suspended
    await hired(worker)
    expect(await mails(`trainer-suspended:${id}`)).toHaveLength(2)
  })
  proves('397/2.12.category', 'by an order of a day to come: told at once, of the classes from that day on; until then the trainer teaches', async () => {
    const { worker, id } = await teaching(['2026-10-15', '2026-11-18'])
    expect(await hired(worker, { startsOn: '2026-10-20' })).toMatchObject({ kind: 'recorded' })
    expect(await state(id)).toBe('active')
    const [letter] = (await mails(`trainer-suspended:${id}`)).filter(({ toAddress }) => toAddress === methodist.email)
    expect(letter!.text).toMatch(/20 октября 2026[^]*18\.11\.2026/)
    expect(letter!.text).not.toContain('15.10.2026')
    on('2026-10-20')
    expect(await state(id)).toBe('suspended')
  })
  proves('397/2.12.category', 'by none that leaves a core job in the centre, and of no one who is no trainer yet or any more', async () => {
    const { worker, id } = await teaching(['2026-11-19'])
    expect(await hired(worker, { organisationId: tree.siblingCareerCentre.id })).toMatchObject({ kind: 'recorded' })
    expect(await state(id)).toBe('active')
    const undecided = await aWorkerHere()
    const proposal = await aTrainer(world, undecided, { centre: tree.centre, orderedOn: null })
    expect(await hired(undecided)).toMatchObject({ kind: 'recorded' })
    for (const one of [id, proposal]) expect([await trail(one), await mails(`trainer-suspended:${one}`)]).toEqual([[], []])
  })
  proves('397/2.12.category', 'by the end of the core job of two', async () => {
    const careerHr = await anOfficial(world, 'hr-service', tree.careerCentre)
    const { worker, id } = await teaching(['2026-11-20'])
    await world.db.jobAssignment.create({ data: { id: newId(), personId: worker.personId, organisationId: tree.siblingCareerCentre.id, positionCode: 'ACCOUNTANT', fromOn: toDateColumn('2026-10-01') } })
    granted(await endEmployment(careerHr.actor, worker.personId, { number: '9-б', endsOn: '2026-10-12' }, world))
    expect(await trail(id)).toEqual(['trainer.suspended'])
    expect((await mails(`trainer-suspended:${id}`)).map(({ toAddress }) => toAddress).sort()).toEqual([worker.email, methodist.email].sort())
    on('2026-10-13')
    expect(await state(id)).toBe('suspended')
  })
  test('is decided by the authorised person of the centre', async () => {
    const { worker, id } = await teaching(['2026-11-25'])
    for (const { actor } of [head, otherAuthorised, hr, methodist, worker])
      for (const call of [() => readStatus(actor, id, world), () => previewStatus(actor, id, suspend, world), () => changeStatus(actor, id, suspend, world)]) await expect(call()).rejects.toMatchObject({ name: 'Denied', status: 404 })
  })
})

describe('the end', () => {
  const end = (endsOn: string, number = '12-ж'): StatusGiven => ({ act: 'end', number, endsOn, reason: 'Өз өтініші бойынша' })
  proves(['397/28b', '397/2.12'], 'by order: the classes after the last day lose their trainer, whoever comes is told, and the role is gone', async () => {
    on('2026-11-04')
    const { worker, id, runId, sessionIds } = await teaching(['2026-11-04', '2026-11-05'])
    const learner = await aWorkerHere('Жазылушы')
    await aSignUp(world, runId, learner)
    expect(granted(await previewStatus(authorised.actor, id, end('2026-11-04'), world)).sessions.map(({ sessionId }) => sessionId)).toEqual([sessionIds[1]])
    const all = await Promise.all([world, second].map((where) => changeStatus(authorised.actor, id, end('2026-11-04'), where)))
    expect(all.filter(({ allowed }) => allowed)).toHaveLength(1)
    for (const one of all) if (!one.allowed) expect(one).toMatchObject({ code: 'trainer.not-now', facts: { trainerState: 'ended' } })
    expect(await readTrainer(world, id)).toMatchObject({ state: 'ended', endedOn: '2026-11-04', endOrderNumber: '12-ж', endReason: 'Өз өтініші бойынша' })
    expect(await bookings(id)).toEqual([sessionIds[0]])
    expect((await world.db.runSession.findMany({ where: { runId }, orderBy: { position: 'asc' } })).map(({ sequence }) => sequence)).toEqual([0, 1])
    expect((await world.db.outboxMail.findMany({ where: { toAddress: learner.email } })).length).toBeGreaterThan(0)
    expect((await mails(`trainer-ended:${id}`)).map(({ toAddress }) => toAddress).sort()).toEqual([worker.email, methodist.email].sort())
    expect((await actorOf(world, worker.accountId)).trainerId).toBeNull()
    expect(await trail(id)).toEqual(['trainer.ended'])
    // and the person may be proposed anew
    expect(await proposeTrainer(head.actor, worker.personId, { plannedOn: '2026-11-04', statement: 'Бес сөзден тұратын жеткілікті ұзын негіздеме', service: [{ organisation: 'Еңбек бөлімі', from: '2020-01-01', to: '2026-01-01' }] }, world)).toMatchObject({ allowed: true })
  })
  proves(['397/28b', '397/2.12'], 'recorded late it takes no class back that was held, signed off or not: its sheet is signed by whoever held it', async () => {
    on('2026-11-03')
    const { worker, id, sessionIds } = await teaching(['2026-11-04', '2026-11-06'])
    on('2026-11-05')
    expect(granted(await previewStatus(authorised.actor, id, end('2026-11-03'), world)).sessions.map(({ sessionId }) => sessionId)).toEqual([sessionIds[1]])
    expect(granted(await changeStatus(authorised.actor, id, end('2026-11-03'), world)).sessions.map(({ sessionId }) => sessionId)).toEqual([sessionIds[1]])
    expect(await bookings(id)).toEqual([sessionIds[0]])
    expect((await readSheet(worker.actor, sessionIds[0]!, world)).people).toEqual([])
  })
  proves('397/28b', 'no role ends before its order: the database refuses it, and a dismissal recorded late ends it on the day of the order', async () => {
    on('2026-10-14')
    const worker = await aWorkerHere()
    const id = await aTrainer(world, worker, { centre: tree.centre, orderedOn: '2026-10-13' })
    const ended = (day: string) => world.db.trainer.update({ where: { id }, data: { endedOn: toDateColumn(day), endReason: 'Сынақ' } })
    await expect(ended('2026-10-12')).rejects.toThrow('Trainer_check')
    await world.db.jobAssignment.updateMany({ where: { personId: worker.personId }, data: { fromOn: toDateColumn('2020-01-01') } })
    granted(await endEmployment(hr.actor, worker.personId, { number: '9-б', endsOn: '2026-10-12' }, world))
    expect(await readTrainer(world, id)).toMatchObject({ state: 'ended', endedOn: '2026-10-13' })
  })
  proves('397/28b', 'needs an order between its beginning and today; before a decision there is nothing to end', async () => {
    const { id } = await teaching(['2026-11-26'])
    expect(await changeStatus(authorised.actor, id, end('2026-10-12', ' '), world)).toMatchObject({ code: 'trainer.order-missing' })
    expect(await changeStatus(authorised.actor, id, end('2026-10-13'), world)).toMatchObject({ code: 'trainer.ends-in-future' })
    expect(await changeStatus(authorised.actor, id, end('2026-10-11'), world)).toMatchObject({ code: 'trainer.ends-before-order' })
    const undecided = await aTrainer(world, await aWorkerHere(), { centre: tree.centre, orderedOn: null })
    expect(await changeStatus(authorised.actor, undecided, end('2026-10-12'), world)).toMatchObject({ code: 'trainer.not-now', facts: { trainerState: 'proposed' } })
  })
})

describe('the end of employment', () => {
  const order = (endsOn: string) => ({ number: '9-б', endsOn })
  proves(['397/2.12', '397/3'], 'the day before the class: shown before, the role ends with the order of the dismissal, the class needs a trainer, and everybody knows', async () => {
    on('2026-11-03')
    const { worker, id, runId, sessionIds } = await teaching(['2026-11-03', '2026-11-04'])
    const learner = await aWorkerHere('Жазылушы')
    await aSignUp(world, runId, learner)
    expect(await endEffect(worker.personId, world)).toMatchObject({ trainer: { id, sessions: 1 } })
    expect(granted(await previewEnd(hr.actor, worker.personId, order('2026-11-03'), world))).toMatchObject({ trainer: { id, sessions: 1 } })
    const all = await Promise.all([world, second].map((where) => endEmployment(hr.actor, worker.personId, order('2026-11-03'), where)))
    expect(all.filter(({ allowed }) => allowed)).toHaveLength(1)
    expect(await readTrainer(world, id)).toMatchObject({ state: 'ended', endedOn: '2026-11-03', endReason: 'employment-ended', endOrderNumber: '9-б' })
    expect(await bookings(id)).toEqual([sessionIds[0]])
    expect(await trail(id)).toEqual(['trainer.ended'])
    const [letter] = await world.db.outboxMail.findMany({ where: { key: { startsWith: `trainer-ended:${id}` }, toAddress: methodist.email } })
    expect(letter!.text).toMatch(new RegExp(`${ru('trainer.end-reason.employment-ended')}[^]*${ru('trainer.mail.lost-sessions', { count: 1 })}[^]*04\\.11\\.2026, 09:00[^]*S-1`))
    expect((await world.db.outboxMail.findMany({ where: { toAddress: learner.email } })).length).toBeGreaterThan(0)
  })
  proves('397/2.12', 'ends an undecided proposal too; whoever goes on in the centre goes on as a trainer, whoever is a trainer of another centre there', async () => {
    const undecided = await aWorkerHere()
    const proposal = await aTrainer(world, undecided, { centre: tree.centre, orderedOn: null })
    granted(await endEmployment(hr.actor, undecided.personId, order('2026-10-12'), world))
    expect(await state(proposal)).toBe('ended')

    const elsewhere = await aWorkerHere()
    await world.db.jobAssignment.create({ data: { id: newId(), personId: elsewhere.personId, organisationId: tree.otherCareerCentre.id, positionCode: 'CAREER_CONSULTANT', fromOn: toDateColumn('2026-10-12') } })
    const there = await aTrainer(world, elsewhere, { centre: tree.otherCentre, prepared: true })
    granted(await endEmployment(hr.actor, elsewhere.personId, order('2026-10-12'), world))
    expect(await state(there)).toBe('active')
    expect(await trail(there)).toEqual([])
  })
  proves('397/2.12', 'keeps what was taught and signed off, also when it is recorded late', async () => {
    on('2026-11-04')
    const { worker, id, sessionIds } = await teaching(['2026-11-04', '2026-11-06'])
    await world.db.runSession.update({ where: { id: sessionIds[0]! }, data: { sheetConfirmedAt: new Date('2026-11-04T07:00:00Z'), sheetConfirmedById: worker.personId } })
    on('2026-11-05')
    await world.db.jobAssignment.updateMany({ where: { personId: worker.personId }, data: { fromOn: toDateColumn('2020-01-01') } })
    granted(await endEmployment(hr.actor, worker.personId, order('2026-11-03'), world))
    expect(await bookings(id)).toEqual([sessionIds[0]])
  })
})

describe('what is taught, and by whom from outside', () => {
  proves('397/22¶3', 'topics are courses with a published standard; said by the trainer or the qualification organisation, of two at once the second is told', async () => {
    const worker = await aWorkerHere()
    const id = await aTrainer(world, worker, { centre: tree.centre })
    const given = { languages: ['kk' as const], topics: ['S-1', 'S-1'], version: 1 }
    expect(await describeTrainer(worker.actor, id, { ...given, topics: ['NO-SUCH'] }, world)).toMatchObject({ code: 'run.course-without-standard', facts: { course: 'NO-SUCH' } })
    const all = await Promise.all([describeTrainer(worker.actor, id, given, world), describeTrainer(methodist.actor, id, { ...given, languages: ['ru'] }, second)])
    expect(all.filter(({ allowed }) => allowed)).toHaveLength(1)
    expect(all.find(({ allowed }) => !allowed)).toMatchObject({ code: 'changed-meanwhile' })
    expect((await readTrainer(world, id))!.topics).toEqual(['S-1'])
    for (const { actor } of [head, authorised, hr, await aWorkerHere()]) await expect(readProfile(actor, id, world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
    expect(await trail(id)).toEqual(['trainer.described'])
  })
  proves(['397/23.1', '397/23.2'], 'experts and trainers of the organisation come onto the register without an order, each once; an account makes the person', async () => {
    const given = { kind: 'international-expert' as const, name: 'Anna Lind', affiliation: 'ILO', email: 'lind@example.org', languages: ['ru' as const], topics: [] }
    const all = await Promise.all([world, second].map((where) => addOutsideTrainer(methodist.actor, given, where)))
    expect(all.filter(({ allowed }) => allowed)).toHaveLength(1)
    expect(all.find(({ allowed }) => !allowed)).toMatchObject({ code: 'trainer.outside-exists', facts: { name: 'Anna Lind' } })
    const id = granted(all.find(({ allowed }) => allowed)!)
    expect(await readTrainer(world, id)).toMatchObject({ kind: 'international-expert', personId: null, name: 'Anna Lind', state: null, subjectId: id })
    expect(mayTeach((await readTrainer(world, id))!).allowed).toBe(true)
    const colleague = await aWorker(world, { centre: tree.qualificationOrganisation, position: 'METHODOLOGIST', surname: 'Төлегенова' })
    const own = granted(await addOutsideTrainer(methodist.actor, { ...given, kind: 'organisation', name: 'Т. С.', email: colleague.email.toUpperCase() }, world))
    expect(await readTrainer(world, own)).toMatchObject({ personId: colleague.personId, subjectId: colleague.personId })
    expect((await readTrainer(world, own))!.name).toContain('Төлегенова')
    // a worker of a centre comes onto the register by proposal and order only
    expect(await addOutsideTrainer(methodist.actor, { ...given, kind: 'national-expert', email: (await aWorkerHere()).email }, world)).toMatchObject({ code: 'trainer.outside-of-centre', clauses: ['397/2.12', '397/28b'] })
    for (const { actor } of [authorised, head, colleague]) await expect(addOutsideTrainer(actor, given, world)).rejects.toMatchObject({ name: 'Denied' })
    // contact data are kept for whoever has no account
    granted(await describeTrainer(methodist.actor, id, { languages: ['ru'], topics: [], version: 1, contact: { name: 'Anna Lind-Berg', affiliation: 'ILO', email: 'lind@example.org' } }, world))
    expect((await readTrainer(world, id))!.name).toBe('Anna Lind-Berg')
  })
  test('an entry that is over says what it said', async () => {
    const worker = await aWorkerHere()
    const id = await aTrainer(world, worker, { centre: tree.centre })
    granted(await changeStatus(authorised.actor, id, { act: 'end', number: '7-ж', endsOn: '2026-10-12', reason: 'Өз өтініші' }, world))
    const { version, topics } = (await readTrainer(world, id))!
    for (const { actor } of [worker, methodist]) expect(await describeTrainer(actor, id, { languages: ['ru'], topics: ['S-1'], version }, world)).toMatchObject({ code: 'trainer.not-now', facts: { trainerState: 'ended' } })
    expect(await readTrainer(world, id)).toMatchObject({ version, topics })
  })
  proves('397/23.1', 'whoever came from outside leaves with a reason; the classes are told', async () => {
    const id = await anOutsideTrainer(world, { name: 'Бөтен Маман' })
    const { sessionIds } = await aSessionRun(world, 'S-1', { sessions: [{ from: '2026-12-01T04:00:00Z', to: '2026-12-01T06:00:00Z' }], trainerIds: [id] })
    expect((await readStatus(methodist.actor, id, world)).acts).toEqual(['end'])
    expect(await changeStatus(methodist.actor, id, { act: 'suspend', reason: 'Себеп' }, world)).toMatchObject({ code: 'trainer.not-now' })
    expect(granted(await changeStatus(methodist.actor, id, { act: 'end', number: '', endsOn: '2026-10-12', reason: 'Келісім аяқталды' }, world)).sessions.map(({ sessionId }) => sessionId)).toEqual(sessionIds)
    expect(await bookings(id)).toEqual([])
    expect(await readTrainer(world, id)).toMatchObject({ endedOn: '2026-10-12', endReason: 'Келісім аяқталды', endOrderNumber: null })
    await expect(changeStatus(authorised.actor, id, { act: 'end', number: '', endsOn: '2026-10-12', reason: 'Себеп' }, world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
  })
})
