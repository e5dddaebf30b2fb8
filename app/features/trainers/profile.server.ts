/** What a trainer teaches and in which languages; and trainers from outside: of the qualification organisation, national and international experts (397/23.1, 397/23.2). */
import type { Actor } from '../../access/actor.ts'
import { authorise } from '../../access/authorise.server.ts'
import { record } from '../../platform/audit.server.ts'
import { toDateColumn, today } from '../../platform/clock.server.ts'
import type { Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { newId } from '../../platform/ids.server.ts'
import { allow, refuse, type Decision } from '../../rules/kernel/decision.ts'
import { mayComeFromOutside, mayDescribe } from '../../rules/trainers/appointment.ts'
import type { TrainerKind } from '../../rules/trainers/trainer.ts'
import { publishedEditions } from '../courses/catalogue.server.ts'
import { actOn, openTrainer } from './in-trainer.server.ts'
import type { TrainerRecord } from './trainer-record.server.ts'

export interface ProfileGiven {
  languages: ('kk' | 'ru')[]
  /** codes of courses with a published standard */
  topics: string[]
  /** of the entry the form was filled in for */
  version: number
  /** of somebody from outside who has no account here */
  contact?: { name: string; affiliation: string; email: string }
}
export type OutsideKind = Exclude<TrainerKind, 'internal'>
export interface OutsideGiven {
  kind: OutsideKind
  name: string
  affiliation: string
  /** of an account here: the entry is that person's, so that nobody teaches and learns at once */
  email: string
  languages: ('kk' | 'ru')[]
  topics: string[]
}

/** A topic is a course that is taught by its standard (397/22¶3). */
async function knownTopics(topics: readonly string[], deps: Pick<Deps, 'db'>): Promise<Decision<string[]>> {
  const published = new Set((await publishedEditions(deps)).map(({ code }) => code))
  const unknown = topics.find((code) => !published.has(code))
  return unknown === undefined ? allow([...new Set(topics)].sort(), '397/22¶3') : refuse('run.course-without-standard', { course: unknown }, '397/22¶3')
}

/** The entry for whoever describes it: the trainer, or the qualification organisation. */
export const readProfile = (actor: Actor, trainerId: string, deps: Deps): Promise<TrainerRecord> => openTrainer(actor, trainerId, deps, 'trainer.describe')

/** Says what the trainer teaches and in which languages. Of two at once the second is told that the entry has changed. */
export async function describeTrainer(actor: Actor, trainerId: string, given: ProfileGiven, deps: Deps): Promise<Decision> {
  const topics = await knownTopics(given.topics, deps)
  return actOn(actor, trainerId, { action: 'trainer.describe', event: 'trainer.described' }, deps, async ({ tx, trainer }) => {
    const decision = mayDescribe(trainer)
    if (!decision.allowed) return { decision }
    if (!topics.allowed) return { decision: topics }
    if (trainer.version !== given.version) return { decision: refuse('changed-meanwhile') }
    const contact = trainer.kind !== 'internal' && trainer.personId === null ? given.contact : undefined
    await tx.trainer.update({ where: { id: trainer.id }, data: { languages: given.languages, topics: topics.value, ...(contact && { name: contact.name.trim(), affiliation: contact.affiliation.trim(), email: contact.email.trim() }), version: { increment: 1 } } })
    return { decision: allow(true, ...topics.clauses), data: { courses: topics.value } }
  })
}

/** One lock for all, so that of two entries for the same person at once the second finds the first. */
const LOCK = 397_212

/** Puts somebody from outside on the register; returns the entry. */
export async function addOutsideTrainer(actor: Actor, given: OutsideGiven, deps: Deps): Promise<Decision<string>> {
  authorise(actor, 'trainer.coordinate', {})
  const topics = await knownTopics(given.topics, deps)
  if (!topics.allowed) return topics
  const [name, email] = [given.name.trim(), given.email.trim()]
  return deps.db.$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(${LOCK})`
    const person = email === '' ? null : await personWith(tx, email)
    const comes = mayComeFromOutside(person ? await organisationsOf(tx, person.id, deps) : [])
    if (!comes.allowed) return comes
    const first = await tx.trainer.findFirst({ where: { endedOn: null, declinedOn: null, OR: [...(person ? [{ personId: person.id }] : []), ...(email === '' ? [{ name, affiliation: given.affiliation.trim(), kind: { not: 'internal' } }] : [{ email: { equals: email, mode: 'insensitive' as const }, kind: { not: 'internal' } }])] }, select: { name: true } })
    if (first) return refuse('trainer.outside-exists', { name }, '397/23.1')
    const now = deps.clock.now()
    const id = newId(now.getTime())
    await tx.trainer.create({ data: { id, kind: given.kind, personId: person?.id ?? null, name, affiliation: given.affiliation.trim(), email, languages: given.languages, topics: topics.value, createdAt: now, createdById: actor.personId } })
    await record(tx, { actor, at: now, event: 'trainer.outside-added', subject: ['Trainer', id], data: { kind: given.kind, courses: topics.value, clauses: ['397/23.1', '397/23.2'] } })
    return allow(id, '397/23.1', '397/23.2')
  })
}

const personWith = async (tx: Db, email: string): Promise<{ id: string } | null> => {
  const account = await tx.account.findFirst({ where: { email: { equals: email, mode: 'insensitive' } }, select: { personId: true } })
  return account && { id: account.personId }
}

/** Kinds of the organisations a person works in today. */
async function organisationsOf(tx: Db, personId: string, { clock }: Pick<Deps, 'clock'>): Promise<string[]> {
  const at = toDateColumn(today(clock))
  const jobs = await tx.jobAssignment.findMany({ where: { personId, fromOn: { lte: at }, OR: [{ toOn: null }, { toOn: { gte: at } }] }, select: { organisation: { select: { kind: true } } } })
  return jobs.map(({ organisation }) => organisation.kind)
}
