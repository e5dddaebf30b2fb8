/** Everything owed in an adaptation case, derived from its facts alone (order 397, paragraph 1). */
import type { CalendarDate } from '../calendar/calendar-date.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import type { ClauseId } from '../clauses.ts'
import { count, fixedDate, term, type Deadline } from '../kernel/deadline.ts'
import type { Obligation, ObligationKind, OwnerRole, Trigger } from '../kernel/obligation.ts'
import { conclusionDue, planDue, practiceDue, trainingDue } from './terms.ts'
import type { TrainingStanding } from './training.ts'

/** Working days of targets no order sets, from content. */
export type InternalTargets = Readonly<Record<'attach-mentor' | 'replace-mentor' | 'approve-plan' | 'acknowledge-plan' | 'report' | 'evaluate' | 'file-conclusion', number>>

export interface ObligationFacts {
  workerId: string
  startsOn: CalendarDate
  periodEndsOn: CalendarDate
  probationSet: boolean
  /** day employment ended: what is still open then is owed no more */
  overOn: CalendarDate | null
  mentors: readonly { id: string; mentorId: string; orderedOn: CalendarDate; fromOn: CalendarDate; toOn: CalendarDate | null }[]
  plans: readonly { version: number; firstSubmittedOn: CalendarDate | null; submittedOn: CalendarDate | null; returned: boolean; approvedOn: CalendarDate | null; acknowledgedOn: CalendarDate | null; superseded: boolean }[]
  /** who is to approve: the head of the branch, or the authorised person where there is none or the head is a party */
  approver: OwnerRole
  training: TrainingStanding
  /** the worker has opened the programme */
  trainingBegun: boolean
  reportedOn: CalendarDate | null
  /** the case went on without a report, for a recorded reason */
  reportWaived: boolean
  /** who put the plan forward first, who confirmed the last practice, evaluated and concluded; null while nobody has */
  doneBy: { plan: string | null; practice: string | null; evaluation: string | null; conclusion: string | null }
  evaluatedOn: CalendarDate | null
  concludedOn: CalendarDate | null
  filedOn: CalendarDate | null
}

/** Gives the calendar a deadline is counted by: for what is done, the one believed on that day (only open deadlines move). */
/** What filing does not settle: training that is overdue stays owed (397/9). */
const AFTER_FILING: readonly ObligationKind[] = ['adaptation-training', 'confirm-practice']

export type CalendarFor = (doneOn: CalendarDate | null) => WorkingCalendar

