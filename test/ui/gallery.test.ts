import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { transform } from 'esbuild'
import { chromium, type Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SCENES } from './gallery.tsx'
import { galleryBody, galleryDocument } from './gallery-document.ts'

const WIDTHS = { phone: { width: 390, height: 844 }, desktop: { width: 1440, height: 1000 } }
const shots = process.env.GALLERY_SHOTS
let browser: Browser

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  })
}, 60_000)
afterAll(() => browser?.close())

describe('the design system', () => {
  it.each(Object.keys(SCENES))('%s: needs no inline style and no script', (name) => {
    expect(galleryBody(name)).not.toMatch(/ style=|<script|javascript:/)
  })

  for (const name of Object.keys(SCENES)) {
    for (const [device, viewport] of Object.entries(WIDTHS)) {
      it.each(['light', 'dark'] as const)(`${name}: axe finds nothing on a ${device} in %s`, async (theme) => {
        const context = await browser.newContext({ viewport, colorScheme: theme, reducedMotion: 'reduce' })
        const page = await context.newPage()
        await page.setContent(galleryDocument(name))
        await page.evaluate(() => document.fonts.ready)
        if (shots) await page.screenshot({ path: `${shots}/${name}-${device}-${theme}.png`, fullPage: true })
        // tall enough that the bar at the bottom covers nothing
        await page.setViewportSize({ width: viewport.width, height: await page.evaluate(() => document.documentElement.scrollHeight) })
        // without frames axe need not put together what it found in a page of its own
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
        expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => `${n.html.slice(0, 160)} | ${n.failureSummary?.slice(0, 260)}`).join(' ;; ')}`)).toEqual([])
        await context.close()
      }, 60_000)
    }

    it(`${name}: never scrolls sideways at 320 px, nor on a phone with text twice as large`, async () => {
      for (const size of ['16px', '32px']) {
        const page = await browser.newPage({ viewport: { width: size === '16px' ? 320 : 640, height: 700 } })
        await page.setContent(galleryDocument(name).replace('</style>', `html{font-size:${size}}</style>`))
        await page.evaluate(() => document.querySelectorAll('details').forEach((d) => (d.open = true)))
        const wide = await page.evaluate(() => [...document.querySelectorAll('body *')].filter((e) => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.table-scroll, .table-frame, .visually-hidden, svg')).map((e) => e.outerHTML.slice(0, 120)).slice(0, 4))
        expect({ size, wide, scrolls: await page.evaluate(() => document.documentElement.scrollWidth > innerWidth) }).toEqual({ size, wide: [], scrolls: false })
        await page.close()
      }
    }, 60_000)
  }

  it('stays small: what a browser loads, before compression', async () => {
    const css = readFileSync(new URL('../../app/ui/styles.css', import.meta.url), 'utf8')
    expect((await transform(css, { loader: 'css', minify: true })).code.length).toBeLessThan(36_500)
  })

  it('prints without navigation', async () => {
    const page = await browser.newPage({ viewport: WIDTHS.desktop })
    await page.setContent(galleryDocument('today'))
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.shell-nav').isVisible()).toBe(false)
    expect(await page.locator('h1').isVisible()).toBe(true)
    await page.close()
  })
})
