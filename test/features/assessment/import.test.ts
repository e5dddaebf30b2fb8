/** Results from a file: looked at first, every wrong cell named, taken over whole or not at all, and taken back whole (397/17.1). */
import { deflateRawSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { Denied } from '../../../app/access/authorise.server.ts'
import { openCampaign } from '../../../app/features/assessment/campaign.server.ts'
import { publishFramework } from '../../../app/features/assessment/framework.server.ts'
import { frameworkOf } from '../../../app/features/assessment/framework.server.ts'
import { askedOf } from '../../../app/features/assessment/framework.ts'
import { readTable } from '../../../app/features/assessment/import-file.server.ts'
import { importTemplate } from '../../../app/features/assessment/import-template.server.ts'
import { confirmImport, problemsOfImport, readImport, stageImport, undoImport, type BatchView, type DraftView } from '../../../app/features/assessment/import.server.ts'
import { externalResult } from '../../../app/features/assessment/results.server.ts'
import { publishCalendar } from '../../../app/features/calendar/working-calendar.server.ts'
import { newId } from '../../../app/platform/ids.server.ts'
import { cellName, MOST_ROWS } from '../../../app/rules/assessment/import-row.ts'
import { isIin } from '../../../app/rules/identity/iin.ts'
import { aCourse } from '../../support/courses.ts'
import { granted } from '../../support/learning.ts'
import { anOfficial, anOrganisationTree, aWorker, type Someone } from '../../support/people.ts'
import { anExternalResult, aPlan } from '../../support/plans.ts'
import { proves } from '../../support/proves.ts'
import { openTestWorld } from '../../support/world.ts'

const world = await openTestWorld({ at: '2026-10-01T04:00:00.000Z' })
const second = world.anotherProcess()
const tree = await anOrganisationTree(world)
await publishCalendar(world)
await publishFramework(world)
await aCourse(world, { code: 'T-40', minutes: [1400, 1000] })
const qualification = await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation)
const head = await anOfficial(world, 'career-centre-head', tree.careerCentre, { position: 'CC_HEAD' })
const hr = await anOfficial(world, 'hr-service', tree.centre, { position: 'HR_SPECIALIST' })
const framework = (await frameworkOf(world, 2026))!
const codes = askedOf(framework, 'CAREER_CONSULTANT').map(({ code }) => code)
const IINS = Array.from({ length: 400 }, (_, number) => Array.from({ length: 10 }, (_, digit) => `990101500${String(number).padStart(2, '0')}${digit}`.slice(0, 12)).find(isIin)).filter((iin) => iin !== undefined)
let used = 0
async function worker(surname: string): Promise<Someone & { iin: string }> {
  const iin = IINS[used++]!
  return { ...(await aWorker(world, { centre: tree.careerCentre, surname, iin })), iin }
}
const HEADER = ['ЖСН', 'Электрондық пошта', 'Аты-жөні', ...codes, 'Қорытынды', 'Дереккөз', 'Дереккөз күні']
const LAST = HEADER.length - 1
const row = ({ iin, email }: { iin?: string; email: string }, changes: Partial<Record<number, string>> = {}) => {
  const cells = [iin ?? '', iin ? '' : email, '', ...codes.map((_, index) => String(index % 5)), 'Қорытынды', 'Тоқсандық есеп', '25.09.2026']
  for (const [column, value] of Object.entries(changes)) cells[Number(column)] = value!
  return cells
}
const asCsv = (rows: string[][], separator = ';') => Buffer.from(rows.map((cells) => cells.join(separator)).join('\r\n'))
const asWorkbook = async (rows: string[][]) => (await writeXlsxFile(rows.map((cells) => cells.map((value) => ({ value, type: String })))).toBuffer())
const stage = (bytes: Buffer, who: Someone = qualification, year = 2026) => stageImport(who.actor, { year, fileName: 'есеп.xlsx', bytes }, world)
async function staged(bytes: Buffer): Promise<string> {
  const answer = await stage(bytes)
  if ('fault' in answer) throw new Error(answer.fault)
  return granted(answer).id
}
const draftOf = async (id: string) => granted(await readImport(qualification.actor, id, 1, world)) as DraftView
const batchOf = async (id: string) => granted(await readImport(qualification.actor, id, 1, world)) as BatchView
const results = (status: string) => world.db.externalAssessment.count({ where: { status } })

