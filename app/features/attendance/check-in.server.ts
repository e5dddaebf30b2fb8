/**
 * The check-in: a code on the wall that changes all the time, bound to one session. The scan is sealed into a ticket at the moment it is
 * made, so that signing in may take its time; looking at an address changes nothing, one press confirms.
 */
import { loadTrainingSettings } from '#content'
import QRCode from 'qrcode'
import type { Actor } from '../../access/actor.ts'
import { Denied } from '../../access/authorise.server.ts'
import { paths } from '../../paths.ts'
import { record } from '../../platform/audit.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { isUuid } from '../../platform/ids.server.ts'
import { checkInOpen, checkInOpensAt, CODE_DIGITS, codeFits, mayCheckIn, secondsOfSlice, slicesTaken } from '../../rules/learning/attendance.ts'
import { allow, refuse, type Decision } from '../../rules/kernel/decision.ts'
import { readSessionOfRun } from '../courses/run-record.server.ts'
import { countFailure, secondsToWait } from '../identity/throttle.server.ts'
import { factsOfSession, headOf, sessionToAttend, type OfSession, type SessionHead } from './sheet.server.ts'

const { opensMinutesBefore, codeSeconds, confirmWithinMinutes } = loadTrainingSettings().checkIn

/** The code of a session in a slice of time; nobody without the secret of the installation can compute it. */
function codeOf(sessionId: string, slice: number, { secrets }: Pick<Deps, 'secrets'>): string {
  const bytes = Buffer.from(secrets.lookup(`check-in:${sessionId}:${slice}`), 'base64url')
  return String(bytes.readUIntBE(0, 6) % 10 ** CODE_DIGITS).padStart(CODE_DIGITS, '0')
}
const codesTaken = (sessionId: string, now: string, deps: Pick<Deps, 'secrets'>): string[] => slicesTaken(now, codeSeconds).map((slice) => codeOf(sessionId, slice, deps))

/** The check-ins that say something of the session as it is held now. */
const madeFor = ({ session: { id, startsAt, endsAt } }: OfSession) => ({ sessionId: id, at: { gte: new Date(checkInOpensAt(startsAt.toISOString(), opensMinutesBefore)), lte: endsAt } })

const windowOf = ({ run, session }: OfSession, now: string): Decision => checkInOpen({ cancelled: run.cancelled, confirmed: session.sheetConfirmedAt !== null, ...factsOfSession(session), opensMinutesBefore }, now)

// ── What the projector shows ────────────────────────────────────────────────

export interface ShownCode {
  /** in two groups, to be typed */
  code: string
  /** the QR code of the address: one path in modules, and how many there are */
  path: string
  modules: number
  secondsLeft: number
  secondsOfCode: number
  /** people who showed to be there, of those signed up */
  there: number
  signedUp: number
}

/** The code of the moment for whoever takes the attendance; refused while the check-in is closed. */
export async function codeNow(actor: Actor, sessionId: string, deps: Deps): Promise<Decision<ShownCode>> {
  const of = await sessionToAttend(actor, sessionId, deps)
  const now = deps.clock.now().toISOString()
  const open = windowOf(of, now)
  if (!open.allowed) return open
  const code = codesTaken(of.session.id, now, deps)[0]!
  const [there, signedUp] = await Promise.all([deps.db.checkIn.findMany({ where: madeFor(of), select: { personId: true }, distinct: ['personId'] }), deps.db.signUp.count({ where: { runId: of.run.id, status: 'signed-up' } })])
  return allow({ code: `${code.slice(0, 4)} ${code.slice(4)}`, ...qrOf(`${deps.publicUrl}${paths.checkIn(of.session.id, code)}`), secondsLeft: secondsOfSlice(now, codeSeconds), secondsOfCode: codeSeconds, there: there.length, signedUp }, ...open.clauses)
}

/** The page around the code. */
export async function readCodePage(actor: Actor, sessionId: string, deps: Deps): Promise<{ head: SessionHead; shown: Decision<ShownCode> }> {
  const [of, shown] = await Promise.all([sessionToAttend(actor, sessionId, deps), codeNow(actor, sessionId, deps)])
  return { head: headOf(of, deps), shown }
}

/** Runs of dark modules in a row as rectangles of one path; the quiet zone is left to the drawing. */
function qrOf(text: string): { path: string; modules: number } {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules
  let path = ''
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      const start = column
      while (column < size && data[row * size + column]) column++
      if (column > start) path += `M${start} ${row}h${column - start}v1h-${column - start}z`
    }
  return { path, modules: size }
}

