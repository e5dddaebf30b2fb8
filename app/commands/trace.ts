/**
 * npm run trace: from the text of a clause to the rule and the test, by its id. Joins app/rules/clauses.ts, the ids
 * used in app/ and those of `proves` in test/ into docs/traceability.md; complains about an id no register knows.
 * With --check nothing is written.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadRegulations } from '../../content/regulations.ts'
import { ACTS, CLAUSES, type Act, type ClauseId } from '../rules/clauses.ts'

const OUT = 'docs/traceability.md'
/** An id between quotes: the act, a slash, and the clause. One that is put together at run time ends at its `$`. */
const ID = /(['"`])((?:397|197-2024|197-2026|148)\/[^\s'"`/$]+)\1/g

function* sources(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* sources(path)
    else if (/\.tsx?$/.test(entry.name)) yield path
  }
}

/** id → files that name it between quotes */
const used = new Map<string, Set<string>>()
const proved = new Map<string, Set<string>>()
const strangers: string[] = []
const note = (map: Map<string, Set<string>>, id: string, file: string) => void map.set(id, (map.get(id) ?? new Set()).add(file))

function read(file: string, into: Map<string, Set<string>>, text = readFileSync(file, 'utf8')) {
  for (const match of text.matchAll(ID)) {
    const id = match[2]!
    if (Object.hasOwn(CLAUSES, id)) note(into, id, file)
    else strangers.push(`${file}:${text.slice(0, match.index).split('\n').length}  ${id} is in no register (app/rules/clauses.ts).`)
  }
}

for (const file of sources('app')) if (file !== 'app/rules/clauses.ts') read(file, used)
for (const file of sources('test')) {
  if (!/\.test\.tsx?$/.test(file)) continue
  // only what stands in the first argument of `proves` is a proof
  const text = readFileSync(file, 'utf8')
  for (const { 0: call, index } of text.matchAll(/\bproves\(\s*(\[[^\]]*\]|'[^']*'|"[^"]*")/g)) read(file, proved, text.slice(0, index).replace(/[^\n]/g, '') + call)
}

const titles = loadRegulations()
const inRules = (file: string) => file.startsWith('app/rules/')
const links = (files: Iterable<string>) => [...files].map((file) => `[${file.replace(/^(app|test)\//, '')}](../${file})`).join('<br>')
const NAMES: Record<Act, string> = { '397': 'Order 397', '197-2024': 'Order 197, edition of 2024', '197-2026': 'Order 197, edition of 2026', '148': 'Order 06-7/148' }

function table(act: Act): string {
  const ids = (Object.keys(CLAUSES) as ClauseId[]).filter((id) => CLAUSES[id].act === act)
  const rows = ids.map((id) => {
    const clause = CLAUSES[id]
    const files = [...(used.get(id) ?? [])]
    const rules = [...files.filter(inRules), ...files.filter((file) => !inRules(file))]
    const what = (titles.get(id)?.title.en ?? '').replaceAll('|', '\\|')
    const where = rules.length ? links(rules) : 'reason' in clause ? `*nothing to compute: ${clause.reason.replaceAll('|', '\\|')}*` : ''
    return `| ${id} | ${what} | ${where} | ${links(proved.get(id) ?? [])} |`
  })
  const computed = ids.filter((id) => CLAUSES[id].computes)
  const done = computed.filter((id) => proved.has(id))
  return [
    `## ${NAMES[act]}`, '', `${ids.length} clauses, ${computed.length} of them decide something; ${done.length} of those are proved by a test.`, '',
    '| clause | what | rule, use | proof |', '|-|-|-|-|', ...rows, '',
  ].join('\n')
}

const page = `# From clause to proof

Written by \`npm run trace\`; not edited by hand. Each clause of the acts, with the rules and use-cases that name it and
the tests that prove it. A clause without a rule belongs to a part of the product that is not built yet.

${ACTS.map(table).join('\n')}`

if (strangers.length > 0) {
  process.stderr.write(`${strangers.join('\n')}\n\n${strangers.length} clause id(s) no register knows. Correct them, or register the clause in app/rules/clauses.ts.\n`)
  process.exitCode = 1
} else if (process.argv.includes('--check')) {
  process.stdout.write(`${used.size} clauses are used, ${proved.size} are proved; every id is registered.\n`)
} else {
  mkdirSync('docs', { recursive: true })
  writeFileSync(OUT, `${page.trimEnd()}\n`)
  process.stdout.write(`${OUT}: ${used.size} clauses are used, ${proved.size} are proved.\n`)
}
