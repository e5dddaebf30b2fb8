/**
 * The page a stranger sees who checks a certificate: one document, one request, no script, no framework.
 * Pure: view and words in, HTML out. Answered before Remix, so every line here is on the hot path.
 */
import { VERIFICATION_LANGUAGES, type VerificationLanguage, type VerificationWords } from './words.ts'

export type CertificateLines = {
  number: string
  holderName: string
  course: string
  courseCode: string
  hoursText: string
  /** YYYY-MM-DD, shown as the sheet prints it; other text is shown as it is. */
  issuedOn: string
  /** The organisation named on the sheet. */
  issuer?: string
}
export type CertificateStanding = {
  state: 'valid' | 'annulled' | 'superseded'
  annulledOn?: string
  /** A ground of an annulment by its code, else shown as it is. */
  reasonGroup?: string
  supersededBy?: string
}

export type VerificationView =
  /** Opened by the key in the QR code: everything that is on the sheet. */
  | ({ kind: 'sheet' } & CertificateLines & CertificateStanding)
  /** Opened by the number alone: `holderName` comes in masked. */
  | ({ kind: 'masked' } & CertificateLines & CertificateStanding)
  | { kind: 'unknown'; number?: string; suggestions?: readonly string[] }
  | { kind: 'malformed'; typed: string; reason: keyof VerificationWords['malformedReasons']; suggestions: readonly string[] }
  | { kind: 'unavailable' }
  | { kind: 'throttled'; seconds: number }
  | { kind: 'form' }

export type VerificationOptions = {
  /** Host of this site as the sheet prints it. */
  host?: string
  /** Time of this check, ready to show. */
  checkedAt?: string
  /** Where the form goes. */
  action?: string
  /** Query of this request that must survive a change of language, e.g. { number }. */
  keep?: Readonly<Record<string, string>>
  /** Trusted HTML put into `<div id="scan">` of the form page. */
  extra?: string
}

