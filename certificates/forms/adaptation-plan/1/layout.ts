import { centred } from '../../../engine/blocks.ts'
import { millimetres } from '../../../engine/canvas.ts'
import { faces } from '../../../engine/faces.ts'
import { drawLine, Flow } from '../../../engine/flow.ts'
import { Footer } from '../../../engine/footer.ts'
import { freeze, type FrozenBlock } from '../../../engine/frozen-block.ts'
import type { Language } from '../../../engine/language.ts'
import { writePdf } from '../../../engine/pdf-file.ts'
import { blank, signatureLine } from '../../../engine/signature-line.ts'
import { table, type Cell } from '../../../engine/table.ts'
import { dayInBlank, dayInColumn, dayInWords } from '../../../words/calendar-day.ts'
import { signedInTheSystem } from '../../../words/signature.ts'
import { body, INK, signaturePlaces, small, strong, TABLE } from '../../look.ts'
import type { Signed } from '../../people.ts'
import type { AdaptationPlanRow, AdaptationPlanView } from '../view.ts'
import { WORDING, type AdaptationPlanWording } from './wording.ts'

/** Landscape: six columns of long texts have no room on an upright sheet. */
const PAGE = { width: millimetres(297), height: millimetres(210) }
const EDGES = { top: millimetres(15), right: millimetres(15), bottom: millimetres(8), left: millimetres(20) }
/** Annex, mark of the form and approval stand in the upper right corner, as the order prints them. */
const CORNER = 270
/** About the height of the lines under the table: nobody should sign on a page that shows nothing of the plan. */
const ACKNOWLEDGEMENT = 76
const COLUMNS = [0.045, 0.285, 0.255, 0.11, 0.125, 0.18]

let frozen: Promise<FrozenBlock> | undefined

/** The form in the order and with the labels of annex 1; the table may run over as many pages as it needs. */
export async function layOutAdaptationPlan(view: AdaptationPlanView, language: Language): Promise<Uint8Array> {
  const { regular, semiBold } = faces()
  const block = await (frozen ??= freeze([regular, semiBold]))
  const words = WORDING[language]
  const identity = [
    { text: `${words.sheet(view.version)} · ${view.worker.fullName}`, field: 'worker.fullName' },
    { text: view.centre, field: 'centre' },
  ]
  const footer = new Footer(identity, small('footer'), PAGE.width - EDGES.left - EDGES.right)
  const flow = new Flow(PAGE, { ...EDGES, bottom: EDGES.bottom + footer.height + millimetres(5) })
  flow.document.language = language

  if (view.stage === 'draft') draftMark(flow, words)
  annex(flow, words)
  approval(flow, view.approval, words, language)
  centred(flow, 'H1', words.title, { ...strong('title', 13), leading: 1.3 }, { width: flow.width * 0.86 })
  flow.y += 9
  facts(flow, view, words, language)
  period(flow, view, words, language)
  activities(flow, view, words, language)
  acknowledgement(flow, view, words, language)
  if (view.stage === 'draft') repeatDraftMark(flow, words)
  footer.draw(flow, EDGES.bottom, words.page)

  return writePdf(block, flow.pages, flow.document, {
    title: `${words.sheet(view.version)}: ${view.worker.fullName}`,
    author: 'Tälim',
    subject: words.title,
    keywords: [view.form],
    language,
    date: view.producedOn,
  })
}

const DRAFT_TOP = millimetres(7)

function draftMark(flow: Flow, words: AdaptationPlanWording) {
  flow.canvas.mark(flow.add('P'), () => drawLine(flow.canvas, flow.left, DRAFT_TOP, words.draft, strong('draft', 11)))
}

/** On later pages readers need not hear it again. */
function repeatDraftMark(flow: Flow, words: AdaptationPlanWording) {
  for (const canvas of flow.pages.slice(1))
    canvas.ornament(() => drawLine(canvas, flow.left, DRAFT_TOP, words.draft, strong('draft', 11)))
}

function annex(flow: Flow, words: AdaptationPlanWording) {
  const style = { ...body('annex', 9), leading: 1.32 }
  const centre = cornerCentre(flow)
  const line = (text: string) => {
    const shown = style.face.width(text.trimEnd(), style.size, style.field)
    drawLine(flow.canvas, centre - shown / 2, flow.y, text, style)
    flow.y += style.size * style.leading
  }
  flow.canvas.mark(flow.add('P'), () =>
    words.annex.forEach((text, index) => line(index + 1 < words.annex.length ? `${text} ` : text)),
  )
  flow.y += 5
  flow.canvas.mark(flow.add('P'), () => line(words.formMark))
  flow.y += 7
}

const cornerCentre = (flow: Flow) => flow.left + flow.width - CORNER / 2