let people: (Someone & { iin: string })[]
beforeAll(async () => {
  granted(await openCampaign(qualification.actor, 2026, world))
  people = [await worker('Ақтаев'), await worker('Бекова'), await worker('Дәулет')]
})

describe('looking at a file', () => {
  proves('397/17.1', 'is for the qualification organisation alone', async () => {
    for (const someone of [head, hr, people[0]!]) {
      await expect(stage(asCsv([HEADER]), someone)).rejects.toThrow(Denied)
      await expect(readImport(someone.actor, newId(), 1, world)).rejects.toThrow(Denied)
      await expect(confirmImport(someone.actor, newId(), world)).rejects.toThrow(Denied)
      await expect(undoImport(someone.actor, newId(), world)).rejects.toThrow(Denied)
      await expect(importTemplate(someone.actor, 'kk', world)).rejects.toThrow(Denied)
    }
    expect(await stage(asCsv([HEADER, row(people[0]!)]), qualification, 2025)).toMatchObject({ allowed: false, code: 'assessment.campaign-other-year' })
  })
  proves('397/17.1', 'names every wrong cell and imports nothing, however often it is confirmed', async () => {
    const stranger = IINS[399 % IINS.length]!
    const id = await staged(await asWorkbook([
      HEADER, row(people[0]!, { 3: '9' }), row(people[1]!, { [LAST]: '11/13/2026', [LAST - 1]: '' }), row(people[1]!), row({ email: 'nobody@example.kz' }), row({ iin: '990101500017', email: '' }), row(head), row({ email: hr.email }), row({ iin: stranger, email: '' }),
    ]))
    const draft = await draftOf(id)
    expect(draft.problems.map((problem) => `${cellName(problem)} ${problem.reason} ${problem.suggestion || (problem.other ?? '')}`.trim())).toEqual([
      'D2 level-wrong', `${cellName({ row: 3, column: LAST - 1 })} source-missing`, `${cellName({ row: 3, column: LAST })} date-american 13.11.2026`, 'A4 duplicate 3', 'B5 person-unknown', 'A6 iin-wrong',
      // a head is asked about more than a consultant
      ...askedOf(framework, 'CC_HEAD').filter(({ code }) => !codes.includes(code)).map(() => 'B7 level-no-column'), 'B8 not-covered', 'A9 person-unknown',
    ])
    expect([draft.rows, draft.allProblems, draft.ready]).toEqual([8, draft.problems.length, 0])
    expect(await confirmImport(qualification.actor, id, world)).toMatchObject({ allowed: false, code: 'assessment.import-problems', facts: { problems: draft.allProblems } })
    expect([await results('final'), await results('draft'), await world.db.importBatch.count()]).toEqual([0, 0, 0])
    expect((await problemsOfImport(qualification.actor, id, world)).problems).toEqual(draft.problems)
  })
  test('keeps what it saw sealed: no number of a person stands in the database', async () => {
    const [{ sealed }] = await world.db.$queryRaw<[{ sealed: string }]>`select sealed from "ImportDraft" limit 1`
    expect(sealed).not.toContain(people[0]!.iin)
    expect(Buffer.from(sealed, 'base64').includes(people[0]!.iin)).toBe(false)
  })
  test('the same file looked at twice, or by two at once, is one', async () => {
    const bytes = asCsv([HEADER, row(people[2]!)])
    const ids = await Promise.all([staged(bytes), staged(bytes)])
    expect(new Set([...ids, await staged(bytes)]).size).toBe(1)
  })
  test('a heading nobody knows and columns that are missing are named before anything else', async () => {
    expect((await draftOf(await staged(asCsv([['ЖСН', 'C1', 'Бағасы'], [people[0]!.iin, '3', '5']])))).problems.map(({ reason }) => reason)).toEqual(['column-unknown', 'columns-source', 'columns-source-date'])
  })
})

