import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isMandatory, ITEM_ORIGINS, mandatoryMinutes, mayAddOwn, mayAddRequired, mayPublishPlan, mayRemove, publishedLate, yearStanding, type PlanItem, type PublicationFacts, type RequiredCourse, type YearFacts } from '../../../app/rules/learning-plan/plan.ts'
import { proves } from '../../support/proves.ts'
import { day } from '../calendar/support.ts'

const HOUR = 60
const item = (course: string, minutes: number, origin: PlanItem['origin'] = 'mandatory') => ({ course, minutes, origin })
const published = (course: string, minutes: number, origin: PlanItem['origin'] = 'mandatory') => ({ ...item(course, minutes, origin), published: true, matches: true, minimumLevel: 5 })

/** Five mandatory courses of 12, 10, 8, 8 and 6 hours: the plan of the worked example. */
const FIVE = [published('A', 12 * HOUR), published('B', 10 * HOUR), published('C', 8 * HOUR), published('D', 8 * HOUR), published('E', 6 * HOUR)]
const publish = (but: Partial<PublicationFacts> = {}, today = '2026-12-10') =>
  mayPublishPlan({ year: 2027, items: FIVE, otherPlan: false, assessed: true, withoutAssessmentReason: null, byQualificationOrganisation: true, qualificationLevel: null, ...but }, today)
const lessons = (count: number, minutes: number) => Array.from({ length: count }, (_, index) => published(`L${index}`, minutes))

describe('publishing a plan', () => {
  proves(['397/2.6', '397/15', '397/16', '397/18'], 'complete, it is published and says what it rests on', () => {
    expect(publish()).toEqual({ allowed: true, value: true, clauses: ['397/2.6', '397/15', '397/16', '397/18', '397/22'] })
  })
  proves('397/2.6', 'a second plan of the worker for the year is refused', () => {
    expect(publish({ otherPlan: true })).toEqual({ allowed: false, code: 'plan.second-for-year', facts: { year: 2027 }, clauses: ['397/2.6'] })
  })
  proves('397/2.6', 'an item without a published standard is refused and named, a chosen one as well', () => {
    expect(publish({ items: [...FIVE, { ...published('F', 600), published: false }] })).toEqual({ allowed: false, code: 'plan.item-without-standard', facts: { course: 'F' }, clauses: ['397/2.6'] })
    expect(publish({ items: [...FIVE, { ...published('G', 600, 'self-chosen'), published: false }] })).toMatchObject({ code: 'plan.item-without-standard', facts: { course: 'G' } })
  })
  proves('397/22', 'an item that answers neither the duties nor a competence of the worker is refused and named', () => {
    expect(publish({ items: [...FIVE, { ...published('F', 600), matches: false }] })).toEqual({ allowed: false, code: 'plan.item-no-match', facts: { course: 'F' }, clauses: ['397/22'] })
    expect(publish({ items: [...FIVE, published('F', 600)] }).allowed).toBe(true)
  })
  proves('397/A2.minQualification', 'an item above the recorded level is refused; the level itself is enough, and without a record nothing is refused', () => {
    const items = [...FIVE, { ...published('F', 600), minimumLevel: 6 }]
    expect(publish({ items, qualificationLevel: 5 })).toEqual({ allowed: false, code: 'plan.item-level', facts: { course: 'F', needed: 6, recorded: 5 }, clauses: ['397/A2.minQualification'] })
    for (const qualificationLevel of [6, 7, null]) expect(publish({ items, qualificationLevel }).allowed).toBe(true)
  })
  proves('397/18', 'a plan made by the centre or the worker is refused', () => {
    expect(publish({ byQualificationOrganisation: false })).toEqual({ allowed: false, code: 'plan.by-other', facts: {}, clauses: ['397/18'] })
  })
  proves(['397/18', '397/2.6'], 'it is for one calendar year: the next or the current one', () => {
    expect([publish({ year: 2026 }).allowed, publish({ year: 2027 }).allowed]).toEqual([true, true])
    for (const year of [2025, 2028, 2026.5]) expect(publish({ year })).toEqual({ allowed: false, code: 'plan.other-year', facts: { year }, clauses: ['397/18'] })
    expect([publish({ year: 2027 }, '2026-01-01').allowed, publish({ year: 2027 }, '2025-12-31').allowed, publish({ year: 2027 }, '2027-12-31').allowed, publish({ year: 2027 }, '2028-01-01').allowed]).toEqual([true, false, true, false])
  })
  proves('397/18', 'published once its year has begun, it is late: the last day before is 31 December', () => {
    expect([day('Thu 10 Dec 2026'), day('Thu 31 Dec 2026'), day('Fri 1 Jan 2027'), '2027-04-20'].map((on) => publishedLate(2027, on))).toEqual([false, false, true, true])
    for (const [year, last, first] of [[2026, 'Wed 31 Dec 2025', 'Thu 1 Jan 2026'], [2028, 'Fri 31 Dec 2027', 'Sat 1 Jan 2028']] as const) expect([publishedLate(year, day(last)), publishedLate(year, day(first))]).toEqual([false, true])
  })
  proves('397/16', 'without an assessment it needs a reason; blanks are none', () => {
    for (const withoutAssessmentReason of [null, '', '   ']) expect(publish({ assessed: false, withoutAssessmentReason })).toEqual({ allowed: false, code: 'plan.without-assessment', facts: {}, clauses: ['397/16'] })
    expect(publish({ assessed: false, withoutAssessmentReason: 'Науқаннан кейін қабылданды' }).allowed).toBe(true)
    expect(publish({ assessed: true, withoutAssessmentReason: null }).allowed).toBe(true)
  })
})

