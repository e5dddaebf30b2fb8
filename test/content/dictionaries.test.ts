import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { checkDictionaries, dictionaries } from '#content'

/** Problems of the shipped dictionaries with one piece of text replaced. */
function spoilt(name: string, from: string, to: string) {
  const dir = mkdtempSync(join(tmpdir(), 'talim-dictionaries-'))
  onTestFinished(() => rmSync(dir, { recursive: true }))
  cpSync('content/dictionaries', dir, { recursive: true })
  const path = join(dir, `${name}.json`)
  const text = readFileSync(path, 'utf8')
  expect(text).toContain(from)
  writeFileSync(path, text.replace(from, to))
  return checkDictionaries(dir).map((problem) => ({ ...problem, file: problem.file.slice(dir.length + 1) }))
}

describe('dictionaries', () => {
  test('the shipped ones are sound', () => {
    expect(checkDictionaries('content/dictionaries')).toEqual([])
    expect(Object.fromEntries(Object.entries(dictionaries).map(([name, entries]) => [name, entries.length]))).toEqual({
      competences: 12,
      functionalMaps: 8,
      positions: 20,
      qualificationLevels: 8,
      regions: 20,
    })
  })

  test('heads are the managerial staff, and support staff is outside order 397', () => {
    for (const { kind, staffGroup, in397 } of dictionaries.positions) {
      expect(kind === 'head').toBe(staffGroup === 'managerial')
      expect(in397).toBe(staffGroup !== 'support')
    }
  })

  test('the first digits of a KATO code are those of the ISO code', () => {
    for (const { kato, iso } of dictionaries.regions) expect(`KZ-${kato.slice(0, 2)}`).toBe(iso)
    expect(dictionaries.regions.filter(({ type }) => type === 'oblast')).toHaveLength(17)
  })

  test('what is wrong is named with its line', () => {
    expect(spoilt('competences', '"ru": "Анализ рынка труда", ', '')).toMatchObject([{ file: 'competences.json', line: 9, path: '[1].name.ru', code: 'language.missing' }])
    expect(spoilt('positions', '"kind": "head"', '"kind": "boss"')).toMatchObject([{ file: 'positions.json', line: 3, path: '[0].kind', code: 'field.wrong' }])
    expect(spoilt('functional-maps', '"F2"', '"F1"')).toMatchObject([{ line: 7, path: '[1].code', code: 'id.duplicate' }])
    expect(spoilt('regions', '"100000000"', '"10000"')).toMatchObject([{ line: 3, path: '[0].kato' }])
    expect(spoilt('regions', '\n  }\n]', '\n  },\n]')).toMatchObject([{ file: 'regions.json', line: 121, code: 'yaml.syntax' }])
    expect(checkDictionaries('/nowhere')).toHaveLength(5)
  })
})
