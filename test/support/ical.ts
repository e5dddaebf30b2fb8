/** Reads a calendar by the letter of RFC 5545, RFC 5546 and RFC 7986 and throws at whatever a strict program would stumble over. */
export interface Property {
  name: string
  parameters: Readonly<Record<string, string>>
  /** as written, still escaped */
  value: string
}
export interface Component {
  name: string
  properties: Property[]
  components: Component[]
}

const NAME = /^[A-Z0-9-]+$/
const DATE = /^\d{8}$/
const UTC = /^\d{8}T\d{6}Z$/
/** when the rule of a zone begins, by the clock of that zone */
const ZONE_START = /^\d{8}T\d{6}$/
const DURATION = /^[+-]?P(?:\d+W|\d+D(?:T(?:\d+H)?(?:\d+M)?(?:\d+S)?)?|T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)$/
const TEXT = new Set(['SUMMARY', 'DESCRIPTION', 'LOCATION', 'UID', 'NAME', 'X-WR-CALNAME', 'PRODID'])
/** How often each may stand: once, or at most once. */
const RULES: Record<string, { once: string[]; atMostOnce: string[]; inside: string[] }> = {
  VCALENDAR: { once: ['PRODID', 'VERSION'], atMostOnce: ['CALSCALE', 'METHOD', 'NAME', 'X-WR-CALNAME', 'X-WR-TIMEZONE', 'REFRESH-INTERVAL', 'X-PUBLISHED-TTL'], inside: ['VEVENT', 'VTIMEZONE'] },
  VTIMEZONE: { once: ['TZID'], atMostOnce: [], inside: ['STANDARD', 'DAYLIGHT'] },
  STANDARD: { once: ['DTSTART', 'TZOFFSETFROM', 'TZOFFSETTO'], atMostOnce: ['TZNAME'], inside: [] },
  VEVENT: { once: ['UID', 'DTSTAMP', 'DTSTART'], atMostOnce: ['ATTENDEE', 'DTEND', 'CLASS', 'DESCRIPTION', 'LAST-MODIFIED', 'LOCATION', 'ORGANIZER', 'SEQUENCE', 'STATUS', 'SUMMARY', 'TRANSP', 'URL'], inside: ['VALARM'] },
  VALARM: { once: ['ACTION', 'DESCRIPTION', 'TRIGGER'], atMostOnce: [], inside: [] },
}

export function parseCalendar(text: string): Component {
  if (!text.endsWith('\r\n')) throw new Error('does not end with a line break')
  if (/\r(?!\n)|(?<!\r)\n/.test(text)) throw new Error('a line break that is not CRLF')
  const raw = text.slice(0, -2).split('\r\n')
  for (const line of raw) {
    if (line === '') throw new Error('an empty line')
    if (Buffer.byteLength(line) > 75) throw new Error(`longer than 75 octets: ${line}`)
    if (/[\u0000-\u0008\u000a-\u001f\u007f\ufffd]/.test(line)) throw new Error(`a control character or half a letter: ${line}`)
  }
  const lines: string[] = []
  for (const line of raw) {
    if (/^[ \t]/.test(line)) {
      if (lines.length === 0) throw new Error('begins with a folded line')
      lines[lines.length - 1] += line.slice(1)
    } else lines.push(line)
  }
  const [root, rest] = component(lines.map(property))
  if (root.name !== 'VCALENDAR' || rest.length > 0) throw new Error('not one calendar')
  const ids = root.components.filter(({ name }) => name === 'VEVENT').map((event) => valueOf(event, 'UID'))
  if (new Set(ids).size !== ids.length) throw new Error('a UID stands twice')
  events(root)
  return root
}

/** What holds between the properties of an event, and what RFC 5546 asks of a message between people. */
function events(root: Component): void {
  const method = valueOf(root, 'METHOD')
  const all = eventsOf(root)
  for (const event of all) {
    const must = (holds: boolean, what: string) => { if (!holds) throw new Error(`${method} ${valueOf(event, 'UID')}: ${what}`) }
    const [start, end] = ['DTSTART', 'DTEND'].map((name) => valueOf(event, name))
    must(end === '' || start!.length === end!.length, 'DTSTART and DTEND are not of one kind')
    must(DATE.test(start!) || UTC.test(start!), 'begins at the clock of nobody knows where')
    must(end === '' || start! < end!, 'ends before it begins')
    if (method === '' || method === 'PUBLISH') {
      must(count(event, 'ATTENDEE') === 0, 'published with an attendee')
      // published, it says by whom (RFC 5546, 3.2.1)
      must(method === '' || count(event, 'ORGANIZER') === 1, 'published by nobody')
    }
    else for (const name of ['ORGANIZER', 'ATTENDEE', 'SEQUENCE', 'SUMMARY', 'DTEND']) must(count(event, name) === 1, `without ${name}`)
    if (method === 'CANCEL') must(valueOf(event, 'STATUS') === 'CANCELLED', 'cancelled, and not so marked')
    if (method === 'REQUEST') must(valueOf(event, 'STATUS') !== 'CANCELLED', 'asks for what is cancelled')
  }
  // a message is about one UID (RFC 5546, 3.2.2 and 3.2.5)
  if (method !== '' && method !== 'PUBLISH' && all.length !== 1) throw new Error(`${method} of ${all.length} events`)
}

