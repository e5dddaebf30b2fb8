import { describe, expect, test } from 'vitest'
import { mayConclude, mayGoOnWithoutReport, mayEvaluate, maySubmitReport } from '../../../app/rules/adaptation/conclusion.ts'
import { mayHire } from '../../../app/rules/adaptation/hiring.ts'
import { mayAttachMentor } from '../../../app/rules/adaptation/mentor.ts'
import { mayAcknowledge, mayApprovePlan, mayMark, mayReturnPlan, maySubmitPlan } from '../../../app/rules/adaptation/plan.ts'
import { conclusionDue, mayRun, periodEnds, periodWarnings } from '../../../app/rules/adaptation/terms.ts'
import { mayConfirmPractice, mayStartTraining } from '../../../app/rules/adaptation/training.ts'
import { ADAPTATION_MOVES, ADAPTATION_STATES, adaptationState, FINAL_STATES, hasMentor, mayMove, type AdaptationMove, type AdaptationState } from '../../../app/rules/adaptation/workflow.ts'
import { daysFrom } from '../../../app/rules/calendar/calendar-date.ts'
import { lateBy, obligationState } from '../../../app/rules/kernel/obligation.ts'
import { proves } from '../../support/proves.ts'
import { anAdaptation, EDITIONS, kz, topics, type Adaptation } from './support.ts'

const MOVES = Object.keys(ADAPTATION_MOVES) as AdaptationMove[]
const BEFORE = '2026-04-01'
const END = '2026-05-22'

/** What each move does to the facts, on a day. A mentor also leaves, which is no move of the platform. */
const ACTS: Record<AdaptationMove | 'mentorLeaves', (one: Adaptation, today: string) => Adaptation | null> = {
  attachMentor: (one, today) => one.withMentor(today, `mentor-${one.facts.mentors.length + 1}`),
  replaceMentor: (one, today) => (hasMentor(one.facts) ? one.mentorReplaced(today, `mentor-${one.facts.mentors.length + 1}`) : one.withMentor(today, `mentor-${one.facts.mentors.length + 1}`)),
  mentorLeaves: (one, today) => (hasMentor(one.facts) ? one.mentorLeft(today) : null),
  submitPlan: (one, today) => (['submitted', 'approved'].includes(one.newest?.status ?? '') ? null : one.planSubmitted(today)),
  returnPlan: (one) => (one.newest?.status === 'submitted' ? one.planReturned() : null),
  approvePlan: (one, today) => (one.newest?.status === 'submitted' ? one.planApproved(today) : null),
  acknowledgePlan: (one, today) => (one.newest?.status === 'approved' ? one.planAcknowledged(today) : null),
  confirmPractice: (one) => one,
  mark: (one) => one,
  submitReport: (one, today) => (one.facts.reportedOn === null && one.facts.plans.some(({ status }) => status === 'acknowledged') ? one.reported(today) : null),
  goOnWithoutReport: (one, today) => (one.facts.reportedOn === null ? one.goneOnWithoutReport(today) : null),
  evaluate: (one, today) => one.evaluated(today),
  conclude: (one, today) => one.concluded(today),
  file: (one, today) => one.filed(today),
  endEmployment: (one, today) => one.employmentEnded(today),
}

interface Step {
  from: AdaptationState
  move: AdaptationMove | 'mentorLeaves' | 'time'
  to: AdaptationState
  before: Adaptation
  today: string
}
/** Every step that can be taken from the first day on, with at most two mentors and two versions of the plan. */
function explore(): Step[] {
  const steps: Step[] = []
  const seen = new Set<string>()
  const queue: [Adaptation, string][] = [[anAdaptation(), BEFORE]]
  for (let next = queue.shift(); next; next = queue.shift()) {
    const [one, today] = next
    const key = today + JSON.stringify(one.caseFacts)
    if (seen.has(key)) continue
    seen.add(key)
    const from = one.on(today)
    const reached = (move: Step['move'], after: Adaptation, on = today) => {
      if (after.facts.mentors.length > 2 || after.facts.plans.length > 2) return
      steps.push({ from, move, to: after.on(on), before: one, today: on })
      queue.push([after, on])
    }
    if (today === BEFORE) reached('time', one, END)
    for (const move of [...MOVES, 'mentorLeaves'] as const) {
      if (move !== 'mentorLeaves' && !mayMove(from, move).allowed) continue
      const after = ACTS[move](one, today)
      if (after) reached(move, after)
    }
  }
  return steps
}
const STEPS = explore()

