/** The authorised person of the centre appoints the proposed worker by order, or declines (397/28b). */
import type { Actor } from '../../access/actor.ts'
import { toDateColumn, today } from '../../platform/clock.server.ts'
import type { Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import type { CalendarDate } from '../../rules/calendar/calendar-date.ts'
import { allow, type Decision } from '../../rules/kernel/decision.ts'
import { mayAppoint, mayDecline } from '../../rules/trainers/appointment.ts'
import { countedService, type CountedService, type TenureStanding } from '../../rules/trainers/tenure.ts'
import { authorisedPersons } from '../employment/centre.server.ts'
import { knownCandidate, type KnownService } from './candidate.server.ts'
import { actOn, openTrainer, type Done } from './in-trainer.server.ts'
import { tellOfAppointment, tellOfRefusal } from './notices.server.ts'
import { readTrainer, type TrainerRecord } from './trainer-record.server.ts'

export type DecisionGiven = { decision: 'appoint'; number: string; orderedOn: CalendarDate } | { decision: 'decline'; reason: string }

/** What the order would rest on; null when the proposal is declined. */
export type DecisionOutlook = (TenureStanding & { counted: CountedService[] }) | null

async function decide(db: Db, actor: Actor, trainer: TrainerRecord, given: DecisionGiven, deps: Pick<Deps, 'clock'>): Promise<Decision<DecisionOutlook>> {
  const state = trainer.state ?? 'ended'
  if (given.decision === 'decline') {
    const declined = mayDecline({ state }, given.reason)
    return declined.allowed ? allow(null, ...declined.clauses) : declined
  }
  const centre = trainer.centre!
  const known = await knownCandidate({ db }, trainer.personId!, centre.path, given.orderedOn)
  // whoever reaches the centre by the role and works there no more signs nothing
  const signatory = (await authorisedPersons(centre, { db: db as Deps['db'], clock: deps.clock })).find(({ personId }) => personId === actor.personId)
  const decision = mayAppoint(
    { state, proposedOn: trainer.proposedOn!, candidate: { categories: known.categories, service: known.service, stated: trainer.service } },
    { number: given.number, orderedOn: given.orderedOn, signedByAuthorisedPerson: signatory !== undefined },
    today(deps.clock),
  )
  return decision.allowed ? allow({ ...decision.value, counted: countedService([...known.service, ...trainer.service], given.orderedOn) }, ...decision.clauses) : decision
}

/** Looks before it is decided: refused, or what the order rests on. */
export async function previewDecision(actor: Actor, trainerId: string, given: DecisionGiven, deps: Deps): Promise<Decision<DecisionOutlook>> {
  return decide(deps.db, actor, await openTrainer(actor, trainerId, deps, 'trainer.appoint'), given, deps)
}

/** Decides on the proposal, once. The role begins on the day of the order; who has completed the programme before is active with it. */
export function decideTrainer(actor: Actor, trainerId: string, given: DecisionGiven, deps: Deps): Promise<Decision<DecisionOutlook>> {
  return actOn(actor, trainerId, { action: 'trainer.appoint', event: given.decision === 'appoint' ? 'trainer.appointed' : 'trainer.declined' }, deps, async ({ tx, trainer, on }): Promise<Done<DecisionOutlook>> => {
    const decision = await decide(tx, actor, trainer, given, deps)
    if (!decision.allowed) return { decision }
    const version = { increment: 1 }
    if (given.decision === 'appoint') {
      const number = given.number.trim()
      await tx.trainer.update({ where: { id: trainer.id }, data: { orderNumber: number, orderedOn: toDateColumn(given.orderedOn), signatoryId: actor.personId, signatoryName: actor.name, version } })
      await tellOfAppointment(tx, deps, (await readTrainer({ db: tx, clock: deps.clock }, trainer.id))!)
      return { decision, data: { order: number, orderedOn: given.orderedOn } }
    }
    const reason = given.reason.trim()
    await tx.trainer.update({ where: { id: trainer.id }, data: { declinedOn: toDateColumn(on), declineReason: reason, version } })
    await tellOfRefusal(tx, deps, { ...trainer, declineReason: reason })
    return { decision, data: { reason } }
  })
}

export interface DecisionPage {
  trainer: TrainerRecord
  service: KnownService[]
  /** on the day it is planned for */
  counted: CountedService[]
}

/** What the decision is about. */
export async function readDecision(actor: Actor, trainerId: string, deps: Deps): Promise<DecisionPage> {
  const trainer = await openTrainer(actor, trainerId, deps, 'trainer.appoint')
  const { service } = await knownCandidate(deps, trainer.personId!, trainer.centre!.path, today(deps.clock))
  return { trainer, service, counted: countedService([...service, ...trainer.service], trainer.plannedOn!) }
}
