import { describe, expect, test } from 'vitest'
import { attachMentor, foreseeAttachment, type MentorOrder } from '../../../app/features/adaptation/mentor.server.ts'
import { savePlanDraft } from '../../../app/features/adaptation/plan.server.ts'
import { endEmployment } from '../../../app/features/employment/leave.server.ts'
import { readMentorStep } from '../../../app/features/adaptation/steps.server.ts'
import { markRow } from '../../../app/features/adaptation/training.server.ts'
import { obligationsOfCase } from '../../../app/features/obligations/obligations.server.ts'
import { adaptationStaff, aNewcomer, aPlan, planned, theCase } from '../../support/adaptation.ts'
import { granted } from '../../support/learning.ts'
import { anOfficial, anOrganisationTree, aWorker, type Someone } from '../../support/people.ts'
import { proves } from '../../support/proves.ts'
import { openTestWorld } from '../../support/world.ts'

const world = await openTestWorld({ at: '2026-03-02T04:00:00.000Z' })
const tree = await anOrganisationTree(world)
const { authorised, head, hr } = await adaptationStaff(world, tree)
const other = await anOfficial(world, 'centre-authorised-person', tree.centre, { surname: 'Қасымова', givenName: 'Жанар' })
const on = (day: string) => world.clock.set(`${day}T05:00:00.000Z`)

const order = (mentor: Pick<Someone, 'personId'>, changes: Partial<MentorOrder> = {}): MentorOrder => ({ mentorId: mentor.personId, orderNumber: '12-к', orderedOn: '2026-03-02', fromOn: '2026-03-02', reason: null, overrideReason: null, ...changes })
const aColleague = () => aWorker(world, { centre: tree.careerCentre, surname: 'Бекова', givenName: 'Сәуле' })
const unattached = (traits: Parameters<typeof aNewcomer>[2] = {}) => {
  on('2026-03-02')
  return aNewcomer(world, tree, { startsOn: '2026-03-02', mentor: null, ...traits })
}
const owed = async (caseId: string, kind: string) => (await obligationsOfCase(caseId, world)).find((one) => one.kind === kind)

