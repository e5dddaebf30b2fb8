/** Runs of courses: who may hold what, when, where, by whom, what may change of it, and until when it may be called off. */
import { describe, expect, test } from 'vitest'
import {
  daysOf, isFor, isOfLine, mayAdd, mayBeHeldAt, mayBeLed, mayCancel, mayChange, mayForesee, mayMeet, mayMove, mayProvide, maySchedule, maySeat, mayShrink, runFlags,
  type DeliveryFacts, type PlaceFacts, type RunFacts, type RunTrainerFacts, type SessionFacts, type StandingFacts,
} from '../../../app/rules/learning/course-run.ts'
import { TRAINER_STATES } from '../../../app/rules/trainers/trainer.ts'
import { proves } from '../../support/proves.ts'

const TODAY = '2026-11-27'
const NOW = new Date('2026-11-27T05:00:00Z')
/** Hours in Kazakhstan: `at('2027-02-01', '09:00')`. */
const at = (day: string, time: string) => new Date(`${day}T${time}:00+05:00`)
const session = (on: string, from: string, to: string, given: Partial<SessionFacts> = {}): SessionFacts => {
  const [startsAt, endsAt] = [at(on, from), at(given.until ?? on, to)]
  return { startsAt, endsAt, minutes: (endsAt.getTime() - startsAt.getTime()) / 60_000, on, until: on, dayOff: null, dayOffReason: null, ...given }
}
const guest: RunTrainerFacts = { id: 'guest', name: 'Төлегенова Сәуле', kind: 'organisation', state: null, languages: [] }
const internal: RunTrainerFacts = { id: 'own', name: 'Мұқанова Дина', kind: 'internal', state: 'active', languages: ['kk'] }
const run = (given: Partial<RunFacts> = {}): RunFacts => ({
  course: { code: 'KD-005', form: 'in-person-seminar', published: true, minutes: 480 }, form: 'in-person-seminar', provider: 'qualification-organisation', by: 'qualification-organisation', language: 'kk',
  sessions: [session('2027-02-01', '09:00', '13:00'), session('2027-02-02', '09:00', '13:00')], trainers: [guest], place: 'Түркістан, Тәуке хан даңғылы, 1', room: null, meeting: 'none', bigBlueButton: false,
  capacity: 20, minimum: 5, signUpUntil: null, line: null, amendment: null, ...given,
})
const code = (given: Partial<RunFacts>) => { const decision = maySchedule(run(given), NOW, TODAY); return decision.allowed ? 'scheduled' : decision.code }
const course = (form: RunFacts['course']['form'], published = true) => ({ code: 'KD-005', form, published, minutes: 480 })

describe('a run is scheduled', () => {
  proves('397/22¶3', 'only of a course with a published standard', () => {
    expect(maySchedule(run(), NOW, TODAY)).toMatchObject({ allowed: true, value: { amends: false }, clauses: ['397/19.schedule', '397/22¶2', '397/22¶3', '397/23'] })
    expect(maySchedule(run({ course: course('in-person-seminar', false) }), NOW, TODAY)).toMatchObject({ allowed: false, code: 'run.course-without-standard', facts: { course: 'KD-005' }, clauses: ['397/22¶3'] })
  })
  proves('397/23', 'in one of exactly three forms, and in that of its standard', () => {
    expect(code({ course: course('webinar'), form: 'webinar', place: 'https://meet.example.kz/kd-005', meeting: 'link' })).toBe('scheduled')
    expect(code({ course: course('online-course'), form: 'online-course', trainers: [], place: '' })).toBe('scheduled')
    expect(code({ form: 'webinar' })).toBe('run.other-form')
    for (const form of ['self-study-pdf', '', 'In-person-seminar']) expect(maySchedule(run({ form }), NOW, TODAY)).toMatchObject({ allowed: false, code: 'run.other-form', clauses: ['397/23'] })
  })
  proves('397/24', 'in kk or ru', () => {
    expect([code({ language: 'kk' }), code({ language: 'ru' })]).toEqual(['scheduled', 'scheduled'])
    for (const language of ['en', '', 'KK']) expect(maySchedule(run({ language }), NOW, TODAY)).toMatchObject({ code: 'learning.language-not-offered', clauses: ['397/24'] })
  })
  test('what is wrong with sessions, seats, place and trainers is said in this order', () => {
    expect(code({ sessions: [] })).toBe('run.sessions-missing')
    expect(code({ capacity: 0, place: '', trainers: [] })).toBe('run.seats-out-of-range')
    expect(code({ place: '', trainers: [] })).toBe('run.place-missing')
    expect(code({ trainers: [] })).toBe('run.trainer-missing')
  })
})

