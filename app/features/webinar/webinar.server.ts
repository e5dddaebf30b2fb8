/** Going into the room of a webinar, being seen there, ending it, and its recordings (397/23.1). */
import { LRUCache } from 'lru-cache'
import { loadTrainingSettings } from '#content'
import type { Actor } from '../../access/actor.ts'
import { authorise, Denied } from '../../access/authorise.server.ts'
import { may } from '../../access/policy.ts'
import { paths } from '../../paths.ts'
import { record } from '../../platform/audit.server.ts'
import { dayInKazakhstan } from '../../platform/clock.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { isUuid, newId } from '../../platform/ids.server.ts'
import { log } from '../../platform/log.server.ts'
import { RoomUnavailable, type WebinarRoom } from '../../platform/webinar-room.ts'
import { allow, refuse, type Decision } from '../../rules/kernel/decision.ts'
import { joinWindow, mayJoin, PREPARE_MINUTES } from '../../rules/learning/webinar-room.ts'
import { inLocale } from '../courses/edition.ts'
import { attendantsOf, readSessionOfRun, type RunRecord, type SessionRecord } from '../courses/run-record.server.ts'
import { readTrainers } from '../trainers/trainer-record.server.ts'

const opensMinutesBefore = () => loadTrainingSettings().joinOpensMinutesBefore

async function sessionFor(sessionId: string, deps: Pick<Deps, 'db'>): Promise<{ run: RunRecord; session: SessionRecord }> {
  const found = await readSessionOfRun(deps, sessionId)
  if (!found) throw new Denied(404)
  return found
}

// of five hundred who come within seconds one asks the room, the others know that it is open; no longer, because it may be ended inside
const opened = new LRUCache<string, Promise<void>>({ max: 500, ttl: 10_000 })
function openRoom({ run, session }: { run: RunRecord; session: SessionRecord }, deps: Deps): Promise<void> {
  const kept = opened.get(session.id)
  if (kept) return kept
  const opening = deps.webinars!.open({ id: session.id, name: `${run.courseCode} ${inLocale(run.title, run.language)}`, logoutUrl: `${deps.publicUrl}${paths.courseRun(run.id)}` })
  opened.set(session.id, opening)
  opening.catch(() => opened.delete(session.id)) // whoever comes next asks again
  return opening
}

/** Where the person goes in: the link of the run, or the own address of a BigBlueButton meeting. Refused before its time, after it, and to strangers. */
export async function joinSession(actor: Actor, sessionId: string, deps: Deps): Promise<Decision<string>> {
  const { run, session } = await sessionFor(sessionId, deps)
  const signedUp = (await deps.db.signUp.count({ where: { runId: run.id, personId: actor.personId, status: 'signed-up' } })) > 0
  const leads = may(actor, 'attendance.take', attendantsOf(run))
  const suspended = leads && !may(actor, 'trainer.coordinate') && (await isSuspended(actor, run, deps))
  const decision = mayJoin({ meeting: run.meeting, cancelled: run.cancelled, startsAt: session.startsAt, endsAt: session.endsAt, leads, suspended, signedUp, roomEndedAt: session.roomEndedAt }, deps.clock.now(), opensMinutesBefore())
  if (!decision.allowed) return decision
  if (run.meeting === 'link') {
    if (signedUp && !leads) await sawJoining(deps, session.id, actor.personId)
    return allow(run.place, ...decision.clauses)
  }
  if (!deps.webinars) return refuse('webinar.room-unavailable', {}, '397/23.1')
  if (leads) {
    // whoever leads asks the room itself, and opens again what was ended
    opened.delete(session.id)
    if (session.roomEndedAt !== null) await deps.db.runSession.update({ where: { id: session.id }, data: { roomEndedAt: null } })
  }
  try {
    await openRoom({ run, session }, deps)
  } catch (error) {
    if (!(error instanceof RoomUnavailable)) throw error
    log().warn({ event: 'webinar.unavailable', session: session.id, code: error.code })
    return refuse('webinar.room-unavailable', {}, '397/23.1')
  }
  return allow(deps.webinars.joinUrl({ meetingId: session.id, name: actor.name, userId: actor.personId, role: decision.value }), ...decision.clauses)
}

/** Classes keep a suspended trainer until somebody is put in place; nobody teaches meanwhile (397/2.12). */
async function isSuspended({ personId }: Actor, { trainers }: RunRecord, deps: Pick<Deps, 'db' | 'clock'>): Promise<boolean> {
  const own = await readTrainers(deps, trainers.filter((trainer) => trainer.personId === personId).map(({ id }) => id))
  return [...own.values()].some(({ state }) => state === 'suspended')
}