describe('at least 40 academic hours', () => {
  const decide = (...items: PublicationFacts['items']) => publish({ items })
  proves('397/15', '40 hours exactly are enough, 39 h 59 min are refused', () => {
    expect(decide(published('A', 2400)).allowed).toBe(true)
    expect(decide(published('A', 2399))).toEqual({ allowed: false, code: 'plan.below-minimum', facts: { hours: 2399 / 60, missing: 1, minimum: 40 }, clauses: ['397/15', '397/15¶2'] })
    expect(decide()).toMatchObject({ code: 'plan.below-minimum', facts: { hours: 0, missing: 2400, minimum: 40 } })
  })
  proves('397/15', 'a course named twice counts once', () => {
    expect(mandatoryMinutes([item('A', 1200), item('A', 1200)])).toBe(1200)
    expect(decide(published('A', 1200), published('A', 1200))).toMatchObject({ code: 'plan.below-minimum', facts: { missing: 1200 } })
    expect(mandatoryMinutes([item('A', 1200), item('A', 1200, 'retake'), item('A', 1200, 'required')])).toBe(1200)
    expect(decide(published('A', 1200), published('B', 1200)).allowed).toBe(true)
  })
  proves('397/15', 'what the worker chose does not make up the mandatory hours', () => {
    expect(ITEM_ORIGINS.filter((origin) => isMandatory({ origin }))).toEqual(['mandatory', 'required', 'retake'])
    expect(decide(published('A', 2340), published('B', 360, 'self-chosen'))).toMatchObject({ code: 'plan.below-minimum', facts: { hours: 39, missing: 60 } })
    expect(decide(published('A', 2340), published('B', 60, 'required')).allowed).toBe(true)
  })
  proves('397/15¶2', '53 lessons of 45 minutes are 39.75 hours and do not do, 54 are 40.5 and do', () => {
    expect(decide(...lessons(53, 45))).toMatchObject({ code: 'plan.below-minimum', facts: { hours: 39.75, missing: 15, minimum: 40 } })
    expect(decide(...lessons(54, 45)).allowed).toBe(true)
    expect(decide(...lessons(48, 50)).allowed).toBe(true)
    expect(decide(...lessons(47, 50))).toMatchObject({ facts: { missing: 50 } })
  })
  proves('397/15', 'whatever the courses, the minutes decide and nothing is rounded', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 900 }), { maxLength: 8 }), (minutes) => {
        const sum = minutes.reduce((total, one) => total + one, 0)
        expect(decide(...minutes.map((one, index) => published(`K${index}`, one))).allowed).toBe(sum >= 2400)
      }),
    )
  })
})

