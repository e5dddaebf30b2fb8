/** The attendance sheet of a session: marks by the trainer, the sign-off, late changes with a reason (397/23.1, 397/23.2). Rows are only added; the newest holds. */
import { loadTrainingSettings, type Trilingual } from '#content'
import type { Actor } from '../../access/actor.ts'
import { authorise } from '../../access/authorise.server.ts'
import { record } from '../../platform/audit.server.ts'
import { toDateColumn, today } from '../../platform/clock.server.ts'
import type { Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { newId } from '../../platform/ids.server.ts'
import { attendanceOf, fullFrom, mayConfirmSheet, mayMark, minutesOf, runOutcome, type AttendanceStatus, type Mark, type SessionFacts } from '../../rules/learning/attendance.ts'
import { allow, refuse, type Decision, type Refusal } from '../../rules/kernel/decision.ts'
import { fullName } from '../../rules/identity/name.ts'
import { editionById } from '../courses/catalogue.server.ts'
import { lockRun } from '../courses/course-runs.server.ts'
import { attendantsOf, readSessionOfRun, type RunRecord, type SessionRecord } from '../courses/run-record.server.ts'
import { effectOn, learnersOfRun, settleRun, type Effect, type Settled } from './outcome.server.ts'
import { participantsOf, proposalOf, type MarkMade, type Participant, type Proposal } from './participants.server.ts'

const { attendedPercent } = loadTrainingSettings()

export interface OfSession {
  run: RunRecord
  session: SessionRecord
}
/** A session somebody may take the attendance of; Denied for anybody else. */
export async function sessionToAttend(actor: Actor, sessionId: string, deps: { db: Db }): Promise<OfSession> {
  const found = await readSessionOfRun(deps, sessionId)
  authorise(actor, 'attendance.take', found && attendantsOf(found.run))
  return found!
}

export const factsOfSession = ({ startsAt, endsAt, minutes }: SessionRecord): SessionFacts => ({ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), minutes })
const statusIn = ({ minutes }: SessionRecord) => (present: number): AttendanceStatus => attendanceOf(present, minutes, attendedPercent)

// ── Reading ─────────────────────────────────────────────────────────────────

/** A session in the words every page about it needs. */
export interface SessionHead {
  runId: string
  courseCode: string
  title: Trilingual
  form: RunRecord['form']
  language: 'kk' | 'ru'
  place: string
  trainers: string[]
  sessionId: string
  number: number
  sessions: number
  startsAt: string
  endsAt: string
  minutes: number
  cancelled: boolean
  begun: boolean
  confirmedAt: string | null
}
export function headOf({ run, session }: OfSession, { clock }: Pick<Deps, 'clock'>): SessionHead {
  return {
    runId: run.id, courseCode: run.courseCode, title: run.title, form: run.form, language: run.language, place: [run.room?.name, run.place].filter(Boolean).join(', '), trainers: session.trainers.map(({ name }) => name),
    sessionId: session.id, number: run.sessions.findIndex(({ id }) => id === session.id) + 1, sessions: run.sessions.length, ...factsOfSession(session), cancelled: run.cancelled, begun: session.startsAt <= clock.now(),
    confirmedAt: session.sheetConfirmedAt && session.sheetConfirmedAt.toISOString(),
  }
}

export interface SheetPerson extends Pick<Participant, 'personId' | 'name' | 'centre' | 'checkedInAt' | 'joinedAt' | 'minutesInRoom'> {
  /** the one that holds */
  mark: MarkMade | null
  /** as long as there is no mark */
  proposal: Proposal | null
  /** every mark, where there is more than one */
  history: MarkMade[]
  own: boolean
}
export interface Sheet {
  head: SessionHead
  people: SheetPerson[]
  /** the fewest minutes that count as all of it */
  fullFrom: number
  /** marks and check-ins there are; what was looked at before the sign-off */
  seen: number
  confirmedBy: string | null
}

const newest = ({ marks }: Pick<Participant, 'marks'>): MarkMade | null => marks.at(-1) ?? null

const seenOf = (people: readonly Participant[]): number => people.reduce((sum, { marks, checkedInAt }) => sum + marks.length + (checkedInAt === null ? 0 : 1), 0)

