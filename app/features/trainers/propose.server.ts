/** A centre proposes a worker as an internal trainer (397/2.12). */
import type { Trilingual } from '#content'
import type { Actor } from '../../access/actor.ts'
import { authorise, Denied, withPaths } from '../../access/authorise.server.ts'
import { may } from '../../access/policy.ts'
import { record } from '../../platform/audit.server.ts'
import { fromDateColumn, toDateColumn, today } from '../../platform/clock.server.ts'
import { isUniqueViolation, type Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { isUuid, newId } from '../../platform/ids.server.ts'
import type { CalendarDate } from '../../rules/calendar/calendar-date.ts'
import { fullName } from '../../rules/identity/name.ts'
import { allow, refuse, type Decision } from '../../rules/kernel/decision.ts'
import { isCoveredKind } from '../../rules/learning/enrolment.ts'
import { mayPropose } from '../../rules/trainers/appointment.ts'
import { countedService, tenureOn, type CountedService, type TenureStanding } from '../../rules/trainers/tenure.ts'
import { lockPeople } from '../employment/reach.server.ts'
import { knownCandidate, type KnownService } from './candidate.server.ts'
import { tellOfProposal } from './notices.server.ts'
import type { StatedService } from './trainer-record.server.ts'

export interface ProposalGiven {
  plannedOn: CalendarDate
  /** why this worker: the reasoned statement of the centre (397/2.12.qualities) */
  statement: string
  /** work in the employment field that the platform does not know of */
  service: StatedService[]
  languages?: ('kk' | 'ru')[]
}

const OPEN = { kind: 'internal', declinedOn: null, endedOn: null } as const

/** The entry of a person that is not over, whatever it stands at; null: none. */
export const openEntryOf = ({ db }: { db: Db }, personId: string): Promise<{ id: string; createdById: string; plannedOn: Date | null; statement: string | null } | null> =>
  isUuid(personId) ? db.trainer.findFirst({ where: { ...OPEN, personId }, select: { id: true, createdById: true, plannedOn: true, statement: true } }) : Promise.resolve(null)

interface ProposedWorker {
  personId: string
  name: string
  /** the labour mobility centre it would be a trainer of: the one whose staff the actor answers for; null: works in none */
  centre: { id: string; path: string; name: Trilingual } | null
}

/** Somebody whose centre the actor answers for; Denied for anybody else. */
async function workerOf(actor: Actor, personId: string, deps: Deps): Promise<ProposedWorker> {
  const at = toDateColumn(today(deps.clock))
  const person = isUuid(personId)
    ? await deps.db.person.findUnique({ where: { id: personId }, include: { jobs: { where: { fromOn: { lte: at }, OR: [{ toOn: null }, { toOn: { gte: at } }] }, include: { organisation: { select: { path: true, kind: true } } }, orderBy: { fromOn: 'desc' } } } })
    : null
  if (!person) throw new Denied(404)
  authorise(actor, 'trainer.propose', await withPaths(deps, { personId: person.id }))
  const job = person.jobs.find(({ organisation: { path, kind } }) => isCoveredKind(kind) && may(actor, 'trainer.propose', { paths: [path] }))
  const centre = job && (await deps.db.organisation.findFirst({ where: { kind: 'labour-mobility-centre', id: { in: job.organisation.path.split('/').filter(Boolean) } } }))
  return { personId: person.id, name: fullName(person), centre: centre ? { id: centre.id, path: centre.path, name: { kk: centre.nameKk, ru: centre.nameRu, en: centre.nameEn } } : null }
}

export interface ProposalPage extends ProposedWorker {
  openEntryId: string | null
  service: KnownService[]
  /** of what the platform knows, as of today */
  tenure: TenureStanding
  counted: CountedService[]
}

/** What the proposal begins with. */
export async function readProposal(actor: Actor, personId: string, deps: Deps): Promise<ProposalPage> {
  const worker = await workerOf(actor, personId, deps)
  const on = today(deps.clock)
  const [{ service }, entry] = await Promise.all([knownCandidate(deps, worker.personId, worker.centre?.path ?? '-', on), openEntryOf(deps, worker.personId)])
  return { ...worker, openEntryId: entry?.id ?? null, service, tenure: tenureOn(service, on), counted: countedService(service, on) }
}

export interface ProposalOutlook extends TenureStanding {
  counted: CountedService[]
}

async function decide(db: Db, { personId, centre }: ProposedWorker, { plannedOn, statement, service }: ProposalGiven, deps: Pick<Deps, 'clock'>): Promise<Decision<ProposalOutlook>> {
  const [known, entry] = await Promise.all([knownCandidate({ db }, personId, centre?.path ?? '-', plannedOn), openEntryOf({ db }, personId)])
  const decision = mayPropose({ categories: known.categories, service: known.service, stated: service, openEntry: entry !== null }, { plannedOn, statement }, today(deps.clock))
  return decision.allowed ? allow({ ...decision.value, counted: countedService([...known.service, ...service], plannedOn) }, ...decision.clauses) : decision
}

/** Looks before the worker is proposed: refused, or how the service was counted. */
export async function previewProposal(actor: Actor, personId: string, given: ProposalGiven, deps: Deps): Promise<Decision<ProposalOutlook>> {
  return decide(deps.db, await workerOf(actor, personId, deps), given, deps)
}

/** Proposes the worker; returns the entry of the register. Two at once: the second finds the first, and the same one pressed twice is one. */
export async function proposeTrainer(actor: Actor, personId: string, given: ProposalGiven, deps: Deps): Promise<Decision<string>> {
  const worker = await workerOf(actor, personId, deps)
  const statement = given.statement.trim()
  try {
    return await deps.db.$transaction(async (tx) => {
      await lockPeople(tx, [worker.personId])
      const first = await openEntryOf({ db: tx }, worker.personId)
      if (first && first.createdById === actor.personId && first.statement === statement && first.plannedOn && fromDateColumn(first.plannedOn) === given.plannedOn) return allow(first.id, '397/2.12')
      const decision = await decide(tx, worker, given, deps)
      if (!decision.allowed) return decision
      const now = deps.clock.now()
      const id = newId(now.getTime())
      const service = given.service.map(({ organisation, from, to }) => ({ organisation: organisation.trim(), from, to }))
      await tx.trainer.create({
        data: {
          id, kind: 'internal', personId: worker.personId, centreId: worker.centre!.id, languages: given.languages ?? [], topics: [], createdAt: now, createdById: actor.personId,
          statement, plannedOn: toDateColumn(given.plannedOn), proposedOn: toDateColumn(today(deps.clock)), service,
        },
      })
      await tellOfProposal(tx, deps, id)
      await record(tx, { actor, at: now, event: 'trainer.proposed', subject: ['Trainer', id], data: { person: worker.personId, day: given.plannedOn, clauses: [...decision.clauses] } })
      return allow(id, ...decision.clauses)
    })
  } catch (error) {
    if (isUniqueViolation(error)) return refuse('trainer.open-entry', {}, '397/2.12')
    throw error
  }
}