export const VERIFICATION_STYLE =
  ':root{color-scheme:light dark;--p:#fbfaf7;--s:#fff;--i:#16232b;--m:#4c5b64;--l:#dedad0;--e:#7b878d;--a:#0b6e84;--oa:#fff;--g:#2e6b4f;--gb:#e9f3ed;--r:#a63d2f;--rb:#fbecea;--y:#b8862b;--yb:#fbf3e0}' +
  '@media(prefers-color-scheme:dark){:root{--p:#10181d;--s:#172229;--i:#e9edec;--m:#a8b6bc;--l:#2c3a42;--e:#76868e;--a:#4cc3d9;--oa:#06222a;--g:#7cc8a0;--gb:#14291f;--r:#f0968a;--rb:#351c19;--y:#d6a64c;--yb:#2c2415}}' +
  '*{box-sizing:border-box;margin:0;padding:0}' +
  'html{font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;color:var(--i);background:var(--p);-webkit-text-size-adjust:100%}' +
  'body{max-width:40rem;margin:0 auto;padding:.5rem 1rem 2rem;overflow-wrap:break-word}' +
  'header,nav{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem .5rem}header{justify-content:space-between;margin-bottom:.75rem}' +
  '.b{display:flex;align-items:center;gap:.5rem;font-weight:700;font-size:1.125rem}.b svg{color:var(--a)}' +
  'a{color:var(--a);text-underline-offset:.18em}nav a{display:inline-flex;align-items:center;min-height:2.75rem;padding:0 .375rem}nav a[aria-current]{color:var(--i);font-weight:650;text-decoration:none}' +
  ':focus-visible{outline:3px solid var(--a);outline-offset:2px;border-radius:4px}' +
  '.v{display:grid;grid-template-columns:auto 1fr;gap:.25rem .875rem;align-items:center;padding:1rem;border:2px solid var(--e);border-radius:.75rem;background:var(--s)}.v svg{width:2.5rem;height:2.5rem;color:var(--m)}.v>:not(svg,h1){grid-column:2}' +
  'h1{font-size:1.5rem;line-height:1.2;letter-spacing:-.01em}h2{font-size:1.125rem;line-height:1.3}' +
  '.valid{border-color:var(--g);background:var(--gb)}.valid svg,.valid h1{color:var(--g)}' +
  '.annulled{border-color:var(--r);background:var(--rb)}.annulled svg,.annulled h1{color:var(--r)}' +
  '.superseded{border-color:var(--y);background:var(--yb)}' +
  '.unavailable,.throttled{border-style:dashed}' +
  'section,details,form,.n{margin-top:1.25rem}section>p,.m{color:var(--m);font-size:.9375rem}' +
  'dl{margin-top:.5rem;border-top:2px solid var(--i)}dl div{padding:.5rem 0;border-bottom:1px solid var(--l)}dt{color:var(--m);font-size:.875rem}dd{font-size:1.0625rem;font-weight:600}' +
  '.k{font-family:ui-monospace,"Roboto Mono","Noto Sans Mono",monospace;font-weight:600;letter-spacing:.02em}' +
  '@media(min-width:30rem){dl div{display:grid;grid-template-columns:11rem 1fr;gap:1rem;align-items:baseline}}' +
  'details{border:1px solid var(--l);border-radius:.5rem;background:var(--s)}summary{padding:.625rem 1rem;min-height:2.75rem;font-weight:600;color:var(--a);cursor:pointer}ul{padding:0 1rem .75rem 2.125rem}.n ul{padding-inline-start:1.25rem}.n li a{display:inline-block;padding:.25rem 0}' +
  'label{display:block;font-weight:600}input,button,.a{font:inherit;min-height:2.75rem;border-radius:.5rem;padding:.5rem .875rem}' +
  'input{width:100%;margin:.375rem 0 .75rem;border:1px solid var(--e);background:var(--s);color:var(--i);font-size:1.125rem}' +
  'button,.a{display:inline-block;border:0;background:var(--a);color:var(--oa);font-weight:600;cursor:pointer;text-decoration:none}' +
  '.o{background:none;color:var(--a);border:1px solid var(--a)}' +
  '@media(forced-colors:active){.v svg{color:CanvasText}button,.a{border:1px solid}}' +
  '@media print{nav,form,.a,#scan{display:none!important}body{max-width:none;padding:0}.v{border-color:#000;background:none}.v svg,.v h1{color:#000!important}}'

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => ESCAPES[character]!)
const fill = (pattern: string, values: Record<string, string>) => pattern.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
const own = <Value>(table: Readonly<Record<string, Value>>, key: string) => (Object.hasOwn(table, key) ? table[key] : undefined)

const svg = (size: number, box: number, width: number, path: string) =>
  `<svg viewBox="0 0 ${box} ${box}" width="${size}" height="${size}" fill="none" stroke="currentColor" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="${path}"/></svg>`
const MARK = svg(28, 40, 2.4, 'M20 36V17.5C20 10.5 16.8 5 11.3 5 7 5 3.8 8.2 3.8 12.2c0 3.7 2.7 6.4 6.1 6.4 2.9 0 5-2 5-4.6 0-2.2-1.5-3.7-3.5-3.7M20 17.5C20 10.5 23.2 5 28.7 5c4.3 0 7.5 3.2 7.5 7.2 0 3.7-2.7 6.4-6.1 6.4-2.9 0-5-2-5-4.6 0-2.2 1.5-3.7 3.5-3.7M20 30c-.6-3.8-3-6-6.4-6-2.6 0-4.4 1.7-4.4 3.9 0 1.9 1.4 3.2 3 3.2M20 30c.6-3.8 3-6 6.4-6 2.6 0 4.4 1.7 4.4 3.9 0 1.9-1.4 3.2-3 3.2')
const CIRCLE = 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z'
const DRAWINGS = {
  valid: `${CIRCLE}m-4.3-8.7 3 3 5.6-6`,
  annulled: `${CIRCLE}M8.5 8.5l7 7M15.5 8.5l-7 7`,
  superseded: `${CIRCLE}M7.5 12h9m0 0-3.5-3.5m3.5 3.5-3.5 3.5`,
  unknown: `${CIRCLE}M9.3 9.3a2.8 2.8 0 1 1 3.7 2.7c-.7.3-1 .8-1 1.5M12 16.5h.01`,
  malformed: 'M12 4 2.8 20h18.4L12 4ZM12 10v4.5M12 17.2h.01',
  unavailable: 'M4 18.5h12.5a3.7 3.7 0 0 0 .6-7.4A5.5 5.5 0 0 0 6.6 9.7 4.5 4.5 0 0 0 4 18.5M3.5 3.5l17 17',
  throttled: `${CIRCLE}M12 7v5l3.2 2`,
  form: 'M11 17.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.7 15.7l4.8 4.8',
}
type Answer = keyof typeof DRAWINGS

