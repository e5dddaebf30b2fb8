/** One case as a page shows it to somebody: what comes next, the path, the deadlines, what happened. */
import type { Actor } from '../../access/actor.ts'
import { holdsOffice, may, type Action } from '../../access/policy.ts'
import type { Locale } from '../../i18n/locale.ts'
import { dayInKazakhstan } from '../../platform/clock.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { suspendsProbation } from '../../rules/adaptation/absence.ts'
import { mayMove, type AdaptationState, type PlanStatus } from '../../rules/adaptation/workflow.ts'
import { daysBetween, type CalendarDate } from '../../rules/calendar/calendar-date.ts'
import type { ObligationKind, ObligationState, OwnerRole } from '../../rules/kernel/obligation.ts'
import { MOVES } from '../obligations/action.ts'
import { deadlineView, type DeadlineView } from '../obligations/deadline-view.server.ts'
import { isOver, obligationsOfCase, type ListedObligation } from '../obligations/obligations.server.ts'
import { positionName } from '../people/positions.server.ts'
import type { CaseRecord } from './case.server.ts'
import { positionOfSignatory, timeInKazakhstan, visiblePlans } from './documents.server.ts'
import { openCase } from './in-case.server.ts'

/** The action that meets an obligation; the move it takes stands in MOVES. */
const ACTIONS: Readonly<Record<ObligationKind, Action>> = {
  'attach-mentor': 'adaptation.attach-mentor',
  'replace-mentor': 'adaptation.attach-mentor',
  'draw-up-plan': 'adaptation.draw-up-plan',
  'approve-plan': 'adaptation.approve-plan',
  'acknowledge-plan': 'adaptation.acknowledge-plan',
  'adaptation-training': 'learning.study',
  'confirm-practice': 'adaptation.confirm-practice',
  report: 'adaptation.report',
  evaluate: 'adaptation.conclude',
  conclude: 'adaptation.conclude',
  'file-conclusion': 'adaptation.file',
  'assess-self': 'assessment.answer',
  'fulfil-plan': 'learning.study',
}

/** What a state waits for, also where no term runs: a plan that came back, a case without probation. */
const AWAITED: Partial<Record<AdaptationState, ObligationKind>> = {
  'mentor-pending': 'attach-mentor', 'mentor-gap': 'replace-mentor', 'plan-due': 'draw-up-plan', 'plan-submitted': 'approve-plan', 'plan-approved': 'acknowledge-plan',
  'report-due': 'report', 'evaluation-due': 'evaluate', 'decision-due': 'conclude', decided: 'file-conclusion',
}
const WORKERS: readonly ObligationKind[] = ['acknowledge-plan', 'adaptation-training', 'report']
const MENTORS: readonly ObligationKind[] = ['draw-up-plan', 'confirm-practice', 'evaluate', 'conclude']

export interface DeadlineOfCase {
  key: string
  kind: ObligationKind
  ownerRole: OwnerRole | null
  ownerName: string | null
  mine: boolean
  doneOn: CalendarDate | null
  state: ObligationState
  lateBy: number
  deadline: DeadlineView
}
export interface NextThing {
  kind: ObligationKind
  mine: boolean
  /** who owes it: by name, or by office */
  ownerRole: OwnerRole | null
  ownerName: string | null
  due: Pick<DeadlineOfCase, 'state' | 'lateBy' | 'deadline'> | null
}
export const CASE_STEPS = ['mentor', 'plan', 'approval', 'acknowledgement', 'training', 'marks', 'report', 'evaluation', 'conclusion'] as const
export type CaseStep = (typeof CASE_STEPS)[number]

const STEP_OF: Partial<Record<ObligationKind, CaseStep>> = {
  'attach-mentor': 'mentor', 'replace-mentor': 'mentor', 'draw-up-plan': 'plan', 'approve-plan': 'approval', 'acknowledge-plan': 'acknowledgement', 'adaptation-training': 'training',
  'confirm-practice': 'training', report: 'report', evaluate: 'evaluation', conclude: 'conclusion',
}

export interface Happening {
  what: 'hired' | 'mentor-attached' | 'mentor-left' | 'no-report' | 'employment-ended' | 'plan-submitted' | 'plan-approved' | 'plan-acknowledged' | 'row-marked' | 'report' | 'evaluation' | 'conclusion' | 'filed'
  /** a day, or an instant where it was signed in the system */
  at: string
  who: string
  position: string | null
  /** number of the order, name of the mentor, or a reason */
  detail: string | null
  version: number | null
  /** first signs of the fingerprint of what was signed */
  hash: string | null
  count: number
  lateBy: number
}

export type CasePageView = Awaited<ReturnType<typeof readCasePage>>

