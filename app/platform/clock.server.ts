/** The one clock. Nothing else asks for the time; rules are given the day as an argument. */
import { env } from './env.server.ts'

export type Instant = Date

export interface Clock {
  now(): Instant
}

const DAY = 86_400_000
const ZONE_OFFSET = 5 * 3_600_000 // the whole country is UTC+5 since 1 March 2024

/** The system's clock; in the demo it may be moved to another day by TALIM_TODAY. */
export const systemClock: Clock = { now: () => new Date(Date.now() + demoShift()) }

let shift: number | null = null
function demoShift(): number {
  if (shift === null) {
    const wanted = env().TALIM_TODAY
    const today = Math.floor((Date.now() + ZONE_OFFSET) / DAY) * DAY
    shift = wanted ? Date.parse(`${wanted}T00:00:00Z`) - today : 0
  }
  return shift
}

/** A clock that stands still or is moved by hand; for tests and scenarios. */
export function fixedClock(iso: string): Clock & { set(iso: string): void; advance(milliseconds: number): void } {
  let at = Date.parse(iso)
  return { now: () => new Date(at), set: (next) => void (at = Date.parse(next)), advance: (milliseconds) => void (at += milliseconds) }
}

const dayFormat = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Almaty', year: 'numeric', month: '2-digit', day: '2-digit' })

/** The calendar day of an instant in Kazakhstan, as YYYY-MM-DD. */
export const dayInKazakhstan = (at: Instant): string => dayFormat.format(at)

const hourFormat = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Almaty', hour: '2-digit', hourCycle: 'h23' })

/** The hour of an instant in Kazakhstan, 0 to 23. */
export const hourInKazakhstan = (at: Instant): number => Number(hourFormat.format(at))

/** The instant of a day and a time (HH:MM) in Kazakhstan; of days since 1 March 2024. */
export const instantInKazakhstan = (day: string, time: string): Instant => new Date(Date.parse(`${day}T${time}:00Z`) - ZONE_OFFSET)

/** Today in Kazakhstan. */
export const today = (clock: Clock): string => dayInKazakhstan(clock.now())

/** A calendar day as Prisma wants it for a `date` column, and back. */
export const toDateColumn = (day: string): Date => new Date(`${day}T00:00:00Z`)
export const fromDateColumn = (value: Date): string => value.toISOString().slice(0, 10)

/** Milliseconds since the epoch, for measuring how long something took. */
export const stopwatch = () => performance.now()
