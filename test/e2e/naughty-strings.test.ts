/** What people paste into fields, in malice or by accident: it stays text. */
import type { Page } from 'playwright'
import { beforeAll, describe, expect, test } from 'vitest'
import { translate } from '../../app/i18n/messages.server.ts'
import { paths } from '../../app/paths.ts'
import { arrive, awake, DESKTOP, expectNoProblems, field, messageAt, press, visit, visitor } from './support/browser.ts'
import { aCourse } from '../support/courses.ts'
import { aConsultant, certificateOf, demo, rows, SITE, world, type Someone } from './support/world.ts'

const t = translate('kk')
const NAUGHTY = {
  script: '<script>alert(1)</script>',
  image: '"><img src=x onerror=alert(1)>',
  rightToLeft: 'שלום \u202eабв\u202c مرحبا',
  emoji: '👩🏽‍⚕️🇰🇿 \u{1F600} Ә\u0301',
  decomposed: 'Йод и\u0306 е\u0308',
  template: '{{7*7}} ${7*7} %s \\u003cscript\\u003e',
  formula: '=HYPERLINK("http://x","y")',
  long: 'ұ'.repeat(10_000),
}
const all = Object.entries(NAUGHTY)
const shown = (text: string) => text.normalize('NFC')

let learner: Someone
beforeAll(async () => {
  learner = await aConsultant({ surname: 'Досова', givenName: 'Мәдина' })
})

/** No element has come of what was typed. */
async function unharmed(page: Page) {
  expect(await page.locator('img[src="x"]').count()).toBe(0)
  expect(await page.locator('script', { hasText: /^alert\(1\)$/ }).count()).toBe(0)
}

test('search boxes give it back as it was', { timeout: 180_000 }, async () => {
  const administrator = await demo('administrator')
  const desk = await visitor({ viewport: DESKTOP, as: administrator })
  const { page } = desk
  const hr = await visitor({ viewport: DESKTOP, as: await demo('hr-service') })
  for (const [someone, path] of [[desk, paths.courses()], [desk, paths.regulations()], [desk, paths.accounts()], [hr, paths.people()]] as const) {
    for (const [, text] of all) {
      const typed = text.slice(0, 500) // an address holds no more
      await someone.page.goto(`${path}?q=${encodeURIComponent(typed)}`)
      const value = await someone.page.locator('#q').inputValue()
      expect(shown(typed).startsWith(shown(value)), `${path}: ${value.slice(0, 60)}`).toBe(true)
      await unharmed(someone.page)
    }
  }
  await page.goto(`${paths.audit()}?subject=${encodeURIComponent(NAUGHTY.image)}&event=${encodeURIComponent(NAUGHTY.script)}`)
  await unharmed(page)
  for (const [, text] of all) {
    await page.goto(paths.verify(text.slice(0, 1000)))
    await unharmed(page)
  }
  expectNoProblems(desk, [/40[04]|429/])
  expectNoProblems(hr)
})