describe('the worker adds a course', () => {
  const add = (but: Partial<Parameters<typeof mayAddOwn>[0]> = {}, today = '2027-04-20') => mayAddOwn({ isOwner: true, covered: true, planYear: 2027, items: FIVE, course: { code: 'F', published: true }, ...but }, today)
  proves('397/20.1', 'any published course that is not in the plan, without approval', () => {
    expect(add()).toEqual({ allowed: true, value: true, clauses: ['397/20.1'] })
  })
  proves('397/20.1', 'one in the plan is refused, whatever brought it there', () => {
    for (const origin of ITEM_ORIGINS) expect(add({ items: [item('F', 360, origin)] })).toEqual({ allowed: false, code: 'plan.course-in-plan', facts: { course: 'F' }, clauses: ['397/20.1'] })
  })
  proves('397/20.1', 'the same course a second time is refused', () => {
    const once = [...FIVE, item('F', 360, 'self-chosen')]
    expect([add().allowed, add({ items: once }).allowed, add({ items: once, course: { code: 'G', published: true } }).allowed]).toEqual([true, false, true])
  })
  proves('397/20.1', 'one that is not published is refused', () => {
    expect(add({ course: { code: 'F', published: false } })).toEqual({ allowed: false, code: 'plan.item-without-standard', facts: { course: 'F' }, clauses: ['397/20.1'] })
  })
  proves('397/20.1', 'only in the year of the plan, from its first day to its last', () => {
    expect([add({}, '2027-01-01').allowed, add({}, '2027-12-31').allowed]).toEqual([true, true])
    for (const today of ['2026-12-31', '2028-01-01']) expect(add({}, today)).toEqual({ allowed: false, code: 'plan.other-year', facts: { year: 2027 }, clauses: ['397/20.1'] })
  })
  proves('397/20.1', "another person's plan is not the worker's to change", () => {
    expect(add({ isOwner: false })).toEqual({ allowed: false, code: 'plan.not-own', facts: {}, clauses: ['397/20.1'] })
  })
  proves('397/20.1', 'it only adds: a mandatory item stays, what was chosen may go', () => {
    for (const origin of ['mandatory', 'required', 'retake'] as const) expect(mayRemove({ origin }, true)).toEqual({ allowed: false, code: 'plan.mandatory-stays', facts: {}, clauses: ['397/20.1'] })
    expect(mayRemove({ origin: 'self-chosen' }, true)).toEqual({ allowed: true, value: true, clauses: ['397/20.1'] })
  })
  proves(['397/1', '397/2.2'], 'whoever has left changes nothing any more', () => {
    const left = { allowed: false, code: 'learning.not-covered', facts: {}, clauses: ['397/1', '397/2.2'] }
    expect([add({ covered: false }), mayRemove({ origin: 'self-chosen' }, false)]).toEqual([left, left])
  })
})

