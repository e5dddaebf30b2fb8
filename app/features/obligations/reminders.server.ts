/**
 * Reminders: one digest a person and working day, with the present state of everything that has come up since the last.
 * What was said is a row whose key cannot stand twice; it is written with the mail, in one transaction. What is met is
 * no longer found, so nothing has to be stopped.
 */
import { loadReminderSchedules } from '#content'
import type { Actor, Role } from '../../access/actor.ts'
import { authorise } from '../../access/authorise.server.ts'
import { isLocale, type Locale } from '../../i18n/locale.ts'
import { fromDateColumn, hourInKazakhstan, today } from '../../platform/clock.server.ts'
import type { Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { log } from '../../platform/log.server.ts'
import { queueMail } from '../../platform/mail.server.ts'
import { dayBefore, type CalendarDate } from '../../rules/calendar/calendar-date.ts'
import { onOrAfter, onOrBefore, type WorkingCalendar } from '../../rules/calendar/working-calendar.ts'
import { fullName } from '../../rules/identity/name.ts'
import type { ObligationKind, OwnerRole } from '../../rules/kernel/obligation.ts'
import { firedSteps, lastForeseen, latestDueOn, mayDisturb, reminderAmong, type Fired, type Recipient } from '../../rules/reminders/schedule.ts'
import { calendarNow } from '../calendar/working-calendar.server.ts'
import { digestWords, type DigestEntry, type DigestWords } from './reminder-mail.server.ts'

/** Keys of digests begin so; they wait while nobody is to be disturbed. */
export const DIGEST_KEY = 'digest:'
const digestKey = (personId: string, day: CalendarDate) => `${DIGEST_KEY}${personId}:${day}`
const lineKey = (obligation: string, dueOn: CalendarDate, step: string, personId: string) => [obligation, dueOn, step, personId].join('|')

const OFFICES: Readonly<Record<Exclude<Recipient, 'owner' | 'mentor'>, Role>> = {
  head: 'career-centre-head', 'authorised-person': 'centre-authorised-person', hr: 'hr-service', 'qualification-organisation': 'qualification-organisation',
}

/** What one person is to be told of one obligation. */
interface Line extends DigestEntry {
  obligation: string
  personId: string
  step: string
  replaces: readonly string[]
}
interface Scope {
  /** of these obligations only */
  keys?: readonly string[]
  /** for this person only */
  personId?: string
}
interface Collected {
  lines: Line[]
  /** open obligations of which a step has fired and whom nobody is there to be told of */
  forNobody: DigestEntry[]
}

/**
 * Everything that has fired and was not said, by obligation and person. For a day to come it is taken that until
 * then everything is said on its day and nothing is met.
 */
async function collect(db: Db, day: CalendarDate, now: CalendarDate, calendar: WorkingCalendar, { keys, personId }: Scope = {}): Promise<Collected> {
  const rows = await db.$queryRaw<OpenRow[]>`
    select o.key, o.kind, o."subjectId"::text, o.clause, o.internal, o.provisional, o."fromOn", o."dueOn", o."ownerId"::text, o."ownerRole", g.path,
      a.surname, a."givenName", a.patronymic, w.surname as "ownerSurname", w."givenName" as "ownerGivenName", w.patronymic as "ownerPatronymic"
    from "Obligation" o join "Organisation" g on g.id = o."organisationId" join "Person" a on a.id = o."aboutId" left join "Person" w on w.id = o."ownerId"
    where o."doneOn" is null and o."cancelledAt" is null and o."dueOn" <= ${latestDueOn(day)}::date and (${keys ?? null}::text[] is null or o.key = any(${keys ?? null}::text[]))
    order by o."dueOn", o.key`
  const schedules = new Map<string, ReturnType<typeof loadReminderSchedules>[number]['steps']>(loadReminderSchedules().map(({ kind, steps }) => [kind, steps]))
  const grants = await db.roleGrant.findMany({
    where: { revokedAt: null, role: { in: Object.values(OFFICES) }, ...(personId !== undefined && { account: { personId } }) },
    select: { role: true, organisation: { select: { path: true } }, account: { select: { personId: true } } },
  })
  const mentors = await activeMentors(db, rows.filter(({ kind }) => schedules.get(kind)?.some(({ to }) => to.includes('mentor'))).map(({ subjectId }) => subjectId))
  const dayBeforeThat = onOrBefore(dayBefore(day), calendar)

  const candidates: { entry: DigestEntry; obligation: string; dueOn: CalendarDate; fired: Fired[]; personId: string }[] = []
  const forNobody: DigestEntry[] = []
  // thousands owe the same thing on the same day in the same centre: each is looked up once
  const stepsOf = remembered((kind: string, fromOn: CalendarDate, dueOn: CalendarDate) => firedSteps({ fromOn, dueOn, doneOn: null, cancelled: false }, schedules.get(kind) ?? [], day, calendar))
  const holders = remembered((role: string, path: string) => grants.filter((grant) => grant.role === role && path.startsWith(grant.organisation.path)).map(({ account }) => account.personId))
  // there is one for the whole country: wherever the role was granted
  const qualificationOrganisation = grants.filter(({ role }) => role === OFFICES['qualification-organisation']).map(({ account }) => account.personId)
  for (const row of rows) {
    const dueOn = fromDateColumn(row.dueOn)
    const fired = stepsOf(row.kind, fromDateColumn(row.fromOn), dueOn)
    if (fired.length === 0) continue
    const inOffice: Record<Recipient, readonly string[]> = {
      owner: row.ownerId !== null ? [row.ownerId] : holders(row.ownerRole!, row.path),
      mentor: mentors.get(row.subjectId) ?? [], head: holders(OFFICES.head, row.path), 'authorised-person': holders(OFFICES['authorised-person'], row.path), hr: holders(OFFICES.hr, row.path),
      'qualification-organisation': qualificationOrganisation,
    }
    const entry: DigestEntry = {
      kind: row.kind as ObligationKind, subjectId: row.subjectId, aboutName: fullName(row), clause: row.clause, internal: row.internal, provisional: row.provisional, dueOn,
      owner: row.ownerId !== null ? { name: fullName({ surname: row.ownerSurname, givenName: row.ownerGivenName ?? '–', patronymic: row.ownerPatronymic }) } : { role: row.ownerRole as OwnerRole },
    }
    const told = new Set(fired.flatMap(({ to }) => to.flatMap((recipient) => inOffice[recipient])))
    if (told.size === 0 && personId === undefined) forNobody.push(entry)
    for (const one of told) {
      if (personId !== undefined && one !== personId) continue
      const theirs = fired.filter(({ to }) => to.some((recipient) => inOffice[recipient].includes(one)))
      candidates.push({ entry: { ...entry, owner: inOffice.owner.includes(one) ? null : entry.owner }, obligation: row.key, dueOn, fired: theirs, personId: one })
    }
  }

  const wanted = candidates.flatMap(({ obligation, dueOn, fired, personId: one }) => fired.map(({ step }) => lineKey(obligation, dueOn, step, one)))
  const said = new Set((await db.$queryRaw<{ key: string }[]>`select key from "ReminderLine" where key = any(${wanted}::text[])`).map(({ key }) => key))
  const lines = candidates.flatMap(({ entry, obligation, dueOn, fired, personId: one }): Line[] => {
    const until = new Set(dayBeforeThat >= now ? fired.filter(({ on }) => on <= dayBeforeThat).map(({ step }) => step) : [])
    const reminder = reminderAmong(fired, (step) => until.has(step) || said.has(lineKey(obligation, dueOn, step, one)))
    return reminder === null ? [] : [{ ...entry, obligation, personId: one, step: reminder.step, replaces: reminder.replaces }]
  })
  return { lines, forNobody }
}

interface OpenRow {
  key: string
  kind: string
  subjectId: string
  clause: string
  internal: boolean
  provisional: boolean
  fromOn: Date
  dueOn: Date
  ownerId: string | null
  ownerRole: string | null
  path: string
  surname: string | null
  givenName: string
  patronymic: string | null
  ownerSurname: string | null
  ownerGivenName: string | null
  ownerPatronymic: string | null
}

/** The same question is answered once. */
function remembered<Question extends string[], Answer>(answer: (...question: Question) => Answer): (...question: Question) => Answer {
  const known = new Map<string, Answer>()
  return (...question) => {
    const key = question.join('|')
    if (!known.has(key)) known.set(key, answer(...question))
    return known.get(key)!
  }
}

/** Who is the mentor now, by case. */
async function activeMentors(db: Db, caseIds: readonly string[]): Promise<Map<string, string[]>> {
  if (caseIds.length === 0) return new Map()
  const rows = await db.$queryRaw<{ caseId: string; mentorId: string }[]>`
    select "caseId"::text, "mentorId"::text from "MentorAttachment" where "toOn" is null and "caseId" = any(${[...new Set(caseIds)]}::uuid[])`
  return new Map(rows.map(({ caseId, mentorId }) => [caseId, [mentorId]]))
}

/** A digest as it would go out. */
export interface Digest extends DigestWords {
  personId: string
  name: string
  email: string
  language: Locale
  lines: number
}
export interface DayOfReminders {
  day: CalendarDate
  /** the day itself, or the next one that is worked: nothing goes out on days off */
  nextWorkingDay: CalendarDate
  coming: Digest[]
  /** what nobody will be told of: no account, a blocked one, or an office that nobody holds */
  unreached: { name: string | null; why: 'no-account' | 'blocked' | 'nobody'; lines: number }[]
}

function byPerson(lines: readonly Line[]): Map<string, Line[]> {
  const found = new Map<string, Line[]>()
  for (const line of lines) {
    const theirs = found.get(line.personId)
    if (theirs) theirs.push(line)
    else found.set(line.personId, [line])
  }
  return found
}
const localeOf = (language: string): Locale => (isLocale(language) ? language : 'kk')

/** Who would get what on a day; today, unless told otherwise. Writes nothing. */
export async function dueReminders(deps: Pick<Deps, 'db' | 'clock' | 'publicUrl'>, day: CalendarDate = today(deps.clock)): Promise<DayOfReminders> {
  const calendar = await calendarNow(deps)
  const nextWorkingDay = onOrAfter(day, calendar)
  if (nextWorkingDay !== day || day < today(deps.clock)) return { day, nextWorkingDay, coming: [], unreached: [] }
  const { lines, forNobody } = await collect(deps.db, day, today(deps.clock), calendar)
  const by = byPerson(lines)
  const ids = [...by.keys()]
  const accounts = new Map((await deps.db.account.findMany({ where: { personId: { in: ids } }, select: { personId: true, email: true, language: true, blockedAt: true } })).map((account) => [account.personId, account]))
  const names = new Map((await deps.db.person.findMany({ where: { id: { in: ids } } })).map((person) => [person.id, fullName(person)]))
  const gone = new Set((await deps.db.outboxMail.findMany({ where: { key: { in: ids.map((id) => digestKey(id, day)) } }, select: { key: true } })).map(({ key }) => key))
  const coming: Digest[] = []
  const unreached: DayOfReminders['unreached'] = forNobody.length > 0 ? [{ name: null, why: 'nobody', lines: forNobody.length }] : []
  for (const [personId, theirs] of by) {
    const account = accounts.get(personId)
    const name = names.get(personId) ?? '–'
    if (!account || account.blockedAt) unreached.push({ name, why: account ? 'blocked' : 'no-account', lines: theirs.length })
    else if (!gone.has(digestKey(personId, day))) {
      const language = localeOf(account.language)
      coming.push({ personId, name, email: account.email, language, lines: theirs.length, ...digestWords(theirs, day, calendar, language, deps) })
    }
  }
  const byName = (one: { name: string | null }, other: { name: string | null }) => ((one.name ?? '') < (other.name ?? '') ? -1 : 1)
  return { day, nextWorkingDay, coming: coming.toSorted(byName), unreached: unreached.toSorted(byName) }
}

/** Whether reminders are to be quiet now: at night and on days off. */
export async function isQuiet(deps: Pick<Deps, 'db' | 'clock'>): Promise<boolean> {
  return !mayDisturb(today(deps.clock), hourInKazakhstan(deps.clock.now()), await calendarNow(deps))
}

/** Puts today's digests into the outbox; returns how many. Safe to repeat, for two processes at once, and after days without a run. */
export async function sendReminders(deps: Deps): Promise<number> {
  if (await isQuiet(deps)) return 0
  const day = today(deps.clock)
  const { lines } = await collect(deps.db, day, day, await calendarNow(deps))
  let sent = 0
  let failure: unknown
  for (const [personId, theirs] of byPerson(lines)) {
    try {
      if (await sendDigest(deps, personId, day, theirs.map(({ obligation }) => obligation))) sent++
    } catch (error) {
      // what is wrong with one must not keep the others waiting
      failure ??= error
      log().warn({ event: 'reminder.failed', personId, code: (error as { code?: string }).code })
    }
  }
  if (failure !== undefined) throw failure
  return sent
}

/** One person's digest: looked at again with the account locked, so that of two processes the second finds it said. */
const sendDigest = (deps: Deps, personId: string, day: CalendarDate, keys: readonly string[]): Promise<boolean> =>
  deps.db.$transaction(async (tx) => {
    const [account] = await tx.$queryRaw<{ email: string; language: string }[]>`
      select email, language from "Account" where "personId" = ${personId}::uuid and "blockedAt" is null for no key update`
    const key = digestKey(personId, day)
    // at most one a day: what has come up since waits for the next
    if (!account || (await tx.outboxMail.count({ where: { key } })) > 0) return false
    const calendar = await calendarNow({ db: tx })
    const { lines } = await collect(tx, day, day, calendar, { keys, personId })
    if (lines.length === 0) return false
    const said = lines.flatMap(({ obligation, dueOn, step, replaces }) => [
      { key: lineKey(obligation, dueOn, step, personId), mailKey: key },
      ...replaces.map((older) => ({ key: lineKey(obligation, dueOn, older, personId), mailKey: null })),
    ])
    await tx.$executeRaw`insert into "ReminderLine" (key, "personId", day, "mailKey") select l.key, ${personId}::uuid, ${day}::date, l."mailKey" from jsonb_to_recordset(${JSON.stringify(said)}::jsonb) as l(key text, "mailKey" text)`
    const language = localeOf(account.language)
    await queueMail(tx, deps, { key, to: account.email, language, ...digestWords(lines, day, calendar, language, deps) })
    return true
  })

/** A digest that went out, as it was written. */
export interface SentDigest extends DigestWords {
  id: string
  to: string
  language: Locale
  queuedAt: string
  /** null: the mail server has not taken it yet */
  sentAt: string | null
}
export interface RemindersPreview extends DayOfReminders {
  today: CalendarDate
  /** the last day that can be looked at */
  last: CalendarDate
  /** a later one was asked for: today is shown instead */
  tooFar: boolean
  written: SentDigest[]
}

const DIGESTS_SHOWN = 200

/** For administrators: what went out on a day and what would still go, up to a year ahead. */
export async function previewReminders(actor: Actor, day: CalendarDate | null, deps: Deps): Promise<RemindersPreview> {
  authorise(actor, 'reminder.preview', {})
  const now = today(deps.clock)
  const last = lastForeseen(now)
  const tooFar = day !== null && day > last
  const due = await dueReminders(deps, day === null || tooFar ? now : day)
  const rows = await deps.db.outboxMail.findMany({ where: { key: { startsWith: DIGEST_KEY, endsWith: `:${due.day}` } }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], take: DIGESTS_SHOWN })
  return {
    ...due, coming: due.coming.slice(0, DIGESTS_SHOWN), today: now, last, tooFar,
    written: rows.map((row) => ({ id: row.id, to: row.toAddress, language: localeOf(row.language), subject: row.subject, text: row.text, queuedAt: row.createdAt.toISOString(), sentAt: row.sentAt?.toISOString() ?? null })),
  }
}
