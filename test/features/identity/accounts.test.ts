import { describe, expect, test } from 'vitest'
import { createAccount, grantRole, listAccounts, readAccount, revokeRole, startReset } from '../../../app/features/identity/accounts.server.ts'
import { readReset, requestReset, resetPassword } from '../../../app/features/identity/password-reset.server.ts'
import { openSession, readSession } from '../../../app/features/identity/sessions.server.ts'
import { signIn } from '../../../app/features/identity/sign-in.server.ts'
import { anOfficial, anOrganisationTree, aWorker } from '../../support/people.ts'
import { openTestWorld } from '../../support/world.ts'

const world = await openTestWorld()
const second = world.anotherProcess()
const tree = await anOrganisationTree(world)
const administrator = await anOfficial(world, 'administrator', tree.top)
const HOUR = 3_600_000
const NEW = 'таң алдында тұман'

/** The secret of the link in the newest mail to this address. */
async function linkTo(email: string): Promise<string> {
  const mail = await world.db.outboxMail.findFirstOrThrow({ where: { toAddress: email }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] })
  return /reset-password\/([\w-]{43})/.exec(mail.text)![1]!
}
const mailsTo = (email: string) => world.db.outboxMail.count({ where: { toAddress: email } })
const signingIn = (identifier: string, password: string) => signIn({ identifier, password, address: '203.0.113.9', device: '' }, world)
const someone = { surname: 'Оспанова', givenName: 'Дана', patronymic: '', iin: '', positionCode: 'CAREER_CONSULTANT', language: 'ru' }

describe('a forgotten password', () => {
  test('the link works once, ends every session and every other link', async () => {
    const me = await aWorker(world, { centre: tree.careerCentre, password: 'бұрынғы құпия сөз' })
    const session = await openSession(world, me.accountId, '')
    await requestReset({ email: ` ${me.email.toUpperCase()}`, address: '203.0.113.1' }, world)
    const earlier = await linkTo(me.email)
    world.clock.advance(1000)
    await requestReset({ email: me.email, address: '203.0.113.1' }, world)
    const token = await linkTo(me.email)
    expect(token).not.toBe(earlier)
    expect(JSON.stringify(await world.db.passwordReset.findMany())).not.toContain(token)
    expect(await readReset(token, world)).toEqual({ accountId: me.accountId, email: me.email })
    expect(await resetPassword({ token, password: NEW }, world)).toBe(true)
    expect(await resetPassword({ token, password: 'басқа біреу жазды' }, world)).toBe(false)
    expect(await resetPassword({ token: earlier, password: 'басқа біреу жазды' }, world)).toBe(false)
    expect(await readReset(earlier, world)).toBeNull()
    expect(await readSession(world, session)).toBeNull()
    expect(await signingIn(me.email, NEW)).toMatchObject({ ok: true })
  })
  test('sixteen uses at once: one counts', async () => {
    const me = await aWorker(world, { centre: tree.careerCentre })
    await requestReset({ email: me.email, address: '203.0.113.2' }, world)
    const token = await linkTo(me.email)
    const done = await Promise.all(Array.from({ length: 16 }, (_, index) => resetPassword({ token, password: `${NEW} ${index}` }, index % 2 ? world : second)))
    expect(done.filter(Boolean)).toHaveLength(1)
    expect(await signingIn(me.email, `${NEW} ${done.indexOf(true)}`)).toMatchObject({ ok: true })
  })
  test('the link lives an hour: a second before it works, on the hour and a second after it does not', async () => {
    for (const [early, good] of [[1000, true], [0, false], [-1000, false]] as const) {
      const me = await aWorker(world, { centre: tree.careerCentre })
      await requestReset({ email: me.email, address: `203.0.113.${100 + early / 1000}` }, world)
      const token = await linkTo(me.email)
      world.clock.advance(HOUR - early)
      expect((await readReset(token, world)) !== null).toBe(good)
      expect(await resetPassword({ token, password: NEW }, world)).toBe(good)
    }
  })
  test('for an unknown or blocked address nothing is sent, and nothing is said', async () => {
    const blocked = await aWorker(world, { centre: tree.careerCentre })
    await world.db.account.update({ where: { id: blocked.accountId }, data: { blockedAt: world.clock.now() } })
    const mails = await world.db.outboxMail.count()
    for (const email of ['nobody@example.kz', blocked.email, '', 'x'.repeat(1000)]) expect(await requestReset({ email, address: '203.0.113.3' }, world)).toBeUndefined()
    expect(await world.db.outboxMail.count()).toBe(mails)
  })
  test('three mails an hour for an address, thirty from one', async () => {
    const me = await aWorker(world, { centre: tree.careerCentre })
    for (let round = 0; round < 5; round++) await requestReset({ email: me.email, address: `203.0.114.${round}` }, world)
    expect(await mailsTo(me.email)).toBe(3)
    world.clock.advance(HOUR)
    await requestReset({ email: me.email, address: '203.0.114.9' }, world)
    expect(await mailsTo(me.email)).toBe(4)
  })
  test('a link of an account that was blocked meanwhile leads nowhere', async () => {
    const me = await aWorker(world, { centre: tree.careerCentre, password: 'бұрынғы құпия сөз' })
    await requestReset({ email: me.email, address: '203.0.113.4' }, world)
    const token = await linkTo(me.email)
    await world.db.account.update({ where: { id: me.accountId }, data: { blockedAt: world.clock.now() } })
    expect(await readReset(token, world)).toBeNull()
  })
  test('a made-up link leads nowhere', async () => {
    for (const token of ['', 'x', 'a'.repeat(43), "'; --"]) {
      expect(await readReset(token, world)).toBeNull()
      expect(await resetPassword({ token, password: NEW }, world)).toBe(false)
    }
  })
})

