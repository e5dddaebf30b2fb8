import { describe, expect } from 'vitest'
import { mayAttachMentor, mentorWarnings, type AttachmentContext, type MentorFacts } from '../../../app/rules/adaptation/mentor.ts'
import { proves } from '../../support/proves.ts'

const TODAY = '2026-03-05'
const mentor = (but: Partial<MentorFacts> = {}): MentorFacts => ({
  workerId: 'worker', mentorId: 'mentor', worksInSameCentre: true, inAdaptation: false, overrideReason: null,
  order: { number: '42-ж', orderedOn: '2026-03-02', signedByAuthorisedPerson: true }, fromOn: '2026-03-02', ...but,
})
const context = (but: Partial<AttachmentContext> = {}): AttachmentContext => ({ startsOn: '2026-03-02', hiringOrderedOn: '2026-03-02', replaces: null, ...but })
const attaching = (facts: Partial<MentorFacts> = {}, around: Partial<AttachmentContext> = {}, today = TODAY) => mayAttachMentor(mentor(facts), context(around), today)
const orderOf = (orderedOn: string, fromOn = orderedOn): Partial<MentorFacts> => ({ order: { number: '42-ж', orderedOn, signedByAuthorisedPerson: true }, fromOn })

describe('who may be a mentor', () => {
  proves(['397/2.13', '397/7', '397/7¶2'], 'a colleague of the same centre, by order of the authorised person', () => {
    expect(attaching()).toEqual({ allowed: true, value: true, clauses: ['397/2.13', '397/7', '397/7¶2'] })
  })
  proves('397/2.13', 'nobody mentors himself or herself', () => {
    expect(attaching({ mentorId: 'worker' })).toMatchObject({ allowed: false, code: 'adaptation.self-mentoring', clauses: ['397/2.13'] })
  })
  proves('397/2.13', 'somebody from outside, or whose employment has ended, is refused', () => {
    expect(attaching({ worksInSameCentre: false })).toMatchObject({ allowed: false, code: 'adaptation.mentor-elsewhere', clauses: ['397/2.13'] })
  })
  proves('397/2.13', 'a newcomer in adaptation only with a reason of the authorised person, and blanks are none', () => {
    for (const overrideReason of [null, '', '   ']) expect(attaching({ inAdaptation: true, overrideReason })).toMatchObject({ allowed: false, code: 'adaptation.mentor-in-adaptation', clauses: ['397/2.13'] })
    expect(attaching({ inAdaptation: true, overrideReason: 'Филиалда басқа қызметкер жоқ' }).allowed).toBe(true)
    expect(attaching({ inAdaptation: false, overrideReason: null }).allowed).toBe(true)
  })
})

describe('the order attaching the mentor', () => {
  proves('397/7¶2', 'has a number', () => {
    for (const number of ['', ' ']) expect(attaching({ order: { ...mentor().order, number } })).toMatchObject({ code: 'adaptation.mentor-order-missing', clauses: ['397/7¶2'] })
  })
  proves('397/7¶2', 'is signed by the authorised person', () => {
    expect(attaching({ order: { ...mentor().order, signedByAuthorisedPerson: false } })).toMatchObject({ code: 'adaptation.mentor-signatory', clauses: ['397/7¶2'] })
  })
  proves('397/7¶2', 'is not of tomorrow and not older than the hiring order', () => {
    expect(attaching(orderOf('2026-03-05')).allowed).toBe(true)
    expect(attaching(orderOf('2026-03-06'))).toMatchObject({ code: 'adaptation.mentor-order-in-future', facts: { orderedOn: '2026-03-06', today: '2026-03-05' } })
    expect(attaching(orderOf('2026-03-01'))).toMatchObject({ code: 'adaptation.mentor-before-hiring', facts: { orderedOn: '2026-03-01', hiringOrderedOn: '2026-03-02' } })
    expect(attaching(orderOf('2026-03-02')).allowed).toBe(true)
  })
  proves('397/7¶2', 'attaches from its own day or a later one, never backwards', () => {
    expect(attaching(orderOf('2026-03-04', '2026-03-03'))).toMatchObject({ code: 'adaptation.mentor-from-before-order', facts: { fromOn: '2026-03-03', orderedOn: '2026-03-04' }, clauses: ['397/7¶2'] })
    expect([attaching(orderOf('2026-03-04', '2026-03-04')).allowed, attaching(orderOf('2026-03-04', '2026-03-05')).allowed]).toEqual([true, true])
  })
  proves('397/7', 'attaches today, or from the first day of work when that is still to come', () => {
    expect(attaching(orderOf('2026-03-05', '2026-03-06'))).toMatchObject({ code: 'adaptation.mentor-from-in-future', facts: { fromOn: '2026-03-06', today: '2026-03-05' }, clauses: ['397/7'] })
    expect(attaching(orderOf('2026-03-05', '2026-03-16'), { startsOn: '2026-03-16' }).allowed).toBe(true)
    expect(attaching(orderOf('2026-03-05', '2026-03-17'), { startsOn: '2026-03-16' })).toMatchObject({ code: 'adaptation.mentor-from-in-future' })
  })
})

