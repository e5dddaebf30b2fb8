/** A stranger with a sheet in the hand: no account, a phone, in a hurry. */
import type { Page } from 'playwright'
import { beforeAll, describe, expect, test } from 'vitest'
import { demoFacts } from '../../app/commands/demo.ts'
import { VERIFICATION_WORDS } from '../../app/features/verification/words.ts'
import { LOCALES, type Locale } from '../../app/i18n/locale.ts'
import { formatter } from '../../app/i18n/format.ts'
import { paths } from '../../app/paths.ts'
import { expectNoProblems, press, shows, visitor } from './support/browser.ts'
import { certificateOf, aConsultant, SITE, world, type Someone } from './support/world.ts'

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** The same length, one character exchanged for its neighbour in the alphabet of numbers. */
const changed = (text: string, at: number) => text.slice(0, at) + DIGITS[(DIGITS.indexOf(text[at]!) + 1) % DIGITS.length] + text.slice(at + 1)

let holder: Someone
let number = ''
let key = ''
let demoCertificates: Awaited<ReturnType<typeof demoFacts>>['certificates']

beforeAll(async () => {
  holder = await aConsultant({ surname: 'Өтегенов', givenName: 'Бейбіт', patronymic: 'Ғаниұлы' })
  ;({ number, key } = await certificateOf(holder))
  demoCertificates = (await demoFacts(world)).certificates
})

const answer = (page: Page) => page.getByRole('heading', { level: 1 })
async function check(page: Page, typed: string, locale: Locale) {
  await page.goto(paths.verify())
  await page.getByRole('textbox', { name: VERIFICATION_WORDS[locale].numberField }).fill(typed)
  await press(page, VERIFICATION_WORDS[locale].submit)
}
const line = (page: Page, term: string) => page.locator('dl div').filter({ has: page.getByText(term, { exact: true }) }).locator('dd')
const untilKnown = async (page: Page) => {
  await expect.poll(async () => (await page.request.get(paths.verifySheet(number, key))).status(), { timeout: 30_000 }).toBe(200)
}

describe.each(LOCALES)('in %s', (locale) => {
  const words = VERIFICATION_WORDS[locale]

  test('types the number and sees everything but the whole name', async () => {
    const stranger = await visitor({ language: locale })
    const { page } = stranger
    await untilKnown(page)
    await check(page, ` ${number.toLowerCase().replaceAll('-', ' ')} `, locale)
    expect(await answer(page).textContent()).toBe(words.valid)
    const name = (await line(page, words.holder).textContent())!
    expect(name).not.toContain('Өтегенов')
    expect(name).toMatch(/^Ө/)
    expect(await line(page, words.code).textContent()).toBe('KD-010')
    expect(await line(page, words.number).textContent()).toBe(number)
    await shows(page, words.maskedText)
    expectNoProblems(stranger)
  })

  test('scans the code and compares line by line, with a single request', async () => {
    const stranger = await visitor({ language: locale })
    const { page } = stranger
    await untilKnown(page)
    const requests: string[] = []
    page.on('request', (request) => requests.push(request.url()))
    await page.goto(paths.verifySheet(number, key), { waitUntil: 'networkidle' })
    expect(requests).toEqual([`${SITE}${paths.verifySheet(number, key)}`])
    expect(await answer(page).textContent()).toBe(words.valid)
    expect(await line(page, words.holder).textContent()).toBe(holder.name)
    const { issuedOn, titleKk, titleRu, titleEn } = await world.db.certificate.findUniqueOrThrow({ where: { number } })
    expect(await line(page, words.course).textContent()).toContain({ kk: titleKk, ru: titleRu, en: titleEn }[locale])
    expect(await line(page, words.hours).textContent()).toMatch(/^4\s/)
    expect((await line(page, words.issuedOn).textContent())!.replace(/\s+г\.$/, '')).toBe(formatter(locale).longDate(issuedOn.toISOString().slice(0, 10)).replace(/\s+г\.$/, ''))
    expect(await page.locator('html').getAttribute('lang')).toBe(locale)
    expectNoProblems(stranger)
  })

  test('a wrong check character: no such certificate, and what it may have been', async () => {
    const stranger = await visitor({ language: locale })
    const { page } = stranger
    await untilKnown(page)
    await check(page, changed(number, number.length - 1), locale)
    expect(await answer(page).textContent()).toBe(words.unknown)
    await shows(page, words.unknownText)
    // two neighbours swapped: the right one is among the suggestions
    const at = [0, 1, 2, 5, 6, 7].find((place) => number[place] !== number[place + 1] && number[place + 1] !== '-')!
    await check(page, number.slice(0, at) + number[at + 1] + number[at] + number.slice(at + 2), locale)
    expect(await answer(page).textContent()).toBe(words.unknown)
    await page.getByRole('link', { name: number, exact: true }).click()
    await expect.poll(() => answer(page).textContent()).toBe(words.valid)
    expectNoProblems(stranger, [/404/])
  })

  test('annulled: since when and why; replaced: by which one', async () => {
    const stranger = await visitor({ language: locale })
    const { page } = stranger
    const { endedOn } = await world.db.certificate.findUniqueOrThrow({ where: { number: demoCertificates.annulled!.number } })
    await page.goto(demoCertificates.annulled!.url)
    const heading = (await answer(page).textContent())!
    expect(heading.startsWith(words.annulled.split('{')[0]!.trim())).toBe(true)
    expect(heading).toContain(endedOn!.toISOString().slice(0, 4))
    await shows(page, `${words.reasonLabel}: ${words.reasons['result-annulled']}`)

    await page.goto(demoCertificates.superseded!.url)
    expect(await answer(page).textContent()).toBe(words.superseded)
    const { supersededBy } = await world.db.certificate.findUniqueOrThrow({ where: { number: demoCertificates.superseded!.number } })
    await page.getByRole('link', { name: words.supersededLink.replace('{number}', supersededBy!) }).click()
    await expect.poll(() => answer(page).textContent()).toBe(words.valid)
    expect(await line(page, words.number).textContent()).toBe(supersededBy)
    expectNoProblems(stranger)
  })
})

