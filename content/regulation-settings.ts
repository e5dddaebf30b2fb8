/** Configuration beside the clauses: the days from which editions apply, and the targets no order sets. */
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

export type EditionSeed = z.infer<typeof EditionSeed>
export type InternalTarget = z.infer<typeof InternalTarget>
type Reading<Entry> = { entries: Entry[]; problems: ContentProblem[] }

const shippedEditions = cached(() => sound(readEditions()))
const shippedTargets = cached(() => sound(readInternalTargets()))

/** The editions with their days and sources. Throws what `readEditions` finds. */
export function loadEditions(path?: string): EditionSeed[] {
  return path === undefined ? shippedEditions() : sound(readEditions(path))
}

/** The targets that no order sets, one for each key. Throws what `readInternalTargets` finds. */
export function loadInternalTargets(path?: string): InternalTarget[] {
  return path === undefined ? shippedTargets() : sound(readInternalTargets(path))
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