describe('replacing the mentor', () => {
  const replacing = (facts: Partial<MentorFacts> = {}, replaces: Partial<NonNullable<AttachmentContext['replaces']>> = {}) =>
    attaching({ mentorId: 'successor', ...orderOf('2026-04-10'), ...facts }, { replaces: { mentorId: 'mentor', fromOn: '2026-03-02', reason: 'Жұмыстан шықты', leftOn: null, ...replaces } }, '2026-04-10')
  proves('397/7', 'takes a new order with a reason', () => {
    expect(replacing().allowed).toBe(true)
    for (const reason of [null, '', '  ']) expect(replacing({}, { reason })).toMatchObject({ allowed: false, code: 'adaptation.replacement-reason-missing', clauses: ['397/7'] })
    expect(replacing({ order: { number: '', orderedOn: '2026-04-10', signedByAuthorisedPerson: true } })).toMatchObject({ code: 'adaptation.mentor-order-missing' })
  })
  proves('397/7', 'a mentor who has left already is reason enough', () => {
    expect(replacing({}, { reason: null, leftOn: '2026-04-09' }).allowed).toBe(true)
    expect(replacing({}, { reason: null, leftOn: null })).toMatchObject({ code: 'adaptation.replacement-reason-missing' })
    // nobody has two mentors on one day; who left may come back
    expect(replacing({}, { leftOn: '2026-04-11' })).toMatchObject({ code: 'adaptation.replacement-before-predecessor', facts: { predecessorFrom: '2026-04-11' } })
    expect([replacing({ mentorId: 'mentor' }, { leftOn: '2026-04-09' }).allowed, replacing({ mentorId: 'mentor' }).allowed]).toEqual([true, false])
  })
  proves('397/7', 'puts another person in the place, and not the newcomer', () => {
    expect(replacing({ mentorId: 'mentor' })).toMatchObject({ code: 'adaptation.same-mentor', clauses: ['397/7'] })
    expect(replacing({ mentorId: 'worker' })).toMatchObject({ code: 'adaptation.self-mentoring' })
  })
  proves('397/7', 'begins on the day the predecessor began, or later', () => {
    expect(replacing({}, { fromOn: '2026-04-10' }).allowed).toBe(true)
    expect(replacing({}, { fromOn: '2026-04-11' })).toMatchObject({ code: 'adaptation.replacement-before-predecessor', facts: { fromOn: '2026-04-10', predecessorFrom: '2026-04-11' }, clauses: ['397/7'] })
  })
})

describe('the load of a mentor', () => {
  proves('397/7', 'is shown from four newcomers on, and refuses nobody: the order sets no cap', () => {
    expect([0, 1, 3].map(mentorWarnings)).toEqual([[], [], []])
    expect(mentorWarnings(4)).toEqual([{ code: 'adaptation.mentor-load', facts: { count: 4 }, clauses: ['397/7'] }])
    expect(mentorWarnings(12)).toMatchObject([{ facts: { count: 12 } }])
  })
})
