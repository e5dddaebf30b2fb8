import type { Mark, Mentor, Signed, Worker } from '../people.ts'

/** A topic of the adaptation training: when it was studied, and when its practice was confirmed (397/11.practice). */
export interface TrainingTopic {
  name: string
  theoryOn: string | null
  practiceOn: string | null
}

/** An activity of the plan with what the worker says about it. */
export interface AdaptationReportRow {
  section: 1 | 2 | 3
  number: number
  activity: string
  result: string
  completeBy: string
  mark: Mark | null
  comment: string
}

/** The worker's report on the adaptation plan (397/12), all in the language of the sheet. Days are `YYYY-MM-DD`. */
export interface AdaptationReportView {
  form: 'adaptation-report/1'
  version: number
  centre: string
  worker: Worker
  mentor: Mentor
  startOfWork: string
  periodEnd: string
  training: { topics: TrainingTopic[]; dueOn: string; passedOn: string | null }
  rows: AdaptationReportRow[]
  /** About the whole period; blank lines part paragraphs. Empty only before it is submitted. */
  text: string
  submitted: Signed | null
  /** The day of printing. */
  producedOn: string
}
