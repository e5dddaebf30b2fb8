/** The builder for one worker: what it proposes, why, and what a draft holds. */
import { describe, expect, test } from 'vitest'
import { publishFramework } from '../../../app/features/assessment/framework.server.ts'
import { publishCalendar } from '../../../app/features/calendar/working-calendar.server.ts'
import { discardDraft, previewPublication, proposeFor, saveDraft, type DraftGiven } from '../../../app/features/learning-plan/build.server.ts'
import { readBuilder } from '../../../app/features/learning-plan/build-page.server.ts'
import { readPlan } from '../../../app/features/learning-plan/plan-record.server.ts'
import { aCourse, type CourseTraits } from '../../support/courses.ts'
import { granted } from '../../support/learning.ts'
import { anOfficial, anOrganisationTree, aWorker } from '../../support/people.ts'
import { aCompletion, anAssessment, anExternalResult, aPlan, aRun } from '../../support/plans.ts'
import { proves } from '../../support/proves.ts'
import { openTestWorld } from '../../support/world.ts'

const world = await openTestWorld({ at: '2026-12-10T04:00:00.000Z' })
const tree = await anOrganisationTree(world)
await publishCalendar(world)
await publishFramework(world)
const qo = await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation)
const head = await anOfficial(world, 'career-centre-head', tree.careerCentre)
const course = (code: string, hours: number, traits: Partial<CourseTraits> = {}) => aCourse(world, { code, title: `Курс ${hours}`, minutes: [hours * 30, hours * 30], ...traits })
// what the framework says these develop: KD-006 C4 to 3, KD-009 C9 to 3 and C8 to 2, KD-010 C8 to 3, KD-004 C2 to 3, KD-005 C3 to 3
await course('KD-006', 16)
await course('KD-009', 4)
await course('KD-010', 4)
await course('KD-003', 12)
await course('KD-015', 6)
await course('KD-004', 10, { form: 'webinar', inPreparation: true, positions: ['CAREER_CONSULTANT'] })
await course('KD-005', 8, { form: 'in-person-seminar', inPreparation: true, positions: ['EMPLOYER_RELATIONS_SPECIALIST'] })
await course('T-HIGH', 16, { minimumQualification: 7 })
const GOOD = { C1: 3, C2: 2, C3: 2, C4: 3, C5: 2, C6: 3, C7: 3, C8: 3, C9: 3, C10: 2, C11: 3 }

const worker = () => aWorker(world, { centre: tree.careerCentre })
const given = (version: number, items: DraftGiven['items'], reason = ''): DraftGiven => ({ version, items, reason })
const all = (...codes: string[]) => codes.map((code) => ({ course: code, runId: null }))
const seats = async (id: string) => (await world.db.courseRun.findUniqueOrThrow({ where: { id } })).seatsTaken

