import { describe, expect, test } from 'vitest'
import {
  changedSinceReview, isInForce, lineState, mayAmendForClass, mayChange, mayCommit, mayDrawUp, mayExplain, mayPlanClass, mayReview, maySubmit, mayTouchLine, mayWriteYear, workPlanState, WORK_PLAN_STATES, type LineFacts, type WorkPlanEvent,
} from '../../../app/rules/trainers/work-plan.ts'
import { TRAINER_STATES, type TrainerState } from '../../../app/rules/trainers/trainer.ts'
import { proves } from '../../support/proves.ts'

const TODAY = '2026-10-28'
const codeOf = (decision: { allowed: boolean; code?: string }) => (decision.allowed ? 'yes' : decision.code)

describe('where a plan stands', () => {
  proves('397/30', 'the newest of handed in, coordinated and returned says it; remarks and amendments do not', () => {
    const states: [WorkPlanEvent[], string][] = [
      [[], 'draft'],
      [['submitted'], 'submitted'],
      [['submitted', 'commented'], 'submitted'],
      [['submitted', 'coordinated'], 'coordinated'],
      [['submitted', 'coordinated', 'amended', 'commented'], 'coordinated'],
      [['submitted', 'returned', 'amended'], 'returned'],
      [['submitted', 'returned', 'submitted'], 'submitted'],
    ]
    for (const [events, state] of states) expect(workPlanState(events), events.join(' ')).toBe(state)
    expect(WORK_PLAN_STATES.filter(isInForce)).toEqual(['submitted', 'coordinated'])
  })
  test('changed since it was looked at: an amendment after the last look', () => {
    expect(changedSinceReview(['submitted', 'coordinated'])).toBe(false)
    expect(changedSinceReview(['submitted', 'coordinated', 'amended'])).toBe(true)
    expect(changedSinceReview(['submitted', 'amended', 'coordinated'])).toBe(false)
    expect(changedSinceReview(['submitted', 'returned', 'commented', 'amended', 'submitted'])).toBe(true)
  })
})

describe('who writes a plan', () => {
  proves(['397/31', '397/28b'], 'from the order on; not who was only proposed, nor who is suspended or has ended', () => {
    const answers = Object.fromEntries(TRAINER_STATES.map((state) => [state, codeOf(mayDrawUp(state))]))
    expect(answers).toEqual({
      proposed: 'work-plan.not-appointed', declined: 'work-plan.not-appointed', appointed: 'yes', 'in-preparation': 'yes', active: 'yes', suspended: 'work-plan.not-trainer-now', ended: 'work-plan.not-trainer-now',
    })
    expect(codeOf(mayDrawUp(null))).toBe('work-plan.not-appointed')
  })
  proves(['397/31', '397/2.12.tot', '397/29'], 'handed in once the programme is done', () => {
    expect(codeOf(mayCommit('active'))).toBe('yes')
    for (const state of ['appointed', 'in-preparation'] as const) expect(codeOf(mayCommit(state))).toBe('work-plan.not-prepared')
    expect(codeOf(mayCommit('suspended'))).toBe('work-plan.not-trainer-now')
  })
  test('of this year or one to come', () => {
    expect(codeOf(mayWriteYear(2026, TODAY))).toBe('yes')
    expect(codeOf(mayWriteYear(2027, TODAY))).toBe('yes')
    expect(mayWriteYear(2025, '2026-01-01')).toMatchObject({ code: 'work-plan.year-over', facts: { year: 2025 } })
  })
})

