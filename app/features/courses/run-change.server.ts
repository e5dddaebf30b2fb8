/** A run changes: hours, trainers, place, seats, window. What a calendar shows grows in number, and everybody is told (397/19.schedule, 397/23). */
import type { Actor } from '../../access/actor.ts'
import { Denied } from '../../access/authorise.server.ts'
import { may } from '../../access/policy.ts'
import { record } from '../../platform/audit.server.ts'
import { toDateColumn, today } from '../../platform/clock.server.ts'
import { isOvertaken, isUniqueViolation, type Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { contentHash } from '../../platform/hash.server.ts'
import { newId } from '../../platform/ids.server.ts'
import { yearOf, type CalendarDate } from '../../rules/calendar/calendar-date.ts'
import { allow, refuse, type Decision, type Refusal } from '../../rules/kernel/decision.ts'
import { daysOf, mayAdd, mayBeHeldAt, mayBeLed, mayChange, mayMeet, mayMove, mayProvide, maySeat, mayShrink, type Meeting, type RunProvider, type SessionFacts } from '../../rules/learning/course-run.ts'
import { calendarNow } from '../calendar/working-calendar.server.ts'
import { tellOfRun } from '../sessions/invitations.server.ts'
import { cancelSignUps, lockPlansAndPeople, promoteWaitlist } from '../sessions/places.server.ts'
import type { TrainerRecord } from '../trainers/trainer-record.server.ts'
import { addLineByAmendment, amendedForClass, holdLine } from '../work-plans/lines.server.ts'
import { bookingsOf, hasWebinarRooms, isAudience, lockRuns, managedRun, ownLine, roomOf, sessionFacts, teamOf, type SessionGiven } from './course-runs.server.ts'
import { clashingLearners, findClash, type ClashingLearner } from './run-clashes.server.ts'
import { readRun, type RunRecord } from './run-record.server.ts'

export interface SessionChange extends SessionGiven {
  /** null: it is new */
  id: string | null
}
export interface RunChange {
  /** what the run said when the form was opened */
  seen: string
  /** told to everybody */
  reason: string
  sessions: readonly SessionChange[]
  /** of sessions that are not over */
  trainerIds: readonly string[]
  place: string
  roomId: string | null
  meeting: string
  capacity: number
  minimum: number
  signUpUntil: CalendarDate | null
  audiencePath: string
  /** why the own work plan is amended for the new days */
  amendment?: string | null
  /** those who cannot come at the new hours and lose their place, as they were shown */
  signOff?: readonly string[]
}

/** What the run says, to see that nobody changed it meanwhile. */
export const seenOf = (run: RunRecord): string =>
  contentHash([
    run.sessions.map(({ id, startsAt, endsAt, minutes, dayOffReason, sheetConfirmedAt, trainers }) => [id, startsAt.toISOString(), endsAt.toISOString(), minutes, dayOffReason, sheetConfirmedAt !== null, trainers.map((one) => one.id)]),
    run.place, run.room?.id ?? '', run.meeting, run.capacity, run.minimum, run.signUpUntil, run.audiencePath, run.provider, run.cancelled,
  ]).slice(0, 16)

export const CHANGES = ['sessions', 'trainers', 'place', 'capacity', 'minimum', 'window', 'audience', 'day-off'] as const
export type Change = (typeof CHANGES)[number]

export interface ChangeOutlook {
  changes: Change[]
  /** a calendar shows something else afterwards: everybody is told */
  shown: boolean
  startsOn: CalendarDate
  endsOn: CalendarDate
  /** days off the sessions are held on */
  daysOff: CalendarDate[]
  /** who is led by whom from now on */
  trainers: string[]
  room: string | null
  signedUp: number
  /** who cannot come at the new hours */
  learners: ClashingLearner[]
  amends: boolean
}
type Session = SessionChange & SessionFacts & { unchanged: boolean }
interface Decided extends ChangeOutlook {
  sessions: Session[]
  team: TrainerRecord[]
  provider: RunProvider
  /** of these the trainers change */
  led: Session[]
  /** it stands on the line of the own work plan as it is */
  byLine: boolean
  /** the calendar shows something else of these */
  touched: Session[]
}

/** One run as the form of its change opens it. */
export async function readChange(actor: Actor, runId: string, deps: Pick<Deps, 'db' | 'clock'>): Promise<{ run: RunRecord; seen: string }> {
  const run = await managedRun(actor, runId, deps)
  return { run, seen: seenOf(run) }
}

async function decide(db: Db, actor: Actor, run: RunRecord, given: RunChange, deps: Deps): Promise<Decision<Decided>> {
  const now = deps.clock.now()
  const day = today(deps.clock)
  const inside = { db, clock: deps.clock }
  const open = mayChange({ cancelled: run.cancelled, endsOn: run.endsOn, lastAt: run.sessions.at(-1)?.endsAt ?? null, reason: given.reason }, now, day)
  if (!open.allowed) return open
  if (given.seen !== seenOf(run)) return refuse('changed-meanwhile')

  const before = new Map(run.sessions.map((session) => [session.id, session]))
  if (given.sessions.some(({ id }) => id !== null && !before.has(id))) return refuse('changed-meanwhile')
  const added = given.sessions.some(({ id }) => id === null) ? mayAdd(run.sessions.map(({ sheetConfirmedAt }) => ({ confirmed: sheetConfirmedAt !== null }))) : allow(true)
  if (!added.allowed) return added
  const unchanged = new Set<string>()
  for (const session of run.sessions) {
    const move = mayMove({ before: { ...session, confirmed: session.sheetConfirmedAt !== null }, after: given.sessions.find(({ id }) => id === session.id) ?? null }, now)
    if (!move.allowed) return move
    if (!move.value.moved) unchanged.add(session.id)
  }
  const sessions: Session[] = sessionFacts(given.sessions.map((session) => ({ ...session, dayOffReason: session.dayOffReason?.trim() || (session.id && before.get(session.id)!.dayOffReason), unchanged: session.id !== null && unchanged.has(session.id) })), await calendarNow(deps))
  // a run of before has only days until it is given times; as long as it has none, the rest of it may change
  const timed = run.sessions.length > 0 || sessions.length > 0
  const meeting = timed ? mayMeet(sessions, run.courseMinutes, now) : allow(true)
  if (!meeting.allowed) return meeting
  const { startsOn, endsOn } = timed ? daysOf(sessions) : run

  const [team, room] = [await teamOf(inside, given.trainerIds), await roomOf(inside, given.roomId)]
  const moved = sessions.filter((session) => !session.unchanged)
  const trainersOf = (session: Session) => (session.id === null ? [] : (before.get(session.id)?.trainers ?? []))
  // who taught stays on record; a class nobody is named for may still get its name
  const led = sessions.filter((session) => (session.endsAt > now || trainersOf(session).length === 0) && (session.id === null || before.get(session.id)!.sheetConfirmedAt === null))
  const coming = sessions.filter(({ endsAt }) => endsAt > now)
  const teamIds = team.map(({ id }) => id).toSorted().join()
  const otherTeam = led.some((session) => trainersOf(session).map(({ id }) => id).toSorted().join() !== teamIds)
  const otherRoom = (room?.id ?? null) !== (run.room?.id ?? null)
  const otherPlace = otherRoom || given.place.trim() !== run.place || given.meeting !== run.meeting
  const changed: Record<Change, boolean> = {
    sessions: moved.length > 0, trainers: otherTeam, place: otherPlace, capacity: given.capacity !== run.capacity, minimum: given.minimum !== run.minimum,
    window: given.signUpUntil !== run.signUpUntil, audience: given.audiencePath !== run.audiencePath,
    'day-off': sessions.some(({ id, unchanged: same, dayOff, dayOffReason }) => same && dayOff !== null && dayOffReason !== before.get(id!)!.dayOffReason),
  }
  const changes = CHANGES.filter((change) => changed[change])
  if (changes.length === 0) return refuse('run.nothing-changes', {}, '397/19.schedule')

  const asked: Decision<unknown>[] = [
    maySeat({ capacity: given.capacity, minimum: given.minimum, signUpUntil: given.signUpUntil, startsOn }, changed.window ? day : null),
    mayShrink(given.capacity, run.seatsTaken),
    mayBeHeldAt({ form: run.form, place: given.place, room: room && { name: room.name, seats: room.seats, retired: room.retiredAt !== null && otherRoom }, meeting: given.meeting, capacity: given.capacity, bigBlueButton: hasWebinarRooms(deps) || run.meeting === 'bigbluebutton' }),
    timed && (otherTeam || moved.length > 0) ? mayBeLed(run.form, run.language, team) : allow(true),
  ]
  for (const decision of asked) if (!decision.allowed) return decision
  if (changed.audience && !(await isAudience(inside, given.audiencePath))) return refuse('run.audience-unknown', {}, '397/22')

  // the qualification organisation substitutes and moves as it has to (397/30), a trainer by the own work plan (397/31.delivery)
  const byTrainer = !may(actor, 'course-run.manage', {})
  let [amends, byLine] = [false, false]
  if (byTrainer && (otherTeam || startsOn !== run.startsOn || endsOn !== run.endsOn)) {
    const trainerId = actor.trainerId ?? ''
    const provided = mayProvide({
      provider: run.provider, by: { trainerId }, trainerIds: team.map(({ id }) => id), course: run.courseCode, language: run.language, startsOn, endsOn,
      line: await ownLine(inside, trainerId, run.planLineId, yearOf(startsOn)), amendment: given.amendment ?? null,
    })
    if (!provided.allowed) return provided
    amends = provided.value.amends
    byLine = !amends
  }
  const newcomers = team.filter(({ id }) => !led.every((session) => trainersOf(session).some((one) => one.id === id)))
  const clash = (await findClash(db, { runId: run.id, sessions: moved, trainers: team, room })) ?? (await findClash(db, { runId: run.id, sessions: led, trainers: newcomers, room: null })) ?? (await findClash(db, { runId: run.id, sessions: coming, trainers: [], room: otherRoom ? room : null }))
  if (clash) return clash
  const [signedUp, learners] = [await db.signUp.count({ where: { runId: run.id, status: 'signed-up' } }), await clashingLearners(db, run.id, moved)]
  const shown = moved.length > 0 || otherTeam || otherPlace
  return allow(
    {
      changes, shown, startsOn, endsOn, daysOff: sessions.flatMap(({ dayOff }) => dayOff ?? []), trainers: team.map(({ name }) => name), room: room && room.name, signedUp, learners, amends, byLine, sessions, team, led: otherTeam ? led : [],
      touched: otherTeam || otherPlace ? coming : moved,
      provider: run.provider === 'internal-trainer' && otherTeam && !team.some(({ kind }) => kind === 'internal') ? 'qualification-organisation' : run.provider,
    },
    '397/19.schedule', '397/23',
  )
}

/** Looks before the run changes: refused, or what to know; those who cannot come first of all. */
export async function previewChange(actor: Actor, runId: string, given: RunChange, deps: Deps): Promise<Decision<ChangeOutlook>> {
  const decision = await decide(deps.db, actor, await managedRun(actor, runId, deps), given, deps)
  if (!decision.allowed) return decision
  const { changes, shown, startsOn, endsOn, daysOff, trainers, room, signedUp, learners, amends } = decision.value
  return allow({ changes, shown, startsOn, endsOn, daysOff, trainers, room, signedUp, learners, amends }, ...decision.clauses)
}

/** Changes the run; who cannot come at the new hours and was shown loses the place with the reason, everybody else is told. */
export async function changeRun(actor: Actor, runId: string, given: RunChange, deps: Deps): Promise<Decision<{ signedOff: number }>> {
  const { id } = await managedRun(actor, runId, deps)
  try {
    return await deps.db.$transaction(async (tx) => {
      if ((await lockRuns(tx, [id])).size === 0) throw new Denied(404)
      const run = (await readRun({ db: tx }, id))!
      const decision = await decide(tx, actor, run, given, deps)
      if (!decision.allowed) return decision
      const { learners, sessions, team, led, touched, startsOn, endsOn, changes, shown, amends, byLine, provider } = decision.value
      const confirmed = new Set(given.signOff ?? [])
      if (learners.some(({ personId }) => !confirmed.has(personId))) return refuse('run.clash-learners', { people: learners.length }, '397/19.schedule')
      const now = deps.clock.now()
      const reason = given.reason.trim()
      const added = { course: run.courseCode, language: run.language, from: startsOn, to: endsOn, audiencePath: given.audiencePath, people: given.capacity }
      const planLine = amends ? await addLineByAmendment(tx, deps, actor, actor.trainerId!, added, given.amendment ?? '') : byLine ? await holdLine(tx, deps, actor.trainerId!, run.planLineId!, { course: run.courseCode, language: run.language, startsOn, endsOn }) : allow(run.planLineId)
      if (!planLine.allowed) return planLine

      const leaving = learners.map(({ personId }) => personId)
      await lockPlansAndPeople(tx, { personIds: leaving, freed: [id] })
      if (leaving.length > 0) await cancelSignUps(tx, deps, { runId: id, personIds: leaving, reason, byId: actor.personId })
      await tx.courseRun.update({
        where: { id },
        data: {
          startsOn: toDateColumn(startsOn), endsOn: toDateColumn(endsOn), place: given.place.trim(), roomId: given.roomId, meeting: given.meeting as Meeting, capacity: given.capacity, minimum: given.minimum,
          signUpUntil: given.signUpUntil ? toDateColumn(given.signUpUntil) : null, audiencePath: given.audiencePath, provider, planLineId: planLine.value,
        },
      })
      await writeSessions(tx, id, { sessions, touched, now })
      const left = await writeTeam(tx, { led, coming: sessions.filter(({ endsAt }) => endsAt > now), team, roomId: given.roomId })

      if (leaving.length + left.length > 0) await tellOfRun(tx, deps, { runId: id, personIds: leaving, trainerIds: left, kind: 'withdrawn', reason })
      const joining = team.filter((one) => run.sessions.every(({ trainers }) => trainers.every((trainer) => trainer.id !== one.id))).map((one) => one.id)
      if (joining.length > 0) await tellOfRun(tx, deps, { runId: id, personIds: [], trainerIds: joining, kind: 'teaching' })
      if (shown) await tellOfRun(tx, deps, { runId: id, personIds: await heldOrAwaited(tx, id), trainerIds: team.map((one) => one.id), kind: 'changed', reason })
      await promoteWaitlist(tx, deps, [id])
      await record(
        tx,
        ...(amends ? [amendedForClass(actor, deps, actor.trainerId!, added, given.amendment ?? '')] : []),
        { actor, at: now, event: 'course-run.changed', subject: ['CourseRun', id], data: { course: run.courseCode, from: startsOn, to: endsOn, changes, ...(changes.includes('trainers') && { trainers: team.map(({ name }) => name) }), ...(changes.includes('capacity') && { capacity: given.capacity }), people: leaving.length, reason, clauses: [...decision.clauses] } },
      )
      return allow({ signedOff: leaving.length }, ...decision.clauses)
    }, { timeout: 60_000 })
  } catch (error) {
    if (isUniqueViolation(error) || isOvertaken(error)) return overtaken(actor, id, given, deps)
    throw error
  }
}

/** Who has a place or waits for one; whoever only taught what is over is told of nothing more. */
const heldOrAwaited = async (tx: Db, runId: string): Promise<string[]> => (await tx.signUp.findMany({ where: { runId, status: { not: 'cancelled' } }, select: { personId: true } })).map(({ personId }) => personId)

/** Somebody took what the change wants in the meantime: what it is, if it can be told. */
async function overtaken(actor: Actor, id: string, given: RunChange, deps: Deps): Promise<Refusal> {
  const run = await readRun(deps, id)
  const decision = run ? await decide(deps.db, actor, run, given, deps) : null
  return decision && !decision.allowed ? decision : refuse('run.clash-meanwhile', {}, '397/19.schedule')
}

/** Hours may change places with each other: what excludes itself is looked at when all are written. New ones take up those who are signed up. */
async function writeSessions(tx: Db, runId: string, { sessions, touched, now }: { sessions: Session[]; touched: readonly Session[]; now: Date }) {
  await tx.$executeRaw`set constraints "Booking_once_at_a_time" deferred`
  const fresh = sessions.filter(({ id }) => id === null)
  for (const session of fresh) session.id = newId(now.getTime())
  const rows = sessions.map(({ id, startsAt, endsAt, minutes, dayOffReason }, position) => ({ id, position, startsAt, endsAt, minutes, dayOffReason }))
  const shown = touched.map(({ id }) => id!)
  // places in the order change one by one: out of the way first
  await tx.$executeRaw`update "RunSession" set position = -1 - position where "runId" = ${runId}::uuid`
  await tx.$executeRaw`
    update "RunSession" s set position = w.position, "startsAt" = w."startsAt", "endsAt" = w."endsAt", minutes = w.minutes, "dayOffReason" = w."dayOffReason",
      sequence = s.sequence + case when s.id = any(${shown}::uuid[]) then 1 else 0 end, "changedAt" = case when s.id = any(${shown}::uuid[]) then ${now} else s."changedAt" end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as w(id uuid, position int, "startsAt" timestamptz, "endsAt" timestamptz, minutes int, "dayOffReason" text) where s.id = w.id and s."runId" = ${runId}::uuid`
  await tx.runSession.createMany({ data: rows.flatMap((row) => (fresh.some(({ id }) => id === row.id) ? [{ ...row, id: row.id!, runId, changedAt: now }] : [])) })
  await tx.$executeRaw`
    insert into "Booking" ("sessionId", "subjectId", role, "startsAt", "endsAt")
    select s.id, u."personId", 'learner', s."startsAt", s."endsAt" from "RunSession" s join "SignUp" u on u."runId" = s."runId" and u.status = 'signed-up' where s.id = any(${fresh.map(({ id }) => id!)}::uuid[]) order by u."personId", s."startsAt"`
}

/** Trainers and room of the sessions; returns the trainers who teach none of what is to come any more. */
async function writeTeam(tx: Db, { led, coming, team, roomId }: { led: readonly Session[]; coming: readonly Session[]; team: readonly TrainerRecord[]; roomId: string | null }): Promise<string[]> {
  const [ledIds, comingIds] = [led.map(({ id }) => id!), coming.map(({ id }) => id!)]
  const before = await tx.booking.findMany({ where: { sessionId: { in: [...ledIds, ...comingIds] }, role: { in: ['trainer', 'room'] } } })
  const stays = new Set(team.map(({ subjectId }) => subjectId))
  const gone = before.filter(({ role, subjectId, sessionId }) => (role === 'trainer' ? ledIds.includes(sessionId) && !stays.has(subjectId) : subjectId !== roomId))
  for (const role of ['trainer', 'room']) {
    const rows = gone.filter((one) => one.role === role)
    if (rows.length > 0) await tx.booking.deleteMany({ where: { role, OR: rows.map(({ sessionId, subjectId }) => ({ sessionId, subjectId })) } })
  }
  const there = new Set(before.map(({ sessionId, subjectId }) => `${sessionId} ${subjectId}`))
  const identified = (sessions: readonly Session[]) => sessions.map(({ id, startsAt, endsAt }) => ({ id: id!, startsAt, endsAt }))
  const wanted = [...bookingsOf(identified(led), team, null), ...bookingsOf(identified(coming), [], roomId)].filter(({ sessionId, subjectId }) => !there.has(`${sessionId} ${subjectId}`))
  await tx.booking.createMany({ data: wanted.toSorted((one, other) => (one.subjectId < other.subjectId ? -1 : one.subjectId > other.subjectId ? 1 : one.startsAt.getTime() - other.startsAt.getTime())) })
  await tx.$executeRaw`set constraints "Booking_once_at_a_time" immediate`
  return [...new Set(gone.flatMap(({ role, trainerId }) => (role === 'trainer' ? (trainerId ?? []) : [])))]
}
