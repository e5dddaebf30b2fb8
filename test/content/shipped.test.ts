import { describe, expect, test } from 'vitest'
import { loadCourses } from '#content'
import { proves } from '../support/proves.ts'

describe('the courses of the product', () => {
  const { courses, problems } = loadCourses('content/courses')

  test('have no problems', () => {
    expect(problems.map(({ file, line, message }) => `${file}:${line}  ${message}`)).toEqual([])
  })

  test('are sixteen, one of them the adaptation programme', () => {
    expect(courses.map(({ code }) => code)).toEqual(Array.from({ length: 16 }, (_, index) => `KD-${String(index + 1).padStart(3, '0')}`))
    expect(courses.filter(({ standard }) => standard.adaptationProgramme).map(({ code }) => code)).toEqual(['KD-001'])
  })

  test('thirteen can be taught, three online courses are in preparation', () => {
    const codes = (complete: boolean) => courses.filter((course) => course.complete === complete).map(({ code }) => code)
    expect(codes(true)).toEqual(['KD-001', 'KD-004', 'KD-005', 'KD-006', 'KD-007', 'KD-008', 'KD-009', 'KD-010', 'KD-011', 'KD-012', 'KD-013', 'KD-014', 'KD-016'])
    expect(codes(false)).toEqual(['KD-002', 'KD-003', 'KD-015'])
  })

  proves('397/25', 'every webinar and seminar ends with a test of its own, about each of its outcomes', () => {
    const inSessions = courses.filter(({ standard }) => standard.form !== 'online-course')
    expect(inSessions.map(({ code }) => code)).toEqual(['KD-004', 'KD-005', 'KD-011', 'KD-012', 'KD-013', 'KD-014', 'KD-016'])
    for (const { code, standard, test: settings, questions } of inSessions) {
      expect(settings?.draw, code).toBeDefined()
      expect(new Set(questions.map(({ outcome }) => outcome)), code).toEqual(new Set(standard.outcomes.map(({ id }) => id)))
      expect(questions.every(({ lesson }) => lesson === undefined), code).toBe(true)
    }
  })
})