// ── The ticket ──────────────────────────────────────────────────────────────

const PURPOSE = 'check-in'
interface Ticket {
  sessionId: string
  scannedAt: string
  /** who scanned it; null: nobody was signed in yet */
  personId: string | null
  /** the browser it was scanned with while nobody was signed in */
  browser: string | null
}
const sealTicket = ({ sessionId, scannedAt, personId, browser }: Ticket, { secrets }: Pick<Deps, 'secrets'>): string =>
  Buffer.from(secrets.seal([PURPOSE, sessionId, scannedAt, personId ?? '', browser ?? ''].join(' ')), 'base64').toString('base64url')

/** Where a scan comes from. */
export interface Scanner {
  /** the secret of the browser, which nobody sees who is sent the address; null: it has none */
  browser: string | null
  /** whose wrong codes count together while nobody is signed in */
  address: string
}
/** What a browser is given to be known by, as long as it looks like one of ours. */
export const readBrowser = (text: string | undefined): string | null => (text && /^[\w-]{43}$/.test(text) ? text : null)

/** The ticket as it was sealed; null for whatever is none, or was changed. */
function openTicket(text: string, { secrets }: Pick<Deps, 'secrets'>): Ticket | null {
  if (!/^[\w-]{40,400}$/.test(text)) return null
  try {
    const [purpose, sessionId = '', scannedAt = '', personId = '', browser = ''] = secrets.open(Buffer.from(text, 'base64url').toString('base64')).split(' ')
    return purpose === PURPOSE && isUuid(sessionId) ? { sessionId, scannedAt, personId: personId || null, browser: browser || null } : null
  } catch {
    return null
  }
}

/** A session by its address; Denied where there is none. */
async function sessionOf(sessionId: string, deps: Pick<Deps, 'db'>): Promise<OfSession> {
  const found = await readSessionOfRun(deps, sessionId)
  if (!found) throw new Denied(404)
  return found
}

/** Wrong codes somebody may try at a session in so many seconds. */
export const WRONG_CODES = 20
const WRONG_CODES_SECONDS = 600

/** Looks at a code that was scanned or typed, at this moment. The value is the ticket to confirm it with; of the check-in nothing is written. */
export async function scan(actor: Actor | null, sessionId: string, code: string, deps: Deps, { browser, address }: Scanner): Promise<Decision<string>> {
  const of = await sessionOf(sessionId, deps)
  const now = deps.clock.now().toISOString()
  // guesses of others close the door to nobody
  const key = `check-in:${of.session.id}:${actor?.personId ?? deps.secrets.lookup(`check-in-from:${address}`)}`
  const tooMany = (seconds: number) => refuse('check-in.too-many-codes', { minutes: Math.ceil(seconds / 60) }, '397/23.2')
  const wait = await secondsToWait(deps, { [key]: WRONG_CODES })
  if (wait > 0) return tooMany(wait)
  const fits = codeFits(code, codesTaken(of.session.id, now, deps))
  // who has no code of this session learns nothing of it but that; what is no code is no guess
  if (!fits.allowed) return fits.code === 'check-in.code-other' && (await countFailure(deps, key, WRONG_CODES_SECONDS)) > WRONG_CODES ? tooMany(await secondsToWait(deps, { [key]: WRONG_CODES })) : fits
  const open = windowOf(of, now)
  return open.allowed ? allow(sealTicket({ sessionId: of.session.id, scannedAt: now, personId: actor?.personId ?? null, browser: actor ? null : browser }, deps), ...open.clauses) : open
}

export interface CheckInPage {
  head: Pick<SessionHead, 'courseCode' | 'title' | 'place' | 'startsAt' | 'endsAt' | 'number' | 'sessions' | 'form'>
  scannedAt: string
  confirmUntil: string
  /** done already, at that time */
  checkedInAt: string | null
  enrolmentId: string | null
}