describe('the table of moves', () => {
  test('every state can be reached from the first one', () => {
    expect(new Set(STEPS.flatMap(({ from, to }) => [from, to]))).toEqual(new Set(ADAPTATION_STATES))
  })
  test('every state that is not final can be left, and the final ones cannot', () => {
    const left = new Set(STEPS.filter(({ from, move, to }) => move !== 'time' && to !== from).map(({ from }) => from))
    expect(ADAPTATION_STATES.filter((state) => !left.has(state))).toEqual(FINAL_STATES)
    // training that is overdue when the case is filed is still owed, and can still be done (397/9)
    for (const state of FINAL_STATES) for (const move of MOVES) expect(mayMove(state, move).allowed, `${state} ${move}`).toBe(state === 'closed' && move === 'confirmPractice')
  })
  test('no entry is dead: each move is made from each of its states', () => {
    for (const move of MOVES) for (const from of ADAPTATION_MOVES[move].from) expect(STEPS.some((step) => step.move === move && step.from === from), `${move} from ${from}`).toBe(true)
  })
  test('every move leads where the table says, unless a plan in force, a gap of mentors or an early report keeps the case where it is', () => {
    const elsewhere = new Set<string>()
    for (const { from, move, to } of STEPS) {
      if (move === 'time' || move === 'mentorLeaves') continue
      const says = ADAPTATION_MOVES[move].to
      if (says === null) continue
      if (to !== says && to !== from) elsewhere.add(`${move}: ${from} → ${to}, not ${says}`)
      if (to === from && says !== from) elsewhere.add(`${move} stays ${from}`)
    }
    expect([...elsewhere].toSorted()).toEqual([
      'acknowledgePlan stays mentor-gap', 'acknowledgePlan stays report-due',
      'acknowledgePlan: mentor-pending → mentor-gap, not in-adaptation', // acknowledged while there is no mentor
      'acknowledgePlan: plan-approved → report-due, not in-adaptation', // acknowledged after the period
      'approvePlan stays in-adaptation', 'approvePlan stays mentor-gap', 'approvePlan stays mentor-pending', 'approvePlan stays report-due',
      'attachMentor: mentor-pending → plan-approved, not plan-due', 'attachMentor: mentor-pending → plan-submitted, not plan-due', // the predecessor had drawn it up
      'returnPlan stays in-adaptation', 'returnPlan stays mentor-gap', 'returnPlan stays mentor-pending', 'returnPlan stays report-due',
      'submitPlan stays in-adaptation',
      'submitReport stays in-adaptation', 'submitReport stays mentor-gap',
    ])
  })
  test('a case that has a plan in force keeps it, whatever is done', () => {
    for (const { before, move, to } of STEPS)
      if (before.facts.plans.some(({ status }) => status === 'acknowledged') && move !== 'endEmployment') expect(['plan-due', 'plan-submitted', 'plan-approved', 'mentor-pending'], `${move}`).not.toContain(to)
  })
  test('every refusal names the state and a clause', () => {
    for (const state of ADAPTATION_STATES)
      for (const move of MOVES) {
        const { from, clause } = ADAPTATION_MOVES[move]
        const listed = (from as readonly AdaptationState[]).includes(state)
        expect(mayMove(state, move), `${state} ${move}`).toEqual(listed ? { allowed: true, value: true, clauses: [clause] } : { allowed: false, code: 'adaptation.not-now', facts: { state }, clauses: [clause] })
      }
  })
  proves('397/7', 'nobody is in adaptation without exactly one mentor', () => {
    for (const { before, move, today } of STEPS) {
      const after = move === 'time' ? before : ACTS[move](before, today)!
      const mentors = after.facts.mentors.filter(({ toOn }) => toOn === null).length
      expect(mentors, move).toBeLessThanOrEqual(1)
      if (['plan-due', 'plan-submitted', 'plan-approved', 'in-adaptation', 'report-due', 'evaluation-due', 'decision-due'].includes(after.on(today))) expect(mentors, `${move} to ${after.on(today)}`).toBe(1)
    }
  })
  proves(['397/13', '397/14'], 'no order of acts leads to an evaluation or a conclusion before the end of the period', () => {
    for (const { move, today } of STEPS) if (['evaluate', 'conclude', 'file', 'goOnWithoutReport'].includes(move)) expect(today >= END, move).toBe(true)
  })
  proves('397/A1.ack', 'no order of acts leads into adaptation without an acknowledged plan', () => {
    for (const { to, before, move, today } of STEPS) if (to === 'in-adaptation') expect((move === 'time' ? before : ACTS[move](before, today)!).facts.plans.some(({ status }) => status === 'acknowledged'), move).toBe(true)
  })
  test('a case that employment has ended stays ended, one that is filed stays filed', () => {
    expect(anAdaptation().withMentor().planInForce().employmentEnded('2026-04-10').on('2030-01-01')).toBe('terminated')
    expect(anAdaptation().withMentor().planInForce().reported(END).evaluated(END).concluded(END).filed('2026-05-25').employmentEnded('2026-06-30').on('2026-07-01')).toBe('closed')
  })
})

