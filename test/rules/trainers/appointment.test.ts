import { describe, expect, test } from 'vitest'
import { mayAppoint, mayBeTrainer, mayComeFromOutside, mayDecline, mayDescribe, mayEnd, mayPrepare, mayPropose, mayResume, maySuspend, STATEMENT_WORDS, type Candidate } from '../../../app/rules/trainers/appointment.ts'
import { mayTeach, TRAINER_KINDS, TRAINER_STATES, trainerState, type TrainerFacts, type TrainerState } from '../../../app/rules/trainers/trainer.ts'
import { proves } from '../../support/proves.ts'

const TODAY = '2026-09-20'
const STATEMENT = 'Он жыл кеңесші болды, әріптестерін жиі үйретеді'
const candidate = (but: Partial<Candidate> = {}): Candidate => ({ categories: ['core'], service: [{ from: '2024-10-01', to: null }], stated: [], ...but })
const propose = (but: Partial<Candidate> & { openEntry?: boolean } = {}, { plannedOn = '2026-10-01', statement = STATEMENT } = {}, today = TODAY) => mayPropose({ ...candidate(but), openEntry: but.openEntry ?? false }, { plannedOn, statement }, today)

describe('the proposal', () => {
  proves('397/2.12.tenure', 'with a planned date of 30 September 2026 is refused, of 1 October accepted: service since 1 October 2024', () => {
    expect(propose({}, { plannedOn: '2026-09-30' })).toMatchObject({ allowed: false, code: 'trainer.tenure-short', facts: { on: '2026-09-30', months: 23, earliest: '2026-10-01' } })
    expect(propose()).toEqual({ allowed: true, value: { months: 24, days: 0, earliest: '2026-10-01' }, clauses: ['397/2.12', '397/2.12.category', '397/2.12.tenure', '397/2.12.qualities'] })
  })
  proves('397/2.12.tenure', 'counts what the proposer states of service elsewhere, once, and refuses what begins in the future', () => {
    const young = { service: [{ from: '2026-01-01', to: null }] }
    expect(propose(young)).toMatchObject({ code: 'trainer.tenure-short', facts: { earliest: '2028-01-01' } })
    expect(propose({ ...young, stated: [{ from: '2024-01-01', to: '2025-12-31' }] }).allowed).toBe(true)
    expect(propose({ ...young, stated: [{ from: '2025-06-01', to: '2026-08-31' }] })).toMatchObject({ code: 'trainer.tenure-short', facts: { earliest: '2027-06-01' } })
    expect(propose({ ...young, stated: [{ from: '2026-09-21', to: null }] })).toMatchObject({ code: 'trainer.service-in-future' })
    expect(propose({ ...young, stated: [{ from: '2025-12-31', to: '2024-01-01' }] })).toMatchObject({ code: 'trainer.service-ends-before-start' })
  })
  proves('397/2.12.category', 'of auxiliary personnel is refused, of managerial and core personnel not; of two jobs one is enough', () => {
    expect([['managerial'], ['core'], ['auxiliary', 'core']].map((categories) => propose({ categories }).allowed)).toEqual([true, true, true])
    for (const categories of [['auxiliary'], ['support'], ['']]) expect(propose({ categories })).toMatchObject({ code: 'trainer.category', facts: { on: '2026-10-01' }, clauses: ['397/2.12.category'] })
  })
  proves('397/2.12', 'of somebody who does not work in the centre is refused', () => {
    expect(propose({ categories: [] })).toMatchObject({ code: 'trainer.not-of-centre', clauses: ['397/2.12'] })
  })
  proves('397/2.12.qualities', 'needs a reasoned statement of some words, and no score', () => {
    expect(propose({}, { statement: 'а б в г д' }).allowed).toBe(true)
    for (const statement of ['', '   ', 'жақсы', 'а б в г', '. . . . . . .', '1 2 3 4 5 6'])
      expect(propose({}, { statement }), statement).toMatchObject({ code: 'trainer.statement-missing', facts: { least: STATEMENT_WORDS }, clauses: ['397/2.12.qualities'] })
  })
  proves('397/2.12', 'of somebody who stands in the register already is refused', () => {
    expect(propose({ openEntry: true })).toMatchObject({ code: 'trainer.open-entry', clauses: ['397/2.12'] })
  })
  proves('397/28b', 'is planned for today or the year ahead', () => {
    const old = { service: [{ from: '2020-01-01', to: null }] }
    expect(['2026-09-20', '2027-09-20'].map((plannedOn) => propose(old, { plannedOn }).allowed)).toEqual([true, true])
    for (const plannedOn of ['2026-09-19', '2027-09-21', '2199-12-31']) expect(propose(old, { plannedOn })).toMatchObject({ code: 'trainer.planned-out-of-range', facts: { today: TODAY, latest: '2027-09-20' } })
  })
})

