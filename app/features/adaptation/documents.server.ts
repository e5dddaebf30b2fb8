/** The papers of a case: the plan in the form of annex 1, the report and the conclusion, in Kazakh or Russian, at any time as they stand. */
import {
  MissingGlyphError, renderAdaptationConclusion, renderAdaptationPlan, renderAdaptationReport, type AdaptationConclusionView, type AdaptationPlanView, type AdaptationReportView, type Language,
} from '#certificates'
import type { Actor } from '../../access/actor.ts'
import { Denied } from '../../access/authorise.server.ts'
import { translate } from '../../i18n/messages.server.ts'
import { dayInKazakhstan, today } from '../../platform/clock.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { PLAN_SECTIONS, rowKeys, type Mark } from '../../rules/adaptation/plan.ts'
import { trainingDue } from '../../rules/adaptation/terms.ts'
import type { CalendarDate } from '../../rules/calendar/calendar-date.ts'
import type { OwnerRole } from '../../rules/kernel/obligation.ts'
import { calendarNow } from '../calendar/working-calendar.server.ts'
import { positionName } from '../people/positions.server.ts'
import { mentorOfPlan, type Attachment, type CaseRecord, type CaseRow, type CaseSignature, type PlanVersion } from './case.server.ts'
import { openCase } from './in-case.server.ts'

type Signed = NonNullable<AdaptationPlanView['approval']>

const localTime = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Almaty', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

/** An instant as the papers say it: YYYY-MM-DD HH:MM in Kazakhstan. */
export const timeInKazakhstan = (instant: string): string => `${dayInKazakhstan(new Date(instant))} ${localTime.format(new Date(instant))}`

/** The office of those who sign without a position in the staff record. */
const OFFICE = { 'plan-approved': (record: CaseRecord) => record.approver, filed: (): OwnerRole => 'hr-service' } as const

/** The position of a signatory in words; where the staff record has none, the office they signed in. */
export function positionOfSignatory(record: CaseRecord, { purpose, positionCode }: Pick<CaseSignature, 'purpose' | 'positionCode'>, language: Language | 'en'): string {
  if (positionCode !== '') return positionName(positionCode, language)
  const office: OwnerRole | undefined = OFFICE[purpose as keyof typeof OFFICE]?.(record)
  return office ? translate(language)(`obligation.role.${office}`) : '–'
}

function signed(record: CaseRecord, signature: CaseSignature | undefined, language: Language, on?: CalendarDate | null): Signed | null {
  if (!signature) return null
  return {
    name: signature.name, position: positionOfSignatory(record, signature, language), on: on ?? dayInKazakhstan(new Date(signature.signedAt)), at: timeInKazakhstan(signature.signedAt),
    version: signature.version, hash: signature.contentHash,
  }
}
const lastSigned = ({ signatures }: CaseRecord, purpose: string, version?: number) => signatures.findLast((one) => one.purpose === purpose && (version === undefined || one.version === version))

const workerOf = ({ worker }: CaseRecord, language: Language) => ({ fullName: worker.name, structuralUnit: worker.unit?.trim() || worker.organisation.name[language], position: positionName(worker.positionCode, language) })

/** The mentor whose signature stands on the paper, else the mentor of today, else the last one. */
function mentorOf({ mentors, mentor: current, signatures }: CaseRecord, language: Language, purpose: 'evaluation' | 'conclusion' | null) {
  const signer = signatures.findLast((one) => one.purpose === purpose)?.personId
  return inWords(mentors.findLast(({ mentorId }) => mentorId === signer) ?? current ?? mentors.at(-1) ?? null, language)
}
function inWords(mentor: Attachment | null, language: Language) {
  return mentor ? { fullName: mentor.name, position: mentor.positionCode ? positionName(mentor.positionCode, language) : '–' } : null
}

