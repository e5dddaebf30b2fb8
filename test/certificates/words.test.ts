import { describe, expect, test } from 'vitest'
import { academicHours, durationInHours, hoursFigure } from '../../certificates/words/academic-hours.ts'
import { dayInBlank, dayInColumn, dayInFigures, dayInWords, isCalendarDay } from '../../certificates/words/calendar-day.ts'
import { inWords } from '../../certificates/words/numerals.ts'
import { signedInTheSystem } from '../../certificates/words/signature.ts'
import { proves } from '../support/proves.ts'

describe('numerals', () => {
  test.each([
    [0, 'нөл', 'ноль'],
    [1, 'бір', 'один'],
    [2, 'екі', 'два'],
    [16, 'он алты', 'шестнадцать'],
    [21, 'жиырма бір', 'двадцать один'],
    [40, 'қырық', 'сорок'],
    [72, 'жетпіс екі', 'семьдесят два'],
    [99, 'тоқсан тоғыз', 'девяносто девять'],
    [100, 'жүз', 'сто'],
    [118, 'жүз он сегіз', 'сто восемнадцать'],
    [240, 'екі жүз қырық', 'двести сорок'],
    [555, 'бес жүз елу бес', 'пятьсот пятьдесят пять'],
    [1000, 'мың', 'одна тысяча'],
    [2001, 'екі мың бір', 'две тысячи один'],
    [12_345, 'он екі мың үш жүз қырық бес', 'двенадцать тысяч триста сорок пять'],
  ])('%i', (value, kk, ru) => {
    expect([inWords(value, 'kk'), inWords(value, 'ru')]).toEqual([kk, ru])
  })

  test('every number has words of its own, without gaps', () => {
    for (const language of ['kk', 'ru'] as const) {
      const all = Array.from({ length: 10_000 }, (_, value) => inWords(value, language))
      expect(new Set(all).size).toBe(all.length)
      for (const words of all) expect(words).toMatch(/^\p{L}+( \p{L}+)*$/u)
    }
    expect(() => inWords(1.5, 'kk')).toThrow(RangeError)
    expect(() => inWords(-1, 'ru')).toThrow(RangeError)
  })
})

describe('academic hours', () => {
  proves('397/15¶2', 'an academic hour is sixty minutes: minutes divided by sixty, never rounded', () => {
    expect([60, 90, 960, 2400, 45, 15, 3].map(hoursFigure)).toEqual(['1', '1,5', '16', '40', '0,75', '0,25', '0,05'])
    expect([100, 1, 61].map(hoursFigure)).toEqual([null, null, null])
    expect([100, 20].map((minutes) => [durationInHours(minutes, 'kk'), durationInHours(minutes, 'ru')])).toEqual([
      ['1 сағ 40 мин', '1 ч 40 мин'],
      ['20 мин', '20 мин'],
    ])
    for (let minutes = 1; minutes <= 6000; minutes++) {
      const figure = hoursFigure(minutes)
      if (figure) expect(Math.round(Number(figure.replace(',', '.')) * 6000)).toBe(minutes * 100)
    }
  })

  proves('397/26¶2.hours', 'hours in figures and in words, both languages, with the right agreement', () => {
    const both = (minutes: number) => [academicHours(minutes, 'kk'), academicHours(minutes, 'ru')]
    expect(both(960)).toEqual(['16 (он алты) академиялық сағат', '16 (шестнадцать) академических часов'])
    expect(both(60)).toEqual(['1 (бір) академиялық сағат', '1 (один) академический час'])
    expect(both(22 * 60)).toEqual(['22 (жиырма екі) академиялық сағат', '22 (двадцать два) академических часа'])
    expect(both(11 * 60)).toEqual(['11 (он бір) академиялық сағат', '11 (одиннадцать) академических часов'])
    expect(both(101 * 60)).toEqual(['101 (жүз бір) академиялық сағат', '101 (сто один) академический час'])
    expect(both(30)).toEqual(['0,5 (жарты) академиялық сағат', '0,5 (половина) академического часа'])
    expect(both(90)).toEqual(['1,5 (бір жарым) академиялық сағат', '1,5 (полтора) академического часа'])
    expect(both(150)).toEqual(['2,5 (екі жарым) академиялық сағат', '2,5 (два с половиной) академического часа'])
    expect(both(75)).toEqual([
      '1,25 (бір бүтін жүзден жиырма бес) академиялық сағат',
      '1,25 (одна целая двадцать пять сотых) академического часа',
    ])
    expect(both(126)).toEqual([
      '2,1 (екі бүтін оннан бір) академиялық сағат',
      '2,1 (две целых одна десятая) академического часа',
    ])
    expect(both(100)).toEqual([
      '1 (бір) академиялық сағат 40 (қырық) минут',
      '1 (один) академический час 40 (сорок) минут',
    ])
    expect(both(1)).toEqual(['1 (бір) минут', '1 (одна) минута'])
  })
})

describe('days', () => {
  proves('397/26¶2.date', 'the day of issue in words, both languages', () => {
    expect(dayInWords('2026-11-21', 'kk')).toBe('2026 жылғы 21 қараша')
    expect(dayInWords('2026-11-21', 'ru')).toBe('21 ноября 2026 г.')
    expect(dayInWords('2027-05-01', 'kk')).toBe('2027 жылғы 1 мамыр')
    expect(dayInWords('2027-05-01', 'ru')).toBe('1 мая 2027 г.')
  })

  test('a day in the blank of a form, in a narrow column, in figures', () => {
    expect(dayInBlank('2026-03-06', 'kk')).toBe('2026 ж. "6" наурыз')
    expect(dayInBlank('2026-03-06', 'ru')).toBe('«6» марта 2026 г.')
    expect(dayInColumn('2026-03-06', 'kk')).toBe('2026\u00a0жылғы 6\u00a0наурыз')
    expect(dayInColumn('2026-03-06', 'ru')).toBe('6\u00a0марта 2026\u00a0г.')
    expect(dayInFigures('2026-03-06')).toBe('06.03.2026')
  })

  test('a signature in the system: when, which version, and enough of its hash to find it', () => {
    const record = { at: '2026-03-06 09:12', version: 3, hash: '9f2c41d07ab6e385c1d4b7f0' }
    expect(signedInTheSystem(record, 'kk')).toBe('Жүйеде қол қойылды: 06.03.2026 09:12, 3-нұсқа, 9f2c41d07ab6')
    expect(signedInTheSystem(record, 'ru')).toBe('Подписано в системе: 06.03.2026 09:12, версия 3, 9f2c41d07ab6')
  })

  test('only real days are days', () => {
    expect(['2026-02-28', '2028-02-29'].map(isCalendarDay)).toEqual([true, true])
    for (const not of ['2026-02-29', '2026-13-01', '2026-00-10', '2026-4-1', '21.11.2026', '', '2026-11-21T00:00:00Z'])
      expect(isCalendarDay(not), not).toBe(false)
  })
})
