import { describe, expect, test } from 'vitest'
import { publishFramework } from '../../../app/features/assessment/framework.server.ts'
import { actorOf } from '../../../app/features/identity/sessions.server.ts'
import { addOwnCourse, removeOwnCourse } from '../../../app/features/learning-plan/amendments.server.ts'
import { areaOf, courseNeeds, needOfCourse, openGaps } from '../../../app/features/work-plans/needs.server.ts'
import { toDateColumn } from '../../../app/platform/clock.server.ts'
import { newId } from '../../../app/platform/ids.server.ts'
import { aCourse } from '../../support/courses.ts'
import { granted } from '../../support/learning.ts'
import { anOfficial, anOrganisationTree, aWorker, type Organisation } from '../../support/people.ts'
import { aCompletion, anExternalResult, aPlan as aYear, aRun, type PlanTraits } from '../../support/plans.ts'
import { proves } from '../../support/proves.ts'
import { aPlanLine, aSessionRun, aSignUp, aTrainer } from '../../support/sessions.ts'
import { openTestWorld } from '../../support/world.ts'

const world = await openTestWorld({ at: '2026-10-28T05:00:00.000Z' })
const tree = await anOrganisationTree(world)
await world.db.organisation.update({ where: { id: tree.centre.id }, data: { regionKato: '610000000' } })
await world.db.organisation.update({ where: { id: tree.otherCentre.id }, data: { regionKato: '100000000' } })
await publishFramework(world)
await aCourse(world, { code: 'KD-004', title: 'Нарық', form: 'webinar', minutes: [240, 120] })
await aCourse(world, { code: 'N-SEM', title: 'Семинар', form: 'in-person-seminar', minutes: [240, 120], inPreparation: true })
await aCourse(world, { code: 'N-HEAD', title: 'Басшыға', form: 'webinar', minutes: [240, 120], positions: ['CC_HEAD'] })
await aCourse(world, { code: 'N-ON', title: 'Онлайн', minutes: [240, 120] })
await aCourse(world, { code: 'BIG', title: 'Қырық сағат', minutes: [1200, 1200] })
const qo = await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation)
const head = await anOfficial(world, 'career-centre-head', tree.careerCentre, { position: 'CC_HEAD' })
const worker = (centre: Organisation, language: 'kk' | 'ru' | 'en' = 'kk') => aWorker(world, { centre, language })
/** A plan that reaches 40 hours, whatever else stands in it. */
const aPlan = (who: { personId: string }, traits: Pick<PlanTraits, 'courses'> & Partial<PlanTraits>) => aYear(world, who, { year: 2026, ...traits, courses: ['BIG', ...traits.courses] })
const country = { paths: null }
const inCentre = { paths: [tree.centre.path] }
const of = async (code: string, area: { paths: readonly string[] | null; region?: string } = country, year = 2026) => (await courseNeeds(area, year, world)).find((need) => need.code === code)

// the plans of the year: who waits for what
const people = { dated: await worker(tree.careerCentre), waits: await worker(tree.careerCentre, 'ru'), english: await worker(tree.siblingCareerCentre, 'en'), far: await worker(tree.otherCareerCentre), done: await worker(tree.careerCentre), draft: await worker(tree.careerCentre), gone: await worker(tree.careerCentre) }
const coming = await aRun(world, 'KD-004', { startsOn: '2026-11-10', language: 'ru' })
const past = await aRun(world, 'KD-004', { startsOn: '2026-10-12' })
await aPlan(people.dated, { courses: [{ code: 'KD-004', runId: coming }, 'N-ON'] })
await aPlan(people.waits, { courses: ['KD-004', 'N-SEM'] })
await aPlan(people.english, { courses: [{ code: 'KD-004', runId: past }] })
await aPlan(people.far, { courses: ['KD-004'] })
await aPlan(people.done, { courses: ['KD-004'] })
await aCompletion(world, people.done, 'KD-004', '2026-10-20T05:00:00Z')
await aPlan(people.draft, { courses: ['KD-004'], published: false })
await aPlan(people.gone, { courses: ['KD-004'] })
await world.db.jobAssignment.updateMany({ where: { personId: people.gone.personId }, data: { toOn: toDateColumn('2026-10-27'), fromOn: toDateColumn('2026-01-01') } })

