/** The work plan of a trainer for a year, with its lines, what was scheduled and held of them, and what happened to it (397/31). */
import type { Trilingual } from '#content'
import { fromDateColumn, today } from '../../platform/clock.server.ts'
import { statement, type Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { contentHash } from '../../platform/hash.server.ts'
import type { CalendarDate } from '../../rules/calendar/calendar-date.ts'
import type { RunForm } from '../../rules/learning/course-run.ts'
import { lineState, workPlanState, type LineState, type WorkPlanEvent, type WorkPlanState } from '../../rules/trainers/work-plan.ts'
import { NO_NEED, type FoundNeed } from './need.ts'

export interface LineRun {
  id: string
  startsOn: CalendarDate
  endsOn: CalendarDate
  capacity: number
  seatsTaken: number
  sessions: number
  /** of sessions whose sheet is signed off, and their minutes */
  confirmed: number
  minutes: number
  /** sessions that are over and wait for their sheet */
  waiting: number
  /** who was there fully or in part */
  people: number
}
export interface PlanLine {
  id: string
  courseCode: string
  title: Trilingual
  form: RunForm
  language: 'kk' | 'ru'
  from: CalendarDate
  to: CalendarDate
  audience: { path: string; name: Trilingual | null }
  people: number
  /** of the standard */
  minutes: number
  need: FoundNeed
  /** why a class nobody needs is held */
  note: string
  /** number of the amendment; 0: of the first draft */
  addedBy: number
  reason: string
  removedBy: number | null
  removeReason: string | null
  deviation: string | null
  state: LineState
  /** not cancelled, by day */
  runs: LineRun[]
  delivered: { minutes: number; people: number }
  /** what it says, to see that nobody changed it meanwhile */
  seen: string
}
export interface PlanEvent {
  number: number
  kind: WorkPlanEvent
  text: string
  on: CalendarDate
  byId: string
  byName: string
}
export interface WorkPlanRecord {
  id: string
  trainerId: string
  year: number
  version: number
  state: WorkPlanState
  lines: PlanLine[]
  events: PlanEvent[]
}

type RunRow = LineRun & { lineId: string }

/** Runs of lines with what was held of them; $1 ids of lines, $2 now. Somebody who was in two sessions of a run is one person. */
export const RUNS_OF_LINES = `
  select r."planLineId"::text as "lineId", r.id::text, r."startsOn"::text, r."endsOn"::text, r.capacity, r."seatsTaken", s.sessions, s.confirmed, s.minutes, s.waiting, a.people
  from "CourseRun" r
    cross join lateral (
      select count(*)::int as sessions, count(s."sheetConfirmedAt")::int as confirmed, coalesce(sum(s.minutes) filter (where s."sheetConfirmedAt" is not null), 0)::int as minutes,
        count(*) filter (where s."sheetConfirmedAt" is null and s."endsAt" <= $2::timestamptz)::int as waiting
      from "RunSession" s where s."runId" = r.id) s
    cross join lateral (
      select count(distinct m."personId")::int as people
      from "RunSession" s join "AttendanceMark" m on m."sessionId" = s.id
      where s."runId" = r.id and s."sheetConfirmedAt" is not null and m.status in ('full', 'partial')
        and not exists (select 1 from "AttendanceMark" n where n."sessionId" = m."sessionId" and n."personId" = m."personId" and n.number > m.number)) a
  where r."planLineId" = any($1::uuid[]) and r."cancelledAt" is null order by r."startsOn", r.id`

/** The plan of the trainer for the year; null before its first line. */
export async function readWorkPlan({ db, clock }: { db: Db; clock: Deps['clock'] }, trainerId: string, year: number): Promise<WorkPlanRecord | null> {
  const row = await db.trainerPlan.findUnique({ where: { trainerId_year: { trainerId, year } }, include: { lines: { orderBy: [{ fromOn: 'asc' }, { position: 'asc' }] }, events: { orderBy: { number: 'asc' } } } })
  if (!row) return null
  const codes = [...new Set(row.lines.map(({ courseCode }) => courseCode))]
  const ids = [...new Set(row.lines.flatMap(({ audiencePath }) => audiencePath.split('/').filter(Boolean).at(-1) ?? []))]
  const runs = await db.$queryRaw<RunRow[]>(statement(RUNS_OF_LINES, row.lines.map(({ id }) => id), clock.now()))
  const editions = await db.courseEdition.findMany({ where: { code: { in: codes } }, orderBy: { edition: 'asc' }, select: { code: true, titleKk: true, titleRu: true, titleEn: true } })
  const organisations = await db.organisation.findMany({ where: { id: { in: ids } }, select: { path: true, nameKk: true, nameRu: true, nameEn: true } })
  const titles = new Map(editions.map(({ code, titleKk, titleRu, titleEn }) => [code, { kk: titleKk, ru: titleRu, en: titleEn }]))
  const names = new Map(organisations.map(({ path, nameKk, nameRu, nameEn }) => [path, { kk: nameKk, ru: nameRu, en: nameEn }]))
  const day = today(clock)
  const events = row.events.map(({ number, kind, text, on, byId, byName }): PlanEvent => ({ number, kind: kind as WorkPlanEvent, text, on: fromDateColumn(on), byId, byName }))
  return {
    id: row.id, trainerId, year, version: row.version, state: workPlanState(events.map(({ kind }) => kind)), events,
    lines: row.lines.map((line): PlanLine => {
      const own = runs.filter(({ lineId }) => lineId === line.id).map(({ lineId: _, ...run }) => run)
      const [from, to] = [fromDateColumn(line.fromOn), fromDateColumn(line.toOn)]
      const { note = '', ...need } = line.need as unknown as FoundNeed & { note?: string }
      const sum = (of: (run: LineRun) => number) => own.reduce((total, run) => total + of(run), 0)
      return {
        id: line.id, courseCode: line.courseCode, title: titles.get(line.courseCode) ?? { kk: line.courseCode, ru: line.courseCode, en: line.courseCode }, form: line.form as RunForm, language: line.language as 'kk' | 'ru', from, to,
        audience: { path: line.audiencePath, name: names.get(line.audiencePath) ?? null }, people: line.people, minutes: line.minutes, need: { ...NO_NEED, ...need }, note,
        addedBy: line.addedBy, reason: line.reason, removedBy: line.removedBy, removeReason: line.removeReason, deviation: line.deviation,
        state: lineState({ removed: line.removedBy !== null, confirmed: sum(({ confirmed }) => confirmed), runs: own.length, to }, day),
        runs: own, delivered: { minutes: sum(({ minutes }) => minutes), people: sum(({ people }) => people) },
        seen: contentHash([line.courseCode, line.language, from, to, line.audiencePath, line.people, note, line.removedBy]).slice(0, 16),
      }
    }),
  }
}

/** Planned and delivered, in all: minutes and people of the lines that were not taken out. */
export function totalsOf(lines: readonly PlanLine[]): { lines: number; planned: { minutes: number; people: number }; delivered: { minutes: number; people: number } } {
  const kept = lines.filter(({ removedBy }) => removedBy === null)
  const sum = (of: (line: PlanLine) => number) => kept.reduce((total, line) => total + of(line), 0)
  return { lines: kept.length, planned: { minutes: sum(({ minutes }) => minutes), people: sum(({ people }) => people) }, delivered: { minutes: sum(({ delivered }) => delivered.minutes), people: sum(({ delivered }) => delivered.people) } }
}
