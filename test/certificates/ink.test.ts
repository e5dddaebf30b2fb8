import { readFileSync } from 'node:fs'
import fontkit from '@pdf-lib/fontkit'
import { PDFDocument } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { Canvas } from '../../certificates/engine/canvas.ts'
import type { Face } from '../../certificates/engine/face.ts'
import { faces } from '../../certificates/engine/faces.ts'
import { freeze } from '../../certificates/engine/frozen-block.ts'
import { writePdf } from '../../certificates/engine/pdf-file.ts'
import { renderAdaptationConclusion, renderAdaptationPlan, renderAdaptationReport } from '#certificates'
import { conclusion, planApproved, planDraft, planMarked, planSubmitted, report } from './adaptation-samples.ts'
import { inkIn, pagesOf, textOf, type GreyPage } from './reading.ts'

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

describe('adaptation', () => {
  const SHEETS: [string, () => Promise<Uint8Array>][] = [
    ['draft', () => renderAdaptationPlan(planDraft.kk, 'kk')],
    ['marked plan', () => renderAdaptationPlan(planMarked.kk, 'kk')],
    ['report', () => renderAdaptationReport(report.kk, 'kk')],
    ['conclusion', () => renderAdaptationConclusion(conclusion.ru, 'ru')],
  ]
  /** A letter on these sheets leaves 34 to 45; where outlines are lost, a fifth of that. */
  const LEAST_INK_OF_A_LETTER = 25
  /** The same file with rules and fills, and no text: what the letters add is the difference. */
  const withoutText = (pdf: Uint8Array) =>
    Buffer.from(Buffer.from(pdf).toString('latin1').replaceAll(' TJ ET\n', '    ET\n'), 'latin1')

  test.each(SHEETS)('every page of the %s has the ink of its letters', async (_, render) => {
    const pdf = await render()
    const [pages, bare, texts] = [
      await pagesOf(pdf, DOTS_PER_INCH),
      await pagesOf(withoutText(pdf), DOTS_PER_INCH),
      await textOf(pdf),
    ]
    pages.forEach((page, index) => {
      const ink = (part: GreyPage) => inkIn(part, 0, 0, part.width, part.height)
      const letters = texts[index]!.replaceAll(/[\s_]/g, '').length
      expect((ink(page) - ink(bare[index]!)) / letters, `page ${index + 1}`).toBeGreaterThan(LEAST_INK_OF_A_LETTER)
    })
  })

  test('a blank to sign on is a line an eye can see, and a signature in its place is too', async () => {
    const corner = async (pdf: Uint8Array) => {
      const [page] = await pagesOf(pdf, DOTS_PER_INCH)
      return inkIn(page!, page!.width * 0.62, page!.height * 0.2, page!.width, page!.height * 0.26)
    }
    expect(await corner(await renderAdaptationPlan(planSubmitted.kk, 'kk'))).toBeGreaterThan(100)
    expect(await corner(await renderAdaptationPlan(planApproved.kk, 'kk'))).toBeGreaterThan(100)
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
