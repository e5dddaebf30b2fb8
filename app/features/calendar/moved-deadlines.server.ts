/** What a change of the calendar does to what is owed: open deadlines are counted again, and those concerned are told once. */
import type { Role } from '../../access/actor.ts'
import { formatter, type Formatter } from '../../i18n/format.ts'
import { isLocale, type Locale } from '../../i18n/locale.ts'
import { MESSAGES, translate } from '../../i18n/messages.server.ts'
import type { Translate } from '../../i18n/translate.ts'
import { paths } from '../../paths.ts'
import { fromDateColumn } from '../../platform/clock.server.ts'
import type { Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { queueMails, type Mail } from '../../platform/mail.server.ts'
import type { CalendarDate } from '../../rules/calendar/calendar-date.ts'
import type { WorkingCalendar } from '../../rules/calendar/working-calendar.ts'
import { fullName } from '../../rules/identity/name.ts'
import { count, type Deadline } from '../../rules/kernel/deadline.ts'
import { clauseLinks } from '../regulations/clauses.server.ts'

export interface Recount {
  key: string
  kind: string
  clause: string
  aboutId: string
  aboutName: string
  ownerId: string | null
  ownerName: string | null
  ownerRole: Role | null
  /** path of the organisation it is owed in */
  path: string
  from: CalendarDate
  to: CalendarDate
  deadline: Deadline
  sequence: number
}
export interface Span {
  first: CalendarDate
  last: CalendarDate
}

/** Somebody changed an obligation while it was being counted again: nothing is written. */
export class ChangedMeanwhile extends Error {
  override name = 'ChangedMeanwhile'
}

/** Open obligations whose count touches the days of the span, counted by another calendar: those that move, and those only more or less certain. */
export async function recount(db: Db, calendar: WorkingCalendar, { first, last }: Span): Promise<{ moves: Recount[]; settled: Recount[] }> {
  const rows = await db.$queryRaw<OpenRow[]>`
    select o.key, o.kind, o.clause, o."dueOn", o.provisional, o.deadline, o.sequence, o."aboutId"::text, o."ownerId"::text, o."ownerRole", g.path,
      a.surname, a."givenName", a.patronymic, w.surname as "ownerSurname", w."givenName" as "ownerGivenName", w.patronymic as "ownerPatronymic"
    from "Obligation" o join "Organisation" g on g.id = o."organisationId" join "Person" a on a.id = o."aboutId" left join "Person" w on w.id = o."ownerId"
    where o."doneOn" is null and o."cancelledAt" is null
      and least(o."dueOn", (o.deadline->>'from')::date) <= ${last}::date and greatest(o."dueOn", (o.deadline->>'from')::date) >= ${first}::date
    order by o."dueOn", o.key`
  const moves: Recount[] = []
  const settled: Recount[] = []
  for (const row of rows) {
    const { term, from } = row.deadline
    if (term.amount === 0 && term.unit === 'calendar-days') continue // a fixed date is its own limit
    const deadline = count(term, from, calendar)
    const due = fromDateColumn(row.dueOn)
    if (deadline.on === due && deadline.provisional === row.provisional) continue
    const entry: Recount = {
      key: row.key, kind: row.kind, clause: row.clause, aboutId: row.aboutId, aboutName: fullName(row), ownerId: row.ownerId, ownerRole: row.ownerRole, path: row.path,
      ownerName: row.ownerId && fullName({ surname: row.ownerSurname, givenName: row.ownerGivenName ?? '', patronymic: row.ownerPatronymic }),
      from: due, to: deadline.on, deadline, sequence: row.sequence,
    }
    ;(deadline.on === due ? settled : moves).push(entry)
  }
  return { moves, settled }
}
interface OpenRow {
  key: string
  kind: string
  clause: string
  dueOn: Date
  provisional: boolean
  deadline: Deadline
  sequence: number
  aboutId: string
  ownerId: string | null
  ownerRole: Role | null
  path: string
  surname: string | null
  givenName: string
  patronymic: string | null
  ownerSurname: string | null
  ownerGivenName: string | null
  ownerPatronymic: string | null
}

interface Change {
  /** of the row that changed the calendar: with it nobody is told twice */
  id: string
  calendar: WorkingCalendar
  span: Span
  /** the change in a sentence, with its act */
  why: (t: Translate, format: Formatter, locale: Locale) => string
}

/** Writes what moves and tells those concerned, in the caller's transaction. Returns what moved. */
export async function moveDeadlines(tx: Db, deps: Deps, { id, calendar, span, why }: Change): Promise<Recount[]> {
  const { moves, settled } = await recount(tx, calendar, span)
  const changedAt = deps.clock.now()
  const counted = [...moves, ...settled].map(({ key, sequence, deadline }) => ({ key, sequence, dueOn: deadline.on, provisional: deadline.provisional, deadline }))
  if (counted.length > 0) {
    // all in one statement; the rows are locked in the order of their keys, so that two writers never wait for each other
    const written = await tx.$executeRaw`
      with counted as materialized (select * from jsonb_to_recordset(${JSON.stringify(counted)}::jsonb) as c(key text, sequence int, "dueOn" date, provisional boolean, deadline jsonb)),
        held as materialized (
          select o.key from "Obligation" o join counted c on c.key = o.key and c.sequence = o.sequence where o."doneOn" is null and o."cancelledAt" is null order by o.key for update of o)
      update "Obligation" o set "dueOn" = c."dueOn", deadline = c.deadline, provisional = c.provisional, sequence = c.sequence + 1, "changedAt" = ${changedAt}
      from held join counted c on c.key = held.key where o.key = held.key`
    if (written !== counted.length) throw new ChangedMeanwhile(`${counted.length - written} of ${counted.length}`)
  }
  await tell(tx, deps, { id, why }, moves)
  return moves
}

/** One letter to each person concerned: who owes it, and the worker it is about. */
async function tell(tx: Db, deps: Deps, { id, why }: Pick<Change, 'id' | 'why'>, moves: readonly Recount[]): Promise<void> {
  if (moves.length === 0) return
  const offices = await tx.roleGrant.findMany({
    where: { revokedAt: null, role: { in: [...new Set(moves.flatMap(({ ownerRole }) => ownerRole ?? []))] } },
    select: { role: true, organisation: { select: { path: true } }, account: { select: { personId: true } } },
  })
  const concerned = (move: Recount) => [
    move.aboutId,
    ...(move.ownerId === null ? offices.filter(({ role, organisation }) => role === move.ownerRole && move.path.startsWith(organisation.path)).map(({ account }) => account.personId) : [move.ownerId]),
  ]
  const theirs = new Map<string, Recount[]>()
  for (const move of moves) for (const personId of new Set(concerned(move))) {
    const list = theirs.get(personId)
    if (list) list.push(move)
    else theirs.set(personId, [move])
  }
  const accounts = await tx.account.findMany({ where: { personId: { in: [...theirs.keys()] }, blockedAt: null }, select: { personId: true, email: true, language: true } })
  const letters = accounts.map(({ personId, email, language }): Mail => {
    const locale = isLocale(language) ? language : 'kk'
    const t = translate(locale)
    const format = formatter(locale)
    const mine = theirs.get(personId)!
    const lines = mine.map(({ kind, clause, aboutName, from, to }) =>
      t('calendar.mail.line', { what: obligationInWords(kind, clause, locale), name: aboutName, from: format.date(from), to: format.date(to), clause: clauseLinks([clause], locale)[0]!.label }),
    )
    return {
      key: `calendar:${id}:${personId}`, to: email, language: locale,
      subject: t('calendar.mail.subject', { count: mine.length }),
      text: t('calendar.mail.text', { why: why(t, format, locale), lines: lines.join('\n'), link: `${deps.publicUrl}${paths.obligations()}` }),
    }
  })
  await queueMails(tx, deps, letters)
}

/** What is owed, in words; by its clause where it has no name. */
export const obligationInWords = (kind: string, clause: string, locale: Locale): string =>
  MESSAGES[locale][`obligation.kind.${kind}`] ?? clauseLinks([clause], locale)[0]!.label
