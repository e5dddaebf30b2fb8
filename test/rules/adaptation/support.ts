/** Cases as sentences, for the tests of the first months: `anAdaptation().withMentor().planSubmitted('2026-03-04')`. */
import { loadCalendar, loadEditions, loadInternalTargets } from '#content'
import { adaptationObligations, type CalendarFor, type InternalTargets, type ObligationFacts } from '../../../app/rules/adaptation/obligations.ts'
import { trainingStanding, type TopicFacts } from '../../../app/rules/adaptation/training.ts'
import { adaptationState, type AdaptationState, type CaseFacts, type PlanStatus } from '../../../app/rules/adaptation/workflow.ts'
import { workingCalendar, type CalendarEntry, type WorkingCalendar } from '../../../app/rules/calendar/working-calendar.ts'
import type { Obligation, ObligationKind } from '../../../app/rules/kernel/obligation.ts'

const { years } = loadCalendar()

/** The working calendar of 2024 to 2027 as it ships, with days changed afterwards. */
export const calendarWith = (...changes: CalendarEntry[]): WorkingCalendar =>
  workingCalendar({
    entries: [...years.flatMap(({ days }): CalendarEntry[] => days), ...changes],
    known: years.map(({ year }) => year),
    confirmed: years.filter(({ provisional }) => !provisional).map(({ year }) => year),
    law: [],
  })
export const kz = calendarWith()

export const EDITIONS = loadEditions()
export const TARGETS = Object.fromEntries(loadInternalTargets().map(({ key, amount }) => [key, amount])) as InternalTargets

/** Four topics with theory and practice, so far as they are done by these days. */
export const topics = (...done: Partial<TopicFacts>[]): TopicFacts[] =>
  done.map((topic, index) => ({ topic: index + 1, openedOn: null, theoryOn: null, practiceOn: null, practiceConfirmedOn: null, ...topic }))

interface Plan {
  version: number
  status: PlanStatus
  firstSubmittedOn: string | null
  submittedOn: string | null
  approvedOn: string | null
  acknowledgedOn: string | null
}
interface Facts {
  startsOn: string
  periodEndsOn: string
  probationSet: boolean
  mentors: { id: string; mentorId: string; orderedOn: string; fromOn: string; toOn: string | null }[]
  plans: Plan[]
  topics: TopicFacts[]
  reportedOn: string | null
  noReportOn: string | null
  evaluatedOn: string | null
  concludedOn: string | null
  filedOn: string | null
  employmentEndedOn: string | null
}

/** One case: what happened in it, where it stands, what is owed. Each step gives a new case. */
export class Adaptation {
  readonly facts: Facts

  constructor(facts: Facts) {
    this.facts = facts
  }
  with(but: Partial<Facts>): Adaptation {
    return new Adaptation({ ...this.facts, ...but })
  }

  withMentor(fromOn = this.facts.startsOn, mentorId = 'mentor', orderedOn = fromOn): Adaptation {
    return this.with({ mentors: [...this.facts.mentors, { id: `attachment-${this.facts.mentors.length + 1}`, mentorId, orderedOn, fromOn, toOn: null }] })
  }
  mentorLeft(toOn: string): Adaptation {
    return this.with({ mentors: this.facts.mentors.map((one) => (one.toOn === null ? { ...one, toOn } : one)) })
  }
  /** the old one leaves on the day the new one begins */
  mentorReplaced(on: string, mentorId = 'successor'): Adaptation {
    return this.mentorLeft(on).withMentor(on, mentorId)
  }

  /** a new version, unless one is being drawn up */
  planDrafted(): Adaptation {
    const version = this.facts.plans.length + 1
    const plan: Plan = { version, status: 'draft', firstSubmittedOn: this.facts.plans[0]?.firstSubmittedOn ?? null, submittedOn: null, approvedOn: null, acknowledgedOn: null }
    return this.newest?.status === 'draft' ? this : this.with({ plans: [...this.facts.plans, plan] })
  }
  planSubmitted(on: string): Adaptation {
    const drafted = this.planDrafted()
    const submitted = drafted.change({ status: 'submitted', submittedOn: on })
    return submitted.with({ plans: submitted.facts.plans.map((plan) => ({ ...plan, firstSubmittedOn: plan.firstSubmittedOn ?? on })) })
  }
  planReturned(): Adaptation {
    return this.change({ status: 'returned' })
  }
  planApproved(on: string): Adaptation {
    return this.change({ status: 'approved', approvedOn: on })
  }
  planAcknowledged(on: string): Adaptation {
    const plans = this.facts.plans.map((plan) => (plan.status === 'acknowledged' ? { ...plan, status: 'superseded' as const } : plan))
    return this.with({ plans }).change({ status: 'acknowledged', acknowledgedOn: on })
  }
  /** submitted, approved and acknowledged */
  planInForce(submitted = '2026-03-04', approved = '2026-03-05', acknowledged = '2026-03-06'): Adaptation {
    return this.planSubmitted(submitted).planApproved(approved).planAcknowledged(acknowledged)
  }
  get newest(): Plan | undefined {
    return this.facts.plans.at(-1)
  }
  private change(but: Partial<Plan>): Adaptation {
    return this.with({ plans: this.facts.plans.map((plan, index, all) => (index === all.length - 1 ? { ...plan, ...but } : plan)) })
  }

