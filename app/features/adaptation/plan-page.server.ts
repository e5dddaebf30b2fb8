/** The pages of the plan: drawing it up, reading any version, deciding about it. */
import type { Actor } from '../../access/actor.ts'
import { may } from '../../access/policy.ts'
import type { Locale } from '../../i18n/locale.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { contentHash } from '../../platform/hash.server.ts'
import { mayAcknowledge, mayApprovePlan, planWarnings, type Mark, type PlanSection } from '../../rules/adaptation/plan.ts'
import { lastSafeEnd, mayRun, periodEnds, periodWarnings, type Warning } from '../../rules/adaptation/terms.ts'
import { mayMove, type PlanStatus } from '../../rules/adaptation/workflow.ts'
import { today } from '../../platform/clock.server.ts'
import { readDay, type CalendarDate } from '../../rules/calendar/calendar-date.ts'
import type { WorkingCalendar } from '../../rules/calendar/working-calendar.ts'
import { refuse, type Decision, type Refusal } from '../../rules/kernel/decision.ts'
import type { OwnerRole } from '../../rules/kernel/obligation.ts'
import { calendarNow } from '../calendar/working-calendar.server.ts'
import { positionName } from '../people/positions.server.ts'
import { clauseLinks } from '../regulations/clauses.server.ts'
import { mentorOfPlan, type CaseRecord, type PlanVersion } from './case.server.ts'
import { positionOfSignatory, visiblePlans } from './documents.server.ts'
import { openCase } from './in-case.server.ts'
import { newestVersion, planContent, proposedRows, savePlanDraft, submitPlan, type WrittenPlan, type WrittenRow } from './plan.server.ts'
import { readDayOrNull, type TypedPlan, type TypedRow } from './plan-form.ts'
import type { WarningView } from './warnings.tsx'

/** Warnings with the words of their clauses. */
export const warningViews = (warnings: readonly Warning[], locale: Locale): WarningView[] => warnings.map(({ code, facts, clauses }) => ({ code, facts, clauses: clauseLinks(clauses, locale) }))

export interface SheetRow {
  section: PlanSection
  number: number
  activity: string
  result: string
  completeOn: CalendarDate | null
  mark: Mark | null
  markedOn: CalendarDate | null
}
/** A version of the plan to be read: header and rows in the order of annex 1. */
export interface PlanSheet {
  version: number
  status: PlanStatus
  worker: { name: string; position: string; unit: string | null; organisation: string }
  startsOn: CalendarDate
  probationEndsOn: CalendarDate | null
  periodEndsOn: CalendarDate
  mentor: { name: string; position: string } | null
  submittedOn: CalendarDate | null
  returnReason: string | null
  signatures: { purpose: 'plan-submitted' | 'plan-approved' | 'plan-acknowledged'; name: string; position: string; at: string; hash: string }[]
  rows: SheetRow[]
}
const SIGNED = ['plan-submitted', 'plan-approved', 'plan-acknowledged'] as const

export function planSheet(record: CaseRecord, plan: PlanVersion, locale: Locale): PlanSheet {
  const { worker, employment, probation } = record
  const mentor = mentorOfPlan(record, plan)
  return {
    version: plan.version, status: plan.status,
    worker: { name: worker.name, position: positionName(worker.positionCode, locale), unit: worker.unit, organisation: worker.organisation.name[locale] },
    startsOn: employment.startsOn, probationEndsOn: probation?.contractEndsOn ?? null, periodEndsOn: plan.periodEndsOn,
    mentor: mentor ? { name: mentor.name, position: mentor.positionCode ? positionName(mentor.positionCode, locale) : '' } : null,
    submittedOn: plan.submittedOn, returnReason: plan.status === 'returned' ? plan.returnReason : null,
    signatures: record.signatures.flatMap((one) => {
      const purpose = SIGNED.find((each) => each === one.purpose)
      return purpose && one.version === plan.version ? [{ purpose, name: one.name, position: positionOfSignatory(record, one, locale), at: one.signedAt, hash: one.contentHash.slice(0, 12) }] : []
    }),
    rows: plan.rows.map((row, index) => ({
      section: row.section, number: plan.rows.slice(0, index).filter(({ section }) => section === row.section).length + 1, activity: row.activity, result: row.result, completeOn: row.completeOn, mark: row.mark, markedOn: row.markedOn,
    })),
  }
}

/** What can be said about the dates of a plan. */
const warningsOf = (record: CaseRecord, plan: { periodEndsOn: CalendarDate; rows: readonly WrittenRow[] }, calendar: WorkingCalendar): Warning[] => [
  ...periodWarnings({ startsOn: record.employment.startsOn, endsOn: plan.periodEndsOn, probationEndsOn: record.probation?.endsOn ?? null }, calendar),
  ...planWarnings(plan.rows, record.employment.startsOn, calendar),
]

const typedRow = ({ section, activity, result, completeOn, topic }: WrittenRow): TypedRow => ({ section, activity, result, completeOn: completeOn ?? '', topic: topic === null ? '' : String(topic) })
const fingerprint = (record: CaseRecord) => {
  const newest = record.plans.at(-1)
  return newest?.status === 'draft' ? contentHash(planContent(record, newest)) : ''
}

