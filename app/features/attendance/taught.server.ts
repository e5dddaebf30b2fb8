/** What a trainer has taught: sessions whose sheet is signed off, under the own name (397/31.delivery). */
import type { Trilingual } from '#content'
import type { Deps } from '../../platform/deps.server.ts'
import type { RunForm } from '../../rules/learning/course-run.ts'

/** A session belongs to the year it ends in; one that ends at midnight to the day before. */
const YEAR = `extract(year from (s."endsAt" - interval '1 millisecond') at time zone 'Asia/Almaty')::int`

export interface TaughtSession {
  sessionId: string
  runId: string
  courseCode: string
  title: Trilingual
  form: RunForm
  language: 'kk' | 'ru'
  startsAt: string
  endsAt: string
  minutes: number
  /** people present for all of it, for a part, and not at all */
  full: number
  partial: number
  absent: number
  /** the line of the work plan it delivers (397/31.delivery) */
  planLineId: string | null
}

/** The ledger of a trainer: what was taught in the year, the newest first. */
export async function taughtSessions(trainerId: string, year: number, { pool }: Pick<Deps, 'pool'>): Promise<TaughtSession[]> {
  const { rows } = await pool.query<Omit<TaughtSession, 'title' | 'startsAt' | 'endsAt'> & { kk: string; ru: string; en: string; startsAt: Date; endsAt: Date }>({
    name: 'taught-sessions',
    text: `select s.id as "sessionId", r.id as "runId", r."courseCode", e."titleKk" as kk, e."titleRu" as ru, e."titleEn" as en, e.form, r.language, s."startsAt", s."endsAt", s.minutes, r."planLineId",
        m.full, m.partial, m.absent
      from "Booking" b join "RunSession" s on s.id = b."sessionId" join "CourseRun" r on r.id = s."runId" join "CourseEdition" e on e.id = r."editionId"
        cross join lateral (
          select count(*) filter (where n.status = 'full')::int as full, count(*) filter (where n.status = 'partial')::int as partial, count(*) filter (where n.status = 'absent')::int as absent
          from (select distinct on (a."personId") a.status from "AttendanceMark" a where a."sessionId" = s.id order by a."personId", a.number desc) n) m
      where b."trainerId" = $1 and b.role = 'trainer' and s."sheetConfirmedAt" is not null and ${YEAR} = $2 order by s."startsAt" desc, s.id`,
    values: [trainerId, year],
  })
  return rows.map(({ kk, ru, en, startsAt, endsAt, ...row }) => ({ ...row, title: { kk, ru, en }, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() }))
}
