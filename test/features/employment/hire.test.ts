/** The hiring order: what is wrong is said at the field, what the rules refuse is refused, what follows starts by itself, and once. */
import { describe, expect, test } from 'vitest'
import { hire, type HiringForm } from '../../../app/features/employment/hire.server.ts'
import { hiringOutlook, readHiringForm } from '../../../app/features/employment/hiring-form.server.ts'
import { endEmployment, readAbsences } from '../../../app/features/employment/leave.server.ts'
import { obligationsOfCase } from '../../../app/features/obligations/obligations.server.ts'
import { readPerson } from '../../../app/features/people/people.server.ts'
import { dayInKazakhstan, fromDateColumn, toDateColumn } from '../../../app/platform/clock.server.ts'
import { isExclusionViolation, isUniqueViolation } from '../../../app/platform/db.server.ts'
import { addDays } from '../../../app/rules/calendar/calendar-date.ts'
import { adaptationStaff, aNewcomer, theCase } from '../../support/adaptation.ts'
import { granted } from '../../support/learning.ts'
import { anOfficial, anOrganisationTree, aWorker } from '../../support/people.ts'
import { proves } from '../../support/proves.ts'
import { openTestWorld } from '../../support/world.ts'

const world = await openTestWorld({ at: '2026-03-02T04:00:00.000Z' })
const second = world.anotherProcess()
const tree = await anOrganisationTree(world)
const { hr, head, authorised } = await adaptationStaff(world, tree)
const otherHr = await anOfficial(world, 'hr-service', tree.otherCentre)
const otherAuthorised = await anOfficial(world, 'centre-authorised-person', tree.otherCentre)
const qualification = await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation)
const mentor = await aWorker(world, { centre: tree.siblingCareerCentre, surname: 'Бекова', givenName: 'Сәуле' })
const on = (day: string) => world.clock.set(`${day}T04:00:00.000Z`)

let count = 0
/** A form nobody objects to: a new person, probation of three months, the period as proposed. */
const aForm = (changes: Partial<HiringForm> = {}): HiringForm => ({
  surname: 'Тоқтарова', givenName: 'Аружан', patronymic: 'Ерланқызы', iin: '', email: `newcomer-${++count}@example.kz`, language: 'kk', organisationId: tree.careerCentre.id, unit: 'Жұмыспен қамту бөлімі',
  positionCode: 'CAREER_CONSULTANT', category: 'core', basis: 'first-hired', orderNumber: `${count}-ж`, orderedOn: '2026-03-02', signatoryId: authorised.personId, startsOn: '2026-03-02', probation: 'set',
  probationEndsOn: '2026-06-01', periodEndsOn: '', mentorId: '', releaseMinutes: '60', inWorkingHours: 'yes', ...changes,
})
const hired = (changes: Partial<HiringForm> = {}, { personId = null as string | null, confirmed = false, actor = hr.actor, in: where = world } = {}) => hire(actor, aForm(changes), { personId, confirmed }, where)
const recorded = async (...given: Parameters<typeof hired>) => {
  const result = await hired(...given)
  if (result.kind !== 'recorded') throw new Error(JSON.stringify(result))
  return result
}
/** What is in the tables, to see that a refusal leaves nothing behind. */
const rows = async () => ({ people: await world.db.person.count(), accounts: await world.db.account.count(), jobs: await world.db.jobAssignment.count(), employments: await world.db.employment.count(), cases: await world.db.adaptationCase.count(), owed: await world.db.obligation.count(), letters: await world.db.outboxMail.count() })