describe('files', () => {
  const table = [['ЖСН', 'Дереккөз'], ['010101500010', 'Есеп; «үлгі», бір']]
  test('are read as XLSX and as CSV with semicolons, commas or tabs, in UTF-8 or as Excel saves here', async () => {
    expect(await readTable(await asWorkbook(table))).toEqual({ table })
    const quoted = (separator: string) => table.map((cells) => cells.map((cell) => `"${cell}"`).join(separator)).join('\r\n')
    for (const separator of [';', ',', '\t']) for (const mark of ['', '\ufeff']) expect(await readTable(Buffer.from(mark + quoted(separator))), separator).toEqual({ table })
    const russian = [['ИИН', 'Источник'], ['010101500010', 'Отчёт']]
    const bytes = Buffer.from([...russian.map((cells) => cells.join(';')).join('\n')].map((letter) => { const code = letter.charCodeAt(0); return code === 0x451 ? 0xb8 : code >= 0x410 && code <= 0x44f ? code - 0x350 : code }))
    expect(await readTable(bytes)).toEqual({ table: russian })
    expect(await readTable(Buffer.from(`\ufeff${russian.map((cells) => cells.join('\t')).join('\n')}`, 'utf16le'))).toEqual({ table: russian })
  })
  test('keep their rows where they are: what is empty in between is counted', async () => {
    expect(await readTable(Buffer.from('a;b\n\n1;2\n;\n'))).toEqual({ table: [['a', 'b'], [''], ['1', '2']] })
  })
  test('numbers and dates of a sheet come as they are shown', async () => {
    const bytes = await writeXlsxFile([[{ value: 'ЖСН' }], [{ value: 990101500016, type: Number }], [{ value: new Date('2026-10-01T00:00:00Z'), type: Date, format: 'dd.mm.yyyy' }], [{ value: 3, type: Number }]]).toBuffer()
    expect(await readTable(bytes)).toEqual({ table: [['ЖСН'], ['990101500016'], ['2026-10-01'], ['3']] })
  })
  test('that are none, are locked, hold too much or blow up when unpacked are told apart', async () => {
    const fault = async (bytes: Buffer) => { const read = await readTable(bytes); return 'fault' in read ? read.fault : 'read' }
    expect(await fault(Buffer.alloc(0))).toBe('empty')
    expect(await fault(Buffer.from(' \r\n;;\r\n'))).toBe('empty')
    expect(await fault(Buffer.from('d0cf11e0a1b11ae100', 'hex'))).toBe('old-format')
    expect(await fault(Buffer.from('PK\u0003\u0004 not an archive'))).toBe('unreadable')
    expect(await fault(Buffer.from([0, 1, 2, 3, 255]))).toBe('unreadable')
    expect(await fault(Buffer.from('a\n'.repeat(MOST_ROWS + 2)))).toBe('too-many-rows')
    const real = await asWorkbook(table)
    for (let cut = 10; cut < real.length; cut += 97) expect(['unreadable'], String(cut)).toContain(await fault(real.subarray(0, cut)))
    expect(await fault(archive([{ name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(80 * 1024 * 1024) }]))).toBe('too-large')
    expect(await fault(archive([{ name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(8 * 1024 * 1024), says: 10 }]))).toBe('unreadable')
    expect(await fault(archive([{ name: 'xl/worksheets/sheet1.xml', content: Buffer.from('<sheetData><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>') }]))).toBe('too-many-rows')
    expect(await fault(archive([{ name: 'xl/worksheets/sheet1.xml', content: Buffer.from('<sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData>') }]))).toBe('unreadable')
  })
  test('a sheet made to be slow is refused in a time that grows with its size, not with its square', async () => {
    for (const content of ['<c ', '<row ', '<x:c ']) {
      const bytes = (times: number) => archive([{ name: 'xl/worksheets/sheet1.xml', content: Buffer.from(`<sheetData>${content.repeat(times)}`) }])
      const spent = async (file: Buffer) => {
        const from = performance.now()
        expect(await readTable(file), content).toEqual({ fault: 'unreadable' })
        return performance.now() - from
      }
      const [few, many] = [bytes(50_000), bytes(200_000)]
      const best = { few: Infinity, many: Infinity }
      for (let turn = 0; turn < 3; turn++) {
        best.few = Math.min(best.few, await spent(few))
        best.many = Math.min(best.many, await spent(many))
      }
      expect(best.many / Math.max(best.few, 1), content).toBeLessThan(8)
      await spent(bytes(2_000_000))
    }
  })
  test('a cell far out is found however its place is written', async () => {
    for (const cell of [`<c r='A1048576'>`, '<c r = "A1048576">', '<x:c s="1"\nr="A1048576">'])
      expect(await readTable(archive([{ name: 'xl/worksheets/sheet1.xml', content: Buffer.from(`<sheetData><row r="1">${cell}<v>1</v></c></row></sheetData>`) }])), cell).toEqual({ fault: 'too-many-rows' })
  })
  test('the template is read back with its headings, in every language', async () => {
    for (const locale of ['kk', 'ru', 'en'] as const) {
      const read = await readTable(await importTemplate(qualification.actor, locale, world))
      if (!('table' in read)) throw new Error(read.fault)
      const draft = await draftOf(await staged(asCsv(read.table)))
      expect(draft.problems.map(({ reason }) => reason), locale).toEqual(['no-rows'])
    }
  })
})

