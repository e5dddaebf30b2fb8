import type MarkdownIt from 'markdown-it'
import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs'
import type { ProblemCode, TextFinding } from './problem.ts'
import { readCheck, type CheckParts } from './self-check.ts'

export const CALLOUTS = ['example', 'monday', 'note', 'law', 'warning'] as const
export type CalloutKind = (typeof CALLOUTS)[number]

/** What a parse leaves behind besides tokens. */
export type ParseEnv = { findings: TextFinding[]; checks: CheckParts[] }

const FENCE = /^ {0,3}:::[ \t]*([\p{L}-]*)[ \t]*(.*)$/u
const CODE_FENCE = /^ {0,3}(?:```|~~~)/

/** Blocks between lines of three colons: the callouts, and `:::check`, the self-check. */
export function callouts(md: MarkdownIt): void {
  md.block.ruler.before('fence', 'callout', calloutRule, { alt: ['paragraph', 'reference', 'blockquote', 'list'] })
}

function calloutRule(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const indent = (state.sCount[start] ?? 0) - state.blkIndent
  const opening = indent < 4 ? FENCE.exec(lineOf(state, start)) : null
  if (!opening) return false
  if (silent) return true

  const [, kind = '', title = ''] = opening
  const report: Report = (line, message, code = 'markdown.callout') =>
    (state.env as ParseEnv).findings.push({ line: line + 1, code, message })
  state.line = start + 1
  if (!kind) {
    report(start, 'This ::: closes nothing; remove it, or open a block such as :::note above.')
    return true
  }

  const { close, nested } = closingLine(state, start, end)
  state.line = Math.min(close + 1, end)
  if (nested !== undefined) {
    report(nested, 'A ::: block begins inside another; close the first one before it.')
    return true
  }
  if (close === end) report(start, `:::${kind} is never closed; end it with a line of ::: alone.`)

  if (kind === 'check') pushCheck(state, start, close, title, report)
  else if (isCallout(kind)) pushCallout(state, start, close, kind, title)
  else {
    report(start, `:::${kind} is not known; use one of ${CALLOUTS.join(', ')}, check.`)
    tokenizeWithin(state, start + 1, close)
  }
  return true
}

function pushCallout(state: StateBlock, start: number, close: number, kind: CalloutKind, title: string) {
  const open = state.push('callout_open', 'aside', 1)
  open.info = kind
  open.map = [start, close]
  state.push('callout_title_open', 'p', 1).info = kind
  pushInline(state, title.trim(), start)
  state.push('callout_title_close', 'p', -1)
  tokenizeWithin(state, start + 1, close)
  state.push('callout_close', 'aside', -1)
}

type Report = (line: number, message: string, code?: ProblemCode) => void

function pushCheck(state: StateBlock, start: number, close: number, title: string, report: Report) {
  const lines = Array.from({ length: close - start - 1 }, (_, index) => lineOf(state, start + 1 + index))
  const check = readCheck(lines)
  for (const { line, message } of check.findings) report(start + line, message, 'markdown.check')
  if (title.trim()) report(start, 'A :::check takes no title; write the question on the next line.', 'markdown.check')
  const env = state.env as ParseEnv
  env.checks.push(check)

  const open = state.push('check_open', 'div', 1)
  open.map = [start, close]
  open.meta = { number: env.checks.length }
  tokenizeWithin(state, start + 1, start + 1 + check.questionLines)
  pushList(state, 'check_options', check.options, start)
  state.push('check_answer_open', 'details', 1)
  pushList(state, 'check_right', check.options.filter(({ correct }) => correct), start)
  for (const paragraph of check.explanation) {
    state.push('paragraph_open', 'p', 1)
    pushInline(state, paragraph.text, start + paragraph.line)
    state.push('paragraph_close', 'p', -1)
  }
  state.push('check_answer_close', 'details', -1)
  state.push('check_close', 'div', -1)
}

function pushList(state: StateBlock, type: string, entries: readonly { line: number; text: string }[], start: number) {
  state.push(`${type}_open`, 'ul', 1)
  for (const { line, text } of entries) {
    state.push('list_item_open', 'li', 1)
    pushInline(state, text, start + line)
    state.push('list_item_close', 'li', -1)
  }
  state.push(`${type}_close`, 'ul', -1)
}

function pushInline(state: StateBlock, content: string, line: number) {
  const token = state.push('inline', '', 0)
  token.content = content
  token.map = [line, line + 1]
  token.children = []
}

/** The blocks of some lines of the text, as if nothing came after them. */
function tokenizeWithin(state: StateBlock, from: number, to: number) {
  const { lineMax, line, parentType } = state
  state.lineMax = to
  state.md.block.tokenize(state, from, to)
  Object.assign(state, { lineMax, line, parentType })
}

/** Where a block ends (`end` when nothing closes it), and the first block that begins inside it. */
function closingLine(state: StateBlock, start: number, end: number): { close: number; nested: number | undefined } {
  let nested: number | undefined
  let depth = 1
  let inCode = false
  for (let line = start + 1; line < end; line += 1) {
    const content = lineOf(state, line)
    if (CODE_FENCE.test(content)) inCode = !inCode
    const fence = inCode ? null : FENCE.exec(content)
    if (fence?.[1]) {
      nested ??= line
      depth += 1
    } else if (fence && !fence[2]) depth -= 1
    if (depth === 0) return { close: line, nested }
  }
  return { close: end, nested }
}

const lineOf = (state: StateBlock, line: number) => state.getLines(line, line + 1, state.blkIndent, false)
const isCallout = (kind: string): kind is CalloutKind => CALLOUTS.some((known) => known === kind)
