/** Letters about a run, each with its calendar file: an invitation, its update, or its withdrawal (397/19.schedule, 397/23.1, 397/23.2). */
import { formatter } from '../../i18n/format.ts'
import { isLocale, type Locale } from '../../i18n/locale.ts'
import { translate } from '../../i18n/messages.server.ts'
import { paths } from '../../paths.ts'
import type { Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { queueMails, type Mail } from '../../platform/mail.server.ts'
import { fullName } from '../../rules/identity/name.ts'
import { inLocale } from '../courses/edition.ts'
import { readRun, type RunRecord, type SessionRecord } from '../courses/run-record.server.ts'
import { invitation } from '../obligations/ical.ts'
import { clauseLinks } from '../regulations/clauses.server.ts'
import { factsOf, formClause, locationOf, organizer, sessionEvent } from './session-event.server.ts'
import { sessionWhen } from './session-time.ts'

/** What is told: a place was got (also by nomination or from the waitlist), the waitlist, a change of the run, a place given back, the run cancelled; to a trainer, that there are sessions to teach. */
export type RunNotice = 'signed-up' | 'nominated' | 'waitlisted' | 'promoted' | 'changed' | 'withdrawn' | 'cancelled' | 'teaching'

export interface RunTelling {
  runId: string
  /** null: everybody who is signed up or waits (of a cancelled run: was until then), and whoever teaches */
  personIds: readonly string[] | null
  kind: RunNotice
  /** of a change, a withdrawal or a cancellation */
  reason?: string
  /** entries of the register who are told as trainers besides: 'teaching' of the sessions they teach now, 'withdrawn' of those they do not teach any more, 'cancelled' of a run whose bookings are gone */
  trainerIds?: readonly string[]
  /** sessions the change took out of the run, as they were; the sequence is raised here */
  removedSessions?: readonly { id: string; startsAt: Date; endsAt: Date; sequence: number }[]
}

/**
 * Queues the letters, in the caller's transaction and after what they tell of: everything is read as it is then. One person gets one
 * letter with the words and the invitation to the first session, and a short one for each further session: programs take one UID a
 * file. An invitation is sent once for a session, a person and a sequence; said twice about the same state, nothing is sent again.
 *
 * A calendar believes the higher sequence. So callers raise RunSession.sequence with whatever a calendar shows of the session (time,
 * place, trainers, the run cancelled), and SignUp.sequence both when a place is given back and when it is taken again.
 */
export async function tellOfRun(tx: Db, deps: Deps, telling: RunTelling): Promise<void> {
  const run = await readRun({ db: tx }, telling.runId)
  if (!run) return
  const [learners, trainers] = [await learnersToTell(tx, run, telling), await trainersToTell(tx, run, telling)]
  const asked = await invitations(tx, trainers, run)
  const told = [...learners, ...trainers].map((reader) => ({ reader, entries: entriesFor(reader, run, telling, asked, deps) }))
  const known = await knownKeys(tx, told.flatMap(({ reader, entries }) => entries.map((entry) => keyOf(entry, reader))))
  await queueMails(tx, deps, told.flatMap(({ reader, entries }) => lettersFor(reader, entries, entries.filter((entry) => !known.has(keyOf(entry, reader))), run, telling, deps)))
}

// ── Who ─────────────────────────────────────────────────────────────────────

interface Reader {
  /** the person, or the entry of the register of a trainer who is none here */
  id: string
  trainerId: string | null
  name: string
  email: string
  locale: Locale
  /** of a learner: the place in the run */
  place: { status: 'signed-up' | 'waitlisted' | 'cancelled'; release: 'with' | 'without'; since: Date; sequence: number; cancelReason: string | null; wasSeated: boolean } | null
}

const localeOf = (language: string | null): Locale => (isLocale(language) ? language : 'kk')

interface LearnerRow {
  personId: string
  surname: string | null
  givenName: string
  patronymic: string | null
  email: string
  language: string
  status: string
  release: string
  since: Date
  sequence: number
  cancelReason: string | null
  wasSeated: boolean
}

async function learnersToTell(tx: Db, run: RunRecord, { personIds, kind }: RunTelling): Promise<Reader[]> {
  if (personIds?.length === 0) return []
  const rows = await tx.$queryRaw<LearnerRow[]>`
    select s."personId"::text, p.surname, p."givenName", p.patronymic, a.email, a.language, s.status, s.release, s.since, s.sequence, s."cancelReason", s."enrolmentId" is not null as "wasSeated"
    from "SignUp" s join "CourseRun" r on r.id = s."runId" join "Person" p on p.id = s."personId" join "Account" a on a."personId" = s."personId" and a."blockedAt" is null
    where s."runId" = ${run.id}::uuid and (${personIds === null ? null : [...personIds]}::uuid[] is null or s."personId" = any(${personIds === null ? null : [...personIds]}::uuid[]))
      and (${personIds !== null} or s.status <> 'cancelled' or (${kind} = 'cancelled' and s.since >= r."cancelledAt"))
    order by s."personId"`
  return rows.map(({ personId, email, language, status, release, since, sequence, cancelReason, wasSeated, ...name }) => ({
    id: personId, trainerId: null, name: fullName(name), email, locale: localeOf(language),
    place: { status: status as 'signed-up', release: release as 'with', since, sequence, cancelReason, wasSeated },
  }))
}

async function trainersToTell(tx: Db, run: RunRecord, { personIds, trainerIds = [] }: RunTelling): Promise<Reader[]> {
  const ids = [...new Set([...trainerIds, ...(personIds === null ? run.trainers.map(({ id }) => id) : [])])]
  if (ids.length === 0) return []
  const rows = await tx.trainer.findMany({ where: { id: { in: ids } }, include: { person: { include: { account: { select: { email: true, language: true, blockedAt: true } } } } }, orderBy: { id: 'asc' } })
  return rows.flatMap(({ id, personId, person, name, email, languages }): Reader[] => {
    const account = person?.account ?? null
    // an expert from outside is reached at the address of the register
    const address = personId === null ? email : account && account.blockedAt === null ? account.email : ''
    return address === '' ? [] : [{ id: personId ?? id, trainerId: id, name: person ? fullName(person) : name, email: address, locale: localeOf(account?.language ?? languages[0] ?? null), place: null }]
  })
}

// ── What ────────────────────────────────────────────────────────────────────

/** A session that is to be put into the reader's calendar, or taken out of it. */
interface Entry {
  session: Pick<SessionRecord, 'id' | 'startsAt' | 'endsAt'> & { trainers?: SessionRecord['trainers'] }
  method: 'REQUEST' | 'CANCEL'
  sequence: number
}

/** What the reader's calendar has to say of the run from now on; what is over stays as it was. */
function entriesFor(reader: Reader, run: RunRecord, { kind, removedSessions = [] }: RunTelling, asked: ReadonlySet<string>, { clock }: Pick<Deps, 'clock'>): Entry[] {
  const now = clock.now()
  const own = reader.place?.sequence ?? 0
  const wasAsked = ({ id }: SessionRecord) => asked.has(`${id}:${reader.id}`)
  const removed = removedSessions.map((session): Entry => ({ session, method: 'CANCEL', sequence: session.sequence + 1 + own }))
  const as = (method: Entry['method'], sessions: readonly SessionRecord[]) => sessions.map((session): Entry => ({ session, method, sequence: session.sequence + own }))
  return (reader.trainerId === null ? learnersEntries() : trainersEntries(reader.trainerId)).filter(({ session }) => session.endsAt > now)

  function learnersEntries(): Entry[] {
    // who only waited had nothing in the calendar
    if (reader.place!.status === 'waitlisted' || !reader.place!.wasSeated) return []
    if (run.cancelled || reader.place!.status === 'cancelled') return [...as('CANCEL', run.sessions), ...removed]
    return [...as('REQUEST', run.sessions), ...removed]
  }
  function trainersEntries(trainerId: string): Entry[] {
    const teaches = ({ trainers }: SessionRecord) => trainers.some(({ id }) => id === trainerId)
    if (kind === 'withdrawn') return [...as('CANCEL', run.sessions.filter((session) => wasAsked(session) && !teaches(session))), ...removed]
    if (run.cancelled) return [...as('CANCEL', run.sessions.some(teaches) ? run.sessions.filter(teaches) : run.sessions.filter(wasAsked)), ...removed]
    return [...as('REQUEST', run.sessions.filter(teaches)), ...removed]
  }
}

/** Which trainer was ever asked to which session: what a colleague teaches all along is in no other calendar, and is not taken out of it. */
async function invitations(tx: Db, trainers: readonly Reader[], { sessions }: RunRecord): Promise<Set<string>> {
  const pairs = trainers.flatMap((reader) => sessions.map((session) => ({ pair: `${session.id}:${reader.id}`, keys: Array.from({ length: session.sequence + 1 }, (_, sequence) => keyOf({ session, method: 'REQUEST', sequence }, reader)) })))
  const known = await knownKeys(tx, pairs.flatMap(({ keys }) => keys))
  return new Set(pairs.filter(({ keys }) => keys.some((key) => known.has(key))).map(({ pair }) => pair))
}

const keyOf = ({ session, method, sequence }: Entry, { id }: Reader): string => `session-calendar:${session.id}:${id}:${sequence}:${method}`

async function knownKeys(tx: Db, keys: readonly string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set()
  const rows = await tx.$queryRaw<{ key: string }[]>`select key from "OutboxMail" where key = any(${[...keys]}::text[])`
  return new Set(rows.map(({ key }) => key))
}

// ── Letters ─────────────────────────────────────────────────────────────────

type Words = RunNotice | 'replaced'

/** The letter with the words carries the first invitation; each of the others has a short one. */
function lettersFor(reader: Reader, entries: readonly Entry[], fresh: readonly Entry[], run: RunRecord, telling: RunTelling, deps: Deps): Mail[] {
  const [first, ...others] = fresh
  if (entries.length > 0 && !first) return []
  const address = { to: reader.email, language: reader.locale }
  const main: Mail = {
    key: first ? keyOf(first, reader) : `session-${telling.kind}:${run.id}:${reader.id}:${reader.place?.since.getTime() ?? 0}:${run.sessions.reduce((sum, { sequence }) => sum + sequence, 0)}`,
    ...address, ...mainWords(reader, entries, fresh, run, telling, deps), ...(first && { calendar: calendarOf(first, reader, run, deps) }),
  }
  return [main, ...others.map((entry): Mail => ({ key: keyOf(entry, reader), ...address, ...furtherWords(entry, reader, run, deps), calendar: calendarOf(entry, reader, run, deps) }))]
}

function calendarOf({ session, method, sequence }: Entry, { name, email, locale, trainerId }: Reader, run: RunRecord, deps: Deps): string {
  const now = deps.clock.now()
  const event = sessionEvent(factsOf(run, session), { standing: 'coming', sequence, changedAt: now }, locale, deps)
  return invitation({ method, language: locale, event: method === 'CANCEL' ? { ...event, status: 'CANCELLED' } : event, organizer: organizer(), attendee: { name, address: email, role: trainerId === null ? 'REQ-PARTICIPANT' : 'CHAIR' } }, now)
}

const isoSpan = ({ startsAt, endsAt }: Entry['session']) => ({ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() })

/** How the letter begins: somebody who was to get a place and waits is told so. */
function wordsOf({ place, trainerId }: Reader, { kind }: RunTelling): Words {
  if (trainerId !== null) return kind === 'withdrawn' ? 'replaced' : kind === 'changed' || kind === 'cancelled' ? kind : 'teaching'
  if (place!.status === 'waitlisted' && (kind === 'signed-up' || kind === 'nominated' || kind === 'promoted')) return 'waitlisted'
  return kind
}

function mainWords(reader: Reader, entries: readonly Entry[], [first, ...others]: readonly Entry[], run: RunRecord, telling: RunTelling, { publicUrl }: Deps): Pick<Mail, 'subject' | 'text'> {
  const { locale, place, trainerId } = reader
  const t = translate(locale)
  const format = formatter(locale)
  const title = inLocale(run.title, locale)
  const words = wordsOf(reader, telling)
  const over = words === 'withdrawn' || words === 'cancelled' || words === 'replaced'
  // who waits is not expected yet
  const comes = !over && place?.status !== 'waitlisted'
  const taken = telling.removedSessions ?? []
  const removedIds = new Set(taken.map(({ id }) => id))
  // a trainer is told of the own sessions only, a learner of all
  const mine = trainerId === null ? run.sessions : run.sessions.filter(({ id }) => entries.some(({ session }) => session.id === id) && !removedIds.has(id))
  const line = (session: Entry['session']) => `• ${sessionWhen(isoSpan(session), format)}`
  const joined = (session: Entry['session']) => (run.meeting === 'none' || !comes ? line(session) : `${line(session)}\n${locationOf({ ...run, id: session.id }, { publicUrl })}`)
  const trainers = run.trainers.map(({ name }) => name)
  const reason = telling.reason ?? (words === 'withdrawn' ? place?.cancelReason : words === 'cancelled' ? run.cancelReason : null)
  const clauses = clauseLinks([...(trainerId === null && comes ? ['397/23'] : []), formClause(run.form), ...(words === 'changed' || over ? ['397/19.schedule'] : [])], locale).map(({ label }) => label)
  const facts = [
    ...(reason ? [t('session.mail.reason', { reason })] : []),
    t('session.mail.form', { code: run.courseCode, form: t(`courses.form.${run.form}`), language: t(`courses.language.${run.language}`) }),
    ...(mine.length > 0 ? [t('session.mail.when', { lines: mine.map(joined).join('\n') })] : []),
    ...(taken.length > 0 ? [t('session.mail.removed', { lines: taken.map(line).join('\n') })] : []),
    ...(run.meeting === 'none' && !over ? [t('session.mail.where', { place: locationOf({ ...run, id: '' }, { publicUrl }) })] : []),
    ...(trainers.length > 0 && words !== 'replaced' ? [t('session.mail.trainers', { names: trainers.join(', ') })] : []),
    ...(place !== null && comes ? [t(`session.mail.release.${place.release}`)] : []),
    t('obligation.mail.ground', { clause: clauses.join('; ') }),
  ]
  const files = [...(first ? [t(first.method === 'CANCEL' ? 'session.mail.taken-out' : 'session.mail.put-in')] : []), ...(others.length > 0 ? [t('session.mail.further', { count: others.length })] : [])]
  return {
    subject: t(`session.mail.subject.${words}`, { title }),
    text: t('session.mail.text', { body: [t(`session.mail.first.${words}`, { title }), ...facts, ...(files.length > 0 ? [files.join(' ')] : [])].join('\n\n'), link: `${publicUrl}${paths.courseRun(run.id)}` }),
  }
}

function furtherWords({ session, method }: Entry, { locale }: Reader, run: RunRecord, { publicUrl }: Deps): Pick<Mail, 'subject' | 'text'> {
  const t = translate(locale)
  const format = formatter(locale)
  const title = inLocale(run.title, locale)
  const which = method === 'REQUEST' ? 'put' : 'taken'
  return {
    subject: t(`session.mail.further-${which}.subject`, { title, date: format.date(session.startsAt.toISOString()) }),
    text: t(`session.mail.further-${which}.text`, { title, when: sessionWhen(isoSpan(session), format), link: `${publicUrl}${paths.courseRun(run.id)}` }),
  }
}
