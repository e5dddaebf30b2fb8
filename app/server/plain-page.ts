/** Pages that must work when nothing else does: no database, no Remix, no scripts. */
import { MESSAGES } from '../i18n/messages.server.ts'
import type { Locale } from '../i18n/locale.ts'
import { translator } from '../i18n/translate.ts'
import { createHash } from 'node:crypto'

const STYLE = `:root{color-scheme:light dark;--ink:#16232b;--paper:#fbfaf7;--act:#0b6e84}@media(prefers-color-scheme:dark){:root{--ink:#eef2f3;--paper:#10181d;--act:#4cc3d9}}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 Onest,system-ui,sans-serif}main{max-width:36rem;margin:0 auto;padding:3rem 1.25rem}h1{font-size:1.5rem;line-height:1.25}a{color:var(--act)}p.id{opacity:.8;font-size:.875rem}`
export const PLAIN_STYLE_HASH = createHash('sha256').update(STYLE).digest('base64')

const escape = (text: string) => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)

export type PlainPage = 'unavailable' | 'failed' | 'forbidden' | 'not-found' | 'bad-request' | 'too-large' | 'foreign-form' | 'method'

/** One apology in the reader's language: what happened, what is safe, what to do now. */
export function plainPage(page: PlainPage, locale: Locale, requestId: string): string {
  const t = translator(locale, MESSAGES[locale])
  const text = (part: 'title' | 'text') => escape(t(`common.plain.${page}.${part}`))
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${text('title')} · Tälim</title><style>${STYLE}</style></head><body><main><h1>${text('title')}</h1><p>${text('text')}</p><p><a href="/">${escape(t('common.plain.home'))}</a></p><p class="id">${escape(t('common.error.id', { id: requestId }))}</p></main></body></html>`
}
