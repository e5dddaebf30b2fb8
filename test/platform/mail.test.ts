/** Mail against a real SMTP server: each once, whatever happens in between. */
import { afterEach, describe, expect, test } from 'vitest'
import { queueMail, sendDueMail } from '../../app/platform/mail.server.ts'
import { aMailServer as openMailServer } from '../support/mail-server.ts'
import { openTestWorld } from '../support/world.ts'

const world = await openTestWorld()
const second = world.anotherProcess()
const ending: (() => Promise<void>)[] = []
afterEach(async () => {
  while (ending.length) await ending.pop()!()
  await world.pool.query('delete from "OutboxMail"')
})

async function aMailServer(traits: Parameters<typeof openMailServer>[0] = {}) {
  const server = await openMailServer(traits)
  ending.push(server.stop)
  return server
}
const queue = (key: string, to = `${key}@example.kz`) => world.db.$transaction((tx) => queueMail(tx, world, { key, to, language: 'kk', subject: `Тақырып ${key}`, text: 'Сәлеметсіз бе!\nСілтеме: https://talim.example.kz/x' }))

describe('the outbox', () => {
  test('sends each mail once, to one address, readable', async () => {
    const { got, settings } = await aMailServer()
    await queue('one')
    await queue('one') // the same act twice
    await queue('two')
    expect(await sendDueMail(world, settings)).toBe(2)
    expect(await sendDueMail(world, settings)).toBe(0)
    expect(got.map(({ to }) => to).toSorted()).toEqual([['one@example.kz'], ['two@example.kz']])
    expect(got[0]!.raw).toMatch(/^From: =\?UTF-8\?.*<talim@talim\.example\.kz>/m)
    expect(got[0]!.raw).toMatch(/^Content-Language: kk/m)
    expect(got[0]!.raw).toMatch(/^Auto-Submitted: auto-generated/m)
    expect(await world.db.outboxMail.count({ where: { sentAt: null } })).toBe(0)
  })
  test('waits longer and longer while the server refuses, then sends once', async () => {
    let refusing = true
    const { got, settings } = await aMailServer({ refuse: () => refusing })
    await queue('later')
    const waits: number[] = []
    for (let attempt = 0; attempt < 9; attempt++) {
      expect(await sendDueMail(world, settings)).toBe(0)
      const { nextTryAt, tries, lastError } = await world.db.outboxMail.findFirstOrThrow()
      expect([tries, lastError]).toEqual([attempt + 1, 'EENVELOPE'])
      const wait = (nextTryAt.getTime() - world.clock.now().getTime()) / 1000
      waits.push(wait)
      world.clock.advance(wait * 1000 - 1000)
      expect(await sendDueMail(world, settings)).toBe(0)
      expect((await world.db.outboxMail.findFirstOrThrow()).tries).toBe(attempt + 1)
      world.clock.advance(1000)
    }
    expect(waits).toEqual([30, 60, 120, 240, 480, 960, 1920, 3600, 3600])
    refusing = false
    expect(await sendDueMail(world, settings)).toBe(1)
    expect(got).toHaveLength(1)
  })
  test('a server that is away costs nothing but time, and one bad mail does not hold up the others', async () => {
    const gone = await aMailServer()
    await gone.stop()
    await queue('patient')
    expect(await sendDueMail(world, gone.settings)).toBe(0)
    expect(await world.db.outboxMail.findFirstOrThrow()).toMatchObject({ tries: 1, sentAt: null })

    const { got, settings } = await aMailServer()
    await queue('bad', 'no address at all')
    await queue('good')
    world.clock.advance(30_000)
    expect(await sendDueMail(world, settings)).toBe(2)
    expect(got.map(({ to }) => to[0]).toSorted()).toEqual(['good@example.kz', 'patient@example.kz'])
    expect(await world.db.outboxMail.count({ where: { sentAt: null } })).toBe(1)
  })
  test('two senders at once send each mail once', async () => {
    const { got, settings } = await aMailServer({ slow: 20 })
    for (let index = 0; index < 20; index++) await queue(`m${index}`)
    const [a, b] = await Promise.all([sendDueMail(world, settings), sendDueMail(second, settings)])
    expect(a + b).toBe(20)
    expect(Math.min(a, b)).toBeGreaterThan(0)
    expect(new Set(got.map(({ to }) => to[0])).size).toBe(20)
    expect(got).toHaveLength(20)
  })
  test('a mail whose act is rolled back is not sent', async () => {
    const { got, settings } = await aMailServer()
    await expect(world.db.$transaction(async (tx) => {
      await queueMail(tx, world, { key: 'undone', to: 'x@example.kz', language: 'kk', subject: 's', text: 't' })
      throw new Error('undone')
    })).rejects.toThrow('undone')
    expect([await sendDueMail(world, settings), got.length]).toEqual([0, 0])
  })
  test('a line break in a subject makes no header', async () => {
    const { got, settings } = await aMailServer()
    await queueMail(world.db, world, { key: 'inject', to: 'x@example.kz', language: 'kk', subject: 'Hello\r\nBcc: spy@example.kz', text: 't' })
    await sendDueMail(world, settings)
    expect(got.map(({ to }) => to)).toEqual([['x@example.kz']])
    expect(got[0]!.raw).not.toMatch(/^Bcc:/m)
  })
  test('mail that is held back waits; the rest goes', async () => {
    const { got, settings } = await aMailServer()
    for (const key of ['digest:1', 'reset:1', 'digestive']) await queue(key, `${key.replace(':', '-')}@example.kz`)
    expect(await sendDueMail(world, { ...settings, heldBack: 'digest:' })).toBe(2)
    expect(got.map(({ to }) => to[0]).toSorted()).toEqual(['digestive@example.kz', 'reset-1@example.kz'])
    expect(await sendDueMail(world, { ...settings, heldBack: null })).toBe(1)
  })
  test('at most fifty leave at a time', async () => {
    const { settings } = await aMailServer()
    for (let index = 0; index < 3; index++) await queue(`few${index}`)
    expect([await sendDueMail(world, settings, 2), await sendDueMail(world, settings, 2)]).toEqual([2, 1])
  })
})