describe('who provides it', () => {
  const given = (facts: Partial<DeliveryFacts>): DeliveryFacts => ({ provider: 'internal-trainer', by: { trainerId: 'own' }, trainerIds: ['own'], course: 'KD-005', language: 'kk', startsOn: '2027-02-01', endsOn: '2027-02-02', line: { course: 'KD-005', language: 'kk', fromOn: '2027-02-01', toOn: '2027-02-28', inForce: true }, amendment: null, ...facts })
  const line = given({}).line!
  proves('397/22¶2', 'the qualification organisation, or an internal trainer in the own name; an expert or a centre provides nothing', () => {
    expect(mayProvide(given({ provider: 'qualification-organisation', by: 'qualification-organisation' }))).toMatchObject({ allowed: true, value: { amends: false }, clauses: ['397/22¶2'] })
    expect(mayProvide(given({}))).toMatchObject({ allowed: true, value: { amends: false }, clauses: ['397/22¶2', '397/31.delivery'] })
    for (const provider of ['', 'national-expert', 'labour-mobility-centre', 'Internal-trainer']) expect(mayProvide(given({ provider }))).toMatchObject({ allowed: false, code: 'run.provider-unknown', clauses: ['397/22¶2'] })
    // not in the name of somebody else, and not without teaching it
    expect(mayProvide(given({ provider: 'qualification-organisation' }))).toMatchObject({ code: 'run.provider-other', clauses: ['397/22¶2'] })
    expect(mayProvide(given({ by: 'qualification-organisation' }))).toMatchObject({ code: 'run.provider-other' })
    expect(mayProvide(given({ trainerIds: ['guest'] }))).toMatchObject({ code: 'run.provider-other' })
    expect(mayProvide(given({ trainerIds: ['guest', 'own'] })).allowed).toBe(true)
  })
  proves('397/31.delivery', 'by a line of the own work plan in force, for the course, language and days; without one only together with an amendment and its reason', () => {
    for (const [facts, allowed] of [
      [{ line: null }, false], [{ line: { ...line, inForce: false } }, false], [{ line: { ...line, course: 'KD-004' } }, false], [{ line: { ...line, language: 'ru' } }, false],
      [{ startsOn: '2027-01-31' }, false], [{ endsOn: '2027-03-01' }, false], [{ startsOn: '2027-02-01', endsOn: '2027-02-28' }, true],
    ] as const) {
      const decision = mayProvide(given(facts))
      expect(decision.allowed, JSON.stringify(facts)).toBe(allowed)
      if (!decision.allowed) expect(decision).toMatchObject({ code: 'run.not-in-work-plan', clauses: ['397/31.delivery'] })
      if (!allowed) expect(mayProvide(given({ ...facts, amendment: 'Орталық басшысы сұрады' }))).toMatchObject({ allowed: true, value: { amends: true } })
    }
    for (const amendment of ['', '  ', ' ab ']) expect(mayProvide(given({ line: null, amendment })).allowed).toBe(false)
    // what stands in the plan is not amended for a reason that is written all the same
    expect(mayProvide(given({ amendment: 'Орталық басшысы сұрады' }))).toMatchObject({ value: { amends: false } })
  })
})

