/** Absences and the end of employment: what they do is shown before, done once, and followed by what hangs on them. */
import { describe, expect, test } from 'vitest'
import { attachMentor } from '../../../app/features/adaptation/mentor.server.ts'
import { hire } from '../../../app/features/employment/hire.server.ts'
import { endEffect, endEmployment, previewAbsence, previewEnd, readAbsences, readEnd, recordAbsence } from '../../../app/features/employment/leave.server.ts'
import { openSession } from '../../../app/features/identity/sessions.server.ts'
import { obligationsOfCase, sweepObligations } from '../../../app/features/obligations/obligations.server.ts'
import { readPerson } from '../../../app/features/people/people.server.ts'
import { toDateColumn } from '../../../app/platform/clock.server.ts'
import type { AbsenceKind } from '../../../app/rules/adaptation/absence.ts'
import { adaptationStaff, aNewcomer, planned, theCase } from '../../support/adaptation.ts'
import { aCourse } from '../../support/courses.ts'
import { granted } from '../../support/learning.ts'
import { anOfficial, anOrganisationTree, aWorker, transfer } from '../../support/people.ts'
import { aPlan, aRun } from '../../support/plans.ts'
import { proves } from '../../support/proves.ts'
import { openTestWorld } from '../../support/world.ts'

const world = await openTestWorld({ at: '2026-03-02T04:00:00.000Z' })
const second = world.anotherProcess()
const tree = await anOrganisationTree(world)
const { hr, head, authorised } = await adaptationStaff(world, tree)
const otherHr = await anOfficial(world, 'hr-service', tree.otherCentre)
const otherAuthorised = await anOfficial(world, 'centre-authorised-person', tree.otherCentre)
const on = (day: string) => world.clock.set(`${day}T04:00:00.000Z`)
const away = (from: string, to: string, kind: AbsenceKind = 'illness') => ({ kind, from, to })
/** Rows of what is owed, as they are kept. */
const kept = (caseId: string) => world.db.obligation.findMany({ where: { subjectId: caseId }, orderBy: { key: 'asc' } })
const openKinds = async (caseId: string) => (await obligationsOfCase(caseId, world)).filter(({ doneOn }) => doneOn === null).map(({ kind }) => kind)

