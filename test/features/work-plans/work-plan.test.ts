import { describe, expect, test } from 'vitest'
import { publishFramework } from '../../../app/features/assessment/framework.server.ts'
import { actorOf } from '../../../app/features/identity/sessions.server.ts'
import { coordination, coordinationRows, type CoordinationFilter } from '../../../app/features/work-plans/board.server.ts'
import { addLineByAmendment, amendedForClass, holdLine, linesToSchedule, type LineGiven } from '../../../app/features/work-plans/lines.server.ts'
import { proposedDays, readLinePage, readReviewPage, readWorkPlanPage } from '../../../app/features/work-plans/plan-page.server.ts'
import { workPlanPdf } from '../../../app/features/work-plans/plan-pdf.server.ts'
import { readWorkPlan } from '../../../app/features/work-plans/plan-record.server.ts'
import { explainDeviation, previewReview, previewSubmit, removeLine, reviewWorkPlan, saveLine, submitWorkPlan, type LineForm } from '../../../app/features/work-plans/work-plan.server.ts'
import { record } from '../../../app/platform/audit.server.ts'
import { toDateColumn } from '../../../app/platform/clock.server.ts'
import { newId } from '../../../app/platform/ids.server.ts'
import type { Decision } from '../../../app/rules/kernel/decision.ts'
import { dayAfter, dayBefore } from '../../../app/rules/calendar/calendar-date.ts'
import { aCourse } from '../../support/courses.ts'
import { granted } from '../../support/learning.ts'
import { anOfficial, anOrganisationTree, aWorker, type Organisation, type Someone } from '../../support/people.ts'
import { aPlan, aRun } from '../../support/plans.ts'
import { proves } from '../../support/proves.ts'
import { aSessionRun, aSignUp, aTrainer } from '../../support/sessions.ts'
import { openTestWorld } from '../../support/world.ts'
import { textOf } from '../../certificates/reading.ts'

const START = '2026-10-28T05:00:00.000Z'
const world = await openTestWorld({ at: START })
const second = world.anotherProcess()
second.clock = world.clock
const tree = await anOrganisationTree(world)
await publishFramework(world)
await aCourse(world, { code: 'W-SEM', title: 'Семинар', form: 'in-person-seminar', minutes: [240, 120], inPreparation: true })
await aCourse(world, { code: 'W-WEB', title: 'Вебинар', form: 'webinar', minutes: [60, 40], inPreparation: true })
await aCourse(world, { code: 'W-OLD', title: 'Ескі', form: 'webinar', minutes: [60, 60], inPreparation: true })
await aCourse(world, { code: 'W-ON', title: 'Онлайн', minutes: [1200, 1200] })
await aCourse(world, { code: 'KD-014', title: 'Жаттықтырушыларды даярлау', form: 'in-person-seminar', minutes: [240, 240], inPreparation: true })
await world.db.courseEdition.updateMany({ where: { code: 'W-OLD' }, data: { status: 'withdrawn' } })
const qo = await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation, { surname: 'Төлегенова', language: 'ru' })
const [head, director, otherDirector] = [await anOfficial(world, 'career-centre-head', tree.careerCentre, { position: 'CC_HEAD' }), await anOfficial(world, 'centre-authorised-person', tree.centre), await anOfficial(world, 'centre-authorised-person', tree.otherCentre)]
for (const centre of [tree.careerCentre, tree.careerCentre, tree.siblingCareerCentre, tree.otherCareerCentre]) await aPlan(world, await aWorker(world, { centre }), { year: 2026, courses: ['W-ON', 'W-SEM'] })

const on = (day: string) => world.clock.set(`${day}T05:00:00.000Z`)
interface Teacher extends Someone {
  trainerId: string
}
let surnames = 0
async function trainer({ centre = tree.centre, works = tree.careerCentre as Organisation, prepared = true, orderedOn = '2026-10-01' as string | null } = {}): Promise<Teacher> {
  const someone = await aWorker(world, { centre: works, surname: `Жаттықтырушы${String(++surnames).padStart(2, '0')}` })
  const trainerId = await aTrainer(world, someone, { centre, orderedOn, prepared })
  return { ...someone, actor: await actorOf(world, someone.accountId), trainerId }
}
const form = (given: Partial<LineForm> = {}): LineForm => ({ id: newId(), line: null, seen: '', reason: '', course: 'W-SEM', language: 'kk', from: '2026-11-01', to: '2026-11-30', audiencePath: '', people: 25, note: '', ...given })
const code = <Value>(decision: Decision<Value>) => (decision.allowed ? 'yes' : decision.code)
const planOf = async (who: Teacher, year = 2026) => (await readWorkPlan(world, who.trainerId, year))!
const save = (who: Teacher, given: Partial<LineForm> = {}, year = 2026, where = world) => saveLine(who.actor, who.trainerId, year, form(given), where)
const submit = async (who: Teacher, year = 2026, where = world) => submitWorkPlan(who.actor, who.trainerId, year, (await planOf(who, year)).version, where)
const look = async (who: Teacher, review: 'coordinated' | 'returned' | 'commented', text = '', by = qo) => reviewWorkPlan(by.actor, who.trainerId, 2026, { review, text, version: (await planOf(who)).version }, world)
async function inForce(given: Partial<LineForm> = {}): Promise<{ who: Teacher; lineId: string }> {
  const who = await trainer()
  const lineId = granted(await save(who, given))
  granted(await submit(who))
  return { who, lineId }
}
const trail = (who: Teacher, event: string) => world.db.auditEntry.count({ where: { subjectId: who.trainerId, event } })
const mails = (key: string) => world.db.outboxMail.findMany({ where: { key: { startsWith: key } }, orderBy: { key: 'asc' } })