/** Of a link only the going in is known; how long somebody stayed is said by the sheet. */
const sawJoining = ({ pool, clock }: Pick<Deps, 'pool' | 'clock'>, sessionId: string, personId: string) =>
  pool.query(
    `insert into "RoomVisit" (id, "sessionId", "personId", source, "joinedAt", "lastSeenAt") values ($1, $2, $3, 'link', $4, $4)
     on conflict ("sessionId", "personId", source) where "leftAt" is null do update set "lastSeenAt" = greatest("RoomVisit"."lastSeenAt", excluded."lastSeenAt")`,
    [newId(clock.now().getTime()), sessionId, personId, clock.now()],
  )

/** Nobody was seen for so long: whoever is there again came anew, and the time between does not count. */
const GAP_MILLISECONDS = 3 * 60_000
/** A class that runs over is watched so long after its end. */
const AFTER_MILLISECONDS = 15 * 60_000
/** A server that is away holds up eight rooms at a time, not all one after another. */
const ROOMS_AT_ONCE = 8

/** Looks into the rooms of the sessions under way and writes down who is there; asked again and again. Returns how many rooms were seen. */
export async function watchRooms(deps: Deps): Promise<number> {
  if (!deps.webinars) return 0
  const now = deps.clock.now()
  const sessions = await deps.db.runSession.findMany({
    where: { startsAt: { lte: new Date(now.getTime() + (opensMinutesBefore() + PREPARE_MINUTES) * 60_000) }, endsAt: { gte: new Date(now.getTime() - AFTER_MILLISECONDS) }, run: { meeting: 'bigbluebutton', cancelledAt: null } },
    select: { id: true },
  })
  let seen = 0
  for (let first = 0; first < sessions.length; first += ROOMS_AT_ONCE)
    seen += (await Promise.all(sessions.slice(first, first + ROOMS_AT_ONCE).map(({ id }) => watchRoom(deps, deps.webinars!, id)))).filter(Boolean).length
  return seen
}

/** Looks into one room; false where it did not answer. */
async function watchRoom(deps: Deps, webinars: WebinarRoom, id: string): Promise<boolean> {
  const present = await webinars.present(id).catch((error: unknown) => {
    if (!(error instanceof RoomUnavailable)) throw error
    log().warn({ event: 'webinar.unavailable', session: id, code: error.code })
    return undefined // not known: nobody has left
  })
  if (present === undefined) return false
  // it does not run: whoever comes next asks for it
  if (present === null) opened.delete(id)
  await sawPresent(deps, id, present ?? [])
  return true
}

/** Who is in the room now: open stays go on, new ones begin, those of people who are gone end when they were last seen. */
async function sawPresent({ pool, clock }: Pick<Deps, 'pool' | 'clock'>, sessionId: string, present: readonly string[]): Promise<void> {
  const now = clock.now()
  const ids = [...new Set(present)].filter(isUuid)
  await pool.query(
    `update "RoomVisit" set "leftAt" = "lastSeenAt" where "sessionId" = $1 and source = 'bigbluebutton' and "leftAt" is null and (not ("personId" = any($2::uuid[])) or "lastSeenAt" < $3)`,
    [sessionId, ids, new Date(now.getTime() - GAP_MILLISECONDS)],
  )
  // guests of the room who are not of the run (the trainer, somebody with a link) are no participants
  await pool.query(
    `insert into "RoomVisit" (id, "sessionId", "personId", source, "joinedAt", "lastSeenAt")
     select gen_random_uuid(), s.id, u."personId", 'bigbluebutton', $3, $3 from "RunSession" s join "SignUp" u on u."runId" = s."runId" and u.status = 'signed-up' where s.id = $1 and u."personId" = any($2::uuid[])
     on conflict ("sessionId", "personId", source) where "leftAt" is null do update set "lastSeenAt" = greatest("RoomVisit"."lastSeenAt", excluded."lastSeenAt")`,
    [sessionId, ids, now],
  )
}

export interface RoomPage {
  sessionId: string
  runId: string
  course: { code: string; title: { kk: string; ru: string; en: string } }
  startsAt: string
  endsAt: string
  meeting: RunRecord['meeting']
  cancelled: boolean
  /** the room can be gone into by whoever leads */
  opensAt: string
  open: boolean
  /** how many of the participants are in it, as last seen; null: nobody looks into this kind of room */
  present: number | null
  recordings: { id: string; title: string; url: string }[]
}

