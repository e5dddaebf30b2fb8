/** What was said and done stays true: whatever comes between, however an id is written, whoever comes after. */
import { describe, expect, test } from 'vitest'
import { checkReport, conclude, evaluatePlan, fileConclusion, goOnWithoutReport, saveReport, submitReport } from '../../../app/features/adaptation/closing.server.ts'
import { attachMentor } from '../../../app/features/adaptation/mentor.server.ts'
import { acknowledgePlan, approvePlan, submitPlan } from '../../../app/features/adaptation/plan.server.ts'
import { planView } from '../../../app/features/adaptation/documents.server.ts'
import { confirmPractice, markRow } from '../../../app/features/adaptation/training.server.ts'
import { changeDay } from '../../../app/features/calendar/change-calendar.server.ts'
import { obligationsOfCase, sweepObligations } from '../../../app/features/obligations/obligations.server.ts'
import { today } from '../../../app/platform/clock.server.ts'
import { adaptationStaff, aNewcomer, aPlan, planned, theCase, type Newcomer } from '../../support/adaptation.ts'
import { granted, study } from '../../support/learning.ts'
import { anOfficial, anOrganisationTree, aWorker } from '../../support/people.ts'
import { proves } from '../../support/proves.ts'
import { openTestWorld } from '../../support/world.ts'

const world = await openTestWorld({ at: '2026-03-02T04:00:00.000Z' })
const second = world.anotherProcess()
const tree = await anOrganisationTree(world)
await adaptationStaff(world, tree)
const on = (day: string, hour = 10) => world.clock.set(new Date(Date.parse(`${day}T00:00:00Z`) + (hour - 5) * 3_600_000).toISOString())

/** A newcomer of 2 March with a plan in force from the 4th; the period ends on 22 May. */
async function inAdaptation(traits: Parameters<typeof aNewcomer>[2] = {}): Promise<Newcomer> {
  on('2026-03-02')
  const one = await aNewcomer(world, tree, { startsOn: '2026-03-02', periodEndsOn: '2026-05-22', ...traits })
  on('2026-03-04')
  await planned(world, one)
  return one
}
const rowsOf = async ({ caseId }: Newcomer) => (await theCase(world, caseId)).planInForce!.rows
const marks = async (one: Newcomer) => (await rowsOf(one)).map(({ mark }) => mark)
const mark = async (one: Newcomer, rowId: string, given: number) => granted(await markRow(one.mentor!.actor, one.caseId, { rowId, mark: given, markedOn: today(world.clock) }, world))
const markAll = async (one: Newcomer) => { for (const { id } of await rowsOf(one)) await mark(one, id, 5) }
const commented = async (one: Newcomer, text = 'Орындалды') => ({ text: 'Есеп', comments: new Map((await rowsOf(one)).map(({ id }) => [id, text])) })
const duty = async (caseId: string, kind: string) => (await obligationsOfCase(caseId, world)).find((one) => one.kind === kind)

