import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysFrom } from '../../../app/rules/calendar/calendar-date.ts'
import { COMFORTABLE_MINUTES_A_DAY, forecast, FULL_MINUTES_A_DAY, VERDICTS, type ForecastFacts, type OfferedRun, type OpenCourse } from '../../../app/rules/learning-plan/forecast.ts'
import { proves } from '../../support/proves.ts'
import { kz as calendar } from '../calendar/support.ts'

const HOUR = 60
const online = (course: string, hours: number, but: Partial<OpenCourse> = {}): OpenCourse => ({ course, credit: hours * HOUR, left: hours * HOUR, mandatory: true, offer: { kind: 'all-year' }, ...but })
const run = (startsOn: string, but: Partial<OfferedRun> = {}): OfferedRun => ({ id: startsOn, startsOn, endsOn: startsOn, language: 'kk', seatsLeft: 5, reserved: false, ...but })
const seminar = (course: string, hours: number, runs: OfferedRun[], but: Partial<OpenCourse> = {}) => online(course, hours, { offer: { kind: 'runs', runs }, ...but })
const look = (but: Partial<ForecastFacts>, today: string) => forecast({ year: 2027, done: 0, open: [], addable: [], absences: [], ...but }, today, calendar)
const kinds = (seen: ReturnType<typeof look>) => seen.reasons.map(({ kind }) => kind)

describe('where the year leads', () => {
  proves('397/21', 'reached at 2,400 minutes with nothing mandatory open, not at 2,399', () => {
    expect(look({ done: 2400 }, '2027-12-31')).toMatchObject({ verdict: 'reached', hours: 'reached', reasons: [], missing: 0 })
    expect(look({ done: 2399 }, '2027-12-31')).toMatchObject({ verdict: 'impossible', hours: 'impossible', missing: 1 })
  })
  proves('397/21', 'the hours are there and a mandatory course is open: the hours stay reached, the whole is forecast', () => {
    expect(look({ done: 2400, open: [online('A', 8)] }, '2027-06-01')).toMatchObject({ verdict: 'reachable', hours: 'reached', mandatoryOpen: 1, needed: 480 })
    expect(look({ done: 2400, open: [seminar('A', 8, [])] }, '2027-06-01')).toMatchObject({ verdict: 'impossible', hours: 'reached', reasons: [{ kind: 'no-run', course: 'A', mandatory: true }] })
    expect(look({ done: 2400, open: [seminar('A', 8, [], { mandatory: false })] }, '2027-06-01')).toMatchObject({ verdict: 'reached', hours: 'reached' })
  })
  test('a year that has not begun is seen from its first day', () => {
    const early = look({ open: [online('A', 40)] }, '2026-12-10')
    expect(early).toMatchObject({ verdict: 'reachable', needed: 2400 })
    expect(early.days).toBe(look({ open: [online('A', 40)] }, '2027-01-01').days)
  })
  proves('397/21', '31 December is inside the year, 1 January is not', () => {
    // Friday 31 December 2027 is worked
    expect(look({ done: 2400 - 480, open: [online('A', 8)] }, '2027-12-31')).toMatchObject({ verdict: 'at-risk', days: 1, minutesADay: 480, reasons: [{ kind: 'days-too-few', pace: 'comfortable', needed: 480, days: 1, minutesADay: 480 }] })
    expect(look({ done: 2400 - 120, open: [online('A', 2)] }, '2027-12-31')).toMatchObject({ verdict: 'reachable' })
    expect(look({ done: 2400 - 540, open: [online('A', 9)] }, '2027-12-31')).toMatchObject({ verdict: 'impossible', reasons: [{ kind: 'days-too-few', pace: 'full', needed: 540, days: 1 }] })
    expect(look({ done: 2400 - 120, open: [online('A', 2)] }, '2028-01-01')).toMatchObject({ verdict: 'impossible', hours: 'impossible', days: 0, minutesADay: null, reasons: [{ kind: 'year-over' }] })
    expect(look({ done: 2400, open: [online('A', 2)] }, '2028-01-01')).toMatchObject({ verdict: 'impossible', hours: 'reached' })
  })
})