describe('who leads it', () => {
  proves(['397/23.1', '397/23.2'], 'a webinar and a seminar are led by at least one trainer, of any of the four kinds', () => {
    expect(mayBeLed('webinar', 'kk', [])).toMatchObject({ allowed: false, code: 'run.trainer-missing', clauses: ['397/23.1'] })
    expect(mayBeLed('in-person-seminar', 'kk', [])).toMatchObject({ allowed: false, code: 'run.trainer-missing', clauses: ['397/23.2'] })
    expect(mayBeLed('online-course', 'kk', []).allowed).toBe(true)
    for (const kind of ['organisation', 'national-expert', 'international-expert'] as const) expect(mayBeLed('webinar', 'kk', [{ ...guest, kind }]).allowed, kind).toBe(true)
    expect(mayBeLed('in-person-seminar', 'kk', [internal]).allowed).toBe(true)
  })
  proves('397/2.12.tot', 'of internal trainers by an active one alone: whose preparation is missing or unfinished leads no class', () => {
    for (const state of TRAINER_STATES) {
      const decision = mayBeLed('in-person-seminar', 'kk', [guest, { ...internal, state }])
      if (state === 'active') expect(decision.allowed).toBe(true)
      else expect(decision).toMatchObject({ allowed: false, code: 'run.trainer-not-active', facts: { trainer: 'Мұқанова Дина' }, clauses: expect.arrayContaining(['397/2.12.tot']) })
    }
  })
  proves('397/24', 'in a language of theirs; whoever is invited may have named none', () => {
    expect(mayBeLed('webinar', 'ru', [internal])).toMatchObject({ allowed: false, code: 'run.trainer-other-language', facts: { trainer: 'Мұқанова Дина' }, clauses: ['397/24'] })
    expect(mayBeLed('webinar', 'kk', [{ ...internal, languages: [] }]).allowed).toBe(false)
    expect(mayBeLed('webinar', 'ru', [guest]).allowed).toBe(true)
    expect(mayBeLed('webinar', 'ru', [{ ...guest, languages: ['kk'] }]).allowed).toBe(false)
    expect(mayBeLed('webinar', 'ru', [{ ...internal, languages: ['kk', 'ru'] }]).allowed).toBe(true)
  })
})

describe('its sessions', () => {
  const meet = (sessions: SessionFacts[], minutes = 60, now = NOW) => { const decision = mayMeet(sessions, minutes, now); return decision.allowed ? 'meets' : decision.code }
  proves('397/19.schedule', 'one to ten of them, to come, each with an end after its beginning', () => {
    const ten = Array.from({ length: 10 }, (_, day) => session(`2027-02-${String(day + 1).padStart(2, '0')}`, '09:00', '10:00'))
    expect([meet([]), meet(ten.slice(0, 1)), meet(ten), meet([...ten, session('2027-02-11', '09:00', '10:00')])]).toEqual(['run.sessions-missing', 'meets', 'meets', 'run.too-many-sessions'])
    expect(meet([session('2027-02-01', '10:00', '10:00')])).toBe('run.session-ends-before-start')
    expect(meet([session('2027-02-01', '10:00', '09:00')])).toBe('run.session-ends-before-start')
    // now is ten o'clock
    expect(meet([session(TODAY, '10:01', '11:01')])).toBe('meets')
    expect(meet([session(TODAY, '10:00', '11:00')])).toBe('run.session-in-past')
    expect(meet([session(TODAY, '09:00', '10:00', { unchanged: true })])).toBe('meets')
  })
  proves('397/19.schedule', 'apart from each other: the next one begins when the one before has ended, at the earliest', () => {
    expect(meet([session('2027-02-01', '09:00', '11:00'), session('2027-02-01', '11:00', '12:00')])).toBe('meets')
    expect(mayMeet([session('2027-02-01', '09:00', '11:01'), session('2027-02-01', '11:00', '12:00')], 60, NOW)).toMatchObject({ code: 'run.sessions-overlap', facts: { first: '2027-02-01T04:00:00.000Z', second: '2027-02-01T06:00:00.000Z' } })
  })
  proves(['397/19.schedule', '397/23'], 'across midnight and across the end of a year, too; the run is there from its first to its last day', () => {
    const night = [session('2026-12-30', '09:00', '10:00'), session('2026-12-31', '22:00', '01:00', { until: '2027-01-01' })]
    expect(meet(night)).toBe('meets')
    expect(daysOf(night)).toEqual({ startsOn: '2026-12-30', endsOn: '2027-01-01' })
  })
  proves('397/A2.hours', 'no less in all than the minutes of the standard, without pauses; the refusal says how much is missing', () => {
    const half = (minutes: number) => session('2027-02-01', '09:00', '13:30', { minutes })
    expect(meet([half(240), session('2027-02-02', '09:00', '13:00')], 480)).toBe('meets')
    expect(mayMeet([half(239), session('2027-02-02', '09:00', '13:00')], 480, NOW)).toMatchObject({ allowed: false, code: 'run.minutes-missing', facts: { given: 479, needed: 480, missing: 1 }, clauses: ['397/A2.hours'] })
    expect([half(270), half(271), half(0), half(1.5)].map((one) => meet([one], 1))).toEqual(['meets', 'run.session-minutes', 'run.session-minutes', 'run.session-minutes'])
  })
  test('not more than eight hours of learning on a day, not longer than twelve hours with pauses', () => {
    expect(meet([session('2027-02-01', '08:00', '12:00'), session('2027-02-01', '13:00', '17:00')])).toBe('meets')
    expect(mayMeet([session('2027-02-01', '08:00', '12:00'), session('2027-02-01', '13:00', '17:01')], 60, NOW)).toMatchObject({ code: 'run.day-too-long', facts: { day: '2027-02-01', hours: 8 } })
    expect(meet([session('2027-02-01', '08:00', '20:00', { minutes: 480 })])).toBe('meets')
    expect(meet([session('2027-02-01', '08:00', '20:01', { minutes: 480 })])).toBe('run.session-too-long')
  })
  proves('397/19.schedule', 'on a day off only with a reason', () => {
    const off = (dayOffReason: string | null, unchanged = false) => session('2027-03-22', '09:00', '10:00', { dayOff: '2027-03-22', dayOffReason, unchanged })
    for (const reason of [null, '', '  ', 'ab']) expect(mayMeet([off(reason)], 60, NOW)).toMatchObject({ code: 'run.day-off-needs-reason', facts: { day: '2027-03-22' } })
    expect(meet([off('Қатысушылар сұрады')])).toBe('meets')
    // what became a day off later is flagged, not refused
    expect(meet([off(null, true)])).toBe('meets')
  })
})

