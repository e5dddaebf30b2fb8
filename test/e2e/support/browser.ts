/** A browser, people in it, and what goes wrong behind their backs. */
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Locator, type Page, type Response } from 'playwright'
import { afterAll, afterEach, expect } from 'vitest'
import { sessionCookieName } from '../../../app/server/cookies.ts'
import { translate } from '../../../app/i18n/messages.server.ts'
import type { Locale } from '../../../app/i18n/locale.ts'
import { paths } from '../../../app/paths.ts'
import { sessionOf, SITE, type Someone } from './world.ts'

export const PHONE = { width: 390, height: 844 }
export const DESKTOP = { width: 1440, height: 900 }
const PATIENCE = 30_000

let browser: Browser | null = null
const open = new Set<BrowserContext>()

async function theBrowser(): Promise<Browser> {
  browser ??= await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  })
  return browser
}
afterEach(async () => {
  await Promise.all([...open].map((context) => context.close()))
  open.clear()
})
afterAll(() => browser?.close())

export interface Visitor {
  context: BrowserContext
  page: Page
  /** errors of the console, of scripts, of the security policy, and dialogs */
  problems: string[]
  /** another tab of the same browser, watched in the same way */
  newTab(): Promise<Page>
}
export interface Visit extends BrowserContextOptions {
  /** what the browser asks for by Accept-Language */
  language?: Locale
  /** signed in from the beginning, without the sign-in page */
  as?: Someone
}

/** Somebody with a browser of their own: nothing kept, no cookies but those of `as`. */
export async function visitor({ language = 'kk', as, viewport = PHONE, ...rest }: Visit = {}): Promise<Visitor> {
  const context = await (await theBrowser()).newContext({ locale: { kk: 'kk-KZ', ru: 'ru-KZ', en: 'en-GB' }[language], viewport, baseURL: SITE, timezoneId: 'Asia/Almaty', ...rest })
  open.add(context)
  context.setDefaultTimeout(PATIENCE)
  if (as) await context.addCookies([{ name: sessionCookieName(false), value: await sessionOf(as), url: SITE }])
  const problems: string[] = []
  context.on('console', (message) => {
    if (message.type() === 'error' || /Content.Security.Policy/i.test(message.text())) problems.push(`console: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => problems.push(`script: ${error.error().message}`))
  const watch = (page: Page) => {
    page.on('dialog', (dialog) => {
      problems.push(`dialog: ${dialog.message()}`)
      void dialog.dismiss().catch(() => {})
    })
    return page
  }
  if (rest.javaScriptEnabled !== false)
    await context.addInitScript(() => document.addEventListener('securitypolicyviolation', (event) => console.error(`Content-Security-Policy: ${event.violatedDirective} ${event.blockedURI}`)))
  return { context, page: watch(await context.newPage()), problems, newTab: async () => watch(await context.newPage()) }
}

/** Scripts have taken the page over: from here on it answers as it does to somebody who has looked at it for a second. */
export const awake = (page: Page) =>
  page.waitForFunction(() => {
    const main = document.querySelector('main')
    return main !== null && Object.keys(main).some((key) => key.startsWith('__reactProps'))
  })

/** Opens a page of the application and waits until scripts have taken it over. */
export async function visit(page: Page, path: string): Promise<Response> {
  const response = await page.goto(path)
  await awake(page)
  return response!
}

/** The words are on the page, for eyes to see. */
export const shows = (page: Page, words: string) => page.getByText(words).filter({ visible: true }).first().waitFor()

/** Presses the button with this name. */
export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
/** Follows the first link with this name. */
export const follow = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).first().click()
const exactly = (...texts: string[]) => new RegExp(`^${texts.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join(' ')}$`)
/** The field with this label, whether it may be left out or not. */
export const field = (page: Page, label: string, locale: Locale) =>
  page.getByRole('textbox', { name: label, exact: true }).or(page.getByRole('textbox', { name: exactly(label, translate(locale)('common.optional')) }))
/** The message tied to a field; empty when there is none. */
export const messageAt = (target: Locator) =>
  target.evaluate((element) => (element.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => id.endsWith('-error')).map((id) => document.getElementById(id)?.textContent).join(' '))

/** Waits for a path of the site; returns the whole address. */
export async function arrive(page: Page, path: string | RegExp): Promise<URL> {
  await page.waitForURL((url) => (typeof path === 'string' ? url.pathname + url.search === path || url.pathname === path : path.test(url.pathname)))
  return new URL(page.url())
}

/** Fills in the sign-in page that is open. */
export async function signInHere(page: Page, { identifier, password }: { identifier: string; password: string }, locale: Locale) {
  const t = translate(locale)
  await page.getByRole('textbox', { name: t('account.sign-in.identifier.label') }).fill(identifier)
  await page.getByLabel(t('account.password.label'), { exact: true }).fill(password)
  await press(page, t('account.sign-in.submit'))
}

/** The whole way of signing in, until the cabinet. */
export async function signIn(page: Page, who: Pick<Someone, 'email' | 'password'>, locale: Locale, identifier = who.email) {
  await visit(page, paths.signIn())
  await signInHere(page, { identifier, password: who.password }, locale)
  await arrive(page, paths.cabinet())
  await awake(page)
}

/** Nothing went wrong in the browser but what the journey itself brought about. */
export function expectNoProblems({ problems }: Visitor, expected: readonly RegExp[] = []) {
  expect(problems.filter((problem) => !expected.some((one) => one.test(problem)))).toEqual([])
}
/** What a browser notes when there is no connection. */
export const OFFLINE = /ERR_INTERNET_DISCONNECTED|Failed to fetch|ERR_FAILED/
