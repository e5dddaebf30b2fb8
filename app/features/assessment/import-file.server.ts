/**
 * A file of results as a table of texts: XLSX, or CSV in UTF-8 or Windows-1251 with semicolons, commas or tabs. What is packed is
 * measured before it is read, so that a small file cannot fill the memory.
 */
import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/universal'
import { MOST_ROWS } from '../../rules/assessment/import-row.ts'

export const FILE_FAULTS = ['missing', 'empty', 'old-format', 'unreadable', 'too-many-rows', 'too-large'] as const
export type FileFault = (typeof FILE_FAULTS)[number]

/** A table as the sheet shows it: the first row of the sheet is the first here. */
export type Table = string[][]

const MOST_COLUMNS = 100
/** What a packed sheet of twenty thousand rows may grow to: a row of thirty cells is about a kilobyte. */
const MOST_UNPACKED = 32 * 1024 * 1024
const LONGEST_CELL = 10_000

/** Reads the file; a fault where it is none we can read. */
export async function readTable(bytes: Buffer): Promise<{ table: Table } | { fault: FileFault }> {
  if (bytes.length === 0) return { fault: 'empty' }
  try {
    // the container of old workbooks, and of those locked with a password
    if (bytes.subarray(0, 8).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex'))) return { fault: 'old-format' }
    const read = bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004')) ? await fromWorkbook(bytes) : fromText(bytes)
    if ('fault' in read) return read
    const table = read.table.map((row) => row.slice(0, MOST_COLUMNS).map((cell) => cell.slice(0, LONGEST_CELL).replaceAll('\u0000', '').toWellFormed()))
    while (table.length > 0 && table.at(-1)!.every((cell) => cell.trim() === '')) table.pop()
    if (table.length === 0) return { fault: 'empty' }
    return table.length > MOST_ROWS + 1 ? { fault: 'too-many-rows' } : { table }
  } catch {
    return { fault: 'unreadable' }
  }
}

async function fromWorkbook(bytes: Buffer): Promise<{ table: Table } | { fault: FileFault }> {
  const fault = await packedFault(bytes)
  if (fault) return { fault }
  const sheet = await readSheet<string>(new Uint8Array(bytes).buffer, { parseNumber: (text: string) => text, trim: true })
  return { table: sheet.map((row) => row.map((cell) => (cell === null ? '' : cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)))) }
}

const inflate = promisify(inflateRaw)

/** Looks into the archive by its own list of contents: every part has to be as large as the list says, all of them together within bounds, no cell far out. */
async function packedFault(bytes: Buffer): Promise<FileFault | null> {
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006'))
  if (end < 0) return 'unreadable'
  const entries = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  let unpacked = 0
  for (let entry = 0; entry < entries; entry++) {
    if (bytes.readUInt32LE(at) !== 0x02014b50) return 'unreadable'
    const [method, packedSize, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24)]
    const [nameLength, extraLength, noteLength, header] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32), bytes.readUInt32LE(at + 42)]
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    at += 46 + nameLength + extraLength + noteLength
    unpacked += size
    if (unpacked > MOST_UNPACKED) return 'too-large'
    const from = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28)
    const packed = bytes.subarray(from, from + packedSize)
    if (packed.length !== packedSize) return 'unreadable'
    const content = method === 0 ? packed : method === 8 ? await inflate(packed, { maxOutputLength: Math.max(1, size) }).catch(() => null) : null
    if (content?.length !== size) return 'unreadable'
    const far = /^xl\/worksheets\/[^/]+\.xml$/.test(name) ? farCell(content.toString('utf8')) : null
    if (far) return far
  }
  return null
}

/** A row or a cell as it begins, looked at no further than any real one goes: the time stays in proportion to the sheet. */
const ROW_OR_CELL = /<(?:\w{1,20}:)?(row|c)\b([^<>]{0,1000})(>?)/g

/** A cell far below or far to the right makes a table of millions of empty ones. */
function farCell(sheet: string): FileFault | null {
  let rows = 0
  for (const [, tag, attributes = '', end] of sheet.matchAll(ROW_OR_CELL)) {
    if (end === '') return 'unreadable'
    if (tag === 'row' && ++rows > MOST_ROWS + 1) return 'too-many-rows'
    const place = /\sr\s*=\s*["']([^"']*)/.exec(attributes)?.[1]
    if (place === undefined) continue
    const [, column, row] = /^([A-Z]{0,2})(\d{1,7})$/.exec(place) ?? []
    if (column === undefined) return 'unreadable'
    if (Number(row) > MOST_ROWS + 1) return 'too-many-rows'
  }
  return null
}

function fromText(bytes: Buffer): { table: Table } | { fault: FileFault } {
  const text = decoded(bytes)
  if (text.includes('\u0000')) return { fault: 'unreadable' }
  const rows: Table = parse(text, { delimiter: delimiterOf(text), bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: false, to: MOST_ROWS + 2 })
  return { table: rows }
}

/** Unicode where it is Unicode; else what Excel saves as CSV here. */
function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1251').decode(bytes)
  }
}

/** What the heading is divided by: whatever stands in it most often, outside quotes. */
function delimiterOf(text: string): string {
  const [first = ''] = text.replace(/^\ufeff/, '').replaceAll(/"[^"]*"/g, '').split(/\r?\n/, 1)
  const counted = [';', '\t', ','].map((mark) => ({ mark, count: first.split(mark).length }))
  return counted.reduce((most, one) => (one.count > most.count ? one : most)).mark
}
