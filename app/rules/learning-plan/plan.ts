/** The individual plan of one worker for one calendar year (397/2.6, 397/15 to 397/21). Durations are minutes. */
import type { CalendarDate } from '../calendar/calendar-date.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { fixedDate, type Deadline } from '../kernel/deadline.ts'
import { allow, refuse, type Decision } from '../kernel/decision.ts'
import { creditYear, inAcademicHours, YEARLY_MINIMUM_MINUTES } from '../learning/hours.ts'

/** mandatory: as published; self-chosen: added by the worker (397/20.1); required, retake: added after an external assessment (397/20.2). */
export const ITEM_ORIGINS = ['mandatory', 'self-chosen', 'required', 'retake'] as const
export type ItemOrigin = (typeof ITEM_ORIGINS)[number]

export interface PlanItem {
  course: string
  minutes: number
  origin: ItemOrigin
}
/** Everything but what the worker chose is bound to be completed. */
export const isMandatory = ({ origin }: Pick<PlanItem, 'origin'>): boolean => origin !== 'self-chosen'

/** Minutes of the mandatory items; a course named twice counts once (397/15). */
export const mandatoryMinutes = (items: readonly PlanItem[]): number =>
  [...new Map(items.filter(isMandatory).map(({ course, minutes }) => [course, minutes])).values()].reduce((sum, minutes) => sum + minutes, 0)

/** The last day on which a completion still counts for the plan of the year; a fixed date, until midnight in Kazakhstan (397/21). */
export const fulfilmentDue = (year: number, calendar: WorkingCalendar): Deadline => fixedDate(`${year}-12-31`, '397/21', calendar)

/** Plans are made and corrected for this year and the next; a year that is over keeps its plan. */
const isOpen = (year: number, today: CalendarDate): boolean => year === creditYear(today) || year === creditYear(today) + 1

/** May a plan of the year be made? For this year or the next, while none is published for it (397/2.6, 397/18). */
export function mayMakePlan({ year, otherPlan }: { year: number; otherPlan: boolean }, today: CalendarDate): Decision {
  if (!isOpen(year, today)) return refuse('plan.other-year', { year }, '397/18')
  return otherPlan ? refuse('plan.second-for-year', { year }, '397/2.6') : allow(true, '397/2.6', '397/18')
}

export interface PublicationFacts {
  year: number
  items: readonly (PlanItem & {
    published: boolean
    /** made for the position held or for every position, or developing a competence the position or the result asks for */
    matches: boolean
    /** level of qualification the standard asks for */
    minimumLevel: number
  })[]
  /** recorded level of the worker; null when none is recorded */
  qualificationLevel: number | null
  /** another plan of the worker for the year is published already */
  otherPlan: boolean
  assessed: boolean
  /** why there is no assessment to rest on (397/16) */
  withoutAssessmentReason: string | null
  byQualificationOrganisation: boolean
}

/** May the plan be published? By the qualification organisation, for this year or the next, one for the year, 2,400 mandatory minutes at least, every item with a published standard, fit for duties or competences and for the level of the worker. */
export function mayPublishPlan(facts: PublicationFacts, today: CalendarDate): Decision {
  if (!facts.byQualificationOrganisation) return refuse('plan.by-other', {}, '397/18')
  if (!isOpen(facts.year, today)) return refuse('plan.other-year', { year: facts.year }, '397/18')
  if (facts.otherPlan) return refuse('plan.second-for-year', { year: facts.year }, '397/2.6')
  const without = facts.items.find(({ published }) => !published)
  if (without) return refuse('plan.item-without-standard', { course: without.course }, '397/2.6')
  const unfit = facts.items.find(({ matches }) => !matches)
  if (unfit) return refuse('plan.item-no-match', { course: unfit.course }, '397/22')
  const level = facts.qualificationLevel
  const tooHigh = level === null ? undefined : facts.items.find(({ minimumLevel }) => minimumLevel > level)
  if (tooHigh) return refuse('plan.item-level', { course: tooHigh.course, needed: tooHigh.minimumLevel, recorded: level! }, '397/A2.minQualification')
  const minutes = mandatoryMinutes(facts.items)
  if (minutes < YEARLY_MINIMUM_MINUTES) return refuse('plan.below-minimum', { hours: inAcademicHours(minutes), missing: YEARLY_MINIMUM_MINUTES - minutes, minimum: inAcademicHours(YEARLY_MINIMUM_MINUTES) }, '397/15', '397/15¶2')
  if (!facts.assessed && !facts.withoutAssessmentReason?.trim()) return refuse('plan.without-assessment', {}, '397/16')
  return allow(true, '397/2.6', '397/15', '397/16', '397/18', '397/22')
}

/** Published after its year began: not wrong, and marked late (397/18; the order sets no day, the target is internal). */
export const publishedLate = (year: number, publishedOn: CalendarDate): boolean => creditYear(publishedOn) >= year

/** May the worker add this course? Published, not in the plan yet, in the year of the plan or for a run that ends in it, while working in a position of the order; it only adds (397/20.1). */
export function mayAddOwn({ isOwner, covered, planYear, runYear, items, course }: { isOwner: boolean; covered: boolean; planYear: number; runYear?: number; items: readonly PlanItem[]; course: { code: string; published: boolean } }, today: CalendarDate): Decision {
  if (!isOwner) return refuse('plan.not-own', {}, '397/20.1')
  if (!covered) return refuse('learning.not-covered', {}, '397/1', '397/2.2')
  if ((runYear ?? creditYear(today)) !== planYear) return refuse('plan.other-year', { year: planYear }, '397/20.1')
  if (!course.published) return refuse('plan.item-without-standard', { course: course.code }, '397/20.1')
  return items.some((item) => item.course === course.code) ? refuse('plan.course-in-plan', { course: course.code }, '397/20.1') : allow(true, '397/20.1')
}

