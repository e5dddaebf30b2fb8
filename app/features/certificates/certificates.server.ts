/** Issued certificates: reading, the sheet as PDF, annulment and correction by two people. Nothing is ever deleted. */
import { MissingGlyphError, newCertificateKey, newCertificateNumber, readCertificateNumber, renderCertificate, type CertificateView } from '#certificates'
import type { Actor } from '../../access/actor.ts'
import { authorise, withPaths } from '../../access/authorise.server.ts'
import { may } from '../../access/policy.ts'
import { paths } from '../../paths.ts'
import { record } from '../../platform/audit.server.ts'
import { dayInKazakhstan, fromDateColumn, toDateColumn, today } from '../../platform/clock.server.ts'
import { isUniqueViolation, type Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { newId } from '../../platform/ids.server.ts'
import { mayCorrect, mayDecide, mayRequest, type AnnulmentGround, type CertificateStatus } from '../../rules/certificate/certificate.ts'
import { fullName } from '../../rules/identity/name.ts'
import { allow, refuse, type Decision } from '../../rules/kernel/decision.ts'
import { lockPeople } from '../employment/reach.server.ts'
import { settleYearObligations } from '../obligations/year-obligations.server.ts'

export type CertificateRow = Awaited<ReturnType<typeof findRow>>
const findRow = (db: Db, number: string) => db.certificate.findUniqueOrThrow({ where: { number } })

/** A certificate the actor may read, with where its holder works; Denied otherwise. */
async function readable(actor: Actor, typed: string, deps: Deps) {
  const read = readCertificateNumber(typed)
  const row = read.ok ? await deps.db.certificate.findUnique({ where: { number: read.number } }) : null
  return authorise(actor, 'certificate.read', row && (await withPaths(deps, row)))
}

export interface CertificateSummary {
  number: string
  status: CertificateStatus
  holder: string
  courseCode: string
  title: { kk: string; ru: string; en: string }
  minutes: number
  issuedOn: string
  endedOn: string | null
  reasonGroup: AnnulmentGround | 'name-corrected' | null
  supersedes: string | null
  supersededBy: string | null
  verifyPath: string
}

const summary = (row: CertificateRow): CertificateSummary => ({
  number: row.number,
  status: row.status as CertificateStatus,
  holder: fullName(row),
  courseCode: row.courseCode,
  title: { kk: row.titleKk, ru: row.titleRu, en: row.titleEn },
  minutes: row.minutes,
  issuedOn: fromDateColumn(row.issuedOn),
  endedOn: row.endedOn && fromDateColumn(row.endedOn),
  reasonGroup: row.reasonGroup as CertificateSummary['reasonGroup'],
  supersedes: row.supersedes,
  supersededBy: row.supersededBy,
  verifyPath: paths.verifySheet(row.number, row.key),
})

/** Certificates of one person, newest first. */
export async function certificatesOf(personId: string, deps: Pick<Deps, 'db'>): Promise<CertificateSummary[]> {
  return (await deps.db.certificate.findMany({ where: { personId }, orderBy: [{ issuedAt: 'desc' }, { number: 'asc' }] })).map(summary)
}

export interface ChangeRequest {
  id: string
  number: string
  holder: string
  title: CertificateSummary['title']
  kind: 'annulment' | 'correction'
  reasonGroup: AnnulmentGround | 'name-corrected'
  reason: string
  /** the name a corrected certificate would bear */
  nameNow: string
  requestedBy: string
  requestedAt: string
  mine: boolean
}

export interface CertificatePage {
  holderId: string
  certificate: CertificateSummary
  issuer: { kk: string; ru: string; en: string }
  reason: string | null
  mayRequest: boolean
  /** the staff record says another name than the sheet */
  nameDiffers: boolean
  nameNow: string
  request: ChangeRequest | null
}

/** Everything the page of one certificate shows to this actor. */
export async function readCertificatePage(actor: Actor, number: string, deps: Deps): Promise<CertificatePage> {
  const row = await readable(actor, number, deps)
  const manages = may(actor, 'certificate.request-change')
  const [person, request] = await Promise.all([
    deps.db.person.findUniqueOrThrow({ where: { id: row.personId } }),
    manages ? openRequest(actor, row.number, deps) : null,
  ])
  return {
    holderId: row.personId,
    certificate: summary(row),
    issuer: { kk: row.issuerKk, ru: row.issuerRu, en: row.issuerEn },
    reason: manages ? row.reason : null,
    mayRequest: manages && row.status === 'valid' && request === null,
    nameDiffers: mayCorrect(row, person).allowed,
    nameNow: fullName(person),
    request,
  }
}

async function requestsWith(names: { db: Deps['db'] }, where: object, actor: Actor): Promise<ChangeRequest[]> {
  const rows = await names.db.certificateRequest.findMany({ where: { decidedAt: null, ...where }, orderBy: { requestedAt: 'asc' } })
  const [accounts, certificates] = await Promise.all([
    names.db.account.findMany({ where: { id: { in: rows.map(({ requestedById }) => requestedById) } }, include: { person: true } }),
    names.db.certificate.findMany({ where: { number: { in: rows.map(({ number }) => number) } }, include: { person: true } }),
  ])
  const nameOf = new Map(accounts.map(({ id, person }) => [id, fullName(person)]))
  const certificateOf = new Map(certificates.map((row) => [row.number, { holder: fullName(row), title: { kk: row.titleKk, ru: row.titleRu, en: row.titleEn }, nameNow: fullName(row.person) }]))
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    ...certificateOf.get(row.number)!,
    kind: row.kind as ChangeRequest['kind'],
    reasonGroup: row.reasonGroup as ChangeRequest['reasonGroup'],
    reason: row.reason,
    requestedBy: nameOf.get(row.requestedById) ?? '',
    requestedAt: row.requestedAt.toISOString(),
    mine: row.requestedById === actor.accountId,
  }))
}
const openRequest = async (actor: Actor, number: string, deps: Deps) => (await requestsWith(deps, { number }, actor))[0] ?? null

