/** A table of results, cell by cell: what is wrong is named with its cell, the reason and what to write instead (397/17.1). */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellName, checkRows, IMPORT_REASONS, LONGEST_CONCLUSION, LONGEST_SOURCE, mayUndoImport, readHeader, readImportDate, type ImportReason, type KnownPeople, type PersonFact } from '../../../app/rules/assessment/import-row.ts'
import { isIin } from '../../../app/rules/identity/iin.ts'
import { proves } from '../../support/proves.ts'

const TODAY = '2026-11-27'
const WORDS = { iin: ['ЖСН', 'ИИН', 'IIN'], email: ['Электрондық пошта', 'E-mail'], name: ['Аты-жөні', 'ФИО'], conclusion: ['Қорытынды', 'Вывод'], source: ['Дереккөз', 'Источник'], sourceDate: ['Дереккөз күні', 'Дата источника'] }
const COMPETENCES = ['C1', 'C2', 'C10']
const HEADER = ['ЖСН', 'E-mail', 'Аты-жөні', 'C1 Кеңес беру', 'C2', 'C10 · Цифрлық', 'Қорытынды', 'Дереккөз', 'Дереккөз күні']
const { columns } = readHeader(HEADER, WORDS, COMPETENCES)

/** Valid IINs, one after the other. */
const iins: string[] = []
for (let number = 0; iins.length < 10_000; number++) {
  const body = `9901015${String(number).padStart(4, '0')}`
  for (let digit = 0; digit < 10; digit++) if (isIin(`${body}${digit}`)) iins.push(`${body}${digit}`)
  if (number === 9999) for (let more = 0; iins.length < 10_000; more++) for (let digit = 0; digit < 10; digit++) if (isIin(`9802025${String(more).padStart(4, '0')}${digit}`)) iins.push(`9802025${String(more).padStart(4, '0')}${digit}`)
}
const fact = (index: number, more: Partial<PersonFact> = {}): PersonFact => ({ personId: `p${index}`, name: `Серікова Айгүл${index}`, positionCode: 'CAREER_CONSULTANT', asked: ['C1', 'C2'], alreadyFinal: false, hasDraft: false, isActor: false, ...more })
const people = (facts: PersonFact[]): KnownPeople => ({ byIin: new Map(facts.map((one, index) => [iins[index]!, one])), byEmail: new Map(facts.map((one, index) => [`u${index}@example.kz`, one])) })
const row = (index: number, changes: Partial<Record<number, string>> = {}) => {
  const cells = [iins[index]!, '', 'Серікова', '3', '0', '', 'Жақсы', 'Тоқсандық есеп', '01.10.2026']
  for (const [column, value] of Object.entries(changes)) cells[Number(column)] = value!
  return cells
}
const check = (rows: string[][], facts: PersonFact[] = [fact(0), fact(1), fact(2)], today = TODAY) => checkRows([HEADER, ...rows], columns, people(facts), today)
const said = (rows: string[][], facts?: PersonFact[]) => check(rows, facts).problems.map((problem) => `${cellName(problem)} ${problem.reason}${problem.suggestion ? ` → ${problem.suggestion}` : ''}${problem.other ? ` = ${problem.other}` : ''}`)

describe('the header', () => {
  test('is read in any language, whatever its case and marks; a competence is known by its code', () => {
    expect(columns).toEqual({ fields: { iin: 0, email: 1, name: 2, conclusion: 6, source: 7, sourceDate: 8 }, levels: new Map([['C1', 3], ['C2', 4], ['C10', 5]]) })
    expect(readHeader([' иин ', 'дата  источника', 'ИСТОЧНИК', 'c1', ''], WORDS, COMPETENCES)).toMatchObject({ columns: { fields: { iin: 0, sourceDate: 1, source: 2 }, levels: new Map([['C1', 3]]) }, problems: [] })
  })
  test('a column nobody knows, one that stands twice, and those that are missing are named', () => {
    const { problems } = readHeader(['C1', 'C3 Басқа', 'C1 тағы', 'Вывод', 'вывод'], WORDS, COMPETENCES)
    expect(problems.map((problem) => `${cellName(problem)} ${problem.reason} ${problem.given}`.trim())).toEqual(['B1 column-unknown C3 Басқа', 'C1 column-twice C1 тағы', 'E1 column-twice вывод', 'A1 columns-person', 'A1 columns-source', 'A1 columns-source-date'])
    expect(readHeader([], WORDS, COMPETENCES).problems.map(({ reason }) => reason)).toEqual(['columns-person', 'columns-levels', 'columns-source', 'columns-source-date'])
  })
})

