import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fullName, readName, shortName } from '../../../app/rules/identity/name.ts'
import { proves } from '../../support/proves.ts'

const AIGUL = { surname: 'Серікова', givenName: 'Айгүл', patronymic: 'Нұрланқызы' }

describe('names', () => {
  proves('397/26¶2.name', 'surname, given name and patronymic; no gap where there is none', () => {
    expect(fullName(AIGUL)).toBe('Серікова Айгүл Нұрланқызы')
    expect(fullName({ ...AIGUL, patronymic: null })).toBe('Серікова Айгүл')
    expect(fullName({ ...AIGUL, patronymic: '' })).toBe('Серікова Айгүл')
    expect(fullName({ surname: null, givenName: 'Madonna', patronymic: null })).toBe('Madonna')
  })
  test('short: surname and initials', () => {
    expect(shortName(AIGUL)).toBe('Серікова А. Н.')
    expect(shortName({ ...AIGUL, patronymic: null })).toBe('Серікова А.')
    expect(shortName({ surname: null, givenName: 'Madonna', patronymic: null })).toBe('Madonna')
  })
  test.each(['Әбдіразаққызы', 'Ли', "O'Connor", 'д’Артаньян', 'Айым ‑ Сұлу'.replace(' ‑ ', '-'), 'Нұрлан ұлы', 'Müller', 'St. John', '王', 'Ө'])('%s is a name as it is', (name) => {
    expect(readName(name)).toBe(name.normalize('NFC'))
  })
  test.each(['', '   ', 'Айгүл2', '<b>Айгүл</b>', '-Айгүл', '=cmd', '@Айгүл', '+7', 'Айгүл😀', 'а'.repeat(101), 'Ай\u0000гүл', 'Ай\u202Eгүл'])('%j is none', (text) => {
    expect(readName(text)).toBeNull()
  })
  test('blanks are trimmed and letters composed; a hundred letters are the most', () => {
    expect(readName('  Нұрлан \t ұлы ')).toBe('Нұрлан ұлы')
    expect(readName('й'.normalize('NFD'))).toBe('й')
    expect(readName('а'.repeat(100))).toHaveLength(100)
  })
  test('reading what was read changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
        const name = readName(text)
        if (name !== null) expect(readName(name)).toBe(name)
      }),
    )
  })
})
