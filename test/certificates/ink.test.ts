import { readFileSync } from 'node:fs'
import fontkit from '@pdf-lib/fontkit'
import { PDFDocument } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { Canvas } from '../../certificates/engine/canvas.ts'
import type { Face } from '../../certificates/engine/face.ts'
import { faces } from '../../certificates/engine/faces.ts'
import { freeze } from '../../certificates/engine/frozen-block.ts'
import { writePdf } from '../../certificates/engine/pdf-file.ts'
import { inkIn, pagesOf, textOf } from './reading.ts'

/**
 * The trap this guards against: pdf-lib's own subsetter loses the outlines of Noto Sans, while the text layer, the
 * QR code and every validator stay content. Only ink tells. So each letter is printed in a cell of its own and its
 * ink is compared with the same letter from the whole, uncut font.
 */
const KAZAKH = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя'
const LETTERS = [...KAZAKH, ...KAZAKH.toUpperCase(), ...'0123456789', ...'ABCXYZabcxyzäñşğőțłÄŞĞ', ...'₸№«»–—().,:;-/']

const CELL = 36
const PER_ROW = 14
const SIZE = 24
const PAGE = { width: CELL * PER_ROW, height: CELL * Math.ceil(LETTERS.length / PER_ROW) }
const DOTS_PER_INCH = 144

/** Whether two inks are the same to an eye; antialiasing differs by a hair between roads. */
const same = (ink: number, good: number) => Math.abs(ink - good) <= Math.max(3, good * 0.02)

const FACES: [keyof ReturnType<typeof faces>, string][] = [
  ['regular', 'noto-sans/400Regular/NotoSans_400Regular.ttf'],
  ['semiBold', 'noto-sans/600SemiBold/NotoSans_600SemiBold.ttf'],
  ['serif', 'noto-serif/500Medium/NotoSerif_500Medium.ttf'],
]
const whole = (file: string) => readFileSync(new URL(`../../node_modules/@expo-google-fonts/${file}`, import.meta.url))

describe.each(FACES)('%s', (name, file) => {
  test('every Kazakh letter, both cases, has all of its ink', async () => {
    const good = await inkOf(await throughPdfLib(whole(file), false))
    const ours = await inkOf(await throughEngine(faces()[name]))
    LETTERS.forEach((letter, index) => {
      expect(good[index], letter).toBeGreaterThan(3)
      expect(same(ours[index]!, good[index]!), `${letter}: ${ours[index]} of ${good[index]}`).toBe(true)
    })
  })

  test('every letter copies out as itself', async () => {
    const [text] = await textOf(await throughEngine(faces()[name]))
    expect(text!.replaceAll(' ', '')).toBe(LETTERS.join(''))
  })
})

describe('negative control', () => {
  test('the subsetter of pdf-lib fails this comparison', async () => {
    const source = whole('noto-sans/400Regular/NotoSans_400Regular.ttf')
    const good = await inkOf(await throughPdfLib(source, false))
    const ink = await inkOf(await throughPdfLib(source, true))
    const lost = LETTERS.filter((_, index) => !same(ink[index]!, good[index]!))
    expect(lost.length).toBeGreaterThan(LETTERS.length / 2)
  })
})

const cell = (index: number) => ({ x: (index % PER_ROW) * CELL, y: Math.floor(index / PER_ROW) * CELL })

async function throughEngine(face: Face): Promise<Uint8Array> {
  const canvas = new Canvas(0, PAGE.width, PAGE.height)
  LETTERS.forEach((letter, index) => {
    const { x, y } = cell(index)
    canvas.text(x + 6, y + 26, letter, { face, size: SIZE, colour: '0 0 0', field: 'letter' })
  })
  const facts = { title: 'ink', author: '', subject: '', keywords: [], language: 'kk', date: '2026-01-01' } as const
  return writePdf(await freeze([face]), [canvas], { role: 'Document', children: [] }, facts)
}

async function throughPdfLib(source: Uint8Array, subset: boolean): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.registerFontkit(fontkit)
  const font = await document.embedFont(source, { subset })
  const page = document.addPage([PAGE.width, PAGE.height])
  LETTERS.forEach((letter, index) => {
    const { x, y } = cell(index)
    page.drawText(letter, { x: x + 6, y: PAGE.height - y - 26, size: SIZE, font })
  })
  return document.save()
}

async function inkOf(pdf: Uint8Array): Promise<number[]> {
  const [page] = await pagesOf(pdf, DOTS_PER_INCH)
  const scale = DOTS_PER_INCH / 72
  return LETTERS.map((_, index) => {
    const { x, y } = cell(index)
    return inkIn(page!, x * scale, y * scale, (x + CELL) * scale, (y + CELL) * scale)
  })
}