describe('row by row', () => {
  /** From this state the move is made: what the case becomes. */
  const made = (one: Adaptation, today: string, move: AdaptationMove, after: Adaptation) => {
    expect(mayMove(one.on(today), move)).toMatchObject({ allowed: true })
    return after.on(today)
  }
  const plan = anAdaptation().withMentor()
  const under = plan.planInForce()

  proves(['397/3', '397/6', '397/6.category'], 'a hiring order of core personnel: mentor-pending, or plan-due when it names the mentor', () => {
    const hire = { order: { number: '41-ж', orderedOn: '2026-03-02' }, startsOn: '2026-03-02', signedByAuthorisedPerson: true, organisationKind: 'career-centre', category: 'core', position: { code: 'CAREER_CONSULTANT', staffGroup: 'core' }, basis: 'newly-entered', openEmployment: false, orderRecorded: false } as const
    expect(mayHire(hire, '2026-03-02', EDITIONS)).toMatchObject({ value: 'case-opened' })
    expect([anAdaptation().on('2026-03-02'), plan.on('2026-03-02')]).toEqual(['mentor-pending', 'plan-due'])
    expect(mayHire({ ...hire, category: 'auxiliary', position: { code: 'ACCOUNTANT', staffGroup: 'support' } }, '2026-03-02', EDITIONS)).toMatchObject({ value: 'not-applicable' })
  })
  proves(['397/7', '397/2.13'], 'mentor-pending → plan-due: the mentor is attached', () => {
    const facts = { workerId: 'worker', mentorId: 'mentor', worksInSameCentre: true, inAdaptation: false, overrideReason: null, order: { number: '42-ж', orderedOn: '2026-03-04', signedByAuthorisedPerson: true }, fromOn: '2026-03-04' }
    expect(mayAttachMentor(facts, { startsOn: '2026-03-02', hiringOrderedOn: '2026-03-02', replaces: null }, '2026-03-04').allowed).toBe(true)
    expect(made(anAdaptation(), '2026-03-04', 'attachMentor', anAdaptation().withMentor('2026-03-04'))).toBe('plan-due')
  })
  proves(['397/8', '397/8.form'], 'plan-due → plan-submitted: the mentor submits the plan, a draft is not submitted yet', () => {
    const rows = [1, 2, 3].map((section) => ({ section, activity: 'Танысу', result: 'Біледі', completeOn: '2026-03-20' }))
    const header = { unit: 'Кентау', position: 'Кеңесші', startsOn: '2026-03-02', probation: 'set' as const, mentor: 'Байжанова Мәдина' }
    expect(maySubmitPlan({ rows, header, period: { from: '2026-03-02', to: END }, attachedOn: '2026-03-02' }, '2026-03-04').allowed).toBe(true)
    expect(plan.planDrafted().on('2026-03-04')).toBe('plan-due')
    expect(made(plan, '2026-03-04', 'submitPlan', plan.planSubmitted('2026-03-04'))).toBe('plan-submitted')
  })
  proves(['397/A1.approval', '397/8'], 'plan-submitted → plan-due: returned with a reason; the three days keep their first result', () => {
    const submitted = plan.planSubmitted('2026-03-04')
    expect([mayReturnPlan('').allowed, mayReturnPlan('Нәтижесі жазылмаған').allowed]).toEqual([false, true])
    expect(made(submitted, '2026-03-05', 'returnPlan', submitted.planReturned())).toBe('plan-due')
    const again = submitted.planReturned().planSubmitted('2026-03-12')
    expect([again.on('2026-03-12'), again.duty('draw-up-plan')]).toMatchObject(['plan-submitted', { doneOn: '2026-03-04', due: { on: '2026-03-05' } }])
    expect(submitted.planReturned().planDrafted().on('2026-03-05')).toBe('plan-due')
  })
  proves('397/A1.approval', 'plan-submitted → plan-approved: by somebody who is neither mentor nor worker', () => {
    const submitted = plan.planSubmitted('2026-03-04')
    expect(mayApprovePlan({ drawnUpById: 'mentor', approverId: 'head', mentorId: 'mentor', workerId: 'worker', drawnUpOn: '2026-03-04' }, '2026-03-05').allowed).toBe(true)
    expect(made(submitted, '2026-03-05', 'approvePlan', submitted.planApproved('2026-03-05'))).toBe('plan-approved')
    expect(submitted.planApproved('2026-03-05').duty('acknowledge-plan')).toMatchObject({ internal: true, due: { on: '2026-03-06' } })
  })
  proves('397/A1.ack', 'plan-approved → in-adaptation: the worker acknowledges', () => {
    const approved = plan.planSubmitted('2026-03-04').planApproved('2026-03-05')
    expect(mayAcknowledge({ signerId: 'worker', workerId: 'worker', approvedOn: '2026-03-05' }, '2026-03-06').allowed).toBe(true)
    expect(made(approved, '2026-03-06', 'acknowledgePlan', approved.planAcknowledged('2026-03-06'))).toBe('in-adaptation')
  })
  proves(['397/A1.mark', '397/A1.table'], 'in-adaptation: the mentor marks a row and the case stays where it is', () => {
    expect(mayMark({ markerId: 'mentor', mentorId: 'mentor', mark: 5, markedOn: '2026-04-10', period: { from: '2026-03-02' } }, '2026-04-10').allowed).toBe(true)
    expect(made(under, '2026-04-10', 'mark', under)).toBe('in-adaptation')
    for (const early of [anAdaptation(), plan, plan.planSubmitted('2026-03-04'), plan.planSubmitted('2026-03-04').planApproved('2026-03-05')]) expect(mayMove(early.on('2026-03-06'), 'mark').allowed).toBe(false)
  })
  proves(['397/A1.approval', '397/A1.ack'], 'in-adaptation: a changed plan is approved and acknowledged again, while the old one goes on', () => {
    let changed = under.planSubmitted('2026-04-13')
    expect(made(under, '2026-04-13', 'submitPlan', changed)).toBe('in-adaptation')
    expect(made(changed, '2026-04-13', 'returnPlan', changed.planReturned())).toBe('in-adaptation')
    expect(made(changed, '2026-04-14', 'approvePlan', (changed = changed.planApproved('2026-04-14')))).toBe('in-adaptation')
    expect(changed.facts.plans.map(({ status }) => status)).toEqual(['acknowledged', 'approved'])
    expect(made(changed, '2026-04-15', 'acknowledgePlan', (changed = changed.planAcknowledged('2026-04-15')))).toBe('in-adaptation')
    expect(changed.facts.plans.map(({ status }) => status)).toEqual(['superseded', 'acknowledged'])
  })
  proves('397/7', 'in-adaptation: the mentor is replaced and the case goes on; while there is none, it stands in mentor-gap', () => {
    expect(made(under, '2026-04-10', 'replaceMentor', under.mentorReplaced('2026-04-10'))).toBe('in-adaptation')
    const gap = under.mentorLeft('2026-04-10')
    expect(gap.on('2026-04-13')).toBe('mentor-gap')
    expect(made(gap, '2026-04-13', 'replaceMentor', gap.withMentor('2026-04-13', 'successor'))).toBe('in-adaptation')
    expect(gap.withMentor('2026-04-13', 'successor').facts.plans).toEqual(under.facts.plans)
  })
  proves('397/7', 'a mentor who leaves before a plan is in force: a mentor is to be attached; what was drawn up stays', () => {
    expect(plan.mentorLeft('2026-03-03').on('2026-03-04')).toBe('mentor-pending')
    expect(plan.planSubmitted('2026-03-04').planReturned().mentorLeft('2026-03-06').on('2026-03-06')).toBe('mentor-pending')
    expect(plan.planSubmitted('2026-03-04').mentorLeft('2026-03-06').on('2026-03-06')).toBe('mentor-pending')
    expect(plan.planSubmitted('2026-03-04').mentorLeft('2026-03-06').withMentor('2026-03-06', 'successor').on('2026-03-06')).toBe('plan-submitted')
  })
  proves('397/12', 'in-adaptation → report-due on the last day of the period, not a day earlier', () => {
    expect(['2026-05-21', '2026-05-22', '2026-05-23'].map((today) => under.on(today))).toEqual(['in-adaptation', 'report-due', 'report-due'])
    expect(under.duty('report')).toMatchObject({ internal: true, owner: { personId: 'worker' }, due: { on: '2026-05-22' } })
  })
  proves('397/12', 'report-due → evaluation-due: the worker hands in the report', () => {
    expect(maySubmitReport({ authorId: 'worker', workerId: 'worker', mentoringEndsOn: END, openRows: 1, uncommentedRows: 0, text: 'Орындалды.' }, END).allowed).toBe(true)
    expect(made(under, END, 'submitReport', under.reported(END))).toBe('evaluation-due')
  })
  proves('397/12', 'a report before the end with every row closed waits for the end of mentoring', () => {
    const early = under.reported('2026-05-15')
    expect(['2026-05-15', '2026-05-21', '2026-05-22'].map((today) => early.on(today))).toEqual(['in-adaptation', 'in-adaptation', 'evaluation-due'])
    expect(early.duty('conclude')).toMatchObject({ trigger: 'period-ends', due: { on: '2026-05-28' } })
  })
  proves('397/12', 'a report is one on a plan in force', () => {
    for (const one of [plan.planSubmitted('2026-03-04'), plan.planSubmitted('2026-03-04').planApproved('2026-03-05')])
      expect(mayMove(one.mentorLeft('2026-03-06').on('2026-03-06'), 'submitReport')).toMatchObject({ allowed: false })
  })
  proves(['397/12', '397/14'], 'report-due → evaluation-due without a report, with the reason, when probation is about to end', () => {
    const facts = { reported: false, reason: 'Есеп тапсырылмады', mentoringEndsOn: END, probationEndsOn: '2026-06-02' }
    expect([mayGoOnWithoutReport(facts, '2026-05-27', kz).allowed, mayGoOnWithoutReport(facts, '2026-05-28', kz).allowed]).toEqual([false, true])
    const without = under.goneOnWithoutReport('2026-05-28')
    expect(made(under, '2026-05-28', 'goOnWithoutReport', without)).toBe('evaluation-due')
    expect(without.duty('conclude')).toMatchObject({ trigger: 'period-ends', due: { from: END, on: '2026-05-28' } })
  })
  proves('397/13', 'evaluation-due → decision-due: the mentor evaluates; the three days keep running', () => {
    const reported = under.reported(END)
    expect(mayEvaluate({ evaluatorId: 'mentor', mentorId: 'mentor', mentoringEndsOn: END, unmarkedRows: 0, text: 'Толық орындады.' }, '2026-05-25').allowed).toBe(true)
    expect(made(reported, '2026-05-25', 'evaluate', reported.evaluated('2026-05-25'))).toBe('decision-due')
    expect(reported.evaluated('2026-05-25').duty('conclude')?.due).toEqual(reported.duty('conclude')?.due)
  })
  proves('397/14', 'decision-due → decided: the mentor concludes; nothing concludes earlier', () => {
    const evaluated = under.reported(END).evaluated('2026-05-25')
    const facts = { deciderId: 'mentor', mentorId: 'mentor', mentoringEndsOn: END, evaluated: true, reportSettled: true, probationSet: true, outcome: 'passed', reasons: '' }
    expect(mayConclude(facts, '2026-05-26')).toMatchObject({ value: 'passed' })
    expect(made(evaluated, '2026-05-26', 'conclude', evaluated.concluded('2026-05-26'))).toBe('decided')
    for (const state of ADAPTATION_STATES) expect(mayMove(state, 'conclude').allowed, state).toBe(state === 'decision-due')
  })
  proves('397/14', 'decided → closed: HR takes note and files', () => {
    const decided = under.reported(END).evaluated('2026-05-25').concluded('2026-05-26')
    expect(made(decided, '2026-05-28', 'file', decided.filed('2026-05-28'))).toBe('closed')
  })
  proves(['397/3', '397/6'], 'any open state → terminated: employment ends and every timer stops', () => {
    const cases = [anAdaptation(), plan, plan.planSubmitted('2026-03-04'), plan.planSubmitted('2026-03-04').planApproved('2026-03-05'), under, under.mentorLeft('2026-04-10')]
    for (const one of cases) {
      expect(made(one, '2026-04-20', 'endEmployment', one.employmentEnded('2026-04-20'))).toBe('terminated')
      expect(one.employmentEnded('2026-04-20').open).toEqual([])
    }
    const late = [under, under.reported(END), under.reported(END).evaluated(END), under.reported(END).evaluated(END).concluded(END)]
    for (const one of late) expect(made(one, '2026-05-29', 'endEmployment', one.employmentEnded('2026-05-29'))).toBe('terminated')
  })
  proves('397/7', 'acknowledging in a gap puts the plan in force, and adaptation waits for a mentor', () => {
    const approved = plan.planSubmitted('2026-03-04').planApproved('2026-03-05').mentorLeft('2026-03-05')
    expect(made(approved, '2026-03-06', 'acknowledgePlan', approved.planAcknowledged('2026-03-06'))).toBe('mentor-gap')
    expect(approved.planAcknowledged('2026-03-06').withMentor('2026-03-10', 'successor').on('2026-03-10')).toBe('in-adaptation')
  })
})

