import { describe, expect, test } from 'vitest'
import { evaluatePlan, submitReport } from '../../../app/features/adaptation/closing.server.ts'
import { readMarksStep, readTrainingStep } from '../../../app/features/adaptation/steps.server.ts'
import { confirmPractice, markRow, markRows } from '../../../app/features/adaptation/training.server.ts'
import { changeDay } from '../../../app/features/calendar/change-calendar.server.ts'
import { openLesson } from '../../../app/features/learning/study.server.ts'
import { obligationsOfCase } from '../../../app/features/obligations/obligations.server.ts'
import { adaptationStaff, aNewcomer, planned, theCase } from '../../support/adaptation.ts'
import { granted, study } from '../../support/learning.ts'
import { anOfficial, anOrganisationTree, aWorker } from '../../support/people.ts'
import { proves } from '../../support/proves.ts'
import { openTestWorld } from '../../support/world.ts'

const world = await openTestWorld({ at: '2026-03-02T04:00:00.000Z' })
const tree = await anOrganisationTree(world)
const { head, hr } = await adaptationStaff(world, tree)
const on = (day: string) => world.clock.set(`${day}T05:00:00.000Z`)
const FIRST = ['papers', 'copies'] as const
const SECOND = ['consent', 'storage'] as const
const practice = (topic: number, doneOn: string) => ({ topic, doneOn, what: 'Бірге қабылдау жүргіздік', result: 'Өз бетінше қабылдады' })
const hired = async (traits: Parameters<typeof aNewcomer>[2] = {}) => {
  on('2026-03-02')
  const all = await aNewcomer(world, tree, { startsOn: '2026-03-02', periodEndsOn: '2026-05-22', probationEndsOn: '2026-06-02', ...traits })
  return { ...all, mentor: all.mentor!, enrolmentId: (await theCase(world, all.caseId)).enrolmentId! }
}
const owed = async (caseId: string, kind: string) => (await obligationsOfCase(caseId, world)).find((one) => one.kind === kind)