describe('accounts', () => {
  const creating = (but: object = {}) => createAccount(administrator.actor, { ...someone, organisationId: tree.careerCentre.id, email: `new-${Math.random()}@example.kz`, ...but }, world)

  test('are made whole or not at all, and the person chooses the password by a link of a week', async () => {
    const made = await creating({ email: ' Dana.Ospanova@Example.kz ', iin: '981231 600010', patronymic: 'Серікқызы' })
    expect(made).toMatchObject({ ok: true })
    const account = await world.db.account.findUniqueOrThrow({ where: { email: 'dana.ospanova@example.kz' }, include: { person: { include: { jobs: true } } } })
    expect(account).toMatchObject({ passwordHash: null, language: 'ru', person: { surname: 'Оспанова', givenName: 'Дана', patronymic: 'Серікқызы', jobs: [{ positionCode: 'CAREER_CONSULTANT', organisationId: tree.careerCentre.id }] } })
    const token = await linkTo('dana.ospanova@example.kz')
    world.clock.advance(7 * 24 * HOUR - 1000)
    expect(await readReset(token, world)).not.toBeNull()
    expect(await resetPassword({ token, password: NEW }, world)).toBe(true)
    expect(await signingIn('981231600010', NEW)).toMatchObject({ ok: true })
  })
  test('wrong fields are named, and nothing is kept of them', async () => {
    const people = await world.db.person.count()
    expect(await creating({ givenName: ' ' })).toEqual({ ok: false, errors: { givenName: 'required' } })
    expect(await creating({ surname: 'Осп4нова', patronymic: '<b>' })).toEqual({ ok: false, errors: { surname: 'name-letters', patronymic: 'name-letters' } })
    expect(await creating({ email: 'x' })).toEqual({ ok: false, errors: { email: 'email' } })
    expect(await creating({ iin: '990101500017' })).toEqual({ ok: false, errors: { iin: 'iin' } })
    expect(await creating({ positionCode: 'KING', organisationId: 'x' })).toEqual({ ok: false, errors: { positionCode: 'choose', organisationId: 'choose' } })
    expect(await creating({ organisationId: '00000000-0000-0000-0000-000000000000' })).toEqual({ ok: false, errors: { organisationId: 'choose' } })
    expect(await creating({ email: 'dana.ospanova@example.kz' })).toEqual({ ok: false, errors: { email: 'email-taken' } })
    expect(await creating({ iin: '981231600010' })).toEqual({ ok: false, errors: { iin: 'iin-taken' } })
    expect(await world.db.person.count()).toBe(people)
  })
  test('the column of the IIN never holds its digits', async () => {
    const { rows } = await world.pool.query<{ row: string }>('select p::text as row from "Person" p')
    const everything = rows.map(({ row }) => row).join('\n')
    expect(everything).not.toMatch(/981231600010|600010/)
    const person = await world.db.person.findFirstOrThrow({ where: { surname: 'Оспанова' } })
    expect(world.secrets.open(person.iinSealed!)).toBe('981231600010')
    expect(world.secrets.seal('981231600010')).not.toBe(person.iinSealed)
    expect(() => world.secrets.open(`${person.iinSealed!.slice(0, -4)}AAAA`)).toThrow()
    const audit = await world.pool.query('select data::text from "AuditEntry"')
    expect(JSON.stringify(audit.rows)).not.toContain('981231600010')
    expect(JSON.stringify((await world.pool.query('select * from "OutboxMail"')).rows)).not.toContain('981231600010')
  })
  test('roles are granted once, revoked once, and both are recorded', async () => {
    const { accountId } = await aWorker(world, { centre: tree.careerCentre })
    expect(await grantRole(administrator.actor, accountId, 'career-centre-head', tree.careerCentre.id, world)).toBe(true)
    await Promise.all([world, second].map((process) => grantRole(administrator.actor, accountId, 'career-centre-head', tree.careerCentre.id, process)))
    expect(await world.db.roleGrant.count({ where: { accountId, revokedAt: null } })).toBe(1)
    expect(await grantRole(administrator.actor, accountId, 'king', tree.careerCentre.id, world)).toBe(false)
    expect(await grantRole(administrator.actor, accountId, 'hr-service', 'nowhere', world)).toBe(false)
    const { grants } = await readAccount(administrator.actor, accountId, world)
    await revokeRole(administrator.actor, accountId, grants[0]!.id, world)
    await revokeRole(administrator.actor, accountId, grants[0]!.id, world)
    expect((await world.db.auditEntry.findMany({ where: { subjectId: accountId, event: { startsWith: 'role.' } }, orderBy: { seq: 'asc' } })).map(({ event }) => event)).toEqual(['role.granted', 'role.revoked'])
  })
  test('an administrator starts a reset and never learns a password', async () => {
    const me = await aWorker(world, { centre: tree.careerCentre, password: 'бұрынғы құпия сөз' })
    await startReset(administrator.actor, me.accountId, world)
    expect(await mailsTo(me.email)).toBe(1)
    expect(await readReset(await linkTo(me.email), world)).not.toBeNull()
    expect(JSON.stringify(await readAccount(administrator.actor, me.accountId, world))).not.toMatch(/argon2|tokenHash/)
  })
  test('are for administrators only', async () => {
    const others = [await aWorker(world, { centre: tree.careerCentre }), await anOfficial(world, 'qualification-organisation', tree.qualificationOrganisation), await anOfficial(world, 'hr-service', tree.top), await anOfficial(world, 'centre-authorised-person', tree.centre)]
    for (const { actor, accountId } of others) {
      const denied = { name: 'Denied', status: 403 }
      await expect(listAccounts(actor, { query: '', page: 1 }, world)).rejects.toMatchObject(denied)
      await expect(readAccount(actor, accountId, world)).rejects.toMatchObject(denied)
      await expect(grantRole(actor, accountId, 'administrator', tree.top.id, world)).rejects.toMatchObject(denied)
      await expect(startReset(actor, administrator.accountId, world)).rejects.toMatchObject(denied)
      await expect(createAccount(actor, { ...someone, email: 'x@example.kz', organisationId: tree.top.id }, world)).rejects.toMatchObject(denied)
    }
    expect((await listAccounts(administrator.actor, { query: 'dana.', page: 1 }, world)).accounts).toMatchObject([{ name: 'Оспанова Дана Серікқызы' }])
    for (const id of ['', 'x', '00000000-0000-0000-0000-000000000000']) await expect(readAccount(administrator.actor, id, world)).rejects.toMatchObject({ name: 'Denied', status: 404 })
  })
})
