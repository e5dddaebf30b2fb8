import { paragraphs } from '../../../engine/blocks.ts'
import { faces } from '../../../engine/faces.ts'
import type { Flow } from '../../../engine/flow.ts'
import { freeze, type FrozenBlock } from '../../../engine/frozen-block.ts'
import type { Language } from '../../../engine/language.ts'
import { writePdf } from '../../../engine/pdf-file.ts'
import { table, type Cell } from '../../../engine/table.ts'
import { dayInFigures, dayInWords } from '../../../words/calendar-day.ts'
import { body, strong, TABLE } from '../../look.ts'
import { grouped, headCell, openSheet, section, signature, written } from '../../upright-sheet.ts'
import type { AdaptationReportView } from '../view.ts'
import { WORDING, type AdaptationReportWording } from './wording.ts'

const TOPICS = [0.07, 0.49, 0.22, 0.22]
const ACTIVITIES = [0.065, 0.25, 0.22, 0.14, 0.105, 0.22]

let frozen: Promise<FrozenBlock> | undefined

/** Who, the training, the plan row by row, the worker's own words, the worker's signature. */
export async function layOutAdaptationReport(view: AdaptationReportView, language: Language): Promise<Uint8Array> {
  const { regular, semiBold } = faces()
  const block = await (frozen ??= freeze([regular, semiBold]))
  const words = WORDING[language]
  const { flow, footer } = openSheet(view, words, language)

  facts(flow, view, words, language)
  training(flow, view, words, language)
  activities(flow, view, words)
  written(flow, words.text, 'text', view.text, 8)
  signature(flow, 'submitted', view.submitted, words.signature, language)
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

function facts(flow: Flow, { worker, mentor, ...view }: AdaptationReportView, { fields }: AdaptationReportWording, language: Language) {
  const rows: [label: string, value: string, field: string][] = [
    [fields.worker, worker.fullName, 'worker.fullName'],
    [fields.structuralUnit, worker.structuralUnit, 'worker.structuralUnit'],
    [fields.position, worker.position, 'worker.position'],
    [fields.startOfWork, dayInWords(view.startOfWork, language), 'startOfWork'],
    [fields.periodEnd, dayInWords(view.periodEnd, language), 'periodEnd'],
    [fields.mentor, `${mentor.fullName}, ${mentor.position}`, 'mentor'],
  ]
  const cells = rows.map(([label, text, field]): Cell[] => [
    { text: label, style: body('label'), heading: true },
    { text, style: field === 'worker.fullName' ? strong(field) : body(field) },
  ])
  table(flow, cells, { ...TABLE, columns: [0.42, 0.58] })
}

function training(flow: Flow, { training: { topics, dueOn, passedOn } }: AdaptationReportView, { training: words }: AdaptationReportWording, language: Language) {
  section(flow, words.title)
  const rows = topics.map(({ name, theoryOn, practiceOn }, index): Cell[] => {
    const field = `training.topics.${index}`
    return [
      { text: String(index + 1), style: body(field, 9), align: 'centre' },
      { text: name, style: body(`${field}.name`, 9) },
      { text: theoryOn ? dayInFigures(theoryOn) : '–', style: body(field, 9), align: 'centre' },
      { text: practiceOn ? dayInFigures(practiceOn) : '–', style: body(field, 9), align: 'centre' },
    ]
  })
  if (rows.length) {
    table(flow, rows, { ...TABLE, columns: TOPICS, head: words.columns.map(headCell) })
    flow.y += 5
  }
  const passed = passedOn ? words.passedOn(dayInWords(passedOn, language)) : words.notPassed
  paragraphs(flow, `${words.dueOn(dayInWords(dueOn, language))}\n${passed}`, body('training'))
}

function activities(flow: Flow, view: AdaptationReportView, { plan }: AdaptationReportWording) {
  section(flow, plan.title)
  const rows = view.rows.map((row, index): [section: number, cells: Cell[]] => {
    const field = `rows.${index}`
    return [
      row.section,
      [
        { text: String(row.number), style: body(field, 9), align: 'centre' },
        { text: row.activity, style: body(`${field}.activity`, 9) },
        { text: row.result, style: body(`${field}.result`, 9) },
        { text: dayInFigures(row.completeBy), style: body(`${field}.completeBy`, 9), align: 'centre' },
        { text: row.mark === null ? '–' : String(row.mark), style: strong(`${field}.mark`), align: 'centre' },
        { text: row.comment.trim() || '–', style: body(`${field}.comment`, 9) },
      ],
    ]
  })
  table(flow, grouped(rows, plan.sections, ACTIVITIES.length), {
    ...TABLE,
    columns: ACTIVITIES,
    head: plan.columns.map(headCell),
  })
}
