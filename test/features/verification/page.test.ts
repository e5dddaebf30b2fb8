import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { renderVerificationPage, VERIFICATION_STYLE, type VerificationView } from '../../../app/features/verification/page.ts'
import { VERIFICATION_LANGUAGES, VERIFICATION_WORDS, type VerificationWords } from '../../../app/features/verification/words.ts'

const lines = { number: '7Q4K-9D2X-M3PA', holderName: 'Сүлейменова Гүлнар Әбдірахманқызы', course: 'Мансаптық консультация беру негіздері', courseCode: 'KD-003', hoursText: '12 (он екі) академиялық сағат', issuedOn: '2026-03-27' }
const VIEWS: Record<string, VerificationView> = {
  valid: { kind: 'sheet', state: 'valid', ...lines },
  annulled: { kind: 'sheet', state: 'annulled', annulledOn: '2026-05-04', reasonGroup: 'data-wrong', ...lines },
  superseded: { kind: 'sheet', state: 'superseded', supersededBy: 'H2VB-77QX-0T9C', reasonGroup: 'name-corrected', ...lines },
  masked: { kind: 'masked', state: 'valid', ...lines, holderName: 'С••• Г••• Ә•••' },
  maskedAnnulled: { kind: 'masked', state: 'annulled', annulledOn: '2026-05-04', ...lines, holderName: 'С••• Г••• Ә•••' },
  unknown: { kind: 'unknown', number: '7Q4K-9D2X-M3PB', suggestions: ['7Q4K-9D2X-M3PA'] },
  unknownKey: { kind: 'unknown' },
  malformed: { kind: 'malformed', typed: '7Q4K-9D2X', reason: 'length', suggestions: [] },
  malformedCheck: { kind: 'malformed', typed: '7Q4K-9D2X-M3AP', reason: 'check', suggestions: ['7Q4K-9D2X-M3PA', '7Q4K-9D2X-M8AP'] },
  unavailable: { kind: 'unavailable' },
  throttled: { kind: 'throttled', seconds: 41.2 },
  form: { kind: 'form' },
}
const render = (view: VerificationView, language: 'kk' | 'ru' | 'en' = 'kk', options = {}) => renderVerificationPage(view, VERIFICATION_WORDS[language], language, options)
const textOf = (html: string) => html.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

