/** Runs of webinars, seminars and scheduled courses: when, where, in which language, with how many seats; plans and sign-ups hold the seats. */
import type { Trilingual } from '#content'
import type { Actor } from '../../access/actor.ts'
import { authorise, Denied } from '../../access/authorise.server.ts'
import { may } from '../../access/policy.ts'
import { record } from '../../platform/audit.server.ts'
import { dayInKazakhstan, fromDateColumn, toDateColumn, today } from '../../platform/clock.server.ts'
import { isOvertaken, isUniqueViolation, unlessOvertaken, type Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { isUuid, newId } from '../../platform/ids.server.ts'
import { daysFrom, yearOf, type CalendarDate } from '../../rules/calendar/calendar-date.ts'
import type { WorkingCalendar } from '../../rules/calendar/working-calendar.ts'
import { allow, refuse, type Decision } from '../../rules/kernel/decision.ts'
import { daysOf, mayCancel, maySchedule, type Meeting, type RunForm, type RunProvider, type SessionFacts, type WorkPlanLineFacts } from '../../rules/learning/course-run.ts'
import { isInForce } from '../../rules/trainers/work-plan.ts'
import { calendarNow } from '../calendar/working-calendar.server.ts'
import { afterPlansChanged } from '../learning-plan/after-change.server.ts'
import { tellOfRun } from '../sessions/invitations.server.ts'
import { cancelSignUps, lockPlansAndPeople } from '../sessions/places.server.ts'
import { readTrainers, type TrainerRecord } from '../trainers/trainer-record.server.ts'
import { addLineByAmendment, amendedForClass, holdLine } from '../work-plans/lines.server.ts'
import { readWorkPlan } from '../work-plans/plan-record.server.ts'
import { publishedEditions } from './catalogue.server.ts'
import { findClash } from './run-clashes.server.ts'
import { managersOf, readRun, type RunRecord } from './run-record.server.ts'

export interface OpenRun {
  id: string
  courseCode: string
  language: 'kk' | 'ru'
  startsOn: CalendarDate
  endsOn: CalendarDate
  place: string
  capacity: number
  seatsTaken: number
  /** staff at and below this organisation; empty: of the whole country */
  audiencePath: string
  /** last day a seat is given; null: until it begins */
  signUpUntil: CalendarDate | null
}

type RunRow = { id: string; courseCode: string; language: string; startsOn: Date; endsOn: Date; place: string; capacity: number; seatsTaken: number; audiencePath: string; signUpUntil: Date | null }
const asOpen = (row: RunRow): OpenRun => ({
  id: row.id, courseCode: row.courseCode, language: row.language as 'kk' | 'ru', startsOn: fromDateColumn(row.startsOn), endsOn: fromDateColumn(row.endsOn), place: row.place, capacity: row.capacity, seatsTaken: row.seatsTaken, audiencePath: row.audiencePath,
  signUpUntil: row.signUpUntil && fromDateColumn(row.signUpUntil),
})

/** Runs that end in the year, begin on or after the day, were not cancelled, and still take somebody, or already have the one a plan is made for; by course, then day. */
export async function openRuns({ db }: { db: Db }, year: number, from: CalendarDate, seated?: string): Promise<OpenRun[]> {
  const first = `${year}-01-01`
  const rows = await db.courseRun.findMany({
    where: {
      cancelledAt: null, startsOn: { gte: toDateColumn(from > first ? from : first) }, endsOn: { lte: toDateColumn(`${year}-12-31`) },
      OR: [
        { signUpUntil: null }, { signUpUntil: { gte: toDateColumn(from) } },
        ...(seated === undefined ? [] : [{ items: { some: { removedBy: null, plan: { personId: seated } } } }, { signUps: { some: { personId: seated, status: 'signed-up' } } }]),
      ],
    },
    orderBy: [{ courseCode: 'asc' }, { startsOn: 'asc' }, { id: 'asc' }],
    include: { room: { select: { name: true, address: true } } },
  })
  // the address of a room on the web is for those who are signed up
  return rows.map((row) => ({ ...asOpen(row), ...(row.room ? { place: `${row.room.name}, ${row.room.address}` } : row.meeting !== 'none' && { place: '' }) }))
}

// ── Seats ───────────────────────────────────────────────────────────────────
// A plan holds a seat from the moment a run stands in its draft, a sign-up outside of plans holds one of its own. Whoever moves
// seats locks the runs first, in the order of their ids, and plans and people after them, so that nobody waits in a circle. A seat
// that becomes free goes to whoever waits, whose plan may give up another run of the course for it: all of them are locked.

export interface LockedRun extends OpenRun {
  cancelled: boolean
}

/** Locks these runs and the runs of their courses that end after one of them begins, as they are now; returns those named. Before any plan. */
export async function lockRuns(tx: Db, ids: readonly (string | null)[]): Promise<Map<string, LockedRun>> {
  const wanted = [...new Set(ids.flatMap((id) => (id !== null && isUuid(id) ? [id.toLowerCase()] : [])))]
  if (wanted.length === 0) return new Map()
  const rows = await tx.$queryRaw<(RunRow & { cancelledAt: Date | null })[]>`
    select id::text, "courseCode", language, "startsOn", "endsOn", place, capacity, "seatsTaken", "audiencePath", "signUpUntil", "cancelledAt" from "CourseRun"
    where id = any(${wanted}::uuid[]) or ("cancelledAt" is null and exists (select 1 from "CourseRun" w where w.id = any(${wanted}::uuid[]) and w."courseCode" = "CourseRun"."courseCode" and w."startsOn" <= "CourseRun"."endsOn")) order by id for no key update`
  return new Map(rows.filter(({ id }) => wanted.includes(id)).map((row) => [row.id, { ...asOpen(row), cancelled: row.cancelledAt !== null }]))
}

/** Locks one run alone, before anything of its sheets or files is written: of two at once the second sees the first. */
export const lockRun = (tx: Db, runId: string): Promise<unknown> => tx.$queryRaw`select 1 from "CourseRun" where id = ${runId}::uuid for no key update`

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

// ── Scheduling ──────────────────────────────────────────────────────────────

/** The days in between that are no working days. */
export const daysOffIn = (startsOn: CalendarDate, endsOn: CalendarDate, calendar: WorkingCalendar): CalendarDate[] => [...daysFrom(startsOn, endsOn)].filter((day) => !calendar.isWorking(day))

export interface SessionGiven {
  startsAt: Date
  endsAt: Date
  /** of learning, without pauses */
  minutes: number
  /** why it is held on a day nobody works on */
  dayOffReason?: string | null
}

/** The days of a session in Kazakhstan; one that ends at midnight is over on the day it began. */
export const daysOfSession = ({ startsAt, endsAt }: Pick<SessionGiven, 'startsAt' | 'endsAt'>): { on: CalendarDate; until: CalendarDate } => {
  const on = dayInKazakhstan(startsAt)
  return { on, until: endsAt > startsAt ? dayInKazakhstan(new Date(endsAt.getTime() - 1)) : on }
}

/** What the rules ask of sessions, by time; the reason of a day off is kept where there is one. */
export function sessionFacts<Given extends SessionGiven & { unchanged?: boolean }>(given: readonly Given[], calendar: WorkingCalendar): (Given & SessionFacts)[] {
  return given
    .map((session) => {
      const days = daysOfSession(session)
      const dayOff = daysOffIn(days.on, days.until, calendar)[0] ?? null
      return { ...session, ...days, dayOff, dayOffReason: dayOff === null ? null : (session.dayOffReason ?? '').trim() || null }
    })
    .toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime())
}

