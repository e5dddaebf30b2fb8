import type { Canvas, Colour, StructureNode } from './canvas.ts'
import { drawLine, type Flow, type LineStyle } from './flow.ts'
import { wrap } from './paragraph.ts'

export interface Cell {
  text: string
  style: LineStyle
  /** A heading of its row or column. */
  heading?: boolean
  align?: 'left' | 'right' | 'centre'
  /** Columns it stands over; one, unless said. */
  span?: number
}

export interface TableLayout {
  /** Widths of the columns as parts of the whole. */
  columns: readonly number[]
  /** Repeated on every page the table reaches. */
  head?: readonly Cell[]
  padding: number
  rule: Colour
  headFill: Colour
  /** A row taller than this part of a page may be broken before a page is left half empty; 1, unless said. */
  breakFrom?: number
  /** Height of what has to follow the last row on its page, such as a place to sign. */
  company?: number
}

const RULE = 0.6
/** A broken row leaves at least this many lines on a page. */
const FEWEST_LINES = 3

/**
 * A ruled table down the flow. A row that does not fit goes to the next page; one taller than a page, or than
 * `breakFrom` of it, is broken between its lines. The head stands again on each page, and a row that is one cell
 * over all columns, the heading of those under it, is never the last on a page.
 */
export function table(flow: Flow, rows: readonly (readonly Cell[])[], layout: TableLayout): void {
  const node = flow.add('Table')
  const widths = layout.columns.map((part) => part * flow.width)
  const set = (cells: readonly Cell[]) => new Row(cells, widths, layout)
  const head = layout.head && set(layout.head)
  const drawHead = (repeated: boolean) => {
    if (!head) return
    const [from, to] = [head.start, head.end]
    if (repeated) flow.canvas.ornament(() => head.draw(flow, null, from, to, layout.headFill))
    else head.draw(flow, flow.add('TR', node), from, to, layout.headFill)
  }

  const headHeight = head?.height() ?? 0
  const movesWhole = (row: Row) =>
    row.height() + headHeight <= flow.pageRoom && !(layout.breakFrom && row.height() > layout.breakFrom * flow.pageRoom)
  /** What has to fit under the heading of a group of rows, so that it does not stand alone. */
  const companion = (heading: Row, cells: readonly Cell[] | undefined) => {
    if (!heading.isGroupHeading || !cells) return 0
    const next = set(cells)
    const whole = movesWhole(next) && heading.height() + next.height() + headHeight <= flow.pageRoom
    return whole ? next.height() : next.heightOfLines(FEWEST_LINES)
  }

  const first = rows[0] && set(rows[0])
  const firstHeight = first?.isGroupHeading ? first.height() + companion(first, rows[1]) : first?.heightOfLines(FEWEST_LINES)
  flow.need(headHeight + (firstHeight ?? 0))
  drawHead(false)
  rows.forEach((cells, index) => {
    const row = set(cells)
    const tr = flow.add('TR', node)
    const below = index + 1 < rows.length ? companion(row, rows[index + 1]) : (layout.company ?? 0)
    let done = row.start
    do {
      const tooTall = row.height(done) + below > flow.room
      const untouched = done === row.start
      if (tooTall && ((untouched && movesWhole(row)) || row.linesIn(flow.room) < FEWEST_LINES)) {
        flow.newPage()
        drawHead(true)
      }
      const to = row.reach(done, flow.room)
      row.draw(flow, tr, done, to)
      done = to
    } while (!row.isDone(done))
  })
}

/** How many lines of each cell stand above a break. */
type Progress = readonly number[]

interface SetCell extends Cell {
  lines: string[]
  lineHeight: number
  /** Distance from the left edge of the table. */
  left: number
  width: number
}

/** The cells of one row, broken into lines; every cell keeps its own distance of lines. */
class Row {
  readonly start: Progress
  readonly end: Progress
  readonly #cells: readonly SetCell[]
  readonly #columns: number
  readonly #layout: TableLayout
  readonly #lineHeight: number

