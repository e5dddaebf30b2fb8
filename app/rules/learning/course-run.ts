/** Runs of courses: dates, place, language, seats and who provides them (397/19.schedule, 397/22¶2, 397/22¶3, 397/23). */
import { yearOf, type CalendarDate } from '../calendar/calendar-date.ts'
import { allow, refuse, type Decision } from '../kernel/decision.ts'
import { TRAINING_LANGUAGES } from './enrolment.ts'

/** The forms of training there are; no order knows a fourth one (397/23). */
export const RUN_FORMS = ['online-course', 'webinar', 'in-person-seminar'] as const
export type RunForm = (typeof RUN_FORMS)[number]

/** Who provides a run: the qualification organisation, or an internal trainer (397/22¶2). Experts are invited, they provide nothing of their own (397/23.1, 397/23.2). */
export const RUN_PROVIDERS = ['qualification-organisation', 'internal-trainer'] as const
export type RunProvider = (typeof RUN_PROVIDERS)[number]

export const SEATS = { least: 1, most: 1000 } as const

export interface RunFacts {
  course: { code: string; form: RunForm; published: boolean }
  /** the form it is held in */
  form: string
  provider: string
  language: string
  startsOn: CalendarDate
  endsOn: CalendarDate
  /** where it is held, or the link to it; an online course needs none */
  place: string
  capacity: number
}

/** May the run be scheduled? A published standard in its own form, a provider, days in order and to come, seats, and where to go (397/22¶3, 397/23). */
export function maySchedule({ course, form, provider, language, startsOn, endsOn, place, capacity }: RunFacts, today: CalendarDate): Decision {
  if (!course.published) return refuse('run.course-without-standard', { course: course.code }, '397/22¶3')
  if (!(RUN_FORMS as readonly string[]).includes(form) || form !== course.form) return refuse('run.other-form', {}, '397/23')
  if (!(RUN_PROVIDERS as readonly string[]).includes(provider)) return refuse('run.provider-unknown', {}, '397/22¶2')
  if (!(TRAINING_LANGUAGES as readonly string[]).includes(language)) return refuse('learning.language-not-offered', {}, '397/24')
  if (endsOn < startsOn) return refuse('run.ends-before-start', { startsOn, endsOn }, '397/19.schedule')
  if (startsOn < today) return refuse('run.starts-in-past', { startsOn, today }, '397/19.schedule')
  if (!Number.isInteger(capacity) || capacity < SEATS.least || capacity > SEATS.most) return refuse('run.seats-out-of-range', { ...SEATS }, '397/19.schedule')
  if (form !== 'online-course' && place.trim().length < 3) return refuse('run.place-missing', {}, '397/19.schedule', '397/23')
  return allow(true, '397/19.schedule', '397/22¶2', '397/22¶3', '397/23')
}

/** May a plan of the year foresee the run? It begins and ends in that year (397/2.6, 397/19.schedule). */
export const mayForesee = ({ startsOn, endsOn }: Pick<RunFacts, 'startsOn' | 'endsOn'>, planYear: number): Decision =>
  yearOf(startsOn) === planYear && yearOf(endsOn) === planYear ? allow(true, '397/19.schedule') : refuse('run.outside-plan-year', { year: planYear, startsOn, endsOn }, '397/2.6', '397/19.schedule')

/** May the run be cancelled? Once, before it begins, with a reason that everybody who counted on it is told (397/19.schedule). */
export function mayCancel({ cancelled, startsOn, reason }: { cancelled: boolean; startsOn: CalendarDate; reason: string }, today: CalendarDate): Decision {
  if (cancelled) return refuse('run.already-cancelled', {}, '397/19.schedule')
  if (startsOn <= today) return refuse('run.begun', { startsOn }, '397/19.schedule')
  return reason.trim().length < 3 ? refuse('run.reason-missing', {}, '397/19.schedule') : allow(true, '397/19.schedule')
}
