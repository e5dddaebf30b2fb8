/** What the staff records know of somebody who is to become an internal trainer: category and service in the employment field (397/2.12.category, 397/2.12.tenure). */
import type { Trilingual } from '#content'
import { fromDateColumn, toDateColumn } from '../../platform/clock.server.ts'
import type { Db } from '../../platform/db.server.ts'
import type { CalendarDate } from '../../rules/calendar/calendar-date.ts'
import { EMPLOYMENT_FIELD_KINDS, type Service } from '../../rules/trainers/tenure.ts'
import { categoriesIn, tookPlace } from './trainer-record.server.ts'

export interface KnownService extends Service {
  organisation: Trilingual
}
export interface KnownCandidate {
  /** of the jobs in the centre and its branches on the day */
  categories: string[]
  service: KnownService[]
}

const NAMES = { path: true, kind: true, nameKk: true, nameRu: true, nameEn: true } as const
const nameOf = ({ nameKk, nameRu, nameEn }: { nameKk: string; nameRu: string; nameEn: string }): Trilingual => ({ kk: nameKk, ru: nameRu, en: nameEn })

/** A person as a candidate of a centre on a day. */
export async function knownCandidate({ db }: { db: Db }, personId: string, centrePath: string, on: CalendarDate): Promise<KnownCandidate> {
  const at = toDateColumn(on)
  const [jobs, employments] = await Promise.all([
    db.jobAssignment.findMany({ where: { personId }, include: { organisation: { select: NAMES }, employment: { select: { category: true, startsOn: true, endedOn: true } } }, orderBy: [{ fromOn: 'asc' }, { id: 'asc' }] }),
    db.employment.findMany({ where: { personId }, include: { centre: { select: NAMES } }, orderBy: [{ startsOn: 'asc' }, { id: 'asc' }] }),
  ])
  const real = jobs.filter(({ employment }) => tookPlace(employment))
  const days = (from: Date, to: Date | null): Service => ({ from: fromDateColumn(from), to: to && fromDateColumn(to) })
  const atWork = real.flatMap(({ fromOn, toOn, organisation }) => (EMPLOYMENT_FIELD_KINDS.includes(organisation.kind) ? [{ ...days(fromOn, toOn), organisation: nameOf(organisation) }] : []))
  // by its order an employment goes on between two jobs
  const employed = employments.filter(tookPlace).flatMap(({ startsOn, endedOn, centre }) => (EMPLOYMENT_FIELD_KINDS.includes(centre.kind) ? [{ ...days(startsOn, endedOn), organisation: nameOf(centre) }] : []))
  const covered = (one: Service) => atWork.some(({ from, to }) => from <= one.from && (to === null || (one.to !== null && to >= one.to)))
  return {
    categories: categoriesIn(centrePath, real.filter(({ fromOn, toOn }) => fromOn <= at && (toOn === null || toOn >= at))),
    service: [...atWork, ...employed.filter((one) => !covered(one))],
  }
}
