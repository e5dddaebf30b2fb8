import { PDFDocument } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { InvalidViewError, MissingGlyphError, renderAttendanceSheet, type AttendanceSheetView, type Language } from '#certificates'
import { attendanceSheet } from './attendance-samples.ts'
import { textOf } from './reading.ts'

const pagesIn = async (view: AttendanceSheetView, language: Language) => (await renderAttendanceSheet(view, language).then(textOf)).map((text) => text.replaceAll(/_{8,}/g, '____'))

const WORDS = {
  kk: {
    head: '№ р/с Тегі, аты, әкесінің аты (бар болса) Жұмыс орны Қолы Қатысқан минуты', session: '2026 жылғы 4 қараша, 3 сабақтың 2-сабағы', time: '09:00–12:30, оқу уақыты 180 минут',
    confirmed: 'Парақ жүйеде расталған: 04.11.2026 12:41, Шоңғарұлы Бауыржан Цезарұлы.', signature: 'Жаттықтырушы ____ Шоңғарұлы Бауыржан Цезарұлы (қолы) (қолының толық жазылуы)', notOfficial: 'Жұмыс нысаны, ресми нысан емес', night: '31.12.2026 22:00 – 01.01.2027 01:30, оқу уақыты 180 минут', nobody: 'Бұл ағынға ешкім жазылмаған.',
  },
  ru: {
    head: '№ п/п Фамилия, имя, отчество (при его наличии) Место работы Подпись Минут на занятии', session: '4 ноября 2026 г., занятие 2 из 3', time: '09:00–12:30, учебное время 180 мин',
    confirmed: 'Лист подтверждён в системе: 04.11.2026 12:41, Шонгарулы Бауыржан Цезарулы.', signature: 'Тренер ____ Шонгарулы Бауыржан Цезарулы (подпись) (расшифровка подписи)', notOfficial: 'Рабочая форма, не является официальной', night: '31.12.2026 22:00 – 01.01.2027 01:30, учебное время 180 мин', nobody: 'На этот поток никто не записан.',
  },
} as const

describe.each(['kk', 'ru'] as const)('the attendance sheet in %s', (language) => {
  const words = WORDS[language]

  test('of sixty people says what, when, where, by whom, numbers everybody, and is signed at the end', async () => {
    const view = attendanceSheet(language)
    const pages = await pagesIn(view, language)
    const text = pages.join(' ')
    for (const part of [`${view.course.code} ${view.course.title}`, words.session, words.time, view.place, ...view.trainers.map(({ fullName }) => fullName), words.head]) expect(text).toContain(part)
    for (const [index, { fullName }] of view.rows.entries()) expect(text).toContain(`${index + 1} ${fullName}`)
    expect(pages.length).toBeGreaterThan(2)
    pages.forEach((page, index) => {
      expect(page).toContain(`${index + 1} / ${pages.length}`)
      expect(page).toContain(words.notOfficial)
    })
    // whoever signs sees somebody of those signed for
    expect(pages.at(-1)).toContain(`60 ${view.rows[59]!.fullName}`)
    expect(pages.at(-1)).toContain(words.signature)
    expect(text).not.toContain('12:41')
  })
  test('shows the minutes that were entered, and who signed it off in the system', async () => {
    const view = attendanceSheet(language, { people: 5, marked: true })
    const [page, ...more] = await pagesIn(view, language)
    expect(more).toEqual([])
    for (const [index, { fullName, centre, minutes }] of view.rows.entries()) expect(page).toContain(`${index + 1} ${fullName} ${centre} ${minutes}`)
    expect(page).toContain(words.confirmed)
  })
  test('names both days of a session across midnight, and says so when nobody is signed up', async () => {
    const view = attendanceSheet(language, { people: 0 })
    const text = (await pagesIn({ ...view, session: { ...view.session, on: '2026-12-31', from: '22:00', endsOn: '2027-01-01', to: '01:30' } }, language)).join(' ')
    expect(text).toContain(words.night)
    expect(text).toContain(words.nobody)
  })
  test('is upright A4; the same view gives the same bytes', async () => {
    const view = attendanceSheet(language, { people: 3 })
    const bytes = await renderAttendanceSheet(view, language)
    const { width, height } = (await PDFDocument.load(bytes, { updateMetadata: false })).getPage(0).getSize()
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842])
    expect(Buffer.compare(bytes, await renderAttendanceSheet(view, language))).toBe(0)
  })
  test('never leaves a signature alone on a page', async () => {
    for (let people = 1; people <= 40; people++) {
      const view = attendanceSheet(language, { people })
      expect((await pagesIn({ ...view, trainers: view.trainers.slice(0, 1) }, language)).at(-1), `${people} people`).toContain(`${people} ${view.rows.at(-1)!.fullName}`)
    }
  })
})

test('what the sheet must say is required', async () => {
  const view = attendanceSheet('kk', { people: 1, marked: true })
  const refused = (changed: Partial<AttendanceSheetView>) => expect(renderAttendanceSheet({ ...view, ...changed }, 'kk')).rejects
  await refused({ form: 'attendance-sheet/9' as never }).toThrow(InvalidViewError)
  await refused({ course: { code: ' ', title: 'x' } }).toMatchObject({ field: 'course.code' })
  await refused({ place: '' }).toMatchObject({ field: 'place' })
  await refused({ trainers: [] }).toMatchObject({ field: 'trainers' })
  await refused({ session: { ...view.session, number: 4 } }).toMatchObject({ field: 'session.number' })
  await refused({ session: { ...view.session, on: '04.11.2026' } }).toMatchObject({ field: 'session.on' })
  await refused({ session: { ...view.session, to: '24:00' } }).toMatchObject({ field: 'session.to' })
  await refused({ session: { ...view.session, minutes: 0 } }).toMatchObject({ field: 'session.minutes' })
  await refused({ rows: [{ ...view.rows[0]!, fullName: '' }] }).toMatchObject({ field: 'rows.0.fullName' })
  await refused({ rows: [{ ...view.rows[0]!, minutes: 181 }] }).toMatchObject({ field: 'rows.0.minutes' })
  await refused({ confirmed: { name: 'x', at: '2026-11-04' } }).toMatchObject({ field: 'confirmed.at' })
  await refused({ rows: [{ ...view.rows[0]!, fullName: 'Серікова 👍' }] }).toThrow(MissingGlyphError)
})