/** Who decides about the plan next, by office, for the words before it is put forward. */
export interface PlanEditor {
  typed: TypedPlan
  /** why there is something to write: a first plan, a draft, a plan that came back, a change of the plan in force */
  why: 'new' | 'draft' | 'returned' | 'change'
  returnReason: string | null
  range: { earliest: CalendarDate; latest: CalendarDate }
  safeEnd: CalendarDate | null
  startsOn: CalendarDate
  /** what of the address the form has to keep */
  query: Readonly<Record<string, string>>
}
export type PlanPageMode = 'none' | 'choose' | 'edit' | 'confirm' | 'read'

export interface PlanAsked {
  version: number | null
  template: 'kk' | 'ru' | 'empty' | null
  change: boolean
  confirm: boolean
}

/** The page of the plan for somebody: the form for the mentor while the plan is theirs, else a version to read. */
export async function readPlanPage(actor: Actor, caseId: string, asked: PlanAsked, deps: Deps, locale: Locale) {
  const record = await openCase(actor, caseId, deps)
  const calendar = await calendarNow(deps)
  const plans = visiblePlans(record, actor)
  const newest = record.plans.at(-1) ?? null
  const mayDrawUp = may(actor, 'adaptation.draw-up-plan', record) && mayMove(record.state, 'submitPlan').allowed && newest?.status !== 'submitted' && newest?.status !== 'approved'
  const mine = mayDrawUp && asked.version === null && (newest?.status !== 'acknowledged' || asked.change)
  const draft = newest?.status === 'draft' ? newest : null
  const mode: PlanPageMode = mine ? (asked.confirm && draft ? 'confirm' : newest || asked.template ? 'edit' : 'choose') : plans.length > 0 ? 'read' : 'none'
  const shown = mode === 'confirm' ? draft : mode === 'read' ? ((asked.version === null ? null : plans.find(({ version }) => version === asked.version)) ?? plans.findLast(({ status }) => status === 'submitted' || status === 'approved') ?? record.planInForce ?? plans.at(-1)!) : null
  const rows: WrittenRow[] = newest ? newest.rows : asked.template === 'kk' || asked.template === 'ru' ? proposedRows(record, asked.template, calendar) : []
  const periodEndsOn = newest?.periodEndsOn ?? record.periodEndsOn
  // also where the plan is out of the mentor's hands by now: what was typed has to be shown somewhere
  const editor: PlanEditor | null = may(actor, 'adaptation.draw-up-plan', record) && asked.version === null && mode !== 'confirm' ? {
    typed: { rows: rows.map(typedRow), periodEndsOn, version: newestVersion(record), seen: fingerprint(record) },
    why: newest === null ? 'new' : newest.status === 'draft' ? 'draft' : newest.status === 'returned' ? 'returned' : 'change',
    // the reason stays in sight while the mentor works on the next version
    returnReason: newest?.status === 'returned' ? newest.returnReason : (draft && record.plans.at(-2)?.status === 'returned' ? record.plans.at(-2)!.returnReason : null),
    ...limitsOf(record, calendar),
    query: { ...(asked.change && { change: '1' }), ...(asked.template && { template: asked.template }) },
  } : null
  const judged = shown ?? (mode === 'edit' && newest?.status !== 'acknowledged' ? { periodEndsOn, rows } : null)
  const judge = judged !== null && mode !== 'read'
  const period = judge ? mayRun({ startsOn: record.employment.startsOn, endsOn: judged.periodEndsOn, probationEndsOn: record.probation?.endsOn ?? null }) : null
  return {
    caseId: record.id, own: record.personId === actor.personId, name: record.worker.name, mode,
    header: headerOf(record, locale),
    sheet: shown && planSheet(record, shown, locale), editor,
    versions: plans.map(({ version, status }) => ({ version, status })),
    warnings: judge ? warningViews(warningsOf(record, judged, calendar), locale) : [],
    periodRefusal: period && !period.allowed ? period : null,
    // of a draft, which is the mentor's own, nobody else is told anything
    ...(mayDrawUp ? { fingerprint: fingerprint(record), version: newestVersion(record) } : { fingerprint: '', version: 0 }),
    approver: record.approver, state: record.state,
    actions: {
      change: mayDrawUp && newest?.status === 'acknowledged' && asked.version === null,
      approve: shown?.status === 'submitted' && may(actor, 'adaptation.approve-plan', record) && mayMove(record.state, 'approvePlan').allowed,
      acknowledge: shown?.status === 'approved' && may(actor, 'adaptation.acknowledge-plan', record) && mayMove(record.state, 'acknowledgePlan').allowed,
      mark: shown?.status === 'acknowledged' && may(actor, 'adaptation.mark', record) && mayMove(record.state, 'mark').allowed,
    },
  }
}
export type PlanPageView = Awaited<ReturnType<typeof readPlanPage>>