describe('the reasons', () => {
  test('no run, or only runs that are over or in another year', () => {
    expect(kinds(look({ open: [online('A', 40), seminar('B', 8, [])] }, '2027-02-01'))).toEqual(['no-run'])
    for (const one of [run('2027-01-31'), run('2028-01-01'), run('2027-12-31', { endsOn: '2028-01-01' })]) expect(kinds(look({ open: [online('A', 40), seminar('B', 8, [one])] }, '2027-02-01'))).toEqual(['no-run'])
    expect(kinds(look({ open: [online('A', 40), seminar('B', 8, [run('2027-02-01'), run('2027-12-31')])] }, '2027-02-01'))).toEqual([])
  })
  test('no seat left, unless one is foreseen for this plan', () => {
    const full = (reserved: boolean) => look({ open: [online('A', 40), seminar('B', 8, [run('2027-03-01', { seatsLeft: 0, reserved })])] }, '2027-02-01')
    expect(full(false)).toMatchObject({ verdict: 'impossible', hours: 'reachable', reasons: [{ kind: 'no-seat', course: 'B', mandatory: true, runs: 1 }] })
    expect(full(true)).toMatchObject({ verdict: 'reachable', reasons: [] })
  })
  test('only one run left: at risk until a seat is foreseen or another run comes', () => {
    const seen = (runs: OfferedRun[]) => look({ open: [online('A', 40), seminar('B', 8, runs)] }, '2027-02-01')
    expect(seen([run('2027-03-01', { seatsLeft: 2 })])).toMatchObject({ verdict: 'at-risk', hours: 'reachable', reasons: [{ kind: 'one-run-left', startsOn: '2027-03-01', seatsLeft: 2 }] })
    expect(seen([run('2027-03-01', { reserved: true })]).verdict).toBe('reachable')
    expect(seen([run('2027-03-01'), run('2027-04-01')]).verdict).toBe('reachable')
  })
  test('a run under way counts for whoever has a seat in it', () => {
    const seen = (reserved: boolean) => look({ open: [online('A', 40), seminar('B', 8, [run('2027-02-01', { endsOn: '2027-02-05', reserved })])] }, '2027-02-03')
    expect([seen(true).verdict, seen(false).verdict]).toEqual(['reachable', 'impossible'])
  })
  test('absent on the days of every run', () => {
    const runs = [run('2027-03-01', { endsOn: '2027-03-03' }), run('2027-04-05')]
    const seen = (from: string, to: string) => look({ open: [online('A', 40), seminar('B', 8, runs)], absences: [{ from, to }] }, '2027-02-01')
    expect(seen('2027-03-03', '2027-04-05')).toMatchObject({ verdict: 'impossible', reasons: [{ kind: 'absent', course: 'B', startsOn: '2027-03-01', endsOn: '2027-03-03' }] })
    expect(seen('2027-03-03', '2027-04-04')).toMatchObject({ verdict: 'at-risk', reasons: [{ kind: 'one-run-left', startsOn: '2027-04-05' }] })
    expect(seen('2027-03-04', '2027-04-04').verdict).toBe('reachable')
  })
  test('a course in preparation or withdrawn cannot be taken', () => {
    for (const why of ['in-preparation', 'withdrawn'] as const) expect(kinds(look({ open: [online('A', 40), online('B', 8, { offer: { kind: 'nothing', why } })] }, '2027-02-01'))).toEqual([why])
  })
  test('leave over the last weeks takes the days that are left', () => {
    // 10 December to the end of the year: 15 working days with 16 and 17 December off
    const [without, leave] = [[], [{ from: '2027-12-20', to: '2027-12-31' }]].map((absences) => look({ done: 2400 - 24 * HOUR, open: [online('A', 24)], absences }, '2027-12-10'))
    expect(without).toMatchObject({ verdict: 'reachable', absentDays: 0 })
    expect(leave).toMatchObject({ verdict: 'at-risk', absentDays: 10, days: without!.days - 10 })
    expect(look({ done: 2400 - 24 * HOUR, open: [online('A', 24)], absences: [{ from: '2027-12-10', to: '2027-12-31' }] }, '2027-12-10')).toMatchObject({ verdict: 'impossible', days: 0, minutesADay: null })
  })
  test('at two hours a day it just fits, a minute more does not; the same at eight', () => {
    const { days } = look({ open: [online('A', 1)] }, '2027-12-10')
    const of = (minutes: number) => look({ done: 2400 - minutes, open: [online('A', 0, { credit: minutes, left: minutes })] }, '2027-12-10').verdict
    expect([of(days * COMFORTABLE_MINUTES_A_DAY), of(days * COMFORTABLE_MINUTES_A_DAY + 1)]).toEqual(['reachable', 'at-risk'])
    const late = (minutes: number) => look({ done: 2400 - minutes, open: [online('A', 0, { credit: minutes, left: minutes })] }, '2027-12-30').verdict
    expect([late(2 * FULL_MINUTES_A_DAY), late(2 * FULL_MINUTES_A_DAY + 1)]).toEqual(['at-risk', 'impossible'])
  })
  test('the catalogue brings too little, or the plan alone does', () => {
    const open = [online('A', 36)]
    expect(look({ open, addable: [{ course: 'X', credit: 239, left: 239 }] }, '2027-02-01')).toMatchObject({ verdict: 'impossible', hours: 'impossible', reasons: [{ kind: 'catalogue-exhausted', missing: 1 }] })
    expect(look({ open, addable: [{ course: 'X', credit: 240, left: 240 }] }, '2027-02-01')).toMatchObject({ verdict: 'at-risk', hours: 'at-risk', reasons: [{ kind: 'another-course-needed', missing: 240 }] })
    // what stands in the plan is not added a second time
    expect(look({ open, addable: [{ course: 'A', credit: 2160, left: 2160 }] }, '2027-02-01').reasons).toEqual([{ kind: 'catalogue-exhausted', missing: 240 }])
  })
  proves(['397/20.2', '397/21'], 'a retake of a course counted this year has to be taken and brings no hours', () => {
    expect(look({ done: 2000, open: [online('A', 0, { credit: 0, left: 480 })] }, '2027-06-01')).toMatchObject({ verdict: 'impossible', reasons: [{ kind: 'catalogue-exhausted', missing: 400 }] })
    expect(look({ done: 2400, open: [online('A', 0, { credit: 0, left: 480 })] }, '2027-06-01')).toMatchObject({ verdict: 'reachable', hours: 'reached', needed: 480 })
    expect(look({ open: [online('A', 40), online('A', 40)] }, '2027-06-01')).toMatchObject({ needed: 2400, mandatoryOpen: 1 })
  })
  test('what is read already is not read again', () => expect(look({ done: 1920, open: [online('A', 8, { left: 30 })] }, '2027-12-31')).toMatchObject({ verdict: 'reachable', needed: 30, minutesADay: 30 }))
})

