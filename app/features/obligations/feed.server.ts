/** A person's deadlines and sessions as a calendar to subscribe to. The address is the secret: it is shown once, only its hash is kept. */
import { createHash } from 'node:crypto'
import type { Prisma } from '#db'
import type { Actor } from '../../access/actor.ts'
import { offices } from '../../access/policy.ts'
import { formatter } from '../../i18n/format.ts'
import type { Locale } from '../../i18n/locale.ts'
import { translate } from '../../i18n/messages.server.ts'
import { paths } from '../../paths.ts'
import { record } from '../../platform/audit.server.ts'
import { fromDateColumn, toDateColumn, today } from '../../platform/clock.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { newToken, tokenHash } from '../../platform/ids.server.ts'
import { addDays, dayBefore, type CalendarDate } from '../../rules/calendar/calendar-date.ts'
import { onOrBefore, type WorkingCalendar } from '../../rules/calendar/working-calendar.ts'
import { fullName } from '../../rules/identity/name.ts'
import type { ObligationKind, OwnerRole } from '../../rules/kernel/obligation.ts'
import { calendarNow } from '../calendar/working-calendar.server.ts'
import { actorOf } from '../identity/sessions.server.ts'
import { clauseLinks } from '../regulations/clauses.server.ts'
import { sessionEvents } from '../sessions/session-calendar.server.ts'
import { actionPath } from './action.ts'
import { icalendar, type CalendarEvent } from './ical.ts'

export interface Feed {
  createdAt: string
  /** when a calendar program last read it */
  readAt: string | null
}

/** The address that is good now, or null. */
export async function feedOf(actor: Actor, { db }: Pick<Deps, 'db'>): Promise<Feed | null> {
  const row = await db.calendarFeed.findFirst({ where: { personId: actor.personId, revokedAt: null } })
  return row && { createdAt: row.createdAt.toISOString(), readAt: row.readAt?.toISOString() ?? null }
}

/** Makes a new address and ends the old one. The address is returned here and never again. */
export async function makeFeed(actor: Actor, deps: Deps): Promise<string> {
  const token = newToken()
  await deps.db.$transaction(async (tx) => {
    // one person's presses one after the other: only one address is ever good
    await tx.$queryRaw`select 1 from "Person" where id = ${actor.personId}::uuid for no key update`
    const now = deps.clock.now()
    await tx.calendarFeed.updateMany({ where: { personId: actor.personId, revokedAt: null }, data: { revokedAt: now } })
    await tx.calendarFeed.create({ data: { tokenHash: tokenHash(token), personId: actor.personId, createdAt: now } })
    await record(tx, { actor, at: now, event: 'calendar.feed-created', subject: ['Person', actor.personId] })
  })
  return `${deps.publicUrl}${paths.calendarFeedIcs(token)}`
}

/** Ends the address: whoever reads it finds nothing from now on. */
export async function revokeFeed(actor: Actor, deps: Deps): Promise<void> {
  await deps.db.$transaction(async (tx) => {
    const now = deps.clock.now()
    const { count } = await tx.calendarFeed.updateMany({ where: { personId: actor.personId, revokedAt: null }, data: { revokedAt: now } })
    if (count > 0) await record(tx, { actor, at: now, event: 'calendar.feed-revoked', subject: ['Person', actor.personId] })
  })
}

/** What is done or cancelled stays to be seen so many days. */
const DAYS_SHOWN_AFTER = 60
/** No calendar is longer: what is open comes first, the earliest due day before the others. */
const MOST_EVENTS = 500
const MOST_SESSIONS = 300
const TOKEN = /^[\w-]{43}$/

