/** What stands against the hours of a run before they are saved: trainers, rooms and learners elsewhere, absences, jobs that end (397/19.schedule). */
import { fromDateColumn, toDateColumn } from '../../platform/clock.server.ts'
import type { Db } from '../../platform/db.server.ts'
import type { CalendarDate } from '../../rules/calendar/calendar-date.ts'
import { refuse, type Refusal } from '../../rules/kernel/decision.ts'
import { fullName } from '../../rules/identity/name.ts'
import type { TrainerRecord } from '../trainers/trainer-record.server.ts'

interface Hours {
  startsAt: Date
  endsAt: Date
  on: CalendarDate
  until: CalendarDate
}
export interface Wanted {
  /** its own hours are no clash; null: it is new */
  runId: string | null
  /** by time */
  sessions: readonly Hours[]
  trainers: readonly Pick<TrainerRecord, 'id' | 'name' | 'kind' | 'personId' | 'subjectId' | 'endedOn'>[]
  room: { id: string; name: string } | null
}

const hoursOf = (sessions: readonly Hours[]): string => JSON.stringify(sessions.map(({ startsAt, endsAt }) => ({ from: startsAt, to: endsAt })))
const NONE = '00000000-0000-0000-0000-000000000000'

/** The first thing that clashes, by its name, course and hours; null: nothing does. */
export async function findClash(db: Db, { runId, sessions, trainers, room }: Wanted): Promise<Refusal | null> {
  const [first] = sessions
  if (!first) return null
  const subjects = [...trainers.map(({ subjectId }) => subjectId), ...(room ? [room.id] : [])]
  const own = runId ?? NONE
  const [taken] = await db.$queryRaw<{ subjectId: string; role: string; course: string; startsAt: Date; endsAt: Date }[]>`
    select b."subjectId"::text as "subjectId", b.role, r."courseCode" as course, b."startsAt", b."endsAt"
    from "Booking" b join "RunSession" s on s.id = b."sessionId" join "CourseRun" r on r.id = s."runId"
    where b."subjectId" = any(${subjects}::uuid[]) and (
      (r.id <> ${own}::uuid and exists (select 1 from jsonb_to_recordset(${hoursOf(sessions)}::jsonb) as w("from" timestamptz, "to" timestamptz) where tstzrange(b."startsAt", b."endsAt") && tstzrange(w."from", w."to")))
      or (r.id = ${own}::uuid and b.role = 'learner'))
    order by b."startsAt", b."subjectId" limit 1`
  if (taken) {
    const facts = { course: taken.course, startsAt: taken.startsAt.toISOString(), endsAt: taken.endsAt.toISOString() }
    if (taken.role === 'room') return refuse('run.clash-room', { room: room!.name, ...facts }, '397/19.schedule', '397/23.2')
    const trainer = trainers.find(({ subjectId }) => subjectId === taken.subjectId)!.name
    return refuse(taken.role === 'trainer' ? 'run.clash-trainer' : 'run.clash-trainer-learns', { trainer, ...facts }, '397/19.schedule', '397/23')
  }
  const last = sessions.map(({ until }) => until).reduce((latest, day) => (day > latest ? day : latest))
  const people = trainers.flatMap(({ personId }) => personId ?? [])
  const absent = await db.absence.findMany({ where: { personId: { in: people }, fromOn: { lte: toDateColumn(last) }, toOn: { gte: toDateColumn(first.on) } }, orderBy: [{ fromOn: 'asc' }, { id: 'asc' }] })
  for (const { personId, fromOn, toOn } of absent) {
    const [from, to] = [fromDateColumn(fromOn), fromDateColumn(toOn)]
    if (sessions.some(({ on, until }) => from <= until && on <= to)) return refuse('run.clash-absence', { trainer: trainers.find((one) => one.personId === personId)!.name, from, to }, '397/19.schedule', '397/23')
  }
  const internal = trainers.filter(({ kind, personId }) => kind === 'internal' && personId !== null)
  const jobs = internal.length === 0 ? [] : await db.jobAssignment.findMany({ where: { personId: { in: people }, fromOn: { lte: toDateColumn(last) }, OR: [{ toOn: null }, { toOn: { gte: toDateColumn(first.on) } }] }, select: { personId: true, fromOn: true, toOn: true } })
  for (const { personId, name, endedOn } of internal)
    for (const { on } of sessions) {
      const works = jobs.some((job) => job.personId === personId && fromDateColumn(job.fromOn) <= on && (job.toOn === null || on <= fromDateColumn(job.toOn)))
      if (!works || (endedOn !== null && endedOn <= on)) return refuse('run.clash-employment', { trainer: name, day: on }, '397/2.12.category', '397/19.schedule')
    }
  return null
}

export interface ClashingLearner {
  personId: string
  name: string
  /** what is in the way: another run, or an absence, whose ground is the person's own business */
  course: string | null
  startsAt: string | null
  from: CalendarDate | null
  to: CalendarDate | null
}

/** Those signed up who cannot come at these hours, each once, by name. */
export async function clashingLearners(db: Db, runId: string, sessions: readonly Hours[]): Promise<ClashingLearner[]> {
  if (sessions.length === 0) return []
  const wanted = JSON.stringify(sessions.map(({ startsAt, endsAt, on, until }) => ({ from: startsAt, to: endsAt, on, until })))
  const rows = await db.$queryRaw<(Omit<ClashingLearner, 'name' | 'startsAt'> & { startsAt: Date | null; surname: string | null; givenName: string; patronymic: string | null })[]>`
    with w as (select * from jsonb_to_recordset(${wanted}::jsonb) as w("from" timestamptz, "to" timestamptz, "on" date, until date)),
      people as (select u."personId" from "SignUp" u where u."runId" = ${runId}::uuid and u.status = 'signed-up')
    select distinct on (p.id) p.id::text as "personId", p.surname, p."givenName", p.patronymic, c.course, c."startsAt", c."from"::text as "from", c."to"::text as "to"
    from people u join "Person" p on p.id = u."personId" join (
      select b."subjectId" as "personId", r."courseCode" as course, b."startsAt", null::date as "from", null::date as "to"
      from w join "Booking" b on tstzrange(b."startsAt", b."endsAt") && tstzrange(w."from", w."to") join "RunSession" s on s.id = b."sessionId" join "CourseRun" r on r.id = s."runId"
      where b."subjectId" in (select "personId" from people) and r.id <> ${runId}::uuid
      union all
      select a."personId", null, null, a."fromOn", a."toOn" from w join "Absence" a on a."fromOn" <= w.until and a."toOn" >= w."on" where a."personId" in (select "personId" from people)
    ) c on c."personId" = u."personId"
    order by p.id, c."startsAt" nulls last, c."from"`
  return rows
    .map(({ surname, givenName, patronymic, startsAt, ...row }) => ({ ...row, startsAt: startsAt?.toISOString() ?? null, name: fullName({ surname, givenName, patronymic }) }))
    .toSorted((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : one.personId < other.personId ? -1 : 1))
}
