/** What the pages of the single steps of a case show, and what their reader may do there. Nothing is written. */
import { loadPracticeSuggestions } from '#content'
import type { Actor } from '../../access/actor.ts'
import { may, type Action } from '../../access/policy.ts'
import type { Locale } from '../../i18n/locale.ts'
import { today } from '../../platform/clock.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { mayGoOnWithoutReport } from '../../rules/adaptation/conclusion.ts'
import { PLAN_SECTIONS, type Mark, type PlanSection } from '../../rules/adaptation/plan.ts'
import { mayMove, type AdaptationMove, type AdaptationState } from '../../rules/adaptation/workflow.ts'
import type { CalendarDate } from '../../rules/calendar/calendar-date.ts'
import { refuse, type Refusal } from '../../rules/kernel/decision.ts'
import type { ObligationKind, ObligationState } from '../../rules/kernel/obligation.ts'
import { paths } from '../../paths.ts'
import type { RefusalView } from '../../server/page.server.ts'
import { calendarNow } from '../calendar/working-calendar.server.ts'
import { inLocale } from '../courses/edition.ts'
import { possibleMentors } from '../employment/centre.server.ts'
import { deadlineView, type DeadlineView } from '../obligations/deadline-view.server.ts'
import { obligationsOfCase, type ListedObligation } from '../obligations/obligations.server.ts'
import { positionName } from '../people/positions.server.ts'
import { clauseLinks } from '../regulations/clauses.server.ts'
import type { CaseRecord, CaseSignature } from './case.server.ts'
import { positionOfSignatory } from './documents.server.ts'
import { openCase } from './in-case.server.ts'

/** The case in short, at the head of every step. */
export interface StepHead {
  caseId: string
  worker: string
  position: string
  organisation: string
  state: AdaptationState
  mentor: { name: string; position: string } | null
  startsOn: CalendarDate
  periodEndsOn: CalendarDate
  probationEndsOn: CalendarDate | null
}
export interface DueView {
  deadline: DeadlineView
  state: ObligationState
  lateBy: number
}
export interface RowView {
  id: string
  section: PlanSection
  /** within its section, as the form counts */
  number: number
  activity: string
  result: string
  completeOn: CalendarDate | null
  mark: Mark | null
  markedOn: CalendarDate | null
  comment: string | null
}
export interface SignedView {
  name: string
  position: string
  at: string
}

interface Reader {
  actor: Actor
  deps: Deps
  locale: Locale
}

const headOf = (record: CaseRecord, locale: Locale): StepHead => ({
  caseId: record.id, worker: record.worker.name, position: positionName(record.worker.positionCode, locale), organisation: record.worker.organisation.name[locale], state: record.state,
  mentor: record.mentor && { name: record.mentor.name, position: positionName(record.mentor.positionCode, locale) },
  startsOn: record.employment.startsOn, periodEndsOn: record.periodEndsOn, probationEndsOn: record.probation?.endsOn ?? null,
})

/** The rows of the plan in force in the order of the form; what the worker says of them is the worker's own until the report is handed in. */
const rowsOf = (record: CaseRecord, { comments }: { comments: boolean }): RowView[] =>
  PLAN_SECTIONS.flatMap((section) => (record.planInForce?.rows ?? []).filter((row) => row.section === section).map((row, index): RowView => ({
    id: row.id, section, number: index + 1, activity: row.activity, result: row.result, completeOn: row.completeOn, mark: row.mark, markedOn: row.markedOn, comment: comments ? row.comment : null,
  })))

const dueIn = (owed: readonly ListedObligation[], kind: ObligationKind, locale: Locale): DueView | null => {
  const one = owed.findLast((each) => each.kind === kind)
  return one ? { deadline: deadlineView(one, locale), state: one.state, lateBy: one.lateBy } : null
}

const signedBy = (record: CaseRecord, purpose: CaseSignature['purpose'], locale: Locale): SignedView | null => {
  const signature = record.signatures.findLast((one) => one.purpose === purpose)
  return signature ? { name: signature.name, position: positionOfSignatory(record, signature, locale), at: signature.signedAt } : null
}

/** Why a step of the end cannot be taken yet, in the order things have to happen; null when it can. */
function notYet(record: CaseRecord, move: AdaptationMove, on: CalendarDate): Refusal | null {
  const moved = mayMove(record.state, move)
  if (moved.allowed) return null
  if (record.state === 'in-adaptation' && on < record.periodEndsOn) return refuse('adaptation.mentoring-not-ended', { endsOn: record.periodEndsOn }, '397/13')
  if (record.state === 'report-due') return refuse('adaptation.report-missing', {}, '397/12', '397/14')
  if (record.state === 'evaluation-due' && move !== 'evaluate') return refuse('adaptation.not-evaluated', {}, '397/13', '397/14')
  return moved
}

const view = (refusal: Refusal | null, locale: Locale): RefusalView | null => refusal && { code: refusal.code, facts: refusal.facts, clauses: clauseLinks(refusal.clauses, locale) }
const mayTry = ({ actor }: Reader, action: Action, record: CaseRecord) => may(actor, action, record)

