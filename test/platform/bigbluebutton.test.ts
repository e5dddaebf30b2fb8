import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { bigBlueButton } from '../../app/platform/bigbluebutton.server.ts'
import { RoomUnavailable } from '../../app/platform/webinar-room.ts'
import { aBigBlueButton } from '../support/bigbluebutton-server.ts'

const server = await aBigBlueButton()
afterAll(() => server.stop())
const room = bigBlueButton({ url: server.url, secret: server.secret, timeoutMilliseconds: 300 })
const MEETING = { id: 'd290f1ee-6c54-4b01-90e6-d701748f0851', name: 'KD-004 Өңірлік еңбек нарығын талдау & «болжам» 50% +1', logoutUrl: 'https://talim.example.kz/course-runs/1?a=b&c=ә' }
beforeEach(() => {
  server.trouble = 'none'
  server.comparesPasswords = false
  server.meetings.clear()
  server.calls.length = 0
})

describe('BigBlueButton by its API', () => {
  test('opened twice is one meeting; names with letters of every kind arrive whole', async () => {
    await room.open(MEETING)
    await room.open(MEETING)
    expect([...server.meetings.values()].map(({ name }) => name)).toEqual([MEETING.name])
    expect(server.calls.map(({ call }) => call)).toEqual(['create', 'create'])
    expect(server.calls[0]!.query.get('logoutURL')).toBe(MEETING.logoutUrl)
  })

  test('opened twice is one meeting on a server that compares passwords nobody gave, too', async () => {
    server.comparesPasswords = true
    await room.open(MEETING)
    await room.open(MEETING)
    expect(server.meetings.size).toBe(1)
  })

  test('a long name is cut at 64 characters, by letters and not by bytes, and inside none', async () => {
    for (const [name, kept] of [['Қ'.repeat(64), 'Қ'.repeat(64)], ['Қ'.repeat(65), 'Қ'.repeat(64)], [`${'Қ'.repeat(63)}😀 жалғасы`, 'Қ'.repeat(63)], [`${'Қ'.repeat(62)}😀 жалғасы`, `${'Қ'.repeat(62)}😀`]] as const) {
      server.meetings.clear()
      await room.open({ ...MEETING, name })
      expect(server.meetings.get(MEETING.id)!.name).toBe(kept)
    }
  })

  test('the address may be given as the server prints it, without /api', async () => {
    await bigBlueButton({ url: server.url.replace(/\/api$/, ''), secret: server.secret }).open(MEETING)
    expect(server.meetings.size).toBe(1)
  })

  test('people go in by addresses of their own, in their role, and are seen', async () => {
    await room.open(MEETING)
    expect(await room.present(MEETING.id)).toBeNull()
    expect(await server.visit(room.joinUrl({ meetingId: MEETING.id, name: 'Әлімова Бибігүл <Қ>', userId: 'learner-1', role: 'viewer' }))).toBe(302)
    expect(await server.visit(room.joinUrl({ meetingId: MEETING.id, name: 'Төлегенова Сәуле', userId: 'trainer-1', role: 'moderator' }))).toBe(302)
    expect(server.meetings.get(MEETING.id)!.people.get('learner-1')).toEqual({ name: 'Әлімова Бибігүл <Қ>', role: 'VIEWER' })
    expect(server.meetings.get(MEETING.id)!.people.get('trainer-1')!.role).toBe('MODERATOR')
    expect(await room.present(MEETING.id)).toEqual(['learner-1', 'trainer-1'])
    server.leave(MEETING.id, 'learner-1')
    expect(await room.present(MEETING.id)).toEqual(['trainer-1'])
  })

  test('an address that somebody has changed lets nobody in', async () => {
    await room.open(MEETING)
    const url = room.joinUrl({ meetingId: MEETING.id, name: 'Айгүл', userId: 'learner-1', role: 'viewer' })
    expect(await server.visit(url.replace('role=VIEWER', 'role=MODERATOR'))).toBe(200) // an answer that says no
    expect(server.meetings.get(MEETING.id)!.people.size).toBe(0)
  })

  test('ended is ended, also when it did not run', async () => {
    await room.open(MEETING)
    await room.end(MEETING.id)
    expect(server.meetings.size).toBe(0)
    await room.end(MEETING.id)
    expect(await room.present(MEETING.id)).toBeNull()
  })

  test('recordings with their address, beginning and length', async () => {
    expect(await room.recordings(MEETING.id)).toEqual([])
    server.recordings.set(MEETING.id, [{ id: 'r-1', url: 'https://bbb.example.kz/playback/presentation/2.3/r-1?a=1&b=2', startTime: Date.parse('2026-11-04T04:00:00Z'), length: 61 }, { id: 'r-2', url: 'javascript:alert(1)', startTime: 1, length: 1 }, { id: 'r-3', url: 'https://bbb.example.kz/r-3', startTime: Number.NaN, length: 1 }])
    expect(await room.recordings(MEETING.id)).toEqual([{ id: 'r-1', url: 'https://bbb.example.kz/playback/presentation/2.3/r-1?a=1&b=2', startedAt: new Date('2026-11-04T04:00:00Z'), minutes: 61 }])
  })

  test.each([['html', 'unreadable'], ['broken-xml', 'unreadable'], ['hangs', 'no-answer'], ['other-secret', 'checksumError']] as const)('%s: the room is unavailable (%s), for every question', async (trouble, code) => {
    server.trouble = trouble
    for (const question of [() => room.open(MEETING), () => room.present(MEETING.id), () => room.end(MEETING.id), () => room.recordings(MEETING.id)]) {
      const error = await question().catch((thrown: unknown) => thrown)
      expect(error).toBeInstanceOf(RoomUnavailable)
      expect((error as RoomUnavailable).code).toBe(code)
    }
  })

  test('nobody listens: unavailable, and said without the secret', async () => {
    const nobody = bigBlueButton({ url: 'http://127.0.0.1:9/bigbluebutton/api', secret: server.secret, timeoutMilliseconds: 300 })
    const error = await nobody.open(MEETING).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(RoomUnavailable)
    expect(String(error)).not.toContain(server.secret)
  })
})
