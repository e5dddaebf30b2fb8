/**
 * The yearly assessment of competence in two forms (397/16 to 397/18): external by the qualification organisation, own by the
 * worker; both not later than 15 November, which counts. What comes later is accepted and marked late.
 */
import { readDay, type CalendarDate } from '../calendar/calendar-date.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { allow, refuse, type Decision } from '../kernel/decision.ts'
import { fixedDate, type Deadline } from '../kernel/deadline.ts'

/** Levels of competence: 0 not shown yet, 4 teaches others. */
export const LEVELS = [0, 1, 2, 3, 4] as const
export type Level = (typeof LEVELS)[number]

/** What may be changed without a developer: the day of the year, and whether it gives way to a working day. */
export interface AssessmentSettings {
  /** MM-DD */
  limit: string
  moves: boolean
}

/** The last day for both forms of the year; a fixed date that by default does not move from a weekend (397/17). */
export const assessmentDue = (year: number, { limit, moves }: AssessmentSettings, calendar: WorkingCalendar): Deadline => fixedDate(`${year}-${limit}`, '397/17', calendar, { moves })

/** May the campaign of the year be opened? Once, in its own year (397/17). */
export function mayOpenCampaign({ year, exists }: { year: number; exists: boolean }, today: CalendarDate): Decision {
  if (exists) return refuse('assessment.campaign-exists', { year }, '397/17')
  return Number(today.slice(0, 4)) === year ? allow(true, '397/17') : refuse('assessment.campaign-other-year', { year }, '397/17')
}

/** May the campaign be closed, its results generalised? Once, after the last day of both forms, so that nobody in time finds it closed (397/17, 397/18). */
export function mayCloseCampaign({ year, exists, closed, dueOn }: { year: number; exists: boolean; closed: boolean; dueOn: CalendarDate | null }, today: CalendarDate): Decision {
  if (!exists || dueOn === null) return refuse('assessment.no-campaign', { year }, '397/17')
  if (closed) return refuse('assessment.campaign-closed', { year }, '397/18')
  return today > dueOn ? allow(true, '397/18') : refuse('assessment.campaign-under-way', { dueOn }, '397/17', '397/18')
}

export interface SelfAssessmentFacts {
  authorId: string
  workerId: string
  alreadySubmitted: boolean
  /** competence → level chosen */
  answers: ReadonlyMap<string, number>
  /** competences of the questionnaire */
  asked: readonly string[]
}

/** May the questionnaire be handed in? By the worker, complete, once (397/17.2). */
export function maySubmitSelf({ authorId, workerId, alreadySubmitted, answers, asked }: SelfAssessmentFacts): Decision {
  if (authorId !== workerId) return refuse('assessment.self-by-other', {}, '397/17.2')
  if (alreadySubmitted) return refuse('assessment.self-submitted', {}, '397/17.2')
  const open = asked.filter((competence) => !isLevel(answers.get(competence))).length
  return open > 0 ? refuse('assessment.self-incomplete', { open }, '397/17.2') : allow(true, '397/17.2')
}

export interface RatingFacts {
  alreadySubmitted: boolean
  competence: string
  /** null: not chosen yet, or taken back */
  level: number | null
  asked: readonly string[]
}

/** May an answer of the questionnaire be kept? For a competence it asks about, until it is handed in (397/17.2). */
export function maySaveRating({ alreadySubmitted, competence, level, asked }: RatingFacts): Decision {
  if (alreadySubmitted) return refuse('assessment.self-submitted', {}, '397/17.2')
  if (!asked.includes(competence)) return refuse('assessment.not-asked', {}, '397/17.2')
  return level === null || isLevel(level) ? allow(true, '397/17.2') : refuse('assessment.level-unknown', {}, '397/17.2')
}

const isLevel = (value: number | undefined): value is Level => value !== undefined && (LEVELS as readonly number[]).includes(value)

export interface ExternalFacts {
  byQualificationOrganisation: boolean
  alreadyFinal: boolean
  sources: readonly { name: string; on: string }[]
  levels: ReadonlyMap<string, number>
  asked: readonly string[]
}