describe('the adaptation training beside the case', () => {
  const state = (done: Partial<(typeof TOPIC)>[]) => anAdaptation().trained(...done).duty('adaptation-training')
  const TOPIC = { openedOn: '2026-03-03', theoryOn: '2026-03-10', practiceOn: '2026-03-11', practiceConfirmedOn: '2026-03-12' } as const
  proves('397/9.programme', 'assigned by a published programme, owed within fifteen working days', () => {
    expect(mayStartTraining({ published: true, ofQualificationOrganisation: true }).allowed).toBe(true)
    expect(state([{}, {}])).toMatchObject({ doneOn: null, internal: false, owner: { personId: 'worker' }, due: { on: '2026-03-27' } })
  })
  proves(['397/10', '397/11.practice'], 'passed when every topic has theory and practice', () => {
    expect(state([TOPIC, { ...TOPIC, practiceConfirmedOn: null }] as never)).toMatchObject({ doneOn: null })
    expect(state([TOPIC, TOPIC])).toMatchObject({ doneOn: '2026-03-12' })
  })
  proves('397/9', 'after the fifteenth working day it goes on, overdue', () => {
    const open = state([{}])!
    expect(['2026-03-27', '2026-03-28', '2026-03-30'].map((today) => obligationState({ dueOn: open.due.on, doneOn: null }, today, kz))).toEqual(['due-today', 'overdue', 'overdue'])
    const facts = { confirmerId: 'mentor', mentorId: 'mentor', workerId: 'worker', topic: topics({ openedOn: '2026-03-03' })[0]!, doneOn: '2026-04-06', what: 'Қабылдау', result: 'Үйренді', period: { from: '2026-03-02' } }
    expect(mayConfirmPractice(facts, '2026-04-06').allowed).toBe(true)
    for (const state of ['plan-due', 'plan-submitted', 'plan-approved', 'in-adaptation', 'report-due', 'evaluation-due'] as const) expect(mayMove(state, 'confirmPractice').allowed, state).toBe(true)
  })
  proves('397/9', 'what is still owed after the evaluation can still be done', () => {
    const evaluated = anAdaptation().withMentor().planInForce().trained({ ...TOPIC, practiceOn: null, practiceConfirmedOn: null }).reported(END).evaluated(END)
    for (const one of [evaluated, evaluated.concluded('2026-05-25')]) expect(one.open.includes('2026-03-27 confirm-practice mentor'), one.on('2026-05-25')).toBe(mayMove(one.on('2026-05-25'), 'confirmPractice').allowed)
  })
})

