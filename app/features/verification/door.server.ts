/** The public door: who asks about a certificate, by number or by QR code, as a page or as JSON. No account, no session, no Remix. */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import { readCertificateKey, readCertificateNumber } from '#certificates'
import { formatter } from '../../i18n/format.ts'
import { fromAcceptLanguage, isLocale, type Locale } from '../../i18n/locale.ts'
import { translate } from '../../i18n/messages.server.ts'
import { log } from '../../platform/log.server.ts'
import { maskedName } from '../../rules/certificate/certificate.ts'
import { fullName } from '../../rules/identity/name.ts'
import type { CertificateIndex, VerifiableCertificate } from './certificate-index.server.ts'
import { MissLimit } from './miss-limit.server.ts'
import { renderVerificationPage, VERIFICATION_STYLE, type VerificationView } from './page.ts'
import { VERIFICATION_WORDS } from './words.ts'

const STYLE_HASH = createHash('sha256').update(VERIFICATION_STYLE).digest('base64')
const POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; img-src data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`
/** only the page with the camera runs a script, ours */
const FORM_POLICY = `${POLICY}; script-src 'self'; media-src 'self' blob:`

type Question =
  | { about: 'form' }
  | { about: 'number'; typed: string }
  | { about: 'sheet'; number: string; key: string }
type Answer = VerificationView | { kind: 'found'; certificate: VerifiableCertificate; masked: boolean }

const STATUS: Record<Answer['kind'], number> = { found: 200, sheet: 200, masked: 200, form: 200, unknown: 404, malformed: 400, unavailable: 503, throttled: 429 }

/** Stand in a skeleton for what differs between certificates of one course and day. Nobody bears the first as a name; the second fails its check. */
const [HOLDER, NUMBER] = ['\ue000', '0000-0000-0000']
const PLACES = new RegExp(`(${HOLDER}|${NUMBER})`)
/** needs no escaping in HTML */
const HARMLESS = /^[^&<>"']*$/

interface Skeleton {
  /** title and issuer; another wording makes another skeleton */
  words: readonly string[]
  pieces: readonly (Buffer | typeof HOLDER | typeof NUMBER)[]
}

/** What is asked: /verify, /verify?number=…, /verify/NUMBER, /v/NUMBER/KEY; null for any other path. */
function readQuestion(target: string): { question: Question; language: string | null } | null {
  const mark = target.indexOf('?')
  const path = mark < 0 ? target : target.slice(0, mark)
  const query = mark < 0 ? null : new URLSearchParams(target.slice(mark + 1, mark + 2048))
  const language = query?.get('lang') ?? null
  const parts = path.split('/')
  try {
    if (parts[1] === 'verify') {
      const typed = parts.length === 3 && parts[2] !== '' ? decoded(parts[2]!) : (query?.get('number') ?? '')
      if (parts.length > 3) return null
      return { question: typed.trim() === '' ? { about: 'form' } : { about: 'number', typed }, language }
    }
    if (parts.length === 4) return { question: { about: 'sheet', number: decoded(parts[2]!), key: decoded(parts[3]!) }, language }
  } catch {
    return { question: { about: 'number', typed: path.slice(0, 80) }, language } // a damaged % sequence
  }
  return null
}

const decoded = (part: string): string => (part.includes('%') ? decodeURIComponent(part) : part)

export class VerificationDoor {
  readonly #index: CertificateIndex
  readonly #host: string
  readonly #limit = new MissLimit()
  /** pages of valid certificates without holder and number */
  readonly #skeletons = new LRUCache<string, Skeleton>({ max: 2000 })
  /** headers by everything they depend on but the length */
  readonly #heads = new Map<string, readonly string[]>()

  constructor(index: CertificateIndex, publicUrl: string) {
    this.#index = index
    this.#host = new URL(publicUrl).host
  }

  /** Answers a request; resolves to the status. */
  async answer(request: IncomingMessage, response: ServerResponse, headers: Record<string, string>, address: string): Promise<number> {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      request.resume()
      response.writeHead(405, { ...headers, Allow: 'GET, HEAD', 'Content-Length': 0 }).end()
      return 405
    }
    const read = readQuestion(request.url ?? '') ?? { question: { about: 'number', typed: request.url ?? '' } as const, language: null }
    const language = languageOf(request, read.language)
    const machine = wantsJson(request)
    const answered = this.#fromMemory(read.question, address) ?? (await this.#ask(read.question, address))
    const status = STATUS[answered.kind]
    const body = machine ? Buffer.from(JSON.stringify(asJson(answered))) : this.#page(answered, language, read.question)
    const head = this.#head(headers, answered.kind, machine, language)
    const extra = answered.kind === 'throttled' ? ['Retry-After', String(answered.seconds)] : answered.kind === 'unavailable' ? ['Retry-After', '5'] : []
    response.writeHead(status, [...head, 'Content-Length', String(body.length), ...extra])
    response.end(request.method === 'HEAD' ? undefined : body)
    return status
  }

  /** `common` is the same for the life of a process. */
  #head(common: Record<string, string>, kind: Answer['kind'], machine: boolean, language: Locale): readonly string[] {
    const slot = `${kind}${machine}${language}`
    let head = this.#heads.get(slot)
    if (!head) {
      head = Object.entries({
        ...common,
        'Content-Type': machine ? 'application/json' : 'text/html; charset=utf-8',
        'Content-Language': language,
        'Content-Security-Policy': kind === 'form' ? FORM_POLICY : POLICY,
        'Cache-Control': 'no-store',
        'Referrer-Policy': 'no-referrer',
        'X-Robots-Tag': 'noindex',
        Vary: 'Accept, Accept-Language, Cookie',
      }).flat()
      this.#heads.set(slot, head)
    }
    return head
  }

  /** A certificate in memory, asked for by its QR code or by its number as printed: the way nearly everyone comes. */
  #fromMemory(question: Question, address: string): Answer | null {
    if (question.about === 'form') return null
    if (question.about === 'number') {
      const certificate = this.#limit.secondsToWait(address) > 0 ? null : this.#index.peek(question.typed)
      return certificate ? { kind: 'found', certificate, masked: true } : null
    }
    const certificate = this.#index.peek(question.number)
    return certificate && certificate.key === question.key ? { kind: 'found', certificate, masked: false } : null
  }

  async #ask(question: Question, address: string): Promise<Answer> {
    if (question.about === 'form') return { kind: 'form' }
    const wait = this.#limit.secondsToWait(address)
    // an address that guessed too often gets no answer by number; a right QR code still opens
    if (wait > 0 && question.about === 'number') return { kind: 'throttled', seconds: wait }

    const typed = question.about === 'sheet' ? question.number : question.typed
    const number = readCertificateNumber(typed)
    const miss = (answer: Answer): Answer => {
      this.#limit.count(address)
      return wait > 0 ? { kind: 'throttled', seconds: wait } : answer
    }
    if (!number.ok) {
      if (number.reason === 'check') return miss({ kind: 'unknown', number: typed.slice(0, 40), suggestions: question.about === 'number' ? number.suggestions : [] })
      return miss({ kind: 'malformed', typed: typed.slice(0, 80), reason: number.reason, suggestions: number.suggestions })
    }
    try {
      const certificate = await this.#index.find(number.number)
      if (!certificate) return miss({ kind: 'unknown', number: number.number })
      if (question.about === 'number') return { kind: 'found', certificate, masked: true }
      const key = readCertificateKey(question.key)
      const right = key.ok && timingSafeEqual(Buffer.from(key.key), Buffer.from(certificate.key))
      return right ? { kind: 'found', certificate, masked: false } : miss({ kind: 'unknown', number: number.number })
    } catch (error) {
      log().warn({ event: 'verification.unavailable', code: (error as { code?: string }).code })
      return { kind: 'unavailable' }
    }
  }

  #page(answer: Answer, language: Locale, question: Question): Buffer {
    if (answer.kind !== 'found') {
      const keep: Record<string, string> = question.about === 'number' ? { number: question.typed.slice(0, 80) } : {}
      const extra = answer.kind === 'form' ? scanner(language) : ''
      return Buffer.from(renderVerificationPage(answer, VERIFICATION_WORDS[language], language, { host: this.#host, keep, extra }))
    }
    const { certificate, masked } = answer
    const holder = masked ? maskedName(certificate) : fullName(certificate)
    if (certificate.status !== 'valid' || !HARMLESS.test(holder)) return Buffer.from(this.#found(certificate, masked, language))
    return Buffer.concat(this.#skeleton(certificate, masked, language).map((piece) => (piece === HOLDER ? Buffer.from(holder) : piece === NUMBER ? Buffer.from(certificate.number, 'latin1') : (piece as Buffer))))
  }

  #found(certificate: VerifiableCertificate, masked: boolean, language: Locale, holder?: string): string {
    const keep: Record<string, string> = masked ? { number: certificate.number } : {}
    const view = viewOf(certificate, masked, language)
    return renderVerificationPage(holder === undefined ? view : { ...view, holderName: holder } as VerificationView, VERIFICATION_WORDS[language], language, { host: this.#host, keep })
  }

  /** The page of a valid certificate cut where its holder and number go. */
  #skeleton(certificate: VerifiableCertificate, masked: boolean, language: Locale): Skeleton['pieces'] {
    const { courseCode, minutes, issuedOn, titleKk, titleRu, titleEn, issuerKk, issuerRu, issuerEn } = certificate
    const words = [titleKk, titleRu, titleEn, issuerKk, issuerRu, issuerEn]
    const slot = `${masked ? 'm' : 's'}${language}${issuedOn}/${minutes}/${courseCode}`
    const known = this.#skeletons.get(slot)
    if (known?.words.every((text, place) => text === words[place])) return known.pieces
    const html = this.#found({ ...certificate, number: NUMBER, supersededBy: null }, masked, language, HOLDER)
    const pieces = html.split(PLACES).map((piece) => (piece === HOLDER || piece === NUMBER ? piece : Buffer.from(piece)))
    this.#skeletons.set(slot, { words, pieces })
    return pieces
  }
}

const accepted = new LRUCache<string, Locale>({ max: 500 })
/** Browsers send a few headers again and again. */
function preferred(header: string | undefined): Locale {
  if (header === undefined) return fromAcceptLanguage(header)
  const known = accepted.get(header)
  if (known) return known
  const locale = fromAcceptLanguage(header)
  accepted.set(header, locale)
  return locale
}

function languageOf(request: IncomingMessage, wished: string | null): Locale {
  if (isLocale(wished)) return wished
  const { cookie } = request.headers
  const kept = cookie ? /(?:^|;\s*)locale=(kk|ru|en)/.exec(cookie)?.[1] : undefined
  return isLocale(kept) ? kept : preferred(request.headers['accept-language'])
}

function wantsJson(request: IncomingMessage): boolean {
  const accept = request.headers.accept ?? ''
  const json = accept.indexOf('application/json')
  const html = accept.indexOf('text/html')
  return json >= 0 && (html < 0 || json < html)
}

const titleOf = (certificate: VerifiableCertificate, language: Locale): string => ({ kk: certificate.titleKk, ru: certificate.titleRu, en: certificate.titleEn })[language]

function viewOf(certificate: VerifiableCertificate, masked: boolean, language: Locale): VerificationView {
  const t = translate(language)
  const { hours } = formatter(language)
  const { status, endedOn, reasonGroup, supersededBy } = certificate
  return {
    kind: masked ? 'masked' : 'sheet',
    state: status,
    number: certificate.number,
    holderName: masked ? maskedName(certificate) : fullName(certificate),
    // the sheet is in Kazakh and Russian; a reader in English compares with the Kazakh line
    course: language === 'en' ? `${certificate.titleKk} (${certificate.titleEn})` : titleOf(certificate, language),
    courseCode: certificate.courseCode,
    hoursText: t('common.academic-hours', { count: certificate.minutes / 60, hours: hours(certificate.minutes) }),
    issuedOn: certificate.issuedOn,
    issuer: { kk: certificate.issuerKk, ru: certificate.issuerRu, en: certificate.issuerEn }[language],
    ...(status !== 'valid' && endedOn && { annulledOn: endedOn }),
    ...(status !== 'valid' && reasonGroup && { reasonGroup }),
    ...(supersededBy && { supersededBy }),
  }
}

function asJson(answer: Answer): object {
  if (answer.kind !== 'found') {
    if (answer.kind === 'unknown') return { state: 'unknown', ...(answer.suggestions?.length && { suggestions: answer.suggestions }) }
    if (answer.kind === 'malformed') return { state: 'malformed', reason: answer.reason, ...(answer.suggestions.length && { suggestions: answer.suggestions }) }
    if (answer.kind === 'throttled') return { state: 'throttled', seconds: answer.seconds }
    return { state: answer.kind === 'unavailable' ? 'could-not-check' : answer.kind }
  }
  const { certificate, masked } = answer
  return {
    state: certificate.status,
    number: certificate.number,
    holder: masked ? { masked: maskedName(certificate) } : { surname: certificate.surname, givenName: certificate.givenName, patronymic: certificate.patronymic },
    course: { code: certificate.courseCode, title: { kk: certificate.titleKk, ru: certificate.titleRu, en: certificate.titleEn } },
    academicHours: certificate.minutes / 60,
    issuedOn: certificate.issuedOn,
    issuer: { kk: certificate.issuerKk, ru: certificate.issuerRu, en: certificate.issuerEn },
    ...(certificate.status !== 'valid' && { endedOn: certificate.endedOn, reasonGroup: certificate.reasonGroup }),
    ...(certificate.supersededBy && { supersededBy: certificate.supersededBy }),
    ...(certificate.supersedes && { supersedes: certificate.supersedes }),
  }
}

const escape = (text: string) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`)

/** The camera, where the browser has one; the script fills the place and takes it away again where it cannot. */
function scanner(language: Locale): string {
  const t = translate(language)
  const words = { start: t('certificate.scan.start'), stop: t('certificate.scan.stop'), hint: t('certificate.scan.hint'), failed: t('certificate.scan.failed'), foreign: t('certificate.scan.foreign') }
  return `<div id="scanner" hidden data-words="${escape(JSON.stringify(words))}"></div><script src="/scan.js" defer></script>`
}