test('cells are named as a sheet names them', () => {
  expect([[1, 0], [17, 2], [3, 25], [4, 26], [5, 51], [6, 52], [7, 701], [8, 702]].map(([line, column]) => cellName({ row: line!, column: column! }))).toEqual(['A1', 'C17', 'Z3', 'AA4', 'AZ5', 'BA6', 'ZZ7', 'AAA8'])
})

describe('the person', () => {
  proves('397/17.1', 'is found by IIN or address; a number that can be none, and one nobody has, are named', () => {
    expect(said([row(0), row(1, { 0: '', 1: 'U1@Example.kz ' }), row(2, { 0: `${iins[2]!.slice(0, 6)} ${iins[2]!.slice(6)}`, 1: 'u2@example.kz' })])).toEqual([])
    expect(said([row(0, { 0: '990101500017' }), row(0, { 0: 'жоқ' }), row(0, { 0: '' }), row(0, { 0: '', 1: 'nobody@example.kz' }), row(0, { 0: '', 1: 'пошта' }), row(5)])).toEqual(['A2 iin-wrong', 'A3 iin-wrong', 'A4 person-missing', 'B5 person-unknown', 'B6 email-wrong', 'A7 person-unknown'])
  })
  test('zeros that a sheet dropped in front of a number are suggested', () => {
    const [zero] = Array.from({ length: 10 }, (_, digit) => `01010150000${digit}`).filter(isIin)
    expect(said([row(0, { 0: String(Number(zero)) })])).toEqual([`A2 iin-wrong → ${zero}`])
  })
  test('of two rows about one person the second names the first, also when one is by IIN and the other by address', () => {
    expect(said([row(0), row(1), row(0, { 0: '', 1: 'u0@example.kz' })])).toEqual(['B4 duplicate = 2'])
  })
  test('whose IIN and address belong to two people is nobody; nobody not covered, assessed already, or importing for themselves', () => {
    expect(said([row(0, { 1: 'u1@example.kz' })])).toEqual(['B2 persons-differ'])
    expect(said([row(0), row(1), row(2)], [fact(0, { positionCode: null, asked: [] }), fact(1, { alreadyFinal: true }), fact(2, { isActor: true })])).toEqual(['A2 not-covered', 'A3 already-final', 'A4 person-own'])
  })
  test('another name than the person’s is said, and so is a draft that would be replaced; neither stops anything', () => {
    const { problems, remarks, results } = check([row(0, { 2: 'Ахметов Б.' }), row(1, { 2: 'А. Серікова' })], [fact(0), fact(1, { hasDraft: true })])
    expect([problems, results.length]).toEqual([[], 2])
    expect(remarks).toMatchObject([{ row: 2, column: 2, notice: 'name-differs', suggestion: 'Серікова Айгүл0' }, { row: 3, column: 0, notice: 'draft-replaced' }])
  })
})

describe('levels', () => {
  proves('397/17.1', 'are whole numbers from 0 to 4, one for each competence the position asks for', () => {
    expect(said([row(0, { 3: '5', 4: '' }), row(1, { 3: '3,0', 4: '-1' }), row(2, { 3: '2.5', 4: 'үш' })])).toEqual(['D2 level-wrong', 'E2 level-missing', 'D3 level-wrong → 3', 'E3 level-wrong', 'D4 level-wrong', 'E4 level-wrong'])
    expect(check([row(0, { 3: '0', 4: '4' })]).results[0]!.levels).toEqual(new Map([['C1', 0], ['C2', 4]]))
  })
  test('of what the position does not ask for are left out, and that is said', () => {
    const { problems, remarks, results } = check([row(0, { 5: '4' })])
    expect([problems, remarks, [...results[0]!.levels.keys()]]).toMatchObject([[], [{ row: 2, column: 5, notice: 'level-not-asked', given: '4' }], ['C1', 'C2']])
    expect(said([row(0, { 5: '9' })])).toEqual(['F2 level-wrong'])
  })
  test('of a competence without a column are missed', () => {
    expect(said([row(0)], [fact(0, { asked: ['C1', 'C7'] })])).toEqual(['A2 level-no-column'])
  })
})

