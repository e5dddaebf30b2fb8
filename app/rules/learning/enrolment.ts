/** Who may take which course: 397/22, 397/24, 397/27, 397/A2.position, 397/A2.minQualification. */
import { allow, refuse, type Decision } from '../kernel/decision.ts'

/** The languages of training, at the learner's choice (397/24). */
export const TRAINING_LANGUAGES = ['kk', 'ru'] as const
export type TrainingLanguage = (typeof TRAINING_LANGUAGES)[number]

export type Match = 'position' | 'every-position' | 'other-position'

/** How a course fits the worker's job duties (397/22): for the position held, for everybody, or for others. */
export function matchOf(coursePositions: readonly string[], heldPositions: readonly string[]): Match {
  if (coursePositions.includes('*')) return 'every-position'
  return coursePositions.some((code) => heldPositions.includes(code)) ? 'position' : 'other-position'
}

/** Organisations whose workers the rules are about (397/1). */
export const COVERED_KINDS: readonly string[] = ['labour-mobility-centre', 'career-centre']
/** Are the workers of such an organisation under the rules (397/1, 397/2.2)? */
export const isCoveredKind = (kind: string): boolean => COVERED_KINDS.includes(kind)

export interface EnrolmentFacts {
  course: {
    form: 'online-course' | 'webinar' | 'in-person-seminar'
    status: 'published' | 'superseded' | 'withdrawn'
    hasLessons: boolean
    positions: readonly string[]
    minimumQualification: number
  }
  worker: {
    /** kinds of the organisations the worker has a job in today */
    organisationKinds: readonly string[]
    positions: readonly string[]
    /** recorded level, null when HR has not recorded any */
    qualificationLevel: number | null
    activeEnrolment: boolean
    /** has completed this very edition */
    completedEdition: boolean
  }
  choice: {
    language: string
    /** why a course made for another position was chosen */
    reason: string | null
    /** the qualification organisation's reason to admit somebody below the level */
    levelOverride?: string | null
  }
}

/** May the worker enrol by own choice? A head is a worker like any specialist (397/2.2). */
export function mayEnrol({ course, worker, choice }: EnrolmentFacts): Decision<Match> {
  if (!worker.organisationKinds.some(isCoveredKind)) return refuse('learning.not-covered', {}, '397/1', '397/2.2')
  if (course.status !== 'published') return refuse('learning.edition-not-published', {}, '397/22¶3')
  if (course.form !== 'online-course') return refuse('learning.other-form', {}, '397/23')
  if (!course.hasLessons) return refuse('learning.course-in-preparation', {}, '397/23.3')
  if (!(TRAINING_LANGUAGES as readonly string[]).includes(choice.language)) return refuse('learning.language-not-offered', {}, '397/24')
  if (worker.activeEnrolment) return refuse('learning.already-enrolled', {}, '397/22')
  if (worker.completedEdition) return refuse('learning.already-completed', {}, '397/25')
  const recorded = worker.qualificationLevel
  if (recorded !== null && recorded < course.minimumQualification && !choice.levelOverride?.trim())
    return refuse('learning.qualification-too-low', { needed: course.minimumQualification, recorded }, '397/A2.minQualification')
  const match = matchOf(course.positions, worker.positions)
  if (match === 'other-position' && !choice.reason?.trim()) return refuse('learning.other-position-needs-reason', {}, '397/22', '397/A2.position')
  return allow(match, '397/22', '397/22¶3', '397/24')
}

/** The language may change until the test starts (397/24); an attempt under way keeps its language. */
export function mayChangeLanguage(language: string, attemptOpen: boolean): Decision<TrainingLanguage> {
  if (language !== 'kk' && language !== 'ru') return refuse('learning.language-not-offered', {}, '397/24')
  return attemptOpen ? refuse('learning.language-fixed-by-test', {}, '397/24') : allow(language, '397/24')
}
