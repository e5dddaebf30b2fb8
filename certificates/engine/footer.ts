import { drawLine, type Flow, type LineStyle } from './flow.ts'
import { wrap } from './paragraph.ts'

const PAGE_NUMBER_WIDTH = 60
const GAP = 5

/**
 * The foot of every page: what the sheet is, under a fine rule, and which page of how many. It is set before the
 * flow begins, because its height belongs to the lower margin.
 */
export class Footer {
  readonly height: number
  readonly #style: LineStyle
  readonly #lines: readonly string[]

  constructor(passages: readonly { text: string; field: string }[], style: LineStyle, width: number) {
    this.#style = style
    this.#lines = passages.flatMap((passage) =>
      wrap({ face: style.face, ...passage }, style.size, width - PAGE_NUMBER_WIDTH),
    )
    this.height = GAP + this.#lines.length * style.size * style.leading
  }

  /** Draws it on all pages, when there are no more to come; `edge` is the white under it. */
  draw(flow: Flow, edge: number, page: (page: number, pages: number) => string): void {
    const style = this.#style
    flow.pages.forEach((canvas, index) =>
      canvas.ornament(() => {
        const top = canvas.height - edge - this.height
        canvas.rectangle(flow.left, top, flow.width, 0.4, style.colour)
        this.#lines.forEach((line, at) => drawLine(canvas, flow.left, top + GAP + at * style.size * style.leading, line, style))
        const number = page(index + 1, flow.pages.length)
        const width = style.face.width(number, style.size, style.field)
        drawLine(canvas, flow.left + flow.width - width, top + GAP, number, style)
      }),
    )
  }
}
