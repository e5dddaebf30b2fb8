import { describe, expect } from 'vitest'
import { mayConfirmPractice, mayStartTraining, releaseWarnings, trainingStanding, type PracticeFacts, type TopicFacts } from '../../../app/rules/adaptation/training.ts'
import { proves } from '../../support/proves.ts'
import { topics } from './support.ts'

const TODAY = '2026-03-12'
const topic = (but: Partial<TopicFacts> = {}): TopicFacts => ({ ...topics({ openedOn: '2026-03-10' })[0]!, ...but })
const practice = (but: Partial<PracticeFacts> = {}): PracticeFacts => ({
  confirmerId: 'mentor', mentorId: 'mentor', workerId: 'worker', topic: topic(), doneOn: '2026-03-11', what: 'Екі өтінішті бірге қабылдадық', result: 'Үшіншісін өзі қабылдады', period: { from: '2026-03-02' }, ...but,
})
const confirming = (but: Partial<PracticeFacts> = {}) => mayConfirmPractice(practice(but), TODAY)

describe('the programme', () => {
  proves('397/9.programme', 'published by the qualification organisation, or the training does not start', () => {
    expect(mayStartTraining({ published: true, ofQualificationOrganisation: true })).toEqual({ allowed: true, value: true, clauses: ['397/9.programme', '397/10'] })
    for (const programme of [null, { published: false, ofQualificationOrganisation: true }, { published: true, ofQualificationOrganisation: false }])
      expect(mayStartTraining(programme)).toEqual({ allowed: false, code: 'adaptation.no-programme', facts: {}, clauses: ['397/9.programme'] })
  })
})

describe('how far the training is', () => {
  const done = { openedOn: '2026-03-03', theoryOn: '2026-03-10', practiceOn: '2026-03-11', practiceConfirmedOn: '2026-03-12' }
  proves('397/11.practice', 'theory alone does not pass a topic, nor does practice alone', () => {
    expect(trainingStanding(topics(done, { ...done, practiceOn: null, practiceConfirmedOn: null }))).toMatchObject({ topics: 2, theory: 2, practice: 1, passedOn: null })
    expect(trainingStanding(topics(done, { ...done, theoryOn: null }))).toMatchObject({ topics: 2, theory: 1, practice: 2, passedOn: null })
    expect(trainingStanding(topics({ openedOn: '2026-03-03' }))).toMatchObject({ topics: 1, theory: 0, practice: 0, passedOn: null })
  })
  proves('397/9', 'it is passed on the day the last element was finished on the platform', () => {
    expect(trainingStanding(topics(done, done)).passedOn).toBe('2026-03-12')
    expect(trainingStanding(topics(done, { ...done, theoryOn: '2026-03-27' })).passedOn).toBe('2026-03-27')
    expect(trainingStanding(topics({ ...done, practiceConfirmedOn: '2026-03-30' }, done)).passedOn).toBe('2026-03-30')
  })
  proves('397/11.practice', 'practice done but not yet confirmed does not count', () => {
    expect(trainingStanding(topics({ ...done, practiceConfirmedOn: null }))).toMatchObject({ practice: 0, passedOn: null })
  })
  proves('397/9.programme', 'a programme without topics is never passed', () => {
    expect(trainingStanding([])).toMatchObject({ topics: 0, theory: 0, practice: 0, passedOn: null })
  })
})

describe('practice on a topic', () => {
  proves(['397/11', '397/11.practice'], 'confirmed by the mentor, with what was done and what came of it', () => {
    expect(confirming()).toEqual({ allowed: true, value: true, clauses: ['397/10', '397/11', '397/11.practice'] })
    for (const confirmerId of ['worker', 'head', 'former-mentor']) expect(confirming({ confirmerId })).toMatchObject({ allowed: false, code: 'adaptation.practice-by-other', clauses: ['397/11.practice'] })
    for (const nothing of [{ what: '' }, { what: '  a ' }, { result: '' }, { result: ' ок ' }]) expect(confirming(nothing)).toMatchObject({ code: 'adaptation.practice-not-described', clauses: ['397/11.practice'] })
    expect(confirming({ what: 'оқу', result: 'бар' }).allowed).toBe(true)
  })
  proves(['397/10', '397/11.practice'], 'only on a topic the worker has opened on the platform', () => {
    expect(confirming({ topic: topic({ topic: 3, openedOn: null }) })).toEqual({ allowed: false, code: 'adaptation.topic-not-opened', facts: { topic: 3 }, clauses: ['397/10', '397/11.practice'] })
  })
  proves('397/11.practice', 'not dated before the topic was opened; on that day it may be', () => {
    expect(confirming({ doneOn: '2026-03-09' })).toMatchObject({ allowed: false, code: 'adaptation.practice-before-topic', facts: { openedOn: '2026-03-10' }, clauses: ['397/11.practice'] })
    expect(confirming({ doneOn: '2026-03-10' }).allowed).toBe(true)
  })
  proves(['397/3', '397/11.practice'], 'not before the work began, even when the topic was read before', () => {
    const early = { topic: topic({ openedOn: '2026-02-25' }) }
    expect(confirming({ ...early, doneOn: '2026-03-01' })).toMatchObject({ code: 'adaptation.practice-before-start', facts: { from: '2026-03-02' }, clauses: ['397/3', '397/11.practice'] })
    expect(confirming({ ...early, doneOn: '2026-03-02' }).allowed).toBe(true)
  })
  proves('397/11.practice', 'done today or earlier', () => {
    expect([confirming({ doneOn: '2026-03-12' }).allowed, confirming({ doneOn: '2026-03-13' }).allowed]).toEqual([true, false])
    expect(confirming({ doneOn: '2026-03-13' })).toMatchObject({ code: 'adaptation.practice-in-future', facts: { today: TODAY } })
  })
  proves('397/11.practice', 'confirmed once', () => {
    expect(confirming({ topic: topic({ topic: 2, practiceConfirmedOn: '2026-03-11' }) })).toMatchObject({ code: 'adaptation.practice-confirmed', facts: { topic: 2 } })
  })
})

describe('release from duties', () => {
  proves('397/10.pay', 'training that lies outside working hours altogether makes a warning, and is not refused', () => {
    const codes = (minutesPerDay: number, inWorkingHours: boolean) => releaseWarnings({ minutesPerDay, inWorkingHours }).map(({ code }) => code)
    expect([codes(60, true), codes(1, true)]).toEqual([[], []])
    expect([codes(0, true), codes(60, false), codes(0, false)]).toEqual(Array(3).fill(['adaptation.training-outside-hours']))
    expect(releaseWarnings({ minutesPerDay: 0, inWorkingHours: true })[0]).toMatchObject({ clauses: ['397/10.pay'] })
  })
})