test('types letters that only look like the right ones', async () => {
  const stranger = await visitor({ language: 'kk' })
  const { page } = stranger
  await untilKnown(page)
  const lookAlike: Record<string, string> = { A: 'А', B: 'В', C: 'С', E: 'Е', H: 'Н', K: 'К', M: 'М', P: 'Р', T: 'Т', X: 'Х', '0': 'О', '1': 'І' }
  await check(page, [...number].map((character) => lookAlike[character] ?? character).join(''), 'kk')
  expect(await answer(page).textContent()).toBe(VERIFICATION_WORDS.kk.valid)
  expectNoProblems(stranger)
})

test('a link with one character changed shows nothing of the certificate', async () => {
  const stranger = await visitor({ language: 'ru' })
  const { page } = stranger
  await untilKnown(page)
  for (const path of [paths.verifySheet(number, changed(key, 3)), paths.verifySheet(changed(number, 2), key)]) {
    const response = await page.goto(path)
    expect(response!.status()).toBe(404)
    expect(await answer(page).textContent()).toBe(VERIFICATION_WORDS.ru.unknown)
    expect(await page.content()).not.toContain('Өтегенов')
  }
  expectNoProblems(stranger, [/404/])
})

test('a program asks for JSON', async () => {
  const stranger = await visitor()
  const ask = async (path: string) => {
    const response = await stranger.context.request.get(path, { headers: { Accept: 'application/json' } })
    return { status: response.status(), type: response.headers()['content-type'], body: (await response.json()) as Record<string, unknown> }
  }
  await untilKnown(stranger.page)
  const byCode = await ask(paths.verifySheet(number, key))
  expect(byCode).toMatchObject({ status: 200, type: 'application/json', body: { state: 'valid', number, academicHours: 4, holder: { surname: 'Өтегенов', givenName: 'Бейбіт' } } })
  const byNumber = await ask(paths.verify(number))
  expect(byNumber).toMatchObject({ status: 200, body: { state: 'valid', number } })
  expect(JSON.stringify(byNumber.body)).not.toContain('Өтегенов')
  expect(await ask(paths.verifySheet(number, changed(key, 0)))).toMatchObject({ status: 404, body: { state: 'unknown' } })
  const annulled = await ask(paths.verify(demoCertificates.annulled!.number))
  expect(annulled.body).toMatchObject({ state: 'annulled', reasonGroup: 'result-annulled' })
})

test('everything works with scripts switched off', async () => {
  const stranger = await visitor({ language: 'kk', javaScriptEnabled: false })
  const { page } = stranger
  await untilKnown(page)
  await check(page, number, 'kk')
  expect(await answer(page).textContent()).toBe(VERIFICATION_WORDS.kk.valid)
  await page.getByRole('link', { name: 'Русский' }).click()
  expect(await answer(page).textContent()).toBe(VERIFICATION_WORDS.ru.valid)
  expect(await line(page, VERIFICATION_WORDS.ru.number).textContent()).toBe(number)
  await page.goto(paths.verifySheet(number, key))
  await page.getByRole('link', { name: 'English' }).click()
  expect(await answer(page).textContent()).toBe(VERIFICATION_WORDS.en.valid)
  expect(await line(page, VERIFICATION_WORDS.en.holder).textContent()).toBe(holder.name)
})