function property(line: string): Property {
  const match = /^([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^",;:]*))*):(.*)$/.exec(line)
  if (!match) throw new Error(`not a content line: ${line}`)
  const [, name = '', parameters = '', value = ''] = match
  if (!NAME.test(name)) throw new Error(`a name in small letters: ${name}`)
  const found = { name, value, parameters: Object.fromEntries([...parameters.matchAll(/;([A-Za-z0-9-]+)=("[^"]*"|[^",;:]*)/g)].map(([, parameter = '', given = '']) => [parameter, given.replaceAll('"', '')])) }
  check(found)
  return found
}

function check({ name, value, parameters }: Property): void {
  const must = (holds: boolean) => { if (!holds) throw new Error(`${name} must not be ${JSON.stringify(value)}`) }
  if (TEXT.has(name)) must(!/(?:^|[^\\])(?:\\\\)*(?:[,;]|\\(?![\\;,nN]))/.test(value))
  if (name === 'VERSION') must(value === '2.0')
  if (name === 'METHOD') must(['PUBLISH', 'REQUEST', 'CANCEL'].includes(value))
  if (name === 'CALSCALE') must(value === 'GREGORIAN')
  if (name === 'STATUS') must(['TENTATIVE', 'CONFIRMED', 'CANCELLED'].includes(value))
  if (name === 'CLASS') must(['PUBLIC', 'PRIVATE', 'CONFIDENTIAL'].includes(value))
  if (name === 'TRANSP') must(['OPAQUE', 'TRANSPARENT'].includes(value))
  if (name === 'ACTION') must(value === 'DISPLAY')
  if (name === 'SEQUENCE') must(/^\d+$/.test(value))
  if (name === 'URL') must(URL.canParse(value))
  if (['DTSTAMP', 'LAST-MODIFIED'].includes(name)) must(UTC.test(value) && !Number.isNaN(Date.parse(value.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)/, '$1-$2-$3T$4:$5:'))))
  if (['TRIGGER', 'REFRESH-INTERVAL', 'X-PUBLISHED-TTL'].includes(name)) must(DURATION.test(value))
  if (name === 'REFRESH-INTERVAL') must(parameters.VALUE === 'DURATION')
  if (parameters.VALUE === 'DATE') must(DATE.test(value))
  else if (name === 'DTEND' || (name === 'DTSTART' && !ZONE_START.test(value))) must(UTC.test(value))
  if (name === 'ORGANIZER' || name === 'ATTENDEE') must(/^mailto:[^\s@<>"]+@[^\s@<>"]+$/.test(value))
  if (name === 'ATTENDEE') must(['CHAIR', 'REQ-PARTICIPANT'].includes(parameters.ROLE ?? '') && ['ACCEPTED', 'NEEDS-ACTION'].includes(parameters.PARTSTAT ?? '') && ['TRUE', 'FALSE'].includes(parameters.RSVP ?? ''))
}

/** The component that begins here, and what comes after it. */
function component(lines: readonly Property[]): [Component, Property[]] {
  const [first, ...rest] = lines
  if (first?.name !== 'BEGIN') throw new Error(`BEGIN expected, found ${first?.name}`)
  const made: Component = { name: first.value, properties: [], components: [] }
  const rules = RULES[made.name]
  if (!rules) throw new Error(`a component that has no place here: ${made.name}`)
  let left = rest
  for (;;) {
    const [next, ...after] = left
    if (!next) throw new Error(`${made.name} does not end`)
    if (next.name === 'END') {
      if (next.value !== made.name) throw new Error(`${made.name} ended by ${next.value}`)
      for (const name of rules.once) if (count(made, name) !== 1) throw new Error(`${made.name} needs one ${name}`)
      for (const name of rules.atMostOnce) if (count(made, name) > 1) throw new Error(`${made.name} has ${name} more than once`)
      if (made.name === 'VCALENDAR' && made.components.length === 0) throw new Error('a calendar without a component')
      return [made, after]
    }
    if (next.name === 'BEGIN') {
      const [inner, others] = component(left)
      if (!rules.inside.includes(inner.name)) throw new Error(`${inner.name} in ${made.name}`)
      made.components.push(inner)
      left = others
    } else {
      if (made.components.length > 0) throw new Error(`${next.name} after a component`)
      if (![...rules.once, ...rules.atMostOnce].includes(next.name)) throw new Error(`${next.name} in ${made.name}`)
      made.properties.push(next)
      left = after
    }
  }
}
const count = ({ properties }: Component, name: string) => properties.filter((one) => one.name === name).length

/** The value of a property, text unescaped. */
export function valueOf({ properties }: Component, name: string): string {
  const value = properties.find((one) => one.name === name)?.value ?? ''
  return TEXT.has(name) ? value.replace(/\\([\\;,nN])/g, (_, letter: string) => (letter === 'n' || letter === 'N' ? '\n' : letter)) : value
}
export const eventsOf = (calendar: Component): Component[] => calendar.components.filter(({ name }) => name === 'VEVENT')