describe('attaching', () => {
  proves(['397/7', '397/7¶2', '397/8'], 'by order of the authorised person; the term of the plan is told before and starts with it', async () => {
    const { caseId } = await unattached()
    const mentor = await aColleague()
    expect((await theCase(world, caseId)).state).toBe('mentor-pending')
    const ahead = granted(await foreseeAttachment(authorised.actor, caseId, order(mentor), world))
    expect(ahead).toMatchObject({ mentor: { personId: mentor.personId, newcomers: 0 }, plan: { due: { on: '2026-03-05' }, state: 'due-soon', lateBy: 0 }, warnings: [] })
    expect((await theCase(world, caseId)).mentors).toEqual([])
    granted(await attachMentor(authorised.actor, caseId, order(mentor, { orderNumber: ' 12-к ' }), world))
    const record = await theCase(world, caseId)
    expect(record).toMatchObject({ state: 'plan-due', mentor: { mentorId: mentor.personId, orderNumber: '12-к', orderedOn: '2026-03-02', signatoryName: authorised.actor.name } })
    expect(await owed(caseId, 'draw-up-plan')).toMatchObject({ dueOn: '2026-03-05', doneOn: null })
    expect(await owed(caseId, 'attach-mentor')).toMatchObject({ internal: true, doneOn: '2026-03-02', lateBy: 0 })
    expect(await world.db.auditEntry.findFirst({ where: { subjectId: caseId, event: 'adaptation.mentor-attached' } })).toMatchObject({ actorName: authorised.actor.name })
  })

  proves('397/7¶2', 'by nobody but the authorised person of this centre', async () => {
    const { caseId, newcomer } = await unattached()
    const mentor = await aColleague()
    const elsewhere = await anOfficial(world, 'centre-authorised-person', tree.otherCentre)
    for (const { actor } of [head, hr, mentor, newcomer, elsewhere]) {
      await expect(attachMentor(actor, caseId, order(mentor), world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
      await expect(foreseeAttachment(actor, caseId, order(mentor), world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
      await expect(readMentorStep({ actor, deps: world, locale: 'kk' }, caseId)).rejects.toMatchObject({ name: 'Denied', status: 404 })
    }
    await expect(attachMentor(authorised.actor, 'no-case', order(mentor), world)).rejects.toMatchObject({ name: 'Denied' })
  })

  proves('397/2.13', 'a colleague of the same centre, another person, and no newcomer without a reason', async () => {
    const { caseId, newcomer } = await unattached()
    const stranger = await aWorker(world, { centre: tree.otherCareerCentre })
    expect(await attachMentor(authorised.actor, caseId, order(stranger), world)).toMatchObject({ code: 'adaptation.mentor-elsewhere', clauses: ['397/2.13'] })
    expect(await attachMentor(authorised.actor, caseId, order({ personId: 'x' }), world)).toMatchObject({ code: 'adaptation.mentor-elsewhere' })
    expect(await attachMentor(authorised.actor, caseId, order(newcomer), world)).toMatchObject({ code: 'adaptation.self-mentoring' })
    const { newcomer: another } = await unattached()
    const colleagues = (await readMentorStep({ actor: authorised.actor, deps: world, locale: 'ru' }, caseId)).colleagues
    expect(colleagues.find(({ personId }) => personId === another.personId)).toMatchObject({ inAdaptation: true, newcomers: 0 })
    expect(colleagues.some(({ personId }) => personId === newcomer.personId || personId === stranger.personId)).toBe(false)
    expect(await attachMentor(authorised.actor, caseId, order(another, { overrideReason: ' ' }), world)).toMatchObject({ code: 'adaptation.mentor-in-adaptation' })
    granted(await attachMentor(authorised.actor, caseId, order(another, { overrideReason: 'Басқа маман жоқ' }), world))
    expect((await theCase(world, caseId)).mentor).toMatchObject({ overrideReason: 'Басқа маман жоқ' })
  })

  proves('397/2.13', 'nobody mentors himself or herself, not even past the rules', async () => {
    const { caseId, newcomer } = await unattached()
    await expect(
      world.pool.query(`insert into "MentorAttachment" (id, "caseId", "mentorId", "orderNumber", "orderedOn", "signatoryId", "signatoryName", "fromOn", "recordedAt") values (gen_random_uuid(), $1, $2, '1', '2026-03-02', $3, 'x', '2026-03-02', now())`, [caseId, newcomer.personId, authorised.personId]),
    ).rejects.toThrow(/another person/)
  })

  test('wrong orders are refused with what is wrong about them', async () => {
    const { caseId } = await unattached()
    const mentor = await aColleague()
    const codeOf = async (changes: Partial<MentorOrder>) => (await attachMentor(authorised.actor, caseId, order(mentor, changes), world)) as { code?: string }
    expect(await codeOf({ orderNumber: ' ' })).toMatchObject({ code: 'adaptation.mentor-order-missing' })
    expect(await codeOf({ orderedOn: '2026-03-03', fromOn: '2026-03-03' })).toMatchObject({ code: 'adaptation.mentor-order-in-future' })
    expect(await codeOf({ orderedOn: '2026-02-27' })).toMatchObject({ code: 'adaptation.mentor-before-hiring' })
    expect(await codeOf({ fromOn: '2026-03-03' })).toMatchObject({ code: 'adaptation.mentor-from-in-future' })
    expect((await theCase(world, caseId)).mentors).toEqual([])
  })

  proves('397/7', 'the load is shown and pointed out from four newcomers on, never a limit', async () => {
    const mentor = await aColleague()
    for (let count = 0; count < 5; count++) {
      const { caseId } = await unattached()
      const { warnings } = granted(await foreseeAttachment(authorised.actor, caseId, order(mentor), world))
      expect(warnings.map(({ facts }) => facts)).toEqual(count < 4 ? [] : [{ count }])
      granted(await attachMentor(authorised.actor, caseId, order(mentor), world))
    }
  })

  proves('397/7', 'a mentor attached late is attached, and recorded as late', async () => {
    const { caseId } = await unattached()
    on('2026-03-05')
    granted(await attachMentor(authorised.actor, caseId, order(await aColleague(), { orderedOn: '2026-03-05', fromOn: '2026-03-05' }), world))
    expect(await world.db.obligation.findFirst({ where: { subjectId: caseId, kind: 'attach-mentor' } })).toMatchObject({ dueOn: new Date('2026-03-02'), doneOn: new Date('2026-03-05') })
    expect(await owed(caseId, 'attach-mentor')).toMatchObject({ state: 'done-late', lateBy: 3 })
    expect(await owed(caseId, 'draw-up-plan')).toMatchObject({ dueOn: '2026-03-11' }) // 9 March is a day off
  })

  proves('397/2.13', 'ids in capitals are the same ids', async () => {
    const { caseId, newcomer } = await unattached()
    const mentor = await aColleague()
    const loud = ({ personId }: Pick<Someone, 'personId'>) => order({ personId: personId.toUpperCase() }, { reason: 'Ауысып кетті' })
    expect(await attachMentor(authorised.actor, caseId, loud(newcomer), world)).toMatchObject({ code: 'adaptation.self-mentoring' })
    expect(await foreseeAttachment(authorised.actor, caseId, loud(newcomer), world)).toMatchObject({ code: 'adaptation.self-mentoring' })
    granted(await attachMentor(authorised.actor, caseId.toUpperCase(), loud(mentor), world))
    expect(await theCase(world, caseId)).toMatchObject({ mentorId: mentor.personId })
    expect((await world.db.auditEntry.findFirst({ where: { subjectId: caseId, event: 'adaptation.mentor-attached' } }))?.data).toMatchObject({ mentor: mentor.personId })
    expect(await attachMentor(authorised.actor, caseId, loud(mentor), world)).toMatchObject({ code: 'adaptation.same-mentor' })
  })

  proves('397/2.13', 'who leaves at that moment has left, or leaves this newcomer too; on the last day nobody becomes a mentor', async () => {
    for (let round = 0; round < 4; round++) {
      const { caseId } = await unattached()
      const leaving = await aColleague()
      const leave = () => endEmployment(hr.actor, leaving.personId, { number: '1-б', endsOn: '2026-03-02' }, world.anotherProcess())
      const [attached] = await Promise.all(round % 2 ? [attachMentor(authorised.actor, caseId, order(leaving), world), leave()] : [leave().then(() => attachMentor(authorised.actor, caseId, order(leaving), world))])
      if (!attached.allowed) expect(attached.code).toBe('adaptation.mentor-elsewhere')
      else expect(round % 2).toBe(1)
      expect((await theCase(world, caseId)).mentor).toBeNull()
      expect(await world.db.mentorAttachment.count({ where: { mentorId: leaving.personId, toOn: null } })).toBe(0)
    }
  })

  proves('397/7', 'of two at once one is the mentor; the database holds no second', async () => {
    const { caseId } = await unattached()
    const [one, two] = [await aColleague(), await aColleague()]
    const results = await Promise.all([attachMentor(authorised.actor, caseId, order(one), world), attachMentor(other.actor, caseId, order(two), world.anotherProcess())])
    expect(results.map(({ allowed }) => allowed).sort()).toEqual([false, true])
    expect(results.find(({ allowed }) => !allowed)).toMatchObject({ code: 'adaptation.not-now' })
    expect((await theCase(world, caseId)).mentors).toHaveLength(1)
    await expect(
      world.pool.query(`insert into "MentorAttachment" (id, "caseId", "mentorId", "orderNumber", "orderedOn", "signatoryId", "signatoryName", "fromOn", "recordedAt") values (gen_random_uuid(), $1, $2, '1', '2026-03-02', $3, 'x', '2026-03-02', now())`, [caseId, (await aColleague()).personId, authorised.personId]),
    ).rejects.toThrow(/MentorAttachment_one_active/)
  })
})

describe('replacing', () => {
  const replaced = async () => {
    on('2026-03-02')
    const newcomer = await aNewcomer(world, tree, { startsOn: '2026-03-02', periodEndsOn: '2026-05-22', probationEndsOn: '2026-06-02' })
    await planned(world, newcomer)
    on('2026-04-02')
    return { ...newcomer, next: await aColleague(), change: { orderNumber: '40-к', orderedOn: '2026-04-02', fromOn: '2026-04-02', reason: 'Ауысып кетті' } }
  }

  proves('397/7', 'by a new order with a reason; the plan stays, both mentors stay in the history', async () => {
    const { caseId, mentor, next, change } = await replaced()
    expect(await attachMentor(authorised.actor, caseId, order(next, { ...change, reason: null }), world)).toMatchObject({ code: 'adaptation.replacement-reason-missing' })
    expect(await attachMentor(authorised.actor, caseId, order(mentor!, change), world)).toMatchObject({ code: 'adaptation.same-mentor' })
    expect(granted(await foreseeAttachment(authorised.actor, caseId, order(next, change), world)).plan).toBeNull()
    granted(await attachMentor(authorised.actor, caseId, order(next, change), world))
    const record = await theCase(world, caseId)
    expect(record).toMatchObject({ state: 'in-adaptation', mentor: { mentorId: next.personId, reason: 'Ауысып кетті' }, planInForce: { version: 1 } })
    expect(record.mentors.map(({ mentorId, toOn }) => [mentorId, toOn])).toEqual([[mentor!.personId, '2026-04-02'], [next.personId, null]])
  })

  proves('397/7', 'before the plan is drawn up, the term starts anew for the new mentor', async () => {
    on('2026-03-02')
    const { caseId } = await aNewcomer(world, tree, { startsOn: '2026-03-02' })
    on('2026-03-04')
    const next = await aColleague()
    const change = order(next, { orderedOn: '2026-03-04', fromOn: '2026-03-04', reason: 'Сырқаттанып қалды' })
    expect(granted(await foreseeAttachment(authorised.actor, caseId, change, world)).plan?.due.on).toBe('2026-03-10')
    granted(await attachMentor(authorised.actor, caseId, change, world))
    expect(await owed(caseId, 'draw-up-plan')).toMatchObject({ dueOn: '2026-03-10', ownerName: next.actor.name })
  })

  proves(['397/7', '397/A1.table'], 'who was replaced a moment ago can do nothing any more, whatever the page still shows', async () => {
    const { caseId, mentor, next, change } = await replaced()
    const row = (await theCase(world, caseId)).planInForce!.rows[0]!
    const draft = await aPlan(world, caseId)
    const given = { rowId: row.id, mark: 4, markedOn: '2026-04-02' }
    const [attached, marked] = await Promise.allSettled([attachMentor(authorised.actor, caseId, order(next, change), world), markRow(mentor!.actor, caseId, given, world.anotherProcess())])
    expect(attached).toMatchObject({ status: 'fulfilled', value: { allowed: true } })
    // either the mark came first, or its giver was the mentor no more
    if (marked.status === 'rejected') expect(marked.reason).toMatchObject({ name: 'Denied', status: 404 })
    else expect(marked.value).toMatchObject({ allowed: true })
    await expect(markRow(mentor!.actor, caseId, given, world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
    await expect(savePlanDraft(mentor!.actor, caseId, draft, world)).rejects.toMatchObject({ name: 'Denied' })
    granted(await markRow(next.actor, caseId, { ...given, mark: 5 }, world))
  })

  test('a closed step says so and offers nobody', async () => {
    const { caseId } = await replaced()
    await world.db.employment.updateMany({ where: { adaptation: { id: caseId } }, data: { endedOn: new Date('2026-04-02') } })
    expect(await readMentorStep({ actor: authorised.actor, deps: world, locale: 'en' }, caseId)).toMatchObject({ closed: { code: 'adaptation.not-now' }, colleagues: [] })
    expect(await attachMentor(authorised.actor, caseId, order(await aColleague(), { orderedOn: '2026-04-02', fromOn: '2026-04-02', reason: 'Кетті' }), world)).toMatchObject({ code: 'adaptation.not-now' })
  })
})