describe('an order is recorded', () => {
  proves(['397/3', '397/6', '397/2.7', '397/9.programme', '397/10.pay'], 'one case opens with its terms, the programme is assigned with release, the invitation goes out, everything is in the trail', async () => {
    const result = await recorded({ basis: 'newly-entered' })
    expect(result.outcome).toBe('case-opened')
    const record = await theCase(world, result.caseId!)
    expect(record).toMatchObject({
      state: 'mentor-pending', edition: '397', periodEndsOn: '2026-05-26', release: { minutesPerDay: 60, inWorkingHours: true },
      employment: { orderedOn: '2026-03-02', startsOn: '2026-03-02', basis: 'newly-entered', category: 'core', signatoryName: authorised.actor.name }, probation: { contractEndsOn: '2026-06-01', endsOn: '2026-06-01' },
      worker: { unit: 'Жұмыспен қамту бөлімі', positionCode: 'CAREER_CONSULTANT' },
    })
    expect(await world.db.enrolment.findMany({ where: { personId: result.personId } })).toMatchObject([{ source: 'assigned', release: 'with', status: 'active', courseCode: 'T-AD' }])
    const owed = await obligationsOfCase(result.caseId!, world)
    expect(owed.map(({ kind, clause, internal, ownerRole, ownerId, dueOn }) => ({ kind, clause, internal, owner: ownerRole ?? ownerId, dueOn }))).toEqual([
      { kind: 'attach-mentor', clause: '397/7', internal: true, owner: 'centre-authorised-person', dueOn: expect.any(String) as string },
      { kind: 'adaptation-training', clause: '397/9', internal: false, owner: result.personId, dueOn: '2026-03-27' },
    ])
    const trail = await world.db.auditEntry.findMany({ where: { subjectId: { in: [result.personId, result.caseId!] } }, orderBy: { seq: 'asc' } })
    expect(trail.map(({ event }) => event)).toEqual(['employment.recorded', 'adaptation.opened'])
    expect(await world.db.outboxMail.count({ where: { toAddress: `newcomer-${count}@example.kz` } })).toBe(1)
  })
  proves(['397/7¶2', '397/8'], 'an order that names the mentor attaches the mentor at once; nobody is owed a mentor then', async () => {
    const { caseId } = await recorded({ mentorId: mentor.personId })
    expect(await theCase(world, caseId!)).toMatchObject({ state: 'plan-due', mentorId: mentor.personId, mentors: [{ orderedOn: '2026-03-02', fromOn: '2026-03-02', signatoryName: authorised.actor.name }] })
    const owed = await obligationsOfCase(caseId!, world)
    expect(owed.find(({ kind }) => kind === 'draw-up-plan')).toMatchObject({ ownerId: mentor.personId, dueOn: '2026-03-05' })
    expect(owed.filter(({ kind, doneOn }) => kind === 'attach-mentor' && doneOn === null)).toEqual([])
  })
  proves(['397/6.category', '397/6'], 'auxiliary staff are recorded without a case, a programme or anything owed; the outcome says so', async () => {
    const before = await rows()
    const result = await recorded({ category: 'auxiliary', positionCode: 'ACCOUNTANT', basis: '' })
    expect(result).toMatchObject({ outcome: 'not-applicable', caseId: null })
    expect(await rows()).toMatchObject({ employments: before.employments + 1, cases: before.cases, owed: before.owed })
    expect(await world.db.enrolment.count({ where: { personId: result.personId } })).toBe(0)
    expect(await world.db.auditEntry.count({ where: { subjectId: result.personId, event: 'adaptation.not-applicable' } })).toBe(1)
  })
  test('somebody the platform knows keeps the person, the account and the job they have', async () => {
    const known = await aWorker(world, { centre: tree.careerCentre, surname: 'Сапарова' })
    const before = await rows()
    const result = await recorded({ surname: '', givenName: '', email: '' }, { personId: known.personId })
    expect(result.personId).toBe(known.personId)
    expect(await rows()).toMatchObject({ people: before.people, accounts: before.accounts, jobs: before.jobs })
    expect(await world.db.jobAssignment.findMany({ where: { personId: known.personId } })).toMatchObject([{ unit: 'Жұмыспен қамту бөлімі' }])
  })
  test('a returning worker found by IIN is the same person, and gets another case; another name is told apart from the number', async () => {
    const iin = '990101500708'
    const { personId } = await recorded({ iin })
    expect(await hired({ iin, surname: 'Басқаева' })).toEqual({ kind: 'wrong', errors: { iin: 'iin-other-name' } })
    granted(await endEmployment(hr.actor, personId, { number: '1-б', endsOn: '2026-03-02' }, world))
    on('2026-03-10')
    const again = await recorded({ iin: '990101 500708', email: '', orderedOn: '2026-03-10', startsOn: '2026-03-10', probationEndsOn: '2026-06-09', basis: 'newly-entered' })
    expect(again.personId).toBe(personId)
    expect(await world.db.adaptationCase.count({ where: { employment: { personId } } })).toBe(2)
    on('2026-03-02')
  })
})