const readPeople = (db: Db, { run, session }: OfSession, { clock }: Pick<Deps, 'clock'>): Promise<Participant[]> =>
  participantsOf(db, { runId: run.id, sessionId: session.id, session: factsOfSession(session), on: toDateColumn(today(clock)) })

/** The sheet for whoever takes the attendance. */
export async function readSheet(actor: Actor, sessionId: string, deps: Deps): Promise<Sheet> {
  const of = await sessionToAttend(actor, sessionId, deps)
  const [people, confirmed] = await Promise.all([
    readPeople(deps.db, of, deps),
    deps.db.$queryRaw<{ surname: string | null; givenName: string; patronymic: string | null }[]>`select p.surname, p."givenName", p.patronymic from "RunSession" s join "Person" p on p.id = s."sheetConfirmedById" where s.id = ${of.session.id}::uuid`,
  ])
  return {
    head: headOf(of, deps), fullFrom: fullFrom(of.session.minutes, attendedPercent), seen: seenOf(people), confirmedBy: confirmed[0] ? fullName(confirmed[0]) : null,
    people: people.map((person): SheetPerson => {
      const mark = newest(person)
      const { personId, name, centre, checkedInAt, joinedAt, minutesInRoom, marks } = person
      return { personId, name, centre, checkedInAt, joinedAt, minutesInRoom, mark, own: personId === actor.personId, history: marks.length > 1 ? marks : [], proposal: mark === null ? proposalOf(person, factsOfSession(of.session), statusIn(of.session)) : null }
    }),
  }
}

// ── Marks before the sign-off ───────────────────────────────────────────────

export interface MarkGiven {
  personId: string
  status: AttendanceStatus
  /** of a part; what was typed, or not a number */
  minutes: number
  /** what the sheet showed when it was opened: number of the mark (0: none yet), and what stood there */
  seen: number
  shown: Mark | null
}
export type Saved = { kind: 'saved'; changed: number } | { kind: 'refused'; refusal: Refusal } | { kind: 'problems'; problems: Map<string, Refusal> }

const same = (one: Mark | null, other: Mark | null): boolean => one !== null && other !== null && one.status === other.status && one.minutes === other.minutes

/**
 * Saves what was touched on the sheet; all of it or nothing. What another trainer entered meanwhile is not written over: it is shown,
 * and who touched the same row decides again.
 */
export async function saveMarks(actor: Actor, sessionId: string, given: readonly MarkGiven[], deps: Deps): Promise<Saved> {
  const { run } = await sessionToAttend(actor, sessionId, deps)
  return deps.db.$transaction(async (tx): Promise<Saved> => {
    await lockRun(tx, run.id)
    const of = await sessionToAttend(actor, sessionId, { db: tx })
    const people = new Map((await readPeople(tx, of, deps)).map((person) => [person.personId, person]))
    const now = deps.clock.now()
    const problems = new Map<string, Refusal>()
    const rows: { personId: string; number: number; mark: Mark }[] = []
    for (const one of given) {
      const person = people.get(one.personId)
      const wanted = minutesOf(one.status, one.minutes, of.session.minutes)
      // somebody who was there for nearly all of it was there for all of it; only of a part the minutes say more
      const stands = (mark: Mark | null) => mark !== null && (one.status === 'partial' ? mark.minutes === wanted : mark.status === one.status)
      const touched = !stands(one.shown)
      const current = person ? newest(person) : null
      const later = (person?.marks ?? []).filter(({ number }) => number > one.seen)
      if (stands(current) || (!touched && later.every(({ byId }) => byId !== actor.personId))) continue
      if (later.some(({ byId }) => byId !== actor.personId)) {
        problems.set(one.personId, refuse('changed-meanwhile'))
        continue
      }
      // a part of nothing is no part: whoever was not there is marked so
      const decision = one.status === 'partial' && wanted === 0 ? refuse('attendance.minutes-out-of-range', { most: of.session.minutes }, '397/23.2') : mayMark(
        { signedUp: person !== undefined, own: one.personId === actor.personId, cancelled: of.run.cancelled, session: factsOfSession(of.session), confirmed: false, minutes: wanted, previous: current, completed: false, reason: '', attendedPercent },
        now.toISOString(),
      )
      if (!decision.allowed) problems.set(one.personId, decision)
      else rows.push({ personId: one.personId, number: (current?.number ?? 0) + 1, mark: decision.value })
    }
    if (problems.size > 0) return { kind: 'problems', problems }
    if (rows.length === 0) return { kind: 'saved', changed: 0 }
    // another trainer has just signed it off: from here on every change has a reason
    if (of.session.sheetConfirmedAt !== null) return { kind: 'refused', refusal: refuse('changed-meanwhile') }
    await tx.attendanceMark.createMany({ data: rows.map(({ personId, number, mark }) => ({ id: newId(now.getTime()), sessionId: of.session.id, personId, number, status: mark.status, minutes: mark.minutes, markedAt: now, markedById: actor.personId })) })
    await record(tx, { actor, at: now, event: 'attendance.marked', subject: ['RunSession', of.session.id], data: { course: run.courseCode, people: rows.length, clauses: ['397/23.1', '397/23.2'] } })
    return { kind: 'saved', changed: rows.length }
  })
}

