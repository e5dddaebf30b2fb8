import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mayComplete, mayFinishLesson, standing } from '../../../app/rules/learning/completion.ts'
import { proves } from '../../support/proves.ts'

const COURSE = { lessons: [{ id: 'papers', module: 1 }, { id: 'copies', module: 1 }, { id: 'consent', module: 2 }] }
const ALL_DONE = { papers: '2026-10-14T05:00:00.000Z', copies: '2026-10-14T06:00:00.000Z', consent: '2026-10-15T06:00:00.000Z' }
const learner = (done: Partial<Record<string, string>>, testPassedAt: string | null = null) => ({
  lessonsDone: new Map(Object.entries(done) as [string, string][]),
  testPassedAt,
})

describe('completion of a course', () => {
  proves('397/25', 'every lesson without the test leaves the course in progress', () => {
    expect(mayComplete(COURSE, learner(ALL_DONE))).toMatchObject({ allowed: false, clauses: ['397/25'] })
    expect(standing(COURSE, learner(ALL_DONE))).toMatchObject({ done: 3, total: 4, percent: 75, lessonsLeft: [], testLeft: true, lessonsDone: true, complete: false, completedAt: null })
  })
  proves('397/25', 'the test without one of the lessons leaves the course in progress', () => {
    const { consent: _left, ...two } = ALL_DONE
    expect(mayComplete(COURSE, learner(two, '2026-10-20T18:40:00.000Z'))).toMatchObject({ allowed: false, clauses: ['397/25'] })
    expect(standing(COURSE, learner(two, '2026-10-20T18:40:00.000Z'))).toMatchObject({ lessonsLeft: ['consent'], testLeft: false, complete: false, completedAt: null })
  })
  proves('397/25', 'both complete it, on the later of the two: the test after the lessons', () => {
    expect(mayComplete(COURSE, learner(ALL_DONE, '2026-10-20T18:40:00.000Z'))).toEqual({ allowed: true, value: '2026-10-20T18:40:00.000Z', clauses: ['397/25'] })
  })
  proves('397/25', 'both complete it, on the later of the two: a parked test before the last lesson', () => {
    const decision = mayComplete(COURSE, learner(ALL_DONE, '2026-10-14T07:00:00.000Z'))
    expect(decision).toMatchObject({ allowed: true, value: '2026-10-15T06:00:00.000Z' })
  })
  proves(['397/25', '397/23.3'], 'a course without lessons cannot be completed by its test alone', () => {
    expect(mayComplete({ lessons: [] }, learner({}, '2026-10-20T18:40:00.000Z')).allowed).toBe(false)
  })
  test('a lesson of another course counts for nothing', () => {
    expect(standing(COURSE, learner({ stranger: '2026-10-14T05:00:00.000Z' }))).toMatchObject({ done: 0, percent: 0 })
  })

  test('the bar says 100 only when the course is completed, and never runs backwards', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(400), fc.boolean(), (count, doneCount, passed) => {
        const lessons = Array.from({ length: count }, (_, index) => ({ id: `l${index}`, module: 1 }))
        const done = Object.fromEntries(lessons.slice(0, doneCount).map(({ id }) => [id, '2026-10-14T05:00:00.000Z']))
        const now = standing({ lessons }, learner(done, passed ? '2026-10-15T05:00:00.000Z' : null))
        const allDone = doneCount >= count && passed
        expect(now.percent === 100).toBe(allDone)
        expect(now.complete).toBe(allDone)
        expect(now.done + now.lessonsLeft.length + (now.testLeft ? 1 : 0)).toBe(now.total)
        const one = standing({ lessons }, learner(Object.fromEntries(Object.entries(done).slice(1)), passed ? '2026-10-15T05:00:00.000Z' : null))
        expect(one.percent).toBeLessThanOrEqual(now.percent)
      }),
    )
  })
})

describe('a lesson', () => {
  proves('397/23.3', 'closed one second before the technical minimum it does not count; at the minimum it does', () => {
    expect(mayFinishLesson(4, 5)).toEqual({ allowed: false, code: 'learning.lesson-too-fast', facts: { minimum: 5, spent: 4 }, clauses: ['397/23.3'] })
    expect(mayFinishLesson(5, 5)).toMatchObject({ allowed: true })
    expect(mayFinishLesson(0, 0)).toMatchObject({ allowed: true })
  })
  proves('397/23.3', 'that was never opened cannot be finished', () => {
    expect(mayFinishLesson(null, 0)).toMatchObject({ allowed: false, code: 'learning.lesson-not-opened', clauses: ['397/23.3'] })
  })
  test('a clock that went back makes no negative time', () => {
    expect(mayFinishLesson(-3600, 5)).toMatchObject({ allowed: false, facts: { spent: 0 } })
  })
})
