/** Sessions by time: of the calendar page, and of the personal feed. One query for a range, never one for a session (397/19.schedule). */
import type { Trilingual } from '#content'
import { Prisma } from '#db'
import type { Actor } from '../../access/actor.ts'
import { Denied } from '../../access/authorise.server.ts'
import { may, visiblePaths } from '../../access/policy.ts'
import { dayInKazakhstan, instantInKazakhstan, today } from '../../platform/clock.server.ts'
import type { Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import type { Locale } from '../../i18n/locale.ts'
import { addDays, dayAfter, dayBefore, daysFrom, isWeekend, readDay, weekday, type CalendarDate } from '../../rules/calendar/calendar-date.ts'
import { YEARS } from '../../rules/calendar/changes.ts'
import type { WorkingCalendar } from '../../rules/calendar/working-calendar.ts'
import { LONGEST, type RunForm } from '../../rules/learning/course-run.ts'
import { calendarNow } from '../calendar/working-calendar.server.ts'
import { attendantsOf, readSessionOfRun } from '../courses/run-record.server.ts'
import { eventFile, type TimedEvent } from '../obligations/ical.ts'
import { factsOf, organizer, sessionEvent, type SessionFacts, type Standing } from './session-event.server.ts'

export const VIEWS = ['month', 'week', 'list'] as const
export type View = (typeof VIEWS)[number]
export const WHOSE = ['mine', 'all'] as const
export type Whose = (typeof WHOSE)[number]

// ── Rows ────────────────────────────────────────────────────────────────────

interface Row {
  id: string
  runId: string
  courseCode: string
  kk: string
  ru: string
  en: string
  form: string
  language: string
  startsAt: Date
  endsAt: Date
  /** of the first session of the run */
  beginsAt: Date
  sequence: number
  changedAt: Date
  place: string
  roomName: string | null
  roomAddress: string | null
  meeting: string
  capacity: number
  seatsTaken: number
  signUpUntil: Date | null
  cancelledAt: Date | null
  /** as the asker is booked for it */
  role: 'trainer' | 'learner' | null
  signUp: 'signed-up' | 'waitlisted' | 'cancelled' | null
  signUpSequence: number | null
  signUpSince: Date | null
  wasSeated: boolean | null
  trainers: string[] | null
}

/** Sessions with their course, place and trainers, and what the person has to do with each; `mine`, `u` and `r` are there for the condition. */
const sessions = (db: Db, personId: string, where: Prisma.Sql, { take, skip = 0 }: { take: number; skip?: number }): Promise<Row[]> => db.$queryRaw<Row[]>`
  select s.id::text, s."runId"::text, r."courseCode", e."titleKk" as kk, e."titleRu" as ru, e."titleEn" as en, e.form, r.language, s."startsAt", s."endsAt", (select min(f."startsAt") from "RunSession" f where f."runId" = r.id) as "beginsAt",
    s.sequence, s."changedAt", r.place, m.name as "roomName", m.address as "roomAddress", r.meeting, r.capacity, r."seatsTaken", r."signUpUntil", r."cancelledAt",
    mine.role, u.status as "signUp", u.sequence as "signUpSequence", u.since as "signUpSince", u."enrolmentId" is not null as "wasSeated", t.names as trainers
  ${FROM(personId)} join "CourseEdition" e on e.id = r."editionId" left join "Room" m on m.id = r."roomId"
    left join lateral (
      select array_agg(n.name order by n.name) as names from (
        select case when p.id is null then a.name else concat_ws(' ', p.surname, p."givenName", nullif(p.patronymic, '')) end as name
        from "Booking" b join "Trainer" a on a.id = b."trainerId" left join "Person" p on p.id = a."personId" where b."sessionId" = s.id and b.role = 'trainer') n) t on true
  where ${where} order by s."startsAt", s.id offset ${skip} limit ${take}`

const FROM = (personId: string): Prisma.Sql => Prisma.sql`
  from "RunSession" s join "CourseRun" r on r.id = s."runId"
    left join "Booking" mine on mine."sessionId" = s.id and mine."subjectId" = ${personId}::uuid and mine.role <> 'room'
    left join "SignUp" u on u."runId" = s."runId" and u."personId" = ${personId}::uuid`

const factsIn = (row: Row): SessionFacts => ({
  id: row.id, runId: row.runId, courseCode: row.courseCode, title: { kk: row.kk, ru: row.ru, en: row.en }, form: row.form as RunForm, language: row.language as 'kk' | 'ru', startsAt: row.startsAt, endsAt: row.endsAt,
  place: row.place, room: row.roomName === null ? null : { name: row.roomName, address: row.roomAddress ?? '' }, meeting: row.meeting as SessionFacts['meeting'], trainers: row.trainers ?? [],
})

/** Taught, signed up for, waited for; or it was, and the run is cancelled. */
const MINE = Prisma.sql`(mine."subjectId" is not null or u.status in ('signed-up', 'waitlisted') or (u.status = 'cancelled' and r."cancelledAt" is not null and u.since >= r."cancelledAt"))`

/** What the asker may come to, or answers for: staff by the audience of the run, superiors by their reach, the qualification organisation everything. */
function inReach(actor: Actor): Prisma.Sql {
  const visible = visiblePaths(actor)
  if (visible === 'all') return Prisma.sql`true`
  const jobs = actor.jobs.map(({ path }) => path)
  return Prisma.sql`(${MINE} or exists (select 1 from unnest(${jobs}::text[]) j(path) where starts_with(j.path, r."audiencePath"))
    or exists (select 1 from unnest(${[...visible]}::text[]) v(path) where starts_with(v.path, r."audiencePath") or starts_with(r."audiencePath", v.path)))`
}

/** Sessions that touch the days; looked up by their begin, which has an index. */
function onDays(from: CalendarDate, to: CalendarDate | null): Prisma.Sql {
  const start = instantInKazakhstan(from, '00:00')
  const earliest = new Date(start.getTime() - LONGEST.spanMinutes * 60_000)
  return to === null ? Prisma.sql`s."startsAt" >= ${start}` : Prisma.sql`s."startsAt" >= ${earliest} and s."endsAt" > ${start} and s."startsAt" < ${instantInKazakhstan(dayAfter(to), '00:00')}`
}

// ── The page ────────────────────────────────────────────────────────────────

export interface SessionEntry {
  id: string
  runId: string
  courseCode: string
  title: Trilingual
  form: RunForm
  startsAt: string
  endsAt: string
  /** room with address, or place; null: the webinar room */
  place: string | null
  trainers: readonly string[]
  /** what the asker has to do with it */
  standing: 'teaching' | 'signed-up' | 'waitlisted' | null
  /** whether it can be signed up for; null: neither, or no question */
  state: 'open' | 'full' | 'cancelled' | null
}
export type DaySign = 'weekend' | 'off' | 'worked' | null
export interface CalendarDay {
  on: CalendarDate
  sign: DaySign
  /** in the order of their hours; one across midnight stands on both days */
  sessions: SessionEntry[]
}
export interface CalendarPage {
  view: View
  whose: Whose
  on: CalendarDate
  today: CalendarDate
  /** of a month and a week: every day; of the list: days with sessions */
  days: CalendarDay[]
  from: CalendarDate
  to: CalendarDate
  previous: CalendarDate
  next: CalendarDate
  page: number
  total: number
  /** more than are shown */
  cut: boolean
}

export const SESSIONS_A_PAGE = 50
/** A month of the whole country may have more than a page can bear. */
const MOST_IN_A_MONTH = 300

/** The day asked for in the address, or today. */
export function dayAsked(text: string | null, otherwise: CalendarDate): CalendarDate {
  const day = readDay(text ?? '')
  return day !== null && Number(day.slice(0, 4)) >= YEARS.first && Number(day.slice(0, 4)) <= YEARS.last ? day : otherwise
}

const firstOfMonth = (day: CalendarDate): CalendarDate => `${day.slice(0, 7)}-01`
const lastOfMonth = (day: CalendarDate): CalendarDate => dayBefore(firstOfMonth(addDays(firstOfMonth(day), 31)))

/** A month, a week, or the list from a day on. */
export async function readCalendar(actor: Actor, { view, whose, on, page }: { view: View; whose: Whose; on: CalendarDate; page: number }, deps: Pick<Deps, 'db' | 'clock'>): Promise<CalendarPage> {
  const day = today(deps.clock)
  const monday = addDays(on, 1 - weekday(on))
  const from = view === 'month' ? firstOfMonth(on) : view === 'week' ? monday : on
  const to = view === 'month' ? lastOfMonth(on) : view === 'week' ? addDays(monday, 6) : on
  const [previous, next] = view === 'week' ? [addDays(monday, -7), addDays(monday, 7)] : [firstOfMonth(dayBefore(firstOfMonth(on))), dayAfter(lastOfMonth(on))]
  const where = Prisma.sql`${onDays(from, view === 'list' ? null : to)} and ${whose === 'mine' ? MINE : inReach(actor)}`
  const take = view === 'list' ? SESSIONS_A_PAGE : MOST_IN_A_MONTH
  const [rows, counted, calendar] = await Promise.all([
    sessions(deps.db, actor.personId, where, { take, skip: view === 'list' ? (page - 1) * SESSIONS_A_PAGE : 0 }),
    deps.db.$queryRaw<{ total: number }[]>`select count(*)::int as total ${FROM(actor.personId)} where ${where}`,
    calendarNow(deps),
  ])
  const { total } = counted[0]!
  const entries = rows.map((row) => entryOf(row, deps.clock.now(), day))
  const byDay = new Map<CalendarDate, SessionEntry[]>(view === 'list' ? [] : [...daysFrom(from, to)].map((one) => [one, []]))
  for (const entry of entries) for (const one of view === 'list' ? [dayInKazakhstan(new Date(entry.startsAt))] : daysOf(entry)) {
    const list = byDay.get(one)
    if (list) list.push(entry)
    else if (view === 'list') byDay.set(one, [entry])
  }
  const days = [...byDay].map(([one, list]): CalendarDay => ({ on: one, sign: signOf(one, calendar), sessions: list }))
  return { view, whose, on, today: day, days, from, to, previous, next, page, total, cut: view !== 'list' && total > rows.length }
}

const daysOf = ({ startsAt, endsAt }: SessionEntry): CalendarDate[] => [...daysFrom(dayInKazakhstan(new Date(startsAt)), dayInKazakhstan(new Date(Date.parse(endsAt) - 1)))]

function signOf(day: CalendarDate, calendar: WorkingCalendar): DaySign {
  if (calendar.isWorking(day)) return isWeekend(day) ? 'worked' : null
  return isWeekend(day) ? 'weekend' : 'off'
}

function entryOf(row: Row, now: Date, day: CalendarDate): SessionEntry {
  const facts = factsIn(row)
  const standing = row.role === 'trainer' ? 'teaching' : row.role === 'learner' || row.signUp === 'signed-up' ? 'signed-up' : row.signUp === 'waitlisted' ? 'waitlisted' : null
  const mayComeIn = standing === null && facts.trainers.length > 0 && row.beginsAt > now && (row.signUpUntil === null || row.signUpUntil.toISOString().slice(0, 10) >= day)
  return {
    id: facts.id, runId: facts.runId, courseCode: facts.courseCode, title: facts.title, form: facts.form, startsAt: facts.startsAt.toISOString(), endsAt: facts.endsAt.toISOString(),
    place: facts.meeting !== 'none' ? null : facts.room ? [facts.room.name, facts.room.address].filter((part) => part !== '').join(', ') : facts.place,
    trainers: facts.trainers, standing, state: row.cancelledAt !== null ? 'cancelled' : !mayComeIn ? null : row.seatsTaken < row.capacity ? 'open' : 'full',
  }
}

// ── Files ───────────────────────────────────────────────────────────────────

/** One session as a file; for those who are signed up, those who teach it, and the qualification organisation. */
export async function sessionFile(actor: Actor, sessionId: string, locale: Locale, deps: Deps): Promise<string> {
  const found = await readSessionOfRun(deps, sessionId)
  if (!found) throw new Denied(404)
  const { run, session } = found
  const place = await deps.db.signUp.findUnique({ where: { runId_personId: { runId: run.id, personId: actor.personId } }, select: { status: true, sequence: true, since: true } })
  const signedUp = place?.status === 'signed-up'
  if (!signedUp && !may(actor, 'attendance.take', attendantsOf(run))) throw new Denied(404)
  const event = sessionEvent(factsOf(run, session), { standing: run.cancelled ? 'cancelled' : 'coming', sequence: session.sequence + (signedUp ? place.sequence : 0), changedAt: session.changedAt }, locale, deps)
  return eventFile(event, locale, organizer())
}

/** What a person has in the calendar of sessions: from `since` on, the latest changes of what was given up or cancelled included, at most so many. */
export async function sessionEvents(personId: string, { since, most }: { since: CalendarDate; most: number }, locale: Locale, deps: Deps): Promise<TimedEvent[]> {
  const start = instantInKazakhstan(since, '00:00')
  const gone = Prisma.sql`u.status = 'cancelled' and u."enrolmentId" is not null and u.since >= ${start}`
  const rows = await sessions(deps.db, personId, Prisma.sql`s."startsAt" >= ${start} and (${MINE} or (${gone})) and (r."cancelledAt" is null or r."cancelledAt" >= ${start})`, { take: most })
  return rows.map((row) => {
    const standing: Standing = row.cancelledAt !== null ? 'cancelled' : row.role !== null || row.signUp === 'signed-up' ? 'coming' : row.signUp === 'waitlisted' ? 'waiting' : 'withdrawn'
    const changedAt = row.signUpSince !== null && row.signUpSince > row.changedAt ? row.signUpSince : row.changedAt
    return sessionEvent(factsIn(row), { standing, sequence: row.sequence + (row.role === 'trainer' ? 0 : (row.signUpSequence ?? 0)), changedAt }, locale, deps)
  })
}
