/** Dates, times and numbers as people here write them. One zone, always named. */
import type { Locale } from './locale.ts'

const INTL: Record<Locale, string> = { kk: 'kk-KZ', ru: 'ru-KZ', en: 'en-GB' }
/** Kazakh numbers are written like Russian ones, and not every browser knows Kazakh: the page would say another thing than the server. */
const NUMBERS: Record<Locale, string> = { ...INTL, kk: 'ru-KZ' }
const ZONE_OFFSET = 5 * 3_600_000
const two = (value: number) => String(value).padStart(2, '0')

export interface Formatter {
  /** 21.11.2026, from YYYY-MM-DD or from an instant (its day in Kazakhstan) */
  date(value: string): string
  /** «2026 жылғы 21 қараша», «21 ноября 2026 г.», "21 November 2026" */
  longDate(value: string): string
  /** 21.11.2026, 14:05 (UTC+5) */
  dateTime(instant: string): string
  /** 14:05, in Kazakhstan */
  time(instant: string): string
  /** «сенбі», «суббота», "Saturday", of a day or of an instant (its day in Kazakhstan) */
  weekday(value: string): string
  number(value: number, digits?: number): string
  /** minutes as academic hours, exact to a hundredth: 90 → 1,5 */
  hours(minutes: number): string
  compare(a: string, b: string): number
}

/** An instant moved so that its UTC fields read as Kazakhstan's (UTC+5 since 1 March 2024, UTC+6 before). */
function inKazakhstan(instant: string): Date {
  const at = Date.parse(instant)
  return new Date(at + ZONE_OFFSET + (at < Date.UTC(2024, 1, 29, 18) ? 3_600_000 : 0))
}

const KK_MONTHS = ['қаңтар', 'ақпан', 'наурыз', 'сәуір', 'мамыр', 'маусым', 'шілде', 'тамыз', 'қыркүйек', 'қазан', 'қараша', 'желтоқсан']

const KK_WEEKDAYS = ['жексенбі', 'дүйсенбі', 'сейсенбі', 'сәрсенбі', 'бейсенбі', 'жұма', 'сенбі']

function makeFormatter(locale: Locale): Formatter {
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' })
  const numbers = new Map<number, Intl.NumberFormat>()
  const long = new Intl.DateTimeFormat(INTL[locale], { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  const weekdays = new Intl.DateTimeFormat(INTL[locale], { weekday: 'long', timeZone: 'UTC' })
  const dayOf = (value: string) => (value.length === 10 ? value : inKazakhstan(value).toISOString().slice(0, 10))
  const date = (value: string) => dayOf(value).split('-').reverse().join('.')
  const number = (value: number, digits = 2) => {
    if (!numbers.has(digits)) numbers.set(digits, new Intl.NumberFormat(NUMBERS[locale], { maximumFractionDigits: digits }))
    return numbers.get(digits)!.format(value)
  }
  return {
    date,
    longDate(value) {
      const day = dayOf(value)
      const [year, month, inMonth] = day.split('-').map(Number)
      return locale === 'kk' ? `${year} жылғы ${inMonth} ${KK_MONTHS[month! - 1]}` : long.format(new Date(`${day}T00:00:00Z`))
    },
    dateTime(instant) {
      const at = inKazakhstan(instant)
      const zone = Date.parse(instant) < Date.UTC(2024, 1, 29, 18) ? 'UTC+6' : 'UTC+5'
      return `${date(instant)}, ${two(at.getUTCHours())}:${two(at.getUTCMinutes())} (${zone})`
    },
    time(instant) {
      const at = inKazakhstan(instant)
      return `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`
    },
    weekday(value) {
      const day = new Date(`${dayOf(value)}T00:00:00Z`)
      return locale === 'kk' ? KK_WEEKDAYS[day.getUTCDay()]! : weekdays.format(day)
    },
    number,
    hours: (minutes) => number(minutes / 60),
    compare: (a, b) => collator.compare(a, b),
  }
}

const FORMATTERS: Partial<Record<Locale, Formatter>> = {}
export const formatter = (locale: Locale): Formatter => (FORMATTERS[locale] ??= makeFormatter(locale))
