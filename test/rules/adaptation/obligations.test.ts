import { describe, expect, test } from 'vitest'
import { adaptationObligations } from '../../../app/rules/adaptation/obligations.ts'
import { mayMove } from '../../../app/rules/adaptation/workflow.ts'
import { lateBy } from '../../../app/rules/kernel/obligation.ts'
import { proves } from '../../support/proves.ts'
import { anAdaptation, calendarWith, kz, TARGETS } from './support.ts'

const END = '2026-05-22'
const DONE = { openedOn: '2026-03-03', theoryOn: '2026-03-10', practiceOn: '2026-03-11', practiceConfirmedOn: '2026-03-12' } as const
const hired = anAdaptation()
const attached = hired.withMentor()
const under = attached.planInForce()
const late = (one: { due: { on: string }; doneOn: string | null } | undefined) => lateBy(one!.due.on, one!.doneOn, kz)

describe('what is owed', () => {
  proves(['397/6', '397/7', '397/9'], 'from the hire on: a mentor, and the training', () => {
    expect(hired.open).toEqual(['2026-03-02 attach-mentor centre-authorised-person', '2026-03-27 adaptation-training worker'])
  })
  proves(['397/8', '397/7'], 'from the attachment on: the plan, by the mentor', () => {
    expect(attached.open).toEqual(['2026-03-05 draw-up-plan mentor', '2026-03-27 adaptation-training worker'])
    expect(attached.duty('attach-mentor')).toMatchObject({ doneOn: '2026-03-02', trigger: 'hired', internal: true, clause: '397/7' })
  })
  proves('397/A1.approval', 'of a submitted plan: approval, by whoever approves', () => {
    const submitted = attached.planSubmitted('2026-03-04')
    expect(submitted.open).toEqual(['2026-03-06 approve-plan career-centre-head', '2026-03-27 adaptation-training worker'])
    const [duty] = adaptationObligations({ ...submitted.obligationFacts, approver: 'centre-authorised-person' }, TARGETS, () => kz).filter(({ kind }) => kind === 'approve-plan')
    expect(duty).toMatchObject({ owner: { role: 'centre-authorised-person' }, internal: true, clause: '397/A1.approval', trigger: 'plan-submitted' })
    expect(submitted.planReturned().open).toEqual(['2026-03-27 adaptation-training worker'])
  })
  proves('397/A1.ack', 'of an approved plan: acknowledgement, by the worker', () => {
    expect(attached.planSubmitted('2026-03-04').planApproved('2026-03-05').open).toEqual(['2026-03-06 acknowledge-plan worker', '2026-03-27 adaptation-training worker'])
  })
  proves(['397/12', '397/13', '397/14'], 'of a plan in force: report, evaluation, conclusion', () => {
    expect(under.open).toEqual(['2026-03-27 adaptation-training worker', '2026-05-22 report worker', '2026-05-28 conclude mentor', '2026-05-28 evaluate mentor'])
  })
  proves('397/14', 'of a conclusion: filing, by HR', () => {
    const concluded = under.trained(DONE).reported(END).evaluated('2026-05-25').concluded('2026-05-26')
    expect(concluded.open).toEqual(['2026-06-01 file-conclusion hr-service'])
    expect(concluded.duty('file-conclusion')).toMatchObject({ internal: true, trigger: 'concluded' })
  })
  proves('397/11.practice', 'practice, by the mentor, once the worker has opened the programme, in the same fifteen days', () => {
    expect(attached.duty('confirm-practice')).toBeUndefined()
    expect(attached.trained({ openedOn: '2026-03-04' }, {}).duty('confirm-practice')).toMatchObject({ owner: { personId: 'mentor' }, internal: true, due: { on: '2026-03-27' }, doneOn: null })
  })
  proves('397/6.probation', 'no conclusion where there is no probation', () => {
    expect(anAdaptation({ probationSet: false }).withMentor().planInForce().open).toEqual(['2026-03-27 adaptation-training worker', '2026-05-22 report worker', '2026-05-28 evaluate mentor'])
  })
  test('what an order sets no term for is internal and has no clause in its term; the rest has one', () => {
    const all = under.trained(DONE, {}).planSubmitted('2026-04-13').mentorReplaced('2026-04-14').reported(END).evaluated(END).concluded(END).owed()
    expect([...new Set(all.filter(({ internal }) => !internal).map(({ kind }) => kind))].toSorted()).toEqual(['adaptation-training', 'conclude', 'draw-up-plan'])
    for (const { kind, internal, due } of all) expect(due.term.clause === null, kind).toBe(internal)
  })
  test('every key stands for one thing', () => {
    const keys = under.mentorReplaced('2026-04-10').planSubmitted('2026-04-13').planApproved('2026-04-14').planAcknowledged('2026-04-15').owed().map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
  })
  test('facts alone decide: asked twice, the answer is the same', () => {
    expect(under.owed()).toEqual(under.owed())
  })
})

