/** A plan as it stands in the database, with every version it ever had (397/2.6, 397/20). */
import type { Prisma } from '#db'
import { fromDateColumn } from '../../platform/clock.server.ts'
import type { Db } from '../../platform/db.server.ts'
import type { CalendarDate } from '../../rules/calendar/calendar-date.ts'
import type { Gap } from '../../rules/assessment/assessment.ts'
import type { ProposedReason } from '../../rules/learning-plan/builder.ts'
import type { ItemOrigin } from '../../rules/learning-plan/plan.ts'
import type { Trilingual } from '#content'

const PLAN = {
  items: { orderBy: [{ addedBy: 'asc' }, { position: 'asc' }], include: { run: true, edition: { select: { edition: true, status: true, form: true, titleKk: true, titleRu: true, titleEn: true } } } },
  amendments: { orderBy: { number: 'asc' } },
} satisfies Prisma.LearningPlanInclude

export interface RunOfItem {
  id: string
  startsOn: CalendarDate
  endsOn: CalendarDate
  language: 'kk' | 'ru'
  /** empty for a link: whoever is signed up goes in through the platform, which logs it (397/23.1) */
  place: string
  cancelled: boolean
}
export interface PlanItemRecord {
  id: string
  course: string
  title: Trilingual
  form: 'online-course' | 'webinar' | 'in-person-seminar'
  editionId: string
  edition: number
  /** a newer edition is published, or none any more: the item stays, with a notice (397/19.list) */
  editionStatus: 'published' | 'superseded' | 'withdrawn'
  minutes: number
  origin: ItemOrigin
  reasons: ProposedReason[]
  run: RunOfItem | null
  /** number of the amendment that brought it, 0: as published; and of the one it left by */
  addedBy: number
  addedOn: CalendarDate | null
  removedBy: number | null
  competence: string | null
  jobDuty: string | null
}
export interface PlanRecord {
  id: string
  personId: string
  year: number
  status: 'draft' | 'published'
  selfAssessmentId: string | null
  externalAssessmentId: string | null
  withoutAssessmentReason: string | null
  gaps: { closed: Gap[]; open: Gap[] }
  createdById: string
  publishedOn: CalendarDate | null
  version: number
  /** every item there ever was; `itemsAt` gives those of one version */
  items: PlanItemRecord[]
  amendments: { number: number; kind: string; course: string; reason: string; madeOn: CalendarDate; madeById: string }[]
}

const asPlan = (row: Prisma.LearningPlanGetPayload<{ include: typeof PLAN }>): PlanRecord => ({
  id: row.id, personId: row.personId, year: row.year, status: row.status as PlanRecord['status'], selfAssessmentId: row.selfAssessmentId, externalAssessmentId: row.externalAssessmentId,
  withoutAssessmentReason: row.withoutAssessmentReason, gaps: { closed: [], open: [], ...(row.gaps as Partial<PlanRecord['gaps']>) }, createdById: row.createdById,
  publishedOn: row.publishedOn && fromDateColumn(row.publishedOn), version: row.version,
  items: row.items.map((item) => ({
    id: item.id, course: item.courseCode, title: { kk: item.edition.titleKk, ru: item.edition.titleRu, en: item.edition.titleEn }, form: item.edition.form as PlanItemRecord['form'],
    editionId: item.editionId, edition: item.edition.edition, editionStatus: item.edition.status as PlanItemRecord['editionStatus'], minutes: item.minutes, origin: item.origin as ItemOrigin,
    reasons: item.reasons as unknown as ProposedReason[],
    run: item.run && { id: item.run.id, startsOn: fromDateColumn(item.run.startsOn), endsOn: fromDateColumn(item.run.endsOn), language: item.run.language as 'kk' | 'ru', place: item.run.meeting === 'link' ? '' : item.run.place, cancelled: item.run.cancelledAt !== null },
    addedBy: item.addedBy, addedOn: item.addedOn && fromDateColumn(item.addedOn), removedBy: item.removedBy, competence: item.competence, jobDuty: item.jobDuty,
  })),
  amendments: row.amendments.map(({ number, kind, courseCode, reason, madeOn, madeById }) => ({ number, kind, course: courseCode, reason, madeOn: fromDateColumn(madeOn), madeById })),
})

/** The plan of a person for a year, draft or published; null when there is none. Who may see a draft is asked elsewhere. */
export async function readPlan({ db }: { db: Db }, personId: string, year: number): Promise<PlanRecord | null> {
  const row = await db.learningPlan.findUnique({ where: { personId_year: { personId, year } }, include: PLAN })
  return row && asPlan(row)
}

/** The number of the newest amendment; 0 while the plan is as published. */
export const newestAmendment = ({ amendments }: Pick<PlanRecord, 'amendments'>): number => amendments.at(-1)?.number ?? 0

/** The items of the plan as they were after an amendment; as they are now if none is named. */
export const itemsAt = (plan: Pick<PlanRecord, 'items' | 'amendments'>, amendment: number = newestAmendment(plan)): PlanItemRecord[] =>
  plan.items.filter(({ addedBy, removedBy }) => addedBy <= amendment && (removedBy === null || removedBy > amendment))
