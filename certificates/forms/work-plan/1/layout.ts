import { centred, paragraphs } from '../../../engine/blocks.ts'
import { millimetres } from '../../../engine/canvas.ts'
import { faces } from '../../../engine/faces.ts'
import { drawLine, Flow } from '../../../engine/flow.ts'
import { Footer } from '../../../engine/footer.ts'
import { freeze, type FrozenBlock } from '../../../engine/frozen-block.ts'
import type { Language } from '../../../engine/language.ts'
import { writePdf } from '../../../engine/pdf-file.ts'
import { blank, signatureLine } from '../../../engine/signature-line.ts'
import { table, type Cell } from '../../../engine/table.ts'
import { durationInHours } from '../../../words/academic-hours.ts'
import { dayInBlank, dayInFigures, dayInWords } from '../../../words/calendar-day.ts'
import { body, small, strong, TABLE } from '../../look.ts'
import { headCell, section, SIGNATURE } from '../../upright-sheet.ts'
import type { WorkPlanLine, WorkPlanView } from '../view.ts'
import { WORDING, type WorkPlanWording } from './wording.ts'

/** Landscape: nine columns have no room on an upright sheet. */
const PAGE = { width: millimetres(297), height: millimetres(210) }
const EDGES = { top: millimetres(15), right: millimetres(15), bottom: millimetres(8), left: millimetres(20) }
const CORNER = 230
const COLUMNS = [0.045, 0.215, 0.105, 0.095, 0.15, 0.065, 0.065, 0.1, 0.16]
const DRAFT_TOP = millimetres(7)

let frozen: Promise<FrozenBlock> | undefined

/** The mark of the qualification organisation, whose plan it is, the classes with their sum, what was said of it, the line to sign on. */
export async function layOutWorkPlan(view: WorkPlanView, language: Language): Promise<Uint8Array> {
  const { regular, semiBold } = faces()
  const block = await (frozen ??= freeze([regular, semiBold]))
  const words = WORDING[language]
  const passages = [
    { text: `${words.sheet(view.year, view.version)} · ${view.trainer}`, field: 'trainer' },
    { text: words.notOfficial, field: 'footer' },
  ]
  const footer = new Footer(passages, small('footer'), PAGE.width - EDGES.left - EDGES.right)
  const flow = new Flow(PAGE, { ...EDGES, bottom: EDGES.bottom + footer.height + millimetres(5) })
  flow.document.language = language

  if (view.stage === 'draft') flow.canvas.mark(flow.add('P'), () => drawLine(flow.canvas, flow.left, DRAFT_TOP, words.draft, strong('draft', 11)))
  mark(flow, view, words, language)
  centred(flow, 'P', view.centre, { ...body('centre', 10.5), leading: 1.3 })
  flow.y += 8
  centred(flow, 'H1', words.title(view.year), { ...strong('title', 14), leading: 1.3 }, { width: flow.width * 0.86 })
  flow.y += 8
  const state = view.submittedOn === null ? words.notSubmitted : words.submittedOn(dayInWords(view.submittedOn, language))
  paragraphs(flow, `${words.trainer}: ${view.trainer}\n${state}`, body('trainer'))
  flow.y += 6
  classes(flow, view, words, language)
  entries(flow, view, words)
  signature(flow, view, words)
  if (view.stage === 'draft')
    for (const canvas of flow.pages.slice(1)) canvas.ornament(() => drawLine(canvas, flow.left, DRAFT_TOP, words.draft, strong('draft', 11)))
  footer.draw(flow, EDGES.bottom, words.page)

  return writePdf(block, flow.pages, flow.document, {
    title: `${words.sheet(view.year, view.version)}: ${view.trainer}`,
    author: 'Tälim',
    subject: words.title(view.year),
    keywords: [view.form],
    language,
    date: view.producedOn,
  })
}

