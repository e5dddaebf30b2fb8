/** Runs of courses: sessions, place, language, seats, who provides and who teaches them (397/19.schedule, 397/22¶2, 397/22¶3, 397/23, 397/31.delivery). */
import { yearOf, type CalendarDate } from '../calendar/calendar-date.ts'
import { allow, refuse, type Decision } from '../kernel/decision.ts'
import { mayTeach, type TrainerKind, type TrainerState } from '../trainers/trainer.ts'
import { TRAINING_LANGUAGES } from './enrolment.ts'

/** The forms of training there are; no order knows a fourth one (397/23). */
export const RUN_FORMS = ['online-course', 'webinar', 'in-person-seminar'] as const
export type RunForm = (typeof RUN_FORMS)[number]

/** Who provides a run: the qualification organisation, or an internal trainer (397/22¶2). Experts are invited, they provide nothing of their own (397/23.1, 397/23.2). */
export const RUN_PROVIDERS = ['qualification-organisation', 'internal-trainer'] as const
export type RunProvider = (typeof RUN_PROVIDERS)[number]

/** Where a webinar meets: nowhere, at an address kept as the place, or in a BigBlueButton room. */
export const MEETINGS = ['none', 'link', 'bigbluebutton'] as const
export type Meeting = (typeof MEETINGS)[number]

export const SEATS = { least: 1, most: 1000 } as const
export const SESSIONS = { least: 1, most: 10 } as const
/** Learning on one day and the length of one session with its pauses, in minutes; no order sets them. */
export const LONGEST = { dayMinutes: 480, spanMinutes: 720 } as const

export interface SessionFacts {
  startsAt: Date
  endsAt: Date
  /** of learning, without pauses */
  minutes: number
  /** the days in Kazakhstan it begins and ends on */
  on: CalendarDate
  until: CalendarDate
  /** one of them that nobody works on */
  dayOff: CalendarDate | null
  dayOffReason: string | null
  /** stands as it stood: what has begun is not asked for again */
  unchanged?: boolean
}

const MINUTE = 60_000
const spanOf = ({ startsAt, endsAt }: Pick<SessionFacts, 'startsAt' | 'endsAt'>) => Math.floor((endsAt.getTime() - startsAt.getTime()) / MINUTE)
const isReason = (text: string | null | undefined): boolean => (text ?? '').trim().length >= 3

/** May these be the sessions of a course? By time, to come, apart from each other, on days people work, and no less than the standard asks (397/A2.hours). */
export function mayMeet(sessions: readonly SessionFacts[], courseMinutes: number, now: Date): Decision {
  if (sessions.length < SESSIONS.least) return refuse('run.sessions-missing', {}, '397/19.schedule', '397/23')
  if (sessions.length > SESSIONS.most) return refuse('run.too-many-sessions', { most: SESSIONS.most }, '397/19.schedule')
  const days = new Map<CalendarDate, number>()
  for (const [place, session] of sessions.entries()) {
    const { startsAt, endsAt, minutes, on, dayOff, dayOffReason, unchanged } = session
    const from = startsAt.toISOString()
    const span = spanOf(session)
    if (endsAt <= startsAt) return refuse('run.session-ends-before-start', { startsAt: from, endsAt: endsAt.toISOString() }, '397/19.schedule')
    if (!unchanged && startsAt <= now) return refuse('run.session-in-past', { startsAt: from }, '397/19.schedule')
    if (span > LONGEST.spanMinutes) return refuse('run.session-too-long', { startsAt: from, hours: LONGEST.spanMinutes / 60 }, '397/19.schedule')
    if (!Number.isInteger(minutes) || minutes < 1 || minutes > span) return refuse('run.session-minutes', { startsAt: from, span }, '397/A2.hours')
    if (!unchanged && dayOff !== null && !isReason(dayOffReason)) return refuse('run.day-off-needs-reason', { day: dayOff }, '397/19.schedule')
    const before = sessions[place - 1]
    if (before && startsAt < before.endsAt) return refuse('run.sessions-overlap', { first: before.startsAt.toISOString(), second: from }, '397/19.schedule')
    days.set(on, (days.get(on) ?? 0) + minutes)
  }
  for (const [day, minutes] of days) if (minutes > LONGEST.dayMinutes) return refuse('run.day-too-long', { day, hours: LONGEST.dayMinutes / 60 }, '397/19.schedule')
  const given = sessions.reduce((sum, { minutes }) => sum + minutes, 0)
  if (given < courseMinutes) return refuse('run.minutes-missing', { given, needed: courseMinutes, missing: courseMinutes - given }, '397/A2.hours')
  return allow(true, '397/19.schedule', '397/A2.hours')
}

