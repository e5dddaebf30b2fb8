/** What was typed into the form of a run, read into what the use-cases take; and what there is to choose from. */
import type { Trilingual } from '#content'
import type { Actor } from '../../access/actor.ts'
import { may } from '../../access/policy.ts'
import type { Formatter } from '../../i18n/format.ts'
import type { MessageKey, Translate } from '../../i18n/translate.ts'
import { dayInKazakhstan, hourInKazakhstan, instantInKazakhstan, today } from '../../platform/clock.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { isUuid, newId } from '../../platform/ids.server.ts'
import { dayAfter, readDay, yearOf, type CalendarDate } from '../../rules/calendar/calendar-date.ts'
import type { Refusal } from '../../rules/kernel/decision.ts'
import { RUN_FORMS, SESSIONS, type RunForm } from '../../rules/learning/course-run.ts'
import { mayTeach, TRAINER_KINDS, type TrainerKind } from '../../rules/trainers/trainer.ts'
import { cutTo } from '../../rules/kernel/text.ts'
import { factInWords } from '../shell/refused.tsx'
import { readTrainers } from '../trainers/trainer-record.server.ts'
import { linesToSchedule, type SchedulableLine } from '../work-plans/lines.server.ts'
import { publishedEditions } from './catalogue.server.ts'
import { hasWebinarRooms, type SessionGiven } from './course-runs.server.ts'
import { allFields, CHANGE_FIELDS, NEW_FIELDS, ROWS_AT_ONCE, rowsOf, trainerFields, type ROW_PARTS, type Typed } from './run-form.ts'
import type { RunRecord } from './run-record.server.ts'
import { roomsFor, type ListedRoom } from './run-rooms.server.ts'

const LONGEST_TEXT = 1000

/** What was typed, each field shortened to what it may hold. */
export function typedOf(fields: Readonly<Record<string, string>>, names: readonly string[]): Record<string, string> {
  const typed: Record<string, string> = { rows: String(rowsOf(fields)) }
  for (const name of allFields(fields, names)) if (name !== 'rows') typed[name] = cutTo((fields[name] ?? '').trim(), LONGEST_TEXT)
  return typed
}

/** As many rows again, up to the most there may be. */
export const withMoreRows = (typed: Typed): Typed => ({ ...typed, rows: String(Math.min(SESSIONS.most, rowsOf(typed) + ROWS_AT_ONCE)) })

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/

export interface ReadRun {
  errors: Record<string, string>
  sessions: (SessionGiven & { id: string | null })[]
  trainerIds: string[]
  place: string
  roomId: string | null
  capacity: number
  minimum: number
  signUpUntil: CalendarDate | null
  audiencePath: string
  amendment: string
}

/** The fields both forms share; a row that is left empty is none. */
export function readRun(typed: Typed, t: Translate): ReadRun {
  const errors: Record<string, string> = {}
  const sessions: ReadRun['sessions'] = []
  const value = (name: string) => typed[name] ?? ''
  for (let row = 0; row < rowsOf(typed); row++) {
    const [id, dayText, from, to, pauseText] = ['id', 'day', 'from', 'to', 'pause'].map((part) => value(`${part}-${row}`)) as [string, string, string, string, string]
    if (id === '' && dayText === '' && from === '' && to === '') continue
    const day = readDay(dayText)
    const pause = pauseText === '' ? 0 : /^\d{1,3}$/.test(pauseText) ? Number(pauseText) : null
    if (!day) errors[`day-${row}`] = t('run.form.error.day')
    if (!TIME.test(from)) errors[`from-${row}`] = t('run.form.error.time')
    if (!TIME.test(to)) errors[`to-${row}`] = t('run.form.error.time')
    else if (to === from) errors[`to-${row}`] = t('run.form.error.same-time')
    if (pause === null) errors[`pause-${row}`] = t('run.form.error.pause')
    if (!day || pause === null || !TIME.test(from) || !TIME.test(to) || to === from) continue
    // an end before the beginning is on the next day
    const [startsAt, endsAt] = [instantInKazakhstan(day, from), instantInKazakhstan(to > from ? day : dayAfter(day), to)]
    sessions.push({ id: isUuid(id) ? id.toLowerCase() : null, startsAt, endsAt, minutes: (endsAt.getTime() - startsAt.getTime()) / 60_000 - pause, dayOffReason: value('dayOffReason') })
  }
  const whole = (name: string, otherwise: number | null) => (/^\d{1,6}$/.test(value(name)) ? Number(value(name)) : value(name) === '' ? otherwise : null)
  const [capacity, minimum, signUpUntil] = [whole('capacity', null), whole('minimum', 1), readDay(value('signUpUntil'))]
  if (capacity === null) errors.capacity = t('planning.new-run.error.seats')
  if (minimum === null) errors.minimum = t('run.form.error.minimum')
  if (value('signUpUntil') !== '' && !signUpUntil) errors.signUpUntil = t('run.form.error.day')
  return {
    errors, sessions, trainerIds: trainerFields(typed).map(value).filter((id) => id !== ''), place: cutTo(value('place'), 300), roomId: value('roomId') || null,
    capacity: capacity ?? 0, minimum: minimum ?? 0, signUpUntil, audiencePath: value('audiencePath'), amendment: value('amendment'),
  }
}

