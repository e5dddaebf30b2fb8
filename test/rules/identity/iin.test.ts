import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isIin, maskedIin } from '../../../app/rules/identity/iin.ts'

describe('the individual identification number', () => {
  test.each(['990101500016', '990101500708', '981231600010', '880229500109', '900515200203'])('%s can exist', (iin) => {
    expect(isIin(iin)).toBe(true)
  })
  test.each([
    ['990101500017', 'a wrong control digit'],
    ['990110500016', 'two digits swapped'],
    ['99010150001', 'eleven digits'],
    ['9901015000160', 'thirteen digits'],
    ['99O101500016', 'a letter O'],
    ['000000000000', 'zeros only, although the check passes'],
    ['٩٩٠١٠١٥٠٠٠١٦', 'Arabic-Indic digits'],
    ['９９０１０１５０００１６', 'full-width digits'],
    [' 990101500016', 'a blank before'],
    ['990101500016\n', 'a line break after'],
    ['', 'nothing'],
    ['-90101500016', 'a minus'],
  ])('%s cannot: %s', (iin) => {
    expect(isIin(iin)).toBe(false)
  })
  test('when both weights give ten, no last digit is right', () => {
    for (let last = 0; last < 10; last++) expect(isIin(`99010150071${last}`)).toBe(false)
  })
  test('a birth date that does not exist is no reason to refuse', () => {
    // 99-13-45: the tie to the date was removed; only the control digit counts
    const first = [9, 9, 1, 3, 4, 5, 5, 0, 0, 0, 1]
    const control = first.reduce((sum, digit, place) => sum + digit * (place + 1), 0) % 11
    expect(control).toBeLessThan(10)
    expect(isIin([...first, control].join(''))).toBe(true)
  })
  test('at most one control digit fits', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{11}$/), (eleven) => {
        expect([...'0123456789'].filter((last) => isIin(eleven + last)).length).toBeLessThanOrEqual(1)
      }),
    )
  })
  test('is shown with six digits hidden', () => {
    expect(maskedIin('990101500016')).toBe('9901******16')
  })
})
