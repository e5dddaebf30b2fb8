/** Materials and recordings of a run: for participants, those who teach, and those who answer for participants. Watching is not attendance (397/25). */
import type { Actor } from '../../access/actor.ts'
import { Denied } from '../../access/authorise.server.ts'
import { may, visiblePaths } from '../../access/policy.ts'
import { record } from '../../platform/audit.server.ts'
import { toDateColumn, today } from '../../platform/clock.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { isUuid, newId } from '../../platform/ids.server.ts'
import { allow, refuse, type Decision } from '../../rules/kernel/decision.ts'
import { cutTo } from '../../rules/kernel/text.ts'
import type { Upload } from '../../server/page.server.ts'
import { lockRun } from './course-runs.server.ts'
import { attendantsOf, readRun, teachersOf, type RunRecord } from './run-record.server.ts'

/** Kinds of files people may add, told by their bytes; what a name says is not asked. */
const OFFICE = 'application/vnd.openxmlformats-officedocument'
export const FILE_KINDS = { pdf: 'application/pdf', png: 'image/png', jpg: 'image/jpeg', webp: 'image/webp', pptx: `${OFFICE}.presentationml.presentation`, docx: `${OFFICE}.wordprocessingml.document`, xlsx: `${OFFICE}.spreadsheetml.sheet` } as const
export type FileKind = keyof typeof FILE_KINDS
export const MOST_FILES = 50

const begins = (bytes: Buffer, at: number, text: string): boolean => bytes.subarray(at, at + text.length).equals(Buffer.from(text, 'latin1'))

/** What the bytes are; null: nothing that may be added. Of an archive the names of its parts say whether it is a presentation, text or table; one with macros is none. */
export function kindOfFile(bytes: Buffer): FileKind | null {
  if (begins(bytes, 0, '%PDF-')) return 'pdf'
  if (begins(bytes, 0, '\x89PNG\r\n\x1a\n')) return 'png'
  if (begins(bytes, 0, '\xff\xd8\xff')) return 'jpg'
  if (begins(bytes, 0, 'RIFF') && begins(bytes, 8, 'WEBP')) return 'webp'
  if (!begins(bytes, 0, 'PK\x03\x04') || !bytes.includes('[Content_Types].xml') || bytes.includes('vbaProject.bin')) return null
  return (['pptx', 'docx', 'xlsx'] as const).find((kind) => bytes.includes({ pptx: 'ppt/presentation.xml', docx: 'word/document.xml', xlsx: 'xl/workbook.xml' }[kind])) ?? null
}

/** An address of the web as it is kept; null for anything else. */
export function linkGiven(text: string): string | null {
  const url = URL.parse(text.trim())
  return url?.protocol === 'https:' && url.username === '' && url.hostname.includes('.') && url.href.length <= 1000 ? url.href : null
}

export interface ListedFile {
  id: string
  kind: 'material' | 'recording'
  title: string
  /** null: a file to download */
  url: string | null
  fileKind: FileKind | null
  kilobytes: number | null
  addedAt: string
}

const fileKindOf = (mediaType: string | null): FileKind | null => (Object.keys(FILE_KINDS) as FileKind[]).find((kind) => FILE_KINDS[kind] === mediaType) ?? null

/** Materials first, then recordings, each by the day they came. Without their bytes. */
export async function filesOf(runId: string, { db }: Pick<Deps, 'db'>): Promise<ListedFile[]> {
  const rows = await db.$queryRaw<{ id: string; kind: string; title: string; url: string | null; mediaType: string | null; size: number | null; addedAt: Date }[]>`
    select id::text, kind, title, url, "mediaType", octet_length(bytes) as size, "addedAt" from "RunFile" where "runId" = ${runId}::uuid and "removedAt" is null and kind in ('material', 'recording') order by kind, "addedAt", id`
  return rows.map(({ kind, mediaType, size, addedAt, ...row }) => ({ ...row, kind: kind as ListedFile['kind'], fileKind: fileKindOf(mediaType), kilobytes: size === null ? null : Math.ceil(size / 1024), addedAt: addedAt.toISOString() }))
}

