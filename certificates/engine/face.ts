import fontkit from '@pdf-lib/fontkit'
import { MissingGlyphError } from './errors.ts'

interface Glyph {
  /** Four hexadecimal digits, as `Identity-H` wants them. */
  code: string
  id: number
  advance: number
}

/** A piece of text ready to be shown: the operand of `TJ`, and its width in thousandths of the type size. */
export interface ShapedText {
  operand: string
  width: number
}

/** More pairs than any alphabet in use needs; beyond it the cache starts anew, so that memory stays flat. */
const MOST_PAIRS = 20_000

/**
 * One cut of one font, parsed once per process. Text becomes glyph numbers and kerned distances; there are no
 * ligatures and no substitutions, so that every letter can be copied out again as itself.
 */
export class Face {
  readonly bytes: Uint8Array
  /** Name of the font inside the PDF. */
  readonly postscriptName: string
  /** Name under which pages refer to it, such as `F1`. */
  readonly resource: string
  /** Height of capitals, in thousandths of the type size. */
  readonly capHeight: number
  readonly #font: ReturnType<typeof fontkit.create>
  readonly #perMille: number
  readonly #glyphs = new Map<string, Glyph>()
  readonly #kerning = new Map<number, number>()

  constructor(bytes: Uint8Array, resource: string) {
    this.bytes = bytes
    this.resource = resource
    this.#font = fontkit.create(bytes)
    this.#perMille = 1000 / this.#font.unitsPerEm
    this.postscriptName = this.#font.postscriptName ?? resource
    this.capHeight = this.#font.capHeight * this.#perMille
  }

  /** @throws MissingGlyphError naming the first letter the face lacks, and the field of the view it stands in. */
  shape(text: string, field: string): ShapedText {
    let operand = '<'
    let width = 0
    let before: Glyph | undefined
    for (const letter of plain(text)) {
      const glyph = this.#glyph(letter, field)
      const kern = before ? this.#kern(before, glyph) : 0
      if (kern) operand += `>${-kern}<`
      operand += glyph.code
      width += glyph.advance + kern
      before = glyph
    }
    return { operand: `[${operand}>]`, width: Math.round(width * 100) / 100 }
  }

  /** Width in points at the given size. */
  width(text: string, size: number, field: string): number {
    return (this.shape(text, field).width * size) / 1000
  }

  #glyph(letter: string, field: string): Glyph {
    const known = this.#glyphs.get(letter)
    if (known) return known
    const codePoint = letter.codePointAt(0)!
    if (!this.#font.hasGlyphForCodePoint(codePoint)) throw new MissingGlyphError(letter, field)
    const { id, advanceWidth } = this.#font.glyphForCodePoint(codePoint)
    const glyph = { id, code: id.toString(16).padStart(4, '0'), advance: advanceWidth * this.#perMille }
    this.#glyphs.set(letter, glyph)
    return glyph
  }

  #kern(left: Glyph, right: Glyph): number {
    const pair = left.id * 65_536 + right.id
    const known = this.#kerning.get(pair)
    if (known !== undefined) return known
    if (this.#kerning.size >= MOST_PAIRS) this.#kerning.clear()
    const kern = this.#measureKern(left, right)
    this.#kerning.set(pair, kern)
    return kern
  }

  #measureKern(left: Glyph, right: Glyph): number {
    const letters = [left, right].flatMap(({ id }) => this.#font.getGlyph(id).codePoints)
    const run = this.#font.layout(String.fromCodePoint(...letters), { kern: true, liga: false, clig: false })
    if (run.glyphs.length !== 2) return 0
    return Math.round((run.positions[0]!.xAdvance - run.glyphs[0]!.advanceWidth) * this.#perMille)
  }
}

/** One form for every letter, one kind of space between words. */
export const plain = (text: string): string => text.normalize('NFC').replace(/[^\S\u00a0\u202f\ufeff]+/gu, ' ')