/** What is and was owed, oldest duty first. The report settles by being handed in; without probation nothing is concluded. */
export function adaptationObligations(facts: ObligationFacts, targets: InternalTargets, calendarFor: CalendarFor): Obligation[] {
  const found: Obligation[] = []
  const owe = (key: string, kind: ObligationKind, owner: Obligation['owner'], clause: ClauseId, trigger: Trigger, doneOn: CalendarDate | null, due: (calendar: WorkingCalendar) => Deadline, internal = false) => {
    if (doneOn === null && (facts.overOn !== null || (facts.filedOn !== null && !AFTER_FILING.includes(kind)))) return
    found.push({ key, kind, owner, clause, internal, trigger, due: due(calendarFor(doneOn)), doneOn })
  }
  const target = (key: keyof InternalTargets, from: CalendarDate) => (calendar: WorkingCalendar) => count({ amount: targets[key], unit: 'working-days', direction: 'after', clause: null }, from, calendar)

  const [first] = facts.mentors
  owe('mentor', 'attach-mentor', { role: 'centre-authorised-person' }, '397/7', 'hired', first?.orderedOn ?? null, target('attach-mentor', facts.startsOn), true)
  for (const [index, { id, toOn }] of facts.mentors.entries()) {
    const next = facts.mentors[index + 1]
    // nobody needs another mentor once the case is concluded; a replacement that was made stays on record
    if (toOn === null || (facts.concludedOn !== null && next === undefined)) continue
    owe(`replacement:${id}`, 'replace-mentor', { role: 'centre-authorised-person' }, '397/7', 'mentor-left', next?.orderedOn ?? null, target('replace-mentor', toOn), true)
  }

  const current = facts.mentors.find(({ toOn }) => toOn === null)
  const [plan] = facts.plans
  const drawnUp = plan?.firstSubmittedOn ?? null
  const author = drawnUp === null ? current : (facts.mentors.findLast(({ mentorId, fromOn }) => mentorId === facts.doneBy.plan && fromOn <= drawnUp) ?? first)
  if (author) owe(`plan:${author.id}`, 'draw-up-plan', { personId: author.mentorId }, '397/8', 'mentor-attached', drawnUp, (calendar) => planDue(author.fromOn > author.orderedOn ? author.fromOn : author.orderedOn, calendar))
  // once the report is settled, a version still on its way is moot
  const settled = facts.reportedOn !== null || facts.reportWaived
  for (const { version, submittedOn, returned, approvedOn, acknowledgedOn, superseded } of facts.plans) {
    if (settled && acknowledgedOn === null && approvedOn === null) continue
    if (submittedOn !== null && !returned && !(superseded && approvedOn === null)) owe(`approval:${version}`, 'approve-plan', { role: facts.approver }, '397/A1.approval', 'plan-submitted', approvedOn, target('approve-plan', submittedOn), true)
    if (approvedOn !== null && !((superseded || settled) && acknowledgedOn === null)) owe(`acknowledgement:${version}`, 'acknowledge-plan', { personId: facts.workerId }, '397/A1.ack', 'plan-approved', acknowledgedOn, target('acknowledge-plan', approvedOn), true)
  }

  const { training } = facts
  owe('training', 'adaptation-training', { personId: facts.workerId }, '397/9', 'hired', training.passedOn, (calendar) => trainingDue(facts.startsOn, calendar))
  // what is done was done by whoever did it; what is open is owed by the mentor of today, and by nobody while there is none
  const byMentor = (doer: string | null): Obligation['owner'] | null => (doer !== null ? { personId: doer } : current ? { personId: current.mentorId } : null)
  const practiceBy = byMentor(training.practisedOn === null ? null : facts.doneBy.practice)
  if (practiceBy && facts.trainingBegun) owe('practice', 'confirm-practice', practiceBy, '397/11.practice', 'hired', training.practisedOn, (calendar) => practiceDue(facts.startsOn, calendar), true)

  if (facts.plans.some(({ acknowledgedOn }) => acknowledgedOn !== null)) {
    if (facts.reportedOn !== null || (!facts.reportWaived && facts.evaluatedOn === null))
      owe('report', 'report', { personId: facts.workerId }, '397/12', 'period-ends', facts.reportedOn, (calendar) => (targets.report === 0 ? fixedDate(facts.periodEndsOn, null, calendar) : term(targets.report, 'working-days', null)(facts.periodEndsOn, calendar)), true)
    const reported = facts.reportedOn !== null && facts.reportedOn > facts.periodEndsOn
    const [trigger, from]: [Trigger, CalendarDate] = reported ? ['report-submitted', facts.reportedOn!] : ['period-ends', facts.periodEndsOn]
    const evaluator = byMentor(facts.doneBy.evaluation)
    if (evaluator) owe('evaluation', 'evaluate', evaluator, '397/13', trigger, facts.evaluatedOn, target('evaluate', from), true)
    const decider = byMentor(facts.doneBy.conclusion)
    if (decider && facts.probationSet) owe('conclusion', 'conclude', decider, '397/14', trigger, facts.concludedOn, (calendar) => conclusionDue(facts.periodEndsOn, facts.reportedOn, calendar))
  }
  if (facts.concludedOn !== null) owe('filing', 'file-conclusion', { role: 'hr-service' }, '397/14', 'concluded', facts.filedOn, target('file-conclusion', facts.concludedOn), true)
  return found
}
