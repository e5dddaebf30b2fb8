/** BigBlueButton through its API: every call is an address whose checksum only those who know the shared secret can make; answers are XML. */
import { createHash } from 'node:crypto'
import { DOMParser, type Element } from '@xmldom/xmldom'
import { RoomUnavailable, type WebinarRoom } from './webinar-room.ts'

export interface BigBlueButtonSettings {
  /** address of the API, ending in /api; the server itself prints it without (`bbb-conf --secret`) */
  url: string
  secret: string
  /** how long an answer may take */
  timeoutMilliseconds?: number
}

/** Older servers refuse a name of more than 64 characters; never cut inside a letter. */
const meetingName = (name: string): string => name.slice(0, 64).replace(/[\ud800-\udbff]$/, '')

/** A room on a BigBlueButton server. Throws RoomUnavailable when it is away or refuses. */
export function bigBlueButton({ url, secret, timeoutMilliseconds = 6000 }: BigBlueButtonSettings): WebinarRoom {
  const api = url.endsWith('/api') ? url : `${url}/api`
  const address = (call: string, parameters: Readonly<Record<string, string>>) => {
    const query = new URLSearchParams(parameters).toString()
    return `${api}/${call}?${query}${query === '' ? '' : '&'}checksum=${createHash('sha256').update(call + query + secret).digest('hex')}`
  }
  /** The answer, or null for a `nothing`: that there is no such meeting, unless said otherwise. */
  async function ask(call: string, parameters: Readonly<Record<string, string>>, nothing = 'notFound'): Promise<Element | null> {
    const text = await fetch(address(call, parameters), { signal: AbortSignal.timeout(timeoutMilliseconds), redirect: 'error' })
      .then((response) => response.text())
      .catch((cause: unknown) => { throw new RoomUnavailable('no-answer', { cause }) })
    const answer = parsed(text)
    const key = textOf(answer, 'messageKey')
    if (textOf(answer, 'returncode') === 'SUCCESS') return answer
    if (key === nothing) return null
    throw new RoomUnavailable(key || 'refused')
  }
  return {
    async open({ id, name, logoutUrl }) {
      // everybody who comes may ask for it: an open meeting answers duplicateWarning, and from servers that compare the passwords they made up themselves idNotUnique
      await ask('create', { meetingID: id, name: meetingName(name), logoutURL: logoutUrl, record: 'true', autoStartRecording: 'false', allowStartStopRecording: 'true', muteOnStart: 'true' }, 'idNotUnique')
    },
    joinUrl: ({ meetingId, name, userId, role }) => address('join', { meetingID: meetingId, fullName: name, userID: userId, role: role === 'moderator' ? 'MODERATOR' : 'VIEWER', redirect: 'true' }),
    async present(meetingId) {
      const answer = await ask('getMeetingInfo', { meetingID: meetingId })
      if (!answer || textOf(answer, 'running') !== 'true') return null
      return elements(answer, 'attendee').map((attendee) => textOf(attendee, 'userID')).filter((id) => id !== '')
    },
    async end(meetingId) {
      await ask('end', { meetingID: meetingId })
    },
    async recordings(meetingId) {
      const answer = await ask('getRecordings', { meetingID: meetingId, state: 'published' })
      return answer === null ? [] : elements(answer, 'recording').flatMap((recording) => {
        const [playback] = elements(recording, 'format').filter((format) => /^https?:\/\//.test(textOf(format, 'url').trim()))
        return playback && Number(textOf(recording, 'startTime')) > 0 ? [{ id: textOf(recording, 'recordID'), url: textOf(playback, 'url').trim(), startedAt: new Date(Number(textOf(recording, 'startTime'))), minutes: Number(textOf(playback, 'length')) || 0 }] : []
      })
    },
  }
}

function parsed(text: string): Element {
  const complain = () => { throw new RoomUnavailable('unreadable') }
  try {
    const root = new DOMParser({ onError: (level) => { if (level !== 'warning') complain() } }).parseFromString(text, 'text/xml').documentElement
    return root?.tagName === 'response' ? root : complain()
  } catch (cause) {
    throw cause instanceof RoomUnavailable ? cause : new RoomUnavailable('unreadable', { cause })
  }
}
const elements = (within: Element, name: string): Element[] => [...within.getElementsByTagName(name)]
const textOf = (within: Element, name: string): string => elements(within, name)[0]?.textContent ?? ''