/** Those who take its sheet, those with a place, and those who answer for somebody with a place. */
export async function mayReadFiles(actor: Actor, run: RunRecord, { db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<boolean> {
  if (may(actor, 'attendance.take', attendantsOf(run))) return true
  if ((await db.signUp.count({ where: { runId: run.id, personId: actor.personId, status: 'signed-up' } })) > 0) return true
  const paths = visiblePaths(actor)
  if (paths === 'all') return true
  if (paths.length === 0) return false
  const on = toDateColumn(today(clock))
  const jobs = { some: { fromOn: { lte: on }, OR: paths.map((path) => ({ organisation: { path: { startsWith: path } } })), AND: { OR: [{ toOn: null }, { toOn: { gte: on } }] } } }
  return (await db.signUp.count({ where: { runId: run.id, status: 'signed-up', person: { jobs } } })) > 0
}

/** The run for whoever adds and removes its files: those who teach it, and the qualification organisation. */
export async function runWithFiles(actor: Actor, runId: string, deps: Pick<Deps, 'db' | 'clock'>): Promise<{ run: RunRecord; adds: boolean }> {
  const run = await readRun(deps, runId)
  if (!run || !(await mayReadFiles(actor, run, deps))) throw new Denied(404)
  return { run, adds: may(actor, 'attendance.take', await teachersOf(run, deps)) }
}

async function runToFill(actor: Actor, runId: string, deps: Pick<Deps, 'db' | 'clock'>): Promise<RunRecord> {
  const run = await readRun(deps, runId)
  if (!run || !may(actor, 'attendance.take', await teachersOf(run, deps))) throw new Denied(404)
  return run
}

export interface FileGiven {
  kind: 'material' | 'recording'
  title: string
  /** of a recording: the session it is of */
  sessionId?: string | null
  content: { url: string } | { bytes: Buffer; fileKind: FileKind }
}

const titleOf = (text: string): string => cutTo(text.trim(), 200)

/** Adds a file or an address. The same one twice is one. */
export async function addRunFile(actor: Actor, runId: string, { kind, title, sessionId = null, content }: FileGiven, deps: Deps): Promise<Decision<string>> {
  const run = await runToFill(actor, runId, deps)
  if (run.cancelled) return refuse('run.already-cancelled', {}, '397/19.schedule')
  if (sessionId !== null && !run.sessions.some(({ id }) => id === sessionId)) throw new Denied(404)
  return deps.db.$transaction(async (tx) => {
    await lockRun(tx, run.id)
    const now = deps.clock.now()
    const [url, bytes, mediaType] = 'url' in content ? [content.url, null, null] : [null, new Uint8Array(content.bytes), FILE_KINDS[content.fileKind]]
    const there = await tx.runFile.findMany({ where: { runId: run.id, removedAt: null, kind: { in: ['material', 'recording'] } }, select: { id: true, title: true, url: true, kind: true, mediaType: true } })
    const same = there.filter((one) => one.kind === kind && one.title === titleOf(title) && one.url === url && one.mediaType === mediaType)
    for (const { id } of bytes === null ? same : []) return allow(id)
    if (bytes !== null && same.length > 0) {
      const [twin] = await tx.$queryRaw<{ id: string }[]>`select id::text from "RunFile" where id = any(${same.map(({ id }) => id)}::uuid[]) and bytes = ${bytes} limit 1`
      if (twin) return allow(twin.id)
    }
    if (there.length >= MOST_FILES) return refuse('run.too-many-files', { most: MOST_FILES })
    const id = newId(now.getTime())
    await tx.runFile.create({ data: { id, runId: run.id, sessionId, kind, title: titleOf(title), url, bytes, mediaType, addedAt: now, addedById: actor.personId } })
    await record(tx, { actor, at: now, event: 'course-run.file-added', subject: ['CourseRun', run.id], data: { course: run.courseCode, kind, title: titleOf(title) } })
    return allow(id)
  })
}

/** Takes a file or an address away; taken away twice is taken away. */
export async function removeRunFile(actor: Actor, runId: string, fileId: string, deps: Deps): Promise<void> {
  const run = await runToFill(actor, runId, deps)
  if (!isUuid(fileId)) throw new Denied(404)
  await deps.db.$transaction(async (tx) => {
    await lockRun(tx, run.id)
    const file = await tx.runFile.findFirst({ where: { id: fileId, runId: run.id, kind: { in: ['material', 'recording'] } }, select: { id: true, kind: true, title: true, removedAt: true } })
    if (!file) throw new Denied(404)
    if (file.removedAt !== null) return
    const now = deps.clock.now()
    await tx.runFile.update({ where: { id: file.id }, data: { removedAt: now } })
    await record(tx, { actor, at: now, event: 'course-run.file-removed', subject: ['CourseRun', run.id], data: { course: run.courseCode, kind: file.kind, title: file.title } })
  })
}

/** The bytes of a file with the name to save it under. A signed sheet has names on it: it is for those who take sheets. */
export async function readRunFile(actor: Actor, runId: string, fileId: string, deps: Pick<Deps, 'db' | 'clock'>): Promise<{ bytes: Uint8Array; mediaType: string; fileName: string }> {
  const { run } = await runWithFiles(actor, runId, deps)
  const file = isUuid(fileId) ? await deps.db.runFile.findFirst({ where: { id: fileId, runId: run.id, removedAt: null, bytes: { not: null } } }) : null
  if (!file?.bytes || !file.mediaType || (file.kind === 'signed-sheet' && !may(actor, 'attendance.take', attendantsOf(run)))) throw new Denied(404)
  return { bytes: file.bytes, mediaType: file.mediaType, fileName: `${file.title.replace(/[\\/:*?"<>|\u0000-\u001f]/g, ' ').trim() || run.courseCode}.${fileKindOf(file.mediaType) ?? 'bin'}` }
}

/** What was chosen of an upload, or what is wrong with it. */
export function contentGiven({ fields, file }: Upload): FileGiven['content'] | { fault: 'nothing' | 'both' | 'link' | 'unreadable' } {
  const link = (fields.url ?? '').trim()
  if (file && link !== '') return { fault: 'both' }
  if (file) {
    const fileKind = kindOfFile(file.bytes)
    return fileKind ? { bytes: file.bytes, fileKind } : { fault: 'unreadable' }
  }
  if (link === '') return { fault: 'nothing' }
  const url = linkGiven(link)
  return url ? { url } : { fault: 'link' }
}
