/** Calendars as text (RFC 5545): all-day events of a published calendar, nothing else. Events in, lines out. */
import { dayAfter, daysBetween, type CalendarDate } from '../../rules/calendar/calendar-date.ts'

export interface CalendarEvent {
  uid: string
  /** grows with every change; calendar programs keep the newest */
  sequence: number
  changedAt: Date
  on: CalendarDate
  summary: string
  description: string
  url: string
  status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED'
  /** the day a reminder shows on, or null */
  alarmOn: CalendarDate | null
}
export interface PublishedCalendar {
  name: string
  language: string
  events: readonly CalendarEvent[]
}

/** How often a program may ask again. */
const REFRESH = 'PT4H'
/** A reminder for a whole day shows at nine in the morning, when work begins. */
const ALARM_HOUR = 9

/** The calendar as a file. */
export function icalendar({ name, language, events }: PublishedCalendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Talim//Deadlines//KK',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME;LANGUAGE=${language}:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    'X-WR-TIMEZONE:Asia/Almaty',
    `REFRESH-INTERVAL;VALUE=DURATION:${REFRESH}`,
    `X-PUBLISHED-TTL:${REFRESH}`,
    ...TIME_ZONE,
    ...events.flatMap((event) => eventLines(event, language)),
    'END:VCALENDAR',
  ]
  return lines.map(folded).join('')
}

/** A calendar must hold a component even when there is no event; the zone is one, and says which midnight is meant. */
const TIME_ZONE = [
  'BEGIN:VTIMEZONE', 'TZID:Asia/Almaty', 'BEGIN:STANDARD', 'DTSTART:20240301T000000', 'TZOFFSETFROM:+0600', 'TZOFFSETTO:+0500', 'TZNAME:+05', 'END:STANDARD', 'END:VTIMEZONE',
]

function eventLines({ uid, sequence, changedAt, on, summary, description, url, status, alarmOn }: CalendarEvent, language: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${instant(changedAt)}`,
    `LAST-MODIFIED:${instant(changedAt)}`,
    `SEQUENCE:${sequence}`,
    `DTSTART;VALUE=DATE:${dateValue(on)}`,
    `DTEND;VALUE=DATE:${dateValue(dayAfter(on))}`,
    `SUMMARY;LANGUAGE=${language}:${escaped(summary)}`,
    `DESCRIPTION;LANGUAGE=${language}:${escaped(description)}`,
    `URL:${url}`,
    `STATUS:${status}`,
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    ...(alarmOn === null ? [] : ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION;LANGUAGE=${language}:${escaped(summary)}`, `TRIGGER:${trigger(alarmOn, on)}`, 'END:VALARM']),
    'END:VEVENT',
  ]
}

/** From midnight of the event's day to the hour of the alarm. */
function trigger(alarmOn: CalendarDate, on: CalendarDate): string {
  const hours = daysBetween(alarmOn, on) * 24 - ALARM_HOUR
  return hours > 0 ? `-PT${hours}H` : `PT${-hours}H`
}

const dateValue = (day: CalendarDate): string => day.replaceAll('-', '')
/** An instant in UTC, to the second: 20261014T040000Z. */
const instant = (at: Date): string => `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`

/** Text as a value: backslash, comma, semicolon and line breaks have meaning of their own; other control characters have no place. */
export const escaped = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/[\\;,]/g, '\\$&').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '').replace(/\n/g, '\\n')

const OCTETS_A_LINE = 75
/** A content line with its end, cut after at most 75 octets and never inside a letter; what goes on begins with a space. */
export function folded(line: string): string {
  const parts: string[] = []
  let [part, octets] = ['', 0]
  for (const letter of line) {
    const more = Buffer.byteLength(letter)
    if (octets + more > OCTETS_A_LINE) {
      parts.push(part)
      ;[part, octets] = [' ', 1]
    }
    part += letter
    octets += more
  }
  return [...parts, part].map((one) => `${one}\r\n`).join('')
}
