/** Attaching and replacing the mentor by order of the authorised person (397/7, 397/7¶2). */
import type { Actor } from '../../access/actor.ts'
import { toDateColumn } from '../../platform/clock.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { newId } from '../../platform/ids.server.ts'
import { mayAttachMentor } from '../../rules/adaptation/mentor.ts'
import type { CalendarDate } from '../../rules/calendar/calendar-date.ts'
import type { Decision } from '../../rules/kernel/decision.ts'
import { authorisedPersons, isInAdaptation, worksInCentre } from '../employment/centre.server.ts'
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

/** The authorised person attaches the first mentor, or another one in place of the mentor until now; the plan stays. */
export async function attachMentor(actor: Actor, caseId: string, order: MentorOrder, deps: Deps): Promise<Decision> {
  const before = await openCase(actor, caseId, deps, 'adaptation.attach-mentor')
  const move = before.state === 'mentor-pending' ? 'attachMentor' : 'replaceMentor'
  return act(actor, caseId, { action: 'adaptation.attach-mentor', move, event: move === 'attachMentor' ? 'adaptation.mentor-attached' : 'adaptation.mentor-replaced' }, deps, async ({ tx, record, on, now }) => {
    const { employment, mentors } = record
    const centre = { id: employment.centreId, path: employment.centrePath }
    const reading = { db: tx as Deps['db'], clock: deps.clock }
    const predecessor = mentors.at(-1) ?? null
    const signatory = (await authorisedPersons(centre, reading)).find(({ personId }) => personId === actor.personId)
    const decision = mayAttachMentor(
      {
        workerId: record.personId, mentorId: order.mentorId, worksInSameCentre: await worksInCentre(order.mentorId, centre, reading), inAdaptation: await isInAdaptation(order.mentorId, reading),
        overrideReason: order.overrideReason, order: { number: order.orderNumber, orderedOn: order.orderedOn, signedByAuthorisedPerson: signatory !== undefined }, fromOn: order.fromOn,
      },
      { startsOn: employment.startsOn, hiringOrderedOn: employment.orderedOn, replaces: predecessor && { mentorId: predecessor.mentorId, fromOn: predecessor.fromOn, reason: order.reason ?? (predecessor.toOn === null ? null : '-') } },
      on,
    )
    if (!decision.allowed) return { decision }
    const active = mentors.find(({ toOn }) => toOn === null)
    if (active) await tx.mentorAttachment.update({ where: { id: active.id }, data: { toOn: toDateColumn(order.fromOn) } })
    await tx.mentorAttachment.create({
      data: {
        id: newId(now.getTime()), caseId, mentorId: order.mentorId, orderNumber: order.orderNumber.trim(), orderedOn: toDateColumn(order.orderedOn), signatoryId: actor.personId, signatoryName: actor.name,
        fromOn: toDateColumn(order.fromOn), reason: order.reason?.trim() || null, overrideReason: order.overrideReason?.trim() || null, recordedAt: now,
      },
    })
    return { decision, data: { mentor: order.mentorId, order: order.orderNumber, reason: order.reason ?? '' } }
  })
}
