import { centred, heading, paragraphs, ruledLines } from '../engine/blocks.ts'
import { millimetres } from '../engine/canvas.ts'
import { Flow } from '../engine/flow.ts'
import { Footer } from '../engine/footer.ts'
import type { Language } from '../engine/language.ts'
import { signatureLine } from '../engine/signature-line.ts'
import type { Cell } from '../engine/table.ts'
import { dayInBlank } from '../words/calendar-day.ts'
import { body, QUIET, signaturePlaces, small, strong } from './look.ts'
import type { Signed } from './people.ts'

const PAGE = { width: millimetres(210), height: millimetres(297) }
const EDGES = { top: millimetres(18), right: millimetres(15), bottom: millimetres(10), left: millimetres(25) }

interface SheetWords {
  title: string
  notOfficial: string
  sheet(version: number): string
}

/**
 * An upright A4 sheet of a working form, begun: the centre and the title stand on it. What is returned draws the
 * foot when there are no more pages to come.
 */
export function openSheet(view: { version: number; centre: string; worker: { fullName: string } }, words: SheetWords, language: Language) {
  const passages = [
    { text: `${words.sheet(view.version)} · ${view.worker.fullName}`, field: 'worker.fullName' },
    { text: words.notOfficial, field: 'footer' },
  ]
  const foot = new Footer(passages, small('footer'), PAGE.width - EDGES.left - EDGES.right)
  const flow = new Flow(PAGE, { ...EDGES, bottom: EDGES.bottom + foot.height + millimetres(6) })
  flow.document.language = language
  centred(flow, 'P', view.centre, { ...body('centre', 10.5), leading: 1.3 })
  flow.y += 14
  centred(flow, 'H1', words.title, { ...strong('title', 15), leading: 1.3 }, { width: flow.width * 0.9 })
  flow.y += 12
  const footer = (page: (page: number, pages: number) => string) => foot.draw(flow, EDGES.bottom, page)
  return { flow, footer }
}

export const headCell = (text: string): Cell => ({
  text,
  style: { ...strong('label', 8.5), leading: 1.3 },
  heading: true,
  align: 'centre',
})

/** Rows of the plan under the headings of their sections; a section without rows has no heading. */
export const grouped = (rows: readonly [section: number, cells: Cell[]][], sections: readonly string[], span: number): Cell[][] =>
  sections.flatMap((text, index) => {
    const own = rows.filter(([section]) => section === index + 1).map(([, cells]) => cells)
    return own.length ? [[{ text, style: strong('label', 9), heading: true, span }], ...own] : []
  })

const HEADING_GAP = 4
const RULED = 22

export function section(flow: Flow, text: string, company?: number): void {
  flow.y += 14
  heading(flow, 'H2', text, strong('label', 10.5), company)
  flow.y += HEADING_GAP
}

/** What was written under a heading, or `lines` to write it on by hand; its signature follows. */
export function written(flow: Flow, title: string, field: string, text: string, lines: number): void {
  if (text.trim()) {
    section(flow, title)
    paragraphs(flow, text, body(field), { gap: 6, company: SIGNATURE })
  } else {
    section(flow, title, HEADING_GAP + lines * RULED + SIGNATURE)
    ruledLines(flow, lines, RULED, QUIET, SIGNATURE)
  }
}

/** About the height of `signature`: nobody should sign on a page that shows nothing of what is signed. */
export const SIGNATURE = 92

/** A line to sign on, or the record of a signature, with its date under it. */
export function signature(
  flow: Flow,
  field: string,
  signed: Signed | null,
  words: { label: string; signature: string; name: string; on: string; date: string },
  language: Language,
): void {
  const style = body(field)
  flow.y += 18
  signatureLine(
    flow,
    { text: words.label, style },
    signaturePlaces(field, signed, words, language, [0.27, 0.43]),
    small(field, 8),
    4 + style.size * style.leading,
  )
  flow.y += 4
  flow.lines(flow.add('P'), [`${words.on} ${signed ? dayInBlank(signed.on, language) : words.date}`], style)
}
