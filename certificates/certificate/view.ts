import { InvalidViewError } from '../engine/errors.ts'
import { isCalendarDay } from '../words/calendar-day.ts'
import { readCertificateNumber } from './number.ts'

export interface Bilingual {
  kk: string
  ru: string
}

/** The name as the staff record had it on the day of issue; `null` where the person has no such part. */
export interface Holder {
  surname: string | null
  givenName: string
  patronymic: string | null
}

/** Everything a certificate says (397/26¶2). Stored with the certificate; the same view gives the same bytes. */
export interface CertificateView {
  template: 'certificate/1'
  holder: Holder
  courseTitle: Bilingual
  /** Identifier of the course standard. */
  courseCode: string
  /** Duration in minutes; an academic hour is 60 of them (397/15¶2). */
  minutes: number
  /** Canonical, `XXXX-XXXX-XXXX`. */
  number: string
  /** What the QR code says: an http(s) address that contains the number. Best upper case: the mark gets coarser. */
  verifyUrl: string
  /** `YYYY-MM-DD`, the day in Kazakhstan. */
  issuedOn: string
  /** Number of the certificate this one replaces. */
  supersedes?: string | null
  /** The organisation that answers for the course. */
  issuer: Bilingual
}

/** Refuses a view that would print a gap, no hours, or a QR code without the number. */
export function checkCertificateView(view: CertificateView): void {
  const required: [string, string][] = [
    ['holder.givenName', view.holder.givenName],
    ['courseTitle.kk', view.courseTitle.kk],
    ['courseTitle.ru', view.courseTitle.ru],
    ['courseCode', view.courseCode],
    ['issuer.kk', view.issuer.kk],
    ['issuer.ru', view.issuer.ru],
  ]
  for (const [field, text] of required) if (!text.trim()) throw new InvalidViewError(field, 'is empty')

  if (!Number.isInteger(view.minutes) || view.minutes < 1)
    throw new InvalidViewError('minutes', 'is not a whole number of minutes above zero')
  if (!isCalendarDay(view.issuedOn)) throw new InvalidViewError('issuedOn', 'is not a day written YYYY-MM-DD')

  requireCanonical('number', view.number)
  if (view.supersedes) requireCanonical('supersedes', view.supersedes)
  if (!/^https?:\/\//i.test(view.verifyUrl) || !URL.canParse(view.verifyUrl))
    throw new InvalidViewError('verifyUrl', 'is not a web address')
  const digits = (text: string) => text.toUpperCase().replaceAll('-', '')
  if (!digits(view.verifyUrl).includes(digits(view.number)))
    throw new InvalidViewError('verifyUrl', 'does not contain the number (397/26¶2.qr)')
}

function requireCanonical(field: string, number: string) {
  const read = readCertificateNumber(number)
  if (!read.ok || read.number !== number) throw new InvalidViewError(field, 'is not a certificate number')
}