export async function readCasePage(actor: Actor, caseId: string, deps: Deps, locale: Locale) {
  const record = await openCase(actor, caseId, deps)
  const listed = await obligationsOfCase(caseId, deps)
  const owes = ({ kind, ownerRole }: Pick<ListedObligation, 'kind' | 'ownerRole'>) =>
    ownerRole === null ? may(actor, ACTIONS[kind], record) : holdsOffice(actor, ownerRole, record)
  const possible = (kind: ObligationKind) => {
    const move = MOVES[kind]
    if (kind === 'report' && record.state === 'in-adaptation' && record.training.passedOn === null) return false
    return move === null ? !isOver(record) : mayMove(record.state, move).allowed
  }
  const deadlines = listed.map((one): DeadlineOfCase => ({
    key: one.key, kind: one.kind, ownerRole: one.ownerRole, ownerName: one.ownerName, mine: one.doneOn === null && owes(one), doneOn: one.doneOn, state: one.state, lateBy: one.lateBy,
    deadline: deadlineView(one, locale),
  }))
  const open = deadlines.filter(({ doneOn, kind }) => doneOn === null && possible(kind)).map(({ kind, mine, ownerRole, ownerName, state, lateBy, deadline }): NextThing => ({ kind, mine, ownerRole, ownerName, due: { state, lateBy, deadline } }))
  const awaited = AWAITED[record.state]
  const things = awaited !== undefined && !open.some(({ kind }) => kind === awaited) && !record.plans.some(({ status }) => status === 'submitted' && awaited === 'draw-up-plan') ? [awaitedOf(record, awaited, owes), ...open] : open
  const mine = things.find((thing) => thing.mine) ?? null
  const plans = visiblePlans(record, actor)
  const currentStep = STEP_OF[(mine ?? things[0])?.kind ?? 'file-conclusion'] ?? null
  const mayDrawUp = may(actor, 'adaptation.draw-up-plan', record) && mayMove(record.state, 'submitPlan').allowed
  return {
    id: record.id, own: record.personId === actor.personId, state: record.state, edition: record.edition,
    worker: { name: record.worker.name, position: positionName(record.worker.positionCode, locale), unit: record.worker.unit, organisation: record.worker.organisation.name[locale] },
    personPage: may(actor, 'person.read', record) && record.personId !== actor.personId ? record.personId : null,
    startsOn: record.employment.startsOn, periodEndsOn: record.periodEndsOn,
    order: { number: record.employment.orderNumber, on: record.employment.orderedOn, signatory: record.employment.signatoryName },
    basis: record.employment.basis, category: record.employment.category, release: record.release,
    probation: record.probation && { endsOn: record.probation.endsOn, contractEndsOn: record.probation.contractEndsOn, days: record.probation.suspension.days, absences: absencesCounted(record) },
    next: mine ?? things[0] ?? null,
    mayMark: may(actor, 'adaptation.mark', record) && mayMove(record.state, 'mark').allowed && (record.planInForce?.rows.some(({ mark }) => mark === null) ?? false),
    mayDrawUp, mayReplaceMentor: may(actor, 'adaptation.attach-mentor', record) && mayMove(record.state, 'replaceMentor').allowed && record.mentor !== null,
    deadlines, currentStep, steps: stepsOf(record),
    mentors: record.mentors.toReversed().map((one) => ({
      name: one.name, position: one.positionCode ? positionName(one.positionCode, locale) : '', orderNumber: one.orderNumber, orderedOn: one.orderedOn, signatory: one.signatoryName, fromOn: one.fromOn, toOn: one.toOn, reason: one.reason,
    })),
    plans: plans.toReversed().map(({ version, status, submittedOn, approvedOn, acknowledgedOn, returnReason }) => ({ version, status, submittedOn, approvedOn, acknowledgedOn, returnReason })),
    training: { topics: record.training.topics, theory: record.training.theory, practice: record.training.practice, passedOn: record.training.passedOn, programme: record.programme.title[locale] ?? record.programme.title.ru },
    documents: { plan: plans.at(-1)?.version ?? null, report: record.report !== null, conclusion: record.conclusion !== null },
    happened: happened(record, listed, locale),
  }
}

/** What the state waits for where no open obligation says so. */
function awaitedOf(record: CaseRecord, kind: ObligationKind, owes: (one: Pick<ListedObligation, 'kind' | 'ownerRole'>) => boolean): NextThing {
  const ownerName = WORKERS.includes(kind) ? record.worker.name : MENTORS.includes(kind) ? (record.mentor?.name ?? null) : null
  const ownerRole: OwnerRole | null = ownerName !== null ? null : kind === 'approve-plan' ? record.approver : kind === 'file-conclusion' ? 'hr-service' : 'centre-authorised-person'
  return { kind, ownerRole, ownerName, mine: owes({ kind, ownerRole }), due: null }
}

function absencesCounted({ absences, employment, probation }: CaseRecord): { from: CalendarDate; to: CalendarDate; days: number }[] {
  if (!probation) return []
  return absences.filter(({ kind }) => suspendsProbation(kind)).flatMap(({ from, to }) => {
    const [first, last] = [from > employment.startsOn ? from : employment.startsOn, to < probation.endsOn ? to : probation.endsOn]
    return first > last ? [] : [{ from, to, days: daysBetween(first, last) + 1 }]
  })
}