describe('who needs a course', () => {
  proves('397/31', 'has it open in the published plan of the year; in so many centres, with and without a date to come', async () => {
    expect(await of('KD-004')).toMatchObject({ form: 'webinar', minutes: 360, people: 4, centres: 3, withoutDate: 3, foreseen: 1, languages: { kk: 1, ru: 2 }, planned: 0, uncovered: 3 })
    expect(await of('N-SEM')).toMatchObject({ people: 1, centres: 1, withoutDate: 1 })
    expect(await of('N-ON')).toMatchObject({ form: 'online-course', people: 1 })
    expect(await of('KD-004', country, 2027)).toBeUndefined()
  })
  proves('397/31', 'a removed item is needed by nobody, a retake again, and what was completed last year is open this year', async () => {
    const [removed, retake, earlier] = [await worker(tree.otherCentre), await worker(tree.otherCentre), await worker(tree.otherCentre)]
    const there = { paths: [tree.otherCentre.path] }
    const before = await of('N-SEM', there)
    expect(before).toBeUndefined()
    await aPlan(removed, { courses: [] })
    granted(await addOwnCourse(removed.actor, { year: 2026, code: 'N-SEM' }, world))
    expect(await of('N-SEM', there)).toMatchObject({ people: 1 })
    granted(await removeOwnCourse(removed.actor, { year: 2026, code: 'N-SEM' }, world))
    expect(await of('N-SEM', there)).toBeUndefined()
    const again = await aPlan(retake, { courses: ['N-ON'] })
    await aCompletion(world, retake, 'N-SEM', '2026-09-01T05:00:00Z')
    const edition = await world.db.courseEdition.findFirstOrThrow({ where: { code: 'N-SEM' } })
    await world.db.planAmendment.create({ data: { planId: again, number: 1, kind: 'retake', courseCode: 'N-SEM', reason: 'x', madeAt: new Date('2026-10-01T05:00:00Z'), madeOn: toDateColumn('2026-10-01'), madeById: qo.personId } })
    const result = await anExternalResult(world, retake, 2026, { C1: 0 })
    await world.db.planItem.create({ data: { id: newId(), planId: again, position: 3, courseCode: 'N-SEM', editionId: edition.id, minutes: 360, origin: 'retake', addedBy: 1, addedOn: toDateColumn('2026-10-01'), externalAssessmentId: result, competence: 'C1', jobDuty: 'Кеңес беру' } })
    expect(await of('N-SEM', there)).toMatchObject({ people: 1 })
    await aPlan(earlier, { courses: ['N-SEM'] })
    await aCompletion(world, earlier, 'N-SEM', '2025-12-31T12:00:00+05:00')
    expect(await of('N-SEM', there)).toMatchObject({ people: 2 })
    await aCompletion(world, retake, 'N-SEM', '2026-10-02T05:00:00Z')
    expect(await of('N-SEM', there)).toMatchObject({ people: 1 })
  })
  proves('397/31', 'a seat in a run to come is a date, and so is a run attended to the end; a session missed is none', async () => {
    const [seat, missed, attended] = [await worker(tree.centre), await worker(tree.centre), await worker(tree.centre)]
    const own = { paths: [tree.centre.path] }
    const before = (await of('N-SEM', own))!
    for (const one of [seat, missed, attended]) await aPlan(one, { courses: ['N-SEM'] })
    const future = await aSessionRun(world, 'N-SEM', { sessions: [{ from: '2026-11-04T04:00:00Z', to: '2026-11-04T10:00:00Z', minutes: 360 }] })
    const over = await aSessionRun(world, 'N-SEM', { sessions: [{ from: '2026-10-14T04:00:00Z', to: '2026-10-14T10:00:00Z', minutes: 360 }] })
    await aSignUp(world, future.runId, seat)
    for (const one of [missed, attended]) await aSignUp(world, over.runId, one)
    await world.db.attendanceMark.create({ data: { id: newId(), sessionId: over.sessionIds[0]!, personId: missed.personId, number: 1, status: 'full', minutes: 360, markedAt: world.clock.now(), markedById: qo.personId } })
    await world.db.attendanceMark.create({ data: { id: newId(), sessionId: over.sessionIds[0]!, personId: missed.personId, number: 2, status: 'absent', minutes: 0, markedAt: world.clock.now(), markedById: qo.personId } })
    await world.db.attendanceMark.create({ data: { id: newId(), sessionId: over.sessionIds[0]!, personId: attended.personId, number: 1, status: 'full', minutes: 360, markedAt: world.clock.now(), markedById: qo.personId } })
    // before the sheet is signed off nobody has attended
    expect(await of('N-SEM', own)).toMatchObject({ people: before.people + 3, withoutDate: before.withoutDate + 2 })
    await world.db.runSession.update({ where: { id: over.sessionIds[0]! }, data: { sheetConfirmedAt: world.clock.now(), sheetConfirmedById: qo.personId } })
    expect(await of('N-SEM', own)).toMatchObject({ people: before.people + 3, withoutDate: before.withoutDate + 1 })
    // a cancelled run is no date
    await world.db.courseRun.update({ where: { id: future.runId }, data: { cancelledAt: world.clock.now(), cancelReason: 'Жаттықтырушы ауырды' } })
    expect(await of('N-SEM', own)).toMatchObject({ withoutDate: before.withoutDate + 2 })
  })
  proves('397/31', 'is assessed below the level in a competence the course develops and has not taken it; only those of the positions it is for', async () => {
    const [low, high, planned, taken] = [await worker(tree.otherCareerCentre), await worker(tree.otherCareerCentre), await worker(tree.otherCareerCentre), await worker(tree.otherCareerCentre)]
    const there = { paths: [tree.otherCareerCentre.path] }
    const before = (await of('KD-004', there))!
    await anExternalResult(world, low, 2025, { C2: 1 })
    await anExternalResult(world, high, 2026, { C2: 2 }) // the profile asks for 2
    await anExternalResult(world, planned, 2026, { C2: 0 })
    await aPlan(planned, { courses: ['KD-004'] })
    await anExternalResult(world, taken, 2026, { C2: 1 })
    await aCompletion(world, taken, 'KD-004', '2025-05-05T05:00:00Z')
    expect(await of('KD-004', there)).toMatchObject({ people: before.people + 1, below: before.below + 1 })
    // too old a result says nothing of this year
    const old = await worker(tree.otherCareerCentre)
    await anExternalResult(world, old, 2024, { C2: 0 })
    expect(await of('KD-004', there)).toMatchObject({ below: before.below + 1 })
    expect(await of('N-HEAD', there)).toBeUndefined()
  })
})