/** The field to repair; of a session, the part of its row. */
const FIELD_OF: Readonly<Record<string, string>> = {
  'run.day-off-needs-reason': 'dayOffReason', 'run.trainer-missing': 'trainer-0', 'run.link-missing': 'place', 'run.place-missing': 'place', 'run.webinar-room-missing': 'place', 'run.room-retired': 'roomId', 'run.room-too-small': 'roomId', 'run.clash-room': 'roomId',
  'run.seats-out-of-range': 'capacity', 'run.capacity-below-seats': 'capacity', 'run.minimum-out-of-range': 'minimum', 'run.sign-up-after-start': 'signUpUntil', 'run.sign-up-in-past': 'signUpUntil', 'run.change-reason-missing': 'reason',
}
const PART_OF: Readonly<Record<string, (typeof ROW_PARTS)[number]>> = { 'run.session-in-past': 'day', 'run.session-too-long': 'to', 'run.session-minutes': 'pause', 'run.sessions-overlap': 'from' }

/** The refusal as an error of the field it is about, in the words it has everywhere; null: it is about more than one. */
export function errorOfRefusal({ code, facts }: Refusal, typed: Typed, t: Translate, format: Formatter): Record<string, string> | null {
  const part = PART_OF[code]
  const startsAt = facts.second ?? facts.startsAt
  const begins = (row: number) => [typed[`day-${row}`] ?? '', typed[`from-${row}`] ?? ''] as const
  const row = part === undefined ? -1 : Array.from({ length: rowsOf(typed) }, (_, index) => begins(index)).findIndex(([day, from]) => readDay(day) !== null && TIME.test(from) && instantInKazakhstan(readDay(day)!, from).toISOString() === startsAt)
  const field = row < 0 ? FIELD_OF[code] : `${part}-${row}`
  return field === undefined ? null : { [field]: t(`refusal.${code}.text` as MessageKey, Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, factInWords(name, fact, t, format)]))) }
}

/** Where a webinar meets follows from what was typed: at the link, or in the room of the platform when there is none. Other forms meet in person. */
export function meetingOf(form: RunForm | undefined, { place, roomId }: { place: string; roomId: string | null }, deps: Pick<Deps, 'webinars'>): { meeting: string; roomId: string | null } {
  if (form !== 'webinar') return { meeting: 'none', roomId }
  return { meeting: place === '' && hasWebinarRooms(deps) ? 'bigbluebutton' : 'link', roomId: null }
}

export interface Choices {
  trainers: { kind: TrainerKind; people: { id: string; name: string; where: string }[] }[]
  rooms: ListedRoom[]
  audiences: { name: Trilingual; path: string; below: { name: Trilingual; path: string }[] }[]
  /** of the own work plan */
  lines: SchedulableLine[]
  /** classes are led by the work plan: an internal trainer schedules */
  byTrainer: boolean
  webinarRooms: boolean
}