describe('whatever the facts', () => {
  const dayOf2027 = fc.integer({ min: 0, max: 364 }).map((days) => addDays('2027-01-01', days))
  const aRun = fc.record({ start: fc.integer({ min: 0, max: 370 }), length: fc.integer({ min: 0, max: 6 }), seatsLeft: fc.integer({ min: 0, max: 2 }), reserved: fc.boolean() })
    .map(({ start, length, seatsLeft, reserved }, ): OfferedRun => run(addDays('2027-01-01', start), { id: `${start}-${length}`, endsOn: addDays('2027-01-01', start + length), seatsLeft, reserved }))
  const anOffer = fc.oneof(fc.constant({ kind: 'all-year' } as const), fc.array(aRun, { maxLength: 4 }).map((runs) => ({ kind: 'runs' as const, runs })), fc.constant({ kind: 'nothing', why: 'in-preparation' } as const))
  const open = fc.array(fc.record({ credit: fc.integer({ min: 0, max: 900 }), share: fc.double({ min: 0, max: 1, noNaN: true }), mandatory: fc.boolean(), offer: anOffer }), { maxLength: 7 })
    .map((all) => all.map(({ credit, share, ...one }, index): OpenCourse => ({ course: `C${index}`, credit, left: Math.round((credit || 300) * share), ...one })))
  const absences = fc.array(fc.record({ from: dayOf2027, length: fc.integer({ min: 0, max: 40 }) }).map(({ from, length }) => ({ from, to: addDays(from, length) })), { maxLength: 3 })
  const facts = fc.record({ year: fc.constant(2027), done: fc.integer({ min: 0, max: 2600 }), open, addable: fc.array(fc.integer({ min: 60, max: 900 }).map((minutes) => ({ course: `X${minutes}`, credit: minutes, left: minutes })), { maxLength: 3 }), absences })
  const rank = (given: ForecastFacts, today: string) => { const seen = forecast(given, today, calendar); return [VERDICTS.indexOf(seen.verdict), VERDICTS.indexOf(seen.hours)] as const }
  const neverWorse = (better: ForecastFacts, worse: ForecastFacts, today: string, earlier = today) => {
    const [now, then] = [rank(better, earlier), rank(worse, today)]
    expect(now[0]).toBeLessThanOrEqual(then[0])
    expect(now[1]).toBeLessThanOrEqual(then[1])
  }

  test('an earlier day is never worse', () => {
    fc.assert(fc.property(facts, dayOf2027, fc.integer({ min: 1, max: 60 }), (given, day, days) => neverWorse(given, given, day, addDays(day, -days) < '2027-01-01' ? '2027-01-01' : addDays(day, -days))), { numRuns: 300 })
  })
  test('more seats, more runs, less absence, more on offer and more done are never worse', () => {
    fc.assert(fc.property(facts, dayOf2027, aRun, (given, day, another) => {
      const changed = (change: (runs: readonly OfferedRun[]) => readonly OfferedRun[]) => ({ ...given, open: given.open.map((one) => (one.offer.kind === 'runs' ? { ...one, offer: { kind: 'runs' as const, runs: change(one.offer.runs) } } : one)) })
      neverWorse(changed((runs) => runs.map((one) => ({ ...one, seatsLeft: one.seatsLeft + 1 }))), given, day)
      neverWorse(changed((runs) => [...runs, another]), given, day)
      neverWorse({ ...given, absences: given.absences.slice(1) }, given, day)
      neverWorse({ ...given, addable: [...given.addable, { course: 'Y', credit: 480, left: 480 }] }, given, day)
      neverWorse({ ...given, done: given.done + 60 }, given, day)
    }), { numRuns: 300 })
  })
  test('the days left and away are the working days to 31 December, and the whole is never better than the hours', () => {
    fc.assert(fc.property(facts, dayOf2027, (given, day) => {
      const seen = forecast(given, day, calendar)
      expect(seen.days + seen.absentDays).toBe([...daysFrom(day, '2027-12-31')].filter((one) => calendar.isWorking(one)).length)
      expect(VERDICTS.indexOf(seen.hours)).toBeLessThanOrEqual(VERDICTS.indexOf(seen.verdict))
      expect(seen.verdict === 'impossible' || seen.verdict === 'at-risk' ? seen.reasons.length > 0 : true).toBe(true)
      if (seen.minutesADay !== null && seen.verdict !== 'impossible') expect(seen.minutesADay).toBeLessThanOrEqual(FULL_MINUTES_A_DAY)
    }), { numRuns: 300 })
  })
})
