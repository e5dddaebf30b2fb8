import type { Language } from '../engine/language.ts'

const MONTHS: Record<Language, readonly string[]> = {
  kk: 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(' '),
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
}

/** Whether the text is a real day, `YYYY-MM-DD`; the thirtieth of February is not. */
export function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const instant = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text)
}

/** «2026 жылғы 21 қараша», «21 ноября 2026 г.» */
export function dayInWords(day: string, language: Language): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const name = MONTHS[language][month - 1]
  return language === 'kk' ? `${year} жылғы ${date} ${name}` : `${date} ${name} ${year} г.`
}

/** As the blanks of official forms ask for it: «2026 ж. "21" қараша», ««21» ноября 2026 г.» */
export function dayInBlank(day: string, language: Language): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const name = MONTHS[language][month - 1]
  return language === 'kk' ? `${year} ж. "${date}" ${name}` : `«${date}» ${name} ${year} г.`
}

/** The same words for a narrow column: they part, if they must, between the year and the day. */
export function dayInColumn(day: string, language: Language): string {
  const [first, second, third, fourth] = dayInWords(day, language).split(' ')
  return `${first}\u00a0${second} ${third}\u00a0${fourth}`
}

/** For narrow places: `21.11.2026`. */
export const dayInFigures = (day: string): string => day.split('-').reverse().join('.')
