/** The calendar people subscribe to: what it shows, that it changes with its sequence, and that only the address opens it. */
import { beforeEach, describe, expect, test } from 'vitest'
import { publishCalendar } from '../../../app/features/calendar/working-calendar.server.ts'
import { feedOf, makeFeed, readFeed, revokeFeed } from '../../../app/features/obligations/feed.server.ts'
import { toDateColumn } from '../../../app/platform/clock.server.ts'
import { newId, newToken, tokenHash } from '../../../app/platform/ids.server.ts'
import type { ObligationKind } from '../../../app/rules/kernel/obligation.ts'
import { eventsOf, parseCalendar, valueOf, type Component } from '../../support/ical.ts'
import { anOfficial, anOrganisationTree, aWorker, type Someone } from '../../support/people.ts'
import { MORNING, openTestWorld } from '../../support/world.ts'

const world = await openTestWorld()
const second = world.anotherProcess()
const tree = await anOrganisationTree(world)
await publishCalendar(world)
const newcomer = await aWorker(world, { centre: tree.careerCentre, surname: 'Жаңабаева; «Кентау», \\' })
const mentor = await aWorker(world, { centre: tree.careerCentre, surname: 'Мұратов', language: 'ru' })
const director = await anOfficial(world, 'centre-authorised-person', tree.centre, { language: 'en' })
const stranger = await anOfficial(world, 'centre-authorised-person', tree.otherCentre)

interface Owed { kind?: ObligationKind; fromOn?: string; doneOn?: string; cancelledAt?: string; owner?: { ownerId: string } | { ownerRole: string }; internal?: boolean; provisional?: boolean }
async function owed(dueOn: string, { kind = 'draw-up-plan', fromOn = '2026-10-01', doneOn, cancelledAt, owner = { ownerId: mentor.personId }, internal = false, provisional = false }: Owed = {}) {
  const key = `adaptation/${newId()}/${kind}`
  await world.db.obligation.create({
    data: {
      key, kind, subjectType: 'AdaptationCase', subjectId: newId(), aboutId: newcomer.personId, ...owner, organisationId: tree.careerCentre.id, clause: kind === 'draw-up-plan' ? '397/8' : '397/7', edition: '397', internal,
      trigger: 'mentor-attached', fromOn: toDateColumn(fromOn), dueOn: toDateColumn(dueOn), provisional, deadline: {}, doneOn: doneOn ? toDateColumn(doneOn) : null, cancelledAt: cancelledAt ? new Date(cancelledAt) : null, changedAt: world.clock.now(),
    },
  })
  return key
}
const tokenOf = (address: string) => /^https:\/\/talim\.example\.kz\/calendar-feed\/([\w-]{43})\.ics$/.exec(address)![1]!
const addressOf = async ({ actor }: Someone) => tokenOf(await makeFeed(actor, world))
const eventsAt = async (token: string): Promise<Component[]> => eventsOf(parseCalendar((await readFeed(token, world))!))
const told = (event: Component, ...names: string[]) => names.map((name) => valueOf(event, name))

beforeEach(async () => {
  world.clock.set(MORNING)
  await world.pool.query('delete from "Obligation"; delete from "CalendarFeed"')
})

describe('the address', () => {
  test('is shown once; only its hash is kept', async () => {
    const token = await addressOf(mentor)
    const rows = await world.db.calendarFeed.findMany()
    expect(rows).toMatchObject([{ tokenHash: tokenHash(token), personId: mentor.personId, revokedAt: null, readAt: null }])
    expect(JSON.stringify(rows) + JSON.stringify(await world.db.auditEntry.findMany({ where: { event: { startsWith: 'calendar.feed' } }, select: { data: true, subjectId: true } }))).not.toContain(token)
  })
  test('says when it was last read', async () => {
    const token = await addressOf(mentor)
    expect(await feedOf(mentor.actor, world)).toEqual({ createdAt: MORNING, readAt: null })
    world.clock.advance(3_600_000)
    await readFeed(token, world)
    expect(await feedOf(mentor.actor, world)).toEqual({ createdAt: MORNING, readAt: '2026-10-14T05:00:00.000Z' })
  })
  test('a new one ends the old one; of two made at once one is good', async () => {
    const old = await addressOf(mentor)
    const next = await addressOf(mentor)
    expect([await readFeed(old, world), await readFeed(next, world) !== null]).toEqual([null, true])
    const made = (await Promise.all([makeFeed(mentor.actor, world), makeFeed(mentor.actor, second), makeFeed(mentor.actor, world)])).map(tokenOf)
    expect((await Promise.all(made.map((token) => readFeed(token, world)))).filter((text) => text !== null)).toHaveLength(1)
    expect(await world.db.calendarFeed.count({ where: { personId: mentor.personId, revokedAt: null } })).toBe(1)
  })
  test('revoked, made up, cut short, or of a blocked account: nothing is there', async () => {
    const token = await addressOf(mentor)
    for (const wrong of [newToken(), token.slice(1), `${token}x`, '', tokenHash(token), `${token.slice(0, -1)}%`, '\u0000'.repeat(43)]) expect(await readFeed(wrong, world), wrong).toBeNull()
    await world.db.account.update({ where: { id: mentor.accountId }, data: { blockedAt: world.clock.now() } })
    expect(await readFeed(token, world)).toBeNull()
    await world.db.account.update({ where: { id: mentor.accountId }, data: { blockedAt: null } })
    expect(await readFeed(token, world)).not.toBeNull()
    await revokeFeed(mentor.actor, world)
    await revokeFeed(mentor.actor, world)
    expect([await readFeed(token, world), await feedOf(mentor.actor, world)]).toEqual([null, null])
    const events = (await world.db.auditEntry.findMany({ where: { subjectId: mentor.personId }, orderBy: { seq: 'asc' } })).map(({ event }) => event)
    expect(events.slice(-2)).toEqual(['calendar.feed-created', 'calendar.feed-revoked'])
  })
})

