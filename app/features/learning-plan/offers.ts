/**
 * What a plan may be made of for one worker: published courses with what they develop, whether they are made for the
 * position, and whether they can be taken in the year at all. Pure: the same facts give the same offers.
 */
import { isFor } from '../../rules/learning/course-run.ts'
import { matchOf, type Match } from '../../rules/learning/enrolment.ts'
import type { Gap } from '../../rules/assessment/assessment.ts'
import type { CourseOffer, ProposedReason } from '../../rules/learning-plan/builder.ts'
import type { OpenRun } from '../courses/course-runs.server.ts'
import type { CataloguedEdition } from '../courses/catalogue.server.ts'

export interface Learner {
  positionCode: string
  /** recorded level; null when HR has not recorded any */
  level: number | null
  /** the language of the account, where it is one of training; Kazakh for everybody else */
  language: 'kk' | 'ru'
  /** courses that were completed and not taken back */
  completed: ReadonlySet<string>
}

export type Effects = Readonly<Record<string, Readonly<Record<string, number>>>>

/** Runs by course, in the order they were given. */
export function byCourse(runs: readonly OpenRun[]): Map<string, OpenRun[]> {
  const found = new Map<string, OpenRun[]>()
  for (const run of runs) {
    const list = found.get(run.courseCode)
    if (list) list.push(run)
    else found.set(run.courseCode, [run])
  }
  return found
}

/** Runs for somebody who works there: those for everybody, and those for the own centre (397/22). */
export const runsFor = (path: string | null | undefined, runs: readonly OpenRun[]): OpenRun[] => runs.filter(({ audiencePath }) => isFor(audiencePath, [path ?? '']))

/** How the course fits the job duties (397/22). */
export const matchFor = ({ standard }: Pick<CataloguedEdition, 'standard'>, positionCode: string): Match =>
  matchOf(standard.positions.length > 0 ? standard.positions.map(({ code }) => code) : ['*'], [positionCode])

/** Open all year: an online course with its lessons. Everything else needs a date. */
export const isOpenAllYear = ({ standard, lessonCount }: Pick<CataloguedEdition, 'standard' | 'lessonCount'>): boolean => standard.form === 'online-course' && lessonCount > 0

/** The run a worker would sit in: own language first, then the earliest day; null when no seat is left. */
export function seatFor(runs: readonly OpenRun[], language: 'kk' | 'ru', seatsLeft: (run: OpenRun) => number = ({ capacity, seatsTaken }) => capacity - seatsTaken): OpenRun | null {
  const free = runs.filter((run) => seatsLeft(run) > 0)
  return free.find((run) => run.language === language) ?? free[0] ?? null
}

/** May the worker be sent there at all: the recorded level reaches what the standard asks for (397/A2.minQualification). */
export const levelReaches = ({ standard }: Pick<CataloguedEdition, 'standard'>, level: number | null): boolean => level === null || level >= standard.minimumQualification.level

export interface Offer extends CourseOffer {
  match: Match
}

/** The offers for one worker, in the order of codes: what publication would refuse is none. `hasSeat` tells whether a run of the course has a seat left. */
export const offersFor = (worker: Learner, editions: readonly CataloguedEdition[], { competences, effects }: Pick<Fit, 'competences' | 'effects'>, hasSeat: (code: string) => boolean): Offer[] =>
  editions
    .filter((edition) => levelReaches(edition, worker.level) && answersNeed(edition, { positionCode: worker.positionCode, competences, effects }) && !worker.completed.has(edition.code))
    .map((edition): Offer => {
      const match = matchFor(edition, worker.positionCode)
      return { code: edition.code, minutes: edition.standard.minutes, effects: effects[edition.code] ?? {}, match, fitsPosition: match !== 'other-position', available: isOpenAllYear(edition) || hasSeat(edition.code) }
    })

/** What an item of a plan is looked at against, for one worker. */
export interface Fit {
  positionCode: string
  /** competences the position held asks for, and those the result shows a gap in */
  competences: readonly string[]
  effects: Effects
}

/** Is the course for the duties of the worker, or does it develop a competence they need (397/22)? */
export const answersNeed = (edition: Pick<CataloguedEdition, 'code' | 'standard'>, { positionCode, competences, effects }: Fit): boolean =>
  matchFor(edition, positionCode) !== 'other-position' || competences.some((competence) => (effects[edition.code]?.[competence] ?? 0) > 0)

/** Gaps a course closes, all the way to the level the position asks for. */
export const closedBy = (gaps: readonly Gap[], effects: Readonly<Record<string, number>> | undefined): Gap[] => gaps.filter(({ competence, expected }) => (effects?.[competence] ?? 0) >= expected)

/** Why a course stands in a plan: the gaps it closes; else the minimum, where it was proposed for it; nothing where somebody added it. */
export function reasonsOf(gaps: readonly Gap[], effects: Readonly<Record<string, number>> | undefined, proposed: boolean): ProposedReason[] {
  const closed = closedBy(gaps, effects)
  if (closed.length > 0) return closed.map(({ competence, actual, expected }) => ({ kind: 'closes-gap', competence, from: actual, to: expected }))
  return proposed ? [{ kind: 'reaches-minimum' }] : []
}

/** Gaps the courses of a plan close, and those they leave. */
export function gapsWith(gaps: readonly Gap[], courses: readonly string[], effects: Effects): { closed: Gap[]; open: Gap[] } {
  const closed = gaps.filter(({ competence, expected }) => courses.some((code) => (effects[code]?.[competence] ?? 0) >= expected))
  return { closed, open: gaps.filter((gap) => !closed.includes(gap)) }
}