export interface RunGiven {
  course: string
  /** as in the standard, unless somebody says otherwise */
  form?: string
  /** the qualification organisation, when it schedules; an internal trainer otherwise */
  provider?: string
  language: string
  sessions: readonly SessionGiven[]
  /** entries of the register */
  trainerIds: readonly string[]
  /** an address, or the link of a webinar */
  place: string
  roomId?: string | null
  meeting?: string
  capacity: number
  minimum?: number
  signUpUntil?: CalendarDate | null
  /** staff at and below this organisation; empty: of the whole country */
  audiencePath?: string
  /** the line of the own work plan it delivers */
  planLineId?: string | null
  /** why the own work plan is amended together with it */
  amendment?: string | null
  /** of the form: pressed twice is one run */
  requestKey?: string | null
}
export interface RunOutlook {
  title: Trilingual
  form: RunForm
  provider: RunProvider
  startsOn: CalendarDate
  endsOn: CalendarDate
  minutes: number
  courseMinutes: number
  daysOff: CalendarDate[]
  trainers: string[]
  room: string | null
  /** the work plan gets a line with it */
  amends: boolean
}
interface Decided extends RunOutlook {
  editionId: string
  sessions: (SessionGiven & SessionFacts)[]
  team: TrainerRecord[]
  line: (WorkPlanLineFacts & { id: string }) | null
}

