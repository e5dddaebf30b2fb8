import type { StructureNode } from './canvas.ts'
import { drawLine, type Flow, type LineStyle } from './flow.ts'
import { wrap, wrapEvenly } from './paragraph.ts'

/** A passage as evenly set lines, centred on `centre`, no wider than `width`. */
export function centred(
  flow: Flow,
  role: StructureNode['role'],
  text: string,
  style: LineStyle,
  { centre = flow.left + flow.width / 2, width = flow.width } = {},
): void {
  const lines = wrapEvenly({ face: style.face, text, field: style.field }, style.size, width)
  const node = flow.add(role)
  lines.forEach((line, index) => {
    flow.need(style.size * style.leading)
    const shown = style.face.width(line, style.size, style.field)
    const whole = index + 1 < lines.length ? `${line} ` : line
    flow.canvas.mark(node, () => drawLine(flow.canvas, centre - shown / 2, flow.y, whole, style))
    flow.y += style.size * style.leading
  })
}

/** A heading that is never the last thing on a page: `company` points, or three lines, have to fit under it. */
export function heading(
  flow: Flow,
  role: StructureNode['role'],
  text: string,
  style: LineStyle,
  company = 3 * style.size * style.leading,
): void {
  const lines = wrap({ face: style.face, text, field: style.field }, style.size, flow.width)
  flow.need(lines.length * style.size * style.leading + company)
  flow.lines(flow.add(role), lines, style)
}

/**
 * Blank lines part paragraphs; other line ends stay as they were written. The end of the text shares its page with
 * `company` points of what follows.
 */
export function paragraphs(flow: Flow, text: string, style: LineStyle, { gap = 0, company = 0 } = {}): void {
  const written = text.replaceAll(/\r\n?/g, '\n').split(/\n\s*\n/).filter((paragraph) => paragraph.trim())
  written.forEach((paragraph, index) => {
    const lines = paragraph
      .split('\n')
      .flatMap((line) => wrap({ face: style.face, text: line, field: style.field }, style.size, flow.width))
    flow.lines(flow.add('P'), lines, style, 0, index + 1 < written.length ? 0 : gap + company)
    flow.y += gap
  })
}

/** Room to write by hand: so many ruled lines, kept together with `company` points of what follows. */
export function ruledLines(flow: Flow, count: number, distance: number, colour: string, company = 0): void {
  flow.need(count * distance + company)
  flow.canvas.ornament(() => {
    for (let line = 1; line <= count; line++) flow.canvas.rectangle(flow.left, flow.y + line * distance, flow.width, 0.5, colour)
  })
  flow.y += count * distance
}
