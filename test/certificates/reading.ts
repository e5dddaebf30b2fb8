import { PDFiumLibrary } from '@hyzyla/pdfium'
import jsQR from 'jsqr'

/** A page as grey pixels, 0 black to 255 white. */
export interface GreyPage {
  width: number
  height: number
  grey: Uint8Array
}

const library = PDFiumLibrary.init()

/** The text of every page, in the order in which it is written, with single spaces. */
export async function textOf(pdf: Uint8Array): Promise<string[]> {
  const document = await (await library).loadDocument(Buffer.from(pdf))
  try {
    return [...document.pages()].map((page) => page.getText().replaceAll('\u0000', '').replaceAll(/\s+/g, ' ').trim())
  } finally {
    document.destroy()
  }
}

/** Every page as an eye sees it. */
export async function pagesOf(pdf: Uint8Array, dotsPerInch: number): Promise<GreyPage[]> {
  const document = await (await library).loadDocument(Buffer.from(pdf))
  try {
    const pages: GreyPage[] = []
    for (const page of document.pages()) {
      const { width, height, data } = await page.render({ scale: dotsPerInch / 72, render: 'bitmap' })
      const grey = new Uint8Array(width * height)
      for (let at = 0; at < grey.length; at++) grey[at] = (data[at * 4]! + data[at * 4 + 1]! + data[at * 4 + 2]!) / 3
      pages.push({ width, height, grey })
    }
    return pages
  } finally {
    document.destroy()
  }
}

/** The part of a page between the given shares of its width and height. */
export function partOf(page: GreyPage, left: number, top: number, right: number, bottom: number): GreyPage {
  const [x, y] = [Math.round(page.width * left), Math.round(page.height * top)]
  const [width, height] = [Math.round(page.width * right) - x, Math.round(page.height * bottom) - y]
  const grey = new Uint8Array(width * height)
  for (let row = 0; row < height; row++)
    grey.set(page.grey.subarray((y + row) * page.width + x, (y + row) * page.width + x + width), row * width)
  return { width, height, grey }
}

/** What the QR code on a page says; null if a camera would not read it. */
export function qrCodeOn({ width, height, grey }: GreyPage): string | null {
  const colours = new Uint8ClampedArray(width * height * 4).fill(255)
  grey.forEach((value, at) => colours.fill(value, at * 4, at * 4 + 3))
  return jsQR(colours, width, height)?.data ?? null
}

/** How much is printed in a part of a page, in black pixels. */
export function inkIn({ width, grey }: GreyPage, left: number, top: number, right: number, bottom: number): number {
  let ink = 0
  for (let y = Math.round(top); y < Math.round(bottom); y++)
    for (let x = Math.round(left); x < Math.round(right); x++) ink += 255 - grey[y * width + x]!
  return ink / 255
}
