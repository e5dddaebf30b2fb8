/** How anything happens to an entry of the register: authorise, lock, look again, decide, write, tell, record. */
import type { Prisma } from '#db'
import type { Actor } from '../../access/actor.ts'
import { authorise, Denied } from '../../access/authorise.server.ts'
import type { Action, Subject } from '../../access/policy.ts'
import { record } from '../../platform/audit.server.ts'
import { today } from '../../platform/clock.server.ts'
import type { Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import type { CalendarDate } from '../../rules/calendar/calendar-date.ts'
import type { Decision } from '../../rules/kernel/decision.ts'
import { lockRuns } from '../courses/course-runs.server.ts'
import { lockPeople } from '../employment/reach.server.ts'
import { readTrainer, type TrainerRecord } from './trainer-record.server.ts'

/** Whose entry it is, and who answers for it: the centre of the entry, and wherever the person works today. */
export const trainerSubject = ({ personId, centre, workPaths }: Pick<TrainerRecord, 'personId' | 'centre' | 'workPaths'>): Subject => ({ ...(personId !== null && { personId }), paths: [...(centre ? [centre.path] : []), ...workPaths] })
/** Its centre alone: another centre that employs the person decides nothing here (397/28b). */
export const centreSubject = ({ centre }: Pick<TrainerRecord, 'centre'>): Subject => ({ paths: centre ? [centre.path] : [] })
const subjectOf = (action: Action, trainer: TrainerRecord): Subject => (action === 'trainer.appoint' ? centreSubject(trainer) : trainerSubject(trainer))

/** The entry, for somebody who may; Denied for everybody else, as if it were not there. */
export async function openTrainer(actor: Actor, trainerId: string, deps: { db: Db; clock: Deps['clock'] }, action: Action): Promise<TrainerRecord> {
  const trainer = await readTrainer(deps, trainerId)
  if (!trainer) throw new Denied(404)
  authorise(actor, action, subjectOf(action, trainer))
  return trainer
}

interface Room {
  tx: Db
  trainer: TrainerRecord
  on: CalendarDate
  now: Date
}
/** What was done, for the audit trail; or the refusal, before anything was written. */
export type Done<Value> = { decision: Decision<Value>; data?: Prisma.InputJsonObject }

/** One act on an entry: the person is locked before the entry, so that nobody leaves unseen meanwhile; of two acts at once the second sees the first. */
export async function actOn<Value>(actor: Actor, trainerId: string, { action, event, runs }: { action: Action; event: string; /** whose trainer may change: locked before people */ runs?: (db: Db, trainer: TrainerRecord) => Promise<readonly string[]> }, deps: Deps, work: (room: Room) => Promise<Done<Value>>): Promise<Decision<Value>> {
  const seen = await openTrainer(actor, trainerId, deps, action)
  const { id, personId } = seen
  return deps.db.$transaction(async (tx) => {
    if (runs) await lockRuns(tx, await runs(tx, seen))
    await lockPeople(tx, [personId])
    await tx.$queryRaw`select 1 from "Trainer" where id = ${id}::uuid for update`
    const trainer = await openTrainer(actor, id, { db: tx, clock: deps.clock }, action)
    const now = deps.clock.now()
    const { decision, data } = await work({ tx, trainer, on: today(deps.clock), now })
    if (!decision.allowed) return decision
    await record(tx, { actor, at: now, event, subject: ['Trainer', id], data: { ...data, ...(personId && { person: personId }), clauses: [...decision.clauses] } })
    return decision
  })
}
