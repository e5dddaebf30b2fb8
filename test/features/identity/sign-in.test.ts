import { describe, expect, test } from 'vitest'
import { revokeRole, setBlocked } from '../../../app/features/identity/accounts.server.ts'
import { checkPassword, hashPassword, passwordProblem } from '../../../app/features/identity/passwords.server.ts'
import { changePassword, readPhone, saveProfile } from '../../../app/features/identity/profile.server.ts'
import { closeAllSessions, closeSession, IDLE_SECONDS, listSessions, LONGEST_SECONDS, openSession, readSession } from '../../../app/features/identity/sessions.server.ts'
import { signIn } from '../../../app/features/identity/sign-in.server.ts'
import { countFailure, secondsToWait } from '../../../app/features/identity/throttle.server.ts'
import { anOfficial, anOrganisationTree, aWorker } from '../../support/people.ts'
import { openTestWorld } from '../../support/world.ts'

const world = await openTestWorld()
const second = world.anotherProcess()
const tree = await anOrganisationTree(world)
const PASSWORD = 'ақ бұлттар асқан тау'
const administrator = await anOfficial(world, 'administrator', tree.top)
const worker = (traits = {}) => aWorker(world, { centre: tree.careerCentre, password: PASSWORD, ...traits })

let addresses = 0
/** Tries to sign in, from an address nobody used before unless one is given. */
const trying = (identifier: string, password: string, address = `203.0.113.${++addresses}`, through = world) => signIn({ identifier, password, address, device: 'test' }, through)

describe('signing in', () => {
  test('by e-mail in any case or by IIN, and the session is the person', async () => {
    const { email, personId, accountId } = await worker({ iin: '990101500016' })
    for (const identifier of [email, ` ${email.toUpperCase()} `, '990101500016', '990101 500016']) {
      const answer = await trying(identifier, PASSWORD)
      expect(answer).toMatchObject({ ok: true, language: 'kk' })
      if (answer.ok) expect(await readSession(world, answer.token)).toMatchObject({ personId, accountId, name: 'Серікова Айгүл Нұрланқызы', jobs: [{ kind: 'career-centre' }] })
    }
    expect(await world.db.auditEntry.count({ where: { event: 'session.opened', subjectId: accountId } })).toBe(4)
  })

  test('wrong password, unknown account and blocked account answer alike', async () => {
    const { email } = await worker()
    const blocked = await worker()
    await setBlocked(administrator.actor, blocked.accountId, true, world)
    const invited = await worker({ password: undefined })
    const wrong = { ok: false, why: 'wrong' }
    expect(await trying(email, `${PASSWORD}!`)).toEqual(wrong)
    expect(await trying('nobody@example.kz', PASSWORD)).toEqual(wrong)
    expect(await trying(blocked.email, PASSWORD)).toEqual(wrong)
    expect(await trying(blocked.email, 'wrong')).toEqual(wrong)
    expect(await trying(invited.email, '')).toEqual(wrong)
    expect(await trying('', '')).toEqual(wrong)
    expect(await trying('900515200203', PASSWORD)).toEqual(wrong)
  })

  test('an unknown account takes as long as a wrong password', async () => {
    const { email } = await worker()
    const took = async (identifier: string) => {
      const times: number[] = []
      for (let round = 0; round < 9; round++) {
        const start = performance.now()
        await trying(identifier, 'wrong password')
        times.push(performance.now() - start)
      }
      return times.toSorted((a, b) => a - b)[4]!
    }
    await took(email)
    const [known, unknown] = [await took(email), await took('nobody-at-all@example.kz')]
    expect(unknown).toBeGreaterThan(known * 0.5)
    expect(unknown).toBeLessThan(known * 2)
  })

  test('no password is kept, and the same one twice looks different', async () => {
    const [a, b] = [await hashPassword(PASSWORD), await hashPassword(PASSWORD)]
    expect(a).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(a).not.toBe(b)
    expect(await checkPassword(a, PASSWORD.normalize('NFD'))).toBe(true)
    expect(await checkPassword(a, PASSWORD.toUpperCase())).toBe(false)
    expect(await checkPassword(null, 'a password nobody has')).toBe(false)
  })
})