// ── The sign-off ────────────────────────────────────────────────────────────

export interface SignOffGiven {
  /** marks and check-ins there were when the sheet was looked at */
  seen: number
  /** for whom there is no mark: the minutes shown with the sign-off; 0 is absent */
  accepted: ReadonlyMap<string, number>
}
export interface SignedOff extends Settled {
  people: number
}

/** May it be signed off, before anything is confirmed? Who has no mark yet is proposed, and shown. */
export async function previewSignOff(actor: Actor, sessionId: string, deps: Deps): Promise<Decision> {
  const { head, people } = await readSheet(actor, sessionId, deps)
  return mayConfirmSheet({ cancelled: head.cancelled, participant: people.some(({ own }) => own), session: head, people: people.length, unmarked: 0, attendedPercent }, deps.clock.now().toISOString())
}

/** Signs the sheet off: what was proposed and shown becomes marks, and what follows from full attendance, or from its want, follows at once. Pressed twice, or by two, it is signed off once. */
export async function signOffSheet(actor: Actor, sessionId: string, { seen, accepted }: SignOffGiven, deps: Deps): Promise<Decision<SignedOff>> {
  const { run } = await sessionToAttend(actor, sessionId, deps)
  return deps.db.$transaction(async (tx): Promise<Decision<SignedOff>> => {
    await lockRun(tx, run.id)
    const of = await sessionToAttend(actor, sessionId, { db: tx })
    const people = await readPeople(tx, of, deps)
    if (of.session.sheetConfirmedAt !== null) return allow({ people: people.length, opened: [], notCompleted: [], completed: [] }, '397/23.2')
    const now = deps.clock.now()
    const open = people.filter((person) => newest(person) === null)
    const unmarked = open.filter(({ personId }) => !accepted.has(personId)).length
    const decision = mayConfirmSheet({ cancelled: of.run.cancelled, participant: people.some(({ personId }) => personId === actor.personId), session: factsOfSession(of.session), people: people.length, unmarked, attendedPercent }, now.toISOString())
    if (!decision.allowed) return decision
    if (seenOf(people) !== seen) return refuse('changed-meanwhile')
    const rows: (Mark & { personId: string })[] = []
    for (const { personId } of open) {
      const mark = mayMark({ signedUp: true, own: false, cancelled: false, session: factsOfSession(of.session), confirmed: false, minutes: accepted.get(personId)!, previous: null, completed: false, reason: '', attendedPercent }, now.toISOString())
      if (!mark.allowed) return mark
      rows.push({ personId, status: mark.value.status, minutes: mark.value.minutes })
    }
    if (rows.length > 0) await tx.attendanceMark.createMany({ data: rows.map(({ personId, status, minutes }) => ({ id: newId(now.getTime()), sessionId: of.session.id, personId, number: 1, status, minutes, markedAt: now, markedById: actor.personId })) })
    await tx.runSession.update({ where: { id: of.session.id }, data: { sheetConfirmedAt: now, sheetConfirmedById: actor.personId } })
    const settled = await settleRun(tx, deps, of.run, null, actor)
    await record(tx, { actor, at: now, event: 'attendance.confirmed', subject: ['RunSession', of.session.id], data: { course: run.courseCode, people: people.length, clauses: [...decision.clauses, '397/25'] } })
    return allow({ people: people.length, ...settled }, ...decision.clauses, '397/25')
  }, { timeout: 60_000 })
}

