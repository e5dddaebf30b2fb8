import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldForSearch, searchScore } from '../../../app/i18n/fold.ts'

const SOCIAL_CODE = 'Әлеуметтік кодекс: жұмыспен қамтуға жәрдемдесу'
const score = (query: string, text = SOCIAL_CODE) => searchScore(foldForSearch(query), foldForSearch(text))

describe('search as people type', () => {
  test.each(['әлеум', 'алеум', 'alem', 'aleum', 'Әлеуметтік', 'алеуметтик', 'aleumettik', 'ÁLEUMETTIK', 'zhumys', 'jumys', 'жұмыс', 'жумыс', 'jumyspen', 'zhumyspen', 'кодекс', 'kodeks', 'KODEKS', 'қамту', 'камту', 'qamtu', 'kamtu', 'жәрдем', 'jardem', 'zhardem', 'aleum kodeks', 'кодекс алеум'])(
    '«%s» finds the course',
    (query) => {
      expect(score(query)).toBeGreaterThan(0)
    },
  )
  test.each(['коедкс', 'кодкс', 'кодеккс', 'кодыкс', 'aleumetik'])('«%s», one slip of the finger, finds it too', (query) => {
    expect(score(query)).toBeGreaterThan(0)
  })
  test.each(['салық', 'xyz', 'aleum салық', 'кдокес'])('«%s» does not', (query) => {
    expect(score(query)).toBe(0)
  })
  test('every word must be found, and a nearer hit counts for more', () => {
    expect(score('кодекс')).toBeGreaterThan(score('кодек'))
    expect(score('кодек')).toBeGreaterThan(score('одекс'))
    expect(score('одекс')).toBeGreaterThan(score('коедкс'))
  })
  test('Russian words are found in Latin and with ё or е', () => {
    expect(score('прием', 'Приём документов')).toBeGreaterThan(0)
    expect(score('zanyatost', 'Занятость населения')).toBeGreaterThan(0)
  })
  test.each([['линии', 'линии'], ['қызметшіге', 'кызметшиге'], ['ІІ тарау', 'ии тарау']])('«%s» and «%s» are one', (a, b) => {
    expect(foldForSearch(a)).toBe(foldForSearch(b))
  })
  test('folding is idempotent', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюяabcdefghijklmnopqrstuvwxyz01 -«»'), maxLength: 24 })
    const same = (text: string) => {
      expect(foldForSearch(foldForSearch(text))).toBe(foldForSearch(text))
    }
    fc.assert(fc.property(letters, same), { numRuns: 500 })
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 24 }), same))
  })
})