/** The calendar behind an address; null when the address is not good, or no longer. */
export async function readFeed(token: string, deps: Deps): Promise<string | null> {
  if (!TOKEN.test(token)) return null
  const feed = await deps.db.calendarFeed.findFirst({
    where: { tokenHash: tokenHash(token), revokedAt: null, person: { account: { blockedAt: null } } },
    include: { person: { select: { account: { select: { id: true } } } } },
  })
  if (!feed?.person.account) return null
  const now = deps.clock.now()
  await deps.db.calendarFeed.updateMany({ where: { tokenHash: feed.tokenHash }, data: { readAt: now } })
  const actor = await actorOf(deps, feed.person.account.id)
  const since = addDays(today(deps.clock), -DAYS_SHOWN_AFTER)
  const rows = await deps.db.obligation.findMany({
    where: {
      AND: [
        { OR: [{ ownerId: actor.personId }, ...offices(actor).map(({ role, path }): Prisma.ObligationWhereInput => ({ ownerRole: role, organisation: { path: { startsWith: path } } }))] },
        { OR: [{ doneOn: null }, { doneOn: { gte: toDateColumn(since) } }] },
        { OR: [{ cancelledAt: null }, { cancelledAt: { gte: toDateColumn(since) } }] },
      ],
    },
    include: { about: true }, orderBy: [{ cancelledAt: { sort: 'desc', nulls: 'first' } }, { doneOn: { sort: 'desc', nulls: 'first' } }, { dueOn: 'asc' }, { key: 'asc' }], take: MOST_EVENTS,
  })
  rows.sort((one, other) => one.dueOn.getTime() - other.dueOn.getTime() || (one.key < other.key ? -1 : 1))
  const locale = actor.language
  const [calendar, sessions] = await Promise.all([calendarNow(deps), sessionEvents(actor.personId, { since, most: MOST_SESSIONS }, locale, deps)])
  return icalendar({ name: translate(locale)('obligation.feed.calendar-name'), language: locale, events: [...rows.map((row) => eventOf(row, locale, calendar, deps)), ...sessions] })
}

type Row = Prisma.ObligationGetPayload<{ include: { about: true } }>

/** An obligation as an event. Its words say nothing that changes with the day, so that the same sequence is always the same event. */
function eventOf(row: Row, locale: Locale, calendar: WorkingCalendar, { publicUrl }: Pick<Deps, 'publicUrl'>): CalendarEvent {
  const t = translate(locale)
  const { date } = formatter(locale)
  const [fromOn, dueOn, doneOn] = [fromDateColumn(row.fromOn), fromDateColumn(row.dueOn), row.doneOn && fromDateColumn(row.doneOn)]
  const kind = row.kind as ObligationKind
  const what = t(`obligation.kind.${kind}`)
  const clause = clauseLinks([row.clause], locale)[0]!.label
  const url = `${publicUrl}${actionPath(kind, row.subjectId, dueOn)}`
  const over = row.cancelledAt !== null || doneOn !== null
  const description = [
    t('obligation.feed.about', { name: fullName(row.about) }),
    ...(row.ownerRole === null ? [] : [t('obligation.mail.owner', { owner: t(`obligation.role.${row.ownerRole as OwnerRole}`) })]),
    t('obligation.mail.ground', { clause }),
    ...(row.internal ? [t('obligation.internal')] : []),
    ...(row.provisional ? [t('obligation.provisional')] : []),
    ...(row.cancelledAt !== null ? [t('obligation.feed.cancelled')] : doneOn !== null ? [t('obligation.feed.done', { date: date(doneOn) })] : []),
    url,
  ]
  return {
    uid: `${createHash('sha256').update(row.key).digest('hex').slice(0, 32)}@${new URL(publicUrl).hostname}`,
    sequence: row.sequence,
    changedAt: row.changedAt,
    on: dueOn,
    summary: t(row.cancelledAt !== null ? 'obligation.feed.summary-cancelled' : doneOn !== null ? 'obligation.feed.summary-done' : 'obligation.feed.summary', { what, clause }),
    description: description.join('\n'),
    url,
    status: row.cancelledAt !== null ? 'CANCELLED' : row.provisional && !over ? 'TENTATIVE' : 'CONFIRMED',
    alarmOn: over ? null : alarmOn(fromOn, dueOn, calendar),
  }
}

/** One working day before; not before the day that starts the term. */
function alarmOn(fromOn: CalendarDate, dueOn: CalendarDate, calendar: WorkingCalendar): CalendarDate | null {
  const day = onOrBefore(dayBefore(dueOn), calendar)
  return fromOn < dueOn && day < fromOn ? null : day
}
