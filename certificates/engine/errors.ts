/** A letter the fonts cannot draw. The job stops: a box, or nothing, in a person's name is worse than no sheet. */
export class MissingGlyphError extends Error {
  override readonly name = 'MissingGlyphError'
  readonly letter: string
  readonly field: string
  /** As people look it up, such as `U+0531`. */
  readonly codePoint: string

  constructor(letter: string, field: string) {
    const codePoint = `U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
    const shown = /[\p{C}\p{M}]/u.test(letter) ? codePoint : `“${letter}” (${codePoint})`
    super(`${field}: the fonts have no glyph for ${shown}`)
    this.letter = letter
    this.field = field
    this.codePoint = codePoint
  }
}

/** A view that no sheet may be made from; `field` is its path inside the view, `reason` is for the log. */
export class InvalidViewError extends Error {
  override readonly name = 'InvalidViewError'
  readonly field: string
  readonly reason: string

  constructor(field: string, reason: string) {
    super(`${field}: ${reason}`)
    this.field = field
    this.reason = reason
  }
}
