import { describe, expect, test } from 'vitest'
import { readCasePage } from '../../../app/features/adaptation/case-page.server.ts'
import { planPdf } from '../../../app/features/adaptation/documents.server.ts'
import { changeRows, planErrors, readPlanForm } from '../../../app/features/adaptation/plan-form.ts'
import { acknowledgePlan, approvePlan, returnPlan, savePlanDraft, submitPlan } from '../../../app/features/adaptation/plan.server.ts'
import { planFormFacts, prepareSubmission, readAcknowledgement, readApproval, readPlanPage, submitDraft } from '../../../app/features/adaptation/plan-page.server.ts'
import { markRow } from '../../../app/features/adaptation/training.server.ts'
import { afterPassword, confirmPassword } from '../../../app/features/identity/confirm-password.server.ts'
import { today } from '../../../app/platform/clock.server.ts'
import { textOf } from '../../certificates/reading.ts'
import { aNewcomer, aPlan, planned, theCase } from '../../support/adaptation.ts'
import { granted } from '../../support/learning.ts'
import { anOfficial, anOrganisationTree, aWorker } from '../../support/people.ts'
import { proves } from '../../support/proves.ts'
import { openTestWorld } from '../../support/world.ts'

const world = await openTestWorld()
const second = world.anotherProcess()
const tree = await anOrganisationTree(world)
const DAY = 86_400_000
const ASKED = { version: null, template: null, change: false, confirm: false } as const
const words = async (bytes: Uint8Array) => (await textOf(bytes)).join(' ')