describe('whose need', () => {
  proves(['397/31', '397/28a'], 'the area: below a path, of a region, of the country', async () => {
    expect(await of('KD-004', inCentre)).toMatchObject({ people: 3, centres: 2 })
    expect(await of('KD-004', { paths: [tree.siblingCareerCentre.path] })).toMatchObject({ people: 1, withoutDate: 1 })
    expect(await of('KD-004', { paths: null, region: '610000000' })).toMatchObject({ people: 3 })
    expect(await of('KD-004', { paths: null, region: '999999999' })).toBeUndefined()
    expect(await courseNeeds({ paths: [] }, 2026, world)).toEqual([])
    const need = await needOfCourse(world, inCentre, 2026, 'KD-004')
    expect(need).toMatchObject({ people: 3, centres: 2, withoutDate: 2, foundOn: '2026-10-28' })
    await world.db.$transaction(async (tx) => expect(await needOfCourse({ db: tx, clock: world.clock }, inCentre, 2026, 'KD-004')).toEqual(need))
    expect(await needOfCourse(world, inCentre, 2026, 'NO-SUCH')).toMatchObject({ people: 0, below: 0 })
  })
  test('a head sees the own centre, a trainer the labour mobility centre, the qualification organisation everybody, nobody else anything', async () => {
    expect(await areaOf(head.actor, '', world)).toEqual({ paths: [tree.careerCentre.path], region: '' })
    const somebody = await worker(tree.careerCentre)
    await expect(areaOf(somebody.actor, '', world)).rejects.toMatchObject({ name: 'Denied' })
    await aTrainer(world, somebody, { centre: tree.centre })
    expect((await areaOf(await actorOf(world, somebody.accountId), '', world)).paths).toEqual([tree.centre.path])
    expect(await areaOf(qo.actor, '610000000', world)).toEqual({ paths: null, region: '610000000' })
  })
  proves(['397/31', '397/30'], 'places in a work plan in force cover it, those of the same centre only, and not what is taken on its runs already', async () => {
    const [trainer, farTrainer] = [await worker(tree.centre), await worker(tree.otherCentre)]
    const [mine, theirs] = [await aTrainer(world, trainer, { centre: tree.centre, prepared: false }), await aTrainer(world, farTrainer, { centre: tree.otherCentre })]
    const before = (await of('KD-004'))!
    const far = before.withoutDate - (await of('KD-004', inCentre))!.withoutDate
    await aPlanLine(world, theirs, 'KD-004', { people: 50 })
    expect(await of('KD-004')).toMatchObject({ planned: 50, uncovered: before.withoutDate - far })
    const draft = await aPlanLine(world, mine, 'KD-004', { people: 1, coordinated: false })
    expect(await of('KD-004')).toMatchObject({ uncovered: before.withoutDate - far })
    const { planId } = await world.db.trainerPlanLine.findUniqueOrThrow({ where: { id: draft } })
    await world.db.trainerPlanEvent.create({ data: { planId, number: 1, kind: 'submitted', at: world.clock.now(), on: toDateColumn('2026-10-28'), byId: trainer.personId, byName: 'x' } })
    expect(await of('KD-004')).toMatchObject({ planned: 51, uncovered: before.withoutDate - far - 1 })
    const { runId } = await aSessionRun(world, 'KD-004', { planLineId: draft, sessions: [{ from: '2026-11-20T04:00:00Z', to: '2026-11-20T10:00:00Z', minutes: 360 }] })
    await world.db.courseRun.update({ where: { id: runId }, data: { seatsTaken: 1 } })
    expect(await of('KD-004')).toMatchObject({ planned: 50, uncovered: before.withoutDate - far })
    await world.db.trainerPlanEvent.create({ data: { planId, number: 2, kind: 'returned', text: 'Түзетіңіз', at: world.clock.now(), on: toDateColumn('2026-10-28'), byId: qo.personId, byName: 'x' } })
    await world.db.courseRun.update({ where: { id: runId }, data: { seatsTaken: 0 } })
    expect(await of('KD-004')).toMatchObject({ planned: 50, uncovered: before.withoutDate - far })
  })
  proves('397/31', 'gaps that no course on offer closes are listed by competence', async () => {
    const [one, two] = [await worker(tree.careerCentre), await worker(tree.otherCareerCentre)]
    for (const [person, competences] of [[one, ['C8', 'C9']], [two, ['C8']]] as const) {
      const planId = await aPlan(person, { courses: ['N-ON'], published: false })
      const publication = { status: 'published', publishedAt: world.clock.now(), publishedOn: toDateColumn('2026-10-28'), publishedById: qo.personId }
      await world.db.learningPlan.update({ where: { id: planId }, data: { ...publication, gaps: { closed: [], open: competences.map((competence) => ({ competence, expected: 3, actual: 1 })) } } })
    }
    expect(await openGaps(country, 2026, world)).toEqual([{ competence: 'C8', people: 2, centres: 2 }, { competence: 'C9', people: 1, centres: 1 }])
    expect(await openGaps(inCentre, 2026, world)).toMatchObject([{ competence: 'C8', people: 1 }, { competence: 'C9', people: 1 }])
    expect(await openGaps(country, 2027, world)).toEqual([])
  })
})
