import type MarkdownIt from 'markdown-it'
import type Token from 'markdown-it/lib/token.mjs'
import type { CalloutKind, ParseEnv } from './callouts.ts'
import { imageName, isSafeLink, renderingParser } from './parser.ts'

/** Every word the page adds to the lesson, in the language of the lesson. */
export type LessonLabels = Record<CalloutKind, string> & {
  /** "Check yourself" */
  check: string
  /** "Show the answer": what opens the answer of a self-check. */
  showAnswer: string
  /** "Right:", above the right options. */
  rightAnswer: string
  /** Name of the n-th table, read out before it is scrolled: "Table 2". */
  table: (number: number) => string
}
export type LessonView = {
  imageUrl: (name: string) => string
  labels: LessonLabels
  /** Begins every id in the HTML; give two texts on one page different ones. */
  idPrefix?: string
}
/** A self-check as data; the texts are Markdown. */
export type SelfCheck = { question: string; options: { text: string; correct: boolean }[]; explanation: string }

type RenderEnv = ParseEnv & LessonView & { idPrefix: string; tables: number }

const parser = withHtmlRules(renderingParser())
const TOP_HEADING = 2 // h1 is the title of the page

/**
 * The HTML of a lesson, safe to put into a page as it is: no raw HTML, no styles, no scripts, links
 * only to http(s) and to the site. Headings begin at h2. The text need not have been checked before.
 */
export function renderLesson(markdown: string, view: LessonView): { html: string; checks: SelfCheck[] } {
  const env: RenderEnv = { idPrefix: 'lesson', ...view, findings: [], checks: [], tables: 0 }
  const html = parser.render(markdown, env)
  const checks = env.checks.map(({ question, options, explanation }) => ({
    question,
    options: options.map(({ text, correct }) => ({ text, correct })),
    explanation: explanation.map(({ text }) => text).join('\n\n'),
  }))
  return { html, checks }
}

function withHtmlRules(md: MarkdownIt): MarkdownIt {
  const { rules, renderToken } = { rules: md.renderer.rules, renderToken: md.renderer.renderToken.bind(md.renderer) }
  const { escapeHtml } = md.utils
  type Rule = (token: Token, env: RenderEnv, index: number, tokens: Token[]) => string
  const set = (byType: Record<string, Rule>) => {
    for (const [type, rule] of Object.entries(byType))
      rules[type] = (tokens, index, _options, env: RenderEnv) => {
        const token = tokens[index]
        return token ? rule(token, env, index, tokens) : ''
      }
  }
  const heading = (tag: string) => `h${Math.max(Number(tag.slice(1)), TOP_HEADING)}`
  const cell = (tag: 'th' | 'td'): Rule => (token) => {
    const align = /text-align:(left|center|right)/.exec(token.attrGet('style') ?? '')?.[1]
    return `<${tag}${tag === 'th' ? ' scope="col"' : ''}${align ? ` class="align-${align}"` : ''}>`
  }

  set({
    heading_open: ({ tag }) => `<${heading(tag)}>`,
    heading_close: ({ tag }) => `</${heading(tag)}>\n`,
    table_open: (_token, env) => {
      env.tables += 1
      return `<div class="table-scroll" tabindex="0" role="region" aria-label="${escapeHtml(env.labels.table(env.tables))}"><table>\n`
    },
    table_close: () => '</table></div>\n',
    th_open: cell('th'),
    td_open: cell('td'),
    link_open: (token, _env, index, tokens) => {
      if (!isSafeLink(token.attrGet('href') ?? '')) token.attrs = []
      return renderToken(tokens, index, md.options)
    },
    image: (token, env) => {
      const name = imageName(token.attrGet('src') ?? '')
      const alt = escapeHtml(md.renderer.renderInlineAsText(token.children ?? [], md.options, env))
      return name ? `<img src="${escapeHtml(env.imageUrl(name))}" alt="${alt}" loading="lazy" decoding="async">` : alt
    },
    fence: ({ content }) => `<pre tabindex="0"><code>${escapeHtml(content)}</code></pre>\n`,
    code_block: ({ content }) => `<pre tabindex="0"><code>${escapeHtml(content)}</code></pre>\n`,

    callout_open: ({ info }) => `<aside class="callout callout-${info}" role="note">\n`,
    callout_title_open: ({ info }, env, index, tokens) => {
      const label = escapeHtml(env.labels[info as CalloutKind])
      const hasTitle = tokens[index + 1]?.content !== ''
      return `<p class="callout-title">${hasTitle ? `<span class="callout-kind">${label}:</span> ` : label}`
    },
    callout_title_close: () => '</p>\n',
    callout_close: () => '</aside>\n',

    check_open: (token, env) => {
      const id = `${escapeHtml(env.idPrefix)}-check-${(token.meta as { number: number }).number}`
      const label = escapeHtml(env.labels.check)
      return `<div class="callout callout-check" role="group" aria-labelledby="${id}">\n<p class="callout-title" id="${id}">${label}</p>\n`
    },
    check_options_open: () => '<ul class="self-check-options">\n',
    check_answer_open: (_token, { labels }) => {
      const [summary, right] = [escapeHtml(labels.showAnswer), escapeHtml(labels.rightAnswer)]
      return `<details class="self-check"><summary>${summary}</summary>\n<p class="self-check-right">${right}</p>\n`
    },
    check_right_open: () => '<ul>\n',
  })
  return md
}