const limitsOf = (record: CaseRecord, calendar: WorkingCalendar) => {
  const { employment, probation } = record
  return { range: periodEnds(employment.startsOn, probation?.endsOn ?? null), safeEnd: probation ? lastSafeEnd(employment.startsOn, probation.endsOn, calendar) : null, startsOn: employment.startsOn }
}
const headerOf = (record: CaseRecord, locale: Locale): Omit<PlanSheet, 'rows' | 'signatures' | 'version' | 'status' | 'submittedOn' | 'returnReason'> => {
  const { worker, startsOn, probationEndsOn, periodEndsOn, mentor } = planSheet(record, { version: 0, status: 'draft', periodEndsOn: record.periodEndsOn, submittedOn: null, approvedOn: null, acknowledgedOn: null, contentHash: null, drawnUpById: null, returnReason: null, rows: [], id: '' }, locale)
  return { worker, startsOn, probationEndsOn, periodEndsOn, mentor }
}

const writtenRow = ({ section, activity, result, completeOn, topic }: TypedRow): WrittenRow => ({ section, activity, result, completeOn: readDayOrNull(completeOn), topic: /^\d{1,3}$/.test(topic) ? Number(topic) : null })

/** The typed plan as it is saved; its fields have been checked. */
export const written = ({ rows, periodEndsOn, version, seen }: TypedPlan): WrittenPlan => ({ rows: rows.map(writtenRow), periodEndsOn: readDay(periodEndsOn)!, version, seen })

/** What the form needs to know to answer with what was typed: the limits of the period, the newest version. */
export async function planFormFacts(actor: Actor, caseId: string, deps: Deps) {
  const record = await openCase(actor, caseId, deps, 'adaptation.draw-up-plan')
  return { ...limitsOf(record, await calendarNow(deps)), version: newestVersion(record), seen: fingerprint(record) }
}

/** Saves the draft on the way to the confirmation; a period that cannot be is refused before anything is asked. */
export async function prepareSubmission(actor: Actor, caseId: string, typed: TypedPlan, deps: Deps): Promise<Decision<number>> {
  const record = await openCase(actor, caseId, deps, 'adaptation.draw-up-plan')
  const plan = written(typed)
  const period = mayRun({ startsOn: record.employment.startsOn, endsOn: plan.periodEndsOn, probationEndsOn: record.probation?.endsOn ?? null })
  return period.allowed ? savePlanDraft(actor, caseId, plan, deps) : period
}

/** Puts the saved draft forward, exactly as it was shown for confirmation. */
export async function submitDraft(actor: Actor, caseId: string, { version, seen }: { version: number; seen: string }, deps: Deps): Promise<Decision<number>> {
  const { plans } = await openCase(actor, caseId, deps, 'adaptation.draw-up-plan')
  const draft = plans.at(-1)
  if (draft?.status !== 'draft' || draft.version !== version || seen === '') return refuse('changed-meanwhile')
  return submitPlan(actor, caseId, { version, seen, periodEndsOn: draft.periodEndsOn, rows: draft.rows }, deps)
}

export interface DecisionPage {
  caseId: string
  name: string
  sheet: PlanSheet
  warnings: WarningView[]
  /** why this person may not, whatever they press */
  refusal: Refusal | null
  approver: OwnerRole
  /** first signs of what is signed */
  hash: string
  /** a version is in force already: this one takes its place */
  replaces: number | null
}

/** The plan as submitted, for those who decide about it; null when there is none to decide about. */
export async function readApproval(actor: Actor, caseId: string, deps: Deps, locale: Locale): Promise<DecisionPage | null> {
  const record = await openCase(actor, caseId, deps, 'adaptation.approve-plan')
  const plan = record.planUnderWay
  if (plan?.status !== 'submitted' || !mayMove(record.state, 'approvePlan').allowed) return null
  const decision = mayApprovePlan({ approverId: actor.personId, mentorId: record.mentorId ?? '', drawnUpById: plan.drawnUpById ?? '', workerId: record.personId, drawnUpOn: plan.submittedOn! }, today(deps.clock))
  return decisionPage(record, plan, warningViews(warningsOf(record, plan, await calendarNow(deps)), locale), decision, locale)
}

/** The approved plan, for the worker to read and sign; null when there is none. */
export async function readAcknowledgement(actor: Actor, caseId: string, deps: Deps, locale: Locale): Promise<DecisionPage | null> {
  const record = await openCase(actor, caseId, deps, 'adaptation.acknowledge-plan')
  const plan = record.planUnderWay
  if (plan?.status !== 'approved' || !mayMove(record.state, 'acknowledgePlan').allowed) return null
  return decisionPage(record, plan, [], mayAcknowledge({ signerId: actor.personId, workerId: record.personId, approvedOn: plan.approvedOn }, today(deps.clock)), locale)
}

const decisionPage = (record: CaseRecord, plan: PlanVersion, warnings: WarningView[], decision: Decision, locale: Locale): DecisionPage => ({
  caseId: record.id, name: record.worker.name, sheet: planSheet(record, plan, locale), warnings, refusal: decision.allowed ? null : decision, approver: record.approver, hash: plan.contentHash!.slice(0, 12), replaces: record.planInForce?.version ?? null,
})
