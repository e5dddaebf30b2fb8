/** Whose staff records HR keeps: measured by the centre of an employment, whether it has begun, goes on or is over. */
import type { Prisma } from '#db'
import type { Actor } from '../../access/actor.ts'
import { withPaths } from '../../access/authorise.server.ts'
import { may } from '../../access/policy.ts'
import { fromDateColumn } from '../../platform/clock.server.ts'
import type { Db } from '../../platform/db.server.ts'
import type { Deps } from '../../platform/deps.server.ts'
import { isUuid } from '../../platform/ids.server.ts'
import type { CalendarDate } from '../../rules/calendar/calendar-date.ts'

/**
 * Locks people, so that of two acts about one of them the second sees the first. Always before cases and in this order.
 * Without the key: rows that only refer to a person are written meanwhile, so that nobody waits in a circle.
 */
export async function lockPeople(tx: Db, ids: readonly (string | null)[]): Promise<void> {
  const known = [...new Set(ids.flatMap((id) => (id !== null && isUuid(id) ? [id.toLowerCase()] : [])))].sort()
  if (known.length > 0) await tx.$queryRaw`select 1 from "Person" where "id" = any(${known}::uuid[]) order by "id" for no key update`
}

const STAFF = {
  employments: { include: { centre: { select: { path: true } }, job: { select: { organisation: { select: { path: true } } } } }, orderBy: [{ startsOn: 'desc' }, { recordedAt: 'desc' }] },
  jobs: { include: { organisation: { select: { path: true, kind: true } }, employment: { select: { id: true } } }, orderBy: { fromOn: 'desc' } },
} satisfies Prisma.PersonInclude

/** Employments and jobs of a person, newest first; null for nobody. */
export const staffOf = async (db: Db, personId: string) => (isUuid(personId) ? db.person.findUnique({ where: { id: personId.toLowerCase() }, include: STAFF }) : null)
export type Staff = NonNullable<Awaited<ReturnType<typeof staffOf>>>
export type StaffEmployment = Staff['employments'][number]
export type StaffJob = Staff['jobs'][number]

/** The employer itself, where the order placed the worker, and where the worker was moved to inside it. */
const pathsOf = ({ centre, job, endedOn }: StaffEmployment, { jobs }: Pick<Staff, 'jobs'>): string[] => [
  centre.path,
  job.organisation.path,
  ...(endedOn === null ? jobs.flatMap(({ toOn, organisation }) => (toOn === null && organisation.path.startsWith(centre.path) ? [organisation.path] : [])) : []),
]

/** The employments whose staff records the actor keeps, newest first. */
export const employmentsInReach = (actor: Actor, staff: Pick<Staff, 'employments' | 'jobs'>): StaffEmployment[] => staff.employments.filter((one) => may(actor, 'employment.record', { paths: pathsOf(one, staff) }))

/** Jobs that go on without a hiring order, in the actor's reach and outside every employer with an order that goes on. */
export const jobsInReach = (actor: Actor, { employments, jobs }: Pick<Staff, 'employments' | 'jobs'>): StaffJob[] => {
  const employers = employments.flatMap(({ centre, endedOn }) => (endedOn === null ? [centre.path] : []))
  return jobs.filter(({ toOn, employment, organisation: { path } }) => toOn === null && employment === null && !employers.some((employer) => path.startsWith(employer)) && may(actor, 'employment.record', { paths: [path] }))
}

/** Does the day lie in one of the employments? */
export const within = (employments: readonly Pick<StaffEmployment, 'startsOn' | 'endedOn'>[], day: CalendarDate): boolean =>
  employments.some(({ startsOn, endedOn }) => day >= fromDateColumn(startsOn) && (endedOn === null || day <= fromDateColumn(endedOn)))

/** Where a person works today, and where one is hired to work: a first day to come hides nobody from the centre. */
export async function withStaffPaths<Thing extends { personId: string }>(deps: Pick<Deps, 'db' | 'pool' | 'clock'>, thing: Thing): Promise<Thing & { paths: string[] }> {
  const [{ paths }, staff] = await Promise.all([withPaths(deps, { personId: thing.personId }), staffOf(deps.db, thing.personId)])
  return { ...thing, paths: [...new Set([...paths, ...(staff?.employments ?? []).flatMap((one) => (one.endedOn === null ? pathsOf(one, staff!) : []))])] }
}

/** The same with employments that are over: whom a centre may hire again. */
export async function withFormerPaths<Thing extends { personId: string }>(deps: Pick<Deps, 'db' | 'pool' | 'clock'>, thing: Thing): Promise<Thing & { paths: string[] }> {
  const [{ paths }, staff] = await Promise.all([withPaths(deps, { personId: thing.personId }), staffOf(deps.db, thing.personId)])
  return { ...thing, paths: [...new Set([...paths, ...(staff?.employments ?? []).flatMap((one) => pathsOf(one, staff!))])] }
}