function approval(flow: Flow, signed: Signed | null, { approval }: AdaptationPlanWording, language: Language) {
  const place = { centre: cornerCentre(flow), width: CORNER }
  centred(flow, 'P', approval.title, strong('approval'), place)
  if (signed) {
    centred(flow, 'P', signed.position, body('approval.position'), place)
    centred(flow, 'P', signed.name, body('approval.name'), place)
    centred(flow, 'P', dayInBlank(signed.on, language), body('approval.on'), place)
    centred(flow, 'P', signedInTheSystem(signed, language), small('approval'), place)
  } else {
    flow.y += 6
    const style = body('approval')
    centred(flow, 'P', blank(style, CORNER * 0.8), style, place)
    if (approval.caption) centred(flow, 'P', approval.caption, small('approval', 8), place)
    flow.y += 3
    centred(flow, 'P', approval.date, style, place)
  }
  flow.y += 9
}

function facts(flow: Flow, view: AdaptationPlanView, { fields, noProbation }: AdaptationPlanWording, language: Language) {
  const rows: [keyof typeof fields, string][] = [
    ['worker', view.worker.fullName],
    ['structuralUnit', view.worker.structuralUnit],
    ['position', view.worker.position],
    ['startOfWork', dayInWords(view.startOfWork, language)],
    ['probationEnd', view.probationEnd === null ? noProbation : dayInWords(view.probationEnd, language)],
    ['mentor', `${view.mentor.fullName}, ${view.mentor.position}`],
  ]
  const cells = rows.map(([field, value]): Cell[] => [
    { text: fields[field], style: body('label'), heading: true },
    { text: value, style: field === 'worker' ? strong('worker.fullName') : body(field) },
  ])
  table(flow, cells, { ...TABLE, padding: 3, columns: [0.42, 0.58] })
}

/** What the form does not ask for, and a reader wants to know. */
function period(flow: Flow, view: AdaptationPlanView, words: AdaptationPlanWording, language: Language) {
  const drawnUp = view.drawnUpOn === null ? [] : [words.drawnUpOn(dayInWords(view.drawnUpOn, language))]
  const text = [...drawnUp, words.periodEnd(dayInWords(view.periodEnd, language))].join(' · ')
  flow.y += 4
  flow.lines(flow.add('P'), [text], small('periodEnd', 8.5))
  flow.y += 8
}

function activities(flow: Flow, view: AdaptationPlanView, words: AdaptationPlanWording, language: Language) {
  const { columns, sections } = words
  const head = [columns.number, columns.activity, columns.result, columns.completeBy, columns.mark, columns.signature].map(
    (text): Cell => ({ text, style: { ...strong('label', 8.2), leading: 1.3 }, heading: true, align: 'centre' }),
  )
  const rows = view.sections.flatMap((section, index): Cell[][] => [
    [{ text: sections[index]!, style: strong('label', 9.5), heading: true, span: COLUMNS.length }],
    ...(section.length ? section.map((row, at) => activity(row, at, `sections.${index}.${at}`, language)) : preprinted()),
  ])
  table(flow, rows, { ...TABLE, columns: COLUMNS, head, company: ACKNOWLEDGEMENT })
}

const cellText = (field: string) => ({ ...body(field, 9.5), leading: 1.36 })

function activity(row: AdaptationPlanRow, index: number, field: string, language: Language): Cell[] {
  return [
    { text: String(index + 1), style: cellText(field), align: 'centre' },
    { text: row.activity, style: cellText(`${field}.activity`) },
    { text: row.result, style: cellText(`${field}.result`) },
    { text: row.completeBy && dayInColumn(row.completeBy, language), style: cellText(`${field}.completeBy`), align: 'centre' },
    { text: row.mark === null ? '' : String(row.mark), style: strong(`${field}.mark`, 11), align: 'centre' },
    { text: row.markedBy ? record(row.markedBy, language) : '', style: { ...small(`${field}.markedBy`), leading: 1.28, colour: INK } },
  ]
}

/** A section of a draft that has no rows yet is printed as the order prints it. */
const preprinted = () =>
  ['1', '2', '…'].map((number): Cell[] =>
    [number, '', '', '', '', ''].map((text) => ({ text, style: cellText('sections'), align: 'centre' })),
  )

const record = (signed: Signed, language: Language) =>
  [signed.name, signed.position, dayInColumn(signed.on, language), signedInTheSystem(signed, language)].join('\n')

function acknowledgement(flow: Flow, view: AdaptationPlanView, { acknowledgement: words }: AdaptationPlanWording, language: Language) {
  const signed = view.acknowledgement
  const field = 'acknowledgement'
  const style = body(field)
  const dateHeight = 6 + style.size * style.leading
  flow.y += 16
  const places = signaturePlaces(field, signed, words, language, [0.28, 0.42])
  signatureLine(flow, { text: words.statement, style }, places, small(field, 8), dateHeight)
  flow.y += 6
  flow.lines(flow.add('P'), [`${words.on} ${signed ? dayInBlank(signed.on, language) : words.date}`], style)
}
