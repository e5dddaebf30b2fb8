/** Who is who in a labour mobility centre and its branches: authorised persons, colleagues, possible mentors. */
import { toDateColumn, today } from '../../platform/clock.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { isUuid } from '../../platform/ids.server.ts'
import { fullName } from '../../rules/identity/name.ts'

interface Centre {
  id: string
  path: string
}
type Reading = Pick<Deps, 'db' | 'clock'>

/** Those who sign orders for the centre: authorised persons of it or of what stands above it, as long as they work there. */
export async function authorisedPersons(centre: Centre, { db, clock }: Reading): Promise<{ personId: string; name: string }[]> {
  const on = toDateColumn(today(clock))
  const grants = await db.roleGrant.findMany({
    where: { role: 'centre-authorised-person', revokedAt: null, organisationId: { in: centre.path.split('/').filter(Boolean) }, account: { blockedAt: null } },
    include: {
      organisation: { select: { path: true } },
      account: { include: { person: { include: { jobs: { where: { OR: [{ toOn: null }, { toOn: { gte: on } }] }, select: { organisation: { select: { path: true } } } } } } } },
    },
    orderBy: { grantedAt: 'asc' },
  })
  // who has left signs nothing any more, even where the role was not taken away
  const working = grants.filter(({ organisation: { path }, account: { person } }) => person.jobs.some((job) => job.organisation.path.startsWith(path) || path.startsWith(job.organisation.path)))
  return [...new Map(working.map(({ account }) => [account.personId, { personId: account.personId, name: fullName(account.person) }])).values()]
}

/** Works on this day and is to go on: whose last day it is becomes nobody's mentor. */
const goesOn = (clock: Deps['clock']) => {
  const on = toDateColumn(today(clock))
  return { fromOn: { lte: on }, OR: [{ toOn: null }, { toOn: { gt: on } }] }
}

/** Does the person work today in the centre or one of its branches, and goes on to (397/2.13)? */
export async function worksInCentre(personId: string, centre: Centre, { db, clock }: Reading): Promise<boolean> {
  if (!isUuid(personId)) return false
  return (await db.jobAssignment.count({ where: { personId, ...goesOn(clock), organisation: { path: { startsWith: centre.path } } } })) > 0
}

/** Is the person a newcomer in an open adaptation case? */
export async function isInAdaptation(personId: string, { db }: Pick<Deps, 'db'>): Promise<boolean> {
  if (!isUuid(personId)) return false
  return (await db.adaptationCase.count({ where: { filedOn: null, employment: { personId, endedOn: null } } })) > 0
}

export interface PossibleMentor {
  personId: string
  name: string
  positionCode: string
  organisation: { kk: string; ru: string; en: string }
  /** newcomers in the person's care today; shown, not limited: the order sets no cap (397/7) */
  newcomers: number
  inAdaptation: boolean
}

/** Colleagues of the centre who may be attached, without the worker. */
export async function possibleMentors(centre: Centre, workerId: string | null, { db, clock }: Reading): Promise<PossibleMentor[]> {
  const jobs = await db.jobAssignment.findMany({
    where: { ...goesOn(clock), organisation: { path: { startsWith: centre.path } }, ...(workerId && { personId: { not: workerId } }) },
    include: { organisation: true, person: { include: { mentoring: { where: { toOn: null, case: { filedOn: null, employment: { endedOn: null } } }, select: { id: true } }, employments: { where: { endedOn: null, adaptation: { filedOn: null } }, select: { id: true } } } } },
    orderBy: { fromOn: 'asc' },
  })
  const people = new Map(jobs.map(({ person, organisation, positionCode }): [string, PossibleMentor] => [
    person.id,
    { personId: person.id, name: fullName(person), positionCode, organisation: { kk: organisation.nameKk, ru: organisation.nameRu, en: organisation.nameEn }, newcomers: person.mentoring.length, inAdaptation: person.employments.length > 0 },
  ]))
  return [...people.values()]
}
