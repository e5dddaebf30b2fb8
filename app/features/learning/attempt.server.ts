/** The test: drawing, saving each answer, submitting once. The server's clock decides; right answers stay here until submission. */
import { LRUCache } from 'lru-cache'
import type { Question } from '#content'
import type { Actor } from '../../access/actor.ts'
import { authorise, Denied } from '../../access/authorise.server.ts'
import { record } from '../../platform/audit.server.ts'
import { isUniqueViolation, type Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { newId } from '../../platform/ids.server.ts'
import { allow, refuse, type Decision } from '../../rules/kernel/decision.ts'
import { ANSWER_GRACE_SECONDS, drawQuestions, mark, mayAnswer, outcome, type Answer, type DrawnQuestion } from '../../rules/learning/test.ts'
import { bankOf, editionById } from '../courses/catalogue.server.ts'
import { complete } from './complete.server.ts'
import { asShown, type ShownQuestion } from './shown-question.ts'
import { mayStartTest } from './standing.server.ts'
import { ownEnrolment } from './study.server.ts'

interface AttemptRow {
  id: string
  personId: string
  enrolmentId: string
  editionId: string
  courseCode: string
  language: 'kk' | 'ru'
  number: number
  startedAt: string
  endsAt: string
  passMark: number
  draw: DrawnQuestion[]
}
// What never changes of an attempt; saving an answer asks for it every time.
const attempts = new LRUCache<string, AttemptRow>({ max: 5000 })

async function readAttempt({ db }: Pick<Deps, 'db'>, id: string): Promise<AttemptRow | null> {
  const kept = attempts.get(id)
  if (kept) return kept
  if (!/^[0-9a-f-]{36}$/.test(id)) return null
  const row = await db.attempt.findUnique({ where: { id }, include: { enrolment: { select: { personId: true, editionId: true, courseCode: true } } } })
  if (!row) return null
  const attempt: AttemptRow = {
    id, ...row.enrolment, enrolmentId: row.enrolmentId, language: row.language as 'kk' | 'ru', number: row.number,
    startedAt: row.startedAt.toISOString(), endsAt: row.endsAt.toISOString(), passMark: row.passMark, draw: row.draw as unknown as DrawnQuestion[],
  }
  attempts.set(id, attempt)
  return attempt
}

const ownAttempt = async (actor: Actor, id: string, deps: Deps): Promise<AttemptRow> => authorise(actor, 'learning.study', await readAttempt(deps, id))

/** Starts an attempt, or returns the one under way. */
export async function startAttempt(actor: Actor, enrolmentId: string, deps: Deps): Promise<Decision<string>> {
  await ownEnrolment(actor, enrolmentId, deps)
  await closeOverdueAttempts(deps, enrolmentId)
  const enrolment = await ownEnrolment(actor, enrolmentId, deps)
  const open = enrolment.attempts.find(({ status }) => status === 'open')
  if (open) return allow(open.id)
  const settings = enrolment.edition.test
  if (!settings || enrolment.status !== 'active') return enrolment.status === 'completed' ? refuse('test.already-passed', {}, '397/25') : refuse('learning.not-active', {}, '397/25')
  const now = deps.clock.now()
  const decision = mayStartTest(enrolment, settings, now.toISOString())
  if (!decision.allowed) return decision

  const bank = await bankOf(deps, enrolment.edition.id)
  const draw = drawQuestions([...bank.values()].map((question) => ({ questionId: question.id, module: question.module, key: question })), settings.draw, deps.chance)
  const id = newId(now.getTime())
  try {
    await deps.db.$transaction(async (tx) => {
      await tx.attempt.create({
        data: {
          id, enrolmentId, number: decision.value, language: enrolment.language, status: 'open', startedAt: now,
          endsAt: new Date(now.getTime() + settings.timeLimitMinutes * 60_000), draw: draw as object[], passMark: settings.passMark,
        },
      })
      await record(tx, { actor, at: now, event: 'attempt.started', subject: ['Attempt', id], data: { enrolment: enrolmentId, number: decision.value } })
    })
    return allow(id, ...decision.clauses)
  } catch (error) {
    if (!isUniqueViolation(error)) throw error // a second press was first
    const first = await deps.db.attempt.findFirst({ where: { enrolmentId, status: 'open' }, select: { id: true } })
    return first ? allow(first.id) : refuse('changed-meanwhile')
  }
}

export interface RunningAttempt {
  id: string
  enrolmentId: string
  courseCode: string
  language: 'kk' | 'ru'
  number: number
  secondsLeft: number
  secondsAllowed: number
  /** milliseconds since the start by the server's clock; the browser counts on from here to number its saves */
  elapsed: number
  questions: ShownQuestion[]
  answers: Record<string, Answer>
}

/** The attempt as its learner sees it, without any right answer. Null once it is closed. */
export async function readRunningAttempt(actor: Actor, id: string, deps: Deps): Promise<RunningAttempt | null> {
  const attempt = await ownAttempt(actor, id, deps)
  const now = deps.clock.now().getTime()
  if (now > Date.parse(attempt.endsAt) + ANSWER_GRACE_SECONDS * 1000) await closeOverdueAttempts(deps, attempt.enrolmentId)
  const { rows } = await deps.pool.query<{ status: string; newest: number; answers: { questionId: string; answer: Answer | null }[] | null }>({
    name: 'running-attempt',
    text: `select a.status, (select json_agg(json_build_object('questionId', r."questionId", 'answer', r.answer)) from "Response" r where r."attemptId" = a.id) as answers,
      coalesce((select max(r.sequence) from "Response" r where r."attemptId" = a.id), 0) as newest from "Attempt" a where a.id = $1`,
    values: [id],
  })
  const [row] = rows
  if (!row || row.status !== 'open') return null
  const bank = await bankOf(deps, attempt.editionId)
  return {
    id,
    enrolmentId: attempt.enrolmentId,
    courseCode: attempt.courseCode,
    language: attempt.language,
    number: attempt.number,
    secondsLeft: Math.max(0, Math.round((Date.parse(attempt.endsAt) - now) / 1000)),
    secondsAllowed: Math.round((Date.parse(attempt.endsAt) - Date.parse(attempt.startedAt)) / 1000),
    // never behind what was saved already, also when the clock was set back meanwhile
    elapsed: Math.max(now - Date.parse(attempt.startedAt), row.newest + 1),
    questions: attempt.draw.map((drawn) => asShown(bank.get(drawn.questionId)!, drawn, attempt.language)),
    answers: Object.fromEntries((row.answers ?? []).flatMap(({ questionId, answer }) => (answer === null ? [] : [[questionId, answer]]))),
  }
}

/** Where the review or the course of a closed attempt is; used when a running one is asked for too late. */
export const attemptEnrolment = async (actor: Actor, id: string, deps: Deps): Promise<string> => (await ownAttempt(actor, id, deps)).enrolmentId

/**
 * Saves one answer; null takes it back. `sequence` grows with every change a learner makes (milliseconds since the start; null: this is the
 * newest); an older save that arrives late does not overwrite a newer one and is not an error.
 */
export async function saveAnswer(actor: Actor, id: string, given: { questionId: string; answer: Answer | null; sequence: number | null }, deps: Deps): Promise<Decision> {
  const attempt = await ownAttempt(actor, id, deps)
  const drawn = attempt.draw.find(({ questionId }) => questionId === given.questionId)
  if (!drawn) return refuse('test.not-in-draw')
  const question = (await bankOf(deps, attempt.editionId)).get(given.questionId)
  if (!question) throw new Denied(404)
  const readable = given.answer === null ? allow(true) : mayAnswer(question, drawn.order, given.answer)
  if (!readable.allowed) return readable

  const now = deps.clock.now()
  const elapsed = now.getTime() - Date.parse(attempt.startedAt)
  const { rowCount } = await deps.pool.query({
    name: 'save-answer',
    // the share lock waits for a submit under way, and then sees that the attempt is closed
    text: `with open as (select id from "Attempt" where id = $1 and status = 'open' and "endsAt" >= $5::timestamptz - interval '${ANSWER_GRACE_SECONDS} seconds' for share),
      -- a number far ahead of the clock and of all saved ones is made up; it must not lock out what follows
      given as (select case when $4::int is null then newest else least($4, newest + 60000) end as sequence
        from (select greatest($6::int, max(sequence)) as newest from "Response" where "attemptId" = $1) as kept)
      insert into "Response" as old ("attemptId", "questionId", answer, sequence, "savedAt") select open.id, $2, $3, given.sequence, $5 from open, given
      on conflict ("attemptId", "questionId") do update set
        answer = case when $4::int is null or old.sequence <= excluded.sequence then excluded.answer else old.answer end,
        sequence = greatest(old.sequence, excluded.sequence), "savedAt" = excluded."savedAt"`,
    values: [id, given.questionId, JSON.stringify(given.answer), given.sequence, now, elapsed],
  })
  if (rowCount === 1) return allow(true)
  return refuse(now.getTime() > Date.parse(attempt.endsAt) ? 'test.time-over' : 'test.closed', {}, '397/25')
}

export interface Submitted {
  attemptId: string
  enrolmentId: string
  passed: boolean
  certificateNumber: string | null
}

/** Closes an attempt and marks it. Submitting twice, at once or later, gives the same answer. */
export async function submitAttempt(actor: Actor, id: string, deps: Deps): Promise<Submitted> {
  const attempt = await ownAttempt(actor, id, deps)
  return deps.db.$transaction((tx) => closeAttempt(tx, deps, attempt, actor), { timeout: 30_000 })
}

async function closeAttempt(tx: Db, deps: Deps, attempt: AttemptRow, actor: Actor | null): Promise<Submitted> {
  // the enrolment first, as everywhere, so that two transactions never wait for each other
  await tx.$queryRaw`select 1 from "Enrolment" where "id" = ${attempt.enrolmentId}::uuid for update`
  const [row] = await tx.$queryRaw<{ status: string }[]>`select status from "Attempt" where "id" = ${attempt.id}::uuid for update`
  if (row?.status === 'open') {
    const bank = await bankOf({ db: tx }, attempt.editionId)
    const responses = await tx.response.findMany({ where: { attemptId: attempt.id } })
    const answers = new Map(responses.map(({ questionId, answer }) => [questionId, answer as Answer]))
    const points = attempt.draw.map(({ questionId, order }) => mark(bank.get(questionId)!, order, answers.get(questionId) ?? null))
    const result = outcome(points, attempt.passMark)
    const now = deps.clock.now()
    const ends = new Date(attempt.endsAt)
    const submittedAt = now < ends ? now : ends
    await tx.attempt.update({
      where: { id: attempt.id },
      data: { status: result.passed ? 'passed' : 'failed', submittedAt, points: result.points, maxPoints: result.maxPoints },
    })
    const marked = attempt.draw.map(({ questionId }, place) => ({ questionId, points: points[place]! })).filter(({ questionId }) => answers.has(questionId))
    await tx.$executeRaw`
      update "Response" r set points = m.points from jsonb_to_recordset(${JSON.stringify(marked)}::jsonb) as m("questionId" text, points float8)
      where r."attemptId" = ${attempt.id}::uuid and r."questionId" = m."questionId"`
    const certificateNumber = result.passed ? await complete(tx, deps, attempt.enrolmentId, actor) : null
    const attemptsAllowed = (await editionById({ db: tx }, attempt.editionId)).test?.attempts ?? 0
    const usedUp = !result.passed && attempt.number >= attemptsAllowed
    // not completed; the course may be taken again by a new enrolment
    if (usedUp) await tx.enrolment.updateMany({ where: { id: attempt.enrolmentId, status: 'active' }, data: { status: 'not-completed' } })
    await record(tx, {
      actor, at: now, event: 'attempt.submitted', subject: ['Attempt', attempt.id],
      data: { passed: result.passed, points: result.points, maxPoints: result.maxPoints, byTime: now >= ends, ...(usedUp && { attemptsUsedUp: true }), clauses: ['397/25'] },
    })
    return { attemptId: attempt.id, enrolmentId: attempt.enrolmentId, passed: result.passed, certificateNumber }
  }
  const certificate = await tx.certificate.findFirst({ where: { completion: { enrolmentId: attempt.enrolmentId }, supersededBy: null }, select: { number: true } })
  return { attemptId: attempt.id, enrolmentId: attempt.enrolmentId, passed: row?.status === 'passed', certificateNumber: row?.status === 'passed' ? (certificate?.number ?? null) : null }
}

/** Closes attempts whose time is over with what was saved; of one enrolment, or all (the sweep). */
export async function closeOverdueAttempts(deps: Deps, enrolmentId?: string): Promise<number> {
  const overdue = await deps.db.attempt.findMany({
    where: { status: 'open', endsAt: { lt: new Date(deps.clock.now().getTime() - ANSWER_GRACE_SECONDS * 1000) }, ...(enrolmentId && { enrolmentId }) },
    select: { id: true },
    take: 200,
  })
  for (const { id } of overdue) {
    const attempt = await readAttempt(deps, id)
    if (attempt) await deps.db.$transaction((tx) => closeAttempt(tx, deps, attempt, null))
  }
  return overdue.length
}

export interface ReviewedQuestion {
  shown: ShownQuestion
  answer: Answer | null
  points: number
  /** the right answer in positions as shown */
  right: Answer
  explanation: string
  /** the lesson to look at again; null in a webinar or seminar */
  lessonId: string | null
}
export interface Review {
  id: string
  enrolmentId: string
  courseCode: string
  language: 'kk' | 'ru'
  number: number
  passed: boolean
  percent: number
  points: number
  maxPoints: number
  passMark: number
  submittedAt: string
  questions: ReviewedQuestion[]
}

/** An attempt after submission, with right answers and explanations. Null while it is open. */
export async function readReview(actor: Actor, id: string, deps: Deps): Promise<Review | null> {
  const attempt = await ownAttempt(actor, id, deps)
  const row = await deps.db.attempt.findUniqueOrThrow({ where: { id }, include: { answers: true } })
  if (row.status === 'open' || !row.submittedAt) return null
  const bank = await bankOf(deps, attempt.editionId)
  const answers = new Map(row.answers.map((answer) => [answer.questionId, answer]))
  return {
    id, enrolmentId: attempt.enrolmentId, courseCode: attempt.courseCode, language: attempt.language, number: attempt.number,
    passed: row.status === 'passed', percent: row.maxPoints ? ((row.points ?? 0) / row.maxPoints) * 100 : 0,
    points: row.points ?? 0, maxPoints: row.maxPoints ?? 0, passMark: row.passMark, submittedAt: row.submittedAt.toISOString(),
    questions: attempt.draw.map((drawn) => {
      const question = bank.get(drawn.questionId)!
      const given = answers.get(drawn.questionId)
      return {
        shown: asShown(question, drawn, attempt.language),
        answer: (given?.answer as Answer | undefined) ?? null,
        points: given?.points ?? 0,
        right: rightAnswer(question, drawn.order, attempt.language),
        explanation: question.explanation[attempt.language],
        lessonId: question.lesson ?? null,
      }
    }),
  }
}

/** The right answer in positions as shown. */
export function rightAnswer(question: Question, order: readonly number[], language: 'kk' | 'ru'): Answer {
  const shownAt = (inBank: number) => order.indexOf(inBank)
  switch (question.type) {
    case 'single':
      return shownAt(question.options.findIndex(({ correct }) => correct))
    case 'multiple':
      return order.flatMap((inBank, shown) => (question.options[inBank]?.correct ? [shown] : []))
    case 'matching':
      return question.pairs.map((_, left) => shownAt(left))
    case 'ordering':
      return question.items.map((_, place) => shownAt(place))
    case 'number':
      return question.answer.value
    case 'text':
      return question.answer[language][0]!
  }
}