describe('wrong fields', () => {
  test('each stands beside its field, all at once, and nothing is written', async () => {
    const before = await rows()
    const result = await hired({
      surname: 'Тоқ4', givenName: ' ', patronymic: '<b>', iin: '123', email: 'no address', organisationId: '', unit: ' ', positionCode: 'NOBODY', signatoryId: '', orderedOn: '', startsOn: '2026-02-30', probation: '', periodEndsOn: '1 мамыр', releaseMinutes: '-5',
    })
    expect(result).toEqual({
      kind: 'wrong',
      errors: {
        surname: 'name-letters', givenName: 'required', patronymic: 'name-letters', iin: 'iin', email: 'email', organisationId: 'choose', unit: 'required', positionCode: 'choose', signatoryId: 'choose',
        orderedOn: 'required', startsOn: 'day', probation: 'choose', periodEndsOn: 'day', releaseMinutes: 'minutes',
      },
    })
    expect(await hired({ probationEndsOn: '' })).toEqual({ kind: 'wrong', errors: { probationEndsOn: 'required' } })
    for (const releaseMinutes of ['481', '1.5', 'көп']) expect(await hired({ releaseMinutes })).toEqual({ kind: 'wrong', errors: { releaseMinutes: 'minutes' } })
    expect(await hired({ email: hr.email.toUpperCase() })).toEqual({ kind: 'wrong', errors: { email: 'email-taken' } })
    expect(await hired({ organisationId: 'x' })).toEqual({ kind: 'wrong', errors: { organisationId: 'choose' } })
    expect(await rows()).toEqual(before)
  })
})

