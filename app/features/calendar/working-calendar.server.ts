/**
 * The working calendar as this installation believes it. Rows are only added: the newest of a day or year holds, and
 * what is done stays counted by what was believed when it was done. Shipped rows are believed from the beginning.
 */
import { loadCalendar, loadHolidayLaw, type CalendarSeed, type DaySeed } from '#content'
import { record } from '../../platform/audit.server.ts'
import { dayInKazakhstan, fromDateColumn, toDateColumn } from '../../platform/clock.server.ts'
import type { Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { newId } from '../../platform/ids.server.ts'
import { yearOf, type CalendarDate } from '../../rules/calendar/calendar-date.ts'
import { workingCalendar, type CalendarEntry, type DayKind, type DayReason, type WorkingCalendar } from '../../rules/calendar/working-calendar.ts'
import { fullName } from '../../rules/identity/name.ts'
import { moveDeadlines } from './moved-deadlines.server.ts'

interface Recorded {
  /** null: as shipped */
  recordedAt: Date | null
  /** the account of the administrator, or null: the platform itself */
  recordedById: string | null
}
export interface DayRow extends CalendarEntry, Recorded {
  id: string
}
export interface YearRow extends Recorded {
  id: string
  year: number
  provisional: boolean
  source: string
}
/** All that was ever believed, the oldest first. */
export interface CalendarRows {
  days: readonly DayRow[]
  years: readonly YearRow[]
}

/** Of the rows those that hold today. */
export const calendarOf = ({ days, years }: CalendarRows): WorkingCalendar => {
  const newest = new Map(years.map((row) => [row.year, row]))
  return workingCalendar({
    entries: days,
    known: newest.keys(),
    confirmed: [...newest.values()].filter(({ provisional }) => !provisional).map(({ year }) => year),
    law: loadHolidayLaw(),
  })
}

/** Every row there is. */
export async function calendarRows({ db }: { db: Db }): Promise<CalendarRows> {
  const orderBy = [{ recordedAt: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }] as const
  const days = await db.calendarDay.findMany({ orderBy: [...orderBy] })
  const years = await db.calendarYear.findMany({ orderBy: [...orderBy] })
  return {
    years,
    days: days.map(({ on, kind, reason, forOn, holiday, act, ...row }) => ({
      ...row, on: fromDateColumn(on), kind: kind as DayKind, reason: reason as DayReason,
      ...(forOn && { for: fromDateColumn(forOn) }), ...(holiday !== null && { holiday }), ...(act !== null && { act }),
    })),
  }
}

interface Kept {
  version: string
  rows: CalendarRows
  believed: (day: CalendarDate | null) => WorkingCalendar
}
let kept: Kept | null = null

/** Reads the rows again only when one was added; asking whether is one small query. */
async function read({ db }: { db: Db }): Promise<Kept> {
  const [{ version }] = await db.$queryRaw<[{ version: string }]>`
    select concat_ws(' ', (select count(*) from "CalendarDay"), (select count(*) from "CalendarYear"),
      (select id from "CalendarDay" order by "recordedAt" desc nulls last, id desc limit 1),
      (select id from "CalendarYear" order by "recordedAt" desc nulls last, id desc limit 1)) as version`
  if (kept?.version === version) return kept
  const rows = await calendarRows({ db })
  const made = new Map<string, WorkingCalendar>()
  const believed = (day: CalendarDate | null) => {
    const by = <Row extends Recorded>(list: readonly Row[]) => (day === null ? list : list.filter(({ recordedAt }) => recordedAt === null || dayInKazakhstan(recordedAt) <= day))
    const then = { days: by(rows.days), years: by(rows.years) }
    const key = `${then.days.length} ${then.years.length}`
    if (!made.has(key)) made.set(key, calendarOf(then))
    return made.get(key)!
  }
  kept = { version, rows, believed }
  return kept
}

/** The calendar as it is believed now. Works within a transaction too: `calendarNow({ db: tx })`. */
export const calendarNow = async (deps: { db: Db }): Promise<WorkingCalendar> => (await read(deps)).believed(null)

/** The calendar as it was believed at the end of a day in Kazakhstan; of null, as it is believed now. */
export const calendarBelieved = async (deps: { db: Db }): Promise<(day: CalendarDate | null) => WorkingCalendar> => (await read(deps)).believed

/** Every row, read again only when one was added. */
export const currentRows = async (deps: { db: Db }): Promise<CalendarRows> => (await read(deps)).rows

/** A change counts all that is owed again: it may take longer than another act, in milliseconds. */
export const CHANGE_TAKES = 120_000

const LOCK = 7397197023
/** One change of the calendar at a time, until the end of the transaction. */
export const lockCalendar = (tx: Db) => tx.$executeRaw`select pg_advisory_xact_lock(${LOCK})`
/** Holds changes of the calendar off until the end of the transaction: what is counted in it is counted by the calendar there is when it ends. */
export const shareCalendar = (tx: Db) => tx.$executeRaw`select pg_advisory_xact_lock_shared(${LOCK})`

/** When a row is written: now, but never before a row it has to come after (a demo clock may be set back). */
export function momentAfter({ days, years }: CalendarRows, now: Date): Date {
  const last = Math.max(0, ...[...days, ...years].map(({ recordedAt }) => recordedAt?.getTime() ?? 0))
  return new Date(Math.max(now.getTime(), last + 1))
}

export const dayColumns = ({ on, kind, reason, for: forOn, holiday, act }: CalendarEntry) => ({
  on: toDateColumn(on), kind, reason, forOn: forOn === undefined ? null : toDateColumn(forOn), holiday: holiday ?? null, act: act ?? null,
})

export interface CalendarPublished {
  /** years that are new or have been confirmed */
  years: number[]
  /** days that are new or differ */
  days: number
}

/** Brings content/calendar into the tables. What administrators entered always holds. Safe to repeat, and for two processes at once. */
export async function publishCalendar(deps: Deps, seed: Pick<CalendarSeed, 'years'> = loadCalendar()): Promise<CalendarPublished> {
  const nothing = { years: [], days: 0 }
  if (isEmpty(differences(await calendarRows(deps), seed))) return nothing
  return deps.db.$transaction(async (tx) => {
    await lockCalendar(tx)
    const rows = await calendarRows({ db: tx })
    const { days, years } = differences(rows, seed)
    if (isEmpty({ days, years })) return nothing
    const now = deps.clock.now()
    // what ships with the first start is believed from the beginning; what a later version brings, from then on
    const by = { recordedAt: rows.years.length === 0 ? null : momentAfter(rows, now), recordedById: null }
    const newDays = days.map((entry) => ({ id: newId(now.getTime()), ...entry, ...by }))
    const newYears = years.map((year) => ({ id: newId(now.getTime()), ...year, ...by }))
    await tx.calendarDay.createMany({ data: newDays.map((row) => ({ id: row.id, ...dayColumns(row), ...by })) })
    await tx.calendarYear.createMany({ data: newYears })
    const moved = await moveDeadlines(tx, deps, {
      id: (newDays[0] ?? newYears[0]!).id,
      calendar: calendarOf({ days: [...rows.days, ...newDays], years: [...rows.years, ...newYears] }),
      span: spanOf(days.map(({ on }) => on), years.map(({ year }) => year)),
      why: (t) => t('calendar.mail.published'),
    })
    await record(tx, {
      actor: null, at: now, event: 'calendar.published', subject: ['Calendar', [...new Set([...days.map(({ on }) => yearOf(on)), ...years.map(({ year }) => year)])].toSorted().join(', ')],
      data: { years: years.map(({ year }) => String(year)), days: days.length, moved: moved.length },
    })
    return { years: years.map(({ year }) => year), days: days.length }
  }, { timeout: CHANGE_TAKES })
}

/** First and last day of what changes. */
export function spanOf(days: readonly CalendarDate[], years: readonly number[]): { first: CalendarDate; last: CalendarDate } {
  const all = [...days, ...years.flatMap((year) => [`${year}-01-01`, `${year}-12-31`])].toSorted()
  return { first: all[0]!, last: all.at(-1)! }
}

type NewYear = Pick<YearRow, 'year' | 'provisional' | 'source'>
const isEmpty = ({ days, years }: { days: readonly unknown[]; years: readonly unknown[] }) => days.length === 0 && years.length === 0

/** What the files say and the rows do not. */
function differences(rows: CalendarRows, { years: seeds }: Pick<CalendarSeed, 'years'>): { days: CalendarEntry[]; years: NewYear[] } {
  const believed = new Map(rows.days.map((row) => [row.on, row]))
  const known = new Map(rows.years.map((row) => [row.year, row]))
  const days: CalendarEntry[] = []
  const years: NewYear[] = []
  for (const { year, provisional, source, days: given } of seeds) {
    const row = known.get(year)
    if (!row || (row.provisional && !provisional)) years.push({ year, provisional, source: source.join('\n') })
    const wanted = new Map(given.map((day) => [day.on, entryOf(day)]))
    const gone = rows.days.filter(({ on, kind }) => yearOf(on) === year && !wanted.has(on) && kind !== 'ordinary' && believed.get(on)!.kind !== 'ordinary')
    for (const { on, reason } of new Map(gone.map((one) => [one.on, one])).values()) wanted.set(on, { on, kind: 'ordinary', reason })
    for (const entry of wanted.values()) {
      const now = believed.get(entry.on)
      if (!now || (now.recordedById === null && !same(now, entry))) days.push(entry)
    }
  }
  return { days, years }
}

const entryOf = ({ on, kind, reason, for: other, holiday, act }: DaySeed): CalendarEntry => ({
  on, kind, reason, ...(other !== undefined && { for: other }), ...(holiday !== undefined && { holiday }), ...(act !== undefined && { act }),
})
const same = (one: CalendarEntry, other: CalendarEntry) => (['kind', 'reason', 'for', 'holiday', 'act'] as const).every((field) => one[field] === other[field])

/** A change of a year's calendar, as the page lists it. */
export interface CalendarChange {
  id: string
  /** the instant; null: as shipped */
  at: string | null
  /** the administrator, or null: the platform itself */
  by: string | null
  change: { kind: DayKind; on: CalendarDate; reason: DayReason; act: string | null } | { kind: 'year'; provisional: boolean; source: string }
}

const dayOf = ({ change }: CalendarChange) => (change.kind === 'year' ? '' : change.on)

/** What was changed of a year since it was shipped, and what is known of the year as a whole; the newest first. */
export async function calendarHistory(deps: { db: Db }, year: number): Promise<CalendarChange[]> {
  const rows = await currentRows(deps)
  const days = rows.days.filter(({ on, recordedAt }) => yearOf(on) === year && recordedAt !== null)
  const years = rows.years.filter((row) => row.year === year)
  const writers = [...new Set([...days, ...years].flatMap(({ recordedById }) => recordedById ?? []))]
  const accounts = await deps.db.account.findMany({ where: { id: { in: writers } }, include: { person: true } })
  const names = new Map(accounts.map(({ id, person }) => [id, fullName(person)]))
  const line = ({ id, recordedAt, recordedById }: DayRow | YearRow) => ({ id, at: recordedAt?.toISOString() ?? null, by: recordedById && (names.get(recordedById) ?? '–') })
  return [
    ...days.map((row): CalendarChange => ({ ...line(row), change: { kind: row.kind, on: row.on, reason: row.reason, act: row.act ?? null } })),
    ...years.map((row): CalendarChange => ({ ...line(row), change: { kind: 'year', provisional: row.provisional, source: row.source } })),
  ].toSorted((one, other) => (other.at ?? '').localeCompare(one.at ?? '') || dayOf(one).localeCompare(dayOf(other)))
}