describe('where it is held, and for how many', () => {
  const place = (given: Partial<PlaceFacts>) => { const decision = mayBeHeldAt({ form: 'in-person-seminar', place: '', room: null, meeting: 'none', capacity: 20, bigBlueButton: false, ...given }); return decision.allowed ? 'held' : decision.code }
  proves('397/23.1', 'a webinar meets at a link of the web, or in the room of the platform', () => {
    const webinar = (given: Partial<PlaceFacts>) => place({ form: 'webinar', ...given })
    expect(webinar({ meeting: 'link', place: ' https://meet.example.kz/a ' })).toBe('held')
    for (const link of ['', 'http://meet.example.kz', 'https://', 'https:// meet', 'https://meet', 'meet.example.kz', 'Түркістан']) expect(webinar({ meeting: 'link', place: link }), link).toBe('run.link-missing')
    expect(webinar({ meeting: 'none', place: 'https://meet.example.kz/a' })).toBe('run.link-missing')
    expect([webinar({ meeting: 'bigbluebutton', bigBlueButton: true }), webinar({ meeting: 'bigbluebutton' })]).toEqual(['held', 'run.webinar-room-missing'])
  })
  proves('397/23.2', 'a seminar in a room with seats for all, or at an address', () => {
    const room = { name: '204', seats: 20, retired: false }
    expect([place({ place: 'abc' }), place({ place: ' ab ' }), place({ room })]).toEqual(['held', 'run.place-missing', 'held'])
    expect([place({ room, capacity: 20 }), place({ room, capacity: 21 }), place({ room: { ...room, retired: true } })]).toEqual(['held', 'run.room-too-small', 'run.room-retired'])
    expect(place({ place: 'Түркістан', meeting: 'link' })).toBe('run.other-form')
    expect(place({ form: 'online-course' })).toBe('held')
  })
  proves('397/19.schedule', 'seats, the least number and the window of sign-up have their bounds', () => {
    const seats = (given: Partial<Parameters<typeof maySeat>[0]>, today: string | null = TODAY) => { const decision = maySeat({ capacity: 20, minimum: 1, signUpUntil: null, startsOn: '2027-02-01', ...given }, today); return decision.allowed ? 'seats' : decision.code }
    expect([1, 1000].map((capacity) => seats({ capacity }))).toEqual(['seats', 'seats'])
    expect([0, -1, 1001, 2.5, Number.NaN].map((capacity) => seats({ capacity }))).toEqual(Array.from({ length: 5 }, () => 'run.seats-out-of-range'))
    expect([1, 20, 0, 21, 1.5].map((minimum) => seats({ minimum }))).toEqual(['seats', 'seats', 'run.minimum-out-of-range', 'run.minimum-out-of-range', 'run.minimum-out-of-range'])
    expect(['2027-02-01', '2027-02-02', TODAY, '2026-11-26'].map((signUpUntil) => seats({ signUpUntil }))).toEqual(['seats', 'run.sign-up-after-start', 'seats', 'run.sign-up-in-past'])
    expect(seats({ signUpUntil: '2026-11-26' }, null)).toBe('seats')
    expect([mayShrink(5, 5).allowed, mayShrink(4, 5)]).toMatchObject([true, { code: 'run.capacity-below-seats', facts: { capacity: 4, seats: 5 } }])
  })
})