/** The room as whoever leads the session sees it. */
export async function readRoom(actor: Actor, sessionId: string, deps: Deps): Promise<RoomPage> {
  const { run, session } = await sessionFor(sessionId, deps)
  authorise(actor, 'attendance.take', attendantsOf(run))
  const now = deps.clock.now()
  const { from, until } = joinWindow(session, 'moderator', opensMinutesBefore())
  const [present, files] = await Promise.all([
    run.meeting === 'bigbluebutton' ? deps.db.roomVisit.count({ where: { sessionId, source: 'bigbluebutton', leftAt: null, lastSeenAt: { gte: new Date(now.getTime() - GAP_MILLISECONDS) } } }) : null,
    deps.db.runFile.findMany({ where: { sessionId, kind: 'recording', removedAt: null, url: { not: null } }, orderBy: { addedAt: 'asc' }, select: { id: true, title: true, url: true } }),
  ])
  return {
    sessionId: session.id, runId: run.id, course: { code: run.courseCode, title: run.title }, startsAt: session.startsAt.toISOString(), endsAt: session.endsAt.toISOString(), meeting: run.meeting, cancelled: run.cancelled,
    opensAt: from.toISOString(), open: !run.cancelled && run.meeting !== 'none' && now >= from && now <= until, present, recordings: files.map(({ id, title, url }) => ({ id, title, url: url! })),
  }
}

/** Ends the meeting for everybody who is in it, until whoever leads goes in again. A room that does not run is ended already. */
export async function endMeeting(actor: Actor, sessionId: string, deps: Deps): Promise<Decision> {
  const { run, session } = await sessionFor(sessionId, deps)
  authorise(actor, 'attendance.take', attendantsOf(run))
  if (run.meeting !== 'bigbluebutton' || !deps.webinars) return refuse('webinar.no-room', {}, '397/23.1')
  const now = deps.clock.now()
  const ended = (roomEndedAt: Date | null) => deps.db.runSession.update({ where: { id: session.id }, data: { roomEndedAt } })
  // known before it is ended, so that nobody who comes meanwhile opens it again
  await ended(now)
  try {
    await deps.webinars.end(session.id)
  } catch (error) {
    await ended(session.roomEndedAt)
    if (!(error instanceof RoomUnavailable)) throw error
    return refuse('webinar.room-unavailable', {}, '397/23.1')
  }
  opened.delete(session.id)
  await deps.db.$transaction(async (tx) => {
    await tx.$executeRaw`update "RoomVisit" set "leftAt" = greatest("lastSeenAt", least(${now}, "lastSeenAt" + interval '1 minute')) where "sessionId" = ${session.id}::uuid and "leftAt" is null and source = 'bigbluebutton'`
    await record(tx, { actor, at: now, event: 'webinar.ended', subject: ['RunSession', session.id], data: { course: run.courseCode, clauses: ['397/23.1'] } })
  })
  return allow(true, '397/23.1')
}

/** Takes over the recordings the room has published of the session; returns how many are new. Watching one is no attendance (397/25). */
export async function takeRecordings(actor: Actor, sessionId: string, deps: Deps): Promise<Decision<number>> {
  const { run, session } = await sessionFor(sessionId, deps)
  authorise(actor, 'attendance.take', attendantsOf(run))
  if (run.meeting !== 'bigbluebutton' || !deps.webinars) return refuse('webinar.no-room', {}, '397/23.1')
  try {
    const found = await deps.webinars.recordings(session.id)
    const now = deps.clock.now()
    return await deps.db.$transaction(async (tx) => {
      await tx.$queryRaw`select 1 from "RunSession" where id = ${session.id}::uuid for update`
      const known = new Set((await tx.runFile.findMany({ where: { sessionId: session.id, kind: 'recording' }, select: { url: true } })).map(({ url }) => url))
      const fresh = found.filter(({ url }) => !known.has(url))
      await tx.runFile.createMany({ data: fresh.map(({ url, startedAt, minutes }) => ({ id: newId(now.getTime()), runId: run.id, sessionId: session.id, kind: 'recording', title: `${run.courseCode}, ${dayInKazakhstan(startedAt)}, ${minutes} min`, url, addedAt: now, addedById: actor.personId })) })
      if (fresh.length > 0) await record(tx, { actor, at: now, event: 'webinar.recordings-taken', subject: ['RunSession', session.id], data: { course: run.courseCode, recordings: fresh.length, clauses: ['397/23.1'] } })
      return allow(fresh.length, '397/23.1')
    })
  } catch (error) {
    if (!(error instanceof RoomUnavailable)) throw error
    return refuse('webinar.room-unavailable', {}, '397/23.1')
  }
}