export interface RunTrainerFacts {
  id: string
  name: string
  kind: TrainerKind
  state: TrainerState | null
  languages: readonly string[]
}

/** May they lead the classes of a run? At least one of a webinar or seminar, each allowed to teach, in a language of theirs (397/2.12.tot, 397/23.1, 397/23.2, 397/24). */
export function mayBeLed(form: RunForm, language: string, trainers: readonly RunTrainerFacts[]): Decision {
  if (trainers.length === 0 && form !== 'online-course') return refuse('run.trainer-missing', {}, form === 'webinar' ? '397/23.1' : '397/23.2')
  for (const { name, kind, state, languages } of trainers) {
    const teaching = mayTeach({ kind, state })
    if (!teaching.allowed) return refuse('run.trainer-not-active', { trainer: name }, ...teaching.clauses)
    // whoever is invited may have told nothing of languages
    if (!languages.includes(language) && (kind === 'internal' || languages.length > 0)) return refuse('run.trainer-other-language', { trainer: name }, '397/24')
  }
  return allow(true, '397/2.12.tot', '397/23.1', '397/23.2')
}

export interface PlaceFacts {
  form: RunForm
  /** an address, or the link of a webinar */
  place: string
  room: { name: string; seats: number; retired: boolean } | null
  meeting: string
  capacity: number
  /** there is a BigBlueButton server to meet on */
  bigBlueButton: boolean
}

const isLink = (text: string): boolean => /^https:\/\/[^\s/.]+\.[^\s]+$/i.test(text)

/** Is there somewhere to go? A webinar meets in a room on the web, a seminar in a room with seats for all, or at an address (397/23.1, 397/23.2). */
export function mayBeHeldAt({ form, place, room, meeting, capacity, bigBlueButton }: PlaceFacts): Decision {
  if (form === 'webinar') {
    if (meeting === 'bigbluebutton') return bigBlueButton ? allow(true, '397/23.1') : refuse('run.webinar-room-missing', {}, '397/23.1')
    return meeting === 'link' && isLink(place.trim()) ? allow(true, '397/23.1') : refuse('run.link-missing', {}, '397/23.1')
  }
  if (meeting !== 'none') return refuse('run.other-form', {}, '397/23')
  if (form === 'online-course') return allow(true, '397/23')
  if (room === null) return place.trim().length < 3 ? refuse('run.place-missing', {}, '397/19.schedule', '397/23.2') : allow(true, '397/23.2')
  if (room.retired) return refuse('run.room-retired', { room: room.name }, '397/23.2')
  return capacity <= room.seats ? allow(true, '397/23.2') : refuse('run.room-too-small', { room: room.name, seats: room.seats, capacity }, '397/23.2')
}

export interface SeatsFacts {
  capacity: number
  minimum: number
  signUpUntil: CalendarDate | null
  startsOn: CalendarDate
}

/** Seats, the least number to hold it for, and the last day of sign-up (397/19.schedule). */
export function maySeat({ capacity, minimum, signUpUntil, startsOn }: SeatsFacts, today: CalendarDate | null): Decision {
  if (!Number.isInteger(capacity) || capacity < SEATS.least || capacity > SEATS.most) return refuse('run.seats-out-of-range', { ...SEATS }, '397/19.schedule')
  if (!Number.isInteger(minimum) || minimum < 1 || minimum > capacity) return refuse('run.minimum-out-of-range', { minimum, capacity }, '397/19.schedule')
  if (signUpUntil !== null && signUpUntil > startsOn) return refuse('run.sign-up-after-start', { signUpUntil, startsOn }, '397/19.schedule')
  if (signUpUntil !== null && today !== null && signUpUntil < today) return refuse('run.sign-up-in-past', { signUpUntil, today }, '397/19.schedule')
  return allow(true, '397/19.schedule')
}

export interface WorkPlanLineFacts {
  course: string
  language: string
  fromOn: CalendarDate
  toOn: CalendarDate
  /** the plan was handed in and is not back for rework */
  inForce: boolean
}

export interface DeliveryFacts {
  provider: string
  /** the qualification organisation, or the register entry of the internal trainer who schedules */
  by: 'qualification-organisation' | { trainerId: string }
  trainerIds: readonly string[]
  course: string
  language: string
  startsOn: CalendarDate
  endsOn: CalendarDate
  /** of the own work plan */
  line: WorkPlanLineFacts | null
  /** why the plan is amended together with it */
  amendment: string | null
}

/** Is it a class of this line: its course and language, within its days (397/31.delivery)? */
export const isOfLine = (line: Pick<WorkPlanLineFacts, 'course' | 'language' | 'fromOn' | 'toOn'>, { course, language, startsOn, endsOn }: Pick<DeliveryFacts, 'course' | 'language' | 'startsOn' | 'endsOn'>): boolean =>
  line.course === course && line.language === language && line.fromOn <= startsOn && endsOn <= line.toOn

