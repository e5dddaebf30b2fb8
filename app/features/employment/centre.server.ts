/** Who is who in a labour mobility centre and its branches: authorised persons, colleagues, possible mentors. */
import { toDateColumn, today } from '../../platform/clock.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { fullName } from '../../rules/identity/name.ts'

interface Centre {
  id: string
  path: string
}
type Reading = Pick<Deps, 'db' | 'clock'>

/** Those who sign orders for the centre: authorised persons of it or of what stands above it. */
export async function authorisedPersons(centre: Centre, { db }: Pick<Deps, 'db'>): Promise<{ personId: string; name: string }[]> {
  const grants = await db.roleGrant.findMany({
    where: { role: 'centre-authorised-person', revokedAt: null, organisationId: { in: centre.path.split('/').filter(Boolean) }, account: { blockedAt: null } },
    include: { account: { include: { person: true } } },
    orderBy: { grantedAt: 'asc' },
  })
  return [...new Map(grants.map(({ account }) => [account.personId, { personId: account.personId, name: fullName(account.person) }])).values()]
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const workingToday = (clock: Deps['clock']) => {
  const on = toDateColumn(today(clock))
  return { fromOn: { lte: on }, OR: [{ toOn: null }, { toOn: { gte: on } }] }
}

/** Does the person work today in the centre or one of its branches (397/2.13)? */
export async function worksInCentre(personId: string, centre: Centre, { db, clock }: Reading): Promise<boolean> {
  if (!UUID.test(personId)) return false
  return (await db.jobAssignment.count({ where: { personId, ...workingToday(clock), organisation: { path: { startsWith: centre.path } } } })) > 0
}

/** Is the person a newcomer in an open adaptation case? */
export async function isInAdaptation(personId: string, { db }: Pick<Deps, 'db'>): Promise<boolean> {
  if (!UUID.test(personId)) return false
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
    where: { ...workingToday(clock), organisation: { path: { startsWith: centre.path } }, ...(workerId && { personId: { not: workerId } }) },
    include: { organisation: true, person: { include: { mentoring: { where: { toOn: null, case: { filedOn: null, employment: { endedOn: null } } }, select: { id: true } }, employments: { where: { endedOn: null, adaptation: { filedOn: null } }, select: { id: true } } } } },
    orderBy: { fromOn: 'asc' },
  })
  const people = new Map(jobs.map(({ person, organisation, positionCode }): [string, PossibleMentor] => [
    person.id,
    { personId: person.id, name: fullName(person), positionCode, organisation: { kk: organisation.nameKk, ru: organisation.nameRu, en: organisation.nameEn }, newcomers: person.mentoring.length, inAdaptation: person.employments.length > 0 },
  ]))
  return [...people.values()]
}
