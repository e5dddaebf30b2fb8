/** The photograph of the sheet as it was signed by hand, beside the one on the platform (397/23.2). What it is, its first bytes say, not its name. */
import type { Actor } from '../../access/actor.ts'
import { Denied } from '../../access/authorise.server.ts'
import { record } from '../../platform/audit.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { isUuid, newId } from '../../platform/ids.server.ts'
import { fullName } from '../../rules/identity/name.ts'
import { lockRun } from '../courses/course-runs.server.ts'
import { FILE_KINDS, kindOfFile } from '../courses/run-files.server.ts'
import { headOf, sessionToAttend, type SessionHead } from './sheet.server.ts'

export const SHEET_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const
/** More of a session are a mistake. */
export const MOST_SHEETS = 10

/** What the bytes are; null: none of what is taken. */
export function sheetTypeOf(bytes: Buffer): (typeof SHEET_TYPES)[number] | null {
  const kind = kindOfFile(bytes)
  return SHEET_TYPES.find((type) => kind !== null && FILE_KINDS[kind] === type) ?? null
}

export interface SignedSheet {
  id: string
  title: string
  mediaType: string
  addedAt: string
  addedBy: string
}
export interface SignedSheetPage {
  head: SessionHead
  files: SignedSheet[]
}

/** The photographs of a session, the newest first. */
export async function readSignedSheets(actor: Actor, sessionId: string, deps: Deps): Promise<SignedSheetPage> {
  const of = await sessionToAttend(actor, sessionId, deps)
  const rows = await deps.db.$queryRaw<{ id: string; title: string; mediaType: string; addedAt: Date; surname: string | null; givenName: string | null; patronymic: string | null }[]>`
    select f.id::text, f.title, f."mediaType", f."addedAt", p.surname, p."givenName", p.patronymic from "RunFile" f left join "Person" p on p.id = f."addedById"
    where f."sessionId" = ${of.session.id}::uuid and f.kind = 'signed-sheet' and f."removedAt" is null order by f."addedAt" desc, f.id desc`
  return { head: headOf(of, deps), files: rows.map(({ id, title, mediaType, addedAt, givenName, ...name }) => ({ id, title, mediaType, addedAt: addedAt.toISOString(), addedBy: fullName({ ...name, givenName: givenName ?? '' }) })) }
}

export type SheetFault = 'missing' | 'kind' | 'many' | 'before'
const LONGEST_NAME = 120

/** Keeps a photograph; the same one sent twice is kept once. */
export async function addSignedSheet(actor: Actor, sessionId: string, file: { fileName: string; bytes: Buffer } | null, deps: Deps): Promise<{ ok: true; id: string } | { ok: false; fault: SheetFault }> {
  const { run, session } = await sessionToAttend(actor, sessionId, deps)
  if (!file || file.bytes.length === 0) return { ok: false, fault: 'missing' }
  const now = deps.clock.now()
  if (now < session.startsAt) return { ok: false, fault: 'before' }
  const mediaType = sheetTypeOf(file.bytes)
  if (!mediaType) return { ok: false, fault: 'kind' }
  const bytes = new Uint8Array(file.bytes)
  return deps.db.$transaction(async (tx) => {
    await lockRun(tx, run.id)
    const before = await tx.runFile.findMany({ where: { sessionId: session.id, kind: 'signed-sheet', removedAt: null }, select: { id: true } })
    const [same] = await tx.$queryRaw<{ id: string }[]>`select id::text from "RunFile" where "sessionId" = ${session.id}::uuid and kind = 'signed-sheet' and "removedAt" is null and bytes = ${bytes}`
    if (same) return { ok: true as const, id: same.id }
    if (before.length >= MOST_SHEETS) return { ok: false as const, fault: 'many' as const }
    const id = newId(now.getTime())
    const title = file.fileName.normalize('NFC').trim().slice(-LONGEST_NAME).toWellFormed() || '–'
    await tx.runFile.create({ data: { id, runId: run.id, sessionId: session.id, kind: 'signed-sheet', title, mediaType, bytes, addedAt: now, addedById: actor.personId } })
    await record(tx, { actor, at: now, event: 'attendance.signed-sheet-added', subject: ['RunSession', session.id], data: { course: run.courseCode, clauses: ['397/23.2'] } })
    return { ok: true as const, id }
  })
}

/** Takes a photograph out of sight; it is kept. */
export async function removeSignedSheet(actor: Actor, sessionId: string, fileId: string, deps: Deps): Promise<void> {
  const { run, session } = await sessionToAttend(actor, sessionId, deps)
  if (!isUuid(fileId)) throw new Denied(404)
  await deps.db.$transaction(async (tx) => {
    const now = deps.clock.now()
    const { count } = await tx.runFile.updateMany({ where: { id: fileId, sessionId: session.id, kind: 'signed-sheet', removedAt: null }, data: { removedAt: now } })
    if (count > 0) await record(tx, { actor, at: now, event: 'attendance.signed-sheet-removed', subject: ['RunSession', session.id], data: { course: run.courseCode } })
  })
}
