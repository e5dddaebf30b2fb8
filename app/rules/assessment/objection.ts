/**
 * A reasoned objection of the worker to the external result, answered by a second assessor. Order 397 names neither: the
 * platform offers it, and every page says so. A new result it leads to is made under the clause of the first one (397/17.1).
 */
import { allow, refuse, type Decision } from '../kernel/decision.ts'
import { LEVELS } from './assessment.ts'

/** upheld: the result stays; changed: another one takes its place. */
export const OBJECTION_OUTCOMES = ['upheld', 'changed'] as const
export type ObjectionOutcome = (typeof OBJECTION_OUTCOMES)[number]

/** Characters a reason or an answer has at least: one that says nothing is none. */
export const LEAST_REASON = 10

export interface ObjectionFacts {
  authorId: string
  workerId: string
  /** there is a final external result of the year */
  resultFinal: boolean
  /** an objection was raised in the year, answered or not */
  alreadyRaised: boolean
  reason: string
}

/** May the worker object? To a final result, once a year, with a reason. */
export function mayObject({ authorId, workerId, resultFinal, alreadyRaised, reason }: ObjectionFacts): Decision {
  if (authorId !== workerId) return refuse('assessment.objection-by-other')
  if (alreadyRaised) return refuse('assessment.objection-raised')
  if (!resultFinal) return refuse('assessment.objection-no-result', {}, '397/17.1')
  return isReasoned(reason) ? allow(true) : refuse('assessment.objection-reason-missing', { least: LEAST_REASON })
}

export interface ObjectionAnswerFacts {
  byQualificationOrganisation: boolean
  assessorId: string
  workerId: string
  /** who made the result final that is objected to */
  finalisedById: string | null
  alreadyAnswered: boolean
  outcome: ObjectionOutcome | null
  answer: string
  /** competence → level found first, and as it is to be now */
  before: ReadonlyMap<string, number>
  levels: ReadonlyMap<string, number>
  asked: readonly string[]
}

/** May the objection be answered so? By a second person of the qualification organisation, once, with an answer; a changed result is complete and differs. */
export function mayAnswerObjection(facts: ObjectionAnswerFacts): Decision {
  const { byQualificationOrganisation, assessorId, workerId, finalisedById, alreadyAnswered, outcome, answer, before, levels, asked } = facts
  if (!byQualificationOrganisation || assessorId === workerId) return refuse('assessment.external-by-other', {}, '397/17.1')
  if (alreadyAnswered) return refuse('assessment.objection-answered')
  if (assessorId === finalisedById) return refuse('assessment.objection-same-assessor')
  if (outcome === null) return refuse('assessment.objection-outcome-missing')
  if (!isReasoned(answer)) return refuse('assessment.objection-answer-missing', { least: LEAST_REASON })
  if (outcome === 'upheld') return allow(true)
  const open = asked.filter((competence) => !(LEVELS as readonly (number | undefined)[]).includes(levels.get(competence))).length
  if (open > 0) return refuse('assessment.external-incomplete', { open }, '397/17.1')
  return asked.some((competence) => levels.get(competence) !== before.get(competence)) ? allow(true, '397/17.1') : refuse('assessment.objection-nothing-changed')
}

const isReasoned = (text: string): boolean => [...text.trim()].length >= LEAST_REASON