describe('forms', () => {
  test('phone and e-mail of the profile: a message at the field, what was typed stays', { timeout: 180_000 }, async () => {
    const phone = await visitor({ as: learner })
    const { page } = phone
    await visit(page, paths.profile())
    for (const [name, text] of all) {
      const boxes = [t('account.email.label'), t('profile.contact.phone')].map((label) => field(page, label, 'kk'))
      for (const box of boxes) await box.fill(text)
      await press(page, t('profile.contact.submit'))
      for (const box of boxes) {
        await expect.poll(() => messageAt(box), { message: name, timeout: 30_000 }).not.toBe('')
        expect(shown(await box.inputValue()), name).toBe(shown(text))
      }
      await unharmed(page)
    }
    expectNoProblems(phone, [/400/])
  })

  test('the reason of an enrolment is kept as text', { timeout: 180_000 }, async () => {
    // a course for heads, which a consultant may take when she says why
    const code = await aCourse(world as Parameters<typeof aCourse>[0], { code: 'T-397', positions: ['CC_HEAD'] })
    await expect.poll(async () => (await fetch(SITE + paths.course(code))).status, { timeout: 20_000 }).toBe(200)
    const phone = await visitor({ as: learner })
    const { page } = phone
    for (const [name, text] of all) {
      await visit(page, paths.enrol(code))
      const box = page.getByRole('textbox', { name: t('learning.enrol.reason') })
      await box.fill(text)
      await press(page, t('learning.enrol.submit'))
      await Promise.race([arrive(page, /^\/learning\/[0-9a-f-]{36}$/), page.locator('#reason-error').waitFor()])
      if (new URL(page.url()).pathname === paths.enrol(code)) {
        expect(shown(await box.inputValue()), name).toBe(shown(text))
        continue
      }
      const [row] = await rows<{ id: string; reason: string }>('select id, reason from "Enrolment" where "personId" = $1 and "courseCode" = $2', learner.actor.personId, code)
      expect(shown(row!.reason), name).toBe(shown(text))
      await unharmed(page)
      await rows('delete from "Enrolment" where id = $1', row!.id)
    }
    expectNoProblems(phone, [/40[04]|422/])
  })

  test('a name is letters: anything else is said at the field', { timeout: 180_000 }, async () => {
    const desk = await visitor({ as: await demo('hr-service'), viewport: DESKTOP })
    const { page } = desk
    const tRu = translate('ru') // her language
    await visit(page, paths.renamePerson(learner.actor.personId))
    for (const [name, text] of all) {
      const boxes = [tRu('people.name.surname'), tRu('people.name.givenName')].map((label) => field(page, label, 'ru'))
      for (const box of boxes) await box.fill(text)
      await press(page, tRu('people.rename.submit'))
      if (name === 'decomposed') {
        // real letters, only written in two parts: taken, and composed
        await arrive(page, paths.person(learner.actor.personId))
        await awake(page)
        const person = await world.db.person.findUniqueOrThrow({ where: { id: learner.actor.personId } })
        expect(person.givenName).toBe(shown(text))
        await page.getByRole('heading', { level: 1, name: shown(text) }).waitFor()
        await visit(page, paths.renamePerson(learner.actor.personId))
        continue
      }
      for (const box of boxes) {
        await expect.poll(() => messageAt(box), { message: name, timeout: 30_000 }).not.toBe('')
        expect(shown(await box.inputValue()), name).toBe(shown(text))
      }
      await unharmed(page)
    }
    expectNoProblems(desk, [/400|422/])
  })

  test('the reason of an annulment is kept as text and shown as text', { timeout: 180_000 }, async () => {
    const holder = await aConsultant({ surname: 'Бекова' })
    const { number } = await certificateOf(holder)
    const desk = await visitor({ as: await demo('qualification-organisation'), viewport: DESKTOP })
    const { page } = desk
    for (const [name, text] of all) {
      await visit(page, paths.certificateChange(number))
      await page.getByRole('radio', { name: t('certificate.ground.data-wrong') }).check()
      const box = page.getByRole('textbox', { name: t('certificate.request.reason') })
      await box.fill(text)
      const typed = await box.inputValue() // the field takes no more than its length
      await press(page, t('certificate.change.submit-annulment'))
      await Promise.race([arrive(page, paths.certificate(number)), page.locator('#reason-error').waitFor()])
      if (new URL(page.url()).pathname !== paths.certificate(number)) {
        expect(shown(await box.inputValue()), name).toBe(shown(typed))
        continue
      }
      const open = await world.db.certificateRequest.findFirstOrThrow({ where: { number, decidedAt: null } })
      expect(shown(open.reason), name).toBe(shown(typed))
      await page.getByText(shown(typed).slice(0, 200)).first().waitFor()
      await unharmed(page)
      await press(page, t('certificate.request.withdraw'))
      await page.getByText(t('certificate.done.withdrawn')).waitFor()
    }
    expectNoProblems(desk, [/400|422/])
  })
})