/** In the upper right corner: who coordinated it and when, or a place for it. */
function mark(flow: Flow, { coordinated }: WorkPlanView, { mark: words }: WorkPlanWording, language: Language) {
  const place = { centre: flow.left + flow.width - CORNER / 2, width: CORNER }
  const field = 'coordinated'
  centred(flow, 'P', words.title, strong(field), place)
  centred(flow, 'P', words.organisation, body(field), place)
  if (coordinated) {
    centred(flow, 'P', coordinated.by, body(`${field}.by`), place)
    centred(flow, 'P', dayInBlank(coordinated.on, language), body(`${field}.on`), place)
  } else {
    flow.y += 6
    centred(flow, 'P', blank(body(field), CORNER * 0.8), body(field), place)
    centred(flow, 'P', words.caption, small(field, 8), place)
    flow.y += 3
    centred(flow, 'P', words.date, body(field), place)
  }
  flow.y += 9
}

const heldIn = ({ delivered }: Pick<WorkPlanLine, 'delivered'>, words: WorkPlanWording, language: Language) => (delivered.minutes > 0 ? words.held(durationInHours(delivered.minutes, language), delivered.people) : '–')

function classes(flow: Flow, { lines }: WorkPlanView, words: WorkPlanWording, language: Language) {
  if (lines.length === 0) return paragraphs(flow, words.empty, body('lines'))
  const cell = (text: string, field: string, align: Cell['align'] = 'left'): Cell => ({ text, style: body(field, 9), align })
  const rows = lines.map((line, index): Cell[] => {
    const field = `lines.${index}`
    return [
      cell(String(index + 1), field, 'centre'),
      cell(`${line.code} ${line.course}`, `${field}.course`),
      cell(`${line.form},\n${line.language}`, `${field}.form`),
      cell(line.from === line.to ? dayInFigures(line.from) : `${dayInFigures(line.from)} –\n${dayInFigures(line.to)}`, `${field}.from`, 'centre'),
      cell(line.audience, `${field}.audience`),
      cell(String(line.people), field, 'centre'),
      cell(durationInHours(line.minutes, language), field, 'centre'),
      cell(heldIn(line, words, language), field, 'centre'),
      cell(line.note.trim() || '–', `${field}.note`),
    ]
  })
  const sum = (of: (line: WorkPlanLine) => number) => lines.reduce((total, line) => total + of(line), 0)
  const total = (text: string, align: Cell['align'] = 'centre'): Cell => ({ text, style: strong('total', 9), align })
  const delivered = { minutes: sum((line) => line.delivered.minutes), people: sum((line) => line.delivered.people) }
  rows.push([
    { ...total(words.total, 'left'), span: 5, heading: true }, total(String(sum(({ people }) => people))), total(durationInHours(sum(({ minutes }) => minutes), language)), total(heldIn({ delivered }, words, language)), total(''),
  ])
  table(flow, rows, { ...TABLE, columns: COLUMNS, head: words.columns.map(headCell), company: SIGNATURE })
}

function entries(flow: Flow, { entries: said }: WorkPlanView, words: WorkPlanWording) {
  if (said.length === 0) return
  section(flow, words.entries)
  said.forEach(({ on, kind, by, text }, index) => paragraphs(flow, `${dayInFigures(on)}, ${words.entry[kind]} (${by}): ${text.replaceAll(/\s*\n\s*/g, ' ')}`, body(`entries.${index}`, 9), { gap: 3, company: index + 1 === said.length ? SIGNATURE : 0 }))
}

/** Nothing is signed in the system: the plan is handed in there, and a printed copy signed by hand. */
function signature(flow: Flow, { trainer }: WorkPlanView, { signature: words }: WorkPlanWording) {
  const style = body('signature')
  flow.y += 18
  const places = [
    { width: 0.28, passages: [], caption: words.signature },
    { width: 0.42, passages: [{ text: trainer, style: body('trainer') }], caption: words.name },
  ]
  signatureLine(flow, { text: words.label, style }, places, small('signature', 8), 6 + style.size * style.leading)
  flow.y += 6
  flow.lines(flow.add('P'), [`${words.on} ${words.date}`], style)
}