describe('the organisation adds a course after an external assessment', () => {
  const add = (but: Partial<RequiredCourse> = {}, items: readonly PlanItem[] = FIVE, by = true, today = '2027-09-08') =>
    mayAddRequired({ planYear: 2027, course: { code: 'F', published: true }, retake: false, completedBefore: true, externalResult: { competence: 'C4', level: 1, expected: 3 }, jobDuty: 'Өтініштерді қабылдау', ...but }, items, by, today)
  const retake = (code: string, items: readonly PlanItem[] = FIVE) => add({ retake: true, course: { code, published: true } }, items)

  proves('397/20.2', 'with the external result and the job duty it is added', () => {
    expect(add()).toEqual({ allowed: true, value: true, clauses: ['397/20.2'] })
    expect(add({ externalResult: { competence: 'C4', level: 0, expected: 3 } }).allowed).toBe(true)
  })
  proves('397/20.2', 'only where the result lacks the competence: a level below what the position asks for', () => {
    const found = (level: number, expected: number) => add({ externalResult: { competence: 'C4', level, expected } })
    expect(found(2, 3).allowed).toBe(true)
    for (const [level, expected] of [[3, 3], [4, 3], [0, 0]] as const) expect(found(level, expected)).toEqual({ allowed: false, code: 'plan.no-lack', facts: { competence: 'C4', level, expected }, clauses: ['397/20.2'] })
  })
  proves('397/20.2', 'only what was completed is taken again; a new course needs no completion', () => {
    expect(add({ retake: true, completedBefore: false, course: { code: 'A', published: true } })).toEqual({ allowed: false, code: 'plan.nothing-to-retake', facts: { course: 'A' }, clauses: ['397/20.2'] })
    expect([retake('A').allowed, add({ completedBefore: false }).allowed]).toEqual([true, true])
  })
  proves('397/20.2', 'without an external result it is refused, and the self-assessment does not stand in for it', () => {
    expect(add({ externalResult: null })).toEqual({ allowed: false, code: 'plan.without-external-result', facts: {}, clauses: ['397/20.2'] })
    expect(add({ externalResult: null, retake: true })).toMatchObject({ code: 'plan.without-external-result' })
  })
  proves('397/20.2', 'without a job duty it is refused', () => {
    for (const jobDuty of ['', '   ', 'ab', ' ab ']) expect(add({ jobDuty })).toEqual({ allowed: false, code: 'plan.duty-missing', facts: {}, clauses: ['397/20.2'] })
  })
  proves('397/20.2', 'by the centre or the worker it is refused', () => {
    expect(add({}, FIVE, false)).toEqual({ allowed: false, code: 'plan.by-other', facts: {}, clauses: ['397/20.2'] })
  })
  proves('397/20.2', 'a course without a published standard is refused', () => {
    expect(add({ course: { code: 'F', published: false } })).toEqual({ allowed: false, code: 'plan.item-without-standard', facts: { course: 'F' }, clauses: ['397/20.2'] })
  })
  proves('397/20.2', 'a course in the plan is refused as new and taken again as a retake, once', () => {
    expect(add({ course: { code: 'A', published: true } })).toEqual({ allowed: false, code: 'plan.course-in-plan', facts: { course: 'A' }, clauses: ['397/20.2'] })
    expect(retake('A').allowed).toBe(true)
    expect(retake('A', [...FIVE, item('A', 720, 'retake')])).toMatchObject({ allowed: false, code: 'plan.course-in-plan' })
    expect(retake('Z').allowed).toBe(true) // completed in an earlier year
  })
  proves('397/20.2', 'the plan of a year that is over stays as it was; that of the next year may be corrected', () => {
    const inYear = (planYear: number) => add({ planYear })
    expect([inYear(2027).allowed, inYear(2028).allowed]).toEqual([true, true])
    for (const planYear of [2026, 2029]) expect(inYear(planYear)).toEqual({ allowed: false, code: 'plan.other-year', facts: { year: planYear }, clauses: ['397/20.2'] })
    expect([add({}, FIVE, true, '2027-12-31').allowed, add({}, FIVE, true, '2028-01-01').allowed]).toEqual([true, false])
  })
})

type YearItem = NonNullable<YearFacts['items']>[number]
const planned = (course: string, minutes: number, origin: PlanItem['origin'] = 'mandatory', addedAt: string | null = null): YearItem => ({ course, minutes, origin, addedAt })
/** A moment of a day, by the hour in UTC. */
const moment = (on: string, hour = 6) => `${on}T${String(hour).padStart(2, '0')}:00:00.000000Z`
const done = (course: string, minutes: number, on = '2027-06-01', hour = 6) => ({ course, minutes, on, at: moment(on, hour) })
const year2027 = (but: Partial<YearFacts> = {}, today = '2028-01-01') => yearStanding({ year: 2027, items: [planned('A', 2400)], completed: [], employmentEndedOn: null, ...but }, today)

