/** What the assessment of a worker found in a year, in either form (397/16 to 397/18). */
import type { Prisma } from '#db'
import { fromDateColumn } from '../../platform/clock.server.ts'
import type { Db } from '../../platform/db.server.ts'
import type { CalendarDate } from '../../rules/calendar/calendar-date.ts'
import type { Level } from '../../rules/assessment/assessment.ts'

const SELF = { ratings: true } satisfies Prisma.SelfAssessmentInclude
const EXTERNAL = { ratings: true, sources: { orderBy: { position: 'asc' } } } satisfies Prisma.ExternalAssessmentInclude

export interface SelfResult {
  id: string
  year: number
  positionCode: string
  submittedOn: CalendarDate | null
  ratings: Map<string, { level: Level | null; comment: string }>
}
export interface ExternalResult {
  id: string
  year: number
  frameworkId: string
  positionCode: string
  status: 'draft' | 'final' | 'superseded' | 'withdrawn'
  conclusion: string
  finalisedOn: CalendarDate | null
  finalisedById: string | null
  version: number
  batchId: string | null
  ratings: Map<string, { level: Level | null; figures: Record<string, number>; note: string }>
  sources: { name: string; on: CalendarDate }[]
}

/** The questionnaire of the year, submitted or still being filled in; null when it was not begun. */
export async function selfResult({ db }: { db: Db }, personId: string, year: number): Promise<SelfResult | null> {
  const row = await db.selfAssessment.findUnique({ where: { personId_year: { personId, year } }, include: SELF })
  return row && {
    id: row.id, year, positionCode: row.positionCode, submittedOn: row.submittedOn && fromDateColumn(row.submittedOn),
    ratings: new Map(row.ratings.map(({ competence, level, comment }) => [competence, { level: level as Level | null, comment }])),
  }
}

const asExternal = (row: Prisma.ExternalAssessmentGetPayload<{ include: typeof EXTERNAL }>): ExternalResult => ({
  id: row.id, year: row.year, frameworkId: row.frameworkId, positionCode: row.positionCode, status: row.status as ExternalResult['status'], conclusion: row.conclusion,
  finalisedOn: row.finalisedOn && fromDateColumn(row.finalisedOn), finalisedById: row.finalisedById, version: row.version, batchId: row.batchId,
  ratings: new Map(row.ratings.map(({ competence, level, figures, note }) => [competence, { level: level as Level | null, figures: figures as Record<string, number>, note }])),
  sources: row.sources.map(({ name, on }) => ({ name, on: fromDateColumn(on) })),
})

/** The final result of the year; null while there is none. */
export async function externalResult({ db }: { db: Db }, personId: string, year: number): Promise<ExternalResult | null> {
  const row = await db.externalAssessment.findFirst({ where: { personId, year, status: 'final' }, include: EXTERNAL })
  return row && asExternal(row)
}

/** The draft the qualification organisation is working on; null when there is none. */
export async function externalDraft({ db }: { db: Db }, personId: string, year: number): Promise<ExternalResult | null> {
  const row = await db.externalAssessment.findFirst({ where: { personId, year, status: 'draft' }, include: EXTERNAL })
  return row && asExternal(row)
}

/** One by its id, whatever its status. */
export async function externalById({ db }: { db: Db }, id: string): Promise<ExternalResult | null> {
  const row = await db.externalAssessment.findUnique({ where: { id }, include: EXTERNAL })
  return row && asExternal(row)
}

/** The newest final result of a worker up to and including a year: what a course may be required after (397/20.2). */
export async function newestExternalResult({ db }: { db: Db }, personId: string, upToYear: number): Promise<ExternalResult | null> {
  const row = await db.externalAssessment.findFirst({ where: { personId, year: { lte: upToYear }, status: 'final' }, orderBy: { year: 'desc' }, include: EXTERNAL })
  return row && asExternal(row)
}
