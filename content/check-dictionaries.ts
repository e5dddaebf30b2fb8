import { join } from 'node:path'
import { DICTIONARY_FILES } from './dictionary-schema.ts'
import { isFile, problemOfFile, readText, slashes } from './files.ts'
import { unique, type ContentProblem, type Finding } from './problem.ts'
import { shapeFindings } from './shape.ts'
import { YamlSource } from './source.ts'

/** What is wrong with the dictionaries of a folder, with lines; every list of the format is there. */
export function checkDictionaries(dir: string): ContentProblem[] {
  return Object.entries(DICTIONARY_FILES).flatMap(([name, { entry, key }]) => {
    const path = join(dir, `${name}.json`)
    if (!isFile(path)) return [problemOfFile(path, 'file.missing', `${name}.json is not there; add the dictionary.`)]
    const read = readText(path)
    if ('problem' in read) return [read.problem]
    const source = new YamlSource(slashes(path), read.text) // JSON is YAML, and YAML knows its lines
    if (source.problems.length > 0) return source.problems
    const syntax = jsonProblem(path, read.text)
    if (syntax) return [syntax]
    if (!Array.isArray(source.value)) return [problemOfFile(path, 'field.wrong', `${name}.json is not a list; put the entries between [ and ].`)]

    const entries: unknown[] = source.value
    const findings: Finding[] = [
      ...entries.flatMap((value, index) => shapeFindings(entry, value, { base: [index] })),
      ...unique(entries.map((value, index) => keyOf(value, key) ?? `#${index}`), (index) => [index, key]),
    ]
    return findings.map((finding) => source.locate(finding))
  })
}

function keyOf(entry: unknown, key: string): string | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined
  const value: unknown = Reflect.get(entry, key)
  return value === undefined ? undefined : String(value)
}

/** YAML forgives what JSON does not: most often a comma after the last entry. */
function jsonProblem(path: string, text: string): ContentProblem | undefined {
  try {
    JSON.parse(text)
    return undefined
  } catch {
    const comma = text.search(/,\s*[\]}]/)
    return {
      ...problemOfFile(path, 'yaml.syntax', 'The file is not JSON here; remove a comma before ] or }, a comment, or single quotes.'),
      line: comma < 0 ? 1 : text.slice(0, comma).split('\n').length,
    }
  }
}
