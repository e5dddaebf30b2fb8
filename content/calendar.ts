/** The working calendar the product ships with: holidays, days off that were moved, weekend days that are worked. */
import { join } from 'node:path'
import { z } from 'zod'
import { isFolder, listed, problemOfFile } from './files.ts'
import { cached, demand, readOne, shipped } from './lists.ts'
import { unique, type ContentProblem, type Finding, type Path } from './problem.ts'
import { object, oneOf, text, Trilingual, wholeNumber, type Trilingual as Words } from './schema.ts'

const ISODate = z.iso.date({ error: 'a date such as 2026-03-09' })

const DaySeed = object('a day', {
  on: ISODate,
  kind: oneOf(['off', 'worked']),
  reason: oneOf(['holiday', 'religious', 'substitute', 'transfer']),
  for: ISODate.optional(),
  act: text('the act that moves the day, in words').optional(),
  holiday: text('a key of holidays.json').optional(),
})
const YearSeed = object('a year', {
  year: wholeNumber(2001, 2100, 'the year'),
  provisional: z.boolean({ error: 'true until the calendar of the year is published, else false' }),
  source: z.array(text('a source'), { error: 'where the days are from, as a list' }).min(1, { error: 'at least one source' }),
  notes: z.array(text('a note'), { error: 'what is to be known about the year, or []' }),
  days: z.array(DaySeed, { error: 'the days of the year' }).min(1, { error: 'the days of the year' }),
})
const Holidays = z.record(z.string(), Trilingual, { error: 'the names of the holidays by their keys' })

export type DaySeed = z.infer<typeof DaySeed>
export type YearSeed = z.infer<typeof YearSeed>
/** MM-DD; 29 February is nobody's holiday. */
const MonthDay = z.string({ error: 'a day such as 03-08' }).refine((day) => z.iso.date().safeParse(`2026-${day}`).success, { error: 'a day such as 03-08' })
const LawfulDay = object('a holiday', {
  day: MonthDay,
  holiday: text('a key of holidays.json'),
  reason: oneOf(['holiday', 'religious']),
  from: wholeNumber(1991, 2200, 'the first year it is kept in').optional(),
  until: wholeNumber(1991, 2200, 'the last year it is kept in').optional(),
})
const HolidayLaw = object('the holidays of the law', {
  source: z.array(text('a source'), { error: 'where the days are from, as a list' }).min(1, { error: 'at least one source' }),
  holidays: z.array(LawfulDay, { error: 'the holidays of the law' }).min(1, { error: 'the holidays of the law' }),
})

export type LawfulDaySeed = z.infer<typeof LawfulDay>
export type CalendarSeed = { years: YearSeed[]; holidays: Record<string, Words> }

const HOLIDAYS_FILE = 'holidays.json'
const LAW_FILE = 'law.json'
const YEAR_FILE = /^(\d{4})\.json$/
/** What each reason has to say besides its date, and nothing else. */
const FIELDS = {
  holiday: ['holiday'],
  religious: ['holiday'],
  substitute: ['for', 'holiday'],
  transfer: ['for', 'act'],
} as const satisfies Record<DaySeed['reason'], readonly (keyof DaySeed)[]>

const fromShipped = cached(() => sound(shipped('calendar')))
const lawShipped = cached(() => soundLaw(shipped('calendar')))

/** The years in their order and the names of the holidays. Throws what `readCalendar` finds. */
export function loadCalendar(dir?: string): CalendarSeed {
  return dir === undefined ? fromShipped() : sound(dir)
}

/** The holidays of the law, from which years without a calendar are computed. Throws what `readHolidayLaw` finds. */
export function loadHolidayLaw(dir?: string): LawfulDaySeed[] {
  return dir === undefined ? lawShipped() : soundLaw(dir)
}

function soundLaw(dir: string): LawfulDaySeed[] {
  const { holidays, problems } = readHolidayLaw(dir)
  demand(problems)
  return holidays
}

export function readHolidayLaw(dir: string = shipped('calendar')): { holidays: LawfulDaySeed[]; problems: ContentProblem[] } {
  const names = readOne(join(dir, HOLIDAYS_FILE), Holidays, () => []).value ?? {}
  const { value, problems } = readOne(join(dir, LAW_FILE), HolidayLaw, ({ holidays }) => lawFindings(holidays, names))
  return { holidays: value?.holidays ?? [], problems }
}

function lawFindings(law: readonly LawfulDaySeed[], names: CalendarSeed['holidays']): Finding[] {
  return law.flatMap(({ day, holiday, from = 0, until = 9999 }, index) => {
    const before = law[index - 1]
    return [
      ...(Object.hasOwn(names, holiday) ? [] : [{ path: ['holidays', index, 'holiday'], code: 'id.unknown', message: `${holiday} is not a key of ${HOLIDAYS_FILE}; correct it or add the holiday.` } as const]),
      ...(before && before.day > day ? [wrong(['holidays', index, 'day'], `${day} stands after ${before.day}; keep the days in order.`)] : []),
      ...(from > until ? [wrong(['holidays', index, 'until'], `${until} is before ${from}; correct one of the years.`)] : []),
      ...law.slice(0, index).filter((other) => other.day === day && (other.from ?? 0) <= until && from <= (other.until ?? 9999)).map(() => wrong(['holidays', index, 'day'], `${day} stands here twice for the same years; remove one.`)),
    ]
  })
}