describe('the verification page', () => {
  describe.each(VERIFICATION_LANGUAGES)('in %s', (language) => {
    it.each(Object.keys(VIEWS))('%s: one small document, no script, not for search engines', (name) => {
      const html = render(VIEWS[name]!, language, { host: 'talim.example', checkedAt: '04.05.2026, 14:05 (UTC+5)' })
      expect(html.startsWith('<!doctype html>')).toBe(true)
      expect(html).toContain(`<html lang="${language}">`)
      expect(html).toContain('noindex')
      expect(html).not.toMatch(/<script| style=|\bon\w+=|<link|<img|src=|url\(/)
      expect(html).not.toMatch(/undefined|\[object|\{\w+\}(?![^<]*<\/style>)/)
      expect(html.match(/<h1>/g)).toHaveLength(1)
      expect(Buffer.byteLength(html)).toBeLessThan(9_000)
    })
  })

  it.each(['valid', 'annulled', 'superseded'])('%s by QR code: everything that is on the sheet', (name) => {
    const text = textOf(render(VIEWS[name]!))
    for (const shown of [lines.number, lines.holderName, lines.course, lines.courseCode, lines.hoursText, '2026 жылғы 27 наурыз']) expect(text).toContain(shown)
  })

  it('says the answer first, in words', () => {
    const answer = (name: string, language: 'kk' | 'ru' | 'en') => /<h1>([^<]*)</.exec(render(VIEWS[name]!, language))?.[1]
    expect(answer('valid', 'kk')).toBe('Жарамды')
    expect(answer('annulled', 'kk')).toBe('Күші жойылды: 2026 жылғы 4 мамыр')
    expect(answer('annulled', 'ru')).toBe('Аннулирован: 4 мая 2026 г.')
    expect(answer('annulled', 'en')).toBe('Annulled on 4 May 2026')
    expect(answer('superseded', 'ru')).toBe('Заменён другим сертификатом')
    expect(answer('unavailable', 'en')).toBe('Could not check just now')
    expect(textOf(render(VIEWS.throttled!, 'en'))).toContain('in 42 s')
    expect(textOf(render(VIEWS.annulled!, 'ru'))).toContain('Причина: неверные данные')
  })

  it('an annulment without a day still reads as a line', () => {
    expect(render({ kind: 'sheet', state: 'annulled', ...lines }, 'ru')).toContain('<h1>Аннулирован</h1>')
  })

  it('leads on: the successor, the suggestions, the other languages, the form', () => {
    expect(render(VIEWS.superseded!)).toContain('href="/verify?number=H2VB-77QX-0T9C&amp;lang=kk"')
    expect(render(VIEWS.malformedCheck!, 'ru')).toContain('href="/verify?number=7Q4K-9D2X-M8AP&amp;lang=ru"')
    expect(render(VIEWS.valid!)).toContain('href="?lang=en"')
    expect(render(VIEWS.masked!, 'kk', { keep: { number: lines.number } })).toContain(`href="?number=${lines.number}&amp;lang=ru"`)
    expect(render(VIEWS.form!)).toMatch(/<form method="get" action="\/verify">.*name="number"/s)
  })

  it('gives the place for the scanner to the form page only', () => {
    expect(render(VIEWS.form!, 'kk', { extra: '<p>camera</p>' })).toContain('<div id="scan"><p>camera</p></div>')
    expect(render(VIEWS.valid!, 'kk', { extra: '<p>camera</p>' })).not.toContain('camera')
  })

  it('escapes every string of the view and of the options', () => {
    const hostile = `"><script>alert(1)</script><img src=x onerror='x'>&lt;{date}$&`
    const evil = { number: hostile, holderName: hostile, course: hostile, courseCode: hostile, hoursText: hostile, issuedOn: hostile }
    const views: VerificationView[] = [
      { kind: 'sheet', state: 'annulled', annulledOn: hostile, reasonGroup: hostile, ...evil },
      { kind: 'masked', state: 'superseded', supersededBy: hostile, reasonGroup: '__proto__', ...evil },
      { kind: 'unknown', number: hostile, suggestions: [hostile] },
      { kind: 'malformed', typed: hostile, reason: 'constructor' as 'length', suggestions: [hostile] },
    ]
    for (const view of views) {
      const html = render(view, 'kk', { host: hostile, checkedAt: hostile, keep: { number: hostile }, action: '/verify' })
      expect(html).not.toMatch(/<script|<img|onerror='/)
      expect(html.replace(/<style>.*?<\/style>/s, '')).not.toMatch(/"">|'x'/)
      expect(html).not.toMatch(/native code|\[object/)
    }
  })

  it('keeps its style constant, so that a policy can name its hash', () => {
    expect(render(VIEWS.valid!)).toContain(`<style>${VERIFICATION_STYLE}</style>`)
    expect(render(VIEWS.form!, 'en')).toContain(`<style>${VERIFICATION_STYLE}</style>`)
    expect(VERIFICATION_STYLE).not.toMatch(/[<>]\/|@import|url\(/)
  })

  it('has the same words in every language, each with its placeholders and without exclamation marks', () => {
    const flat = (value: unknown, path = ''): [string, string][] => (typeof value === 'string' ? [[path, value]] : Object.entries(value as object).flatMap(([key, inner]) => flat(inner, `${path}.${key}`)))
    const all = VERIFICATION_LANGUAGES.map((language) => Object.fromEntries(flat(VERIFICATION_WORDS[language] satisfies VerificationWords)))
    for (const key of Object.keys(all[0]!)) {
      const placeholders = all.map((words) => [...(words[key] ?? '').matchAll(/\{\w+\}/g)].map(String).sort().join())
      expect(new Set(placeholders).size, key).toBe(1)
      for (const words of all) expect(words[key]?.trim(), key).toBeTruthy()
    }
    for (const words of all) {
      expect(Object.keys(words)).toEqual(Object.keys(all[0]!))
      expect(Object.values(words).join('')).not.toContain('!')
    }
    expect(VERIFICATION_WORDS.kk.months).toHaveLength(12)
  })

  it('stays cheap: a page costs far less than a tenth of a millisecond', () => {
    for (let i = 0; i < 2000; i++) render(VIEWS.valid!)
    const start = process.cpuUsage()
    for (let i = 0; i < 5000; i++) render(VIEWS.valid!)
    const used = process.cpuUsage(start)
    expect((used.user + used.system) / 1000 / 5000).toBeLessThan(0.1)
  })
})

describe('the verification page in a browser', () => {
  it('axe finds nothing, on a phone and printed, in light and dark', async () => {
    const { chromium } = await import('playwright')
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    })
    try {
      for (const colorScheme of ['light', 'dark'] as const) {
        const context = await browser.newContext({ viewport: { width: 320, height: 700 }, colorScheme })
        const page = await context.newPage()
        for (const name of Object.keys(VIEWS)) {
          await page.setContent(render(VIEWS[name]!, 'kk', { host: 'talim.example' }))
          const shots = process.env.GALLERY_SHOTS
          if (shots) {
            await page.setViewportSize({ width: 390, height: 800 })
            await page.screenshot({ path: `${shots}/verify-${name}-${colorScheme}.png`, fullPage: true })
            await page.setViewportSize({ width: 320, height: 700 })
          }
          expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), name).toBe(true)
          await page.evaluate(axe)
          const found = await page.evaluate(async () => {
            const { violations } = await (globalThis as unknown as { axe: { run: (o: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe.run({
              runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
            })
            return violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`)
          })
          expect(found, `${name} ${colorScheme}`).toEqual([])
        }
        await context.close()
      }
    } finally {
      await browser.close()
    }
  }, 120_000)
})
