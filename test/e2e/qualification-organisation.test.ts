/** Two methodists of the professional development organisation annul a certificate; neither can do it alone. */
import { expect, test } from 'vitest'
import { VERIFICATION_WORDS } from '../../app/features/verification/words.ts'
import { translate } from '../../app/i18n/messages.server.ts'
import { paths } from '../../app/paths.ts'
import { arrive, awake, DESKTOP, expectNoProblems, follow, press, shows, signIn, visit, visitor } from './support/browser.ts'
import { aConsultant, certificateOf, demo, minutesOfYear, SITE, world } from './support/world.ts'

test('the first asks, the second confirms, the public page says so within a second', async () => {
  const holder = await aConsultant({ surname: 'Ахметұлы', givenName: 'Серік', patronymic: '' })
  const { number, key } = await certificateOf(holder)
  const before = await minutesOfYear(holder)
  const [first, second] = [await demo('qualification-organisation'), await demo('qualification-organisation-second')]

  const t = translate('kk')
  const desk = await visitor({ viewport: DESKTOP })
  const { page } = desk
  await signIn(page, first, 'kk')
  await visit(page, paths.certificate(number))
  await follow(page, t('certificate.change.open'))
  await arrive(page, paths.certificateChange(number))

  // nothing chosen, nothing written: said at the fields, nothing happens
  await press(page, t('certificate.change.submit-annulment'))
  await page.getByRole('alert').filter({ hasText: t('certificate.change.ground-missing') }).waitFor()
  await page.getByRole('radio', { name: t('certificate.ground.result-annulled') }).check()
  await page.getByRole('textbox', { name: t('certificate.request.reason') }).fill('Қайта тексеру: тестті басқа адам тапсырған')
  await press(page, t('certificate.change.submit-annulment'))
  await arrive(page, paths.certificate(number))
  await shows(page, t('certificate.done.requested'))
  await shows(page, t('certificate.request.mine'))
  expect(await page.getByRole('button', { name: t('certificate.request.confirm-annulment') }).count()).toBe(0)

  // not even by sending the form the page does not show her
  const { id } = await world.db.certificateRequest.findFirstOrThrow({ where: { number, decidedAt: null } })
  const forced = await desk.context.request.post(paths.certificate(number), { form: { intent: 'confirm', requestId: id }, headers: { Origin: SITE } })
  expect(forced.status()).toBe(422)
  expect(await forced.text()).toContain(t('refusal.certificate.second-person.title'))
  const stranger = await visitor({ language: 'en' })
  await stranger.page.goto(paths.verifySheet(number, key))
  expect(await stranger.page.getByRole('heading', { level: 1 }).textContent()).toBe(VERIFICATION_WORDS.en.valid)

  const tRu = translate('ru')
  const other = await visitor({ viewport: DESKTOP, language: 'ru' })
  await signIn(other.page, second, 'ru')
  await other.page.getByRole('link', { name: tRu('certificate.changes.title'), exact: true }).or(other.page.getByRole('link', { name: tRu('common.place.changes'), exact: true })).first().click()
  await arrive(other.page, paths.certificateChanges())
  await awake(other.page)
  await other.page.locator('form').filter({ hasText: number }).getByRole('button', { name: tRu('certificate.request.confirm-annulment') }).click()
  await shows(other.page, tRu('certificate.done.confirmed'))

  await expect
    .poll(async () => ((await (await stranger.context.request.get(paths.verifySheet(number, key), { headers: { Accept: 'application/json' } })).json()) as { state: string }).state, { timeout: 1000, interval: 50 })
    .toBe('annulled')
  await stranger.page.reload()
  await shows(stranger.page, `${VERIFICATION_WORDS.en.reasonLabel}: ${VERIFICATION_WORDS.en.reasons['result-annulled']}`)
  // the ground takes the hours back too
  expect(await minutesOfYear(holder)).toBe(before - 240)
  expectNoProblems(desk, [/400/])
  expectNoProblems(other)
  expectNoProblems(stranger)
})
