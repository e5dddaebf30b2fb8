/** The schedule of a year for everybody signed in, and what is to be seen to in it (397/19.schedule, 397/30). */
import type { Trilingual } from '#content'
import type { Prisma } from '#db'
import { fromDateColumn, toDateColumn, today } from '../../platform/clock.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import type { CalendarDate } from '../../rules/calendar/calendar-date.ts'
import type { WorkingCalendar } from '../../rules/calendar/working-calendar.ts'
import { RUN_FORMS, runFlags, type RunFlag, type RunForm } from '../../rules/learning/course-run.ts'
import { calendarNow } from '../calendar/working-calendar.server.ts'
import { readTrainers, type TrainerRecord } from '../trainers/trainer-record.server.ts'
import { daysOffIn, daysOfSession } from './course-runs.server.ts'
import { asRun, RUN, type RunRecord } from './run-record.server.ts'

export const RUNS_A_PAGE = 50
export const RUN_STATES = ['coming', 'over', 'cancelled', 'attention'] as const
export type RunState = (typeof RUN_STATES)[number]

export interface ListedRun {
  id: string
  courseCode: string
  title: Trilingual
  form: RunForm
  language: 'kk' | 'ru'
  startsOn: CalendarDate
  endsOn: CalendarDate
  /** by time; none: they follow */
  sessions: { id: string; startsAt: string; endsAt: string }[]
  place: string
  room: string | null
  online: boolean
  trainers: string[]
  capacity: number
  seatsTaken: number
  cancelReason: string | null
  flags: RunFlag[]
  /** without times yet: days of it that nobody works on */
  daysOff: CalendarDate[]
}
export interface RunFilter {
  year: number
  form?: RunForm | null
  state?: RunState | null
  page: number
}

/** Where it is held, for whoever is not signed up: the address of a room on the web is for participants. */
export const placeOf = ({ meeting, place, room }: Pick<RunRecord, 'meeting' | 'place' | 'room'>): { online: boolean; place: string; room: string | null } => ({ online: meeting !== 'none', place: meeting === 'none' ? (room?.address ?? place) : '', room: room?.name ?? null })

/** What flags follow from: the trainers of runs as they stand today, their absences, and the calendar; in a fixed number of queries. */
export interface Standing {
  trainers: ReadonlyMap<string, TrainerRecord>
  absences: readonly { personId: string; from: CalendarDate; to: CalendarDate }[]
  calendar: WorkingCalendar
}

export async function standingOf(runs: readonly RunRecord[], deps: Pick<Deps, 'db' | 'clock'>): Promise<Standing> {
  const day = today(deps.clock)
  const going = runs.filter(({ cancelled, endsOn }) => !cancelled && endsOn >= day)
  const [trainers, absences, calendar] = await Promise.all([
    readTrainers(deps, going.flatMap((run) => run.trainers.map(({ id }) => id))),
    deps.db.absence.findMany({ where: { personId: { in: [...new Set(going.flatMap((run) => run.trainers.flatMap(({ personId }) => personId ?? [])))] }, toOn: { gte: toDateColumn(day) } }, select: { personId: true, fromOn: true, toOn: true } }),
    calendarNow(deps),
  ])
  return { trainers, absences: absences.map(({ personId, fromOn, toOn }) => ({ personId, from: fromDateColumn(fromOn), to: fromDateColumn(toOn) })), calendar }
}

/** What is to be seen to of a run. */
export function flagsOf(run: RunRecord, { trainers, absences, calendar }: Standing, { clock }: Pick<Deps, 'clock'>): RunFlag[] {
  if (run.cancelled) return []
  const sessions = run.sessions.map((session) => {
    const { on, until } = daysOfSession(session)
    const awayOn = (id: string, personId: string | null) => (trainers.get(id)?.endedOn ?? '9999') <= on || absences.some((absence) => absence.personId === personId && absence.from <= until && on <= absence.to)
    return { startsAt: session.startsAt, dayOff: daysOffIn(on, until, calendar).length > 0, dayOffReason: session.dayOffReason, trainers: session.trainers.map(({ id, kind, personId }) => ({ kind, state: trainers.get(id)?.state ?? null, away: awayOn(id, personId) })) }
  })
  return runFlags({ ...run, sessions }, clock.now(), today(clock))
}

/** The runs of a year by day; what was cancelled stays visible with its reason. */
export async function listRuns({ year, form = null, state = null, page }: RunFilter, deps: Pick<Deps, 'db' | 'clock'>): Promise<{ total: number; runs: ListedRun[] }> {
  const day = toDateColumn(today(deps.clock))
  const going = { cancelledAt: null, endsOn: { gte: day } }
  const where: Prisma.CourseRunWhereInput = {
    startsOn: { lte: toDateColumn(`${year}-12-31`) },
    ...(form && { edition: { form } }),
    AND: [{ endsOn: { gte: toDateColumn(`${year}-01-01`) } }, ...(state === 'coming' || state === 'attention' ? [going] : state === 'over' ? [{ cancelledAt: null, endsOn: { lt: day } }] : state === 'cancelled' ? [{ cancelledAt: { not: null } }] : [])],
  }
  const orderBy = [{ startsOn: 'asc' }, { courseCode: 'asc' }, { id: 'asc' }] satisfies Prisma.CourseRunOrderByWithRelationInput[]
  // what is to be seen to follows from states of trainers and the calendar, which no index knows: of the runs to come all are looked at
  const whole = state === 'attention'
  const [count, rows] = await Promise.all([
    whole ? 0 : deps.db.courseRun.count({ where }),
    deps.db.courseRun.findMany({ where, orderBy, include: RUN, ...(!whole && { skip: (page - 1) * RUNS_A_PAGE, take: RUNS_A_PAGE }) }),
  ])
  const runs = rows.map(asRun)
  const standing = await standingOf(runs, deps)
  const listed = runs.map((run): ListedRun => ({
    id: run.id, courseCode: run.courseCode, title: run.title, form: run.form, language: run.language, startsOn: run.startsOn, endsOn: run.endsOn, ...placeOf(run), trainers: run.trainers.map(({ name }) => name),
    sessions: run.sessions.map(({ id, startsAt, endsAt }) => ({ id, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() })), capacity: run.capacity, seatsTaken: run.seatsTaken, cancelReason: run.cancelReason,
    flags: flagsOf(run, standing, deps), daysOff: run.sessions.length === 0 ? daysOffIn(run.startsOn, run.endsOn, standing.calendar) : [],
  }))
  if (!whole) return { total: count, runs: listed }
  const wanted = listed.filter(({ flags }) => flags.length > 0)
  return { total: wanted.length, runs: wanted.slice((page - 1) * RUNS_A_PAGE, page * RUNS_A_PAGE) }
}

export const formGiven = (text: string | null): RunForm | null => RUN_FORMS.find((form) => form === text) ?? null
export const stateGiven = (text: string | null): RunState | null => RUN_STATES.find((state) => state === text) ?? null