describe('how the year comes out', () => {
  proves('397/21', 'below 2,400 minutes: not fulfilled; from 2,400 with everything mandatory done: fulfilled; with something open: neither', () => {
    const after = (...completed: YearFacts['completed']) => year2027({ items: [planned('A', 1200), planned('B', 1200)], completed })
    expect(after(done('A', 1200), done('B', 1199))).toEqual({ outcome: 'not-fulfilled', done: 2399, missing: 1, mandatoryOpen: [] })
    expect(after(done('A', 1200), done('B', 1200))).toEqual({ outcome: 'fulfilled', done: 2400, missing: 0, mandatoryOpen: [] })
    expect(after(done('A', 1200), done('Own', 1200))).toEqual({ outcome: 'mandatory-open', done: 2400, missing: 0, mandatoryOpen: ['B'] })
    expect(after()).toEqual({ outcome: 'not-fulfilled', done: 0, missing: 2400, mandatoryOpen: ['A', 'B'] })
  })
  proves('397/21', 'courses of 10, 12, 8 and 10 hours reach the 40', () => {
    const hours = [10, 12, 8, 10]
    const items = hours.map((one, index) => planned(`K${index}`, one * HOUR))
    expect(year2027({ items, completed: items.map(({ course, minutes }) => done(course, minutes)) })).toMatchObject({ outcome: 'fulfilled', done: 2400, missing: 0 })
  })
  proves(['397/21', '397/15¶2'], '53 lessons of 45 minutes are 15 minutes short, 54 are above', () => {
    const taken = (count: number) => lessons(count, 45).map(({ course, minutes }) => done(course, minutes))
    expect(year2027({ items: [], completed: taken(53) })).toMatchObject({ outcome: 'not-fulfilled', done: 2385, missing: 15 })
    expect(year2027({ items: [], completed: taken(54) })).toMatchObject({ outcome: 'fulfilled', done: 2430, missing: 0 })
  })
  proves('397/21', 'a completion counts in the year of its day: 120 of 2,400 minutes on 1 January are the next year’s', () => {
    const completed = [done('A', 2280, '2026-11-20'), done('B', 120, '2027-01-01')]
    const of = (year: number) => yearStanding({ year, items: [planned('A', 2280), planned('B', 120)], completed, employmentEndedOn: null }, '2028-01-01')
    expect(of(2026)).toEqual({ outcome: 'not-fulfilled', done: 2280, missing: 120, mandatoryOpen: ['B'] })
    expect(of(2027)).toEqual({ outcome: 'not-fulfilled', done: 120, missing: 2280, mandatoryOpen: ['A'] })
    const onTheEve = { year: 2026, items: [], completed: [done('A', 2280, '2026-01-01'), done('B', 120, '2026-12-31')], employmentEndedOn: null }
    expect(yearStanding(onTheEve, '2027-01-01')).toMatchObject({ outcome: 'fulfilled', done: 2400 })
  })
  proves('397/21', '34 of 44 mandatory hours and 6 chosen ones: the 40 are reached, the mandatory items stay open', () => {
    const items = [planned('A', 34 * HOUR), planned('B', 10 * HOUR), planned('Own', 6 * HOUR, 'self-chosen')]
    expect(year2027({ items, completed: [done('A', 34 * HOUR), done('Own', 6 * HOUR)] })).toEqual({ outcome: 'mandatory-open', done: 2400, missing: 0, mandatoryOpen: ['B'] })
  })
  proves('397/21', 'a course counts once in the year, with its first completion, in whatever order it is told', () => {
    const twice = [done('A', 1200, '2027-03-01'), done('A', 1500, '2027-09-01')]
    for (const completed of [twice, twice.toReversed()]) expect(year2027({ completed })).toMatchObject({ outcome: 'not-fulfilled', done: 1200, missing: 1200 })
    expect(year2027({ items: [planned('A', 2400), planned('A', 2400)], completed: [] }).mandatoryOpen).toEqual(['A'])
  })
  proves('397/21', 'an unfinished chosen course is nobody’s open duty', () => {
    expect(year2027({ items: [planned('A', 2400), planned('Own', 600, 'self-chosen')], completed: [done('A', 2400)] }).outcome).toBe('fulfilled')
  })
  proves('397/21', '31 December is inside the year, whatever is still missing', () => {
    const on = (today: string, completed = [done('A', 2400)]) => year2027({ completed }, today).outcome
    expect([on('2027-01-01'), on('2027-12-31'), on('2028-01-01')]).toEqual(['running', 'running', 'fulfilled'])
    expect([on('2027-12-31', []), on('2028-01-01', []), on('2030-05-05', [])]).toEqual(['running', 'not-fulfilled', 'not-fulfilled'])
    expect(year2027({}, '2026-12-10').outcome).toBe('running') // published, its year still to come
  })
  proves(['397/15', '397/21'], 'no plan is not «not fulfilled», on any day and with any hours', () => {
    for (const today of ['2027-06-01', '2027-12-31', '2028-01-01']) expect(year2027({ items: null }, today)).toMatchObject({ outcome: 'no-plan', mandatoryOpen: [] })
    expect(year2027({ items: null, completed: [done('A', 3000)] })).toMatchObject({ outcome: 'no-plan', done: 3000, missing: 0 })
    expect(year2027({ items: null, employmentEndedOn: '2027-05-05' }).outcome).toBe('no-plan')
    expect(year2027({ items: [] }).outcome).toBe('not-fulfilled')
  })
  test('employment ended in or before the year closes it; ended later, it leaves the result as it was', () => {
    const ended = (employmentEndedOn: string, completed = [done('A', 2400)]) => year2027({ employmentEndedOn, completed }, '2028-03-01').outcome
    expect([ended('2026-12-31'), ended('2027-01-01'), ended('2027-12-31'), ended('2028-01-01')]).toEqual(['employment-ended', 'employment-ended', 'employment-ended', 'fulfilled'])
    expect([ended('2027-06-30', []), ended('2028-01-01', [])]).toEqual(['employment-ended', 'not-fulfilled'])
    expect(year2027({ employmentEndedOn: '2027-06-30', completed: [done('A', 600)] }, '2027-07-01')).toMatchObject({ outcome: 'employment-ended', done: 600, missing: 1800 })
  })
})