export interface RequiredCourse {
  planYear: number
  course: { code: string; published: boolean }
  retake: boolean
  /** the worker completed this course before, in whatever year */
  completedBefore: boolean
  /** result of the external assessment it answers: competence, level found and level the position asks for; null when there is none */
  externalResult: { competence: string; level: number; expected: number } | null
  jobDuty: string
}

/** May the qualification organisation add or repeat this course? Only after an external assessment that shows a lack of the competence, with the duty it is needed for; only what was completed is repeated (397/20.2). */
export function mayAddRequired({ planYear, course, retake, completedBefore, externalResult, jobDuty }: RequiredCourse, items: readonly PlanItem[], byQualificationOrganisation: boolean, today: CalendarDate): Decision {
  if (!byQualificationOrganisation) return refuse('plan.by-other', {}, '397/20.2')
  if (!isOpen(planYear, today)) return refuse('plan.other-year', { year: planYear }, '397/20.2')
  if (externalResult === null) return refuse('plan.without-external-result', {}, '397/20.2')
  const { competence, level, expected } = externalResult
  if (level >= expected) return refuse('plan.no-lack', { competence, level, expected }, '397/20.2')
  if (jobDuty.trim().length < 3) return refuse('plan.duty-missing', {}, '397/20.2')
  if (!course.published) return refuse('plan.item-without-standard', { course: course.code }, '397/20.2')
  if (retake && !completedBefore) return refuse('plan.nothing-to-retake', { course: course.code }, '397/20.2')
  // a retake comes once beside the item it repeats
  const inPlan = items.some((item) => item.course === course.code && (!retake || item.origin === 'retake'))
  return inPlan ? refuse('plan.course-in-plan', { course: course.code }, '397/20.2') : allow(true, '397/20.2')
}

/** A mandatory item does not go by the worker's choice, nor by anybody's; and nothing changes for a worker who has left (397/20.1). */
export function mayRemove(item: Pick<PlanItem, 'origin'>, covered: boolean): Decision {
  if (!covered) return refuse('learning.not-covered', {}, '397/1', '397/2.2')
  return isMandatory(item) ? refuse('plan.mandatory-stays', {}, '397/20.1') : allow(true, '397/20.1')
}

/** The instant at which a correction brought an item, null for one of the plan as published. Instants are ISO, in UTC and of one precision, so that they compare as text. */
interface Added {
  addedAt: string | null
}
interface Completed {
  course: string
  /** the instant of the completion */
  at: string
}

/** Does the completion answer the item? What was completed before a retake was ordered does not, on the same day either (397/20.2). */
export const answers = ({ course, origin, addedAt }: Pick<PlanItem, 'course' | 'origin'> & Added, completed: Completed): boolean =>
  completed.course === course && (origin !== 'retake' || addedAt === null || completed.at >= addedAt)

/** May an item be given a date, or another one? In a plan of this year or the next, while it is not completed (397/19.schedule). */
export function mayGiveDate({ planYear, course, completed }: { planYear: number; course: string; completed: boolean }, today: CalendarDate): Decision {
  if (!isOpen(planYear, today)) return refuse('plan.other-year', { year: planYear }, '397/19.schedule')
  return completed ? refuse('plan.course-completed', { course }, '397/19.schedule') : allow(true, '397/19.schedule')
}

/** How the year came out; `no-plan` is not `not-fulfilled` (397/15, 397/21). */
export type YearOutcome = 'no-plan' | 'running' | 'fulfilled' | 'mandatory-open' | 'not-fulfilled' | 'employment-ended'

export interface YearFacts {
  year: number
  /** null: no plan was made for the year */
  items: readonly (PlanItem & Added)[] | null
  /** courses completed, whenever: the year is told by the day, on which the later of full completion and passed test fell */
  completed: readonly (Completed & { minutes: number; on: CalendarDate })[]
  employmentEndedOn: CalendarDate | null
}

export interface YearStanding {
  outcome: YearOutcome
  /** minutes credited in the year */
  done: number
  missing: number
  mandatoryOpen: string[]
}

/** Where the year stands; it ends with 31 December in Kazakhstan. Nothing is rounded: 39 h 59 min is not 40 h (397/21). */
export function yearStanding({ year, items, completed, employmentEndedOn }: YearFacts, today: CalendarDate): YearStanding {
  const inYear = completed.filter(({ on }) => creditYear(on) === year)
  const done = [...firstOfEach(inYear).values()].reduce((sum, { minutes }) => sum + minutes, 0)
  const mandatoryOpen = [...new Set((items ?? []).filter((item) => isMandatory(item) && !inYear.some((one) => answers(item, one))).map(({ course }) => course))]
  const missing = Math.max(0, YEARLY_MINIMUM_MINUTES - done)
  const outcome = ((): YearOutcome => {
    if (items === null) return 'no-plan'
    if (employmentEndedOn !== null && creditYear(employmentEndedOn) <= year) return 'employment-ended'
    if (creditYear(today) <= year) return 'running'
    if (missing > 0) return 'not-fulfilled'
    return mandatoryOpen.length > 0 ? 'mandatory-open' : 'fulfilled'
  })()
  return { outcome, done, missing, mandatoryOpen }
}

/** A course counts once in a year, with the minutes of its first completion. */
function firstOfEach<Completed extends { course: string; on: CalendarDate }>(completed: readonly Completed[]): Map<string, Completed> {
  const first = new Map<string, Completed>()
  for (const one of completed) if (one.on < (first.get(one.course)?.on ?? '9999')) first.set(one.course, one)
  return first
}
