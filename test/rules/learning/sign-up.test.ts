import { describe, expect } from 'vitest'
import { isOpenToSignUp, isRelease, LEAST_REASON, maySignUp, mayWithdraw, type SignUpFacts, type WithdrawalFacts } from '../../../app/rules/learning/sign-up.ts'
import { proves } from '../../support/proves.ts'

const FIRST = { startsAt: '2026-11-04T04:00:00.000Z', endsAt: '2026-11-04T06:00:00.000Z' }
const LAST = { startsAt: '2026-11-05T04:00:00.000Z', endsAt: '2026-11-05T06:00:00.000Z' }
const run = (but: Partial<SignUpFacts['run']> = {}): SignUpFacts['run'] => ({ cancelled: false, published: true, hasTrainer: true, sessions: [FIRST, LAST], signUpUntil: null, audiencePath: '', positions: ['*'], minimumQualification: 5, ...but })
const worker = (but: Partial<SignUpFacts['worker']> = {}): SignUpFacts['worker'] => ({
  covered: true, leavesOn: null, paths: ['/top/centre/'], positions: ['CAREER_CONSULTANT'], qualificationLevel: 6, teaches: false, activeEnrolment: false, holdsSeat: false, completedEdition: false, otherRun: null, clashes: [], ...but,
})
const choice = (but: Partial<SignUpFacts['choice']> = {}): SignUpFacts['choice'] => ({ release: 'with', reason: null, levelOverride: null, ...but })
const NOW = '2026-11-01T04:00:00.000Z'
const asked = (facts: Partial<SignUpFacts>, now = NOW, today = '2026-11-01') => maySignUp({ by: 'worker', run: run(), worker: worker(), choice: choice(), ...facts }, now, today)
const code = (decision: { allowed: boolean; code?: string }) => (decision.allowed ? 'allowed' : decision.code)

describe('the run', () => {
  proves(['397/23.1', '397/23.2', '397/19.schedule'], 'takes sign-up once its times and a trainer are known, and while it is held', () => {
    expect(asked({})).toMatchObject({ allowed: true, value: 'every-position', clauses: expect.arrayContaining(['397/22', '397/23', '397/24']) as string[] })
    expect(asked({ run: run({ sessions: [] }) })).toMatchObject({ code: 'sign-up.times-follow', clauses: ['397/19.schedule'] })
    expect(asked({ run: run({ hasTrainer: false }) })).toMatchObject({ code: 'sign-up.no-trainer', clauses: ['397/23.1', '397/23.2'] })
    expect(asked({ run: run({ cancelled: true }) })).toMatchObject({ code: 'sign-up.run-cancelled' })
    expect(asked({ run: run({ published: false }) })).toMatchObject({ code: 'learning.edition-not-published', clauses: ['397/22¶3'] })
  })
  proves('397/19.schedule', 'is open to the worker through the last day of sign-up, and until the first session begins', () => {
    const until = run({ signUpUntil: '2026-11-02' })
    expect(code(asked({ run: until }, '2026-11-02T18:59:59.999Z', '2026-11-02'))).toBe('allowed')
    expect(asked({ run: until }, '2026-11-02T19:00:00.000Z', '2026-11-03')).toMatchObject({ code: 'sign-up.closed', facts: { until: '2026-11-02' } })
    // a seat that the plan holds is confirmed until it begins
    const held = { run: until, worker: worker({ holdsSeat: true }) }
    expect(code(asked(held, '2026-11-04T03:59:59.999Z', '2026-11-04'))).toBe('allowed')
    expect(code(asked(held, FIRST.startsAt, '2026-11-04'))).toBe('sign-up.begun')
    expect(code(asked({}, '2026-11-04T03:59:59.999Z', '2026-11-04'))).toBe('allowed')
    expect(asked({}, FIRST.startsAt, '2026-11-04')).toMatchObject({ code: 'sign-up.begun', facts: { startsAt: FIRST.startsAt } })
  })
  proves(['397/19.schedule', '397/22'], 'is open to whoever answers for the worker until its last session begins, whatever the last day of sign-up', () => {
    const late = (now: string) => code(asked({ by: 'superior', run: run({ signUpUntil: '2026-11-02' }) }, now, '2026-11-04'))
    expect([late(FIRST.startsAt), late('2026-11-05T03:59:59.999Z'), late(LAST.startsAt)]).toEqual(['allowed', 'allowed', 'sign-up.last-begun'])
  })
  proves('397/19.schedule', 'promotes from the waitlist after the last day of sign-up as well, and not once it has begun', () => {
    const promoted = (now: string) => code(asked({ by: 'waitlist', run: run({ signUpUntil: '2026-11-02' }) }, now, '2026-11-04'))
    expect([promoted('2026-11-04T03:59:59.999Z'), promoted(FIRST.startsAt)]).toEqual(['allowed', 'sign-up.begun'])
    expect(isOpenToSignUp({ by: 'waitlist', run: run({ cancelled: true }) }, NOW, '2026-11-01').allowed).toBe(false)
  })
})

