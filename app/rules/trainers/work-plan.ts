/** The work plan of an internal trainer for a calendar year: classes that answer what workers need, looked at by the qualification organisation (397/30, 397/31). */
import { yearOf, type CalendarDate } from '../calendar/calendar-date.ts'
import { allow, refuse, type Decision } from '../kernel/decision.ts'
import { SEATS } from '../learning/course-run.ts'
import { TRAINING_LANGUAGES } from '../learning/enrolment.ts'
import type { TrainerState } from './trainer.ts'

export const WORK_PLAN_STATES = ['draft', 'submitted', 'coordinated', 'returned'] as const
export type WorkPlanState = (typeof WORK_PLAN_STATES)[number]

export const WORK_PLAN_EVENTS = ['submitted', 'coordinated', 'returned', 'commented', 'amended'] as const
export type WorkPlanEvent = (typeof WORK_PLAN_EVENTS)[number]

/** What a class of a trainer may be; an online course is worked through alone (397/23.1, 397/23.2, 397/23.3). */
export const CLASS_FORMS: readonly string[] = ['webinar', 'in-person-seminar']

const STEPS: readonly string[] = ['submitted', 'coordinated', 'returned']

/** Where a plan stands: the newest of what moves it; remarks and amendments do not. Events in their order. */
export const workPlanState = (events: readonly WorkPlanEvent[]): WorkPlanState => (events.findLast((kind) => STEPS.includes(kind)) as WorkPlanState | undefined) ?? 'draft'

/** Was the plan changed after the qualification organisation looked at it last? */
export const changedSinceReview = (events: readonly WorkPlanEvent[]): boolean => events.lastIndexOf('amended') > Math.max(events.lastIndexOf('coordinated'), events.lastIndexOf('returned'))

/** Classes may be held by a plan that was handed in and is not back for rework (397/31.delivery). */
export const isInForce = (state: WorkPlanState): boolean => state === 'submitted' || state === 'coordinated'

/** May this trainer draw up a work plan? From the order on, also before the preparation is done (397/28b, 397/31). */
export function mayDrawUp(state: TrainerState | null): Decision {
  if (state === 'active' || state === 'appointed' || state === 'in-preparation') return allow(true, '397/31')
  return state === 'suspended' || state === 'ended' ? refuse('work-plan.not-trainer-now', {}, '397/28b', '397/31') : refuse('work-plan.not-appointed', {}, '397/28b', '397/31')
}

/** A trainer hands in a plan, and changes one that was handed in, once prepared (397/2.12.tot, 397/29). */
export function mayCommit(state: TrainerState | null): Decision {
  const drawUp = mayDrawUp(state)
  if (!drawUp.allowed) return drawUp
  return state === 'active' ? allow(true, '397/31') : refuse('work-plan.not-prepared', {}, '397/2.12.tot', '397/29')
}

/** May the plan of the year be written now? That of a year that is over stands as it is (397/31). */
export const mayWriteYear = (year: number, today: CalendarDate): Decision => (year < yearOf(today) ? refuse('work-plan.year-over', { year }, '397/31') : allow(true, '397/31'))

export interface LineFacts {
  /** of the published standard; null: there is none of this code */
  course: { code: string; form: string } | null
  code: string
  /** the form it is planned in */
  form: string
  language: string
  from: CalendarDate
  to: CalendarDate
  people: number
  /** is the audience in the area of the trainer? */
  inArea: boolean
  /** does anybody in the area need the course? */
  needed: boolean
  /** why it is held all the same */
  note: string
}

/** May the class stand in the plan of the year? A course nobody needs is flagged and wants a word, it is not refused (397/22¶3, 397/31). */
export function mayPlanClass({ course, code, form, language, from, to, people, inArea, needed, note }: LineFacts, year: number, today: CalendarDate): Decision {
  if (!course) return refuse('work-plan.course-without-standard', { course: code }, '397/22¶3')
  if (!CLASS_FORMS.includes(course.form)) return refuse('work-plan.no-class', { course: code }, '397/23.1', '397/23.2', '397/23.3')
  if (form !== course.form) return refuse('run.other-form', {}, '397/23')
  if (!(TRAINING_LANGUAGES as readonly string[]).includes(language)) return refuse('learning.language-not-offered', {}, '397/24')
  if (to < from) return refuse('run.ends-before-start', { startsOn: from, endsOn: to }, '397/31')
  if (yearOf(from) !== year || yearOf(to) !== year) return refuse('work-plan.outside-year', { year, from, to }, '397/31')
  if (to < today) return refuse('work-plan.days-over', { to, today }, '397/31')
  if (!Number.isInteger(people) || people < SEATS.least || people > SEATS.most) return refuse('work-plan.people-out-of-range', { ...SEATS }, '397/31')
  if (!inArea) return refuse('work-plan.outside-area', {}, '397/31')
  if (!needed && note.trim().length < 3) return refuse('work-plan.need-note-missing', { course: code }, '397/31')
  return allow(true, '397/31', '397/22¶3')
}