describe('guessing', () => {
  test('is over after five failures for a name from an address, for fifteen minutes', async () => {
    const { email } = await worker()
    for (let failure = 0; failure < 5; failure++) expect(await trying(email, 'wrong', '198.51.100.1')).toMatchObject({ why: 'wrong' })
    expect(await trying(email, PASSWORD, '198.51.100.1')).toEqual({ ok: false, why: 'wait', seconds: 900 })
    expect(await trying(email, PASSWORD, '198.51.100.2')).toMatchObject({ ok: true }) // the owner, elsewhere, is not locked out
    world.clock.advance(899_000)
    expect(await trying(email, PASSWORD, '198.51.100.1')).toEqual({ ok: false, why: 'wait', seconds: 1 })
    world.clock.advance(1000)
    expect(await trying(email, PASSWORD, '198.51.100.1')).toMatchObject({ ok: true })
  })
  test('unknown names are counted like known ones, in every way of writing them', async () => {
    for (const name of ['ghost@example.kz', 'GHOST@example.kz', ' ghost@example.kz', 'ghost@EXAMPLE.kz', 'g host@example.kz']) await trying(name, 'wrong', '198.51.100.3')
    expect(await trying('ghost@example.kz', 'wrong', '198.51.100.3')).toMatchObject({ why: 'wait' })
  })
  test('a success forgets the failures of that name from that address', async () => {
    const { email } = await worker()
    for (let round = 0; round < 3; round++) {
      for (let failure = 0; failure < 4; failure++) await trying(email, 'wrong', '198.51.100.4')
      expect(await trying(email, PASSWORD, '198.51.100.4')).toMatchObject({ ok: true })
    }
  })
  test('processes count together', async () => {
    const { email } = await worker()
    for (let failure = 0; failure < 5; failure++) await trying(email, 'wrong', '198.51.100.5', failure % 2 ? world : second)
    for (const process of [world, second]) expect(await trying(email, PASSWORD, '198.51.100.5', process)).toMatchObject({ why: 'wait' })
    await Promise.all(Array.from({ length: 40 }, (_, index) => countFailure(index % 2 ? world : second, 'together', 60)))
    expect((await world.db.throttle.findUniqueOrThrow({ where: { key: 'together' } })).count).toBe(40)
    expect([await secondsToWait(world, { together: 41 }), await secondsToWait(second, { together: 40 })]).toEqual([0, 60])
  })
  test('many times at once is no way round', async () => {
    const { email } = await worker()
    const answers = await Promise.all(Array.from({ length: 40 }, (_, index) => trying(email, `guess ${index}`, '198.51.100.6', index % 2 ? world : second)))
    expect(answers.filter((answer) => !answer.ok && answer.why === 'wrong').length).toBeLessThanOrEqual(6)
  })
  test('no name and no address is kept in the open', async () => {
    const keys = (await world.db.throttle.findMany()).map(({ key }) => key).join()
    expect(keys).not.toMatch(/example\.kz|990101/)
  })
})

describe('a session', () => {
  test('ends after two hours without a request: a second before it lives, on the second it does not', async () => {
    const { accountId } = await worker()
    const idle = await openSession(world, accountId, 'test')
    world.clock.advance(IDLE_SECONDS * 1000 - 1000)
    expect(await readSession(world, idle)).not.toBeNull()
    world.clock.advance(IDLE_SECONDS * 1000 - 1000)
    expect(await readSession(world, idle)).not.toBeNull()
    world.clock.advance(IDLE_SECONDS * 1000)
    expect(await readSession(world, idle)).toBeNull()
  })
  test('ends after twelve hours in any case', async () => {
    const { accountId } = await worker()
    const token = await openSession(world, accountId, 'test')
    const opened = world.clock.now().getTime()
    for (let hour = 1; hour < 12; hour++) {
      world.clock.advance(3_600_000)
      expect(await readSession(world, token)).not.toBeNull()
    }
    world.clock.set(new Date(opened + LONGEST_SECONDS * 1000 - 1000).toISOString())
    expect(await readSession(world, token)).not.toBeNull()
    world.clock.advance(1000)
    expect(await readSession(world, token)).toBeNull()
  })
  test('is kept as a hash only, is new at each sign-in, and can be closed, here and everywhere', async () => {
    const { accountId } = await worker()
    const [one, two, three] = [await openSession(world, accountId, 'one'), await openSession(world, accountId, 'two'), await openSession(world, accountId, 'three'.repeat(100))]
    expect(new Set([one, two, three]).size).toBe(3)
    expect(JSON.stringify(await world.db.session.findMany())).not.toContain(one)
    expect((await listSessions(world, accountId, two)).map(({ current }) => current).filter(Boolean)).toHaveLength(1)
    await closeSession(world, one)
    expect([await readSession(world, one), (await readSession(world, two))?.accountId]).toEqual([null, accountId])
    await closeAllSessions(second, accountId)
    expect([await readSession(world, two), await readSession(world, three)]).toEqual([null, null])
    expect(await readSession(world, 'made up')).toBeNull()
  })
  test('of a blocked account, or of one whose role was taken away, is dead at the next request', async () => {
    const official = await anOfficial(world, 'hr-service', tree.centre)
    const token = await openSession(world, official.accountId, 'test')
    const grant = await world.db.roleGrant.findFirstOrThrow({ where: { accountId: official.accountId } })
    await revokeRole(administrator.actor, official.accountId, grant.id, second)
    expect(await readSession(world, token)).toBeNull()
    expect((await readSession(world, await openSession(world, official.accountId, 'test')))!.grants).toEqual([])
    const again = await openSession(world, official.accountId, 'test')
    await setBlocked(administrator.actor, official.accountId, true, second)
    expect(await readSession(world, again)).toBeNull()
    expect(await readSession(world, await openSession(world, official.accountId, 'test'))).toBeNull()
    await setBlocked(administrator.actor, administrator.accountId, true, world)
    expect(await world.db.account.findUniqueOrThrow({ where: { id: administrator.accountId } })).toMatchObject({ blockedAt: null })
  })
})

