/** What Tälim needs of a webinar room, whoever runs it. */
import type { RoomRole } from '../rules/learning/webinar-room.ts'

export interface Meeting {
  id: string
  name: string
  /** where the browser goes when the meeting is over */
  logoutUrl: string
}
export interface Recording {
  id: string
  url: string
  startedAt: Date
  minutes: number
}

export interface WebinarRoom {
  /** Opens the meeting; one that is open already stays as it is. */
  open(meeting: Meeting): Promise<void>
  /** The address one person goes in by; made without asking the room. */
  joinUrl(join: { meetingId: string; name: string; userId: string; role: RoomRole }): string
  /** Ids of those who are in it now; null when it does not run. */
  present(meetingId: string): Promise<string[] | null>
  /** Ends the meeting for everybody; one that does not run is no error. */
  end(meetingId: string): Promise<void>
  recordings(meetingId: string): Promise<Recording[]>
}

/** The room did not answer, or not as it should. */
export class RoomUnavailable extends Error {
  override name = 'RoomUnavailable'
  readonly code: string
  constructor(code: string, options?: ErrorOptions) {
    super(`the webinar room answered: ${code}`, options)
    this.code = code
  }
}
