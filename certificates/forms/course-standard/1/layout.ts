import { colour, millimetres } from '../../../engine/canvas.ts'
import { drawLine, Flow, type LineStyle } from '../../../engine/flow.ts'
import { faces } from '../../../engine/faces.ts'
import { freeze, type FrozenBlock } from '../../../engine/frozen-block.ts'
import type { Language } from '../../../engine/language.ts'
import { wrap, wrapEvenly } from '../../../engine/paragraph.ts'
import { writePdf } from '../../../engine/pdf-file.ts'
import { readMarkdown } from '../../../engine/plain-markdown.ts'
import { table, type Cell } from '../../../engine/table.ts'
import { dayInWords } from '../../../words/calendar-day.ts'
import { durationInHours } from '../../../words/academic-hours.ts'
import type { CourseStandardView } from '../view.ts'
import { WORDING, type CourseStandardWording } from './wording.ts'

const PAGE = { width: millimetres(210), height: millimetres(297) }
const MARGINS = { top: millimetres(20), right: millimetres(18), bottom: millimetres(22), left: millimetres(25) }

const INK = colour('#16232b')
const QUIET = colour('#4a5860')
const TABLE = { padding: 5, rule: colour('#16232b'), headFill: colour('#eef1f2') }
const INDENT = 18

let frozen: Promise<FrozenBlock> | undefined

/** The form in the order and with the labels of annex 2; each section may run over as many pages as it needs. */
export async function layOutCourseStandard(view: CourseStandardView, language: Language): Promise<Uint8Array> {
  const { regular, semiBold } = faces()
  const block = await (frozen ??= freeze([regular, semiBold]))
  const words = WORDING[language]
  const flow = new Flow(PAGE, MARGINS)
  flow.document.language = language

  annex(flow, words)
  title(flow, words.title)
  facts(flow, view, words, language)
  section(flow, words.outcomes)
  view.outcomes.forEach((outcome, index) => item(flow, `${index + 1})`, outcome, `outcomes.${index}`))
  section(flow, words.structure)
  structure(flow, view, words, language)
  section(flow, words.content)
  content(flow, view.content)
  footers(flow, view, words, language)

  return writePdf(block, flow.pages, flow.document, {
    title: `${words.title}: ${view.name}`,
    author: 'Tälim',
    subject: words.edition(view.edition, dayInWords(view.publishedOn, language)),
    keywords: [view.identifier, 'course-standard/1'],
    language,
    date: view.publishedOn,
  })
}

const body = (field: string): LineStyle => ({ face: faces().regular, size: 10.5, leading: 1.42, colour: INK, field })
const strong = (field: string): LineStyle => ({ ...body(field), face: faces().semiBold })
const small = (field: string): LineStyle => ({ ...body(field), size: 8.5, leading: 1.35, colour: QUIET })

/** Which annex this is, and the mark of the form, in the upper right corner, as the order prints them. */
function annex(flow: Flow, words: CourseStandardWording) {
  const style = { ...small('annex'), size: 9.5, colour: INK }
  const widest = Math.max(...words.annex.map((line) => style.face.width(line, style.size, style.field)))
  const centre = flow.left + flow.width - widest / 2
  const line = (text: string) => {
    const width = style.face.width(text, style.size, style.field)
    drawLine(flow.canvas, centre - width / 2, flow.y, text, style)
    flow.y += style.size * style.leading
  }
  flow.canvas.mark(flow.add('P'), () => words.annex.forEach((text, index) => line(index < words.annex.length - 1 ? `${text} ` : text)))
  flow.y += 10
  flow.canvas.mark(flow.add('P'), () => line(words.formMark))
  flow.y += 18
}

function title(flow: Flow, text: string) {
  const style = { ...strong('title'), size: 15, leading: 1.3 }
  const node = flow.add('H1')
  for (const line of wrapEvenly({ face: style.face, text, field: 'title' }, style.size, flow.width)) {
    const width = style.face.width(line, style.size, style.field)
    flow.canvas.mark(node, () => drawLine(flow.canvas, flow.left + (flow.width - width) / 2, flow.y, line, style))
    flow.y += style.size * style.leading
  }
  flow.y += 12
}

