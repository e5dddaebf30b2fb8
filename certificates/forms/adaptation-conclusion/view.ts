import type { Mark, Mentor, Signed, Worker } from '../people.ts'

/** An activity of the plan and its mark. */
export interface MarkedActivity {
  section: 1 | 2 | 3
  number: number
  activity: string
  mark: Mark
}

/**
 * The mentor's evaluation of the plan (397/13) and conclusion on the probation (397/14), all in the language of the
 * sheet. Days are `YYYY-MM-DD`.
 */
export interface AdaptationConclusionView {
  form: 'adaptation-conclusion/1'
  version: number
  centre: string
  worker: Worker
  mentor: Mentor
  startOfWork: string
  periodEnd: string
  /** `null` where the contract sets no probation. */
  probationEnd: string | null
  /** When the worker's report came, or the recorded reason why there is none. */
  report: { submittedOn: string } | { missing: string }
  marks: MarkedActivity[]
  /** Of the fulfilment as a whole; blank lines part paragraphs. Empty only before it is signed. */
  evaluation: string
  /** `not-applicable` where no probation was set. */
  outcome: 'passed' | 'not-passed' | 'not-applicable'
  reasons: string
  evaluated: Signed | null
  decided: Signed | null
  filed: Signed | null
  /** The day of printing. */
  producedOn: string
}