describe('what it shows', () => {
  test('what is owed in person, in the language of the person, with clause, explanation, link and reminder', async () => {
    const key = await owed('2026-10-19', { internal: false })
    const { subjectId } = await world.db.obligation.findUniqueOrThrow({ where: { key } })
    const [event, ...others] = await eventsAt(await addressOf(mentor))
    expect(others).toEqual([])
    expect(told(event!, 'DTSTART', 'DTEND', 'SEQUENCE', 'STATUS', 'URL', 'DTSTAMP', 'LAST-MODIFIED')).toEqual([
      '20261019', '20261020', '0', 'CONFIRMED', `https://talim.example.kz/adaptations/${subjectId}/plan`, '20261014T040000Z', '20261014T040000Z',
    ])
    expect(valueOf(event!, 'SUMMARY')).toMatch(/^Составить план адаптации · .*397.*8/)
    expect(valueOf(event!, 'DESCRIPTION')).toContain('Работник: Жаңабаева; «Кентау», \\ Айгүл Нұрланқызы\nОснование: ')
    expect(valueOf(event!, 'UID')).toMatch(/^[0-9a-f]{32}@talim\.example\.kz$/)
    expect(event!.components.map((alarm) => told(alarm, 'ACTION', 'TRIGGER'))).toEqual([['DISPLAY', '-PT63H']]) // Friday at nine
  })
  test('what is owed by office, within its reach and nowhere else; nothing of others', async () => {
    await owed('2026-10-20', { kind: 'attach-mentor', owner: { ownerRole: 'centre-authorised-person' }, internal: true })
    const [event] = await eventsAt(await addressOf(director))
    expect(valueOf(event!, 'SUMMARY')).toMatch(/ · .*397.*7/)
    expect(valueOf(event!, 'DESCRIPTION')).toMatch(/To be done by: .*\n[^]*nternal/)
    for (const other of [mentor, stranger, newcomer]) expect(await eventsAt(await addressOf(other))).toEqual([])
  })
  test('a change raises the sequence and keeps the event; the same sequence is the same event', async () => {
    const key = await owed('2026-10-19')
    const token = await addressOf(mentor)
    const first = await readFeed(token, world)
    world.clock.advance(26 * 3_600_000)
    expect(await readFeed(token, world)).toBe(first)
    await world.db.obligation.update({ where: { key }, data: { dueOn: toDateColumn('2026-10-21'), provisional: true, sequence: { increment: 1 }, changedAt: world.clock.now() } })
    const [[before], [after]] = [eventsOf(parseCalendar(first!)), await eventsAt(token)]
    expect(told(after!, 'UID', 'SEQUENCE', 'DTSTART', 'LAST-MODIFIED', 'STATUS')).toEqual([valueOf(before!, 'UID'), '1', '20261021', '20261015T060000Z', 'TENTATIVE'])
  })
  test('what is owed no more is cancelled, what is done says so; both go after sixty days', async () => {
    await owed('2026-10-19', { cancelledAt: '2026-10-14T03:00:00Z', provisional: true })
    await owed('2026-10-20', { doneOn: '2026-10-13' })
    const token = await addressOf(mentor)
    const shown = await eventsAt(token)
    expect(shown.map((event) => [...told(event, 'STATUS', 'SUMMARY').map((text) => text.split(' ')[0]), event.components.length])).toEqual([['CANCELLED', 'Отпало:', 0], ['CONFIRMED', 'Исполнено:', 0]])
    expect(valueOf(shown[1]!, 'DESCRIPTION')).toContain('Исполнено: 13.10.2026')
    world.clock.set('2026-12-12T04:00:00Z')
    expect(await eventsAt(token)).toHaveLength(2)
    world.clock.set('2026-12-13T04:00:00Z')
    expect(await eventsAt(token)).toHaveLength(1)
    world.clock.set('2026-12-15T04:00:00Z')
    expect(await eventsAt(token)).toEqual([])
  })
  test('no reminder before the day that starts the term', async () => {
    await owed('2026-10-15', { fromOn: '2026-10-15' })
    await owed('2026-10-16', { fromOn: '2026-10-15' })
    await owed('2026-10-19', { fromOn: '2026-10-17' })
    expect((await eventsAt(await addressOf(mentor))).map(({ components }) => components.map((alarm) => valueOf(alarm, 'TRIGGER')))).toEqual([['-PT15H'], ['-PT15H'], []])
  })
})
