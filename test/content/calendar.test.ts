import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { loadCalendar, loadHolidayLaw, readCalendar, readHolidayLaw } from '#content'

const { years, holidays } = loadCalendar()
const days = years.flatMap((year) => year.days)
const byDate = new Map(days.map((day) => [day.on, day]))
const weekday = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay()
const isWeekend = (date: string) => weekday(date) === 0 || weekday(date) === 6
/** The five-day week: Monday to Friday without the days off, and the weekend days that are worked. */
const isWorked = (date: string) => (byDate.get(date)?.kind ?? (isWeekend(date) ? 'off' : 'worked')) === 'worked'

function datesOf(year: number): string[] {
  const first = Date.UTC(year, 0, 1)
  return Array.from({ length: (Date.UTC(year + 1, 0, 1) - first) / 86_400_000 }, (_, index) => new Date(first + index * 86_400_000).toISOString().slice(0, 10))
}

describe('the working calendar', () => {
  test('has the years 2024 to 2027, and only 2027 waits for its publication', () => {
    expect(years.map(({ year, provisional }) => [year, provisional])).toEqual([[2024, false], [2025, false], [2026, false], [2027, true]])
    for (const { year, source } of years) expect(source.filter((line) => line.trim() !== ''), String(year)).not.toHaveLength(0)
  })

  test.each([
    [2024, [21, 21, 17, 22, 20, 20, 22, 21, 21, 22, 21, 21], 249],
    [2025, [20, 20, 17, 22, 19, 20, 22, 21, 21, 22, 20, 22], 246],
    [2026, [19, 20, 18, 22, 17, 22, 22, 21, 22, 21, 21, 22], 247],
    [2027, [18, 20, 18, 22, 18, 22, 21, 22, 22, 20, 22, 22], 247],
  ])('%i has the working days of the balance, month by month', (year, months, total) => {
    const worked = datesOf(year).filter(isWorked)
    expect(months.map((_, index) => worked.filter((date) => Number(date.slice(5, 7)) === index + 1).length)).toEqual(months)
    expect(worked).toHaveLength(total)
  })

  test('every substitute stands for a holiday on a weekend, and every holiday on a weekend has one', () => {
    const substituted = days.filter(({ reason }) => reason === 'substitute').map((day) => day.for ?? '')
    const onWeekends = days.filter(({ reason, on }) => reason === 'holiday' && isWeekend(on)).map(({ on }) => on)
    expect(substituted.toSorted()).toEqual(onWeekends)
    expect(substituted).toHaveLength(17)
  })

  test('every transfer names its act and its counterpart', () => {
    const transfers = days.filter(({ reason }) => reason === 'transfer')
    expect(transfers.map(({ on, kind }) => [on, kind])).toEqual([
      ['2024-05-04', 'worked'],
      ['2024-05-08', 'off'],
      ['2025-01-03', 'off'],
      ['2025-01-05', 'worked'],
    ])
    for (const { on, act, ...day } of transfers) {
      expect(act, on).toMatch(/№ \d+ бұйрығы$/)
      expect(byDate.get(day.for ?? '')?.for).toBe(on)
    }
  })

  test('each year has its holidays, named in three languages', () => {
    for (const { year, days } of years) {
      const own = days.filter(({ reason }) => reason === 'holiday' || reason === 'religious')
      expect(own, String(year)).toHaveLength(year === 2026 ? 14 : 15) // the Constitution Day of 2026 was cancelled
      expect(own.filter(({ reason }) => reason === 'religious').map(({ holiday }) => holiday)).toEqual(['orthodox-christmas', 'kurban-ait'])
    }
    expect([...new Set(days.flatMap(({ holiday }) => holiday ?? []))].toSorted()).toEqual(Object.keys(holidays).toSorted())
    expect(Object.keys(holidays)).toHaveLength(12)
    expect(holidays['unity-day']).toEqual({ kk: 'Қазақстан халқының бірлігі мерекесі', ru: 'Праздник единства народа Казахстана', en: 'Unity Day of the People of Kazakhstan' })
  })
})