/** Mentors until now, and who may be the next one. */
export async function readMentorStep(reader: Reader, caseId: string) {
  const { actor, deps, locale } = reader
  const record = await openCase(actor, caseId, deps, 'adaptation.attach-mentor')
  const move = record.state === 'mentor-pending' ? 'attachMentor' : 'replaceMentor'
  const moved = mayMove(record.state, move)
  const { employment, worker } = record
  const colleagues = moved.allowed ? await possibleMentors({ id: employment.centreId, path: employment.centrePath }, record.personId, deps) : []
  const own = worker.organisation.name[locale]
  return {
    head: headOf(record, locale),
    first: move === 'attachMentor',
    gap: record.mentor === null,
    closed: view(moved.allowed ? null : moved, locale),
    order: { number: employment.orderNumber, orderedOn: employment.orderedOn },
    mentors: record.mentors.map(({ name, positionCode, orderNumber, orderedOn, signatoryName, fromOn, toOn, reason, overrideReason }) => ({ name, position: positionName(positionCode, locale), orderNumber, orderedOn, signatoryName, fromOn, toOn, reason, overrideReason })),
    colleagues: colleagues
      .filter(({ personId }) => personId !== record.mentorId)
      .map(({ positionCode, organisation, ...one }) => ({ ...one, position: positionName(positionCode, locale), organisation: organisation[locale] }))
      // the nearest first: the worker's own branch, then those with the fewest newcomers
      .sort((a, b) => Number(b.organisation === own) - Number(a.organisation === own) || (a.organisation < b.organisation ? -1 : a.organisation > b.organisation ? 1 : 0) || Number(a.inAdaptation) - Number(b.inAdaptation) || a.newcomers - b.newcomers || (a.name < b.name ? -1 : 1)),
    clauses: clauseLinks(['397/2.13', '397/7', '397/7¶2'], locale),
  }
}

/** The adaptation training topic by topic, theory and practice apart. */
export async function readTrainingStep(reader: Reader, caseId: string) {
  const { actor, deps, locale } = reader
  const record = await openCase(actor, caseId, deps)
  const suggestions = loadPracticeSuggestions()
  const owed = await obligationsOfCase(caseId, deps)
  const own = mayTry(reader, 'adaptation.report', record)
  const moved = mayMove(record.state, 'confirmPractice')
  const mentor = mayTry(reader, 'adaptation.confirm-practice', record)
  const { programme, enrolmentId, training, release } = record
  return {
    head: headOf(record, locale),
    programme: { code: programme.code, edition: programme.edition, title: inLocale(programme.title, locale) },
    training: { topics: training.topics, theory: training.theory, practice: training.practice, passedOn: training.passedOn }, release,
    course: own ? { href: enrolmentId ? paths.enrolment(enrolmentId) : paths.enrol(programme.code), begun: record.topics.some(({ openedOn }) => openedOn !== null) } : null,
    mentor,
    mayConfirm: mentor && moved.allowed,
    closed: view(mentor && !moved.allowed ? moved : null, locale),
    due: dueIn(owed, 'adaptation-training', locale),
    topics: record.topics.map(({ topic, title, openedOn, theoryOn, practice }) => ({
      topic, title: inLocale(title, locale), openedOn, theoryOn,
      // who confirmed it is for the rules; a page shows what and when
      practice: practice && { what: practice.what, result: practice.result, doneOn: practice.doneOn, confirmedOn: practice.confirmedOn },
      suggestion: suggestions[topic] ? { task: suggestions[topic].task[locale], result: suggestions[topic].result[locale] } : null,
    })),
    today: today(deps.clock),
    clauses: clauseLinks(['397/9.programme', '397/10', '397/11.practice', '397/10.pay'], locale),
  }
}

/** The marks of the plan in force. */
export async function readMarksStep(reader: Reader, caseId: string) {
  const { actor, deps, locale } = reader
  const record = await openCase(actor, caseId, deps)
  const moved = mayMove(record.state, 'mark')
  const mentor = mayTry(reader, 'adaptation.mark', record)
  return {
    head: headOf(record, locale),
    mentor,
    mayMark: mentor && moved.allowed && record.planInForce !== null,
    closed: view(mentor && !moved.allowed ? moved : null, locale),
    rows: rowsOf(record, { comments: false }),
    today: today(deps.clock),
    clauses: clauseLinks(['397/A1.mark', '397/A1.table', '397/13'], locale),
  }
}