  constructor(cells: readonly Cell[], widths: readonly number[], layout: TableLayout) {
    this.#columns = widths.length
    this.#layout = layout
    let [column, left] = [0, 0]
    this.#cells = cells.map((cell) => {
      const { style, span = 1 } = cell
      const width = widths.slice(column, column + span).reduce((sum, each) => sum + each, 0)
      const lines = cell.text.split('\n').flatMap((text) => {
        const passage = { face: style.face, text, field: style.field }
        return wrap(passage, style.size, width - 2 * layout.padding)
      })
      const set = { ...cell, lines, lineHeight: style.size * style.leading, left, width }
      column += span
      left += width
      return set
    })
    this.start = this.#cells.map(() => 0)
    this.end = this.#cells.map(({ lines }) => Math.max(1, lines.length))
    this.#lineHeight = Math.max(...this.#cells.map(({ lineHeight }) => lineHeight))
  }

  /** One cell over all columns. */
  get isGroupHeading(): boolean {
    return this.#columns > 1 && this.#cells.length === 1
  }

  /** Height of the lines from `from` on. */
  height(from: Progress = this.start, to: Progress = this.end): number {
    return Math.max(...this.#cells.map(({ lineHeight }, at) => (to[at]! - from[at]!) * lineHeight)) + 2 * this.#layout.padding
  }

  heightOfLines(count: number): number {
    return count * this.#lineHeight + 2 * this.#layout.padding
  }

  linesIn(room: number): number {
    return Math.floor((room - 2 * this.#layout.padding) / this.#lineHeight)
  }

  isDone(progress: Progress): boolean {
    return progress.every((lines, at) => lines >= this.end[at]!)
  }

  /** How far each cell comes in the room there is; at least one line, so that every page brings something. */
  reach(from: Progress, room: number): Progress {
    // A hair of tolerance: what was found to fit as a sum fits as a quotient too.
    const lines = (lineHeight: number) => Math.max(1, Math.floor((room - 2 * this.#layout.padding) / lineHeight + 1e-6))
    const reached = this.#cells.map(({ lineHeight }, at) => Math.min(this.end[at]!, from[at]! + lines(lineHeight)))
    if (!this.#layout.breakFrom || this.isDone(reached)) return reached
    return reached.map((to, at) => {
      const left = this.end[at]! - to
      const kept = to - Math.max(0, FEWEST_LINES - left) // a line or two less here, so that none is alone over there
      return left > 0 && kept - from[at]! >= FEWEST_LINES ? kept : to
    })
  }

  /** Draws every cell between two breaks; without a node the row is a repetition that readers pass over. */
  draw(flow: Flow, tr: StructureNode | null, from: Progress, to: Progress, fill?: Colour): void {
    const { canvas, y: top } = flow
    const height = this.height(from, to)
    if (fill && tr) canvas.ornament(() => canvas.rectangle(flow.left, top, flow.width, height, fill))
    else if (fill) canvas.rectangle(flow.left, top, flow.width, height, fill)

    this.#cells.forEach((cell, at) => {
      const draw = () => this.#drawCell(canvas, cell, flow.left + cell.left, top, from[at]!, to[at]!)
      if (tr) canvas.mark(cellNode(tr, at, cell), draw)
      else draw()
    })
    const rules = () => this.#drawRules(canvas, flow.left, top, height)
    if (tr) canvas.ornament(rules)
    else rules()
    flow.y += height
  }

  #drawCell(canvas: Canvas, cell: SetCell, x: number, top: number, from: number, to: number) {
    const { padding } = this.#layout
    cell.lines.slice(from, to).forEach((line, index) => {
      const last = from + index + 1 >= cell.lines.length
      const free = cell.width - 2 * padding - cell.style.face.width(line, cell.style.size, cell.style.field)
      const shift = cell.align === 'right' ? free : cell.align === 'centre' ? free / 2 : 0
      const y = top + padding + index * cell.lineHeight
      drawLine(canvas, x + padding + shift, y, last ? line : `${line} `, cell.style)
    })
  }

  #drawRules(canvas: Canvas, left: number, top: number, height: number) {
    const { rule } = this.#layout
    const last = this.#cells.at(-1)!
    const whole = last.left + last.width
    canvas.rectangle(left, top - RULE / 2, whole, RULE, rule)
    canvas.rectangle(left, top + height - RULE / 2, whole, RULE, rule)
    for (const x of [0, ...this.#cells.map((cell) => cell.left + cell.width)])
      canvas.rectangle(left + x - RULE / 2, top, RULE, height, rule)
  }
}

/** The node of a cell; a row that goes on over the page finds the ones it began with. */
function cellNode(tr: StructureNode, at: number, { heading, span = 1 }: Cell): StructureNode {
  const known = tr.children[at]
  if (known && !('mark' in known)) return known
  const node: StructureNode = { role: heading ? 'TH' : 'TD', ...(span > 1 && { span }), children: [] }
  tr.children.push(node)
  return node
}