describe('a run in a plan', () => {
  proves(['397/19.schedule', '397/2.6'], 'begins and ends in the year of the plan', () => {
    expect(mayForesee({ startsOn: '2027-01-01', endsOn: '2027-12-31' }, 2027).allowed).toBe(true)
    for (const [startsOn, endsOn] of [['2026-12-31', '2027-01-02'], ['2027-12-31', '2028-01-01'], ['2028-01-01', '2028-01-01'], ['2026-12-31', '2026-12-31']] as const)
      expect(mayForesee({ startsOn, endsOn }, 2027)).toMatchObject({ allowed: false, code: 'run.outside-plan-year', facts: { year: 2027, startsOn, endsOn } })
  })
})

describe('a run changes', () => {
  proves('397/19.schedule', 'until it is over, unless it is cancelled, with a reason', () => {
    const change = (given: Partial<Parameters<typeof mayChange>[0]>, now = NOW, today = TODAY) => { const decision = mayChange({ cancelled: false, endsOn: TODAY, lastAt: at(TODAY, '12:00'), reason: 'Оқытушы ауырды', ...given }, now, today); return decision.allowed ? 'changes' : decision.code }
    expect([change({}, at(TODAY, '11:59')), change({}, at(TODAY, '12:00'))]).toEqual(['changes', 'run.over'])
    expect([change({ lastAt: null }), change({ lastAt: null }, NOW, '2026-11-28')]).toEqual(['changes', 'run.over'])
    expect(change({ cancelled: true })).toBe('run.already-cancelled')
    for (const reason of ['', '  ', 'ab']) expect(change({ reason })).toBe('run.change-reason-missing')
  })
  proves(['397/19.schedule', '397/23.2'], 'a session moves until it begins, none once its sheet was signed off, and none disappears', () => {
    const before = { startsAt: at(TODAY, '11:00'), endsAt: at(TODAY, '12:00'), minutes: 60, confirmed: false }
    const later = { startsAt: at(TODAY, '13:00'), endsAt: at(TODAY, '14:00'), minutes: 60 }
    expect(mayMove({ before, after: { ...before } }, NOW)).toMatchObject({ allowed: true, value: { moved: false } })
    for (const after of [later, { ...before, endsAt: at(TODAY, '12:30') }, { ...before, minutes: 45 }]) expect(mayMove({ before, after }, NOW)).toMatchObject({ allowed: true, value: { moved: true } })
    expect(mayMove({ before, after: null }, NOW)).toMatchObject({ code: 'run.session-stays' })
    expect([mayMove({ before, after: later }, at(TODAY, '10:59')).allowed, mayMove({ before, after: later }, at(TODAY, '11:00'))]).toMatchObject([true, { code: 'run.session-begun' }])
    expect(mayMove({ before: { ...before, confirmed: true }, after: later }, NOW)).toMatchObject({ code: 'run.sheet-confirmed', clauses: ['397/23.2'] })
    expect(mayMove({ before: { ...before, confirmed: true }, after: { ...before } }, at(TODAY, '15:00')).allowed).toBe(true)
  })
})

describe('a session is added', () => {
  proves(['397/23.2', '397/25'], 'as long as a sheet is open; once all of them are signed off it is settled who completed the run', () => {
    for (const open of [[], [{ confirmed: false }], [{ confirmed: true }, { confirmed: false }]]) expect(mayAdd(open).allowed, JSON.stringify(open)).toBe(true)
    expect(mayAdd([{ confirmed: true }, { confirmed: true }])).toMatchObject({ code: 'run.sheets-confirmed', clauses: ['397/23.2', '397/25'] })
  })
  proves('397/31.delivery', 'a class is of a line of its course and language, within its days, both included', () => {
    const line = { course: 'KD-012', language: 'kk', fromOn: '2027-02-01', toOn: '2027-02-05' }
    const held = { course: 'KD-012', language: 'kk', startsOn: '2027-02-01', endsOn: '2027-02-05' }
    expect(isOfLine(line, held)).toBe(true)
    for (const other of [{ course: 'KD-013' }, { language: 'ru' }, { startsOn: '2027-01-31' }, { endsOn: '2027-02-06' }]) expect(isOfLine(line, { ...held, ...other }), JSON.stringify(other)).toBe(false)
  })
})