describe('drawing up the plan', () => {
  test('a draft is kept as typed, is the mentor\'s own, and another window does not write over it', async () => {
    const { caseId, mentor, newcomer, head } = await aNewcomer(world, tree)
    const plan = await aPlan(world, caseId)
    const half = { ...plan, rows: [...plan.rows.slice(0, 2), { section: 3 as const, activity: 'Жартылай', result: '', completeOn: null, topic: null }] }
    expect(granted(await savePlanDraft(mentor!.actor, caseId, half, world))).toBe(1)
    const page = await readPlanPage(mentor!.actor, caseId, ASKED, world, 'kk')
    expect(page).toMatchObject({ mode: 'edit', editor: { why: 'draft', typed: { version: 1, rows: [{ section: 1 }, { section: 1 }, { section: 3, activity: 'Жартылай', result: '', completeOn: '' }] } } })
    for (const { actor } of [newcomer, head]) expect(await readPlanPage(actor, caseId, ASKED, world, 'kk')).toMatchObject({ mode: 'none', versions: [], editor: null })
    await expect(planPdf(head.actor, caseId, { language: 'kk', version: 1 }, world)).rejects.toMatchObject({ status: 404 })
    const { seen } = page.editor!.typed
    granted(await savePlanDraft(mentor!.actor, caseId, { ...half, version: 1, seen, rows: half.rows.slice(0, 1) }, world))
    expect(await savePlanDraft(mentor!.actor, caseId, { ...half, version: 1, seen }, world)).toMatchObject({ allowed: false, code: 'changed-meanwhile' })
    expect(await savePlanDraft(mentor!.actor, caseId, { ...half, version: 0 }, world)).toMatchObject({ allowed: false, code: 'changed-meanwhile' })
    expect((await theCase(world, caseId)).plans[0]!.rows).toHaveLength(1)
  })
  test('rows come, go and move within their section; nothing typed is lost', () => {
    const typed = readPlanForm({ version: '2', periodEndsOn: ' 2026-12-01 ', 'section-10': '2', 'activity-10': 'Екі', 'section-2': '1', 'activity-2': 'Бір', 'result-2': 'А\r\nБ', 'section-7': '9', 'section-11': '1', 'activity-11': 'Үш', 'completeOn-11': '2026-11-30', 'topic-10': '4' })
    expect(typed).toMatchObject({ version: 2, periodEndsOn: '2026-12-01', rows: [{ section: 1, activity: 'Бір', result: 'А\nБ' }, { section: 1, activity: 'Үш', completeOn: '2026-11-30' }, { section: 2, activity: 'Екі', topic: '4' }] })
    const names = (intent: string) => changeRows(typed.rows, intent)?.map(({ activity }) => activity)
    expect(names('down-0')).toEqual(['Үш', 'Бір', 'Екі'])
    expect(names('down-1')).toEqual(['Бір', 'Үш', 'Екі'])
    expect(names('up-0')).toEqual(['Бір', 'Үш', 'Екі'])
    expect(names('remove-1')).toEqual(['Бір', 'Екі'])
    expect(names('add-1')).toEqual(['Бір', 'Үш', '', 'Екі'])
    expect(names('add-3')).toEqual(['Бір', 'Үш', 'Екі', ''])
    expect(names('save')).toBeUndefined()
  })
  proves('397/A1.table', 'every field that is missing or outside the period is named where it stands', () => {
    const row = { section: 1 as const, activity: 'Танысу', result: 'Таныс', completeOn: '2026-10-20', topic: '' }
    const typed = { version: 0, seen: '', periodEndsOn: '2026-12-01', rows: [row, { ...row, activity: ' ', result: 'а' }, { ...row, section: 2 as const, completeOn: '2026-12-02' }, { ...row, section: 2 as const, completeOn: '' }, { ...row, section: 2 as const, activity: 'ұ'.repeat(1001) }] }
    expect(planErrors(typed, '2026-10-14', { complete: true })).toEqual({
      'activity-1': { problem: 'activity', section: 'I', row: 2 }, 'result-1': { problem: 'result', section: 'I', row: 2 }, 'completeOn-2': { problem: 'date-outside', section: 'II', row: 1 },
      'completeOn-3': { problem: 'date-missing', section: 'II', row: 2 }, 'activity-4': { problem: 'too-long', section: 'II', row: 3 }, 'add-3': { problem: 'section-empty', section: 'III', row: 0 },
    })
    expect(Object.keys(planErrors({ ...typed, periodEndsOn: '' }, '2026-10-14', { complete: false }))).toEqual(['periodEndsOn', 'activity-4'])
  })
  proves('397/8', 'a plan put forward late is accepted and shown as late', async () => {
    const before = world.clock.now().toISOString()
    const { caseId, mentor, newcomer } = await aNewcomer(world, tree)
    world.clock.advance(9 * DAY)
    granted(await submitPlan(mentor!.actor, caseId, await aPlan(world, caseId), world))
    const page = await readCasePage(newcomer.actor, caseId, world, 'kk')
    expect(page.deadlines.find(({ kind }) => kind === 'draw-up-plan')).toMatchObject({ doneOn: today(world.clock), state: 'done-late', deadline: { on: '2026-10-19', internal: false } })
    expect(page.happened.find(({ what }) => what === 'plan-submitted')!.lateBy).toBeGreaterThan(0)
    world.clock.set(before)
  })
  proves(['397/6.term', '397/6.probation'], 'the period is refused outside one to three months and after probation, and what may follow is said at once', async () => {
    const { caseId, mentor } = await aNewcomer(world, tree, { probationEndsOn: '2027-01-11' })
    const typed = (await readPlanPage(mentor!.actor, caseId, { ...ASKED, template: 'kk' }, world, 'kk')).editor!.typed
    expect(await planFormFacts(mentor!.actor, caseId, world)).toMatchObject({ range: { earliest: '2026-11-13', latest: '2027-01-11' } })
    expect(await prepareSubmission(mentor!.actor, caseId, { ...typed, periodEndsOn: '2026-11-12' }, world)).toMatchObject({ allowed: false, code: 'adaptation.period-out-of-range' })
    expect(await prepareSubmission(mentor!.actor, caseId, { ...typed, periodEndsOn: '2027-01-12' }, world)).toMatchObject({ allowed: false, code: 'adaptation.period-beyond-probation' })
    expect((await theCase(world, caseId)).plans).toEqual([])
    granted(await prepareSubmission(mentor!.actor, caseId, { ...typed, periodEndsOn: '2027-01-11' }, world))
    const { warnings } = await readPlanPage(mentor!.actor, caseId, { ...ASKED, confirm: true }, world, 'kk')
    expect(warnings.map(({ code }) => code)).toContain('adaptation.conclusion-after-probation')
  })
  test('what is put forward is what was shown for confirmation', async () => {
    const { caseId, mentor } = await aNewcomer(world, tree)
    granted(await savePlanDraft(mentor!.actor, caseId, await aPlan(world, caseId), world))
    const shown = await readPlanPage(mentor!.actor, caseId, { ...ASKED, confirm: true }, world, 'kk')
    expect(shown.mode).toBe('confirm')
    const plan = await aPlan(world, caseId)
    granted(await savePlanDraft(mentor!.actor, caseId, { ...plan, rows: plan.rows.toReversed() }, world))
    expect(await submitDraft(mentor!.actor, caseId, { version: 1, seen: shown.fingerprint }, world)).toMatchObject({ allowed: false, code: 'changed-meanwhile' })
    const again = await readPlanPage(mentor!.actor, caseId, { ...ASKED, confirm: true }, world, 'kk')
    granted(await submitDraft(mentor!.actor, caseId, { version: 1, seen: again.fingerprint }, world))
    const { plans, signatures } = await theCase(world, caseId)
    expect(plans[0]).toMatchObject({ status: 'submitted', contentHash: again.fingerprint })
    expect(signatures.at(-1)).toMatchObject({ purpose: 'plan-submitted', contentHash: again.fingerprint, personId: mentor!.personId })
  })
})