/** May they provide it? The qualification organisation what it wants, an internal trainer the own classes by the own work plan (397/22¶2, 397/31.delivery). The value says whether the plan is amended with it. */
export function mayProvide({ provider, by, trainerIds, course, language, startsOn, endsOn, line, amendment }: DeliveryFacts): Decision<{ amends: boolean }> {
  if (!(RUN_PROVIDERS as readonly string[]).includes(provider)) return refuse('run.provider-unknown', {}, '397/22¶2')
  if (provider === 'qualification-organisation') return by === provider ? allow({ amends: false }, '397/22¶2') : refuse('run.provider-other', {}, '397/22¶2')
  if (by === 'qualification-organisation' || !trainerIds.includes(by.trainerId)) return refuse('run.provider-other', {}, '397/22¶2')
  const planned = line !== null && line.inForce && isOfLine(line, { course, language, startsOn, endsOn })
  if (planned) return allow({ amends: false }, '397/22¶2', '397/31.delivery')
  return isReason(amendment) ? allow({ amends: true }, '397/22¶2', '397/31.delivery') : refuse('run.not-in-work-plan', { course, startsOn, endsOn }, '397/31.delivery')
}

export interface RunFacts extends Omit<PlaceFacts, 'form' | 'capacity'>, Omit<SeatsFacts, 'startsOn'>, Omit<DeliveryFacts, 'course' | 'startsOn' | 'endsOn' | 'trainerIds'> {
  course: { code: string; form: RunForm; published: boolean; minutes: number }
  /** the form it is held in */
  form: string
  sessions: readonly SessionFacts[]
  trainers: readonly RunTrainerFacts[]
}

/** May the run be scheduled? A published standard in its own form, a provider, sessions to come, seats, somewhere to go and somebody to teach (397/22¶3, 397/23). */
export function maySchedule(run: RunFacts, now: Date, today: CalendarDate): Decision<{ amends: boolean }> {
  const { course, form, language, sessions, trainers } = run
  if (!course.published) return refuse('run.course-without-standard', { course: course.code }, '397/22¶3')
  if (!(RUN_FORMS as readonly string[]).includes(form) || form !== course.form) return refuse('run.other-form', {}, '397/23')
  if (!(RUN_PROVIDERS as readonly string[]).includes(run.provider)) return refuse('run.provider-unknown', {}, '397/22¶2')
  if (!(TRAINING_LANGUAGES as readonly string[]).includes(language)) return refuse('learning.language-not-offered', {}, '397/24')
  const meeting = mayMeet(sessions, course.minutes, now)
  if (!meeting.allowed) return meeting
  const { startsOn, endsOn } = daysOf(sessions)
  for (const decision of [maySeat({ ...run, startsOn }, today), mayBeHeldAt({ ...run, form: course.form }), mayBeLed(course.form, language, trainers)]) if (!decision.allowed) return decision
  const provided = mayProvide({ ...run, course: course.code, trainerIds: trainers.map(({ id }) => id), startsOn, endsOn })
  return provided.allowed ? allow(provided.value, '397/19.schedule', '397/22¶2', '397/22¶3', '397/23', ...provided.clauses.filter((clause) => clause !== '397/22¶2')) : provided
}

/** First and last day of sessions that stand by time. */
export const daysOf = (sessions: readonly Pick<SessionFacts, 'on' | 'until'>[]): { startsOn: CalendarDate; endsOn: CalendarDate } => ({
  startsOn: sessions[0]!.on, endsOn: sessions.map(({ until }) => until).reduce((last, day) => (day > last ? day : last)),
})

/** Is the run for somebody who works at these places: at or below the organisation it is held for, or anywhere (397/22)? */
export const isFor = (audiencePath: string, paths: readonly string[]): boolean => paths.some((path) => path.startsWith(audiencePath))

/** May a plan of the year foresee the run? It begins and ends in that year (397/2.6, 397/19.schedule). */
export const mayForesee = ({ startsOn, endsOn }: { startsOn: CalendarDate; endsOn: CalendarDate }, planYear: number): Decision =>
  yearOf(startsOn) === planYear && yearOf(endsOn) === planYear ? allow(true, '397/19.schedule') : refuse('run.outside-plan-year', { year: planYear, startsOn, endsOn }, '397/2.6', '397/19.schedule')