function sound(dir: string): CalendarSeed {
  const { problems, ...seed } = readCalendar(dir)
  demand(problems)
  return seed
}

/** Reads every file of the folder, so that an author sees all problems at once. */
export function readCalendar(dir: string = shipped('calendar')): CalendarSeed & { problems: ContentProblem[] } {
  if (!isFolder(dir))
    return { years: [], holidays: {}, problems: [problemOfFile(dir, 'file.missing', 'The folder of the calendar is not there; check the path.')] }

  const names = readOne(join(dir, HOLIDAYS_FILE), Holidays, () => [])
  const holidays = names.value ?? {}
  const files = listed(dir).filter((name) => name !== HOLIDAYS_FILE && name !== LAW_FILE)
  const unexpected = files
    .filter((name) => !YEAR_FILE.test(name))
    .map((name) => problemOfFile(join(dir, name), 'file.unexpected', `${name} is not the file of a year; call it 2026.json or remove it.`))
  const years = files
    .filter((name) => YEAR_FILE.test(name))
    .map((name) => readOne(join(dir, name), YearSeed, (year) => yearFindings(year, Number(name.slice(0, 4)), holidays)))
  return {
    years: years.flatMap(({ value }) => value ?? []),
    holidays,
    problems: [...names.problems, ...unexpected, ...years.flatMap(({ problems }) => problems)],
  }
}

function yearFindings({ year, days }: YearSeed, named: number, holidays: CalendarSeed['holidays']): Finding[] {
  const by = new Map(days.map((day) => [day.on, day]))
  const misnamed = year === named ? [] : [wrong(['year'], `The file is that of ${named}, but says ${year}; correct one of them.`)]
  return [
    ...misnamed,
    ...unique(days.map(({ on }) => on), (index) => ['days', index, 'on']),
    ...days.flatMap((day, index) => [
      ...orderFindings(days, year, index),
      ...fieldFindings(day, ['days', index], holidays),
      ...counterpartFindings(day, ['days', index], by),
    ]),
  ]
}

function orderFindings(days: readonly DaySeed[], year: number, index: number): Finding[] {
  const { on } = days[index]!
  const before = days[index - 1]
  return [
    ...(on.startsWith(`${year}-`) ? [] : [wrong(['days', index, 'on'], `${on} is not a day of ${year}; move it to the file of its year.`)]),
    ...(before && before.on > on ? [wrong(['days', index, 'on'], `${on} stands after ${before.on}; keep the days in order.`)] : []),
  ]
}

function fieldFindings(day: DaySeed, path: Path, holidays: CalendarSeed['holidays']): Finding[] {
  const asked: readonly string[] = FIELDS[day.reason]
  const missing = FIELDS[day.reason].filter((field) => day[field] === undefined)
  const tooMuch = (['for', 'act', 'holiday'] as const).filter((field) => day[field] !== undefined && !asked.includes(field))
  return [
    ...missing.map((field): Finding => ({ path, code: 'field.missing', message: `A day with the reason ${day.reason} needs \`${field}\`; add it.` })),
    ...tooMuch.map((field) => wrong([...path, field], `A day with the reason ${day.reason} has no \`${field}\`; remove it.`)),
    ...(day.holiday === undefined || Object.hasOwn(holidays, day.holiday)
      ? []
      : [{ path: [...path, 'holiday'], code: 'id.unknown', message: `${day.holiday} is not a key of ${HOLIDAYS_FILE}; correct it or add the holiday.` } as const]),
    ...(day.kind === 'worked' && (day.reason !== 'transfer' || !isWeekend(day.on))
      ? [wrong([...path, 'kind'], `${day.on} is worked, which only a transfer to a Saturday or Sunday makes; correct the day.`)]
      : []),
    ...(day.kind === 'off' && day.reason === 'transfer' && isWeekend(day.on) ? [wrong([...path, 'on'], `${day.on} is a Saturday or Sunday already; correct the day off.`)] : []),
    ...(day.reason === 'substitute' && isWeekend(day.on) ? [wrong([...path, 'on'], `${day.on} is a Saturday or Sunday and substitutes for nothing; correct the date.`)] : []),
  ]
}

/** A substitute stands for a holiday on a weekend; the two days of a transfer point at each other. */
function counterpartFindings(day: DaySeed, path: Path, by: ReadonlyMap<string, DaySeed>): Finding[] {
  if (day.for === undefined) return []
  const other = by.get(day.for)
  if (day.reason === 'substitute' && (other?.reason !== 'holiday' || other.holiday !== day.holiday || !isWeekend(day.for)))
    return [wrong([...path, 'for'], `${day.for} is not ${day.holiday ?? 'a holiday'} on a Saturday or Sunday; a day off substitutes for nothing else.`)]
  const sameYear = day.for.slice(0, 4) === day.on.slice(0, 4)
  if (day.reason === 'transfer' && sameYear && (other?.reason !== 'transfer' || other.for !== day.on || other.kind === day.kind))
    return [wrong([...path, 'for'], `${day.for} is not the other half of this transfer; add it with \`for\` ${day.on}.`)]
  return []
}

const wrong = (path: Path, message: string): Finding => ({ path, code: 'field.wrong', message })
const isWeekend = (date: string) => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay())