/** Requests waiting for a second person. */
export async function openRequests(actor: Actor, deps: Deps): Promise<ChangeRequest[]> {
  authorise(actor, 'certificate.list-changes', {})
  return requestsWith(deps, {}, actor)
}

/** The view the engine draws from: only what the row holds, so that the same certificate gives the same bytes. */
export const viewOf = (row: CertificateRow): CertificateView => ({
  template: 'certificate/1',
  holder: { surname: row.surname, givenName: row.givenName, patronymic: row.patronymic },
  courseTitle: { kk: row.titleKk, ru: row.titleRu },
  courseCode: row.courseCode,
  minutes: row.minutes,
  number: row.number,
  verifyUrl: `${row.verifyBase}${paths.verifySheet(row.number, row.key)}`,
  issuedOn: fromDateColumn(row.issuedOn),
  supersedes: row.supersedes,
  issuer: { kk: row.issuerKk, ru: row.issuerRu },
})

/** The sheet as PDF for the holder and those who may read it. */
export async function certificatePdf(actor: Actor, number: string, deps: Deps): Promise<Decision<Uint8Array>> {
  const row = await readable(actor, number, deps)
  try {
    return allow(await renderCertificate(viewOf(row)), '397/26')
  } catch (error) {
    if (error instanceof MissingGlyphError) return refuse('certificate.letter-missing', { letter: String((error as { letter?: string }).letter ?? '') }, '397/26¶2.name')
    throw error
  }
}

/** Asks for an annulment (with its ground) or a correction of the name; a second person decides. */
export async function requestChange(
  actor: Actor,
  typed: string,
  change: { kind: 'annulment' | 'correction'; reasonGroup: AnnulmentGround | 'name-corrected'; reason: string },
  deps: Deps,
): Promise<Decision> {
  const row = await readable(actor, typed, deps)
  authorise(actor, 'certificate.request-change', {})
  const decision = mayRequest({ status: row.status as CertificateStatus, reason: change.reason, requestOpen: (await openRequest(actor, row.number, deps)) !== null })
  if (!decision.allowed) return decision
  if (change.kind === 'correction') {
    const correct = mayCorrect(row, await deps.db.person.findUniqueOrThrow({ where: { id: row.personId } }))
    if (!correct.allowed) return correct
  }
  const now = deps.clock.now()
  const id = newId(now.getTime())
  try {
    await deps.db.$transaction(async (tx) => {
      await tx.certificateRequest.create({
        data: { id, number: row.number, kind: change.kind, reasonGroup: change.reasonGroup, reason: change.reason.trim(), requestedById: actor.accountId, requestedAt: now },
      })
      await record(tx, { actor, at: now, event: `certificate.${change.kind}-requested`, subject: ['Certificate', row.number], data: { ground: change.reasonGroup, reason: change.reason.trim() } })
    })
    return decision
  } catch (error) {
    if (isUniqueViolation(error)) return refuse('certificate.request-open', {}, '397/26')
    throw error
  }
}

export type Verdict = 'confirmed' | 'rejected' | 'withdrawn'
const VERDICTS: Readonly<Record<string, Verdict>> = { confirm: 'confirmed', reject: 'rejected', withdraw: 'withdrawn' }

/** The verdict a button of a form stands for. */
export const readVerdict = (intent: string | undefined): Verdict | null => VERDICTS[intent ?? ''] ?? null

