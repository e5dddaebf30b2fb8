/** Calendars as text (RFC 5545, RFC 5546): events of a whole day and of hours, published or sent as an invitation. Events in, lines out. */
import { dayAfter, daysBetween, type CalendarDate } from '../../rules/calendar/calendar-date.ts'

interface AnyEvent {
  uid: string
  /** grows with every change; calendar programs keep the newest */
  sequence: number
  changedAt: Date
  summary: string
  description: string
  url: string
  status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED'
}
export interface CalendarEvent extends AnyEvent {
  on: CalendarDate
  /** the day a reminder shows on, or null */
  alarmOn: CalendarDate | null
}
export interface TimedEvent extends AnyEvent {
  startsAt: Date
  endsAt: Date
  location: string
}
export interface PublishedCalendar {
  name: string
  language: string
  events: readonly (CalendarEvent | TimedEvent)[]
}

export interface CalendarUser {
  name: string
  address: string
}
export interface Invitation {
  /** asks into the calendar, or takes out of it */
  method: 'REQUEST' | 'CANCEL'
  language: string
  event: TimedEvent
  organizer: CalendarUser
  attendee: CalendarUser & { role: 'CHAIR' | 'REQ-PARTICIPANT' }
}

/** How often a program may ask again. */
const REFRESH = 'PT4H'
/** A reminder for a whole day shows at nine in the morning, when work begins. */
const ALARM_HOUR = 9

/** The calendar as a file to subscribe to. It is no message between people, so it has no method: published, each event would need an organizer (RFC 5546, 3.2.1). */
export function icalendar({ name, language, events }: PublishedCalendar): string {
  return file('Deadlines', null, [
    `NAME;LANGUAGE=${language}:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    'X-WR-TIMEZONE:Asia/Almaty',
    `REFRESH-INTERVAL;VALUE=DURATION:${REFRESH}`,
    `X-PUBLISHED-TTL:${REFRESH}`,
    ...TIME_ZONE,
    ...events.flatMap((event) => ('on' in event ? eventLines(event, language) : timedLines(event, language, { changedAt: event.changedAt }))),
  ])
}

/** One event to be put into whatever calendar opens the file. */
export const eventFile = (event: TimedEvent, language: string, organizer: CalendarUser): string => file('Sessions', 'PUBLISH', timedLines(event, language, { changedAt: event.changedAt, organizer }))

/** One event to one person. The same UID with a higher sequence changes what the person's program has; programs take one UID a file (RFC 5546, 3.2.2). */
export const invitation = ({ method, language, event, organizer, attendee }: Invitation, saidAt: Date): string => file('Sessions', method, timedLines(event, language, { changedAt: saidAt, organizer, attendee }))

const file = (about: string, method: string | null, lines: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', `PRODID:-//Talim//${about}//KK`, 'CALSCALE:GREGORIAN', ...(method === null ? [] : [`METHOD:${method}`]), ...lines, 'END:VCALENDAR'].map(folded).join('')

/** A calendar must hold a component even when there is no event; the zone is one, and says which midnight is meant. */
const TIME_ZONE = [
  'BEGIN:VTIMEZONE', 'TZID:Asia/Almaty', 'BEGIN:STANDARD', 'DTSTART:20240301T000000', 'TZOFFSETFROM:+0600', 'TZOFFSETTO:+0500', 'TZNAME:+05', 'END:STANDARD', 'END:VTIMEZONE',
]

function eventLines({ on, alarmOn, ...event }: CalendarEvent, language: string): string[] {
  return [
    'BEGIN:VEVENT',
    ...identity(event, event.changedAt),
    `DTSTART;VALUE=DATE:${dateValue(on)}`,
    `DTEND;VALUE=DATE:${dateValue(dayAfter(on))}`,
    ...words(event, language),
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    ...(alarmOn === null ? [] : ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION;LANGUAGE=${language}:${escaped(event.summary)}`, `TRIGGER:${trigger(alarmOn, on)}`, 'END:VALARM']),
    'END:VEVENT',
  ]
}

/** Hours are written in UTC: no program needs to know a zone to show them right. */
function timedLines({ startsAt, endsAt, location, ...event }: TimedEvent, language: string, { changedAt, organizer, attendee }: { changedAt: Date; organizer?: CalendarUser; attendee?: Invitation['attendee'] }): string[] {
  return [
    'BEGIN:VEVENT',
    ...identity(event, changedAt),
    `DTSTART:${instant(startsAt)}`,
    `DTEND:${instant(endsAt)}`,
    ...words(event, language),
    ...(location === '' ? [] : [`LOCATION;LANGUAGE=${language}:${escaped(location)}`]),
    // only a place that is sure takes up the hours
    `TRANSP:${event.status === 'CONFIRMED' ? 'OPAQUE' : 'TRANSPARENT'}`,
    ...(organizer ? [`ORGANIZER;CN=${quoted(organizer.name)}:mailto:${organizer.address}`] : []),
    ...(attendee ? [`ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=${attendee.role};PARTSTAT=ACCEPTED;RSVP=FALSE;CN=${quoted(attendee.name)}:mailto:${attendee.address}`] : []),
    'END:VEVENT',
  ]
}

const identity = ({ uid, sequence }: AnyEvent, changedAt: Date): string[] => [`UID:${escaped(uid)}`, `DTSTAMP:${instant(changedAt)}`, `LAST-MODIFIED:${instant(changedAt)}`, `SEQUENCE:${sequence}`]
const words = ({ summary, description, url, status }: AnyEvent, language: string): string[] => [
  `SUMMARY;LANGUAGE=${language}:${escaped(summary)}`, `DESCRIPTION;LANGUAGE=${language}:${escaped(description)}`, `URL:${url}`, `STATUS:${status}`,
]

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

/** Text as a value of a parameter: there a quotation mark has no place. */
const quoted = (text: string): string => `"${text.replace(/"/g, "'").replace(/[\u0000-\u001f\u007f]+/g, ' ').trim()}"`

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