/** Who signed the mark of a row: marks go along into the next version, and so do their signatures. */
function signatureOfMark(record: CaseRecord, row: CaseRow): CaseSignature | undefined {
  const keyOf = new Map(record.plans.flatMap(({ rows }) => rowKeys(rows).map((key, index) => [rows[index]!.id, key] as const)))
  const same = [...keyOf].flatMap(([id, key]) => (key === keyOf.get(row.id) ? [id] : []))
  return record.signatures.findLast(({ purpose, rowId }) => purpose === 'row-marked' && rowId !== null && same.includes(rowId))
}

const stageOf = ({ submittedOn, approvedOn, acknowledgedOn, rows }: PlanVersion): AdaptationPlanView['stage'] =>
  acknowledgedOn !== null ? (rows.some(({ mark }) => mark !== null) ? 'marked' : 'acknowledged') : approvedOn !== null ? 'approved' : submittedOn !== null ? 'submitted' : 'draft'

/** A version of the plan as annex 1 has it; null while nobody has been attached as mentor. */
export function planView(record: CaseRecord, plan: PlanVersion, language: Language, producedOn: CalendarDate): AdaptationPlanView | null {
  const mentor = inWords(mentorOfPlan(record, plan), language)
  if (!mentor) return null
  const section = (number: (typeof PLAN_SECTIONS)[number]) =>
    plan.rows.filter((row) => row.section === number).map((row) => ({
      activity: row.activity, result: row.result, completeBy: row.completeOn ?? '', mark: row.mark, markedBy: row.mark === null ? null : signed(record, signatureOfMark(record, row), language, row.markedOn),
    }))
  return {
    form: 'adaptation-plan/1', stage: stageOf(plan), version: plan.version,
    centre: record.worker.organisation.name[language], drawnUpOn: plan.submittedOn,
    worker: workerOf(record, language), startOfWork: record.employment.startsOn, probationEnd: record.probation?.contractEndsOn ?? null, periodEnd: plan.periodEndsOn, mentor,
    approval: plan.approvedOn === null ? null : signed(record, lastSigned(record, 'plan-approved', plan.version), language, plan.approvedOn),
    sections: [section(1), section(2), section(3)],
    acknowledgement: plan.acknowledgedOn === null ? null : signed(record, lastSigned(record, 'plan-acknowledged', plan.version), language, plan.acknowledgedOn),
    producedOn,
  }
}

const numbered = (plan: PlanVersion | null) => PLAN_SECTIONS.flatMap((section) => (plan?.rows ?? []).filter((row) => row.section === section).map((row, index) => ({ ...row, number: index + 1 })))

