/** Runs to come, as the course, the plan and the cabinet show them: when, where, how many seats, and how one stands to them (397/19.schedule). */
import type { Trilingual } from '#content'
import type { Actor } from '../../access/actor.ts'
import { fromDateColumn, toDateColumn, today } from '../../platform/clock.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import type { CalendarDate } from '../../rules/calendar/calendar-date.ts'

export interface ComingRun {
  id: string
  course: string
  language: 'kk' | 'ru'
  startsOn: CalendarDate
  endsOn: CalendarDate
  /** begin and end of the first session, and how many there are; null: the times follow */
  first: { startsAt: string; endsAt: string } | null
  sessions: number
  place: string
  online: boolean
  capacity: number
  seatsLeft: number
  waiting: number
  signUpUntil: CalendarDate | null
  own: OwnPlace | null
}
/** signed up, on the waitlist with its place, or a seat that the own plan foresees and nobody has confirmed yet */
export type OwnPlace = { status: 'signed-up' } | { status: 'waitlisted'; place: number } | { status: 'foreseen' }

interface Row {
  id: string
  course: string
  language: string
  startsOn: Date
  endsOn: Date
  startsAt: Date | null
  firstEndsAt: Date | null
  sessions: number
  place: string
  meeting: string
  capacity: number
  seatsTaken: number
  waiting: number
  signUpUntil: Date | null
  status: 'signed-up' | 'waitlisted' | null
  waitPlace: number | null
  foreseen: boolean
}

/** Most that one course shows; the schedule has all of them. */
export const RUNS_OF_A_COURSE = 10

