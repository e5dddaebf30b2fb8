/** Attaching and replacing the mentor by order of the authorised person (397/7, 397/7¶2). */
import type { Actor } from '../../access/actor.ts'
import { toDateColumn, today } from '../../platform/clock.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { newId } from '../../platform/ids.server.ts'
import { mayAttachMentor, mentorWarnings } from '../../rules/adaptation/mentor.ts'
import { planDue, type Warning } from '../../rules/adaptation/terms.ts'
import { mayMove } from '../../rules/adaptation/workflow.ts'
import type { CalendarDate } from '../../rules/calendar/calendar-date.ts'
import type { Deadline } from '../../rules/kernel/deadline.ts'
import { allow, type Decision } from '../../rules/kernel/decision.ts'
import { lateBy, obligationState, type ObligationState } from '../../rules/kernel/obligation.ts'
import { calendarNow } from '../calendar/working-calendar.server.ts'
import { authorisedPersons, isInAdaptation, possibleMentors, worksInCentre, type PossibleMentor } from '../employment/centre.server.ts'
import type { CaseRecord } from './case.server.ts'
import { act, openCase } from './in-case.server.ts'

export interface MentorOrder {
  mentorId: string
  orderNumber: string
  orderedOn: CalendarDate
  fromOn: CalendarDate
  /** why the mentor until now is replaced; null for the first one */
  reason: string | null
  /** why somebody who is in adaptation is attached all the same (397/2.13) */
  overrideReason: string | null
}

/** An id is the same id in capitals; what is kept and compared is written small. */
const asKept = (order: MentorOrder): MentorOrder => ({ ...order, mentorId: order.mentorId.toLowerCase() })

const isFirst = ({ state }: Pick<CaseRecord, 'state'>): boolean => state === 'mentor-pending'
const moveOf = (record: Pick<CaseRecord, 'state'>) => (isFirst(record) ? 'attachMentor' : 'replaceMentor')

async function decideAttachment(actor: Actor, { employment, mentors, personId }: CaseRecord, order: MentorOrder, deps: Pick<Deps, 'db' | 'clock'>): Promise<Decision> {
  const centre = { id: employment.centreId, path: employment.centrePath }
  const predecessor = mentors.at(-1) ?? null
  const signatory = (await authorisedPersons(centre, deps)).find((one) => one.personId === actor.personId)
  return mayAttachMentor(
    {
      workerId: personId, mentorId: order.mentorId, worksInSameCentre: await worksInCentre(order.mentorId, centre, deps), inAdaptation: await isInAdaptation(order.mentorId, deps),
      overrideReason: order.overrideReason, order: { number: order.orderNumber, orderedOn: order.orderedOn, signedByAuthorisedPerson: signatory !== undefined }, fromOn: order.fromOn,
    },
    { startsOn: employment.startsOn, hiringOrderedOn: employment.orderedOn, replaces: predecessor && { mentorId: predecessor.mentorId, fromOn: predecessor.fromOn, reason: order.reason, leftOn: predecessor.toOn } },
    today(deps.clock),
  )
}

export interface AttachmentAhead {
  mentor: PossibleMentor | null
  /** what the mentor will owe; null when a plan was drawn up before and stays */
  plan: { due: Deadline; state: ObligationState; lateBy: number } | null
  warnings: Warning[]
}

/** What the order would lead to; nothing is written. */
export async function foreseeAttachment(actor: Actor, caseId: string, given: MentorOrder, deps: Deps): Promise<Decision<AttachmentAhead>> {
  const order = asKept(given)
  const opened = await openCase(actor, caseId, deps, 'adaptation.attach-mentor')
  const moved = mayMove(opened.state, moveOf(opened))
  if (!moved.allowed) return moved
  const decision = await decideAttachment(actor, opened, order, deps)
  if (!decision.allowed) return decision
  const calendar = await calendarNow(deps)
  const mentor = (await possibleMentors({ id: opened.employment.centreId, path: opened.employment.centrePath }, opened.personId, deps)).find(({ personId }) => personId === order.mentorId) ?? null
  const due = opened.plans.some(({ submittedOn }) => submittedOn !== null) ? null : planDue(order.fromOn, calendar)
  const on = today(deps.clock)
  return allow(
    { mentor, plan: due && { due, state: obligationState({ dueOn: due.on, doneOn: null }, on, calendar), lateBy: lateBy(due.on, on, calendar) ?? 0 }, warnings: mentorWarnings(mentor?.newcomers ?? 0) },
    ...decision.clauses,
  )
}

/**
 * The authorised person attaches the first mentor, or another one in place of the mentor until now; the plan stays.
 * The mentor is locked before the case: who leaves at the same moment either has left already, or takes leave of this newcomer too.
 */
export async function attachMentor(actor: Actor, caseId: string, given: MentorOrder, deps: Deps): Promise<Decision> {
  const order = asKept(given)
  const move = moveOf(await openCase(actor, caseId, deps, 'adaptation.attach-mentor'))
  const event = move === 'attachMentor' ? 'adaptation.mentor-attached' : 'adaptation.mentor-replaced'
  return act(actor, caseId, { action: 'adaptation.attach-mentor', move, event, people: [order.mentorId] }, deps, async ({ tx, record, now }) => {
    const decision = await decideAttachment(actor, record, order, { db: tx as Deps['db'], clock: deps.clock })
    if (!decision.allowed) return { decision }
    if (record.mentor) await tx.mentorAttachment.update({ where: { id: record.mentor.id }, data: { toOn: toDateColumn(order.fromOn) } })
    await tx.mentorAttachment.create({
      data: {
        id: newId(now.getTime()), caseId: record.id, mentorId: order.mentorId, orderNumber: order.orderNumber.trim(), orderedOn: toDateColumn(order.orderedOn), signatoryId: actor.personId, signatoryName: actor.name,
        fromOn: toDateColumn(order.fromOn), reason: order.reason?.trim() || null, overrideReason: order.overrideReason?.trim() || null, recordedAt: now,
      },
    })
    return { decision, data: { mentor: order.mentorId, order: order.orderNumber.trim(), reason: order.reason?.trim() ?? '' } }
  })
}
