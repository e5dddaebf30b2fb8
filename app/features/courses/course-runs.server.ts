/** Runs of webinars, seminars and scheduled courses: when, where, in which language, with how many seats; plans hold the seats. */
import type { Trilingual } from '#content'
import type { Actor } from '../../access/actor.ts'
import { authorise, Denied } from '../../access/authorise.server.ts'
import { record } from '../../platform/audit.server.ts'
import { fromDateColumn, toDateColumn, today } from '../../platform/clock.server.ts'
import { isUniqueViolation, type Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { isUuid, newId } from '../../platform/ids.server.ts'
import { daysFrom, type CalendarDate } from '../../rules/calendar/calendar-date.ts'
import type { WorkingCalendar } from '../../rules/calendar/working-calendar.ts'
import { allow, refuse, type Decision } from '../../rules/kernel/decision.ts'
import { mayCancel, maySchedule, RUN_PROVIDERS, type RunForm } from '../../rules/learning/course-run.ts'
import { calendarNow } from '../calendar/working-calendar.server.ts'
import { afterPlansChanged } from '../learning-plan/after-change.server.ts'
import { publishedEditions } from './catalogue.server.ts'

export interface OpenRun {
  id: string
  courseCode: string
  language: 'kk' | 'ru'
  startsOn: CalendarDate
  endsOn: CalendarDate
  place: string
  capacity: number
  seatsTaken: number
}

type RunRow = { id: string; courseCode: string; language: string; startsOn: Date; endsOn: Date; place: string; capacity: number; seatsTaken: number }
const asOpen = (row: RunRow): OpenRun => ({
  id: row.id, courseCode: row.courseCode, language: row.language as 'kk' | 'ru', startsOn: fromDateColumn(row.startsOn), endsOn: fromDateColumn(row.endsOn), place: row.place, capacity: row.capacity, seatsTaken: row.seatsTaken,
})

/** Runs that end in the year, begin on or after the day, and were not cancelled; by course, then day. */
export async function openRuns({ db }: { db: Db }, year: number, from: CalendarDate): Promise<OpenRun[]> {
  const first = `${year}-01-01`
  const rows = await db.courseRun.findMany({
    where: { cancelledAt: null, startsOn: { gte: toDateColumn(from > first ? from : first) }, endsOn: { lte: toDateColumn(`${year}-12-31`) } },
    orderBy: [{ courseCode: 'asc' }, { startsOn: 'asc' }, { id: 'asc' }],
  })
  return rows.map(asOpen)
}

// ── Seats ───────────────────────────────────────────────────────────────────
// A plan holds a seat from the moment a run stands in its draft. Whoever moves seats locks the runs first, in the order
// of their ids, and plans after them, so that nobody waits in a circle.

export interface LockedRun extends OpenRun {
  cancelled: boolean
}

/** Locks these runs, as they are now. Before any plan. */
export async function lockRuns(tx: Db, ids: readonly (string | null)[]): Promise<Map<string, LockedRun>> {
  const wanted = [...new Set(ids.flatMap((id) => (id !== null && isUuid(id) ? [id.toLowerCase()] : [])))]
  if (wanted.length === 0) return new Map()
  const rows = await tx.$queryRaw<(RunRow & { cancelledAt: Date | null })[]>`
    select id::text, "courseCode", language, "startsOn", "endsOn", place, capacity, "seatsTaken", "cancelledAt" from "CourseRun" where id = any(${wanted}::uuid[]) order by id for no key update`
  return new Map(rows.map((row) => [row.id, { ...asOpen(row), cancelled: row.cancelledAt !== null }]))
}

/** Takes seats (positive) or gives them back (negative) of runs that are locked. More than there are is an error of the caller: the database refuses. */
export async function moveSeats(tx: Db, seats: ReadonlyMap<string, number>): Promise<void> {
  const moved = [...seats].filter(([, count]) => count !== 0).map(([id, count]) => ({ id, count }))
  if (moved.length > 0) await tx.$executeRaw`update "CourseRun" r set "seatsTaken" = r."seatsTaken" + m.count from jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) as m(id uuid, count int) where r.id = m.id`
}

/** How many of each. */
export function seatsOf(runIds: readonly (string | null)[]): Map<string, number> {
  const seats = new Map<string, number>()
  for (const id of runIds) if (id !== null) seats.set(id, (seats.get(id) ?? 0) + 1)
  return seats
}

// ── The schedule ────────────────────────────────────────────────────────────

export interface ListedRun extends OpenRun {
  title: Trilingual
  form: RunForm
  cancelReason: string | null
  /** days of the run that nobody works on */
  daysOff: CalendarDate[]
  /** it has begun or is over */
  begun: boolean
}
export const RUNS_A_PAGE = 50

/** The days in between that are no working days. */
export const daysOffIn = (startsOn: CalendarDate, endsOn: CalendarDate, calendar: WorkingCalendar): CalendarDate[] => [...daysFrom(startsOn, endsOn)].filter((day) => !calendar.isWorking(day))

/** The schedule of a year for everybody signed in, by day; what was cancelled stays visible with its reason (397/19.schedule). */
export async function listRuns({ year, page }: { year: number; page: number }, deps: Pick<Deps, 'db' | 'clock'>): Promise<{ total: number; runs: ListedRun[] }> {
  const where = { startsOn: { lte: toDateColumn(`${year}-12-31`) }, endsOn: { gte: toDateColumn(`${year}-01-01`) } }
  const [total, rows, calendar] = await Promise.all([
    deps.db.courseRun.count({ where }),
    deps.db.courseRun.findMany({ where, orderBy: [{ startsOn: 'asc' }, { courseCode: 'asc' }, { id: 'asc' }], skip: (page - 1) * RUNS_A_PAGE, take: RUNS_A_PAGE, include: { edition: { select: { form: true, titleKk: true, titleRu: true, titleEn: true } } } }),
    calendarNow(deps),
  ])
  const day = today(deps.clock)
  return {
    total,
    runs: rows.map(({ edition, cancelReason, ...row }) => {
      const run = asOpen(row)
      return { ...run, title: { kk: edition.titleKk, ru: edition.titleRu, en: edition.titleEn }, form: edition.form as RunForm, cancelReason, daysOff: daysOffIn(run.startsOn, run.endsOn, calendar), begun: run.startsOn <= day }
    }),
  }
}

export interface RunGiven {
  course: string
  /** as in the standard, unless somebody says otherwise */
  form?: string
  provider?: string
  language: string
  startsOn: CalendarDate
  endsOn: CalendarDate
  place: string
  capacity: number
}
export interface RunOutlook {
  title: Trilingual
  form: RunForm
  daysOff: CalendarDate[]
}

async function decide(given: RunGiven, deps: Pick<Deps, 'db' | 'clock'>): Promise<Decision<RunOutlook & { editionId: string; provider: string }>> {
  const edition = (await publishedEditions(deps)).find(({ code }) => code === given.course)
  const { form = 'online-course', title } = edition?.standard ?? {}
  const provider = given.provider ?? RUN_PROVIDERS[0]
  const decision = maySchedule({ ...given, course: { code: given.course, form, published: edition !== undefined }, form: given.form ?? form, provider }, today(deps.clock))
  if (!decision.allowed) return decision
  return allow({ editionId: edition!.id, provider, title: title!, form, daysOff: daysOffIn(given.startsOn, given.endsOn, await calendarNow(deps)) }, ...decision.clauses)
}

/** Looks before the run is scheduled: refused, or what to know. */
export async function previewRun(actor: Actor, given: RunGiven, deps: Deps): Promise<Decision<RunOutlook>> {
  authorise(actor, 'course-run.schedule', {})
  return decide(given, deps)
}

/** Schedules a run of a course with a published standard; returns its id. Twice the same is one run (397/22¶3). */
export async function scheduleRun(actor: Actor, given: RunGiven, deps: Deps): Promise<Decision<string>> {
  authorise(actor, 'course-run.schedule', {})
  const decision = await decide(given, deps)
  if (!decision.allowed) return decision
  const { editionId, provider } = decision.value
  const now = deps.clock.now()
  const id = newId(now.getTime())
  const same = { courseCode: given.course, language: given.language, startsOn: toDateColumn(given.startsOn), endsOn: toDateColumn(given.endsOn), place: given.place.trim() }
  try {
    await deps.db.$transaction(async (tx) => {
      await tx.courseRun.create({ data: { id, editionId, provider, ...same, capacity: given.capacity, createdAt: now, createdById: actor.personId } })
      await record(tx, { actor, at: now, event: 'course-run.scheduled', subject: ['CourseRun', id], data: { course: given.course, from: given.startsOn, to: given.endsOn, language: given.language, clauses: [...decision.clauses] } })
    })
    return allow(id, ...decision.clauses)
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    // pressed twice: the run that is there is the answer
    const first = await deps.db.courseRun.findFirst({ where: { ...same, cancelledAt: null }, select: { id: true } })
    return first ? allow(first.id, ...decision.clauses) : refuse('changed-meanwhile')
  }
}

export interface CancelPage {
  id: string
  course: string
  title: Trilingual
  startsOn: CalendarDate
  endsOn: CalendarDate
  place: string
  cancelled: boolean
  /** plans that lose their date */
  published: number
  drafts: number
}

/** What cancelling the run would do. */
export async function readCancel(actor: Actor, runId: string, { db }: Pick<Deps, 'db'>): Promise<CancelPage> {
  authorise(actor, 'course-run.schedule', {})
  const row = isUuid(runId) ? await db.courseRun.findUnique({ where: { id: runId }, include: { edition: { select: { titleKk: true, titleRu: true, titleEn: true } } } }) : null
  if (!row) throw new Denied(404)
  const [published, drafts] = await Promise.all(['published', 'draft'].map((status) => db.planItem.count({ where: { runId, removedBy: null, plan: { status } } })))
  return {
    id: row.id, course: row.courseCode, title: { kk: row.edition.titleKk, ru: row.edition.titleRu, en: row.edition.titleEn }, startsOn: fromDateColumn(row.startsOn), endsOn: fromDateColumn(row.endsOn), place: row.place,
    cancelled: row.cancelledAt !== null, published: published!, drafts: drafts!,
  }
}

/** May it be cancelled, before anything is confirmed? */
export async function previewCancel(actor: Actor, runId: string, reason: string, deps: Pick<Deps, 'db' | 'clock'>): Promise<Decision> {
  const { cancelled, startsOn } = await readCancel(actor, runId, deps)
  return mayCancel({ cancelled, startsOn, reason }, today(deps.clock))
}

/** Cancels a run: plans lose its date by a numbered amendment and are told, the seats are free, the courses stay in the plans (397/19.schedule, 397/20). */
export async function cancelRun(actor: Actor, runId: string, reason: string, deps: Deps): Promise<Decision<{ plans: number }>> {
  authorise(actor, 'course-run.schedule', {})
  return deps.db.$transaction(async (tx) => {
    const run = (await lockRuns(tx, [runId])).get(runId.toLowerCase())
    if (!run) throw new Denied(404)
    const day = today(deps.clock)
    const decision = mayCancel({ cancelled: run.cancelled, startsOn: run.startsOn, reason }, day)
    if (!decision.allowed) return decision
    const now = deps.clock.now()
    const why = reason.trim()
    const plans = await tx.$queryRaw<{ id: string; personId: string; year: number; published: boolean }[]>`
      select p.id::text, p."personId"::text, p.year, p.status = 'published' as published from "LearningPlan" p where p.id in (select i."planId" from "PlanItem" i where i."runId" = ${run.id}::uuid) order by p.id for update`
    const ids = plans.map(({ id }) => id)
    const told = plans.filter(({ published }) => published)
    const held = await tx.planItem.count({ where: { runId: run.id, removedBy: null } })
    if (ids.length > 0) {
      await tx.$executeRaw`
        insert into "PlanAmendment" ("planId", number, kind, "courseCode", reason, "madeAt", "madeOn", "madeById")
        select id, coalesce((select max(a.number) from "PlanAmendment" a where a."planId" = p.id), 0) + 1, 'rescheduled', ${run.courseCode}, ${why}, ${now}, ${day}::date, ${actor.personId}::uuid
        from unnest(${told.map(({ id }) => id)}::uuid[]) p(id) where exists (select 1 from "PlanItem" i where i."planId" = p.id and i."runId" = ${run.id}::uuid and i."removedBy" is null)`
      await tx.$executeRaw`update "PlanItem" set "runId" = null where "runId" = ${run.id}::uuid`
      await tx.$executeRaw`update "LearningPlan" set version = version + 1 where id = any(${ids}::uuid[])`
    }
    await tx.courseRun.update({ where: { id: run.id }, data: { cancelledAt: now, cancelReason: why, seatsTaken: Math.max(0, run.seatsTaken - held) } })
    await afterPlansChanged(tx, deps, 'rescheduled', told)
    await record(tx, { actor, at: now, event: 'course-run.cancelled', subject: ['CourseRun', run.id], data: { course: run.courseCode, from: run.startsOn, to: run.endsOn, reason: why, plans: ids.length, clauses: [...decision.clauses] } })
    return allow({ plans: ids.length }, ...decision.clauses)
  }, { timeout: 60_000 })
}

/** Is it a run of the course that takes place? */
export const isOffered = (run: LockedRun | undefined, course: string): Decision =>
  !run || run.cancelled || run.courseCode !== course ? refuse('run.not-offered', { course }, '397/19.schedule') : allow(true, '397/19.schedule')

/** Is there a seat for one more, or for so many? The refusal names the run. */
export function maySit(run: LockedRun | undefined, course: string, seats = 1): Decision {
  const offered = isOffered(run, course)
  if (!offered.allowed) return offered
  return run!.seatsTaken + seats <= run!.capacity ? offered : refuse('run.full', { course, startsOn: run!.startsOn }, '397/19.schedule')
}
