import { describe, expect, test } from 'vitest'
import { addDays, daysFrom } from '../../../app/rules/calendar/calendar-date.ts'
import { CASE_KINDS, CASE_TRIGGERS, lateBy, obligationState, OWNER_ROLES } from '../../../app/rules/kernel/obligation.ts'
import { proves } from '../../support/proves.ts'
import { anAdaptation, kz } from '../adaptation/support.ts'

const DUE = '2026-03-05' // a Thursday; Monday 9 March is off

describe('how an obligation stands on a day', () => {
  const on = (today: string, doneOn: string | null = null, dueOn = DUE) => obligationState({ dueOn, doneOn }, today, kz)
  proves('397/8', 'the day it is due is in time until midnight; the next day is not', () => {
    expect([on('2026-03-04'), on('2026-03-05'), on('2026-03-06')]).toEqual(['due-soon', 'due-today', 'overdue'])
  })
  test('it is due soon when three working days are left, days off apart', () => {
    expect([on('2026-02-27'), on('2026-03-01'), on('2026-03-02')]).toEqual(['open', 'open', 'due-soon'])
    const over = '2026-03-27' // 23, 24 and 25 March are off
    expect([on('2026-03-18', null, over), on('2026-03-19', null, over), on('2026-03-25', null, over)]).toEqual(['open', 'due-soon', 'due-soon'])
  })
  test('done in time, done on the day, done late; the day of today no longer matters', () => {
    for (const today of ['2026-03-01', '2026-03-05', '2027-01-01'])
      expect([on(today, '2026-03-01'), on(today, '2026-03-05'), on(today, '2026-03-06'), on(today, '2026-03-08')]).toEqual(['done', 'done', 'done-late', 'done-late'])
  })
  test('a weekend does not make it less overdue', () => {
    const friday = '2026-04-10'
    expect(['2026-04-10', '2026-04-11', '2026-04-12', '2026-04-13'].map((today) => on(today, null, friday))).toEqual(['due-today', 'overdue', 'overdue', 'overdue'])
  })
  test('an obligation due on a day off is due today on that day, and soon before it', () => {
    const sunday = '2026-05-24'
    expect([on('2026-05-20', null, sunday), on('2026-05-23', null, sunday), on('2026-05-24', null, sunday), on('2026-05-25', null, sunday)]).toEqual(['due-soon', 'due-soon', 'due-today', 'overdue'])
  })
  test('day by day it never goes back from overdue to soon, nor from soon to open', () => {
    const order = ['open', 'due-soon', 'due-today', 'overdue']
    for (const dueOn of daysFrom('2026-03-01', '2026-06-01')) {
      const seen = [...daysFrom(addDays(dueOn, -20), addDays(dueOn, 5))].map((today) => order.indexOf(on(today, null, dueOn)))
      expect(seen, dueOn).toEqual(seen.toSorted((one, other) => one - other))
    }
  })
})

describe('how late it was done', () => {
  const by = (doneOn: string | null, due = DUE) => lateBy(due, doneOn, kz)
  proves('397/8', 'in working days: none in time, days off not counted', () => {
    expect([by(null), by('2026-03-02'), by('2026-03-05')]).toEqual([null, 0, 0])
    expect([by('2026-03-06'), by('2026-03-10'), by('2026-03-11')]).toEqual([1, 2, 3])
  })
  proves('397/8', 'too late on a day off is still a day too late', () => {
    expect([by('2026-03-07'), by('2026-03-08'), by('2026-03-09')]).toEqual([1, 1, 1])
    expect([by('2026-04-11', '2026-04-10'), by('2026-04-12', '2026-04-10'), by('2026-04-13', '2026-04-10')]).toEqual([1, 1, 1])
    expect(by('2026-05-27', '2026-05-26')).toBe(1) // Kurban Ait
  })
  test('late and stamped late agree on every day', () => {
    for (const doneOn of daysFrom('2026-02-20', '2026-04-20')) expect(by(doneOn)! > 0, doneOn).toBe(obligationState({ dueOn: DUE, doneOn }, doneOn, kz) === 'done-late')
  })
})

describe('the lists', () => {
  test('an adaptation case can owe every kind of its own, by every role, for every reason', () => {
    const done = { openedOn: '2026-03-03', theoryOn: '2026-03-10', practiceOn: '2026-03-11', practiceConfirmedOn: '2026-03-12' }
    const lives = [
      anAdaptation(),
      anAdaptation().withMentor().mentorLeft('2026-03-03'),
      anAdaptation().withMentor().trained(done).planInForce().reported('2026-05-25').evaluated('2026-05-26').concluded('2026-05-27'),
      anAdaptation().withMentor().planInForce(),
    ].flatMap((one) => one.owed())
    expect(new Set(lives.map(({ kind }) => kind))).toEqual(new Set(CASE_KINDS))
    expect(new Set(lives.map(({ trigger }) => trigger))).toEqual(new Set(CASE_TRIGGERS))
    expect(new Set(lives.flatMap(({ owner }) => ('role' in owner ? [owner.role] : [])))).toEqual(new Set(OWNER_ROLES))
  })
})
