/** Files of entries, read whole: the shape of every entry first, then what the entries say about each other. */
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import type { z } from 'zod'
import { problemOfFile, readYaml } from './files.ts'
import type { ContentProblem, Finding } from './problem.ts'
import { shapeFindings } from './shape.ts'
import type { YamlSource } from './source.ts'

/** A folder or file of content/ itself, also when this module runs from the build. */
export const shipped = (...steps: string[]) => join(dirname(createRequire(import.meta.url).resolve('#content')), ...steps)

/** A YAML list, entry by entry; `rules` sees it only when every entry has its shape. */
export function readList<Entry>(path: string, entry: z.ZodType<Entry>, rules: (entries: Entry[]) => Finding[]): { entries: Entry[]; problems: ContentProblem[] } {
  const { source, problems } = readYaml(path)
  if (!source) return { entries: [], problems }
  if (!Array.isArray(source.value))
    return { entries: [], problems: [problemOfFile(path, 'field.wrong', `${basename(path)} is not a list; begin every entry with a hyphen.`)] }

  const values: unknown[] = source.value
  const shape = values.flatMap((value, index) => shapeFindings(entry, value, { base: [index] }))
  if (shape.length > 0) return { entries: [], problems: inOrder(source, shape) }
  const entries = values.map((value) => entry.parse(value))
  return { entries, problems: inOrder(source, rules(entries)) }
}

/** A YAML or JSON file that is one thing; `rules` sees it only when it has its shape. */
export function readOne<Entry>(path: string, entry: z.ZodType<Entry>, rules: (entry: Entry) => Finding[]): { value?: Entry; problems: ContentProblem[] } {
  const { source, problems } = readYaml(path)
  if (!source) return { problems }
  const shape = shapeFindings(entry, source.value)
  if (shape.length > 0) return { problems: inOrder(source, shape) }
  const value = entry.parse(source.value)
  return { value, problems: inOrder(source, rules(value)) }
}

/** Throws what an author has to put right: a start without this content is no start. */
export function demand(problems: readonly ContentProblem[]): void {
  if (problems.length > 0) throw new Error(problems.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'))
}

/** What ships does not change while the process runs: the files are read at the first call. */
export function cached<Value>(read: () => Value): () => Value {
  let kept: { value: Value } | undefined
  return () => (kept ??= { value: read() }).value
}

const inOrder = (source: YamlSource, findings: readonly Finding[]) =>
  findings.map((finding) => source.locate(finding)).sort((a, b) => a.line - b.line)