/** Confirms (a second person), rejects, or withdraws (the first person) an open request. The value is the number of a new certificate, if one came of it. */
export async function decideChange(actor: Actor, requestId: string, verdict: Verdict, deps: Deps): Promise<Decision<string | null>> {
  authorise(actor, 'certificate.decide-change', {})
  return deps.db.$transaction(async (tx) => {
    const request = /^[0-9a-f-]{36}$/.test(requestId) ? await tx.certificateRequest.findUnique({ where: { id: requestId } }) : null
    if (!request || (verdict === 'withdrawn' && request.requestedById !== actor.accountId)) return refuse('certificate.no-request', {}, '397/26')
    await tx.$queryRaw`select 1 from "Certificate" where number = ${request.number} for update`
    const fresh = await tx.certificateRequest.findUniqueOrThrow({ where: { id: requestId } })
    const row = await findRow(tx, request.number)
    const now = deps.clock.now()
    if (verdict !== 'withdrawn') {
      const decision = mayDecide({ status: row.status as CertificateStatus, requestOpen: fresh.decidedAt === null, requestedBy: request.requestedById, decidedBy: actor.accountId })
      if (!decision.allowed) return decision
    } else if (fresh.decidedAt !== null) return refuse('certificate.no-request', {}, '397/26')

    await tx.certificateRequest.update({ where: { id: requestId }, data: { decidedById: actor.accountId, decidedAt: now, decision: verdict } })
    const { successor, credited } = verdict === 'confirmed' ? await carryOut(tx, deps, actor, row, request) : NOTHING
    await record(tx, {
      actor, at: now, event: `certificate.${request.kind}-${verdict}`, subject: ['Certificate', request.number],
      data: { ground: request.reasonGroup, requestedBy: request.requestedById, ...(successor && { successor }), ...(credited && { credited }), clauses: ['397/26', ...(credited ? ['397/25¶2'] : [])] },
    })
    return allow(successor, '397/26')
  })
}

interface Effect {
  /** number of the certificate that came of it */
  successor: string | null
  /** the completion whose hours count instead of those taken back */
  credited: string | null
}
const NOTHING: Effect = { successor: null, credited: null }

async function carryOut(tx: Db, deps: Deps, actor: Actor, row: CertificateRow, request: { kind: string; reasonGroup: string; reason: string }): Promise<Effect> {
  const now = deps.clock.now()
  const ended = { endedOn: toDateColumn(today(deps.clock)), endedById: actor.accountId, reasonGroup: request.reasonGroup, reason: request.reason }
  if (request.kind === 'annulment') {
    await tx.certificate.update({ where: { number: row.number }, data: { status: 'annulled', ...ended } })
    // the hours were credited for the completion; when the result itself falls, an entry takes them back
    if (request.reasonGroup === 'result-annulled' || request.reasonGroup === 'issued-in-error') {
      await lockPeople(tx, [row.personId])
      // the course counts as not completed and may be taken again
      await tx.enrolment.updateMany({ where: { completion: { id: row.completionId } }, data: { status: 'not-completed' } })
      return { successor: null, credited: await reverseHours(tx, deps, row.completionId, request.reason) }
    }
    return NOTHING
  }
  const person = await tx.person.findUniqueOrThrow({ where: { id: row.personId } })
  const successor = newCertificateNumber()
  await tx.certificate.update({ where: { number: row.number }, data: { status: 'superseded', supersededBy: successor, ...ended } })
  await tx.certificate.create({
    data: {
      ...row, number: successor, key: newCertificateKey(), surname: person.surname, givenName: person.givenName, patronymic: person.patronymic,
      verifyBase: deps.publicUrl, issuedOn: toDateColumn(dayInKazakhstan(now)), issuedAt: now, status: 'valid', supersedes: row.number, supersededBy: null,
      reasonGroup: null, reason: null, endedOn: null, endedById: null,
    },
  })
  return { successor, credited: null }
}

/**
 * Takes credited hours back by an entry of its own; a second reversal changes nothing. A course that was completed again in the year
 * had its hours counted once (397/21): they are now those of the next completion that still holds, whose id is returned (397/25¶2).
 */
async function reverseHours(tx: Db, { clock }: Pick<Deps, 'clock'>, completionId: string, reason: string): Promise<string | null> {
  const entry = await tx.ledgerEntry.findFirst({ where: { completionId, kind: 'completion' }, include: { completion: { select: { courseCode: true } } } })
  if (!entry || (await tx.ledgerEntry.count({ where: { reversesId: entry.id } })) > 0) return null
  const now = clock.now()
  const { personId, year } = entry
  await tx.ledgerEntry.create({
    data: { id: newId(now.getTime()), personId, year, minutes: -entry.minutes, kind: 'reversal', completionId, reversesId: entry.id, reason, at: now },
  })
  const next = await tx.completion.findFirst({
    where: { personId, courseCode: entry.completion.courseCode, completedOn: { gte: toDateColumn(`${year}-01-01`), lte: toDateColumn(`${year}-12-31`) }, enrolment: { status: 'completed' }, ledger: { none: { kind: 'completion' } } },
    orderBy: [{ completedAt: 'asc' }, { id: 'asc' }],
  })
  if (next) await tx.ledgerEntry.create({ data: { id: newId(now.getTime()), personId, year, minutes: next.minutes, kind: 'completion', completionId: next.id, at: now } })
  await settleYearObligations(tx, { clock }, [personId], year)
  return next?.id ?? null
}