/** A day as the sheet prints it; anything that is not a day comes back as it is. */
function dayInWords(day: string, words: VerificationWords): string {
  const [, year = '', month = '', date = ''] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? []
  const name = words.months[Number(month) - 1]
  return name ? fill(words.date, { year, month: name, day: String(Number(date)) }) : day
}

function answerOf(view: VerificationView, words: VerificationWords): { answer: Answer; line: string; text: string } {
  switch (view.kind) {
    case 'sheet':
    case 'masked': {
      const line = view.state === 'annulled' ? fill(words.annulled, { date: dayInWords(view.annulledOn ?? '', words) }).replace(/[\s:]+$/, '') : words[view.state]
      const text = view.state === 'valid' ? words.validText : view.state === 'annulled' ? words.annulledText : words.supersededText
      return { answer: view.state, line, text }
    }
    case 'malformed':
      return { answer: 'malformed', line: words.malformed, text: own(words.malformedReasons, view.reason) ?? words.malformedReasons.character }
    case 'throttled':
      return { answer: 'throttled', line: words.throttled, text: fill(words.throttledText, { seconds: String(Math.max(1, Math.ceil(view.seconds))) }) }
    default:
      return { answer: view.kind, line: words[view.kind], text: words[`${view.kind}Text`] }
  }
}

