/** What a campaign is counted by; every number of the board is a filter of the list below it. No database here: this file may go to the browser. */
export const STANDINGS = ['covered', 'self-in-time', 'self-late', 'external', 'assessed', 'missing', 'self-missing', 'external-missing', 'late-worker', 'late-organisation'] as const
export type Standing = (typeof STANDINGS)[number]
export type Counts = Record<Standing, number>

/** The columns of the board; the others are reached by the filter. */
export const COLUMNS = ['covered', 'self-in-time', 'self-late', 'external', 'assessed', 'missing'] as const satisfies readonly Standing[]
