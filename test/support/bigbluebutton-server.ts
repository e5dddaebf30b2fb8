/**
 * A small BigBlueButton: it knows meetings and who is in them, answers in XML as the documentation of its API says, and
 * refuses every call whose checksum is not SHA-256 of call, query and secret.
 */
import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

interface Meeting {
  id: string
  name: string
  running: boolean
  people: Map<string, { name: string; role: string }>
}
export interface BigBlueButtonServer {
  url: string
  secret: string
  meetings: Map<string, Meeting>
  /** calls that were let in, in order */
  calls: { call: string; query: URLSearchParams }[]
  /** meeting → published recordings */
  recordings: Map<string, { id: string; url: string; startTime: number; length: number }[]>
  /** what goes wrong from now on */
  trouble: 'none' | 'html' | 'broken-xml' | 'hangs' | 'other-secret'
  /** older servers refuse a second create that does not repeat the passwords they made up themselves */
  comparesPasswords: boolean
  /** Goes in by the address a person was given; the answer's status. */
  visit(joinUrl: string): Promise<number>
  leave(meetingId: string, userId: string): void
  stop(): Promise<void>
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
const response = (inner: string) => `<response>${inner}</response>`
const failed = (key: string, message: string) => response(`<returncode>FAILED</returncode><messageKey>${key}</messageKey><message>${escaped(message)}</message>`)

export async function aBigBlueButton(secret = '8cd8ef52e8e101574e400365b55e11a6'): Promise<BigBlueButtonServer> {
  const meetings: BigBlueButtonServer['meetings'] = new Map()
  const recordings: BigBlueButtonServer['recordings'] = new Map()
  const calls: BigBlueButtonServer['calls'] = []
  const state = { trouble: 'none' as BigBlueButtonServer['trouble'], comparesPasswords: false }

  const answers: Record<string, (query: URLSearchParams) => string> = {
    create(query) {
      const id = query.get('meetingID') ?? ''
      const name = query.get('name') ?? ''
      if (!id) return failed('missingParamMeetingID', 'You must specify a meeting ID for the meeting.')
      if (name.length < 2 || name.length > 64) return failed('sizeError', 'Meeting name must be between 2 and 64 characters')
      const there = meetings.get(id)
      if (there && state.comparesPasswords) return failed('idNotUnique', 'A meeting already exists with that meeting ID.  Please use a different meeting ID.')
      if (!there) meetings.set(id, { id, name, running: false, people: new Map() })
      return response(`<returncode>SUCCESS</returncode><meetingID>${escaped(id)}</meetingID><createTime>1790000000000</createTime>${there ? '<messageKey>duplicateWarning</messageKey><message>This conference was already in existence and may currently be in progress.</message>' : '<messageKey></messageKey><message></message>'}`)
    },
    getMeetingInfo(query) {
      const meeting = meetings.get(query.get('meetingID') ?? '')
      if (!meeting) return failed('notFound', 'We could not find a meeting with that meeting ID')
      const attendees = [...meeting.people].map(([id, { name, role }]) => `<attendee><userID>${escaped(id)}</userID><fullName>${escaped(name)}</fullName><role>${role}</role><isListeningOnly>false</isListeningOnly></attendee>`)
      return response(`<returncode>SUCCESS</returncode><meetingName>${escaped(meeting.name)}</meetingName><meetingID>${escaped(meeting.id)}</meetingID><running>${meeting.running}</running><participantCount>${meeting.people.size}</participantCount><attendees>${attendees.join('')}</attendees>`)
    },
    end(query) {
      const id = query.get('meetingID') ?? ''
      return meetings.delete(id) ? response('<returncode>SUCCESS</returncode><messageKey>sentEndMeetingRequest</messageKey>') : failed('notFound', 'We could not find a meeting with that meeting ID')
    },
    getRecordings(query) {
      const found = recordings.get(query.get('meetingID') ?? '') ?? []
      if (found.length === 0) return response('<returncode>SUCCESS</returncode><recordings></recordings><messageKey>noRecordings</messageKey>')
      return response(`<returncode>SUCCESS</returncode><recordings>${found.map(({ id, url, startTime, length }) => `<recording><recordID>${id}</recordID><state>published</state><startTime>${startTime}</startTime><playback><format><type>presentation</type><url>${escaped(url)}</url><length>${length}</length></format></playback></recording>`).join('')}</recordings>`)
    },
  }

  const server = createServer((request, reply) => {
    const [path, raw = ''] = (request.url ?? '').split('?')
    const call = path!.split('/').pop()!
    const query = new URLSearchParams(raw)
    const signed = raw.replace(/&?checksum=[^&]*/, '')
    const send = (text: string, status = 200, headers = {}) => void reply.writeHead(status, { 'Content-Type': 'text/xml', ...headers }).end(text)
    if (state.trouble === 'hangs') return
    if (!path!.startsWith('/bigbluebutton/api/')) return send('<html><body>404 Not Found</body></html>', 404)
    if (state.trouble === 'html') return send('<html><body>502 Bad Gateway</body></html>', 502)
    if (state.trouble === 'broken-xml') return send('<response><returncode>SUCCESS')
    const expected = createHash('sha256').update(call + signed + (state.trouble === 'other-secret' ? 'another secret' : secret)).digest('hex')
    if (query.get('checksum') !== expected) return send(failed('checksumError', 'Checksums do not match'))
    query.delete('checksum')
    calls.push({ call, query })
    if (call === 'join') {
      const meeting = meetings.get(query.get('meetingID') ?? '')
      const role = query.get('role')
      if (!meeting) return send(failed('invalidMeetingIdentifier', 'The meeting ID that you supplied did not match any existing meetings'))
      if (!query.get('fullName') || (role !== 'MODERATOR' && role !== 'VIEWER')) return send(failed('missingParam', 'fullName and role are needed'))
      meeting.running = true
      meeting.people.set(query.get('userID') ?? '', { name: query.get('fullName')!, role })
      return send('', 302, { Location: '/html5client/join?sessionToken=abc' })
    }
    return send(answers[call]?.(query) ?? failed('unsupportedRequest', 'This request is not supported.'))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/bigbluebutton/api`, secret, meetings, calls, recordings,
    get trouble() { return state.trouble },
    set trouble(next) { state.trouble = next },
    get comparesPasswords() { return state.comparesPasswords },
    set comparesPasswords(next) { state.comparesPasswords = next },
    visit: async (joinUrl) => (await fetch(joinUrl, { redirect: 'manual' })).status,
    leave: (meetingId, userId) => void meetings.get(meetingId)?.people.delete(userId),
    stop: () => new Promise((stopped) => { server.closeAllConnections(); server.close(() => stopped()) }),
  }
}
