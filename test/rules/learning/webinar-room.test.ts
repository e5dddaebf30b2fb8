import { describe, expect } from 'vitest'
import { mayJoin, type JoinFacts } from '../../../app/rules/learning/webinar-room.ts'
import { proves } from '../../support/proves.ts'

const at = (time: string) => new Date(`2026-11-04T${time}Z`)
const SESSION = { startsAt: at('04:00:00'), endsAt: at('07:00:00') }
const facts = (but: Partial<JoinFacts> = {}): JoinFacts => ({ meeting: 'bigbluebutton', cancelled: false, ...SESSION, leads: false, suspended: false, signedUp: true, roomEndedAt: null, ...but })
const join = (but: Partial<JoinFacts>, now: Date) => mayJoin(facts(but), now, 15)
const code = (decision: ReturnType<typeof mayJoin>) => (decision.allowed ? decision.value : decision.code)

describe('into the room', () => {
  proves('397/23.1', 'a participant from a quarter of an hour before until the end, not a second longer', () => {
    expect(code(join({}, at('03:44:59')))).toBe('webinar.not-open-yet')
    expect(code(join({}, at('03:45:00')))).toBe('viewer')
    expect(code(join({}, at('07:00:00')))).toBe('viewer')
    expect(code(join({}, at('07:00:01')))).toBe('webinar.over')
  })

  proves('397/23.1', 'whoever leads prepares the room an hour before, as moderator', () => {
    expect(code(join({ leads: true, signedUp: false }, at('02:59:59')))).toBe('webinar.not-open-yet')
    expect(code(join({ leads: true, signedUp: false }, at('03:00:00')))).toBe('moderator')
  })

  proves('397/2.12', 'no trainer who is suspended, at whatever hour', () => {
    for (const time of ['02:00:00', '04:00:00']) expect(code(join({ leads: true, suspended: true, signedUp: false }, at(time)))).toBe('trainer.not-active')
    expect(code(join({ leads: false, suspended: true }, at('04:00:00')))).toBe('viewer')
  })

  proves('397/23.1', 'not once whoever leads has ended it, but whoever leads; ended before the session was moved here it says nothing', () => {
    expect(code(join({ roomEndedAt: at('05:00:00') }, at('05:00:00')))).toBe('webinar.ended')
    expect(code(join({ roomEndedAt: at('05:00:00'), leads: true }, at('05:00:00')))).toBe('moderator')
    expect(code(join({ roomEndedAt: at('05:00:00') }, at('07:00:01')))).toBe('webinar.over')
    expect([at('02:59:59'), at('03:00:00')].map((roomEndedAt) => code(join({ roomEndedAt }, at('04:00:00'))))).toEqual(['viewer', 'webinar.ended'])
  })

  proves('397/22', 'nobody who is not signed up, and nobody where there is no room or the run was cancelled', () => {
    expect(code(join({ signedUp: false }, at('04:00:00')))).toBe('webinar.not-signed-up')
    expect(code(join({ meeting: 'none' }, at('04:00:00')))).toBe('webinar.no-room')
    expect(code(join({ cancelled: true, leads: true }, at('04:00:00')))).toBe('webinar.run-cancelled')
    expect(code(join({ meeting: 'link' }, at('04:00:00')))).toBe('viewer')
  })
})
