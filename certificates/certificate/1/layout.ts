import { Canvas, colour, millimetres, type StructureNode } from '../../engine/canvas.ts'
import { plain, type Face } from '../../engine/face.ts'
import { faces } from '../../engine/faces.ts'
import { freeze, type FrozenBlock } from '../../engine/frozen-block.ts'
import type { Language } from '../../engine/language.ts'
import { fit, wrapEvenly, type Fitted, type Passage } from '../../engine/paragraph.ts'
import { writePdf } from '../../engine/pdf-file.ts'
import { qrCodePath } from '../../engine/qr-code.ts'
import { academicHours } from '../../words/academic-hours.ts'
import { dayInWords } from '../../words/calendar-day.ts'
import type { CertificateView } from '../view.ts'
import { emblem, frame } from './ornament.ts'
import { TITLE, WORDING } from './wording.ts'

/** Sheet and grid, in points from the upper left corner. A4 landscape. */
const PAGE = { width: millimetres(297), height: millimetres(210) }
const MIDDLE = PAGE.width / 2
const COLUMN = { width: 300, gap: 64 }
const CENTRES: Record<Language, number> = {
  kk: MIDDLE - (COLUMN.width + COLUMN.gap) / 2,
  ru: MIDDLE + (COLUMN.width + COLUMN.gap) / 2,
}
const LANGUAGES: readonly Language[] = ['kk', 'ru']

const INK = colour('#16232b')
const QUIET = colour('#4a5860')
const GOLD = colour('#b8862b')
const TEAL = colour('#0b6e84')
const BLACK = colour('#000000')

const NAME_WIDTH = 640
/** Not larger: beyond three times the text around it, OCR (and with it our own check) takes a name for a picture. */
const NAME_SIZES = [30, 28, 26, 24, 22, 20, 18, 16, 14, 12, 10, 8]
/** Below this size a name reads better large on two lines than small on one. */
const SMALLEST_ON_ONE_LINE = 24
/** Figures and dates stand beside the QR code and leave it its white. */
const FACT_WIDTH = 256
const CHECK_WIDTH = 225
const TITLE_SIZES = [17, 15.5, 14, 13, 12, 11, 10, 9, 8]
const TITLE_HEIGHT = 82
const TITLE_LEADING = 1.28
/** Side of the QR code without its quiet zone. The zone, four modules, is the white that the layout leaves around. */
const QR_SIDE = millimetres(28)

let frozen: Promise<FrozenBlock> | undefined

/** Lays out certificate/1: what is common stands once in the middle, what has a language stands left and right. */
export async function layOutCertificate(view: CertificateView): Promise<Uint8Array> {
  const { regular, semiBold, serif } = faces()
  const block = await (frozen ??= freeze([regular, semiBold, serif], frame(PAGE.width, PAGE.height)))
  const canvas = new Canvas(0, PAGE.width, PAGE.height)
  const document: StructureNode = { role: 'Document', children: [] }
  const sheet = new Sheet(canvas, document)

  canvas.ornament(() => {
    canvas.drawing('Frame')
    canvas.path(MIDDLE, 99, 1, emblem(25), GOLD)
  })
  for (const language of LANGUAGES) issuer(sheet, view, language)
  heading(sheet)
  for (const language of LANGUAGES) statement(sheet, language)
  holder(sheet, view)
  for (const language of LANGUAGES) course(sheet, view, language)
  verification(sheet, view)

  return writePdf(block, [canvas], document, {
    title: `Сертификат ${view.number}`,
    author: view.issuer.kk,
    subject: `${view.courseTitle.kk} / ${view.courseTitle.ru}`,
    keywords: [view.number, view.courseCode, view.template],
    language: 'kk',
    date: view.issuedOn,
  })
}

interface BlockStyle {
  face: Face
  field: string
  colour?: string
  /** Distance of baselines, in type sizes. */
  leading?: number
  /** Letterspacing, in points. */
  spacing?: number
  role?: StructureNode['role']
  language?: Language
}

/** A canvas on which blocks of centred lines become nodes of the document. */
class Sheet {
  readonly canvas: Canvas
  readonly #document: StructureNode

  constructor(canvas: Canvas, document: StructureNode) {
    this.canvas = canvas
    this.#document = document
  }

  node(node: Omit<StructureNode, 'children'>): StructureNode {
    const whole: StructureNode = { ...node, children: [] }
    this.#document.children.push(whole)
    return whole
  }

  /** Lines under one another, centred on `centre`; the first stands on `y`. */
  block(centre: number, y: number, { size, lines }: Fitted, style: BlockStyle): void {
    const leading = size * (style.leading ?? 1.35)
    const spacing = style.spacing ?? 0
    this.canvas.mark(this.node({ role: style.role ?? 'P', language: style.language }), () =>
      lines.forEach((line, index) => {
        const width = style.face.width(line, size, style.field) + spacing * (Array.from(line).length - 1)
        // A space at the end keeps the words apart when the lines are copied out as one.
        const text = index + 1 < lines.length ? `${line} ` : line
        this.canvas.text(centre - width / 2, y + index * leading, text, {
          face: style.face,
          size,
          field: style.field,
          spacing,
          colour: style.colour ?? INK,
        })
      }),
    )
  }

  /** One quiet line, smaller if it must be. */
  line(centre: number, y: number, text: string, size: number, field: string, language?: Language): void {
    const passage: Passage = { face: faces().regular, text, field }
    const fitted = fit(passage, FACT_WIDTH, [size, size - 1, size - 2, size - 3, size - 4], () => 1)
    this.block(centre, y, fitted, { ...passage, language, colour: QUIET })
  }
}

