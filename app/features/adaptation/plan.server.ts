/** The adaptation plan in the form of annex 1: drawn up by the mentor, approved, acknowledged, changed by versions. */
import { dictionaries, loadPlanTemplates } from '#content'
import type { Actor } from '../../access/actor.ts'
import { toDateColumn } from '../../platform/clock.server.ts'
import type { Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { contentHash } from '../../platform/hash.server.ts'
import { newId } from '../../platform/ids.server.ts'
import { maySubmitPlan, mayAcknowledge, mayApprovePlan, mayReturnPlan, rowKeys, type PlanSection } from '../../rules/adaptation/plan.ts'
import { mayRun, trainingDue } from '../../rules/adaptation/terms.ts'
import type { CalendarDate } from '../../rules/calendar/calendar-date.ts'
import { onOrBefore, type WorkingCalendar } from '../../rules/calendar/working-calendar.ts'
import { count } from '../../rules/kernel/deadline.ts'
import { allow, refuse, type Decision } from '../../rules/kernel/decision.ts'
import type { CaseRecord, CaseRow, PlanVersion } from './case.server.ts'
import { act, sign } from './in-case.server.ts'

/** A row as the mentor wrote it. */
export interface WrittenRow {
  section: PlanSection
  activity: string
  result: string
  completeOn: CalendarDate | null
  topic: number | null
}
export interface WrittenPlan {
  periodEndsOn: CalendarDate
  rows: readonly WrittenRow[]
  /** number of the version the page showed; somebody else's save is not written over */
  version: number
  /** fingerprint of the draft the page showed, where it showed one: another window's save is not written over either */
  seen?: string | null
}

/** What is signed of a plan: header and rows, without marks. */
export const planContent = (record: CaseRecord, plan: Pick<PlanVersion, 'version' | 'periodEndsOn'> & { rows: readonly (WrittenRow | CaseRow)[] }) => ({
  form: '397-A1',
  version: plan.version,
  worker: record.worker.name, position: record.worker.positionCode, unit: record.worker.unit, startsOn: record.employment.startsOn,
  probationEndsOn: record.probation?.contractEndsOn ?? null, periodEndsOn: plan.periodEndsOn,
  mentor: record.mentor && { name: record.mentor.name, position: record.mentor.positionCode },
  rows: plan.rows.map(({ section, activity, result, completeOn }) => ({ section, activity, result, completeOn })),
})

const DRAW_UP = { action: 'adaptation.draw-up-plan', move: 'submitPlan' } as const

/** Saves what the mentor has written so far; incomplete rows are no obstacle. The first save after approval, or after a return, begins a new version. */
export async function savePlanDraft(actor: Actor, caseId: string, plan: WrittenPlan, deps: Deps): Promise<Decision<number>> {
  return act(actor, caseId, { ...DRAW_UP, event: 'adaptation.plan-saved' }, deps, async ({ tx, record, now }) => {
    const decision = await writeDraft(tx, record, plan, now)
    return { decision, data: { version: decision.allowed ? decision.value : plan.version, rows: plan.rows.length } }
  })
}

/** Puts the plan forward for approval, as written; it is drawn up with this (397/8), late or not. */
export async function submitPlan(actor: Actor, caseId: string, plan: WrittenPlan, deps: Deps): Promise<Decision<number>> {
  return act(actor, caseId, { ...DRAW_UP, event: 'adaptation.plan-submitted' }, deps, async (room) => {
    const { tx, record, on, now } = room
    const { employment, worker, probation, mentor } = record
    const period = mayRun({ startsOn: employment.startsOn, endsOn: plan.periodEndsOn, probationEndsOn: probation?.endsOn ?? null })
    if (!period.allowed) return { decision: period }
    const decision = maySubmitPlan(
      {
        rows: plan.rows, attachedOn: mentor!.fromOn, period: { from: employment.startsOn, to: plan.periodEndsOn },
        header: { unit: worker.unit, position: worker.positionCode, startsOn: employment.startsOn, probation: probation ? 'set' : 'none', mentor: mentor!.name },
      },
      on,
    )
    if (!decision.allowed) return { decision }
    const written = await writeDraft(tx, record, plan, now)
    if (!written.allowed) return { decision: written }
    const version = written.value
    const hash = contentHash(planContent(record, { ...plan, version }))
    await tx.adaptationPlan.update({ where: { caseId_version: { caseId: record.id, version } }, data: { status: 'submitted', submittedOn: toDateColumn(on), contentHash: hash } })
    await sign(room, actor, { purpose: 'plan-submitted', version, contentHash: hash })
    return { decision: allow(version, ...decision.clauses, ...period.clauses), data: { version, contentHash: hash } }
  })
}

/** The newest version a page may be about to change, or 0. */
export const newestVersion = ({ plans }: Pick<CaseRecord, 'plans'>): number => plans.at(-1)?.version ?? 0

async function writeDraft(tx: Db, record: CaseRecord, plan: WrittenPlan, now: Date): Promise<Decision<number>> {
  const newest = record.plans.at(-1) ?? null
  if (plan.version !== newestVersion(record)) return refuse('changed-meanwhile')
  if (plan.seen && newest?.status === 'draft' && contentHash(planContent(record, newest)) !== plan.seen) return refuse('changed-meanwhile')
  if (isSettled(record)) return refuse('adaptation.report-exists', {}, '397/12')
  if (newest && (newest.status === 'submitted' || newest.status === 'approved')) return refuse('adaptation.not-now', { state: 'plan-submitted' }, '397/A1.approval')
  const id = () => newId(now.getTime())
  let target = newest?.status === 'draft' ? newest : null
  if (target) {
    await tx.planRow.deleteMany({ where: { planId: target.id } })
    await tx.adaptationPlan.update({ where: { id: target.id }, data: { periodEndsOn: toDateColumn(plan.periodEndsOn), savedAt: now } })
  } else {
    target = { id: id(), version: newestVersion(record) + 1 } as PlanVersion
    await tx.adaptationPlan.create({ data: { id: target.id, caseId: record.id, version: target.version, status: 'draft', periodEndsOn: toDateColumn(plan.periodEndsOn), savedAt: now } })
  }
  await tx.planRow.createMany({
    data: plan.rows.map((row, position) => ({
      id: id(), planId: target.id, section: row.section, position, activity: row.activity.trim(), result: row.result.trim(), completeOn: row.completeOn && toDateColumn(row.completeOn), topic: row.topic,
    })),
  })
  return allow(target.version)
}

/** The report speaks of the plan in force; no other version comes into force after it. */
const isSettled = ({ report, noReport }: CaseRecord) => report !== null || noReport !== null

const submittedVersion = ({ planUnderWay }: CaseRecord) => (planUnderWay?.status === 'submitted' ? planUnderWay : null)

/** The head approves the plan as submitted (397/A1.approval). `version` is the one that was read. */
export async function approvePlan(actor: Actor, caseId: string, version: number, deps: Deps): Promise<Decision> {
  return act(actor, caseId, { action: 'adaptation.approve-plan', move: 'approvePlan', event: 'adaptation.plan-approved' }, deps, async (room) => {
    const { tx, record, on } = room
    const plan = submittedVersion(record)
    if (!plan || plan.version !== version || isSettled(record)) return { decision: refuse('adaptation.not-now', { state: record.state }, '397/A1.approval') }
    const decision = mayApprovePlan({ approverId: actor.personId, mentorId: record.mentorId ?? '', drawnUpById: plan.drawnUpById ?? '', workerId: record.personId, drawnUpOn: plan.submittedOn! }, on)
    if (!decision.allowed) return { decision }
    await tx.adaptationPlan.update({ where: { id: plan.id }, data: { status: 'approved', approvedOn: toDateColumn(on) } })
    await sign(room, actor, { purpose: 'plan-approved', version, contentHash: plan.contentHash! })
    return { decision, data: { version, contentHash: plan.contentHash! } }
  })
}

/** The head gives the plan back with a reason; what was submitted stays as it was, the mentor goes on in a new version. */
export async function returnPlan(actor: Actor, caseId: string, version: number, reason: string, deps: Deps): Promise<Decision> {
  return act(actor, caseId, { action: 'adaptation.approve-plan', move: 'returnPlan', event: 'adaptation.plan-returned' }, deps, async ({ tx, record, on }) => {
    const plan = submittedVersion(record)
    if (!plan || plan.version !== version || isSettled(record)) return { decision: refuse('adaptation.not-now', { state: record.state }, '397/A1.approval') }
    const party = mayApprovePlan({ approverId: actor.personId, mentorId: record.mentorId ?? '', drawnUpById: plan.drawnUpById ?? '', workerId: record.personId, drawnUpOn: plan.submittedOn! }, on)
    const decision = party.allowed ? mayReturnPlan(reason) : party
    if (!decision.allowed) return { decision }
    await tx.adaptationPlan.update({ where: { id: plan.id }, data: { status: 'returned', returnReason: reason.trim() } })
    return { decision, data: { version, reason: reason.trim() } }
  })
}

/** The worker confirms having read the plan; from now on it is in force, in place of the version before (397/A1.ack). */
export async function acknowledgePlan(actor: Actor, caseId: string, version: number, deps: Deps): Promise<Decision> {
  return act(actor, caseId, { action: 'adaptation.acknowledge-plan', move: 'acknowledgePlan', event: 'adaptation.plan-acknowledged' }, deps, async (room) => {
    const { tx, record, on } = room
    const plan = record.planUnderWay
    if (!plan || plan.version !== version || isSettled(record)) return { decision: refuse('adaptation.not-now', { state: record.state }, '397/A1.ack') }
    const decision = mayAcknowledge({ signerId: actor.personId, workerId: record.personId, approvedOn: plan.approvedOn }, on)
    if (!decision.allowed) return { decision }
    if (record.planInForce) await tx.adaptationPlan.update({ where: { id: record.planInForce.id }, data: { status: 'superseded' } })
    await tx.adaptationPlan.update({ where: { id: plan.id }, data: { status: 'acknowledged', acknowledgedOn: toDateColumn(on) } })
    await carryOver(tx, record.planInForce, plan)
    await tx.adaptationCase.update({ where: { id: record.id }, data: { periodEndsOn: toDateColumn(plan.periodEndsOn) } })
    await sign(room, actor, { purpose: 'plan-acknowledged', version, contentHash: plan.contentHash! })
    return { decision, data: { version, contentHash: plan.contentHash! } }
  })
}

/** Marks and comments given under the version before, up to this moment, go along with the rows whose words stayed. */
async function carryOver(tx: Db, before: PlanVersion | null, plan: PlanVersion): Promise<void> {
  if (!before) return
  const kept = new Map(rowKeys(before.rows).map((key, index) => [key, before.rows[index]!.id]))
  const pairs = rowKeys(plan.rows).flatMap((key, index) => (kept.has(key) ? [[kept.get(key)!, plan.rows[index]!.id] as const] : []))
  await tx.$executeRaw`
    update "PlanRow" as r set "mark" = o."mark", "markedOn" = o."markedOn", "markedById" = o."markedById", "comment" = o."comment"
    from unnest(${pairs.map(([from]) => from)}::uuid[], ${pairs.map(([, to]) => to)}::uuid[]) as pair("from", "to") join "PlanRow" as o on o."id" = pair."from"
    where r."id" = pair."to"`
}

/** A plan to start from: the templates of the position, one row per topic of the programme, dates inside the period (397/A1.sections). */
export function proposedRows(record: CaseRecord, language: 'kk' | 'ru', calendar: WorkingCalendar): WrittenRow[] {
  const { templates } = loadPlanTemplates()
  const { startsOn } = record.employment
  const training = trainingDue(startsOn, calendar)
  const last = onOrBefore(record.periodEndsOn, calendar)
  const inPeriod = (day: CalendarDate) => (day > last ? last : day)
  const by = (workingDay: number) => inPeriod(count({ amount: workingDay, unit: 'working-days', direction: 'after', clause: null }, startsOn, calendar).on)
  const isHead = dictionaries.positions.find(({ code }) => code === record.worker.positionCode)?.kind === 'head'
  const from = (section: PlanSection, rows: readonly { activity: { kk: string; ru: string }; result: { kk: string; ru: string }; byWorkingDay: number }[]): WrittenRow[] =>
    rows.map(({ activity, result, byWorkingDay }) => ({ section, activity: activity[language], result: result[language], completeOn: section === 2 && by(byWorkingDay) > training.on ? inPeriod(training.on) : by(byWorkingDay), topic: null }))
  const topics = record.topics.map(({ topic, title }, index): WrittenRow => ({
    section: 2,
    activity: TOPIC_ROW[language].activity(topic, title[language]),
    result: TOPIC_ROW[language].result,
    completeOn: inPeriod(training.counted[Math.min(training.counted.length, Math.ceil(((index + 1) / record.topics.length) * training.counted.length)) - 1] ?? training.on),
    topic,
  }))
  return [...from(1, [...templates.common, ...(isHead ? templates.heads : [])]), ...topics, ...from(2, templates.training), ...from(3, templates.positions[record.worker.positionCode] ?? [])]
}

/** The words of a row of section II, in the language of the plan (annex 1 is written in kk or ru, whatever the page speaks). */
const TOPIC_ROW = {
  kk: { activity: (topic: number, title: string) => `Бейімдік оқытудың ${topic}-тақырыбы: «${title}» — теориясы мен практикасы`, result: 'Тақырып платформада зерделенді, жұмыс орнындағы практика тәлімгермен бірге орындалды' },
  ru: { activity: (topic: number, title: string) => `Тема ${topic} адаптационного обучения: «${title}» — теория и практика`, result: 'Тема изучена на платформе, практика на рабочем месте выполнена вместе с наставником' },
} as const