describe('a retake', () => {
  const items = [planned('A', 2400), planned('A', 2400, 'retake', moment('2027-09-08', 5))]
  const after = (...on: string[]) => year2027({ items, completed: on.map((one) => done('A', 2400, one)) })
  proves(['397/20.2', '397/21'], 'is not answered by what was completed before it was ordered; its hours count once', () => {
    expect(after('2027-03-01')).toEqual({ outcome: 'mandatory-open', done: 2400, missing: 0, mandatoryOpen: ['A'] })
    expect(after('2027-03-01', '2027-09-07')).toMatchObject({ outcome: 'mandatory-open' })
    expect(after('2027-03-01', '2027-09-08')).toEqual({ outcome: 'fulfilled', done: 2400, missing: 0, mandatoryOpen: [] })
    expect(after('2027-11-01')).toMatchObject({ outcome: 'fulfilled', done: 2400 })
    // of the day it was ordered the moment decides, not the day
    const thatDay = (hour: number) => year2027({ items, completed: [done('A', 2400, '2027-09-08', hour)] }).outcome
    expect([4, 5, 6].map(thatDay)).toEqual(['mandatory-open', 'fulfilled', 'fulfilled'])
    expect(after('2027-03-01', '2028-01-01')).toMatchObject({ outcome: 'mandatory-open', mandatoryOpen: ['A'] })
  })
  proves(['397/20.2', '397/21'], 'of a course of an earlier year counts in the year it is taken', () => {
    const completed = [done('Z', 600, '2026-05-05'), done('A', 1800), done('Z', 600, '2027-10-10')]
    expect(year2027({ items: [planned('A', 1800), planned('Z', 600, 'retake', moment('2027-02-01'))], completed })).toMatchObject({ outcome: 'fulfilled', done: 2400 })
  })
})