/** The runs of these courses that have not begun, or that one has a place in, by course and day; of those for other centres none. One statement. */
export async function comingRuns(courses: readonly string[], actor: Actor | null, { db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<Map<string, ComingRun[]>> {
  if (courses.length === 0) return new Map()
  const on = toDateColumn(today(clock))
  const rows = await db.$queryRaw<Row[]>`
    select * from (
      select r.id::text, r."courseCode" as course, r.language, r."startsOn", r."endsOn", s."startsAt", s."firstEndsAt", s.sessions, case when r.meeting = 'none' then coalesce(m.name, r.place) else '' end as place, r.meeting, r.capacity, r."seatsTaken", r."signUpUntil",
        (select count(*)::int from "SignUp" w where w."runId" = r.id and w.status = 'waitlisted') as waiting, u.status,
        case when u.status = 'waitlisted' then (select count(*)::int from "SignUp" w where w."runId" = r.id and w.status = 'waitlisted' and (w.since, w.id) <= (u.since, u.id)) end as "waitPlace",
        u.status is null and exists (select 1 from "PlanItem" i join "LearningPlan" l on l.id = i."planId" and l.status = 'published' where i."runId" = r.id and i."removedBy" is null and l."personId" = ${actor?.personId ?? null}::uuid) as foreseen,
        row_number() over (partition by r."courseCode" order by r."startsOn", r.id) as number
      from "CourseRun" r left join "Room" m on m.id = r."roomId"
        left join "SignUp" u on u."runId" = r.id and u."personId" = ${actor?.personId ?? null}::uuid and u.status <> 'cancelled' and not u.over
        cross join lateral (
          select min(s."startsAt") as "startsAt", (array_agg(s."endsAt" order by s."startsAt"))[1] as "firstEndsAt", max(s."endsAt") as last, count(*)::int as sessions from "RunSession" s where s."runId" = r.id) s
      where r."courseCode" = any(${[...courses]}::text[]) and r."cancelledAt" is null and r."endsOn" >= ${on}::date
        and case when u.id is null then (s.sessions = 0 and r."startsOn" >= ${on}::date) or s."startsAt" > ${clock.now()} else s.last is null or s.last > ${clock.now()} end
        and (r."audiencePath" = '' or u.id is not null or exists (select 1 from unnest(${(actor?.jobs ?? []).map(({ path }) => path)}::text[]) as job where starts_with(job, r."audiencePath")))) one
    where number <= ${RUNS_OF_A_COURSE} order by course, "startsOn", id`
  const found = new Map<string, ComingRun[]>()
  for (const row of rows) {
    if (!found.has(row.course)) found.set(row.course, [])
    found.get(row.course)!.push({
      id: row.id, course: row.course, language: row.language as 'kk' | 'ru', startsOn: fromDateColumn(row.startsOn), endsOn: fromDateColumn(row.endsOn), sessions: row.sessions,
      first: row.startsAt && { startsAt: row.startsAt.toISOString(), endsAt: row.firstEndsAt!.toISOString() }, place: row.place, online: row.meeting !== 'none',
      capacity: row.capacity, seatsLeft: Math.max(0, row.capacity - row.seatsTaken), waiting: row.waiting, signUpUntil: row.signUpUntil && fromDateColumn(row.signUpUntil),
      own: row.status === 'signed-up' ? { status: 'signed-up' } : row.status === 'waitlisted' ? { status: 'waitlisted', place: row.waitPlace! } : row.foreseen ? { status: 'foreseen' } : null,
    })
  }
  return found
}

export interface ComingSession {
  sessionId: string
  runId: string
  course: string
  title: Trilingual
  form: 'webinar' | 'in-person-seminar' | 'online-course'
  startsAt: string
  endsAt: string
  /** of so many in the run */
  number: number
  sessions: number
  place: string
  online: boolean
}
export interface WaitingPlace {
  runId: string
  course: string
  title: Trilingual
  startsOn: CalendarDate
  endsOn: CalendarDate
  place: number
}

const SESSIONS_SHOWN = 10

/** The sessions the person is signed up for that are not over, and the runs a place is waited for. */
export async function comingSessions(personId: string, { db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<{ sessions: ComingSession[]; waiting: WaitingPlace[] }> {
  const now = clock.now()
  const [sessions, waiting] = await Promise.all([
    db.$queryRaw<(Omit<ComingSession, 'title' | 'startsAt' | 'endsAt' | 'online'> & { kk: string; ru: string; en: string; meeting: string; startsAt: Date; endsAt: Date })[]>`
      select s.id::text as "sessionId", r.id::text as "runId", r."courseCode" as course, e."titleKk" as kk, e."titleRu" as ru, e."titleEn" as en, e.form, s."startsAt", s."endsAt", case when r.meeting = 'none' then coalesce(m.name, r.place) else '' end as place, r.meeting,
        (select count(*)::int from "RunSession" o where o."runId" = r.id and o."startsAt" <= s."startsAt") as number, (select count(*)::int from "RunSession" o where o."runId" = r.id) as sessions
      from "SignUp" u join "CourseRun" r on r.id = u."runId" join "CourseEdition" e on e.id = r."editionId" join "RunSession" s on s."runId" = r.id left join "Room" m on m.id = r."roomId"
      where u."personId" = ${personId}::uuid and u.status = 'signed-up' and r."cancelledAt" is null and s."endsAt" > ${now} order by s."startsAt", s.id limit ${SESSIONS_SHOWN}`,
    db.$queryRaw<(Omit<WaitingPlace, 'title' | 'startsOn' | 'endsOn'> & { kk: string; ru: string; en: string; startsOn: Date; endsOn: Date })[]>`
      select r.id::text as "runId", r."courseCode" as course, e."titleKk" as kk, e."titleRu" as ru, e."titleEn" as en, r."startsOn", r."endsOn",
        (select count(*)::int from "SignUp" w where w."runId" = r.id and w.status = 'waitlisted' and (w.since, w.id) <= (u.since, u.id)) as place
      from "SignUp" u join "CourseRun" r on r.id = u."runId" join "CourseEdition" e on e.id = r."editionId"
      where u."personId" = ${personId}::uuid and u.status = 'waitlisted' and r."cancelledAt" is null and exists (select 1 from "RunSession" s where s."runId" = r.id having min(s."startsAt") > ${now}) order by r."startsOn", r.id`,
  ])
  return {
    sessions: sessions.map(({ kk, ru, en, meeting, startsAt, endsAt, ...row }) => ({ ...row, title: { kk, ru, en }, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), online: meeting !== 'none' })),
    waiting: waiting.map(({ kk, ru, en, startsOn, endsOn, ...row }) => ({ ...row, title: { kk, ru, en }, startsOn: fromDateColumn(startsOn), endsOn: fromDateColumn(endsOn) })),
  }
}