describe('a class of the plan', () => {
  const line: LineFacts = { course: { code: 'KD-004', form: 'in-person-seminar' }, code: 'KD-004', form: 'in-person-seminar', language: 'kk', from: '2026-11-01', to: '2026-12-31', people: 25, inArea: true, needed: true, note: '' }
  const ask = (given: Partial<LineFacts>, year = 2026) => codeOf(mayPlanClass({ ...line, ...given }, year, TODAY))

  proves(['397/31', '397/22¶3'], 'has a published standard, its form, a language, days of the year, people, an audience in the area', () => {
    expect(ask({})).toBe('yes')
    expect(ask({ course: null })).toBe('work-plan.course-without-standard')
    expect(ask({ course: { code: 'KD-001', form: 'online-course' }, form: 'online-course' })).toBe('work-plan.no-class')
    expect(ask({ course: { code: 'KD-002', form: 'webinar' }, form: 'webinar' })).toBe('yes')
    expect(ask({ form: 'webinar' })).toBe('run.other-form')
    expect(ask({ language: 'ru' })).toBe('yes')
    expect(ask({ language: 'en' })).toBe('learning.language-not-offered')
    expect(ask({ inArea: false })).toBe('work-plan.outside-area')
  })
  proves('397/31', 'lies in the calendar year of the plan, both ends, and is not over', () => {
    expect(ask({ from: '2026-01-01', to: '2026-12-31' })).toBe('yes')
    expect(ask({ from: '2025-12-31' })).toBe('work-plan.outside-year')
    expect(ask({ to: '2027-01-01' })).toBe('work-plan.outside-year')
    expect(ask({ from: '2026-11-02', to: '2026-11-01' })).toBe('run.ends-before-start')
    expect(ask({ from: '2026-11-01', to: '2026-11-01' })).toBe('yes')
    expect(ask({ from: '2026-10-01', to: TODAY })).toBe('yes')
    expect(ask({ from: '2026-10-01', to: '2026-10-27' })).toBe('work-plan.days-over')
    expect(ask({}, 2027)).toBe('work-plan.outside-year')
  })
  test('is for one person to a thousand', () => {
    for (const [people, answer] of [[1, 'yes'], [1000, 'yes'], [0, 'work-plan.people-out-of-range'], [1001, 'work-plan.people-out-of-range'], [2.5, 'work-plan.people-out-of-range']] as const) expect(ask({ people })).toBe(answer)
  })
  proves('397/31', 'on a course nobody in the area needs is flagged: it wants a word, and is not refused', () => {
    expect(ask({ needed: false })).toBe('work-plan.need-note-missing')
    expect(ask({ needed: false, note: ' ab ' })).toBe('work-plan.need-note-missing')
    expect(ask({ needed: false, note: 'abc' })).toBe('yes')
  })
})

describe('changing a plan', () => {
  const ask = (events: WorkPlanEvent[], trainer: TrainerState, reason: string) => { const decision = mayChange(events, trainer, reason); return decision.allowed ? decision.value.amends : decision.code }
  proves(['397/31', '397/31.delivery'], 'freely before it is handed in; afterwards by an amendment with a reason', () => {
    expect(ask([], 'appointed', '')).toBe(false)
    expect(ask([], 'suspended', '')).toBe('work-plan.not-trainer-now')
    expect(ask(['submitted'], 'active', 'ab')).toBe('work-plan.reason-missing')
    expect(ask(['submitted'], 'active', 'abc')).toBe(true)
    expect(ask(['submitted', 'returned'], 'active', 'abc')).toBe(true)
    expect(ask(['submitted'], 'in-preparation', 'abc')).toBe('work-plan.not-prepared')
  })
  proves('397/31.delivery', 'a line together with its class: only in a plan in force, by an active trainer, with a reason', () => {
    const amend = (events: WorkPlanEvent[], trainer: TrainerState = 'active', reason = 'abc') => codeOf(mayAmendForClass(events, trainer, reason))
    expect(amend(['submitted'])).toBe('yes')
    expect(amend(['submitted', 'coordinated'])).toBe('yes')
    expect(amend([])).toBe('work-plan.not-in-force')
    expect(amend(['submitted', 'returned'])).toBe('work-plan.not-in-force')
    expect(amend(['submitted'], 'suspended')).toBe('work-plan.not-trainer-now')
    expect(amend(['submitted'], 'active', ' ')).toBe('work-plan.reason-missing')
  })
  proves('397/31.delivery', 'what was held stays; what is scheduled keeps its course', () => {
    const touch = (held: boolean, scheduled: boolean, keepsCourse: boolean) => codeOf(mayTouchLine({ held, scheduled, keepsCourse }))
    expect(touch(false, false, false)).toBe('yes')
    expect(touch(false, true, true)).toBe('yes')
    expect(touch(false, true, false)).toBe('work-plan.line-scheduled')
    expect(touch(true, true, true)).toBe('work-plan.line-held')
  })
})