describe('one’s own data', () => {
  test.each([
    ['+7 701 234 56 78', '+77012345678'], ['8 (701) 234-56-78', '+77012345678'], ['7012345678', '+77012345678'], ['77012345678', '+77012345678'], ['8.747.123.45.67', '+77471234567'], ['', ''], ['   ', ''],
    ['123', null], ['+7 901 234 56 78', null], ['+1 701 234 56 78', null], ['8701234567', null], ['870123456789', null], ['телефон', null], ['٨٧٠١٢٣٤٥٦٧٨', null],
  ])('the phone «%s» is read as %s', (typed, phone) => {
    expect(readPhone(typed)).toBe(phone)
  })
  test('another e-mail asks for the password; a phone does not', async () => {
    const me = await worker()
    expect(await saveProfile(me.actor, { email: me.email, phone: '8 701 234 56 78', password: '' }, world)).toEqual({})
    expect(await saveProfile(me.actor, { email: 'new@example.kz', phone: '', password: 'wrong' }, world)).toEqual({ password: 'password-wrong' })
    expect(await world.db.account.findUniqueOrThrow({ where: { id: me.accountId } })).toMatchObject({ email: me.email, phone: '+77012345678' })
    expect(await saveProfile(me.actor, { email: ' NEW@example.kz', phone: '', password: PASSWORD }, world)).toEqual({})
    expect(await world.db.account.findUniqueOrThrow({ where: { id: me.accountId } })).toMatchObject({ email: 'new@example.kz', phone: null })
    const other = await worker()
    expect(await saveProfile(other.actor, { email: 'new@example.kz', phone: 'x', password: PASSWORD }, world)).toEqual({ phone: 'phone' })
    expect(await saveProfile(other.actor, { email: 'new@example.kz', phone: '', password: PASSWORD }, world)).toEqual({ email: 'email-taken' })
    for (const email of ['', 'x', 'a@b', 'a b@c.kz', 'a@b.kz,c@d.kz', '<a@b.kz>', `a@${'b'.repeat(200)}.kz`, 'a@b.kz\nBcc: c@d.kz']) expect(await saveProfile(other.actor, { email, phone: '', password: PASSWORD }, world)).toMatchObject({ email: 'email' })
  })
  test('a new password asks for the old one, has twelve characters, and ends every session', async () => {
    const me = await worker()
    const token = await openSession(world, me.accountId, 'test')
    expect(await changePassword(me.actor, { current: 'wrong', next: 'жаңа құпия сөз 1' }, world)).toEqual({ current: 'password-wrong' })
    expect(await changePassword(me.actor, { current: PASSWORD, next: 'қысқа' }, world)).toEqual({ next: 'too-short' })
    expect(await changePassword(me.actor, { current: PASSWORD, next: 'жаңа құпия сөз 1' }, world)).toEqual({})
    expect(await readSession(world, token)).toBeNull()
    expect(await trying(me.email, PASSWORD)).toMatchObject({ ok: false })
    expect(await trying(me.email, 'жаңа құпия сөз 1')).toMatchObject({ ok: true })
  })
  test.each([
    ['а'.repeat(11), 'too-short'], ['ab'.repeat(6), null], ['a'.repeat(12), 'too-common'], ['ab'.repeat(100), null], [`${'ab'.repeat(100)}c`, 'too-long'], ['qwerty123456', 'too-common'],
    ['password2026!', 'too-common'], ['құпиясөз123456', 'too-common'], ['тәлім2026.2026', 'too-common'], ['ақ бұлттар асқан тау', null], ['😀😀😀😀😀😀😀😀😀😀😀', 'too-short'],
  ])('the new password %s: %s', (password, problem) => {
    expect(passwordProblem(password)).toBe(problem)
  })
})
