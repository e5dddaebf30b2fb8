/** What the rules ask of people who want a place in a run: one statement for one person, for a list to choose from and for a whole waitlist. */
import { fromDateColumn, toDateColumn, dayInKazakhstan, today } from '../../platform/clock.server.ts'
import { statement, type Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { yearOf } from '../../rules/calendar/calendar-date.ts'
import { fullName } from '../../rules/identity/name.ts'
import type { Match } from '../../rules/learning/enrolment.ts'
import { isRelease, maySignUp, type Clash, type Release, type SignUpBy, type SignUpFacts } from '../../rules/learning/sign-up.ts'
import type { Decision } from '../../rules/kernel/decision.ts'
import { editionById } from '../courses/catalogue.server.ts'
import type { Edition } from '../courses/edition.ts'
import type { RunRecord } from '../courses/run-record.server.ts'
import { COVERED_KINDS_SQL, COVERED_POSITIONS } from '../employment/covered.server.ts'
import { asksAgain } from '../learning-plan/asks-again.ts'
import type { PlanForRun } from '../learning-plan/plan-seat.server.ts'

export type SignUpStatus = 'signed-up' | 'waitlisted' | 'cancelled'

/** A person's row in the run, as it stands. */
export interface PlaceInRun {
  id: string
  status: SignUpStatus
  source: 'own-choice' | 'nominated'
  release: Release
  reason: string | null
  ownSeat: boolean
  enrolmentId: string | null
}

/** Somebody before the rules of one run. */
export interface Candidate {
  personId: string
  name: string
  paths: readonly string[]
  worker: SignUpFacts['worker']
  place: PlaceInRun | null
  /** of the year the run ends in */
  plan: PlanForRun | null
  /** the plan asks for the course and it is not completed */
  openInPlan: boolean
  /** an enrolment in a run that is over and was not attended in full: it gives way to another run */
  missedEnrolmentId: string | null
}

interface Row {
  personId: string
  surname: string | null
  givenName: string
  patronymic: string | null
  level: number | null
  jobs: { path: string; positionCode: string; covered: boolean }[]
  leavesOn: string | null
  teaches: boolean
  place: PlaceInRun | null
  planId: string | null
  planStatus: 'draft' | 'published' | null
  itemId: string | null
  itemRunId: string | null
  askedAgain: boolean
  enrolmentId: string | null
  missed: boolean
  completedEdition: boolean
  otherRun: Date | null
  clashes: { kind: 'learner' | 'trainer'; course: string; startsAt: string; endsAt: string }[]
  absences: { from: string; to: string }[]
}

/** $1 the people, $2 the run, $3 its course, $4 its edition, $5 the year it ends in, $6 today, $7 positions of the order, $8 and $9 first and last days of its sessions, $10 now, $11 its last day. */
const CANDIDATES = `
  select p.id::text as "personId", p.surname, p."givenName", p.patronymic, p."qualificationLevel" as level,
    coalesce((select json_agg(json_build_object('path', o.path, 'positionCode', j."positionCode", 'covered', ${COVERED_KINDS_SQL} and j."positionCode" = any($7::text[])) order by j."fromOn" desc, j.id desc)
      from "JobAssignment" j join "Organisation" o on o.id = j."organisationId" where j."personId" = p.id and j."fromOn" <= $6::date and (j."toOn" is null or j."toOn" >= $6::date)), '[]') as jobs,
    (select max(j."toOn")::text from "JobAssignment" j join "Organisation" o on o.id = j."organisationId" where j."personId" = p.id and ${COVERED_KINDS_SQL} and j."positionCode" = any($7::text[])
      having not coalesce(bool_or(j."fromOn" <= $11::date and (j."toOn" is null or j."toOn" >= $11::date)), false)) as "leavesOn",
    exists (select 1 from "Booking" b join "RunSession" s on s.id = b."sessionId" where s."runId" = $2::uuid and b."subjectId" = p.id and b.role = 'trainer') as teaches,
    (select json_build_object('id', u.id, 'status', u.status, 'source', u.source, 'release', u.release, 'reason', u.reason, 'ownSeat', u."ownSeat", 'enrolmentId', u."enrolmentId") from "SignUp" u where u."runId" = $2::uuid and u."personId" = p.id) as place,
    l.id::text as "planId", l.status as "planStatus", i.id::text as "itemId", i."runId"::text as "itemRunId", coalesce(${asksAgain({ plan: 'l', person: 'p.id', code: '$3', year: '$5::int' })}, false) as "askedAgain",
    e.id::text as "enrolmentId", coalesce(e.missed, false) as missed,
    exists (select 1 from "Enrolment" d where d."personId" = p.id and d."editionId" = $4::uuid and d.status = 'completed') as "completedEdition",
    (select min(r."startsOn") from "SignUp" u join "CourseRun" r on r.id = u."runId"
      where u."personId" = p.id and u."courseCode" = $3 and u."runId" <> $2::uuid and r."cancelledAt" is null
        and ((u.status = 'waitlisted' and exists (select 1 from "RunSession" s where s."runId" = r.id having min(s."startsAt") > $10::timestamptz))
          or (u.status = 'signed-up' and u."enrolmentId" = e.id and not e.missed))) as "otherRun",
    coalesce((select json_agg(json_build_object('kind', b.role, 'course', r."courseCode", 'startsAt', b."startsAt", 'endsAt', b."endsAt") order by b."startsAt")
      from "Booking" b join "RunSession" o on o.id = b."sessionId" join "CourseRun" r on r.id = o."runId"
      where b."subjectId" = p.id and o."runId" <> $2::uuid and exists (select 1 from "RunSession" s where s."runId" = $2::uuid and s."startsAt" < b."endsAt" and s."endsAt" > b."startsAt")), '[]') as clashes,
    coalesce((select json_agg(json_build_object('from', a."fromOn", 'to', a."toOn") order by a."fromOn") from "Absence" a
      where a."personId" = p.id and exists (select 1 from unnest($8::date[], $9::date[]) as d(first, last) where a."fromOn" <= d.last and a."toOn" >= d.first)), '[]') as absences
  from "Person" p
    left join "LearningPlan" l on l."personId" = p.id and l.year = $5
    left join lateral (
      select i.id, i."runId" from "PlanItem" i where i."planId" = l.id and i."courseCode" = $3 and i."removedBy" is null
      order by (i."runId" is not distinct from $2::uuid) desc, i."addedBy" desc limit 1) i on true
    left join lateral (
      select e.id, e."runId" is distinct from $2::uuid and exists (select 1 from "RunSession" s where s."runId" = e."runId")
          and not exists (select 1 from "RunSession" s where s."runId" = e."runId" and (s."endsAt" > $10::timestamptz or s."sheetConfirmedAt" is null))
          and exists (select 1 from "RunSession" s where s."runId" = e."runId" and coalesce((select m.status from "AttendanceMark" m where m."sessionId" = s.id and m."personId" = p.id order by m.number desc limit 1), 'absent') <> 'full') as missed
      from "Enrolment" e where e."personId" = p.id and e."courseCode" = $3 and e.status = 'active' limit 1) e on true
  where p.id = any($1::uuid[])`

/** The people as the rules of the run see them, in the order they were named. Within a transaction when they are locked. */
export async function candidatesOf(db: Db, { clock }: Pick<Deps, 'clock'>, run: RunRecord, personIds: readonly string[]): Promise<Candidate[]> {
  if (personIds.length === 0) return []
  const year = yearOf(run.endsOn)
  const days = run.sessions.map(({ startsAt, endsAt }) => [dayInKazakhstan(startsAt), dayInKazakhstan(new Date(endsAt.getTime() - 1))] as const)
  const rows = await db.$queryRaw<Row[]>(statement(CANDIDATES, [...personIds], run.id, run.courseCode, run.editionId, year, toDateColumn(today(clock)), COVERED_POSITIONS, days.map(([first]) => first), days.map(([, last]) => last), clock.now(), toDateColumn(run.endsOn)))
  const instant = (at: string) => new Date(at).toISOString()
  const byId = new Map(rows.map((row): [string, Candidate] => {
    const here = row.place !== null && row.place.status !== 'cancelled'
    return [row.personId, {
      personId: row.personId, name: fullName(row), paths: row.jobs.map(({ path }) => path), place: row.place,
      plan: row.planId === null ? null : { id: row.planId, year, status: row.planStatus!, item: row.itemId === null ? null : { id: row.itemId, runId: row.itemRunId } },
      openInPlan: row.planStatus === 'published' && row.itemId !== null && row.askedAgain,
      missedEnrolmentId: row.missed ? row.enrolmentId : null,
      worker: {
        covered: row.jobs.some(({ covered }) => covered), leavesOn: row.leavesOn, paths: row.jobs.map(({ path }) => path), positions: row.jobs.map(({ positionCode }) => positionCode), qualificationLevel: row.level, teaches: row.teaches,
        // the enrolment that the place in this very run has is no other one
        activeEnrolment: row.enrolmentId !== null && !row.missed && !(here && row.place!.enrolmentId === row.enrolmentId),
        holdsSeat: row.itemRunId === run.id,
        completedEdition: row.completedEdition && !row.askedAgain, otherRun: row.otherRun && fromDateColumn(row.otherRun),
        clashes: [...row.clashes.map((clash): Clash => ({ ...clash, startsAt: instant(clash.startsAt), endsAt: instant(clash.endsAt) })), ...row.absences.map(({ from, to }): Clash => ({ kind: 'absence', from, to }))],
      },
    }]
  }))
  return personIds.flatMap((id) => byId.get(id.toLowerCase()) ?? [])
}

/** The edition of the run, and whether it is the published one now. */
export async function editionOfRun(db: Db, run: RunRecord): Promise<{ edition: Edition; published: boolean }> {
  const [edition, { status }] = await Promise.all([editionById({ db }, run.editionId), db.courseEdition.findUniqueOrThrow({ where: { id: run.editionId }, select: { status: true } })])
  return { edition, published: status === 'published' }
}

export interface Asked {
  by: SignUpBy
  release: string
  reason: string | null
  levelOverride: string | null
}

/** The run as the rules of sign-up see it. */
export const runFacts = (run: RunRecord, { edition, published }: { edition: Edition; published: boolean }): SignUpFacts['run'] => ({
  cancelled: run.cancelled, published, hasTrainer: run.trainers.length > 0, sessions: run.sessions.map(({ startsAt, endsAt }) => ({ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() })),
  signUpUntil: run.signUpUntil, audiencePath: run.audiencePath, positions: edition.standard.positions.length > 0 ? edition.standard.positions.map(({ code }) => code) : ['*'], minimumQualification: edition.standard.minimumQualification.level,
})

/** What the rules say to this candidate. */
export const decide = (run: SignUpFacts['run'], { worker }: Pick<Candidate, 'worker'>, { by, release, reason, levelOverride }: Asked, { clock }: Pick<Deps, 'clock'>): Decision<Match> =>
  maySignUp({ by, run, worker, choice: { release, reason, levelOverride } }, clock.now().toISOString(), today(clock))

/** What somebody who waits has asked for, once more: who was nominated with a reason was admitted with it (397/A2.minQualification). */
export const askedBefore = ({ source, release, reason }: PlaceInRun): Asked => ({ by: 'waitlist', release: isRelease(release) ? release : 'without', reason, levelOverride: source === 'nominated' ? reason : null })
