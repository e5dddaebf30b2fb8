/**
 * When an obligation is reminded of. Steps are counted in working days from its last day; a step fires on its day or,
 * where that is a day off, on the next working day. Of all that has fired only the newest is said.
 */
import { addDays, addMonths, dayAfter, dayBefore, type CalendarDate } from '../calendar/calendar-date.ts'
import { onOrAfter, type WorkingCalendar } from '../calendar/working-calendar.ts'

export const RECIPIENTS = ['owner', 'mentor', 'head', 'authorised-person', 'hr', 'qualification-organisation'] as const
export type Recipient = (typeof RECIPIENTS)[number]

export interface ScheduleStep {
  id: string
  when: 'before' | 'on' | 'after'
  /** working days before or after the last day of the term; 0 on the day itself */
  workingDays: number
  /** again every so many working days, as long as the obligation is open */
  repeatEvery?: number | undefined
  to: readonly Recipient[]
}

/** What a reminder needs to know of an obligation. */
export interface Remindable {
  /** the day of the fact that starts the term */
  fromOn: CalendarDate
  dueOn: CalendarDate
  doneOn: CalendarDate | null
  /** owed no more without having been done */
  cancelled: boolean
}

export interface Fired {
  /** the step, and which time it is when it repeats: `before-3`, `after-3`, `after-3:2` */
  step: string
  /** the working day it fired on */
  on: CalendarDate
  to: readonly Recipient[]
}

/** What is due later has no step yet: the earliest comes sixty working days before. */
export const latestDueOn = (today: CalendarDate): CalendarDate => addDays(today, 120)

/** How far ahead reminders are looked at: a year. Every late step is counted day by day up to the day asked for. */
export const lastForeseen = (today: CalendarDate): CalendarDate => addMonths(today, 12)

/** Every step that has fired up to and including today, the oldest first. Nothing once the obligation is met or gone. */
export function firedSteps({ fromOn, dueOn, doneOn, cancelled }: Remindable, steps: readonly ScheduleStep[], today: CalendarDate, calendar: WorkingCalendar): Fired[] {
  if (doneOn !== null || cancelled) return []
  // a date that is its own limit, or a term that runs backwards, has no day before which nothing may be said
  const earliest = fromOn < dueOn ? fromOn : null
  const fired: (Fired & { place: number })[] = []
  const fire = (step: ScheduleStep, time: number, place: number, on: CalendarDate) => {
    if (on <= today && (earliest === null || on >= earliest)) fired.push({ step: time === 1 ? step.id : `${step.id}:${time}`, on, to: step.to, place })
  }
  const before = walk(dueOn, dayBefore, calendar)
  for (const step of steps) {
    if (step.when === 'before') fire(step, 1, -step.workingDays, before.nth(step.workingDays))
    else if (step.when === 'on') fire(step, 1, 0, onOrAfter(dueOn, calendar))
  }
  const late = steps.filter(({ when }) => when === 'after')
  let [day, place] = [dueOn, 0]
  while (late.length > 0 && (day = dayAfter(day)) <= today) {
    if (!calendar.isWorking(day)) continue
    place++
    for (const step of late) {
      const more = place - step.workingDays
      if (more === 0 || (more > 0 && step.repeatEvery !== undefined && more % step.repeatEvery === 0)) fire(step, step.repeatEvery === undefined ? 1 : more / step.repeatEvery + 1, place, day)
    }
  }
  return fired.toSorted((one, other) => one.place - other.place).map(({ step, on, to }) => ({ step, on, to }))
}

export interface Reminder extends Fired {
  /** older steps that nobody was told of and nobody will be: this one takes their place */
  replaces: readonly string[]
}

/** What is to be said now: the newest step that has fired, unless it was said already. */
export function reminderAmong(fired: readonly Fired[], said: (step: string) => boolean): Reminder | null {
  const newest = fired.at(-1)
  if (!newest || said(newest.step)) return null
  return { ...newest, replaces: fired.slice(0, -1).flatMap(({ step }) => (said(step) ? [] : [step])) }
}

/** Working days away from a day, remembered as far as they were counted. */
function walk(from: CalendarDate, next: (day: CalendarDate) => CalendarDate, calendar: WorkingCalendar) {
  const days: CalendarDate[] = []
  let day = from
  return {
    nth(place: number): CalendarDate {
      while (days.length < place) {
        day = next(day)
        if (calendar.isWorking(day)) days.push(day)
      }
      return days[place - 1]!
    },
  }
}

/** Reminders go out in working hours: nobody's telephone rings at night. */
export const DAY_BEGINS_AT = 8
export const DAY_ENDS_AT = 20

/** Whether something may be sent at this hour of this day. */
export const mayDisturb = (day: CalendarDate, hour: number, calendar: WorkingCalendar): boolean => hour >= DAY_BEGINS_AT && hour < DAY_ENDS_AT && calendar.isWorking(day)