// ── Late changes ────────────────────────────────────────────────────────────

export interface CorrectionGiven {
  personId: string
  status: AttendanceStatus
  minutes: number
  reason: string
  /** number of the mark that was looked at, 0: none */
  seen: number
}
export interface Correction {
  name: string
  was: Mark | null
  is: Mark
  effect: Effect
}

async function decideCorrection(tx: Db, actor: Actor, of: OfSession, given: CorrectionGiven, deps: Deps, lock: boolean): Promise<Decision<Correction & { number: number; unchanged: boolean }>> {
  const [learner] = await learnersOfRun(tx, of.run.id, [given.personId], lock)
  const person = (await readPeople(tx, of, deps)).find(({ personId }) => personId === given.personId)
  const current = person ? newest(person) : null
  const minutes = minutesOf(given.status, given.minutes, of.session.minutes)
  if (given.status === 'partial' && minutes === 0) return refuse('attendance.minutes-out-of-range', { most: of.session.minutes }, '397/23.2')
  const decision = mayMark(
    { signedUp: person !== undefined, own: given.personId === actor.personId, cancelled: of.run.cancelled, session: factsOfSession(of.session), confirmed: true, minutes, previous: current, completed: person?.enrolment === 'completed', reason: given.reason, attendedPercent },
    deps.clock.now().toISOString(),
  )
  if (!decision.allowed) return decision
  const is: Mark = { status: decision.value.status, minutes: decision.value.minutes }
  // pressed twice: the first has written it
  if (same(current, is) && current?.late && current.byId === actor.personId && current.reason === given.reason.trim() && current.number === given.seen + 1) return allow({ name: person!.name, was: current, is, effect: 'none', number: current.number, unchanged: true }, ...decision.clauses)
  if ((current?.number ?? 0) !== given.seen) return refuse('changed-meanwhile')
  const sessions = learner!.sessions.map((one) => (one.id === of.session.id ? { ...one, status: is.status } : one))
  const { effect, refusal } = effectOn(learner!, runOutcome(sessions), (await editionById({ db: tx }, of.run.editionId)).test?.attempts ?? 0)
  return refusal ?? allow({ name: person!.name, was: current, is, effect, number: given.seen + 1, unchanged: false }, ...decision.clauses)
}

/** Looks before a late change is made: refused, or what it does. */
export async function previewCorrection(actor: Actor, sessionId: string, given: CorrectionGiven, deps: Deps): Promise<Decision<Correction>> {
  const of = await sessionToAttend(actor, sessionId, deps)
  if (of.session.sheetConfirmedAt === null) return refuse('changed-meanwhile')
  return decideCorrection(deps.db, actor, of, given, deps, false)
}

/** Changes a mark after the sign-off: another row, with its reason; both stay to be seen, and what follows from it follows at once. */
export async function correctMark(actor: Actor, sessionId: string, given: CorrectionGiven, deps: Deps): Promise<Decision<Correction>> {
  const { run } = await sessionToAttend(actor, sessionId, deps)
  return deps.db.$transaction(async (tx): Promise<Decision<Correction>> => {
    await lockRun(tx, run.id)
    const of = await sessionToAttend(actor, sessionId, { db: tx })
    if (of.session.sheetConfirmedAt === null) return refuse('changed-meanwhile')
    const decision = await decideCorrection(tx, actor, of, given, deps, true)
    if (!decision.allowed || decision.value.unchanged) return decision
    const { was, is, number } = decision.value
    const now = deps.clock.now()
    const reason = given.reason.trim()
    await tx.attendanceMark.create({ data: { id: newId(now.getTime()), sessionId: of.session.id, personId: given.personId, number, ...is, late: true, reason, markedAt: now, markedById: actor.personId } })
    await settleRun(tx, deps, of.run, [given.personId], actor)
    await record(tx, { actor, at: now, event: 'attendance.corrected', subject: ['RunSession', of.session.id], data: { course: run.courseCode, person: given.personId, was: was?.status ?? '–', is: is.status, minutes: is.minutes, reason, clauses: [...decision.clauses] } })
    return decision
  }, { timeout: 60_000 })
}
