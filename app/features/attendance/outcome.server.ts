/**
 * What follows from a signed sheet, in its transaction: the test opens, who missed something for good is not completed and may
 * take another run, who had passed before is completed; a late correction opens the enrolment again (397/25). Everybody in a
 * fixed number of queries; only a completion that waited for the sheet is written person by person, by the use-case that writes all of them.
 */
import type { Actor } from '../../access/actor.ts'
import type { Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { mayReopen, runOutcome, type RunOutcome, type SessionAttendance } from '../../rules/learning/attendance.ts'
import type { Refusal } from '../../rules/kernel/decision.ts'
import { editionById } from '../courses/catalogue.server.ts'
import type { RunRecord } from '../courses/run-record.server.ts'
import { complete } from '../learning/complete.server.ts'
import { tellOfOutcome } from './outcome-letters.server.ts'

export interface LearnerOfRun {
  enrolmentId: string
  personId: string
  status: 'active' | 'completed' | 'not-completed' | 'withdrawn'
  sessions: SessionAttendance[]
  passed: boolean
  failed: number
  completedBefore: boolean
  enrolledAgain: boolean
  /** marks there are; a letter about another state has another number */
  marks: number
}

/** The learners of a run as they stand, their enrolments locked; of these people, or all. */
export async function learnersOfRun(tx: Db, runId: string, personIds: readonly string[] | null, lock = true): Promise<LearnerOfRun[]> {
  const wanted = personIds === null ? null : [...personIds]
  if (lock)
    await tx.$queryRaw`
      select 1 from "Enrolment" e where e.id in (select u."enrolmentId" from "SignUp" u where u."runId" = ${runId}::uuid and u.status = 'signed-up' and (${wanted}::uuid[] is null or u."personId" = any(${wanted}::uuid[]))) order by e.id for update`
  const rows = await tx.$queryRaw<LearnerOfRun[]>`
    select e.id::text as "enrolmentId", e."personId"::text, e.status,
      coalesce((select json_agg(json_build_object('id', s.id, 'endsAt', s."endsAt", 'confirmedAt', s."sheetConfirmedAt", 'status', m.status) order by s."startsAt")
        from "RunSession" s left join lateral (select x.status from "AttendanceMark" x where x."sessionId" = s.id and x."personId" = e."personId" order by x.number desc limit 1) m on true
        where s."runId" = u."runId"), '[]') as sessions,
      exists (select 1 from "Attempt" a where a."enrolmentId" = e.id and a.status = 'passed') as passed,
      (select count(*)::int from "Attempt" a where a."enrolmentId" = e.id and a.status = 'failed') as failed,
      exists (select 1 from "Completion" d where d."enrolmentId" = e.id) as "completedBefore",
      exists (select 1 from "Enrolment" o where o."personId" = e."personId" and o."courseCode" = e."courseCode" and o.status = 'active' and o.id <> e.id)
        or exists (select 1 from "SignUp" o where o."personId" = e."personId" and o."courseCode" = e."courseCode" and o.status in ('signed-up', 'waitlisted') and not o.over and o.id <> u.id) as "enrolledAgain",
      (select count(*)::int from "AttendanceMark" m join "RunSession" s on s.id = m."sessionId" where s."runId" = u."runId" and m."personId" = e."personId") as marks
    from "SignUp" u join "Enrolment" e on e.id = u."enrolmentId"
    where u."runId" = ${runId}::uuid and u.status = 'signed-up' and (${wanted}::uuid[] is null or u."personId" = any(${wanted}::uuid[])) order by e.id`
  return rows.map((row) => ({ ...row, sessions: row.sessions.map((session) => ({ ...session, endsAt: new Date(session.endsAt).toISOString(), confirmedAt: session.confirmedAt && new Date(session.confirmedAt).toISOString() })) }))
}

export type Effect = 'none' | 'opens-test' | 'not-completed' | 'reopens' | 'completes'

/** What a learner's enrolment comes to. A correction that would open it beside another one of the course is refused. */
export function effectOn(learner: LearnerOfRun, outcome: RunOutcome, attemptsAllowed: number): { effect: Effect; refusal: Refusal | null } {
  const { status, passed, failed, completedBefore, enrolledAgain } = learner
  const none = { effect: 'none' as const, refusal: null }
  if (outcome === 'open' || status === 'completed' || status === 'withdrawn') return none
  if (outcome === 'missed') return status === 'active' ? { effect: 'not-completed', refusal: null } : none
  if (status === 'active') return { effect: passed ? 'completes' : 'opens-test', refusal: null }
  const decision = mayReopen({ attemptsUsedUp: !passed && attemptsAllowed > 0 && failed >= attemptsAllowed, completedBefore, enrolledAgain })
  if (decision.allowed) return { effect: passed ? 'completes' : 'reopens', refusal: null }
  return { effect: 'none', refusal: decision.code === 'attendance.enrolled-again' ? decision : null }
}

export interface Settled {
  opened: string[]
  notCompleted: string[]
  completed: string[]
}

/** Brings the enrolments of the run in line with its sheets. The caller has locked the run. */
export async function settleRun(tx: Db, deps: Deps, run: Pick<RunRecord, 'id' | 'editionId'>, personIds: readonly string[] | null, actor: Actor): Promise<Settled> {
  const learners = await learnersOfRun(tx, run.id, personIds)
  const { test } = await editionById({ db: tx }, run.editionId)
  const effects = learners.map((learner) => ({ learner, ...effectOn(learner, runOutcome(learner.sessions), test?.attempts ?? 0) }))
  const having = (...wanted: Effect[]) => effects.filter(({ effect }) => wanted.includes(effect)).map(({ learner }) => learner)
  const idsOf = (list: readonly LearnerOfRun[]) => list.map(({ enrolmentId }) => enrolmentId)

  const missed = having('not-completed')
  if (missed.length > 0) await tx.enrolment.updateMany({ where: { id: { in: idsOf(missed) }, status: 'active' }, data: { status: 'not-completed' } })
  const again = having('reopens', 'completes').filter(({ status }) => status === 'not-completed')
  if (again.length > 0) await tx.enrolment.updateMany({ where: { id: { in: idsOf(again) }, status: 'not-completed' }, data: { status: 'active' } })
  const completed: string[] = []
  for (const { enrolmentId } of having('completes')) if ((await complete(tx, deps, enrolmentId, actor)) !== null) completed.push(enrolmentId)
  const opened = test === null ? [] : having('opens-test', 'reopens')
  await tellOfOutcome(tx, deps, run.id, { opened, missed })
  return { opened: idsOf(opened), notCompleted: idsOf(missed), completed }
}
