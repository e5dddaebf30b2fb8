/** The end of the first months: report, evaluation, conclusion, filing (397/12 to 397/14). */
import type { Actor } from '../../access/actor.ts'
import { toDateColumn, today } from '../../platform/clock.server.ts'
import type { Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { contentHash } from '../../platform/hash.server.ts'
import { mayConclude, mayEvaluate, mayGoOnWithoutReport, maySubmitReport, type ConclusionOutcome } from '../../rules/adaptation/conclusion.ts'
import { mayMove } from '../../rules/adaptation/workflow.ts'
import type { CalendarDate } from '../../rules/calendar/calendar-date.ts'
import { allow, refuse, type Decision } from '../../rules/kernel/decision.ts'
import { calendarNow } from '../calendar/working-calendar.server.ts'
import { readCase, type CaseRecord } from './case.server.ts'
import { act, openCase, sign } from './in-case.server.ts'

export interface WrittenReport {
  text: string
  /** row → what the worker says about it */
  comments: ReadonlyMap<string, string>
}

export const reportContent = (record: CaseRecord, { text, comments }: WrittenReport) => ({
  plan: record.planInForce?.contentHash ?? null, text: text.trim(),
  rows: (record.planInForce?.rows ?? []).map(({ id, activity, mark }) => ({ activity, mark, comment: (comments.get(id) ?? '').trim() })),
  training: record.topics.map(({ topic, theoryOn, practiceOn }) => ({ topic, theoryOn, practiceOn })),
})

/** Is there a report still to be written? Not before a plan is in force, not once it is handed in, waived, or evaluated without it. */
function mayWriteReport(record: CaseRecord): Decision {
  if (record.report) return refuse('adaptation.report-exists', {}, '397/12')
  if (!record.planInForce || record.noReport || record.evaluation) return refuse('adaptation.not-now', { state: record.state }, '397/12')
  return mayMove(record.state, 'submitReport')
}

/** Keeps what the worker has written so far; handing it in is another act. The case is locked, so that a late save never touches a report handed in meanwhile. */
export async function saveReport(actor: Actor, caseId: string, report: WrittenReport, deps: Deps): Promise<Decision> {
  const { id } = await openCase(actor, caseId, deps, 'adaptation.report')
  return deps.db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "AdaptationCase" where "id" = ${id}::uuid for update`
    const record = (await readCase({ db: tx, clock: deps.clock }, id))!
    const decision = mayWriteReport(record)
    if (!decision.allowed) return decision
    await tx.adaptationCase.update({ where: { id }, data: { reportText: report.text } })
    await keepComments(tx, record, report)
    return allow(true, '397/12')
  })
}

/** What the worker says about the rows, in one statement. */
async function keepComments(tx: Db, { planInForce }: CaseRecord, { comments }: WrittenReport): Promise<void> {
  const ids = (planInForce?.rows ?? []).map(({ id }) => id)
  await tx.$executeRaw`
    update "PlanRow" as r set "comment" = nullif(said."comment", '')
    from unnest(${ids}::uuid[], ${ids.map((id) => (comments.get(id) ?? '').trim())}::text[]) as said("id", "comment") where r."id" = said."id"`
}

const mayHandIn = (actor: Actor, record: CaseRecord, report: WrittenReport, on: CalendarDate): Decision => {
  const rows = record.planInForce?.rows ?? []
  const open = mayWriteReport(record)
  if (!open.allowed) return open
  return maySubmitReport(
    {
      authorId: actor.personId, workerId: record.personId, mentoringEndsOn: record.periodEndsOn, text: report.text,
      openRows: rows.filter(({ mark }) => mark === null).length, uncommentedRows: rows.filter(({ id }) => !report.comments.get(id)?.trim()).length,
    },
    on,
  )
}

/** Keeps the report and says whether it could be handed in as it is. */
export async function checkReport(actor: Actor, caseId: string, report: WrittenReport, deps: Deps): Promise<Decision> {
  const kept = await saveReport(actor, caseId, report, deps)
  if (!kept.allowed) return kept
  return mayHandIn(actor, await openCase(actor, caseId, deps, 'adaptation.report'), report, today(deps.clock))
}

/** The worker hands in the report through the platform; from then on its text does not change (397/12). */
export async function submitReport(actor: Actor, caseId: string, report: WrittenReport, deps: Deps): Promise<Decision> {
  return act(actor, caseId, { action: 'adaptation.report', move: 'submitReport', event: 'adaptation.report-submitted' }, deps, async (room) => {
    const { tx, record, on } = room
    const decision = mayHandIn(actor, record, report, on)
    if (!decision.allowed) return { decision }
    await keepComments(tx, record, report)
    await tx.adaptationCase.update({ where: { id: record.id }, data: { reportText: report.text.trim(), reportedOn: toDateColumn(on) } })
    const hash = contentHash(reportContent(record, report))
    await sign(room, actor, { purpose: 'report', version: 1, contentHash: hash })
    return { decision, data: { contentHash: hash } }
  })
}

/** When probation is about to end and no report has come, the case goes on with the reason recorded (397/14). */
export async function goOnWithoutReport(actor: Actor, caseId: string, reason: string, deps: Deps): Promise<Decision> {
  return act(actor, caseId, { action: 'adaptation.waive-report', move: 'goOnWithoutReport', event: 'adaptation.report-waived' }, deps, async ({ tx, record, on }) => {
    const decision = mayGoOnWithoutReport(
      { reported: record.report !== null, reason, mentoringEndsOn: record.periodEndsOn, probationEndsOn: record.probation?.endsOn ?? null },
      on,
      await calendarNow({ db: tx }),
    )
    if (!decision.allowed) return { decision }
    await tx.adaptationCase.update({ where: { id: record.id }, data: { noReportReason: reason.trim(), noReportOn: toDateColumn(on) } })
    return { decision, data: { reason: reason.trim() } }
  })
}

const mayEvaluatePlan = (actor: Actor, record: CaseRecord, text: string, on: CalendarDate): Decision =>
  mayEvaluate(
    { evaluatorId: actor.personId, mentorId: record.mentorId ?? '', mentoringEndsOn: record.periodEndsOn, unmarkedRows: (record.planInForce?.rows ?? []).filter(({ mark }) => mark === null).length, text },
    on,
  )

/** Could the plan be evaluated like this? Nothing is written. */
export async function checkEvaluation(actor: Actor, caseId: string, text: string, deps: Deps): Promise<Decision> {
  const record = await openCase(actor, caseId, deps, 'adaptation.conclude')
  const moved = mayMove(record.state, 'evaluate')
  return moved.allowed ? mayEvaluatePlan(actor, record, text, today(deps.clock)) : moved
}

/** The mentor evaluates how the plan was fulfilled; after that no mark changes (397/13). Without probation nothing is left to conclude, and that is recorded with it. */
export async function evaluatePlan(actor: Actor, caseId: string, text: string, deps: Deps): Promise<Decision> {
  return act(actor, caseId, { action: 'adaptation.conclude', move: 'evaluate', event: 'adaptation.evaluated' }, deps, async (room) => {
    const { tx, record, on } = room
    const rows = record.planInForce?.rows ?? []
    const decision = mayEvaluatePlan(actor, record, text, on)
    if (!decision.allowed) return { decision }
    const nothingToConclude = record.probation === null && { outcome: 'not-applicable', reasons: '', concludedOn: toDateColumn(on) }
    await tx.adaptationCase.update({ where: { id: record.id }, data: { evaluation: text.trim(), evaluatedOn: toDateColumn(on), ...nothingToConclude } })
    const hash = contentHash({ plan: record.planInForce!.contentHash, marks: rows.map(({ activity, mark }) => ({ activity, mark })), text: text.trim() })
    await sign(room, actor, { purpose: 'evaluation', version: record.planInForce!.version, contentHash: hash })
    return { decision, data: { contentHash: hash } }
  })
}

interface WrittenConclusion {
  outcome: string
  reasons: string
}
const mayConcludeSo = (actor: Actor, record: CaseRecord, { outcome, reasons }: WrittenConclusion, on: CalendarDate): Decision<ConclusionOutcome> =>
  mayConclude(
    {
      deciderId: actor.personId, mentorId: record.mentorId ?? '', mentoringEndsOn: record.periodEndsOn, evaluated: record.evaluation !== null,
      reportSettled: record.report !== null || record.noReport !== null, probationSet: record.probation !== null, outcome, reasons,
    },
    on,
  )

/** Could the mentor conclude like this? Nothing is written. */
export async function checkConclusion(actor: Actor, caseId: string, written: WrittenConclusion, deps: Deps): Promise<Decision<ConclusionOutcome>> {
  const record = await openCase(actor, caseId, deps, 'adaptation.conclude')
  const moved = mayMove(record.state, 'conclude')
  return moved.allowed ? mayConcludeSo(actor, record, written, today(deps.clock)) : moved
}

/** The mentor's conclusion on probation, in time or late (397/14); where the contract sets no probation it is recorded as not applicable. */
export async function conclude(actor: Actor, caseId: string, written: WrittenConclusion, deps: Deps): Promise<Decision> {
  return act(actor, caseId, { action: 'adaptation.conclude', move: 'conclude', event: 'adaptation.concluded' }, deps, async (room) => {
    const { tx, record, on } = room
    const decision = mayConcludeSo(actor, record, written, on)
    if (!decision.allowed) return { decision }
    const reasons = written.reasons.trim()
    await tx.adaptationCase.update({ where: { id: record.id }, data: { outcome: decision.value, reasons, concludedOn: toDateColumn(on) } })
    const hash = contentHash({ outcome: decision.value, reasons, evaluation: record.evaluation!.text })
    await sign(room, actor, { purpose: 'conclusion', version: 1, contentHash: hash })
    return { decision: allow(true, ...decision.clauses), data: { outcome: decision.value, contentHash: hash } }
  })
}

/** The authorised person or HR takes note and files the case. */
export async function fileConclusion(actor: Actor, caseId: string, deps: Deps): Promise<Decision> {
  return act(actor, caseId, { action: 'adaptation.file', move: 'file', event: 'adaptation.filed' }, deps, async (room) => {
    const { tx, record, on } = room
    await tx.adaptationCase.update({ where: { id: record.id }, data: { filedOn: toDateColumn(on) } })
    await sign(room, actor, { purpose: 'filed', version: 1, contentHash: contentHash({ outcome: record.conclusion!.outcome, reasons: record.conclusion!.reasons }) })
    return { decision: allow(true, '397/14'), data: { outcome: record.conclusion!.outcome } }
  })
}
