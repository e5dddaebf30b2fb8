/** A run with its sessions, trainers and room, as everybody reads it: the page of the run, the sign-up, the sheet, the invitation. */
import type { Trilingual } from '#content'
import type { Prisma } from '#db'
import { fromDateColumn } from '../../platform/clock.server.ts'
import type { Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { isUuid } from '../../platform/ids.server.ts'
import type { CalendarDate } from '../../rules/calendar/calendar-date.ts'
import { fullName } from '../../rules/identity/name.ts'
import type { RunForm, RunProvider } from '../../rules/learning/course-run.ts'
import type { TrainerKind } from '../../rules/trainers/trainer.ts'
import { readTrainers } from '../trainers/trainer-record.server.ts'

/** What is read with a run. */
export const RUN = {
  edition: { select: { form: true, minutes: true, titleKk: true, titleRu: true, titleEn: true } },
  room: true,
  sessions: { orderBy: { startsAt: 'asc' }, include: { bookings: { where: { role: 'trainer' }, include: { trainer: { include: { person: { select: { surname: true, givenName: true, patronymic: true } } } } } } } },
} satisfies Prisma.CourseRunInclude

export interface RunTrainer {
  /** entry of the register */
  id: string
  kind: TrainerKind
  personId: string | null
  name: string
  affiliation: string
}
export interface SessionRecord {
  id: string
  position: number
  startsAt: Date
  endsAt: Date
  /** of learning, without pauses */
  minutes: number
  sequence: number
  changedAt: Date
  dayOffReason: string | null
  sheetConfirmedAt: Date | null
  /** whoever leads ended the webinar */
  roomEndedAt: Date | null
  trainers: RunTrainer[]
}
export interface RunRecord {
  id: string
  editionId: string
  courseCode: string
  title: Trilingual
  form: RunForm
  /** of the standard */
  courseMinutes: number
  provider: RunProvider
  language: 'kk' | 'ru'
  startsOn: CalendarDate
  endsOn: CalendarDate
  place: string
  room: { id: string; name: string; address: string; seats: number } | null
  meeting: 'none' | 'link' | 'bigbluebutton'
  capacity: number
  minimum: number
  signUpUntil: CalendarDate | null
  audiencePath: string
  seatsTaken: number
  planLineId: string | null
  cancelReason: string | null
  cancelled: boolean
  /** by time; a run that was only foreseen for plans has none yet */
  sessions: SessionRecord[]
  /** of any of its sessions, each once */
  trainers: RunTrainer[]
}

export type RunRow = Prisma.CourseRunGetPayload<{ include: typeof RUN }>

/** The run, or null. */
export async function readRun({ db }: { db: Db }, id: string): Promise<RunRecord | null> {
  if (!isUuid(id)) return null
  const row = await db.courseRun.findUnique({ where: { id }, include: RUN })
  return row && asRun(row)
}

/** The run a session belongs to, with the session; null when there is none. */
export async function readSessionOfRun({ db }: { db: Db }, sessionId: string): Promise<{ run: RunRecord; session: SessionRecord } | null> {
  if (!isUuid(sessionId)) return null
  const row = await db.courseRun.findFirst({ where: { sessions: { some: { id: sessionId } } }, include: RUN })
  if (!row) return null
  const run = asRun(row)
  return { run, session: run.sessions.find(({ id }) => id === sessionId.toLowerCase())! }
}

/** Who takes the attendance of a run: everybody who teaches it, so that sheets of classes already held are signed by whoever held them. */
export const attendantsOf = (run: Pick<RunRecord, 'trainers'>): { trainerPersonIds: string[] } => ({ trainerPersonIds: personsOf(run.trainers) })
/** Of those the ones who may teach on: no internal trainer who is suspended or whose role has ended (397/2.12). One query, none without internal trainers. */
export async function teachersOf({ trainers }: Pick<RunRecord, 'trainers'>, deps: { db: Db; clock: Deps['clock'] }): Promise<{ trainerPersonIds: string[] }> {
  const known = await readTrainers(deps, trainers.flatMap(({ id, kind }) => (kind === 'internal' ? [id] : [])))
  return { trainerPersonIds: personsOf(trainers.filter(({ id }) => !['suspended', 'ended'].includes(known.get(id)?.state ?? ''))) }
}
/** What the policy asks of a run that is to change: who teaches it. Of a run of the qualification organisation a trainer manages nothing but takes attendance (access/policy.ts). */
export const managersOf = async (run: Pick<RunRecord, 'provider' | 'trainers'>, deps: { db: Db; clock: Deps['clock'] }): Promise<{ trainerPersonIds: string[] }> => (run.provider === 'internal-trainer' ? teachersOf(run, deps) : { trainerPersonIds: [] })
const personsOf = (trainers: readonly RunTrainer[]) => trainers.flatMap(({ personId }) => personId ?? [])

/** The row as everybody reads it. */
export function asRun({ edition, room, sessions, ...row }: RunRow): RunRecord {
  const shown = sessions.map(({ id, position, startsAt, endsAt, minutes, sequence, changedAt, dayOffReason, sheetConfirmedAt, roomEndedAt, bookings }): SessionRecord => ({
    id, position, startsAt, endsAt, minutes, sequence, changedAt, dayOffReason, sheetConfirmedAt, roomEndedAt,
    trainers: bookings.map(({ trainer }) => ({ id: trainer!.id, kind: trainer!.kind as TrainerKind, personId: trainer!.personId, name: trainer!.person ? fullName(trainer!.person) : trainer!.name, affiliation: trainer!.affiliation })).toSorted((one, other) => (one.name < other.name ? -1 : 1)),
  }))
  return {
    id: row.id, editionId: row.editionId, courseCode: row.courseCode, title: { kk: edition.titleKk, ru: edition.titleRu, en: edition.titleEn }, form: edition.form as RunForm, courseMinutes: edition.minutes,
    provider: row.provider as RunProvider, language: row.language as 'kk' | 'ru', startsOn: fromDateColumn(row.startsOn), endsOn: fromDateColumn(row.endsOn), place: row.place,
    room: room && { id: room.id, name: room.name, address: room.address, seats: room.seats }, meeting: row.meeting as RunRecord['meeting'], capacity: row.capacity, minimum: row.minimum,
    signUpUntil: row.signUpUntil && fromDateColumn(row.signUpUntil), audiencePath: row.audiencePath, seatsTaken: row.seatsTaken, planLineId: row.planLineId, cancelReason: row.cancelReason,
    cancelled: row.cancelledAt !== null, sessions: shown, trainers: [...new Map(shown.flatMap(({ trainers }) => trainers.map((trainer) => [trainer.id, trainer]))).values()],
  }
}