describe('a run is cancelled', () => {
  proves('397/19.schedule', 'once, with a reason, before its first session begins; one with days only before its first day', () => {
    const cancel = (given: Partial<Parameters<typeof mayCancel>[0]>, now = NOW, today = '2027-01-31') => { const decision = mayCancel({ cancelled: false, startsOn: '2027-02-01', firstAt: null, reason: 'Оқытушы ауырып қалды', ...given }, now, today); return decision.allowed ? 'cancelled' : decision.code }
    expect(cancel({})).toBe('cancelled')
    expect(cancel({}, NOW, '2027-02-01')).toBe('run.begun')
    expect(cancel({}, NOW, '2027-03-01')).toBe('run.begun')
    const firstAt = at('2027-02-01', '09:00')
    expect([cancel({ firstAt }, at('2027-02-01', '08:59'), '2027-02-01'), cancel({ firstAt }, firstAt, '2027-02-01')]).toEqual(['cancelled', 'run.begun'])
    expect(cancel({ cancelled: true })).toBe('run.already-cancelled')
    for (const reason of ['', '  ', 'ab']) expect(cancel({ reason })).toBe('run.reason-missing')
  })
})

describe('what is to be seen to', () => {
  const active = { kind: 'internal' as const, state: 'active' as const, away: false }
  const one = { startsAt: at('2027-02-01', '09:00'), dayOff: false, dayOffReason: null, trainers: [active] }
  const flags = (given: Partial<StandingFacts>, now = NOW, today = TODAY) => runFlags({ form: 'webinar', startsOn: '2027-02-01', signUpUntil: null, minimum: 5, seatsTaken: 5, sessions: [one], ...given }, now, today)
  proves('397/30', 'a session to come without anybody who may teach, on a day that became a day off, a run below its least number, days without times', () => {
    expect(flags({})).toEqual([])
    for (const trainers of [[], [{ ...active, state: 'ended' as const }], [{ ...active, state: 'suspended' as const }], [{ ...active, away: true }]]) expect(flags({ sessions: [{ ...one, trainers }] })).toEqual(['needs-trainer'])
    expect(flags({ sessions: [{ ...one, trainers: [{ ...active, state: 'ended' as const }, { kind: 'national-expert' as const, state: null, away: false }] }] })).toEqual([])
    expect(flags({ sessions: [{ ...one, trainers: [] }] }, at('2027-02-01', '09:00'), '2027-02-01')).toEqual([])
    expect(flags({ sessions: [{ ...one, dayOff: true }] })).toEqual(['day-off'])
    expect(flags({ sessions: [{ ...one, dayOff: true, dayOffReason: 'Қатысушылар сұрады' }] })).toEqual([])
    expect([flags({ sessions: [] }), flags({ sessions: [], form: 'online-course' }), flags({ sessions: [], startsOn: '2026-11-26' })]).toEqual([['needs-times'], [], []])
    expect([flags({ seatsTaken: 4 }), flags({ seatsTaken: 4, signUpUntil: TODAY }), flags({ seatsTaken: 4, signUpUntil: '2026-11-26' }), flags({ signUpUntil: '2026-11-26' })]).toEqual([[], [], ['below-minimum'], []])
  })
})

describe('who a run is for', () => {
  proves('397/22', 'everybody, or those who work at or below the organisation it is held for; nobody without a place of work', () => {
    expect(isFor('', ['/1/2/'])).toBe(true)
    expect(isFor('/1/2/', ['/1/2/'])).toBe(true)
    expect(isFor('/1/2/', ['/1/9/', '/1/2/3/'])).toBe(true)
    expect(isFor('/1/2/', ['/1/22/'])).toBe(false)
    expect(isFor('/1/2/', ['/1/'])).toBe(false)
    expect(isFor('', [])).toBe(false)
  })
})
