/** The programme that prepares internal trainers: the qualification organisation enrols the appointed trainer in a run of it (397/29). */
import { loadTrainingSettings, type Trilingual } from '#content'
import type { Actor } from '../../access/actor.ts'
import { authorise, Denied } from '../../access/authorise.server.ts'
import { record } from '../../platform/audit.server.ts'
import { fromDateColumn } from '../../platform/clock.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { isUuid } from '../../platform/ids.server.ts'
import type { CalendarDate } from '../../rules/calendar/calendar-date.ts'
import { allow, refuse, type Decision } from '../../rules/kernel/decision.ts'
import type { Release } from '../../rules/learning/sign-up.ts'
import { mayPrepare } from '../../rules/trainers/appointment.ts'
import { publishedEditions } from '../courses/catalogue.server.ts'
import { nominate } from '../sessions/nominate.server.ts'
import { openTrainer } from './in-trainer.server.ts'
import { tellOfPreparation } from './notices.server.ts'
import type { TrainerRecord } from './trainer-record.server.ts'

export interface ProgrammeRun {
  id: string
  startsOn: CalendarDate
  endsOn: CalendarDate
  place: string
  language: 'kk' | 'ru'
  capacity: number
  seatsTaken: number
}
export interface PreparationPage {
  trainer: TrainerRecord
  programme: { code: string; title: Trilingual | null }
  /** runs to come whose times are known */
  runs: ProgrammeRun[]
  decision: Decision
}

/** Which runs of the programme are to come; of other providers there is none (397/29). */
export async function readPreparation(actor: Actor, trainerId: string, deps: Deps): Promise<PreparationPage> {
  authorise(actor, 'trainer.coordinate', {})
  const trainer = await openTrainer(actor, trainerId, deps, 'trainer.coordinate')
  if (trainer.kind !== 'internal') throw new Denied(404)
  const code = loadTrainingSettings().trainerProgramme
  const [editions, runs] = await Promise.all([
    publishedEditions(deps),
    deps.db.courseRun.findMany({ where: { courseCode: code, cancelledAt: null, sessions: { some: {}, every: { startsAt: { gt: deps.clock.now() } } } }, orderBy: [{ startsOn: 'asc' }, { id: 'asc' }], take: 50 }),
  ])
  return {
    trainer, programme: { code, title: editions.find((edition) => edition.code === code)?.standard.title ?? null }, decision: mayPrepare({ state: trainer.state! }),
    runs: runs.map(({ id, startsOn, endsOn, place, language, capacity, seatsTaken }) => ({ id, startsOn: fromDateColumn(startsOn), endsOn: fromDateColumn(endsOn), place, language: language as 'kk' | 'ru', capacity, seatsTaken })),
  }
}

export interface PreparationGiven {
  runId: string
  release: Release
  /** why somebody of another position or below the level is admitted, where the standard asks for it */
  reason?: string | null
}

/** Enrols the appointed trainer in a run of the programme; on the waitlist where no seat is left. Another course prepares nobody. */
export async function putInPreparation(actor: Actor, trainerId: string, { runId, release, reason = null }: PreparationGiven, deps: Deps): Promise<Decision<{ status: 'signed-up' | 'waitlisted' }>> {
  authorise(actor, 'trainer.coordinate', {})
  const trainer = await openTrainer(actor, trainerId, deps, 'trainer.coordinate')
  const code = loadTrainingSettings().trainerProgramme
  const run = isUuid(runId) ? await deps.db.courseRun.findUnique({ where: { id: runId } }) : null
  if (trainer.kind !== 'internal') throw new Denied(404)
  if (!run || run.courseCode !== code) return refuse('run.not-offered', { course: code }, '397/29')
  const decision = mayPrepare({ state: trainer.state! })
  // pressed twice: the place that is there is the answer
  if (!decision.allowed && trainer.state !== 'in-preparation') return decision
  const placed = await nominate(actor, run.id, trainer.personId!, { release, reason: reason?.trim() || null }, deps)
  if (!placed.allowed) return placed
  const { status } = placed.value
  if (status === 'signed-up') await noteOnce(actor, trainer, run, deps)
  return allow({ status }, '397/29')
}

/** The letter and the trail, once for a run. */
async function noteOnce(actor: Actor, trainer: TrainerRecord, run: { id: string; startsOn: Date; endsOn: Date; place: string }, deps: Deps): Promise<void> {
  await deps.db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "Trainer" where id = ${trainer.id}::uuid for update`
    if ((await tx.auditEntry.count({ where: { event: 'trainer.in-preparation', subjectId: trainer.id, data: { path: ['run'], equals: run.id } } })) > 0) return
    const [startsOn, endsOn] = [fromDateColumn(run.startsOn), fromDateColumn(run.endsOn)]
    await tellOfPreparation(tx, deps, trainer, { id: run.id, startsOn, endsOn, place: run.place })
    await record(tx, { actor, at: deps.clock.now(), event: 'trainer.in-preparation', subject: ['Trainer', trainer.id], data: { person: trainer.personId, course: loadTrainingSettings().trainerProgramme, run: run.id, from: startsOn, to: endsOn, clauses: ['397/29'] } })
  })
}