describe('theory and practice', () => {
  proves(['397/10', '397/11.practice'], 'practice is confirmed on topics the worker has opened on the platform, not before that day', async () => {
    const { caseId, mentor, newcomer, enrolmentId } = await hired()
    on('2026-03-03')
    expect(await confirmPractice(mentor.actor, caseId, practice(1, '2026-03-03'), world)).toMatchObject({ code: 'adaptation.topic-not-opened', clauses: ['397/10', '397/11.practice'] })
    on('2026-03-04')
    await openLesson(newcomer.actor, enrolmentId, 'papers', world)
    expect(await confirmPractice(mentor.actor, caseId, practice(1, '2026-03-03'), world)).toMatchObject({ code: 'adaptation.practice-before-topic', facts: { openedOn: '2026-03-04' } })
    expect(await confirmPractice(mentor.actor, caseId, practice(1, '2026-03-05'), world)).toMatchObject({ code: 'adaptation.practice-in-future' })
    expect(await confirmPractice(mentor.actor, caseId, { ...practice(1, '2026-03-04'), what: ' x ' }, world)).toMatchObject({ code: 'adaptation.practice-not-described' })
    expect(await confirmPractice(mentor.actor, caseId, practice(9, '2026-03-04'), world)).toMatchObject({ code: 'adaptation.topic-not-opened' })
    granted(await confirmPractice(mentor.actor, caseId, practice(1, '2026-03-04'), world))
    const [first, second] = (await readTrainingStep({ actor: mentor.actor, deps: world, locale: 'kk' }, caseId)).topics
    expect(first).toMatchObject({ openedOn: '2026-03-04', theoryOn: null, practice: { doneOn: '2026-03-04', confirmedOn: '2026-03-04' } })
    expect(second).toMatchObject({ openedOn: null, practice: null })
  })

  proves(['397/11.practice', '397/9'], 'neither theory alone nor practice alone passes; both do, and say on which day', async () => {
    const { caseId, mentor, newcomer, enrolmentId } = await hired()
    on('2026-03-10')
    await study(world, newcomer, enrolmentId)
    expect((await theCase(world, caseId)).training).toMatchObject({ topics: 2, theory: 2, practice: 0, passedOn: null })
    granted(await confirmPractice(mentor.actor, caseId, practice(1, '2026-03-10'), world))
    expect((await theCase(world, caseId)).training).toMatchObject({ theory: 2, practice: 1, passedOn: null })
    expect(await owed(caseId, 'adaptation-training')).toMatchObject({ dueOn: '2026-03-27', doneOn: null })
    on('2026-03-12')
    granted(await confirmPractice(mentor.actor, caseId, practice(2, '2026-03-11'), world))
    expect((await theCase(world, caseId)).training).toMatchObject({ practice: 2, passedOn: '2026-03-12' })
    expect(await owed(caseId, 'adaptation-training')).toMatchObject({ doneOn: '2026-03-12', lateBy: 0 })

    const alone = await hired()
    on('2026-03-10')
    await study(world, alone.newcomer, alone.enrolmentId, FIRST)
    await openLesson(alone.newcomer.actor, alone.enrolmentId, SECOND[0], world)
    for (const topic of [1, 2]) granted(await confirmPractice(alone.mentor.actor, alone.caseId, practice(topic, '2026-03-10'), world))
    expect((await theCase(world, alone.caseId)).training).toMatchObject({ theory: 1, practice: 2, passedOn: null })
  })

  proves('397/11', 'a mentor completes no topic for the worker, and nobody else confirms practice', async () => {
    const { caseId, mentor, newcomer, enrolmentId } = await hired()
    await expect(openLesson(mentor.actor, enrolmentId, 'papers', world)).rejects.toMatchObject({ name: 'Denied' })
    await openLesson(newcomer.actor, enrolmentId, 'papers', world)
    const stranger = await aWorker(world, { centre: tree.careerCentre })
    for (const { actor } of [newcomer, head, hr, stranger]) await expect(confirmPractice(actor, caseId, practice(1, '2026-03-02'), world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
    await expect(readTrainingStep({ actor: stranger.actor, deps: world, locale: 'kk' }, caseId)).rejects.toMatchObject({ name: 'Denied', status: 404 })
    expect(await readTrainingStep({ actor: newcomer.actor, deps: world, locale: 'kk' }, caseId)).toMatchObject({ course: { href: `/learning/${enrolmentId}`, begun: true }, mayConfirm: false })
    expect(await readTrainingStep({ actor: head.actor, deps: world, locale: 'kk' }, caseId)).toMatchObject({ course: null, mayConfirm: false, mentor: false })
  })

  proves('397/11.practice', 'is confirmed once, also by two presses at the same moment, and never changes', async () => {
    const { caseId, mentor, newcomer, enrolmentId } = await hired()
    await openLesson(newcomer.actor, enrolmentId, 'papers', world)
    const results = await Promise.all([1, 2].map(() => confirmPractice(mentor.actor, caseId, practice(1, '2026-03-02'), world.anotherProcess())))
    expect(results.map(({ allowed }) => allowed).sort()).toEqual([false, true])
    expect(results.find(({ allowed }) => !allowed)).toMatchObject({ code: 'adaptation.practice-confirmed' })
    expect(await world.db.practiceEntry.count({ where: { caseId } })).toBe(1)
    await expect(world.pool.query(`update "PracticeEntry" set what = 'x' where "caseId" = $1`, [caseId])).rejects.toThrow()
  })

  proves('397/9', 'what is late is accepted and recorded with its days; done, it does not move when the calendar changes', async () => {
    const { caseId, mentor, newcomer, enrolmentId } = await hired()
    const open = await hired()
    on('2026-04-01')
    await study(world, newcomer, enrolmentId)
    for (const topic of [1, 2]) granted(await confirmPractice(mentor.actor, caseId, practice(topic, '2026-04-01'), world))
    expect(await owed(caseId, 'adaptation-training')).toMatchObject({ dueOn: '2026-03-27', doneOn: '2026-04-01', state: 'done-late', lateBy: 3 })
    const before = await world.db.obligation.findFirstOrThrow({ where: { subjectId: caseId, kind: 'adaptation-training' } })
    const admin = await anOfficial(world, 'administrator', tree.top)
    on('2026-04-02')
    granted(await changeDay(admin.actor, { on: '2026-03-20', kind: 'off', act: 'Сынақ үшін қабылданған № 1 шешім' }, world))
    expect(await world.db.obligation.findUniqueOrThrow({ where: { key: before.key } })).toEqual(before)
    expect(await owed(open.caseId, 'adaptation-training')).toMatchObject({ dueOn: '2026-03-30', doneOn: null })
  })
})

describe('marks', () => {
  const inForce = async () => {
    const all = await hired()
    await planned(world, all)
    on('2026-03-20')
    return { ...all, rows: (await theCase(world, all.caseId)).planInForce!.rows }
  }
  const marksOf = async (caseId: string) => (await theCase(world, caseId)).planInForce!.rows.map(({ mark }) => mark)

  proves('397/A1.mark', 'whole numbers from 2 to 5, in the form and in the database', async () => {
    const { caseId, mentor, rows } = await inForce()
    const rowId = rows[0]!.id
    for (const mark of [0, 1, 6, 4.5, Number.NaN]) expect(await markRow(mentor.actor, caseId, { rowId, mark, markedOn: '2026-03-20' }, world)).toMatchObject({ code: 'adaptation.mark-out-of-range', facts: { least: 2, most: 5 } })
    for (const mark of ['0', '1', '6', '-2']) await expect(world.pool.query(`update "PlanRow" set mark = ${mark}, "markedOn" = '2026-03-20', "markedById" = $1 where id = $2`, [mentor.personId, rowId])).rejects.toThrow(/PlanRow_mark_check/)
    await expect(world.pool.query(`update "PlanRow" set mark = 4 where id = $1`, [rowId])).rejects.toThrow(/PlanRow_mark_check/)
    expect(await marksOf(caseId)).toEqual(rows.map(() => null))
    for (const mark of [2, 3, 4, 5]) granted(await markRow(mentor.actor, caseId, { rowId, mark, markedOn: '2026-03-20' }, world))
  })

  proves(['397/A1.table', '397/A1.mark'], 'several rows in one go, all or none; each signed by the mentor with date', async () => {
    const { caseId, mentor, rows } = await inForce()
    const given = rows.slice(0, 3).map(({ id }, index) => ({ rowId: id, mark: 3 + index, markedOn: '2026-03-18' }))
    expect(await markRows(mentor.actor, caseId, [...given, { rowId: rows[3]!.id, mark: 7, markedOn: '2026-03-18' }], world)).toMatchObject({ code: 'adaptation.mark-out-of-range' })
    expect(await markRows(mentor.actor, caseId, [...given, { rowId: '00000000-0000-4000-8000-000000000000', mark: 3, markedOn: '2026-03-18' }], world)).toMatchObject({ code: 'changed-meanwhile' })
    expect(await marksOf(caseId)).toEqual(rows.map(() => null))
    granted(await markRows(mentor.actor, caseId, given, world))
    expect((await marksOf(caseId)).slice(0, 4)).toEqual([3, 4, 5, null])
    const signatures = (await theCase(world, caseId)).signatures.filter(({ purpose }) => purpose === 'row-marked')
    expect(signatures.map(({ rowId, personId }) => [rowId, personId]).sort()).toEqual(given.map(({ rowId }) => [rowId, mentor.personId]).sort())
    // the form comes back as it was: nothing is signed twice
    granted(await markRows(mentor.actor, caseId, given, world))
    expect(await world.db.signature.count({ where: { caseId, purpose: 'row-marked' } })).toBe(3)
  })

  proves('397/A1.table', 'on days from the start of work to today, by the mentor alone', async () => {
    const { caseId, mentor, newcomer, rows } = await inForce()
    const given = { rowId: rows[0]!.id, mark: 4 }
    expect(await markRow(mentor.actor, caseId, { ...given, markedOn: '2026-02-27' }, world)).toMatchObject({ code: 'adaptation.mark-before-start' })
    expect(await markRow(mentor.actor, caseId, { ...given, markedOn: '2026-03-21' }, world)).toMatchObject({ code: 'adaptation.mark-in-future' })
    for (const { actor } of [newcomer, head, hr]) await expect(markRow(actor, caseId, { ...given, markedOn: '2026-03-20' }, world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
    expect(await readMarksStep({ actor: newcomer.actor, deps: world, locale: 'ru' }, caseId)).toMatchObject({ mayMark: false, mentor: false })
    expect(await readMarksStep({ actor: mentor.actor, deps: world, locale: 'ru' }, caseId)).toMatchObject({ mayMark: true })
  })

  test('before the plan is in force nothing is marked', async () => {
    const all = await hired()
    await planned(world, all, 'approved')
    const { rows } = (await theCase(world, all.caseId)).planUnderWay!
    expect(await markRow(all.mentor.actor, all.caseId, { rowId: rows[0]!.id, mark: 4, markedOn: '2026-03-02' }, world)).toMatchObject({ code: 'adaptation.not-now' })
    expect(await readMarksStep({ actor: all.mentor.actor, deps: world, locale: 'kk' }, all.caseId)).toMatchObject({ mayMark: false, rows: [], closed: { code: 'adaptation.not-now' } })
  })

  proves(['397/A1.mark', '397/13'], 'are corrected until the evaluation, both marks stay in the trail; afterwards they stand', async () => {
    const { caseId, mentor, newcomer, rows } = await inForce()
    const rowId = rows[0]!.id
    granted(await markRow(mentor.actor, caseId, { rowId, mark: 2, markedOn: '2026-03-19' }, world))
    granted(await markRow(mentor.actor, caseId, { rowId, mark: 4, markedOn: '2026-03-20' }, world))
    const trail = await world.db.auditEntry.findMany({ where: { subjectId: caseId, event: 'adaptation.row-marked' }, orderBy: { seq: 'asc' } })
    expect(trail.map(({ data }) => (data as { rows: object[] }).rows)).toEqual([[{ row: rowId, mark: 2, was: null, markedOn: '2026-03-19' }], [{ row: rowId, mark: 4, was: 2, markedOn: '2026-03-20' }]])
    on('2026-05-22')
    granted(await markRows(mentor.actor, caseId, rows.map(({ id }) => ({ rowId: id, mark: 5, markedOn: '2026-05-22' })), world))
    granted(await submitReport(newcomer.actor, caseId, { text: 'Жоспар орындалды', comments: new Map(rows.map(({ id }) => [id, 'Орындалды'])) }, world))
    granted(await evaluatePlan(mentor.actor, caseId, 'Жақсы орындады', world))
    expect(await markRow(mentor.actor, caseId, { rowId, mark: 3, markedOn: '2026-05-22' }, world)).toMatchObject({ code: 'adaptation.not-now' })
    expect(new Set(await marksOf(caseId))).toEqual(new Set([5]))
  })

  proves('397/A1.mark', 'two marks for one row at once: both are in the trail, the later one stands', async () => {
    const { caseId, mentor, rows } = await inForce()
    const rowId = rows[0]!.id
    const results = await Promise.all([3, 4].map((mark) => markRow(mentor.actor, caseId, { rowId, mark, markedOn: '2026-03-20' }, world.anotherProcess())))
    expect(results.every(({ allowed }) => allowed)).toBe(true)
    const trail = (await world.db.auditEntry.findMany({ where: { subjectId: caseId, event: 'adaptation.row-marked' }, orderBy: { seq: 'asc' } })).map(({ data }) => (data as { rows: { mark: number; was: number | null }[] }).rows[0]!)
    expect(trail[1]!.was).toBe(trail[0]!.mark)
    expect((await marksOf(caseId))[0]).toBe(trail[1]!.mark)
  })
})
