import { centred, paragraphs } from '../../../engine/blocks.ts'
import { millimetres } from '../../../engine/canvas.ts'
import { faces } from '../../../engine/faces.ts'
import { Flow } from '../../../engine/flow.ts'
import { Footer } from '../../../engine/footer.ts'
import { freeze, type FrozenBlock } from '../../../engine/frozen-block.ts'
import type { Language } from '../../../engine/language.ts'
import { writePdf } from '../../../engine/pdf-file.ts'
import { signatureLine } from '../../../engine/signature-line.ts'
import { table, type Cell } from '../../../engine/table.ts'
import { body, small, strong, TABLE } from '../../look.ts'
import { headCell } from '../../upright-sheet.ts'
import type { AttendanceSheetView } from '../view.ts'
import { WORDING, type AttendanceSheetWording } from './wording.ts'

const PAGE = { width: millimetres(210), height: millimetres(297) }
const EDGES = { top: millimetres(16), right: millimetres(13), bottom: millimetres(10), left: millimetres(20) }
const COLUMNS = [0.07, 0.33, 0.27, 0.2, 0.13]
/** Height of a line to sign on with what is under it. */
const SIGNATURE = 46

let frozen: Promise<FrozenBlock> | undefined

/** What, when, where, by whom; everybody with room for a signature by hand; the trainers' signatures. */
export async function layOutAttendanceSheet(view: AttendanceSheetView, language: Language): Promise<Uint8Array> {
  const { regular, semiBold } = faces()
  const block = await (frozen ??= freeze([regular, semiBold]))
  const words = WORDING[language]
  const foot = new Footer(
    [{ text: `${words.sheet(view.session)} · ${view.course.code} ${view.course.title}`, field: 'course.title' }, { text: words.notOfficial, field: 'footer' }],
    small('footer'), PAGE.width - EDGES.left - EDGES.right,
  )
  const flow = new Flow(PAGE, { ...EDGES, bottom: EDGES.bottom + foot.height + millimetres(5) })
  flow.document.language = language

  centred(flow, 'H1', words.title, { ...strong('title', 15), leading: 1.3 })
  flow.y += 10
  facts(flow, view, words)
  flow.y += 12
  people(flow, view, words)
  if (view.confirmed) {
    flow.y += 10
    paragraphs(flow, words.confirmed(view.confirmed.name, view.confirmed.at), body('confirmed'), { company: SIGNATURE })
  }
  view.trainers.forEach(({ fullName }, index) => signature(flow, `trainers.${index}.fullName`, fullName, words))
  foot.draw(flow, EDGES.bottom, words.page)

  return writePdf(block, flow.pages, flow.document, {
    title: `${words.sheet(view.session)}: ${view.course.title}`, author: 'Tälim', subject: words.title, keywords: [view.form], language, date: view.producedOn,
  })
}

function facts(flow: Flow, view: AttendanceSheetView, words: AttendanceSheetWording) {
  const trainers = view.trainers.map(({ fullName, affiliation }) => (affiliation.trim() ? `${fullName}, ${affiliation}` : fullName)).join('\n')
  const rows: [label: string, value: string, field: string][] = [
    [words.fields.course, `${view.course.code} ${view.course.title}`, 'course.title'],
    [words.fields.kind, words.kinds[view.kind], 'kind'],
    [words.fields.session, words.session(view.session), 'session'],
    [words.fields.time, words.time(view.session), 'session'],
    [words.fields.place, view.place, 'place'],
    [words.fields.trainers, trainers, 'trainers'],
  ]
  table(flow, rows.map(([label, text, field]): Cell[] => [
    { text: label, style: body('label', 9.5), heading: true },
    { text, style: field === 'course.title' ? strong(field, 9.5) : body(field, 9.5) },
  ]), { ...TABLE, columns: [0.27, 0.73] })
}

function people(flow: Flow, view: AttendanceSheetView, words: AttendanceSheetWording) {
  if (view.rows.length === 0) return paragraphs(flow, words.nobody, body('rows'))
  const rows = view.rows.map(({ fullName, centre, minutes }, index): Cell[] => {
    const field = `rows.${index}`
    return [
      { text: String(index + 1), style: body(field, 9), align: 'centre' },
      { text: fullName, style: body(`${field}.fullName`, 9.5) },
      { text: centre, style: body(`${field}.centre`, 8.5) },
      { text: '', style: body(field, 9) },
      { text: minutes === null ? '' : String(minutes), style: body(`${field}.minutes`, 9.5), align: 'centre' },
    ]
  })
  // whoever signs sees something of what is signed
  table(flow, rows, { ...TABLE, padding: 6, columns: COLUMNS, head: words.columns.map(headCell), company: SIGNATURE })
}

function signature(flow: Flow, field: string, name: string, words: AttendanceSheetWording) {
  flow.y += 16
  signatureLine(flow, { text: words.signature.label, style: body(field) }, [
    { width: 0.3, passages: [], caption: words.signature.signature },
    { width: 0.42, passages: [{ text: name, style: body(field) }], caption: words.signature.name },
  ], small(field, 8))
}
