import { drawLine, type Flow, type LineStyle } from './flow.ts'
import { wrap } from './paragraph.ts'

/** A place on the line: something to sign or write on, or what stands there instead. */
export interface SignaturePlace {
  /** Part of the width of the flow. */
  width: number
  /** What is written there; nothing leaves a blank for the pen. */
  passages: readonly { text: string; style: LineStyle }[]
  /** Under the line. */
  caption: string
}

const GAP = 12
const RULE = 0.6
/** How far below the last line of text the rule runs. */
const UNDER = 1.5

/** So many underscores as a blank of that width needs; as on printed forms, and readable as a blank. */
export const blank = ({ face, size, field }: LineStyle, width: number): string =>
  '_'.repeat(Math.floor(width / face.width('_', size, field)))

/**
 * A line to sign on, with its label before it, such as «Таныстым ______ ____________», and captions under the
 * blanks. Everything stands on one line at the bottom and is kept together with `company` points that follow.
 */
export function signatureLine(
  flow: Flow,
  label: { text: string; style: LineStyle },
  places: readonly SignaturePlace[],
  captionStyle: LineStyle,
  company = 0,
): void {
  const placesWidth = places.reduce((sum, { width }) => sum + width * flow.width, 0)
  const blocks = [
    { left: flow.left, width: flow.width - placesWidth - GAP, lines: set(label, flow.width - placesWidth - GAP), filled: false },
  ]
  let left = flow.left + flow.width - placesWidth
  for (const { width: part, passages } of places) {
    const width = part * flow.width - GAP
    const lines = passages.flatMap((passage) => set(passage, width))
    const filled = lines.length > 0
    const rule = { text: blank(label.style, width), style: label.style }
    blocks.push({ left: left + GAP, width, filled, lines: filled ? lines : [rule] })
    left += part * flow.width
  }

  const height = Math.max(...blocks.map(({ lines }) => lines.reduce((sum, line) => sum + heightOf(line), 0)))
  const captionHeight = captionStyle.size * captionStyle.leading
  flow.need(height + UNDER + captionHeight + company)
  const { canvas, y: top } = flow
  const bottom = top + height

  const line = flow.add('P')
  blocks.forEach(({ left, width, lines, filled }, block) => {
    let y = bottom - lines.reduce((sum, each) => sum + heightOf(each), 0)
    canvas.mark(line, () => {
      lines.forEach(({ text, style }) => {
        const shift = block === 0 ? 0 : (width - style.face.width(text, style.size, style.field)) / 2
        drawLine(canvas, left + shift, y, `${text} `, style)
        y += heightOf({ style })
      })
    })
    if (filled) canvas.ornament(() => canvas.rectangle(left, bottom + UNDER - RULE, width, RULE, label.style.colour))
  })

  const captions = flow.add('P')
  places.forEach(({ caption }, index) => {
    const { left, width } = blocks[index + 1]!
    const shown = captionStyle.face.width(caption, captionStyle.size, captionStyle.field)
    const last = index + 1 === places.length
    canvas.mark(captions, () =>
      drawLine(canvas, left + (width - shown) / 2, bottom + UNDER, last ? caption : `${caption} `, captionStyle),
    )
  })
  flow.y = bottom + UNDER + captionHeight
}

interface SetLine {
  text: string
  style: LineStyle
}

const set = ({ text, style }: SetLine, width: number): SetLine[] =>
  wrap({ face: style.face, text, field: style.field }, style.size, width).map((line) => ({ text: line, style }))

const heightOf = ({ style }: { style: LineStyle }) => style.size * style.leading
