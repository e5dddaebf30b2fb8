/** A class of the plan, in the words of the sheet. Days are `YYYY-MM-DD`. */
export interface WorkPlanLine {
  code: string
  course: string
  /** of training, and its language */
  form: string
  language: string
  from: string
  to: string
  audience: string
  people: number
  minutes: number
  /** of sessions whose sheet is signed off */
  delivered: { minutes: number; people: number }
  /** why it was not held as planned, or is held although nobody was found to need it; empty: nothing to say */
  note: string
}

/** What was said of the plan, and how it was changed. */
export interface WorkPlanEntry {
  on: string
  kind: 'returned' | 'commented' | 'amended'
  by: string
  text: string
}

/** The work plan of an internal trainer for a calendar year (397/31), all in the language of the sheet. */
export interface WorkPlanView {
  form: 'work-plan/1'
  stage: 'draft' | 'submitted' | 'coordinated' | 'returned'
  year: number
  version: number
  /** Name of the labour mobility centre. */
  centre: string
  trainer: string
  submittedOn: string | null
  /** The mark of the qualification organisation (397/30). */
  coordinated: { by: string; on: string } | null
  lines: WorkPlanLine[]
  entries: WorkPlanEntry[]
  /** The day of printing. */
  producedOn: string
}