/** The worker's report, handed in or as written so far; null before there is a plan in force. */
export async function reportView(record: CaseRecord, language: Language, { db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<AdaptationReportView | null> {
  const mentor = mentorOf(record, language, null)
  if (!mentor || !record.planInForce) return null
  return {
    form: 'adaptation-report/1', version: 1,
    centre: record.worker.organisation.name[language], worker: workerOf(record, language), mentor, startOfWork: record.employment.startsOn, periodEnd: record.periodEndsOn,
    training: {
      topics: record.topics.map(({ title, theoryOn, practiceOn }) => ({ name: title[language], theoryOn, practiceOn })),
      dueOn: trainingDue(record.employment.startsOn, await calendarNow({ db })).on, passedOn: record.training.passedOn,
    },
    rows: numbered(record.planInForce).map(({ section, number, activity, result, completeOn, mark, comment }) => ({ section, number, activity, result, completeBy: completeOn!, mark, comment: comment ?? '' })),
    text: record.report?.text ?? '',
    submitted: record.report && signed(record, lastSigned(record, 'report'), language, record.report.on),
    producedOn: today(clock),
  }
}

/** Evaluation and conclusion; null before the mentor has concluded. */
export function conclusionView(record: CaseRecord, language: Language, { clock }: Pick<Deps, 'clock'>): AdaptationConclusionView | null {
  const { conclusion, evaluation, report, noReport } = record
  const mentor = mentorOf(record, language, 'evaluation')
  if (!mentor || !conclusion || !record.planInForce) return null
  return {
    form: 'adaptation-conclusion/1', version: 1,
    centre: record.worker.organisation.name[language], worker: workerOf(record, language), mentor, startOfWork: record.employment.startsOn, periodEnd: record.periodEndsOn,
    probationEnd: record.probation?.endsOn ?? null,
    report: report ? { submittedOn: report.on } : { missing: noReport?.reason ?? '–' },
    marks: numbered(record.planInForce).flatMap(({ section, number, activity, mark }) => (mark === null ? [] : [{ section, number, activity, mark: mark as Mark }])),
    evaluation: evaluation?.text ?? '', outcome: conclusion.outcome, reasons: conclusion.reasons,
    evaluated: evaluation && signed(record, lastSigned(record, 'evaluation'), language, evaluation.on),
    decided: signed(record, lastSigned(record, 'conclusion'), language, conclusion.on),
    filed: record.filedOn === null ? null : signed(record, lastSigned(record, 'filed'), language, record.filedOn),
    producedOn: today(clock),
  }
}

/** Draws a sheet; a sign the fonts do not have (people type pictures into texts) is printed as a question mark, so that the paper can always be had. */
export async function drawn<View extends object>(draw: (view: View, language: Language) => Promise<Uint8Array>, view: View, language: Language): Promise<Uint8Array> {
  let text = JSON.stringify(view)
  for (let missing = 0; ; missing++) {
    try {
      return await draw(JSON.parse(text) as View, language)
    } catch (error) {
      if (!(error instanceof MissingGlyphError) || missing === 100 || !text.includes(error.letter)) throw error
      text = text.replaceAll(error.letter, '?')
    }
  }
}

export interface Document {
  bytes: Uint8Array
  /** ASCII, without the ending */
  name: string
}
/** The language asked for in an address; Kazakh unless it says Russian. */
export const languageOf = (url: URL): Language => (url.searchParams.get('language') === 'ru' ? 'ru' : 'kk')

const nameOf = (kind: string, { id }: CaseRecord, language: Language, version?: number) => [kind, id.slice(-6), ...(version === undefined ? [] : [`v${version}`]), language].join('-')

/** A version of the plan as PDF, the newest one unless said; Denied where there is none. */
export async function planPdf(actor: Actor, caseId: string, { language, version }: { language: Language; version: number | null }, deps: Deps): Promise<Document> {
  const record = await openCase(actor, caseId, deps)
  const plan = version === null ? visiblePlans(record, actor).at(-1) : visiblePlans(record, actor).find((one) => one.version === version)
  const view = plan && planView(record, plan, language, today(deps.clock))
  if (!view) throw new Denied(404)
  return { bytes: await drawn(renderAdaptationPlan, view, language), name: nameOf('adaptation-plan', record, language, view.version) }
}

/** The versions of the plan somebody may see: a draft is the mentor's own until it is put forward. */
export const visiblePlans = (record: CaseRecord, actor: Pick<Actor, 'personId'>): PlanVersion[] => record.plans.filter(({ status }) => status !== 'draft' || record.mentorId === actor.personId)

/** The report as PDF once it is handed in; Denied before. */
export async function reportPdf(actor: Actor, caseId: string, language: Language, deps: Deps): Promise<Document> {
  const record = await openCase(actor, caseId, deps)
  const view = record.report ? await reportView(record, language, deps) : null
  if (!view) throw new Denied(404)
  return { bytes: await drawn(renderAdaptationReport, view, language), name: nameOf('adaptation-report', record, language) }
}

/** The conclusion as PDF once there is one; Denied before. */
export async function conclusionPdf(actor: Actor, caseId: string, language: Language, deps: Deps): Promise<Document> {
  const record = await openCase(actor, caseId, deps)
  const view = conclusionView(record, language, deps)
  if (!view) throw new Denied(404)
  return { bytes: await drawn(renderAdaptationConclusion, view, language), name: nameOf('adaptation-conclusion', record, language) }
}

/** The answer with a document, to be looked at in the browser. */
export const asPdf = ({ bytes, name }: Document): Response =>
  new Response(new Uint8Array(bytes), { headers: { 'Content-Type': 'application/pdf', 'Content-Disposition': `inline; filename="${name}.pdf"`, 'Cache-Control': 'private, no-store' } })
