/** Administrators change the calendar by an act: first they are shown what moves, then it moves, and those concerned are told. */
import { createHash } from 'node:crypto'
import { loadCalendar, loadHolidayLaw } from '#content'
import type { Actor } from '../../access/actor.ts'
import { authorise } from '../../access/authorise.server.ts'
import type { Locale } from '../../i18n/locale.ts'
import type { Translate } from '../../i18n/translate.ts'
import { record, type AuditRecord } from '../../platform/audit.server.ts'
import { today } from '../../platform/clock.server.ts'
import type { Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { newId } from '../../platform/ids.server.ts'
import { readDay, yearOf } from '../../rules/calendar/calendar-date.ts'
import { CHANGE_REASONS, mayChangeDay, mayConfirmYear, type DayChange } from '../../rules/calendar/changes.ts'
import { DAY_KINDS, lawfulDays, type CalendarEntry, type WorkingCalendar } from '../../rules/calendar/working-calendar.ts'
import { allow, refuse, type Decision } from '../../rules/kernel/decision.ts'
import { ChangedMeanwhile, moveDeadlines, recount, type Recount, type Span } from './moved-deadlines.server.ts'
import { calendarNow, CHANGE_TAKES, calendarOf, calendarRows, dayColumns, lockCalendar, momentAfter, spanOf, type CalendarRows } from './working-calendar.server.ts'

export interface ChangePreview {
  /** open obligations whose day changes */
  moves: Recount[]
  /** open obligations that become more or less certain without moving */
  settled: number
  /** what was shown: a press that expects something else is refused */
  expected: string
}

/** What is typed into the form, as a change; or the fields that cannot be read. */
export function readDayChange(typed: Readonly<Record<ChangeField | 'act', string>>): { ok: true; change: DayChange } | { ok: false; wrong: ChangeField[] } {
  const day = readDay(typed.on.trim())
  const kind = DAY_KINDS.find((one) => one === typed.kind)
  const reason = CHANGE_REASONS.find((one) => one === typed.reason)
  // a day moved by an act bears no holiday's name
  const named = typed.holiday === '' || (reason !== 'transfer' && Object.hasOwn(loadCalendar().holidays, typed.holiday))
  if (day === null || kind === undefined || reason === undefined || !named) {
    const wrong = { on: day === null, kind: kind === undefined, reason: reason === undefined, holiday: !named }
    return { ok: false, wrong: CHANGE_FIELDS.filter((field) => wrong[field]) }
  }
  return { ok: true, change: { on: day, kind, reason, ...(typed.holiday !== '' && { holiday: typed.holiday }), act: typed.act.trim() } }
}
const CHANGE_FIELDS = ['on', 'kind', 'reason', 'holiday'] as const
type ChangeField = (typeof CHANGE_FIELDS)[number]

/** Holidays that have a name, for the form. */
export const namedHolidays = (locale: Locale): { key: string; name: string }[] => Object.entries(loadCalendar().holidays).map(([key, names]) => ({ key, name: names[locale] }))

/** What a change comes to: rows that are added, and the calendar there is then. */
interface Planned {
  entries: CalendarEntry[]
  year: { year: number; provisional: boolean; source: string } | null
  after: WorkingCalendar
  span: Span
}

function planDay(change: DayChange, rows: CalendarRows): Decision<Planned> {
  const decision = mayChangeDay(change, calendarOf(rows))
  if (!decision.allowed) return decision
  const { on, kind, reason = 'transfer', holiday, act } = change
  const entry: CalendarEntry = { on, kind, reason, ...(holiday !== undefined && reason !== 'transfer' && { holiday }), act: act.trim() }
  return allow({ entries: [entry], year: null, after: withRows(rows, [entry], null), span: spanOf([change.on], []) })
}

/** A year nobody shipped is first written out from the law; days administrators entered stay as they are. */
function planYear({ year, source }: YearConfirmation, rows: CalendarRows): Decision<Planned> {
  const decision = mayConfirmYear(year, source, calendarOf(rows))
  if (!decision.allowed) return decision
  const entered = new Set(rows.days.map(({ on }) => on))
  const entries = rows.years.some((row) => row.year === year) ? [] : lawfulDays(year, loadHolidayLaw()).filter(({ on }) => !entered.has(on))
  const confirmed = { year, provisional: false, source: source.trim() }
  return allow({ entries, year: confirmed, after: withRows(rows, entries, confirmed), span: spanOf([], [year]) })
}

function withRows({ days, years }: CalendarRows, entries: readonly CalendarEntry[], year: Planned['year']): WorkingCalendar {
  const added = { id: '', recordedAt: null, recordedById: null }
  return calendarOf({ days: [...days, ...entries.map((entry) => ({ ...entry, ...added }))], years: year ? [...years, { ...year, ...added }] : years })
}

async function preview(db: Db, planned: Decision<Planned>): Promise<Decision<ChangePreview>> {
  if (!planned.allowed) return planned
  const { moves, settled } = await recount(db, planned.value.after, planned.value.span)
  return allow({ moves, settled: settled.length, expected: fingerprint(moves) })
}
const fingerprint = (moves: readonly Recount[]) => createHash('sha256').update(JSON.stringify(moves.map(({ key, from, to }) => [key, from, to]))).digest('base64url')

/** Which open obligations would move if the day were changed so. */
export async function previewChange(actor: Actor, change: DayChange, deps: Deps): Promise<Decision<ChangePreview>> {
  authorise(actor, 'calendar.manage', {})
  return preview(deps.db, planDay(change, await calendarRows(deps)))
}

export interface YearConfirmation {
  year: number
  /** where the calendar of the year is published */
  source: string
}
/** Which open obligations would change if the year were confirmed. */
export async function previewConfirmation(actor: Actor, confirmation: YearConfirmation, deps: Deps): Promise<Decision<ChangePreview>> {
  authorise(actor, 'calendar.manage', {})
  return preview(deps.db, planYear(confirmation, await calendarRows(deps)))
}

/** Years around this one that nobody has confirmed. */
export async function yearsToConfirm(deps: Pick<Deps, 'db' | 'clock'>): Promise<number[]> {
  const calendar = await calendarNow(deps)
  const now = yearOf(today(deps.clock))
  return Array.from({ length: 8 }, (_, index) => now - 2 + index).filter((year) => calendar.isProvisional(year))
}

export interface CalendarChanged {
  moved: number
}

/** Enters a day as an act orders it; open deadlines move, those concerned are told. `expected` is what the preview said. */
export async function changeDay(actor: Actor, change: DayChange & { expected?: string }, deps: Deps): Promise<Decision<CalendarChanged>> {
  authorise(actor, 'calendar.manage', {})
  return carryOut(actor, deps, change.expected, (rows) => planDay(change, rows), {
    why: (t, format, locale) => {
      const { reason = 'transfer', holiday } = change
      const facts = { date: format.date(change.on), act: change.act.trim() }
      if (change.kind !== 'off' || reason === 'transfer') return t(`calendar.mail.${change.kind}`, facts)
      return t('calendar.mail.holiday', { ...facts, name: (holiday && loadCalendar().holidays[holiday]?.[locale]) || t(`calendar.reason.${reason}`) })
    },
    entry: {
      event: 'calendar.day-changed', subject: ['Calendar', change.on],
      data: { day: change.on, dayKind: change.kind, dayReason: change.reason ?? 'transfer', ...(change.holiday !== undefined && { holiday: change.holiday }), act: change.act.trim() },
    },
  })
}

/** Confirms the calendar of a year by the source that publishes it; what was counted provisionally no longer is. */
export async function confirmYear(actor: Actor, confirmation: YearConfirmation & { expected?: string }, deps: Deps): Promise<Decision<CalendarChanged>> {
  authorise(actor, 'calendar.manage', {})
  const { year, source } = confirmation
  return carryOut(actor, deps, confirmation.expected, (rows) => planYear(confirmation, rows), {
    why: (t) => t('calendar.mail.confirmed', { year, source: source.trim() }),
    entry: { event: 'calendar.year-confirmed', subject: ['Calendar', String(year)], data: { source: source.trim() } },
  })
}

interface Telling {
  why: (t: Translate, format: { date(day: string): string }, locale: Locale) => string
  entry: Pick<AuditRecord, 'event' | 'subject' | 'data'>
}

async function carryOut(actor: Actor, deps: Deps, expected: string | undefined, plan: (rows: CalendarRows) => Decision<Planned>, { why, entry }: Telling): Promise<Decision<CalendarChanged>> {
  try {
    return await deps.db.$transaction(async (tx) => {
      await lockCalendar(tx)
      const rows = await calendarRows({ db: tx })
      const planned = plan(rows)
      if (!planned.allowed) return planned
      const { entries, year, after, span } = planned.value
      if (expected !== undefined && fingerprint((await recount(tx, after, span)).moves) !== expected) return refuse('changed-meanwhile')
      const now = deps.clock.now()
      const recordedAt = momentAfter(rows, now)
      const id = newId(now.getTime())
      // days written out from the law are the platform's; the act or the source is the administrator's
      await tx.calendarDay.createMany({
        data: entries.map((one) => ({ id: year ? newId(now.getTime()) : id, ...dayColumns(one), recordedAt, recordedById: year ? null : actor.accountId })),
      })
      if (year) await tx.calendarYear.create({ data: { id, ...year, recordedAt, recordedById: actor.accountId } })
      const moved = await moveDeadlines(tx, deps, { id, calendar: after, span, why })
      await record(tx, { actor, at: now, ...entry, data: { ...entry.data, moved: moved.length } })
      return allow({ moved: moved.length })
    }, { timeout: CHANGE_TAKES })
  } catch (error) {
    if (error instanceof ChangedMeanwhile) return refuse('changed-meanwhile')
    throw error
  }
}
