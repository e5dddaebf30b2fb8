/** Hours of a session in words, in the one zone of the country. Instants are ISO texts. */
import type { Formatter } from '../../i18n/format.ts'

export interface Span {
  startsAt: string
  endsAt: string
}

/** «09:00–12:00»; one that ends on another day names that day: «22:00 – 05.11.2026, 02:00». */
export function sessionHours({ startsAt, endsAt }: Span, format: Formatter): string {
  const [from, to] = [format.time(startsAt), format.time(endsAt)]
  return format.date(startsAt) === format.date(endsAt) ? `${from}–${to}` : `${from} – ${format.date(endsAt)}, ${to}`
}

/** «сәрсенбі, 2026 жылғы 4 қараша, 09:00–12:00» */
export const sessionWhen = (span: Span, format: Formatter): string => `${format.weekday(span.startsAt)}, ${format.longDate(span.startsAt)}, ${sessionHours(span, format)}`
