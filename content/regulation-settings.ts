/** Configuration beside the clauses: the days from which editions apply, the targets no order sets, the limits of the year. */
import { z } from 'zod'
import { cached, demand, readList, shipped } from './lists.ts'
import { unique, type ContentProblem, type Finding } from './problem.ts'
import { object, oneOf, Trilingual, wholeNumber } from './schema.ts'

const ISODate = z.iso.date({ error: 'a date such as 2024-10-25' })
/** Whose edition each one is. */
const ACT_OF = { '397': '397', '197-2024': '197', '197-2026': '197', '148': '148' } as const

const EditionSeed = object('an edition', {
  act: oneOf(['397', '197', '148']),
  edition: oneOf(['397', '197-2024', '197-2026', '148']),
  from: ISODate,
  until: ISODate.nullable(),
  certain: z.boolean({ error: 'true when the source gives the first day, else false' }),
  source: Trilingual,
})
const TARGET_KEYS = ['attach-mentor', 'approve-plan', 'acknowledge-plan', 'replace-mentor', 'report', 'evaluate', 'file-conclusion'] as const
const InternalTarget = object('a target', {
  key: oneOf(TARGET_KEYS),
  amount: wholeNumber(0, 60, 'working days from 0 to 60'),
  unit: oneOf(['working-days']),
  why: Trilingual,
})
const LIMIT_KEYS = ['competency-assessment'] as const
const YearlyLimit = object('a limit', {
  key: oneOf(LIMIT_KEYS),
  // 29 February is no day of every year
  limit: z.string({ error: "a month and a day in quotes, such as '11-15'" }).refine((day) => z.iso.date().safeParse(`2023-${day}`).success, { error: "a month and a day in quotes, such as '11-15'" }),
  moves: z.boolean({ error: 'true when the limit goes to the next working day, else false' }),
  why: Trilingual,
})

export type EditionSeed = z.infer<typeof EditionSeed>
export type InternalTarget = z.infer<typeof InternalTarget>
export type YearlyLimit = z.infer<typeof YearlyLimit>
type Reading<Entry> = { entries: Entry[]; problems: ContentProblem[] }

const shippedEditions = cached(() => sound(readEditions()))
const shippedTargets = cached(() => sound(readInternalTargets()))
const shippedLimits = cached(() => sound(readYearlyLimits()))

/** The editions with their days and sources. Throws what `readEditions` finds. */
export function loadEditions(path?: string): EditionSeed[] {
  return path === undefined ? shippedEditions() : sound(readEditions(path))
}

/** The targets that no order sets, one for each key. Throws what `readInternalTargets` finds. */
export function loadInternalTargets(path?: string): InternalTarget[] {
  return path === undefined ? shippedTargets() : sound(readInternalTargets(path))
}

/** The days of the year which the order sets as a limit, one for each key. Throws what `readYearlyLimits` finds. */
export function loadYearlyLimits(path?: string): YearlyLimit[] {
  return path === undefined ? shippedLimits() : sound(readYearlyLimits(path))
}

export const readEditions = (path: string = shipped('regulations', 'editions.yaml')): Reading<EditionSeed> => readList(path, EditionSeed, editionFindings)

export const readInternalTargets = (path: string = shipped('regulations', 'internal-targets.yaml')): Reading<InternalTarget> =>
  readList(path, InternalTarget, (targets) => {
    const keys = targets.map(({ key }) => key)
    const missing = TARGET_KEYS.filter((key) => !keys.includes(key))
    return [
      ...unique(keys, (index) => [index, 'key']),
      ...missing.map((key): Finding => ({ path: [], code: 'field.missing', message: `The target ${key} is not there; add it.` })),
    ]
  })

export const readYearlyLimits = (path: string = shipped('regulations', 'yearly-limits.yaml')): Reading<YearlyLimit> =>
  readList(path, YearlyLimit, (limits) => {
    const keys = limits.map(({ key }) => key)
    const missing = LIMIT_KEYS.filter((key) => !keys.includes(key))
    return [
      ...unique(keys, (index) => [index, 'key']),
      ...missing.map((key): Finding => ({ path: [], code: 'field.missing', message: `The limit ${key} is not there; add it.` })),
    ]
  })

function editionFindings(editions: readonly EditionSeed[]): Finding[] {
  return [
    ...unique(editions.map(({ edition }) => edition), (index) => [index, 'edition']),
    ...editions.flatMap(({ act, edition, from, until }, index) => [
      ...(ACT_OF[edition] === act ? [] : [wrong(index, 'act', `${edition} is not an edition of ${act}; correct the act.`)]),
      ...(until !== null && until < from ? [wrong(index, 'until', `${until} is before ${from}; correct one of the days.`)] : []),
      ...overlap(editions.slice(0, index), editions[index]!).map((other) =>
        wrong(index, 'from', `On some day both ${edition} and ${other} apply; one has to end before the other begins.`),
      ),
    ]),
  ]
}

/** Of the editions of one act at most one applies on a day. */
function overlap(earlier: readonly EditionSeed[], { act, from, until }: EditionSeed): string[] {
  return earlier
    .filter((other) => other.act === act && (other.until === null || from <= other.until) && (until === null || other.from <= until))
    .map(({ edition }) => edition)
}

function sound<Entry>({ entries, problems }: Reading<Entry>): Entry[] {
  demand(problems)
  return entries
}

const wrong = (index: number, field: string, message: string): Finding => ({ path: [index, field], code: 'field.wrong', message })
