/** The longest texts the forms of staff records take, in characters. */
export const LONGEST = { orderNumber: 100, unit: 200, reason: 1000 } as const
