import fontkit from '@pdf-lib/fontkit'
import { PDFDocument, type PDFRef } from 'pdf-lib'
import type { Face } from './face.ts'

/** A picture that stands on every sheet of a template, in points. */
export interface Drawing {
  /** What it may cover: left, bottom, right, top. */
  box: readonly [number, number, number, number]
  /** PDF operators; `/Name Do` repeats a drawing named in `uses`. */
  operators: string
  /** Drawings that come before this one and are part of it. */
  uses?: readonly string[]
}

/**
 * What never changes between the sheets of one template edition (fonts and drawings), serialised once. It is the
 * beginning of every file; only text and QR code are written after it. It is deflated by pdf-lib's own pako, not
 * by the zlib of the running Node, so that another machine freezes the same bytes.
 */
export interface FrozenBlock {
  bytes: Uint8Array
  /** Where each object starts, by object number; numbers 1 and 2 (page tree and catalog) are left to the file. */
  offsets: ReadonlyMap<number, number>
  firstFreeNumber: number
  /** The resource dictionary of every page. */
  resources: string
}

/** Object numbers pdf-lib gives the page tree and the catalog of every document. */
export const PAGE_TREE = 1
export const CATALOG = 2

export async function freeze(faces: readonly Face[], drawings: Record<string, Drawing> = {}): Promise<FrozenBlock> {
  const document = await PDFDocument.create({ updateMetadata: false })
  document.registerFontkit(fontkit)
  const fonts: [string, PDFRef][] = []
  for (const face of faces) {
    // Whole, never `subset: true`: that loses the outlines and leaves the text layer looking right.
    const font = await document.embedFont(face.bytes, { subset: false, customName: face.postscriptName })
    fonts.push([face.resource, font.ref])
  }
  await document.flush()

  const { context } = document
  const forms = new Map<string, PDFRef>()
  for (const [name, { box, operators, uses = [] }] of Object.entries(drawings)) {
    const parts = Object.fromEntries(uses.map((part) => [part, forms.get(part)]))
    const dictionary = { Type: 'XObject', Subtype: 'Form', BBox: [...box], Resources: { XObject: parts } }
    forms.set(name, context.register(context.flateStream(operators, dictionary)))
  }

  const chunks: Uint8Array[] = [Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')]
  const offsets = new Map<number, number>()
  let length = chunks[0]!.length
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (ref.objectNumber <= CATALOG) continue
    const body = new Uint8Array(object.sizeInBytes())
    object.copyBytesInto(body, 0)
    offsets.set(ref.objectNumber, length)
    const chunk = Buffer.concat([Buffer.from(`${ref.objectNumber} 0 obj\n`), body, Buffer.from('\nendobj\n')])
    chunks.push(chunk)
    length += chunk.length
  }

  const named = (entries: Iterable<[string, PDFRef]>) =>
    Array.from(entries, ([name, ref]) => `/${name} ${ref.toString()}`).join(' ')
  return {
    bytes: Buffer.concat(chunks),
    offsets,
    firstFreeNumber: context.largestObjectNumber + 1,
    resources: `<</Font <<${named(fonts)}>>${forms.size ? ` /XObject <<${named(forms)}>>` : ''}>>`,
  }
}
