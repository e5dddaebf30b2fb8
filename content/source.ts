import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Pair } from 'yaml'
import { printPath, type ContentProblem, type Finding, type Path } from './problem.ts'

/**
 * The text of a file as the rest of content/ sees it: UTF-8, LF, composed letters (NFC), nothing at
 * the ends of lines. What an editor changes without the author noticing must not make a new edition.
 * Undefined when the bytes are not UTF-8 (a file saved in Windows-1251, for example).
 */
export function readableText(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes) // drops a byte-order mark
    const lines = text.normalize('NFC').replace(/\r\n?/g, '\n').replace(/[^\S\n]+$/gm, '')
    return `${lines.replace(/\n+$/, '')}\n`
  } catch {
    return undefined
  }
}

/** A YAML (or JSON) text together with the lines its values stand on. */
export class YamlSource {
  readonly value: unknown
  readonly problems: ContentProblem[]
  readonly #file: string
  readonly #document
  readonly #lines = new LineCounter()

  constructor(file: string, text: string) {
    this.#file = file
    this.#document = parseDocument(text, { lineCounter: this.#lines, prettyErrors: false })
    this.problems = [...this.#document.errors, ...this.#document.warnings].map(({ message, pos }) => ({
      file,
      line: this.#lines.linePos(pos[0]).line,
      path: '',
      code: 'yaml.syntax',
      message: `The YAML cannot be read here: ${message.replace(/\.$/, '')}; correct the indentation, quotes or key.`,
    }))
    this.value = this.problems.length === 0 ? this.#document.toJS() : undefined
  }

  /** Line of the value's key, or of the nearest thing above it that is there. */
  lineOf(path: Path): number {
    const { start } = this.#find(path)
    return start === undefined ? 1 : this.#lines.linePos(start).line
  }

  /** Line of the file for line `inner` of a text written as a block (`kk: |`). */
  lineWithin(path: Path, inner: number): number {
    const { node } = this.#find(path)
    const isBlock = isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED')
    return isBlock && node.range ? this.#lines.linePos(node.range[0]).line + inner : this.lineOf(path)
  }

  locate({ path, ...finding }: Finding): ContentProblem {
    return { file: this.#file, line: this.lineOf(path), path: printPath(path), ...finding }
  }

  #find(path: Path): { node: unknown; start: number | undefined } {
    let node: unknown = this.#document.contents
    let start: number | undefined
    for (const step of path) {
      if (isMap(node)) {
        const pair: Pair | undefined = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
        if (!pair) break
        start = isScalar(pair.key) ? pair.key.range?.[0] : start
        node = pair.value
      } else if (isSeq(node)) {
        const item: unknown = node.items[Number(step)]
        if (!isMap(item) && !isScalar(item) && !isSeq(item)) break
        start = item.range?.[0]
        node = item
      } else break
    }
    return { node, start }
  }
}
