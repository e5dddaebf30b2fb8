import { describe, expect, test } from 'vitest'
import { matchOf, mayChangeLanguage, mayEnrol, type EnrolmentFacts } from '../../../app/rules/learning/enrolment.ts'
import { ORGANISATION_KINDS } from '../../../app/rules/organisation/tree.ts'
import { proves } from '../../support/proves.ts'

const course = (but: Partial<EnrolmentFacts['course']> = {}): EnrolmentFacts['course'] => ({
  form: 'online-course', status: 'published', hasLessons: true, positions: ['CAREER_CONSULTANT'], minimumQualification: 5, ...but,
})
const worker = (but: Partial<EnrolmentFacts['worker']> = {}): EnrolmentFacts['worker'] => ({
  organisationKinds: ['career-centre'], positions: ['CAREER_CONSULTANT'], qualificationLevel: 6, activeEnrolment: false, completedEdition: false, ...but,
})
const choice = (but: Partial<EnrolmentFacts['choice']> = {}): EnrolmentFacts['choice'] => ({ language: 'kk', reason: null, ...but })
const enrolling = (facts: Partial<EnrolmentFacts>) => mayEnrol({ course: course(), worker: worker(), choice: choice(), ...facts })

describe('enrolment', () => {
  proves('397/22', 'a course for the position held matches it', () => {
    expect(enrolling({})).toMatchObject({ allowed: true, value: 'position' })
    expect(matchOf(['*'], ['CC_HEAD'])).toBe('every-position')
    expect(matchOf(['CC_HEAD'], ['CAREER_CONSULTANT', 'CC_HEAD'])).toBe('position')
    expect(matchOf(['CC_HEAD'], ['CAREER_CONSULTANT'])).toBe('other-position')
    expect(matchOf(['CC_HEAD'], [])).toBe('other-position')
  })
  proves(['397/22', '397/A2.position'], 'a course for another position needs a reason, and blanks are none', () => {
    const forHeads = course({ positions: ['CC_HEAD'] })
    for (const reason of [null, '', '   '])
      expect(enrolling({ course: forHeads, choice: choice({ reason }) })).toMatchObject({ allowed: false, code: 'learning.other-position-needs-reason', clauses: ['397/22', '397/A2.position'] })
    expect(enrolling({ course: forHeads, choice: choice({ reason: 'Басшыны алмастырамын' }) })).toMatchObject({ allowed: true, value: 'other-position' })
  })
  proves('397/2.2', 'a head enrols like a specialist', () => {
    const forAll = course({ positions: ['*'] })
    const asked = (position: string) => enrolling({ course: forAll, worker: worker({ positions: [position] }) })
    expect(asked('CC_HEAD')).toEqual(asked('CAREER_CONSULTANT'))
    expect(asked('LMC_DIRECTOR')).toMatchObject({ allowed: true })
  })
  proves(['397/1', '397/2.2'], 'the rules are about staff of labour mobility centres and career centres, and of nobody else', () => {
    const allowed = ORGANISATION_KINDS.filter((kind) => enrolling({ worker: worker({ organisationKinds: [kind] }) }).allowed)
    expect(allowed).toEqual(['labour-mobility-centre', 'career-centre'])
    expect(enrolling({ worker: worker({ organisationKinds: ['employer'] }) })).toMatchObject({ code: 'learning.not-covered', clauses: ['397/1', '397/2.2'] })
    expect(enrolling({ worker: worker({ organisationKinds: [] }) })).toMatchObject({ code: 'learning.not-covered' })
    expect(enrolling({ worker: worker({ organisationKinds: ['employer', 'career-centre'] }) }).allowed).toBe(true)
  })
  proves('397/24', 'the worker chooses Kazakh or Russian; there is no third language of training', () => {
    const into = (language: string) => enrolling({ choice: choice({ language }) })
    expect([into('kk').allowed, into('ru').allowed]).toEqual([true, true])
    for (const language of ['en', '', 'KK', 'kz']) expect(into(language)).toMatchObject({ allowed: false, code: 'learning.language-not-offered', clauses: ['397/24'] })
  })
  proves('397/24', 'the language may change until the test starts; an attempt under way keeps its language', () => {
    expect(mayChangeLanguage('ru', false)).toMatchObject({ allowed: true, value: 'ru' })
    expect(mayChangeLanguage('ru', true)).toMatchObject({ allowed: false, code: 'learning.language-fixed-by-test', clauses: ['397/24'] })
    expect(mayChangeLanguage('en', false)).toMatchObject({ allowed: false, code: 'learning.language-not-offered' })
  })
  proves('397/22¶3', 'only a published edition is taken', () => {
    for (const status of ['superseded', 'withdrawn'] as const)
      expect(enrolling({ course: course({ status }) })).toMatchObject({ allowed: false, code: 'learning.edition-not-published', clauses: ['397/22¶3'] })
  })
  proves(['397/23', '397/23.3'], 'an online course is started by oneself; a webinar or a seminar is not, and a course without lessons cannot be', () => {
    for (const form of ['webinar', 'in-person-seminar'] as const)
      expect(enrolling({ course: course({ form }) })).toMatchObject({ allowed: false, code: 'learning.other-form', clauses: ['397/23'] })
    expect(enrolling({ course: course({ hasLessons: false }) })).toMatchObject({ allowed: false, code: 'learning.course-in-preparation', clauses: ['397/23.3'] })
  })
  proves('397/A2.minQualification', 'one level below the standard is refused, the level itself is admitted', () => {
    const at = (qualificationLevel: number | null) => enrolling({ worker: worker({ qualificationLevel }) })
    expect(at(4)).toEqual({ allowed: false, code: 'learning.qualification-too-low', facts: { needed: 5, recorded: 4 }, clauses: ['397/A2.minQualification'] })
    expect([at(5).allowed, at(8).allowed]).toEqual([true, true])
  })
  proves('397/A2.minQualification', 'with a reason of the qualification organisation somebody below the level is admitted', () => {
    const below = worker({ qualificationLevel: 4 })
    expect(enrolling({ worker: below, choice: choice({ levelOverride: 'Іс жүзіндегі тәжірибесі бар' }) }).allowed).toBe(true)
    expect(enrolling({ worker: below, choice: choice({ levelOverride: '  ' }) }).allowed).toBe(false)
  })
  proves('397/2.2.qualification', 'a level nobody has recorded does not stand in the way of training', () => {
    expect(enrolling({ worker: worker({ qualificationLevel: null }) }).allowed).toBe(true)
  })
  test('once at a time, and a completed edition is not taken again', () => {
    expect(enrolling({ worker: worker({ activeEnrolment: true }) })).toMatchObject({ allowed: false, code: 'learning.already-enrolled' })
    expect(enrolling({ worker: worker({ completedEdition: true }) })).toMatchObject({ allowed: false, code: 'learning.already-completed' })
  })
})
