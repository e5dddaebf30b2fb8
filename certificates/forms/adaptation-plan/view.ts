import type { Mark, Mentor, Signed, Worker } from '../people.ts'

/** One activity of the plan. While the plan is a draft, what is not known yet is an empty text. */
export interface AdaptationPlanRow {
  activity: string
  result: string
  /** `YYYY-MM-DD`. */
  completeBy: string
  mark: Mark | null
  /** The mentor, when the mark was signed in the system. */
  markedBy: Signed | null
}

/** What the adaptation plan says (397/8, annex 1), all in the language of the sheet. Days are `YYYY-MM-DD`. */
export interface AdaptationPlanView {
  form: 'adaptation-plan/1'
  /** A draft says so in the top margin; otherwise only what is filled in differs. */
  stage: 'draft' | 'submitted' | 'approved' | 'acknowledged' | 'marked'
  version: number
  /** Name of the career centre. */
  centre: string
  drawnUpOn: string | null
  worker: Worker
  startOfWork: string
  /** `null` where the contract sets no probation. */
  probationEnd: string | null
  /** End of the adaptation period. */
  periodEnd: string
  mentor: Mentor
  approval: Signed | null
  /** I, II and III of the form. */
  sections: readonly [AdaptationPlanRow[], AdaptationPlanRow[], AdaptationPlanRow[]]
  acknowledgement: Signed | null
  /** The day of printing. */
  producedOn: string
}