describe('the worked example, 2026 to 2027', () => {
  const courses = FIVE.map(({ course, minutes }) => planned(course, minutes))
  const own = planned('Own', 6 * HOUR, 'self-chosen', moment('2027-04-20'))
  const added = planned('Gap', 4 * HOUR, 'required', moment('2027-09-08'))
  const hours = (items: readonly PlanItem[]) => ({ mandatory: mandatoryMinutes(items) / HOUR, all: items.reduce((sum, { minutes }) => sum + minutes, 0) / HOUR })

  proves(['397/15', '397/18'], '10 December 2026: five mandatory courses of 44 hours are published for 2027', () => {
    expect(hours(courses)).toEqual({ mandatory: 44, all: 44 })
    expect(mandatoryMinutes(courses)).toBe(2640)
    expect(publish({}, day('Thu 10 Dec 2026')).allowed).toBe(true)
    expect(publishedLate(2027, day('Thu 10 Dec 2026'))).toBe(false)
  })
  proves('397/20.1', '20 April 2027: the worker adds 6 hours; the plan has 50, mandatory are 44', () => {
    expect(mayAddOwn({ isOwner: true, covered: true, planYear: 2027, items: courses, course: { code: 'Own', published: true } }, day('Tue 20 Apr 2027')).allowed).toBe(true)
    expect(hours([...courses, own])).toEqual({ mandatory: 44, all: 50 })
  })
  proves('397/20.2', '8 September 2027: the external assessment shows a gap, 4 hours are added; the plan has 54, mandatory are 48', () => {
    const facts = { planYear: 2027, course: { code: 'Gap', published: true }, retake: false, completedBefore: false, externalResult: { competence: 'C6', level: 1, expected: 3 }, jobDuty: 'Деректермен жұмыс' }
    expect(mayAddRequired(facts, [...courses, own], true, day('Wed 8 Sep 2027')).allowed).toBe(true)
    expect(hours([...courses, own, added])).toEqual({ mandatory: 48, all: 54 })
  })

  const items = [...courses, own, added]
  const completed = [done('A', 720, '2027-02-10'), done('B', 600, '2027-03-15'), done('C', 480, '2027-05-20'), done('E', 360, '2027-11-30')]
  proves('397/21', '31 December 2027: 42 hours with one 8-hour and the added course open are not «not fulfilled»', () => {
    const facts = { year: 2027, items, completed: [...completed, done('Own', 360, '2027-07-01')], employmentEndedOn: null }
    expect(yearStanding(facts, day('Fri 31 Dec 2027'))).toEqual({ outcome: 'running', done: 2520, missing: 0, mandatoryOpen: ['D', 'Gap'] })
    expect(yearStanding(facts, day('Sat 1 Jan 2028'))).toEqual({ outcome: 'mandatory-open', done: 2520, missing: 0, mandatoryOpen: ['D', 'Gap'] })
  })
  proves('397/21', 'with the test of the chosen course failed, 36 hours are not fulfilled', () => {
    expect(yearStanding({ year: 2027, items, completed, employmentEndedOn: null }, day('Sat 1 Jan 2028'))).toEqual({ outcome: 'not-fulfilled', done: 2160, missing: 240, mandatoryOpen: ['D', 'Gap'] })
  })
  proves('397/21', 'day by day the minutes follow the completions and nothing is decided before the year is over', () => {
    const facts = { year: 2027, items, completed: [], employmentEndedOn: null }
    const until = (today: string) => yearStanding({ ...facts, completed: completed.filter(({ on }) => on <= today) }, today)
    expect(['2027-01-01', '2027-02-10', '2027-03-15', '2027-05-20', '2027-11-29', '2027-11-30', '2027-12-31'].map((today) => [until(today).outcome, until(today).done])).toEqual([
      ['running', 0], ['running', 720], ['running', 1320], ['running', 1800], ['running', 1800], ['running', 2160], ['running', 2160],
    ])
  })
})
