/** The acts and the words of their clauses, as content/regulations/ has them: acts.yaml and one file for each act. */
import { join } from 'node:path'
import { z } from 'zod'
import { isFolder, listed, problemOfFile } from './files.ts'
import { LANGUAGES } from './languages.ts'
import { demand, readList, shipped } from './lists.ts'
import { unique, type ContentProblem, type Finding } from './problem.ts'
import { object, oneOf, text, Trilingual } from './schema.ts'

const ActId = z.string({ error: "the id of the act in quotes, such as '397'" }).regex(/^\d+(-\d{4})?$/, { error: "the id of the act, such as '397' or 197-2026" })
const ClauseId = z.string({ error: 'the id of the clause' }).regex(/^\d+(-\d{4})?\/\S+$/, { error: 'the id of the clause, such as 397/15¶2' })
const ISODate = z.iso.date({ error: 'a date such as 2024-10-14' })

const Act = object('an act', {
  id: ActId,
  number: text('the number of the order, in quotes'),
  date: ISODate,
  edition: ISODate.optional(),
  registration: text('the number of the state registration, in quotes').optional(),
  status: oneOf(['in-force', 'superseded', 'repealed']),
  title: Trilingual,
  order: Trilingual,
  unofficial: z.array(oneOf(['kk', 'ru', 'en']), { error: 'the languages whose names are not official, or []' }),
  inForce: Trilingual,
})
const ClauseText = object('a clause', {
  id: ClauseId,
  citation: Trilingual,
  title: Trilingual,
  text: Trilingual,
  reading: Trilingual.optional(),
  priority: oneOf(['core', 'supporting', 'context']),
})

export type Act = z.infer<typeof Act>
export type ClauseText = z.infer<typeof ClauseText>
export type Regulations = { acts: Act[]; clauses: Map<string, ClauseText>; problems: ContentProblem[] }

const ACTS_FILE = 'acts.yaml'
const INTERFACE_LANGUAGES = [...LANGUAGES, 'en'] as const
/** Configuration that lies beside the clauses; regulation-settings.ts reads it. */
const SETTINGS_FILES = ['editions.yaml', 'internal-targets.yaml', 'yearly-limits.yaml']

/** Clause id -> its words, in the order of the acts. Throws what `readRegulations` finds: a start without them is no start. */
export function loadRegulations(dir: string = shipped('regulations')): Map<string, ClauseText> {
  const { clauses, problems } = readRegulations(dir)
  demand(problems)
  return clauses
}

/** Reads every file of the folder whole, so that an author sees all problems at once; never throws for what an author wrote. */
export function readRegulations(dir: string = shipped('regulations')): Regulations {
  if (!isFolder(dir))
    return { acts: [], clauses: new Map(), problems: [problemOfFile(dir, 'file.missing', 'The folder of the regulations is not there; check the path.')] }

  const acts = readList(join(dir, ACTS_FILE), Act, (list) => unique(list.map(({ id }) => id), (index) => [index, 'id']))
  const known = new Map(acts.entries.map(({ id }, index) => [`${id}.yaml`, { id, index }]))
  const files = listed(dir).filter((name) => name !== ACTS_FILE && !SETTINGS_FILES.includes(name))
  const unexpected = files
    .filter((name) => !known.has(name) && acts.problems.length === 0)
    .map((name) => problemOfFile(join(dir, name), 'file.unexpected', `${name} belongs to no act of ${ACTS_FILE}; correct its name or add the act.`))
  const texts = files
    .flatMap((name) => known.get(name) ?? [])
    .sort((a, b) => a.index - b.index)
    .map(({ id }) => readList(join(dir, `${id}.yaml`), ClauseText, (list) => clauseFindings(id, list)))

  return {
    acts: acts.entries,
    clauses: new Map(texts.flatMap(({ entries }) => entries.map((clause) => [clause.id, clause]))),
    problems: [...acts.problems, ...unexpected, ...texts.flatMap(({ problems }) => problems)],
  }
}

function clauseFindings(act: string, clauses: readonly ClauseText[]): Finding[] {
  const strangers = clauses.flatMap(({ id }, index): Finding[] =>
    id.startsWith(`${act}/`)
      ? []
      : [{ path: [index, 'id'], code: 'id.unknown', message: `${id} is not a clause of ${act}; move it to the file of its act.` }],
  )
  const citations = INTERFACE_LANGUAGES.flatMap((language) =>
    unique(clauses.map(({ citation }) => citation[language]), (index) => [index, 'citation', language]),
  )
  return [...strangers, ...unique(clauses.map(({ id }) => id), (index) => [index, 'id']), ...citations]
}
