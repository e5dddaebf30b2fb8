import type { Canvas, Colour, StructureNode } from './canvas.ts'
import { drawLine, type Flow, type LineStyle } from './flow.ts'
import { wrap } from './paragraph.ts'

export interface Cell {
  text: string
  style: LineStyle
  /** A heading of its row or column. */
  heading?: boolean
  align?: 'left' | 'right' | 'centre'
}

export interface TableLayout {
  /** Widths of the columns as parts of the whole. */
  columns: readonly number[]
  /** Repeated on every page the table reaches. */
  head?: readonly Cell[]
  padding: number
  rule: Colour
  headFill: Colour
}

const RULE = 0.6
/** A broken row leaves at least this many lines on a page. */
const FEWEST_LINES = 3

/**
 * A ruled table down the flow. A row that does not fit goes to the next page; one taller than a page is broken
 * between its lines. The head stands again on each page.
 */
export function table(flow: Flow, rows: readonly (readonly Cell[])[], layout: TableLayout): void {
  const node = flow.add('Table')
  const widths = layout.columns.map((part) => part * flow.width)
  const set = (cells: readonly Cell[]) => new Row(cells, widths, layout)
  const head = layout.head && set(layout.head)
  const drawHead = (repeated: boolean) => {
    if (!head) return
    if (repeated) flow.canvas.ornament(() => head.draw(flow, null, 0, head.lineCount, layout.headFill))
    else head.draw(flow, flow.add('TR', node), 0, head.lineCount, layout.headFill)
  }

  const headHeight = head?.height() ?? 0
  flow.need(headHeight + (rows[0] ? set(rows[0]).height(0, FEWEST_LINES) : 0))
  drawHead(false)
  for (const cells of rows) {
    const row = set(cells)
    const tr = flow.add('TR', node)
    let done = 0
    while (done < row.lineCount) {
      const rest = row.lineCount - done
      const room = row.linesIn(flow.room)
      const fitsOnePage = done === 0 && row.height() + headHeight <= flow.pageRoom
      if (rest > room && (fitsOnePage || room < FEWEST_LINES)) {
        flow.newPage()
        drawHead(true)
      }
      const take = Math.max(1, Math.min(rest, row.linesIn(flow.room)))
      row.draw(flow, tr, done, done + take)
      done += take
    }
  }
}

/** The cells of one row, broken into lines. */
class Row {
  readonly lineCount: number
  readonly #cells: readonly (Cell & { lines: string[] })[]
  readonly #widths: readonly number[]
  readonly #layout: TableLayout
  readonly #lineHeight: number

  constructor(cells: readonly Cell[], widths: readonly number[], layout: TableLayout) {
    this.#widths = widths
    this.#layout = layout
    this.#cells = cells.map((cell, column) => ({
      ...cell,
      lines: cell.text.split('\n').flatMap((text) => {
        const passage = { face: cell.style.face, text, field: cell.style.field }
        return wrap(passage, cell.style.size, widths[column]! - 2 * layout.padding)
      }),
    }))
    this.lineCount = Math.max(1, ...this.#cells.map(({ lines }) => lines.length))
    this.#lineHeight = Math.max(...cells.map(({ style }) => style.size * style.leading))
  }

  /** Height of the lines from `from` on. */
  height(from = 0, to = this.lineCount): number {
    return (to - from) * this.#lineHeight + 2 * this.#layout.padding
  }

  linesIn(room: number): number {
    return Math.floor((room - 2 * this.#layout.padding) / this.#lineHeight)
  }

  /** Draws lines `from` to `to` of every cell; without a node the row is a repetition that readers pass over. */
  draw(flow: Flow, tr: StructureNode | null, from: number, to: number, fill?: Colour): void {
    const { canvas, y: top } = flow
    const height = this.height(from, to)
    if (fill && tr) canvas.ornament(() => canvas.rectangle(flow.left, top, flow.width, height, fill))
    else if (fill) canvas.rectangle(flow.left, top, flow.width, height, fill)

    let x = flow.left
    this.#cells.forEach((cell, column) => {
      const width = this.#widths[column]!
      const draw = () => this.#drawCell(canvas, cell, x, width, top, from, to)
      if (tr) canvas.mark(cellNode(tr, column, cell), draw)
      else draw()
      x += width
    })
    const rules = () => this.#drawRules(canvas, flow.left, top, height)
    if (tr) canvas.ornament(rules)
    else rules()
    flow.y += height
  }

  #drawCell(canvas: Canvas, cell: Cell & { lines: string[] }, x: number, width: number, top: number, from: number, to: number) {
    const { padding } = this.#layout
    cell.lines.slice(from, to).forEach((line, index) => {
      const last = from + index + 1 >= cell.lines.length
      const free = width - 2 * padding - cell.style.face.width(line, cell.style.size, cell.style.field)
      const shift = cell.align === 'right' ? free : cell.align === 'centre' ? free / 2 : 0
      const y = top + padding + index * this.#lineHeight
      drawLine(canvas, x + padding + shift, y, last ? line : `${line} `, cell.style)
    })
  }

  #drawRules(canvas: Canvas, left: number, top: number, height: number) {
    const { rule } = this.#layout
    const whole = this.#widths.reduce((sum, width) => sum + width, 0)
    canvas.rectangle(left, top - RULE / 2, whole, RULE, rule)
    canvas.rectangle(left, top + height - RULE / 2, whole, RULE, rule)
    let x = left
    for (const width of [0, ...this.#widths]) {
      x += width
      canvas.rectangle(x - RULE / 2, top, RULE, height, rule)
    }
  }
}

/** The node of a cell; a row that goes on over the page finds the ones it began with. */
function cellNode(tr: StructureNode, column: number, cell: Cell): StructureNode {
  const known = tr.children[column]
  if (known && !('mark' in known)) return known
  const node: StructureNode = { role: cell.heading ? 'TH' : 'TD', children: [] }
  tr.children.push(node)
  return node
}