describe('a new version of the plan', () => {
  proves(['397/A1.mark', '397/A1.ack'], 'takes the marks of the moment it is acknowledged, not of the moment it was written', async () => {
    const one = await inAdaptation()
    const [first, next] = await rowsOf(one)
    await mark(one, first!.id, 3)
    on('2026-04-01')
    const version = granted(await submitPlan(one.mentor!.actor, one.caseId, await aPlan(world, one.caseId, { rows: (await rowsOf(one)) }), world))
    await mark(one, first!.id, 5)
    await mark(one, next!.id, 4)
    granted(await approvePlan(one.head.actor, one.caseId, version, world))
    granted(await acknowledgePlan(one.newcomer.actor, one.caseId, version, world))
    expect((await marks(one)).slice(0, 3)).toEqual([5, 4, null])
    // the sheet shows the signature of the mark that stands there
    const record = await theCase(world, one.caseId)
    const view = planView(record, record.planInForce!, 'kk', '2026-04-01')!
    expect(view.sections[0][0]!.markedBy!.hash).toBe(record.signatures.filter(({ rowId }) => rowId === first!.id).at(-1)!.contentHash)
  })
  proves('397/A1.table', 'of two rows with the same words each keeps its own mark', async () => {
    const one = await inAdaptation()
    const rows = await rowsOf(one)
    on('2026-03-10')
    const twice = granted(await submitPlan(one.mentor!.actor, one.caseId, await aPlan(world, one.caseId, { rows: [rows[0]!, rows[0]!, ...rows.slice(1)] }), world))
    granted(await approvePlan(one.head.actor, one.caseId, twice, world))
    granted(await acknowledgePlan(one.newcomer.actor, one.caseId, twice, world))
    await mark(one, (await rowsOf(one))[1]!.id, 2)
    const again = granted(await submitPlan(one.mentor!.actor, one.caseId, await aPlan(world, one.caseId, { rows: await rowsOf(one) }), world))
    granted(await approvePlan(one.head.actor, one.caseId, again, world))
    granted(await acknowledgePlan(one.newcomer.actor, one.caseId, again, world))
    expect((await marks(one)).slice(0, 3)).toEqual([null, 2, null])
  })
  proves(['397/12', '397/A1.ack'], 'comes into force no more once the report speaks of the one before', async () => {
    const one = await inAdaptation()
    on('2026-05-20')
    const version = granted(await submitPlan(one.mentor!.actor, one.caseId, await aPlan(world, one.caseId, { rows: await rowsOf(one), periodEndsOn: '2026-05-29' }), world))
    await markAll(one)
    granted(await submitReport(one.newcomer.actor, one.caseId, await commented(one), world))
    expect(await approvePlan(one.head.actor, one.caseId, version, world)).toMatchObject({ allowed: false, code: 'adaptation.not-now' })
    expect(await duty(one.caseId, 'approve-plan')).toMatchObject({ doneOn: '2026-03-04' })
    expect((await rowsOf(one)).every(({ comment, mark: given }) => comment === 'Орындалды' && given === 5)).toBe(true)
  })
  proves('397/A1.approval', 'is not approved by the one who drew it up, mentor or not any more', async () => {
    on('2026-03-02')
    const staff = await adaptationStaff(world, tree)
    const one = await aNewcomer(world, tree, { startsOn: '2026-03-02', mentor: staff.head })
    on('2026-03-04')
    granted(await submitPlan(staff.head.actor, one.caseId, await aPlan(world, one.caseId), world))
    const successor = await aWorker(world, { centre: tree.careerCentre, surname: 'Нұрланова' })
    granted(await attachMentor(one.authorised.actor, one.caseId, { mentorId: successor.personId, orderNumber: '9-ж', orderedOn: '2026-03-04', fromOn: '2026-03-04', reason: 'Басшының жүктемесі', overrideReason: null }, world))
    expect(await approvePlan(staff.head.actor, one.caseId, 1, world)).toMatchObject({ allowed: false, code: 'adaptation.approver-is-party' })
    expect((await theCase(world, one.caseId)).approver).toBe('centre-authorised-person')
  })
})

describe('the report', () => {
  proves('397/12', 'is not touched by a save that comes after it was handed in', async () => {
    const one = await inAdaptation()
    on('2026-05-22')
    await markAll(one)
    const [late, handed] = [await commented(one, 'Кеш сақтау'), await commented(one)]
    const outcomes = await Promise.all([submitReport(one.newcomer.actor, one.caseId, handed, world), saveReport(one.newcomer.actor, one.caseId, late, second)])
    expect(outcomes[0]!.allowed).toBe(true)
    expect(await saveReport(one.newcomer.actor, one.caseId, late, second)).toMatchObject({ allowed: false, code: 'adaptation.report-exists' })
    expect((await rowsOf(one)).map(({ comment }) => comment)).toEqual((await rowsOf(one)).map(() => 'Орындалды'))
  })
  proves(['397/12', '397/14'], 'comes no more once the case went on without it, so the term of the conclusion does not begin again', async () => {
    const one = await inAdaptation({ probationEndsOn: '2026-05-27' })
    on('2026-05-22')
    await markAll(one)
    granted(await goOnWithoutReport(one.mentor!.actor, one.caseId, 'Есеп тапсырылмады', world))
    expect(await checkReport(one.newcomer.actor, one.caseId, await commented(one), world)).toMatchObject({ allowed: false, code: 'adaptation.not-now' })
    expect(await duty(one.caseId, 'report')).toBeUndefined()
    granted(await evaluatePlan(one.mentor!.actor, one.caseId, 'Есепсіз бағаланды', world))
    on('2026-06-10')
    expect(await submitReport(one.newcomer.actor, one.caseId, await commented(one), world)).toMatchObject({ allowed: false })
    expect(await duty(one.caseId, 'conclude')).toMatchObject({ dueOn: '2026-05-28' })
  })
})

