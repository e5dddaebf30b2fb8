/** One adaptation case with everything decided and shown about it, read in one place. */
import type { Prisma } from '#db'
import type { Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { dayInKazakhstan, fromDateColumn, today } from '../../platform/clock.server.ts'
import { suspendsProbation } from '../../rules/adaptation/absence.ts'
import type { PersonnelCategory } from '../../rules/adaptation/hiring.ts'
import type { Mark, PlanSection } from '../../rules/adaptation/plan.ts'
import { probationWithAbsences } from '../../rules/adaptation/terms.ts'
import { trainingStanding, type TopicFacts, type TrainingStanding } from '../../rules/adaptation/training.ts'
import { adaptationState, type AdaptationState, type PlanStatus } from '../../rules/adaptation/workflow.ts'
import type { ConclusionOutcome } from '../../rules/adaptation/conclusion.ts'
import type { CalendarDate } from '../../rules/calendar/calendar-date.ts'
import type { OwnerRole } from '../../rules/kernel/obligation.ts'
import type { Suspension } from '../../rules/kernel/deadline.ts'
import { fullName } from '../../rules/identity/name.ts'
import type { PublishedStandard } from '../courses/edition.ts'

export interface TrilingualName {
  kk: string
  ru: string
  en: string
}
export interface Attachment {
  id: string
  mentorId: string
  name: string
  positionCode: string
  orderNumber: string
  orderedOn: CalendarDate
  signatoryName: string
  fromOn: CalendarDate
  toOn: CalendarDate | null
  reason: string | null
  overrideReason: string | null
}
export interface CaseRow {
  id: string
  section: PlanSection
  activity: string
  result: string
  completeOn: CalendarDate | null
  topic: number | null
  mark: Mark | null
  markedOn: CalendarDate | null
  comment: string | null
}
export interface PlanVersion {
  id: string
  version: number
  status: PlanStatus
  periodEndsOn: CalendarDate
  submittedOn: CalendarDate | null
  contentHash: string | null
  /** who put it forward; null while it is a draft */
  drawnUpById: string | null
  returnReason: string | null
  approvedOn: CalendarDate | null
  acknowledgedOn: CalendarDate | null
  /** by section, then place */
  rows: CaseRow[]
}
export interface CaseSignature {
  purpose: string
  version: number
  rowId: string | null
  personId: string
  name: string
  positionCode: string
  signedAt: string
  contentHash: string
}
export interface Topic extends TopicFacts {
  title: { kk: string; ru: string; en?: string }
  minutes: number
  practice: { what: string; result: string; doneOn: CalendarDate; confirmedOn: CalendarDate; confirmedBy: string } | null
}
export interface CaseRecord {
  id: string
  edition: string
  worker: { personId: string; name: string; positionCode: string; unit: string | null; organisation: { id: string; kind: string; path: string; name: TrilingualName } }
  employment: {
    id: string
    centreId: string
    centrePath: string
    orderNumber: string
    orderedOn: CalendarDate
    signatoryName: string
    startsOn: CalendarDate
    basis: 'first-hired' | 'newly-entered'
    category: PersonnelCategory
    endedOn: CalendarDate | null
  }
  /** null: the contract sets none */
  probation: { contractEndsOn: CalendarDate; endsOn: CalendarDate; suspension: Suspension } | null
  absences: { id: string; kind: string; from: CalendarDate; to: CalendarDate }[]
  periodEndsOn: CalendarDate
  release: { minutesPerDay: number; inWorkingHours: boolean }
  programme: { id: string; code: string; edition: number; title: { kk: string; ru: string; en?: string } }
  /** the worker's enrolment in the programme, to go on with */
  enrolmentId: string | null
  topics: Topic[]
  training: TrainingStanding
  mentors: Attachment[]
  /** the mentor who has not left, or null */
  mentor: Attachment | null
  plans: PlanVersion[]
  /** the acknowledged version, or null */
  planInForce: PlanVersion | null
  /** the version on its way: draft, submitted or approved */
  planUnderWay: PlanVersion | null
  /** who approves by office: the head of the branch, or the authorised person where there is none or the head is a party (397/A1.approval) */
  approver: OwnerRole
  signatures: CaseSignature[]
  report: { text: string; on: CalendarDate } | null
  /** what the worker has written so far; for the worker alone */
  reportDraft: string | null
  noReport: { reason: string; on: CalendarDate } | null
  evaluation: { text: string; on: CalendarDate } | null
  conclusion: { outcome: ConclusionOutcome; reasons: string; on: CalendarDate } | null
  filedOn: CalendarDate | null
  state: AdaptationState
  /** for access */
  personId: string
  paths: string[]
  mentorId: string | null
}

const SELECT = {
  employment: { include: { person: { include: { absences: { orderBy: { fromOn: 'asc' } } } }, job: { include: { organisation: true } }, centre: true } },
  programme: { select: { id: true, code: true, edition: true, standard: true } },
  mentors: { include: { mentor: { include: { jobs: { orderBy: { fromOn: 'desc' } } } } }, orderBy: [{ fromOn: 'asc' }, { recordedAt: 'asc' }] },
  plans: { include: { rows: { orderBy: [{ section: 'asc' }, { position: 'asc' }] } }, orderBy: { version: 'asc' } },
  practice: true,
  signatures: { orderBy: { signedAt: 'asc' } },
} satisfies Prisma.AdaptationCaseInclude

const day = (value: Date | null): CalendarDate | null => value && fromDateColumn(value)

/** The case, or null. Pass `{ db: tx }` inside a transaction. */
export async function readCase({ db, clock }: { db: Db } & Pick<Deps, 'clock'>, id: string): Promise<CaseRecord | null> {
  const row = await db.adaptationCase.findUnique({ relationLoadStrategy: 'join', where: { id }, include: SELECT })
  if (!row) return null
  const { employment } = row
  const { job, person, centre } = employment
  const { organisation } = job
  const { topics, enrolmentId } = await topicsOf(db, person.id, fromDateColumn(employment.startsOn), row.programme, row.practice)
  const mentors = row.mentors.map((one): Attachment => ({
    id: one.id, mentorId: one.mentorId, name: fullName(one.mentor), positionCode: positionHeld(one.mentor.jobs, fromDateColumn(one.fromOn)), orderNumber: one.orderNumber, orderedOn: fromDateColumn(one.orderedOn),
    signatoryName: one.signatoryName, fromOn: fromDateColumn(one.fromOn), toOn: day(one.toOn), reason: one.reason, overrideReason: one.overrideReason,
  }))
  const mentor = mentors.find(({ toOn }) => toOn === null) ?? null
  const plans = row.plans.map((plan): PlanVersion => ({
    id: plan.id, version: plan.version, status: plan.status as PlanStatus, periodEndsOn: fromDateColumn(plan.periodEndsOn), submittedOn: day(plan.submittedOn), contentHash: plan.contentHash,
    drawnUpById: row.signatures.findLast(({ purpose, version }) => purpose === 'plan-submitted' && version === plan.version)?.personId ?? null,
    returnReason: plan.returnReason, approvedOn: day(plan.approvedOn), acknowledgedOn: day(plan.acknowledgedOn),
    rows: plan.rows.map((one): CaseRow => ({
      id: one.id, section: one.section as PlanSection, activity: one.activity, result: one.result, completeOn: day(one.completeOn), topic: one.topic,
      mark: one.mark as Mark | null, markedOn: day(one.markedOn), comment: one.comment,
    })),
  }))
  const startsOn = fromDateColumn(employment.startsOn)
  const absences = person.absences.map(({ id: absenceId, kind, fromOn, toOn }) => ({ id: absenceId, kind, from: fromDateColumn(fromOn), to: fromDateColumn(toOn) }))
  const contractEndsOn = day(employment.probationEndsOn)
  const suspension = contractEndsOn && probationWithAbsences(startsOn, contractEndsOn, absences.filter(({ kind }) => suspendsProbation(kind)))
  const record = {
    id: row.id,
    edition: row.edition,
    worker: { personId: person.id, name: fullName(person), positionCode: job.positionCode, unit: job.unit, organisation: { id: organisation.id, kind: organisation.kind, path: organisation.path, name: { kk: organisation.nameKk, ru: organisation.nameRu, en: organisation.nameEn } } },
    employment: {
      id: employment.id, centreId: centre.id, centrePath: centre.path, orderNumber: employment.orderNumber, orderedOn: fromDateColumn(employment.orderedOn), signatoryName: employment.signatoryName,
      startsOn, basis: employment.basis as 'first-hired' | 'newly-entered', category: employment.category as PersonnelCategory, endedOn: day(employment.endedOn),
    },
    probation: contractEndsOn && suspension ? { contractEndsOn, endsOn: suspension.to, suspension } : null,
    absences,
    periodEndsOn: fromDateColumn(row.periodEndsOn),
    release: { minutesPerDay: row.releaseMinutes, inWorkingHours: row.inWorkingHours },
    programme: { id: row.programme.id, code: row.programme.code, edition: row.programme.edition, title: (row.programme.standard as unknown as PublishedStandard).title },
    enrolmentId,
    topics,
    training: trainingStanding(topics),
    mentors,
    mentor,
    plans,
    planInForce: plans.find(({ status }) => status === 'acknowledged') ?? null,
    planUnderWay: plans.find(({ status }) => status === 'draft' || status === 'submitted' || status === 'approved') ?? null,
    approver: await approverOf(db, organisation, [person.id, mentor?.mentorId ?? null, plans.findLast(({ status }) => status === 'submitted')?.drawnUpById ?? null]),
    signatures: row.signatures.map((one): CaseSignature => ({ purpose: one.purpose, version: one.version, rowId: one.rowId, personId: one.personId, name: one.name, positionCode: one.position, signedAt: one.signedAt.toISOString(), contentHash: one.contentHash })),
    report: row.reportedOn && row.reportText !== null ? { text: row.reportText, on: fromDateColumn(row.reportedOn) } : null,
    reportDraft: row.reportedOn === null ? row.reportText : null,
    noReport: row.noReportOn && row.noReportReason !== null ? { reason: row.noReportReason, on: fromDateColumn(row.noReportOn) } : null,
    evaluation: row.evaluatedOn && row.evaluation !== null ? { text: row.evaluation, on: fromDateColumn(row.evaluatedOn) } : null,
    conclusion: row.concludedOn && row.outcome ? { outcome: row.outcome as ConclusionOutcome, reasons: row.reasons ?? '', on: fromDateColumn(row.concludedOn) } : null,
    filedOn: day(row.filedOn),
    personId: person.id,
    paths: [organisation.path],
    mentorId: mentor?.mentorId ?? null,
  }
  return { ...record, state: stateOf(record, today(clock)) }
}

/** Where a case stands on a day, from its record. */
export const stateOf = (record: Omit<CaseRecord, 'state'>, on: CalendarDate): AdaptationState =>
  adaptationState(
    {
      mentors: record.mentors, plans: record.plans, periodEndsOn: record.periodEndsOn, reportSettled: record.report !== null || record.noReport !== null,
      evaluated: record.evaluation !== null, concluded: record.conclusion !== null, filed: record.filedOn !== null, employmentEndedOn: record.employment.endedOn,
    },
    on,
  )

/** The mentor a version of the plan names: who put it forward, in the time attached then; else the mentor of today, else the last one (397/A1.header). */
export const mentorOfPlan = ({ mentors, mentor }: Pick<CaseRecord, 'mentors' | 'mentor'>, { drawnUpById, submittedOn }: Pick<PlanVersion, 'drawnUpById' | 'submittedOn'>): Attachment | null =>
  (drawnUpById === null ? null : mentors.findLast(({ mentorId, fromOn }) => mentorId === drawnUpById && fromOn <= submittedOn!)) ?? mentor ?? mentors.at(-1) ?? null

/** The position somebody held on a day, else the newest one. */
export const positionHeld = (jobs: readonly { positionCode: string; fromOn: Date; toOn: Date | null }[], on: CalendarDate): string =>
  (jobs.find((job) => fromDateColumn(job.fromOn) <= on && (job.toOn === null || fromDateColumn(job.toOn) >= on)) ?? jobs[0])?.positionCode ?? ''

/** Theory as the platform saw it, practice as the mentor confirmed it, topic by topic (397/10, 397/11.practice). */
async function topicsOf(db: Db, personId: string, startsOn: CalendarDate, programme: { id: string; code: string; standard: unknown }, practice: readonly { topic: number; what: string; result: string; doneOn: Date; confirmedOn: Date; confirmedById: string }[]): Promise<{ topics: Topic[]; enrolmentId: string | null }> {
  const { modules } = programme.standard as unknown as PublishedStandard
  const rows = await db.$queryRaw<{ enrolmentId: string; module: number; lessons: number; done: number; openedAt: Date | null; doneAt: Date | null }[]>`
    select e.id::text as "enrolmentId", l.module, count(*)::int as lessons, count(p."doneAt")::int as done, min(p."openedAt") as "openedAt", max(p."doneAt") as "doneAt"
    from "Enrolment" e join "Lesson" l on l."editionId" = e."editionId" left join "LessonProgress" p on p."enrolmentId" = e.id and p."lessonId" = l."lessonId"
    left join "Completion" c on c."enrolmentId" = e.id
    where e."personId" = ${personId}::uuid and e."courseCode" = ${programme.code}
      -- what was taken for an earlier employment does not count again (397/9)
      and (e.status = 'active' or (e."enrolledAt" at time zone 'Asia/Almaty')::date >= ${startsOn}::date or c."completedOn" >= ${startsOn}::date)
    group by e.id, e."enrolledAt", l.module order by e."enrolledAt" desc, e.id desc`
  const enrolmentId = rows[0]?.enrolmentId ?? null
  const topics = modules.map(({ number, title, minutes }): Topic => {
    const seen = rows.filter(({ module }) => module === number)
    const opened = seen.flatMap(({ openedAt }) => (openedAt ? [openedAt] : [])).sort((a, b) => a.getTime() - b.getTime())[0]
    const finished = seen.filter(({ done, lessons, doneAt }) => doneAt && done === lessons).map(({ doneAt }) => doneAt!).sort((a, b) => a.getTime() - b.getTime())[0]
    const entry = practice.find(({ topic }) => topic === number)
    const confirmed = entry ? { what: entry.what, result: entry.result, doneOn: fromDateColumn(entry.doneOn), confirmedOn: fromDateColumn(entry.confirmedOn), confirmedBy: entry.confirmedById } : null
    return {
      topic: number, title, minutes, openedOn: opened ? dayInKazakhstan(opened) : null, theoryOn: finished ? dayInKazakhstan(finished) : null,
      practiceOn: confirmed?.doneOn ?? null, practiceConfirmedOn: confirmed?.confirmedOn ?? null, practice: confirmed,
    }
  })
  return { topics, enrolmentId }
}

/** The head of the branch approves, unless there is none or the only one is a party to the plan; then the authorised person (397/A1.approval). */
async function approverOf(db: Db, organisation: { id: string; kind: string }, parties: readonly (string | null)[]): Promise<OwnerRole> {
  if (organisation.kind !== 'career-centre') return 'centre-authorised-person'
  const heads = await db.roleGrant.findMany({ where: { organisationId: organisation.id, role: 'career-centre-head', revokedAt: null, account: { blockedAt: null } }, select: { account: { select: { personId: true } } } })
  return heads.some(({ account }) => !parties.includes(account.personId)) ? 'career-centre-head' : 'centre-authorised-person'
}
