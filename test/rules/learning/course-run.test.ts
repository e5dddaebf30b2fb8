/** Runs of courses: who may hold what, when, where, and until when it may be called off. */
import { describe, expect } from 'vitest'
import { mayCancel, mayForesee, maySchedule, type RunFacts } from '../../../app/rules/learning/course-run.ts'
import { proves } from '../../support/proves.ts'

const TODAY = '2026-11-27'
const run = (given: Partial<RunFacts> = {}): RunFacts => ({
  course: { code: 'KD-005', form: 'in-person-seminar', published: true }, form: 'in-person-seminar', provider: 'qualification-organisation', language: 'kk', startsOn: '2027-02-01', endsOn: '2027-02-03', place: 'Түркістан, Тәуке хан даңғылы, 1', capacity: 20, ...given,
})
const code = (given: Partial<RunFacts>) => { const decision = maySchedule(run(given), TODAY); return decision.allowed ? 'scheduled' : decision.code }

describe('a run is scheduled', () => {
  proves('397/22¶3', 'only of a course with a published standard', () => {
    expect(code({})).toBe('scheduled')
    expect(maySchedule(run({ course: { code: 'KD-005', form: 'in-person-seminar', published: false } }), TODAY)).toMatchObject({ allowed: false, code: 'run.course-without-standard', facts: { course: 'KD-005' }, clauses: ['397/22¶3'] })
  })
  proves('397/23', 'in one of exactly three forms, and in that of its standard', () => {
    for (const form of ['online-course', 'webinar', 'in-person-seminar'] as const) expect(code({ course: { code: 'X', form, published: true }, form })).toBe('scheduled')
    expect(code({ form: 'webinar' })).toBe('run.other-form')
    for (const form of ['self-study-pdf', '', 'In-person-seminar']) expect(maySchedule(run({ form }), TODAY)).toMatchObject({ allowed: false, code: 'run.other-form', clauses: ['397/23'] })
  })
  proves('397/22¶2', 'with a provider, and with none but the qualification organisation while there are no internal trainers', () => {
    expect(code({ provider: 'qualification-organisation' })).toBe('scheduled')
    for (const provider of ['', 'internal-trainer', 'labour-mobility-centre', 'expert']) expect(maySchedule(run({ provider }), TODAY)).toMatchObject({ allowed: false, code: 'run.provider-unknown', clauses: ['397/22¶2'] })
  })
  proves(['397/19.schedule', '397/24'], 'with days in order and to come, in kk or ru, with seats, and with a place where its form needs one', () => {
    expect(code({ startsOn: '2027-02-03', endsOn: '2027-02-03' })).toBe('scheduled')
    expect(code({ startsOn: '2027-02-04', endsOn: '2027-02-03' })).toBe('run.ends-before-start')
    expect(code({ startsOn: TODAY, endsOn: TODAY })).toBe('scheduled')
    expect(code({ startsOn: '2026-11-26', endsOn: '2027-02-03' })).toBe('run.starts-in-past')
    expect(code({ startsOn: '2026-12-28', endsOn: '2027-01-05' })).toBe('scheduled')
    expect(code({ language: 'ru' })).toBe('scheduled')
    for (const language of ['en', '', 'KK']) expect(code({ language })).toBe('learning.language-not-offered')
    expect([1, 1000].map((capacity) => code({ capacity }))).toEqual(['scheduled', 'scheduled'])
    expect([0, -1, 1001, 2.5, Number.NaN].map((capacity) => code({ capacity }))).toEqual(Array.from({ length: 5 }, () => 'run.seats-out-of-range'))
    for (const place of ['', '  ', ' ab ']) expect(code({ place })).toBe('run.place-missing')
    expect(code({ course: { code: 'KD-004', form: 'webinar', published: true }, form: 'webinar', place: '' })).toBe('run.place-missing')
    expect(code({ course: { code: 'KD-001', form: 'online-course', published: true }, form: 'online-course', place: '' })).toBe('scheduled')
  })
})

describe('a run in a plan', () => {
  proves(['397/19.schedule', '397/2.6'], 'begins and ends in the year of the plan', () => {
    expect(mayForesee({ startsOn: '2027-01-01', endsOn: '2027-12-31' }, 2027).allowed).toBe(true)
    for (const [startsOn, endsOn] of [['2026-12-31', '2027-01-02'], ['2027-12-31', '2028-01-01'], ['2028-01-01', '2028-01-01'], ['2026-12-31', '2026-12-31']] as const)
      expect(mayForesee({ startsOn, endsOn }, 2027)).toMatchObject({ allowed: false, code: 'run.outside-plan-year', facts: { year: 2027, startsOn, endsOn } })
  })
})

describe('a run is cancelled', () => {
  proves('397/19.schedule', 'once, with a reason, before its first day', () => {
    const cancel = (given: Partial<Parameters<typeof mayCancel>[0]>, today = '2027-01-31') => { const decision = mayCancel({ cancelled: false, startsOn: '2027-02-01', reason: 'Оқытушы ауырып қалды', ...given }, today); return decision.allowed ? 'cancelled' : decision.code }
    expect(cancel({})).toBe('cancelled')
    expect(cancel({}, '2027-02-01')).toBe('run.begun')
    expect(cancel({}, '2027-03-01')).toBe('run.begun')
    expect(cancel({ cancelled: true })).toBe('run.already-cancelled')
    for (const reason of ['', '  ', 'ab']) expect(cancel({ reason })).toBe('run.reason-missing')
  })
})
