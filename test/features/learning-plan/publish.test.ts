/** Publication of a plan: what is refused, who is first, what follows; and a run that is called off. */
import { describe, expect } from 'vitest'
import { publishFramework } from '../../../app/features/assessment/framework.server.ts'
import { publishCalendar } from '../../../app/features/calendar/working-calendar.server.ts'
import { publishPlan, saveDraft, type PlannedCourse } from '../../../app/features/learning-plan/build.server.ts'
import { isAssessed, planFacts } from '../../../app/features/learning-plan/facts.server.ts'
import { planRunOutlook } from '../../../app/features/learning-plan/plan-run.server.ts'
import { readPlan } from '../../../app/features/learning-plan/plan-record.server.ts'
import { verifyAudit } from '../../../app/platform/audit.server.ts'
import { fromDateColumn } from '../../../app/platform/clock.server.ts'
import { aCourse } from '../../support/courses.ts'
import { granted } from '../../support/learning.ts'
import { anOfficial, anOrganisationTree, aWorker, type Someone } from '../../support/people.ts'
import { anAssessment, anExternalResult } from '../../support/plans.ts'
import { proves } from '../../support/proves.ts'
import { openTestWorld, type World } from '../../support/world.ts'

const world = await openTestWorld({ at: '2026-12-10T04:00:00.000Z' })
const second = world.anotherProcess()
const tree = await anOrganisationTree(world)
await publishCalendar(world)
await publishFramework(world)
const qo = await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation)
const colleague = await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation)
const head = await anOfficial(world, 'career-centre-head', tree.careerCentre)
// 53 lessons of 45 minutes, a minute less than forty hours, and whole hours
await aCourse(world, { code: 'T-45', minutes: [45 * 26, 45 * 27] })
await aCourse(world, { code: 'T-2399', minutes: [1200, 1199] })
await aCourse(world, { code: 'T-2400', minutes: [1200, 1200] })
await aCourse(world, { code: 'T-16', minutes: [480, 480] })
await aCourse(world, { code: 'T-24', minutes: [720, 720] })
await aCourse(world, { code: 'T-OLD', minutes: [1200, 1200] })
await aCourse(world, { code: 'T-HEADS', positions: ['CC_HEAD'] })
await aCourse(world, { code: 'T-LEVEL', minimumQualification: 7 })
const LEVELS = { C1: 3, C2: 2, C3: 2, C4: 3, C5: 2, C6: 3, C7: 3, C8: 3, C9: 3, C10: 2, C11: 3 }

const all = (...codes: string[]): PlannedCourse[] => codes.map((course) => ({ course, runId: null }))
const assessedWorker = async (year = 2026) => {
  const one = await aWorker(world, { centre: tree.careerCentre })
  await anAssessment(world, one, year, LEVELS)
  return one
}
const draft = async (one: Someone, courses: PlannedCourse[], { year = 2027, reason = '' } = {}) => granted(await saveDraft(qo.actor, one.personId, year, { version: 0, items: courses, reason }, world))
const publish = (saved: { planId: string; version: number }, by: Someone = qo, where: World = world) => publishPlan(by.actor, saved.planId, { version: saved.version }, where)
/** of everybody there is, by the facts plans rest on */
const assessedBy = async (year: number) => [...(await planFacts((await world.db.person.findMany({ select: { id: true } })).map(({ id }) => id), year, world)).values()].filter((facts) => facts.job && isAssessed(facts)).length
const status = async (planId: string) => (await world.db.learningPlan.findUniqueOrThrow({ where: { id: planId } })).status

describe('forty academic hours', () => {
  proves(['397/15', '397/15¶2'], '53 lessons of 45 minutes are 39.75 hours, 2,399 minutes are not 40 hours by rounding, 2,400 are', async () => {
    const refusals = [['T-45', { hours: 39.75, missing: 15, minimum: 40 }], ['T-2399', { hours: 2399 / 60, missing: 1, minimum: 40 }]] as const
    for (const [code, facts] of refusals) {
      const saved = await draft(await assessedWorker(), all(code))
      expect(await publish(saved)).toMatchObject({ allowed: false, code: 'plan.below-minimum', facts, clauses: ['397/15', '397/15¶2'] })
      expect(await status(saved.planId)).toBe('draft')
    }
    const saved = await draft(await assessedWorker(), all('T-2400'))
    expect(granted(await publish(saved))).toEqual({ planId: saved.planId, minutes: 2400, late: false })
    const two = await draft(await assessedWorker(), all('T-16', 'T-24', 'T-16'))
    expect(granted(await publish(two)).minutes).toBe(2400)
    expect(await publish(await draft(await assessedWorker(), all('T-24', 'T-24')))).toMatchObject({ allowed: false, code: 'plan.below-minimum', facts: { missing: 960 } })
  })
  proves('397/15', 'the database refuses what a use-case would have forgotten', async () => {
    const saved = await draft(await assessedWorker(), all('T-2399'))
    await expect(world.pool.query(`update "LearningPlan" set status = 'published', "publishedAt" = now(), "publishedOn" = now()::date, "publishedById" = $2 where id = $1`, [saved.planId, qo.personId])).rejects.toThrow('397/15')
    // nor are minutes typed in to get there
    await expect(world.pool.query(`update "PlanItem" set minutes = minutes + 1 where "planId" = $1`, [saved.planId])).rejects.toThrow('397/15')
  })
})