/** The line of the own work plan, as scheduling asks for it. */
export async function ownLine(deps: Pick<Deps, 'clock'> & { db: Db }, trainerId: string, lineId: string | null | undefined, year: number): Promise<(WorkPlanLineFacts & { id: string }) | null> {
  const plan = lineId ? await readWorkPlan(deps, trainerId, year) : null
  const line = plan?.lines.find(({ id, removedBy }) => id === lineId && removedBy === null)
  return line ? { id: line.id, course: line.courseCode, language: line.language, fromOn: line.from, toOn: line.to, inForce: isInForce(plan!.state) } : null
}

/** In the order given, each once; an id that is none of the register is nobody. */
export async function teamOf(deps: Pick<Deps, 'clock'> & { db: Db }, ids: readonly string[]): Promise<TrainerRecord[]> {
  const known = await readTrainers(deps, ids)
  return [...new Set(ids.map((id) => id.toLowerCase()))].flatMap((id) => known.get(id) ?? [])
}

export const roomOf = async ({ db }: { db: Db }, roomId: string | null | undefined) => (roomId && isUuid(roomId) ? db.room.findUnique({ where: { id: roomId } }) : null)

/** Is there such an audience? */
export const isAudience = async ({ db }: { db: Db }, path: string): Promise<boolean> => path === '' || (await db.organisation.count({ where: { path } })) > 0

async function decide(actor: Actor, given: RunGiven, deps: Deps): Promise<Decision<Decided>> {
  const byOrganisation = may(actor, 'course-run.manage', {})
  const provider = given.provider ?? (byOrganisation ? 'qualification-organisation' : 'internal-trainer')
  const by = byOrganisation && provider !== 'internal-trainer' ? 'qualification-organisation' : { trainerId: actor.trainerId ?? '' }
  const edition = (await publishedEditions(deps)).find(({ code }) => code === given.course)
  const { form = 'online-course', title, minutes = 0 } = edition?.standard ?? {}
  const [calendar, team, room, known] = await Promise.all([calendarNow(deps), teamOf(deps, given.trainerIds), roomOf(deps, given.roomId), isAudience(deps, given.audiencePath ?? '')])
  const sessions = sessionFacts(given.sessions, calendar)
  const line = provider === 'internal-trainer' && actor.trainerId && sessions[0] ? await ownLine(deps, actor.trainerId, given.planLineId, yearOf(sessions[0].on)) : null
  const decision = maySchedule(
    {
      course: { code: given.course, form, published: edition !== undefined, minutes }, form: given.form ?? form, provider, by, language: given.language, sessions,
      trainers: team, place: given.place, room: room && { name: room.name, seats: room.seats, retired: room.retiredAt !== null }, meeting: given.meeting ?? 'none', bigBlueButton: hasWebinarRooms(deps),
      capacity: given.capacity, minimum: given.minimum ?? 1, signUpUntil: given.signUpUntil ?? null, line, amendment: given.amendment ?? null,
    },
    deps.clock.now(), today(deps.clock),
  )
  if (!decision.allowed) return decision
  if (!known) return refuse('run.audience-unknown', {}, '397/22')
  const clash = await findClash(deps.db, { runId: null, sessions, trainers: team, room })
  if (clash) return clash
  return allow(
    {
      editionId: edition!.id, provider: provider as RunProvider, title: title!, form, ...daysOf(sessions), sessions, minutes: sessions.reduce((sum, one) => sum + one.minutes, 0), courseMinutes: minutes,
      daysOff: sessions.flatMap(({ dayOff }) => dayOff ?? []), team, trainers: team.map(({ name }) => name), room: room && room.name, line: decision.value.amends ? null : line, amends: decision.value.amends,
    },
    ...decision.clauses,
  )
}

