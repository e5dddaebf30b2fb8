import { plain, type Face } from './face.ts'

/** What to set: which letters, in which face, and where in the view they come from. */
export interface Passage {
  face: Face
  text: string
  field: string
}

export interface Fitted {
  size: number
  lines: string[]
}

/**
 * Breaks a passage into lines no wider than `width` points. Words are never hyphenated; one wider than the line
 * is broken after its own hyphens or, failing that, between letters. A word of one or two letters stays with
 * the next one, as Russian and Kazakh typesetting ask.
 */
export const wrap = (passage: Passage, size: number, width: number): string[] =>
  fill(measure(passage), size, width).map(({ text }) => text)

/** The same number of lines as `wrap`, as even in length as they come. For titles and names. */
export const wrapEvenly = (passage: Passage, size: number, width: number): string[] =>
  fillEvenly(measure(passage), size, width)

/** The largest of `sizes` (from large to small) at which the passage takes at most `mostLines(size)` lines. */
export function fit(
  passage: Passage,
  width: number,
  sizes: readonly number[],
  mostLines: (size: number) => number,
): Fitted {
  const measured = measure(passage)
  const longest = Math.max(...measured.words.map((word) => word.width))
  const fits = (size: number) =>
    (longest * size) / 1000 <= width && fill(measured, size, width).length <= mostLines(size)
  const size = sizes.find(fits) ?? sizes.at(-1)!
  return { size, lines: fillEvenly(measured, size, width) }
}

/** Widths in thousandths of the type size. */
interface Word {
  text: string
  width: number
}

interface Measured {
  words: Word[]
  space: number
  passage: Passage
}

function measure(passage: Passage): Measured {
  const { face, text, field } = passage
  const words = tieShortWords(text).map((word) => ({ text: word, width: face.shape(word, field).width }))
  return { words, space: face.shape(' ', field).width, passage }
}

function fill({ words, space, passage }: Measured, size: number, width: number): Word[] {
  const most = (width * 1000) / size
  const lines: Word[] = []
  let line: Word | undefined
  for (const word of words) {
    const longer: number = line ? line.width + space + word.width : word.width
    if (longer <= most) {
      line = { text: line ? `${line.text} ${word.text}` : word.text, width: longer }
      continue
    }
    if (line) lines.push(line)
    const pieces = word.width <= most ? [word] : breakWord(word.text, passage, most)
    lines.push(...pieces.slice(0, -1))
    line = pieces.at(-1)
  }
  if (line) lines.push(line)
  return lines
}

function fillEvenly(measured: Measured, size: number, width: number): string[] {
  const lines = fill(measured, size, width)
  let [tooNarrow, wideEnough] = [width / 2, width]
  while (lines.length > 1 && wideEnough - tooNarrow > 2) {
    const middle = (tooNarrow + wideEnough) / 2
    if (fill(measured, size, middle).length > lines.length) tooNarrow = middle
    else wideEnough = middle
  }
  return fill(measured, size, wideEnough).map(({ text }) => text)
}

/** Words, with one- and two-letter words tied to what follows them. */
function tieShortWords(text: string): string[] {
  const tied: string[] = []
  let short = ''
  for (const word of plain(text).split(' ')) {
    if (!word) continue
    const run = short ? `${short} ${word}` : word
    short = /^\p{L}{1,2}$/u.test(word) ? run : ''
    if (!short) tied.push(run)
  }
  if (short) tied.push(short)
  return tied
}

function breakWord(word: string, { face, field }: Passage, most: number): Word[] {
  const width = (piece: string) => face.shape(piece.trimEnd(), field).width
  const pieces: string[] = []
  let piece = ''
  for (const part of word.split(/(?<=[-‐–—/ ])/u))
    for (const letters of width(part) <= most ? [part] : Array.from(part)) {
      if (piece && width(piece + letters) > most) {
        pieces.push(piece.trimEnd())
        piece = ''
      }
      piece += letters
    }
  pieces.push(piece.trimEnd())
  return pieces.map((text) => ({ text, width: width(text) }))
}