describe('refusals', () => {
  const refusedWith = async (changes: Partial<HiringForm>, code: string, clause: string) => {
    const before = await rows()
    const result = await hired(changes, { confirmed: true })
    expect(result, code).toMatchObject({ kind: 'refused', refusal: { allowed: false, code } })
    expect(result.kind === 'refused' && result.refusal.clauses, code).toContain(clause)
    expect(await rows(), code).toEqual(before)
  }
  proves('397/3', 'no number, a date in the future, work before the order, a signatory without authority', async () => {
    await refusedWith({ orderNumber: ' ' }, 'employment.order-missing', '397/3')
    await refusedWith({ orderedOn: '2026-03-03', startsOn: '2026-03-03' }, 'employment.order-in-future', '397/3')
    await refusedWith({ startsOn: '2026-03-01' }, 'employment.starts-before-order', '397/3')
    for (const { personId } of [hr, head, otherAuthorised]) await refusedWith({ signatoryId: personId }, 'employment.signatory', '397/3')
  })
  proves('397/3', 'an order of tomorrow is refused today and recorded tomorrow; an order may name a later first day', async () => {
    expect(await hired({ orderedOn: '2026-03-03', startsOn: '2026-03-03' })).toMatchObject({ kind: 'refused' })
    expect((await recorded({ startsOn: '2026-03-16', probationEndsOn: '2026-06-15' })).outcome).toBe('case-opened')
  })
  test('an order older than the rules opens nothing under them', async () => {
    await refusedWith({ orderedOn: '2024-10-24', startsOn: '2024-10-24' }, 'employment.before-the-rules', '397/O4')
    expect(await hired({ orderedOn: '2024-10-25', startsOn: '2024-10-25', probationEndsOn: '2025-01-24' })).toMatchObject({ kind: expect.stringMatching(/recorded|warnings/) as string })
  })
  proves(['397/6.category', '397/2.7'], 'the category and the basis have to be said; the organisation has to be covered', async () => {
    await refusedWith({ category: '' }, 'employment.category-missing', '397/6.category')
    await refusedWith({ basis: '' }, 'adaptation.basis-missing', '397/2.7')
    const elsewhere = await anOfficial(world, 'hr-service', tree.top)
    expect(await hired({ organisationId: tree.qualificationOrganisation.id }, { actor: elsewhere.actor })).toMatchObject({ kind: 'refused', refusal: { code: 'employment.organisation-not-covered' } })
  })
  proves(['397/6.term', '397/6.probation'], 'a period of less than a month, of more than three, or beyond probation; probation that ends before it begins', async () => {
    await refusedWith({ periodEndsOn: '2026-03-31' }, 'adaptation.period-out-of-range', '397/6.term')
    await refusedWith({ probation: 'none', probationEndsOn: '', periodEndsOn: '2026-06-03' }, 'adaptation.period-out-of-range', '397/6.term')
    await refusedWith({ periodEndsOn: '2026-06-02' }, 'adaptation.period-beyond-probation', '397/6.probation')
    await refusedWith({ probationEndsOn: '2026-03-02' }, 'adaptation.probation-before-start', '397/6.probation')
    expect(await hired({ probation: 'none', probationEndsOn: '', periodEndsOn: '2026-06-02' })).toMatchObject({ kind: 'recorded' })
    expect(await hired({ periodEndsOn: '2026-04-01' })).toMatchObject({ kind: 'recorded' })
  })
  proves('397/7¶2', 'a mentor of another centre, or in adaptation, is not attached by the order either', async () => {
    const stranger = await aWorker(world, { centre: tree.otherCareerCentre })
    await refusedWith({ mentorId: stranger.personId }, 'adaptation.mentor-elsewhere', '397/2.13')
    await refusedWith({ mentorId: 'nobody' }, 'adaptation.mentor-elsewhere', '397/2.13')
    const { newcomer } = await aNewcomer(world, tree)
    await refusedWith({ mentorId: newcomer.personId }, 'adaptation.mentor-in-adaptation', '397/2.13')
  })
  test('only HR records, within reach, and only for people within reach', async () => {
    for (const { actor } of [head, authorised, mentor, qualification]) {
      await expect(hired({}, { actor })).rejects.toMatchObject({ name: 'Denied' })
      await expect(readHiringForm(actor, null, world)).rejects.toMatchObject({ name: 'Denied' })
    }
    await expect(hired({}, { actor: otherHr.actor })).rejects.toMatchObject({ name: 'Denied' })
    const known = await aWorker(world, { centre: tree.otherCareerCentre })
    await expect(hired({}, { personId: known.personId })).rejects.toMatchObject({ name: 'Denied', status: 404 })
    await expect(readHiringForm(hr.actor, known.personId, world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
  })
})

describe('once', () => {
  proves('397/6', 'the same order again, another order for somebody employed: refused; one employment, one case', async () => {
    const known = await aWorker(world, { centre: tree.careerCentre })
    const form = aForm()
    const record = (changes: Partial<HiringForm> = {}) => hire(hr.actor, { ...form, ...changes }, { personId: known.personId, confirmed: true }, world)
    expect(await record()).toMatchObject({ kind: 'recorded' })
    expect(await record()).toMatchObject({ kind: 'refused', refusal: { code: 'employment.order-already-recorded', clauses: ['397/6'] } })
    expect(await record({ orderNumber: 'other' })).toMatchObject({ kind: 'refused', refusal: { code: 'employment.already-employed', clauses: ['397/6'] } })
    expect(await world.db.adaptationCase.count({ where: { employment: { personId: known.personId } } })).toBe(1)
  })
  proves('397/6', 'pressed twice at the same moment, by two processes and with two orders: one employment, one case', async () => {
    for (let round = 0; round < 4; round++) {
      const known = await aWorker(world, { centre: tree.careerCentre })
      const form = aForm()
      const results = await Promise.all([0, 1, 2, 3].map((at) => hire(hr.actor, { ...form, orderNumber: at % 2 ? form.orderNumber : `${form.orderNumber}-қ` }, { personId: known.personId, confirmed: true }, at < 2 ? world : second)))
      expect(results.map(({ kind }) => kind).sort()).toEqual(['recorded', 'refused', 'refused', 'refused'])
      expect(await world.db.employment.count({ where: { personId: known.personId } })).toBe(1)
      expect(await world.db.enrolment.count({ where: { personId: known.personId } })).toBe(1)
    }
  })
  test('a new person recorded twice at the same moment becomes one person', async () => {
    const form = aForm({ email: 'twice@example.kz' })
    const results = await Promise.all([world, second, world, second].map((where) => hire(hr.actor, form, { personId: null, confirmed: true }, where)))
    expect(results[0]).toMatchObject({ kind: 'recorded', outcome: 'case-opened' })
    for (const result of results) expect(result).toEqual(results[0])
    expect(await hire(hr.actor, form, { personId: null, confirmed: false }, world)).toEqual(results[0])
    expect(await hire(hr.actor, { ...form, orderNumber: 'басқа' }, { personId: null, confirmed: true }, world)).toEqual({ kind: 'wrong', errors: { email: 'email-taken' } })
    expect(await hire(hr.actor, { ...form, givenName: 'Әсел' }, { personId: null, confirmed: true }, world)).toEqual({ kind: 'wrong', errors: { email: 'email-taken' } })
    expect(await world.db.account.count({ where: { email: 'twice@example.kz' } })).toBe(1)
  })
})

describe('warnings come before anything is recorded', () => {
  proves(['397/6.probation', '397/10.pay'], 'a conclusion after probation, an end on a day off, no time for the training: said first, recorded when confirmed', async () => {
    const before = await rows()
    const form = aForm({ periodEndsOn: '2026-05-30', releaseMinutes: '0', inWorkingHours: 'no' })
    const result = await hire(hr.actor, form, { personId: null, confirmed: false }, world)
    expect(result).toMatchObject({ kind: 'warnings', periodEndsOn: '2026-05-30', warnings: [{ code: 'adaptation.conclusion-after-probation', facts: { safeEnd: '2026-05-27' } }, { code: 'adaptation.period-ends-off' }, { code: 'adaptation.training-outside-hours', clauses: ['397/10.pay'] }] })
    expect(await rows()).toEqual(before)
    expect(await hire(hr.actor, form, { personId: null, confirmed: true }, world)).toMatchObject({ kind: 'recorded' })
    expect(await world.db.enrolment.findFirst({ orderBy: { enrolledAt: 'desc' }, where: { source: 'assigned', release: 'without' } })).not.toBeNull()
  })
  test('the proposed end lets the conclusion fall inside probation, so that nothing is warned of', async () => {
    expect(await hired()).toMatchObject({ kind: 'recorded' })
  })
  proves('397/6.term', 'hired on 31 January: a month of adaptation ends on 27 February at the earliest, three on 30 April at the latest', async () => {
    on('2026-01-31')
    const start = { orderedOn: '2026-01-31', startsOn: '2026-01-31', probation: 'none', probationEndsOn: '' }
    expect(await hired({ ...start, periodEndsOn: '2026-02-26' })).toMatchObject({ kind: 'refused', refusal: { facts: { earliest: '2026-02-27', latest: '2026-04-30' } } })
    expect(await hired({ ...start, periodEndsOn: '2026-02-27' })).toMatchObject({ kind: 'recorded' })
    expect(await hired({ ...start, periodEndsOn: '2026-04-30' })).toMatchObject({ kind: 'recorded' })
    expect(await hired({ ...start, periodEndsOn: '2026-05-01' })).toMatchObject({ kind: 'refused' })
    expect(await hiringOutlook(aForm({ ...start }), 'kk', world)).toMatchObject({ period: { earliest: '2026-02-27', latest: '2026-04-30' }, threeMonthsEnd: '2026-04-29', safeEnd: null })
    on('2026-03-02')
  })
  proves(['397/8', '397/9'], 'hired on the eve of Nauryz: days off do not count, and the page shows which', async () => {
    on('2026-03-20')
    const form = aForm({ orderedOn: '2026-03-20', startsOn: '2026-03-20', probationEndsOn: '2026-06-19', mentorId: mentor.personId })
    const outlook = await hiringOutlook(form, 'ru', world)
    expect(outlook!.deadlines.map(({ kind, deadline: { on: due } }) => [kind, due])).toEqual([['draw-up-plan', '2026-03-30'], ['adaptation-training', '2026-04-15'], ['conclude', expect.any(String)]])
    expect(outlook!.deadlines[0]!.deadline.off.map((day) => day.on)).toEqual(['2026-03-23', '2026-03-24', '2026-03-25'])
    const { caseId } = await recorded({ ...form, orderNumber: 'наурыз' })
    expect((await obligationsOfCase(caseId!, world)).find(({ kind }) => kind === 'draw-up-plan')?.dueOn).toBe('2026-03-30')
    on('2026-03-02')
  })
  test('what the page promises is what is owed once it is recorded', async () => {
    for (const mentorId of ['', mentor.personId]) {
      const form = aForm({ mentorId })
      const promised = (await hiringOutlook(form, 'kk', world))!.deadlines.filter(({ kind }) => kind !== 'conclude').map(({ kind, deadline }) => `${kind} ${deadline.on}`)
      const result = await hire(hr.actor, form, { personId: null, confirmed: true }, world)
      const owed = (await obligationsOfCase(result.kind === 'recorded' ? result.caseId! : '', world)).filter(({ doneOn }) => doneOn === null).map(({ kind, dueOn }) => `${kind} ${dueOn}`)
      expect(promised.sort()).toEqual(owed.sort())
    }
    expect(await hiringOutlook(aForm({ startsOn: 'кеше' }), 'kk', world)).toBeNull()
  })
})

describe('the page', () => {
  test('offers what is in reach: organisations, those who sign, colleagues with what they carry; the form of a known person begins with the job', async () => {
    const { newcomer } = await aNewcomer(world, tree, { mentor })
    const known = await aWorker(world, { centre: tree.careerCentre, surname: 'Әлиева', position: 'CC_HEAD' })
    await world.db.jobAssignment.updateMany({ where: { personId: known.personId }, data: { unit: 'Басшылық', fromOn: toDateColumn(addDays(dayInKazakhstan(world.clock.now()), -3)) } })
    const page = await readHiringForm(hr.actor, known.personId, world)
    expect(page.organisations.map(({ id }) => id).sort()).toEqual([tree.centre.id, tree.careerCentre.id, tree.siblingCareerCentre.id].sort())
    expect(page.signatories.map(({ personId }) => personId)).toEqual([authorised.personId])
    expect(page.person).toEqual({ id: known.personId, name: known.actor.name, page: true })
    expect(page.start).toMatchObject({ organisationId: tree.careerCentre.id, positionCode: 'CC_HEAD', unit: 'Басшылық', category: 'managerial', startsOn: '2026-02-27', signatoryId: authorised.personId })
    const of = (personId: string) => page.mentors.find((one) => one.personId === personId)
    expect(of(known.personId)).toBeUndefined()
    expect(of(newcomer.personId)).toMatchObject({ inAdaptation: true })
    expect(of(mentor.personId)!.newcomers).toBeGreaterThan(0)
    expect((await readHiringForm(hr.actor, null, world)).person).toBeNull()
  })
})

describe('what a hostile reader tried', () => {
  /** The other centre with all it takes to hire. */
  const elsewhere = (changes: Partial<HiringForm> = {}) => ({ organisationId: tree.otherCareerCentre.id, signatoryId: otherAuthorised.personId, ...changes })
  const endedOn = async (personId: string, day: string) => granted(await endEmployment(hr.actor, personId, { number: 'б', endsOn: day }, world))

  proves('397/6.category', 'a consultant is not hired as support staff, nor an accountant with an adaptation', async () => {
    expect(await hired({ category: 'auxiliary' })).toMatchObject({ kind: 'refused', refusal: { code: 'employment.category-contradicts-position', facts: { position: 'CAREER_CONSULTANT' } } })
    expect(await hired({ positionCode: 'ACCOUNTANT' })).toMatchObject({ kind: 'refused', refusal: { code: 'employment.category-contradicts-position' } })
    expect(await hired({ category: 'managerial' })).toMatchObject({ kind: 'recorded' })
  })
  proves('397/3', 'a first day in a far future is refused; of a near one the centre keeps the record until it comes', async () => {
    expect(await hired({ startsOn: '2026-06-03', probation: 'none', probationEndsOn: '' })).toMatchObject({ kind: 'refused', refusal: { code: 'employment.starts-too-late', facts: { latest: '2026-06-02' } } })
    const { personId } = await recorded({ startsOn: '2026-04-06', probationEndsOn: '2026-07-05' }, { confirmed: true })
    expect((await readPerson(hr.actor, personId, world)).employments).toHaveLength(1)
    expect((await readAbsences(hr.actor, personId, world)).employment).toMatchObject({ startsOn: '2026-04-06' })
    await expect(readPerson(otherHr.actor, personId, world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
    // the worker never came: it ends on its first day, and another order may name any day
    expect(await endEmployment(hr.actor, personId, { number: 'б', endsOn: '2026-03-10' }, world)).toMatchObject({ code: 'employment.ends-before-start' })
    await endedOn(personId, '2026-04-06')
    expect(await hired({ startsOn: '2026-03-16', probationEndsOn: '2026-06-15' }, { personId, confirmed: true })).toMatchObject({ kind: 'recorded', personId })
    expect(await hired({ startsOn: '2026-04-06', probationEndsOn: '2026-07-05' }, { personId, confirmed: true })).toMatchObject({ kind: 'refused', refusal: { code: 'employment.already-employed' } })
  })
  test('the order never rewrites what is recorded about earlier days', async () => {
    const job = async (fromOn: string, unit: string | null = null) => {
      const worker = await aWorker(world, { centre: tree.careerCentre })
      await world.db.jobAssignment.updateMany({ where: { personId: worker.personId }, data: { fromOn: toDateColumn(fromOn), unit } })
      return worker.personId
    }
    const jobs = async (personId: string) => (await world.db.jobAssignment.findMany({ where: { personId }, orderBy: { fromOn: 'asc' }, include: { employment: true } })).map(({ positionCode, unit, fromOn, toOn, employment }) => [positionCode, unit, fromDateColumn(fromOn), toOn && fromDateColumn(toOn), employment !== null])
    const unit = 'Жұмыспен қамту бөлімі'
    const same = await job('2020-01-08')
    await recorded({}, { personId: same })
    expect(await jobs(same)).toEqual([['CAREER_CONSULTANT', unit, '2020-01-08', null, true]])
    const promoted = await job('2020-01-08', 'Кадрлар бөлімі')
    await recorded({ positionCode: 'SECTOR_HEAD', category: 'managerial' }, { personId: promoted })
    expect(await jobs(promoted)).toEqual([['CAREER_CONSULTANT', 'Кадрлар бөлімі', '2020-01-08', '2026-03-01', false], ['SECTOR_HEAD', unit, '2026-03-02', null, true]])
    const moved = await job('2020-01-08', 'Кадрлар бөлімі')
    await recorded({}, { personId: moved })
    expect(await jobs(moved)).toEqual([['CAREER_CONSULTANT', 'Кадрлар бөлімі', '2020-01-08', '2026-03-01', false], ['CAREER_CONSULTANT', unit, '2026-03-02', null, true]])
    on('2026-03-10')
    const enteredLate = await job('2026-03-10')
    await recorded({}, { personId: enteredLate })
    expect(await jobs(enteredLate)).toEqual([['CAREER_CONSULTANT', unit, '2026-03-02', null, true]])
    const sinceThen = await job('2026-03-10', unit)
    await recorded({ positionCode: 'SECTOR_HEAD', category: 'managerial' }, { personId: sinceThen })
    expect(await jobs(sinceThen)).toEqual([['SECTOR_HEAD', unit, '2026-03-02', '2026-03-09', true], ['CAREER_CONSULTANT', unit, '2026-03-10', null, false]])
    on('2026-03-02')
  })
  proves('397/6', 'two centres that hire the same returning person at once: one does, the other is told', async () => {
    on('2026-03-16')
    for (const iin of ['850315300207', '850315300217']) {
      const { personId } = await aWorker(world, { centre: null, surname: 'Тоқтарова', givenName: 'Аружан', iin })
      const days = { iin, email: '', orderedOn: '2026-03-16', startsOn: '2026-03-16', probationEndsOn: '2026-06-15' }
      const [one, two] = [aForm(days), aForm(elsewhere(days))]
      const results = await Promise.all([hire(hr.actor, one, { personId: null, confirmed: true }, world), hire(otherHr.actor, two, { personId: null, confirmed: true }, second)])
      expect(results.map(({ kind }) => kind).sort()).toEqual(['recorded', 'refused'])
      expect(results.find(({ kind }) => kind === 'refused')).toMatchObject({ refusal: { code: 'employment.already-employed' } })
      expect(await world.db.employment.count({ where: { personId } })).toBe(1)
    }
    on('2026-03-02')
  })
  test('the database tells an exclusion from other errors', async () => {
    const { personId } = await recorded()
    const { id: _, jobId: __, ...row } = await world.db.employment.findFirstOrThrow({ where: { personId } })
    const jobId = crypto.randomUUID()
    await world.db.jobAssignment.create({ data: { id: jobId, personId, organisationId: tree.careerCentre.id, positionCode: 'ASSISTANT', fromOn: row.startsOn } })
    const error: unknown = await world.db.employment.create({ data: { ...row, id: crypto.randomUUID(), jobId, orderNumber: 'басқа' } }).catch((thrown: unknown) => thrown)
    expect([isExclusionViolation(error), isUniqueViolation(error), isExclusionViolation(new Error('x'))]).toEqual([true, false, false])
  })
  test('texts that are too long stand beside their field and are not cut', async () => {
    expect(await hired({ orderNumber: 'ж'.repeat(101), unit: 'б'.repeat(201) })).toEqual({ kind: 'wrong', errors: { orderNumber: 'long', unit: 'long' } })
    expect(await hired({ orderNumber: 'ж'.repeat(5000) })).toEqual({ kind: 'wrong', errors: { orderNumber: 'long' } })
    const { personId } = await recorded({ orderNumber: 'ж'.repeat(100), unit: 'б'.repeat(200) })
    expect(await world.db.jobAssignment.findFirst({ where: { personId } })).toMatchObject({ unit: 'б'.repeat(200) })
  })
  proves('397/2.13', 'ids in capitals are the same ids: nobody becomes the own mentor by them', async () => {
    const known = await aWorker(world, { centre: tree.careerCentre })
    const capitals = { organisationId: tree.careerCentre.id.toUpperCase(), signatoryId: authorised.personId.toUpperCase() }
    expect(await hired({ ...capitals, mentorId: known.personId.toUpperCase() }, { personId: known.personId })).toMatchObject({ kind: 'refused', refusal: { code: 'adaptation.self-mentoring' } })
    const { caseId, personId } = await recorded({ ...capitals, mentorId: mentor.personId.toUpperCase() }, { personId: known.personId.toUpperCase() })
    expect(personId).toBe(known.personId)
    expect(await theCase(world, caseId!)).toMatchObject({ mentorId: mentor.personId })
  })
  proves('397/2.13', 'a mentor who leaves at the moment of the order has left, or leaves this newcomer too', async () => {
    for (let round = 0; round < 4; round++) {
      const leaving = await aWorker(world, { centre: tree.careerCentre })
      const [result] = await Promise.all([hire(hr.actor, aForm({ mentorId: leaving.personId }), { personId: null, confirmed: true }, world), endEmployment(hr.actor, leaving.personId, { number: 'б', endsOn: '2026-03-02' }, second)])
      if (result.kind === 'refused') expect(result.refusal.code).toBe('adaptation.mentor-elsewhere')
      else expect(result.kind).toBe('recorded')
      expect(await world.db.mentorAttachment.count({ where: { mentorId: leaving.personId, toOn: null } })).toBe(0)
    }
  })
  test('names guessed for an IIN are counted, put on record without the number, and after ten answered no more', async () => {
    const guesser = await anOfficial(world, 'hr-service', tree.centre)
    const iin = '850315300108'
    const { personId } = await aWorker(world, { centre: null, surname: 'Құпиева', givenName: 'Сара', iin })
    const guess = (surname: string) => hired({ iin, surname, givenName: 'Сара' }, { actor: guesser.actor })
    for (let count = 0; count < 10; count++) expect(await guess('Басқаева')).toEqual({ kind: 'wrong', errors: { iin: 'iin-other-name' } })
    for (const surname of ['Басқаева', 'Құпиева']) expect(await guess(surname)).toEqual({ kind: 'wrong', errors: { iin: 'iin-wait' } })
    const trail = await world.db.auditEntry.findMany({ where: { event: 'employment.iin-mismatch', subjectId: personId } })
    expect(trail).toHaveLength(10)
    expect(JSON.stringify(trail, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))).not.toContain(iin)
  })
  proves(['397/9', '397/3'], 'a former worker is hired again by the own centre, and takes the training anew', async () => {
    const { personId } = await recorded()
    await world.db.enrolment.updateMany({ where: { personId }, data: { status: 'completed' } })
    await endedOn(personId, '2026-03-02')
    on('2026-03-16')
    expect((await readHiringForm(hr.actor, personId, world)).person).toMatchObject({ id: personId, page: false })
    await expect(readHiringForm(otherHr.actor, personId, world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
    await recorded({ orderedOn: '2026-03-16', startsOn: '2026-03-16', probationEndsOn: '2026-06-15', basis: 'newly-entered' }, { personId, confirmed: true })
    expect((await world.db.enrolment.findMany({ where: { personId }, orderBy: { enrolledAt: 'asc' } })).map(({ status, source }) => [status, source])).toEqual([['completed', 'assigned'], ['active', 'assigned']])
    on('2026-03-02')
  })
  proves('397/3', 'who no longer works there signs no orders, even with the role still there', async () => {
    const former = await anOfficial(world, 'centre-authorised-person', tree.centre)
    await world.db.jobAssignment.updateMany({ where: { personId: former.personId }, data: { fromOn: toDateColumn('2026-01-05'), toOn: toDateColumn('2026-03-01') } })
    const never = await anOfficial(world, 'centre-authorised-person', tree.centre, { centre: null, roleIn: tree.centre })
    for (const { personId } of [former, never]) expect(await hired({ signatoryId: personId })).toMatchObject({ kind: 'refused', refusal: { code: 'employment.signatory' } })
  })
})

describe('at the end, when the programme is withdrawn', () => {
  proves('397/9.programme', 'without a published programme of the qualification organisation no case opens', async () => {
    await world.db.courseEdition.updateMany({ where: { adaptationProgramme: true }, data: { status: 'withdrawn' } })
    const before = await rows()
    expect(await hired({}, { confirmed: true })).toMatchObject({ kind: 'refused', refusal: { code: 'adaptation.no-programme', clauses: ['397/9.programme'] } })
    expect(await rows()).toEqual(before)
    expect(await hired({ category: 'auxiliary', positionCode: 'ACCOUNTANT' })).toMatchObject({ kind: 'recorded', outcome: 'not-applicable' })
  })
})