describe('the proposal', () => {
  proves(['397/16', '397/18', '397/15'], 'closes the gaps of the result with the fewest courses and reaches 40 hours; the same facts give the same plan; nothing is written', async () => {
    const one = await worker()
    await anAssessment(world, one, 2026, { ...GOOD, C4: 1, C9: 1 })
    const proposal = granted(await proposeFor(one.personId, 2027, world))
    expect(proposal.items.map(({ course }) => course)).toEqual(expect.arrayContaining(['KD-006', 'KD-009']))
    expect(proposal.items.find(({ course }) => course === 'KD-006')!.reasons).toEqual([{ kind: 'closes-gap', competence: 'C4', from: 1, to: 3 }])
    expect(proposal.items.find(({ course }) => course === 'KD-009')!.reasons).toContainEqual({ kind: 'closes-gap', competence: 'C9', from: 1, to: 3 })
    expect(proposal.minutes).toBeGreaterThanOrEqual(2400)
    expect(proposal).toMatchObject({ belowMinimum: false, open: [], gaps: [{ competence: 'C4', actual: 1, expected: 3 }, { competence: 'C9', actual: 1, expected: 3 }] })
    for (let again = 0; again < 3; again++) expect(granted(await proposeFor(one.personId, 2027, world.anotherProcess()))).toEqual(proposal)
    expect(await world.db.learningPlan.count({ where: { personId: one.personId } })).toBe(0)
  })
  proves('397/22', 'offers what is made for the position or closes a gap, at the recorded level, and never again what was completed', async () => {
    const one = await worker()
    await anAssessment(world, one, 2026, GOOD)
    await aCompletion(world, one, 'KD-006', '2026-03-01T05:00:00.000Z')
    const proposal = granted(await proposeFor(one.personId, 2027, world))
    const codes = proposal.items.map(({ course }) => course)
    expect(codes).not.toContain('KD-006')
    expect(codes).not.toContain('KD-005') // another position, closes nothing
    expect(codes).not.toContain('T-HIGH') // level 7 is asked for, 6 recorded
    expect(proposal.belowMinimum).toBe(true) // 4 + 4 + 12 + 6
    expect(proposal.minutes).toBe(26 * 60)
    const other = await worker()
    await anAssessment(world, other, 2026, { ...GOOD, C3: 0 })
    expect(granted(await proposeFor(other.personId, 2027, world)).open).toEqual([{ competence: 'C3', expected: 2, actual: 0 }]) // no date exists for KD-005
  })
  proves('397/19.schedule', 'a webinar or seminar comes in only with a run of the year that has a seat: own language first, then the earliest day', async () => {
    const [kazakh, russian] = [await worker(), await aWorker(world, { centre: tree.careerCentre, language: 'ru' })]
    const levels = { ...GOOD, C2: 0, C3: 0 }
    for (const one of [kazakh, russian]) await anAssessment(world, one, 2026, levels)
    const outside = await aRun(world, 'KD-005', { startsOn: '2026-12-30', endsOn: '2027-01-05' })
    const full = await aRun(world, 'KD-005', { startsOn: '2027-01-11', capacity: 5, seatsTaken: 5 })
    expect(granted(await proposeFor(kazakh.personId, 2027, world)).items.map(({ runId }) => runId)).not.toEqual(expect.arrayContaining([outside]))
    const inRussian = await aRun(world, 'KD-005', { startsOn: '2027-02-01', language: 'ru' })
    const inKazakh = await aRun(world, 'KD-005', { startsOn: '2027-03-01', language: 'kk' })
    const runOf = async (personId: string) => granted(await proposeFor(personId, 2027, world)).items.find(({ course }) => course === 'KD-005')?.runId
    expect(await runOf(kazakh.personId)).toBe(inKazakh)
    expect(await runOf(russian.personId)).toBe(inRussian)
    await world.db.courseRun.update({ where: { id: inKazakh }, data: { seatsTaken: 20 } })
    expect(await runOf(kazakh.personId)).toBe(inRussian)
    await world.db.courseRun.updateMany({ where: { id: { in: [full, inRussian, inKazakh, outside] } }, data: { cancelledAt: world.clock.now(), cancelReason: 'сынақ аяқталды' } })
  })
  proves(['397/2.6', '397/18'], 'for this year and the next, for workers the order is about, while none is published', async () => {
    const one = await worker()
    for (const year of [2025, 2028]) expect(await proposeFor(one.personId, year, world)).toMatchObject({ allowed: false, code: 'plan.other-year' })
    expect((await proposeFor(one.personId, 2026, world)).allowed).toBe(true)
    const methodist = await aWorker(world, { centre: tree.qualificationOrganisation })
    expect(await proposeFor(methodist.personId, 2027, world)).toMatchObject({ allowed: false, code: 'learning.not-covered' })
    await aPlan(world, one, { year: 2027, courses: ['KD-006', 'KD-003', 'KD-009', 'KD-010', 'KD-015'] })
    expect(await proposeFor(one.personId, 2027, world)).toMatchObject({ allowed: false, code: 'plan.second-for-year', clauses: ['397/2.6'] })
    await expect(proposeFor('00000000-0000-7000-8000-000000000000', 2027, world)).rejects.toMatchObject({ name: 'Denied' })
  })
  test('the newest result of the assessment year counts; without one there are no gaps', async () => {
    const one = await worker()
    expect(granted(await proposeFor(one.personId, 2027, world)).gaps).toEqual([])
    await anExternalResult(world, one, 2025, { ...GOOD, C4: 0 })
    expect(granted(await proposeFor(one.personId, 2027, world)).gaps).toEqual([])
    await anExternalResult(world, one, 2026, { ...GOOD, C9: 2 })
    expect(granted(await proposeFor(one.personId, 2027, world)).gaps).toEqual([{ competence: 'C9', expected: 3, actual: 2 }])
  })
})