describe('the worked example, day by day', () => {
  /** What happens on which day, in the order of the day. */
  const EVENTS: Record<string, (one: Adaptation, today: string) => Adaptation> = {
    '2026-03-02': (one) => one.withMentor('2026-03-02'),
    '2026-03-03': (one) => one.trained({ openedOn: '2026-03-03' }, {}),
    '2026-03-04': (one, today) => one.planSubmitted(today),
    '2026-03-05': (one, today) => one.planApproved(today),
    '2026-03-06': (one, today) => one.planAcknowledged(today),
    '2026-03-26': (one) => one.trained({ openedOn: '2026-03-03', theoryOn: '2026-03-10', practiceOn: '2026-03-11', practiceConfirmedOn: '2026-03-12' }, { openedOn: '2026-03-10', theoryOn: '2026-03-20', practiceOn: '2026-03-26', practiceConfirmedOn: '2026-03-26' }),
    '2026-05-22': (one, today) => one.reported(today),
    '2026-05-26': (one, today) => one.evaluated(today).concluded(today),
    '2026-05-29': (one, today) => one.filed(today),
  }
  const lived = () => {
    let one = anAdaptation().trained({}, {})
    return [...daysFrom('2026-03-02', '2026-06-02')].map((today) => {
      const morning = one.on(today)
      one = EVENTS[today]?.(one, today) ?? one
      return { today, morning, evening: one.on(today), one }
    })
  }
  const LIFE = lived()
  const day = (on: string) => LIFE.find(({ today }) => today === on)!

  proves(['397/6', '397/14'], 'the case goes from state to state on its days', () => {
    const turns = LIFE.filter(({ evening }, index) => index === 0 || LIFE[index - 1]!.evening !== evening)
    expect(turns.map(({ today, evening }) => [today, evening])).toEqual([
      ['2026-03-02', 'plan-due'], ['2026-03-04', 'plan-submitted'], ['2026-03-05', 'plan-approved'], ['2026-03-06', 'in-adaptation'],
      ['2026-05-22', 'evaluation-due'], ['2026-05-26', 'decided'], ['2026-05-29', 'closed'],
    ])
    expect([day('2026-03-02').morning, day('2026-05-22').morning, day('2026-06-02').evening]).toEqual(['mentor-pending', 'report-due', 'closed'])
  })
  proves(['397/8', '397/9', '397/14'], 'what is owed, by when, and everything in time', () => {
    const all = day('2026-06-02').one.owed()
    expect(all.map(({ kind, due, doneOn, internal }) => [kind, due.on, doneOn, internal ? 'internal' : 'order'])).toEqual([
      ['attach-mentor', '2026-03-02', '2026-03-02', 'internal'],
      ['draw-up-plan', '2026-03-05', '2026-03-04', 'order'],
      ['approve-plan', '2026-03-06', '2026-03-05', 'internal'],
      ['acknowledge-plan', '2026-03-06', '2026-03-06', 'internal'],
      ['adaptation-training', '2026-03-27', '2026-03-26', 'order'],
      ['confirm-practice', '2026-03-27', '2026-03-26', 'internal'],
      ['report', '2026-05-22', '2026-05-22', 'internal'],
      ['evaluate', '2026-05-28', '2026-05-26', 'internal'],
      ['conclude', '2026-05-28', '2026-05-26', 'order'],
      ['file-conclusion', '2026-06-01', '2026-05-29', 'internal'],
    ])
    expect(all.map(({ due, doneOn }) => lateBy(due.on, doneOn, kz))).toEqual(all.map(() => 0))
    expect(day('2026-06-02').one.open).toEqual([])
  })
  proves(['397/8', '397/9'], 'how the terms look on the days before they end', () => {
    const seen = (on: string, kind: 'draw-up-plan' | 'adaptation-training' | 'report' | 'conclude') => {
      const duty = day(on).one.duty(kind)!
      return obligationState({ dueOn: duty.due.on, doneOn: duty.doneOn }, on, kz)
    }
    expect([seen('2026-03-02', 'draw-up-plan'), seen('2026-03-03', 'draw-up-plan'), seen('2026-03-04', 'draw-up-plan')]).toEqual(['due-soon', 'due-soon', 'done'])
    expect(['2026-03-18', '2026-03-19', '2026-03-25', '2026-03-26'].map((on) => seen(on, 'adaptation-training'))).toEqual(['open', 'due-soon', 'due-soon', 'done'])
    expect(['2026-05-18', '2026-05-19', '2026-05-22'].map((on) => seen(on, 'report'))).toEqual(['open', 'due-soon', 'done'])
    expect(['2026-05-22', '2026-05-25', '2026-05-26'].map((on) => seen(on, 'conclude'))).toEqual(['due-soon', 'due-soon', 'done'])
  })
  proves(['397/6.term', '397/6.probation'], 'the period allowed, and the conclusion before probation ends', () => {
    expect(periodEnds('2026-03-02', '2026-06-02')).toEqual({ earliest: '2026-04-01', latest: '2026-06-02' })
    expect(mayRun({ startsOn: '2026-03-02', endsOn: END, probationEndsOn: '2026-06-02' }).allowed).toBe(true)
    expect(conclusionDue(END, END, kz).on < '2026-06-02').toBe(true)
  })
  proves(['397/14', '397/6.probation'], 'the counter-example: an end on 29 May warns when it is entered, not on 3 June', () => {
    const counter = { startsOn: '2026-03-02', endsOn: '2026-05-29', probationEndsOn: '2026-06-02' }
    expect(mayRun(counter).allowed).toBe(true)
    expect(periodWarnings(counter, kz)).toMatchObject([{ code: 'adaptation.conclusion-after-probation', facts: { dueOn: '2026-06-03', probationEndsOn: '2026-06-02', safeEnd: '2026-05-28' } }])
  })
})