describe('the end', () => {
  proves('397/6.probation', 'without probation the evaluation says that nothing is to be concluded, and the filing is owed', async () => {
    const one = await inAdaptation({ probationEndsOn: null })
    on('2026-05-22')
    await markAll(one)
    granted(await submitReport(one.newcomer.actor, one.caseId, await commented(one), world))
    granted(await evaluatePlan(one.mentor!.actor, one.caseId, 'Жақсы', world))
    expect(await theCase(world, one.caseId)).toMatchObject({ state: 'decided', conclusion: { outcome: 'not-applicable' } })
    expect(await duty(one.caseId, 'file-conclusion')).toMatchObject({ doneOn: null, ownerRole: 'hr-service' })
  })
  proves('397/9', 'filing does not end training that is overdue; it can still be passed, and is passed late', async () => {
    const one = await inAdaptation()
    on('2026-05-22')
    await markAll(one)
    granted(await submitReport(one.newcomer.actor, one.caseId, await commented(one), world))
    granted(await evaluatePlan(one.mentor!.actor, one.caseId, 'Оқу аяқталмаған', world))
    granted(await conclude(one.mentor!.actor, one.caseId, { outcome: 'not-passed', reasons: 'Бейімдік оқытудан өтпеді' }, world))
    granted(await fileConclusion(one.hr.actor, one.caseId, world))
    expect(await duty(one.caseId, 'adaptation-training')).toMatchObject({ state: 'overdue', dueOn: '2026-03-27' })
    const { enrolmentId, topics } = await theCase(world, one.caseId)
    await study(world, one.newcomer, enrolmentId!)
    for (const { topic } of topics) granted(await confirmPractice(one.mentor!.actor, one.caseId, { topic, doneOn: '2026-05-22', what: 'Қабылдау жүргізді', result: 'Орындады' }, world))
    expect(await duty(one.caseId, 'adaptation-training')).toMatchObject({ state: 'done-late', doneOn: '2026-05-22' })
  })
  proves('397/9', 'the last lesson settles the training at once, without waiting for a sweep', async () => {
    const one = await inAdaptation()
    const { enrolmentId, topics, ...record } = await theCase(world, one.caseId)
    expect(record.training.passedOn).toBeNull()
    on('2026-03-10')
    await study(world, one.newcomer, enrolmentId!)
    for (const { topic } of topics) granted(await confirmPractice(one.mentor!.actor, one.caseId, { topic, doneOn: '2026-03-10', what: 'Қабылдау жүргізді', result: 'Орындады' }, world))
    expect(await duty(one.caseId, 'adaptation-training')).toMatchObject({ doneOn: '2026-03-10', state: 'done' })
    expect(await sweepObligations(world)).toBe(0)
  })
})

describe('whoever comes after', () => {
  proves(['397/8', '397/A1.header'], 'a plan drawn up too late stays the first mentor’s, on paper and in the record, when an earlier dated order names another one', async () => {
    on('2026-03-02')
    const one = await aNewcomer(world, tree, { startsOn: '2026-03-02', periodEndsOn: '2026-05-22' })
    on('2026-03-20')
    granted(await submitPlan(one.mentor!.actor, one.caseId, await aPlan(world, one.caseId), world))
    on('2026-03-30')
    const successor = await aWorker(world, { centre: tree.careerCentre, surname: 'Кейінгі' })
    granted(await attachMentor(one.authorised.actor, one.caseId, { mentorId: successor.personId, orderNumber: '19-ж', orderedOn: '2026-03-19', fromOn: '2026-03-20', reason: 'Іссапар', overrideReason: null }, world))
    expect(await duty(one.caseId, 'draw-up-plan')).toMatchObject({ ownerName: expect.stringContaining('Бекова'), dueOn: '2026-03-05', state: 'done-late' })
    const record = await theCase(world, one.caseId)
    expect(planView(record, record.plans[0]!, 'ru', '2026-03-30')!.mentor.fullName).toContain('Бекова')
  })
  proves('397/14', 'a day recorded as worked later on the day of the act does not make the act late', async () => {
    on('2026-03-05')
    const one = await aNewcomer(world, tree, { startsOn: '2026-03-05' })
    on('2026-03-11')
    granted(await submitPlan(one.mentor!.actor, one.caseId, await aPlan(world, one.caseId), world))
    expect(await duty(one.caseId, 'draw-up-plan')).toMatchObject({ dueOn: '2026-03-11', state: 'done' })
    on('2026-03-11', 16)
    const administrator = await anOfficial(world, 'administrator', tree.top)
    granted(await changeDay(administrator.actor, { on: '2026-03-07', kind: 'worked', act: 'Еңбек министрінің № 77 бұйрығы' }, world))
    await sweepObligations(world)
    expect(await duty(one.caseId, 'draw-up-plan')).toMatchObject({ dueOn: '2026-03-11', state: 'done' })
  })
})

test('an id written in capitals is the same case: nothing is owed twice', async () => {
  const one = await inAdaptation()
  const keys = async () => (await obligationsOfCase(one.caseId, world)).map(({ key }) => key)
  const before = await keys()
  const [row] = await rowsOf(one)
  granted(await markRow(one.mentor!.actor, one.caseId.toUpperCase(), { rowId: row!.id, mark: 5, markedOn: '2026-03-04' }, world))
  expect(await keys()).toEqual(before)
  expect(await world.db.auditEntry.count({ where: { subjectId: one.caseId.toUpperCase() } })).toBe(0)
})
