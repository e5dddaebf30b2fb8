/** Of the demo world what tests need to sign in. */
export { EMAILS } from './matrix-table.ts'
export const DEMO_PASSWORD = 'Tanysu-kuni-2026'
