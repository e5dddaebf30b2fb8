import type Token from 'markdown-it/lib/token.mjs'
import type { ParseEnv } from './callouts.ts'
import { checkingParser, imageName, isSafeLink } from './parser.ts'
import type { ProblemCode, TextFinding } from './problem.ts'

export type TextReport = {
  findings: TextFinding[]
  /** Names of the images the text shows. */
  images: string[]
  /** What the text is built of, in order: to compare two languages. */
  outline: { line: number; part: string }[]
}

const parser = checkingParser()

/**
 * What is wrong with a Markdown text: raw HTML, unsafe links, headings out of order, images that are
 * not there or have no words, broken callouts. `images` lists the images it may show; without the
 * list it may show none, and no callouts either (the content of a standard).
 */
export function checkText(markdown: string, images?: ReadonlySet<string>): TextReport {
  const env: ParseEnv = { findings: [], checks: [] }
  const report: TextReport = { findings: env.findings, images: [], outline: [] }
  const say = (line: number, code: ProblemCode, message: string) => report.findings.push({ line, code, message })
  let level = 1
  let line = 1

  for (const token of parser.parse(markdown, env)) {
    line = token.map ? token.map[0] + 1 : line
    if (token.type === 'html_block') say(line, 'markdown.html', htmlMessage(token.content))
    if (token.type === 'heading_open') {
      const next = Number(token.tag.slice(1))
      const allowed = Math.min(level + 1, 6)
      if (next === 1) say(line, 'markdown.heading', 'A heading with one # is the title, which stands in course.yaml; begin with ##.')
      else if (next > allowed) say(line, 'markdown.heading', `This heading skips a level; use ${'#'.repeat(allowed)} here.`)
      level = Math.max(next, 2)
      report.outline.push({ line, part: token.tag })
    }
    if (token.type === 'callout_open') report.outline.push({ line, part: `:::${token.info}` })
    if (token.type === 'check_open') report.outline.push({ line, part: checkPart(env, token) })
    if (token.type === 'table_open') report.outline.push({ line, part: 'table' })
    if (!images && (token.type === 'callout_open' || token.type === 'check_open'))
      say(line, 'markdown.callout', 'This text has no room for ::: blocks; write a plain paragraph or a list.')
    for (const child of token.children ?? []) inline(child, line + linesBefore(token.content, child))
  }
  report.findings = distinct(report.findings)
  return report

  function inline(token: Token, at: number) {
    if (token.type === 'html_inline') say(at, 'markdown.html', htmlMessage(token.content))
    const href = token.type === 'link_open' ? token.attrGet('href') ?? '' : undefined
    if (href !== undefined && !isSafeLink(href))
      say(at, 'markdown.link', `The link ${href || '()'} is not allowed; use http(s)://… or a path of the site that begins with /.`)
    if (token.type === 'image') image(token, at)
  }

  function image(token: Token, at: number) {
    for (const child of token.children ?? []) inline(child, at)
    const src = token.attrGet('src') ?? ''
    const name = imageName(src)
    report.outline.push({ line: at, part: 'image' })
    if (name) report.images.push(name)
    if (!images) say(at, 'markdown.image', 'This text has no room for images; put the image into a lesson.')
    else if (!name) say(at, 'markdown.image', `The image ${src || '()'} is not a file of the course; use images/name.svg (a-z, 0-9, -).`)
    else if (!images.has(name)) say(at, 'markdown.image', `The image ${src} is not there; add the file or correct the name.`)
    if (token.content.trim() === '') say(at, 'markdown.image', `The image ${src} has no description; write in the brackets what it shows.`)
  }
}

/** Kazakh and Russian are equal in content when they are built alike (397/24). Null: they are. */
export function firstDifference(kk: TextReport, ru: TextReport): TextFinding | null {
  const length = Math.max(kk.outline.length, ru.outline.length)
  for (let index = 0; index < length; index += 1) {
    const [left, right] = [kk.outline[index], ru.outline[index]]
    if (left?.part === right?.part) continue
    const inKazakh = left ? `${left.part} (line ${left.line})` : 'nothing more'
    return {
      line: right?.line ?? ru.outline.at(-1)?.line ?? 1,
      code: 'language.unequal',
      message: `The Kazakh lesson has ${inKazakh} where the Russian one has ${right?.part ?? 'nothing more'}; build both alike.`,
    }
  }
  return null
}

function checkPart(env: ParseEnv, token: Token): string {
  const { number } = token.meta as { number: number }
  const options = env.checks[number - 1]?.options ?? []
  return `:::check [${options.map(({ correct }) => (correct ? 'x' : ' ')).join('][')}]`
}

function linesBefore(content: string, token: Token): number {
  const { offset = 0 } = (token.meta ?? {}) as { offset?: number }
  return content.slice(0, offset).split('\n').length - 1
}

const htmlMessage = (html: string) =>
  `HTML is not allowed in a lesson (${html.trim().split('\n', 1)[0]?.slice(0, 40)}); use Markdown, or put it into a code span.`

/** The options of a check are parsed twice, once among the right answers. */
function distinct(findings: readonly TextFinding[]): TextFinding[] {
  const seen = new Map(findings.map((finding) => [`${finding.line} ${finding.message}`, finding]))
  return [...seen.values()].sort((a, b) => a.line - b.line)
}