/** Is the change one of a plan that was handed in before, and then with a reason? False: the first draft is still being written (397/31, 397/31.delivery). */
export function mayChange(events: readonly WorkPlanEvent[], trainer: TrainerState | null, reason: string): Decision<{ amends: boolean }> {
  const amends = events.includes('submitted')
  const decision = amends ? mayCommit(trainer) : mayDrawUp(trainer)
  if (!decision.allowed) return decision
  if (!amends) return allow({ amends }, '397/31')
  return reason.trim().length < 3 ? refuse('work-plan.reason-missing', {}, '397/31.delivery') : allow({ amends }, '397/31', '397/31.delivery')
}

/** May a class come into the plan together with the run that holds it? Only by an amendment of a plan in force (397/31.delivery). */
export function mayAmendForClass(events: readonly WorkPlanEvent[], trainer: TrainerState | null, reason: string): Decision {
  const decision = mayCommit(trainer)
  if (!decision.allowed) return decision
  if (!isInForce(workPlanState(events))) return refuse('work-plan.not-in-force', {}, '397/31.delivery')
  return reason.trim().length < 3 ? refuse('work-plan.reason-missing', {}, '397/31.delivery') : allow(true, '397/31.delivery')
}

/** May a line be changed so, or leave the plan? What was held stays; with a class scheduled it keeps its course (397/31.delivery). */
export function mayTouchLine({ held, scheduled, keepsCourse }: { held: boolean; scheduled: boolean; keepsCourse: boolean }): Decision {
  if (held) return refuse('work-plan.line-held', {}, '397/31.delivery')
  return scheduled && !keepsCourse ? refuse('work-plan.line-scheduled', {}, '397/31.delivery') : allow(true, '397/31', '397/31.delivery')
}

/** May the plan be handed in? With a class in it, by a trainer who is prepared, when it is not with the qualification organisation already (397/30, 397/31). */
export function maySubmit({ events, trainer, lines }: { events: readonly WorkPlanEvent[]; trainer: TrainerState | null; lines: number }): Decision {
  const decision = mayCommit(trainer)
  if (!decision.allowed) return decision
  if (isInForce(workPlanState(events))) return refuse('work-plan.submitted', {}, '397/30', '397/31')
  return lines === 0 ? refuse('work-plan.empty', {}, '397/31') : allow(true, '397/31', '397/30')
}

export const REVIEWS = ['coordinated', 'returned', 'commented'] as const
export type Review = (typeof REVIEWS)[number]

/** May the qualification organisation say this of the plan? It looks at what was handed in or changed since; it coordinates and forbids no class (397/30). */
export function mayReview(events: readonly WorkPlanEvent[], review: Review, text: string): Decision {
  const state = workPlanState(events)
  if (state === 'draft') return refuse('work-plan.not-submitted', {}, '397/30')
  if (review !== 'commented' && state !== 'submitted' && !changedSinceReview(events)) return refuse('work-plan.reviewed', {}, '397/30')
  if (review !== 'coordinated' && text.trim().length < 3) return refuse('work-plan.remarks-missing', {}, '397/30')
  return allow(true, '397/30')
}

export const LINE_STATES = ['open', 'scheduled', 'held', 'not-held', 'removed'] as const
export type LineState = (typeof LINE_STATES)[number]

/** How a line stands: held once a sheet of one of its sessions is signed off; not held when its last day has passed without (397/31.delivery). */
export function lineState({ removed, confirmed, runs, to }: { removed: boolean; confirmed: number; runs: number; to: CalendarDate }, today: CalendarDate): LineState {
  if (removed) return 'removed'
  if (confirmed > 0) return 'held'
  if (to < today) return 'not-held'
  return runs > 0 ? 'scheduled' : 'open'
}

/** May a deviation be explained? Once the days of the line have passed, in words (397/31.delivery). */
export function mayExplain({ removed, to, text }: { removed: boolean; to: CalendarDate; text: string }, today: CalendarDate): Decision {
  if (removed || to >= today) return refuse('work-plan.line-not-over', { to }, '397/31.delivery')
  return text.trim().length < 3 ? refuse('work-plan.deviation-missing', {}, '397/31.delivery') : allow(true, '397/31.delivery')
}