/** May the run change at all? Not once it is cancelled or over, and with a reason that everybody who counted on it is told (397/19.schedule). */
export function mayChange({ cancelled, endsOn, lastAt, reason }: { cancelled: boolean; endsOn: CalendarDate; lastAt: Date | null; reason: string }, now: Date, today: CalendarDate): Decision {
  if (cancelled) return refuse('run.already-cancelled', {}, '397/19.schedule')
  if (lastAt === null ? endsOn < today : lastAt <= now) return refuse('run.over', { endsOn }, '397/19.schedule')
  return isReason(reason) ? allow(true, '397/19.schedule') : refuse('run.change-reason-missing', {}, '397/19.schedule')
}

export interface SessionChangeFacts {
  before: { startsAt: Date; endsAt: Date; minutes: number; confirmed: boolean }
  after: { startsAt: Date; endsAt: Date; minutes: number } | null
}

/** May the session change so? Not once it has begun, nor once its sheet was signed off (397/23.2); and none disappears: a class less is another run. */
export function mayMove({ before, after }: SessionChangeFacts, now: Date): Decision<{ moved: boolean }> {
  const startsAt = before.startsAt.toISOString()
  if (after === null) return refuse('run.session-stays', { startsAt }, '397/19.schedule')
  const moved = after.startsAt.getTime() !== before.startsAt.getTime() || after.endsAt.getTime() !== before.endsAt.getTime() || after.minutes !== before.minutes
  if (moved && before.confirmed) return refuse('run.sheet-confirmed', { startsAt }, '397/23.2')
  if (moved && before.startsAt <= now) return refuse('run.session-begun', { startsAt }, '397/19.schedule')
  return allow({ moved }, '397/19.schedule')
}

/** May a session be added? Not once every sheet is signed off: who completed the run and who missed it is settled then (397/23.2, 397/25). */
export const mayAdd = (sessions: readonly { confirmed: boolean }[]): Decision =>
  sessions.length > 0 && sessions.every(({ confirmed }) => confirmed) ? refuse('run.sheets-confirmed', {}, '397/23.2', '397/25') : allow(true, '397/19.schedule')

/** May so many seats be left? Nobody who has one loses it by a number (397/19.schedule). */
export const mayShrink = (capacity: number, seatsTaken: number): Decision =>
  capacity >= seatsTaken ? allow(true, '397/19.schedule') : refuse('run.capacity-below-seats', { capacity, seats: seatsTaken }, '397/19.schedule')

export interface CancelFacts {
  cancelled: boolean
  startsOn: CalendarDate
  /** of its first session; null: it has only days */
  firstAt: Date | null
  reason: string
}

/** May the run be cancelled? Once, before its first session begins, with a reason that everybody who counted on it is told (397/19.schedule). */
export function mayCancel({ cancelled, startsOn, firstAt, reason }: CancelFacts, now: Date, today: CalendarDate): Decision {
  if (cancelled) return refuse('run.already-cancelled', {}, '397/19.schedule')
  if (firstAt === null ? startsOn <= today : firstAt <= now) return refuse('run.begun', { startsOn: firstAt?.toISOString() ?? startsOn }, '397/19.schedule')
  return isReason(reason) ? allow(true, '397/19.schedule') : refuse('run.reason-missing', {}, '397/19.schedule')
}

/** What keeps a run from being held as it stands; nothing changes by itself, somebody has to look (397/30). */
export const RUN_FLAGS = ['needs-times', 'needs-trainer', 'day-off', 'below-minimum'] as const
export type RunFlag = (typeof RUN_FLAGS)[number]

export interface StandingFacts {
  form: RunForm
  startsOn: CalendarDate
  signUpUntil: CalendarDate | null
  minimum: number
  seatsTaken: number
  sessions: readonly { startsAt: Date; dayOff: boolean; dayOffReason: string | null; /** away: absent on the day, or not a trainer any more by then */ trainers: readonly { kind: TrainerKind; state: TrainerState | null; away: boolean }[] }[]
}

/** What is to be seen to of a run that goes on. */
export function runFlags({ form, startsOn, signUpUntil, minimum, seatsTaken, sessions }: StandingFacts, now: Date, today: CalendarDate): RunFlag[] {
  const coming = sessions.filter(({ startsAt }) => startsAt > now)
  const closed = signUpUntil === null ? startsOn <= today : signUpUntil < today
  const holds: Record<RunFlag, boolean> = {
    'needs-times': form !== 'online-course' && sessions.length === 0 && startsOn >= today,
    'needs-trainer': form !== 'online-course' && coming.some(({ trainers }) => !trainers.some((trainer) => !trainer.away && mayTeach(trainer).allowed)),
    'day-off': coming.some(({ dayOff, dayOffReason }) => dayOff && !isReason(dayOffReason)),
    'below-minimum': closed && coming.length > 0 && seatsTaken < minimum,
  }
  return RUN_FLAGS.filter((flag) => holds[flag])
}
