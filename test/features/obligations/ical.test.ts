/** The text of calendars: folded, escaped, complete; read back by a reader that forgives nothing. */
import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { escaped, folded, icalendar, type CalendarEvent } from '../../../app/features/obligations/ical.ts'
import { eventsOf, parseCalendar, valueOf } from '../../support/ical.ts'

const EVENT: CalendarEvent = {
  uid: 'a1b2@talim.example.kz', sequence: 0, changedAt: new Date('2026-10-14T04:00:00.000Z'), on: '2026-10-15', summary: 'Жоспар', description: 'x', url: 'https://talim.example.kz/adaptations/1/plan', status: 'CONFIRMED', alarmOn: '2026-10-14',
}
const calendarWith = (...events: Partial<CalendarEvent>[]) => icalendar({ name: 'Tälim: мерзімдер', language: 'kk', events: events.map((event, index) => ({ ...EVENT, uid: `${index}@talim.example.kz`, ...event })) })
const read = (...events: Partial<CalendarEvent>[]) => eventsOf(parseCalendar(calendarWith(...events)))

describe('a calendar', () => {
  test('to subscribe to has no method: published, each event would say by whom (RFC 5546, 3.2.1)', () => {
    const published = calendarWith({}).replace('CALSCALE:GREGORIAN', 'CALSCALE:GREGORIAN\r\nMETHOD:PUBLISH')
    expect(() => parseCalendar(published)).toThrow('published by nobody')
    expect(() => parseCalendar(published.replace('END:VEVENT', 'ORGANIZER:mailto:talim@example.kz\r\nEND:VEVENT'))).toThrow() // after its alarm no property stands
    expect(() => parseCalendar(published.replace('BEGIN:VALARM', 'ORGANIZER:mailto:talim@example.kz\r\nBEGIN:VALARM'))).not.toThrow()
    expect(calendarWith({})).not.toContain('METHOD')
  })
  test('without events is still one', () => expect(eventsOf(parseCalendar(calendarWith()))).toEqual([]))
  test('names itself and says how often to come back', () => {
    const calendar = parseCalendar(calendarWith({}))
    expect(['METHOD', 'NAME', 'X-WR-CALNAME', 'REFRESH-INTERVAL'].map((name) => valueOf(calendar, name))).toEqual(['', 'Tälim: мерзімдер', 'Tälim: мерзімдер', 'PT4H'])
  })
  test('an event takes the whole day, also the last of a year', () => {
    const [event] = read({ on: '2026-12-31' })
    expect(['DTSTART', 'DTEND', 'DTSTAMP'].map((name) => valueOf(event!, name))).toEqual(['20261231', '20270101', '20261014T040000Z'])
    expect(event!.properties.find(({ name }) => name === 'DTSTART')!.parameters).toEqual({ VALUE: 'DATE' })
  })
  test('the alarm shows at nine of its day', () => {
    const trigger = (on: string, alarmOn: string | null) => { const [alarm] = read({ on, alarmOn })[0]!.components; return alarm && valueOf(alarm, 'TRIGGER') }
    expect([trigger('2026-10-15', '2026-10-14'), trigger('2026-10-19', '2026-10-16'), trigger('2026-10-15', '2026-10-15'), trigger('2026-10-15', null)]).toEqual(['-PT15H', '-PT63H', 'PT9H', undefined])
  })
})

describe('any text', () => {
  const letters = fc.string({ unit: fc.oneof(fc.constantFrom('ә', 'ғ', 'ү', 'Ж', '\\', ';', ',', '\n', '\r\n', '"', ':', ' ', 'n', '👩🏽‍🎓', '漢'), fc.string({ minLength: 1, maxLength: 1 })), maxLength: 300 })
  test('comes back as it was, but for control characters', () =>
    fc.assert(fc.property(letters, letters, (summary, description) => {
      const [event] = read({ summary, description })
      const clean = (text: string) => text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
      expect([valueOf(event!, 'SUMMARY'), valueOf(event!, 'DESCRIPTION')]).toEqual([clean(summary), clean(description)])
    })))
  test('a line is cut at 75 octets, never inside a letter, and is whole again without the cuts', () =>
    fc.assert(fc.property(letters, (text) => {
      const line = `SUMMARY:${escaped(text)}`
      const parts = folded(line).slice(0, -2).split('\r\n')
      for (const part of parts) {
        expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75)
        expect(Buffer.from(part).toString()).toBe(part)
      }
      for (const part of parts.slice(0, -1)) expect(Buffer.byteLength(part)).toBeGreaterThan(75 - 4)
      expect(parts.map((part, index) => (index === 0 ? part : part.slice(1))).join('')).toBe(line)
    })))
  test('cannot add a line of its own', () => {
    const [event] = read({ summary: 'x\r\nSTATUS:CANCELLED', description: 'END:VEVENT\nEND:VCALENDAR' })
    expect([valueOf(event!, 'STATUS'), valueOf(event!, 'SUMMARY')]).toEqual(['CONFIRMED', 'x\nSTATUS:CANCELLED'])
  })
})

test('the reader itself forgives nothing', () => {
  const good = calendarWith({})
  for (const [from, to] of [['\r\n', '\n'], ['VERSION:2.0\r\n', ''], ['UID:', 'XUID:'], ['STATUS:CONFIRMED', 'STATUS:DONE'], ['20261015', '2026-10-15'], ['END:VALARM\r\n', ''], ['SUMMARY;LANGUAGE=kk:', 'SUMMARY;LANGUAGE=kk:a,b'], ['-PT15H', '-15H'], ['DTSTAMP:20261014T040000Z', 'DTSTAMP:20261014T040000'], ['SUMMARY;LANGUAGE=kk:', `SUMMARY;LANGUAGE=kk:${'x'.repeat(80)}`]] as const) {
    expect(good.includes(from), from).toBe(true)
    expect(() => parseCalendar(good.replace(from, to)), `${from} → ${to}`).toThrow()
  }
})

describe('read by a program that is not ours', () => {
  const events = (...given: Partial<CalendarEvent>[]) => new ICAL.Component(ICAL.parse(calendarWith(...given)) as [string, unknown[], unknown[]]).getAllSubcomponents('vevent').map((part) => new ICAL.Event(part))
  test('days, texts, sequence and alarm are the same', () => {
    const [event] = events({ on: '2026-12-31', summary: 'Қорытынды; «Әсел», \\ 397/14', description: 'бірінші жол\nекінші жол', sequence: 7, alarmOn: '2026-12-30' })
    expect([event!.uid, event!.summary, event!.description, event!.sequence]).toEqual(['0@talim.example.kz', 'Қорытынды; «Әсел», \\ 397/14', 'бірінші жол\nекінші жол', 7])
    expect([event!.startDate.isDate, event!.startDate.toString(), event!.endDate.toString()]).toEqual([true, '2026-12-31', '2027-01-01'])
    expect(event!.component.getFirstSubcomponent('valarm')!.getFirstPropertyValue('trigger')!.toString()).toBe('-PT15H')
  })
  test('what is owed no more is a cancelled event with the same UID', () => {
    const [event] = events({ status: 'CANCELLED', sequence: 2 })
    expect(event!.component.getFirstPropertyValue('status')).toBe('CANCELLED')
  })
  test('without events it is a calendar all the same', () => expect(events()).toEqual([]))
})