describe('the source', () => {
  proves('397/17.1', 'has a name and a date that has come; without them nothing is final', () => {
    expect(said([row(0, { 7: 'Ес', 8: '' }), row(1, { 7: '   ' }), row(2, { 8: '28.11.2026' })])).toEqual(['H2 source-missing', 'I2 date-missing', 'H3 source-missing', 'I4 date-future'])
    expect(said([row(0, { 8: '27.11.2026', 7: 'Есе' })])).toEqual([])
    expect(said([row(0, { 6: 'х'.repeat(LONGEST_CONCLUSION + 1), 7: 'х'.repeat(LONGEST_SOURCE + 1) })])).toEqual(['G2 conclusion-long', 'H2 source-long'])
  })
  test.each([
    ['2026-10-03', '2026-10-03'], ['3.10.2026', '2026-10-03'], ['03-10-2026', '2026-10-03'], ['03.10.2026 ж.', '2026-10-03'], ['03.10.2026 г.', '2026-10-03'], ['29.02.2024', '2024-02-29'], ['13/11/2026', '2026-11-13'], ['04/04/2026', '2026-04-04'],
  ])('%s is %s', (text, on) => expect(readImportDate(text)).toEqual({ on, readDayFirst: false }))
  proves('397/17.1', 'a date in American order is refused with the one that was meant; one that could be either is read as day and month, and that is said', () => {
    expect(['11/13/2026', '11.13.2026', '2/29/2024'].map(readImportDate)).toEqual(['13.11.2026', '13.11.2026', '29.02.2024'].map((suggestion) => ({ reason: 'date-american', suggestion })))
    expect(readImportDate('03/04/2026')).toEqual({ on: '2026-04-03', readDayFirst: true })
    expect(check([row(0, { 8: '03/04/2026' })])).toMatchObject({ problems: [], remarks: [{ row: 2, column: 8, notice: 'date-read-day-first', given: '03/04/2026', suggestion: '03.04.2026' }], results: [{ sourceOn: '2026-04-03' }] })
  })
  test.each([['31.02.2026', ''], ['29.02.2026', ''], ['2026-13-01', ''], ['13.11.26', '13.11.2026'], ['қараша', ''], ['45958', '28.10.2025'], ['1/2/3', ''], ['32/13/2026', ''], ['00.00.2026', '']])('%s is no date', (text, suggestion) => expect(readImportDate(text)).toEqual({ reason: 'date-wrong', suggestion }))
})

proves('397/17.1', '10,000 rows with 37 errors: each cell is named once, the other rows are ready, and nothing is taken for right that is wrong', () => {
  const facts = Array.from({ length: 10_000 }, (_, index) => fact(index))
  const rows = facts.map((_, index) => row(index))
  const errors: [row: number, column: number, value: string, reason: ImportReason][] = []
  const kinds: [number, string, ImportReason][] = [[0, '990101500017', 'iin-wrong'], [3, '7', 'level-wrong'], [4, '', 'level-missing'], [7, '', 'source-missing'], [8, '11/13/2026', 'date-american'], [8, '01.01.2027', 'date-future']]
  for (let index = 0; index < 37; index++) errors.push([index * 270 + 5, ...kinds[index % kinds.length]!])
  for (const [index, column, value] of errors) rows[index]![column] = value
  const { problems, results, remarks } = check(rows, facts)
  expect(problems.map(({ row: line, column, reason }) => [line, column, reason])).toEqual(errors.map(([index, column, , reason]) => [index + 2, column, reason]))
  expect([results.length, remarks.length]).toEqual([10_000 - 37, 0])
})

test('whatever stands in the cells, every row is either ready or named, and nothing is ready that has no source, level and day', () => {
  const anything = fc.oneof(fc.string(), fc.constantFrom('', iins[0]!, iins[1]!, '3', '4', '11/13/2026', '01.10.2026', '\u0000', '😀', '=1+1', 'u0@example.kz'))
  fc.assert(fc.property(fc.array(fc.array(anything, { minLength: 9, maxLength: 9 }), { minLength: 1, maxLength: 6 }), (rows) => {
    const { problems, results } = check(rows)
    for (const [index, cells] of rows.entries()) {
      const named = problems.some((problem) => problem.row === index + 2)
      const ready = results.some((result) => result.row === index + 2)
      const empty = cells.every((cell) => cell.trim() === '')
      expect(Number(named) + Number(ready) + Number(empty)).toBe(empty && index === 0 && named ? 2 : 1)
    }
    for (const result of results) expect([result.source.length >= 3, result.sourceOn <= TODAY, result.levels.size]).toEqual([true, true, 2])
    for (const { reason } of problems) expect(IMPORT_REASONS).toContain(reason)
  }))
})

test('a file without a row is one problem; empty rows between others are passed over', () => {
  expect(said([])).toEqual(['A2 no-rows'])
  expect(said([['', ' ', '']])).toEqual(['A2 no-rows'])
  expect(check([row(0), ['', '', ''], row(1)])).toMatchObject({ problems: [], results: [{ row: 2 }, { row: 4 }] })
})

test('an import is taken back once, and while nothing rests on it', () => {
  expect(mayUndoImport({ undone: false, resting: 0 }).allowed).toBe(true)
  expect([mayUndoImport({ undone: true, resting: 0 }), mayUndoImport({ undone: false, resting: 1 })]).toMatchObject([{ code: 'assessment.import-undone' }, { code: 'assessment.import-in-use', facts: { resting: 1 } }])
})
