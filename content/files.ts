import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, sep } from 'node:path'
import type { ContentProblem, ProblemCode } from './problem.ts'
import { readableText, YamlSource } from './source.ts'

/** Entries of a folder in one order on every machine; what begins with a dot is the editor's. */
export function listed(dir: string): string[] {
  return isFolder(dir) ? readdirSync(dir).filter((name) => !name.startsWith('.')).sort() : []
}

export const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
export const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false

/** The text of a file, or the problem that it is not UTF-8. */
export function readText(path: string): { text: string } | { problem: ContentProblem } {
  const text = readableText(readFileSync(path))
  if (text !== undefined) return { text }
  return { problem: problemOfFile(path, 'file.encoding', 'The file is not UTF-8; save it again in that encoding.') }
}

/** A YAML file with its lines, or why it cannot be read. */
export function readYaml(path: string): { problems: ContentProblem[]; source?: YamlSource } {
  if (!isFile(path)) return { problems: [problemOfFile(path, 'file.missing', `${basename(path)} is not there; add it to the folder.`)] }
  const read = readText(path)
  if ('problem' in read) return { problems: [read.problem] }
  const source = new YamlSource(slashes(path), read.text)
  return source.problems.length > 0 ? { problems: source.problems } : { problems: [], source }
}

/** A problem of a file as a whole; its path has slashes on every system. */
export function problemOfFile(path: string, code: ProblemCode, message: string, clause?: string): ContentProblem {
  return { file: slashes(path), line: 1, path: '', code, message, ...(clause && { clause }) }
}

export const slashes = (path: string) => path.split(sep).join('/')
