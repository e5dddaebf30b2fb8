/** What participants say of a run afterwards: one answer a person, shown to those who taught it summed up, and only from enough answers on (397/23). */
import type { Trilingual } from '#content'
import type { Actor } from '../../access/actor.ts'
import { authorise, Denied } from '../../access/authorise.server.ts'
import { may } from '../../access/policy.ts'
import { record } from '../../platform/audit.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { FEEDBACK_CHANGEABLE_DAYS, FEWEST_ANSWERS, mayGiveFeedback, RATINGS, type Rating } from '../../rules/learning/attendance.ts'
import type { Decision } from '../../rules/kernel/decision.ts'
import { cutTo } from '../../rules/kernel/text.ts'
import { attendantsOf, readRun, type RunRecord } from '../courses/run-record.server.ts'
import type { RunTaken } from '../learning/standing.server.ts'

export interface FeedbackGiven extends Record<Rating, number> {
  comment: string
}
export interface FeedbackSummary {
  answers: number
  /** null: too few answers to be shown without telling who gave them */
  shown: { average: Record<Rating, number>; comments: string[] } | null
}
export interface FeedbackPage {
  runId: string
  courseCode: string
  title: Trilingual
  startsOn: string
  endsOn: string
  /** of a participant */
  own: { decision: Decision; given: FeedbackGiven | null; changeableUntil: string | null } | null
  /** for those who teach it, and the qualification organisation */
  summary: FeedbackSummary | null
}
export const LONGEST_COMMENT = 2000
export { FEWEST_ANSWERS }

/** The page for a participant, a trainer, or both in turn; Denied for everybody else. */
export async function readFeedback(actor: Actor, runId: string, deps: Deps): Promise<FeedbackPage> {
  const run = await readRun(deps, runId)
  if (!run) throw new Denied(404)
  const own = await ownFeedback(actor, run, deps)
  const takesAttendance = may(actor, 'attendance.take', attendantsOf(run))
  if (!own && !takesAttendance) throw new Denied(404)
  return { runId: run.id, courseCode: run.courseCode, title: run.title, startsOn: run.startsOn, endsOn: run.endsOn, own, summary: takesAttendance ? await summaryOf(run.id, deps) : null }
}

async function ownFeedback(actor: Actor, run: RunRecord, { db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<FeedbackPage['own']> {
  const signUp = await db.signUp.findFirst({ where: { runId: run.id, personId: actor.personId, status: 'signed-up' }, select: { id: true } })
  if (!signUp) return null
  const [row, [{ present }]] = await Promise.all([
    db.runFeedback.findUnique({ where: { runId_personId: { runId: run.id, personId: actor.personId } } }),
    db.$queryRaw<[{ present: boolean }]>`
      select exists (select 1 from "RunSession" s cross join lateral (
        select m.status from "AttendanceMark" m where m."sessionId" = s.id and m."personId" = ${actor.personId}::uuid order by m.number desc limit 1) n
        where s."runId" = ${run.id}::uuid and n.status <> 'absent') as present`,
  ])
  const givenAt = row && row.givenAt.toISOString()
  return {
    decision: mayGiveFeedback({ present, lastEndsAt: lastEnd(run), givenAt }, clock.now().toISOString()),
    given: row && { useful: row.useful, clear: row.clear, pace: row.pace, comment: row.comment },
    changeableUntil: row && new Date(row.givenAt.getTime() + FEEDBACK_CHANGEABLE_DAYS * 86_400_000).toISOString(),
  }
}
const lastEnd = ({ sessions, cancelled }: RunRecord): string | null => (cancelled ? null : sessions.reduce<string | null>((last, { endsAt }) => (last === null || endsAt.toISOString() > last ? endsAt.toISOString() : last), null))

/** Is it time for the learner's feedback, as the page of the course sees it? */
export const feedbackOpen = ({ sessions, cancelled }: Pick<RunTaken, 'sessions' | 'cancelled'>, now: string): boolean => !cancelled && sessions.length > 0 && sessions.every(({ endsAt }) => endsAt <= now) && sessions.some(({ mark }) => mark !== null && mark.status !== 'absent')

/** Averages and comments, in an order that is always the same and follows from the words alone: nothing of who wrote them. */
async function summaryOf(runId: string, { db }: Pick<Deps, 'db'>): Promise<FeedbackSummary> {
  const rows = await db.$queryRaw<FeedbackGiven[]>`select useful, clear, pace, comment from "RunFeedback" where "runId" = ${runId}::uuid order by comment, useful, clear, pace`
  if (rows.length < FEWEST_ANSWERS) return { answers: rows.length, shown: null }
  const average = (rating: Rating) => rows.reduce((sum, row) => sum + row[rating], 0) / rows.length
  return { answers: rows.length, shown: { average: { useful: average('useful'), clear: average('clear'), pace: average('pace') }, comments: rows.map(({ comment }) => comment).filter((comment) => comment !== '') } }
}

/** The form as it was meant, or which ratings are missing. */
export function readFeedbackForm(fields: Readonly<Record<string, string>>): { ok: true; given: FeedbackGiven } | { ok: false; missing: Rating[] } {
  const rating = (name: Rating): number => (/^[1-5]$/.test(fields[name] ?? '') ? Number(fields[name]) : 0)
  const given = { useful: rating('useful'), clear: rating('clear'), pace: rating('pace'), comment: cutTo((fields.comment ?? '').normalize('NFC').trim(), LONGEST_COMMENT) }
  const missing = RATINGS.filter((name) => given[name] === 0)
  return missing.length > 0 ? { ok: false, missing } : { ok: true, given }
}

/** Gives the feedback, or changes the own one for a while. */
export async function giveFeedback(actor: Actor, runId: string, given: FeedbackGiven, deps: Deps): Promise<Decision> {
  const run = await readRun(deps, runId)
  const own = run && (await ownFeedback(actor, run, deps))
  authorise(actor, 'learning.study', own && { personId: actor.personId })
  if (!own!.decision.allowed) return own!.decision
  await deps.db.$transaction(async (tx) => {
    const now = deps.clock.now()
    const key = { runId: run!.id, personId: actor.personId }
    const { useful, clear, pace, comment } = given
    const { count } = await tx.runFeedback.createMany({ data: [{ ...key, useful, clear, pace, comment, givenAt: now }], skipDuplicates: true })
    // changed: the fourteen days count from the first answer
    if (count === 0) await tx.runFeedback.update({ where: { runId_personId: key }, data: { useful, clear, pace, comment } })
    // that somebody answered, never what
    else await record(tx, { actor, at: now, event: 'attendance.feedback-given', subject: ['CourseRun', run!.id], data: { course: run!.courseCode } })
  })
  return own!.decision
}