describe('what is easy to get wrong', () => {
  test('17 June 2024 was worked: Kurban Ait fell on the Sunday before', () => {
    expect(byDate.get('2024-06-16')).toMatchObject({ reason: 'religious', holiday: 'kurban-ait' })
    expect(isWorked('2024-06-17')).toBe(true)
  })

  test('4 May 2024 was a worked Saturday, 8 May was off', () => {
    expect([weekday('2024-05-04'), isWorked('2024-05-04'), isWorked('2024-05-08')]).toEqual([6, true, false])
  })

  test('5 January 2025 was a worked Sunday, 3 January was off', () => {
    expect([weekday('2025-01-05'), isWorked('2025-01-05'), isWorked('2025-01-03')]).toEqual([0, true, false])
  })

  test('in 2026 16 March and 31 August were worked, 25 March and 26 October were off', () => {
    expect(['2026-03-16', '2026-08-31', '2026-03-25', '2026-10-26'].map(isWorked)).toEqual([true, true, false, false])
    expect(byDate.has('2026-08-30')).toBe(false)
  })

  test('from 2027 Constitution Day is 15 March, and 30 August is an ordinary day', () => {
    expect(days.filter(({ holiday, reason }) => holiday === 'constitution-day' && reason === 'holiday').map(({ on }) => on)).toEqual(['2024-08-30', '2025-08-30', '2027-03-15'])
    expect([isWorked('2027-03-15'), isWorked('2027-08-30')]).toEqual([false, true])
  })

  test('7 January and Kurban Ait never move', () => {
    const religious = new Set(days.filter(({ reason }) => reason === 'religious').map(({ holiday }) => holiday))
    expect(days.filter(({ reason, holiday }) => reason === 'substitute' && religious.has(holiday))).toEqual([])
    expect(['2024-01-08', '2027-05-17'].map(isWorked)).toEqual([true, true]) // the Mondays after two of them
  })

  test('the days off for Nauryz come after 23 March', () => {
    const substitutes = days.filter(({ reason, holiday }) => reason === 'substitute' && holiday === 'nauryz')
    expect(substitutes.map(({ on, ...day }) => [day.for, on])).toEqual([
      ['2024-03-23', '2024-03-25'],
      ['2025-03-22', '2025-03-24'],
      ['2025-03-23', '2025-03-25'],
      ['2026-03-21', '2026-03-24'],
      ['2026-03-22', '2026-03-25'],
      ['2027-03-21', '2027-03-24'],
    ])
  })
})

describe('the files of the calendar', () => {
  function spoilt(name: string, from: string, to: string) {
    const dir = mkdtempSync(join(tmpdir(), 'talim-calendar-'))
    onTestFinished(() => rmSync(dir, { recursive: true }))
    cpSync('content/calendar', dir, { recursive: true })
    const text = readFileSync(join(dir, name), 'utf8')
    expect(text).toContain(from)
    writeFileSync(join(dir, name), text.replace(from, to))
    return { dir, problems: readCalendar(dir).problems.map((problem) => ({ ...problem, file: problem.file.slice(dir.length + 1) })) }
  }

  test('are JSON, and read once', () => {
    for (const year of years) expect(JSON.parse(readFileSync(`content/calendar/${year.year}.json`, 'utf8'))).toEqual(year)
    expect(loadCalendar()).toBe(loadCalendar())
  })

  test('are named with their line when something is wrong', () => {
    const { dir, problems } = spoilt('2026.json', '"for": "2026-03-08"', '"for": "2026-03-01"')
    expect(problems).toMatchObject([{ file: '2026.json', line: 19, path: 'days[4].for', code: 'field.wrong' }])
    expect(() => loadCalendar(dir)).toThrow(/2026\.json:19 /)
  })

  test.each([
    ['an unknown holiday', '"holiday": "nauryz"', '"holiday": "norouz"', 'id.unknown'],
    ['a transfer without its act', /, "act": "[^"]*"/.exec(readFileSync('content/calendar/2024.json', 'utf8'))?.[0] ?? '', '', 'field.missing'],
    ['a transfer without its other half', '"for": "2024-05-04"', '"for": "2024-05-05"', 'field.wrong'],
    ['a worked day that is no weekend', '"on": "2024-05-04"', '"on": "2024-05-03"', 'field.wrong'],
    ['a day of another year', '"2024-01-01"', '"2023-01-01"', 'field.wrong'],
    ['the same day twice', '"2024-01-02"', '"2024-01-01"', 'id.duplicate'],
    ['days out of order', '"2024-01-01"', '"2024-01-03"', 'field.wrong'],
    ['a substitute for Kurban Ait', '"for": "2024-07-06", "holiday": "capital-day"', '"for": "2024-06-16", "holiday": "kurban-ait"', 'field.wrong'],
    ['a date that is none', '"2024-10-25"', '"2024-10-32"', 'field.wrong'],
  ])('%s is refused', (_, from, to, code) => {
    expect(spoilt('2024.json', from, to).problems[0]).toMatchObject({ file: '2024.json', code })
  })

  test('a missing language and a stray file are problems too', () => {
    const { dir, problems } = spoilt('holidays.json', '"ru": "День Победы", ', '')
    expect(problems).toContainEqual(expect.objectContaining({ file: 'holidays.json', line: 9, code: 'language.missing' }))
    writeFileSync(join(dir, 'next.json'), '{}')
    expect(readCalendar(dir).problems).toContainEqual(expect.objectContaining({ code: 'file.unexpected' }))
    expect(readCalendar(join(dir, 'nowhere')).problems).toMatchObject([{ code: 'file.missing' }])
  })
})