export interface StepOfCase {
  step: CaseStep
  done: boolean
  on: CalendarDate | null
  /** a name, or how many of how many */
  who: string | null
  parts: { done: number; total: number } | null
  practice: { done: number; total: number } | null
  outcome: string | null
}

function stepsOf(record: CaseRecord): StepOfCase[] {
  const { mentor, mentors, plans, planInForce, training, report, noReport, evaluation, conclusion } = record
  const newest = plans.at(-1)
  const way: readonly PlanStatus[] = ['submitted', 'approved', 'acknowledged']
  const shown = planInForce ?? (newest && way.includes(newest.status) ? newest : null)
  const rows = planInForce?.rows ?? []
  const step = (name: CaseStep, done: boolean, rest: Partial<StepOfCase> = {}): StepOfCase => ({ step: name, done, on: null, who: null, parts: null, practice: null, outcome: null, ...rest })
  const marked = rows.filter(({ mark }) => mark !== null)
  return [
    step('mentor', mentor !== null || conclusion !== null, { who: (mentor ?? mentors.at(-1))?.name ?? null, on: (mentor ?? mentors.at(-1))?.fromOn ?? null }),
    step('plan', shown !== null, { on: shown?.submittedOn ?? null }),
    step('approval', (shown?.approvedOn ?? null) !== null, { on: shown?.approvedOn ?? null, who: (shown && record.signatures.findLast(({ purpose, version }) => purpose === 'plan-approved' && version === shown.version)?.name) ?? null }),
    step('acknowledgement', planInForce !== null, { on: planInForce?.acknowledgedOn ?? null }),
    step('training', training.passedOn !== null, { on: training.passedOn, parts: { done: training.theory, total: training.topics }, practice: { done: training.practice, total: training.topics } }),
    step('marks', rows.length > 0 && marked.length === rows.length, { parts: rows.length > 0 ? { done: marked.length, total: rows.length } : null }),
    step('report', report !== null || noReport !== null, { on: report?.on ?? noReport?.on ?? null, outcome: noReport ? 'no-report' : null }),
    step('evaluation', evaluation !== null, { on: evaluation?.on ?? null, who: evaluation ? (record.signatures.findLast(({ purpose }) => purpose === 'evaluation')?.name ?? null) : null }),
    step('conclusion', conclusion !== null, { on: conclusion?.on ?? null, outcome: conclusion?.outcome ?? null }),
  ]
}

const DONE_BY: Partial<Record<Happening['what'], ObligationKind>> = {
  'mentor-attached': 'attach-mentor', 'plan-submitted': 'draw-up-plan', 'plan-approved': 'approve-plan', 'plan-acknowledged': 'acknowledge-plan', report: 'report', evaluation: 'evaluate', conclusion: 'conclude', filed: 'file-conclusion',
}

/** What happened, the newest first: orders, signatures, marks of a day together; late where the table of obligations says so. */
function happened(record: CaseRecord, listed: readonly ListedObligation[], locale: Locale): Happening[] {
  const { employment, mentors, noReport, signatures } = record
  const found: Happening[] = []
  const add = (what: Happening['what'], at: string, rest: Partial<Happening> = {}) => {
    const day = at.length === 10 ? at : dayInKazakhstan(new Date(at))
    const late = listed.find(({ kind, doneOn, state }) => kind === DONE_BY[what] && doneOn === day && state === 'done-late')
    found.push({ what, at, who: '', position: null, detail: null, version: null, hash: null, count: 1, lateBy: late?.lateBy ?? 0, ...rest })
  }
  add('hired', employment.orderedOn, { who: employment.signatoryName, detail: employment.orderNumber })
  for (const one of mentors) {
    add('mentor-attached', one.orderedOn, { who: one.signatoryName, detail: one.name })
    if (one.toOn) add('mentor-left', one.toOn, { who: one.name, detail: mentors[mentors.indexOf(one) + 1]?.reason ?? null })
  }
  const marks = new Map<string, Happening>()
  for (const one of signatures) {
    const what = one.purpose as Happening['what']
    const day = dayInKazakhstan(new Date(one.signedAt))
    const key = `${day}/${one.personId}/${one.version}`
    const before = what === 'row-marked' ? marks.get(key) : undefined
    if (before) {
      before.count++
      before.at = one.signedAt
      continue
    }
    add(what, one.signedAt, {
      who: one.name, position: positionOfSignatory(record, one, locale), version: what.startsWith('plan-') || what === 'row-marked' ? one.version : null, hash: what === 'row-marked' ? null : one.contentHash.slice(0, 12),
    })
    if (what === 'row-marked') marks.set(key, found.at(-1)!)
  }
  if (noReport) add('no-report', noReport.on, { detail: noReport.reason })
  if (employment.endedOn) add('employment-ended', employment.endedOn)
  const moment = ({ at }: Happening) => (at.length === 10 ? `${at} 00:00` : `${timeInKazakhstan(at)} ${at}`)
  return found.toSorted((a, b) => (moment(a) < moment(b) ? 1 : moment(a) > moment(b) ? -1 : 0))
}
