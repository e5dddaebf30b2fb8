import { describe, expect, test } from 'vitest'
import { formatter } from '../../../app/i18n/format.ts'
import { fromAcceptLanguage } from '../../../app/i18n/locale.ts'
import { translator } from '../../../app/i18n/translate.ts'

const [kk, ru, en] = [formatter('kk'), formatter('ru'), formatter('en')]
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

describe('dates and times', () => {
  test('a day is written as people here write it', () => {
    expect([kk, ru, en].map(({ date }) => date('2026-11-21'))).toEqual(['21.11.2026', '21.11.2026', '21.11.2026'])
    expect([kk, ru, en].map(({ longDate }) => plain(longDate('2026-11-21')))).toEqual(['2026 жылғы 21 қараша', '21 ноября 2026 г.', '21 November 2026'])
    expect(kk.longDate('2028-02-29')).toBe('2028 жылғы 29 ақпан')
  })
  test('every month has its Kazakh name', () => {
    expect(Array.from({ length: 12 }, (_, month) => kk.longDate(`2026-${String(month + 1).padStart(2, '0')}-01`).split(' ')[3])).toEqual([
      'қаңтар', 'ақпан', 'наурыз', 'сәуір', 'мамыр', 'маусым', 'шілде', 'тамыз', 'қыркүйек', 'қазан', 'қараша', 'желтоқсан',
    ])
  })
  test('an instant shows the day and time of Kazakhstan, and says which zone', () => {
    expect(ru.dateTime('2026-10-20T18:40:00.000Z')).toBe('20.10.2026, 23:40 (UTC+5)')
    expect(ru.date('2026-12-31T18:59:59.000Z')).toBe('31.12.2026')
    expect(ru.date('2026-12-31T19:00:00.000Z')).toBe('01.01.2027')
    expect(kk.longDate('2026-12-31T19:05:00.000Z')).toBe('2027 жылғы 1 қаңтар')
  })
  test('the time and the day of the week are those of Kazakhstan, too', () => {
    expect([kk.time('2026-11-04T04:00:00.000Z'), kk.time('2026-12-31T19:05:00.000Z')]).toEqual(['09:00', '00:05'])
    expect([kk, ru, en].map(({ weekday }) => weekday('2026-11-04'))).toEqual(['сәрсенбі', 'среда', 'Wednesday'])
    expect([kk.weekday('2026-12-31T18:59:59.000Z'), kk.weekday('2026-12-31T19:00:00.000Z')]).toEqual(['бейсенбі', 'жұма'])
    expect(Array.from({ length: 7 }, (_, day) => kk.weekday(`2026-11-0${day + 1}`))).toEqual(['жексенбі', 'дүйсенбі', 'сейсенбі', 'сәрсенбі', 'бейсенбі', 'жұма', 'сенбі'])
  })
  test('one zone since 1 March 2024: a record of 29 February 2024 in Almaty shows UTC+6, one after it UTC+5', () => {
    expect(kk.dateTime('2024-02-29T08:00:00.000Z')).toBe('29.02.2024, 14:00 (UTC+6)')
    expect(kk.dateTime('2024-02-29T17:59:00.000Z')).toBe('29.02.2024, 23:59 (UTC+6)')
    // at midnight the clocks of Almaty went back to 23:00
    expect(kk.dateTime('2024-02-29T18:00:00.000Z')).toBe('29.02.2024, 23:00 (UTC+5)')
    expect(kk.dateTime('2024-02-29T19:00:00.000Z')).toBe('01.03.2024, 00:00 (UTC+5)')
    expect(kk.dateTime('2026-11-21T08:00:00.000Z')).toBe('21.11.2026, 13:00 (UTC+5)')
  })
})

describe('numbers', () => {
  test('academic hours are exact, with the comma of kk and ru', () => {
    expect([kk, ru, en].map(({ hours }) => plain(hours(90)))).toEqual(['1,5', '1,5', '1.5'])
    expect(plain(ru.hours(2385))).toBe('39,75')
    expect(plain(ru.hours(2400))).toBe('40')
    expect(plain(en.number(1234567))).toBe('1,234,567')
  })
  test('lists sort by the alphabet of the language, numbers by size', () => {
    expect(['я', 'і', 'ә', 'а', 'б', 'қ', 'к'].sort(kk.compare)).toEqual(['а', 'ә', 'б', 'к', 'қ', 'і', 'я'])
    expect(['KD-010', 'KD-2', 'KD-001'].sort(en.compare)).toEqual(['KD-001', 'KD-2', 'KD-010'])
  })
})

describe('messages', () => {
  const RU = { 'x#one': '{count} час', 'x#few': '{count} часа', 'x#many': '{count} часов', 'x#other': '{count} часа', y: 'просто {name}' }
  const say = translator('ru', RU) as unknown as (key: string, parameters?: Record<string, string | number>) => string
  test('plural forms follow the rules of the language', () => {
    expect([1, 2, 5, 11, 12, 21, 22, 25, 101, 1.5].map((count) => say('x', { count }))).toEqual([
      '1 час', '2 часа', '5 часов', '11 часов', '12 часов', '21 час', '22 часа', '25 часов', '101 час', '1.5 часа',
    ])
    const kazakh = translator('kk', { 'x#one': '{count} сағат', 'x#other': '{count} сағат' }) as unknown as typeof say
    expect([1, 2, 5].map((count) => kazakh('x', { count }))).toEqual(['1 сағат', '2 сағат', '5 сағат'])
    const english = translator('en', { 'x#one': '{count} hour', 'x#other': '{count} hours' }) as unknown as typeof say
    expect([0, 1, 2].map((count) => english('x', { count }))).toEqual(['0 hours', '1 hour', '2 hours'])
  })
  test('parameters go in as they are, and a missing message is a bug', () => {
    expect(say('y', { name: '<b>$&</b>' })).toBe('просто <b>$&</b>')
    expect(() => say('z')).toThrow('no message z in ru')
  })
})

describe('the language of a browser', () => {
  test.each([
    ['ru-RU,ru;q=0.9,en;q=0.8', 'ru'],
    ['en-GB', 'en'],
    ['de-DE,de;q=0.9', 'kk'],
    ['kk;q=0.1, ru;q=0.9', 'ru'],
    ['ru;q=0, en', 'en'],
    ['*', 'kk'],
    ['', 'kk'],
    [null, 'kk'],
    [';;;q=,,,', 'kk'],
    ['ru;q=abc', 'kk'],
  ])('%s gives %s', (header, locale) => {
    expect(fromAcceptLanguage(header)).toBe(locale)
  })
})