describe('late acts', () => {
  proves('397/8', 'a plan submitted after its term is late by so many working days, and the case goes on', () => {
    const by = (on: string) => late(attached.planSubmitted(on).duty('draw-up-plan'))
    expect(['2026-03-04', '2026-03-05', '2026-03-06', '2026-03-07', '2026-03-10', '2026-03-26'].map(by)).toEqual([0, 0, 1, 1, 2, 11])
    expect(attached.planSubmitted('2026-03-26').on('2026-03-26')).toBe('plan-submitted')
  })
  proves('397/8', 'a day too late on a Saturday is a day too late', () => {
    const saturday = anAdaptation({ startsOn: '2026-04-07' }).withMentor('2026-04-07').planSubmitted('2026-04-11')
    expect([saturday.duty('draw-up-plan')?.due.on, late(saturday.duty('draw-up-plan'))]).toEqual(['2026-04-10', 1])
  })
  proves(['397/8', '397/A1.approval'], 'a returned plan keeps its first result, in time or late', () => {
    const returned = attached.planSubmitted('2026-03-05').planReturned().planSubmitted('2026-03-16')
    expect([returned.duty('draw-up-plan')?.doneOn, late(returned.duty('draw-up-plan'))]).toEqual(['2026-03-05', 0])
    expect(returned.owed().filter(({ kind }) => kind === 'approve-plan').map(({ key, due }) => [key, due.on])).toEqual([['approval:2', '2026-03-18']])
  })
  proves('397/9', 'training passed after its term is late, and stays on record', () => {
    const passed = (practiceConfirmedOn: string) => attached.trained({ ...DONE, practiceConfirmedOn }).duty('adaptation-training')
    expect([late(passed('2026-03-27')), late(passed('2026-03-30')), late(passed('2026-04-03'))]).toEqual([0, 1, 5])
  })
  proves('397/14', 'a conclusion after its term is late', () => {
    const concluded = (on: string) => under.reported(END).evaluated(on).concluded(on).duty('conclude')
    expect([late(concluded('2026-05-28')), late(concluded('2026-05-29')), late(concluded('2026-06-05'))]).toEqual([0, 1, 6])
  })
  proves(['397/12', '397/14'], 'a late report moves the conclusion and the evaluation, one in time does not', () => {
    const dues = (on: string) => ['evaluate', 'conclude'].map((kind) => { const duty = under.reported(on).duty(kind as 'evaluate')!; return [duty.trigger, duty.due.from, duty.due.on] })
    expect(dues('2026-05-15')).toEqual(Array(2).fill(['period-ends', END, '2026-05-28']))
    expect(dues(END)).toEqual(Array(2).fill(['period-ends', END, '2026-05-28']))
    expect(dues('2026-05-25')).toEqual(Array(2).fill(['report-submitted', '2026-05-25', '2026-05-29']))
    expect(late(under.reported('2026-05-25').duty('report'))).toBe(1)
  })
  proves('397/7', 'a mentor ordered after the first day is attached late, by an internal target', () => {
    const mentor = hired.withMentor('2026-03-04').duty('attach-mentor')!
    expect([mentor.due.on, mentor.doneOn, mentor.internal, late(mentor)]).toEqual(['2026-03-02', '2026-03-04', true, 2])
    expect(hired.withMentor('2026-03-02', 'mentor', '2026-02-27').duty('attach-mentor')).toMatchObject({ doneOn: '2026-02-27' })
  })
})