/** The whole document. Everything of the view is escaped; only `options.extra` is trusted. */
export function renderVerificationPage(view: VerificationView, words: VerificationWords, language: VerificationLanguage, options: VerificationOptions = {}): string {
  const { host, checkedAt, action = '/verify', keep = {}, extra = '' } = options
  const certificate = view.kind === 'sheet' || view.kind === 'masked' ? view : undefined
  const { answer, line, text } = answerOf(view, words)

  const check = (number: string) => escapeHtml(`${action}?${new URLSearchParams({ number, lang: language })}`)
  const switchTo = (other: VerificationLanguage) => escapeHtml(`?${new URLSearchParams({ ...keep, lang: other })}`)
  const paragraph = (inner: string, kind = '') => `<p${kind && ` class="${kind}"`}>${inner}</p>`

  const meaning = [paragraph(escapeHtml(text))]
  if (certificate?.reasonGroup && certificate.state !== 'valid') {
    const reason = own(words.reasons, certificate.reasonGroup) ?? certificate.reasonGroup
    meaning.push(paragraph(`${escapeHtml(words.reasonLabel)}: ${escapeHtml(reason)}`))
  }
  if (certificate?.state === 'superseded' && certificate.supersededBy) {
    meaning.push(paragraph(`<a href="${check(certificate.supersededBy)}">${escapeHtml(fill(words.supersededLink, { number: certificate.supersededBy }))}</a>`))
  }
  if (checkedAt) meaning.push(paragraph(escapeHtml(fill(words.checkedAt, { time: checkedAt })), 'm'))

  const row = (term: string, value: string, kind = '') => `<div><dt>${escapeHtml(term)}</dt><dd${kind && ` class="${kind}"`}>${escapeHtml(value)}</dd></div>`
  const lines = certificate
    ? `<section aria-labelledby="c"><h2 id="c">${escapeHtml(words.compareTitle)}</h2><p>${escapeHtml(view.kind === 'masked' ? `${words.maskedText} ${words.compareText}` : words.compareText)}</p><dl>` +
      row(words.holder, certificate.holderName) +
      row(words.course, certificate.course) +
      row(words.code, certificate.courseCode) +
      row(words.hours, certificate.hoursText) +
      row(words.issuedOn, dayInWords(certificate.issuedOn, words)) +
      row(words.number, certificate.number, 'k') +
      '</dl></section>'
    : ''

  const typed = view.kind === 'malformed' ? view.typed : view.kind === 'unknown' ? (view.number ?? '') : ''
  const suggestions = view.kind === 'malformed' || view.kind === 'unknown' ? (view.suggestions ?? []) : []
  const guesses =
    (typed ? `<p class="n">${escapeHtml(words.typedLabel)}: <span class="k">${escapeHtml(typed.slice(0, 80))}</span></p>` : '') +
    (suggestions.length > 0
      ? `<div class="n"><p>${escapeHtml(words.suggestionsLabel)}</p><ul>${suggestions.map((number) => `<li><a class="k" href="${check(number)}">${escapeHtml(number)}</a></li>`).join('')}</ul></div>`
      : '')

  const asks = view.kind === 'form' || view.kind === 'malformed' || view.kind === 'unknown'
  const next = asks
    ? `<form method="get" action="${escapeHtml(action)}"><label for="number">${escapeHtml(words.numberField)}</label><p class="m" id="h">${escapeHtml(words.numberHint)}</p>` +
      `<input class="k" id="number" name="number" value="${escapeHtml(typed.slice(0, 80))}" aria-describedby="h" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="80" required><input type="hidden" name="lang" value="${language}">` +
      `<button>${escapeHtml(words.submit)}</button></form>${view.kind === 'form' ? `<div id="scan">${extra}</div>` : ''}`
    : view.kind === 'unavailable' || view.kind === 'throttled'
      ? `<p class="n"><a class="a" href="${switchTo(language)}">${escapeHtml(words.retry)}</a></p>`
      : ''

  const languages = VERIFICATION_LANGUAGES.map((other) => `<a href="${switchTo(other)}" lang="${other}" hreflang="${other}"${other === language ? ' aria-current="true"' : ''}>${LANGUAGE_NAMES[other]}</a>`).join('')
  const site = [...(host ? [fill(words.siteHost, { host })] : []), words.siteSame, words.siteNothing]
  const title = view.kind === 'form' ? words.title : `${line} – ${words.title}`

  return (
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex,nofollow"><meta name="referrer" content="no-referrer"><meta name="color-scheme" content="light dark"><title>${escapeHtml(title)}</title><style>${VERIFICATION_STYLE}</style></head>` +
    `<body><header><span class="b">${MARK}${escapeHtml(words.brand)}</span><nav aria-label="${escapeHtml(words.languageNav)}">${languages}</nav></header>` +
    `<main><div class="v ${answer}">${svg(40, 24, 2, DRAWINGS[answer])}<h1>${escapeHtml(line)}</h1>${meaning.join('')}</div>${lines}${guesses}${next}` +
    `<details><summary>${escapeHtml(words.siteTitle)}</summary><ul>${site.map((sentence) => `<li>${escapeHtml(sentence)}</li>`).join('')}</ul></details>` +
    `<section aria-labelledby="w"><h2 id="w">${escapeHtml(words.issuerTitle)}</h2>${certificate?.issuer ? `<p><strong>${escapeHtml(certificate.issuer)}</strong></p>` : ''}<p>${escapeHtml(words.issuerText)}</p></section>` +
    `${asks ? '' : `<p class="n"><a class="a o" href="${escapeHtml(`${action}?lang=${language}`)}">${escapeHtml(words.again)}</a></p>`}</main></body></html>`
  )
}

const LANGUAGE_NAMES: Record<VerificationLanguage, string> = { kk: 'Қазақша', ru: 'Русский', en: 'English' }
