/**
 * Results of the external assessment from a file (397/17.1): looked at first, every wrong cell named; then taken over whole, or
 * not at all; and taken back whole, as long as nothing rests on it. What was looked at waits sealed in the database, so that
 * confirming needs the file no more and may be repeated.
 */
import { createHash } from 'node:crypto'
import type { Actor } from '../../access/actor.ts'
import { authorise, Denied } from '../../access/authorise.server.ts'
import { LOCALES, type Locale } from '../../i18n/locale.ts'
import { translate } from '../../i18n/messages.server.ts'
import { record } from '../../platform/audit.server.ts'
import { today } from '../../platform/clock.server.ts'
import { isUniqueViolation, statement, type Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { isUuid, newId } from '../../platform/ids.server.ts'
import { mayFinaliseExternal } from '../../rules/assessment/assessment.ts'
import { checkRows, IMPORT_FIELDS, mayUndoImport, readEmail, readHeader, readIin, type CheckedImport, type ImportColumns, type ImportedResult, type ImportField, type ImportProblem, type PersonFact } from '../../rules/assessment/import-row.ts'
import { fullName } from '../../rules/identity/name.ts'
import { allow, refuse, type Decision } from '../../rules/kernel/decision.ts'
import { COVERED_STAFF, coveredParameters } from '../employment/covered.server.ts'
import { lockPeople } from '../employment/reach.server.ts'
import { assessableYears } from './external.server.ts'
import { frameworkOf } from './framework.server.ts'
import { askedOf, type Framework } from './framework.ts'
import { tellOfResults } from './result-notices.server.ts'
import { readTable, type FileFault, type Table } from './import-file.server.ts'

const KIND = 'external-assessment'
/** Ten thousand results with their levels, sources and letters are written in one transaction, in milliseconds. */
const IMPORT_TAKES = 180_000
const LONGEST_FILE_NAME = 200

/** The headings of the template in a language, and every word a column may be headed with. */
export const headingsIn = (locale: Locale): Record<ImportField, string> => {
  const t = translate(locale)
  return Object.fromEntries(IMPORT_FIELDS.map((field) => [field, t(`campaign.import.column.${field}`)])) as Record<ImportField, string>
}
const WORDS = Object.fromEntries(IMPORT_FIELDS.map((field) => [field, LOCALES.map((locale) => headingsIn(locale)[field])])) as Record<ImportField, string[]>

export interface Staged {
  id: string
}

/** Looks into a file and keeps what it holds; the same file is kept once. `fault`: it is no table we can read. */
export async function stageImport(actor: Actor, given: { year: number; fileName: string; bytes: Buffer }, deps: Deps): Promise<{ fault: FileFault } | Decision<Staged>> {
  authorise(actor, 'assessment.assess-externally', {})
  if (!(await assessableYears(deps)).includes(given.year)) return refuse('assessment.campaign-other-year', { year: given.year }, '397/17')
  const read = await readTable(given.bytes)
  if ('fault' in read) return read
  const fileHash = createHash('sha256').update(given.bytes).digest('hex')
  if ((await deps.db.importBatch.count({ where: { kind: KIND, year: given.year, fileHash, undoneAt: null } })) > 0) return refuse('assessment.import-same-file', {}, '397/17.1')
  const now = deps.clock.now()
  const key = { kind: KIND, year: given.year, fileHash }
  const data = { fileName: given.fileName.slice(-LONGEST_FILE_NAME), sealed: deps.secrets.seal(JSON.stringify(read.table)), createdAt: now, createdById: actor.personId }
  const { id } = await deps.db.importDraft.upsert({ where: { kind_year_fileHash: key }, create: { id: newId(now.getTime()), ...key, ...data }, update: data, select: { id: true } })
  return allow({ id }, '397/17.1')
}

interface Draft {
  id: string
  year: number
  fileName: string
  fileHash: string
  sealed: string
}

export interface Checked extends CheckedImport {
  table: Table
  columns: ImportColumns
  framework: Framework
  names: ReadonlyMap<string, string>
}

/** Checks a kept file against the people, jobs and results there are now. */
async function check(db: Db, actor: Actor, { year, sealed }: Draft, deps: Deps): Promise<Decision<Checked>> {
  const framework = await frameworkOf({ db }, year)
  if (!framework) return refuse('assessment.no-framework', {}, '397/16')
  const table = JSON.parse(deps.secrets.open(sealed)) as Table
  const { columns, problems } = readHeader(table[0] ?? [], WORDS, framework.competences.map(({ code }) => code))
  if (problems.length > 0) return allow({ table, columns, framework, problems, remarks: [], results: [], names: new Map() }, '397/17.1')
  const people = await peopleOf(db, actor, year, framework, columns, table, deps)
  const checked = checkRows(table, columns, people, today(deps.clock))
  return allow({ ...checked, table, columns, framework, names: new Map([...people.byIin.values(), ...people.byEmail.values()].map(({ personId, name }) => [personId, name])) }, '397/17.1')
}

/** Everybody the table names, in one statement. */
async function peopleOf(db: Db, actor: Actor, year: number, framework: Framework, { fields }: ImportColumns, table: Table, deps: Deps): Promise<{ byIin: Map<string, PersonFact>; byEmail: Map<string, PersonFact> }> {
  const column = (at: number | undefined, read: (text: string) => string) => (at === undefined ? [] : [...new Set(table.slice(1).map((cells) => read(cells[at] ?? '')))].filter(Boolean))
  const iins = new Map(column(fields.iin, readIin).map((iin) => [deps.secrets.lookup(`iin:${iin}`), iin]))
  const emails = column(fields.email, readEmail)
  const rows = await db.$queryRaw<{ personId: string; iinLookup: string | null; email: string | null; surname: string | null; givenName: string; patronymic: string | null; positionCode: string | null; final: boolean; draft: boolean }[]>(statement(
    `with covered as (${COVERED_STAFF}),
     named as (select id from "Person" where "iinLookup" = any($3::text[]) union select "personId" from "Account" where email = any($4::text[])),
     present as (select "personId", bool_or(status = 'final') as final, bool_or(status = 'draft') as draft from "ExternalAssessment" where year = $5::int group by "personId")
     select p.id::text as "personId", p."iinLookup", a.email, p.surname, p."givenName", p.patronymic, c."positionCode", coalesce(e.final, false) as final, coalesce(e.draft, false) as draft
     from named n join "Person" p on p.id = n.id left join "Account" a on a."personId" = p.id left join covered c on c."personId" = p.id left join present e on e."personId" = p.id`,
    ...coveredParameters(deps), [...iins.keys()], emails, year,
  ))
  const asked = new Map<string, string[]>()
  const askedIn = (position: string) => {
    if (!asked.has(position)) asked.set(position, askedOf(framework, position).map(({ code }) => code))
    return asked.get(position)!
  }
  const byIin = new Map<string, PersonFact>()
  const byEmail = new Map<string, PersonFact>()
  for (const row of rows) {
    const fact: PersonFact = { personId: row.personId, name: fullName(row), positionCode: row.positionCode, asked: row.positionCode === null ? [] : askedIn(row.positionCode), alreadyFinal: row.final, hasDraft: row.draft, isActor: row.personId === actor.personId }
    const iin = row.iinLookup === null ? undefined : iins.get(row.iinLookup)
    if (iin !== undefined) byIin.set(iin, fact)
    if (row.email !== null) byEmail.set(row.email, fact)
  }
  return { byIin, byEmail }
}

/** Takes the whole file over as final results, in one transaction: all of it, or nothing. Done twice it is done once. */
export async function confirmImport(actor: Actor, id: string, deps: Deps): Promise<Decision<{ rows: number }>> {
  authorise(actor, 'assessment.assess-externally', {})
  if (!isUuid(id)) throw new Denied(404)
  try {
    return await deps.db.$transaction((tx) => takeOver(tx, actor, id, deps), { timeout: IMPORT_TAKES })
  } catch (error) {
    // somebody finished one of the results, or took over the same file, in between: nothing of this one is written
    if (isUniqueViolation(error)) return refuse('assessment.import-changed', {}, '397/17.1')
    throw error
  }
}

async function takeOver(tx: Db, actor: Actor, id: string, deps: Deps): Promise<Decision<{ rows: number }>> {
  const [draft] = await tx.$queryRaw<Draft[]>`select id::text, year, "fileName", "fileHash", sealed from "ImportDraft" where id = ${id}::uuid and kind = ${KIND} for update`
  if (!draft) {
    const batch = await tx.importBatch.findUnique({ where: { id } })
    if (!batch) throw new Denied(404)
    return allow({ rows: batch.rows }, '397/17.1')
  }
  // the year may have ended since the file was looked at
  if (!(await assessableYears({ db: tx, clock: deps.clock })).includes(draft.year)) return refuse('assessment.campaign-other-year', { year: draft.year }, '397/17')
  const first = await check(tx, actor, draft, deps)
  if (!first.allowed) return first
  // with everybody locked the table is looked at again: what is written is what is true now
  await lockPeople(tx, first.value.results.map(({ personId }) => personId))
  const checked = await check(tx, actor, draft, deps)
  if (!checked.allowed) return checked
  const { problems, results, framework } = checked.value
  if (problems.length > 0) return refuse('assessment.import-problems', { problems: problems.length }, '397/17.1')
  for (const { levels, source, sourceOn, positionCode } of results) {
    const decision = mayFinaliseExternal({ byQualificationOrganisation: true, alreadyFinal: false, sources: [{ name: source, on: sourceOn }], levels, asked: askedOf(framework, positionCode).map(({ code }) => code) })
    if (!decision.allowed) return decision
  }
  const now = deps.clock.now()
  await tx.importBatch.create({ data: { id, kind: KIND, year: draft.year, fileName: draft.fileName, fileHash: draft.fileHash, rows: results.length, createdAt: now, createdById: actor.personId } })
  const written = await writeResults(tx, actor, { batchId: id, year: draft.year, frameworkId: framework.id, now, day: today(deps.clock) }, results)
  await tellOfResults(tx, deps, draft.year, written, 'result')
  await tx.importDraft.delete({ where: { id } })
  await record(tx, { actor, at: now, event: 'assessment.imported', subject: ['ImportBatch', id], data: { year: draft.year, rows: results.length, source: draft.fileName, contentHash: draft.fileHash, clauses: ['397/17.1'] } })
  return allow({ rows: results.length }, '397/17.1')
}

/** Drafts, levels and sources, each in one statement; then all of them final. Returns their ids. */
async function writeResults(tx: Db, actor: Actor, { batchId, year, frameworkId, now, day }: { batchId: string; year: number; frameworkId: string; now: Date; day: string }, results: readonly ImportedResult[]): Promise<string[]> {
  const withIds = results.map((result) => ({ ...result, id: newId(now.getTime()) }))
  await tx.$executeRaw`delete from "ExternalAssessment" where status = 'draft' and year = ${year} and "personId" = any(${withIds.map(({ personId }) => personId)}::uuid[])`
  const assessments = withIds.map(({ id, personId, positionCode, conclusion }) => ({ id, personId, positionCode, conclusion }))
  await tx.$executeRaw`
    insert into "ExternalAssessment" (id, "personId", year, "frameworkId", "positionCode", status, conclusion, "batchId", "createdAt", "createdById", version)
    select r.id, r."personId", ${year}, ${frameworkId}::uuid, r."positionCode", 'draft', r.conclusion, ${batchId}::uuid, ${now}, ${actor.personId}::uuid, 1
    from jsonb_to_recordset(${JSON.stringify(assessments)}::jsonb) as r(id uuid, "personId" uuid, "positionCode" text, conclusion text)`
  const ratings = withIds.flatMap(({ id, levels }) => [...levels].map(([competence, level]) => ({ id, competence, level })))
  await tx.$executeRaw`
    insert into "ExternalRating" ("externalAssessmentId", competence, level)
    select r.id, r.competence, r.level from jsonb_to_recordset(${JSON.stringify(ratings)}::jsonb) as r(id uuid, competence text, level int)`
  const sources = withIds.map(({ id, source, sourceOn }) => ({ id: newId(now.getTime()), assessment: id, name: source, on: sourceOn }))
  await tx.$executeRaw`
    insert into "ExternalSource" (id, "externalAssessmentId", position, name, "on")
    select r.id, r.assessment, 0, r.name, r."on" from jsonb_to_recordset(${JSON.stringify(sources)}::jsonb) as r(id uuid, assessment uuid, name text, "on" date)`
  await tx.$executeRaw`update "ExternalAssessment" set status = 'final', "finalisedAt" = ${now}, "finalisedOn" = ${day}::date, "finalisedById" = ${actor.personId}::uuid where "batchId" = ${batchId}::uuid`
  return withIds.map(({ id }) => id)
}

/** Results something rests on: a plan, a course of a plan, or an objection. */
async function restingOn(db: Db, batchId: string): Promise<number> {
  const [{ resting }] = await db.$queryRaw<[{ resting: number }]>`
    select count(*)::int as resting from "ExternalAssessment" e where e."batchId" = ${batchId}::uuid and (
      e.id in (select "externalAssessmentId" from "LearningPlan" where "externalAssessmentId" is not null)
      or e.id in (select "externalAssessmentId" from "PlanItem" where "externalAssessmentId" is not null)
      or e.id in (select "externalAssessmentId" from "AssessmentObjection"))`
  return resting
}

/** Takes a whole import back: its results are withdrawn and stay to be seen (397/17.1). */
export async function undoImport(actor: Actor, batchId: string, deps: Deps): Promise<Decision> {
  authorise(actor, 'assessment.assess-externally', {})
  if (!isUuid(batchId)) throw new Denied(404)
  return deps.db.$transaction(async (tx) => {
    // whoever refers to a result from now on waits until this is decided
    await tx.$queryRaw`select 1 from "ImportBatch" where id = ${batchId}::uuid for update`
    const batch = await tx.importBatch.findUnique({ where: { id: batchId } })
    if (!batch) throw new Denied(404)
    const results = await tx.$queryRaw<{ id: string }[]>`select id::text from "ExternalAssessment" where "batchId" = ${batchId}::uuid order by id for update`
    const decision = mayUndoImport({ undone: batch.undoneAt !== null, resting: await restingOn(tx, batchId) })
    if (!decision.allowed) return decision
    const now = deps.clock.now()
    await tx.$executeRaw`update "ExternalAssessment" set status = 'withdrawn' where "batchId" = ${batchId}::uuid and status = 'final'`
    await tx.importBatch.update({ where: { id: batchId }, data: { undoneAt: now, undoneById: actor.personId } })
    await tellOfResults(tx, deps, batch.year, results.map(({ id }) => id), 'withdrawn')
    await record(tx, { actor, at: now, event: 'assessment.import-undone', subject: ['ImportBatch', batchId], data: { year: batch.year, rows: batch.rows, source: batch.fileName, clauses: [...decision.clauses] } })
    return decision
  }, { timeout: IMPORT_TAKES })
}

export const PROBLEMS_SHOWN = 200
export const IMPORTED_A_PAGE = 50

export interface DraftView {
  kind: 'draft'
  id: string
  year: number
  fileName: string
  rows: number
  ready: number
  problems: ImportProblem[]
  allProblems: number
  remarks: CheckedImport['remarks']
  allRemarks: number
}
export interface BatchView {
  kind: 'batch'
  id: string
  year: number
  fileName: string
  rows: number
  createdAt: string
  createdBy: string
  undoneAt: string | null
  undoneBy: string | null
  undo: Decision
  people: { personId: string; name: string; status: string }[]
}

const named = async (db: Db, ids: readonly (string | null)[]) => new Map((await db.person.findMany({ where: { id: { in: ids.flatMap((id) => id ?? []) } } })).map((person) => [person.id, fullName(person)]))

/** A file that was looked at, or an import that was made; Denied for what is neither. */
export async function readImport(actor: Actor, id: string, page: number, deps: Deps): Promise<Decision<DraftView | BatchView>> {
  authorise(actor, 'assessment.assess-externally', {})
  if (!isUuid(id)) throw new Denied(404)
  const draft = await deps.db.importDraft.findUnique({ where: { id } })
  if (draft) {
    const checked = await check(deps.db, actor, draft, deps)
    if (!checked.allowed) return checked
    const { table, problems, remarks, results } = checked.value
    return allow<DraftView>({
      kind: 'draft', id, year: draft.year, fileName: draft.fileName, rows: table.slice(1).filter((cells) => cells.some((cell) => cell.trim() !== '')).length, ready: results.length,
      problems: problems.slice(0, PROBLEMS_SHOWN), allProblems: problems.length, remarks: remarks.slice(0, PROBLEMS_SHOWN), allRemarks: remarks.length,
    })
  }
  const batch = await deps.db.importBatch.findUnique({ where: { id } })
  if (!batch) throw new Denied(404)
  const { rows } = await deps.pool.query<{ personId: string; surname: string | null; givenName: string; patronymic: string | null; status: string }>(
    `select p.id as "personId", p.surname, p."givenName", p.patronymic, e.status from "ExternalAssessment" e join "Person" p on p.id = e."personId" where e."batchId" = $1
     order by concat_ws(' ', p.surname, p."givenName", p.patronymic) collate "und-x-icu", p.id limit ${IMPORTED_A_PAGE} offset $2`,
    [id, (page - 1) * IMPORTED_A_PAGE],
  )
  const names = await named(deps.db, [batch.createdById, batch.undoneById])
  return allow<BatchView>({
    kind: 'batch', id, year: batch.year, fileName: batch.fileName, rows: batch.rows, createdAt: batch.createdAt.toISOString(), createdBy: names.get(batch.createdById) ?? '–',
    undoneAt: batch.undoneAt?.toISOString() ?? null, undoneBy: batch.undoneById && (names.get(batch.undoneById) ?? '–'), undo: mayUndoImport({ undone: batch.undoneAt !== null, resting: await restingOn(deps.db, id) }),
    people: rows.map((row) => ({ personId: row.personId, name: fullName(row), status: row.status })),
  })
}

/** Every problem of a kept file, for the list to download; Denied where there is none. */
export async function problemsOfImport(actor: Actor, id: string, deps: Deps): Promise<{ fileName: string; problems: ImportProblem[] }> {
  authorise(actor, 'assessment.assess-externally', {})
  const draft = isUuid(id) ? await deps.db.importDraft.findUnique({ where: { id } }) : null
  if (!draft) throw new Denied(404)
  const checked = await check(deps.db, actor, draft, deps)
  return { fileName: draft.fileName, problems: checked.allowed ? checked.value.problems : [] }
}

export interface ImportForm {
  years: number[]
  batches: { id: string; year: number; fileName: string; rows: number; createdAt: string; createdBy: string; undone: boolean }[]
}

/** What the page of imports shows: years that can be assessed, and what was imported before. */
export async function readImportForm(actor: Actor, deps: Deps): Promise<ImportForm> {
  authorise(actor, 'assessment.assess-externally', {})
  const rows = await deps.db.importBatch.findMany({ where: { kind: KIND }, orderBy: { createdAt: 'desc' }, take: 20 })
  const names = await named(deps.db, rows.map(({ createdById }) => createdById))
  return {
    years: await assessableYears(deps),
    batches: rows.map(({ id, year, fileName, rows: count, createdAt, createdById, undoneAt }) => ({ id, year, fileName, rows: count, createdAt: createdAt.toISOString(), createdBy: names.get(createdById) ?? '–', undone: undoneAt !== null })),
  }
}