  trained(...done: Partial<TopicFacts>[]): Adaptation {
    return this.with({ topics: topics(...done) })
  }
  reported(on: string): Adaptation {
    return this.with({ reportedOn: on })
  }
  goneOnWithoutReport(on: string): Adaptation {
    return this.with({ noReportOn: on })
  }
  evaluated(on: string): Adaptation {
    return this.with({ evaluatedOn: on })
  }
  concluded(on: string): Adaptation {
    return this.with({ concludedOn: on })
  }
  /** the mentor whose time covers a day; on the day of a handover the one before */
  private mentorOn(day: string | null): string | null {
    return day === null ? null : (this.facts.mentors.find(({ fromOn, toOn }) => fromOn <= day && (toOn === null || day <= toOn))?.mentorId ?? null)
  }
  filed(on: string): Adaptation {
    return this.with({ filedOn: on })
  }
  employmentEnded(on: string): Adaptation {
    return this.with({ employmentEndedOn: on })
  }

  get caseFacts(): CaseFacts {
    const { mentors, plans, periodEndsOn, reportedOn, noReportOn, evaluatedOn, concludedOn, filedOn, employmentEndedOn } = this.facts
    return { mentors, plans, periodEndsOn, reportSettled: reportedOn !== null || noReportOn !== null, evaluated: evaluatedOn !== null, concluded: concludedOn !== null, filed: filedOn !== null, employmentEndedOn }
  }
  on(today: string): AdaptationState {
    return adaptationState(this.caseFacts, today)
  }

  get obligationFacts(): ObligationFacts {
    const { startsOn, periodEndsOn, probationSet, mentors, plans, reportedOn, noReportOn, evaluatedOn, concludedOn, filedOn, employmentEndedOn } = this.facts
    const training = trainingStanding(this.facts.topics)
    return {
      workerId: 'worker', startsOn, periodEndsOn, probationSet, overOn: employmentEndedOn, mentors,
      plans: plans.map(({ status, ...plan }) => ({ ...plan, returned: status === 'returned', superseded: status === 'superseded' })),
      approver: 'career-centre-head', training, reportWaived: noReportOn !== null, doneBy: { plan: this.mentorOn(this.facts.plans[0]?.firstSubmittedOn ?? null), practice: this.mentorOn(training.practisedOn), evaluation: this.mentorOn(evaluatedOn), conclusion: this.mentorOn(concludedOn) }, trainingBegun: this.facts.topics.some(({ openedOn }) => openedOn !== null),
      reportedOn, evaluatedOn, concludedOn, filedOn,
    }
  }
  owed(calendarFor: CalendarFor = () => kz): Obligation[] {
    return adaptationObligations(this.obligationFacts, TARGETS, calendarFor)
  }
  /** the one obligation of a kind; of several the last */
  duty(kind: ObligationKind, calendarFor?: CalendarFor): Obligation | undefined {
    return this.owed(calendarFor).findLast((one) => one.kind === kind)
  }
  /** what is owed and not done, as `kind owner due`, in the order it is due */
  get open(): string[] {
    return this.owed()
      .filter(({ doneOn }) => doneOn === null)
      .map(({ kind, owner, due }) => `${due.on} ${kind} ${'personId' in owner ? owner.personId : owner.role}`)
      .toSorted()
  }
}

/** The worked example: hired on Monday 2 March 2026, probation until 2 June, the period ends on Friday 22 May. */
export const anAdaptation = (but: Partial<Facts> = {}): Adaptation =>
  new Adaptation({
    startsOn: '2026-03-02', periodEndsOn: '2026-05-22', probationSet: true, mentors: [], plans: [], topics: topics({}, {}, {}, {}),
    reportedOn: null, noReportOn: null, evaluatedOn: null, concludedOn: null, filedOn: null, employmentEndedOn: null, ...but,
  })