describe('deciding about the plan', () => {
  proves('397/A1.approval', 'a plan goes back only with a reason, which the mentor sees; the next version starts from its rows', async () => {
    const { caseId, mentor, head, newcomer } = await aNewcomer(world, tree)
    await planned(world, { caseId, mentor, head, newcomer }, 'submitted')
    expect(await returnPlan(head.actor, caseId, 1, '  ', world)).toMatchObject({ allowed: false, code: 'adaptation.return-reason-missing' })
    granted(await returnPlan(head.actor, caseId, 1, 'Үшінші бөлім тым қысқа', world))
    const page = await readPlanPage(mentor!.actor, caseId, ASKED, world, 'kk')
    expect(page.editor).toMatchObject({ why: 'returned', returnReason: 'Үшінші бөлім тым қысқа', typed: { version: 1 } })
    expect((await readCasePage(mentor!.actor, caseId, world, 'kk')).next).toMatchObject({ kind: 'draw-up-plan', mine: true, due: null })
    expect(granted(await submitPlan(mentor!.actor, caseId, await aPlan(world, caseId), world))).toBe(2)
    expect((await theCase(world, caseId)).plans.map(({ status }) => status)).toEqual(['returned', 'submitted'])
  })
  proves('397/A1.approval', 'nobody who is a party approves: not the head as mentor, not the head as newcomer', async () => {
    const { head } = await aNewcomer(world, tree)
    const mentored = await aNewcomer(world, tree, { mentor: head })
    await planned(world, { ...mentored, mentor: head }, 'submitted')
    expect(await approvePlan(head.actor, mentored.caseId, 1, world)).toMatchObject({ allowed: false, code: 'adaptation.approver-is-party' })
    expect((await readApproval(head.actor, mentored.caseId, world, 'kk'))!.refusal).toMatchObject({ code: 'adaptation.approver-is-party' })
    expect((await readCasePage(mentored.hr.actor, mentored.caseId, world, 'kk')).next).toMatchObject({ kind: 'approve-plan', mine: false, ownerRole: 'centre-authorised-person' })
    granted(await approvePlan(mentored.authorised.actor, mentored.caseId, 1, world))
    await expect(approvePlan(mentored.newcomer.actor, mentored.caseId, 1, world)).rejects.toMatchObject({ name: 'Denied' })
  })
  test('two at once: one approves, the other is told; the trail has one approval', async () => {
    for (let round = 0; round < 4; round++) {
      const one = await aNewcomer(world, tree)
      await planned(world, one, 'submitted')
      const outcomes = await Promise.all([approvePlan(one.head.actor, one.caseId, 1, world), approvePlan(one.authorised.actor, one.caseId, 1, second), returnPlan(one.head.actor, one.caseId, 1, 'Қайта қараңыз', second)])
      expect(outcomes.filter(({ allowed }) => allowed)).toHaveLength(1)
      for (const outcome of outcomes) if (!outcome.allowed) expect(outcome.code).toBe('adaptation.not-now')
      const { signatures, plans } = await theCase(world, one.caseId)
      expect(signatures.filter(({ purpose }) => purpose === 'plan-approved')).toHaveLength(plans[0]!.status === 'approved' ? 1 : 0)
    }
  })
  test('an approver of another centre does not even see it', async () => {
    const { caseId, ...one } = await aNewcomer(world, tree)
    await planned(world, { caseId, ...one }, 'submitted')
    const stranger = await anOfficial(world, 'career-centre-head', tree.otherCareerCentre)
    for (const { actor } of [stranger, await aWorker(world, { centre: tree.careerCentre })]) {
      await expect(readApproval(actor, caseId, world, 'kk')).rejects.toMatchObject({ status: 404 })
      await expect(readCasePage(actor, caseId, world, 'kk')).rejects.toMatchObject({ status: 404 })
    }
  })
  proves('397/A1.ack', 'only the worker acknowledges, not before approval, with the password once more; guesses are counted', async () => {
    const password = 'Кеңестің түбі кең 2026'
    const one = await aNewcomer(world, tree, { password })
    const { caseId, newcomer, mentor, head } = one
    await planned(world, one, 'submitted')
    expect(await readAcknowledgement(newcomer.actor, caseId, world, 'kk')).toBeNull()
    expect(await acknowledgePlan(newcomer.actor, caseId, 1, world)).toMatchObject({ allowed: false, code: 'adaptation.not-now' })
    granted(await approvePlan(head.actor, caseId, 1, world))
    await expect(acknowledgePlan(mentor!.actor, caseId, 1, world)).rejects.toMatchObject({ name: 'Denied' })
    const sign = (typed: string) => afterPassword(newcomer.actor, typed, world, () => acknowledgePlan(newcomer.actor, caseId, 1, world))
    expect(await sign('')).toEqual({ problem: 'password-missing' })
    expect(await sign('басқа құпиясөз')).toEqual({ problem: 'password-wrong' })
    expect((await theCase(world, caseId)).planInForce).toBeNull()
    expect(await sign(password)).toMatchObject({ problem: null, result: { allowed: true } })
    expect(await theCase(world, caseId)).toMatchObject({ state: 'in-adaptation', planInForce: { version: 1 } })
    for (let guess = 0; guess < 10; guess++) expect(await confirmPassword(newcomer.actor, 'тағы бір болжам', world)).toBe('password-wrong')
    expect(await confirmPassword(newcomer.actor, password, world)).toBe('password-wait')
  })
})