describe('handing in and looking at', () => {
  const submit = (events: WorkPlanEvent[], lines = 1, trainer: TrainerState = 'active') => codeOf(maySubmit({ events, lines, trainer }))
  proves('397/31', 'an empty plan cannot be handed in, nor one that is handed in, nor by somebody unprepared', () => {
    expect(submit([])).toBe('yes')
    expect(submit([], 0)).toBe('work-plan.empty')
    expect(submit([], 1, 'appointed')).toBe('work-plan.not-prepared')
    expect(submit(['submitted'])).toBe('work-plan.submitted')
    expect(submit(['submitted', 'coordinated', 'amended'])).toBe('work-plan.submitted')
    expect(submit(['submitted', 'returned'])).toBe('yes')
  })
  const look = (events: WorkPlanEvent[], review: 'coordinated' | 'returned' | 'commented', text = '') => codeOf(mayReview(events, review, text))
  proves('397/30', 'the qualification organisation looks at what was handed in or changed since; a return and a remark have words', () => {
    expect(look([], 'commented', 'abc')).toBe('work-plan.not-submitted')
    expect(look(['submitted'], 'coordinated')).toBe('yes')
    expect(look(['submitted'], 'returned', 'ab')).toBe('work-plan.remarks-missing')
    expect(look(['submitted'], 'returned', 'abc')).toBe('yes')
    expect(look(['submitted', 'coordinated'], 'coordinated')).toBe('work-plan.reviewed')
    expect(look(['submitted', 'coordinated'], 'returned', 'abc')).toBe('work-plan.reviewed')
    expect(look(['submitted', 'coordinated', 'amended'], 'coordinated')).toBe('yes')
    expect(look(['submitted', 'returned', 'amended'], 'coordinated')).toBe('yes')
    expect(look(['submitted', 'coordinated'], 'commented', 'abc')).toBe('yes')
    expect(look(['submitted', 'coordinated'], 'commented', ' ')).toBe('work-plan.remarks-missing')
  })
})

describe('what came of it', () => {
  proves('397/31.delivery', 'held with a sheet signed off; not held when the last day has passed without one', () => {
    const state = (given: Partial<Parameters<typeof lineState>[0]>) => lineState({ removed: false, confirmed: 0, runs: 0, to: TODAY, ...given }, TODAY)
    expect(state({})).toBe('open')
    expect(state({ runs: 1 })).toBe('scheduled')
    expect(state({ runs: 1, confirmed: 1 })).toBe('held')
    expect(state({ to: '2026-10-27', runs: 1 })).toBe('not-held')
    expect(state({ to: '2026-10-27', confirmed: 1 })).toBe('held')
    expect(state({ removed: true, confirmed: 1 })).toBe('removed')
  })
  proves('397/31.delivery', 'a deviation is explained after the last day, in words', () => {
    const explain = (to: string, text: string, removed = false) => codeOf(mayExplain({ removed, to, text }, TODAY))
    expect(explain('2026-10-27', 'abc')).toBe('yes')
    expect(explain(TODAY, 'abc')).toBe('work-plan.line-not-over')
    expect(explain('2026-10-27', ' ab ')).toBe('work-plan.deviation-missing')
    expect(explain('2026-10-27', 'abc', true)).toBe('work-plan.line-not-over')
  })
})
