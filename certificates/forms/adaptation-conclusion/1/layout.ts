import { heading, paragraphs } from '../../../engine/blocks.ts'
import { faces } from '../../../engine/faces.ts'
import type { Flow } from '../../../engine/flow.ts'
import { freeze, type FrozenBlock } from '../../../engine/frozen-block.ts'
import type { Language } from '../../../engine/language.ts'
import { writePdf } from '../../../engine/pdf-file.ts'
import { table, type Cell } from '../../../engine/table.ts'
import { dayInWords } from '../../../words/calendar-day.ts'
import { body, strong, TABLE } from '../../look.ts'
import { grouped, headCell, openSheet, section, signature, SIGNATURE, written } from '../../upright-sheet.ts'
import type { AdaptationConclusionView } from '../view.ts'
import { WORDING, type AdaptationConclusionWording } from './wording.ts'

const MARKS = [0.08, 0.74, 0.18]

let frozen: Promise<FrozenBlock> | undefined

/** Who, the marks, the evaluation with its signature, the conclusion with what it is not, and who filed it. */
export async function layOutAdaptationConclusion(view: AdaptationConclusionView, language: Language): Promise<Uint8Array> {
  const { regular, semiBold } = faces()
  const block = await (frozen ??= freeze([regular, semiBold]))
  const words = WORDING[language]
  const { flow, footer } = openSheet(view, words, language)

  facts(flow, view, words, language)
  section(flow, words.marks.title)
  marks(flow, view, words)
  written(flow, words.evaluation, 'evaluation', view.evaluation, 6)
  signature(flow, 'evaluated', view.evaluated, words.evaluated, language)
  conclusion(flow, view, words)
  signature(flow, 'decided', view.decided, words.decided, language)
  signature(flow, 'filed', view.filed, words.filed, language)
  footer(words.page)

  return writePdf(block, flow.pages, flow.document, {
    title: `${words.sheet(view.version)}: ${view.worker.fullName}`,
    author: 'Tälim',
    subject: words.title,
    keywords: [view.form],
    language,
    date: view.producedOn,
  })
}

function facts(flow: Flow, view: AdaptationConclusionView, words: AdaptationConclusionWording, language: Language) {
  const { fields } = words
  const { worker, mentor, probationEnd, report } = view
  const day = (on: string) => dayInWords(on, language)
  const rows: [label: string, value: string, field: string][] = [
    [fields.worker, worker.fullName, 'worker.fullName'],
    [fields.structuralUnit, worker.structuralUnit, 'worker.structuralUnit'],
    [fields.position, worker.position, 'worker.position'],
    [fields.startOfWork, day(view.startOfWork), 'startOfWork'],
    [fields.periodEnd, day(view.periodEnd), 'periodEnd'],
    [fields.probationEnd, probationEnd === null ? words.noProbation : day(probationEnd), 'probationEnd'],
    [fields.mentor, `${mentor.fullName}, ${mentor.position}`, 'mentor'],
    [
      fields.report,
      'submittedOn' in report ? words.reportSubmitted(day(report.submittedOn)) : words.reportMissing(report.missing),
      'report',
    ],
  ]
  const cells = rows.map(([label, text, field]): Cell[] => [
    { text: label, style: body('label'), heading: true },
    { text, style: field === 'worker.fullName' ? strong(field) : body(field) },
  ])
  table(flow, cells, { ...TABLE, columns: [0.42, 0.58] })
}

function marks(flow: Flow, view: AdaptationConclusionView, { marks: words }: AdaptationConclusionWording) {
  const rows = view.marks.map((row, index): [section: number, cells: Cell[]] => [
    row.section,
    [
      { text: String(row.number), style: body(`marks.${index}`, 9.5), align: 'centre' },
      { text: row.activity, style: body(`marks.${index}.activity`, 9.5) },
      { text: String(row.mark), style: strong(`marks.${index}.mark`), align: 'centre' },
    ],
  ])
  const layout = { ...TABLE, columns: MARKS, head: words.columns.map(headCell) }
  table(flow, grouped(rows, words.sections, MARKS.length), layout)
}

function conclusion(flow: Flow, view: AdaptationConclusionView, words: AdaptationConclusionWording) {
  flow.y += 6
  section(flow, words.conclusion, 80)
  paragraphs(flow, words.outcomes[view.outcome], strong('outcome', 12), { gap: 6 })
  if (view.reasons.trim()) {
    heading(flow, 'H3', words.reasons, strong('label'))
    paragraphs(flow, view.reasons, body('reasons'), { gap: 6 })
  }
  paragraphs(flow, words.standing, body('standing', 9.5), { company: SIGNATURE })
}