/** The organisation whose staff may come; null: the whole country. */
export async function audienceName({ db }: { db: Db }, path: string): Promise<Trilingual | null> {
  const row = path === '' ? null : await db.organisation.findFirst({ where: { path }, select: { nameKk: true, nameRu: true, nameEn: true } })
  return row && { kk: row.nameKk, ru: row.nameRu, en: row.nameEn }
}

/** Sessions by time, as pages show them. */
export const shownSessions = (sessions: readonly Pick<SessionGiven, 'startsAt' | 'endsAt' | 'minutes'>[]) =>
  sessions.map(({ startsAt, endsAt, minutes }) => ({ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), minutes })).toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1))

/** Is there a BigBlueButton server to meet on? */
export const hasWebinarRooms = ({ webinars }: Pick<Deps, 'webinars'>): boolean => Boolean(webinars)

/** Looks before the run is scheduled: refused, or what to know. */
export async function previewRun(actor: Actor, given: RunGiven, deps: Deps): Promise<Decision<RunOutlook>> {
  authorise(actor, 'course-run.schedule', {})
  const decision = await decide(actor, given, deps)
  if (!decision.allowed) return decision
  const { title, form, provider, startsOn, endsOn, minutes, courseMinutes, daysOff, trainers, room, amends } = decision.value
  return allow({ title, form, provider, startsOn, endsOn, minutes, courseMinutes, daysOff, trainers, room, amends }, ...decision.clauses)
}

/** Those who are taken up by a session, in one order everywhere: of two runs one waits for the other, never both. */
export const bookingsOf = (sessions: readonly { id: string; startsAt: Date; endsAt: Date }[], team: readonly Pick<TrainerRecord, 'id' | 'subjectId'>[], roomId: string | null) =>
  [...team.map(({ id, subjectId }) => ({ subjectId, role: 'trainer', trainerId: id })), ...(roomId ? [{ subjectId: roomId, role: 'room', trainerId: null }] : [])]
    .toSorted((one, other) => (one.subjectId < other.subjectId ? -1 : 1))
    .flatMap((subject) => sessions.map(({ id, startsAt, endsAt }) => ({ sessionId: id, ...subject, startsAt, endsAt })))

