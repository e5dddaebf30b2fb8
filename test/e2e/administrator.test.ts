/** The administrator opens an account, and what becomes of it. */
import { expect, test } from 'vitest'
import { translate } from '../../app/i18n/messages.server.ts'
import { paths } from '../../app/paths.ts'
import { arrive, awake, DESKTOP, expectNoProblems, field, messageAt, press, shows, signIn, signInHere, visit, visitor } from './support/browser.ts'
import { demo, SITE, world } from './support/world.ts'

const t = translate('kk')
const EMAIL = 'zhuldyz.amanova@talim.example.kz'
const NEW_PASSWORD = 'төрт сөзден тұратын сөйлем'

test('opens an account, grants a role, blocks it', async () => {
  const administrator = await demo('administrator')
  const organisation = await world.db.organisation.findFirstOrThrow({ where: { kind: 'career-centre', nameKk: { contains: 'Қызылорда' } } })
  const desk = await visitor({ viewport: DESKTOP })
  const { page } = desk
  await signIn(page, administrator, 'kk')
  await visit(page, paths.newAccount())

  // everything wrong at once: nothing is lost, and each field says what it needs
  await field(page, t('people.name.surname'), 'kk').fill('Аманова')
  await field(page, t('people.person.iin'), 'kk').fill('123456789012')
  await field(page, t('account.email.label'), 'kk').fill('жулдыз')
  await page.getByRole('combobox', { name: t('people.list.position') }).selectOption('CAREER_CONSULTANT')
  await press(page, t('admin.new-account.submit'))
  await page.getByRole('alert').filter({ hasText: t('common.form.errors') }).waitFor()
  expect(await messageAt(field(page, t('people.name.givenName'), 'kk'))).toBe(t('admin.new-account.error.required'))
  expect(await messageAt(field(page, t('people.person.iin'), 'kk'))).toBe(t('admin.new-account.error.iin'))
  expect(await messageAt(field(page, t('account.email.label'), 'kk'))).toBe(t('admin.new-account.error.email'))
  expect(await messageAt(page.getByRole('combobox', { name: t('people.list.organisation') }))).toBe(t('admin.choose-organisation'))
  expect(await field(page, t('people.name.surname'), 'kk').inputValue()).toBe('Аманова')
  expect(await field(page, t('people.person.iin'), 'kk').inputValue()).toBe('123456789012')
  expect(await field(page, t('account.email.label'), 'kk').inputValue()).toBe('жулдыз')
  expect(await page.getByRole('combobox', { name: t('people.list.position') }).inputValue()).toBe('CAREER_CONSULTANT')

  await field(page, t('people.name.givenName'), 'kk').fill('Жұлдыз')
  await field(page, t('people.person.iin'), 'kk').fill('')
  await field(page, t('account.email.label'), 'kk').fill(EMAIL)
  await page.getByRole('combobox', { name: t('people.list.organisation') }).selectOption(organisation.id)
  await press(page, t('admin.new-account.submit'))
  await arrive(page, /^\/admin\/accounts\/[0-9a-f-]{36}$/)
  await shows(page, t('admin.account.done.created'))
  const accountPath = new URL(page.url()).pathname

  // the invitation
  const she = await visitor()
  await visit(she.page, paths.outbox())
  const letter = she.page.locator('.card').filter({ hasText: EMAIL }).first()
  await letter.getByRole('link', { name: SITE }).click()
  await arrive(she.page, /^\/reset-password\//)
  await awake(she.page)
  await she.page.getByLabel(t('account.password.new'), { exact: true }).fill('қысқа')
  await press(she.page, t('account.reset.submit'))
  await shows(she.page, t('account.password.too-short'))
  await she.page.getByLabel(t('account.password.new'), { exact: true }).fill(NEW_PASSWORD)
  await press(she.page, t('account.reset.submit'))
  await shows(she.page, t('account.reset.done'))
  await signIn(she.page, { email: EMAIL, password: NEW_PASSWORD }, 'kk')
  await shows(she.page, 'Аманова Жұлдыз')

  // a role opens the list of people
  expect((await she.context.request.get(paths.people())).status()).toBe(403)
  await page.getByRole('combobox', { name: t('admin.account.role') }).selectOption('hr-service')
  await page.getByRole('combobox', { name: t('people.list.organisation') }).selectOption(organisation.id)
  await press(page, t('admin.account.grant-submit'))
  await shows(page, t('admin.account.done.granted'))
  expect((await visit(she.page, paths.people())).status()).toBe(200)
  await shows(she.page, 'Ізтілеуов')

  // blocked: the next request is refused, and the password no longer opens
  await visit(page, accountPath)
  await press(page, t('admin.account.block'))
  await shows(page, t('admin.account.done.blocked'))
  await she.page.reload()
  await arrive(she.page, /^\/sign-in$/)
  await awake(she.page)
  await signInHere(she.page, { identifier: EMAIL, password: NEW_PASSWORD }, 'kk')
  await shows(she.page, t('account.sign-in.wrong'))
  expectNoProblems(desk, [/400/])
  expectNoProblems(she, [/40[013]/])
})
