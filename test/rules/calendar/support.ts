/** The calendar that ships, for tests; beyond its years the law on holidays. */
import { loadCalendar, loadHolidayLaw } from '#content'
import { workingCalendar, type CalendarEntry, type WorkingCalendar } from '../../../app/rules/calendar/working-calendar.ts'

const { years } = loadCalendar()
export const LAW = loadHolidayLaw()
export const YEARS = years
export const shippedDays = (year: number): CalendarEntry[] => years.find((one) => one.year === year)!.days

/** The calendar that ships, with days entered later. */
export const calendarWith = (...changes: CalendarEntry[]): WorkingCalendar =>
  workingCalendar({
    entries: [...years.flatMap(({ days }): CalendarEntry[] => days), ...changes],
    known: years.map(({ year }) => year),
    confirmed: years.filter(({ provisional }) => !provisional).map(({ year }) => year),
    law: LAW,
  })
export const kz = calendarWith()

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

/** `Thu 5 Mar 2026` as a date; a weekday that is not the date's own is a mistake of the table. */
export function day(text: string): string {
  const [name, number, month, year] = text.split(' ')
  const date = new Date(Date.UTC(Number(year), MONTHS.indexOf(month!), Number(number)))
  if (WEEKDAYS[date.getUTCDay()] !== name) throw new Error(`${text} is a ${WEEKDAYS[date.getUTCDay()]}`)
  return date.toISOString().slice(0, 10)
}

/** `30 Jun, 1, 2 Jul` as dates near a day: a number takes the month that follows it. */
export function near(from: string, text: string): string[] {
  if (text === '') return []
  let month = -1
  return text.split(', ').toReversed().map((part) => {
    const [number, name] = part.split(' ')
    if (name !== undefined) month = MONTHS.indexOf(name)
    const distance = month + 1 - Number(from.slice(5, 7))
    const year = Number(from.slice(0, 4)) + (distance < -6 ? 1 : distance > 6 ? -1 : 0)
    return new Date(Date.UTC(year, month, Number(number))).toISOString().slice(0, 10)
  }).toReversed()
}