describe('the draft', () => {
  test('keeps lines with their reasons, takes and gives back seats, and is told from a newer one by its version', async () => {
    const one = await worker()
    await anAssessment(world, one, 2026, { ...GOOD, C4: 1, C2: 0 })
    const [first, second] = [await aRun(world, 'KD-004', { startsOn: '2027-04-05', capacity: 1 }), await aRun(world, 'KD-004', { startsOn: '2027-05-03', capacity: 1 })]
    const saved = granted(await saveDraft(qo.actor, one.personId, 2027, given(0, [...all('KD-006', 'KD-006', 'KD-005'), { course: 'KD-004', runId: first }]), world))
    expect(saved.version).toBe(1)
    const plan = (await readPlan(world, one.personId, 2027))!
    expect(plan).toMatchObject({ id: saved.planId, status: 'draft', gaps: { closed: [{ competence: 'C2' }, { competence: 'C4' }], open: [] }, externalAssessmentId: expect.any(String), selfAssessmentId: expect.any(String) })
    expect(plan.items.map(({ course, reasons, run }) => [course, reasons.map(({ kind }) => kind), run?.id ?? null])).toEqual([['KD-004', ['closes-gap'], first], ['KD-005', [], null], ['KD-006', ['closes-gap'], null]])
    expect(await seats(first)).toBe(1)

    // another date: the first seat is free again
    granted(await saveDraft(qo.actor, one.personId, 2027, given(1, [...all('KD-006'), { course: 'KD-004', runId: second }]), world))
    expect([await seats(first), await seats(second)]).toEqual([0, 1])
    expect(await saveDraft(qo.actor, one.personId, 2027, given(1, all('KD-006')), world)).toMatchObject({ allowed: false, code: 'changed-meanwhile' })
    expect(await saveDraft(qo.actor, one.personId, 2027, given(0, all('KD-006')), world)).toMatchObject({ allowed: false, code: 'changed-meanwhile' })
    expect(await discardDraft(qo.actor, one.personId, 2027, 1, world)).toMatchObject({ allowed: false, code: 'changed-meanwhile' })
    granted(await discardDraft(qo.actor, one.personId, 2027, 2, world))
    expect([await readPlan(world, one.personId, 2027), await seats(second)]).toEqual([null, 0])
  })
  proves(['397/19.schedule', '397/2.6'], 'a run of another year, of another course, one that was cancelled or is full, and a course without a standard are refused', async () => {
    const one = await worker()
    const run = (code: string, startsOn: string, more = {}) => aRun(world, code, { startsOn, ...more })
    const save = async (code: string, runId: string | null) => { const decision = await saveDraft(qo.actor, one.personId, 2027, given(0, [{ course: code, runId }]), world); return decision.allowed ? 'saved' : [decision.code, decision.facts] }
    expect(await save('KD-004', await run('KD-004', '2028-01-10'))).toEqual(['run.outside-plan-year', { year: 2027, startsOn: '2028-01-10', endsOn: '2028-01-10' }])
    expect(await save('KD-004', await run('KD-005', '2027-06-01'))).toEqual(['run.not-offered', { course: 'KD-004' }])
    expect(await save('KD-004', await run('KD-004', '2027-06-01', { capacity: 3, seatsTaken: 3 }))).toEqual(['run.full', { course: 'KD-004', startsOn: '2027-06-01' }])
    expect(await save('KD-004', '00000000-0000-7000-8000-000000000000')).toEqual(['run.not-offered', { course: 'KD-004' }])
    expect(await save('NO-SUCH', null)).toEqual(['plan.item-without-standard', { course: 'NO-SUCH' }])
    expect(await world.db.learningPlan.count({ where: { personId: one.personId } })).toBe(0)
  })
  proves('397/19.schedule', 'a date that the draft holds is looked at like any other: not for another course, not once it lies outside the year; the seat it holds is enough to keep it', async () => {
    const one = await worker()
    const runId = await aRun(world, 'KD-004', { startsOn: '2027-07-05', capacity: 1 })
    let version = granted(await saveDraft(qo.actor, one.personId, 2027, given(0, [{ course: 'KD-004', runId }]), world)).version
    const save = async (...items: DraftGiven['items']) => {
      const decision = await saveDraft(qo.actor, one.personId, 2027, given(version, items), world)
      if (decision.allowed) version = decision.value.version
      return decision.allowed ? 'saved' : decision.code
    }
    expect(await save({ course: 'KD-005', runId })).toBe('run.not-offered')
    expect(await save({ course: 'KD-004', runId }, { course: 'KD-005', runId })).toBe('run.not-offered')
    expect(await save({ course: 'KD-004', runId }, ...all('KD-006'))).toBe('saved')
    expect(await seats(runId)).toBe(1)
    await world.db.courseRun.update({ where: { id: runId }, data: { startsOn: new Date('2028-01-17'), endsOn: new Date('2028-01-17') } })
    expect(await save({ course: 'KD-004', runId })).toBe('run.outside-plan-year')
    expect([version, await seats(runId)]).toEqual([2, 1])
  })
  proves('397/19.schedule', 'a run whose last day of sign-up is past is neither proposed nor given; the draft that holds its seat shows it and keeps it', async () => {
    const [one, other] = [await worker(), await worker()]
    for (const somebody of [one, other]) await anAssessment(world, somebody, 2026, { ...GOOD, C2: 0 })
    const runId = await aRun(world, 'KD-004', { startsOn: '2027-08-02', signUpUntil: '2026-12-10' })
    const proposed = async ({ personId }: { personId: string }) => granted(await proposeFor(personId, 2027, world)).items.find(({ course }) => course === 'KD-004')?.runId
    await world.db.courseRun.updateMany({ where: { courseCode: 'KD-004', id: { not: runId } }, data: { cancelledAt: world.clock.now(), cancelReason: 'сынақ аяқталды' } })
    expect([await proposed(one), await proposed(other)]).toEqual([runId, runId])
    granted(await saveDraft(qo.actor, one.personId, 2027, given(0, [{ course: 'KD-004', runId }]), world))
    await world.db.courseRun.update({ where: { id: runId }, data: { signUpUntil: new Date('2026-12-09') } })
    expect([await proposed(one), await proposed(other)]).toEqual([runId, undefined])
    expect(await saveDraft(qo.actor, other.personId, 2027, given(0, [{ course: 'KD-004', runId }]), world)).toMatchObject({ code: 'sign-up.closed', facts: { until: '2026-12-09' } })
    const shown = async ({ personId }: { personId: string }) => (await readBuilder(qo.actor, personId, 2027, { propose: false }, world)).view.courses.find(({ code }) => code === 'KD-004')!.runs.map(({ id }) => id)
    expect([await shown(one), await shown(other)]).toEqual([[runId], []])
    granted(await saveDraft(qo.actor, one.personId, 2027, given(1, [{ course: 'KD-004', runId }, ...all('KD-006')]), world))
    expect(await seats(runId)).toBe(1)
  })
  proves(['397/16', '397/17.1'], 'rests on no result that is taken back while it is being saved', async () => {
    const one = await worker()
    const result = await anAssessment(world, one, 2026, GOOD)
    const client = await world.pool.connect()
    await client.query('begin')
    await client.query(`update "ExternalAssessment" set status = 'withdrawn' where id = $1`, [result])
    const saving = saveDraft(qo.actor, one.personId, 2027, given(0, all('KD-006')), world)
    for (let turn = 0; turn < 200 && !(await world.pool.query(`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)).rowCount; turn++) await new Promise((next) => setTimeout(next, 25))
    await client.query('commit')
    client.release()
    expect(await saving).toMatchObject({ allowed: false, code: 'changed-meanwhile' })
    expect(await world.db.learningPlan.count({ where: { personId: one.personId } })).toBe(0)
  })
  test('of two people who take the last seat one gets it, the other is told which run is full', async () => {
    const [one, other] = [await worker(), await worker()]
    const last = await aRun(world, 'KD-004', { startsOn: '2027-08-02', capacity: 1 })
    const decisions = await Promise.all([one, other].map(({ personId }, at) => saveDraft(qo.actor, personId, 2027, given(0, [{ course: 'KD-004', runId: last }]), at === 0 ? world : world.anotherProcess())))
    expect(decisions.map(({ allowed }) => allowed).sort()).toEqual([false, true])
    expect(decisions.find(({ allowed }) => !allowed)).toMatchObject({ code: 'run.full', facts: { course: 'KD-004', startsOn: '2027-08-02' } })
    expect(await seats(last)).toBe(1)
  })
  test('of two people who begin the draft of one worker at once one has it', async () => {
    const one = await worker()
    const decisions = await Promise.all([world, world.anotherProcess(), world].map((where) => saveDraft(qo.actor, one.personId, 2027, given(0, all('KD-006')), where)))
    expect(decisions.filter(({ allowed }) => allowed)).toHaveLength(1)
    for (const decision of decisions) if (!decision.allowed) expect(decision.code).toBe('changed-meanwhile')
  })
  proves(['397/15', '397/16'], 'what is going to be refused is said before anything is saved', async () => {
    const one = await worker()
    const look = async (codes: string[], reason = '') => { const decision = await previewPublication(qo.actor, one.personId, 2027, given(0, all(...codes), reason), world); return decision.allowed ? 'allowed' : [decision.code, decision.facts] }
    const forty = ['KD-006', 'KD-003', 'KD-009', 'KD-010', 'KD-015'] // 42
    expect(await look(forty.slice(0, 4))).toEqual(['plan.below-minimum', { hours: 36, missing: 240, minimum: 40 }])
    expect(await look(['KD-006', 'KD-006', 'KD-006'])).toEqual(['plan.below-minimum', { hours: 16, missing: 1440, minimum: 40 }])
    expect(await look(forty)).toEqual(['plan.without-assessment', {}])
    expect(await look(forty, 'Көктемде қабылданды')).toBe('allowed')
    expect(await world.db.learningPlan.count({ where: { personId: one.personId } })).toBe(0)
  })
  proves('397/18', 'is made by the qualification organisation alone; a plan made by a centre is refused', async () => {
    const one = await worker()
    for (const { actor } of [head, one])
      for (const call of [() => saveDraft(actor, one.personId, 2027, given(0, all('KD-006')), world), () => previewPublication(actor, one.personId, 2027, given(0, []), world), () => discardDraft(actor, one.personId, 2027, 1, world)])
        await expect(call()).rejects.toMatchObject({ name: 'Denied', status: 404 })
  })
})