/** Who may teach, rooms, audiences, and the lines of the own work plan. */
export async function choicesFor(actor: Actor, deps: Deps): Promise<Choices> {
  const byTrainer = !may(actor, 'course-run.manage', {})
  const year = yearOf(today(deps.clock))
  const [ids, rooms, organisations, lines] = await Promise.all([
    deps.db.trainer.findMany({ where: { declinedOn: null, endedOn: null }, select: { id: true } }),
    roomsFor(actor, deps),
    deps.db.organisation.findMany({ where: { kind: { in: ['labour-mobility-centre', 'career-centre'] } }, orderBy: [{ path: 'asc' }], select: { id: true, kind: true, path: true, nameKk: true, nameRu: true, nameEn: true } }),
    byTrainer && actor.trainerId ? Promise.all([linesToSchedule(actor.trainerId, year, deps), linesToSchedule(actor.trainerId, year + 1, deps)]) : [],
  ])
  const people = [...(await readTrainers(deps, ids.map(({ id }) => id))).values()].filter((one) => mayTeach(one).allowed).toSorted((one, other) => (one.name < other.name ? -1 : 1))
  const names = ({ nameKk, nameRu, nameEn }: (typeof organisations)[number]): Trilingual => ({ kk: nameKk, ru: nameRu, en: nameEn })
  return {
    trainers: TRAINER_KINDS.map((kind) => ({ kind, people: people.filter((one) => one.kind === kind).map(({ id, name, affiliation }) => ({ id, name, where: affiliation })) })).filter((group) => group.people.length > 0),
    rooms: rooms.map(({ organisationId: _, ...room }) => room),
    audiences: organisations.filter(({ kind }) => kind === 'labour-mobility-centre').map((centre) => ({ name: names(centre), path: centre.path, below: organisations.filter(({ kind, path }) => kind === 'career-centre' && path.startsWith(centre.path)).map((one) => ({ name: names(one), path: one.path })) })),
    lines: lines.flat(), byTrainer, webinarRooms: hasWebinarRooms(deps),
  }
}

/** Courses with a published standard by form; what needs a date comes first. */
export async function coursesToSchedule(deps: Pick<Deps, 'db'>): Promise<{ form: RunForm; courses: { code: string; title: Trilingual; minutes: number }[] }[]> {
  const editions = await publishedEditions(deps)
  return [...RUN_FORMS].reverse().map((form) => ({ form, courses: editions.filter(({ standard }) => standard.form === form).map(({ code, standard }) => ({ code, title: standard.title, minutes: standard.minutes })) })).filter(({ courses }) => courses.length > 0)
}

/** A new form, filled in from the line of the work plan or the course that led here. */
export function startOf(actor: Actor, { line, course }: { line: SchedulableLine | undefined; course: string }, deps: Pick<Deps, 'clock'>): Typed {
  return {
    ...Object.fromEntries(NEW_FIELDS.map((name) => [name, ''])), course: line?.courseCode ?? course, language: line?.language ?? 'kk', planLineId: line?.id ?? '', capacity: line ? String(line.people) : '', audiencePath: line?.audiencePath ?? '', rows: String(ROWS_AT_ONCE),
    'day-0': line ? line.from : '', 'trainer-0': actor.trainerId ?? '', requestKey: newId(deps.clock.now().getTime()),
  }
}

const timeOf = (at: Date): string => `${String(hourInKazakhstan(at)).padStart(2, '0')}:${String(at.getUTCMinutes()).padStart(2, '0')}`

/** The form of a change as the run stands. */
export function typedOfRun(run: RunRecord, seen: string): Typed {
  const typed: Record<string, string> = {
    ...Object.fromEntries(CHANGE_FIELDS.map((name) => [name, ''])), seen, place: run.place, roomId: run.room?.id ?? '', capacity: String(run.capacity), minimum: String(run.minimum), signUpUntil: run.signUpUntil ?? '', audiencePath: run.audiencePath,
    dayOffReason: run.sessions.find(({ dayOffReason }) => dayOffReason !== null)?.dayOffReason ?? '', rows: String(run.sessions.length || ROWS_AT_ONCE),
  }
  for (const [row, { id, startsAt, endsAt, minutes }] of run.sessions.entries())
    Object.assign(typed, { [`id-${row}`]: id, [`day-${row}`]: dayInKazakhstan(startsAt), [`from-${row}`]: timeOf(startsAt), [`to-${row}`]: timeOf(endsAt), [`pause-${row}`]: String(Math.floor((endsAt.getTime() - startsAt.getTime()) / 60_000) - minutes) })
  // who teaches what is to come; of a run that is nearly over, who teaches
  const coming = run.sessions.at(-1)
  for (const [place, { id }] of (coming?.trainers ?? []).entries()) typed[`trainer-${place}`] = id
  return typed
}
