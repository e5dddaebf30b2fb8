/** A person on the sheet; without minutes the sheet is to be filled in by hand. */
export interface AttendanceRow {
  fullName: string
  /** where the person works; may be empty */
  centre: string
  minutes: number | null
}

export interface SheetTrainer {
  fullName: string
  /** may be empty */
  affiliation: string
}

/** The attendance sheet of one session (397/23.1, 397/23.2), all in the language of the sheet. Days are `YYYY-MM-DD`, times `HH:MM`, both of Kazakhstan. */
export interface AttendanceSheetView {
  form: 'attendance-sheet/1'
  course: { code: string; title: string }
  kind: 'webinar' | 'in-person-seminar'
  session: { number: number; of: number; on: string; from: string; endsOn: string; to: string; minutes: number }
  place: string
  trainers: SheetTrainer[]
  /** In the order they are printed in. */
  rows: AttendanceRow[]
  /** Who signed it off in the system, and when (`YYYY-MM-DD HH:MM`); null: not yet. */
  confirmed: { name: string; at: string } | null
  /** The day of printing. */
  producedOn: string
}
