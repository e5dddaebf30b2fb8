import { Canvas, type StructureNode } from './canvas.ts'
import type { Face } from './face.ts'

export interface Margins {
  top: number
  right: number
  bottom: number
  left: number
}

export interface LineStyle {
  face: Face
  size: number
  colour: string
  /** Distance of baselines, in type sizes. */
  leading: number
  field: string
}

/**
 * Content that runs down as many pages as it needs. `y` is the upper edge of what comes next, in points from the
 * top of the current page.
 */
export class Flow {
  readonly pages: Canvas[] = []
  readonly document: StructureNode = { role: 'Document', children: [] }
  readonly margins: Margins
  readonly #size: { width: number; height: number }
  y = 0

  constructor(size: { width: number; height: number }, margins: Margins) {
    this.#size = size
    this.margins = margins
    this.newPage()
  }

  get canvas(): Canvas {
    return this.pages.at(-1)!
  }

  get left(): number {
    return this.margins.left
  }

  get width(): number {
    return this.#size.width - this.margins.left - this.margins.right
  }

  /** Height left on the current page. */
  get room(): number {
    return this.#size.height - this.margins.bottom - this.y
  }

  /** Height of an empty page between its margins. */
  get pageRoom(): number {
    return this.#size.height - this.margins.top - this.margins.bottom
  }

  newPage(): void {
    this.pages.push(new Canvas(this.pages.length, this.#size.width, this.#size.height))
    this.y = this.margins.top
  }

  /** Starts a new page if less than `height` is left, unless the page is still empty. */
  need(height: number): void {
    if (this.room < height && this.y > this.margins.top) this.newPage()
  }

  add(role: StructureNode['role'], parent: StructureNode = this.document): StructureNode {
    const node: StructureNode = { role, children: [] }
    parent.children.push(node)
    return node
  }

  /**
   * Lines under one another as part of `node`, broken over pages so that no single line is left alone. The last of
   * them share their page with `company` points of what follows.
   */
  lines(node: StructureNode, lines: readonly string[], style: LineStyle, indent = 0, company = 0): void {
    const height = style.size * style.leading
    lines.forEach((line, index) => {
      const rest = lines.length - index
      const together = index === 0 || rest === 2 ? Math.min(rest, 2) * height : height
      this.need(rest <= 2 ? together + company : together)
      const text = rest > 1 ? `${line} ` : line // words stay apart when the lines are copied out as one
      this.canvas.mark(node, () => drawLine(this.canvas, this.left + indent, this.y, text, style))
      this.y += height
    })
  }
}

/** A line whose box of `size × leading` starts at `top`; the letters stand in its middle. */
export function drawLine(canvas: Canvas, x: number, top: number, text: string, style: LineStyle): void {
  const baseline = top + (style.size * (style.leading + style.face.capHeight / 1000)) / 2
  canvas.text(x, baseline, text, style)
}