/** The report: being written by the worker, or handed in. */
export async function readReportStep(reader: Reader, caseId: string) {
  const { actor, deps, locale } = reader
  const record = await openCase(actor, caseId, deps)
  const on = today(deps.clock)
  const own = mayTry(reader, 'adaptation.report', record)
  const rows = rowsOf(record, { comments: own || record.report !== null })
  const open = rows.filter(({ mark }) => mark === null).length
  const moved = mayMove(record.state, 'submitReport')
  const writes = own && record.report === null && record.noReport === null && moved.allowed && record.planInForce !== null
  const waives = mayTry(reader, 'adaptation.waive-report', record) && mayMove(record.state, 'goOnWithoutReport').allowed
  const waiver = waives
    ? mayGoOnWithoutReport({ reported: false, reason: 'any', mentoringEndsOn: record.periodEndsOn, probationEndsOn: record.probation?.endsOn ?? null }, on, await calendarNow(deps))
    : null
  return {
    head: headOf(record, locale),
    own, writes,
    // told before it is written, not when it is handed in
    early: view(writes && on < record.periodEndsOn && open > 0 ? refuse('adaptation.report-too-early', { endsOn: record.periodEndsOn, open }, '397/12') : null, locale),
    closed: view(own && !writes && record.report === null && record.noReport === null && !moved.allowed ? moved : null, locale),
    waiver: waiver && { may: waiver.allowed, why: view(waiver.allowed ? null : waiver, locale) },
    report: record.report,
    draft: writes ? (record.reportDraft ?? '') : '',
    noReport: record.noReport,
    signed: signedBy(record, 'report', locale),
    rows: writes || record.report !== null ? rows : [],
    topics: record.topics.map(({ topic, title, theoryOn, practiceOn }) => ({ topic, title: inLocale(title, locale), theoryOn, practiceOn })),
    passedOn: record.training.passedOn,
    due: dueIn(await obligationsOfCase(caseId, deps), 'report', locale),
    clauses: clauseLinks(['397/12'], locale),
  }
}

const evaluationOf = (record: CaseRecord, locale: Locale) => record.evaluation && { ...record.evaluation, signed: signedBy(record, 'evaluation', locale) }
const conclusionOf = (record: CaseRecord, locale: Locale) => record.conclusion && { ...record.conclusion, signed: signedBy(record, 'conclusion', locale) }

/** The mentor's evaluation of the plan. */
export async function readEvaluationStep(reader: Reader, caseId: string) {
  const { actor, deps, locale } = reader
  const record = await openCase(actor, caseId, deps)
  const mentor = mayTry(reader, 'adaptation.conclude', record)
  const why = notYet(record, 'evaluate', today(deps.clock))
  const owed = await obligationsOfCase(caseId, deps)
  return {
    head: headOf(record, locale),
    report: record.report && { on: record.report.on, text: record.report.text },
    noReport: record.noReport,
    evaluation: evaluationOf(record, locale),
    concluded: record.conclusion !== null,
    mentor,
    mayEvaluate: mentor && why === null,
    closed: view(record.evaluation === null ? why : null, locale),
    rows: rowsOf(record, { comments: record.report !== null }),
    due: dueIn(owed, 'evaluate', locale),
    clauses: clauseLinks(['397/13', '397/A1.mark'], locale),
  }
}

/** The mentor's conclusion on probation. */
export async function readConclusionStep(reader: Reader, caseId: string) {
  const { actor, deps, locale } = reader
  const record = await openCase(actor, caseId, deps)
  const mentor = mayTry(reader, 'adaptation.conclude', record)
  const why = notYet(record, 'conclude', today(deps.clock))
  const due = dueIn(await obligationsOfCase(caseId, deps), 'conclude', locale)
  return {
    head: headOf(record, locale),
    evaluation: evaluationOf(record, locale),
    conclusion: conclusionOf(record, locale),
    mayConclude: mentor && why === null,
    closed: view(record.conclusion === null ? why : null, locale),
    marks: rowsOf(record, { comments: false }).map(({ mark }) => mark),
    due,
    afterProbation: record.conclusion === null && due !== null && record.probation !== null && due.deadline.on > record.probation.endsOn,
    filedOn: record.filedOn,
    mayFile: mayTry(reader, 'adaptation.file', record) && mayMove(record.state, 'file').allowed,
    clauses: clauseLinks(record.probation ? ['397/14'] : ['397/6.probation', '397/14'], locale),
  }
}

/** Taking note of the conclusion and filing it. */
export async function readFilingStep({ actor, deps, locale }: Reader, caseId: string) {
  const record = await openCase(actor, caseId, deps, 'adaptation.file')
  const moved = mayMove(record.state, 'file')
  return {
    head: headOf(record, locale),
    report: record.report !== null,
    conclusion: conclusionOf(record, locale),
    mayFile: moved.allowed,
    closed: view(moved.allowed || record.filedOn !== null ? null : (notYet(record, 'file', today(deps.clock)) ?? moved), locale),
    filedOn: record.filedOn,
    filedBy: signedBy(record, 'filed', locale),
    due: dueIn(await obligationsOfCase(caseId, deps), 'file-conclusion', locale),
    clauses: clauseLinks(['397/14'], locale),
  }
}

type Read<Step extends (...args: never[]) => Promise<unknown>> = Awaited<ReturnType<Step>>
export type MentorStep = Read<typeof readMentorStep>
export type TrainingStep = Read<typeof readTrainingStep>
export type MarksStep = Read<typeof readMarksStep>
export type ReportStep = Read<typeof readReportStep>
export type EvaluationStep = Read<typeof readEvaluationStep>
export type ConclusionStep = Read<typeof readConclusionStep>
export type FilingStep = Read<typeof readFilingStep>