describe('the law on holidays', () => {
  test('has the holidays that can be computed, Constitution Day on its old day until 2025 and on its new one from 2027', () => {
    const law = loadHolidayLaw()
    const inYear = (year: number) => law.filter(({ from = 0, until = 9999 }) => from <= year && year <= until)
    expect([2024, 2025, 2026, 2027, 2028].map((year) => inYear(year).length)).toEqual([14, 14, 13, 14, 14])
    expect(law.filter(({ holiday }) => holiday === 'constitution-day')).toEqual([
      { day: '03-15', holiday: 'constitution-day', reason: 'holiday', from: 2027 },
      { day: '08-30', holiday: 'constitution-day', reason: 'holiday', until: 2025 },
    ])
    expect(law.filter(({ reason }) => reason === 'religious')).toEqual([{ day: '01-07', holiday: 'orthodox-christmas', reason: 'religious' }])
    expect(loadHolidayLaw()).toBe(law)
  })

  test.each([
    ['an unknown holiday', '"holiday": "nauryz"', '"holiday": "norouz"', 'id.unknown', 13],
    ['a day that is none', '"03-08"', '"02-29"', 'field.wrong', 11],
    ['days out of order', '"03-08"', '"03-18"', 'field.wrong', 12],
    ['the same day twice', '"day": "03-15", "holiday": "constitution-day", "reason": "holiday", "from": 2027', '"day": "03-08", "holiday": "constitution-day", "reason": "holiday", "from": 2027', 'field.wrong', 12],
    ['years the wrong way round', '"until": 2025', '"from": 2026, "until": 2025', 'field.wrong', 20],
    ['no source', /"source": \[[^\]]*\]/.exec(readFileSync('content/calendar/law.json', 'utf8'))?.[0] ?? '', '"source": []', 'field.blank', 2],
  ])('%s is refused with its line', (_, from, to, code, line) => {
    const dir = mkdtempSync(join(tmpdir(), 'talim-law-'))
    onTestFinished(() => rmSync(dir, { recursive: true }))
    cpSync('content/calendar', dir, { recursive: true })
    const text = readFileSync(join(dir, 'law.json'), 'utf8')
    expect(text).toContain(from)
    writeFileSync(join(dir, 'law.json'), text.replace(from, to))
    expect(readHolidayLaw(dir).problems[0]).toMatchObject({ file: join(dir, 'law.json'), line, code })
    expect(() => loadHolidayLaw(dir)).toThrow(/law\.json:/)
    expect(readCalendar(dir).problems).toEqual([]) // it is no year
  })
})
