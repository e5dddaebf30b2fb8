import { describe, expect, test } from 'vitest'
import { loadCourses } from '#content'

describe('the courses of the product', () => {
  const { courses, problems } = loadCourses('content/courses')

  test('have no problems', () => {
    expect(problems.map(({ file, line, message }) => `${file}:${line}  ${message}`)).toEqual([])
  })

  test('are sixteen, one of them the adaptation programme', () => {
    expect(courses.map(({ code }) => code)).toEqual(Array.from({ length: 16 }, (_, index) => `KD-${String(index + 1).padStart(3, '0')}`))
    expect(courses.filter(({ standard }) => standard.adaptationProgramme).map(({ code }) => code)).toEqual(['KD-001'])
  })

  test('six can be taught, ten are in preparation', () => {
    expect(courses.filter(({ complete }) => complete).map(({ code }) => code)).toEqual(['KD-001', 'KD-006', 'KD-007', 'KD-008', 'KD-009', 'KD-010'])
  })
})