function facts(flow: Flow, view: CourseStandardView, { fields }: CourseStandardWording, language: Language) {
  const list = (entries: readonly string[]) => (entries.length ? entries.join('\n') : '–')
  const rows: [keyof typeof fields, string][] = [
    ['name', view.name],
    ['identifier', view.identifier],
    ['trainingForm', view.trainingForm],
    ['hours', durationInHours(view.minutes, language)],
    ['functionalMaps', list(view.functionalMaps)],
    ['competences', list(view.competences)],
    ['positions', list(view.positions)],
    ['minimumQualification', view.minimumQualification],
  ]
  const cells = rows.map(([field, value]): Cell[] => [
    { text: fields[field], style: body('label'), heading: true },
    { text: value, style: field === 'name' ? strong(field) : body(field) },
  ])
  table(flow, cells, { ...TABLE, columns: [0.36, 0.64] })
}

function section(flow: Flow, text: string) {
  const style = strong('label')
  flow.y += 16
  flow.need(style.size * style.leading * 4) // a heading is never the last thing on a page
  flow.lines(flow.add('H2'), wrap({ face: style.face, text, field: 'label' }, style.size, flow.width), style)
  flow.y += 4
}

function structure(flow: Flow, view: CourseStandardView, { columns }: CourseStandardWording, language: Language) {
  const head = (text: string): Cell => ({ text, style: strong('label'), heading: true, align: 'centre' })
  const rows = view.modules.map(({ number, name, minutes }, index): Cell[] => [
    { text: String(number), style: body(`modules.${index}.number`), align: 'centre' },
    { text: name, style: body(`modules.${index}.name`) },
    { text: durationInHours(minutes, language), style: body(`modules.${index}.minutes`), align: 'centre' },
  ])
  const layout = { ...TABLE, columns: [0.16, 0.54, 0.3], head: [columns.number, columns.name, columns.hours].map(head) }
  table(flow, rows, layout)
}

function content(flow: Flow, source: string) {
  for (const { kind, text, marker, depth } of readMarkdown(source)) {
    if (kind === 'item') {
      item(flow, marker!, text, 'content', depth)
      continue
    }
    const style = kind === 'heading' ? strong('content') : body('content')
    if (kind === 'heading') {
      flow.y += 6
      flow.need(style.size * style.leading * 3)
    }
    const lines = wrap({ face: style.face, text, field: 'content' }, style.size, flow.width)
    flow.lines(flow.add(kind === 'heading' ? 'H3' : 'P'), lines, style)
    flow.y += 5
  }
}

/** One entry of a list: the marker hangs to the left of its lines. */
function item(flow: Flow, marker: string, text: string, field: string, depth = 0) {
  const style = body(field)
  const indent = INDENT * (depth + 1)
  const hang = Math.max(INDENT, style.face.width(`${marker} `, style.size, field))
  const lines = wrap({ face: style.face, text, field }, style.size, flow.width - indent)
  flow.need(Math.min(2, lines.length) * style.size * style.leading)
  const node = flow.add('LI', flow.add('L'))
  flow.canvas.mark(node, () => drawLine(flow.canvas, flow.left + indent - hang, flow.y, `${marker} `, style))
  flow.lines(node, lines, style, indent)
  flow.y += 2
}

function footers(flow: Flow, view: CourseStandardView, words: CourseStandardWording, language: Language) {
  const style = small('footer')
  const edition = `${view.identifier} · ${words.edition(view.edition, dayInWords(view.publishedOn, language))}`
  flow.pages.forEach((canvas, index) =>
    canvas.ornament(() => {
      const page = words.page(index + 1, flow.pages.length)
      const top = PAGE.height - millimetres(15)
      canvas.rectangle(flow.left, top - 4, flow.width, 0.4, QUIET)
      drawLine(canvas, flow.left, top, edition, style)
      drawLine(canvas, flow.left + flow.width - style.face.width(page, style.size, style.field), top, page, style)
    }),
  )
}