/** Schedules a run of a course with a published standard; returns its id. The same form twice is one run (397/22¶3, 397/31.delivery). */
export async function scheduleRun(actor: Actor, given: RunGiven, deps: Deps): Promise<Decision<string>> {
  authorise(actor, 'course-run.schedule', {})
  const requestKey = given.requestKey && isUuid(given.requestKey) ? given.requestKey.toLowerCase() : null
  const pressedBefore = async (): Promise<string | null> => (requestKey === null ? null : ((await deps.db.courseRun.findFirst({ where: { requestKey, createdById: actor.personId }, select: { id: true } }))?.id ?? null))
  const first = await pressedBefore()
  if (first) return allow(first, '397/22¶3')
  const decision = await decide(actor, given, deps)
  if (!decision.allowed) return (await answered(pressedBefore)) ?? decision
  const { editionId, provider, startsOn, endsOn, sessions, team, line, amends } = decision.value
  const now = deps.clock.now()
  const id = newId(now.getTime())
  const roomId = decision.value.room === null ? null : given.roomId!.toLowerCase()
  const added = { course: given.course, language: given.language, from: startsOn, to: endsOn, audiencePath: given.audiencePath ?? '', people: given.capacity }
  const amendment = given.amendment ?? ''
  try {
    return await deps.db.$transaction(async (tx) => {
      const planLine = amends ? await addLineByAmendment(tx, deps, actor, actor.trainerId!, added, amendment) : line ? await holdLine(tx, deps, actor.trainerId!, line.id, { course: given.course, language: given.language, startsOn, endsOn }) : allow(null)
      if (!planLine.allowed) return planLine
      await tx.courseRun.create({
        data: {
          id, editionId, courseCode: given.course, provider, language: given.language, startsOn: toDateColumn(startsOn), endsOn: toDateColumn(endsOn), place: given.place.trim(), roomId, meeting: (given.meeting ?? 'none') as Meeting,
          capacity: given.capacity, minimum: given.minimum ?? 1, signUpUntil: given.signUpUntil ? toDateColumn(given.signUpUntil) : null, audiencePath: given.audiencePath ?? '',
          planLineId: planLine.value, requestKey, createdAt: now, createdById: actor.personId,
        },
      })
      const rows = sessions.map(({ startsAt, endsAt, minutes, dayOffReason }, position) => ({ id: newId(now.getTime()), runId: id, position, startsAt, endsAt, minutes, dayOffReason, changedAt: now }))
      await tx.runSession.createMany({ data: rows })
      await tx.booking.createMany({ data: bookingsOf(rows, team, roomId) })
      await tellOfRun(tx, deps, { runId: id, personIds: null, kind: 'teaching' })
      await record(
        tx,
        ...(amends ? [amendedForClass(actor, deps, actor.trainerId!, added, amendment)] : []),
        { actor, at: now, event: 'course-run.scheduled', subject: ['CourseRun', id], data: { course: given.course, from: startsOn, to: endsOn, language: given.language, sessions: rows.length, trainers: team.map(({ name }) => name), clauses: [...decision.clauses] } },
      )
      return allow(id, ...decision.clauses)
    })
  } catch (error) {
    // somebody was first: the same form, or whoever took the trainer or the room
    if (isUniqueViolation(error)) return (await answered(pressedBefore)) ?? refuse('changed-meanwhile')
    if (!isOvertaken(error)) throw error
    return (await findClash(deps.db, { runId: null, sessions, trainers: team, room: await roomOf(deps, roomId) })) ?? refuse('run.clash-meanwhile', {}, '397/19.schedule')
  }
}

async function answered(pressedBefore: () => Promise<string | null>): Promise<Decision<string> | null> {
  const id = await pressedBefore()
  return id === null ? null : allow(id, '397/22¶3')
}

// ── Cancelling ──────────────────────────────────────────────────────────────

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
  /** people with a place, and people who wait for one */
  signedUp: number
  waiting: number
}

/** The run, for whoever may change it; Denied for anybody else. */
export async function managedRun(actor: Actor, runId: string, deps: { db: Db; clock: Deps['clock'] }): Promise<RunRecord> {
  const run = await readRun(deps, runId)
  if (!run) throw new Denied(404)
  authorise(actor, 'course-run.manage', await managersOf(run, deps))
  return run
}