describe('the order', () => {
  const proposed = (but: Partial<Candidate> = {}, state: TrainerState = 'proposed') => ({ state, proposedOn: '2026-09-20', candidate: candidate(but) })
  const order = (but: Partial<{ number: string; orderedOn: string; signedByAuthorisedPerson: boolean }> = {}) => ({ number: '77-ж', orderedOn: '2026-10-01', signedByAuthorisedPerson: true, ...but })
  proves('397/28b', 'appoints with number, day and signatory once the conditions of 2.12 hold on its day', () => {
    expect(mayAppoint(proposed(), order(), '2026-10-02')).toMatchObject({ allowed: true, clauses: ['397/2.12', '397/2.12.category', '397/2.12.tenure', '397/28b'] })
    expect(mayAppoint(proposed(), order({ orderedOn: '2026-09-30' }), '2026-10-02')).toMatchObject({ code: 'trainer.tenure-short', facts: { on: '2026-09-30', earliest: '2026-10-01' } })
    expect(mayAppoint(proposed({ categories: ['auxiliary'] }), order(), '2026-10-02')).toMatchObject({ code: 'trainer.category' })
    expect(mayAppoint(proposed({ categories: [] }), order(), '2026-10-02')).toMatchObject({ code: 'trainer.not-of-centre' })
  })
  proves('397/28b', 'without a number, by somebody without the authority, ahead of time or before the proposal appoints nobody', () => {
    for (const number of ['', '  ']) expect(mayAppoint(proposed(), order({ number }), '2026-10-02')).toMatchObject({ code: 'trainer.order-missing', clauses: ['397/28b'] })
    expect(mayAppoint(proposed(), order({ signedByAuthorisedPerson: false }), '2026-10-02')).toMatchObject({ code: 'trainer.signatory' })
    expect(mayAppoint(proposed(), order({ orderedOn: '2026-10-03' }), '2026-10-02')).toMatchObject({ code: 'trainer.order-in-future', facts: { orderedOn: '2026-10-03', today: '2026-10-02' } })
    expect(mayAppoint(proposed(), order({ orderedOn: '2026-10-02' }), '2026-10-02').allowed).toBe(true)
    const early = proposed({ service: [{ from: '2020-01-01', to: null }] })
    expect(mayAppoint(early, order({ orderedOn: '2026-09-20' }), '2026-10-02').allowed).toBe(true)
    expect(mayAppoint(early, order({ orderedOn: '2026-09-19' }), '2026-10-02')).toMatchObject({ code: 'trainer.order-before-proposal', facts: { proposedOn: '2026-09-20' } })
  })
  proves('397/28b', 'and the refusal of it are given once', () => {
    for (const state of TRAINER_STATES.filter((one) => one !== 'proposed')) {
      expect(mayAppoint(proposed({}, state), order(), '2026-10-02')).toMatchObject({ code: 'trainer.already-decided', facts: { trainerState: state } })
      expect(mayDecline({ state }, 'Орын жоқ')).toMatchObject({ code: 'trainer.already-decided', facts: { trainerState: state } })
    }
    expect(mayDecline({ state: 'proposed' }, ' а ')).toMatchObject({ code: 'trainer.reason-missing' })
    expect(mayDecline({ state: 'proposed' }, 'Жоқ').allowed).toBe(true)
  })
  test('asks the same conditions as the proposal', () => {
    expect(mayBeTrainer(candidate(), '2026-10-01').allowed).toBe(true)
    expect(mayBeTrainer(candidate(), '2026-09-30').allowed).toBe(false)
  })
})

describe('where a trainer stands', () => {
  const facts = (but: Partial<TrainerFacts> = {}): TrainerFacts => ({ declinedOn: null, orderedOn: '2026-10-01', endedOn: null, suspendedOn: null, categories: ['core'], preparedOn: null, inPreparation: false, ...but })
  proves(['397/28b', '397/2.12.tot', '397/29'], 'from the day of the order appointed, in preparation, and active from the day the programme is completed: the worked example', () => {
    const on = (day: string, but: Partial<TrainerFacts> = {}) => trainerState(facts(but), day)
    expect([on('2026-09-30'), on('2026-10-01'), on('2026-10-12', { inPreparation: true }), on('2026-10-22', { preparedOn: '2026-10-23' }), on('2026-10-23', { preparedOn: '2026-10-23' })]).toEqual(['proposed', 'appointed', 'in-preparation', 'appointed', 'active'])
    // completed before the order: active with the order
    expect([on('2026-09-30', { preparedOn: '2026-05-01' }), on('2026-10-01', { preparedOn: '2026-05-01' })]).toEqual(['proposed', 'active'])
  })
  proves('397/2.12.category', 'a move to auxiliary personnel suspends, and so does the end of every job', () => {
    const active = { preparedOn: '2026-10-23' }
    expect([['core'], ['auxiliary'], [], ['auxiliary', 'managerial']].map((categories) => trainerState(facts({ ...active, categories }), '2026-11-01'))).toEqual(['active', 'suspended', 'suspended', 'active'])
    expect(trainerState(facts({ ...active, suspendedOn: '2026-10-30' }), '2026-11-01')).toBe('suspended')
    expect([trainerState(facts({ ...active, endedOn: '2026-11-02' }), '2026-11-01'), trainerState(facts({ ...active, endedOn: '2026-11-01' }), '2026-11-01')]).toEqual(['active', 'ended'])
    expect(trainerState(facts({ orderedOn: null, declinedOn: '2026-10-01' }), '2026-11-01')).toBe('declined')
  })
  proves(['397/2.12', '397/2.12.tot'], 'only an active internal trainer teaches; appointed or in preparation is not enough', () => {
    expect(TRAINER_STATES.filter((state) => mayTeach({ kind: 'internal', state }).allowed)).toEqual(['active'])
    expect(mayTeach({ kind: 'internal', state: 'in-preparation' })).toMatchObject({ code: 'trainer.not-active', clauses: ['397/2.12', '397/2.12.tot', '397/29'] })
    expect(TRAINER_KINDS.filter((kind) => mayTeach({ kind, state: null }).allowed)).toEqual(['organisation', 'national-expert', 'international-expert'])
  })
})