/** What the ticket is for; refused when it is none of this session, or too old to be confirmed. */
export async function readTicket(actor: Actor | null, sessionId: string, text: string, deps: Deps, browser: string | null): Promise<Decision<CheckInPage>> {
  const of = await sessionOf(sessionId, deps)
  const ticket = openTicket(text, deps)
  if (ticket?.sessionId !== of.session.id) return refuse('check-in.code-other', {}, '397/23.2')
  const done = actor && (await checkedIn(actor.personId, of, deps))
  const { courseCode, title, place, startsAt, endsAt, number, sessions, form } = headOf(of, deps)
  const page: CheckInPage = {
    head: { courseCode, title, place, startsAt, endsAt, number, sessions, form }, scannedAt: ticket.scannedAt, confirmUntil: new Date(Date.parse(ticket.scannedAt) + confirmWithinMinutes * 60_000).toISOString(),
    checkedInAt: done?.at ?? null, enrolmentId: done?.enrolmentId ?? null,
  }
  if (page.checkedInAt !== null) return allow(page, '397/23.2')
  const decision = decideCheckIn(actor, browser, of, ticket, done?.signedUp ?? false, deps)
  return decision.allowed ? allow(page, ...decision.clauses) : decision
}

async function checkedIn(personId: string, of: OfSession, { db }: Pick<Deps, 'db'>) {
  const [signUp, made] = await Promise.all([
    db.signUp.findFirst({ where: { runId: of.run.id, personId, status: 'signed-up' }, select: { enrolmentId: true } }),
    db.checkIn.findFirst({ where: { ...madeFor(of), personId }, orderBy: { at: 'asc' }, select: { at: true } }),
  ])
  return { signedUp: signUp !== null, enrolmentId: signUp?.enrolmentId ?? null, at: made && made.at.toISOString() }
}

/** A stranger may still turn out to be signed up; a ticket that somebody else, or another browser, has scanned is no proof of anything. */
function decideCheckIn(actor: Actor | null, browser: string | null, of: OfSession, { scannedAt, personId, browser: scannedWith }: Ticket, signedUp: boolean, { clock }: Pick<Deps, 'clock'>): Decision {
  if (personId === null ? scannedWith === null || scannedWith !== browser : actor !== null && personId !== actor.personId) return refuse('check-in.code-other', {}, '397/23.2')
  const decision = mayCheckIn({ signedUp: actor === null || signedUp, cancelled: of.run.cancelled, confirmed: of.session.sheetConfirmedAt !== null, scannedAt, confirmWithinMinutes }, clock.now().toISOString())
  // it may have been moved since the scan
  return decision.allowed ? windowOf(of, scannedAt) : decision
}

/** Confirms the scan: the person was there at that moment. A second press finds the first. */
export async function checkIn(actor: Actor, sessionId: string, text: string, deps: Deps, browser: string | null): Promise<Decision<{ at: string }>> {
  const of = await sessionOf(sessionId, deps)
  const { signedUp, at } = await checkedIn(actor.personId, of, deps)
  if (at !== null) return allow({ at }, '397/23.2')
  const ticket = openTicket(text, deps)
  if (ticket?.sessionId !== of.session.id) return refuse('check-in.code-other', {}, '397/23.2')
  const decision = decideCheckIn(actor, browser, of, ticket, signedUp, deps)
  if (!decision.allowed) return decision
  return deps.db.$transaction(async (tx) => {
    const row = { sessionId: of.session.id, personId: actor.personId }
    const { count } = await tx.checkIn.createMany({ data: [{ ...row, at: new Date(ticket.scannedAt) }], skipDuplicates: true })
    if (count > 0) await record(tx, { actor, at: deps.clock.now(), event: 'attendance.checked-in', subject: ['RunSession', of.session.id], data: { person: actor.personId, course: of.run.courseCode, clauses: [...decision.clauses] } })
    const { at: made } = await tx.checkIn.findFirstOrThrow({ where: { ...madeFor(of), personId: actor.personId }, orderBy: { at: 'asc' } })
    return allow({ at: made.toISOString() }, ...decision.clauses)
  })
}

/** The session of a run a learner may check in to now, by the short code; null: none at the moment. */
export function sessionToCheckInTo(sessions: readonly { id: string; startsAt: string; endsAt: string; minutes: number; confirmedAt: string | null; checkedInAt: string | null }[], cancelled: boolean, { clock }: Pick<Deps, 'clock'>): string | null {
  const now = clock.now().toISOString()
  return sessions.find(({ confirmedAt, checkedInAt, startsAt, endsAt }) => checkedInAt === null && checkInOpen({ cancelled, confirmed: confirmedAt !== null, startsAt, endsAt, opensMinutesBefore }, now).allowed)?.id ?? null
}