/** What cancelling the run would do. */
export async function readCancel(actor: Actor, runId: string, { db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<CancelPage> {
  const run = await managedRun(actor, runId, { db, clock })
  const [published, drafts, signUps] = await Promise.all([
    db.planItem.count({ where: { runId: run.id, removedBy: null, plan: { status: 'published' } } }),
    db.planItem.count({ where: { runId: run.id, removedBy: null, plan: { status: 'draft' } } }),
    db.signUp.groupBy({ by: ['status'], where: { runId: run.id, status: { not: 'cancelled' } }, _count: true }),
  ])
  const of = (status: string) => signUps.find((one) => one.status === status)?._count ?? 0
  return { id: run.id, course: run.courseCode, title: run.title, startsOn: run.startsOn, endsOn: run.endsOn, place: run.room?.name ?? run.place, cancelled: run.cancelled, published, drafts, signedUp: of('signed-up'), waiting: of('waitlisted') }
}

const decideCancel = (run: RunRecord, reason: string, { clock }: Pick<Deps, 'clock'>): Decision =>
  mayCancel({ cancelled: run.cancelled, startsOn: run.startsOn, firstAt: run.sessions[0]?.startsAt ?? null, reason }, clock.now(), today(clock))

/** May it be cancelled, before anything is confirmed? */
export async function previewCancel(actor: Actor, runId: string, reason: string, deps: Pick<Deps, 'db' | 'clock'>): Promise<Decision> {
  return decideCancel(await managedRun(actor, runId, deps), reason, deps)
}

/**
 * Cancels a run: plans lose its date by a numbered amendment, sign-ups end, trainers, room and learners are free, and everybody is told;
 * the seats are free, the courses stay in the plans (397/19.schedule, 397/20).
 */
export async function cancelRun(actor: Actor, runId: string, reason: string, deps: Deps): Promise<Decision<{ plans: number }>> {
  await managedRun(actor, runId, deps)
  return unlessOvertaken(deps.db.$transaction(async (tx): Promise<Decision<{ plans: number }>> => {
    if ((await lockRuns(tx, [runId])).size === 0) throw new Denied(404)
    const run = (await readRun({ db: tx }, runId))!
    const day = today(deps.clock)
    const decision = decideCancel(run, reason, deps)
    if (!decision.allowed) return decision
    const now = deps.clock.now()
    const why = reason.trim()
    // whoever moves items of this run holds its lock: these are all there are
    const [people, holding] = [await tx.signUp.findMany({ where: { runId: run.id, status: { not: 'cancelled' } }, select: { personId: true } }), await tx.planItem.findMany({ where: { runId: run.id }, select: { planId: true } })]
    await lockPlansAndPeople(tx, { planIds: holding.map(({ planId }) => planId), personIds: people.map(({ personId }) => personId), freed: [] })
    const plans = await tx.$queryRaw<{ id: string; personId: string; year: number; published: boolean }[]>`
      select p.id::text, p."personId"::text, p.year, p.status = 'published' as published from "LearningPlan" p where p.id = any(${holding.map(({ planId }) => planId)}::uuid[]) order by p.id`
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
    await tx.runSession.updateMany({ where: { runId: run.id }, data: { sequence: { increment: 1 }, changedAt: now } })
    await cancelSignUps(tx, deps, { runId: run.id, personIds: null, reason: why, byId: actor.personId })
    await tx.booking.deleteMany({ where: { session: { runId: run.id } } })
    await tellOfRun(tx, deps, { runId: run.id, personIds: null, trainerIds: run.trainers.map(({ id }) => id), kind: 'cancelled', reason: why })
    await afterPlansChanged(tx, deps, 'rescheduled', told)
    await record(tx, { actor, at: now, event: 'course-run.cancelled', subject: ['CourseRun', run.id], data: { course: run.courseCode, from: run.startsOn, to: run.endsOn, reason: why, plans: ids.length, people: people.length, clauses: [...decision.clauses] } })
    return allow({ plans: ids.length }, ...decision.clauses)
  }, { timeout: 60_000 }), () => refuse('changed-meanwhile'))
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