describe('preparation, suspension and the end', () => {
  proves('397/29', 'the programme follows the order, once', () => {
    expect(TRAINER_STATES.filter((state) => mayPrepare({ state }).allowed)).toEqual(['appointed'])
    expect(mayPrepare({ state: 'proposed' })).toMatchObject({ code: 'trainer.not-now', facts: { trainerState: 'proposed' }, clauses: ['397/29'] })
  })
  proves('397/2.12', 'who serves is suspended with a reason', () => {
    expect(TRAINER_STATES.filter((state) => maySuspend({ state }, 'Ұзақ еңбек демалысы').allowed)).toEqual(['appointed', 'in-preparation', 'active'])
    expect(maySuspend({ state: 'active' }, '  ')).toMatchObject({ code: 'trainer.reason-missing' })
  })
  proves('397/2.12.category', 'who was suspended goes on, but not as auxiliary personnel', () => {
    const resume = (state: TrainerState, suspendedOn: string | null, categories = ['core']) => mayResume({ state, suspendedOn, categories }, '2026-11-01')
    expect(resume('suspended', '2026-10-01').allowed).toBe(true)
    expect(resume('suspended', '2026-10-01', ['auxiliary'])).toMatchObject({ code: 'trainer.category', facts: { on: '2026-11-01' } })
    for (const state of TRAINER_STATES.filter((one) => one !== 'suspended')) expect(resume(state, null)).toMatchObject({ code: 'trainer.not-now', facts: { trainerState: state } })
  })
  proves('397/28b', 'the role ends by order, with a reason, between its beginning and today', () => {
    const end = (but: Partial<{ number: string; endsOn: string; reason: string }> = {}, state: TrainerState = 'active', orderedOn: string | null = '2026-10-01') => mayEnd({ state, orderedOn }, { number: '12-ж', endsOn: '2026-11-01', reason: 'Өз өтініші', ...but }, '2026-11-01')
    expect([end(), end({ endsOn: '2026-10-01' }), end({}, 'suspended'), end({}, 'appointed'), end({}, 'in-preparation')].map(({ allowed }) => allowed)).toEqual([true, true, true, true, true])
    expect(end({ number: ' ' })).toMatchObject({ code: 'trainer.order-missing' })
    expect(end({ reason: '' })).toMatchObject({ code: 'trainer.reason-missing' })
    expect(end({ endsOn: '2026-09-30' })).toMatchObject({ code: 'trainer.ends-before-order', facts: { orderedOn: '2026-10-01' } })
    expect(end({ endsOn: '2026-11-02' })).toMatchObject({ code: 'trainer.ends-in-future', facts: { today: '2026-11-01' } })
    for (const [state, orderedOn] of [['proposed', null], ['declined', null], ['ended', '2026-10-01']] as const) expect(end({}, state, orderedOn)).toMatchObject({ code: 'trainer.not-now', facts: { trainerState: state } })
  })
  proves(['397/2.12', '397/28b'], 'a worker of the centres does not come onto the register from outside', () => {
    for (const kinds of [['labour-mobility-centre'], ['career-centre'], ['employer', 'career-centre']]) expect(mayComeFromOutside(kinds)).toMatchObject({ allowed: false, code: 'trainer.outside-of-centre' })
    for (const kinds of [[], ['employer'], ['qualification-organisation'], ['career-centre', 'qualification-organisation']]) expect(mayComeFromOutside(kinds).allowed).toBe(true)
  })
  test('an entry is described until it is over', () => {
    expect(TRAINER_STATES.filter((state) => !mayDescribe({ state, endedOn: null }).allowed)).toEqual(['declined', 'ended'])
    expect(mayDescribe({ state: null, endedOn: null }).allowed).toBe(true)
    expect(mayDescribe({ state: null, endedOn: '2026-11-01' })).toMatchObject({ code: 'trainer.not-now', facts: { trainerState: 'ended' } })
  })
})