describe('changing the plan in force', () => {
  proves(['397/A1.approval', '397/A1.ack'], 'a change is approved and acknowledged again; until then the old plan holds, and marks go along with the rows that stay', async () => {
    const one = await aNewcomer(world, tree)
    const { caseId, mentor, head, newcomer } = one
    await planned(world, one)
    const [row] = (await theCase(world, caseId)).planInForce!.rows
    granted(await markRow(mentor!.actor, caseId, { rowId: row!.id, mark: 4, markedOn: today(world.clock) }, world))
    const page = await readPlanPage(mentor!.actor, caseId, { ...ASKED, change: true }, world, 'kk')
    expect(page).toMatchObject({ mode: 'edit', editor: { why: 'change' } })
    const plan = await aPlan(world, caseId)
    granted(await submitPlan(mentor!.actor, caseId, { ...plan, rows: plan.rows.map((each, index) => (index === 1 ? { ...each, activity: 'Жаңа іс-шара' } : each)) }, world))
    expect((await theCase(world, caseId)).planInForce?.version).toBe(1)
    expect((await readCasePage(head.actor, caseId, world, 'kk')).next).toMatchObject({ kind: 'approve-plan', mine: true })
    granted(await approvePlan(head.actor, caseId, 2, world))
    expect((await readCasePage(newcomer.actor, caseId, world, 'kk')).next).toMatchObject({ kind: 'acknowledge-plan', mine: true })
    granted(await acknowledgePlan(newcomer.actor, caseId, 2, world))
    const { planInForce, plans } = await theCase(world, caseId)
    expect(plans.map(({ status }) => status)).toEqual(['superseded', 'acknowledged'])
    expect(planInForce!.rows.slice(0, 2)).toMatchObject([{ mark: 4, markedOn: today(world.clock) }, { activity: 'Жаңа іс-шара', mark: null }])
    expect(await words((await planPdf(mentor!.actor, caseId, { language: 'ru', version: 2 }, world)).bytes)).toContain('Подписано в системе')
  })
})

describe('the plan as PDF', () => {
  proves('397/8.form', 'in Kazakh and Russian at every stage, for the parties; signatures appear as they are made', async () => {
    const one = await aNewcomer(world, tree, { surname: 'Қожабергенова', givenName: 'Іңкәр' })
    const { caseId, mentor, head, newcomer } = one
    const sheet = async (language: 'kk' | 'ru') => words((await planPdf(mentor!.actor, caseId, { language, version: null }, world)).bytes)
    granted(await savePlanDraft(mentor!.actor, caseId, { ...(await aPlan(world, caseId)), rows: [{ section: 1, activity: 'Танысу 🙂', result: '', completeOn: null, topic: null }] }, world))
    expect(await sheet('kk')).toContain('Танысу ?')
    granted(await submitPlan(mentor!.actor, caseId, { ...(await aPlan(world, caseId)), version: 1 }, world))
    expect(await sheet('kk')).not.toContain('Жүйеде қол қойылды')
    granted(await approvePlan(head.actor, caseId, 1, world))
    expect(await sheet('kk')).toContain('Жүйеде қол қойылды: 14.10.2026 09:00, 1-нұсқа')
    expect(await sheet('kk')).toContain('Жұмабаев')
    granted(await acknowledgePlan(newcomer.actor, caseId, 1, world))
    const russian = await sheet('ru')
    for (const text of ['Қожабергенова Іңкәр', 'Карьерный консультант', 'Бекова', '14.10.2026', 'Подписано в системе: 14.10.2026 09:00, версия 1']) expect(russian.toLowerCase()).toContain(text.toLowerCase())
    const { name } = await planPdf(newcomer.actor, caseId, { language: 'ru', version: 1 }, world)
    expect(name).toMatch(/^[\w-]+$/)
    await expect(planPdf(newcomer.actor, caseId, { language: 'ru', version: 7 }, world)).rejects.toMatchObject({ status: 404 })
  })
})
