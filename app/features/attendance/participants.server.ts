/** Everybody with a place in the run of a session, with what the sheet, the check-in and the webinar room say of them: one query, however many they are. */
import { loadTrainingSettings, type Trilingual } from '#content'
import type { Db } from '../../platform/db.server.ts'
import { checkInOpensAt, minutesPresent, type AttendanceStatus, type Mark, type SessionFacts } from '../../rules/learning/attendance.ts'
import { fullName } from '../../rules/identity/name.ts'

const { checkIn } = loadTrainingSettings()

export interface MarkMade extends Mark {
  number: number
  late: boolean
  reason: string | null
  at: string
  byId: string
  by: string
}
export interface Participant {
  personId: string
  name: string
  /** where the person works today */
  centre: Trilingual | null
  enrolmentId: string
  enrolment: 'active' | 'completed' | 'not-completed' | 'withdrawn'
  /** every mark of the session, the newest last: it holds */
  marks: MarkMade[]
  checkedInAt: string | null
  /** first entry into the room, by any door */
  joinedAt: string | null
  /** of the stays the room has a record of; null: none */
  minutesInRoom: number | null
}

interface Row {
  personId: string
  surname: string | null
  givenName: string
  patronymic: string | null
  kk: string | null
  ru: string | null
  en: string | null
  enrolmentId: string
  enrolment: Participant['enrolment']
  marks: (Omit<MarkMade, 'by'> & { surname: string | null; givenName: string; patronymic: string | null })[]
  checkedInAt: Date | null
  visits: { source: string; from: string; to: string }[]
}

const iso = (at: string | Date): string => new Date(at).toISOString()

/** The people of the session, by name; with places of work as they are on the day. */
export async function participantsOf(db: Db, { runId, sessionId, session, on }: { runId: string; sessionId: string; session: SessionFacts; on: Date }): Promise<Participant[]> {
  const rows = await db.$queryRaw<Row[]>`
    select u."personId"::text, p.surname, p."givenName", p.patronymic, j.kk, j.ru, j.en, e.id::text as "enrolmentId", e.status as enrolment, c.at as "checkedInAt",
      coalesce((select json_agg(json_build_object('number', m.number, 'status', m.status, 'minutes', m.minutes, 'late', m.late, 'reason', m.reason, 'at', m."markedAt", 'byId', m."markedById", 'surname', b.surname, 'givenName', coalesce(b."givenName", ''), 'patronymic', b.patronymic) order by m.number)
        from "AttendanceMark" m left join "Person" b on b.id = m."markedById" where m."sessionId" = ${sessionId}::uuid and m."personId" = u."personId"), '[]') as marks,
      coalesce((select json_agg(json_build_object('source', v.source, 'from', v."joinedAt", 'to', coalesce(v."leftAt", v."lastSeenAt")) order by v."joinedAt") from "RoomVisit" v where v."sessionId" = ${sessionId}::uuid and v."personId" = u."personId"), '[]') as visits
    from "SignUp" u join "Person" p on p.id = u."personId" join "Enrolment" e on e.id = u."enrolmentId"
      left join lateral (select min(i.at) as at from "CheckIn" i where i."sessionId" = ${sessionId}::uuid and i."personId" = u."personId" and i.at between ${checkInOpensAt(session.startsAt, checkIn.opensMinutesBefore)}::timestamptz and ${session.endsAt}::timestamptz) c on true
      left join lateral (
        select o."nameKk" as kk, o."nameRu" as ru, o."nameEn" as en from "JobAssignment" q join "Organisation" o on o.id = q."organisationId"
        where q."personId" = u."personId" and q."fromOn" <= ${on}::date and (q."toOn" is null or q."toOn" >= ${on}::date) order by q."fromOn" desc, q.id desc limit 1) j on true
    where u."runId" = ${runId}::uuid and u.status = 'signed-up'
    order by concat_ws(' ', p.surname, p."givenName", p.patronymic) collate "und-x-icu", p.id`
  return rows.map(({ kk, ru, en, visits, marks, checkedInAt, surname, givenName, patronymic, ...row }) => {
    // of a meeting behind a plain link only the entering is known, not the time there
    const recorded = visits.filter(({ source }) => source !== 'link')
    return {
      ...row, name: fullName({ surname, givenName, patronymic }), centre: kk === null ? null : { kk, ru: ru!, en: en! }, checkedInAt: checkedInAt && iso(checkedInAt), joinedAt: visits[0] ? iso(visits[0].from) : null,
      minutesInRoom: recorded.length === 0 ? null : minutesPresent(recorded.map(({ from, to }) => ({ from: iso(from), to: iso(to) })), session),
      marks: marks.map(({ number, status, minutes, late, reason, at, byId, ...by }) => ({ number, status, minutes, late, reason, at: iso(at), byId, by: fullName(by) })),
    }
  })
}

export interface Proposal extends Mark {
  from: 'check-in' | 'room'
}

/** What the check-in and the room suggest for the sheet; null: nothing is known. Whoever checked in late was there from then on. The trainer decides. */
export function proposalOf({ checkedInAt, minutesInRoom }: Pick<Participant, 'checkedInAt' | 'minutesInRoom'>, session: SessionFacts, statusOf: (minutes: number) => AttendanceStatus): Proposal | null {
  const [from, minutes] = minutesInRoom !== null ? (['room', minutesInRoom] as const) : (['check-in', checkedInAt === null ? null : minutesPresent([{ from: checkedInAt, to: session.endsAt }], session)] as const)
  return minutes === null ? null : { from, minutes, status: statusOf(minutes) }
}