/** May the external assessment be made final? By the qualification organisation, with named sources and a level for each competence (397/17.1). */
export function mayFinaliseExternal({ byQualificationOrganisation, alreadyFinal, sources, levels, asked }: ExternalFacts): Decision {
  if (!byQualificationOrganisation) return refuse('assessment.external-by-other', {}, '397/17.1')
  if (alreadyFinal) return refuse('assessment.external-final', {}, '397/17.1')
  if (!sources.some(({ name, on }) => name.trim().length >= 3 && readDay(on) !== null)) return refuse('assessment.external-sources-missing', {}, '397/17.1')
  const open = asked.filter((competence) => !isLevel(levels.get(competence))).length
  return open > 0 ? refuse('assessment.external-incomplete', { open }, '397/17.1') : allow(true, '397/17.1')
}

export interface ExternalDraftFacts {
  byQualificationOrganisation: boolean
  alreadyFinal: boolean
  /** competence → what was entered */
  ratings: ReadonlyMap<string, { level: number | null; figures: Readonly<Record<string, number>> }>
  sources: readonly { name: string; on: string }[]
  /** competence → indicators a figure may be given for, with their unit */
  asked: ReadonlyMap<string, ReadonlyMap<string, string>>
}

/** The largest figure of the reporting a field takes. */
export const LARGEST_FIGURE = 1_000_000_000
/** Is it a figure of that unit: none below zero, a share of a hundred at most? */
export const isFigure = (value: number, unit: string): boolean => Number.isFinite(value) && value >= 0 && value <= (unit === 'percent' ? 100 : LARGEST_FIGURE)

/** May the draft of an external assessment be kept? What it holds is asked for and can be true, whether or not it is complete (397/17.1). */
export function maySaveExternal({ byQualificationOrganisation, alreadyFinal, ratings, sources, asked }: ExternalDraftFacts, today: CalendarDate): Decision {
  if (!byQualificationOrganisation) return refuse('assessment.external-by-other', {}, '397/17.1')
  if (alreadyFinal) return refuse('assessment.external-final', {}, '397/17.1')
  for (const [competence, { level, figures }] of ratings) {
    const indicators = asked.get(competence)
    if (!indicators) return refuse('assessment.not-asked', {}, '397/17.1')
    if (level !== null && !isLevel(level)) return refuse('assessment.level-unknown', {}, '397/17.1')
    if (Object.entries(figures).some(([key, figure]) => !isFigure(figure, indicators.get(key) ?? '') || !indicators.has(key))) return refuse('assessment.figure-unreadable', {}, '397/17.1')
  }
  return sources.some(({ on }) => on > today) ? refuse('assessment.source-in-future', { today }, '397/17.1') : allow(true, '397/17.1')
}

export type AssessmentState = 'open' | 'self-done' | 'external-done' | 'assessed'

export interface AssessmentStanding {
  state: AssessmentState
  /** whose form was late, or is missing after the limit */
  late: ('worker' | 'qualification-organisation')[]
}

/** Where the assessment stands; with one form missing nobody is assessed (397/17). */
export function assessmentStanding({ selfOn, externalOn, dueOn }: { selfOn: CalendarDate | null; externalOn: CalendarDate | null; dueOn: CalendarDate }, today: CalendarDate): AssessmentStanding {
  const isLate = (on: CalendarDate | null) => (on ?? today) > dueOn
  return {
    state: selfOn && externalOn ? 'assessed' : selfOn ? 'self-done' : externalOn ? 'external-done' : 'open',
    late: [...(isLate(selfOn) ? (['worker'] as const) : []), ...(isLate(externalOn) ? (['qualification-organisation'] as const) : [])],
  }
}

export interface Gap {
  competence: string
  expected: number
  actual: number
}

/** Where the external result stays below the profile of the position; the largest gap first, then by code (397/16, 397/18). */
export const gapsOf = (profile: Readonly<Record<string, number>>, levels: ReadonlyMap<string, number>): Gap[] =>
  Object.entries(profile)
    .map(([competence, expected]) => ({ competence, expected, actual: levels.get(competence) ?? 0 }))
    .filter(({ expected, actual }) => actual < expected)
    .sort((a, b) => b.expected - b.actual - (a.expected - a.actual) || (a.competence < b.competence ? -1 : 1))