describe('a mentor who leaves in the middle', () => {
  const left = under.mentorLeft('2026-04-10')
  const succeeded = left.withMentor('2026-04-14', 'successor')
  proves('397/7', 'a replacement is owed on that very day, and done by the next order', () => {
    expect(left.duty('replace-mentor')).toMatchObject({ key: 'replacement:attachment-1', trigger: 'mentor-left', internal: true, owner: { role: 'centre-authorised-person' }, due: { on: '2026-04-10' }, doneOn: null })
    expect(succeeded.duty('replace-mentor')).toMatchObject({ doneOn: '2026-04-14' })
    expect(late(succeeded.duty('replace-mentor'))).toBe(2)
    expect(late(under.mentorReplaced('2026-04-10').duty('replace-mentor'))).toBe(0)
  })
  proves('397/7', 'what the old one owed is owed by the new one', () => {
    const opened = succeeded.trained({ openedOn: '2026-03-04' })
    expect(opened.open).toEqual(['2026-03-27 adaptation-training worker', '2026-03-27 confirm-practice successor', '2026-05-22 report worker', '2026-05-28 conclude successor', '2026-05-28 evaluate successor'])
    expect(opened.owed().some(({ owner, doneOn }) => 'personId' in owner && owner.personId === 'mentor' && doneOn === null)).toBe(false)
  })
  proves(['397/7', '397/8'], 'the plan drawn up is kept and stays the work of the one who drew it up', () => {
    expect(succeeded.duty('draw-up-plan')).toMatchObject({ key: 'plan:attachment-1', owner: { personId: 'mentor' }, doneOn: '2026-03-04', due: { on: '2026-03-05' } })
  })
  proves(['397/7', '397/8'], 'a plan not yet drawn up vanishes with the old one and counts three working days from the new attachment', () => {
    const gone = attached.mentorLeft('2026-03-03')
    expect(gone.open).toEqual(['2026-03-03 replace-mentor centre-authorised-person', '2026-03-27 adaptation-training worker'])
    const anew = gone.withMentor('2026-03-06', 'successor')
    expect(anew.open).toEqual(['2026-03-12 draw-up-plan successor', '2026-03-27 adaptation-training worker'])
    expect(anew.duty('draw-up-plan')).toMatchObject({ key: 'plan:attachment-2', due: { from: '2026-03-06', counted: ['2026-03-10', '2026-03-11', '2026-03-12'] } })
    expect(late(anew.planSubmitted('2026-03-12').duty('draw-up-plan'))).toBe(0)
  })
  proves('397/8', 'the three days count from the day the new mentor begins, when the order is older', () => {
    const anew = attached.mentorLeft('2026-03-05').withMentor('2026-03-05', 'successor', '2026-03-03')
    expect(anew.duty('draw-up-plan')?.due).toMatchObject({ from: '2026-03-05', on: '2026-03-11' })
    expect(anew.duty('replace-mentor')).toMatchObject({ doneOn: '2026-03-03' })
  })
  proves('397/7', 'a third mentor: each replacement is its own', () => {
    const third = succeeded.mentorLeft('2026-05-04').withMentor('2026-05-05', 'third')
    expect(third.owed().filter(({ kind }) => kind === 'replace-mentor').map(({ key, due, doneOn }) => [key, due.on, doneOn])).toEqual([
      ['replacement:attachment-1', '2026-04-10', '2026-04-14'], ['replacement:attachment-2', '2026-05-04', '2026-05-05'],
    ])
  })
  proves(['397/7', '397/2.13'], 'in the gap nothing is owed by somebody who is mentor no more', () => {
    expect(left.trained({ openedOn: '2026-03-04' }).open.filter((line) => line.endsWith(' mentor'))).toEqual([])
  })
  proves(['397/7', '397/11.practice', '397/13'], 'what the old one did stays the work of the old one', () => {
    const owner = { personId: 'mentor' }
    expect(under.trained(DONE).mentorReplaced('2026-04-10').duty('confirm-practice')).toMatchObject({ owner, doneOn: '2026-03-12' })
    expect(under.reported(END).evaluated('2026-05-25').mentorReplaced('2026-05-26').duty('evaluate')).toMatchObject({ owner, doneOn: '2026-05-25' })
  })
  proves('397/7', 'a replacement that was made stays on record after the conclusion', () => {
    const concluded = succeeded.reported(END).evaluated('2026-05-25').concluded('2026-05-26')
    expect(concluded.duty('replace-mentor')).toMatchObject({ key: 'replacement:attachment-1', doneOn: '2026-04-14' })
  })
  proves('397/7', 'one that nobody needs any more is not owed after the conclusion', () => {
    expect(under.reported(END).evaluated('2026-05-25').concluded('2026-05-26').mentorLeft('2026-05-27').open).not.toContain('2026-05-27 replace-mentor centre-authorised-person')
  })
})

