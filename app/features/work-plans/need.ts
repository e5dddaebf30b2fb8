/** What was found of the need for a course when a line was written. No database here: this file may go to the browser. */
export interface FoundNeed {
  /** who has the course open in the plan of the year, in how many centres, and how many of them without a date */
  people: number
  centres: number
  withoutDate: number
  /** who was assessed below the level expected in a competence the course develops, and has not taken it */
  below: number
  /** day it was counted; null: never */
  foundOn: string | null
}
export const NO_NEED: FoundNeed = { people: 0, centres: 0, withoutDate: 0, below: 0, foundOn: null }

/** Does anybody need it: by a plan, or by a gap (397/31)? */
export const isNeeded = ({ people, below }: Pick<FoundNeed, 'people' | 'below'>): boolean => people > 0 || below > 0
