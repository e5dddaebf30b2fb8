/** What the board of plans is asked for and counts by. No database here: this file may go to the browser. */
export const PLAN_VIEWS = ['all', 'exceptions', 'changes'] as const
export type BoardView = (typeof PLAN_VIEWS)[number]

/** How a worker's year stands on the board; the same words as on the page of the plan. */
export const BOARD_STATES = ['no-plan', 'draft', 'upcoming', 'running', 'reached', 'mandatory-open', 'fulfilled', 'not-fulfilled', 'employment-ended'] as const
export type BoardState = (typeof BOARD_STATES)[number]

/** What a worker lacks (397/5). basis: the plan rests on a written reason, not on an assessment (397/16). pace: more than two hours of study a working day are needed for the 40 hours. */
export const LACKS = ['plan', 'hours', 'pace', 'assessment', 'basis', 'mentor', 'overdue'] as const
export type Lack = (typeof LACKS)[number]

/** Why a worker has no plan for the year (397/4.2). */
export const EXCEPTION_REASONS = ['draft', 'refused', 'hired', 'not-assessed', 'not-made'] as const
export type ExceptionReason = (typeof EXCEPTION_REASONS)[number]

export interface BoardFilter {
  year: number
  view: BoardView
  state: BoardState | null
  lack: Lack | null
  region: string
  /** an organisation, with what is below it */
  centre: string
  /** one organisation by itself */
  unit: string
  query: string
}