describe('theory and practice', () => {
  proves('397/11.practice', 'both in time, both are done', () => {
    const done = attached.trained(DONE, { ...DONE, practiceConfirmedOn: '2026-03-27' })
    expect([done.duty('adaptation-training')?.doneOn, done.duty('confirm-practice')?.doneOn]).toEqual(['2026-03-27', '2026-03-27'])
  })
  proves('397/11.practice', 'practice missing: the worker and the mentor both still owe', () => {
    expect(attached.trained(DONE, { ...DONE, practiceConfirmedOn: null }).open).toContain('2026-03-27 confirm-practice mentor')
  })
  proves('397/11.practice', 'a mentor who confirmed every practice in time is not late because the theory was', () => {
    const read = attached.trained({ ...DONE, theoryOn: '2026-04-03' })
    expect(late(read.duty('adaptation-training'))).toBe(5)
    expect(late(read.duty('confirm-practice'))).toBe(0)
  })
  proves('397/11.practice', 'a mentor who confirmed every practice owes none while theory is open', () => {
    expect(attached.trained({ ...DONE, theoryOn: null }).open).not.toContain('2026-03-27 confirm-practice mentor')
  })
})

describe('changes of the plan', () => {
  const changed = under.planSubmitted('2026-04-13')
  proves(['397/A1.approval', '397/A1.ack'], 'take approval and acknowledgement again, each with its own target', () => {
    expect(changed.open).toContain('2026-04-15 approve-plan career-centre-head')
    expect(changed.planApproved('2026-04-14').open).toContain('2026-04-15 acknowledge-plan worker')
    const both = changed.planApproved('2026-04-14').planAcknowledged('2026-04-16').owed().filter(({ kind }) => kind === 'acknowledge-plan')
    expect(both.map(({ key, doneOn }) => [key, doneOn])).toEqual([['acknowledgement:1', '2026-03-06'], ['acknowledgement:2', '2026-04-16']])
  })
  proves('397/8', 'do not start the three days of the plan again', () => {
    expect(changed.owed().filter(({ kind }) => kind === 'draw-up-plan').map(({ doneOn }) => doneOn)).toEqual(['2026-03-04'])
  })
  proves('397/A1.approval', 'a version on its way when the period ends: what is still owed can still be done', () => {
    const onTheLastDays = under.planSubmitted('2026-05-21')
    expect(onTheLastDays.open.includes('2026-05-25 approve-plan career-centre-head')).toBe(mayMove(onTheLastDays.on(END), 'approvePlan').allowed)
    const approved = onTheLastDays.planApproved('2026-05-21')
    expect(approved.open.includes('2026-05-22 acknowledge-plan worker')).toBe(mayMove(approved.on(END), 'acknowledgePlan').allowed)
  })
})

describe('without a report', () => {
  const without = under.goneOnWithoutReport('2026-05-28')
  proves('397/14', 'evaluation and conclusion count from the end of mentoring', () => {
    expect(without.duty('evaluate')).toMatchObject({ trigger: 'period-ends', due: { on: '2026-05-28' } })
    expect(late(without.evaluated('2026-05-29').concluded('2026-05-29').duty('conclude'))).toBe(1)
  })
  proves('397/12', 'the report is owed no more after the evaluation', () => {
    expect(without.evaluated('2026-05-29').duty('report')).toBeUndefined()
  })
  proves(['397/12', '397/14'], 'nor from the moment its absence is on record, when it can be handed in no more', () => {
    expect(mayMove(without.on('2026-05-28'), 'submitReport').allowed).toBe(false)
    expect(without.open).not.toContain('2026-05-22 report worker')
  })
})

describe('what the report settles', () => {
  proves(['397/12', '397/A1.approval'], 'a version on its way is owed no more once the report is there', () => {
    const waiting = under.planSubmitted('2026-05-21')
    expect(waiting.duty('approve-plan')).toMatchObject({ key: 'approval:2', doneOn: null })
    expect(waiting.reported(END).open.filter((line) => line.includes('approve-plan'))).toEqual([])
    expect(waiting.planApproved('2026-05-22').reported(END).open.filter((line) => line.includes('acknowledge-plan'))).toEqual([])
  })
})

