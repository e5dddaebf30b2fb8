import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { creditYear, inAcademicHours, MINUTES_PER_ACADEMIC_HOUR, YEARLY_MINIMUM_MINUTES, yearBalance } from '../../../app/rules/learning/hours.ts'
import { proves } from '../../support/proves.ts'

const in2026 = (...minutes: number[]) => minutes.map((one) => ({ year: 2026, minutes: one }))

describe('academic hours', () => {
  proves('397/15¶2', 'one academic hour is 60 minutes: 53 lessons of 45 minutes are 39.75 hours, below 40', () => {
    expect(MINUTES_PER_ACADEMIC_HOUR).toBe(60)
    expect(53 * 45).toBe(2385)
    expect(inAcademicHours(2385)).toBe(39.75)
    expect(yearBalance(in2026(2385), 2026)).toEqual({ done: 2385, missing: 15, beyond: 0, reached: false })
  })
  proves('397/15¶2', '54 lessons of 45 minutes are 40.5 hours, above 40', () => {
    expect(inAcademicHours(54 * 45)).toBe(40.5)
    expect(yearBalance(in2026(2430), 2026)).toEqual({ done: 2430, missing: 0, beyond: 30, reached: true })
  })
  proves('397/15¶2', 'modules of 90, 120 and 150 minutes are 6 hours, not 8', () => {
    expect(inAcademicHours(90 + 120 + 150)).toBe(6)
  })
  proves(['397/15', '397/21'], '40 hours are 2400 minutes: one minute less is not enough, exactly that many is', () => {
    expect(YEARLY_MINIMUM_MINUTES).toBe(2400)
    expect(yearBalance(in2026(2399), 2026)).toEqual({ done: 2399, missing: 1, beyond: 0, reached: false })
    expect(yearBalance(in2026(2400), 2026)).toEqual({ done: 2400, missing: 0, beyond: 0, reached: true })
    expect(yearBalance(in2026(2401), 2026)).toEqual({ done: 2401, missing: 0, beyond: 1, reached: true })
  })
  proves('397/21', 'years do not lend to each other', () => {
    const entries = [{ year: 2025, minutes: 3000 }, { year: 2026, minutes: 240 }, { year: 2027, minutes: 3000 }]
    expect(yearBalance(entries, 2026)).toEqual({ done: 240, missing: 2160, beyond: 0, reached: false })
    expect(yearBalance([], 2026)).toEqual({ done: 0, missing: 2400, beyond: 0, reached: false })
  })
  proves('397/25¶2', 'a reversal takes back what was credited', () => {
    expect(yearBalance(in2026(2400, 240, -240), 2026).done).toBe(2400)
    expect(yearBalance(in2026(2400, -1), 2026).reached).toBe(false)
  })
  proves('397/25¶2', 'a day is credited to its own calendar year', () => {
    expect([creditYear('2026-12-31'), creditYear('2027-01-01')]).toEqual([2026, 2027])
  })
  proves('397/27', 'hours carry no centre and no term: what counts is the person and the year', () => {
    const before = in2026(1200)
    const afterTransfer = [...before, ...in2026(1200)]
    expect(yearBalance(afterTransfer, 2026).reached).toBe(true)
  })

  test('whatever the entries, nothing is rounded and the parts agree', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { maxLength: 12 }), (minutes) => {
        const sum = minutes.reduce((total, one) => total + one, 0)
        const { done, missing, beyond, reached } = yearBalance(in2026(...minutes), 2026)
        expect([done, done + missing - beyond, missing * beyond]).toEqual([sum, 2400, 0])
        expect(reached).toBe(sum >= 2400)
      }),
    )
  })
})
