import type { Face } from './face.ts'
import type { Language } from './language.ts'

/** Red, green and blue as PDF wants them, `0 … 1`. */
export type Colour = string

export const colour = (hex: string): Colour =>
  [1, 3, 5].map((at) => number(Number.parseInt(hex.slice(at, at + 2), 16) / 255)).join(' ')

/** PDF numbers: at most three places, no exponent, no needless zeros. */
export const number = (value: number): string => String(Math.round(value * 1000) / 1000)

/** Text outside the glyphs of a page: UTF-16 with its mark, in hexadecimal. */
export function textString(value: string): string {
  const bytes = Buffer.from(`\ufeff${value.normalize('NFC')}`, 'utf16le').swap16()
  return `<${bytes.toString('hex')}>`
}

export const millimetres = (value: number): number => (value * 72) / 25.4

/** A node of the logical structure that screen readers follow; leaves are marked pieces of a page's content. */
export interface StructureNode {
  role: 'Document' | 'H1' | 'H2' | 'H3' | 'P' | 'L' | 'LI' | 'Table' | 'TR' | 'TH' | 'TD' | 'Figure'
  language?: Language
  /** What a picture says. */
  alternative?: string
  /** Where a picture stands: left, bottom, right, top in PDF coordinates. */
  box?: readonly number[]
  /** How many columns a cell stands over, where it is more than one. */
  span?: number
  children: (StructureNode | MarkedContent)[]
}

export interface MarkedContent {
  page: number
  mark: number
}

/**
 * The content of one page, written from top to bottom: `x` from the left edge, `y` down from the top edge, in
 * points; text stands on its baseline. What is drawn inside `mark` belongs to the structure, the rest is ornament.
 */
export class Canvas {
  readonly width: number
  readonly height: number
  readonly page: number
  marks = 0
  #content = ''
  #fill = ''

  constructor(page: number, width: number, height: number) {
    this.page = page
    this.width = width
    this.height = height
  }

  get content(): string {
    return this.#content
  }

  /** Content that readers are told about, as part of `node`. */
  mark(node: StructureNode, draw: () => void): void {
    this.#content += `/${node.role} <</MCID ${this.marks}>> BDC\n`
    node.children.push({ page: this.page, mark: this.marks++ })
    draw()
    this.#content += 'EMC\n'
  }

  /** Content that readers pass over. */
  ornament(draw: () => void): void {
    this.#content += '/Artifact BMC\n'
    draw()
    this.#content += 'EMC\n'
  }

  /** One line of text. */
  text(
    x: number,
    y: number,
    text: string,
    style: { face: Face; size: number; colour: Colour; field: string; spacing?: number },
  ): void {
    const { face, size, spacing = 0 } = style
    const { operand } = face.shape(text, style.field)
    this.#paint(style.colour)
    const place = `1 0 0 1 ${number(x)} ${number(this.height - y)} Tm`
    const show = `/${face.resource} ${number(size)} Tf ${place} ${operand} TJ`
    // Readers take wide letterspacing for spaces between words, so the words are told beside it.
    this.#content += spacing
      ? `/Span <</ActualText ${textString(text)}>> BDC BT ${number(spacing)} Tc ${show} 0 Tc ET EMC\n`
      : `BT ${show} ET\n`
  }

  /** A filled rectangle; a rule is a thin one. `y` is its top. */
  rectangle(x: number, y: number, width: number, height: number, fill: Colour): void {
    this.#paint(fill)
    this.#content += `${number(x)} ${number(this.height - y - height)} ${number(width)} ${number(height)} re f\n`
  }

  /** A drawing frozen with the template, by the name it was given there; its origin is the page's lower left. */
  drawing(name: string): void {
    this.#content += `/${name} Do\n`
  }

  /** A filled path in PDF operators, in a system of its own whose origin and scale are given. */
  path(x: number, y: number, scale: number, operators: string, fill: Colour): void {
    this.#paint(fill)
    this.#content += `q ${number(scale)} 0 0 ${number(scale)} ${number(x)} ${number(this.height - y)} cm ${operators} f Q\n`
  }

  #paint(fill: Colour): void {
    if (fill !== this.#fill) this.#content += `${fill} rg\n`
    this.#fill = fill
  }
}