describe('when it is over', () => {
  proves('397/9', 'training that is overdue stays owed after filing; nothing else does', () => {
    const filed = under.trained({ openedOn: '2026-03-04' }, {}).reported(END).evaluated('2026-05-25').concluded('2026-05-26').filed('2026-05-27')
    expect(filed.open).toEqual(['2026-03-27 adaptation-training worker', '2026-03-27 confirm-practice mentor'])
  })

  proves(['397/3', '397/6'], 'nothing open is owed; what was done stays', () => {
    const ended = under.employmentEnded('2026-04-20')
    expect(ended.open).toEqual([])
    expect(ended.owed().map(({ key }) => key)).toEqual(['mentor', 'plan:attachment-1', 'approval:1', 'acknowledgement:1'])
  })
  proves('397/14', 'a filed case keeps the record of the conclusion and its filing', () => {
    const filed = under.trained(DONE).reported(END).evaluated('2026-05-25').concluded('2026-05-26').filed('2026-05-28')
    expect(filed.open).toEqual([])
    expect([filed.duty('conclude')?.doneOn, filed.duty('file-conclusion')?.doneOn]).toEqual(['2026-05-26', '2026-05-28'])
  })
})

describe('the calendar a term is counted by', () => {
  const kurbanAitMoved = calendarWith({ on: '2026-05-27', kind: 'ordinary', reason: 'religious' }, { on: '2026-05-28', kind: 'off', reason: 'religious', holiday: 'kurban-ait' })
  /** until 26 May everybody believed the calendar as shipped */
  const believed = (doneOn: string | null) => (doneOn !== null && doneOn <= '2026-05-26' ? kz : kurbanAitMoved)
  proves('397/14', 'open terms follow the calendar of today', () => {
    expect(under.duty('conclude', believed)?.due.on).toBe('2026-05-27')
    expect(under.duty('conclude')?.due.on).toBe('2026-05-28')
  })
  proves('397/14', 'what is done stays counted by the calendar believed when it was done', () => {
    const concluded = (on: string) => under.reported(END).evaluated(on).concluded(on).duty('conclude', believed)!
    expect(concluded('2026-05-26').due.on).toBe('2026-05-28')
    expect([concluded('2026-05-27').due.on, late(concluded('2026-05-27'))]).toEqual(['2026-05-27', 0])
    expect([concluded('2026-05-29').due.on, late(concluded('2026-05-29'))]).toEqual(['2026-05-27', 2])
  })
  proves('397/8', 'a day off announced afterwards makes nobody late who was in time', () => {
    const workedSaturday = calendarWith({ on: '2026-03-04', kind: 'off', reason: 'transfer', for: '2026-03-07' }, { on: '2026-03-07', kind: 'worked', reason: 'transfer', for: '2026-03-04' })
    const announced = (doneOn: string | null) => (doneOn === null || doneOn > '2026-03-05' ? workedSaturday : kz)
    expect(attached.planSubmitted('2026-03-05').duty('draw-up-plan', announced)?.due.on).toBe('2026-03-05')
    expect(attached.duty('draw-up-plan', announced)?.due).toMatchObject({ on: '2026-03-06', counted: ['2026-03-03', '2026-03-05', '2026-03-06'] })
  })
})

describe('targets no order sets', () => {
  test('a target of no days is the day itself, even a day off; one of days counts working days', () => {
    const sunday = anAdaptation({ periodEndsOn: '2026-05-24' }).withMentor().planInForce()
    expect(sunday.duty('report')?.due).toMatchObject({ on: '2026-05-24', movedFrom: null, term: { clause: null } })
    const [report] = adaptationObligations(sunday.obligationFacts, { ...TARGETS, report: 2 }, () => kz).filter(({ kind }) => kind === 'report')
    expect(report?.due).toMatchObject({ on: '2026-05-26', term: { amount: 2, unit: 'working-days', clause: null } })
  })
  test('every target moves its own obligation and no other', () => {
    const all = under.planSubmitted('2026-04-13').planApproved('2026-04-14').planAcknowledged('2026-04-14').mentorReplaced('2026-04-15').reported(END).evaluated(END)
    const dues = (targets = TARGETS) => adaptationObligations(all.obligationFacts, targets, () => kz).map(({ key, due }) => `${key} ${due.on}`)
    for (const [target, key] of [['attach-mentor', 'mentor'], ['replace-mentor', 'replacement:attachment-1'], ['approve-plan', 'approval:2'], ['acknowledge-plan', 'acknowledgement:2'], ['report', 'report'], ['evaluate', 'evaluation']] as const) {
      const moved = dues({ ...TARGETS, [target]: TARGETS[target] + 7 }).filter((line) => !dues().includes(line)).map((line) => line.split(' ')[0])
      expect(moved, target).toContain(key)
      expect(moved.every((one) => one!.split(':')[0] === key.split(':')[0]), target).toBe(true)
    }
  })
})
