/** What the page of a required course shows: the external result, its gaps, and the courses that answer them (397/20.2). */
import type { Trilingual } from '#content'
import type { Actor } from '../../access/actor.ts'
import type { Deps } from '../../platform/deps.server.ts'
import type { CalendarDate } from '../../rules/calendar/calendar-date.ts'
import { frameworkById } from '../assessment/framework.server.ts'
import { profileOf } from '../assessment/framework.ts'
import { newestExternalResult } from '../assessment/results.server.ts'
import { groundFor } from './build.server.ts'
import type { RunChoice } from './build-page.server.ts'
import { isOpenAllYear, matchFor } from './offers.ts'
import { itemsAt, readPlan } from './plan-record.server.ts'

export interface RequiredPage {
  personId: string
  name: string
  year: number
  /** there is a published plan to add to */
  published: boolean
  result: { year: number; on: CalendarDate | null; competences: { code: string; name: Trilingual; level: number; expected: number }[] } | null
  courses: { code: string; title: Trilingual; minutes: number; form: string; inPlan: boolean; otherPosition: boolean; openAllYear: boolean; runs: RunChoice[]; /** competence → level it takes a person up to */ effects: Readonly<Record<string, number>> }[]
}

/** The largest gap first, so that what is needed is at hand. */
export async function readRequired(actor: Actor, personId: string, year: number, deps: Deps): Promise<RequiredPage> {
  const { facts, editions, runs } = await groundFor(actor, personId, year, deps)
  const [plan, result] = await Promise.all([readPlan(deps, facts.personId, year), newestExternalResult(deps, facts.personId, year)])
  const framework = result && (await frameworkById(deps, result.frameworkId))
  const profile: Readonly<Record<string, number>> = result && framework ? profileOf(framework, result.positionCode) : {}
  const inPlan = new Set(plan ? itemsAt(plan).map(({ course }) => course) : [])
  return {
    personId: facts.personId, name: facts.name, year, published: plan?.status === 'published',
    result: result && framework && {
      year: result.year, on: result.finalisedOn,
      competences: framework.competences
        .flatMap(({ code, name }) => { const level = result.ratings.get(code)?.level; return level === null || level === undefined ? [] : [{ code, name, level, expected: profile[code] ?? 0 }] })
        .sort((a, b) => b.expected - b.level - (a.expected - a.level)),
    },
    courses: editions.map((edition) => ({
      code: edition.code, title: edition.standard.title, minutes: edition.standard.minutes, form: edition.standard.form, inPlan: inPlan.has(edition.code), otherPosition: matchFor(edition, facts.positionCode) === 'other-position', openAllYear: isOpenAllYear(edition),
      runs: (runs.get(edition.code) ?? []).filter(({ capacity, seatsTaken }) => seatsTaken < capacity).map((run) => ({ id: run.id, startsOn: run.startsOn, endsOn: run.endsOn, language: run.language, place: run.place, left: run.capacity - run.seatsTaken })),
      effects: framework?.effects[edition.code] ?? {},
    })),
  }
}