describe('absences', () => {
  proves('397/6.probation', 'probation moves by the days away, its contract day stays, the terms of the order stay; shown before and as it comes', async () => {
    on('2026-03-02')
    const { caseId, newcomer } = await aNewcomer(world, tree, { startsOn: '2026-03-02', probationEndsOn: '2026-06-01' })
    const before = await kept(caseId)
    expect(await previewAbsence(hr.actor, newcomer.personId, away('2026-03-16', '2026-03-22'), world)).toMatchObject({ allowed: true, value: { before: '2026-06-01', after: '2026-06-08' }, clauses: ['397/6.probation'] })
    expect(await world.db.absence.count()).toBe(0)
    expect(granted(await recordAbsence(hr.actor, newcomer.personId, away('2026-03-16', '2026-03-22'), world))).toEqual({ before: '2026-06-01', after: '2026-06-08' })
    expect(await theCase(world, caseId)).toMatchObject({ probation: { contractEndsOn: '2026-06-01', endsOn: '2026-06-08', suspension: { days: 7 } } })
    expect(await kept(caseId)).toEqual(before)
    expect(granted(await recordAbsence(hr.actor, newcomer.personId, away('2026-06-05', '2026-06-08', 'leave'), world))).toEqual({ before: '2026-06-08', after: '2026-06-12' })
    expect(granted(await previewAbsence(hr.actor, newcomer.personId, away('2026-04-01', '2026-04-10', 'business-trip'), world))).toEqual({ before: '2026-06-12', after: '2026-06-12' })
    expect(await readAbsences(hr.actor, newcomer.personId, world)).toMatchObject({ employment: { probationContract: '2026-06-01', probationEndsOn: '2026-06-12' }, absences: [{ from: '2026-06-05', suspends: true }, { from: '2026-03-16', kind: 'illness' }] })
    expect(await world.db.auditEntry.count({ where: { subjectId: newcomer.personId, event: 'absence.recorded' } })).toBe(2)
  })
  proves(['397/3', '397/6.probation'], 'in order, inside the employment, not over another one; at the same moment, one of two', async () => {
    on('2026-03-02')
    const { newcomer } = await aNewcomer(world, tree, { startsOn: '2026-03-02', probationEndsOn: null })
    const code = async (from: string, to: string) => { const decision = await recordAbsence(hr.actor, newcomer.personId, away(from, to), world); return decision.allowed ? 'recorded' : decision.code }
    expect(await code('2026-03-05', '2026-03-04')).toBe('absence.ends-before-start')
    expect(await code('2026-02-27', '2026-03-03')).toBe('absence.outside-employment')
    expect(await Promise.all([world, second, world, second].map(async (where) => (await recordAbsence(hr.actor, newcomer.personId, away('2026-03-05', '2026-03-06'), where)).allowed)).then((all) => all.filter(Boolean))).toHaveLength(1)
    expect(await code('2026-03-06', '2026-03-10')).toBe('absence.overlaps')
    expect(granted(await recordAbsence(hr.actor, newcomer.personId, away('2026-03-07', '2026-03-07'), world))).toEqual({ before: null, after: null })
    const stranger = await aWorker(world, { centre: tree.careerCentre })
    expect(await recordAbsence(hr.actor, stranger.personId, away('2026-03-05', '2026-03-05'), world)).toMatchObject({ allowed: false, code: 'absence.outside-employment' })
    expect((await readAbsences(hr.actor, stranger.personId, world)).employment).toBeNull()
  })
  test('is for HR of that centre alone, looking included', async () => {
    const { newcomer, mentor } = await aNewcomer(world, tree)
    for (const { actor } of [head, authorised, otherHr, newcomer, mentor!])
      for (const call of [() => recordAbsence(actor, newcomer.personId, away('2026-03-05', '2026-03-05'), world), () => previewAbsence(actor, newcomer.personId, away('2026-03-05', '2026-03-05'), world), () => readAbsences(actor, newcomer.personId, world), () => previewEnd(actor, newcomer.personId, { number: '1', endsOn: '2026-03-02' }, world), () => endEmployment(actor, newcomer.personId, { number: '1', endsOn: '2026-03-02' }, world), () => readEnd(actor, newcomer.personId, world)])
        await expect(call()).rejects.toMatchObject({ name: 'Denied', status: 404 })
    for (const id of ['', 'x', '00000000-0000-4000-8000-000000000000']) await expect(readEnd(hr.actor, id, world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
  })
})

describe('the end of employment', () => {
  proves(['397/7', '397/7¶2'], 'a mentor leaves in the middle: shown before, the authorised person owes a replacement, and no more once another mentor is attached; the plan stays', async () => {
    on('2026-03-02')
    const given = await aNewcomer(world, tree, { startsOn: '2026-03-02' })
    const { caseId, mentor, newcomer } = given
    await planned(world, given)
    on('2026-03-16')
    const order = { number: '7-б', endsOn: '2026-03-16' }
    expect(await previewEnd(hr.actor, mentor!.personId, order, world)).toMatchObject({ allowed: true, value: { newcomers: [{ caseId, name: newcomer.actor.name }], ownCaseId: null } })
    expect(await openKinds(caseId)).not.toContain('replace-mentor')
    granted(await endEmployment(hr.actor, mentor!.personId, order, world))
    expect(await theCase(world, caseId)).toMatchObject({ state: 'mentor-gap', mentorId: null })
    expect((await obligationsOfCase(caseId, world)).find(({ kind }) => kind === 'replace-mentor')).toMatchObject({ ownerRole: 'centre-authorised-person', internal: true, clause: '397/7', trigger: 'mentor-left', doneOn: null })
    expect(await endEffect(mentor!.personId, world)).toEqual({ newcomers: [], ownCaseId: null, trainer: null })

    on('2026-03-17')
    const next = await aWorker(world, { centre: tree.siblingCareerCentre, surname: 'Нұрланова' })
    granted(await attachMentor(authorised.actor, caseId, { mentorId: next.personId, orderNumber: '9-т', orderedOn: '2026-03-17', fromOn: '2026-03-17', reason: 'Тәлімгер жұмыстан шықты', overrideReason: null }, world))
    expect(await openKinds(caseId)).not.toContain('replace-mentor')
    expect(await theCase(world, caseId)).toMatchObject({ state: 'in-adaptation', mentorId: next.personId, planInForce: { version: 1 } })
  })
  proves('397/3', 'the worker leaves: the case ends where it stands, nothing is owed any more, and it is recorded once', async () => {
    on('2026-03-02')
    const { caseId, newcomer } = await aNewcomer(world, tree, { startsOn: '2026-03-02' })
    on('2026-03-20')
    const order = { number: '8-б', endsOn: '2026-03-20' }
    expect(await previewEnd(hr.actor, newcomer.personId, order, world)).toMatchObject({ value: { ownCaseId: caseId } })
    const all = await Promise.all([world, second, world, second].map((where) => endEmployment(hr.actor, newcomer.personId, order, where)))
    expect(all.filter(({ allowed }) => allowed)).toHaveLength(1)
    for (const one of all) if (!one.allowed) expect(one).toMatchObject({ code: 'employment.already-ended', facts: { endedOn: '2026-03-20' } })
    expect((await theCase(world, caseId)).state).toBe('terminated')
    expect(await openKinds(caseId)).toEqual([])
    expect(await readEnd(hr.actor, newcomer.personId, world)).toMatchObject({ open: false, employments: [{ endedOn: '2026-03-20', endOrderNumber: '8-б' }] })
    expect(await recordAbsence(hr.actor, newcomer.personId, away('2026-03-19', '2026-03-21'), world)).toMatchObject({ allowed: false, code: 'absence.outside-employment' })
    expect(await world.db.auditEntry.count({ where: { subjectId: newcomer.personId, event: 'employment.ended' } })).toBe(1)
  })
  proves('397/3', 'with an order, not before the start, not ahead of time; a job without a recorded order ends too', async () => {
    on('2026-03-02')
    const { newcomer } = await aNewcomer(world, tree, { startsOn: '2026-03-02' })
    const code = async (number: string, endsOn: string) => { const decision = await endEmployment(hr.actor, newcomer.personId, { number, endsOn }, world); return decision.allowed ? 'recorded' : decision.code }
    expect(await code(' ', '2026-03-02')).toBe('employment.order-missing')
    expect(await code('1', '2026-03-01')).toBe('employment.ends-before-start')
    expect(await code('1', '2026-03-03')).toBe('employment.ends-in-future')
    const earlier = await aWorker(world, { centre: tree.careerCentre })
    granted(await endEmployment(hr.actor, earlier.personId, { number: '3-б', endsOn: '2026-03-02' }, world))
    expect(await world.db.jobAssignment.count({ where: { personId: earlier.personId, toOn: null } })).toBe(0)
  })
})

describe('seats of a worker who leaves', () => {
  /** A plan with a run to the last day and one after it, and a draft for the next year with one of its own. */
  const seated = async () => {
    for (const [code, form] of [['L-BIG', 'online-course'], ['L-SEM', 'in-person-seminar'], ['L-WEB', 'webinar']] as const)
      if (!(await world.db.courseEdition.findFirst({ where: { code } }))) await aCourse(world, { code, form, minutes: code === 'L-BIG' ? [1200, 1200] : [120, 120], inPreparation: form !== 'online-course' })
    const worker = await aWorker(world, { centre: tree.careerCentre })
    const place = worker.email
    const runs = { until: await aRun(world, 'L-SEM', { startsOn: '2026-03-20', seatsTaken: 5, place }), after: await aRun(world, 'L-WEB', { startsOn: '2026-03-21', seatsTaken: 5, place }), nextYear: await aRun(world, 'L-SEM', { startsOn: '2027-02-01', seatsTaken: 5, place }) }
    const planId = await aPlan(world, worker, { year: 2026, courses: ['L-BIG', { code: 'L-SEM', runId: runs.until }, { code: 'L-WEB', runId: runs.after }] })
    const draftId = await aPlan(world, worker, { year: 2027, published: false, courses: ['L-BIG', { code: 'L-SEM', runId: runs.nextYear }] })
    const seats = async () => Promise.all(Object.values(runs).map(async (id) => (await world.db.courseRun.findUniqueOrThrow({ where: { id } })).seatsTaken))
    const held = async () => (await world.db.planItem.findMany({ where: { planId: { in: [planId, draftId] }, runId: { not: null } } })).map(({ runId }) => runId).sort()
    return { worker, runs, planId, draftId, seats, held }
  }
  proves(['397/19.schedule', '397/21'], 'are free after the last day, in the plan and in a draft; the plan has no amendment, the trail the number', async () => {
    on('2026-03-20')
    const { worker, runs, planId, draftId, seats, held } = await seated()
    const all = await Promise.all([world, second].map((where) => endEmployment(hr.actor, worker.personId, { number: '9-б', endsOn: '2026-03-20' }, where)))
    expect(all.filter(({ allowed }) => allowed)).toHaveLength(1)
    expect(await seats()).toEqual([5, 4, 4])
    expect(await held()).toEqual([runs.until])
    expect(await world.db.learningPlan.findUniqueOrThrow({ where: { id: planId }, include: { amendments: true, items: true } })).toMatchObject({ status: 'published', version: 1, amendments: [], items: { length: 3 } })
    // a draft that somebody has open is not saved over it
    expect((await world.db.learningPlan.findUniqueOrThrow({ where: { id: draftId } })).version).toBe(2)
    expect(await world.db.auditEntry.findFirst({ where: { subjectId: worker.personId, event: 'employment.ended' } })).toMatchObject({ data: { seats: 2 } })
    on('2026-03-02')
  })
  proves('397/19.schedule', 'stay with whoever goes on in another centre; a job the order is not about keeps none', async () => {
    on('2026-03-20')
    const [moves, elsewhere] = [await seated(), await seated()]
    for (const [{ worker }, organisation] of [[moves, tree.otherCareerCentre], [elsewhere, tree.qualificationOrganisation]] as const)
      await world.db.jobAssignment.create({ data: { id: crypto.randomUUID(), personId: worker.personId, organisationId: organisation.id, positionCode: 'CAREER_CONSULTANT', fromOn: toDateColumn('2026-03-21') } })
    for (const { worker } of [moves, elsewhere]) granted(await endEmployment(hr.actor, worker.personId, { number: '10-б', endsOn: '2026-03-20' }, world))
    expect([await moves.seats(), await elsewhere.seats()]).toEqual([[5, 5, 5], [5, 4, 4]])
    expect(await moves.held()).toEqual(Object.values(moves.runs).sort())
    expect(await world.db.auditEntry.findFirst({ where: { subjectId: moves.worker.personId, event: 'employment.ended' } })).toMatchObject({ data: { seats: 0 } })
    on('2026-03-02')
  })
})

describe('what a hostile reader tried', () => {
  /** Hired by the other centre, by its own HR. */
  const hiredElsewhere = async (personId: string, day: string) => {
    const form = { surname: '', givenName: '', patronymic: '', iin: '', email: '', language: 'kk', organisationId: tree.otherCareerCentre.id, unit: 'Бөлім', positionCode: 'CAREER_CONSULTANT', category: 'core', basis: 'newly-entered', orderNumber: `${personId.slice(-4)}-е`, orderedOn: day, signatoryId: otherAuthorised.personId, startsOn: day, probation: 'none', probationEndsOn: '', periodEndsOn: '', mentorId: '', releaseMinutes: '', inWorkingHours: 'yes' }
    await world.db.jobAssignment.create({ data: { id: crypto.randomUUID(), personId, organisationId: tree.otherCareerCentre.id, positionCode: 'CAREER_CONSULTANT', fromOn: toDateColumn(day) } })
    const result = await hire(otherHr.actor, form, { personId, confirmed: true }, world)
    if (result.kind !== 'recorded') throw new Error(JSON.stringify(result))
    return result
  }

  proves(['397/3', '397/6.probation'], 'a new employer sees nothing of the time before, and neither writes into the time of the other', async () => {
    on('2026-03-02')
    const { newcomer: { personId } } = await aNewcomer(world, tree, { startsOn: '2026-03-02' })
    granted(await recordAbsence(hr.actor, personId, away('2026-03-05', '2026-03-06'), world))
    granted(await recordAbsence(hr.actor, personId, away('2026-04-01', '2026-04-30', 'leave'), world))
    on('2026-03-20')
    granted(await endEmployment(hr.actor, personId, { number: '1-б', endsOn: '2026-03-20' }, world))
    on('2026-04-06')
    await hiredElsewhere(personId, '2026-04-06')
    expect(await readAbsences(otherHr.actor, personId, world)).toMatchObject({ employment: { startsOn: '2026-04-06' }, absences: [] })
    expect((await readPerson(otherHr.actor, personId, world)).absences).toEqual([])
    expect((await readEnd(otherHr.actor, personId, world)).employments).toHaveLength(1)
    // the leave of the first employment ended with it
    granted(await recordAbsence(otherHr.actor, personId, away('2026-04-08', '2026-04-10', 'other'), world))
    expect((await readAbsences(hr.actor, personId, world)).absences.map(({ from }) => from)).toEqual(['2026-03-05'])
    expect(await recordAbsence(hr.actor, personId, away('2026-04-20', '2026-04-21'), world)).toMatchObject({ code: 'absence.outside-employment' })
    expect(await endEmployment(hr.actor, personId, { number: '2-б', endsOn: '2026-04-06' }, world)).toMatchObject({ code: 'employment.already-ended', facts: { endedOn: '2026-03-20' } })
    expect(await readEnd(hr.actor, personId, world)).toMatchObject({ open: false })
    const trail = await world.db.auditEntry.findMany({ where: { subjectId: personId, event: 'absence.recorded' } })
    expect(trail).toHaveLength(3)
    for (const { data } of trail) expect(Object.keys(data as object).sort()).toEqual(['clauses', 'from', 'to'])
    on('2026-03-02')
  })
  proves('397/3', 'a job in one centre gives no hand in the employment of another, and each end closes its own', async () => {
    on('2026-03-02')
    const both = await aWorker(world, { centre: tree.careerCentre })
    await hiredElsewhere(both.personId, '2026-03-02')
    expect(await recordAbsence(hr.actor, both.personId, away('2026-03-05', '2026-03-05'), world)).toMatchObject({ code: 'absence.outside-employment' })
    expect(await readAbsences(hr.actor, both.personId, world)).toMatchObject({ employment: null, absences: [] })
    expect((await readEnd(hr.actor, both.personId, world)).employments).toEqual([])
    granted(await endEmployment(hr.actor, both.personId, { number: '3-б', endsOn: '2026-03-02' }, world))
    const open = async () => (await world.db.jobAssignment.findMany({ where: { personId: both.personId, toOn: null } })).map(({ organisationId }) => organisationId)
    expect(await open()).toEqual([tree.otherCareerCentre.id])
    expect(await world.db.employment.findFirst({ where: { personId: both.personId } })).toMatchObject({ endedOn: null })
    on('2026-03-03')
    await expect(endEmployment(hr.actor, both.personId, { number: '4-б', endsOn: '2026-03-03' }, world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
    granted(await endEmployment(otherHr.actor, both.personId, { number: '4-б', endsOn: '2026-03-03' }, world))
    expect(await open()).toEqual([])
    on('2026-03-02')
  })
  proves('397/3', 'a worker moved inside the centre leaves all of it', async () => {
    on('2026-03-02')
    const { newcomer: { personId } } = await aNewcomer(world, tree, { startsOn: '2026-03-02' })
    await transfer(world, { personId }, tree.siblingCareerCentre)
    granted(await endEmployment(hr.actor, personId, { number: '5-б', endsOn: '2026-03-03' }, world))
    expect(await world.db.jobAssignment.count({ where: { personId, toOn: null } })).toBe(0)
    on('2026-03-02')
  })
  proves('397/7', 'who leaves is nobody\'s mentor any more, in concluded cases too, and acts for the centre no more', async () => {
    on('2026-03-02')
    const boss = await anOfficial(world, 'career-centre-head', tree.careerCentre)
    await world.db.roleGrant.create({ data: { id: crypto.randomUUID(), accountId: boss.accountId, role: 'hr-service', organisationId: tree.otherCentre.id, grantedAt: world.clock.now() } })
    await openSession(world, boss.accountId, 'test')
    const [open, concluded] = [await aNewcomer(world, tree, { startsOn: '2026-03-02', mentor: boss }), await aNewcomer(world, tree, { startsOn: '2026-03-02', mentor: boss })]
    await world.db.adaptationCase.update({ where: { id: concluded.caseId }, data: { noReportOn: toDateColumn('2026-03-02'), noReportReason: 'x', evaluatedOn: toDateColumn('2026-03-02'), outcome: 'passed', concludedOn: toDateColumn('2026-03-02') } })
    granted(await endEmployment(hr.actor, boss.personId.toUpperCase(), { number: '6-б', endsOn: '2026-03-02' }, world))
    expect(await world.db.mentorAttachment.count({ where: { mentorId: boss.personId, toOn: null } })).toBe(0)
    expect((await theCase(world, open.caseId)).mentorId).toBeNull()
    expect((await theCase(world, concluded.caseId)).state).toBe('decided')
    expect((await world.db.roleGrant.findMany({ where: { accountId: boss.accountId, revokedAt: null } })).map(({ organisationId }) => organisationId)).toEqual([tree.otherCentre.id])
    expect(await world.db.session.count({ where: { accountId: boss.accountId } })).toBe(0)
    expect(await world.db.auditEntry.count({ where: { event: 'role.revoked', subjectId: boss.accountId } })).toBe(1)
    expect(await world.db.auditEntry.findFirst({ where: { event: 'employment.ended', subjectId: boss.personId } })).toMatchObject({ data: { newcomers: 2 } })
  })
  proves('397/6.probation', 'an absence without end is refused', async () => {
    on('2026-03-02')
    const { newcomer } = await aNewcomer(world, tree, { startsOn: '2026-03-02' })
    expect(await recordAbsence(hr.actor, newcomer.personId, away('2026-03-02', '9999-12-31'), world)).toMatchObject({ code: 'absence.too-long', facts: { latest: '2027-09-01' } })
  })
})

describe('the sweep', () => {
  proves(['397/7', '397/8', '397/9'], 'twice, after a missed week, over the end of the year and back: changes nothing that the facts do not change', async () => {
    on('2026-12-21')
    const given = await aNewcomer(world, tree, { startsOn: '2026-12-21', probationEndsOn: '2027-03-20' })
    await planned(world, given)
    await sweepObligations(world)
    const before = await kept(given.caseId)
    expect(await sweepObligations(world)).toBe(0)
    for (const day of ['2026-12-28', '2026-12-31', '2027-01-01', '2027-01-04', '2027-03-25', '2026-12-21']) {
      on(day)
      expect(await sweepObligations(day < '2027' ? world : second), day).toBe(0)
      expect(await kept(given.caseId), day).toEqual(before)
    }
    expect(await Promise.all([sweepObligations(world), sweepObligations(second)])).toEqual([0, 0])
  })
})