function issuer(sheet: Sheet, view: CertificateView, language: Language) {
  const passage: Passage = { face: faces().semiBold, text: view.issuer[language], field: `issuer.${language}` }
  const fitted = fit(passage, COLUMN.width, [10, 9, 8, 7], () => 3)
  sheet.block(CENTRES[language], 82, fitted, { ...passage, language, colour: QUIET })
}

function heading(sheet: Sheet) {
  const fitted = { size: 25, lines: [TITLE] }
  sheet.block(MIDDLE, 136, fitted, { face: faces().semiBold, field: 'title', role: 'H1', spacing: 6 })
}

function statement(sheet: Sheet, language: Language) {
  const passage: Passage = { face: faces().regular, text: WORDING[language].statement, field: 'statement' }
  const fitted = { size: 12.5, lines: wrapEvenly(passage, 12.5, 290) }
  sheet.block(CENTRES[language], 168, fitted, { ...passage, language })
}

/** Surname, given name and patronymic in one line or, where that would be small, two; no gap for what is not there. */
function holder(sheet: Sheet, { holder }: CertificateView) {
  const face = faces().serif
  const parts = (['surname', 'givenName', 'patronymic'] as const).flatMap((part) => {
    const text = plain(holder[part] ?? '').trim()
    if (text) face.shape(text, `holder.${part}`) // a missing letter is reported with the part it stands in
    return text ? [text] : []
  })
  const passage: Passage = { face, text: parts.join(' '), field: 'holder' }
  const fitted = fit(passage, NAME_WIDTH, NAME_SIZES, (size) => (size >= SMALLEST_ON_ONE_LINE ? 1 : 2))
  const [middle, leading] = [231, 1.2]
  const height = fitted.size * (leading * (fitted.lines.length - 1) + 0.7)
  sheet.block(MIDDLE, middle - height / 2 + fitted.size * 0.7, fitted, { ...passage, role: 'H2', leading })

  sheet.canvas.ornament(() => {
    sheet.canvas.rectangle(MIDDLE - 150, 270, 138, 0.7, GOLD)
    sheet.canvas.rectangle(MIDDLE + 12, 270, 138, 0.7, GOLD)
    sheet.canvas.path(MIDDLE, 270.35, 1, '0 -4 m 3.4 0 l 0 4 l -3.4 0 l h', GOLD)
  })
}

function course(sheet: Sheet, view: CertificateView, language: Language) {
  const [words, centre] = [WORDING[language], CENTRES[language]]

  const title = courseTitle(view, language)
  const size = Math.min(...LANGUAGES.map((each) => fitTitle(courseTitle(view, each)).size)) // languages are of equal rank
  const lines = wrapEvenly(title, size, COLUMN.width)
  const slack = TITLE_HEIGHT - lines.length * size * TITLE_LEADING
  const style = { ...title, language, leading: TITLE_LEADING, colour: TEAL }
  sheet.block(centre, 289 + size * 0.75 + slack / 2, { size, lines }, style)

  fact(sheet, centre, 396, words.hours, academicHours(view.minutes, language), language)
  fact(sheet, centre, 431, words.issuedOn, dayInWords(view.issuedOn, language), language)
  sheet.line(centre, 465, `${words.courseCode}: ${view.courseCode}`, 8.5, 'courseCode', language)
}

const courseTitle = (view: CertificateView, language: Language): Passage => ({
  face: faces().semiBold,
  text: `«${view.courseTitle[language]}»`,
  field: `courseTitle.${language}`,
})

const fitTitle = (title: Passage): Fitted =>
  fit(title, COLUMN.width, TITLE_SIZES, (size) => Math.max(1, Math.floor(TITLE_HEIGHT / (size * TITLE_LEADING))))

function fact(sheet: Sheet, centre: number, y: number, label: string, value: string, language: Language) {
  sheet.line(centre, y, label, 8.5, 'label', language)
  const passage: Passage = { face: faces().semiBold, text: value, field: 'value' }
  sheet.block(centre, y + 15, fit(passage, FACT_WIDTH, [12, 11, 10, 9, 8, 7], () => 1), { ...passage, language })
}

function verification(sheet: Sheet, view: CertificateView) {
  const { canvas } = sheet
  const qr = qrCodePath(view.verifyUrl)
  const [left, top] = [MIDDLE - QR_SIDE / 2, 408]
  const figure = sheet.node({
    role: 'Figure',
    alternative: LANGUAGES.map((language) => WORDING[language].qrCode).join(' / '),
    box: [left, PAGE.height - top - QR_SIDE, left + QR_SIDE, PAGE.height - top],
  })
  canvas.mark(figure, () => canvas.path(left, top, QR_SIDE / qr.modules, qr.operators, BLACK))

  const number = { size: 12, lines: [view.number] }
  sheet.block(MIDDLE, top + QR_SIDE + 24, number, { face: faces().semiBold, field: 'number', spacing: 0.6 })
  sheet.line(MIDDLE, top + QR_SIDE + 37, new URL(view.verifyUrl).host, 9, 'verifyUrl')

  for (const language of LANGUAGES) {
    const words = WORDING[language]
    const check: Passage = { face: faces().regular, text: words.check, field: 'check' }
    const lines = wrapEvenly(check, 8, CHECK_WIDTH)
    sheet.block(CENTRES[language], 499, { size: 8, lines }, { ...check, language, colour: QUIET })
    if (!view.supersedes) continue
    const [before, after] = words.insteadOf
    sheet.line(CENTRES[language], 536, `${before} ${view.supersedes} ${after}`.trim(), 8, 'supersedes', language)
  }
}
