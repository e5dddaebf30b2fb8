/** The room of a webinar: who comes in, as what, and when (397/23.1). */
import { allow, refuse, type Decision } from '../kernel/decision.ts'

export interface JoinFacts {
  meeting: 'none' | 'link' | 'bigbluebutton'
  cancelled: boolean
  startsAt: Date
  endsAt: Date
  /** teaches the session, or answers for the run */
  leads: boolean
  /** as an internal trainer of the session who is suspended */
  suspended: boolean
  signedUp: boolean
  /** whoever leads ended it for everybody */
  roomEndedAt: Date | null
}
export type RoomRole = 'moderator' | 'viewer'

/** Whoever leads may prepare the room this long before everybody else. Minutes. */
export const PREPARE_MINUTES = 45
const MINUTE = 60_000

/** The instants between which the room is open for somebody of this role. */
export const joinWindow = ({ startsAt, endsAt }: Pick<JoinFacts, 'startsAt' | 'endsAt'>, role: RoomRole, opensMinutesBefore: number): { from: Date; until: Date } => ({
  from: new Date(startsAt.getTime() - (opensMinutesBefore + (role === 'moderator' ? PREPARE_MINUTES : 0)) * MINUTE),
  until: endsAt,
})

/** May the person go in now, and as what? Those who lead and those who are signed up, within the window (397/23.1). */
export function mayJoin({ meeting, cancelled, startsAt, endsAt, leads, suspended, signedUp, roomEndedAt }: JoinFacts, now: Date, opensMinutesBefore: number): Decision<RoomRole> {
  if (cancelled) return refuse('webinar.run-cancelled', {}, '397/23.1')
  if (meeting === 'none') return refuse('webinar.no-room', {}, '397/23.1')
  if (!leads && !signedUp) return refuse('webinar.not-signed-up', {}, '397/22', '397/23.1')
  if (leads && suspended) return refuse('trainer.not-active', {}, '397/2.12')
  const role = leads ? 'moderator' : 'viewer'
  const { from, until } = joinWindow({ startsAt, endsAt }, role, opensMinutesBefore)
  if (now < from) return refuse('webinar.not-open-yet', { opensAt: from.toISOString() }, '397/23.1')
  if (now > until) return refuse('webinar.over', { endedAt: until.toISOString() }, '397/23.1')
  // opened again by whoever leads; ended before the session was moved to these hours it says nothing of them
  const ended = roomEndedAt !== null && roomEndedAt >= joinWindow({ startsAt, endsAt }, 'moderator', opensMinutesBefore).from
  return ended && !leads ? refuse('webinar.ended', {}, '397/23.1') : allow(role, '397/23.1')
}