describe('taking a file over', () => {
  let id: string
  proves('397/17.1', 'makes every row a final result with its levels and source, in one act, told to each worker; a hand-made draft gives way', async () => {
    await world.db.externalAssessment.create({ data: { id: newId(), personId: people[1]!.personId, year: 2026, frameworkId: framework.id, positionCode: 'CAREER_CONSULTANT', status: 'draft', createdAt: world.clock.now(), createdById: qualification.personId, ratings: { create: [{ competence: codes[0]!, level: 4 }] } } })
    id = await staged(asCsv([HEADER, ...people.map((person) => row(person))]))
    expect(await draftOf(id)).toMatchObject({ allProblems: 0, ready: 3, remarks: [{ row: 3, notice: 'draft-replaced' }] })
    const answers = await Promise.all([confirmImport(qualification.actor, id, world), confirmImport(qualification.actor, id, second)])
    expect(answers).toMatchObject([{ allowed: true, value: { rows: 3 } }, { allowed: true, value: { rows: 3 } }])
    expect([await results('final'), await results('draft'), await world.db.importBatch.count()]).toEqual([3, 0, 1])
    const result = (await externalResult(world, people[1]!.personId, 2026))!
    expect(result).toMatchObject({ positionCode: 'CAREER_CONSULTANT', finalisedOn: '2026-10-01', finalisedById: qualification.personId, conclusion: 'Қорытынды', batchId: id, sources: [{ name: 'Тоқсандық есеп', on: '2026-09-25' }] })
    expect([...result.ratings].map(([code, { level }]) => [code, level]).toSorted()).toEqual(codes.map((code, index) => [code, index % 5]).toSorted())
    expect(await world.db.outboxMail.count({ where: { key: { startsWith: 'external-result:' } } })).toBe(3)
    expect(await world.db.auditEntry.count({ where: { event: 'assessment.imported', subjectId: id } })).toBe(1)
    expect(await batchOf(id)).toMatchObject({ kind: 'batch', rows: 3, undoneAt: null, undo: { allowed: true }, people: [{ status: 'final' }, { status: 'final' }, { status: 'final' }] })
  })
  test('the same file is refused, whoever has a result already is named', async () => {
    const rows = [HEADER, ...people.map((person) => row(person))]
    expect(await stage(asCsv(rows))).toMatchObject({ allowed: false, code: 'assessment.import-same-file' })
    expect((await draftOf(await staged(await asWorkbook(rows)))).problems.map(({ reason }) => reason)).toEqual(['already-final', 'already-final', 'already-final'])
  })
  test('a result that somebody finishes in between stops the whole file', async () => {
    const [one, other] = [await worker('Есенов'), await worker('Жақып')]
    const draft = await staged(asCsv([HEADER, row(one), row(other)]))
    await anExternalResult(world, other, 2026, { C1: 1 })
    expect(await confirmImport(qualification.actor, draft, world)).toMatchObject({ allowed: false, code: 'assessment.import-problems' })
    expect(await externalResult(world, one.personId, 2026)).toBeNull()
  })
  test('a file that was looked at while its year was open is not taken over once it is over', async () => {
    const one = await worker('Кәрім')
    const draft = await staged(asCsv([HEADER, row(one)]))
    await world.db.importDraft.update({ where: { id: draft }, data: { year: 2025 } })
    expect(await confirmImport(qualification.actor, draft, world)).toMatchObject({ allowed: false, code: 'assessment.campaign-other-year', facts: { year: 2025 } })
    expect([await world.db.importBatch.count({ where: { id: draft } }), await world.db.externalAssessment.count({ where: { personId: one.personId } })]).toEqual([0, 0])
  })
  test('two files about the same people at once: one is taken over, of the other nothing', async () => {
    const [one, other] = [await worker('Зейнолла'), await worker('Иса')]
    const drafts = [await staged(asCsv([HEADER, row(one), row(other)])), await staged(asCsv([HEADER, row(other), row(one)]))]
    const answers = await Promise.all([confirmImport(qualification.actor, drafts[0]!, world), confirmImport(qualification.actor, drafts[1]!, second)])
    expect(answers.map(({ allowed }) => allowed).toSorted()).toEqual([false, true])
    expect(await world.db.externalAssessment.count({ where: { personId: { in: [one.personId, other.personId] } } })).toBe(2)
  })
  proves('397/17.1', 'an import is taken back whole, while nothing rests on it; its results stay, withdrawn, and the file may come again', async () => {
    const person = people[0]!
    const assessment = (await externalResult(world, person.personId, 2026))!
    const planId = await aPlan(world, person, { year: 2027, courses: ['T-40'], published: false, externalAssessmentId: assessment.id })
    expect(await undoImport(qualification.actor, id, world)).toMatchObject({ allowed: false, code: 'assessment.import-in-use', facts: { resting: 1 } })
    expect((await batchOf(id)).undo).toMatchObject({ allowed: false })
    await world.db.learningPlan.delete({ where: { id: planId } })
    const answers = await Promise.all([undoImport(qualification.actor, id, world), undoImport(qualification.actor, id, second)])
    expect(answers.map(({ allowed }) => allowed).toSorted()).toEqual([false, true])
    expect(answers.find(({ allowed }) => !allowed)).toMatchObject({ code: 'assessment.import-undone' })
    expect(await world.db.externalAssessment.count({ where: { batchId: id, status: 'withdrawn' } })).toBe(3)
    expect(await externalResult(world, person.personId, 2026)).toBeNull()
    expect(await world.db.outboxMail.count({ where: { key: { startsWith: 'external-withdrawn:' } } })).toBe(3)
    const again = await staged(asCsv([HEADER, ...people.map((one) => row(one))]))
    granted(await confirmImport(qualification.actor, again, world))
    expect(await batchOf(again)).toMatchObject({ rows: 3 })
    await world.db.assessmentObjection.create({ data: { id: newId(), externalAssessmentId: (await externalResult(world, person.personId, 2026))!.id, reason: 'Есеп менікі емес', raisedAt: world.clock.now(), raisedOn: world.clock.now() } })
    expect(await undoImport(qualification.actor, again, world)).toMatchObject({ allowed: false, code: 'assessment.import-in-use' })
  })
  test('what is neither looked at nor imported is not there', async () => {
    for (const nothing of [newId(), 'x', '']) {
      await expect(readImport(qualification.actor, nothing, 1, world)).rejects.toThrow(Denied)
      await expect(confirmImport(qualification.actor, nothing, world)).rejects.toThrow(Denied)
      await expect(undoImport(qualification.actor, nothing, world)).rejects.toThrow(Denied)
      await expect(problemsOfImport(qualification.actor, nothing, world)).rejects.toThrow(Denied)
    }
  })
})

/** A packed file by hand; `says` is the size its list of contents claims. */
function archive(parts: { name: string; content: Buffer; says?: number }[]): Buffer {
  const bodies: Buffer[] = []
  const entries: Buffer[] = []
  let at = 0
  for (const { name, content, says = content.length } of parts) {
    const packed = deflateRawSync(content)
    const header = Buffer.alloc(30)
    header.writeUInt32LE(0x04034b50, 0)
    header.writeUInt16LE(8, 8)
    header.writeUInt32LE(packed.length, 18)
    header.writeUInt32LE(says, 22)
    header.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(says, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(at, 42)
    bodies.push(header, Buffer.from(name), packed)
    entries.push(entry, Buffer.from(name))
    at += 30 + name.length + packed.length
  }
  const list = Buffer.concat(entries)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...bodies, list, end])
}