describe('what the items are for', () => {
  proves('397/22', 'a course for other positions that develops no competence of the worker is refused and named', async () => {
    const saved = await draft(await assessedWorker(), all('T-2400', 'T-HEADS'))
    expect(await publish(saved)).toMatchObject({ allowed: false, code: 'plan.item-no-match', facts: { course: 'T-HEADS' }, clauses: ['397/22'] })
    expect(await status(saved.planId)).toBe('draft')
  })
  proves('397/A2.minQualification', 'a course above the recorded level is refused; without a recorded level it is not', async () => {
    const one = await assessedWorker()
    const saved = await draft(one, all('T-2400', 'T-LEVEL'))
    const record = (qualificationLevel: number | null) => world.db.person.update({ where: { id: one.personId }, data: { qualificationLevel } })
    await record(6)
    expect(await publish(saved)).toMatchObject({ allowed: false, code: 'plan.item-level', facts: { course: 'T-LEVEL', needed: 7, recorded: 6 } })
    await record(null)
    granted(await publish(saved))
  })
})

describe('one plan for a year, of published standards', () => {
  proves('397/2.6', 'a standard that was withdrawn after the draft is refused, and so is a second plan', async () => {
    const one = await assessedWorker()
    const saved = await draft(one, all('T-OLD'))
    await world.pool.query(`update "CourseEdition" set status = 'withdrawn' where code = 'T-OLD'`)
    expect(await publish(saved)).toMatchObject({ allowed: false, code: 'plan.item-without-standard', facts: { course: 'T-OLD' }, clauses: ['397/2.6'] })
    expect(await saveDraft(qo.actor, one.personId, 2027, { version: 1, items: all('T-OLD'), reason: '' }, second)).toMatchObject({ allowed: false, code: 'plan.item-without-standard' })
    const next = granted(await saveDraft(qo.actor, one.personId, 2027, { version: 1, items: all('T-2400'), reason: '' }, world))
    granted(await publish(next))
    expect(await saveDraft(qo.actor, one.personId, 2027, { version: 0, items: all('T-2400'), reason: '' }, world)).toMatchObject({ allowed: false, code: 'plan.second-for-year' })
    expect(await publish(next)).toMatchObject({ allowed: false, code: 'plan.second-for-year', facts: { year: 2027 } })
    await expect(world.db.learningPlan.create({ data: { id: crypto.randomUUID(), personId: one.personId, year: 2027, status: 'draft', createdAt: world.clock.now(), createdById: qo.personId } })).rejects.toMatchObject({ code: 'P2002' })
  })
  proves('397/18', 'two people publish the same plan at once: one does, the other is told; it is published once', async () => {
    const one = await assessedWorker()
    const saved = await draft(one, all('T-2400'))
    const decisions = await Promise.all([[qo, world], [colleague, second], [qo, second], [colleague, world]].map(([by, where]) => publish(saved, by as Someone, where as World)))
    expect(decisions.filter(({ allowed }) => allowed)).toHaveLength(1)
    for (const decision of decisions) if (!decision.allowed) expect(decision.code).toBe('plan.second-for-year')
    expect(await world.db.auditEntry.count({ where: { subjectId: saved.planId, event: 'plan.published' } })).toBe(1)
    expect(await world.db.outboxMail.count({ where: { toAddress: one.email } })).toBe(1)
    expect(await world.db.outboxMail.count({ where: { toAddress: head.email, text: { contains: one.personId } } })).toBe(1)
    expect(await world.db.obligation.findMany({ where: { subjectId: one.personId, kind: 'fulfil-plan' } })).toMatchObject([{ dueOn: new Date('2027-12-31'), doneOn: null }])
  })
  proves('397/18', 'a draft that was changed meanwhile is not published as somebody saw it before; nobody but the qualification organisation publishes', async () => {
    const one = await assessedWorker()
    const seen = await draft(one, all('T-2400'))
    granted(await saveDraft(colleague.actor, one.personId, 2027, { version: 1, items: all('T-16', 'T-24'), reason: '' }, second))
    expect(await publish(seen)).toMatchObject({ allowed: false, code: 'changed-meanwhile' })
    for (const by of [head, one]) await expect(publish(seen, by)).rejects.toMatchObject({ name: 'Denied', status: 404 })
    for (const planId of ['', 'x', '00000000-0000-7000-8000-000000000000']) await expect(publishPlan(qo.actor, planId, { version: 1 }, world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
  })
})

describe('what it rests on', () => {
  proves('397/16', 'both forms of the assessment, linked; without one of them a reason that stays with the plan', async () => {
    const one = await assessedWorker()
    const saved = await draft(one, all('T-2400'))
    granted(await publish(saved))
    const external = await world.db.externalAssessment.findFirstOrThrow({ where: { personId: one.personId } })
    const self = await world.db.selfAssessment.findFirstOrThrow({ where: { personId: one.personId } })
    expect(await readPlan(world, one.personId, 2027)).toMatchObject({ status: 'published', externalAssessmentId: external.id, selfAssessmentId: self.id, withoutAssessmentReason: null })

    const half = await aWorker(world, { centre: tree.careerCentre })
    await anExternalResult(world, half, 2026, LEVELS)
    expect(await publish(await draft(half, all('T-2400')))).toMatchObject({ allowed: false, code: 'plan.without-assessment', clauses: ['397/16'] })
    const again = granted(await saveDraft(qo.actor, half.personId, 2027, { version: 1, items: all('T-2400'), reason: '  Демалыста болды  ' }, world))
    granted(await publish(again))
    expect(await readPlan(world, half.personId, 2027)).toMatchObject({ externalAssessmentId: expect.any(String), selfAssessmentId: null, withoutAssessmentReason: 'Демалыста болды' })
  })
  proves('397/16', 'a draft whose result was replaced, or that was made before there was any, is not published with gaps of the past; saved anew it is', async () => {
    const [one, early] = [await assessedWorker(), await aWorker(world, { centre: tree.careerCentre })]
    const saved = await draft(one, all('T-2400'))
    await world.db.externalAssessment.updateMany({ where: { personId: one.personId }, data: { status: 'superseded' } })
    const newest = await anExternalResult(world, one, 2026, { ...LEVELS, C4: 0 })
    expect(await publish(saved)).toMatchObject({ allowed: false, code: 'changed-meanwhile', clauses: ['397/16'] })
    const again = granted(await saveDraft(qo.actor, one.personId, 2027, { version: 1, items: all('T-2400'), reason: '' }, world))
    granted(await publish(again))
    expect(await readPlan(world, one.personId, 2027)).toMatchObject({ externalAssessmentId: newest, gaps: { open: [{ competence: 'C4', actual: 0, expected: 3 }] } })

    const before = await draft(early, all('T-2400'), { reason: 'Бағалау әлі болған жоқ' })
    await anAssessment(world, early, 2026, { ...LEVELS, C4: 0 })
    expect(await publish(before)).toMatchObject({ allowed: false, code: 'changed-meanwhile' })
    expect(await status(before.planId)).toBe('draft')
  })
  proves(['397/16', '397/17'], 'a newer result alone does not undo the complete assessment of the year before', async () => {
    const one = await assessedWorker(2025)
    const complete = await world.db.externalAssessment.findFirstOrThrow({ where: { personId: one.personId } })
    await anExternalResult(world, one, 2026, LEVELS)
    const facts = (await planFacts([one.personId], 2026, world)).get(one.personId)!
    expect(facts.external).toMatchObject({ id: complete.id, year: 2025 })
    expect(isAssessed(facts)).toBe(true)
    // once both years are complete the newer one counts
    const both = await assessedWorker(2025)
    await anAssessment(world, both, 2026, LEVELS)
    expect((await planFacts([both.personId], 2026, world)).get(both.personId)!.external).toMatchObject({ year: 2026 })
    expect(await planRunOutlook(qo.actor, { year: 2026, scopePath: '' }, world)).toMatchObject({ assessed: await assessedBy(2026) })
  })
  proves(['397/15', '397/16', '397/18'], 'a worker hired in spring gets a plan for the running year: with the reason, the whole forty hours, and marked late', async () => {
    world.clock.set('2027-04-12T05:00:00.000Z')
    const hired = await aWorker(world, { centre: tree.careerCentre })
    expect(await publish(await draft(hired, all('T-24'), { reason: 'Көктемде қабылданды' }))).toMatchObject({ allowed: false, code: 'plan.below-minimum' }) // no share of the year
    const saved = granted(await saveDraft(qo.actor, hired.personId, 2027, { version: 1, items: all('T-16', 'T-24'), reason: 'Көктемде қабылданды' }, world))
    expect(granted(await publish(saved))).toMatchObject({ late: true })
    const row = await world.db.learningPlan.findUniqueOrThrow({ where: { id: saved.planId } })
    expect(fromDateColumn(row.publishedOn!)).toBe('2027-04-12')
    expect(await world.db.auditEntry.findFirst({ where: { subjectId: saved.planId, event: 'plan.published' } })).toMatchObject({ data: { late: true, reason: 'Көктемде қабылданды', clauses: expect.arrayContaining(['397/18', '397/16']) } })
    expect(await verifyAudit(world.pool)).toMatchObject({ intact: true })
    world.clock.set('2026-12-10T04:00:00.000Z')
  })
})