describe('drawing up', () => {
  proves(['397/31', '397/22¶3'], 'a class with the standard\'s form and minutes and the need as it was found', async () => {
    const who = await trainer()
    granted(await save(who, { audiencePath: tree.careerCentre.path }))
    const plan = await planOf(who)
    expect(plan).toMatchObject({ state: 'draft', lines: [{ courseCode: 'W-SEM', form: 'in-person-seminar', minutes: 360, people: 25, audience: { path: tree.careerCentre.path }, need: { people: 2, centres: 1, withoutDate: 2, below: 0, foundOn: '2026-10-28' }, state: 'open', addedBy: 0 }] })
    expect(await trail(who, 'work-plan.line-saved')).toBe(1)
    // empty audience: the whole area
    granted(await save(who))
    expect((await planOf(who)).lines[1]).toMatchObject({ audience: { path: tree.centre.path }, need: { people: 3, centres: 2 } })
  })
  proves(['397/31', '397/22¶3'], 'a course that does not exist or is withdrawn, another form, an audience elsewhere, other years and past days are refused; nothing is begun', async () => {
    const who = await trainer()
    expect(code(await save(who, { course: 'NO-SUCH' }))).toBe('work-plan.course-without-standard')
    expect(code(await save(who, { course: 'W-OLD' }))).toBe('work-plan.course-without-standard')
    expect(code(await save(who, { course: 'W-ON' }))).toBe('work-plan.no-class')
    expect(code(await save(who, { form: 'webinar' }))).toBe('run.other-form')
    for (const audiencePath of [tree.otherCareerCentre.path, tree.top.path, tree.centre.path.slice(0, -2), 'x']) expect(code(await save(who, { audiencePath })), audiencePath).toBe('work-plan.outside-area')
    expect(code(await save(who, { to: '2027-01-01' }))).toBe('work-plan.outside-year')
    expect(code(await save(who, { from: '2026-10-01', to: '2026-10-27' }))).toBe('work-plan.days-over')
    expect(code(await save(who, { people: 0 }))).toBe('work-plan.people-out-of-range')
    expect(code(await save(who, { from: '2025-11-01', to: '2025-11-02' }, 2025))).toBe('work-plan.year-over')
    expect(await world.db.trainerPlan.count({ where: { trainerId: who.trainerId } })).toBe(0)
    expect(await trail(who, 'work-plan.line-saved')).toBe(0)
  })
  proves('397/31', 'a course nobody needs is flagged and wants a word', async () => {
    const who = await trainer()
    expect(code(await save(who, { course: 'W-WEB' }))).toBe('work-plan.need-note-missing')
    granted(await save(who, { course: 'W-WEB', note: 'Жаңа жүйе енгізіледі' }))
    expect((await planOf(who)).lines[0]).toMatchObject({ note: 'Жаңа жүйе енгізіледі', need: { people: 0, below: 0 } })
    // needed elsewhere is not needed here
    const far = await trainer({ centre: tree.otherCentre, works: tree.otherCareerCentre })
    granted(await save(far))
    expect((await planOf(far)).lines[0]).toMatchObject({ need: { people: 1 } })
  })
  proves(['397/31', '397/28b', '397/29'], 'by the trainer in person; before the programme a draft only; not before the order, not while suspended', async () => {
    const proposed = await trainer({ orderedOn: null })
    expect(code(await save(proposed))).toBe('work-plan.not-appointed')
    const appointed = await trainer({ prepared: false })
    granted(await save(appointed))
    expect(code(await submit(appointed))).toBe('work-plan.not-prepared')
    await world.db.trainer.update({ where: { id: appointed.trainerId }, data: { suspendedOn: toDateColumn('2026-10-28'), suspendReason: 'Көмекші персоналға ауысты' } })
    expect(code(await save(appointed))).toBe('work-plan.not-trainer-now')
    const who = await trainer()
    granted(await save(who))
    for (const other of [appointed, { ...qo, trainerId: '' }, { ...director, trainerId: '' }, { ...head, trainerId: '' }]) {
      await expect(saveLine(other.actor, who.trainerId, 2026, form(), world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
      await expect(submitWorkPlan(other.actor, who.trainerId, 2026, 2, world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
      await expect(readLinePage(other.actor, who.trainerId, 2026, { line: null, course: null }, world)).rejects.toMatchObject({ name: 'Denied' })
    }
    await expect(saveLine(who.actor, newId(), 2026, form(), world)).rejects.toMatchObject({ status: 404 })
  })
  proves(['397/31', '397/2.12'], 'a suspension that is being written while a plan is drawn up or handed in comes first', async () => {
    for (const act of ['save', 'submit', 'remove'] as const) {
      const who = await trainer()
      const lineId = granted(await save(who))
      const [line] = (await planOf(who)).lines
      let running = Promise.resolve<Decision<unknown> | null>(null)
      await second.db.$transaction(async (tx) => {
        await tx.$queryRaw`select 1 from "Trainer" where id = ${who.trainerId}::uuid for update`
        await tx.trainer.update({ where: { id: who.trainerId }, data: { suspendedOn: toDateColumn('2026-10-28'), suspendReason: 'Тексеру' } })
        let done = false
        running = (act === 'save' ? save(who) : act === 'submit' ? submit(who) : removeLine(who.actor, who.trainerId, 2026, { line: lineId, seen: line!.seen, reason: '' }, world)).finally(() => { done = true })
        while (!done && (await world.pool.query(`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)).rowCount === 0) await new Promise((later) => setTimeout(later, 5))
      })
      expect(await running, act).toMatchObject({ allowed: false, code: act === 'submit' ? expect.stringMatching('work-plan') : 'work-plan.not-trainer-now' })
      expect(await planOf(who)).toMatchObject({ state: 'draft', lines: [{ id: lineId }] })
    }
  })
  test('a form sent twice, also at once, is one line; a stale one is told so', async () => {
    const who = await trainer()
    const same = form()
    const all = await Promise.all([world, second, world, second].map((where) => saveLine(who.actor, who.trainerId, 2026, same, where)))
    expect(all.map((one) => granted(one))).toEqual([same.id, same.id, same.id, same.id])
    const [line] = (await planOf(who)).lines
    expect((await planOf(who)).lines).toHaveLength(1)
    const edits = await Promise.all([30, 40].map((people, index) => saveLine(who.actor, who.trainerId, 2026, form({ line: line!.id, seen: line!.seen, people }), index ? second : world)))
    expect(edits.map(code).toSorted()).toEqual(['changed-meanwhile', 'yes'])
    // asking for what stands there already is no conflict
    const now = (await planOf(who)).lines[0]!
    expect(code(await save(who, { line: now.id, seen: 'old', people: now.people }))).toBe('yes')
    expect(code(await save(who, { line: newId(), seen: 'x' }))).toBe('changed-meanwhile')
    expect(code(await removeLine(who.actor, who.trainerId, 2026, { line: now.id, seen: line!.seen, reason: '' }, world))).toBe('changed-meanwhile')
    const gone = await Promise.all([world, second].map((where) => removeLine(who.actor, who.trainerId, 2026, { line: now.id, seen: now.seen, reason: '' }, where)))
    expect(gone.map(code)).toEqual(['yes', 'yes'])
    expect((await planOf(who)).lines).toEqual([])
    expect(await trail(who, 'work-plan.line-removed')).toBe(1)
    // an id of somebody else's line makes no second line of it
    const other = await trainer()
    const theirs = granted(await save(other))
    expect(code(await save(who, { id: theirs }))).toBe('changed-meanwhile')
    await expect(save(who, { id: 'no id' })).rejects.toMatchObject({ status: 404 })
  })
  test('what is proposed: those who wait, their language, days of the year', async () => {
    const who = await trainer()
    const page = await readLinePage(who.actor, who.trainerId, 2026, { line: null, course: 'W-SEM' }, world)
    expect(page).toMatchObject({ start: { course: 'W-SEM', people: '3', language: 'kk', from: '2026-11-11', to: '2026-12-11', audience: tree.centre.path }, amends: false, line: null })
    expect(page.courses.map(({ code: course, need }) => [course, need?.people ?? null])).toEqual([['W-SEM', 3], ['KD-014', null], ['W-WEB', null]])
    expect(page.audiences.map(({ path }) => path).toSorted()).toEqual([tree.centre.path, tree.careerCentre.path, tree.siblingCareerCentre.path].toSorted())
    expect(proposedDays(2026, '2026-12-10')).toEqual({ from: '2026-12-24', to: '2026-12-31' })
    expect(proposedDays(2026, '2026-12-20')).toEqual({ from: '2026-12-20', to: '2026-12-31' })
    expect(proposedDays(2027, '2026-11-27')).toEqual({ from: '2027-01-15', to: '2027-02-14' })
    await expect(readLinePage(who.actor, who.trainerId, 2026, { line: newId(), course: null }, world)).rejects.toMatchObject({ status: 404 })
  })
})

describe('handing in and coordination', () => {
  proves('397/31', 'an empty plan is refused, so is a plan changed since it was seen', async () => {
    const who = await trainer()
    expect(code(await submitWorkPlan(who.actor, who.trainerId, 2026, 1, world))).toBe('work-plan.empty')
    expect(code(await previewSubmit(who.actor, who.trainerId, 2026, world))).toBe('work-plan.empty')
    const lineId = granted(await save(who))
    const { version, lines } = await planOf(who)
    granted(await previewSubmit(who.actor, who.trainerId, 2026, world))
    granted(await save(who, { line: lineId, seen: lines[0]!.seen, people: 30 }))
    expect(code(await submitWorkPlan(who.actor, who.trainerId, 2026, version, world))).toBe('changed-meanwhile')
    granted(await removeLine(who.actor, who.trainerId, 2026, { line: lineId, seen: (await planOf(who)).lines[0]!.seen, reason: '' }, world))
    expect(code(await submit(who))).toBe('work-plan.empty')
  })
  proves(['397/30', '397/31'], 'two submissions at once are one; the qualification organisation is told once', async () => {
    const who = await trainer()
    granted(await save(who))
    const { id, version } = await planOf(who)
    const all = await Promise.all([world, second, world, second].map((where) => submitWorkPlan(who.actor, who.trainerId, 2026, version, where)))
    expect(all.map(code)).toEqual(['yes', 'yes', 'yes', 'yes'])
    expect((await planOf(who)).events).toMatchObject([{ number: 1, kind: 'submitted', byName: who.actor.name, on: '2026-10-28' }])
    expect(await trail(who, 'work-plan.submitted')).toBe(1)
    const told = await mails(`work-plan:${id}:1`)
    expect(told.map(({ toAddress, language }) => [toAddress, language])).toEqual([[qo.email, 'ru']])
    expect(told[0]!.text).toContain(`/trainers/${who.trainerId}/work-plan/review?year=2026`)
    expect(`${told[0]!.subject} ${told[0]!.text}`).not.toMatch(/\{\w+\}/)
  })
  proves('397/30', 'the qualification organisation coordinates, returns with remarks, comments; the trainer is told each time; it forbids no class', async () => {
    const { who } = await inForce()
    granted(await look(who, 'commented', 'Ауыл орталықтарын да қосыңыз'))
    expect((await planOf(who)).state).toBe('submitted')
    expect(code(await look(who, 'returned', ' '))).toBe('work-plan.remarks-missing')
    granted(await look(who, 'returned', 'Күндерін нақтылаңыз'))
    expect((await planOf(who)).state).toBe('returned')
    expect(code(await look(who, 'coordinated'))).toBe('work-plan.reviewed')
    granted(await submit(who))
    granted(await look(who, 'coordinated'))
    const plan = await planOf(who)
    expect(plan.state).toBe('coordinated')
    expect(plan.events.map(({ kind }) => kind)).toEqual(['submitted', 'commented', 'returned', 'submitted', 'coordinated'])
    const told = (await mails(`work-plan:${plan.id}:`)).filter(({ toAddress }) => toAddress === who.email)
    expect(told).toHaveLength(3)
    for (const { text, subject } of told) expect(`${subject} ${text}`).not.toMatch(/\{\w+\}|\n\n/)
    expect(told.some(({ text }) => text.includes('Күндерін нақтылаңыз'))).toBe(true)
    expect([await trail(who, 'work-plan.coordinated'), await trail(who, 'work-plan.returned'), await trail(who, 'work-plan.commented')]).toEqual([1, 1, 1])
    expect(code(await submit(who))).toBe('work-plan.submitted')
  })
  test('the same said twice at once is said once; of two different ones the second sees the first; a draft is not looked at', async () => {
    const { who } = await inForce()
    const { version } = await planOf(who)
    const same = { review: 'coordinated' as const, text: '', version }
    const all = await Promise.all([world, second, world].map((where) => reviewWorkPlan(qo.actor, who.trainerId, 2026, same, where)))
    expect(all.map(code)).toEqual(['yes', 'yes', 'yes'])
    expect((await planOf(who)).events).toHaveLength(2)
    const { who: other } = await inForce()
    const colleague = await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation, { surname: 'Асқарова' })
    const seen = (await planOf(other)).version
    const two = await Promise.all([reviewWorkPlan(qo.actor, other.trainerId, 2026, { review: 'coordinated', text: '', version: seen }, world), reviewWorkPlan(colleague.actor, other.trainerId, 2026, { review: 'returned', text: 'Түзетіңіз', version: seen }, second)])
    expect(two.map(code).filter((one) => one === 'yes')).toHaveLength(1)
    expect((await planOf(other)).events).toHaveLength(2)
    const drafting = await trainer()
    granted(await save(drafting))
    expect(code(await previewReview(qo.actor, drafting.trainerId, 2026, { review: 'commented', text: 'abc', version: 2 }, world))).toBe('work-plan.not-submitted')
    await expect(reviewWorkPlan(who.actor, who.trainerId, 2026, same, world)).rejects.toMatchObject({ name: 'Denied' })
    await expect(reviewWorkPlan(director.actor, who.trainerId, 2026, same, world)).rejects.toMatchObject({ name: 'Denied' })
    await expect(reviewWorkPlan(qo.actor, newId(), 2026, same, world)).rejects.toMatchObject({ name: 'Denied' })
  })
  proves('397/30', 'no plan is invisible to the qualification organisation, drafts included; heads see those of their own centres only', async () => {
    const who = await trainer()
    granted(await save(who))
    for (const reader of [qo, director, head, who]) expect((await readWorkPlanPage(reader.actor, who.trainerId, 2026, world)).plan).toMatchObject({ state: 'draft', lines: [{}] })
    const worker = await aWorker(world, { centre: tree.careerCentre })
    for (const stranger of [otherDirector, worker]) await expect(readWorkPlanPage(stranger.actor, who.trainerId, 2026, world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
    expect(await readReviewPage(qo.actor, who.trainerId, 2026, world)).toMatchObject({ open: false, plan: { state: 'draft' } })
    const proposed = await trainer({ orderedOn: null })
    await expect(readWorkPlanPage(qo.actor, proposed.trainerId, 2026, world)).rejects.toMatchObject({ status: 404 })
    // in another career centre of the same labour mobility centre
    const sibling = await trainer({ works: tree.siblingCareerCentre })
    await expect(readWorkPlanPage(head.actor, sibling.trainerId, 2026, world)).rejects.toMatchObject({ status: 404 })
    expect((await readWorkPlanPage(director.actor, sibling.trainerId, 2026, world)).plan).toBeNull()
  })
  test('what may be done follows from where it stands', async () => {
    const page = async (who: Someone, of: Teacher, year = 2026) => { const { mayWrite, maySubmit, unprepared, maySchedule, mayReview } = await readWorkPlanPage(who.actor, of.trainerId, year, world); return { mayWrite, maySubmit, unprepared, maySchedule, mayReview } }
    const who = await trainer()
    expect(await page(who, who)).toEqual({ mayWrite: true, maySubmit: false, unprepared: false, maySchedule: false, mayReview: false })
    granted(await save(who))
    expect(await page(who, who)).toMatchObject({ maySubmit: true })
    expect(await page(qo, who)).toEqual({ mayWrite: false, maySubmit: false, unprepared: false, maySchedule: false, mayReview: false })
    granted(await submit(who))
    expect(await page(who, who)).toEqual({ mayWrite: true, maySubmit: false, unprepared: false, maySchedule: true, mayReview: false })
    expect(await page(qo, who)).toMatchObject({ mayReview: true })
    expect(await page(director, who)).toEqual({ mayWrite: false, maySubmit: false, unprepared: false, maySchedule: false, mayReview: false })
    expect(await page(who, who, 2025)).toMatchObject({ mayWrite: false })
    const young = await trainer({ prepared: false })
    granted(await save(young))
    expect(await page(young, young)).toMatchObject({ mayWrite: true, maySubmit: false, unprepared: true })
  })
})

describe('a plan that was handed in', () => {
  proves('397/31.delivery', 'changes by amendments with a reason; what stood there before stays to be seen', async () => {
    const { who, lineId } = await inForce()
    granted(await look(who, 'coordinated'))
    const [line] = (await planOf(who)).lines
    expect(code(await save(who, { line: lineId, seen: line!.seen, people: 30 }))).toBe('work-plan.reason-missing')
    const newLine = form({ line: lineId, seen: line!.seen, people: 30, reason: ' Топ үлкейді ' })
    const all = await Promise.all([world, second].map((where) => saveLine(who.actor, who.trainerId, 2026, newLine, where)))
    expect(all.map((one) => granted(one))).toEqual([newLine.id, newLine.id])
    let plan = await planOf(who)
    expect(plan.state).toBe('coordinated')
    expect(plan.events.at(-1)).toMatchObject({ number: 3, kind: 'amended', text: 'Топ үлкейді' })
    expect(plan.lines.map(({ id, people, addedBy, removedBy, state }) => [id, people, addedBy, removedBy, state])).toEqual([[lineId, 25, 0, 3, 'removed'], [newLine.id, 30, 3, null, 'open']])
    expect(code(await save(who, { line: lineId, seen: plan.lines[0]!.seen, people: 31, reason: 'Тағы да' }))).toBe('changed-meanwhile')
    expect(code(await removeLine(who.actor, who.trainerId, 2026, { line: newLine.id, seen: plan.lines[1]!.seen, reason: '' }, world))).toBe('work-plan.reason-missing')
    granted(await removeLine(who.actor, who.trainerId, 2026, { line: newLine.id, seen: plan.lines[1]!.seen, reason: 'Оқытушы ауырды' }, world))
    plan = await planOf(who)
    expect(plan.lines[1]).toMatchObject({ removedBy: 4, removeReason: 'Оқытушы ауырды' })
    expect((await readWorkPlanPage(qo.actor, who.trainerId, 2026, world)).plan).toMatchObject({ changed: true, totals: { lines: 0 } })
    expect(await readReviewPage(qo.actor, who.trainerId, 2026, world)).toMatchObject({ open: true })
    granted(await look(who, 'coordinated', 'Қаралды'))
    expect((await readWorkPlanPage(qo.actor, who.trainerId, 2026, world)).plan).toMatchObject({ changed: false })
  })
  proves('397/31.delivery', 'a scheduled class keeps its course and moves along with the line; a held one stays', async () => {
    const { who, lineId } = await inForce()
    const [line] = (await planOf(who)).lines
    const { runId, sessionIds } = await aSessionRun(world, 'W-SEM', { planLineId: lineId, trainerIds: [who.trainerId], sessions: [{ from: '2026-11-04T04:00:00Z', to: '2026-11-04T10:00:00Z', minutes: 360 }] })
    expect(code(await save(who, { line: lineId, seen: line!.seen, course: 'W-WEB', note: 'Керек', reason: 'Басқа курс' }))).toBe('work-plan.line-scheduled')
    expect(code(await removeLine(who.actor, who.trainerId, 2026, { line: lineId, seen: line!.seen, reason: 'Керек емес' }, world))).toBe('work-plan.line-scheduled')
    const next = granted(await save(who, { line: lineId, seen: line!.seen, to: '2026-12-15', reason: 'Мерзімі ұзарды' }))
    expect(await world.db.courseRun.findUniqueOrThrow({ where: { id: runId } })).toMatchObject({ planLineId: next })
    expect((await planOf(who)).lines.find(({ id }) => id === next)).toMatchObject({ state: 'scheduled', runs: [{ id: runId }] })
    on('2026-11-05')
    await world.db.runSession.update({ where: { id: sessionIds[0]! }, data: { sheetConfirmedAt: world.clock.now(), sheetConfirmedById: who.personId } })
    const held = (await planOf(who)).lines.find(({ id }) => id === next)!
    expect(held).toMatchObject({ state: 'held', delivered: { minutes: 360, people: 0 } })
    expect(code(await save(who, { line: next, seen: held.seen, people: 5, reason: 'Аз келді' }))).toBe('work-plan.line-held')
    world.clock.set(START)
  })
  const added: LineGiven = { course: 'W-WEB', language: 'ru', from: '2026-12-01', to: '2026-12-01', audiencePath: '', people: 12 }
  const byAmendment = (who: Teacher, line: LineGiven = added, reason = 'Шұғыл қажет') => world.db.$transaction(async (tx) => {
    const decision = await addLineByAmendment(tx, world, who.actor, who.trainerId, line, reason)
    if (decision.allowed) await record(tx, amendedForClass(who.actor, world, who.trainerId, line, reason))
    return decision
  })
  proves(['397/31.delivery', '397/4.4'], 'a class without a line comes into a plan in force together with an amendment, and not otherwise', async () => {
    const { who, lineId } = await inForce()
    const id = granted(await byAmendment(who))
    const plan = await planOf(who)
    expect(plan.lines.find((line) => line.id === id)).toMatchObject({ courseCode: 'W-WEB', minutes: 100, addedBy: 2, reason: 'Шұғыл қажет', note: 'Шұғыл қажет', audience: { path: tree.centre.path } })
    expect(plan.events.at(-1)).toMatchObject({ kind: 'amended', text: 'Шұғыл қажет' })
    expect(await trail(who, 'work-plan.amended')).toBe(1)
    expect(code(await byAmendment(who, added, ''))).toBe('work-plan.reason-missing')
    expect(code(await byAmendment(who, { ...added, course: 'W-ON' }))).toBe('work-plan.no-class')
    expect(code(await byAmendment(who, { ...added, from: '2027-01-05', to: '2027-01-05' }))).toBe('work-plan.not-in-force')
    expect((await linesToSchedule(who.trainerId, 2026, world)).map((line) => line.id)).toEqual([lineId, id])
    granted(await look(who, 'returned', 'Түзетіңіз'))
    expect(code(await byAmendment(who))).toBe('work-plan.not-in-force')
    expect(await linesToSchedule(who.trainerId, 2026, world)).toEqual([])
    const drafting = await trainer()
    granted(await save(drafting))
    expect(code(await byAmendment(drafting))).toBe('work-plan.not-in-force')
    expect(await linesToSchedule(drafting.trainerId, 2026, world)).toEqual([])
    await expect(world.db.$transaction((tx) => addLineByAmendment(tx, world, qo.actor, who.trainerId, added, 'Себеп'))).rejects.toMatchObject({ name: 'Denied' })
  })
  test('a transaction that fails leaves no amendment; two at once are two', async () => {
    const { who } = await inForce()
    await expect(world.db.$transaction(async (tx) => { granted(await addLineByAmendment(tx, world, who.actor, who.trainerId, added, 'Себеп')); throw new Error('the run clashes') })).rejects.toThrow('the run clashes')
    expect((await planOf(who)).events).toHaveLength(1)
    const two = await Promise.all([world, second].map((where) => where.db.$transaction((tx) => addLineByAmendment(tx, where, who.actor, who.trainerId, added, 'Себеп'))))
    expect(new Set(two.map((one) => granted(one))).size).toBe(2)
    expect((await planOf(who)).events.map(({ number }) => number)).toEqual([1, 2, 3])
  })
  proves('397/31.delivery', 'a line is held for its class: taken out at the same moment, one of the two is told', async () => {
    const { who, lineId } = await inForce()
    const [line] = (await planOf(who)).lines
    const held = { course: 'W-SEM', language: 'kk', startsOn: '2026-11-04', endsOn: '2026-11-04' }
    const schedule = (where: typeof world) => where.db.$transaction(async (tx) => {
      const decision = await holdLine(tx, where, who.trainerId, lineId, held)
      if (!decision.allowed) return decision
      const edition = await tx.courseEdition.findFirstOrThrow({ where: { code: 'W-SEM', status: 'published' } })
      await tx.courseRun.create({ data: { id: newId(), editionId: edition.id, courseCode: 'W-SEM', provider: 'internal-trainer', planLineId: decision.value, language: 'kk', startsOn: toDateColumn('2026-11-04'), endsOn: toDateColumn('2026-11-04'), place: 'Сынып', capacity: 20, createdAt: world.clock.now(), createdById: who.personId } })
      return decision
    })
    // as it is now: another course, language or days are another class
    const [from, to] = [line!.from, line!.to]
    for (const other of [{ course: 'W-ON' }, { language: 'ru' }, { startsOn: dayBefore(from) }, { endsOn: dayAfter(to) }])
      expect(code(await world.db.$transaction((tx) => holdLine(tx, world, who.trainerId, lineId, { ...held, ...other }))), JSON.stringify(other)).toBe('changed-meanwhile')
    const both = await Promise.all([schedule(second), removeLine(who.actor, who.trainerId, 2026, { line: lineId, seen: line!.seen, reason: 'Керек емес' }, world)])
    expect(both.filter(({ allowed }) => allowed)).toHaveLength(1)
    const after = (await planOf(who)).lines[0]!
    expect(after.runs.length > 0).toBe(after.removedBy === null)
    granted(await look(who, 'returned', 'Түзетіңіз'))
    expect(code(await schedule(world))).toBe(after.removedBy === null ? 'work-plan.not-in-force' : 'changed-meanwhile')
  })
  proves('397/31.delivery', 'lines to schedule: those not over, with the seats of their runs; a cancelled run holds nothing', async () => {
    const { who, lineId } = await inForce({ people: 40 })
    granted(await save(who, { from: '2026-10-28', to: '2026-10-28', reason: 'Бүгін' }))
    const { runId } = await aSessionRun(world, 'W-SEM', { planLineId: lineId, capacity: 15, sessions: [{ from: '2026-11-04T04:00:00Z', to: '2026-11-04T10:00:00Z' }] })
    expect((await linesToSchedule(who.trainerId, 2026, world)).find(({ id }) => id === lineId)).toMatchObject({ people: 40, scheduled: 15, minutes: 360, audiencePath: tree.centre.path, runs: [{ id: runId, capacity: 15 }] })
    on('2026-10-29')
    expect((await linesToSchedule(who.trainerId, 2026, world)).map(({ id }) => id)).toEqual([lineId])
    world.clock.set(START)
    await world.db.courseRun.update({ where: { id: runId }, data: { cancelledAt: world.clock.now(), cancelReason: 'Орын жоқ' } })
    expect((await linesToSchedule(who.trainerId, 2026, world)).find(({ id }) => id === lineId)).toMatchObject({ scheduled: 0, runs: [] })
  })
})

describe('what came of it', () => {
  proves('397/31.delivery', 'a line is not held when its last day has passed without a sheet signed off, and wants a reason', async () => {
    const { who, lineId } = await inForce({ from: '2026-11-02', to: '2026-11-06' })
    const { sessionIds, runId } = await aSessionRun(world, 'W-SEM', { planLineId: lineId, sessions: [{ from: '2026-11-04T04:00:00Z', to: '2026-11-04T07:00:00Z' }, { from: '2026-11-05T04:00:00Z', to: '2026-11-05T07:00:00Z' }] })
    const explain = (text: string, line = lineId) => explainDeviation(who.actor, who.trainerId, 2026, { line, text }, world)
    on('2026-11-06')
    expect((await planOf(who)).lines[0]).toMatchObject({ state: 'scheduled', runs: [{ waiting: 2 }] })
    expect(code(await explain('Топ жиналмады'))).toBe('work-plan.line-not-over')
    on('2026-11-07')
    expect((await planOf(who)).lines[0]).toMatchObject({ state: 'not-held', deviation: null })
    expect(code(await explain('  '))).toBe('work-plan.deviation-missing')
    const all = await Promise.all([explain('Топ жиналмады'), explain('Топ жиналмады')])
    expect(all.map(code)).toEqual(['yes', 'yes'])
    expect((await planOf(who)).lines[0]).toMatchObject({ deviation: 'Топ жиналмады' })
    expect(await trail(who, 'work-plan.deviation-explained')).toBe(1)
    await expect(explain('abc', newId())).rejects.toMatchObject({ status: 404 })
    await expect(explainDeviation(director.actor, who.trainerId, 2026, { line: lineId, text: 'abc' }, world)).rejects.toMatchObject({ status: 404 })
    // planned and delivered: minutes of signed-off sheets, people once, the newest mark holds
    const [one, two] = [await aWorker(world, { centre: tree.careerCentre }), await aWorker(world, { centre: tree.careerCentre })]
    for (const person of [one, two]) await aSignUp(world, runId, person)
    const mark = (sessionId: string, person: Someone, number: number, status: string) => world.db.attendanceMark.create({ data: { id: newId(), sessionId, personId: person.personId, number, status, minutes: status === 'absent' ? 0 : 180, markedAt: world.clock.now(), markedById: who.personId } })
    await mark(sessionIds[0]!, one, 1, 'full'); await mark(sessionIds[1]!, one, 1, 'full'); await mark(sessionIds[0]!, two, 1, 'full'); await mark(sessionIds[0]!, two, 2, 'absent'); await mark(sessionIds[1]!, two, 1, 'partial')
    await world.db.runSession.update({ where: { id: sessionIds[0]! }, data: { sheetConfirmedAt: world.clock.now(), sheetConfirmedById: who.personId } })
    expect((await planOf(who)).lines[0]).toMatchObject({ state: 'held', delivered: { minutes: 180, people: 1 }, runs: [{ confirmed: 1, waiting: 1 }] })
    await world.db.runSession.update({ where: { id: sessionIds[1]! }, data: { sheetConfirmedAt: world.clock.now(), sheetConfirmedById: who.personId } })
    expect((await readWorkPlanPage(who.actor, who.trainerId, 2026, world)).plan!.totals).toEqual({ lines: 1, planned: { minutes: 360, people: 25 }, delivered: { minutes: 360, people: 2 } })
    world.clock.set(START)
  })
  test('on paper in both languages; whoever may not read the plan gets none', async () => {
    const { who } = await inForce({ course: 'W-WEB', note: 'Жаңа жүйе енгізіледі 👍' })
    granted(await look(who, 'commented', 'Тілін нақтылаңыз'))
    granted(await look(who, 'coordinated'))
    const text = async (language: 'kk' | 'ru') => { const { bytes, name } = await workPlanPdf(director.actor, who.trainerId, 2026, language, world); return `${name} ${(await textOf(bytes)).join(' ')}` }
    const kk = await text('kk')
    for (const part of ['Ішкі жаттықтырушының 2026 жылға арналған жұмыс жоспары', who.actor.name, 'Turkistan (kk)', 'ҮЙЛЕСТІРІЛДІ', qo.actor.name, 'W-WEB Вебинар', 'вебинар,', '1 сағ 40 мин', 'Жаңа жүйе енгізіледі', 'Тілін нақтылаңыз', '(қолы)']) expect(kk).toContain(part)
    expect(await text('ru')).toContain('План работы внутреннего тренера на 2026 год')
    // changed since: the mark is gone until it is looked at again
    const [line] = (await planOf(who)).lines
    granted(await save(who, { line: line!.id, seen: line!.seen, course: 'W-SEM', reason: 'Басқа курс керек' }))
    expect(await text('kk')).not.toContain(`${qo.actor.name} 2026 ж.`)
    await expect(workPlanPdf(otherDirector.actor, who.trainerId, 2026, 'kk', world)).rejects.toMatchObject({ status: 404 })
    await expect(workPlanPdf(who.actor, who.trainerId, 2027, 'kk', world)).rejects.toMatchObject({ status: 404 })
  })
})

describe('the coordination', () => {
  const filter = (but: Partial<CoordinationFilter> = {}): CoordinationFilter => ({ year: 2026, region: '', state: null, ...but })
  proves(['397/30', '397/28a', '397/4.4'], 'all trainers with their plans, planned and held; centres without an active trainer; the need no plan covers', async () => {
    const { lineId } = await inForce()
    const { sessionIds } = await aSessionRun(world, 'W-SEM', { planLineId: lineId, sessions: [{ from: '2026-10-27T04:00:00Z', to: '2026-10-27T10:00:00Z' }] })
    await world.db.runSession.update({ where: { id: sessionIds[0]! }, data: { sheetConfirmedAt: world.clock.now(), sheetConfirmedById: qo.personId } })
    if (!(await world.db.trainer.findFirst({ where: { centreId: tree.otherCentre.id } }))) granted(await save(await trainer({ centre: tree.otherCentre, works: tree.otherCareerCentre })))
    const all = await coordination(qo.actor, filter(), world)
    const appointed = await world.db.trainer.count({ where: { orderNumber: { not: null } } })
    expect(all.rows).toHaveLength(appointed)
    for (const { trainerId, state, planned, held, notHeld } of all.rows) {
      const plan = await readWorkPlan(world, trainerId, 2026)
      const lines = (plan?.lines ?? []).filter(({ removedBy }) => removedBy === null)
      expect(state).toBe(plan?.state ?? 'none')
      expect(planned).toEqual({ lines: lines.length, minutes: lines.reduce((sum, { minutes }) => sum + minutes, 0), people: lines.reduce((sum, { people }) => sum + people, 0) })
      expect(held).toEqual({ lines: lines.filter((line) => line.state === 'held').length, minutes: lines.reduce((sum, { delivered }) => sum + delivered.minutes, 0), people: lines.reduce((sum, { delivered }) => sum + delivered.people, 0) })
      expect(notHeld).toBe(lines.filter((line) => line.state === 'not-held').length)
    }
    const centre = (id: string) => all.centres.find((one) => one.id === id)!
    expect(centre(tree.centre.id).active).toBe(all.rows.filter(({ centreId, trainerState }) => centreId === tree.centre.id && trainerState === 'active').length)
    expect(centre(tree.centre.id).held.minutes).toBe(all.rows.filter(({ centreId }) => centreId === tree.centre.id).reduce((sum, { held }) => sum + held.minutes, 0))
    expect(centre(tree.centre.id).held.minutes).toBeGreaterThan(0)
    // the trainer of the other centre has a draft only: it covers nothing
    expect(all.uncovered).toMatchObject([{ code: 'W-SEM', uncovered: 1, byCentre: [{ id: tree.otherCentre.id, uncovered: 1 }] }])
    // somebody with no plan, and a centre with no active trainer
    const before = centre(tree.otherCentre.id).active
    expect(before).toBe(1)
    await world.db.trainer.updateMany({ where: { centreId: tree.otherCentre.id }, data: { suspendedOn: toDateColumn('2026-10-28'), suspendReason: 'Көмекші персонал' } })
    expect((await coordination(qo.actor, filter(), world)).centres.find(({ id }) => id === tree.otherCentre.id)).toMatchObject({ active: 0, planned: { lines: 1 } })
  })
  proves('397/30', 'the list has its scope in the database: a director the own centre, a head those who work there, the other nobody of them', async () => {
    const ids = async (someone: Someone, but: Partial<CoordinationFilter> = {}) => new Set((await coordinationRows(someone.actor, filter(but), world)).map(({ trainerId }) => trainerId))
    const [mine, sibling] = [await trainer(), await trainer({ works: tree.siblingCareerCentre })]
    const away = await trainer({ centre: tree.otherCentre, works: tree.otherCareerCentre })
    const far = [...(await ids(otherDirector))]
    expect(far).toContain(away.trainerId)
    expect(await ids(director)).toEqual(new Set([...(await ids(qo))].filter((id) => !far.includes(id))))
    expect((await ids(head)).has(mine.trainerId)).toBe(true)
    expect((await ids(head)).has(sibling.trainerId)).toBe(false)
    for (const id of await ids(head)) await readWorkPlanPage(head.actor, id, 2026, world)
    expect((await coordination(head.actor, filter(), world)).centres).toEqual([])
    expect((await coordination(otherDirector.actor, filter(), world)).centres.map(({ id }) => id)).toEqual([tree.otherCentre.id])
    await expect(coordination(mine.actor, filter(), world)).rejects.toMatchObject({ name: 'Denied' })
    expect((await ids(qo, { state: 'none' })).has(mine.trainerId)).toBe(true)
    expect((await ids(qo, { state: 'coordinated' })).has(mine.trainerId)).toBe(false)
    expect((await ids(qo, { region: '999999999' })).size).toBe(0)
    // who was only proposed is no trainer yet; whose appointment is over stays with a plan of the year
    const [ended, without] = [(await inForce()).who, await trainer()]
    for (const { trainerId } of [ended, without]) await world.db.trainer.update({ where: { id: trainerId }, data: { endedOn: toDateColumn('2026-10-28'), endReason: 'Жұмыстан шықты' } })
    const after = await ids(qo)
    expect([after.has(ended.trainerId), after.has(without.trainerId)]).toEqual([true, false])
  })
  test('a run of the qualification organisation counts for nobody\'s plan', async () => {
    const before = (await coordination(qo.actor, filter(), world)).rows
    await aRun(world, 'W-SEM', { startsOn: '2026-11-20' })
    expect((await coordination(qo.actor, filter(), world)).rows).toEqual(before)
  })
})