describe('the worker', () => {
  proves(['397/1', '397/2.2'], 'has a job the order is about', () => {
    expect(asked({ worker: worker({ covered: false }) })).toMatchObject({ code: 'learning.not-covered', clauses: ['397/1', '397/2.2'] })
    expect(asked({ worker: worker({ leavesOn: '2026-11-04' }) })).toMatchObject({ code: 'sign-up.leaves', facts: { endsOn: '2026-11-04' } })
  })
  proves('397/22', 'belongs to those the run is for: staff at and below an organisation, or of the whole country', () => {
    const audience = (audiencePath: string, ...paths: string[]) => code(asked({ run: run({ audiencePath }), worker: worker({ paths }) }))
    expect(audience('/top/centre/', '/top/centre/')).toBe('allowed')
    expect(audience('/top/centre/', '/top/centre/career/')).toBe('allowed')
    expect(audience('/top/centre/', '/top/', '/top/centre/career/')).toBe('allowed')
    expect(audience('/top/centre/', '/top/other/')).toBe('sign-up.other-audience')
    expect(audience('/top/centre/', '/top/')).toBe('sign-up.other-audience')
    expect(audience('', '/top/other/')).toBe('allowed')
  })
  proves('397/22', 'does not learn in the own class, nor in two runs of a course at a time, nor twice', () => {
    expect(code(asked({ worker: worker({ teaches: true }) }))).toBe('sign-up.teaches')
    expect(asked({ worker: worker({ otherRun: '2026-12-01' }) })).toMatchObject({ code: 'sign-up.other-run', facts: { startsOn: '2026-12-01' } })
    expect(code(asked({ worker: worker({ activeEnrolment: true }) }))).toBe('learning.already-enrolled')
    expect(code(asked({ worker: worker({ completedEdition: true }) }))).toBe('learning.already-completed')
  })
  proves('397/A2.minQualification', 'reaches the level of the standard, or is admitted with a reason; without a recorded level nothing stands in the way', () => {
    const level = (qualificationLevel: number | null, levelOverride: string | null = null) => asked({ worker: worker({ qualificationLevel }), choice: choice({ levelOverride }) })
    expect([level(5), level(6), level(null)].map(code)).toEqual(['allowed', 'allowed', 'allowed'])
    expect(level(4)).toMatchObject({ code: 'learning.qualification-too-low', facts: { needed: 5, recorded: 4 }, clauses: ['397/A2.minQualification'] })
    expect([level(4, '  '), level(4, 'Тәжірибесі жеткілікті')].map(code)).toEqual(['learning.qualification-too-low', 'allowed'])
  })
  proves(['397/A2.position', '397/22'], 'gives a reason for a course made for other positions; blanks are none', () => {
    const forHeads = (reason: string | null) => asked({ run: run({ positions: ['CC_HEAD'] }), choice: choice({ reason }) })
    for (const none of [null, '', '   ']) expect(forHeads(none)).toMatchObject({ code: 'learning.other-position-needs-reason', clauses: ['397/22', '397/A2.position'] })
    expect(forHeads('Басшыны алмастырамын')).toMatchObject({ allowed: true, value: 'other-position' })
    expect(asked({ run: run({ positions: ['CAREER_CONSULTANT'] }) })).toMatchObject({ allowed: true, value: 'position' })
  })
  proves('397/23', 'chooses with or without release, and nothing else; pay is no question', () => {
    for (const release of ['with', 'without']) expect(code(asked({ choice: choice({ release }) }))).toBe('allowed')
    for (const release of ['', 'WITH', 'half', 'unpaid']) {
      expect(isRelease(release)).toBe(false)
      expect(asked({ choice: choice({ release }) })).toMatchObject({ code: 'sign-up.release-missing', clauses: ['397/23'] })
    }
  })
  proves('397/19.schedule', 'is told what takes up these hours: another class, learnt or taught, or an absence, with the dates', () => {
    const clash = { course: 'KD-004', startsAt: FIRST.startsAt, endsAt: FIRST.endsAt }
    for (const kind of ['learner', 'trainer'] as const) expect(asked({ worker: worker({ clashes: [{ kind, ...clash }] }) })).toMatchObject({ code: `sign-up.clash-${kind}`, facts: clash })
    expect(asked({ worker: worker({ clashes: [{ kind: 'absence', from: '2026-11-02', to: '2026-11-06' }] }) })).toMatchObject({ code: 'sign-up.absent', facts: { from: '2026-11-02', to: '2026-11-06' } })
  })
})

describe('giving a place back', () => {
  const given = (but: Partial<WithdrawalFacts> = {}, now = NOW) => mayWithdraw({ status: 'signed-up', by: 'worker', startsAt: FIRST.startsAt, marked: false, reason: 'Ауырдым', ...but }, now)
  proves('397/19.schedule', 'is the worker\'s own right until the first session begins, with a reason', () => {
    expect(code(given({}, '2026-11-04T03:59:59.999Z'))).toBe('allowed')
    expect(given({}, FIRST.startsAt)).toMatchObject({ code: 'sign-up.begun-withdraw', facts: { startsAt: FIRST.startsAt } })
    for (const reason of ['', '  ', ' ab ']) expect(given({ reason })).toMatchObject({ code: 'sign-up.reason-missing', facts: { least: LEAST_REASON } })
    expect(code(given({ reason: 'abc' }))).toBe('allowed')
  })
  proves('397/19.schedule', 'who waits leaves without a reason; who has no place gives none back', () => {
    expect(code(given({ status: 'waitlisted', reason: '' }))).toBe('allowed')
    expect(code(given({ status: 'waitlisted', by: 'attendant', reason: '' }))).toBe('sign-up.reason-missing')
    for (const status of [null, 'cancelled'] as const) expect(code(given({ status }))).toBe('sign-up.none')
  })
  proves(['397/19.schedule', '397/25'], 'is decided by whoever takes the sheet once it has begun, and by nobody once something is marked', () => {
    expect(code(given({ by: 'attendant' }, LAST.startsAt))).toBe('allowed')
    for (const by of ['worker', 'attendant'] as const) expect(code(given({ by, marked: true }))).toBe('sign-up.attended')
  })
})