describe('other lives', () => {
  proves(['397/6.probation', '397/14'], 'no probation: adapted and evaluated, the conclusion is not owed and not applicable', () => {
    const one = anAdaptation({ probationSet: false }).withMentor().planInForce().reported(END).evaluated('2026-05-25')
    expect([one.on('2026-05-25'), one.duty('conclude'), one.duty('evaluate')?.doneOn]).toEqual(['decision-due', undefined, '2026-05-25'])
    expect(mayConclude({ deciderId: 'mentor', mentorId: 'mentor', mentoringEndsOn: END, evaluated: true, reportSettled: true, probationSet: false, outcome: '', reasons: '' }, '2026-05-26')).toMatchObject({ value: 'not-applicable' })
    expect(one.concluded('2026-05-26').duty('file-conclusion')).toMatchObject({ due: { on: '2026-06-01' } })
  })
  proves('397/6.term', 'hired on 31 January for a month: the report is due on 28 February', () => {
    const one = anAdaptation({ startsOn: '2025-01-31', periodEndsOn: '2025-02-28' }).withMentor().planInForce('2025-02-05', '2025-02-05', '2025-02-05')
    expect(one.duty('draw-up-plan')).toMatchObject({ due: { on: '2025-02-05' }, doneOn: '2025-02-05' })
    expect(one.duty('adaptation-training')?.due.on).toBe('2025-02-21')
    expect([one.on('2025-02-27'), one.on('2025-02-28')]).toEqual(['in-adaptation', 'report-due'])
    expect([one.duty('report')?.due.on, one.duty('conclude')?.due.on]).toEqual(['2025-02-28', '2025-03-05'])
  })
  proves(['397/8', '397/9'], 'hired on the eve of Nauryz: the first counted day is 26 March', () => {
    const one = anAdaptation({ startsOn: '2026-03-20', periodEndsOn: '2026-06-12' }).withMentor()
    expect([one.duty('draw-up-plan')?.due, one.duty('adaptation-training')?.due]).toMatchObject([{ on: '2026-03-30', counted: ['2026-03-26', '2026-03-27', '2026-03-30'] }, { on: '2026-04-15' }])
  })
  proves('397/8', 'a plan acknowledged only after the period has ended is accepted, and the report is due at once', () => {
    const late = anAdaptation().withMentor().planInForce('2026-05-20', '2026-05-22', '2026-05-25')
    expect(late.on('2026-05-25')).toBe('report-due')
    expect(lateBy('2026-03-05', late.duty('draw-up-plan')!.doneOn, kz)).toBe(47)
  })
  test('a later version may move the end of the period, and the state follows', () => {
    const one = anAdaptation().withMentor().planInForce()
    expect(one.on(END)).toBe('report-due')
    expect(one.with({ periodEndsOn: '2026-05-28' }).on(END)).toBe('in-adaptation')
  })
  test('the newest version counts, in whatever order versions come', () => {
    const plans = [{ version: 2, status: 'submitted' as const }, { version: 1, status: 'returned' as const }]
    const facts = anAdaptation().withMentor().caseFacts
    expect([adaptationState({ ...facts, plans }, BEFORE), adaptationState({ ...facts, plans: plans.toReversed() }, BEFORE)]).toEqual(['plan-submitted', 'plan-submitted'])
  })
})
